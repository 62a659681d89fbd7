package router

import (
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// Hints may name the same channels twice. What goes over them is one HTLC, which
// keeps to their limit: fees of a sum can be a msat more than the sum of fees.
func TestFlowOverTwinHints(t *testing.T) {
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1})
	limit := lntypes.Msat(30_583_590)
	twin := route.RouteHint{A: []route.RouteHintHop{
		{SrcNodeID: key(1), ShortChannelID: 50, HTLCMaximumMsat: &limit},
		{SrcNodeID: key(2), ShortChannelID: 51, Fees: route.RoutingFees{ProportionalMillionths: 777}, HTLCMaximumMsat: &limit},
	}}
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	p := pay{to: 9, mpp: true, change: hints(twin, twin)}
	for _, tt := range []struct {
		amount lntypes.Msat
		found  bool
	}{{30_559_845, true}, {30_559_846, false}} { // with fees of 23,744 and 23,745 msat
		p.amount = tt.amount
		rp := p.params()
		r, err := FindRouteWithSearch(RouteSearchMinCostFlow, key(0), &rp, n.graph, nil, nil, scoring.FixedPenaltyScorerWithPenalty(0), &fees, [32]byte{9})
		if (err == nil) != tt.found || tt.found && r.GetTotalFees() != 23_744 {
			t.Errorf("%d msat: %v, %v", tt.amount, ways(&r), err)
		}
	}
}
