package ln_test

import (
	"errors"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/ln"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/payments"
	"golightning/lightning/route"
)

// line is a row of nodes with a channel between neighbours, balances on both sides.
func line(t testing.TB, count int, edit func(int, *config.UserConfig)) *lntest.Network {
	t.Helper()
	net := lntest.NewNetwork(t, count, edit)
	net.Accept = true
	for i := 1; i < count; i++ {
		net.Open(net.Nodes[i-1], net.Nodes[i], 1_000_000, 300_000_000)
	}
	return net
}

// withAnchors makes a network's channels ones with anchors.
func withAnchors(_ int, cfg *config.UserConfig) {
	cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = true
	cfg.ManuallyAcceptInboundChannels = true
}

func TestForwardEarnsTheFee(t *testing.T) {
	net := line(t, 4, nil)
	a, b, c, d := net.Nodes[0], net.Nodes[1], net.Nodes[2], net.Nodes[3]
	before := [4]lntypes.Msat{a.Balance(), b.Balance(), c.Balance(), d.Balance()}
	net.Pay(10_000_000, a, b, c, d)
	if d.Balance() != before[3]+10_000_000 || a.Balance() != before[0]-10_002_000 {
		t.Fatalf("d %v, a %v", d.Balance()-before[3], before[0]-a.Balance())
	}
	for i, n := range []*lntest.Node{b, c} {
		if n.Balance() != before[i+1]+1000 {
			t.Fatalf("%s earned %v", n.Name, n.Balance()-before[i+1])
		}
		e := lntest.FindEvent[events.PaymentForwarded](n)
		if e.FeeEarnedMsat == nil || *e.FeeEarnedMsat != 1000 || e.ClaimFromOnchainTx || e.OutboundAmountForwardedMsat == nil {
			t.Fatalf("%s: %+v", n.Name, e)
		}
	}
}

// What the sender learns, and from whom.
func TestFailuresOnTheWay(t *testing.T) {
	cases := []struct {
		name      string
		spoil     func(net *lntest.Network, p *route.Path)
		permanent bool
		reason    string
	}{
		{"fee too low", func(_ *lntest.Network, p *route.Path) { p.Hops[0].FeeMsat = 999 }, false, "fee_insufficient"},
		{"delta too small", func(_ *lntest.Network, p *route.Path) { p.Hops[0].CLTVExpiryDelta = 71 }, false, "incorrect_cltv_expiry"},
		{"unknown channel", func(_ *lntest.Network, p *route.Path) { p.Hops[1].ShortChannelID = 5 << 40 }, false, "unknown_next_peer"},
		// known-attacks C17: such HTLCs fail back and the channel goes on.
		{"far future", func(_ *lntest.Network, p *route.Path) { p.Hops[0].CLTVExpiryDelta = 2017 }, false, "expiry_too_far"},
		{"expiry too soon", func(_ *lntest.Network, p *route.Path) { p.Hops[1].CLTVExpiryDelta = 10 }, true, "incorrect_or_unknown_payment_details"},
		{"next hop gone", func(net *lntest.Network, _ *route.Path) { net.Disconnect(net.Nodes[1], net.Nodes[2]) }, false, "temporary_channel_failure"},
	}
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			inv := lntest.NewInvoice(c, 5_000_000)
			path := lntest.Path(a, inv.Amount, lntest.Via(b, c)...)
			tc.spoil(net, &path)
			before := a.Balance()
			r := lntest.Route(c, path)
			if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), a.Now); err != nil {
				t.Fatal(err)
			}
			a.TakeEvents()
			net.Settle()
			e := lntest.FindEvent[events.PaymentPathFailed](a)
			if e.PaymentFailedPermanently != tc.permanent || !a.Logger.Contains(tc.reason) {
				t.Fatalf("permanent %v; reason %q not logged", e.PaymentFailedPermanently, tc.reason)
			}
			lntest.FindEvent[events.PaymentFailed](a)
			if a.Balance() != before || len(a.Manager.ListUsableChannels()) != 1 {
				t.Fatal("money or a channel is gone")
			}
			if !net.Connected(b, c) {
				net.Connect(b, c)
				net.Settle()
			}
		})
	}
}

