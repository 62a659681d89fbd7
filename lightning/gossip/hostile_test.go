package gossip

import (
	"bytes"
	"runtime"
	"slices"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/tlv"
)

// One channel with very long features must not make the graph's form claim as much
// for every channel. known-attacks S6
func TestWriteWithLongFeatures(t *testing.T) {
	w := newWorld(t)
	for i := range 300 {
		w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(lntypes.ShortChannelID(i+1), func(m *lnwire.UnsignedChannelAnnouncement) {
			if i == 7 {
				r := tlv.NewReader(append([]byte{0xea, 0x60}, bytes.Repeat([]byte{0x80}, 60_000)...))
				m.Features = features.ChannelFeaturesFrom(&r)
			}
		}), testNow))
	}
	if b := w.graph.Write(); cap(b) > 2*len(b) {
		t.Errorf("%d bytes claimed for a form of %d", cap(b), len(b))
	}
}

// negated returns the signature with the other s that verifies it.
func negated(t *testing.T, sig lntypes.Signature) lntypes.Signature {
	t.Helper()
	half, borrow := secpOrder, 0
	for i := len(half) - 1; i >= 0; i-- {
		d := int(half[i]) - int(sig[32+i]) - borrow
		borrow = 0
		if d < 0 {
			d, borrow = d+256, 1
		}
		sig[32+i] = byte(d)
	}
	if secp.IsLowS(sig) {
		t.Fatal("the low s was not low")
	}
	return sig
}

// secpOrder is the order of the group.
var secpOrder = [32]byte([]byte("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xba\xae\xdc\xe6\xaf\x48\xa0\x3b\xbf\xd2\x5e\x8c\xd0\x36\x41\x41"))

// Some implementations take a signature with a high s and pass it on. We do not
// take it, but whoever passed it on has done nothing wrong.
func TestHighSIsNotHeldAgainstThePeer(t *testing.T) {
	w := newWorld(t)
	c := w.announce(1, nil)
	for _, sig := range []*lntypes.Signature{&c.NodeSignature1, &c.NodeSignature2, &c.BitcoinSignature1, &c.BitcoinSignature2} {
		low := *sig
		*sig = negated(t, low)
		refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(c, testNow), ignore)
		*sig = low
	}
	w.open(1)
	u := w.update(1, 0, uint32(testNow)+1, nil)
	u.Signature = negated(t, u.Signature)
	refused(t, w.graph.UpdateChannel(u, testNow), ignore)
	n := w.nodeAnnouncement(w.a, uint32(testNow), nil)
	n.Signature = negated(t, n.Signature)
	refused(t, w.graph.UpdateNodeFromAnnouncement(n), ignore)
	u.Contents.FeeBaseMsat++
	refused(t, w.graph.UpdateChannel(u, testNow), aWarning)
}

// A graph that nobody has held against the chain may have wrong ends for a channel:
// from a snapshot, or from a peer that made them up. A true update does not verify
// then, and it is not the peer's fault that brings it.
func TestWrongEndsAreNotHeldAgainstThePeer(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
	other := newNode(t, 9)
	genuine := func(id lntypes.ShortChannelID) error {
		u := w.update(id, 0, uint32(testNow)+1, nil)
		u.Signature = other.sign(t, u.Contents.Write())
		_, err := s.HandleChannelUpdate(u)
		return err
	}
	capacity := lntypes.Sat(100_000)
	w.open(1) // without a look-up
	w.accept(w.graph.AddChannelFromPartialAnnouncementWithCapacity(2, &capacity, uint64(testNow), features.ChannelFeatures{}, w.a.id(), w.b.id()))
	refused(t, genuine(1), ignore)
	refused(t, genuine(2), ignore)

	future := NewUtxoFuture()
	s.AddUtxoLookup(&answer{result: UtxoResultAsync{A: future}})
	_, err := s.HandleChannelAnnouncement(w.announce(3, nil))
	refused(t, err, gossipLog)
	refused(t, genuine(3), ignore)
	future.Resolve(w.graph, s, w.found(100_000), testNow)
	refused(t, genuine(3), aWarning) // now it is known whose channel it is
}

