package gossip

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// model is a graph made as simply as can be, to compare the real one with.
type model struct {
	channels map[lntypes.ShortChannelID]*ChannelInfo
	nodes    map[lntypes.NodeID]*NodeInfo
	gone     map[lntypes.ShortChannelID]bool
	lost     map[lntypes.NodeID]bool
}

func newModel() *model {
	return &model{map[lntypes.ShortChannelID]*ChannelInfo{}, map[lntypes.NodeID]*NodeInfo{}, map[lntypes.ShortChannelID]bool{}, map[lntypes.NodeID]bool{}}
}

func (m *model) announce(id lntypes.ShortChannelID, c ChannelInfo) {
	old := m.channels[id]
	switch {
	case m.gone[id] || m.lost[c.NodeOne] || m.lost[c.NodeTwo]:
		return
	case old != nil && (c.CapacitySats == nil || old.CapacitySats != nil && old.NodeOne == c.NodeOne && old.NodeTwo == c.NodeTwo):
		return
	case old != nil && old.CapacitySats == nil && old.NodeOne == c.NodeOne && old.NodeTwo == c.NodeTwo && old.Features.Equal(c.Features):
		c.OneToTwo, c.TwoToOne = old.OneToTwo, old.TwoToOne
		for _, u := range []**ChannelUpdateInfo{&c.OneToTwo, &c.TwoToOne} {
			if *u != nil && (*u).HTLCMaximumMsat > c.CapacitySats.Msat() {
				*u = nil
			}
		}
		m.channels[id] = &c
		return
	case old != nil:
		m.unlink(id)
	}
	m.channels[id] = &c
	for _, n := range []lntypes.NodeID{c.NodeOne, c.NodeTwo} {
		if m.nodes[n] == nil {
			m.nodes[n] = &NodeInfo{}
		}
		m.nodes[n].Channels = append(m.nodes[n].Channels, id)
	}
}

func (m *model) unlink(id lntypes.ShortChannelID) {
	c := m.channels[id]
	delete(m.channels, id)
	for _, n := range []lntypes.NodeID{c.NodeOne, c.NodeTwo} {
		info := m.nodes[n]
		info.Channels = slices.DeleteFunc(info.Channels, func(o lntypes.ShortChannelID) bool { return o == id })
		if len(info.Channels) == 0 {
			delete(m.nodes, n)
		}
	}
}

func (m *model) remove(id lntypes.ShortChannelID) {
	if m.channels[id] != nil {
		m.unlink(id)
		m.gone[id] = true
	}
}

func (m *model) removeNode(id lntypes.NodeID) {
	if n := m.nodes[id]; n != nil {
		for _, c := range slices.Clone(n.Channels) {
			m.remove(c)
		}
		m.lost[id] = true
	}
}

func (m *model) update(id lntypes.ShortChannelID, flags uint8, u ChannelUpdateInfo) {
	c := m.channels[id]
	if c == nil || c.CapacitySats != nil && u.HTLCMaximumMsat > c.CapacitySats.Msat() {
		return
	}
	at := &c.OneToTwo
	if flags&1 == 1 {
		at = &c.TwoToOne
	}
	if *at == nil || (*at).LastUpdate < u.LastUpdate {
		*at = &u
	}
}

func (m *model) prune(oldest uint32) {
	for id, c := range m.channels {
		for _, at := range []**ChannelUpdateInfo{&c.OneToTwo, &c.TwoToOne} {
			if *at != nil && (*at).LastUpdate < oldest {
				*at = nil
			}
		}
		if (c.OneToTwo == nil || c.TwoToOne == nil) && c.announcementReceivedTime < uint64(oldest) {
			m.remove(id)
		}
	}
}

// play drives a graph and its model with random choices.
type play struct {
	t        testing.TB
	choose   func(n int) int // 0 to n-1
	ids      []lntypes.ShortChannelID
	nodes    []lntypes.NodeID
	g        *NetworkGraph
	m        *model
	now      uint32
	features []features.ChannelFeatures
	kept     []keptView
}

// keptView is a snapshot and what it said when it was taken.
type keptView struct {
	v    *ReadOnlyNetworkGraph
	said string
}

