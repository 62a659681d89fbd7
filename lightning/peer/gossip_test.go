package peer

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/msghandler"
)

func channelUpdate(scid lntypes.ShortChannelID) lnwire.ChannelUpdate {
	return lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{ShortChannelID: scid, Timestamp: 1}}
}

// point returns a valid key.
func point(seed byte) lntypes.PublicKey {
	pub, err := secp.PubKeyFromSecret([32]byte{30: seed, 31: 1})
	if err != nil {
		panic(err)
	}
	return pub
}

func channelAnnouncement(scid lntypes.ShortChannelID, n1, n2 lntypes.PublicKey) lnwire.ChannelAnnouncement {
	return lnwire.ChannelAnnouncement{Contents: lnwire.UnsignedChannelAnnouncement{ShortChannelID: scid,
		NodeID1: lntypes.NodeID(n1), NodeID2: lntypes.NodeID(n2),
		BitcoinKey1: lntypes.NodeID(point(1)), BitcoinKey2: lntypes.NodeID(point(2))}}
}

func TestForwarding(t *testing.T) {
	hub := newNode(1)
	var links []*link
	var spokes []*node
	for i := range 4 {
		spokes = append(spokes, newNode(byte(10+i)))
		links = append(links, connect(t, spokes[i], hub))
	}
	settle := func() {
		for range 3 {
			for _, l := range links {
				l.settle()
			}
		}
	}
	heard := func() (who []string) {
		for i, s := range spokes {
			for _, what := range s.h.taken() {
				who = append(who, fmt.Sprintf("%d: %s", i, what))
			}
		}
		slices.Sort(who)
		return who
	}
	// Nobody gets other nodes' gossip who has not asked for it (BOLT 7).
	update := channelUpdate(7)
	links[0].inject(&update)
	settle()
	if got := heard(); len(got) != 0 {
		t.Errorf("unasked: %v", got)
	}
	for _, l := range links {
		l.inject(&lnwire.GossipTimestampFilter{TimestampRange: ^uint32(0)})
	}
	settle()
	// An update from 0 goes to all others, an announcement not to its ends.
	links[0].inject(&update)
	settle()
	want := []string{"1: chan update 7", "1: route update 7", "2: chan update 7", "2: route update 7", "3: chan update 7", "3: route update 7"}
	if got := heard(); !slices.Equal(got, want) {
		t.Errorf("update: %v", got)
	}
	ann := channelAnnouncement(8, spokes[1].signer.id(), spokes[2].signer.id())
	links[0].inject(&ann)
	settle()
	if got := heard(); !slices.Equal(got, []string{"3: route channel 8"}) {
		t.Errorf("announcement: %v", got)
	}
	// Our own gossip goes to all but those it is about.
	hub.h.pending = []events.MessageSendEvent{events.BroadcastChannelAnnouncement{Msg: channelAnnouncement(9, spokes[0].signer.id(), hub.signer.id()), UpdateMsg: &update}}
	hub.ProcessEvents()
	settle()
	if got := heard(); len(got) != 3+8 {
		t.Errorf("own announcement: %v", got)
	}
	node := lnwire.NodeAnnouncement{Contents: lnwire.UnsignedNodeAnnouncement{NodeID: lntypes.NodeID(spokes[3].signer.id())}}
	hub.h.pending = []events.MessageSendEvent{events.BroadcastNodeAnnouncement{Msg: node}}
	hub.ProcessEvents()
	settle()
	if got := heard(); len(got) != 3 {
		t.Errorf("node: %v", got)
	}
	// What our own handler finds forged is not sent. What it does not want is: who
	// has told the graph of other ends of our channel could silence us else.
	hub.h.gossipErr = &lnwire.LightningError{Action: lnwire.SendWarningMessage{}}
	hub.h.pending = []events.MessageSendEvent{events.BroadcastChannelUpdate{Msg: update}}
	hub.ProcessEvents()
	settle()
	if got := heard(); len(got) != 0 {
		t.Errorf("bad gossip: %v", got)
	}
	hub.h.gossipErr = &lnwire.LightningError{Action: lnwire.IgnoreError{}}
	hub.h.pending = []events.MessageSendEvent{events.BroadcastChannelUpdate{Msg: update}}
	hub.ProcessEvents()
	settle()
	if got := heard(); len(got) != 8 {
		t.Errorf("gossip that our graph does not want: %v", got)
	}
	hub.h.gossipErr = &lnwire.LightningError{Action: lnwire.IgnoreDuplicateGossip{}}
	hub.h.pending = []events.MessageSendEvent{events.BroadcastChannelUpdate{Msg: update}}
	hub.ProcessEvents()
	settle()
	if got := heard(); len(got) != 8 {
		t.Errorf("duplicate gossip: %v", got)
	}
}

