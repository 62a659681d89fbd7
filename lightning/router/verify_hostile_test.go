package router_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// hugeWorld is a random world in which some channels are as large as amounts can be,
// and terms are at the ends of what a channel_update can say.
func hugeWorld(rng *rand.Rand, n, channels int) *world {
	w := randomWorld(rng, n, channels)
	for i := range w.channels {
		c := &w.channels[i]
		if rng.IntN(2) == 0 {
			continue
		}
		c.capacity = oneOf(rng, 0, lntypes.MaxValueSat, lntypes.MaxValueSat/2)
		for j := range c.sides {
			s := &c.sides[j]
			s.most = oneOf(rng, lntypes.MaxValueMsat, lntypes.MaxValueMsat/2, lntypes.MaxValueMsat/3+1, s.most)
			s.least = oneOf(rng, 0, s.least, lntypes.MaxValueMsat/7, lntypes.MaxValueMsat)
			s.base, s.ppm = oneOf(rng, 0, s.base, ^uint32(0)), oneOf(rng, 0, 0, s.ppm, 1_000_000, ^uint32(0))
			s.delta = oneOf(rng, s.delta, 0, ^uint16(0))
			if c.capacity != 0 {
				s.most = min(s.most, c.capacity.Msat())
			}
		}
	}
	return w
}

// hostileQuery is a query as nobody means it well: channels of ours that are named
// twice, like public ones, by aliases, or have nothing; hints that name them, lead
// over us, repeat or ask for absurd terms; blinded paths that are the same, start at
// us or nowhere, or require what nobody knows; limits that are just met.
func hostileQuery(rng *rand.Rand, w *world) *query {
	q := randomQuery(rng, w)
	p := &q.params.PaymentParams
	if rng.IntN(3) == 0 {
		q.first = hostileFirst(rng, w)
	}
	if rng.IntN(6) == 0 {
		q.us = node(oneOf(rng, 0, w.nodes+1, rng.IntN(w.nodes)))
	}
	switch payee := p.Payee.(type) {
	case route.PayeeBlinded:
		hostileBlinded(rng, w, payee.RouteHints)
		if rng.IntN(3) == 0 {
			for i, twin := range payee.RouteHints {
				twin.Path.BlindingPoint = node(120 + i)
				payee.RouteHints = append(payee.RouteHints, twin)
			}
		}
		if rng.IntN(2) == 0 {
			payee.Features = new(features.Bolt12InvoiceFeatures)
			payee.Features.SetBasicMPPOptional()
		}
		p.Payee = payee
	case route.PayeeClear:
		if rng.IntN(2) == 0 {
			payee.RouteHints = hostileHints(rng, w, q, payee.RouteHints)
		}
		if rng.IntN(2) == 0 {
			payee.Features = &mppFeatures
		}
		p.Payee = payee
	}
	if rng.IntN(3) == 0 {
		p.MaxPathLength = uint8(oneOf(rng, 1, 2, 3, 4, rng.IntN(256)))
	}
	if rng.IntN(4) == 0 {
		q.params.FinalValueMsat = oneOf(rng, 1, lntypes.MaxValueMsat, lntypes.MaxValueMsat-1, lntypes.MaxValueMsat/2, lntypes.MaxValueMsat/3, ^lntypes.Msat(0))
	}
	if rng.IntN(8) == 0 {
		q.params.MaxTotalRoutingFeeMsat = oneOf(rng, nil, new(lntypes.Msat))
	}
	if q.first != nil && rng.IntN(3) == 0 {
		c := oneOf(rng, *q.first...)
		p.PreviouslyFailedChannels = append(p.PreviouslyFailedChannels, *c.GetOutboundPaymentSCID())
	}
	return q
}

func hostileFirst(rng *rand.Rand, w *world) *[]route.ChannelDetails {
	var list []route.ChannelDetails
	for i := range 1 + rng.IntN(8) {
		peer := oneOf(rng, rng.IntN(w.nodes+2), 1+rng.IntN(w.nodes))
		scid, alias := lntypes.ShortChannelID(1<<40+i), lntypes.ShortChannelID(1<<41+rng.IntN(4))
		limit := oneOf(rng, 0, 1, randomAmount(rng, 34), randomAmount(rng, 26), lntypes.MaxValueMsat, ^lntypes.Msat(0))
		c := route.ChannelDetails{
			Counterparty: route.ChannelCounterparty{NodeID: node(peer)}, ShortChannelID: &scid, NextOutboundHTLCLimitMsat: limit,
			NextOutboundHTLCMinimumMsat: oneOf(rng, 0, 1, randomAmount(rng, 20), limit, ^lntypes.Msat(0)), IsUsable: true, IsPublic: rng.IntN(2) == 0,
		}
		switch rng.IntN(5) {
		case 0:
			c.ShortChannelID, c.OutboundSCIDAlias = nil, &alias
		case 1:
			c.OutboundSCIDAlias = &alias
		case 2: // like a public channel
			if len(w.channels) > 0 {
				c.ShortChannelID = &w.channels[rng.IntN(len(w.channels))].scid
			}
		}
		list = append(list, c)
		if rng.IntN(5) == 0 {
			list = append(list, list[rng.IntN(len(list))])
		}
	}
	return &list
}