// What is held until a look-up is done takes no more memory than it is allowed,
// however little of it is on the wire. known-attacks G2
func TestHeldAnnouncementsInMemory(t *testing.T) {
	w := newWorld(t)
	defer runtime.KeepAlive(w)
	inUse := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var futures []*UtxoFuture
	before := inUse()
	for i := range 120 {
		by := newNode(t, byte(10+i))
		c := lnwire.ChannelAnnouncement{Contents: lnwire.UnsignedChannelAnnouncement{ChainHash: testChain.ChainHash(),
			ShortChannelID: lntypes.ShortChannelID(i + 1), NodeID1: by.id(), NodeID2: w.b.id(), BitcoinKey1: w.ka.id(), BitcoinKey2: w.kb.id()}}
		if bytes.Compare(c.Contents.NodeID1[:], c.Contents.NodeID2[:]) > 0 {
			c.Contents.NodeID1, c.Contents.NodeID2 = c.Contents.NodeID2, c.Contents.NodeID1
		}
		futures = append(futures, NewUtxoFuture())
		_ = w.graph.UpdateChannelFromUnsignedAnnouncement(&c.Contents, &answer{result: UtxoResultAsync{A: futures[i]}}, testNow)
		n := w.nodeAnnouncement(by, uint32(testNow), func(m *lnwire.UnsignedNodeAnnouncement) {
			m.Addresses = nil
			for range 15_000 {
				m.Addresses = append(m.Addresses, lnwire.SocketAddressHostname{Port: 1})
			}
		})
		read, err := lnwire.ReadNodeAnnouncement(n.Write())
		if err != nil {
			t.Fatal(err)
		}
		_ = w.graph.UpdateNodeFromAnnouncement(&read)
	}
	if grown := inUse() - before; grown > 2*maxPendingBytes {
		t.Errorf("%d bytes are held, at most %d should be", grown, maxPendingBytes)
	}
	runtime.KeepAlive(futures)
}

// An announcement that is held is not verified again each time it comes.
func TestHeldNodeIsVerifiedOnce(t *testing.T) {
	w := newWorld(t)
	future := NewUtxoFuture()
	refused(t, w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), &answer{result: UtxoResultAsync{A: future}}, testNow), gossipLog)
	n := w.nodeAnnouncement(w.a, 5, nil)
	refused(t, w.graph.UpdateNodeFromAnnouncement(n), gossipLog)
	n.Signature[5]++
	refused(t, w.graph.UpdateNodeFromAnnouncement(n), gossipLog)
	n.Contents.Timestamp++
	refused(t, w.graph.UpdateNodeFromAnnouncement(n), aWarning)
	future.ResolveWithoutForwarding(w.graph, w.found(100_000), testNow)
	if info := w.graph.ReadOnly().Node(w.a.id()).AnnouncementInfo; info == nil || info.LastUpdate != 5 {
		t.Errorf("the announcement held is lost: %v", info)
	}
}

// Whoever has the keys of a funding output can announce its channel with other nodes
// again and again. It takes the place of the one before, and all peers are told of it,
// but not each time. known-attacks G7
func TestChannelThatChangesItsEnds(t *testing.T) {
	w := newWorld(t)
	now := testNow
	s := NewP2PGossipSync(w.graph, &answer{result: UtxoResultSync{A: w.found(100_000)}}, nil, func() lntypes.UnixTime { return now })
	other := *w
	other.a, other.b = newNode(t, 5), newNode(t, 6)
	if compareNodes(other.a.id(), other.b.id()) > 0 {
		other.a, other.b = other.b, other.a
	}
	var taken []lntypes.UnixTime
	for i := range 2 * uint64(replaceAfter) {
		by := []*world{w, &other}[i%2]
		if forward, err := s.HandleChannelAnnouncement(by.announce(1, nil)); err == nil && forward {
			taken = append(taken, now-testNow)
		}
		now++
	}
	if want := []lntypes.UnixTime{0, replaceAfter + 1}; !slices.Equal(taken, want) {
		t.Errorf("taken at %d, want %d", taken, want)
	}
}

// Without a look-up channels cost nothing, so that peers can make up any number of
// them, of nodes and of what these say. The graph grows to a limit. known-attacks G7
func TestGraphIsBounded(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
	s.most = 1 << 20
	long := bytes.Repeat([]byte{1}, maxExcess)
	taken := 0
	for i := range 3000 {
		if _, err := s.HandleChannelAnnouncement(w.announce(lntypes.ShortChannelID(i+1), func(m *lnwire.UnsignedChannelAnnouncement) { m.ExcessData = long })); err == nil {
			taken++
		} else {
			refused(t, err, ignore)
		}
	}
	if b := w.graph.bytes(); taken < 500 || taken > 1000 || b < s.most || b > s.most+1<<16 {
		t.Errorf("%d channels taken, %d bytes of at most %d", taken, b, s.most)
	}
	// Such a graph still learns the terms of its channels, but nothing that takes room.
	_, err := s.HandleNodeAnnouncement(w.nodeAnnouncement(w.a, 1, nil))
	refused(t, err, ignore)
	_, err = s.HandleChannelUpdate(w.update(1, 0, uint32(testNow), func(m *lnwire.UnsignedChannelUpdate) { m.ExcessData = long }))
	refused(t, err, ignore)
	if _, err = s.HandleChannelUpdate(w.update(1, 0, uint32(testNow), nil)); err != nil {
		t.Error(err)
	}
	// What is pruned makes room.
	w.graph.RemoveStaleChannelsAndTracking(testNow + 2*staleAfter)
	if b := w.graph.bytes(); b != 0 {
		t.Errorf("%d bytes in an empty graph", b)
	}
	if _, err := s.HandleChannelAnnouncement(w.announce(5000, nil)); err != nil {
		t.Error(err)
	}
}

