package lnwire

import (
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

//go:generate go run golightning/scripts/genwire

// bytes32 reads one of the 32-byte types.
func bytes32[T ~[32]byte](r *tlv.Reader) (v T) {
	r.Into(v[:])
	return v
}

// bytes33 reads a compressed key without looking at it.
func bytes33[T ~[33]byte](r *tlv.Reader) (v T) {
	r.Into(v[:])
	return v
}

// point reads a compressed key and fails unless it is a point of the curve.
func point(r *tlv.Reader) lntypes.PublicKey {
	k := bytes33[lntypes.PublicKey](r)
	if r.Err() == nil && !secp.ValidPubKey(k) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return k
}

// signature reads a signature in compact form. What it signs is not known
// here, so that nothing but its length is looked at.
func signature(r *tlv.Reader) (s lntypes.Signature) {
	r.Into(s[:])
	return s
}

// optional returns a pointer to a copy of v, for the records of extensions.
func optional[T any](v T) *T { return &v }

// vector reads bytes after their u16 length.
func vector(r *tlv.Reader) []byte { return r.Copy(int(r.U16())) }

// appendVector appends b after its u16 length. A longer b cannot be encoded;
// it makes the message too long as well, which AppendMessage finds.
func appendVector(dst, b []byte) []byte {
	return append(tlv.AppendU16(dst, uint16(len(b))), b...)
}

// scriptRecord reads a script that fills its record: the pointer is not nil
// even if the script is empty.
func scriptRecord(v *tlv.Reader) *[]byte {
	script := v.CopyRest()
	return &script
}

// noRecords reads an extension of which no record is known.
func noRecords(r *tlv.Reader) {
	if err := tlv.SkipUnknown(r.Rest()); err != nil {
		r.Fail(err)
	}
}

// ended ends the decoding of an extension.
func ended(r *tlv.Reader, s *tlv.Stream) {
	if err := s.Err(); err != nil {
		r.Fail(err)
	}
}

func appendTxidRecord(b []byte, typ uint64, id *lntypes.Txid) []byte {
	if id == nil {
		return b
	}
	return tlv.AppendRecord(b, typ, id[:])
}

func appendSignatureRecord(b []byte, typ uint64, s *lntypes.Signature) []byte {
	if s == nil {
		return b
	}
	return tlv.AppendRecord(b, typ, s[:])
}

// appendFlagRecord appends a record without content if set.
func appendFlagRecord(b []byte, typ uint64, set bool) []byte {
	if !set {
		return b
	}
	return tlv.AppendHeader(b, typ, 0)
}
