package lnwire

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendTo appends the payload of shutdown.
func (m *Shutdown) AppendTo(b []byte) []byte {
	return appendVector(append(b, m.ChannelID[:]...), m.Scriptpubkey)
}

func (m *Shutdown) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.Scriptpubkey = vector(r)
	noRecords(r)
}

// AppendTo appends the two fees.
func (m *ClosingSignedFeeRange) AppendTo(b []byte) []byte {
	return tlv.AppendU64(tlv.AppendU64(b, uint64(m.MinFeeSatoshis)), uint64(m.MaxFeeSatoshis))
}

func (m *ClosingSignedFeeRange) decode(r *tlv.Reader) {
	m.MinFeeSatoshis = lntypes.Sat(r.U64())
	m.MaxFeeSatoshis = lntypes.Sat(r.U64())
}

// AppendTo appends the payload of closing_signed.
func (m *ClosingSigned) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), uint64(m.FeeSatoshis))
	b = append(b, m.Signature[:]...)
	if m.FeeRange != nil {
		b = m.FeeRange.AppendTo(tlv.AppendHeader(b, 1, 16))
	}
	return b
}

func (m *ClosingSigned) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.FeeSatoshis = lntypes.Sat(r.U64())
	m.Signature = signature(r)
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 1:
			m.FeeRange = new(ClosingSignedFeeRange)
			m.FeeRange.decode(s.Value())
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of closing_complete.
func (m *ClosingComplete) AppendTo(b []byte) []byte {
	b = appendVector(append(b, m.ChannelID[:]...), m.CloserScriptpubkey)
	b = appendVector(b, m.CloseeScriptpubkey)
	b = tlv.AppendU64(b, uint64(m.FeeSatoshis))
	b = tlv.AppendU32(b, m.Locktime)
	b = appendSignatureRecord(b, 1, m.CloserOutputOnly)
	b = appendSignatureRecord(b, 2, m.CloseeOutputOnly)
	return appendSignatureRecord(b, 3, m.CloserAndCloseeOutputs)
}

func (m *ClosingComplete) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.CloserScriptpubkey = vector(r)
	m.CloseeScriptpubkey = vector(r)
	m.FeeSatoshis = lntypes.Sat(r.U64())
	m.Locktime = r.U32()
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 1:
			m.CloserOutputOnly = optional(signature(s.Value()))
		case 2:
			m.CloseeOutputOnly = optional(signature(s.Value()))
		case 3:
			m.CloserAndCloseeOutputs = optional(signature(s.Value()))
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of closing_sig.
func (m *ClosingSig) AppendTo(b []byte) []byte { return (*ClosingComplete)(m).AppendTo(b) }

func (m *ClosingSig) decode(r *tlv.Reader) { (*ClosingComplete)(m).decode(r) }
