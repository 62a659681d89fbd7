package gossip

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// store is the content of a graph in arrays. A NetworkGraph has one that its
// lock guards; a snapshot has one that never changes. Each page, block and slice
// of edges is written to only while the graph is the only one that has it.
type store struct {
	chain lntypes.ChainHash
	// epoch counts the snapshots taken.
	epoch    uint64
	channels pages[channelRecord]
	extras   pages[channelExtra]
	nodes    pages[nodeRecord]
	byID     order // channels by short channel id
	byNode   order // nodes by id
	// features are the different features of channels: few, as a rule.
	features []channelFeatures

	// For the writer only: records not in use, and how many there are at all.
	freeChannels, freeNodes []uint32
	channelEnd, nodeEnd     uint32
	bytes                   int // about, of all records and messages; see size.go
}

// channelRecord is a channel but for its terms, which stand in its edges.
type channelRecord struct {
	id       lntypes.ShortChannelID
	received uint64 // when it was announced, in seconds since 1970
	capacity lntypes.Sat
	nodes    [2]NodeIndex // one and two
	// at[0] is the position of the direction from one to two among the edges of
	// node two, at[1] that of the other direction among the edges of node one.
	at          [2]uint32
	features    uint8 // index into store.features, or rareFeatures
	used        bool
	hasCapacity bool
	dying       bool // set while channels are being removed
}

// end returns the node at which a direction ends.
func (c *channelRecord) end(direction int) NodeIndex { return c.nodes[1-direction] }

// channelExtra is what most channels of an unsigned graph do not have. The
// messages are in the form of pack functions, empty if there is none.
type channelExtra struct {
	announcement string
	updates      [2]string
	features     *channelFeatures // if rareFeatures
}

// channelFeatures are features, what they are in a message, length included, and
// whether they keep us from using a channel.
type channelFeatures struct {
	set     features.ChannelFeatures
	form    []byte // never written to
	unknown bool
}

func newChannelFeatures(f features.ChannelFeatures) channelFeatures {
	return channelFeatures{f, f.AppendTo(nil), f.RequiresUnknownBits()}
}

// rareFeatures stands for features that the channel has for itself: when there
// are too many different ones to be worth a table.
const rareFeatures = 63

// nodeRecord is a node. There is one only for nodes that have channels.
type nodeRecord struct {
	id       lntypes.NodeID
	used     bool
	unusable bool // it requires unknown features
	// edges are the directions that end here, in the order in which the channels
	// became known. They may be written to if owned is the graph's epoch.
	edges []Edge
	owned uint64
	// info is never written to.
	info *nodeData
}

// nodeData is what a node has announced.
type nodeData struct {
	features   features.NodeFeatures
	alias      [32]byte
	rgb        [3]byte
	lastUpdate uint32
	// message is the payload of node_announcement, addresses the descriptors of
	// one that came without signature.
	message, addresses string
}

// terms is what a channel_update says.
type terms struct {
	updated          uint32
	base, ppm        uint32
	minimum, maximum lntypes.Msat
	cltv             uint16
	enabled          bool
}

// newChannel is a channel to be added.
type newChannel struct {
	id           lntypes.ShortChannelID
	received     uint64
	capacity     *lntypes.Sat
	nodes        [2]lntypes.NodeID
	features     features.ChannelFeatures
	announcement string // in the form of packAnnouncement, empty if there is none
	// terms and updates are those of the directions, in the form of packUpdate,
	// nil and empty if there are none.
	terms   [2]*terms
	updates [2]string
}

// snapshot returns the content as it is now.
func (s *store) snapshot() store {
	s.epoch++
	c := *s
	c.channels, c.extras, c.nodes = s.channels.snapshot(), s.extras.snapshot(), s.nodes.snapshot()
	c.byID, c.byNode = s.byID.snapshot(), s.byNode.snapshot()
	c.freeChannels, c.freeNodes = nil, nil
	return c
}

// prefix is what nodes are sorted by first.
func prefix(id *lntypes.NodeID) uint64 { return binary.BigEndian.Uint64(id[:8]) }

