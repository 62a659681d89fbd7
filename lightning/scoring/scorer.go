package scoring

import (
	"maps"
	"slices"
	"sync"

	"golightning/lightning/gossip"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// baseAmountDivisor is the unit of BasePenaltyAmountMultiplierMsat.
const baseAmountDivisor = 1 << 30

// ProbabilisticScorer learns the liquidity of public channels. It may be used
// from any goroutine; MultiThreadedLockableScore keeps it still during a search.
type ProbabilisticScorer struct {
	decay ProbabilisticScoringDecayParameters
	graph *gossip.NetworkGraph
	log   logger.Context

	mu          sync.RWMutex
	liquidities map[lntypes.ShortChannelID]*channelLiquidity
}

// NewProbabilisticScorer returns a scorer that knows nothing. The graph is
// borrowed: it says which channels are public and how large they are.
func NewProbabilisticScorer(decayParams ProbabilisticScoringDecayParameters, networkGraph *gossip.NetworkGraph, log logger.Logger) *ProbabilisticScorer {
	return &ProbabilisticScorer{
		decay: decayParams, graph: networkGraph, log: logger.For(log),
		liquidities: make(map[lntypes.ShortChannelID]*channelLiquidity),
	}
}

// unknownChannel is what is known of a channel that is not.
var unknownChannel = new(channelLiquidity)

// ChannelPenaltyMsat implements ScoreLookUp. Channels that are not public cost
// nothing.
func (s *ProbabilisticScorer) ChannelPenaltyMsat(candidate route.CandidateRouteHop, usage ChannelUsage, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	public, ok := candidate.(route.CandidateRouteHopPublicHop)
	if !ok {
		return 0
	}
	target := *public.Target()
	if at, found := p.find(target); found {
		return p.manual[at].penalty
	}
	base := addSat(lntypes.Msat(p.BasePenaltyMsat), lntypes.Msat(mulSat(p.BasePenaltyAmountMultiplierMsat, uint64(usage.AmountMsat))/baseAmountDivisor))
	switch c := usage.EffectiveCapacity.(type) {
	case route.EffectiveCapacityExactLiquidity, route.EffectiveCapacityHintMaxHTLC:
		if usage.AmountMsat > c.AsMsat() {
			return ^lntypes.Msat(0)
		}
		return base
	case route.EffectiveCapacityTotal:
		if c.HTLCMaximumMsat >= c.CapacityMsat/2 {
			base = addSat(base, lntypes.Msat(p.AntiProbingPenaltyMsat))
		}
	case nil:
		usage.EffectiveCapacity = route.EffectiveCapacityUnknown{}
	}
	amount := addSat(usage.AmountMsat, usage.InflightHTLCMsat)
	s.mu.RLock()
	defer s.mu.RUnlock()
	liquidity := s.liquidities[public.A.ShortChannelID]
	if liquidity == nil {
		liquidity = unknownChannel
	}
	d := liquidity.directed(public.Source(), target, usage.EffectiveCapacity.AsMsat())
	return addSat(d.penaltyMsat(amount, p), base)
}

// learned is a public hop of a path.
type learned struct {
	scid           lntypes.ShortChannelID
	source, target lntypes.NodeID
	capacity       lntypes.Msat
}

// publicHop looks a hop up in the graph.
func (s *ProbabilisticScorer) publicHop(hop *route.RouteHop) (l learned, ok bool) {
	channel := s.graph.ReadOnly().Channel(hop.ShortChannelID)
	if channel == nil {
		return l, false
	}
	target := lntypes.NodeID(hop.PubKey)
	info, source, ok := channel.AsDirectedTo(target)
	if !ok {
		return l, false
	}
	return learned{hop.ShortChannelID, source, target, info.EffectiveCapacity().AsMsat()}, true
}

// entry returns what is known of a channel, to be changed. The lock must be held.
func (s *ProbabilisticScorer) entry(l *learned, now lntypes.UnixTime) directed {
	c := s.liquidities[l.scid]
	if c == nil {
		c = &channelLiquidity{lastUpdated: stamp{secs: uint64(now)}, historyLastUpdated: stamp{secs: uint64(now)}}
		s.liquidities[l.scid] = c
	}
	return c.directed(l.source, l.target, l.capacity)
}

// PaymentPathFailed implements ScoreUpdate: the channels before the failed one
// had the amount, that one had not.
func (s *ProbabilisticScorer) PaymentPathFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, now lntypes.UnixTime) {
	s.pathFailed(path, &shortChannelID, now)
}

