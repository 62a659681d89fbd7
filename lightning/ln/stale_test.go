package ln_test

import (
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// A node that was restored from an old backup, manager and monitors alike, learns
// from its peer that it is behind: one state back or many. If the peer proves it, the
// node broadcasts nothing, for its state is revoked, and the peer closes. A claim
// without a proof makes it close as usual. known-attacks C12
func TestOldBackup(t *testing.T) {
	for _, tc := range []struct {
		name      string
		payments  int
		lie       bool
		broadcast bool
	}{
		{name: "one payment behind", payments: 1},
		{name: "five payments behind", payments: 5},
		{name: "not behind, but the peer says so", lie: true, broadcast: true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			net := line(t, 2, nil)
			a, b := net.Nodes[0], net.Nodes[1]
			net.Pay(5_000_000, a, b)
			a.Save()
			backup := a.Store.Durable()
			for range tc.payments {
				net.Pay(20_000_000, b, a)
			}
			a.Store.Replace(backup)
			net.OnMessage = func(from, _ *lntest.Node, msg lnwire.Message) bool {
				if m, ok := msg.(*lnwire.ChannelReestablish); ok && from == b && tc.lie {
					m.NextRemoteCommitmentNumber += 3
					m.NextLocalCommitmentNumber += 3
					m.YourLastPerCommitmentSecret[5] ^= 1
				}
				return true
			}
			a.Broadcaster.Take()
			b.Broadcaster.Take()
			net.Crash(a)
			net.Settle()
			if got := len(a.Broadcaster.Take()); (got > 0) != tc.broadcast {
				t.Errorf("the restored node broadcast %d transactions", got)
			}
			if n := len(a.Manager.ListUsableChannels()); n != 0 {
				t.Errorf("it has %d usable channels", n)
			}
			if got := len(b.Broadcaster.Take()); got == 0 {
				t.Error("the peer did not close")
			}
			net.Chain.Mine(6)
			net.Settle()
			if closed := lntest.FindEvent[events.ChannelClosed](a); closed.CounterpartyNodeID == nil {
				t.Errorf("closed as %+v", closed)
			}
		})
	}
}

// A disk that fails for good stops a channel before anything is sent that the disk
// does not know; the other channels go on, and after a restart with a working disk
// so does the channel. known-attacks S2
func TestBrokenDisk(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	inv := lntest.NewInvoice(b, 5_000_000)
	b.Save()
	b.Store.SetBroken(true)
	lntest.SendAlong(a, inv, lntest.Via(b)...)
	revoked := false
	net.OnMessage = func(from, _ *lntest.Node, msg lnwire.Message) bool {
		if _, ok := msg.(*lnwire.RevokeAndACK); ok && from == b {
			revoked = true
		}
		return true
	}
	net.Settle()
	if revoked {
		t.Fatal("a state was revoked whose successor is not on disk")
	}
	b.Store.SetBroken(false)
	net.Pay(3_000_000, c, b)
	net.Restart(b)
	net.Settle()
	if lntest.CountEvents[events.PaymentClaimable](b) == 0 {
		t.Fatal("the payment did not arrive after the restart")
	}
	net.Claim(b, inv)
	net.Pay(3_000_000, a, b)
	if len(net.Errors) != 0 {
		t.Fatal(net.Errors)
	}
}

// With a broken disk no channel comes to be. The funder does not even put its
// money in; the other side loses nothing if it does.
func TestBrokenDiskWhileOpening(t *testing.T) {
	for who := range 2 {
		net := lntest.NewNetwork(t, 2, nil)
		a, b := net.Nodes[0], net.Nodes[1]
		net.Nodes[who].Store.SetBroken(true)
		if _, err := a.Manager.CreateChannel(b.ID(), 500_000, 0, lntypes.U128{}, nil, nil); err != nil {
			t.Fatal(err)
		}
		net.Settle()
		if txs := a.Broadcaster.Take(); who == 0 && len(txs) != 0 {
			t.Error("the funding was broadcast")
		}
		net.Chain.Mine(6)
		net.Settle()
		if n := len(a.Manager.ListUsableChannels()) + len(b.Manager.ListUsableChannels()); n != 0 {
			t.Errorf("node %d has a broken disk: %d usable channels", who, n)
		}
	}
}
