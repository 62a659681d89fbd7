package router

import (
	"golightning/lightning/blinding"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/onionmsg"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

const (
	// maxPaymentPaths bounds the blinded paths that are made for a payment.
	maxPaymentPaths = 3
	// minPeerChannels: a peer with fewer channels would give us away.
	minPeerChannels = 3
)

// DefaultRouter is the Router of a node without special wishes: FindRoute over a
// graph with a shared scorer. It may be used from any goroutine.
type DefaultRouter struct {
	onionmsg.MessageRouter // ways of onion messages

	graph       *gossip.NetworkGraph
	log         logger.Logger
	entropy     lntypes.EntropySource
	scorer      scoring.LockableScore
	scoreParams scoring.ProbabilisticScoringFeeParameters
}

// NewDefaultRouter returns a router. All arguments are borrowed.
func NewDefaultRouter(networkGraph *gossip.NetworkGraph, log logger.Logger, entropySource lntypes.EntropySource,
	scorer scoring.LockableScore, scoreParams scoring.ProbabilisticScoringFeeParameters) *DefaultRouter {
	return &DefaultRouter{MessageRouter: onionmsg.NewDefaultMessageRouter(networkGraph, entropySource), graph: networkGraph, log: log, entropy: entropySource, scorer: scorer, scoreParams: scoreParams}
}

// FindRoute implements Router. It draws once and holds the scorer's read lock.
func (d *DefaultRouter) FindRoute(payer lntypes.PublicKey, routeParams *route.RouteParameters, firstHops *[]route.ChannelDetails,
	inflightHtlcs *route.InFlightHtlcs) (route.Route, error) {
	seed := d.entropy.GetSecureRandomBytes()
	lock := d.scorer.ReadLock()
	defer scoring.Release(lock)
	scorer := scoring.NewScorerAccountingForInFlightHtlcs(lock, inflightHtlcs)
	return FindRoute(payer, routeParams, d.graph, firstHops, d.log, scorer, &d.scoreParams, seed)
}

// FindRouteWithID implements Router; payments are not told apart.
func (d *DefaultRouter) FindRouteWithID(payer lntypes.PublicKey, routeParams *route.RouteParameters, firstHops *[]route.ChannelDetails,
	inflightHtlcs *route.InFlightHtlcs, _ lntypes.PaymentHash, _ lntypes.PaymentID) (route.Route, error) {
	return d.FindRoute(payer, routeParams, firstHops, inflightHtlcs)
}

// CreateBlindedPaymentPaths implements Router: up to three paths over peers that
// many others know; if there are none, and our node is public anyway, a path of
// one hop. It draws once for each path.
func (d *DefaultRouter) CreateBlindedPaymentPaths(recipient lntypes.PublicKey, firstHops []route.ChannelDetails, tlvs blinding.ReceiveTlvs,
	amountMsats lntypes.Msat) ([]blinding.PaymentPath, error) {
	graph := d.graph.ReadOnly()
	var paths []blinding.PaymentPath
	for i := range firstHops {
		if len(paths) == maxPaymentPaths {
			break
		}
		hop, ok := forwardNode(graph, &firstHops[i], &tlvs, amountMsats)
		if !ok {
			continue
		}
		path, err := blinding.BlindedPathNewForPayment([]blinding.ForwardNode{hop}, recipient, tlvs, ^lntypes.Msat(0), d.entropy)
		if err != nil {
			paths = nil
			break
		}
		paths = append(paths, path)
	}
	if len(paths) > 0 {
		return paths, nil
	}
	if graph.Node(lntypes.NodeID(recipient)) == nil {
		return nil, fail("no peer can hide us")
	}
	path, err := blinding.BlindedPathOneHopForPayment(recipient, tlvs, d.entropy)
	if err != nil {
		return nil, err
	}
	return []blinding.PaymentPath{path}, nil
}

// forwardNode makes a peer of ours the introduction node of a path over its
// channel to us. ok is false if the peer is not fit for it.
func forwardNode(graph *gossip.ReadOnlyNetworkGraph, c *route.ChannelDetails, tlvs *blinding.ReceiveTlvs, amount lntypes.Msat) (hop blinding.ForwardNode, ok bool) {
	least, most := lntypes.Msat(0), ^lntypes.Msat(0)
	if c.InboundHTLCMinimumMsat != nil {
		least = *c.InboundHTLCMinimumMsat
	}
	if c.InboundHTLCMaximumMsat != nil {
		most = *c.InboundHTLCMaximumMsat
	}
	scid := c.GetInboundPaymentSCID()
	if !c.Counterparty.Features.SupportsRouteBlinding() || amount > c.InboundCapacityMsat || amount < least || amount > most ||
		scid == nil || c.Counterparty.ForwardingInfo == nil {
		return hop, false
	}
	node := graph.Node(lntypes.NodeID(c.Counterparty.NodeID))
	if node == nil || len(node.Channels) < minPeerChannels {
		return hop, false
	}
	relay, ok := c.Counterparty.ForwardingInfo.PaymentRelay()
	if !ok {
		return hop, false
	}
	return blinding.ForwardNode{
		Tlvs: blinding.ForwardTlvs{
			ShortChannelID: *scid, PaymentRelay: relay,
			PaymentConstraints: blinding.PaymentConstraints{
				MaxCLTVExpiry:   addSat32(tlvs.PaymentConstraints.MaxCLTVExpiry, uint32(relay.CLTVExpiryDelta)),
				HTLCMinimumMsat: least,
			},
		},
		NodeID: c.Counterparty.NodeID, HTLCMaximumMsat: most,
	}, true
}

// The trait is satisfied.
var _ Router = (*DefaultRouter)(nil)
