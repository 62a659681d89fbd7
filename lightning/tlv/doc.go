// Package tlv holds the low-level wire encoding of BOLT 1 that every other
// codec of the project is built from: big-endian integers, BigSize,
// truncated integers (tu16, tu32, tu64) and type-length-value streams.
//
// Reading goes through Reader, a cursor over a byte slice with a sticky
// error: after the first failure every further read returns zeroes and Err
// keeps reporting that failure, so that a decoder reads all its fields and
// checks once. Nothing is allocated but what a caller asks to be copied, and
// no length prefix is believed before the bytes it announces are there.
//
// A stream of TLV records is walked with Stream, which enforces what BOLT 1
// asks of every stream: minimally encoded types and lengths, strictly
// increasing types, values that their field consumes to the last byte, and
// the rule that an unknown even type is an error while an unknown odd one is
// ignored.
//
// Writing is append-style: every AppendX takes a slice and returns it grown.
//
// What the package does not do: it knows no message and no field of one, it
// does no IO, and it never checks that a point lies on the curve.
package tlv
