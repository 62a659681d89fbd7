package router

import (
	"bytes"
	"math/bits"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

// key returns the public key of node n; node 0 is the payer.
func key(n int) lntypes.PublicKey {
	if n < len(keys) && !keys[n].IsZero() {
		return keys[n]
	}
	pub, err := secp.PubKeyFromSecret([32]byte{29: 7, 30: byte((n + 1) >> 8), 31: byte(n + 1)})
	if err != nil {
		panic(err)
	}
	if n < len(keys) {
		keys[n] = pub
	}
	return pub
}

var keys [256]lntypes.PublicKey

func id(n int) lntypes.NodeID { return lntypes.NodeID(key(n)) }

// edge is a channel in one direction.
type edge struct {
	scid     lntypes.ShortChannelID
	from, to int
	base     uint32
	ppm      uint32
	delta    uint16
	min, max lntypes.Msat
	disabled bool
}

const wide lntypes.Msat = 1_000_000_000

type network struct {
	t     testing.TB
	graph *gossip.NetworkGraph
	edges []edge
}

func newNetwork(t testing.TB, edges ...edge) *network {
	n := &network{t: t, graph: gossip.NewNetworkGraph(lntypes.NetworkRegtest, nil)}
	for _, e := range edges {
		n.add(e)
	}
	return n
}

func (n *network) add(e edge) {
	n.t.Helper()
	if e.max == 0 {
		e.max = wide
	}
	a, b := key(e.from), key(e.to)
	flags := uint8(0)
	if bytes.Compare(a[:], b[:]) > 0 {
		a, b, flags = b, a, 1
	}
	if n.graph.ReadOnly().Channel(e.scid) == nil {
		if err := n.graph.AddChannelFromPartialAnnouncement(e.scid, 1, features.ChannelFeatures{}, a, b); err != nil {
			n.t.Fatal(err)
		}
	}
	if e.disabled {
		flags |= 2
	}
	err := n.graph.UpdateChannelUnsigned(&lnwire.UnsignedChannelUpdate{
		ChainHash: lntypes.NetworkRegtest.ChainHash(), ShortChannelID: e.scid, Timestamp: 2, Flags: flags,
		CltvExpiryDelta: e.delta, HTLCMinimumMsat: e.min, HTLCMaximumMsat: e.max, FeeBaseMsat: e.base, FeeProportionalMillionths: e.ppm,
	}, 0)
	if err != nil {
		n.t.Fatal(err)
	}
	n.edges = append(n.edges, e)
}

// line makes a chain of channels 0-1-2-...: channel i leads from i to i+1.
func line(hops int) []edge {
	var edges []edge
	for i := range hops {
		edges = append(edges, edge{scid: lntypes.ShortChannelID(i + 1), from: i, to: i + 1, base: 1000, ppm: 100, delta: 40})
	}
	return edges
}

// pay describes a search.
type pay struct {
	to     int
	amount lntypes.Msat
	mpp    bool
	hops   *[]route.ChannelDetails
	score  scoring.ScoreLookUp
	change func(*route.RouteParameters)
}

func (p *pay) params() route.RouteParameters {
	pp := route.PaymentParametersFromNodeID(key(p.to), 18)
	if p.mpp {
		var f features.Bolt11InvoiceFeatures
		f.SetVariableLengthOnionOptional()
		f.SetPaymentSecretRequired()
		f.SetBasicMPPOptional()
		pp, _ = pp.WithBolt11Features(f)
	}
	rp := route.RouteParametersFromPaymentParamsAndValue(pp, p.amount)
	rp.MaxTotalRoutingFeeMsat = nil
	if p.change != nil {
		p.change(&rp)
	}
	return rp
}

func (n *network) find(p pay) (route.Route, error) {
	n.t.Helper()
	rp := p.params()
	scorer := p.score
	if scorer == nil {
		scorer = scoring.FixedPenaltyScorerWithPenalty(0)
	}
	fp := scoring.DefaultProbabilisticScoringFeeParameters()
	r, err := FindRoute(key(0), &rp, n.graph, p.hops, nil, scorer, &fp, [32]byte{9})
	if err != nil {
		if _, ok := err.(*lnwire.LightningError); !ok {
			n.t.Fatalf("error of type %T", err)
		}
		return r, err
	}
	n.check(&r, &rp, p.hops)
	return r, nil
}

func (n *network) mustFind(p pay) route.Route {
	n.t.Helper()
	r, err := n.find(p)
	if err != nil {
		n.t.Fatal(err)
	}
	return r
}

func (n *network) mustFail(name string, p pay) {
	n.t.Helper()
	if r, err := n.find(p); err == nil {
		n.t.Errorf("%s: found %+v", name, r.Paths)
	}
}

// channel finds the edge of a hop.
func (n *network) channel(scid lntypes.ShortChannelID, from, to lntypes.PublicKey) *edge {
	for i := range n.edges {
		if e := &n.edges[i]; e.scid == scid && key(e.from) == from && key(e.to) == to {
			return e
		}
	}
	return nil
}

// check verifies a route without looking at how it was found: amounts and
// expiries along each path are added up from the recipient back, and compared
// with what each public channel asks for. Hops of hints and our own channels are
// checked by their tests.
func (n *network) check(r *route.Route, rp *route.RouteParameters, first *[]route.ChannelDetails) {
	n.t.Helper()
	params := &rp.PaymentParams
	if len(r.Paths) == 0 || len(r.Paths) > int(params.MaxPathCount) {
		n.t.Fatalf("%d paths", len(r.Paths))
	}
	if got := r.GetTotalAmount(); got < rp.FinalValueMsat {
		n.t.Fatalf("delivers %d of %d", got, rp.FinalValueMsat)
	}
	if rp.MaxTotalRoutingFeeMsat != nil && r.GetTotalFees() > *rp.MaxTotalRoutingFeeMsat {
		n.t.Fatalf("costs %d of %d", r.GetTotalFees(), *rp.MaxTotalRoutingFeeMsat)
	}
	if r.RouteParams == nil || !r.RouteParams.Equal(*rp) {
		n.t.Fatal("the route does not say what it is for")
	}
	used := map[[2]lntypes.ShortChannelID]lntypes.Msat{}
	for i := range r.Paths {
		p := &r.Paths[i]
		if len(p.Hops) == 0 || len(p.Hops) > maxPathLength {
			n.t.Fatalf("%d hops", len(p.Hops))
		}
		n.checkPath(p, rp, first, used)
	}
	for k, amount := range used {
		for _, e := range n.edges {
			if e.scid == k[0] && lntypes.ShortChannelID(e.from) == k[1] && amount > e.max {
				n.t.Fatalf("channel %d carries %d of %d", e.scid, amount, e.max)
			}
		}
	}
}

func (n *network) checkPath(p *route.Path, rp *route.RouteParameters, first *[]route.ChannelDetails, used map[[2]lntypes.ShortChannelID]lntypes.Msat) {
	n.t.Helper()
	var amount lntypes.Msat
	if p.BlindedTail != nil {
		amount = p.BlindedTail.FinalValueMsat
	}
	var total uint32
	seen := map[lntypes.PublicKey]bool{key(0): true}
	for j := len(p.Hops) - 1; j >= 0; j-- {
		h := &p.Hops[j]
		from := key(0)
		if j > 0 {
			from = p.Hops[j-1].PubKey
		}
		if seen[h.PubKey] {
			n.t.Fatalf("node %s twice", h.PubKey)
		}
		seen[h.PubKey] = true
		amount += h.FeeMsat
		total += h.CLTVExpiryDelta
		e := n.channel(h.ShortChannelID, from, h.PubKey)
		if e == nil || j == 0 && first != nil {
			continue
		}
		if e.disabled || amount < e.min || amount > e.max {
			n.t.Fatalf("channel %d cannot carry %d", e.scid, amount)
		}
		used[[2]lntypes.ShortChannelID{e.scid, lntypes.ShortChannelID(e.from)}] += amount
		if j > 0 {
			hi, lo := bits.Mul64(uint64(amount), uint64(e.ppm))
			if asked := lntypes.Msat(lo/1_000_000) + lntypes.Msat(e.base); hi != 0 || p.Hops[j-1].FeeMsat < asked {
				n.t.Fatalf("channel %d asks for %d and gets %d", e.scid, asked, p.Hops[j-1].FeeMsat)
			}
			if p.Hops[j-1].CLTVExpiryDelta < uint32(e.delta) {
				n.t.Fatalf("channel %d asks for %d blocks and gets %d", e.scid, e.delta, p.Hops[j-1].CLTVExpiryDelta)
			}
		}
	}
	if total > rp.PaymentParams.MaxTotalCLTVExpiryDelta {
		n.t.Fatalf("%d blocks of %d", total, rp.PaymentParams.MaxTotalCLTVExpiryDelta)
	}
	if c, ok := rp.PaymentParams.Payee.(route.PayeeClear); ok {
		last := p.Hops[len(p.Hops)-1]
		if last.PubKey != c.NodeID || last.CLTVExpiryDelta < c.FinalCLTVExpiryDelta {
			n.t.Fatalf("ends at %s with %d blocks", last.PubKey, last.CLTVExpiryDelta)
		}
	}
}

// own returns a usable channel of the payer to a node.
func own(scid lntypes.ShortChannelID, to int, limit lntypes.Msat) route.ChannelDetails {
	return route.ChannelDetails{
		Counterparty: route.ChannelCounterparty{NodeID: key(to)}, ShortChannelID: &scid,
		NextOutboundHTLCLimitMsat: limit, OutboundCapacityMsat: limit, IsUsable: true,
	}
}

func owns(c ...route.ChannelDetails) *[]route.ChannelDetails { return &c }

// ways returns the channels of each path.
func ways(r *route.Route) (w [][]lntypes.ShortChannelID) {
	for _, p := range r.Paths {
		var scids []lntypes.ShortChannelID
		for _, h := range p.Hops {
			scids = append(scids, h.ShortChannelID)
		}
		w = append(w, scids)
	}
	return w
}
