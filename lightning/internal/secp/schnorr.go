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
	p, err := PointFromSecret(secret)
	if err != nil {
		return [32]byte{}, err
	}
	return p.XOnly(), nil
}

// SchnorrSign makes a BIP 340 signature.  An all-zero aux gives the signature
// that libsecp256k1 makes without auxiliary randomness.
func SchnorrSign(secret, digest, aux [32]byte) (sig [64]byte, err error) {
	var d secp256k1.ModNScalar
	if err := parseSecret(&secret, &d); err != nil {
		return sig, err
	}
	defer d.Zero()
	p, err := PointFromSecret(secret)
	if err != nil {
		return sig, err
	}
	if p.y.IsOdd() {
		d.Negate()
	}
	px := p.XOnly()
	db := d.Bytes()
	t := TaggedHash("BIP0340/aux", aux[:])
	for i := range t {
		t[i] ^= db[i]
	}
	nonce := TaggedHash("BIP0340/nonce", t[:], px[:], digest[:])
	var k secp256k1.ModNScalar
	k.SetBytes(&nonce)
	if k.IsZero() { // probability 2^-256: no signature exists for these inputs
		return sig, ErrSecret
	}
	defer k.Zero()
	var j secp256k1.JacobianPoint
	secp256k1.ScalarBaseMultNonConst(&k, &j)
	r, err := fromJacobian(&j)
	if err != nil {
		return sig, err
	}
	if r.y.IsOdd() {
		k.Negate()
	}
	rx := r.XOnly()
	e := schnorrChallenge(&rx, &px, digest[:])
	e.Mul(&d).Add(&k)
	copy(sig[:], rx[:])
	e.PutBytesUnchecked(sig[32:])
	return sig, nil
}

func schnorrChallenge(rx, px *[32]byte, msg []byte) (e secp256k1.ModNScalar) {
	h := TaggedHash("BIP0340/challenge", rx[:], px[:], msg)
	e.SetBytes(&h)
	return e
}

// SchnorrVerify reports whether sig is a BIP 340 signature of msg, which may
// have any length, by the key with this x coordinate.
func SchnorrVerify(xonly [32]byte, msg []byte, sig [64]byte) bool {
	p, err := ParseXOnly(xonly)
	if err != nil {
		return false
	}
	var rx, sb [32]byte
	copy(rx[:], sig[:32])
	copy(sb[:], sig[32:])
	var rf secp256k1.FieldVal
	var s secp256k1.ModNScalar
	if rf.SetBytes(&rx) != 0 || s.SetBytes(&sb) != 0 {
		return false
	}
	e := schnorrChallenge(&rx, &xonly, msg)
	eb := e.Negate().Bytes()
	var out [1]Point
	err = SumInto(out[:], []Sum{{G: &sb, Terms: []Term{{P: &p, K: &eb}}}})
	return err == nil && !out[0].y.IsOdd() && out[0].x.Equals(&rf)
}
