package router

import (
	"golightning/lightning/blinding"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// reachable reports whether a hint that starts at node is of use.
func (s *search) reachable(node lntypes.NodeID) bool {
	return len(s.ownChannels[node]) > 0 || s.graph.Node(node) != nil
}

// addBlindedPaths starts a round at the introduction nodes of blinded paths.
func (s *search) addBlindedPaths() {
	hints := s.params.BlindedRouteHints()
	for i := range hints {
		intro := lntypes.NodeID(hints[i].Path.IntroductionNodeID)
		if intro == s.us || !s.reachable(intro) {
			continue
		}
		var c route.CandidateRouteHop = route.CandidateRouteHopBlinded{A: route.NewBlindedPathCandidate(&hints[i], i)}
		if len(hints[i].Path.BlindedHops) == 1 {
			c = route.CandidateRouteHopOneHopBlinded{A: route.NewOneHopBlindedPathCandidate(&hints[i], i)}
		}
		length := blindedLength(&hints[i].Path)
		contribution, added := s.consider(c, behind{contribution: s.pathValue, length: length - 1})
		if !added {
			continue
		}
		fees, ok := fee(contribution, c.Fees())
		if !ok {
			continue
		}
		least := c.HTLCMinimumMsat()
		b := behind{fees: fees, contribution: contribution, minimum: addSat(least, feeSat(least, c.Fees())), cltv: c.CLTVExpiryDelta(), length: length}
		for _, channel := range s.channelsTo(intro) {
			s.consider(route.CandidateRouteHopFirstHop{A: route.NewFirstHopCandidate(channel, s.us)}, b)
		}
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

// addHints starts a round at the hints of an invoice, each from its end at the
// recipient backwards.
func (s *search) addHints() {
	for _, hint := range s.params.ClearRouteHints() {
		if len(hint.A) == 0 {
			continue
		}
		first := lntypes.NodeID(hint.A[0].SrcNodeID)
		if first == s.us || s.reachable(first) {
			s.addHint(hint.A)
		}
	}
}

func (s *search) addHint(hops []route.RouteHintHop) {
	b := behind{contribution: s.pathValue}
	target := s.payee
	for i := len(hops) - 1; i >= 0; i-- {
		hop := &hops[i]
		if s.isOwnAlias(target, hop.ShortChannelID) {
			return // a channel of ours; it has been considered as such
		}
		c := s.hintCandidate(hop, target)
		contribution, added := s.consider(c, b)
		if added {
			b.contribution = contribution
		}
		usage := scoring.ChannelUsage{AmountMsat: addSat(s.value, b.fees), InflightHTLCMsat: s.used[s.id(c)], EffectiveCapacity: c.EffectiveCapacity()}
		here := b
		here.penalty = addSat(b.penalty, s.scorer.ChannelPenaltyMsat(c, usage, s.scoreParams))
		here.cltv = addSat32(b.cltv, uint32(hop.CLTVExpiryDelta))
		here.length = b.length + 1
		if !added {
			return
		}
		// What the hops before this one have to carry and to pay for.
		useFee, ok := fee(addSat(b.fees, s.value), hop.Fees)
		least := max(c.HTLCMinimumMsat(), b.minimum)
		leastFee, okLeast := fee(least, hop.Fees)
		if !ok || !okLeast {
			return
		}
		here.fees, here.minimum = addSat(b.fees, useFee), addSat(least, leastFee)
		b = here
		target = lntypes.NodeID(hop.SrcNodeID)
		for _, channel := range s.channelsTo(target) {
			s.consider(route.CandidateRouteHopFirstHop{A: route.NewFirstHopCandidate(channel, s.us)}, b)
		}
	}
}

func (s *search) isOwnAlias(peer lntypes.NodeID, scid lntypes.ShortChannelID) bool {
	for _, c := range s.ownChannels[peer] {
		if c.OutboundSCIDAlias != nil && *c.OutboundSCIDAlias == scid {
			return true
		}
	}
	return false
}

// hintCandidate prefers what the graph knows of the channel.
func (s *search) hintCandidate(hop *route.RouteHintHop, target lntypes.NodeID) route.CandidateRouteHop {
	if channel := s.graph.Channel(hop.ShortChannelID); channel != nil {
		if info, source, ok := channel.AsDirectedTo(target); ok && source == lntypes.NodeID(hop.SrcNodeID) {
			directed := info.Directed()
			return route.CandidateRouteHopPublicHop{A: route.NewPublicHopCandidate(&directed, hop.ShortChannelID)}
		}
	}
	return route.CandidateRouteHopPrivateHop{A: route.NewPrivateHopCandidate(hop, target)}
}
