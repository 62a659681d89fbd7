// Package gossip keeps the network graph of BOLT 7: which channels and nodes
// there are, by what the nodes announce, and what each channel's two ends ask
// for forwarding.
//
// NetworkGraph holds the graph. It takes announcements and updates, signed or
// from a trusted source, checks them and answers questions. P2PGossipSync feeds
// it from peers: it is the RoutingMessageHandler of a node without special
// wishes. UtxoLookup, if there is one, tells whether an announced channel's
// funding output exists; its answer may come later through a UtxoFuture.
//
// What comes from peers is checked in the order of cost: form and chain first,
// then whether it is news, then signatures, then the chain. Nothing is stored
// before its signatures are verified, and nothing at all for channels that are
// not known, except while a look-up of the channel is under way.
//
// # Sharing
//
// ChannelInfo and NodeInfo values that the graph hands out as pointers are
// never changed: an update replaces them. They may be kept and read from any
// goroutine, and must not be written to.
//
// # Locks
//
// All methods may be called from any goroutine. The graph has one lock for
// its content and one for pending look-ups, each UtxoFuture has its own. The
// order is pending, then future; the content's lock is never held together with
// another. No lock is held while UtxoLookup or the Logger is called.
//
// # Time
//
// The package reads no clock: methods for which the time matters take it as
// now. Zero means that it is not known; checks of age are then left out.
//
// What the package does not do: it finds no routes (router), does not watch the
// chain for closed channels, makes no announcements of its own, asks peers for
// nothing but a timestamp filter, and does not answer query_short_channel_ids,
// as the reference 0.0.121 does not.
package gossip
