package gossip

import (
	"encoding/binary"
	"errors"
	"slices"

	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// The forms in this file are the reference's, byte for byte, but for the order
// of channels and nodes, which is ascending here and arbitrary there.

// graphVersion is the version that is written, and the lowest that can read it.
const graphVersion = 1

// Write returns the graph's form on disk. Nobody waits for it.
func (g *NetworkGraph) Write() []byte {
	rapidSync := g.GetLastRapidGossipSyncTimestamp()
	v := g.ReadOnly()
	b := ser.AppendVersion(make([]byte, 0, v.s.formLen()), graphVersion, graphVersion)
	b = v.s.appendForm(append(b, g.chainHash[:]...))
	var f ser.Fields
	f.OptU32(1, rapidSync)
	return f.Append(b)
}

// formLen returns how long the store's form is at most, as a rule. What peers say
// does not make it much longer than the form is.
func (s *store) formLen() int {
	const usual = 16 // length of features at most: longer ones are rare
	n := 128 + s.byID.count*(8+3+3+usual+10+70+2*(4+updateFormLen(0))+11+3+16) + s.byNode.count*(33+1+4)
	s.byNode.walk(place{}, func(_ uint64, at uint32) bool {
		if info := s.nodes.at(at).info; info != nil {
			n += 100 + 2*len(info.message) + len(info.addresses)
		}
		return true
	})
	for _, p := range s.extras.table {
		if p == nil {
			continue
		}
		for i := range p.items {
			x := &p.items[i]
			n += len(x.updates[0]) + len(x.updates[1]) + len(x.announcement)
			if x.announcement != "" {
				n += 2*updateSignedLen + 128
			}
		}
	}
	return n
}

// appendForm appends the form of the channels and nodes.
func (s *store) appendForm(b []byte) []byte {
	b = tlv.AppendU64(b, uint64(s.byID.count))
	w := channelWriter{s: s, b: b}
	s.byID.walk(place{}, func(_ uint64, i uint32) bool {
		w.add(i)
		return true
	})
	w.flush()
	b = w.b
	b = tlv.AppendU64(b, uint64(s.byNode.count))
	s.byNode.walk(place{}, func(_ uint64, at uint32) bool {
		n := s.nodes.at(at)
		b = n.appendForm(append(b, n.id[:]...))
		return true
	})
	return b
}

// channelWriter appends the forms of channels to b. What the graph has of a
// channel stands in five places; it looks at those of many channels before it
// writes them, so that waiting for memory overlaps.
type channelWriter struct {
	s     *store
	b     []byte
	n     int
	batch [64]uint32
	// looked depends on what was looked at, so that looking cannot be left out.
	looked lntypes.Msat
	// form is that of one channel, terms and scratch hold its terms and messages.
	form    channelForm
	terms   [2]terms
	scratch []byte
}

// channelParts are the parts of a channel in the store.
type channelParts struct {
	c     *channelRecord
	edges [2]*Edge
	nodes [2]*nodeRecord
}

func (w *channelWriter) add(i uint32) {
	w.batch[w.n] = i
	if w.n++; w.n == len(w.batch) {
		w.flush()
	}
}

// flush writes what was added.
func (w *channelWriter) flush() {
	batch := w.batch[:w.n]
	w.n = 0
	var parts [len(w.batch)]channelParts
	for k, i := range batch {
		p := &parts[k]
		p.c = w.s.channels.at(i)
		p.nodes[0], p.nodes[1] = w.s.nodes.at(uint32(p.c.nodes[0])), w.s.nodes.at(uint32(p.c.nodes[1]))
	}
	for k := range batch {
		p := &parts[k]
		p.edges[0], p.edges[1] = &p.nodes[1].edges[p.c.at[0]], &p.nodes[0].edges[p.c.at[1]]
	}
	for k := range batch {
		for _, e := range parts[k].edges { // its begin and its end
			w.looked += e.HTLCMinimumMsat + lntypes.Msat(e.updated)
		}
	}
	b := w.b
	for k, i := range batch {
		w.scratch = w.s.form(i, &parts[k], &w.form, &w.terms, w.scratch[:0])
		b = w.form.appendTo(tlv.AppendU64(b, uint64(parts[k].c.id)))
	}
	w.b = b
}

// form sets f to a channel's form, of which t holds the terms. It appends the
// messages to scratch, which f borrows.
func (s *store) form(i uint32, p *channelParts, f *channelForm, t *[2]terms, scratch []byte) []byte {
	c := p.c
	f.features, f.received, f.capacity, f.hasCapacity = s.featuresOf(i, c).form, c.received, c.capacity, c.hasCapacity
	f.announcement = nil
	x := s.extras.get(i)
	for d, e := range p.edges {
		f.nodes[d] = p.nodes[d].id[:]
		f.terms[d], f.updates[d] = nil, nil
		if e.Flags&EdgeUpdated == 0 {
			continue
		}
		t[d] = e.allTerms()
		f.terms[d] = &t[d]
		if x != nil && x.updates[d] != "" {
			at := len(scratch)
			scratch = s.appendUpdate(scratch, i, d)
			f.updates[d] = scratch[at:len(scratch):len(scratch)]
		}
	}
	if x != nil && x.announcement != "" {
		at := len(scratch)
		scratch = s.appendAnnouncement(scratch, i)
		f.announcement = scratch[at:]
	}
	return scratch
}

// appendForm appends a node's form.
func (n *nodeRecord) appendForm(b []byte) []byte {
	var info []byte
	length := recordLen(8 * len(n.edges))
	if n.info != nil {
		info = n.info.appendForm(nil)
		length += recordLen(len(info))
	}
	b = tlv.AppendBigSize(b, uint64(length))
	if info != nil {
		b = tlv.AppendRecord(b, 2, info)
	}
	b = tlv.AppendHeader(b, 4, 8*len(n.edges))
	at := len(b)
	b = slices.Grow(b, 8*len(n.edges))[:at+8*len(n.edges)]
	ids := b[at:]
	for i := range n.edges {
		binary.BigEndian.PutUint64(ids[8*i:], uint64(n.edges[i].ShortChannelID))
	}
	return b
}

// appendForm appends the form of a NodeAnnouncementInfo.
func (d *nodeData) appendForm(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, d.features.Write())
	f.U32(2, d.lastUpdate)
	f.Bytes(4, d.rgb[:])
	f.Bytes(6, d.alias[:])
	if d.message != "" {
		f.Bytes(8, []byte(d.message))
	}
	// Old versions insist on the addresses and leave them empty; newer ones write
	// them always, and need them if there is no message.
	f.Bytes(10, []byte(d.addresses))
	return f.Append(b)
}

