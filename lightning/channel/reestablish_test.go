package channel

import (
	"fmt"
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/events"
	"golightning/lightning/lnwire"
)

// TestReestablishEverywhere cuts the connection after every message of a dance in
// which both sides add, claim and fail at once, loses what was on its way, and
// demands the same end each time. Each cut is tried with messages lost on one
// side, on the other, and twice in a row.
func TestReestablishEverywhere(t *testing.T) {
	for cut := 0; ; cut++ {
		done := false
		for _, again := range []int{0, 1, 2, 5} {
			done = cutAfter(t, cut, again) || done
		}
		if done {
			if cut < 15 {
				t.Fatalf("the dance had only %d messages", cut)
			}
			return
		}
	}
}

// cutAfter disconnects after some messages, and again after some more. It
// reports that there was nothing left to cut.
func cutAfter(t *testing.T, cut, again int) (done bool) {
	t.Helper()
	p := newPair(t).open(openArgs{value: 1_000_000, push: 400_000_000})
	p.alice.checkTxs, p.bob.checkTxs = again == 0, again == 0
	p.bob.offer(p.htlc(9_000_000))
	p.settle()
	steps := 0
	deliver := func() bool { return p.alice.deliver() || p.bob.deliver() }
	act := []func(){
		func() { p.alice.offer(p.htlc(3_000_000)) },
		func() { p.bob.offer(p.htlc(10_000)) },
		func() { p.alice.claimAll() },
		func() { p.bob.failAll() },
		func() { p.bob.claimAll() },
	}
	run := func(limit int) bool {
		for steps < limit {
			if !deliver() {
				if len(act) == 0 {
					return true
				}
				act[0]()
				act = act[1:]
				continue
			}
			steps++
			if steps%3 == 0 && len(act) > 0 {
				// Acts come while messages are on their way.
				if !p.alice.c.peerDisconnected && !p.bob.c.peerDisconnected {
					act[0]()
					act = act[1:]
				}
			}
		}
		return false
	}
	done = run(cut)
	p.disconnect()
	p.reconnect()
	for range again {
		deliver()
	}
	if again != 0 {
		p.disconnect()
		p.reconnect()
	}
	p.settle()
	for _, f := range act {
		f()
	}
	for range 4 {
		p.settle()
		p.alice.claimAll()
		p.bob.claimAll()
	}
	p.settle()
	p.checkAgreement()
	for _, n := range []*party{p.alice, p.bob} {
		if len(n.c.inbound)+len(n.c.outbound)+len(n.c.held) != 0 || !n.c.IsLive() {
			t.Fatalf("cut %d/%d: %s is not at rest", cut, again, n.name)
		}
	}
	return done
}

// TestReestablishNothing: a reconnection without loss repeats nothing but
// channel_ready of a channel that was never used.
func TestReestablishNothing(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	reconnect := func(want int) {
		t.Helper()
		p.disconnect()
		a, b := got(p.alice.c.GetChannelReestablish())(t), got(p.bob.c.GetChannelReestablish())(t)
		must(t, p.alice.receive(&b))
		must(t, p.bob.receive(&a))
		if len(p.alice.out) != want || len(p.bob.out) != want {
			t.Fatalf("%d and %d messages", len(p.alice.out), len(p.bob.out))
		}
		p.settle()
	}
	reconnect(1)
	p.alice.offer(p.htlc(1_000_000))
	p.settle()
	reconnect(0)
	p.bob.claimAll()
	p.settle()
	reconnect(0)
}

// TestReestablishNumbers: what channel_reestablish says at known places (BOLT 2).
func TestReestablishNumbers(t *testing.T) {
	p := unconfirmed(t, openArgs{value: 1_000_000})
	check := func(when string, local, remote uint64) {
		t.Helper()
		p.disconnect()
		for _, n := range []*party{p.alice, p.bob} {
			m := got(n.c.GetChannelReestablish())(t)
			if m.NextLocalCommitmentNumber != local || m.NextRemoteCommitmentNumber != remote {
				t.Fatalf("%s, %s: %d and %d", when, n.name, m.NextLocalCommitmentNumber, m.NextRemoteCommitmentNumber)
			}
			if zero := m.YourLastPerCommitmentSecret == [32]byte{}; zero != (remote == 0) {
				t.Fatalf("%s: secret zero: %v", when, zero)
			}
			n.send(&m)
		}
		p.settle()
	}
	check("before confirmation", 1, 0)
	p.mine(2)
	p.settle()
	check("unused", 1, 0)
	p.alice.offer(p.htlc(1_000_000))
	p.settle()
	check("after one commitment each", 2, 1)
	p.bob.claimAll()
	p.settle()
	check("after two", 3, 2)
}

// stale makes a pair of which Alice goes back to a state from some payments ago.
func stale(t *testing.T, payments int) (p *pair, honest lnwire.ChannelReestablish) {
	p = newPair(t).open(openArgs{value: 1_000_000})
	pay := func() {
		p.alice.offer(p.htlc(1_000_000))
		p.settle()
		p.bob.claimAll()
		p.settle()
	}
	pay()
	pay()
	old := p.alice.c.Write()
	for range payments {
		pay()
	}
	p.disconnect()
	honest = got(p.bob.c.GetChannelReestablish())(t)
	c, err := ReadChannel(old, &p.alice.env, supported())
	must(t, err)
	p.alice.c = c
	return p, honest
}

