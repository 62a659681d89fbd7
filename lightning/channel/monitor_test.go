package channel

import (
	"errors"
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/sign"
)

// TestNothingBeforePersisted: no message leaves before the monitor update is on
// disk, at any step of a payment and its claim (design rule 4).
func TestNothingBeforePersisted(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.slow, p.bob.slow = true, true
	p.alice.offer(p.htlc(5_000_000))
	turns := 0
	dance := func() {
		t.Helper()
		for p.alice.inFlight+p.bob.inFlight > 0 {
			if len(p.alice.out)+len(p.bob.out) != 0 {
				t.Fatalf("messages before the update is on disk")
			}
			p.alice.persisted()
			p.bob.persisted()
			for (p.alice.inFlight == 0 && p.bob.deliver()) || (p.bob.inFlight == 0 && p.alice.deliver()) {
			}
			for p.alice.deliver() || p.bob.deliver() {
			}
			turns++
		}
	}
	dance()
	if len(p.bob.accepted) != 1 || turns < 3 {
		t.Fatalf("accepted %d after %d turns", len(p.bob.accepted), turns)
	}
	p.bob.claimAll()
	dance()
	p.checkAgreement()
	if len(p.alice.finalized) != 1 {
		t.Fatal("claim is not final")
	}
}

// TestBlockedUpdates: while the owner holds the update of a revocation back, later
// updates queue behind it, and nothing is released before all are on disk.
// known-attacks S2
func TestBlockedUpdates(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 300_000_000})
	a := p.alice
	a.offer(p.htlc(5_000_000))
	p.settle()
	a.hold = true
	p.bob.claimAll() // fulfil and commitment_signed; then Bob revokes
	p.settle()
	if a.c.BlockedMonitorUpdatesPending() != 1 || !a.c.IsAwaitingMonitorUpdate() {
		t.Fatalf("%d updates blocked", a.c.BlockedMonitorUpdatesPending())
	}
	released := a.c.LatestUnblockedMonitorUpdateID()
	if released+1 != a.c.LatestMonitorUpdateID() || len(a.finalized) != 0 {
		t.Fatalf("released %d of %d", released, a.c.LatestMonitorUpdateID())
	}
	// The peer goes on: its commitment is queued, our revocation waits.
	p.bob.offer(p.htlc(6_000_000))
	p.settle()
	if a.c.BlockedMonitorUpdatesPending() != 2 || len(a.out) != 0 {
		t.Fatalf("%d updates blocked, %d messages", a.c.BlockedMonitorUpdatesPending(), len(a.out))
	}
	// The queue survives a restart.
	again, err := ReadChannel(a.c.Write(), &a.env, supported())
	must(t, err)
	if again.BlockedMonitorUpdatesPending() != 2 || again.LatestUnblockedMonitorUpdateID() != released {
		t.Fatal("blocked updates were not stored")
	}
	first, more := a.c.UnblockNextMonitorUpdate()
	if first.UpdateID != released+1 || !more {
		t.Fatalf("update %d, more %v", first.UpdateID, more)
	}
	a.hold = false
	a.apply(first)
	if len(a.out) != 0 || len(a.finalized) != 0 {
		t.Fatal("released although an update is still blocked")
	}
	second, more := a.c.UnblockNextMonitorUpdate()
	if second.UpdateID != released+2 || more {
		t.Fatalf("update %d, more %v", second.UpdateID, more)
	}
	a.apply(second)
	if len(a.finalized) != 1 || len(a.out) == 0 {
		t.Fatal("not released")
	}
	p.settle()
	a.claimAll()
	p.settle()
	p.checkAgreement()
	if u, _ := a.c.UnblockNextMonitorUpdate(); u != nil {
		t.Fatal("an update out of nothing")
	}
}

// TestPreimageOvertakesBlocked: a preimage goes to the monitor before everything
// that is held back. known-attacks S1
func TestPreimageOvertakesBlocked(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 300_000_000})
	a := p.alice
	p.bob.offer(p.htlc(7_000_000))
	p.settle()
	a.offer(p.htlc(5_000_000))
	p.settle()
	a.hold = true
	p.bob.claimAll()
	p.settle()
	blocked := a.c.blocked[0]
	id := blocked.UpdateID
	r := got(a.c.ClaimHTLC(&a.env, a.accepted[0].HTLCID, a.preimages[a.accepted[0].Info.PaymentHash]))(t)
	if !r.New || r.MonitorUpdate.UpdateID != id || len(r.MonitorUpdate.Steps) != 1 {
		t.Fatalf("claim %+v", r)
	}
	if a.c.blocked[0].UpdateID != id+1 || blocked.UpdateID != id || a.c.LatestMonitorUpdateID() != id+1 {
		t.Fatal("the blocked update did not move up, or was changed in place")
	}
	a.apply(r.MonitorUpdate)
	a.hold = false
	u, _ := a.c.UnblockNextMonitorUpdate()
	a.apply(u)
	p.settle()
	p.checkAgreement()
	if len(p.bob.finalized) != 1 || len(a.finalized) != 1 {
		t.Fatal("claims are not final")
	}
}

