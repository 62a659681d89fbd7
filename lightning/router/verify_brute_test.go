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

// brute tries all ways without a circle from node 0 to another, with exact
// amounts, and keeps the cheapest.
type brute struct {
	w        *world
	q        *query
	penalty  func(c *channel, side int, amount lntypes.Msat) lntypes.Msat
	seen     []bool
	best     lntypes.Msat
	found    bool
	maxDelta uint32
}

// cheapest returns the least fee plus penalty of a single path, by trying all.
func (b *brute) cheapest(to int) (cost lntypes.Msat, found bool) {
	b.seen = make([]bool, b.w.nodes)
	b.found = false
	value := b.q.params.FinalValueMsat
	b.step(to, value, 0, 0, 0)
	return b.best, b.found
}

// step goes backwards: amount has to arrive at node at.
func (b *brute) step(at int, amount, penalty lntypes.Msat, delta uint32, hops int) {
	if at == 0 {
		fee := amount - b.q.params.FinalValueMsat
		if limit := b.q.params.MaxTotalRoutingFeeMsat; limit != nil && fee > *limit {
			return
		}
		if cost := fee + penalty; !b.found || cost < b.best {
			b.best, b.found = cost, true
		}
		return
	}
	b.seen[at] = true
	defer func() { b.seen[at] = false }()
	for i := range b.w.channels {
		c := &b.w.channels[i]
		for j, ends := range [2][2]int{{c.a, c.b}, {c.b, c.a}} {
			from, to := ends[0], ends[1]
			s := &c.sides[j]
			if to != at || b.seen[from] || !s.updated || !s.enabled || c.odd || amount < s.least || amount > s.most ||
				c.capacity != 0 && amount > c.capacity.Msat() || slices.Contains(b.w.odd, at) {
				continue
			}
			sent, blocks := amount, delta
			if from != 0 {
				t := terms{base: s.base, ppm: s.ppm}
				sent += t.fee(amount)
			}
			blocks += uint32(s.delta) // the search counts the first channel's too
			if blocks > b.maxDelta {
				continue
			}
			b.step(from, sent, penalty+b.penalty(c, j, amount), blocks, hops+1)
		}
	}
}

// smallWorld has few nodes and sane terms.
func smallWorld(rng *rand.Rand, minima bool) *world {
	w := &world{nodes: 7}
	for i := range 16 {
		c := channel{scid: lntypes.ShortChannelID(10 + i), a: rng.IntN(w.nodes), b: rng.IntN(w.nodes), capacity: lntypes.Sat(20_000 + rng.UintN(200_000))}
		if c.a == c.b {
			continue
		}
		for j := range c.sides {
			c.sides[j] = side{updated: true, enabled: rng.IntN(10) != 0, base: rng.Uint32N(3000), ppm: rng.Uint32N(20_000), delta: uint16(rng.UintN(100)), most: c.capacity.Msat()}
			if minima {
				c.sides[j].least = lntypes.Msat(rng.UintN(2_000_000))
				c.sides[j].most = c.sides[j].least + lntypes.Msat(rng.UintN(20_000_000))
				c.sides[j].most = min(c.sides[j].most, c.capacity.Msat())
				c.sides[j].least = min(c.sides[j].least, c.sides[j].most)
			}
		}
		w.channels = append(w.channels, c)
	}
	return w
}

// cost is the fee of a route and what a scorer charges for its hops, path by
// path, each aware of those before it.
func cost(g *gossip.NetworkGraph, us lntypes.PublicKey, r *route.Route, scorer scoring.ScoreLookUp, fees *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	view, used := g.ReadOnly(), route.NewInFlightHtlcs()
	total := lntypes.Msat(0)
	for i := range r.Paths {
		p := &r.Paths[i]
		total += p.FeeMsat()
		amount := p.FinalValueMsat() + p.FeeMsat()
		from := lntypes.NodeID(us)
		for j := range p.Hops {
			h := &p.Hops[j]
			to := lntypes.NodeID(h.PubKey)
			info, _, ok := view.Channel(h.ShortChannelID).AsDirectedFrom(from)
			if !ok {
				panic("a channel that is not there")
			}
			usage := scoring.ChannelUsage{AmountMsat: amount, EffectiveCapacity: info.EffectiveCapacity()}
			if u := used.UsedLiquidityMsat(&from, &to, h.ShortChannelID); u != nil {
				usage.InflightHTLCMsat = *u
			}
			directed := info.Directed()
			total += scorer.ChannelPenaltyMsat(route.CandidateRouteHopPublicHop{A: route.NewPublicHopCandidate(&directed, h.ShortChannelID)}, usage, fees)
			used.AddInflightHTLC(&from, &to, h.ShortChannelID, amount)
			if j+1 < len(p.Hops) {
				amount -= h.FeeMsat
			}
			from = to
		}
	}
	return total
}

