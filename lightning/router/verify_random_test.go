package router_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntest/mainnet"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// ways returns the channels of each path.
func ways(r *route.Route) (w [][]lntypes.ShortChannelID) {
	for i := range r.Paths {
		var scids []lntypes.ShortChannelID
		for j := range r.Paths[i].Hops {
			scids = append(scids, r.Paths[i].Hops[j].ShortChannelID)
		}
		w = append(w, scids)
	}
	return w
}

// describe lists fees and expiries of each path.
func describe(r *route.Route) string {
	var b strings.Builder
	for i := range r.Paths {
		for j := range r.Paths[i].Hops {
			h := &r.Paths[i].Hops[j]
			fmt.Fprintf(&b, "path %d: channel %d fee %d blocks %d to %s\n", i, h.ShortChannelID, h.FeeMsat, h.CLTVExpiryDelta, h.PubKey)
		}
	}
	return b.String()
}

// count is how many random queries a test asks: fallback unless ROUTER_QUERIES
// says otherwise.
func count(t *testing.T, fallback int) int {
	if s := os.Getenv("ROUTER_QUERIES"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return fallback
}

// randomScorer is one of those that users have; a probabilistic one has learnt
// something.
func randomScorer(rng *rand.Rand, w *world, g *gossip.NetworkGraph) scoring.ScoreLookUp {
	switch rng.IntN(3) {
	case 0:
		return scoring.FixedPenaltyScorerWithPenalty(0)
	case 1:
		return scoring.FixedPenaltyScorerWithPenalty(lntypes.Msat(rng.UintN(5000)))
	}
	s := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)
	for i := range rng.IntN(20) {
		if len(w.channels) == 0 {
			break
		}
		c := &w.channels[rng.IntN(len(w.channels))]
		p := route.Path{Hops: []route.RouteHop{{PubKey: node(1), ShortChannelID: 1}, {PubKey: node(c.b), ShortChannelID: c.scid, FeeMsat: randomAmount(rng, 30)}}}
		if rng.IntN(2) == 0 {
			s.PaymentPathFailed(&p, c.scid, lntypes.UnixTime(i))
		} else {
			s.PaymentPathSuccessful(&p, lntypes.UnixTime(i))
		}
	}
	used := route.NewInFlightHtlcs()
	for range rng.IntN(5) {
		if len(w.channels) > 0 {
			c := &w.channels[rng.IntN(len(w.channels))]
			from, to := lntypes.NodeID(node(c.a)), lntypes.NodeID(node(c.b))
			used.AddInflightHTLC(&from, &to, c.scid, randomAmount(rng, 30))
		}
	}
	return scoring.NewScorerAccountingForInFlightHtlcs(s, used)
}

// Every route found in random worlds is what the checker demands, whichever
// engine finds it.
func TestRandomQueriesInRandomWorlds(t *testing.T) {
	const perWorld = 40
	rng := rand.New(rand.NewPCG(2026, 2))
	found, several, asked := make([]int, len(engines)), make([]int, len(engines)), 0
	for asked < count(t, 10_000) && !t.Failed() {
		w := randomWorld(rng, 3+rng.IntN(30), 10+rng.IntN(120))
		k, g := w.knowledge(), w.build(t, nil)
		for range perWorld {
			q, scorer := randomQuery(rng, w), randomScorer(rng, w, g)
			asked++
			for i := range engines {
				if r, ok := engines[i].run(t, k, q, g, scorer); ok {
					found[i]++
					if len(r.Paths) > 1 {
						several[i]++
					}
				}
			}
		}
	}
	for i := range engines {
		t.Logf("%s: %d of %d found, %d of them in several paths", engines[i].name, found[i], asked, several[i])
		if found[i] < asked/8 || several[i] < asked/100 {
			t.Errorf("%s: only %d of %d found, %d of them in several paths", engines[i].name, found[i], asked, several[i])
		}
	}
}

// mainnetKnowledge is the real graph as the checker sees it.
func mainnetKnowledge(d *mainnet.Data, capacities bool) *knowledge {
	k := &knowledge{channels: make(map[direction]terms, 2*len(d.Channels))}
	for i := range d.Channels {
		c := &d.Channels[i]
		ends := [2]lntypes.PublicKey{lntypes.PublicKey(d.Nodes[c.Node1]), lntypes.PublicKey(d.Nodes[c.Node2])}
		for j := range c.Directions {
			p := &c.Directions[j]
			t := terms{to: ends[1-j], enabled: p.Enabled, base: p.FeeBaseMsat, ppm: p.FeePPM, delta: uint32(p.CLTVExpiryDelta), least: p.HTLCMinimumMsat, most: p.HTLCMaximumMsat}
			if capacities {
				t.capacity = c.CapacitySats.Msat()
			}
			k.channels[direction{c.ShortChannelID, ends[j]}] = t
		}
	}
	return k
}

