package channel

import (
	"testing"

	"golightning/lightning/chain"
	"golightning/lightning/config"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// addMsg is a valid update_add_htlc to n.
func addMsg(p *pair, n *party, amount lntypes.Msat) *lnwire.UpdateAddHTLC {
	h := p.htlc(amount)
	return &lnwire.UpdateAddHTLC{ChannelID: n.c.ChannelID(), HTLCID: n.c.nextCounterpartyHTLCID, AmountMsat: amount,
		PaymentHash: h.PaymentHash, CltvExpiry: 500}
}

// TestBOLT2_AddRefused: HTLCs for which the channel closes.
func TestBOLT2_AddRefused(t *testing.T) {
	cases := []struct {
		name   string
		change func(m *lnwire.UpdateAddHTLC, c *Channel)
	}{
		{"more than the channel", func(m *lnwire.UpdateAddHTLC, c *Channel) { m.AmountMsat = c.value.Msat() + 1 }},
		{"overflow", func(m *lnwire.UpdateAddHTLC, _ *Channel) { m.AmountMsat = ^lntypes.Msat(0) }},
		{"zero", func(m *lnwire.UpdateAddHTLC, _ *Channel) { m.AmountMsat = 0 }},
		{"under our minimum", func(m *lnwire.UpdateAddHTLC, c *Channel) { c.limits.holderHTLCMinimum = m.AmountMsat + 1 }},
		{"too many", func(_ *lnwire.UpdateAddHTLC, c *Channel) { c.limits.holderMaxAccepted = 0 }},
		{"too much in flight", func(m *lnwire.UpdateAddHTLC, c *Channel) { c.limits.holderMaxInFlight = m.AmountMsat - 1 }},
		{"id skipped", func(m *lnwire.UpdateAddHTLC, _ *Channel) { m.HTLCID++ }},
		{"id repeated", func(m *lnwire.UpdateAddHTLC, c *Channel) { c.nextCounterpartyHTLCID++ }},
		{"expiry as a time", func(m *lnwire.UpdateAddHTLC, _ *Channel) { m.CltvExpiry = 500_000_000 }},
		{"more than the peer has", func(m *lnwire.UpdateAddHTLC, c *Channel) { m.AmountMsat = c.value.Msat() - c.valueToSelf + 1 }},
		{"under the reserve", func(m *lnwire.UpdateAddHTLC, c *Channel) {
			m.AmountMsat = c.value.Msat() - c.valueToSelf - c.limits.holderReserve.Msat() + 1
		}},
		{"after shutdown", func(_ *lnwire.UpdateAddHTLC, c *Channel) { c.remoteShutdown = true }},
		{"before reestablish", func(_ *lnwire.UpdateAddHTLC, c *Channel) { c.peerDisconnected = true }},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			for _, toBob := range []bool{true, false} {
				p := newPair(t).open(openArgs{value: 1_000_000, push: 500_000_000})
				n := p.alice
				if toBob {
					n = p.bob
				}
				msg := addMsg(p, n, 10_000_000)
				tc.change(msg, n.c)
				wantFault(t, n.receive(msg), FaultClose)
				if len(n.c.inbound) != 0 {
					t.Fatal("the HTLC was kept")
				}
			}
		})
	}
}

// TestFarExpiry: an expiry far ahead is for the owner to judge, by the status;
// failing it back does not close the channel. known-attacks C17
func TestFarExpiry(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.bob.policy = func(m *lnwire.UpdateAddHTLC) PendingHTLCStatus {
		if m.CltvExpiry > 100+2016 || m.CltvExpiry <= 100 {
			return PendingFail{Msg: lnwire.UpdateFailHTLC{HTLCID: m.HTLCID, Reason: lnwire.OnionErrorPacket{Data: []byte{21}}}}
		}
		return p.alice.statusFor(m)
	}
	for _, expiry := range []uint32{100 + 2016, 100 + 2017, 499_999_999, 0, 100} {
		h := p.htlc(10_000)
		h.CltvExpiry = expiry
		p.alice.offer(h)
		p.settle()
	}
	if len(p.bob.accepted) != 1 || len(p.alice.failed) != 4 || !p.alice.c.IsLive() {
		t.Fatalf("accepted %d, failed %d", len(p.bob.accepted), len(p.alice.failed))
	}
}

