package gossip

import (
	"fmt"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// ChannelUpdateInfo is one direction of a channel, by its last channel_update.
type ChannelUpdateInfo struct {
	// LastUpdate is the update's timestamp: seconds since 1970, by custom.
	LastUpdate uint32
	// Enabled says that the direction can be used.
	Enabled bool
	// CltvExpiryDelta is in blocks.
	CltvExpiryDelta uint16
	HTLCMinimumMsat lntypes.Msat
	HTLCMaximumMsat lntypes.Msat
	Fees            route.RoutingFees
	// LastUpdateMessage is the message itself, for peers that ask; nil if it
	// came without signature or with too much that is not understood.
	LastUpdateMessage *lnwire.ChannelUpdate
}

// String renders the terms.
func (i ChannelUpdateInfo) String() string {
	return fmt.Sprintf("last update %d, enabled %t, cltv delta %d, htlc minimum %s, fees %d msat + %d ppm", i.LastUpdate,
		i.Enabled, i.CltvExpiryDelta, i.HTLCMinimumMsat, i.Fees.BaseMsat, i.Fees.ProportionalMillionths)
}

// ChannelInfo is a channel of the graph.
type ChannelInfo struct {
	Features features.ChannelFeatures
	// NodeOne is the end whose id is first in the announcement.
	NodeOne lntypes.NodeID
	// OneToTwo is the direction from NodeOne to NodeTwo, nil until its first
	// update.
	OneToTwo *ChannelUpdateInfo
	NodeTwo  lntypes.NodeID
	// TwoToOne is the direction from NodeTwo to NodeOne.
	TwoToOne *ChannelUpdateInfo
	// CapacitySats is the value of the funding output, nil if it was not looked
	// up.
	CapacitySats *lntypes.Sat
	// AnnouncementMessage is the message itself, for peers that ask; nil if it
	// came without signatures or with too much that is not understood.
	AnnouncementMessage *lnwire.ChannelAnnouncement

	// announcementReceivedTime is in seconds since 1970, 0 if not known.
	announcementReceivedTime uint64
}

// GetDirectionalInfo returns the direction that bit 0 of a channel_update's
// channel_flags names, nil if it has had no update.
func (c *ChannelInfo) GetDirectionalInfo(channelFlags uint8) *ChannelUpdateInfo {
	if channelFlags&directionFlag == 0 {
		return c.OneToTwo
	}
	return c.TwoToOne
}

// AsDirectedTo returns the channel in the direction that ends at target, and
// the node at which it begins. ok is false if target has no part in the channel
// or the direction has had no update. The result borrows c.
func (c *ChannelInfo) AsDirectedTo(target lntypes.NodeID) (d DirectedChannelInfo, source lntypes.NodeID, ok bool) {
	switch {
	case target == c.NodeOne:
		return DirectedChannelInfo{c, c.TwoToOne, false}, c.NodeTwo, c.TwoToOne != nil
	case target == c.NodeTwo:
		return DirectedChannelInfo{c, c.OneToTwo, true}, c.NodeOne, c.OneToTwo != nil
	}
	return DirectedChannelInfo{}, lntypes.NodeID{}, false
}

// AsDirectedFrom returns the channel in the direction that begins at source,
// and the node at which it ends; see AsDirectedTo.
func (c *ChannelInfo) AsDirectedFrom(source lntypes.NodeID) (d DirectedChannelInfo, target lntypes.NodeID, ok bool) {
	switch {
	case source == c.NodeOne:
		return DirectedChannelInfo{c, c.OneToTwo, true}, c.NodeTwo, c.OneToTwo != nil
	case source == c.NodeTwo:
		return DirectedChannelInfo{c, c.TwoToOne, false}, c.NodeOne, c.TwoToOne != nil
	}
	return DirectedChannelInfo{}, lntypes.NodeID{}, false
}

// String renders the two ends and directions.
func (c *ChannelInfo) String() string {
	return fmt.Sprintf("node one %s, one to two: %v, node two %s, two to one: %v", c.NodeOne, c.OneToTwo, c.NodeTwo, c.TwoToOne)
}

// DirectedChannelInfo is a channel in one direction. It borrows the ChannelInfo
// that it was made from. The zero value is of no use.
type DirectedChannelInfo struct {
	channel     *ChannelInfo
	direction   *ChannelUpdateInfo
	fromNodeOne bool
}

// Channel returns the channel.
func (d DirectedChannelInfo) Channel() *ChannelInfo { return d.channel }

// Direction returns the direction's terms.
func (d DirectedChannelInfo) Direction() *ChannelUpdateInfo { return d.direction }

// EffectiveCapacity returns what can be sent at most in this direction, going
// by the funding output and htlc_maximum_msat.
func (d DirectedChannelInfo) EffectiveCapacity() route.EffectiveCapacity {
	limit := d.direction.HTLCMaximumMsat
	if d.channel.CapacitySats == nil {
		return route.EffectiveCapacityAdvertisedMaxHTLC{AmountMsat: limit}
	}
	capacity := d.channel.CapacitySats.Msat()
	return route.EffectiveCapacityTotal{CapacityMsat: capacity, HTLCMaximumMsat: min(limit, capacity)}
}

// Source returns the node at which the direction begins.
func (d DirectedChannelInfo) Source() lntypes.NodeID {
	if d.fromNodeOne {
		return d.channel.NodeOne
	}
	return d.channel.NodeTwo
}

// Target returns the node at which the direction ends.
func (d DirectedChannelInfo) Target() lntypes.NodeID {
	if d.fromNodeOne {
		return d.channel.NodeTwo
	}
	return d.channel.NodeOne
}

// Directed returns the direction in the form that the router works with.
func (d DirectedChannelInfo) Directed() route.DirectedChannel {
	return route.DirectedChannel{
		Source: d.Source(), Target: d.Target(), Features: d.channel.Features, Fees: d.direction.Fees,
		CLTVExpiryDelta: d.direction.CltvExpiryDelta, HTLCMinimumMsat: d.direction.HTLCMinimumMsat,
		Capacity: d.EffectiveCapacity(),
	}
}

// NodeAnnouncementInfo is what a node says of itself.
type NodeAnnouncementInfo struct {
	Features features.NodeFeatures
	// LastUpdate is the announcement's timestamp: seconds since 1970, by custom.
	LastUpdate uint32
	RGB        [3]byte
	// Alias is chosen by the node: neither unique nor fit for output as it is.
	Alias lnwire.NodeAlias
	// AnnouncementMessage is the message itself, for peers that ask; nil if it
	// came without signature or with too much that is not understood.
	AnnouncementMessage *lnwire.NodeAnnouncement

	// addresses are those of an announcement without message.
	addresses []lnwire.SocketAddress
}

// NewNodeAnnouncementInfo returns what a node said with a message, or without if
// announcementMessage is nil.
func NewNodeAnnouncementInfo(f features.NodeFeatures, lastUpdate uint32, rgb [3]byte, alias lnwire.NodeAlias,
	announcementMessage *lnwire.NodeAnnouncement) *NodeAnnouncementInfo {
	return &NodeAnnouncementInfo{Features: f, LastUpdate: lastUpdate, RGB: rgb, Alias: alias, AnnouncementMessage: announcementMessage}
}

// Addresses returns the node's addresses. The slice must not be changed.
func (i *NodeAnnouncementInfo) Addresses() []lnwire.SocketAddress {
	if i.AnnouncementMessage == nil {
		return i.addresses
	}
	return i.AnnouncementMessage.Contents.Addresses
}

// NodeInfo is a node of the graph.
type NodeInfo struct {
	// Channels are the channels that the node has an end of, in the order in
	// which they became known.
	Channels []lntypes.ShortChannelID
	// AnnouncementInfo is nil until the node has announced itself.
	AnnouncementInfo *NodeAnnouncementInfo
}

// String renders the node's channels and alias.
func (n *NodeInfo) String() string {
	if n.AnnouncementInfo == nil {
		return fmt.Sprintf("channels %v", n.Channels)
	}
	return fmt.Sprintf("channels %v, alias %s, last update %d", n.Channels, n.AnnouncementInfo.Alias, n.AnnouncementInfo.LastUpdate)
}
