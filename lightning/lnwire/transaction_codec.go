package lnwire

import (
	"bytes"
	"encoding/binary"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// NewTransactionU16LenLimited takes a serialized transaction. It returns
// APIMisuseError if raw is longer than 65535 bytes or no transaction.
func NewTransactionU16LenLimited(raw []byte) (TransactionU16LenLimited, error) {
	if len(raw) > 0xffff {
		return TransactionU16LenLimited{}, lntypes.APIMisuseError{Err: "transaction longer than 65535 bytes"}
	}
	if checkTransaction(raw) != nil {
		return TransactionU16LenLimited{}, lntypes.APIMisuseError{Err: "not a serialized transaction"}
	}
	return TransactionU16LenLimited{raw: bytes.Clone(raw)}, nil
}

// IntoTransaction returns the serialized transaction, nil for the zero value.
func (m TransactionU16LenLimited) IntoTransaction() []byte { return bytes.Clone(m.raw) }

// IsEmpty reports the zero value.
func (m TransactionU16LenLimited) IsEmpty() bool { return len(m.raw) == 0 }

// Equal compares the serialized forms.
func (m TransactionU16LenLimited) Equal(o TransactionU16LenLimited) bool {
	return bytes.Equal(m.raw, o.raw)
}

// MsgTx returns the transaction in btcd's form, an error for the zero value.
func (m TransactionU16LenLimited) MsgTx() (*wire.MsgTx, error) {
	tx := new(wire.MsgTx)
	if err := tx.Deserialize(bytes.NewReader(m.raw)); err != nil {
		return nil, err
	}
	return tx, nil
}

// AppendTo appends the transaction after its u16 length.
func (m *TransactionU16LenLimited) AppendTo(b []byte) []byte { return appendVector(b, m.raw) }

func (m *TransactionU16LenLimited) decode(r *tlv.Reader) {
	raw := vector(r)
	if len(raw) == 0 {
		return
	}
	if err := checkTransaction(raw); err != nil {
		r.Fail(err)
		return
	}
	m.raw = raw
}

// checkTransaction walks a serialized transaction, with witnesses or without,
// and allocates nothing, whatever its counts claim.
func checkTransaction(raw []byte) error {
	r := tlv.NewReader(raw)
	r.Bytes(4) // version
	inputs := compactSize(&r)
	segwit := false
	if r.Err() == nil && inputs == 0 && r.Len() > 0 {
		segwit = true
		if r.U8() != 1 { // flag of BIP 144
			r.Fail(lntypes.ErrInvalidValue)
		}
		inputs = compactSize(&r)
	}
	for range bounded(&r, inputs, 41) {
		r.Bytes(36)
		r.Bytes(compactLen(&r))
		r.Bytes(4)
	}
	for range bounded(&r, compactSize(&r), 9) {
		r.Bytes(8)
		r.Bytes(compactLen(&r))
	}
	if segwit {
		for range bounded(&r, inputs, 1) {
			for range bounded(&r, compactSize(&r), 1) {
				r.Bytes(compactLen(&r))
			}
		}
	}
	r.Bytes(4) // locktime
	return r.Done()
}

// bounded returns n if n things of at least size bytes can follow, and fails r
// otherwise.
func bounded(r *tlv.Reader, n uint64, size int) int {
	if n > uint64(r.Len()/size) {
		r.Fail(lntypes.ErrShortRead)
		return 0
	}
	return int(n)
}

// compactSize reads Bitcoin's variable-length integer, refusing one that a
// shorter form could have encoded.
func compactSize(r *tlv.Reader) uint64 {
	var v, least uint64
	switch first := r.U8(); first {
	case 0xff:
		v, least = littleEndian(r.Bytes(8)), 1<<32
	case 0xfe:
		v, least = littleEndian(r.Bytes(4)), 1<<16
	case 0xfd:
		v, least = littleEndian(r.Bytes(2)), 0xfd
	default:
		return uint64(first)
	}
	if v < least {
		r.Fail(lntypes.ErrInvalidValue)
		return 0
	}
	return v
}

func littleEndian(b []byte) (v uint64) {
	for i := len(b) - 1; i >= 0; i-- {
		v = v<<8 | uint64(b[i])
	}
	return v
}

// compactLen reads the length of bytes that are to follow.
func compactLen(r *tlv.Reader) int { return bounded(r, compactSize(r), 1) }

// appendCompactSize appends Bitcoin's variable-length integer.
func appendCompactSize(b []byte, v uint64) []byte {
	switch {
	case v < 0xfd:
		return append(b, byte(v))
	case v < 1<<16:
		return binary.LittleEndian.AppendUint16(append(b, 0xfd), uint16(v))
	case v < 1<<32:
		return binary.LittleEndian.AppendUint32(append(b, 0xfe), uint32(v))
	default:
		return binary.LittleEndian.AppendUint64(append(b, 0xff), v)
	}
}
