package ln

import (
	"golightning/lightning/chanmon"
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

var (
	_ events.EventsProvider            = (*ChannelManager)(nil)
	_ events.MessageSendEventsProvider = (*ChannelManager)(nil)
)

// queuedEvent is an event that the user has not handled yet.
type queuedEvent struct {
	event events.Event
	// release is the channel that may store its next revocation once the event
	// is handled: until then its monitor still proves the outcome (S4).
	release *heldChannel
}

// heldChannel is a channel that waits for an event to be handled.
type heldChannel struct {
	peer    lntypes.PublicKey
	funding lntypes.OutPoint
}

// push queues an event.
func (m *ChannelManager) push(e events.Event) { m.events = append(m.events, queuedEvent{event: e}) }

// forwardDelaySeconds is the least time to hold HTLCs before forwarding them: a
// tenth of a second, which whole seconds round down.
const forwardDelaySeconds = 0

// pushForwardable asks the user to call ProcessPendingHTLCForwards, unless that
// has been asked already. While events are being handled the old request may be
// under way, so one more is allowed.
func (m *ChannelManager) pushForwardable() {
	n := 0
	for i := range m.events {
		if _, ok := m.events[i].event.(events.PendingHTLCsForwardable); ok {
			n++
		}
	}
	if n < 1 || (m.processingEvents && n <= 1) {
		m.push(events.PendingHTLCsForwardable{TimeForwardable: forwardDelaySeconds})
	}
}

// ProcessPendingEvents implements events.EventsProvider. It also takes up what
// monitors have to say. An event is forgotten when the handler returns from it;
// if the handler panics, those of its batch come again.
func (m *ChannelManager) ProcessPendingEvents(handler events.EventHandler) {
	for {
		batch, ok := m.beginEvents()
		if !ok {
			return
		}
		func() {
			handled := 0
			defer func() {
				if handled < len(batch) {
					m.abortEvents()
				}
			}()
			for i := range batch {
				handler.HandleEvent(batch[i].event)
				handled++
			}
		}()
		if !m.endEvents(batch) {
			return
		}
	}
}

// beginEvents takes a snapshot of the pending events; not ok means that another
// call is at it.
func (m *ChannelManager) beginEvents() (batch []queuedEvent, ok bool) {
	m.act(func() change {
		if m.processingEvents {
			return changeNone
		}
		m.processingEvents, ok = true, true
		c := changeNone
		if m.processMonitorEvents() {
			c = changeState
		}
		batch = append(batch, m.events...)
		if len(batch) > 0 {
			c = changeState
		}
		return c
	})
	return batch, ok
}

func (m *ChannelManager) abortEvents() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.processingEvents = false
}

// endEvents forgets the handled events and lets go of what waited for them. It
// reports whether to look again.
func (m *ChannelManager) endEvents(batch []queuedEvent) (again bool) {
	m.act(func() change {
		m.events = append([]queuedEvent(nil), m.events[len(batch):]...)
		m.processingEvents = false
		released := false
		for _, e := range batch {
			if e.release != nil {
				m.release(e.release.peer, e.release.funding, nil)
				released = true
			}
		}
		again = released || len(m.events) > 0
		if released {
			return changeState
		}
		return changeNone
	})
	return again
}

// GetAndClearPendingMsgEvents implements events.MessageSendEventsProvider. It also
// takes up what monitors have to say, sends what channels could not send before and
// proposes closing fees. Messages come peer by peer, in order.
func (m *ChannelManager) GetAndClearPendingMsgEvents() (out []events.MessageSendEvent) {
	m.act(func() change {
		c := changeNone
		if m.processMonitorEvents() {
			c = changeState
		}
		if m.freeHoldingCells() {
			c = changeState
		}
		if m.proposeClosing() {
			c = changeState
		}
		m.peers.each(func(_ lntypes.PublicKey, p *peerState) bool {
			out = append(out, p.messages...)
			p.messages = nil
			return true
		})
		out = append(out, m.gossip...)
		m.gossip = nil
		return c
	})
	return out
}

