package rapidsync_test

import (
	"bytes"
	"errors"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/rapidsync"
	"golightning/lightning/tlv"
)

func TestFullSnapshot(t *testing.T) {
	for version := byte(1); version <= 2; version++ {
		g, s := newSync()
		if s.IsInitialSyncComplete() {
			t.Fatal("complete before the first snapshot")
		}
		want := small(version)
		apply(t, s, want.encode(), made)
		if !s.IsInitialSyncComplete() {
			t.Error("not complete")
		}
		v := g.ReadOnly()
		if len(v.ListNodes()) != 4 || len(v.ListChannels()) != 2 {
			t.Fatalf("nodes %v, channels %v", v.ListNodes(), v.ListChannels())
		}
		one, two := v.Channel(want.channels[0].id), v.Channel(want.channels[1].id)
		if one.NodeOne != someone(0) || one.NodeTwo != someone(1) || two.NodeOne != someone(2) || two.CapacitySats != nil {
			t.Errorf("channels %v, %v", one, two)
		}
		wantTerms(t, one.OneToTwo, want.updates[0].terms)
		wantTerms(t, one.TwoToOne, want.updates[1].terms)
		wantTerms(t, two.TwoToOne, want.updates[2].terms)
		if two.OneToTwo != nil {
			t.Error("a direction without an update")
		}
	}
}

// TestIncrementalSnapshot: what an incremental update does not say is as it was;
// one of a direction that has no terms is left out.
func TestIncrementalSnapshot(t *testing.T) {
	g, s := newSync()
	full := small(1)
	apply(t, s, full.encode(), made)
	changed := full.updates[0].terms
	changed.Fees.ProportionalMillionths, changed.Enabled, changed.LastUpdate = 77, false, counted+5
	other := terms(9, 9, 9, 9, 9, true)
	later := &snapshot{version: 1, chain: full.chain, latest: made + 5, updates: []snapshotUpdate{
		{id: full.channels[0].id, direction: 0, terms: changed, base: &full.updates[0].terms},
		{id: full.channels[1].id, direction: 0, terms: other, base: &gossip.ChannelUpdateInfo{}},
		{id: full.channels[1].id + 1, direction: 0, terms: other, base: &gossip.ChannelUpdateInfo{}},
		{id: full.channels[1].id + 1, direction: 1, terms: other},
	}}
	for range 2 { // a second time changes nothing
		apply(t, s, later.encode(), made)
		v := g.ReadOnly()
		wantTerms(t, v.Channel(full.channels[0].id).OneToTwo, changed)
		wantTerms(t, v.Channel(full.channels[0].id).TwoToOne, full.updates[1].terms)
		if v.Channel(full.channels[1].id).OneToTwo != nil || len(v.ListChannels()) != 2 {
			t.Error("terms out of nothing")
		}
	}
	apply(t, s, full.encode(), made) // and an older one neither
	wantTerms(t, g.ReadOnly().Channel(full.channels[0].id).OneToTwo, changed)
}

func TestUpdatesOfOneDirection(t *testing.T) {
	twice := small(1)
	twice.updates = []snapshotUpdate{twice.updates[0], twice.updates[0]}
	twice.updates[1].terms.HTLCMinimumMsat = 5
	g, s := newSync()
	apply(t, s, twice.encode(), made)
	wantTerms(t, g.ReadOnly().Channel(twice.channels[0].id).OneToTwo, twice.updates[0].terms)

	// In version 2 the second is data to be skipped.
	skipped := small(2)
	skipped.updates = []snapshotUpdate{skipped.updates[0], skipped.updates[0], skipped.updates[1]}
	skipped.updates[1].extra = bytes.Repeat([]byte{7}, 300)
	g, s = newSync()
	apply(t, s, skipped.encode(), made)
	wantTerms(t, g.ReadOnly().Channel(skipped.channels[0].id).OneToTwo, skipped.updates[0].terms)
	wantTerms(t, g.ReadOnly().Channel(skipped.channels[0].id).TwoToOne, skipped.updates[2].terms)
}

