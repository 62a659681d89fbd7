// Package onionmsg sends, receives and forwards onion messages (BOLT 4): notes
// of a few kilobytes that travel like payments do, hop by hop under layers of
// encryption, but move no money.
//
// OnionMessenger is the handler that a PeerManager is given. It peels what
// arrives, hands what is for us to the OffersMessageHandler or the
// CustomOnionMessageHandler, queues answers along the reply path that came with
// the message, and queues what is for others. A MessageRouter finds paths.
//
// CreateOnionMessage and PeelOnionMessage are the two halves without state.
//
// # Limits
//
// The queues hold at most 256 KiB per peer and 128 MiB in all; what does not
// fit is dropped. Messages are forwarded only to peers that are connected.
// Messages for a node that is not are kept for a few timer ticks while
// GetAndClearConnectionsNeeded asks for a connection. A message whose layers
// name ourselves as the next hop is peeled at most maxSelfHops times more.
//
// # What it does not do
//
// It does not connect to anybody, keeps nothing over a restart, does not resend,
// and does not understand BOLT 12: offers messages are passed on as TLV streams
// whose form has been checked (package offers).
//
// # Threads and locks
//
// All methods of OnionMessenger may be called from any thread. The message
// handlers are called with no lock held and may call the messenger. The signer,
// the entropy source and the router are called without the lock, too.
package onionmsg
