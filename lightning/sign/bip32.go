package sign

import (
	"crypto/hmac"
	"crypto/sha512"
	"encoding/binary"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// extendedKey is a private key with its chain code (BIP 32).
type extendedKey struct {
	key   lntypes.SecretKey
	chain [32]byte
}

func hmac512(key []byte, data ...[]byte) (out [64]byte) {
	h := hmac.New(sha512.New, key)
	for _, d := range data {
		h.Write(d)
	}
	h.Sum(out[:0])
	return out
}

// masterKey is the root of the tree of a seed. A seed for which there is none
// (probability 2^-127) gives a key that refuses to sign.
func masterKey(seed []byte) (k extendedKey) {
	i := hmac512([]byte("Bitcoin seed"), seed)
	copy(k.key[:], i[:32])
	copy(k.chain[:], i[32:])
	return k
}

// hardened returns hardened child n; like masterKey where there is none.
func (k *extendedKey) hardened(n uint32) (child extendedKey) {
	var index [4]byte
	binary.BigEndian.PutUint32(index[:], n|1<<31)
	i := hmac512(k.chain[:], []byte{0}, k.key[:], index[:])
	sum, err := secp.SecretTweakAdd(k.key, [32]byte(i[:32]))
	if err != nil {
		return extendedKey{}
	}
	child.key = sum
	copy(child.chain[:], i[32:])
	return child
}