func newPlay(t testing.TB, channels, nodes int, choose func(n int) int) *play {
	p := &play{t: t, choose: choose, g: NewNetworkGraph(testChain, nil), m: newModel(), now: uint32(testNow)}
	for i := range channels {
		p.ids = append(p.ids, lntypes.ShortChannelID(uint64(i)*0x123456789abc%(1<<60)))
	}
	for i := range nodes {
		id := lntypes.NodeID{0: 2, 1: byte(i / 3), 2: byte(i / 3 >> 8), 32: byte(i % 3)} // three of each prefix
		p.nodes = append(p.nodes, id)
	}
	for i := range 2 * rareFeatures {
		p.features = append(p.features, features.ChannelFeaturesFromLEBytes(make([]byte, i/2+1)))
		_ = p.features[i].SetOptionalCustomBit(uint(256 + i))
	}
	p.features[0] = features.ChannelFeaturesEmpty()
	return p
}

// step makes one choice of what happens.
func (p *play) step() {
	id := p.ids[p.choose(len(p.ids))]
	p.now += uint32(p.choose(3))
	switch p.choose(16) {
	case 0, 1, 2, 3, 4:
		p.announce(id)
	case 5, 6, 7, 8, 9, 10:
		p.update(id)
	case 11:
		p.g.ChannelFailedPermanent(id, 0)
		p.m.remove(id)
	case 12:
		if n := p.nodes[p.choose(len(p.nodes))]; p.choose(8) == 0 {
			p.g.NodeFailedPermanent(lntypes.PublicKey(n), 0)
			p.m.removeNode(n)
		}
	case 13:
		p.node(p.nodes[p.choose(len(p.nodes))])
	case 14:
		if v := p.g.ReadOnly(); len(p.kept) < 16 {
			p.kept = append(p.kept, keptView{v, said(v)})
		}
	case 15:
		p.rare()
	}
}

// rare does what seldom happens.
func (p *play) rare() {
	switch p.choose(8) {
	case 0:
		b := p.g.Write()
		g, err := ReadNetworkGraph(b, nil)
		if err != nil {
			p.t.Fatal(err)
		}
		if !bytes.Equal(g.Write(), b) {
			p.t.Fatal("the form read and written is another one")
		}
		p.g, p.m.gone, p.m.lost = g, map[lntypes.ShortChannelID]bool{}, map[lntypes.NodeID]bool{}
	case 1:
		p.m.prune(p.now - 100)
		p.g.RemoveStaleChannelsAndTracking(lntypes.UnixTime(p.now) - 100 + staleAfter)
	case 2: // what was removed may come back
		long := lntypes.UnixTime(p.now) + 2*staleAfter
		p.g.removedChannels.forget(long - trackRemovedFor)
		p.g.removedChannels.forget(long)
		p.g.removedNodes.forget(long - trackRemovedFor)
		p.g.removedNodes.forget(long)
		clear(p.m.gone)
		clear(p.m.lost)
	}
}

func (p *play) announce(id lntypes.ShortChannelID) {
	a, b := p.nodes[p.choose(len(p.nodes))], p.nodes[p.choose(len(p.nodes))]
	if a == b {
		return
	}
	if compareNodes(a, b) > 0 {
		a, b = b, a
	}
	f := p.features[p.choose(len(p.features))]
	if p.choose(4) > 0 {
		f = p.features[p.choose(3)]
	}
	m := lnwire.ChannelAnnouncement{NodeSignature1: lntypes.Signature{1, 2}, BitcoinSignature2: lntypes.Signature{63: 9}}
	m.Contents = lnwire.UnsignedChannelAnnouncement{ChainHash: testChain.ChainHash(), ShortChannelID: id, NodeID1: a, NodeID2: b,
		Features: f, BitcoinKey1: p.nodes[0], BitcoinKey2: p.nodes[1]}
	if p.choose(4) == 0 {
		m.Contents.ExcessData = []byte{1, 2, 3}
	}
	c := ChannelInfo{Features: f, NodeOne: a, NodeTwo: b, announcementReceivedTime: uint64(p.now)}
	var payload []byte
	if p.choose(2) == 0 {
		payload, c.AnnouncementMessage = m.Write(), &m
	}
	if p.choose(3) == 0 {
		v := lntypes.Sat(1000 * p.choose(5))
		c.CapacitySats = &v
	}
	if p.g.checkChannel(&m.Contents, c.CapacitySats != nil, 0) == nil {
		_ = p.g.addAnnounced(&m.Contents, payload, c.CapacitySats, lntypes.UnixTime(p.now))
	}
	p.m.announce(id, c)
}

