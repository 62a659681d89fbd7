package peer

import (
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// everything calls every method that a callback may call.
func (n *node) everything(other lntypes.PublicKey, s *socket) {
	n.ProcessEvents()
	n.GetPeerNodeIDs()
	_, _ = n.ReadEvent(s, nil)
	_ = n.WriteBufferSpaceAvail(s)
	n.TimerTickOccurred()
	n.BroadcastNodeAnnouncement([3]byte{}, [32]byte{}, nil)
	n.DisconnectByNodeID(lntypes.PublicKey{1})
	n.SocketDisconnected(newSocketFor())
	d := newSocketFor()
	_ = n.NewInboundConnection(d, nil)
	_, _ = n.NewOutboundConnection(other, d, nil)
	n.SocketDisconnected(d)
}

var spare struct {
	sync.Mutex
	id uint64
}

// newSocketFor is newSocket for several threads.
func newSocketFor() *socket {
	spare.Lock()
	defer spare.Unlock()
	spare.id++
	return &socket{id: 1<<40 + spare.id, room: -1}
}

// Every callback may call every method, its own connection's included.
func TestReentrancy(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := dial(t, a, b)
	depth := 0
	again := func() {
		if depth++; depth < 4 {
			// Ticks come, too; they must not end the connection here.
			if c := a.connOf(l.x); c != nil {
				c.mu.Lock()
				c.handshakeTicks, c.pongTicks = 0, 0
				c.mu.Unlock()
			}
			a.everything(b.signer.id(), l.x)
		}
		depth--
	}
	a.h.hook = func(string) { again() }
	a.h.fetch = again
	l.x.onSend = again
	for range 8 {
		_ = l.toB()
		b.ProcessEvents()
		_ = l.toA()
		a.ProcessEvents()
	}
	a.h.hook, a.h.fetch, l.x.onSend = nil, nil, nil
	if !has(b, a) {
		t.Fatal("not connected")
	}
	a.DisconnectAllPeers()
	if a.h.connected["chan"] != 0 || a.h.connected["onion"] != 0 || len(a.conns) != 0 {
		t.Errorf("left over: %v, %d connections", a.h.connected, len(a.conns))
	}
}

// A handler may close the very connection that it is called for. Everybody
// hears of it once, after the handler has returned.
func TestCloseFromHandler(t *testing.T) {
	for _, how := range []string{"node", "all", "socket"} {
		a, b := newNode(1), newNode(2)
		l := connect(t, a, b)
		var during []string
		b.h.hook = func(what string) {
			if what != "shutdown 1" {
				return
			}
			switch how {
			case "node":
				b.DisconnectByNodeID(a.signer.id())
			case "all":
				b.DisconnectAllPeers()
			case "socket":
				b.SocketDisconnected(l.y)
			}
			b.h.mu.Lock()
			during = slices.Clone(b.h.log)
			b.h.mu.Unlock()
		}
		l.inject(&lnwire.Shutdown{ChannelID: lntypes.ChannelID{1}}, &lnwire.Shutdown{ChannelID: lntypes.ChannelID{2}})
		if err := l.toB(); err == nil {
			t.Errorf("%s: reading goes on", how)
		}
		if !slices.Equal(during, []string{"shutdown 1"}) {
			t.Errorf("%s: during the call: %v", how, during)
		}
		if got := b.h.taken(); !slices.Equal(got, []string{"shutdown 1", "chan disconnected", "onion disconnected"}) {
			t.Errorf("%s: %v", how, got)
		}
		if want := map[string]int{"node": 1, "all": 1, "socket": 0}[how]; l.y.hungUp != want || l.y.released != 1 {
			t.Errorf("%s: hung up %d times, released %d times", how, l.y.hungUp, l.y.released)
		}
	}
	// The same from within SendData.
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	l.x.onSend = func() { a.DisconnectByNodeID(b.signer.id()) }
	a.h.pending = []events.MessageSendEvent{events.SendShutdown{NodeID: b.signer.id()}}
	a.ProcessEvents()
	if l.x.hungUp != 1 || l.x.released != 1 || len(a.conns) != 0 {
		t.Errorf("hung up %d times, released %d times", l.x.hungUp, l.x.released)
	}
}

// known-attacks P5: messages of one peer are handled one after another, also
// when the hook that tells of the peer is slow and bytes come in meanwhile.
func TestEventsOfOnePeerAreSerialised(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := dial(t, a, b)
	_ = l.toB()
	b.ProcessEvents()
	_ = l.toA()
	a.ProcessEvents()
	first := l.x.take() // act three and init
	l.x.sent = nil
	var wg sync.WaitGroup
	var once sync.Once
	b.h.hook = func(what string) {
		if what != "chan connected inbound=true" {
			return
		}
		once.Do(func() {
			started := make(chan struct{})
			wg.Add(1)
			go func() {
				defer wg.Done()
				data := l.x.take()
				for i, c := range data {
					if _, err := b.ReadEvent(l.y, []byte{c}); err != nil {
						t.Errorf("byte %d: %v", i, err)
						break
					}
					if i == len(data)/2 {
						close(started)
					}
				}
				b.ProcessEvents()
			}()
			<-started // half of the next message is in
			time.Sleep(time.Millisecond)
		})
	}
	c := a.connOf(l.x)
	c.mu.Lock()
	for i := range 3 {
		_ = c.queue(func(b []byte) ([]byte, error) {
			return lnwire.AppendMessage(b, &lnwire.Shutdown{ChannelID: lntypes.ChannelID{byte(i)}})
		})
	}
	c.mu.Unlock()
	a.flush(c, false)
	if _, err := b.ReadEvent(l.y, first); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	want := []string{"route connected inbound=true", "chan connected inbound=true", "onion connected inbound=true", "shutdown 0", "shutdown 1", "shutdown 2"}
	if got := b.h.taken(); !slices.Equal(got, want) {
		t.Errorf("handled: %v", got)
	}
}

// known-attacks P6: thousands of connections come and go, from several
// threads, and leave nothing behind.
func TestChurn(t *testing.T) {
	before := runtime.NumGoroutine()
	hub := newNode(1)
	const threads, rounds = 4, 60
	var wg sync.WaitGroup
	done := make(chan struct{})
	wg.Add(1)
	go func() { // gossip and ticks meanwhile
		defer wg.Done()
		for {
			select {
			case <-done:
				return
			default:
				hub.BroadcastNodeAnnouncement([3]byte{}, [32]byte{}, nil)
				hub.ProcessEvents()
				hub.GetPeerNodeIDs()
				runtime.Gosched()
			}
		}
	}()
	var dialers sync.WaitGroup
	for i := range threads {
		dialers.Add(1)
		go func() {
			defer dialers.Done()
			a := newNode(byte(10 + i))
			for r := range rounds {
				churnOnce(t, a, hub, r)
			}
			if len(a.conns) != 0 || len(a.byNode) != 0 || len(a.byHash) != 0 || a.h.connected["chan"] != 0 {
				t.Errorf("left over: %d %d %v", len(a.conns), len(a.byNode), a.h.connected)
			}
		}()
	}
	dialers.Wait()
	close(done)
	wg.Wait()
	if len(hub.conns) != 0 || len(hub.byNode) != 0 || len(hub.byHash) != 0 || len(hub.deferred) != 0 {
		t.Errorf("left over: %d connections, %d nodes, %d hashes", len(hub.conns), len(hub.byNode), len(hub.byHash))
	}
	if hub.h.connected["chan"] != 0 || hub.h.connected["onion"] != 0 || hub.h.connected["route"] == 0 {
		t.Errorf("callbacks: %v", hub.h.connected)
	}
	if after := runtime.NumGoroutine(); after > before {
		t.Errorf("%d goroutines, before %d", after, before)
	}
}

// churnOnce connects, gets as far as the round says, and drops the connection.
func churnOnce(t *testing.T, a, hub *node, round int) {
	x, y := newSocketFor(), newSocketFor()
	act, err := a.NewOutboundConnection(hub.signer.id(), x, nil)
	if err != nil {
		t.Error(err)
		return
	}
	x.sent = act
	if err := hub.NewInboundConnection(y, nil); err != nil {
		t.Error(err)
		return
	}
	for range round % 6 {
		if move(x, hub, y) != nil {
			break
		}
		hub.ProcessEvents()
		if move(y, a, x) != nil {
			break
		}
		a.ProcessEvents()
	}
	if round%2 == 0 {
		a.SocketDisconnected(x)
		hub.SocketDisconnected(y)
	} else {
		hub.DisconnectByNodeID(a.signer.id())
		hub.SocketDisconnected(y)
		a.DisconnectAllPeers()
	}
	if x.released != 1 {
		t.Errorf("released %d times", x.released)
	}
}

// FuzzReadEvent feeds a connection arbitrary bytes at every stage, and
// arbitrary messages behind a valid handshake.
func FuzzReadEvent(f *testing.F) {
	f.Add(uint8(0), []byte{0})
	f.Add(uint8(3), []byte{0, 18, 0, 0, 0, 0})
	f.Add(uint8(3), []byte{1, 2, 3, 4})
	f.Fuzz(func(t *testing.T, stage uint8, data []byte) {
		a, b := newNode(1), newNode(2)
		b.h.known = map[uint16]bool{32768: true}
		l := dial(t, a, b)
		for range min(stage, 2) {
			_ = l.toB()
			b.ProcessEvents()
			_ = l.toA()
			a.ProcessEvents()
		}
		if stage < 3 {
			_, _ = b.ReadEvent(l.y, data)
		} else {
			l.settle()
			if len(data) >= 2 && len(data) < 65536 {
				l.inject(&lnwire.Unknown{Type: uint16(data[0])<<8 | uint16(data[1]), Payload: data[2:]})
			}
			_ = l.toB()
		}
		b.ProcessEvents()
		b.TimerTickOccurred()
		b.DisconnectAllPeers()
		b.SocketDisconnected(l.y)
		if b.h.connected["chan"] != 0 || len(b.conns) != 0 || l.y.released != 1 {
			t.Fatalf("left over: %v, %d", b.h.connected, len(b.conns))
		}
	})
}

func BenchmarkConnect(bm *testing.B) {
	for bm.Loop() {
		a, b := newNode(1), newNode(2)
		t := &testing.T{}
		connect(t, a, b)
	}
}

// BenchmarkMessage measures one message from queue to handler.
func BenchmarkMessage(bm *testing.B) {
	a, b := newNode(1), newNode(2)
	l := connect(&testing.T{}, a, b)
	msg := &lnwire.CommitmentSigned{}
	c := a.connOf(l.x)
	b.h.hook, a.log, b.log = nil, nil, nil
	bm.ReportAllocs()
	for bm.Loop() {
		c.mu.Lock()
		_ = c.send(msg)
		c.sinceWrite = 0
		c.mu.Unlock()
		a.flush(c, false)
		if err := l.toB(); err != nil {
			bm.Fatal(err)
		}
		b.h.log = b.h.log[:0]
	}
}
