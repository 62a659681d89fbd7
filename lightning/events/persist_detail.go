package events

import (
	"bytes"

	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/sign"
	"golightning/lightning/tlv"
)

// Unions are written like events: a number for the variant, then its fields.

func appendVariant(b []byte, num byte, f ser.Fields) []byte { return f.Append(append(b, num)) }

// skipUnknown skips a variant of an unknown odd number and refuses an even one.
func skipUnknown(num byte, r *tlv.Reader) {
	if num%2 == 0 {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
		return
	}
	r.Bytes(r.BigSizeLen())
}

// noFields reads the records of a variant that has none.
func noFields(r *tlv.Reader) { ser.Each(r, func(uint64, *tlv.Reader) bool { return false }) }

// WritePaymentPurpose returns the persistent form of a purpose.
func WritePaymentPurpose(p PaymentPurpose) []byte {
	var f ser.Fields
	switch p := p.(type) {
	case InvoicePayment:
		opt32(&f, 0, p.PaymentPreimage)
		f.Bytes(2, p.PaymentSecret[:])
		return appendVariant(nil, 0, f)
	case SpontaneousPayment:
		f.Bytes(0, p.A[:])
		return appendVariant(nil, 2, f)
	}
	return nil
}

// ReadPaymentPurpose reads a purpose that fills b. It fails with a DecodeError.
func ReadPaymentPurpose(b []byte) (PaymentPurpose, error) { return readAll(b, PaymentPurposeFrom) }

// PaymentPurposeFrom reads a purpose.
func PaymentPurposeFrom(r *tlv.Reader) PaymentPurpose {
	switch r.U8() {
	case 0:
		var p InvoicePayment
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				p.PaymentPreimage = read32[lntypes.PaymentPreimage](v)
			case 2:
				v.Into(p.PaymentSecret[:])
			default:
				return false
			}
			return true
		})
		ser.Require(r, seen, 2)
		return p
	case 2:
		var p SpontaneousPayment
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			if typ == 0 {
				v.Into(p.A[:])
			}
			return typ == 0
		})
		ser.Require(r, seen, 0)
		return p
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return nil
}

// AppendTo appends the persistent form.
func (h *ClaimedHTLC) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, h.ChannelID[:])
	f.U64(1, uint64(h.CounterpartySkimmedFeeMsat))
	optU128(&f, 2, &h.UserChannelID)
	f.U32(4, h.CLTVExpiry)
	f.U64(6, uint64(h.ValueMsat))
	return f.Append(b)
}

// Write returns the persistent form.
func (h *ClaimedHTLC) Write() []byte { return h.AppendTo(nil) }

// ReadClaimedHTLC reads a part that fills b. It fails with a DecodeError.
func ReadClaimedHTLC(b []byte) (ClaimedHTLC, error) { return readAll(b, ClaimedHTLCFrom) }

// ClaimedHTLCFrom reads a part of a claimed payment.
func ClaimedHTLCFrom(r *tlv.Reader) (h ClaimedHTLC) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(h.ChannelID[:])
		case 1:
			h.CounterpartySkimmedFeeMsat = lntypes.Msat(v.U64())
		case 2:
			h.UserChannelID = *readU128(v)
		case 4:
			h.CLTVExpiry = v.U32()
		case 6:
			h.ValueMsat = lntypes.Msat(v.U64())
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6)
	return h
}

// WriteClosureReason returns the persistent form of a reason.
func WriteClosureReason(reason ClosureReason) []byte {
	var f ser.Fields
	num := byte(0xff) // nil reads as none
	switch c := reason.(type) {
	case CounterpartyForceClosed:
		num = 0
		f.Bytes(0, []byte(c.PeerMsg.A))
	case FundingTimedOut:
		num = 1
	case HolderForceClosed:
		num = 2
	case CooperativeClosure:
		num = 4
	case CommitmentTxConfirmed:
		num = 6
	case ProcessingError:
		num = 8
		f.Bytes(0, []byte(c.Err))
	case DisconnectedPeer:
		num = 10
	case OutdatedChannelManager:
		num = 12
	case CounterpartyCoopClosedUnfundedChannel:
		num = 13
	case FundingBatchClosure:
		num = 15
	}
	return appendVariant(nil, num, f)
}

// ReadClosureReason reads a reason that fills b, nil for one of an unknown odd
// number. It fails with a DecodeError.
func ReadClosureReason(b []byte) (ClosureReason, error) { return readAll(b, ClosureReasonFrom) }

// ClosureReasonFrom reads a reason; nil as for ReadClosureReason.
func ClosureReasonFrom(r *tlv.Reader) ClosureReason {
	num := r.U8()
	if num == 0 || num == 8 {
		var text []byte
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			if typ == 0 {
				text = v.CopyRest()
			}
			return typ == 0
		})
		ser.Require(r, seen, 0)
		if num == 0 {
			return CounterpartyForceClosed{PeerMsg: lnwire.UntrustedString{A: string(text)}}
		}
		return ProcessingError{Err: string(text)}
	}
	plain := map[byte]ClosureReason{
		1: FundingTimedOut{}, 2: HolderForceClosed{}, 4: CooperativeClosure{}, 6: CommitmentTxConfirmed{},
		10: DisconnectedPeer{}, 12: OutdatedChannelManager{}, 13: CounterpartyCoopClosedUnfundedChannel{}, 15: FundingBatchClosure{},
	}
	if reason, ok := plain[num]; ok {
		noFields(r)
		return reason
	}
	skipUnknown(num, r)
	return nil
}

