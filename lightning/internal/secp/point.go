package secp

import (
	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// PubKeySize is the length in bytes of a compressed public key.
const PubKeySize = 33

// Point is a parsed point of the curve, never the point at infinity.  The zero
// value is no point; every function given one answers ErrPoint.  A Point is a
// value: copying it is cheap and it may be shared between threads for reading.
type Point struct {
	x, y  secp256k1.FieldVal // affine, normalised
	valid bool
}

// ParsePoint parses a compressed public key.  It returns ErrPoint for a wrong
// prefix, an x that is not below the field prime or an x with no point.
func ParsePoint(pub [33]byte) (Point, error) {
	var p Point
	if pub[0] != 2 && pub[0] != 3 {
		return Point{}, ErrPoint
	}
	if p.x.SetByteSlice(pub[1:]) {
		return Point{}, ErrPoint
	}
	if !secp256k1.DecompressY(&p.x, pub[0] == 3, &p.y) {
		return Point{}, ErrPoint
	}
	p.y.Normalize()
	p.valid = true
	return p, nil
}

// ParseXOnly parses a BIP 340 public key: the point with this x and an even y.
func ParseXOnly(x [32]byte) (Point, error) {
	var pub [33]byte
	pub[0] = 2
	copy(pub[1:], x[:])
	return ParsePoint(pub)
}

// ValidPubKey reports whether pub is the compressed form of a point.
func ValidPubKey(pub [33]byte) bool {
	_, err := ParsePoint(pub)
	return err == nil
}

// IsZero reports whether p is the zero value, which is no point.
func (p *Point) IsZero() bool { return !p.valid }

// Bytes returns the compressed form; all zeroes for the zero value.
func (p *Point) Bytes() (out [33]byte) {
	if !p.valid {
		return out
	}
	out[0] = 2 | byte(p.y.IsOddBit())
	p.x.PutBytesUnchecked(out[1:])
	return out
}

// XOnly returns the x coordinate, the BIP 340 form of the key.
func (p *Point) XOnly() (out [32]byte) {
	p.x.PutBytesUnchecked(out[:])
	return out
}

// Uncompressed returns the 65 byte form (4, x, y).
func (p *Point) Uncompressed() (out [65]byte) {
	out[0] = 4
	p.x.PutBytesUnchecked(out[1:33])
	p.y.PutBytesUnchecked(out[33:])
	return out
}

// Equal reports whether both are the same point.
func (p *Point) Equal(q *Point) bool {
	return p.valid == q.valid && p.x.Equals(&q.x) && p.y.Equals(&q.y)
}

// Negate returns -p.
func (p Point) Negate() Point {
	p.y.Negate(1).Normalize()
	return p
}

func (p *Point) jacobian(j *secp256k1.JacobianPoint) {
	j.X, j.Y = p.x, p.y
	j.Z.SetInt(1)
}

// mul sets out to k*p.
func (p *Point) mul(k *secp256k1.ModNScalar, out *secp256k1.JacobianPoint) {
	var in secp256k1.JacobianPoint
	p.jacobian(&in)
	secp256k1.ScalarMultNonConst(k, &in, out)
}

// fromJacobian normalises j; ErrInfinity if it is the point at infinity.
func fromJacobian(j *secp256k1.JacobianPoint) (Point, error) {
	if isInfinity(j) {
		return Point{}, ErrInfinity
	}
	j.ToAffine()
	return Point{x: j.X, y: j.Y, valid: true}, nil
}

func isInfinity(j *secp256k1.JacobianPoint) bool {
	return (j.X.IsZero() && j.Y.IsZero()) || j.Z.IsZero()
}

// Add returns p + q; ErrInfinity if q is -p.
func Add(p, q *Point) (Point, error) {
	if !p.valid || !q.valid {
		return Point{}, ErrPoint
	}
	var a, b, sum secp256k1.JacobianPoint
	p.jacobian(&a)
	q.jacobian(&b)
	secp256k1.AddNonConst(&a, &b, &sum)
	return fromJacobian(&sum)
}

// AddPubKeys returns a + b in compressed form.
func AddPubKeys(a, b [33]byte) ([33]byte, error) {
	p, err := ParsePoint(a)
	if err != nil {
		return [33]byte{}, err
	}
	q, err := ParsePoint(b)
	if err != nil {
		return [33]byte{}, err
	}
	sum, err := Add(&p, &q)
	if err != nil {
		return [33]byte{}, err
	}
	return sum.Bytes(), nil
}

// PubKeyTweakAdd returns pub + tweak*G.  A zero tweak is allowed.
func PubKeyTweakAdd(pub [33]byte, tweak [32]byte) ([33]byte, error) {
	p, err := ParsePoint(pub)
	if err != nil {
		return [33]byte{}, err
	}
	return one(Sum{G: &tweak, Terms: []Term{{P: &p}}})
}

// PubKeyTweakMul returns tweak*pub; ErrTweak if tweak is zero or too large.
func PubKeyTweakMul(pub [33]byte, tweak [32]byte) ([33]byte, error) {
	p, err := ParsePoint(pub)
	if err != nil {
		return [33]byte{}, err
	}
	q, err := Mul(&p, tweak)
	if err != nil {
		return [33]byte{}, err
	}
	return q.Bytes(), nil
}

// Mul returns k*p; ErrTweak if k is zero or not below the group order.
func Mul(p *Point, k [32]byte) (Point, error) {
	if !p.valid {
		return Point{}, ErrPoint
	}
	var s secp256k1.ModNScalar
	if s.SetBytes(&k) != 0 || s.IsZero() {
		return Point{}, ErrTweak
	}
	defer s.Zero()
	var out secp256k1.JacobianPoint
	p.mul(&s, &out)
	return fromJacobian(&out)
}

// Combine returns a*G + b*pub in compressed form.
func Combine(a [32]byte, b [32]byte, pub [33]byte) ([33]byte, error) {
	p, err := ParsePoint(pub)
	if err != nil {
		return [33]byte{}, err
	}
	return one(Sum{G: &a, Terms: []Term{{P: &p, K: &b}}})
}

func one(s Sum) ([33]byte, error) {
	var out [1]Point
	if err := SumInto(out[:], []Sum{s}); err != nil {
		return [33]byte{}, err
	}
	return out[0].Bytes(), nil
}