// processMonitorEvents takes up what monitors found on chain or finished storing.
// It reports whether there was anything.
func (m *ChannelManager) processMonitorEvents() bool {
	pending := m.watch.ReleasePendingMonitorEvents()
	for _, batch := range pending {
		for _, e := range batch.Events {
			m.onMonitorEvent(batch.FundingTxo, batch.CounterpartyNodeID, e)
		}
	}
	return len(pending) > 0
}

func (m *ChannelManager) onMonitorEvent(txo lntypes.OutPoint, peer *lntypes.PublicKey, e chanmon.MonitorEvent) {
	switch e := e.(type) {
	case chanmon.HTLCEvent:
		m.onHTLCResolvedOnChain(txo, peer, e.A)
	case chanmon.HolderForceClosed:
		m.onMonitorClosed(e.A, peer)
	case chanmon.Completed:
		m.onMonitorCompleted(e.FundingTxo, e.MonitorUpdateID, peer)
	}
}

func (m *ChannelManager) onHTLCResolvedOnChain(txo lntypes.OutPoint, peer *lntypes.PublicKey, u chanmon.HTLCUpdate) {
	if u.PaymentPreimage == nil {
		destination := events.NextHopChannel{NodeID: peer, ChannelID: txo.ToChannelID()}
		m.failBackwards(u.Source, u.PaymentHash, channelClosedReason(), destination)
		return
	}
	var value *lntypes.Msat
	if u.HTLCValueSatoshis != nil {
		v := u.HTLCValueSatoshis.Msat()
		value = &v
	}
	m.claimOutbound(u.Source, *u.PaymentPreimage, outboundClaim{
		value: value, onChain: true, peer: peer, funding: txo,
	})
}

// onMonitorClosed follows a monitor that went on chain by itself, to claim or
// refund an HTLC in time.
func (m *ChannelManager) onMonitorClosed(txo lntypes.OutPoint, peer *lntypes.PublicKey) {
	if peer == nil {
		if known, ok := m.outpointToPeer[txo]; ok {
			peer = &known
		}
	}
	if peer == nil {
		return
	}
	p, c := m.funded(*peer, txo.ToChannelID())
	if c == nil {
		return
	}
	m.dropChannel(p, c, false, events.HolderForceClosed{}, "Channel force-closed")
}

// dropChannel closes a funded channel and disconnects its peer with an error, so
// that it closes, too.
func (m *ChannelManager) dropChannel(p *peerState, c *channel.Channel, broadcast bool, reason events.ClosureReason, text string) {
	m.forget(p, c)
	closed := c.ForceShutdown(broadcast, reason)
	if update := m.updateForBroadcast(c); update != nil {
		p.send(events.BroadcastChannelUpdate{Msg: *update})
	}
	p.send(events.HandleError{NodeID: p.id, Action: lnwire.DisconnectPeer{
		Msg: &lnwire.ErrorMessage{ChannelID: c.ChannelID(), Data: text}}})
	m.finishClose(closed)
}

// freeHoldingCells sends what channels had to hold back. It reports whether
// anything moved.
func (m *ChannelManager) freeHoldingCells() bool {
	type failure struct {
		peer    lntypes.PublicKey
		channel lntypes.ChannelID
		htlcs   []channel.HTLCToFail
	}
	moved := false
	var failed []failure
	m.eachFundedThat((*channel.Channel).HoldsReadyUpdates, func(p *peerState, c *channel.Channel) {
		update, htlcs, err := c.FreeHoldingCell(m.env())
		if len(htlcs) > 0 {
			failed = append(failed, failure{p.id, c.ChannelID(), htlcs})
		}
		if err != nil {
			moved = true
			m.settle(m.fault(p, c, c.ChannelID(), err), p.id)
			return
		}
		if update != nil {
			moved = true
			m.applyUpdate(p, c, update)
		}
	})
	for _, f := range failed {
		m.failHeld(f.peer, f.channel, f.htlcs)
	}
	return moved || len(failed) > 0
}
