package payments

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

func TestPaymentSucceeds(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 600, 10), path(2, 400, 20)}}
	w.mustPay(1, 1000, route.RetryAttempts{A: 3})
	if w.entropy.n != 2 || len(w.sent) != 2 || w.sent[0].SessionPriv[31] != 1 || w.sent[1].SessionPriv[31] != 2 {
		t.Fatalf("%d draws, %d parts", w.entropy.n, len(w.sent))
	}
	if a := w.sent[1]; a.TotalValue != 1000 || a.CurHeight != 101 || *a.RecipientOnion.PaymentSecret != *secret.PaymentSecret || a.PaymentHash != hash {
		t.Fatalf("%+v", a)
	}
	w.claim(1, false)
	if sent := w.pending[0].(events.PaymentSent); sent.PaymentPreimage != preimage || *sent.FeePaidMsat != 30 || w.tags[0] != "tag" {
		t.Fatalf("%+v", sent)
	}
	w.wantEvents("first part", "PaymentSent")
	w.claim(0, false)
	w.wantEvents("second part")
	w.finalize(1)
	w.finalize(0)
	w.wantEvents("gone from the channels", "PaymentPathSuccessful", "PaymentPathSuccessful")
	w.finalize(0)
	w.claim(0, true)
	w.wantEvents("again")
}

func TestOnChainClaimEndsThePart(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	w.mustPay(1, 1000, route.RetryAttempts{})
	w.claim(0, true)
	w.wantEvents("on chain", "PaymentSent", "PaymentPathSuccessful")
}

// known-attacks I6, B4: an id, and a hash, is paid once, as long as it is
// remembered: until it failed, or for some ticks after it was made.
func TestIdempotence(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	w.mustPay(1, 1000, route.RetryAttempts{})
	again := func(when string) {
		t.Helper()
		if err := w.pay(1, 1000, route.RetryAttempts{}); err != RetryableSendFailureDuplicatePayment {
			t.Fatalf("%s: same id: %v", when, err)
		}
		if err := w.pay(2, 1000, route.RetryAttempts{}); err != RetryableSendFailureDuplicatePayment {
			t.Fatalf("%s: same hash: %v", when, err)
		}
		r := route.Route{Paths: []route.Path{path(1, 1000, 10)}}
		for n := range byte(2) {
			if err := w.out.SendPaymentWithRoute(&r, hash, secret, id(n+1), w.env()); err != (PaymentSendFailureDuplicatePayment{}) {
				t.Fatalf("%s: with route: %v", when, err)
			}
		}
	}
	again("in flight")
	w.claim(0, false)
	again("claimed")
	for range 20 {
		w.out.RemoveStalePayments(w.env())
	}
	again("part not gone")
	w.finalize(0)
	for range 20 {
		w.out.RemoveStalePayments(w.env())
	}
	again("events not handled")
	w.takeEvents()
	for range IdempotencyTimeoutTicks {
		w.out.RemoveStalePayments(w.env())
		again("remembered")
	}
	w.out.RemoveStalePayments(w.env())
	w.mustPay(1, 1000, route.RetryAttempts{})
	if len(w.sent) != 2 {
		t.Errorf("%d parts were sent", len(w.sent))
	}
}

func TestFailedPaymentMayBePaidAgain(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	w.mustPay(1, 1000, route.RetryAttempts{})
	if w.fail(0, 1, onion.IncorrectOrUnknownPaymentDetails) {
		t.Error("a retry of what the recipient refused")
	}
	failed := w.pending[0].(events.PaymentPathFailed)
	if !failed.PaymentFailedPermanently || failed.Failure != (events.OnPath{}) {
		t.Errorf("%+v", failed)
	}
	w.wantEvents("refused", "PaymentPathFailed", "PaymentFailed RecipientRejected")
	w.mustPay(2, 1000, route.RetryAttempts{})
	w.fail(0, 1, onion.IncorrectOrUnknownPaymentDetails)
	w.wantEvents("an old part fails again")
}

