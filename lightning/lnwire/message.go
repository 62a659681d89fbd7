package lnwire

// Message is a message of BOLT 1, 2, 4 or 7: a pointer to one of the structs
// of this package, or *Unknown.
type Message interface {
	// MsgType returns the message's type number (BOLT 1).
	MsgType() uint16
	// AppendTo appends the payload, without the type.
	AppendTo(b []byte) []byte
}

// MaxMessageLen is the longest message that a transport frame holds, its two
// type bytes included (BOLT 1).
const MaxMessageLen = 65535

// Unknown is a message of a type that this package does not know: a custom one
// (type 32768 and up) or one from the future.
type Unknown struct {
	Type uint16
	// Payload is all that followed the type.
	Payload []byte
}
