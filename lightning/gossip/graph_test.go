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
)

// The announcement that the reference's C++ demo feeds to its second node: a
// channel of id 0 on testnet, accepted without a look at the chain.
const demoAnnouncement = "94e4f56141247d9023a0c8348cc4ca51d81759ff7dac8c9b63291ce6121293bd664d6b9cfb35da16063df08f8a3999a2f25d120f2b421b8b9afe330ceb335e52" +
	"ee99a10706edf8487ac6e5f55e013a412f18948a3b0a523fbf61a9c54f70eeb87923bb1a447d91e62abca107bc653b02d91db2f23acb7579c666d8c17129df04" +
	"60f4bf077bb9c211946a28c2ddd87b448f08e3c8d8f481b09f94cbc8c13cc26e3126fc33163be0dea116219f89dd97a441f29f19b1ae82f7859ab78fb7527a72" +
	"f15e89e18acd40b58ec3ca4276a36e1bf48735305843 04d92c505455476f709b421f91fca1db725396c8e5cd0ecba0fe6b087748b7ad4a697cdcd80428359b73" +
	"000043497fd7f826957108f4a30fd9cec3aeba79972084e90ead01ea330900000000" + "0000000000000000" +
	"035be5e9478209674a96e60f1f037f6176540fd001fa1d64694770c56a7709c42c" + "035c4e0dec7215e26833938730e5e505aa62504da85ba57106a46b5a2404fc9d8e" +
	"02ba72a6e8ba53e8b971ad0c9823968aef4d78ce8af255ab43dff83003c902fb8d" + "0216345bf831164a03758eaea5e8b66fee2be7710b8f190ee880249032a29ed66e"

func TestDemoAnnouncement(t *testing.T) {
	msg, err := lnwire.ReadChannelAnnouncement(unhex(t, string(bytes.ReplaceAll([]byte(demoAnnouncement), []byte(" "), nil))))
	if err != nil {
		t.Fatal(err)
	}
	g := NewNetworkGraph(lntypes.NetworkTestnet, nil)
	s := NewP2PGossipSync(g, nil, nil, func() lntypes.UnixTime { return testNow })
	forward, err := s.HandleChannelAnnouncement(&msg)
	if err != nil || !forward {
		t.Fatalf("forward %v, %v", forward, err)
	}
	if c := g.ReadOnly().Channel(0); c == nil || c.NodeOne != msg.Contents.NodeID1 || c.CapacitySats != nil {
		t.Errorf("channel %v", c)
	}
	if _, err = s.HandleChannelAnnouncement(&msg); err == nil {
		t.Error("the duplicate was accepted")
	}
	other := NewNetworkGraph(lntypes.NetworkBitcoin, nil)
	refused(t, other.UpdateChannelFromAnnouncementNoLookup(&msg, testNow), debugLog)
}

