package scoring

import (
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// EdgeScorer is a ScoreLookUp that prices public channels as the graph stores
// them: no candidate is made for each of the hundred thousand that a search
// looks at. All scorers of this package are EdgeScorers.
type EdgeScorer interface {
	ScoreLookUp
	// EdgePenaltyMsat equals ChannelPenaltyMsat of the public hop e, which leads
	// from source to target, for amount msat beside inflight msat. It keeps none of
	// its arguments.
	EdgePenaltyMsat(e *gossip.Edge, source, target *lntypes.NodeID, amount, inflight lntypes.Msat, params *ProbabilisticScoringFeeParameters) lntypes.Msat
}

// EdgeScorerFor returns scorer as an EdgeScorer, for one search. One that prices
// only candidates, such as a user's own, gets a candidate made for each call.
// Wrappers that have nothing to add, locks among them, are left out: the result is
// valid as long as their lock is held.
func EdgeScorerFor(scorer ScoreLookUp) EdgeScorer {
	switch s := scorer.(type) {
	case *MultiThreadedScoreLockRead:
		return s.owner.edges
	case *ScorerAccountingForInFlightHtlcs:
		if s.inflight.IsEmpty() {
			return s.edges
		}
		return s
	case *CombinedScorer:
		return s.merged
	case EdgeScorer:
		return s
	}
	return candidateScorer{scorer}
}

// candidateScorer makes candidates of edges.
type candidateScorer struct{ ScoreLookUp }

// EdgePenaltyMsat implements EdgeScorer. An edge does not know its channel's features:
// the candidate has none.
func (s candidateScorer) EdgePenaltyMsat(e *gossip.Edge, source, target *lntypes.NodeID, amount, inflight lntypes.Msat, params *ProbabilisticScoringFeeParameters) lntypes.Msat {
	d := route.DirectedChannel{
		Source: *source, Target: *target, CLTVExpiryDelta: e.CLTVExpiryDelta, HTLCMinimumMsat: e.HTLCMinimumMsat, Capacity: edgeCapacity(e),
		Fees: route.RoutingFees{BaseMsat: e.FeeBaseMsat, ProportionalMillionths: e.FeeProportionalMillionths},
	}
	hop := route.CandidateRouteHopPublicHop{A: route.NewPublicHopCandidate(&d, e.ShortChannelID)}
	return s.ChannelPenaltyMsat(hop, ChannelUsage{amount, inflight, d.Capacity}, params)
}

// edgeCapacity returns what an edge says of its size.
func edgeCapacity(e *gossip.Edge) route.EffectiveCapacity {
	if e.CapacityMsat == 0 {
		return route.EffectiveCapacityAdvertisedMaxHTLC{AmountMsat: e.HTLCMaximumMsat}
	}
	return route.EffectiveCapacityTotal{CapacityMsat: e.CapacityMsat, HTLCMaximumMsat: min(e.HTLCMaximumMsat, e.CapacityMsat)}
}

// EdgePenaltyMsat implements EdgeScorer.
func (s *FixedPenaltyScorer) EdgePenaltyMsat(*gossip.Edge, *lntypes.NodeID, *lntypes.NodeID, lntypes.Msat, lntypes.Msat, *ProbabilisticScoringFeeParameters) lntypes.Msat {
	return s.penaltyMsat
}

// EdgePenaltyMsat implements EdgeScorer.
func (l *MultiThreadedScoreLockRead) EdgePenaltyMsat(e *gossip.Edge, source, target *lntypes.NodeID, amount, inflight lntypes.Msat, params *ProbabilisticScoringFeeParameters) lntypes.Msat {
	return l.owner.edges.EdgePenaltyMsat(e, source, target, amount, inflight, params)
}

// EdgePenaltyMsat implements EdgeScorer.
func (s *ScorerAccountingForInFlightHtlcs) EdgePenaltyMsat(e *gossip.Edge, source, target *lntypes.NodeID, amount, inflight lntypes.Msat, params *ProbabilisticScoringFeeParameters) lntypes.Msat {
	inflight = addSat(inflight, s.inflight.Used(source, target, e.ShortChannelID))
	return s.edges.EdgePenaltyMsat(e, source, target, amount, inflight, params)
}
