package ln

import (
	"errors"

	"golightning/lightning/channel"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// Limits against peers that cost us memory and have nothing at stake (C2).
const (
	// maxUnfundedPerPeer bounds a peer's channels without confirmed funding,
	// requests included.
	maxUnfundedPerPeer = 4
	// maxUnfundedPeers bounds the peers that have only such channels.
	maxUnfundedPeers = 50
	// maxPeersWithoutChannels bounds the inbound connections of peers without a
	// funded channel.
	maxPeersWithoutChannels = 250
	// requestTicks is how long the user may think about a request. Timer ticks.
	requestTicks = 2
)

// inboundRequest is an open_channel that waits for the user's decision.
type inboundRequest struct {
	msg   lnwire.OpenChannel
	ticks int
}

// CreateChannel offers a connected peer a channel of channelValueSatoshis, of
// which pushMsat (msat) is given to the peer. userChannelID is the caller's own id,
// told in events. temporaryChannelID may fix the id until funding;
// overrideConfig replaces the default configuration. It returns the temporary id,
// or an APIError. A FundingGenerationReady event follows when the peer accepts.
func (m *ChannelManager) CreateChannel(theirNetworkKey lntypes.PublicKey, channelValueSatoshis lntypes.Sat,
	pushMsat lntypes.Msat, userChannelID lntypes.U128, temporaryChannelID *lntypes.ChannelID,
	overrideConfig *config.UserConfig) (id lntypes.ChannelID, err error) {
	if channelValueSatoshis < 1000 {
		return id, lntypes.Misusef("Channel value must be at least 1000 satoshis. It was %d", channelValueSatoshis)
	}
	m.act(func() change {
		id, err = m.createChannel(theirNetworkKey, channelValueSatoshis, pushMsat, userChannelID, temporaryChannelID, overrideConfig)
		return changeState
	})
	return id, err
}

func (m *ChannelManager) createChannel(peer lntypes.PublicKey, value lntypes.Sat, push lntypes.Msat, userID lntypes.U128,
	temporaryID *lntypes.ChannelID, override *config.UserConfig) (lntypes.ChannelID, error) {
	p, ok := m.peers.get(peer)
	if !ok || !p.connected {
		return lntypes.ChannelID{}, lntypes.Misusef("Not connected to node: %v", peer)
	}
	if temporaryID != nil && (p.channels.has(*temporaryID) || p.requests.has(*temporaryID)) {
		return lntypes.ChannelID{}, lntypes.Misusef("Channel with temporary channel ID %v already exists!", *temporaryID)
	}
	cfg := &m.config
	if override != nil {
		cfg = override
	}
	alias, ok := m.newSCIDAlias()
	if !ok {
		return lntypes.ChannelID{}, lntypes.Misusef("The entropy source repeats itself")
	}
	env := m.env()
	c, err := channel.NewOutboundV1(env, channel.OutboundParams{
		Counterparty: peer, TheirFeatures: &p.features, ValueSat: value, PushMsat: push, UserID: userID,
		Config: cfg, OutboundSCIDAlias: alias, TemporaryID: temporaryID,
	})
	if err != nil {
		delete(m.scidAliases, alias)
		return lntypes.ChannelID{}, asAPIError(err)
	}
	open, err := c.GetOpenChannel(env)
	if err != nil {
		delete(m.scidAliases, alias)
		return lntypes.ChannelID{}, asAPIError(err)
	}
	id := c.ChannelID()
	if p.channels.has(id) || p.requests.has(id) { // C10
		delete(m.scidAliases, alias)
		return lntypes.ChannelID{}, lntypes.Misusef("The entropy source repeats itself")
	}
	p.channels.set(id, c)
	p.send(events.SendOpenChannel{NodeID: peer, Msg: open})
	return id, nil
}

// unfundedCount counts a peer's inbound channels that stand on nothing: requests,
// channels being opened and those whose funding is not in any block. Channels that
// the user trusts without confirmation do not count.
func (p *peerState) unfundedCount(height uint32) int {
	n := p.requests.len()
	p.channels.each(func(_ lntypes.ChannelID, c *channel.Channel) bool {
		trusted := c.MinimumDepth() != nil && *c.MinimumDepth() == 0
		switch c.Phase() {
		case channel.PhaseFunded:
			if !c.IsOutbound() && !trusted && c.FundingTxConfirmations(height) == 0 {
				n++
			}
		case channel.PhaseUnfundedInbound:
			if !trusted {
				n++
			}
		}
		return true
	})
	return n
}

// peersWithoutFunded counts the peers that count picks and that have no other
// channels than unfunded ones.
func (m *ChannelManager) peersWithoutFunded(count func(*peerState) bool) int {
	n := 0
	m.peers.each(func(_ lntypes.PublicKey, p *peerState) bool {
		if count(p) && p.unfundedCount(m.bestBlock.Height) == p.channelCount() {
			n++
		}
		return true
	})
	return n
}

func hasChannels(p *peerState) bool { return p.channelCount() > 0 }

func (m *ChannelManager) onOpenChannel(peer lntypes.PublicKey, msg *lnwire.OpenChannel) *refusal {
	id := msg.TemporaryChannelID
	switch {
	case msg.ChainHash != m.chainHash:
		return refuse(id, "Unknown genesis block hash")
	case !m.config.AcceptInboundChannels:
		return refuse(id, "No inbound channels accepted")
	}
	p, ok := m.peers.get(peer)
	if !ok {
		return refuse(id, "Unknown peer")
	}
	if !m.config.ManuallyAcceptInboundChannels && p.channelCount() == 0 &&
		m.peersWithoutFunded(hasChannels) >= maxUnfundedPeers {
		return refuse(id, "Have too many peers with unfunded channels, not accepting new ones")
	}
	if p.unfundedCount(m.bestBlock.Height) >= maxUnfundedPerPeer {
		return refuse(id, "Refusing more than 4 unfunded channels.")
	}
	if p.channels.has(id) || p.requests.has(id) {
		return refuse(id, "temporary_channel_id collision for the same peer!")
	}
	if m.config.ManuallyAcceptInboundChannels {
		return m.requestChannel(p, msg)
	}
	return m.acceptAtOnce(p, msg)
}

// requestChannel asks the user about an inbound channel.
func (m *ChannelManager) requestChannel(p *peerState, msg *lnwire.OpenChannel) *refusal {
	ours := m.ChannelTypeFeatures()
	channelType, err := channel.ChannelTypeFromOpenChannel(msg, &p.features, &ours)
	if err != nil {
		return refuseFault(msg.TemporaryChannelID, err)
	}
	p.requests.set(msg.TemporaryChannelID, &inboundRequest{msg: *msg, ticks: requestTicks})
	m.push(events.OpenChannelRequest{
		TemporaryChannelID: msg.TemporaryChannelID, CounterpartyNodeID: p.id,
		FundingSatoshis: msg.FundingSatoshis, PushMsat: msg.PushMsat, ChannelType: channelType,
	})
	return nil
}

// acceptAtOnce takes an inbound channel without asking. It draws once for the
// user's id of the channel.
func (m *ChannelManager) acceptAtOnce(p *peerState, msg *lnwire.OpenChannel) *refusal {
	id := msg.TemporaryChannelID
	random := m.entropy.GetSecureRandomBytes()
	userID := lntypes.U128FromBigEndian([16]byte(random[:16]))
	ours, env := m.ChannelTypeFeatures(), m.env()
	c, err := channel.NewInboundV1(env, channel.InboundParams{
		Counterparty: p.id, TheirFeatures: &p.features, OurTypes: &ours, UserID: userID, Config: &m.config,
	}, msg)
	if err != nil {
		return refuseFault(id, err)
	}
	channelType := c.ChannelType()
	switch {
	case channelType.RequiresZeroConf():
		return refuse(id, "No zero confirmation channels accepted")
	case channelType.RequiresAnchorsZeroFeeHTLCTx():
		// Anchors need a reserve on chain that only the user knows of.
		return refuse(id, "No channels with anchor outputs accepted")
	}
	return m.addInbound(p, c)
}

func (m *ChannelManager) addInbound(p *peerState, c *channel.Channel) *refusal {
	alias, ok := m.newSCIDAlias()
	if !ok {
		return refuse(c.ChannelID(), "Cannot accept channels now")
	}
	c.SetOutboundSCIDAlias(alias)
	accept, err := c.AcceptInboundChannel()
	if err != nil {
		delete(m.scidAliases, alias)
		return refuseFault(c.ChannelID(), err)
	}
	p.channels.set(c.ChannelID(), c)
	p.send(events.SendAcceptChannel{NodeID: p.id, Msg: accept})
	return nil
}

// AcceptInboundChannel accepts the channel of an OpenChannelRequest event.
// userChannelID is the caller's own id of it. It returns an APIError if there is no
// such request or the channel cannot be accepted.
func (m *ChannelManager) AcceptInboundChannel(temporaryChannelID lntypes.ChannelID, counterpartyNodeID lntypes.PublicKey,
	userChannelID lntypes.U128) (err error) {
	m.act(func() change {
		err = m.acceptRequest(temporaryChannelID, counterpartyNodeID, userChannelID, false)
		return changeState
	})
	return err
}

// AcceptInboundChannelFromTrustedPeer0conf accepts the channel of an
// OpenChannelRequest event and uses it before its funding confirms. Only a peer
// that is trusted not to spend the funding elsewhere deserves it (C8): until then
// nothing received over the channel is safe.
func (m *ChannelManager) AcceptInboundChannelFromTrustedPeer0conf(temporaryChannelID lntypes.ChannelID,
	counterpartyNodeID lntypes.PublicKey, userChannelID lntypes.U128) (err error) {
	m.act(func() change {
		err = m.acceptRequest(temporaryChannelID, counterpartyNodeID, userChannelID, true)
		return changeState
	})
	return err
}

func (m *ChannelManager) acceptRequest(id lntypes.ChannelID, peer lntypes.PublicKey, userID lntypes.U128, zeroConf bool) error {
	p, ok := m.peers.get(peer)
	if !ok {
		return lntypes.Unavailablef("Can't find a peer matching the passed counterparty node_id %v", peer)
	}
	withoutFunded := m.peersWithoutFunded(hasChannels)
	onlyChannel := p.channelCount() == 1
	request, ok := p.requests.remove(id)
	if !ok {
		return lntypes.Misusef("No such channel awaiting to be accepted.")
	}
	ours, env := m.ChannelTypeFeatures(), m.env()
	c, err := channel.NewInboundV1(env, channel.InboundParams{
		Counterparty: peer, TheirFeatures: &p.features, OurTypes: &ours, UserID: userID, Config: &m.config,
		ZeroConf: zeroConf,
	}, &request.msg)
	if err != nil {
		m.settle(refuseFault(id, err), peer)
		return lntypes.Unavailablef("%s", faultText(err))
	}
	channelType := c.ChannelType()
	if !zeroConf && channelType.RequiresZeroConf() {
		m.settle(refuse(id, "No zero confirmation channels accepted"), peer)
		return lntypes.Misusef("Please use accept_inbound_channel_from_trusted_peer_0conf to accept channels with zero confirmations.")
	}
	if !zeroConf && onlyChannel && withoutFunded >= maxUnfundedPeers {
		m.settle(refuse(id, "Have too many peers with unfunded channels, not accepting new ones"), peer)
		return lntypes.Misusef("Too many peers with unfunded channels, refusing to accept new ones")
	}
	if r := m.addInbound(p, c); r != nil {
		m.settle(r, peer)
		return lntypes.Misusef("The entropy source repeats itself")
	}
	return nil
}

// faultText is a fault's text without its kind.
func faultText(err error) string {
	var f *channel.Fault
	if errors.As(err, &f) {
		return f.Msg
	}
	return err.Error()
}

func (m *ChannelManager) onAcceptChannel(peer lntypes.PublicKey, msg *lnwire.AcceptChannel) *refusal {
	id := msg.TemporaryChannelID
	p, c, r := m.find(peer, id)
	if r != nil {
		return r
	}
	if c.Phase() != channel.PhaseUnfundedOutbound {
		return refuse(id, "Got an unexpected accept_channel message")
	}
	if err := c.HandleAcceptChannel(m.env(), msg, &m.config.ChannelHandshakeLimits, &p.features); err != nil {
		return m.fault(p, c, id, err)
	}
	m.push(events.FundingGenerationReady{
		TemporaryChannelID: id, CounterpartyNodeID: peer, ChannelValueSatoshis: c.ValueSat(),
		OutputScript: c.FundingScript(), UserChannelID: c.UserID(),
	})
	return nil
}

// find looks a channel of any phase up for a message of its peer.
func (m *ChannelManager) find(peer lntypes.PublicKey, id lntypes.ChannelID) (*peerState, *channel.Channel, *refusal) {
	p, ok := m.peers.get(peer)
	if !ok {
		return nil, nil, refuse(id, "Unknown peer")
	}
	c, ok := p.channels.get(id)
	if !ok {
		return nil, nil, refuse(id, "Got a message for a channel from the wrong node! No such channel for the passed counterparty_node_id "+peer.String())
	}
	return p, c, nil
}

// findFunded is find for messages that make sense only once the channel is
// funded; before that they end it.
func (m *ChannelManager) findFunded(peer lntypes.PublicKey, id lntypes.ChannelID, what string) (*peerState, *channel.Channel, *refusal) {
	p, c, r := m.find(peer, id)
	if r != nil {
		return nil, nil, r
	}
	if c.Phase() != channel.PhaseFunded {
		return nil, nil, m.fault(p, c, id, &channel.Fault{Kind: channel.FaultClose,
			Msg: "Got a " + what + " message for an unfunded channel!"})
	}
	return p, c, nil
}