func nodeInfo(t *testing.T, g *gossip.NetworkGraph, id lntypes.NodeID) *gossip.NodeAnnouncementInfo {
	t.Helper()
	n := g.ReadOnly().Node(id)
	if n == nil || n.AnnouncementInfo == nil {
		t.Fatalf("nothing is known of node %s", id)
	}
	return n.AnnouncementInfo
}

func TestNodesOfVersion2(t *testing.T) {
	var keysend, mpp features.NodeFeatures
	keysend.SetKeysendOptional()
	mpp.SetBasicMPPOptional()
	unknown := append([]byte{99}, "a form of the future"...)
	s1 := small(2)
	s1.features = []features.NodeFeatures{{}, keysend}
	s1.nodes[0].marker, s1.nodes[0].addresses = 2, [][]byte{ipv4(1), unknown, ipv4(2)}
	s1.nodes[1].marker, s1.nodes[1].own = 7, mpp
	s1.nodes[2].extra = make([]byte, 70_000)
	s1.nodes = append(s1.nodes, snapshotNode{id: someone(200), marker: 2}) // has no channel
	g, s := newSync()
	apply(t, s, s1.encode(), made)
	zero := nodeInfo(t, g, someone(0))
	if zero.Features != keysend || zero.LastUpdate != counted {
		t.Errorf("features %v, time %d", zero.Features, zero.LastUpdate)
	}
	if f := nodeInfo(t, g, someone(1)).Features; f != mpp {
		t.Errorf("own features %v", f)
	}
	if g.ReadOnly().Node(someone(2)).AnnouncementInfo != nil || g.ReadOnly().Node(someone(200)) != nil {
		t.Error("nodes out of nothing")
	}
	// A week later the addresses of the first change, the second is as it was.
	s2 := &snapshot{version: 2, chain: s1.chain, latest: made + week, nodes: []snapshotNode{
		{id: someone(0), addresses: [][]byte{ipv4(3)}}, {id: someone(1), reminder: true}, {id: someone(0), marker: 7},
	}}
	apply(t, s, s2.encode(), made+week)
	if i := nodeInfo(t, g, someone(0)); i.Features != keysend || i.LastUpdate != made {
		t.Errorf("features %v, time %d", i.Features, i.LastUpdate)
	}
	if i := nodeInfo(t, g, someone(1)); i.Features != mpp || i.LastUpdate != made {
		t.Errorf("features %v, time %d", i.Features, i.LastUpdate)
	}
}

// A node that is told of again and again costs no more for having many channels.
func TestNodesToldOften(t *testing.T) {
	const channels = 2000
	g, s := newSync()
	for i := range lntypes.ShortChannelID(channels) {
		if err := g.AddChannelFromPartialAnnouncementWithCapacity(i, nil, counted, features.ChannelFeaturesEmpty(), someone(0), someone(1)); err != nil {
			t.Fatal(err)
		}
	}
	often := &snapshot{version: 2, chain: g.GetChainHash(), latest: made, nodes: []snapshotNode{{id: someone(0), addresses: [][]byte{ipv4(1)}}}}
	apply(t, s, often.encode(), made)
	often.latest += week
	for range channels {
		often.nodes = append(often.nodes, snapshotNode{id: someone(0), reminder: true})
	}
	b := often.encode()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	apply(t, s, b, made+week)
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 4<<20 {
		t.Errorf("%d bytes were allocated for %d bytes", used, len(b))
	}
}