// placeOf returns where the node is among the nodes, or would be.
func (s *store) placeOf(id *lntypes.NodeID) place {
	return s.byNode.among(prefix(id), func(at uint32) bool { return bytes.Compare(s.nodes.at(at).id[:], id[:]) < 0 })
}

// node returns the number of a node.
func (s *store) node(id *lntypes.NodeID) (uint32, bool) {
	key := prefix(id)
	k, at, ok := s.byNode.entry(s.byNode.search(key))
	if !ok || k != key {
		return 0, false
	}
	if s.nodes.at(at).id == *id {
		return at, true
	}
	// Another node with the same prefix.
	_, at, ok = s.byNode.entry(s.placeOf(id))
	if ok && s.nodes.at(at).id == *id {
		return at, true
	}
	return 0, false
}

// channel returns the number of a channel.
func (s *store) channel(id lntypes.ShortChannelID) (uint32, bool) {
	key, at, ok := s.byID.entry(s.byID.search(uint64(id)))
	return at, ok && key == uint64(id)
}

// edge returns a direction of a channel.
func (s *store) edge(c *channelRecord, direction int) *Edge {
	return &s.nodes.at(uint32(c.end(direction))).edges[c.at[direction]]
}

// ownEdges returns a node of which the edges may be written to.
func (s *store) ownEdges(i NodeIndex) *nodeRecord {
	n := s.nodes.mut(uint32(i), s.epoch)
	if n.owned != s.epoch {
		n.edges = append(make([]Edge, 0, len(n.edges)+len(n.edges)/16), n.edges...)
		n.owned = s.epoch
	}
	return n
}

// featuresOf returns the features of a channel.
func (s *store) featuresOf(i uint32, c *channelRecord) *channelFeatures {
	if c.features == rareFeatures {
		return s.extras.at(i).features
	}
	return &s.features[c.features]
}

// intern returns the number of features in the table, or rareFeatures and what is
// to be kept with the channel.
func (s *store) intern(set features.ChannelFeatures) (uint8, *channelFeatures) {
	for i := range s.features {
		if s.features[i].set == set {
			return uint8(i), &s.features[i]
		}
	}
	f := newChannelFeatures(set)
	if len(s.features) == rareFeatures {
		return rareFeatures, &f
	}
	// Snapshots have shorter slices of the same array.
	s.features = append(s.features, f)
	return uint8(len(s.features) - 1), &f
}

// featuresFrom reads features as they stand in a message.
func (s *store) featuresFrom(form []byte) features.ChannelFeatures {
	for i := range s.features {
		if bytes.Equal(s.features[i].form, form) {
			return s.features[i].set
		}
	}
	r := tlv.NewReader(form)
	return features.ChannelFeaturesFrom(&r)
}

// add adds a channel, which must not be known, between two different nodes.
func (s *store) add(c *newChannel) uint32 {
	i := s.channelEnd
	if n := len(s.freeChannels); n > 0 {
		i, s.freeChannels = s.freeChannels[n-1], s.freeChannels[:n-1]
	} else {
		s.channelEnd++
	}
	s.byID.insert(s.byID.search(uint64(c.id)), uint64(c.id), i, s.epoch)
	r := channelRecord{id: c.id, received: c.received, used: true,
		nodes: [2]NodeIndex{s.ensureNode(&c.nodes[0]), s.ensureNode(&c.nodes[1])}}
	e := Edge{ShortChannelID: c.id, Channel: ChannelIndex(i)} // what both directions share
	if c.capacity != nil {
		r.capacity, r.hasCapacity = *c.capacity, true
		e.CapacityMsat = saturated(*c.capacity)
	}
	number, f := s.intern(c.features)
	r.features = number
	if f.unknown {
		e.Flags = EdgeUnknownFeatures
	}
	if number == rareFeatures {
		s.extras.mut(i, s.epoch).features = f
	}
	if c.announcement != "" || c.updates[0] != "" || c.updates[1] != "" {
		x := s.extras.mut(i, s.epoch)
		x.announcement, x.updates = c.announcement, c.updates
	}
	s.bytes += channelBytes + s.extras.get(i).size()
	for d, e := range [2]Edge{e, e} {
		e.Source = r.nodes[d]
		if d == 0 {
			e.Flags |= EdgeUp
		}
		n := s.nodes.mut(uint32(r.end(d)), s.epoch)
		r.at[d] = uint32(len(n.edges))
		if c.terms[d] != nil {
			e.set(c.terms[d])
		}
		// Behind the end of a slice that snapshots share nobody reads.
		n.edges = append(n.edges, e)
	}
	*s.channels.mut(i, s.epoch) = r
	return i
}

