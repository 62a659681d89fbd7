package channel

import (
	"flag"
	"fmt"
	"math/rand"
	"testing"

	"golightning/lightning/chain"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

var (
	simSeed  = flag.Int64("simseed", 0, "run the simulator with this seed only")
	simSeeds = flag.Int("simseeds", 24, "how many seeds the simulator runs")
)

// simulator drives two channels with random actions. Whatever happens, none may
// close, no money may appear or vanish, and every HTLC must end exactly once.
type simulator struct {
	*pair
	rng     *rand.Rand
	offered map[uint64]string // HTLC source id -> how it ended, "" while open
	apart   bool
	log     []string
}

func newSimulator(t testing.TB, seed int64, a openArgs, anchors bool) *simulator {
	p := newPair(t)
	p.alice.cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = anchors
	s := &simulator{pair: p.open(a), rng: rand.New(rand.NewSource(seed)), offered: map[uint64]string{}}
	// Bob takes any feerate that a mempool would; no feerate counts as excessive.
	for _, n := range []*party{s.alice, s.bob} {
		n.fees.target = map[chain.ConfirmationTarget]uint32{chain.OnChainSweep: 4000,
			chain.MinAllowedNonAnchorChannelRemoteFee: 253, chain.MinAllowedAnchorChannelRemoteFee: 253}
	}
	return s
}

func (s *simulator) note(format string, args ...any) {
	s.log = append(s.log, fmt.Sprintf(format, args...))
}

func (s *simulator) party() *party {
	if s.rng.Intn(2) == 0 {
		return s.alice
	}
	return s.bob
}

func (s *simulator) amount() lntypes.Msat {
	if s.rng.Intn(3) == 0 {
		// As much as just goes.
		b := s.alice.c.AvailableBalances(&s.alice.env)
		return max(1, b.NextOutboundHTLCLimitMsat-lntypes.Msat(s.rng.Intn(3)*1000))
	}
	switch s.rng.Intn(4) {
	case 0:
		return lntypes.Msat(1 + s.rng.Intn(400_000))
	case 1:
		// Around the trimming thresholds.
		return lntypes.Msat(350_000 + s.rng.Intn(2_500_000))
	case 2:
		return lntypes.Msat(s.rng.Intn(30_000_000) + 1)
	}
	return lntypes.Msat(s.rng.Intn(200_000_000) + 1)
}

func (s *simulator) offerRandom(n *party) {
	h := s.htlc(s.amount())
	id := h.Source.(route.PreviousHopData).HTLCID
	if s.rng.Intn(2) == 0 {
		u, err := n.c.SendHTLCAndCommit(&n.env, h)
		if err != nil {
			wantFault(s.t, err, FaultIgnore)
			return
		}
		n.apply(u)
	} else {
		if err := n.c.QueueAddHTLC(&n.env, h); err != nil {
			wantFault(s.t, err, FaultIgnore)
			return
		}
		n.afterwards()
	}
	s.offered[id] = ""
	s.note("%s offers %d of %v", n.name, id, h.AmountMsat)
}

func (s *simulator) resolveRandom(n *party) {
	if len(n.accepted) == 0 {
		return
	}
	i := s.rng.Intn(len(n.accepted))
	a := n.accepted[i]
	n.accepted = append(n.accepted[:i:i], n.accepted[i+1:]...)
	switch s.rng.Intn(4) {
	case 0:
		must(s.t, n.c.QueueFailHTLC(a.HTLCID, lnwire.OnionErrorPacket{Data: []byte{1, 2, 3}}))
		n.afterwards()
		s.note("%s fails %d", n.name, a.HTLCID)
	case 1:
		must(s.t, n.c.QueueFailMalformedHTLC(a.HTLCID, 0x8000|0x4000|5, [32]byte{7}))
		n.afterwards()
		s.note("%s fails %d as malformed", n.name, a.HTLCID)
	default:
		n.claim(a)
		s.note("%s claims %d", n.name, a.HTLCID)
		// A repeated claim, as from an on-chain preimage, changes nothing.
		r, err := n.c.ClaimHTLC(&n.env, a.HTLCID, n.preimages[a.Info.PaymentHash])
		must(s.t, err)
		if r.New {
			s.t.Fatalf("claim of %d twice", a.HTLCID)
		}
	}
}

func (s *simulator) split() {
	if s.apart {
		return
	}
	s.note("disconnect")
	s.disconnect()
	s.apart = true
}

func (s *simulator) join() {
	if !s.apart {
		return
	}
	s.note("reconnect")
	s.apart = false
	s.reconnect()
}

// restart writes a channel and reads it back, as a node does that was shut down.
func (s *simulator) restart(n *party) {
	s.split()
	s.note("%s restarts", n.name)
	raw := n.c.Write()
	c, err := ReadChannel(raw, &n.env, supported())
	must(s.t, err)
	if again := c.Write(); string(again) != string(raw) {
		s.t.Fatal("a channel that was read is written differently")
	}
	n.c = c
}

func (s *simulator) unblock(n *party) {
	if n.inFlight != 0 {
		return
	}
	for {
		u, more := n.c.UnblockNextMonitorUpdate()
		if u == nil {
			return
		}
		s.note("%s unblocks update %d", n.name, u.UpdateID)
		slow := n.slow
		n.slow = n.slow || more
		n.apply(u)
		n.slow = slow
		if !more {
			return
		}
	}
}

func (s *simulator) step() {
	n := s.party()
	switch k := s.rng.Intn(100); {
	case k < 20:
		if !s.apart {
			s.offerRandom(n)
		}
	case k < 35:
		s.resolveRandom(n)
	case k < 80:
		if n.deliver() {
			s.note("%s delivers", n.name)
		}
	case k < 84:
		rate := uint32(253 + s.rng.Intn(2500))
		if s.alice.c.IsLive() {
			s.alice.fees.rate = rate
			must(s.t, s.alice.c.QueueUpdateFee(&s.alice.env, rate))
			s.note("feerate %d", rate)
			s.alice.afterwards()
		}
	case k < 88:
		n.slow = !n.slow
	case k < 93:
		if n.inFlight != 0 {
			s.note("%s persisted", n.name)
			n.persisted()
		}
	case k < 95:
		n.hold = !n.hold
	case k < 97:
		s.unblock(n)
	case k < 98:
		s.split()
	case k < 99:
		s.restart(n)
	}
	if s.apart && s.rng.Intn(5) == 0 {
		s.join()
	}
	s.conserved()
}

// conserved checks what holds at any time.
func (s *simulator) conserved() {
	for _, n := range []*party{s.alice, s.bob} {
		c := n.c
		if c.valueToSelf > c.value.Msat() {
			s.t.Fatalf("%s has %v", n.name, c.valueToSelf)
		}
		for _, byUs := range []bool{true, false} {
			for _, on := range []side{holder, counterparty} {
				if _, err := c.collect(on, byUs); err != nil {
					s.t.Fatalf("%s: %v", n.name, err)
				}
			}
		}
	}
}

// collectEnds notes how HTLCs ended and that none ended twice.
func (s *simulator) collectEnds() {
	end := func(source route.HTLCSource, how string) {
		id := source.(route.PreviousHopData).HTLCID
		if before, ok := s.offered[id]; !ok || before != "" {
			s.t.Fatalf("HTLC %d ends as %q and as %q", id, before, how)
		}
		s.offered[id] = how
	}
	for _, n := range []*party{s.alice, s.bob} {
		for _, f := range n.failed {
			end(f.Source, "failed")
		}
		for _, f := range n.toFail {
			end(f.Source, "not sent")
		}
		for _, f := range n.finalized {
			end(f, "claimed")
		}
		n.failed, n.toFail, n.finalized = nil, nil, nil
	}
}

// finish lets everything come to rest.
func (s *simulator) finish() {
	s.note("finish")
	for _, n := range []*party{s.alice, s.bob} {
		n.slow, n.hold = false, false
		if n.inFlight != 0 {
			n.persisted()
		}
	}
	s.join()
	for range 10 {
		for _, n := range []*party{s.alice, s.bob} {
			s.unblock(n)
			if n.c.IsAwaitingMonitorUpdate() && n.c.BlockedMonitorUpdatesPending() == 0 {
				n.inFlight = 1
				n.persisted()
			}
		}
		s.settle()
		s.alice.claimAll()
		s.bob.failAll()
		s.settle()
	}
	s.collectEnds()
	for id, how := range s.offered {
		if how == "" {
			s.t.Fatalf("HTLC %d never ended", id)
		}
	}
	s.checkAgreement()
	for _, n := range []*party{s.alice, s.bob} {
		if len(n.c.inbound)+len(n.c.outbound)+len(n.c.held) != 0 || n.c.awaitingRevoke || n.c.monitorUpdating {
			s.t.Fatalf("%s is not at rest: %d in, %d out, %d held, %+v", n.name, len(n.c.inbound), len(n.c.outbound), len(n.c.held), n.c.flags)
		}
	}
}

// closingNoise is a step that leaves a closing channel time to resolve.
func (s *simulator) closingNoise() {
	n := s.party()
	switch k := s.rng.Intn(20); {
	case n.c.IsShutdown() || n.other.c.IsShutdown():
	case k < 12:
		n.deliver()
	case k < 15:
		s.resolveRandom(n)
	case k < 17:
		if n.inFlight != 0 {
			n.persisted()
		}
	case k < 18:
		s.unblock(n)
	case k < 19:
		s.split()
	default:
		s.join()
	}
}

func (s *simulator) run(steps int) {
	defer func() {
		if s.t.Failed() {
			from := max(0, len(s.log)-60)
			for _, line := range s.log[from:] {
				s.t.Log(line)
			}
		}
	}()
	for range steps {
		s.step()
	}
	if s.rng.Intn(2) == 0 {
		// Somebody wants to close, in the middle of it all.
		n := s.party()
		if step, err := n.c.BeginShutdown(&n.env, &n.other.feats, nil, nil); err == nil {
			s.note("%s begins to close", n.name)
			n.shutdownStep(step, nil)
			for range s.rng.Intn(60) {
				s.closingNoise()
			}
		} else {
			wantAPIError(s.t, err)
		}
	}
	s.finish()
	if !s.alice.c.IsShutdown() {
		s.alice.shutdownStep(s.alice.c.BeginShutdown(&s.alice.env, &s.bob.feats, nil, nil))
		s.settle()
	}
	if !s.alice.c.IsShutdown() || !s.bob.c.IsShutdown() {
		s.t.Fatalf("not closed: %v, %v", s.alice.c.State(), s.bob.c.State())
	}
	runEngine(s.t, s.bob.broadcast[0], s.alice.c.fundingScript, s.alice.c.value)
}

func TestSimulator(t *testing.T) {
	seeds := []int64{*simSeed}
	if *simSeed == 0 {
		n := *simSeeds
		if testing.Short() {
			n = 4
		}
		seeds = nil
		for i := range n {
			seeds = append(seeds, int64(i+1))
		}
	}
	for _, seed := range seeds {
		t.Run(fmt.Sprintf("seed%d", seed), func(t *testing.T) {
			// Every other channel is so small that HTLCs and fees run into its
			// limits all the time.
			a := openArgs{value: 2_000_000, push: 700_000_000}
			if seed%2 == 0 {
				a = openArgs{value: 60_000, push: 25_000_000}
			}
			s := newSimulator(t, seed, a, seed%3 == 0)
			s.run(300)
		})
	}
}