// TestAge: a snapshot may be two weeks old, but its updates count as a week older,
// and are dropped with their channels when that makes two.
func TestAge(t *testing.T) {
	b := small(1).encode()
	for _, c := range []struct {
		now      lntypes.UnixTime
		channels int
	}{{0, 2}, {made, 2}, {made + week, 2}, {made + week + 1, 0}, {made + 2*week, 0}, {counted - 24*60*60, 2}} {
		g, s := newSync()
		apply(t, s, b, c.now)
		if n := len(g.ReadOnly().ListChannels()); n != c.channels {
			t.Errorf("%d channels at %d", n, c.now)
		}
	}
	for _, now := range []lntypes.UnixTime{1, counted - 24*60*60 - 1, made + 2*week + 1, math.MaxUint64} {
		g, s := newSync()
		unix := uint64(now)
		if _, err := s.UpdateNetworkGraphNoStd(b, &unix); !isRefusal(err) || len(g.ReadOnly().ListChannels()) != 0 {
			t.Errorf("at %d: %v", now, err)
		}
	}
	g, s := newSync()
	if _, err := s.UpdateNetworkGraphNoStd(b, nil); err != nil || len(g.ReadOnly().ListChannels()) != 2 {
		t.Error("without a time:", err)
	}
}

func isRefusal(err error) bool {
	var e rapidsync.GraphSyncErrorLightningError
	var l *lnwire.LightningError
	return errors.As(err, &e) && errors.As(err, &l) && l.Err != ""
}

// TestRefused: a snapshot with any fault changes nothing. known-attacks S6
func TestRefused(t *testing.T) {
	good := small(2)
	good.features = []features.NodeFeatures{{}}
	good.nodes[0].addresses, good.nodes[1].marker, good.nodes[2].extra = [][]byte{ipv4(1)}, 7, []byte{1}
	good.channels[0].extra, good.channels[1].extra = []byte{0xfd, 1, 0}, []byte{}
	with := func(change func(*snapshot)) []byte {
		s := *good
		s.nodes = append([]snapshotNode(nil), good.nodes...)
		s.channels = append([]snapshotChannel(nil), good.channels...)
		s.channels[1].extra = nil
		change(&s)
		return s.encode()
	}
	whole := with(func(*snapshot) {})
	at := func(i int, b ...byte) []byte {
		bad := bytes.Clone(whole)
		copy(bad[i:], b)
		return bad
	}
	unchanged := func(name string, b []byte, want error) {
		t.Helper()
		g, s := newSync()
		_, err := s.UpdateNetworkGraph(b, made)
		if want == nil && !isRefusal(err) || want != nil && !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
		if g.GetLastRapidGossipSyncTimestamp() != nil || s.IsInitialSyncComplete() || len(g.ReadOnly().ListNodes()) != 0 {
			t.Errorf("%s: half applied", name)
		}
	}
	for n := range whole {
		unchanged("cut short", whole[:n], lntypes.ErrShortRead)
	}
	unchanged("prefix", at(0, 'X'), lntypes.ErrUnknownVersion)
	unchanged("version 0", at(3, 0), lntypes.ErrUnknownVersion)
	unchanged("version 3", at(3, 3), lntypes.ErrUnknownVersion)
	unchanged("chain", at(4, 0), nil)
	unchanged("node that is no key", at(47, 0x04), lntypes.ErrInvalidValue)
	unchanged("features beyond the defaults", at(47, 0x12), lntypes.ErrInvalidValue)
	unchanged("too many nodes", at(43, tlv.AppendU32(nil, 200_001)...), nil)
	unchanged("more nodes than bytes", at(43, tlv.AppendU32(nil, 200_000)...), lntypes.ErrInvalidValue)
	unchanged("ids wrap", with(func(s *snapshot) { s.channels[1].id = 1 }), lntypes.ErrInvalidValue)
	unchanged("node without id", with(func(s *snapshot) { s.channels[1].two = 4 }), lntypes.ErrInvalidValue)
	unchanged("first node without id", with(func(s *snapshot) { s.channels[1].one = 1<<63 - 1 }), lntypes.ErrInvalidValue)
	unchanged("channel with itself", with(func(s *snapshot) { s.channels[1].one = s.channels[1].two }), nil)
	unchanged("same node twice", with(func(s *snapshot) { s.nodes[3].id = s.nodes[2].id }), nil)
	unchanged("nodes out of order", with(func(s *snapshot) { s.channels[1].one, s.channels[1].two = 3, 2 }), nil)
	unchanged("capacity cut short", with(func(s *snapshot) { s.channels[1].extra = []byte{0xff, 1} }), lntypes.ErrShortRead)
	unchanged("updates wrap", with(func(s *snapshot) { s.updates = append(s.updates[:1:1], snapshotUpdate{id: 1, direction: 1}) }), lntypes.ErrInvalidValue)
	noUpdates := with(func(s *snapshot) { s.updates = nil })
	unchanged("too many updates", append(noUpdates[:len(noUpdates)-4], tlv.AppendU32(nil, 630_001)...), nil)
}

