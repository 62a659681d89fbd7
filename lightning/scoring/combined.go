package scoring

import (
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// CombinedScorer is a ProbabilisticScorer that also takes in what others have
// learned, from a service that probes the network, say. What it learned itself is
// kept apart, too, so that the scores of others can be merged with it again and
// again; only that is written. It may be used from any goroutine.
type CombinedScorer struct {
	local, merged *ProbabilisticScorer
}

// NewCombinedScorer starts with what localScorer knows. It must not be used
// otherwise from then on.
func NewCombinedScorer(localScorer *ProbabilisticScorer) *CombinedScorer {
	merged := &ProbabilisticScorer{decay: localScorer.decay, graph: localScorer.graph, log: localScorer.log}
	merged.known.set(&localScorer.known)
	merged.lastUpdate.Store(localScorer.lastUpdate.Load())
	return &CombinedScorer{localScorer, merged}
}

// Merge takes the scores of others in. Of a channel that was heard of here as
// well, bounds and history are averaged; the others keep what was merged before.
func (s *CombinedScorer) Merge(externalScores *ChannelLiquidities, durationSinceEpoch lntypes.UnixTime) {
	s.local.TimePassed(durationSinceEpoch)
	external := externalScores.Clone()
	external.timePassed(durationSinceEpoch, &s.local.decay)
	local := s.local.known.table.Load()

	s.merged.known.mu.Lock()
	defer s.merged.known.mu.Unlock()
	add := external.table.Load()
	if add == nil {
		return
	}
	t := s.merged.known.table.Load().roomFor(add.used)
	add.each(func(scid lntypes.ShortChannelID, c *channelLiquidity) {
		if own := local.get(scid); own != nil {
			both := &channelLiquidity{liquidityState: c.liquidityState}
			both.merge(&own.liquidityState)
			both.sum()
			c = both
		}
		t.put(scid, c)
	})
	s.merged.known.table.Store(t)
}

// SetScores replaces all that was merged, what was learned here included, by a
// copy of externalScores.
func (s *CombinedScorer) SetScores(externalScores *ChannelLiquidities) {
	s.merged.SetScores(externalScores)
}

// Scorer returns the scorer that searches use. It is borrowed.
func (s *CombinedScorer) Scorer() *ProbabilisticScorer { return s.merged }

// LocalOnlyScorer returns the scorer that has learned from our payments alone. It
// is borrowed.
func (s *CombinedScorer) LocalOnlyScorer() *ProbabilisticScorer { return s.local }

// ChannelPenaltyMsat implements ScoreLookUp.
func (s *CombinedScorer) ChannelPenaltyMsat(candidate route.CandidateRouteHop, usage ChannelUsage, scoreParams *ProbabilisticScoringFeeParameters) lntypes.Msat {
	return s.merged.ChannelPenaltyMsat(candidate, usage, scoreParams)
}

// EdgePenaltyMsat implements EdgeScorer.
func (s *CombinedScorer) EdgePenaltyMsat(e *gossip.Edge, source, target *lntypes.NodeID, amount, inflight lntypes.Msat, params *ProbabilisticScoringFeeParameters) lntypes.Msat {
	return s.merged.EdgePenaltyMsat(e, source, target, amount, inflight, params)
}

// EdgeLiquidity implements LiquidityEstimator.
func (s *CombinedScorer) EdgeLiquidity(e *gossip.Edge, source, target *lntypes.NodeID) (least, most, inflight lntypes.Msat) {
	return s.merged.EdgeLiquidity(e, source, target)
}

// PaymentPathFailed implements ScoreUpdate.
func (s *CombinedScorer) PaymentPathFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, durationSinceEpoch lntypes.UnixTime) {
	s.local.PaymentPathFailed(path, shortChannelID, durationSinceEpoch)
	s.merged.PaymentPathFailed(path, shortChannelID, durationSinceEpoch)
}

// PaymentPathSuccessful implements ScoreUpdate.
func (s *CombinedScorer) PaymentPathSuccessful(path *route.Path, durationSinceEpoch lntypes.UnixTime) {
	s.local.PaymentPathSuccessful(path, durationSinceEpoch)
	s.merged.PaymentPathSuccessful(path, durationSinceEpoch)
}

// ProbeFailed implements ScoreUpdate.
func (s *CombinedScorer) ProbeFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, durationSinceEpoch lntypes.UnixTime) {
	s.local.ProbeFailed(path, shortChannelID, durationSinceEpoch)
	s.merged.ProbeFailed(path, shortChannelID, durationSinceEpoch)
}

// ProbeSuccessful implements ScoreUpdate.
func (s *CombinedScorer) ProbeSuccessful(path *route.Path, durationSinceEpoch lntypes.UnixTime) {
	s.local.ProbeSuccessful(path, durationSinceEpoch)
	s.merged.ProbeSuccessful(path, durationSinceEpoch)
}

// TimePassed implements ScoreUpdate.
func (s *CombinedScorer) TimePassed(durationSinceEpoch lntypes.UnixTime) {
	s.local.TimePassed(durationSinceEpoch)
	s.merged.TimePassed(durationSinceEpoch)
}

// Write implements Score: what was learned here, in the form that
// ReadProbabilisticScorer reads.
func (s *CombinedScorer) Write() []byte { return s.local.Write() }
