package secp

import (
	"crypto/sha256"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// TaggedHash is the BIP 340 tagged hash: SHA256(SHA256(tag) twice, then msg).
func TaggedHash(tag string, msg ...[]byte) (out [32]byte) {
	th := sha256.Sum256([]byte(tag))
	h := sha256.New()
	h.Write(th[:])
	h.Write(th[:])
	for _, m := range msg {
		h.Write(m)
	}
	h.Sum(out[:0])
	return out
}

// XOnlyFromSecret returns the BIP 340 public key of a secret key.
func XOnlyFromSecret(secret [32]byte) ([32]byte, error) {
	p, err := be.pointFromSecret(&secret)
	if err != nil {
		return [32]byte{}, err
	}
	return p.XOnly(), nil
}

// SchnorrSign makes a BIP 340 signature.  An all-zero aux gives the signature
// that libsecp256k1 makes without auxiliary randomness.
func SchnorrSign(secret, digest, aux [32]byte) (sig [64]byte, err error) {
	return schnorrSign(be, &secret, &digest, &aux)
}

func schnorrSign[C curve](c C, secret, digest, aux *[32]byte) (sig [64]byte, err error) {
	d, p, err := evenPair(c, secret)
	if err != nil {
		return sig, err
	}
	defer clear(d[:])
	px := p.XOnly()
	t := TaggedHash("BIP0340/aux", aux[:])
	for i := range t {
		t[i] ^= d[i]
	}
	nonce := reduce(TaggedHash("BIP0340/nonce", t[:], px[:], digest[:]))
	// A nonce of zero is refused: then no signature exists for these inputs.
	k, r, err := evenPair(c, &nonce)
	if err != nil {
		return sig, err
	}
	defer clear(k[:])
	rx := r.XOnly()
	e := schnorrChallenge(&rx, &px, digest[:])
	ed, err := c.secretTweakMul(&d, &e)
	if err != nil {
		return sig, err
	}
	s, err := c.secretTweakAdd(&ed, &k)
	if err != nil {
		return sig, err
	}
	copy(sig[:], rx[:])
	copy(sig[32:], s[:])
	return sig, nil
}

// evenPair returns the secret, or its negation if the point of it has an odd y, and
// the point of what it returns.
func evenPair[C curve](c C, secret *[32]byte) ([32]byte, Point, error) {
	p, err := c.pointFromSecret(secret)
	if err != nil || !p.oddY() {
		return *secret, p, err
	}
	neg, err := c.secretNegate(secret)
	return neg, p.Negate(), err
}

// reduce takes a hash modulo the group order.
func reduce(h [32]byte) [32]byte {
	var k secp256k1.ModNScalar
	k.SetBytes(&h)
	defer k.Zero()
	return k.Bytes()
}

func schnorrChallenge(rx, px *[32]byte, msg []byte) [32]byte {
	return reduce(TaggedHash("BIP0340/challenge", rx[:], px[:], msg))
}

// SchnorrVerify reports whether sig is a BIP 340 signature of msg, which may
// have any length, by the key with this x coordinate.
func SchnorrVerify(xonly [32]byte, msg []byte, sig [64]byte) bool {
	return schnorrVerify(be, &xonly, msg, &sig)
}

func schnorrVerify[C curve](c C, xonly *[32]byte, msg []byte, sig *[64]byte) bool {
	pub := evenKey(xonly)
	p, err := c.parsePoint(&pub)
	if err != nil {
		return false
	}
	rx, s := [32]byte(sig[:32]), [32]byte(sig[32:])
	e := schnorrChallenge(&rx, xonly, msg)
	minus := p.Negate()
	// s*G - e*P must be the point with this x, below the field prime as every x of a
	// point, and an even y.
	var out [1]Point
	err = sumInto(c, out[:], []Sum{{G: &s, Terms: []Term{{P: &minus, K: &e}}}})
	return err == nil && !out[0].oddY() && out[0].XOnly() == rx
}
