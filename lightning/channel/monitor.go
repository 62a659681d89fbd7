package channel

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanmon"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// newUpdate makes the channel's next monitor update. Update ids count up by one
// without gaps.
func (c *Channel) newUpdate(steps ...chanmon.UpdateStep) *chanmon.ChannelMonitorUpdate {
	c.latestUpdateID++
	node := c.counterpartyNodeID
	return &chanmon.ChannelMonitorUpdate{UpdateID: c.latestUpdateID, Steps: steps, CounterpartyNodeID: &node}
}

// releaseOrBlock returns u for persisting now, or queues it behind updates that
// the owner holds back and returns nil (known-attacks S2).
func (c *Channel) releaseOrBlock(u *chanmon.ChannelMonitorUpdate, hold bool) *chanmon.ChannelMonitorUpdate {
	if hold || len(c.blocked) != 0 {
		c.blocked = append(c.blocked, u)
		return nil
	}
	return u
}

// insertBeforeBlocked gives u, the newest update, an id before all blocked ones,
// which move up by one: a preimage waits for nothing.
func (c *Channel) insertBeforeBlocked(u *chanmon.ChannelMonitorUpdate) {
	if len(c.blocked) == 0 {
		return
	}
	u.UpdateID = c.blocked[0].UpdateID
	for i, b := range c.blocked {
		moved := *b
		moved.UpdateID++
		c.blocked[i] = &moved
	}
}

// UnblockNextMonitorUpdate takes the oldest blocked update out of the queue, nil
// if there is none. more reports that others follow.
func (c *Channel) UnblockNextMonitorUpdate() (u *chanmon.ChannelMonitorUpdate, more bool) {
	if len(c.blocked) == 0 {
		return nil, false
	}
	u = c.blocked[0]
	c.blocked[0] = nil
	c.blocked = c.blocked[1:]
	if len(c.blocked) == 0 {
		c.blocked = nil
	}
	return u, len(c.blocked) != 0
}

// BlockedMonitorUpdatesPending counts the blocked updates.
func (c *Channel) BlockedMonitorUpdatesPending() int { return len(c.blocked) }

// LatestMonitorUpdateID is the id of the newest update, blocked ones included.
func (c *Channel) LatestMonitorUpdateID() uint64 { return c.latestUpdateID }

// LatestUnblockedMonitorUpdateID is the id of the newest update that was handed
// out.
func (c *Channel) LatestUnblockedMonitorUpdateID() uint64 {
	if len(c.blocked) == 0 {
		return c.latestUpdateID
	}
	return c.blocked[0].UpdateID - 1
}

// IsAwaitingMonitorUpdate reports that MonitorUpdatingRestored has to be called
// before the channel goes on.
func (c *Channel) IsAwaitingMonitorUpdate() bool { return c.isFundedState() && c.monitorUpdating }

// pauseFor says what follows from the update being returned.
type pauseFor struct {
	channelReady, revokeAndACK, commitmentSigned bool

	forwards        []AcceptedHTLC
	failures        []FailedHTLC
	finalizedClaims []route.HTLCSource
}

// pauseForMonitor stops the channel until its update is on disk and notes what
// follows then.
func (c *Channel) pauseForMonitor(p pauseFor) {
	w := &c.waiting
	w.channelReady = w.channelReady || p.channelReady
	w.revokeAndACK = w.revokeAndACK || p.revokeAndACK
	w.commitmentSigned = w.commitmentSigned || p.commitmentSigned
	w.forwards = append(w.forwards, p.forwards...)
	w.failures = append(w.failures, p.failures...)
	w.finalizedClaims = append(w.finalizedClaims, p.finalizedClaims...)
	c.monitorUpdating = true
}

