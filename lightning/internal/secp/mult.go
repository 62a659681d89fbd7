package secp

import (
	"math/bits"
	"sync"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// scalar is a number modulo the group order; btcec does its arithmetic.
type scalar = secp256k1.ModNScalar

// # Multiples of the generator
//
// A scalar is cut into 32 digits of 8 bits, each taken from -127 to 128, and the
// table holds every positive multiple for every digit: 32 additions, no doubling.
// The table takes 256 KiB and is made at first use.

const (
	baseWindows = 32
	baseEntries = 128
)

var (
	baseOnce  sync.Once
	baseTable *[baseWindows][baseEntries]affine
)

var generator = func() (g affine) {
	gx, gy := secp256k1.S256().Gx.FillBytes(make([]byte, 32)), secp256k1.S256().Gy.FillBytes(make([]byte, 32))
	g.x.setBytes(gx)
	g.y.setBytes(gy)
	return g
}()

// makeBaseTable fills the table with (entry+1) * 256^window * G.
func makeBaseTable() {
	table := new([baseWindows][baseEntries]affine)
	var row [baseEntries]jacobian
	step := generator
	for w := range table {
		row[0].setAffine(&step)
		for i := 1; i < baseEntries; i++ {
			row[i].addAffine(&row[i-1], &step, false)
		}
		toAffineBatch(table[w][:], row[:], true)
		next := row[baseEntries-1] // 128 * step
		next.double(&next)
		next.toAffine(&step)
	}
	baseTable = table
}

// addBase adds k*G to j. Which table entries it reads depends on k.
func (j *jacobian) addBase(k *scalar) {
	baseOnce.Do(makeBaseTable)
	s := *k
	flip := s.IsOverHalfOrder() // so that the highest digit is at most 127
	if flip {
		s.Negate()
	}
	b := s.Bytes()
	carry := 0
	for w := range baseWindows {
		digit := int(b[31-w]) + carry
		carry = 0
		if digit > 128 {
			digit -= 256
			carry = 1
		}
		switch {
		case digit > 0:
			j.addAffine(j, &baseTable[w][digit-1], flip)
		case digit < 0:
			j.addAffine(j, &baseTable[w][-digit-1], !flip)
		}
	}
	s.Zero()
}

// # Multiples of other points
//
// The curve has an endomorphism: lambda*(x, y) = (beta*x, y). A scalar k splits
// into k1 + k2*lambda with halves of 128 bits, so that 128 doublings do instead of
// 256, and all points of a sum share them. Digits are odd and signed, on average one
// in six positions.

const (
	wnafWidth = 5
	tableSize = 1 << (wnafWidth - 2) // odd multiples 1, 3, ..., 15
	wnafLen   = 130
)

func mustFe(b ...uint64) fe { return fe{b[3], b[2], b[1], b[0]} }

var (
	endoBeta = mustFe(0x7ae96a2b657c0710, 0x6e64479eac3434e9, 0x9cf0497512f58995, 0xc1396c28719501ee)

	// Rounded quotients of the lattice basis by the group order, times 2^384.
	endoG1 = [4]uint64{0xe893209a45dbb031, 0x3daa8a1471e8ca7f, 0xe86c90e49284eb15, 0x3086d221a7d46bcd}
	endoG2 = [4]uint64{0x1571b4ae8ac47f71, 0x221208ac9df506c6, 0x6f547fa90abfe4c4, 0xe4437ed6010e8828}

	endoMinusB1   = scalarFromLimbs([4]uint64{0x6f547fa90abfe4c3, 0xe4437ed6010e8828, 0, 0})
	endoMinusB2   = scalarFromLimbs([4]uint64{0xd765cda83db1562c, 0x8a280ac50774346d, 0xfffffffffffffffe, 0xffffffffffffffff})
	endoNegLambda = func() scalar {
		l := scalarFromLimbs([4]uint64{0xdf02967c1b23bd72, 0x122e22ea20816678, 0xa5261c028812645a, 0x5363ad4cc05c30e0})
		l.Negate()
		return l
	}()
)

func scalarFromLimbs(l [4]uint64) (s scalar) {
	var b [32]byte
	f := fe(l)
	for i := range f {
		for j := range 8 {
			b[31-8*i-j] = byte(f[i] >> (8 * j))
		}
	}
	s.SetBytes(&b)
	return s
}

func scalarLimbs(s *scalar) (l [4]uint64) {
	b := s.Bytes()
	for i := range l {
		for j := range 8 {
			l[i] |= uint64(b[31-8*i-j]) << (8 * j)
		}
	}
	return l
}

// mulShift384 returns a*b / 2^384, rounded to nearest.
func mulShift384(a, b *[4]uint64) (out [4]uint64) {
	var r [8]uint64
	for i := range a {
		var carry uint64
		for j := range b {
			hi, lo := bits.Mul64(a[i], b[j])
			var c uint64
			lo, c = bits.Add64(lo, r[i+j], 0)
			hi += c
			lo, c = bits.Add64(lo, carry, 0)
			hi += c
			r[i+j], carry = lo, hi
		}
		r[i+4] = carry
	}
	var c uint64
	out[0], c = bits.Add64(r[6], r[5]>>63, 0)
	out[1] = r[7] + c
	return out
}

// half is one half of a split scalar: below 2^129, with its sign.
type half struct {
	limbs [3]uint64
	neg   bool
}

// splitScalar returns k1, k2 with k = k1 + k2*lambda modulo the group order.
func splitScalar(k *scalar) (k1, k2 half) {
	l := scalarLimbs(k)
	c1 := scalarFromLimbs(mulShift384(&l, &endoG1))
	c2 := scalarFromLimbs(mulShift384(&l, &endoG2))
	var s1, s2 scalar
	s2.Add2(c1.Mul(&endoMinusB1), c2.Mul(&endoMinusB2))
	s1.Mul2(&s2, &endoNegLambda).Add(k)
	return toHalf(&s1), toHalf(&s2)
}

func toHalf(s *scalar) (h half) {
	if s.IsOverHalfOrder() {
		h.neg = true
		s.Negate()
	}
	l := scalarLimbs(s)
	copy(h.limbs[:], l[:3])
	return h
}

// wnaf writes the digits of h, lowest first, and returns how many there are.
func (h *half) wnaf(out *[wnafLen]int8) int {
	l := h.limbs
	n := 0
	for pos := 0; l != [3]uint64{} && pos < wnafLen; pos++ {
		if l[0]&1 == 1 {
			digit := int(l[0] & (1<<wnafWidth - 1))
			if digit > 1<<(wnafWidth-1) {
				digit -= 1 << wnafWidth
			}
			var b uint64
			if digit > 0 {
				l[0], b = bits.Sub64(l[0], uint64(digit), 0)
				l[1], b = bits.Sub64(l[1], 0, b)
				l[2], _ = bits.Sub64(l[2], 0, b)
			} else {
				l[0], b = bits.Add64(l[0], uint64(-digit), 0)
				l[1], b = bits.Add64(l[1], 0, b)
				l[2], _ = bits.Add64(l[2], 0, b)
			}
			if h.neg {
				digit = -digit
			}
			out[pos] = int8(digit)
			n = pos + 1
		}
		l[0] = l[0]>>1 | l[1]<<63
		l[1] = l[1]>>1 | l[2]<<63
		l[2] >>= 1
	}
	return n
}

// multi sums multiples of points. The zero value is an empty sum.
type multi struct {
	tables [][tableSize]affine // odd multiples, for each point and for lambda times it
	digits [][wnafLen]int8
	length int
}

// multiSpace is memory for small sums, so that they need not allocate.
type multiSpace struct {
	tables [2 * smallTerms][tableSize]affine
	digits [2 * smallTerms][wnafLen]int8
}

// newMulti splits the scalars and makes the tables, with one inversion for all.
// It returns by value and is given its memory so that nothing moves to the heap.
func newMulti(points []affine, ks []scalar, space *multiSpace) (m multi) {
	if len(points) == 0 {
		return m
	}
	var jacSpace [smallTerms * tableSize]jacobian
	var flatSpace [smallTerms * tableSize]affine
	m.tables, m.digits = space.tables[:], space.digits[:]
	jac, flat := jacSpace[:], flatSpace[:]
	if len(points) > smallTerms {
		m.tables = make([][tableSize]affine, 2*len(points))
		m.digits = make([][wnafLen]int8, 2*len(points))
		jac = make([]jacobian, tableSize*len(points))
		flat = make([]affine, len(jac))
	}
	jac, flat = jac[:tableSize*len(points)], flat[:tableSize*len(points)]
	for i := range points {
		k1, k2 := splitScalar(&ks[i])
		m.length = max(m.length, k1.wnaf(&m.digits[2*i]), k2.wnaf(&m.digits[2*i+1]))
		row := jac[i*tableSize : (i+1)*tableSize]
		row[0].setAffine(&points[i])
		var twice jacobian
		twice.double(&row[0])
		for e := 1; e < tableSize; e++ {
			row[e].add(&row[e-1], &twice)
		}
	}
	toAffineBatch(flat, jac, true)
	for i := range points {
		for e := range tableSize {
			p := flat[i*tableSize+e]
			m.tables[2*i][e] = p
			p.x.mul(&p.x, &endoBeta)
			m.tables[2*i+1][e] = p
		}
	}
	return m
}

// sum returns the sum of points tables[from:to], two tables for each point.
func (m *multi) sum(out *jacobian, from, to int) {
	out.setInfinity()
	for pos := m.length - 1; pos >= 0; pos-- {
		out.double(out)
		for t := 2 * from; t < 2*to; t++ {
			switch d := m.digits[t][pos]; {
			case d > 0:
				out.addAffine(out, &m.tables[t][d>>1], false)
			case d < 0:
				out.addAffine(out, &m.tables[t][(-d)>>1], true)
			}
		}
	}
}

// mulPoint sets out to k*p.
func mulPoint(out *jacobian, p *affine, k *scalar) {
	var space multiSpace
	m := newMulti([]affine{*p}, []scalar{*k}, &space)
	m.sum(out, 0, 1)
}
