package secp

// PubKeySize is the length in bytes of a compressed public key.
const PubKeySize = 33

// Point is a parsed point of the curve, never the point at infinity.  The zero
// value is no point; every function given one answers ErrPoint.  A Point is a
// value: copying it is cheap and it may be shared between threads for reading.
type Point struct {
	a     affine // normalised
	valid bool
}

// ParsePoint parses a compressed public key.  It returns ErrPoint for a wrong
// prefix, an x that is not below the field prime or an x with no point.
func ParsePoint(pub [33]byte) (Point, error) {
	var p Point
	var x fe
	if pub[0] != 2 && pub[0] != 3 || !x.setBytes(pub[1:]) || !p.a.liftX(&x, pub[0] == 3) {
		return Point{}, ErrPoint
	}
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
	out[0] = 2 | byte(p.a.y[0]&1)
	p.a.x.putBytes(out[1:])
	return out
}

// XOnly returns the x coordinate, the BIP 340 form of the key.
func (p *Point) XOnly() (out [32]byte) {
	p.a.x.putBytes(out[:])
	return out
}

// Uncompressed returns the 65 byte form (4, x, y).
func (p *Point) Uncompressed() (out [65]byte) {
	out[0] = 4
	p.a.x.putBytes(out[1:33])
	p.a.y.putBytes(out[33:])
	return out
}

// Equal reports whether both are the same point.
func (p *Point) Equal(q *Point) bool { return *p == *q }

// Negate returns -p.
func (p Point) Negate() Point {
	if p.valid {
		p.a.y.neg(&p.a.y)
		p.a.y.normalize()
	}
	return p
}

// oddY reports whether y is odd.
func (p *Point) oddY() bool { return p.a.y[0]&1 == 1 }

// fromJacobian normalises j; ErrInfinity if it is the point at infinity.
func fromJacobian(j *jacobian) (Point, error) {
	if j.isInfinity() {
		return Point{}, ErrInfinity
	}
	p := Point{valid: true}
	j.toAffine(&p.a)
	return p, nil
}

// Add returns p + q; ErrInfinity if q is -p.
func Add(p, q *Point) (Point, error) {
	if !p.valid || !q.valid {
		return Point{}, ErrPoint
	}
	var j jacobian
	j.setAffine(&p.a)
	j.addAffine(&j, &q.a, false)
	return fromJacobian(&j)
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
	var s scalar
	if s.SetBytes(&k) != 0 || s.IsZero() {
		return Point{}, ErrTweak
	}
	var j jacobian
	mulPoint(&j, &p.a, &s)
	return fromJacobian(&j)
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
