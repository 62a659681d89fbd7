package router

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

func TestQueuePopsInOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(41, 42))
	for range 100 {
		var q queue
		var want []entry
		for len(want) < 200 || len(q) > 0 {
			if len(want) < 200 && (len(q) == 0 || rng.IntN(3) > 0) {
				e := entry{cost: lntypes.Msat(rng.Uint64N(50)), length: rng.Uint32N(5), node: rng.Uint32N(1000)}
				q.push(e)
				want = append(want, e)
				continue
			}
			e := q.pop()
			for i := range q {
				if q[i].before(&e) {
					t.Fatalf("%+v came before %+v", e, q[i])
				}
			}
			at := slices.Index(want, e)
			if at < 0 {
				t.Fatalf("%+v was not pushed", e)
			}
			want[at] = entry{node: ^uint32(0)} // taken
		}
	}
}

// Memory that earlier searches used changes nothing, not even when the number of
// rounds wraps.
func TestUsedMemoryChangesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(43, 44))
	n := randomNetwork(t, rng, 20, 80)
	params := scoring.DefaultProbabilisticScoringFeeParameters()
	find := func(m *scratch, p *pay) []lntypes.ShortChannelID {
		rp := p.params()
		s := newSearch(key(0), &rp, n.graph.ReadOnly(), nil, scoring.FixedPenaltyScorerWithPenalty(3), &params)
		if err := s.prepare(nil); err != nil {
			t.Fatal(err)
		}
		defer s.free()
		if m != nil {
			s.mem = m
			s.barFailed()
		}
		paths, err := s.cheapestPaths()
		if err != nil {
			return nil
		}
		var scids []lntypes.ShortChannelID
		for _, p := range paths {
			for _, h := range p.hops {
				scids = append(scids, h.id.scid)
			}
		}
		return scids
	}
	found := 0
	for range 200 {
		p := &pay{to: 1 + rng.IntN(19), amount: lntypes.Msat(1 + rng.Uint64N(400_000)), mpp: true}
		p.change = func(rp *route.RouteParameters) { rp.PaymentParams.PreviouslyFailedChannels = scids{5, 6, 7} }
		want := find(nil, p)
		fresh := &scratch{labels: make([]label, 40), marked: make([]uint64, 4)}
		stale := &scratch{labels: make([]label, 40), marked: make([]uint64, 4), round: ^uint32(0) - rng.Uint32N(3)}
		for i := range stale.labels {
			stale.labels[i] = label{round: 1 + rng.Uint32N(3), done: rng.IntN(2) == 0}
		}
		for _, m := range []*scratch{fresh, stale} {
			if got := find(m, p); !reflect.DeepEqual(got, want) {
				t.Fatalf("%v, with memory of our own %v", want, got)
			}
		}
		if want != nil {
			found++
		}
	}
	if found < 50 {
		t.Errorf("only %d routes", found)
	}
}

// The search gives up early only where nothing is to be found.
func TestConnected(t *testing.T) {
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1, max: 5000}, edge{scid: 2, from: 1, to: 2, max: 900}, edge{scid: 3, from: 2, to: 1},
		edge{scid: 4, from: 3, to: 4}, edge{scid: 5, from: 1, to: 2, max: 700, disabled: true})
	params := scoring.DefaultProbabilisticScoringFeeParameters()
	prepared := func(p *pay) *search {
		rp := p.params()
		s := newSearch(key(0), &rp, n.graph.ReadOnly(), nil, scoring.FixedPenaltyScorerWithPenalty(0), &params)
		if err := s.prepare(p.hops); err != nil {
			t.Fatal(err)
		}
		return s
	}
	small := hint(90, 2, 0)
	limit := lntypes.Msat(800)
	small.HTLCMaximumMsat = &limit
	hinted := hints(route.RouteHint{A: []route.RouteHintHop{small}})
	cases := []struct {
		pay
		connected, most lntypes.Msat
	}{
		{pay{to: 2}, 900, 900},
		{pay{to: 1}, 5000, 5000},
		{pay{to: 4}, 0, 5000},
		{pay{to: 9, change: hinted}, 800, 800},
		{pay{to: 2, hops: owns(own(50, 2, 300), own(51, 1, 7000))}, 900, 1200},
		{pay{to: 4, hops: owns(own(50, 3, 300))}, 300, 300},
		{pay{to: 9, hops: owns(own(50, 2, 300))}, 0, 0},
		{pay{change: blindedTo(blindedFrom(2, 2))}, 900, 5000},
	}
	for _, tt := range cases {
		tt.amount = 1
		s := prepared(&tt.pay)
		if tt.connected != 0 && !s.connected(tt.connected, 0) || s.connected(tt.connected+1, 0) {
			t.Errorf("to %d: not connected for %d", tt.to, tt.connected)
		}
		if got := s.mostAtEnds(0); got != tt.most {
			t.Errorf("to %d: %d msat at the ends, want %d", tt.to, got, tt.most)
		}
		s.free()
	}
}