func TestRetryAfterFailureOnTheWay(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 600, 10), path(2, 400, 20)}, {path(3, 600, 15)}}
	w.mustPay(1, 1000, route.RetryAttempts{A: 1})
	if !w.fail(0, 0, onion.UnknownNextPeer) {
		t.Error("no retry is due")
	}
	w.wantEvents("first part failed", "PaymentPathFailed")
	w.out.CheckRetryPayments(w.env())
	if len(w.sent) != 3 || w.sent[2].TotalValue != 1000 {
		t.Fatalf("%d parts", len(w.sent))
	}
	p := w.asked[1]
	// 60 msat by default, 20 of which the second part may still cost (R2).
	if p.FinalValueMsat != 600 || *p.MaxTotalRoutingFeeMsat != 50_010-20 || fmt.Sprint(p.PaymentParams.PreviouslyFailedChannels) != fmt.Sprint([]lntypes.ShortChannelID{1001}) {
		t.Fatalf("%+v", p)
	}
	w.out.CheckRetryPayments(w.env())
	w.wantEvents("nothing to do")
	if w.fail(2, 0, onion.TemporaryNodeFailure) {
		t.Error("a second retry")
	}
	w.wantEvents("attempts used up", "PaymentPathFailed")
	w.fail(1, 0, onion.TemporaryNodeFailure)
	w.wantEvents("last part", "PaymentPathFailed", "PaymentFailed RetriesExhausted")
}

func TestOnlyOneRetryEventIsAskedFor(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 600, 10), path(2, 400, 20)}}
	w.mustPay(1, 1000, route.RetryAttempts{A: 1})
	if !w.fail(0, 0, onion.UnknownNextPeer) || w.fail(1, 0, onion.UnknownNextPeer) {
		t.Error("one retry is due, and one event is enough for it")
	}
}

func TestRetryTimeout(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	w.mustPay(1, 1000, route.RetryTimeout{A: 60})
	w.now += 60
	if !w.fail(0, 0, onion.TemporaryNodeFailure) {
		t.Error("in time")
	}
	w.out.CheckRetryPayments(w.env())
	// known-attacks R4: the clock goes back an hour; no time has passed then.
	w.now -= 3600
	if !w.fail(1, 0, onion.TemporaryNodeFailure) {
		t.Error("before the first attempt")
	}
	w.out.CheckRetryPayments(w.env())
	w.now += 3600 + 61
	w.takeEvents()
	if w.fail(2, 0, onion.TemporaryNodeFailure) {
		t.Error("too late")
	}
	w.wantEvents("late", "PaymentPathFailed", "PaymentFailed RetriesExhausted")
}

// known-attacks R5: a router that never learns, and a strategy that never ends.
func TestNoEndlessRetries(t *testing.T) {
	for _, retry := range []route.Retry{route.RetryTimeout{A: 1 << 60}, route.RetryAttempts{A: 1 << 30}} {
		w := newWorld(t)
		w.fails[1] = unusable
		w.routes = [][]route.Path{{path(1, 1000, 10)}}
		w.mustPay(1, 1000, retry)
		if len(w.sent) > 100 {
			t.Errorf("%d attempts", len(w.sent))
		}
		if ev := w.takeEvents(); ev[len(ev)-1] != "PaymentFailed RetriesExhausted" {
			t.Errorf("%v", ev)
		}
	}
}

func TestRetriesOwnChannels(t *testing.T) {
	w := newWorld(t)
	w.fails[1] = unusable
	w.routes = [][]route.Path{{path(1, 1000, 10)}, {path(2, 1000, 10)}}
	w.mustPay(1, 1000, route.RetryAttempts{A: 1})
	if len(w.sent) != 2 || fmt.Sprint(w.asked[1].PaymentParams.PreviouslyFailedChannels) != fmt.Sprint([]lntypes.ShortChannelID{1}) {
		t.Fatalf("%d parts, %+v", len(w.sent), w.asked)
	}
	if failed := w.pending[0].(events.PaymentPathFailed); *failed.ShortChannelID != 1 || failed.Failure.(events.InitialSend).Err != unusable {
		t.Errorf("%+v", failed)
	}
	w.wantEvents("second channel", "PaymentPathFailed")
	w.claim(1, false)
	if *w.pending[0].(events.PaymentSent).FeePaidMsat != 10 {
		t.Error("the fee of the failed part counts")
	}
}

