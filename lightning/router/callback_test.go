package router

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// callbackScorer is a user's scorer that does something else, too.
type callbackScorer struct{ call func() }

func (s callbackScorer) ChannelPenaltyMsat(route.CandidateRouteHop, scoring.ChannelUsage, *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	s.call()
	return 3
}

// A scorer may search itself while it is asked, and may panic: neither changes what
// this or later searches find, which share memory.
func TestScorerSearchesAndPanics(t *testing.T) {
	rng := rand.New(rand.NewPCG(47, 48))
	n := randomNetwork(t, rng, 20, 80)
	params := scoring.DefaultProbabilisticScoringFeeParameters()
	find := func(kind RouteSearch, p *pay, call func()) string {
		rp := p.params()
		rp.PaymentParams.PreviouslyFailedChannels = scids{5, 6, 7}
		r, err := FindRouteWithSearch(kind, key(0), &rp, n.graph, nil, nil, callbackScorer{call}, &params, [32]byte{1})
		if err != nil {
			return err.Error()
		}
		return fmt.Sprint(ways(&r))
	}
	for _, kind := range []RouteSearch{RouteSearchCheapestPaths, RouteSearchMinCostFlow} {
		for to := 1; to < 8; to++ {
			p := &pay{to: to, amount: lntypes.Msat(1 + rng.Uint64N(400_000)), mpp: true}
			other := &pay{to: 19 - to, amount: lntypes.Msat(1 + rng.Uint64N(400_000)), mpp: true}
			calls := 0
			want := find(kind, p, func() { calls++ })
			inner := find(kind, other, func() {})
			stop := 1 + rng.IntN(max(calls, 1))
			left := calls
			again := find(kind, p, func() {
				if left--; left%(1+calls/10) == 0 && find(kind, other, func() {}) != inner {
					t.Errorf("%v: another route inside", kind)
				}
			})
			if again != want {
				t.Errorf("%v: found %s, and %s while searching inside", kind, want, again)
			}
			func() {
				defer func() {
					if recover() == nil && calls > 0 {
						t.Error("the scorer's panic is lost")
					}
				}()
				find(kind, p, func() {
					if stop--; stop == 0 {
						panic("scorer")
					}
				})
			}()
			if got := find(kind, p, func() {}); got != want {
				t.Errorf("%v: found %s, and %s after a panic", kind, want, got)
			}
		}
	}
}

// amountScorer charges much for large amounts over one channel.
type amountScorer struct{ scid lntypes.ShortChannelID }

func (s amountScorer) ChannelPenaltyMsat(c route.CandidateRouteHop, u scoring.ChannelUsage, _ *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	if *c.ShortChannelID() == s.scid && u.AmountMsat > 1000 {
		return 1_000_000
	}
	return 0
}

// amountScore is an amountScorer that learns nothing.
type amountScore struct {
	amountScorer
	scoring.ScoreUpdate
}

// Write implements scoring.Score.
func (amountScore) Write() []byte { return nil }

// A flow heeds what a user's scorer says of amounts, also through the wrappers that
// DefaultRouter puts around it.
func TestFlowAsksUsersScorersForAmounts(t *testing.T) {
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 3},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 3, base: 1000})
	rp := (&pay{to: 3, amount: 1_000_000, mpp: true}).params()
	params := scoring.DefaultProbabilisticScoringFeeParameters()
	users := amountScorer{2}
	inflight := route.NewInFlightHtlcs()
	shared := scoring.NewMultiThreadedLockableScore(amountScore{users, scoring.FixedPenaltyScorerWithPenalty(0)}).Read()
	defer shared.Free()
	for name, scorer := range map[string]scoring.ScoreLookUp{ // order: each is a test of its own
		"bare": users, "wrapped": scoring.NewScorerAccountingForInFlightHtlcs(users, inflight),
		"shared": scoring.NewScorerAccountingForInFlightHtlcs(shared, inflight),
	} {
		r, err := FindRouteWithSearch(RouteSearchMinCostFlow, key(0), &rp, n.graph, nil, nil, scorer, &params, [32]byte{1})
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(ways(&r)); got != "[[0x0x3 0x0x4]]" {
			t.Errorf("%s: pays over %s", name, got)
		}
	}
}
