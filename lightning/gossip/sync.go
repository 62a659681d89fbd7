package gossip

import (
	"sync"

	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/msghandler"
)

const (
	// fullSyncs is how many peers are asked for the gossip of the last two
	// weeks; later ones are asked for that of the last hour.
	fullSyncs = 5
	// maxIDsPerReply is how many ids one reply_channel_range may carry.
	maxIDsPerReply = 8000
)

// Clock tells the time, for handlers of messages that come without it. It may be
// called from any thread. It returns 0 if the time is not known.
type Clock func() lntypes.UnixTime

// P2PGossipSync feeds a NetworkGraph from peers and lets them read it. It is a
// msghandler.RoutingMessageHandler. Create it with NewP2PGossipSync.
type P2PGossipSync struct {
	graph *NetworkGraph
	log   logger.Context
	clock Clock

	mu        sync.Mutex // guards what follows; never held while calling out
	lookup    UtxoLookup
	fullSyncs int // full syncs asked for so far
	pending   []events.MessageSendEvent
}

var _ msghandler.RoutingMessageHandler = (*P2PGossipSync)(nil)

// NewP2PGossipSync returns a handler that feeds networkGraph. utxoLookup may be
// nil; announcements are then taken at their word. clock may be nil; ages are
// then not checked and every peer is asked for all its gossip.
func NewP2PGossipSync(networkGraph *NetworkGraph, utxoLookup UtxoLookup, log logger.Logger, clock Clock) *P2PGossipSync {
	if clock == nil {
		clock = func() lntypes.UnixTime { return 0 }
	}
	return &P2PGossipSync{graph: networkGraph, lookup: utxoLookup, log: logger.For(log), clock: clock}
}

// AddUtxoLookup replaces the look-up for announcements to come; nil is for none.
func (s *P2PGossipSync) AddUtxoLookup(utxoLookup UtxoLookup) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lookup = utxoLookup
}

// NetworkGraph returns the graph that is fed.
func (s *P2PGossipSync) NetworkGraph() *NetworkGraph { return s.graph }

// HandleNodeAnnouncement takes a node_announcement.
func (s *P2PGossipSync) HandleNodeAnnouncement(msg *lnwire.NodeAnnouncement) (bool, error) {
	if err := s.graph.UpdateNodeFromAnnouncement(msg); err != nil {
		return false, err
	}
	return msg.Contents.ExcessLen() <= maxExcess, nil
}

// HandleChannelAnnouncement takes a channel_announcement.
func (s *P2PGossipSync) HandleChannelAnnouncement(msg *lnwire.ChannelAnnouncement) (bool, error) {
	s.mu.Lock()
	lookup := s.lookup
	s.mu.Unlock()
	if err := s.graph.UpdateChannelFromAnnouncement(msg, lookup, s.clock()); err != nil {
		return false, err
	}
	return len(msg.Contents.ExcessData) <= maxExcess, nil
}

// HandleChannelUpdate takes a channel_update.
func (s *P2PGossipSync) HandleChannelUpdate(msg *lnwire.ChannelUpdate) (bool, error) {
	if err := s.graph.UpdateChannel(msg, s.clock()); err != nil {
		return false, err
	}
	return len(msg.Contents.ExcessData) <= maxExcess, nil
}

// GetNextChannelAnnouncement returns the first channel from startingPoint on of
// which there is an announcement to send.
func (s *P2PGossipSync) GetNextChannelAnnouncement(startingPoint lntypes.ShortChannelID) *msghandler.ChannelGossip {
	g := s.graph
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, id := range g.channels.from(startingPoint) {
		c := g.channels.get(id)
		if c.AnnouncementMessage == nil {
			continue
		}
		out := &msghandler.ChannelGossip{Announcement: *c.AnnouncementMessage}
		if c.OneToTwo != nil {
			out.UpdateA = c.OneToTwo.LastUpdateMessage
		}
		if c.TwoToOne != nil {
			out.UpdateB = c.TwoToOne.LastUpdateMessage
		}
		return out
	}
	return nil
}

