package router

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

type scids = []lntypes.ShortChannelID

func wantWays(t *testing.T, r *route.Route, want ...scids) {
	t.Helper()
	got := ways(r)
	slices.SortFunc(got, slices.Compare[scids])
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// The reference's demo: a graph with one channel of others, and one of ours.
func TestOneFirstHopToThePayee(t *testing.T) {
	n := newNetwork(t)
	a, b := key(8), key(9)
	if id(8).String() > id(9).String() {
		a, b = b, a
	}
	if err := n.graph.AddChannelFromPartialAnnouncement(0, 1, features.ChannelFeatures{}, a, b); err != nil {
		t.Fatal(err)
	}
	hop := own(1<<40, 3, 39_000_000)
	hop.IsPublic = true
	r := n.mustFind(pay{to: 3, amount: 5000, hops: owns(hop)})
	wantWays(t, &r, scids{1 << 40})
	if h := r.Paths[0].Hops[0]; h.PubKey != key(3) || h.FeeMsat != 5000 || !h.MaybeAnnouncedChannel {
		t.Errorf("%+v", h)
	}
}

func TestLine(t *testing.T) {
	n := newNetwork(t, line(4)...)
	r := n.mustFind(pay{to: 4, amount: 100_000})
	wantWays(t, &r, scids{1, 2, 3, 4})
	p := &r.Paths[0]
	// From behind: 1000 + 10 for channel 4, then 1000 + 10.1 and 1000 + 10.2.
	if p.Hops[2].FeeMsat != 1010 || p.Hops[1].FeeMsat != 1010 || p.Hops[0].FeeMsat != 1010 || p.FinalValueMsat() != 100_000 {
		t.Errorf("%+v", p.Hops)
	}
	if p.Hops[0].CLTVExpiryDelta != 40 || p.Hops[3].CLTVExpiryDelta < 18 {
		t.Errorf("%+v", p.Hops)
	}
	n.mustFail("further than the graph", pay{to: 9, amount: 100})
}

func TestCheapestWay(t *testing.T) {
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, base: 500, delta: 10},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, ppm: 4000, delta: 10})
	r := n.mustFind(pay{to: 9, amount: 100_000})
	wantWays(t, &r, scids{3, 4}) // 400 against 500
	r = n.mustFind(pay{to: 9, amount: 200_000})
	wantWays(t, &r, scids{1, 2}) // 800 against 500
	failed := func(rp *route.RouteParameters) { rp.PaymentParams.PreviouslyFailedChannels = scids{2} }
	r = n.mustFind(pay{to: 9, amount: 200_000, change: failed})
	wantWays(t, &r, scids{3, 4})
	n.add(edge{scid: 5, from: 2, to: 9, disabled: true})
	r = n.mustFind(pay{to: 9, amount: 100_000})
	wantWays(t, &r, scids{3, 4})
}

func TestScorerDecides(t *testing.T) {
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, base: 500},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, base: 400})
	score := penalties{4: 101}
	r := n.mustFind(pay{to: 9, amount: 1000, score: score})
	wantWays(t, &r, scids{1, 2})
	score[4] = 99
	r = n.mustFind(pay{to: 9, amount: 1000, score: score})
	wantWays(t, &r, scids{3, 4})
	score[2], score[4] = math.MaxUint64, math.MaxUint64
	n.mustFail("everything banned", pay{to: 9, amount: 1000, score: score})
}

type penalties map[lntypes.ShortChannelID]lntypes.Msat

func (p penalties) ChannelPenaltyMsat(c route.CandidateRouteHop, _ scoring.ChannelUsage, _ *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	if scid := c.ShortChannelID(); scid != nil {
		return p[*scid]
	}
	return 0
}

func TestRefusedArguments(t *testing.T) {
	n := newNetwork(t, line(2)...)
	for name, p := range map[string]pay{
		"ourselves":        {to: 0, amount: 1000},
		"nothing":          {to: 2},
		"too much":         {to: 2, amount: lntypes.MaxValueMsat + 1},
		"wraps":            {to: 2, amount: math.MaxUint64},
		"no paths":         {to: 2, amount: 1, change: func(rp *route.RouteParameters) { rp.PaymentParams.MaxPathCount = 0 }},
		"no payee":         {to: 2, amount: 1, change: func(rp *route.RouteParameters) { rp.PaymentParams.Payee = nil }},
		"expiry limit":     {to: 2, amount: 1, change: func(rp *route.RouteParameters) { rp.PaymentParams.MaxTotalCLTVExpiryDelta = 18 }},
		"expiry too tight": {to: 2, amount: 1, change: func(rp *route.RouteParameters) { rp.PaymentParams.MaxTotalCLTVExpiryDelta = 18 + 39 }},
		"no channels":      {to: 2, amount: 1, hops: owns()},
		"channel to us":    {to: 2, amount: 1, hops: owns(own(9, 0, wide))},
		"pending channel":  {to: 2, amount: 1, hops: owns(route.ChannelDetails{Counterparty: route.ChannelCounterparty{NodeID: key(1)}})},
		"hint from payee": {to: 2, amount: 1, change: func(rp *route.RouteParameters) {
			rp.PaymentParams, _ = rp.PaymentParams.WithRouteHints([]route.RouteHint{{A: []route.RouteHintHop{{SrcNodeID: key(2)}}}})
		}},
		"blinded, no paths": {to: 2, amount: 1, change: blindedTo()},
		"blinded, no hops":  {to: 2, amount: 1, change: blindedTo(blinding.PaymentPath{Path: blinding.BlindedPath{IntroductionNodeID: key(1)}})},
		"blinded, from us":  {to: 2, amount: 1, change: blindedTo(blindedFrom(0, 2))},
		"blinded, two ends": {to: 2, amount: 1, change: blindedTo(blindedFrom(1, 1), blindedFrom(2, 1))},
	} {
		n.mustFail(name, p)
	}
}