// A peer that does not read has gossip dropped rather than hoarded.
func TestForwardingLimits(t *testing.T) {
	hub, slow, source := newNode(1), newNode(2), newNode(3)
	l, from := connect(t, slow, hub), connect(t, source, hub)
	l.inject(&lnwire.GossipTimestampFilter{TimestampRange: ^uint32(0)})
	l.settle()
	l.y.room = 0
	for i := range 500 {
		u := channelUpdate(lntypes.ShortChannelID(i))
		from.inject(&u)
	}
	from.settle()
	hub.ProcessEvents()
	c := hub.connOf(l.y)
	if n := len(c.gossip) + c.waiting(); n > dropGossipMessages+2 || n < 2 {
		t.Errorf("%d messages hoarded", n)
	}
	// Of our own gossip more is kept, but not without bound.
	for i := range 500 {
		hub.h.pending = append(hub.h.pending, events.BroadcastChannelUpdate{Msg: channelUpdate(lntypes.ShortChannelID(i))})
	}
	hub.ProcessEvents()
	if n := len(c.gossip) + c.waiting(); n < 2*dropGossipMessages || n > dropOwnGossipMessages+2 {
		t.Errorf("%d messages of our own hoarded", n)
	}
	// Channel messages are not dropped.
	for i := range 100 {
		hub.h.pending = append(hub.h.pending, events.SendShutdown{NodeID: slow.signer.id(), Msg: lnwire.Shutdown{ChannelID: lntypes.ChannelID{byte(i)}}})
	}
	hub.ProcessEvents()
	l.y.room = -1
	_ = hub.WriteBufferSpaceAvail(l.y)
	l.settle()
	shutdowns := 0
	for _, what := range slow.h.taken() {
		if strings.HasPrefix(what, "shutdown") {
			shutdowns++
		}
	}
	if shutdowns != 100 {
		t.Errorf("%d of 100 channel messages arrived", shutdowns)
	}
}

// graph fills a node with gossip about n channels and n nodes.
func graph(n *node, channels int) {
	for i := range channels {
		u := channelUpdate(lntypes.ShortChannelID(i * 2))
		n.h.gossip = append(n.h.gossip, &msghandler.ChannelGossip{
			Announcement: channelAnnouncement(lntypes.ShortChannelID(i*2), point(3), point(4)), UpdateA: &u, UpdateB: &u})
	}
	var ids []lntypes.PublicKey
	for i := range channels {
		ids = append(ids, point(byte(100+i)))
	}
	slices.SortFunc(ids, func(a, b lntypes.PublicKey) int { return bytes.Compare(a[:], b[:]) })
	for _, id := range ids {
		n.h.nodes = append(n.h.nodes, &lnwire.NodeAnnouncement{Contents: lnwire.UnsignedNodeAnnouncement{NodeID: lntypes.NodeID(id)}})
	}
}

func TestInitialSync(t *testing.T) {
	for _, queries := range []bool{false, true} {
		a, b := newNode(1), newNode(2)
		graph(b, 20)
		a.h.features.SetInitialRoutingSyncOptional()
		if queries {
			a.h.features.SetGossipQueriesOptional()
		}
		l := connect(t, a, b)
		if queries {
			if got := a.h.taken(); len(got) != 0 {
				t.Fatalf("told without a filter: %v", got)
			}
			l.inject(&lnwire.GossipTimestampFilter{TimestampRange: ^uint32(0)})
		}
		l.settle()
		all := strings.Join(a.log.lines, "\n")
		if n := strings.Count(all, "Received channel_announcement"); n != 20 {
			t.Errorf("queries %v: %d channels", queries, n)
		}
		if n := strings.Count(all, "Received channel_update"); n != 40 {
			t.Errorf("queries %v: %d updates", queries, n)
		}
		if n := strings.Count(all, "Received node_announcement"); n != 20 {
			t.Errorf("queries %v: %d nodes", queries, n)
		}
		if c := b.connOf(l.y); c.gossiper.(*puller).stage != syncNone {
			t.Errorf("queries %v: the telling does not end", queries)
		}
	}
}

