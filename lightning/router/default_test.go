package router

import (
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onionmsg"
	"golightning/lightning/route"
	"golightning/lightning/scoring"
)

type draws byte

func (d *draws) GetSecureRandomBytes() (b [32]byte) {
	*d++
	b[31] = byte(*d)
	return b
}

// locked counts how often a scorer is held.
type locked struct {
	*scoring.MultiThreadedLockableScore
	held int
}

func (l *locked) ReadLock() scoring.ScoreLookUp {
	l.held++
	return &lock{l.MultiThreadedLockableScore.ReadLock(), l}
}

type lock struct {
	scoring.ScoreLookUp
	owner *locked
}

func (l *lock) Free() {
	l.owner.held--
	scoring.Release(l.ScoreLookUp)
}

func newDefault(n *network) (*DefaultRouter, *draws, *locked) {
	d := new(draws)
	scorer := scoring.NewProbabilisticScorer(scoring.DefaultProbabilisticScoringDecayParameters(), n.graph, nil)
	l := &locked{MultiThreadedLockableScore: scoring.NewMultiThreadedLockableScore(scorer)}
	return NewDefaultRouter(n.graph, nil, d, l, scoring.DefaultProbabilisticScoringFeeParameters()), d, l
}

func TestDefaultRouterFindsRoutes(t *testing.T) {
	n := newNetwork(t, line(3)...)
	r, d, l := newDefault(n)
	rp := (&pay{to: 3, amount: 1000}).params()
	got, err := r.FindRouteWithID(key(0), &rp, nil, route.NewInFlightHtlcs(), lntypes.PaymentHash{}, lntypes.PaymentID{})
	if err != nil || *d != 1 || l.held != 0 {
		t.Fatalf("%v, %d draws, held %d", err, *d, l.held)
	}
	n.check(&got, &rp, nil)
	rp = (&pay{to: 30, amount: 1000}).params()
	if _, err := r.FindRoute(key(0), &rp, nil, nil); err == nil || *d != 2 || l.held != 0 {
		t.Errorf("%v, %d draws, held %d", err, *d, l.held)
	}
	// The lock can still be taken by a writer.
	scoring.Release(l.WriteLock())
}

// The other search splits what this one sends over one channel, nearly full.
func TestSetRouteSearch(t *testing.T) {
	n := newNetwork(t, edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 0, to: 1})
	_, d, l := newDefault(n)
	r := NewDefaultRouter(n.graph, nil, d, l.MultiThreadedLockableScore, scoring.DefaultProbabilisticScoringFeeParameters())
	rp := (&pay{to: 1, amount: 900_000_000, mpp: true}).params()
	for search, want := range []int{1, 2} {
		r.SetRouteSearch(RouteSearch(search))
		if got, err := r.FindRoute(key(0), &rp, nil, nil); err != nil || len(got.Paths) != want {
			t.Errorf("%v: %v, %v", RouteSearch(search), ways(&got), err)
		}
	}
}

func TestDefaultRouterAvoidsWhatIsInFlight(t *testing.T) {
	n := newNetwork(t,
		edge{scid: 1, from: 0, to: 1}, edge{scid: 2, from: 1, to: 9, max: 1_000_000},
		edge{scid: 3, from: 0, to: 2}, edge{scid: 4, from: 2, to: 9, max: 1_000_000, base: 1})
	r, _, _ := newDefault(n)
	rp := (&pay{to: 9, amount: 100_000}).params()
	in := route.NewInFlightHtlcs()
	got, err := r.FindRoute(key(0), &rp, nil, in)
	if err != nil {
		t.Fatal(err)
	}
	wantWays(t, &got, scids{1, 2})
	a, b := id(1), id(9)
	in.AddInflightHTLC(&a, &b, 2, 900_000)
	if got, err = r.FindRoute(key(0), &rp, nil, in); err != nil {
		t.Fatal(err)
	}
	wantWays(t, &got, scids{3, 4})
}

// peerChannel is a channel of ours to a peer with public channels.
func peerChannel(peer int) route.ChannelDetails {
	c := own(lntypes.ShortChannelID(700+peer), peer, wide)
	c.InboundCapacityMsat = wide
	c.Counterparty.Features.SetRouteBlindingOptional()
	c.Counterparty.ForwardingInfo = &route.CounterpartyForwardingInfo{FeeBaseMsat: 10, FeeProportionalMillionths: 20, CLTVExpiryDelta: 41}
	return c
}

