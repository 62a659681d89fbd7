package gossip

import (
	"bytes"
	"encoding/hex"
	"errors"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// Forms that the reference 0.0.121 wrote.
const (
	refUpdate     = "340004000000170201010402002a060800000000000004d2080909000000000000162e0a0d0c00040000000902040000000a0c0100"
	refUpdateOld  = "2c0004000000170201010402002a060800000000000004d20801000a0d0c00040000000902040000000a0c0100"
	refUpdateFail = "b40004000000170201010402002a060800000000000004d2080909000000000000162e0a0d0c00040000000902040000000a0c8181" +
		"d977cb9b53d93a6ff64bb5f1e158b4094b66e798fb12911168a3ccdf80a83096340a6a95da0ae8d9f776528eecdbb747eb6b545495a4319ed5378e35b21e073a" +
		"000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f00083a840000034d013413a70000009000000000000f42400000271000000014"
	refNode1 = "027f921585f2ac0c7c70e36110adecfd8fd14b8a99bfb3d000a283fcac358fce88"
	refNode2 = "0355f8d2238a322d16b602bd0ceaad5b01019fb055971eaadcc9b29226a4da6c23"
)

func TestReferenceForm_ChannelUpdateInfo(t *testing.T) {
	want := ChannelUpdateInfo{LastUpdate: 23, Enabled: true, CltvExpiryDelta: 42, HTLCMinimumMsat: 1234, HTLCMaximumMsat: 5678,
		Fees: route.RoutingFees{BaseMsat: 9, ProportionalMillionths: 10}}
	if got := hex.EncodeToString(want.Write()); got != refUpdate {
		t.Errorf("wrote %s", got)
	}
	if got, err := ReadChannelUpdateInfo(unhex(t, refUpdate)); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, %v", got, err)
	}
	for _, old := range []string{refUpdateOld, refUpdateFail} {
		if got, err := ReadChannelUpdateInfo(unhex(t, old)); err == nil {
			t.Errorf("read %+v without htlc_maximum_msat", got)
		}
	}
}

func TestReferenceForm_ChannelInfo(t *testing.T) {
	update, err := ReadChannelUpdateInfo(unhex(t, refUpdate))
	if err != nil {
		t.Fatal(err)
	}
	want := ChannelInfo{NodeOne: lntypes.NodeID(unhex(t, refNode1)), NodeTwo: lntypes.NodeID(unhex(t, refNode2)),
		OneToTwo: &update, TwoToOne: &update, announcementReceivedTime: 87654}
	form := func(size, update string) string {
		return size + "00020000" + "01080000000000015666" + "0221" + refNode1 + "04" + update + "0621" + refNode2 + "08" + update + "0a0100" + "0c0100"
	}
	if got := hex.EncodeToString(want.Write()); got != form("ca", "3636"+refUpdate) {
		t.Errorf("wrote %s", got)
	}
	if got, err := ReadChannelInfo(unhex(t, form("ca", "3636"+refUpdate))); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, %v", got, err)
	}
	for _, old := range []string{form("fd01ca", "b6b6"+refUpdateFail), form("ba", "2e2e"+refUpdateOld), form("60", "0100")} {
		got, err := ReadChannelInfo(unhex(t, old))
		if err != nil || got.OneToTwo != nil || got.TwoToOne != nil || got.announcementReceivedTime != 87654 {
			t.Errorf("read %+v, %v", got, err)
		}
	}
}

func TestReferenceForm_NodeInfo(t *testing.T) {
	alias := strings.Repeat("00", 32)
	info := "3f" + "0009000708a000080a51220" + "204000000000403000000" + "0620" + alias + "0a0505014104d2"
	got, err := ReadNodeAnnouncementInfo(unhex(t, info))
	if err != nil || len(got.Addresses()) != 1 || got.Addresses()[0].String() != "A:1234" || !got.Features.SupportsDataLossProtect() {
		t.Errorf("read %+v, %v", got, err)
	}
	node := "44" + "0240" + info + "0400"
	if got, err := ReadNodeInfo(unhex(t, node)); err != nil || got.AnnouncementInfo == nil || len(got.Channels) != 0 {
		t.Errorf("read %+v, %v", got, err)
	}
	// An announcement that cannot be read counts as absent.
	if got, err := ReadNodeInfo(unhex(t, "06"+"020200ff"+"0400")); err != nil || got.AnnouncementInfo != nil {
		t.Errorf("read %+v, %v", got, err)
	}
	// Fees in record 0, of old.
	if got, err := ReadNodeInfo(unhex(t, "0d"+"0001ff"+"04080000000000000007")); err != nil || len(got.Channels) != 1 || got.Channels[0] != 7 {
		t.Errorf("read %+v, %v", got, err)
	}
}