func (s *ProbabilisticScorer) pathFailed(path *route.Path, failed *lntypes.ShortChannelID, now lntypes.UnixTime) {
	amount := path.FinalValueMsat()
	for i := range path.Hops {
		hop := &path.Hops[i]
		atFailed := failed != nil && hop.ShortChannelID == *failed
		if atFailed && i == 0 {
			s.log.Warnf("a payment failed at our own channel %s, whose balance we know", hop.ShortChannelID)
		}
		if l, ok := s.publicHop(hop); ok {
			s.mu.Lock()
			d := s.entry(&l, now)
			if atFailed {
				d.failedAtChannel(amount, now)
			} else {
				d.failedDownstream(amount, now)
			}
			s.log.Debugf("channel %s towards %s has %d to %d msat", l.scid, l.target, d.least(), d.most())
			s.mu.Unlock()
		}
		if atFailed {
			return
		}
	}
}

// PaymentPathSuccessful implements ScoreUpdate: the amount is now on the other
// side of every channel.
func (s *ProbabilisticScorer) PaymentPathSuccessful(path *route.Path, now lntypes.UnixTime) {
	amount := path.FinalValueMsat()
	for i := range path.Hops {
		if l, ok := s.publicHop(&path.Hops[i]); ok {
			s.mu.Lock()
			d := s.entry(&l, now)
			d.successful(amount, now)
			s.mu.Unlock()
		}
	}
}

// ProbeFailed implements ScoreUpdate.
func (s *ProbabilisticScorer) ProbeFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, now lntypes.UnixTime) {
	s.pathFailed(path, &shortChannelID, now)
}

// ProbeSuccessful implements ScoreUpdate: every channel had the amount.
func (s *ProbabilisticScorer) ProbeSuccessful(path *route.Path, now lntypes.UnixTime) {
	s.pathFailed(path, nil, now)
}

// TimePassed implements ScoreUpdate. Channels of which nothing is left are
// forgotten.
func (s *ProbabilisticScorer) TimePassed(now lntypes.UnixTime) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for scid, c := range s.liquidities { // order: each for itself
		if !c.decay(now, &s.decay) {
			delete(s.liquidities, scid)
		}
	}
}

