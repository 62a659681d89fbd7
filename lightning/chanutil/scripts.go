package chanutil

import (
	"bytes"
	"crypto/sha256"

	//lint:ignore SA1019 HASH160 is what Bitcoin uses
	"golang.org/x/crypto/ripemd160"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// Script opcodes used by BOLT 3.
const (
	op0                   = 0x00
	op1                   = 0x51
	op2                   = 0x52
	op16                  = 0x60
	opIf                  = 0x63
	opNotIf               = 0x64
	opElse                = 0x67
	opEndIf               = 0x68
	opDrop                = 0x75
	opDup                 = 0x76
	opIfDup               = 0x73
	opSwap                = 0x7c
	opSize                = 0x82
	opEqual               = 0x87
	opEqualVerify         = 0x88
	opHash160             = 0xa9
	opCheckSig            = 0xac
	opCheckSigVerify      = 0xad
	opCheckMultiSig       = 0xae
	opCheckLockTimeVerify = 0xb1
	opCheckSequenceVerify = 0xb2
)

// RevokeableRedeemscriptMaxLength is the largest script that
// GetRevokeableRedeemscript gives for a delay below 0x800000 blocks, in bytes.
const RevokeableRedeemscriptMaxLength = 6 + 4 + 34*2

// anchors reports whether commitments of the channel have anchor outputs.
func anchors(f *features.ChannelTypeFeatures) bool {
	return f.SupportsAnchorsZeroFeeHTLCTx() || f.SupportsAnchorsNonzeroFeeHTLCTx()
}

// zeroFeeHTLC reports whether HTLC transactions pay no fee of their own.
func zeroFeeHTLC(f *features.ChannelTypeFeatures) bool {
	return f.SupportsAnchorsZeroFeeHTLCTx() && !f.SupportsAnchorsNonzeroFeeHTLCTx()
}

// appendNum appends the shortest push of a number.
func appendNum(b []byte, v uint32) []byte {
	switch {
	case v == 0:
		return append(b, op0)
	case v <= 16:
		return append(b, op1-1+byte(v))
	}
	at := len(b)
	b = append(b, 0)
	var last byte
	for ; v > 0; v >>= 8 {
		last = byte(v)
		b = append(b, last)
	}
	if last&0x80 != 0 { // the top bit is the sign
		b = append(b, 0)
	}
	b[at] = byte(len(b) - at - 1)
	return b
}

func appendKey(b []byte, k *lntypes.PublicKey) []byte {
	return append(append(b, 33), k[:]...)
}

func appendHash160(b []byte, h *[20]byte) []byte {
	return append(append(b, 20), h[:]...)
}

func hash160(data []byte) [20]byte {
	sum := sha256.Sum256(data)
	return ripemd(sum[:])
}

func ripemd(data []byte) (out [20]byte) {
	h := ripemd160.New()
	h.Write(data)
	h.Sum(out[:0])
	return out
}

// P2WSH returns the output script that pays to a witness script (BIP 141).
func P2WSH(witnessScript []byte) []byte {
	return appendP2WSH(make([]byte, 0, 34), witnessScript)
}

func appendP2WSH(b, witnessScript []byte) []byte {
	h := sha256.Sum256(witnessScript)
	return append(append(b, op0, 32), h[:]...)
}

// P2WPKH returns the output script that pays to a key (BIP 141).
func P2WPKH(key lntypes.PublicKey) []byte {
	h := hash160(key[:])
	return appendHash160(append(make([]byte, 0, 22), op0), &h)
}

// MakeFundingRedeemscript returns the 2-of-2 witness script of the funding output
// (BOLT 3). The order of the arguments does not matter: keys are sorted.
func MakeFundingRedeemscript(broadcaster, countersignatory lntypes.PublicKey) []byte {
	if bytes.Compare(broadcaster[:], countersignatory[:]) > 0 {
		broadcaster, countersignatory = countersignatory, broadcaster
	}
	b := append(make([]byte, 0, 71), op2)
	b = appendKey(b, &broadcaster)
	b = appendKey(b, &countersignatory)
	return append(b, op2, opCheckMultiSig)
}

// GetRevokeableRedeemscript returns the witness script of to_local outputs and of
// HTLC transactions' outputs: the revocation key at once, or the delayed key
// after contestDelay blocks (BOLT 3).
func GetRevokeableRedeemscript(revocationKey *RevocationKey, contestDelay uint16, broadcasterDelayedPaymentKey *DelayedPaymentKey) []byte {
	b := append(make([]byte, 0, RevokeableRedeemscriptMaxLength), opIf)
	b = appendKey(b, &revocationKey.A)
	b = append(b, opElse)
	b = appendNum(b, uint32(contestDelay))
	b = append(b, opCheckSequenceVerify, opDrop)
	b = appendKey(b, &broadcasterDelayedPaymentKey.A)
	return append(b, opEndIf, opCheckSig)
}

// GetToCountersignatoryWithAnchorsRedeemscript returns the witness script of the
// to_remote output of channels with anchors: one confirmation, then the key
// (BOLT 3).
func GetToCountersignatoryWithAnchorsRedeemscript(paymentPoint lntypes.PublicKey) []byte {
	b := appendKey(make([]byte, 0, 37), &paymentPoint)
	return append(b, opCheckSigVerify, op1, opCheckSequenceVerify)
}

// GetCounterpartyPaymentScript returns the output script of to_remote for the
// channel type: P2WPKH, or P2WSH with anchors.
func GetCounterpartyPaymentScript(channelTypeFeatures *features.ChannelTypeFeatures, paymentKey lntypes.PublicKey) []byte {
	if anchors(channelTypeFeatures) {
		return P2WSH(GetToCountersignatoryWithAnchorsRedeemscript(paymentKey))
	}
	return P2WPKH(paymentKey)
}

// GetAnchorRedeemscript returns the witness script of the anchor output of
// fundingPubkey's owner: its signature, or anybody after 16 blocks (BOLT 3).
func GetAnchorRedeemscript(fundingPubkey lntypes.PublicKey) []byte {
	b := appendKey(make([]byte, 0, 40), &fundingPubkey)
	return append(b, opCheckSig, opIfDup, opNotIf, op16, opCheckSequenceVerify, opEndIf)
}

// htlcScriptKeys are the parts of HTLC scripts that are the same for all HTLCs of
// a commitment.
type htlcScriptKeys struct {
	revocationHash                [20]byte
	broadcaster, countersignatory lntypes.PublicKey
	anchors                       bool
}

func newHTLCScriptKeys(keys *TxCreationKeys, f *features.ChannelTypeFeatures) htlcScriptKeys {
	return htlcScriptKeys{
		revocationHash: hash160(keys.RevocationKey.A[:]), broadcaster: keys.BroadcasterHtlcKey.A,
		countersignatory: keys.CountersignatoryHtlcKey.A, anchors: anchors(f),
	}
}

// append appends the witness script of an HTLC output (BOLT 3, offered and
// received HTLC outputs).
func (k *htlcScriptKeys) append(b []byte, h *HTLCOutputInCommitment) []byte {
	paymentHash := ripemd(h.PaymentHash[:])
	b = append(b, opDup, opHash160)
	b = appendHash160(b, &k.revocationHash)
	b = append(b, opEqual, opIf, opCheckSig, opElse)
	b = appendKey(b, &k.countersignatory)
	b = append(b, opSwap, opSize, 1, 32, opEqual)
	if h.Offered {
		b = append(b, opNotIf, opDrop, op2, opSwap)
		b = appendKey(b, &k.broadcaster)
		b = append(b, op2, opCheckMultiSig, opElse, opHash160)
		b = appendHash160(b, &paymentHash)
		b = append(b, opEqualVerify, opCheckSig, opEndIf)
	} else {
		b = append(b, opIf, opHash160)
		b = appendHash160(b, &paymentHash)
		b = append(b, opEqualVerify, op2, opSwap)
		b = appendKey(b, &k.broadcaster)
		b = append(b, op2, opCheckMultiSig, opElse, opDrop)
		b = appendNum(b, h.CltvExpiry)
		b = append(b, opCheckLockTimeVerify, opDrop, opCheckSig, opEndIf)
	}
	if k.anchors {
		b = append(b, op1, opCheckSequenceVerify, opDrop)
	}
	return append(b, opEndIf)
}

// GetHtlcRedeemscript returns the witness script of an HTLC output of the
// commitment that keys belong to. The HTLC's output index is not used.
func GetHtlcRedeemscript(htlc *HTLCOutputInCommitment, channelTypeFeatures *features.ChannelTypeFeatures, keys *TxCreationKeys) []byte {
	k := newHTLCScriptKeys(keys, channelTypeFeatures)
	return k.append(make([]byte, 0, MaxAcceptedHTLCScriptWeight), htlc)
}

// GetCommitmentTransactionNumberObscureFactor returns the 48 bits that commitment
// numbers are XORed with before they go into a transaction (BOLT 3).
func GetCommitmentTransactionNumberObscureFactor(broadcasterPaymentBasepoint, countersignatoryPaymentBasepoint lntypes.PublicKey, outboundFromBroadcaster bool) uint64 {
	opener, accepter := &broadcasterPaymentBasepoint, &countersignatoryPaymentBasepoint
	if !outboundFromBroadcaster {
		opener, accepter = accepter, opener
	}
	h := sha2(opener, accepter)
	var v uint64
	for _, c := range h[26:] {
		v = v<<8 | uint64(c)
	}
	return v
}