// The last node takes nothing that its sender did not mean. known-attacks O2 O3
func TestRecipientChecks(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	inv := lntest.NewInvoice(b, 5_000_000)
	other := lntest.NewInvoice(b, 5_000_000)
	own := [32]byte{9, 9}
	byUser := lntypes.PaymentPreimage(own).Hash()
	userSecret, err := b.Manager.CreateInboundPaymentForHash(byUser, nil, 3600, nil)
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name   string
		hash   lntypes.PaymentHash
		secret lntypes.PaymentSecret
		amount lntypes.Msat
		ok     bool
	}{
		{"secret of another invoice", inv.Hash, other.Secret, inv.Amount, false},
		{"no secret worth the name", inv.Hash, lntypes.PaymentSecret{}, inv.Amount, false},
		{"unknown hash", lntypes.PaymentHash{1}, inv.Secret, inv.Amount, false},
		{"less than the invoice", inv.Hash, inv.Secret, inv.Amount - 1, false},
		{"twice the invoice", inv.Hash, inv.Secret, 2 * inv.Amount, true},
		{"hash of the user", byUser, userSecret, 4_000_000, true},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			a.TakeEvents()
			b.TakeEvents()
			r := lntest.Route(b, lntest.Path(a, tc.amount, lntest.Hop{To: b}))
			id := lntypes.PaymentID{byte(len(tc.name))}
			if err := a.Manager.SendPaymentWithRoute(&r, tc.hash, route.RecipientOnionFieldsSecretOnly(tc.secret), id, a.Now); err != nil {
				t.Fatal(err)
			}
			net.Settle()
			if !tc.ok {
				if e := lntest.FindEvent[events.PaymentPathFailed](a); !e.PaymentFailedPermanently {
					t.Fatal("not from the recipient")
				}
				if lntest.CountEvents[events.PaymentClaimable](b) != 0 {
					t.Fatal("the user was told of a payment")
				}
				if e := lntest.FindEvent[events.HTLCHandlingFailed](b); e.FailedNextDestination != (events.FailedPayment{PaymentHash: tc.hash}) {
					t.Fatalf("%+v", e)
				}
				return
			}
			e := lntest.FindEvent[events.PaymentClaimable](b)
			if e.AmountMsat != tc.amount {
				t.Fatalf("claimable %v", e.AmountMsat)
			}
			b.Manager.FailHTLCBackwards(tc.hash)
			net.Settle()
		})
	}
}

// A node on the way that keeps a part, or delays, is found out. known-attacks O2
func TestPreviousHopCannotCheat(t *testing.T) {
	for _, cheat := range []struct {
		name string
		do   func(*lnwire.UpdateAddHTLC)
		code string
	}{
		{"keeps a part", func(m *lnwire.UpdateAddHTLC) { m.AmountMsat-- }, "final_incorrect_htlc_amount"},
		{"shortens the expiry", func(m *lnwire.UpdateAddHTLC) { m.CltvExpiry-- }, "final_incorrect_cltv_expiry"},
	} {
		t.Run(cheat.name, func(t *testing.T) {
			net := line(t, 2, nil)
			a, b := net.Nodes[0], net.Nodes[1]
			inv := lntest.NewInvoice(b, 5_000_000)
			// The payer itself plays the cheating hop: its channel's view of the HTLC
			// differs, so only b's reading of it is looked at.
			var add *lnwire.UpdateAddHTLC
			net.OnMessage = func(_, _ *lntest.Node, msg lnwire.Message) bool {
				if m, ok := msg.(*lnwire.UpdateAddHTLC); ok {
					add = m
				}
				return false
			}
			lntest.SendAlong(a, inv, lntest.Hop{To: b})
			net.Pump()
			if add == nil {
				t.Fatal("no update_add_htlc")
			}
			cheat.do(add)
			_, secret, _, refusal := onion.DecodeIncomingHTLC(add, ecdhOf(b))
			if refusal != nil {
				t.Fatal(refusal)
			}
			b.Manager.HandleUpdateAddHTLC(a.ID(), add)
			if want := "failing incoming HTLC"; !b.Logger.Contains(want) {
				t.Fatalf("accepted; secret %v", secret)
			}
		})
	}
}

