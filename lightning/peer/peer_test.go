package peer

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/msghandler"
)

func TestConnect(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := dial(t, a, b)
	if len(l.x.sent) != 50 {
		t.Fatalf("act one has %d bytes", len(l.x.sent))
	}
	// Reading writes nothing: the answer waits for ProcessEvents.
	if err := l.toB(); err != nil {
		t.Fatal(err)
	}
	if l.y.calls != 0 {
		t.Fatal("ReadEvent sent something")
	}
	b.ProcessEvents()
	if l.y.calls != 1 || len(l.y.sent) != 50 {
		t.Fatalf("act two: %d calls, %d bytes", l.y.calls, len(l.y.sent))
	}
	if has(a, b) || has(b, a) {
		t.Fatal("connected before init")
	}
	l.settle()
	if !has(a, b) || !has(b, a) {
		t.Fatal("not connected")
	}
	want := func(inbound bool) []string {
		var w []string
		for _, h := range []string{"route", "chan", "onion"} {
			w = append(w, fmt.Sprintf("%s connected inbound=%v", h, inbound))
		}
		return w
	}
	if got := a.h.taken(); !slices.Equal(got, want(false)) {
		t.Errorf("at a: %v", got)
	}
	if got := b.h.taken(); !slices.Equal(got, want(true)) {
		t.Errorf("at b: %v", got)
	}

	a.DisconnectByNodeID(b.signer.id())
	if l.x.hungUp != 1 || l.x.released != 1 {
		t.Errorf("hung up %d times, released %d times", l.x.hungUp, l.x.released)
	}
	b.SocketDisconnected(l.y)
	if l.y.hungUp != 0 || l.y.released != 1 {
		t.Errorf("the other end hung up %d times, released %d times", l.y.hungUp, l.y.released)
	}
	for _, n := range []*node{a, b} {
		if got := n.h.taken(); !slices.Equal(got, []string{"chan disconnected", "onion disconnected"}) {
			t.Errorf("disconnecting: %v", got)
		}
		if len(n.GetPeerNodeIDs()) != 0 {
			t.Error("still connected")
		}
	}
	if _, err := a.ReadEvent(l.x, []byte{1}); err == nil {
		t.Error("a dead connection reads")
	}
	if a.WriteBufferSpaceAvail(l.x) == nil {
		t.Error("a dead connection writes")
	}
	connect(t, a, b)
}

// Bytes may come in pieces of any size.
func TestFragments(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := dial(t, a, b)
	move := func(from *socket, n *node, to *socket) {
		for _, c := range from.take() {
			if _, err := n.ReadEvent(to, []byte{c}); err != nil {
				t.Fatal(err)
			}
			n.ProcessEvents()
		}
	}
	for range 5 {
		move(l.x, b, l.y)
		move(l.y, a, l.x)
		a.ProcessEvents()
	}
	if !has(a, b) || !has(b, a) {
		t.Fatal("not connected")
	}
	b.h.taken()
	l.inject(&lnwire.Shutdown{ChannelID: lntypes.ChannelID{7}}, &lnwire.Shutdown{ChannelID: lntypes.ChannelID{8}})
	move(l.x, b, l.y)
	if got := b.h.taken(); !slices.Equal(got, []string{"shutdown 7", "shutdown 8"}) {
		t.Errorf("arrived: %v", got)
	}
}

func TestWrongNode(t *testing.T) {
	a, b, c := newNode(1), newNode(2), newNode(3)
	l := dial(t, a, b)
	// c answers in b's place and cannot read the act.
	if err := c.NewInboundConnection(l.y, nil); err != nil {
		t.Fatal(err)
	}
	if err := move(l.x, c, l.y); err == nil {
		t.Fatal("c took an act made for b")
	}
	if c.connOf(l.y) != nil {
		t.Fatal("the connection lives")
	}
	if _, err := a.NewOutboundConnection(lntypes.PublicKey{9}, newSocket(), nil); err == nil {
		t.Error("connecting to no point")
	}
	if err := b.NewInboundConnection(l.y, nil); err == nil {
		t.Error("a descriptor in use was taken")
	}
}