// TestStaleState: a node that lost state, by the smallest step or by more, learns
// it from a secret that it must have revealed, and never broadcasts.
// known-attacks C12
func TestStaleState(t *testing.T) {
	for payments := 1; payments <= 2; payments++ {
		t.Run(fmt.Sprint(payments), func(t *testing.T) {
			p, honest := stale(t, payments)
			msg := honest
			_, err := p.alice.c.HandleChannelReestablish(&p.alice.env, &msg)
			wantFault(t, err, FaultStale)
			if !p.alice.c.IsStale() {
				t.Fatal("staleness is forgotten")
			}
			again, err := ReadChannel(p.alice.c.Write(), &p.alice.env, supported())
			must(t, err)
			for _, c := range []*Channel{p.alice.c, again} {
				r := c.ForceShutdown(true, events.HolderForceClosed{})
				step := r.MonitorUpdate.Update.Steps[0].(chanmon.ChannelForceClosed)
				if step.ShouldBroadcast {
					t.Fatal("a revoked commitment would be broadcast")
				}
			}
		})
	}
}

// TestStaleByOneCommitment: exactly one revocation behind, in the middle of a
// dance. known-attacks C12
func TestStaleByOneCommitment(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.offer(p.htlc(1_000_000))
	p.settle()
	p.bob.claimAll()
	p.bob.deliver()
	old := p.alice.c.Write() // before she revokes
	p.bob.deliver()
	p.alice.deliver() // her revocation
	p.disconnect()
	msg := got(p.bob.c.GetChannelReestablish())(t)
	c, err := ReadChannel(old, &p.alice.env, supported())
	must(t, err)
	p.alice.c = c
	_, err = c.HandleChannelReestablish(&p.alice.env, &msg)
	wantFault(t, err, FaultStale)
}

// TestFalseStaleness: a peer that only claims that we are behind gets our
// commitment transaction. known-attacks C12
func TestFalseStaleness(t *testing.T) {
	p, honest := stale(t, 1)
	for name, change := range map[string]func(m *lnwire.ChannelReestablish){
		"secret wrong":       func(m *lnwire.ChannelReestablish) { m.YourLastPerCommitmentSecret[0] ^= 1 },
		"secret zero":        func(m *lnwire.ChannelReestablish) { m.YourLastPerCommitmentSecret = [32]byte{} },
		"secret of another":  func(m *lnwire.ChannelReestablish) { m.NextRemoteCommitmentNumber++ },
		"number at the end":  func(m *lnwire.ChannelReestablish) { m.NextRemoteCommitmentNumber = InitialCommitmentNumber - 1 },
		"number beyond":      func(m *lnwire.ChannelReestablish) { m.NextRemoteCommitmentNumber = InitialCommitmentNumber },
		"number far beyond":  func(m *lnwire.ChannelReestablish) { m.NextRemoteCommitmentNumber = ^uint64(0) },
		"commitment zero":    func(m *lnwire.ChannelReestablish) { m.NextLocalCommitmentNumber = 0 },
		"commitment beyond":  func(m *lnwire.ChannelReestablish) { m.NextLocalCommitmentNumber = ^uint64(0) },
		"commitment maximal": func(m *lnwire.ChannelReestablish) { m.NextLocalCommitmentNumber = InitialCommitmentNumber },
	} {
		msg := honest
		change(&msg)
		_, err := p.alice.c.HandleChannelReestablish(&p.alice.env, &msg)
		if err == nil {
			t.Fatalf("%s: accepted", name)
		}
		wantFault(t, err, FaultClose)
		if p.alice.c.IsStale() || !p.alice.c.IsPeerDisconnected() {
			t.Fatalf("%s: the channel believes it", name)
		}
	}
	r := p.alice.c.ForceShutdown(true, events.HolderForceClosed{})
	if !r.MonitorUpdate.Update.Steps[0].(chanmon.ChannelForceClosed).ShouldBroadcast {
		t.Fatal("our commitment is not broadcast")
	}
}

// TestPeerLostState: a peer that is far behind is warned, so that it can ask us to
// close; one that is ahead in what we signed, or too far behind, is closed on.
func TestPeerLostState(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	old := p.alice.c.Write()
	for range 3 {
		p.alice.offer(p.htlc(1_000_000))
		p.settle()
		p.bob.claimAll()
		p.settle()
	}
	p.disconnect()
	c, err := ReadChannel(old, &p.alice.env, supported())
	must(t, err)
	behind := got(c.GetChannelReestablish())(t)
	_, err = p.bob.c.HandleChannelReestablish(&p.bob.env, &behind)
	wantFault(t, err, FaultWarn)
	if !p.bob.c.IsPeerDisconnected() {
		t.Fatal("the channel went on")
	}
	msg := got(p.alice.c.GetChannelReestablish())(t)
	for _, number := range []uint64{msg.NextLocalCommitmentNumber - 1, msg.NextLocalCommitmentNumber + 1, 1} {
		bad := msg
		bad.NextLocalCommitmentNumber = number
		q := *p.bob.c
		_, err := q.HandleChannelReestablish(&p.bob.env, &bad)
		wantFault(t, err, FaultClose)
	}
	must(t, p.bob.receive(&msg))
	wantFault(t, p.bob.receive(&msg), FaultClose) // a loose one
}

