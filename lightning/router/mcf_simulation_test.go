package router_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntest/mainnet"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// balances are what each end of each channel has, drawn at random.
type balances map[direction]lntypes.Msat

func drawBalances(rng *rand.Rand, d *mainnet.Data) balances {
	b := make(balances, 2*len(d.Channels))
	for i := range d.Channels {
		c := &d.Channels[i]
		capacity := c.CapacitySats.Msat()
		one := lntypes.Msat(rng.Uint64N(uint64(capacity) + 1))
		b[direction{c.ShortChannelID, lntypes.PublicKey(d.Nodes[c.Node1])}] = one
		b[direction{c.ShortChannelID, lntypes.PublicKey(d.Nodes[c.Node2])}] = capacity - one
	}
	return b
}

// attempt sends all paths of a route and takes the money back. The scorer learns
// from each. It reports whether all arrived.
func (b balances) attempt(us lntypes.PublicKey, r *route.Route, scorer *scoring.ProbabilisticScorer) bool {
	taken := map[direction]lntypes.Msat{}
	arrived := true
	for i := range r.Paths {
		p := &r.Paths[i]
		amount, from, failed := p.FinalValueMsat()+p.FeeMsat(), us, false
		for j := range p.Hops {
			d := direction{p.Hops[j].ShortChannelID, from}
			if taken[d]+amount > b[d] {
				scorer.ProbeFailed(p, p.Hops[j].ShortChannelID, 1)
				failed, arrived = true, false
				break
			}
			taken[d] += amount
			if j+1 < len(p.Hops) {
				amount -= p.Hops[j].FeeMsat
			}
			from = p.Hops[j].PubKey
		}
		if !failed {
			scorer.ProbeSuccessful(p, 1)
		}
	}
	return arrived
}

// delivered is what an engine's payments came to.
type delivered struct {
	payments, attempts, parts int
	fees                      lntypes.Msat
}

// Payments over channels whose balances nobody knows, tried again with what was
// learnt, until they arrive or 25 attempts are spent: the flow delivers no fewer
// than the search.
func TestFlowDelivers(t *testing.T) {
	d := mainnet.Load(t)
	g, k := mainnet.GraphWithCapacities(t), mainnetKnowledge(d, true)
	rng := rand.New(rand.NewPCG(2026, 40))
	nodes, funds := bigNodes(d, 800), drawBalances(rng, d)
	var b strings.Builder
	fmt.Fprintf(&b, "\n%12s %-7s %9s %9s %6s %14s\n", "msat", "engine", "delivered", "attempts", "parts", "fees")
	var all [2]int
	const each = 20
	for _, amount := range []lntypes.Msat{300_000_000, 1_000_000_000, 3_000_000_000} {
		var sums [2]delivered
		for range each {
			payer, payee := nodes[rng.IntN(len(nodes))], nodes[rng.IntN(len(nodes))]
			if payer == payee {
				continue
			}
			p, _ := route.PaymentParametersFromNodeID(lntypes.PublicKey(d.Nodes[payee]), 42).WithBolt11Features(mppFeatures)
			q := &query{us: lntypes.PublicKey(d.Nodes[payer]), params: route.RouteParametersFromPaymentParamsAndValue(p, amount)}
			for i := range sums {
				sums[i].pay(t, k, q, g, funds, &engines[i])
			}
		}
		for i, s := range sums {
			all[i] += s.payments
			fmt.Fprintf(&b, "%12d %-7s %6d/%d %9d %6d %14d\n", uint64(amount), engines[i].name, s.payments, each, s.attempts, s.parts, uint64(s.fees))
		}
	}
	t.Log(b.String())
	if all[1] < all[0] || all[0] == 0 {
		t.Errorf("the flow delivers %d, the search %d", all[1], all[0])
	}
}

// pay makes one payment with a scorer of its own.
func (s *delivered) pay(t *testing.T, k *knowledge, q *query, g *gossip.NetworkGraph, funds balances, e *engine) {
	scorer := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	for range 25 {
		r, ok := e.runWith(t, k, q, g, scorer, &fees)
		if !ok {
			return
		}
		s.attempts++
		if funds.attempt(q.us, &r, scorer) {
			s.payments++
			s.parts += len(r.Paths)
			s.fees += r.GetTotalFees()
			return
		}
	}
}