func TestPartialFailure(t *testing.T) {
	w := newWorld(t)
	w.fails[1] = unusable
	w.routes = [][]route.Path{{path(1, 600, 10), path(2, 400, 20)}, {path(3, 600, 15)}}
	w.mustPay(1, 1000, route.RetryAttempts{A: 1})
	if p := w.asked[1]; p.FinalValueMsat != 600 || *p.MaxTotalRoutingFeeMsat != 50_010-20 {
		t.Errorf("%+v", p)
	}
	w.wantEvents("one part failed at once", "PaymentPathFailed")
	w.claim(2, false)
	w.wantEvents("paid", "PaymentSent")
}

func TestMonitorUpdateInProgressIsInFlight(t *testing.T) {
	w := newWorld(t)
	w.fails[1] = lntypes.MonitorUpdateInProgress{}
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	w.mustPay(1, 1000, route.RetryAttempts{A: 5})
	if len(w.sent) != 1 {
		t.Fatalf("%d parts", len(w.sent))
	}
	w.wantEvents("waiting for the disk")
	r := route.Route{Paths: []route.Path{path(1, 1000, 10)}}
	err := w.out.SendPaymentWithRoute(&r, lntypes.PaymentHash{9}, secret, id(2), w.env())
	var partial PaymentSendFailurePartialFailure
	if !errors.As(err, &partial) || partial.FailedPathsRetry != nil {
		t.Errorf("%v", err)
	}
	w.claim(0, false)
	w.wantEvents("then paid", "PaymentSent")
}

func TestSendWithRoute(t *testing.T) {
	w := newWorld(t)
	w.fails[1] = unusable
	over := func(paths ...route.Path) error {
		r := route.Route{Paths: paths}
		return w.out.SendPaymentWithRoute(&r, hash, secret, id(1), w.env())
	}
	loop := path(5, 10, 0)
	loop.Hops[1].ShortChannelID = 5
	through := path(6, 10, 0)
	through.Hops[0].PubKey = node(1)
	empty := route.Path{}
	long := route.Path{}
	for i := range 21 {
		long.Hops = append(long.Hops, route.RouteHop{PubKey: node(byte(i + 2)), ShortChannelID: lntypes.ShortChannelID(i)})
	}
	for name, tt := range map[string]struct {
		paths []route.Path
		want  string
	}{
		"no paths": {nil, "ParameterError"}, "loop": {[]route.Path{loop}, "PathParameterError"},
		"through us": {[]route.Path{path(1, 1, 1), through}, "PathParameterError"}, "empty": {[]route.Path{empty}, "PathParameterError"},
		"long": {[]route.Path{long}, "PathParameterError"}, "unusable": {[]route.Path{path(1, 1, 1)}, "AllFailedResendSafe"},
	} {
		if err := over(tt.paths...); err == nil || !strings.HasSuffix(fmt.Sprintf("%T", err), tt.want) {
			t.Errorf("%s: %T", name, err)
		}
		if w.out.HasPending() {
			t.Fatalf("%s: the payment is remembered", name)
		}
	}
	w.wantEvents("refusals")
	two := route.Route{Paths: []route.Path{path(2, 1, 1), path(3, 1, 1)}}
	if err := w.out.SendPaymentWithRoute(&two, hash, route.RecipientOnionFieldsSpontaneousEmpty(), id(1), w.env()); err == nil {
		t.Error("several parts without a secret")
	}
	if err := over(two.Paths...); err != nil {
		t.Error(err)
	}
	if w.fail(len(w.sent)-1, 0, onion.TemporaryNodeFailure) {
		t.Error("a retry that nobody asked for")
	}
	w.wantEvents("one part failed", "PaymentPathFailed")
}

func TestPaymentToOurselvesMayEndHere(t *testing.T) {
	w := newWorld(t)
	p := path(2, 10, 1)
	p.Hops[1].PubKey = node(1)
	if err := w.out.SendPaymentWithRoute(&route.Route{Paths: []route.Path{p}}, hash, secret, id(1), w.env()); err != nil {
		t.Error(err)
	}
}

