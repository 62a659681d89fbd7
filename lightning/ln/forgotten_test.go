package ln_test

import (
	"fmt"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// A forward that waits when its channel closes, or when the node crashes, is failed
// back (or goes on after the crash): for a disk, for the peer's revocation, for the
// peer to come back, or in the queue. known-attacks S3
func TestWaitingForwardIsNotForgotten(t *testing.T) {
	waits := []struct {
		name string
		// arrange makes the forward wait in b.
		arrange func(t *testing.T, net *lntest.Network)
	}{
		{"for the disk", func(_ *testing.T, net *lntest.Network) {
			b := net.Nodes[1]
			b.Store.SetLater(true)
			b.Manager.ProcessPendingHTLCForwards(b.Now)
			net.Pump()
		}},
		{"for the disk and in a commitment", func(t *testing.T, net *lntest.Network) {
			b := net.Nodes[1]
			b.Manager.ProcessPendingHTLCForwards(b.Now)
			net.OnMessage = func(from, _ *lntest.Node, msg lnwire.Message) bool {
				if _, ok := msg.(*lnwire.CommitmentSigned); ok && from == b {
					b.Store.SetLater(true) // from the peer's answer on
				}
				return true
			}
			net.Pump()
			net.OnMessage = nil
			if len(b.Store.Pending()) == 0 {
				t.Fatal("no write is pending")
			}
		}},
		{"for the peer's revocation", func(_ *testing.T, net *lntest.Network) {
			b, c := net.Nodes[1], net.Nodes[2]
			net.OnMessage = func(from, _ *lntest.Node, _ lnwire.Message) bool { return from != c }
			lntest.SendAlong(b, lntest.NewInvoice(c, 4_000_000), lntest.Via(c)...)
			net.Pump()
			b.Manager.ProcessPendingHTLCForwards(b.Now) // into the holding cell
			net.Pump()
			net.OnMessage = nil
		}},
		{"in the queue", func(*testing.T, *lntest.Network) {}},
	}
	ends := []struct {
		name string
		end  func(t *testing.T, net *lntest.Network)
	}{
		{"force close", func(t *testing.T, net *lntest.Network) {
			b, c := net.Nodes[1], net.Nodes[2]
			id := b.Manager.ListChannelsWithCounterparty(c.ID())[0].ChannelID
			if err := b.Manager.ForceCloseBroadcastingLatestTxn(id, c.ID()); err != nil {
				t.Fatal(err)
			}
		}},
		{"force close by the peer", func(t *testing.T, net *lntest.Network) {
			b, c := net.Nodes[1], net.Nodes[2]
			id := b.Manager.ListChannelsWithCounterparty(c.ID())[0].ChannelID
			if err := c.Manager.ForceCloseBroadcastingLatestTxn(id, b.ID()); err != nil {
				t.Fatal(err)
			}
		}},
		{"restart", func(_ *testing.T, net *lntest.Network) { net.Restart(net.Nodes[1]) }},
	}
	for _, w := range waits {
		for _, e := range ends {
			t.Run(fmt.Sprintf("%s, %s", w.name, e.name), func(t *testing.T) { waitingForward(t, w.arrange, e.end) })
		}
	}
}

func waitingForward(t *testing.T, arrange, end func(t *testing.T, net *lntest.Network)) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	net.NoForwarding = true
	inv := lntest.NewInvoice(c, 5_000_000)
	lntest.SendAlong(a, inv, lntest.Via(b, c)...)
	net.Settle()
	if lntest.CountEvents[events.PendingHTLCsForwardable](b) == 0 {
		t.Fatal("nothing to forward")
	}
	arrange(t, net)
	end(t, net)
	net.NoForwarding = false
	b.Store.SetLater(false)
	settleWithWrites(net)
	reconnect(net)
	b.Manager.ProcessPendingHTLCForwards(b.Now)
	settleWithWrites(net)
	if lntest.CountEvents[events.PaymentClaimable](c) > 0 && len(c.Manager.ListUsableChannels()) > 0 {
		net.Claim(c, inv)
	}
	for range 20 {
		if outcome(a, inv) > 0 {
			break
		}
		net.Chain.Mine(10)
		settleWithWrites(net)
	}
	if n := outcome(a, inv); n != 1 {
		t.Fatalf("the payment ended %d times; errors %v", n, net.Errors)
	}
	if len(a.Manager.ListUsableChannels()) != 1 {
		t.Fatal("the payer's channel is closed")
	}
}

// outcome counts how often a payment ended.
func outcome(n *lntest.Node, inv lntest.Invoice) (count int) {
	for _, e := range n.Events {
		switch e := e.(type) {
		case events.PaymentSent:
			if e.PaymentHash == inv.Hash {
				count++
			}
		case events.PaymentFailed:
			if e.PaymentID == lntypes.PaymentID(inv.Hash) {
				count++
			}
		}
	}
	return count
}
