package events

import (
	"golightning/lightning/internal/secp"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// The persistent form of an event is a number that names it, then its fields as
// TLV records behind their total length (BigSize). Readers skip odd numbers and odd
// records that they do not know and refuse even ones. Events that mean nothing
// after a restart, because they come again by themselves or because what they were
// about is gone, are written without fields and read as none.
const (
	numFundingGenerationReady  = 0
	numPaymentClaimable        = 1
	numPaymentSent             = 2
	numPaymentPathFailed       = 3
	numPendingHTLCsForwardable = 4
	numSpendableOutputs        = 5
	numHTLCIntercepted         = 6
	numPaymentForwarded        = 7
	numChannelClosed           = 9
	numDiscardFunding          = 11
	numPaymentPathSuccessful   = 13
	numPaymentFailed           = 15
	numOpenChannelRequest      = 17
	numPaymentClaimed          = 19
	numProbeSuccessful         = 21
	numProbeFailed             = 23
	numHTLCHandlingFailed      = 25
	numBumpTransaction         = 27
	numChannelReady            = 29
	numChannelPending          = 31
	numInvoiceRequestFailed    = 33
	numConnectionNeeded        = 35
)

// AppendEvent appends the persistent form of an event.
func AppendEvent(b []byte, event Event) []byte {
	num, f := eventFields(event)
	return f.Append(append(b, num))
}

// WriteEvent returns the persistent form of an event.
func WriteEvent(event Event) []byte { return AppendEvent(nil, event) }

// ReadEvent reads an event that fills b. It returns nil without an error for one
// that is not kept over a restart and for one of an unknown odd number. It fails
// with a DecodeError.
func ReadEvent(b []byte) (Event, error) { return readAll(b, EventFrom) }

func readAll[T any](b []byte, read func(*tlv.Reader) T) (v T, err error) {
	r := tlv.NewReader(b)
	got := read(&r)
	if err = r.Done(); err != nil {
		return v, err
	}
	return got, nil
}

func eventFields(event Event) (num byte, f ser.Fields) {
	switch e := event.(type) {
	case FundingGenerationReady:
		return numFundingGenerationReady, f
	case PendingHTLCsForwardable:
		return numPendingHTLCsForwardable, f
	case OpenChannelRequest:
		return numOpenChannelRequest, f
	case BumpTransaction:
		return numBumpTransaction, f
	case ConnectionNeeded:
		return numConnectionNeeded, f
	case PaymentClaimable, PaymentClaimed, HTLCIntercepted, PaymentForwarded, HTLCHandlingFailed:
		return inboundFields(e)
	case ChannelPending, ChannelReady, ChannelClosed, DiscardFunding, SpendableOutputs:
		return channelFields(e)
	}
	return outboundFields(event)
}

// inboundFields writes the events of payments that come to us or through us.
func inboundFields(event Event) (num byte, f ser.Fields) {
	switch e := event.(type) {
	case PaymentClaimable:
		f.Bytes(0, e.PaymentHash[:])
		optKey(&f, 1, e.ReceiverNodeID)
		f.Bytes(2, WritePaymentPurpose(e.Purpose))
		opt32(&f, 3, e.ViaChannelID)
		f.U64(4, uint64(e.AmountMsat))
		optU128(&f, 5, e.ViaUserChannelID)
		f.OptU32(7, e.ClaimDeadline)
		if e.OnionFields != nil {
			f.Bytes(9, e.OnionFields.Write())
		}
		f.U64(10, uint64(e.CounterpartySkimmedFeeMsat))
		return numPaymentClaimable, f
	case PaymentClaimed:
		f.Bytes(0, e.PaymentHash[:])
		optKey(&f, 1, e.ReceiverNodeID)
		f.Bytes(2, WritePaymentPurpose(e.Purpose))
		f.U64(4, uint64(e.AmountMsat))
		var htlcs []byte
		for i := range e.HTLCs {
			htlcs = e.HTLCs[i].AppendTo(htlcs)
		}
		f.NonEmpty(5, htlcs)
		ser.OptU64(&f, 7, e.SenderIntendedTotalMsat)
		return numPaymentClaimed, f
	case HTLCIntercepted:
		f.Bytes(0, e.InterceptID[:])
		f.U64(2, uint64(e.RequestedNextHopSCID))
		f.Bytes(4, e.PaymentHash[:])
		f.U64(6, uint64(e.InboundAmountMsat))
		f.U64(8, uint64(e.ExpectedOutboundAmountMsat))
		return numHTLCIntercepted, f
	case PaymentForwarded:
		ser.OptU64(&f, 0, e.FeeEarnedMsat)
		opt32(&f, 1, e.PrevChannelID)
		f.Bool(2, e.ClaimFromOnchainTx)
		opt32(&f, 3, e.NextChannelID)
		ser.OptU64(&f, 5, e.OutboundAmountForwardedMsat)
		return numPaymentForwarded, f
	case HTLCHandlingFailed:
		f.Bytes(0, e.PrevChannelID[:])
		f.Bytes(2, WriteHTLCDestination(e.FailedNextDestination))
		return numHTLCHandlingFailed, f
	}
	return 0, f
}

// outboundFields writes the events of payments of ours.
func outboundFields(event Event) (num byte, f ser.Fields) {
	switch e := event.(type) {
	case PaymentSent:
		f.Bytes(0, e.PaymentPreimage[:])
		f.Bytes(1, e.PaymentHash[:])
		opt32(&f, 3, e.PaymentID)
		ser.OptU64(&f, 5, e.FeePaidMsat)
		return numPaymentSent, f
	case PaymentPathFailed:
		f.Bytes(0, e.PaymentHash[:])
		f.Bool(2, e.PaymentFailedPermanently)
		f.Bytes(4, writePath(&e.Path))
		ser.OptU64(&f, 7, e.ShortChannelID)
		opt32(&f, 11, e.PaymentID)
		f.Bytes(13, WritePathFailure(e.Failure))
		return numPaymentPathFailed, f
	case PaymentPathSuccessful:
		f.Bytes(0, e.PaymentID[:])
		opt32(&f, 1, e.PaymentHash)
		f.Bytes(4, writePath(&e.Path))
		return numPaymentPathSuccessful, f
	case PaymentFailed:
		f.Bytes(0, e.PaymentID[:])
		if e.Reason != nil {
			f.Bytes(1, WritePaymentFailureReason(*e.Reason))
		}
		f.Bytes(2, e.PaymentHash[:])
		return numPaymentFailed, f
	case ProbeSuccessful:
		f.Bytes(0, e.PaymentID[:])
		f.Bytes(2, e.PaymentHash[:])
		f.Bytes(4, writePath(&e.Path))
		return numProbeSuccessful, f
	case ProbeFailed:
		f.Bytes(0, e.PaymentID[:])
		f.Bytes(2, e.PaymentHash[:])
		f.Bytes(4, writePath(&e.Path))
		ser.OptU64(&f, 7, e.ShortChannelID)
		return numProbeFailed, f
	case InvoiceRequestFailed:
		f.Bytes(0, e.PaymentID[:])
		return numInvoiceRequestFailed, f
	}
	return numConnectionNeeded, f // nil: reads as none
}

// channelFields writes the events of a channel's life.
func channelFields(event Event) (num byte, f ser.Fields) {
	switch e := event.(type) {
	case ChannelPending:
		f.Bytes(0, e.ChannelID[:])
		optU128(&f, 2, &e.UserChannelID)
		opt32(&f, 3, e.FormerTemporaryChannelID)
		f.Bytes(6, e.CounterpartyNodeID[:])
		optOutPoint(&f, 8, &e.FundingTxo)
		return numChannelPending, f
	case ChannelReady:
		f.Bytes(0, e.ChannelID[:])
		optU128(&f, 2, &e.UserChannelID)
		f.Bytes(4, e.CounterpartyNodeID[:])
		f.Bytes(6, e.ChannelType.BEBytes())
		return numChannelReady, f
	case ChannelClosed:
		f.Bytes(0, e.ChannelID[:])
		optU128(&f, 1, &e.UserChannelID)
		f.Bytes(2, WriteClosureReason(e.Reason))
		optKey(&f, 5, e.CounterpartyNodeID)
		ser.OptU64(&f, 7, e.ChannelCapacitySats)
		optOutPoint(&f, 9, e.ChannelFundingTxo)
		return numChannelClosed, f
	case DiscardFunding:
		f.Bytes(0, e.ChannelID[:])
		f.Bytes(2, e.Transaction)
		return numDiscardFunding, f
	case SpendableOutputs:
		f.Bytes(0, appendDescriptors(nil, e.Outputs))
		opt32(&f, 1, e.ChannelID)
		return numSpendableOutputs, f
	}
	return 0, f
}

// EventFrom reads an event; nil as for ReadEvent.
func EventFrom(r *tlv.Reader) Event {
	num := r.U8()
	switch num {
	case numFundingGenerationReady, numPendingHTLCsForwardable, numOpenChannelRequest, numBumpTransaction, numConnectionNeeded:
		r.Bytes(r.BigSizeLen())
		return nil
	case numPaymentClaimable, numPaymentClaimed, numHTLCIntercepted, numPaymentForwarded, numHTLCHandlingFailed:
		return inboundFrom(num, r)
	case numChannelPending, numChannelReady, numChannelClosed, numDiscardFunding, numSpendableOutputs:
		return channelFrom(num, r)
	case numPaymentSent, numPaymentPathFailed, numPaymentPathSuccessful, numPaymentFailed, numProbeSuccessful,
		numProbeFailed, numInvoiceRequestFailed:
		return outboundFrom(num, r)
	}
	if num%2 == 0 {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
		return nil
	}
	r.Bytes(r.BigSizeLen())
	return nil
}

func writePath(p *route.Path) []byte {
	var f ser.Fields
	var hops []byte
	for i := range p.Hops {
		hops = p.Hops[i].AppendTo(hops)
	}
	f.Bytes(0, hops)
	if p.BlindedTail != nil {
		f.Bytes(2, p.BlindedTail.Write())
	}
	return f.Raw()
}

func pathFrom(r *tlv.Reader) (p route.Path) {
	ser.EachRaw(r, r.Rest(), func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			for v.Len() > 0 {
				p.Hops = append(p.Hops, route.RouteHopFrom(v))
			}
		case 2:
			tail := route.BlindedTailFrom(v)
			p.BlindedTail = &tail
		default:
			return false
		}
		return true
	})
	return p
}