// GetNextNodeAnnouncement returns the announcement of the first node after
// startingPoint, or of all for nil, of which there is one to send.
func (s *P2PGossipSync) GetNextNodeAnnouncement(startingPoint *lntypes.NodeID) *lnwire.NodeAnnouncement {
	g := s.graph
	g.mu.Lock()
	defer g.mu.Unlock()
	keys := g.nodes.sorted()
	if startingPoint != nil {
		keys = g.nodes.from(*startingPoint)
		if len(keys) > 0 && keys[0] == *startingPoint {
			keys = keys[1:]
		}
	}
	for _, id := range keys {
		if info := g.nodes.get(id).AnnouncementInfo; info != nil && info.AnnouncementMessage != nil {
			m := *info.AnnouncementMessage
			return &m
		}
	}
	return nil
}

// PeerConnected asks a peer that knows gossip_queries for its gossip: the first
// few for what is not older than two weeks, all others for what is not older
// than an hour. A filter is at the same time a request for what is there
// already, so that a wider one would make every peer send its whole graph.
func (s *P2PGossipSync) PeerConnected(theirNodeID lntypes.PublicKey, init *lnwire.Init, _ bool) error {
	if !init.Features.SupportsGossipQueries() {
		return nil
	}
	now := s.clock()
	s.mu.Lock()
	defer s.mu.Unlock()
	back := lntypes.UnixTime(60 * 60)
	if s.fullSyncs < fullSyncs {
		s.fullSyncs++
		back = 60 * 60 * 24 * 7 * 2
	}
	s.pending = append(s.pending, events.SendGossipTimestampFilter{NodeID: theirNodeID, Msg: lnwire.GossipTimestampFilter{
		ChainHash: s.graph.chainHash, FirstTimestamp: uint32(now.Since(back)), TimestampRange: ^uint32(0),
	}})
	return nil
}

// HandleReplyChannelRange ignores the reply: we send no queries.
func (s *P2PGossipSync) HandleReplyChannelRange(lntypes.PublicKey, lnwire.ReplyChannelRange) error {
	return nil
}

// HandleReplyShortChannelIdsEnd ignores the reply: we send no queries.
func (s *P2PGossipSync) HandleReplyShortChannelIdsEnd(lntypes.PublicKey, lnwire.ReplyShortChannelIdsEnd) error {
	return nil
}

// HandleQueryChannelRange queues the replies to a peer's query. A peer that
// queries again before its last replies have been fetched for sending gets no
// second set of them.
func (s *P2PGossipSync) HandleQueryChannelRange(theirNodeID lntypes.PublicKey, msg lnwire.QueryChannelRange) error {
	s.log.WithPeer(theirNodeID).Debugf("query for channels in %d blocks from %d on", msg.NumberOfBlocks, msg.FirstBlocknum)
	if s.outstanding(theirNodeID) {
		return refuse(debugLog, "query_channel_range before the reply to the last one")
	}
	first, ok := lntypes.NewShortChannelID(msg.FirstBlocknum, 0, 0)
	if !ok || msg.ChainHash != s.graph.chainHash || msg.NumberOfBlocks == 0 {
		s.queue(events.SendReplyChannelRange{NodeID: theirNodeID, Msg: lnwire.ReplyChannelRange{
			ChainHash: msg.ChainHash, FirstBlocknum: msg.FirstBlocknum, NumberOfBlocks: msg.NumberOfBlocks, SyncComplete: true,
		}})
		return refuse(ignore, "query_channel_range could not be processed")
	}
	end, _ := lntypes.NewShortChannelID(min(msg.EndBlocknum(), maxBlock), 0, 0)
	for _, m := range rangeReplies(&msg, s.graph.announcedBetween(first, end)) {
		s.queue(events.SendReplyChannelRange{NodeID: theirNodeID, Msg: m})
	}
	return nil
}

