package ln_test

import (
	"fmt"
	"os"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// reconnect connects all neighbours of a row that are not connected.
func reconnect(net *lntest.Network) {
	for i := 1; i < len(net.Nodes); i++ {
		if !net.Connected(net.Nodes[i-1], net.Nodes[i]) {
			net.Connect(net.Nodes[i-1], net.Nodes[i])
		}
	}
}

// bury mines blocks until everything that is on chain must be resolved.
func bury(net *lntest.Network, blocks int) {
	for range blocks {
		net.Chain.Mine(1)
		settleWithWrites(net)
	}
}

// A node that comes back with an old manager and newer monitors closes the channels
// that have moved on. Whatever it was doing, the payment ends once, and nobody who
// forwarded it loses money. known-attacks S1 S3 S4 S7
func TestCrashWithOldManager(t *testing.T) {
	stride := 7
	if os.Getenv("LNTEST_FULL") != "" {
		stride = 1
	}
	for who := 1; who < 3; who++ {
		for k := who - 1; k < 40; k += stride {
			t.Run(fmt.Sprintf("node %d at message %d", who, k), func(t *testing.T) { crashWithOldManager(t, who, k) })
		}
	}
}

func crashWithOldManager(t *testing.T, who, k int) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	victim := net.Nodes[who]
	settleWithWrites(net)
	victim.Save()
	count := 0
	crashed := false
	net.OnMessage = func(_, _ *lntest.Node, _ lnwire.Message) bool {
		count++
		if count-1 != k {
			return true
		}
		crashed = true
		net.Crash(victim)
		return false
	}
	inv := lntest.NewInvoice(c, 50_000_000)
	lntest.SendAlong(a, inv, lntest.Via(b, c)...)
	net.Settle()
	var preimage *lntypes.PaymentPreimage
	if lntest.CountEvents[events.PaymentClaimable](c) > 0 {
		preimage = lntest.FindEvent[events.PaymentClaimable](c).Purpose.(events.InvoicePayment).PaymentPreimage
		c.Manager.ClaimFunds(*preimage)
		net.Settle()
	}
	if !crashed {
		t.Skip("the story is over before that message")
	}
	if preimage != nil {
		c.Manager.ClaimFunds(*preimage) // a user who was not told of success tries again
	}
	reconnect(net)
	bury(net, lntest.FinalCLTV+72+60)
	sent, failed := lntest.CountEvents[events.PaymentSent](a), lntest.CountEvents[events.PaymentFailed](a)
	if sent+failed != 1 {
		t.Fatalf("sent %d times, failed %d times", sent, failed)
	}
	forwarded := lntest.CountEvents[events.PaymentForwarded](b)
	claimed := lntest.CountEvents[events.PaymentClaimed](c)
	if claimed > 0 && sent == 0 && paidOut(net, c) {
		t.Fatal("c was paid and a was not charged")
	}
	if sent == 1 && forwarded == 0 {
		t.Fatal("nobody says that it was forwarded")
	}
	for _, n := range net.Nodes {
		n.Broadcaster.Rejected() // double claims are refused by the chain, not by us
	}
}

// paidOut reports whether c got the payment: its balance in a channel, or a claim on
// chain that the monitor of b saw with its preimage.
func paidOut(net *lntest.Network, c *lntest.Node) bool {
	return c.Balance() > 300_000_000
}

// A claim of a payment in two parts is cut short at every write, with the manager
// saved before or after: both parts are claimed in the end. known-attacks S1
func TestCrashDuringTwoChannelClaim(t *testing.T) {
	for _, savedAfter := range []bool{false, true} {
		for done := range 3 {
			for _, twice := range []bool{false, true} {
				t.Run(fmt.Sprintf("saved after %v, %d writes, twice %v", savedAfter, done, twice), func(t *testing.T) {
					crashDuringClaim(t, savedAfter, done, twice)
				})
			}
		}
	}
}

func crashDuringClaim(t *testing.T, savedAfter bool, done int, twice bool) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	net.Open(a, b, 500_000, 100_000_000)
	net.Open(a, b, 500_000, 100_000_000)
	preimage, inv := twoPartPayment(t, net, a, b)
	b.Save()
	b.Store.SetLater(true)
	b.Manager.ClaimFunds(preimage)
	if savedAfter {
		b.Save()
	}
	for range done {
		b.Finish(b.Store.Pending()[0])
		net.Pump()
	}
	net.Crash(b)
	if twice {
		b.Manager.GetAndClearPendingMsgEvents() // hands over what is left
		net.Crash(b)
	}
	b.Manager.ClaimFunds(preimage)
	settleWithWrites(net)
	b.Store.SetLater(false)
	reconnect(net)
	bury(net, lntest.FinalCLTV+40)
	if n := lntest.CountEvents[events.PaymentSent](a); n != 1 {
		t.Fatalf("sent %d times", n)
	}
	if n := lntest.CountEvents[events.PaymentPathSuccessful](a); n != 2 {
		t.Fatalf("%d parts were claimed", n)
	}
	if n := lntest.CountEvents[events.PaymentClaimed](b); n == 0 {
		t.Fatal("the user was not told")
	}
	if lntest.CountEvents[events.PaymentFailed](a) != 0 || inv.Amount == 0 {
		t.Fatal("failed as well")
	}
}

