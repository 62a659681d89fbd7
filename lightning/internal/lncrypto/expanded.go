package lncrypto

import "fmt"

// ExpandedKey is the set of keys derived from a node's inbound payment key
// material. It redacts itself. Derive it once and keep it: two nodes with the same
// material (phantom nodes) get the same set.
type ExpandedKey struct {
	// MetadataKey encrypts the metadata (amount, expiry) inside a payment secret.
	MetadataKey [32]byte
	// LDKPaymentHashKey authenticates metadata of payments whose hash we made.
	LDKPaymentHashKey [32]byte
	// UserPaymentHashKey authenticates metadata of payments with a user's hash.
	UserPaymentHashKey [32]byte
	// OffersBaseKey derives signing keys and authenticates messages of BOLT 12.
	OffersBaseKey [32]byte
	// OffersEncryptionKey encrypts BOLT 12 metadata.
	OffersEncryptionKey [32]byte
}

// NewExpandedKey derives the set from the 32 bytes of inbound payment key
// material.
func NewExpandedKey(material [32]byte) *ExpandedKey {
	k := HKDF5x([]byte("LDK Inbound Payment Key Expansion"), material[:])
	return &ExpandedKey{k[0], k[1], k[2], k[3], k[4]}
}

// Format implements fmt.Formatter; it never prints a key.
func (ExpandedKey) Format(s fmt.State, _ rune) { _, _ = s.Write([]byte("<redacted>")) }

// HMACForOffer authenticates BOLT 12 data: HMAC under the offers base key of iv,
// nonce and parts.
func (k *ExpandedKey) HMACForOffer(iv, nonce [16]byte, parts ...[]byte) [32]byte {
	return HMAC256(k.OffersBaseKey[:], append([][]byte{iv[:], nonce[:]}, parts...)...)
}

// CryptForOffer encrypts or decrypts 32 bytes of BOLT 12 metadata.
func (k *ExpandedKey) CryptForOffer(data [32]byte, nonce [16]byte) [32]byte {
	ChaCha20XORBlock(k.OffersEncryptionKey, nonce, data[:])
	return data
}
