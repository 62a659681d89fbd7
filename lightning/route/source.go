package route

import (
	"fmt"

	"golightning/lightning/blinding"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// SharedSecret is the secret that we share with the sender of an onion. Failures
// are encrypted with it. It redacts itself.
type SharedSecret [32]byte

// Format implements fmt.Formatter; it never prints the secret.
func (SharedSecret) Format(s fmt.State, _ rune) { _, _ = s.Write([]byte("<redacted>")) }

// HTLCSource says where an HTLC that we offered came from, so that its outcome
// can be taken there: PreviousHopData for a forward, OutboundRoute for a payment
// of our own.
type HTLCSource interface{ isHTLCSource() }

// PreviousHopData names the inbound HTLC that a forward belongs to.
type PreviousHopData struct {
	// ShortChannelID of the inbound channel; it may be an alias.
	ShortChannelID lntypes.ShortChannelID
	UserChannelID  *lntypes.U128
	HTLCID         uint64
	// IncomingPacketSharedSecret encrypts a failure of ours.
	IncomingPacketSharedSecret SharedSecret
	// PhantomSharedSecret is set if the HTLC was for a phantom node of ours.
	PhantomSharedSecret *SharedSecret
	// BlindedFailure is set if the HTLC is inside a blinded path.
	BlindedFailure *blinding.BlindedFailure
	// Outpoint is the funding of the inbound channel; it is still known when the
	// channel is gone.
	Outpoint lntypes.OutPoint
	// CltvExpiry is the height at which the inbound HTLC expires, nil where an
	// older version did not note it.
	CltvExpiry *uint32
}

// OutboundRoute is a part of a payment of ours.
type OutboundRoute struct {
	Path Path
	// SessionPriv is the onion's key; it identifies the part.
	SessionPriv lntypes.SecretKey
	// FirstHopHTLCMsat is the amount of the HTLC itself.
	FirstHopHTLCMsat lntypes.Msat
	PaymentID        lntypes.PaymentID
}

func (PreviousHopData) isHTLCSource() {}
func (OutboundRoute) isHTLCSource()   {}

// SentHTLCID identifies an HTLC that we offered by the part of its source that
// is unique. It is comparable and may be a map key.
type SentHTLCID struct {
	// Outbound tells the two kinds apart.
	Outbound bool
	// ShortChannelID and HTLCID identify a forward.
	ShortChannelID lntypes.ShortChannelID
	HTLCID         uint64
	// SessionPriv identifies a payment of our own.
	SessionPriv lntypes.SecretKey
}

// SentHTLCIDFromSource returns the identity of source.
func SentHTLCIDFromSource(source HTLCSource) SentHTLCID {
	switch s := source.(type) {
	case PreviousHopData:
		return SentHTLCID{ShortChannelID: s.ShortChannelID, HTLCID: s.HTLCID}
	case OutboundRoute:
		return SentHTLCID{Outbound: true, SessionPriv: s.SessionPriv}
	}
	return SentHTLCID{}
}

// AppendTo appends the written form.
func (id *SentHTLCID) AppendTo(b []byte) []byte {
	var f ser.Fields
	if id.Outbound {
		f.Bytes(0, id.SessionPriv[:])
		return f.Append(append(b, 2))
	}
	f.U64(0, uint64(id.ShortChannelID))
	f.U64(2, id.HTLCID)
	return f.Append(append(b, 0))
}

// SentHTLCIDFrom reads an identity.
func SentHTLCIDFrom(r *tlv.Reader) (id SentHTLCID) {
	kind := r.U8()
	id.Outbound = kind == 2
	if kind != 0 && kind != 2 {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
	}
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch {
		case typ == 0 && id.Outbound:
			v.Into(id.SessionPriv[:])
		case typ == 0:
			id.ShortChannelID = lntypes.ShortChannelID(v.U64())
		case typ == 2 && !id.Outbound:
			id.HTLCID = v.U64()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0)
	if !id.Outbound {
		ser.Require(r, seen, 2)
	}
	return id
}

// HTLCSourceEqual compares two sources; two that are nil are equal.
func HTLCSourceEqual(a, b HTLCSource) bool {
	switch a := a.(type) {
	case PreviousHopData:
		b, ok := b.(PreviousHopData)
		return ok && a.equal(&b)
	case OutboundRoute:
		b, ok := b.(OutboundRoute)
		return ok && a.SessionPriv == b.SessionPriv && a.PaymentID == b.PaymentID &&
			a.FirstHopHTLCMsat == b.FirstHopHTLCMsat && a.Path.Equal(b.Path)
	}
	return a == nil && b == nil
}

func (p *PreviousHopData) equal(o *PreviousHopData) bool {
	return p.ShortChannelID == o.ShortChannelID && p.HTLCID == o.HTLCID && p.Outpoint == o.Outpoint &&
		p.IncomingPacketSharedSecret == o.IncomingPacketSharedSecret && equalPtr(p.UserChannelID, o.UserChannelID) &&
		equalPtr(p.PhantomSharedSecret, o.PhantomSharedSecret) && equalPtr(p.BlindedFailure, o.BlindedFailure) &&
		equalPtr(p.CltvExpiry, o.CltvExpiry)
}

// AppendHTLCSource appends the written form of a source: its kind, then its fields.
func AppendHTLCSource(b []byte, source HTLCSource) []byte {
	switch s := source.(type) {
	case OutboundRoute:
		var f ser.Fields
		f.Bytes(0, s.SessionPriv[:])
		f.Bytes(1, s.PaymentID[:])
		f.U64(2, uint64(s.FirstHopHTLCMsat))
		f.Bytes(4, appendHops(nil, s.Path.Hops))
		if s.Path.BlindedTail != nil {
			f.Bytes(6, s.Path.BlindedTail.Write())
		}
		return f.Append(append(b, 0))
	case PreviousHopData:
		return s.AppendTo(append(b, 1))
	}
	return append(b, 0xff) // refused on reading
}

// HTLCSourceFrom reads a source.
func HTLCSourceFrom(r *tlv.Reader) HTLCSource {
	switch r.U8() {
	case 0:
		return outboundRouteFrom(r)
	case 1:
		return PreviousHopDataFrom(r)
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return nil
}

func outboundRouteFrom(r *tlv.Reader) (o OutboundRoute) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(o.SessionPriv[:])
		case 1:
			v.Into(o.PaymentID[:])
		case 2:
			o.FirstHopHTLCMsat = lntypes.Msat(v.U64())
		case 4:
			o.Path.Hops = hopsFrom(v)
		case 6:
			t := BlindedTailFrom(v)
			o.Path.BlindedTail = &t
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	if !seen.Has(1) {
		o.PaymentID = lntypes.PaymentID(o.SessionPriv)
	}
	if len(o.Path.Hops) == 0 {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return o
}

// WriteHTLCSource returns the written form of a source.
func WriteHTLCSource(source HTLCSource) []byte { return AppendHTLCSource(nil, source) }

// ReadHTLCSource reads a source that fills b. It fails with DecodeError.
func ReadHTLCSource(b []byte) (HTLCSource, error) { return readAll(b, HTLCSourceFrom) }

// AppendTo appends the written form.
func (p *PreviousHopData) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.U64(0, uint64(p.ShortChannelID))
	if p.PhantomSharedSecret != nil {
		f.Bytes(1, p.PhantomSharedSecret[:])
	}
	f.Bytes(2, tlv.AppendU16(append([]byte(nil), p.Outpoint.Txid[:]...), p.Outpoint.Index))
	if p.BlindedFailure != nil {
		f.Bytes(3, p.BlindedFailure.Write())
	}
	f.U64(4, p.HTLCID)
	f.OptU32(5, p.CltvExpiry)
	f.Bytes(6, p.IncomingPacketSharedSecret[:])
	if p.UserChannelID != nil {
		id := p.UserChannelID.BigEndian()
		f.Bytes(7, id[:])
	}
	return f.Append(b)
}

// PreviousHopDataFrom reads the data of a forward.
func PreviousHopDataFrom(r *tlv.Reader) (p PreviousHopData) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			p.ShortChannelID = lntypes.ShortChannelID(v.U64())
		case 1:
			p.PhantomSharedSecret = new(SharedSecret)
			v.Into(p.PhantomSharedSecret[:])
		case 2:
			v.Into(p.Outpoint.Txid[:])
			p.Outpoint.Index = v.U16()
		case 3:
			bf := blinding.BlindedFailureFrom(v)
			p.BlindedFailure = &bf
		case 4:
			p.HTLCID = v.U64()
		case 5:
			p.CltvExpiry = ser.PtrU32[uint32](v)
		case 6:
			v.Into(p.IncomingPacketSharedSecret[:])
		case 7:
			var be [16]byte
			v.Into(be[:])
			id := lntypes.U128FromBigEndian(be)
			p.UserChannelID = &id
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6)
	return p
}
