package router

import (
	"golightning/lightning/features"
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
	// maxPathLength bounds the hops of a path.
	maxPathLength = route.MaxPathLengthEstimate
	hopPayloadLen = 61
	onionLen      = 1300
	// medianCLTVExpiryDelta is usual on the network.
	medianCLTVExpiryDelta = 40
	// overpayFactor: a minimum may make us send so many times the amount, if the
	// fee limit allows it. A recipient may refuse more than twice (BOLT 4), but not
	// all do, and what is delivered too much makes a way dearer than others.
	overpayFactor = 3
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
	return FindRouteWithSearch(RouteSearchCheapestPaths, ourNodePubkey, routeParams, networkGraph, firstHops, log, scorer, scoreParams, randomSeedBytes)
}

// FindRouteWithSearch is FindRoute with a choice of how it searches.
func FindRouteWithSearch(routeSearch RouteSearch, ourNodePubkey lntypes.PublicKey, routeParams *route.RouteParameters, networkGraph *gossip.NetworkGraph,
	firstHops *[]route.ChannelDetails, log logger.Logger, scorer scoring.ScoreLookUp,
	scoreParams *scoring.ProbabilisticScoringFeeParameters, randomSeedBytes [32]byte) (route.Route, error) {
	graph := networkGraph.ReadOnly()
	r, err := findPaths(routeSearch, ourNodePubkey, routeParams, graph, firstHops, log, scorer, scoreParams)
	if err != nil {
		return route.Route{}, err
	}
	addRandomCLTVOffset(&r, &routeParams.PaymentParams, graph, randomSeedBytes)
	return r, nil
}

// GetRoute is the search of the first generation: from ourNodeID over firstHops,
// which may be nil, the graph and lastHops, the hints of an invoice, to payee, who
// wants finalCltv blocks. payeeFeatures may be nil; they say whether the payment
// may be split. Nothing is known of liquidity, so fees alone decide, within the
// limits that RouteParametersFromPaymentParamsAndValue sets, and expiries are not
// stretched.
func GetRoute(ourNodeID lntypes.PublicKey, networkGraph *gossip.NetworkGraph, payee lntypes.PublicKey, payeeFeatures *features.Bolt11InvoiceFeatures,
	firstHops *[]route.ChannelDetails, lastHops []route.RouteHint, finalValueMsat lntypes.Msat, finalCltv uint32, log logger.Logger) (route.Route, error) {
	params := route.PaymentParametersFromNodeID(payee, finalCltv)
	params.Payee = route.PayeeClear{NodeID: payee, RouteHints: lastHops, Features: payeeFeatures, FinalCLTVExpiryDelta: finalCltv}
	rp := route.RouteParametersFromPaymentParamsAndValue(params, finalValueMsat)
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	return findPaths(RouteSearchCheapestPaths, ourNodeID, &rp, networkGraph.ReadOnly(), firstHops, log, scoring.FixedPenaltyScorerWithPenalty(0), &fees)
}

// BuildRouteFromHops finds the channels of a route along hops, which are the
// nodes behind ourNodePubkey, the recipient last. It serves to probe or pay a
// chosen way; see FindRoute for the rest.
func BuildRouteFromHops(ourNodePubkey lntypes.PublicKey, hops []lntypes.PublicKey, routeParams *route.RouteParameters,
	networkGraph *gossip.NetworkGraph, log logger.Logger, randomSeedBytes [32]byte) (route.Route, error) {
	return routeAlong(ourNodePubkey, hops, routeParams, networkGraph.ReadOnly(), nil, log, randomSeedBytes)
}

// hopScorer bans every channel that is not between two neighbours of a way.
type hopScorer struct {
	us   lntypes.NodeID
	hops []lntypes.NodeID
}

// ChannelPenaltyMsat implements scoring.ScoreLookUp.
func (s *hopScorer) ChannelPenaltyMsat(candidate route.CandidateRouteHop, _ scoring.ChannelUsage, _ *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	source := candidate.Source()
	return s.penalty(&source, candidate.Target())
}

// EdgePenaltyMsat implements scoring.EdgeScorer.
func (s *hopScorer) EdgePenaltyMsat(_ *gossip.Edge, source, target *lntypes.NodeID, _, _ lntypes.Msat, _ *scoring.ProbabilisticScoringFeeParameters) lntypes.Msat {
	return s.penalty(source, target)
}

func (s *hopScorer) penalty(source, target *lntypes.NodeID) lntypes.Msat {
	cur := &s.us
	for i := range s.hops {
		if target != nil && *cur == *source && s.hops[i] == *target {
			return 0
		}
		cur = &s.hops[i]
	}
	return ^lntypes.Msat(0)
}

// allows reports whether a path goes along the whole way: where that passes a node
// twice, a search leaves out what lies between.
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
func findPaths(routeSearch RouteSearch, us lntypes.PublicKey, params *route.RouteParameters, graph *gossip.ReadOnlyNetworkGraph, firstHops *[]route.ChannelDetails,
	log logger.Logger, scorer scoring.ScoreLookUp, scoreParams *scoring.ProbabilisticScoringFeeParameters) (route.Route, error) {
	s := newSearch(us, params, graph, log, scorer, scoreParams)
	defer s.free()
	if err := s.prepare(firstHops); err != nil {
		return route.Route{}, err
	}
	paths, err := s.paths(routeSearch)
	if err != nil {
		return route.Route{}, err
	}
	return s.finish(paths, params)
}

// paths searches in the way that is asked for.
func (s *search) paths(routeSearch RouteSearch) ([]*path, error) {
	if routeSearch == RouteSearchMinCostFlow {
		if paths := s.flowPaths(); paths != nil {
			return paths, nil
		}
	}
	return s.cheapestPaths()
}

// finish makes a route of different paths that together deliver the amount.
func (s *search) finish(paths []*path, params *route.RouteParameters) (route.Route, error) {
	sortPaths(paths)
	r := route.Route{Paths: s.assemble(paths)}
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
