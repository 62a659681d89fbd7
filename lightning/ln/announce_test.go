package ln_test

import (
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// announcementsIn returns the announcements that were broadcast.
func announcementsIn(gossip []events.MessageSendEvent) (list []events.BroadcastChannelAnnouncement) {
	for _, e := range gossip {
		if e, ok := e.(events.BroadcastChannelAnnouncement); ok {
			list = append(list, e)
		}
	}
	return list
}

// mine adds blocks one by one and settles, with a tick now and then.
func mine(net *lntest.Network, blocks int) {
	for i := range blocks {
		net.Chain.Mine(1)
		if i%24 == 0 {
			for _, n := range net.Nodes {
				n.Tick()
			}
		}
		net.Settle()
	}
}

// The announcement of a young channel is repeated every six blocks for a week. After
// that the network hears of a channel that nothing happens to every ten days, which
// is before it forgets the channel (BOLT 7: two weeks), also across a restart.
func TestAnnouncementIsRepeated(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	net.Pay(10_000, a, b) // proves that both have both signatures
	net.Gossip = nil
	mine(net, 60)
	young := announcementsIn(net.Gossip)
	if len(young) != 2*10 {
		t.Fatalf("%d announcements in 60 blocks by two nodes", len(young))
	}
	newest := map[uint8]uint32{}
	for _, u := range young {
		c := u.UpdateMsg.Contents
		if c.Flags&2 != 0 || c.DontForward() || c.Timestamp <= newest[c.Flags&1] {
			t.Fatalf("announced with %+v after one of %d", c, newest[c.Flags&1])
		}
		newest[c.Flags&1] = c.Timestamp
	}
	mine(net, 1008-60)
	net.Gossip = nil
	const day = 144
	mine(net, 9*day)
	net.Restart(a)
	net.Settle()
	if len(net.Gossip) != 0 {
		t.Fatalf("%d messages about a channel of 16 days, nine days after the last", len(net.Gossip))
	}
	mine(net, 2*day)
	told := updatesIn(net.Gossip)
	if len(told) != 2 || len(net.Gossip) != 2 || told[0].Contents.Flags == told[1].Contents.Flags {
		t.Fatalf("told %+v", net.Gossip)
	}
	for _, u := range told {
		if u.Contents.Flags&2 != 0 || u.Contents.Timestamp < newest[u.Contents.Flags&1]+10*24*60*60 {
			t.Fatalf("told %+v", u.Contents)
		}
	}
	// While the peer is away the channel is not worth it.
	net.Disconnect(a, b)
	net.Gossip = nil
	mine(net, 25*day)
	for _, u := range updatesIn(net.Gossip) {
		if u.Contents.Flags&2 == 0 {
			t.Fatalf("a channel without its peer is told to be usable: %+v", u.Contents)
		}
	}
}

// A peer that sends announcement_signatures although it had ours has lost them: it
// gets them once more, and once only (BOLT 7).
func TestAnnouncementSignaturesAreAnswered(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	var sent []*lnwire.AnnouncementSignatures
	answers := 0
	net.OnMessage = func(from, _ *lntest.Node, msg lnwire.Message) bool {
		if sigs, ok := msg.(*lnwire.AnnouncementSignatures); ok {
			if from == b {
				sent = append(sent, sigs)
			} else {
				answers++
			}
		}
		return true
	}
	net.Open(a, b, 1_000_000, 0)
	net.Pay(10_000, a, b) // as above
	net.Reconnect(a, b)
	net.Settle()
	if len(sent) != 1 || answers != 1 {
		t.Fatalf("signatures were sent %d and %d times", len(sent), answers)
	}
	for range 3 {
		a.Manager.HandleAnnouncementSignatures(b.ID(), sent[0])
		net.Settle()
	}
	if answers != 2 || len(sent) != 2 { // b, which did not really send any, answers the answer
		t.Fatalf("signatures were sent %d and %d times", len(sent), answers)
	}
	net.Reconnect(a, b)
	net.Settle()
	a.Manager.HandleAnnouncementSignatures(b.ID(), sent[0])
	net.Settle()
	if answers != 3 {
		t.Fatal("not answered on the next connection")
	}
}

// A peer's announcement_signatures that came when we could not use them are asked
// for again by sending ours.
func TestLostAnnouncementSignatures(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	lose := true
	net.OnMessage = func(from, _ *lntest.Node, msg lnwire.Message) bool {
		_, sigs := msg.(*lnwire.AnnouncementSignatures)
		return !(sigs && lose && from == b)
	}
	net.Open(a, b, 1_000_000, 0)
	net.Pay(10_000, a, b)
	lose = false
	net.Gossip = nil
	net.Restart(a)
	net.Settle()
	if got := announcementsIn(net.Gossip); len(got) == 0 {
		t.Fatal("not announced after the signatures were lost")
	}
}

// told is what nodes said of their channels: to whom, and in which message.
type told struct {
	from *lntest.Node
	msg  *lnwire.ChannelUpdate
}

// listen collects the updates that are sent to peers.
func listen(net *lntest.Network) *[]told {
	var list []told
	net.OnMessage = func(from, _ *lntest.Node, msg lnwire.Message) bool {
		if u, ok := msg.(*lnwire.ChannelUpdate); ok {
			list = append(list, told{from, u})
		}
		return true
	}
	return &list
}

// A private channel stays one: whatever happens to it, nothing is broadcast, and
// what the peer is told must not be forwarded. With scid privacy not even those
// messages hold the channel's place in the chain.
func TestPrivateChannelIsNeverAnnounced(t *testing.T) {
	for _, privacy := range []bool{false, true} {
		net := lntest.NewNetwork(t, 3, func(_ int, cfg *config.UserConfig) {
			cfg.ChannelHandshakeConfig.AnnouncedChannel = false
			cfg.ChannelHandshakeConfig.NegotiateSCIDPrivacy = privacy
		})
		a, b := net.Nodes[0], net.Nodes[1]
		updates := listen(net)
		id := net.Open(a, b, 1_000_000, 0)
		d := a.Manager.ListChannels()[0]
		fee := uint32(7)
		if err := a.Manager.UpdatePartialChannelConfig(b.ID(), []lntypes.ChannelID{id},
			&config.ChannelConfigUpdate{ForwardingFeeBaseMsat: &fee}); err != nil {
			t.Fatal(err)
		}
		mine(net, 20)
		net.Disconnect(a, b)
		mine(net, 400)
		net.Connect(a, b)
		mine(net, 200)
		net.Restart(a)
		mine(net, 11*144)
		if err := a.Manager.ForceCloseBroadcastingLatestTxn(id, b.ID()); err != nil {
			t.Fatal(err)
		}
		net.Settle()
		if len(net.Gossip) != 0 {
			t.Fatalf("privacy %t: broadcast %+v", privacy, net.Gossip)
		}
		changed := false
		for _, u := range *updates {
			c := &u.msg.Contents
			changed = changed || c.FeeBaseMsat == fee
			if !c.DontForward() || privacy && c.ShortChannelID == *d.ShortChannelID {
				t.Errorf("privacy %t: %s told its peer %+v", privacy, u.from.Name, c)
			}
			// The peer must know the channel by that id.
			if p := b.Manager.ListChannels(); u.from == a && len(p) > 0 && c.ShortChannelID != *p[0].InboundSCIDAlias && c.ShortChannelID != *d.ShortChannelID {
				t.Errorf("privacy %t: told the peer of %s", privacy, c.ShortChannelID)
			}
		}
		if len(*updates) < 4 || !changed {
			t.Errorf("privacy %t: the peers were told %d updates, the new fee: %t", privacy, len(*updates), changed)
		}
	}
}

// A channel that is to be public is not before six confirmations: until then a new
// policy goes to the peer alone.
func TestPolicyBeforeAnnouncement(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	updates := listen(net)
	if _, err := a.Manager.CreateChannel(b.ID(), 1_000_000, 0, lntypes.U128{}, nil, nil); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	mine(net, 4)
	usable := a.Manager.ListUsableChannels()
	if len(usable) != 1 || len(net.Gossip) != 0 {
		t.Fatalf("%d usable channels, told %+v", len(usable), net.Gossip)
	}
	fee := uint32(7)
	if err := a.Manager.UpdatePartialChannelConfig(b.ID(), []lntypes.ChannelID{usable[0].ChannelID},
		&config.ChannelConfigUpdate{ForwardingFeeBaseMsat: &fee}); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	last := (*updates)[len(*updates)-1]
	if len(net.Gossip) != 0 || last.from != a || last.msg.Contents.FeeBaseMsat != fee || !last.msg.Contents.DontForward() {
		t.Fatalf("broadcast %+v, the peer was told %+v", net.Gossip, last.msg.Contents)
	}
	mine(net, 2)
	got := announcementsIn(net.Gossip)
	if len(got) < 2 {
		t.Fatalf("%d announcements", len(got))
	}
	for _, g := range got {
		// Whoever had the private update takes the public one.
		if c := g.UpdateMsg.Contents; c.DontForward() || c.Flags == last.msg.Contents.Flags && c.Timestamp <= last.msg.Contents.Timestamp {
			t.Fatalf("announced with %+v", c)
		}
	}
	// A channel that closes before it was announced is nobody's business.
	net = lntest.NewNetwork(t, 2, nil)
	a, b = net.Nodes[0], net.Nodes[1]
	if _, err := a.Manager.CreateChannel(b.ID(), 1_000_000, 0, lntypes.U128{}, nil, nil); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	mine(net, 4)
	if err := a.Manager.ForceCloseBroadcastingLatestTxn(a.Manager.ListChannels()[0].ChannelID, b.ID()); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if len(net.Gossip) != 0 {
		t.Fatalf("told the network %+v", net.Gossip)
	}
}
