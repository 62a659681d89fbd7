package lnwire

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// encodingRaw is the one encoding of lists in queries. Type 1, zlib, must no
// longer be used (BOLT 7).
const encodingRaw = 0

// encoded opens a list: it checks the encoding type and returns false if r
// fails, also where an encoding is not supported.
func encoded(r *tlv.Reader) bool {
	if typ := r.U8(); r.Err() == nil && typ != encodingRaw {
		r.Fail(lntypes.ErrUnsupportedCompression)
	}
	return r.Err() == nil
}

// shortIDs reads encoded_short_ids after its u16 length.
func shortIDs(r *tlv.Reader) []lntypes.ShortChannelID {
	n := int(r.U16())
	if r.Err() == nil && n == 0 {
		r.Fail(lntypes.ErrInvalidValue)
	}
	l := r.Sub(n)
	if !encoded(&l) {
		r.Fail(l.Err())
		return nil
	}
	if l.Len()%8 != 0 {
		r.Fail(lntypes.ErrInvalidValue)
		return nil
	}
	if l.Len() == 0 {
		return nil
	}
	ids := make([]lntypes.ShortChannelID, l.Len()/8)
	for i := range ids {
		ids[i] = lntypes.ShortChannelID(l.U64())
	}
	return ids
}

func appendShortIDs(b []byte, ids []lntypes.ShortChannelID) []byte {
	b = tlv.AppendU16(b, uint16(1+8*len(ids)))
	b = append(b, encodingRaw)
	for _, id := range ids {
		b = tlv.AppendU64(b, uint64(id))
	}
	return b
}

// AppendTo appends the payload of query_short_channel_ids.
func (m *QueryShortChannelIds) AppendTo(b []byte) []byte {
	b = appendShortIDs(append(b, m.ChainHash[:]...), m.ShortChannelIDs)
	if m.QueryFlags != nil {
		n := 1
		for _, f := range m.QueryFlags {
			n += tlv.BigSizeLen(f)
		}
		b = append(tlv.AppendHeader(b, 1, n), encodingRaw)
		for _, f := range m.QueryFlags {
			b = tlv.AppendBigSize(b, f)
		}
	}
	return b
}

func (m *QueryShortChannelIds) decode(r *tlv.Reader) {
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.ShortChannelIDs = shortIDs(r)
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch v := s.Value(); s.Type() {
		case 1:
			if encoded(v) {
				m.QueryFlags = queryFlags(v, len(m.ShortChannelIDs))
			}
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// queryFlags reads one flag for each of n ids.
func queryFlags(v *tlv.Reader, n int) []uint64 {
	if v.Len() < n {
		v.Fail(lntypes.ErrInvalidValue)
		return nil
	}
	flags := make([]uint64, n)
	for i := range flags {
		flags[i] = v.BigSize()
	}
	return flags
}

// AppendTo appends the payload of reply_short_channel_ids_end.
func (m *ReplyShortChannelIdsEnd) AppendTo(b []byte) []byte {
	return tlv.AppendBool(append(b, m.ChainHash[:]...), m.FullInformation)
}

func (m *ReplyShortChannelIdsEnd) decode(r *tlv.Reader) {
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.FullInformation = r.Bool()
	noRecords(r)
}

// AppendTo appends the payload of query_channel_range.
func (m *QueryChannelRange) AppendTo(b []byte) []byte {
	b = tlv.AppendU32(append(b, m.ChainHash[:]...), m.FirstBlocknum)
	b = tlv.AppendU32(b, m.NumberOfBlocks)
	if m.QueryOption != nil {
		b = tlv.AppendBigSize(tlv.AppendHeader(b, 1, tlv.BigSizeLen(*m.QueryOption)), *m.QueryOption)
	}
	return b
}

func (m *QueryChannelRange) decode(r *tlv.Reader) {
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.FirstBlocknum = r.U32()
	m.NumberOfBlocks = r.U32()
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 1:
			m.QueryOption = optional(s.Value().BigSize())
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of reply_channel_range.
func (m *ReplyChannelRange) AppendTo(b []byte) []byte {
	b = tlv.AppendU32(append(b, m.ChainHash[:]...), m.FirstBlocknum)
	b = tlv.AppendU32(b, m.NumberOfBlocks)
	b = tlv.AppendBool(b, m.SyncComplete)
	b = appendShortIDs(b, m.ShortChannelIDs)
	if m.Timestamps != nil {
		b = append(tlv.AppendHeader(b, 1, 1+8*len(m.Timestamps)), encodingRaw)
		for _, t := range m.Timestamps {
			b = tlv.AppendU32(tlv.AppendU32(b, t.NodeID1), t.NodeID2)
		}
	}
	if m.Checksums != nil {
		b = tlv.AppendHeader(b, 3, 8*len(m.Checksums))
		for _, c := range m.Checksums {
			b = tlv.AppendU32(tlv.AppendU32(b, c.NodeID1), c.NodeID2)
		}
	}
	return b
}

func (m *ReplyChannelRange) decode(r *tlv.Reader) {
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.FirstBlocknum = r.U32()
	m.NumberOfBlocks = r.U32()
	m.SyncComplete = r.Bool()
	m.ShortChannelIDs = shortIDs(r)
	n := len(m.ShortChannelIDs)
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch v := s.Value(); s.Type() {
		case 1:
			if encoded(v) {
				m.Timestamps = pairs[ChannelUpdateTimestamps](v, n)
			}
		case 3:
			m.Checksums = pairs[ChannelUpdateChecksums](v, n)
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// pairs reads two numbers of 32 bits for each of n channels.
func pairs[T ~struct{ NodeID1, NodeID2 uint32 }](v *tlv.Reader, n int) []T {
	if v.Len() != 8*n {
		v.Fail(lntypes.ErrInvalidValue)
		return nil
	}
	out := make([]T, n)
	for i := range out {
		out[i] = T(struct{ NodeID1, NodeID2 uint32 }{v.U32(), v.U32()})
	}
	return out
}

// AppendTo appends the payload of gossip_timestamp_filter.
func (m *GossipTimestampFilter) AppendTo(b []byte) []byte {
	b = tlv.AppendU32(append(b, m.ChainHash[:]...), m.FirstTimestamp)
	return tlv.AppendU32(b, m.TimestampRange)
}

func (m *GossipTimestampFilter) decode(r *tlv.Reader) {
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.FirstTimestamp = r.U32()
	m.TimestampRange = r.U32()
	noRecords(r)
}
