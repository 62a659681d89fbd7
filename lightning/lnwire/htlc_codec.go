package lnwire

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// The records of update_add_htlc.
const (
	recordBlindedPath = 0     // blinded_path of BOLT 2
	recordSkimmedFee  = 65537 // extra_fee of bLIP 25
)

// AppendTo appends the payload of update_add_htlc.
func (m *UpdateAddHTLC) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), m.HTLCID)
	b = tlv.AppendU64(b, uint64(m.AmountMsat))
	b = append(b, m.PaymentHash[:]...)
	b = tlv.AppendU32(b, m.CltvExpiry)
	b = m.OnionRoutingPacket.AppendTo(b)
	if m.BlindingPoint != nil {
		b = tlv.AppendRecord(b, recordBlindedPath, m.BlindingPoint[:])
	}
	if m.SkimmedFeeMsat != nil {
		b = tlv.AppendRecordU64(b, recordSkimmedFee, uint64(*m.SkimmedFeeMsat))
	}
	return b
}

func (m *UpdateAddHTLC) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.HTLCID = r.U64()
	m.AmountMsat = lntypes.Msat(r.U64())
	m.PaymentHash = bytes32[lntypes.PaymentHash](r)
	m.CltvExpiry = r.U32()
	m.OnionRoutingPacket.decode(r)
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case recordBlindedPath:
			m.BlindingPoint = optional(point(s.Value()))
		case recordSkimmedFee:
			m.SkimmedFeeMsat = optional(lntypes.Msat(s.Value().U64()))
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of update_fulfill_htlc.
func (m *UpdateFulfillHTLC) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), m.HTLCID)
	return m.AttributionData.appendRecord(append(b, m.PaymentPreimage[:]...))
}

func (m *UpdateFulfillHTLC) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.HTLCID = r.U64()
	m.PaymentPreimage = bytes32[lntypes.PaymentPreimage](r)
	m.AttributionData = readAttribution(r)
}

// AppendTo appends the payload of update_fail_htlc.
func (m *UpdateFailHTLC) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), m.HTLCID)
	return m.AttributionData.appendRecord(appendVector(b, m.Reason.Data))
}

func (m *UpdateFailHTLC) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.HTLCID = r.U64()
	m.Reason.Data = vector(r)
	m.AttributionData = readAttribution(r)
}

// appendRecord appends the attribution_data record; nothing for nil.
func (a *AttributionData) appendRecord(b []byte) []byte {
	if a == nil {
		return b
	}
	b = tlv.AppendHeader(b, 1, len(a.HoldTimes)+len(a.HMACs))
	return append(append(b, a.HoldTimes[:]...), a.HMACs[:]...)
}

// readAttribution reads an extension in which attribution_data is known.
func readAttribution(r *tlv.Reader) (a *AttributionData) {
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 1:
			a = new(AttributionData)
			s.Value().Into(a.HoldTimes[:])
			s.Value().Into(a.HMACs[:])
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
	return a
}

// AppendTo appends the payload of update_fail_malformed_htlc.
func (m *UpdateFailMalformedHTLC) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), m.HTLCID)
	return tlv.AppendU16(append(b, m.Sha256OfOnion[:]...), m.FailureCode)
}

func (m *UpdateFailMalformedHTLC) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.HTLCID = r.U64()
	m.Sha256OfOnion = bytes32[[32]byte](r)
	m.FailureCode = r.U16()
	noRecords(r)
}

// AppendTo appends the packet's 1366 bytes.
func (m *OnionPacket) AppendTo(b []byte) []byte {
	b = append(append(b, m.Version), m.PublicKey[:]...)
	return append(append(b, m.HopData[:]...), m.HMAC[:]...)
}

func (m *OnionPacket) decode(r *tlv.Reader) {
	m.Version = r.U8()
	m.PublicKey = bytes33[lntypes.PublicKey](r)
	r.Into(m.HopData[:])
	m.HMAC = bytes32[[32]byte](r)
}

// AppendTo appends the packet without its length.
func (m *Packet) AppendTo(b []byte) []byte {
	b = append(append(b, m.Version), m.PublicKey[:]...)
	return append(append(b, m.HopData...), m.HMAC[:]...)
}

// decode reads a packet that takes all bytes that r has left.
func (m *Packet) decode(r *tlv.Reader) {
	m.Version = r.U8()
	m.PublicKey = point(r)
	m.HopData = r.Copy(max(0, r.Len()-len(m.HMAC)))
	m.HMAC = bytes32[[32]byte](r)
}

// packetLen is the length of a Packet without its HopData.
const packetLen = 1 + 33 + 32

// AppendTo appends the payload of onion_message.
func (m *OnionMessage) AppendTo(b []byte) []byte {
	b = append(b, m.BlindingPoint[:]...)
	b = tlv.AppendU16(b, uint16(packetLen+len(m.OnionRoutingPacket.HopData)))
	return m.OnionRoutingPacket.AppendTo(b)
}

func (m *OnionMessage) decode(r *tlv.Reader) {
	m.BlindingPoint = point(r)
	p := r.Sub(int(r.U16()))
	m.OnionRoutingPacket.decode(&p)
	if p.Err() != nil {
		r.Fail(p.Err())
	}
	noRecords(r)
}