// known-attacks R2: the fee limit holds for what is absent, zero, or just met,
// and covers what minimums make us overpay.
func TestFeeLimit(t *testing.T) {
	n := newNetwork(t, line(2)...)
	limit := func(v lntypes.Msat) func(*route.RouteParameters) {
		return func(rp *route.RouteParameters) { rp.MaxTotalRoutingFeeMsat = &v }
	}
	n.mustFail("limit 0", pay{to: 2, amount: 100_000, change: limit(0)})
	n.mustFail("one below", pay{to: 2, amount: 100_000, change: limit(1009)})
	n.mustFind(pay{to: 2, amount: 100_000, change: limit(1010)})
	p := pay{to: 2, amount: 100_000}
	p.change = nil
	rp := route.RouteParametersFromPaymentParamsAndValue(route.PaymentParametersFromNodeID(key(2), 18), 100_000)
	if rp.MaxTotalRoutingFeeMsat == nil || *rp.MaxTotalRoutingFeeMsat != 51_000 {
		t.Errorf("default limit %v", rp.MaxTotalRoutingFeeMsat)
	}
	// The only way takes no less than 150,000 msat: what is delivered too much counts.
	m := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 2, min: 150_000})
	over := pay{to: 2, amount: 100_000, mpp: true, change: limit(49_999)}
	m.mustFail("overpaying beyond the limit", over)
	over.change = limit(50_000)
	if r := m.mustFind(over); r.GetTotalAmount() != 150_000 || r.GetTotalFees() != 50_000 {
		t.Errorf("%+v", r)
	}
}

func TestExpiryLimit(t *testing.T) {
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, delta: 500},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, base: 1000, delta: 20})
	r := n.mustFind(pay{to: 9, amount: 1000})
	wantWays(t, &r, scids{1, 2})
	r = n.mustFind(pay{to: 9, amount: 1000, change: func(rp *route.RouteParameters) { rp.PaymentParams.MaxTotalCLTVExpiryDelta = 400 }})
	wantWays(t, &r, scids{3, 4})
}

func TestFirstHops(t *testing.T) {
	n := newNetwork(t, line(3)...)
	// The graph's channels of ours are ignored.
	r := n.mustFind(pay{to: 3, amount: 1000, hops: owns(own(50, 2, wide))})
	wantWays(t, &r, scids{50, 3})
	// Of two that have enough the smaller is used; of two that have not, both.
	r = n.mustFind(pay{to: 1, amount: 1000, hops: owns(own(50, 1, 900_000), own(51, 1, 4_000), own(52, 1, 500))})
	wantWays(t, &r, scids{51})
	r = n.mustFind(pay{to: 1, amount: 1000, mpp: true, hops: owns(own(50, 1, 600), own(51, 1, 700))})
	wantWays(t, &r, scids{50}, scids{51})
	n.mustFail("not enough in all", pay{to: 1, amount: 1400, mpp: true, hops: owns(own(50, 1, 600), own(51, 1, 700))})
	n.mustFail("no splitting", pay{to: 1, amount: 1000, hops: owns(own(50, 1, 600), own(51, 1, 700))})
	min := own(50, 1, wide)
	min.NextOutboundHTLCMinimumMsat = 2000
	n.mustFail("below our minimum", pay{to: 1, amount: 500, hops: owns(min)})
}

func TestSaturation(t *testing.T) {
	// The cheap channel is not filled beyond a quarter while others do.
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, max: 200_000},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, base: 10})
	r := n.mustFind(pay{to: 9, amount: 100_000})
	wantWays(t, &r, scids{3, 4})
	all := func(rp *route.RouteParameters) { rp.PaymentParams.MaxChannelSaturationPowerOfHalf = 0 }
	r = n.mustFind(pay{to: 9, amount: 100_000, change: all})
	wantWays(t, &r, scids{1, 2})
	// Without others it is.
	m := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, max: 100_000})
	r = m.mustFind(pay{to: 9, amount: 100_000})
	wantWays(t, &r, scids{1, 2})
	absurd := func(rp *route.RouteParameters) { rp.PaymentParams.MaxChannelSaturationPowerOfHalf = 255 }
	m.mustFind(pay{to: 9, amount: 100_000, change: absurd})
}

