package router_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/chanutil"
	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/router"
	"golightning/lightning/scoring"
)

// node returns the public key of node n of a made-up world; node 0 is the payer.
func node(n int) lntypes.PublicKey { return nodeKeys[n] }

var nodeKeys = func() (keys [128]lntypes.PublicKey) {
	for n := range keys {
		pub, err := secp.PubKeyFromSecret([32]byte{29: 9, 31: byte(n + 1)})
		if err != nil {
			panic(err)
		}
		keys[n] = pub
	}
	return keys
}()

// side is what one end of a channel asks for; without an update it says nothing.
type side struct {
	updated, enabled bool
	base, ppm        uint32
	delta            uint16
	least, most      lntypes.Msat
}

// channel is a public channel of a world, from node a to node b and back.
type channel struct {
	scid     lntypes.ShortChannelID
	a, b     int
	capacity lntypes.Sat // 0: nobody looked
	odd      bool        // requires features that nobody knows
	sides    [2]side     // what a asks, what b asks
}

// world is a public graph, described.
type world struct {
	nodes    int
	channels []channel
	narrow   bool  // many payments need several paths
	odd, mpp []int // nodes that require unknown features, that announce basic_mpp
}

// knowledge is the world as the checker sees it.
func (w *world) knowledge() *knowledge {
	k := &knowledge{channels: map[direction]terms{}, refused: map[lntypes.PublicKey]bool{}, takesMPP: map[lntypes.PublicKey]bool{}}
	for i := range w.channels {
		c := &w.channels[i]
		ends := [2]int{c.a, c.b}
		for j := range c.sides {
			s := &c.sides[j]
			if !s.updated {
				continue
			}
			k.channels[direction{c.scid, node(ends[j])}] = terms{
				to: node(ends[1-j]), enabled: s.enabled, refused: c.odd, base: s.base, ppm: s.ppm, delta: uint32(s.delta),
				least: s.least, most: s.most, capacity: c.capacity.Msat(),
			}
		}
	}
	for _, n := range w.odd {
		k.refused[node(n)] = true
	}
	for _, n := range w.mpp {
		k.takesMPP[node(n)] = true
	}
	return k
}

// outputs has the funding outputs of channels whose capacity is known.
type outputs map[lntypes.ShortChannelID]lntypes.TxOut

func (o outputs) GetUtxo(_ lntypes.ChainHash, scid lntypes.ShortChannelID) gossip.UtxoResult {
	out := o[scid]
	return gossip.UtxoResultSync{A: gossip.TxOutResult{TxOut: &out}}
}

// build makes the graph. rng, if there is one, shuffles the order in which the
// graph hears of everything.
func (w *world) build(t testing.TB, rng *rand.Rand) *gossip.NetworkGraph {
	t.Helper()
	g := gossip.NewNetworkGraph(lntypes.NetworkRegtest, nil)
	order := make([]int, len(w.channels))
	for i := range order {
		order[i] = i
	}
	sides := []int{0, 1}
	if rng != nil {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	}
	for _, i := range order {
		w.announce(t, g, &w.channels[i])
	}
	if rng != nil {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rng.Shuffle(2, func(i, j int) { sides[i], sides[j] = sides[j], sides[i] })
	}
	for _, i := range order {
		for _, side := range sides {
			w.update(t, g, &w.channels[i], side)
		}
	}
	for n := range w.nodes {
		w.announceNode(t, g, n)
	}
	return g
}

func (w *world) announce(t testing.TB, g *gossip.NetworkGraph, c *channel) {
	t.Helper()
	a, b := node(c.a), node(c.b)
	if bytes.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	msg := &lnwire.UnsignedChannelAnnouncement{
		ChainHash: lntypes.NetworkRegtest.ChainHash(), ShortChannelID: c.scid,
		NodeID1: lntypes.NodeID(a), NodeID2: lntypes.NodeID(b), BitcoinKey1: lntypes.NodeID(a), BitcoinKey2: lntypes.NodeID(b),
	}
	if c.odd {
		msg.Features = features.ChannelFeaturesFromLEBytes(unknownBit)
	}
	var lookup gossip.UtxoLookup
	if c.capacity != 0 {
		script := chanutil.P2WSH(chanutil.MakeFundingRedeemscript(a, b))
		lookup = outputs{c.scid: {Value: c.capacity, ScriptPubkey: script}}
	}
	if err := g.UpdateChannelFromUnsignedAnnouncement(msg, lookup, 1000); err != nil {
		t.Fatalf("channel %d: %v", c.scid, err)
	}
}