// Our channels may have nothing but an alias, which a hint may name.
func TestFirstHopAlias(t *testing.T) {
	n := newNetwork(t, line(2)...)
	alias := lntypes.ShortChannelID(777)
	c := own(50, 2, wide)
	c.ShortChannelID, c.OutboundSCIDAlias = nil, &alias
	r := n.mustFind(pay{to: 2, amount: 1000, hops: owns(c)})
	wantWays(t, &r, scids{777})
	c.ShortChannelID = new(lntypes.ShortChannelID)
	*c.ShortChannelID = 50
	// A hint that names our own channel to the payee is that channel.
	for _, scid := range []lntypes.ShortChannelID{777, 50} {
		r = n.mustFind(pay{to: 2, amount: 1000, hops: owns(c), change: hints(route.RouteHint{A: []route.RouteHintHop{hint(scid, 0, 7)}})})
		wantWays(t, &r, scids{50})
	}
	// Even if that has too little, which the hint does not know.
	c.NextOutboundHTLCLimitMsat = 999
	n.mustFail("too little in our channel", pay{to: 2, amount: 1000, hops: owns(c), change: hints(route.RouteHint{A: []route.RouteHintHop{hint(777, 0, 7)}})})
	// Nor is a hint from us of use that names none, or one that leads elsewhere: we
	// know our channels, and whoever wrote the hint does not.
	for _, scid := range []lntypes.ShortChannelID{90, 50} {
		n.mustFail("a channel of ours that is none", pay{to: 9, amount: 1000, hops: owns(c), change: hints(route.RouteHint{A: []route.RouteHintHop{hint(scid, 0, 7)}})})
		n.mustFail("nor before others", pay{to: 9, amount: 1000, hops: owns(c), change: hints(route.RouteHint{A: []route.RouteHintHop{hint(scid, 0, 7), hint(91, 4, 8)}})})
	}
}

// A node has one channel of a name: a hint that gives a public one's to a way to
// somewhere else is wrong, and what it claims is not there beside the channel.
func TestHintWithPublicChannelsName(t *testing.T) {
	n := newNetwork(t, line(2)...)
	n.mustFind(pay{to: 9, amount: 1000, change: hints(route.RouteHint{A: []route.RouteHintHop{hint(90, 1, 7)}})})
	public := n.mustFind(pay{to: 2, amount: 1000}).Paths[0].Hops[1].ShortChannelID
	n.mustFail("a public channel's name", pay{to: 9, amount: 1000, change: hints(route.RouteHint{A: []route.RouteHintHop{hint(public, 1, 7)}})})
}

// BOLT 12 bars blinded paths whose hops demand features that nobody here knows.
func TestBlindedPathsOfUnknownFeatures(t *testing.T) {
	n := newNetwork(t, line(3)...)
	cheap, dear := blindedFrom(2, 2), blindedFrom(3, 2)
	if err := cheap.PayInfo.Features.SetRequiredCustomBit(300); err != nil {
		t.Fatal(err)
	}
	r := n.mustFind(pay{amount: 1000, change: blindedTo(cheap, dear)})
	wantWays(t, &r, scids{1, 2, 3})
	n.mustFail("no other", pay{amount: 1000, change: blindedTo(cheap)})
	cheap.PayInfo.Features = features.BlindedHopFeatures{}
	if err := cheap.PayInfo.Features.SetOptionalCustomBit(301); err != nil {
		t.Fatal(err)
	}
	r = n.mustFind(pay{amount: 1000, change: blindedTo(cheap, dear)})
	wantWays(t, &r, scids{1, 2})
}