func (p *play) update(id lntypes.ShortChannelID) {
	m := lnwire.ChannelUpdate{Signature: lntypes.Signature{7, 63: 7}, Contents: lnwire.UnsignedChannelUpdate{ChainHash: testChain.ChainHash(), ShortChannelID: id,
		Timestamp: p.now - uint32(p.choose(300)), Flags: uint8(p.choose(4)), CltvExpiryDelta: uint16(p.choose(9)), HTLCMaximumMsat: lntypes.Msat(p.choose(3_000_000)),
		HTLCMinimumMsat: lntypes.Msat(p.choose(5)), FeeBaseMsat: uint32(p.choose(5)), FeeProportionalMillionths: uint32(p.choose(5))}}
	u := m.Contents
	info := ChannelUpdateInfo{u.Timestamp, u.Flags&2 == 0, u.CltvExpiryDelta, u.HTLCMinimumMsat, u.HTLCMaximumMsat,
		route.RoutingFees{BaseMsat: u.FeeBaseMsat, ProportionalMillionths: u.FeeProportionalMillionths}, nil}
	var payload []byte
	if p.choose(2) == 0 {
		payload, info.LastUpdateMessage = m.Write(), &m
	}
	_, _ = p.g.applyUpdate(&u, payload, nil)
	p.m.update(id, u.Flags, info)
}

func (p *play) node(id lntypes.NodeID) {
	m := lnwire.UnsignedNodeAnnouncement{NodeID: id, Timestamp: p.now - uint32(p.choose(100)), Alias: lnwire.NodeAlias{A: [32]byte{byte(p.choose(4))}},
		Addresses: []lnwire.SocketAddress{lnwire.TcpIpV4{Port: uint16(p.choose(9))}}}
	_ = p.g.UpdateNodeFromUnsignedAnnouncement(&m)
	n := p.m.nodes[id]
	if n != nil && (n.AnnouncementInfo == nil || n.AnnouncementInfo.LastUpdate < m.Timestamp) {
		n.AnnouncementInfo = &NodeAnnouncementInfo{LastUpdate: m.Timestamp, Alias: m.Alias, addresses: m.Addresses}
	}
}

// compare checks that the graph is what the model is, and holds together.
func (p *play) compare() {
	p.t.Helper()
	v := p.g.ReadOnly()
	ids := make([]lntypes.ShortChannelID, 0, len(p.m.channels))
	for id, want := range p.m.channels {
		ids = append(ids, id)
		if got := v.Channel(id); !reflect.DeepEqual(got, want) {
			p.t.Fatalf("channel %s is %v, want %v", id, got, want)
		}
	}
	slices.Sort(ids)
	if got := v.ListChannels(); !slices.Equal(got, ids) {
		p.t.Fatalf("channels %v, want %v", got, ids)
	}
	nodes := make([]lntypes.NodeID, 0, len(p.m.nodes))
	for id, want := range p.m.nodes {
		nodes = append(nodes, id)
		if got := v.Node(id); !reflect.DeepEqual(got, want) {
			p.t.Fatalf("node %s is %v, want %v", id, got, want)
		}
	}
	slices.SortFunc(nodes, compareNodes)
	if got := v.ListNodes(); !slices.Equal(got, nodes) {
		p.t.Fatalf("nodes %v, want %v", got, nodes)
	}
	checkView(p.t, v)
	if got, want := p.g.bytes(), recount(&v.s); got != want {
		p.t.Fatalf("%d bytes, counted %d", got, want)
	}
	for _, k := range p.kept {
		if said(k.v) != k.said {
			p.t.Fatal("a snapshot has changed")
		}
	}
}

// recount is what store.bytes should be.
func recount(s *store) (n int) {
	for _, p := range s.channels.table {
		for i := range p.items {
			if p.items[i].used {
				n += channelBytes
			}
		}
	}
	for _, p := range s.extras.table {
		for i := 0; p != nil && i < len(p.items); i++ {
			n += p.items[i].size()
		}
	}
	for _, p := range s.nodes.table {
		for i := range p.items {
			if p.items[i].used {
				n += nodeBytes + p.items[i].info.size()
			}
		}
	}
	return n
}

