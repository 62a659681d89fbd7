package invoice

import (
	"fmt"

	"golightning/lightning/lntypes"
)

// CreationError says why an invoice could not be made. It is the caller's
// fault, or missing means.
type CreationError uint8

// The creation errors.
const (
	// CreationErrorDescriptionTooLong: the description exceeds 639 bytes.
	CreationErrorDescriptionTooLong CreationError = iota
	// CreationErrorRouteTooLong: a route hint has more than 12 hops.
	CreationErrorRouteTooLong
	// CreationErrorTimestampOutOfBounds: the time needs more than 35 bits.
	CreationErrorTimestampOutOfBounds
	// CreationErrorInvalidAmount: the amount is too large, or no payment hash
	// could be made for it.
	CreationErrorInvalidAmount
	// CreationErrorMissingRouteHints: a phantom invoice without any hint.
	CreationErrorMissingRouteHints
	// CreationErrorMinFinalCltvExpiryDeltaTooShort: the delta is less than a
	// node needs to claim safely.
	CreationErrorMinFinalCltvExpiryDeltaTooShort
)

// String returns the error's name.
func (e CreationError) String() string {
	return name(e, "DescriptionTooLong", "RouteTooLong", "TimestampOutOfBounds",
		"InvalidAmount", "MissingRouteHints", "MinFinalCltvExpiryDeltaTooShort")
}

// Error says it in words.
func (e CreationError) Error() string {
	return text(e, "the description exceeds 639 bytes",
		"a route hint has more than 12 hops",
		"the time does not fit the invoice format",
		"the amount is out of range",
		"a phantom invoice needs route hints",
		"the final expiry delta is below the least that is safe")
}

// Bolt11SemanticError says what is wrong with an invoice that can be read.
type Bolt11SemanticError uint8

// The semantic errors.
const (
	// Bolt11SemanticErrorNoPaymentHash: no p field.
	Bolt11SemanticErrorNoPaymentHash Bolt11SemanticError = iota
	// Bolt11SemanticErrorMultiplePaymentHashes: more than one p field.
	Bolt11SemanticErrorMultiplePaymentHashes
	// Bolt11SemanticErrorNoDescription: neither a d nor an h field.
	Bolt11SemanticErrorNoDescription
	// Bolt11SemanticErrorMultipleDescriptions: more than one d or h field.
	Bolt11SemanticErrorMultipleDescriptions
	// Bolt11SemanticErrorNoPaymentSecret: no s field.
	Bolt11SemanticErrorNoPaymentSecret
	// Bolt11SemanticErrorMultiplePaymentSecrets: more than one s field.
	Bolt11SemanticErrorMultiplePaymentSecrets
	// Bolt11SemanticErrorInvalidFeatures: no payment_secret feature, or a
	// required feature that is unknown.
	Bolt11SemanticErrorInvalidFeatures
	// Bolt11SemanticErrorInvalidRecoveryID: the recovery id fits no key.
	Bolt11SemanticErrorInvalidRecoveryID
	// Bolt11SemanticErrorInvalidSignature: the signature does not verify, or
	// has a high S although the payee's key is given.
	Bolt11SemanticErrorInvalidSignature
	// Bolt11SemanticErrorImpreciseAmount: the amount is no whole millisatoshi.
	Bolt11SemanticErrorImpreciseAmount
)

// String returns the error's name.
func (e Bolt11SemanticError) String() string {
	return name(e, "NoPaymentHash", "MultiplePaymentHashes", "NoDescription", "MultipleDescriptions",
		"NoPaymentSecret", "MultiplePaymentSecrets", "InvalidFeatures", "InvalidRecoveryId",
		"InvalidSignature", "ImpreciseAmount")
}

// Error says it in words.
func (e Bolt11SemanticError) Error() string {
	return text(e, "the payment hash is missing", "there are several payment hashes",
		"the description is missing", "there are several descriptions",
		"the payment secret is missing", "there are several payment secrets",
		"the features are invalid", "the recovery id is invalid",
		"the signature is invalid", "the amount is no whole millisatoshi")
}

// name and text pick the string of an enum value.
func name[E ~uint8](e E, names ...string) string {
	if int(e) < len(names) {
		return names[e]
	}
	return fmt.Sprintf("unknown (%d)", uint8(e))
}

func text[E ~uint8](e E, texts ...string) string { return "invoice: " + name(e, texts...) }

