// Package msghandler declares what a peer manager needs from the parts that
// understand messages: the handlers for channel, routing, onion and custom
// messages. Package peer calls them, packages ln, gossip and onionmsg
// implement them, and neither side has to import the other.
//
// It declares interfaces only. Nothing is sent, stored or decoded here, and
// the messages themselves live in package lnwire.
//
// # Rules for every handler
//
// Calls for different peers may come from several threads at once. Calls for
// one peer come one at a time, in the order in which its messages arrived, and
// only between a PeerConnected that returned nil and the PeerDisconnected that
// follows it. No lock of the caller's is held during a call, so that a handler
// may use any object of the library, the peer manager included.
//
// A message passed by pointer is lent: it must not be kept or changed after
// the call returns. A message passed by value belongs to the handler.
//
// Handlers do not send. They queue what is to be sent and give it up when
// GetAndClearPendingMsgEvents (or its namesakes) is called.
package msghandler
