package scoring

import (
	"bytes"
	"testing"

	"golightning/lightning/lntypes"
)

// external is what others know: channel 42 by its bounds, and 77, which the graph
// does not have.
func external(t *testing.T) *ChannelLiquidities {
	l := new(ChannelLiquidities)
	l.update(42, 100, func(s *liquidityState) {
		d := s.directed(isUp(nodeID(src), nodeID(dst)), 1000)
		d.failedDownstream(400, 100)
	})
	l.update(77, 100, func(s *liquidityState) { s.minOffset = 5 })
	back, err := ReadChannelLiquidities(l.Write())
	if err != nil {
		t.Fatal(err)
	}
	return back
}

func TestCombinedScorer(t *testing.T) {
	local, hop := newScorer(t, NewestProbabilisticScoringDecayParameters())
	local.ProbeSuccessful(pathOf(100), 100)
	s := NewCombinedScorer(local)
	want := func(when string, localLeast, least lntypes.Msat) {
		t.Helper()
		l, m := s.LocalOnlyScorer().EstimatedChannelLiquidityRange(42, nodeID(dst)), s.Scorer().EstimatedChannelLiquidityRange(42, nodeID(dst))
		if l == nil || m == nil || l.A != localLeast || m.A != least {
			t.Errorf("%s: %v and %v, want at least %d and %d", when, l, m, localLeast, least)
		}
	}
	want("at first", 100, 100)
	others := external(t)
	s.Merge(others, 100)
	want("merged", 100, 250)
	s.Merge(others, 100) // what is here is the same, and so is the average
	want("merged again", 100, 250)
	if h := s.Scorer().known.get(42); h.minHistory.mask()|h.maxHistory.mask() == 0 || h.weight == 0 || s.Scorer().known.get(77) == nil {
		t.Errorf("%+v", h)
	}
	if s.LocalOnlyScorer().known.get(77) != nil {
		t.Error("the others' score counts as ours")
	}
	if got := others.get(42).minOffset; isUp(nodeID(src), nodeID(dst)) && got != 400 {
		t.Errorf("the others' scores have changed: %d", got)
	}
	s.Merge(others, 100+30*60)
	want("half faded", 50, 125)
	s.Merge(new(ChannelLiquidities), 100+30*60)
	want("nothing merged", 50, 125)

	p := NewestProbabilisticScoringFeeParameters()
	u := ChannelUsage{AmountMsat: 700, EffectiveCapacity: total(1000, 1000)}
	e := edgeTo(t, local.graph)
	e.CapacityMsat = 1000
	if got, want := s.ChannelPenaltyMsat(hop, u, &p), s.Scorer().ChannelPenaltyMsat(hop, u, &p); got != want ||
		s.EdgePenaltyMsat(e, nodeID(src), nodeID(dst), 700, 0, &p) != want || EdgeScorerFor(s).EdgePenaltyMsat(e, nodeID(src), nodeID(dst), 700, 0, &p) != want {
		t.Errorf("%d, want %d", got, want)
	}
	s.PaymentPathFailed(pathOf(500), 42, 2000)
	want("both learn of failures", 50, 125)
	s.ProbeSuccessful(pathOf(300), 2000)
	want("and of probes", 300, 300)
	s.ProbeFailed(pathOf(200), 42, 2000)
	want("that fail", 0, 0)
	s.ProbeSuccessful(pathOf(150), 2000)
	s.PaymentPathSuccessful(pathOf(60), 2000)
	want("and of payments", 0, 0)
	s.TimePassed(1 << 40)
	if s.Scorer().known.table.Load().used != 0 || s.LocalOnlyScorer().known.table.Load().used != 0 {
		t.Error("not forgotten")
	}
	s.SetScores(others)
	if s.Scorer().EstimatedChannelLiquidityRange(42, nodeID(dst)).A != 400 || len(s.Write()) != len(new(ChannelLiquidities).Write()) {
		t.Error("scores not set, or written")
	}
}

// What is handed out and taken in are copies.
func TestScoresAreCopies(t *testing.T) {
	s, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	s.PaymentPathFailed(pathOf(500), 43, 1)
	scores := s.Scores()
	before := scores.Write()
	if !bytes.Equal(before, s.Write()) {
		t.Error("not the same")
	}
	s.PaymentPathFailed(pathOf(600), 43, 1)
	if !bytes.Equal(before, scores.Write()) || bytes.Equal(before, s.Write()) {
		t.Error("not a copy")
	}
	s.SetScores(scores)
	s.PaymentPathFailed(pathOf(700), 43, 1)
	if !bytes.Equal(before, scores.Write()) {
		t.Error("not a copy, either")
	}
	s.SetScores(new(ChannelLiquidities))
	if s.EstimatedChannelLiquidityRange(42, nodeID(dst)) != nil {
		t.Error("something known")
	}
}

// The average of two numbers does not overflow.
func TestAverage(t *testing.T) {
	const most = ^lntypes.Msat(0)
	for _, tt := range [][3]lntypes.Msat{{0, 0, 0}, {1, 2, 1}, {most, most, most}, {most, most - 1, most - 1}, {0, most, most / 2}} {
		if got := average(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%d, %d: %d, want %d", tt[0], tt[1], got, tt[2])
		}
	}
	b := buckets{65535, 31}
	if b.merge(&buckets{65535, 32}); b != (buckets{65535, 31}) {
		t.Errorf("%v", b)
	}
}
