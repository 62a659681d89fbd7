package secp

import (
	"crypto/sha256"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// ValidSecret reports whether s is a secret key: not zero and below the group
// order.
func ValidSecret(s [32]byte) bool {
	var k secp256k1.ModNScalar
	overflow := k.SetBytes(&s)
	ok := overflow == 0 && !k.IsZero()
	k.Zero()
	return ok
}

func parseSecret(s *[32]byte, k *secp256k1.ModNScalar) error {
	if k.SetBytes(s) != 0 || k.IsZero() {
		return ErrSecret
	}
	return nil
}

// PubKeyFromSecret returns the public key of a secret key; ErrSecret if it is
// none.
func PubKeyFromSecret(secret [32]byte) ([33]byte, error) {
	p, err := PointFromSecret(secret)
	if err != nil {
		return [33]byte{}, err
	}
	return p.Bytes(), nil
}

// PointFromSecret is [PubKeyFromSecret] in parsed form.
func PointFromSecret(secret [32]byte) (Point, error) {
	var k secp256k1.ModNScalar
	if err := parseSecret(&secret, &k); err != nil {
		return Point{}, err
	}
	defer k.Zero()
	var j secp256k1.JacobianPoint
	secp256k1.ScalarBaseMultNonConst(&k, &j)
	return fromJacobian(&j)
}

// SecretTweakAdd returns secret + tweak modulo the group order.  A zero tweak is
// allowed; ErrTweak if tweak is too large or the sum is zero.
func SecretTweakAdd(secret, tweak [32]byte) ([32]byte, error) {
	var a, b secp256k1.ModNScalar
	if err := parseSecret(&secret, &a); err != nil {
		return [32]byte{}, err
	}
	defer a.Zero()
	if b.SetBytes(&tweak) != 0 {
		return [32]byte{}, ErrTweak
	}
	if a.Add(&b).IsZero() {
		return [32]byte{}, ErrTweak
	}
	return a.Bytes(), nil
}

// SecretTweakMul returns secret * tweak modulo the group order; ErrTweak if
// tweak is zero or too large.
func SecretTweakMul(secret, tweak [32]byte) ([32]byte, error) {
	var a, b secp256k1.ModNScalar
	if err := parseSecret(&secret, &a); err != nil {
		return [32]byte{}, err
	}
	defer a.Zero()
	if b.SetBytes(&tweak) != 0 || b.IsZero() {
		return [32]byte{}, ErrTweak
	}
	return a.Mul(&b).Bytes(), nil
}

// SecretNegate returns -secret modulo the group order.
func SecretNegate(secret [32]byte) ([32]byte, error) {
	var a secp256k1.ModNScalar
	if err := parseSecret(&secret, &a); err != nil {
		return [32]byte{}, err
	}
	defer a.Zero()
	return a.Negate().Bytes(), nil
}

// ECDH returns SHA256 of the compressed form of secret*pub: the shared secret
// of BOLT 4 and BOLT 8.
func ECDH(secret [32]byte, pub [33]byte) ([32]byte, error) {
	p, err := ParsePoint(pub)
	if err != nil {
		return [32]byte{}, err
	}
	return ECDHPoint(secret, &p)
}

// ECDHPoint is [ECDH] with a parsed key.
func ECDHPoint(secret [32]byte, p *Point) ([32]byte, error) {
	if !ValidSecret(secret) {
		return [32]byte{}, ErrSecret
	}
	q, err := Mul(p, secret)
	if err != nil {
		return [32]byte{}, err
	}
	c := q.Bytes()
	return sha256.Sum256(c[:]), nil
}
