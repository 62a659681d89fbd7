package rapidsync_test

import (
	"bytes"
	"testing"

	"golightning/lightning/features"
)

// FuzzRapidSync applies anything to a graph that has something in it already. What
// is refused changes nothing, and nothing is left to do the second time.
func FuzzRapidSync(f *testing.F) {
	full := small(2)
	full.features = []features.NodeFeatures{{}}
	full.nodes[0].marker, full.nodes[1].marker, full.nodes[2].extra = 1, 7, []byte{1, 2}
	full.nodes[3].addresses, full.nodes[3].reminder = [][]byte{ipv4(1), {99}}, true
	full.channels[0].extra = []byte{0xfd, 0xff, 0xff, 1}
	full.updates = append(full.updates, snapshotUpdate{id: full.channels[1].id, direction: 1, extra: []byte{3}})
	changed := small(1)
	changed.latest, changed.nodes, changed.channels = made+week, nil, nil
	for i := range changed.updates {
		u := &changed.updates[i]
		base := u.terms
		u.base, u.terms.Fees.BaseMsat = &base, 7
	}
	for _, s := range []*snapshot{full, changed, small(1), small(2), {version: 1, chain: full.chain, latest: made}} {
		f.Add(s.encode())
	}
	prior := small(1)
	prior.latest--
	prior.channels[1].id += 5
	prior.updates[2].id += 5
	start := prior.encode()
	f.Fuzz(func(t *testing.T, b []byte) {
		g, s := newSync()
		apply(t, s, start, made)
		before := g.Write()
		latest, err := s.UpdateNetworkGraph(b, made)
		after := g.Write()
		if err != nil && !bytes.Equal(before, after) {
			t.Fatal("a refused snapshot changed the graph")
		}
		again, err2 := s.UpdateNetworkGraph(b, made)
		if again != latest || (err == nil) != (err2 == nil) {
			t.Fatalf("%d, %v; then %d, %v", latest, err, again, err2)
		}
		if err == nil && !bytes.Equal(after, g.Write()) {
			t.Fatal("applied twice, a snapshot does more")
		}
	})
}
