package scoring

import (
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// baseAmountDivisor is the unit of BasePenaltyAmountMultiplierMsat.
const baseAmountDivisor = 1 << 30

// banned is the penalty of what is not to be used.
const banned = ^lntypes.Msat(0)

// ChannelPenaltyMsat implements ScoreLookUp. Channels that are not public cost
// nothing.
func (s *ProbabilisticScorer) ChannelPenaltyMsat(candidate route.CandidateRouteHop, usage ChannelUsage, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	if blinded, ok := candidate.(route.CandidateRouteHopBlinded); ok && p.NewestFormulas {
		return blindedPenaltyMsat(blinded, &usage, p)
	}
	public, ok := candidate.(route.CandidateRouteHopPublicHop)
	if !ok {
		return 0
	}
	target := public.Target()
	if penalty, found := p.manualPenalty(target); found {
		return penalty
	}
	base := p.basePenaltyMsat(usage.AmountMsat)
	capacity := route.UnknownChannelCapacityMsat
	switch c := usage.EffectiveCapacity.(type) {
	case nil:
	case route.EffectiveCapacityExactLiquidity, route.EffectiveCapacityHintMaxHTLC:
		if usage.AmountMsat > c.AsMsat() {
			return banned
		}
		return base
	case route.EffectiveCapacityTotal:
		capacity = c.CapacityMsat
		if c.HTLCMaximumMsat >= capacity/2 {
			base = addSat(base, lntypes.Msat(p.AntiProbingPenaltyMsat))
		}
	default:
		capacity = c.AsMsat()
	}
	source := public.Source()
	return addSat(base, s.liquidityPenaltyMsat(public.A.ShortChannelID, &source, target, newFlow(usage.AmountMsat, usage.InflightHTLCMsat, capacity, p), p))
}

// EdgePenaltyMsat implements EdgeScorer.
func (s *ProbabilisticScorer) EdgePenaltyMsat(e *gossip.Edge, source, target *lntypes.NodeID, amount, inflight lntypes.Msat, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	if penalty, found := p.manualPenalty(target); found {
		return penalty
	}
	base := p.basePenaltyMsat(amount)
	capacity := e.CapacityMsat
	if capacity == 0 {
		capacity = e.HTLCMaximumMsat
	} else if e.HTLCMaximumMsat >= capacity/2 {
		base = addSat(base, lntypes.Msat(p.AntiProbingPenaltyMsat))
	}
	return addSat(base, s.liquidityPenaltyMsat(e.ShortChannelID, source, target, newFlow(amount, inflight, capacity, p), p))
}

// blindedPenaltyMsat judges a whole blinded path by the amount that it takes.
func blindedPenaltyMsat(c route.CandidateRouteHopBlinded, usage *ChannelUsage, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	limit := c.EffectiveCapacity().AsMsat()
	switch {
	case usage.AmountMsat > limit:
		return banned
	case addSat(usage.AmountMsat, usage.InflightHTLCMsat) > limit:
		return lntypes.Msat(p.ConsideredImpossiblePenaltyMsat)
	}
	return 0
}

// flow is an amount through a channel.
type flow struct {
	total    lntypes.Msat // with what is in flight
	charged  lntypes.Msat // the amount that multipliers multiply
	capacity lntypes.Msat
}

func newFlow(amount, inflight, capacity lntypes.Msat, p *ProbabilisticScoringFeeParameters) flow {
	f := flow{addSat(amount, inflight), amount, capacity}
	if !p.NewestFormulas {
		f.charged = f.total
	}
	return f
}

// basePenaltyMsat is charged for any channel.
func (p *ProbabilisticScoringFeeParameters) basePenaltyMsat(amount lntypes.Msat) lntypes.Msat {
	return addSat(lntypes.Msat(p.BasePenaltyMsat), lntypes.Msat(mulSat(p.BasePenaltyAmountMultiplierMsat, uint64(amount))/baseAmountDivisor))
}

// livePenaltyMsat weighs a probability by the present bounds, historyPenaltyMsat
// by their history. Probabilities are given as -log10 times 2048.
func (p *ProbabilisticScoringFeeParameters) livePenaltyMsat(charged lntypes.Msat, negLog uint64) lntypes.Msat {
	return combined(charged, negLog, p.LiquidityPenaltyMultiplierMsat, p.LiquidityPenaltyAmountMultiplierMsat)
}

func (p *ProbabilisticScoringFeeParameters) historyPenaltyMsat(charged lntypes.Msat, negLog uint64) lntypes.Msat {
	return combined(charged, negLog, p.HistoricalLiquidityPenaltyMultiplierMsat, p.HistoricalLiquidityPenaltyAmountMultiplierMsat)
}

// weighsLive and weighsHistory report whether the two kinds count at all.
func (p *ProbabilisticScoringFeeParameters) weighsLive() bool {
	return p.LiquidityPenaltyMultiplierMsat|p.LiquidityPenaltyAmountMultiplierMsat != 0
}

func (p *ProbabilisticScoringFeeParameters) weighsHistory() bool {
	return p.HistoricalLiquidityPenaltyMultiplierMsat|p.HistoricalLiquidityPenaltyAmountMultiplierMsat != 0
}

// liquidityPenaltyMsat charges for the chance that a channel cannot forward.
func (s *ProbabilisticScorer) liquidityPenaltyMsat(scid lntypes.ShortChannelID, source, target *lntypes.NodeID, f flow, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	c := s.known.get(scid)
	switch {
	case c != nil:
	case f.total < f.capacity && f.total > 0 && !p.LinearSuccessProbability && p.ProbingDiversityPenaltyMsat == 0:
		return unknownPenaltyMsat(f, p)
	default:
		c = unknownChannel
	}
	up := isUp(source, target)
	least, most := c.bounds(up, f.capacity)
	penalty := livePenaltyMsat(f, min(least, most), most, p)
	if f.total >= f.capacity {
		return addSat(penalty, p.historyPenaltyMsat(f.charged, maxNegativeLog))
	}
	if p.weighsHistory() {
		num, den := uint64(0), uint64(billionish)
		if chance, ok := c.chance(up, p, f.total, f.capacity); ok {
			num = chance + 1
		} else {
			num, den = untriedProbability(uint64(f.total), uint64(f.capacity), p)
		}
		penalty = addSat(penalty, p.historyPenaltyMsat(f.charged, negativeLog(num, den)))
	}
	if p.ProbingDiversityPenaltyMsat != 0 {
		penalty = addSat(penalty, s.diversityPenaltyMsat(c, p))
	}
	return penalty
}

// livePenaltyMsat charges for the chance by the present bounds, least <= most.
func livePenaltyMsat(f flow, least, most lntypes.Msat, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	if f.total <= least {
		return 0
	}
	if f.total < most {
		if !p.weighsLive() {
			return 0
		}
		num, den := successProbability(uint64(f.total), uint64(least), uint64(most), uint64(f.capacity), p, false)
		return p.chancePenaltyMsat(f.charged, num, den)
	}
	penalty := p.livePenaltyMsat(f.charged, maxNegativeLog)
	if f.total > most || !p.NewestFormulas {
		penalty = addSat(penalty, lntypes.Msat(p.ConsideredImpossiblePenaltyMsat))
	}
	return penalty
}

// unknownPenaltyMsat is the penalty of a channel of which nothing is known but
// that it is large enough, the most frequent case: both kinds of probability are
// then the same but for a constant.
func unknownPenaltyMsat(f flow, p *ProbabilisticScoringFeeParameters) (penalty lntypes.Msat) {
	numerator, untried := untriedProbability(uint64(f.total), uint64(f.capacity), p)
	if p.weighsLive() {
		all := uint64(cubicAll)
		if p.NewestFormulas {
			all = steepAll
		}
		penalty = p.chancePenaltyMsat(f.charged, numerator, all)
	}
	if p.weighsHistory() {
		penalty = addSat(penalty, p.historyPenaltyMsat(f.charged, negativeLog(numerator, untried)))
	}
	return penalty
}

// chancePenaltyMsat is livePenaltyMsat of a fraction. A chance close to 1 counts
// as 1: the logarithm is not precise enough.
func (p *ProbabilisticScoringFeeParameters) chancePenaltyMsat(charged lntypes.Msat, num, den uint64) lntypes.Msat {
	if num >= den || den-num < den/precisionBound {
		return 0
	}
	return p.livePenaltyMsat(charged, negativeLog(num, den))
}

// diversityPenaltyMsat is charged to probes for channels that were heard of
// within the last day. The time of the last news of any channel stands for now.
func (s *ProbabilisticScorer) diversityPenaltyMsat(c *channelLiquidity, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	const day = 24 * 3600
	age := lntypes.UnixTime(s.lastUpdate.Load()).Since(lntypes.UnixTime(c.lastDatapoint.secs))
	if uint64(age) >= day {
		return 0
	}
	left := day - uint64(age)
	return lntypes.Msat(mulSat(p.ProbingDiversityPenaltyMsat, left*left) / (day * day))
}
