package peer

import (
	"slices"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/msghandler"
)

// known-attacks P1: what a connection holds is bounded, whatever comes.
func TestMemoryPerConnection(t *testing.T) {
	b := newNode(9)
	for i := range 20 {
		a := newNode(byte(10 + i))
		l := connect(t, a, b)
		l.y.room = 0 // b's answers go nowhere
		big := &lnwire.Unknown{Type: 40001, Payload: make([]byte, 65000)}
		for range 5 {
			l.inject(big, &lnwire.Ping{Ponglen: maxPonglen})
		}
		data := l.x.take()
		for chunk := range slices.Chunk(data[:len(data)-100], 4096) {
			if _, err := b.ReadEvent(l.y, chunk); err != nil {
				t.Fatal(err)
			}
		}
		c := b.connOf(l.y)
		if held := cap(c.in) + cap(c.out) + cap(c.inbox); held > 300_000 {
			t.Fatalf("a connection holds %d bytes", held)
		}
	}
	// Answers that nobody reads end the connection.
	a := newNode(99)
	l := connect(t, a, b)
	l.y.room = 0
	h := b.h
	var msgs []events.MessageSendEvent
	for range 400 {
		msgs = append(msgs, events.SendReplyChannelRange{NodeID: a.signer.id(),
			Msg: lnwire.ReplyChannelRange{ShortChannelIDs: make([]lntypes.ShortChannelID, 8000)}})
	}
	h.pending = msgs
	b.ProcessEvents()
	if b.connOf(l.y) != nil {
		t.Error("25 MB wait for one peer")
	}
}

// known-attacks W1: a message of ours that fits no frame ends the connection,
// not the process, and is not sent in part.
func TestOversizedOutboundMessage(t *testing.T) {
	a, b := newNode(1), newNode(2)
	l := connect(t, a, b)
	a.h.pending = []events.MessageSendEvent{
		events.SendShutdown{NodeID: b.signer.id(), Msg: lnwire.Shutdown{ChannelID: lntypes.ChannelID{1}}},
		events.UpdateHTLCs{NodeID: b.signer.id(), Updates: lnwire.CommitmentUpdate{UpdateFailHTLCs: []lnwire.UpdateFailHTLC{{Reason: lnwire.OnionErrorPacket{Data: make([]byte, 65536)}}}}},
	}
	a.ProcessEvents()
	if has(a, b) || l.x.hungUp != 1 {
		t.Error("the connection goes on without the message")
	}
	if err := l.toB(); err != nil {
		t.Error(err)
	}
	if got := b.h.taken(); !slices.Equal(got, []string{"shutdown 1"}) {
		t.Errorf("arrived: %v", got)
	}
	b.SocketDisconnected(l.y)
	// A message of the user's own is dropped.
	connect(t, a, b)
	a.h.customs = []msghandler.PendingCustomMessage{{NodeID: b.signer.id(), Message: custom{40001, string(make([]byte, 65534))}}}
	a.ProcessEvents()
	if !has(a, b) {
		t.Error("a custom message ends the connection")
	}
}
