package gossip

import "golightning/lightning/lntypes"

// toldChannel is what may be told of a channel to peers: its announcement and the
// updates there are, as they came. It is valid until visit returns.
type toldChannel struct {
	id lntypes.ShortChannelID
	// updated are the timestamps of updates, 0 where there is none.
	updated [2]uint32
	s       *store
	at      uint32
}

// node returns an end's id, which must not be changed.
func (c *toldChannel) node(end int) *lntypes.NodeID {
	return &c.s.nodes.at(uint32(c.s.channels.at(c.at).nodes[end])).id
}

// appendAnnouncement appends the channel_announcement, without its type.
func (c *toldChannel) appendAnnouncement(b []byte) []byte { return c.s.appendAnnouncement(b, c.at) }

// appendUpdate appends the channel_update of a direction, without its type.
func (c *toldChannel) appendUpdate(b []byte, direction int) []byte {
	return c.s.appendUpdate(b, c.at, direction)
}

// toldFrom calls visit with the channels that may be told to peers, in order of
// their ids from from on, until it returns false. visit must not call the graph.
// It returns how many channels were looked at, those that may not be told included.
func (g *NetworkGraph) toldFrom(from lntypes.ShortChannelID, visit func(c *toldChannel) bool) (looked int) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	c := toldChannel{s: &g.store}
	g.store.byID.walk(g.store.byID.search(uint64(from)), func(_ uint64, at uint32) bool {
		looked++
		return !c.fill(at) || visit(&c)
	})
	return looked
}

// told calls visit with what may be told of a channel, and returns false if that
// is nothing. visit must not call the graph.
func (g *NetworkGraph) told(id lntypes.ShortChannelID, visit func(c *toldChannel)) bool {
	g.mu.RLock()
	defer g.mu.RUnlock()
	at, known := g.store.channel(id)
	if !known {
		return false
	}
	c := toldChannel{s: &g.store}
	if !c.fill(at) {
		return false
	}
	visit(&c)
	return true
}

// fill makes c what may be told of the channel at that place of the store; it
// returns false if that is nothing.
func (c *toldChannel) fill(at uint32) bool {
	x := c.s.extras.get(at)
	if x == nil || x.announcement == "" {
		return false
	}
	record := c.s.channels.at(at)
	c.at, c.id, c.updated = at, record.id, [2]uint32{}
	for d := range c.updated {
		if x.updates[d] != "" {
			c.updated[d] = c.s.edge(record, d).updated
		}
	}
	return true
}

// toldNode returns a node's announcement without its type, "" if there is none to
// be told.
func (g *NetworkGraph) toldNode(id *lntypes.NodeID) (timestamp uint32, announcement string) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	if i, ok := g.store.node(id); ok {
		return g.store.nodes.at(i).told()
	}
	return 0, ""
}

func (n *nodeRecord) told() (timestamp uint32, announcement string) {
	if n.info == nil {
		return 0, ""
	}
	return n.info.lastUpdate, n.info.message
}

// toldNodesAfter calls visit with the announcements of nodes, in order of their
// ids after after, of all for nil, until it returns false. visit must not call
// the graph.
func (g *NetworkGraph) toldNodesAfter(after *lntypes.NodeID,
	visit func(id *lntypes.NodeID, timestamp uint32, announcement string) bool) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	var from place
	if after != nil {
		from = g.store.placeOf(after)
	}
	g.store.byNode.walk(from, func(_ uint64, at uint32) bool {
		n := g.store.nodes.at(at)
		t, m := n.told()
		return m == "" || after != nil && n.id == *after || visit(&n.id, t, m)
	})
}

// seen reports whether a channel's funding output was looked up and is that of its
// announcement.
func (g *NetworkGraph) seen(id lntypes.ShortChannelID) (ok bool) {
	g.told(id, func(c *toldChannel) { ok = c.s.channels.at(c.at).hasCapacity })
	return ok
}

// channelKnowledge is what the graph knows of a short channel id.
type channelKnowledge struct {
	// known: the channel is in the graph. gone: it was removed a short time ago
	// and would not be taken again.
	known, gone bool
	// updated are the timestamps of updates, with or without signature.
	updated [2]uint32
}

// knows tells what the graph knows of a short channel id.
func (g *NetworkGraph) knows(id lntypes.ShortChannelID) (k channelKnowledge) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	k.gone = g.removedChannels.has(id)
	i, ok := g.store.channel(id)
	if !ok {
		return k
	}
	k.known = true
	c := g.store.channels.at(i)
	for d := range 2 {
		k.updated[d] = g.store.edge(c, d).updated
	}
	return k
}