// The same on the real graph; ROUTER_QUERIES=10000 asks more.
func TestRandomQueriesOnMainnet(t *testing.T) {
	d := mainnet.Load(t)
	rng := rand.New(rand.NewPCG(2026, 3))
	graphs := []*gossip.NetworkGraph{mainnet.Graph(t), mainnet.GraphWithCapacities(t)}
	known := []*knowledge{mainnetKnowledge(d, false), mainnetKnowledge(d, true)}
	var scorers [2][3]scoring.ScoreLookUp
	for i, g := range graphs {
		scorers[i] = [3]scoring.ScoreLookUp{scoring.FixedPenaltyScorerWithPenalty(0), scoring.FixedPenaltyScorerWithPenalty(1000),
			scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)}
	}
	found, asked := make([]int, len(engines)), count(t, 300)
	for range asked {
		if t.Failed() {
			return
		}
		which := rng.IntN(2)
		q, scorer := mainnetQuery(rng, d), scorers[which][rng.IntN(3)]
		for i := range engines {
			if _, ok := engines[i].run(t, known[which], q, graphs[which], scorer); ok {
				found[i]++
			}
		}
	}
	for i := range engines {
		t.Logf("%s: %d of %d found", engines[i].name, found[i], asked)
		if found[i] < asked/4 {
			t.Errorf("%s: only %d of %d found", engines[i].name, found[i], asked)
		}
	}
}

func mainnetQuery(rng *rand.Rand, d *mainnet.Data) *query {
	end := func() lntypes.PublicKey { // an end of a channel: nodes with many are more often asked for
		c := &d.Channels[rng.IntN(len(d.Channels))]
		for !c.Directions[0].Enabled || !c.Directions[1].Enabled {
			c = &d.Channels[rng.IntN(len(d.Channels))]
		}
		return lntypes.PublicKey(d.Nodes[oneOf(rng, c.Node1, c.Node2)])
	}
	q := &query{us: end()}
	to := end()
	for to == q.us {
		to = end()
	}
	p := route.PaymentParametersFromNodeID(to, oneOf(rng, uint32(18), 42, 144))
	if rng.IntN(2) == 0 {
		p, _ = p.WithBolt11Features(mppFeatures)
	}
	p.MaxPathCount = oneOf(rng, uint8(10), 10, 3, 1)
	p.MaxTotalCLTVExpiryDelta = oneOf(rng, uint32(1008), 1008, 2016, 400)
	p.MaxChannelSaturationPowerOfHalf = oneOf(rng, uint8(2), 2, 0)
	q.params = route.RouteParametersFromPaymentParamsAndValue(p, oneOf(rng, lntypes.Msat(1000), 10_000, 1_000_000, 100_000_000, randomAmount(rng, 33)))
	if rng.IntN(4) == 0 {
		q.params.MaxTotalRoutingFeeMsat = nil
	}
	if rng.IntN(3) == 0 {
		var list []route.ChannelDetails
		for i := range 1 + rng.IntN(4) {
			scid, limit := lntypes.ShortChannelID(i+1), randomAmount(rng, 34)
			list = append(list, route.ChannelDetails{Counterparty: route.ChannelCounterparty{NodeID: end()}, ShortChannelID: &scid,
				NextOutboundHTLCLimitMsat: limit, OutboundCapacityMsat: limit, IsUsable: true})
		}
		if list[0].Counterparty.NodeID != q.us {
			list = list[:1]
			q.first = &list
		}
	}
	return q
}

// A route depends on what the graph holds, not on the order in which it heard of
// it: neither on map order nor on indexes.
func TestOrderOfGossipDoesNotMatter(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 4))
	found := 0
	for range 60 {
		w := randomWorld(rng, 3+rng.IntN(20), 10+rng.IntN(100))
		if rng.IntN(2) == 0 { // many ways of the same cost
			for i := range w.channels {
				for j := range w.channels[i].sides {
					w.channels[i].sides[j] = side{updated: true, enabled: true, base: uint32(rng.UintN(2)), delta: 40, most: oneOf(rng, lntypes.Msat(1<<20), 1<<22)}
				}
				w.channels[i].capacity = 0
			}
		}
		k, g, shuffled := w.knowledge(), w.build(t, nil), w.build(t, rng)
		for range 10 {
			q := randomQuery(rng, w)
			seed := rng.Uint64()
			for i := range engines {
				e := &engines[i]
				a, okA := e.run(t, k, q, g, randomScorer(rand.New(rand.NewPCG(seed, 1)), w, g))
				b, okB := e.run(t, k, q, shuffled, randomScorer(rand.New(rand.NewPCG(seed, 1)), w, shuffled))
				if okA != okB || okA && !bytes.Equal(a.Write(), b.Write()) {
					t.Fatalf("%s: found %v %v\n%sand %v %v\n%s", e.name, okA, ways(&a), describe(&a), okB, ways(&b), describe(&b))
				}
				if okA {
					found++
				}
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d routes compared", found)
	}
}
