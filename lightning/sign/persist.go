package sign

import (
	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

const signerVersion = 1

// Write returns the persistent form, LDK's.
func (s *InMemorySigner) Write() []byte {
	b := ser.AppendVersion(nil, signerVersion, signerVersion)
	for _, k := range [...]*lntypes.SecretKey{&s.FundingKey, &s.RevocationBaseKey, &s.PaymentKey, &s.DelayedPaymentBaseKey, &s.HtlcBaseKey} {
		b = append(b, k[:]...)
	}
	b = append(b, s.CommitmentSeed[:]...)
	var params []byte
	p := s.GetChannelParameters()
	if p != nil {
		params = p.Write()
	}
	b = ser.AppendOption(b, p != nil, params)
	b = tlv.AppendU64(b, uint64(s.channelValue))
	b = append(b, s.keysID[:]...)
	return append(b, 0) // no further fields
}

// ReadInMemorySigner reads what Write wrote; *lntypes.DecodeError otherwise. The
// signer's randomness is keyed by one draw from entropySource, made only when
// everything else could be read.
func ReadInMemorySigner(b []byte, entropySource lntypes.EntropySource) (*InMemorySigner, error) {
	r := tlv.NewReader(b)
	ser.ReadVersion(&r, signerVersion)
	s := &InMemorySigner{}
	for _, k := range [...]*lntypes.SecretKey{&s.FundingKey, &s.RevocationBaseKey, &s.PaymentKey, &s.DelayedPaymentBaseKey, &s.HtlcBaseKey} {
		r.Into(k[:])
		if r.Err() == nil && !secp.ValidSecret(*k) {
			r.Fail(lntypes.ErrInvalidValue)
		}
	}
	r.Into(s.CommitmentSeed[:])
	var params *chanutil.ChannelTransactionParameters
	if v := ser.ReadOption(&r); v != nil {
		params = chanutil.ChannelTransactionParametersFrom(v)
		if err := v.Done(); err != nil {
			r.Fail(err)
		}
	}
	s.channelValue = lntypes.Sat(r.U64())
	r.Into(s.keysID[:])
	ser.Each(&r, func(uint64, *tlv.Reader) bool { return false })
	if err := r.Done(); err != nil {
		return nil, err
	}
	if params != nil {
		s.setParams(params)
	}
	s.rng = newCounterRNG(entropySource.GetSecureRandomBytes())
	return s, nil
}

// AppendTo appends the persistent form, LDK's.
func (d *DelayedPaymentOutputDescriptor) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, chanutil.AppendOutPoint(nil, d.Outpoint))
	f.Bytes(2, d.PerCommitmentPoint[:])
	f.U16(4, d.ToSelfDelay)
	f.Bytes(6, chanutil.AppendTxOut(nil, &d.Output))
	f.Bytes(8, d.RevocationPubkey.A[:])
	f.Bytes(10, d.ChannelKeysID[:])
	f.U64(12, uint64(d.ChannelValueSatoshis))
	return f.Append(b)
}

// Write returns the persistent form.
func (d *DelayedPaymentOutputDescriptor) Write() []byte { return d.AppendTo(nil) }

// DelayedPaymentOutputDescriptorFrom reads what AppendTo wrote.
func DelayedPaymentOutputDescriptorFrom(r *tlv.Reader) (d DelayedPaymentOutputDescriptor) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			d.Outpoint = chanutil.OutPointFrom(v)
		case 2:
			d.PerCommitmentPoint = chanutil.PublicKeyFrom(v)
		case 4:
			d.ToSelfDelay = v.U16()
		case 6:
			d.Output = chanutil.TxOutFrom(v)
		case 8:
			d.RevocationPubkey.A = chanutil.PublicKeyFrom(v)
		case 10:
			v.Into(d.ChannelKeysID[:])
		case 12:
			d.ChannelValueSatoshis = lntypes.Sat(v.U64())
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8, 10, 12)
	return d
}

// ReadDelayedPaymentOutputDescriptor reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadDelayedPaymentOutputDescriptor(b []byte) (DelayedPaymentOutputDescriptor, error) {
	return readAll(b, DelayedPaymentOutputDescriptorFrom)
}

// AppendTo appends the persistent form, LDK's.
func (d *StaticPaymentOutputDescriptor) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, chanutil.AppendOutPoint(nil, d.Outpoint))
	f.Bytes(2, chanutil.AppendTxOut(nil, &d.Output))
	f.Bytes(4, d.ChannelKeysID[:])
	f.U64(6, uint64(d.ChannelValueSatoshis))
	if d.ChannelTransactionParameters != nil {
		f.Bytes(7, d.ChannelTransactionParameters.Write())
	}
	return f.Append(b)
}

// Write returns the persistent form.
func (d *StaticPaymentOutputDescriptor) Write() []byte { return d.AppendTo(nil) }

// StaticPaymentOutputDescriptorFrom reads what AppendTo wrote.
func StaticPaymentOutputDescriptorFrom(r *tlv.Reader) (d StaticPaymentOutputDescriptor) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			d.Outpoint = chanutil.OutPointFrom(v)
		case 2:
			d.Output = chanutil.TxOutFrom(v)
		case 4:
			v.Into(d.ChannelKeysID[:])
		case 6:
			d.ChannelValueSatoshis = lntypes.Sat(v.U64())
		case 7:
			d.ChannelTransactionParameters = chanutil.ChannelTransactionParametersFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6)
	return d
}

// ReadStaticPaymentOutputDescriptor reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadStaticPaymentOutputDescriptor(b []byte) (StaticPaymentOutputDescriptor, error) {
	return readAll(b, StaticPaymentOutputDescriptorFrom)
}

