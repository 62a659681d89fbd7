package secp

import (
	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// orderAsField is the group order as a field element: an x coordinate at or
// above it is reduced when it becomes r.
var orderAsField = func() (f secp256k1.FieldVal) {
	f.SetByteSlice(secp256k1.S256().N.Bytes())
	return f
}()

func (btcecCurve) sign(secret, digest, data *[32]byte) (sig [64]byte, id uint8, err error) {
	sig, id, _, err = signRFC6979(secret, digest, data, false)
	return sig, id, err
}

func (btcecCurve) signIfLowR(secret, digest, data *[32]byte) ([64]byte, bool, error) {
	sig, _, ok, err := signRFC6979(secret, digest, data, true)
	return sig, ok, err
}

// signRFC6979 signs; with needLowR it gives up early, answering false, when r
// is 2^255 or more. The nonce derives from the digest modulo the group order, as RFC
// 6979 and libsecp256k1 have it; btcec would take the digest's bytes, which differ
// from that for one digest in 2^128.
func signRFC6979(secret, digest, data *[32]byte, needLowR bool) (sig [64]byte, id byte, ok bool, err error) {
	var d secp256k1.ModNScalar
	if err := parseSecret(secret, &d); err != nil {
		return sig, 0, false, err
	}
	defer d.Zero()
	var extra []byte
	if data != nil {
		extra = data[:]
	}
	e := reduce(*digest)
	for i := uint32(0); ; i++ {
		k := secp256k1.NonceRFC6979(secret[:], e[:], extra, nil, i)
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
func signWithPoint(d, k *secp256k1.ModNScalar, kG *affine, digest *[32]byte, needLowR bool) (r, s secp256k1.ModNScalar, id byte, done, high bool) {
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

func (c btcecCurve) signLowR(secret, digest *[32]byte) ([64]byte, error) {
	sig, ok, err := c.signIfLowR(secret, digest, nil)
	for counter := uint32(1); !ok && err == nil; counter++ {
		data := nonceCounter(counter)
		sig, ok, err = c.signIfLowR(secret, digest, &data)
	}
	return sig, err
}

func (c btcecCurve) signLowRBatch(secret *[32]byte, digests [][32]byte) ([][64]byte, error) {
	var d secp256k1.ModNScalar
	if err := parseSecret(secret, &d); err != nil {
		return nil, err
	}
	defer d.Zero()
	sigs := make([][64]byte, len(digests))
	open := make([]int, len(digests)) // those without a signature
	for i := range open {
		open[i] = i
	}
	ks := make([]secp256k1.ModNScalar, len(digests))
	defer clear(ks)
	points := make([]secp256k1.JacobianPoint, len(digests))
	flat := make([]affine, len(digests))
	var data []byte
	for counter := uint32(1); len(open) > 0; counter++ {
		for n, i := range open {
			e := reduce(digests[i])
			ks[n].Set(secp256k1.NonceRFC6979(secret[:], e[:], data, nil, 0))
			secp256k1.ScalarBaseMultNonConst(&ks[n], &points[n])
		}
		if err := normalizeBatch(flat, points[:len(open)]); err != nil {
			return nil, err
		}
		left := open[:0]
		for n, i := range open {
			r, s, _, done, high := signWithPoint(&d, &ks[n], &flat[n], &digests[i], true)
			switch {
			case high:
				left = append(left, i)
			case done:
				r.PutBytesUnchecked(sigs[i][:32])
				s.PutBytesUnchecked(sigs[i][32:])
			default: // this nonce gives no signature: take the long way
				sig, err := c.signLowR(secret, &digests[i])
				if err != nil {
					return nil, err
				}
				sigs[i] = sig
			}
		}
		open = left
		next := nonceCounter(counter)
		data = next[:]
	}
	return sigs, nil
}

func (c btcecCurve) verify(pub *[33]byte, digest *[32]byte, sig *[64]byte, anyS bool) bool {
	p, err := c.parsePoint(pub)
	return err == nil && c.verifyPoint(&p, digest, sig, anyS)
}

func (btcecCurve) verifyPoint(p *Point, digest *[32]byte, sig *[64]byte, anyS bool) bool {
	return p.valid && verifyBtcec(func(k *secp256k1.ModNScalar, out *secp256k1.JacobianPoint) {
		var in secp256k1.JacobianPoint
		p.jacobian(&in)
		secp256k1.ScalarMultNonConst(k, &in, out)
	}, digest, sig, anyS)
}

func (c btcecCurve) verifyTable(t *Table, digest *[32]byte, sig *[64]byte) bool {
	if t.comb == nil {
		return c.verifyPoint(&t.point, digest, sig, false)
	}
	return verifyBtcec(t.comb.mul, digest, sig, false)
}

// verifyBtcec checks a signature; mul multiplies the public key.
func verifyBtcec(mul func(k *secp256k1.ModNScalar, out *secp256k1.JacobianPoint), digest *[32]byte, sig *[64]byte, anyS bool) bool {
	var r, s, e, u1, u2 secp256k1.ModNScalar
	if !parseCompact(sig, &r, &s) {
		return false
	}
	if !anyS && s.IsOverHalfOrder() {
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

func (c btcecCurve) recover(digest *[32]byte, sig *[64]byte, id uint8) ([33]byte, error) {
	var r, s, e secp256k1.ModNScalar
	if id > 3 {
		return [33]byte{}, ErrRecoveryID
	}
	if !parseCompact(sig, &r, &s) {
		return [33]byte{}, ErrSignature
	}
	pub, ok := noncePoint(sig, id)
	if !ok {
		return [33]byte{}, ErrRecoveryID
	}
	rp, err := c.parsePoint(&pub)
	if err != nil {
		return [33]byte{}, ErrRecoveryID
	}
	// Q = (s*R - e*G) / r
	e.SetBytes(digest)
	r.InverseNonConst()
	e.Negate().Mul(&r)
	s.Mul(&r)
	eb, sb := e.Bytes(), s.Bytes()
	return one(c, Sum{G: &eb, Terms: []Term{{P: &rp, K: &sb}}})
}

// noncePoint returns the compressed form of the nonce's point, which may be none:
// its x is r, or r plus the group order if the recovery id says so. It answers
// false if that is not below the field prime.
func noncePoint(sig *[64]byte, id uint8) (pub [33]byte, ok bool) {
	var x secp256k1.FieldVal
	x.SetByteSlice(sig[:32])
	if id&2 != 0 {
		if x.IsGtOrEqPrimeMinusOrder() {
			return pub, false
		}
		x.Add(&orderAsField).Normalize()
	}
	pub[0] = 2 | id&1
	x.PutBytesUnchecked(pub[1:])
	return pub, true
}
