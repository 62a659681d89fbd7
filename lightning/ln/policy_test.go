package ln_test

import (
	"errors"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// updatesIn returns the channel updates that were broadcast.
func updatesIn(gossip []events.MessageSendEvent) (list []lnwire.ChannelUpdate) {
	for _, e := range gossip {
		if e, ok := e.(events.BroadcastChannelUpdate); ok {
			list = append(list, e.Msg)
		}
	}
	return list
}

// A public channel is announced by both ends once it is deep enough, with the
// same announcement and an update each.
func TestAnnouncement(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	net.Open(net.Nodes[0], net.Nodes[1], 1_000_000, 0)
	var announcements []events.BroadcastChannelAnnouncement
	for _, e := range net.Gossip {
		if e, ok := e.(events.BroadcastChannelAnnouncement); ok {
			announcements = append(announcements, e)
		}
	}
	if len(announcements) < 2 {
		t.Fatalf("%d announcements", len(announcements))
	}
	for _, a := range announcements {
		if a.UpdateMsg == nil || a.UpdateMsg.Contents.ShortChannelID != a.Msg.Contents.ShortChannelID || a.UpdateMsg.Contents.Flags&2 != 0 {
			t.Fatalf("announced with the update %+v", a.UpdateMsg)
		}
		if string(a.Msg.Write()) != string(announcements[0].Msg.Write()) {
			t.Fatal("the ends announce different things")
		}
	}
}

// A new policy is told to the network, and enforced; a payer who knows only the old
// one is served for a while.
func TestPolicyChange(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	out := b.Manager.ListChannelsWithCounterparty(c.ID())[0]
	old := lntest.Path(a, 1_000_000, lntest.Via(b, c)...)
	net.Gossip = nil
	cfg := *out.Config
	cfg.ForwardingFeeBaseMsat += 500
	if err := b.Manager.UpdateChannelConfig(c.ID(), []lntypes.ChannelID{out.ChannelID}, &cfg); err != nil {
		t.Fatal(err)
	}
	if got := *b.Manager.ListChannelsWithCounterparty(c.ID())[0].Config; got != cfg {
		t.Fatalf("the policy is %+v", got)
	}
	net.Settle()
	told := updatesIn(net.Gossip)
	if len(told) != 1 || told[0].Contents.FeeBaseMsat != cfg.ForwardingFeeBaseMsat {
		t.Fatalf("the network was told %+v", told)
	}
	pay := func(base lntypes.Msat) (arrived bool) {
		inv := lntest.NewInvoice(c, 1_000_000)
		path := old
		path.Hops = append(path.Hops[:0:0], path.Hops...)
		path.Hops[0].FeeMsat = base
		r := lntest.Route(c, path)
		if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, secretOnly(inv), inv.ID(), a.Now); err != nil {
			t.Fatal(err)
		}
		c.TakeEvents()
		net.Settle()
		if lntest.CountEvents[events.PaymentClaimable](c) == 0 {
			return false
		}
		net.Claim(c, inv)
		return true
	}
	if !pay(1500) || !pay(1000) {
		t.Fatal("right after the change the old fee and the new one are good")
	}
	for range 10 {
		b.Tick()
	}
	if pay(1000) {
		t.Fatal("the old fee is good for ever")
	}
	failed := lntest.FindEvent[events.PaymentPathFailed](a)
	on, _ := failed.Failure.(events.OnPath)
	if u, ok := on.NetworkUpdate.(lnwire.ChannelUpdateMessage); !ok || u.Msg.Contents.FeeBaseMsat != 1500 {
		t.Fatalf("the payer learns %+v", failed.Failure)
	}
	if !pay(1500) {
		t.Fatal("the new fee is not good")
	}
}

func TestPolicyMisuse(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	d := a.Manager.ListChannels()[0]
	ids := []lntypes.ChannelID{d.ChannelID}
	low, fee := uint16(5), uint32(9)
	var misuse lntypes.APIMisuseError
	if err := a.Manager.UpdatePartialChannelConfig(b.ID(), ids, &config.ChannelConfigUpdate{CLTVExpiryDelta: &low}); !errors.As(err, &misuse) {
		t.Errorf("a tiny expiry delta: %v", err)
	}
	change := config.ChannelConfigUpdate{ForwardingFeeBaseMsat: &fee}
	var unavailable lntypes.ChannelUnavailable
	if err := a.Manager.UpdatePartialChannelConfig(peerID(3), ids, &change); !errors.As(err, &unavailable) {
		t.Errorf("an unknown peer: %v", err)
	}
	if err := a.Manager.UpdatePartialChannelConfig(b.ID(), append(ids, lntypes.ChannelID{1}), &change); !errors.As(err, &unavailable) {
		t.Errorf("an unknown channel: %v", err)
	}
	if got := *a.Manager.ListChannels()[0].Config; got != *d.Config {
		t.Errorf("an update that failed changed the policy to %+v", got)
	}
	if err := a.Manager.UpdatePartialChannelConfig(b.ID(), ids, &change); err != nil {
		t.Error(err)
	}
	if got := *a.Manager.ListChannels()[0].Config; got.ForwardingFeeBaseMsat != 9 || got.CLTVExpiryDelta != d.Config.CLTVExpiryDelta {
		t.Errorf("the policy is %+v", got)
	}
}

