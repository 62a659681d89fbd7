package ln

import (
	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// A channel's monitor updates reach the Watch in the order of their ids. What
// depends on them happens in monitorUpdatesDone, once the Watch has reported the
// last one as completed and none is left behind (S2).

// durable interprets what the Watch says about an update. Anything but Completed
// holds the channel's messages; an update that can never be stored holds them for
// good, since going on without it could lose money.
func (m *ChannelManager) durable(p *peerState, c *channel.Channel, status chain.ChannelMonitorUpdateStatus) bool {
	switch status {
	case chain.Completed:
		return true
	case chain.InProgress:
		m.logFor(p.id, c.ChannelID()).Debugf("monitor update in flight, holding messages until it completes")
	default:
		m.logFor(p.id, c.ChannelID()).Errorf("monitor update could not be persisted: the channel stops here; shut down, repair the storage and start again")
	}
	return false
}

// applyUpdate hands an update to the Watch and reports whether it is durable. An
// update that is in flight already (handed over again after a restart) is not
// tracked twice.
func (m *ChannelManager) applyUpdate(p *peerState, c *channel.Channel, update *chanmon.ChannelMonitorUpdate) bool {
	txo := c.FundingTxo()
	if txo == nil {
		m.logFor(p.id, c.ChannelID()).Errorf("monitor update for a channel without funding")
		return false
	}
	inFlight, _ := p.inFlight.get(*txo)
	known := false
	for _, u := range inFlight {
		known = known || u.UpdateID == update.UpdateID
	}
	if !known {
		inFlight = append(inFlight, update)
		p.inFlight.set(*txo, inFlight)
	}
	if !m.durable(p, c, m.watch.UpdateChannel(*txo, update)) {
		return false
	}
	p.settleUpdates(*txo, func(u *chanmon.ChannelMonitorUpdate) bool { return u.UpdateID == update.UpdateID })
	if !p.inFlight.has(*txo) && c.BlockedMonitorUpdatesPending() == 0 {
		m.monitorUpdatesDone(p, c)
	}
	return true
}

// settleUpdates drops the in-flight updates that done names.
func (p *peerState) settleUpdates(txo lntypes.OutPoint, done func(*chanmon.ChannelMonitorUpdate) bool) {
	inFlight, ok := p.inFlight.get(txo)
	if !ok {
		return
	}
	var rest []*chanmon.ChannelMonitorUpdate
	for _, u := range inFlight {
		if !done(u) {
			rest = append(rest, u)
		}
	}
	if len(rest) == 0 {
		p.inFlight.remove(txo)
		return
	}
	p.inFlight.set(txo, rest)
}

// monitorUpdatesDone releases what a channel held back for its monitor.
func (m *ChannelManager) monitorUpdatesDone(p *peerState, c *channel.Channel) {
	released, err := c.MonitorUpdatingRestored(m.env())
	actions, _ := p.completionActions.remove(c.ChannelID())
	if err != nil {
		m.settle(m.fault(p, c, c.ChannelID(), err), p.id)
		m.runCompletionActions(actions)
		return
	}
	becameReady := released.ChannelReady != nil && c.IsUsable()
	m.resume(p, c, resumption{
		ready: released.ChannelReady, sigs: released.AnnouncementSigs, raa: released.RAA,
		commitment: released.CommitmentUpdate, order: released.Order, shutdown: released.Shutdown, funding: released.FundingBroadcastable,
	})
	if becameReady {
		// The peer learns our fees with channel_ready, announced or not.
		m.sendUpdate(p, c)
	}
	if txid := c.UnbroadcastedBatchFundingTxid(); txid != nil {
		m.batchMemberDone(*txid, p.id, c.ChannelID())
	}
	m.runCompletionActions(actions)
	m.forwardAccepted(c, released.AcceptedHTLCs)
	m.finalizeClaims(released.FinalizedClaims)
	for _, f := range released.FailedHTLCs {
		m.failBackwards(f.Source, f.PaymentHash, f.Reason, nextHop(p.id, c.ChannelID()))
	}
}

func nextHop(peer lntypes.PublicKey, id lntypes.ChannelID) events.HTLCDestination {
	return events.NextHopChannel{NodeID: &peer, ChannelID: id}
}

// forwardAccepted takes up HTLCs that are irrevocably committed.
func (m *ChannelManager) forwardAccepted(c *channel.Channel, accepted []channel.AcceptedHTLC) {
	txo := c.FundingTxo()
	if len(accepted) == 0 || txo == nil {
		return
	}
	from := c.OutboundSCIDAlias()
	if scid := c.ShortChannelID(); scid != nil {
		from = *scid
	}
	adds := make([]pendingAddHTLC, len(accepted))
	for i, a := range accepted {
		adds[i] = pendingAddHTLC{
			info: a.Info, prevSCID: from, prevHTLCID: a.HTLCID, prevFunding: *txo, prevUserChannelID: c.UserID(),
		}
	}
	m.queueForwards(adds)
}

// batchMemberDone notes that a channel of a batch is ready for its funding, and
// broadcasts the transaction when it is the last.
func (m *ChannelManager) batchMemberDone(txid lntypes.Txid, peer lntypes.PublicKey, id lntypes.ChannelID) {
	members, ok := m.fundingBatches.get(txid)
	if !ok {
		return
	}
	all := true
	for i := range members {
		if members[i].peer == peer && members[i].channel == id {
			members[i].persisted = true
		}
		all = all && members[i].persisted
	}
	if !all {
		return
	}
	m.fundingBatches.remove(txid)
	sent := false
	for _, b := range members {
		_, c := m.funded(b.peer, b.channel)
		if c == nil {
			continue
		}
		if tx := c.UnbroadcastedFunding(); tx != nil && !sent {
			m.broadcast(tx)
			sent = true
		}
		c.SetBatchReady()
		m.emitPending(c)
	}
}

// onMonitorCompleted handles the Watch's word that all updates up to id are on
// disk.
func (m *ChannelManager) onMonitorCompleted(txo lntypes.OutPoint, id uint64, peer *lntypes.PublicKey) {
	if peer == nil {
		if known, ok := m.outpointToPeer[txo]; ok {
			peer = &known
		}
	}
	if peer == nil {
		return
	}
	p, c := m.funded(*peer, txo.ToChannelID())
	if p == nil {
		return
	}
	p.settleUpdates(txo, func(u *chanmon.ChannelMonitorUpdate) bool { return u.UpdateID <= id })
	if c == nil {
		m.closedUpdatesDone(p, txo)
		return
	}
	if p.inFlight.has(txo) || !c.IsAwaitingMonitorUpdate() || c.BlockedMonitorUpdatesPending() != 0 {
		return
	}
	m.monitorUpdatesDone(p, c)
}

// completionAction waits for all monitor updates of a channel. A sealed union.
type completionAction interface{ isCompletionAction() }

// claimedAction: the preimage of one part of a payment is safe.
type claimedAction struct {
	hash    lntypes.PaymentHash
	funding lntypes.OutPoint
	htlcID  uint64
}

// forwardedAction: a claim reached the inbound edge's monitor. The user is told,
// and the channel that gave us the preimage may forget it.
type forwardedAction struct {
	event      events.PaymentForwarded
	downstream *blockedChannel
}

// releaseAction lets another channel go on without telling anybody.
type releaseAction struct{ downstream blockedChannel }

func (claimedAction) isCompletionAction()   {}
func (forwardedAction) isCompletionAction() {}
func (releaseAction) isCompletionAction()   {}

// blockedChannel is a channel whose revocation waits for blocker to go away.
type blockedChannel struct {
	peer    lntypes.PublicKey
	funding lntypes.OutPoint
	blocker raaBlocker
}

// raaBlocker is what must be durable before a channel stores its next revocation:
// the claim of the inbound HTLC whose preimage the channel carried, or the claim of
// a whole payment that it carried a part of.
type raaBlocker struct {
	channel lntypes.ChannelID
	htlcID  uint64
	claim   *lntypes.PaymentHash
}

func (b *raaBlocker) same(o *raaBlocker) bool {
	if b.claim != nil && o.claim != nil {
		return *b.claim == *o.claim
	}
	return b.claim == nil && o.claim == nil && b.channel == o.channel && b.htlcID == o.htlcID
}

func blockerOf(prev *route.PreviousHopData) raaBlocker {
	return raaBlocker{channel: prev.Outpoint.ToChannelID(), htlcID: prev.HTLCID}
}

func (m *ChannelManager) runCompletionActions(actions []completionAction) {
	for _, a := range actions {
		switch a := a.(type) {
		case claimedAction:
			m.partDurable(a)
		case forwardedAction:
			m.push(a.event)
			if d := a.downstream; d != nil {
				m.release(d.peer, d.funding, &d.blocker)
			}
		case releaseAction:
			m.release(a.downstream.peer, a.downstream.funding, &a.downstream.blocker)
		}
	}
}

// revocationHeld reports whether anything keeps a channel from storing its next
// revocation: an upstream claim that is not durable, or an event that tells the
// outcome of a payment and is not handled.
func (m *ChannelManager) revocationHeld(p *peerState, txo lntypes.OutPoint) bool {
	if blockers, _ := p.raaBlockers.get(txo.ToChannelID()); len(blockers) > 0 {
		return true
	}
	for i := range m.events {
		if r := m.events[i].release; r != nil && r.peer == p.id && r.funding == txo {
			return true
		}
	}
	return false
}

// release removes blocker (if any) and hands out the updates that nothing holds
// any more.
func (m *ChannelManager) release(peer lntypes.PublicKey, txo lntypes.OutPoint, blocker *raaBlocker) {
	p, ok := m.peers.get(peer)
	if !ok {
		return
	}
	id := txo.ToChannelID()
	if blocker != nil {
		p.unblock(id, *blocker)
	}
	for !m.revocationHeld(p, txo) {
		_, c := m.funded(peer, id)
		if c == nil {
			return
		}
		update, more := c.UnblockNextMonitorUpdate()
		if update == nil {
			return
		}
		m.applyUpdate(p, c, update)
		if !more {
			return
		}
	}
}

// unblock removes one occurrence of blocker.
func (p *peerState) unblock(id lntypes.ChannelID, blocker raaBlocker) {
	blockers, _ := p.raaBlockers.get(id)
	for i := range blockers {
		if blockers[i].same(&blocker) {
			blockers = append(blockers[:i:i], blockers[i+1:]...)
			break
		}
	}
	if len(blockers) == 0 {
		p.raaBlockers.remove(id)
		return
	}
	p.raaBlockers.set(id, blockers)
}

// backgroundEvent is work found while reading the manager that needs the Watch. A
// sealed union.
type backgroundEvent interface{ isBackgroundEvent() }

// replayUpdate hands an update over again, or one that was made while reading.
type replayUpdate struct {
	peer    *lntypes.PublicKey
	funding lntypes.OutPoint
	update  *chanmon.ChannelMonitorUpdate
}

// updatesComplete: the Watch had finished before we were told.
type updatesComplete struct {
	peer    lntypes.PublicKey
	channel lntypes.ChannelID
}

func (replayUpdate) isBackgroundEvent()    {}
func (updatesComplete) isBackgroundEvent() {}

// processBackgroundEvents runs what was left over from reading the manager.
func (m *ChannelManager) processBackgroundEvents() change {
	m.backgroundDone = true
	if len(m.background) == 0 {
		return changeNone
	}
	work := m.background
	m.background = nil
	for _, e := range work {
		switch e := e.(type) {
		case replayUpdate:
			m.replay(e)
		case updatesComplete:
			p, c := m.funded(e.peer, e.channel)
			if c != nil {
				m.monitorUpdatesDone(p, c)
			} else if p != nil {
				actions, _ := p.completionActions.remove(e.channel)
				m.runCompletionActions(actions)
			}
		}
	}
	return changeState
}

func (m *ChannelManager) replay(e replayUpdate) {
	if e.peer != nil {
		if p, c := m.funded(*e.peer, e.funding.ToChannelID()); c != nil {
			m.applyUpdate(p, c, e.update)
			return
		} else if p != nil && p.inFlight.has(e.funding) {
			m.updateClosed(e.funding, e.update, e.peer)
			return
		}
	}
	m.updateClosed(e.funding, e.update, nil)
}

// closedUpdatesDone runs what waited for the monitor of a closed channel, once
// nothing is in flight any more (S2).
func (m *ChannelManager) closedUpdatesDone(p *peerState, txo lntypes.OutPoint) {
	if !p.inFlight.has(txo) {
		actions, _ := p.completionActions.remove(txo.ToChannelID())
		m.runCompletionActions(actions)
	}
}

// updateClosed hands an update for a channel that is closed to the Watch, at the
// end of the call. peer is set if something waits for it.
func (m *ChannelManager) updateClosed(txo lntypes.OutPoint, update *chanmon.ChannelMonitorUpdate, peer *lntypes.PublicKey) {
	m.closedUpdates = append(m.closedUpdates, closedUpdate{funding: txo, update: update, peer: peer})
}
