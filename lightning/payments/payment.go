package payments

import (
	"slices"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// State is where an outbound payment stands.
type State uint8

// The states. A payment starts as AwaitingInvoice or Retryable and is forgotten
// from AwaitingInvoice (stale), Fulfilled (old) or Abandoned (no parts left).
const (
	// StateAwaitingInvoice: an invoice was asked for (BOLT 12).
	StateAwaitingInvoice State = iota
	// StateInvoiceReceived: it came; there is no route yet.
	StateInvoiceReceived
	// StateRetryable: parts were sent and may be sent again.
	StateRetryable
	// StateFulfilled: a part was fulfilled, so the payment is made.
	StateFulfilled
	// StateAbandoned: no further attempts.
	StateAbandoned
)

// String names the state.
func (s State) String() string {
	names := [...]string{"AwaitingInvoice", "InvoiceReceived", "Retryable", "Fulfilled", "Abandoned"}
	if int(s) < len(names) {
		return names[s]
	}
	return "invalid"
}

// StaleExpiration says when waiting for an invoice ends: StaleTimerTicks or
// StaleAbsoluteTimeout.
type StaleExpiration interface{ isStaleExpiration() }

// StaleTimerTicks is a number of calls of RemoveStalePayments.
type StaleTimerTicks struct{ A uint64 }

// StaleAbsoluteTimeout is a wall time.
type StaleAbsoluteTimeout struct{ A lntypes.UnixTime }

func (StaleTimerTicks) isStaleExpiration()      {}
func (StaleAbsoluteTimeout) isStaleExpiration() {}

// payment is one outbound payment. Which fields mean something depends on state.
type payment struct {
	state State
	// order is when it was added, for going through payments in a fixed order.
	order uint64

	// All states but AwaitingInvoice. Fulfilled payments of a very old form have none.
	hash *lntypes.PaymentHash
	// Retryable, Fulfilled, Abandoned: the parts in flight.
	sessionPrivs []lntypes.SecretKey
	probe        bool

	// AwaitingInvoice, InvoiceReceived, Retryable. Retryable payments without a
	// strategy are not tried again on their own.
	retry route.Retry

	expiration StaleExpiration // AwaitingInvoice
	maxFee     *lntypes.Msat   // AwaitingInvoice, InvoiceReceived

	// Retryable.
	attempts         uint32
	firstAttemptedAt lntypes.UnixTime
	params           *route.PaymentParameters
	recipient        route.RecipientOnionFields
	keysendPreimage  *lntypes.PaymentPreimage
	pendingAmount    lntypes.Msat
	pendingFee       *lntypes.Msat
	total            lntypes.Msat
	startHeight      uint32
	remainingMaxFee  *lntypes.Msat

	ticksWithoutHTLCs uint8                        // Fulfilled
	reason            *events.PaymentFailureReason // Abandoned
}

// strategyAllows reports whether the retry strategy allows another attempt.
func (p *payment) strategyAllows(now lntypes.UnixTime) bool {
	switch r := p.retry.(type) {
	case route.RetryAttempts:
		return r.A > p.attempts
	case route.RetryTimeout:
		return r.A >= now.Since(p.firstAttemptedAt) // 0 if the clock went back (R4)
	}
	return false
}

// autoRetryable reports whether we try again on our own.
func (p *payment) autoRetryable(now lntypes.UnixTime) bool {
	return p.state == StateRetryable && p.retry != nil && p.params != nil && p.strategyAllows(now)
}

// retryable reports whether the payment may be tried again at all.
func (p *payment) retryable(now lntypes.UnixTime) bool {
	return p.state == StateRetryable && (p.retry == nil || p.strategyAllows(now))
}

// awaitingRetry reports whether a retry is due.
func (p *payment) awaitingRetry(now lntypes.UnixTime) bool {
	return p.autoRetryable(now) && p.pendingAmount < p.total
}

// givenUp reports whether nothing will happen to the payment any more, though it
// has not been fulfilled.
func (p *payment) givenUp(now lntypes.UnixTime) bool {
	return !p.autoRetryable(now) && len(p.sessionPrivs) == 0 && p.state != StateFulfilled && p.state != StateAwaitingInvoice
}

// insert adds a part that is about to be sent. It reports false, and changes
// nothing, if the part is known or the payment takes no more.
func (p *payment) insert(priv lntypes.SecretKey, path *route.Path) bool {
	if p.state != StateRetryable || slices.Contains(p.sessionPrivs, priv) {
		return false
	}
	p.sessionPrivs = append(p.sessionPrivs, priv)
	fee := path.FeeMsat()
	p.pendingAmount += path.FinalValueMsat()
	if p.pendingFee != nil {
		sum := *p.pendingFee + fee
		p.pendingFee = &sum
	}
	if p.remainingMaxFee != nil {
		left := p.remainingMaxFee.SatSub(fee)
		p.remainingMaxFee = &left
	}
	return true
}

// remove takes a part away that was resolved. It reports whether the part was
// there.
func (p *payment) remove(priv lntypes.SecretKey, path *route.Path) bool {
	i := slices.Index(p.sessionPrivs, priv)
	if i < 0 {
		return false
	}
	p.sessionPrivs = slices.Delete(p.sessionPrivs, i, i+1)
	if p.state != StateRetryable {
		return true
	}
	fee := path.FeeMsat()
	p.pendingAmount = p.pendingAmount.SatSub(path.FinalValueMsat())
	if p.pendingFee != nil {
		rest := p.pendingFee.SatSub(fee)
		p.pendingFee = &rest
	}
	if p.remainingMaxFee != nil {
		left, ok := p.remainingMaxFee.CheckedAdd(fee)
		if !ok {
			left = ^lntypes.Msat(0)
		}
		p.remainingMaxFee = &left
	}
	return true
}

// becomeFulfilled notes that the payment was made.
func (p *payment) becomeFulfilled() {
	*p = payment{state: StateFulfilled, order: p.order, probe: p.probe, hash: p.hash, sessionPrivs: p.sessionPrivs}
}

// becomeAbandoned ends all attempts. In other states it changes nothing.
func (p *payment) becomeAbandoned(reason events.PaymentFailureReason) {
	if p.state == StateRetryable || p.state == StateInvoiceReceived {
		*p = payment{state: StateAbandoned, order: p.order, probe: p.probe, hash: p.hash, sessionPrivs: p.sessionPrivs, reason: &reason}
	}
}

// becomeInvoiceReceived notes which hash is to be paid.
func (p *payment) becomeInvoiceReceived(hash lntypes.PaymentHash) {
	*p = payment{state: StateInvoiceReceived, order: p.order, hash: &hash, retry: p.retry, maxFee: p.maxFee}
}
