package ln_test

import (
	"fmt"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// openChannelOf captures the open_channel that a would send to b.
func openChannelOf(t *testing.T, net *lntest.Network, a, b *lntest.Node) lnwire.OpenChannel {
	t.Helper()
	var open *lnwire.OpenChannel
	net.OnMessage = func(_, _ *lntest.Node, msg lnwire.Message) bool {
		if m, ok := msg.(*lnwire.OpenChannel); ok {
			open = m
		}
		return false
	}
	if _, err := a.Manager.CreateChannel(b.ID(), 1_000_000, 0, lntypes.U128{}, nil, nil); err != nil {
		t.Fatal(err)
	}
	net.Pump()
	net.OnMessage = nil
	return *open
}

func peerID(i int) lntypes.PublicKey {
	id := lntypes.PublicKey{0: 2}
	copy(id[25:], fmt.Sprintf("%08d", i))
	return id
}

// Peers without anything at stake get four channels each, fifty of them together, and
// 250 connections. Requests that the user has not answered count. known-attacks C2
func TestFakeChannelFlood(t *testing.T) {
	for _, manual := range []bool{false, true} {
		net := lntest.NewNetwork(t, 2, func(_ int, cfg *config.UserConfig) { cfg.ManuallyAcceptInboundChannels = manual })
		a, b := net.Nodes[0], net.Nodes[1]
		open := openChannelOf(t, net, a, b)
		init := lnwire.Init{Features: a.Manager.InitFeatures()}
		accepted := 0
		refused := 0
		for i := range 300 {
			id := peerID(i)
			if err := b.Manager.PeerConnected(id, &init, true); err != nil {
				refused++
				continue
			}
			for j := range 6 {
				open.TemporaryChannelID = lntypes.ChannelID{byte(i), byte(i >> 8), byte(j), 1}
				b.Manager.HandleOpenChannel(id, &open)
			}
		}
		for _, e := range b.Manager.GetAndClearPendingMsgEvents() {
			if _, ok := e.(events.SendAcceptChannel); ok {
				accepted++
			}
		}
		b.Poll()
		requests := lntest.CountEvents[events.OpenChannelRequest](b)
		// a is connected as well and has no funded channel.
		if refused != 300-249 {
			t.Fatalf("manual %v: %d connections refused", manual, refused)
		}
		if manual && (accepted != 0 || requests != 249*4) || !manual && (accepted != 50*4 || requests != 0) {
			t.Fatalf("manual %v: %d accepted, %d requested", manual, accepted, requests)
		}
		// Requests do not live long, and leaving frees everything.
		b.Tick()
		b.Tick()
		for i := range 300 {
			b.Manager.PeerDisconnected(peerID(i))
		}
		if n := len(b.Manager.ListChannels()); n != 0 {
			t.Fatalf("%d channels are left", n)
		}
	}
}

// In manual mode the cap on peers is applied when the user accepts.
func TestFloodThroughAcceptance(t *testing.T) {
	net := lntest.NewNetwork(t, 2, func(_ int, cfg *config.UserConfig) { cfg.ManuallyAcceptInboundChannels = true })
	a, b := net.Nodes[0], net.Nodes[1]
	open := openChannelOf(t, net, a, b)
	init := lnwire.Init{Features: a.Manager.InitFeatures()}
	accepted := 0
	for i := range 60 {
		if err := b.Manager.PeerConnected(peerID(i), &init, true); err != nil {
			t.Fatal(err)
		}
		open.TemporaryChannelID = lntypes.ChannelID{byte(i), 9}
		b.Manager.HandleOpenChannel(peerID(i), &open)
		if b.Manager.AcceptInboundChannel(open.TemporaryChannelID, peerID(i), lntypes.U128{Lo: uint64(i)}) == nil {
			accepted++
		}
	}
	// The peer that asks is one of the fifty.
	if accepted != 49 {
		t.Fatalf("%d accepted", accepted)
	}
	if b.Manager.AcceptInboundChannel(lntypes.ChannelID{200}, peerID(1), lntypes.U128{}) == nil {
		t.Fatal("accepted what nobody asked for")
	}
}

// Temporary ids, final ids and outpoints are not shared, within and across peers.
// known-attacks C10
func TestIDCollisions(t *testing.T) {
	net := lntest.NewNetwork(t, 3, nil)
	b, a, c := net.Nodes[1], net.Nodes[0], net.Nodes[2]
	open := openChannelOf(t, net, a, b)
	b.Manager.HandleOpenChannel(a.ID(), &open)
	b.Manager.HandleOpenChannel(a.ID(), &open)
	refused := 0
	for _, e := range b.Manager.GetAndClearPendingMsgEvents() {
		if e, ok := e.(events.HandleError); ok {
			if m, ok := e.Action.(lnwire.SendErrorMessage); ok && m.Msg.ChannelID == open.TemporaryChannelID {
				refused++
			}
		}
	}
	if refused != 1 || len(b.Manager.ListChannels()) != 1 {
		t.Fatalf("%d refusals, %d channels", refused, len(b.Manager.ListChannels()))
	}
	// The same temporary id with another peer is another channel.
	b.Manager.HandleOpenChannel(c.ID(), &open)
	if len(b.Manager.ListChannels()) != 2 {
		t.Fatal("ids are per peer")
	}
	if _, err := a.Manager.CreateChannel(b.ID(), 1_000_000, 0, lntypes.U128{}, &open.TemporaryChannelID, nil); err == nil {
		t.Fatal("created a channel under an id that is taken")
	}
}

func TestFundingOutpointCollision(t *testing.T) {
	net := lntest.NewNetwork(t, 3, nil)
	b, a, c := net.Nodes[1], net.Nodes[0], net.Nodes[2]
	var first lnwire.FundingCreated
	net.OnMessage = func(from, _ *lntest.Node, msg lnwire.Message) bool {
		m, ok := msg.(*lnwire.FundingCreated)
		if !ok {
			return true
		}
		if from == a {
			first = *m
			return true
		}
		m.FundingTxid, m.FundingOutputIndex = first.FundingTxid, first.FundingOutputIndex
		return true
	}
	net.Open(a, b, 1_000_000, 0)
	if _, err := c.Manager.CreateChannel(b.ID(), 1_000_000, 0, lntypes.U128{}, nil, nil); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if len(net.Errors) == 0 {
		t.Fatal("a second channel on the same output was accepted")
	}
	net.OnMessage = nil
	net.Pay(10_000_000, a, b) // the first is as good as before
}

// Messages for channels that do not exist, or not in that state, end nothing but
// what they name. known-attacks C9
func TestMessagesOutOfPlace(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	id := a.Manager.ListChannels()[0].ChannelID
	for name, msgs := range strayMessages(lntypes.ChannelID{42}) {
		for _, m := range msgs {
			lntest.Deliver(t, b, a.ID(), m)
		}
		if len(b.Manager.ListUsableChannels()) != 1 {
			t.Fatalf("%s: the channel is gone", name)
		}
		b.Manager.GetAndClearPendingMsgEvents()
	}
	// For a known channel, in a state where they make no sense: the channel may end,
	// the process not.
	for _, msgs := range strayMessages(id) {
		for _, m := range msgs {
			net := line(t, 2, nil)
			a, b := net.Nodes[0], net.Nodes[1]
			setChannelID(m, a.Manager.ListChannels()[0].ChannelID)
			lntest.Deliver(t, b, a.ID(), m)
			net.Settle()
		}
	}
	// And while it is being opened.
	for _, msgs := range strayMessages(id) {
		for _, m := range msgs {
			net := lntest.NewNetwork(t, 2, nil)
			a, b := net.Nodes[0], net.Nodes[1]
			tmp, err := a.Manager.CreateChannel(b.ID(), 1_000_000, 0, lntypes.U128{}, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			net.NoFunding = true
			net.Settle()
			setChannelID(m, tmp)
			lntest.Deliver(t, a, b.ID(), m)
			lntest.Deliver(t, b, a.ID(), m)
			net.Settle()
		}
	}
}

func strayMessages(id lntypes.ChannelID) map[string][]lnwire.Message {
	return map[string][]lnwire.Message{
		"opening": {
			&lnwire.AcceptChannel{TemporaryChannelID: id}, &lnwire.FundingCreated{TemporaryChannelID: id},
			&lnwire.FundingSigned{ChannelID: id}, &lnwire.ChannelReady{ChannelID: id},
			&lnwire.AnnouncementSignatures{ChannelID: id},
		},
		"updates": {
			&lnwire.UpdateAddHTLC{ChannelID: id}, &lnwire.UpdateFulfillHTLC{ChannelID: id, HTLCID: 3},
			&lnwire.UpdateFailHTLC{ChannelID: id, HTLCID: 3}, &lnwire.UpdateFailMalformedHTLC{ChannelID: id},
			&lnwire.UpdateFailMalformedHTLC{ChannelID: id, FailureCode: 0x8000}, &lnwire.UpdateFee{ChannelID: id},
			&lnwire.CommitmentSigned{ChannelID: id}, &lnwire.RevokeAndACK{ChannelID: id},
		},
		"closing": {
			&lnwire.Shutdown{ChannelID: id}, &lnwire.ClosingSigned{ChannelID: id}, &lnwire.ChannelReestablish{ChannelID: id},
		},
	}
}

func setChannelID(m lnwire.Message, id lntypes.ChannelID) {
	switch m := m.(type) {
	case *lnwire.AcceptChannel:
		m.TemporaryChannelID = id
	case *lnwire.FundingCreated:
		m.TemporaryChannelID = id
	case *lnwire.FundingSigned:
		m.ChannelID = id
	case *lnwire.ChannelReady:
		m.ChannelID = id
	case *lnwire.AnnouncementSignatures:
		m.ChannelID = id
	case *lnwire.UpdateAddHTLC:
		m.ChannelID = id
	case *lnwire.UpdateFulfillHTLC:
		m.ChannelID = id
	case *lnwire.UpdateFailHTLC:
		m.ChannelID = id
	case *lnwire.UpdateFailMalformedHTLC:
		m.ChannelID = id
	case *lnwire.UpdateFee:
		m.ChannelID = id
	case *lnwire.CommitmentSigned:
		m.ChannelID = id
	case *lnwire.RevokeAndACK:
		m.ChannelID = id
	case *lnwire.Shutdown:
		m.ChannelID = id
	case *lnwire.ClosingSigned:
		m.ChannelID = id
	case *lnwire.ChannelReestablish:
		m.ChannelID = id
	}
}

// What a session had queued dies with it: the next begins with channel_reestablish.
// known-attacks P4 P5
func TestNothingCrossesAReconnection(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	inv := lntest.NewInvoice(b, 10_000_000)
	lntest.SendAlong(a, inv, lntest.Hop{To: b}) // queued, not sent
	net.Disconnect(a, b)
	net.Connect(a, b)
	msgs := a.Manager.GetAndClearPendingMsgEvents()
	if len(msgs) == 0 {
		t.Fatal("nothing to send")
	}
	if _, ok := msgs[0].(events.SendChannelReestablish); !ok {
		t.Fatalf("the first message is %T", msgs[0])
	}
	for _, m := range msgs[1:] {
		if _, ok := m.(events.UpdateHTLCs); ok {
			t.Fatal("an update of the old session was sent")
		}
	}
	net.Reconnect(a, b)
	net.Settle()
	net.Claim(b, inv)
	// A second connect without a disconnect counts as both.
	init := lnwire.Init{Features: a.Manager.InitFeatures()}
	if err := b.Manager.PeerConnected(a.ID(), &init, true); err != nil {
		t.Fatal(err)
	}
	b.Manager.PeerDisconnected(a.ID())
	b.Manager.PeerDisconnected(a.ID())
	b.Manager.PeerDisconnected(peerID(5))
}

// A peer may have only so many HTLCs pending, and we refuse to send more.
// known-attacks M16
func TestPendingHTLCsAreLimited(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	sent := 0
	for i := range 60 {
		inv := lntest.NewInvoice(b, 5_000_000)
		r := lntest.Route(b, lntest.Path(a, inv.Amount, lntest.Hop{To: b}))
		if a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), lntypes.PaymentID{byte(i)}, a.Now) == nil {
			sent++
		}
		net.Settle()
	}
	if sent != 50 {
		t.Fatalf("%d HTLCs pending", sent)
	}
}