// known-attacks G7: order of keys, signatures.
func TestBOLT7_ChannelAnnouncementChecks(t *testing.T) {
	w := newWorld(t)
	type contents = lnwire.UnsignedChannelAnnouncement
	cases := []struct {
		name   string
		msg    *lnwire.ChannelAnnouncement
		action lnwire.ErrorAction
	}{
		{"other chain", w.announce(1, func(m *contents) { m.ChainHash[0]++ }), debugLog},
		{"channel with itself", w.announce(1, func(m *contents) { m.NodeID2 = m.NodeID1 }), ignore},
		{"one funding key twice", w.announce(1, func(m *contents) { m.BitcoinKey2 = m.BitcoinKey1 }), ignore},
		{"nodes not in order", w.announce(1, func(m *contents) { m.NodeID1, m.NodeID2 = m.NodeID2, m.NodeID1 }), ignore},
		{"funding key that is none", w.announce(1, func(m *contents) { m.BitcoinKey1 = lntypes.NodeID{2, 32: 5} }), aWarning},
	}
	for i := range 4 {
		m := w.announce(1, nil)
		sigs := []*lntypes.Signature{&m.NodeSignature1, &m.NodeSignature2, &m.BitcoinSignature1, &m.BitcoinSignature2}
		sigs[i][40] ^= 1
		cases = append(cases, struct {
			name   string
			msg    *lnwire.ChannelAnnouncement
			action lnwire.ErrorAction
		}{fmt.Sprintf("forged signature %d", i+1), m, aWarning})
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(c.msg, testNow), c.action)
			if v := w.graph.ReadOnly(); len(v.ListChannels()) != 0 || len(v.ListNodes()) != 0 {
				t.Error("it left something in the graph")
			}
		})
	}
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), testNow))
	refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), testNow), duplicate)
	if n := w.graph.ReadOnly().Node(w.a.id()); n == nil || !slices.Equal(n.Channels, []lntypes.ShortChannelID{1}) {
		t.Errorf("node %v", n)
	}
	// An unsigned announcement from a trusted source.
	m := w.announce(2, nil).Contents
	w.accept(w.graph.UpdateChannelFromUnsignedAnnouncement(&m, nil, testNow))
	if c := w.graph.ReadOnly().Channel(2); c == nil || c.AnnouncementMessage != nil {
		t.Errorf("channel %v", c)
	}
}

func TestBOLT7_NodeAnnouncement(t *testing.T) {
	w := newWorld(t)
	now := uint32(testNow)
	refused(t, w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, now, nil)), ignore)
	w.open(1)
	forged := w.nodeAnnouncement(w.a, now+5, nil)
	forged.Contents.RGB[0] = 9
	refused(t, w.graph.UpdateNodeFromAnnouncement(forged), aWarning)
	if n := w.graph.ReadOnly().Node(w.a.id()); n.AnnouncementInfo != nil {
		t.Error("a forged announcement was kept")
	}
	// known-attacks G3: a forged announcement does not stand in the way of a true one.
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, now, func(m *lnwire.UnsignedNodeAnnouncement) {
		m.Alias.A = [32]byte{'A'}
	})))
	n := w.graph.ReadOnly().Node(w.a.id())
	if n.AnnouncementInfo.LastUpdate != now || n.AnnouncementInfo.Alias.String() != "A" || len(n.AnnouncementInfo.Addresses()) != 1 {
		t.Errorf("announced %+v", n.AnnouncementInfo)
	}
	refused(t, w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, now, nil)), duplicate)
	refused(t, w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, now-1, nil)), duplicate)
	unsigned := w.nodeAnnouncement(w.a, now+1, nil).Contents
	w.accept(w.graph.UpdateNodeFromUnsignedAnnouncement(&unsigned))
	if got := w.graph.ReadOnly().GetAddresses(w.a.key); got == nil || !reflect.DeepEqual(*got, unsigned.Addresses) {
		t.Errorf("addresses without a message: %v", got)
	}
	if got := w.graph.ReadOnly().GetAddresses(w.b.key); got != nil {
		t.Errorf("addresses of a node that has not announced itself: %v", got)
	}
	if n.AnnouncementInfo.LastUpdate != now {
		t.Error("a value that the graph had handed out changed")
	}
}

