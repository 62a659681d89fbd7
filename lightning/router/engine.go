package router

import (
	"math/bits"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// round searches one path that delivers what the plan says, from the recipient to
// us. It returns nil if there is none.
//
// Amounts are exact: a node's label says what the node must get, and a channel
// that cannot carry that is no choice. So the way that is found is the cheapest
// there is, but for limits on expiry and length, which look at the cheapest way
// from each node only.
func (s *search) round(p plan) *path {
	s.plan, s.noted = p, notes{}
	if s.bound == 0 {
		s.bound, s.boundLength = ^lntypes.Msat(0), 0
	}
	m := s.mem
	m.begin()
	m.labels[s.payeeNumber] = label{round: m.round, done: true}
	s.expand(s.payeeNumber)
	found := false
	for len(m.queue) > 0 {
		e := m.queue.pop()
		l := &m.labels[e.node]
		if found && (e.cost != s.bound || e.length != uint32(s.boundLength)) {
			break // all nodes with the same key as ours have had their turn
		}
		if l.done || l.cost != e.cost || uint32(l.length) != e.length {
			continue
		}
		l.done = true
		if e.node == s.usNumber {
			found = true
			continue
		}
		s.expand(e.node)
	}
	if !found {
		return nil
	}
	return s.walk()
}

// expand considers all channels that end at a node.
func (s *search) expand(node uint32) {
	m := s.mem
	l := m.labels[node]
	if m.isMarked(node) {
		for _, i := range s.specialsTo[node] {
			s.considerSpecial(&l, node, i)
		}
	}
	if int(node) >= s.nodeCount || !s.graph.NodeUsable(gossip.NodeIndex(node)) {
		return
	}
	amount := s.amount + l.fees // both below MaxValueMsat
	shift, labels, round, haveUsed := s.saturation, m.labels, m.round, len(m.touched) > 0
	edges := s.graph.Edges(gossip.NodeIndex(node))
	for i := range edges {
		e := &edges[i]
		to := &labels[e.Source]
		if !isUsable(e) || to.round == round && to.done {
			continue
		}
		limit := edgeLimit(e, shift)
		if amount > limit {
			s.noted.saturated = s.noted.saturated || shift != 0 && amount <= edgeLimit(e, 0)
			continue
		}
		sent := amount
		if sent < e.HTLCMinimumMsat {
			if !s.mayOverpay(e.HTLCMinimumMsat) || e.HTLCMinimumMsat > limit {
				continue
			}
			sent = e.HTLCMinimumMsat
		}
		var used lntypes.Msat
		if haveUsed {
			if d := direction(e); int(d) < len(m.used) {
				if used = m.used[d]; used > limit-sent {
					continue
				}
			}
		}
		s.considerEdge(e, &l, node, uint32(i), sent, used)
	}
}

// mayOverpay reports whether a channel may be given its minimum, which is above
// the amount.
func (s *search) mayOverpay(minimum lntypes.Msat) bool {
	if minimum > s.recommended() {
		return false
	}
	s.noted.minimum = true
	return s.overpay
}

// edgeLimit returns the most that a channel may carry, given how much of its
// capacity a payment may use.
func edgeLimit(e *gossip.Edge, saturation uint8) lntypes.Msat {
	if e.CapacityMsat != 0 {
		return min(e.CapacityMsat>>saturation, e.HTLCMaximumMsat)
	}
	return e.HTLCMaximumMsat >> saturation
}

// considerEdge looks at an edge that can carry sent to the node with the label l.
func (s *search) considerEdge(e *gossip.Edge, l *label, node, position uint32, sent, used lntypes.Msat) {
	source := uint32(e.Source)
	if source == s.usNumber {
		if s.ownChannels != nil {
			return
		}
		s.relax(source, l, e, hop{target: node, position: position, sent: sent, used: used})
		return
	}
	to := &s.mem.labels[source]
	if to.round != s.mem.round && len(s.graph.Edges(e.Source)) <= 1 && !s.mem.isMarked(source) {
		to.round, to.done = s.mem.round, true // the end of a cul-de-sac
		return
	}
	hi, lo := bits.Mul64(uint64(sent), uint64(e.FeeProportionalMillionths))
	if hi != 0 {
		return
	}
	fee := lntypes.Msat(lo/1_000_000 + uint64(e.FeeBaseMsat))
	s.relax(source, l, e, hop{target: node, position: position, sent: sent, used: used, fee: fee, cltv: uint32(e.CLTVExpiryDelta)})
}

// hop is a candidate for the way from a node.
type hop struct {
	target, position uint32
	// sent is what goes over the hop, used what other paths send over it.
	sent, used lntypes.Msat
	// fee is what the source charges, cltv the blocks that it wants; both are 0 for
	// our own channels.
	fee  lntypes.Msat
	cltv uint32
	// more is how many hops of length it counts beyond 1.
	more uint8
}

// relax makes h the way of its source if that is the best so far. l is the label
// of its target; e is nil for specials.
func (s *search) relax(source uint32, l *label, e *gossip.Edge, h hop) {
	fees := h.sent - s.amount + h.fee
	cltv := addSat32(l.cltv, h.cltv)
	length := l.length + 1 + h.more
	switch {
	case fees > s.feeLimit || fees > lntypes.MaxValueMsat:
		s.noted.fees = true
		return
	case cltv > s.maxCLTV:
		s.noted.expiry = true
		return
	case length > s.maxLength:
		s.noted.length = true
		return
	}
	to := &s.mem.labels[source]
	fresh := to.round != s.mem.round
	// What the scorer says can only add.
	if cost := s.weigh(fees, l.penalty, cltv, length); s.beyond(cost, length) || !fresh && cost > to.cost {
		return
	}
	penalty := s.charge(source, e, &h)
	if penalty == ^lntypes.Msat(0) {
		return
	}
	penalty = addSat(l.penalty, penalty)
	cost := s.weigh(fees, penalty, cltv, length)
	if cost == ^lntypes.Msat(0) || s.beyond(cost, length) || !fresh && !s.better(cost, length, to, e, &h) {
		return
	}
	queued := !fresh && cost == to.cost && length == to.length
	*to = label{cost: cost, fees: fees, penalty: penalty, target: h.target, hop: h.position, cltv: cltv, round: s.mem.round, length: length}
	if !queued {
		s.mem.queue.push(entry{node: source, cost: cost, length: uint32(length)})
	}
	if source == s.usNumber {
		s.bound, s.boundLength = cost, length
	}
}

// beyond reports whether a way with that key cannot be part of a better path than
// is known.
func (s *search) beyond(cost lntypes.Msat, length uint8) bool {
	return cost > s.bound || cost == s.bound && length > s.boundLength
}

// weigh returns what a way counts for.
func (s *search) weigh(fees, penalty lntypes.Msat, cltv uint32, length uint8) lntypes.Msat {
	switch s.weights {
	case byFees:
		return fees
	case byExpiry:
		return addSat(addSat(fees, penalty), lntypes.Msat(min(cltv, 1<<20))<<40)
	case byLength:
		return addSat(addSat(fees, penalty), lntypes.Msat(length)<<52)
	}
	return addSat(fees, penalty)
}

// better reports whether a hop with that key is better than the label to, which
// has the same cost or more. Of equal ones a special comes before a channel of the
// graph, and the lower scid first: nothing depends on the order of finding.
func (s *search) better(cost lntypes.Msat, length uint8, to *label, e *gossip.Edge, h *hop) bool {
	switch {
	case cost != to.cost:
		return cost < to.cost
	case length != to.length:
		return length < to.length
	case e == nil:
		return to.hop&specialHop == 0 || h.position < to.hop
	case to.hop&specialHop != 0:
		return false
	}
	return e.ShortChannelID < s.graph.Edges(gossip.NodeIndex(to.target))[to.hop].ShortChannelID
}

// charge asks the scorer for a hop's penalty.
func (s *search) charge(source uint32, e *gossip.Edge, h *hop) lntypes.Msat {
	if e == nil {
		c := s.specials[h.position&^specialHop].candidate
		usage := scoring.ChannelUsage{AmountMsat: h.sent, InflightHTLCMsat: h.used, EffectiveCapacity: c.EffectiveCapacity()}
		return s.scorer.ChannelPenaltyMsat(c, usage, s.scoreParams)
	}
	return s.edgeScorer.EdgePenaltyMsat(e, s.nodeID(source), s.nodeID(h.target), h.sent, h.used, s.scoreParams)
}

// publicCandidate returns the candidate of an edge that ends at target.
func (s *search) publicCandidate(e *gossip.Edge, target uint32) route.CandidateRouteHop {
	return route.CandidateRouteHopPublicHop{A: route.NewPublicHopCandidate(&route.DirectedChannel{
		Source: *s.nodeID(uint32(e.Source)), Target: *s.nodeID(target), Features: s.graph.ChannelFeaturesAt(e.Channel),
		Fees:            route.RoutingFees{BaseMsat: e.FeeBaseMsat, ProportionalMillionths: e.FeeProportionalMillionths},
		CLTVExpiryDelta: e.CLTVExpiryDelta, HTLCMinimumMsat: e.HTLCMinimumMsat, Capacity: edgeCapacity(e),
	}, e.ShortChannelID)}
}

// edgeCapacity returns what is known of an edge's capacity.
func edgeCapacity(e *gossip.Edge) route.EffectiveCapacity {
	if e.CapacityMsat == 0 {
		return route.EffectiveCapacityAdvertisedMaxHTLC{AmountMsat: e.HTLCMaximumMsat}
	}
	return route.EffectiveCapacityTotal{CapacityMsat: e.CapacityMsat, HTLCMaximumMsat: min(e.HTLCMaximumMsat, e.CapacityMsat)}
}

// fee returns what a channel charges for amount; ok is false on overflow.
func fee(amount lntypes.Msat, f route.RoutingFees) (lntypes.Msat, bool) {
	hi, lo := bits.Mul64(uint64(amount), uint64(f.ProportionalMillionths))
	if hi != 0 {
		return 0, false
	}
	return lntypes.Msat(lo / 1_000_000).CheckedAdd(lntypes.Msat(f.BaseMsat))
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
