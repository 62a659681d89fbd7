package invoice

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

const (
	// DefaultExpiryTime is how long an invoice without x field holds, in
	// seconds.
	DefaultExpiryTime = 3600

	// DefaultMinFinalCltvExpiryDelta is what an invoice without c field asks
	// for, in blocks.
	DefaultMinFinalCltvExpiryDelta = 18
)

// Bolt11Invoice is a signed invoice that obeys the rules of BOLT 11: exactly
// one payment hash, one payment secret and one description or description hash,
// the payment_secret feature and no unknown required one, a whole number of
// millisatoshis, and the payee's signature.
//
// The zero value is no invoice; its getters return zeroes.
type Bolt11Invoice struct {
	signed SignedRawBolt11Invoice
	// payee is the n field or else the key recovered from the signature.
	payee lntypes.PublicKey
}

// Bolt11InvoiceFromStr reads and checks an invoice. The error is a
// ParseOrSemanticError.
func Bolt11InvoiceFromStr(s string) (Bolt11Invoice, error) {
	signed, err := SignedRawBolt11InvoiceFromStr(s)
	if err != nil {
		return Bolt11Invoice{}, ParseError{asParseError(err)}
	}
	i, err := Bolt11InvoiceFromSigned(signed)
	if err != nil {
		return Bolt11Invoice{}, SemanticError{asSemanticError(err)}
	}
	return i, nil
}

func asParseError(err error) Bolt11ParseError {
	if e, ok := err.(Bolt11ParseError); ok {
		return e
	}
	return MalformedHRP{}
}

func asSemanticError(err error) Bolt11SemanticError {
	if e, ok := err.(Bolt11SemanticError); ok {
		return e
	}
	return Bolt11SemanticErrorInvalidSignature
}

// Bolt11InvoiceFromSigned checks a signed invoice. The error is a
// Bolt11SemanticError.
func Bolt11InvoiceFromSigned(signedInvoice SignedRawBolt11Invoice) (Bolt11Invoice, error) {
	raw := signedInvoice.raw
	if err := raw.checkFieldCounts(); err != nil {
		return Bolt11Invoice{}, err
	}
	if err := raw.checkFeatures(); err != nil {
		return Bolt11Invoice{}, err
	}
	payee, err := signedInvoice.payee()
	if err != nil {
		return Bolt11Invoice{}, err
	}
	if pico := raw.AmountPicoBtc(); pico != nil && *pico%10 != 0 {
		return Bolt11Invoice{}, Bolt11SemanticErrorImpreciseAmount
	}
	return Bolt11Invoice{signedInvoice, payee}, nil
}

func (r RawBolt11Invoice) count(tag byte) (n int) {
	for _, f := range r.Data.fields {
		if f.tag == tag && f.value != nil {
			n++
		}
	}
	return n
}

func (r RawBolt11Invoice) checkFieldCounts() error {
	descriptions := r.count(tagDescription) + r.count(tagDescriptionHash)
	for _, c := range []struct {
		n             int
		none, several Bolt11SemanticError
	}{
		{r.count(tagPaymentHash), Bolt11SemanticErrorNoPaymentHash, Bolt11SemanticErrorMultiplePaymentHashes},
		{descriptions, Bolt11SemanticErrorNoDescription, Bolt11SemanticErrorMultipleDescriptions},
		{r.count(tagPaymentSecret), Bolt11SemanticErrorNoPaymentSecret, Bolt11SemanticErrorMultiplePaymentSecrets},
	} {
		switch {
		case c.n < 1:
			return c.none
		case c.n > 1:
			return c.several
		}
	}
	return nil
}

func (r RawBolt11Invoice) checkFeatures() error {
	f := r.Features()
	if f == nil || f.RequiresUnknownBits() || !f.SupportsPaymentSecret() {
		return Bolt11SemanticErrorInvalidFeatures
	}
	return nil
}

// SignableHash returns the hash that is signed.
func (i Bolt11Invoice) SignableHash() [32]byte { return i.signed.hash }

// IntoSignedRaw returns the invoice without the promise that it is valid.
func (i Bolt11Invoice) IntoSignedRaw() SignedRawBolt11Invoice { return i.signed }

// CheckSignature checks the signature again. It cannot fail on an invoice that
// was made by this package. The error is a Bolt11SemanticError.
func (i Bolt11Invoice) CheckSignature() error {
	_, err := i.signed.payee()
	return err
}

// Equal compares content and signature.
func (i Bolt11Invoice) Equal(o Bolt11Invoice) bool { return i.signed.Equal(o.signed) }

// String returns the invoice as it is handed to a payer, in lower case.
func (i Bolt11Invoice) String() string { return i.signed.String() }

// Timestamp returns when the invoice was made, in seconds since 1970.
func (i Bolt11Invoice) Timestamp() uint64 { return i.signed.raw.Data.Timestamp.seconds }

// DurationSinceEpoch is Timestamp under its other name.
func (i Bolt11Invoice) DurationSinceEpoch() uint64 { return i.Timestamp() }

// PaymentHash returns the payment hash.
func (i Bolt11Invoice) PaymentHash() lntypes.PaymentHash {
	h, _ := find[Sha256](i.signed.raw.Data.fields, tagPaymentHash)
	return h.hash
}

