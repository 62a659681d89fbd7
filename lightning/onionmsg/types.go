package onionmsg

import (
	"golightning/lightning/blinding"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/offers"
)

// OnionMessageContents is what an onion message is about: one TLV record.
type OnionMessageContents interface {
	// TLVType returns the record's type, at least 64. An even one makes nodes
	// that do not know it drop the message.
	TLVType() uint64
	// Write returns the record's value.
	Write() []byte
	// DebugStr describes the contents for logs.
	DebugStr() string
}

// Destination is who a message is for.
type Destination interface {
	// firstNode returns the node to get to from outside.
	firstNode() lntypes.PublicKey
	isDestination()
}

// Node is a node known by its id, which learns nothing of the sender.
type Node struct{ A lntypes.PublicKey }

// BlindedPath is a node that hides behind a path of its own making.
type BlindedPath struct{ A blinding.BlindedPath }

func (Node) isDestination()        {}
func (BlindedPath) isDestination() {}

func (d Node) firstNode() lntypes.PublicKey        { return d.A }
func (d BlindedPath) firstNode() lntypes.PublicKey { return d.A.IntroductionNodeID }

// OnionMessagePath is how a message gets to its destination.
type OnionMessagePath struct {
	// IntermediateNodes are the nodes on the way, the first a peer of ours. The
	// destination is not one of them.
	IntermediateNodes []lntypes.PublicKey
	// Destination is the end of the path.
	Destination Destination
	// FirstNodeAddresses says where the first node can be reached, if it is no
	// peer yet; nil if it is.
	FirstNodeAddresses *[]lnwire.SocketAddress
}

// FirstNode returns the node that the message has to be sent to; zero for a
// path without destination.
func (p OnionMessagePath) FirstNode() lntypes.PublicKey {
	if len(p.IntermediateNodes) > 0 {
		return p.IntermediateNodes[0]
	}
	if p.Destination == nil {
		return lntypes.PublicKey{}
	}
	return p.Destination.firstNode()
}

// MessageRouter finds paths for onion messages. It may be called under no lock
// of OnionMessenger's and may be slow; it must not call the messenger back.
type MessageRouter interface {
	// FindPath returns a path from the sender, which is connected to the peers,
	// to the destination. The error says no more than that there is none.
	FindPath(sender lntypes.PublicKey, peers []lntypes.PublicKey, destination Destination) (OnionMessagePath, error)
	// CreateBlindedPaths returns paths that lead to the recipient without
	// naming it. The recipient is connected to the peers. The error says no more
	// than that there are none.
	CreateBlindedPaths(recipient lntypes.PublicKey, peers []lntypes.PublicKey) ([]blinding.BlindedPath, error)
}

// SendSuccess says what became of a message to be sent.
type SendSuccess interface{ isSendSuccess() }

// Buffered: the message waits in the queue of a connected peer.
type Buffered struct{}

// BufferedAwaitingConnection: the message waits for a connection to the node.
type BufferedAwaitingConnection struct{ A lntypes.PublicKey }

func (Buffered) isSendSuccess()                   {}
func (BufferedAwaitingConnection) isSendSuccess() {}

// SendError says why a message cannot be sent.
type SendError interface {
	error
	isSendError()
}

// The variants of SendError.
type (
	// Secp256k1: a key on the path is invalid.
	Secp256k1 struct{ A lntypes.Secp256k1Error }
	// TooBigPacket: contents and path exceed the largest packet.
	TooBigPacket struct{}
	// TooFewBlindedHops: the blinded path has no hop.
	TooFewBlindedHops struct{}
	// InvalidFirstHop: the first node is no peer and cannot be connected.
	InvalidFirstHop struct{ A lntypes.PublicKey }
	// PathNotFound: the router knows no path.
	PathNotFound struct{}
	// InvalidMessage: the contents' type is below 64.
	InvalidMessage struct{}
	// BufferFull: too much waits already.
	BufferFull struct{}
	// GetNodeIDFailed: the signer does not tell our node id.
	GetNodeIDFailed struct{}
	// BlindedPathAdvanceFailed: the blinded path starts at us and its first hop
	// cannot be opened or leads nowhere.
	BlindedPathAdvanceFailed struct{}
)

