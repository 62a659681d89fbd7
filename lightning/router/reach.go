package router

import (
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
)

// connected reports whether there is any way from us to the recipient over
// channels that can carry amount, none beyond 2^-saturation of its capacity. Fees
// and all limits of the payment are left aside: if there is no such way, no search
// will find one, and this is much cheaper to know.
func (s *search) connected(amount lntypes.Msat, saturation uint8) bool {
	m := s.mem
	m.begin()
	waiting := m.queue
	reach := func(node uint32) {
		if l := &m.labels[node]; l.round != m.round {
			*l = label{round: m.round}
			waiting = append(waiting, entry{node: node})
		}
	}
	reach(s.payeeNumber)
	for i := 0; i < len(waiting) && m.labels[s.usNumber].round != m.round; i++ {
		node := waiting[i].node
		if m.isMarked(node) {
			for _, j := range s.specialsTo[node] {
				if sp := &s.specials[j]; amount <= maxHTLC(sp.candidate.EffectiveCapacity(), saturation) {
					reach(sp.source)
				}
			}
		}
		if int(node) >= s.nodeCount || !s.graph.NodeUsable(gossip.NodeIndex(node)) {
			continue
		}
		edges := s.graph.Edges(gossip.NodeIndex(node))
		for j := range edges {
			e := &edges[j]
			if isUsable(e) && amount <= edgeLimit(e, saturation) && (s.ownChannels == nil || uint32(e.Source) != s.usNumber) {
				reach(uint32(e.Source))
			}
		}
	}
	m.queue = waiting[:0]
	return m.labels[s.usNumber].round == m.round
}

// mayPart reports whether parts of the amount may be possible: the channels at both
// ends carry enough together, and something connects them.
func (s *search) mayPart(saturation uint8) bool {
	least := share(s.value, lntypes.Msat(s.params.MaxPathCount))
	return s.allowMPP && s.mostAtEnds(saturation) >= s.value && s.connected(least, saturation)
}

// mostAtEnds returns the most that can leave us and arrive at the recipient, by
// the limits of the channels at both ends.
func (s *search) mostAtEnds(saturation uint8) lntypes.Msat {
	var in, out lntypes.Msat
	for i := range s.specials {
		if sp := &s.specials[i]; sp.ours {
			out = addSat(out, maxHTLC(sp.candidate.EffectiveCapacity(), saturation))
		}
	}
	for _, i := range s.specialsTo[s.payeeNumber] {
		in = addSat(in, maxHTLC(s.specials[i].candidate.EffectiveCapacity(), saturation))
	}
	if int(s.payeeNumber) < s.nodeCount {
		edges := s.graph.Edges(gossip.NodeIndex(s.payeeNumber))
		for i := range edges {
			if isUsable(&edges[i]) {
				in = addSat(in, edgeLimit(&edges[i], saturation))
			}
		}
	}
	if s.ownChannels == nil && int(s.usNumber) < s.nodeCount {
		edges := s.graph.Edges(gossip.NodeIndex(s.usNumber))
		for i := range edges {
			if e, _, ok := s.graph.EdgeOf(edges[i].ShortChannelID, s.us); ok && isUsable(&e) {
				out = addSat(out, edgeLimit(&e, saturation))
			}
		}
	}
	return min(in, out)
}

// isUsable reports whether the graph lets payments over an edge.
func isUsable(e *gossip.Edge) bool {
	const usable = gossip.EdgeUpdated | gossip.EdgeEnabled
	return e.Flags&(usable|gossip.EdgeUnknownFeatures) == usable
}
