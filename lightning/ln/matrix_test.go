package ln_test

import (
	"fmt"
	"os"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// A story is something that nodes do together, cut into what happens before trouble
// may come, what happens under trouble, and what must hold when it is over.
type story struct {
	name  string
	nodes int
	setup func(*lntest.Network)
	// run starts the story; it must not wait for anything.
	run func(*lntest.Network)
	// then is called after the nodes have settled, trouble and all; it may go on.
	then func(*lntest.Network)
}

// trouble strikes at the k-th message that is delivered after the setup, and may
// strike again some messages later. It reports whether the message itself arrives.
type trouble struct {
	name   string
	strike func(net *lntest.Network, from, to *lntest.Node) (arrives bool)
	again  func(net *lntest.Network, from, to *lntest.Node) (arrives bool)
}

// againAfter is how many messages lie between the strikes.
const againAfter = 3

var troubles = []trouble{
	{name: "disconnect", strike: func(net *lntest.Network, from, to *lntest.Node) bool { net.Reconnect(from, to); return false }},
	{name: "restart receiver", strike: func(net *lntest.Network, _, to *lntest.Node) bool { net.Restart(to); return false }},
	{name: "restart sender", strike: func(net *lntest.Network, from, _ *lntest.Node) bool { net.Restart(from); return false }},
	{name: "late writes", strike: lateWrites},
	{name: "late writes, then disconnect", strike: lateWrites, again: func(net *lntest.Network, from, to *lntest.Node) bool {
		net.Reconnect(from, to)
		return false
	}},
	{name: "late writes, then restart", strike: lateWrites, again: func(net *lntest.Network, _, to *lntest.Node) bool {
		// The updates in flight are in the manager and handed over again.
		net.Restart(to)
		return false
	}},
}

func lateWrites(_ *lntest.Network, from, to *lntest.Node) bool {
	from.Store.SetLater(true)
	to.Store.SetLater(true)
	return true
}

// settleWithWrites settles while pending writes are finished one by one, the last
// first: completions come in any order.
func settleWithWrites(net *lntest.Network) {
	for {
		net.Settle()
		busy := false
		for _, n := range net.Nodes {
			if w := n.Store.Pending(); len(w) > 0 {
				n.Finish(w[len(w)-1])
				busy = true
			}
		}
		if !busy {
			return
		}
	}
}

// runStory runs a story with trouble at message k (none if k < 0) and returns how
// many messages were delivered. Every other run is with anchors.
func runStory(t *testing.T, s story, tr trouble, k int) int {
	t.Helper()
	var edit func(int, *config.UserConfig)
	if k%2 == 1 {
		edit = withAnchors
	}
	net := lntest.NewNetwork(t, s.nodes, edit)
	net.Accept = true
	if s.setup != nil {
		s.setup(net)
	}
	count := 0
	net.OnMessage = func(from, to *lntest.Node, _ lnwire.Message) bool {
		at := count
		count++
		switch {
		case k < 0:
			return true
		case at == k:
			return tr.strike(net, from, to)
		case at == k+againAfter && tr.again != nil:
			return tr.again(net, from, to)
		}
		return true
	}
	s.run(net)
	settleWithWrites(net)
	s.then(net)
	settleWithWrites(net)
	if len(net.Errors) > 0 {
		t.Fatalf("errors: %v", net.Errors)
	}
	return count
}

// everyMessage runs a story once for each trouble and message. A usual test run takes
// only every fifth message, each trouble another fifth; LNTEST_FULL=1 takes all.
func everyMessage(t *testing.T, s story) {
	stride := 5
	if os.Getenv("LNTEST_FULL") != "" {
		stride = 1
	}
	for i, tr := range troubles {
		t.Run(s.name+"/"+tr.name, func(t *testing.T) {
			n := runStory(t, s, tr, -1)
			if n == 0 {
				t.Fatal("a story without messages")
			}
			for k := i % stride; k < n; k += stride {
				ok := t.Run(fmt.Sprint("message ", k), func(t *testing.T) { runStory(t, s, tr, k) })
				if !ok {
					return
				}
			}
		})
	}
}

// failedOnTheWay reports a payment that found the second channel not back in time:
// then it failed, and the recipient never heard of it.
func failedOnTheWay(net *lntest.Network, payer, payee *lntest.Node) bool {
	net.TB.Helper()
	failed := lntest.CountEvents[events.PaymentFailed](payer)
	claimable := lntest.CountEvents[events.PaymentClaimable](payee)
	if failed+claimable != 1 {
		net.TB.Fatalf("%d failures and %d receipts", failed, claimable)
	}
	return failed == 1
}

// Whatever happens to the connection, the processes or their disks while a payment is
// forwarded: it arrives, once, and everybody can pay again.
// known-attacks S1 S2 S4
func TestForwardUnderTrouble(t *testing.T) {
	var inv lntest.Invoice
	everyMessage(t, story{
		name: "forward", nodes: 3,
		setup: func(net *lntest.Network) {
			a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
			net.Open(a, b, 1_000_000, 0)
			net.Open(b, c, 1_000_000, 0)
		},
		run: func(net *lntest.Network) {
			inv = lntest.NewInvoice(net.Nodes[2], 50_000_000)
			lntest.SendAlong(net.Nodes[0], inv, lntest.Via(net.Nodes[1], net.Nodes[2])...)
		},
		then: func(net *lntest.Network) {
			a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
			if failedOnTheWay(net, a, c) {
				return
			}
			e := lntest.FindEvent[events.PaymentClaimable](c)
			c.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
			settleWithWrites(net)
			if n := lntest.CountEvents[events.PaymentSent](a); n != 1 {
				net.TB.Fatalf("sent %d times", n)
			}
			if n := lntest.CountEvents[events.PaymentPathSuccessful](a); n != 1 {
				net.TB.Fatalf("path successful %d times", n)
			}
			if n := lntest.CountEvents[events.PaymentForwarded](b); n != 1 {
				net.TB.Fatalf("forwarded %d times", n)
			}
			if n := lntest.CountEvents[events.PaymentClaimed](c); n != 1 {
				net.TB.Fatalf("claimed %d times", n)
			}
			if c.Balance() != inv.Amount {
				net.TB.Fatalf("c has %v", c.Balance())
			}
			for _, n := range net.Nodes {
				n.Store.SetLater(false)
			}
			net.OnMessage = nil
			net.Pay(1_000_000, a, b, c)
			net.Pay(2_000_000, c, b, a)
		},
	})
}

// A payment that the recipient refuses comes back whatever happens on the way.
func TestFailureUnderTrouble(t *testing.T) {
	everyMessage(t, story{
		name: "fail", nodes: 3,
		setup: func(net *lntest.Network) {
			net.Open(net.Nodes[0], net.Nodes[1], 1_000_000, 0)
			net.Open(net.Nodes[1], net.Nodes[2], 1_000_000, 0)
		},
		run: func(net *lntest.Network) {
			inv := lntest.NewInvoice(net.Nodes[2], 50_000_000)
			lntest.SendAlong(net.Nodes[0], inv, lntest.Via(net.Nodes[1], net.Nodes[2])...)
		},
		then: func(net *lntest.Network) {
			a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
			if failedOnTheWay(net, a, c) {
				return
			}
			before := a.Balance()
			e := lntest.FindEvent[events.PaymentClaimable](c)
			c.Manager.FailHTLCBackwards(e.PaymentHash)
			settleWithWrites(net)
			if n := lntest.CountEvents[events.PaymentFailed](a); n != 1 {
				net.TB.Fatalf("failed %d times", n)
			}
			f := lntest.FindEvent[events.PaymentPathFailed](a)
			if !f.PaymentFailedPermanently {
				net.TB.Fatal("the recipient's word is permanent")
			}
			if a.Balance() <= before || c.Balance() != 0 {
				net.TB.Fatalf("a has %v, before %v", a.Balance(), before)
			}
			for _, n := range net.Nodes {
				n.Store.SetLater(false)
			}
			net.OnMessage = nil
			net.Pay(1_000_000, a, b, c)
		},
	})
}

// A close completes whatever happens on the way. If one side had the closing
// transaction already, the other may broadcast its commitment in vain.
func TestCloseUnderTrouble(t *testing.T) {
	var id lntypes.ChannelID
	everyMessage(t, story{
		name: "close", nodes: 2,
		setup: func(net *lntest.Network) { id = net.Open(net.Nodes[0], net.Nodes[1], 1_000_000, 200_000_000) },
		run: func(net *lntest.Network) {
			if err := net.Nodes[0].Manager.CloseChannel(id, net.Nodes[1].ID()); err != nil {
				net.TB.Fatal(err)
			}
		},
		then: func(net *lntest.Network) {
			for _, n := range net.Nodes {
				// One side may learn of the close only from the chain.
				if len(n.Manager.ListChannels()) != 0 {
					net.Chain.Mine(1)
				}
			}
			net.Errors = nil
			settleWithWrites(net)
			for _, n := range net.Nodes {
				if len(n.Manager.ListChannels()) != 0 {
					net.TB.Fatalf("%s still has the channel", n.Name)
				}
			}
			net.Errors = nil
		},
	})
}
