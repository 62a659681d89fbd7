package lnwire

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendTo appends the payload of tx_add_input.
func (m *TxAddInput) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), m.SerialID)
	b = m.Prevtx.AppendTo(b)
	b = tlv.AppendU32(b, m.PrevtxOut)
	b = tlv.AppendU32(b, m.Sequence)
	return appendTxidRecord(b, 0, m.SharedInputTxid)
}

func (m *TxAddInput) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.SerialID = r.U64()
	m.Prevtx.decode(r)
	m.PrevtxOut = r.U32()
	m.Sequence = r.U32()
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 0:
			m.SharedInputTxid = optional(bytes32[lntypes.Txid](s.Value()))
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// AppendTo appends the payload of tx_add_output.
func (m *TxAddOutput) AppendTo(b []byte) []byte {
	b = tlv.AppendU64(append(b, m.ChannelID[:]...), m.SerialID)
	b = tlv.AppendU64(b, uint64(m.Sats))
	return appendVector(b, m.Script)
}

func (m *TxAddOutput) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.SerialID = r.U64()
	m.Sats = lntypes.Sat(r.U64())
	m.Script = vector(r)
	noRecords(r)
}

// AppendTo appends the payload of tx_remove_input.
func (m *TxRemoveInput) AppendTo(b []byte) []byte {
	return tlv.AppendU64(append(b, m.ChannelID[:]...), m.SerialID)
}

func (m *TxRemoveInput) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.SerialID = r.U64()
	noRecords(r)
}

// AppendTo appends the payload of tx_remove_output.
func (m *TxRemoveOutput) AppendTo(b []byte) []byte {
	return tlv.AppendU64(append(b, m.ChannelID[:]...), m.SerialID)
}

func (m *TxRemoveOutput) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.SerialID = r.U64()
	noRecords(r)
}

// AppendTo appends the payload of tx_complete.
func (m *TxComplete) AppendTo(b []byte) []byte { return append(b, m.ChannelID[:]...) }

func (m *TxComplete) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	noRecords(r)
}

// AppendTo appends the payload of tx_signatures.
func (m *TxSignatures) AppendTo(b []byte) []byte {
	b = append(append(b, m.ChannelID[:]...), m.TxHash[:]...)
	b = tlv.AppendU16(b, uint16(len(m.Witnesses)))
	for _, w := range m.Witnesses {
		b = tlv.AppendU16(b, uint16(w.SerializeSize()))
		b = appendCompactSize(b, uint64(len(w)))
		for _, item := range w {
			b = append(appendCompactSize(b, uint64(len(item))), item...)
		}
	}
	return appendSignatureRecord(b, 0, m.SharedInputSignature)
}

func (m *TxSignatures) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.TxHash = bytes32[lntypes.Txid](r)
	for n := r.U16(); n > 0 && r.Err() == nil; n-- {
		m.Witnesses = append(m.Witnesses, witness(r))
	}
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 0:
			m.SharedInputSignature = optional(signature(s.Value()))
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
}

// witness reads a witness stack in Bitcoin's form after its u16 length.
func witness(r *tlv.Reader) wire.TxWitness {
	w := r.Sub(int(r.U16()))
	n := compactSize(&w)
	if n > uint64(w.Len()) { // every item takes a byte at least
		w.Fail(lntypes.ErrShortRead)
	}
	var stack wire.TxWitness
	for ; n > 0 && w.Err() == nil; n-- {
		stack = append(stack, w.Copy(compactLen(&w)))
	}
	if w.Len() != 0 {
		w.Fail(lntypes.ErrBadLengthDescriptor)
	}
	if w.Err() != nil {
		r.Fail(w.Err())
	}
	return stack
}

// AppendTo appends the payload of tx_init_rbf.
func (m *TxInitRbf) AppendTo(b []byte) []byte {
	b = tlv.AppendU32(append(b, m.ChannelID[:]...), m.Locktime)
	b = tlv.AppendU32(b, m.FeerateSatPer1000Weight)
	return rbfTLVs{m.FundingOutputContribution, m.RequireConfirmedInputs}.appendTo(b)
}

func (m *TxInitRbf) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.Locktime = r.U32()
	m.FeerateSatPer1000Weight = r.U32()
	t := readRbfTLVs(r)
	m.FundingOutputContribution, m.RequireConfirmedInputs = t.contribution, t.confirmed
}

// AppendTo appends the payload of tx_ack_rbf.
func (m *TxAckRbf) AppendTo(b []byte) []byte {
	b = append(b, m.ChannelID[:]...)
	return rbfTLVs{m.FundingOutputContribution, m.RequireConfirmedInputs}.appendTo(b)
}

func (m *TxAckRbf) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	t := readRbfTLVs(r)
	m.FundingOutputContribution, m.RequireConfirmedInputs = t.contribution, t.confirmed
}

// rbfTLVs are tx_init_rbf_tlvs and tx_ack_rbf_tlvs of BOLT 2.
type rbfTLVs struct {
	contribution *int64
	confirmed    bool
}

func (t rbfTLVs) appendTo(b []byte) []byte {
	if t.contribution != nil {
		b = tlv.AppendRecordU64(b, 0, uint64(*t.contribution))
	}
	return appendFlagRecord(b, 2, t.confirmed)
}

func readRbfTLVs(r *tlv.Reader) (t rbfTLVs) {
	s := tlv.NewStream(r.Rest())
	for s.Next() {
		switch s.Type() {
		case 0:
			t.contribution = optional(s.Value().S64())
		case 2:
			t.confirmed = true
		default:
			s.Unknown()
		}
	}
	ended(r, &s)
	return t
}

// AppendTo appends the payload of tx_abort.
func (m *TxAbort) AppendTo(b []byte) []byte {
	return appendVector(append(b, m.ChannelID[:]...), m.Data)
}

func (m *TxAbort) decode(r *tlv.Reader) {
	m.ChannelID = bytes32[lntypes.ChannelID](r)
	m.Data = vector(r)
	noRecords(r)
}
