package secp

import "crypto/sha256"

// nonceStream is the generator of RFC 6979 section 3.2 with HMAC-SHA256, as
// libsecp256k1 feeds it: secret, digest and, if given, 32 bytes more. It needs no
// memory beside itself.
type nonceStream struct {
	k, v  [32]byte
	again bool
}

// hmacKV returns HMAC(k, v || sep || data); no separator if sep is negative.
func hmacKV(k, v *[32]byte, sep int, data []byte) [32]byte {
	var buf [64 + 32 + 1 + 96]byte
	for i := range 64 {
		buf[i] = 0x36
	}
	for i, c := range k {
		buf[i] ^= c
	}
	n := 64 + copy(buf[64:], v[:])
	if sep >= 0 {
		buf[n] = byte(sep)
		n += 1 + copy(buf[n+1:], data)
	}
	inner := sha256.Sum256(buf[:n])
	for i := range 64 {
		buf[i] ^= 0x36 ^ 0x5c
	}
	copy(buf[64:], inner[:])
	out := sha256.Sum256(buf[:96])
	clear(buf[:])
	return out
}

func newNonceStream(secret, digest, data *[32]byte) (s nonceStream) {
	var buf [96]byte
	copy(buf[:32], secret[:])
	copy(buf[32:64], digest[:])
	seed := buf[:64]
	if data != nil {
		copy(buf[64:], data[:])
		seed = buf[:]
	}
	for i := range s.v {
		s.v[i] = 1
	}
	for sep := range 2 {
		s.k = hmacKV(&s.k, &s.v, sep, seed)
		s.v = hmacKV(&s.k, &s.v, -1, nil)
	}
	clear(buf[:])
	return s
}

// next sets k to the next nonce: not zero, below the group order.
func (s *nonceStream) next(k *scalar) {
	for {
		if s.again {
			s.k = hmacKV(&s.k, &s.v, 0, nil)
			s.v = hmacKV(&s.k, &s.v, -1, nil)
		}
		s.again = true
		s.v = hmacKV(&s.k, &s.v, -1, nil)
		if k.SetBytes(&s.v) == 0 && !k.IsZero() {
			return
		}
	}
}
