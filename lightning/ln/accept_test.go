package ln_test

import (
	"errors"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// manual is a network of two nodes of which the second decides itself about
// inbound channels, a private one from the first being requested.
func manual(t *testing.T, edit func(i int, cfg *config.UserConfig)) (*lntest.Network, events.OpenChannelRequest) {
	t.Helper()
	net := lntest.NewNetwork(t, 2, func(i int, cfg *config.UserConfig) {
		cfg.ManuallyAcceptInboundChannels = i == 1
		cfg.ChannelHandshakeConfig.AnnouncedChannel = false
		cfg.ChannelHandshakeLimits.ForceAnnouncedChannelPreference = false
		if edit != nil {
			edit(i, cfg)
		}
	})
	a, b := net.Nodes[0], net.Nodes[1]
	if _, err := a.Manager.CreateChannel(b.ID(), 500_000, 1000, lntypes.U128{Lo: 5}, nil, nil); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	return net, lntest.FindEvent[events.OpenChannelRequest](b)
}

func TestManualAcceptance(t *testing.T) {
	net, req := manual(t, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	if req.CounterpartyNodeID != a.ID() || req.FundingSatoshis != 500_000 || req.PushMsat != 1000 {
		t.Fatalf("the request is %+v", req)
	}
	if n := len(b.Manager.ListChannels()); n != 0 {
		t.Fatalf("%d channels before the decision", n)
	}
	var unavailable lntypes.ChannelUnavailable
	if err := b.Manager.AcceptInboundChannel(req.TemporaryChannelID, peerID(1), lntypes.U128{}); !errors.As(err, &unavailable) {
		t.Fatalf("accepted for somebody else: %v", err)
	}
	if err := b.Manager.AcceptInboundChannel(req.TemporaryChannelID, a.ID(), lntypes.U128{Hi: 1, Lo: 77}); err != nil {
		t.Fatal(err)
	}
	var misuse lntypes.APIMisuseError
	if err := b.Manager.AcceptInboundChannel(req.TemporaryChannelID, a.ID(), lntypes.U128{}); !errors.As(err, &misuse) {
		t.Fatalf("accepted twice: %v", err)
	}
	mineUntilUsable(t, net, 3)
	if d := b.Manager.ListUsableChannels(); len(d) != 1 || d[0].UserChannelID != (lntypes.U128{Hi: 1, Lo: 77}) || d[0].IsPublic {
		t.Fatalf("the channel is %+v", d)
	}
}

func mineUntilUsable(t *testing.T, net *lntest.Network, blocks int) {
	t.Helper()
	net.Settle()
	for range blocks {
		net.Chain.Mine(1)
		net.Settle()
	}
	for _, n := range net.Nodes[:2] {
		if len(n.Manager.ListUsableChannels()) == 0 {
			t.Fatalf("%s has no usable channel; errors %v", n.Name, net.Errors)
		}
	}
}

// A request can be turned down, and is forgotten if the peer leaves, when nobody
// decides for long, and when the peer gives up.
func TestRequestsEnd(t *testing.T) {
	ends := map[string]func(net *lntest.Network, a, b *lntest.Node, id lntypes.ChannelID){
		"refused": func(_ *lntest.Network, a, b *lntest.Node, id lntypes.ChannelID) {
			if err := b.Manager.ForceCloseWithoutBroadcastingTxn(id, a.ID()); err != nil {
				t.Errorf("refuse: %v", err)
			}
		},
		"disconnected": func(net *lntest.Network, a, b *lntest.Node, _ lntypes.ChannelID) { net.Reconnect(a, b) },
		"undecided": func(_ *lntest.Network, _, b *lntest.Node, _ lntypes.ChannelID) {
			for range 3 {
				b.Tick()
			}
		},
		"given up": func(net *lntest.Network, a, _ *lntest.Node, id lntypes.ChannelID) {
			if err := a.Manager.ForceCloseWithoutBroadcastingTxn(id, net.Nodes[1].ID()); err != nil {
				t.Errorf("give up: %v", err)
			}
		},
	}
	for _, name := range []string{"refused", "disconnected", "undecided", "given up"} {
		t.Run(name, func(t *testing.T) {
			net, req := manual(t, nil)
			a, b := net.Nodes[0], net.Nodes[1]
			ends[name](net, a, b, req.TemporaryChannelID)
			net.Settle()
			if b.Manager.AcceptInboundChannel(req.TemporaryChannelID, a.ID(), lntypes.U128{}) == nil {
				t.Error("accepted afterwards")
			}
			if n := len(a.Manager.ListChannels()); n != 0 {
				t.Errorf("the opener still has %d channels", n)
			}
			if got := lntest.CountEvents[events.ChannelClosed](a); got != 1 {
				t.Errorf("the opener saw %d channels close", got)
			}
		})
	}
}

// A trusted peer's channel is used before it confirms, in both directions, over a
// restart, and then goes by its real id too.
func TestZeroConf(t *testing.T) {
	net, req := manual(t, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	if err := b.Manager.AcceptInboundChannelFromTrustedPeer0conf(req.TemporaryChannelID, a.ID(), lntypes.U128{Lo: 1}); err != nil {
		t.Fatal(err)
	}
	mineUntilUsable(t, net, 0)
	d := a.Manager.ListUsableChannels()[0]
	if d.ShortChannelID != nil || d.InboundSCIDAlias == nil || d.OutboundSCIDAlias == nil || *d.ConfirmationsRequired != 0 {
		t.Fatalf("before it confirms the channel is %+v", d)
	}
	net.Pay(200_000_000, a, b)
	net.Restart(b)
	net.Restart(a)
	net.Settle()
	net.Pay(50_000_000, b, a)
	for range 6 {
		net.Chain.Mine(1)
		net.Settle()
	}
	d = a.Manager.ListUsableChannels()[0]
	if d.ShortChannelID == nil || *d.GetOutboundPaymentSCID() != *d.ShortChannelID {
		t.Fatalf("after it confirms the channel is %+v", d)
	}
	net.Pay(1_000_000, a, b)
	for _, n := range net.Nodes {
		if got := lntest.CountEvents[events.ChannelReady](n); got != 1 {
			t.Errorf("%s saw %d ChannelReady", n.Name, got)
		}
	}
}

// The opener of a zero-conf channel who does not trust its own funding waits.
func TestZeroConfNotTrusted(t *testing.T) {
	net, req := manual(t, func(_ int, cfg *config.UserConfig) { cfg.ChannelHandshakeLimits.TrustOwnFunding0Conf = false })
	a, b := net.Nodes[0], net.Nodes[1]
	if err := b.Manager.AcceptInboundChannelFromTrustedPeer0conf(req.TemporaryChannelID, a.ID(), lntypes.U128{Lo: 1}); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if n := len(a.Manager.ListUsableChannels()); n != 0 {
		t.Fatalf("%d usable channels before any confirmation", n)
	}
	mineUntilUsable(t, net, 6)
}

// A zero-conf channel is never accepted by itself.
// known-attacks C8
func TestZeroConfNeedsConsent(t *testing.T) {
	for _, byHand := range []bool{false, true} {
		net := lntest.NewNetwork(t, 2, func(i int, cfg *config.UserConfig) { cfg.ManuallyAcceptInboundChannels = byHand && i == 1 })
		a, b := net.Nodes[0], net.Nodes[1]
		open := openChannelOf(t, net, a, b)
		open.ChannelType.SetZeroConfRequired()
		open.TemporaryChannelID = lntypes.ChannelID{1}
		b.Manager.HandleOpenChannel(a.ID(), &open)
		if byHand {
			b.Poll()
			if b.Manager.AcceptInboundChannel(open.TemporaryChannelID, a.ID(), lntypes.U128{}) == nil {
				t.Error("accepted as an ordinary channel")
			}
		}
		for _, d := range b.Manager.ListChannels() {
			if d.ChannelID == open.TemporaryChannelID {
				t.Errorf("by hand %v: there is a channel", byHand)
			}
		}
		if len(sentErrors(b)) != 1 {
			t.Errorf("by hand %v: the opener was not told", byHand)
		}
	}
}

// sentErrors takes what a node wants sent and returns the errors in it.
func sentErrors(n *lntest.Node) (texts []string) {
	for _, e := range n.Manager.GetAndClearPendingMsgEvents() {
		if e, ok := e.(events.HandleError); ok {
			switch a := e.Action.(type) {
			case lnwire.SendErrorMessage:
				texts = append(texts, a.Msg.Data)
			case lnwire.DisconnectPeer:
				if a.Msg != nil {
					texts = append(texts, a.Msg.Data)
				}
			}
		}
	}
	return texts
}

// With scid privacy a private channel goes by its alias only: the payer may not
// use the real id, and nobody may forward over the channel unless the node allows it.
func TestPrivateChannels(t *testing.T) {
	for _, allowed := range []bool{false, true} {
		net := lntest.NewNetwork(t, 3, func(i int, cfg *config.UserConfig) {
			cfg.ChannelHandshakeConfig.NegotiateSCIDPrivacy = true
			cfg.ChannelHandshakeConfig.AnnouncedChannel = false
			cfg.ChannelHandshakeLimits.ForceAnnouncedChannelPreference = false
			cfg.AcceptForwardsToPrivChannels = allowed
			cfg.ManuallyAcceptInboundChannels = false
		})
		a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
		net.Open(a, b, 1_000_000, 0)
		net.Open(b, c, 1_000_000, 0)
		toC := b.Manager.ListChannelsWithCounterparty(c.ID())[0]
		if toC.ShortChannelID == nil || !toC.ChannelType.RequiresScidPrivacy() || toC.IsPublic {
			t.Fatalf("the channel is %+v", toC)
		}
		fromC := c.Manager.ListChannelsWithCounterparty(b.ID())[0]
		if fromC.GetInboundPaymentSCID() == nil || *fromC.GetInboundPaymentSCID() != *toC.OutboundSCIDAlias {
			t.Fatal("the alias that c would put in an invoice is not the one that b knows")
		}
		if paid := tryForward(t, net, *toC.ShortChannelID, *toC.OutboundSCIDAlias); paid {
			t.Error("a payment went over the real id of a private channel")
		}
		if paid := tryForward(t, net, *toC.OutboundSCIDAlias, *toC.OutboundSCIDAlias); paid != allowed {
			t.Errorf("forwards to private channels are allowed (%v), paid %v", allowed, paid)
		}
		if len(net.Gossip) != 0 {
			t.Errorf("private channels were told to the network: %T", net.Gossip[0])
		}
	}
}

// tryForward lets a pay c with the channel from b to c named by scid, and reports
// whether the payment arrived.
func tryForward(t *testing.T, net *lntest.Network, scid, alias lntypes.ShortChannelID) bool {
	t.Helper()
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	inv := lntest.NewInvoice(c, 1_000_000)
	path := lntest.Path(a, inv.Amount, lntest.Hop{To: b}, lntest.Hop{To: c, SCID: &alias})
	path.Hops[1].ShortChannelID = scid
	r := lntest.Route(c, path)
	if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), a.Now); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if lntest.CountEvents[events.PaymentClaimable](c) == 0 {
		return false
	}
	net.Claim(c, inv)
	c.TakeEvents()
	return true
}
