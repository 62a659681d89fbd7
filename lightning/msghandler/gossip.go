package msghandler

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// GossipServer is a RoutingMessageHandler that keeps a GossipSession for each
// connection: what the peer has asked for is then sent as fast as it reads, and
// dies with the connection. Whoever finds that a handler is a GossipServer calls
// OpenGossipSession instead of PeerConnected, and the session instead of those
// methods of RoutingMessageHandler that handle queries and replies or get the
// next announcement.
type GossipServer interface {
	RoutingMessageHandler
	// OpenGossipSession says that a peer has completed its init exchange. An
	// error refuses the peer, for all handlers. The session is closed exactly
	// once, before the next one with the same peer is opened.
	OpenGossipSession(theirNodeID lntypes.PublicKey, init *lnwire.Init, inbound bool) (GossipSession, error)
	// TimerTickOccurred is to be called about every ten seconds.
	TimerTickOccurred()
}

// GossipSession is the gossip side of one connection. All methods may be called
// from any thread. The dynamic type of each error is *lnwire.LightningError.
type GossipSession interface {
	// HandleGossipTimestampFilter handles gossip_timestamp_filter.
	HandleGossipTimestampFilter(msg *lnwire.GossipTimestampFilter)
	// HandleQueryChannelRange handles query_channel_range.
	HandleQueryChannelRange(msg *lnwire.QueryChannelRange) error
	// HandleQueryShortChannelIds handles query_short_channel_ids.
	HandleQueryShortChannelIds(msg *lnwire.QueryShortChannelIds) error
	// HandleReplyChannelRange handles one of the replies to our query.
	HandleReplyChannelRange(msg *lnwire.ReplyChannelRange) error
	// HandleReplyShortChannelIdsEnd handles the end of the replies to our query.
	HandleReplyShortChannelIdsEnd(msg *lnwire.ReplyShortChannelIdsEnd) error
	// NextGossipMessage returns the next message, type first, of what the peer
	// has asked for; nil if there is none for now. It is called only when the
	// peer has taken all that was sent before. The bytes must not be changed.
	NextGossipMessage() []byte
	// WantsGossip tells whether gossip that has just become known, or is our
	// own, is to be sent to the peer now: it was asked for and will not come
	// with NextGossipMessage. If first is not nil it is a message, type first,
	// to be sent before.
	WantsGossip(msg lnwire.Message, own bool) (first []byte, wants bool)
	// Close says that the connection has ended.
	Close()
}
