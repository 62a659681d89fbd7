package peer

// SocketDescriptor stands for one connection of the caller's: it says which
// one it is and sends bytes on it.
//
// Descriptors that are equal mean the same connection. A descriptor may be
// used again for a new connection once the old one is disconnected and the
// manager knows.
type SocketDescriptor interface {
	// SendData sends some of the bytes and returns how many, which may be 0.
	// It must not block and must not keep the slice. If it takes less than all,
	// WriteBufferSpaceAvail has to be called when there is room again.
	//
	// If resumeRead is true, reading that a ReadEvent had asked to pause may go
	// on; the data may be empty then. False means nothing.
	SendData(data []byte, resumeRead bool) int
	// DisconnectSocket closes the connection. SocketDisconnected need not be
	// called for it any more. A SendData on another thread may still be running.
	DisconnectSocket()
	// Eq reports whether the other descriptor is for the same connection.
	Eq(otherArg SocketDescriptor) bool
	// Hash returns a number that is the same for equal descriptors.
	Hash() uint64
}

// releaser is what a descriptor or a custom message may implement to learn that
// the manager has dropped it: Release is called once, after the last other call,
// with no lock held.
type releaser interface{ Release() }

func release(v any) {
	if r, ok := v.(releaser); ok {
		r.Release()
	}
}

// PeerHandleError says that a connection has to be closed, without
// DisconnectSocket or SocketDisconnected being called for it.
type PeerHandleError struct{}

// Error says so in words.
func (*PeerHandleError) Error() string { return "peer: the connection has to be closed" }
