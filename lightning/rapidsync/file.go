package rapidsync

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"golightning/lightning/lntypes"
)

// maxFile is the largest file that is read, several times the largest snapshot
// that keeps to the limits.
const maxFile = 128 << 20

// The numbers of the C enum IOError that are made here.
const (
	ioNotFound         = 0
	ioPermissionDenied = 1
	ioOther            = 16
)

// SyncNetworkGraphWithFilePath is UpdateNetworkGraph with a snapshot that lies in
// a file. It is the only function here that does not work from memory alone.
func (s *RapidGossipSync) SyncNetworkGraphWithFilePath(syncPath string, now lntypes.UnixTime) (uint32, error) {
	b, err := readFile(syncPath)
	if err != nil {
		io := uint8(ioOther)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			io = ioNotFound
		case errors.Is(err, fs.ErrPermission):
			io = ioPermissionDenied
		}
		return 0, GraphSyncErrorDecodeError{lntypes.DecodeError{Kind: lntypes.DecodeIo, What: "snapshot file", Io: io}}
	}
	return s.UpdateNetworkGraph(b, now)
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(b) > maxFile {
		err = errors.New("too large")
	}
	return b, err
}
