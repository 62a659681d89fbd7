package lntypes

import "fmt"

// DecodeErrorKind says what was wrong with bytes that did not decode.
type DecodeErrorKind uint8

// The kinds, in the order of the C union DecodeError.
const (
	// DecodeUnknownVersion: written by a version that this one cannot read.
	DecodeUnknownVersion DecodeErrorKind = iota
	// DecodeUnknownRequiredFeature: an even (must-understand) TLV type or feature that is unknown.
	DecodeUnknownRequiredFeature
	// DecodeInvalidValue: a value outside what the specification allows.
	DecodeInvalidValue
	// DecodeShortRead: the buffer ended early.
	DecodeShortRead
	// DecodeBadLengthDescriptor: a length that contradicts its content.
	DecodeBadLengthDescriptor
	// DecodeIo: the reader failed.
	DecodeIo
	// DecodeUnsupportedCompression: gossip query data in an unknown encoding.
	DecodeUnsupportedCompression
)

// String names the kind.
func (k DecodeErrorKind) String() string {
	names := [...]string{"unknown version", "unknown required feature", "invalid value",
		"short read", "bad length descriptor", "io error", "unsupported compression"}
	if int(k) < len(names) {
		return names[k]
	}
	return fmt.Sprintf("DecodeErrorKind(%d)", uint8(k))
}

// DecodeError is returned by every decoder. What says which part failed; it
// never contains bytes of the input. Io is the I/O error's number in the C enum
// IOError when Kind is DecodeIo.
type DecodeError struct {
	Kind DecodeErrorKind
	What string
	Io   uint8
}

// Error implements error.
func (e *DecodeError) Error() string {
	if e.What == "" {
		return "decode: " + e.Kind.String()
	}
	return "decode: " + e.What + ": " + e.Kind.String()
}

// Is lets errors.Is match on the kind alone: a target without What matches any.
func (e *DecodeError) Is(target error) bool {
	t, ok := target.(*DecodeError)
	return ok && t.Kind == e.Kind && (t.What == "" || t.What == e.What)
}

// Sentinels for errors.Is, and for decoders with nothing to add.
var (
	ErrUnknownVersion         = &DecodeError{Kind: DecodeUnknownVersion}
	ErrUnknownRequiredFeature = &DecodeError{Kind: DecodeUnknownRequiredFeature}
	ErrInvalidValue           = &DecodeError{Kind: DecodeInvalidValue}
	ErrShortRead              = &DecodeError{Kind: DecodeShortRead}
	ErrBadLengthDescriptor    = &DecodeError{Kind: DecodeBadLengthDescriptor}
	ErrUnsupportedCompression = &DecodeError{Kind: DecodeUnsupportedCompression}
)

// APIError is the caller's fault or the caller's business: a call that could not
// be carried out. It is a sealed union; the variants follow the C API.
type APIError interface {
	error
	isAPIError()
}

// APIMisuseError: the call makes no sense in the current state, or an argument
// is out of range. Nothing was changed.
type APIMisuseError struct{ Err string }

// FeeRateTooHigh: the feerate (sat/kw) asked for is above what is allowed.
type FeeRateTooHigh struct {
	Err     string
	Feerate uint32
}

// InvalidRoute: a route that cannot be sent along.
type InvalidRoute struct{ Err string }

// ChannelUnavailable: the channel or peer does not exist, is not connected or
// is not usable now.
type ChannelUnavailable struct{ Err string }

// MonitorUpdateInProgress: the action was started and completes when a pending
// monitor update is persisted.
type MonitorUpdateInProgress struct{}

// IncompatibleShutdownScript: the peer's features do not allow the script.
type IncompatibleShutdownScript struct{ Script ShutdownScript }

func (APIMisuseError) isAPIError()             {}
func (FeeRateTooHigh) isAPIError()             {}
func (InvalidRoute) isAPIError()               {}
func (ChannelUnavailable) isAPIError()         {}
func (MonitorUpdateInProgress) isAPIError()    {}
func (IncompatibleShutdownScript) isAPIError() {}

// Error implements error.
func (e APIMisuseError) Error() string { return "misuse: " + e.Err }

// Error implements error.
func (e FeeRateTooHigh) Error() string {
	return fmt.Sprintf("feerate %d sat/kw too high: %s", e.Feerate, e.Err)
}

// Error implements error.
func (e InvalidRoute) Error() string { return "invalid route: " + e.Err }

// Error implements error.
func (e ChannelUnavailable) Error() string { return "channel unavailable: " + e.Err }

// Error implements error.
func (MonitorUpdateInProgress) Error() string { return "monitor update in progress" }

// Error implements error.
func (IncompatibleShutdownScript) Error() string {
	return "shutdown script not allowed by the peer's features"
}

// Misusef builds an APIMisuseError from a format.
func Misusef(format string, args ...any) APIMisuseError {
	return APIMisuseError{Err: fmt.Sprintf(format, args...)}
}

// Unavailablef builds a ChannelUnavailable from a format.
func Unavailablef(format string, args ...any) ChannelUnavailable {
	return ChannelUnavailable{Err: fmt.Sprintf(format, args...)}
}
