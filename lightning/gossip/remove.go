package gossip

import (
	"math"
	"slices"

	"golightning/lightning/lntypes"
)

// ChannelFailedPermanent removes a channel that is gone for good, and keeps it
// from coming back for a week.
func (g *NetworkGraph) ChannelFailedPermanent(shortChannelID lntypes.ShortChannelID, now lntypes.UnixTime) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.removeChannel(shortChannelID, now)
}

// removeChannel removes a channel if it is known. The caller holds the lock.
func (g *NetworkGraph) removeChannel(id lntypes.ShortChannelID, now lntypes.UnixTime) {
	c := g.channels.get(id)
	if c == nil {
		return
	}
	g.channels.remove(id)
	g.removedChannels[id] = now
	g.unlink(id, c)
}

// NodeFailedPermanent removes a node that is gone for good, with all its
// channels, and keeps them from coming back for a week.
func (g *NetworkGraph) NodeFailedPermanent(nodeID lntypes.PublicKey, now lntypes.UnixTime) {
	g.mu.Lock()
	defer g.mu.Unlock()
	n := g.nodes.get(lntypes.NodeID(nodeID))
	if n == nil {
		return
	}
	for _, id := range slices.Clone(n.Channels) {
		g.removeChannel(id, now)
	}
	g.nodes.remove(lntypes.NodeID(nodeID))
	g.removedNodes[lntypes.NodeID(nodeID)] = now
}

// RemoveStaleChannelsAndTracking drops what has had no update for two weeks:
// directions, and channels that lack one and were not announced since. It also
// forgets which channels and nodes were removed more than a week ago. To be
// called about once an hour, also with rapid gossip sync.
func (g *NetworkGraph) RemoveStaleChannelsAndTracking(now lntypes.UnixTime) {
	g.RemoveStaleChannelsAndTrackingWithTime(uint64(now))
}

// RemoveStaleChannelsAndTrackingWithTime is RemoveStaleChannelsAndTracking with
// the time in seconds since 1970.
func (g *NetworkGraph) RemoveStaleChannelsAndTrackingWithTime(currentTimeUnix uint64) {
	if currentTimeUnix < staleAfter || currentTimeUnix > math.MaxUint32 {
		return
	}
	oldest := uint32(currentTimeUnix - staleAfter)
	now := lntypes.UnixTime(currentTimeUnix)
	g.mu.Lock()
	dropped := g.dropStale(oldest, now)
	forget(g.removedChannels, now)
	forget(g.removedNodes, now)
	g.mu.Unlock()
	for _, id := range dropped {
		g.log.Gossipf("removed channel %s, which has not been updated since %d in both directions", id, oldest)
	}
}

// dropStale drops directions and channels older than oldest, and returns the
// channels. The caller holds the lock.
func (g *NetworkGraph) dropStale(oldest uint32, now lntypes.UnixTime) (dropped []lntypes.ShortChannelID) {
	for _, id := range g.channels.sorted() {
		c := g.channels.get(id)
		stale1 := c.OneToTwo != nil && c.OneToTwo.LastUpdate < oldest
		stale2 := c.TwoToOne != nil && c.TwoToOne.LastUpdate < oldest
		if stale1 || stale2 {
			changed := *c
			if stale1 {
				changed.OneToTwo = nil
			}
			if stale2 {
				changed.TwoToOne = nil
			}
			c = &changed
			g.channels.put(id, c)
		}
		if (c.OneToTwo == nil || c.TwoToOne == nil) && c.announcementReceivedTime < uint64(oldest) {
			dropped = append(dropped, id)
		}
	}
	for _, id := range dropped {
		g.removeChannel(id, now)
	}
	return dropped
}

// forget drops what was removed a week ago. What was removed at a time that was
// not known counts from now on.
func forget[K comparable](removed map[K]lntypes.UnixTime, now lntypes.UnixTime) {
	for k, t := range removed { // order: each is kept or not by itself
		switch {
		case t == 0:
			removed[k] = now
		case now.Since(t) >= trackRemovedFor:
			delete(removed, k)
		}
	}
}
