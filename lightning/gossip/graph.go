package gossip

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
)

const (
	// staleAfter is the age in seconds at which a channel_update counts no
	// longer, and a channel without one in each direction is dropped.
	staleAfter = 60 * 60 * 24 * 14
	// trackRemovedFor is how long, in seconds, channels and nodes that were
	// removed are kept from coming back.
	trackRemovedFor = 60 * 60 * 24 * 7
	// maxFuture is how far ahead of us, in seconds, a timestamp may be.
	maxFuture = 60 * 60 * 24
	// replaceAfter is how long, in seconds, a channel that was seen on the chain
	// cannot be replaced by one of other nodes with the same id.
	replaceAfter = 60 * 10
	// maxExcess is how many bytes that are not understood a message may have to
	// be kept and sent on.
	maxExcess = 1024
)

// NetworkGraph is the graph of public channels of one chain. Create it with
// NewNetworkGraph or ReadNetworkGraph.
type NetworkGraph struct {
	chainHash lntypes.ChainHash
	log       logger.Context
	pending   pendingChecks
	// view is the last snapshot, as long as it is what the graph is.
	view atomic.Pointer[ReadOnlyNetworkGraph]

	mu         sync.RWMutex
	store      store
	generation uint64
	// points are the points of nodes, by their numbers; see key. Snapshots have none.
	points pages[secp.Point]
	// removedChannels and removedNodes hold what is to be kept from coming back.
	removedChannels removedSet[lntypes.ShortChannelID]
	removedNodes    removedSet[lntypes.NodeID]
	// rapidSync is the timestamp of the last snapshot of rapid gossip sync.
	rapidSync *uint32
}

// NewNetworkGraph returns an empty graph of the network's chain.
func NewNetworkGraph(network lntypes.Network, log logger.Logger) *NetworkGraph {
	return newGraph(network.ChainHash(), log)
}

func newGraph(chain lntypes.ChainHash, log logger.Logger) *NetworkGraph {
	return &NetworkGraph{
		chainHash:       chain,
		log:             logger.For(log),
		pending:         newPendingChecks(),
		store:           store{chain: chain},
		removedChannels: newRemovedSet[lntypes.ShortChannelID](maxRemovedChannels),
		removedNodes:    newRemovedSet[lntypes.NodeID](maxRemovedNodes),
	}
}

func compareNodes(a, b lntypes.NodeID) int { return bytes.Compare(a[:], b[:]) }

// GetChainHash returns the hash that names the graph's chain.
func (g *NetworkGraph) GetChainHash() lntypes.ChainHash { return g.chainHash }

// GetLastRapidGossipSyncTimestamp returns the timestamp of the last snapshot of
// rapid gossip sync that was applied, nil if there was none.
func (g *NetworkGraph) GetLastRapidGossipSyncTimestamp() *uint32 {
	g.mu.RLock()
	defer g.mu.RUnlock()
	if g.rapidSync == nil {
		return nil
	}
	t := *g.rapidSync
	return &t
}

// SetLastRapidGossipSyncTimestamp records the timestamp of a snapshot of rapid
// gossip sync that has been applied in full.
func (g *NetworkGraph) SetLastRapidGossipSyncTimestamp(lastRapidGossipSyncTimestamp uint32) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.rapidSync = &lastRapidGossipSyncTimestamp
}

// HandleNetworkUpdate removes what a failed payment has shown to be gone for
// good. Failures that will pass are for the scorer to remember: the graph holds
// only what was announced. Updates of channels that came with the failure are not
// applied: whoever sent the failure could use them to tell that we are the payer.
func (g *NetworkGraph) HandleNetworkUpdate(networkUpdate lnwire.NetworkUpdate, now lntypes.UnixTime) {
	switch u := networkUpdate.(type) {
	case lnwire.ChannelUpdateMessage:
		g.log.Debugf("not applying the update of channel %s that came with a payment failure", u.Msg.Contents.ShortChannelID)
	case lnwire.ChannelFailure:
		if u.IsPermanent {
			g.log.Debugf("removing channel %s after a payment failure", u.ShortChannelID)
			g.ChannelFailedPermanent(u.ShortChannelID, now)
		}
	case lnwire.NodeFailure:
		if u.IsPermanent {
			g.log.Debugf("removing node %s after a payment failure", u.NodeID)
			g.NodeFailedPermanent(u.NodeID, now)
		}
	}
}

// ReadOnly returns the graph as it is now. Taking a snapshot costs little, and
// nothing while the graph does not change; whoever reads it makes nobody wait, and
// sees no later change. Callbacks during a search may use the graph freely.
func (g *NetworkGraph) ReadOnly() *ReadOnlyNetworkGraph {
	if v := g.view.Load(); v != nil {
		return v
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if v := g.view.Load(); v != nil {
		return v
	}
	v := &ReadOnlyNetworkGraph{s: g.store.snapshot(), generation: g.generation}
	g.view.Store(v)
	return v
}

// changing is to be called before the store is written to. The caller holds the
// lock.
func (g *NetworkGraph) changing() {
	g.generation++
	g.view.Store(nil)
}

// ChannelTerms returns what the last update of a channel's direction said, which
// bit 0 of channelFlags names, without its message. ok is false if there was none.
// It takes no snapshot, for callers that write in between.
func (g *NetworkGraph) ChannelTerms(shortChannelID lntypes.ShortChannelID, channelFlags uint8) (u ChannelUpdateInfo, ok bool) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	i, known := g.store.channel(shortChannelID)
	if !known {
		return u, false
	}
	t := g.store.edge(g.store.channels.at(i), int(channelFlags&directionFlag)).terms()
	if t == nil {
		return u, false
	}
	return t.info(), true
}

// Revive lets a channel come back that was dropped because it was not updated
// for long: a peer tells of updates in both directions. It reports whether the
// channel is one of these.
func (g *NetworkGraph) Revive(shortChannelID lntypes.ShortChannelID) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	stale := g.removedChannels.all[shortChannelID].stale
	if stale {
		g.removedChannels.remove(shortChannelID)
	}
	return stale
}

// String lists all channels and nodes in order of their ids.
func (g *NetworkGraph) String() string {
	var b strings.Builder
	b.WriteString("Network map\n[Channels]\n")
	v := g.ReadOnly()
	for id, i := range v.ChannelsFrom(0) {
		fmt.Fprintf(&b, " %s: %s\n", id, v.s.channelInfo(uint32(i)))
	}
	b.WriteString("[Nodes]\n")
	for id, i := range v.NodesAfter(nil) {
		fmt.Fprintf(&b, " %s: %s\n", id, v.s.nodeInfo(uint32(i)))
	}
	return b.String()
}
