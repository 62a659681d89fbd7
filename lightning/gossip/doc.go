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
// not known, except while a look-up of the channel is under way. A graph that is
// some times as large as the public network takes nothing more from peers.
//
// # The graph in memory
//
// Nodes and channels are records in pages, numbered by NodeIndex and
// ChannelIndex. A channel's two directions are Edges, without pointers, in one
// array for each node at which they end; only there stand the terms. Two sorted
// lists lead from ids to numbers. Of a signed message only that is kept which the
// records do not say; it comes out again byte for byte.
//
// ReadOnly gives a snapshot, for which only the tables of pages are copied. The
// graph copies a page, a block of a list or a node's edges before it first writes
// to them after a snapshot was taken. So readers take no lock, wait for nobody,
// make nobody wait, and keep at most those old pages alive that have changed
// since. ChannelInfo and NodeInfo values are made for each call and belong to the
// caller.
//
// A graph's file has LDK's form. Nodes without channels in a file, and channels
// between a node and itself, are dropped.
//
// What was removed is remembered for a week, up to a number: a failed channel
// does not come back, and one that was not updated for two weeks (a zombie) only
// if Revive says so.
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
// # Gossip with peers
//
// P2PGossipSync has a session for each connection, if whoever drives it opens
// them (msghandler.GossipServer): PeerManager does. In a session
//
//   - the peer's queries are answered and its timestamp filter is honoured, for
//     the backlog and for new gossip; without one it gets our own gossip at most.
//     What is kept of them is a position in the graph; messages are made one at a
//     time as the peer reads. One query of a kind is taken at a time, and there are
//     rations of queries and filters from one tick to the next.
//   - with SyncByQueries the peer may be asked, one peer after the other: for all
//     channels with timestamps and checksums, then, some hundred at a time, for
//     those that we lack or have in an older form. Whoever answers against the
//     rules, or not in time, is followed by the next one.
//
// The lock of P2PGossipSync comes before that of a session, and that before the
// graph's.
//
// What the package does not do: it finds no routes (router), does not watch the
// chain for closed channels, makes no announcements of its own, and does not ask
// for channels of which it has seen only an update.
package gossip
