package gossip

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// The bits of channel_flags (BOLT 7).
const (
	directionFlag = 1 << 0
	disabledFlag  = 1 << 1
)

// UpdateChannel takes a channel_update. It is refused if the channel is not
// known, the signature is wrong, the update is not newer than the last of its
// direction, or is more than two weeks old or a day ahead of now. Errors are of
// type *lnwire.LightningError.
func (g *NetworkGraph) UpdateChannel(msg *lnwire.ChannelUpdate, now lntypes.UnixTime) error {
	return g.takeUpdate(&msg.Contents, msg, now, false)
}

// UpdateChannelUnsigned takes a channel_update from a source that is trusted.
// Errors are of type *lnwire.LightningError.
func (g *NetworkGraph) UpdateChannelUnsigned(msg *lnwire.UnsignedChannelUpdate, now lntypes.UnixTime) error {
	return g.takeUpdate(msg, nil, now, false)
}

// VerifyChannelUpdate makes all checks of UpdateChannel and changes nothing.
// Errors are of type *lnwire.LightningError.
func (g *NetworkGraph) VerifyChannelUpdate(msg *lnwire.ChannelUpdate, now lntypes.UnixTime) error {
	return g.takeUpdate(&msg.Contents, msg, now, true)
}

// takeUpdate takes a channel_update; full is nil if it has no signature.
func (g *NetworkGraph) takeUpdate(msg *lnwire.UnsignedChannelUpdate, full *lnwire.ChannelUpdate,
	now lntypes.UnixTime, onlyVerify bool) error {
	if msg.ChainHash != g.chainHash {
		return refuse(debugLog, "Channel update chain hash does not match genesis hash")
	}
	if msg.DontForward() {
		return refuse(debugLog, "Ignoring channel_update with dont_forward bit set")
	}
	if err := checkTime(msg.Timestamp, now); err != nil {
		return err
	}
	if full == nil && !onlyVerify {
		return g.finishUpdate(msg, full, nil, nil)
	}
	g.mu.RLock()
	_, source, known, err := g.checkUpdate(msg)
	g.mu.RUnlock()
	if err != nil {
		return err
	}
	if !known {
		return g.holdUpdate(msg, full)
	}
	var payload []byte
	if full != nil {
		payload = full.AppendTo(make([]byte, 0, 256))
		if err := g.verify(&source, signedHash(payload[signatureLen:]), full.Signature, "channel_update"); err != nil {
			return err
		}
	}
	if onlyVerify {
		return nil
	}
	return g.finishUpdate(msg, full, payload, &source)
}

// finishUpdate stores an update of which the signature has been checked, if it
// has one: against the key of source, nil if not.
func (g *NetworkGraph) finishUpdate(msg *lnwire.UnsignedChannelUpdate, full *lnwire.ChannelUpdate, payload []byte, source *lntypes.NodeID) error {
	known, err := g.applyUpdate(msg, payload, source)
	switch {
	case err != nil:
		return err
	case !known:
		return g.holdUpdate(msg, full)
	}
	if g.log.Logger != nil {
		g.log.Gossipf("updated channel %s in direction %d with timestamp %d", msg.ShortChannelID, msg.Flags&directionFlag, msg.Timestamp)
	}
	return nil
}

// holdUpdate keeps an update of a channel that is being looked up, and refuses
// any other.
func (g *NetworkGraph) holdUpdate(msg *lnwire.UnsignedChannelUpdate, full *lnwire.ChannelUpdate) error {
	held, err := g.pending.holdUpdate(msg, full)
	switch {
	case err != nil:
		return err
	case held:
		return refuse(gossipLog, "Awaiting channel_announcement validation to accept channel_update")
	}
	return refuse(ignore, "Couldn't find channel for update")
}

// applyUpdate stores a checked update; see finishUpdate. known is false if its
// channel is not known, or has changed its ends.
func (g *NetworkGraph) applyUpdate(msg *lnwire.UnsignedChannelUpdate, payload []byte, source *lntypes.NodeID) (known bool, err error) {
	t := termsOf(msg)
	message := ""
	if payload != nil && len(msg.ExcessData) <= maxExcess {
		message = packUpdate(payload, &g.chainHash, msg.ShortChannelID, &t)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	i, now, known, err := g.checkUpdate(msg)
	if !known || err != nil || source != nil && *source != now {
		return false, err
	}
	g.changing()
	g.store.setUpdate(i, int(msg.Flags&directionFlag), &t, message)
	return true, nil
}

// checkTime refuses the timestamp 0, which BOLT 7 forbids, and any that is far
// from now.
func checkTime(timestamp uint32, now lntypes.UnixTime) error {
	t := lntypes.UnixTime(timestamp)
	switch {
	case t == 0:
		return refuse(gossipLog, "channel_update has no timestamp")
	case now == 0:
		return nil
	case now.Since(t) > staleAfter:
		return refuse(gossipLog, "channel_update is older than two weeks old")
	case t.Since(now) > maxFuture:
		return refuse(gossipLog, "channel_update has a timestamp more than a day in the future")
	}
	return nil
}

// checkUpdate is what can be said of an update without its signature. It finds
// the channel and the node that makes the direction's updates. The caller holds
// the lock.
func (g *NetworkGraph) checkUpdate(msg *lnwire.UnsignedChannelUpdate) (i uint32, source lntypes.NodeID, known bool, err error) {
	if i, known = g.store.channel(msg.ShortChannelID); !known {
		return i, source, false, nil
	}
	c := g.store.channels.at(i)
	source = g.store.nodes.at(uint32(c.nodes[msg.Flags&directionFlag])).id
	if msg.HTLCMaximumMsat > lntypes.MaxValueMsat {
		return i, source, true, refuse(ignore, "htlc_maximum_msat is larger than maximum possible msats")
	}
	if c.hasCapacity && (c.capacity > lntypes.MaxValueSat || msg.HTLCMaximumMsat > c.capacity.Msat()) {
		return i, source, true, refuse(ignore, "htlc_maximum_msat is larger than channel capacity or capacity is bogus")
	}
	if e := g.store.edge(c, int(msg.Flags&directionFlag)); e.Flags&EdgeUpdated != 0 {
		return i, source, true, newer(e.updated, msg.Timestamp)
	}
	return i, source, true, nil
}
