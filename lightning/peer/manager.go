package peer

import (
	"crypto/sha256"
	"encoding/binary"
	"sync"
	"sync/atomic"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/msghandler"
	"golightning/lightning/noise"
	"golightning/lightning/sign"
)

// PeerManager holds the connections to peers; see the package comment. It is
// made by NewPeerManager and safe for use by several threads.
type PeerManager struct {
	handlers      MessageHandler
	gossipServer  msghandler.GossipServer // the routing handler, nil if it is none
	log           logger.Context
	signer        sign.NodeSigner
	ephemeralSeed [32]byte
	ephemerals    atomic.Uint64
	// announced is the timestamp of the next node_announcement.
	announced atomic.Uint32

	// eventRuns is the number of ProcessEvents calls that have begun since the
	// running one last looked; only the first of them runs.
	eventRuns atomic.Int32
	writes    atomic.Uint64 // counts the SendData that took something

	// backlogged: the routing handler wants fewer announcements. lifted: it did
	// and does no more, which peers have to be told.
	backlogged atomic.Bool
	lifted     atomic.Bool

	mu     sync.Mutex
	conns  []*conn            // in order of arrival
	byHash map[uint64][]*conn // by the descriptor's hash
	byNode map[lntypes.PublicKey]*conn
	// sessions counts the connections that became ready. fetching is set while
	// the handlers' pending messages are being collected: no connection begins a
	// session meanwhile, so that each message collected is for a session that
	// is no younger than the collection. Those that would are in deferred.
	sessions uint64
	fetching bool
	deferred []*conn
}

// NewPeerManager returns a manager without connections.
//
// The time, in seconds since 1970, starts the timestamps of node
// announcements, which have to grow from one run of the program to the next. The
// random data, which must be secret and never repeat, seeds the ephemeral keys
// of all handshakes; nothing else is drawn.
func NewPeerManager(
	messageHandler MessageHandler, currentTime uint32, ephemeralRandomData [32]byte,
	log logger.Logger, nodeSigner sign.NodeSigner,
) *PeerManager {
	m := &PeerManager{
		handlers:      messageHandler,
		log:           logger.For(log),
		signer:        nodeSigner,
		ephemeralSeed: ephemeralRandomData,
		byHash:        make(map[uint64][]*conn),
		byNode:        make(map[lntypes.PublicKey]*conn),
	}
	m.announced.Store(currentTime)
	m.gossipServer, _ = messageHandler.RouteHandler.(msghandler.GossipServer)
	return m
}

// ephemeralKey returns a key that was never used before.
func (m *PeerManager) ephemeralKey() lntypes.SecretKey {
	var b [40]byte
	copy(b[:], m.ephemeralSeed[:])
	binary.LittleEndian.PutUint64(b[32:], m.ephemerals.Add(1)-1)
	return sha256.Sum256(b[:])
}

// nodeKey lends the signer's node key to the handshake.
type nodeKey struct{ signer sign.NodeSigner }

// PublicKey returns the node id.
func (k nodeKey) PublicKey() (lntypes.PublicKey, error) {
	return k.signer.GetNodeID(sign.RecipientNode)
}

// ECDH asks the signer.
func (k nodeKey) ECDH(their lntypes.PublicKey) ([32]byte, error) {
	return k.signer.Ecdh(sign.RecipientNode, their, nil)
}

// ECDHPoint asks the signer, with the parsed key if it takes one.
func (k nodeKey) ECDHPoint(their *secp.Point) ([32]byte, error) {
	if s, ok := k.signer.(sign.PointSigner); ok {
		return s.EcdhPoint(sign.RecipientNode, their)
	}
	return k.signer.Ecdh(sign.RecipientNode, their.Bytes(), nil)
}

// ConnectedPeer is a peer and the address that the caller gave for it.
type ConnectedPeer struct {
	NodeID  lntypes.PublicKey
	Address lnwire.SocketAddress // nil if none was given
}

// GetPeerNodeIDs returns the peers whose connection is ready, in the order in
// which they connected.
func (m *PeerManager) GetPeerNodeIDs() []ConnectedPeer {
	var peers []ConnectedPeer
	for _, c := range m.snapshot() {
		c.mu.Lock()
		if !c.closed && c.phase == phaseReady {
			peers = append(peers, ConnectedPeer{c.node, c.address})
		}
		c.mu.Unlock()
	}
	return peers
}

// snapshot returns the connections in order of arrival.
func (m *PeerManager) snapshot() []*conn {
	m.mu.Lock()
	defer m.mu.Unlock()
	return append([]*conn(nil), m.conns...)
}

// lookup returns the connection of a descriptor, or nil. The descriptor's Hash
// is called without the lock, its Eq with it.
func (m *PeerManager) lookup(desc SocketDescriptor) *conn {
	hash := desc.Hash()
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.find(hash, desc)
}

func (m *PeerManager) find(hash uint64, desc SocketDescriptor) *conn {
	for _, c := range m.byHash[hash] {
		if c.desc.Eq(desc) {
			return c
		}
	}
	return nil
}

// add registers a new connection. A descriptor that is in use already is the
// caller's mistake and gets PeerHandleError.
func (m *PeerManager) add(c *conn) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.find(c.hash, c.desc) != nil {
		return &PeerHandleError{}
	}
	m.conns = append(m.conns, c)
	m.byHash[c.hash] = append(m.byHash[c.hash], c)
	return nil
}