// Newer versions write a node's addresses beside its announcement, too. We do as
// 0.0.121 does, unless there is no announcement that has them.
func TestReferenceForm_Addresses(t *testing.T) {
	w := newWorld(t)
	m := w.nodeAnnouncement(w.a, 5, nil)
	info := NodeAnnouncementInfo{LastUpdate: 5, AnnouncementMessage: m}
	ours := info.Write()
	newer := bytes.Replace(ours, []byte{10, 0}, append([]byte{10, 7}, m.Contents.Addresses[0].AppendTo(nil)...), 1)
	newer[0] += 7 // the length of all
	if len(newer) != len(ours)+7 || newer[0] < 7 || newer[0] > 0xfc {
		t.Fatalf("%x is not what it should be", newer)
	}
	got, err := ReadNodeAnnouncementInfo(newer)
	if err != nil || len(got.Addresses()) != 1 || !bytes.Equal(got.Write(), ours) {
		t.Errorf("read %+v, %v", got, err)
	}
	alone := NodeAnnouncementInfo{addresses: m.Contents.Addresses}
	if got, err := ReadNodeAnnouncementInfo(alone.Write()); err != nil || !reflect.DeepEqual(got.Addresses(), m.Contents.Addresses) {
		t.Errorf("read %+v, %v", got, err)
	}
}

// filledWorld has channels and nodes with all that can be known of them.
func filledWorld(t testing.TB) *world {
	w := newWorld(t)
	w.open(3)
	w.accept(w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), &answer{result: UtxoResultSync{w.found(1000)}}, testNow))
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, 5, func(m *lnwire.UnsignedNodeAnnouncement) { m.Alias.A[0] = 'x' })))
	unsigned := w.nodeAnnouncement(w.b, 5, nil).Contents
	w.accept(w.graph.UpdateNodeFromUnsignedAnnouncement(&unsigned))
	w.graph.SetLastRapidGossipSyncTimestamp(77)
	return w
}

func TestGraphRoundTrip(t *testing.T) {
	w := filledWorld(t)
	b := w.graph.Write()
	g, err := ReadNetworkGraph(b, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b, g.Write()) || g.String() != w.graph.String() || *g.GetLastRapidGossipSyncTimestamp() != 77 || g.GetChainHash() != testChain.ChainHash() {
		t.Error("the graph read is another one")
	}
	if !reflect.DeepEqual(g.ReadOnly().Channel(1), w.graph.ReadOnly().Channel(1)) || !reflect.DeepEqual(g.ReadOnly().Node(w.a.id()), w.graph.ReadOnly().Node(w.a.id())) {
		t.Error("a value read is another one")
	}
	// It goes on working.
	refused(t, g.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), testNow), duplicate)
	w.accept(g.UpdateChannel(w.update(3, 0, uint32(testNow)+1, nil), testNow))
	g.NodeFailedPermanent(w.a.key, testNow)
	if len(g.ReadOnly().ListChannels())+len(g.ReadOnly().ListNodes()) != 0 {
		t.Error("something is left")
	}
	empty := NewNetworkGraph(lntypes.NetworkRegtest, nil)
	chain := lntypes.NetworkRegtest.ChainHash()
	if want := append(append([]byte{1, 1}, chain[:]...), make([]byte, 17)...); !bytes.Equal(empty.Write(), want) {
		t.Errorf("an empty graph is %x", empty.Write())
	}
}

