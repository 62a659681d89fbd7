package scoring

import (
	"math"
	"math/rand/v2"
	"sync"
	"testing"

	"golightning/lightning/lntypes"
)

// Against a map: channels come, change and go, among them some that hash alike.
func TestTable(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var l ChannelLiquidities
	want := map[lntypes.ShortChannelID]lntypes.Msat{}
	for step := range 20_000 {
		scid := lntypes.ShortChannelID(r.Uint64N(1000) << (r.Uint64N(4) * 16))
		if r.IntN(3) > 0 {
			want[scid] += 1 << 20
			l.update(scid, 0, func(s *liquidityState) { s.minOffset += 1 << 20 })
		}
		got := l.get(scid)
		if (got == nil) != (want[scid] == 0) || got != nil && got.minOffset != want[scid] {
			t.Fatalf("step %d, %d: %v, want %d", step, scid, got, want[scid])
		}
		if step%5000 == 4999 {
			l.timePassed(0, &ProbabilisticScoringDecayParameters{LiquidityOffsetHalfLife: 1})
		}
	}
	known := l.table.Load().sorted()
	if len(known) != len(want) {
		t.Fatalf("%d channels, want %d", len(known), len(want))
	}
	for i, c := range known {
		if c.minOffset != want[c.scid] || i > 0 && known[i-1].scid >= c.scid {
			t.Fatalf("%d: %d", c.scid, c.minOffset)
		}
	}
	l.timePassed(1<<40, &ProbabilisticScoringDecayParameters{LiquidityOffsetHalfLife: 1})
	if used := l.table.Load().used; used != 0 {
		t.Errorf("%d channels are left for ever", used)
	}
	// The largest number names no channel, and stands for none.
	l.update(math.MaxUint64, 0, func(s *liquidityState) { s.minOffset = 1 })
	if l.get(math.MaxUint64) != nil || l.table.Load().used != 0 {
		t.Error("the largest scid is kept")
	}
}

// Readers need no lock: a channel once known stays known, and they never see half
// a change.
func TestReadersWithoutLock(t *testing.T) {
	var l ChannelLiquidities
	l.update(5, 0, func(s *liquidityState) { s.minOffset, s.maxOffset = 7, 7 })
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				select {
				case <-stop:
					return
				default:
				}
				if c := l.get(5); c == nil || c.minOffset != c.maxOffset {
					t.Error("half a change")
					return
				}
			}
		}()
	}
	for i := range lntypes.ShortChannelID(3000) {
		l.update(5, 0, func(s *liquidityState) { s.minOffset, s.maxOffset = lntypes.Msat(i+1), lntypes.Msat(i+1) })
		l.update(i*3, 0, func(s *liquidityState) { s.minOffset, s.maxOffset = 1, 1 })
		if i%1000 == 0 {
			l.timePassed(0, &ProbabilisticScoringDecayParameters{LiquidityOffsetHalfLife: 1})
			l.Clone().Write()
		}
	}
	close(stop)
	wg.Wait()
}
