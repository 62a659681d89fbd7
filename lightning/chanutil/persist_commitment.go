package chanutil

import (
	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendTo appends the persistent form. A commitment without HTLC outputs whose
// HTLC keys were never derived stores what they derive from instead (type 17 for
// type 8), so that writing state costs no curve work.
func (c *CommitmentTransaction) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.U64(0, c.commitmentNumber)
	f.OptU16(1, c.toBroadcasterDelay)
	f.U64(2, uint64(c.toBroadcasterValue))
	f.U64(4, uint64(c.toCountersignatoryValue))
	f.U32(6, c.feeratePerKw)
	if full := c.keys.full.Load(); full != nil {
		f.Bytes(8, full.Write())
	}
	f.Of(10, c.built.AppendTo)
	var htlcs []byte
	for i := range c.htlcs {
		htlcs = c.htlcs[i].AppendTo(htlcs)
	}
	f.Bytes(12, htlcs)
	if needsMarker(&c.channelTypeFeatures) {
		f.Bytes(14, nil)
	}
	f.Bytes(15, c.channelTypeFeatures.BEBytes())
	if c.keys.full.Load() == nil {
		f.Bytes(17, c.keys.appendLazy(nil))
	}
	return f.Append(b)
}

func (k *CommitmentKeys) appendLazy(b []byte) []byte {
	b = append(b, k.main.PerCommitmentPoint[:]...)
	b = append(b, k.main.RevocationKey.A[:]...)
	b = append(b, k.main.BroadcasterDelayedPaymentKey.A[:]...)
	b = append(b, k.base.broadcasterHTLC[:]...)
	return append(b, k.base.countersignatoryHTLC[:]...)
}

func lazyKeysFrom(r *tlv.Reader) *CommitmentKeys {
	k := &CommitmentKeys{base: &keyBase{}}
	k.main.PerCommitmentPoint = PublicKeyFrom(r)
	k.main.RevocationKey.A = PublicKeyFrom(r)
	k.main.BroadcasterDelayedPaymentKey.A = PublicKeyFrom(r)
	k.base.broadcasterHTLC = PublicKeyFrom(r)
	k.base.countersignatoryHTLC = PublicKeyFrom(r)
	if r.Err() == nil {
		if err := k.base.parseHTLC(); err != nil {
			r.Fail(lntypes.ErrInvalidValue)
		}
	}
	return k
}

// Write returns the persistent form.
func (c *CommitmentTransaction) Write() []byte { return c.AppendTo(nil) }

// CommitmentTransactionFrom reads what AppendTo wrote.
func CommitmentTransactionFrom(r *tlv.Reader) *CommitmentTransaction {
	c := &CommitmentTransaction{channelTypeFeatures: features.ChannelTypeFeaturesOnlyStaticRemoteKey()}
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			c.commitmentNumber = v.U64()
		case 1:
			c.toBroadcasterDelay = ser.PtrU16[uint16](v)
		case 2:
			c.toBroadcasterValue = lntypes.Sat(v.U64())
		case 4:
			c.toCountersignatoryValue = lntypes.Sat(v.U64())
		case 6:
			c.feeratePerKw = v.U32()
		case 8:
			c.keys = CommitmentKeysFromCreationKeys(TxCreationKeysFrom(v))
		case 10:
			c.built = BuiltCommitmentTransactionFrom(v)
		case 12:
			for v.Len() > 0 && v.Err() == nil {
				c.htlcs = append(c.htlcs, HTLCOutputInCommitmentFrom(v))
			}
		case 14: // only keeps old readers away
		case 15:
			c.channelTypeFeatures = channelTypeFrom(v)
		case 17:
			if c.keys == nil {
				c.keys = lazyKeysFrom(v)
			} else {
				v.Rest()
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 10, 12)
	if c.keys == nil || !c.consistent() {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return c
}

// consistent reports whether the HTLCs have outputs in the transaction, of which
// it spends one input, so that no later use can index out of range.
func (c *CommitmentTransaction) consistent() bool {
	if c.commitmentNumber > InitialCommitmentNumber || c.built.Transaction == nil || len(c.built.Transaction.TxIn) != 1 {
		return false
	}
	for i := range c.htlcs {
		index := c.htlcs[i].TransactionOutputIndex
		if index == nil || uint64(*index) >= uint64(len(c.built.Transaction.TxOut)) {
			return false
		}
	}
	return true
}

// ReadCommitmentTransaction reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadCommitmentTransaction(b []byte) (*CommitmentTransaction, error) {
	return readAll(b, CommitmentTransactionFrom)
}

// AppendTo appends the persistent form.
func (h *HolderCommitmentTransaction) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Of(0, h.inner.AppendTo)
	f.Bytes(2, h.CounterpartySig[:])
	f.Bool(4, h.holderSigFirst)
	var sigs []byte
	for i := range h.CounterpartyHtlcSigs {
		sigs = append(sigs, h.CounterpartyHtlcSigs[i][:]...)
	}
	f.Bytes(6, sigs)
	return f.Append(b)
}

// Write returns the persistent form.
func (h *HolderCommitmentTransaction) Write() []byte { return h.AppendTo(nil) }

// HolderCommitmentTransactionFrom reads what AppendTo wrote. It refuses a form
// with another number of HTLC signatures than HTLCs.
func HolderCommitmentTransactionFrom(r *tlv.Reader) *HolderCommitmentTransaction {
	h := &HolderCommitmentTransaction{}
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			h.inner = CommitmentTransactionFrom(v)
		case 2:
			v.Into(h.CounterpartySig[:])
		case 4:
			h.holderSigFirst = v.Bool()
		case 6:
			h.CounterpartyHtlcSigs = make([]lntypes.Signature, v.Len()/64)
			for i := range h.CounterpartyHtlcSigs {
				v.Into(h.CounterpartyHtlcSigs[i][:])
			}
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6)
	if h.inner == nil || len(h.inner.htlcs) != len(h.CounterpartyHtlcSigs) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return h
}

// ReadHolderCommitmentTransaction reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadHolderCommitmentTransaction(b []byte) (*HolderCommitmentTransaction, error) {
	return readAll(b, HolderCommitmentTransactionFrom)
}
