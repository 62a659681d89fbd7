package scoring

import (
	"math"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

func TestEdgeEstimates(t *testing.T) {
	s, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	p := NewestProbabilisticScoringFeeParameters()
	e := edgeTo(t, s.graph) // 1000 msat
	from, to := nodeID(src), nodeID(dst)
	fresh := estimateOf(s.EdgeLiquidity(e, from, to))
	if fresh != (estimate{0, 1000, 0}) || estimateOf(LiquidityEstimatorFor(FixedPenaltyScorerWithPenalty(1)).EdgeLiquidity(e, from, to)) != fresh {
		t.Errorf("nothing known: %+v", fresh)
	}
	in := route.NewInFlightHtlcs()
	in.AddInflightHTLC(from, to, 42, 50)
	lock := NewMultiThreadedLockableScore(s).Read()
	defer lock.Free()
	accounting := NewScorerAccountingForInFlightHtlcs(lock, in)
	s.ProbeSuccessful(pathOf(300), 10)
	s.PaymentPathFailed(pathOf(700), 42, 10)
	if got := estimateOf(accounting.EdgeLiquidity(e, from, to)); got != (estimate{300, 700, 50}) {
		t.Errorf("%+v", got)
	}
	if got := estimateOf(s.EdgeLiquidity(e, to, from)); got != (estimate{300, 700, 0}) {
		t.Errorf("the other way: %+v", got)
	}
	last := 2.0
	for amount := lntypes.Msat(1); amount <= 1000; amount++ {
		got := *s.EstimatedPaymentSuccessProbability(42, to, amount, &p)
		if got > last || got < probLowerBound || got > 1 {
			t.Fatalf("%d: %f after %f", amount, got, last)
		}
		last = got
	}
	if got := s.EstimatedPaymentSuccessProbability(42, to, 1001, &p); *got != 0 {
		t.Errorf("more than the capacity: %f", *got)
	}
	e.CapacityMsat = 2000
	if got := estimateOf(s.EdgeLiquidity(e, from, to)); got != (estimate{300, 1700, 0}) {
		t.Errorf("another capacity: %+v", got)
	}
}

// estimate is what EdgeLiquidity returns, to be compared.
type estimate struct{ least, most, inflight lntypes.Msat }

func estimateOf(least, most, inflight lntypes.Msat) estimate { return estimate{least, most, inflight} }

func TestSuccessProbabilities(t *testing.T) {
	s, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	p := DefaultProbabilisticScoringFeeParameters()
	if s.EstimatedPaymentSuccessProbability(7, nodeID(dst), 1, &p) != nil || s.LiveEstimatedPaymentSuccessProbability(42, nodeID(end), 1, &p) != nil {
		t.Error("a chance for what is not there")
	}
	live, any := s.LiveEstimatedPaymentSuccessProbability(42, nodeID(dst), 200, &p), s.EstimatedPaymentSuccessProbability(42, nodeID(dst), 200, &p)
	if *any >= *live || *live >= 1 {
		t.Errorf("untried: %f, %f", *any, *live)
	}
	path := pathOf(200)
	path.Hops[1].FeeMsat = 10 // so 42 carries 210, and 43 200
	first := s.EstimatedPaymentSuccessProbability(42, nodeID(dst), 210, &p)
	if got, want := s.EstimatedPathSuccessProbability(path, &p), *first**any; math.Abs(got-want) > 1e-12 {
		t.Errorf("a path: %f, want %f", got, want)
	}
	path.BlindedTail = &route.BlindedTail{FinalValueMsat: 900}
	if got := s.EstimatedPathSuccessProbability(path, &p); got != 0 {
		t.Errorf("a path with more behind it than there is room: %f", got)
	}
	s.ProbeSuccessful(pathOf(200), 1)
	if got := s.LiveEstimatedPaymentSuccessProbability(42, nodeID(dst), 200, &p); *got != 1 {
		t.Errorf("sure: %f", *got)
	}
	if got := s.LiveEstimatedPaymentSuccessProbability(42, nodeID(dst), 1000, &p); *got != probLowerBound {
		t.Errorf("hardly: %f", *got)
	}
}

// What a search asks for each edge allocates nothing.
func TestNoAllocations(t *testing.T) {
	s, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	in := route.NewInFlightHtlcs()
	in.AddInflightHTLC(nodeID(src), nodeID(dst), 42, 50)
	lock := NewMultiThreadedLockableScore(s).Read()
	defer lock.Free()
	accounting := NewScorerAccountingForInFlightHtlcs(lock, in)
	p := DefaultProbabilisticScoringFeeParameters()
	p.AddBanned(nodeID(end))
	e, from, to := edgeTo(t, s.graph), nodeID(src), nodeID(dst)
	for _, state := range []string{"fresh", "known"} {
		got := testing.AllocsPerRun(20, func() {
			for amount := lntypes.Msat(1); amount < 1100; amount += 50 {
				EdgeScorerFor(accounting).EdgePenaltyMsat(e, from, to, amount, 1, &p)
				LiquidityEstimatorFor(accounting).EdgeLiquidity(e, from, to)
			}
		})
		if got != 0 {
			t.Errorf("%s: %f allocations", state, got)
		}
		s.PaymentPathFailed(pathOf(700), 42, 10)
	}
}

// Wrappers know of liquidity what the scorer in them knows.
func TestKnowsLiquidity(t *testing.T) {
	learns, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	for _, tt := range []struct {
		scorer Score
		want   bool
	}{
		{learns, true},
		{FixedPenaltyScorerWithPenalty(1), false},
	} {
		shared := NewMultiThreadedLockableScore(tt.scorer).Read()
		for _, s := range []ScoreLookUp{tt.scorer, shared, NewScorerAccountingForInFlightHtlcs(shared, nil)} {
			if got := KnowsLiquidity(LiquidityEstimatorFor(s)); got != tt.want {
				t.Errorf("%T of %T: %t", s, tt.scorer, got)
			}
		}
		shared.Free()
	}
}
