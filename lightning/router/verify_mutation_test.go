package router_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// two ways from node 0 to node 3, over 1 and over 2.
func diamond() *world {
	s := side{updated: true, enabled: true, base: 1000, ppm: 1000, delta: 40, least: 1000, most: 600_000}
	w := &world{nodes: 5, mpp: []int{3}}
	for i, ends := range [][2]int{{0, 1}, {1, 3}, {0, 2}, {2, 3}} {
		w.channels = append(w.channels, channel{scid: lntypes.ShortChannelID(i + 1), a: ends[0], b: ends[1], capacity: 600, sides: [2]side{s, s}})
	}
	return w
}

// splitOver finds a route of two paths through a diamond.
func splitOver(t *testing.T, k *knowledge, g *gossip.NetworkGraph) (*query, route.Route) {
	t.Helper()
	p := route.PaymentParametersFromNodeID(node(3), 18)
	p.MaxChannelSaturationPowerOfHalf = 0
	q := &query{us: node(0), params: route.RouteParametersFromPaymentParamsAndValue(p, 1_000_000)}
	q.params.MaxTotalRoutingFeeMsat = nil
	r, found := engines[0].run(t, k, q, g, scoring.FixedPenaltyScorerWithPenalty(0))
	if !found || len(r.Paths) != 2 {
		t.Fatalf("found %v\n%s", found, describe(&r))
	}
	return q, r
}

