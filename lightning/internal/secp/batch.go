package secp

import secp256k1 "github.com/btcsuite/btcd/btcec/v2"

// Term is one summand K*P of a [Sum]; a nil K stands for 1.  With T, the table of a
// point that is multiplied often, P is not looked at and K must be given.
type Term struct {
	P *Point
	K *[32]byte
	T *Table
}

// Sum describes the point G*generator + the sum of all terms.  A nil G adds no
// multiple of the generator, which is several times as cheap as that of another
// point.
type Sum struct {
	G     *[32]byte
	Terms []Term
}

// SumInto computes many sums jointly: one field inversion serves all of them,
// where each alone would cost its own.  out must be at least as long as sums.
// It returns ErrTweak for a scalar not below the group order, ErrPoint for a
// zero Point and ErrInfinity if any result is the point at infinity; then out
// has no meaning.
func SumInto(out []Point, sums []Sum) error {
	var stack [4]secp256k1.JacobianPoint
	acc := stack[:]
	if len(sums) > len(stack) {
		acc = make([]secp256k1.JacobianPoint, len(sums))
	}
	acc = acc[:len(sums)]
	for i := range sums {
		if err := sums[i].eval(&acc[i]); err != nil {
			return err
		}
	}
	return normalizeBatch(out, acc)
}

// eval adds the sum to acc.
func (s *Sum) eval(acc *secp256k1.JacobianPoint) error {
	var k secp256k1.ModNScalar
	defer k.Zero()
	var in, part secp256k1.JacobianPoint
	if s.G != nil {
		if k.SetBytes(s.G) != 0 {
			return ErrTweak
		}
		secp256k1.ScalarBaseMultNonConst(&k, acc)
	}
	for i := range s.Terms {
		t := &s.Terms[i]
		if t.T == nil && (t.P == nil || !t.P.valid) || t.T != nil && t.K == nil {
			return ErrPoint
		}
		if t.K != nil && k.SetBytes(t.K) != 0 {
			return ErrTweak
		}
		switch {
		case t.T != nil:
			t.T.mul(&k, &part)
		case t.K != nil:
			t.P.jacobian(&in)
			secp256k1.ScalarMultNonConst(&k, &in, &part)
		default:
			t.P.jacobian(&part)
		}
		secp256k1.AddNonConst(acc, &part, acc)
	}
	return nil
}

// normalizeBatch turns projective points into affine ones with one inversion
// (Montgomery's trick): it inverts the product of all z and walks back.
func normalizeBatch(out []Point, acc []secp256k1.JacobianPoint) error {
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
		out[i].valid = true
	}
	return nil
}

// PointsFromSecrets returns secret*G for every secret, with one inversion for
// all.  ErrSecret if any is zero or out of range.
func PointsFromSecrets(secrets [][32]byte) ([]Point, error) {
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
	if err := normalizeBatch(out, acc); err != nil {
		return nil, err
	}
	return out, nil
}

// PubKeysFromSecrets is [PointsFromSecrets] in compressed form.
func PubKeysFromSecrets(secrets [][32]byte) ([][33]byte, error) {
	pts, err := PointsFromSecrets(secrets)
	if err != nil {
		return nil, err
	}
	out := make([][33]byte, len(pts))
	for i := range pts {
		out[i] = pts[i].Bytes()
	}
	return out, nil
}