// known-attacks G1: many slow peers that repeat filters cost next to nothing.
func TestFilterDump(t *testing.T) {
	hub := newNode(1)
	graph(hub, 50)
	var held int
	for i := range 30 {
		slow := newNode(byte(50 + i))
		slow.h.features.SetGossipQueriesOptional()
		l := connect(t, slow, hub)
		l.y.room = 100
		for range 50 {
			l.inject(&lnwire.GossipTimestampFilter{TimestampRange: ^uint32(0)})
			_ = l.toB()
			hub.ProcessEvents()
		}
		c := hub.connOf(l.y)
		held += cap(c.out)
		if c.waiting() > 4 {
			t.Fatalf("%d messages wait for a slow peer", c.waiting())
		}
	}
	if hub.h.gossipCalls > 60 {
		t.Errorf("%d look-ups for 30 peers that read nothing", hub.h.gossipCalls)
	}
	if held > 30*8192 {
		t.Errorf("%d bytes held", held)
	}
}

// During the initial sync, gossip is forwarded about what was told already.
func TestForwardingDuringSync(t *testing.T) {
	wantsChannel := func(p *puller, id lntypes.ShortChannelID) bool {
		u := channelUpdate(id)
		_, wants := p.WantsGossip(&u, false)
		return wants
	}
	wantsNode := func(p *puller, id lntypes.NodeID) bool {
		_, wants := p.WantsGossip(&lnwire.NodeAnnouncement{Contents: lnwire.UnsignedNodeAnnouncement{NodeID: id}}, false)
		return wants
	}
	p := &puller{all: true, stage: syncChannels, nextChannel: 10}
	if !wantsChannel(p, 9) || wantsChannel(p, 10) || wantsNode(p, lntypes.NodeID{1}) {
		t.Error("telling channels")
	}
	p.allChannels = true
	if !wantsChannel(p, 10) {
		t.Error("all channels told")
	}
	p.stage, p.lastNode = syncNodes, &lntypes.NodeID{5}
	if !wantsNode(p, lntypes.NodeID{5}) || wantsNode(p, lntypes.NodeID{6}) || !wantsChannel(p, 10) {
		t.Error("telling nodes")
	}
	p.stage = syncNone
	p.all = false
	if wantsChannel(p, 1) || wantsNode(p, lntypes.NodeID{1}) {
		t.Error("no filter yet")
	}
	p.HandleGossipTimestampFilter(&lnwire.GossipTimestampFilter{TimestampRange: ^uint32(0)})
	p.stage = syncNone
	if !wantsChannel(p, 1) || !wantsNode(p, lntypes.NodeID{1}) {
		t.Error("filter sent")
	}
}

// A later filter of a peer replaces the first for gossip to come; our own gossip
// passes all the same.
func TestForwardingUnderFilters(t *testing.T) {
	hub, spoke, source := newNode(1), newNode(2), newNode(3)
	spoke.h.features.SetGossipQueriesOptional()
	l, from := connect(t, spoke, hub), connect(t, source, hub)
	filter := func(first, number uint32) {
		l.inject(&lnwire.GossipTimestampFilter{FirstTimestamp: first, TimestampRange: number})
		l.settle()
	}
	updates := func(timestamps ...uint32) {
		for _, at := range timestamps {
			u := channelUpdate(lntypes.ShortChannelID(at))
			u.Contents.Timestamp = at
			from.inject(&u)
			from.settle()
			l.settle()
		}
	}
	arrived := func() (out []string) {
		for _, what := range spoke.h.taken() {
			if s, ok := strings.CutPrefix(what, "route update "); ok {
				out = append(out, s)
			}
		}
		return out
	}
	updates(1)
	if got := arrived(); len(got) != 0 {
		t.Errorf("without a filter: %v", got)
	}
	filter(100, 50)
	updates(99, 100, 149, 150)
	if got := arrived(); !slices.Equal(got, []string{"100", "149"}) {
		t.Errorf("100 to 149: %v", got)
	}
	filter(^uint32(0), 0)
	updates(100, ^uint32(0))
	if got := arrived(); len(got) != 0 {
		t.Errorf("nothing wanted: %v", got)
	}
	hub.h.pending = []events.MessageSendEvent{events.BroadcastChannelUpdate{Msg: channelUpdate(7)}}
	hub.ProcessEvents()
	l.settle()
	if got := arrived(); !slices.Equal(got, []string{"7"}) {
		t.Errorf("own gossip: %v", got)
	}
}

