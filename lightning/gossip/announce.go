package gossip

import (
	"slices"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// UpdateNodeFromAnnouncement takes a node_announcement. It is refused if the
// signature is wrong, no channel of the node is known or the announcement is
// not news. Errors are of type *lnwire.LightningError.
func (g *NetworkGraph) UpdateNodeFromAnnouncement(msg *lnwire.NodeAnnouncement) error {
	return g.takeNode(&msg.Contents, msg, false)
}

// UpdateNodeFromUnsignedAnnouncement takes a node_announcement from a source
// that is trusted. Errors are of type *lnwire.LightningError.
func (g *NetworkGraph) UpdateNodeFromUnsignedAnnouncement(msg *lnwire.UnsignedNodeAnnouncement) error {
	return g.takeNode(msg, nil, false)
}

// takeNode takes a node_announcement; full is nil if it has no signature.
func (g *NetworkGraph) takeNode(msg *lnwire.UnsignedNodeAnnouncement, full *lnwire.NodeAnnouncement, verified bool) error {
	g.mu.RLock()
	node := g.nodes.get(msg.NodeID)
	g.mu.RUnlock()
	if node == nil && !g.pending.awaitsNode(msg.NodeID) {
		return refuse(ignore, "No existing channels for node_announcement")
	}
	if node != nil {
		if err := newerNode(node, msg); err != nil {
			return err
		}
	}
	if full != nil && !verified {
		if err := VerifyNodeAnnouncement(full); err != nil {
			return err
		}
	}
	g.mu.Lock()
	node = g.nodes.get(msg.NodeID)
	if node == nil {
		g.mu.Unlock()
		if g.pending.holdNode(msg, full) {
			return refuse(gossipLog, "Awaiting channel_announcement validation to accept node_announcement")
		}
		return refuse(ignore, "No existing channels for node_announcement")
	}
	defer g.mu.Unlock()
	if err := newerNode(node, msg); err != nil {
		return err
	}
	info := &NodeAnnouncementInfo{Features: msg.Features, LastUpdate: msg.Timestamp, RGB: msg.RGB, Alias: msg.Alias}
	if full != nil && msg.ExcessLen() <= maxExcess {
		c := *full
		info.AnnouncementMessage = &c
	}
	g.nodes.put(msg.NodeID, &NodeInfo{Channels: node.Channels, AnnouncementInfo: info})
	return nil
}

// newerNode refuses an announcement that is not newer than the node's last.
func newerNode(node *NodeInfo, msg *lnwire.UnsignedNodeAnnouncement) error {
	if info := node.AnnouncementInfo; info != nil {
		return newer(info.LastUpdate, msg.Timestamp)
	}
	return nil
}

func newer(last, timestamp uint32) error {
	switch {
	case last > timestamp:
		return refuse(duplicate, "Update older than last processed update")
	case last == timestamp:
		return refuse(duplicate, "Update had the same timestamp as last processed update")
	}
	return nil
}

// UpdateChannelFromAnnouncement takes a channel_announcement. With utxoLookup,
// which may be nil, the funding output must exist and have the announced keys.
// If the answer to that is to come later, an error says so and the channel is
// added when the UtxoFuture is resolved. Errors are of type
// *lnwire.LightningError.
func (g *NetworkGraph) UpdateChannelFromAnnouncement(msg *lnwire.ChannelAnnouncement,
	utxoLookup UtxoLookup, now lntypes.UnixTime) error {
	return g.takeChannel(&msg.Contents, msg, utxoLookup, now)
}

// UpdateChannelFromAnnouncementNoLookup is UpdateChannelFromAnnouncement
// without a look at the chain: anybody can make up channels of which it would
// accept the announcement.
func (g *NetworkGraph) UpdateChannelFromAnnouncementNoLookup(msg *lnwire.ChannelAnnouncement, now lntypes.UnixTime) error {
	return g.takeChannel(&msg.Contents, msg, nil, now)
}

// UpdateChannelFromUnsignedAnnouncement takes a channel_announcement from a
// source that is trusted. Errors are of type *lnwire.LightningError.
func (g *NetworkGraph) UpdateChannelFromUnsignedAnnouncement(msg *lnwire.UnsignedChannelAnnouncement,
	utxoLookup UtxoLookup, now lntypes.UnixTime) error {
	return g.takeChannel(msg, nil, utxoLookup, now)
}

// AddChannelFromPartialAnnouncement adds a channel of which a trusted source,
// such as rapid gossip sync, has told only this much. timestamp is when the
// source was made, in seconds since 1970. Errors are of type
// *lnwire.LightningError.
func (g *NetworkGraph) AddChannelFromPartialAnnouncement(shortChannelID lntypes.ShortChannelID, timestamp uint64,
	channelFeatures features.ChannelFeatures, nodeID1, nodeID2 lntypes.PublicKey) error {
	if nodeID1 == nodeID2 {
		return refuse(ignore, "Channel announcement node had a channel with itself")
	}
	return g.addChannel(shortChannelID, &ChannelInfo{
		Features: channelFeatures, NodeOne: lntypes.NodeID(nodeID1), NodeTwo: lntypes.NodeID(nodeID2),
		announcementReceivedTime: timestamp,
	})
}

// takeChannel takes a channel_announcement; full is nil if it has no
// signatures.
func (g *NetworkGraph) takeChannel(msg *lnwire.UnsignedChannelAnnouncement, full *lnwire.ChannelAnnouncement,
	lookup UtxoLookup, now lntypes.UnixTime) error {
	if err := g.checkChannel(msg, lookup != nil); err != nil {
		return err
	}
	if g.pending.sameChannel(msg, full) {
		return refuse(duplicate, "Channel announcement is already being checked")
	}
	if full != nil {
		if err := VerifyChannelAnnouncement(full); err != nil {
			return err
		}
	}
	value, err := g.pending.lookUp(lookup, msg, full)
	if err != nil {
		return err
	}
	return g.addAnnounced(msg, full, value, now)
}

// checkChannel is what can be said of an announcement without its signatures.
func (g *NetworkGraph) checkChannel(msg *lnwire.UnsignedChannelAnnouncement, canLookUp bool) error {
	if msg.NodeID1 == msg.NodeID2 || msg.BitcoinKey1 == msg.BitcoinKey2 {
		return refuse(ignore, "Channel announcement node had a channel with itself")
	}
	if compareNodes(msg.NodeID1, msg.NodeID2) > 0 {
		return refuse(ignore, "Channel announcement nodes are not in order")
	}
	if msg.ChainHash != g.chainHash {
		return refuse(debugLog, "Channel announcement chain hash does not match genesis hash")
	}
	g.mu.RLock()
	defer g.mu.RUnlock()
	if c := g.channels.get(msg.ShortChannelID); c != nil {
		// A channel that was seen on the chain is looked up again only if the
		// announcement is of other nodes, as after a reorganisation.
		if c.CapacitySats != nil && msg.NodeID1 == c.NodeOne && msg.NodeID2 == c.NodeTwo {
			return refuse(duplicate, "Already have chain-validated channel")
		}
		if c.CapacitySats == nil && !canLookUp {
			return refuse(duplicate, "Already have non-chain-validated channel")
		}
	}
	_, channelGone := g.removedChannels[msg.ShortChannelID]
	_, gone1 := g.removedNodes[msg.NodeID1]
	_, gone2 := g.removedNodes[msg.NodeID2]
	if channelGone || gone1 || gone2 {
		return refuse(gossipLog, "Channel with SCID %d or one of its nodes was removed from our network graph recently",
			uint64(msg.ShortChannelID))
	}
	return nil
}

// addAnnounced adds a channel whose announcement has passed all checks. value
// is that of the funding output, nil if it was not looked up.
func (g *NetworkGraph) addAnnounced(msg *lnwire.UnsignedChannelAnnouncement, full *lnwire.ChannelAnnouncement,
	value *lntypes.Sat, now lntypes.UnixTime) error {
	c := &ChannelInfo{
		Features: msg.Features, NodeOne: msg.NodeID1, NodeTwo: msg.NodeID2, CapacitySats: value,
		announcementReceivedTime: uint64(now),
	}
	if full != nil && len(msg.ExcessData) <= maxExcess {
		m := *full
		c.AnnouncementMessage = &m
	}
	if err := g.addChannel(msg.ShortChannelID, c); err != nil {
		return err
	}
	g.log.Gossipf("added channel %s between nodes %s and %s", msg.ShortChannelID, msg.NodeID1, msg.NodeID2)
	return nil
}

// addChannel adds c. A channel known by that id gives way only to one that was
// seen on the chain.
func (g *NetworkGraph) addChannel(id lntypes.ShortChannelID, c *ChannelInfo) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if old := g.channels.get(id); old != nil {
		if c.CapacitySats == nil {
			return refuse(duplicate, "Already have knowledge of channel")
		}
		g.unlink(id, old)
	}
	g.channels.put(id, c)
	for _, nodeID := range [2]lntypes.NodeID{c.NodeOne, c.NodeTwo} {
		n := &NodeInfo{}
		if old := g.nodes.get(nodeID); old != nil {
			*n = *old
		}
		n.Channels = append(n.Channels[:len(n.Channels):len(n.Channels)], id)
		g.nodes.put(nodeID, n)
	}
	return nil
}

// unlink takes channel id out of its two nodes and removes a node that is left
// without channels. The caller holds the lock.
func (g *NetworkGraph) unlink(id lntypes.ShortChannelID, c *ChannelInfo) {
	for _, nodeID := range [2]lntypes.NodeID{c.NodeOne, c.NodeTwo} {
		old := g.nodes.get(nodeID)
		if old == nil { // only in a graph that was read from a damaged file
			continue
		}
		n := &NodeInfo{AnnouncementInfo: old.AnnouncementInfo}
		n.Channels = slices.DeleteFunc(slices.Clone(old.Channels), func(other lntypes.ShortChannelID) bool { return other == id })
		if len(n.Channels) == 0 {
			g.nodes.remove(nodeID)
		} else {
			g.nodes.put(nodeID, n)
		}
	}
}