func TestBlindedPaymentPaths(t *testing.T) {
	n := newNetwork(t)
	for i, ends := range [][2]int{{1, 2}, {1, 3}, {1, 4}, {2, 3}, {2, 4}, {3, 4}, {5, 4}} {
		n.add(edge{scid: lntypes.ShortChannelID(i + 1), from: ends[0], to: ends[1]})
	}
	r, d, _ := newDefault(n)
	tlvs := blinding.ReceiveTlvs{PaymentSecret: lntypes.PaymentSecret{7}, PaymentConstraints: blinding.PaymentConstraints{MaxCLTVExpiry: 1000, HTLCMinimumMsat: 1}}
	good := []route.ChannelDetails{peerChannel(1), peerChannel(2), peerChannel(3), peerChannel(4)}
	paths, err := r.CreateBlindedPaymentPaths(key(0), good, tlvs, 5000)
	if err != nil || len(paths) != 3 || *d != 3 {
		t.Fatalf("%v, %d paths, %d draws", err, len(paths), *d)
	}
	p := paths[0]
	if p.Path.IntroductionNodeID != key(1) || len(p.Path.BlindedHops) != 2 || p.PayInfo.CLTVExpiryDelta != 80 || p.PayInfo.FeeBaseMsat != 10 {
		t.Errorf("%+v", p)
	}
	one := lntypes.Msat(1)
	for name, change := range map[string]func(*route.ChannelDetails){
		"no blinding":      func(c *route.ChannelDetails) { c.Counterparty.Features.ClearRouteBlinding() },
		"too small":        func(c *route.ChannelDetails) { c.InboundCapacityMsat = 4999 },
		"above maximum":    func(c *route.ChannelDetails) { c.InboundHTLCMaximumMsat = &one },
		"below minimum":    func(c *route.ChannelDetails) { v := wide; c.InboundHTLCMinimumMsat = &v },
		"no terms":         func(c *route.ChannelDetails) { c.Counterparty.ForwardingInfo = nil },
		"odd terms":        func(c *route.ChannelDetails) { c.Counterparty.ForwardingInfo.CLTVExpiryDelta = 300 },
		"no name":          func(c *route.ChannelDetails) { c.ShortChannelID = nil },
		"unknown peer":     func(c *route.ChannelDetails) { c.Counterparty.NodeID = key(50) },
		"peer of one peer": func(c *route.ChannelDetails) { c.Counterparty.NodeID = key(5) },
	} {
		c := peerChannel(1)
		change(&c)
		if paths, err := r.CreateBlindedPaymentPaths(key(0), []route.ChannelDetails{c}, tlvs, 5000); err == nil {
			t.Errorf("%s: %+v", name, paths)
		}
		// A public node needs no peer to hide behind.
		if paths, err := r.CreateBlindedPaymentPaths(key(4), []route.ChannelDetails{c}, tlvs, 5000); err != nil || len(paths[0].Path.BlindedHops) != 1 {
			t.Errorf("%s, public: %+v, %v", name, paths, err)
		}
	}
}

// Of many channels those of different peers are used first, then those of peers
// that can be reached without Tor, then those of large peers.
func TestBlindedPaymentPathsPickPeers(t *testing.T) {
	n := newNetwork(t)
	scid := lntypes.ShortChannelID(0)
	connect := func(a, b int) { scid++; n.add(edge{scid: scid, from: a, to: b}) }
	for a := 1; a <= 5; a++ {
		for b := 10; b < 14+a; b++ { // node 5 has most channels
			connect(a, b)
		}
	}
	tor := &lnwire.UnsignedNodeAnnouncement{Timestamp: 5, NodeID: id(5), Addresses: []lnwire.SocketAddress{lnwire.OnionV3{Port: 9735}}}
	if err := n.graph.UpdateNodeFromUnsignedAnnouncement(tor); err != nil {
		t.Fatal(err)
	}
	r, _, _ := newDefault(n)
	tlvs := blinding.ReceiveTlvs{PaymentConstraints: blinding.PaymentConstraints{MaxCLTVExpiry: 1000, HTLCMinimumMsat: 1}}
	for _, tt := range []struct{ peers, want []int }{
		{[]int{1, 2, 3}, []int{1, 2, 3}},
		{[]int{1, 1, 2}, []int{1, 1, 2}},
		{[]int{1, 1, 1, 2, 3}, []int{1, 2, 3}},
		{[]int{1, 1, 1, 5, 1}, []int{1, 1, 5}},
		{[]int{1, 5, 2, 3, 4}, []int{2, 3, 4}},
		{[]int{5, 1, 5, 2, 5}, []int{5, 1, 2}},
	} {
		var hops []route.ChannelDetails
		for _, p := range tt.peers {
			hops = append(hops, peerChannel(p))
		}
		paths, err := r.CreateBlindedPaymentPaths(key(0), hops, tlvs, 5000)
		if err != nil || len(paths) != len(tt.want) {
			t.Fatalf("%v: %d paths, %v", tt.peers, len(paths), err)
		}
		for i, p := range paths {
			if p.Path.IntroductionNodeID != key(tt.want[i]) {
				t.Errorf("%v: path %d is not over %d", tt.peers, i, tt.want[i])
			}
		}
	}
}

func TestDefaultRouterIsMessageRouter(t *testing.T) {
	r, _, _ := newDefault(newNetwork(t))
	path, err := r.FindPath(key(0), []lntypes.PublicKey{key(1)}, onionmsg.Node{A: key(1)})
	if err != nil || path.FirstNode() != key(1) {
		t.Errorf("%+v, %v", path, err)
	}
	if _, err := r.FindPath(key(0), nil, onionmsg.Node{A: key(1)}); err == nil {
		t.Error("a path to nowhere")
	}
}
