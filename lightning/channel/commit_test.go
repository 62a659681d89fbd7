package channel

import (
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// TestBOLT2_CommitmentRefused: signatures that are wrong in any way close the
// channel and leave nothing behind.
func TestBOLT2_CommitmentRefused(t *testing.T) {
	cases := []struct {
		name   string
		change func(m *lnwire.CommitmentSigned)
	}{
		{"wrong signature", func(m *lnwire.CommitmentSigned) { m.Signature = flipped(m.Signature) }},
		{"high S", func(m *lnwire.CommitmentSigned) { m.Signature = highS(m.Signature) }}, // known-attacks C11
		{"zero signature", func(m *lnwire.CommitmentSigned) { m.Signature = lntypes.Signature{} }},
		{"no HTLC signature", func(m *lnwire.CommitmentSigned) { m.HTLCSignatures = nil }},
		{"one HTLC signature more", func(m *lnwire.CommitmentSigned) { m.HTLCSignatures = append(m.HTLCSignatures, m.Signature) }},
		{"wrong HTLC signature", func(m *lnwire.CommitmentSigned) { m.HTLCSignatures[1] = flipped(m.HTLCSignatures[1]) }},
		{"HTLC signatures swapped", func(m *lnwire.CommitmentSigned) {
			m.HTLCSignatures[0], m.HTLCSignatures[1] = m.HTLCSignatures[1], m.HTLCSignatures[0]
		}},
		{"high S in HTLC signature", func(m *lnwire.CommitmentSigned) { m.HTLCSignatures[0] = highS(m.HTLCSignatures[0]) }},
	}
	for _, anchors := range []bool{false, true} {
		for _, tc := range cases {
			t.Run(tc.name, func(t *testing.T) {
				p := newPair(t)
				p.alice.cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = anchors
				p.open(openArgs{value: 1_000_000})
				for _, amount := range []lntypes.Msat{10_000, 20_000_000, 30_000_000} {
					must(t, p.alice.c.QueueAddHTLC(&p.alice.env, p.htlc(amount)))
				}
				p.alice.afterwards()
				for range 3 {
					p.alice.deliver()
				}
				msg := *p.alice.out[0].(*lnwire.CommitmentSigned)
				msg.HTLCSignatures = append([]lntypes.Signature(nil), msg.HTLCSignatures...)
				tc.change(&msg)
				number, updates := p.bob.c.holderNumber, p.bob.updates
				wantFault(t, p.bob.receive(&msg), FaultClose)
				if p.bob.c.holderNumber != number || p.bob.updates != updates || p.bob.c.IsAwaitingMonitorUpdate() {
					t.Fatal("the channel moved on")
				}
			})
		}
	}
}

// TestBOLT2_RevocationRefused: a revoke_and_ack that is not due or not right.
func TestBOLT2_RevocationRefused(t *testing.T) {
	cases := []struct {
		name   string
		change func(m *lnwire.RevokeAndACK)
	}{
		{"secret of another commitment", func(m *lnwire.RevokeAndACK) { m.PerCommitmentSecret[3] ^= 1 }},
		{"zero secret", func(m *lnwire.RevokeAndACK) { m.PerCommitmentSecret = [32]byte{} }},
		{"secret above the order", func(m *lnwire.RevokeAndACK) {
			for i := range m.PerCommitmentSecret {
				m.PerCommitmentSecret[i] = 0xff
			}
		}},
		{"next point no point", func(m *lnwire.RevokeAndACK) { m.NextPerCommitmentPoint = lntypes.PublicKey{} }},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			p := newPair(t).open(openArgs{value: 1_000_000})
			p.alice.offer(p.htlc(10_000))
			p.alice.deliver()
			p.alice.deliver()
			msg := *p.bob.out[0].(*lnwire.RevokeAndACK)
			bad := msg
			tc.change(&bad)
			number := p.alice.c.counterpartyNumber
			wantFault(t, p.alice.receive(&bad), FaultClose)
			if p.alice.c.counterpartyNumber != number || !p.alice.c.awaitingRevoke {
				t.Fatal("the channel moved on")
			}
			must(t, p.alice.receive(&msg))
			wantFault(t, p.alice.receive(&msg), FaultClose) // nothing is left to revoke
		})
	}
}