func TestImmediateFailures(t *testing.T) {
	w := newWorld(t)
	if err := w.pay(1, 1000, route.RetryAttempts{}); err != RetryableSendFailureRouteNotFound {
		t.Error(err)
	}
	p := params(1000)
	p.PaymentParams = p.PaymentParams.WithExpiryTime(999)
	if err := w.out.SendPayment(hash, secret, id(1), route.RetryAttempts{}, p, w.env()); err != RetryableSendFailurePaymentExpired {
		t.Error(err)
	}
	if w.out.HasPending() || w.entropy.n != 0 {
		t.Error("a payment that was not sent leaves something")
	}
}

func TestExpiresBeforeRetry(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	p := params(1000)
	p.PaymentParams = p.PaymentParams.WithExpiryTime(uint64(w.now))
	if err := w.out.SendPayment(hash, secret, id(1), route.RetryAttempts{A: 5}, p, w.env()); err != nil {
		t.Fatal(err)
	}
	w.fail(0, 0, onion.TemporaryNodeFailure)
	w.now++
	w.out.CheckRetryPayments(w.env())
	w.wantEvents("expired", "PaymentPathFailed", "PaymentFailed PaymentExpired")
}

func TestRetryFindsNoRoute(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	w.mustPay(1, 1000, route.RetryAttempts{A: 5})
	w.fail(0, 0, onion.TemporaryNodeFailure)
	w.routes = nil
	w.out.CheckRetryPayments(w.env())
	w.wantEvents("no route", "PaymentPathFailed", "PaymentFailed RouteNotFound")
}

// known-attacks R2: a router cannot make a retry dearer than the payment may be,
// nor larger.
func TestRetryWithinLimits(t *testing.T) {
	for name, tt := range map[string]struct {
		next route.Path
		want string
	}{
		"dear":        {path(2, 1000, 60_000), "PaymentFailed RouteNotFound"},
		"much larger": {path(2, 1101, 0), "PaymentFailed UnexpectedError"},
		"empty":       {route.Path{}, "PaymentFailed UnexpectedError"},
		"larger":      {path(2, 1100, 0), ""},
	} {
		w := newWorld(t)
		w.routes = [][]route.Path{{path(1, 1000, 10)}, {tt.next}}
		w.mustPay(1, 1000, route.RetryAttempts{A: 5})
		w.fail(0, 0, onion.TemporaryNodeFailure)
		w.takeEvents()
		w.out.CheckRetryPayments(w.env())
		if got := strings.Join(w.takeEvents(), " "); got != tt.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAbandon(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 600, 10), path(2, 400, 20)}}
	w.mustPay(1, 1000, route.RetryAttempts{A: 5})
	w.out.AbandonPayment(id(7), events.UserAbandoned, w.env())
	w.out.AbandonPayment(id(1), events.UserAbandoned, w.env())
	w.wantEvents("parts in flight")
	if w.fail(0, 0, onion.TemporaryNodeFailure) {
		t.Error("a retry of an abandoned payment")
	}
	w.wantEvents("one part", "PaymentPathFailed")
	w.fail(1, 0, onion.TemporaryNodeFailure)
	w.wantEvents("all parts", "PaymentPathFailed", "PaymentFailed UserAbandoned")
	// What is claimed after all was paid.
	w.mustPay(2, 1000, route.RetryAttempts{A: 5})
	w.out.AbandonPayment(id(2), events.UserAbandoned, w.env())
	w.claim(2, false)
	w.fail(3, 0, onion.TemporaryNodeFailure)
	w.wantEvents("claimed", "PaymentSent")
}

