package router

import (
	"math/bits"
	"sync"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// flowArc is a channel in one direction as a flow sees it: up to flowPieces
// pieces of so many units, each dearer by unit than the one before.
type flowArc struct {
	source, target uint32
	hop            uint32 // place among the edges to target, or specialHop and that among the specials
	used           uint32 // units of the flow
	widths         [flowPieces]uint32
	costs          [flowPieces]int64 // for each unit, in fractions of a msat
}

const (
	flowPieces = 5
	// fraction is how many of the fractions in which units are priced make a msat.
	fraction = 1 << 8
	// tooDear is a price that no unit is worth; so many of them can be added.
	tooDear = 1 << 48
)

// forward returns the cost of a further unit and how many units cost so much; 0
// units if there is no room.
func (a *flowArc) forward() (cost int64, room uint32) {
	end := uint32(0)
	for i := range a.widths {
		end += a.widths[i]
		if a.used < end {
			return a.costs[i], end - a.used
		}
	}
	return 0, 0
}

// backward returns what the last unit of the flow costs and how many units cost
// so much.
func (a *flowArc) backward() (cost int64, units uint32) {
	start := uint32(0)
	for i := range a.widths {
		if a.used <= start+a.widths[i] {
			return a.costs[i], a.used - start
		}
		start += a.widths[i]
	}
	return 0, 0
}

// flowNet is the network of a flow. Arcs are made when a search first looks at
// them.
type flowNet struct {
	s         *search
	estimator scoring.LiquidityEstimator
	flowTry
	unit  lntypes.Msat
	probe lntypes.Msat // the amount for which the scorer is asked what it charges anyhow
	// perTen is what a factor of ten of unlikeliness counts for, in msat.
	perTen      uint64
	hopByAmount uint64 // what a hop is charged for each 2^30 msat
	rounds      int    // shortest paths searched, over all tries

	*flowMemory
}

// flowMemory is kept for the next flow.
type flowMemory struct {
	arcs      []flowArc // the first is none
	arcOf     []uint32  // by direction of an edge, then by special; 0 is not made yet
	labels    []flowLabel
	potential []int64
	round     uint32
	queue     queue
	out       map[uint32][]uint32 // arcs that carry, by their source
	carries   []uint64            // a bit for each source in out
}

var flowMemories = sync.Pool{New: func() any { return new(flowMemory) }}

func newFlowNet(s *search) *flowNet {
	n := &flowNet{s: s, estimator: scoring.LiquidityEstimatorFor(s.scorer), flowMemory: flowMemories.Get().(*flowMemory)}
	if p := s.scoreParams; p != nil {
		flat := addSat64(p.LiquidityPenaltyMultiplierMsat, p.HistoricalLiquidityPenaltyMultiplierMsat)
		byAmount := addSat64(p.LiquidityPenaltyAmountMultiplierMsat, p.HistoricalLiquidityPenaltyAmountMultiplierMsat)
		n.perTen = addSat64(flat, mulDiv(byAmount, uint64(s.value), 1<<20)) // if one part fails the whole waits
		n.hopByAmount = p.BasePenaltyAmountMultiplierMsat
	}
	return n
}

func addSat64(a, b uint64) uint64 { return uint64(addSat(lntypes.Msat(a), lntypes.Msat(b))) }

// free gives the memory back.
func (n *flowNet) free() {
	flowMemories.Put(n.flowMemory)
	n.flowMemory = nil
}

// reset makes the network empty for a try.
func (n *flowNet) reset(try flowTry) {
	n.flowTry = try
	n.unit = (n.s.value + try.units - 1) / try.units
	n.probe = 1
	if !scoring.KnowsLiquidity(n.estimator) {
		n.probe = n.s.value // it has no bounds: all that it knows of amounts is in its penalties
	}
	nodes := n.s.nodeCount + len(n.s.privateIDs)
	directions := 2*n.s.graph.ChannelCount() + len(n.s.specials)
	m := n.flowMemory
	m.arcs = append(m.arcs[:0], flowArc{})
	m.arcOf = cleared(m.arcOf, directions)
	m.labels = cleared(m.labels, nodes)
	m.potential = cleared(m.potential, nodes)
	m.carries = cleared(m.carries, nodes/64+1)
	m.out = make(map[uint32][]uint32)
	m.round = 0
}

// cleared returns a slice of n zeros, s if it is long enough.
func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/8)
	}
	s = s[:n]
	clear(s)
	return s
}

