package lntest

import (
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

// bumpCoin is the value of the coins that a [Bumper] pays fees with.
const bumpCoin lntypes.Sat = 100_000

// Bumper answers BumpTransaction events as a wallet would: it pays the fees of
// anchor channels out of coins of its own. It is an events.EventHandler that
// ignores all other events.
type Bumper struct {
	tb    testing.TB
	chain *Chain
	keys  sign.SignerProvider
	coins []wire.OutPoint
	// Taken are the coins by claim, so that a repeated request replaces its
	// transaction instead of paying twice.
	taken map[[32]byte]wire.OutPoint
	// Closes and HTLCs count the requests.
	Closes, HTLCs int
}

// NewBumper returns a bumper with n coins, for which it mines n blocks.
func NewBumper(tb testing.TB, c *Chain, keys sign.SignerProvider, n int) *Bumper {
	b := &Bumper{tb: tb, chain: c, keys: keys, taken: map[[32]byte]wire.OutPoint{}}
	for range n {
		b.coins = append(b.coins, c.Coin(bumpCoin))
	}
	return b
}

// HandleEvent implements events.EventHandler.
func (b *Bumper) HandleEvent(e events.Event) {
	b.tb.Helper()
	bump, ok := e.(events.BumpTransaction)
	if !ok {
		return
	}
	switch e := bump.A.(type) {
	case events.ChannelClose:
		b.Closes++
		b.close(e)
	case events.HTLCResolution:
		b.HTLCs++
		b.resolve(e)
	}
}

func (b *Bumper) coin(claim [32]byte) wire.OutPoint {
	if op, ok := b.taken[claim]; ok {
		return op
	}
	if len(b.coins) == 0 {
		b.tb.Fatal("bumper has no coins left")
	}
	op := b.coins[0]
	b.coins = b.coins[1:]
	b.taken[claim] = op
	return op
}

// finish adds the coin and the change and returns the place of the coin's input.
func (b *Bumper) finish(tx *wire.MsgTx, claim [32]byte, in lntypes.Sat, feerate uint32, otherWeight uint64, otherFee lntypes.Sat) {
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: b.coin(claim), Sequence: 0xfffffffd, Witness: [][]byte{{0x51}}})
	change := wire.NewTxOut(0, TrueScript())
	tx.AddTxOut(change)
	for _, o := range tx.TxOut {
		in = in.SatSub(lntypes.Sat(o.Value))
	}
	// Witnesses are not in yet; 300 weight units per input are more than enough.
	weight := otherWeight + uint64(Weight(tx)) + 300*uint64(len(tx.TxIn))
	fee := chanutil.FeeForWeight(feerate, weight).SatSub(otherFee)
	change.Value = int64((in + bumpCoin).SatSub(fee))
}

func (b *Bumper) close(e events.ChannelClose) {
	b.tb.Helper()
	parent, err := chaindata.ParseTx(e.CommitmentTx)
	if err != nil {
		b.tb.Fatal(err)
	}
	d := &e.AnchorDescriptor
	params := &d.ChannelDerivationParameters.TransactionParameters
	tx := wire.NewMsgTx(2)
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: chanutil.WireOutPoint(d.Outpoint), Sequence: 0xfffffffd})
	b.finish(tx, e.ClaimID, chanutil.AnchorOutputValueSatoshi, e.PackageTargetFeerateSatPer1000Weight,
		uint64(Weight(parent)), e.CommitmentTxFeeSatoshis)
	signer := b.keys.DeriveChannelSigner(d.ChannelDerivationParameters.ValueSatoshis, d.ChannelDerivationParameters.KeysID)
	signer.ProvideChannelParameters(params)
	sig, err := signer.SignHolderAnchorInput(tx, 0)
	if err != nil {
		b.tb.Fatal(err)
	}
	tx.TxIn[0].Witness = chanutil.BuildAnchorInputWitness(params.HolderPubkeys.FundingPubkey, sig)
	b.submit(parent, tx)
}

func (b *Bumper) resolve(e events.HTLCResolution) {
	b.tb.Helper()
	tx := &wire.MsgTx{Version: 2, LockTime: e.TxLockTime}
	var in lntypes.Sat
	for i := range e.HTLCDescriptors {
		d := &e.HTLCDescriptors[i]
		tx.AddTxIn(d.UnsignedTxInput())
		out := d.TxOutput()
		tx.AddTxOut(wire.NewTxOut(int64(out.Value), out.ScriptPubkey))
		in += d.Htlc.AmountMsat.Sat()
	}
	b.finish(tx, e.ClaimID, in, e.TargetFeerateSatPer1000Weight, 0, 0)
	for i := range e.HTLCDescriptors {
		d := &e.HTLCDescriptors[i]
		sig, err := d.DeriveChannelSigner(b.keys).SignHolderHTLCTransaction(tx, i, d)
		if err != nil {
			b.tb.Fatal(err)
		}
		tx.TxIn[i].Witness = d.TxInputWitness(sig, d.WitnessScript())
	}
	b.submit(tx)
}

func (b *Bumper) submit(txs ...*wire.MsgTx) {
	b.tb.Helper()
	if err := b.chain.AcceptPackage(txs...); err != nil {
		b.tb.Fatalf("bumped package refused: %v", err)
	}
}