// Three ways to node 4 that share channels: over 1 and 3, over 8 and 3, and over 3
// and 5 behind either.
func diamond(limit5, limit12, limit6 lntypes.Msat, base6 uint32) []edge {
	return []edge{
		{scid: 1, from: 0, to: 1, max: 100_000}, {scid: 3, from: 1, to: 3, max: 100_000}, {scid: 5, from: 3, to: 4, max: limit5},
		{scid: 12, from: 0, to: 8, max: limit12}, {scid: 13, from: 8, to: 3, max: limit12},
		{scid: 6, from: 3, to: 5, max: limit6, base: base6}, {scid: 11, from: 5, to: 4, max: limit6},
	}
}

func TestPartsOverSharedChannels(t *testing.T) {
	fees := func(limit lntypes.Msat) func(*route.RouteParameters) {
		return func(rp *route.RouteParameters) { rp.MaxTotalRoutingFeeMsat = &limit }
	}
	// All of it, over channels that are then full.
	n := newNetwork(t, diamond(200_000, 200_000, 100_000, 0)...)
	r := n.mustFind(pay{to: 4, amount: 300_000, mpp: true})
	if r.GetTotalAmount() != 300_000 || r.GetTotalFees() != 0 {
		t.Errorf("%v", ways(&r))
	}
	n.mustFail("one more", pay{to: 4, amount: 300_001, mpp: true})
	// Two free ways are enough.
	n = newNetwork(t, diamond(200_000, 100_000, 100_000, 1000)...)
	if r = n.mustFind(pay{to: 4, amount: 180_000, mpp: true}); len(r.Paths) != 2 || r.GetTotalFees() != 0 {
		t.Errorf("%v for %d", ways(&r), r.GetTotalFees())
	}
	// A fee of 150,000 leaves 100,000 of 250,000.
	n = newNetwork(t, diamond(100_000, 250_000, wide, 150_000)...)
	if r = n.mustFind(pay{to: 4, amount: 200_000, mpp: true, change: fees(150_000)}); len(r.Paths) != 2 || r.GetTotalFees() != 150_000 {
		t.Errorf("%v for %d", ways(&r), r.GetTotalFees())
	}
	n.mustFail("beyond the limit on fees", pay{to: 4, amount: 200_000, mpp: true, change: fees(149_999)})
	n.mustFail("beyond what there is", pay{to: 4, amount: 210_000, mpp: true})
}

// Two channels take 35 to 40 sat each: 60 cannot be sent without paying more.
func TestPartsOverpayForMinimums(t *testing.T) {
	own := []edge{{scid: 1, from: 0, to: 1, min: 35_000, max: 40_000}, {scid: 2, from: 1, to: 9}, {scid: 3, from: 0, to: 2, min: 35_000, max: 40_000}, {scid: 4, from: 2, to: 9}}
	limit := func(v lntypes.Msat) func(*route.RouteParameters) {
		return func(rp *route.RouteParameters) { rp.MaxTotalRoutingFeeMsat = &v }
	}
	n := newNetwork(t, own...)
	r := n.mustFind(pay{to: 9, amount: 60_000, mpp: true, change: limit(15_000)})
	wantWays(t, &r, scids{1, 2}, scids{3, 4})
	if r.GetTotalAmount() != 60_000 || r.GetTotalFees() < 10_000 || r.GetTotalFees() > 15_000 {
		t.Errorf("%d msat for %d", r.GetTotalFees(), r.GetTotalAmount())
	}
	n.mustFail("beyond the limit on fees", pay{to: 9, amount: 60_000, mpp: true, change: limit(9_999)})
	n.mustFail("in one part", pay{to: 9, amount: 60_000})
	// At the recipient the rest is delivered.
	for i := 0; i < len(own); i += 2 {
		own[i].min, own[i].max, own[i+1].min, own[i+1].max = 0, 0, 35_000, 40_000
	}
	n = newNetwork(t, own...)
	r = n.mustFind(pay{to: 9, amount: 60_000, mpp: true, change: limit(15_000)})
	if r.GetTotalAmount() != 70_000 || r.GetTotalFees() != 10_000 {
		t.Errorf("%d msat for %d", r.GetTotalFees(), r.GetTotalAmount())
	}
	// An exact way is preferred, whatever it costs.
	n.add(edge{scid: 5, from: 0, to: 3})
	n.add(edge{scid: 6, from: 3, to: 9, base: 14_000})
	r = n.mustFind(pay{to: 9, amount: 60_000, mpp: true, change: limit(15_000)})
	wantWays(t, &r, scids{5, 6})
}

// Where the recipient takes parts, they are preferred to a path that fills a
// channel, unless they cost more.
func TestSaturationOfParts(t *testing.T) {
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, max: 250_000},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, max: 250_000})
	r := n.mustFind(pay{to: 9, amount: 75_000, mpp: true})
	wantWays(t, &r, scids{1, 2}, scids{3, 4})
	r = n.mustFind(pay{to: 9, amount: 62_500, mpp: true})
	wantWays(t, &r, scids{1, 2})
	half := func(rp *route.RouteParameters) { rp.PaymentParams.MaxChannelSaturationPowerOfHalf = 1 }
	r = n.mustFind(pay{to: 9, amount: 75_000, mpp: true, change: half})
	wantWays(t, &r, scids{1, 2})
	r = n.mustFind(pay{to: 9, amount: 75_000, mpp: true, score: scoring.FixedPenaltyScorerWithPenalty(100)})
	wantWays(t, &r, scids{1, 2})
	n.mustFind(pay{to: 9, amount: 500_000, mpp: true})
}

