package channel

import (
	"slices"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// HandleCommitmentSigned takes the peer's signatures for our next commitment
// (BOLT 2, commitment_signed). The returned update holds it and, where the
// change calls for a commitment of ours and one may be made, that one, too; it
// is nil if the update waits behind blocked ones. The answers are in Released.
func (c *Channel) HandleCommitmentSigned(env *Env, msg *lnwire.CommitmentSigned) (*chanmon.ChannelMonitorUpdate, error) {
	if err := c.operational("commitment_signed"); err != nil {
		return nil, err
	}
	if c.bothShutdown() && c.lastClosingFee != nil {
		return nil, closef("commitment_signed after closing_signed")
	}
	k, err := c.build(holder, c.holderNumber, false)
	if err != nil {
		return nil, err
	}
	if c.fees.announced != nil {
		need := k.fee + c.limits.holderReserve + c.anchorCost()
		if k.theirs < need.Msat() {
			return nil, closef("the funder cannot afford its new feerate")
		}
	}
	signed, err := c.verifyHolder(k, msg.Signature, msg.HTLCSignatures)
	if err != nil {
		return nil, err
	}
	claimed, changed := c.applySigned()
	u := c.newUpdate(holderStep(k, signed, msg.HTLCSignatures, claimed))
	c.holderNumber--
	c.expectingCommitment = false
	c.resendOrder = CommitmentFirst
	answer := changed && !c.awaitingRevoke
	if answer {
		if err := c.commit(u); err != nil {
			return nil, err
		}
	}
	c.pauseForMonitor(pauseFor{revokeAndACK: true, commitmentSigned: answer})
	return c.releaseOrBlock(u, false), c.checkInvariants()
}

// verifyHolder checks the peer's signatures for a commitment of ours and all its
// HTLC transactions. A signature with a high S is not one (known-attacks C11).
func (c *Channel) verifyHolder(k *commitment, sig lntypes.Signature, htlcSigs []lntypes.Signature) (*chanutil.HolderCommitmentTransaction, error) {
	theirs := c.params.CounterpartyParameters.Pubkeys.FundingPubkey
	trusted := k.tx.Trust()
	if !c.theirFunding.verify(trusted.BuiltTransaction().GetSighashAll(c.fundingRedeem, c.value), sig) {
		return nil, closef("invalid signature for our commitment transaction")
	}
	if len(htlcSigs) != len(k.nonDust) {
		return nil, closef("%d HTLC signatures instead of %d", len(htlcSigs), len(k.nonDust))
	}
	if len(htlcSigs) != 0 {
		hasher, err := trusted.NewHTLCSighasher(c.holderSide.ContestDelay())
		if err != nil {
			return nil, internalf("HTLC transactions of our commitment: %v", err)
		}
		sighashType := chanutil.CounterpartySighashType(&c.channelType)
		key, err := secp.ParsePoint(trusted.Keys().CountersignatoryHtlcKey.A)
		if err != nil {
			return nil, internalf("HTLC key: %v", err)
		}
		for i := range htlcSigs {
			if !secp.VerifyPoint(&key, hasher.Sighash(i, sighashType), htlcSigs[i]) {
				return nil, closef("invalid signature for HTLC transaction %d", i)
			}
		}
	}
	signed := chanutil.NewHolderCommitmentTransaction(k.tx, sig, htlcSigs,
		c.params.HolderPubkeys.FundingPubkey, theirs)
	if err := c.signer.ValidateHolderCommitment(signed, k.outPreimages); err != nil {
		return nil, closef("our signer refuses the commitment")
	}
	return signed, nil
}

// applySigned moves what the peer has now signed one step on. changed reports
// that the peer's commitment has to follow.
func (c *Channel) applySigned() (claimed []chanmon.ClaimedHTLC, changed bool) {
	if c.fees.announced != nil {
		c.fees.signed, c.fees.announced, changed = c.fees.announced, nil, true
	}
	for i := range c.inbound {
		if h := &c.inbound[i]; h.state == inAnnounced {
			h.state, changed = inAwaitingRevokeToAnnounce, true
		}
	}
	for i := range c.outbound {
		h := &c.outbound[i]
		if h.state != outRemoteRemoved {
			continue
		}
		if h.succeeded() {
			claimed = append(claimed, chanmon.ClaimedHTLC{
				ID: route.SentHTLCIDFromSource(h.source), PaymentPreimage: h.outcome.preimage})
		}
		h.state, changed = outAwaitingRevokeToRemove, true
	}
	return claimed, changed
}

// holderStep tells the monitor of a commitment transaction of ours.
func holderStep(k *commitment, signed *chanutil.HolderCommitmentTransaction, sigs []lntypes.Signature,
	claimed []chanmon.ClaimedHTLC) chanmon.UpdateStep {
	htlcs := make([]chanmon.HolderHTLC, 0, len(k.nonDust)+len(k.dust))
	for i := range k.nonDust {
		htlcs = append(htlcs, chanmon.HolderHTLC{HTLC: k.nonDust[i].htlc, CounterpartySig: &sigs[i], Source: k.nonDust[i].source})
	}
	for i := range k.dust {
		htlcs = append(htlcs, chanmon.HolderHTLC{HTLC: k.dust[i].htlc, Source: k.dust[i].source})
	}
	return chanmon.LatestHolderCommitmentTXInfo{CommitmentTx: signed, HTLCOutputs: htlcs, ClaimedHTLCs: claimed}
}

// lastRevokeAndACK makes the message that revokes our previous commitment.
func (c *Channel) lastRevokeAndACK() (*lnwire.RevokeAndACK, error) {
	if c.holderNumber+2 > InitialCommitmentNumber {
		return nil, internalf("nothing to revoke")
	}
	return &lnwire.RevokeAndACK{
		ChannelID:              c.id,
		PerCommitmentSecret:    c.signer.ReleaseCommitmentSecret(c.holderNumber + 2),
		NextPerCommitmentPoint: c.holderPoint(c.holderNumber),
	}, nil
}

// checkRevocation checks a revoke_and_ack, whose point is next, before it changes
// anything.
func (c *Channel) checkRevocation(msg *lnwire.RevokeAndACK, next *peerPoint) error {
	if err := c.operational("revoke_and_ack"); err != nil {
		return err
	}
	if c.bothShutdown() && c.lastClosingFee != nil {
		return closef("revoke_and_ack after closing_signed")
	}
	if !c.awaitingRevoke {
		return closef("unexpected revoke_and_ack")
	}
	point, err := secp.PubKeyFromSecret(msg.PerCommitmentSecret)
	if err != nil {
		return closef("invalid per-commitment secret")
	}
	if c.theirPrevPoint != nil && lntypes.PublicKey(point) != *c.theirPrevPoint {
		return closef("revoked secret does not belong to the commitment")
	}
	if _, err := next.parsed(); err != nil {
		return closef("invalid per-commitment point")
	}
	revoked := c.counterpartyNumber + 1
	if err := c.signer.ValidateCounterpartyRevocation(revoked, msg.PerCommitmentSecret); err != nil {
		return closef("our signer refuses the revocation")
	}
	if err := c.secrets.ProvideSecret(revoked, msg.PerCommitmentSecret); err != nil {
		return closef("revoked secret does not derive the earlier ones")
	}
	return nil
}

// HandleRevokeAndACK takes the revocation of the peer's previous commitment and
// with it the peer's agreement to our last one (BOLT 2, revoke_and_ack). Where
// that makes the next commitment possible (the holding cell's, or one that the
// peer's changes call for) it is part of the same update. hold queues the update
// until UnblockNextMonitorUpdate. The HTLCs returned could not be sent after all.
func (c *Channel) HandleRevokeAndACK(env *Env, msg *lnwire.RevokeAndACK, hold bool) ([]HTLCToFail, *chanmon.ChannelMonitorUpdate, error) {
	next := &peerPoint{key: msg.NextPerCommitmentPoint}
	if err := c.checkRevocation(msg, next); err != nil {
		return nil, nil, err
	}
	u := c.newUpdate(chanmon.CommitmentSecret{Idx: c.counterpartyNumber + 1, Secret: msg.PerCommitmentSecret})
	c.awaitingRevoke, c.awaitingTicks, c.unsigned = false, nil, nil
	c.advancePoint(next)
	c.counterpartyNumber--
	if c.announcement == announceCommitted {
		c.announcement = announceReceived
	}
	p, mustCommit, err := c.applyRevoked()
	if err != nil {
		return nil, nil, err
	}
	var toFail []HTLCToFail
	if !c.monitorUpdating {
		freed, failed, err := c.freeInto(env, u)
		if err != nil {
			return nil, nil, err
		}
		toFail, mustCommit, p.commitmentSigned = failed, mustCommit && !freed, freed
	}
	if mustCommit {
		if err := c.commit(u); err != nil {
			return nil, nil, err
		}
		p.commitmentSigned = true
	}
	c.pauseForMonitor(p)
	return toFail, c.releaseOrBlock(u, hold), c.checkInvariants()
}

// applyRevoked moves on what a revocation settles: HTLCs that are removed on both
// sides go, new ones become irrevocable. mustCommit reports that the peer's
// commitment has to follow.
func (c *Channel) applyRevoked() (p pauseFor, mustCommit bool, err error) {
	gained, lost := c.dropRemoved(&p)
	if c.valueToSelf+gained < lost {
		return p, false, internalf("balance below zero")
	}
	c.valueToSelf = c.valueToSelf + gained - lost
	for i := range c.inbound {
		switch h := &c.inbound[i]; h.state {
		case inAwaitingRevokeToAnnounce:
			h.state, mustCommit = inAwaitingAnnouncedRevoke, true
		case inAwaitingAnnouncedRevoke:
			if c.inboundIrrevocable(h, &p) {
				mustCommit = true
			}
		}
	}
	for i := range c.outbound {
		switch h := &c.outbound[i]; h.state {
		case outAnnounced:
			h.state, h.onion = outCommitted, nil
			c.expectingCommitment = true
		case outAwaitingRevokeToRemove:
			h.state, mustCommit = outAwaitingRemovedRevoke, true
		}
	}
	if c.fees.outgoing != nil {
		c.feerate, c.fees.outgoing = *c.fees.outgoing, nil
		c.expectingCommitment = true
	}
	if c.fees.signed != nil {
		c.feerate, c.fees.signed, mustCommit = *c.fees.signed, nil, true
	}
	return p, mustCommit, nil
}

// dropRemoved forgets HTLCs that neither side has in a commitment any more.
func (c *Channel) dropRemoved(p *pauseFor) (gained, lost lntypes.Msat) {
	c.inbound = slices.DeleteFunc(c.inbound, func(h inboundHTLC) bool {
		if h.state != inLocalRemoved {
			return false
		}
		if _, ok := h.fulfilled(); ok {
			gained += h.amount
		}
		c.expectingCommitment = true
		return true
	})
	c.outbound = slices.DeleteFunc(c.outbound, func(h outboundHTLC) bool {
		if h.state != outAwaitingRemovedRevoke {
			return false
		}
		if h.succeeded() {
			lost += h.amount
			p.finalizedClaims = append(p.finalizedClaims, h.source)
		} else {
			p.failures = append(p.failures, FailedHTLC{Source: h.source, PaymentHash: h.hash, Reason: h.outcome.failure})
		}
		return true
	})
	return gained, lost
}

// inboundIrrevocable acts on a now irrevocable HTLC: hand it to the owner, or
// remove it again, in which case it reports true.
func (c *Channel) inboundIrrevocable(h *inboundHTLC, p *pauseFor) bool {
	status := h.pending
	h.pending = nil
	switch status := status.(type) {
	case PendingForward:
		h.state = inCommitted
		p.forwards = append(p.forwards, AcceptedHTLC{Info: status.Info, HTLCID: h.id})
		return false
	case PendingFail:
		h.state, h.removed = inLocalRemoved, removalFail{reason: status.Msg.Reason}
	case PendingFailMalformed:
		h.state, h.removed = inLocalRemoved, removalMalformed{
			sha256OfOnion: status.Msg.Sha256OfOnion, code: status.Msg.FailureCode}
	}
	return true
}
