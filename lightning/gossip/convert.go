package gossip

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// channelInfo makes the exported form of a channel.
func (s *store) channelInfo(i uint32) *ChannelInfo {
	c := s.channels.at(i)
	info := &ChannelInfo{
		Features: s.featuresOf(i, c).set, NodeOne: s.nodes.at(uint32(c.nodes[0])).id, NodeTwo: s.nodes.at(uint32(c.nodes[1])).id,
		OneToTwo: s.updateInfo(i, c, 0), TwoToOne: s.updateInfo(i, c, 1),
		AnnouncementMessage: s.announcement(i), announcementReceivedTime: c.received,
	}
	if c.hasCapacity {
		v := c.capacity
		info.CapacitySats = &v
	}
	return info
}

// updateInfo makes the exported form of a direction, nil if it has no terms.
func (s *store) updateInfo(i uint32, c *channelRecord, direction int) *ChannelUpdateInfo {
	t := s.edge(c, direction).terms()
	if t == nil {
		return nil
	}
	u := t.info()
	u.LastUpdateMessage = s.update(i, direction)
	return &u
}

// info makes the exported form, without message.
func (t *terms) info() ChannelUpdateInfo {
	return ChannelUpdateInfo{
		LastUpdate: t.updated, Enabled: t.enabled, CltvExpiryDelta: t.cltv, HTLCMinimumMsat: t.minimum, HTLCMaximumMsat: t.maximum,
		Fees: route.RoutingFees{BaseMsat: t.base, ProportionalMillionths: t.ppm},
	}
}

// terms returns what i says, without its message.
func (i *ChannelUpdateInfo) terms() *terms {
	return &terms{updated: i.LastUpdate, enabled: i.Enabled, cltv: i.CltvExpiryDelta, minimum: i.HTLCMinimumMsat,
		maximum: i.HTLCMaximumMsat, base: i.Fees.BaseMsat, ppm: i.Fees.ProportionalMillionths}
}

// termsOf returns what an update says.
func termsOf(m *lnwire.UnsignedChannelUpdate) terms {
	return terms{updated: m.Timestamp, enabled: m.Flags&disabledFlag == 0, cltv: m.CltvExpiryDelta, minimum: m.HTLCMinimumMsat,
		maximum: m.HTLCMaximumMsat, base: m.FeeBaseMsat, ppm: m.FeeProportionalMillionths}
}

// nodeInfo makes the exported form of a node.
func (s *store) nodeInfo(i uint32) *NodeInfo {
	n := s.nodes.at(i)
	info := &NodeInfo{Channels: make([]lntypes.ShortChannelID, len(n.edges))}
	for k := range n.edges {
		info.Channels[k] = n.edges[k].ShortChannelID
	}
	if n.info != nil {
		info.AnnouncementInfo = n.info.announced()
	}
	return info
}

// announced makes the exported form of what a node has announced.
func (d *nodeData) announced() *NodeAnnouncementInfo {
	info := &NodeAnnouncementInfo{Features: d.features, LastUpdate: d.lastUpdate, RGB: d.rgb, Alias: lnwire.NodeAlias{A: d.alias},
		AnnouncementMessage: d.nodeAnnouncement()}
	if d.message == "" {
		info.addresses = readAddresses([]byte(d.addresses))
	}
	return info
}

// packNode returns the form in which i is kept.
func (i *NodeAnnouncementInfo) pack() *nodeData {
	d := &nodeData{features: i.Features, lastUpdate: i.LastUpdate, rgb: i.RGB, alias: i.Alias.A}
	if i.AnnouncementMessage != nil {
		d.message = string(i.AnnouncementMessage.Write())
	} else {
		d.addresses = string(appendAddresses(nil, i.addresses))
	}
	return d
}

func appendAddresses(b []byte, addresses []lnwire.SocketAddress) []byte {
	for _, a := range addresses {
		b = a.AppendTo(b)
	}
	return b
}

// maxAddresses is the most bytes of addresses that a node_announcement has room
// for.
const maxAddresses = 1<<16 - 1

// readAddresses reads address descriptors up to the first that it does not
// understand. They are read as part of an announcement, as there are no lengths.
func readAddresses(b []byte) []lnwire.SocketAddress {
	if len(b) == 0 || len(b) > maxAddresses {
		return nil
	}
	m := make([]byte, 0, nodeAddresses+2+len(b))
	m = tlv.AppendU16(m[:nodeAddresses], uint16(len(b)))
	n, err := lnwire.ReadUnsignedNodeAnnouncement(append(m, b...))
	if err != nil {
		return nil
	}
	return n.Addresses
}

// nodeAddresses is where the addresses' length stands in the signed part of a
// node_announcement without features.
const nodeAddresses = 2 + 4 + 33 + 3 + 32
