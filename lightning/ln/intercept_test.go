package ln_test

import (
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

func interceptNet(t *testing.T) (*lntest.Network, lntest.Invoice, lntypes.ShortChannelID) {
	net := lntest.NewNetwork(t, 3, func(i int, cfg *config.UserConfig) {
		cfg.AcceptInterceptHTLCs = i == 1
		cfg.ChannelConfig.AcceptUnderpayingHTLCs = i == 2
	})
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	net.Open(a, b, 1_000_000, 0)
	scid := b.Manager.GetInterceptSCID()
	inv := lntest.NewInvoice(c, 50_000_000)
	first := lntest.SCID(a, b)
	path := route.Path{Hops: []route.RouteHop{
		{PubKey: b.ID(), ShortChannelID: *first, FeeMsat: 1000, CLTVExpiryDelta: 72, NodeFeatures: b.Manager.NodeFeatures()},
		{PubKey: c.ID(), ShortChannelID: scid, FeeMsat: inv.Amount, CLTVExpiryDelta: lntest.FinalCLTV, NodeFeatures: c.Manager.NodeFeatures()},
	}}
	r := lntest.Route(c, path)
	if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), a.Now); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	return net, inv, scid
}

// A liquidity provider holds a payment, opens a channel for it, and keeps its price.
func TestInterceptedPaymentOpensAChannel(t *testing.T) {
	net, inv, scid := interceptNet(t)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	e := lntest.FindEvent[events.HTLCIntercepted](b)
	if e.RequestedNextHopSCID != scid || e.PaymentHash != inv.Hash || e.InboundAmountMsat != inv.Amount+1000 || e.ExpectedOutboundAmountMsat != inv.Amount {
		t.Fatalf("%+v", e)
	}
	if lntest.CountEvents[events.PendingHTLCsForwardable](b) != 0 {
		t.Fatal("asked to forward what only the user can")
	}
	// The hold survives a restart, and its event comes again until it is handled.
	net.Restart(b)
	net.Settle()
	id := net.Open(b, c, 1_000_000, 0)
	if err := b.Manager.ForwardInterceptedHTLC(e.InterceptID, lntypes.ChannelID{1}, c.ID(), inv.Amount); err == nil {
		t.Fatal("forwarded over no channel")
	}
	if err := b.Manager.ForwardInterceptedHTLC(e.InterceptID, id, c.ID(), inv.Amount-2_000_000); err != nil {
		t.Fatal(err)
	}
	if err := b.Manager.ForwardInterceptedHTLC(e.InterceptID, id, c.ID(), inv.Amount); err == nil {
		t.Fatal("forwarded twice")
	}
	net.Settle()
	got := lntest.FindEvent[events.PaymentClaimable](c)
	if got.AmountMsat != inv.Amount-2_000_000 || got.CounterpartySkimmedFeeMsat != 2_000_000 {
		t.Fatalf("%+v", got)
	}
	c.Manager.ClaimFunds(*got.Purpose.(events.InvoicePayment).PaymentPreimage)
	net.Settle()
	lntest.FindEvent[events.PaymentSent](a)
	if fee := lntest.FindEvent[events.PaymentForwarded](b).FeeEarnedMsat; fee == nil || *fee != 2_001_000 {
		t.Fatalf("earned %v", fee)
	}
}

func TestInterceptedPaymentRefused(t *testing.T) {
	net, _, scid := interceptNet(t)
	a, b := net.Nodes[0], net.Nodes[1]
	e := lntest.FindEvent[events.HTLCIntercepted](b)
	if err := b.Manager.FailInterceptedHTLC(e.InterceptID); err != nil {
		t.Fatal(err)
	}
	if err := b.Manager.FailInterceptedHTLC(e.InterceptID); err == nil {
		t.Fatal("failed twice")
	}
	net.Settle()
	lntest.FindEvent[events.PaymentFailed](a)
	if d := lntest.FindEvent[events.HTLCHandlingFailed](b).FailedNextDestination; d != (events.UnknownNextHop{RequestedForwardSCID: scid}) {
		t.Fatalf("%+v", d)
	}
}

// A held payment goes back by itself before it would cost a channel.
func TestInterceptedPaymentTimesOut(t *testing.T) {
	net, _, scid := interceptNet(t)
	a, b := net.Nodes[0], net.Nodes[1]
	for range lntest.FinalCLTV {
		net.Chain.Mine(1)
		net.Settle()
	}
	lntest.FindEvent[events.PaymentFailed](a)
	if d := lntest.FindEvent[events.HTLCHandlingFailed](b).FailedNextDestination; d != (events.InvalidForward{RequestedForwardSCID: scid}) {
		t.Fatalf("%+v", d)
	}
	if len(a.Manager.ListUsableChannels()) != 1 {
		t.Fatal("the channel is closed")
	}
}

