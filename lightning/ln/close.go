package ln

import (
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// CloseChannel starts a cooperative close (BOLT 2, shutdown): no new HTLCs, and
// once the pending ones are resolved both sides sign a closing transaction. A
// channel that is not funded is closed at once. It returns an APIError if there is
// no such channel, its peer is not connected or it is closing already.
func (m *ChannelManager) CloseChannel(channelID lntypes.ChannelID, counterpartyNodeID lntypes.PublicKey) error {
	return m.CloseChannelWithFeerateAndScript(channelID, counterpartyNodeID, nil, nil)
}

// CloseChannelWithFeerateAndScript is CloseChannel with a feerate (sat/kw) to aim
// for and a script to pay our balance to; nil leaves either to the channel. A
// script cannot be chosen if one was committed to when the channel was opened.
func (m *ChannelManager) CloseChannelWithFeerateAndScript(channelID lntypes.ChannelID, counterpartyNodeID lntypes.PublicKey,
	targetFeerateSatsPer1000Weight *uint32, shutdownScript *lntypes.ShutdownScript) (err error) {
	m.act(func() change {
		err = m.closeChannel(channelID, counterpartyNodeID, targetFeerateSatsPer1000Weight, shutdownScript)
		return changeState
	})
	return err
}

func (m *ChannelManager) closeChannel(id lntypes.ChannelID, peer lntypes.PublicKey, feerate *uint32, script *lntypes.ShutdownScript) error {
	p, c, err := m.lookUp(id, peer)
	if err != nil {
		return err
	}
	if c.Phase() != channel.PhaseFunded {
		m.forget(p, c)
		m.finishClose(c.ForceShutdown(false, events.HolderForceClosed{}))
		return nil
	}
	step, err := c.BeginShutdown(m.env(), &p.features, feerate, script)
	if err != nil {
		return asAPIError(err)
	}
	m.shutdownStep(p, c, step)
	return nil
}

// lookUp finds a channel of any phase for a caller.
func (m *ChannelManager) lookUp(id lntypes.ChannelID, peer lntypes.PublicKey) (*peerState, *channel.Channel, error) {
	p, ok := m.peers.get(peer)
	if !ok {
		return nil, nil, lntypes.Unavailablef("Can't find a peer matching the passed counterparty node_id %v", peer)
	}
	c, ok := p.channels.get(id)
	if !ok {
		return nil, nil, lntypes.Unavailablef("Channel with id %v not found for the passed counterparty node_id %v", id, peer)
	}
	return p, c, nil
}

// failClosed hands back HTLCs that a closing channel will not take.
func (m *ChannelManager) failClosed(peer lntypes.PublicKey, id lntypes.ChannelID, htlcs []channel.HTLCToFail) {
	for _, h := range htlcs {
		m.failBackwards(h.Source, h.PaymentHash, channelClosedReason(), nextHop(peer, id))
	}
}

// finishClose does what is left of a channel that was taken out of the tables:
// HTLCs that never made it into a commitment go back (S3), the monitor is told, the
// user too. Channels that were to be funded together close together.
func (m *ChannelManager) finishClose(r channel.ShutdownResult) {
	m.logFor(r.CounterpartyNodeID, r.ChannelID).Debugf("channel closed with %d HTLCs to fail", len(r.DroppedOutboundHTLCs))
	m.failClosed(r.CounterpartyNodeID, r.ChannelID, r.DroppedOutboundHTLCs)
	for _, f := range r.PendingFailures {
		m.failBackwards(f.Source, f.PaymentHash, f.Reason, nextHop(r.CounterpartyNodeID, r.ChannelID))
	}
	m.finalizeClaims(r.PendingFinalizedClaims)
	if u := r.MonitorUpdate; u != nil {
		m.closeMonitor(u)
	}
	var others []channel.ShutdownResult
	if r.UnbroadcastedBatchFundingTxid != nil {
		others = m.closeBatch(*r.UnbroadcastedBatchFundingTxid)
	}
	peer, capacity := r.CounterpartyNodeID, r.ChannelCapacitySatoshis
	m.push(events.ChannelClosed{
		ChannelID: r.ChannelID, UserChannelID: r.UserChannelID, Reason: r.ClosureReason,
		CounterpartyNodeID: &peer, ChannelCapacitySats: &capacity, ChannelFundingTxo: r.ChannelFundingTxo,
	})
	if tx := r.UnbroadcastedFundingTx; tx != nil {
		m.push(events.DiscardFunding{ChannelID: r.ChannelID, Transaction: chaindata.Serialize(tx)})
	}
	for _, o := range others {
		m.finishClose(o)
	}
}

// closeMonitor tells a monitor that its channel is over. Before the Watch is ready
// the update waits.
func (m *ChannelManager) closeMonitor(u *channel.MonitorUpdateFor) {
	if !m.backgroundDone || m.inChainEvent {
		peer := u.CounterpartyNodeID
		m.background = append(m.background, replayUpdate{peer: &peer, funding: u.FundingTxo, update: u.Update})
		return
	}
	m.updateClosed(u.FundingTxo, u.Update, nil)
}

// closeBatch closes the channels of a batch that will not be funded.
func (m *ChannelManager) closeBatch(txid lntypes.Txid) (closed []channel.ShutdownResult) {
	members, _ := m.fundingBatches.remove(txid)
	for _, b := range members {
		p, ok := m.peers.get(b.peer)
		if !ok {
			continue
		}
		if c, ok := p.channels.get(b.channel); ok {
			m.forget(p, c)
			closed = append(closed, c.ForceShutdown(false, events.FundingBatchClosure{}))
		}
	}
	return closed
}

// ForceCloseBroadcastingLatestTxn closes a channel without its peer, by broadcasting
// our latest commitment transaction; our funds are delayed by what the peer chose
// (BOLT 5). It returns an APIError if there is no such channel.
func (m *ChannelManager) ForceCloseBroadcastingLatestTxn(channelID lntypes.ChannelID, counterpartyNodeID lntypes.PublicKey) error {
	return m.forceCloseByUser(channelID, counterpartyNodeID, true)
}

// ForceCloseWithoutBroadcastingTxn forgets a channel without broadcasting anything,
// for a node that may have lost state and leaves closing to the peer. It also
// refuses an inbound channel request.
func (m *ChannelManager) ForceCloseWithoutBroadcastingTxn(channelID lntypes.ChannelID, counterpartyNodeID lntypes.PublicKey) error {
	return m.forceCloseByUser(channelID, counterpartyNodeID, false)
}

// ForceCloseAllChannelsBroadcastingLatestTxn closes every channel; see
// ForceCloseBroadcastingLatestTxn.
func (m *ChannelManager) ForceCloseAllChannelsBroadcastingLatestTxn() {
	for _, ref := range m.allChannels() {
		_ = m.ForceCloseBroadcastingLatestTxn(ref.channel, ref.peer) // gone meanwhile
	}
}

// ForceCloseAllChannelsWithoutBroadcastingTxn forgets every channel; see
// ForceCloseWithoutBroadcastingTxn.
func (m *ChannelManager) ForceCloseAllChannelsWithoutBroadcastingTxn() {
	for _, ref := range m.allChannels() {
		_ = m.ForceCloseWithoutBroadcastingTxn(ref.channel, ref.peer) // gone meanwhile
	}
}

func (m *ChannelManager) allChannels() (refs []channelRef) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.peers.each(func(id lntypes.PublicKey, p *peerState) bool {
		for _, c := range p.channels.keys() {
			refs = append(refs, channelRef{peer: id, channel: c})
		}
		return true
	})
	return refs
}

