package gossip

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

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

	mu       sync.RWMutex
	channels index[lntypes.ShortChannelID, ChannelInfo]
	nodes    index[lntypes.NodeID, NodeInfo]
	// removedChannels and removedNodes hold when the thing was removed, 0 if
	// the time was not known.
	removedChannels map[lntypes.ShortChannelID]lntypes.UnixTime
	removedNodes    map[lntypes.NodeID]lntypes.UnixTime
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
		channels:        newIndex[lntypes.ShortChannelID, ChannelInfo](cmp.Compare[lntypes.ShortChannelID]),
		nodes:           newIndex[lntypes.NodeID, NodeInfo](compareNodes),
		removedChannels: make(map[lntypes.ShortChannelID]lntypes.UnixTime),
		removedNodes:    make(map[lntypes.NodeID]lntypes.UnixTime),
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
// good. Updates of channels that came with the failure are not applied: whoever
// sent the failure could use them to tell that we are the payer.
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

// ReadOnly returns a view of the graph. It needs no closing: each of its
// methods takes the graph's lock for itself, and what it returns is a state
// that will not change. The graph may change between two calls.
func (g *NetworkGraph) ReadOnly() *ReadOnlyNetworkGraph { return &ReadOnlyNetworkGraph{graph: g} }

// String lists all channels and nodes in order of their ids.
func (g *NetworkGraph) String() string {
	var b strings.Builder
	b.WriteString("Network map\n[Channels]\n")
	v := g.ReadOnly()
	for _, id := range v.ListChannels() {
		if c := v.Channel(id); c != nil {
			fmt.Fprintf(&b, " %s: %s\n", id, c)
		}
	}
	b.WriteString("[Nodes]\n")
	for _, id := range v.ListNodes() {
		if n := v.Node(id); n != nil {
			fmt.Fprintf(&b, " %s: %s\n", id, n)
		}
	}
	return b.String()
}

// ReadOnlyNetworkGraph is a view of a NetworkGraph; see NetworkGraph.ReadOnly.
type ReadOnlyNetworkGraph struct{ graph *NetworkGraph }

// Channel returns the channel, nil if it is not known. It must not be changed.
func (v *ReadOnlyNetworkGraph) Channel(shortChannelID lntypes.ShortChannelID) *ChannelInfo {
	v.graph.mu.RLock()
	c := v.graph.channels.get(shortChannelID)
	v.graph.mu.RUnlock()
	return c
}

// Node returns the node, nil if it is not known. It must not be changed.
func (v *ReadOnlyNetworkGraph) Node(nodeID lntypes.NodeID) *NodeInfo {
	v.graph.mu.RLock()
	n := v.graph.nodes.get(nodeID)
	v.graph.mu.RUnlock()
	return n
}

// ListChannels returns the ids of all channels in ascending order.
func (v *ReadOnlyNetworkGraph) ListChannels() []lntypes.ShortChannelID {
	v.graph.mu.Lock()
	defer v.graph.mu.Unlock()
	return slices.Clone(v.graph.channels.sorted())
}

// ListNodes returns the ids of all nodes in ascending byte order.
func (v *ReadOnlyNetworkGraph) ListNodes() []lntypes.NodeID {
	v.graph.mu.Lock()
	defer v.graph.mu.Unlock()
	return slices.Clone(v.graph.nodes.sorted())
}

// GetAddresses returns the addresses that the node has announced: nil if it is
// not known or has not announced itself.
func (v *ReadOnlyNetworkGraph) GetAddresses(pubkey lntypes.PublicKey) *[]lnwire.SocketAddress {
	n := v.Node(lntypes.NodeID(pubkey))
	if n == nil || n.AnnouncementInfo == nil {
		return nil
	}
	a := append([]lnwire.SocketAddress(nil), n.AnnouncementInfo.Addresses()...)
	return &a
}
