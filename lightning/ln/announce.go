package ln

import (
	"bytes"

	"golightning/lightning/channel"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// updateFor makes our signed channel_update for a channel under the id scid
// (BOLT 7), nil if the signer refuses. It is made anew every time; its timestamp
// is a counter that grows with each change.
func (m *ChannelManager) updateFor(c *channel.Channel, scid lntypes.ShortChannelID) *lnwire.ChannelUpdate {
	peer := c.CounterpartyNodeID()
	var flags uint8
	if bytes.Compare(m.ourNodeID[:], peer[:]) >= 0 {
		flags |= 1
	}
	if !announcedEnabled(c) {
		flags |= 2
	}
	cfg := c.Config()
	unsigned := lnwire.UnsignedChannelUpdate{
		ChainHash: m.chainHash, ShortChannelID: scid, Timestamp: c.UpdateTimeCounter(), Flags: flags,
		CltvExpiryDelta: c.CLTVExpiryDelta(), HTLCMinimumMsat: c.CounterpartyHTLCMinimumMsat(),
		HTLCMaximumMsat: c.AnnouncedHTLCMaxMsat(), FeeBaseMsat: cfg.ForwardingFeeBaseMsat,
		FeeProportionalMillionths: cfg.ForwardingFeeProportionalMillionths,
	}
	if !c.IsAnnounced(m.bestBlock.Height) {
		unsigned.SetDontForward()
	}
	sig, err := m.nodeSigner.SignGossipMessage(lnwire.UnsignedGossipMessageChannelUpdate{A: unsigned})
	if err != nil {
		m.logFor(peer, c.ChannelID()).Errorf("signer refused our channel_update: %v", err)
		return nil
	}
	return &lnwire.ChannelUpdate{Signature: sig, Contents: unsigned}
}

// announcedEnabled is what the network is told about a channel: a change counts
// only after it has lasted some ticks.
func announcedEnabled(c *channel.Channel) bool {
	switch c.ChannelUpdateStatus().Kind {
	case channel.UpdateEnabled, channel.UpdateDisabledStaged:
		return c.IsUsable()
	}
	return false
}

// updateForBroadcast is our channel_update for a channel that has been announced,
// nil for any other: nobody else may hear of those (BOLT 7).
func (m *ChannelManager) updateForBroadcast(c *channel.Channel) *lnwire.ChannelUpdate {
	if c.Phase() != channel.PhaseFunded || !c.IsAnnounced(m.bestBlock.Height) {
		return nil
	}
	update := m.updateFor(c, *c.ShortChannelID())
	if update != nil {
		c.SetUpdateTold()
	}
	return update
}

// updateForPeer is our channel_update for the channel's peer, under the real id or
// else the alias that the peer gave us; nil when there is neither. If the real id is
// to stay a secret, the alias comes first.
func (m *ChannelManager) updateForPeer(c *channel.Channel) *lnwire.ChannelUpdate {
	scid, other := c.ShortChannelID(), c.LatestInboundSCIDAlias()
	if t := c.ChannelType(); t.RequiresScidPrivacy() {
		scid, other = other, scid
	}
	if scid == nil {
		scid = other
	}
	if scid == nil {
		return nil
	}
	return m.updateFor(c, *scid)
}

func (m *ChannelManager) onAnnouncementSignatures(peer lntypes.PublicKey, msg *lnwire.AnnouncementSignatures) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "announcement_signatures")
	if r != nil {
		return r
	}
	if !c.IsUsable() {
		return ignored("Got an announcement_signatures before we were ready for it")
	}
	announcement, err := c.HandleAnnouncementSignatures(m.env(), msg)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	if sigs := c.AnswerAnnouncementSigs(m.env()); sigs != nil {
		p.send(events.SendAnnouncementSignatures{NodeID: peer, Msg: *sigs})
	}
	p.send(events.BroadcastChannelAnnouncement{Msg: announcement, UpdateMsg: m.updateForBroadcast(c)})
	return nil
}

func (m *ChannelManager) onChannelUpdate(peer lntypes.PublicKey, msg *lnwire.ChannelUpdate) (change, *refusal) {
	ref, ok := m.shortToChannel[msg.Contents.ShortChannelID]
	if !ok {
		return changeNone, nil // not a channel of ours
	}
	_, c := m.funded(ref.peer, ref.channel)
	if c == nil {
		return changeNone, nil
	}
	if ref.peer != peer {
		// Gossip, or somebody who wants to know which are our private channels: the
		// reference's answer would tell, with the channel id.
		return changeNone, nil
	}
	weAreFirst := bytes.Compare(m.ourNodeID[:], peer[:]) < 0
	if fromFirst := msg.Contents.Flags&1 == 0; fromFirst == weAreFirst {
		return changeNone, nil // our own, sent back
	}
	if c.HandleChannelUpdate(msg) {
		return changeState, nil
	}
	return changeNone, nil
}

// UpdatePartialChannelConfig changes some settings of channels with a peer. Those
// that are set in configUpdate apply to all channelIDs, or to none if it returns an
// APIError. The network, or a private channel's peer, is told of a new policy.
func (m *ChannelManager) UpdatePartialChannelConfig(counterpartyNodeID lntypes.PublicKey, channelIDs []lntypes.ChannelID,
	configUpdate *config.ChannelConfigUpdate) (err error) {
	if d := configUpdate.CLTVExpiryDelta; d != nil && *d < channel.MinCLTVExpiryDelta {
		return lntypes.Misusef("The chosen CLTV expiry delta is below the minimum of %d", channel.MinCLTVExpiryDelta)
	}
	m.act(func() change {
		err = m.updateConfigs(counterpartyNodeID, channelIDs, configUpdate)
		return changeState
	})
	return err
}

// UpdateChannelConfig replaces all changeable settings of channels with a peer; see
// UpdatePartialChannelConfig.
func (m *ChannelManager) UpdateChannelConfig(counterpartyNodeID lntypes.PublicKey, channelIDs []lntypes.ChannelID,
	cfg *config.ChannelConfig) error {
	c := *cfg
	return m.UpdatePartialChannelConfig(counterpartyNodeID, channelIDs, &config.ChannelConfigUpdate{
		ForwardingFeeProportionalMillionths: &c.ForwardingFeeProportionalMillionths,
		ForwardingFeeBaseMsat:               &c.ForwardingFeeBaseMsat,
		CLTVExpiryDelta:                     &c.CLTVExpiryDelta,
		MaxDustHTLCExposureMsat:             c.MaxDustHTLCExposure,
		ForceCloseAvoidanceMaxFeeSatoshis:   &c.ForceCloseAvoidanceMaxFeeSatoshis,
	})
}

func (m *ChannelManager) updateConfigs(peer lntypes.PublicKey, ids []lntypes.ChannelID, update *config.ChannelConfigUpdate) error {
	p, ok := m.peers.get(peer)
	if !ok {
		return lntypes.Unavailablef("Can't find a peer matching the passed counterparty node_id %v", peer)
	}
	for _, id := range ids {
		if !p.channels.has(id) {
			return lntypes.Unavailablef("Channel with id %v not found for the passed counterparty node_id %v", id, peer)
		}
	}
	for _, id := range ids {
		c, _ := p.channels.get(id)
		cfg := c.Config()
		cfg.Apply(update)
		if !c.UpdateConfig(cfg) || c.Phase() != channel.PhaseFunded {
			continue
		}
		if msg := m.updateForBroadcast(c); msg != nil {
			p.send(events.BroadcastChannelUpdate{Msg: *msg})
		} else {
			m.sendUpdate(p, c)
		}
	}
	return nil
}
