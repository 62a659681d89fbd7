package ln

import (
	"golightning/lightning/chain"
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
)

// The network is told that a channel is unusable, or usable again, only when that
// has lasted. Timer ticks.
const (
	disableGossipTicks = 10
	enableGossipTicks  = 5
)

// TimerTickOccurred is to be called about once a minute. It follows fees, tells the
// network of channels that come and go, and gives up what takes too long: channels
// that are not funded, requests, incomplete payments, peers that do not answer and
// records of finished payments. now is the wall time.
func (m *ChannelManager) TimerTickOccurred(now lntypes.UnixTime) {
	m.act(func() change { return m.tick(now) })
}

func (m *ChannelManager) tick(now lntypes.UnixTime) change {
	before := m.pendingCount()
	c := changeNone
	plain := chain.BoundedFeerate(m.feeEstimator, chain.NonAnchorChannelFee)
	anchor := chain.BoundedFeerate(m.feeEstimator, chain.AnchorChannelFee)
	for _, p := range m.peers.values() {
		for _, ch := range p.channels.values() {
			if ch.Phase() != channel.PhaseFunded {
				m.tickUnfunded(p, ch)
				continue
			}
			feerate := plain
			if t := ch.ChannelType(); t.SupportsAnchorsZeroFeeHTLCTx() {
				feerate = anchor
			}
			c = max(c, m.tickFunded(p, ch, feerate))
		}
		m.tickRequests(p)
		if !p.connected && p.removable() {
			m.peers.remove(p.id)
			m.keepBroadcasts(p)
		}
	}
	m.tickClaimable()
	m.removeStalePayments(now)
	if m.freeHoldingCells() {
		c = changeState
	}
	if m.pendingCount() != before {
		c = max(c, changeEvents)
	}
	return c
}

// pendingCount is how much waits to be taken out.
func (m *ChannelManager) pendingCount() int {
	n := len(m.events) + len(m.gossip)
	m.peers.each(func(_ lntypes.PublicKey, p *peerState) bool {
		n += len(p.messages)
		return true
	})
	return n
}

// tickUnfunded closes a channel whose opening makes no progress.
func (m *ChannelManager) tickUnfunded(p *peerState, c *channel.Channel) {
	c.MaybeExpirePrevConfig()
	if !c.TimerTick() {
		return
	}
	id := c.ChannelID()
	m.logFor(p.id, id).Errorf("closing a pending channel that was not established in time")
	m.forget(p, c)
	p.send(events.HandleError{NodeID: p.id, Action: lnwire.SendErrorMessage{Msg: lnwire.ErrorMessage{
		ChannelID: id, Data: "Force-closing pending channel due to timeout awaiting establishment handshake"}}})
	m.finishClose(c.ForceShutdown(false, events.HolderForceClosed{}))
}

func (m *ChannelManager) tickFunded(p *peerState, c *channel.Channel, feerate uint32) change {
	changed := m.followFees(p, c, feerate)
	if err := c.TimerCheckClosingNegotiation(); err != nil {
		r := m.fault(p, c, c.ChannelID(), err)
		m.settle(r, p.id)
		if r.closes() {
			return changeState
		}
	}
	changed = max(changed, m.tickGossip(p, c))
	c.MaybeExpirePrevConfig()
	if c.ShouldDisconnectPeerAwaitingResponse() {
		m.logFor(p.id, c.ChannelID()).Debugf("disconnecting a peer that does not answer")
		p.send(events.HandleError{NodeID: p.id, Action: lnwire.DisconnectPeerWithWarning{Msg: lnwire.WarningMessage{
			ChannelID: c.ChannelID(), Data: "Disconnecting due to timeout awaiting response"}}})
	}
	return changed
}

// followFees sends update_fee when the feerate (sat/kw) has risen, or has fallen to
// half or less.
func (m *ChannelManager) followFees(p *peerState, c *channel.Channel, feerate uint32) change {
	old := c.FeerateSatPer1000Weight()
	if !c.IsOutbound() || feerate <= old && uint64(feerate)*2 > uint64(old) || !c.IsLive() {
		return changeNone
	}
	m.logFor(p.id, c.ChannelID()).Tracef("changing the feerate from %d to %d sat/kw", old, feerate)
	if err := c.QueueUpdateFee(m.env(), feerate); err != nil {
		m.logFor(p.id, c.ChannelID()).Debugf("cannot change the feerate: %v", err)
		return changeNone
	}
	return changeState
}

