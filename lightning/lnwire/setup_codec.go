package lnwire

import (
	"strings"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendTo appends the payload of init.
func (m *Init) AppendTo(b []byte) []byte {
	b = m.Features.AppendUpTo13(b)
	b = m.Features.AppendTo(b)
	if m.Networks != nil {
		b = tlv.AppendHeader(b, 1, 32*len(*m.Networks))
		for i := range *m.Networks {
			b = append(b, (*m.Networks)[i][:]...)
		}
	}
	if m.RemoteNetworkAddress != nil {
		b = tlv.AppendRecord(b, 3, m.RemoteNetworkAddress.AppendTo(nil))
	}
	return b
}

func (m *Init) decode(r *tlv.Reader) {
	global := features.InitFeaturesFrom(r)
	m.Features = features.InitFeaturesFrom(r).Or(global)
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		v := s.Value()
		switch s.Type() {
		case 1:
			networks := make([]lntypes.ChainHash, v.Len()/32)
			for i := range networks {
				networks[i] = bytes32[lntypes.ChainHash](v)
			}
			m.Networks = &networks
		case 3:
			// An address of a type yet to come is no reason to part.
			if a, known := addressFrom(v); known {
				m.RemoteNetworkAddress = a
			} else {
				s.Skip()
			}
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of error.
func (m *ErrorMessage) AppendTo(b []byte) []byte { return appendText(b, m.ChannelID, m.Data) }

func (m *ErrorMessage) decode(r *tlv.Reader) { m.ChannelID, m.Data = text(r) }

// AppendTo appends the payload of warning.
func (m *WarningMessage) AppendTo(b []byte) []byte { return appendText(b, m.ChannelID, m.Data) }

func (m *WarningMessage) decode(r *tlv.Reader) { m.ChannelID, m.Data = text(r) }

func appendText(b []byte, id lntypes.ChannelID, data string) []byte {
	b = append(b, id[:]...)
	return append(tlv.AppendU16(b, uint16(len(data))), data...)
}

// text reads error and warning. They are obeyed whatever their text and
// whatever follows it, so that neither can keep them from having effect; bytes
// that are not UTF-8 become U+FFFD.
func text(r *tlv.Reader) (lntypes.ChannelID, string) {
	id := bytes32[lntypes.ChannelID](r)
	data := strings.ToValidUTF8(string(r.Bytes(int(r.U16()))), "\uFFFD")
	r.Rest()
	return id, data
}

// AppendTo appends the payload of ping.
func (m *Ping) AppendTo(b []byte) []byte {
	return appendPadding(tlv.AppendU16(b, m.Ponglen), m.Byteslen)
}

func (m *Ping) decode(r *tlv.Reader) {
	m.Ponglen = r.U16()
	m.Byteslen = padding(r)
}

// AppendTo appends the payload of pong.
func (m *Pong) AppendTo(b []byte) []byte { return appendPadding(b, m.Byteslen) }

func (m *Pong) decode(r *tlv.Reader) { m.Byteslen = padding(r) }

func appendPadding(b []byte, n uint16) []byte {
	return append(tlv.AppendU16(b, n), make([]byte, n)...)
}

// padding reads the padding of ping and pong and ignores whatever follows.
func padding(r *tlv.Reader) uint16 {
	n := r.U16()
	r.Bytes(int(n))
	r.Rest()
	return n
}

// AppendTo appends the payload of peer_storage.
func (m *PeerStorage) AppendTo(b []byte) []byte { return appendVector(b, m.Data) }

func (m *PeerStorage) decode(r *tlv.Reader) {
	m.Data = vector(r)
	noRecords(r)
}

// AppendTo appends the payload of peer_storage_retrieval.
func (m *PeerStorageRetrieval) AppendTo(b []byte) []byte { return appendVector(b, m.Data) }

func (m *PeerStorageRetrieval) decode(r *tlv.Reader) {
	m.Data = vector(r)
	noRecords(r)
}
