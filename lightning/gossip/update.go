package gossip

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
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
	if err := checkTime(msg.Timestamp, now); err != nil {
		return err
	}
	g.mu.RLock()
	c := g.channels.get(msg.ShortChannelID)
	g.mu.RUnlock()
	if c == nil {
		if held, err := g.pending.holdUpdate(msg, full); err != nil {
			return err
		} else if held {
			return refuse(gossipLog, "Awaiting channel_announcement validation to accept channel_update")
		}
		return refuse(ignore, "Couldn't find channel for update")
	}
	if err := checkUpdate(c, msg); err != nil {
		return err
	}
	if full != nil {
		if err := verifyUpdate(full, c.source(msg.Flags)); err != nil {
			return err
		}
	}
	if onlyVerify {
		return nil
	}
	if err := g.applyUpdate(msg, full, c); err != nil {
		return err
	}
	g.log.Gossipf("updated channel %s in direction %d with timestamp %d", msg.ShortChannelID, msg.Flags&directionFlag, msg.Timestamp)
	return nil
}

// applyUpdate stores a checked update. seen is the channel as it was when the
// signature was checked.
func (g *NetworkGraph) applyUpdate(msg *lnwire.UnsignedChannelUpdate, full *lnwire.ChannelUpdate, seen *ChannelInfo) error {
	info := &ChannelUpdateInfo{
		LastUpdate: msg.Timestamp, Enabled: msg.Flags&disabledFlag == 0, CltvExpiryDelta: msg.CltvExpiryDelta,
		HTLCMinimumMsat: msg.HTLCMinimumMsat, HTLCMaximumMsat: msg.HTLCMaximumMsat,
		Fees: route.RoutingFees{BaseMsat: msg.FeeBaseMsat, ProportionalMillionths: msg.FeeProportionalMillionths},
	}
	if full != nil && len(msg.ExcessData) <= maxExcess {
		m := *full
		info.LastUpdateMessage = &m
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	c := g.channels.get(msg.ShortChannelID)
	if c == nil || c.source(msg.Flags) != seen.source(msg.Flags) {
		return refuse(ignore, "Couldn't find channel for update")
	}
	if err := checkUpdate(c, msg); err != nil {
		return err
	}
	changed := *c
	if msg.Flags&directionFlag == 0 {
		changed.OneToTwo = info
	} else {
		changed.TwoToOne = info
	}
	g.channels.put(msg.ShortChannelID, &changed)
	return nil
}

// source returns the node that makes the updates of a direction.
func (c *ChannelInfo) source(flags uint8) lntypes.NodeID {
	if flags&directionFlag == 0 {
		return c.NodeOne
	}
	return c.NodeTwo
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

// checkUpdate is what can be said of an update without its signature.
func checkUpdate(c *ChannelInfo, msg *lnwire.UnsignedChannelUpdate) error {
	if msg.HTLCMaximumMsat > lntypes.MaxValueMsat {
		return refuse(ignore, "htlc_maximum_msat is larger than maximum possible msats")
	}
	if v := c.CapacitySats; v != nil && (*v > lntypes.MaxValueSat || msg.HTLCMaximumMsat > v.Msat()) {
		return refuse(ignore, "htlc_maximum_msat is larger than channel capacity or capacity is bogus")
	}
	if last := c.GetDirectionalInfo(msg.Flags); last != nil {
		return newer(last.LastUpdate, msg.Timestamp)
	}
	return nil
}
