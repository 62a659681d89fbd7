package peer

import (
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/msghandler"
	"golightning/lightning/onionmsg"
)

// MessageHandler is who handles which messages.
type MessageHandler struct {
	// ChanHandler handles messages about channels: a ChannelManager or an
	// ErroringMessageHandler.
	ChanHandler msghandler.ChannelMessageHandler
	// RouteHandler handles gossip: a P2PGossipSync or an
	// IgnoringMessageHandler.
	RouteHandler msghandler.RoutingMessageHandler
	// OnionMessageHandler handles onion messages: an OnionMessenger or an
	// IgnoringMessageHandler.
	OnionMessageHandler msghandler.OnionMessageHandler
	// CustomMessageHandler handles messages of the user's own. If there are
	// none, IgnoringMessageHandler will do.
	CustomMessageHandler msghandler.CustomMessageHandler
}

// IgnoringMessageHandler ignores what it is given and has nothing to send. It
// serves as every handler but the one for channels; as the one for custom onion
// messages, whose methods clash with those for custom messages, through
// AsCustomOnionMessageHandler.
type IgnoringMessageHandler struct{}

// NewIgnoringMessageHandler returns an IgnoringMessageHandler.
func NewIgnoringMessageHandler() *IgnoringMessageHandler { return &IgnoringMessageHandler{} }

// ProcessPendingEvents has no events.
func (*IgnoringMessageHandler) ProcessPendingEvents(events.EventHandler) {}

// GetAndClearPendingMsgEvents returns nothing.
func (*IgnoringMessageHandler) GetAndClearPendingMsgEvents() []events.MessageSendEvent { return nil }

// HandleNodeAnnouncement ignores the message.
func (*IgnoringMessageHandler) HandleNodeAnnouncement(*lnwire.NodeAnnouncement) (bool, error) {
	return false, nil
}

// HandleChannelAnnouncement ignores the message.
func (*IgnoringMessageHandler) HandleChannelAnnouncement(*lnwire.ChannelAnnouncement) (bool, error) {
	return false, nil
}

// HandleChannelUpdate ignores the message.
func (*IgnoringMessageHandler) HandleChannelUpdate(*lnwire.ChannelUpdate) (bool, error) {
	return false, nil
}

// GetNextChannelAnnouncement has none.
func (*IgnoringMessageHandler) GetNextChannelAnnouncement(lntypes.ShortChannelID) *msghandler.ChannelGossip {
	return nil
}

// GetNextNodeAnnouncement has none.
func (*IgnoringMessageHandler) GetNextNodeAnnouncement(*lntypes.NodeID) *lnwire.NodeAnnouncement {
	return nil
}

// PeerConnected accepts every peer.
func (*IgnoringMessageHandler) PeerConnected(lntypes.PublicKey, *lnwire.Init, bool) error { return nil }

// PeerDisconnected does nothing.
func (*IgnoringMessageHandler) PeerDisconnected(lntypes.PublicKey) {}

// HandleReplyChannelRange ignores the message.
func (*IgnoringMessageHandler) HandleReplyChannelRange(lntypes.PublicKey, lnwire.ReplyChannelRange) error {
	return nil
}

// HandleReplyShortChannelIdsEnd ignores the message.
func (*IgnoringMessageHandler) HandleReplyShortChannelIdsEnd(lntypes.PublicKey, lnwire.ReplyShortChannelIdsEnd) error {
	return nil
}

// HandleQueryChannelRange ignores the message.
func (*IgnoringMessageHandler) HandleQueryChannelRange(lntypes.PublicKey, lnwire.QueryChannelRange) error {
	return nil
}

// HandleQueryShortChannelIds ignores the message.
func (*IgnoringMessageHandler) HandleQueryShortChannelIds(lntypes.PublicKey, lnwire.QueryShortChannelIds) error {
	return nil
}

// ProcessingQueueHigh is false.
func (*IgnoringMessageHandler) ProcessingQueueHigh() bool { return false }

// GetAndClearConnectionsNeeded returns nothing.
func (*IgnoringMessageHandler) GetAndClearConnectionsNeeded() []msghandler.PeerAddresses { return nil }

// HandleOnionMessage ignores the message.
func (*IgnoringMessageHandler) HandleOnionMessage(lntypes.PublicKey, *lnwire.OnionMessage) {}

// NextOnionMessageForPeer has none.
func (*IgnoringMessageHandler) NextOnionMessageForPeer(lntypes.PublicKey) *lnwire.OnionMessage {
	return nil
}

// TimerTickOccurred does nothing.
func (*IgnoringMessageHandler) TimerTickOccurred() {}

// ProvidedNodeFeatures returns no features.
func (*IgnoringMessageHandler) ProvidedNodeFeatures() features.NodeFeatures {
	return features.NodeFeatures{}
}

// ProvidedInitFeatures returns no features.
func (*IgnoringMessageHandler) ProvidedInitFeatures(lntypes.PublicKey) features.InitFeatures {
	return features.InitFeatures{}
}

// Read knows no message.
func (*IgnoringMessageHandler) Read(uint16, []byte) (msghandler.Type, error) { return nil, nil }

// HandleCustomMessage is never called, as Read returns none.
func (*IgnoringMessageHandler) HandleCustomMessage(msghandler.Type, lntypes.PublicKey) error {
	return nil
}

// GetAndClearPendingMsg returns nothing.
func (*IgnoringMessageHandler) GetAndClearPendingMsg() []msghandler.PendingCustomMessage { return nil }

// HandleMessage ignores the message.
func (*IgnoringMessageHandler) HandleMessage(onionmsg.OffersMessage) onionmsg.OffersMessage {
	return nil
}

// ReleasePendingMessages returns nothing.
func (*IgnoringMessageHandler) ReleasePendingMessages() []onionmsg.PendingOffersMessage { return nil }

// AsCustomOnionMessageHandler returns a handler for custom onion messages that
// knows none.
func (*IgnoringMessageHandler) AsCustomOnionMessageHandler() onionmsg.CustomOnionMessageHandler {
	return ignoringOnionContents{}
}

// ignoringOnionContents knows no contents of onion messages.
type ignoringOnionContents struct{}

// HandleCustomMessage is never called, as ReadCustomMessage returns none.
func (ignoringOnionContents) HandleCustomMessage(onionmsg.OnionMessageContents) onionmsg.OnionMessageContents {
	return nil
}

// ReadCustomMessage knows no contents.
func (ignoringOnionContents) ReadCustomMessage(uint64, []byte) (onionmsg.OnionMessageContents, error) {
	return nil, nil
}

// ReleasePendingCustomMessages returns nothing.
func (ignoringOnionContents) ReleasePendingCustomMessages() []onionmsg.PendingOnionMessage {
	return nil
}

// The roles that the two handlers can play.
var (
	_ events.EventsProvider              = (*IgnoringMessageHandler)(nil)
	_ events.MessageSendEventsProvider   = (*IgnoringMessageHandler)(nil)
	_ msghandler.RoutingMessageHandler   = (*IgnoringMessageHandler)(nil)
	_ msghandler.OnionMessageHandler     = (*IgnoringMessageHandler)(nil)
	_ msghandler.CustomMessageHandler    = (*IgnoringMessageHandler)(nil)
	_ onionmsg.OffersMessageHandler      = (*IgnoringMessageHandler)(nil)
	_ msghandler.ChannelMessageHandler   = (*ErroringMessageHandler)(nil)
	_ msghandler.OnionMessageHandler     = (*onionmsg.OnionMessenger)(nil)
	_ onionmsg.CustomOnionMessageHandler = ignoringOnionContents{}
)
