package payments

import (
	"crypto/sha256"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

// ClaimHTLC notes that a part was fulfilled. The first one brings PaymentSent.
// fromOnchain is set if the preimage came from the chain; then the part is over
// at once and PaymentPathSuccessful follows, while otherwise FinalizeClaims says
// so later. completion goes with the events.
func (o *OutboundPayments) ClaimHTLC(paymentID lntypes.PaymentID, paymentPreimage lntypes.PaymentPreimage, sessionPriv lntypes.SecretKey,
	path *route.Path, fromOnchain bool, completion any, env *Env) {
	p := o.payments[paymentID]
	if p == nil {
		env.Log.Tracef("a part of payment %s was fulfilled again", paymentID)
		return
	}
	hash := paymentPreimage.Hash()
	if p.state != StateFulfilled && p.hash != nil {
		env.Log.Infof("payment %s with hash %s was made", paymentID, hash)
		id := paymentID
		env.Events.PushEvent(events.PaymentSent{PaymentID: &id, PaymentPreimage: paymentPreimage, PaymentHash: hash, FeePaidMsat: p.pendingFee}, completion)
		p.becomeFulfilled()
		delete(o.active, paymentID)
	}
	if fromOnchain && p.remove(sessionPriv, path) {
		env.Events.PushEvent(events.PaymentPathSuccessful{PaymentID: paymentID, PaymentHash: &hash, Path: *path}, completion)
	}
}

// FinalizeClaims notes that parts that were fulfilled are irrevocably gone from
// their channels. Forwards among the sources are ignored.
func (o *OutboundPayments) FinalizeClaims(sources []route.HTLCSource, env *Env) {
	for _, source := range sources {
		s, ok := source.(route.OutboundRoute)
		if !ok {
			continue
		}
		p := o.payments[s.PaymentID]
		if p == nil || p.state != StateFulfilled || !p.remove(s.SessionPriv, nil) {
			continue
		}
		env.Events.PushEvent(events.PaymentPathSuccessful{PaymentID: s.PaymentID, PaymentHash: p.hash, Path: s.Path}, nil)
	}
}

// FailHTLC notes that a part has failed, irrevocably, for the reason given. It
// reports whether a retry is due and nobody waits for one yet: then
// PendingHTLCsForwardable is to be queued before this call's events are.
func (o *OutboundPayments) FailHTLC(source *route.OutboundRoute, paymentHash lntypes.PaymentHash, reason *onion.HTLCFailReason,
	probingCookieSecret [32]byte, env *Env) (needsForwardEvent bool) {
	decoded := reason.DecodeOnionFailure(source, env.Log)
	awaited := false
	for _, p := range o.active { // order: whether any is
		awaited = awaited || p.awaitingRetry(env.Now)
	}
	id := source.PaymentID
	p := o.payments[id]
	if p == nil || !p.remove(source.SessionPriv, &source.Path) || p.state == StateFulfilled {
		env.Log.Tracef("a part of payment %s failed that is over", id)
		return false
	}
	p.learn(&decoded, source)
	isProbe := PaymentIsProbe(paymentHash, id, probingCookieSecret)
	again := p.autoRetryable(env.Now)
	if isProbe || !again || decoded.PaymentFailedPermanently {
		why := events.RetriesExhausted
		if decoded.PaymentFailedPermanently {
			why = events.RecipientRejected
		}
		p.becomeAbandoned(why)
		again = false
	}
	switch {
	case isProbe && decoded.PaymentFailedPermanently:
		env.Events.PushEvent(events.ProbeSuccessful{PaymentID: id, PaymentHash: paymentHash, Path: source.Path}, nil)
	case isProbe:
		env.Events.PushEvent(events.ProbeFailed{PaymentID: id, PaymentHash: paymentHash, Path: source.Path, ShortChannelID: decoded.ShortChannelID}, nil)
	default:
		env.Events.PushEvent(events.PaymentPathFailed{
			PaymentID: &id, PaymentHash: paymentHash, PaymentFailedPermanently: decoded.PaymentFailedPermanently,
			Failure: events.OnPath{NetworkUpdate: decoded.NetworkUpdate}, Path: source.Path, ShortChannelID: decoded.ShortChannelID,
		}, nil)
	}
	if isProbe && len(p.sessionPrivs) == 0 {
		o.forget(id)
	} else {
		o.reportIfOver(id, p, env)
	}
	return !isProbe && again && !awaited
}

// learn keeps what failed out of the next route.
func (p *payment) learn(decoded *onion.DecodedOnionFailure, source *route.OutboundRoute) {
	if p.state != StateRetryable || p.params == nil {
		return
	}
	if decoded.ShortChannelID != nil {
		p.params.PreviouslyFailedChannels = append(p.params.PreviouslyFailedChannels, *decoded.ShortChannelID)
	}
	if decoded.FailedWithinBlindedPath && source.Path.BlindedTail != nil {
		p.params.InsertPreviouslyFailedBlindedPath(source.Path.BlindedTail)
	}
}

// RemoveStalePayments is called on each timer tick. It forgets made payments
// that have been without parts and unhandled events for IdempotencyTimeoutTicks,
// and payments whose invoice did not come in time.
func (o *OutboundPayments) RemoveStalePayments(env *Env) {
	for _, id := range sorted(o.payments) {
		p := o.payments[id]
		switch p.state {
		case StateFulfilled:
			if len(p.sessionPrivs) != 0 || env.Events.HasPaymentEvent(id) {
				p.ticksWithoutHTLCs = 0
				continue
			}
			if p.ticksWithoutHTLCs++; p.ticksWithoutHTLCs > IdempotencyTimeoutTicks {
				o.forget(id)
			}
		case StateAwaitingInvoice:
			if p.invoiceStale(env.Now) {
				o.forget(id)
				env.Events.PushEvent(events.InvoiceRequestFailed{PaymentID: id}, nil)
			}
		}
	}
}

// invoiceStale counts a tick of waiting and reports whether it was the last.
func (p *payment) invoiceStale(now lntypes.UnixTime) bool {
	switch e := p.expiration.(type) {
	case StaleAbsoluteTimeout:
		return e.A <= now
	case StaleTimerTicks:
		if e.A == 0 {
			return true
		}
		p.expiration = StaleTimerTicks{A: e.A - 1}
	}
	return false
}

// PaymentIsProbe reports whether a payment is a probe of ours: its hash is made
// from its id, so that nobody has the preimage.
func PaymentIsProbe(paymentHash lntypes.PaymentHash, paymentID lntypes.PaymentID, probingCookieSecret [32]byte) bool {
	return paymentHash == probeHash(paymentID, probingCookieSecret)
}

func probeHash(id lntypes.PaymentID, secret [32]byte) lntypes.PaymentHash {
	return sha256.Sum256(append(secret[:], id[:]...))
}

// InsertFromMonitorOnStartup notes a part that a monitor knows of. It serves
// after a restart, when the memory may be older than the monitors.
func (o *OutboundPayments) InsertFromMonitorOnStartup(source *route.OutboundRoute, paymentHash lntypes.PaymentHash, bestBlockHeight uint32) {
	p := o.payments[source.PaymentID]
	if p == nil {
		p = &payment{state: StateRetryable, hash: &paymentHash, pendingFee: new(lntypes.Msat),
			total: source.Path.FinalValueMsat(), startHeight: bestBlockHeight}
		o.add(source.PaymentID, p)
	}
	p.insert(source.SessionPriv, &source.Path)
}
