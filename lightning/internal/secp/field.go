package secp

import (
	"encoding/binary"
	"math/bits"
)

// fe is an element of the field modulo p = 2^256 - fieldC, in four 64 bit limbs,
// least significant first. Between operations a value may be anywhere in
// [0, 2^256): it is brought below p only to be compared or encoded.
type fe [4]uint64

// fieldC is 2^256 mod p. Folding a carry out of the top limb means adding it.
const fieldC = 0x1000003d1

var feOne = fe{1}

func (z *fe) isZero() bool {
	n := *z
	n.normalize()
	return n[0]|n[1]|n[2]|n[3] == 0
}

// normalize brings z below p.
func (z *fe) normalize() {
	// z + fieldC carries out of 2^256 exactly if z >= p; then the rest is z - p.
	t0, c := bits.Add64(z[0], fieldC, 0)
	t1, c := bits.Add64(z[1], 0, c)
	t2, c := bits.Add64(z[2], 0, c)
	t3, c := bits.Add64(z[3], 0, c)
	take := -c
	z[0] = z[0]&^take | t0&take
	z[1] = z[1]&^take | t1&take
	z[2] = z[2]&^take | t2&take
	z[3] = z[3]&^take | t3&take
}

// equal reports whether x and y are the same element.
func (z *fe) equal(x *fe) bool {
	var d fe
	d.sub(z, x)
	return d.isZero()
}

// setBytes reads 32 bytes, big endian, and reports whether they are below p.
func (z *fe) setBytes(b []byte) bool {
	_ = b[31]
	z[3] = binary.BigEndian.Uint64(b[0:])
	z[2] = binary.BigEndian.Uint64(b[8:])
	z[1] = binary.BigEndian.Uint64(b[16:])
	z[0] = binary.BigEndian.Uint64(b[24:])
	n := *z
	n.normalize()
	return n == *z
}

// putBytes writes the normalised value, 32 bytes big endian.
func (z *fe) putBytes(b []byte) {
	n := *z
	n.normalize()
	_ = b[31]
	binary.BigEndian.PutUint64(b[0:], n[3])
	binary.BigEndian.PutUint64(b[8:], n[2])
	binary.BigEndian.PutUint64(b[16:], n[1])
	binary.BigEndian.PutUint64(b[24:], n[0])
}

func (z *fe) isOdd() bool {
	n := *z
	n.normalize()
	return n[0]&1 == 1
}

func (z *fe) add(x, y *fe) {
	r0, c := bits.Add64(x[0], y[0], 0)
	r1, c := bits.Add64(x[1], y[1], c)
	r2, c := bits.Add64(x[2], y[2], c)
	r3, c := bits.Add64(x[3], y[3], c)
	r0, c = bits.Add64(r0, -c&fieldC, 0)
	r1, c = bits.Add64(r1, 0, c)
	r2, c = bits.Add64(r2, 0, c)
	r3, c = bits.Add64(r3, 0, c)
	z[0], z[1], z[2], z[3] = r0+(-c&fieldC), r1, r2, r3 // a second carry leaves a value below fieldC
}

func (z *fe) sub(x, y *fe) {
	r0, b := bits.Sub64(x[0], y[0], 0)
	r1, b := bits.Sub64(x[1], y[1], b)
	r2, b := bits.Sub64(x[2], y[2], b)
	r3, b := bits.Sub64(x[3], y[3], b)
	r0, b = bits.Sub64(r0, -b&fieldC, 0)
	r1, b = bits.Sub64(r1, 0, b)
	r2, b = bits.Sub64(r2, 0, b)
	r3, b = bits.Sub64(r3, 0, b)
	z[0], z[1], z[2], z[3] = r0-(-b&fieldC), r1, r2, r3 // a second borrow leaves a value near 2^256
}

func (z *fe) neg(x *fe) { z.sub(&fe{}, x) }