func TestSpontaneous(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	got, err := w.out.SendSpontaneousPayment(nil, route.RecipientOnionFieldsSpontaneousEmpty(), id(1), route.RetryAttempts{}, params(1000), w.env())
	if err != nil {
		t.Fatal(err)
	}
	a := w.sent[0]
	if w.entropy.n != 2 || a.KeysendPreimage[31] != 1 || a.SessionPriv[31] != 2 || a.KeysendPreimage.Hash() != got {
		t.Errorf("the preimage is drawn first: %d draws", w.entropy.n)
	}
	r := route.Route{Paths: w.routes[0]}
	got, err = w.out.SendSpontaneousPaymentWithRoute(&r, &preimage, route.RecipientOnionFieldsSpontaneousEmpty(), id(2), w.env())
	if err != nil || got != hash || w.entropy.n != 3 {
		t.Error(got, err)
	}
}

func TestSpontaneousRetryKeepsPreimage(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	_, err := w.out.SendSpontaneousPayment(&preimage, secret, id(1), route.RetryAttempts{A: 1}, params(1000), w.env())
	if err != nil {
		t.Fatal(err)
	}
	w.fail(0, 0, onion.TemporaryNodeFailure)
	w.out.CheckRetryPayments(w.env())
	if a := w.sent[1]; a.KeysendPreimage == nil || *a.KeysendPreimage != preimage || !a.RecipientOnion.Equal(secret) {
		t.Errorf("%+v", a)
	}
}

func TestProbes(t *testing.T) {
	w := newWorld(t)
	if _, _, err := w.out.SendProbe(route.Path{Hops: path(1, 1, 1).Hops[:1]}, probeSecret, w.env()); err == nil {
		t.Error("a probe of one hop")
	}
	w.entropy.n = 0
	h, pid, err := w.out.SendProbe(path(1, 1000, 10), probeSecret, w.env())
	if err != nil || !PaymentIsProbe(h, pid, probeSecret) || PaymentIsProbe(h, pid, [32]byte{}) {
		t.Fatal(err)
	}
	if w.entropy.n != 3 || pid[31] != 1 || w.sent[0].SessionPriv[31] != 3 || w.sent[0].RecipientOnion.PaymentSecret != nil {
		t.Errorf("%d draws", w.entropy.n)
	}
	w.fail(0, 1, onion.IncorrectOrUnknownPaymentDetails)
	w.wantEvents("it arrived", "ProbeSuccessful")
	if _, _, err = w.out.SendProbe(path(1, 1000, 10), probeSecret, w.env()); err != nil {
		t.Fatal(err)
	}
	w.fail(1, 0, onion.TemporaryNodeFailure)
	w.wantEvents("it did not", "ProbeFailed")
	if w.out.HasPending() {
		t.Error("probes are remembered")
	}
	w.fails[1] = unusable
	if _, _, err := w.out.SendProbe(path(1, 1000, 10), probeSecret, w.env()); err == nil || w.out.HasPending() {
		t.Error(err)
	}
}

func TestPreflightProbes(t *testing.T) {
	w := newWorld(t)
	private := path(3, 1000, 10)
	private.Hops = append(private.Hops, route.RouteHop{PubKey: node(9), ShortChannelID: 50, FeeMsat: 900})
	for i := range private.Hops[:2] {
		private.Hops[i].MaybeAnnouncedChannel = true
	}
	short := path(4, 1000, 10)
	short.Hops[0].MaybeAnnouncedChannel = true
	full := path(5, 1000, 10)
	full.Hops[1].MaybeAnnouncedChannel = true
	limited := full.Hops[0].ShortChannelID
	env := w.env()
	env.FirstHops = func() []route.ChannelDetails {
		return []route.ChannelDetails{{ShortChannelID: &limited, NextOutboundHTLCLimitMsat: 3029}}
	}
	find := func(*route.RouteParameters, *[]route.ChannelDetails, *route.InFlightHtlcs) (route.Route, error) {
		return route.Route{Paths: []route.Path{private, short, full}}, nil
	}
	sent, err := w.out.SendPreflightProbes(params(3000), nil, probeSecret, find, env)
	if err != nil || len(sent) != 1 || len(w.sent) != 1 || len(w.sent[0].Path.Hops) != 2 || w.sent[0].Path.FinalValueMsat() != 1900 {
		t.Errorf("%v, %+v", err, w.sent)
	}
	one := uint64(1)
	if sent, err = w.out.SendPreflightProbes(params(3000), &one, probeSecret, find, env); err != nil || len(sent) != 2 {
		t.Error(sent, err)
	}
	none := func(*route.RouteParameters, *[]route.ChannelDetails, *route.InFlightHtlcs) (route.Route, error) {
		return route.Route{}, errNoRoute
	}
	if _, err := w.out.SendPreflightProbes(params(1), nil, probeSecret, none, env); err != (ProbeSendFailureRouteNotFound{}) {
		t.Error(err)
	}
}

