package onionmsg

import (
	"errors"
	"slices"

	"golightning/lightning/blinding"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

const (
	// maxBlindedPaths is how many paths CreateBlindedPaths returns.
	maxBlindedPaths = 3

	// minPeerChannels is how many public channels a peer needs to be an
	// introduction node: with fewer it would be easy to guess who is behind it.
	minPeerChannels = 3
)

// errNoPath says that there is no path.
var errNoPath = errors.New("onionmsg: no path")

// DefaultMessageRouter finds paths of one hop: to a peer, or to a node that has
// announced that it knows onion messages and where it can be connected to. It
// is safe for use by several threads.
type DefaultMessageRouter struct {
	graph   *gossip.NetworkGraph
	entropy lntypes.EntropySource
}

// NewDefaultMessageRouter returns a router. The entropy source is drawn from
// only for blinded paths, once for each.
func NewDefaultMessageRouter(networkGraph *gossip.NetworkGraph, entropySource lntypes.EntropySource) *DefaultMessageRouter {
	return &DefaultMessageRouter{networkGraph, entropySource}
}

// FindPath returns the path to a destination whose first node is a peer, or
// can be connected to.
func (r *DefaultMessageRouter) FindPath(
	sender lntypes.PublicKey, peers []lntypes.PublicKey, destination Destination,
) (OnionMessagePath, error) {
	if destination == nil {
		return OnionMessagePath{}, errNoPath
	}
	first := destination.firstNode()
	if slices.Contains(peers, first) {
		return OnionMessagePath{Destination: destination}, nil
	}
	if node := r.graph.ReadOnly().Node(lntypes.NodeID(first)); node != nil && node.AnnouncementInfo != nil {
		msg := node.AnnouncementInfo.AnnouncementMessage
		if msg != nil && msg.Contents.Features.SupportsOnionMessages() {
			addresses := append([]lnwire.SocketAddress{}, msg.Contents.Addresses...)
			return OnionMessagePath{Destination: destination, FirstNodeAddresses: &addresses}, nil
		}
	}
	return OnionMessagePath{}, errNoPath
}

// CreateBlindedPaths returns paths over those peers that have enough public
// channels, or a path of one hop if there are none and the recipient is public.
func (r *DefaultMessageRouter) CreateBlindedPaths(
	recipient lntypes.PublicKey, peers []lntypes.PublicKey,
) ([]blinding.BlindedPath, error) {
	graph := r.graph.ReadOnly()
	var paths []blinding.BlindedPath
	for _, peer := range peers {
		node := graph.Node(lntypes.NodeID(peer))
		if node == nil || len(node.Channels) < minPeerChannels {
			continue
		}
		path, err := blinding.BlindedPathNewForMessage([]lntypes.PublicKey{peer, recipient}, r.entropy)
		if err != nil {
			paths = nil
			break
		}
		if paths = append(paths, path); len(paths) == maxBlindedPaths {
			break
		}
	}
	if len(paths) > 0 {
		return paths, nil
	}
	if graph.Node(lntypes.NodeID(recipient)) == nil {
		return nil, errNoPath
	}
	path, err := blinding.BlindedPathOneHopForMessage(recipient, r.entropy)
	if err != nil {
		return nil, errNoPath
	}
	return []blinding.BlindedPath{path}, nil
}