// TestSecretsMustDerive: a peer whose secrets do not form a tree cannot be
// punished later, so it is closed on now.
func TestSecretsMustDerive(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	// As if Bob had revealed another first secret.
	p.alice.c.secrets = chanutil.NewCounterpartyCommitmentSecrets()
	must(t, p.alice.c.secrets.ProvideSecret(InitialCommitmentNumber, [32]byte{1}))
	for range 3 {
		p.alice.offer(p.htlc(10_000))
		p.alice.deliver()
		p.alice.deliver()
		msg := p.bob.out[0]
		p.bob.out = p.bob.out[1:]
		if err := p.alice.receive(msg); err != nil {
			wantFault(t, err, FaultClose)
			return
		}
		p.settle()
	}
	t.Fatal("secrets that do not derive each other were taken")
}

// TestBOLT2_RemovalRefused: fulfil and fail messages that are not due or not right.
func TestBOLT2_RemovalRefused(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	h := p.htlc(20_000_000)
	preimage := p.alice.preimages[h.PaymentHash]
	p.alice.offer(h)
	early := &lnwire.UpdateFulfillHTLC{PaymentPreimage: preimage}
	wantFault(t, p.alice.receive(early), FaultClose) // not committed yet
	p.settle()
	for _, msg := range []lnwire.Message{
		&lnwire.UpdateFulfillHTLC{HTLCID: 1, PaymentPreimage: preimage},
		&lnwire.UpdateFailHTLC{HTLCID: 1},
		&lnwire.UpdateFulfillHTLC{PaymentPreimage: lntypes.PaymentPreimage{9}},
		&lnwire.UpdateFailMalformedHTLC{FailureCode: 0x4000 | 5}, // no BADONION
		&lnwire.UpdateFailMalformedHTLC{HTLCID: 7, FailureCode: 0x8000 | 0x4000 | 5},
	} {
		wantFault(t, p.alice.receive(msg), FaultClose)
		if p.alice.c.outbound[0].state != outCommitted {
			t.Fatalf("%T moved the HTLC", msg)
		}
	}
	must(t, p.alice.receive(early))
	for _, msg := range []lnwire.Message{early, &lnwire.UpdateFailHTLC{},
		&lnwire.UpdateFailMalformedHTLC{FailureCode: 0x8000 | 0x4000 | 5}} {
		wantFault(t, p.alice.receive(msg), FaultClose)
	}
	if !p.alice.c.outbound[0].succeeded() {
		t.Fatal("the claim was undone")
	}
}

// TestUpdatesWhileDisconnected: no message is taken before channel_reestablish.
func TestUpdatesWhileDisconnected(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.disconnect()
	for _, msg := range []lnwire.Message{&lnwire.UpdateAddHTLC{}, &lnwire.UpdateFulfillHTLC{}, &lnwire.UpdateFailHTLC{},
		&lnwire.UpdateFailMalformedHTLC{}, &lnwire.CommitmentSigned{}, &lnwire.RevokeAndACK{}, &lnwire.UpdateFee{},
		&lnwire.Shutdown{}, &lnwire.ClosingSigned{}} {
		wantFault(t, p.bob.receive(msg), FaultClose)
	}
}

// TestHoldingCell: while a revocation is awaited everything waits, and then goes
// out in one commitment.
func TestHoldingCell(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 400_000_000})
	p.bob.offer(p.htlc(7_000_000))
	p.settle()
	p.bob.offer(p.htlc(8_000_000))
	p.settle()
	a := p.alice
	a.offer(p.htlc(10_000))
	if len(a.out) != 2 {
		t.Fatalf("%d messages", len(a.out))
	}
	before := a.updates
	a.offer(p.htlc(20_000))
	must(t, a.c.QueueUpdateFee(&a.env, 1200))
	a.claim(a.accepted[0])
	must(t, a.c.QueueFailHTLC(a.accepted[1].HTLCID, lnwire.OnionErrorPacket{}))
	a.afterwards()
	if len(a.out) != 2 || a.updates != before+1 {
		t.Fatalf("%d messages and %d updates while waiting", len(a.out), a.updates-before)
	}
	// Failing twice, or what was claimed, changes nothing.
	wantFault(t, a.c.QueueFailHTLC(a.accepted[1].HTLCID, lnwire.OnionErrorPacket{}), FaultIgnore)
	must(t, a.c.QueueFailHTLC(a.accepted[0].HTLCID, lnwire.OnionErrorPacket{}))
	must(t, a.c.QueueFailHTLC(99, lnwire.OnionErrorPacket{}))
	if len(a.c.held) != 3 {
		t.Fatalf("%d in the holding cell", len(a.c.held))
	}
	p.settle()
	p.checkAgreement()
	if len(p.bob.fulfilled) != 1 || len(p.bob.failed) != 1 || p.bob.c.feerate != 1200 || len(p.bob.accepted) != 2 {
		t.Fatal("the holding cell was not emptied")
	}
}

