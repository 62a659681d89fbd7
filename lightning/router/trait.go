package router

import (
	"golightning/lightning/blinding"
	"golightning/lightning/lntypes"
	"golightning/lightning/onionmsg"
	"golightning/lightning/route"
)

// Router finds the ways of payments, and of onion messages. The ChannelManager
// calls it under its own lock: it may use every other object and must not call
// the ChannelManager back.
type Router interface {
	onionmsg.MessageRouter

	// FindRoute finds a way from payer to the recipient in routeParams. firstHops
	// are the payer's usable channels, nil if it is another node and the public
	// graph is to be used for its channels too. inflightHtlcs is what pending
	// payments use. It fails with *lnwire.LightningError.
	FindRoute(payer lntypes.PublicKey, routeParams *route.RouteParameters, firstHops *[]route.ChannelDetails,
		inflightHtlcs *route.InFlightHtlcs) (route.Route, error)
	// FindRouteWithID is FindRoute for a known payment, for routers that keep
	// track of payments themselves.
	FindRouteWithID(payer lntypes.PublicKey, routeParams *route.RouteParameters, firstHops *[]route.ChannelDetails,
		inflightHtlcs *route.InFlightHtlcs, paymentHash lntypes.PaymentHash, paymentID lntypes.PaymentID) (route.Route, error)
	// CreateBlindedPaymentPaths makes blinded paths over which amountMsats can be
	// paid to recipient, whose channels are firstHops and who will read tlvs at
	// the end. The error says only that there are none.
	CreateBlindedPaymentPaths(recipient lntypes.PublicKey, firstHops []route.ChannelDetails, tlvs blinding.ReceiveTlvs,
		amountMsats lntypes.Msat) ([]blinding.PaymentPath, error)
}
