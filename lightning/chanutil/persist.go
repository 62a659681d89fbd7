package chanutil

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// The persistent forms are TLV streams behind their length, with the reference's
// types and order, so that data that must be exchanged with it (signers,
// descriptors) comes out the same.

func noFields(r *tlv.Reader) {
	ser.Each(r, func(uint64, *tlv.Reader) bool { return false })
}

// PublicKeyFrom reads a key at r and fails r if it is no point of the curve.
func PublicKeyFrom(r *tlv.Reader) (k lntypes.PublicKey) {
	r.Into(k[:])
	if r.Err() == nil && !secp.ValidPubKey(k) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return k
}

// OutPointFrom reads a funding outpoint (txid, two bytes of index) at r.
func OutPointFrom(r *tlv.Reader) (o lntypes.OutPoint) {
	r.Into(o.Txid[:])
	o.Index = r.U16()
	return o
}

// AppendOutPoint appends a funding outpoint (txid, two bytes of index).
func AppendOutPoint(b []byte, o lntypes.OutPoint) []byte {
	return tlv.AppendU16(append(b, o.Txid[:]...), o.Index)
}

func readAll[T any](b []byte, read func(r *tlv.Reader) T) (T, error) {
	r := tlv.NewReader(b)
	v := read(&r)
	if err := r.Done(); err != nil {
		var zero T
		return zero, err
	}
	return v, nil
}

// AppendTo appends the persistent form.
func (k *ChannelPublicKeys) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, k.FundingPubkey[:])
	f.Bytes(2, k.RevocationBasepoint.A[:])
	f.Bytes(4, k.PaymentPoint[:])
	f.Bytes(6, k.DelayedPaymentBasepoint.A[:])
	f.Bytes(8, k.HtlcBasepoint.A[:])
	return f.Append(b)
}

// Write returns the persistent form.
func (k *ChannelPublicKeys) Write() []byte { return k.AppendTo(nil) }

// ChannelPublicKeysFrom reads what AppendTo wrote.
func ChannelPublicKeysFrom(r *tlv.Reader) (k ChannelPublicKeys) {
	into := [...]*lntypes.PublicKey{&k.FundingPubkey, &k.RevocationBasepoint.A, &k.PaymentPoint, &k.DelayedPaymentBasepoint.A, &k.HtlcBasepoint.A}
	readKeys(r, into)
	return k
}

func readKeys(r *tlv.Reader, into [5]*lntypes.PublicKey) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		if typ > 8 || typ%2 == 1 {
			return false
		}
		*into[typ/2] = PublicKeyFrom(v)
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8)
}

// ReadChannelPublicKeys reads what Write wrote; *lntypes.DecodeError otherwise.
func ReadChannelPublicKeys(b []byte) (ChannelPublicKeys, error) {
	return readAll(b, ChannelPublicKeysFrom)
}

// AppendTo appends the persistent form.
func (k *TxCreationKeys) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, k.PerCommitmentPoint[:])
	f.Bytes(2, k.RevocationKey.A[:])
	f.Bytes(4, k.BroadcasterHtlcKey.A[:])
	f.Bytes(6, k.CountersignatoryHtlcKey.A[:])
	f.Bytes(8, k.BroadcasterDelayedPaymentKey.A[:])
	return f.Append(b)
}

// Write returns the persistent form.
func (k *TxCreationKeys) Write() []byte { return k.AppendTo(nil) }

// TxCreationKeysFrom reads what AppendTo wrote.
func TxCreationKeysFrom(r *tlv.Reader) (k TxCreationKeys) {
	into := [...]*lntypes.PublicKey{&k.PerCommitmentPoint, &k.RevocationKey.A, &k.BroadcasterHtlcKey.A, &k.CountersignatoryHtlcKey.A, &k.BroadcasterDelayedPaymentKey.A}
	readKeys(r, into)
	return k
}

// ReadTxCreationKeys reads what Write wrote; *lntypes.DecodeError otherwise.
func ReadTxCreationKeys(b []byte) (TxCreationKeys, error) { return readAll(b, TxCreationKeysFrom) }

// AppendTo appends the persistent form.
func (h *HTLCOutputInCommitment) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bool(0, h.Offered)
	f.U64(2, uint64(h.AmountMsat))
	f.U32(4, h.CltvExpiry)
	f.Bytes(6, h.PaymentHash[:])
	f.OptU32(8, h.TransactionOutputIndex)
	return f.Append(b)
}

// Write returns the persistent form.
func (h *HTLCOutputInCommitment) Write() []byte { return h.AppendTo(nil) }

// HTLCOutputInCommitmentFrom reads what AppendTo wrote.
func HTLCOutputInCommitmentFrom(r *tlv.Reader) (h HTLCOutputInCommitment) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			h.Offered = v.Bool()
		case 2:
			h.AmountMsat = lntypes.Msat(v.U64())
		case 4:
			h.CltvExpiry = v.U32()
		case 6:
			v.Into(h.PaymentHash[:])
		case 8:
			h.TransactionOutputIndex = ser.PtrU32[uint32](v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6)
	return h
}