// The telling of the graph to a peer is filtered, too, and what does not pass is
// not looked for without end.
func TestBacklogUnderFilters(t *testing.T) {
	a, b := newNode(1), newNode(2)
	graph(b, 5*maxPulls)
	for i, g := range b.h.gossip {
		u := *g.UpdateA
		u.Contents.Timestamp = uint32(i)
		g.UpdateA, g.UpdateB = &u, nil
	}
	a.h.features.SetGossipQueriesOptional()
	l := connect(t, a, b)
	l.inject(&lnwire.GossipTimestampFilter{FirstTimestamp: 5*maxPulls - 3, TimestampRange: 2})
	_ = l.toB()
	b.ProcessEvents()
	if calls := b.h.gossipCalls; calls > 2*maxPulls {
		t.Errorf("%d channels looked at in one go", calls)
	}
	for range 10 {
		l.settle()
	}
	all := strings.Join(a.log.lines, "\n")
	if n, u, d := strings.Count(all, "Received channel_announcement"), strings.Count(all, "Received channel_update"), strings.Count(all, "Received node_announcement"); n != 2 || u != 2 || d != 0 {
		t.Errorf("%d channels, %d updates, %d nodes", n, u, d)
	}
}

// known-attacks G3: gossip with wrong signatures ends the connection of the peer
// that sends it, and nobody else's, after some time.
func TestForgedGossip(t *testing.T) {
	hub, bad, good := newNode(1), newNode(2), newNode(3)
	l, other := connect(t, bad, hub), connect(t, good, hub)
	hub.h.gossipErr = &lnwire.LightningError{Err: "forged", Action: lnwire.SendWarningMessage{Msg: lnwire.WarningMessage{Data: "forged"}}}
	u, n := channelUpdate(1), lnwire.NodeAnnouncement{}
	for range 3 {
		for range maxForged {
			l.inject(&n)
		}
		l.settle()
		hub.TimerTickOccurred()
		l.settle()
		other.settle()
	}
	if !has(hub, bad) {
		t.Fatal("disconnected for few forged messages")
	}
	for range maxForged + 1 {
		l.inject(&n)
	}
	if err := l.toB(); err == nil {
		t.Error("a flood of forged messages is taken")
	}
	hub.h.gossipErr = nil
	hub.h.taken()
	other.inject(&u)
	other.settle()
	if got := hub.h.taken(); len(got) != 2 {
		t.Errorf("genuine gossip after the flood: %v", got)
	}
}

// Whether an update is forged depends on whose channel it is, which we may be wrong
// about: a peer that sends many is not looked at for a while, no more.
func TestForgedUpdates(t *testing.T) {
	hub, bad := newNode(1), newNode(2)
	l := connect(t, bad, hub)
	u := channelUpdate(1)
	send := func(n int) (taken int) {
		for range n {
			l.inject(&u)
		}
		l.settle()
		for _, what := range hub.h.taken() {
			if what == "route update 1" {
				taken++
			}
		}
		return taken
	}
	hub.h.gossipErr = &lnwire.LightningError{Err: "forged", Action: lnwire.SendWarningMessage{Msg: lnwire.WarningMessage{Data: "forged"}}}
	if taken := send(3 * maxForged); taken != maxForged+1 || !has(hub, bad) {
		t.Errorf("%d forged updates looked at, connected: %v", taken, has(hub, bad))
	}
	hub.h.gossipErr = nil
	if taken := send(1); taken != 0 {
		t.Error("looked at again at once")
	}
	hub.TimerTickOccurred()
	l.settle()
	if taken := send(3 * maxForged); taken != 3*maxForged {
		t.Errorf("%d genuine updates looked at after a tick", taken)
	}
}

