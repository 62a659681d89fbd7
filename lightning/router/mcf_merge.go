package router

import (
	"cmp"
	"slices"

	"golightning/lightning/lntypes"
)

// mergeTrials bounds the work of merge: so many trials, times paths.
const mergeTrials = 2000

// flowPath is a path of a flow with what its hops cost beyond their fees.
type flowPath struct {
	*path
	costs []flowHop
}

// flowHop is what a hop costs beyond its fee.
type flowHop struct {
	public      bool
	direction   uint32
	fixed       uint64
	least, most lntypes.Msat
}

// flowPath adds the costs of its hops to a path over arcs.
func (n *flowNet) flowPath(p *path, arcs []uint32) flowPath {
	s := n.s
	f := flowPath{path: p, costs: make([]flowHop, len(arcs))}
	for i, id := range arcs {
		a := &n.arcs[id]
		if a.hop&specialHop != 0 {
			continue
		}
		e := n.edge(a)
		source, target := s.nodeID(a.source), s.nodeID(a.target)
		least, most, inflight := n.estimator.EdgeLiquidity(e, source, target)
		f.costs[i] = flowHop{
			public: true, direction: direction(e), fixed: uint64(s.edgeScorer.EdgePenaltyMsat(e, source, target, n.probe, 0, s.scoreParams)),
			least: least.SatSub(inflight), most: most.SatSub(inflight),
		}
	}
	return f
}

// merge does without paths, the smallest first, whose part another can carry for
// less: what each path costs once, such as base fees, is spread over the amount
// in a flow, and counts in full here. All paths count as used, before and after.
func (n *flowNet) merge(paths []flowPath) []flowPath {
	cost := n.weigh(paths)
	trials := mergeTrials / max(1, len(paths))
	slices.SortStableFunc(paths, func(a, b flowPath) int { return cmp.Compare(a.value(), b.value()) })
	for i := 0; i < len(paths); {
		merged := false
		for j := len(paths) - 1; j >= 0 && trials > 0 && !merged; j-- {
			if i != j {
				trials--
				merged = n.mergeInto(paths, i, j, &cost)
			}
		}
		if merged {
			paths = slices.Delete(paths, i, i+1)
		} else {
			i++
		}
	}
	return paths
}

// mergeInto lets path j carry what path i does if it can, and if cost does not
// grow by that.
func (n *flowNet) mergeInto(paths []flowPath, i, j int, cost *uint64) bool {
	s, from, to := n.s, paths[i].path, paths[j].path
	was, more := to.value(), from.value()
	s.giveBack(from)
	s.giveBack(to)
	if s.carries(to, was+more, 0) {
		if less := n.weigh(slices.Concat(paths[:i], paths[i+1:])); less <= *cost {
			*cost = less
			s.take(to)
			return true
		}
	}
	to.setValue(was)
	s.take(to)
	s.take(from)
	return false
}

// weigh returns what paths cost together: fees, what the scorer charges for each
// hop, and for how unlikely all channels have what all paths send over them.
func (n *flowNet) weigh(paths []flowPath) (cost uint64) {
	type load struct {
		flowHop
		sent lntypes.Msat
	}
	var loads []load
	for _, p := range paths {
		cost = addSat64(cost, uint64(p.fees()))
		for i := range p.hops {
			h, sent := &p.costs[i], p.hops[i].sent
			if !h.public {
				continue
			}
			cost = addSat64(cost, addSat64(h.fixed, mulDiv(n.hopByAmount, uint64(sent), 1<<30)))
			at := slices.IndexFunc(loads, func(l load) bool { return l.direction == h.direction })
			if at < 0 {
				loads = append(loads, load{*h, sent})
			} else {
				loads[at].sent = addSat(loads[at].sent, sent)
			}
		}
	}
	for i := range loads {
		cost = addSat64(cost, n.riskOf(loads[i].sent, loads[i].least, loads[i].most))
	}
	return cost
}