func hostileHints(rng *rand.Rand, w *world, q *query, hints []route.RouteHint) []route.RouteHint {
	hints = append(hints, randomHints(rng, w)...)
	for i := range hints {
		for j := range hints[i].A {
			h := &hints[i].A[j]
			switch rng.IntN(12) {
			case 0:
				h.SrcNodeID = q.us
			case 1:
				h.Fees = route.RoutingFees{BaseMsat: ^uint32(0), ProportionalMillionths: oneOf(rng, 0, ^uint32(0))}
			case 2:
				h.CLTVExpiryDelta = ^uint16(0)
			case 3:
				least, most := oneOf(rng, 0, lntypes.MaxValueMsat, ^lntypes.Msat(0)), oneOf(rng, 0, lntypes.MaxValueMsat, ^lntypes.Msat(0))
				h.HTLCMinimumMsat, h.HTLCMaximumMsat = &least, &most
			case 4:
				if q.first != nil {
					c := oneOf(rng, *q.first...)
					h.ShortChannelID = *c.GetOutboundPaymentSCID()
					if c.OutboundSCIDAlias != nil && rng.IntN(2) == 0 {
						h.ShortChannelID = *c.OutboundSCIDAlias
					}
				}
			case 5:
				if len(w.channels) > 0 { // a public channel, perhaps backwards
					c := &w.channels[rng.IntN(len(w.channels))]
					h.SrcNodeID, h.ShortChannelID = node(oneOf(rng, c.a, c.b)), c.scid
					if j+1 < len(hints[i].A) {
						hints[i].A[j+1].SrcNodeID = node(oneOf(rng, c.a, c.b))
					}
				}
			}
		}
	}
	for len(hints) > 0 && rng.IntN(3) == 0 {
		twin := hints[rng.IntN(len(hints))]
		if rng.IntN(2) == 0 { // with other terms
			twin.A = slices.Clone(twin.A)
			for j := range twin.A {
				twin.A[j].Fees.BaseMsat, twin.A[j].CLTVExpiryDelta = rng.Uint32N(3000), uint16(rng.UintN(200))
			}
		}
		hints = append(hints, twin)
	}
	return hints
}

func hostileBlinded(rng *rand.Rand, w *world, paths []blinding.PaymentPath) {
	for i := range paths {
		p := &paths[i]
		switch rng.IntN(8) {
		case 0:
			p.PayInfo.FeeBaseMsat, p.PayInfo.FeeProportionalMillionths = ^uint32(0), oneOf(rng, 0, ^uint32(0))
		case 1:
			p.PayInfo.CLTVExpiryDelta = ^uint16(0)
		case 2:
			p.PayInfo.HTLCMinimumMsat = oneOf(rng, 0, p.PayInfo.HTLCMaximumMsat+1, lntypes.MaxValueMsat, ^lntypes.Msat(0))
			p.PayInfo.HTLCMaximumMsat = oneOf(rng, p.PayInfo.HTLCMaximumMsat, 0, lntypes.MaxValueMsat, ^lntypes.Msat(0))
		case 3:
			p.PayInfo.Features = features.BlindedHopFeaturesFromLEBytes(unknownBit)
		case 4:
			if len(p.Path.BlindedHops) > 1 {
				p.Path.IntroductionNodeID = node(oneOf(rng, 0, w.nodes+1))
			}
		case 5:
			p.Path.BlindedHops = make([]blinding.BlindedHop, 2+rng.IntN(30))
			for j := range p.Path.BlindedHops {
				p.Path.BlindedHops[j] = blinding.BlindedHop{BlindedNodeID: node(110), EncryptedPayload: make([]byte, rng.IntN(80))}
			}
		}
	}
}

