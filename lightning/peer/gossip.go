package peer

import (
	"errors"
	"sync"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/msghandler"
	"golightning/lightning/noise"
)

// maxForged is how many gossip messages that are not signed as they should be, or
// cannot be read, may come from a peer between two ticks. What a peer passes on it
// has verified.
//
// Where the peer may be right and we wrong, the connection goes on: we may have been
// told of other ends of a channel that is updated, and the addresses of a node are
// read by some nodes and not by others. Else whoever makes us differ from the network
// in that could take all our peers from us.
const maxForged = 32

// handleGossip passes on gossip and returns it if it is to be forwarded.
func (m *PeerManager) handleGossip(c *conn, msg lnwire.Message) (lnwire.Message, error) {
	r := m.handlers.RouteHandler
	var forward bool
	var err error
	switch msg := msg.(type) {
	case *lnwire.ChannelAnnouncement:
		c.mu.Lock()
		c.heardAnnouncement = true
		c.mu.Unlock()
		forward, err = r.HandleChannelAnnouncement(msg)
	case *lnwire.NodeAnnouncement:
		forward, err = r.HandleNodeAnnouncement(msg)
	case *lnwire.ChannelUpdate:
		m.handlers.ChanHandler.HandleChannelUpdate(c.node, msg)
		if c.mistrusted() {
			return nil, nil
		}
		forward, err = r.HandleChannelUpdate(msg)
	case *lnwire.QueryShortChannelIds:
		return nil, c.gossiper.HandleQueryShortChannelIds(msg)
	case *lnwire.ReplyShortChannelIdsEnd:
		return nil, c.gossiper.HandleReplyShortChannelIdsEnd(msg)
	case *lnwire.QueryChannelRange:
		return nil, c.gossiper.HandleQueryChannelRange(msg)
	case *lnwire.ReplyChannelRange:
		return nil, c.gossiper.HandleReplyChannelRange(msg)
	default:
		return nil, nil
	}
	if err != nil {
		return nil, m.judge(c, msg, err)
	}
	m.updateBacklogged()
	if forward {
		return msg, nil
	}
	return nil, nil
}

// judge counts gossip that a peer is warned for.
func (m *PeerManager) judge(c *conn, msg lnwire.Message, err error) error {
	var le *lnwire.LightningError
	if !errors.As(err, &le) {
		return err
	}
	if _, warns := le.Action.(lnwire.SendWarningMessage); !warns {
		return err
	}
	if _, update := msg.(*lnwire.ChannelUpdate); update {
		c.mu.Lock()
		c.badUpdates++
		c.mu.Unlock()
	} else if m.forged(c) {
		return errClose
	}
	return err
}

// mistrusted reports that so many updates by the peer were forged that no more are
// looked at until the next tick.
func (c *conn) mistrusted() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.badUpdates > maxForged
}

// forged counts gossip that a peer cannot have verified, and reports whether there
// is too much of it.
func (m *PeerManager) forged(c *conn) bool {
	c.mu.Lock()
	c.forged++
	over := c.forged > maxForged
	c.mu.Unlock()
	if over {
		m.log.WithPeer(c.node).Debugf("The peer sends much gossip that nobody can have made, disconnecting")
	}
	return over
}

// encodeGossip encodes a message once for all peers.
func encodeGossip(msg lnwire.Message) ([]byte, error) {
	b, err := lnwire.EncodeMessage(msg)
	if err == nil && len(b) > noise.MaxMessageLen {
		return nil, lnwire.ErrTooLong{Type: msg.MsgType(), Len: len(b)}
	}
	return b, err
}

// concerns reports whether a peer knows gossip without being told: it is about it.
func concerns(msg lnwire.Message, id lntypes.NodeID) bool {
	switch msg := msg.(type) {
	case *lnwire.ChannelAnnouncement:
		return id == msg.Contents.NodeID1 || id == msg.Contents.NodeID2
	case *lnwire.NodeAnnouncement:
		return id == msg.Contents.NodeID
	}
	return false
}

