package channel

import (
	"slices"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// dummyPoint stands in channel_reestablish where the sender's current point once
// was. With option_static_remotekey nobody needs it, but it must be a valid
// point (BOLT 2).
var dummyPoint = func() (p lntypes.PublicKey) {
	for i := range p {
		p[i] = 2
	}
	p[1] = 0xff
	return p
}()

// PeerDisconnected tells that the connection is gone. Changes that were not
// signed are forgotten on both sides; messages wait for channel_reestablish. An
// error means that the channel cannot survive a disconnection and must be closed:
// it has no signed commitment yet (BOLT 2).
func (c *Channel) PeerDisconnected() error {
	if c.isPreFunded() || c.state == StateClosed {
		return ignoref("disconnected before funding")
	}
	if c.peerDisconnected {
		return nil
	}
	if c.announcement != announceReceived || c.theirAnnouncement == nil {
		// A peer that has ours but has not sent its own sends them in answer.
		c.announcement = announceNotSent
	}
	c.announcementAnswered = false
	// The fee is negotiated anew; shutdown is sent again.
	c.lastClosingFee, c.pendingClosingSigned, c.closingLimits = nil, nil, nil
	before := len(c.inbound)
	c.inbound = slices.DeleteFunc(c.inbound, func(h inboundHTLC) bool { return h.state == inAnnounced })
	c.nextCounterpartyHTLCID -= uint64(before - len(c.inbound))
	for i := range c.outbound {
		if h := &c.outbound[i]; h.state == outRemoteRemoved {
			h.state, h.outcome = outCommitted, nil
		}
	}
	c.fees.announced = nil
	c.awaitingTicks = nil
	c.waiting.shutdown = false
	c.peerDisconnected = true
	return c.checkInvariants()
}

// GetChannelReestablish makes our channel_reestablish (BOLT 2). It returns
// APIMisuseError for a channel that has nothing to reestablish.
func (c *Channel) GetChannelReestablish() (lnwire.ChannelReestablish, error) {
	if !c.isFundedState() || !c.peerDisconnected {
		return lnwire.ChannelReestablish{}, lntypes.Misusef("no channel_reestablish in state %v", c.state)
	}
	msg := lnwire.ChannelReestablish{
		ChannelID:                   c.id,
		NextLocalCommitmentNumber:   InitialCommitmentNumber - c.holderNumber,
		NextRemoteCommitmentNumber:  InitialCommitmentNumber - c.counterpartyNumber - 1,
		MyCurrentPerCommitmentPoint: dummyPoint,
	}
	if msg.NextRemoteCommitmentNumber > 0 {
		secret := c.secrets.GetSecret(c.counterpartyNumber + 2)
		if secret == nil {
			return msg, internalf("revoked secret missing")
		}
		msg.YourLastPerCommitmentSecret = *secret
	}
	c.markAwaitingResponse()
	return msg, nil
}

// Reestablished is what has to be sent again after channel_reestablish: the
// channel_ready first, RAA and CommitmentUpdate in Order, then the others.
type Reestablished struct {
	ChannelReady     *lnwire.ChannelReady
	RAA              *lnwire.RevokeAndACK
	CommitmentUpdate *lnwire.CommitmentUpdate
	Order            RAACommitmentOrder
	AnnouncementSigs *lnwire.AnnouncementSignatures
	Shutdown         *lnwire.Shutdown
}

// ourCommitments is the number of our latest commitment, counting up from 0.
func (c *Channel) ourCommitments() uint64 { return InitialCommitmentNumber - c.holderNumber - 1 }

// checkReestablish checks what the peer claims to know of us. It must prove a
// claim that we are behind with a secret that only we could have revealed; an
// unproven claim is a fault of the peer's (known-attacks C12).
func (c *Channel) checkReestablish(msg *lnwire.ChannelReestablish) error {
	theirs := msg.NextRemoteCommitmentNumber
	if msg.NextLocalCommitmentNumber == 0 || msg.NextLocalCommitmentNumber >= InitialCommitmentNumber ||
		theirs >= InitialCommitmentNumber {
		return closef("channel_reestablish with impossible numbers")
	}
	if theirs == 0 {
		return nil
	}
	given, err := secp.PubKeyFromSecret(msg.YourLastPerCommitmentSecret)
	if err != nil || lntypes.PublicKey(given) != c.signer.GetPerCommitmentPoint(InitialCommitmentNumber-theirs+1) {
		return closef("channel_reestablish with a secret that is not ours")
	}
	if theirs > c.ourCommitments() {
		c.stale = true
		return &Fault{Kind: FaultStale, Msg: "our state is outdated: please force-close the channel"}
	}
	if theirs+1 < c.ourCommitments() {
		return warnf("channel_reestablish with very old revocation number %d instead of %d", theirs, c.ourCommitments())
	}
	return nil
}

// HandleChannelReestablish takes the peer's view of the channel after a
// reconnection and finds what it missed (BOLT 2, channel_reestablish). A message
// that waits for a monitor update is left to Released.
func (c *Channel) HandleChannelReestablish(env *Env, msg *lnwire.ChannelReestablish) (Reestablished, error) {
	var r Reestablished
	if !c.isFundedState() || !c.peerDisconnected {
		return r, closef("channel_reestablish without a reconnection")
	}
	if err := c.checkReestablish(msg); err != nil {
		return r, err
	}
	if msg.NextRemoteCommitmentNumber == 0 && c.ourCommitments() > 1 {
		return r, warnf("channel_reestablish of a peer that forgot the channel")
	}
	c.peerDisconnected, c.awaitingTicks = false, nil
	r.Order = c.resendOrder
	r.AnnouncementSigs = c.maybeAnnouncementSigs(env, env.BestBlock.Height)
	if c.state == StateAwaitingReady {
		r.Shutdown = c.OutboundShutdown()
		return c.reestablishUnready(msg, r)
	}
	raaMissing := msg.NextRemoteCommitmentNumber != c.ourCommitments()
	next := InitialCommitmentNumber - c.counterpartyNumber
	if c.awaitingRevoke {
		next++
		if !c.monitorUpdating {
			c.markAwaitingResponse()
		}
	}
	if msg.NextLocalCommitmentNumber == 1 && c.ourCommitments() == 0 {
		r.ChannelReady = c.channelReadyMsg()
	}
	commitmentMissing := msg.NextLocalCommitmentNumber+1 == next && c.awaitingRevoke
	switch {
	case msg.NextLocalCommitmentNumber == next || commitmentMissing:
	case msg.NextLocalCommitmentNumber < next:
		return r, closef("channel_reestablish with very old commitment number %d instead of %d", msg.NextLocalCommitmentNumber, next)
	default:
		return r, closef("channel_reestablish with future commitment number %d instead of %d", msg.NextLocalCommitmentNumber, next)
	}
	return c.resend(env, r, raaMissing, commitmentMissing)
}

// reestablishUnready is for channels in which channel_ready has not gone both
// ways: there can be nothing else to repeat.
func (c *Channel) reestablishUnready(msg *lnwire.ChannelReestablish, r Reestablished) (Reestablished, error) {
	if !c.ourReady || c.monitorUpdating {
		if msg.NextRemoteCommitmentNumber != 0 {
			return r, closef("channel_reestablish with a revocation before channel_ready")
		}
		return r, nil
	}
	r.ChannelReady = c.channelReadyMsg()
	return r, nil
}

// resend makes again what the peer missed, or leaves it to Released while a
// monitor update is pending.
func (c *Channel) resend(env *Env, r Reestablished, raa, commitment bool) (Reestablished, error) {
	if c.monitorUpdating {
		c.waiting.revokeAndACK = c.waiting.revokeAndACK || raa
		c.waiting.commitmentSigned = c.waiting.commitmentSigned || commitment
		r.Shutdown = c.shutdownNow()
		return r, nil
	}
	r.Shutdown = c.OutboundShutdown()
	var err error
	if raa {
		if r.RAA, err = c.lastRevokeAndACK(); err != nil {
			return r, err
		}
	}
	if commitment {
		if r.CommitmentUpdate, err = c.lastCommitmentUpdate(env); err != nil {
			return r, err
		}
	}
	return r, c.checkInvariants()
}

// TakeEarlyChannelReady returns a channel_ready that came before
// channel_reestablish, to be handled now that it has come. Some lnd versions
// send them in the wrong order.
func (c *Channel) TakeEarlyChannelReady() *lnwire.ChannelReady {
	msg := c.earlyReady
	c.earlyReady = nil
	return msg
}
