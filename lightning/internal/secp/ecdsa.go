package secp

import (
	"encoding/binary"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
)

// Sign makes the deterministic ECDSA signature of RFC 6979 with low s.
func Sign(secret, digest [32]byte) ([64]byte, error) {
	sig, _, err := be.sign(&secret, &digest, nil)
	return sig, err
}

// SignWithNonceData is [Sign] with 32 bytes mixed into the nonce (RFC 6979
// section 3.6), as libsecp256k1 does with its noncedata.
func SignWithNonceData(secret, digest, nonceData [32]byte) ([64]byte, error) {
	sig, _, err := be.sign(&secret, &digest, &nonceData)
	return sig, err
}

// SignRecoverable is [Sign] that also gives the recovery id, 0 to 3.
func SignRecoverable(secret, digest [32]byte) (sig [64]byte, id uint8, err error) {
	return be.sign(&secret, &digest, nil)
}

// SignLowR signs deterministically until r is below 2^255, so that its DER
// form is at most 70 bytes: first plainly, then with nonce data that carries a
// counter 1, 2, ... in its first four bytes, little endian.
func SignLowR(secret, digest [32]byte) ([64]byte, error) { return be.signLowR(&secret, &digest) }

// nonceCounter is the nonce data of a retry of SignLowR.
func nonceCounter(counter uint32) (data [32]byte) {
	binary.LittleEndian.PutUint32(data[:], counter)
	return data
}

// SignLowRWithNonceData is [SignWithNonceData], trying each nonce data that
// next gives until r is below 2^255.
func SignLowRWithNonceData(secret, digest [32]byte, next func() [32]byte) ([64]byte, error) {
	return signLowRWith(be, &secret, &digest, next)
}

func signLowRWith[C curve](c C, secret, digest *[32]byte, next func() [32]byte) ([64]byte, error) {
	for {
		data := next()
		sig, ok, err := c.signIfLowR(secret, digest, &data)
		if err != nil || ok {
			return sig, err
		}
	}
}

// SignLowRBatch is [SignLowR] of every digest, with the same results. With btcec,
// all nonce points of one round share a field inversion.
func SignLowRBatch(secret [32]byte, digests [][32]byte) ([][64]byte, error) {
	return be.signLowRBatch(&secret, digests)
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
func ValidSignature(sig [64]byte) bool { return validSignature(&sig) }

func validSignature(sig *[64]byte) bool {
	var r, s secp256k1.ModNScalar
	return parseCompact(sig, &r, &s)
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
	return be.verify(&pub, &digest, &sig, false)
}

// VerifyPoint is [Verify] with a parsed key.
func VerifyPoint(p *Point, digest [32]byte, sig [64]byte) bool {
	return be.verifyPoint(p, &digest, &sig, false)
}

// VerifyAnyS is [Verify] that also accepts a high s.  It is for data where
// malleability does not matter; a signature that enters one of our transactions
// goes through [Verify].
func VerifyAnyS(pub [33]byte, digest [32]byte, sig [64]byte) bool {
	return be.verify(&pub, &digest, &sig, true)
}

// Recover returns the public key that made the signature.  ErrSignature if r or
// s is out of range, ErrRecoveryID if id is above 3 or fits no point, ErrInfinity
// if the key would be the point at infinity.  Like libsecp256k1 it does not demand
// a low s.
func Recover(digest [32]byte, sig [64]byte, id uint8) ([33]byte, error) {
	return be.recover(&digest, &sig, id)
}
