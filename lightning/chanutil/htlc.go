package chanutil

import (
	"fmt"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// Signature hash types (BIP 143).
const (
	SighashAll                uint32 = 0x01
	SighashSingleAnyoneCanPay uint32 = 0x83
)

// HTLCOutputInCommitment is an HTLC as it stands in one commitment transaction.
type HTLCOutputInCommitment struct {
	// Offered is whether the broadcaster of the commitment offered the HTLC; on a
	// counterparty's commitment that is the opposite of "sent by us".
	Offered bool
	// AmountMsat is the HTLC's value; its output carries the whole satoshis.
	AmountMsat lntypes.Msat
	// CltvExpiry is the block height from which the offerer may take it back.
	CltvExpiry uint32
	// PaymentHash locks the HTLC.
	PaymentHash lntypes.PaymentHash
	// TransactionOutputIndex is the output's index; nil if the HTLC is trimmed or
	// the transaction has not been built.
	TransactionOutputIndex *uint32
}

// Equal compares all fields.
func (h *HTLCOutputInCommitment) Equal(o *HTLCOutputInCommitment) bool {
	if (h.TransactionOutputIndex == nil) != (o.TransactionOutputIndex == nil) ||
		h.TransactionOutputIndex != nil && *h.TransactionOutputIndex != *o.TransactionOutputIndex {
		return false
	}
	return h.sameTerms(o)
}

// sameTerms compares all but the index.
func (h *HTLCOutputInCommitment) sameTerms(o *HTLCOutputInCommitment) bool {
	return h.Offered == o.Offered && h.AmountMsat == o.AmountMsat && h.CltvExpiry == o.CltvExpiry &&
		h.PaymentHash == o.PaymentHash
}

// HTLCClaim says how a witness claims an HTLC output.
type HTLCClaim uint8

// The ways, in the order of the C enum.
const (
	// HTLCClaimOfferedTimeout: the broadcaster takes back what it offered.
	HTLCClaimOfferedTimeout HTLCClaim = iota
	// HTLCClaimOfferedPreimage: the countersignatory claims with the preimage.
	HTLCClaimOfferedPreimage
	// HTLCClaimAcceptedTimeout: the countersignatory takes back what it offered.
	HTLCClaimAcceptedTimeout
	// HTLCClaimAcceptedPreimage: the broadcaster claims with the preimage.
	HTLCClaimAcceptedPreimage
	// HTLCClaimRevocation: the countersignatory punishes a revoked commitment.
	HTLCClaimRevocation
)

// String names the claim.
func (c HTLCClaim) String() string {
	names := [...]string{"OfferedTimeout", "OfferedPreimage", "AcceptedTimeout", "AcceptedPreimage", "Revocation"}
	if int(c) < len(names) {
		return names[c]
	}
	return fmt.Sprintf("HTLCClaim(%d)", uint8(c))
}

// HTLCClaimFromWitness tells from its shape how a witness claims an HTLC output,
// nil if it does not. Lengths alone decide: the caller has matched the outpoint.
func HTLCClaimFromWitness(witness [][]byte) *HTLCClaim {
	n := len(witness)
	if n != 3 && n != 5 {
		return nil
	}
	script, second := len(witness[n-1]), len(witness[n-2])
	maybeOffered := script == OfferedHTLCScriptWeight || script == OfferedHTLCScriptWeightAnchors
	maybeAccepted := script >= MinAcceptedHTLCScriptWeight && script <= MaxAcceptedHTLCScriptWeight
	claim := func(c HTLCClaim) *HTLCClaim { return &c }
	switch {
	case n == 3 && second == 33 && (maybeOffered || maybeAccepted):
		return claim(HTLCClaimRevocation)
	case n == 3 && second == 32 && maybeOffered:
		return claim(HTLCClaimOfferedPreimage)
	case n == 5 && second == 0 && maybeOffered:
		return claim(HTLCClaimOfferedTimeout)
	case n == 3 && second == 0 && maybeAccepted:
		return claim(HTLCClaimAcceptedTimeout)
	case n == 5 && second == 32 && maybeAccepted:
		return claim(HTLCClaimAcceptedPreimage)
	}
	return nil
}

// BuildHTLCInput returns the unsigned input that spends the HTLC's output; nil if
// the HTLC has no output.
func BuildHTLCInput(commitmentTxid lntypes.Txid, htlc *HTLCOutputInCommitment, channelTypeFeatures *features.ChannelTypeFeatures) *wire.TxIn {
	if htlc.TransactionOutputIndex == nil {
		return nil
	}
	in := &wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: [32]byte(commitmentTxid), Index: *htlc.TransactionOutputIndex}}
	in.Sequence = htlcSequence(channelTypeFeatures)
	return in
}

