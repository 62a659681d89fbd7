package payments

import (
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

// maxAttemptsPerCall bounds how often a payment is tried again before the call
// returns. A payment whose first hops all fail at once, with a router that
// learns nothing from it, would otherwise go on forever under RetryTimeout
// (known-attacks R5).
const maxAttemptsPerCall = 32

// retryOverflowPercent is by how much a retry may overpay because of minimums.
const retryOverflowPercent = 10

func expired(params *route.RouteParameters, now lntypes.UnixTime) bool {
	e := params.PaymentParams.ExpiryTime
	return e != nil && uint64(now) > *e
}

func (o *OutboundPayments) findRoute(out *outgoing, params *route.RouteParameters, env *Env) (route.Route, error) {
	asked := params.Clone()
	recipient, keysend := &out.recipient, out.keysend
	if p := o.payments[out.id]; p != nil && p.state == StateRetryable {
		recipient, keysend = &p.recipient, p.keysendPreimage
	}
	if !onion.SetMaxPathLength(&asked, recipient, keysend, env.BestBlockHeight) {
		return route.Route{}, onion.ErrTooLong
	}
	hops := env.FirstHops()
	r, err := env.Router.FindRouteWithID(env.NodeID, &asked, &hops, env.InflightHtlcs(), out.hash, out.id)
	if err != nil {
		return r, err
	}
	// Whatever the router says the route is for, it is for this.
	if r.RouteParams == nil || !r.RouteParams.Equal(*params) {
		p := params.Clone()
		r.RouteParams = &p
	}
	return r, nil
}

// sendNew starts a payment. The error is a RetryableSendFailure.
func (o *OutboundPayments) sendNew(out outgoing, retry route.Retry, params route.RouteParameters, env *Env) error {
	if expired(&params, env.Now) {
		env.Log.Errorf("payment %s had expired before it was sent", out.id)
		return RetryableSendFailurePaymentExpired
	}
	r, err := o.findRoute(&out, &params, env)
	if err != nil {
		env.Log.Errorf("no route for payment %s: %v", out.id, err)
		return RetryableSendFailureRouteNotFound
	}
	own := params.PaymentParams.Clone()
	privs, failure := o.addRetryable(&out, &r, retry, &own, env)
	if failure != nil {
		env.Log.Errorf("payment %s or its hash %s is pending or made already", out.id, out.hash)
		return RetryableSendFailureDuplicatePayment
	}
	failure = o.payRoute(&r, &out, nil, privs, env)
	env.Log.Infof("sent payment %s with hash %s: %v", out.id, out.hash, failure)
	o.sendOn(out, &r, params, failure, env)
	return nil
}

// sendOn tries again as long as parts fail at our own channels.
func (o *OutboundPayments) sendOn(out outgoing, r *route.Route, params route.RouteParameters, failure PaymentSendFailure, env *Env) {
	for attempt := 0; failure != nil; attempt++ {
		again, more := o.afterFailure(out.id, out.hash, r, params, failure, env)
		if !more {
			return
		}
		if attempt == maxAttemptsPerCall {
			o.AbandonPayment(out.id, events.RetriesExhausted, env)
			return
		}
		var next *route.Route
		if next, failure = o.retryOnce(&out, again, env); next == nil {
			return
		}
		r, params = next, again
	}
}

// afterFailure reports the paths that failed. more is set if what it returns is
// to be tried next.
func (o *OutboundPayments) afterFailure(id lntypes.PaymentID, hash lntypes.PaymentHash, r *route.Route, params route.RouteParameters,
	failure PaymentSendFailure, env *Env) (next route.RouteParameters, more bool) {
	switch f := failure.(type) {
	case PaymentSendFailureAllFailedResendSafe:
		next = params.Clone()
		o.pathsFailed(id, hash, &next, r.Paths, f.A, env)
		return next, true
	case PaymentSendFailurePartialFailure:
		if f.FailedPathsRetry == nil {
			return next, false // everything is on its way, if slowly
		}
		next = f.FailedPathsRetry.Clone()
		o.pathsFailed(id, hash, &next, r.Paths, f.Results, env)
		return next, true
	case PaymentSendFailurePathParameterError:
		env.Log.Errorf("payment %s: the router is at fault: %v", id, failure)
		next = params.Clone()
		o.pathsFailed(id, hash, &next, r.Paths, f.A, env)
	default:
		env.Log.Errorf("payment %s: the router is at fault: %v", id, failure)
	}
	o.AbandonPayment(id, events.UnexpectedError, env)
	return next, false
}

// pathsFailed reports paths that failed before they were sent, and keeps the
// channels that could not be used out of the next route.
func (o *OutboundPayments) pathsFailed(id lntypes.PaymentID, hash lntypes.PaymentHash, params *route.RouteParameters, paths []route.Path, results []lntypes.APIError, env *Env) {
	for i, err := range results {
		if err == nil || isInProgress(err) {
			continue
		}
		env.Log.Errorf("payment %s: path %d failed: %v", id, i, err)
		ev := events.PaymentPathFailed{PaymentID: &id, PaymentHash: hash, Failure: events.InitialSend{Err: err}, Path: paths[i]}
		if _, ok := err.(lntypes.ChannelUnavailable); ok && len(paths[i].Hops) > 0 {
			scid := paths[i].Hops[0].ShortChannelID
			ev.ShortChannelID = &scid
			params.PaymentParams.PreviouslyFailedChannels = append(params.PaymentParams.PreviouslyFailedChannels, scid)
		}
		env.Events.PushEvent(ev, nil)
	}
}

// retryOnce finds a route for what is left of a payment and sends along it. The
// route is nil if there was no attempt; the payment is then given up, or none of
// our business.
func (o *OutboundPayments) retryOnce(out *outgoing, params route.RouteParameters, env *Env) (*route.Route, PaymentSendFailure) {
	if expired(&params, env.Now) {
		env.Log.Errorf("payment %s expired before its retry", out.id)
		o.AbandonPayment(out.id, events.PaymentExpired, env)
		return nil, nil
	}
	r, err := o.findRoute(out, &params, env)
	if err != nil {
		env.Log.Errorf("no route for retrying payment %s: %v", out.id, err)
		o.AbandonPayment(out.id, events.RouteNotFound, env)
		return nil, nil
	}
	for i := range r.Paths {
		if len(r.Paths[i].Hops) == 0 {
			env.Log.Errorf("payment %s: the router returned a path without hops", out.id)
			o.AbandonPayment(out.id, events.UnexpectedError, env)
			return nil, nil
		}
	}
	p := o.payments[out.id]
	if p == nil || p.state != StateRetryable && p.state != StateInvoiceReceived {
		env.Log.Errorf("payment %s is not to be sent again", out.id)
		return nil, nil
	}
	var privs []lntypes.SecretKey
	total := params.FinalValueMsat
	if p.state == StateInvoiceReceived {
		p, privs = newRetryable(out, &r, p.retry, &params.PaymentParams, env)
		p.order = o.payments[out.id].order
		o.payments[out.id], o.active[out.id] = p, p
	} else {
		if reason, ok := p.mayRetryOver(&r, env.Now); !ok {
			o.AbandonPayment(out.id, reason, env)
			return nil, nil
		}
		total = p.total
		out.recipient, out.keysend = p.recipient, p.keysendPreimage
		privs = p.drawParts(&r, env.Entropy)
		p.attempts++
	}
	failure := o.payRoute(&r, out, &total, privs, env)
	env.Log.Infof("retried payment %s: %v", out.id, failure)
	return &r, failure
}

// mayRetryOver checks a retry against what the payment may still send and cost.
func (p *payment) mayRetryOver(r *route.Route, now lntypes.UnixTime) (events.PaymentFailureReason, bool) {
	sum, ok := r.GetTotalAmount().CheckedAdd(p.pendingAmount)
	if !ok || sum > p.total+p.total/100*retryOverflowPercent+p.total%100*retryOverflowPercent/100 {
		return events.UnexpectedError, false
	}
	if p.remainingMaxFee != nil && r.GetTotalFees() > *p.remainingMaxFee {
		return events.RouteNotFound, false
	}
	return events.RetriesExhausted, p.retryable(now)
}

// CheckRetryPayments sends again whatever failed in part and may be retried, and
// reports payments that are over.
func (o *OutboundPayments) CheckRetryPayments(env *Env) {
	for _, id := range sorted(o.active) {
		p := o.active[id]
		for attempt := 0; p != nil && p.awaitingRetry(env.Now) && attempt < maxAttemptsPerCall; attempt++ {
			params := route.RouteParameters{PaymentParams: p.params.Clone(), FinalValueMsat: p.total - p.pendingAmount}
			if p.remainingMaxFee != nil {
				left := *p.remainingMaxFee
				params.MaxTotalRoutingFeeMsat = &left
			}
			out := outgoing{id: id, hash: *p.hash}
			if r, failure := o.retryOnce(&out, params, env); r != nil {
				o.sendOn(out, r, params, failure, env)
			}
			p = o.active[id]
		}
	}
	for _, id := range sorted(o.active) {
		if p := o.active[id]; p.givenUp(env.Now) {
			p.becomeAbandoned(events.RetriesExhausted)
			o.reportIfOver(id, p, env)
		}
	}
}

// NeedsAbandon reports whether CheckRetryPayments has something to report.
func (o *OutboundPayments) NeedsAbandon(now lntypes.UnixTime) bool {
	for _, p := range o.active { // order: whether any is
		if p.givenUp(now) {
			return true
		}
	}
	return false
}

// SendPaymentForInvoice pays an invoice that AddNewAwaitingInvoice was waiting
// for. params come from the invoice; a fee limit given then replaces theirs. It
// fails with APIMisuseError if the invoice was not asked for, and with
// RetryableSendFailureDuplicatePayment if it has come already or its hash is in use.
func (o *OutboundPayments) SendPaymentForInvoice(paymentHash lntypes.PaymentHash, paymentID lntypes.PaymentID, params route.RouteParameters, env *Env) error {
	p := o.payments[paymentID]
	switch {
	case p == nil:
		return lntypes.Misusef("the invoice was not requested")
	case p.state != StateAwaitingInvoice, o.hashes[paymentHash] > 0:
		return RetryableSendFailureDuplicatePayment
	}
	p.becomeInvoiceReceived(paymentHash)
	o.countHash(p, 1)
	if p.maxFee != nil {
		limit := *p.maxFee
		params.MaxTotalRoutingFeeMsat = &limit
	}
	out := outgoing{id: paymentID, hash: paymentHash}
	if r, failure := o.retryOnce(&out, params, env); r != nil {
		o.sendOn(out, r, params, failure, env)
	}
	return nil
}