// No onion carries all the money there is, fees included.
func TestAllTheMoney(t *testing.T) {
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1, max: lntypes.MaxValueMsat}, edge{scid: 2, from: 1, to: 2, base: 1, max: lntypes.MaxValueMsat})
	n.mustFind(pay{to: 1, amount: lntypes.MaxValueMsat - 1})
	n.mustFail("all", pay{to: 1, amount: lntypes.MaxValueMsat})
	n.mustFind(pay{to: 2, amount: lntypes.MaxValueMsat - 2})
	n.mustFail("all with fees", pay{to: 2, amount: lntypes.MaxValueMsat - 1})
}

// The hints of a phantom node name channels that only its real nodes know.
func TestPhantomPayee(t *testing.T) {
	n := newNetwork(t, append(line(2), edge{scid: 5, from: 1, to: 3, base: 10})...)
	phantom := hints(route.RouteHint{A: []route.RouteHintHop{hint(1<<60, 2, 0)}}, route.RouteHint{A: []route.RouteHintHop{hint(1<<61, 3, 0)}})
	r := n.mustFind(pay{to: 99, amount: 1000, change: phantom})
	wantWays(t, &r, scids{1, 5, 1 << 61})
	if h := r.Paths[0].Hops[2]; h.PubKey != key(99) || h.MaybeAnnouncedChannel {
		t.Errorf("%+v", h)
	}
	failed := func(rp *route.RouteParameters) {
		phantom(rp)
		rp.PaymentParams.PreviouslyFailedChannels = scids{1 << 61}
	}
	r = n.mustFind(pay{to: 99, amount: 1000, change: failed})
	wantWays(t, &r, scids{1, 2, 1 << 60})
}

// Parts of a payment share what channels have, also those of hints and ours.
func TestPartsShareLiquidity(t *testing.T) {
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 3, max: 70_000}, edge{scid: 3, from: 0, to: 2},
		edge{scid: 4, from: 2, to: 3, max: 70_000, base: 5})
	most := lntypes.Msat(100_000)
	last := hint(90, 3, 0)
	last.HTLCMaximumMsat = &most
	h := hints(route.RouteHint{A: []route.RouteHintHop{last}})
	r := n.mustFind(pay{to: 9, amount: 100_000, mpp: true, change: h})
	if len(r.Paths) != 2 {
		t.Errorf("%v", ways(&r))
	}
	n.mustFail("beyond the hint's channel", pay{to: 9, amount: 100_001, mpp: true, change: h})
	first := owns(own(50, 1, 60_000), own(51, 1, 55_000), own(52, 2, 10))
	r = n.mustFind(pay{to: 3, amount: 69_000, mpp: true, hops: first})
	var sent lntypes.Msat
	for i := range r.Paths {
		sent += r.Paths[i].FinalValueMsat()
		limits := map[lntypes.ShortChannelID]lntypes.Msat{50: 60_000, 51: 55_000}
		if limit := limits[r.Paths[i].Hops[0].ShortChannelID]; r.Paths[i].FinalValueMsat()+r.Paths[i].FeeMsat() > limit {
			t.Errorf("%v", ways(&r))
		}
	}
	if sent != 69_000 || len(r.Paths) != 2 {
		t.Errorf("%v", ways(&r))
	}
	n.mustFail("the channels behind them", pay{to: 3, amount: 70_006, mpp: true, hops: first})
}

// Searches share memory one after the other, never at the same time, and are not
// disturbed by gossip.
func TestSearchesSideBySide(t *testing.T) {
	rng := rand.New(rand.NewPCG(45, 46))
	n := randomNetwork(t, rng, 30, 200)
	rp := (&pay{to: 7, amount: 5000, mpp: true}).params()
	params := scoring.DefaultProbabilisticScoringFeeParameters()
	find := func() string {
		r, err := FindRoute(key(0), &rp, n.graph, nil, nil, scoring.FixedPenaltyScorerWithPenalty(3), &params, [32]byte{1})
		if err != nil {
			return err.Error()
		}
		return fmt.Sprint(ways(&r))
	}
	want := find()
	done := make(chan string)
	for range 4 {
		go func() {
			for range 100 {
				if got := find(); got != want {
					done <- got
					return
				}
			}
			done <- want
		}()
	}
	for i := range 200 { // channels that lead nowhere
		n.add(edge{scid: lntypes.ShortChannelID(5000 + i), from: 100 + i, to: i % 30, base: 1})
	}
	for range 4 {
		if got := <-done; got != want {
			t.Errorf("another route: %q", got)
		}
	}
}
