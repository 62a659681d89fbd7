package payments

import (
	"cmp"
	"slices"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// IdempotencyTimeoutTicks is how many timer ticks a made payment is remembered
// after its last part is gone.
const IdempotencyTimeoutTicks = 7

// OutboundPayments is the memory of our payments. The zero value is not usable;
// see NewOutboundPayments. It is not safe for concurrent use.
type OutboundPayments struct {
	payments map[lntypes.PaymentID]*payment
	// active holds the payments that are not fulfilled, so that the usual case,
	// a long memory of made payments, costs nothing.
	active map[lntypes.PaymentID]*payment
	// hashes counts the payments of each hash, probes aside.
	hashes    map[lntypes.PaymentHash]int
	nextOrder uint64
}

// NewOutboundPayments returns an empty memory.
func NewOutboundPayments() *OutboundPayments {
	return &OutboundPayments{
		payments: make(map[lntypes.PaymentID]*payment),
		active:   make(map[lntypes.PaymentID]*payment),
		hashes:   make(map[lntypes.PaymentHash]int),
	}
}

func (o *OutboundPayments) add(id lntypes.PaymentID, p *payment) {
	p.order = o.nextOrder
	o.nextOrder++
	o.payments[id] = p
	if p.state != StateFulfilled {
		o.active[id] = p
	}
	o.countHash(p, 1)
}

func (o *OutboundPayments) forget(id lntypes.PaymentID) {
	if p := o.payments[id]; p != nil {
		o.countHash(p, -1)
		delete(o.payments, id)
		delete(o.active, id)
	}
}

func (o *OutboundPayments) countHash(p *payment, n int) {
	if p.hash == nil || p.probe {
		return
	}
	if o.hashes[*p.hash] += n; o.hashes[*p.hash] <= 0 {
		delete(o.hashes, *p.hash)
	}
}

// sorted returns the ids of m in the order in which the payments were added.
func sorted(m map[lntypes.PaymentID]*payment) []lntypes.PaymentID {
	ids := make([]lntypes.PaymentID, 0, len(m))
	for id := range m { // order: sorted below
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b lntypes.PaymentID) int { return cmp.Compare(m[a].order, m[b].order) })
	return ids
}

// SendPayment finds a route and pays over it, trying again as retry says. An
// error (RetryableSendFailure) means that nothing was sent and nothing is
// remembered; whatever happens later comes as events.
func (o *OutboundPayments) SendPayment(paymentHash lntypes.PaymentHash, recipientOnion route.RecipientOnionFields,
	paymentID lntypes.PaymentID, retry route.Retry, routeParams route.RouteParameters, env *Env) error {
	return o.sendNew(outgoing{hash: paymentHash, recipient: recipientOnion, id: paymentID}, retry, routeParams, env)
}

// SendSpontaneousPayment is SendPayment without an invoice: the onion brings the
// preimage, which is drawn if none is given.
func (o *OutboundPayments) SendSpontaneousPayment(paymentPreimage *lntypes.PaymentPreimage, recipientOnion route.RecipientOnionFields,
	paymentID lntypes.PaymentID, retry route.Retry, routeParams route.RouteParameters, env *Env) (lntypes.PaymentHash, error) {
	out := spontaneous(paymentPreimage, recipientOnion, paymentID, env)
	if err := o.sendNew(out, retry, routeParams, env); err != nil {
		return lntypes.PaymentHash{}, err
	}
	return out.hash, nil
}

func spontaneous(preimage *lntypes.PaymentPreimage, recipient route.RecipientOnionFields, id lntypes.PaymentID, env *Env) outgoing {
	if preimage == nil {
		drawn := lntypes.PaymentPreimage(env.Entropy.GetSecureRandomBytes())
		preimage = &drawn
	}
	return outgoing{hash: preimage.Hash(), recipient: recipient, id: id, keysend: preimage}
}

// SendPaymentWithRoute pays over a given route, once. The error is a
// PaymentSendFailure.
func (o *OutboundPayments) SendPaymentWithRoute(r *route.Route, paymentHash lntypes.PaymentHash, recipientOnion route.RecipientOnionFields,
	paymentID lntypes.PaymentID, env *Env) error {
	return o.sendOver(r, outgoing{hash: paymentHash, recipient: recipientOnion, id: paymentID}, env)
}

// SendSpontaneousPaymentWithRoute pays without an invoice over a given route,
// once. The error is a PaymentSendFailure.
func (o *OutboundPayments) SendSpontaneousPaymentWithRoute(r *route.Route, paymentPreimage *lntypes.PaymentPreimage,
	recipientOnion route.RecipientOnionFields, paymentID lntypes.PaymentID, env *Env) (lntypes.PaymentHash, error) {
	out := spontaneous(paymentPreimage, recipientOnion, paymentID, env)
	if err := o.sendOver(r, out, env); err != nil {
		return lntypes.PaymentHash{}, err
	}
	return out.hash, nil
}