// Description returns the description or its hash.
func (i Bolt11Invoice) Description() Bolt11InvoiceDescription {
	if d := i.signed.raw.Description(); d != nil {
		return Direct{*d}
	}
	h, _ := find[Sha256](i.signed.raw.Data.fields, tagDescriptionHash)
	return Hash{h}
}

// PayeePubKey returns the payee's key if the invoice names it, else nil.
func (i Bolt11Invoice) PayeePubKey() *lntypes.PublicKey {
	if key := i.signed.raw.PayeePubKey(); key != nil {
		return &key.A
	}
	return nil
}

// RecoverPayeePubKey returns the key of the payee: the one that the invoice
// names, or else the one that made the signature.
func (i Bolt11Invoice) RecoverPayeePubKey() lntypes.PublicKey { return i.payee }

// PaymentSecret returns the secret that the payer has to present.
func (i Bolt11Invoice) PaymentSecret() lntypes.PaymentSecret {
	s, _ := find[lntypes.PaymentSecret](i.signed.raw.Data.fields, tagPaymentSecret)
	return s
}

// PaymentMetadata returns a copy of what the payer has to hand back, or nil.
func (i Bolt11Invoice) PaymentMetadata() *[]byte { return i.signed.raw.PaymentMetadata() }

// Features returns the payee's features for this payment.
func (i Bolt11Invoice) Features() *features.Bolt11InvoiceFeatures { return i.signed.raw.Features() }

// ExpiryTime returns for how many seconds the invoice holds.
func (i Bolt11Invoice) ExpiryTime() uint64 {
	if e := i.signed.raw.ExpiryTime(); e != nil {
		return e.seconds
	}
	return DefaultExpiryTime
}

// ExpiresAt returns the last second since 1970 at which the invoice holds, or
// nil if that exceeds 64 bits.
func (i Bolt11Invoice) ExpiresAt() *uint64 {
	at := i.Timestamp() + i.ExpiryTime()
	if at < i.Timestamp() {
		return nil
	}
	return &at
}

// IsExpired reports whether the invoice holds no more.
func (i Bolt11Invoice) IsExpired(now lntypes.UnixTime) bool { return i.WouldExpire(uint64(now)) }

// DurationUntilExpiry returns for how many more seconds the invoice holds.
func (i Bolt11Invoice) DurationUntilExpiry(now lntypes.UnixTime) uint64 {
	return i.ExpirationRemainingFromEpoch(uint64(now))
}

// ExpirationRemainingFromEpoch returns for how many seconds the invoice holds
// from a time on, which is given in seconds since 1970. It is 0 if the invoice
// has expired, or if its expiry exceeds 64 bits.
func (i Bolt11Invoice) ExpirationRemainingFromEpoch(time uint64) uint64 {
	if at := i.ExpiresAt(); at != nil && *at > time {
		return *at - time
	}
	return 0
}

// WouldExpire reports whether the invoice has expired at a time, which is given
// in seconds since 1970.
func (i Bolt11Invoice) WouldExpire(atTime uint64) bool {
	at := i.ExpiresAt()
	return at != nil && *at < atTime
}

// MinFinalCltvExpiryDelta returns the least number of blocks that the last
// HTLC has to leave the payee.
func (i Bolt11Invoice) MinFinalCltvExpiryDelta() uint64 {
	if d := i.signed.raw.MinFinalCltvExpiryDelta(); d != nil {
		return d.A
	}
	return DefaultMinFinalCltvExpiryDelta
}

// Fallbacks returns where to pay on chain otherwise, the payee's favourite
// first.
func (i Bolt11Invoice) Fallbacks() []Fallback { return i.signed.raw.Fallbacks() }

// FallbackAddresses returns the addresses of the fallbacks; those that no
// address stands for are left out.
func (i Bolt11Invoice) FallbackAddresses() []string {
	var all []string
	for _, f := range i.Fallbacks() {
		if a := fallbackAddress(f, i.Network()); a != "" {
			all = append(all, a)
		}
	}
	return all
}

// PrivateRoutes returns the route hints, the payee's favourite first.
func (i Bolt11Invoice) PrivateRoutes() []PrivateRoute { return i.signed.raw.PrivateRoutes() }

// RouteHints returns the route hints, the payee's favourite first.
func (i Bolt11Invoice) RouteHints() []route.RouteHint {
	var hints []route.RouteHint
	for _, p := range i.PrivateRoutes() {
		hints = append(hints, p.hint)
	}
	return hints
}

// Currency returns the currency that the prefix names.
func (i Bolt11Invoice) Currency() Currency { return i.signed.raw.hrp.currency }

// Network returns the network that the invoice is for.
func (i Bolt11Invoice) Network() lntypes.Network { return i.Currency().Network() }

// AmountMilliSatoshis returns the amount in msat, or nil if the payer is to
// choose it.
func (i Bolt11Invoice) AmountMilliSatoshis() *lntypes.Msat {
	pico := i.signed.raw.AmountPicoBtc()
	if pico == nil {
		return nil
	}
	msat := lntypes.Msat(*pico / 10)
	return &msat
}