func TestMultiPath(t *testing.T) {
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, base: 100, max: 50_000},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, base: 200, max: 60_000},
		edge{scid: 5, from: 0, to: 3}, edge{scid: 6, from: 3, to: 9, base: 300, max: 70_000})
	all := func(rp *route.RouteParameters) { rp.PaymentParams.MaxChannelSaturationPowerOfHalf = 0 }
	r := n.mustFind(pay{to: 9, amount: 100_000, mpp: true, change: all})
	if len(r.Paths) < 2 || r.GetTotalAmount() != 100_000 {
		t.Errorf("%v", ways(&r))
	}
	r = n.mustFind(pay{to: 9, amount: 180_000, mpp: true, change: all})
	wantWays(t, &r, scids{1, 2}, scids{3, 4}, scids{5, 6})
	n.mustFail("beyond all channels", pay{to: 9, amount: 180_001, mpp: true})
	n.mustFail("in one part", pay{to: 9, amount: 100_000})
	two := func(rp *route.RouteParameters) { rp.PaymentParams.MaxPathCount = 2 }
	n.mustFail("in two parts", pay{to: 9, amount: 180_000, mpp: true, change: two})
}

// A path that the scorer believes to fail is given up for parts that it does not.
func TestSplitsWhatWouldFail(t *testing.T) {
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, base: 100},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, base: 200})
	r := n.mustFind(pay{to: 9, amount: 100_000, mpp: true, score: above{60_000, 1 << 40}})
	wantWays(t, &r, scids{1, 2}, scids{3, 4})
	r = n.mustFind(pay{to: 9, amount: 100_000, score: above{60_000, 1 << 40}})
	wantWays(t, &r, scids{1, 2})
	r = n.mustFind(pay{to: 9, amount: 100_000, mpp: true, score: above{60_000, 10_000}})
	wantWays(t, &r, scids{1, 2})
	r = n.mustFind(pay{to: 9, amount: 100_000, mpp: true, score: above{0, 1 << 40}})
	wantWays(t, &r, scids{1, 2})
}

// above charges for what is sent beyond a limit beside what is in flight.
type above struct{ limit, penalty lntypes.Msat }

func (a above) ChannelPenaltyMsat(c route.CandidateRouteHop, u scoring.ChannelUsage, _ *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	if u.AmountMsat+u.InflightHTLCMsat > a.limit {
		return a.penalty
	}
	return 0
}

// known-attacks R5: a channel whose minimum is above the amount, and a limit on
// parts, end the search.
func TestMinimumAboveAmountEnds(t *testing.T) {
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, min: 1_000_000})
	one := func(rp *route.RouteParameters) { rp.PaymentParams.MaxPathCount = 1 }
	n.mustFail("one part", pay{to: 9, amount: 1000, mpp: true, change: one})
	n.mustFail("far below the minimum", pay{to: 9, amount: 1000, mpp: true})
	n.mustFail("no parts", pay{to: 9, amount: 1000})
	exact := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, min: 1000, max: 1000})
	r := exact.mustFind(pay{to: 9, amount: 1000, mpp: true})
	wantWays(t, &r, scids{1, 2})
}

func hint(scid lntypes.ShortChannelID, from int, base uint32) route.RouteHintHop {
	return route.RouteHintHop{SrcNodeID: key(from), ShortChannelID: scid, Fees: route.RoutingFees{BaseMsat: base}, CLTVExpiryDelta: 30}
}

func hints(h ...route.RouteHint) func(*route.RouteParameters) {
	return func(rp *route.RouteParameters) { rp.PaymentParams, _ = rp.PaymentParams.WithRouteHints(h) }
}

