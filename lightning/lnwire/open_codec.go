package lnwire

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// openingTLVs are the records that the four messages of channel opening share
// (opening_tlvs and accept_tlvs of BOLT 2).
type openingTLVs struct {
	script    *[]byte
	typ       *features.ChannelTypeFeatures
	confirmed bool
}

func (t openingTLVs) appendTo(b []byte) []byte {
	if t.script != nil {
		b = tlv.AppendRecord(b, 0, *t.script)
	}
	if t.typ != nil {
		b = tlv.AppendRecord(b, 1, t.typ.BEBytes())
	}
	return appendFlagRecord(b, 2, t.confirmed)
}

// readOpeningTLVs reads the records; type 2 is known to v2 alone.
func readOpeningTLVs(r *tlv.Reader, v2 bool) (t openingTLVs) {
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch {
		case s.Type() == 0:
			t.script = scriptRecord(s.Value())
		case s.Type() == 1:
			t.typ = optional(features.ChannelTypeFeaturesFrom(s.Value()))
		case s.Type() == 2 && v2:
			t.confirmed = true
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
	return t
}

// AppendTo appends the payload of open_channel.
func (m *OpenChannel) AppendTo(b []byte) []byte {
	b = append(b, m.ChainHash[:]...)
	b = append(b, m.TemporaryChannelID[:]...)
	b = tlv.AppendU64(b, uint64(m.FundingSatoshis))
	b = tlv.AppendU64(b, uint64(m.PushMsat))
	b = tlv.AppendU64(b, uint64(m.DustLimitSatoshis))
	b = tlv.AppendU64(b, uint64(m.MaxHTLCValueInFlightMsat))
	b = tlv.AppendU64(b, uint64(m.ChannelReserveSatoshis))
	b = tlv.AppendU64(b, uint64(m.HTLCMinimumMsat))
	b = tlv.AppendU32(b, m.FeeratePerKw)
	b = tlv.AppendU16(b, m.ToSelfDelay)
	b = tlv.AppendU16(b, m.MaxAcceptedHTLCs)
	b = append(b, m.FundingPubkey[:]...)
	b = append(b, m.RevocationBasepoint[:]...)
	b = append(b, m.PaymentPoint[:]...)
	b = append(b, m.DelayedPaymentBasepoint[:]...)
	b = append(b, m.HTLCBasepoint[:]...)
	b = append(b, m.FirstPerCommitmentPoint[:]...)
	b = append(b, m.ChannelFlags)
	return openingTLVs{script: m.ShutdownScriptpubkey, typ: m.ChannelType}.appendTo(b)
}

func (m *OpenChannel) decode(r *tlv.Reader) {
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.TemporaryChannelID = bytes32[lntypes.ChannelID](r)
	m.FundingSatoshis = lntypes.Sat(r.U64())
	m.PushMsat = lntypes.Msat(r.U64())
	m.DustLimitSatoshis = lntypes.Sat(r.U64())
	m.MaxHTLCValueInFlightMsat = lntypes.Msat(r.U64())
	m.ChannelReserveSatoshis = lntypes.Sat(r.U64())
	m.HTLCMinimumMsat = lntypes.Msat(r.U64())
	m.FeeratePerKw = r.U32()
	m.ToSelfDelay = r.U16()
	m.MaxAcceptedHTLCs = r.U16()
	m.FundingPubkey = point(r)
	m.RevocationBasepoint = point(r)
	m.PaymentPoint = point(r)
	m.DelayedPaymentBasepoint = point(r)
	m.HTLCBasepoint = point(r)
	m.FirstPerCommitmentPoint = point(r)
	m.ChannelFlags = r.U8()
	t := readOpeningTLVs(r, false)
	m.ShutdownScriptpubkey, m.ChannelType = t.script, t.typ
}

// AppendTo appends the payload of accept_channel.
func (m *AcceptChannel) AppendTo(b []byte) []byte {
	b = append(b, m.TemporaryChannelID[:]...)
	b = tlv.AppendU64(b, uint64(m.DustLimitSatoshis))
	b = tlv.AppendU64(b, uint64(m.MaxHTLCValueInFlightMsat))
	b = tlv.AppendU64(b, uint64(m.ChannelReserveSatoshis))
	b = tlv.AppendU64(b, uint64(m.HTLCMinimumMsat))
	b = tlv.AppendU32(b, m.MinimumDepth)
	b = tlv.AppendU16(b, m.ToSelfDelay)
	b = tlv.AppendU16(b, m.MaxAcceptedHTLCs)
	b = append(b, m.FundingPubkey[:]...)
	b = append(b, m.RevocationBasepoint[:]...)
	b = append(b, m.PaymentPoint[:]...)
	b = append(b, m.DelayedPaymentBasepoint[:]...)
	b = append(b, m.HTLCBasepoint[:]...)
	b = append(b, m.FirstPerCommitmentPoint[:]...)
	return openingTLVs{script: m.ShutdownScriptpubkey, typ: m.ChannelType}.appendTo(b)
}

func (m *AcceptChannel) decode(r *tlv.Reader) {
	m.TemporaryChannelID = bytes32[lntypes.ChannelID](r)
	m.DustLimitSatoshis = lntypes.Sat(r.U64())
	m.MaxHTLCValueInFlightMsat = lntypes.Msat(r.U64())
	m.ChannelReserveSatoshis = lntypes.Sat(r.U64())
	m.HTLCMinimumMsat = lntypes.Msat(r.U64())
	m.MinimumDepth = r.U32()
	m.ToSelfDelay = r.U16()
	m.MaxAcceptedHTLCs = r.U16()
	m.FundingPubkey = point(r)
	m.RevocationBasepoint = point(r)
	m.PaymentPoint = point(r)
	m.DelayedPaymentBasepoint = point(r)
	m.HTLCBasepoint = point(r)
	m.FirstPerCommitmentPoint = point(r)
	t := readOpeningTLVs(r, false)
	m.ShutdownScriptpubkey, m.ChannelType = t.script, t.typ
}

// AppendTo appends the payload of funding_created.
func (m *FundingCreated) AppendTo(b []byte) []byte {
	b = append(b, m.TemporaryChannelID[:]...)
	b = append(b, m.FundingTxid[:]...)
	b = tlv.AppendU16(b, m.FundingOutputIndex)
	return append(b, m.Signature[:]...)
}

func (m *FundingCreated) decode(r *tlv.Reader) {
	m.TemporaryChannelID = bytes32[lntypes.ChannelID](r)
	m.FundingTxid = bytes32[lntypes.Txid](r)
	m.FundingOutputIndex = r.U16()
	m.Signature = signature(r)
	noRecords(r)
}

// AppendTo appends the payload of funding_signed.
func (m *FundingSigned) AppendTo(b []byte) []byte {
	return append(append(b, m.ChannelID[:]...), m.Signature[:]...)
}

func (m *FundingSigned) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.Signature = signature(r)
	noRecords(r)
}

