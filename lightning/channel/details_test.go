package channel

import (
	"errors"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// TestDetails: the figures that the reference demo asserts, and those of a new
// channel.
func TestDetails(t *testing.T) {
	p := newPair(t)
	p.negotiate(openArgs{value: 40_000, push: 1000})
	d := p.alice.c.Details(&p.alice.env, &p.bob.feats)
	if d.FundingTxo != nil || d.ShortChannelID != nil || d.IsChannelReady || d.OutboundSCIDAlias != nil || *d.Confirmations != 0 {
		t.Fatalf("details of a new channel: %+v", d)
	}
	p.fund()
	p.mine(2)
	p.settle()
	d = p.alice.c.Details(&p.alice.env, &p.bob.feats)
	if d.OutboundCapacityMsat != 40_000*1000-1000-1000*1000 || d.InboundCapacityMsat != 0 || d.BalanceMsat != 39_999_000 {
		t.Fatalf("alice: outbound %v, inbound %v, balance %v", d.OutboundCapacityMsat, d.InboundCapacityMsat, d.BalanceMsat)
	}
	if !d.IsUsable || !d.IsChannelReady || !d.IsOutbound || *d.ShortChannelID != 101<<40|1<<16|1 || *d.Confirmations != 2 ||
		*d.ConfirmationsRequired != 2 || *d.OutboundSCIDAlias != 1000 || *d.UnspendablePunishmentReserve != 1000 ||
		*d.ForceCloseSpendDelay != 144 || *d.FeerateSatPer1000Weight != 1000 || d.UserChannelID.Lo != 1 {
		t.Fatalf("alice: %+v", d)
	}
	d = p.bob.c.Details(&p.bob.env, &p.alice.feats)
	if d.OutboundCapacityMsat != 0 || d.InboundCapacityMsat != 40_000*1000-1000-1000*1000 || d.IsOutbound {
		t.Fatalf("bob: outbound %v, inbound %v", d.OutboundCapacityMsat, d.InboundCapacityMsat)
	}
	p.alice.c.UpdateConfig(config.ChannelConfig{MaxDustHTLCExposure: config.FixedLimitMsat{A: 1}})
	if d.Config.ForwardingFeeBaseMsat != 1000 {
		t.Fatal("a snapshot changes")
	}
	p.disconnect()
	if d := p.alice.c.Details(&p.alice.env, &p.bob.feats); d.IsUsable || !d.IsChannelReady {
		t.Fatal("usable while disconnected")
	}
}

// TestBalancesWithPending: pending HTLCs in both directions, in all places.
func TestBalancesWithPending(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 400_000_000})
	p.alice.offer(p.htlc(10_000_000))
	p.alice.offer(p.htlc(5_000_000)) // in the holding cell
	b := p.alice.c.AvailableBalances(&p.alice.env)
	if b.BalanceMsat != 585_000_000 || b.OutboundCapacityMsat != 575_000_000 || b.InboundCapacityMsat != 390_000_000 {
		t.Fatalf("%+v", b)
	}
	p.settle()
	p.bob.claimAll()
	b = p.bob.c.AvailableBalances(&p.bob.env)
	if b.BalanceMsat != 410_000_000 { // the second claim is still in the holding cell
		t.Fatalf("%+v", b)
	}
	p.settle()
	b = p.bob.c.AvailableBalances(&p.bob.env)
	if b.BalanceMsat != 415_000_000 || b.OutboundCapacityMsat != 405_000_000 {
		t.Fatalf("%+v", b)
	}
}