func TestHints(t *testing.T) {
	n := newNetwork(t, line(2)...)
	r := n.mustFind(pay{to: 9, amount: 1000, change: hints(route.RouteHint{A: []route.RouteHintHop{hint(90, 2, 7)}})})
	wantWays(t, &r, scids{1, 2, 90})
	if p := &r.Paths[0]; p.Hops[1].FeeMsat != 7 || p.Hops[1].CLTVExpiryDelta != 30 || p.Hops[2].MaybeAnnouncedChannel {
		t.Errorf("%+v", p.Hops)
	}
	two := route.RouteHint{A: []route.RouteHintHop{hint(90, 2, 7), hint(91, 5, 8)}}
	r = n.mustFind(pay{to: 9, amount: 1000, change: hints(two)})
	wantWays(t, &r, scids{1, 2, 90, 91})
	// Our own channels to a node in the middle of a hint, at its start and to us.
	r = n.mustFind(pay{to: 9, amount: 1000, change: hints(two), hops: owns(own(50, 5, wide))})
	wantWays(t, &r, scids{50, 91})
	r = n.mustFind(pay{to: 9, amount: 1000, change: hints(two), hops: owns(own(50, 2, wide))})
	wantWays(t, &r, scids{50, 90, 91})
	r = n.mustFind(pay{to: 9, amount: 1000, change: hints(two), hops: owns(own(50, 9, wide))})
	wantWays(t, &r, scids{50})
	// A hint of unknown nodes is of no use, nor one whose channel failed.
	n.mustFail("unknown start", pay{to: 9, amount: 1000, change: hints(route.RouteHint{A: []route.RouteHintHop{hint(90, 7, 0)}})})
	n.mustFail("empty hints", pay{to: 9, amount: 1000, change: hints(route.RouteHint{}, route.RouteHint{})})
	both := func(rp *route.RouteParameters) {
		hints(two)(rp)
		rp.PaymentParams.PreviouslyFailedChannels = scids{91}
	}
	n.mustFail("failed before", pay{to: 9, amount: 1000, change: both})
	small := hint(90, 2, 0)
	limit := lntypes.Msat(500)
	small.HTLCMaximumMsat = &limit
	n.mustFail("beyond the hint's maximum", pay{to: 9, amount: 1000, change: hints(route.RouteHint{A: []route.RouteHintHop{small}})})
}

// known-attacks R1: hostile hints and exact capacities neither crash nor stall
// the search, and what it returns is sound.
func TestHostileHints(t *testing.T) {
	n := newNetwork(t, line(3)...)
	dear := hint(90, 2, math.MaxUint32)
	dear.Fees.ProportionalMillionths = math.MaxUint32
	late := hint(90, 2, 0)
	late.CLTVExpiryDelta = math.MaxUint16
	huge := lntypes.Msat(math.MaxUint64)
	minimum := hint(90, 2, 0)
	minimum.HTLCMinimumMsat = &huge
	maximum := hint(90, 2, 0)
	maximum.HTLCMaximumMsat = &huge
	circle := []route.RouteHintHop{hint(80, 2, 1), hint(81, 3, 1), hint(82, 2, 1), hint(83, 3, 1)}
	long := make([]route.RouteHintHop, 40)
	for i := range long {
		long[i] = hint(lntypes.ShortChannelID(200+i), 10+i, 1)
	}
	for name, h := range map[string][]route.RouteHintHop{
		"dear": {dear}, "dear twice": {dear, dear}, "late": {late, late}, "minimum": {minimum}, "long": long, "circle": circle,
		"over us": {hint(90, 2, 0), hint(91, 0, 0)}, "same channel": {hint(90, 2, 1), hint(90, 3, 1)}, "public": {hint(2, 1, 0), hint(3, 2, 0)},
		"public, backwards": {hint(2, 2, 0)}, "no limit": {maximum},
	} {
		for _, amount := range []lntypes.Msat{1, 1000, lntypes.MaxValueMsat} {
			for _, mpp := range []bool{false, true} {
				for _, hops := range []*[]route.ChannelDetails{nil, owns(own(50, 2, huge), own(51, 3, amount))} {
					_, err := n.find(pay{to: 9, amount: amount, mpp: mpp, hops: hops, change: hints(route.RouteHint{A: h})})
					if name == "minimum" && err == nil {
						t.Errorf("%s: a way for %d msat", name, amount)
					}
				}
			}
		}
	}
}

func TestExactCapacity(t *testing.T) {
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, max: 77_777})
	for _, mpp := range []bool{false, true} {
		n.mustFind(pay{to: 9, amount: 77_777, mpp: mpp})
		n.mustFail("one more", pay{to: 9, amount: 77_778, mpp: mpp})
	}
}

func blindedFrom(intro, hops int) blinding.PaymentPath {
	p := blinding.PaymentPath{
		PayInfo: blinding.BlindedPayInfo{FeeBaseMsat: 50, CLTVExpiryDelta: 70, HTLCMaximumMsat: wide},
		Path:    blinding.BlindedPath{IntroductionNodeID: key(intro), BlindingPoint: key(100)},
	}
	for i := range hops {
		p.Path.BlindedHops = append(p.Path.BlindedHops, blinding.BlindedHop{BlindedNodeID: key(110 + i), EncryptedPayload: make([]byte, 60)})
	}
	return p
}

func blindedTo(paths ...blinding.PaymentPath) func(*route.RouteParameters) {
	return func(rp *route.RouteParameters) { rp.PaymentParams = route.PaymentParametersBlinded(paths) }
}

