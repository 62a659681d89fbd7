package secp

import (
	"encoding/binary"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// orderAsField is the group order as a field element: an x coordinate at or
// above it is reduced when it becomes r.
var orderAsField = func() (f secp256k1.FieldVal) {
	f.SetByteSlice(secp256k1.S256().N.Bytes())
	return f
}()

// Sign makes the deterministic ECDSA signature of RFC 6979 with low s.
func Sign(secret, digest [32]byte) ([64]byte, error) {
	sig, _, err := signRFC6979(&secret, &digest, nil, false)
	return sig, err
}

// SignWithNonceData is [Sign] with 32 bytes mixed into the nonce (RFC 6979
// section 3.6), as libsecp256k1 does with its noncedata.
func SignWithNonceData(secret, digest, nonceData [32]byte) ([64]byte, error) {
	sig, _, err := signRFC6979(&secret, &digest, &nonceData, false)
	return sig, err
}

// SignLowR signs deterministically until r is below 2^255, so that its DER
// form is at most 70 bytes: first plainly, then with nonce data that carries a
// counter 1, 2, ... in its first four bytes, little endian.
func SignLowR(secret, digest [32]byte) ([64]byte, error) {
	var data *[32]byte
	var extra [32]byte
	for counter := uint32(1); ; counter++ {
		sig, ok, err := signRFC6979(&secret, &digest, data, true)
		if err != nil || ok {
			return sig, err
		}
		binary.LittleEndian.PutUint32(extra[:], counter)
		data = &extra
	}
}

// SignLowRWithNonceData is [SignWithNonceData], trying each nonce data that
// next gives until r is below 2^255.
func SignLowRWithNonceData(secret, digest [32]byte, next func() [32]byte) ([64]byte, error) {
	for {
		data := next()
		sig, ok, err := signRFC6979(&secret, &digest, &data, true)
		if err != nil || ok {
			return sig, err
		}
	}
}

// signRFC6979 signs; with needLowR it gives up early, answering false, when r
// is 2^255 or more.
func signRFC6979(secret, digest, data *[32]byte, needLowR bool) ([64]byte, bool, error) {
	sig, _, ok, err := signRecoverable(secret, digest, data, needLowR)
	return sig, ok, err
}

func signRecoverable(secret, digest, data *[32]byte, needLowR bool) (sig [64]byte, id byte, ok bool, err error) {
	var d secp256k1.ModNScalar
	if err := parseSecret(secret, &d); err != nil {
		return sig, 0, false, err
	}
	defer d.Zero()
	var extra []byte
	if data != nil {
		extra = data[:]
	}
	for i := uint32(0); ; i++ {
		k := secp256k1.NonceRFC6979(secret[:], digest[:], extra, nil, i)
		r, s, id, done, high := signOnce(&d, k, digest, needLowR)
		k.Zero()
		if high {
			return sig, 0, false, nil
		}
		if !done {
			continue
		}
		r.PutBytesUnchecked(sig[:32])
		s.PutBytesUnchecked(sig[32:])
		return sig, id, true, nil
	}
}

// signOnce makes the signature for one nonce.  done is false for the nonces
// that give r or s zero; high reports that r was needed below 2^255 and is not.
func signOnce(d, k *secp256k1.ModNScalar, digest *[32]byte, needLowR bool) (r, s secp256k1.ModNScalar, id byte, done, high bool) {
	var j secp256k1.JacobianPoint
	secp256k1.ScalarBaseMultNonConst(k, &j)
	kG, err := fromJacobian(&j)
	if err != nil { // k is neither zero nor the order
		return r, s, 0, false, false
	}
	return signWithPoint(d, k, &kG, digest, needLowR)
}

// signWithPoint is signOnce for a nonce whose point kG is known.
func signWithPoint(d, k *secp256k1.ModNScalar, kG *Point, digest *[32]byte, needLowR bool) (r, s secp256k1.ModNScalar, id byte, done, high bool) {
	var xb [32]byte
	kG.x.PutBytes(&xb)
	overflow := r.SetBytes(&xb)
	if r.IsZero() {
		return r, s, 0, false, false
	}
	if needLowR {
		rb := r.Bytes()
		if rb[0]&0x80 != 0 {
			return r, s, 0, false, true
		}
	}
	id = byte(overflow<<1) | byte(kG.y.IsOddBit())
	var e, kinv secp256k1.ModNScalar
	e.SetBytes(digest)
	kinv.InverseValNonConst(k)
	s.Mul2(d, &r).Add(&e).Mul(&kinv)
	kinv.Zero()
	if s.IsZero() {
		return r, s, 0, false, false
	}
	if s.IsOverHalfOrder() {
		s.Negate()
		id ^= 1
	}
	return r, s, id, true, false
}

// SignRecoverable is [Sign] that also gives the recovery id, 0 to 3.
func SignRecoverable(secret, digest [32]byte) (sig [64]byte, id uint8, err error) {
	sig, id, _, err = signRecoverable(&secret, &digest, nil, false)
	return sig, id, err
}

func parseCompact(sig *[64]byte, r, s *secp256k1.ModNScalar) bool {
	over := r.SetByteSlice(sig[:32])
	if s.SetByteSlice(sig[32:]) || over {
		return false
	}
	return !r.IsZero() && !s.IsZero()
}

// IsLowS reports whether s of the compact signature is at most half the group
// order and in range.
func IsLowS(sig [64]byte) bool {
	var r, s secp256k1.ModNScalar
	return parseCompact(&sig, &r, &s) && !s.IsOverHalfOrder()
}

// ValidSignature reports whether r and s are both in [1, n-1].
func ValidSignature(sig [64]byte) bool {
	var r, s secp256k1.ModNScalar
	return parseCompact(&sig, &r, &s)
}

// NormalizeS replaces a high s by its negation and reports whether it did.
func NormalizeS(sig [64]byte) ([64]byte, bool) {
	var r, s secp256k1.ModNScalar
	if !parseCompact(&sig, &r, &s) || !s.IsOverHalfOrder() {
		return sig, false
	}
	s.Negate().PutBytesUnchecked(sig[32:])
	return sig, true
}

// Verify reports whether sig is a valid signature of digest by pub with low s.
// A high s is refused, as by libsecp256k1: such a signature does not relay in
// a transaction.
func Verify(pub [33]byte, digest [32]byte, sig [64]byte) bool {
	p, err := ParsePoint(pub)
	return err == nil && verify(p.mul, &digest, &sig, true)
}

// VerifyPoint is [Verify] with a parsed key.
func VerifyPoint(p *Point, digest [32]byte, sig [64]byte) bool {
	return p.valid && verify(p.mul, &digest, &sig, true)
}

// VerifyAnyS is [Verify] that also accepts a high s.  It is for data where
// malleability does not matter; a signature that enters one of our transactions
// goes through [Verify].
func VerifyAnyS(pub [33]byte, digest [32]byte, sig [64]byte) bool {
	p, err := ParsePoint(pub)
	return err == nil && verify(p.mul, &digest, &sig, false)
}

// verify checks a signature; mul multiplies the public key.
func verify(mul func(k *secp256k1.ModNScalar, out *secp256k1.JacobianPoint), digest *[32]byte, sig *[64]byte, lowS bool) bool {
	var r, s, e, u1, u2 secp256k1.ModNScalar
	if !parseCompact(sig, &r, &s) {
		return false
	}
	if lowS && s.IsOverHalfOrder() {
		return false
	}
	e.SetBytes(digest)
	s.InverseNonConst()
	u1.Mul2(&e, &s)
	u2.Mul2(&r, &s)
	var a, b, x secp256k1.JacobianPoint
	secp256k1.ScalarBaseMultNonConst(&u1, &a)
	mul(&u2, &b)
	secp256k1.AddNonConst(&a, &b, &x)
	return !isInfinity(&x) && xMatches(&x, &r)
}

// xMatches reports whether the affine x of the projective point, reduced modulo
// the group order, is r, without an inversion: it compares r*z^2 with x, and
// (r+n)*z^2 where r+n is still below the field prime.
func xMatches(j *secp256k1.JacobianPoint, r *secp256k1.ModNScalar) bool {
	var z2, want, rf secp256k1.FieldVal
	rb := r.Bytes()
	rf.SetBytes(&rb)
	z2.SquareVal(&j.Z)
	want.Mul2(&rf, &z2).Normalize()
	x := j.X
	x.Normalize()
	if want.Equals(&x) {
		return true
	}
	if rf.IsGtOrEqPrimeMinusOrder() {
		return false
	}
	rf.Add(&orderAsField)
	want.Mul2(&rf, &z2).Normalize()
	return want.Equals(&x)
}

// Recover returns the public key that made the signature.  ErrSignature if r or
// s is out of range, ErrRecoveryID if id is above 3 or fits no point.  Like
// libsecp256k1 it does not demand a low s.
func Recover(digest [32]byte, sig [64]byte, id uint8) ([33]byte, error) {
	var r, s, e secp256k1.ModNScalar
	if id > 3 {
		return [33]byte{}, ErrRecoveryID
	}
	if !parseCompact(&sig, &r, &s) {
		return [33]byte{}, ErrSignature
	}
	var rp Point
	rp.x.SetByteSlice(sig[:32])
	if id&2 != 0 {
		if rp.x.IsGtOrEqPrimeMinusOrder() {
			return [33]byte{}, ErrRecoveryID
		}
		rp.x.Add(&orderAsField).Normalize()
	}
	if !secp256k1.DecompressY(&rp.x, id&1 != 0, &rp.y) {
		return [33]byte{}, ErrRecoveryID
	}
	rp.y.Normalize()
	rp.valid = true
	// Q = (s*R - e*G) / r
	e.SetBytes(&digest)
	r.InverseNonConst()
	e.Negate().Mul(&r)
	s.Mul(&r)
	eb, sb := e.Bytes(), s.Bytes()
	return one(Sum{G: &eb, Terms: []Term{{P: &rp, K: &sb}}})
}