func twoPartPayment(t *testing.T, net *lntest.Network, a, b *lntest.Node) (lntypes.PaymentPreimage, lntest.Invoice) {
	t.Helper()
	var hops []lntest.Hop
	for _, d := range a.Manager.ListUsableChannels() {
		hops = append(hops, lntest.Hop{To: b, SCID: d.ShortChannelID})
	}
	inv := lntest.NewInvoice(b, 100_000_000)
	r := lntest.Route(b, lntest.Path(a, 50_000_000, hops[0]), lntest.Path(a, 50_000_000, hops[1]))
	if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, secretOnly(inv), inv.ID(), a.Now); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	e := lntest.FindEvent[events.PaymentClaimable](b)
	return *e.Purpose.(events.InvoicePayment).PaymentPreimage, inv
}

// The first part's channel must not forget the preimage before the second part's has
// it: its next revocation waits. known-attacks S1
func TestTwoChannelClaimHoldsRevocations(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	net.Open(a, b, 500_000, 100_000_000)
	net.Open(a, b, 500_000, 100_000_000)
	preimage, _ := twoPartPayment(t, net, a, b)
	b.Save()
	b.Store.SetLater(true)
	b.Manager.ClaimFunds(preimage)
	writes := b.Store.Pending()
	if len(writes) != 2 {
		t.Fatalf("%d writes", len(writes))
	}
	first := writes[0].Funding
	for {
		net.Settle()
		busy := false
		for _, w := range b.Store.Pending() {
			if w.Funding == first {
				b.Finish(w)
				busy = true
			}
		}
		if !busy {
			break
		}
	}
	if lntest.CountEvents[events.PaymentClaimed](b) != 0 {
		t.Fatal("told that all is claimed")
	}
	// If the process dies now the first monitor still proves the preimage.
	net.Crash(b)
	b.Store.SetLater(false)
	b.Manager.ClaimFunds(preimage)
	settleWithWrites(net)
	reconnect(net)
	bury(net, lntest.FinalCLTV+40)
	if lntest.CountEvents[events.PaymentPathSuccessful](a) != 2 {
		t.Fatal("a part was lost")
	}
}

// Events that were not handled come again; payments end exactly once.
// known-attacks S4
func TestEventsSurviveUntilHandled(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	inv := lntest.NewInvoice(b, 10_000_000)
	lntest.SendAlong(a, inv, lntest.Hop{To: b})
	net.Settle()
	b.Save()
	e := lntest.FindEvent[events.PaymentClaimable](b)
	b.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
	net.Pump() // nobody looks at events
	a.Save()
	net.Crash(a)
	net.Pump()
	for range 3 {
		a.Save()
		net.Crash(a)
		net.Pump()
	}
	net.Settle()
	if lntest.CountEvents[events.PaymentSent](a) != 1 || lntest.CountEvents[events.PaymentPathSuccessful](a) != 1 {
		t.Fatal("events were lost or told twice")
	}
	// A handler that dies gets its events again.
	net.Pay(10_000_000, b, a)
	a.TakeEvents()
	inv = lntest.NewInvoice(b, 10_000_000)
	lntest.SendAlong(a, inv, lntest.Hop{To: b})
	net.Pump()
	b.Poll()
	b.Manager.ProcessPendingHTLCForwards(b.Now)
	b.OnEvent = func(events.Event) { panic("the user's code") }
	func() {
		defer func() {
			if recover() == nil {
				t.Fatal("no panic")
			}
		}()
		b.Poll()
	}()
	b.OnEvent = nil
	b.TakeEvents()
	if got := b.Poll(); len(got) != 1 {
		t.Fatalf("%d events", len(got))
	}
}

// A manager that is ahead of a monitor, or finds it missing, refuses to start: going on
// could lose money. So does one of another node.
func TestRestartRefused(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	a.Store.SetLater(true)
	inv := lntest.NewInvoice(b, 10_000_000)
	lntest.SendAlong(a, inv, lntest.Hop{To: b})
	net.Pump()
	a.Finish() // ... says the disk, but
	a.Store.Forget(1)
	net.Pump()
	a.Save()
	if err := a.TryCrash(); err == nil {
		t.Fatal("started over an old monitor")
	}
	saved := a.Saved
	a.Store.Forget(1000)
	if err := a.TryCrash(); err == nil {
		t.Fatal("started without a monitor")
	}
	a.Saved = b.Saved
	if err := a.TryCrash(); err == nil {
		t.Fatal("started from another node's manager")
	}
	a.Saved = saved[:len(saved)-1]
	if err := a.TryCrash(); err == nil {
		t.Fatal("started from half a manager")
	}
}