// WriteHTLCDestination returns the persistent form of a destination.
func WriteHTLCDestination(d HTLCDestination) []byte {
	var f ser.Fields
	num := byte(0xff) // nil reads as none
	switch d := d.(type) {
	case NextHopChannel:
		num = 0
		optKey(&f, 0, d.NodeID)
		f.Bytes(2, d.ChannelID[:])
	case InvalidForward:
		num = 1
		f.U64(0, uint64(d.RequestedForwardSCID))
	case UnknownNextHop:
		num = 2
		f.U64(0, uint64(d.RequestedForwardSCID))
	case FailedPayment:
		num = 4
		f.Bytes(0, d.PaymentHash[:])
	}
	return appendVariant(nil, num, f)
}

// ReadHTLCDestination reads a destination that fills b, nil for one of an unknown
// odd number. It fails with a DecodeError.
func ReadHTLCDestination(b []byte) (HTLCDestination, error) { return readAll(b, HTLCDestinationFrom) }

// HTLCDestinationFrom reads a destination; nil as for ReadHTLCDestination.
func HTLCDestinationFrom(r *tlv.Reader) HTLCDestination {
	num := r.U8()
	var hop NextHopChannel
	var scid lntypes.ShortChannelID
	var hash lntypes.PaymentHash
	if num != 0 && num != 1 && num != 2 && num != 4 {
		skipUnknown(num, r)
		return nil
	}
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch {
		case num == 0 && typ == 0:
			hop.NodeID = readKey(v)
		case num == 0 && typ == 2:
			v.Into(hop.ChannelID[:])
		case num == 4 && typ == 0:
			v.Into(hash[:])
		case num != 0 && typ == 0:
			scid = lntypes.ShortChannelID(v.U64())
		default:
			return false
		}
		return true
	})
	switch num {
	case 0:
		ser.Require(r, seen, 2)
		return hop
	case 1:
		ser.Require(r, seen, 0)
		return InvalidForward{RequestedForwardSCID: scid}
	case 2:
		ser.Require(r, seen, 0)
		return UnknownNextHop{RequestedForwardSCID: scid}
	}
	ser.Require(r, seen, 0)
	return FailedPayment{PaymentHash: hash}
}

// WritePathFailure returns the persistent form of a failure.
func WritePathFailure(p PathFailure) []byte {
	var f ser.Fields
	switch p := p.(type) {
	case OnPath:
		if p.NetworkUpdate != nil {
			f.Bytes(0, lnwire.WriteNetworkUpdate(p.NetworkUpdate))
		}
		return appendVariant(nil, 0, f)
	case InitialSend:
		f.Bytes(0, WriteAPIError(p.Err))
		return appendVariant(nil, 2, f)
	}
	return appendVariant(nil, 0xff, f) // nil reads as none
}

// ReadPathFailure reads a failure that fills b, nil for one of an unknown odd
// number. It fails with a DecodeError.
func ReadPathFailure(b []byte) (PathFailure, error) { return readAll(b, PathFailureFrom) }

// PathFailureFrom reads a failure; nil as for ReadPathFailure.
func PathFailureFrom(r *tlv.Reader) PathFailure {
	num := r.U8()
	switch num {
	case 0:
		var p OnPath
		ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			if typ != 0 {
				return false
			}
			update, err := lnwire.ReadNetworkUpdate(v.Rest())
			if err != nil {
				v.Fail(err)
			}
			p.NetworkUpdate = update
			return true
		})
		return p
	case 2:
		var p InitialSend
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			if typ != 0 {
				return false
			}
			cause, err := ReadAPIError(v.Rest())
			if err != nil {
				v.Fail(err)
			}
			p.Err = cause
			return true
		})
		ser.Require(r, seen, 0)
		return p
	}
	skipUnknown(num, r)
	return nil
}

// WritePaymentFailureReason returns the persistent form of a reason: twice its number,
// so that readers must understand it.
func WritePaymentFailureReason(reason PaymentFailureReason) []byte {
	return appendVariant(nil, byte(reason)*2, ser.Fields{})
}

// ReadPaymentFailureReason reads a reason that fills b. It fails with a
// DecodeError.
func ReadPaymentFailureReason(b []byte) (PaymentFailureReason, error) {
	reason, err := readAll(b, paymentFailureReasonFrom)
	if err == nil && reason == nil {
		err = lntypes.ErrInvalidValue
	}
	if err != nil {
		return 0, err
	}
	return *reason, nil
}

// paymentFailureReasonFrom reads a reason, nil for one of an unknown odd number.
func paymentFailureReasonFrom(r *tlv.Reader) *PaymentFailureReason {
	num := r.U8()
	if num%2 != 0 || num > byte(UnexpectedError)*2 {
		skipUnknown(num, r)
		return nil
	}
	noFields(r)
	reason := PaymentFailureReason(num / 2)
	return &reason
}

func appendDescriptors(b []byte, outputs []sign.SpendableOutputDescriptor) []byte {
	for _, o := range outputs {
		b = ser.AppendVec(b, sign.WriteSpendableOutputDescriptor(o))
	}
	return b
}

func descriptorsFrom(r *tlv.Reader) (outputs []sign.SpendableOutputDescriptor) {
	for r.Len() > 0 {
		o, err := sign.ReadSpendableOutputDescriptor(bytes.Clone(ser.ReadVec(r)))
		if err != nil {
			r.Fail(err)
			return nil
		}
		if o != nil {
			outputs = append(outputs, o)
		}
	}
	return outputs
}
