package router_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntest/mainnet"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// tens is how many factors of ten separate a route's success from certainty, if
// every balance of a channel is equally likely: -log10 of the chance that all
// channels have what all paths together send over them.
func tens(k *knowledge, us lntypes.PublicKey, r *route.Route) (sum, weighed float64) {
	weighed = float64(r.GetTotalFees())
	perTen := 40_000 + 256*float64(r.GetTotalAmount())/(1<<20)
	used := map[direction]lntypes.Msat{}
	var order []direction
	for i := range r.Paths {
		p := &r.Paths[i]
		amount, from := p.FinalValueMsat()+p.FeeMsat(), us
		for j := range p.Hops {
			d := direction{p.Hops[j].ShortChannelID, from}
			if used[d] == 0 {
				order = append(order, d)
			}
			used[d] += amount
			weighed += 500 + 8192*float64(amount)/(1<<30)
			if j+1 < len(p.Hops) {
				amount -= p.Hops[j].FeeMsat
			}
			from = p.Hops[j].PubKey
		}
	}
	for _, d := range order {
		t := k.channels[d]
		capacity := float64(t.together()) + 1
		n := -math.Log10(max(capacity-float64(used[d]), capacity/100) / capacity)
		sum += n
		weighed += n * perTen
	}
	return sum, weighed
}

// tally sums up what an engine found of the queries of one amount.
type tally struct {
	found, paths  int
	fees, cost    lntypes.Msat
	tens, weighed float64
	chance        float64 // sum of the chances to succeed
	both          int
}

// bigNodes are the nodes with the most capacity, among which large payments are
// possible.
func bigNodes(d *mainnet.Data, n int) []int {
	sum := make([]lntypes.Sat, len(d.Nodes))
	for i := range d.Channels {
		c := &d.Channels[i]
		if c.Directions[0].Enabled && c.Directions[1].Enabled {
			sum[c.Node1] += c.CapacitySats
			sum[c.Node2] += c.CapacitySats
		}
	}
	var list []int
	for range n {
		best := 0
		for i := range sum {
			if sum[i] > sum[best] {
				best = i
			}
		}
		sum[best] = 0
		list = append(list, best)
	}
	return list
}

// Large amounts on the real graph: the flow finds all that the search finds, and
// what it finds is likelier to succeed. Run with -v for the table.
func TestFlowAgainstSearchOnMainnet(t *testing.T) {
	d := mainnet.Load(t)
	g, k := mainnet.GraphWithCapacities(t), mainnetKnowledge(d, true)
	scorer := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	nodes := bigNodes(d, 1500)
	rng := rand.New(rand.NewPCG(2026, 20))
	var b strings.Builder
	fmt.Fprintf(&b, "\n%12s %-7s %5s %14s %14s %10s %8s %14s %6s   (sums over pairs that both find; chance is the mean)\n", "msat", "engine", "found", "fees", "cost", "tens", "chance", "weighed", "paths")
	var all [2]tally
	for _, amount := range []lntypes.Msat{100_000_000, 300_000_000, 1_000_000_000, 2_000_000_000, 5_000_000_000} {
		var sums [2]tally
		for range 12 {
			payer, payee := nodes[rng.IntN(len(nodes))], nodes[rng.IntN(len(nodes))]
			if payer == payee {
				continue
			}
			p, _ := route.PaymentParametersFromNodeID(lntypes.PublicKey(d.Nodes[payee]), 42).WithBolt11Features(mppFeatures)
			q := &query{us: lntypes.PublicKey(d.Nodes[payer]), params: route.RouteParametersFromPaymentParamsAndValue(p, amount)}
			compareEngines(t, k, q, g, scorer, &fees, &sums)
		}
		for i := range sums {
			s := &sums[i]
			fmt.Fprintf(&b, "%12d %-7s %5d %14d %14d %10.3f %7.1f%% %14.0f %6d\n", uint64(amount), engines[i].name, s.found, uint64(s.fees), uint64(s.cost), s.tens,
				100*s.chance/float64(max(s.both, 1)), s.weighed, s.paths)
			all[i].found += s.found
			all[i].tens += s.tens
			all[i].weighed += s.weighed
		}
	}
	t.Log(b.String())
	if all[1].found < all[0].found || all[0].found < 10 {
		t.Errorf("the flow finds %d, the search %d", all[1].found, all[0].found)
	}
	if all[1].tens > all[0].tens || all[1].weighed > all[0].weighed {
		t.Errorf("the flow's routes are less likely to succeed or cost more: %.3f factors of ten, the search's %.3f; %.0f msat with fees, the search's %.0f",
			all[1].tens, all[0].tens, all[1].weighed, all[0].weighed)
	}
}

