package onion

import (
	"slices"

	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// Record types of a payload (BOLT 4, "payload Format").
const (
	typeAmount        = 2
	typeCLTV          = 4
	typeSCID          = 6
	typePaymentData   = 8
	typeEncryptedData = 10
	typePathKey       = 12
	typeMetadata      = 16
	typeTotalAmount   = 18
	firstCustomType   = 1 << 16
)

// FinalOnionHopData ties the parts of a payment together.
type FinalOnionHopData struct {
	PaymentSecret lntypes.PaymentSecret
	// TotalMsat is the sum that all parts are to bring.
	TotalMsat lntypes.Msat
}

// AppendTo appends the secret, and the amount without leading zeroes.
func (d *FinalOnionHopData) AppendTo(b []byte) []byte {
	return tlv.AppendTU(append(b, d.PaymentSecret[:]...), uint64(d.TotalMsat))
}

// Write returns the written form.
func (d *FinalOnionHopData) Write() []byte { return d.AppendTo(nil) }

// ReadFinalOnionHopData reads what fills b. It fails with DecodeError.
func ReadFinalOnionHopData(b []byte) (FinalOnionHopData, error) {
	return readAll(b, FinalOnionHopDataFrom)
}

// FinalOnionHopDataFrom reads to the end of r.
func FinalOnionHopDataFrom(r *tlv.Reader) (d FinalOnionHopData) {
	r.Into(d.PaymentSecret[:])
	d.TotalMsat = lntypes.Msat(r.TU64())
	return d
}

// OutboundPayload is what a sender tells one hop: OutboundForward,
// OutboundReceive, OutboundBlindedForward or OutboundBlindedReceive.
type OutboundPayload interface {
	// Encode returns the payload with its length in front.
	Encode() []byte
}

// OutboundForward is for a hop that forwards.
type OutboundForward struct {
	ShortChannelID    lntypes.ShortChannelID
	AmtToForward      lntypes.Msat
	OutgoingCLTVValue uint32 // block height
}

// OutboundReceive is for the recipient.
type OutboundReceive struct {
	PaymentData     *FinalOnionHopData
	PaymentMetadata *[]byte
	KeysendPreimage *lntypes.PaymentPreimage
	CustomTlvs      []route.CustomTLV
	// SenderIntendedHTLCAmtMsat is what the recipient should find in the HTLC.
	SenderIntendedHTLCAmtMsat lntypes.Msat
	CLTVExpiryHeight          uint32
}

// OutboundBlindedForward is for a hop inside a blinded path.
type OutboundBlindedForward struct {
	EncryptedTlvs []byte
	// IntroNodeBlindingPoint is set for the introduction node.
	IntroNodeBlindingPoint *lntypes.PublicKey
}

// OutboundBlindedReceive is for the recipient at the end of a blinded path.
type OutboundBlindedReceive struct {
	SenderIntendedHTLCAmtMsat lntypes.Msat
	TotalMsat                 lntypes.Msat
	CLTVExpiryHeight          uint32
	EncryptedTlvs             []byte
	// IntroNodeBlindingPoint is set if the recipient is the introduction node.
	IntroNodeBlindingPoint *lntypes.PublicKey
}

func withLength(tlvs []byte) []byte {
	return append(tlv.AppendBigSize(make([]byte, 0, len(tlvs)+3), uint64(len(tlvs))), tlvs...)
}

// Encode implements OutboundPayload.
func (p OutboundForward) Encode() []byte {
	b := tlv.AppendRecordTU(nil, typeAmount, uint64(p.AmtToForward))
	b = tlv.AppendRecordTU(b, typeCLTV, uint64(p.OutgoingCLTVValue))
	return withLength(tlv.AppendRecordU64(b, typeSCID, uint64(p.ShortChannelID)))
}

// Encode implements OutboundPayload.
func (p OutboundReceive) Encode() []byte {
	b := tlv.AppendRecordTU(nil, typeAmount, uint64(p.SenderIntendedHTLCAmtMsat))
	b = tlv.AppendRecordTU(b, typeCLTV, uint64(p.CLTVExpiryHeight))
	if p.PaymentData != nil {
		b = tlv.AppendRecord(b, typePaymentData, p.PaymentData.AppendTo(nil))
	}
	if p.PaymentMetadata != nil {
		b = tlv.AppendRecord(b, typeMetadata, *p.PaymentMetadata)
	}
	custom := p.CustomTlvs
	if p.KeysendPreimage != nil {
		at, _ := slices.BinarySearchFunc(custom, uint64(route.KeysendTLVType), func(t route.CustomTLV, typ uint64) int {
			if t.Type < typ {
				return -1
			}
			return 1
		})
		custom = slices.Insert(slices.Clone(custom), at, route.CustomTLV{Type: route.KeysendTLVType, Value: p.KeysendPreimage[:]})
	}
	for i := range custom {
		b = tlv.AppendRecord(b, custom[i].Type, custom[i].Value)
	}
	return withLength(b)
}

// Encode implements OutboundPayload.
func (p OutboundBlindedForward) Encode() []byte {
	return withLength(appendBlinded(nil, p.EncryptedTlvs, p.IntroNodeBlindingPoint))
}

// Encode implements OutboundPayload.
func (p OutboundBlindedReceive) Encode() []byte {
	b := tlv.AppendRecordTU(nil, typeAmount, uint64(p.SenderIntendedHTLCAmtMsat))
	b = tlv.AppendRecordTU(b, typeCLTV, uint64(p.CLTVExpiryHeight))
	b = appendBlinded(b, p.EncryptedTlvs, p.IntroNodeBlindingPoint)
	return withLength(tlv.AppendRecordTU(b, typeTotalAmount, uint64(p.TotalMsat)))
}

func appendBlinded(b, encrypted []byte, point *lntypes.PublicKey) []byte {
	b = tlv.AppendRecord(b, typeEncryptedData, encrypted)
	if point != nil {
		b = tlv.AppendRecord(b, typePathKey, point[:])
	}
	return b
}

// InboundPayload is what a node reads in its layer: InboundForward,
// InboundReceive, InboundBlindedForward or InboundBlindedReceive.
type InboundPayload interface{ isInboundPayload() }

// InboundForward asks to forward over a channel.
type InboundForward struct {
	ShortChannelID    lntypes.ShortChannelID
	AmtToForward      lntypes.Msat
	OutgoingCLTVValue uint32
}

// InboundReceive says that the payment is for us.
type InboundReceive struct {
	PaymentData               *FinalOnionHopData
	PaymentMetadata           *[]byte
	KeysendPreimage           *lntypes.PaymentPreimage
	CustomTlvs                []route.CustomTLV
	SenderIntendedHTLCAmtMsat lntypes.Msat
	CLTVExpiryHeight          uint32
}

// InboundBlindedForward asks to forward inside a blinded path.
type InboundBlindedForward struct {
	ShortChannelID     lntypes.ShortChannelID
	PaymentRelay       blinding.PaymentRelay
	PaymentConstraints blinding.PaymentConstraints
	Features           features.BlindedHopFeatures
	// IntroNodeBlindingPoint is set if we are the introduction node.
	IntroNodeBlindingPoint *lntypes.PublicKey
	// NextBlindingOverride replaces the computed blinding point for the next hop.
	NextBlindingOverride *lntypes.PublicKey
}

// InboundBlindedReceive says that a payment over a blinded path is for us.
type InboundBlindedReceive struct {
	SenderIntendedHTLCAmtMsat lntypes.Msat
	TotalMsat                 lntypes.Msat
	CLTVExpiryHeight          uint32
	PaymentSecret             lntypes.PaymentSecret
	PaymentConstraints        blinding.PaymentConstraints
	IntroNodeBlindingPoint    *lntypes.PublicKey
}

func (InboundForward) isInboundPayload()        {}
func (InboundReceive) isInboundPayload()        {}
func (InboundBlindedForward) isInboundPayload() {}
func (InboundBlindedReceive) isInboundPayload() {}

// ECDH computes the secret that we share with pub (SHA256 of the compressed
// point), with our node key multiplied by tweak unless it is nil. It is
// NodeSigner.ecdh, for a key that is parsed: a node that forwards needs it again.
type ECDH func(pub *secp.Point, tweak *[32]byte) ([32]byte, error)

// Of is ECDH for a key that is not parsed yet.
func (ecdh ECDH) Of(pub lntypes.PublicKey, tweak *[32]byte) ([32]byte, error) {
	point, err := secp.ParsePoint(pub)
	if err != nil {
		return [32]byte{}, err
	}
	return ecdh(&point, tweak)
}

// rawPayload is a payload's records before it is decided what they mean.
type rawPayload struct {
	seen      uint64 // types below 64
	custom    []route.CustomTLV
	keysend   *lntypes.PaymentPreimage
	amount    lntypes.Msat
	cltv      uint32
	scid      lntypes.ShortChannelID
	data      FinalOnionHopData
	encrypted []byte
	pathKey   lntypes.PublicKey
	metadata  []byte
	total     lntypes.Msat
}

func (p *rawPayload) has(types ...uint64) bool {
	for _, t := range types {
		if p.seen>>t&1 == 0 {
			return false
		}
	}
	return true
}

// only reports whether no record but these is there.
func (p *rawPayload) only(types ...uint64) bool {
	rest := p.seen
	for _, t := range types {
		rest &^= 1 << t
	}
	return rest == 0
}

// ReadInboundPayload reads the TLV stream of a layer. pathKey is the blinding
// point of update_add_htlc. It fails with DecodeError if BOLT 4 forbids the
// payload; a hidden part that we cannot open is forbidden too.
func ReadInboundPayload(stream []byte, pathKey *lntypes.PublicKey, ecdh ECDH) (InboundPayload, error) {
	p, err := readRaw(stream)
	if err != nil {
		return nil, err
	}
	return p.inbound(pathKey, ecdh)
}

// inbound decides what the records mean.
func (p *rawPayload) inbound(pathKey *lntypes.PublicKey, ecdh ECDH) (InboundPayload, error) {
	if p.amount > lntypes.MaxValueMsat || p.total > lntypes.MaxValueMsat || p.data.TotalMsat > lntypes.MaxValueMsat {
		return nil, lntypes.ErrInvalidValue
	}
	switch {
	case p.has(typePathKey) && pathKey != nil:
		return nil, lntypes.ErrInvalidValue
	case p.has(typePathKey) || pathKey != nil:
		return p.blinded(pathKey, ecdh)
	case p.has(typeEncryptedData) || p.has(typeTotalAmount) || !p.has(typeAmount, typeCLTV):
		return nil, lntypes.ErrInvalidValue
	case p.has(typeSCID):
		if p.has(typePaymentData) || p.has(typeMetadata) {
			return nil, lntypes.ErrInvalidValue
		}
		return InboundForward{ShortChannelID: p.scid, AmtToForward: p.amount, OutgoingCLTVValue: p.cltv}, nil
	}
	recv := InboundReceive{KeysendPreimage: p.keysend, CustomTlvs: p.custom,
		SenderIntendedHTLCAmtMsat: p.amount, CLTVExpiryHeight: p.cltv}
	if p.has(typePaymentData) {
		recv.PaymentData = &p.data
	}
	if p.has(typeMetadata) {
		recv.PaymentMetadata = &p.metadata
	}
	return recv, nil
}

func readRaw(b []byte) (p rawPayload, err error) {
	s := tlv.NewStream(b)
	for s.Next() {
		v, typ := s.Value(), s.Type()
		if typ < 64 {
			p.seen |= 1 << typ
		}
		switch {
		case typ == typeAmount:
			p.amount = lntypes.Msat(v.TU64())
		case typ == typeCLTV:
			p.cltv = v.TU32()
		case typ == typeSCID:
			p.scid = lntypes.ShortChannelID(v.U64())
		case typ == typePaymentData:
			p.data = FinalOnionHopDataFrom(v)
		case typ == typeEncryptedData:
			p.encrypted = v.Rest()
		case typ == typePathKey:
			v.Into(p.pathKey[:])
			if v.Err() == nil && !secp.ValidPubKey(p.pathKey) {
				s.Fail(lntypes.ErrInvalidValue)
			}
		case typ == typeMetadata:
			p.metadata = v.CopyRest()
		case typ == typeTotalAmount:
			p.total = lntypes.Msat(v.TU64())
		case typ == route.KeysendTLVType:
			p.keysend = new(lntypes.PaymentPreimage)
			v.Into(p.keysend[:])
		case typ >= firstCustomType:
			p.custom = append(p.custom, route.CustomTLV{Type: typ, Value: v.CopyRest()})
		default:
			s.Unknown()
		}
	}
	return p, s.Err()
}

// blinded reads a payload inside a blinded path.
func (p *rawPayload) blinded(pathKey *lntypes.PublicKey, ecdh ECDH) (InboundPayload, error) {
	var intro *lntypes.PublicKey
	if pathKey == nil {
		intro, pathKey = &p.pathKey, &p.pathKey
	}
	if !p.has(typeEncryptedData) || p.keysend != nil {
		return nil, lntypes.ErrInvalidValue
	}
	ss, err := ecdh.Of(*pathKey, nil)
	if err != nil {
		return nil, lntypes.ErrInvalidValue
	}
	plain, err := blinding.Unblind(p.encrypted, ss)
	if err != nil {
		return nil, err
	}
	hidden, err := blinding.ReadPaymentTlvs(plain)
	if err != nil {
		return nil, err
	}
	switch h := hidden.(type) {
	case blinding.ForwardTlvs:
		if !p.only(typeEncryptedData, typePathKey) {
			return nil, lntypes.ErrInvalidValue
		}
		return InboundBlindedForward{ShortChannelID: h.ShortChannelID, PaymentRelay: h.PaymentRelay,
			PaymentConstraints: h.PaymentConstraints, Features: h.Features, IntroNodeBlindingPoint: intro,
			NextBlindingOverride: blinding.NextOverride(&h)}, nil
	case blinding.ReceiveTlvs:
		if !p.only(typeEncryptedData, typePathKey, typeAmount, typeCLTV, typeTotalAmount) ||
			!p.has(typeAmount, typeCLTV, typeTotalAmount) {
			return nil, lntypes.ErrInvalidValue
		}
		return InboundBlindedReceive{SenderIntendedHTLCAmtMsat: p.amount, TotalMsat: p.total,
			CLTVExpiryHeight: p.cltv, PaymentSecret: h.PaymentSecret,
			PaymentConstraints: h.PaymentConstraints, IntroNodeBlindingPoint: intro}, nil
	}
	return nil, lntypes.ErrInvalidValue
}