// Bech32Error says what is wrong with the outer encoding (BIP 173).
type Bech32Error interface {
	error
	isBech32Error()
}

// The variants of Bech32Error.
type (
	// MissingSeparator: there is no 1, or nothing before it.
	MissingSeparator struct{}
	// InvalidChecksum: the last six characters do not fit the rest.
	InvalidChecksum struct{}
	// InvalidLength: the string is too short.
	InvalidLength struct{}
	// InvalidChar: a character that bech32 does not have, as code point.
	InvalidChar struct{ A uint32 }
	// InvalidData: a value that is no 5-bit group.
	InvalidData struct{ A uint8 }
	// InvalidPadding: bits left over that are not zero, or too many.
	InvalidPadding struct{}
	// MixedCase: upper and lower case together.
	MixedCase struct{}
)

func (MissingSeparator) isBech32Error() {}
func (InvalidChecksum) isBech32Error()  {}
func (InvalidLength) isBech32Error()    {}
func (InvalidChar) isBech32Error()      {}
func (InvalidData) isBech32Error()      {}
func (InvalidPadding) isBech32Error()   {}
func (MixedCase) isBech32Error()        {}

// Error says it in words.
func (MissingSeparator) Error() string { return "bech32: no separator" }

// Error says it in words.
func (InvalidChecksum) Error() string { return "bech32: wrong checksum" }

// Error says it in words.
func (InvalidLength) Error() string { return "bech32: too short" }

// Error says it in words.
func (e InvalidChar) Error() string { return fmt.Sprintf("bech32: character %U", rune(e.A)) }

// Error says it in words.
func (e InvalidData) Error() string { return fmt.Sprintf("bech32: value %d", e.A) }

// Error says it in words.
func (InvalidPadding) Error() string { return "bech32: wrong padding" }

// Error says it in words.
func (MixedCase) Error() string { return "bech32: mixed case" }

// Bolt11ParseError says why a string is no invoice.
type Bolt11ParseError interface {
	error
	isBolt11ParseError()
}

// The variants of Bolt11ParseError.
type (
	// Bolt11ParseErrorBech32Error: the outer encoding is wrong.
	Bolt11ParseErrorBech32Error struct{ A Bech32Error }
	// ParseAmountError: the digits exceed 64 bits.
	ParseAmountError struct{}
	// MalformedSignature: the signature or a key is out of range.
	MalformedSignature struct{ A lntypes.Secp256k1Error }
	// BadPrefix: the string does not start with ln.
	BadPrefix struct{}
	// UnknownCurrency: no network has this prefix.
	UnknownCurrency struct{}
	// UnknownSiPrefix: the multiplier is none of m, u, n, p.
	UnknownSiPrefix struct{}
	// MalformedHRP: the part before the separator is no invoice's.
	MalformedHRP struct{}
	// TooShortDataPart: there is no room for time and signature.
	TooShortDataPart struct{}
	// UnexpectedEndOfTaggedFields: a field ends early.
	UnexpectedEndOfTaggedFields struct{}
	// DescriptionDecodeError: the description is no UTF-8.
	DescriptionDecodeError struct{}
	// PaddingError: a field has too much padding or one that is not zero.
	PaddingError struct{}
	// IntegerOverflowError: a number exceeds 64 bits.
	IntegerOverflowError struct{}
	// InvalidSegWitProgramLength: a witness program below 2 or above 40 bytes.
	InvalidSegWitProgramLength struct{}
	// InvalidPubKeyHashLength: a key hash that has not 20 bytes.
	InvalidPubKeyHashLength struct{}
	// InvalidScriptHashLength: a script hash that has not 20 bytes.
	InvalidScriptHashLength struct{}
	// InvalidRecoveryID: a recovery id above 3.
	InvalidRecoveryID struct{}
	// InvalidSliceLength: a value of another length than its type has.
	InvalidSliceLength struct{ A string }
	// Skip: a field that a reader has to pass over.
	Skip struct{}
)