// known-attacks G4: timestamps 0, of the past and of the future.
func TestBOLT7_ChannelUpdateChecks(t *testing.T) {
	w := newWorld(t)
	now := uint32(testNow)
	type contents = lnwire.UnsignedChannelUpdate
	refused(t, w.graph.UpdateChannel(w.update(1, 0, now, nil), testNow), ignore) // known-attacks G2: not kept
	w.accept(w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), &answer{result: UtxoResultSync{w.found(1000)}}, testNow))
	forged := w.update(1, 0, now, nil)
	forged.Contents.FeeBaseMsat = 0
	cases := []struct {
		name   string
		msg    *lnwire.ChannelUpdate
		action lnwire.ErrorAction
	}{
		{"other chain", w.update(1, 0, now, func(m *contents) { m.ChainHash[0]++ }), debugLog},
		{"unknown channel", w.update(2, 0, now, nil), ignore},
		{"no timestamp", w.update(1, 0, 0, nil), gossipLog},
		{"two weeks old", w.update(1, 0, now-staleAfter-1, nil), gossipLog},
		{"a day ahead", w.update(1, 0, now+maxFuture+1, nil), gossipLog},
		{"the end of time", w.update(1, 0, ^uint32(0), nil), gossipLog},
		{"more than all coins", w.update(1, 0, now, func(m *contents) { m.HTLCMaximumMsat = lntypes.MaxValueMsat + 1 }), ignore},
		{"more than the capacity", w.update(1, 0, now, func(m *contents) { m.HTLCMaximumMsat = 1_000_001 }), ignore},
		{"forged", forged, aWarning},
		{"signed by the wrong end", func() *lnwire.ChannelUpdate {
			m := w.update(1, 0, now, func(m *contents) { m.Flags = 1 })
			return m
		}(), aWarning},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			refused(t, w.graph.UpdateChannel(c.msg, testNow), c.action)
			refused(t, w.graph.VerifyChannelUpdate(c.msg, testNow), c.action)
			if got := w.graph.ReadOnly().Channel(1); got.OneToTwo != nil || got.TwoToOne != nil {
				t.Error("it changed the channel")
			}
		})
	}
	// known-attacks G3: the forged one before it makes no difference.
	good := w.update(1, 0, now, nil)
	w.accept(w.graph.VerifyChannelUpdate(good, testNow))
	if w.graph.ReadOnly().Channel(1).OneToTwo != nil {
		t.Error("VerifyChannelUpdate changed the graph")
	}
	w.accept(w.graph.UpdateChannel(good, testNow))
	refused(t, w.graph.UpdateChannel(good, testNow), duplicate)
	refused(t, w.graph.UpdateChannel(w.update(1, 0, now-1, nil), testNow), duplicate)
	w.accept(w.graph.UpdateChannel(w.update(1, 3, now, nil), testNow))
	c := w.graph.ReadOnly().Channel(1)
	want := ChannelUpdateInfo{now, true, 144, 1000, 900_000, route.RoutingFees{BaseMsat: 10, ProportionalMillionths: 20}, good}
	if !reflect.DeepEqual(*c.OneToTwo, want) || c.TwoToOne.Enabled || c.GetDirectionalInfo(0) != c.OneToTwo || c.GetDirectionalInfo(1) != c.TwoToOne {
		t.Errorf("directions %v and %v", c.OneToTwo, c.TwoToOne)
	}
	// Without a clock, age does not count.
	w.accept(w.graph.UpdateChannel(w.update(1, 0, ^uint32(0), nil), 0))
	unsigned := w.update(1, 1, now+1, nil).Contents
	w.accept(w.graph.UpdateChannelUnsigned(&unsigned, testNow))
	if got := w.graph.ReadOnly().Channel(1).TwoToOne; got.LastUpdateMessage != nil || !got.Enabled {
		t.Errorf("unsigned update kept as %v", got)
	}
}

// known-attacks G2: updates of channels that are not known are not stored.
func TestUpdatesOfUnknownChannelsCostNothing(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	before := w.graph.Write()
	for id := range lntypes.ShortChannelID(2000) {
		m := lnwire.UnsignedChannelUpdate{ChainHash: testChain.ChainHash(), ShortChannelID: id + 1000, Timestamp: 1}
		refused(t, w.graph.UpdateChannel(&lnwire.ChannelUpdate{Contents: m}, 0), ignore)
	}
	if !bytes.Equal(before, w.graph.Write()) || len(w.graph.pending.channels)+len(w.graph.pending.nodes) != 0 {
		t.Error("something was kept")
	}
}

