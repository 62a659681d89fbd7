package msghandler

import (
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// ChannelGossip is all that is to be told about one channel of the network
// graph: its announcement and, where known, the update of each direction.
type ChannelGossip struct {
	Announcement lnwire.ChannelAnnouncement
	UpdateA      *lnwire.ChannelUpdate
	UpdateB      *lnwire.ChannelUpdate
}

// RoutingMessageHandler takes the gossip of BOLT 7 and the queries about it.
//
// The dynamic type of each error is *lnwire.LightningError, whose action says
// what is to be done to the peer. A handler that keeps its graph on disk should
// beware of peers whose queries make it read all over.
type RoutingMessageHandler interface {
	// HandleNodeAnnouncement handles node_announcement and tells whether it is
	// to be forwarded to other peers.
	HandleNodeAnnouncement(msg *lnwire.NodeAnnouncement) (bool, error)
	// HandleChannelAnnouncement handles channel_announcement and tells whether
	// it is to be forwarded to other peers.
	HandleChannelAnnouncement(msg *lnwire.ChannelAnnouncement) (bool, error)
	// HandleChannelUpdate handles channel_update and tells whether it is to be
	// forwarded to other peers.
	HandleChannelUpdate(msg *lnwire.ChannelUpdate) (bool, error)
	// GetNextChannelAnnouncement returns the first channel whose short channel
	// id is at least startingPoint, or nil at the end of the graph. A peer that
	// asked for the whole graph is served by these calls, one channel at a
	// time.
	GetNextChannelAnnouncement(startingPoint lntypes.ShortChannelID) *ChannelGossip
	// GetNextNodeAnnouncement returns the announcement of the first node whose
	// id is above startingPoint in byte order, the first of all for nil, or nil
	// at the end of the graph.
	GetNextNodeAnnouncement(startingPoint *lntypes.NodeID) *lnwire.NodeAnnouncement
	// PeerConnected says that a peer has completed its init exchange; it may
	// queue queries. An error refuses the peer, for all handlers. There is no
	// counterpart for the end of the connection.
	PeerConnected(theirNodeID lntypes.PublicKey, init *lnwire.Init, inbound bool) error
	// HandleReplyChannelRange handles one of the replies to our query.
	HandleReplyChannelRange(theirNodeID lntypes.PublicKey, msg lnwire.ReplyChannelRange) error
	// HandleReplyShortChannelIdsEnd handles the end of the replies to our query.
	HandleReplyShortChannelIdsEnd(theirNodeID lntypes.PublicKey, msg lnwire.ReplyShortChannelIdsEnd) error
	// HandleQueryChannelRange handles a peer's query for channels in a range of
	// blocks.
	HandleQueryChannelRange(theirNodeID lntypes.PublicKey, msg lnwire.QueryChannelRange) error
	// HandleQueryShortChannelIds handles a peer's query for the gossip about
	// some channels.
	HandleQueryShortChannelIds(theirNodeID lntypes.PublicKey, msg lnwire.QueryShortChannelIds) error
	// ProcessingQueueHigh tells that many announcements wait for something
	// asynchronous, an on-chain look-up say, and that fewer should come in.
	ProcessingQueueHigh() bool

	// ProvidedNodeFeatures returns the features that this handler adds to our
	// node_announcement.
	ProvidedNodeFeatures() features.NodeFeatures
	// ProvidedInitFeatures returns the features that this handler adds to our
	// init for a peer.
	ProvidedInitFeatures(theirNodeID lntypes.PublicKey) features.InitFeatures

	events.MessageSendEventsProvider
}
