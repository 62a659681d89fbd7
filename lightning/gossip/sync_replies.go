package gossip

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

const (
	// maxTold is how many channels the replies to one query may name: twenty
	// times as many as there are.
	maxTold = 1 << 20
	// maxReplies is how many replies to one query may come.
	maxReplies = 1 << 12
	// freshenAfter is the age in seconds from which on an update is asked for
	// though the newer one says the same: ours would soon count as stale.
	freshenAfter = staleAfter / 2
)

// rangeReplies checks the replies to a query_channel_range of ours.
type rangeReplies struct {
	query   lnwire.QueryChannelRange
	replies int
	told    int
	first   uint32                 // the last reply's first block
	end     uint64                 // the first block after the last reply's range
	last    lntypes.ShortChannelID // the last channel named
}

// take checks the next reply: ranges in order and without gap, channels in order,
// within the range and each once, and not without end. done says that it is the
// last one. Replies that all claim the whole range, as old implementations send
// them, pass, too.
func (r *rangeReplies) take(m *lnwire.ReplyChannelRange) (done bool, err error) {
	from, end := uint64(r.query.FirstBlocknum), uint64(r.query.EndBlocknum())
	replyEnd := uint64(m.FirstBlocknum) + uint64(m.NumberOfBlocks)
	switch {
	case m.ChainHash != r.query.ChainHash:
		return false, warning("reply_channel_range for another chain")
	case r.replies == 0 && (uint64(m.FirstBlocknum) > from || replyEnd <= from):
		return false, warning("reply_channel_range does not begin where the query does")
	case r.replies > 0 && (m.FirstBlocknum < r.first || uint64(m.FirstBlocknum) > r.end):
		return false, warning("reply_channel_range does not follow the one before")
	}
	r.replies++
	r.told += len(m.ShortChannelIDs)
	if r.replies > maxReplies || r.told > maxTold {
		return false, warning("too many replies to query_channel_range")
	}
	r.first, r.end = m.FirstBlocknum, max(r.end, replyEnd)
	for _, id := range m.ShortChannelIDs {
		if id <= r.last || uint64(id.Block()) >= replyEnd || id.Block() < m.FirstBlocknum {
			return false, warning("short channel ids in reply_channel_range out of order or range")
		}
		r.last = id
	}
	if m.SyncComplete && r.end < end {
		return false, warning("the last reply_channel_range does not reach the end of the range")
	}
	return m.SyncComplete, nil
}

// wanted returns which of the channels named by a reply are to be asked for, and
// what about each: all of those that we do not know, unless they have not been
// updated for long, or were removed of late for another reason than that; and
// updates that are newer than ours and say something else.
func (g *NetworkGraph) wanted(m *lnwire.ReplyChannelRange, now lntypes.UnixTime) (out []askedChannel) {
	for i, id := range m.ShortChannelIDs {
		k := g.knows(id)
		var times [2]uint32
		if m.Timestamps != nil {
			times = [2]uint32{m.Timestamps[i].NodeID1, m.Timestamps[i].NodeID2}
		}
		var flags uint8
		switch {
		case k.gone && (isStale(times[0], now) || times[0] == 0) && (isStale(times[1], now) || times[1] == 0):
		case k.gone && !g.Revive(id):
		case !k.known && (m.Timestamps == nil || !isStale(times[0], now) || !isStale(times[1], now)):
			flags = flagsAll
		case k.known && m.Timestamps != nil:
			var sums [2]uint32
			if m.Checksums != nil {
				sums = [2]uint32{m.Checksums[i].NodeID1, m.Checksums[i].NodeID2}
			}
			flags = g.newerUpdates(id, k, times, sums, now)
		}
		if flags != 0 {
			out = append(out, askedChannel{id, flags})
		}
	}
	return out
}

// isStale reports whether an update of that time is not worth having, or is none.
// 0 is the time of no update: a channel may have its first one any moment.
func isStale(timestamp uint32, now lntypes.UnixTime) bool {
	return timestamp != 0 && checkTime(timestamp, now) != nil
}

// newerUpdates returns the flags for the updates of a known channel that are to
// be asked for. A checksum of 0 is none.
func (g *NetworkGraph) newerUpdates(id lntypes.ShortChannelID, k channelKnowledge, times, sums [2]uint32,
	now lntypes.UnixTime) (flags uint8) {
	var ours [2]uint32
	if sums != [2]uint32{} {
		var buf []byte
		g.told(id, func(c *toldChannel) { ours = [2]uint32{c.checksum(0, &buf), c.checksum(1, &buf)} })
	}
	for i, flag := range [2]uint8{flagUpdateOne, flagUpdateTwo} {
		if times[i] <= k.updated[i] || checkTime(times[i], now) != nil {
			continue
		}
		same := sums[i] != 0 && ours[i] == sums[i]
		if !same || now.Since(lntypes.UnixTime(k.updated[i])) > freshenAfter {
			flags |= flag
		}
	}
	return flags
}

// awaitsChannel reports whether an announcement of the channel is being looked up.
func (c *pendingChecks) awaitsChannel(id lntypes.ShortChannelID) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.find(id) != nil
}