// drain makes a channel whose funder has just so much that it could not pay for
// an HTLC output more.
func sendAll(t *testing.T, p *pair) lntypes.Msat {
	t.Helper()
	b := p.alice.c.AvailableBalances(&p.alice.env)
	p.alice.offer(p.htlc(b.NextOutboundHTLCLimitMsat))
	p.settle()
	p.bob.claimAll()
	p.settle()
	return b.NextOutboundHTLCLimitMsat
}

// TestStuckFunder: the funder keeps a buffer, so that after it sent all it can and
// the feerate doubled, payments still go both ways. known-attacks C15
func TestStuckFunder(t *testing.T) {
	for _, anchors := range []bool{false, true} {
		p := newPair(t)
		p.alice.cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = anchors
		p.open(openArgs{value: 200_000})
		for sendAll(t, p) > 5_000_000 {
		}
		p.alice.fees.rate, p.bob.fees.rate = 2000, 1000
		if !anchors {
			must(t, p.alice.c.QueueUpdateFee(&p.alice.env, 1500))
			p.alice.afterwards()
			p.settle()
		}
		before := p.alice.c.valueToSelf
		p.bob.offer(p.htlc(30_000_000))
		p.settle()
		p.alice.claimAll()
		p.settle()
		if p.alice.c.valueToSelf != before+30_000_000 {
			t.Fatalf("anchors %v: the funder did not get its HTLC", anchors)
		}
		p.alice.offer(p.htlc(10_000_000))
		p.settle()
		p.bob.claimAll()
		p.settle()
		p.checkAgreement()
	}
}

// TestNoFeeBuffer: an HTLC that leaves the funder without buffer is failed, not the
// channel; one that leaves it without fees closes. known-attacks C15
func TestNoFeeBuffer(t *testing.T) {
	p := newPair(t).open(openArgs{value: 100_000})
	c := p.bob.c
	spare := func(multiple, outputs int) lntypes.Msat {
		return c.value.Msat() - c.limits.holderReserve.Msat() - lntypes.Msat(multiple)*c.commitFee(c.feerate, outputs).Msat()
	}
	cases := []struct {
		name   string
		amount lntypes.Msat
		reject bool
		close  bool
	}{
		{"with buffer", spare(2, 2), false, false},
		{"without buffer", spare(2, 2) + 1, true, false},
		{"just enough for fees", spare(1, 1), true, false},
		{"not enough for fees", spare(1, 1) + 1, false, true},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			c.inbound, c.nextCounterpartyHTLCID = nil, 0
			err := p.bob.receive(addMsg(p, p.bob, tc.amount))
			if tc.close {
				wantFault(t, err, FaultClose)
				return
			}
			must(t, err)
			if _, rejected := c.inbound[0].pending.(PendingFail); rejected != tc.reject {
				t.Fatalf("rejected: %v", rejected)
			}
		})
	}
}

// TestTrimmingBoundary: limit minus one, limit and limit plus one, on both
// commitments, in both directions: what is budgeted is what is built.
// known-attacks C5
func TestTrimmingBoundary(t *testing.T) {
	for _, anchors := range []bool{false, true} {
		for _, fromAlice := range []bool{true, false} {
			for _, on := range []side{holder, counterparty} {
				for delta := -1; delta <= 1; delta++ {
					p := newPair(t)
					p.alice.cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = anchors
					p.open(openArgs{value: 1_000_000, push: 400_000_000})
					from := p.alice
					if !fromAlice {
						from = p.bob
					}
					limit := from.c.threshold(on, true, from.c.feerate)
					amount := lntypes.Msat(int64(limit)*1000) + lntypes.Msat(delta)
					budget := from.c.nextFee(on, candidate{amount: amount, outbound: true}, 0)
					from.offer(p.htlc(amount))
					p.settle()
					p.checkAgreement()
					k := got(from.c.collect(on, on == counterparty))(t)
					if k.fee.Msat() != budget {
						t.Fatalf("budget %v, built %v", budget, k.fee)
					}
					if hasOutput := len(k.nonDust) == 1; hasOutput != (delta >= 0) {
						t.Fatalf("output %v at %+d msat of %v", hasOutput, delta, limit)
					}
					from.other.claimAll()
					p.settle()
					p.checkAgreement()
				}
			}
		}
	}
}

