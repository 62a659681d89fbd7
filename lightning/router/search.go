package router

import (
	"bytes"
	"cmp"
	"slices"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// blindedPayee stands for a recipient whose node is not known. It is no point.
var blindedPayee = lntypes.NodeID(bytes.Repeat([]byte{2}, 33))

// hopID identifies a candidate for counting its liquidity. The id of a channel
// has its direction: the limits of the two differ.
type hopID struct {
	blinded bool
	index   int // of the blinded path
	scid    lntypes.ShortChannelID
	up      bool
}

// search is one run of FindRoute.
type search struct {
	graph       *gossip.ReadOnlyNetworkGraph
	scorer      scoring.ScoreLookUp
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
	allowMPP   bool
	// minContribution is the least that a path must carry, so that the number of
	// paths stays within its limit.
	minContribution lntypes.Msat
	// ownChannels are ours by peer, nil if none were given.
	ownChannels map[lntypes.NodeID][]*route.ChannelDetails

	// State over all rounds.
	saturation uint8 // no channel is used beyond 2^-saturation of its capacity
	used       map[hopID]lntypes.Msat
	pathValue  lntypes.Msat // what a path is searched for

	// State of one round.
	queue      queue
	best       map[lntypes.NodeID]*step
	hitMinimum bool
}

// step is the best way known from a node towards the recipient: over candidate.
type step struct {
	candidate route.CandidateRouteHop
	processed bool
	// totalFee is what all hops from the node on charge.
	totalFee lntypes.Msat
	// pathMinimum is the least amount that the node must get for all minimums
	// behind it to be met.
	pathMinimum lntypes.Msat
	// penalty is the scorer's for all hops from the node on.
	penalty lntypes.Msat
	// nextFees is what the hops behind candidate charge, useFee what the node does.
	nextFees, useFee lntypes.Msat
}

func (s *step) cost() lntypes.Msat { return addSat(max(s.totalFee, s.pathMinimum), s.penalty) }

// behind is what a candidate leads to: all that follows it on the way.
type behind struct {
	fees, contribution, minimum, penalty lntypes.Msat
	cltv                                 uint32
	length                               uint8
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
	s.minContribution = s.value
	if s.allowMPP {
		n := lntypes.Msat(s.params.MaxPathCount)
		s.minContribution = (s.value + n - 1) / n
	}
	s.saturation = s.params.MaxChannelSaturationPowerOfHalf
	s.pathValue = s.value
	return s.prepareFirstHops(firstHops)
}

func (s *search) announcedMPP() bool {
	node := s.graph.Node(s.payee)
	return node != nil && node.AnnouncementInfo != nil && node.AnnouncementInfo.Features.SupportsBasicMPP()
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
	onlyUs := true
	var single *lntypes.PublicKey
	for i := range payee.RouteHints {
		path := &payee.RouteHints[i].Path
		if len(path.BlindedHops) == 0 {
			return fail("a blinded path has no hops")
		}
		if lntypes.NodeID(path.IntroductionNodeID) == s.us {
			s.log.Infof("ignoring a blinded path that starts at us")
			continue
		}
		onlyUs = false
		if len(path.BlindedHops) > 1 {
			continue
		}
		if single != nil && *single != path.IntroductionNodeID {
			return fail("blinded paths of one hop lead to different nodes")
		}
		single = &path.IntroductionNodeID
	}
	if onlyUs {
		return fail("all blinded paths start at us")
	}
	return nil
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

// recommended is how much is looked for over all paths.
func (s *search) recommended() lntypes.Msat { return s.value * collectFactor }

// channelsTo returns our channels to peer in the order in which we would like to
// use them: those that have enough, the smallest first, to keep the large ones;
// then the others, the largest first, to split as little as possible.
func (s *search) channelsTo(peer lntypes.NodeID) []*route.ChannelDetails {
	channels := s.ownChannels[peer]
	if len(channels) < 2 {
		return channels
	}
	left := func(c *route.ChannelDetails) lntypes.Msat {
		id := s.id(route.CandidateRouteHopFirstHop{A: route.NewFirstHopCandidate(c, s.us)})
		return c.NextOutboundHTLCLimitMsat.SatSub(s.used[id])
	}
	want := s.recommended()
	slices.SortFunc(channels, func(a, b *route.ChannelDetails) int {
		la, lb := left(a), left(b)
		if la < want || lb < want {
			la, lb = lb, la
		}
		if c := cmp.Compare(la, lb); c != 0 {
			return c
		}
		return cmp.Compare(*a.GetOutboundPaymentSCID(), *b.GetOutboundPaymentSCID())
	})
	return channels
}

func (s *search) id(c route.CandidateRouteHop) hopID {
	switch b := c.(type) {
	case route.CandidateRouteHopBlinded:
		_, i := b.A.Hint()
		return hopID{blinded: true, index: i}
	case route.CandidateRouteHopOneHopBlinded:
		_, i := b.A.Hint()
		return hopID{blinded: true, index: i}
	}
	source, target := c.Source(), c.Target()
	return hopID{scid: *c.ShortChannelID(), up: bytes.Compare(source[:], target[:]) < 0}
}

// collect runs rounds until enough paths are found or there are no more.
func (s *search) collect() []*path {
	var paths []*path
	var collected lntypes.Msat
	// Each round finds a path, which takes liquidity away, or gives up one of
	// three things; the bound is for what cannot happen (known-attacks R5).
	for range 1000 {
		found := s.round()
		if found != nil {
			paths = append(paths, found)
			collected = addSat(collected, found.value())
		}
		switch {
		case found == nil && s.saturation != 0:
			s.saturation = 0
			continue
		case !s.allowMPP:
			return paths
		case found == nil && s.hitMinimum && collected < s.value && s.pathValue != s.recommended():
			// Perhaps more can be sent where the amount was too little.
			s.pathValue = s.recommended()
			continue
		case found == nil, collected >= s.recommended():
			return paths
		case collected == s.value && len(paths) == 1:
			if !s.hitMinimum {
				return paths
			}
			s.pathValue = s.recommended()
		}
	}
	return paths
}

// round searches one path, from the recipient to us. It returns nil if there is
// none.
func (s *search) round() *path {
	s.queue, s.best, s.hitMinimum = s.queue[:0], make(map[lntypes.NodeID]*step), false
	if s.payee != blindedPayee {
		start := behind{contribution: s.pathValue}
		for _, c := range s.channelsTo(s.payee) {
			s.consider(route.CandidateRouteHopFirstHop{A: route.NewFirstHopCandidate(c, s.us)}, start)
		}
		if node := s.graph.Node(s.payee); node != nil {
			s.expand(s.payee, node, s.pathValue, 0, 0)
		}
	}
	s.addBlindedPaths()
	s.addHints()
	for len(s.queue) > 0 {
		e := s.queue.pop()
		if e.node == s.us {
			return s.walk(e.contribution)
		}
		if e.node == s.payee {
			continue
		}
		if node := s.graph.Node(e.node); node != nil {
			s.expand(e.node, node, e.contribution, e.cltv, e.length)
		}
	}
	return nil
}

// expand considers all channels to a node that is reached.
func (s *search) expand(id lntypes.NodeID, node *gossip.NodeInfo, contribution lntypes.Msat, cltv uint32, length uint8) {
	b := behind{contribution: contribution, cltv: cltv, length: length}
	if st := s.best[id]; st != nil {
		if st.processed {
			return
		}
		st.processed = true
		b.fees, b.minimum, b.penalty = st.totalFee, st.pathMinimum, st.penalty
	}
	for _, c := range s.channelsTo(id) {
		s.consider(route.CandidateRouteHopFirstHop{A: route.NewFirstHopCandidate(c, s.us)}, b)
	}
	if node.AnnouncementInfo != nil && node.AnnouncementInfo.Features.RequiresUnknownBits() {
		return
	}
	for _, scid := range node.Channels {
		channel := s.graph.Channel(scid)
		if channel == nil || channel.Features.RequiresUnknownBits() {
			continue
		}
		info, source, ok := channel.AsDirectedTo(id)
		if !ok || s.ownChannels != nil && source == s.us || !info.Direction().Enabled {
			continue
		}
		directed := info.Directed()
		s.consider(route.CandidateRouteHopPublicHop{A: route.NewPublicHopCandidate(&directed, scid)}, b)
	}
}