// TestReestablishBeforeReady: a revocation cannot have happened yet.
func TestReestablishBeforeReady(t *testing.T) {
	p := unconfirmed(t, openArgs{value: 1_000_000})
	p.disconnect()
	msg := got(p.alice.c.GetChannelReestablish())(t)
	bad := msg
	bad.NextRemoteCommitmentNumber = 1
	_, err := p.bob.c.HandleChannelReestablish(&p.bob.env, &bad)
	wantFault(t, err, FaultClose)
	must(t, p.bob.receive(&msg))
	if len(p.bob.out) != 0 {
		t.Fatal("channel_ready before confirmation")
	}
}

// TestEarlyChannelReady: lnd may send channel_ready before channel_reestablish; it
// counts afterwards.
func TestEarlyChannelReady(t *testing.T) {
	p := unconfirmed(t, openArgs{value: 1_000_000})
	p.disconnect()
	p.mine(2)
	if len(p.alice.out) != 0 {
		t.Fatal("channel_ready to a peer that is away")
	}
	ready := p.alice.c.channelReadyMsg()
	wantFault(t, p.bob.receive(ready), FaultIgnore)
	msg := got(p.alice.c.GetChannelReestablish())(t)
	must(t, p.bob.receive(&msg))
	if p.bob.c.State() != StateReady || p.bob.c.TakeEarlyChannelReady() != nil {
		t.Fatalf("state %v", p.bob.c.State())
	}
}

// TestReestablishWhilePersisting: what was lost is sent when the monitor is on
// disk, not before.
func TestReestablishWhilePersisting(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.bob.slow = true
	p.alice.offer(p.htlc(1_000_000))
	p.alice.deliver()
	p.alice.deliver()
	if len(p.bob.out) != 0 {
		t.Fatal("revocation before the monitor is on disk")
	}
	p.disconnect()
	p.reconnect()
	p.settle()
	if len(p.bob.out) != 0 || p.alice.c.counterpartyNumber != InitialCommitmentNumber-1 {
		t.Fatal("revocation before the monitor is on disk")
	}
	p.bob.persisted()
	if len(p.bob.out) != 2 {
		t.Fatalf("%d messages, want revocation and commitment", len(p.bob.out))
	}
	p.bob.slow = false
	p.settle()
	p.checkAgreement()
	if len(p.bob.accepted) != 1 {
		t.Fatal("the HTLC was lost")
	}
}

// TestPersistedWhileDisconnected: messages that come due while the peer is away
// are not kept for a new connection: channel_reestablish decides. known-attacks P4
func TestPersistedWhileDisconnected(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.bob.slow = true
	p.alice.offer(p.htlc(1_000_000))
	p.alice.deliver()
	p.alice.deliver()
	p.disconnect()
	p.bob.persisted()
	if len(p.bob.out) != 0 {
		t.Fatal("messages to a peer that is away")
	}
	p.bob.slow = false
	p.reconnect()
	p.settle()
	p.checkAgreement()
	if len(p.bob.accepted) != 1 {
		t.Fatal("the HTLC was lost")
	}
}

// TestAwaitingResponse: a peer that does not answer is to be disconnected.
func TestAwaitingResponse(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	a := p.alice.c
	for range 5 {
		if a.ShouldDisconnectPeerAwaitingResponse() {
			t.Fatal("nothing is awaited")
		}
	}
	p.alice.offer(p.htlc(10_000))
	if a.ShouldDisconnectPeerAwaitingResponse() || !a.ShouldDisconnectPeerAwaitingResponse() {
		t.Fatal("two ticks are the limit")
	}
	p.settle()
	if a.ShouldDisconnectPeerAwaitingResponse() {
		t.Fatal("it has been answered")
	}
	p.disconnect()
	if a.ShouldDisconnectPeerAwaitingResponse() {
		t.Fatal("the peer is away")
	}
	got(a.GetChannelReestablish())(t)
	a.ShouldDisconnectPeerAwaitingResponse()
	if !a.ShouldDisconnectPeerAwaitingResponse() {
		t.Fatal("channel_reestablish needs an answer")
	}
}

// TestDisconnectedTwice: the second notice changes nothing.
func TestDisconnectedTwice(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.offer(p.htlc(1_000_000))
	p.alice.deliver()
	must(t, p.bob.c.PeerDisconnected())
	must(t, p.bob.c.PeerDisconnected())
	if p.bob.c.nextCounterpartyHTLCID != 0 || len(p.bob.c.inbound) != 0 {
		t.Fatal("an HTLC that was not signed is kept")
	}
}
