package chanmon_test

import (
	"flag"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
)

var (
	seedFlag = flag.Int64("seed", 0, "run only this seed of TestRandomClosings")
	runsFlag = flag.Int("runs", 30, "how many seeds TestRandomClosings tries")
)

// TestRandomClosings puts a channel into a random state, confirms a random
// commitment of either side, revoked ones included, with random restarts and
// reorganisations told in random ways, and checks where the money and the HTLCs end up.
func TestRandomClosings(t *testing.T) {
	if *seedFlag != 0 {
		randomClosing(t, *seedFlag)
		return
	}
	for seed := int64(1); seed <= int64(*runsFlag); seed++ {
		t.Run(fmt.Sprintf("seed=%d", seed), func(t *testing.T) { randomClosing(t, seed) })
	}
}

// closing is the run of one seed.
type closing struct {
	*world
	rng *rand.Rand
	// known says whether an HTLC's recipient knows the preimage.
	known map[*lntest.HTLC]bool
	// all are the HTLCs that there ever were, in order.
	all []*lntest.HTLC
	// claimed are those that the recipient fulfilled off-chain, as the sender knows.
	claimed map[*lntest.HTLC]bool
	// on are the HTLCs of each commitment, by side and number.
	on map[*lntest.Side][][]*lntest.HTLC
	// revoked counts the revoked commitments of each side.
	revoked map[*lntest.Side]int
}

func randomClosing(t *testing.T, seed int64) {
	rng := rand.New(rand.NewSource(seed))
	c := &closing{
		world: newWorld(t, rng.Intn(2) == 0), rng: rng, known: map[*lntest.HTLC]bool{}, claimed: map[*lntest.HTLC]bool{},
		on: map[*lntest.Side][][]*lntest.HTLC{}, revoked: map[*lntest.Side]int{},
	}
	c.on[c.A], c.on[c.B] = [][]*lntest.HTLC{nil}, [][]*lntest.HTLC{nil}
	for _, s := range []*lntest.Side{c.A, c.B} {
		s.Style = lntest.ConnectStyle(rng.Intn(int(lntest.NumConnectStyles)))
	}
	for range rng.Intn(5) {
		c.round(c.change(), 4)
	}
	c.round(c.change(), rng.Intn(5))
	c.disturb()

	cheater, index := c.pick()
	tx := c.Tx(cheater, index)
	c.confirm(tx)
	punished := index < c.revoked[cheater]
	for range rng.Intn(4) {
		c.mine(rng.Intn(3))
		c.disturb()
	}
	if rng.Intn(2) == 0 {
		depth := rng.Intn(chanmon.AntiReorgDelay-1) + 1
		c.Chain.Disconnect(min(depth, int(c.Chain.Confirmations(tx.TxHash()))), true)
		c.disturb()
	}
	c.mine(260)
	for _, s := range []*lntest.Side{c.A, c.B} {
		if s == cheater && punished {
			continue // its monitor has nothing to say about its own crime
		}
		c.checkOutcomes(s, cheater, index, punished)
		c.checkMoney(s, cheater, index, punished)
	}
}

// change has a side add HTLCs, and fulfil and fail those that it received.
func (c *closing) change() *lntest.Side {
	c.t.Helper()
	from := []*lntest.Side{c.A, c.B}[c.rng.Intn(2)]
	for range c.rng.Intn(4) {
		sat := lntypes.Sat(8_000 + c.rng.Intn(20_000))
		if c.rng.Intn(4) == 0 {
			sat = lntypes.Sat(c.rng.Intn(300))
		}
		secret := byte(c.rng.Intn(4)) // few, so that hashes collide
		h := c.Add(from, sat, c.Chain.Height()+60+uint32(c.rng.Intn(3))*10, secret)
		c.all = append(c.all, h)
	}
	for _, h := range append([]*lntest.HTLC(nil), c.HTLCs...) {
		if h.From == from || !c.committed(h) || c.rng.Intn(3) != 0 {
			continue
		}
		fulfilled := c.rng.Intn(2) == 0
		if fulfilled {
			c.reveal(h, false)
			c.claimed[h] = true
		}
		c.Remove(h, fulfilled)
	}
	return from
}

// committed reports whether an HTLC is on both sides' latest commitments.
func (c *closing) committed(h *lntest.HTLC) bool {
	return has(last(c.on[c.A]), h) && has(last(c.on[c.B]), h)
}

func last(l [][]*lntest.HTLC) []*lntest.HTLC { return l[len(l)-1] }

func has(list []*lntest.HTLC, h *lntest.HTLC) bool {
	for _, x := range list {
		if x == h {
			return true
		}
	}
	return false
}

// reveal tells the recipient's monitor the preimage, and so for all HTLCs with it.
func (c *closing) reveal(h *lntest.HTLC, closed bool) {
	receiver := c.Other(h.From)
	step := chanmon.PaymentPreimage{PaymentPreimage: h.Preimage}
	if closed {
		c.Close(receiver, step)
	} else {
		c.Update(receiver, step)
	}
	c.known[h] = true
}

// round makes new commitments with what by has proposed, first for the other side,
// as BOLT 2 orders it. It may break off after fewer than four steps.
func (c *closing) round(by *lntest.Side, steps int) {
	c.t.Helper()
	first, second := c.Other(by), by
	sign := func(s *lntest.Side) {
		c.Sign(s)
		c.on[s] = append(c.on[s], append([]*lntest.HTLC(nil), c.HTLCs...))
	}
	revoke := func(s *lntest.Side) { c.Revoke(s); c.revoked[s]++ }
	for i, f := range []func(){func() { sign(first) }, func() { revoke(first) }, func() { sign(second) }, func() { revoke(second) }} {
		if i < steps {
			f()
		}
	}
}