// A second payment of a hash is failed while the first is complete or being claimed;
// paying one twice is refused. After that the secret is still good until the invoice
// expires: the user, who is asked, fails it. known-attacks I6
func TestHashIsForOnePayment(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	net.Connect(a, c)
	direct := net.Open(a, c, 1_000_000, 0)
	var directSCID lntypes.ShortChannelID
	var directFunding lntypes.OutPoint
	for _, d := range a.Manager.ListChannels() {
		if d.ChannelID == direct {
			directSCID, directFunding = *d.ShortChannelID, *d.FundingTxo
		}
	}
	inv := lntest.NewInvoice(c, 10_000_000)
	again := func(id byte) {
		t.Helper()
		a.TakeEvents()
		r := lntest.Route(c, lntest.Path(a, inv.Amount, lntest.Hop{To: c, SCID: &directSCID}))
		if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), lntypes.PaymentID{id}, a.Now); err != nil {
			t.Fatal(err)
		}
		for {
			net.Settle()
			busy := false
			for _, w := range c.Store.Pending() {
				if w.Funding == directFunding {
					c.Finish(w)
					busy = true
				}
			}
			if !busy {
				return
			}
		}
	}
	lntest.SendAlong(b, inv, lntest.Hop{To: c})
	net.Settle()
	again(1)
	lntest.FindEvent[events.PaymentFailed](a)
	c.Store.SetLater(true)
	e := lntest.FindEvent[events.PaymentClaimable](c)
	c.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
	again(2)
	lntest.FindEvent[events.PaymentFailed](a)
	if lntest.CountEvents[events.PaymentClaimed](c) != 0 {
		t.Fatal("claimed before the preimage is safe")
	}
	settleWithWrites(net)
	if lntest.CountEvents[events.PaymentClaimable](c) != 1 || lntest.CountEvents[events.PaymentClaimed](c) != 1 {
		t.Fatal("received twice")
	}
	r := lntest.Route(c, lntest.Path(b, inv.Amount, lntest.Hop{To: c}))
	if err := b.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), lntypes.PaymentID{4}, b.Now); err == nil {
		t.Fatal("paid twice")
	}
}