// Released is what may happen now that all monitor updates handed out are on
// disk. Messages are sent in Order, a channel_ready before both, Shutdown after
// both.
type Released struct {
	RAA              *lnwire.RevokeAndACK
	CommitmentUpdate *lnwire.CommitmentUpdate
	Order            RAACommitmentOrder
	Shutdown         *lnwire.Shutdown
	// AcceptedHTLCs are to be forwarded or received.
	AcceptedHTLCs []AcceptedHTLC
	// FailedHTLCs are to be failed backwards.
	FailedHTLCs []FailedHTLC
	// FinalizedClaims are sources of HTLCs whose claim is irrevocable.
	FinalizedClaims []route.HTLCSource
	// FundingBroadcastable is the funding transaction, to be broadcast now.
	FundingBroadcastable *wire.MsgTx
	ChannelReady         *lnwire.ChannelReady
	AnnouncementSigs     *lnwire.AnnouncementSignatures
}

// MonitorUpdatingRestored tells that every monitor update handed out so far is on
// disk. It is an error to call it when none was pending (FaultInternal).
func (c *Channel) MonitorUpdatingRestored(env *Env) (Released, error) {
	if !c.IsAwaitingMonitorUpdate() {
		return Released{}, internalf("no monitor update was pending")
	}
	c.monitorUpdating = false
	r := Released{Order: RevokeAndACKFirst, FundingBroadcastable: c.takeFundingTx()}
	if c.waiting.channelReady {
		c.waiting.channelReady = false
		// A peer that is gone gets it after channel_reestablish.
		if !c.peerDisconnected {
			r.ChannelReady = c.channelReadyMsg()
		}
	}
	r.AnnouncementSigs = c.maybeAnnouncementSigs(env, env.BestBlock.Height)
	w := c.waiting
	c.waiting = waitingForMonitor{}
	r.AcceptedHTLCs, r.FailedHTLCs, r.FinalizedClaims = w.forwards, w.failures, w.finalizedClaims
	if c.peerDisconnected {
		return r, nil
	}
	r.Order = c.resendOrder
	if w.revokeAndACK {
		raa, err := c.lastRevokeAndACK()
		if err != nil {
			return r, err
		}
		r.RAA = raa
	}
	if w.commitmentSigned {
		update, err := c.lastCommitmentUpdate(env)
		if err != nil {
			return r, err
		}
		if r.CommitmentUpdate = update; update != nil {
			c.markAwaitingResponse()
		}
	}
	if w.shutdown {
		r.Shutdown = c.OutboundShutdown()
	}
	return r, c.checkInvariants()
}

// takeFundingTx gives out the funding transaction once, as soon as the first
// monitor is on disk and the batch, if any, is complete. Once a channel that
// waited for confirmations is ready, it is in the chain already.
func (c *Channel) takeFundingTx() *wire.MsgTx {
	tx := c.fundingTx
	switch {
	case !c.IsOutbound() || c.state < StateAwaitingReady || c.waitingForBatch:
		return nil
	case c.state != StateAwaitingReady && (c.minimumDepth == nil || *c.minimumDepth != 0):
		tx = nil
	}
	c.fundingTx = nil
	return tx
}

// IsAwaitingInitialMonitorPersist reports that the first monitor is not on disk
// yet. Then an outbound channel's funding was not broadcast, and an inbound one
// can be forgotten.
func (c *Channel) IsAwaitingInitialMonitorPersist() bool {
	// The first update after it has id 1, and none can be made before.
	return c.IsAwaitingMonitorUpdate() && c.latestUpdateID == 0
}

// markAwaitingResponse starts the count of ticks for the peer's answer.
func (c *Channel) markAwaitingResponse() {
	var zero uint8
	c.awaitingTicks = &zero
}

// ShouldDisconnectPeerAwaitingResponse counts a timer tick and reports that the
// peer owes an answer for too long: reconnecting may get it going again.
func (c *Channel) ShouldDisconnectPeerAwaitingResponse() bool {
	if c.awaitingTicks == nil {
		return false
	}
	if *c.awaitingTicks < DisconnectPeerAwaitingResponseTicks {
		*c.awaitingTicks++
	}
	return *c.awaitingTicks >= DisconnectPeerAwaitingResponseTicks
}