func opt32[T ~[32]byte](f *ser.Fields, typ uint64, v *T) {
	if v != nil {
		b := [32]byte(*v)
		f.Bytes(typ, b[:])
	}
}

func optKey(f *ser.Fields, typ uint64, k *lntypes.PublicKey) {
	if k != nil {
		f.Bytes(typ, k[:])
	}
}

func optU128(f *ser.Fields, typ uint64, v *lntypes.U128) {
	if v != nil {
		b := v.BigEndian()
		f.Bytes(typ, b[:])
	}
}

func optOutPoint(f *ser.Fields, typ uint64, o *lntypes.OutPoint) {
	if o != nil {
		f.Bytes(typ, tlv.AppendU16(o.Txid[:len(o.Txid):len(o.Txid)], o.Index))
	}
}

func read32[T ~[32]byte](r *tlv.Reader) *T {
	var b [32]byte
	r.Into(b[:])
	v := T(b)
	return &v
}

func readKey(r *tlv.Reader) *lntypes.PublicKey {
	k := new(lntypes.PublicKey)
	r.Into(k[:])
	if r.Err() == nil && !secp.ValidPubKey(*k) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return k
}

func readU128(r *tlv.Reader) *lntypes.U128 {
	var b [16]byte
	r.Into(b[:])
	v := lntypes.U128FromBigEndian(b)
	return &v
}

func readOutPoint(r *tlv.Reader) *lntypes.OutPoint {
	return &lntypes.OutPoint{Txid: *read32[lntypes.Txid](r), Index: r.U16()}
}