// disturb restarts monitors.
func (c *closing) disturb() {
	for _, s := range []*lntest.Side{c.A, c.B} {
		if c.rng.Intn(3) == 0 {
			c.Restart(s)
		}
	}
}

// pick chooses a commitment to confirm: mostly a valid one.
func (c *closing) pick() (*lntest.Side, int) {
	s := []*lntest.Side{c.A, c.B}[c.rng.Intn(2)]
	if c.rng.Intn(3) == 0 && c.revoked[s] > 0 {
		return s, c.rng.Intn(c.revoked[s])
	}
	return s, c.revoked[s] + c.rng.Intn(len(s.Own)-c.revoked[s])
}

// onChain returns the HTLCs of a commitment that have an output there.
func (c *closing) onChain(s *lntest.Side, index int) (out []*lntest.HTLC) {
	type key struct {
		offered bool
		amount  lntypes.Msat
		hash    lntypes.PaymentHash
		expiry  uint32
	}
	have := map[key]bool{}
	for _, h := range s.Own[index].Htlcs() {
		have[key{h.Offered, h.AmountMsat, h.PaymentHash, h.CltvExpiry}] = true
	}
	for _, h := range c.on[s][index] {
		if have[key{h.From == s, h.Amount, h.Hash(), h.Expiry}] {
			out = append(out, h)
		}
	}
	return out
}

// knows reports whether the recipient has the preimage of an HTLC: its own, or that
// of another with the same hash which it received.
func (c *closing) knows(h *lntest.HTLC) bool {
	for _, p := range c.Other(h.From).Monitor.GetStoredPreimages() {
		if p == h.Preimage {
			return true
		}
	}
	return false
}

// live returns the HTLCs of s that an unrevoked commitment of the other side has.
func (c *closing) live(s *lntest.Side) (out []*lntest.HTLC) {
	o := c.Other(s)
	for _, h := range c.all {
		for i := c.revoked[o]; i < len(o.Own); i++ {
			if h.From == s && has(c.on[o][i], h) {
				out = append(out, h)
				break
			}
		}
	}
	return out
}

func (c *closing) checkOutcomes(s, cheater *lntest.Side, index int, punished bool) {
	c.t.Helper()
	got := map[string]int{}
	for _, o := range s.Outcomes() {
		got[o.String()]++
	}
	outputs := c.onChain(cheater, index)
	for _, h := range c.live(s) {
		won, lost := got[fulfilled(h).String()], got[failed(h).String()]
		delete(got, fulfilled(h).String())
		delete(got, failed(h).String())
		switch there := has(outputs, h); {
		case lost > 1 || won > 0 && lost > 0:
			c.t.Errorf("%s: HTLC %d was fulfilled %d times and failed %d times", s.Name, h.ID().HTLCID, won, lost)
		case c.claimed[h] && c.claimedKnown(s, h):
			if lost != 0 {
				c.t.Errorf("%s: HTLC %d was fulfilled off-chain and reported as failed", s.Name, h.ID().HTLCID)
			}
		case !punished && there && c.knows(h):
			if won == 0 {
				c.t.Errorf("%s: HTLC %d was claimed on chain and not reported", s.Name, h.ID().HTLCID)
			}
		case punished && won > 0 && c.knows(h):
			// The cheater's monitor still knew its commitment and claimed with a preimage.
		case lost != 1:
			c.t.Errorf("%s: HTLC %d has failed and was not reported", s.Name, h.ID().HTLCID)
		}
	}
	for o := range got {
		c.t.Errorf("%s: unexpected: %s", s.Name, o)
	}
}

// claimedKnown reports whether the sender's monitor was told that an HTLC is
// fulfilled: with its own next commitment.
func (c *closing) claimedKnown(s *lntest.Side, h *lntest.HTLC) bool {
	for _, x := range s.Claimed {
		if x.ID == h.ID() {
			return false // not yet
		}
	}
	return true
}

func (c *closing) checkMoney(s, cheater *lntest.Side, index int, punished bool) {
	c.t.Helper()
	commitment := cheater.Own[index].Commitment()
	due, outputs := commitment.ToCountersignatoryValueSat(), c.onChain(cheater, index)
	if s == cheater {
		due = commitment.ToBroadcasterValueSat()
	}
	fees := lntypes.Sat(4000)
	if punished {
		due += commitment.ToBroadcasterValueSat()
	}
	for _, h := range outputs {
		if winner := c.Other(h.From); punished || (c.knows(h) && winner == s) || (!c.knows(h) && h.From == s) {
			due += h.Amount.Sat()
			fees += 4000
		}
	}
	near(c.t, s.Name, c.collected(s), due, fees)
	if b := s.Monitor.GetClaimableBalances(); len(b) != 0 {
		c.t.Errorf("%s still has balances %v", s.Name, b)
	}
	for _, err := range s.Broadcaster.Rejected() {
		// Losing a race or repeating oneself is no fault; a bad script is.
		if text := err.Error(); strings.Contains(text, "script") || strings.Contains(text, "lock") || strings.Contains(text, "dust") || strings.Contains(text, "outputs of") {
			c.t.Errorf("%s broadcast a bad transaction: %v", s.Name, err)
		}
	}
}
