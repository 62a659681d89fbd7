package secp

import (
	"crypto/sha256"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// btcecCurve is the backend in plain Go.
type btcecCurve struct{}

func (btcecCurve) blind(*[32]byte) {}

// affine is a point in btcec's numbers, normalised.
type affine struct{ x, y secp256k1.FieldVal }

func (a *affine) point() (p Point) {
	a.x.PutBytesUnchecked(p.xy[:32])
	a.y.PutBytesUnchecked(p.xy[32:])
	p.valid = true
	return p
}

func (a *affine) jacobian(j *secp256k1.JacobianPoint) {
	j.X, j.Y = a.x, a.y
	j.Z.SetInt(1)
}

func (p *Point) jacobian(j *secp256k1.JacobianPoint) {
	j.X.SetByteSlice(p.xy[:32])
	j.Y.SetByteSlice(p.xy[32:])
	j.Z.SetInt(1)
}

// fromJacobian normalises j; ErrInfinity if it is the point at infinity.
func fromJacobian(j *secp256k1.JacobianPoint) (a affine, err error) {
	if isInfinity(j) {
		return a, ErrInfinity
	}
	j.ToAffine()
	return affine{x: j.X, y: j.Y}, nil
}

// pointFromJacobian is fromJacobian as a Point.
func pointFromJacobian(j *secp256k1.JacobianPoint) (Point, error) {
	a, err := fromJacobian(j)
	if err != nil {
		return Point{}, err
	}
	return a.point(), nil
}

func isInfinity(j *secp256k1.JacobianPoint) bool {
	return (j.X.IsZero() && j.Y.IsZero()) || j.Z.IsZero()
}

func (btcecCurve) parsePoint(pub *[33]byte) (Point, error) {
	var a affine
	if pub[0] != 2 && pub[0] != 3 {
		return Point{}, ErrPoint
	}
	if a.x.SetByteSlice(pub[1:]) {
		return Point{}, ErrPoint
	}
	if !secp256k1.DecompressY(&a.x, pub[0] == 3, &a.y) {
		return Point{}, ErrPoint
	}
	a.y.Normalize()
	return a.point(), nil
}

func parseSecret(s *[32]byte, k *secp256k1.ModNScalar) error {
	if k.SetBytes(s) != 0 || k.IsZero() {
		return ErrSecret
	}
	return nil
}

func (btcecCurve) pointFromSecret(secret *[32]byte) (Point, error) {
	var k secp256k1.ModNScalar
	if err := parseSecret(secret, &k); err != nil {
		return Point{}, err
	}
	defer k.Zero()
	var j secp256k1.JacobianPoint
	secp256k1.ScalarBaseMultNonConst(&k, &j)
	return pointFromJacobian(&j)
}

func (btcecCurve) add(p, q *Point) (Point, error) {
	if !p.valid || !q.valid {
		return Point{}, ErrPoint
	}
	var a, b, sum secp256k1.JacobianPoint
	p.jacobian(&a)
	q.jacobian(&b)
	secp256k1.AddNonConst(&a, &b, &sum)
	return pointFromJacobian(&sum)
}

func (btcecCurve) mul(p *Point, k *[32]byte) (Point, error) {
	if !p.valid {
		return Point{}, ErrPoint
	}
	var s secp256k1.ModNScalar
	if s.SetBytes(k) != 0 || s.IsZero() {
		return Point{}, ErrTweak
	}
	defer s.Zero()
	var in, out secp256k1.JacobianPoint
	p.jacobian(&in)
	secp256k1.ScalarMultNonConst(&s, &in, &out)
	return pointFromJacobian(&out)
}

func (c btcecCurve) pubKeyTweakAdd(pub *[33]byte, tweak *[32]byte) ([33]byte, error) {
	p, err := c.parsePoint(pub)
	if err != nil {
		return [33]byte{}, err
	}
	return one(c, Sum{G: tweak, Terms: []Term{{P: &p}}})
}

func (c btcecCurve) pubKeyTweakMul(pub *[33]byte, tweak *[32]byte) ([33]byte, error) {
	p, err := c.parsePoint(pub)
	if err != nil {
		return [33]byte{}, err
	}
	return compressed(c.mul(&p, tweak))
}

func (c btcecCurve) mulPublic(p *Point, k *[32]byte) (Point, error) { return c.mul(p, k) }

func (btcecCurve) secretTweakAdd(secret, tweak *[32]byte) ([32]byte, error) {
	var a, b secp256k1.ModNScalar
	if err := parseSecret(secret, &a); err != nil {
		return [32]byte{}, err
	}
	defer a.Zero()
	if b.SetBytes(tweak) != 0 {
		return [32]byte{}, ErrTweak
	}
	if a.Add(&b).IsZero() {
		return [32]byte{}, ErrTweak
	}
	return a.Bytes(), nil
}

func (btcecCurve) secretTweakMul(secret, tweak *[32]byte) ([32]byte, error) {
	var a, b secp256k1.ModNScalar
	if err := parseSecret(secret, &a); err != nil {
		return [32]byte{}, err
	}
	defer a.Zero()
	if b.SetBytes(tweak) != 0 || b.IsZero() {
		return [32]byte{}, ErrTweak
	}
	return a.Mul(&b).Bytes(), nil
}

func (btcecCurve) secretNegate(secret *[32]byte) ([32]byte, error) {
	var a secp256k1.ModNScalar
	if err := parseSecret(secret, &a); err != nil {
		return [32]byte{}, err
	}
	defer a.Zero()
	return a.Negate().Bytes(), nil
}

func (c btcecCurve) ecdh(secret *[32]byte, pub *[33]byte) ([32]byte, error) {
	p, err := c.parsePoint(pub)
	if err != nil {
		return [32]byte{}, err
	}
	return c.ecdhPoint(secret, &p)
}

func (c btcecCurve) ecdhPoint(secret *[32]byte, p *Point) ([32]byte, error) {
	if !validSecret(secret) {
		return [32]byte{}, ErrSecret
	}
	q, err := c.mul(p, secret)
	if err != nil {
		return [32]byte{}, err
	}
	b := q.Bytes()
	return sha256.Sum256(b[:]), nil
}
