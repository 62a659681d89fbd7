package secp

import secp256k1 "github.com/btcsuite/btcd/btcec/v2"

func (btcecCurve) sumInto(out []Point, sums []Sum) error {
	var stack [4]secp256k1.JacobianPoint
	acc := stack[:]
	if len(sums) > len(stack) {
		acc = make([]secp256k1.JacobianPoint, len(sums))
	}
	acc = acc[:len(sums)]
	for i := range sums {
		sums[i].eval(&acc[i])
	}
	return pointsFromJacobian(out, acc)
}

// eval adds the sum to acc.
func (s *Sum) eval(acc *secp256k1.JacobianPoint) {
	var k secp256k1.ModNScalar
	defer k.Zero()
	var in, part secp256k1.JacobianPoint
	if s.G != nil {
		k.SetBytes(s.G)
		secp256k1.ScalarBaseMultNonConst(&k, acc)
	}
	for i := range s.Terms {
		t := &s.Terms[i]
		if t.K != nil {
			k.SetBytes(t.K)
		}
		switch {
		case t.T != nil && t.T.comb != nil:
			t.T.comb.mul(&k, &part)
		case t.T != nil:
			t.T.point.jacobian(&in)
			secp256k1.ScalarMultNonConst(&k, &in, &part)
		case t.K != nil:
			t.P.jacobian(&in)
			secp256k1.ScalarMultNonConst(&k, &in, &part)
		default:
			t.P.jacobian(&part)
		}
		secp256k1.AddNonConst(acc, &part, acc)
	}
}

// normalizeBatch turns projective points into affine ones with one inversion
// (Montgomery's trick): it inverts the product of all z and walks back.
func normalizeBatch(out []affine, acc []secp256k1.JacobianPoint) error {
	var prod secp256k1.FieldVal
	prod.SetInt(1)
	for i := range acc {
		if isInfinity(&acc[i]) {
			return ErrInfinity
		}
		out[i].x = prod // the product of all z before i, for the way back
		prod.Mul(&acc[i].Z)
	}
	prod.Inverse()
	var zi, zi2 secp256k1.FieldVal
	for i := len(acc) - 1; i >= 0; i-- {
		zi.Mul2(&prod, &out[i].x)
		prod.Mul(&acc[i].Z)
		zi2.SquareVal(&zi)
		out[i].x.Mul2(&acc[i].X, &zi2).Normalize()
		out[i].y.Mul2(&acc[i].Y, zi2.Mul(&zi)).Normalize()
	}
	return nil
}

// pointsFromJacobian is normalizeBatch into points.
func pointsFromJacobian(out []Point, acc []secp256k1.JacobianPoint) error {
	var stack [4]affine
	flat := stack[:]
	if len(acc) > len(stack) {
		flat = make([]affine, len(acc))
	}
	if err := normalizeBatch(flat, acc); err != nil {
		return err
	}
	for i := range acc {
		out[i] = flat[i].point()
	}
	return nil
}

func (btcecCurve) pointsFromSecrets(secrets [][32]byte) ([]Point, error) {
	acc := make([]secp256k1.JacobianPoint, len(secrets))
	var k secp256k1.ModNScalar
	defer k.Zero()
	for i := range secrets {
		if err := parseSecret(&secrets[i], &k); err != nil {
			return nil, err
		}
		secp256k1.ScalarBaseMultNonConst(&k, &acc[i])
	}
	out := make([]Point, len(acc))
	if err := pointsFromJacobian(out, acc); err != nil {
		return nil, err
	}
	return out, nil
}

// The 256 bits of a scalar are four rows of 64, each cut into four blocks of 16
// columns. A comb holds, for each block, the sums of every choice of rows, so that
// 16 doublings and at most 64 additions do for a whole multiplication.
const (
	combRows    = 4
	combBlocks  = 4
	combColumns = 16
	combChoices = 1<<combRows - 1
)

// comb holds multiples of a point: entry i of a block is the sum of the rows whose
// bits are set in i+1.
type comb [combBlocks][combChoices]affine

func (btcecCurve) multiples(p *Point) *comb {
	var jac [combBlocks * combChoices]secp256k1.JacobianPoint
	var row secp256k1.JacobianPoint
	p.jacobian(&row)
	for r := range combRows {
		for b := range combBlocks {
			block := jac[b*combChoices : (b+1)*combChoices]
			bit := 1 << r
			block[bit-1] = row
			for i := 1; i < bit; i++ {
				secp256k1.AddNonConst(&block[i-1], &row, &block[bit+i-1])
			}
			for range combColumns {
				secp256k1.DoubleNonConst(&row, &row)
			}
		}
	}
	var flat [combBlocks * combChoices]affine
	if normalizeBatch(flat[:], jac[:]) != nil {
		return nil // a multiple at infinity, which a point of prime order does not have
	}
	c := new(comb)
	for b := range c {
		copy(c[b][:], flat[b*combChoices:])
	}
	return c
}

// mul sets out to k times the comb's point.
func (t *comb) mul(k *secp256k1.ModNScalar, out *secp256k1.JacobianPoint) {
	b := k.Bytes() // byte 31-8r-2n has the lowest bits of row r, block n
	*out = secp256k1.JacobianPoint{}
	var entry secp256k1.JacobianPoint
	for c := combColumns - 1; c >= 0; c-- {
		secp256k1.DoubleNonConst(out, out)
		for n := range combBlocks {
			choice := 0
			for r := range combRows {
				choice |= int(b[31-8*r-2*n-c>>3]>>(c&7)&1) << r
			}
			if choice != 0 {
				t[n][choice-1].jacobian(&entry)
				secp256k1.AddNonConst(out, &entry, out)
			}
		}
	}
}
