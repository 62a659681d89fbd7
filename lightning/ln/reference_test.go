package ln_test

import (
	"bytes"
	"encoding/hex"
	"testing"

	"golightning/lightning/chain"
	"golightning/lightning/chainmonitor"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/ln"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// demoFundingTx pays 40,000 sat to the funding script that two nodes with the seeds
// 00..00 and 01..01 agree on if every random draw is where it was in the reference.
// Its one input has a witness of one empty element.
const demoFundingTx = "02000000000101000000000000000000000000000000000000000000000000000000000000000000000000000000000001409c00000000" +
	"0000220020c51cad5e5111b011a114f4da023dbcc1443c6731ec6f102f89c10580fefcd6c7010000000000"

// demoNode is a node as existing programs set one up: seed, start time 0, testnet at
// an all-zero block hash and height 0.
func demoNode(t *testing.T, name string, seed byte, depth uint32) *lntest.Node {
	n := &lntest.Node{TB: t, Name: name, Fees: lntest.NewFeeEstimator(507), Store: lntest.NewStore(), Router: &lntest.Router{}}
	for i := range n.Seed {
		n.Seed[i] = seed
	}
	n.Fees.SetTarget(chain.AnchorChannelFee, 253)
	n.Fees.SetTarget(chain.MinAllowedAnchorChannelRemoteFee, 253)
	n.Config = config.DefaultUserConfig()
	if depth != 0 {
		n.Config.ChannelHandshakeConfig.MinimumDepth = depth
	}
	keys := sign.NewKeysManager(n.Seed, 0, 0)
	n.Keys = keys
	n.Broadcaster = lntest.NewBroadcaster(nil)
	n.Logger = lntest.NewLogger(t, name)
	n.ChainMonitor = chainmonitor.NewChainMonitor(nil, n.Broadcaster, n.Logger, n.Fees, n.Store)
	n.Manager = ln.NewChannelManager(n.Fees, n.ChainMonitor, n.Broadcaster, n.Router, n.Logger, keys, keys, keys, n.Config,
		ln.ChainParameters{Network: lntypes.NetworkTestnet}, 1689638400)
	keys.GetSecureRandomBytes() // an OnionMessenger
	keys.GetSecureRandomBytes() // the program's own, for its PeerManager
	return n
}

// demoBlock makes a block that only chains to its parent: no proof of work, no
// merkle root.
func demoBlock(prev lntypes.BlockHash, txs ...[]byte) []byte {
	b := make([]byte, 80)
	b[0] = 1
	copy(b[4:], prev[:])
	b = append(b, byte(len(txs)))
	return append(b, bytes.Join(txs, nil)...)
}

func onlyEvent[E events.Event](t *testing.T, n *lntest.Node) E {
	t.Helper()
	n.TakeEvents()
	got := n.Poll()
	if len(got) != 1 {
		t.Fatalf("%s: %d events instead of one: %T", n.Name, len(got), got)
	}
	e, ok := got[0].(E)
	if !ok {
		t.Fatalf("%s: event %T instead of %T", n.Name, got[0], e)
	}
	return e
}

// Programs written for the reference check its random draws, its events one poll at a
// time, its broadcasts and its count of monitor updates. This follows one of them.
func TestReferenceProgramSeesWhatItExpects(t *testing.T) {
	a, b := demoNode(t, "a", 0, 0), demoNode(t, "b", 1, 2)
	id1 := lntypes.U128FromLittleEndian([16]byte{0: 45, 8: 44})
	keysID := a.Keys.GenerateChannelKeysID(false, 42, id1)
	a.Keys.DeriveChannelSigner(42, keysID)
	net := lntest.NetworkOf(t, nil, a, b)
	net.Connect(a, b)
	if _, err := a.Manager.CreateChannel(b.ID(), 40_000, 1000, id1, nil, nil); err != nil {
		t.Fatal(err)
	}
	net.Pump()
	tx, _ := hex.DecodeString(demoFundingTx)
	ready := onlyEvent[events.FundingGenerationReady](t, a)
	if ready.UserChannelID != id1 || ready.ChannelValueSatoshis != 40_000 || !bytes.Equal(ready.OutputScript, tx[58:58+34]) {
		t.Fatalf("another funding script: %x", ready.OutputScript)
	}
	if err := a.Manager.FundingTransactionGenerated(ready.TemporaryChannelID, b.ID(), tx); err != nil {
		t.Fatal(err)
	}
	if got := a.Broadcaster.Take(); len(got) != 0 {
		t.Fatal("funding was broadcast before the peer signed")
	}
	net.Pump()
	txs := a.Broadcaster.Take()
	if len(txs) != 1 {
		t.Fatalf("%d broadcasts instead of one", len(txs))
	}
	id := lntypes.ChannelIDFromTxid(lntypes.Txid(txs[0].TxHash()), 0)
	if onlyEvent[events.ChannelPending](t, a).ChannelID != id || onlyEvent[events.ChannelPending](t, b).ChannelID != id {
		t.Fatal("another channel id")
	}
	var tip lntypes.BlockHash
	for height, block := range [][]byte{nil, demoBlock(tip, tx), nil, nil} {
		if height == 0 {
			continue
		}
		if block == nil {
			block = demoBlock(tip)
		}
		for _, n := range net.Nodes {
			n.Manager.BlockConnected(block, uint32(height))
			n.ChainMonitor.BlockConnected(block, uint32(height))
			tip = n.Manager.CurrentBestBlock().BlockHash
		}
	}
	net.Pump()
	onlyEvent[events.ChannelReady](t, b)
	onlyEvent[events.ChannelReady](t, a)
	usable := a.Manager.ListUsableChannels()
	if len(usable) != 1 || usable[0].ShortChannelID == nil || *usable[0].ShortChannelID != 1<<40 {
		t.Fatalf("usable: %+v", usable)
	}
	reserve := lntypes.Sat(usable[0].Counterparty.UnspendablePunishmentReserve).Msat()
	if usable[0].OutboundCapacityMsat != 40_000_000-1000-reserve || usable[0].InboundCapacityMsat != lntypes.Msat(1000).SatSub(reserve) {
		t.Fatalf("capacities %v out, %v in", usable[0].OutboundCapacityMsat, usable[0].InboundCapacityMsat)
	}
	demoPayment(t, net, a, b)
	for _, n := range net.Nodes {
		n.Broadcaster.Take()
	}
	if err := a.Manager.CloseChannel(id, b.ID()); err != nil {
		t.Fatal(err)
	}
	net.Pump()
	if len(a.Broadcaster.Take()) != 1 || len(b.Broadcaster.Take()) != 1 {
		t.Fatal("each side broadcasts the closing transaction once")
	}
	if len(a.Manager.ListChannels()) != 0 || len(b.Manager.ListChannels()) != 0 {
		t.Fatal("the channel is still there")
	}
}

func demoPayment(t *testing.T, net *lntest.Network, a, b *lntest.Node) {
	t.Helper()
	inv := lntest.NewInvoice(b, 5000)
	path := lntest.Path(a, 5000, lntest.Hop{To: b})
	writes := func() int { return a.Store.Writes() + b.Store.Writes() }
	r := route.Route{Paths: []route.Path{path}}
	if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), 0); err != nil {
		t.Fatal(err)
	}
	before := writes()
	net.Pump()
	if got := writes() - before; got != 4 {
		t.Fatalf("%d monitor updates instead of 4", got)
	}
	onlyEvent[events.PendingHTLCsForwardable](t, b)
	b.Manager.ProcessPendingHTLCForwards(0)
	before = writes()
	claimable := onlyEvent[events.PaymentClaimable](t, b)
	preimage := claimable.Purpose.(events.InvoicePayment).PaymentPreimage
	if claimable.AmountMsat != 5000 || preimage == nil {
		t.Fatalf("claimable: %+v", claimable)
	}
	b.Manager.ClaimFunds(*preimage)
	onlyEvent[events.PaymentClaimed](t, b)
	a.TakeEvents()
	for range 3 {
		net.Pump()
		a.Poll()
	}
	got := a.TakeEvents()
	if len(got) != 2 {
		t.Fatalf("%d events: %T", len(got), got)
	}
	_, sent := got[0].(events.PaymentSent)
	_, path2 := got[1].(events.PaymentPathSuccessful)
	if !sent || !path2 {
		t.Fatalf("events %T, %T", got[0], got[1])
	}
	if n := writes() - before; n != 5 {
		t.Fatalf("%d monitor updates instead of 5", n)
	}
}
