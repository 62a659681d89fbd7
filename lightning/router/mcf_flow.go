package router

import (
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
)

// flowLabel is the best way known from a node to the recipient for the next
// units.
type flowLabel struct {
	distance int64
	arc      uint32
	round    uint32 // a label of another round says nothing
	length   uint16
	back     bool // the way takes units back from arc, which leads to the node
	done     bool
}

// maxFlowLength bounds the steps of a unit's way, those that take back included.
const maxFlowLength = 200

// flow sends units from us to the recipient. It reports whether all of them
// found a way.
func (n *flowNet) flow() bool {
	for left := uint32(n.units); left > 0; {
		if n.rounds++; n.rounds > maxFlowRounds {
			return false
		}
		if !n.shortest() {
			return false
		}
		left -= n.augment(left)
	}
	return true
}

// shortest finds the cheapest way for a further unit: Dijkstra from the recipient
// on costs that the potentials keep from being negative. Of ways with the same
// cost the one of fewer hops is taken, then that of lower scids: nothing depends
// on the order of finding.
func (n *flowNet) shortest() bool {
	s := n.s
	n.round++
	n.queue = n.queue[:0]
	n.labels[s.payeeNumber] = flowLabel{round: n.round}
	n.queue.push(entry{node: s.payeeNumber})
	found := false
	for len(n.queue) > 0 {
		e := n.queue.pop()
		l := &n.labels[e.node]
		if l.done || l.distance != int64(e.cost) || uint32(l.length) != e.length {
			continue
		}
		l.done = true
		if e.node == s.usNumber {
			found = true
			break
		}
		n.expand(e.node)
	}
	if found {
		n.raisePotentials(n.labels[s.usNumber].distance)
	}
	return found
}

// raisePotentials takes the distances that were found into the potentials, no
// further than limit, which no node beyond it can be nearer than.
func (n *flowNet) raisePotentials(limit int64) {
	for i := range n.potential {
		if l := &n.labels[i]; l.round == n.round {
			n.potential[i] += min(l.distance, limit)
		} else {
			n.potential[i] += limit
		}
	}
}

// expand looks at all arcs that end at a node, and at those from it that carry.
func (n *flowNet) expand(node uint32) {
	s := n.s
	if s.mem.isMarked(node) {
		for _, i := range s.specialsTo[node] {
			if id := n.specialArc(i, node); id != 0 {
				n.relaxForward(id, node)
			}
		}
	}
	if n.carries[node/64]>>(node%64)&1 != 0 {
		for _, id := range n.out[node] {
			if a := &n.arcs[id]; a.used > 0 {
				cost, _ := a.backward()
				n.relax(a.target, node, -cost, id, true)
			}
		}
	}
	if int(node) >= s.nodeCount || !s.graph.NodeUsable(gossip.NodeIndex(node)) {
		return
	}
	edges := s.graph.Edges(gossip.NodeIndex(node))
	for i := range edges {
		e := &edges[i]
		source := uint32(e.Source)
		if !isUsable(e) || source == s.payeeNumber || source == s.usNumber && s.ownChannels != nil {
			continue
		}
		if l := &n.labels[source]; l.round == n.round && l.done {
			continue
		}
		if id := n.edgeArc(e, node, uint32(i)); id != 0 {
			n.relaxForward(id, node)
		}
	}
}

func (n *flowNet) relaxForward(id, node uint32) {
	a := &n.arcs[id]
	if cost, room := a.forward(); room > 0 {
		n.relax(a.source, node, cost, id, false)
	}
}

// relax makes the arc the way of node from, over node to, if that is the best so
// far.
func (n *flowNet) relax(from, to uint32, cost int64, id uint32, back bool) {
	behind := &n.labels[to]
	// The sum is negative only where the bound on length hid a way before.
	distance := behind.distance + max(0, cost+n.potential[to]-n.potential[from])
	length := behind.length + 1
	l := &n.labels[from]
	fresh := l.round != n.round
	if length > maxFlowLength || !fresh && (l.done || !n.better(distance, length, id, back, l)) {
		return
	}
	queued := !fresh && distance == l.distance && length == l.length
	*l = flowLabel{distance: distance, arc: id, round: n.round, length: length, back: back}
	if !queued {
		n.queue.push(entry{cost: lntypes.Msat(distance), node: from, length: uint32(length)})
	}
}

// better reports whether a way is better than the label l. Ties go to specials,
// then to lower scids, to sending before taking back.
func (n *flowNet) better(distance int64, length uint16, id uint32, back bool, l *flowLabel) bool {
	switch {
	case distance != l.distance:
		return distance < l.distance
	case length != l.length:
		return length < l.length
	case back != l.back:
		return !back
	}
	return n.arcBefore(id, l.arc)
}

// arcBefore orders arcs by what they are: specials, then channels by scid and
// target.
func (n *flowNet) arcBefore(x, y uint32) bool {
	a, b := &n.arcs[x], &n.arcs[y]
	specialA, specialB := a.hop&specialHop != 0, b.hop&specialHop != 0
	switch {
	case specialA != specialB:
		return specialA
	case specialA:
		return a.hop < b.hop
	}
	scidA, scidB := n.edge(a).ShortChannelID, n.edge(b).ShortChannelID
	if scidA != scidB {
		return scidA < scidB
	}
	return n.edge(a).Flags&gossip.EdgeUp > n.edge(b).Flags&gossip.EdgeUp
}

func (n *flowNet) edge(a *flowArc) *gossip.Edge {
	return &n.s.graph.Edges(gossip.NodeIndex(a.target))[a.hop]
}

// augment sends as many units, up to limit, over the way that was found as all
// its arcs carry at the cost that it was found for.
func (n *flowNet) augment(limit uint32) uint32 {
	n.walk(func(a *flowArc, back bool) {
		units := uint32(0)
		if back {
			_, units = a.backward()
		} else {
			_, units = a.forward()
		}
		limit = min(limit, units)
	})
	n.walk(func(a *flowArc, back bool) {
		if back {
			a.used -= limit
		} else {
			a.used += limit
		}
	})
	for at := n.s.usNumber; at != n.s.payeeNumber; {
		l := &n.labels[at]
		if l.back {
			at = n.arcs[l.arc].source
			continue
		}
		if source := n.arcs[l.arc].source; n.arcs[l.arc].used == limit { // it may be new
			n.listArc(source, l.arc)
		}
		at = n.arcs[l.arc].target
	}
	return limit
}

// listArc notes that an arc carries.
func (n *flowNet) listArc(source, id uint32) {
	for _, old := range n.out[source] {
		if old == id {
			return
		}
	}
	n.out[source] = append(n.out[source], id)
	n.carries[source/64] |= 1 << (source % 64)
}

// walk calls f for each arc of the way that was found, from us.
func (n *flowNet) walk(f func(a *flowArc, back bool)) {
	for at := n.s.usNumber; at != n.s.payeeNumber; {
		l := n.labels[at]
		a := &n.arcs[l.arc]
		f(a, l.back)
		if at = a.target; l.back {
			at = a.source
		}
	}
}
