package ln

import (
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
	"golightning/lightning/payments"
	"golightning/lightning/route"
)

// eventSink takes the events of payments. A completion is the channel that may go
// on when the event is handled.
type eventSink struct{ m *ChannelManager }

// PushEvent implements payments.Events.
func (s eventSink) PushEvent(ev events.Event, completion any) {
	q := queuedEvent{event: ev}
	if held, ok := completion.(heldChannel); ok {
		q.release = &held
	}
	s.m.events = append(s.m.events, q)
}

// HasPaymentEvent implements payments.Events.
func (s eventSink) HasPaymentEvent(id lntypes.PaymentID) bool {
	for i := range s.m.events {
		switch e := s.m.events[i].event.(type) {
		case events.PaymentSent:
			if e.PaymentID != nil && *e.PaymentID == id {
				return true
			}
		case events.PaymentPathSuccessful:
			if e.PaymentID == id {
				return true
			}
		case events.PaymentPathFailed:
			if e.PaymentID != nil && *e.PaymentID == id {
				return true
			}
		}
	}
	return false
}

// payEnv is what payments work with during one call.
func (m *ChannelManager) payEnv() *payments.Env {
	return &payments.Env{
		Router: m.router, FirstHops: m.usableChannels, InflightHtlcs: m.inflight, Entropy: m.entropy,
		NodeID: m.ourNodeID, BestBlockHeight: m.bestBlock.Height, Log: m.logContext, Events: eventSink{m},
		Send: m.sendAlongPath, Now: m.now,
	}
}

// SendPaymentWithRoute pays along a given route, without retries. paymentID makes the
// call idempotent: as long as a payment with that id is remembered another one is
// refused. The error is a payments.PaymentSendFailure; with
// PaymentSendFailurePartialFailure parts are under way. The outcome comes as events.
func (m *ChannelManager) SendPaymentWithRoute(r *route.Route, paymentHash lntypes.PaymentHash,
	recipientOnion route.RecipientOnionFields, paymentID lntypes.PaymentID, now lntypes.UnixTime) (err error) {
	m.pay(now, func(env *payments.Env) {
		err = m.outboundPayments.SendPaymentWithRoute(r, paymentHash, recipientOnion, paymentID, env)
	})
	return err
}

// SendPayment finds a route with the Router and pays along it, trying again as
// retryStrategy says. paymentID is as for SendPaymentWithRoute. The error is a
// payments.RetryableSendFailure and means that nothing was sent. The outcome comes
// as events: PaymentSent, or PaymentFailed.
func (m *ChannelManager) SendPayment(paymentHash lntypes.PaymentHash, recipientOnion route.RecipientOnionFields,
	paymentID lntypes.PaymentID, routeParams route.RouteParameters, retryStrategy route.Retry, now lntypes.UnixTime) (err error) {
	m.pay(now, func(env *payments.Env) {
		err = m.outboundPayments.SendPayment(paymentHash, recipientOnion, paymentID, retryStrategy, routeParams, env)
	})
	return err
}

// ListRecentPayments returns the payments of ours that are remembered, in the order in
// which they were started: those under way, and for some ticks those that are over.
func (m *ChannelManager) ListRecentPayments() []payments.RecentPaymentDetails {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.outboundPayments.ListRecentPayments()
}

// AbandonPayment stops retrying a payment. PaymentFailed comes when no part is
// pending any more, unless the payment succeeds after all.
func (m *ChannelManager) AbandonPayment(paymentID lntypes.PaymentID) {
	m.act(func() change {
		m.outboundPayments.AbandonPayment(paymentID, events.UserAbandoned, m.payEnv())
		return changeState
	})
}

// SendSpontaneousPayment pays a node without an invoice (keysend) along a given
// route. The preimage is drawn if nil. It returns the payment's hash, or a
// payments.PaymentSendFailure.
func (m *ChannelManager) SendSpontaneousPayment(r *route.Route, paymentPreimage *lntypes.PaymentPreimage,
	recipientOnion route.RecipientOnionFields, paymentID lntypes.PaymentID, now lntypes.UnixTime) (hash lntypes.PaymentHash, err error) {
	m.pay(now, func(env *payments.Env) {
		hash, err = m.outboundPayments.SendSpontaneousPaymentWithRoute(r, paymentPreimage, recipientOnion, paymentID, env)
	})
	return hash, err
}

// SendSpontaneousPaymentWithRetry is SendSpontaneousPayment with a route found by
// the Router and retries. The error is a payments.RetryableSendFailure.
func (m *ChannelManager) SendSpontaneousPaymentWithRetry(paymentPreimage *lntypes.PaymentPreimage,
	recipientOnion route.RecipientOnionFields, paymentID lntypes.PaymentID, routeParams route.RouteParameters,
	retryStrategy route.Retry, now lntypes.UnixTime) (hash lntypes.PaymentHash, err error) {
	m.pay(now, func(env *payments.Env) {
		hash, err = m.outboundPayments.SendSpontaneousPayment(paymentPreimage, recipientOnion, paymentID, retryStrategy, routeParams, env)
	})
	return hash, err
}

// SendProbe sends a payment that cannot be claimed along a path, to learn whether
// one would get through: ProbeSuccessful or ProbeFailed tells. The error is a
// payments.PaymentSendFailure.
func (m *ChannelManager) SendProbe(path route.Path, now lntypes.UnixTime) (sent payments.ProbeSent, err error) {
	m.pay(now, func(env *payments.Env) {
		sent.PaymentHash, sent.PaymentID, err = m.outboundPayments.SendProbe(path, m.probingSecret, env)
	})
	return sent, err
}

