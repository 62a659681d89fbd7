package tlv

import "golightning/lightning/lntypes"

// What a Reader or Stream fails with. They are of type *lntypes.DecodeError.
var (
	// ErrShortRead: the buffer, or the part of it that a length announced,
	// ended before the value did.
	ErrShortRead error = lntypes.ErrShortRead
	// ErrInvalidValue: a form that BOLT 1 forbids, such as a number that is
	// not minimally encoded, types out of order or bytes left over.
	ErrInvalidValue error = lntypes.ErrInvalidValue
	// ErrUnknownRequiredFeature: an unknown record of even type.
	ErrUnknownRequiredFeature error = lntypes.ErrUnknownRequiredFeature
)
