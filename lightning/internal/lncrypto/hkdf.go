package lncrypto

import (
	"crypto/hmac"
	"crypto/sha256"
)

// HMAC256 returns HMAC-SHA256 of the concatenated parts under key.
func HMAC256(key []byte, parts ...[]byte) (out [32]byte) {
	h := hmac.New(sha256.New, key)
	for _, p := range parts {
		h.Write(p)
	}
	h.Sum(out[:0])
	return out
}

// hkdf fills out with consecutive blocks of HKDF-SHA256 (RFC 5869), info empty.
func hkdf(salt, ikm []byte, out [][32]byte) {
	prk := HMAC256(salt, ikm)
	h := hmac.New(sha256.New, prk[:])
	for i := range out {
		h.Reset()
		if i > 0 {
			h.Write(out[i-1][:])
		}
		h.Write([]byte{byte(i + 1)})
		h.Sum(out[i][:0])
	}
}

// HKDFTwice returns the first two 32 byte blocks of HKDF-SHA256 with empty info;
// BOLT 8 derives its keys so.
func HKDFTwice(salt, ikm []byte) (k1, k2 [32]byte) {
	var out [2][32]byte
	hkdf(salt, ikm, out[:])
	return out[0], out[1]
}

// HKDF5x returns the first five 32 byte blocks of HKDF-SHA256 with empty info.
func HKDF5x(salt, ikm []byte) (out [5][32]byte) {
	hkdf(salt, ikm, out[:])
	return out
}
