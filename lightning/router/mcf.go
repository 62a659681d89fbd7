package router

import "golightning/lightning/lntypes"

// RouteSearch says how a route is searched.
type RouteSearch uint8

const (
	// RouteSearchCheapestPaths finds one path after the other, each the cheapest
	// that is left for its part of the amount. It is the usual search.
	RouteSearchCheapestPaths RouteSearch = iota
	// RouteSearchMinCostFlow splits the amount over all channels at once, so that
	// fees and the risk to fail are least for the whole of it. It serves amounts
	// that are large for the channels on the way, and takes longer. Where the
	// recipient does not take several paths, or it finds none, the usual search
	// follows.
	RouteSearchMinCostFlow
)

// String names the search.
func (r RouteSearch) String() string {
	if r == RouteSearchMinCostFlow {
		return "MinCostFlow"
	}
	return "CheapestPaths"
}

// The splitter, after Pickhardt and Richter, "Optimally Reliable & Cheap Payment
// Flows on the Lightning Network": what a channel costs for an amount is its fee
// and how unlikely it is to have that much, as a number of msat; both only grow
// with the amount, so that a flow of least cost is found by sending unit after
// unit over the way that is then the cheapest, taking earlier units back from a
// channel where that helps. The amount is cut into units, a channel's cost into a
// few straight pieces (mcf_net.go); a unit's way is a shortest path (mcf_flow.go);
// the flow is taken apart into paths, whose amounts are then made exact, with all
// limits, by the same code as those of the other search (mcf_split.go).
//
// What a flow cannot express it approximates, or learns by trying: a base fee and
// a fixed penalty are spread over the whole amount; fees on fees are a margin of
// capacity; if the flow falls into more paths than allowed, the largest take over
// what the others carried, or it is made again of fewer units; if it costs too
// much, with less weight on reliability.
//
// MaxChannelSaturationPowerOfHalf is for the other search: here every further
// unit over a channel is dearer than the one before.
const (
	// unitsPerPath and maxUnits bound the units of an amount, and so the shortest
	// paths that are searched for a flow: each moves a unit at least.
	unitsPerPath = 8
	maxUnits     = 128
	// leastUnit is the least that is worth a unit, in msat.
	leastUnit = 100_000
	// maxFlowRounds bounds the shortest paths of all tries together.
	maxFlowRounds = 400
	// minimumShare: a channel is of no use if its minimum is above one in so many of
	// the amount.
	minimumShare = 4
	// feeMargin: of a channel's limit, one in so many stays free for fees.
	feeMargin = 64
)

// flowTry is one way to make a flow.
type flowTry struct {
	units lntypes.Msat // how many units the amount is cut into
	risk  uint64       // weight of reliability, of riskOne
}

// riskOne is the weight of reliability that the score parameters mean.
const riskOne = 16

// flowResult says what became of a try.
type flowResult uint8

const (
	flowFound   flowResult = iota
	flowTooFew             // the channels do not carry the amount
	flowTooDear            // its fees are above the limit
	flowUnfit              // its paths are too many, too long, or carry too little
)

// flowPaths splits the amount by a flow of least cost. It returns nil if there is
// none that fits, or only one path is allowed.
func (s *search) flowPaths() []*path {
	if !s.allowMPP {
		return nil
	}
	n := newFlowNet(s)
	defer n.free()
	return n.paths()
}

// paths tries to make a flow that fits until it does, or there is nothing left to
// try.
func (n *flowNet) paths() []*path {
	parts := lntypes.Msat(n.s.params.MaxPathCount)
	try := flowTry{units: max(1, min(parts*unitsPerPath, maxUnits, n.s.value/leastUnit)), risk: riskOne}
	coarse := min(parts, try.units)
	for {
		paths, result := n.try(try)
		switch {
		case result == flowFound:
			return paths
		case result == flowTooDear && try.risk > 0:
			try.risk /= 4
		case result == flowUnfit && try.units > coarse:
			try.units = max(try.units/4, coarse)
		default:
			return nil
		}
	}
}