// view calls f with a channel's liquidity towards target; it reports false if
// the channel is not public or nothing is known of it.
func (s *ProbabilisticScorer) view(scid lntypes.ShortChannelID, target lntypes.NodeID, f func(*directed)) bool {
	l, ok := s.publicHop(&route.RouteHop{ShortChannelID: scid, PubKey: lntypes.PublicKey(target)})
	if !ok {
		return false
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	c := s.liquidities[scid]
	if c == nil {
		return false
	}
	d := c.directed(l.source, l.target, l.capacity)
	f(&d)
	return true
}

// LiquidityRange bounds what a channel can forward, in msat.
type LiquidityRange struct{ A, B lntypes.Msat }

// EstimatedChannelLiquidityRange returns the bounds of what scid can forward to
// target, nil if nothing is known.
func (s *ProbabilisticScorer) EstimatedChannelLiquidityRange(scid lntypes.ShortChannelID, target *lntypes.NodeID) *LiquidityRange {
	var r LiquidityRange
	if !s.view(scid, *target, func(d *directed) { r = LiquidityRange{d.least(), d.most()} }) {
		return nil
	}
	return &r
}

// LiquidityHistory are the buckets of the lower (A) and upper (B) bounds of what
// a channel can forward, from empty to full.
type LiquidityHistory struct{ A, B [32]uint16 }

// HistoricalEstimatedChannelLiquidityProbabilities returns the history of the
// bounds of what scid can forward to target, nil if nothing is known.
func (s *ProbabilisticScorer) HistoricalEstimatedChannelLiquidityProbabilities(scid lntypes.ShortChannelID, target *lntypes.NodeID) *LiquidityHistory {
	var h LiquidityHistory
	known := s.view(scid, *target, func(d *directed) {
		h.A, h.B = *d.minHistory, *d.maxHistory
		slices.Reverse(h.B[:]) // it is kept as the distance from full
	})
	if !known {
		return nil
	}
	return &h
}

// HistoricalEstimatedPaymentSuccessProbability returns the chance, 0 to 1, that
// scid forwards amountMsat to target, by its history alone; nil if there is none.
func (s *ProbabilisticScorer) HistoricalEstimatedPaymentSuccessProbability(scid lntypes.ShortChannelID, target *lntypes.NodeID,
	amountMsat lntypes.Msat, params *ProbabilisticScoringFeeParameters) *float64 {
	var chance uint64
	var ok bool
	s.view(scid, *target, func(d *directed) {
		chance, ok = historicalProbability(d.minHistory, d.maxHistory, params, amountMsat, d.capacity)
	})
	if !ok {
		return nil
	}
	p := float64(chance) / billionish
	return &p
}

// DebugLogLiquidityStats logs all that is known, at debug level.
func (s *ProbabilisticScorer) DebugLogLiquidityStats() {
	s.mu.RLock()
	scids := slices.Sorted(maps.Keys(s.liquidities))
	s.mu.RUnlock()
	for _, scid := range scids {
		channel := s.graph.ReadOnly().Channel(scid)
		if channel == nil {
			s.log.Debugf("channel %s is not in the graph", scid)
			continue
		}
		for _, target := range []lntypes.NodeID{channel.NodeTwo, channel.NodeOne} {
			s.view(scid, target, func(d *directed) {
				s.log.Debugf("channel %s towards %s has %d to %d msat; history of the least %v, of the distance from full %v",
					scid, target, d.least(), d.most(), *d.minHistory, *d.maxHistory)
			})
		}
	}
}

// Write implements Score. Channels are sorted.
func (s *ProbabilisticScorer) Write() []byte {
	s.mu.RLock()
	defer s.mu.RUnlock()
	scids := slices.Sorted(maps.Keys(s.liquidities))
	b := ser.AppendLen(nil, len(scids))
	for _, scid := range scids {
		b = s.liquidities[scid].appendTo(tlv.AppendU64(b, uint64(scid)))
	}
	var f ser.Fields
	f.Bytes(0, b)
	return f.Append(nil)
}

// ReadProbabilisticScorer reads a scorer that fills b; for the other arguments
// see NewProbabilisticScorer. It fails with DecodeError.
func ReadProbabilisticScorer(b []byte, decayParams ProbabilisticScoringDecayParameters, networkGraph *gossip.NetworkGraph, log logger.Logger) (*ProbabilisticScorer, error) {
	s := NewProbabilisticScorer(decayParams, networkGraph, log)
	r := tlv.NewReader(b)
	seen := ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		if typ != 0 {
			return false
		}
		const minEntry = 8 + 1 + 2*10
		for n := ser.ReadLen(v, minEntry); n > 0 && v.Err() == nil; n-- {
			scid := lntypes.ShortChannelID(v.U64())
			if s.liquidities[scid] != nil {
				v.Fail(lntypes.ErrInvalidValue)
			}
			s.liquidities[scid] = channelLiquidityFrom(v)
		}
		return true
	})
	ser.Require(&r, seen, 0)
	if err := r.Done(); err != nil {
		return nil, err
	}
	return s, nil
}