// The peer's policy, for the hints of invoices, comes from its channel_update and
// from nobody else's.
func TestPeersPolicy(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	policy := func() *lntypes.Msat { return a.Manager.ListChannels()[0].InboundHTLCMinimumMsat }
	info := a.Manager.ListChannels()[0].Counterparty.ForwardingInfo
	if info == nil || info.FeeBaseMsat != b.Config.ChannelConfig.ForwardingFeeBaseMsat {
		t.Fatalf("the peer's policy is %+v (%v)", info, policy())
	}
	fee := uint32(4321)
	out := b.Manager.ListChannelsWithCounterparty(a.ID())[0]
	if err := b.Manager.UpdatePartialChannelConfig(a.ID(), []lntypes.ChannelID{out.ChannelID},
		&config.ChannelConfigUpdate{ForwardingFeeBaseMsat: &fee}); err != nil {
		t.Fatal(err)
	}
	net.Gossip = nil
	net.Settle()
	update := updatesIn(net.Gossip)[0]
	base := func() uint32 { return a.Manager.ListChannels()[0].Counterparty.ForwardingInfo.FeeBaseMsat }
	mine := update
	mine.Contents.Flags ^= 1
	a.Manager.HandleChannelUpdate(b.ID(), &mine)
	if got := base(); got != 1000 {
		t.Fatalf("our own update changed the peer's fee to %d", got)
	}
	a.Manager.HandleChannelUpdate(c.ID(), &update)
	if got := base(); got != 1000 {
		t.Fatalf("a stranger changed the peer's fee to %d", got)
	}
	a.Manager.HandleChannelUpdate(b.ID(), &update)
	if got := base(); got != 4321 {
		t.Fatalf("the peer's fee is %d", got)
	}
	other := update
	other.Contents.ShortChannelID++
	a.Manager.HandleChannelUpdate(b.ID(), &other) // not ours: nothing happens
	if len(sentErrors(a)) != 0 {
		t.Fatal("gossip was answered with an error")
	}
}

// A stranger who sends updates for the ids that he guesses, or has read in an
// invoice, does not learn from us which are those of our private channels, nor their
// channel ids, which tell the funding transaction.
func TestPrivateChannelsAreNotConfirmed(t *testing.T) {
	net := line(t, 3, func(_ int, cfg *config.UserConfig) { cfg.ChannelHandshakeConfig.AnnouncedChannel = false })
	b, c := net.Nodes[1], net.Nodes[2]
	d := b.Manager.ListChannelsWithCounterparty(net.Nodes[0].ID())[0]
	for _, id := range []*lntypes.ShortChannelID{d.ShortChannelID, d.OutboundSCIDAlias, d.InboundSCIDAlias} {
		b.Manager.HandleChannelUpdate(c.ID(), &lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{ShortChannelID: *id, Timestamp: 1}})
		if got := b.Manager.GetAndClearPendingMsgEvents(); len(got) != 0 {
			t.Errorf("an update for %v is answered with %+v", *id, got)
		}
	}
}

// The network hears of a lost peer only after ten minutes, and of its return
// after five, so that short interruptions make no gossip.
func TestGossipFollowsThePeer(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	told := func(ticks int) (list []lnwire.ChannelUpdate) {
		net.Gossip = nil
		for range ticks {
			a.Tick()
			net.Settle()
		}
		return updatesIn(net.Gossip)
	}
	told(2)
	net.Disconnect(a, b)
	if got := told(9); len(got) != 0 {
		t.Fatalf("nine minutes without the peer: told %d updates", len(got))
	}
	net.Connect(a, b)
	net.Settle()
	told(1)
	net.Disconnect(a, b)
	got := told(12)
	if len(got) != 1 || got[0].Contents.Flags&2 == 0 {
		t.Fatalf("twelve minutes without the peer: told %+v", got)
	}
	net.Connect(a, b)
	net.Settle()
	if got := told(4); len(got) != 0 {
		t.Fatalf("four minutes with the peer: told %d updates", len(got))
	}
	if got := told(3); len(got) != 1 || got[0].Contents.Flags&2 != 0 {
		t.Fatalf("seven minutes with the peer: told %+v", got)
	}
	if got := told(30); len(got) != 0 {
		t.Fatalf("nothing happened: told %d updates", len(got))
	}
}

// A closed channel is reported disabled at once.
func TestClosedChannelIsToldDisabled(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	d := a.Manager.ListChannels()[0]
	newest := uint32(0)
	for _, e := range net.Gossip {
		if e, ok := e.(events.BroadcastChannelAnnouncement); ok {
			newest = max(newest, e.UpdateMsg.Contents.Timestamp)
		}
	}
	net.Gossip = nil
	if err := a.Manager.ForceCloseBroadcastingLatestTxn(d.ChannelID, b.ID()); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	got := updatesIn(net.Gossip)
	if len(got) != 2 {
		t.Fatalf("%d updates", len(got))
	}
	for _, u := range got {
		if u.Contents.Flags&2 == 0 || u.Contents.ShortChannelID != *d.ShortChannelID || u.Contents.Timestamp <= newest {
			t.Fatalf("told %+v", u.Contents)
		}
	}
	// A peer that is gone, and forgotten, leaves the news behind.
	net = line(t, 2, nil)
	a, b = net.Nodes[0], net.Nodes[1]
	d = a.Manager.ListChannels()[0]
	net.Disconnect(a, b)
	net.Gossip = nil
	if err := a.Manager.ForceCloseBroadcastingLatestTxn(d.ChannelID, b.ID()); err != nil {
		t.Fatal(err)
	}
	a.Tick()
	net.Settle()
	if got := updatesIn(net.Gossip); len(got) != 1 {
		t.Fatalf("%d updates after the peer was forgotten", len(got))
	}
}