func TestAwaitingInvoice(t *testing.T) {
	w := newWorld(t)
	limit := lntypes.Msat(77)
	await := func(n byte, e StaleExpiration) {
		t.Helper()
		if err := w.out.AddNewAwaitingInvoice(id(n), e, route.RetryAttempts{A: 1}, &limit); err != nil {
			t.Fatal(err)
		}
	}
	await(1, StaleTimerTicks{A: 2})
	await(2, StaleAbsoluteTimeout{A: w.now + 1})
	await(3, StaleTimerTicks{A: 100})
	if w.out.AddNewAwaitingInvoice(id(1), StaleTimerTicks{}, nil, nil) == nil {
		t.Error("an id twice")
	}
	w.out.RemoveStalePayments(w.env())
	w.out.RemoveStalePayments(w.env())
	w.wantEvents("not yet")
	w.now++
	w.out.RemoveStalePayments(w.env())
	w.wantEvents("stale", "InvoiceRequestFailed", "InvoiceRequestFailed")
	w.out.CheckRetryPayments(w.env())
	if w.out.NeedsAbandon(w.now) {
		t.Error("a payment that waits is given up")
	}
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	if err := w.out.SendPaymentForInvoice(hash, id(9), params(1000), w.env()); err == nil {
		t.Error("an invoice that nobody asked for")
	}
	if err := w.out.SendPaymentForInvoice(hash, id(3), params(1000), w.env()); err != nil || *w.asked[0].MaxTotalRoutingFeeMsat != limit {
		t.Error(err, w.asked)
	}
	if err := w.out.SendPaymentForInvoice(hash, id(3), params(1000), w.env()); err != RetryableSendFailureDuplicatePayment {
		t.Error(err)
	}
	await(4, StaleTimerTicks{A: 9})
	if err := w.out.SendPaymentForInvoice(hash, id(4), params(1000), w.env()); err != RetryableSendFailureDuplicatePayment {
		t.Error("a second invoice with the same hash:", err)
	}
	w.out.AbandonPayment(id(4), events.UserAbandoned, w.env())
	w.wantEvents("no longer wanted", "InvoiceRequestFailed")
	w.claim(0, false)
	w.wantEvents("paid", "PaymentSent")
}

func TestListRecentPayments(t *testing.T) {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	w.mustPay(1, 1000, route.RetryAttempts{})
	if err := w.out.AddNewAwaitingInvoice(id(2), StaleTimerTicks{}, nil, nil); err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%T", w.out.ListRecentPayments())
	list := w.out.ListRecentPayments()
	if len(list) != 2 || list[0] != (RecentPaymentDetailsPending{id(1), hash, 1000}) || list[1] != (RecentPaymentDetailsAwaitingInvoice{id(2)}) {
		t.Errorf("%s %+v", got, list)
	}
	w.out.AbandonPayment(id(1), events.UserAbandoned, w.env())
	if list = w.out.ListRecentPayments(); list[0] != (RecentPaymentDetailsAbandoned{id(1), hash}) {
		t.Errorf("%+v", list)
	}
	w.claim(0, false)
	if f, ok := w.out.ListRecentPayments()[0].(RecentPaymentDetailsFulfilled); !ok || *f.PaymentHash != hash {
		t.Errorf("%+v", f)
	}
}

