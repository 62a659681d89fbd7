package payments

import (
	"golightning/lightning/lntypes"
)

// RecentPaymentDetails is a payment that is remembered. A sealed union.
type RecentPaymentDetails interface{ isRecentPaymentDetails() }

// RecentPaymentDetailsAwaitingInvoice: an invoice was asked for.
type RecentPaymentDetailsAwaitingInvoice struct{ PaymentID lntypes.PaymentID }

// RecentPaymentDetailsPending: parts are on their way or will be.
type RecentPaymentDetailsPending struct {
	PaymentID   lntypes.PaymentID
	PaymentHash lntypes.PaymentHash
	// TotalMsat is what the recipient is to get, without fees.
	TotalMsat lntypes.Msat
}

// RecentPaymentDetailsFulfilled: it was made.
type RecentPaymentDetailsFulfilled struct {
	PaymentID   lntypes.PaymentID
	PaymentHash *lntypes.PaymentHash
}

// RecentPaymentDetailsAbandoned: it was given up; parts are still in flight.
type RecentPaymentDetailsAbandoned struct {
	PaymentID   lntypes.PaymentID
	PaymentHash lntypes.PaymentHash
}

func (RecentPaymentDetailsAwaitingInvoice) isRecentPaymentDetails() {}
func (RecentPaymentDetailsPending) isRecentPaymentDetails()         {}
func (RecentPaymentDetailsFulfilled) isRecentPaymentDetails()       {}
func (RecentPaymentDetailsAbandoned) isRecentPaymentDetails()       {}

// ListRecentPayments returns all payments that are remembered, in the order in
// which they were started.
func (o *OutboundPayments) ListRecentPayments() []RecentPaymentDetails {
	var list []RecentPaymentDetails
	for _, id := range sorted(o.payments) {
		p := o.payments[id]
		switch p.state {
		case StateAwaitingInvoice, StateInvoiceReceived:
			list = append(list, RecentPaymentDetailsAwaitingInvoice{PaymentID: id})
		case StateRetryable:
			list = append(list, RecentPaymentDetailsPending{PaymentID: id, PaymentHash: *p.hash, TotalMsat: p.total})
		case StateFulfilled:
			list = append(list, RecentPaymentDetailsFulfilled{PaymentID: id, PaymentHash: p.hash})
		case StateAbandoned:
			list = append(list, RecentPaymentDetailsAbandoned{PaymentID: id, PaymentHash: *p.hash})
		}
	}
	return list
}

// HasPending reports whether any payment is remembered.
func (o *OutboundPayments) HasPending() bool { return len(o.payments) > 0 }
