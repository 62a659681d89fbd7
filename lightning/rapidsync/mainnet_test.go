package rapidsync_test

import (
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntest/mainnet"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// ofMainnet is a full snapshot of the public network, with the defaults that most
// updates have.
func ofMainnet(tb testing.TB, version byte) *snapshot {
	d := mainnet.Load(tb)
	s := &snapshot{version: version, chain: lntypes.NetworkBitcoin.ChainHash(), latest: mainnet.Timestamp,
		defaults: terms(40, 1000, 1000, 1, 990_000_000, false)}
	for _, id := range d.Nodes {
		s.nodes = append(s.nodes, snapshotNode{id: id})
	}
	for i := range d.Channels {
		c := &d.Channels[i]
		sc := snapshotChannel{id: c.ShortChannelID, one: uint64(c.Node1), two: uint64(c.Node2)}
		if version >= 2 {
			sc.extra = tlv.AppendBigSize(nil, uint64(c.CapacitySats))
		}
		s.channels = append(s.channels, sc)
		for side, p := range c.Directions {
			s.updates = append(s.updates, snapshotUpdate{id: c.ShortChannelID, direction: byte(side),
				terms: terms(p.CLTVExpiryDelta, p.HTLCMinimumMsat, p.FeeBaseMsat, p.FeePPM, p.HTLCMaximumMsat, p.Enabled)})
		}
	}
	if version >= 2 {
		for i := range s.nodes {
			s.nodes[i].marker, s.nodes[i].addresses = 7, [][]byte{ipv4(byte(i))}
			s.nodes[i].own.SetBasicMPPOptional()
		}
	}
	return s
}

// TestMainnet: a snapshot gives the same channels as the announcements and updates
// that it was made from.
func TestMainnet(t *testing.T) {
	for version := byte(1); version <= 2; version++ {
		snapshot := ofMainnet(t, version)
		b := snapshot.encode()
		g, s := newSync()
		apply(t, s, b, mainnet.Timestamp)
		want, got := mainnet.Graph(t).ReadOnly(), g.ReadOnly()
		if version >= 2 {
			want = mainnet.GraphWithCapacities(t).ReadOnly()
		}
		t.Logf("version %d: %d bytes", version, len(b))
		ids := want.ListChannels()
		if len(got.ListChannels()) != len(ids) || len(got.ListNodes()) != len(want.ListNodes()) {
			t.Fatalf("%d channels, %d nodes", len(got.ListChannels()), len(got.ListNodes()))
		}
		for _, id := range ids {
			w, h := want.Channel(id), got.Channel(id)
			sameCapacity := (w.CapacitySats == nil) == (h.CapacitySats == nil) && (w.CapacitySats == nil || *w.CapacitySats == *h.CapacitySats)
			if h.NodeOne != w.NodeOne || h.NodeTwo != w.NodeTwo || !sameCapacity {
				t.Fatalf("channel %v, want %v", h, w)
			}
			for _, pair := range [2][2]*gossip.ChannelUpdateInfo{{w.OneToTwo, h.OneToTwo}, {w.TwoToOne, h.TwoToOne}} {
				w := *pair[0]
				w.LastUpdate = mainnet.Timestamp - week
				wantTerms(t, pair[1], w)
			}
		}
		if version >= 2 && len(nodeInfo(t, g, got.ListNodes()[7]).Addresses()) != 1 {
			t.Error("an address was lost")
		}
	}
}

// BenchmarkRapidSync applies a full snapshot of the public network to an empty
// graph, and then an incremental one with a new fee for every direction.
func BenchmarkRapidSync(b *testing.B) {
	for _, v := range []struct {
		name    string
		version byte
	}{{"v1", 1}, {"v2", 2}} {
		full := ofMainnet(b, v.version)
		snapshot := full.encode()
		b.Run(v.name+"/full", func(b *testing.B) {
			b.SetBytes(int64(len(snapshot)))
			b.ReportAllocs()
			for b.Loop() {
				_, s := newSync()
				apply(b, s, snapshot, mainnet.Timestamp)
			}
		})
		later := *full
		later.latest, later.nodes, later.channels = mainnet.Timestamp+60, nil, nil
		later.updates = nil
		for i := range full.updates {
			u := full.updates[i]
			u.base, u.terms.Fees.ProportionalMillionths = &full.updates[i].terms, 777
			later.updates = append(later.updates, u)
		}
		increment := later.encode()
		b.Run(v.name+"/incremental", func(b *testing.B) {
			b.SetBytes(int64(len(increment)))
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				_, s := newSync()
				apply(b, s, snapshot, mainnet.Timestamp)
				b.StartTimer()
				apply(b, s, increment, mainnet.Timestamp)
			}
		})
	}
}
