package router

import (
	"bytes"
	"cmp"
	"math/bits"
	"slices"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// pathHop is a hop of a path that was found, in the order from us.
type pathHop struct {
	step
	// fee is what the hop's target charges for the next hop, at the last hop the
	// amount delivered.
	fee lntypes.Msat
	// features are those of the hop's target.
	features features.NodeFeatures
}

// path is a way from us to the recipient.
type path struct{ hops []pathHop }

// value is what the path delivers.
func (p *path) value() lntypes.Msat { return p.hops[len(p.hops)-1].fee }

// fees is what it costs.
func (p *path) fees() (sum lntypes.Msat) {
	for i := range p.hops[:len(p.hops)-1] {
		sum = addSat(sum, p.hops[i].fee)
	}
	return sum
}

func (p *path) cost() lntypes.Msat { return addSat(p.fees(), p.hops[0].penalty) }

// walk follows the best steps from us to the recipient and takes the liquidity
// that the path needs away from later rounds. It returns nil if the steps lead
// nowhere, as circular hints can make them (known-attacks R1).
func (s *search) walk(contribution lntypes.Msat) *path {
	p := new(path)
	at := s.us
	for {
		st := s.best[at]
		if st == nil || len(p.hops) > maxPathLength {
			return nil
		}
		p.hops = append(p.hops, pathHop{step: *st, features: s.targetFeatures(st.candidate)})
		if n := len(p.hops); n > 1 {
			p.hops[n-2].fee = st.useFee
		}
		target := st.candidate.Target()
		if target == nil || *target == s.payee {
			break
		}
		at = *target
	}
	last := &p.hops[len(p.hops)-1]
	last.fee, last.useFee = contribution, 0
	if !p.setValue(min(contribution, s.value)) {
		return nil
	}
	s.takeLiquidity(p)
	return p
}

// takeLiquidity counts what p uses. If it exhausts no channel the next round
// would find it again: then a channel in its middle is barred.
func (s *search) takeLiquidity(p *path) {
	exhausted := false
	for i := range p.hops {
		h := &p.hops[i]
		id := s.id(h.candidate)
		s.used[id] = addSat(s.used[id], addSat(p.value(), h.nextFees))
		exhausted = exhausted || s.used[id] >= maxHTLC(h.candidate.EffectiveCapacity(), s.saturation)
	}
	if exhausted {
		return
	}
	victim := p.hops[len(p.hops)/2].candidate
	id := s.id(victim)
	s.used[id] = ^lntypes.Msat(0)
	if !id.blinded {
		id.up = !id.up
		s.used[id] = ^lntypes.Msat(0)
	}
}

// targetFeatures returns what is known of the features of a hop's target.
func (s *search) targetFeatures(c route.CandidateRouteHop) features.NodeFeatures {
	if first, ok := c.(route.CandidateRouteHopFirstHop); ok {
		return first.A.Details().Counterparty.Features.ToNodeFeatures()
	}
	var tlvOnly features.NodeFeatures
	tlvOnly.SetVariableLengthOnionOptional()
	if target := c.Target(); target != nil {
		if node := s.graph.Node(*target); node != nil && node.AnnouncementInfo != nil {
			return node.AnnouncementInfo.Features
		}
	}
	return tlvOnly
}

// setValue makes the path deliver value and works all fees out again, from the
// recipient backwards. Where a channel's minimum is above what it would carry,
// the difference goes to the hop before it as a fee; at the last hop it is
// delivered in addition. ok is false if the fees overflow.
func (p *path) setValue(value lntypes.Msat) (ok bool) {
	var fees, extra lntypes.Msat
	last := len(p.hops) - 1
	for i := last; i >= 0; i-- {
		h := &p.hops[i]
		h.nextFees = fees
		h.penalty = addSat(h.penalty, extra)
		amount, fits := value.CheckedAdd(fees)
		if !fits {
			return false
		}
		lacking := h.candidate.HTLCMinimumMsat().SatSub(amount)
		amount += lacking
		if i == last {
			extra = lacking
			h.fee = amount
		} else {
			fees = addSat(fees, lacking)
			h.fee = addSat(p.hops[i+1].useFee, lacking)
		}
		if i == 0 {
			break // our own channel is free
		}
		use, fits := fee(amount, h.candidate.Fees())
		if !fits {
			return false
		}
		h.useFee = use
		fees = addSat(fees, use)
	}
	return fees <= lntypes.MaxValueMsat
}

// choose picks the cheapest of the paths that together deliver the amount.
func (s *search) choose(paths []*path) ([]*path, error) {
	var collected lntypes.Msat
	for _, p := range paths {
		collected = addSat(collected, p.value())
	}
	if len(paths) == 0 {
		return nil, fail("failed to find a path to the given destination")
	}
	if collected < s.value {
		return nil, fail("failed to find a sufficient route to the given destination")
	}
	over := collected - s.value
	slices.SortStableFunc(paths, func(a, b *path) int { return compareRates(b, a) })
	kept := paths[:0:0]
	for i, p := range paths {
		if left := len(paths) - i; p.value() <= over && (left > 1 || len(kept) > 0) {
			over -= p.value()
			continue
		}
		kept = append(kept, p)
	}
	if over > 0 {
		slices.SortStableFunc(kept, func(a, b *path) int {
			if c := cmp.Compare(a.rate(), b.rate()); c != 0 {
				return c
			}
			return cmp.Compare(b.cost(), a.cost())
		})
		if !kept[0].setValue(kept[0].value() - over) {
			return nil, fail("the fees of a path overflow")
		}
	}
	return s.combine(kept)
}

// compareRates compares cost per msat delivered.
func compareRates(a, b *path) int {
	// a.cost/a.value against b.cost/b.value, both multiplied out.
	ahi, alo := bits.Mul64(uint64(a.cost()), uint64(b.value()))
	bhi, blo := bits.Mul64(uint64(b.cost()), uint64(a.value()))
	if ahi != bhi {
		return cmp.Compare(ahi, bhi)
	}
	return cmp.Compare(alo, blo)
}

// rate is the sum of the proportional fees.
func (p *path) rate() (sum uint64) {
	for i := range p.hops {
		sum += uint64(p.hops[i].candidate.Fees().ProportionalMillionths)
	}
	return sum
}

// combine makes one path of those that are the same.
func (s *search) combine(paths []*path) ([]*path, error) {
	slices.SortStableFunc(paths, func(a, b *path) int {
		return slices.CompareFunc(a.hops, b.hops, func(x, y pathHop) int { return compareIDs(s.id(x.candidate), s.id(y.candidate)) })
	})
	out := paths[:1]
	for _, p := range paths[1:] {
		prev := out[len(out)-1]
		if !s.sameWay(prev, p) {
			out = append(out, p)
			continue
		}
		if !prev.setValue(addSat(prev.value(), p.value())) {
			return nil, fail("the fees of a path overflow")
		}
	}
	return out, nil
}

func (s *search) sameWay(a, b *path) bool {
	return slices.EqualFunc(a.hops, b.hops, func(x, y pathHop) bool {
		tx, ty := x.candidate.Target(), y.candidate.Target()
		return s.id(x.candidate) == s.id(y.candidate) && (tx == nil) == (ty == nil) && (tx == nil || *tx == *ty)
	})
}

func compareIDs(a, b hopID) int {
	key := func(id hopID) []byte {
		k := []byte{0, 0}
		if id.blinded {
			k[0] = 1
		}
		if id.up {
			k[1] = 1
		}
		return k
	}
	if c := cmp.Compare(a.scid, b.scid); c != 0 {
		return c
	}
	if c := cmp.Compare(a.index, b.index); c != 0 {
		return c
	}
	return bytes.Compare(key(a), key(b))
}
