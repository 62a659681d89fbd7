package sign

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// Bounds of witnesses in weight units, for signatures of 73 bytes with hash type.
const (
	// P2WPKHWitnessWeight bounds the witness of a P2WPKH input: count, signature,
	// key.
	P2WPKHWitnessWeight = 1 + 1 + 73 + 1 + 33
	// DelayedPaymentOutputMaxWitnessLength bounds the witness that spends a
	// DelayedPaymentOutputDescriptor.
	DelayedPaymentOutputMaxWitnessLength = 1 + 73 + 1 + chanutil.RevokeableRedeemscriptMaxLength + 1

	staticOutputWitnessWeight = 1 + 73 + 34
)

// DelayedPaymentOutputDescriptor describes an output that is ours after a delay,
// from our own commitment or one of its HTLC transactions.
type DelayedPaymentOutputDescriptor struct {
	// Outpoint is the output.
	Outpoint lntypes.OutPoint
	// PerCommitmentPoint derives the delayed key.
	PerCommitmentPoint lntypes.PublicKey
	// ToSelfDelay, in blocks, is the sequence that the spending input needs.
	ToSelfDelay uint16
	// Output is the output itself.
	Output lntypes.TxOut
	// RevocationPubkey is part of the witness script.
	RevocationPubkey chanutil.RevocationKey
	// ChannelKeysID derives the channel's keys.
	ChannelKeysID [32]byte
	// ChannelValueSatoshis is the value of the channel.
	ChannelValueSatoshis lntypes.Sat
}

// StaticPaymentOutputDescriptor describes an output to our payment key: our
// balance on the counterparty's commitment.
type StaticPaymentOutputDescriptor struct {
	// Outpoint is the output.
	Outpoint lntypes.OutPoint
	// Output is the output itself.
	Output lntypes.TxOut
	// ChannelKeysID derives the channel's keys.
	ChannelKeysID [32]byte
	// ChannelValueSatoshis is the value of the channel.
	ChannelValueSatoshis lntypes.Sat
	// ChannelTransactionParameters tells the script's form; nil stands for a
	// channel without anchors.
	ChannelTransactionParameters *chanutil.ChannelTransactionParameters
}

func (d *StaticPaymentOutputDescriptor) anchors() bool {
	p := d.ChannelTransactionParameters
	return p != nil && p.ChannelTypeFeatures.SupportsAnchorsZeroFeeHTLCTx()
}

// WitnessScript returns the output's witness script on channels with anchors, nil
// on others, whose output is P2WPKH.
func (d *StaticPaymentOutputDescriptor) WitnessScript() *[]byte {
	if !d.anchors() {
		return nil
	}
	script := chanutil.GetToCountersignatoryWithAnchorsRedeemscript(d.ChannelTransactionParameters.HolderPubkeys.PaymentPoint)
	return &script
}

// MaxWitnessLength bounds the witness that spends the output, in weight units.
func (d *StaticPaymentOutputDescriptor) MaxWitnessLength() uint64 {
	if d.anchors() {
		return 1 + 1 + 73 + 1 + (1 + 33 + 1 + 1 + 1)
	}
	return P2WPKHWitnessWeight
}

// SpendableOutputDescriptor describes an output that is ours alone once a channel
// closed. The variants are StaticOutput, DelayedPaymentOutput and
// StaticPaymentOutput.
type SpendableOutputDescriptor interface {
	// AppendTo appends the persistent form.
	AppendTo(b []byte) []byte
	// Write returns the persistent form.
	Write() []byte

	spend() spendInfo
	isSpendableOutputDescriptor()
}

// StaticOutput is an output to a script that the SignerProvider itself gave:
// GetDestinationScript or GetShutdownScriptpubkey.
type StaticOutput struct {
	// Outpoint is the output.
	Outpoint lntypes.OutPoint
	// Output is the output itself.
	Output lntypes.TxOut
	// ChannelKeysID is the id that GetDestinationScript was asked with, nil if
	// not known.
	ChannelKeysID *[32]byte
}

// DelayedPaymentOutput wraps a DelayedPaymentOutputDescriptor.
type DelayedPaymentOutput struct {
	A DelayedPaymentOutputDescriptor
}

// StaticPaymentOutput wraps a StaticPaymentOutputDescriptor.
type StaticPaymentOutput struct{ A StaticPaymentOutputDescriptor }

func (StaticOutput) isSpendableOutputDescriptor()         {}
func (DelayedPaymentOutput) isSpendableOutputDescriptor() {}
func (StaticPaymentOutput) isSpendableOutputDescriptor()  {}

// spendInfo is what building a spending input needs.
type spendInfo struct {
	outpoint      lntypes.OutPoint
	output        *lntypes.TxOut
	sequence      uint32
	witnessWeight uint64 // for signatures with low r
}

func (d StaticOutput) spend() spendInfo {
	return spendInfo{d.Outpoint, &d.Output, 0, staticOutputWitnessWeight - 1}
}

func (d DelayedPaymentOutput) spend() spendInfo {
	return spendInfo{d.A.Outpoint, &d.A.Output, uint32(d.A.ToSelfDelay), DelayedPaymentOutputMaxWitnessLength - 1}
}

