package lntypes

import "fmt"

// U5 is a number below 32: one character of a bech32 string (BOLT 11).
type U5 uint8

// BigEndianScalar is a number modulo the curve's group order, 32 bytes big
// endian. It may be secret and redacts itself.
type BigEndianScalar [32]byte

// Format implements fmt.Formatter; it never prints the number.
func (k BigEndianScalar) Format(s fmt.State, _ rune) { redact(s) }