// TestHoldingCellExpiry: an HTLC that waits too long is given up. known-attacks S3
func TestHoldingCellExpiry(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.offer(p.htlc(10_000))
	late, later := p.htlc(20_000), p.htlc(30_000)
	late.CltvExpiry, later.CltvExpiry = 200, 201
	p.alice.offer(late)
	p.alice.offer(later)
	step := got(p.alice.c.BestBlockUpdated(&p.alice.env, 197, 0))(t)
	if len(step.TimedOutHTLCs) != 1 || step.TimedOutHTLCs[0].PaymentHash != late.PaymentHash || len(p.alice.c.held) != 1 {
		t.Fatalf("timed out %d, held %d", len(step.TimedOutHTLCs), len(p.alice.c.held))
	}
}

// TestClaimAfterQueuedFailure: the monitor learns the preimage even if a failure
// is on its way already.
func TestClaimAfterQueuedFailure(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 300_000_000})
	p.alice.offer(p.htlc(5_000_000))
	p.settle()
	p.bob.slow = true
	p.bob.offer(p.htlc(6_000_000))
	id := p.bob.accepted[0].HTLCID
	must(t, p.bob.c.QueueFailHTLC(id, lnwire.OnionErrorPacket{}))
	r := got(p.bob.c.ClaimHTLC(&p.bob.env, id, p.bob.preimages[p.bob.accepted[0].Info.PaymentHash]))(t)
	if !r.New || len(r.MonitorUpdate.Steps) != 1 {
		t.Fatalf("claim %+v", r)
	}
	if _, ok := r.MonitorUpdate.Steps[0].(chanmon.PaymentPreimage); !ok {
		t.Fatalf("step %T", r.MonitorUpdate.Steps[0])
	}
}

// TestClaimWhileDisconnected: on startup a claim whose preimage the monitor has
// already goes to the holding cell without an update.
func TestClaimWhileDisconnected(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	h := p.htlc(5_000_000)
	p.alice.offer(h)
	p.settle()
	id := p.bob.c.LatestMonitorUpdateID()
	p.bob.c.ClaimHTLCWhileDisconnectedDroppingMonUpdate(0, p.bob.preimages[h.PaymentHash])
	if len(p.bob.c.held) != 0 {
		t.Fatal("claimed while connected")
	}
	p.disconnect()
	for range 2 {
		p.bob.c.ClaimHTLCWhileDisconnectedDroppingMonUpdate(0, p.bob.preimages[h.PaymentHash])
	}
	if len(p.bob.c.held) != 1 || p.bob.c.LatestMonitorUpdateID() != id {
		t.Fatalf("%d held, update %d", len(p.bob.c.held), p.bob.c.LatestMonitorUpdateID())
	}
	p.reconnect()
	p.settle()
	if len(p.alice.finalized) != 1 {
		t.Fatal("not claimed")
	}
}

// TestClaimWithWrongPreimage: nothing happens.
func TestClaimWithWrongPreimage(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.offer(p.htlc(5_000_000))
	p.settle()
	r := got(p.bob.c.ClaimHTLC(&p.bob.env, 0, lntypes.PaymentPreimage{1, 2}))(t)
	if r.New || p.bob.c.inbound[0].state != inCommitted {
		t.Fatal("claimed with a wrong preimage")
	}
	r = got(p.bob.c.ClaimHTLC(&p.bob.env, 5, lntypes.PaymentPreimage{1, 2}))(t)
	if r.New {
		t.Fatal("claimed an unknown HTLC")
	}
}

// TestRejectionNeedsAFailure: an owner that does not give a failure when one is
// needed is a fault of ours, not a forwarded HTLC.
func TestRejectionNeedsAFailure(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.bob.c.localShutdown = true
	msg := addMsg(p, p.bob, 10_000)
	err := p.bob.c.HandleUpdateAddHTLC(&p.bob.env, msg, p.bob.statusFor(msg), func(uint16) PendingHTLCStatus { return nil })
	wantFault(t, err, FaultInternal)
}
