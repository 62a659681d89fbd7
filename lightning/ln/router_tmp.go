package ln

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/payments"
	"golightning/lightning/route"
)

// Router finds ways for payments.
type Router interface {
	FindRoute(payer lntypes.PublicKey, routeParams *route.RouteParameters, firstHops *[]route.ChannelDetails,
		inflightHtlcs *route.InFlightHtlcs) (route.Route, error)
	payments.RouteFinder
}
