package lnwire

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendTo appends the payload of stfu.
func (m *Stfu) AppendTo(b []byte) []byte { return append(append(b, m.ChannelID[:]...), m.Initiator) }

func (m *Stfu) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.Initiator = r.U8()
	noRecords(r)
}

// AppendTo appends the payload of splice_init.
func (m *SpliceInit) AppendTo(b []byte) []byte {
	b = tlv.AppendS64(append(b, m.ChannelID[:]...), m.FundingContributionSatoshis)
	b = tlv.AppendU32(b, m.FundingFeeratePerKw)
	b = tlv.AppendU32(b, m.Locktime)
	b = append(b, m.FundingPubkey[:]...)
	return appendFlagRecord(b, 2, m.RequireConfirmedInputs)
}

func (m *SpliceInit) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.FundingContributionSatoshis = r.S64()
	m.FundingFeeratePerKw = r.U32()
	m.Locktime = r.U32()
	m.FundingPubkey = point(r)
	m.RequireConfirmedInputs = readConfirmedTLV(r)
}

// AppendTo appends the payload of splice_ack.
func (m *SpliceAckMessage) AppendTo(b []byte) []byte {
	b = tlv.AppendS64(append(b, m.ChannelID[:]...), m.FundingContributionSatoshis)
	b = append(b, m.FundingPubkey[:]...)
	return appendFlagRecord(b, 2, m.RequireConfirmedInputs)
}

func (m *SpliceAckMessage) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.FundingContributionSatoshis = r.S64()
	m.FundingPubkey = point(r)
	m.RequireConfirmedInputs = readConfirmedTLV(r)
}

// readConfirmedTLV reads splice_init_tlvs and splice_ack_tlvs of BOLT 2.
func readConfirmedTLV(r *tlv.Reader) (set bool) {
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 2:
			set = true
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
	return set
}

// AppendTo appends the payload of splice_locked.
func (m *SpliceLockedMessage) AppendTo(b []byte) []byte {
	return append(append(b, m.ChannelID[:]...), m.SpliceTxid[:]...)
}

func (m *SpliceLockedMessage) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.SpliceTxid = bytes32[lntypes.Txid](r)
	noRecords(r)
}

// AppendTo appends the object's encoding.
func (m *Splice) AppendTo(b []byte) []byte {
	b = append(append(b, m.ChannelID[:]...), m.ChainHash[:]...)
	b = tlv.AppendS64(b, m.RelativeSatoshis)
	b = tlv.AppendU32(b, m.FundingFeeratePerkw)
	b = tlv.AppendU32(b, m.Locktime)
	return append(b, m.FundingPubkey[:]...)
}

func (m *Splice) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.RelativeSatoshis = r.S64()
	m.FundingFeeratePerkw = r.U32()
	m.Locktime = r.U32()
	m.FundingPubkey = point(r)
	noRecords(r)
}

// AppendTo appends the object's encoding.
func (m *SpliceAck) AppendTo(b []byte) []byte {
	b = append(append(b, m.ChannelID[:]...), m.ChainHash[:]...)
	return append(tlv.AppendS64(b, m.RelativeSatoshis), m.FundingPubkey[:]...)
}

func (m *SpliceAck) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.RelativeSatoshis = r.S64()
	m.FundingPubkey = point(r)
	noRecords(r)
}

// AppendTo appends the object's encoding.
func (m *SpliceLocked) AppendTo(b []byte) []byte { return append(b, m.ChannelID[:]...) }

func (m *SpliceLocked) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	noRecords(r)
}