// TestDustExposure: HTLCs without output are limited, sending and receiving, on
// both commitments. known-attacks C3
func TestDustExposure(t *testing.T) {
	p := newPair(t)
	limit := lntypes.Msat(3_000_000)
	p.bob.cfg.ChannelConfig.MaxDustHTLCExposure = config.FixedLimitMsat{A: limit}
	p.open(openArgs{value: 1_000_000, push: 400_000_000})
	amount := lntypes.Msat(300_000)
	for i := range 11 {
		p.alice.offer(p.htlc(amount))
		p.settle()
		if i < 10 && len(p.alice.failed) != 0 {
			t.Fatalf("HTLC %d was failed", i)
		}
	}
	if len(p.bob.accepted) != 10 || len(p.alice.failed) != 1 || !p.alice.c.IsLive() {
		t.Fatalf("accepted %d, failed %d", len(p.bob.accepted), len(p.alice.failed))
	}
	// Bob offers none himself now, but may offer amounts with an output.
	_, err := p.bob.c.SendHTLCAndCommit(&p.bob.env, p.htlc(amount))
	wantFault(t, err, FaultIgnore)
	b := p.bob.c.AvailableBalances(&p.bob.env)
	if b.NextOutboundHTLCMinimumMsat <= amount || b.NextOutboundHTLCLimitMsat < b.NextOutboundHTLCMinimumMsat {
		t.Fatalf("next HTLC from %v to %v", b.NextOutboundHTLCMinimumMsat, b.NextOutboundHTLCLimitMsat)
	}
	p.bob.offer(p.htlc(b.NextOutboundHTLCMinimumMsat))
	p.settle()
	p.bob.claimAll()
	p.alice.claimAll()
	p.settle()
	p.bob.offer(p.htlc(amount))
	p.settle()
	p.checkAgreement()
}

// TestDustExposureFeerate: the limit may follow the feerate, and a peer that
// raises it so that live HTLCs lose their outputs loses the channel.
// known-attacks C4
func TestDustExposureFeerate(t *testing.T) {
	p := newPair(t)
	p.bob.cfg.ChannelConfig.MaxDustHTLCExposure = config.FeeRateMultiplier{A: 5000}
	p.open(openArgs{value: 1_000_000})
	if most := p.bob.c.maxDustExposure(&p.bob.env); most != 5_000_000 {
		t.Fatalf("limit %v", most)
	}
	// Above dust at the buffered feerate of 2530 sat/kw, dust at 10,000 sat/kw.
	p.bob.fees.target = map[chain.ConfirmationTarget]uint32{chain.OnChainSweep: 1000}
	for range 3 {
		p.alice.offer(p.htlc(2_500_000))
		p.settle()
	}
	if len(p.bob.accepted) != 3 {
		t.Fatalf("accepted %d", len(p.bob.accepted))
	}
	wantFault(t, p.bob.receive(&lnwire.UpdateFee{FeeratePerKw: 10_000}), FaultClose)
	// Alice would not send such a thing.
	p.alice.c.config.MaxDustHTLCExposure = config.FixedLimitMsat{A: 5_000_000}
	if p.alice.c.affordsFeerate(&p.alice.env, 10_000) {
		t.Fatal("the funder would break its own limit")
	}
}

// TestExcessFeesAreExposure: fees far above what is reasonable can be a way to
// take our balance. known-attacks C4
func TestExcessFeesAreExposure(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.bob.c.config.MaxDustHTLCExposure = config.FixedLimitMsat{A: 5_000_000}
	p.bob.fees.rate = 1000
	e := p.bob.c.dustExposure(&p.bob.env, nil, nil)
	if e.counterparty != 0 || e.extraFees != 0 {
		t.Fatalf("exposure %+v at a reasonable feerate", e)
	}
	rate := uint32(1000 + 6000)
	e = p.bob.c.dustExposure(&p.bob.env, &rate, nil)
	if want := p.bob.c.commitFee(6000, 0).Msat(); e.counterparty != want || e.extraFees <= want || e.holder != 0 {
		t.Fatalf("exposure %+v, want %v", e, want)
	}
	must(t, p.bob.receive(&lnwire.UpdateFee{FeeratePerKw: rate}))
	wantFault(t, p.bob.receive(&lnwire.UpdateFee{FeeratePerKw: 20_000}), FaultClose)
}

