package peer

import (
	"slices"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/sign"
)

// drainTicksPerPeer is how many ticks, times the number of connections, a peer
// may take to answer a ping while it keeps sending: before the pong comes all
// that was sent earlier, and every peer's input has to be read meanwhile.
const drainTicksPerPeer = 4

// TimerTickOccurred pings every peer and closes connections that have not
// completed their handshake, or have not answered a ping, in time. Call it
// about every ten seconds: the interval is both how often peers are pinged and
// how long they have to answer.
func (m *PeerManager) TimerTickOccurred() {
	if m.gossipServer != nil {
		m.gossipServer.TimerTickOccurred()
	}
	m.updateBacklogged()
	lifted := m.lifted.Swap(false)
	conns := m.snapshot()
	var late []*conn
	for _, c := range conns {
		c.mu.Lock()
		if lifted {
			c.heardAnnouncement = false
		}
		c.forged, c.badUpdates = 0, 0
		ok := c.tick(len(conns))
		c.mu.Unlock()
		if !ok {
			late = append(late, c)
			continue
		}
		m.flush(c, lifted)
	}
	for _, c := range late {
		m.close(c, true, "it took too long")
	}
}

// tick counts a tick and reports whether the connection is still in time.
func (c *conn) tick(connections int) bool {
	if c.closed {
		return true
	}
	if c.phase != phaseReady {
		// One deadline for everything from the first byte to init, which ends
		// when the connection is ready.
		c.handshakeTicks++
		return c.handshakeTicks < 2
	}
	if c.pongTicks == extraPing {
		c.pongTicks = 1
		c.heardSinceTick = false
		return true
	}
	if c.pongTicks > 0 && !c.heardSinceTick || c.pongTicks > drainTicksPerPeer*connections {
		return false
	}
	c.heardSinceTick = false
	c.pongTicks++
	if c.pongTicks == 1 {
		_ = c.send(newPing()) // fits any frame
	}
	return true
}

// maxAnnouncedAddresses is the most addresses that BroadcastNodeAnnouncement
// takes. Even that many of the longest kind leave half of a message free.
const maxAnnouncedAddresses = 100

// BroadcastNodeAnnouncement signs an announcement of this node, gives it to the
// routing handler and queues it for all peers. Peers ignore it unless the node
// has a public channel.
//
// The alias is UTF-8, padded with zeroes; it and the colour mean nothing. The
// addresses, where the node can be reached, become public and tied to the node;
// more than 100 are refused, which is logged. Those that BOLT 7 forbids are left
// out: without a port, and host names after the first. The announcement leaves
// with the next ProcessEvents.
func (m *PeerManager) BroadcastNodeAnnouncement(rgb [3]byte, alias [32]byte, addresses []lnwire.SocketAddress) {
	if len(addresses) > maxAnnouncedAddresses {
		m.log.Errorf("More than %d addresses to announce, announcing nothing", maxAnnouncedAddresses)
		return
	}
	node, err := m.signer.GetNodeID(sign.RecipientNode)
	if err != nil {
		m.log.Errorf("No node id for node_announcement: %v", err)
		return
	}
	// BOLT 7 wants the addresses in the order of their descriptor types.
	addresses = announceable(addresses)
	slices.SortStableFunc(addresses, func(a, b lnwire.SocketAddress) int {
		return addressType(a) - addressType(b)
	})
	contents := lnwire.UnsignedNodeAnnouncement{
		Features: m.handlers.ChanHandler.ProvidedNodeFeatures().
			Or(m.handlers.RouteHandler.ProvidedNodeFeatures()).
			Or(m.handlers.OnionMessageHandler.ProvidedNodeFeatures()).
			Or(m.handlers.CustomMessageHandler.ProvidedNodeFeatures()),
		Timestamp: m.announced.Add(1) - 1,
		NodeID:    lntypes.NodeID(node),
		RGB:       rgb,
		Alias:     lnwire.NodeAlias{A: alias},
		Addresses: addresses,
	}
	signature, err := m.signer.SignGossipMessage(lnwire.UnsignedGossipMessageNodeAnnouncement{A: contents})
	if err != nil {
		m.log.Errorf("Failed to sign node_announcement: %v", err)
		return
	}
	msg := &lnwire.NodeAnnouncement{Signature: signature, Contents: contents}
	m.log.Debugf("Broadcasting a node_announcement after giving it to our routing handler")
	_, _ = m.handlers.RouteHandler.HandleNodeAnnouncement(msg)
	m.forward(msg, nil, true)
}

// announceable returns the addresses that may be announced.
func announceable(addresses []lnwire.SocketAddress) (list []lnwire.SocketAddress) {
	named := false
	for _, a := range addresses {
		port := uint16(1) // whatever Tor's is
		switch a := a.(type) {
		case lnwire.TcpIpV4:
			port = a.Port
		case lnwire.TcpIpV6:
			port = a.Port
		case lnwire.SocketAddressHostname:
			port = a.Port
			if named {
				port = 0
			}
			named = named || port != 0
		}
		if port != 0 {
			list = append(list, a)
		}
	}
	return list
}

// addressType returns the first byte of an address's wire form (BOLT 7).
func addressType(a lnwire.SocketAddress) int {
	if b := lnwire.WriteSocketAddress(a); len(b) > 0 {
		return int(b[0])
	}
	return 0
}
