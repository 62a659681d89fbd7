package scoring

import (
	"bytes"
	"slices"

	"golightning/lightning/lntypes"
)

// ProbabilisticScoringFeeParameters weigh what ProbabilisticScorer knows. They
// come with each search. All penalties are msat.
type ProbabilisticScoringFeeParameters struct {
	// BasePenaltyMsat is charged for each channel: fewer hops fail less.
	BasePenaltyMsat uint64
	// BasePenaltyAmountMultiplierMsat is charged per 2^30 msat of the amount.
	BasePenaltyAmountMultiplierMsat uint64
	// LiquidityPenaltyMultiplierMsat is charged for each factor of ten by which
	// success is unlikely, given the bounds of liquidity.
	LiquidityPenaltyMultiplierMsat uint64
	// LiquidityPenaltyAmountMultiplierMsat is the same per 2^20 msat of the amount.
	LiquidityPenaltyAmountMultiplierMsat uint64
	// HistoricalLiquidityPenaltyMultiplierMsat is charged for each factor of ten
	// by which success is unlikely, given the history of the bounds.
	HistoricalLiquidityPenaltyMultiplierMsat uint64
	// HistoricalLiquidityPenaltyAmountMultiplierMsat is the same per 2^20 msat of
	// the amount.
	HistoricalLiquidityPenaltyAmountMultiplierMsat uint64
	// AntiProbingPenaltyMsat is charged for channels that let half of their
	// capacity through in one HTLC, which makes their balance easy to find out.
	AntiProbingPenaltyMsat uint64
	// ConsideredImpossiblePenaltyMsat is charged for amounts above what the channel
	// is believed to have.
	ConsideredImpossiblePenaltyMsat uint64
	// LinearSuccessProbability assumes that every balance is equally likely. By
	// default most channels are believed to have most of their funds on one side.
	LinearSuccessProbability bool

	// manual is sorted by node and never changed in place, so that copies of the
	// parameters are independent.
	manual []nodePenalty
}

type nodePenalty struct {
	node    lntypes.NodeID
	penalty lntypes.Msat
}

// DefaultProbabilisticScoringFeeParameters returns the defaults.
func DefaultProbabilisticScoringFeeParameters() ProbabilisticScoringFeeParameters {
	return ProbabilisticScoringFeeParameters{
		BasePenaltyMsat:                                500,
		BasePenaltyAmountMultiplierMsat:                8192,
		LiquidityPenaltyMultiplierMsat:                 30_000,
		LiquidityPenaltyAmountMultiplierMsat:           192,
		HistoricalLiquidityPenaltyMultiplierMsat:       10_000,
		HistoricalLiquidityPenaltyAmountMultiplierMsat: 64,
		AntiProbingPenaltyMsat:                         250,
		ConsideredImpossiblePenaltyMsat:                100_000_000_000,
	}
}

func (p *ProbabilisticScoringFeeParameters) find(node lntypes.NodeID) (int, bool) {
	return slices.BinarySearchFunc(p.manual, node, func(m nodePenalty, n lntypes.NodeID) int {
		return bytes.Compare(m.node[:], n[:])
	})
}

// AddBanned bans a node from routes.
func (p *ProbabilisticScoringFeeParameters) AddBanned(nodeID *lntypes.NodeID) {
	p.SetManualPenalty(nodeID, ^lntypes.Msat(0))
}

// AddBannedFromList bans nodes from routes.
func (p *ProbabilisticScoringFeeParameters) AddBannedFromList(nodeIDs []lntypes.NodeID) {
	for i := range nodeIDs {
		p.AddBanned(&nodeIDs[i])
	}
}

// RemoveBanned takes a ban, or any other penalty, back.
func (p *ProbabilisticScoringFeeParameters) RemoveBanned(nodeID *lntypes.NodeID) {
	p.RemoveManualPenalty(nodeID)
}

// SetManualPenalty charges penalty for each channel to the node, instead of what
// the scorer would.
func (p *ProbabilisticScoringFeeParameters) SetManualPenalty(nodeID *lntypes.NodeID, penalty lntypes.Msat) {
	at, found := p.find(*nodeID)
	next := slices.Clone(p.manual)
	if found {
		next[at].penalty = penalty
	} else {
		next = slices.Insert(next, at, nodePenalty{*nodeID, penalty})
	}
	p.manual = next
}

// RemoveManualPenalty takes a penalty back.
func (p *ProbabilisticScoringFeeParameters) RemoveManualPenalty(nodeID *lntypes.NodeID) {
	if at, found := p.find(*nodeID); found {
		p.manual = slices.Delete(slices.Clone(p.manual), at, at+1)
	}
}

// ClearManualPenalties takes all penalties and bans back.
func (p *ProbabilisticScoringFeeParameters) ClearManualPenalties() { p.manual = nil }

// ProbabilisticScoringDecayParameters say how fast ProbabilisticScorer forgets.
type ProbabilisticScoringDecayParameters struct {
	// HistoricalNoUpdatesHalfLife is how long a channel's history stands without
	// new payments. Seconds; default 14 days.
	HistoricalNoUpdatesHalfLife uint64
	// LiquidityOffsetHalfLife is the time in which the known part of a channel's
	// liquidity halves. Seconds; default 6 hours; at 0 it is forgotten at once.
	LiquidityOffsetHalfLife uint64
}

// DefaultProbabilisticScoringDecayParameters returns the defaults.
func DefaultProbabilisticScoringDecayParameters() ProbabilisticScoringDecayParameters {
	return ProbabilisticScoringDecayParameters{HistoricalNoUpdatesHalfLife: 14 * 24 * 3600, LiquidityOffsetHalfLife: 6 * 3600}
}