// confirm makes a known channel one that was seen on the chain, as c is, and reports
// whether it is the same one. It keeps its terms, but for those beyond its capacity.
func (s *store) confirm(i uint32, c *newChannel) bool {
	r := s.channels.at(i)
	for d, n := range r.nodes {
		if s.nodes.at(uint32(n)).id != c.nodes[d] {
			return false
		}
	}
	if r.hasCapacity || c.capacity == nil || s.featuresOf(i, r).set != c.features {
		return false
	}
	r = s.channels.mut(i, s.epoch)
	r.received, r.capacity, r.hasCapacity = c.received, *c.capacity, true
	for d := range r.nodes {
		e := &s.ownEdges(r.end(d)).edges[r.at[d]]
		if e.CapacityMsat = saturated(r.capacity); e.HTLCMaximumMsat > e.CapacityMsat {
			s.setUpdate(i, d, nil, "")
		}
	}
	if x := s.extras.get(i); c.announcement != "" || x != nil && x.announcement != "" {
		x = s.extras.mut(i, s.epoch)
		s.bytes += len(c.announcement) - len(x.announcement)
		x.announcement = c.announcement
	}
	return true
}

// saturated is a value in msat, or all that an Msat can be.
func saturated(v lntypes.Sat) lntypes.Msat {
	return lntypes.Msat(min(uint64(v), math.MaxUint64/1000) * 1000)
}

// ensureNode returns the number of a node, which it adds if need be.
func (s *store) ensureNode(id *lntypes.NodeID) NodeIndex {
	if at, ok := s.node(id); ok {
		return NodeIndex(at)
	}
	p := s.placeOf(id)
	i := s.nodeEnd
	if n := len(s.freeNodes); n > 0 {
		i, s.freeNodes = s.freeNodes[n-1], s.freeNodes[:n-1]
	} else {
		s.nodeEnd++
	}
	*s.nodes.mut(i, s.epoch) = nodeRecord{id: *id, used: true, owned: s.epoch}
	s.bytes += nodeBytes
	s.byNode.insert(p, prefix(id), i, s.epoch)
	return NodeIndex(i)
}

// setUpdate sets the terms of a direction; t is nil to take them away.
func (s *store) setUpdate(i uint32, direction int, t *terms, message string) {
	c := s.channels.at(i)
	e := &s.ownEdges(c.end(direction)).edges[c.at[direction]]
	e.set(t)
	if x := s.extras.get(i); message != "" || x != nil && x.updates[direction] != "" {
		x = s.extras.mut(i, s.epoch)
		s.bytes += len(message) - len(x.updates[direction])
		x.updates[direction] = message
	}
}

// set puts terms into an edge.
func (e *Edge) set(t *terms) {
	flags := e.Flags &^ (EdgeUpdated | EdgeEnabled)
	if t == nil {
		t = &terms{}
	} else {
		flags |= EdgeUpdated
		if t.enabled {
			flags |= EdgeEnabled
		}
	}
	e.Flags, e.updated = flags, t.updated
	e.HTLCMinimumMsat, e.HTLCMaximumMsat = t.minimum, t.maximum
	e.FeeBaseMsat, e.FeeProportionalMillionths, e.CLTVExpiryDelta = t.base, t.ppm, t.cltv
}

// terms returns what the last update said, nil if there was none.
func (e *Edge) terms() *terms {
	if e.Flags&EdgeUpdated == 0 {
		return nil
	}
	t := e.allTerms()
	return &t
}

