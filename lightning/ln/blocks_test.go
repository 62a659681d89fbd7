package ln_test

import (
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
)

// eachStyle runs a test once for every way in which a node may hear of blocks.
func eachStyle(t *testing.T, f func(t *testing.T, net *lntest.Network)) {
	for style := range lntest.NumConnectStyles {
		t.Run(style.String(), func(t *testing.T) {
			net := lntest.NewNetwork(t, 2, nil)
			for _, n := range net.Nodes {
				n.Style = style
			}
			f(t, net)
		})
	}
}

// However a node hears of blocks, its channels open, work and close.
func TestEveryStyleOfBlocks(t *testing.T) {
	eachStyle(t, func(t *testing.T, net *lntest.Network) {
		a, b := net.Nodes[0], net.Nodes[1]
		id := net.Open(a, b, 1_000_000, 0)
		net.Pay(100_000_000, a, b)
		txids := a.Manager.GetRelevantTxids()
		d := a.Manager.ListChannels()[0]
		height := uint32(*d.ShortChannelID >> 40)
		if len(txids) != 1 || txids[0].Txid != d.FundingTxo.Txid || txids[0].Height != height ||
			*txids[0].BlockHash != lntypes.BlockHash(net.Chain.BlockAt(height).Hash) {
			t.Fatalf("relevant: %+v", txids)
		}
		net.Restart(a)
		net.Settle()
		net.Chain.Mine(2)
		if err := a.Manager.CloseChannel(id, b.ID()); err != nil {
			t.Fatal(err)
		}
		net.Settle()
		net.Chain.Mine(6)
		net.Settle()
		for _, n := range net.Nodes {
			closed := lntest.FindEvent[events.ChannelClosed](n)
			if _, ok := closed.Reason.(events.CooperativeClosure); !ok || len(n.Manager.ListChannels()) != 0 {
				t.Errorf("%s: closed because %T", n.Name, closed.Reason)
			}
		}
		if a.Manager.CurrentBestBlock() != net.Chain.BestBlock() || len(a.Manager.GetRelevantTxids()) != 0 {
			t.Error("the manager is not at the tip")
		}
	})
}

// A funding transaction that moves to another block before the channel is in use
// gives it another id and nothing else.
func TestFundingMoves(t *testing.T) {
	eachStyle(t, func(t *testing.T, net *lntest.Network) {
		a, b := net.Nodes[0], net.Nodes[1]
		if _, err := a.Manager.CreateChannel(b.ID(), 500_000, 0, lntypes.U128{}, nil, nil); err != nil {
			t.Fatal(err)
		}
		net.Settle()
		net.Chain.Mine(1)
		first := *a.Manager.ListChannels()[0].ShortChannelID
		net.Chain.Reorg(1, true)
		net.Settle()
		if d := a.Manager.ListChannels(); len(d) != 1 || d[0].ShortChannelID != nil || *d[0].Confirmations != 0 {
			t.Fatalf("out of the chain: %+v", d)
		}
		for range 6 {
			net.Chain.Mine(1)
			net.Settle()
		}
		if second := *a.Manager.ListUsableChannels()[0].ShortChannelID; second == first {
			t.Fatal("the channel's id is that of a block that is gone")
		}
		net.Pay(10_000_000, a, b)
	})
}

// A few blocks that go and come back do no harm to a channel in use.
func TestShortReorganisation(t *testing.T) {
	eachStyle(t, func(t *testing.T, net *lntest.Network) {
		a, b := net.Nodes[0], net.Nodes[1]
		net.Open(a, b, 1_000_000, 100_000_000)
		net.Chain.Mine(6)
		net.Settle()
		inv := lntest.NewInvoice(b, 5_000_000)
		lntest.SendAlong(a, inv, lntest.Via(b)...)
		net.Chain.Reorg(5, true)
		net.Settle()
		net.Claim(b, inv)
		net.Restart(b)
		net.Settle()
		net.Pay(6_000_000, b, a)
		if d := a.Manager.ListUsableChannels(); len(d) != 1 || len(net.Errors) != 0 {
			t.Fatalf("%d usable channels, errors %v", len(d), net.Errors)
		}
	})
}

// A channel in use whose funding leaves the chain is closed.
func TestFundingGone(t *testing.T) {
	eachStyle(t, func(t *testing.T, net *lntest.Network) {
		a, b := net.Nodes[0], net.Nodes[1]
		net.Open(a, b, 1_000_000, 0)
		net.Chain.Reorg(8, false)
		net.Settle()
		for _, n := range net.Nodes {
			if lntest.CountEvents[events.ChannelClosed](n) != 1 {
				t.Errorf("%s: the channel is not closed", n.Name)
			}
		}
	})
}

// Blocks that make no sense change nothing.
func TestNonsenseBlocks(t *testing.T) {
	net := line(t, 2, nil)
	m := net.Nodes[0].Manager
	tip := net.Chain.Tip()
	before := m.CurrentBestBlock()
	m.BlockConnected(tip.Raw(), tip.Height)
	m.BlockConnected(tip.Raw(), tip.Height+1)
	m.BlockConnected(tip.Raw()[:90], tip.Height+1)
	m.BlockConnected(nil, tip.Height+1)
	older := net.Chain.BlockAt(tip.Height - 1)
	m.BlockDisconnected(older.RawHeader(), older.Height)
	m.BlockDisconnected(tip.RawHeader(), tip.Height+1)
	if m.CurrentBestBlock() != before {
		t.Fatalf("the tip went from %v to %v", before, m.CurrentBestBlock())
	}
}