// TestCloseWhileBlocked: closing fails the HTLCs that no commitment contains, and
// only those. known-attacks S3
func TestCloseWhileBlocked(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 300_000_000})
	a := p.alice
	a.offer(p.htlc(5_000_000))
	p.settle()
	p.bob.failAll()
	p.settle()
	a.failed = nil
	// Blocked: a revocation that removes a failed HTLC and the commitment with a
	// new one that followed from the holding cell.
	a.offer(p.htlc(5_000_000))
	p.settle()
	a.hold = true
	p.bob.failAll()
	p.bob.deliver() // update_fail
	p.bob.deliver() // commitment_signed
	held := p.htlc(8_000_000)
	a.offer(held)
	for a.deliver() || p.bob.deliver() {
	}
	if a.c.BlockedMonitorUpdatesPending() == 0 {
		t.Fatal("nothing is blocked")
	}
	waiting := p.htlc(9_000_000)
	a.offer(waiting)
	r := a.c.ForceShutdown(true, events.HolderForceClosed{})
	want := map[lntypes.PaymentHash]bool{held.PaymentHash: true, waiting.PaymentHash: true}
	for _, h := range r.DroppedOutboundHTLCs {
		if !want[h.PaymentHash] {
			t.Fatal("an HTLC is failed that the monitor knows")
		}
		delete(want, h.PaymentHash)
	}
	if len(want) != 0 || len(r.PendingFailures) != 0 {
		t.Fatalf("%d HTLCs are forgotten, %d failed too early", len(want), len(r.PendingFailures))
	}
	if r.MonitorUpdate.Update.UpdateID != chanmon.ClosedChannelUpdateID {
		t.Fatalf("update %d", r.MonitorUpdate.Update.UpdateID)
	}
}

// TestCloseWhilePersisting: what the peer failed for good is failed backwards even
// if the channel closes before the monitor update is on disk. known-attacks S3
func TestCloseWhilePersisting(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	a := p.alice
	h := p.htlc(5_000_000)
	a.offer(h)
	p.settle()
	p.bob.failAll()
	for range 2 {
		p.bob.deliver()
	}
	a.deliver()
	a.deliver()
	a.slow = true
	for p.bob.deliver() {
	}
	if len(a.failed) != 0 {
		t.Fatal("failed before the update is on disk")
	}
	r := a.c.ForceShutdown(true, events.HolderForceClosed{})
	if len(r.PendingFailures) != 1 || r.PendingFailures[0].PaymentHash != h.PaymentHash {
		t.Fatalf("%d pending failures", len(r.PendingFailures))
	}
	again := a.c.ForceShutdown(true, events.HolderForceClosed{})
	if again.MonitorUpdate != nil || len(again.PendingFailures)+len(again.DroppedOutboundHTLCs) != 0 {
		t.Fatal("closing twice does something twice")
	}
}

// TestRestoredOutOfTurn: the owner's mistake is a fault, not a panic.
func TestRestoredOutOfTurn(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	_, err := p.alice.c.MonitorUpdatingRestored(&p.alice.env)
	wantFault(t, err, FaultInternal)
}

// TestImpossibleTransition: no state follows that may not.
func TestImpossibleTransition(t *testing.T) {
	for from := StateOpenSent; from <= StateClosed; from++ {
		for to := StateOpenSent; to <= StateClosed; to++ {
			c := &Channel{state: from}
			err := c.become(to)
			allowed := false
			for _, s := range next[from] {
				allowed = allowed || s == to
			}
			if (err == nil) != allowed || !allowed && c.state != from {
				t.Errorf("%v to %v: %v", from, to, err)
			}
		}
	}
}

// refusingSigner refuses everything while off.
type refusingSigner struct {
	sign.WriteableEcdsaChannelSigner
	off *bool
}

var errRefused = errors.New("not now")

func (s refusingSigner) SignCounterpartyCommitment(tx *chanutil.CommitmentTransaction, in, out []lntypes.PaymentPreimage) (lntypes.Signature, []lntypes.Signature, error) {
	if *s.off {
		return lntypes.Signature{}, nil, errRefused
	}
	return s.WriteableEcdsaChannelSigner.SignCounterpartyCommitment(tx, in, out)
}