// Messages with much that is not understood are used, but neither kept nor sent on.
func TestExcessData(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
	for i, n := range []int{maxExcess, maxExcess + 1} {
		id := lntypes.ShortChannelID(i + 1)
		small := n <= maxExcess
		forward, err := s.HandleChannelAnnouncement(w.announce(id, func(m *lnwire.UnsignedChannelAnnouncement) { m.ExcessData = make([]byte, n) }))
		if err != nil || forward != small || (w.graph.ReadOnly().Channel(id).AnnouncementMessage != nil) != small {
			t.Errorf("channel_announcement with %d bytes: forward %v, %v", n, forward, err)
		}
		forward, err = s.HandleChannelUpdate(w.update(id, 0, uint32(testNow), func(m *lnwire.UnsignedChannelUpdate) { m.ExcessData = make([]byte, n) }))
		if err != nil || forward != small || (w.graph.ReadOnly().Channel(id).OneToTwo.LastUpdateMessage != nil) != small {
			t.Errorf("channel_update with %d bytes: forward %v, %v", n, forward, err)
		}
		plain := w.nodeAnnouncement(w.a, uint32(i+1), nil)
		node, err := lnwire.ReadUnsignedNodeAnnouncement(append(plain.Contents.Write(), make([]byte, n)...))
		if err != nil {
			t.Fatal(err)
		}
		msg := &lnwire.NodeAnnouncement{Signature: w.a.sign(t, node.Write()), Contents: node}
		forward, err = s.HandleNodeAnnouncement(msg)
		if err != nil || forward != small || (w.graph.ReadOnly().Node(w.a.id()).AnnouncementInfo.AnnouncementMessage != nil) != small {
			t.Errorf("node_announcement with %d bytes: forward %v, %v", n, forward, err)
		}
	}
}

func TestPartialAnnouncement(t *testing.T) {
	w := newWorld(t)
	f := features.ChannelFeaturesFromLEBytes([]byte{2})
	w.accept(w.graph.AddChannelFromPartialAnnouncement(7, 42, f, w.b.key, w.a.key))
	refused(t, w.graph.AddChannelFromPartialAnnouncement(7, 42, f, w.b.key, w.a.key), duplicate)
	refused(t, w.graph.AddChannelFromPartialAnnouncement(8, 42, f, w.b.key, w.b.key), ignore)
	c := w.graph.ReadOnly().Channel(7)
	if c.NodeOne != w.b.id() || c.NodeTwo != w.a.id() || c.Features != f || c.announcementReceivedTime != 42 {
		t.Errorf("channel %v", c)
	}
	if g := w.graph; g.GetLastRapidGossipSyncTimestamp() != nil {
		t.Error("timestamp without a sync")
	}
	w.graph.SetLastRapidGossipSyncTimestamp(99)
	if got := w.graph.GetLastRapidGossipSyncTimestamp(); got == nil || *got != 99 {
		t.Errorf("timestamp %v", got)
	}
}

