package gossip

import (
	"errors"
	"sync"

	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/msghandler"
)

// fullSyncs is how many peers are asked for the gossip of the last two weeks;
// later ones are asked for that of the last hour.
const fullSyncs = 5

// secondsBack is how far back the first filters reach, and the later ones.
const (
	secondsBackFull  = 60 * 60 * 24 * 7 * 2
	secondsBackShort = 60 * 60
)

// Clock tells the time, for handlers of messages that come without it. It may be
// called from any thread. It returns 0 if the time is not known.
type Clock func() lntypes.UnixTime

// P2PGossipSync feeds a NetworkGraph from peers and lets them read it. It is a
// msghandler.GossipServer. Create it with NewP2PGossipSync.
//
// How it learns the graph is a SyncMode. Whatever the mode, it answers all
// queries of BOLT 7 and honours timestamp filters, if whoever calls it opens
// sessions, as PeerManager does; to others it is what the reference 0.0.121 is.
type P2PGossipSync struct {
	graph  *NetworkGraph
	log    logger.Context
	clock  Clock
	relays relayLimits
	most   int // bytes of the graph up to which peers may add to it

	mu        sync.Mutex // guards what follows; held while the graph, the clock or the log is called
	lookup    UtxoLookup
	fullSyncs int // full syncs asked for so far
	pending   []events.MessageSendEvent
	sessions  []*session // in the order of their opening
	asker     asker
}

var _ msghandler.GossipServer = (*P2PGossipSync)(nil)

// NewP2PGossipSync returns a handler that feeds networkGraph. utxoLookup may be
// nil; announcements are then taken at their word. clock may be nil; ages are
// then not checked and every peer is asked for all its gossip.
func NewP2PGossipSync(networkGraph *NetworkGraph, utxoLookup UtxoLookup, log logger.Logger, clock Clock) *P2PGossipSync {
	if clock == nil {
		clock = func() lntypes.UnixTime { return 0 }
	}
	return &P2PGossipSync{graph: networkGraph, lookup: utxoLookup, log: logger.For(log), clock: clock, most: maxGraphBytes}
}

// AddUtxoLookup replaces the look-up for announcements to come; nil is for none.
func (s *P2PGossipSync) AddUtxoLookup(utxoLookup UtxoLookup) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lookup = utxoLookup
}

// NetworkGraph returns the graph that is fed.
func (s *P2PGossipSync) NetworkGraph() *NetworkGraph { return s.graph }

// HandleNodeAnnouncement takes a node_announcement. It is to be forwarded unless too
// much of it is not understood, or the node's announcements are too many.
func (s *P2PGossipSync) HandleNodeAnnouncement(msg *lnwire.NodeAnnouncement) (bool, error) {
	if err := s.room(msg); err != nil {
		return false, err
	}
	last, _ := s.graph.toldNode(&msg.Contents.NodeID)
	if err := s.graph.UpdateNodeFromAnnouncement(msg); err != nil {
		return false, err
	}
	return fitToRelay(&msg.Contents) && (last == 0 || s.relays.admitNode(msg.Contents.NodeID, s.clock())), nil
}

// HandleChannelAnnouncement takes a channel_announcement.
func (s *P2PGossipSync) HandleChannelAnnouncement(msg *lnwire.ChannelAnnouncement) (bool, error) {
	if err := s.room(msg); err != nil {
		return false, err
	}
	s.mu.Lock()
	lookup := s.lookup
	s.mu.Unlock()
	if err := s.graph.UpdateChannelFromAnnouncement(msg, lookup, s.clock()); err != nil {
		return false, err
	}
	return len(msg.Contents.ExcessData) <= maxExcess, nil
}

// HandleChannelUpdate takes a channel_update. It is to be forwarded unless too
// much of it is not understood, or the direction's updates are too many.
func (s *P2PGossipSync) HandleChannelUpdate(msg *lnwire.ChannelUpdate) (bool, error) {
	if err := s.room(msg); err != nil {
		return false, err
	}
	now := s.clock()
	id := msg.Contents.ShortChannelID
	var before [2]uint32 // of updates that peers can have been told
	s.graph.told(id, func(c *toldChannel) { before = c.updated })
	if err := s.graph.UpdateChannel(msg, now); err != nil {
		return false, s.excuse(id, err)
	}
	if before == [2]uint32{} {
		s.relays.firstUpdate(msg)
	}
	first := before[msg.Contents.Flags&directionFlag] == 0
	return len(msg.Contents.ExcessData) <= maxExcess && (first || s.relays.admitUpdate(&msg.Contents, now)), nil
}

// excuse returns err, but no warning for an update of a channel that was not seen on
// the chain: if its ends were made up it is the true updates that do not verify, and
// whoever brings them must not be held to be the forger.
func (s *P2PGossipSync) excuse(id lntypes.ShortChannelID, err error) error {
	var e *lnwire.LightningError
	if errors.As(err, &e) && !s.graph.seen(id) {
		if _, warns := e.Action.(lnwire.SendWarningMessage); warns {
			return refuse(ignore, "%s, of a channel not seen on the chain", e.Err)
		}
	}
	return err
}

