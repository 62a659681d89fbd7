package gossip

import (
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

// nodeHeld makes the error for an announcement that waits for a look-up.
func nodeHeld() error {
	return refuse(gossipLog, "Awaiting channel_announcement validation to accept node_announcement")
}

// takeNode takes a node_announcement; full is nil if it has no signature.
func (g *NetworkGraph) takeNode(msg *lnwire.UnsignedNodeAnnouncement, full *lnwire.NodeAnnouncement, verified bool) error {
	g.mu.RLock()
	_, known, err := g.newerNode(msg)
	g.mu.RUnlock()
	if err != nil {
		return err
	}
	if !known {
		switch awaits, news := g.pending.awaitsNode(msg.NodeID, msg.Timestamp); {
		case !awaits:
			return refuse(ignore, "No existing channels for node_announcement")
		case !news:
			return nodeHeld()
		}
	}
	info := &nodeData{features: msg.Features, lastUpdate: msg.Timestamp, rgb: msg.RGB, alias: msg.Alias.A}
	if full != nil {
		payload := full.AppendTo(make([]byte, 0, 512))
		if !verified {
			if err := g.verify(&msg.NodeID, signedHash(payload[signatureLen:]), full.Signature, "node_announcement"); err != nil {
				return err
			}
		}
		if fitToRelay(msg) {
			info.message = string(payload)
		}
	}
	if info.message == "" {
		info.addresses = string(appendAddresses(nil, oneHostname(msg.Addresses)))
	}
	g.mu.Lock()
	i, known, err := g.newerNode(msg)
	if known && err == nil {
		g.changing()
		g.store.setNode(i, info)
	}
	g.mu.Unlock()
	switch {
	case err != nil || known:
		return err
	case g.pending.holdNode(msg, full):
		return nodeHeld()
	}
	return refuse(ignore, "No existing channels for node_announcement")
}

// fitToRelay reports whether an announcement may go to other peers: not with much
// that is not understood, and not with several host names (BOLT 7).
func fitToRelay(msg *lnwire.UnsignedNodeAnnouncement) bool {
	return msg.ExcessLen() <= maxExcess && len(oneHostname(msg.Addresses)) == len(msg.Addresses)
}

// oneHostname returns the addresses without host names after the first.
func oneHostname(addresses []lnwire.SocketAddress) (out []lnwire.SocketAddress) {
	names := 0
	for _, a := range addresses {
		if _, ok := a.(lnwire.SocketAddressHostname); ok {
			if names++; names > 1 {
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

// newerNode finds the node, and refuses an announcement that is not newer than
// its last. The caller holds the lock.
func (g *NetworkGraph) newerNode(msg *lnwire.UnsignedNodeAnnouncement) (i uint32, known bool, err error) {
	i, known = g.store.node(&msg.NodeID)
	if known {
		if info := g.store.nodes.at(i).info; info != nil {
			err = newer(info.lastUpdate, msg.Timestamp)
		}
	}
	return i, known, err
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
	return g.AddChannelFromPartialAnnouncementWithCapacity(shortChannelID, nil, timestamp, channelFeatures,
		lntypes.NodeID(nodeID1), lntypes.NodeID(nodeID2))
}

// AddChannelFromPartialAnnouncementWithCapacity is
// AddChannelFromPartialAnnouncement from a source that may also tell the value of
// the funding output. A channel that is known is not replaced.
func (g *NetworkGraph) AddChannelFromPartialAnnouncementWithCapacity(shortChannelID lntypes.ShortChannelID, capacitySats *lntypes.Sat,
	timestamp uint64, channelFeatures features.ChannelFeatures, nodeID1, nodeID2 lntypes.NodeID) error {
	if nodeID1 == nodeID2 {
		return refuse(ignore, "Channel announcement node had a channel with itself")
	}
	return g.addChannel(&newChannel{id: shortChannelID, received: timestamp, capacity: capacitySats, features: channelFeatures,
		nodes: [2]lntypes.NodeID{nodeID1, nodeID2}}, false)
}

// takeChannel takes a channel_announcement; full is nil if it has no
// signatures. Checks come in the order of their cost.
func (g *NetworkGraph) takeChannel(msg *lnwire.UnsignedChannelAnnouncement, full *lnwire.ChannelAnnouncement,
	lookup UtxoLookup, now lntypes.UnixTime) error {
	if err := g.checkChannel(msg, lookup != nil, now); err != nil {
		return err
	}
	if g.pending.sameChannel(msg, full) {
		return refuse(duplicate, "Channel announcement is already being checked")
	}
	var payload []byte
	var keys [2]nodeKey
	if full != nil {
		payload = full.AppendTo(make([]byte, 0, 512))
		keys = [2]nodeKey{g.key(&msg.NodeID1), g.key(&msg.NodeID2)}
		if err := verifyChannel(full, signedHash(payload[announcementSigned:]), &keys); err != nil {
			return err
		}
	}
	value, err := g.pending.lookUp(lookup, msg, full)
	if err != nil {
		return err
	}
	if err := g.addAnnounced(msg, payload, value, now); err != nil {
		return err
	}
	g.remember(&keys[0])
	g.remember(&keys[1])
	return nil
}

// checkChannel is what can be said of an announcement without its signatures.
func (g *NetworkGraph) checkChannel(msg *lnwire.UnsignedChannelAnnouncement, canLookUp bool, now lntypes.UnixTime) error {
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
	if i, ok := g.store.channel(msg.ShortChannelID); ok {
		// A channel that was seen on the chain is looked up again only if the
		// announcement is of other nodes, as after a reorganisation, and not too soon:
		// whoever has the funding keys can make as many of these as he likes.
		c := g.store.channels.at(i)
		if c.hasCapacity && msg.NodeID1 == g.store.nodes.at(uint32(c.nodes[0])).id && msg.NodeID2 == g.store.nodes.at(uint32(c.nodes[1])).id {
			return refuse(duplicate, "Already have chain-validated channel")
		}
		if c.hasCapacity && now != 0 && now.Since(lntypes.UnixTime(c.received)) < replaceAfter {
			return refuse(ignore, "Already have chain-validated channel of other nodes")
		}
		if !c.hasCapacity && !canLookUp {
			return refuse(duplicate, "Already have non-chain-validated channel")
		}
	}
	if g.removedChannels.has(msg.ShortChannelID) || g.removedNodes.has(msg.NodeID1) || g.removedNodes.has(msg.NodeID2) {
		return refuse(gossipLog, "Channel with SCID %d or one of its nodes was removed from our network graph recently",
			uint64(msg.ShortChannelID))
	}
	return nil
}

// addAnnounced adds a channel whose announcement has passed all checks. payload
// is nil if it has no signatures; value is that of the funding output, nil if it
// was not looked up.
func (g *NetworkGraph) addAnnounced(msg *lnwire.UnsignedChannelAnnouncement, payload []byte, value *lntypes.Sat, now lntypes.UnixTime) error {
	c := &newChannel{id: msg.ShortChannelID, received: uint64(now), capacity: value, features: msg.Features,
		nodes: [2]lntypes.NodeID{msg.NodeID1, msg.NodeID2}}
	if payload != nil && len(msg.ExcessData) <= maxExcess {
		c.announcement = packAnnouncement(payload, &g.chainHash, c)
	}
	if err := g.addChannel(c, value != nil); err != nil {
		return err
	}
	if g.log.Logger != nil {
		g.log.Gossipf("added channel %s between nodes %s and %s", msg.ShortChannelID, msg.NodeID1, msg.NodeID2)
	}
	return nil
}

// addChannel adds c. A channel known by that id gives way only if replace says
// so: to one that was seen on the chain.
func (g *NetworkGraph) addChannel(c *newChannel, replace bool) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	old, known := g.store.channel(c.id)
	if known && !replace {
		return refuse(duplicate, "Already have knowledge of channel")
	}
	g.changing()
	if known {
		if g.store.confirm(old, c) {
			return nil
		}
		g.store.removeAll([]uint32{old})
	}
	g.store.add(c)
	return nil
}