func (Secp256k1) isSendError()                {}
func (TooBigPacket) isSendError()             {}
func (TooFewBlindedHops) isSendError()        {}
func (InvalidFirstHop) isSendError()          {}
func (PathNotFound) isSendError()             {}
func (InvalidMessage) isSendError()           {}
func (BufferFull) isSendError()               {}
func (GetNodeIDFailed) isSendError()          {}
func (BlindedPathAdvanceFailed) isSendError() {}

// Error says it in words.
func (e Secp256k1) Error() string { return "onionmsg: " + e.A.Error() }

// Error says it in words.
func (TooBigPacket) Error() string { return "onionmsg: the message is too big" }

// Error says it in words.
func (TooFewBlindedHops) Error() string { return "onionmsg: the blinded path has no hop" }

// Error says it in words.
func (e InvalidFirstHop) Error() string { return "onionmsg: cannot reach " + e.A.String() }

// Error says it in words.
func (PathNotFound) Error() string { return "onionmsg: no path" }

// Error says it in words.
func (InvalidMessage) Error() string { return "onionmsg: the contents' type is below 64" }

// Error says it in words.
func (BufferFull) Error() string { return "onionmsg: too many messages wait" }

// Error says it in words.
func (GetNodeIDFailed) Error() string { return "onionmsg: the signer does not tell our node id" }

// Error says it in words.
func (BlindedPathAdvanceFailed) Error() string {
	return "onionmsg: the blinded path starts here and does not lead on"
}

// PendingOnionMessage is a message that a handler wants sent.
type PendingOnionMessage struct {
	Contents    OnionMessageContents
	Destination Destination
	// ReplyPath is where an answer is to go, nil if none is wanted.
	ReplyPath *blinding.BlindedPath
}

// CustomOnionMessageHandler handles contents of the user's own. It is called
// with no lock held.
type CustomOnionMessageHandler interface {
	// HandleCustomMessage handles contents that ReadCustomMessage returned, and
	// returns the answer or nil. An answer to a message without reply path is
	// dropped.
	HandleCustomMessage(msg OnionMessageContents) OnionMessageContents
	// ReadCustomMessage decodes contents. It returns nil, nil for a type that it
	// does not know and an error of dynamic type *lntypes.DecodeError for bytes
	// that are no such contents. The buffer must not be kept.
	ReadCustomMessage(messageType uint64, buffer []byte) (OnionMessageContents, error)
	// ReleasePendingCustomMessages returns what is to be sent and forgets it.
	ReleasePendingCustomMessages() []PendingOnionMessage
}

// OffersMessage is a message of BOLT 12.
type OffersMessage interface {
	OnionMessageContents
	isOffersMessage()
}

// InvoiceRequest asks for an invoice.
type InvoiceRequest struct{ A offers.InvoiceRequest }

// Invoice answers a request, or a refund.
type Invoice struct{ A offers.Bolt12Invoice }

// InvoiceError says why there is no invoice, or why it is not paid.
type InvoiceError struct{ A offers.InvoiceError }

// The TLV types of BOLT 12's messages (BOLT 4, onionmsg_tlv).
const (
	typeInvoiceRequest = 64
	typeInvoice        = 66
	typeInvoiceError   = 68
)

func (InvoiceRequest) isOffersMessage() {}
func (Invoice) isOffersMessage()        {}
func (InvoiceError) isOffersMessage()   {}

// TLVType is 64.
func (InvoiceRequest) TLVType() uint64 { return typeInvoiceRequest }

// TLVType is 66.
func (Invoice) TLVType() uint64 { return typeInvoice }

