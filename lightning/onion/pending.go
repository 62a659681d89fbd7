package onion

import (
	"golightning/lightning/blinding"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// PendingHTLCInfo is an inbound HTLC whose onion has been read and found good:
// what is to be done with it once it is irrevocably committed.
type PendingHTLCInfo struct {
	Routing PendingHTLCRouting
	// IncomingSharedSecret encrypts a failure.
	IncomingSharedSecret route.SharedSecret
	PaymentHash          lntypes.PaymentHash
	// IncomingAmtMsat is the HTLC's amount; nil in records of very old versions.
	IncomingAmtMsat *lntypes.Msat
	// OutgoingAmtMsat is what is to be forwarded, or what the sender meant us to get.
	OutgoingAmtMsat lntypes.Msat
	// OutgoingCLTVValue is the expiry to forward with, or the one the sender meant
	// us to see. Block height.
	OutgoingCLTVValue uint32
	// SkimmedFeeMsat is what the peer kept, or we keep, beyond the fee in the onion.
	SkimmedFeeMsat *lntypes.Msat

	incomingCLTV *uint32
}

// IncomingCLTVExpiry returns the block height at which the inbound HTLC expires,
// nil if the information is of an older version.
func (p *PendingHTLCInfo) IncomingCLTVExpiry() *uint32 { return p.incomingCLTV }

// PendingHTLCRouting says where an inbound HTLC goes:
// PendingHTLCRoutingForward, -Receive or -ReceiveKeysend.
type PendingHTLCRouting interface{ isPendingHTLCRouting() }

// PendingHTLCRoutingForward passes it on.
type PendingHTLCRoutingForward struct {
	OnionPacket lnwire.OnionPacket
	// ShortChannelID is the outgoing channel, an alias, or an intercept or phantom id.
	ShortChannelID lntypes.ShortChannelID
	// Blinded is set inside a blinded path.
	Blinded *BlindedForward
}

// PendingHTLCRoutingReceive is for us and claims to pay an invoice of ours.
type PendingHTLCRoutingReceive struct {
	PaymentData     FinalOnionHopData
	PaymentMetadata *[]byte
	// IncomingCLTVExpiry is when the HTLC expires. Block height.
	IncomingCLTVExpiry uint32
	// PhantomSharedSecret is set if it came through a phantom node of ours.
	PhantomSharedSecret *route.SharedSecret
	CustomTlvs          []route.CustomTLV
	// RequiresBlindedError: a failure must not show where in the path we are.
	RequiresBlindedError bool
}

// PendingHTLCRoutingReceiveKeysend is for us and brings its preimage.
type PendingHTLCRoutingReceiveKeysend struct {
	PaymentData        *FinalOnionHopData
	PaymentPreimage    lntypes.PaymentPreimage
	PaymentMetadata    *[]byte
	IncomingCLTVExpiry uint32
	CustomTlvs         []route.CustomTLV
}

func (PendingHTLCRoutingForward) isPendingHTLCRouting()        {}
func (PendingHTLCRoutingReceive) isPendingHTLCRouting()        {}
func (PendingHTLCRoutingReceiveKeysend) isPendingHTLCRouting() {}

// BlindedForward is what forwarding inside a blinded path needs later.
type BlindedForward struct {
	// InboundBlindingPoint came with the HTLC, or in the onion if we are the
	// introduction node.
	InboundBlindingPoint lntypes.PublicKey
	// Failure says how the HTLC is to be failed.
	Failure blinding.BlindedFailure

	nextOverride *lntypes.PublicKey
}

// NextBlindingPoint returns the blinding point for the outgoing HTLC. ss is what
// our node key shares with InboundBlindingPoint.
func (f *BlindedForward) NextBlindingPoint(ss [32]byte) (lntypes.PublicKey, error) {
	if f.nextOverride != nil {
		return *f.nextOverride, nil
	}
	return blinding.NextBlindingPoint(f.InboundBlindingPoint, ss)
}

// BlindedFailure returns how the HTLC must be failed if it is inside a blinded
// path, else nil.
func (p *PendingHTLCInfo) BlindedFailure() *blinding.BlindedFailure {
	switch r := p.Routing.(type) {
	case PendingHTLCRoutingForward:
		if r.Blinded != nil {
			f := r.Blinded.Failure
			return &f
		}
	case PendingHTLCRoutingReceive:
		if r.RequiresBlindedError {
			f := blinding.BlindedFailureFromBlindedNode
			return &f
		}
	}
	return nil
}

// AppendTo appends the written form.
func (p *PendingHTLCInfo) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, AppendPendingHTLCRouting(nil, p.Routing))
	f.Bytes(2, p.IncomingSharedSecret[:])
	f.Bytes(4, p.PaymentHash[:])
	f.U64(6, uint64(p.OutgoingAmtMsat))
	f.U32(8, p.OutgoingCLTVValue)
	ser.OptU64(&f, 9, p.IncomingAmtMsat)
	ser.OptU64(&f, 10, p.SkimmedFeeMsat)
	f.OptU32(11, p.incomingCLTV)
	return f.Append(b)
}

