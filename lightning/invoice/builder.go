package invoice

import (
	"slices"
	"strconv"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// Builder collects the content of an invoice. Its methods return the builder
// for chaining; the first error is kept and returned at the end.
//
// An invoice needs a description or its hash, a payment hash, a payment secret,
// a timestamp and the final expiry delta. Fields are written in the order of the
// calls. A Builder must not be used after it has built.
type Builder struct {
	hrp       rawHRP
	timestamp *PositiveTimestamp
	fields    []field
	err       error
}

// NewBuilder starts an invoice without amount.
func NewBuilder(currency Currency) *Builder {
	return &Builder{hrp: rawHRP{currency: currency}}
}

func (b *Builder) add(tag byte, value any) *Builder {
	b.fields = append(b.fields, newField(tag, value))
	return b
}

func (b *Builder) fail(err error) *Builder {
	if b.err == nil {
		b.err = err
	}
	return b
}

// AmountMilliSatoshis sets the amount in msat. More than fits 64 bits in
// pico-bitcoin is CreationErrorInvalidAmount.
func (b *Builder) AmountMilliSatoshis(amount lntypes.Msat) *Builder {
	const picoPerMsat = 10
	pico := uint64(amount) * picoPerMsat
	if pico/picoPerMsat != uint64(amount) {
		return b.fail(CreationErrorInvalidAmount)
	}
	si := SiPrefixMilli
	for pico%si.Multiplier() != 0 {
		si++ // ends at pico, whose multiplier is 1
	}
	b.hrp.amount = pico / si.Multiplier()
	b.hrp.digits = strconv.FormatUint(b.hrp.amount, 10)
	b.hrp.si = &si
	return b
}

// Description adds a description. Too long a text is
// CreationErrorDescriptionTooLong.
func (b *Builder) Description(description string) *Builder {
	d, err := NewDescription(description)
	if err != nil {
		return b.fail(err)
	}
	return b.add(tagDescription, d)
}

// DescriptionHash adds the hash of a description.
func (b *Builder) DescriptionHash(hash Sha256) *Builder { return b.add(tagDescriptionHash, hash) }

// InvoiceDescription adds either.
func (b *Builder) InvoiceDescription(description Bolt11InvoiceDescription) *Builder {
	switch d := description.(type) {
	case Direct:
		return b.Description(d.A.text)
	case Hash:
		return b.DescriptionHash(d.A)
	}
	return b
}

// PaymentHash adds the payment hash.
func (b *Builder) PaymentHash(hash lntypes.PaymentHash) *Builder {
	return b.add(tagPaymentHash, Sha256{hash})
}

// Timestamp sets the time of the invoice. One beyond MaxTimestamp is
// CreationErrorTimestampOutOfBounds.
func (b *Builder) Timestamp(time lntypes.UnixTime) *Builder {
	t, err := PositiveTimestampFromUnixTimestamp(uint64(time))
	if err != nil {
		return b.fail(err)
	}
	b.timestamp = &t
	return b
}

// ExpiryTime adds for how many seconds the invoice holds.
func (b *Builder) ExpiryTime(seconds uint64) *Builder {
	return b.add(tagExpiryTime, ExpiryTime{seconds})
}

// MinFinalCltvExpiryDelta adds the least number of blocks that the last HTLC
// has to leave the payee.
func (b *Builder) MinFinalCltvExpiryDelta(blocks uint64) *Builder {
	return b.add(tagMinFinalCltvExpiryDelta, MinFinalCltvExpiryDelta{blocks})
}

// PayeePubKey adds the payee's key, which makes the invoice longer and spares
// the payer the recovery of the key.
func (b *Builder) PayeePubKey(key lntypes.PublicKey) *Builder {
	return b.add(tagPayeePubKey, PayeePubKey{key})
}

// PaymentSecret adds the payment secret and the features that go with it.
func (b *Builder) PaymentSecret(secret lntypes.PaymentSecret) *Builder {
	b.add(tagPaymentSecret, secret)
	return b.editFeatures(true, func(f *features.Bolt11InvoiceFeatures) {
		f.SetVariableLengthOnionRequired()
		f.SetPaymentSecretRequired()
	})
}

// PaymentMetadata adds what the payer is to hand back, at most 639 bytes, and
// the feature that goes with it. More is CreationErrorInvalidAmount's cousin
// CreationErrorDescriptionTooLong, the only error about length.
func (b *Builder) PaymentMetadata(metadata []byte) *Builder {
	if len(metadata) > maxMetadata {
		return b.fail(CreationErrorDescriptionTooLong)
	}
	b.add(tagPaymentMetadata, slices.Clone(metadata))
	return b.editFeatures(true, func(f *features.Bolt11InvoiceFeatures) { f.SetPaymentMetadataOptional() })
}

// RequirePaymentMetadata demands that the payer understands metadata. It comes
// after PaymentMetadata.
func (b *Builder) RequirePaymentMetadata() *Builder {
	return b.editFeatures(false, func(f *features.Bolt11InvoiceFeatures) { f.SetPaymentMetadataRequired() })
}

// BasicMPP allows the payment to come in parts. It comes after PaymentSecret.
func (b *Builder) BasicMPP() *Builder {
	return b.editFeatures(false, func(f *features.Bolt11InvoiceFeatures) { f.SetBasicMPPOptional() })
}

// editFeatures changes the 9 field, and adds one if there is none and create is
// set.
func (b *Builder) editFeatures(create bool, edit func(*features.Bolt11InvoiceFeatures)) *Builder {
	for i, f := range b.fields {
		if set, ok := f.value.(features.Bolt11InvoiceFeatures); ok {
			edit(&set)
			b.fields[i] = newField(tagFeatures, set)
			return b
		}
	}
	if create {
		var set features.Bolt11InvoiceFeatures
		edit(&set)
		b.add(tagFeatures, set)
	}
	return b
}

// Fallback adds where to pay on chain otherwise.
func (b *Builder) Fallback(f Fallback) *Builder { return b.add(tagFallback, cloneFallback(f)) }

// PrivateRoute adds a route hint. Too long a one is CreationErrorRouteTooLong.
func (b *Builder) PrivateRoute(hint route.RouteHint) *Builder {
	p, err := NewPrivateRoute(route.RouteHint{A: slices.Clone(hint.A)})
	if err != nil {
		return b.fail(err)
	}
	return b.add(tagPrivateRoute, p)
}

// BuildRaw returns the content. The error is a CreationError.
func (b *Builder) BuildRaw() (RawBolt11Invoice, error) {
	if b.err != nil {
		return RawBolt11Invoice{}, b.err
	}
	if b.timestamp == nil {
		return RawBolt11Invoice{}, CreationErrorTimestampOutOfBounds
	}
	return RawBolt11Invoice{hrp: b.hrp, Data: RawDataPart{*b.timestamp, b.fields}}, nil
}

// BuildSigned returns the invoice, signed by a function that gets the hash. The
// error is a SignOrCreationError, or a Bolt11SemanticError if something is
// missing or the signature is not the payee's.
func (b *Builder) BuildSigned(
	sign func(hash [32]byte) (lntypes.RecoverableSignature, error),
) (Bolt11Invoice, error) {
	raw, err := b.BuildRaw()
	if err != nil {
		return Bolt11Invoice{}, asCreationError(err)
	}
	signed, err := raw.Sign(sign)
	if err != nil {
		return Bolt11Invoice{}, SignError{}
	}
	return Bolt11InvoiceFromSigned(signed)
}

func asCreationError(err error) SignOrCreationError {
	if e, ok := err.(CreationError); ok {
		return SignOrCreationErrorCreationError{e}
	}
	return SignError{}
}
