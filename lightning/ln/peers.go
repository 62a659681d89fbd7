package ln

import (
	"errors"

	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
)

var (
	errNoStaticRemoteKey = errors.New("peer does not support option_static_remotekey")
	errTooManyPeers      = errors.New("too many peers without channels")
)

// PeerConnected takes a peer up after its init. It refuses peers that cannot do
// option_static_remotekey, and inbound ones without a funded channel when there are
// many of those (C2).
func (m *ChannelManager) PeerConnected(theirNodeID lntypes.PublicKey, msg *lnwire.Init, inbound bool) (err error) {
	if !msg.Features.SupportsStaticRemoteKey() {
		return errNoStaticRemoteKey
	}
	m.act(func() change {
		if err = m.connect(theirNodeID, msg, inbound); err != nil {
			return changeNone
		}
		return changeEvents
	})
	return err
}

func (m *ChannelManager) connect(id lntypes.PublicKey, msg *lnwire.Init, inbound bool) error {
	connected := func(p *peerState) bool { return p.connected }
	limited := inbound && m.peersWithoutFunded(connected) >= maxPeersWithoutChannels
	p, known := m.peers.get(id)
	if limited && (!known || p.unfundedCount(m.bestBlock.Height) == p.channelCount()) {
		return errTooManyPeers
	}
	if !known {
		p = newPeerState(id)
		m.peers.set(id, p)
	}
	if p.connected {
		m.logContext.WithPeer(id).Errorf("connected twice without a disconnect")
		m.disconnect(p)
	}
	p.features = msg.Features
	p.connected = true
	p.channels.each(func(cid lntypes.ChannelID, c *channel.Channel) bool {
		if c.Phase() != channel.PhaseFunded {
			return true
		}
		msg, err := c.GetChannelReestablish()
		if err != nil {
			m.logFor(id, cid).Errorf("no channel_reestablish: %v", err)
			return true
		}
		p.send(events.SendChannelReestablish{NodeID: id, Msg: msg})
		return true
	})
	return nil
}

// PeerDisconnected ends a peer's session: channels that are not funded are gone,
// the others wait for the peer to come back, and messages not yet sent are dropped,
// for the next session begins with channel_reestablish (P4).
func (m *ChannelManager) PeerDisconnected(theirNodeID lntypes.PublicKey) {
	m.act(func() change {
		p, ok := m.peers.get(theirNodeID)
		if !ok {
			return changeNone
		}
		m.disconnect(p)
		if p.removable() {
			m.peers.remove(theirNodeID)
			m.keepBroadcasts(p)
		}
		return changeEvents
	})
}

func (m *ChannelManager) disconnect(p *peerState) {
	var closed []channel.ShutdownResult
	for _, c := range p.channels.values() {
		if c.Phase() == channel.PhaseFunded && c.PeerDisconnected() == nil {
			continue
		}
		m.forget(p, c)
		closed = append(closed, c.ForceShutdown(false, events.DisconnectedPeer{}))
	}
	p.requests = newOrdered[lntypes.ChannelID, *inboundRequest]()
	p.connected = false
	var kept []events.MessageSendEvent
	for _, e := range p.messages {
		if isBroadcast(e) {
			kept = append(kept, e)
		}
	}
	p.messages = kept
	for _, c := range closed {
		m.finishClose(c)
	}
}

// isBroadcast reports messages that are for the whole network and outlive a
// session.
func isBroadcast(e events.MessageSendEvent) bool {
	switch e.(type) {
	case events.BroadcastChannelAnnouncement, events.BroadcastChannelUpdate, events.BroadcastNodeAnnouncement:
		return true
	}
	return false
}

// keepBroadcasts keeps what a forgotten peer's queue still has for the network.
func (m *ChannelManager) keepBroadcasts(p *peerState) {
	for _, e := range p.messages {
		if isBroadcast(e) {
			m.gossip = append(m.gossip, e)
		}
	}
}

// HandleError closes the channel that the peer gave up, or all of its channels. A
// channel that is only being negotiated is offered once more with a simpler type
// first.
func (m *ChannelManager) HandleError(theirNodeID lntypes.PublicKey, msg *lnwire.ErrorMessage) {
	if msg.Data == "cannot co-op close channel w/ active htlcs" || msg.Data == "link failed to shutdown" {
		if !msg.ChannelID.IsZero() {
			m.repeatShutdown(theirNodeID, msg.ChannelID)
		}
		return
	}
	m.act(func() change {
		m.onError(theirNodeID, msg)
		return changeState
	})
}

func (m *ChannelManager) onError(peer lntypes.PublicKey, msg *lnwire.ErrorMessage) {
	p, ok := m.peers.get(peer)
	if !ok {
		return
	}
	reason := events.CounterpartyForceClosed{PeerMsg: lnwire.UntrustedString{A: msg.Data}}
	if msg.ChannelID.IsZero() {
		p.requests = newOrdered[lntypes.ChannelID, *inboundRequest]()
		for _, id := range p.channels.keys() {
			_ = m.forceClose(id, peer, true, reason) // gone meanwhile, with its batch
		}
		return
	}
	if c, ok := p.channels.get(msg.ChannelID); ok && c.Phase() == channel.PhaseUnfundedOutbound {
		if open, retry := c.RetryWithFallbackType(m.env()); retry {
			p.send(events.SendOpenChannel{NodeID: peer, Msg: open})
			return
		}
	}
	_ = m.forceClose(msg.ChannelID, peer, true, reason) // peers may name channels that do not exist
}

// repeatShutdown is for peers that answer shutdown with an error while HTLCs are
// pending instead of waiting for them: losing the channel over it helps nobody.
func (m *ChannelManager) repeatShutdown(peer lntypes.PublicKey, id lntypes.ChannelID) {
	m.act(func() change {
		p, c := m.funded(peer, id)
		if c == nil {
			return changeNone
		}
		if shutdown := c.OutboundShutdown(); shutdown != nil {
			p.send(events.SendShutdown{NodeID: peer, Msg: *shutdown})
		}
		p.send(events.HandleError{NodeID: peer, Action: lnwire.SendWarningMessage{
			Msg: lnwire.WarningMessage{ChannelID: id,
				Data: "Your shutdown handling is broken while HTLCs are pending; repeating shutdown until it is handled"},
			LogLevel: logger.LevelTrace,
		}})
		return changeEvents
	})
}
