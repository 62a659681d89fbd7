package lnwire

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendTo appends the bytes that the announcement's four signatures sign.
func (m *UnsignedChannelAnnouncement) AppendTo(b []byte) []byte {
	b = m.Features.AppendTo(b)
	b = append(b, m.ChainHash[:]...)
	b = tlv.AppendU64(b, uint64(m.ShortChannelID))
	b = append(append(b, m.NodeID1[:]...), m.NodeID2[:]...)
	b = append(append(b, m.BitcoinKey1[:]...), m.BitcoinKey2[:]...)
	return append(b, m.ExcessData...)
}

func (m *UnsignedChannelAnnouncement) decode(r *tlv.Reader) {
	m.Features = features.ChannelFeaturesFrom(r)
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.ShortChannelID = lntypes.ShortChannelID(r.U64())
	m.NodeID1 = bytes33[lntypes.NodeID](r)
	m.NodeID2 = bytes33[lntypes.NodeID](r)
	m.BitcoinKey1 = bytes33[lntypes.NodeID](r)
	m.BitcoinKey2 = bytes33[lntypes.NodeID](r)
	m.ExcessData = r.CopyRest()
}

// AppendTo appends the payload of channel_announcement.
func (m *ChannelAnnouncement) AppendTo(b []byte) []byte {
	b = append(append(b, m.NodeSignature1[:]...), m.NodeSignature2[:]...)
	b = append(append(b, m.BitcoinSignature1[:]...), m.BitcoinSignature2[:]...)
	return m.Contents.AppendTo(b)
}

func (m *ChannelAnnouncement) decode(r *tlv.Reader) {
	m.NodeSignature1 = signature(r)
	m.NodeSignature2 = signature(r)
	m.BitcoinSignature1 = signature(r)
	m.BitcoinSignature2 = signature(r)
	m.Contents.decode(r)
}

// mustBeOne is bit 0 of message_flags (BOLT 7).
const mustBeOne = 1

// AppendTo appends the bytes that the update's signature signs.
func (m *UnsignedChannelUpdate) AppendTo(b []byte) []byte {
	b = append(b, m.ChainHash[:]...)
	b = tlv.AppendU64(b, uint64(m.ShortChannelID))
	b = tlv.AppendU32(b, m.Timestamp)
	b = append(b, m.messageFlags^mustBeOne, m.Flags)
	b = tlv.AppendU16(b, m.CltvExpiryDelta)
	b = tlv.AppendU64(b, uint64(m.HTLCMinimumMsat))
	b = tlv.AppendU32(b, m.FeeBaseMsat)
	b = tlv.AppendU32(b, m.FeeProportionalMillionths)
	b = tlv.AppendU64(b, uint64(m.HTLCMaximumMsat))
	return append(b, m.ExcessData...)
}

func (m *UnsignedChannelUpdate) decode(r *tlv.Reader) {
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.ShortChannelID = lntypes.ShortChannelID(r.U64())
	m.Timestamp = r.U32()
	m.messageFlags = r.U8() ^ mustBeOne
	m.Flags = r.U8()
	m.CltvExpiryDelta = r.U16()
	m.HTLCMinimumMsat = lntypes.Msat(r.U64())
	m.FeeBaseMsat = r.U32()
	m.FeeProportionalMillionths = r.U32()
	m.HTLCMaximumMsat = lntypes.Msat(r.U64())
	m.ExcessData = r.CopyRest()
}

// AppendTo appends the payload of channel_update.
func (m *ChannelUpdate) AppendTo(b []byte) []byte {
	return m.Contents.AppendTo(append(b, m.Signature[:]...))
}

func (m *ChannelUpdate) decode(r *tlv.Reader) {
	m.Signature = signature(r)
	m.Contents.decode(r)
}

// AppendTo appends the bytes that the announcement's signature signs.
func (m *UnsignedNodeAnnouncement) AppendTo(b []byte) []byte {
	b = m.Features.AppendTo(b)
	b = tlv.AppendU32(b, m.Timestamp)
	b = append(b, m.NodeID[:]...)
	b = append(b, m.RGB[:]...)
	b = append(b, m.Alias.A[:]...)
	at := len(b)
	b = append(b, 0, 0)
	for _, a := range m.Addresses {
		b = a.AppendTo(b)
	}
	b = append(b, m.excessAddressData...)
	n := len(b) - at - 2
	b[at], b[at+1] = byte(n>>8), byte(n)
	return append(b, m.excessData...)
}

func (m *UnsignedNodeAnnouncement) decode(r *tlv.Reader) {
	m.Features = features.NodeFeaturesFrom(r)
	m.Timestamp = r.U32()
	m.NodeID = bytes33[lntypes.NodeID](r)
	r.Into(m.RGB[:])
	r.Into(m.Alias.A[:])
	addrs := r.Sub(int(r.U16()))
	for addrs.Len() > 0 {
		rest := addrs
		a, known := addressFrom(&addrs)
		if !known || addrs.Err() == error(lntypes.ErrInvalidValue) {
			// Addresses have no length, so that nothing behind one of
			// unknown type can be read. A host name that is none counts as
			// such: nodes that do not know host names pass it on.
			m.excessAddressData, addrs = rest.CopyRest(), tlv.Reader{}
			break
		}
		m.Addresses = append(m.Addresses, a)
	}
	if addrs.Err() == error(lntypes.ErrShortRead) && r.Err() == nil {
		r.Fail(lntypes.ErrBadLengthDescriptor)
	} else if addrs.Err() != nil {
		r.Fail(addrs.Err())
	}
	m.excessData = r.CopyRest()
}

// HasExcessData reports whether the announcement holds addresses of unknown
// type or bytes behind the known fields.
func (m *UnsignedNodeAnnouncement) HasExcessData() bool {
	return m.ExcessLen() != 0
}

// ExcessLen returns the number of bytes of addresses of unknown type and
// behind the known fields. They are signed and kept, at the cost of whoever
// stores or relays the announcement.
func (m *UnsignedNodeAnnouncement) ExcessLen() int {
	return len(m.excessAddressData) + len(m.excessData)
}

// AppendTo appends the payload of node_announcement.
func (m *NodeAnnouncement) AppendTo(b []byte) []byte {
	return m.Contents.AppendTo(append(b, m.Signature[:]...))
}

func (m *NodeAnnouncement) decode(r *tlv.Reader) {
	m.Signature = signature(r)
	m.Contents.decode(r)
}

// AppendTo appends the bytes that are signed.
func (m UnsignedGossipMessageChannelAnnouncement) AppendTo(b []byte) []byte { return m.A.AppendTo(b) }

// AppendTo appends the bytes that are signed.
func (m UnsignedGossipMessageChannelUpdate) AppendTo(b []byte) []byte { return m.A.AppendTo(b) }

// AppendTo appends the bytes that are signed.
func (m UnsignedGossipMessageNodeAnnouncement) AppendTo(b []byte) []byte { return m.A.AppendTo(b) }