// A node_announcement that we cannot read may come from nodes that can, or do not
// look at what we do not understand.
func TestUnreadableNodeAnnouncements(t *testing.T) {
	hub, a := newNode(1), newNode(2)
	l := connect(t, a, hub)
	for range 3 * maxForged {
		l.inject(&lnwire.Unknown{Type: lnwire.MsgTypeNodeAnnouncement, Payload: []byte{1}})
		l.settle()
	}
	if !has(hub, a) {
		t.Error("disconnected for what others pass on")
	}
	for range maxForged + 1 {
		l.inject(&lnwire.Unknown{Type: lnwire.MsgTypeChannelUpdate, Payload: []byte{1}})
	}
	if l.toB() == nil {
		t.Error("a flood of what nobody can read is taken")
	}
}

// A peer whose announcements cannot be kept up with is paused, and resumed.
func TestGossipBackpressure(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	b.h.backlogged = true
	ann := channelAnnouncement(1, point(3), point(4))
	l.inject(&ann)
	pause, err := b.ReadEvent(l.y, l.x.take())
	if err != nil || !pause {
		t.Fatalf("announcements go on: %v %v", pause, err)
	}
	b.ProcessEvents()
	resumed := l.y.resumed
	b.h.backlogged = false
	b.ProcessEvents()
	if l.y.resumed != resumed+1 {
		t.Errorf("resumed %d times", l.y.resumed-resumed)
	}
	b.ProcessEvents()
	if l.y.resumed != resumed+1 {
		t.Error("resumed again")
	}
}

func TestOnionMessages(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	for range 5 {
		a.h.onions = append(a.h.onions, &lnwire.OnionMessage{BlindingPoint: point(7),
			OnionRoutingPacket: lnwire.Packet{PublicKey: point(8), HopData: make([]byte, 1300)}})
	}
	a.ProcessEvents()
	l.settle()
	if got := b.h.taken(); len(got) != 5 || got[0] != "onion message" {
		t.Errorf("arrived: %v", got)
	}
}

func TestBroadcastNodeAnnouncement(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	addresses := []lnwire.SocketAddress{
		lnwire.TcpIpV6{Port: 2}, lnwire.TcpIpV4{Port: 1}, lnwire.OnionV3{Port: 3}, lnwire.TcpIpV4{Port: 4},
		// What BOLT 7 forbids is left out.
		lnwire.TcpIpV4{Addr: [4]byte{8, 8, 8, 8}}, lnwire.SocketAddressHostname{}, lnwire.SocketAddressHostname{Port: 5},
		lnwire.SocketAddressHostname{Port: 6}, lnwire.TcpIpV6{},
	}
	var serials []uint32
	var sorted []lnwire.SocketAddress
	for range 2 {
		a.BroadcastNodeAnnouncement([3]byte{1, 2, 3}, [32]byte{'x'}, addresses)
		c := a.connOf(l.x)
		msg, err := lnwire.DecodeMessage(c.gossip[len(c.gossip)-1])
		if err != nil {
			t.Fatal(err)
		}
		n := msg.(*lnwire.NodeAnnouncement)
		serials = append(serials, n.Contents.Timestamp)
		sorted = n.Contents.Addresses
		if n.Contents.NodeID != lntypes.NodeID(a.signer.id()) || n.Contents.Alias.A[0] != 'x' || n.Signature == (lntypes.Signature{}) {
			t.Errorf("announced %+v", n)
		}
	}
	if !slices.Equal(serials, []uint32{1_700_000_000, 1_700_000_001}) {
		t.Errorf("timestamps %v", serials)
	}
	want := []lnwire.SocketAddress{lnwire.TcpIpV4{Port: 1}, lnwire.TcpIpV4{Port: 4}, lnwire.TcpIpV6{Port: 2}, lnwire.OnionV3{Port: 3},
		lnwire.SocketAddressHostname{Port: 5}}
	if !reflect.DeepEqual(sorted, want) {
		t.Errorf("addresses %v", sorted)
	}
	if _, ok := addresses[0].(lnwire.TcpIpV6); !ok {
		t.Error("the caller's list was sorted")
	}
	if len(l.x.sent) != 0 {
		t.Error("sent before ProcessEvents")
	}
	a.BroadcastNodeAnnouncement([3]byte{}, [32]byte{}, make([]lnwire.SocketAddress, 101))
	l.settle()
	if got := a.h.taken(); len(got) != 2 {
		t.Errorf("own handler: %v", got)
	}
}

