// Package messagesign signs text with a node's key, in the form that other
// implementations use to prove who runs a node: zbase32 of a recoverable signature
// of the double SHA256 of a prefix and the message.
//
// What it does not do: it is for people's messages, not for the protocol's; the
// prefix keeps the two apart.
package messagesign

import (
	"crypto/sha256"
	"strings"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

const prefix = "Lightning Signed Message:"

const alphabet = "ybndrfg8ejkmcpqxot1uwisza345h769"

// headerOffset is added to the recovery id in the first byte: a compact signature
// by a compressed key.
const headerOffset = 31

func digest(msg []byte) [32]byte {
	first := sha256.Sum256(append([]byte(prefix), msg...))
	return sha256.Sum256(first[:])
}

// Sign signs a message with a secret key. It fails with
// Secp256k1ErrorInvalidSecretKey.
func Sign(msg []byte, sk lntypes.SecretKey) (string, error) {
	sig, id, err := secp.SignRecoverable(sk, digest(msg))
	if err != nil {
		return "", lntypes.Secp256k1ErrorInvalidSecretKey
	}
	return encode(append([]byte{headerOffset + id}, sig[:]...)), nil
}

// RecoverPk returns the key that signed a message. It fails with
// Secp256k1ErrorInvalidSignature or Secp256k1ErrorInvalidRecoveryID.
func RecoverPk(msg []byte, sig string) (lntypes.PublicKey, error) {
	b, ok := decode(sig)
	if !ok || len(b) != 65 {
		return lntypes.PublicKey{}, lntypes.Secp256k1ErrorInvalidSignature
	}
	if b[0] < headerOffset || b[0] > headerOffset+3 {
		return lntypes.PublicKey{}, lntypes.Secp256k1ErrorInvalidRecoveryID
	}
	key, err := secp.Recover(digest(msg), [64]byte(b[1:]), b[0]-headerOffset)
	if err != nil {
		return lntypes.PublicKey{}, lntypes.Secp256k1ErrorInvalidSignature
	}
	return key, nil
}

// Verify reports whether the key signed the message.
func Verify(msg []byte, sig string, pk lntypes.PublicKey) bool {
	key, err := RecoverPk(msg, sig)
	return err == nil && key == pk
}

// encode writes groups of five bits, the highest first; the last is filled up with
// zero bits.
func encode(b []byte) string {
	var out strings.Builder
	acc, bits := uint32(0), 0
	for _, c := range b {
		acc, bits = acc<<8|uint32(c), bits+8
		for bits >= 5 {
			bits -= 5
			out.WriteByte(alphabet[acc>>bits&31])
		}
	}
	if bits > 0 {
		out.WriteByte(alphabet[acc<<(5-bits)&31])
	}
	return out.String()
}

func decode(s string) ([]byte, bool) {
	if len(s) > 1024 {
		return nil, false
	}
	var out []byte
	acc, bits := uint32(0), 0
	for i := range len(s) {
		v := strings.IndexByte(alphabet, s[i])
		if v < 0 {
			return nil, false
		}
		acc, bits = acc<<5|uint32(v), bits+5
		if bits >= 8 {
			bits -= 8
			out = append(out, byte(acc>>bits))
		}
	}
	return out, bits < 5 && acc&(1<<bits-1) == 0
}
