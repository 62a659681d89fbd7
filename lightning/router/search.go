package router

import (
	"bytes"
	"cmp"
	"slices"

	"golightning/lightning/blinding"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// blindedPayee stands for a recipient whose node is not known. It is a point, but one
// that nobody has the secret of.
var blindedPayee = lntypes.NodeID(bytes.Repeat([]byte{2}, 33))

// search is one run of FindRoute.
type search struct {
	graph       *gossip.ReadOnlyNetworkGraph
	scorer      scoring.ScoreLookUp
	edgeScorer  scoring.EdgeScorer // the same
	scoreParams *scoring.ProbabilisticScoringFeeParameters
	log         logger.Context

	us     lntypes.NodeID
	payee  lntypes.NodeID // blindedPayee if unknown
	params *route.PaymentParameters
	value  lntypes.Msat
	maxFee lntypes.Msat
	// maxCLTV bounds the deltas of all hops, the recipient's taken off.
	maxCLTV    uint32
	finalDelta uint32
	// clearLength bounds the clear hops of a path, maxLength those together with
	// what a blinded path takes of the onion.
	clearLength, maxLength uint8
	allowMPP               bool
	// ownChannels are ours by peer, nil if none were given.
	ownChannels map[lntypes.NodeID][]*route.ChannelDetails

	// Nodes are numbered: those of the graph by their index, then those that only
	// hints and our channels name.
	usNumber, payeeNumber uint32
	nodeCount             int // of the graph
	private               map[lntypes.NodeID]uint32
	privateIDs            []lntypes.NodeID
	specials              []special
	specialsTo            map[uint32][]uint32
	specialUsed           map[hopID]lntypes.Msat

	mem *scratch
	plan
	noted notes
}

// plan says what one round searches for.
type plan struct {
	amount     lntypes.Msat // to be delivered by the path
	feeLimit   lntypes.Msat
	saturation uint8 // no channel is used beyond 2^-saturation of its capacity
	// overpay lets channels whose minimum is above the amount get their minimum.
	overpay bool
	weights weights
	// bound is the key that a path must stay below to be of use.
	bound       lntypes.Msat
	boundLength uint8
}

// weights say what a search goes by.
type weights uint8

const (
	byCost   weights = iota // fees and penalties
	byFees                  // fees alone, bans respected
	byExpiry                // blocks above all
	byLength                // hops above all
)

// notes are what barred channels in a round.
type notes struct {
	minimum, saturated, fees, expiry, length bool
}

// newSearch takes the arguments of FindRoute; prepare has to follow, and free.
func newSearch(us lntypes.PublicKey, params *route.RouteParameters, graph *gossip.ReadOnlyNetworkGraph,
	log logger.Logger, scorer scoring.ScoreLookUp, scoreParams *scoring.ProbabilisticScoringFeeParameters) *search {
	s := &search{
		graph: graph, scorer: scorer, edgeScorer: scoring.EdgeScorerFor(scorer), scoreParams: scoreParams, log: logger.For(log),
		us: lntypes.NodeID(us), params: &params.PaymentParams, value: params.FinalValueMsat, maxFee: ^lntypes.Msat(0),
		clearLength: maxPathLength, maxLength: maxPathLength, specialsTo: make(map[uint32][]uint32),
	}
	if n := params.PaymentParams.MaxPathLength; n != 0 {
		s.clearLength = min(n, maxPathLength)
	}
	if params.PaymentParams.BlindedRouteHints() == nil {
		s.maxLength = s.clearLength
	}
	if params.MaxTotalRoutingFeeMsat != nil {
		s.maxFee = *params.MaxTotalRoutingFeeMsat
	}
	return s
}

// free gives the memory of the search back.
func (s *search) free() {
	if s.mem != nil {
		s.mem.free()
		s.mem = nil
	}
}

// prepare checks the arguments and gets ready for the first round.
func (s *search) prepare(firstHops *[]route.ChannelDetails) error {
	s.payee = blindedPayee
	if id := s.params.PayeeNodeID(); id != nil {
		s.payee = lntypes.NodeID(*id)
	}
	switch {
	case s.payee == s.us:
		return fail("the payer is the recipient")
	case s.value > lntypes.MaxValueMsat:
		return fail("the amount is more than all the money there is")
	case s.value == 0:
		return fail("the amount is 0")
	case s.params.MaxPathCount == 0:
		return fail("no paths are allowed")
	}
	if err := s.checkHints(); err != nil {
		return err
	}
	if c, ok := s.params.Payee.(route.PayeeClear); ok {
		s.finalDelta = c.FinalCLTVExpiryDelta
	}
	if s.params.MaxTotalCLTVExpiryDelta <= s.finalDelta {
		return fail("the limit of expiry is below the recipient's own")
	}
	s.maxCLTV = s.params.MaxTotalCLTVExpiryDelta - s.finalDelta
	if s.maxCLTV >= 2*medianCLTVExpiryDelta {
		s.maxCLTV -= 2 * medianCLTVExpiryDelta // room to hide the recipient
	}
	s.allowMPP = s.params.MaxPathCount > 1 && (s.params.SupportsBasicMPP() || s.announcedMPP())
	if err := s.prepareFirstHops(firstHops); err != nil {
		return err
	}
	s.nodeCount = s.graph.NodeCount()
	s.usNumber, s.payeeNumber = s.number(s.us), s.number(s.payee)
	s.addSpecials()
	s.mem = newScratch(s.nodeCount + len(s.privateIDs))
	for node := range s.specialsTo { // order: each sets a bit of its own
		s.mem.mark(node)
	}
	s.barFailed()
	return nil
}

func (s *search) announcedMPP() bool {
	i, ok := s.graph.NodeIndex(s.payee)
	if !ok || s.payee == blindedPayee {
		return false
	}
	f := s.graph.NodeFeaturesAt(i)
	return f != nil && f.SupportsBasicMPP()
}

func (s *search) checkHints() error {
	switch payee := s.params.Payee.(type) {
	case route.PayeeClear:
		for _, hint := range payee.RouteHints {
			for i := range hint.A {
				if hint.A[i].SrcNodeID == payee.NodeID {
					return fail("a route hint starts at the recipient")
				}
			}
		}
	case route.PayeeBlinded:
		return s.checkBlindedPaths(payee)
	default:
		return fail("there is no recipient")
	}
	return nil
}

func (s *search) checkBlindedPaths(payee route.PayeeBlinded) error {
	usable := false
	var single *lntypes.PublicKey
	for i := range payee.RouteHints {
		path := &payee.RouteHints[i].Path
		if len(path.BlindedHops) == 0 {
			return fail("a blinded path has no hops")
		}
		if !s.mayEnter(&payee.RouteHints[i]) {
			s.log.Infof("ignoring a blinded path that starts at us or requires unknown features")
			continue
		}
		usable = true
		if len(path.BlindedHops) > 1 {
			continue
		}
		if single != nil && *single != path.IntroductionNodeID {
			return fail("blinded paths of one hop lead to different nodes")
		}
		single = &path.IntroductionNodeID
	}
	if !usable {
		return fail("all blinded paths start at us or require unknown features")
	}
	return nil
}

// mayEnter reports whether a blinded path can be taken: from us it cannot, and BOLT 12
// bars those whose hops demand what we do not know.
func (s *search) mayEnter(p *blinding.PaymentPath) bool {
	return lntypes.NodeID(p.Path.IntroductionNodeID) != s.us && !p.PayInfo.Features.RequiresUnknownBits()
}

func (s *search) prepareFirstHops(firstHops *[]route.ChannelDetails) error {
	if firstHops == nil {
		return nil
	}
	s.ownChannels = make(map[lntypes.NodeID][]*route.ChannelDetails)
	for i := range *firstHops {
		c := &(*firstHops)[i]
		peer := lntypes.NodeID(c.Counterparty.NodeID)
		if c.GetOutboundPaymentSCID() == nil {
			return fail("a first hop has no short channel id yet")
		}
		if peer == s.us {
			return fail("a first hop leads to ourselves")
		}
		s.ownChannels[peer] = append(s.ownChannels[peer], c)
	}
	if len(s.ownChannels) == 0 {
		return fail("there are no channels to pay over")
	}
	return nil
}

// recommended is the most that minimums may make of the amount.
func (s *search) recommended() lntypes.Msat { return s.value * overpayFactor }

// sortOwn orders our channels to one peer as we would like to use them: those
// that have enough, the smallest first, to keep the large ones; then the others,
// the largest first, to split as little as possible.
func (s *search) sortOwn(channels []*route.ChannelDetails) {
	want := s.recommended()
	slices.SortFunc(channels, func(a, b *route.ChannelDetails) int {
		la, lb := a.NextOutboundHTLCLimitMsat, b.NextOutboundHTLCLimitMsat
		if la < want || lb < want {
			la, lb = lb, la
		}
		if c := cmp.Compare(la, lb); c != 0 {
			return c
		}
		return cmp.Compare(*a.GetOutboundPaymentSCID(), *b.GetOutboundPaymentSCID())
	})
}

// number returns the number of a node.
func (s *search) number(id lntypes.NodeID) uint32 {
	if id != blindedPayee {
		if i, ok := s.graph.NodeIndex(id); ok {
			return uint32(i)
		}
	}
	if n, ok := s.private[id]; ok {
		return n
	}
	n := uint32(s.nodeCount + len(s.privateIDs))
	if s.private == nil {
		s.private = make(map[lntypes.NodeID]uint32)
	}
	s.private[id] = n
	s.privateIDs = append(s.privateIDs, id)
	return n
}

// nodeID returns the id of the node with a number.
func (s *search) nodeID(n uint32) *lntypes.NodeID {
	if int(n) < s.nodeCount {
		return s.graph.NodeIDAt(gossip.NodeIndex(n))
	}
	return &s.privateIDs[int(n)-s.nodeCount]
}

// barFailed bars the public channels that failed earlier attempts.
func (s *search) barFailed() {
	for _, scid := range s.params.PreviouslyFailedChannels {
		if channel := s.graph.Channel(scid); channel != nil {
			for _, source := range [2]lntypes.NodeID{channel.NodeOne, channel.NodeTwo} {
				if e, _, ok := s.graph.EdgeOf(scid, source); ok {
					*s.mem.usedAt(direction(&e), 2*s.graph.ChannelCount()) = ^lntypes.Msat(0)
				}
			}
		}
	}
}

// direction returns the place of an edge in scratch.used.
func direction(e *gossip.Edge) uint32 {
	d := uint32(e.Channel) * 2
	if e.Flags&gossip.EdgeUp != 0 {
		d++
	}
	return d
}