func TestBOLT1_InitRules(t *testing.T) {
	mainnet, testnet := lntypes.ChainHash{1}, lntypes.ChainHash{2}
	need := func(set func(*features.InitFeatures)) (f features.InitFeatures) { set(&f); return f }
	odd := need(func(f *features.InitFeatures) { _ = f.SetOptionalCustomBit(1001) })
	even := need(func(f *features.InitFeatures) { _ = f.SetRequiredCustomBit(1000) })
	tests := []struct {
		name   string
		a, b   func(*handlers)
		wantOK bool
	}{
		{"nothing said", func(*handlers) {}, func(*handlers) {}, true},
		{"same chain", func(h *handlers) { h.chains = &[]lntypes.ChainHash{mainnet, testnet} },
			func(h *handlers) { h.chains = &[]lntypes.ChainHash{testnet} }, true},
		{"other chain", func(h *handlers) { h.chains = &[]lntypes.ChainHash{mainnet} },
			func(h *handlers) { h.chains = &[]lntypes.ChainHash{testnet} }, false},
		{"one does not say", func(h *handlers) { h.chains = &[]lntypes.ChainHash{mainnet} }, func(*handlers) {}, true},
		{"optional feature", func(h *handlers) { h.features = odd }, func(*handlers) {}, true},
		{"required feature", func(h *handlers) { h.features = even }, func(*handlers) {}, false},
		{"required feature, supported", func(h *handlers) { h.features = even }, func(h *handlers) { h.features = odd }, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := newNode(1), newNode(2)
			test.a(a.h)
			test.b(b.h)
			l := dial(t, a, b)
			for range 6 {
				_ = l.toB()
				b.ProcessEvents()
				_ = l.toA()
				a.ProcessEvents()
			}
			if ok := has(a, b) && has(b, a); ok != test.wantOK {
				t.Errorf("connected: %v", ok)
			}
		})
	}
}

func TestBOLT1_FirstMessageIsInit(t *testing.T) {
	for _, msg := range []lnwire.Message{
		newPing(), &lnwire.Pong{}, &lnwire.ErrorMessage{}, &lnwire.Unknown{Type: 40001}, &lnwire.Shutdown{}, &lnwire.GossipTimestampFilter{},
	} {
		a, b := newNode(1), newNode(2)
		l := dial(t, a, b)
		_ = l.toB()
		b.ProcessEvents()
		_ = l.toA()
		a.ProcessEvents()
		const actThree = 66
		if _, err := b.ReadEvent(l.y, l.x.take()[:actThree]); err != nil {
			t.Fatal(err)
		}
		if err := b.handleFirst(b.connOf(l.y), msg); err == nil {
			t.Errorf("a first %T was taken", msg)
		}
		if got := b.h.taken(); len(got) != 0 {
			t.Errorf("a first %T was handled: %v", msg, got)
		}
	}
	l := connect(t, newNode(3), newNode(4))
	l.inject(&lnwire.Init{})
	if err := l.toB(); err == nil {
		t.Error("a second init was taken")
	}
}

// handleFirst dispatches a message as if it had been decrypted.
func (n *node) handleFirst(c *conn, msg lnwire.Message) error {
	frame, err := lnwire.EncodeMessage(msg)
	if err != nil {
		return err
	}
	m, payload, err := n.decode(c, frame)
	if err != nil {
		return err
	}
	_, err = n.dispatch(c, frame, m, payload)
	return err
}

func TestDuplicateConnection(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	second := dial(t, a, b)
	_ = second.toB()
	b.ProcessEvents()
	if err := second.toA(); err == nil {
		t.Error("a took a second connection to b")
	}
	if !has(a, b) || a.connOf(l.x) == nil {
		t.Error("the first connection is gone")
	}
	if got := a.h.taken(); len(got) != 0 {
		t.Errorf("handlers heard of it: %v", got)
	}
	// The same from the other side.
	second = dial(t, b, a)
	_ = second.toB()
	a.ProcessEvents()
	if err := second.toA(); err == nil {
		t.Error("b took a second connection to a")
	}
	l.inject(newPing())
	l.settle()
}

