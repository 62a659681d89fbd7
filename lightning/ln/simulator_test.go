package ln_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// TestSimulator lets three nodes live through random events: payments in all
// directions, answers of every kind, lost connections, restarts, disks that are late and
// finish in any order, changing fees, blocks that come and go. In the end no channel is closed, no money is
// lost, and every payment has ended once, the same way for both ends.
//
// A failure names its seed: LNTEST_SEED=n go test -run TestSimulator repeats it,
// LNTEST_SEEDS=n runs more.
func TestSimulator(t *testing.T) {
	seeds, first := 6, uint64(1)
	if s := os.Getenv("LNTEST_SEEDS"); s != "" {
		seeds, _ = strconv.Atoi(s)
	}
	if s := os.Getenv("LNTEST_SEED"); s != "" {
		first, _ = strconv.ParseUint(s, 10, 64)
		seeds = 1
	}
	for seed := first; seed < first+uint64(seeds); seed++ {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) { newSimulator(t, seed).run(250) })
	}
}

type simulator struct {
	t    *testing.T
	rnd  *rand.Rand
	net  *lntest.Network
	sent map[lntypes.PaymentHash]*simPayment
	// order keeps what is done with payments independent of the map.
	order     []lntypes.PaymentHash
	claimable []simClaimable
	step      int
}

type simPayment struct {
	from, to                         *lntest.Node
	amount, fee                      lntypes.Msat
	sent, failed, claimed, claimable int
}

type simClaimable struct {
	node  *lntest.Node
	event events.PaymentClaimable
}

func newSimulator(t *testing.T, seed uint64) *simulator {
	s := &simulator{t: t, rnd: rand.New(rand.NewPCG(seed, 2)), sent: map[lntypes.PaymentHash]*simPayment{}}
	s.net = line(t, 3, func(i int, cfg *config.UserConfig) {
		if seed%2 == 0 {
			withAnchors(i, cfg)
		}
		// With fees that jump, the default limit would make peers close.
		cfg.ChannelConfig.MaxDustHTLCExposure = config.FixedLimitMsat{A: 1_000_000_000}
	})
	for _, n := range s.net.Nodes {
		n.Style = lntest.ConnectStyle(s.rnd.IntN(int(lntest.NumConnectStyles)))
		n.TakeEvents()
	}
	return s
}

func (s *simulator) node() *lntest.Node { return s.net.Nodes[s.rnd.IntN(3)] }

func (s *simulator) run(steps int) {
	t, net := s.t, s.net
	var before lntypes.Msat
	for _, n := range net.Nodes {
		before += n.Balance()
	}
	for s.step = range steps {
		s.act()
	}
	s.heal()
	var after lntypes.Msat
	for _, n := range net.Nodes {
		if got := lntest.CountEvents[events.ChannelClosed](n); got != 0 {
			t.Fatalf("%s: a channel was closed; errors %v", n.Name, net.Errors)
		}
		after += n.Balance()
	}
	if before != after {
		t.Fatalf("%v before, %v after", before, after)
	}
	for _, hash := range s.order {
		p := s.sent[hash]
		if p.sent+p.failed != 1 || p.sent != p.claimed {
			t.Fatalf("payment %v of %v from %s to %s: sent %d, failed %d, claimable %d, claimed %d", hash, p.amount, p.from.Name,
				p.to.Name, p.sent, p.failed, p.claimable, p.claimed)
		}
	}
}

// act does one random thing.
func (s *simulator) act() {
	net := s.net
	switch x := s.rnd.IntN(100); {
	case x < 15:
		s.pay()
	case x < 55:
		for range 1 + s.rnd.IntN(6) {
			net.Step()
		}
	case x < 70:
		s.poll(s.node())
	case x < 78:
		s.node().Manager.ProcessPendingHTLCForwards(1_700_000_000)
	case x < 83:
		s.answer()
	case x < 87:
		i := s.rnd.IntN(2)
		if a, b := net.Nodes[i], net.Nodes[i+1]; net.Connected(a, b) {
			net.Disconnect(a, b)
		} else {
			net.Connect(a, b)
		}
	case x < 89:
		net.Restart(s.node())
	case x < 91:
		s.node().Store.SetLater(s.rnd.IntN(2) == 0)
	case x < 97:
		n := s.node()
		if w := n.Store.Pending(); len(w) > 0 {
			n.Finish(w[s.rnd.IntN(len(w))])
		}
	case x < 98:
		s.node().Tick()
	case x < 99:
		for rate, n := uint32(800+s.rnd.IntN(1500)), 0; n < 3; n++ {
			net.Nodes[n].Fees.Set(rate)
		}
	case s.rnd.IntN(2) == 0:
		net.Chain.Mine(1)
	default:
		net.Chain.Reorg(1+s.rnd.IntN(2), true)
	}
}

func (s *simulator) pay() {
	net := s.net
	i, j := s.rnd.IntN(3), s.rnd.IntN(3)
	if i == j {
		return
	}
	from, to := net.Nodes[i], net.Nodes[j]
	var via []*lntest.Node
	switch {
	case i+2 == j || j+2 == i:
		via = []*lntest.Node{net.Nodes[1], to}
	default:
		via = []*lntest.Node{to}
	}
	amount := lntypes.Msat(1 + s.rnd.Int64N(40_000_000))
	inv := lntest.NewInvoice(to, amount)
	path := lntest.Path(from, amount, lntest.Via(via...)...)
	r := lntest.Route(to, path)
	p := &simPayment{from: from, to: to, amount: amount, fee: path.FeeMsat()}
	s.sent[inv.Hash] = p
	s.order = append(s.order, inv.Hash)
	err := from.Manager.SendPaymentWithRoute(&r, inv.Hash, route.RecipientOnionFieldsSecretOnly(inv.Secret), inv.ID(), from.Now)
	if err != nil && !lntest.UnderWay(err) {
		p.failed++ // no event follows an error
	}
}

// poll handles the events of one node as a user would.
func (s *simulator) poll(n *lntest.Node) {
	for _, e := range n.Poll() {
		switch e := e.(type) {
		case events.PaymentClaimable:
			s.sent[e.PaymentHash].claimable++
			s.claimable = append(s.claimable, simClaimable{n, e})
		case events.PaymentClaimed:
			s.sent[e.PaymentHash].claimed++
		case events.PaymentSent:
			s.sent[e.PaymentHash].sent++
		case events.PaymentFailed:
			s.sent[e.PaymentHash].failed++
		}
	}
}

// answer claims or fails a payment that arrived.
func (s *simulator) answer() {
	if len(s.claimable) == 0 {
		return
	}
	i := s.rnd.IntN(len(s.claimable))
	c := s.claimable[i]
	s.claimable = append(s.claimable[:i], s.claimable[i+1:]...)
	if s.rnd.IntN(3) == 0 {
		c.node.Manager.FailHTLCBackwards(c.event.PaymentHash)
		return
	}
	c.node.Manager.ClaimFunds(*c.event.Purpose.(events.InvoicePayment).PaymentPreimage)
}

// heal ends all trouble and all payments.
func (s *simulator) heal() {
	net := s.net
	for _, n := range net.Nodes {
		n.Store.SetLater(false)
		n.Finish()
	}
	reconnect(net)
	for idle := 0; idle < 4; {
		before := net.Delivered
		net.Pump()
		for _, n := range net.Nodes {
			n.Finish()
			s.poll(n)
			n.Manager.ProcessPendingHTLCForwards(n.Now)
		}
		s.answer()
		reconnect(net)
		idle++
		if net.Delivered != before || len(s.claimable) > 0 {
			idle = 0
		}
	}
}