// GetNextChannelAnnouncement returns the first channel from startingPoint on of
// which there is an announcement to send.
func (s *P2PGossipSync) GetNextChannelAnnouncement(startingPoint lntypes.ShortChannelID) (out *msghandler.ChannelGossip) {
	s.graph.toldFrom(startingPoint, func(c *toldChannel) bool {
		m, err := lnwire.ReadChannelAnnouncement(c.appendAnnouncement(nil))
		if err != nil {
			return true // never: it was read before it was stored
		}
		out = &msghandler.ChannelGossip{Announcement: m, UpdateA: c.update(0), UpdateB: c.update(1)}
		return false
	})
	return out
}

// update returns the update of a direction, nil if there is none.
func (c *toldChannel) update(direction int) *lnwire.ChannelUpdate {
	if c.updated[direction] == 0 {
		return nil
	}
	m, err := lnwire.ReadChannelUpdate(c.appendUpdate(nil, direction))
	if err != nil {
		return nil
	}
	return &m
}

// GetNextNodeAnnouncement returns the announcement of the first node after
// startingPoint, or of all for nil, of which there is one to send.
func (s *P2PGossipSync) GetNextNodeAnnouncement(startingPoint *lntypes.NodeID) (out *lnwire.NodeAnnouncement) {
	s.graph.toldNodesAfter(startingPoint, func(_ *lntypes.NodeID, _ uint32, announcement string) bool {
		m, err := lnwire.ReadNodeAnnouncement([]byte(announcement))
		if err == nil {
			out = &m
		}
		return err != nil
	})
	return out
}

// PeerConnected asks a peer that knows gossip_queries for its gossip by a
// timestamp filter; see SyncByTimestampFilter.
func (s *P2PGossipSync) PeerConnected(theirNodeID lntypes.PublicKey, init *lnwire.Init, _ bool) error {
	if !init.Features.SupportsGossipQueries() {
		return nil
	}
	now := s.clock()
	s.mu.Lock()
	defer s.mu.Unlock()
	back := lntypes.UnixTime(secondsBackShort)
	if s.fullSyncs < fullSyncs {
		s.fullSyncs++
		back = secondsBackFull
	}
	s.askByFilter(theirNodeID, now.Since(back))
	return nil
}

// askByFilter queues a filter for what is not older than first. The caller holds
// mu.
func (s *P2PGossipSync) askByFilter(peer lntypes.PublicKey, first uint64) {
	s.pending = append(s.pending, events.SendGossipTimestampFilter{NodeID: peer, Msg: lnwire.GossipTimestampFilter{
		ChainHash: s.graph.chainHash, FirstTimestamp: uint32(first), TimestampRange: ^uint32(0),
	}})
}

// HandleReplyChannelRange ignores the reply: queries are sent only in sessions.
func (s *P2PGossipSync) HandleReplyChannelRange(lntypes.PublicKey, lnwire.ReplyChannelRange) error {
	return nil
}

// HandleReplyShortChannelIdsEnd ignores the reply: queries are sent only in
// sessions.
func (s *P2PGossipSync) HandleReplyShortChannelIdsEnd(lntypes.PublicKey, lnwire.ReplyShortChannelIdsEnd) error {
	return nil
}

// HandleQueryChannelRange queues the replies to the query of a peer without
// session. A peer that queries again before its last replies have been fetched
// for sending gets no second set of them.
func (s *P2PGossipSync) HandleQueryChannelRange(theirNodeID lntypes.PublicKey, msg lnwire.QueryChannelRange) error {
	s.log.WithPeer(theirNodeID).Debugf("query for channels in %d blocks from %d on", msg.NumberOfBlocks, msg.FirstBlocknum)
	if s.outstanding(theirNodeID) {
		return refuse(debugLog, "query_channel_range before the reply to the last one")
	}
	q := newRangeQuery(s.graph, &msg)
	for !q.done {
		s.queue(events.SendReplyChannelRange{NodeID: theirNodeID, Msg: q.next()})
	}
	if q.void {
		return refuse(ignore, "query_channel_range could not be processed")
	}
	return nil
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

// HandleQueryShortChannelIds refuses the query of a peer without session, as the
// reference 0.0.121 does: there is no event for the answer's end.
func (s *P2PGossipSync) HandleQueryShortChannelIds(lntypes.PublicKey, lnwire.QueryShortChannelIds) error {
	return refuse(ignore, "query_short_channel_ids is not answered")
}

// ProcessingQueueHigh tells that many look-ups are under way.
func (s *P2PGossipSync) ProcessingQueueHigh() bool { return s.graph.pending.tooMany() }

// ProvidedNodeFeatures returns gossip_queries, and gossip_queries_ex with
// SyncByQueries.
func (s *P2PGossipSync) ProvidedNodeFeatures() (f features.NodeFeatures) {
	f.SetGossipQueriesOptional()
	if s.syncMode() == SyncByQueries {
		f.SetGossipQueriesExOptional()
	}
	return f
}

// ProvidedInitFeatures returns gossip_queries, and gossip_queries_ex with
// SyncByQueries.
func (s *P2PGossipSync) ProvidedInitFeatures(lntypes.PublicKey) (f features.InitFeatures) {
	f.SetGossipQueriesOptional()
	if s.syncMode() == SyncByQueries {
		f.SetGossipQueriesExOptional()
	}
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
		if !fitToRelay(&m.Msg.Contents) {
			return
		}
	default:
		return
	}
	s.queue(ev)
}
