package msghandler

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// Type is a message of the user's own (BOLT 1, types 32768 and above). A
// received one is handed back to the handler that read it, so that what lies
// behind the interface is up to that handler.
type Type interface {
	// TypeID returns the message type. Odd types are ignored by peers that do
	// not know them, even ones make such peers disconnect.
	TypeID() uint16
	// DebugStr describes the message for logs.
	DebugStr() string
	// Write returns the message's bytes without the type, at most 65533.
	Write() []byte
}

// CustomMessageReader decodes messages of the user's own.
type CustomMessageReader interface {
	// Read decodes a message of a type that the library does not know. It
	// returns nil, nil for a type that it does not know either, and an error of
	// dynamic type *lntypes.DecodeError for bytes that are no such message. The
	// buffer must not be kept.
	Read(messageType uint16, buffer []byte) (Type, error)
}

// PendingCustomMessage is a message and the peer it is meant for.
type PendingCustomMessage struct {
	NodeID  lntypes.PublicKey
	Message Type
}

// CustomMessageHandler takes and gives messages of the user's own.
type CustomMessageHandler interface {
	// HandleCustomMessage handles a message that Read returned. The dynamic
	// type of an error is *lnwire.LightningError, whose action says what is to
	// be done to the peer.
	HandleCustomMessage(msg Type, senderNodeID lntypes.PublicKey) error
	// GetAndClearPendingMsg returns what is to be sent and forgets it. Messages
	// for nodes that are not connected are dropped.
	GetAndClearPendingMsg() []PendingCustomMessage

	// ProvidedNodeFeatures returns the features that this handler adds to our
	// node_announcement.
	ProvidedNodeFeatures() features.NodeFeatures
	// ProvidedInitFeatures returns the features that this handler adds to our
	// init for a peer.
	ProvidedInitFeatures(theirNodeID lntypes.PublicKey) features.InitFeatures

	CustomMessageReader
}