func TestBlindedPaths(t *testing.T) {
	n := newNetwork(t, line(3)...)
	r := n.mustFind(pay{amount: 1000, change: blindedTo(blindedFrom(3, 3))})
	wantWays(t, &r, scids{1, 2, 3})
	p := &r.Paths[0]
	tail := p.BlindedTail
	if tail == nil || len(tail.Hops) != 3 || tail.FinalValueMsat != 1000 || tail.BlindingPoint != key(100) {
		t.Fatalf("%+v", tail)
	}
	last := p.Hops[2]
	if last.FeeMsat != 50 || last.CLTVExpiryDelta != 70+tail.ExcessFinalCLTVExpiryDelta || p.FeeMsat() != 50+1000+1000 {
		t.Errorf("%+v", p.Hops)
	}
	// The terms of a path of one hop do not apply.
	r = n.mustFind(pay{amount: 1000, change: blindedTo(blindedFrom(3, 1))})
	if h := r.Paths[0].Hops[2]; h.FeeMsat != 0 || r.Paths[0].BlindedTail.FinalValueMsat != 1000 {
		t.Errorf("%+v", r.Paths[0])
	}
	// A direct channel to the introduction node.
	r = n.mustFind(pay{amount: 1000, hops: owns(own(50, 7, wide)), change: blindedTo(blindedFrom(7, 2))})
	wantWays(t, &r, scids{50})
	if r.Paths[0].FeeMsat() != 50 {
		t.Errorf("%+v", r.Paths[0])
	}
	// The dearer path is taken if the cheaper failed, or starts at us.
	cheap := blindedFrom(2, 2)
	failed := func(rp *route.RouteParameters) {
		blindedTo(cheap, blindedFrom(3, 2))(rp)
		rp.PaymentParams.PreviouslyFailedBlindedPathIdxs = []uint64{0}
	}
	r = n.mustFind(pay{amount: 1000, change: failed})
	wantWays(t, &r, scids{1, 2, 3})
	r = n.mustFind(pay{amount: 1000, change: blindedTo(blindedFrom(0, 2), cheap)})
	wantWays(t, &r, scids{1, 2})
	small := blindedFrom(3, 2)
	small.PayInfo.HTLCMaximumMsat = 999
	n.mustFail("above the path's maximum", pay{amount: 1000, change: blindedTo(small)})
}

// known-attacks R3: what a blinded path's maker put into it counts for the
// length of the route.
func TestBlindedPathFillsOnion(t *testing.T) {
	n := newNetwork(t, line(12)...)
	for _, tt := range []struct {
		intro, size int
		ok          bool
	}{{12, 60, true}, {12, 700, false}, {8, 700, true}, {3, 2000, false}, {1, 1100, true}} {
		p := blindedFrom(tt.intro, 2)
		for i := range p.Path.BlindedHops {
			p.Path.BlindedHops[i].EncryptedPayload = make([]byte, tt.size/2)
		}
		_, err := n.find(pay{amount: 1000, change: blindedTo(p)})
		if (err == nil) != tt.ok {
			t.Errorf("%d bytes behind %d hops: %v", tt.size, tt.intro, err)
		}
	}
	clear := newNetwork(t, line(20)...)
	clear.mustFind(pay{to: 19, amount: 1000})
	clear.mustFail("twenty hops", pay{to: 20, amount: 1000})
}

// known-attacks R3: a limit on the clear hops holds for all kinds of recipients.
func TestMaxPathLength(t *testing.T) {
	n := newNetwork(t, append(line(5), edge{scid: 9, from: 0, to: 5, base: 50_000})...)
	n.add(edge{scid: 10, from: 1, to: 4, base: 90_000})
	limit := func(hops uint8, more func(*route.RouteParameters)) func(*route.RouteParameters) {
		return func(rp *route.RouteParameters) {
			if more != nil {
				more(rp)
			}
			rp.PaymentParams.MaxPathLength = hops
		}
	}
	for _, tt := range []struct {
		hops uint8
		want scids
	}{{0, scids{1, 2, 3, 4}}, {4, scids{1, 2, 3, 4}}, {3, scids{1, 10}}, {2, scids{1, 10}}, {200, scids{1, 2, 3, 4}}} {
		r := n.mustFind(pay{to: 4, amount: 1000, change: limit(tt.hops, nil)})
		wantWays(t, &r, tt.want)
		r = n.mustFind(pay{amount: 1000, change: limit(tt.hops, blindedTo(blindedFrom(4, 3)))})
		wantWays(t, &r, tt.want)
		private := append(slices.Clone(tt.want), 90)
		if tt.hops == 2 || tt.hops == 4 {
			continue
		}
		r = n.mustFind(pay{to: 9, amount: 1000, change: limit(tt.hops, hints(route.RouteHint{A: []route.RouteHintHop{hint(90, 4, 7)}}))})
		wantWays(t, &r, private)
	}
	n.mustFail("one hop", pay{to: 4, amount: 1000, change: limit(1, nil)})
	n.mustFail("one hop to a blinded path", pay{amount: 1000, change: limit(1, blindedTo(blindedFrom(4, 3)))})
}