// NewOutboundConnection registers a connection that the caller has opened to a
// node, and returns the bytes to be sent first (50 bytes). The address, which
// may be nil, is the one connected to; it is told to the peer unless it is not
// public.
//
// The error is *PeerHandleError: close the socket.
func (m *PeerManager) NewOutboundConnection(
	theirNodeID lntypes.PublicKey, descriptor SocketDescriptor, remoteNetworkAddress lnwire.SocketAddress,
) ([]byte, error) {
	h, err := noise.NewInitiator(nodeKey{m.signer}, theirNodeID, m.ephemeralKey())
	if err != nil {
		m.log.WithPeer(theirNodeID).Debugf("Cannot connect: %v", err)
		return nil, &PeerHandleError{}
	}
	act, err := h.ActOne()
	if err != nil {
		return nil, &PeerHandleError{}
	}
	c := newConn(descriptor, remoteNetworkAddress, false)
	c.handshake = h
	c.expect(noise.ActTwoLen)
	if err := m.add(c); err != nil {
		return nil, err
	}
	return act[:], nil
}

// NewInboundConnection registers a connection that a peer has opened. The
// address, which may be nil, is the peer's; it is told to the peer unless it is
// not public. Nothing is to be sent: the peer speaks first.
//
// The error is *PeerHandleError: close the socket.
func (m *PeerManager) NewInboundConnection(descriptor SocketDescriptor, remoteNetworkAddress lnwire.SocketAddress) error {
	h, err := noise.NewResponder(nodeKey{m.signer})
	if err != nil {
		m.log.Errorf("Cannot accept a connection: %v", err)
		return &PeerHandleError{}
	}
	c := newConn(descriptor, remoteNetworkAddress, true)
	c.handshake = h
	c.expect(noise.ActOneLen)
	return m.add(c)
}

// initFeatures joins what the handlers offer to a peer.
func (m *PeerManager) initFeatures(node lntypes.PublicKey) features.InitFeatures {
	return m.handlers.ChanHandler.ProvidedInitFeatures(node).
		Or(m.handlers.RouteHandler.ProvidedInitFeatures(node)).
		Or(m.handlers.OnionMessageHandler.ProvidedInitFeatures(node)).
		Or(m.handlers.CustomMessageHandler.ProvidedInitFeatures(node))
}

// updateBacklogged asks the routing handler whether it keeps up.
func (m *PeerManager) updateBacklogged() {
	high := m.handlers.RouteHandler.ProcessingQueueHigh()
	if m.backlogged.Swap(high) && !high {
		m.lifted.Store(true)
	}
}

// leave ends a call out of the manager that c.calls counts, and winds the connection up if it was closed
// meanwhile and nobody else is in a call.
func (m *PeerManager) leave(c *conn) {
	c.mu.Lock()
	c.calls--
	last := c.readyToFinish()
	c.mu.Unlock()
	if last {
		m.finish(c)
	}
}

// readyToFinish reports, once, that a closed connection can be wound up.
func (c *conn) readyToFinish() bool {
	if !c.closed || c.calls > 0 || c.finishing {
		return false
	}
	c.finishing = true
	return true
}

// close ends a connection. Nothing is sent or handled any more; the handlers
// are told as soon as no call for the connection is in progress. If hangUp is
// set the descriptor is told to disconnect.
func (m *PeerManager) close(c *conn, hangUp bool, reason string) {
	c.mu.Lock()
	if c.closed {
		c.mu.Unlock()
		return
	}
	c.closed = true
	c.hangUp = hangUp
	c.out, c.outLens, c.gossip, c.inbox = nil, nil, nil, nil
	c.outDone, c.outSent, c.firstSent, c.pongAt = 0, 0, 0, -1
	log := m.log
	if c.phase > phaseHandshake {
		log = log.WithPeer(c.node)
	}
	c.mu.Unlock()
	log.Tracef("Closing connection: %s", reason)

	m.mu.Lock()
	m.conns = without(m.conns, c)
	if rest := without(m.byHash[c.hash], c); len(rest) > 0 {
		m.byHash[c.hash] = rest
	} else {
		delete(m.byHash, c.hash)
	}
	m.mu.Unlock()

	c.mu.Lock()
	last := c.readyToFinish()
	c.mu.Unlock()
	if last {
		m.finish(c)
	}
}

// without returns the list without c, in memory of its own.
func without(list []*conn, c *conn) []*conn {
	var rest []*conn
	for _, o := range list {
		if o != c {
			rest = append(rest, o)
		}
	}
	return rest
}

// finish tells everybody that a connection is gone. The node id is free for
// the next connection only after that.
func (m *PeerManager) finish(c *conn) {
	if c.gossiper != nil {
		c.gossiper.Close()
	}
	if c.chanConnected {
		m.handlers.ChanHandler.PeerDisconnected(c.node)
	}
	if c.onionConnected {
		m.handlers.OnionMessageHandler.PeerDisconnected(c.node)
	}
	if c.hangUp {
		c.desc.DisconnectSocket()
	}
	if c.registered {
		m.mu.Lock()
		if m.byNode[c.node] == c {
			delete(m.byNode, c.node)
		}
		m.mu.Unlock()
	}
	release(c.desc)
}

// SocketDisconnected says that a connection is gone. An unknown descriptor is
// ignored: the manager may just have closed it.
func (m *PeerManager) SocketDisconnected(descriptor SocketDescriptor) {
	if c := m.lookup(descriptor); c != nil {
		m.close(c, false, "the socket is gone")
	}
}

// DisconnectByNodeID closes the connection to a node, if there is one.
func (m *PeerManager) DisconnectByNodeID(nodeID lntypes.PublicKey) {
	m.mu.Lock()
	c := m.byNode[nodeID]
	m.mu.Unlock()
	if c != nil {
		m.close(c, true, "the caller wants it")
	}
}

// DisconnectAllPeers closes all connections, for use when all sockets have
// become doubtful, after a suspend say.
func (m *PeerManager) DisconnectAllPeers() {
	for _, c := range m.snapshot() {
		m.close(c, true, "the caller wants all closed")
	}
}