// edgeArc returns the arc of an edge that ends at target; 0 if it can carry
// nothing.
func (n *flowNet) edgeArc(e *gossip.Edge, target, position uint32) uint32 {
	d := direction(e)
	if n.arcOf[d] == 0 {
		n.arcOf[d] = 1 + n.makeEdgeArc(e, target, position)
	}
	return n.arcOf[d] - 1
}

func (n *flowNet) makeEdgeArc(e *gossip.Edge, target, position uint32) uint32 {
	s := n.s
	limit := edgeLimit(e, 0)
	if d := direction(e); int(d) < len(s.mem.used) {
		limit = limit.SatSub(s.mem.used[d]) // all of it if it failed before
	}
	if limit < n.unit || e.HTLCMinimumMsat > s.value/minimumShare {
		return 0
	}
	source, to := s.nodeID(uint32(e.Source)), s.nodeID(target)
	fixed := s.edgeScorer.EdgePenaltyMsat(e, source, to, n.probe, 0, s.scoreParams)
	if fixed == ^lntypes.Msat(0) {
		return 0
	}
	least, most, inflight := n.estimator.EdgeLiquidity(e, source, to)
	fees := route.RoutingFees{BaseMsat: e.FeeBaseMsat, ProportionalMillionths: e.FeeProportionalMillionths}
	if uint32(e.Source) == s.usNumber {
		fees = route.RoutingFees{}
	}
	arc := flowArc{source: uint32(e.Source), target: target, hop: position}
	return n.addArc(&arc, limit, least.SatSub(inflight), most.SatSub(inflight), n.unitCost(fees, fixed, n.hopByAmount))
}

// specialArc returns the arc of a special that ends at target; 0 if it can carry
// nothing. Our own channels and what the recipient vouches for are certain.
func (n *flowNet) specialArc(i, target uint32) uint32 {
	s := n.s
	at := 2*uint32(s.graph.ChannelCount()) + i
	if n.arcOf[at] == 0 {
		sp := &s.specials[i]
		limit := maxHTLC(sp.candidate.EffectiveCapacity(), 0).SatSub(s.specialUsed[sp.id])
		limit = min(limit, lntypes.MaxValueMsat)
		id := uint32(0)
		usage := scoring.ChannelUsage{AmountMsat: n.unit, EffectiveCapacity: sp.candidate.EffectiveCapacity()}
		fixed := s.scorer.ChannelPenaltyMsat(sp.candidate, usage, s.scoreParams)
		if limit >= n.unit && sp.candidate.HTLCMinimumMsat() <= s.value/minimumShare && fixed != ^lntypes.Msat(0) {
			fees := sp.candidate.Fees()
			if sp.ours {
				fees = route.RoutingFees{}
			}
			id = n.addArc(&flowArc{source: sp.source, target: target, hop: i | specialHop}, limit, limit, limit, n.unitCost(fees, fixed, 0))
		}
		n.arcOf[at] = 1 + id
	}
	return n.arcOf[at] - 1
}

// unitCost returns what a unit costs that an arc carries for certain: its fee,
// what the scorer charges for each 2^30 msat, and its share of what is charged
// once for each path.
func (n *flowNet) unitCost(fees route.RoutingFees, fixed lntypes.Msat, byAmount uint64) uint64 {
	once := addSat64(uint64(fixed), uint64(fees.BaseMsat))
	if once >= tooDear {
		return tooDear
	}
	once = mulDiv(once*fraction, uint64(n.unit), uint64(n.s.value))
	rate := mulDiv(uint64(n.unit), uint64(fees.ProportionalMillionths)*fraction, 1_000_000)
	return addSat64(addSat64(rate, once), mulDiv(byAmount, uint64(n.unit), (1<<30)/fraction))
}

