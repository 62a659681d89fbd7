package router

import (
	"cmp"
	"slices"

	"golightning/lightning/lntypes"
)

// flowWay is a path that a flow was taken apart into.
type flowWay struct {
	arcs  []uint32 // from us
	units uint32
	cost  int64 // of its dearest unit, for each unit
}

// reserved marks an arc that reserve has been at; the flow is apart by then.
const reserved = ^uint32(0)

// try makes a flow and paths of it.
func (n *flowNet) try(try flowTry) ([]*path, flowResult) {
	n.reset(try)
	if !n.flow() {
		return nil, flowTooFew
	}
	ways := n.takeApart()
	slices.SortStableFunc(ways, func(a, b flowWay) int { return cmp.Compare(b.units, a.units) })
	ways = ways[:min(len(ways), int(n.s.params.MaxPathCount))]
	// What the units are more than the amount is left away where it is dearest.
	slices.SortStableFunc(ways, func(a, b flowWay) int { return cmp.Compare(a.cost, b.cost) })
	return n.exact(ways)
}

// takeApart makes paths of the flow, each over the arcs that carry most.
func (n *flowNet) takeApart() (ways []flowWay) {
	s := n.s
	for {
		way := flowWay{units: ^uint32(0)}
		seen := map[uint32]int{s.usNumber: 0} // nodes, by how many arcs lead to them
		for at := s.usNumber; at != s.payeeNumber; {
			id := n.largest(at)
			if id == 0 {
				return ways // nothing left
			}
			way.arcs = append(way.arcs, id)
			at = n.arcs[id].target
			if start, circle := seen[at]; circle {
				n.drain(way.arcs[start:])
				way.arcs = way.arcs[:0]
				at = s.usNumber
				clear(seen)
			}
			seen[at] = len(way.arcs)
		}
		for _, id := range way.arcs {
			cost, _ := n.arcs[id].backward()
			way.cost += cost
		}
		way.units = n.drain(way.arcs)
		ways = append(ways, way)
	}
}

// largest returns the arc from a node that carries most, 0 if none does.
func (n *flowNet) largest(node uint32) uint32 {
	best := uint32(0)
	for _, id := range n.out[node] {
		a, b := &n.arcs[id], &n.arcs[best]
		if a.used > b.used || a.used == b.used && a.used > 0 && n.arcBefore(id, best) {
			best = id
		}
	}
	return best
}

// drain takes the flow off arcs, as much as all of them carry.
func (n *flowNet) drain(arcs []uint32) uint32 {
	units := ^uint32(0)
	for _, id := range arcs {
		units = min(units, n.arcs[id].used)
	}
	for _, id := range arcs {
		n.arcs[id].used -= units
	}
	return units
}

// exact makes paths of ways that deliver the amount together, to the msat, with
// all limits. What one cannot carry the others do.
func (n *flowNet) exact(ways []flowWay) ([]*path, flowResult) {
	s := n.s
	defer s.release()
	n.reserve(ways)
	var made []flowPath
	left := s.value
	for i := range ways {
		want := min(n.unit*lntypes.Msat(ways[i].units), left)
		if want == 0 {
			continue
		}
		if p := n.exactPath(&ways[i], want); p != nil {
			// Hints may name the same channels twice.
			if k := slices.IndexFunc(made, func(f flowPath) bool { return sameWay(f.path, p) }); k >= 0 {
				left -= s.join(made[k].path, p, 0)
				continue
			}
			s.take(p)
			made = append(made, n.flowPath(p, ways[i].arcs))
			left -= p.value()
		}
	}
	for _, p := range made {
		if left > 0 {
			left -= s.grow(p.path, left)
		}
	}
	if left > 0 || len(made) == 0 {
		return nil, flowUnfit
	}
	var fees lntypes.Msat
	var paths []*path
	for _, p := range n.merge(made) {
		s.giveBack(p.path)
		s.score(p.path)
		s.take(p.path)
		if p.penalty == ^lntypes.Msat(0) {
			return nil, flowUnfit
		}
		fees = addSat(fees, p.fees())
		paths = append(paths, p.path)
	}
	if fees > s.maxFee {
		return nil, flowTooDear
	}
	return paths, flowFound
}

// reserve counts as used what pending payments use of the channels of ways, and
// what they are known not to have.
func (n *flowNet) reserve(ways []flowWay) {
	s := n.s
	for i := range ways {
		for _, id := range ways[i].arcs {
			a := &n.arcs[id]
			if a.hop&specialHop != 0 || a.used == reserved {
				continue
			}
			a.used = reserved
			e := n.edge(a)
			_, most, inflight := n.estimator.EdgeLiquidity(e, s.nodeID(a.source), s.nodeID(a.target))
			if missing := edgeLimit(e, 0).SatSub(most.SatSub(inflight)); missing > 0 {
				used := s.mem.usedAt(direction(e), 2*s.graph.ChannelCount())
				*used = addSat(*used, missing)
			}
		}
	}
}

// grow lets a path that counts carry up to more msat in addition, and returns how
// much.
func (s *search) grow(p *path, more lntypes.Msat) lntypes.Msat {
	s.giveBack(p)
	was := p.value()
	s.fill(p, was, was+more, 0)
	s.take(p)
	return p.value() - was
}

// exactPath makes a path of a way that delivers want, or what it can; nil if it
// is too long or carries less than a minimum on it.
func (n *flowNet) exactPath(way *flowWay, want lntypes.Msat) *path {
	s := n.s
	p := &path{hops: make([]pathHop, 0, len(way.arcs))}
	length, blocks := len(way.arcs), uint32(0)
	for i, id := range way.arcs {
		a := &n.arcs[id]
		h := s.pathHop(a.target, a.hop)
		if a.hop&specialHop != 0 {
			length += int(s.specials[a.hop&^specialHop].more)
		}
		if i > 0 {
			blocks = addSat32(blocks, h.candidate.CLTVExpiryDelta())
		}
		p.hops = append(p.hops, h)
	}
	if length > int(s.maxLength) || blocks > s.maxCLTV {
		return nil
	}
	if least := min(n.unit, want); s.carries(p, least, 0) {
		s.fill(p, least, want, 0)
	} else {
		return nil
	}
	if p.raised(want) {
		return nil
	}
	return p
}

// raised reports whether a minimum made the path carry more than it delivers and
// pays for, or deliver more than want.
func (p *path) raised(want lntypes.Msat) bool {
	for i := range p.hops[:len(p.hops)-1] {
		if p.hops[i].fee != p.hops[i+1].useFee {
			return true
		}
	}
	return p.value() > want
}
