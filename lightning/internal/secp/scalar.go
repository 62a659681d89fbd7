package secp

import (
	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// ValidSecret reports whether s is a secret key: not zero and below the group
// order.
func ValidSecret(s [32]byte) bool { return validSecret(&s) }

// validSecret takes the same time for every s.
func validSecret(s *[32]byte) bool {
	var k secp256k1.ModNScalar
	overflow := k.SetBytes(s)
	ok := overflow == 0 && !k.IsZero()
	k.Zero()
	return ok
}

// belowOrder reports whether k, which may be zero, is below the group order.
func belowOrder(k *[32]byte) bool {
	var s secp256k1.ModNScalar
	overflow := s.SetBytes(k)
	s.Zero()
	return overflow == 0
}

// PubKeyFromSecret returns the public key of a secret key; ErrSecret if it is
// none.
func PubKeyFromSecret(secret [32]byte) ([33]byte, error) {
	return compressed(be.pointFromSecret(&secret))
}

// PointFromSecret is [PubKeyFromSecret] in parsed form.
func PointFromSecret(secret [32]byte) (Point, error) { return be.pointFromSecret(&secret) }

// SecretTweakAdd returns secret + tweak modulo the group order.  A zero tweak is
// allowed; ErrTweak if tweak is too large or the sum is zero.
func SecretTweakAdd(secret, tweak [32]byte) ([32]byte, error) {
	return be.secretTweakAdd(&secret, &tweak)
}

// SecretTweakMul returns secret * tweak modulo the group order; ErrTweak if
// tweak is zero or too large.
func SecretTweakMul(secret, tweak [32]byte) ([32]byte, error) {
	return be.secretTweakMul(&secret, &tweak)
}

// SecretNegate returns -secret modulo the group order.
func SecretNegate(secret [32]byte) ([32]byte, error) { return be.secretNegate(&secret) }

// ECDH returns SHA256 of the compressed form of secret*pub: the shared secret
// of BOLT 4 and BOLT 8.
func ECDH(secret [32]byte, pub [33]byte) ([32]byte, error) { return be.ecdh(&secret, &pub) }

// ECDHPoint is [ECDH] with a parsed key.
func ECDHPoint(secret [32]byte, p *Point) ([32]byte, error) { return be.ecdhPoint(&secret, p) }
