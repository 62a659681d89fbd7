package router

import (
	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// Limits of a search.
const (
	// maxPathLength bounds the hops of a path: with 61 bytes for each that
	// forwards and 93 for the recipient, so many fit into an onion of 1300.
	maxPathLength = 19
	hopPayloadLen = 61
	onionLen      = 1300
	// medianCLTVExpiryDelta is usual on the network.
	medianCLTVExpiryDelta = 40
	// collectFactor: so many times the amount is looked for before choosing.
	collectFactor = 3
)

// fail makes the error of all searches that find nothing.
func fail(msg string) error {
	return &lnwire.LightningError{Err: msg, Action: lnwire.IgnoreError{}}
}

// FindRoute finds the cheapest way from ourNodePubkey to the recipient in
// routeParams, in one path or, if the recipient takes that, in several.
//
// firstHops are our usable channels; with them, what the graph says of our
// channels is ignored. nil stands for a payer who is just a node of the graph.
// The fees of the route, and whatever it delivers beyond the amount because of
// minimums, stay within MaxTotalRoutingFeeMsat; its expiry within
// MaxTotalCLTVExpiryDelta. scorer is asked what channels cost beyond their fees.
// randomSeedBytes must not be known to others. It fails with
// *lnwire.LightningError if there is no such way, or none is possible with these
// arguments.
func FindRoute(ourNodePubkey lntypes.PublicKey, routeParams *route.RouteParameters, networkGraph *gossip.NetworkGraph,
	firstHops *[]route.ChannelDetails, log logger.Logger, scorer scoring.ScoreLookUp,
	scoreParams *scoring.ProbabilisticScoringFeeParameters, randomSeedBytes [32]byte) (route.Route, error) {
	graph := networkGraph.ReadOnly()
	r, err := findPaths(ourNodePubkey, routeParams, graph, firstHops, log, scorer, scoreParams)
	if err != nil {
		return route.Route{}, err
	}
	addRandomCLTVOffset(&r, &routeParams.PaymentParams, graph, randomSeedBytes)
	return r, nil
}

// BuildRouteFromHops finds the channels of a route along hops, which are the
// nodes behind ourNodePubkey, the recipient last. It serves to probe or pay a
// chosen way; see FindRoute for the rest.
func BuildRouteFromHops(ourNodePubkey lntypes.PublicKey, hops []lntypes.PublicKey, routeParams *route.RouteParameters,
	networkGraph *gossip.NetworkGraph, log logger.Logger, randomSeedBytes [32]byte) (route.Route, error) {
	if len(hops) > maxPathLength {
		return route.Route{}, fail("the way has more hops than an onion can hold")
	}
	graph := networkGraph.ReadOnly()
	scorer := &hopScorer{us: lntypes.NodeID(ourNodePubkey)}
	for _, h := range hops {
		scorer.hops = append(scorer.hops, lntypes.NodeID(h))
	}
	params := scoring.DefaultProbabilisticScoringFeeParameters()
	r, err := findPaths(ourNodePubkey, routeParams, graph, nil, log, scorer, &params)
	if err != nil {
		return route.Route{}, err
	}
	for i := range r.Paths {
		if !scorer.allows(&r.Paths[i]) {
			return route.Route{}, fail("there is no way along these hops")
		}
	}
	addRandomCLTVOffset(&r, &routeParams.PaymentParams, graph, randomSeedBytes)
	return r, nil
}

// hopScorer bans every channel that is not between two neighbours of a way.
type hopScorer struct {
	us   lntypes.NodeID
	hops []lntypes.NodeID
}

// ChannelPenaltyMsat implements scoring.ScoreLookUp.
func (s *hopScorer) ChannelPenaltyMsat(candidate route.CandidateRouteHop, _ scoring.ChannelUsage, _ *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	source, target := candidate.Source(), candidate.Target()
	cur := s.us
	for _, next := range s.hops {
		if target != nil && cur == source && next == *target {
			return 0
		}
		cur = next
	}
	return ^lntypes.Msat(0)
}

// allows reports whether a path goes along the way: a ban is only a price, and
// without another choice it would be paid.
func (s *hopScorer) allows(p *route.Path) bool {
	if len(p.Hops) != len(s.hops) {
		return false
	}
	for i := range p.Hops {
		if lntypes.NodeID(p.Hops[i].PubKey) != s.hops[i] {
			return false
		}
	}
	return true
}

// findPaths is FindRoute without stretching expiries.
func findPaths(us lntypes.PublicKey, params *route.RouteParameters, graph *gossip.ReadOnlyNetworkGraph, firstHops *[]route.ChannelDetails,
	log logger.Logger, scorer scoring.ScoreLookUp, scoreParams *scoring.ProbabilisticScoringFeeParameters) (route.Route, error) {
	s := &search{
		graph: graph, scorer: scorer, scoreParams: scoreParams, log: logger.For(log),
		us: lntypes.NodeID(us), params: &params.PaymentParams, value: params.FinalValueMsat,
		maxFee: ^lntypes.Msat(0), used: make(map[hopID]lntypes.Msat),
	}
	if params.MaxTotalRoutingFeeMsat != nil {
		s.maxFee = *params.MaxTotalRoutingFeeMsat
	}
	if err := s.prepare(firstHops); err != nil {
		return route.Route{}, err
	}
	paths := s.collect()
	chosen, err := s.choose(paths)
	if err != nil {
		return route.Route{}, err
	}
	r := route.Route{Paths: s.assemble(chosen)}
	for i := range r.Paths {
		for _, hop := range r.Paths[i].Hops {
			if !secp.ValidPubKey(hop.PubKey) {
				return route.Route{}, fail("a node's id is not a public key")
			}
		}
	}
	own := params.Clone()
	r.RouteParams = &own
	if r.GetTotalFees() > s.maxFee {
		return route.Route{}, fail("no route within the fee limit")
	}
	s.log.Infof("found a route of %d paths for %d msat of fees", len(r.Paths), r.GetTotalFees())
	return r, nil
}
