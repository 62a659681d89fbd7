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
	"golightning/lightning/sign"
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

// A node comes back with a manager saved at one message and monitors as of a later
// one, while two payments go opposite ways, so that HTLCs wait in every place. It
// closes the channels that have moved on. Whatever it was doing, payments end once,
// what a recipient was told it has claimed it has, and the node between loses
// nothing. known-attacks S1 S3 S4 S7
func TestCrashWithOldManager(t *testing.T) {
	strideSave, strideCrash := 13, 11
	if os.Getenv("LNTEST_FULL") != "" {
		strideSave, strideCrash = 2, 3
	}
	for who := range 3 {
		for j := 0; j < 80; j += strideSave {
			for k := j + who; k < 80; k += strideCrash {
				t.Run(fmt.Sprintf("node %d saved at message %d, crashed at %d", who, j, k), func(t *testing.T) {
					crashWithOldManager(t, who, j, k)
				})
			}
		}
	}
}

// crossing are two payments in opposite directions over three nodes.
type crossing struct {
	net      *lntest.Network
	invoices [2]lntest.Invoice
	wealth   [3]lntypes.Msat
}

const crossAmount = 50_000_000

func startCrossing(t *testing.T, anchors bool) *crossing {
	var edit func(int, *config.UserConfig)
	if anchors {
		edit = withAnchors
	}
	net := line(t, 3, edit)
	settleWithWrites(net)
	if anchors {
		for _, n := range net.Nodes {
			n.OnEvent = lntest.NewBumper(t, net.Chain, n.Keys, 40).HandleEvent
		}
	}
	x := &crossing{net: net}
	for i, n := range net.Nodes {
		n.TakeEvents()
		x.wealth[i] = wealth(n)
	}
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	x.invoices = [2]lntest.Invoice{lntest.NewInvoice(c, crossAmount), lntest.NewInvoice(a, 2*crossAmount)}
	lntest.SendAlong(a, x.invoices[0], lntest.Via(b, c)...)
	lntest.SendAlong(c, x.invoices[1], lntest.Via(b, a)...)
	return x
}

// settle lets the nodes work and claims what arrives, again and again for users that
// are not told of success.
func (x *crossing) settle() {
	for range 3 {
		settleWithWrites(x.net)
		for _, n := range x.net.Nodes {
			for _, e := range n.Events {
				if e, ok := e.(events.PaymentClaimable); ok {
					n.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
				}
			}
		}
	}
}

func crashWithOldManager(t *testing.T, who, j, k int) {
	x := startCrossing(t, (j+k)%2 == 1)
	net := x.net
	victim := net.Nodes[who]
	count := 0
	net.OnMessage = func(from, to *lntest.Node, _ lnwire.Message) bool {
		count++
		if count-1 == j {
			victim.Save()
		}
		if count-1 == k {
			net.Crash(victim)
			return from != victim && to != victim
		}
		return true
	}
	x.settle()
	if count <= k {
		t.Skip("the story is over before that message")
	}
	reconnect(net)
	x.settle()
	bury(net, lntest.FinalCLTV+72+60+160)
	x.check(t, who)
}

// check compares what the nodes have, up to fees, with what they were told. The
// victim may have forgotten payments of its own.
func (x *crossing) check(t *testing.T, victim int) {
	t.Helper()
	change := [3]lntypes.Msat{}
	for i, n := range x.net.Nodes {
		change[i] = wealth(n) - x.wealth[i]
	}
	near := func(got, want lntypes.Msat) bool {
		return int64(got-want) < crossAmount/2 && int64(want-got) < crossAmount/2
	}
	if !near(change[1], 0) {
		t.Errorf("the node between has %d msat more than before", int64(change[1]))
	}
	net := lntypes.Msat(0) // what a has gained over both payments
	for p, inv := range x.invoices {
		payer, payee := 2*p, 2-2*p
		sent, failed := ends(x.net.Nodes[payer], inv.Hash)
		if payer != victim && sent+failed != 1 {
			t.Errorf("payment %d was sent %d times and failed %d times", p, sent, failed)
		}
		if payer == victim && sent > 0 {
			// The user has seen it succeed; a manager from before that, whose monitor
			// has done with the HTLC since, cannot know better than that it failed.
			failed = 0
		}
		claimed := claims(x.net.Nodes[payee], inv.Hash)
		if sent > 0 && failed > 0 || failed > 0 && claimed > 0 || payee != victim && sent > 0 && claimed != 1 {
			t.Errorf("payment %d was sent %d times, failed %d times, claimed %d times", p, sent, failed, claimed)
		}
		if sent > 0 || claimed > 0 {
			net += inv.Amount * lntypes.Msat(2*p-1) // wraps: a loss
		}
	}
	if !near(change[0], net) || !near(change[2], -net) {
		t.Errorf("a has %d msat more than before, c %d, told to be %d", int64(change[0]), int64(change[2]), int64(net))
	}
}

func ends(n *lntest.Node, hash lntypes.PaymentHash) (sent, failed int) {
	for _, e := range n.Events {
		switch e := e.(type) {
		case events.PaymentSent:
			if e.PaymentHash == hash {
				sent++
			}
		case events.PaymentFailed:
			if e.PaymentHash == hash {
				failed++
			}
		}
	}
	return sent, failed
}

func claims(n *lntest.Node, hash lntypes.PaymentHash) (claimed int) {
	for _, e := range n.Events {
		if e, ok := e.(events.PaymentClaimed); ok && e.PaymentHash == hash {
			claimed++
		}
	}
	return claimed
}

// wealth is what a node has in channels and in outputs that it was told to spend.
func wealth(n *lntest.Node) lntypes.Msat {
	sum := n.Balance()
	seen := map[lntypes.OutPoint]bool{}
	add := func(o lntypes.OutPoint, value lntypes.Sat) {
		if !seen[o] {
			sum += value.Msat()
		}
		seen[o] = true
	}
	for _, e := range n.Events {
		e, ok := e.(events.SpendableOutputs)
		if !ok {
			continue
		}
		for _, o := range e.Outputs {
			switch o := o.(type) {
			case sign.StaticOutput:
				add(o.Outpoint, o.Output.Value)
			case sign.DelayedPaymentOutput:
				add(o.A.Outpoint, o.A.Output.Value)
			case sign.StaticPaymentOutput:
				add(o.A.Outpoint, o.A.Output.Value)
			}
		}
	}
	return sum
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