// AppendTo appends the payload of channel_ready.
func (m *ChannelReady) AppendTo(b []byte) []byte {
	b = append(append(b, m.ChannelID[:]...), m.NextPerCommitmentPoint[:]...)
	if m.ShortChannelIDAlias != nil {
		b = tlv.AppendRecordU64(b, 1, uint64(*m.ShortChannelIDAlias))
	}
	return b
}

func (m *ChannelReady) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.NextPerCommitmentPoint = point(r)
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 1:
			m.ShortChannelIDAlias = optional(lntypes.ShortChannelID(s.Value().U64()))
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of open_channel2.
func (m *OpenChannelV2) AppendTo(b []byte) []byte {
	b = append(b, m.ChainHash[:]...)
	b = append(b, m.TemporaryChannelID[:]...)
	b = tlv.AppendU32(b, m.FundingFeerateSatPer1000Weight)
	b = tlv.AppendU32(b, m.CommitmentFeerateSatPer1000Weight)
	b = tlv.AppendU64(b, uint64(m.FundingSatoshis))
	b = tlv.AppendU64(b, uint64(m.DustLimitSatoshis))
	b = tlv.AppendU64(b, uint64(m.MaxHTLCValueInFlightMsat))
	b = tlv.AppendU64(b, uint64(m.HTLCMinimumMsat))
	b = tlv.AppendU16(b, m.ToSelfDelay)
	b = tlv.AppendU16(b, m.MaxAcceptedHTLCs)
	b = tlv.AppendU32(b, m.Locktime)
	b = append(b, m.FundingPubkey[:]...)
	b = append(b, m.RevocationBasepoint[:]...)
	b = append(b, m.PaymentBasepoint[:]...)
	b = append(b, m.DelayedPaymentBasepoint[:]...)
	b = append(b, m.HTLCBasepoint[:]...)
	b = append(b, m.FirstPerCommitmentPoint[:]...)
	b = append(b, m.SecondPerCommitmentPoint[:]...)
	b = append(b, m.ChannelFlags)
	return openingTLVs{m.ShutdownScriptpubkey, m.ChannelType, m.RequireConfirmedInputs}.appendTo(b)
}