// TestForwardingTerms: HTLCs by the current or, for a while, by the previous terms.
func TestForwardingTerms(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	c := p.alice.c
	c.UpdateConfig(config.ChannelConfig{ForwardingFeeBaseMsat: 1000, ForwardingFeeProportionalMillionths: 100, CLTVExpiryDelta: 72,
		MaxDustHTLCExposure: config.FixedLimitMsat{A: 1}})
	c.prevConfig = nil
	check := func(amount, forward lntypes.Msat, in, out uint32, code uint16) {
		t.Helper()
		err := c.HTLCSatisfiesConfig(&lnwire.UpdateAddHTLC{AmountMsat: amount, CltvExpiry: in}, forward, out)
		var r *ForwardRefusal
		if code == 0 && err != nil || code != 0 && (!errors.As(err, &r) || r.Code != code) {
			t.Fatalf("error %v, want code %#x", err, code)
		}
	}
	check(1_001_100, 1_000_000, 172, 100, 0)
	check(1_001_099, 1_000_000, 172, 100, 0x100c)
	check(999, 1, 172, 100, 0x100c)
	check(1_001_100, 1_000_000, 171, 100, 0x100d)
	check(^lntypes.Msat(0), ^lntypes.Msat(0), 172, 100, 0x100c)
	check(^lntypes.Msat(0), ^lntypes.Msat(0)/100, 172, 100, 0)
	check(1_001_100, 1_000_000, 10, ^uint32(0), 0x100d)

	counter := c.UpdateTimeCounter()
	dearer := c.Config()
	dearer.ForwardingFeeBaseMsat = 2000
	if !c.UpdateConfig(dearer) || c.UpdateTimeCounter() != counter+1 || c.UpdateConfig(dearer) {
		t.Fatal("the network is to be told once")
	}
	dearer.ForceCloseAvoidanceMaxFeeSatoshis = 5
	if c.UpdateConfig(dearer) {
		t.Fatal("the network need not know our closing fees")
	}
	check(1_001_100, 1_000_000, 172, 100, 0)
	for range ExpirePrevConfigTicks {
		c.MaybeExpirePrevConfig()
	}
	check(1_001_100, 1_000_000, 172, 100, 0x100c)
	check(1_002_100, 1_000_000, 172, 100, 0)
	c.config.CLTVExpiryDelta = 1
	if c.CLTVExpiryDelta() != MinCLTVExpiryDelta {
		t.Fatalf("delta %d", c.CLTVExpiryDelta())
	}
}

func TestChannelUpdateOfPeer(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	msg := &lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{FeeBaseMsat: 5, FeeProportionalMillionths: 6, CltvExpiryDelta: 40}}
	if !p.alice.c.HandleChannelUpdate(msg) || p.alice.c.HandleChannelUpdate(msg) {
		t.Fatal("news are news once")
	}
	msg.Contents.FeeBaseMsat++
	if !p.alice.c.HandleChannelUpdate(msg) {
		t.Fatal("a change is news")
	}
	if f := p.alice.c.Details(&p.alice.env, &p.bob.feats).Counterparty.ForwardingInfo; f.FeeBaseMsat != 6 || f.CLTVExpiryDelta != 40 {
		t.Fatalf("terms %+v", f)
	}
}

// TestGetters: what the owner asks for besides the details.
func TestGetters(t *testing.T) {
	p := newPair(t)
	temporary := func() lntypes.ChannelID { return *p.alice.c.TemporaryChannelID() }
	p.negotiate(openArgs{value: 1_000_000})
	c := p.alice.c
	if c.Phase() != PhaseUnfundedOutbound || p.bob.c.Phase() != PhaseUnfundedInbound || c.ChannelID() != temporary() {
		t.Fatalf("phases %v and %v", c.Phase(), p.bob.c.Phase())
	}
	p.fund()
	p.mine(2)
	p.settle()
	if c.Phase() != PhaseFunded || c.ChannelID() == temporary() || c.ChannelID() != p.bob.c.ChannelID() {
		t.Fatalf("phase %v", c.Phase())
	}
	if c.UserID().Lo != 1 || c.CounterpartyNodeID() != p.bob.nodeID || c.ShouldAnnounce() || c.IsBatchFunding() ||
		c.OutboundSCIDAlias() != 1000 || *c.FundingTxConfirmationHeight() != 101 || c.HolderHTLCMinimumMsat() != 1 ||
		c.CounterpartyHTLCMinimumMsat() != 1 || c.AnnouncedHTLCMaxMsat() != 900_000_000 || *c.CounterpartyHTLCMaximumMsat() != 980_000_000 {
		t.Fatal("wrong figures")
	}
	if c.CurHolderCommitmentNumber() != InitialCommitmentNumber || c.CurCounterpartyCommitmentNumber() != InitialCommitmentNumber ||
		c.RevokedCounterpartyCommitmentNumber() != InitialCommitmentNumber+1 {
		t.Fatal("wrong commitment numbers")
	}
	p.alice.offer(p.htlc(10_000))
	p.alice.offer(p.htlc(20_000))
	if c.CurCounterpartyCommitmentNumber() != InitialCommitmentNumber-1 || len(c.InflightHTLCSources()) != 2 {
		t.Fatal("wrong figures after an HTLC")
	}
	c.SetChannelUpdateStatus(ChannelUpdateStatus{Kind: UpdateDisabledStaged, Ticks: 2})
	if c.ChannelUpdateStatus() != (ChannelUpdateStatus{Kind: UpdateDisabledStaged, Ticks: 2}) {
		t.Fatal("status is forgotten")
	}
}

