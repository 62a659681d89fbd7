package scoring

import (
	"sync/atomic"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
)

// ProbabilisticScorer learns the liquidity of public channels. It may be used
// from any goroutine; MultiThreadedLockableScore keeps it still during a search.
type ProbabilisticScorer struct {
	decay ProbabilisticScoringDecayParameters
	graph *gossip.NetworkGraph
	log   logger.Context

	known      ChannelLiquidities
	lastUpdate atomic.Uint64 // seconds since 1970
}

// NewProbabilisticScorer returns a scorer that knows nothing. The graph is
// borrowed: it says which channels are public and how large they are.
func NewProbabilisticScorer(decayParams ProbabilisticScoringDecayParameters, networkGraph *gossip.NetworkGraph, log logger.Logger) *ProbabilisticScorer {
	return &ProbabilisticScorer{decay: decayParams, graph: networkGraph, log: logger.For(log)}
}

// publicHop is a direction of a public channel.
type publicHop struct {
	scid           lntypes.ShortChannelID
	source, target lntypes.NodeID
	capacity       lntypes.Msat
}

// publicHopTo looks the direction of a channel that ends at target up.
func publicHopTo(g *gossip.ReadOnlyNetworkGraph, scid lntypes.ShortChannelID, target lntypes.NodeID) (h publicHop, ok bool) {
	channel := g.Channel(scid)
	if channel == nil {
		return h, false
	}
	info, source, ok := channel.AsDirectedTo(target)
	if !ok {
		return h, false
	}
	return publicHop{scid, source, target, info.EffectiveCapacity().AsMsat()}, true
}

// learn changes what is known of a public hop of a path.
func (s *ProbabilisticScorer) learn(g *gossip.ReadOnlyNetworkGraph, hop *route.RouteHop, now lntypes.UnixTime, f func(d *directed)) {
	h, ok := publicHopTo(g, hop.ShortChannelID, lntypes.NodeID(hop.PubKey))
	if !ok {
		return
	}
	var least, most lntypes.Msat
	s.known.update(h.scid, now, func(state *liquidityState) {
		d := state.directed(isUp(&h.source, &h.target), h.capacity)
		f(&d)
		least, most = d.least(), d.most()
	})
	s.log.Debugf("channel %s towards %s has %d to %d msat", h.scid, h.target, least, most)
}

// PaymentPathFailed implements ScoreUpdate: the channels before the failed one
// had the amount, that one had not.
func (s *ProbabilisticScorer) PaymentPathFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, now lntypes.UnixTime) {
	s.pathFailed(path, &shortChannelID, now)
}

func (s *ProbabilisticScorer) pathFailed(path *route.Path, failed *lntypes.ShortChannelID, now lntypes.UnixTime) {
	amount, g := path.FinalValueMsat(), s.graph.ReadOnly()
	for i := range path.Hops {
		hop := &path.Hops[i]
		if failed == nil || hop.ShortChannelID != *failed {
			s.learn(g, hop, now, func(d *directed) { d.failedDownstream(amount, now) })
			continue
		}
		if i == 0 {
			s.log.Warnf("a payment failed at our own channel %s, whose balance we know", hop.ShortChannelID)
		}
		s.learn(g, hop, now, func(d *directed) { d.failedAtChannel(amount, now) })
		break
	}
	s.lastUpdate.Store(uint64(now))
}

// PaymentPathSuccessful implements ScoreUpdate: the amount is now on the other
// side of every channel.
func (s *ProbabilisticScorer) PaymentPathSuccessful(path *route.Path, now lntypes.UnixTime) {
	amount, g := path.FinalValueMsat(), s.graph.ReadOnly()
	for i := range path.Hops {
		s.learn(g, &path.Hops[i], now, func(d *directed) { d.successful(amount, now) })
	}
	s.lastUpdate.Store(uint64(now))
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
	s.known.timePassed(now, &s.decay)
	s.lastUpdate.Store(uint64(now))
}

// Scores returns a copy of what the scorer knows.
func (s *ProbabilisticScorer) Scores() *ChannelLiquidities { return s.known.Clone() }

// SetScores replaces what the scorer knows by a copy of externalScores.
func (s *ProbabilisticScorer) SetScores(externalScores *ChannelLiquidities) {
	s.known.set(externalScores)
}

// Write implements Score. It is the form of ChannelLiquidities.
func (s *ProbabilisticScorer) Write() []byte { return s.known.Write() }

// ReadProbabilisticScorer reads a scorer that fills b; for the other arguments
// see NewProbabilisticScorer. It fails with DecodeError.
func ReadProbabilisticScorer(b []byte, decayParams ProbabilisticScoringDecayParameters, networkGraph *gossip.NetworkGraph, log logger.Logger) (*ProbabilisticScorer, error) {
	s := NewProbabilisticScorer(decayParams, networkGraph, log)
	if err := s.known.read(b); err != nil {
		return nil, err
	}
	var last uint64
	s.known.table.Load().each(func(_ lntypes.ShortChannelID, c *channelLiquidity) { last = max(last, c.lastUpdated.secs) })
	s.lastUpdate.Store(last)
	return s, nil
}