// mul sets z to x*y.
func (z *fe) mul(x, y *fe) {
	x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
	y0, y1, y2, y3 := y[0], y[1], y[2], y[3]
	var c uint64

	r1, r0 := bits.Mul64(x0, y0)
	r2, l1 := bits.Mul64(x0, y1)
	r3, l2 := bits.Mul64(x0, y2)
	r4, l3 := bits.Mul64(x0, y3)
	r1, c = bits.Add64(r1, l1, 0)
	r2, c = bits.Add64(r2, l2, c)
	r3, c = bits.Add64(r3, l3, c)
	r4 += c

	h0, l0 := bits.Mul64(x1, y0)
	h1, l1 := bits.Mul64(x1, y1)
	h2, l2 := bits.Mul64(x1, y2)
	r5, l3 := bits.Mul64(x1, y3)
	r1, c = bits.Add64(r1, l0, 0)
	r2, c = bits.Add64(r2, l1, c)
	r3, c = bits.Add64(r3, l2, c)
	r4, c = bits.Add64(r4, l3, c)
	r5 += c
	r2, c = bits.Add64(r2, h0, 0)
	r3, c = bits.Add64(r3, h1, c)
	r4, c = bits.Add64(r4, h2, c)
	r5 += c

	h0, l0 = bits.Mul64(x2, y0)
	h1, l1 = bits.Mul64(x2, y1)
	h2, l2 = bits.Mul64(x2, y2)
	r6, l3 := bits.Mul64(x2, y3)
	r2, c = bits.Add64(r2, l0, 0)
	r3, c = bits.Add64(r3, l1, c)
	r4, c = bits.Add64(r4, l2, c)
	r5, c = bits.Add64(r5, l3, c)
	r6 += c
	r3, c = bits.Add64(r3, h0, 0)
	r4, c = bits.Add64(r4, h1, c)
	r5, c = bits.Add64(r5, h2, c)
	r6 += c

	h0, l0 = bits.Mul64(x3, y0)
	h1, l1 = bits.Mul64(x3, y1)
	h2, l2 = bits.Mul64(x3, y2)
	r7, l3 := bits.Mul64(x3, y3)
	r3, c = bits.Add64(r3, l0, 0)
	r4, c = bits.Add64(r4, l1, c)
	r5, c = bits.Add64(r5, l2, c)
	r6, c = bits.Add64(r6, l3, c)
	r7 += c
	r4, c = bits.Add64(r4, h0, 0)
	r5, c = bits.Add64(r5, h1, c)
	r6, c = bits.Add64(r6, h2, c)
	r7 += c

	// Fold the upper half into the lower one.
	h0, l0 = bits.Mul64(r4, fieldC)
	h1, l1 = bits.Mul64(r5, fieldC)
	h2, l2 = bits.Mul64(r6, fieldC)
	h3, l3 := bits.Mul64(r7, fieldC)
	r0, c = bits.Add64(r0, l0, 0)
	r1, c = bits.Add64(r1, l1, c)
	r2, c = bits.Add64(r2, l2, c)
	r3, c = bits.Add64(r3, l3, c)
	h3 += c // below 2^34
	r1, c = bits.Add64(r1, h0, 0)
	r2, c = bits.Add64(r2, h1, c)
	r3, c = bits.Add64(r3, h2, c)
	h3 += c

	h0, l0 = bits.Mul64(h3, fieldC)
	r0, c = bits.Add64(r0, l0, 0)
	r1, c = bits.Add64(r1, h0, c)
	r2, c = bits.Add64(r2, 0, c)
	r3, c = bits.Add64(r3, 0, c)
	r0, c = bits.Add64(r0, -c&fieldC, 0)
	z[0], z[1], z[2], z[3] = r0, r1+c, r2, r3 // what is left after that carry is small
}

// square sets z to x*x.
func (z *fe) square(x *fe) {
	x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
	var c uint64

	// The products of different limbs, once.
	r2, r1 := bits.Mul64(x0, x1)
	r3, l2 := bits.Mul64(x0, x2)
	r4, l3 := bits.Mul64(x0, x3)
	r2, c = bits.Add64(r2, l2, 0)
	r3, c = bits.Add64(r3, l3, c)
	r4 += c
	h0, l0 := bits.Mul64(x1, x2)
	r5, l1 := bits.Mul64(x1, x3)
	r3, c = bits.Add64(r3, l0, 0)
	r4, c = bits.Add64(r4, l1, c)
	r5 += c
	r4, c = bits.Add64(r4, h0, 0)
	r5 += c
	r6, l0 := bits.Mul64(x2, x3)
	r5, c = bits.Add64(r5, l0, 0)
	r6 += c

	// Twice that.
	r7 := r6 >> 63
	r6 = r6<<1 | r5>>63
	r5 = r5<<1 | r4>>63
	r4 = r4<<1 | r3>>63
	r3 = r3<<1 | r2>>63
	r2 = r2<<1 | r1>>63
	r1 <<= 1

	// And the squares.
	h0, r0 := bits.Mul64(x0, x0)
	h1, l1 := bits.Mul64(x1, x1)
	h2, l2 := bits.Mul64(x2, x2)
	h3, l3 := bits.Mul64(x3, x3)
	r1, c = bits.Add64(r1, h0, 0)
	r2, c = bits.Add64(r2, l1, c)
	r3, c = bits.Add64(r3, h1, c)
	r4, c = bits.Add64(r4, l2, c)
	r5, c = bits.Add64(r5, h2, c)
	r6, c = bits.Add64(r6, l3, c)
	r7, _ = bits.Add64(r7, h3, c)

	// Fold the upper half into the lower one.
	h0, l0 = bits.Mul64(r4, fieldC)
	h1, l1 = bits.Mul64(r5, fieldC)
	h2, l2 = bits.Mul64(r6, fieldC)
	h3, l3 = bits.Mul64(r7, fieldC)
	r0, c = bits.Add64(r0, l0, 0)
	r1, c = bits.Add64(r1, l1, c)
	r2, c = bits.Add64(r2, l2, c)
	r3, c = bits.Add64(r3, l3, c)
	h3 += c // below 2^34
	r1, c = bits.Add64(r1, h0, 0)
	r2, c = bits.Add64(r2, h1, c)
	r3, c = bits.Add64(r3, h2, c)
	h3 += c

	h0, l0 = bits.Mul64(h3, fieldC)
	r0, c = bits.Add64(r0, l0, 0)
	r1, c = bits.Add64(r1, h0, c)
	r2, c = bits.Add64(r2, 0, c)
	r3, c = bits.Add64(r3, 0, c)
	r0, c = bits.Add64(r0, -c&fieldC, 0)
	z[0], z[1], z[2], z[3] = r0, r1+c, r2, r3 // what is left after that carry is small
}