func (m *ChannelManager) forceCloseByUser(id lntypes.ChannelID, peer lntypes.PublicKey, broadcast bool) (err error) {
	m.act(func() change {
		if err = m.forceClose(id, peer, broadcast, events.HolderForceClosed{}); err != nil {
			return changeNone
		}
		if p, ok := m.peers.get(peer); ok {
			p.send(events.HandleError{NodeID: peer, Action: lnwire.DisconnectPeer{
				Msg: &lnwire.ErrorMessage{ChannelID: id, Data: "Channel force-closed"}}})
		}
		return changeState
	})
	return err
}

// forceClose closes a channel of any phase, or drops a request.
func (m *ChannelManager) forceClose(id lntypes.ChannelID, peer lntypes.PublicKey, broadcast bool, reason events.ClosureReason) error {
	p, ok := m.peers.get(peer)
	if !ok {
		return lntypes.Unavailablef("Can't find a peer matching the passed counterparty node_id %v", peer)
	}
	c, ok := p.channels.get(id)
	if !ok {
		if _, ok := p.requests.remove(id); ok {
			return nil
		}
		return lntypes.Unavailablef("Channel with id %v not found for the passed counterparty node_id %v", id, peer)
	}
	m.logFor(peer, id).Errorf("force-closing channel")
	m.forget(p, c)
	m.finishClose(c.ForceShutdown(broadcast && c.Phase() == channel.PhaseFunded, reason))
	if update := m.updateForBroadcast(c); update != nil {
		p.send(events.BroadcastChannelUpdate{Msg: *update})
	}
	return nil
}

