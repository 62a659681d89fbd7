package gossip

import (
	"fmt"
	"slices"
	"sync"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/msghandler"
)

// session is the gossip side of one connection: what the peer has asked us for
// and not had yet. Each part is a position in the graph, not a list of messages,
// so that a peer that reads slowly costs no more than one that reads fast.
//
// What we ask the peer for is the asker's, under P2PGossipSync.mu. Lock order:
// P2PGossipSync.mu, then session.mu, then the graph.
type session struct {
	sync *P2PGossipSync
	peer lntypes.PublicKey
	// otherChain: the peer's init says that it follows other chains only.
	otherChain bool
	// plain: it is not worth being asked, and may not know filters. Our own gossip
	// it gets without asking: it may have a channel with us. Other gossip nobody
	// gets who has not asked for it (BOLT 7).
	plain bool

	mu      sync.Mutex
	out     [][]byte // messages about one channel that are still to be sent, in room
	room    [8][]byte
	ranges  *rangeQuery
	ids     *idsQuery
	backlog backlog
	// served counts the queries, and the channels in their answers, since the last
	// tick.
	served int
}

// maxServed is how much a peer is answered between two ticks: as many channels as
// the whole network has, some times. What it asks for beyond that has to wait.
const maxServed = 200_000

// lookedPerServed is how many channels that are looked at for an answer count as one
// in it: most of them may not be told in a graph that did not come by gossip.
const lookedPerServed = 16

// OpenGossipSession starts to serve a peer, and asks it for its gossip as the
// SyncMode says.
func (s *P2PGossipSync) OpenGossipSession(theirNodeID lntypes.PublicKey, init *lnwire.Init, inbound bool) (msghandler.GossipSession, error) {
	p := &session{sync: s, peer: theirNodeID, plain: !init.Features.SupportsGossipQueries()}
	p.otherChain = init.Networks != nil && !slices.Contains(*init.Networks, s.graph.chainHash)
	if p.plain && !p.otherChain && init.Features.InitialRoutingSync() {
		p.backlog.all = true
		p.backlog.restart()
	}
	if s.syncMode() == SyncByTimestampFilter {
		if err := s.PeerConnected(theirNodeID, init, inbound); err != nil {
			return nil, err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sessions = append(s.sessions, p)
	if s.asker.mode == SyncByQueries && init.Features.SupportsGossipQueries() && !p.otherChain {
		s.asker.add(p, init.Features.SupportsGossipQueriesEx())
		s.askNext()
	}
	return p, nil
}

// Close forgets the peer and what it has asked for.
func (p *session) Close() {
	s := p.sync
	s.mu.Lock()
	defer s.mu.Unlock()
	if i := slices.Index(s.sessions, p); i >= 0 {
		s.sessions = slices.Delete(s.sessions, i, i+1)
	}
	s.asker.remove(p)
	s.askNext()
}

// TimerTickOccurred is to be called about every ten seconds: PeerManager does.
// It gives up on peers that do not answer, and lets those that asked much ask
// again.
func (s *P2PGossipSync) TimerTickOccurred() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range s.sessions {
		p.mu.Lock()
		p.served = 0
		p.backlog.tick()
		p.mu.Unlock()
	}
	s.askTick()
}

// HandleGossipTimestampFilter replaces the peer's filter, and starts to tell what
// passes the new one. A filter for another chain is of no consequence.
func (p *session) HandleGossipTimestampFilter(msg *lnwire.GossipTimestampFilter) {
	if msg.ChainHash != p.sync.graph.chainHash {
		return
	}
	p.sync.log.WithPeer(p.peer).Debugf("filter for gossip from %d on, for %d s", msg.FirstTimestamp, msg.TimestampRange)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.backlog.setFilter(msg)
}

// HandleQueryChannelRange takes a query, unless the last one is not yet answered.
func (p *session) HandleQueryChannelRange(msg *lnwire.QueryChannelRange) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ranges != nil {
		return warning("query_channel_range before the reply to the last one")
	}
	p.sync.log.WithPeer(p.peer).Debugf("answering query_channel_range from %d for %d blocks", msg.FirstBlocknum, msg.NumberOfBlocks)
	p.served++
	p.ranges = newRangeQuery(p.sync.graph, msg)
	return nil
}

