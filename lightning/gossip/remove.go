package gossip

import (
	"math"

	"golightning/lightning/lntypes"
)

// ChannelFailedPermanent removes a channel that is gone for good, and keeps it
// from coming back for a week.
func (g *NetworkGraph) ChannelFailedPermanent(shortChannelID lntypes.ShortChannelID, now lntypes.UnixTime) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if i, ok := g.store.channel(shortChannelID); ok {
		g.removeChannels([]uint32{i}, now, false)
	}
}

// removeChannels removes known channels. The caller holds the lock.
func (g *NetworkGraph) removeChannels(channels []uint32, now lntypes.UnixTime, stale bool) {
	if len(channels) == 0 {
		return
	}
	g.changing()
	for _, i := range channels {
		g.removedChannels.add(g.store.channels.at(i).id, now, stale)
	}
	g.store.removeAll(channels)
}

// NodeFailedPermanent removes a node that is gone for good, with all its
// channels, and keeps them from coming back for a week.
func (g *NetworkGraph) NodeFailedPermanent(nodeID lntypes.PublicKey, now lntypes.UnixTime) {
	g.mu.Lock()
	defer g.mu.Unlock()
	id := lntypes.NodeID(nodeID)
	i, ok := g.store.node(&id)
	if !ok {
		return
	}
	var channels []uint32
	for _, e := range g.store.nodes.at(i).edges {
		channels = append(channels, uint32(e.Channel))
	}
	g.removeChannels(channels, now, false)
	g.removedNodes.add(id, now, false)
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
	g.removedChannels.forget(now)
	g.removedNodes.forget(now)
	g.mu.Unlock()
	if g.log.Logger == nil {
		return
	}
	for _, id := range dropped {
		g.log.Gossipf("removed channel %s, which has not been updated since %d in both directions", id, oldest)
	}
}

// dropStale drops directions and channels older than oldest, and returns the
// channels. The caller holds the lock.
func (g *NetworkGraph) dropStale(oldest uint32, now lntypes.UnixTime) (dropped []lntypes.ShortChannelID) {
	var channels []uint32
	s := &g.store
	s.byID.walk(place{}, func(key uint64, i uint32) bool {
		c := s.channels.at(i)
		missing := false
		for d := range 2 {
			e := s.edge(c, d)
			if e.Flags&EdgeUpdated != 0 && e.updated < oldest {
				g.changing()
				s.setUpdate(i, d, nil, "")
				e = s.edge(c, d)
			}
			missing = missing || e.Flags&EdgeUpdated == 0
		}
		if missing && c.received < uint64(oldest) {
			channels = append(channels, i)
			dropped = append(dropped, lntypes.ShortChannelID(key))
		}
		return true
	})
	g.removeChannels(channels, now, true)
	return dropped
}
