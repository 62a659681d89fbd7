package chanutil

import (
	"encoding/binary"
	"errors"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// ErrNoOutput reports that a transaction lacks the output that was asked for, or
// that it is not worth its fee.
var ErrNoOutput = errors.New("chanutil: no such output, or not worth the fee")

// TrustedCommitmentTransaction is a commitment whose prebuilt transaction and keys
// are trusted. It refers to its [CommitmentTransaction].
type TrustedCommitmentTransaction struct{ inner *CommitmentTransaction }

// Commitment returns the commitment itself.
func (t TrustedCommitmentTransaction) Commitment() *CommitmentTransaction { return t.inner }

// Txid returns the transaction's id.
func (t TrustedCommitmentTransaction) Txid() lntypes.Txid { return t.inner.built.Txid }

// BuiltTransaction returns the prebuilt transaction, which must not be changed.
func (t TrustedCommitmentTransaction) BuiltTransaction() *BuiltCommitmentTransaction {
	return &t.inner.built
}

// Keys returns the keys, deriving HTLC keys if that has not been done.
func (t TrustedCommitmentTransaction) Keys() TxCreationKeys {
	keys, err := t.inner.keys.All()
	if err != nil {
		return t.inner.keys.main
	}
	return *keys
}

// ChannelTypeFeatures returns the channel type.
func (t TrustedCommitmentTransaction) ChannelTypeFeatures() *features.ChannelTypeFeatures {
	return &t.inner.channelTypeFeatures
}

// HTLCSighasher computes the hashes that sign the HTLC transactions of one
// commitment. All of them share their output script, so it and the keys are
// prepared once. It is not safe for concurrent use.
type HTLCSighasher struct {
	commitment *CommitmentTransaction
	keys       htlcScriptKeys
	outScript  [34]byte
	seqHash    [32]byte
	buf        []byte
}

// NewHTLCSighasher prepares the hashes. contestDelay is that of the commitment's
// broadcaster. The error is one of package secp's.
func (t TrustedCommitmentTransaction) NewHTLCSighasher(contestDelay uint16) (*HTLCSighasher, error) {
	c := t.inner
	keys, err := c.keys.All()
	if err != nil {
		return nil, err
	}
	h := &HTLCSighasher{commitment: c, keys: newHTLCScriptKeys(keys, &c.channelTypeFeatures), buf: make([]byte, 0, 384)}
	appendP2WSH(h.outScript[:0], GetRevokeableRedeemscript(&keys.RevocationKey, contestDelay, &keys.BroadcasterDelayedPaymentKey))
	var seq [4]byte
	binary.LittleEndian.PutUint32(seq[:], htlcSequence(&c.channelTypeFeatures))
	h.seqHash = sha256d(seq[:])
	return h, nil
}

// Sighash returns the hash of the HTLC transaction of the i-th untrimmed HTLC, in
// output order, for SIGHASH_ALL or [SighashSingleAnyoneCanPay].
func (h *HTLCSighasher) Sighash(i int, sighashType uint32) [32]byte {
	c := h.commitment
	htlc := &c.htlcs[i]
	f := &c.channelTypeFeatures
	outpoint := wire.OutPoint{Hash: [32]byte(c.built.Txid), Index: *htlc.TransactionOutputIndex}
	var prevouts, sequences, outs [32]byte
	b := appendOutput(h.buf[:0], int64(htlcOutputValue(c.feeratePerKw, htlc, f)), h.outScript[:])
	outs = sha256d(b)
	if sighashType == SighashAll {
		prevouts, sequences = sha256d(appendOutpoint(b[:0], &outpoint)), h.seqHash
	}
	p := sighashParts{
		version: 2, lockTime: htlcLockTime(htlc), sequence: htlcSequence(f), outpoint: &outpoint,
		prevouts: &prevouts, sequences: &sequences, outputs: &outs,
	}
	var script [MaxAcceptedHTLCScriptWeight + 2]byte
	b = p.append(b[:0], h.keys.append(script[:0], htlc), htlc.AmountMsat.Sat(), sighashType)
	return sha256d(b)
}

// CounterpartySighashType returns the type that the countersignatory signs HTLC
// transactions with: SINGLE|ANYONECANPAY with anchors, so that fees can be added.
func CounterpartySighashType(channelTypeFeatures *features.ChannelTypeFeatures) uint32 {
	if anchors(channelTypeFeatures) {
		return SighashSingleAnyoneCanPay
	}
	return SighashAll
}

// GetHtlcSigs signs the HTLC transaction of every HTLC output of our own
// commitment, in output order, with SIGHASH_ALL and fresh randomness.
func (t TrustedCommitmentTransaction) GetHtlcSigs(htlcBaseKey lntypes.SecretKey, channelParameters *DirectedChannelTransactionParameters, entropySource lntypes.EntropySource) ([]lntypes.Signature, error) {
	h, err := t.NewHTLCSighasher(channelParameters.ContestDelay())
	if err != nil {
		return nil, err
	}
	key, err := DerivePrivateKey(t.inner.PerCommitmentPoint(), htlcBaseKey)
	if err != nil {
		return nil, err
	}
	sigs := make([]lntypes.Signature, len(t.inner.htlcs))
	for i := range sigs {
		sigs[i], err = secp.SignLowRWithNonceData(key, h.Sighash(i, SighashAll), entropySource.GetSecureRandomBytes)
		if err != nil {
			return nil, err
		}
	}
	return sigs, nil
}

// BuildUnsignedHTLCTx returns the HTLC transaction of the i-th untrimmed HTLC of
// our own commitment. It returns nil when there is no such HTLC, or when preimage
// is missing for a received HTLC or given for an offered one.
func (t TrustedCommitmentTransaction) BuildUnsignedHTLCTx(channelParameters *DirectedChannelTransactionParameters, i int, preimage *lntypes.PaymentPreimage) *wire.MsgTx {
	c := t.inner
	if i < 0 || i >= len(c.htlcs) || c.htlcs[i].Offered == (preimage != nil) {
		return nil
	}
	return BuildHTLCTransaction(c.built.Txid, c.feeratePerKw, channelParameters.ContestDelay(), &c.htlcs[i],
		&c.channelTypeFeatures, c.keys.DelayedPaymentKey(), c.keys.RevocationKey())
}

// BuildHTLCInputWitness returns the witness of the i-th untrimmed HTLC's
// transaction; nil when there is no such HTLC.
func (t TrustedCommitmentTransaction) BuildHTLCInputWitness(i int, counterpartySignature, signature lntypes.Signature, preimage *lntypes.PaymentPreimage) wire.TxWitness {
	c := t.inner
	if i < 0 || i >= len(c.htlcs) {
		return nil
	}
	keys := t.Keys()
	script := GetHtlcRedeemscript(&c.htlcs[i], &c.channelTypeFeatures, &keys)
	return BuildHTLCInputWitness(signature, counterpartySignature, preimage, script, &c.channelTypeFeatures)
}

// RevokeableOutputIndex returns the index of to_local, nil if the broadcaster has
// no such output.
func (t TrustedCommitmentTransaction) RevokeableOutputIndex() *uint32 {
	c := t.inner
	if c.toBroadcasterDelay == nil {
		return nil
	}
	script := string(P2WSH(GetRevokeableRedeemscript(c.keys.RevocationKey(), *c.toBroadcasterDelay, c.keys.DelayedPaymentKey())))
	for i, out := range c.built.Transaction.TxOut {
		if string(out.PkScript) == script {
			index := uint32(i)
			return &index
		}
	}
	return nil
}

// BuildToLocalJusticeTx returns an unsigned, replaceable transaction that moves
// to_local of a revoked commitment to destinationScript at a feerate in sat per
// 1000 weight. ErrNoOutput if there is no such output or its value does not pay
// the fee.
func (t TrustedCommitmentTransaction) BuildToLocalJusticeTx(feeratePerKw uint64, destinationScript []byte) (*wire.MsgTx, error) {
	index := t.RevokeableOutputIndex()
	if index == nil || feeratePerKw > 1<<32-1 {
		return nil, ErrNoOutput
	}
	value := lntypes.Sat(t.inner.built.Transaction.TxOut[*index].Value)
	tx := &wire.MsgTx{
		Version: 2,
		TxIn:    []*wire.TxIn{{PreviousOutPoint: wire.OutPoint{Hash: [32]byte(t.Txid()), Index: *index}, Sequence: 0xfffffffd}},
		TxOut:   []*wire.TxOut{{PkScript: destinationScript}},
	}
	weight := uint64(tx.SerializeSizeStripped())*4 + RevokedOutputWeight
	fee := FeeForWeight(uint32(feeratePerKw), weight)
	if fee > value {
		return nil, ErrNoOutput
	}
	tx.TxOut[0].Value = int64(value - fee)
	return tx, nil
}
