package channel

import (
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// checkReady steps our side of channel_ready on if the funding is deep enough at
// a height, and reports whether channel_ready is now to be sent. Height 0 asks
// for channels that need no confirmation.
func (c *Channel) checkReady(height uint32) bool {
	if c.minimumDepth == nil || (c.fundingHeight == 0 && *c.minimumDepth != 0) {
		return false
	}
	confirmations := int64(height) - int64(c.fundingHeight) + 1
	if confirmations <= 0 {
		c.fundingHeight = 0
	}
	if confirmations < int64(*c.minimumDepth) || c.signerPendingFunding {
		return false
	}
	if c.state != StateAwaitingReady || c.ourReady || c.waitingForBatch {
		return false
	}
	if !c.theirReady {
		c.ourReady = true
		return true
	}
	return c.enterReady() == nil
}

// enterReady is for when channel_ready went both ways.
func (c *Channel) enterReady() error {
	if err := c.become(StateReady); err != nil {
		return err
	}
	c.ourReady, c.theirReady = false, false
	return nil
}

// sayReady turns the result of checkReady into the message, or notes it for when
// the monitor is on disk. A peer that is away gets it in channel_reestablish.
func (c *Channel) sayReady(due bool) *lnwire.ChannelReady {
	switch {
	case !due || c.peerDisconnected && !c.monitorUpdating:
		return nil
	case c.monitorUpdating:
		c.waiting.channelReady = true
		return nil
	}
	return c.channelReadyMsg()
}

// channelReadyMsg makes channel_ready. The point is that of the second
// commitment, whenever the message is repeated.
func (c *Channel) channelReadyMsg() *lnwire.ChannelReady {
	alias := c.outboundSCIDAlias
	return &lnwire.ChannelReady{
		ChannelID:              c.id,
		NextPerCommitmentPoint: c.holderPoint(InitialCommitmentNumber - 1),
		ShortChannelIDAlias:    &alias,
	}
}

// HandleChannelReady takes the peer's channel_ready (BOLT 2). It may be repeated
// with another alias, also while the channel is in use.
func (c *Channel) HandleChannelReady(env *Env, msg *lnwire.ChannelReady) (*lnwire.AnnouncementSignatures, error) {
	if c.isFundedState() && c.peerDisconnected {
		early := *msg
		c.earlyReady = &early
		return nil, ignoref("channel_ready before channel_reestablish")
	}
	if !c.isFundedState() {
		return nil, closef("channel_ready in state %v", c.state)
	}
	if c.state == StateReady || c.theirReady {
		if err := c.checkRepeatedReady(msg); err != nil {
			return nil, err
		}
		c.setInboundAlias(msg.ShortChannelIDAlias)
		return nil, nil
	}
	if !secp.ValidPubKey(msg.NextPerCommitmentPoint) {
		return nil, closef("invalid per-commitment point")
	}
	c.setInboundAlias(msg.ShortChannelIDAlias)
	if c.ourReady {
		if err := c.enterReady(); err != nil {
			return nil, err
		}
	} else {
		c.theirReady = true
	}
	c.advancePoint(&peerPoint{key: msg.NextPerCommitmentPoint})
	c.log(env).Infof("peer sent channel_ready")
	return c.maybeAnnouncementSigs(env, env.BestBlock.Height), nil
}

// setInboundAlias remembers the name by which the peer wants the channel to be
// called in routes to us.
func (c *Channel) setInboundAlias(alias *lntypes.ShortChannelID) {
	if alias != nil && (c.scid == nil || *alias != *c.scid) {
		a := *alias
		c.inboundSCIDAlias = &a
	}
}

// checkRepeatedReady checks that a repeated channel_ready has the same point as
// the first one: that of the peer's second commitment.
func (c *Channel) checkRepeatedReady(msg *lnwire.ChannelReady) error {
	var expected *lntypes.PublicKey
	switch c.counterpartyNumber {
	case InitialCommitmentNumber - 1:
		expected = c.theirPoint.compressed()
	case InitialCommitmentNumber - 2:
		expected = c.theirPrevPoint
	default:
		secret := c.secrets.GetSecret(InitialCommitmentNumber - 1)
		if secret == nil {
			return internalf("revoked secret missing")
		}
		point, err := secp.PubKeyFromSecret(*secret)
		if err != nil {
			return internalf("revoked secret: %v", err)
		}
		key := lntypes.PublicKey(point)
		expected = &key
	}
	if expected == nil || *expected != msg.NextPerCommitmentPoint {
		return closef("repeated channel_ready with another point")
	}
	return nil
}
