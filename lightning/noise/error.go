package noise

// ErrorKind names a kind of failure. The values are constants, so that callers
// compare with errors.Is(err, noise.ErrBadTag).
type ErrorKind string

// Error makes an ErrorKind an error of its own.
func (k ErrorKind) Error() string { return string(k) }

const (
	// ErrReadFailed says that an act or a header is not as long as BOLT 8
	// fixes (the ACTn_READ_FAILED of its vectors).
	ErrReadFailed = ErrorKind("ErrReadFailed")

	// ErrBadVersion says that an act starts with an unknown version byte.
	ErrBadVersion = ErrorKind("ErrBadVersion")

	// ErrBadPubkey says that a received key is no compressed curve point.
	ErrBadPubkey = ErrorKind("ErrBadPubkey")

	// ErrBadTag says that an authentication tag does not verify.
	ErrBadTag = ErrorKind("ErrBadTag")

	// ErrBadCiphertext says that the encrypted static key of act three does
	// not verify.
	ErrBadCiphertext = ErrorKind("ErrBadCiphertext")

	// ErrOutOfOrder says that the caller used a Handshake in the wrong order,
	// in the wrong role or after it failed. This is never the peer's fault.
	ErrOutOfOrder = ErrorKind("ErrOutOfOrder")

	// ErrLocalKey says that our own static key or ephemeral key could not be
	// used. This is never the peer's fault.
	ErrLocalKey = ErrorKind("ErrLocalKey")

	// ErrMessageTooLong says that a message to encrypt exceeds 65535 bytes.
	// This is never the peer's fault.
	ErrMessageTooLong = ErrorKind("ErrMessageTooLong")

	// ErrBroken says that this direction failed authentication before and
	// decrypts nothing any more.
	ErrBroken = ErrorKind("ErrBroken")
)

// Error is the error type of this package: a kind for programs, a description
// for people. It never carries key material.
type Error struct {
	// Kind says what went wrong.
	Kind ErrorKind
	// Description says where, in words.
	Description string
}

// Error returns the description.
func (e *Error) Error() string { return "noise: " + e.Description }

// Unwrap returns the kind, for errors.Is.
func (e *Error) Unwrap() error { return e.Kind }

func makeError(kind ErrorKind, description string) *Error {
	return &Error{Kind: kind, Description: description}
}