// Write returns the written form.
func (p *PendingHTLCInfo) Write() []byte { return p.AppendTo(nil) }

// PendingHTLCInfoFrom reads an HTLC's information.
func PendingHTLCInfoFrom(r *tlv.Reader) (p PendingHTLCInfo) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			p.Routing = PendingHTLCRoutingFrom(v)
		case 2:
			v.Into(p.IncomingSharedSecret[:])
		case 4:
			v.Into(p.PaymentHash[:])
		case 6:
			p.OutgoingAmtMsat = lntypes.Msat(v.U64())
		case 8:
			p.OutgoingCLTVValue = v.U32()
		case 9:
			p.IncomingAmtMsat = ser.PtrU64[lntypes.Msat](v)
		case 10:
			p.SkimmedFeeMsat = ser.PtrU64[lntypes.Msat](v)
		case 11:
			p.incomingCLTV = ser.PtrU32[uint32](v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8)
	return p
}

// ReadPendingHTLCInfo reads information that fills b. It fails with DecodeError.
func ReadPendingHTLCInfo(b []byte) (PendingHTLCInfo, error) { return readAll(b, PendingHTLCInfoFrom) }

func readAll[T any](b []byte, read func(*tlv.Reader) T) (T, error) {
	r := tlv.NewReader(b)
	v := read(&r)
	if err := r.Done(); err != nil {
		var zero T
		return zero, err
	}
	return v, nil
}

// AppendPendingHTLCRouting appends the written form: kind, then fields.
func AppendPendingHTLCRouting(b []byte, routing PendingHTLCRouting) []byte {
	var f ser.Fields
	kind := byte(0xff) // refused on reading
	switch p := routing.(type) {
	case PendingHTLCRoutingForward:
		kind = 0
		f.Bytes(0, p.OnionPacket.AppendTo(nil))
		if p.Blinded != nil {
			f.Bytes(1, p.Blinded.Write())
		}
		f.U64(2, uint64(p.ShortChannelID))
	case PendingHTLCRoutingReceive:
		kind = 1
		f.Bytes(0, p.PaymentData.AppendTo(nil))
		if p.PhantomSharedSecret != nil {
			f.Bytes(1, p.PhantomSharedSecret[:])
		}
		f.U32(2, p.IncomingCLTVExpiry)
		appendMetadata(&f, p.PaymentMetadata)
		f.NonEmpty(5, route.AppendCustomTlvs(nil, p.CustomTlvs))
		f.Bool(7, p.RequiresBlindedError)
	case PendingHTLCRoutingReceiveKeysend:
		kind = 2
		f.Bytes(0, p.PaymentPreimage[:])
		f.U32(2, p.IncomingCLTVExpiry)
		appendMetadata(&f, p.PaymentMetadata)
		if p.PaymentData != nil {
			f.Bytes(4, p.PaymentData.AppendTo(nil))
		}
		f.NonEmpty(5, route.AppendCustomTlvs(nil, p.CustomTlvs))
	}
	return f.Append(append(b, kind))
}

