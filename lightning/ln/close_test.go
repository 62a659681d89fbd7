package ln_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

func reasonOf(t *testing.T, n *lntest.Node) events.ClosureReason {
	t.Helper()
	return lntest.FindEvent[events.ChannelClosed](n).Reason
}

// Pending payments are settled before a channel closes; new ones are refused.
func TestCloseWaitsForPayments(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	id := a.Manager.ListChannels()[0].ChannelID
	inv := lntest.NewInvoice(b, 10_000_000)
	lntest.SendAlong(a, inv, lntest.Hop{To: b})
	net.Settle()
	if err := a.Manager.CloseChannel(id, b.ID()); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	if len(a.Manager.ListChannels()) != 1 || len(a.Manager.ListUsableChannels()) != 0 {
		t.Fatal("closed over a pending payment, or still usable")
	}
	if err := a.Manager.CloseChannel(id, b.ID()); err == nil {
		t.Fatal("closed twice")
	}
	net.Restart(b)
	net.Settle()
	net.Claim(b, inv)
	lntest.FindEvent[events.PaymentSent](a)
	for _, n := range net.Nodes {
		if _, ok := reasonOf(t, n).(events.CooperativeClosure); !ok {
			t.Fatalf("%s: %T", n.Name, reasonOf(t, n))
		}
	}
}

func TestCloseMisuse(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	id := a.Manager.ListChannels()[0].ChannelID
	var unavailable lntypes.ChannelUnavailable
	if err := a.Manager.CloseChannel(lntypes.ChannelID{1}, b.ID()); !errors.As(err, &unavailable) {
		t.Fatal(err)
	}
	if err := a.Manager.CloseChannel(id, a.ID()); !errors.As(err, &unavailable) {
		t.Fatal(err)
	}
	if err := a.Manager.ForceCloseBroadcastingLatestTxn(lntypes.ChannelID{1}, b.ID()); !errors.As(err, &unavailable) {
		t.Fatal(err)
	}
	net.Disconnect(a, b)
	if err := a.Manager.CloseChannel(id, b.ID()); err == nil {
		t.Fatal("closing needs the peer")
	}
}

// A script that was not committed to may be chosen when closing.
func TestCloseToChosenScript(t *testing.T) {
	net := line(t, 2, func(_ int, cfg *config.UserConfig) { cfg.ChannelHandshakeConfig.CommitUpfrontShutdownPubkey = false })
	a, b := net.Nodes[0], net.Nodes[1]
	script := lntypes.NewP2WSHShutdownScript([32]byte{5})
	feerate := uint32(2000)
	id := a.Manager.ListChannels()[0].ChannelID
	if err := a.Manager.CloseChannelWithFeerateAndScript(id, b.ID(), &feerate, &script); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	net.Chain.Mine(1)
	if len(net.Chain.FindUnspent(script.Bytes())) != 1 {
		t.Fatal("nothing was paid to the script")
	}
}

// A force-close: the commitment is broadcast, the peer follows, a forward that hung
// on the channel is resolved upstream.
func TestForceClose(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	inv := lntest.NewInvoice(c, 50_000_000)
	lntest.SendAlong(a, inv, lntest.Via(b, c)...)
	net.Settle()
	var id lntypes.ChannelID
	for _, d := range b.Manager.ListChannelsWithCounterparty(c.ID()) {
		id = d.ChannelID
	}
	if err := b.Manager.ForceCloseBroadcastingLatestTxn(id, c.ID()); err != nil {
		t.Fatal(err)
	}
	if b.Manager.ForceCloseBroadcastingLatestTxn(id, c.ID()) == nil {
		t.Fatal("closed twice")
	}
	if n := len(net.Chain.Mempool()); n != 1 {
		t.Fatalf("%d transactions in the mempool", n)
	}
	net.Settle()
	if _, ok := reasonOf(t, b).(events.HolderForceClosed); !ok {
		t.Fatalf("b: %T", reasonOf(t, b))
	}
	if r, ok := reasonOf(t, c).(events.CounterpartyForceClosed); !ok || r.PeerMsg.A != "Channel force-closed" {
		t.Fatalf("c: %+v", reasonOf(t, c))
	}
	if net.Connected(b, c) {
		t.Fatal("the peer of a force-closed channel is disconnected")
	}
	// c claims on chain; b learns the preimage there and claims from a.
	e := lntest.FindEvent[events.PaymentClaimable](c)
	c.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
	for range 12 {
		net.Chain.Mine(1)
		net.Settle()
	}
	lntest.FindEvent[events.PaymentSent](a)
	if f := lntest.FindEvent[events.PaymentForwarded](b); !f.ClaimFromOnchainTx {
		t.Fatalf("%+v", f)
	}
}

