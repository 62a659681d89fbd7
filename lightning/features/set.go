package features

import (
	"strings"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// maxBytes is the longest feature vector that any message can carry.
const maxBytes = 0xfffd

// errBit is returned for a bit number that the setter does not accept.
var errBit error = lntypes.APIMisuseError{Err: "feature bit out of range"}

// set is a feature vector with the lowest bits first: bit n is bit n%8 of
// byte n/8. Strings are immutable, so sets can be copied freely.
type set string

// fromBE turns wire order (highest bits first) around.
func fromBE(b []byte) set {
	if len(b) == 0 {
		return ""
	}
	var short [32]byte
	buf := short[:0]
	for i := len(b) - 1; i >= 0; i-- {
		buf = append(buf, b[i])
	}
	return set(buf)
}

// appendBE appends the vector in wire order, without length.
func (s set) appendBE(b []byte) []byte {
	for i := len(s) - 1; i >= 0; i-- {
		b = append(b, s[i])
	}
	return b
}

// appendPrefixed appends the vector in wire order after its u16 length. Bits
// that no message has room for are left out.
func (s set) appendPrefixed(b []byte) []byte {
	s = s[:min(len(s), maxBytes)]
	return s.appendBE(tlv.AppendU16(b, uint16(len(s))))
}

// trim drops zero bytes at the high end.
func (s set) trim() set { return set(strings.TrimRight(string(s), "\x00")) }

func (s set) has(bit uint) bool {
	return bit/8 < uint(len(s)) && s[bit/8]&(1<<(bit%8)) != 0
}

// supports reports whether either bit of the pair that starts at even is set.
func (s set) supports(even uint) bool { return s.has(even) || s.has(even+1) }

// change returns s with the bits of on set and those of off cleared in the
// byte that holds bit; the set grows as needed.
func (s set) change(bit uint, on, off byte) set {
	n := max(len(s), int(bit/8)+1)
	buf := make([]byte, n)
	copy(buf, s)
	buf[bit/8] = buf[bit/8]&^off | on
	return set(buf)
}

// withOptional sets the odd bit of the pair.
func (s set) withOptional(even uint) set { return s.change(even, 2<<(even%8), 0) }

// withRequired sets the even bit of the pair and clears the odd one.
func (s set) withRequired(even uint) set { return s.change(even, 1<<(even%8), 2<<(even%8)) }

// without clears both bits of the pair and drops high zero bytes.
func (s set) without(even uint) set {
	if s.supports(even) {
		s = s.change(even, 0, 3<<(even%8))
	}
	return s.trim()
}

func (s set) or(o set) set {
	if len(s) < len(o) {
		s, o = o, s
	}
	if o.trim() == "" {
		return s
	}
	buf := []byte(s)
	for i := range len(o) {
		buf[i] |= o[i]
	}
	return set(buf)
}

// any reports whether a bit of mask is set outside of known. mask is applied
// to every byte; bytes beyond known are entirely unknown.
func (s set) any(mask byte, known set) bool {
	for i := range len(s) {
		unknown := mask
		if i < len(known) {
			unknown &^= known[i]
		}
		if s[i]&unknown != 0 {
			return true
		}
	}
	return false
}

// pairs returns s with both bits of every pair set that has one set.
func (s set) pairs() set {
	buf := []byte(s)
	for i, c := range buf {
		buf[i] = c | c>>1&evenBits | c<<1&oddBits
	}
	return set(buf)
}

const (
	evenBits = 0b01_01_01_01
	oddBits  = 0b10_10_10_10
)

// subsetOf reports whether every bit of s is set in o.
func (s set) subsetOf(o set) bool {
	return !s.any(0xff, o)
}

// project keeps the bits that both places know.
func (s set) project(from, to set) set {
	n := min(len(s), len(from), len(to))
	buf := make([]byte, n)
	for i := range buf {
		buf[i] = s[i] & from[i] & to[i]
	}
	return set(buf)
}

// withBit sets one bit by number after checking its range.
func (s set) withBit(bit uint, low, high uint) (set, error) {
	if bit < low || bit > high {
		return s, errBit
	}
	return s.change(bit, 1<<(bit%8), 0), nil
}

// Bits below firstCustom are assigned by the BOLTs, the others are free for
// experiments.
const firstCustom = 256

func (s set) withFeatureBit(bit uint) (set, error) {
	return s.withBit(bit, 0, firstCustom-1)
}

func (s set) withCustomBit(bit uint, known set) (set, error) {
	if known.has(bit) {
		return s, errBit
	}
	return s.withBit(bit, firstCustom, maxBytes*8-1)
}

// describe renders the named features and whether unknown ones are present.
func (s set) describe(names []named, known set) string {
	var b strings.Builder
	for _, n := range names {
		b.WriteString(n.name)
		switch {
		case s.has(n.even):
			b.WriteString(": required, ")
		case s.supports(n.even):
			b.WriteString(": supported, ")
		default:
			b.WriteString(": not supported, ")
		}
	}
	switch {
	case s.any(evenBits, known):
		b.WriteString("unknown flags: required")
	case s.any(0xff, known):
		b.WriteString("unknown flags: supported")
	default:
		b.WriteString("unknown flags: none")
	}
	return b.String()
}

type named struct {
	name string
	even uint
}

// readPrefixed reads a u16 length and that many bytes in wire order.
func readPrefixed(r *tlv.Reader) set { return fromBE(r.Bytes(int(r.U16()))) }

func readWholePrefixed(b []byte) (set, error) {
	r := tlv.NewReader(b)
	s := readPrefixed(&r)
	return s, r.Done()
}
