package route

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// EffectiveCapacity is what is known of how much a channel can carry in one
// direction. A sealed union.
type EffectiveCapacity interface {
	// AsMsat returns the best upper bound, in msat.
	AsMsat() lntypes.Msat
	isEffectiveCapacity()
}

// EffectiveCapacityExactLiquidity: a channel of our own, whose balance we know.
type EffectiveCapacityExactLiquidity struct{ LiquidityMsat lntypes.Msat }

// EffectiveCapacityAdvertisedMaxHTLC: only htlc_maximum_msat of the
// channel_update is known.
type EffectiveCapacityAdvertisedMaxHTLC struct{ AmountMsat lntypes.Msat }

// EffectiveCapacityTotal: the funding output's value is known too.
type EffectiveCapacityTotal struct {
	CapacityMsat    lntypes.Msat
	HTLCMaximumMsat lntypes.Msat
}

// EffectiveCapacityInfinite: no limit, as in a hint without one.
type EffectiveCapacityInfinite struct{}

// EffectiveCapacityHintMaxHTLC: the recipient gave a maximum in its invoice.
type EffectiveCapacityHintMaxHTLC struct{ AmountMsat lntypes.Msat }

// EffectiveCapacityUnknown: nothing is known; 250,000 sat are assumed.
type EffectiveCapacityUnknown struct{}

// UnknownChannelCapacityMsat is assumed where nothing is known.
const UnknownChannelCapacityMsat lntypes.Msat = 250_000 * 1000

func (EffectiveCapacityExactLiquidity) isEffectiveCapacity()    {}
func (EffectiveCapacityAdvertisedMaxHTLC) isEffectiveCapacity() {}
func (EffectiveCapacityTotal) isEffectiveCapacity()             {}
func (EffectiveCapacityInfinite) isEffectiveCapacity()          {}
func (EffectiveCapacityHintMaxHTLC) isEffectiveCapacity()       {}
func (EffectiveCapacityUnknown) isEffectiveCapacity()           {}

// AsMsat returns the balance.
func (c EffectiveCapacityExactLiquidity) AsMsat() lntypes.Msat { return c.LiquidityMsat }

// AsMsat returns the advertised maximum.
func (c EffectiveCapacityAdvertisedMaxHTLC) AsMsat() lntypes.Msat { return c.AmountMsat }

// AsMsat returns the channel's value.
func (c EffectiveCapacityTotal) AsMsat() lntypes.Msat { return c.CapacityMsat }

// AsMsat returns the largest amount there is.
func (c EffectiveCapacityInfinite) AsMsat() lntypes.Msat { return ^lntypes.Msat(0) }

// AsMsat returns the recipient's maximum.
func (c EffectiveCapacityHintMaxHTLC) AsMsat() lntypes.Msat { return c.AmountMsat }

// AsMsat returns the assumed capacity.
func (c EffectiveCapacityUnknown) AsMsat() lntypes.Msat { return UnknownChannelCapacityMsat }

// DirectedChannel is a public channel in one direction, as a search sees it.
type DirectedChannel struct {
	Source, Target  lntypes.NodeID
	Features        features.ChannelFeatures
	Fees            RoutingFees
	CLTVExpiryDelta uint16
	HTLCMinimumMsat lntypes.Msat
	Capacity        EffectiveCapacity
}

// FirstHopCandidate is a channel of our own.
type FirstHopCandidate struct {
	details *ChannelDetails
	payer   lntypes.NodeID
}

// NewFirstHopCandidate offers a channel of payerNodeID's own, which must have
// an outbound scid. The details are borrowed.
func NewFirstHopCandidate(details *ChannelDetails, payerNodeID lntypes.NodeID) FirstHopCandidate {
	return FirstHopCandidate{details, payerNodeID}
}

// Details returns the channel, which must not be changed.
func (c FirstHopCandidate) Details() *ChannelDetails { return c.details }

// PublicHopCandidate is a channel of the public graph.
type PublicHopCandidate struct {
	ShortChannelID lntypes.ShortChannelID
	info           *DirectedChannel
}

// NewPublicHopCandidate offers a public channel. info is borrowed.
func NewPublicHopCandidate(info *DirectedChannel, scid lntypes.ShortChannelID) PublicHopCandidate {
	return PublicHopCandidate{ShortChannelID: scid, info: info}
}

// PrivateHopCandidate is a channel of a route hint.
type PrivateHopCandidate struct {
	hint   *RouteHintHop
	target lntypes.NodeID
}

// NewPrivateHopCandidate offers a hop of a hint that leads to target. The hint
// is borrowed.
func NewPrivateHopCandidate(hint *RouteHintHop, target lntypes.NodeID) PrivateHopCandidate {
	return PrivateHopCandidate{hint, target}
}

// BlindedPathCandidate is a whole blinded path of two hops or more.
type BlindedPathCandidate struct{ blindedHint }

// OneHopBlindedPathCandidate is a blinded path whose introduction node is the
// recipient; its terms do not apply.
type OneHopBlindedPathCandidate struct{ blindedHint }

// CandidateRouteHop is a hop that a search considers: one of
// CandidateRouteHopFirstHop, -PublicHop, -PrivateHop, -Blinded, -OneHopBlinded.
type CandidateRouteHop interface {
	// GloballyUniqueShortChannelID returns the scid if the channel is public, and
	// so known to everybody by it, else nil.
	GloballyUniqueShortChannelID() *lntypes.ShortChannelID
	// CLTVExpiryDelta returns the blocks that the hop's source wants for it.
	CLTVExpiryDelta() uint32
	// HTLCMinimumMsat returns the least amount that the hop takes.
	HTLCMinimumMsat() lntypes.Msat
	// Fees returns what the hop's source charges for it.
	Fees() RoutingFees
	// Source returns the node that forwards over the hop; for a first hop that is
	// the payer.
	Source() lntypes.NodeID
	// Target returns the node that the hop leads to, nil if it is blinded.
	Target() *lntypes.NodeID
	// ShortChannelID returns the name of the channel, which its source knows but
	// others may not; nil for a blinded path.
	ShortChannelID() *lntypes.ShortChannelID
	// EffectiveCapacity returns what is known of the hop's capacity.
	EffectiveCapacity() EffectiveCapacity
	// ChannelFeatures returns the announced features, empty where there are none.
	ChannelFeatures() features.ChannelFeatures

	isCandidateRouteHop()
}

// CandidateRouteHopFirstHop is a channel of our own.
type CandidateRouteHopFirstHop struct{ A FirstHopCandidate }

// CandidateRouteHopPublicHop is a channel of the public graph.
type CandidateRouteHopPublicHop struct{ A PublicHopCandidate }

// CandidateRouteHopPrivateHop is a channel of a route hint.
type CandidateRouteHopPrivateHop struct{ A PrivateHopCandidate }

// CandidateRouteHopBlinded is a whole blinded path.
type CandidateRouteHopBlinded struct{ A BlindedPathCandidate }

// CandidateRouteHopOneHopBlinded is a blinded path of one hop.
type CandidateRouteHopOneHopBlinded struct{ A OneHopBlindedPathCandidate }

func (CandidateRouteHopFirstHop) isCandidateRouteHop()      {}
func (CandidateRouteHopPublicHop) isCandidateRouteHop()     {}
func (CandidateRouteHopPrivateHop) isCandidateRouteHop()    {}
func (CandidateRouteHopBlinded) isCandidateRouteHop()       {}
func (CandidateRouteHopOneHopBlinded) isCandidateRouteHop() {}
