package ln_test

import (
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/ln"
	"golightning/lightning/lntest"
	"golightning/lightning/onion"
	"golightning/lightning/payments"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// ecdhOf lets a test read onions for a node.
func ecdhOf(n *lntest.Node) onion.ECDH {
	return payments.ECDHOf(n.Keys, sign.RecipientNode)
}

// fundBatch funds all channels that a node was asked to fund with one transaction.
func fundBatch(t *testing.T, net *lntest.Network, n *lntest.Node) {
	t.Helper()
	var outs []*wire.TxOut
	var targets []ln.UnfundedChannel
	for _, e := range n.TakeEvents() {
		if e, ok := e.(events.FundingGenerationReady); ok {
			outs = append(outs, wire.NewTxOut(int64(e.ChannelValueSatoshis), e.OutputScript))
			targets = append(targets, ln.UnfundedChannel{TemporaryChannelID: e.TemporaryChannelID, CounterpartyNodeID: e.CounterpartyNodeID})
		}
	}
	tx := net.Chain.Pay(1000, outs...)
	if err := n.Manager.BatchFundingTransactionGenerated(targets, chaindata.Serialize(tx)); err != nil {
		t.Fatal(err)
	}
}

func secretOnly(inv lntest.Invoice) route.RecipientOnionFields {
	return route.RecipientOnionFieldsSecretOnly(inv.Secret)
}