// TestZeroReserveAnchors: with no reserve the funder's balance still covers fee and
// anchors, before and after a rise of the feerate. known-attacks C6
func TestZeroReserveAnchors(t *testing.T) {
	p := newPair(t)
	p.alice.cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = true
	p.open(openArgs{value: 200_000})
	var zero lntypes.Sat
	p.alice.c.limits.counterpartyReserve = &zero
	p.bob.c.limits.holderReserve = 0
	for sendAll(t, p) > 2_000_000 {
	}
	checkCovered := func() {
		t.Helper()
		for _, on := range []side{holder, counterparty} {
			k := got(p.alice.c.collect(on, on == counterparty))(t)
			if k.ours.Sat() < k.fee+2*AnchorOutputValue {
				t.Fatalf("balance %v does not cover a fee of %v and anchors", k.ours, k.fee)
			}
		}
	}
	checkCovered()
	k := got(p.alice.c.collect(holder, false))(t)
	// The highest feerate that is affordable: with room for two HTLCs of Bob's.
	rate := uint32(253)
	p.bob.fees.rate = 253
	for p.alice.c.affordsFeerate(&p.alice.env, rate+1) {
		rate++
	}
	if need := p.alice.c.commitFee(rate, concurrentHTLCBuffer) + 2*AnchorOutputValue; k.ours.Sat() < need {
		t.Fatalf("a feerate of %d needs %v of %v", rate, need, k.ours)
	}
	must(t, p.alice.c.QueueUpdateFee(&p.alice.env, rate))
	p.alice.afterwards()
	p.settle()
	checkCovered()
	if p.bob.c.FeerateSatPer1000Weight() != rate {
		t.Fatalf("bob has feerate %d, not %d", p.bob.c.feerate, rate)
	}
	// Bob closes when Alice commits to more than she has.
	p.alice.c.fees.outgoing = ptr(rate * 2)
	u := p.alice.c.newUpdate()
	must(t, p.alice.c.commit(u))
	p.alice.c.pauseForMonitor(pauseFor{commitmentSigned: true})
	p.alice.apply(u)
	must(t, p.bob.receive(p.alice.out[0]))
	wantFault(t, p.bob.receive(p.alice.out[1]), FaultClose)
}

func ptr[T any](v T) *T { return &v }

// TestBOLT2_UpdateFeeRefused: only the funder sets the feerate, within bounds.
func TestBOLT2_UpdateFeeRefused(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 200_000_000})
	wantFault(t, p.alice.receive(&lnwire.UpdateFee{FeeratePerKw: 1000}), FaultClose)
	wantFault(t, p.bob.receive(&lnwire.UpdateFee{FeeratePerKw: 999}), FaultClose)
	// A rise is welcome even when it does not reach what we want.
	p.bob.fees.rate = 3000
	must(t, p.bob.receive(&lnwire.UpdateFee{FeeratePerKw: 1001}))
	wantFault(t, p.bob.receive(&lnwire.UpdateFee{FeeratePerKw: 1000}), FaultClose)
	wantAPIError(t, p.bob.c.QueueUpdateFee(&p.bob.env, 1000))
	p.alice.c.peerDisconnected = true
	wantAPIError(t, p.alice.c.QueueUpdateFee(&p.alice.env, 1000))
}

