package gossip

import (
	"slices"
	"sync"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

const (
	// relayWindow is the time in seconds in which new updates of one direction of a
	// channel, or new announcements of a node, are counted, and maxRelays how many
	// of them are passed on. They are counted once they have been verified: nobody
	// can use up what is another's.
	relayWindow = 10 * 60
	maxRelays   = 12
	// maxFirstUpdates is of how many channels the first update is remembered
	// until it has been passed on.
	maxFirstUpdates = 256
)

// direction names one direction of a channel.
type direction struct {
	id  lntypes.ShortChannelID
	two bool // from node two to node one
}

// relayLimits says which updates and announcements of nodes are passed on to other
// peers. Only those that replace an older one are counted.
type relayLimits struct {
	mu       sync.Mutex
	window   uint64
	channels map[direction]uint8
	nodes    map[lntypes.NodeID]uint8
	// firsts are the latest first updates of channels: before each of them goes
	// the channel's announcement. A ring.
	firsts [maxFirstUpdates]seenUpdate
	next   int
}

// seenUpdate is enough of an update to know it again.
type seenUpdate struct {
	direction
	timestamp uint32
}

func seen(m *lnwire.UnsignedChannelUpdate) seenUpdate {
	return seenUpdate{direction{m.ShortChannelID, m.Flags&directionFlag != 0}, m.Timestamp}
}

// admitUpdate counts a verified update and reports whether it may be passed on. If
// the time is not known there is no limit.
func (r *relayLimits) admitUpdate(m *lnwire.UnsignedChannelUpdate, now lntypes.UnixTime) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.open(now) || within(r.channels, direction{m.ShortChannelID, m.Flags&directionFlag != 0})
}

// admitNode is admitUpdate for a node's announcement.
func (r *relayLimits) admitNode(id lntypes.NodeID, now lntypes.UnixTime) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.open(now) || within(r.nodes, id)
}

// open begins a new window when the last one is over, and reports whether there is
// no limit.
func (r *relayLimits) open(now lntypes.UnixTime) bool {
	if w := uint64(now) / relayWindow; w != r.window || r.channels == nil {
		r.window, r.channels, r.nodes = w, make(map[direction]uint8), make(map[lntypes.NodeID]uint8)
	}
	return now == 0
}

// within counts one more of k and reports whether there are not too many.
func within[K comparable](counts map[K]uint8, k K) bool {
	if counts[k] >= maxRelays {
		return false
	}
	counts[k]++
	return true
}

// firstUpdate remembers the first update of a channel.
func (r *relayLimits) firstUpdate(msg *lnwire.ChannelUpdate) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.firsts[r.next] = seen(&msg.Contents)
	r.next = (r.next + 1) % maxFirstUpdates
}

// isFirstUpdate reports whether the update is the first of its channel, as far as
// that is remembered. A timestamp is never 0.
func (r *relayLimits) isFirstUpdate(msg *lnwire.ChannelUpdate) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Contains(r.firsts[:], seen(&msg.Contents))
}