func TestNetworkUpdates(t *testing.T) {
	w := newWorld(t)
	for id := range lntypes.ShortChannelID(3) {
		w.open(id)
	}
	view := w.graph.ReadOnly
	before := w.graph.Write()
	w.graph.HandleNetworkUpdate(lnwire.ChannelFailure{ShortChannelID: 1}, testNow)
	w.graph.HandleNetworkUpdate(lnwire.NodeFailure{NodeID: w.a.key}, testNow)
	w.graph.HandleNetworkUpdate(lnwire.ChannelUpdateMessage{Msg: *w.update(1, 0, uint32(testNow)+1, nil)}, testNow)
	w.graph.HandleNetworkUpdate(lnwire.ChannelFailure{ShortChannelID: 55, IsPermanent: true}, testNow)
	if !bytes.Equal(before, w.graph.Write()) {
		t.Fatal("a failure that is not permanent changed the graph")
	}
	w.graph.HandleNetworkUpdate(lnwire.ChannelFailure{ShortChannelID: 1, IsPermanent: true}, testNow)
	if view().Channel(1) != nil || !slices.Equal(view().Node(w.a.id()).Channels, []lntypes.ShortChannelID{0, 2}) {
		t.Errorf("channels left: %v", view().Node(w.a.id()).Channels)
	}
	refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), testNow), gossipLog)
	w.graph.HandleNetworkUpdate(lnwire.NodeFailure{NodeID: w.a.key, IsPermanent: true}, testNow)
	if len(view().ListChannels()) != 0 || len(view().ListNodes()) != 0 {
		t.Errorf("left: %v %v", view().ListChannels(), view().ListNodes())
	}
	refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(10, nil), testNow), gossipLog)
	// After a week the node may come back.
	w.graph.RemoveStaleChannelsAndTracking(testNow + trackRemovedFor - 1)
	refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(10, nil), testNow), gossipLog)
	w.graph.RemoveStaleChannelsAndTracking(testNow + trackRemovedFor)
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(10, nil), testNow))
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), testNow))
}

func TestRemovalAtUnknownTime(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	w.graph.ChannelFailedPermanent(1, 0)
	w.graph.RemoveStaleChannelsAndTracking(testNow) // from now on the week counts
	w.graph.RemoveStaleChannelsAndTracking(testNow + trackRemovedFor - 1)
	refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), 0), gossipLog)
	w.graph.RemoveStaleChannelsAndTracking(testNow + trackRemovedFor)
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), 0))
}

func TestStaleChannels(t *testing.T) {
	w := newWorld(t)
	start := uint32(testNow)
	for id := range lntypes.ShortChannelID(3) {
		w.open(id)
	}
	// Channel 1 is updated later in one direction, channel 2 in both.
	w.accept(w.graph.UpdateChannel(w.update(1, 0, start+1000, nil), testNow))
	w.accept(w.graph.UpdateChannel(w.update(2, 0, start+1000, nil), testNow))
	w.accept(w.graph.UpdateChannel(w.update(2, 1, start+1000, nil), testNow))
	view := w.graph.ReadOnly
	before := w.graph.Write()
	w.graph.RemoveStaleChannelsAndTracking(testNow + staleAfter)
	w.graph.RemoveStaleChannelsAndTrackingWithTime(5)
	w.graph.RemoveStaleChannelsAndTrackingWithTime(1 << 40)
	if !bytes.Equal(before, w.graph.Write()) {
		t.Error("something was dropped too early")
	}
	w.graph.RemoveStaleChannelsAndTracking(testNow + staleAfter + 500)
	if got := view().ListChannels(); !slices.Equal(got, []lntypes.ShortChannelID{2}) {
		t.Errorf("channels left: %v", got)
	}
	refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(0, nil), testNow), gossipLog)
	if got := view().Node(w.b.id()).Channels; !slices.Equal(got, []lntypes.ShortChannelID{2}) {
		t.Errorf("node's channels: %v", got)
	}
	// A channel that was announced lately waits for its updates.
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(9, nil), testNow+2000))
	w.graph.RemoveStaleChannelsAndTracking(testNow + staleAfter + 1500)
	if got := view().ListChannels(); !slices.Equal(got, []lntypes.ShortChannelID{9}) {
		t.Errorf("channels left: %v", got)
	}
}

