package router

import (
	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// assemble turns the chosen paths into those of a Route.
func (s *search) assemble(chosen []*path) []route.Path {
	paths := make([]route.Path, len(chosen))
	known := s.payeeFeatures()
	for i, p := range chosen {
		paths[i] = s.assemblePath(p)
		if hops := paths[i].Hops; known != nil && len(hops) > 0 {
			hops[len(hops)-1].NodeFeatures = *known
		}
	}
	return paths
}

// payeeFeatures returns what the recipient's invoice says of its features.
func (s *search) payeeFeatures() *features.NodeFeatures {
	var f features.NodeFeatures
	switch payee := s.params.Payee.(type) {
	case route.PayeeClear:
		if payee.Features == nil {
			return nil
		}
		f = payee.Features.ToNodeFeatures()
	case route.PayeeBlinded:
		if payee.Features == nil {
			return nil
		}
		f = payee.Features.ToNodeFeatures()
	}
	return &f
}

func (s *search) assemblePath(p *path) (out route.Path) {
	delta := s.finalDelta
	for i := range p.hops {
		h := &p.hops[i]
		if hint := blindedPath(h.candidate); hint != nil {
			delta = h.candidate.CLTVExpiryDelta()
			out.BlindedTail = &route.BlindedTail{
				Hops: hint.Path.BlindedHops, BlindingPoint: hint.Path.BlindingPoint, FinalValueMsat: h.fee,
			}
			continue
		}
		out.Hops = append(out.Hops, route.RouteHop{
			PubKey: lntypes.PublicKey(*h.candidate.Target()), NodeFeatures: s.targetFeatures(h.candidate),
			ShortChannelID: *h.candidate.ShortChannelID(), ChannelFeatures: h.candidate.ChannelFeatures(),
			FeeMsat: h.fee, CLTVExpiryDelta: h.candidate.CLTVExpiryDelta(),
			MaybeAnnouncedChannel: s.maybeAnnounced(h.candidate),
		})
	}
	// A channel's delta is what the node before it wants: it belongs one hop earlier.
	for i := len(out.Hops) - 1; i >= 0; i-- {
		out.Hops[i].CLTVExpiryDelta, delta = delta, out.Hops[i].CLTVExpiryDelta
	}
	return out
}

func blindedPath(c route.CandidateRouteHop) *blinding.PaymentPath {
	switch b := c.(type) {
	case route.CandidateRouteHopBlinded:
		hint, _ := b.A.Hint()
		return hint
	case route.CandidateRouteHopOneHopBlinded:
		hint, _ := b.A.Hint()
		return hint
	}
	return nil
}

// maybeAnnounced reports whether a hop's channel may be public: the scid of a
// hint may be an alias of any public channel between its two nodes.
func (s *search) maybeAnnounced(c route.CandidateRouteHop) bool {
	switch c := c.(type) {
	case route.CandidateRouteHopPublicHop:
		return true
	case route.CandidateRouteHopFirstHop:
		return c.A.Details().IsPublic
	}
	target := c.Target()
	if target == nil {
		return false
	}
	from, known := s.graph.NodeIndex(c.Source())
	to, ok := s.graph.NodeIndex(*target)
	if !known || !ok {
		return false
	}
	for _, e := range s.graph.Edges(to) {
		if e.Source == from && e.Flags&gossip.EdgeUpdated != 0 {
			return true
		}
	}
	return false
}