// graphReader reads a graph's form on disk. Nodes stand behind the channels but
// are read first, so that each gets room for as many edges as it has.
type graphReader struct {
	s     *store
	nodes []nodeList
}

// leastChannel is the length of the shortest form of a channel: features, two nodes,
// no capacity and no announcement.
const leastChannel = 4 + 2*35 + 3 + 3

// nodeList is a node and the ids of its channels as they stand in the file.
type nodeList struct {
	at  uint32
	ids []byte
}

// ReadNetworkGraph reads a graph's form on disk. Errors are of type
// *lntypes.DecodeError.
func ReadNetworkGraph(b []byte, log logger.Logger) (*NetworkGraph, error) {
	r := tlv.NewReader(b)
	ser.ReadVersion(&r, graphVersion)
	var chain lntypes.ChainHash
	r.Into(chain[:])
	g := newGraph(chain, log)
	in := graphReader{s: &g.store}
	channels := r
	count := r.U64()
	for n := count; n > 0 && r.Err() == nil; n-- {
		r.Bytes(8)
		if length := r.BigSizeLen(); length < leastChannel {
			r.Fail(lntypes.ErrInvalidValue)
		} else {
			r.Bytes(length)
		}
	}
	in.readNodes(&r, 2*count)
	ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		if typ == 1 {
			g.rapidSync = ser.PtrU32[uint32](v)
		}
		return typ == 1
	})
	if err := r.Done(); err != nil {
		return nil, err
	}
	if err := in.readChannels(&channels); err != nil {
		return nil, err
	}
	in.finish()
	return g, nil
}