func TestMultiPartPayment(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	net.Open(a, b, 200_000, 0)
	net.Open(a, b, 300_000, 0)
	var scids []lntypes.ShortChannelID
	for _, d := range a.Manager.ListUsableChannels() {
		scids = append(scids, *d.ShortChannelID)
	}
	inv := lntest.NewInvoice(b, 300_000_000)
	r := lntest.Route(b, lntest.Path(a, 100_000_000, lntest.Hop{To: b, SCID: &scids[0]}),
		lntest.Path(a, 200_000_000, lntest.Hop{To: b, SCID: &scids[1]}))
	a.Router.Routes = append(a.Router.Routes, r)
	err := a.Manager.SendPayment(inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), *r.RouteParams, route.RetryAttempts{A: 1}, a.Now)
	if err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if n := lntest.CountEvents[events.PaymentClaimable](b); n != 1 {
		t.Fatalf("claimable told %d times", n)
	}
	net.Claim(b, inv)
	if e := lntest.FindEvent[events.PaymentClaimed](b); len(e.HTLCs) != 2 || e.AmountMsat != inv.Amount || *e.SenderIntendedTotalMsat != inv.Amount {
		t.Fatalf("%+v", e)
	}
	if lntest.CountEvents[events.PaymentSent](a) != 1 || lntest.CountEvents[events.PaymentPathSuccessful](a) != 2 {
		t.Fatal("one payment, two paths")
	}
	if b.Balance() != inv.Amount {
		t.Fatalf("b has %v", b.Balance())
	}
}

// Parts whose brothers do not come are not held for long, a spontaneous payment's
// neither. known-attacks O10
func TestIncompletePaymentTimesOut(t *testing.T) {
	for _, keysend := range []bool{false, true} {
		net := line(t, 2, func(_ int, cfg *config.UserConfig) { cfg.AcceptMPPKeysend = true })
		a, b := net.Nodes[0], net.Nodes[1]
		inv := lntest.NewInvoice(b, 20_000_000)
		preimage := lntypes.PaymentPreimage{7}
		half := lntest.Route(b, lntest.Path(a, 10_000_000, lntest.Hop{To: b}), lntest.Path(a, 10_000_000, lntest.Hop{To: b, SCID: new(lntypes.ShortChannelID)}))
		var err error
		if keysend {
			_, err = a.Manager.SendSpontaneousPayment(&half, &preimage, route.RecipientOnionFieldsSecretOnly(lntypes.PaymentSecret{3}), inv.ID(), a.Now)
		} else {
			err = a.Manager.SendPaymentWithRoute(&half, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), a.Now)
		}
		var partial payments.PaymentSendFailurePartialFailure
		if !errors.As(err, &partial) {
			t.Fatalf("one part has no channel: %v", err)
		}
		net.Settle()
		for tick := range 3 {
			if lntest.CountEvents[events.PaymentPathFailed](a) != 0 {
				t.Fatalf("given up after %d ticks", tick)
			}
			b.Tick()
			net.Settle()
		}
		lntest.FindEvent[events.PaymentPathFailed](a)
		if !a.Logger.Contains("mpp_timeout") || lntest.CountEvents[events.PaymentClaimable](b) != 0 {
			t.Fatal("not a timeout")
		}
	}
}

func TestSpontaneousPayment(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	r := lntest.Route(c, lntest.Path(a, 7_000_000, lntest.Via(b, c)...))
	fields, err := route.RecipientOnionFieldsSpontaneousEmpty().WithCustomTlvs([]route.CustomTLV{{Type: 1<<16 + 1, Value: []byte("odd")}})
	if err != nil {
		t.Fatal(err)
	}
	hash, err := a.Manager.SendSpontaneousPayment(&r, nil, fields, lntypes.PaymentID{1}, a.Now)
	if err != nil {
		t.Fatal(err)
	}
	net.Settle()
	e := lntest.FindEvent[events.PaymentClaimable](c)
	purpose, ok := e.Purpose.(events.SpontaneousPayment)
	if !ok || e.PaymentHash != hash || purpose.A.Hash() != hash || len(e.OnionFields.CustomTlvs()) != 1 {
		t.Fatalf("%+v", e)
	}
	c.Manager.ClaimFunds(purpose.A)
	net.Settle()
	if lntest.FindEvent[events.PaymentSent](a).PaymentHash != hash {
		t.Fatal("not sent")
	}
}