func (m *OpenChannelV2) decode(r *tlv.Reader) {
	m.ChainHash = bytes32[lntypes.ChainHash](r)
	m.TemporaryChannelID = bytes32[lntypes.ChannelID](r)
	m.FundingFeerateSatPer1000Weight = r.U32()
	m.CommitmentFeerateSatPer1000Weight = r.U32()
	m.FundingSatoshis = lntypes.Sat(r.U64())
	m.DustLimitSatoshis = lntypes.Sat(r.U64())
	m.MaxHTLCValueInFlightMsat = lntypes.Msat(r.U64())
	m.HTLCMinimumMsat = lntypes.Msat(r.U64())
	m.ToSelfDelay = r.U16()
	m.MaxAcceptedHTLCs = r.U16()
	m.Locktime = r.U32()
	m.FundingPubkey = point(r)
	m.RevocationBasepoint = point(r)
	m.PaymentBasepoint = point(r)
	m.DelayedPaymentBasepoint = point(r)
	m.HTLCBasepoint = point(r)
	m.FirstPerCommitmentPoint = point(r)
	m.SecondPerCommitmentPoint = point(r)
	m.ChannelFlags = r.U8()
	t := readOpeningTLVs(r, true)
	m.ShutdownScriptpubkey, m.ChannelType, m.RequireConfirmedInputs = t.script, t.typ, t.confirmed
}

// AppendTo appends the payload of accept_channel2.
func (m *AcceptChannelV2) AppendTo(b []byte) []byte {
	b = append(b, m.TemporaryChannelID[:]...)
	b = tlv.AppendU64(b, uint64(m.FundingSatoshis))
	b = tlv.AppendU64(b, uint64(m.DustLimitSatoshis))
	b = tlv.AppendU64(b, uint64(m.MaxHTLCValueInFlightMsat))
	b = tlv.AppendU64(b, uint64(m.HTLCMinimumMsat))
	b = tlv.AppendU32(b, m.MinimumDepth)
	b = tlv.AppendU16(b, m.ToSelfDelay)
	b = tlv.AppendU16(b, m.MaxAcceptedHTLCs)
	b = append(b, m.FundingPubkey[:]...)
	b = append(b, m.RevocationBasepoint[:]...)
	b = append(b, m.PaymentBasepoint[:]...)
	b = append(b, m.DelayedPaymentBasepoint[:]...)
	b = append(b, m.HTLCBasepoint[:]...)
	b = append(b, m.FirstPerCommitmentPoint[:]...)
	b = append(b, m.SecondPerCommitmentPoint[:]...)
	return openingTLVs{m.ShutdownScriptpubkey, m.ChannelType, m.RequireConfirmedInputs}.appendTo(b)
}

func (m *AcceptChannelV2) decode(r *tlv.Reader) {
	m.TemporaryChannelID = bytes32[lntypes.ChannelID](r)
	m.FundingSatoshis = lntypes.Sat(r.U64())
	m.DustLimitSatoshis = lntypes.Sat(r.U64())
	m.MaxHTLCValueInFlightMsat = lntypes.Msat(r.U64())
	m.HTLCMinimumMsat = lntypes.Msat(r.U64())
	m.MinimumDepth = r.U32()
	m.ToSelfDelay = r.U16()
	m.MaxAcceptedHTLCs = r.U16()
	m.FundingPubkey = point(r)
	m.RevocationBasepoint = point(r)
	m.PaymentBasepoint = point(r)
	m.DelayedPaymentBasepoint = point(r)
	m.HTLCBasepoint = point(r)
	m.FirstPerCommitmentPoint = point(r)
	m.SecondPerCommitmentPoint = point(r)
	t := readOpeningTLVs(r, true)
	m.ShutdownScriptpubkey, m.ChannelType, m.RequireConfirmedInputs = t.script, t.typ, t.confirmed
}
