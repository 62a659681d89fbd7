package ln

import (
	"golightning/lightning/channel"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// ListChannels describes all channels, also those that are being opened, peer by
// peer in the order in which the manager met them.
func (m *ChannelManager) ListChannels() []route.ChannelDetails {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.details(func(*channel.Channel) bool { return true })
}

// ListUsableChannels describes the channels that payments can be sent over now.
func (m *ChannelManager) ListUsableChannels() []route.ChannelDetails {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.usableChannels()
}

func (m *ChannelManager) usableChannels() []route.ChannelDetails {
	return m.details(func(c *channel.Channel) bool { return c.Phase() == channel.PhaseFunded && c.IsLive() })
}

// ListChannelsWithCounterparty describes the channels with one peer.
func (m *ChannelManager) ListChannelsWithCounterparty(counterpartyNodeID lntypes.PublicKey) []route.ChannelDetails {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.details(func(c *channel.Channel) bool { return c.CounterpartyNodeID() == counterpartyNodeID })
}

func (m *ChannelManager) details(want func(*channel.Channel) bool) (list []route.ChannelDetails) {
	env := m.env()
	m.peers.each(func(_ lntypes.PublicKey, p *peerState) bool {
		p.channels.each(func(_ lntypes.ChannelID, c *channel.Channel) bool {
			if want(c) {
				list = append(list, c.Details(env, &p.features))
			}
			return true
		})
		return true
	})
	return list
}

// ComputeInflightHTLCs counts the liquidity that pending payments of ours use, for
// finding routes beside them.
func (m *ChannelManager) ComputeInflightHTLCs() *route.InFlightHtlcs {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.inflight()
}

func (m *ChannelManager) inflight() *route.InFlightHtlcs {
	in := route.NewInFlightHtlcs()
	m.eachFunded(func(_ *peerState, c *channel.Channel) {
		for _, h := range c.InflightHTLCSources() {
			if out, ok := h.Source.(route.OutboundRoute); ok {
				in.ProcessPath(&out.Path, m.ourNodeID)
			}
		}
	})
	return in
}
