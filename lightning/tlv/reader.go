package tlv

import "encoding/binary"

// Reader is a cursor over a byte slice. Its zero value is an empty reader.
//
// The first failing read sets a sticky error; from then on each read returns
// the zero value and leaves the position alone. A Reader must not be used
// from several goroutines at once. It keeps a reference to the slice it was
// made from and never writes to it.
type Reader struct {
	buf []byte
	err error
}

// NewReader returns a reader at the start of b. The reader borrows b.
func NewReader(b []byte) Reader { return Reader{buf: b} }

// Err returns the first failure, or nil.
func (r *Reader) Err() error { return r.err }

// Fail records err as the reader's failure unless one is recorded already.
func (r *Reader) Fail(err error) {
	if r.err == nil {
		r.err = err
		r.buf = nil
	}
}

// Len returns the number of bytes not read yet; it is 0 after a failure.
func (r *Reader) Len() int { return len(r.buf) }

// Done returns the reader's failure, or ErrInvalidValue if bytes are left
// over: it ends a decoder whose format fills its buffer exactly.
func (r *Reader) Done() error {
	if r.err == nil && len(r.buf) != 0 {
		r.Fail(ErrInvalidValue)
	}
	return r.err
}

// Bytes returns the next n bytes. They alias the reader's slice: a caller
// that keeps them beyond the life of that slice uses Copy instead.
func (r *Reader) Bytes(n int) []byte {
	if n < 0 || n > len(r.buf) {
		r.Fail(ErrShortRead)
		return nil
	}
	b := r.buf[:n:n]
	r.buf = r.buf[n:]
	return b
}

// Copy returns a copy of the next n bytes; nil when n is 0. It allocates
// only after it has seen that the bytes are there.
func (r *Reader) Copy(n int) []byte {
	b := r.Bytes(n)
	if len(b) == 0 {
		return nil
	}
	return append(make([]byte, 0, n), b...)
}

// Rest returns all remaining bytes, aliasing the reader's slice.
func (r *Reader) Rest() []byte { return r.Bytes(len(r.buf)) }

// CopyRest returns a copy of all remaining bytes; nil when there are none.
func (r *Reader) CopyRest() []byte { return r.Copy(len(r.buf)) }

// Into fills dst with the next len(dst) bytes.
func (r *Reader) Into(dst []byte) { copy(dst, r.Bytes(len(dst))) }

// Sub returns a reader over the next n bytes and moves past them. If they
// are not there both readers fail.
func (r *Reader) Sub(n int) Reader {
	b := r.Bytes(n)
	return Reader{buf: b, err: r.err}
}

// U8 reads one byte.
func (r *Reader) U8() uint8 {
	if b := r.Bytes(1); b != nil {
		return b[0]
	}
	return 0
}

// U16 reads a big-endian uint16.
func (r *Reader) U16() uint16 {
	if b := r.Bytes(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

// U32 reads a big-endian uint32.
func (r *Reader) U32() uint32 {
	if b := r.Bytes(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

// U64 reads a big-endian uint64.
func (r *Reader) U64() uint64 {
	if b := r.Bytes(8); b != nil {
		return binary.BigEndian.Uint64(b)
	}
	return 0
}

// S8 reads a two's complement int8 (BOLT 1, appendix D).
func (r *Reader) S8() int8 { return int8(r.U8()) }

// S16 reads a big-endian two's complement int16.
func (r *Reader) S16() int16 { return int16(r.U16()) }

// S32 reads a big-endian two's complement int32.
func (r *Reader) S32() int32 { return int32(r.U32()) }

// S64 reads a big-endian two's complement int64.
func (r *Reader) S64() int64 { return int64(r.U64()) }

// Bool reads one byte that must be 0 or 1.
func (r *Reader) Bool() bool {
	v := r.U8()
	if v > 1 {
		r.Fail(ErrInvalidValue)
	}
	return v == 1
}

// BigSize reads a BigSize integer, refusing one that a shorter form could
// have encoded (BOLT 1, appendix A).
func (r *Reader) BigSize() uint64 {
	switch first := r.U8(); first {
	case 0xff:
		return r.minimum(r.U64(), 1<<32)
	case 0xfe:
		return r.minimum(uint64(r.U32()), 1<<16)
	case 0xfd:
		return r.minimum(uint64(r.U16()), 0xfd)
	default:
		return uint64(first)
	}
}

func (r *Reader) minimum(v, least uint64) uint64 {
	if r.err == nil && v < least {
		r.Fail(ErrInvalidValue)
	}
	if r.err != nil {
		return 0
	}
	return v
}

// BigSizeLen reads a BigSize that announces how many bytes follow, and fails
// if they do not.
func (r *Reader) BigSizeLen() int {
	n := r.BigSize()
	if n > uint64(len(r.buf)) {
		r.Fail(ErrShortRead)
		return 0
	}
	return int(n)
}

// truncated reads all remaining bytes as a big-endian integer without
// leading zeroes of at most size bytes.
func (r *Reader) truncated(size int) uint64 {
	if len(r.buf) > size {
		r.Fail(ErrInvalidValue)
		return 0
	}
	b := r.Rest()
	if len(b) > 0 && b[0] == 0 {
		r.Fail(ErrInvalidValue)
		return 0
	}
	var v uint64
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}

// TU16 reads a tu16. Like every truncated integer it takes all bytes that
// the reader has left, as it may only stand at the end of a TLV value.
func (r *Reader) TU16() uint16 { return uint16(r.truncated(2)) }

// TU32 reads a tu32; see TU16.
func (r *Reader) TU32() uint32 { return uint32(r.truncated(4)) }

// TU64 reads a tu64; see TU16.
func (r *Reader) TU64() uint64 { return r.truncated(8) }