// AppendTo appends the persistent form, LDK's.
func (d StaticOutput) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, chanutil.AppendOutPoint(nil, d.Outpoint))
	if d.ChannelKeysID != nil {
		f.Bytes(1, d.ChannelKeysID[:])
	}
	f.Bytes(2, chanutil.AppendTxOut(nil, &d.Output))
	return f.Append(append(b, 0))
}

// Write returns the persistent form.
func (d StaticOutput) Write() []byte { return d.AppendTo(nil) }

// AppendTo appends the persistent form, LDK's.
func (d DelayedPaymentOutput) AppendTo(b []byte) []byte { return d.A.AppendTo(append(b, 1)) }

// Write returns the persistent form.
func (d DelayedPaymentOutput) Write() []byte { return d.AppendTo(nil) }

// AppendTo appends the persistent form, LDK's.
func (d StaticPaymentOutput) AppendTo(b []byte) []byte { return d.A.AppendTo(append(b, 2)) }

// Write returns the persistent form.
func (d StaticPaymentOutput) Write() []byte { return d.AppendTo(nil) }

// SpendableOutputDescriptorFrom reads what AppendTo wrote; nil after a failure.
func SpendableOutputDescriptorFrom(r *tlv.Reader) SpendableOutputDescriptor {
	var d SpendableOutputDescriptor
	switch typ := r.U8(); {
	case r.Err() != nil:
	case typ == 0:
		d = staticOutputFrom(r)
	case typ == 1:
		d = DelayedPaymentOutput{DelayedPaymentOutputDescriptorFrom(r)}
	case typ == 2:
		d = StaticPaymentOutput{StaticPaymentOutputDescriptorFrom(r)}
	default:
		r.Fail(lntypes.ErrUnknownRequiredFeature)
	}
	if r.Err() != nil {
		return nil
	}
	return d
}

func staticOutputFrom(r *tlv.Reader) (d StaticOutput) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			d.Outpoint = chanutil.OutPointFrom(v)
		case 1:
			d.ChannelKeysID = new([32]byte)
			v.Into(d.ChannelKeysID[:])
		case 2:
			d.Output = chanutil.TxOutFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	return d
}

// ReadSpendableOutputDescriptor reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadSpendableOutputDescriptor(b []byte) (SpendableOutputDescriptor, error) {
	return readAll(b, SpendableOutputDescriptorFrom)
}

// AppendTo appends the persistent form.
func (p *ChannelDerivationParameters) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.U64(0, uint64(p.ValueSatoshis))
	f.Bytes(2, p.KeysID[:])
	f.Bytes(4, p.TransactionParameters.Write())
	return f.Append(b)
}

// Write returns the persistent form.
func (p *ChannelDerivationParameters) Write() []byte { return p.AppendTo(nil) }

// ChannelDerivationParametersFrom reads what AppendTo wrote.
func ChannelDerivationParametersFrom(r *tlv.Reader) (p ChannelDerivationParameters) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			p.ValueSatoshis = lntypes.Sat(v.U64())
		case 2:
			v.Into(p.KeysID[:])
		case 4:
			p.TransactionParameters = *chanutil.ChannelTransactionParametersFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	return p
}

// ReadChannelDerivationParameters reads what Write wrote; *lntypes.DecodeError
// otherwise.
func ReadChannelDerivationParameters(b []byte) (ChannelDerivationParameters, error) {
	return readAll(b, ChannelDerivationParametersFrom)
}

// AppendTo appends the persistent form.
func (d *HTLCDescriptor) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, d.ChannelDerivationParameters.Write())
	f.U32(1, d.FeeratePerKw)
	f.Bytes(2, d.CommitmentTxid[:])
	f.U64(4, d.PerCommitmentNumber)
	f.Bytes(6, d.PerCommitmentPoint[:])
	f.Bytes(8, d.Htlc.Write())
	if d.Preimage != nil {
		f.Bytes(10, d.Preimage[:])
	}
	f.Bytes(12, d.CounterpartySig[:])
	return f.Append(b)
}

// Write returns the persistent form.
func (d *HTLCDescriptor) Write() []byte { return d.AppendTo(nil) }

// HTLCDescriptorFrom reads what AppendTo wrote.
func HTLCDescriptorFrom(r *tlv.Reader) (d HTLCDescriptor) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			d.ChannelDerivationParameters = ChannelDerivationParametersFrom(v)
		case 1:
			d.FeeratePerKw = v.U32()
		case 2:
			v.Into(d.CommitmentTxid[:])
		case 4:
			d.PerCommitmentNumber = v.U64()
		case 6:
			d.PerCommitmentPoint = chanutil.PublicKeyFrom(v)
		case 8:
			d.Htlc = chanutil.HTLCOutputInCommitmentFrom(v)
		case 10:
			d.Preimage = new(lntypes.PaymentPreimage)
			v.Into(d.Preimage[:])
		case 12:
			v.Into(d.CounterpartySig[:])
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8, 12)
	return d
}

// ReadHTLCDescriptor reads what Write wrote; *lntypes.DecodeError otherwise.
func ReadHTLCDescriptor(b []byte) (HTLCDescriptor, error) { return readAll(b, HTLCDescriptorFrom) }

func readAll[T any](b []byte, read func(r *tlv.Reader) T) (T, error) {
	r := tlv.NewReader(b)
	v := read(&r)
	if err := r.Done(); err != nil {
		var zero T
		return zero, err
	}
	return v, nil
}

// WriteSpendableOutputDescriptor returns the persistent form of d; empty for nil.
func WriteSpendableOutputDescriptor(d SpendableOutputDescriptor) []byte {
	if d == nil {
		return nil
	}
	return d.Write()
}