// forward queues gossip for all peers that want it, except those that it is
// about and the one that it came from. own says that we made it: filters do not
// hold it back, and only very slow peers miss it.
func (m *PeerManager) forward(msg lnwire.Message, except *lntypes.PublicKey, own bool) {
	frame, err := encodeGossip(msg)
	if err != nil {
		m.log.Debugf("Cannot forward gossip of type %d: %v", msg.MsgType(), err)
		return
	}
	for _, c := range m.snapshot() {
		c.mu.Lock()
		able := !c.closed && c.phase == phaseReady && !c.dropsGossip(own)
		c.mu.Unlock()
		if !able || concerns(msg, lntypes.NodeID(c.node)) || except != nil && c.node == *except {
			continue
		}
		first, wants := c.gossiper.WantsGossip(msg, own)
		if !wants {
			continue
		}
		c.mu.Lock()
		if !c.closed {
			if first != nil {
				c.relay(first)
			}
			c.relay(frame)
		}
		c.mu.Unlock()
	}
}

// relay queues gossip to be sent when nothing else waits.
func (c *conn) relay(frame []byte) {
	c.sinceWrite++
	c.gossip = append(c.gossip, frame)
}

// openGossip tells the routing handler of a new peer.
func (m *PeerManager) openGossip(c *conn, init *lnwire.Init) (msghandler.GossipSession, error) {
	if m.gossipServer != nil {
		return m.gossipServer.OpenGossipSession(c.node, init, c.inbound)
	}
	if err := m.handlers.RouteHandler.PeerConnected(c.node, init, c.inbound); err != nil {
		return nil, err
	}
	p := &puller{handler: m.handlers.RouteHandler, node: c.node, plain: !init.Features.SupportsGossipQueries()}
	if p.plain && init.Features.InitialRoutingSync() {
		p.all, p.stage = true, syncChannels
	}
	return p, nil
}

// syncStage is how much of the network graph a peer has been told.
type syncStage uint8

const (
	syncNone     syncStage = iota // not asked for, or all told
	syncChannels                  // telling channels from nextChannel on
	syncNodes                     // telling nodes after lastNode
)

// maxPulls is how many channels or nodes that do not pass a filter are looked at
// before others get their turn.
const maxPulls = 256

// puller is the gossip session of a routing handler that keeps none: it gets the
// graph from it one announcement at a time. The first filter starts the telling,
// as in the reference; later ones only change what passes. Without a filter a peer
// gets no gossip (BOLT 7), unless it has asked with initial_routing_sync.
type puller struct {
	handler msghandler.RoutingMessageHandler
	node    lntypes.PublicKey
	plain   bool // the peer may not know filters: it gets our own gossip unasked
	all     bool // it has asked for all gossip when it connected

	mu          sync.Mutex                    // not held while the handler is called
	filter      *lnwire.GossipTimestampFilter // the last one, nil before the first
	out         [][]byte                      // what is left of the last channel
	stage       syncStage
	nextChannel lntypes.ShortChannelID
	allChannels bool
	lastNode    *lntypes.NodeID
}

// HandleGossipTimestampFilter takes the peer's filter.
func (p *puller) HandleGossipTimestampFilter(msg *lnwire.GossipTimestampFilter) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.filter == nil {
		p.stage, p.nextChannel, p.allChannels = syncChannels, 0, false
	}
	f := *msg
	p.filter = &f
}

// HandleQueryChannelRange passes the query on.
func (p *puller) HandleQueryChannelRange(msg *lnwire.QueryChannelRange) error {
	return p.handler.HandleQueryChannelRange(p.node, *msg)
}

// HandleQueryShortChannelIds passes the query on.
func (p *puller) HandleQueryShortChannelIds(msg *lnwire.QueryShortChannelIds) error {
	return p.handler.HandleQueryShortChannelIds(p.node, *msg)
}

// HandleReplyChannelRange passes the reply on.
func (p *puller) HandleReplyChannelRange(msg *lnwire.ReplyChannelRange) error {
	return p.handler.HandleReplyChannelRange(p.node, *msg)
}

// HandleReplyShortChannelIdsEnd passes the reply on.
func (p *puller) HandleReplyShortChannelIdsEnd(msg *lnwire.ReplyShortChannelIdsEnd) error {
	return p.handler.HandleReplyShortChannelIdsEnd(p.node, *msg)
}