// ReadHTLCOutputInCommitment reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadHTLCOutputInCommitment(b []byte) (HTLCOutputInCommitment, error) {
	return readAll(b, HTLCOutputInCommitmentFrom)
}

// AppendTo appends the persistent form.
func (p *CounterpartyChannelTransactionParameters) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Of(0, p.Pubkeys.AppendTo)
	f.U16(2, p.SelectedContestDelay)
	return f.Append(b)
}

// Write returns the persistent form.
func (p *CounterpartyChannelTransactionParameters) Write() []byte { return p.AppendTo(nil) }

// CounterpartyChannelTransactionParametersFrom reads what AppendTo wrote.
func CounterpartyChannelTransactionParametersFrom(r *tlv.Reader) (p CounterpartyChannelTransactionParameters) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			p.Pubkeys = ChannelPublicKeysFrom(v)
		case 2:
			p.SelectedContestDelay = v.U16()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	return p
}

// ReadCounterpartyChannelTransactionParameters reads what Write wrote;
// *lntypes.DecodeError otherwise.
func ReadCounterpartyChannelTransactionParameters(b []byte) (CounterpartyChannelTransactionParameters, error) {
	return readAll(b, CounterpartyChannelTransactionParametersFrom)
}

// needsMarker reports whether the channel type has more than what the first
// persistent form knew; an even empty record then keeps old readers away.
func needsMarker(f *features.ChannelTypeFeatures) bool {
	known := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	known.SetScidPrivacyRequired()
	known.SetZeroConfRequired()
	return !f.IsSubset(known)
}

// channelTypeFrom reads a channel type and refuses features that the transactions
// of this package do not implement.
func channelTypeFrom(r *tlv.Reader) features.ChannelTypeFeatures {
	f := features.ChannelTypeFeaturesFrom(r)
	known := features.ChannelTypeFeaturesAnchorsZeroHTLCFeeAndDependencies()
	known.SetScidPrivacyRequired()
	known.SetZeroConfRequired()
	known.SetAnchorsNonzeroFeeHTLCTxRequired()
	if r.Err() == nil && (f.RequiresUnknownBits() || !f.IsSubset(known)) {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
	}
	return f
}

// AppendTo appends the persistent form.
func (p *ChannelTransactionParameters) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Of(0, p.HolderPubkeys.AppendTo)
	f.U16(2, p.HolderSelectedContestDelay)
	f.Bool(4, p.IsOutboundFromHolder)
	if p.CounterpartyParameters != nil {
		f.Of(6, p.CounterpartyParameters.AppendTo)
	}
	if p.FundingOutpoint != nil {
		f.Bytes(8, AppendOutPoint(nil, *p.FundingOutpoint))
	}
	if needsMarker(&p.ChannelTypeFeatures) {
		f.Bytes(10, nil)
	}
	f.Bytes(11, p.ChannelTypeFeatures.BEBytes())
	return f.Append(b)
}

// Write returns the persistent form.
func (p *ChannelTransactionParameters) Write() []byte { return p.AppendTo(nil) }

// ChannelTransactionParametersFrom reads what AppendTo wrote.
func ChannelTransactionParametersFrom(r *tlv.Reader) *ChannelTransactionParameters {
	p := &ChannelTransactionParameters{ChannelTypeFeatures: features.ChannelTypeFeaturesOnlyStaticRemoteKey()}
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			p.HolderPubkeys = ChannelPublicKeysFrom(v)
		case 2:
			p.HolderSelectedContestDelay = v.U16()
		case 4:
			p.IsOutboundFromHolder = v.Bool()
		case 6:
			cp := CounterpartyChannelTransactionParametersFrom(v)
			p.CounterpartyParameters = &cp
		case 8:
			o := OutPointFrom(v)
			p.FundingOutpoint = &o
		case 10: // only keeps old readers away
		case 11:
			p.ChannelTypeFeatures = channelTypeFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	return p
}

// ReadChannelTransactionParameters reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadChannelTransactionParameters(b []byte) (*ChannelTransactionParameters, error) {
	return readAll(b, ChannelTransactionParametersFrom)
}

// AppendTo appends the persistent form.
func (t *BuiltCommitmentTransaction) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, EncodeTx(t.Transaction))
	f.Bytes(2, t.Txid[:])
	return f.Append(b)
}

// Write returns the persistent form.
func (t *BuiltCommitmentTransaction) Write() []byte { return t.AppendTo(nil) }

// BuiltCommitmentTransactionFrom reads what AppendTo wrote. An id that is not
// the transaction's is refused.
func BuiltCommitmentTransactionFrom(r *tlv.Reader) (t BuiltCommitmentTransaction) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			t.Transaction = TxFrom(v)
		case 2:
			v.Into(t.Txid[:])
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	if r.Err() == nil && TxidOf(t.Transaction) != t.Txid {
		r.Fail(lntypes.ErrInvalidValue)
	}
	if r.Err() != nil {
		t.Transaction = &wire.MsgTx{}
	}
	return t
}

// ReadBuiltCommitmentTransaction reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadBuiltCommitmentTransaction(b []byte) (BuiltCommitmentTransaction, error) {
	return readAll(b, BuiltCommitmentTransactionFrom)
}