// bruteCase is one kind of comparison with trying all ways.
type bruteCase struct {
	name         string
	minima, flat bool // flat: no proportional fees
	scorer       func(g *gossip.NetworkGraph) scoring.ScoreLookUp
	exact        bool
	exactShare   int // of 100, where the search is not exact by nature
	mustFind     int // of 100 that trying all ways finds
}

// One path against all ways: where a part of the cheapest way is itself the
// cheapest, the search finds the optimum of fee and penalty; where it need not
// be (penalties that grow with an amount that grows by fees; minima), nearly
// always; and it never claims to be better than the optimum.
func TestOnePathAgainstAllWays(t *testing.T) {
	fixed := func(p lntypes.Msat) func(*gossip.NetworkGraph) scoring.ScoreLookUp {
		return func(*gossip.NetworkGraph) scoring.ScoreLookUp { return scoring.FixedPenaltyScorerWithPenalty(p) }
	}
	learnt := func(g *gossip.NetworkGraph) scoring.ScoreLookUp {
		return scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)
	}
	for _, c := range []bruteCase{
		{name: "zero penalty", scorer: fixed(0), exact: true, mustFind: 100},
		{name: "fixed penalty, base fees", flat: true, scorer: fixed(700), exact: true, mustFind: 100},
		{name: "fixed penalty", scorer: fixed(700), exactShare: 99, mustFind: 100},
		{name: "probabilistic", scorer: learnt, exactShare: 99, mustFind: 100},
		{name: "zero penalty, limits", minima: true, scorer: fixed(0), exactShare: 99, mustFind: 98},
		{name: "probabilistic, limits", minima: true, scorer: learnt, exactShare: 99, mustFind: 98},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t) })
	}
}

func (c *bruteCase) run(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 8))
	e := &engines[0]
	possible, found, best := 0, 0, 0
	for range 400 {
		w := smallWorld(rng, c.minima)
		if c.flat {
			for i := range w.channels {
				w.channels[i].sides[0].ppm, w.channels[i].sides[1].ppm = 0, 0
			}
		}
		k, g := w.knowledge(), w.build(t, nil)
		p := route.PaymentParametersFromNodeID(node(6), 42)
		p.MaxChannelSaturationPowerOfHalf = 0
		p.MaxPathCount = 1
		q := &query{us: node(0), params: route.RouteParametersFromPaymentParamsAndValue(p, lntypes.Msat(1+rng.UintN(5_000_000)))}
		q.params.MaxTotalRoutingFeeMsat = nil
		scorer := c.scorer(g)
		fees := scoring.DefaultProbabilisticScoringFeeParameters()
		b := &brute{w: w, q: q, maxDelta: 1008 - 42 - 80, penalty: func(ch *channel, j int, amount lntypes.Msat) lntypes.Msat {
			return hopPenalty(g, ch, j, amount, scorer, &fees)
		}}
		want, reachable := b.cheapest(6)
		r, ok := e.run(t, k, q, g, scorer)
		// A way that minima make dearer is one, but none of those tried.
		if ok && !reachable && !c.minima {
			t.Fatalf("found\n%swhere there is no way", describe(&r))
		}
		if !reachable {
			continue
		}
		possible++
		if !ok {
			continue
		}
		found++
		switch got := cost(g, q.us, &r, scorer, &fees); {
		case got < want && !c.minima:
			t.Fatalf("cost %d is below that of the cheapest way, %d", got, want)
		case got <= want:
			best++
		case c.exact:
			t.Fatalf("cost %d, the cheapest way %d\n%s", got, want, describe(&r))
		}
	}
	t.Logf("%d ways, %d found, %d the cheapest", possible, found, best)
	if possible < 100 || found*100 < possible*c.mustFind || best*100 < found*c.exactShare {
		t.Errorf("%d ways, only %d found, only %d the cheapest", possible, found, best)
	}
}

// hopPenalty asks a scorer for one hop.
func hopPenalty(g *gossip.NetworkGraph, c *channel, j int, amount lntypes.Msat, scorer scoring.ScoreLookUp, fees *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	info, _, ok := g.ReadOnly().Channel(c.scid).AsDirectedFrom(lntypes.NodeID(node([2]int{c.a, c.b}[j])))
	if !ok {
		panic("a channel that is not there")
	}
	directed := info.Directed()
	return scorer.ChannelPenaltyMsat(route.CandidateRouteHopPublicHop{A: route.NewPublicHopCandidate(&directed, c.scid)},
		scoring.ChannelUsage{AmountMsat: amount, EffectiveCapacity: info.EffectiveCapacity()}, fees)
}