func (w *world) update(t testing.TB, g *gossip.NetworkGraph, c *channel, i int) {
	t.Helper()
	s := &c.sides[i]
	if !s.updated {
		return
	}
	from, to := node(c.a), node(c.b)
	if i == 1 {
		from, to = to, from
	}
	flags := uint8(0)
	if bytes.Compare(from[:], to[:]) > 0 {
		flags = 1
	}
	if !s.enabled {
		flags |= 2
	}
	if err := g.UpdateChannelUnsigned(&lnwire.UnsignedChannelUpdate{
		ChainHash: lntypes.NetworkRegtest.ChainHash(), ShortChannelID: c.scid, Timestamp: 1000, Flags: flags, CltvExpiryDelta: s.delta,
		HTLCMinimumMsat: s.least, HTLCMaximumMsat: s.most, FeeBaseMsat: s.base, FeeProportionalMillionths: s.ppm,
	}, 1000); err != nil {
		t.Fatalf("update of %d: %v", c.scid, err)
	}
}

func (w *world) announceNode(t testing.TB, g *gossip.NetworkGraph, n int) {
	t.Helper()
	odd, mpp := slices.Contains(w.odd, n), slices.Contains(w.mpp, n)
	if !odd && !mpp || g.ReadOnly().Node(lntypes.NodeID(node(n))) == nil {
		return
	}
	var f features.NodeFeatures
	if odd {
		f = features.NodeFeaturesFromLEBytes(unknownBit)
	}
	if mpp {
		f.SetVariableLengthOnionOptional()
		f.SetPaymentSecretRequired()
		f.SetBasicMPPOptional()
	}
	if err := g.UpdateNodeFromUnsignedAnnouncement(&lnwire.UnsignedNodeAnnouncement{Features: f, Timestamp: 1000, NodeID: lntypes.NodeID(node(n))}); err != nil {
		t.Fatalf("node %d: %v", n, err)
	}
}

// oneOf returns one of the values.
func oneOf[T any](rng *rand.Rand, values ...T) T { return values[rng.IntN(len(values))] }

// randomAmount is small, usual or large, with much weight on powers of two.
func randomAmount(rng *rand.Rand, digits uint) lntypes.Msat {
	return lntypes.Msat(1 + rng.Uint64N(1<<(1+rng.UintN(digits))))
}

func randomSide(rng *rand.Rand) side {
	s := side{
		updated: rng.IntN(20) != 0, enabled: rng.IntN(12) != 0,
		base: oneOf(rng, 0, 1, 1000, 1000, rng.Uint32N(5000)), ppm: oneOf(rng, 0, 1, 100, 1000, rng.Uint32N(20_000)),
		delta: oneOf(rng, 0, 40, 144, uint16(rng.UintN(500))), least: oneOf(rng, 0, 1, 1000, randomAmount(rng, 24)),
	}
	s.most = s.least + oneOf(rng, 0, randomAmount(rng, 20), randomAmount(rng, 34), 1<<34)
	if rng.IntN(200) == 0 { // absurd terms, as anybody may announce
		s.base, s.ppm = oneOf(rng, s.base, ^uint32(0)), oneOf(rng, s.ppm, ^uint32(0))
		s.least = oneOf(rng, s.least, ^lntypes.Msat(0), lntypes.MaxValueMsat)
		s.most = oneOf(rng, s.most, lntypes.MaxValueMsat, 0)
	}
	return s
}

// randomWorld has nodes 0 to n-1 and about so many channels, some of them
// parallel.
func randomWorld(rng *rand.Rand, n, channels int) *world {
	w := &world{nodes: n, narrow: rng.IntN(3) == 0}
	for i := range channels {
		c := channel{scid: lntypes.ShortChannelID(1000 + i*7), a: rng.IntN(n), b: rng.IntN(n), odd: rng.IntN(60) == 0}
		if c.a == c.b {
			continue
		}
		if i > 0 && len(w.channels) > 0 && rng.IntN(8) == 0 {
			last := w.channels[len(w.channels)-1]
			c.a, c.b = last.a, last.b
		}
		c.sides = [2]side{randomSide(rng), randomSide(rng)}
		for j := range c.sides {
			if s := &c.sides[j]; w.narrow && rng.IntN(8) != 0 {
				s.least, s.most = min(s.least, 1<<16), 1<<20+lntypes.Msat(rng.UintN(1<<23))
			}
		}
		if rng.IntN(2) == 0 {
			largest := max(c.sides[0].most, c.sides[1].most, 1000)
			c.capacity = lntypes.Sat(min(largest, 1<<44)/1000) + lntypes.Sat(rng.UintN(1000))
			for j := range c.sides {
				if s := &c.sides[j]; s.most > c.capacity.Msat() {
					s.most = c.capacity.Msat() // the graph refuses other updates
				}
			}
		}
		w.channels = append(w.channels, c)
	}
	for i := range n {
		if rng.IntN(30) == 0 {
			w.odd = append(w.odd, i)
		} else if rng.IntN(3) == 0 {
			w.mpp = append(w.mpp, i)
		}
	}
	return w
}

