package sign

import (
	"encoding/binary"
	"sync/atomic"

	"golightning/lightning/internal/lncrypto"
)

// counterRNG is a stream of 32 byte draws: ChaCha20 blocks under a key, numbered
// by a counter. It is safe for use from several threads.
type counterRNG struct {
	key  [32]byte
	next atomic.Uint64
}

func newCounterRNG(key [32]byte) *counterRNG { return &counterRNG{key: key} }

// GetSecureRandomBytes returns the next draw. The first is block 0, the n-th after
// it block 2^32 + n: an accident of LDK's counter that seeds depend on.
func (r *counterRNG) GetSecureRandomBytes() [32]byte {
	n := r.next.Add(1) - 1
	if n > 0 {
		n += 1 << 32
	}
	var nonce [16]byte
	binary.BigEndian.PutUint64(nonce[:8], n)
	return lncrypto.ChaCha20Block(r.key, nonce)
}