// allTerms returns what the last update said, zeroes if there was none.
func (e *Edge) allTerms() terms {
	return terms{updated: e.updated, base: e.FeeBaseMsat, ppm: e.FeeProportionalMillionths, minimum: e.HTLCMinimumMsat,
		maximum: e.HTLCMaximumMsat, cltv: e.CLTVExpiryDelta, enabled: e.Flags&EdgeEnabled != 0}
}

// setNode sets what a node has announced.
func (s *store) setNode(i uint32, info *nodeData) {
	n := s.nodes.mut(i, s.epoch)
	s.bytes += info.size() - n.info.size()
	n.info = info
	n.unusable = info.features.RequiresUnknownBits()
}

// removeAll removes channels, and the nodes that are left without any. Each list
// of edges is gone through once, however many go.
func (s *store) removeAll(channels []uint32) {
	var touched []NodeIndex
	for _, i := range channels {
		c := s.channels.mut(i, s.epoch)
		if c.dying {
			continue
		}
		c.dying = true
		touched = append(touched, c.nodes[0], c.nodes[1])
	}
	slices.Sort(touched)
	for _, n := range slices.Compact(touched) {
		s.sweep(n)
	}
	for _, i := range channels {
		c := s.channels.mut(i, s.epoch)
		if !c.used {
			continue
		}
		s.byID.remove(s.byID.search(uint64(c.id)), s.epoch)
		*c = channelRecord{}
		s.bytes -= channelBytes
		if x := s.extras.get(i); x != nil && *x != (channelExtra{}) {
			s.bytes -= x.size()
			*s.extras.mut(i, s.epoch) = channelExtra{}
		}
		s.freeChannels = append(s.freeChannels, i)
	}
}

// sweep takes the edges of dying channels out of a node, and the node away if
// none is left.
func (s *store) sweep(i NodeIndex) {
	n := s.ownEdges(i)
	kept := n.edges[:0]
	for k := range n.edges {
		e := n.edges[k]
		if s.channels.at(uint32(e.Channel)).dying {
			continue
		}
		if k != len(kept) {
			direction := 1
			if e.Flags&EdgeUp != 0 {
				direction = 0
			}
			s.channels.mut(uint32(e.Channel), s.epoch).at[direction] = uint32(len(kept))
		}
		kept = append(kept, e)
	}
	n.edges = kept
	if len(kept) == 0 {
		s.removeNode(i)
	}
}

// removeNode removes a node without edges.
func (s *store) removeNode(i NodeIndex) {
	n := s.nodes.mut(uint32(i), s.epoch)
	s.byNode.remove(s.placeOf(&n.id), s.epoch)
	s.bytes -= nodeBytes + n.info.size()
	*n = nodeRecord{}
	s.freeNodes = append(s.freeNodes, uint32(i))
}

// arrange puts a node's edges into the order of ids in wire form, which should be
// of the same channels.
func (s *store) arrange(i uint32, ids []byte) {
	n := s.ownEdges(NodeIndex(i))
	next := 0
	for ; len(ids) >= 8 && next < len(n.edges); ids = ids[8:] {
		id := lntypes.ShortChannelID(binary.BigEndian.Uint64(ids))
		if n.edges[next].ShortChannelID == id {
			next++
			continue
		}
		k, ok := s.channel(id)
		if !ok {
			continue
		}
		c := s.channels.mut(k, s.epoch)
		at, isEnd := s.position(c, NodeIndex(i))
		if !isEnd || *at < uint32(next) {
			continue // of other nodes, or for the second time
		}
		otherAt, _ := s.position(s.channels.mut(uint32(n.edges[next].Channel), s.epoch), NodeIndex(i))
		n.edges[next], n.edges[*at] = n.edges[*at], n.edges[next]
		*otherAt, *at = *at, uint32(next)
		next++
	}
}

// position returns where a channel's edge stands among those of one of its ends.
func (s *store) position(c *channelRecord, end NodeIndex) (at *uint32, ok bool) {
	switch end {
	case c.nodes[1]:
		return &c.at[0], true
	case c.nodes[0]:
		return &c.at[1], true
	}
	return nil, false
}