// known-attacks N1: one deadline spans all acts and init, and ends with them.
func TestHandshakeDeadline(t *testing.T) {
	for stage := range 5 {
		a, b := newNode(1), newNode(2)
		l := dial(t, a, b)
		steps := []func(){
			func() { _ = l.toB(); b.ProcessEvents() },
			func() { _ = l.toA(); a.ProcessEvents() },
			func() { _ = l.toB(); b.ProcessEvents() },
			func() { _ = l.toA(); a.ProcessEvents() },
		}
		for _, s := range steps[:min(stage, len(steps))] {
			s()
		}
		b.TimerTickOccurred()
		if b.connOf(l.y) == nil {
			t.Fatalf("stage %d: closed at the first tick", stage)
		}
		if stage >= 3 {
			l.settle() // b is ready, its ping gets an answer
		}
		b.TimerTickOccurred()
		if gone := b.connOf(l.y) == nil; gone != (stage < 3) {
			t.Errorf("stage %d: closed %v after two ticks", stage, gone)
		}
		if want := 1; stage < 3 && (l.y.hungUp != want || l.y.released != 1) {
			t.Errorf("stage %d: hung up %d times", stage, l.y.hungUp)
		}
	}
	// Progress within the handshake does not move the deadline.
	a, b := newNode(1), newNode(2)
	l := dial(t, a, b)
	b.TimerTickOccurred()
	_ = l.toB()
	b.ProcessEvents()
	_ = l.toA()
	a.ProcessEvents()
	b.TimerTickOccurred()
	if b.connOf(l.y) != nil {
		t.Error("a slow handshake outlives the deadline")
	}
	// A tick during the handshake does not shorten what comes after it.
	a, b = newNode(1), newNode(2)
	l = dial(t, a, b)
	a.TimerTickOccurred()
	b.TimerTickOccurred()
	l.settle()
	a.TimerTickOccurred()
	b.TimerTickOccurred()
	if !has(a, b) || !has(b, a) {
		t.Fatal("closed by a leftover of the handshake")
	}
	l.settle() // pings are answered
	for range 10 {
		a.TimerTickOccurred()
		b.TimerTickOccurred()
		l.settle()
	}
	if !has(a, b) || !has(b, a) {
		t.Error("a healthy connection was closed")
	}
}

// known-attacks N2: gossip passes by a connection in its handshake.
func TestBroadcastToHalfOpenPeer(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := dial(t, a, b)
	for stage := range 4 {
		b.BroadcastNodeAnnouncement([3]byte{1}, [32]byte{2}, nil)
		b.h.pending = []events.MessageSendEvent{events.BroadcastChannelUpdate{Msg: channelUpdate(1)}}
		b.ProcessEvents()
		if c := b.connOf(l.y); stage < 2 && (c == nil || len(c.gossip) > 0) {
			t.Fatalf("stage %d: gossip for a connection without identity", stage)
		}
		_ = l.toB()
		b.ProcessEvents()
		_ = l.toA()
		a.ProcessEvents()
	}
	l.settle()
	if !has(a, b) {
		t.Error("not connected in the end")
	}
}

// known-attacks N4: a session at full verbosity shows no secret.
func TestNoSecretsInLogs(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	preimage := lntypes.PaymentPreimage(bytes.Repeat([]byte{0xa7}, 32))
	l.inject(&lnwire.UpdateFulfillHTLC{PaymentPreimage: preimage}, &lnwire.Ping{Ponglen: 3})
	a.h.pending = []events.MessageSendEvent{events.UpdateHTLCs{NodeID: b.signer.id(), Updates: lnwire.CommitmentUpdate{
		UpdateFulfillHTLCs: []lnwire.UpdateFulfillHTLC{{PaymentPreimage: preimage}}}}}
	a.ProcessEvents()
	l.settle()
	text := strings.Join(append(a.log.lines, b.log.lines...), "\n") + fmt.Sprintf("%v %+v %#v", a.connOf(l.x), b.connOf(l.y), a.connOf(l.x))
	ephemeral := newNode(1).ephemeralKey()
	for name, secret := range map[string][]byte{
		"preimage": preimage[:], "static key": a.signer.secret[:], "ephemeral key": ephemeral[:],
	} {
		if strings.Contains(text, hex.EncodeToString(secret[:31])) || strings.Contains(text, fmt.Sprint(secret)[1:60]) {
			t.Errorf("the log shows the %s", name)
		}
	}
	if len(a.log.lines) == 0 {
		t.Error("nothing was logged at all")
	}
}