// Custom records of even type are the recipient's to understand.
func TestEvenCustomRecords(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	send := func(id byte) lntypes.PaymentPreimage {
		fields, _ := route.RecipientOnionFieldsSpontaneousEmpty().WithCustomTlvs([]route.CustomTLV{{Type: 1 << 16, Value: []byte{1}}})
		r := lntest.Route(b, lntest.Path(a, 7_000_000, lntest.Hop{To: b}))
		if _, err := a.Manager.SendSpontaneousPayment(&r, nil, fields, lntypes.PaymentID{id}, a.Now); err != nil {
			t.Fatal(err)
		}
		net.Settle()
		return lntest.FindEvent[events.PaymentClaimable](b).Purpose.(events.SpontaneousPayment).A
	}
	b.Manager.ClaimFunds(send(1))
	net.Settle()
	if lntest.CountEvents[events.PaymentClaimed](b) != 0 || !a.Logger.Contains("invalid_onion_payload") {
		t.Fatal("claimed without understanding")
	}
	b.Manager.ClaimFundsWithKnownCustomTlvs(send(2))
	net.Settle()
	lntest.FindEvent[events.PaymentSent](a)
}

// A failed path is tried again over another channel, as often as the strategy says.
func TestRetry(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	net.Open(a, b, 1_000_000, 0)
	inv := lntest.NewInvoice(b, 5_000_000)
	good := lntest.Route(b, lntest.Path(a, inv.Amount, lntest.Hop{To: b}))
	bad := lntest.Route(b, lntest.Path(a, inv.Amount, lntest.Hop{To: b, SCID: new(lntypes.ShortChannelID)}))
	a.Router.Routes = []route.Route{bad, good}
	err := a.Manager.SendPayment(inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), lntest.Params(b, inv.Amount), route.RetryAttempts{A: 1}, a.Now)
	if err != nil {
		t.Fatal(err)
	}
	net.Settle()
	net.Claim(b, inv)
	lntest.FindEvent[events.PaymentSent](a)
	// known-attacks I6: paying a hash twice is refused.
	err = a.Manager.SendPayment(inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), lntypes.PaymentID{9}, lntest.Params(b, inv.Amount), route.RetryAttempts{}, a.Now)
	a.Router.Routes = []route.Route{good}
	if err == nil {
		t.Fatal("paid the same hash again")
	}
}

func TestAbandonAndRecentPayments(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	inv := lntest.NewInvoice(b, 5_000_000)
	lntest.SendAlong(a, inv, lntest.Hop{To: b})
	if l := a.Manager.ListRecentPayments(); len(l) != 1 {
		t.Fatalf("%v", l)
	}
	if in := a.Manager.ComputeInflightHTLCs(); in.UsedLiquidityMsat((*lntypes.NodeID)(ptr(a.ID())), (*lntypes.NodeID)(ptr(b.ID())), *lntest.SCID(a, b)) == nil {
		t.Fatal("nothing in flight")
	}
	a.Manager.AbandonPayment(inv.ID())
	net.Settle()
	if lntest.CountEvents[events.PaymentFailed](a) != 0 {
		t.Fatal("failed while a part is under way")
	}
	b.Manager.FailHTLCBackwardsWithReason(inv.Hash, ln.FailureCodeTemporaryNodeFailure{})
	net.Settle()
	if e := lntest.FindEvent[events.PaymentFailed](a); e.Reason == nil {
		t.Fatalf("%+v", e)
	}
	if l := a.Manager.ListRecentPayments(); len(l) != 0 {
		t.Fatalf("%v", l)
	}
}

func TestProbes(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	sent, err := a.Manager.SendProbe(lntest.Path(a, 5_000_000, lntest.Via(b, c)...), a.Now)
	if err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if e := lntest.FindEvent[events.ProbeSuccessful](a); e.PaymentHash != sent.PaymentHash || e.PaymentID != sent.PaymentID {
		t.Fatalf("%+v", e)
	}
	bad := lntest.Path(a, 5_000_000, lntest.Via(b, c)...)
	bad.Hops[1].ShortChannelID = 77 << 40
	a.Router.Routes = []route.Route{lntest.Route(c, bad)}
	list, err := a.Manager.SendPreflightProbes(lntest.Params(c, 5_000_000), nil, a.Now)
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	net.Settle()
	lntest.FindEvent[events.ProbeFailed](a)
	if lntest.CountEvents[events.PaymentFailed](a) != 0 {
		t.Fatal("probes are no payments")
	}
	if _, err := a.Manager.SendSpontaneousPreflightProbes(c.ID(), 5_000_000, 40, nil, a.Now); err == nil {
		t.Fatal("probed without a route")
	}
}

func ptr[T any](v T) *T { return &v }
