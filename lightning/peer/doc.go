// Package peer turns the bytes of sockets into messages for the handlers of
// package msghandler, and what the handlers want sent into bytes.
//
// PeerManager holds the connections. It opens no socket itself: the caller owns
// the sockets, identifies each by a SocketDescriptor, and drives the manager:
//
//	out, err := m.NewOutboundConnection(nodeID, d, nil) // send out
//	err = m.NewInboundConnection(d, nil)
//	pause, err := m.ReadEvent(d, data)  // bytes have arrived
//	m.ProcessEvents()                   // after each ReadEvent, and often
//	err = m.WriteBufferSpaceAvail(d)    // after SendData took less than all
//	m.SocketDisconnected(d)             // the peer hung up
//	m.TimerTickOccurred()               // about every ten seconds
//
// ReadEvent never writes: answers leave with the next ProcessEvents. If it
// returns true, the caller stops reading until a SendData says resume.
//
// # Life of a connection
//
//	handshake   BOLT 8 acts; the peer's node id becomes known
//	awaitInit   our init is queued; the peer's first message has to be init
//	connecting  init was accepted, the handlers are being told
//	ready       messages flow
//	closed      nothing is called or sent any more
//
// From the first byte to ready a connection has at most two timer ticks. After
// that it must answer a ping within a time that grows with the number of peers
// as long as it sends anything, and within one tick if it is silent. One node
// has one connection: a second one that completes its handshake is closed.
//
// Every handler whose PeerConnected returned nil gets exactly one
// PeerDisconnected, after the last message of that connection and before the
// PeerConnected of the next one. Messages that a handler queued for one
// connection are never sent on a later one.
//
// # Limits
//
// A connection holds at most one message that is not complete, stops asking for
// input while 12 messages wait to be sent, keeps at most 24 gossip messages to be
// forwarded (192 of our own), answers at most one ping at a time and is closed when
// maxOutboundBytes wait. What a peer has asked for of the network graph, by a
// query or a timestamp filter, it gets one message at a time, as fast as it reads.
// Gossip that nobody can have signed ends the connection when there is much of it.
//
// # Threads and locks
//
// All methods may be called from any thread and from within any callback.
// Handlers and the descriptor's SendData and DisconnectSocket are called with no
// lock held. The NodeSigner, the Logger and the descriptor's Eq and Hash may be
// called under a lock and must not call the manager back. Lock order:
// PeerManager.mu, then conn.mu; no method holds two conn locks.
//
// Calls that would collide do not block. A ReadEvent for a connection that is
// being read leaves its bytes to the call in progress; a ProcessEvents while
// one runs makes that one go round again; a connection that is closed while a
// callback for it runs is wound up when that callback returns.
//
// # What it does not do
//
// It has no sockets, threads or clock, does not reconnect, does not choose
// peers and does not know which have channels: limiting how many peers without
// a channel may connect is up to the channel handler, which can refuse one.
package peer