// A peer that does not read is not read from.
func TestReadPauses(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	l.y.room = 0
	for i := range readPauseMessages {
		b.h.pending = append(b.h.pending, events.SendShutdown{NodeID: a.signer.id(), Msg: lnwire.Shutdown{ChannelID: lntypes.ChannelID{byte(i)}}})
	}
	b.ProcessEvents()
	l.inject(&lnwire.Pong{})
	pause, err := b.ReadEvent(l.y, l.x.take())
	if err != nil || !pause {
		t.Fatalf("reading goes on: %v %v", pause, err)
	}
	calls, resumed := l.y.calls, l.y.resumed
	b.ProcessEvents()
	if l.y.calls != calls {
		t.Error("a blocked socket is written to")
	}
	l.y.room = -1
	if err := b.WriteBufferSpaceAvail(l.y); err != nil {
		t.Fatal(err)
	}
	if l.y.resumed <= resumed {
		t.Error("nobody says that reading may resume")
	}
	if err := l.toA(); err != nil {
		t.Fatal(err)
	}
	if got := a.h.taken(); len(got) != readPauseMessages || got[0] != "shutdown 0" || got[11] != "shutdown 11" {
		t.Errorf("arrived: %v", got)
	}
}

// Partial writes keep every byte in order.
func TestPartialWrites(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	for i := range 30 {
		a.h.pending = append(a.h.pending, events.SendShutdown{NodeID: b.signer.id(),
			Msg: lnwire.Shutdown{ChannelID: lntypes.ChannelID{byte(i)}, Scriptpubkey: make([]byte, i*100)}})
	}
	l.x.room = 0
	a.ProcessEvents()
	var got []string
	for i := 0; len(got) < 30; i++ {
		l.x.room = 1 + i*7%500
		if err := a.WriteBufferSpaceAvail(l.x); err != nil {
			t.Fatal(err)
		}
		if err := l.toB(); err != nil {
			t.Fatal(err)
		}
		got = append(got, b.h.taken()...)
		if i > 10000 {
			t.Fatalf("stuck after %v", got)
		}
	}
	for i, g := range got {
		if g != fmt.Sprintf("shutdown %d", i) {
			t.Errorf("message %d is %s", i, g)
		}
	}
}

// known-attacks P2: one pong at a time, none for sizes from 65532 on.
func TestBOLT1_Ping(t *testing.T) {
	for _, test := range []struct {
		ponglen uint16
		want    int
	}{{0, 1}, {1, 1}, {65531, 1}, {65532, 0}, {65535, 0}} {
		a, b := newNode(1), newNode(2)
		l := connect(t, a, b)
		l.inject(&lnwire.Ping{Ponglen: test.ponglen})
		if err := l.toB(); err != nil {
			t.Fatal(err)
		}
		c := b.connOf(l.y)
		if c == nil || c.waiting() != test.want {
			t.Errorf("ponglen %d: %d answers", test.ponglen, c.waiting())
		}
		if test.want == 1 && c.outLens[0] != 18+2+2+int(test.ponglen)+16 {
			t.Errorf("ponglen %d: an answer of %d bytes", test.ponglen, c.outLens[0])
		}
		l.settle()
	}
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	for range 100 {
		l.inject(&lnwire.Ping{Ponglen: 65531})
	}
	if err := l.toB(); err != nil {
		t.Fatal(err)
	}
	c := b.connOf(l.y)
	if c.waiting() != 1 || len(c.out) > 70_000 {
		t.Errorf("a burst of pings gets %d answers, %d bytes", c.waiting(), len(c.out))
	}
	l.settle()
	l.inject(&lnwire.Ping{Ponglen: 1})
	if err := l.toB(); err != nil {
		t.Fatal(err)
	}
	if c.waiting() != 1 {
		t.Error("a later ping is not answered")
	}
}