func htlcSequence(f *features.ChannelTypeFeatures) uint32 {
	if anchors(f) {
		return 1
	}
	return 0
}

// htlcOutputValue is the value of an HTLC transaction's output. It is zero
// where the fee exceeds the HTLC, which trimming excludes.
func htlcOutputValue(feeratePerKw uint32, htlc *HTLCOutputInCommitment, f *features.ChannelTypeFeatures) lntypes.Sat {
	return htlc.AmountMsat.Sat().SatSub(HTLCTxFeeSat(feeratePerKw, htlc.Offered, f))
}

// BuildHTLCOutput returns the output of an HTLC transaction: the HTLC less the
// transaction's fee to a revocable script (BOLT 3).
func BuildHTLCOutput(feeratePerKw uint32, contestDelay uint16, htlc *HTLCOutputInCommitment,
	channelTypeFeatures *features.ChannelTypeFeatures, broadcasterDelayedPaymentKey *DelayedPaymentKey, revocationKey *RevocationKey) lntypes.TxOut {
	return lntypes.TxOut{
		ScriptPubkey: P2WSH(GetRevokeableRedeemscript(revocationKey, contestDelay, broadcasterDelayedPaymentKey)),
		Value:        htlcOutputValue(feeratePerKw, htlc, channelTypeFeatures),
	}
}

func htlcLockTime(htlc *HTLCOutputInCommitment) uint32 {
	if htlc.Offered {
		return htlc.CltvExpiry
	}
	return 0
}

// BuildHTLCTransaction returns the unsigned HTLC-timeout (offered) or HTLC-success
// transaction of a commitment (BOLT 3); nil if the HTLC has no output.
func BuildHTLCTransaction(commitmentTxid lntypes.Txid, feeratePerKw uint32, contestDelay uint16, htlc *HTLCOutputInCommitment,
	channelTypeFeatures *features.ChannelTypeFeatures, broadcasterDelayedPaymentKey *DelayedPaymentKey, revocationKey *RevocationKey) *wire.MsgTx {
	in := BuildHTLCInput(commitmentTxid, htlc, channelTypeFeatures)
	if in == nil {
		return nil
	}
	out := BuildHTLCOutput(feeratePerKw, contestDelay, htlc, channelTypeFeatures, broadcasterDelayedPaymentKey, revocationKey)
	return &wire.MsgTx{
		Version: 2, LockTime: htlcLockTime(htlc), TxIn: []*wire.TxIn{in},
		TxOut: []*wire.TxOut{{Value: int64(out.Value), PkScript: out.ScriptPubkey}},
	}
}

// BuildHTLCInputWitness returns the witness that spends an HTLC output through an
// HTLC transaction: localSig signs with SIGHASH_ALL; remoteSig was made by the
// countersignatory, with SINGLE|ANYONECANPAY on channels with anchors. preimage
// is nil for a timeout.
func BuildHTLCInputWitness(localSig, remoteSig lntypes.Signature, preimage *lntypes.PaymentPreimage,
	redeemScript []byte, channelTypeFeatures *features.ChannelTypeFeatures) wire.TxWitness {
	remoteType := SighashAll
	if anchors(channelTypeFeatures) {
		remoteType = SighashSingleAnyoneCanPay
	}
	var revealed []byte
	if preimage != nil {
		revealed = append(revealed, preimage[:]...)
	}
	return wire.TxWitness{nil, BitcoinSignature(remoteSig, remoteType), BitcoinSignature(localSig, SighashAll), revealed, redeemScript}
}

// BuildAnchorInputWitness returns the witness that spends the anchor output of
// fundingKey's owner.
func BuildAnchorInputWitness(fundingKey lntypes.PublicKey, fundingSig lntypes.Signature) wire.TxWitness {
	return wire.TxWitness{BitcoinSignature(fundingSig, SighashAll), GetAnchorRedeemscript(fundingKey)}
}

// BitcoinSignature returns a signature as it stands in a witness: DER and the hash
// type.
func BitcoinSignature(sig lntypes.Signature, sighashType uint32) []byte {
	return append(secp.AppendDER(make([]byte, 0, secp.MaxDERSize+1), sig), byte(sighashType))
}

// GetAnchorOutput finds the anchor output of fundingPubkey's owner in a
// commitment transaction; ok is false if there is none.
func GetAnchorOutput(commitmentTx *wire.MsgTx, fundingPubkey lntypes.PublicKey) (index uint32, ok bool) {
	script := string(P2WSH(GetAnchorRedeemscript(fundingPubkey)))
	for i, out := range commitmentTx.TxOut {
		if string(out.PkScript) == script {
			return uint32(i), true
		}
	}
	return 0, false
}
