package lnwire

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendTo appends the payload of commitment_signed.
func (m *CommitmentSigned) AppendTo(b []byte) []byte {
	b = append(append(b, m.ChannelID[:]...), m.Signature[:]...)
	b = tlv.AppendU16(b, uint16(len(m.HTLCSignatures)))
	for i := range m.HTLCSignatures {
		b = append(b, m.HTLCSignatures[i][:]...)
	}
	return appendTxidRecord(b, 1, m.FundingTxid)
}

func (m *CommitmentSigned) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.Signature = signature(r)
	sigs := r.Sub(64 * int(r.U16()))
	if n := sigs.Len() / 64; n > 0 {
		m.HTLCSignatures = make([]lntypes.Signature, n)
		for i := range m.HTLCSignatures {
			m.HTLCSignatures[i] = signature(&sigs)
		}
	}
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 1:
			m.FundingTxid = optional(bytes32[lntypes.Txid](s.Value()))
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of start_batch.
func (m *StartBatch) AppendTo(b []byte) []byte {
	b = tlv.AppendU16(append(b, m.ChannelID[:]...), m.BatchSize)
	if m.MessageType != nil {
		b = tlv.AppendRecordU16(b, 1, *m.MessageType)
	}
	return b
}

func (m *StartBatch) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.BatchSize = r.U16()
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 1:
			m.MessageType = optional(s.Value().U16())
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of revoke_and_ack.
func (m *RevokeAndACK) AppendTo(b []byte) []byte {
	b = append(append(b, m.ChannelID[:]...), m.PerCommitmentSecret[:]...)
	return append(b, m.NextPerCommitmentPoint[:]...)
}

func (m *RevokeAndACK) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.PerCommitmentSecret = bytes32[[32]byte](r)
	m.NextPerCommitmentPoint = point(r)
	noRecords(r)
}

// AppendTo appends the payload of update_fee.
func (m *UpdateFee) AppendTo(b []byte) []byte {
	return tlv.AppendU32(append(b, m.ChannelID[:]...), m.FeeratePerKw)
}

func (m *UpdateFee) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.FeeratePerKw = r.U32()
	noRecords(r)
}

// AppendTo appends the payload of channel_reestablish.
func (m *ChannelReestablish) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), m.NextLocalCommitmentNumber)
	b = tlv.AppendU64(b, m.NextRemoteCommitmentNumber)
	b = append(b, m.YourLastPerCommitmentSecret[:]...)
	b = append(b, m.MyCurrentPerCommitmentPoint[:]...)
	b = appendTxidRecord(b, 0, m.NextFundingTxid)
	b = m.NextFunding.appendRecord(b, 1)
	return m.MyCurrentFundingLocked.appendRecord(b, 5)
}

func (m *ChannelReestablish) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.NextLocalCommitmentNumber = r.U64()
	m.NextRemoteCommitmentNumber = r.U64()
	m.YourLastPerCommitmentSecret = bytes32[[32]byte](r)
	m.MyCurrentPerCommitmentPoint = point(r)
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 0:
			m.NextFundingTxid = optional(bytes32[lntypes.Txid](s.Value()))
		case 1:
			m.NextFunding = fundingRef(s.Value())
		case 5:
			m.MyCurrentFundingLocked = fundingRef(s.Value())
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

func (f *FundingRef) appendRecord(b []byte, typ uint64) []byte {
	if f == nil {
		return b
	}
	b = append(tlv.AppendHeader(b, typ, 33), f.Txid[:]...)
	return append(b, f.RetransmitFlags)
}

func fundingRef(v *tlv.Reader) *FundingRef {
	return &FundingRef{Txid: bytes32[lntypes.Txid](v), RetransmitFlags: v.U8()}
}

// AppendTo appends the payload of announcement_signatures.
func (m *AnnouncementSignatures) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), uint64(m.ShortChannelID))
	return append(append(b, m.NodeSignature[:]...), m.BitcoinSignature[:]...)
}

func (m *AnnouncementSignatures) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.ShortChannelID = lntypes.ShortChannelID(r.U64())
	m.NodeSignature = signature(r)
	m.BitcoinSignature = signature(r)
	noRecords(r)
}