func TestPingTimeout(t *testing.T) {
	// A silent peer has one tick.
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	a.TimerTickOccurred()
	if len(l.x.sent) == 0 {
		t.Fatal("no ping")
	}
	a.TimerTickOccurred()
	if has(a, b) || l.x.hungUp != 1 {
		t.Error("a silent peer stays")
	}
	if got := a.h.taken(); !slices.Equal(got, []string{"chan disconnected", "onion disconnected"}) {
		t.Errorf("disconnecting: %v", got)
	}

	// One that talks but does not answer has more, then it is gone as well.
	a, b = newNode(1), newNode(2)
	l = connect(t, b, a) // b sends by inject, a is tested
	ticks := 0
	for ; has(a, b) && ticks < 50; ticks++ {
		a.TimerTickOccurred()
		l.y.take() // the ping gets lost
		l.inject(&lnwire.Unknown{Type: 40001})
		_ = l.toB()
	}
	if ticks != drainTicksPerPeer+2 {
		t.Errorf("closed after %d ticks", ticks)
	}
}

// known-attacks P3: whoever accepted a peer hears of its end exactly once.
func TestConnectCallbacksBalance(t *testing.T) {
	for _, refuse := range []string{"route", "chan", "onion", ""} {
		for _, how := range []string{"peer", "us", "all", "error", "tick"} {
			a, b := newNode(1), newNode(2)
			b.h.refuse = refuse
			l := dial(t, a, b)
			for range 6 {
				_ = l.toB()
				b.ProcessEvents()
				_ = l.toA()
				a.ProcessEvents()
			}
			if has(b, a) != (refuse == "") {
				t.Fatalf("refused by %q, connected %v", refuse, has(b, a))
			}
			switch how {
			case "peer":
				b.SocketDisconnected(l.y)
			case "us":
				b.DisconnectByNodeID(a.signer.id())
			case "all":
				b.DisconnectAllPeers()
			case "error":
				_, _ = b.ReadEvent(l.y, make([]byte, 100))
			case "tick":
				b.TimerTickOccurred()
				b.TimerTickOccurred()
			}
			b.SocketDisconnected(l.y)
			b.DisconnectByNodeID(a.signer.id())
			if b.h.connected["chan"] != 0 || b.h.connected["onion"] != 0 {
				t.Errorf("refused by %q, ended by %s: %v", refuse, how, b.h.connected)
			}
			if l.y.released != 1 || l.y.hungUp > 1 {
				t.Errorf("refused by %q, ended by %s: released %d times", refuse, how, l.y.released)
			}
		}
	}
}

// known-attacks P4: what was queued for one session is not sent on the next.
func TestQueuesDieWithTheirSession(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	// Queued in the connection, and blocked.
	l.x.room = 0
	a.h.pending = []events.MessageSendEvent{events.SendShutdown{NodeID: b.signer.id(), Msg: lnwire.Shutdown{ChannelID: lntypes.ChannelID{1}}}}
	a.ProcessEvents()
	a.SocketDisconnected(l.x)
	b.SocketDisconnected(l.y)
	b.h.taken()
	// Collected from the handler while the session changes.
	l = connect(t, a, b)
	var next *link
	a.h.pending = []events.MessageSendEvent{events.SendShutdown{NodeID: b.signer.id(), Msg: lnwire.Shutdown{ChannelID: lntypes.ChannelID{2}}}}
	first := true
	a.h.fetch = func() {
		if !first {
			return
		}
		first = false
		a.SocketDisconnected(l.x)
		b.SocketDisconnected(l.y)
		next = dial(t, a, b)
		for range 3 {
			_ = next.toB()
			b.ProcessEvents()
			_ = next.toA()
			for _, c := range a.snapshot() {
				a.flush(c, false)
			}
		}
		if has(a, b) {
			t.Error("a session began while messages were being collected")
		}
	}
	b.h.taken()
	a.ProcessEvents()
	next.settle()
	if !has(a, b) || !has(b, a) {
		t.Fatal("the session that waited never began")
	}
	for _, what := range b.h.taken() {
		if strings.HasPrefix(what, "shutdown") {
			t.Errorf("%s of an old session arrived", what)
		}
	}
	if next.x.resumed == 0 {
		t.Error("nobody says that reading may resume")
	}
}

