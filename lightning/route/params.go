package route

import (
	"slices"

	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// Defaults of PaymentParameters.
const (
	// DefaultMaxTotalCLTVExpiryDelta is a week of blocks.
	DefaultMaxTotalCLTVExpiryDelta uint32 = 1008
	// DefaultMaxPathCount bounds the parts of a payment.
	DefaultMaxPathCount uint8 = 10
	// DefaultMaxChannelSaturationPowerOfHalf lets one part use a quarter of a
	// channel's capacity.
	DefaultMaxChannelSaturationPowerOfHalf uint8 = 2
	// MaxPathLengthEstimate is how many hops fit into an onion with what most
	// recipients are told: 61 bytes for each that forwards and 93 for the recipient.
	MaxPathLengthEstimate = 19
)

// RouteParameters are what a route is searched with.
type RouteParameters struct {
	PaymentParams PaymentParameters
	// FinalValueMsat is the amount to deliver.
	FinalValueMsat lntypes.Msat
	// MaxTotalRoutingFeeMsat bounds the fees of all paths and of all retries
	// together; nil is no limit.
	MaxTotalRoutingFeeMsat *lntypes.Msat
}

// RouteParametersFromPaymentParamsAndValue sets the default fee limit: 1 % of
// the amount and 50 satoshi.
func RouteParametersFromPaymentParamsAndValue(paymentParams PaymentParameters, finalValueMsat lntypes.Msat) RouteParameters {
	limit := finalValueMsat/100 + 50_000
	return RouteParameters{PaymentParams: paymentParams, FinalValueMsat: finalValueMsat, MaxTotalRoutingFeeMsat: &limit}
}

// Equal compares all fields.
func (p RouteParameters) Equal(o RouteParameters) bool {
	return p.FinalValueMsat == o.FinalValueMsat && equalPtr(p.MaxTotalRoutingFeeMsat, o.MaxTotalRoutingFeeMsat) &&
		p.PaymentParams.Equal(o.PaymentParams)
}

// Clone returns a copy that shares nothing that a retry changes.
func (p RouteParameters) Clone() RouteParameters {
	p.PaymentParams = p.PaymentParams.Clone()
	if p.MaxTotalRoutingFeeMsat != nil {
		v := *p.MaxTotalRoutingFeeMsat
		p.MaxTotalRoutingFeeMsat = &v
	}
	return p
}

// PaymentParameters describe the recipient and the limits of a payment.
type PaymentParameters struct {
	Payee Payee
	// ExpiryTime is when the recipient stops taking the payment, in seconds since
	// 1970; nil is never.
	ExpiryTime *uint64
	// MaxTotalCLTVExpiryDelta bounds the sum of expiry deltas, in blocks.
	MaxTotalCLTVExpiryDelta uint32
	// MaxPathCount bounds the number of parts.
	MaxPathCount uint8
	// MaxChannelSaturationPowerOfHalf says how much of a channel's capacity one
	// payment may use: all of it at 0, a half at 1, a quarter at 2 and so on. The
	// search gives it up when it finds no route otherwise, or only dearer parts.
	MaxChannelSaturationPowerOfHalf uint8
	// MaxPathLength bounds the clear hops of a path, so that what the recipient is
	// told besides fits into the onion. 0 is MaxPathLengthEstimate.
	MaxPathLength uint8
	// PreviouslyFailedChannels are channels that failed earlier attempts and are
	// not to be used again.
	PreviouslyFailedChannels []lntypes.ShortChannelID
	// PreviouslyFailedBlindedPathIdxs are the indexes of blinded paths of
	// PayeeBlinded that failed earlier attempts.
	PreviouslyFailedBlindedPathIdxs []uint64
}

// Payee is the recipient: PayeeBlinded or PayeeClear.
type Payee interface{ isPayee() }

// PayeeBlinded is a recipient known only by blinded paths to it.
type PayeeBlinded struct {
	RouteHints []blinding.PaymentPath
	Features   *features.Bolt12InvoiceFeatures
}

// PayeeClear is a recipient known by its key, with the hints of its invoice.
type PayeeClear struct {
	NodeID     lntypes.PublicKey
	RouteHints []RouteHint
	Features   *features.Bolt11InvoiceFeatures
	// FinalCLTVExpiryDelta is the least expiry that the recipient accepts, in
	// blocks from the tip; not 0.
	FinalCLTVExpiryDelta uint32
}

func (PayeeBlinded) isPayee() {}
func (PayeeClear) isPayee()   {}

// RoutingFees is the price of a channel: base plus proportional part.
type RoutingFees struct {
	// BaseMsat is charged per payment.
	BaseMsat uint32
	// ProportionalMillionths is charged per millionth of the amount forwarded.
	ProportionalMillionths uint32
}

// RouteHintHop is one channel of a hint.
type RouteHintHop struct {
	// SrcNodeID is the node that the channel leaves.
	SrcNodeID lntypes.PublicKey
	// ShortChannelID may be an alias that only that node knows.
	ShortChannelID lntypes.ShortChannelID
	Fees           RoutingFees
	// CLTVExpiryDelta is in blocks.
	CLTVExpiryDelta uint16
	// HTLCMinimumMsat and HTLCMaximumMsat bound the amounts that the channel
	// takes; BOLT 11 has no field for them.
	HTLCMinimumMsat *lntypes.Msat
	HTLCMaximumMsat *lntypes.Msat
}

// Equal compares all fields.
func (h RouteHintHop) Equal(o RouteHintHop) bool {
	return h.SrcNodeID == o.SrcNodeID && h.ShortChannelID == o.ShortChannelID && h.Fees == o.Fees &&
		h.CLTVExpiryDelta == o.CLTVExpiryDelta && equalPtr(h.HTLCMinimumMsat, o.HTLCMinimumMsat) &&
		equalPtr(h.HTLCMaximumMsat, o.HTLCMaximumMsat)
}

// RouteHint is a chain of channels that ends at the recipient (BOLT 11 field r).
type RouteHint struct{ A []RouteHintHop }

// Equal compares the hops.
func (h RouteHint) Equal(o RouteHint) bool { return slices.EqualFunc(h.A, o.A, RouteHintHop.Equal) }

func defaultParameters(payee Payee) PaymentParameters {
	return PaymentParameters{
		Payee:                           payee,
		MaxTotalCLTVExpiryDelta:         DefaultMaxTotalCLTVExpiryDelta,
		MaxPathCount:                    DefaultMaxPathCount,
		MaxChannelSaturationPowerOfHalf: DefaultMaxChannelSaturationPowerOfHalf,
	}
}

// PaymentParametersFromNodeID pays to a node known by its key.
// finalCLTVExpiryDelta is the recipient's, in blocks.
func PaymentParametersFromNodeID(payeePubkey lntypes.PublicKey, finalCLTVExpiryDelta uint32) PaymentParameters {
	return defaultParameters(PayeeClear{NodeID: payeePubkey, FinalCLTVExpiryDelta: finalCLTVExpiryDelta})
}

// PaymentParametersForKeysend pays to a node without an invoice. allowMPP lets
// the router split the payment, which needs a payment secret when sending and
// which few recipients support.
func PaymentParametersForKeysend(payeePubkey lntypes.PublicKey, finalCLTVExpiryDelta uint32, allowMPP bool) PaymentParameters {
	f := features.Bolt11InvoiceFeaturesForKeysend(allowMPP)
	return defaultParameters(PayeeClear{NodeID: payeePubkey, Features: &f, FinalCLTVExpiryDelta: finalCLTVExpiryDelta})
}

// PaymentParametersBlinded pays to a recipient known by blinded paths.
func PaymentParametersBlinded(blindedRouteHints []blinding.PaymentPath) PaymentParameters {
	return defaultParameters(PayeeBlinded{RouteHints: blindedRouteHints})
}

// WithBolt12Features sets the features of a blinded recipient; it fails with
// APIMisuseError for one in the clear.
func (p PaymentParameters) WithBolt12Features(f features.Bolt12InvoiceFeatures) (PaymentParameters, error) {
	b, ok := p.Payee.(PayeeBlinded)
	if !ok {
		return p, lntypes.Misusef("BOLT 12 features for a recipient without blinded paths")
	}
	b.Features = &f
	p.Payee = b
	return p, nil
}

// WithBolt11Features sets the features of a recipient in the clear; it fails
// with APIMisuseError for a blinded one.
func (p PaymentParameters) WithBolt11Features(f features.Bolt11InvoiceFeatures) (PaymentParameters, error) {
	c, ok := p.Payee.(PayeeClear)
	if !ok {
		return p, lntypes.Misusef("BOLT 11 features for a blinded recipient")
	}
	c.Features = &f
	p.Payee = c
	return p, nil
}

// WithRouteHints sets the hints of a recipient in the clear; it fails with
// APIMisuseError for a blinded one.
func (p PaymentParameters) WithRouteHints(hints []RouteHint) (PaymentParameters, error) {
	c, ok := p.Payee.(PayeeClear)
	if !ok {
		return p, lntypes.Misusef("route hints for a blinded recipient")
	}
	c.RouteHints = hints
	p.Payee = c
	return p, nil
}

// WithExpiryTime sets when the recipient stops taking the payment, in seconds
// since 1970.
func (p PaymentParameters) WithExpiryTime(expiryTime uint64) PaymentParameters {
	p.ExpiryTime = &expiryTime
	return p
}

// WithMaxTotalCLTVExpiryDelta bounds the sum of expiry deltas, in blocks.
func (p PaymentParameters) WithMaxTotalCLTVExpiryDelta(blocks uint32) PaymentParameters {
	p.MaxTotalCLTVExpiryDelta = blocks
	return p
}

// WithMaxPathCount bounds the number of parts.
func (p PaymentParameters) WithMaxPathCount(n uint8) PaymentParameters {
	p.MaxPathCount = n
	return p
}

// WithMaxChannelSaturationPowerOfHalf bounds the share of a channel's capacity.
func (p PaymentParameters) WithMaxChannelSaturationPowerOfHalf(power uint8) PaymentParameters {
	p.MaxChannelSaturationPowerOfHalf = power
	return p
}

// InsertPreviouslyFailedBlindedPath bars the blinded path that tail was made
// from; a tail that is none of the payee's changes nothing.
func (p *PaymentParameters) InsertPreviouslyFailedBlindedPath(tail *BlindedTail) {
	for i, hint := range p.BlindedRouteHints() {
		if hint.Path.BlindingPoint == tail.BlindingPoint &&
			slices.EqualFunc(hint.Path.BlindedHops, tail.Hops, blinding.BlindedHop.Equal) {
			p.PreviouslyFailedBlindedPathIdxs = append(p.PreviouslyFailedBlindedPathIdxs, uint64(i))
		}
	}
}

// BlindedRouteHints returns the blinded paths of the payee, nil for one in the clear.
func (p *PaymentParameters) BlindedRouteHints() []blinding.PaymentPath {
	if b, ok := p.Payee.(PayeeBlinded); ok {
		return b.RouteHints
	}
	return nil
}

// ClearRouteHints returns the hints of a payee in the clear, nil for a blinded one.
func (p *PaymentParameters) ClearRouteHints() []RouteHint {
	if c, ok := p.Payee.(PayeeClear); ok {
		return c.RouteHints
	}
	return nil
}

// PayeeNodeID returns the key of a payee in the clear, nil for a blinded one.
func (p *PaymentParameters) PayeeNodeID() *lntypes.PublicKey {
	if c, ok := p.Payee.(PayeeClear); ok {
		return &c.NodeID
	}
	return nil
}

// SupportsBasicMPP reports whether the payee's features allow several parts.
func (p *PaymentParameters) SupportsBasicMPP() bool {
	switch payee := p.Payee.(type) {
	case PayeeClear:
		return payee.Features != nil && payee.Features.SupportsBasicMPP()
	case PayeeBlinded:
		return payee.Features != nil && payee.Features.SupportsBasicMPP()
	}
	return false
}

// Clone returns a copy that shares nothing that a retry changes.
func (p PaymentParameters) Clone() PaymentParameters {
	p.PreviouslyFailedChannels = slices.Clone(p.PreviouslyFailedChannels)
	p.PreviouslyFailedBlindedPathIdxs = slices.Clone(p.PreviouslyFailedBlindedPathIdxs)
	return p
}

// Equal compares all fields.
func (p PaymentParameters) Equal(o PaymentParameters) bool {
	// The written form has every field and is the same for equal parameters.
	return slices.Equal(p.Write(), o.Write())
}

func equalPtr[T comparable](a, b *T) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