// A channel that a snapshot has told of, or a peer while nobody looked at the chain,
// keeps what was said of it and its nodes when it is seen on the chain: peers do not
// tell it again.
func TestChannelSeenLater(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	w.accept(w.graph.UpdateChannel(w.update(1, 1, uint32(testNow)+1, func(m *lnwire.UnsignedChannelUpdate) { m.HTLCMaximumMsat = 200_001 }), testNow))
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, 5, nil)))
	w.accept(w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), &answer{result: UtxoResultSync{A: w.found(200)}}, testNow+1))
	v := w.graph.ReadOnly()
	c := v.Channel(1)
	if c.CapacitySats == nil || *c.CapacitySats != 200 || c.AnnouncementMessage == nil {
		t.Errorf("channel %v", c)
	}
	if c.OneToTwo != nil || c.TwoToOne != nil {
		t.Errorf("terms beyond the capacity are left: %v", c)
	}
	w.open(2)
	w.accept(w.graph.UpdateChannelFromAnnouncement(w.announce(2, nil), &answer{result: UtxoResultSync{A: w.found(10_000)}}, testNow+1))
	v = w.graph.ReadOnly()
	if c := v.Channel(2); c.OneToTwo == nil || c.TwoToOne == nil || c.OneToTwo.LastUpdateMessage == nil || *c.CapacitySats != 10_000 {
		t.Errorf("the terms are lost: %v", c)
	}
	if n := v.Node(w.a.id()); n.AnnouncementInfo == nil {
		t.Error("the node's announcement is lost")
	}
	one, _ := v.NodeIndex(w.a.id())
	for _, e := range v.Edges(one) {
		if want := map[lntypes.ShortChannelID]lntypes.Msat{1: 200_000, 2: 10_000_000}[e.ShortChannelID]; e.CapacityMsat != want {
			t.Errorf("an edge has capacity %d, want %d", e.CapacityMsat, want)
		}
	}
}

// A channel that a snapshot has told of becomes news for our peers with the first
// signed update, once it is announced.
func TestChannelOfSnapshotIsRelayed(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, &answer{result: UtxoResultSync{A: w.found(10_000)}}, nil, func() lntypes.UnixTime { return testNow })
	p := openSession(t, s, newNode(t, 9).key, nil)
	p.HandleGossipTimestampFilter(filterOf(0, ^uint32(0)))
	drain(t, p)
	w.accept(w.graph.AddChannelFromPartialAnnouncementWithCapacity(1, nil, uint64(testNow), features.ChannelFeatures{}, w.a.id(), w.b.id()))
	w.accept(w.graph.UpdateChannelUnsigned(&w.update(1, 0, uint32(testNow)-5, nil).Contents, testNow))
	a := w.announce(1, nil)
	if forward, err := s.HandleChannelAnnouncement(a); !forward || err != nil {
		t.Fatal(forward, err)
	}
	if _, wants := p.WantsGossip(a, false); wants {
		t.Error("told without a signed update")
	}
	u := w.update(1, 0, uint32(testNow), nil)
	if forward, err := s.HandleChannelUpdate(u); !forward || err != nil {
		t.Fatal(forward, err)
	}
	if first, wants := p.WantsGossip(u, false); !wants || first == nil {
		t.Errorf("wanted %v, with announcement %v", wants, first != nil)
	}
}

// A file of channels that are none does not make us take much more memory than it
// has bytes. known-attacks S6
func TestGraphFileOfNothing(t *testing.T) {
	const channels = 200_000
	b := append([]byte{1, 1}, make([]byte, 32)...)
	b = tlv.AppendU64(b, channels)
	b = append(b, make([]byte, 9*channels)...) // ids, and nothing
	b = tlv.AppendU64(b, 1)
	b = append(b, append([]byte{2}, make([]byte, 32)...)...)
	ids := make([]byte, 8*2*channels)
	form := append(tlv.AppendHeader(nil, 4, len(ids)), ids...)
	b = append(append(tlv.AppendBigSize(b, uint64(len(form))), form...), 0)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := ReadNetworkGraph(b, nil); err == nil {
		t.Error("taken")
	}
	runtime.ReadMemStats(&after)
	if used := int(after.TotalAlloc - before.TotalAlloc); used > 2*len(b) {
		t.Errorf("%d bytes allocated for a file of %d", used, len(b))
	}
}