// known-attacks S6: damaged files fail cleanly, or give a graph that can be used.
func TestDamagedGraphs(t *testing.T) {
	w := filledWorld(t)
	b := w.graph.Write()
	for n := range b {
		if _, err := ReadNetworkGraph(b[:n], nil); err == nil {
			t.Fatalf("%d of %d bytes were read", n, len(b))
		}
	}
	if _, err := ReadNetworkGraph(append(bytes.Clone(b), 0), nil); err == nil {
		t.Error("a byte too many was read")
	}
	newer := bytes.Clone(b)
	newer[1] = 2
	if _, err := ReadNetworkGraph(newer, nil); !errors.Is(err, lntypes.ErrUnknownVersion) {
		t.Errorf("a newer form: %v", err)
	}
	announcement := &w.announce(3, nil).Contents
	for i := range b {
		for _, bit := range []byte{1, 0x80} {
			c := bytes.Clone(b)
			c[i] ^= bit
			if g, err := ReadNetworkGraph(c, nil); err == nil {
				useGraph(announcement, g)
			}
		}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, counts := range []string{"ffffffffffffffff", "0000000000000000" + "ffffffffffffffff"} {
		if _, err := ReadNetworkGraph(append(bytes.Clone(b[:34]), unhex(t, counts)...), nil); err == nil {
			t.Error("a huge count was read")
		}
	}
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > 1<<16 {
		t.Errorf("huge counts cost %d bytes", n)
	}
}

// useGraph does to a graph all that could trip over its inconsistency.
func useGraph(announcement *lnwire.UnsignedChannelAnnouncement, g *NetworkGraph) {
	_ = g.Write()
	v := g.ReadOnly()
	for _, id := range v.ListChannels() {
		c := v.Channel(id)
		for _, n := range []lntypes.NodeID{c.NodeOne, c.NodeTwo} {
			if d, _, ok := c.AsDirectedFrom(n); ok {
				_ = d.EffectiveCapacity()
			}
			_ = v.Node(n)
		}
	}
	g.RemoveStaleChannelsAndTracking(testNow + 2*staleAfter)
	_ = g.UpdateChannelFromUnsignedAnnouncement(announcement, nil, testNow)
	for _, id := range v.ListNodes() {
		g.NodeFailedPermanent(lntypes.PublicKey(id), testNow)
	}
	_ = g.String()
}

func FuzzReadNetworkGraph(f *testing.F) {
	w := filledWorld(f)
	announcement := &w.announce(3, nil).Contents
	f.Add(w.graph.Write())
	f.Add(NewNetworkGraph(lntypes.NetworkRegtest, nil).Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		g, err := ReadNetworkGraph(b, nil)
		if err != nil {
			return
		}
		again, err := ReadNetworkGraph(g.Write(), nil)
		if err != nil || !bytes.Equal(again.Write(), g.Write()) {
			t.Errorf("%x does not round trip: %v", b, err)
		}
		useGraph(announcement, g)
	})
}

func FuzzGossipMessages(f *testing.F) {
	w := filledWorld(f)
	for _, m := range []lnwire.Message{w.announce(9, nil), w.update(3, 0, uint32(testNow)+5, nil), w.nodeAnnouncement(w.a, 9, nil),
		&lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: 9}} {
		b, _ := lnwire.EncodeMessage(m)
		f.Add(b)
	}
	key := w.a.key
	found := UtxoResultSync{w.found(5)}
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := lnwire.DecodeMessage(b)
		if err != nil {
			return
		}
		s := NewP2PGossipSync(w.graph, nil, nil, nil)
		switch m := m.(type) {
		case *lnwire.ChannelAnnouncement:
			_ = w.graph.UpdateChannelFromUnsignedAnnouncement(&m.Contents, &answer{result: found}, testNow)
			_, _ = s.HandleChannelAnnouncement(m)
		case *lnwire.ChannelUpdate:
			_ = w.graph.UpdateChannelUnsigned(&m.Contents, testNow)
			_, _ = s.HandleChannelUpdate(m)
		case *lnwire.NodeAnnouncement:
			_ = w.graph.UpdateNodeFromUnsignedAnnouncement(&m.Contents)
			_, _ = s.HandleNodeAnnouncement(m)
		case *lnwire.QueryChannelRange:
			_ = s.HandleQueryChannelRange(key, *m)
		}
		for _, ev := range s.GetAndClearPendingMsgEvents() {
			if r, ok := ev.(events.SendReplyChannelRange); ok {
				if _, err := lnwire.EncodeMessage(&r.Msg); err != nil {
					t.Error(err)
				}
			}
		}
	})
}

func BenchmarkUpdateChannel(b *testing.B) {
	w := newWorld(b)
	w.open(1)
	updates := make([]*lnwire.ChannelUpdate, 64)
	for i := range updates {
		updates[i] = w.update(1, 0, uint32(testNow)+uint32(i)+1, nil)
	}
	b.ResetTimer()
	for i := range b.N {
		if i%len(updates) == 0 {
			g := NewNetworkGraph(testChain, nil)
			w.accept(g.UpdateChannelFromUnsignedAnnouncement(&w.announce(1, nil).Contents, nil, testNow))
			w.graph = g
		}
		w.accept(w.graph.UpdateChannel(updates[i%len(updates)], testNow))
	}
}
