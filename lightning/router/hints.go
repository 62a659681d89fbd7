package router

import (
	"bytes"
	"slices"

	"golightning/lightning/blinding"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// special is a hop that is not in the public graph as the search sees it: a
// channel of our own, a hop of a hint or a blinded path.
type special struct {
	candidate route.CandidateRouteHop
	id        hopID
	source    uint32
	ours      bool // it leaves us, and is free
	// more is how many hops it counts beyond 1.
	more uint8
}

// hopID identifies a candidate for counting its liquidity. A channel is told by its
// name and the node that sends over it, wherever a hint says that it leads: the node
// goes by the name.
type hopID struct {
	blinded bool
	index   int // of the blinded path
	scid    lntypes.ShortChannelID
	source  lntypes.NodeID
}

func (s *search) id(c route.CandidateRouteHop) hopID {
	switch b := c.(type) {
	case route.CandidateRouteHopBlinded:
		_, i := b.A.Hint()
		return hopID{blinded: true, index: i}
	case route.CandidateRouteHopOneHopBlinded:
		_, i := b.A.Hint()
		return hopID{blinded: true, index: i}
	}
	return hopID{scid: *c.ShortChannelID(), source: c.Source()}
}

// failedBefore reports whether earlier attempts bar the candidate.
func (s *search) failedBefore(c route.CandidateRouteHop) bool {
	if scid := c.ShortChannelID(); scid != nil {
		return slices.Contains(s.params.PreviouslyFailedChannels, *scid)
	}
	return slices.Contains(s.params.PreviouslyFailedBlindedPathIdxs, uint64(s.id(c).index))
}

// addSpecials collects our channels, the hints and the blinded paths by the node
// at which they end. Of equal ones the search prefers the earlier.
func (s *search) addSpecials() {
	peers := make([]lntypes.NodeID, 0, len(s.ownChannels))
	for peer := range s.ownChannels { // order: sorted below
		peers = append(peers, peer)
	}
	slices.SortFunc(peers, func(a, b lntypes.NodeID) int { return bytes.Compare(a[:], b[:]) })
	for _, peer := range peers {
		channels := s.ownChannels[peer]
		s.sortOwn(channels)
		for _, c := range channels {
			s.addSpecial(route.CandidateRouteHopFirstHop{A: route.NewFirstHopCandidate(c, s.us)}, 0)
		}
	}
	s.addBlindedPaths()
	for _, hint := range s.params.ClearRouteHints() {
		s.addHint(hint.A)
	}
}

func (s *search) addSpecial(c route.CandidateRouteHop, more uint8) {
	source := c.Source()
	target := s.payeeNumber
	if id := c.Target(); id != nil {
		target = s.number(*id)
	}
	sp := special{candidate: c, id: s.id(c), source: s.number(source), ours: source == s.us, more: more}
	if sp.source == target || s.failedBefore(c) {
		return
	}
	s.specialsTo[target] = append(s.specialsTo[target], uint32(len(s.specials)))
	s.specials = append(s.specials, sp)
}

func (s *search) addBlindedPaths() {
	hints := s.params.BlindedRouteHints()
	for i := range hints {
		if !s.mayEnter(&hints[i]) {
			continue
		}
		var c route.CandidateRouteHop = route.CandidateRouteHopBlinded{A: route.NewBlindedPathCandidate(&hints[i], i)}
		if len(hints[i].Path.BlindedHops) == 1 {
			c = route.CandidateRouteHopOneHopBlinded{A: route.NewOneHopBlindedPathCandidate(&hints[i], i)}
		}
		// The limit on clear hops is one on all hops if it is put into the last.
		s.addSpecial(c, max(blindedLength(&hints[i].Path), maxPathLength-s.clearLength)-1)
	}
}

// blindedLength returns how many hops a blinded path counts for: its payloads
// are as long as its maker wished, and what they take the clear hops cannot have
// (known-attacks R3).
func blindedLength(p *blinding.BlindedPath) uint8 {
	const perHop = 3 + 4 + 32         // lengths, type and HMAC
	const ends = 35 + 10 + 6 + 10 + 8 // blinding point; amounts and expiry of the last
	need := ends
	for i := range p.BlindedHops {
		need = min(need+perHop+len(p.BlindedHops[i].EncryptedPayload), onionLen+1)
	}
	if need > onionLen {
		return maxPathLength + 1
	}
	return uint8(max(1, maxPathLength-1-(onionLen-need)/hopPayloadLen))
}

// addHint adds the hops of a hint from its end at the recipient backwards.
func (s *search) addHint(hops []route.RouteHintHop) {
	target := s.payee
	for i := len(hops) - 1; i >= 0; i-- {
		hop := &hops[i]
		source := lntypes.NodeID(hop.SrcNodeID)
		if source == s.us && s.ownChannels != nil {
			return // a channel of ours, which is added as such, or which we do not have
		}
		if s.leadsElsewhere(hop.ShortChannelID, source, target) {
			return
		}
		if !s.inGraph(hop.ShortChannelID, source, target) {
			s.addSpecial(s.hintCandidate(hop, target), 0)
		}
		target = source
	}
}

// inGraph reports whether the search finds a hint's channel in the graph.
func (s *search) inGraph(scid lntypes.ShortChannelID, source, target lntypes.NodeID) bool {
	e, to, ok := s.graph.EdgeOf(scid, source)
	return ok && *s.graph.NodeIDAt(to) == target && isUsable(&e) && s.graph.NodeUsable(to)
}

// leadsElsewhere reports whether source has a public channel of this name to another
// node than target: what a hint says of it is wrong.
func (s *search) leadsElsewhere(scid lntypes.ShortChannelID, source, target lntypes.NodeID) bool {
	_, to, ok := s.graph.EdgeOf(scid, source)
	return ok && *s.graph.NodeIDAt(to) != target
}

// hintCandidate prefers what the graph knows of the channel, even if that is
// disabled there.
func (s *search) hintCandidate(hop *route.RouteHintHop, target lntypes.NodeID) route.CandidateRouteHop {
	e, to, ok := s.graph.EdgeOf(hop.ShortChannelID, lntypes.NodeID(hop.SrcNodeID))
	if ok && e.Flags&gossip.EdgeUpdated != 0 && *s.graph.NodeIDAt(to) == target {
		return s.publicCandidate(&e, uint32(to))
	}
	return route.CandidateRouteHopPrivateHop{A: route.NewPrivateHopCandidate(hop, target)}
}

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

// considerSpecial looks at a special that ends at node, whose label is l.
func (s *search) considerSpecial(l *label, node, i uint32) {
	sp := &s.specials[i]
	if to := &s.mem.labels[sp.source]; to.round == s.mem.round && to.done {
		return
	}
	amount := s.amount + l.fees
	capacity := sp.candidate.EffectiveCapacity()
	limit := maxHTLC(capacity, s.saturation)
	if amount > limit {
		s.noted.saturated = s.noted.saturated || s.saturation != 0 && amount <= maxHTLC(capacity, 0)
		return
	}
	if least := sp.candidate.HTLCMinimumMsat(); amount < least {
		if !s.mayOverpay(least) || least > limit {
			return
		}
		amount = least
	}
	h := hop{target: node, position: i | specialHop, sent: amount, used: s.specialUsed[sp.id], more: sp.more}
	if h.used > limit-amount {
		return
	}
	if !sp.ours {
		charged, ok := fee(amount, sp.candidate.Fees())
		if !ok {
			return
		}
		h.fee, h.cltv = charged, sp.candidate.CLTVExpiryDelta()
	}
	s.relax(sp.source, l, nil, h)
}