// The other way round: the HTLC times out on chain and the failure goes upstream.
func TestForceCloseTimesOut(t *testing.T) {
	net := line(t, 3, nil)
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	inv := lntest.NewInvoice(c, 50_000_000)
	lntest.SendAlong(a, inv, lntest.Via(b, c)...)
	net.Settle()
	net.Disconnect(b, c)
	id := b.Manager.ListChannelsWithCounterparty(c.ID())[0].ChannelID
	if err := b.Manager.ForceCloseBroadcastingLatestTxn(id, c.ID()); err != nil {
		t.Fatal(err)
	}
	for range lntest.FinalCLTV + 20 {
		net.Chain.Mine(1)
		net.Settle()
	}
	lntest.FindEvent[events.PaymentFailed](a)
	if len(a.Manager.ListUsableChannels()) != 1 {
		t.Fatal("the upstream channel was lost")
	}
	if r := b.Broadcaster.Rejected(); len(r) > 0 {
		t.Fatal(r)
	}
}

// A peer's error closes one channel, or all of them if it names none.
func TestPeerErrors(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	net.Open(a, b, 500_000, 0)
	lntest.Deliver(t, b, a.ID(), &lnwire.ErrorMessage{ChannelID: lntypes.ChannelID{77}, Data: "no such channel"})
	if len(b.Manager.ListChannels()) != 2 {
		t.Fatal("an error about an unknown channel closed one")
	}
	lntest.Deliver(t, b, a.ID(), &lnwire.ErrorMessage{Data: "give up \x1b[31m"})
	b.Poll()
	if len(b.Manager.ListChannels()) != 0 || len(net.Chain.Mempool()) != 2 {
		t.Fatal("not all channels are closed")
	}
	r := lntest.FindEvent[events.ChannelClosed](b).Reason.(events.CounterpartyForceClosed)
	if strings.ContainsRune(r.PeerMsg.String(), '\x1b') {
		t.Fatal("the peer's text reaches the terminal")
	}
}

// The peer's commitment in the chain ends a channel; so does its closing transaction.
func TestPeerClosesOnChain(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	id := a.Manager.ListChannels()[0].ChannelID
	net.Disconnect(a, b)
	if err := a.Manager.ForceCloseBroadcastingLatestTxn(id, b.ID()); err != nil {
		t.Fatal(err)
	}
	net.Chain.Mine(1)
	net.Settle()
	if _, ok := reasonOf(t, b).(events.CommitmentTxConfirmed); !ok {
		t.Fatalf("b: %T", reasonOf(t, b))
	}
	if len(b.Manager.ListChannels()) != 0 {
		t.Fatal("b still has the channel")
	}
}

// A reorganisation that takes the funding transaction back ends the channel.
func TestFundingReorgedOut(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	net.Chain.Disconnect(7, false)
	net.Settle()
	for _, n := range []*lntest.Node{a, b} {
		if len(n.Manager.ListUsableChannels()) != 0 {
			t.Fatalf("%s still uses the channel", n.Name)
		}
	}
}

// A channel whose funding never confirms is forgotten by the side that did not pay.
func TestFundingTimesOut(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	a.Broadcaster.SetOffline(true)
	if _, err := a.Manager.CreateChannel(b.ID(), 1_000_000, 0, lntypes.U128{}, nil, nil); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	net.Chain.MineEmpty(2017)
	net.Settle()
	if _, ok := reasonOf(t, b).(events.FundingTimedOut); !ok {
		t.Fatalf("b: %T", reasonOf(t, b))
	}
	if len(a.Manager.ListChannels()) != 0 {
		// The funder is told by b's error.
		t.Fatal("a keeps a channel that b has given up")
	}
}