// checkView checks that the parts of a view agree.
func checkView(t testing.TB, v *ReadOnlyNetworkGraph) {
	t.Helper()
	edges := 0
	for i := range NodeIndex(v.NodeCount()) {
		id := v.NodeIDAt(i)
		if id == nil {
			if len(v.Edges(i)) != 0 || v.NodeUsable(i) || v.NodeFeaturesAt(i) != nil {
				t.Fatalf("something is left of node %d", i)
			}
			continue
		}
		if at, ok := v.NodeIndex(*id); !ok || at != i {
			t.Fatalf("node %s is %d, found at %d", id, i, at)
		}
		for _, e := range v.Edges(i) {
			edges++
			source := v.NodeIDAt(e.Source)
			got, target, ok := v.EdgeOf(e.ShortChannelID, *source)
			one, two, known := v.NodesOf(e.Channel)
			if !ok || target != i || got != e || !known || (e.Flags&EdgeUp != 0) != (one == e.Source) || one != e.Source && two != e.Source {
				t.Fatalf("edge %+v is found as %+v, %v", e, got, ok)
			}
			if c := v.Channel(e.ShortChannelID); !c.Features.Equal(v.ChannelFeaturesAt(e.Channel)) || (e.Flags&EdgeUnknownFeatures != 0) != c.Features.RequiresUnknownBits() {
				t.Fatalf("features of %s", e.ShortChannelID)
			}
		}
	}
	nodes, channels := v.Size()
	if edges != 2*channels || nodes > v.NodeCount() || channels > v.ChannelCount() {
		t.Fatalf("%d edges, %d channels, %d nodes", edges, channels, nodes)
	}
}

// said is all that a view says.
func said(v *ReadOnlyNetworkGraph) string {
	var b bytes.Buffer
	for id, i := range v.ChannelsFrom(0) {
		fmt.Fprintln(&b, id, i, v.s.channelInfo(uint32(i)).Write())
	}
	for id, i := range v.NodesAfter(nil) {
		fmt.Fprintln(&b, id, i, v.s.nodeInfo(uint32(i)).Write(), v.Edges(i))
	}
	return b.String()
}

func TestGraphAgainstModel(t *testing.T) {
	for _, size := range []struct{ channels, nodes, steps int }{{8, 4, 3000}, {3000, 500, 30000}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			rng := rand.New(rand.NewPCG(uint64(size.channels), 5))
			p := newPlay(t, size.channels, size.nodes, rng.IntN)
			for i := range size.steps {
				p.step()
				if i%(size.steps/60) == 0 {
					p.compare()
				}
			}
			p.compare()
			if n, c := p.g.ReadOnly().Size(); n == 0 || c == 0 {
				t.Error("nothing was left to compare")
			}
		})
	}
}

// FuzzGraphModel plays announcements, updates, removals and snapshots on a graph
// and on a model of it.
func FuzzGraphModel(f *testing.F) {
	f.Add([]byte("0123456789abcdefghijklmnopqrstuvwxyz"))
	rng := rand.New(rand.NewPCG(9, 9))
	long := make([]byte, 400)
	for i := range long {
		long[i] = byte(rng.IntN(256))
	}
	f.Add(long)
	f.Fuzz(func(t *testing.T, b []byte) {
		b = b[:min(len(b), 1500)]
		p := newPlay(t, 12, 6, func(n int) int {
			if len(b) == 0 {
				return 0
			}
			v := int(b[0]) % n
			if n > 256 && len(b) > 1 {
				v = int(b[0])<<8 | int(b[1])
				b = b[1:]
			}
			b = b[1:]
			return v % n
		})
		for n := 0; len(b) > 0; n++ {
			p.step()
			if n%32 == 0 {
				p.compare()
			}
		}
		p.compare()
	})
}

// The order of records stays right however keys come and go.
func TestOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var o order
	var want []uint64
	var kept []order
	var keptKeys [][]uint64
	epoch := uint64(0)
	for i := range 20000 {
		key := uint64(rng.IntN(3000))
		if i < 2000 {
			key = uint64(i) // in order at first
		}
		at, found := slices.BinarySearch(want, key)
		p := o.search(key)
		k, v, ok := o.entry(p)
		if found != (ok && k == key) || found && uint64(v) != key {
			t.Fatalf("key %d found %v, want %v", key, ok && k == key, found)
		}
		if found {
			o.remove(p, epoch)
			want = slices.Delete(want, at, at+1)
		} else {
			o.insert(p, key, uint32(key), epoch)
			want = slices.Insert(want, at, key)
		}
		if i%1000 == 0 {
			kept, keptKeys = append(kept, o.snapshot()), append(keptKeys, slices.Clone(want))
			epoch++
		}
	}
	kept, keptKeys = append(kept, o), append(keptKeys, want)
	for i := range kept {
		var keys []uint64
		kept[i].walk(place{}, func(key uint64, _ uint32) bool {
			keys = append(keys, key)
			return true
		})
		if !slices.Equal(keys, keptKeys[i]) || kept[i].count != len(keys) {
			t.Errorf("order %d has %d keys, want %d", i, len(keys), len(keptKeys[i]))
		}
	}
	for len(want) > 0 {
		o.remove(o.search(want[0]), epoch)
		want = want[1:]
	}
	if len(o.blocks) != 0 || len(o.first) != 0 {
		t.Error("blocks are left")
	}
}

