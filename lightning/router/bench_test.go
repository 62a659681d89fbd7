package router_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"golightning/lightning/features"
	"golightning/lightning/lntest/mainnet"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/router"
	"golightning/lightning/scoring"
)

// BenchmarkFindRoute searches the pairs of the reference's table on the real
// graph, one after the other. Beside the mean of all it reports the median over
// the searches that found a route, and how many of a hundred did.
func BenchmarkFindRoute(b *testing.B) {
	g := mainnet.GraphWithCapacities(b)
	probabilistic := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), g, nil)
	for _, s := range []struct {
		name   string
		scorer scoring.ScoreLookUp
	}{{"zero_penalty", scoring.FixedPenaltyScorerWithPenalty(0)}, {"probabilistic", probabilistic}} {
		for _, q := range []struct {
			amount lntypes.Msat
			mpp    bool
		}{{1_000_000, false}, {1_000_000, true}, {100_000_000, true}} {
			name := fmt.Sprintf("%s/%dmsat", s.name, q.amount)
			if q.mpp {
				name += "_mpp"
			}
			b.Run(name, func(b *testing.B) {
				fees := scoring.DefaultProbabilisticScoringFeeParameters()
				pairs := mainnetPairs(b, q.amount, q.mpp)
				var times []time.Duration
				i := 0
				for b.Loop() {
					p := &pairs[i%len(pairs)]
					start := time.Now()
					if _, err := router.FindRoute(p.payer, &p.params, g, nil, nil, s.scorer, &fees, [32]byte{1}); err == nil {
						times = append(times, time.Since(start))
					}
					i++
				}
				if len(times) == 0 {
					return
				}
				slices.Sort(times)
				b.ReportMetric(times[len(times)/2].Seconds()*1000, "median-ms")
				b.ReportMetric(100*float64(len(times))/float64(i), "found-%")
			})
		}
	}
}

type mainnetPair struct {
	payer  lntypes.PublicKey
	params route.RouteParameters
}

// mainnetPairs returns the reference's pairs of payer and payee.
func mainnetPairs(b *testing.B, amount lntypes.Msat, mpp bool) (pairs []mainnetPair) {
	d := mainnet.Load(b)
	first := mainnet.Reference(b)[0]
	var f features.Bolt11InvoiceFeatures
	f.SetVariableLengthOnionRequired()
	f.SetPaymentSecretRequired()
	if mpp {
		f.SetBasicMPPOptional()
	}
	for _, q := range mainnet.Reference(b) {
		if q.Version != first.Version || q.Probabilistic || q.MPP || q.AmountMsat != first.AmountMsat {
			continue
		}
		params, err := route.PaymentParametersFromNodeID(lntypes.PublicKey(d.Nodes[q.Payee]), 42).WithBolt11Features(f)
		if err != nil {
			b.Fatal(err)
		}
		pairs = append(pairs, mainnetPair{lntypes.PublicKey(d.Nodes[q.Payer]), route.RouteParametersFromPaymentParamsAndValue(params, amount)})
	}
	return pairs
}
