package lntypes

import (
	"encoding/hex"
	"fmt"
)

// PublicKey is a compressed secp256k1 point as 33 bytes. Having one does not
// mean that it is a valid point: decoders that must reject invalid points call
// internal/secp. The all-zero value stands for "none" in the C API.
type PublicKey [33]byte

// IsZero reports the all-zero value.
func (k PublicKey) IsZero() bool { return k == PublicKey{} }

// String renders lower-case hex.
func (k PublicKey) String() string { return hex.EncodeToString(k[:]) }

// NodeID is a node's public key as it stands in gossip, not yet checked to be a
// valid point (BOLT 7).
type NodeID [33]byte

// String renders lower-case hex.
func (k NodeID) String() string { return hex.EncodeToString(k[:]) }

// SecretKey is a secp256k1 scalar, 32 bytes big endian. It redacts itself.
type SecretKey [32]byte

// Format implements fmt.Formatter; it never prints the key.
func (k SecretKey) Format(s fmt.State, _ rune) { redact(s) }

// Signature is an ECDSA signature in compact form: r then s, 32 bytes each
// (BOLT 1 "signature").
type Signature [64]byte

// String renders lower-case hex.
func (s Signature) String() string { return hex.EncodeToString(s[:]) }

// SchnorrSignature is a BIP 340 signature (BOLT 12).
type SchnorrSignature [64]byte

// String renders lower-case hex.
func (s SchnorrSignature) String() string { return hex.EncodeToString(s[:]) }

// RecoverableSignature is a compact ECDSA signature with the recovery id 0..3
// that lets a reader of an invoice compute the signer's key (BOLT 11).
type RecoverableSignature struct {
	Compact    [64]byte
	RecoveryID uint8
}

// EntropySource is the only source of randomness in the library.
//
// GetSecureRandomBytes returns 32 bytes that nobody can predict and that never
// repeat. It may be called under the calling object's lock and must not call
// back into that object.
type EntropySource interface {
	GetSecureRandomBytes() [32]byte
}