// addArc completes an arc that carries up to limit, is known to have between least
// and most, and costs perUnit and the risk that it has not enough.
func (n *flowNet) addArc(a *flowArc, limit, least, most lntypes.Msat, perUnit uint64) uint32 {
	limit = min(limit-limit/feeMargin, most)
	if least > most {
		return 0
	}
	// The pieces end where the channel is certain to have the amount, and at
	// eighths of what is uncertain, as far as that can be asked for.
	limit = min(limit, n.unit*lntypes.Msat(n.units))
	unsure := min(most, max(limit, least)) - least
	pieces, start, before, last := 0, lntypes.Msat(0), uint64(0), uint64(0)
	for _, eighths := range [flowPieces]lntypes.Msat{0, 1, 3, 5, 8} {
		end := min(least+unsure/8*eighths, limit)
		if eighths == 8 {
			end = limit
		}
		width := uint64(end/n.unit) - uint64(start/n.unit)
		if width == 0 {
			continue // its cost goes to the next piece
		}
		risk := n.riskOf(end, least, most)
		slope := mulDiv(min(risk-min(risk, before), tooDear)*fraction, uint64(n.unit), uint64(end-start))
		last = max(last, addSat64(perUnit, slope)) // no piece is cheaper than one before
		start, before = end, risk
		if last >= tooDear {
			break
		}
		a.widths[pieces], a.costs[pieces] = uint32(min(width, maxUnits)), int64(last)
		pieces++
	}
	if pieces == 0 {
		return 0
	}
	n.arcs = append(n.arcs, *a)
	return uint32(len(n.arcs) - 1)
}

// riskOf returns what it counts for, in msat, that a channel with liquidity
// between least and most, all equally likely, might not have amount.
func (n *flowNet) riskOf(amount, least, most lntypes.Msat) uint64 {
	if amount <= least || n.risk == 0 {
		return 0
	}
	// A factor of ten is 2^16 here; success is never less likely than 1 %.
	tens := uint64(2 << 16)
	if amount < most {
		tens = min(tens, negativeLog10(uint64(most-amount)+1, uint64(most-least)+1))
	}
	return mulDiv(mulDiv(tens, n.perTen, 1<<16), n.risk, riskOne)
}

// negativeLog10 returns -log10(part/whole) times 2^16.
func negativeLog10(part, whole uint64) uint64 {
	if part >= whole {
		return 0
	}
	const log10of2 = 19_728 // times 2^16
	return (log2(whole) - log2(part)) * log10of2 >> 16
}

// log2 returns the binary logarithm of x, which is not 0, times 2^16, with
// integers alone, so that all machines agree: from a table, straight between its
// entries.
func log2(x uint64) uint64 {
	whole := bits.Len64(x) - 1
	x <<= 63 - whole // 1 to 2, times 2^63
	at, rest := x>>55&0xff, x>>39&0xffff
	low, high := log2Table[at], log2Table[at+1]
	return uint64(whole)<<16 + low + (high-low)*rest>>16
}

// log2Table has the logarithms of 1 to 2 in steps of 1/256, times 2^16.
var log2Table = newLog2Table()

// newLog2Table takes the logarithms bit by bit: x has another one if its square
// is 2 or more.
func newLog2Table() (t [257]uint64) {
	for i := range t[:256] {
		x := uint64(256+i) << 55
		for bit := uint64(1 << 15); bit != 0; bit >>= 1 {
			hi, lo := bits.Mul64(x, x)
			if hi>>63 != 0 {
				t[i] |= bit
				x = hi
			} else {
				x = hi<<1 | lo>>63
			}
		}
	}
	t[256] = 1 << 16
	return t
}

// mulDiv returns a*b/c, or the largest number if that is too large or c is 0.
func mulDiv(a, b, c uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	if hi >= c {
		return ^uint64(0)
	}
	q, _ := bits.Div64(hi, lo, c)
	return q
}