// The checker sees each fault: a route that it accepts is refused once a single
// thing about it, or about what was asked for, is another.
func TestCheckerSeesFaults(t *testing.T) {
	w := diamond()
	k, g := w.knowledge(), w.build(t, nil)
	zero := lntypes.Msat(0)
	for name, tt := range map[string]struct {
		change func(q *query, r *route.Route)
		want   string
	}{
		"less":             {func(_ *query, r *route.Route) { r.Paths[0].Hops[1].FeeMsat-- }, "delivers"},
		"more":             {func(_ *query, r *route.Route) { r.Paths[0].Hops[1].FeeMsat++ }, "without need"},
		"fee too low":      {func(_ *query, r *route.Route) { r.Paths[0].Hops[0].FeeMsat-- }, "asks for"},
		"fee too high":     {func(_ *query, r *route.Route) { r.Paths[0].Hops[0].FeeMsat++ }, "asks for"},
		"delta":            {func(_ *query, r *route.Route) { r.Paths[0].Hops[0].CLTVExpiryDelta++ }, "blocks"},
		"final delta":      {func(_ *query, r *route.Route) { r.Paths[0].Hops[1].CLTVExpiryDelta = 17 }, "leaves the payee"},
		"all blocks":       {func(_ *query, r *route.Route) { r.Paths[1].Hops[1].CLTVExpiryDelta = 1000 }, "locks money"},
		"another channel":  {func(_ *query, r *route.Route) { r.Paths[0].Hops[1].ShortChannelID = 9 }, "no channel"},
		"another node":     {func(_ *query, r *route.Route) { r.Paths[0].Hops[0].PubKey = node(4) }, "no channel"},
		"another payee":    {func(_ *query, r *route.Route) { r.Paths[0].Hops[1].PubKey = node(4) }, "ends at"},
		"a circle":         {func(_ *query, r *route.Route) { r.Paths[0].Hops = append(r.Paths[0].Hops[:1:1], r.Paths[0].Hops...) }, "twice"},
		"no paths":         {func(_ *query, r *route.Route) { r.Paths = nil }, "0 paths"},
		"no hops":          {func(_ *query, r *route.Route) { r.Paths[0].Hops = nil }, "no hops"},
		"one path twice":   {func(_ *query, r *route.Route) { r.Paths[1] = r.Paths[0] }, "the same"},
		"channel overfull": {func(_ *query, r *route.Route) { r.Paths = append(r.Paths, r.Paths[0]) }, "carries"},
		"other parameters": {func(q *query, _ *route.Route) { q.params.PaymentParams.MaxPathCount = 9 }, "searched with"},
		"too many paths":   {func(q *query, _ *route.Route) { q.params.PaymentParams.MaxPathCount = 1 }, "2 paths of 1"},
		"failed before": {func(q *query, _ *route.Route) {
			q.params.PaymentParams.PreviouslyFailedChannels = []lntypes.ShortChannelID{2}
		}, "failed before"},
		"fee limit":       {func(q *query, _ *route.Route) { q.params.MaxTotalRoutingFeeMsat = &zero }, "costs"},
		"no mpp":          {func(*query, *route.Route) { k.takesMPP = nil }, "takes one"},
		"disabled":        {func(*query, *route.Route) { setTerms(k, func(c *terms) { c.enabled = false }) }, "no channel"},
		"unknown feature": {func(*query, *route.Route) { setTerms(k, func(c *terms) { c.refused = true }) }, "no channel"},
		"node's feature":  {func(*query, *route.Route) { k.refused = map[lntypes.PublicKey]bool{node(2): true} }, "no channel"},
		"above maximum":   {func(*query, *route.Route) { setTerms(k, func(c *terms) { c.most = 300_000 }) }, "takes"},
		"above capacity":  {func(*query, *route.Route) { setTerms(k, func(c *terms) { c.capacity = 300_000 }) }, "takes"},
		"below minimum":   {func(*query, *route.Route) { setTerms(k, func(c *terms) { c.least = 600_000 }) }, "takes"},
		"own channels":    {func(q *query, _ *route.Route) { q.first = &[]route.ChannelDetails{} }, "no channel"},
		"blinded": {func(_ *query, r *route.Route) {
			r.Paths[0].BlindedTail = &route.BlindedTail{FinalValueMsat: 5}
		}, "nobody gave"},
		"onion": {func(_ *query, r *route.Route) {
			for range 30 {
				r.Paths[0].Hops = append(r.Paths[0].Hops, r.Paths[0].Hops[1])
			}
		}, "bytes"},
	} {
		k = w.knowledge()
		q, r := splitOver(t, k, g)
		tt.change(q, &r)
		if err := checkRoute(k, q, &r); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func setTerms(k *knowledge, change func(*terms)) {
	for d, c := range k.channels { // order: each by itself
		change(&c)
		k.channels[d] = c
	}
}

// plain is a route without the offset that hides the payee, which is drawn from
// the whole graph.
func plain(r *route.Route) route.Route {
	c := route.Route{RouteParams: r.RouteParams}
	for i := range r.Paths {
		p := route.Path{Hops: append([]route.RouteHop(nil), r.Paths[i].Hops...), BlindedTail: r.Paths[i].BlindedTail}
		if len(p.Hops) > 0 {
			p.Hops[len(p.Hops)-1].CLTVExpiryDelta = 0
		}
		if p.BlindedTail != nil {
			tail := *p.BlindedTail
			tail.ExcessFinalCLTVExpiryDelta = 0
			p.BlindedTail = &tail
		}
		c.Paths = append(c.Paths, p)
	}
	return c
}

func sameRoute(t *testing.T, e *engine, why string, a *route.Route, okA bool, b *route.Route, okB bool) {
	t.Helper()
	pa, pb := plain(a), plain(b)
	pa.RouteParams, pb.RouteParams = nil, nil
	if okA != okB || okA && string(pa.Write()) != string(pb.Write()) {
		t.Fatalf("%s: %s: found %v\n%sand %v\n%s", e.name, why, okA, describe(a), okB, describe(b))
	}
}

// scaled multiplies every amount of a world and a query.
func (w *world) scaled(k lntypes.Msat) *world {
	out := *w
	out.channels = append([]channel(nil), w.channels...)
	for i := range out.channels {
		c := &out.channels[i]
		c.capacity *= lntypes.Sat(k)
		for j := range c.sides {
			s := &c.sides[j]
			s.base, s.least, s.most = s.base*uint32(k), s.least*k, s.most*k
		}
	}
	return &out
}

// Where no fee is rounded, k times the amounts over channels of k times the
// size take the same ways with k times the amounts.
func TestScalingAmountsScalesRoutes(t *testing.T) {
	const unit = 1 << 20 // amounts can be halved so often before a fee is rounded
	rng := rand.New(rand.NewPCG(2026, 5))
	found, several := 0, 0
	for range 80 {
		w := randomWorld(rng, 4+rng.IntN(12), 20+rng.IntN(60))
		for i := range w.channels {
			for j := range w.channels[i].sides {
				s := &w.channels[i].sides[j]
				s.base, s.ppm = unit*rng.Uint32N(4), oneOf(rng, uint32(0), 0, 500_000, 1_000_000)
				s.least = lntypes.Msat(unit * rng.IntN(3))
				s.most = s.least + lntypes.Msat(unit*8*(1+rng.IntN(100)))
			}
			w.channels[i].capacity = 0
		}
		const k = 8
		big := w.scaled(k)
		known, g := w.knowledge(), w.build(t, nil)
		bigKnown, bigGraph := big.knowledge(), big.build(t, nil)
		fees := scoring.DefaultProbabilisticScoringFeeParameters()
		bigFees := fees // what the flow pays for reliability
		bigFees.LiquidityPenaltyMultiplierMsat *= k
		bigFees.HistoricalLiquidityPenaltyMultiplierMsat *= k
		for range 10 {
			p := route.PaymentParametersFromNodeID(node(1+rng.IntN(w.nodes-1)), 42)
			p.MaxPathCount = oneOf(rng, uint8(1), 8, 8, 16) // divides the amount
			p, _ = p.WithBolt11Features(mppFeatures)
			q := &query{us: node(0), params: route.RouteParametersFromPaymentParamsAndValue(p, lntypes.Msat(unit*16*(1+rng.IntN(100))))}
			q.params.MaxTotalRoutingFeeMsat = nil
			bigQuery := *q
			bigQuery.params.FinalValueMsat *= k
			penalty := lntypes.Msat(rng.UintN(5 * unit))
			for i := range engines {
				e := &engines[i]
				a, okA := e.runWith(t, known, q, g, scoring.FixedPenaltyScorerWithPenalty(penalty), &fees)
				b, okB := e.runWith(t, bigKnown, &bigQuery, bigGraph, scoring.FixedPenaltyScorerWithPenalty(penalty*k), &bigFees)
				if e.whole || okA != okB {
					sameButFor(t, e, q, k, &a, okA, &b, okB)
				}
				if okA {
					found++
				}
				if len(a.Paths) > 1 {
					several++
				}
			}
		}
	}
	t.Logf("%d routes, %d of several paths", found, several)
	if found < 100 || several < 20 {
		t.Errorf("only %d routes, %d of several paths", found, several)
	}
}

// sameButFor compares a route with one of k times the amounts. How an amount is
// split may differ by what does not divide, once for each path and hop.
func sameButFor(t *testing.T, e *engine, q *query, k lntypes.Msat, a *route.Route, okA bool, b *route.Route, okB bool) {
	t.Helper()
	slack := lntypes.Msat(0)
	if len(a.Paths) > 1 {
		slack = 64 * k
	}
	same := okA == okB && len(a.Paths) == len(b.Paths)
	for i := range a.Paths {
		same = same && len(a.Paths[i].Hops) == len(b.Paths[i].Hops)
		for j := 0; same && j < len(a.Paths[i].Hops); j++ {
			x, y := &a.Paths[i].Hops[j], &b.Paths[i].Hops[j]
			same = x.ShortChannelID == y.ShortChannelID && x.FeeMsat*k <= y.FeeMsat+slack && y.FeeMsat <= x.FeeMsat*k+slack
		}
	}
	if !same {
		t.Fatalf("%s: %d msat: found %v\n%sand, scaled, %v\n%s", e.name, q.params.FinalValueMsat, okA, describe(a), okB, describe(b))
	}
}

// only is the world less the channels that a route does not use.
func (w *world) only(r *route.Route) *world {
	out := *w
	out.channels = nil
	used := map[lntypes.ShortChannelID]bool{}
	for _, way := range ways(r) {
		for _, scid := range way {
			used[scid] = true
		}
	}
	for _, c := range w.channels {
		if used[c.scid] {
			out.channels = append(out.channels, c)
		}
	}
	return &out
}

// A path stays what it is when all channels go that it does not use; several are
// still found, though how they share the amount may change with what else was
// tried.
func TestRemovingUnusedChannelsChangesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 6))
	compared, several := 0, 0
	for range 400 {
		w := randomWorld(rng, 4+rng.IntN(20), 20+rng.IntN(80))
		k, g := w.knowledge(), w.build(t, nil)
		for range 6 {
			q := randomQuery(rng, w)
			if len(q.params.PaymentParams.ClearRouteHints()) > 0 || q.params.PaymentParams.BlindedRouteHints() != nil {
				continue // whether a hint is of use depends on the nodes of the graph
			}
			scorer := scoring.FixedPenaltyScorerWithPenalty(lntypes.Msat(rng.UintN(2000)))
			for i := range engines {
				a, okA := engines[i].run(t, k, q, g, scorer)
				if !okA {
					continue
				}
				less := w.only(&a)
				b, okB := engines[i].run(t, less.knowledge(), q, less.build(t, nil), scorer)
				for j := range min(len(a.Paths), len(b.Paths)) { // the features of nodes that are gone
					for h := range min(len(a.Paths[j].Hops), len(b.Paths[j].Hops)) {
						a.Paths[j].Hops[h].NodeFeatures = b.Paths[j].Hops[h].NodeFeatures
					}
				}
				compared++
				if len(a.Paths) > 1 {
					several++
				}
				if !okB || engines[i].whole && len(a.Paths) == 1 {
					sameRoute(t, &engines[i], "without the others", &a, okA, &b, okB)
				}
			}
		}
	}
	t.Logf("%d routes, %d of several paths", compared, several)
	if compared < 100 || several < 10 {
		t.Errorf("only %d routes, %d of several paths", compared, several)
	}
}

