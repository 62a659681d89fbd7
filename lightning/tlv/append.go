package tlv

import (
	"encoding/binary"
	"math/bits"
)

// BigSizeLen returns the number of bytes of v's BigSize form: 1, 3, 5 or 9.
func BigSizeLen(v uint64) int {
	switch {
	case v < 0xfd:
		return 1
	case v < 1<<16:
		return 3
	case v < 1<<32:
		return 5
	default:
		return 9
	}
}

// AppendBigSize appends v as BigSize.
func AppendBigSize(b []byte, v uint64) []byte {
	switch {
	case v < 0xfd:
		return append(b, byte(v))
	case v < 1<<16:
		return binary.BigEndian.AppendUint16(append(b, 0xfd), uint16(v))
	case v < 1<<32:
		return binary.BigEndian.AppendUint32(append(b, 0xfe), uint32(v))
	default:
		return binary.BigEndian.AppendUint64(append(b, 0xff), v)
	}
}

// AppendU16 appends v in big-endian order.
func AppendU16(b []byte, v uint16) []byte { return binary.BigEndian.AppendUint16(b, v) }

// AppendU32 appends v in big-endian order.
func AppendU32(b []byte, v uint32) []byte { return binary.BigEndian.AppendUint32(b, v) }

// AppendU64 appends v in big-endian order.
func AppendU64(b []byte, v uint64) []byte { return binary.BigEndian.AppendUint64(b, v) }

// AppendS8 appends v in two's complement.
func AppendS8(b []byte, v int8) []byte { return append(b, byte(v)) }

// AppendS16 appends v in big-endian two's complement.
func AppendS16(b []byte, v int16) []byte { return AppendU16(b, uint16(v)) }

// AppendS32 appends v in big-endian two's complement.
func AppendS32(b []byte, v int32) []byte { return AppendU32(b, uint32(v)) }

// AppendS64 appends v in big-endian two's complement.
func AppendS64(b []byte, v int64) []byte { return AppendU64(b, uint64(v)) }

// AppendBool appends 1 for true and 0 for false.
func AppendBool(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}

// TULen returns the number of bytes of v's truncated form, 0 to 8.
func TULen(v uint64) int { return (bits.Len64(v) + 7) / 8 }

// AppendTU appends v as truncated integer: big-endian, no leading zeroes.
// One function serves tu16, tu32 and tu64, whose forms agree.
func AppendTU(b []byte, v uint64) []byte {
	for n := TULen(v); n > 0; n-- {
		b = append(b, byte(v>>(8*(n-1))))
	}
	return b
}

// AppendHeader appends a record's type and length; the caller appends the
// length bytes of its value after it.
func AppendHeader(b []byte, typ uint64, length int) []byte {
	return AppendBigSize(AppendBigSize(b, typ), uint64(length))
}

// AppendRecord appends a whole record.
func AppendRecord(b []byte, typ uint64, value []byte) []byte {
	return append(AppendHeader(b, typ, len(value)), value...)
}

// AppendRecordU16 appends a record that holds a u16 of fixed length.
func AppendRecordU16(b []byte, typ uint64, v uint16) []byte {
	return AppendU16(AppendHeader(b, typ, 2), v)
}

// AppendRecordU32 appends a record that holds a u32 of fixed length.
func AppendRecordU32(b []byte, typ uint64, v uint32) []byte {
	return AppendU32(AppendHeader(b, typ, 4), v)
}

// AppendRecordU64 appends a record that holds a u64 of fixed length.
func AppendRecordU64(b []byte, typ uint64, v uint64) []byte {
	return AppendU64(AppendHeader(b, typ, 8), v)
}

// AppendRecordTU appends a record that holds a truncated integer.
func AppendRecordTU(b []byte, typ uint64, v uint64) []byte {
	return AppendTU(AppendHeader(b, typ, TULen(v)), v)
}