// everyState returns a memory with a payment in each state.
func everyState(t *testing.T) *world {
	w := newWorld(t)
	w.routes = [][]route.Path{{path(1, 600, 10), path(2, 400, 20)}}
	fields, err := secret.WithCustomTlvs([]route.CustomTLV{{Type: 70000, Value: []byte{1}}})
	if err != nil {
		t.Fatal(err)
	}
	fields.PaymentMetadata = &[]byte{2, 3}
	for n := range byte(4) {
		p := lntypes.PaymentPreimage{10 + n}
		if _, err := w.out.SendSpontaneousPayment(&p, fields, id(n), route.RetryAttempts{A: 3}, params(1000), w.env()); err != nil {
			t.Fatal(err)
		}
	}
	w.claim(2, false)
	w.claim(4, true)
	w.out.AbandonPayment(id(3), events.UserAbandoned, w.env())
	for i, e := range []StaleExpiration{StaleTimerTicks{A: 5}, StaleAbsoluteTimeout{A: 9}} {
		if err := w.out.AddNewAwaitingInvoice(id(byte(10+i)), e, route.RetryTimeout{A: 7}, nil); err != nil {
			t.Fatal(err)
		}
	}
	w.out.payments[id(11)].becomeInvoiceReceived(lntypes.PaymentHash{3})
	if _, _, err := w.out.SendProbe(path(1, 5, 5), probeSecret, w.env()); err != nil {
		t.Fatal(err)
	}
	w.takeEvents()
	return w
}

func TestPersistence(t *testing.T) {
	w := everyState(t)
	b := w.out.Write()
	back, err := ReadOutboundPayments(b)
	if err != nil || !bytes.Equal(back.Write(), b) {
		t.Fatalf("%v", err)
	}
	if got, want := fmt.Sprintf("%+v", back.ListRecentPayments()), fmt.Sprintf("%+v", w.out.ListRecentPayments()); len(got) != len(want) {
		t.Errorf("%s\n%s", got, want)
	}
	for n := range b {
		if _, err := ReadOutboundPayments(b[:n]); err == nil {
			t.Fatalf("%d of %d bytes suffice", n, len(b))
		}
	}
	twice := append(append([]byte{0, 0, 0, 0, 0, 0, 0, 2}, b[8:8+60]...), b[8:8+60]...)
	if _, err := ReadOutboundPayments(twice); err == nil {
		t.Error("an id twice")
	}
}

// known-attacks B4: after a restart nothing is paid twice: ids are known, and
// nothing is tried again on its own.
func TestRestart(t *testing.T) {
	w := everyState(t)
	var err error
	if w.out, err = ReadOutboundPayments(w.out.Write()); err != nil {
		t.Fatal(err)
	}
	before := len(w.sent)
	if w.fail(0, 0, onion.TemporaryNodeFailure) {
		t.Error("a retry after a restart")
	}
	w.out.CheckRetryPayments(w.env())
	w.takeEvents()
	if len(w.sent) != before {
		t.Error("something was sent")
	}
	for n := range byte(4) {
		if err := w.pay(n, 1000, route.RetryAttempts{}); err != RetryableSendFailureDuplicatePayment {
			t.Errorf("id %d: %v", n, err)
		}
	}
	w.claim(3, true)
	w.wantEvents("the second part of a made payment", "PaymentPathSuccessful")
}

func TestInsertFromMonitor(t *testing.T) {
	w := newWorld(t)
	src := &route.OutboundRoute{Path: path(1, 500, 5), SessionPriv: lntypes.SecretKey{1}, PaymentID: id(1)}
	w.out.InsertFromMonitorOnStartup(src, hash, 100)
	w.out.InsertFromMonitorOnStartup(src, hash, 100)
	second := *src
	second.SessionPriv = lntypes.SecretKey{2}
	w.out.InsertFromMonitorOnStartup(&second, hash, 100)
	if err := w.pay(1, 1000, route.RetryAttempts{}); err == nil {
		t.Error("paid again")
	}
	w.out.CheckRetryPayments(w.env())
	w.wantEvents("parts in flight")
	r := onion.FailReasonFromCode(onion.TemporaryChannelFailure)
	w.out.FailHTLC(src, hash, &r, probeSecret, w.env())
	w.out.FailHTLC(&second, hash, &r, probeSecret, w.env())
	w.wantEvents("both failed", "PaymentPathFailed", "PaymentPathFailed", "PaymentFailed RetriesExhausted")
}