// useless are channels that no route can want: to nodes that lead nowhere,
// disabled, too small, of unknown features; and with dearer ones parallel to
// others where one path is asked for.
func (w *world) useless(rng *rand.Rand, parallel bool) *world {
	out := *w
	out.channels = append([]channel(nil), w.channels...)
	scid := lntypes.ShortChannelID(100_000)
	add := func(c channel) {
		scid++
		c.scid = scid
		out.channels = append(out.channels, c)
	}
	open := side{updated: true, enabled: true, most: 1 << 34}
	for i := range 3 {
		add(channel{a: rng.IntN(w.nodes), b: w.nodes + i, sides: [2]side{open, open}})
	}
	add(channel{a: w.nodes, b: w.nodes + 3, sides: [2]side{open, open}}) // further on from there
	add(channel{a: w.nodes + 4, b: w.nodes + 5, sides: [2]side{open, open}})
	for range 4 {
		a, b := rng.IntN(w.nodes), rng.IntN(w.nodes)
		if a == b {
			continue
		}
		off, small := open, open
		off.enabled, small.most = false, 0
		add(channel{a: a, b: b, sides: [2]side{off, {}}})
		add(channel{a: a, b: b, sides: [2]side{small, small}})
		add(channel{a: a, b: b, odd: true, sides: [2]side{open, open}})
	}
	for _, c := range w.channels {
		if !parallel || rng.IntN(3) != 0 {
			continue
		}
		for j := range c.sides {
			s := &c.sides[j]
			s.base += min(1+rng.Uint32N(1000), ^uint32(0)-s.base)
			s.delta += min(uint16(rng.UintN(10)), ^uint16(0)-s.delta)
		}
		add(c)
	}
	return &out
}