func (s refusingSigner) ValidateHolderCommitment(tx *chanutil.HolderCommitmentTransaction, p []lntypes.PaymentPreimage) error {
	if *s.off {
		return errRefused
	}
	return s.WriteableEcdsaChannelSigner.ValidateHolderCommitment(tx, p)
}

func (s refusingSigner) ValidateCounterpartyRevocation(idx uint64, secret lntypes.SecretKey) error {
	if *s.off {
		return errRefused
	}
	return s.WriteableEcdsaChannelSigner.ValidateCounterpartyRevocation(idx, secret)
}

func (s refusingSigner) SignClosingTransaction(tx *chanutil.ClosingTransaction) (lntypes.Signature, error) {
	if *s.off {
		return lntypes.Signature{}, errRefused
	}
	return s.WriteableEcdsaChannelSigner.SignClosingTransaction(tx)
}

// TestSignerRefuses: a signature may come later; a refused validation or close ends
// the channel.
func TestSignerRefuses(t *testing.T) {
	p := newPair(t)
	p.negotiate(openArgs{value: 1_000_000})
	var aliceOff, bobOff bool
	p.alice.c.signer = refusingSigner{p.alice.c.signer, &aliceOff}
	p.bob.c.signer = refusingSigner{p.bob.c.signer, &bobOff}
	tx, txo := p.funding()
	p.fundingTx = tx
	aliceOff = true
	if msg := got(p.alice.c.FundingTransactionGenerated(&p.alice.env, tx, txo, false))(t); msg != nil {
		t.Fatal("funding_created without a signature")
	}
	if r := got(p.alice.c.SignerUnblocked(&p.alice.env))(t); r.FundingCreated != nil {
		t.Fatal("funding_created without a signature")
	}
	aliceOff = false
	created := got(p.alice.c.SignerUnblocked(&p.alice.env))(t).FundingCreated
	// Bob validates, then cannot sign.
	p.bob.c.signer = refusingSigner{p.bob.c.signer.(refusingSigner).WriteableEcdsaChannelSigner, &bobOff}
	off := &signOnlyRefuser{refusingSigner{p.bob.c.signer, &bobOff}, true}
	p.bob.c.signer = off
	signed, monitor, err := p.bob.c.HandleFundingCreated(&p.bob.env, created)
	must(t, err)
	if signed != nil {
		t.Fatal("funding_signed without a signature")
	}
	p.bob.monitor, p.bob.inFlight = monitor, 1
	p.bob.persisted()
	if r := got(p.bob.c.SignerUnblocked(&p.bob.env))(t); r.FundingSigned != nil {
		t.Fatal("funding_signed without a signature")
	}
	off.refuse = false
	signed = got(p.bob.c.SignerUnblocked(&p.bob.env))(t).FundingSigned
	p.alice.monitor = got(p.alice.c.HandleFundingSigned(&p.alice.env, signed))(t)
	p.alice.inFlight = 1
	p.alice.persisted()
	p.mine(2)
	p.settle()

	aliceOff = true
	p.alice.offer(p.htlc(3_000_000))
	if len(p.alice.out) != 0 {
		t.Fatal("commitment_signed without a signature")
	}
	aliceOff = false
	update := got(p.alice.c.SignerUnblocked(&p.alice.env))(t).CommitmentUpdate
	p.alice.sendInOrder(nil, update, CommitmentFirst)
	p.settle()
	if len(p.bob.accepted) != 1 {
		t.Fatal("the HTLC did not arrive")
	}
	if r := got(p.alice.c.SignerUnblocked(&p.alice.env))(t); r != (SignerResumed{}) {
		t.Fatal("something is signed twice")
	}

	p.bob.claimAll()
	aliceOff = true
	p.bob.deliver()
	wantFault(t, p.alice.receive(p.bob.out[0]), FaultClose)
}

// signOnlyRefuser refuses to sign but validates.
type signOnlyRefuser struct {
	refusingSigner
	refuse bool
}

func (s *signOnlyRefuser) SignCounterpartyCommitment(tx *chanutil.CommitmentTransaction, in, out []lntypes.PaymentPreimage) (lntypes.Signature, []lntypes.Signature, error) {
	if s.refuse {
		return lntypes.Signature{}, nil, errRefused
	}
	return s.refusingSigner.SignCounterpartyCommitment(tx, in, out)
}

// TestFaultsRedact: nothing that a peer is told holds a secret.
func TestFaultsRedact(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.offer(p.htlc(10_000))
	p.alice.deliver()
	p.alice.deliver()
	msg := *p.bob.out[0].(*lnwire.RevokeAndACK)
	msg.PerCommitmentSecret[5] ^= 1
	err := p.alice.receive(&msg)
	if text := err.Error(); len(text) > 100 {
		t.Fatalf("fault %q", text)
	}
}