// The cheapest way may lead beyond a limit when there is another within it: a
// node's cheapest way to the recipient is not always the one to take.
func TestLimitsNeedOtherWays(t *testing.T) {
	// To node 2 it is cheap and slow, or dear and quick; from us it is slow.
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 2, delta: 400},
		edge{scid: 3, from: 2, to: 3, delta: 200}, edge{scid: 4, from: 3, to: 9, delta: 200}, edge{scid: 5, from: 2, to: 9, base: 1000, delta: 100})
	blocks := func(v uint32) func(*route.RouteParameters) {
		return func(rp *route.RouteParameters) { rp.PaymentParams.MaxTotalCLTVExpiryDelta = v }
	}
	r := n.mustFind(pay{to: 9, amount: 1000, change: blocks(2000)})
	wantWays(t, &r, scids{1, 2, 3, 4})
	r = n.mustFind(pay{to: 9, amount: 1000, change: blocks(700)})
	wantWays(t, &r, scids{1, 2, 5})
	n.mustFail("too slow", pay{to: 9, amount: 1000, change: blocks(500)})
	hops := func(rp *route.RouteParameters) { rp.PaymentParams.MaxPathLength = 3 }
	r = n.mustFind(pay{to: 9, amount: 1000, change: hops})
	wantWays(t, &r, scids{1, 2, 5})
	// What the scorer likes costs more than the limit on fees.
	fees := func(rp *route.RouteParameters) { limit := lntypes.Msat(10); rp.MaxTotalRoutingFeeMsat = &limit }
	r = n.mustFind(pay{to: 9, amount: 1000, score: penalties{4: 100_000}})
	wantWays(t, &r, scids{1, 2, 5})
	r = n.mustFind(pay{to: 9, amount: 1000, score: penalties{4: 100_000}, change: fees})
	wantWays(t, &r, scids{1, 2, 3, 4})
	n.mustFail("banned", pay{to: 9, amount: 1000, score: penalties{4: math.MaxUint64}, change: fees})
}

// Without features or another way, GetRoute finds what FindRoute does.
func TestGetRoute(t *testing.T) {
	n := newNetwork(t, line(3)...)
	r, err := GetRoute(key(0), n.graph, key(3), nil, nil, nil, 100_000, 18, nil)
	if err != nil {
		t.Fatal(err)
	}
	wantWays(t, &r, scids{1, 2, 3})
	if got := r.Paths[0].Hops[2].CLTVExpiryDelta; got != 18 {
		t.Errorf("%d blocks for the recipient", got)
	}
	r, err = GetRoute(key(0), n.graph, key(9), nil, owns(own(50, 2, wide)), []route.RouteHint{{A: []route.RouteHintHop{hint(90, 3, 7)}}}, 1000, 18, nil)
	if err != nil {
		t.Fatal(err)
	}
	wantWays(t, &r, scids{50, 3, 90})
	if _, err := GetRoute(key(0), n.graph, key(8), nil, nil, nil, 1000, 18, nil); err == nil {
		t.Error("a way to nobody")
	}
}

func TestBuildRouteFromHops(t *testing.T) {
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, base: 5000})
	rp := (&pay{to: 9, amount: 1000}).params()
	r, err := BuildRouteFromHops(key(0), []lntypes.PublicKey{key(2), key(9)}, &rp, n.graph, nil, [32]byte{1})
	if err != nil {
		t.Fatal(err)
	}
	wantWays(t, &r, scids{3, 4})
	n.add(edge{scid: 5, from: 2, to: 1})
	for name, hops := range map[string][]lntypes.PublicKey{
		"a loop": {key(1), key(2), key(1), key(9)}, "no channel": {key(1), key(2), key(9)}, "not to the payee": {key(1)}, "empty": nil, "too long": make([]lntypes.PublicKey, 20),
	} {
		if r, err := BuildRouteFromHops(key(0), hops, &rp, n.graph, nil, [32]byte{1}); err == nil {
			t.Errorf("%s: %v", name, ways(&r))
		}
	}
}

func TestSameSeedSameRoute(t *testing.T) {
	n := randomNetwork(t, rand.New(rand.NewPCG(3, 4)), 20, 80)
	for _, amount := range []lntypes.Msat{1000, 300_000} {
		a, errA := n.find(pay{to: 5, amount: amount, mpp: true})
		b, errB := n.find(pay{to: 5, amount: amount, mpp: true})
		if (errA == nil) != (errB == nil) || !reflect.DeepEqual(a.Write(), b.Write()) {
			t.Fatal("two searches differ")
		}
	}
}

func TestShadowOffset(t *testing.T) {
	n := newNetwork(t, line(3)...)
	rp := (&pay{to: 3, amount: 1000}).params()
	seen := map[uint32]bool{}
	for seed := range byte(40) {
		fp := scoring.DefaultProbabilisticScoringFeeParameters()
		r, err := FindRoute(key(0), &rp, n.graph, nil, nil, scoring.FixedPenaltyScorerWithPenalty(0), &fp, [32]byte{seed})
		if err != nil {
			t.Fatal(err)
		}
		offset := r.Paths[0].Hops[2].CLTVExpiryDelta - 18
		if offset < 40 || offset > 120 || offset%40 != 0 {
			t.Fatalf("offset %d", offset)
		}
		seen[offset] = true
	}
	if len(seen) != 3 {
		t.Errorf("offsets %v", seen)
	}
}