func FuzzReadOutboundPayments(f *testing.F) {
	o := NewOutboundPayments()
	_ = o.AddNewAwaitingInvoice(id(1), StaleTimerTicks{A: 3}, route.RetryAttempts{A: 1}, nil)
	o.InsertFromMonitorOnStartup(&route.OutboundRoute{Path: path(1, 5, 5), PaymentID: id(2)}, hash, 9)
	f.Add(o.Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		o, err := ReadOutboundPayments(b)
		if err != nil {
			return
		}
		if _, err := ReadOutboundPayments(o.Write()); err != nil {
			t.Fatal(err)
		}
		w := newWorld(t)
		w.out = o
		w.out.CheckRetryPayments(w.env())
		w.out.RemoveStalePayments(w.env())
		w.out.ListRecentPayments()
	})
}

func BenchmarkSendAndClaim(b *testing.B) {
	w := newWorld(nil)
	w.routes = [][]route.Path{{path(1, 1000, 10)}}
	var n uint64
	for b.Loop() {
		n++
		pid := lntypes.PaymentID{byte(n), byte(n >> 8), byte(n >> 16), byte(n >> 24)}
		p := lntypes.PaymentPreimage(pid)
		r := route.Route{Paths: w.routes[0]}
		w.sent = w.sent[:0]
		if err := w.out.SendPaymentWithRoute(&r, p.Hash(), secret, pid, w.env()); err != nil {
			b.Fatal(err)
		}
		w.out.ClaimHTLC(pid, p, w.sent[0].SessionPriv, &r.Paths[0], true, nil, w.env())
		w.out.CheckRetryPayments(w.env())
		w.pending = w.pending[:0]
	}
}

// known-attacks S6: damaged state is refused or read as something else that is
// in order; it crashes nothing.
func TestCorruptState(t *testing.T) {
	good := everyState(t).out.Write()
	for i := range good {
		for _, flip := range []byte{0x01, 0x80, 0xff} {
			b := bytes.Clone(good)
			b[i] ^= flip
			o, err := ReadOutboundPayments(b)
			if err != nil {
				continue
			}
			w := newWorld(t)
			w.out = o
			w.out.CheckRetryPayments(w.env())
			w.out.RemoveStalePayments(w.env())
			w.out.AbandonPayment(id(0), events.UserAbandoned, w.env())
			w.out.ListRecentPayments()
			if _, err := ReadOutboundPayments(w.out.Write()); err != nil {
				t.Fatalf("byte %d: %v", i, err)
			}
		}
	}
}

// known-attacks R3: the router hears how many hops leave room for what the
// recipient is told, also when a payment is tried again; and it is not asked for
// a route that no onion could hold.
func TestPathLengthLeavesRoom(t *testing.T) {
	for _, tt := range []struct {
		metadata int
		want     uint8 // 0: as without metadata
		ok       bool
	}{{0, 0, true}, {60, 0, true}, {600, 11, true}, {1150, 1, true}, {1300, 0, false}} {
		w := newWorld(t)
		w.routes = [][]route.Path{{path(1, 1000, 10)}}
		told := secret
		metadata := make([]byte, tt.metadata)
		told.PaymentMetadata = &metadata
		err := w.out.SendPayment(hash, told, id(1), route.RetryAttempts{A: 1}, params(1000), w.env())
		if !tt.ok {
			if err != RetryableSendFailureRouteNotFound || len(w.asked) != 0 {
				t.Errorf("%d bytes: %v after asking %d times", tt.metadata, err, len(w.asked))
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		w.fail(0, 0, onion.TemporaryNodeFailure)
		w.out.CheckRetryPayments(w.env())
		if len(w.asked) != 2 {
			t.Fatalf("asked %d times", len(w.asked))
		}
		for i := range w.asked {
			if got := w.asked[i].PaymentParams.MaxPathLength; got != tt.want {
				t.Errorf("%d bytes, attempt %d: %d hops, want %d", tt.metadata, i, got, tt.want)
			}
		}
	}
}
