package lntypes

import "fmt"

// Secp256k1Error says what was wrong with an operation on the curve. It is
// returned where the C API has the enum of that name.
type Secp256k1Error uint8

// The values, in the order of the C enum.
const (
	// Secp256k1ErrorIncorrectSignature: a well-formed signature that does not verify.
	Secp256k1ErrorIncorrectSignature Secp256k1Error = iota
	// Secp256k1ErrorInvalidMessage: a digest that is not 32 bytes.
	Secp256k1ErrorInvalidMessage
	// Secp256k1ErrorInvalidPublicKey: bytes that are no point.
	Secp256k1ErrorInvalidPublicKey
	// Secp256k1ErrorInvalidSignature: a signature with values out of range.
	Secp256k1ErrorInvalidSignature
	// Secp256k1ErrorInvalidSecretKey: a scalar out of range.
	Secp256k1ErrorInvalidSecretKey
	// Secp256k1ErrorInvalidSharedSecret: a shared secret of the wrong length.
	Secp256k1ErrorInvalidSharedSecret
	// Secp256k1ErrorInvalidRecoveryID: a recovery id above 3 or one that fits no key.
	Secp256k1ErrorInvalidRecoveryID
	// Secp256k1ErrorInvalidTweak: a tweak out of range, or one with result zero.
	Secp256k1ErrorInvalidTweak
	// Secp256k1ErrorNotEnoughMemory is never returned.
	Secp256k1ErrorNotEnoughMemory
	// Secp256k1ErrorInvalidPublicKeySum: keys whose sum is no point.
	Secp256k1ErrorInvalidPublicKeySum
	// Secp256k1ErrorInvalidParityValue: a parity that is neither 0 nor 1.
	Secp256k1ErrorInvalidParityValue
)

// String names the error.
func (e Secp256k1Error) String() string {
	names := [...]string{"incorrect signature", "invalid message", "invalid public key", "invalid signature",
		"invalid secret key", "invalid shared secret", "invalid recovery id", "invalid tweak",
		"not enough memory", "invalid public key sum", "invalid parity value"}
	if int(e) < len(names) {
		return names[e]
	}
	return fmt.Sprintf("Secp256k1Error(%d)", uint8(e))
}

// Error implements error.
func (e Secp256k1Error) Error() string { return "secp256k1: " + e.String() }
