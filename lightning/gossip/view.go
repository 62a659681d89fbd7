package gossip

import (
	"iter"
	"slices"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// NodeIndex numbers the nodes of one graph, densely, from 0. An index may be
// used again after its node is gone: it means something only with the view that
// it came from, or a later one while the node is there.
type NodeIndex uint32

// ChannelIndex numbers the channels of one graph; see NodeIndex.
type ChannelIndex uint32

// Edge is one direction of a channel. It is stored with the node at which it
// ends, as searches run from the payee.
type Edge struct {
	HTLCMinimumMsat, HTLCMaximumMsat lntypes.Msat
	// CapacityMsat is the value of the funding output, 0 if it was not looked up.
	CapacityMsat   lntypes.Msat
	ShortChannelID lntypes.ShortChannelID
	// Source is the node at which the direction begins.
	Source  NodeIndex
	Channel ChannelIndex
	// FeeBaseMsat is in msat, FeeProportionalMillionths in millionths of the
	// amount forwarded.
	FeeBaseMsat, FeeProportionalMillionths uint32
	// CLTVExpiryDelta is in blocks.
	CLTVExpiryDelta uint16
	Flags           EdgeFlags
	updated         uint32 // the last update's timestamp
}

// EdgeFlags are the yes-or-no facts of an Edge.
type EdgeFlags uint8

// The bits of EdgeFlags.
const (
	// EdgeUpdated: there is a channel_update for this direction. Without it all
	// of its terms are zero.
	EdgeUpdated EdgeFlags = 1 << iota
	// EdgeEnabled: the last channel_update does not disable the direction.
	EdgeEnabled
	// EdgeUp: the direction is from node one to node two of the announcement.
	EdgeUp
	// EdgeUnknownFeatures: the channel requires features that are not known, and
	// must not be used.
	EdgeUnknownFeatures
)

// ReadOnlyNetworkGraph is the graph as it was at some time; see
// NetworkGraph.ReadOnly. Its methods take no lock and may be called from any
// goroutine. What they return must not be changed.
type ReadOnlyNetworkGraph struct {
	s          store
	generation uint64
}

// Generation changes whenever the graph does, for caches.
func (v *ReadOnlyNetworkGraph) Generation() uint64 { return v.generation }

// Size returns how many nodes and channels there are.
func (v *ReadOnlyNetworkGraph) Size() (nodes, channels int) { return v.s.byNode.count, v.s.byID.count }

// NodeCount returns a bound above all node indexes.
func (v *ReadOnlyNetworkGraph) NodeCount() int { return int(v.s.nodeEnd) }

// ChannelCount returns a bound above all channel indexes.
func (v *ReadOnlyNetworkGraph) ChannelCount() int { return int(v.s.channelEnd) }

// NodeIndex returns the index of a node.
func (v *ReadOnlyNetworkGraph) NodeIndex(id lntypes.NodeID) (NodeIndex, bool) {
	i, ok := v.s.node(&id)
	return NodeIndex(i), ok
}

// ChannelIndex returns the index of a channel.
func (v *ReadOnlyNetworkGraph) ChannelIndex(id lntypes.ShortChannelID) (ChannelIndex, bool) {
	i, ok := v.s.channel(id)
	return ChannelIndex(i), ok
}

// NodeIDAt returns the id of a node, nil if the index is not in use.
func (v *ReadOnlyNetworkGraph) NodeIDAt(i NodeIndex) *lntypes.NodeID {
	if n := v.s.nodes.get(uint32(i)); n != nil && n.used {
		return &n.id
	}
	return nil
}

// Edges returns all directions of channels that end at a node, in the order in
// which the channels became known.
func (v *ReadOnlyNetworkGraph) Edges(to NodeIndex) []Edge {
	if n := v.s.nodes.get(uint32(to)); n != nil {
		return n.edges
	}
	return nil
}

// NodeUsable reports whether payments may go through a node: false if its
// announcement requires features that are not known.
func (v *ReadOnlyNetworkGraph) NodeUsable(i NodeIndex) bool {
	n := v.s.nodes.get(uint32(i))
	return n != nil && n.used && !n.unusable
}

// NodeFeaturesAt returns the features that a node has announced, nil if it has
// not announced itself.
func (v *ReadOnlyNetworkGraph) NodeFeaturesAt(i NodeIndex) *features.NodeFeatures {
	if n := v.s.nodes.get(uint32(i)); n != nil && n.info != nil {
		return &n.info.features
	}
	return nil
}

// ChannelFeaturesAt returns the features of a channel's announcement.
func (v *ReadOnlyNetworkGraph) ChannelFeaturesAt(c ChannelIndex) features.ChannelFeatures {
	if r := v.channelRecord(c); r != nil {
		return v.s.featuresOf(uint32(c), r).set
	}
	return features.ChannelFeatures{}
}

// channelRecord returns a channel, nil if the index is not in use.
func (v *ReadOnlyNetworkGraph) channelRecord(c ChannelIndex) *channelRecord {
	if r := v.s.channels.get(uint32(c)); r != nil && r.used {
		return r
	}
	return nil
}

// NodesOf returns the two ends of a channel, in the order of its announcement.
func (v *ReadOnlyNetworkGraph) NodesOf(c ChannelIndex) (one, two NodeIndex, ok bool) {
	if r := v.channelRecord(c); r != nil {
		return r.nodes[0], r.nodes[1], true
	}
	return 0, 0, false
}

// EdgeOf returns the direction of a channel that begins at source, and the node
// at which it ends.
func (v *ReadOnlyNetworkGraph) EdgeOf(scid lntypes.ShortChannelID, source lntypes.NodeID) (Edge, NodeIndex, bool) {
	i, ok := v.s.channel(scid)
	if !ok {
		return Edge{}, 0, false
	}
	c := v.s.channels.at(i)
	for d, n := range c.nodes {
		if v.s.nodes.at(uint32(n)).id == source {
			return *v.s.edge(c, d), c.end(d), true
		}
	}
	return Edge{}, 0, false
}

// ChannelsFrom walks the channels from an id on, in ascending order.
func (v *ReadOnlyNetworkGraph) ChannelsFrom(start lntypes.ShortChannelID) iter.Seq2[lntypes.ShortChannelID, ChannelIndex] {
	return func(yield func(lntypes.ShortChannelID, ChannelIndex) bool) {
		v.s.byID.walk(v.s.byID.search(uint64(start)), func(key uint64, at uint32) bool {
			return yield(lntypes.ShortChannelID(key), ChannelIndex(at))
		})
	}
}

// NodesAfter walks the nodes behind an id, or all if it is nil, in ascending
// order.
func (v *ReadOnlyNetworkGraph) NodesAfter(id *lntypes.NodeID) iter.Seq2[*lntypes.NodeID, NodeIndex] {
	return func(yield func(*lntypes.NodeID, NodeIndex) bool) {
		var from place
		if id != nil {
			from = v.s.placeOf(id)
		}
		v.s.byNode.walk(from, func(_ uint64, at uint32) bool {
			n := &v.s.nodes.at(at).id
			return id != nil && *n == *id || yield(n, NodeIndex(at))
		})
	}
}

// NodesByAlias returns the nodes that have announced the alias, in ascending
// order of their ids. Nothing keeps a node from taking another one's alias.
func (v *ReadOnlyNetworkGraph) NodesByAlias(alias lnwire.NodeAlias) (ids []lntypes.NodeID) {
	for id, i := range v.NodesAfter(nil) {
		if info := v.s.nodes.at(uint32(i)).info; info != nil && info.alias == alias.A {
			ids = append(ids, *id)
		}
	}
	return ids
}

// HasAnnouncement reports whether there is a signed announcement of the channel
// to send.
func (v *ReadOnlyNetworkGraph) HasAnnouncement(c ChannelIndex) bool {
	x := v.s.extras.get(uint32(c))
	return x != nil && x.announcement != ""
}

// ChannelAnnouncementAt returns a channel's announcement, nil if none is kept.
func (v *ReadOnlyNetworkGraph) ChannelAnnouncementAt(c ChannelIndex) *lnwire.ChannelAnnouncement {
	return v.s.announcement(uint32(c))
}

// ChannelUpdateAt returns the last update of a channel's direction, 0 for the one
// that begins at node one, nil if none is kept.
func (v *ReadOnlyNetworkGraph) ChannelUpdateAt(c ChannelIndex, direction uint8) *lnwire.ChannelUpdate {
	return v.s.update(uint32(c), int(direction&directionFlag))
}

// NodeAnnouncementAt returns a node's announcement, nil if none is kept.
func (v *ReadOnlyNetworkGraph) NodeAnnouncementAt(i NodeIndex) *lnwire.NodeAnnouncement {
	if n := v.s.nodes.get(uint32(i)); n != nil && n.info != nil {
		return n.info.nodeAnnouncement()
	}
	return nil
}

// NodeAnnouncementInfoAt returns what a node has announced, nil if it has not. The
// value belongs to the caller.
func (v *ReadOnlyNetworkGraph) NodeAnnouncementInfoAt(i NodeIndex) *NodeAnnouncementInfo {
	if n := v.s.nodes.get(uint32(i)); n != nil && n.info != nil {
		return n.info.announced()
	}
	return nil
}

// AppendChannelUpdate appends the payload of the message that ChannelUpdateAt
// returns, without decoding it.
func (v *ReadOnlyNetworkGraph) AppendChannelUpdate(b []byte, c ChannelIndex, direction uint8) []byte {
	return v.s.appendUpdate(b, uint32(c), int(direction&directionFlag))
}

// UpdateTimestamps returns the times of a channel's last updates, beginning with
// the direction that begins at node one; 0 where there was none.
func (v *ReadOnlyNetworkGraph) UpdateTimestamps(c ChannelIndex) (t [2]uint32) {
	if r := v.channelRecord(c); r != nil {
		t[0], t[1] = v.s.edge(r, 0).updated, v.s.edge(r, 1).updated
	}
	return t
}

// Channel returns the channel, nil if it is not known.
func (v *ReadOnlyNetworkGraph) Channel(shortChannelID lntypes.ShortChannelID) *ChannelInfo {
	i, ok := v.s.channel(shortChannelID)
	if !ok {
		return nil
	}
	return v.s.channelInfo(i)
}

// Node returns the node, nil if it is not known.
func (v *ReadOnlyNetworkGraph) Node(nodeID lntypes.NodeID) *NodeInfo {
	i, ok := v.s.node(&nodeID)
	if !ok {
		return nil
	}
	return v.s.nodeInfo(i)
}

// ListChannels returns the ids of all channels in ascending order.
func (v *ReadOnlyNetworkGraph) ListChannels() []lntypes.ShortChannelID {
	out := make([]lntypes.ShortChannelID, 0, v.s.byID.count)
	for id := range v.ChannelsFrom(0) {
		out = append(out, id)
	}
	return out
}

// ListNodes returns the ids of all nodes in ascending byte order.
func (v *ReadOnlyNetworkGraph) ListNodes() []lntypes.NodeID {
	out := make([]lntypes.NodeID, 0, v.s.byNode.count)
	for id := range v.NodesAfter(nil) {
		out = append(out, *id)
	}
	return out
}

// GetAddresses returns the addresses that the node has announced: nil if it is
// not known or has not announced itself.
func (v *ReadOnlyNetworkGraph) GetAddresses(pubkey lntypes.PublicKey) *[]lnwire.SocketAddress {
	id := lntypes.NodeID(pubkey)
	i, ok := v.s.node(&id)
	if !ok {
		return nil
	}
	info := v.s.nodes.at(i).info
	if info == nil {
		return nil
	}
	a := slices.Clone(info.announced().Addresses())
	return &a
}
