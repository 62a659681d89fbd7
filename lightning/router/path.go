package router

import (
	"bytes"
	"cmp"
	"slices"

	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// pathHop is a hop of a path that was found, in the order from us.
type pathHop struct {
	candidate route.CandidateRouteHop
	id        hopID
	// edge is the candidate's in the graph, nil if it has none.
	edge *gossip.Edge
	// sent is what goes over the hop.
	sent lntypes.Msat
	// useFee is what the hop's source charges for it.
	useFee lntypes.Msat
	// fee is what the hop's target keeps: its price for the next hop and what
	// the next hop's minimum takes beyond the amount; at the last hop the amount
	// delivered.
	fee lntypes.Msat
}

// path is a way from us to the recipient.
type path struct {
	hops    []pathHop
	penalty lntypes.Msat // of all hops, for the amounts when it was last scored
}

// value is what the path delivers.
func (p *path) value() lntypes.Msat { return p.hops[len(p.hops)-1].fee }

// fees is what it costs.
func (p *path) fees() (sum lntypes.Msat) {
	for i := range p.hops[:len(p.hops)-1] {
		sum = addSat(sum, p.hops[i].fee)
	}
	return sum
}

// walk follows the labels from us to the recipient.
func (s *search) walk() *path {
	p := &path{penalty: s.mem.labels[s.usNumber].penalty}
	for at := s.usNumber; at != s.payeeNumber; {
		l := &s.mem.labels[at]
		p.hops = append(p.hops, s.pathHop(l.target, l.hop))
		at = l.target
	}
	if !p.setValue(s.amount) {
		return nil
	}
	return p
}

// pathHop returns the hop at a position among those to target.
func (s *search) pathHop(target, position uint32) pathHop {
	if position&specialHop != 0 {
		sp := &s.specials[position&^specialHop]
		return pathHop{candidate: sp.candidate, id: sp.id}
	}
	e := &s.graph.Edges(gossip.NodeIndex(target))[position]
	c := s.publicCandidate(e, target)
	return pathHop{candidate: c, id: s.id(c), edge: e}
}

// setValue makes the path deliver value and works all amounts out, from the
// recipient backwards. Where a channel's minimum is above what it would carry,
// the difference goes to the hop before it as a fee; at the last hop it is
// delivered in addition. ok is false if the amounts overflow.
func (p *path) setValue(value lntypes.Msat) (ok bool) {
	amount := value // that the node behind the hop must get
	last := len(p.hops) - 1
	for i := last; i >= 0; i-- {
		h := &p.hops[i]
		h.sent = max(amount, h.candidate.HTLCMinimumMsat())
		if i == last {
			h.fee = h.sent
		} else {
			h.fee = p.hops[i+1].useFee + h.sent - amount
		}
		h.useFee = 0
		if i > 0 { // our own channel is free
			if h.useFee, ok = fee(h.sent, h.candidate.Fees()); !ok {
				return false
			}
		}
		if amount, ok = h.sent.CheckedAdd(h.useFee); !ok || amount >= lntypes.MaxValueMsat { // no onion takes that
			return false
		}
	}
	return true
}

// carries makes the path deliver value and reports whether all its hops can carry
// that beside the other paths.
func (s *search) carries(p *path, value lntypes.Msat, saturation uint8) bool {
	if !p.setValue(value) {
		return false
	}
	for i := range p.hops {
		h := &p.hops[i]
		limit := maxHTLC(h.candidate.EffectiveCapacity(), saturation)
		if h.sent > limit || s.usedOf(h) > limit-h.sent {
			return false
		}
	}
	return true
}

// usedOf returns what other paths send over a hop.
func (s *search) usedOf(h *pathHop) lntypes.Msat {
	if h.edge == nil {
		return s.specialUsed[h.id]
	}
	if d := direction(h.edge); int(d) < len(s.mem.used) {
		return s.mem.used[d]
	}
	return 0
}

// take counts what p uses, which is not there for other paths.
func (s *search) take(p *path) { s.account(p, addSat) }

// giveBack is the opposite of take.
func (s *search) giveBack(p *path) { s.account(p, lntypes.Msat.SatSub) }

func (s *search) account(p *path, change func(used, sent lntypes.Msat) lntypes.Msat) {
	if s.specialUsed == nil {
		s.specialUsed = make(map[hopID]lntypes.Msat)
	}
	for i := range p.hops {
		h := &p.hops[i]
		if h.edge == nil {
			s.specialUsed[h.id] = change(s.specialUsed[h.id], h.sent)
		} else {
			used := s.mem.usedAt(direction(h.edge), 2*s.graph.ChannelCount())
			*used = change(*used, h.sent)
		}
	}
}

// release gives back what all paths use.
func (s *search) release() {
	s.mem.reset()
	s.specialUsed = nil
	s.barFailed()
}

// score works the path's penalty out for its amounts, beside what is used.
func (s *search) score(p *path) {
	p.penalty = 0
	for i := range p.hops {
		h := &p.hops[i]
		usage := scoring.ChannelUsage{AmountMsat: h.sent, InflightHTLCMsat: s.usedOf(h), EffectiveCapacity: h.candidate.EffectiveCapacity()}
		p.penalty = addSat(p.penalty, s.scorer.ChannelPenaltyMsat(h.candidate, usage, s.scoreParams))
	}
}

// targetFeatures returns what is known of the features of a hop's target.
func (s *search) targetFeatures(c route.CandidateRouteHop) features.NodeFeatures {
	if first, ok := c.(route.CandidateRouteHopFirstHop); ok {
		return first.A.Details().Counterparty.Features.ToNodeFeatures()
	}
	if target := c.Target(); target != nil {
		if i, ok := s.graph.NodeIndex(*target); ok {
			if f := s.graph.NodeFeaturesAt(i); f != nil {
				return *f
			}
		}
	}
	var tlvOnly features.NodeFeatures
	tlvOnly.SetVariableLengthOnionOptional()
	return tlvOnly
}

// sortPaths orders paths by their channels, the payer's first.
func sortPaths(paths []*path) {
	slices.SortStableFunc(paths, func(a, b *path) int {
		return slices.CompareFunc(a.hops, b.hops, func(x, y pathHop) int { return compareIDs(x.id, y.id) })
	})
}

// sameWay reports whether two paths have the same hops: both searches make one of
// them, within the limits.
func sameWay(a, b *path) bool {
	return slices.EqualFunc(a.hops, b.hops, func(x, y pathHop) bool {
		tx, ty := x.candidate.Target(), y.candidate.Target()
		return x.id == y.id && (tx == nil) == (ty == nil) && (tx == nil || *tx == *ty)
	})
}

func compareIDs(a, b hopID) int {
	if a.blinded != b.blinded {
		if b.blinded {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.scid, b.scid), cmp.Compare(a.index, b.index), bytes.Compare(a.source[:], b.source[:]))
}
