package router

import (
	"math"
	"math/rand/v2"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/scoring"
)

// piece is one piece of an arc, for the dumb way to find a flow.
type piece struct {
	from, to   uint32
	room, used uint32
	cost       int64
}

// dumbFlow finds the cost of the cheapest flow of so many units, unit by unit
// with Bellman and Ford's algorithm; ok is false if there is none.
func dumbFlow(pieces []piece, nodes int, from, to, units uint32) (cost int64, ok bool) {
	for range units {
		const far = math.MaxInt64 / 2
		distance, by := make([]int64, nodes), make([]int, nodes)
		for i := range distance {
			distance[i] = far
		}
		distance[from] = 0
		for changed := true; changed; {
			changed = false
			for i := range pieces {
				p := &pieces[i]
				if p.used < p.room && distance[p.from] < far && distance[p.from]+p.cost < distance[p.to] {
					distance[p.to], by[p.to], changed = distance[p.from]+p.cost, i+1, true
				}
				if p.used > 0 && distance[p.to] < far && distance[p.to]-p.cost < distance[p.from] {
					distance[p.from], by[p.from], changed = distance[p.to]-p.cost, -i-1, true
				}
			}
		}
		if distance[to] == far {
			return 0, false
		}
		cost += distance[to]
		for at := to; at != from; {
			if i := by[at]; i > 0 {
				pieces[i-1].used++
				at = pieces[i-1].from
			} else {
				pieces[-i-1].used--
				at = pieces[-i-1].to
			}
		}
	}
	return cost, true
}

// allPieces returns what the arcs of a network are made of.
func (n *flowNet) allPieces() (pieces []piece) {
	for node := range n.s.nodeCount {
		edges := n.s.graph.Edges(gossip.NodeIndex(node))
		for i := range edges {
			const usable = gossip.EdgeUpdated | gossip.EdgeEnabled
			if edges[i].Flags&usable != usable {
				continue
			}
			a := n.arcs[n.edgeArc(&edges[i], uint32(node), uint32(i))]
			for j := range a.widths {
				if a.widths[j] > 0 {
					pieces = append(pieces, piece{from: a.source, to: a.target, room: a.widths[j], cost: a.costs[j]})
				}
			}
		}
	}
	return pieces
}

// The flow costs as little as the one that is found in the dumb way, and is
// there whenever that is.
func TestFlowIsOfLeastCost(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 30))
	found, missing, bent := 0, 0, 0
	for range 600 {
		nw := newNetwork(t)
		nodes := 4 + rng.IntN(6)
		for i := range 8 + rng.IntN(24) {
			a, b := rng.IntN(nodes), rng.IntN(nodes)
			if a == b {
				continue
			}
			for range 2 {
				nw.add(edge{scid: lntypes.ShortChannelID(i + 1), from: a, to: b, base: rng.Uint32N(50), ppm: rng.Uint32N(300_000), max: lntypes.Msat(500 + rng.UintN(12_000))})
				a, b = b, a
			}
		}
		rp := (&pay{to: nodes - 1, amount: 16_000, mpp: true}).params()
		fees := scoring.ProbabilisticScoringFeeParameters{LiquidityPenaltyMultiplierMsat: uint64(rng.UintN(5000)), BasePenaltyMsat: uint64(rng.UintN(100))}
		scorer := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), nw.graph, nil)
		s := newSearch(key(0), &rp, nw.graph.ReadOnly(), nil, scorer, &fees)
		if err := s.prepare(nil); err != nil {
			t.Fatal(err)
		}
		n := newFlowNet(s)
		n.reset(flowTry{units: 32, risk: riskOne})
		ok := n.flow()
		carried := n.allPieces()
		want, possible := dumbFlow(carried, nodes+2, s.usNumber, s.payeeNumber, 32)
		if ok != possible {
			t.Fatalf("found %v, possible %v", ok, possible)
		}
		if got := n.cost(); ok && got != want {
			t.Fatalf("the flow costs %d, the cheapest %d", got, want)
		}
		if ok {
			found++
			ways := n.takeApart()
			units := uint32(0)
			for _, w := range ways {
				units += w.units
			}
			if units != 32 {
				t.Fatalf("%d units in %d ways", units, len(ways))
			}
			if len(ways) > 1 {
				bent++
			}
		} else {
			missing++
		}
		n.free()
		s.free()
	}
	t.Logf("%d flows, %d of several ways; %d times none", found, bent, missing)
	if found < 100 || bent < 50 || missing < 20 {
		t.Errorf("%d flows, %d of several ways; %d times none", found, bent, missing)
	}
}

// cost is that of the whole flow.
func (n *flowNet) cost() (sum int64) {
	for _, a := range n.arcs {
		for i, left := 0, a.used; left > 0; i++ {
			units := min(left, a.widths[i])
			sum += int64(units) * a.costs[i]
			left -= units
		}
	}
	return sum
}