func appendMetadata(f *ser.Fields, m *[]byte) {
	if m != nil {
		f.Bytes(3, ser.AppendVec(nil, *m))
	}
}

func metadataFrom(v *tlv.Reader) *[]byte {
	m := ser.ReadVec(v)
	return &m
}

// PendingHTLCRoutingFrom reads where an HTLC goes.
func PendingHTLCRoutingFrom(r *tlv.Reader) PendingHTLCRouting {
	switch r.U8() {
	case 0:
		return forwardFrom(r)
	case 1:
		return receiveFrom(r)
	case 2:
		return receiveKeysendFrom(r)
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return nil
}

// WritePendingHTLCRouting returns the written form: kind, then fields.
func WritePendingHTLCRouting(routing PendingHTLCRouting) []byte {
	return AppendPendingHTLCRouting(nil, routing)
}

// ReadPendingHTLCRouting reads what fills b. It fails with DecodeError.
func ReadPendingHTLCRouting(b []byte) (PendingHTLCRouting, error) {
	return readAll(b, PendingHTLCRoutingFrom)
}

func forwardFrom(r *tlv.Reader) (p PendingHTLCRoutingForward) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			p.OnionPacket.Version = v.U8()
			v.Into(p.OnionPacket.PublicKey[:])
			v.Into(p.OnionPacket.HopData[:])
			v.Into(p.OnionPacket.HMAC[:])
		case 1:
			b := BlindedForwardFrom(v)
			p.Blinded = &b
		case 2:
			p.ShortChannelID = lntypes.ShortChannelID(v.U64())
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	return p
}

func receiveFrom(r *tlv.Reader) (p PendingHTLCRoutingReceive) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			p.PaymentData = FinalOnionHopDataFrom(v)
		case 1:
			p.PhantomSharedSecret = new(route.SharedSecret)
			v.Into(p.PhantomSharedSecret[:])
		case 2:
			p.IncomingCLTVExpiry = v.U32()
		case 3:
			p.PaymentMetadata = metadataFrom(v)
		case 5:
			p.CustomTlvs = route.CustomTlvsFrom(v)
		case 7:
			p.RequiresBlindedError = v.Bool()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	return p
}

func receiveKeysendFrom(r *tlv.Reader) (p PendingHTLCRoutingReceiveKeysend) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(p.PaymentPreimage[:])
		case 2:
			p.IncomingCLTVExpiry = v.U32()
		case 3:
			p.PaymentMetadata = metadataFrom(v)
		case 4:
			d := FinalOnionHopDataFrom(v)
			p.PaymentData = &d
		case 5:
			p.CustomTlvs = route.CustomTlvsFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	return p
}

// AppendTo appends the written form.
func (f *BlindedForward) AppendTo(b []byte) []byte {
	var fields ser.Fields
	fields.Bytes(0, f.InboundBlindingPoint[:])
	fields.Bytes(1, f.Failure.Write())
	if f.nextOverride != nil {
		fields.Bytes(3, f.nextOverride[:])
	}
	return fields.Append(b)
}

// Write returns the written form.
func (f *BlindedForward) Write() []byte { return f.AppendTo(nil) }

// ReadBlindedForward reads what fills b. It fails with DecodeError.
func ReadBlindedForward(b []byte) (BlindedForward, error) { return readAll(b, BlindedForwardFrom) }

// BlindedForwardFrom reads what a forward inside a blinded path needs.
func BlindedForwardFrom(r *tlv.Reader) (f BlindedForward) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(f.InboundBlindingPoint[:])
		case 1:
			f.Failure = blinding.BlindedFailureFrom(v)
		case 3:
			f.nextOverride = new(lntypes.PublicKey)
			v.Into(f.nextOverride[:])
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0)
	return f
}