// readNodes reads the nodes, which have so many edges together.
func (in *graphReader) readNodes(r *tlv.Reader, edges uint64) {
	for n := r.U64(); n > 0 && r.Err() == nil; n-- {
		var id lntypes.NodeID
		r.Into(id[:])
		ids, info := nodeForm(r)
		if r.Err() != nil {
			return
		}
		if _, known := in.s.node(&id); known {
			continue
		}
		at := uint32(in.s.ensureNode(&id))
		if info != nil {
			in.s.setNode(at, info)
		}
		if claimed := uint64(len(ids) / 8); claimed <= edges {
			edges -= claimed
			in.s.nodes.at(at).edges = make([]Edge, 0, claimed)
		}
		in.nodes = append(in.nodes, nodeList{at, ids})
	}
}

// nodeForm reads a node's form: the ids of its channels, and what it announced.
func nodeForm(r *tlv.Reader) (ids []byte, info *nodeData) {
	q := quick{b: r.Bytes(r.BigSizeLen())}
	whole := q.b
	if list := q.record(4); !q.fail && len(q.b) == 0 && len(list.b)%8 == 0 {
		return list.b, nil
	}
	seen := ser.EachRaw(r, whole, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0: // fees that old versions kept
			v.Rest()
		case 2:
			// Old versions took host names that are none; such an announcement
			// will come again by gossip.
			if i, err := ReadNodeAnnouncementInfo(v.Rest()); err == nil {
				info = i.pack()
			}
		case 4:
			ids = v.Rest()
			if len(ids)%8 != 0 {
				v.Fail(lntypes.ErrShortRead)
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 4)
	return ids, info
}

// readChannels reads the channels, of which the lengths have been checked.
func (in *graphReader) readChannels(r *tlv.Reader) error {
	var f channelForm
	var t [2]terms
	for n := r.U64(); n > 0; n-- {
		c := newChannel{id: lntypes.ShortChannelID(r.U64())}
		rest := *r
		length, ok := f.read(rest.Rest(), &t)
		if ok = ok && c.from(&f, in.s); ok {
			r.Bytes(length)
		} else {
			var info ChannelInfo
			info.decode(r)
			if r.Err() != nil {
				return r.Err()
			}
			c.fromInfo(&info, &in.s.chain)
		}
		if _, known := in.s.channel(c.id); !known && c.nodes[0] != c.nodes[1] {
			in.s.add(&c)
		}
	}
	return r.Err()
}

// from takes over what f says; ok is false if its messages are not such as can be
// kept short, and should be looked at closely.
func (c *newChannel) from(f *channelForm, s *store) (ok bool) {
	c.received, c.features = f.received, s.featuresFrom(f.features)
	c.nodes = [2]lntypes.NodeID{lntypes.NodeID(f.nodes[0]), lntypes.NodeID(f.nodes[1])}
	if f.hasCapacity {
		c.capacity = &f.capacity
	}
	c.terms = f.terms
	for d, m := range f.updates {
		if len(m) == 0 {
			continue
		}
		if len(m) < updateFixed {
			return false
		}
		if c.updates[d] = packUpdate(m, &s.chain, c.id, f.terms[d]); c.updates[d][0] != formShort {
			return false
		}
	}
	if m := f.announcement; len(m) != 0 {
		if len(m) < announcementSigned+len(f.features)+32+8+2*keysLen {
			return false
		}
		if c.announcement = packAnnouncement(m, &s.chain, c); c.announcement[0] != formShort {
			return false
		}
	}
	return true
}

// fromInfo takes over what info says.
func (c *newChannel) fromInfo(info *ChannelInfo, chain *lntypes.ChainHash) {
	*c = newChannel{id: c.id, received: info.announcementReceivedTime, capacity: info.CapacitySats,
		nodes: [2]lntypes.NodeID{info.NodeOne, info.NodeTwo}, features: info.Features}
	if m := info.AnnouncementMessage; m != nil {
		c.announcement = packAnnouncement(m.Write(), chain, c)
	}
	for d, u := range [2]*ChannelUpdateInfo{info.OneToTwo, info.TwoToOne} {
		if u == nil {
			continue
		}
		c.terms[d] = u.terms()
		if m := u.LastUpdateMessage; m != nil {
			c.updates[d] = packUpdate(m.Write(), chain, c.id, c.terms[d])
		}
	}
}

// finish puts each node's edges into the order of the file, and removes nodes
// that have none.
func (in *graphReader) finish() {
	for _, n := range in.nodes {
		if len(in.s.nodes.at(n.at).edges) == 0 {
			in.s.removeNode(NodeIndex(n.at))
		} else {
			in.s.arrange(n.at, n.ids)
		}
	}
}

// form returns the form of c.
func (c *ChannelInfo) form() channelForm {
	f := channelForm{features: c.Features.Write(), received: c.announcementReceivedTime, nodes: [2][]byte{c.NodeOne[:], c.NodeTwo[:]}}
	for d, u := range [2]*ChannelUpdateInfo{c.OneToTwo, c.TwoToOne} {
		if u == nil {
			continue
		}
		f.terms[d] = u.terms()
		if u.LastUpdateMessage != nil {
			f.updates[d] = u.LastUpdateMessage.Write()
		}
	}
	if c.CapacitySats != nil {
		f.capacity, f.hasCapacity = *c.CapacitySats, true
	}
	if c.AnnouncementMessage != nil {
		f.announcement = c.AnnouncementMessage.Write()
	}
	return f
}

// AppendTo appends the form on disk.
func (c *ChannelInfo) AppendTo(b []byte) []byte {
	f := c.form()
	return f.appendTo(b)
}

// Write returns the form on disk.
func (c *ChannelInfo) Write() []byte { return c.AppendTo(nil) }

// ReadChannelInfo reads what Write returns. Errors are of type
// *lntypes.DecodeError.
func ReadChannelInfo(b []byte) (ChannelInfo, error) {
	var c ChannelInfo
	r := tlv.NewReader(b)
	c.decode(&r)
	return c, r.Done()
}

func (c *ChannelInfo) decode(r *tlv.Reader) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			c.Features = features.ChannelFeaturesFrom(v)
		case 1:
			c.announcementReceivedTime = v.U64()
		case 2:
			v.Into(c.NodeOne[:])
		case 4:
			c.OneToTwo = tolerantUpdate(v)
		case 6:
			v.Into(c.NodeTwo[:])
		case 8:
			c.TwoToOne = tolerantUpdate(v)
		case 10:
			if o := ser.ReadOption(v); o != nil {
				c.CapacitySats = ser.PtrU64[lntypes.Sat](o)
				closeOption(v, o)
			}
		case 12:
			c.AnnouncementMessage = readOption(v, lnwire.ReadChannelAnnouncement)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 6, 10, 12)
}

