package ln_test

import (
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntest"
)

// Two nodes open a channel, pay each other, restart from disk, pay again and close.
func TestWholeLife(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	id := net.Open(a, b, 1_000_000, 100_000_000)
	net.Pay(10_000_000, a, b)
	net.Pay(5_000_000, b, a)
	net.Restart(a)
	net.Restart(b)
	net.Settle()
	net.Pay(1_000_000, a, b)
	net.Pay(2_000, b, a)
	if err := a.Manager.CloseChannel(id, b.ID()); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	for _, n := range net.Nodes {
		if len(n.Manager.ListChannels()) != 0 {
			t.Fatalf("%s still has a channel", n.Name)
		}
		if _, ok := lntest.FindEvent[events.ChannelClosed](n).Reason.(events.CooperativeClosure); !ok {
			t.Fatalf("%s: closed for another reason", n.Name)
		}
	}
	net.Chain.Mine(1)
	if len(a.Broadcaster.Rejected()) > 0 {
		t.Fatal(a.Broadcaster.Rejected())
	}
}