func TestDirections(t *testing.T) {
	w := newWorld(t)
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), testNow))
	w.accept(w.graph.UpdateChannel(w.update(1, 1, uint32(testNow), nil), testNow))
	c := w.graph.ReadOnly().Channel(1)
	d, other, ok := c.AsDirectedFrom(w.b.id())
	if !ok || other != w.a.id() || d.Source() != w.b.id() || d.Target() != w.a.id() || d.Channel() != c || d.Direction() != c.TwoToOne {
		t.Errorf("from b: %v, %v", other, ok)
	}
	if _, source, ok := c.AsDirectedTo(w.a.id()); !ok || source != w.b.id() {
		t.Errorf("to a: %v, %v", source, ok)
	}
	if _, _, ok := c.AsDirectedFrom(w.a.id()); ok {
		t.Error("a direction without an update was given out")
	}
	if _, _, ok := c.AsDirectedTo(w.ka.id()); ok {
		t.Error("a direction to a stranger was given out")
	}
	if got := d.EffectiveCapacity(); got != route.EffectiveCapacity(route.EffectiveCapacityAdvertisedMaxHTLC{AmountMsat: 900_000}) {
		t.Errorf("capacity %v", got)
	}
	for _, k := range []struct {
		sats lntypes.Sat
		want route.EffectiveCapacityTotal
	}{{500, route.EffectiveCapacityTotal{CapacityMsat: 500_000, HTLCMaximumMsat: 500_000}},
		{2000, route.EffectiveCapacityTotal{CapacityMsat: 2_000_000, HTLCMaximumMsat: 900_000}},
		{^lntypes.Sat(0), route.EffectiveCapacityTotal{CapacityMsat: ^lntypes.Msat(0), HTLCMaximumMsat: 900_000}}} {
		changed := *c
		changed.CapacitySats = &k.sats
		d, _, _ := changed.AsDirectedFrom(w.b.id())
		if got := d.EffectiveCapacity(); got != route.EffectiveCapacity(k.want) {
			t.Errorf("capacity of %s: %v", k.sats, got)
		}
	}
	if r := d.Directed(); r.Source != w.b.id() || r.Fees.BaseMsat != 10 || r.CLTVExpiryDelta != 144 || r.Capacity.AsMsat() != 900_000 {
		t.Errorf("for the router: %+v", r)
	}
}

// The order of lists does not depend on that of insertion, nor on removals.
func TestListsAreSorted(t *testing.T) {
	w := newWorld(t)
	rng := rand.New(rand.NewPCG(1, 2))
	want := map[lntypes.ShortChannelID]bool{}
	for range 2000 {
		id := lntypes.ShortChannelID(rng.IntN(300))
		if want[id] {
			w.graph.ChannelFailedPermanent(id, 1)
			w.graph.RemoveStaleChannelsAndTracking(testNow)
		} else {
			w.accept(w.graph.AddChannelFromPartialAnnouncement(id, uint64(testNow), features.ChannelFeatures{}, w.a.key, w.b.key))
		}
		want[id] = !want[id]
		if rng.IntN(10) > 0 {
			continue
		}
		var ids []lntypes.ShortChannelID
		for id, there := range want {
			if there {
				ids = append(ids, id)
			}
		}
		slices.Sort(ids)
		if got := w.graph.ReadOnly().ListChannels(); !slices.Equal(got, ids) {
			t.Fatalf("got %v, want %v", got, ids)
		}
	}
	w.open(7777)
	nodes := w.graph.ReadOnly().ListNodes()
	if len(nodes) != 2 || nodes[0] != w.a.id() || nodes[1] != w.b.id() {
		t.Errorf("nodes %v", nodes)
	}
	if a, b := w.graph.String(), w.graph.String(); a != b || len(a) < 100 {
		t.Errorf("text %q and %q", a, b)
	}
}

// known-attacks G9: nothing of an alias but printable characters gets out.
func TestAliasInText(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, 5, func(m *lnwire.UnsignedNodeAnnouncement) {
		copy(m.Alias.A[:], "evil\n[Nodes]\x1b[2J\u202e")
	})))
	if s := w.graph.String(); bytes.ContainsAny([]byte(s), "\x1b\u202e") || bytes.Count([]byte(s), []byte("[Nodes]\n")) != 1 {
		t.Errorf("text %q", s)
	}
}