// maxBlock is the highest block that a short channel id can name.
const maxBlock = 1<<24 - 1

// announcedBetween returns the channels in [first, end) of which there is an
// announcement to send.
func (g *NetworkGraph) announcedBetween(first, end lntypes.ShortChannelID) (ids []lntypes.ShortChannelID) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, id := range g.channels.from(first) {
		if id >= end {
			break
		}
		if g.channels.get(id).AnnouncementMessage != nil {
			ids = append(ids, id)
		}
	}
	return ids
}

// rangeReplies puts the channels found into as few replies as hold them. Their
// ranges follow each other without gap, which some implementations insist on,
// and end where the query's range ends.
func rangeReplies(q *lnwire.QueryChannelRange, ids []lntypes.ShortChannelID) (out []lnwire.ReplyChannelRange) {
	first := q.FirstBlocknum
	for {
		m := lnwire.ReplyChannelRange{ChainHash: q.ChainHash, FirstBlocknum: first, ShortChannelIDs: ids[:min(len(ids), maxIDsPerReply)]}
		ids = ids[len(m.ShortChannelIDs):]
		if len(ids) == 0 {
			m.SyncComplete = true
			m.NumberOfBlocks = q.EndBlocknum() - first
			return append(out, m)
		}
		m.NumberOfBlocks = m.ShortChannelIDs[maxIDsPerReply-1].Block() - first
		first += m.NumberOfBlocks
		out = append(out, m)
	}
}

// outstanding reports whether replies to the peer wait to be fetched.
func (s *P2PGossipSync) outstanding(peer lntypes.PublicKey) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, ev := range s.pending {
		if r, ok := ev.(events.SendReplyChannelRange); ok && r.NodeID == peer {
			return true
		}
	}
	return false
}

// HandleQueryShortChannelIds refuses the query, as the reference 0.0.121 does:
// whoever wants our gossip asks for it by a timestamp filter.
func (s *P2PGossipSync) HandleQueryShortChannelIds(lntypes.PublicKey, lnwire.QueryShortChannelIds) error {
	return refuse(ignore, "query_short_channel_ids is not answered")
}

// ProcessingQueueHigh tells that many look-ups are under way.
func (s *P2PGossipSync) ProcessingQueueHigh() bool { return s.graph.pending.tooMany() }

// ProvidedNodeFeatures returns gossip_queries.
func (s *P2PGossipSync) ProvidedNodeFeatures() (f features.NodeFeatures) {
	f.SetGossipQueriesOptional()
	return f
}

// ProvidedInitFeatures returns gossip_queries.
func (s *P2PGossipSync) ProvidedInitFeatures(lntypes.PublicKey) (f features.InitFeatures) {
	f.SetGossipQueriesOptional()
	return f
}

// GetAndClearPendingMsgEvents returns what is to be sent, in order, and forgets
// it.
func (s *P2PGossipSync) GetAndClearPendingMsgEvents() []events.MessageSendEvent {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.pending
	s.pending = nil
	return out
}

func (s *P2PGossipSync) queue(ev events.MessageSendEvent) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = append(s.pending, ev)
}

// forward queues a message for all peers, unless too much of it is not
// understood.
func (s *P2PGossipSync) forward(ev events.MessageSendEvent) {
	switch m := ev.(type) {
	case events.BroadcastChannelAnnouncement:
		if len(m.Msg.Contents.ExcessData) > maxExcess {
			return
		}
		if m.UpdateMsg != nil && len(m.UpdateMsg.Contents.ExcessData) > maxExcess {
			m.UpdateMsg = nil
		}
		ev = m
	case events.BroadcastChannelUpdate:
		if len(m.Msg.Contents.ExcessData) > maxExcess {
			return
		}
	case events.BroadcastNodeAnnouncement:
		if m.Msg.Contents.ExcessLen() > maxExcess {
			return
		}
	default:
		return
	}
	s.queue(ev)
}
