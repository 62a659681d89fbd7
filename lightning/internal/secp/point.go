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
	xy    [64]byte // both coordinates, big endian
	valid bool
}

// ParsePoint parses a compressed public key.  It returns ErrPoint for a wrong
// prefix, an x that is not below the field prime or an x with no point.
func ParsePoint(pub [33]byte) (Point, error) { return be.parsePoint(&pub) }

// evenKey is the compressed form of a BIP 340 public key: the point with this x and an
// even y.
func evenKey(x *[32]byte) (pub [33]byte) {
	pub[0] = 2
	copy(pub[1:], x[:])
	return pub
}

// ValidPubKey reports whether pub is the compressed form of a point.
func ValidPubKey(pub [33]byte) bool {
	_, err := be.parsePoint(&pub)
	return err == nil
}

// IsZero reports whether p is the zero value, which is no point.
func (p *Point) IsZero() bool { return !p.valid }

// Bytes returns the compressed form; all zeroes for the zero value.
func (p *Point) Bytes() (out [33]byte) {
	if !p.valid {
		return out
	}
	out[0] = 2 | p.xy[63]&1
	copy(out[1:], p.xy[:32])
	return out
}

// XOnly returns the x coordinate, the BIP 340 form of the key.
func (p *Point) XOnly() (out [32]byte) {
	copy(out[:], p.xy[:32])
	return out
}

// Uncompressed returns the 65 byte form (4, x, y).
func (p *Point) Uncompressed() (out [65]byte) {
	out[0] = 4
	copy(out[1:], p.xy[:])
	return out
}

// Equal reports whether both are the same point.
func (p *Point) Equal(q *Point) bool { return *p == *q }

func (p *Point) oddY() bool { return p.xy[63]&1 == 1 }

// Negate returns -p.
func (p Point) Negate() Point {
	if p.valid {
		var y secp256k1.FieldVal
		y.SetByteSlice(p.xy[32:])
		y.Negate(1).Normalize().PutBytesUnchecked(p.xy[32:])
	}
	return p
}

// compressed is the compressed form of a result.
func compressed(p Point, err error) ([33]byte, error) { return p.Bytes(), err }

// PubKeyTweakAdd returns pub + tweak*G. A zero tweak is allowed.
func PubKeyTweakAdd(pub [33]byte, tweak [32]byte) ([33]byte, error) {
	return be.pubKeyTweakAdd(&pub, &tweak)
}

// PubKeyTweakMul returns tweak*pub; ErrTweak if tweak is zero or too large. The
// tweak is not treated as a secret.
func PubKeyTweakMul(pub [33]byte, tweak [32]byte) ([33]byte, error) {
	return be.pubKeyTweakMul(&pub, &tweak)
}

// Mul returns k*p; ErrTweak if k is zero or not below the group order.
func Mul(p *Point, k [32]byte) (Point, error) { return be.mul(p, &k) }

// MulPublic is [Mul] in less time, for a k that is no secret from the owner of p.
func MulPublic(p *Point, k [32]byte) (Point, error) { return be.mulPublic(p, &k) }

// Combine returns a*G + b*pub in compressed form. b is not treated as a secret.
func Combine(a [32]byte, b [32]byte, pub [33]byte) ([33]byte, error) {
	return combine(be, &a, &b, &pub)
}

func combine[C curve](c C, a, b *[32]byte, pub *[33]byte) ([33]byte, error) {
	p, err := c.parsePoint(pub)
	if err != nil {
		return [33]byte{}, err
	}
	return one(c, Sum{G: a, Terms: []Term{{P: &p, K: b}}})
}

func one[C curve](c C, s Sum) ([33]byte, error) {
	var out [1]Point
	sums := [1]Sum{s}
	if err := sumInto(c, out[:], sums[:]); err != nil {
		return [33]byte{}, err
	}
	return out[0].Bytes(), nil
}
