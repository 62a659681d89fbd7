package gossip

import "golightning/lightning/lnwire"

// A graph that comes from peers grows to some limit: where no funding output is
// looked up channels cost nothing, and what nodes say of themselves costs little.
const (
	// maxGraphBytes is how large a graph may be for peers to add to it, as bytes
	// counts: some six times the public network.
	maxGraphBytes = 256 << 20
	// channelBytes and nodeBytes are about what a channel and a node take without
	// any message.
	channelBytes = 256
	nodeBytes    = 224
)

// size is the memory for what x holds; x may be nil.
func (x *channelExtra) size() (n int) {
	if x == nil {
		return 0
	}
	if x.features != nil {
		n = 2 * len(x.features.form) // once more in the set
	}
	return n + len(x.announcement) + len(x.updates[0]) + len(x.updates[1])
}

// size is the memory for what d holds; d may be nil.
func (d *nodeData) size() int {
	if d == nil {
		return 0
	}
	var buf [64]byte
	return len(d.features.AppendTo(buf[:0])) + len(d.message) + len(d.addresses)
}

// bytes is about how much memory the graph takes.
func (g *NetworkGraph) bytes() int {
	g.mu.RLock()
	defer g.mu.RUnlock()
	return g.store.bytes
}

// room refuses gossip that a full graph has no room for: all but updates that
// hold nothing beyond the terms. Channels that are not updated will make room.
func (s *P2PGossipSync) room(msg lnwire.Message) error {
	if u, ok := msg.(*lnwire.ChannelUpdate); ok && len(u.Contents.ExcessData) == 0 || s.graph.bytes() <= s.most {
		return nil
	}
	return refuse(ignore, "No room in the graph")
}