// Wrong funding transactions are the caller's fault, and the channel is gone.
func TestFundingMisuse(t *testing.T) {
	cases := []struct {
		name string
		make func(e events.FundingGenerationReady, c *lntest.Chain) *wire.MsgTx
	}{
		{"wrong value", func(e events.FundingGenerationReady, c *lntest.Chain) *wire.MsgTx {
			return c.Pay(1000, wire.NewTxOut(int64(e.ChannelValueSatoshis)-1, e.OutputScript))
		}},
		{"wrong script", func(e events.FundingGenerationReady, c *lntest.Chain) *wire.MsgTx {
			return c.Pay(1000, wire.NewTxOut(int64(e.ChannelValueSatoshis), lntest.TrueScript()))
		}},
		{"two outputs", func(e events.FundingGenerationReady, c *lntest.Chain) *wire.MsgTx {
			out := wire.NewTxOut(int64(e.ChannelValueSatoshis), e.OutputScript)
			return c.Pay(1000, out, out)
		}},
		{"not signed", func(e events.FundingGenerationReady, c *lntest.Chain) *wire.MsgTx {
			tx := c.Pay(1000, wire.NewTxOut(int64(e.ChannelValueSatoshis), e.OutputScript))
			tx.TxIn[0].Witness = nil
			return tx
		}},
		{"locked", func(e events.FundingGenerationReady, c *lntest.Chain) *wire.MsgTx {
			tx := c.Pay(1000, wire.NewTxOut(int64(e.ChannelValueSatoshis), e.OutputScript))
			tx.LockTime = c.Height() + 2
			return tx
		}},
	}
	net := lntest.NewNetwork(t, 2, nil)
	net.NoFunding = true
	a, b := net.Nodes[0], net.Nodes[1]
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			if _, err := a.Manager.CreateChannel(b.ID(), 1_000_000, 0, lntypes.U128{}, nil, nil); err != nil {
				t.Fatal(err)
			}
			net.Settle()
			e := lntest.FindEvent[events.FundingGenerationReady](a)
			tx := tc.make(e, net.Chain)
			var misuse lntypes.APIMisuseError
			if err := a.Manager.FundingTransactionGenerated(e.TemporaryChannelID, b.ID(), chaindata.Serialize(tx)); !errors.As(err, &misuse) {
				t.Fatalf("got %v", err)
			}
			net.Settle()
			if len(a.Manager.ListChannels()) != 0 || len(b.Manager.ListChannels()) != 0 {
				t.Fatal("the channel is still there")
			}
		})
	}
	if err := a.Manager.FundingTransactionGenerated(lntypes.ChannelID{}, b.ID(), []byte{1, 2}); err == nil {
		t.Fatal("garbage is no transaction")
	}
}

// Two channels funded by one transaction, which leaves only when both peers have
// signed and both monitors are stored.
func TestBatchFunding(t *testing.T) {
	for _, failing := range []bool{false, true} {
		net := lntest.NewNetwork(t, 3, nil)
		net.NoFunding = true
		a, b, c := net.Nodes[1], net.Nodes[0], net.Nodes[2]
		for _, peer := range []*lntest.Node{b, c} {
			if _, err := a.Manager.CreateChannel(peer.ID(), 1_000_000, 0, lntypes.U128{}, nil, nil); err != nil {
				t.Fatal(err)
			}
		}
		net.Settle()
		fundBatch(t, net, a)
		a.Store.SetLater(true)
		net.OnMessage = func(_, to *lntest.Node, msg lnwire.Message) bool {
			_, created := msg.(*lnwire.FundingCreated)
			return !(failing && created && to == c)
		}
		net.Settle()
		if n := len(a.Broadcaster.Take()); n != 0 {
			t.Fatalf("%d broadcasts before the monitors are stored", n)
		}
		if failing {
			// One peer leaves before it has signed: the other channel goes, too.
			net.Disconnect(a, c)
			a.Finish()
			net.Settle()
			if len(a.Manager.ListChannels()) != 0 || len(net.Chain.Mempool()) != 0 {
				t.Fatal("half a batch survived")
			}
			if lntest.CountEvents[events.ChannelClosed](a) != 2 {
				t.Fatal("two channels closed")
			}
			continue
		}
		pending := a.Store.Pending()
		a.Finish(pending[1])
		net.Settle()
		if len(net.Chain.Mempool()) != 0 || lntest.CountEvents[events.ChannelPending](a) != 0 {
			t.Fatal("broadcast after one of two")
		}
		a.Finish()
		a.Store.SetLater(false)
		net.Settle()
		if len(net.Chain.Mempool()) != 1 || lntest.CountEvents[events.ChannelPending](a) != 2 {
			t.Fatal("not broadcast once")
		}
		net.Chain.Mine(6)
		net.Settle()
		if len(a.Manager.ListUsableChannels()) != 2 {
			t.Fatal("not both usable")
		}
	}
}
