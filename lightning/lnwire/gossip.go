package lnwire

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// UnsignedChannelAnnouncement is the signed part of channel_announcement
// (BOLT 7).
type UnsignedChannelAnnouncement struct {
	Features       features.ChannelFeatures
	ChainHash      lntypes.ChainHash
	ShortChannelID lntypes.ShortChannelID
	NodeID1        lntypes.NodeID
	NodeID2        lntypes.NodeID
	BitcoinKey1    lntypes.NodeID
	BitcoinKey2    lntypes.NodeID
	// ExcessData is whatever followed the known fields. It is signed.
	ExcessData []byte
}

// ChannelAnnouncement is channel_announcement (BOLT 7).
type ChannelAnnouncement struct {
	NodeSignature1    lntypes.Signature
	NodeSignature2    lntypes.Signature
	BitcoinSignature1 lntypes.Signature
	BitcoinSignature2 lntypes.Signature
	Contents          UnsignedChannelAnnouncement
}

// UnsignedChannelUpdate is the signed part of channel_update (BOLT 7).
type UnsignedChannelUpdate struct {
	ChainHash      lntypes.ChainHash
	ShortChannelID lntypes.ShortChannelID
	// Timestamp is in seconds since 1970. By custom, not more.
	Timestamp uint32
	// Flags is channel_flags: bit 0 the direction, bit 1 disabled.
	Flags           uint8
	CltvExpiryDelta uint16 // blocks
	HTLCMinimumMsat lntypes.Msat
	HTLCMaximumMsat lntypes.Msat
	FeeBaseMsat     uint32 // msat
	// FeeProportionalMillionths is in millionths of the amount forwarded.
	FeeProportionalMillionths uint32
	// ExcessData is whatever followed the known fields. It is signed.
	ExcessData []byte

	// messageFlags is message_flags with bit 0 (must be one) inverted, so that
	// an update made by hand has it set.
	messageFlags uint8
}

// DontForward reports whether bit 1 of message_flags is set: the update is of a
// channel that was not announced, and only for who received it (BOLT 7).
func (m *UnsignedChannelUpdate) DontForward() bool { return m.messageFlags&2 != 0 }

// SetDontForward sets bit 1 of message_flags.
func (m *UnsignedChannelUpdate) SetDontForward() { m.messageFlags |= 2 }

// ChannelUpdate is channel_update (BOLT 7).
type ChannelUpdate struct {
	Signature lntypes.Signature
	Contents  UnsignedChannelUpdate
}

// UnsignedNodeAnnouncement is the signed part of node_announcement (BOLT 7).
type UnsignedNodeAnnouncement struct {
	Features  features.NodeFeatures
	Timestamp uint32 // seconds since 1970, by custom
	NodeID    lntypes.NodeID
	RGB       [3]byte
	Alias     NodeAlias
	// Addresses are the addresses of known types, in the order received.
	Addresses []SocketAddress

	// excessAddressData begins with the first address that is not understood.
	excessAddressData []byte
	// excessData is whatever followed the addresses. It is signed.
	excessData []byte
}

// NodeAnnouncement is node_announcement (BOLT 7).
type NodeAnnouncement struct {
	Signature lntypes.Signature
	Contents  UnsignedNodeAnnouncement
}

// UnsignedGossipMessage is the signed part of a gossip message: what
// NodeSigner.SignGossipMessage signs. The variants are
// UnsignedGossipMessageChannelAnnouncement, UnsignedGossipMessageChannelUpdate
// and UnsignedGossipMessageNodeAnnouncement.
type UnsignedGossipMessage interface {
	// AppendTo appends the bytes that are signed.
	AppendTo(b []byte) []byte
	isUnsignedGossipMessage()
}

// UnsignedGossipMessageChannelAnnouncement holds a channel_announcement.
type UnsignedGossipMessageChannelAnnouncement struct{ A UnsignedChannelAnnouncement }

// UnsignedGossipMessageChannelUpdate holds a channel_update.
type UnsignedGossipMessageChannelUpdate struct{ A UnsignedChannelUpdate }

// UnsignedGossipMessageNodeAnnouncement holds a node_announcement.
type UnsignedGossipMessageNodeAnnouncement struct{ A UnsignedNodeAnnouncement }

func (UnsignedGossipMessageChannelAnnouncement) isUnsignedGossipMessage() {}
func (UnsignedGossipMessageChannelUpdate) isUnsignedGossipMessage()       {}
func (UnsignedGossipMessageNodeAnnouncement) isUnsignedGossipMessage()    {}
