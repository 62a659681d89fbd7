package router

import (
	"cmp"
	"encoding/binary"
	"slices"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// probeFinalCLTV is what the last node of a probe is offered, in blocks: the least
// that our own nodes accept.
const probeFinalCLTV = 24

// BuildRandomWalkProbePath makes a path to probe that leads nowhere in particular:
// over one of firstHops that can spare twice amountMsat, then over public channels
// that are enabled both ways, until there are maxHops hops (2 to 19); no node comes
// twice. It draws once per hop from entropySource, and once for the route. It fails
// with *lnwire.LightningError if the walk ends early or the fees on the way take
// too much; the caller may try again, perhaps with a smaller amount.
func BuildRandomWalkProbePath(networkGraph *gossip.NetworkGraph, entropySource lntypes.EntropySource, log logger.Logger, payer lntypes.PublicKey,
	firstHops []route.ChannelDetails, amountMsat lntypes.Msat, maxHops uint8) (route.Path, error) {
	usable := slices.DeleteFunc(slices.Clone(firstHops), func(c route.ChannelDetails) bool {
		return !c.IsUsable || c.GetOutboundPaymentSCID() == nil || amountMsat < c.NextOutboundHTLCMinimumMsat || amountMsat > c.NextOutboundHTLCLimitMsat/2
	})
	if len(usable) == 0 {
		return route.Path{}, fail("no channel of ours can carry the probe")
	}
	first := usable[draw(entropySource, len(usable))]
	w := walk{graph: networkGraph.ReadOnly(), amount: amountMsat, us: payer, hops: []lntypes.PublicKey{first.Counterparty.NodeID}}
	for target := int(min(max(maxHops, 2), maxPathLength)); len(w.hops) < target; {
		if !w.step(entropySource) {
			return route.Path{}, fail("the walk ended before it was long enough")
		}
	}
	params := route.PaymentParametersFromNodeID(w.hops[len(w.hops)-1], probeFinalCLTV).WithMaxPathCount(1)
	rp := route.RouteParameters{PaymentParams: params, FinalValueMsat: amountMsat}
	r, err := routeAlong(payer, w.hops, &rp, w.graph, &[]route.ChannelDetails{first}, log, entropySource.GetSecureRandomBytes())
	if err != nil {
		return route.Path{}, err
	}
	return r.Paths[0], nil
}

// draw returns a random number below n.
func draw(entropy lntypes.EntropySource, n int) int {
	b := entropy.GetSecureRandomBytes()
	return int(binary.BigEndian.Uint64(b[:8]) % uint64(n))
}

// walk is a random walk over public channels.
type walk struct {
	graph  *gossip.ReadOnlyNetworkGraph
	amount lntypes.Msat
	us     lntypes.PublicKey
	hops   []lntypes.PublicKey // so far; the last is where it stands
	blocks uint32
}

// step goes one hop on, and reports whether there was one to go.
func (w *walk) step(entropy lntypes.EntropySource) bool {
	at := lntypes.NodeID(w.hops[len(w.hops)-1])
	here, ok := w.graph.NodeIndex(at)
	if !ok {
		return false
	}
	type choice struct {
		edge gossip.Edge
		to   gossip.NodeIndex
	}
	var choices []choice
	for _, back := range w.graph.Edges(here) {
		if e, to, ok := w.graph.EdgeOf(back.ShortChannelID, at); ok && isUsable(&back) && w.fits(&e, to) {
			choices = append(choices, choice{e, to})
		}
	}
	if len(choices) == 0 {
		return false
	}
	slices.SortFunc(choices, func(a, b choice) int { return cmp.Compare(a.edge.ShortChannelID, b.edge.ShortChannelID) })
	c := choices[draw(entropy, len(choices))]
	w.hops = append(w.hops, lntypes.PublicKey(*w.graph.NodeIDAt(c.to)))
	w.blocks += uint32(c.edge.CLTVExpiryDelta)
	return true
}

// fits reports whether the walk may go over an edge: it takes the amount, for less
// than half of it, leads to a new node, and does not lock money for too long.
func (w *walk) fits(e *gossip.Edge, to gossip.NodeIndex) bool {
	id := lntypes.PublicKey(*w.graph.NodeIDAt(to))
	if !isUsable(e) || !w.graph.NodeUsable(to) || id == w.us || slices.Contains(w.hops, id) ||
		w.amount < e.HTLCMinimumMsat || w.amount > edgeLimit(e, 0) {
		return false
	}
	price, ok := fee(w.amount, route.RoutingFees{BaseMsat: e.FeeBaseMsat, ProportionalMillionths: e.FeeProportionalMillionths})
	return ok && price <= w.amount/2 && w.blocks+uint32(e.CLTVExpiryDelta)+probeFinalCLTV <= route.DefaultMaxTotalCLTVExpiryDelta
}

// routeAlong finds the channels of a route along hops.
func routeAlong(us lntypes.PublicKey, hops []lntypes.PublicKey, routeParams *route.RouteParameters, graph *gossip.ReadOnlyNetworkGraph,
	firstHops *[]route.ChannelDetails, log logger.Logger, randomSeedBytes [32]byte) (route.Route, error) {
	if len(hops) > maxPathLength {
		return route.Route{}, fail("the way has more hops than an onion can hold")
	}
	scorer := &hopScorer{us: lntypes.NodeID(us)}
	for _, h := range hops {
		scorer.hops = append(scorer.hops, lntypes.NodeID(h))
	}
	params := scoring.DefaultProbabilisticScoringFeeParameters()
	r, err := findPaths(RouteSearchCheapestPaths, us, routeParams, graph, firstHops, log, scorer, &params)
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