// sendOver pays over r without retries.
func (o *OutboundPayments) sendOver(r *route.Route, out outgoing, env *Env) error {
	privs, failure := o.addRetryable(&out, r, nil, nil, env)
	if failure != nil {
		return failure
	}
	if failure = o.payRoute(r, &out, nil, privs, env); failure != nil {
		if nothingSent(failure) {
			o.forget(out.id)
		}
		return failure
	}
	return nil
}

// nothingSent reports failures after which no part can be in flight.
func nothingSent(failure PaymentSendFailure) bool {
	switch failure.(type) {
	case PaymentSendFailureAllFailedResendSafe, PaymentSendFailureParameterError, PaymentSendFailurePathParameterError:
		return true
	}
	return false
}

// outgoing is what a payment is, whatever way it takes.
type outgoing struct {
	id        lntypes.PaymentID
	hash      lntypes.PaymentHash
	recipient route.RecipientOnionFields
	keysend   *lntypes.PaymentPreimage
	probe     bool
}

// addRetryable starts to remember a payment, one that is about to be sent over r,
// and draws the session keys of its parts.
func (o *OutboundPayments) addRetryable(out *outgoing, r *route.Route, retry route.Retry, params *route.PaymentParameters, env *Env) ([]lntypes.SecretKey, PaymentSendFailure) {
	if o.payments[out.id] != nil || !out.probe && o.hashes[out.hash] > 0 {
		return nil, PaymentSendFailureDuplicatePayment{}
	}
	p, privs := newRetryable(out, r, retry, params, env)
	o.add(out.id, p)
	return privs, nil
}

func newRetryable(out *outgoing, r *route.Route, retry route.Retry, params *route.PaymentParameters, env *Env) (*payment, []lntypes.SecretKey) {
	hash := out.hash
	p := &payment{
		state: StateRetryable, hash: &hash, probe: out.probe, retry: retry, firstAttemptedAt: env.Now, params: params,
		recipient: out.recipient, keysendPreimage: out.keysend, pendingFee: new(lntypes.Msat),
		total: r.GetTotalAmount(), startHeight: env.BestBlockHeight,
	}
	if r.RouteParams != nil && r.RouteParams.MaxTotalRoutingFeeMsat != nil {
		limit := *r.RouteParams.MaxTotalRoutingFeeMsat
		p.remainingMaxFee = &limit
	}
	return p, p.drawParts(r, env.Entropy)
}

// drawParts draws a session key for each path and adds the parts.
func (p *payment) drawParts(r *route.Route, entropy lntypes.EntropySource) []lntypes.SecretKey {
	privs := make([]lntypes.SecretKey, len(r.Paths))
	for i := range privs {
		privs[i] = entropy.GetSecureRandomBytes()
	}
	for i := range privs {
		p.insert(privs[i], &r.Paths[i])
	}
	return privs
}

// payRoute checks r and sends its parts, whose session keys have been added. If
// total is nil the parts' sum is the payment's.
func (o *OutboundPayments) payRoute(r *route.Route, out *outgoing, total *lntypes.Msat, privs []lntypes.SecretKey, env *Env) PaymentSendFailure {
	if failure := checkRoute(r, &out.recipient, env.NodeID); failure != nil {
		for i := range privs {
			o.payments[out.id].remove(privs[i], &r.Paths[i])
		}
		return failure
	}
	value := r.GetTotalAmount()
	if total != nil {
		value = *total
	}
	results := make([]lntypes.APIError, len(r.Paths))
	for i := range r.Paths {
		err := env.Send(SendAlongPathArgs{
			Path: &r.Paths[i], PaymentHash: out.hash, RecipientOnion: &out.recipient, TotalValue: value,
			CurHeight: env.BestBlockHeight + 1, PaymentID: out.id, KeysendPreimage: out.keysend, SessionPriv: privs[i],
		})
		results[i] = err
		if err == nil || isInProgress(err) {
			continue
		}
		if p := o.payments[out.id]; p != nil {
			p.remove(privs[i], &r.Paths[i])
		}
	}
	return summarize(r, out.id, results)
}

func isInProgress(err lntypes.APIError) bool {
	_, ok := err.(lntypes.MonitorUpdateInProgress)
	return ok
}