// Channels that are of no use change nothing.
func TestUselessChannelsChangeNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 7))
	compared, several := 0, 0
	for range 400 {
		w := randomWorld(rng, 4+rng.IntN(20), 20+rng.IntN(80))
		parallel := rng.IntN(2) == 0
		more := w.useless(rng, parallel)
		k, g := w.knowledge(), w.build(t, nil)
		moreKnown, moreGraph := more.knowledge(), more.build(t, rng)
		for range 8 {
			q := randomQuery(rng, w)
			if payee := q.params.PaymentParams.PayeeNodeID(); payee != nil && isBeyond(w, *payee) || len(q.params.PaymentParams.ClearRouteHints()) > 0 {
				continue // the new nodes may be what makes them of use
			}
			if parallel { // they have other ids, and carry more together
				q.params.PaymentParams.MaxPathCount, q.params.PaymentParams.PreviouslyFailedChannels = 1, nil
			}
			scorer := scoring.FixedPenaltyScorerWithPenalty(lntypes.Msat(rng.UintN(2000)))
			for i := range engines {
				a, okA := engines[i].run(t, k, q, g, scorer)
				b, okB := engines[i].run(t, moreKnown, q, moreGraph, scorer)
				sameRoute(t, &engines[i], "with more", &a, okA, &b, okB)
				if okA {
					compared++
				}
				if len(a.Paths) > 1 {
					several++
				}
			}
		}
	}
	t.Logf("%d routes, %d of several paths", compared, several)
	if compared < 100 {
		t.Errorf("only %d routes", compared)
	}
}

// isBeyond reports whether a node is none of the world's.
func isBeyond(w *world, id lntypes.PublicKey) bool {
	for n := range w.nodes {
		if node(n) == id {
			return false
		}
	}
	return true
}