// closeOption fails v if the option's value was not read to its end.
func closeOption(v, o *tlv.Reader) {
	if err := o.Done(); err != nil {
		v.Fail(err)
	}
}

// readOption reads an optional message.
func readOption[T any](v *tlv.Reader, read func([]byte) (T, error)) *T {
	o := ser.ReadOption(v)
	if o == nil {
		return nil
	}
	m, err := read(o.Rest())
	if err != nil {
		v.Fail(err)
		return nil
	}
	return &m
}

// tolerantUpdate reads a direction. One that old versions wrote without
// htlc_maximum_msat, or that cannot be read otherwise, counts as absent: it will
// come again by gossip.
func tolerantUpdate(v *tlv.Reader) *ChannelUpdateInfo {
	field := tlv.NewReader(v.Rest())
	o := ser.ReadOption(&field)
	if o == nil || field.Len() != 0 {
		return nil
	}
	u, err := ReadChannelUpdateInfo(o.Rest())
	switch {
	case err == nil:
		return &u
	case !errors.Is(err, lntypes.ErrShortRead) && !errors.Is(err, lntypes.ErrInvalidValue):
		v.Fail(err)
	}
	return nil
}

// AppendTo appends the form on disk.
func (i *ChannelUpdateInfo) AppendTo(b []byte) []byte {
	var message []byte
	if i.LastUpdateMessage != nil {
		message = i.LastUpdateMessage.Write()
	}
	return i.terms().appendForm(b, message)
}

// Write returns the form on disk.
func (i *ChannelUpdateInfo) Write() []byte { return i.AppendTo(nil) }

