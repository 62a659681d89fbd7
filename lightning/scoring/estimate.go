package scoring

import (
	"slices"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// probLowerBound is the least chance that an estimate gives to what is not
// impossible.
const probLowerBound = 0.01

// LiquidityEstimator says what is known of the liquidity of public channels,
// without allocating.
type LiquidityEstimator interface {
	// EdgeLiquidity returns bounds of what the hop e, which leads from source to
	// target, could forward, and what of that pending payments use already, in msat.
	EdgeLiquidity(e *gossip.Edge, source, target *lntypes.NodeID) (least, most, inflight lntypes.Msat)
}

// LiquidityEstimatorFor returns scorer as a LiquidityEstimator. With one that
// keeps no bounds, only capacities are known.
func LiquidityEstimatorFor(scorer ScoreLookUp) LiquidityEstimator {
	if e, ok := scorer.(LiquidityEstimator); ok {
		return e
	}
	return capacityEstimator{}
}

// KnowsLiquidity reports whether what is behind an estimator and its wrappers keeps
// bounds. If not, all that a scorer has to say of amounts is in its penalties.
func KnowsLiquidity(e LiquidityEstimator) bool {
	switch e := e.(type) {
	case capacityEstimator:
		return false
	case *MultiThreadedScoreLockRead:
		return KnowsLiquidity(e.owner.estimator)
	case *ScorerAccountingForInFlightHtlcs:
		return KnowsLiquidity(e.estimator)
	}
	return true
}

// capacityEstimator knows nothing.
type capacityEstimator struct{}

func (capacityEstimator) EdgeLiquidity(e *gossip.Edge, _, _ *lntypes.NodeID) (least, most, inflight lntypes.Msat) {
	return 0, capacityOf(e), 0
}

func capacityOf(e *gossip.Edge) lntypes.Msat {
	if e.CapacityMsat == 0 {
		return e.HTLCMaximumMsat
	}
	return e.CapacityMsat
}

// EdgeLiquidity implements LiquidityEstimator.
func (s *ProbabilisticScorer) EdgeLiquidity(e *gossip.Edge, source, target *lntypes.NodeID) (least, most, inflight lntypes.Msat) {
	c := s.known.get(e.ShortChannelID)
	if c == nil {
		return 0, capacityOf(e), 0
	}
	least, most = c.bounds(isUp(source, target), capacityOf(e))
	return min(least, most), most, 0
}

// EdgeLiquidity implements LiquidityEstimator.
func (l *MultiThreadedScoreLockRead) EdgeLiquidity(e *gossip.Edge, source, target *lntypes.NodeID) (least, most, inflight lntypes.Msat) {
	return l.owner.estimator.EdgeLiquidity(e, source, target)
}

// EdgeLiquidity implements LiquidityEstimator.
func (s *ScorerAccountingForInFlightHtlcs) EdgeLiquidity(e *gossip.Edge, source, target *lntypes.NodeID) (least, most, inflight lntypes.Msat) {
	least, most, inflight = s.estimator.EdgeLiquidity(e, source, target)
	return least, most, addSat(inflight, s.inflight.Used(source, target, e.ShortChannelID))
}

// estimate returns the chance that total passes, by the best knowledge there is.
func (c *channelLiquidity) estimate(up bool, total, capacity lntypes.Msat, p *ProbabilisticScoringFeeParameters) float64 {
	if total > capacity {
		return 0
	}
	if chance, ok := c.chance(up, p, total, capacity); ok {
		return min(max(float64(chance)/billionish, probLowerBound), 1)
	}
	return c.liveEstimate(up, total, capacity, p, true)
}

// liveEstimate goes by the present bounds alone.
func (c *channelLiquidity) liveEstimate(up bool, total, capacity lntypes.Msat, p *ProbabilisticScoringFeeParameters, scaleUnknown bool) float64 {
	least, most := c.bounds(up, capacity)
	least = min(least, most)
	switch {
	case total <= least:
		return 1
	case total > capacity:
		return 0
	case total >= most:
		return probLowerBound
	}
	num, den := successProbability(uint64(total), uint64(least), uint64(most), uint64(capacity), p, scaleUnknown)
	return min(max(float64(num)/float64(den), probLowerBound), 1)
}

// view returns what is known of a public channel in the direction that ends at
// target; ok is false if the graph has no such direction.
func (s *ProbabilisticScorer) view(scid lntypes.ShortChannelID, target *lntypes.NodeID) (c *channelLiquidity, up bool, capacity lntypes.Msat, ok bool) {
	return s.viewIn(s.graph.ReadOnly(), scid, target)
}

func (s *ProbabilisticScorer) viewIn(g *gossip.ReadOnlyNetworkGraph, scid lntypes.ShortChannelID, target *lntypes.NodeID) (c *channelLiquidity, up bool, capacity lntypes.Msat, ok bool) {
	h, ok := publicHopTo(g, scid, *target)
	if !ok {
		return nil, false, 0, false
	}
	if c = s.known.get(scid); c == nil {
		c = unknownChannel
	}
	return c, isUp(&h.source, &h.target), h.capacity, true
}

// LiquidityRange bounds what a channel can forward, in msat.
type LiquidityRange struct{ A, B lntypes.Msat }

// EstimatedChannelLiquidityRange returns the bounds of what scid can forward to
// target, nil if nothing is known.
func (s *ProbabilisticScorer) EstimatedChannelLiquidityRange(scid lntypes.ShortChannelID, target *lntypes.NodeID) *LiquidityRange {
	c, up, capacity, ok := s.view(scid, target)
	if !ok || c == unknownChannel {
		return nil
	}
	least, most := c.bounds(up, capacity)
	return &LiquidityRange{least, most}
}

// LiquidityHistory are the buckets of the lower (A) and upper (B) bounds of what
// a channel can forward, from empty to full.
type LiquidityHistory struct{ A, B [32]uint16 }

// HistoricalEstimatedChannelLiquidityProbabilities returns the history of the
// bounds of what scid can forward to target, nil if nothing is known.
func (s *ProbabilisticScorer) HistoricalEstimatedChannelLiquidityProbabilities(scid lntypes.ShortChannelID, target *lntypes.NodeID) *LiquidityHistory {
	c, up, _, ok := s.view(scid, target)
	if !ok || c == unknownChannel {
		return nil
	}
	least, most := c.histories(up)
	h := LiquidityHistory{*least, *most}
	slices.Reverse(h.B[:]) // it is kept as the distance from full
	return &h
}

// HistoricalEstimatedPaymentSuccessProbability returns the chance, 0 to 1, that
// scid forwards amountMsat to target, by its history alone; nil if there is none.
func (s *ProbabilisticScorer) HistoricalEstimatedPaymentSuccessProbability(scid lntypes.ShortChannelID, target *lntypes.NodeID,
	amountMsat lntypes.Msat, params *ProbabilisticScoringFeeParameters) *float64 {
	c, up, capacity, ok := s.view(scid, target)
	if !ok {
		return nil
	}
	chance, ok := c.chance(up, params, amountMsat, capacity)
	if !ok {
		return nil
	}
	p := float64(chance) / billionish
	return &p
}

// LiveEstimatedPaymentSuccessProbability returns the chance, 0 to 1, that scid
// forwards amountMsat to target, by its present bounds alone, which are 0 and the
// capacity if nothing is known. It is 0 for more than the capacity, else at least
// 0.01; nil if the graph has no such channel.
func (s *ProbabilisticScorer) LiveEstimatedPaymentSuccessProbability(scid lntypes.ShortChannelID, target *lntypes.NodeID,
	amountMsat lntypes.Msat, params *ProbabilisticScoringFeeParameters) *float64 {
	c, up, capacity, ok := s.view(scid, target)
	if !ok {
		return nil
	}
	p := c.liveEstimate(up, amountMsat, capacity, params, false)
	return &p
}

// EstimatedPaymentSuccessProbability returns the chance, 0 to 1, that scid
// forwards amountMsat to target: by the history of its bounds, else by its present
// bounds, else by its capacity. It is 0 for more than the capacity, else at least
// 0.01; nil if the graph has no such channel.
func (s *ProbabilisticScorer) EstimatedPaymentSuccessProbability(scid lntypes.ShortChannelID, target *lntypes.NodeID,
	amountMsat lntypes.Msat, params *ProbabilisticScoringFeeParameters) *float64 {
	c, up, capacity, ok := s.view(scid, target)
	if !ok {
		return nil
	}
	p := c.estimate(up, amountMsat, capacity, params)
	return &p
}

// EstimatedPathSuccessProbability returns the chance, 0 to 1, that all public
// channels of path forward what they are to. Others count as certain.
func (s *ProbabilisticScorer) EstimatedPathSuccessProbability(path *route.Path, params *ProbabilisticScoringFeeParameters) float64 {
	var amount lntypes.Msat
	if path.BlindedTail != nil {
		amount = path.BlindedTail.FinalValueMsat
	}
	chance, g := 1.0, s.graph.ReadOnly()
	for i := len(path.Hops) - 1; i >= 0; i-- {
		hop := &path.Hops[i]
		amount = addSat(amount, hop.FeeMsat)
		target := lntypes.NodeID(hop.PubKey)
		if c, up, capacity, ok := s.viewIn(g, hop.ShortChannelID, &target); ok {
			chance *= c.estimate(up, amount, capacity, params)
		}
	}
	return chance
}

// DebugLogLiquidityStats logs all that is known, at debug level.
func (s *ProbabilisticScorer) DebugLogLiquidityStats() {
	g := s.graph.ReadOnly()
	for _, known := range s.known.table.Load().sorted() {
		scid := known.scid
		channel := g.Channel(scid)
		if channel == nil {
			s.log.Debugf("channel %s is not in the graph", scid)
			continue
		}
		for _, target := range []lntypes.NodeID{channel.NodeTwo, channel.NodeOne} {
			if c, up, capacity, ok := s.viewIn(g, scid, &target); ok {
				least, most := c.bounds(up, capacity)
				leastHistory, mostHistory := c.histories(up)
				s.log.Debugf("channel %s towards %s has %d to %d msat; history of the least %v, of the distance from full %v",
					scid, target, least, most, *leastHistory, *mostHistory)
			}
		}
	}
}