var mppFeatures = func() (f features.Bolt11InvoiceFeatures) {
	f.SetVariableLengthOnionOptional()
	f.SetPaymentSecretRequired()
	f.SetBasicMPPOptional()
	return f
}()

// randomQuery asks for a route from node 0 to another, with all that may come
// with it.
func randomQuery(rng *rand.Rand, w *world) *query {
	q := &query{us: node(0)}
	p := route.PaymentParametersFromNodeID(node(1+rng.IntN(w.nodes)), oneOf(rng, 18, 42, 144, uint32(rng.UintN(600))))
	switch rng.IntN(8) {
	case 0:
		p = route.PaymentParametersBlinded(randomBlinded(rng, w))
		if rng.IntN(2) == 0 {
			var f features.Bolt12InvoiceFeatures
			f.SetBasicMPPOptional()
			p, _ = p.WithBolt12Features(f)
		}
	case 1, 2:
		p, _ = p.WithRouteHints(randomHints(rng, w))
		fallthrough
	case 3, 4:
		p, _ = p.WithBolt11Features(mppFeatures)
	}
	p.MaxPathCount = oneOf(rng, 10, 10, 1, 2, 3, uint8(rng.UintN(256)))
	p.MaxTotalCLTVExpiryDelta = oneOf(rng, 1008, 1008, 2016, uint32(rng.UintN(2000)))
	p.MaxChannelSaturationPowerOfHalf = oneOf(rng, 2, 2, 0, 1, uint8(rng.UintN(70)))
	for range rng.IntN(3) {
		if len(w.channels) > 0 {
			p.PreviouslyFailedChannels = append(p.PreviouslyFailedChannels, w.channels[rng.IntN(len(w.channels))].scid)
		}
	}
	if rng.IntN(4) == 0 {
		p.PreviouslyFailedBlindedPathIdxs = []uint64{uint64(rng.IntN(3))}
	}
	if w.narrow && rng.IntN(2) == 0 {
		if c, ok := p.Payee.(route.PayeeClear); ok {
			c.Features = &mppFeatures
			p.Payee = c
		}
	}
	q.params = route.RouteParametersFromPaymentParamsAndValue(p, oneOf(rng, 1000, 1_000_000, randomAmount(rng, 34), randomAmount(rng, 26)))
	if w.narrow && rng.IntN(3) != 0 {
		q.params = route.RouteParametersFromPaymentParamsAndValue(p, 1<<20+lntypes.Msat(rng.UintN(1<<25)))
	}
	switch rng.IntN(4) {
	case 0:
		q.params.MaxTotalRoutingFeeMsat = nil
	case 1:
		limit := randomAmount(rng, 30)
		q.params.MaxTotalRoutingFeeMsat = &limit
	}
	if rng.IntN(3) == 0 {
		q.first = randomFirst(rng, w)
	}
	return q
}

// randomFirst are channels of ours, which the world need not know.
func randomFirst(rng *rand.Rand, w *world) *[]route.ChannelDetails {
	var list []route.ChannelDetails
	for i := range 1 + rng.IntN(6) {
		scid := lntypes.ShortChannelID(1<<40 + i)
		limit := oneOf(rng, randomAmount(rng, 34), randomAmount(rng, 26), 1<<34)
		list = append(list, route.ChannelDetails{
			Counterparty:   route.ChannelCounterparty{NodeID: node(1 + rng.IntN(w.nodes-1))},
			ShortChannelID: &scid, NextOutboundHTLCLimitMsat: limit, OutboundCapacityMsat: limit,
			NextOutboundHTLCMinimumMsat: oneOf(rng, 0, 1, randomAmount(rng, 20)), IsUsable: true, IsPublic: rng.IntN(2) == 0,
		})
	}
	return &list
}