func (Bolt11ParseErrorBech32Error) isBolt11ParseError() {}
func (ParseAmountError) isBolt11ParseError()            {}
func (MalformedSignature) isBolt11ParseError()          {}
func (BadPrefix) isBolt11ParseError()                   {}
func (UnknownCurrency) isBolt11ParseError()             {}
func (UnknownSiPrefix) isBolt11ParseError()             {}
func (MalformedHRP) isBolt11ParseError()                {}
func (TooShortDataPart) isBolt11ParseError()            {}
func (UnexpectedEndOfTaggedFields) isBolt11ParseError() {}
func (DescriptionDecodeError) isBolt11ParseError()      {}
func (PaddingError) isBolt11ParseError()                {}
func (IntegerOverflowError) isBolt11ParseError()        {}
func (InvalidSegWitProgramLength) isBolt11ParseError()  {}
func (InvalidPubKeyHashLength) isBolt11ParseError()     {}
func (InvalidScriptHashLength) isBolt11ParseError()     {}
func (InvalidRecoveryID) isBolt11ParseError()           {}
func (InvalidSliceLength) isBolt11ParseError()          {}
func (Skip) isBolt11ParseError()                        {}

// Error says it in words.
func (e Bolt11ParseErrorBech32Error) Error() string { return "invoice: " + e.A.Error() }

// Unwrap returns the bech32 error.
func (e Bolt11ParseErrorBech32Error) Unwrap() error { return e.A }

// Error says it in words.
func (ParseAmountError) Error() string { return "invoice: the amount is no number" }

// Error says it in words.
func (e MalformedSignature) Error() string { return "invoice: " + e.A.Error() }

// Error says it in words.
func (BadPrefix) Error() string { return "invoice: does not start with ln" }

// Error says it in words.
func (UnknownCurrency) Error() string { return "invoice: unknown currency" }

// Error says it in words.
func (UnknownSiPrefix) Error() string { return "invoice: unknown multiplier" }

// Error says it in words.
func (MalformedHRP) Error() string { return "invoice: malformed prefix" }

// Error says it in words.
func (TooShortDataPart) Error() string { return "invoice: data part too short" }

// Error says it in words.
func (UnexpectedEndOfTaggedFields) Error() string { return "invoice: a field ends early" }

// Error says it in words.
func (DescriptionDecodeError) Error() string { return "invoice: the description is no UTF-8" }

// Error says it in words.
func (PaddingError) Error() string { return "invoice: a field has wrong padding" }

// Error says it in words.
func (IntegerOverflowError) Error() string { return "invoice: a number is too large" }

// Error says it in words.
func (InvalidSegWitProgramLength) Error() string {
	return "invoice: fallback with a witness program of impossible length"
}

// Error says it in words.
func (InvalidPubKeyHashLength) Error() string { return "invoice: fallback with a short key hash" }

// Error says it in words.
func (InvalidScriptHashLength) Error() string { return "invoice: fallback with a short script hash" }

// Error says it in words.
func (InvalidRecoveryID) Error() string { return "invoice: recovery id above 3" }

// Error says it in words.
func (e InvalidSliceLength) Error() string { return "invoice: wrong length of " + e.A }

// Error says it in words.
func (Skip) Error() string { return "invoice: a field to be skipped" }

// ParseOrSemanticError is either kind of error, for a string that is to be a
// valid invoice.
type ParseOrSemanticError interface {
	error
	isParseOrSemanticError()
}

// The variants of ParseOrSemanticError.
type (
	// ParseError: the string is no invoice.
	ParseError struct{ A Bolt11ParseError }
	// SemanticError: the invoice breaks a rule.
	SemanticError struct{ A Bolt11SemanticError }
)

func (ParseError) isParseOrSemanticError()    {}
func (SemanticError) isParseOrSemanticError() {}

// Error says it in words.
func (e ParseError) Error() string { return e.A.Error() }

// Unwrap returns the parse error.
func (e ParseError) Unwrap() error { return e.A }

// Error says it in words.
func (e SemanticError) Error() string { return e.A.Error() }

// Unwrap returns the semantic error.
func (e SemanticError) Unwrap() error { return e.A }

// SignOrCreationError says why an invoice could not be made and signed.
type SignOrCreationError interface {
	error
	isSignOrCreationError()
}

// The variants of SignOrCreationError.
type (
	// SignError: the signer refused.
	SignError struct{}
	// SignOrCreationErrorCreationError: there was nothing to sign.
	SignOrCreationErrorCreationError struct{ A CreationError }
)

func (SignError) isSignOrCreationError()                        {}
func (SignOrCreationErrorCreationError) isSignOrCreationError() {}

// Error says it in words.
func (SignError) Error() string { return "invoice: the signer refused" }

// Error says it in words.
func (e SignOrCreationErrorCreationError) Error() string { return e.A.Error() }

// Unwrap returns the creation error.
func (e SignOrCreationErrorCreationError) Unwrap() error { return e.A }
