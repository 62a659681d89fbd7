package route

import (
	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// First hops.

// GloballyUniqueShortChannelID implements CandidateRouteHop.
func (c CandidateRouteHopFirstHop) GloballyUniqueShortChannelID() *lntypes.ShortChannelID {
	if c.A.details.IsPublic {
		return c.A.details.ShortChannelID
	}
	return nil
}

// CLTVExpiryDelta implements CandidateRouteHop: we ask ourselves for nothing.
func (c CandidateRouteHopFirstHop) CLTVExpiryDelta() uint32 { return 0 }

// HTLCMinimumMsat implements CandidateRouteHop.
func (c CandidateRouteHopFirstHop) HTLCMinimumMsat() lntypes.Msat {
	return c.A.details.NextOutboundHTLCMinimumMsat
}

// Fees implements CandidateRouteHop: none.
func (c CandidateRouteHopFirstHop) Fees() RoutingFees { return RoutingFees{} }

// Source implements CandidateRouteHop.
func (c CandidateRouteHopFirstHop) Source() lntypes.NodeID { return c.A.payer }

// Target implements CandidateRouteHop.
func (c CandidateRouteHopFirstHop) Target() *lntypes.NodeID {
	id := lntypes.NodeID(c.A.details.Counterparty.NodeID)
	return &id
}

// ShortChannelID implements CandidateRouteHop.
func (c CandidateRouteHopFirstHop) ShortChannelID() *lntypes.ShortChannelID {
	return c.A.details.GetOutboundPaymentSCID()
}

// EffectiveCapacity implements CandidateRouteHop.
func (c CandidateRouteHopFirstHop) EffectiveCapacity() EffectiveCapacity {
	return EffectiveCapacityExactLiquidity{c.A.details.NextOutboundHTLCLimitMsat}
}

// ChannelFeatures implements CandidateRouteHop.
func (c CandidateRouteHopFirstHop) ChannelFeatures() features.ChannelFeatures {
	return c.A.details.Counterparty.Features.ToChannelFeatures()
}

// Public hops.

// GloballyUniqueShortChannelID implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) GloballyUniqueShortChannelID() *lntypes.ShortChannelID {
	return &c.A.ShortChannelID
}

// CLTVExpiryDelta implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) CLTVExpiryDelta() uint32 { return uint32(c.A.info.CLTVExpiryDelta) }

// HTLCMinimumMsat implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) HTLCMinimumMsat() lntypes.Msat { return c.A.info.HTLCMinimumMsat }

// Fees implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) Fees() RoutingFees { return c.A.info.Fees }

// Source implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) Source() lntypes.NodeID { return c.A.info.Source }

// Target implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) Target() *lntypes.NodeID { return &c.A.info.Target }

// ShortChannelID implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) ShortChannelID() *lntypes.ShortChannelID {
	return &c.A.ShortChannelID
}

// EffectiveCapacity implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) EffectiveCapacity() EffectiveCapacity { return c.A.info.Capacity }

// ChannelFeatures implements CandidateRouteHop.
func (c CandidateRouteHopPublicHop) ChannelFeatures() features.ChannelFeatures {
	return c.A.info.Features
}

// Hops of hints.

// GloballyUniqueShortChannelID implements CandidateRouteHop: the scid of a hint
// may be an alias.
func (c CandidateRouteHopPrivateHop) GloballyUniqueShortChannelID() *lntypes.ShortChannelID {
	return nil
}

// CLTVExpiryDelta implements CandidateRouteHop.
func (c CandidateRouteHopPrivateHop) CLTVExpiryDelta() uint32 {
	return uint32(c.A.hint.CLTVExpiryDelta)
}

// HTLCMinimumMsat implements CandidateRouteHop.
func (c CandidateRouteHopPrivateHop) HTLCMinimumMsat() lntypes.Msat {
	if c.A.hint.HTLCMinimumMsat == nil {
		return 0
	}
	return *c.A.hint.HTLCMinimumMsat
}

// Fees implements CandidateRouteHop.
func (c CandidateRouteHopPrivateHop) Fees() RoutingFees { return c.A.hint.Fees }

// Source implements CandidateRouteHop.
func (c CandidateRouteHopPrivateHop) Source() lntypes.NodeID {
	return lntypes.NodeID(c.A.hint.SrcNodeID)
}

// Target implements CandidateRouteHop.
func (c CandidateRouteHopPrivateHop) Target() *lntypes.NodeID { return &c.A.target }

// ShortChannelID implements CandidateRouteHop.
func (c CandidateRouteHopPrivateHop) ShortChannelID() *lntypes.ShortChannelID {
	return &c.A.hint.ShortChannelID
}

// EffectiveCapacity implements CandidateRouteHop.
func (c CandidateRouteHopPrivateHop) EffectiveCapacity() EffectiveCapacity {
	if c.A.hint.HTLCMaximumMsat == nil {
		return EffectiveCapacityInfinite{}
	}
	return EffectiveCapacityHintMaxHTLC{*c.A.hint.HTLCMaximumMsat}
}