// A graph in which each way carries little, and is in the way of others, costs a
// bounded number of rounds, and an arc for each direction of a channel.
func TestFlowWorkIsBounded(t *testing.T) {
	for _, count := range []uint8{2, 16, 255} {
		nw := newNetwork(t)
		scid := lntypes.ShortChannelID(1)
		add := func(a, b int, most lntypes.Msat, base uint32) {
			for range 2 {
				nw.add(edge{scid: scid, from: a, to: b, max: most, base: base})
				a, b = b, a
			}
			scid++
		}
		const rungs = 60 // a ladder from 0 to 121: 1-2-..-60 and 61-62-..-120 with rungs between
		for i := range rungs {
			add(0, 1+i, 330_000, uint32(i))
			add(61+i, 121, 330_000, uint32(rungs-i))
			for j := range 5 {
				add(1+i, 61+(i*7+j*11)%rungs, 110_000, uint32(j))
			}
			if i > 0 {
				add(i, 1+i, 110_000, 1)
				add(60+i, 61+i, 110_000, 1)
			}
		}
		rp := (&pay{to: 121, amount: 12_800_000, mpp: true}).params()
		rp.PaymentParams.MaxPathCount = count
		fees := scoring.DefaultProbabilisticScoringFeeParameters()
		s := newSearch(key(0), &rp, nw.graph.ReadOnly(), nil, scoring.FixedPenaltyScorerWithPenalty(0), &fees)
		if err := s.prepare(nil); err != nil {
			t.Fatal(err)
		}
		n := newFlowNet(s)
		found := n.paths()
		t.Logf("%d paths allowed: %d found in %d rounds with %d arcs", count, len(found), n.rounds, len(n.arcs))
		if n.rounds > maxFlowRounds+1 || len(n.arcs) > 2*int(scid)+1 || len(found) > int(count) {
			t.Errorf("%d rounds, %d arcs, %d paths", n.rounds, len(n.arcs), len(found))
		}
		if count == 255 && (len(found) < 30 || n.rounds < 40) {
			t.Errorf("%d paths in %d rounds", len(found), n.rounds)
		}
		n.free()
		s.free()
	}
}

// No further unit over a channel is cheaper than the one before, and all that it
// can carry is there.
func TestArcsGetDearer(t *testing.T) {
	nw := newNetwork(t, line(1)...)
	rp := (&pay{to: 1, amount: 1_000_000, mpp: true}).params()
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	scorer := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), nw.graph, nil)
	s := newSearch(key(0), &rp, nw.graph.ReadOnly(), nil, scorer, &fees)
	if err := s.prepare(nil); err != nil {
		t.Fatal(err)
	}
	defer s.free()
	n := newFlowNet(s)
	defer n.free()
	rng := rand.New(rand.NewPCG(2026, 31))
	for range 2000 {
		n.reset(flowTry{units: 80, risk: uint64(rng.UintN(riskOne + 1))})
		most := lntypes.Msat(rng.Uint64N(1 << (1 + rng.UintN(50))))
		least := lntypes.Msat(rng.Uint64N(uint64(most) + 1))
		limit := lntypes.Msat(rng.Uint64N(1 << (1 + rng.UintN(50))))
		id := n.addArc(&flowArc{}, limit, least, most, rng.Uint64N(1<<20))
		if id == 0 {
			if usable := min(limit-limit/feeMargin, most); usable >= n.unit {
				t.Fatalf("no arc for %d of %d to %d", limit, least, most)
			}
			continue
		}
		a := n.arcs[id]
		total, last := lntypes.Msat(0), int64(0)
		for i := range a.widths {
			total += lntypes.Msat(a.widths[i]) * n.unit
			if a.widths[i] > 0 && a.costs[i] < last {
				t.Fatalf("%+v", a)
			}
			last = max(last, a.costs[i])
		}
		if total > min(limit, most) {
			t.Fatalf("carries %d of %d or %d", total, limit, most)
		}
	}
}

func TestLogarithms(t *testing.T) {
	rng := rand.New(rand.NewPCG(2026, 32))
	for range 10_000 {
		x := 1 + rng.Uint64()>>rng.UintN(64)
		if x == 0 {
			continue
		}
		if got, want := float64(log2(x))/(1<<16), math.Log2(float64(x)); math.Abs(got-want) > 1.0/(1<<14) {
			t.Fatalf("log2(%d) = %f, want %f", x, got, want)
		}
		part := 1 + rng.Uint64N(x)
		if got, want := float64(negativeLog10(part, x))/(1<<16), math.Log10(float64(x)/float64(part)); math.Abs(got-want) > 0.001 {
			t.Fatalf("-log10(%d/%d) = %f, want %f", part, x, got, want)
		}
	}
	if log2(1) != 0 || log2(1<<63) != 63<<16 || negativeLog10(5, 5) != 0 {
		t.Error("powers of two")
	}
}