func randomNetwork(t testing.TB, rng *rand.Rand, nodes, channels int) *network {
	n := newNetwork(t)
	for i := range channels {
		a, b := rng.IntN(nodes), rng.IntN(nodes)
		if a == b {
			continue
		}
		for range 2 {
			e := edge{scid: lntypes.ShortChannelID(i + 1), from: a, to: b, base: rng.Uint32N(2000), ppm: rng.Uint32N(5000), delta: uint16(rng.UintN(100))}
			if rng.IntN(3) == 0 {
				e.max = lntypes.Msat(1000 + rng.Uint64N(1_000_000))
			}
			if rng.IntN(3) == 0 {
				e.min = lntypes.Msat(rng.Uint64N(1 << rng.UintN(20)))
			}
			e.disabled = rng.IntN(10) == 0
			if e.max != 0 && e.min > e.max {
				e.min = e.max
			}
			n.add(e)
			a, b = b, a
		}
	}
	return n
}

// Every route in random networks is sound: find checks it.
func TestRandomNetworks(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	found := 0
	for range 60 {
		n := randomNetwork(t, rng, 4+rng.IntN(16), 60)
		for range 10 {
			p := pay{to: 1 + rng.IntN(15), amount: lntypes.Msat(1 + rng.Uint64N(1<<rng.UintN(22))), mpp: rng.IntN(2) == 0}
			if rng.IntN(2) == 0 {
				p.hops = owns(own(900, 1, lntypes.Msat(rng.Uint64N(1_000_000))), own(901, 2, wide))
			}
			limit := lntypes.Msat(rng.Uint64N(100_000))
			p.change = func(rp *route.RouteParameters) { rp.MaxTotalRoutingFeeMsat = &limit }
			if _, err := n.find(p); err == nil {
				found++
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d routes", found)
	}
}

// Without limits on channels, the search is exact: no way is cheaper than the
// one that is found. The other ways are found by trying all.
func TestCheapestAgainstBruteForce(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 22))
	compared := 0
	for range 150 {
		n := newNetwork(t)
		for i := range 14 {
			a, b := rng.IntN(7), rng.IntN(7)
			if a != b {
				e := edge{scid: lntypes.ShortChannelID(i + 1), from: a, to: b, base: rng.Uint32N(3000), ppm: rng.Uint32N(20_000), delta: 1}
				if a == 0 {
					e.base, e.ppm = 0, 0 // our own channels are free, but their fees would count in comparing
				}
				n.add(e)
			}
		}
		amount := lntypes.Msat(1 + rng.Uint64N(1_000_000))
		want, reachable := cheapest(n.edges, 6, amount, map[int]bool{6: true})
		r, err := n.find(pay{to: 6, amount: amount})
		if (err == nil) != reachable {
			t.Fatalf("reachable %v: %v", reachable, err)
		}
		if err == nil {
			compared++
			if got := amount + r.GetTotalFees(); got != want {
				t.Fatalf("costs %d, the cheapest way %d: %v", got, want, ways(&r))
			}
		}
	}
	if compared < 50 {
		t.Errorf("only %d routes", compared)
	}
}

// cheapest returns what node 0 must send so that amount arrives at node at.
func cheapest(edges []edge, at int, amount lntypes.Msat, seen map[int]bool) (best lntypes.Msat, ok bool) {
	for _, e := range edges {
		if e.to != at || seen[e.from] {
			continue
		}
		sent := amount
		if e.from == 0 {
			if !ok || sent < best {
				best, ok = sent, true
			}
			continue
		}
		sent += amount*lntypes.Msat(e.ppm)/1_000_000 + lntypes.Msat(e.base)
		seen[e.from] = true
		if v, more := cheapest(edges, e.from, sent, seen); more && (!ok || v < best) {
			best, ok = v, true
		}
		delete(seen, e.from)
	}
	return best, ok
}

func FuzzHints(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8}, uint64(1000))
	f.Fuzz(func(t *testing.T, b []byte, amount uint64) {
		n := newNetwork(t, line(3)...)
		next := func() uint64 {
			if len(b) == 0 {
				return 0
			}
			v := uint64(b[0])
			if v > 200 {
				v = math.MaxUint64 >> (v - 201)
			}
			b = b[1:]
			return v
		}
		var hs []route.RouteHint
		for len(b) > 0 && len(hs) < 6 {
			var h route.RouteHint
			for range next() % 5 {
				least, most := lntypes.Msat(next()), lntypes.Msat(next())
				hop := hint(lntypes.ShortChannelID(next()%8), int(next()%6), uint32(next()))
				hop.Fees.ProportionalMillionths = uint32(next())
				hop.CLTVExpiryDelta = uint16(next())
				hop.HTLCMinimumMsat = &least
				if most%2 == 0 {
					hop.HTLCMaximumMsat = &most
				}
				h.A = append(h.A, hop)
			}
			hs = append(hs, h)
		}
		rp := (&pay{to: 5, amount: lntypes.Msat(amount), mpp: true, change: hints(hs...)}).params()
		fp := scoring.DefaultProbabilisticScoringFeeParameters()
		for _, hops := range []*[]route.ChannelDetails{nil, owns(own(50, 1, wide), own(51, 4, math.MaxUint64))} {
			r, err := FindRoute(key(0), &rp, n.graph, hops, nil, scoring.FixedPenaltyScorerWithPenalty(5), &fp, [32]byte{})
			if err == nil && (r.GetTotalAmount() < lntypes.Msat(amount) || len(r.Paths) > 10) {
				t.Fatalf("%+v", r)
			}
		}
	})
}