func compareEngines(t *testing.T, k *knowledge, q *query, g *gossip.NetworkGraph, scorer scoring.ScoreLookUp, fees *scoring.ProbabilisticScoringFeeParameters, sums *[2]tally) {
	var found [2]*route.Route
	for i := range sums {
		if r, ok := engines[i].runWith(t, k, q, g, scorer, fees); ok {
			found[i] = &r
			sums[i].found++
		}
	}
	if found[0] == nil || found[1] == nil {
		return
	}
	for i, r := range found {
		s := &sums[i]
		s.fees += r.GetTotalFees()
		s.cost += cost(g, q.us, r, scorer, fees)
		n, weighed := tens(k, q.us, r)
		s.tens += n
		s.weighed += weighed
		s.chance += math.Pow(10, -n)
		s.both++
		s.paths += len(r.Paths)
	}
}

// What is in flight already, or known to be missing, is not sent again, however
// cheap the channel is.
func TestFlowLeavesWhatIsInFlight(t *testing.T) {
	w := diamond().scaled(100)
	w.channels[1].sides[0].base, w.channels[1].sides[0].ppm = 0, 0 // the cheap way, over node 1
	k, g := w.knowledge(), w.build(t, nil)
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	for _, used := range []lntypes.Msat{0, 30_000_000, 55_000_000} {
		for _, learnt := range []bool{false, true} {
			scorer := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)
			inflight := route.NewInFlightHtlcs()
			from, to := lntypes.NodeID(node(1)), lntypes.NodeID(node(3))
			if learnt && used > 0 {
				failed := route.Path{Hops: []route.RouteHop{{PubKey: node(1), ShortChannelID: 1}, {PubKey: node(3), ShortChannelID: 2, FeeMsat: 60_000_000 - used}}}
				scorer.PaymentPathFailed(&failed, 2, 1)
			} else {
				inflight.AddInflightHTLC(&from, &to, 2, used)
			}
			p := route.PaymentParametersFromNodeID(node(3), 42)
			q := &query{us: node(0), params: route.RouteParametersFromPaymentParamsAndValue(p, 62_000_000)}
			r, ok := engines[1].runWith(t, k, q, g, scoring.NewScorerAccountingForInFlightHtlcs(scorer, inflight), &fees)
			if !ok {
				t.Fatalf("none found with %d in flight", used)
			}
			for i := range r.Paths {
				if h := r.Paths[i].Hops[len(r.Paths[i].Hops)-1]; h.ShortChannelID == 2 && h.FeeMsat > 60_000_000-used {
					t.Errorf("%d msat where %d of 60000000 are in flight or missing", h.FeeMsat, used)
				}
			}
		}
	}
}

// Flows share memory one after the other, never at the same time.
func TestFlowsSideBySide(t *testing.T) {
	w := randomWorld(rand.New(rand.NewPCG(2026, 23)), 20, 120)
	g := w.build(t, nil)
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	find := func() string {
		all := ""
		for to := 1; to < 20; to++ {
			p, _ := route.PaymentParametersFromNodeID(node(to), 42).WithBolt11Features(mppFeatures)
			q := &query{us: node(0), params: route.RouteParametersFromPaymentParamsAndValue(p, 3_000_000)}
			if r, err := engines[1].find(q, g, scoring.FixedPenaltyScorerWithPenalty(0), &fees); err == nil {
				all += describe(&r)
			}
		}
		return all
	}
	want := find()
	if want == "" {
		t.Fatal("none found")
	}
	done := make(chan string)
	for range 4 {
		go func() {
			got := want
			for range 10 {
				if got == want {
					got = find()
				}
			}
			done <- got
		}()
	}
	for range 4 {
		if got := <-done; got != want {
			t.Errorf("another route:\n%s", got)
		}
	}
}

// BenchmarkFindRouteMCF splits large amounts between large nodes of the real graph.
func BenchmarkFindRouteMCF(b *testing.B) {
	d := mainnet.Load(b)
	g := mainnet.GraphWithCapacities(b)
	scorer := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)
	nodes := bigNodes(d, 1500)
	for _, amount := range []lntypes.Msat{100_000_000, 1_000_000_000, 5_000_000_000} {
		b.Run(fmt.Sprintf("%d_msat", uint64(amount)), func(b *testing.B) {
			rng := rand.New(rand.NewPCG(2026, 21))
			fees := scoring.DefaultProbabilisticScoringFeeParameters()
			found := 0
			for b.Loop() {
				payer, payee := nodes[rng.IntN(len(nodes))], nodes[rng.IntN(len(nodes))]
				if payer == payee {
					continue
				}
				p, _ := route.PaymentParametersFromNodeID(lntypes.PublicKey(d.Nodes[payee]), 42).WithBolt11Features(mppFeatures)
				q := &query{us: lntypes.PublicKey(d.Nodes[payer]), params: route.RouteParametersFromPaymentParamsAndValue(p, amount)}
				if _, err := engines[1].find(q, g, scorer, &fees); err == nil {
					found++
				}
			}
			b.ReportMetric(float64(found)/float64(b.N), "found/op")
		})
	}
}
