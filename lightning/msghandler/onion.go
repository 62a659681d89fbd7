package msghandler

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// PeerAddresses is a node that somebody should connect to, and where it may
// listen. The addresses may be empty.
type PeerAddresses struct {
	NodeID    lntypes.PublicKey
	Addresses []lnwire.SocketAddress
}

// OnionMessageHandler takes onion messages (BOLT 4) and gives those that are to
// be sent.
type OnionMessageHandler interface {
	// GetAndClearConnectionsNeeded returns the nodes that have to be connected
	// before messages that wait for them can leave. Poll it.
	GetAndClearConnectionsNeeded() []PeerAddresses
	// HandleOnionMessage handles onion_message.
	HandleOnionMessage(peerNodeID lntypes.PublicKey, msg *lnwire.OnionMessage)
	// NextOnionMessageForPeer takes the next message for a peer out of the
	// queue, or returns nil.
	NextOnionMessageForPeer(peerNodeID lntypes.PublicKey) *lnwire.OnionMessage
	// PeerConnected says that a peer has completed its init exchange. An error
	// refuses the peer, for all handlers, and no PeerDisconnected follows.
	PeerConnected(theirNodeID lntypes.PublicKey, init *lnwire.Init, inbound bool) error
	// PeerDisconnected says that the connection is gone. It comes exactly once
	// for each PeerConnected that returned nil.
	PeerDisconnected(theirNodeID lntypes.PublicKey)
	// TimerTickOccurred is to be called about every ten seconds; messages that
	// wait for a connection are dropped some ticks later.
	TimerTickOccurred()

	// ProvidedNodeFeatures returns the features that this handler adds to our
	// node_announcement.
	ProvidedNodeFeatures() features.NodeFeatures
	// ProvidedInitFeatures returns the features that this handler adds to our
	// init for a peer.
	ProvidedInitFeatures(theirNodeID lntypes.PublicKey) features.InitFeatures
}