// Messages that a handler queues while it is told of a peer arrive.
func TestFirstMessagesArrive(t *testing.T) {
	a, b := newNode(1), newNode(2)
	a.h.hook = func(what string) {
		if strings.HasPrefix(what, "chan connected") {
			a.h.mu.Lock()
			a.h.pending = []events.MessageSendEvent{events.SendShutdown{NodeID: b.signer.id(), Msg: lnwire.Shutdown{ChannelID: lntypes.ChannelID{5}}}}
			a.h.mu.Unlock()
			a.ProcessEvents() // from within the callback
		}
	}
	l := dial(t, a, b)
	l.settle()
	if got := b.h.taken(); !slices.Contains(got, "shutdown 5") {
		t.Errorf("arrived: %v", got)
	}
}

// known-attacks W4: a known message that cannot be read ends the connection.
func TestUndecodableMessage(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	l.inject(&lnwire.Unknown{Type: lnwire.MsgTypeCommitmentSigned, Payload: make([]byte, 40)})
	if err := l.toB(); err == nil {
		t.Fatal("a truncated commitment_signed was taken")
	}
	if got := b.h.taken(); slices.Contains(got, "commitment_signed") || b.connOf(l.y) != nil {
		t.Errorf("handled: %v", got)
	}

	// Gossip that cannot be read gets a warning, no more.
	a, b = newNode(1), newNode(2)
	l = connect(t, a, b)
	l.inject(&lnwire.Unknown{Type: lnwire.MsgTypeChannelUpdate, Payload: make([]byte, 40)})
	if err := l.toB(); err != nil || b.connOf(l.y).waiting() != 1 {
		t.Errorf("unreadable gossip: %v", err)
	}
	l.settle()
	if !slices.ContainsFunc(a.log.lines, func(s string) bool { return strings.Contains(s, "Unreadable/bogus gossip message of type 258") }) {
		t.Error("no warning arrived")
	}
}

// The even/odd rule of BOLT 1, and messages of the user's own.
func TestBOLT1_UnknownMessages(t *testing.T) {
	for _, test := range []struct {
		typ     uint16
		payload string
		want    string // "", "closed" or what is handled
	}{
		{40001, "x", ""}, {40000, "x", "closed"}, {32768, "hi", "custom 32768 hi"}, {32769, "hi", "custom 32769 hi"},
		{32768, "bad", "closed"}, {3, "x", ""}, {4, "x", "closed"},
		{lnwire.MsgTypePeerStorage, "\x00\x01x", ""}, {lnwire.MsgTypeSpliceInit, "x", "closed"}, {lnwire.MsgTypeStartBatch, "x", ""},
	} {
		a, b := newNode(1), newNode(2)
		b.h.known = map[uint16]bool{32768: true, 32769: true}
		l := connect(t, a, b)
		l.inject(&lnwire.Unknown{Type: test.typ, Payload: []byte(test.payload)})
		err := l.toB()
		if (err != nil) != (test.want == "closed") {
			t.Errorf("type %d: %v", test.typ, err)
		}
		if test.want == "closed" {
			test.want = "chan disconnected onion disconnected"
		}
		if got := strings.Join(b.h.taken(), " "); got != test.want {
			t.Errorf("type %d: %q, want %q", test.typ, got, test.want)
		}
	}
	a, b := newNode(1), newNode(2)
	b.h.known = map[uint16]bool{32768: true}
	l := connect(t, a, b)
	a.h.customs = []msghandler.PendingCustomMessage{
		{NodeID: b.signer.id(), Message: custom{32768, "out"}}, {NodeID: lntypes.PublicKey{2, 2}, Message: custom{32768, "nobody"}},
	}
	a.ProcessEvents()
	l.settle()
	if got := b.h.taken(); !slices.Equal(got, []string{"custom 32768 out"}) {
		t.Errorf("arrived: %v", got)
	}
}

