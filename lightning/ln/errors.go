package ln

import (
	"errors"

	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
)

// refusal is what comes of a peer's message that could not be handled: something
// to say to the peer, and perhaps a channel that is over.
type refusal struct {
	reason string
	action lnwire.ErrorAction
	// closed is set when the channel was closed; it has left all tables.
	closed *channel.ShutdownResult
	// update tells the network that a public channel is gone.
	update *lnwire.ChannelUpdate
}

// refuse answers with an error message about id and closes nothing.
func refuse(id lntypes.ChannelID, reason string) *refusal {
	return &refusal{reason: reason, action: lnwire.SendErrorMessage{
		Msg: lnwire.ErrorMessage{ChannelID: id, Data: reason}}}
}

// ignored drops a message in silence.
func ignored(reason string) *refusal {
	return &refusal{reason: reason, action: lnwire.IgnoreError{}}
}

// refuseFault is a fault that closes no channel: the peer may be told, no more.
func refuseFault(id lntypes.ChannelID, err error) *refusal {
	var fault *channel.Fault
	if !errors.As(err, &fault) {
		return refuse(id, err.Error())
	}
	switch fault.Kind {
	case channel.FaultIgnore:
		return ignored(fault.Msg)
	case channel.FaultWarn:
		return &refusal{reason: fault.Msg, action: lnwire.SendWarningMessage{
			Msg: lnwire.WarningMessage{ChannelID: id, Data: fault.Msg}, LogLevel: logger.LevelWarn}}
	}
	return refuse(id, fault.Msg)
}

// fault turns what a channel said about a message into a refusal, and closes the
// channel if it has to be. id is how the peer knows the channel.
func (m *ChannelManager) fault(p *peerState, c *channel.Channel, id lntypes.ChannelID, err error) *refusal {
	broadcast, reason := true, err.Error()
	var f *channel.Fault
	if errors.As(err, &f) {
		if f.Kind == channel.FaultIgnore || f.Kind == channel.FaultWarn {
			return refuseFault(id, err)
		}
		broadcast, reason = f.Kind != channel.FaultStale, f.Msg
	}
	m.logFor(p.id, id).Errorf("closing channel: %s", reason)
	m.forget(p, c)
	closed := c.ForceShutdown(broadcast, events.ProcessingError{Err: reason})
	return refuseClosed(id, reason, closed, m.updateForBroadcast(c))
}

// refuseClosed says goodbye to a channel that was closed over a fault. A peer of
// a funded channel is disconnected too, so that it closes on its side when it
// comes back.
func refuseClosed(id lntypes.ChannelID, reason string, closed channel.ShutdownResult,
	update *lnwire.ChannelUpdate) *refusal {
	msg := lnwire.ErrorMessage{ChannelID: id, Data: reason}
	r := &refusal{reason: reason, closed: &closed, update: update, action: lnwire.SendErrorMessage{Msg: msg}}
	if closed.MonitorUpdate != nil {
		r.action = lnwire.DisconnectPeer{Msg: &msg}
	}
	return r
}

// closes reports whether the refusal closed a channel.
func (r *refusal) closes() bool { return r != nil && r.closed != nil }

// settle carries a refusal out. A nil one is success.
func (m *ChannelManager) settle(r *refusal, peer lntypes.PublicKey) {
	if r == nil {
		return
	}
	if r.closed != nil {
		m.finishClose(*r.closed)
	} else {
		m.logContext.WithPeer(peer).Errorf("message refused: %s", r.reason)
	}
	p, ok := m.peers.get(peer)
	if !ok {
		return
	}
	if r.update != nil {
		p.send(events.BroadcastChannelUpdate{Msg: *r.update})
	}
	if _, silent := r.action.(lnwire.IgnoreError); !silent {
		p.send(events.HandleError{NodeID: peer, Action: r.action})
	}
}

// forget takes a channel out of all tables. What it leaves to do is in the
// ShutdownResult that the caller gets from the channel.
func (m *ChannelManager) forget(p *peerState, c *channel.Channel) {
	if now, ok := p.channels.get(c.ChannelID()); ok && now == c {
		p.channels.remove(c.ChannelID())
	}
	// A funded channel's output stays known: its monitor lives on.
	if txo := c.FundingTxo(); txo != nil && c.Phase() != channel.PhaseFunded {
		delete(m.outpointToPeer, *txo)
	}
	alias := c.OutboundSCIDAlias()
	if scid := c.ShortChannelID(); scid != nil {
		delete(m.shortToChannel, *scid)
	} else {
		// An alias of a channel that never confirmed was of no use to anybody: a
		// peer must not fill our memory with them.
		delete(m.scidAliases, alias)
	}
	delete(m.shortToChannel, alias)
}
