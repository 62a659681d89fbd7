package router_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// splits tries all ways to send an amount in equal parts over all paths.
type splits struct {
	w     *world
	k     *knowledge
	q     *query
	paths [][]route.RouteHop // without amounts, from node 0
	best  float64            // fees and likelihood together
	fees  lntypes.Msat       // the least, of any split
	found bool
}

// collect lists the paths from node at to the payee.
func (s *splits) collect(at, to int, seen []bool, hops []route.RouteHop) {
	if at == to {
		s.paths = append(s.paths, slices.Clone(hops))
		return
	}
	seen[at] = true
	for i := range s.w.channels {
		c := &s.w.channels[i]
		for j, ends := range [2][2]int{{c.a, c.b}, {c.b, c.a}} {
			if ends[0] == at && !seen[ends[1]] && c.sides[j].enabled {
				s.collect(ends[1], to, seen, append(hops, route.RouteHop{PubKey: node(ends[1]), ShortChannelID: c.scid}))
			}
		}
	}
	seen[at] = false
}

// try gives the parts that are left to paths from number i on.
func (s *splits) try(i, left int, part lntypes.Msat, shares []int) {
	if left == 0 {
		s.weigh(part, shares)
		return
	}
	if i == len(s.paths) {
		return
	}
	for n := 0; n <= left; n++ {
		shares[i] = n
		s.try(i+1, left-n, part, shares)
	}
	shares[i] = 0
}

// weigh takes a split into account if the channels carry it.
func (s *splits) weigh(part lntypes.Msat, shares []int) {
	r := route.Route{RouteParams: &s.q.params}
	used := map[direction]lntypes.Msat{}
	for i, n := range shares {
		if n == 0 {
			continue
		}
		p := route.Path{Hops: slices.Clone(s.paths[i])}
		amount := part * lntypes.Msat(n)
		p.Hops[len(p.Hops)-1].FeeMsat = amount
		for j := len(p.Hops) - 1; j >= 0; j-- {
			from := node(0)
			if j > 0 {
				from = p.Hops[j-1].PubKey
			}
			d := direction{p.Hops[j].ShortChannelID, from}
			t := s.k.channels[d]
			used[d] += amount
			if amount < t.least || used[d] > t.together() {
				return
			}
			if j > 0 {
				p.Hops[j-1].FeeMsat = t.fee(amount)
				amount += p.Hops[j-1].FeeMsat
			}
		}
		r.Paths = append(r.Paths, p)
	}
	_, weighed := tens(s.k, s.q.us, &r)
	if fees := r.GetTotalFees(); !s.found || fees < s.fees {
		s.fees = fees
	}
	if !s.found || weighed < s.best {
		s.best, s.found = weighed, true
	}
}

// splitParts is how many parts an amount is split into when trying all splits.
const splitParts = 6

// narrowWorld has few nodes, and channels that are small for the amount; nil if
// there are too many paths to try all splits over them, or none carries it.
func narrowWorld(t testing.TB, rng *rand.Rand) (s *splits, g *gossip.NetworkGraph) {
	w := &world{nodes: 5}
	for i := range 7 {
		c := channel{scid: lntypes.ShortChannelID(10 + i), a: rng.IntN(5), b: rng.IntN(5), capacity: lntypes.Sat(50_000 + rng.UintN(1_000_000))}
		if c.a == c.b {
			continue
		}
		for j := range c.sides {
			c.sides[j] = side{updated: true, enabled: true, base: rng.Uint32N(2000), ppm: rng.Uint32N(2000), delta: 10, least: 1000, most: c.capacity.Msat()}
		}
		w.channels = append(w.channels, c)
	}
	part := lntypes.Msat(10_000_000 + rng.UintN(100_000_000))
	p, _ := route.PaymentParametersFromNodeID(node(4), 42).WithBolt11Features(mppFeatures)
	s = &splits{w: w, k: w.knowledge(), q: &query{us: node(0), params: route.RouteParametersFromPaymentParamsAndValue(p, part*splitParts)}}
	s.q.params.MaxTotalRoutingFeeMsat = nil
	s.collect(0, 4, make([]bool, 5), nil)
	if len(s.paths) > 7 {
		return nil, nil
	}
	s.try(0, splitParts, part, make([]int, len(s.paths)))
	if !s.found {
		return nil, nil
	}
	return s, w.build(t, nil)
}

// Small graphs against all splits into six parts: both engines find a route where
// there is one. By fees and likelihood no split is much better than the flow's, by
// fees alone none much better than the search's.
func TestAgainstAllSplits(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 22))
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	possible := 0
	var found, several, close [2]int
	var sum, best [2]float64
	for range 300 {
		s, g := narrowWorld(t, rng)
		if s == nil {
			continue
		}
		possible++
		scorers := [2]scoring.ScoreLookUp{scoring.FixedPenaltyScorerWithPenalty(0),
			scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)}
		for i := range engines {
			r, ok := engines[i].runWith(t, s.k, s.q, g, scorers[i], &fees)
			if !ok {
				continue
			}
			found[i]++
			if len(r.Paths) > 1 {
				several[i]++
			}
			_, got := tens(s.k, s.q.us, &r)
			want := s.best
			if i == 0 {
				got, want = float64(r.GetTotalFees()), float64(s.fees)
			}
			sum[i], best[i] = sum[i]+got, best[i]+want
			if got <= 1.1*want {
				close[i]++
			}
		}
	}
	for i := range engines {
		t.Logf("%s: %d possible, %d found, %d of them in several paths; %d within a tenth of the best split into %d; together %.0f, the best %.0f",
			engines[i].name, possible, found[i], several[i], close[i], splitParts, sum[i], best[i])
		// The search splits only what has to be.
		least, share, excess := 10, 85, 1.1
		if !engines[i].whole {
			least, share, excess = 20, 90, 1.05
		}
		if possible < 80 || found[i] < possible || several[i] < least || close[i]*100 < found[i]*share || sum[i] > excess*best[i] {
			t.Error("too few, or too far from the best")
		}
	}
}
