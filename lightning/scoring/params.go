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
	// ProbingDiversityPenaltyMsat is charged in full for channels that were heard of
	// just now, falling with the square of the time to nothing after a day. It is for
	// probes, which are to go where news is needed.
	ProbingDiversityPenaltyMsat uint64
	// NewestFormulas judges as the newest code of the reference does, and not as
	// 0.0.121: funds are believed to lie even closer to the ends of a channel, pairs
	// of historical bounds weigh their frequency's square, multipliers of the amount
	// leave out what is in flight, only amounts above the upper bound are considered
	// impossible, and blinded paths are judged by what is in flight over them.
	NewestFormulas bool

	manual *manualPenalties
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

// NewestProbabilisticScoringFeeParameters returns the defaults of the newest code
// of the reference, with its formulas. They prefer fewer hops.
func NewestProbabilisticScoringFeeParameters() ProbabilisticScoringFeeParameters {
	return ProbabilisticScoringFeeParameters{
		BasePenaltyMsat:                                5_120,
		BasePenaltyAmountMultiplierMsat:                655_360,
		HistoricalLiquidityPenaltyMultiplierMsat:       50_000,
		HistoricalLiquidityPenaltyAmountMultiplierMsat: 6_250,
		AntiProbingPenaltyMsat:                         1_250,
		ConsideredImpossiblePenaltyMsat:                100_000_000_000,
		NewestFormulas:                                 true,
	}
}

// manualPenalties are what the user charges for nodes. They are never changed, so
// that copies of the parameters are independent.
type manualPenalties struct {
	filter [16]uint64    // a bit for each node, by a part of its id: most nodes need not be searched for
	nodes  []nodePenalty // sorted
}

type nodePenalty struct {
	node    lntypes.NodeID
	penalty lntypes.Msat
}

func filterBit(node *lntypes.NodeID) (word int, mask uint64) {
	return int(node[1] % 16), 1 << (node[2] % 64)
}

// manualPenalty returns what the user charges for a node, if anything.
func (p *ProbabilisticScoringFeeParameters) manualPenalty(node *lntypes.NodeID) (penalty lntypes.Msat, found bool) {
	if p.manual == nil {
		return 0, false
	}
	return p.manual.find(node)
}

func (m *manualPenalties) find(node *lntypes.NodeID) (penalty lntypes.Msat, found bool) {
	if word, mask := filterBit(node); m.filter[word]&mask == 0 {
		return 0, false
	}
	at, found := m.search(node)
	if !found {
		return 0, false
	}
	return m.nodes[at].penalty, true
}

func (m *manualPenalties) search(node *lntypes.NodeID) (at int, found bool) {
	return slices.BinarySearchFunc(m.nodes, node, func(n nodePenalty, node *lntypes.NodeID) int {
		return bytes.Compare(n.node[:], node[:])
	})
}

// manualCopy returns a copy to be changed.
func (p *ProbabilisticScoringFeeParameters) manualCopy() *manualPenalties {
	if p.manual == nil {
		return new(manualPenalties)
	}
	return &manualPenalties{p.manual.filter, slices.Clone(p.manual.nodes)}
}

func (m *manualPenalties) set(node *lntypes.NodeID, penalty lntypes.Msat) {
	at, found := m.search(node)
	if !found {
		m.nodes = slices.Insert(m.nodes, at, nodePenalty{node: *node})
		word, mask := filterBit(node)
		m.filter[word] |= mask
	}
	m.nodes[at].penalty = penalty
}

// AddBanned bans a node from routes.
func (p *ProbabilisticScoringFeeParameters) AddBanned(nodeID *lntypes.NodeID) {
	p.SetManualPenalty(nodeID, banned)
}

// AddBannedFromList bans nodes from routes.
func (p *ProbabilisticScoringFeeParameters) AddBannedFromList(nodeIDs []lntypes.NodeID) {
	next := p.manualCopy()
	for i := range nodeIDs {
		next.set(&nodeIDs[i], banned)
	}
	p.manual = next
}

// RemoveBanned takes a ban, or any other penalty, back.
func (p *ProbabilisticScoringFeeParameters) RemoveBanned(nodeID *lntypes.NodeID) {
	p.RemoveManualPenalty(nodeID)
}

// SetManualPenalty charges penalty for each channel to the node, instead of what
// the scorer would.
func (p *ProbabilisticScoringFeeParameters) SetManualPenalty(nodeID *lntypes.NodeID, penalty lntypes.Msat) {
	next := p.manualCopy()
	next.set(nodeID, penalty)
	p.manual = next
}

// RemoveManualPenalty takes a penalty back.
func (p *ProbabilisticScoringFeeParameters) RemoveManualPenalty(nodeID *lntypes.NodeID) {
	next := p.manualCopy()
	if at, found := next.search(nodeID); found {
		next.nodes = slices.Delete(next.nodes, at, at+1) // its bit in the filter may stay
		p.manual = next
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
	// HistoryHalves makes a history without news halve with each
	// HistoricalNoUpdatesHalfLife, as the newest code of the reference does. By
	// default it halves once, as in 0.0.121, and is all but gone if more time passes
	// between two calls of TimePassed.
	HistoryHalves bool
}

// DefaultProbabilisticScoringDecayParameters returns the defaults.
func DefaultProbabilisticScoringDecayParameters() ProbabilisticScoringDecayParameters {
	return ProbabilisticScoringDecayParameters{HistoricalNoUpdatesHalfLife: 14 * 24 * 3600, LiquidityOffsetHalfLife: 6 * 3600}
}

// NewestProbabilisticScoringDecayParameters returns the defaults of the newest
// code of the reference: bounds fade with a half-life of 30 minutes.
func NewestProbabilisticScoringDecayParameters() ProbabilisticScoringDecayParameters {
	return ProbabilisticScoringDecayParameters{HistoricalNoUpdatesHalfLife: 14 * 24 * 3600, LiquidityOffsetHalfLife: 30 * 60, HistoryHalves: true}
}