// Without the user's consent an intercept id is as good as any unknown channel.
func TestInterceptNeedsConsent(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	inv := lntest.NewInvoice(b, 5_000_000)
	path := lntest.Path(a, inv.Amount, lntest.Hop{To: b})
	path.Hops[0].FeeMsat, path.Hops[0].CLTVExpiryDelta = 1000, 72
	path.Hops = append(path.Hops, route.RouteHop{PubKey: a.ID(), ShortChannelID: b.Manager.GetInterceptSCID(), FeeMsat: inv.Amount, CLTVExpiryDelta: 70})
	r := lntest.Route(a, path)
	if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), a.Now); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if lntest.CountEvents[events.HTLCIntercepted](b) != 0 || !a.Logger.Contains("unknown_next_peer") {
		t.Fatal("intercepted")
	}
}

// Two nodes stand for one phantom node: an invoice that any of them made can be paid
// through either.
func TestPhantomPayment(t *testing.T) {
	net := lntest.NetworkOf(t, lntest.NewChain())
	shared := [32]byte{4, 2}
	for i, name := range []string{"a", "b", "c"} {
		n := lntest.NewNode(t, name, net.Chain, lntest.TestConfig())
		if i > 0 {
			n.NewKeys = func(restarts uint64) lntest.Keys { return sign.NewPhantomKeysManager(n.Seed, 42+restarts, 42, shared) }
		}
		net.Nodes = append(net.Nodes, n.Start())
	}
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	net.Connect(a, b)
	net.Connect(a, c)
	net.Open(a, b, 1_000_000, 0)
	net.Open(a, c, 1_000_000, 0)
	phantom, err := b.Keys.GetNodeID(sign.RecipientPhantomNode)
	if err != nil {
		t.Fatal(err)
	}
	for i, via := range []*lntest.Node{b, c} {
		hints := via.Manager.GetPhantomRouteHints()
		if len(hints.Channels) != 1 || hints.RealNodePubkey != via.ID() {
			t.Fatalf("%+v", hints)
		}
		inv := lntest.NewInvoice(b, 50_000_000) // made by b, paid through either
		path := lntest.Path(a, inv.Amount, lntest.Hop{To: via})
		path.Hops[0].FeeMsat, path.Hops[0].CLTVExpiryDelta = 0, 72
		path.Hops = append(path.Hops, route.RouteHop{PubKey: phantom, ShortChannelID: hints.PhantomSCID, FeeMsat: inv.Amount,
			CLTVExpiryDelta: lntest.FinalCLTV, NodeFeatures: via.Manager.NodeFeatures()})
		secret := inv.Secret
		if i == 0 {
			// A wrong secret fails behind the phantom, and the payer can tell.
			secret[5] ^= 1
		}
		r := lntest.Route(via, path)
		if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(secret), inv.ID(), a.Now); err != nil {
			t.Fatal(err)
		}
		net.Settle()
		if i == 0 {
			if e := lntest.FindEvent[events.PaymentPathFailed](a); !e.PaymentFailedPermanently {
				t.Fatal("the phantom's refusal is permanent")
			}
			continue
		}
		e := lntest.FindEvent[events.PaymentClaimable](via)
		if *e.ReceiverNodeID != phantom {
			t.Fatalf("received by %v", e.ReceiverNodeID)
		}
		via.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
		net.Settle()
		lntest.FindEvent[events.PaymentSent](a)
		if got := lntest.FindEvent[events.PaymentClaimed](via).ReceiverNodeID; *got != phantom {
			t.Fatalf("claimed by %v", got)
		}
	}
}

// An onion to the phantom that was garbled on the way must not take anything down.
func TestPhantomGarbledOnion(t *testing.T) {
	net := lntest.NetworkOf(t, lntest.NewChain())
	for i, name := range []string{"a", "b"} {
		n := lntest.NewNode(t, name, net.Chain, lntest.TestConfig())
		if i > 0 {
			n.NewKeys = func(restarts uint64) lntest.Keys {
				return sign.NewPhantomKeysManager(n.Seed, 42+restarts, 42, [32]byte{1})
			}
		}
		net.Nodes = append(net.Nodes, n.Start())
	}
	a, b := net.Nodes[0], net.Nodes[1]
	net.Connect(a, b)
	net.Open(a, b, 1_000_000, 0)
	other := lntypes.PublicKey(a.ID()) // the layer is for somebody else's key
	inv := lntest.NewInvoice(b, 50_000_000)
	path := lntest.Path(a, inv.Amount, lntest.Hop{To: b})
	path.Hops[0].FeeMsat, path.Hops[0].CLTVExpiryDelta = 0, 72
	path.Hops = append(path.Hops, route.RouteHop{PubKey: other, ShortChannelID: b.Manager.GetPhantomSCID(), FeeMsat: inv.Amount, CLTVExpiryDelta: lntest.FinalCLTV})
	r := lntest.Route(b, path)
	if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), a.Now); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	lntest.FindEvent[events.PaymentFailed](a)
	if len(b.Manager.ListUsableChannels()) != 1 {
		t.Fatal("channel lost")
	}
	var _ lnwire.Message
}