func (d StaticPaymentOutput) spend() spendInfo {
	var sequence uint32
	if d.A.anchors() {
		sequence = 1
	}
	return spendInfo{d.A.Outpoint, &d.A.Output, sequence, d.A.MaxWitnessLength() - 1}
}

// ChannelDerivationParameters is what re-deriving a channel's signer takes.
type ChannelDerivationParameters struct {
	// ValueSatoshis is the value of the channel.
	ValueSatoshis lntypes.Sat
	// KeysID derives the signer.
	KeysID [32]byte
	// TransactionParameters are to be provided to it.
	TransactionParameters chanutil.ChannelTransactionParameters
}

// HTLCDescriptor describes an HTLC output of our own commitment that is to be
// claimed through an HTLC transaction.
type HTLCDescriptor struct {
	// ChannelDerivationParameters derives the signer.
	ChannelDerivationParameters ChannelDerivationParameters
	// CommitmentTxid is the commitment's id.
	CommitmentTxid lntypes.Txid
	// PerCommitmentNumber is the commitment's number, counting down.
	PerCommitmentNumber uint64
	// PerCommitmentPoint is the commitment's point.
	PerCommitmentPoint lntypes.PublicKey
	// FeeratePerKw is the feerate of the HTLC transaction, 0 with anchors.
	FeeratePerKw uint32
	// Htlc is the HTLC; it has an output.
	Htlc chanutil.HTLCOutputInCommitment
	// Preimage claims a received HTLC; nil for a timeout.
	Preimage *lntypes.PaymentPreimage
	// CounterpartySig is the counterparty's signature of the HTLC transaction.
	CounterpartySig lntypes.Signature
}

// Outpoint returns the HTLC's output. The index is 0 if the HTLC has none.
func (d *HTLCDescriptor) Outpoint() lntypes.OutPoint {
	o := lntypes.OutPoint{Txid: d.CommitmentTxid}
	if d.Htlc.TransactionOutputIndex != nil {
		o.Index = uint16(*d.Htlc.TransactionOutputIndex)
	}
	return o
}

func (d *HTLCDescriptor) features() *features.ChannelTypeFeatures {
	return &d.ChannelDerivationParameters.TransactionParameters.ChannelTypeFeatures
}

// keys derives the commitment's keys; nil if parameters are missing or invalid.
func (d *HTLCDescriptor) keys() (*chanutil.DirectedChannelTransactionParameters, *chanutil.CommitmentKeys) {
	dir := d.ChannelDerivationParameters.TransactionParameters.AsHolderBroadcastable()
	if dir == nil {
		return nil, nil
	}
	keys, err := chanutil.DeriveCommitmentKeys(d.PerCommitmentPoint, dir)
	if err != nil {
		return nil, nil
	}
	return dir, keys
}

// WitnessScript returns the witness script of the HTLC's output; nil if the
// parameters are incomplete or hold invalid keys.
func (d *HTLCDescriptor) WitnessScript() []byte {
	_, keys := d.keys()
	if keys == nil {
		return nil
	}
	all, err := keys.All()
	if err != nil {
		return nil
	}
	return chanutil.GetHtlcRedeemscript(&d.Htlc, d.features(), all)
}

// PreviousUtxo returns the HTLC's output.
func (d *HTLCDescriptor) PreviousUtxo() lntypes.TxOut {
	return lntypes.TxOut{ScriptPubkey: chanutil.P2WSH(d.WitnessScript()), Value: d.Htlc.AmountMsat.Sat()}
}

// UnsignedTxInput returns the input that spends the HTLC's output; nil if it has
// none.
func (d *HTLCDescriptor) UnsignedTxInput() *wire.TxIn {
	return chanutil.BuildHTLCInput(d.CommitmentTxid, &d.Htlc, d.features())
}

// TxOutput returns the output that the HTLC transaction must have for the
// counterparty's signature to hold; empty if the parameters are incomplete.
func (d *HTLCDescriptor) TxOutput() lntypes.TxOut {
	dir, keys := d.keys()
	if keys == nil {
		return lntypes.TxOut{}
	}
	return chanutil.BuildHTLCOutput(d.FeeratePerKw, dir.ContestDelay(), &d.Htlc, d.features(), keys.DelayedPaymentKey(), keys.RevocationKey())
}

// TxInputWitness returns the complete witness for our signature.
func (d *HTLCDescriptor) TxInputWitness(signature lntypes.Signature, witnessScript []byte) wire.TxWitness {
	return chanutil.BuildHTLCInputWitness(signature, d.CounterpartySig, d.Preimage, witnessScript, d.features())
}

// DeriveChannelSigner returns the signer for the HTLC's input, with its
// parameters.
func (d *HTLCDescriptor) DeriveChannelSigner(signerProvider SignerProvider) WriteableEcdsaChannelSigner {
	p := &d.ChannelDerivationParameters
	signer := signerProvider.DeriveChannelSigner(p.ValueSatoshis, p.KeysID)
	signer.ProvideChannelParameters(&p.TransactionParameters)
	return signer
}
