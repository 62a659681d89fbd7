package scoring

import (
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
)

// benchChannels is about the number of channels of the real network.
const benchChannels = 50_000

// manyKnown knows one in every channels, each by points payments.
func manyKnown(every, points int) *ProbabilisticScorer {
	s := NewProbabilisticScorer(DefaultProbabilisticScoringDecayParameters(), gossip.NewNetworkGraph(lntypes.NetworkTestnet, nil), nil)
	for i := every - 1; i < benchChannels; i += every {
		s.known.update(benchSCID(i), 1_700_000_000, func(state *liquidityState) {
			if points == 0 {
				state.minOffset, state.maxOffset = lntypes.Msat(100_000*i%400_000_000), lntypes.Msat(200_000*i%500_000_000)
				return
			}
			d := state.directed(i%2 == 0, 1_000_000_000)
			for j := range points {
				amount := lntypes.Msat(1_000_000 * (i*7 + j*j*13) % 1_000_000_000)
				if j%3 == 0 {
					d.failedAtChannel(amount, 1_700_000_000)
				} else {
					d.failedDownstream(amount, 1_700_000_000)
				}
			}
		})
	}
	return s
}

func benchSCID(i int) lntypes.ShortChannelID {
	return lntypes.ShortChannelID(uint64(700_000+i/2000)<<40 | uint64(i%2000)<<16)
}

// BenchmarkEdgePenalty asks for one edge of the real network's number of channels
// after the other, as a search does. In some, one channel in five is known: by its
// bounds, or by a history, of which varied asks for other amounts each time.
func BenchmarkEdgePenalty(b *testing.B) {
	for name, p := range map[string]ProbabilisticScoringFeeParameters{ // order: names tell them apart
		"": DefaultProbabilisticScoringFeeParameters(), "-newest": NewestProbabilisticScoringFeeParameters(),
	} {
		b.Run("fresh"+name, func(b *testing.B) { askAll(b, manyKnown(benchChannels+1, 0), &p, 1) })
		b.Run("known"+name, func(b *testing.B) { askAll(b, manyKnown(5, 0), &p, 1) })
		b.Run("historical"+name, func(b *testing.B) { askAll(b, manyKnown(5, 20), &p, 1) })
		b.Run("varied"+name, func(b *testing.B) { askAll(b, manyKnown(5, 20), &p, 777_777) })
	}
}

func askAll(b *testing.B, s *ProbabilisticScorer, p *ProbabilisticScoringFeeParameters, step lntypes.Msat) {
	edges := make([]gossip.Edge, benchChannels)
	for i := range edges {
		edges[i] = gossip.Edge{ShortChannelID: benchSCID(i), CapacityMsat: 1_000_000_000, HTLCMaximumMsat: 990_000_000}
	}
	from, to := nodeID(src), nodeID(dst)
	var sum, more lntypes.Msat
	i := 0
	for b.Loop() {
		sum += s.EdgePenaltyMsat(&edges[i], from, to, 1_000_000+more%1_000*step, 0, p)
		more++
		if i++; i == len(edges) {
			i = 0
		}
	}
	if sum == 0 {
		b.Fatal("everything is free")
	}
}

func BenchmarkScorerWrite(b *testing.B) {
	s := manyKnown(1, 20)
	b.ReportAllocs()
	for b.Loop() {
		s.Write()
	}
}

func BenchmarkScorerRead(b *testing.B) {
	s := manyKnown(1, 20)
	written := s.Write()
	b.SetBytes(int64(len(written)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadProbabilisticScorer(written, s.decay, s.graph, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTimePassed(b *testing.B) {
	s := manyKnown(1, 20)
	s.decay.LiquidityOffsetHalfLife = 1 << 40 // nothing is forgotten
	b.ReportAllocs()
	now := lntypes.UnixTime(1_700_000_000)
	for b.Loop() {
		now++
		s.TimePassed(now)
	}
}
