package secp

import "errors"

// Errors of this package.  They carry no input bytes, so that printing one never
// reveals a secret.
var (
	// ErrSecret reports a secret key or scalar that is zero or not below the
	// group order.
	ErrSecret = errors.New("secp: secret key out of range")
	// ErrTweak reports a tweak not below the group order, or one whose result
	// is zero.
	ErrTweak = errors.New("secp: tweak out of range")
	// ErrPoint reports bytes that are no compressed point of the curve.
	ErrPoint = errors.New("secp: invalid public key")
	// ErrInfinity reports a sum of points that is the point at infinity.
	ErrInfinity = errors.New("secp: result is the point at infinity")
	// ErrSignature reports a signature that is malformed or has r or s out of
	// range.
	ErrSignature = errors.New("secp: invalid signature")
	// ErrRecoveryID reports a recovery id above 3, or one that fits no point.
	ErrRecoveryID = errors.New("secp: invalid recovery id")
)