// HandleQueryShortChannelIds takes a query, unless the last one is not yet
// answered.
func (p *session) HandleQueryShortChannelIds(msg *lnwire.QueryShortChannelIds) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ids != nil {
		return warning("query_short_channel_ids before the end of the reply to the last one")
	}
	p.sync.log.WithPeer(p.peer).Debugf("answering query_short_channel_ids for %d channels", len(msg.ShortChannelIDs))
	p.ids = newIDsQuery(p.sync.graph, msg)
	p.served += 1 + len(p.ids.asked)
	return nil
}

// NextGossipMessage answers queries first, those for ids before those for ranges,
// and goes on with the backlog after them.
func (p *session) NextGossipMessage() []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.out) == 0 {
		p.out = p.room[:0]
		switch {
		case p.ids != nil && p.served <= maxServed:
			p.out = p.ids.next(p.out)
			if p.ids.done {
				p.ids = nil
			}
		case p.ranges != nil && p.served <= maxServed:
			looked := p.ranges.looked
			m := p.ranges.next()
			p.served += len(m.ShortChannelIDs) + (p.ranges.looked-looked)/lookedPerServed
			if p.ranges.done {
				p.ranges = nil
			}
			if b, err := lnwire.EncodeMessage(&m); err == nil { // its size is bounded
				p.out = append(p.out, b)
			}
		case p.backlog.stage != backlogNone:
			p.out = p.backlog.next(p.sync.graph, p.out)
		default:
			return nil
		}
	}
	b := p.out[0]
	p.out = p.out[1:]
	return b
}

// WantsGossip holds gossip against the peer's filter and against how far the
// backlog has got.
func (p *session) WantsGossip(msg lnwire.Message, own bool) (first []byte, wants bool) {
	if p.otherChain {
		return nil, false
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if own {
		return nil, p.plain || p.backlog.asked()
	}
	switch m := msg.(type) {
	case *lnwire.ChannelAnnouncement:
		// Without updates it waits for the first one (BOLT 7).
		p.sync.graph.told(m.Contents.ShortChannelID, func(c *toldChannel) { wants = p.backlog.passes(c) })
		return nil, wants && p.backlog.wantsChannel(m.Contents.ShortChannelID)
	case *lnwire.ChannelUpdate:
		if !p.backlog.wantsChannel(m.Contents.ShortChannelID) || !p.backlog.admits(m.Contents.Timestamp) {
			return nil, false
		}
		if p.sync.relays.isFirstUpdate(m) {
			p.sync.graph.told(m.Contents.ShortChannelID, func(c *toldChannel) { first = c.announcementFrame() })
		}
		return first, true
	case *lnwire.NodeAnnouncement:
		return nil, p.backlog.wantsNode(m.Contents.NodeID) && p.backlog.admits(m.Contents.Timestamp)
	}
	return nil, false
}

// warning makes the error for a peer that breaks the rules of queries.
func warning(format string, args ...any) error {
	text := fmt.Sprintf(format, args...)
	return &lnwire.LightningError{Err: text, Action: lnwire.SendWarningMessage{
		Msg: lnwire.WarningMessage{Data: text}, LogLevel: logger.LevelDebug,
	}}
}

// The frames of messages: their type, then their payload.

func (c *toldChannel) announcementFrame() []byte {
	return c.appendAnnouncement(typed(lnwire.MsgTypeChannelAnnouncement, 432))
}

func (c *toldChannel) updateFrame(direction int) []byte {
	return c.appendUpdate(typed(lnwire.MsgTypeChannelUpdate, 136), direction)
}

func nodeFrame(announcement string) []byte {
	return append(typed(lnwire.MsgTypeNodeAnnouncement, len(announcement)), announcement...)
}

// typed begins a frame for a payload of about n bytes.
func typed(typ uint16, n int) []byte {
	return append(make([]byte, 0, 2+n), byte(typ>>8), byte(typ))
}
