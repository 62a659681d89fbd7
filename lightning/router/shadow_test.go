package router

import (
	"math/rand/v2"
	"slices"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
)

func TestNthChannel(t *testing.T) {
	rng := rand.New(rand.NewPCG(31, 32))
	for range 200 {
		edges := make([]gossip.Edge, 1+rng.IntN(40))
		var want []lntypes.ShortChannelID
		for i := range edges {
			edges[i].ShortChannelID = lntypes.ShortChannelID(rng.Uint64N(1 << (1 + rng.UintN(30))))
			want = append(want, edges[i].ShortChannelID)
		}
		slices.Sort(want)
		for n := range want {
			if got := nthChannel(edges, n); got != want[n] {
				t.Fatalf("number %d of %v: %d", n, want, got)
			}
		}
	}
}
