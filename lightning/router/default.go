package router

import (
	"sync/atomic"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/onionmsg"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
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
	search      atomic.Uint32 // a RouteSearch
}

// NewDefaultRouter returns a router. All arguments are borrowed.
func NewDefaultRouter(networkGraph *gossip.NetworkGraph, log logger.Logger, entropySource lntypes.EntropySource,
	scorer scoring.LockableScore, scoreParams scoring.ProbabilisticScoringFeeParameters) *DefaultRouter {
	return &DefaultRouter{MessageRouter: onionmsg.NewDefaultMessageRouter(networkGraph, entropySource), graph: networkGraph, log: log, entropy: entropySource, scorer: scorer, scoreParams: scoreParams}
}

// SetRouteSearch chooses how routes are searched from now on;
// RouteSearchCheapestPaths until it is called.
func (d *DefaultRouter) SetRouteSearch(routeSearch RouteSearch) { d.search.Store(uint32(routeSearch)) }

// FindRoute implements Router. It draws once and holds the scorer's read lock.
func (d *DefaultRouter) FindRoute(payer lntypes.PublicKey, routeParams *route.RouteParameters, firstHops *[]route.ChannelDetails,
	inflightHtlcs *route.InFlightHtlcs) (route.Route, error) {
	seed := d.entropy.GetSecureRandomBytes()
	lock := d.scorer.ReadLock()
	defer scoring.Release(lock)
	scorer := scoring.NewScorerAccountingForInFlightHtlcs(lock, inflightHtlcs)
	return FindRouteWithSearch(RouteSearch(d.search.Load()), payer, routeParams, d.graph, firstHops, d.log, scorer, &d.scoreParams, seed)
}

// FindRouteWithID implements Router; payments are not told apart.
func (d *DefaultRouter) FindRouteWithID(payer lntypes.PublicKey, routeParams *route.RouteParameters, firstHops *[]route.ChannelDetails,
	inflightHtlcs *route.InFlightHtlcs, _ lntypes.PaymentHash, _ lntypes.PaymentID) (route.Route, error) {
	return d.FindRoute(payer, routeParams, firstHops, inflightHtlcs)
}

// The trait is satisfied.
var _ Router = (*DefaultRouter)(nil)