// randomHints lead to the payee over nodes that are mostly in the world, some
// over channels that are.
func randomHints(rng *rand.Rand, w *world) (hints []route.RouteHint) {
	for range rng.IntN(4) {
		var hint route.RouteHint
		for i := range rng.IntN(4) {
			hop := route.RouteHintHop{SrcNodeID: node(rng.IntN(w.nodes + 2)), ShortChannelID: lntypes.ShortChannelID(1<<41 + rng.IntN(4)),
				Fees: route.RoutingFees{BaseMsat: rng.Uint32N(3000), ProportionalMillionths: rng.Uint32N(3000)}, CLTVExpiryDelta: uint16(rng.UintN(200))}
			if rng.IntN(4) == 0 && len(w.channels) > 0 {
				c := w.channels[rng.IntN(len(w.channels))]
				hop.SrcNodeID, hop.ShortChannelID = node(c.a), c.scid
			}
			if rng.IntN(3) == 0 {
				least := randomAmount(rng, 20)
				hop.HTLCMinimumMsat = &least
			}
			if rng.IntN(3) == 0 {
				most := randomAmount(rng, 34)
				hop.HTLCMaximumMsat = &most
			}
			if i > 0 && rng.IntN(40) == 0 { // a circle
				hop.SrcNodeID = hint.A[0].SrcNodeID
			}
			hint.A = append(hint.A, hop)
		}
		hints = append(hints, hint)
	}
	return hints
}

func randomBlinded(rng *rand.Rand, w *world) (paths []blinding.PaymentPath) {
	single := node(rng.IntN(w.nodes))
	for i := range 1 + rng.IntN(3) {
		p := blinding.PaymentPath{
			PayInfo: blinding.BlindedPayInfo{
				FeeBaseMsat: rng.Uint32N(3000), FeeProportionalMillionths: rng.Uint32N(3000), CLTVExpiryDelta: uint16(rng.UintN(300)),
				HTLCMinimumMsat: oneOf(rng, 0, 1, randomAmount(rng, 20)), HTLCMaximumMsat: oneOf(rng, randomAmount(rng, 34), 1<<34),
			},
			Path: blinding.BlindedPath{IntroductionNodeID: node(rng.IntN(w.nodes)), BlindingPoint: node(100 + i)},
		}
		hops := 1 + rng.IntN(4)
		if hops == 1 {
			p.Path.IntroductionNodeID = single
		}
		for j := range hops {
			size := oneOf(rng, 20, 60, rng.IntN(500))
			p.Path.BlindedHops = append(p.Path.BlindedHops, blinding.BlindedHop{BlindedNodeID: node(110 + j), EncryptedPayload: make([]byte, size)})
		}
		paths = append(paths, p)
	}
	return paths
}

// engine is one of the ways to search.
type engine struct {
	name string
	// whole: it finds the amount as a whole or splits it step by step, so that what
	// it does not use changes nothing; a flow weighs everything at once.
	whole bool
	find  func(q *query, g *gossip.NetworkGraph, scorer scoring.ScoreLookUp, fees *scoring.ProbabilisticScoringFeeParameters) (route.Route, error)
}

// engines are all ways to search.
var engines = []engine{{"search", true, searchWith(router.RouteSearchCheapestPaths)}, {"flow", false, searchWith(router.RouteSearchMinCostFlow)}}

func searchWith(how router.RouteSearch) func(*query, *gossip.NetworkGraph, scoring.ScoreLookUp, *scoring.ProbabilisticScoringFeeParameters) (route.Route, error) {
	return func(q *query, g *gossip.NetworkGraph, scorer scoring.ScoreLookUp, fees *scoring.ProbabilisticScoringFeeParameters) (route.Route, error) {
		return router.FindRouteWithSearch(how, q.us, &q.params, g, q.first, nil, scorer, fees, [32]byte{5})
	}
}

// run searches and checks what is found. Nothing found is not a fault.
func (e *engine) run(t testing.TB, k *knowledge, q *query, g *gossip.NetworkGraph, scorer scoring.ScoreLookUp) (r route.Route, found bool) {
	t.Helper()
	fees := scoring.DefaultProbabilisticScoringFeeParameters()
	return e.runWith(t, k, q, g, scorer, &fees)
}

func (e *engine) runWith(t testing.TB, k *knowledge, q *query, g *gossip.NetworkGraph, scorer scoring.ScoreLookUp,
	fees *scoring.ProbabilisticScoringFeeParameters) (r route.Route, found bool) {
	t.Helper()
	r, err := e.find(q, g, scorer, fees)
	if err != nil {
		if refused := (*lnwire.LightningError)(nil); !errors.As(err, &refused) {
			t.Fatalf("%s: error of type %T: %v", e.name, err, err)
		}
		return r, false
	}
	if err := checkRoute(k, q, &r); err != nil {
		t.Errorf("%s: %v\n%v\nasked for %d msat\n%s", e.name, err, ways(&r), q.params.FinalValueMsat, describe(&r))
	}
	return r, true
}

// unknownBit is a feature that must be understood and is not.
var unknownBit = []byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 1 << 6}
