package lncrypto

import (
	"crypto/sha256"
	"hash"
)

// hmacPads returns the two blocks that HMAC puts before its inner and outer message
// (RFC 2104).
func hmacPads(key []byte) (inner, outer [sha256.BlockSize]byte) {
	if len(key) > len(inner) {
		h := sha256.Sum256(key)
		copy(inner[:], h[:])
	} else {
		copy(inner[:], key)
	}
	outer = inner
	for i := range inner {
		inner[i] ^= 0x36
		outer[i] ^= 0x5c
	}
	return inner, outer
}

// HMAC256 returns HMAC-SHA256 of the concatenated parts under key. It does without
// the objects of crypto/hmac, which cost as much as a short message.
func HMAC256(key []byte, parts ...[]byte) (out [32]byte) {
	inner, outer := hmacPads(key)
	h := sha256.New()
	h.Write(inner[:])
	for _, p := range parts {
		h.Write(p)
	}
	return hmacOuter(&outer, h)
}

// hmacOuter hashes what the inner hash gives.
func hmacOuter(outer *[sha256.BlockSize]byte, inner hash.Hash) [32]byte {
	var b [sha256.BlockSize + sha256.Size]byte
	copy(b[:], outer[:])
	inner.Sum(b[:sha256.BlockSize])
	return sha256.Sum256(b[:])
}

// hkdf fills out with consecutive blocks of HKDF-SHA256 (RFC 5869), info empty.
func hkdf(salt, ikm []byte, out [][32]byte) {
	prk := HMAC256(salt, ikm)
	for i := range out {
		if i == 0 {
			out[i] = HMAC256(prk[:], []byte{1})
		} else {
			out[i] = HMAC256(prk[:], out[i-1][:], []byte{byte(i + 1)})
		}
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
