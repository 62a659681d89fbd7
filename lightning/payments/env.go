package payments

import (
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
)

// RouteFinder is the part of a Router that payments need. It is called under the
// lock of the ChannelManager and must not call it back. Errors are for the log.
type RouteFinder interface {
	FindRouteWithID(payer lntypes.PublicKey, routeParams *route.RouteParameters, firstHops *[]route.ChannelDetails,
		inflightHtlcs *route.InFlightHtlcs, paymentHash lntypes.PaymentHash, paymentID lntypes.PaymentID) (route.Route, error)
}

// Events is where events go, in order.
type Events interface {
	// PushEvent queues ev. A claim passes on the completion that it was called
	// with, to be carried out when ev has been handled; otherwise it is nil.
	PushEvent(ev events.Event, completion any)
	// HasPaymentEvent reports whether a PaymentSent, PaymentPathSuccessful or
	// PaymentPathFailed for the payment is queued.
	HasPaymentEvent(id lntypes.PaymentID) bool
}

// SendAlongPathArgs is one part of a payment, to be sent.
type SendAlongPathArgs struct {
	Path            *route.Path
	PaymentHash     lntypes.PaymentHash
	RecipientOnion  *route.RecipientOnionFields
	TotalValue      lntypes.Msat
	CurHeight       uint32 // the next block's
	PaymentID       lntypes.PaymentID
	KeysendPreimage *lntypes.PaymentPreimage
	SessionPriv     lntypes.SecretKey
}

// Env is what a call to OutboundPayments works with. It is not kept.
type Env struct {
	Router RouteFinder
	// FirstHops returns our usable channels.
	FirstHops func() []route.ChannelDetails
	// InflightHtlcs returns what our pending payments use.
	InflightHtlcs func() *route.InFlightHtlcs
	Entropy       lntypes.EntropySource
	// NodeID is our own.
	NodeID          lntypes.PublicKey
	BestBlockHeight uint32
	Log             logger.Context
	Events          Events
	// Send offers the HTLC of one part. MonitorUpdateInProgress means that it will
	// go out later; any other error that it never will. It must not call
	// OutboundPayments back.
	Send func(SendAlongPathArgs) lntypes.APIError
	// Now is the wall time.
	Now lntypes.UnixTime
}