// TestCounts: counts that nothing follows take no memory. known-attacks S6
func TestCounts(t *testing.T) {
	for version := byte(1); version <= 2; version++ {
		s := snapshot{version: version, chain: lntypes.NetworkBitcoin.ChainHash(), latest: made}
		b := s.encode()
		for i, n := range []uint32{200_000, math.MaxUint32, 630_000} {
			at := len(b) - 12 + 4*i
			bad := append(append(bytes.Clone(b[:at]), tlv.AppendU32(nil, n)...), make([]byte, 100)...)
			_, sync := newSync()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			if _, err := sync.UpdateNetworkGraph(bad, made); err == nil {
				t.Errorf("version %d, count %d: taken", version, i)
			}
			runtime.ReadMemStats(&after)
			if used := after.TotalAlloc - before.TotalAlloc; used > 1<<16 {
				t.Errorf("version %d, count %d: %d bytes allocated", version, i, used)
			}
		}
	}
}

// TestThreads: snapshots may be applied while others are, and while the graph is
// read.
func TestThreads(t *testing.T) {
	g, s := newSync()
	full := small(2)
	later := &snapshot{version: 2, chain: full.chain, latest: made + 5, updates: []snapshotUpdate{
		{id: full.channels[0].id, direction: 0, terms: terms(1, 2, 3, 4, 5, true), base: &full.updates[0].terms},
	}}
	a, b := full.encode(), later.encode()
	apply(t, s, a, made)
	var wg sync.WaitGroup
	for _, snapshot := range [][]byte{a, b, a, b} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 50 {
				if _, err := s.UpdateNetworkGraph(snapshot, made); err != nil {
					t.Error(err)
				}
				if v := g.ReadOnly(); len(v.ListNodes()) != 4 || v.Channel(full.channels[0].id).OneToTwo == nil {
					t.Error("a view between two states")
				}
			}
		}()
	}
	wg.Wait()
	want := terms(1, 2, 3, 4, 5, true)
	want.LastUpdate = counted + 5
	wantTerms(t, g.ReadOnly().Channel(full.channels[0].id).OneToTwo, want)
}

func TestEmptySnapshot(t *testing.T) {
	g, s := newSync()
	empty := snapshot{version: 1, chain: lntypes.NetworkBitcoin.ChainHash(), latest: made}
	apply(t, s, append(empty.encode(), "ignored"...), made)
	if !s.IsInitialSyncComplete() || len(g.ReadOnly().ListNodes()) != 0 {
		t.Error("an empty snapshot")
	}
}

func TestSnapshotFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "snapshot")
	g, s := newSync()
	var e rapidsync.GraphSyncErrorDecodeError
	if _, err := s.SyncNetworkGraphWithFilePath(path, made); !errors.As(err, &e) || e.A.Kind != lntypes.DecodeIo || e.A.Io != 0 {
		t.Fatal("no file:", err)
	}
	if _, err := s.SyncNetworkGraphWithFilePath(filepath.Dir(path), made); !errors.As(err, &e) || e.A.Kind != lntypes.DecodeIo || e.A.Io == 0 {
		t.Fatal("a folder:", err)
	}
	if err := os.WriteFile(path, small(1).encode(), 0o600); err != nil {
		t.Fatal(err)
	}
	if latest, err := s.SyncNetworkGraphWithFilePath(path, made); err != nil || latest != made || len(g.ReadOnly().ListChannels()) != 2 {
		t.Fatal(latest, err)
	}
}
