package ser

import (
	"slices"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendVersion starts a versioned form: the version that wrote it and the
// lowest version that can read it.
func AppendVersion(b []byte, version, minVersion uint8) []byte {
	return append(b, version, minVersion)
}

// ReadVersion reads a version prefix and fails the reader with
// ErrUnknownVersion if the form needs a reader newer than version.
func ReadVersion(r *tlv.Reader, version uint8) uint8 {
	v, minimum := r.U8(), r.U8()
	if r.Err() == nil && minimum > version {
		r.Fail(lntypes.ErrUnknownVersion)
	}
	return v
}

// Fields collects the TLV records of one object. Records must be added in
// increasing order of type. The zero value is empty.
type Fields struct{ buf []byte }

// Bytes adds a record.
func (f *Fields) Bytes(typ uint64, v []byte) { f.buf = tlv.AppendRecord(f.buf, typ, v) }

// Of adds a record that holds what appendTo appends to its argument, without a
// buffer in between.
func (f *Fields) Of(typ uint64, appendTo func([]byte) []byte) {
	b := tlv.AppendBigSize(f.buf, typ)
	at := len(b)
	b = appendTo(append(b, 0)) // room for a short length
	n := len(b) - at - 1
	if more := bigSizeLen(n) - 1; more > 0 {
		b = append(b, make([]byte, more)...)
		copy(b[at+1+more:], b[at+1:at+1+n])
	}
	tlv.AppendBigSize(b[:at], uint64(n))
	f.buf = b
}

// bigSizeLen is the number of bytes of a BigSize.
func bigSizeLen(n int) int {
	switch {
	case n < 0xfd:
		return 1
	case n < 1<<16:
		return 3
	case n < 1<<32:
		return 5
	}
	return 9
}

// OptBytes adds a record unless v is nil.
func (f *Fields) OptBytes(typ uint64, v []byte) {
	if v != nil {
		f.Bytes(typ, v)
	}
}

// NonEmpty adds a record unless v is empty.
func (f *Fields) NonEmpty(typ uint64, v []byte) {
	if len(v) != 0 {
		f.Bytes(typ, v)
	}
}

// Bool adds a one-byte record.
func (f *Fields) Bool(typ uint64, v bool) {
	f.buf = tlv.AppendBool(tlv.AppendHeader(f.buf, typ, 1), v)
}

// U8 adds a one-byte record.
func (f *Fields) U8(typ uint64, v uint8) { f.buf = append(tlv.AppendHeader(f.buf, typ, 1), v) }

// U16 adds a two-byte record.
func (f *Fields) U16(typ uint64, v uint16) { f.buf = tlv.AppendRecordU16(f.buf, typ, v) }

// U32 adds a four-byte record.
func (f *Fields) U32(typ uint64, v uint32) { f.buf = tlv.AppendRecordU32(f.buf, typ, v) }

// U64 adds an eight-byte record.
func (f *Fields) U64(typ uint64, v uint64) { f.buf = tlv.AppendRecordU64(f.buf, typ, v) }

// OptU16 adds a record unless v is nil.
func (f *Fields) OptU16(typ uint64, v *uint16) {
	if v != nil {
		f.U16(typ, *v)
	}
}

// OptU32 adds a record unless v is nil.
func (f *Fields) OptU32(typ uint64, v *uint32) {
	if v != nil {
		f.U32(typ, *v)
	}
}

// OptU64 adds an eight-byte record unless v is nil; a function because of the
// many types that are 64 bits wide.
func OptU64[T ~uint64](f *Fields, typ uint64, v *T) {
	if v != nil {
		f.U64(typ, uint64(*v))
	}
}

// Append appends the records to b behind their total length.
func (f *Fields) Append(b []byte) []byte {
	return append(tlv.AppendBigSize(b, uint64(len(f.buf))), f.buf...)
}

// Grow makes room for n more bytes, for writers that know about how much comes.
func (f *Fields) Grow(n int) { f.buf = slices.Grow(f.buf, n) }

// Reset empties f and keeps its memory for the next object.
func (f *Fields) Reset() { f.buf = f.buf[:0] }

// Raw returns the records without a length.
func (f *Fields) Raw() []byte { return f.buf }

// Seen is the set of record types below 64 that a stream contained.
type Seen uint64

// Has reports whether typ was there.
func (s Seen) Has(typ uint64) bool { return typ < 64 && s>>typ&1 == 1 }

// Each walks the length-prefixed records at r and calls field for each; field
// reads the value to its end and returns true, or returns false for a type that
// it does not know (an even one then fails r).
func Each(r *tlv.Reader, field func(typ uint64, v *tlv.Reader) bool) Seen {
	return EachRaw(r, r.Bytes(r.BigSizeLen()), field)
}

// EachRaw is Each over a whole slice; failures are recorded in r.
func EachRaw(r *tlv.Reader, b []byte, field func(typ uint64, v *tlv.Reader) bool) Seen {
	var seen Seen
	if r.Err() != nil {
		return 0
	}
	s := tlv.NewStream(b)
	for s.Next() {
		if s.Type() < 64 {
			seen |= 1 << s.Type()
		}
		if !field(s.Type(), s.Value()) {
			s.Unknown()
		}
	}
	if err := s.Err(); err != nil {
		r.Fail(err)
	}
	return seen
}

// Require fails r with ErrInvalidValue if one of the types is missing.
func Require(r *tlv.Reader, seen Seen, types ...uint64) {
	for _, t := range types {
		if !seen.Has(t) {
			r.Fail(lntypes.ErrInvalidValue)
		}
	}
}

// AppendLen appends the length of a collection: two bytes, ten from 65,535 on.
func AppendLen(b []byte, n int) []byte {
	if n < 0xffff {
		return tlv.AppendU16(b, uint16(n))
	}
	return tlv.AppendU64(tlv.AppendU16(b, 0xffff), uint64(n-0xffff))
}

// ReadLen reads the length of a collection whose elements take at least
// minSize (1 or more) bytes each, and fails if that many cannot follow.
func ReadLen(r *tlv.Reader, minSize int) int {
	n := uint64(r.U16())
	if n == 0xffff {
		more := r.U64()
		if more > 1<<62 {
			r.Fail(lntypes.ErrInvalidValue)
			return 0
		}
		n += more
	}
	if n > uint64(r.Len()/minSize) {
		r.Fail(lntypes.ErrShortRead)
		return 0
	}
	return int(n)
}

// AppendVec appends a byte string behind its collection length.
func AppendVec(b, v []byte) []byte { return append(AppendLen(b, len(v)), v...) }

// AppendVecOf is AppendVec of what appendTo appends to its argument, without a
// buffer in between.
func AppendVecOf(b []byte, appendTo func([]byte) []byte) []byte {
	at := len(b) + 2
	b = appendTo(tlv.AppendU16(b, 0))
	n := len(b) - at
	if n < 0xffff {
		tlv.AppendU16(b[:at-2], uint16(n))
		return b
	}
	b = append(b, make([]byte, 8)...)
	copy(b[at+8:], b[at:at+n])
	AppendLen(b[:at-2], n)
	return b
}

// ReadVec reads a byte string written by AppendVec.
func ReadVec(r *tlv.Reader) []byte { return r.Copy(ReadLen(r, 1)) }

// AppendOption appends an optional value: 0, or its length plus one and itself.
func AppendOption(b []byte, present bool, v []byte) []byte {
	if !present {
		return append(b, 0)
	}
	return append(tlv.AppendBigSize(b, uint64(len(v))+1), v...)
}

// ReadOption reads a value written by AppendOption; the sub-reader is nil for
// an absent one.
func ReadOption(r *tlv.Reader) *tlv.Reader {
	n := r.BigSize()
	if n == 0 || r.Err() != nil {
		return nil
	}
	if n-1 > uint64(r.Len()) {
		r.Fail(lntypes.ErrShortRead)
		return nil
	}
	sub := r.Sub(int(n - 1))
	return &sub
}

// PtrU64 reads eight bytes into a new optional value.
func PtrU64[T ~uint64](r *tlv.Reader) *T {
	v := T(r.U64())
	return &v
}

// PtrU32 reads four bytes into a new optional value.
func PtrU32[T ~uint32](r *tlv.Reader) *T {
	v := T(r.U32())
	return &v
}

// PtrU16 reads two bytes into a new optional value.
func PtrU16[T ~uint16](r *tlv.Reader) *T {
	v := T(r.U16())
	return &v
}
