package peer

import (
	"golightning/lightning/lnwire"
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
// an onion message, gossip to be forwarded, the next piece of what the peer has
// asked for.
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
		c.queueGossip(frame)
	}
	backfill := c.idle() && !c.blocked && len(c.gossip) == 0
	c.mu.Unlock()
	if backfill {
		if frame := c.gossiper.NextGossipMessage(); frame != nil {
			c.mu.Lock()
			c.sinceWrite++
			c.queueGossip(frame)
			c.mu.Unlock()
		}
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