// TestEventsOnce: the flags behind ChannelPending and ChannelReady.
func TestEventsOnce(t *testing.T) {
	p := newPair(t)
	p.negotiate(openArgs{value: 1_000_000})
	if p.alice.c.ShouldEmitChannelPendingEvent() {
		t.Fatal("pending before funding")
	}
	p.fund()
	c := p.alice.c
	if !c.ShouldEmitChannelPendingEvent() || c.ShouldEmitChannelReadyEvent() {
		t.Fatal("events after funding")
	}
	c.SetChannelPendingEventEmitted()
	p.mine(2)
	p.settle()
	if c.ShouldEmitChannelPendingEvent() || !c.ShouldEmitChannelReadyEvent() {
		t.Fatal("events when ready")
	}
	c.SetChannelReadyEventEmitted()
	if c.ShouldEmitChannelReadyEvent() {
		t.Fatal("ready twice")
	}
	again, err := ReadChannel(c.Write(), &p.alice.env, supported())
	must(t, err)
	if again.ShouldEmitChannelPendingEvent() || again.ShouldEmitChannelReadyEvent() {
		t.Fatal("events are repeated after a restart")
	}
}

// TestSmallWhenIdle: a channel at rest holds no buffers of past work.
func TestSmallWhenIdle(t *testing.T) {
	p := newPair(t).open(openArgs{value: 10_000_000})
	for range 20 {
		p.alice.offer(p.htlc(1_000_000))
	}
	p.settle()
	p.bob.claimAll()
	p.settle()
	for _, n := range []*party{p.alice, p.bob} {
		c := n.c
		if c.unsigned != nil || len(c.inbound)+len(c.outbound)+len(c.held)+len(c.blocked) != 0 ||
			c.waiting.forwards != nil || c.waiting.failures != nil || c.waiting.finalizedClaims != nil {
			t.Fatalf("%s holds on to something", n.name)
		}
		if size := len(c.Write()); size > 8<<10 {
			t.Fatalf("%s takes %d bytes", n.name, size)
		}
	}
}

// TestNames: every enum value has a name of its own.
func TestNames(t *testing.T) {
	check := func(names ...string) {
		t.Helper()
		seen := map[string]bool{}
		for _, n := range names {
			if n == "" || seen[n] {
				t.Errorf("name %q twice or empty", n)
			}
			seen[n] = true
		}
	}
	var states, faults, ins, outs, updates []string
	for i := range 7 {
		states = append(states, State(i).String())
	}
	for i := range 6 {
		faults = append(faults, FaultKind(i).String())
		ins = append(ins, inboundState(i).String())
		outs = append(outs, outboundState(i).String())
	}
	for i := range 5 {
		updates = append(updates, ChannelUpdateKind(i).String())
	}
	check(states...)
	check(faults...)
	check(ins...)
	check(outs...)
	check(updates...)
	check(PhaseFunded.String(), PhaseUnfundedInbound.String(), PhaseUnfundedOutbound.String(), Phase(9).String())
	check(CommitmentFirst.String(), RevokeAndACKFirst.String())
}
