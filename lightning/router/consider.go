package router

import (
	"bytes"
	"math/bits"
	"slices"

	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// maxHTLC returns the most that a candidate may carry, given how much of a
// channel's capacity a payment may use.
func maxHTLC(c route.EffectiveCapacity, saturation uint8) lntypes.Msat {
	switch c := c.(type) {
	case route.EffectiveCapacityAdvertisedMaxHTLC:
		return c.AmountMsat >> saturation
	case route.EffectiveCapacityTotal:
		return min(c.CapacityMsat>>saturation, c.HTLCMaximumMsat)
	}
	return c.AsMsat()
}

// consider looks at a candidate that leads to b. If it is the best way from its
// source so far, the source is queued and what the way carries is returned.
func (s *search) consider(c route.CandidateRouteHop, b behind) (contribution lntypes.Msat, added bool) {
	source, target := c.Source(), c.Target()
	if target != nil && *target == source || s.failedBefore(c) {
		return 0, false
	}
	id := s.id(c)
	capacity := c.EffectiveCapacity()
	available := maxHTLC(capacity, s.saturation)
	if available < b.fees {
		return 0, false
	}
	available = (available - b.fees).SatSub(s.used[id])
	length := b.length + 1
	cltv := addSat32(b.cltv, c.CLTVExpiryDelta())
	if available < s.minContribution || length > maxPathLength || cltv > s.maxCLTV {
		return 0, false
	}
	contribution = min(available, b.contribution)
	amount := contribution + b.fees // at most available + fees, which did not wrap
	least := max(c.HTLCMinimumMsat(), b.minimum)
	if amount < least {
		// A larger amount might get through, if that is not too much overpaid.
		s.hitMinimum = s.hitMinimum || s.recommended() >= c.HTLCMinimumMsat() && amount < c.HTLCMinimumMsat() ||
			s.recommended() >= b.minimum && amount < b.minimum
		return 0, false
	}
	st := &step{candidate: c, totalFee: b.fees, nextFees: b.fees, pathMinimum: addSat(feeSat(least, c.Fees()), least)}
	if source != s.us { // our own channels are free for us
		st.useFee = feeSat(amount, c.Fees())
		st.totalFee = addSat(st.totalFee, st.useFee)
	}
	old := s.best[source]
	if st.totalFee > s.maxFee || old != nil && old.processed {
		return 0, false
	}
	usage := scoring.ChannelUsage{AmountMsat: amount, InflightHTLCMsat: s.used[id], EffectiveCapacity: capacity}
	st.penalty = addSat(b.penalty, s.scorer.ChannelPenaltyMsat(c, usage, s.scoreParams))
	if cost := st.cost(); cost == ^lntypes.Msat(0) || old != nil && cost >= old.cost() {
		return 0, false
	}
	s.best[source] = st
	s.queue.push(entry{node: source, cost: st.cost(), contribution: contribution, cltv: cltv, length: length})
	return contribution, true
}

// failedBefore reports whether earlier attempts bar the candidate.
func (s *search) failedBefore(c route.CandidateRouteHop) bool {
	if scid := c.ShortChannelID(); scid != nil {
		return slices.Contains(s.params.PreviouslyFailedChannels, *scid)
	}
	return slices.Contains(s.params.PreviouslyFailedBlindedPathIdxs, uint64(s.id(c).index))
}

// fee returns what a channel charges for amount; ok is false on overflow.
func fee(amount lntypes.Msat, f route.RoutingFees) (lntypes.Msat, bool) {
	hi, lo := bits.Mul64(uint64(amount), uint64(f.ProportionalMillionths))
	if hi != 0 {
		return 0, false
	}
	return lntypes.Msat(lo / 1_000_000).CheckedAdd(lntypes.Msat(f.BaseMsat))
}

func feeSat(amount lntypes.Msat, f route.RoutingFees) lntypes.Msat {
	v, ok := fee(amount, f)
	if !ok {
		return ^lntypes.Msat(0)
	}
	return v
}

func addSat(a, b lntypes.Msat) lntypes.Msat {
	sum, ok := a.CheckedAdd(b)
	if !ok {
		return ^lntypes.Msat(0)
	}
	return sum
}

func addSat32(a, b uint32) uint32 {
	if a > ^uint32(0)-b {
		return ^uint32(0)
	}
	return a + b
}

// entry is a node that waits to be expanded.
type entry struct {
	node         lntypes.NodeID
	cost         lntypes.Msat
	contribution lntypes.Msat
	cltv         uint32
	length       uint8
}

// before orders by cost; ties are broken by node, so that nothing depends on the
// order of insertion.
func (e *entry) before(o *entry) bool {
	if e.cost != o.cost {
		return e.cost < o.cost
	}
	return bytes.Compare(e.node[:], o.node[:]) < 0
}

// queue is a heap of entries, the cheapest on top.
type queue []entry

func (q *queue) push(e entry) {
	h := append(*q, e)
	i := len(h) - 1
	for i > 0 {
		up := (i - 1) / 2
		if !h[i].before(&h[up]) {
			break
		}
		h[i], h[up] = h[up], h[i]
		i = up
	}
	*q = h
}

func (q *queue) pop() entry {
	h := *q
	top := h[0]
	n := len(h) - 1
	h[0] = h[n]
	h = h[:n]
	for i := 0; ; {
		least := i
		for _, down := range [2]int{2*i + 1, 2*i + 2} {
			if down < n && h[down].before(&h[least]) {
				least = down
			}
		}
		if least == i {
			break
		}
		h[i], h[least] = h[least], h[i]
		i = least
	}
	*q = h
	return top
}
