package peer

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/msghandler"
	"golightning/lightning/noise"
)

// WriteBufferSpaceAvail says that a socket has room again after a SendData that
// took less than all. It calls SendData with what waits. The error is
// *PeerHandleError: close the socket.
func (m *PeerManager) WriteBufferSpaceAvail(descriptor SocketDescriptor) error {
	c := m.lookup(descriptor)
	if c == nil {
		return &PeerHandleError{} // closed a moment ago, perhaps
	}
	c.mu.Lock()
	c.blocked = false
	c.spaceSignal = true
	c.mu.Unlock()
	m.flush(c, false)
	return nil
}

// flush sends what waits, and what can wait as long as the socket takes it. If
// force is set SendData is called at least once when reading may resume, even
// with nothing to send.
//
// One thread at a time writes to a connection, so that bytes keep their order;
// a second one leaves the work to the first.
func (m *PeerManager) flush(c *conn, force bool) {
	c.mu.Lock()
	if c.closed {
		c.mu.Unlock()
		return
	}
	if c.writing {
		c.writeAgain = true
		c.forceAgain = c.forceAgain || force
		c.mu.Unlock()
		return
	}
	c.writing = true
	c.calls++
	c.mu.Unlock()
	for again := true; again; {
		m.writeOut(c, force)
		c.mu.Lock()
		again = c.writeAgain && !c.closed
		force = c.forceAgain
		c.writeAgain, c.forceAgain = false, false
		c.writing = again
		c.mu.Unlock()
	}
	m.leave(c)
}

// writeOut sends until nothing is left or the socket takes no more.
func (m *PeerManager) writeOut(c *conn, force bool) {
	for wrote := false; ; wrote = true {
		m.refill(c)
		c.mu.Lock()
		if c.closed || c.blocked {
			c.mu.Unlock()
			return
		}
		resume := c.shouldRead(m.backlogged.Load())
		chunk := c.nextChunk()
		if resume && (chunk != nil || force && !wrote || c.owedResume) {
			c.owedResume = false
		} else if chunk == nil {
			c.mu.Unlock()
			return
		}
		c.spaceSignal = false
		c.mu.Unlock()

		n := c.desc.SendData(chunk, resume)
		if n > 0 {
			m.writes.Add(1)
		}

		c.mu.Lock()
		if c.closed || len(chunk) == 0 {
			c.mu.Unlock()
			return
		}
		n = max(0, min(n, len(chunk)))
		c.sent(n)
		if n < len(chunk) && !c.spaceSignal {
			c.blocked = true
		}
		c.mu.Unlock()
	}
}

// refill queues messages that can wait, one of a kind, if nothing else waits:
// an onion message, gossip to be forwarded, the next piece of the graph.
func (m *PeerManager) refill(c *conn) {
	c.mu.Lock()
	idle := c.idle() && !c.blocked
	c.mu.Unlock()
	if idle {
		if msg := m.handlers.OnionMessageHandler.NextOnionMessageForPeer(c.node); msg != nil {
			_ = m.enqueue(c, msg) // too long a message is lost, no more
		}
	}

	c.mu.Lock()
	if c.idle() && !c.blocked && len(c.gossip) > 0 {
		frame := c.gossip[0]
		c.gossip = c.gossip[1:]
		_ = c.queue(func(b []byte) ([]byte, error) { return append(b, frame...), nil })
	}
	backfill := c.idle() && !c.blocked && len(c.gossip) == 0 && c.stage != syncNone
	c.mu.Unlock()
	if backfill {
		m.backfill(c)
	}

	c.mu.Lock()
	if !c.closed && c.phase == phaseReady && c.sinceWrite >= drainMessages && c.pongTicks == 0 {
		c.pongTicks = extraPing
		_ = c.send(newPing())
	}
	c.mu.Unlock()
}

// newPing returns the ping that we send: it asks for an empty pong.
func newPing() *lnwire.Ping { return &lnwire.Ping{Ponglen: 0, Byteslen: 64} }

// backfill queues the next piece of the network graph. Only the writing thread
// moves the position in the graph on; a filter only sets its start.
func (m *PeerManager) backfill(c *conn) {
	c.mu.Lock()
	stage, from, all, after := c.stage, c.nextChannel, c.allChannels, c.lastNode
	c.mu.Unlock()
	if stage == syncChannels && !all {
		gossip := m.handlers.RouteHandler.GetNextChannelAnnouncement(from)
		m.sendChannelGossip(c, gossip, from)
		return
	}
	if stage == syncChannels {
		after = nil
	}
	msg := m.handlers.RouteHandler.GetNextNodeAnnouncement(after)
	if msg == nil || after != nil && string(msg.Contents.NodeID[:]) <= string(after[:]) {
		c.mu.Lock()
		c.stage, c.lastNode = syncNone, nil
		c.mu.Unlock()
		return
	}
	_ = m.enqueue(c, msg)
	c.mu.Lock()
	id := msg.Contents.NodeID
	c.stage, c.lastNode = syncNodes, &id
	c.mu.Unlock()
}

func (m *PeerManager) sendChannelGossip(c *conn, gossip *msghandler.ChannelGossip, from lntypes.ShortChannelID) {
	var scid lntypes.ShortChannelID
	if gossip != nil {
		scid = gossip.Announcement.Contents.ShortChannelID
	}
	last := gossip == nil || scid < from || scid == ^lntypes.ShortChannelID(0)
	if gossip != nil && scid >= from {
		_ = m.enqueue(c, &gossip.Announcement)
		for _, u := range []*lnwire.ChannelUpdate{gossip.UpdateA, gossip.UpdateB} {
			if u != nil {
				_ = m.enqueue(c, u)
			}
		}
	}
	c.mu.Lock()
	c.nextChannel, c.allChannels = scid+1, last
	c.mu.Unlock()
}

// encodeGossip encodes a message once for all peers.
func encodeGossip(msg lnwire.Message) ([]byte, error) {
	b, err := lnwire.EncodeMessage(msg)
	if err == nil && len(b) > noise.MaxMessageLen {
		return nil, lnwire.ErrTooLong{Type: msg.MsgType(), Len: len(b)}
	}
	return b, err
}

// forward queues gossip for all peers that want it, except those that it is
// about and the one that it came from.
func (m *PeerManager) forward(msg lnwire.Message, except *lntypes.PublicKey) {
	var wants func(c *conn) bool
	switch msg := msg.(type) {
	case *lnwire.ChannelAnnouncement:
		u := &msg.Contents
		wants = func(c *conn) bool {
			id := lntypes.NodeID(c.node)
			return c.wantsChannel(u.ShortChannelID) && id != u.NodeID1 && id != u.NodeID2
		}
	case *lnwire.ChannelUpdate:
		wants = func(c *conn) bool { return c.wantsChannel(msg.Contents.ShortChannelID) }
	case *lnwire.NodeAnnouncement:
		wants = func(c *conn) bool {
			return c.wantsNode(msg.Contents.NodeID) && lntypes.NodeID(c.node) != msg.Contents.NodeID
		}
	default:
		return
	}
	frame, err := encodeGossip(msg)
	if err != nil {
		m.log.Debugf("Cannot forward gossip of type %d: %v", msg.MsgType(), err)
		return
	}
	for _, c := range m.snapshot() {
		c.mu.Lock()
		switch {
		case c.phase != phaseReady || !wants(c) || except != nil && c.node == *except:
		case c.dropsGossip():
		default:
			c.sinceWrite++
			c.gossip = append(c.gossip, frame)
		}
		c.mu.Unlock()
	}
}