// TLVType is 68.
func (InvoiceError) TLVType() uint64 { return typeInvoiceError }

// Write returns the TLV stream.
func (m InvoiceRequest) Write() []byte { return m.A.Write() }

// Write returns the TLV stream.
func (m Invoice) Write() []byte { return m.A.Write() }

// Write returns the TLV stream.
func (m InvoiceError) Write() []byte { return m.A.Write() }

// DebugStr names the kind of message.
func (InvoiceRequest) DebugStr() string { return "InvoiceRequest" }

// DebugStr names the kind of message.
func (Invoice) DebugStr() string { return "Invoice" }

// DebugStr names the kind of message and quotes the error.
func (m InvoiceError) DebugStr() string { return "InvoiceError: " + m.A.String() }

// OffersMessageIsKnownType tells whether a TLV type is one of BOLT 12's.
func OffersMessageIsKnownType(tlvType uint64) bool {
	return tlvType == typeInvoiceRequest || tlvType == typeInvoice || tlvType == typeInvoiceError
}

// PendingOffersMessage is a message that an OffersMessageHandler wants sent.
type PendingOffersMessage struct {
	Contents    OffersMessage
	Destination Destination
	// ReplyPath is where an answer is to go, nil if none is wanted.
	ReplyPath *blinding.BlindedPath
}

// OffersMessageHandler handles messages of BOLT 12. It is called with no lock
// held.
type OffersMessageHandler interface {
	// HandleMessage handles a message and returns the answer or nil.
	HandleMessage(message OffersMessage) OffersMessage
	// ReleasePendingMessages returns what is to be sent and forgets it.
	ReleasePendingMessages() []PendingOffersMessage
}

// ParsedOnionMessageContents is the contents of a message that was for us.
type ParsedOnionMessageContents interface {
	OnionMessageContents
	isParsedOnionMessageContents()
}

// Offers is a message of BOLT 12.
type Offers struct{ A OffersMessage }

// Custom is a message of the user's own.
type Custom struct{ A OnionMessageContents }

func (Offers) isParsedOnionMessageContents() {}
func (Custom) isParsedOnionMessageContents() {}

// TLVType returns the message's.
func (c Offers) TLVType() uint64 { return c.A.TLVType() }

// TLVType returns the message's.
func (c Custom) TLVType() uint64 { return c.A.TLVType() }

// Write returns the message's.
func (c Offers) Write() []byte { return c.A.Write() }

// Write returns the message's.
func (c Custom) Write() []byte { return c.A.Write() }

// DebugStr returns the message's.
func (c Offers) DebugStr() string { return c.A.DebugStr() }

// DebugStr returns the message's.
func (c Custom) DebugStr() string { return c.A.DebugStr() }

// PeeledOnion is a message with our layer taken off.
type PeeledOnion interface{ isPeeledOnion() }

// Forward: the message goes on to the node.
type Forward struct {
	A lntypes.PublicKey
	B lnwire.OnionMessage
}

// Receive: the message was for us. B is the id that we put into the path that
// it came over, nil if it came over none; C is where the answer goes, or nil.
type Receive struct {
	A ParsedOnionMessageContents
	B *[32]byte
	C *blinding.BlindedPath
}

func (Forward) isPeeledOnion() {}
func (Receive) isPeeledOnion() {}

func offersRequest(b []byte) (ParsedOnionMessageContents, error) {
	m, err := offers.ReadInvoiceRequest(b)
	return Offers{InvoiceRequest{m}}, err
}

func offersInvoice(b []byte) (ParsedOnionMessageContents, error) {
	m, err := offers.ReadBolt12Invoice(b)
	return Offers{Invoice{m}}, err
}

func offersError(b []byte) (ParsedOnionMessageContents, error) {
	m, err := offers.ReadInvoiceError(b)
	return Offers{InvoiceError{m}}, err
}
