package ln_test

import (
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lnwire"
)

// An HTLC that comes while we close the channel is failed once it is committed,
// and the close goes on.
func TestHTLCCrossesShutdown(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	id := b.Manager.ListChannelsWithCounterparty(a.ID())[0].ChannelID
	for i, inv := range []lntest.Invoice{lntest.NewInvoice(b, 5_000_000), lntest.NewInvoice(c, 6_000_000)} {
		lntest.SendAlong(a, inv, lntest.Via(net.Nodes[1:2+i]...)...)
	}
	if err := b.Manager.CloseChannel(id, a.ID()); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if got := lntest.CountEvents[events.PaymentFailed](a); got != 2 {
		t.Errorf("%d payments failed", got)
	}
	if got := lntest.CountEvents[events.PaymentClaimable](b) + lntest.CountEvents[events.HTLCHandlingFailed](b); got != 0 {
		t.Errorf("%d events about HTLCs that were refused", got)
	}
	if _, ok := lntest.FindEvent[events.ChannelClosed](a).Reason.(events.CooperativeClosure); !ok || len(net.Errors) != 0 {
		t.Errorf("not closed together; errors %v", net.Errors)
	}
}

// A forward that waits for its channel's peer fails back when it comes close to its
// expiry. It is in no commitment: no channel closes over it.
func TestHeldForwardTimesOut(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	net.OnMessage = func(from, _ *lntest.Node, _ lnwire.Message) bool { return from != c }
	// A first HTLC keeps b waiting for c's answer; it is long enough not to matter.
	long := lntest.NewInvoice(c, 3_000_000)
	path := lntest.Path(b, 3_000_000, lntest.Via(c)...)
	path.Hops[0].CLTVExpiryDelta = 900
	r := lntest.Route(c, path)
	if err := b.Manager.SendPaymentWithRoute(&r, long.Hash, secretOnly(long), long.ID(), b.Now); err != nil {
		t.Fatal(err)
	}
	net.Pump()
	lntest.SendAlong(a, lntest.NewInvoice(c, 5_000_000), lntest.Via(b, c)...)
	net.Settle()
	for range lntest.FinalCLTV {
		net.Chain.Mine(1)
		net.Settle()
	}
	failed := lntest.FindEvent[events.HTLCHandlingFailed](b)
	if d, ok := failed.FailedNextDestination.(events.NextHopChannel); !ok || d.NodeID == nil || *d.NodeID != c.ID() {
		t.Errorf("failed for %+v", failed.FailedNextDestination)
	}
	if lntest.CountEvents[events.PaymentFailed](a) != 1 {
		t.Error("the payer was not told")
	}
	path1 := lntest.FindEvent[events.PaymentPathFailed](a)
	if on, ok := path1.Failure.(events.OnPath); !ok || on.NetworkUpdate == nil || path1.ShortChannelID == nil {
		t.Errorf("the payer learns %+v", path1.Failure)
	}
	for _, n := range net.Nodes {
		if lntest.CountEvents[events.ChannelClosed](n) != 0 {
			t.Errorf("%s: a channel is closed; errors %v", n.Name, net.Errors)
		}
	}
}