// moodyScorer is a user's whose answers have no meaning and change from call to
// call.
type moodyScorer struct{ rng *rand.Rand }

func (s moodyScorer) ChannelPenaltyMsat(route.CandidateRouteHop, scoring.ChannelUsage, *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	return oneOf(s.rng, 0, lntypes.Msat(s.rng.UintN(3000)), lntypes.Msat(s.rng.Uint64()), ^lntypes.Msat(0), ^lntypes.Msat(0)-1)
}

// known-attacks R1, R3: whatever comes in, what is found is what the checker demands.
func TestHostileQueriesInRandomWorlds(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 30))
	found, several, asked := make([]int, len(engines)), make([]int, len(engines)), 0
	for asked < count(t, 6_000) && !t.Failed() {
		w := oneOf(rng, hugeWorld, randomWorld)(rng, 3+rng.IntN(20), 10+rng.IntN(80))
		k, g := w.knowledge(), w.build(t, nil)
		for range 30 {
			q, scorer := hostileQuery(rng, w), randomScorer(rng, w, g)
			fees := oneOf(rng, scoring.DefaultProbabilisticScoringFeeParameters, scoring.NewestProbabilisticScoringFeeParameters)()
			if rng.IntN(8) == 0 {
				scorer = moodyScorer{rng}
			}
			asked++
			for i := range engines {
				if r, ok := engines[i].runWith(t, k, q, g, scorer, &fees); ok {
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
		if found[i] < asked/12 || several[i] < asked/200 {
			t.Errorf("%s: only %d of %d found, %d of them in several paths", engines[i].name, found[i], asked, several[i])
		}
	}
}

// slow hides that a scorer can price edges.
type slow struct {
	scoring.ScoreLookUp
	scoring.LiquidityEstimator
}

// The prices of edges are those of candidates: a scorer that is only asked for these
// leads to the same route.
func TestEdgePricesAreThoseOfCandidates(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 31))
	found := 0
	for range 100 {
		w := randomWorld(rng, 3+rng.IntN(20), 10+rng.IntN(80))
		g := w.build(t, nil)
		for range 10 {
			q, scorer := randomQuery(rng, w), randomScorer(rng, w, g)
			fees := oneOf(rng, scoring.DefaultProbabilisticScoringFeeParameters, scoring.NewestProbabilisticScoringFeeParameters)()
			for n := range w.nodes {
				if id := lntypes.NodeID(node(n)); rng.IntN(10) == 0 {
					fees.SetManualPenalty(&id, oneOf(rng, 0, lntypes.Msat(rng.UintN(3000)), ^lntypes.Msat(0)))
				}
			}
			for i := range engines {
				a, errA := engines[i].find(q, g, scorer, &fees)
				b, errB := engines[i].find(q, g, slow{scorer, scoring.LiquidityEstimatorFor(scorer)}, &fees)
				if (errA == nil) != (errB == nil) || errA == nil && !bytes.Equal(a.Write(), b.Write()) {
					t.Fatalf("%s: %T: %v\n%sand %v\n%s", engines[i].name, scorer, errA, describe(&a), errB, describe(&b))
				}
				if errA == nil {
					found++
				}
			}
		}
	}
	if found < 500 {
		t.Errorf("only %d routes", found)
	}
}

// known-attacks R2: what a route costs is a limit within which it is found, and a msat
// less is kept.
func TestFeeLimitsAreExact(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 32))
	compared := 0
	for range 200 {
		w := randomWorld(rng, 3+rng.IntN(20), 10+rng.IntN(80))
		k, g := w.knowledge(), w.build(t, nil)
		for range 10 {
			q := randomQuery(rng, w)
			q.params.PaymentParams.MaxPathCount = 1
			scorer := scoring.FixedPenaltyScorerWithPenalty(0)
			r, ok := engines[0].run(t, k, q, g, scorer)
			if !ok {
				continue
			}
			limit := r.GetTotalFees()
			q.params.MaxTotalRoutingFeeMsat = &limit
			if again, ok := engines[0].run(t, k, q, g, scorer); !ok {
				t.Fatalf("nothing found for %d msat of fees, which is what it costs\n%s", limit, describe(&r))
			} else if again.GetTotalFees() != limit {
				t.Fatalf("%d msat, within the limit %d", limit, again.GetTotalFees())
			}
			compared++
			if limit > 0 {
				limit--
				engines[0].run(t, k, q, g, scorer)
			}
		}
	}
	if compared < 200 {
		t.Errorf("only %d routes", compared)
	}
}