// TestUpdateFeeWhileOneIsUnanswered: two feerates of the peer's can be on their
// way at different stages.
func TestUpdateFeeWhileOneIsUnanswered(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 300_000_000})
	setFee := func(rate uint32) {
		must(t, p.alice.c.QueueUpdateFee(&p.alice.env, rate))
		p.alice.afterwards()
	}
	p.bob.offer(p.htlc(5_000_000)) // Bob waits for a revocation
	setFee(1500)
	p.alice.deliver() // update_fee
	p.alice.deliver() // commitment_signed
	if p.bob.c.fees.signed == nil || *p.bob.c.fees.signed != 1500 {
		t.Fatalf("fees %+v", p.bob.c.fees)
	}
	p.bob.c.fees.announced = ptr(uint32(1700))
	if p.bob.c.nextFeerate(false) != 1700 || p.bob.c.nextFeerate(true) != 1000 {
		t.Fatal("wrong feerates for the next commitments")
	}
	p.bob.c.fees.announced = nil
	p.settle()
	setFee(1700)
	p.settle()
	p.alice.claimAll()
	p.settle()
	p.checkAgreement()
	if p.bob.c.feerate != 1700 || p.alice.c.feerate != 1700 {
		t.Fatalf("feerates %d and %d", p.alice.c.feerate, p.bob.c.feerate)
	}
}

// TestSendLimits: HTLCs that we refuse to send; the channel stays as it is.
func TestSendLimits(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 100_000_000})
	a := p.alice
	refuse := func(h HTLCToSend) {
		t.Helper()
		_, err := a.c.SendHTLCAndCommit(&a.env, h)
		wantFault(t, err, FaultIgnore)
		wantFault(t, a.c.QueueAddHTLC(&a.env, h), FaultIgnore)
		if len(a.c.outbound)+len(a.c.held) != 0 {
			t.Fatal("the HTLC was taken")
		}
	}
	b := a.c.AvailableBalances(&a.env)
	refuse(p.htlc(0))
	refuse(p.htlc(b.NextOutboundHTLCLimitMsat + 1))
	refuse(p.htlc(a.c.value.Msat() + 1))
	refuse(HTLCToSend{AmountMsat: 1000})
	a.c.limits.counterpartyHTLCMinimum = 5001
	refuse(p.htlc(5000))
	a.c.limits.counterpartyHTLCMinimum = 0
	a.c.limits.counterpartyMaxAccepted = 0
	refuse(p.htlc(5000))
	a.c.limits.counterpartyMaxAccepted = 483
	a.c.limits.counterpartyMaxInFlight = 4999
	refuse(p.htlc(5000))
	a.c.limits.counterpartyMaxInFlight = 1e9
	for _, flag := range []*bool{&a.c.localShutdown, &a.c.remoteShutdown, &a.c.peerDisconnected} {
		*flag = true
		refuse(p.htlc(5000))
		*flag = false
	}
	a.offer(p.htlc(b.NextOutboundHTLCLimitMsat))
	p.settle()
	p.bob.claimAll()
	p.settle()
	p.checkAgreement()
}

// Test483HTLCs: as many as BOLT 2 allows, both ways at once.
func Test483HTLCs(t *testing.T) {
	if testing.Short() {
		t.Skip("966 HTLCs")
	}
	p := newPair(t)
	for _, n := range []*party{p.alice, p.bob} {
		n.cfg.ChannelHandshakeConfig.OurMaxAcceptedHTLCs = 483
		n.checkTxs = false
	}
	p.bob.cfg.ChannelHandshakeLimits.MaxFundingSatoshis = 1 << 30
	p.open(openArgs{value: 1 << 26, push: 1 << 35})
	for range 483 {
		must(t, p.alice.c.QueueAddHTLC(&p.alice.env, p.htlc(5_000_000)))
		must(t, p.bob.c.QueueAddHTLC(&p.bob.env, p.htlc(5_000_000)))
	}
	wantFault(t, p.alice.c.QueueAddHTLC(&p.alice.env, p.htlc(5_000_000)), FaultIgnore)
	p.alice.afterwards()
	p.bob.afterwards()
	p.settle()
	p.checkAgreement()
	if len(p.alice.accepted) != 483 || len(p.bob.accepted) != 483 {
		t.Fatalf("accepted %d and %d", len(p.alice.accepted), len(p.bob.accepted))
	}
	wantFault(t, p.bob.receive(addMsg(p, p.bob, 10_000)), FaultClose)
}