// summarize turns the results of the paths into one.
func summarize(r *route.Route, id lntypes.PaymentID, results []lntypes.APIError) PaymentSendFailure {
	var sentFees, sentAmount lntypes.Msat
	var sent, failed, unsent bool
	for i, err := range results {
		if err == nil || isInProgress(err) {
			sent = true
			sentFees += r.Paths[i].FeeMsat()
			sentAmount += r.Paths[i].FinalValueMsat()
		} else {
			unsent = true
		}
		failed = failed || err != nil
	}
	switch {
	case !failed:
		return nil
	case !sent:
		return PaymentSendFailureAllFailedResendSafe{A: results}
	}
	partial := PaymentSendFailurePartialFailure{Results: results, PaymentID: id}
	if unsent && r.RouteParams != nil {
		// What is left of the amount, and of what it may cost (known-attacks R2).
		rest := r.RouteParams.Clone()
		rest.FinalValueMsat = rest.FinalValueMsat.SatSub(sentAmount)
		if rest.MaxTotalRoutingFeeMsat != nil {
			*rest.MaxTotalRoutingFeeMsat = rest.MaxTotalRoutingFeeMsat.SatSub(sentFees)
		}
		partial.FailedPathsRetry = &rest
	}
	return partial
}

// checkRoute refuses routes that cannot be meant.
func checkRoute(r *route.Route, recipient *route.RecipientOnionFields, us lntypes.PublicKey) PaymentSendFailure {
	if len(r.Paths) == 0 {
		return PaymentSendFailureParameterError{lntypes.InvalidRoute{Err: "there must be at least one path to send over"}}
	}
	blinded := slices.ContainsFunc(r.Paths, func(p route.Path) bool { return p.BlindedTail != nil })
	if recipient.PaymentSecret == nil && len(r.Paths) > 1 && !blinded {
		return PaymentSendFailureParameterError{lntypes.Misusef("a payment in several parts needs a payment secret")}
	}
	results := make([]lntypes.APIError, len(r.Paths))
	bad := false
	for i := range r.Paths {
		if why := pathFault(&r.Paths[i], us); why != "" {
			results[i] = lntypes.InvalidRoute{Err: why}
			bad = true
		}
	}
	if bad {
		return PaymentSendFailurePathParameterError{A: results}
	}
	return nil
}

func pathFault(path *route.Path, us lntypes.PublicKey) string {
	if len(path.Hops) == 0 || len(path.Hops) > 20 {
		return "the path has no hops, or too many"
	}
	// Only the last hop may be us: a payment to ourselves.
	last := len(path.Hops) - 1
	if path.BlindedTail != nil && len(path.BlindedTail.Hops) > 1 {
		last = -1
	}
	for i := range path.Hops {
		if i != last && path.Hops[i].PubKey == us {
			return "the path goes through ourselves"
		}
		for j := range i {
			if path.Hops[i].ShortChannelID == path.Hops[j].ShortChannelID {
				return "the path goes through a channel twice"
			}
		}
	}
	return ""
}

// AddNewAwaitingInvoice notes that an invoice was asked for, to be paid under
// paymentID. It fails with RetryableSendFailureDuplicatePayment.
func (o *OutboundPayments) AddNewAwaitingInvoice(paymentID lntypes.PaymentID, expiration StaleExpiration, retry route.Retry, maxTotalRoutingFeeMsat *lntypes.Msat) error {
	if o.payments[paymentID] != nil {
		return RetryableSendFailureDuplicatePayment
	}
	o.add(paymentID, &payment{state: StateAwaitingInvoice, expiration: expiration, retry: retry, maxFee: maxTotalRoutingFeeMsat})
	return nil
}

// AbandonPayment ends all attempts. PaymentFailed follows at once if no part is
// in flight, else when the last has failed. A payment that waits for its invoice
// is forgotten with InvoiceRequestFailed.
func (o *OutboundPayments) AbandonPayment(paymentID lntypes.PaymentID, reason events.PaymentFailureReason, env *Env) {
	p := o.payments[paymentID]
	if p == nil {
		return
	}
	if p.state == StateAwaitingInvoice {
		o.forget(paymentID)
		env.Events.PushEvent(events.InvoiceRequestFailed{PaymentID: paymentID}, nil)
		return
	}
	p.becomeAbandoned(reason)
	o.reportIfOver(paymentID, p, env)
}

// reportIfOver forgets an abandoned payment without parts and says so.
func (o *OutboundPayments) reportIfOver(id lntypes.PaymentID, p *payment, env *Env) {
	if p.state == StateAbandoned && len(p.sessionPrivs) == 0 {
		o.forget(id)
		env.Events.PushEvent(events.PaymentFailed{PaymentID: id, PaymentHash: *p.hash, Reason: p.reason}, nil)
	}
}