// The memory of removed channels has an end, and forgets the first first.
func TestRemovedMemoryIsBounded(t *testing.T) {
	r := newRemovedSet[int](100)
	for i := range 1000 {
		r.add(i, 1, i%2 == 0)
		if i%3 == 0 {
			r.remove(i)
		}
		if len(r.all) > 100 || len(r.order) > 400 {
			t.Fatalf("%d remembered, %d in order", len(r.all), len(r.order))
		}
	}
	if r.has(500) || !r.has(998) || r.has(999) || !r.all[998].stale {
		t.Error("the wrong ones are remembered")
	}
	r.add(997, 50, false) // again
	r.forget(1 + trackRemovedFor)
	if len(r.all) != 1 || !r.has(997) {
		t.Errorf("%v is left", r.all)
	}
	g := NewNetworkGraph(testChain, nil)
	if g.removedChannels.most != maxRemovedChannels || g.removedNodes.most != maxRemovedNodes {
		t.Error("no bounds")
	}
}

func TestNodesByAlias(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	alias := lnwire.NodeAlias{A: [32]byte{'x'}}
	if got := w.graph.ReadOnly().NodesByAlias(alias); len(got) != 0 {
		t.Errorf("found %v", got)
	}
	for _, n := range []node{w.b, w.a} {
		w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(n, 5, func(m *lnwire.UnsignedNodeAnnouncement) { m.Alias = alias })))
	}
	if got := w.graph.ReadOnly().NodesByAlias(alias); !slices.Equal(got, []lntypes.NodeID{w.a.id(), w.b.id()}) {
		t.Errorf("found %v", got)
	}
	if len(w.graph.ReadOnly().NodesByAlias(lnwire.NodeAlias{})) != 0 {
		t.Error("found nodes without alias")
	}
}

// Files of the reference have channels and nodes in any order, and each node's
// channels in that in which it learnt of them.
func TestReadInAnyOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	p := newPlay(t, 2000, 60, rng.IntN)
	for range 8000 {
		p.announce(p.ids[rng.IntN(len(p.ids))])
		p.update(p.ids[rng.IntN(len(p.ids))])
		p.node(p.nodes[rng.IntN(len(p.nodes))])
	}
	v := p.g.ReadOnly()
	ids, nodes := v.ListChannels(), v.ListNodes()
	rng.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	rng.Shuffle(len(nodes), func(i, j int) { nodes[i], nodes[j] = nodes[j], nodes[i] })
	chain := testChain.ChainHash()
	b := append([]byte{1, 1}, chain[:]...)
	b = tlv.AppendU64(b, uint64(len(ids)))
	for _, id := range ids {
		b = v.Channel(id).AppendTo(tlv.AppendU64(b, uint64(id)))
	}
	b = tlv.AppendU64(b, uint64(len(nodes)+1))
	for _, id := range nodes {
		n := v.Node(id)
		rng.Shuffle(len(n.Channels), func(i, j int) { n.Channels[i], n.Channels[j] = n.Channels[j], n.Channels[i] })
		p.m.nodes[id].Channels = n.Channels
		odd := *n
		odd.Channels = append([]lntypes.ShortChannelID{1 << 63, n.Channels[0], n.Channels[0]}, n.Channels...) // none of its, one twice
		b = odd.AppendTo(append(b, id[:]...))
	}
	b = (&NodeInfo{}).AppendTo(append(b, bytes.Repeat([]byte{3}, 33)...)) // without channels
	var err error
	if p.g, err = ReadNetworkGraph(append(b, 0), nil); err != nil {
		t.Fatal(err)
	}
	p.compare()
}

// The records are small; a field more in the wrong place makes each one longer.
func TestRecordSizes(t *testing.T) {
	for typ, want := range map[reflect.Type]uintptr{reflect.TypeFor[Edge](): 56, reflect.TypeFor[channelRecord](): 48} {
		if typ.Size() > want {
			t.Errorf("%s has %d bytes, should have %d", typ, typ.Size(), want)
		}
	}
}