// ReadChannelUpdateInfo reads what Write returns. Errors are of type
// *lntypes.DecodeError.
func ReadChannelUpdateInfo(b []byte) (ChannelUpdateInfo, error) {
	var i ChannelUpdateInfo
	var maximum *lntypes.Msat
	r := tlv.NewReader(b)
	seen := ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			i.LastUpdate = v.U32()
		case 2:
			i.Enabled = v.Bool()
		case 4:
			i.CltvExpiryDelta = v.U16()
		case 6:
			i.HTLCMinimumMsat = lntypes.Msat(v.U64())
		case 8:
			if o := ser.ReadOption(v); o != nil {
				maximum = ser.PtrU64[lntypes.Msat](o)
				closeOption(v, o)
			}
		case 10:
			i.Fees = route.RoutingFeesFrom(v)
		case 12:
			i.LastUpdateMessage = readOption(v, lnwire.ReadChannelUpdate)
		default:
			return false
		}
		return true
	})
	ser.Require(&r, seen, 0, 2, 4, 6, 8, 10, 12)
	if r.Err() == nil && maximum == nil {
		r.Fail(lntypes.ErrInvalidValue)
	}
	if err := r.Done(); err != nil {
		return ChannelUpdateInfo{}, err
	}
	i.HTLCMaximumMsat = *maximum
	return i, nil
}

// AppendTo appends the form on disk.
func (n *NodeInfo) AppendTo(b []byte) []byte {
	var f ser.Fields
	if n.AnnouncementInfo != nil {
		f.Bytes(2, n.AnnouncementInfo.Write())
	}
	channels := make([]byte, 0, 8*len(n.Channels))
	for _, id := range n.Channels {
		channels = tlv.AppendU64(channels, uint64(id))
	}
	f.Bytes(4, channels)
	return f.Append(b)
}

// Write returns the form on disk.
func (n *NodeInfo) Write() []byte { return n.AppendTo(nil) }

// ReadNodeInfo reads what Write returns. Errors are of type
// *lntypes.DecodeError.
func ReadNodeInfo(b []byte) (NodeInfo, error) {
	var n NodeInfo
	r := tlv.NewReader(b)
	n.decode(&r)
	return n, r.Done()
}

func (n *NodeInfo) decode(r *tlv.Reader) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0: // fees that old versions kept
			v.Rest()
		case 2:
			// Old versions took host names that are none; such an announcement
			// will come again by gossip.
			if info, err := ReadNodeAnnouncementInfo(v.Rest()); err == nil {
				n.AnnouncementInfo = &info
			}
		case 4:
			n.Channels = make([]lntypes.ShortChannelID, v.Len()/8)
			for i := range n.Channels {
				n.Channels[i] = lntypes.ShortChannelID(v.U64())
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 4)
}

// AppendTo appends the form on disk.
func (i *NodeAnnouncementInfo) AppendTo(b []byte) []byte { return i.pack().appendForm(b) }

// Write returns the form on disk.
func (i *NodeAnnouncementInfo) Write() []byte { return i.AppendTo(nil) }

// ReadNodeAnnouncementInfo reads what Write returns. Errors are of type
// *lntypes.DecodeError.
func ReadNodeAnnouncementInfo(b []byte) (NodeAnnouncementInfo, error) {
	var i NodeAnnouncementInfo
	r := tlv.NewReader(b)
	seen := ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			i.Features = features.NodeFeaturesFrom(v)
		case 2:
			i.LastUpdate = v.U32()
		case 4:
			v.Into(i.RGB[:])
		case 6:
			v.Into(i.Alias.A[:])
		case 8:
			m, err := lnwire.ReadNodeAnnouncement(v.Rest())
			if err != nil {
				v.Fail(err)
			}
			i.AnnouncementMessage = &m
		case 10:
			i.addresses = readAddresses(v.Rest())
		default:
			return false
		}
		return true
	})
	ser.Require(&r, seen, 0, 2, 4, 6)
	if err := r.Done(); err != nil {
		return NodeAnnouncementInfo{}, err
	}
	if i.AnnouncementMessage != nil {
		i.addresses = nil // the message has them
	}
	return i, nil
}
