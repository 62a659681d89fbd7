package scoring

import (
	"bytes"
	"errors"
	"math"
	"sync"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// The nodes of the test's graph, in a row, and its channels: 42 leads from src
// to dst, 43 from dst to end. Towards the right they take 1000 msat.
var sender, src, dst, end = pub(41), pub(42), pub(43), pub(45)

func pub(n byte) lntypes.PublicKey {
	k, err := secp.PubKeyFromSecret([32]byte(bytes.Repeat([]byte{n}, 32)))
	if err != nil {
		panic(err)
	}
	return k
}

func nodeID(k lntypes.PublicKey) *lntypes.NodeID {
	id := lntypes.NodeID(k)
	return &id
}

func testGraph(t testing.TB) *gossip.NetworkGraph {
	g := gossip.NewNetworkGraph(lntypes.NetworkTestnet, nil)
	for scid, ends := range map[lntypes.ShortChannelID][2]lntypes.PublicKey{42: {src, dst}, 43: {dst, end}} {
		a, b, flip := ends[0], ends[1], uint8(0)
		if bytes.Compare(a[:], b[:]) > 0 {
			a, b, flip = b, a, 1
		}
		if err := g.AddChannelFromPartialAnnouncement(scid, 1, features.ChannelFeatures{}, a, b); err != nil {
			t.Fatal(err)
		}
		for dir := range uint8(2) {
			u := lnwire.UnsignedChannelUpdate{ChainHash: lntypes.NetworkTestnet.ChainHash(), ShortChannelID: scid, Timestamp: 100, Flags: dir}
			if dir == flip {
				u.HTLCMaximumMsat = 1000
			}
			if err := g.UpdateChannelUnsigned(&u, 0); err != nil {
				t.Fatal(err)
			}
		}
	}
	return g
}

func candidate(g *gossip.NetworkGraph, scid lntypes.ShortChannelID, from lntypes.PublicKey) route.CandidateRouteHop {
	info, _, ok := g.ReadOnly().Channel(scid).AsDirectedFrom(lntypes.NodeID(from))
	if !ok {
		panic("no such direction")
	}
	d := info.Directed()
	return route.CandidateRouteHopPublicHop{A: route.NewPublicHopCandidate(&d, scid)}
}

// pathOf carries amount from sender to end.
func pathOf(amount lntypes.Msat) *route.Path {
	return &route.Path{Hops: []route.RouteHop{
		{PubKey: src, ShortChannelID: 41}, {PubKey: dst, ShortChannelID: 42}, {PubKey: end, ShortChannelID: 43, FeeMsat: amount},
	}}
}

func total(capacity, maximum lntypes.Msat) route.EffectiveCapacity {
	return route.EffectiveCapacityTotal{CapacityMsat: capacity, HTLCMaximumMsat: maximum}
}

func newScorer(t testing.TB, decay ProbabilisticScoringDecayParameters) (*ProbabilisticScorer, route.CandidateRouteHop) {
	g := testGraph(t)
	return NewProbabilisticScorer(decay, g, nil), candidate(g, 42, src)
}

// setKnown makes s know state of channel 42.
func setKnown(s *ProbabilisticScorer, state liquidityState) {
	s.known.update(42, 0, func(to *liquidityState) { *to = state })
}

// The figures are the reference's.
func TestPenaltyGrowsWithAmount(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	p := ProbabilisticScoringFeeParameters{LiquidityPenaltyMultiplierMsat: 1000, LinearSuccessProbability: true}
	for _, tt := range []struct{ capacity, amount, want lntypes.Msat }{
		{1_024_000, 1024, 0}, {1_024_000, 10_240, 0}, {1_024_000, 102_400, 47}, {1_024_000, 1_023_999, 2000},
		{1024, 128, 58}, {1024, 256, 125}, {1024, 374, 198}, {1024, 512, 300}, {1024, 640, 425}, {1024, 768, 602}, {1024, 896, 902},
	} {
		got := s.ChannelPenaltyMsat(c, ChannelUsage{AmountMsat: tt.amount, EffectiveCapacity: total(tt.capacity, 1000)}, &p)
		if got != tt.want {
			t.Errorf("%d of %d: %d, want %d", tt.amount, tt.capacity, got, tt.want)
		}
	}
}

func TestPenaltyOutsideBounds(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	setKnown(s, liquidityState{minOffset: 40, maxOffset: 40})
	p := ProbabilisticScoringFeeParameters{LiquidityPenaltyMultiplierMsat: 1000, ConsideredImpossiblePenaltyMsat: math.MaxUint64, LinearSuccessProbability: true}
	at := func(amount lntypes.Msat) lntypes.Msat {
		return s.ChannelPenaltyMsat(c, ChannelUsage{AmountMsat: amount, EffectiveCapacity: total(100, 1000)}, &p)
	}
	if at(39) != 0 || at(50) == 0 || at(50) == math.MaxUint64 || at(61) != math.MaxUint64 {
		t.Errorf("%d %d %d", at(39), at(50), at(61))
	}
}

func TestAntiProbing(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	p := ProbabilisticScoringFeeParameters{AntiProbingPenaltyMsat: 500, LinearSuccessProbability: true}
	for maximum, want := range map[lntypes.Msat]lntypes.Msat{1000: 0, 1_024_000: 500, 512_000: 500, 511_999: 0} {
		if got := s.ChannelPenaltyMsat(c, ChannelUsage{AmountMsat: 512_000, EffectiveCapacity: total(1_024_000, maximum)}, &p); got != want {
			t.Errorf("maximum %d: %d", maximum, got)
		}
	}
}

// The figures are the reference's.
func TestHistory(t *testing.T) {
	s, c := newScorer(t, ProbabilisticScoringDecayParameters{LiquidityOffsetHalfLife: 3600, HistoricalNoUpdatesHalfLife: 10})
	p := ProbabilisticScoringFeeParameters{HistoricalLiquidityPenaltyMultiplierMsat: 1024, HistoricalLiquidityPenaltyAmountMultiplierMsat: 1024, LinearSuccessProbability: true}
	want := func(when string, amount, inflight, want lntypes.Msat) {
		t.Helper()
		u := ChannelUsage{AmountMsat: amount, InflightHTLCMsat: inflight, EffectiveCapacity: total(1024, 1024)}
		if got := s.ChannelPenaltyMsat(c, u, &p); got != want {
			t.Errorf("%s: %d, want %d", when, got, want)
		}
	}
	chance := func(amount lntypes.Msat) *float64 {
		return s.HistoricalEstimatedPaymentSuccessProbability(42, nodeID(dst), amount, &p)
	}
	buckets := func() *LiquidityHistory {
		return s.HistoricalEstimatedChannelLiquidityProbabilities(42, nodeID(dst))
	}
	want("nothing known", 100, 0, 168)
	if buckets() != nil || chance(42) != nil {
		t.Error("something known")
	}
	s.PaymentPathFailed(pathOf(1), 42, 0)
	want("failed", 100, 0, 2048)
	want("failed", 1, 0, 249)
	if h := buckets(); h.A != [32]uint16{0: 32} || h.B != [32]uint16{6: 32} {
		t.Errorf("%v", h)
	}
	if *chance(1) <= 0.35 || *chance(500) != 0 {
		t.Errorf("%f %f", *chance(1), *chance(500))
	}
	s.PaymentPathFailed(pathOf(1000), 43, 0)
	want("then passed", 100, 0, 105)
	if h := buckets(); h.A != [32]uint16{0: 31, 26: 32} || h.B != [32]uint16{6: 31, 31: 32} {
		t.Errorf("%v", h)
	}
	if v := *chance(500); v <= 0.59 || v >= 0.60 {
		t.Errorf("%f", v)
	}
	if v := *chance(1); v <= 0.84 || v >= 0.85 {
		t.Errorf("%f", v)
	}
	s.TimePassed(160)
	want("decayed", 100, 0, 168)
	if h := buckets(); *h != (LiquidityHistory{}) || chance(1) != nil {
		t.Errorf("%v", h)
	}
	s.PaymentPathFailed(pathOf(1), 42, 160)
	want("in flight above the capacity", 100, 1024, 2050)
	if got := s.ChannelPenaltyMsat(c, ChannelUsage{AmountMsat: 1, EffectiveCapacity: route.EffectiveCapacityAdvertisedMaxHTLC{}}, &p); got != 2048 {
		t.Errorf("no capacity: %d", got)
	}
	s.TimePassed(10 * (16 + 3600))
	if buckets() != nil {
		t.Error("not forgotten")
	}
	// The other way the channel takes nothing: its capacity is 0.
	back := &route.Path{Hops: []route.RouteHop{{PubKey: dst, ShortChannelID: 43}, {PubKey: src, ShortChannelID: 42}, {PubKey: sender, ShortChannelID: 41}}}
	s.PaymentPathFailed(back, 42, 10*(16+3600))
	s.PaymentPathSuccessful(back, 10*(16+3600))
}

func TestLearning(t *testing.T) {
	s, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	want := func(when string, least, most lntypes.Msat) {
		t.Helper()
		got := s.EstimatedChannelLiquidityRange(42, nodeID(dst))
		if got == nil || *got != (LiquidityRange{least, most}) {
			t.Errorf("%s: %v, want %d to %d", when, got, least, most)
		}
		// Seen from the other end, whose limit is 0 here, only the bounds swap.
		if s.EstimatedChannelLiquidityRange(42, nodeID(src)) == nil {
			t.Errorf("%s: nothing known the other way", when)
		}
	}
	if s.EstimatedChannelLiquidityRange(42, nodeID(dst)) != nil || s.EstimatedChannelLiquidityRange(7, nodeID(dst)) != nil {
		t.Error("something known")
	}
	s.PaymentPathFailed(pathOf(500), 42, 10)
	want("it had not", 0, 500)
	s.ProbeSuccessful(pathOf(300), 10)
	want("it had", 300, 500)
	s.ProbeFailed(pathOf(400), 43, 10)
	want("the next had not", 400, 500)
	s.PaymentPathSuccessful(pathOf(100), 10)
	want("some has gone", 400, 400)
	s.PaymentPathSuccessful(pathOf(100), 10)
	want("more has gone than was left of what is sure", 0, 300)
	s.PaymentPathFailed(pathOf(900), 41, 10)
	want("our own channel failed", 0, 300)
}

func TestDecay(t *testing.T) {
	s, _ := newScorer(t, ProbabilisticScoringDecayParameters{LiquidityOffsetHalfLife: 10, HistoricalNoUpdatesHalfLife: 1 << 40})
	setKnown(s, liquidityState{minOffset: 256, maxOffset: 512, minHistory: buckets{1}})
	s.TimePassed(10)
	if l := s.known.get(42); l.minOffset != 128 || l.maxOffset != 256 {
		t.Errorf("one half-life: %+v", l)
	}
	s.TimePassed(30)
	if l := s.known.get(42); l.minOffset != 32 || l.maxOffset != 64 {
		t.Errorf("three: %+v", l)
	}
	// known-attacks R4: nothing decays, and nothing grows back, when time does not
	// pass or the clock goes back.
	for _, now := range []lntypes.UnixTime{30, 0, 29} {
		s.TimePassed(now)
		if l := s.known.get(42); l.minOffset != 32 || l.maxOffset != 64 {
			t.Errorf("at %d: %+v", now, l)
		}
	}
	s.TimePassed(1 << 50)
	if s.known.table.Load().used != 0 {
		t.Error("not forgotten")
	}
	s.TimePassed(5)
	s.PaymentPathFailed(pathOf(5), 42, 1)
	s.TimePassed(0)
	zero, _ := newScorer(t, ProbabilisticScoringDecayParameters{})
	zero.PaymentPathFailed(pathOf(5), 43, 1)
	zero.TimePassed(1)
	if r := zero.EstimatedChannelLiquidityRange(42, nodeID(dst)); r == nil || r.A != 0 {
		t.Errorf("no half-life: %v", r)
	}
}

// known-attacks R4: probes are told apart by the time of the last news, whichever
// way the clock goes.
func TestProbingDiversity(t *testing.T) {
	s, c := newScorer(t, ProbabilisticScoringDecayParameters{LiquidityOffsetHalfLife: 10, HistoricalNoUpdatesHalfLife: 1 << 40})
	p := ProbabilisticScoringFeeParameters{ProbingDiversityPenaltyMsat: 1_000_000, LinearSuccessProbability: true}
	const start = 1_000_000
	s.PaymentPathFailed(pathOf(900), 43, start)
	for _, tt := range []struct {
		now  lntypes.UnixTime
		want lntypes.Msat
	}{{start, 1_000_000}, {start + 43_200, 250_000}, {start + 86_399, 0}, {start + 1<<40, 0}, {start + 21_600, 562_500}, {0, 1_000_000}} {
		s.TimePassed(tt.now)
		if got := s.ChannelPenaltyMsat(c, ChannelUsage{AmountMsat: 1, EffectiveCapacity: total(1024, 1024)}, &p); got != tt.want {
			t.Errorf("at %d: %d, want %d", tt.now, got, tt.want)
		}
	}
}

// The newest formulas judge blinded paths, too.
func TestBlindedPaths(t *testing.T) {
	s, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	hint := &blinding.PaymentPath{PayInfo: blinding.BlindedPayInfo{HTLCMaximumMsat: 500}}
	hop := route.CandidateRouteHopBlinded{A: route.NewBlindedPathCandidate(hint, 0)}
	newest, old := NewestProbabilisticScoringFeeParameters(), DefaultProbabilisticScoringFeeParameters()
	for _, tt := range []struct{ amount, inflight, want lntypes.Msat }{{500, 0, 0}, {501, 0, math.MaxUint64}, {400, 101, 100_000_000_000}, {400, math.MaxUint64, 100_000_000_000}} {
		u := ChannelUsage{AmountMsat: tt.amount, InflightHTLCMsat: tt.inflight}
		if got := s.ChannelPenaltyMsat(hop, u, &newest); got != tt.want {
			t.Errorf("%d beside %d: %d, want %d", tt.amount, tt.inflight, got, tt.want)
		}
		if got := s.ChannelPenaltyMsat(hop, u, &old); got != 0 {
			t.Errorf("0.0.121: %d", got)
		}
	}
}

func TestManualPenalties(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	p := DefaultProbabilisticScoringFeeParameters()
	u := ChannelUsage{AmountMsat: 100, EffectiveCapacity: total(10_000, 1000)}
	usual := s.ChannelPenaltyMsat(c, u, &p)
	p.SetManualPenalty(nodeID(dst), 7)
	copied := p
	p.AddBannedFromList([]lntypes.NodeID{*nodeID(dst), *nodeID(src)})
	if got := s.ChannelPenaltyMsat(c, u, &copied); got != 7 {
		t.Errorf("a copy changed: %d", got)
	}
	if got := s.ChannelPenaltyMsat(c, u, &p); got != math.MaxUint64 {
		t.Errorf("banned: %d", got)
	}
	p.RemoveBanned(nodeID(dst))
	p.RemoveManualPenalty(nodeID(end))
	if got := s.ChannelPenaltyMsat(c, u, &p); got != usual {
		t.Errorf("no longer banned: %d, want %d", got, usual)
	}
	// Many nodes that look alike.
	var list []lntypes.NodeID
	for i := range 2000 {
		id := *nodeID(end)
		id[31], id[32] = byte(i>>8), byte(i)
		list = append(list, id)
	}
	p.AddBannedFromList(list)
	for i := range list {
		if i%2 == 0 {
			p.SetManualPenalty(&list[i], lntypes.Msat(i))
		} else {
			p.RemoveManualPenalty(&list[i])
		}
	}
	for i := range list {
		if got, found := p.manualPenalty(&list[i]); found != (i%2 == 0) || found && got != lntypes.Msat(i) {
			t.Fatalf("%d: %d, %t", i, got, found)
		}
	}
	p.AddBanned(nodeID(dst))
	p.ClearManualPenalties()
	if got := s.ChannelPenaltyMsat(c, u, &p); got != usual {
		t.Errorf("cleared: %d", got)
	}
}

func TestOtherHopsAndCapacities(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	p := DefaultProbabilisticScoringFeeParameters()
	hint := route.CandidateRouteHopPrivateHop{A: route.NewPrivateHopCandidate(&route.RouteHintHop{SrcNodeID: src}, *nodeID(dst))}
	if got := s.ChannelPenaltyMsat(hint, ChannelUsage{AmountMsat: 1}, &p); got != 0 {
		t.Errorf("hint: %d", got)
	}
	exact := ChannelUsage{AmountMsat: 100, EffectiveCapacity: route.EffectiveCapacityExactLiquidity{LiquidityMsat: 100}}
	if got := s.ChannelPenaltyMsat(c, exact, &p); got != 500 {
		t.Errorf("exact: %d", got)
	}
	exact.AmountMsat++
	if got := s.ChannelPenaltyMsat(c, exact, &p); got != math.MaxUint64 {
		t.Errorf("above exact: %d", got)
	}
}

// known-attacks R1: nothing overflows or divides by zero, whatever amounts,
// capacities, parameters and history come together.
func TestExtremes(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	for _, learn := range []func(){
		func() {},
		func() { setKnown(s, liquidityState{minOffset: math.MaxUint64, maxOffset: math.MaxUint64}) },
		func() {
			all := buckets{}
			for i := range all {
				all[i] = math.MaxUint16
			}
			setKnown(s, liquidityState{minHistory: all, maxHistory: all})
		},
	} {
		learn()
		for _, capacity := range []route.EffectiveCapacity{nil, route.EffectiveCapacityInfinite{}, route.EffectiveCapacityUnknown{}, total(0, 0), total(1, 1), total(math.MaxUint64, math.MaxUint64)} {
			for mode := range 4 {
				linear, newest := mode&1 == 0, mode&2 == 0
				q := ProbabilisticScoringFeeParameters{math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint64, math.MaxUint64, linear, math.MaxUint64, newest, nil}
				for _, amount := range []lntypes.Msat{0, 1, math.MaxUint64} {
					if got := s.ChannelPenaltyMsat(c, ChannelUsage{amount, amount, capacity}, &q); got != math.MaxUint64 {
						t.Errorf("%d of %v: %d", amount, capacity, got)
					}
					for _, size := range []lntypes.Msat{0, 1, 1000, math.MaxUint64} {
						known := s.known.get(42)
						if known == nil {
							known = unknownChannel
						}
						if got := known.estimate(linear, amount, size, &q); !(got >= 0 && got <= 1) {
							t.Errorf("%d of %d: %f", amount, size, got)
						}
					}
				}
			}
		}
		s.PaymentPathFailed(pathOf(math.MaxUint64), 43, math.MaxUint64)
		s.PaymentPathSuccessful(pathOf(math.MaxUint64), 0)
		s.TimePassed(math.MaxUint64)
	}
}

// A history fuller than payments can make it, as others may hand us, says what a
// thinner one of the same shape does.
func TestOverfullHistory(t *testing.T) {
	s, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	for name, p := range map[string]ProbabilisticScoringFeeParameters{ // order: each by itself
		"0.0.121": DefaultProbabilisticScoringFeeParameters(), "newest": NewestProbabilisticScoringFeeParameters(), "linear": {LinearSuccessProbability: true},
	} {
		for _, amount := range []lntypes.Msat{0, 10, 500, 900, 990} {
			var chances [2]float64
			for i, points := range []uint16{math.MaxUint16 / 64, math.MaxUint16} {
				state := liquidityState{minHistory: buckets{points}, maxHistory: buckets{points}}
				for j := range 6 {
					state.minHistory[j], state.maxHistory[j] = points, points
				}
				setKnown(s, state)
				chances[i] = *s.HistoricalEstimatedPaymentSuccessProbability(42, nodeID(dst), amount, &p)
			}
			if math.Abs(chances[0]-chances[1]) > 1e-6 || chances[0] <= 0 || chances[0] > 1 {
				t.Errorf("%s, %d msat: %f, overfull %f", name, amount, chances[0], chances[1])
			}
		}
	}
}

// Nothing grows with time, even if what was read has a time that none is.
func TestTimeOfTooManyNanoseconds(t *testing.T) {
	s, _ := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	s.decay.LiquidityOffsetHalfLife = 1
	setKnown(s, liquidityState{minOffset: 100, maxOffset: 200, lastUpdated: stamp{secs: 10, nanos: 4_000_000_000}})
	s.TimePassed(11)
	if got := s.EstimatedChannelLiquidityRange(42, nodeID(dst)); *got != (LiquidityRange{100, 800}) && *got != (LiquidityRange{200, 900}) {
		t.Errorf("%v", got)
	}
}

func TestInFlightIsAdded(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	p := DefaultProbabilisticScoringFeeParameters()
	in := route.NewInFlightHtlcs()
	in.AddInflightHTLC(nodeID(src), nodeID(dst), 42, 500)
	in.AddInflightHTLC(nodeID(dst), nodeID(src), 42, 9000)
	wrapped := NewScorerAccountingForInFlightHtlcs(s, in)
	u := ChannelUsage{AmountMsat: 100, EffectiveCapacity: total(1000, 1000)}
	more := u
	more.InflightHTLCMsat = 500
	if got, want := wrapped.ChannelPenaltyMsat(c, u, &p), s.ChannelPenaltyMsat(c, more, &p); got != want || got == s.ChannelPenaltyMsat(c, u, &p) {
		t.Errorf("%d, want %d", got, want)
	}
}

func TestPersistence(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	for i := range lntypes.Msat(20) {
		s.PaymentPathFailed(pathOf(i*31), 43, lntypes.UnixTime(i))
		s.PaymentPathSuccessful(pathOf(i*17), lntypes.UnixTime(i))
	}
	b := s.Write()
	back, err := ReadProbabilisticScorer(b, s.decay, s.graph, nil)
	if err != nil || !bytes.Equal(back.Write(), b) {
		t.Fatal(err)
	}
	p := DefaultProbabilisticScoringFeeParameters()
	u := ChannelUsage{AmountMsat: 100, EffectiveCapacity: total(1000, 1000)}
	if back.ChannelPenaltyMsat(c, u, &p) != s.ChannelPenaltyMsat(c, u, &p) {
		t.Error("another penalty")
	}
	for n := range b {
		if _, err := ReadProbabilisticScorer(b[:n], s.decay, s.graph, nil); err == nil {
			t.Fatalf("%d of %d bytes suffice", n, len(b))
		}
	}
}

// The reference's bytes, put together by hand: one channel with bounds and
// history, written at 5.25 s.
func TestPersistence_ReferenceBytes(t *testing.T) {
	history := append([]byte{66, 0, 64}, make([]byte, 64)...)
	history[4] = 32
	fields := bytes.Join([][]byte{
		{0, 8, 0, 0, 0, 0, 0, 0, 0, 40},
		{2, 8, 0, 0, 0, 0, 0, 0, 0, 50},
		{4, 12, 0, 0, 0, 0, 0, 0, 0, 5, 0x0e, 0xe6, 0xb2, 0x80},
		append([]byte{5, 67}, history...),
		append([]byte{7, 67}, history...),
		{9, 12, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0},
	}, nil)
	entry := append([]byte{0, 1, 0, 0, 0, 0, 0, 0, 0, 42, byte(len(fields))}, fields...)
	b := append([]byte{byte(len(entry) + 2), 0, byte(len(entry))}, entry...)
	s, err := ReadProbabilisticScorer(b, DefaultProbabilisticScoringDecayParameters(), testGraph(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	l := s.known.get(42)
	if l.minOffset != 40 || l.maxOffset != 50 || l.minHistory[0] != 32 || l.lastUpdated != (stamp{5, 250_000_000}) || l.historyLastUpdated.secs != 6 {
		t.Errorf("%+v", l)
	}
	if !bytes.Equal(s.Write(), b) {
		t.Errorf("%x\n%x", s.Write(), b)
	}
}

// Newer versions write more: the time of the last news in field 11, and who knows
// what in further odd ones.
func TestPersistence_NewerFields(t *testing.T) {
	fields := bytes.Join([][]byte{
		{0, 8, 0, 0, 0, 0, 0, 0, 0, 40}, {2, 8, 0, 0, 0, 0, 0, 0, 0, 50}, {4, 12, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0},
		{11, 12, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 1}, {13, 2, 1, 2},
	}, nil)
	read := func(fields []byte) (*ProbabilisticScorer, error) {
		entry := append([]byte{0, 1, 0, 0, 0, 0, 0, 0, 0, 42, byte(len(fields))}, fields...)
		b := append([]byte{byte(len(entry) + 5), 0, byte(len(entry))}, entry...)
		return ReadProbabilisticScorer(append(b, 1, 1, 7), DefaultProbabilisticScoringDecayParameters(), testGraph(t), nil)
	}
	s, err := read(fields)
	if err != nil {
		t.Fatal(err)
	}
	if l := s.known.get(42); l.minOffset != 40 || l.lastDatapoint != (stamp{3, 1}) || l.lastUpdated != (stamp{5, 0}) {
		t.Errorf("%+v", l)
	}
	back, err := ReadProbabilisticScorer(s.Write(), s.decay, s.graph, nil)
	if err != nil || back.known.get(42).liquidityState != s.known.get(42).liquidityState {
		t.Error(err)
	}
	if _, err := read(append(fields, 14, 0)); !errors.Is(err, lntypes.ErrUnknownRequiredFeature) {
		t.Errorf("an even field: %v", err)
	}
}

func TestLegacyHistory(t *testing.T) {
	old := append([]byte{18, 0, 16}, 0, 24, 0, 4, 0, 1, 0, 2, 0, 3, 0, 4, 0, 6, 0, 24)
	fields := bytes.Join([][]byte{
		{0, 8, 0, 0, 0, 0, 0, 0, 0, 1}, append([]byte{1, 19}, old...), {2, 8, 0, 0, 0, 0, 0, 0, 0, 0},
		{4, 12, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0},
	}, nil)
	entry := append([]byte{0, 1, 0, 0, 0, 0, 0, 0, 0, 42, byte(len(fields))}, fields...)
	b := append([]byte{byte(len(entry) + 2), 0, byte(len(entry))}, entry...)
	s, err := ReadProbabilisticScorer(b, DefaultProbabilisticScoringDecayParameters(), testGraph(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := buckets{2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 2, 3, 4, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2}
	if l := s.known.get(42); l.minHistory != want || l.historyLastUpdated.secs != 5 {
		t.Errorf("%v", l.minHistory)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, b := range map[string][]byte{
		"empty": {}, "no channels field": {0}, "count beyond the bytes": {4, 0, 2, 0xff, 0xfe}, "unknown even field": {2, 2, 0},
	} {
		if _, err := ReadProbabilisticScorer(b, ProbabilisticScoringDecayParameters{}, testGraph(t), nil); err == nil {
			t.Errorf("%s is read", name)
		}
	}
	if _, err := ReadFixedPenaltyScorer([]byte{2, 2, 0}, 1); !errors.Is(err, lntypes.ErrUnknownRequiredFeature) {
		t.Error(err)
	}
	f, err := ReadFixedPenaltyScorer(FixedPenaltyScorerWithPenalty(9).Write(), 8)
	if err != nil || f.ChannelPenaltyMsat(nil, ChannelUsage{}, nil) != 8 {
		t.Error(f, err)
	}
}

func TestBuckets(t *testing.T) {
	// Every position is in the bucket between whose borders it lies.
	for pos := range uint64(positionTicks) {
		i := bucketOf(pos)
		if pos < uint64(bucketStart[i]) || pos >= uint64(bucketStart[i+1]) {
			t.Fatalf("%d in bucket %d", pos, i)
		}
	}
	var b buckets
	for range 100_000 {
		b.track(0, 1000)
	}
	if b[0] < 60_000 || b[0] > 65_535-pointOne {
		t.Errorf("a full bucket has %d", b[0])
	}
	b.track(2000, 1000)
	if b.track(1000, 1000); b[26] != pointOne { // 1000 of 1001
		t.Errorf("%v", b)
	}
}

func TestLogarithm(t *testing.T) {
	// Below 64 the reference's table is read in a coarser way; probabilities have
	// far larger terms.
	for _, x := range []uint64{1, 2, 64, 100, 1000, 12345, 1 << 30, math.MaxUint64} {
		if got, want := float64(log10Times2048(x)), math.Log10(float64(x))*logOne; math.Abs(got-want) > 15 {
			t.Errorf("%d: %f, want %f", x, got, want)
		}
	}
}

func TestSharedScorer(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	m := NewMultiThreadedLockableScore(s)
	p := DefaultProbabilisticScoringFeeParameters()
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range 50 {
				if (i+j)%4 == 0 {
					w := m.WriteLock()
					w.PaymentPathFailed(pathOf(5), 42, lntypes.UnixTime(j))
					w.PaymentPathSuccessful(pathOf(5), lntypes.UnixTime(j))
					w.ProbeFailed(pathOf(5), 43, lntypes.UnixTime(j))
					w.ProbeSuccessful(pathOf(5), lntypes.UnixTime(j))
					w.TimePassed(lntypes.UnixTime(j))
					Release(w)
					Release(w) // gives nothing back that is not held
					continue
				}
				r := m.ReadLock()
				r.ChannelPenaltyMsat(c, ChannelUsage{AmountMsat: 1, EffectiveCapacity: total(9, 9)}, &p)
				Release(r)
				Release(r)
				m.Write()
			}
		}()
	}
	wg.Wait()
	s.DebugLogLiquidityStats()
	w := m.WriteLocked()
	if !bytes.Equal(w.Write(), s.Write()) {
		t.Error("not the same scorer")
	}
	w.Free()
}

func FuzzReadProbabilisticScorer(f *testing.F) {
	g := testGraph(f)
	s := NewProbabilisticScorer(DefaultProbabilisticScoringDecayParameters(), g, nil)
	f.Add(s.Write(), uint64(1), uint64(1000))
	s.PaymentPathFailed(pathOf(5), 43, 1)
	f.Add(s.Write(), uint64(77), uint64(1000))
	s.TimePassed(9) // so that the time of the last news is written
	f.Add(s.Write(), uint64(700), uint64(math.MaxUint64))
	c := candidate(g, 42, src)
	f.Fuzz(func(t *testing.T, b []byte, amount, capacity uint64) {
		s, err := ReadProbabilisticScorer(b, DefaultProbabilisticScoringDecayParameters(), g, nil)
		if err != nil {
			return
		}
		written := s.Write()
		again, err := ReadProbabilisticScorer(written, s.decay, g, nil)
		if err != nil || !bytes.Equal(again.Write(), written) {
			t.Fatalf("not the same again: %v", err)
		}
		for _, p := range []ProbabilisticScoringFeeParameters{DefaultProbabilisticScoringFeeParameters(), NewestProbabilisticScoringFeeParameters()} {
			for _, p.LinearSuccessProbability = range []bool{false, true} {
				p.ProbingDiversityPenaltyMsat = amount
				u := ChannelUsage{AmountMsat: lntypes.Msat(amount), EffectiveCapacity: total(lntypes.Msat(capacity), 1000)}
				if got := s.ChannelPenaltyMsat(c, u, &p); got < p.basePenaltyMsat(u.AmountMsat) {
					t.Fatalf("%d is less than the base", got)
				}
				if got := *s.EstimatedPaymentSuccessProbability(42, nodeID(dst), u.AmountMsat, &p); !(got >= 0 && got <= 1) {
					t.Fatalf("a chance of %f", got)
				}
			}
		}
		s.PaymentPathFailed(pathOf(5), 42, 9)
		s.PaymentPathSuccessful(pathOf(math.MaxUint64), 9)
		s.TimePassed(1000)
		if _, err := ReadProbabilisticScorer(s.Write(), s.decay, s.graph, nil); err != nil {
			t.Fatal(err)
		}
	})
}

// known-attacks S6: a damaged file is refused or read as other knowledge; it
// crashes nothing.
func TestCorruptState(t *testing.T) {
	s, c := newScorer(t, DefaultProbabilisticScoringDecayParameters())
	for i := range lntypes.Msat(30) {
		s.PaymentPathFailed(pathOf(i*31), 43, lntypes.UnixTime(i))
	}
	p := DefaultProbabilisticScoringFeeParameters()
	good := s.Write()
	for i := range good {
		for _, flip := range []byte{0x01, 0x80, 0xff} {
			b := bytes.Clone(good)
			b[i] ^= flip
			bad, err := ReadProbabilisticScorer(b, s.decay, s.graph, nil)
			if err != nil {
				continue
			}
			bad.ChannelPenaltyMsat(c, ChannelUsage{AmountMsat: 77, EffectiveCapacity: total(1000, 1000)}, &p)
			bad.PaymentPathSuccessful(pathOf(9), 1)
			bad.TimePassed(1 << 40)
		}
	}
}