func (m *ChannelManager) onShutdown(peer lntypes.PublicKey, msg *lnwire.Shutdown) *refusal {
	p, c, r := m.find(peer, msg.ChannelID)
	if r != nil {
		return r
	}
	if c.Phase() != channel.PhaseFunded {
		m.forget(p, c)
		m.finishClose(c.ForceShutdown(false, events.CounterpartyCoopClosedUnfundedChannel{}))
		return nil
	}
	step, err := c.HandleShutdown(m.env(), &p.features, msg)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	m.shutdownStep(p, c, step)
	return nil
}

// shutdownStep sends our shutdown, which may leave before the monitor knows our
// script: closing_signed is what has to wait.
func (m *ChannelManager) shutdownStep(p *peerState, c *channel.Channel, step channel.ShutdownStep) {
	if step.Reply != nil {
		p.send(events.SendShutdown{NodeID: p.id, Msg: *step.Reply})
	}
	if step.MonitorUpdate != nil {
		m.applyUpdate(p, c, step.MonitorUpdate)
	}
	m.failClosed(p.id, c.ChannelID(), step.HTLCsToFail)
}

func (m *ChannelManager) onClosingSigned(peer lntypes.PublicKey, msg *lnwire.ClosingSigned) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "closing_signed")
	if r != nil {
		return r
	}
	step, err := c.HandleClosingSigned(m.env(), msg)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	m.closingStep(p, c, step)
	return nil
}

// closingStep sends our next proposal, or completes the close.
func (m *ChannelManager) closingStep(p *peerState, c *channel.Channel, step channel.ClosingStep) {
	if step.Reply != nil {
		p.send(events.SendClosingSigned{NodeID: p.id, Msg: *step.Reply})
	}
	if step.Tx != nil {
		// No HTLC is left, and the monitor stays to watch for old states.
		update := m.updateForBroadcast(c)
		m.forget(p, c)
		m.broadcast(step.Tx)
		if update != nil {
			p.send(events.BroadcastChannelUpdate{Msg: *update})
		}
	}
	if step.Closed != nil {
		m.finishClose(*step.Closed)
	}
}

// proposeClosing starts or continues fee negotiations that are ours to continue.
// It reports whether anything was sent.
func (m *ChannelManager) proposeClosing() bool {
	moved := false
	m.eachFundedThat((*channel.Channel).MayNegotiateClosing, func(p *peerState, c *channel.Channel) {
		step, err := c.MaybeProposeClosingSigned(m.env())
		if err != nil {
			moved = true
			m.settle(m.fault(p, c, c.ChannelID(), err), p.id)
			return
		}
		moved = moved || step.Reply != nil || step.Tx != nil
		m.closingStep(p, c, step)
	})
	return moved
}