func TestPublicAddress(t *testing.T) {
	v4 := func(a, b, c, d byte) lnwire.SocketAddress {
		return lnwire.TcpIpV4{Addr: [4]byte{a, b, c, d}, Port: 9735}
	}
	v6 := func(a byte) lnwire.SocketAddress { return lnwire.TcpIpV6{Addr: [16]byte{a}, Port: 9735} }
	for _, a := range []lnwire.SocketAddress{
		v4(10, 0, 0, 0), v4(10, 255, 255, 255), v4(0, 0, 0, 0), v4(0, 255, 255, 255), v4(100, 64, 0, 0), v4(100, 127, 255, 255),
		v4(127, 0, 0, 1), v4(169, 254, 0, 0), v4(169, 254, 255, 255), v4(172, 16, 0, 0), v4(172, 31, 255, 255), v4(192, 168, 0, 0),
		v4(192, 88, 99, 0), v4(192, 88, 99, 255), v6(0), v6(0x1f), v6(0x40), v6(0xfe), nil,
	} {
		if got := publicAddress(a); got != nil {
			t.Errorf("%v is told", a)
		}
	}
	for _, a := range []lnwire.SocketAddress{
		v4(9, 255, 255, 255), v4(11, 0, 0, 0), v4(1, 0, 0, 0), v4(100, 63, 255, 255), v4(100, 128, 0, 0), v4(126, 0, 0, 0), v4(128, 0, 0, 0),
		v4(169, 253, 0, 0), v4(172, 15, 0, 0), v4(172, 32, 0, 0), v4(192, 167, 0, 0), v4(192, 169, 0, 0), v4(192, 88, 98, 0), v4(8, 8, 8, 8),
		v6(0x20), v6(0x3f), lnwire.OnionV3{Port: 1},
	} {
		if got := publicAddress(a); got != a {
			t.Errorf("%v is not told", a)
		}
	}
}

// The address that the caller gives reaches the peer and GetPeerNodeIDs.
func TestRemoteAddress(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := &link{t: t, a: a, b: b, x: newSocket(), y: newSocket()}
	there := lnwire.TcpIpV4{Addr: [4]byte{8, 8, 8, 8}, Port: 1}
	act, err := a.NewOutboundConnection(b.signer.id(), l.x, there)
	if err != nil {
		t.Fatal(err)
	}
	l.x.sent = act
	if err := b.NewInboundConnection(l.y, lnwire.TcpIpV4{Addr: [4]byte{127, 0, 0, 1}, Port: 2}); err != nil {
		t.Fatal(err)
	}
	l.settle()
	if got := a.GetPeerNodeIDs(); len(got) != 1 || got[0].Address != there || got[0].NodeID != b.signer.id() {
		t.Errorf("%v", got)
	}
}

func TestErroringMessageHandler(t *testing.T) {
	h := NewErroringMessageHandler()
	one, two := point(1), point(2)
	h.HandleOpenChannel(one, &lnwire.OpenChannel{TemporaryChannelID: lntypes.ChannelID{1}})
	h.HandleShutdown(two, &lnwire.Shutdown{ChannelID: lntypes.ChannelID{2}})
	h.HandleCommitmentSigned(one, &lnwire.CommitmentSigned{ChannelID: lntypes.ChannelID{3}})
	h.PeerDisconnected(two)
	got := h.GetAndClearPendingMsgEvents()
	if len(got) != 2 || len(h.GetAndClearPendingMsgEvents()) != 0 {
		t.Fatalf("%v", got)
	}
	for i, e := range got {
		he := e.(events.HandleError)
		if he.NodeID != one || he.Action.(lnwire.SendErrorMessage).Msg.ChannelID[0] != []byte{1, 3}[i] {
			t.Errorf("%+v", he)
		}
	}
	for range 10_000 {
		h.HandleStfu(one, &lnwire.Stfu{})
	}
	if n := len(h.GetAndClearPendingMsgEvents()); n > maxPendingErrors {
		t.Errorf("%d answers hoarded", n)
	}
	if f := h.ProvidedInitFeatures(one); !f.SupportsStaticRemoteKey() || f.RequiresUnknownBits() {
		t.Errorf("features %s", f)
	}
}