// tickGossip follows whether the channel is usable in what the network is told.
func (m *ChannelManager) tickGossip(p *peerState, c *channel.Channel) change {
	status, live := c.ChannelUpdateStatus(), c.IsLive()
	next := status
	switch status.Kind {
	case channel.UpdateEnabled:
		if !live {
			next = channel.ChannelUpdateStatus{Kind: channel.UpdateDisabledStaged}
		}
	case channel.UpdateDisabled:
		if live {
			next = channel.ChannelUpdateStatus{Kind: channel.UpdateEnabledStaged}
		}
	case channel.UpdateDisabledStaged:
		next = stage(status, live, channel.UpdateEnabled, channel.UpdateDisabled, disableGossipTicks)
	case channel.UpdateEnabledStaged:
		next = stage(status, !live, channel.UpdateDisabled, channel.UpdateEnabled, enableGossipTicks)
	}
	if next == status {
		return m.refreshUpdate(p, c)
	}
	c.SetChannelUpdateStatus(next)
	lasted := status.Kind == channel.UpdateDisabledStaged && next.Kind == channel.UpdateDisabled ||
		status.Kind == channel.UpdateEnabledStaged && next.Kind == channel.UpdateEnabled
	if !lasted {
		return changeNone
	}
	if update := m.updateForBroadcast(c); update != nil {
		p.send(events.BroadcastChannelUpdate{Msg: *update})
	}
	return changeState
}

// refreshUpdate keeps a channel that nothing happens to from being forgotten by the
// network.
func (m *ChannelManager) refreshUpdate(p *peerState, c *channel.Channel) change {
	if c.ChannelUpdateStatus().Kind != channel.UpdateEnabled || !c.IsLive() || !c.ShouldRefreshUpdate() {
		return changeNone
	}
	update := m.updateForBroadcast(c)
	if update == nil {
		return changeNone
	}
	m.logFor(p.id, c.ChannelID()).Debugf("telling the network once more of a channel")
	p.send(events.BroadcastChannelUpdate{Msg: *update})
	return changeState
}

// stage counts a tick of a staged status: back if the reason is gone, on to done
// when it has lasted.
func stage(s channel.ChannelUpdateStatus, gone bool, back, done channel.ChannelUpdateKind, ticks uint8) channel.ChannelUpdateStatus {
	switch {
	case gone:
		return channel.ChannelUpdateStatus{Kind: back}
	case s.Ticks+1 >= ticks:
		return channel.ChannelUpdateStatus{Kind: done}
	}
	s.Ticks++
	return s
}

// tickRequests drops inbound channels that the user does not decide about.
func (m *ChannelManager) tickRequests(p *peerState) {
	p.requests.retain(func(id lntypes.ChannelID, r *inboundRequest) bool {
		r.ticks--
		if r.ticks > 0 {
			return true
		}
		m.logFor(p.id, id).Errorf("dropping an inbound channel that was not accepted in time")
		p.send(events.HandleError{NodeID: p.id, Action: lnwire.SendErrorMessage{
			Msg: lnwire.ErrorMessage{ChannelID: id, Data: "Channel force-closed"}}})
		return false
	})
}

// tickClaimable fails the parts of payments that stay incomplete, spontaneous ones
// included (O10).
func (m *ChannelManager) tickClaimable() {
	var run forwardRun
	m.claimable.retain(func(hash lntypes.PaymentHash, payment *claimablePayment) bool {
		if len(payment.htlcs) > 0 && payment.intended() >= payment.htlcs[0].total {
			return true
		}
		expired := false
		for i := range payment.htlcs {
			payment.htlcs[i].ticks++
			expired = expired || payment.htlcs[i].ticks >= mppTimeoutTicks
		}
		if !expired {
			return true
		}
		for i := range payment.htlcs {
			run.fail(payment.htlcs[i].prev, hash, onion.FailReason(onion.MPPTimeout, nil), events.FailedPayment{PaymentHash: hash})
		}
		return false
	})
	for _, f := range run.failed {
		m.failBackwards(f.source, f.hash, f.reason, f.destination)
	}
}
