package scoring

import (
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// edgeTo returns channel 42 from src to dst as the graph stores it.
func edgeTo(t testing.TB, g *gossip.NetworkGraph) *gossip.Edge {
	e, _, ok := g.ReadOnly().EdgeOf(42, *nodeID(src))
	if !ok {
		t.Fatal("no edge")
	}
	return &e
}

// foreign is a scorer of a user's, which knows of candidates only.
type foreign struct{ asked []route.CandidateRouteHop }

func (f *foreign) ChannelPenaltyMsat(c route.CandidateRouteHop, u ChannelUsage, _ *ProbabilisticScoringFeeParameters) lntypes.Msat {
	f.asked = append(f.asked, c)
	return u.AmountMsat + u.InflightHTLCMsat + u.EffectiveCapacity.AsMsat()
}

// Every scorer asks the same for an edge as for the candidate made of it.
func TestEdgeEqualsCandidate(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	s.PaymentPathFailed(pathOf(700), 42, 5)
	p := DefaultProbabilisticScoringFeeParameters()
	in := route.NewInFlightHtlcs()
	in.AddInflightHTLC(nodeID(src), nodeID(dst), 42, 50)
	lock := NewMultiThreadedLockableScore(s).Read()
	defer lock.Free()
	for name, scorer := range map[string]ScoreLookUp{
		"fixed": FixedPenaltyScorerWithPenalty(7), "probabilistic": s, "locked": lock, "foreign": new(foreign),
		"in flight": NewScorerAccountingForInFlightHtlcs(lock, in), "foreign, in flight": NewScorerAccountingForInFlightHtlcs(new(foreign), in),
	} {
		e := edgeTo(t, s.graph)
		for _, capacity := range []lntypes.Msat{0, 800, 1000, 5000} {
			e.CapacityMsat = capacity
			for _, amount := range []lntypes.Msat{1, 300, 699, 700, 999, 1000, 4000} {
				u := ChannelUsage{amount, 3, edgeCapacity(e)}
				got := EdgeScorerFor(scorer).EdgePenaltyMsat(e, nodeID(src), nodeID(dst), amount, 3, &p)
				if want := scorer.ChannelPenaltyMsat(c, u, &p); got != want {
					t.Errorf("%s: %d of %d: %d, want %d", name, amount, capacity, got, want)
				}
			}
		}
	}
}

// A user's scorer sees the whole hop.
func TestEdgeForForeignScorer(t *testing.T) {
	g := testGraph(t)
	e := edgeTo(t, g)
	e.FeeBaseMsat, e.FeeProportionalMillionths, e.CLTVExpiryDelta, e.HTLCMinimumMsat = 1, 2, 3, 4
	f := new(foreign)
	if got := EdgeScorerFor(f).EdgePenaltyMsat(e, nodeID(src), nodeID(dst), 5, 6, nil); got != 1011 {
		t.Errorf("%d", got)
	}
	c := f.asked[0]
	if c.Source() != *nodeID(src) || *c.Target() != *nodeID(dst) || *c.ShortChannelID() != 42 || *c.GloballyUniqueShortChannelID() != 42 ||
		c.Fees() != (route.RoutingFees{BaseMsat: 1, ProportionalMillionths: 2}) || c.CLTVExpiryDelta() != 3 || c.HTLCMinimumMsat() != 4 {
		t.Errorf("%+v", c)
	}
}