// Close does nothing: the handler is not told.
func (p *puller) Close() {}

// admits reports whether gossip of the timestamp passes the filter.
func (p *puller) admits(timestamp uint32) bool { return p.filter == nil || p.filter.Admits(timestamp) }

// WantsGossip holds gossip against the filter and the position in the graph.
func (p *puller) WantsGossip(msg lnwire.Message, own bool) (first []byte, wants bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.filter == nil && !p.all && !(own && p.plain) {
		return nil, false
	}
	switch msg := msg.(type) {
	case *lnwire.ChannelAnnouncement:
		return nil, p.passed(msg.Contents.ShortChannelID)
	case *lnwire.ChannelUpdate:
		return nil, p.passed(msg.Contents.ShortChannelID) && (own || p.admits(msg.Contents.Timestamp))
	case *lnwire.NodeAnnouncement:
		id := msg.Contents.NodeID
		told := p.stage == syncNone || p.stage == syncNodes && p.lastNode != nil && string(p.lastNode[:]) >= string(id[:])
		return nil, told && (own || p.admits(msg.Contents.Timestamp))
	}
	return nil, false
}

// passed reports whether a channel will not be told in the course of telling the
// whole graph.
func (p *puller) passed(id lntypes.ShortChannelID) bool {
	return p.stage != syncChannels || p.allChannels || p.nextChannel > id
}

// NextGossipMessage gets the next channel or node that passes the filter. Only
// the writing thread moves the position on; a filter only sets its start.
func (p *puller) NextGossipMessage() []byte {
	for range maxPulls {
		p.mu.Lock()
		if len(p.out) > 0 {
			b := p.out[0]
			p.out = p.out[1:]
			p.mu.Unlock()
			return b
		}
		stage, from, all, after := p.stage, p.nextChannel, p.allChannels, p.lastNode
		p.mu.Unlock()
		switch {
		case stage == syncNone:
			return nil
		case stage == syncChannels && !all:
			p.tellChannel(p.handler.GetNextChannelAnnouncement(from), from)
		case stage == syncChannels:
			p.tellNode(p.handler.GetNextNodeAnnouncement(nil), nil)
		default:
			p.tellNode(p.handler.GetNextNodeAnnouncement(after), after)
		}
	}
	return nil
}

// tellChannel queues what passes the filter and moves on.
func (p *puller) tellChannel(gossip *msghandler.ChannelGossip, from lntypes.ShortChannelID) {
	var id lntypes.ShortChannelID
	if gossip != nil {
		id = gossip.Announcement.Contents.ShortChannelID
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.nextChannel, p.allChannels = id+1, gossip == nil || id < from || id == ^lntypes.ShortChannelID(0)
	if gossip == nil || id < from {
		return
	}
	msgs := []lnwire.Message{&gossip.Announcement}
	for _, u := range []*lnwire.ChannelUpdate{gossip.UpdateA, gossip.UpdateB} {
		if u != nil && p.admits(u.Contents.Timestamp) {
			msgs = append(msgs, u)
		}
	}
	if len(msgs) == 1 && (gossip.UpdateA != nil || gossip.UpdateB != nil) {
		return
	}
	p.queue(msgs...)
}

// tellNode queues the announcement if it passes the filter and moves on.
func (p *puller) tellNode(msg *lnwire.NodeAnnouncement, after *lntypes.NodeID) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if msg == nil || after != nil && string(msg.Contents.NodeID[:]) <= string(after[:]) {
		p.stage, p.lastNode = syncNone, nil
		return
	}
	id := msg.Contents.NodeID
	p.stage, p.lastNode = syncNodes, &id
	if p.admits(msg.Contents.Timestamp) {
		p.queue(msg)
	}
}

// queue encodes messages to be sent; one that is too long is lost, no more.
func (p *puller) queue(msgs ...lnwire.Message) {
	for _, m := range msgs {
		if b, err := encodeGossip(m); err == nil {
			p.out = append(p.out, b)
		}
	}
}
