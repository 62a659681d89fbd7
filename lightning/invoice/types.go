package invoice

import (
	"encoding/hex"
	"strings"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// Currency is the network that an invoice is for.
type Currency uint8

// The currencies.
const (
	// CurrencyBitcoin is mainnet, prefix lnbc.
	CurrencyBitcoin Currency = iota
	// CurrencyBitcoinTestnet is testnet, prefix lntb.
	CurrencyBitcoinTestnet
	// CurrencyRegtest is regtest, prefix lnbcrt.
	CurrencyRegtest
	// CurrencySimnet is btcd's simnet, prefix lnsb.
	CurrencySimnet
	// CurrencySignet is signet, prefix lntbs.
	CurrencySignet
)

var currencyPrefixes = [...]string{"bc", "tb", "bcrt", "sb", "tbs"}

// String returns the currency's part of an invoice's prefix, "bc" for mainnet.
func (c Currency) String() string { return name(c, currencyPrefixes[:]...) }

// CurrencyFromNetwork returns the currency of a network.
func CurrencyFromNetwork(n lntypes.Network) Currency {
	switch n {
	case lntypes.NetworkBitcoin:
		return CurrencyBitcoin
	case lntypes.NetworkTestnet:
		return CurrencyBitcoinTestnet
	case lntypes.NetworkSignet:
		return CurrencySignet
	}
	return CurrencyRegtest
}

// Network returns the network of a currency. Simnet, which has no Network of
// its own, counts as regtest.
func (c Currency) Network() lntypes.Network {
	switch c {
	case CurrencyBitcoin:
		return lntypes.NetworkBitcoin
	case CurrencyBitcoinTestnet:
		return lntypes.NetworkTestnet
	case CurrencySignet:
		return lntypes.NetworkSignet
	}
	return lntypes.NetworkRegtest
}

// SiPrefix is the multiplier of an amount.
type SiPrefix uint8

// The multipliers, largest first.
const (
	// SiPrefixMilli is m, 10^-3 bitcoin.
	SiPrefixMilli SiPrefix = iota
	// SiPrefixMicro is u, 10^-6 bitcoin.
	SiPrefixMicro
	// SiPrefixNano is n, 10^-9 bitcoin.
	SiPrefixNano
	// SiPrefixPico is p, 10^-12 bitcoin.
	SiPrefixPico
)

const siLetters = "munp"

// picoPerBitcoin is the amount without multiplier in pico-bitcoin.
const picoPerBitcoin = 1_000_000_000_000

// String returns the letter.
func (p SiPrefix) String() string { return name(p, strings.Split(siLetters, "")...) }

// Multiplier returns the multiplier in pico-bitcoin; 0 for an unknown value.
func (p SiPrefix) Multiplier() uint64 {
	switch p {
	case SiPrefixMilli:
		return 1_000_000_000
	case SiPrefixMicro:
		return 1_000_000
	case SiPrefixNano:
		return 1_000
	case SiPrefixPico:
		return 1
	}
	return 0
}

// SiPrefixFromStr reads one letter. The error is UnknownSiPrefix.
func SiPrefixFromStr(s string) (SiPrefix, error) {
	if i := strings.Index(siLetters, s); i >= 0 && len(s) == 1 {
		return SiPrefix(i), nil
	}
	return 0, UnknownSiPrefix{}
}

// MaxTimestamp is the last second since 1970 that fits the 35 bits of an
// invoice.
const MaxTimestamp = 1<<35 - 1

// PositiveTimestamp is a time that fits an invoice, in seconds since 1970.
type PositiveTimestamp struct{ seconds uint64 }

// PositiveTimestampFromUnixTimestamp checks that the seconds since 1970 fit an
// invoice. The error is CreationErrorTimestampOutOfBounds.
func PositiveTimestampFromUnixTimestamp(unixSeconds uint64) (PositiveTimestamp, error) {
	if unixSeconds > MaxTimestamp {
		return PositiveTimestamp{}, CreationErrorTimestampOutOfBounds
	}
	return PositiveTimestamp{unixSeconds}, nil
}

// PositiveTimestampFromSystemTime is PositiveTimestampFromUnixTimestamp for a
// caller's clock, in seconds since 1970.
func PositiveTimestampFromSystemTime(time uint64) (PositiveTimestamp, error) {
	return PositiveTimestampFromUnixTimestamp(time)
}

// PositiveTimestampFromDurationSinceEpoch is
// PositiveTimestampFromUnixTimestamp under its other name.
func PositiveTimestampFromDurationSinceEpoch(duration uint64) (PositiveTimestamp, error) {
	return PositiveTimestampFromUnixTimestamp(duration)
}

// AsUnixTimestamp returns the seconds since 1970.
func (t PositiveTimestamp) AsUnixTimestamp() uint64 { return t.seconds }

// AsDurationSinceEpoch returns the seconds since 1970.
func (t PositiveTimestamp) AsDurationSinceEpoch() uint64 { return t.seconds }

// AsTime returns the seconds since 1970.
func (t PositiveTimestamp) AsTime() uint64 { return t.seconds }

// Sha256 is the value of a p or h field.
type Sha256 struct{ hash [32]byte }

// Sha256FromBytes wraps a hash.
func Sha256FromBytes(bytes *[32]byte) Sha256 { return Sha256{*bytes} }

// Bytes returns the hash.
func (s Sha256) Bytes() [32]byte { return s.hash }

// String returns the hash in hex.
func (s Sha256) String() string { return hex.EncodeToString(s.hash[:]) }

// MaxDescriptionLen is the longest description in bytes.
const MaxDescriptionLen = 639

// Description is the text of a d field: UTF-8 of at most MaxDescriptionLen
// bytes. It comes from whoever made the invoice.
type Description struct{ text string }

// NewDescription takes a text; bytes that are no UTF-8 are replaced. The error
// is CreationErrorDescriptionTooLong.
func NewDescription(description string) (Description, error) {
	description = strings.ToValidUTF8(description, "\uFFFD")
	if len(description) > MaxDescriptionLen {
		return Description{}, CreationErrorDescriptionTooLong
	}
	return Description{description}, nil
}

// IntoInner returns the text, which must not be shown as it is.
func (d Description) IntoInner() lnwire.UntrustedString { return lnwire.UntrustedString{A: d.text} }

// String returns the text with control characters and the like replaced, fit
// for a terminal or a log.
func (d Description) String() string { return lnwire.PrintableString{A: d.text}.String() }

// PayeePubKey is the value of an n field, the payee's node id.
type PayeePubKey struct{ A lntypes.PublicKey }

// ExpiryTime is the value of an x field: for how many seconds after its
// timestamp an invoice holds.
type ExpiryTime struct{ seconds uint64 }

// ExpiryTimeFromSeconds wraps a number of seconds.
func ExpiryTimeFromSeconds(seconds uint64) ExpiryTime { return ExpiryTime{seconds} }

// ExpiryTimeFromDuration wraps a number of seconds.
func ExpiryTimeFromDuration(duration uint64) ExpiryTime { return ExpiryTime{duration} }

// AsSeconds returns the number of seconds.
func (e ExpiryTime) AsSeconds() uint64 { return e.seconds }

// AsDuration returns the number of seconds.
func (e ExpiryTime) AsDuration() uint64 { return e.seconds }

// MinFinalCltvExpiryDelta is the value of a c field: the least number of
// blocks that the last HTLC has to leave the payee.
type MinFinalCltvExpiryDelta struct{ A uint64 }

// Bolt11InvoiceSignature is the signature at the end of an invoice.
type Bolt11InvoiceSignature struct{ A lntypes.RecoverableSignature }

// maxRouteHops is the longest route hint: one hop takes 51 of 639 bytes.
const maxRouteHops = 12

// PrivateRoute is the value of an r field, a route hint that fits a field.
type PrivateRoute struct{ hint route.RouteHint }

// NewPrivateRoute checks the number of hops. HTLC limits of the hops are lost,
// since the format has no place for them. The error is
// CreationErrorRouteTooLong.
func NewPrivateRoute(hops route.RouteHint) (PrivateRoute, error) {
	if len(hops.A) > maxRouteHops {
		return PrivateRoute{}, CreationErrorRouteTooLong
	}
	return PrivateRoute{hops}, nil
}

// IntoInner returns the hint.
func (p PrivateRoute) IntoInner() route.RouteHint { return p.hint }

// Equal compares the hops.
func (p PrivateRoute) Equal(o PrivateRoute) bool { return p.hint.Equal(o.hint) }

// Bolt11InvoiceDescription is what an invoice says about its purpose: the text
// or the hash of one.
type Bolt11InvoiceDescription interface{ isBolt11InvoiceDescription() }

// Direct is a description that stands in the invoice.
type Direct struct{ A Description }

// Hash is the hash of a description that is to be had elsewhere.
type Hash struct{ A Sha256 }

func (Direct) isBolt11InvoiceDescription() {}
func (Hash) isBolt11InvoiceDescription()   {}

// String returns the printable text.
func (d Direct) String() string { return d.A.String() }

// String returns the hash in hex.
func (h Hash) String() string { return h.A.String() }