func TestErrorAndWarning(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	l.inject(&lnwire.WarningMessage{Data: "careful\x1b[31m"}, &lnwire.ErrorMessage{ChannelID: lntypes.ChannelID{1}, Data: "one channel"})
	if err := l.toB(); err != nil {
		t.Fatal(err)
	}
	if got := b.h.taken(); !slices.Equal(got, []string{"error one channel"}) {
		t.Errorf("handled: %v", got)
	}
	if strings.Contains(strings.Join(b.log.lines, ""), "\x1b") { // known-attacks G9
		t.Error("control characters in the log")
	}
	l.inject(&lnwire.ErrorMessage{Data: "all channels"})
	if err := l.toB(); err == nil {
		t.Error("an error about everything leaves the connection")
	}
	if got := b.h.taken(); !slices.Equal(got, []string{"error all channels", "chan disconnected", "onion disconnected"}) {
		t.Errorf("handled: %v", got)
	}
}

func TestHandleErrorActions(t *testing.T) {
	warning := lnwire.WarningMessage{Data: "w"}
	errMsg := lnwire.ErrorMessage{ChannelID: lntypes.ChannelID{3}, Data: "e"}
	for _, test := range []struct {
		action lnwire.ErrorAction
		stays  bool
		heard  string
	}{
		{lnwire.DisconnectPeer{}, false, ""}, {lnwire.DisconnectPeer{Msg: &errMsg}, false, "error e"},
		{lnwire.DisconnectPeerWithWarning{Msg: warning}, false, "Got a warning: w"},
		{lnwire.IgnoreError{}, true, ""}, {lnwire.IgnoreAndLog{A: logger.LevelWarn}, true, ""}, {lnwire.IgnoreDuplicateGossip{}, true, ""},
		{lnwire.SendErrorMessage{Msg: errMsg}, true, "error e"}, {lnwire.SendWarningMessage{Msg: warning, LogLevel: 200}, true, "Got a warning: w"},
	} {
		a, b := newNode(1), newNode(2)
		l := connect(t, a, b)
		a.h.pending = []events.MessageSendEvent{
			events.HandleError{NodeID: b.signer.id(), Action: test.action},
			events.SendShutdown{NodeID: b.signer.id(), Msg: lnwire.Shutdown{ChannelID: lntypes.ChannelID{9}}},
		}
		a.ProcessEvents()
		if has(a, b) != test.stays {
			t.Errorf("%T: stays %v", test.action, has(a, b))
		}
		if err := l.toB(); err != nil {
			t.Errorf("%T: %v", test.action, err)
		}
		heard := strings.Join(append(b.h.taken(), b.log.lines...), "\n")
		if !strings.Contains(heard, test.heard) || strings.Contains(heard, "shutdown 9") != test.stays {
			t.Errorf("%T: heard %s", test.action, heard)
		}
	}
}

func TestGossipErrors(t *testing.T) {
	for _, test := range []struct {
		action lnwire.ErrorAction
		stays  bool
		queued int
	}{
		{lnwire.DisconnectPeer{}, false, 0}, {lnwire.DisconnectPeerWithWarning{}, false, 0}, {lnwire.IgnoreError{}, true, 0},
		{lnwire.IgnoreAndLog{A: logger.LevelError}, true, 0}, {lnwire.IgnoreDuplicateGossip{}, true, 0},
		{lnwire.SendErrorMessage{}, true, 1}, {lnwire.SendWarningMessage{}, true, 1},
	} {
		a, b := newNode(1), newNode(2)
		l := connect(t, a, b)
		b.h.gossipErr = &lnwire.LightningError{Err: "no", Action: test.action}
		update := channelUpdate(5)
		l.inject(&update)
		if err := l.toB(); (err == nil) != test.stays {
			t.Errorf("%T: %v", test.action, err)
		}
		if c := b.connOf(l.y); c != nil && c.waiting() != test.queued {
			t.Errorf("%T: %d queued", test.action, c.waiting())
		}
	}
}