// SendSpontaneousPreflightProbes probes the paths that a payment of amountMsat to a
// node would take; finalCLTVExpiryDelta is the recipient's (blocks). See
// SendPreflightProbes.
func (m *ChannelManager) SendSpontaneousPreflightProbes(nodeID lntypes.PublicKey, amountMsat lntypes.Msat,
	finalCLTVExpiryDelta uint32, liquidityLimitMultiplier *uint64, now lntypes.UnixTime) ([]payments.ProbeSent, error) {
	params := route.PaymentParametersFromNodeID(nodeID, finalCLTVExpiryDelta)
	return m.SendPreflightProbes(route.RouteParametersFromPaymentParamsAndValue(params, amountMsat), liquidityLimitMultiplier, now)
}

// SendPreflightProbes probes the paths that a payment would take. A first hop is
// left out if probing would use more of it than its limit divided by
// liquidityLimitMultiplier (default 3). The error is a payments.ProbeSendFailure.
func (m *ChannelManager) SendPreflightProbes(routeParams route.RouteParameters, liquidityLimitMultiplier *uint64,
	now lntypes.UnixTime) (sent []payments.ProbeSent, err error) {
	m.pay(now, func(env *payments.Env) {
		find := func(p *route.RouteParameters, hops *[]route.ChannelDetails, in *route.InFlightHtlcs) (route.Route, error) {
			return m.router.FindRoute(m.ourNodeID, p, hops, in)
		}
		sent, err = m.outboundPayments.SendPreflightProbes(routeParams, liquidityLimitMultiplier, m.probingSecret, find, env)
	})
	return sent, err
}

func (m *ChannelManager) pay(now lntypes.UnixTime, f func(*payments.Env)) {
	m.act(func() change {
		m.now = now
		f(m.payEnv())
		return changeState
	})
}

// sendAlongPath offers the HTLC of one part to the first hop. It draws once, for
// the padding of the onion.
func (m *ChannelManager) sendAlongPath(args payments.SendAlongPathArgs) lntypes.APIError {
	padding := m.entropy.GetSecureRandomBytes()
	packet, amount, expiry, err := onion.CreatePaymentOnion(args.Path, args.SessionPriv, args.TotalValue,
		args.RecipientOnion, args.CurHeight, args.PaymentHash, args.KeysendPreimage, padding)
	if err != nil {
		m.logContext.Errorf("no onion for a part of %v: %v", args.PaymentHash, err)
		return apiError(err)
	}
	if len(args.Path.Hops) == 0 {
		return lntypes.InvalidRoute{Err: "path without hops"}
	}
	ref, ok := m.shortToChannel[args.Path.Hops[0].ShortChannelID]
	if !ok {
		return lntypes.Unavailablef("No channel available with first hop!")
	}
	p, c := m.funded(ref.peer, ref.channel)
	if c == nil {
		return lntypes.Unavailablef("No channel available with first hop!")
	}
	if !c.IsLive() {
		return lntypes.Unavailablef("Peer for first hop currently disconnected")
	}
	source := route.OutboundRoute{
		Path: *args.Path, SessionPriv: args.SessionPriv, FirstHopHTLCMsat: amount, PaymentID: args.PaymentID,
	}
	update, err := c.SendHTLCAndCommit(m.env(), channel.HTLCToSend{
		AmountMsat: amount, PaymentHash: args.PaymentHash, CltvExpiry: expiry, Source: source, Onion: &packet,
	})
	if err != nil {
		m.settle(m.fault(p, c, c.ChannelID(), err), p.id)
		return lntypes.Unavailablef("%s", faultText(err))
	}
	if update != nil && !m.applyUpdate(p, c, update) {
		// The HTLC leaves when the update is on disk.
		return lntypes.MonitorUpdateInProgress{}
	}
	return nil
}

func apiError(err error) lntypes.APIError {
	if api, ok := err.(lntypes.APIError); ok {
		return api
	}
	return lntypes.InvalidRoute{Err: err.Error()}
}

// retryPayments sends again what failed and may be tried again.
func (m *ChannelManager) retryPayments(now lntypes.UnixTime) {
	m.now = now
	m.outboundPayments.CheckRetryPayments(m.payEnv())
}

// removeStalePayments forgets payments that have been over for some ticks.
func (m *ChannelManager) removeStalePayments(now lntypes.UnixTime) {
	m.now = now
	m.outboundPayments.RemoveStalePayments(m.payEnv())
}

// claimOwnPayment tells the user that a part of a payment was fulfilled. The channel
// keeps the preimage in its monitor until the event is handled (S4).
func (m *ChannelManager) claimOwnPayment(s *route.OutboundRoute, preimage lntypes.PaymentPreimage, how outboundClaim) {
	held := heldChannel{funding: how.funding}
	if len(s.Path.Hops) > 0 {
		held.peer = s.Path.Hops[0].PubKey
	}
	m.outboundPayments.ClaimHTLC(s.PaymentID, preimage, s.SessionPriv, &s.Path, how.onChain, held, m.payEnv())
}

// finalizeClaims notes fulfilled parts that are irrevocably gone from their channel.
func (m *ChannelManager) finalizeClaims(sources []route.HTLCSource) {
	if len(sources) > 0 {
		m.outboundPayments.FinalizeClaims(sources, m.payEnv())
	}
}

// failOwnPayment notes a failed part, which may call for a retry.
func (m *ChannelManager) failOwnPayment(s *route.OutboundRoute, hash lntypes.PaymentHash, reason onion.HTLCFailReason) {
	if m.outboundPayments.FailHTLC(s, hash, &reason, m.probingSecret, m.payEnv()) {
		m.pushForwardable()
	}
}