// ChannelFeatures implements CandidateRouteHop.
func (c CandidateRouteHopPrivateHop) ChannelFeatures() (f features.ChannelFeatures) { return f }

// Blinded paths.

// blindedHint is what both kinds of blinded candidates hold.
type blindedHint struct {
	hint *blinding.PaymentPath
	idx  int
}

// NewBlindedPathCandidate offers the blinded path with that index among the
// payee's. The path is borrowed.
func NewBlindedPathCandidate(hint *blinding.PaymentPath, idx int) BlindedPathCandidate {
	return BlindedPathCandidate{blindedHint{hint, idx}}
}

// NewOneHopBlindedPathCandidate offers a blinded path of one hop; see
// NewBlindedPathCandidate.
func NewOneHopBlindedPathCandidate(hint *blinding.PaymentPath, idx int) OneHopBlindedPathCandidate {
	return OneHopBlindedPathCandidate{blindedHint{hint, idx}}
}

// Hint returns the path and its index among the payee's.
func (b blindedHint) Hint() (hint *blinding.PaymentPath, idx int) { return b.hint, b.idx }

// GloballyUniqueShortChannelID implements CandidateRouteHop: it has none.
func (c CandidateRouteHopBlinded) GloballyUniqueShortChannelID() *lntypes.ShortChannelID { return nil }

// CLTVExpiryDelta implements CandidateRouteHop: that of the whole path.
func (c CandidateRouteHopBlinded) CLTVExpiryDelta() uint32 {
	return uint32(c.A.hint.PayInfo.CLTVExpiryDelta)
}

// HTLCMinimumMsat implements CandidateRouteHop.
func (c CandidateRouteHopBlinded) HTLCMinimumMsat() lntypes.Msat {
	return c.A.hint.PayInfo.HTLCMinimumMsat
}

// Fees implements CandidateRouteHop: those of the whole path.
func (c CandidateRouteHopBlinded) Fees() RoutingFees {
	return RoutingFees{c.A.hint.PayInfo.FeeBaseMsat, c.A.hint.PayInfo.FeeProportionalMillionths}
}

// Source implements CandidateRouteHop: the introduction node.
func (c CandidateRouteHopBlinded) Source() lntypes.NodeID {
	return lntypes.NodeID(c.A.hint.Path.IntroductionNodeID)
}

// Target implements CandidateRouteHop: nobody knows.
func (c CandidateRouteHopBlinded) Target() *lntypes.NodeID { return nil }

// ShortChannelID implements CandidateRouteHop: it has none.
func (c CandidateRouteHopBlinded) ShortChannelID() *lntypes.ShortChannelID { return nil }

// EffectiveCapacity implements CandidateRouteHop.
func (c CandidateRouteHopBlinded) EffectiveCapacity() EffectiveCapacity {
	return EffectiveCapacityHintMaxHTLC{c.A.hint.PayInfo.HTLCMaximumMsat}
}

// ChannelFeatures implements CandidateRouteHop.
func (c CandidateRouteHopBlinded) ChannelFeatures() (f features.ChannelFeatures) { return f }

// GloballyUniqueShortChannelID implements CandidateRouteHop: it has none.
func (c CandidateRouteHopOneHopBlinded) GloballyUniqueShortChannelID() *lntypes.ShortChannelID {
	return nil
}

// CLTVExpiryDelta implements CandidateRouteHop: none.
func (c CandidateRouteHopOneHopBlinded) CLTVExpiryDelta() uint32 { return 0 }

// HTLCMinimumMsat implements CandidateRouteHop: none.
func (c CandidateRouteHopOneHopBlinded) HTLCMinimumMsat() lntypes.Msat { return 0 }

// Fees implements CandidateRouteHop: none.
func (c CandidateRouteHopOneHopBlinded) Fees() RoutingFees { return RoutingFees{} }

// Source implements CandidateRouteHop: the introduction node, which is the recipient.
func (c CandidateRouteHopOneHopBlinded) Source() lntypes.NodeID {
	return lntypes.NodeID(c.A.hint.Path.IntroductionNodeID)
}

// Target implements CandidateRouteHop: it would be the source again.
func (c CandidateRouteHopOneHopBlinded) Target() *lntypes.NodeID { return nil }

// ShortChannelID implements CandidateRouteHop: it has none.
func (c CandidateRouteHopOneHopBlinded) ShortChannelID() *lntypes.ShortChannelID { return nil }

// EffectiveCapacity implements CandidateRouteHop: no limit.
func (c CandidateRouteHopOneHopBlinded) EffectiveCapacity() EffectiveCapacity {
	return EffectiveCapacityInfinite{}
}

// ChannelFeatures implements CandidateRouteHop.
func (c CandidateRouteHopOneHopBlinded) ChannelFeatures() (f features.ChannelFeatures) { return f }
