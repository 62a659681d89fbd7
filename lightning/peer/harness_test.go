package peer

import (
	"fmt"
	"sync"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/msghandler"
	"golightning/lightning/offers"
	"golightning/lightning/sign"
)

// testSigner is a NodeSigner with a fixed key.
type testSigner struct{ secret [32]byte }

func (s testSigner) id() lntypes.PublicKey {
	pub, err := secp.PubKeyFromSecret(s.secret)
	if err != nil {
		panic(err)
	}
	return pub
}

func (s testSigner) GetInboundPaymentKeyMaterial() sign.KeyMaterial { return sign.KeyMaterial{} }

func (s testSigner) GetNodeID(sign.Recipient) (lntypes.PublicKey, error) { return s.id(), nil }

func (s testSigner) Ecdh(_ sign.Recipient, other lntypes.PublicKey, _ *lntypes.BigEndianScalar) ([32]byte, error) {
	return secp.ECDH(s.secret, other)
}

func (s testSigner) SignInvoice([]byte, []lntypes.U5, sign.Recipient) (lntypes.RecoverableSignature, error) {
	return lntypes.RecoverableSignature{}, nil
}

func (s testSigner) SignBolt12InvoiceRequest(*offers.UnsignedInvoiceRequest) (lntypes.SchnorrSignature, error) {
	return lntypes.SchnorrSignature{}, nil
}

func (s testSigner) SignBolt12Invoice(*offers.UnsignedBolt12Invoice) (lntypes.SchnorrSignature, error) {
	return lntypes.SchnorrSignature{}, nil
}

func (s testSigner) SignGossipMessage(lnwire.UnsignedGossipMessage) (lntypes.Signature, error) {
	return lntypes.Signature{1}, nil
}

// logBook keeps what was logged.
type logBook struct {
	mu    sync.Mutex
	lines []string
}

func (l *logBook) Log(r logger.Record) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, r.Args)
}

// handlers is a handler for everything that notes what it is called with. Its
// hooks, where set, decide results or do something in the middle of a call.
type handlers struct {
	IgnoringMessageHandler
	ErroringMessageHandler

	mu        sync.Mutex
	log       []string
	connected map[string]int // "chan", "onion" and "route", connects minus disconnects

	features features.InitFeatures
	chains   *[]lntypes.ChainHash
	refuse   string // the handler that refuses peers
	hook     func(what string)
	pending  []events.MessageSendEvent
	fetch    func()

	onions  []*lnwire.OnionMessage
	customs []msghandler.PendingCustomMessage
	known   map[uint16]bool // custom types

	gossip      []*msghandler.ChannelGossip
	nodes       []*lnwire.NodeAnnouncement
	gossipCalls int
	gossipErr   error
	backlogged  bool
}

func (h *handlers) note(format string, args ...any) {
	what := fmt.Sprintf(format, args...)
	h.mu.Lock()
	h.log = append(h.log, what)
	hook := h.hook
	h.mu.Unlock()
	if hook != nil {
		hook(what)
	}
}

// taken returns the notes since the last call.
func (h *handlers) taken() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	log := h.log
	h.log = nil
	return log
}

func (h *handlers) count(name string, by int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.connected == nil {
		h.connected = make(map[string]int)
	}
	h.connected[name] += by
}

func (h *handlers) connect(name string, init *lnwire.Init, inbound bool) error {
	h.note("%s connected inbound=%v", name, inbound)
	if h.refuse == name {
		return fmt.Errorf("refused")
	}
	h.count(name, 1)
	return nil
}

// The three roles, since method names of the handlers clash.
type chanRole struct{ *handlers }
type routeRole struct{ *handlers }
type onionRole struct{ *handlers }
type customRole struct{ *handlers }

func (h chanRole) PeerConnected(_ lntypes.PublicKey, init *lnwire.Init, inbound bool) error {
	return h.connect("chan", init, inbound)
}

func (h chanRole) PeerDisconnected(lntypes.PublicKey) {
	h.count("chan", -1)
	h.note("chan disconnected")
}

func (h chanRole) ProvidedInitFeatures(lntypes.PublicKey) features.InitFeatures { return h.features }

func (h chanRole) ProvidedNodeFeatures() features.NodeFeatures { return features.NodeFeatures{} }

func (h chanRole) GetChainHashes() *[]lntypes.ChainHash { return h.chains }

func (h chanRole) GetAndClearPendingMsgEvents() []events.MessageSendEvent {
	if h.fetch != nil {
		h.fetch()
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	p := h.pending
	h.pending = nil
	return p
}

func (h chanRole) HandleCommitmentSigned(lntypes.PublicKey, *lnwire.CommitmentSigned) {
	h.note("commitment_signed")
}

func (h chanRole) HandleShutdown(_ lntypes.PublicKey, m *lnwire.Shutdown) {
	h.note("shutdown %d", m.ChannelID[0])
}

func (h chanRole) HandleError(_ lntypes.PublicKey, m *lnwire.ErrorMessage) {
	h.note("error %s", m.Data)
}

func (h chanRole) HandleChannelUpdate(_ lntypes.PublicKey, m *lnwire.ChannelUpdate) {
	h.note("chan update %d", m.Contents.ShortChannelID)
}

func (h routeRole) PeerConnected(_ lntypes.PublicKey, init *lnwire.Init, inbound bool) error {
	return h.connect("route", init, inbound)
}

func (h routeRole) GetAndClearPendingMsgEvents() []events.MessageSendEvent { return nil }

func (h routeRole) ProvidedInitFeatures(lntypes.PublicKey) features.InitFeatures {
	return features.InitFeatures{}
}

func (h routeRole) ProvidedNodeFeatures() features.NodeFeatures { return features.NodeFeatures{} }

func (h routeRole) HandleChannelUpdate(m *lnwire.ChannelUpdate) (bool, error) {
	h.note("route update %d", m.Contents.ShortChannelID)
	return h.gossipErr == nil, h.gossipErr
}

func (h routeRole) HandleChannelAnnouncement(m *lnwire.ChannelAnnouncement) (bool, error) {
	h.note("route channel %d", m.Contents.ShortChannelID)
	return h.gossipErr == nil, h.gossipErr
}

func (h routeRole) HandleNodeAnnouncement(m *lnwire.NodeAnnouncement) (bool, error) {
	h.note("route node %x", m.Contents.NodeID[1])
	return h.gossipErr == nil, h.gossipErr
}

func (h routeRole) ProcessingQueueHigh() bool { return h.backlogged }

func (h routeRole) GetNextChannelAnnouncement(from lntypes.ShortChannelID) *msghandler.ChannelGossip {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.gossipCalls++
	for _, g := range h.gossip {
		if g.Announcement.Contents.ShortChannelID >= from {
			return g
		}
	}
	return nil
}

func (h routeRole) GetNextNodeAnnouncement(after *lntypes.NodeID) *lnwire.NodeAnnouncement {
	for _, n := range h.nodes {
		if after == nil || string(n.Contents.NodeID[:]) > string(after[:]) {
			return n
		}
	}
	return nil
}

func (h onionRole) PeerConnected(_ lntypes.PublicKey, init *lnwire.Init, inbound bool) error {
	return h.connect("onion", init, inbound)
}

func (h onionRole) PeerDisconnected(lntypes.PublicKey) {
	h.count("onion", -1)
	h.note("onion disconnected")
}

func (h onionRole) ProvidedInitFeatures(lntypes.PublicKey) features.InitFeatures {
	return features.InitFeatures{}
}

func (h onionRole) ProvidedNodeFeatures() features.NodeFeatures { return features.NodeFeatures{} }

func (h onionRole) HandleOnionMessage(lntypes.PublicKey, *lnwire.OnionMessage) {
	h.note("onion message")
}

func (h onionRole) NextOnionMessageForPeer(lntypes.PublicKey) *lnwire.OnionMessage {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.onions) == 0 {
		return nil
	}
	m := h.onions[0]
	h.onions = h.onions[1:]
	return m
}

func (h customRole) ProvidedInitFeatures(lntypes.PublicKey) features.InitFeatures {
	return features.InitFeatures{}
}

func (h customRole) ProvidedNodeFeatures() features.NodeFeatures { return features.NodeFeatures{} }

// custom is a message of the user's own.
type custom struct {
	typ  uint16
	data string
}

func (c custom) TypeID() uint16   { return c.typ }
func (c custom) DebugStr() string { return c.data }
func (c custom) Write() []byte    { return []byte(c.data) }

func (h customRole) Read(typ uint16, b []byte) (msghandler.Type, error) {
	if !h.known[typ] {
		return nil, nil
	}
	if string(b) == "bad" {
		return nil, lntypes.ErrInvalidValue
	}
	return custom{typ, string(b)}, nil
}

func (h customRole) HandleCustomMessage(m msghandler.Type, _ lntypes.PublicKey) error {
	h.note("custom %d %s", m.TypeID(), m.Write())
	return nil
}

func (h customRole) GetAndClearPendingMsg() []msghandler.PendingCustomMessage {
	h.mu.Lock()
	defer h.mu.Unlock()
	c := h.customs
	h.customs = nil
	return c
}

// node is a manager with its handlers and key.
type node struct {
	*PeerManager
	h      *handlers
	signer testSigner
	log    *logBook
}

func newNode(seed byte) *node {
	h := &handlers{}
	n := &node{h: h, signer: testSigner{[32]byte{31: seed}}, log: &logBook{}}
	n.PeerManager = NewPeerManager(MessageHandler{chanRole{h}, routeRole{h}, onionRole{h}, customRole{h}},
		1_700_000_000, [32]byte{seed}, n.log, n.signer)
	return n
}

// socket is one end of a connection in memory. What is sent is kept until the
// test moves it to the other end.
type socket struct {
	id uint64

	mu       sync.Mutex
	sent     []byte
	room     int // how much SendData takes, -1 for all
	calls    int
	resumed  int
	hungUp   int
	released int
	onSend   func()
}

var sockets uint64

func newSocket() *socket {
	sockets++
	return &socket{id: sockets, room: -1}
}

func (s *socket) SendData(data []byte, resume bool) int {
	if s.onSend != nil {
		s.onSend()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls++
	if resume {
		s.resumed++
	}
	n := len(data)
	if s.room >= 0 {
		n = min(n, s.room)
		s.room -= n
	}
	s.sent = append(s.sent, data[:n]...)
	return n
}

func (s *socket) DisconnectSocket() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hungUp++
}

func (s *socket) Release() { s.released++ }

func (s *socket) Eq(o SocketDescriptor) bool { return s.id == o.(*socket).id }

// Hash collides on purpose: Eq decides.
func (s *socket) Hash() uint64 { return s.id % 2 }

func (s *socket) take() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.sent
	s.sent = nil
	return b
}

// link is a connection between two nodes.
type link struct {
	t    *testing.T
	a, b *node
	x, y *socket // a's and b's ends
}

// dial opens a connection from a to b, without any bytes moved.
func dial(t *testing.T, a, b *node) *link {
	t.Helper()
	l := &link{t: t, a: a, b: b, x: newSocket(), y: newSocket()}
	act, err := a.NewOutboundConnection(b.signer.id(), l.x, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.NewInboundConnection(l.y, nil); err != nil {
		t.Fatal(err)
	}
	l.x.sent = act
	return l
}

// toB moves what a has sent to b; toA the other way.
func (l *link) toB() error { return move(l.x, l.b, l.y) }
func (l *link) toA() error { return move(l.y, l.a, l.x) }

func move(from *socket, n *node, to *socket) error {
	b := from.take()
	if len(b) == 0 {
		return nil
	}
	_, err := n.ReadEvent(to, b)
	return err
}

// settle moves bytes to and fro until there are none, and fails on errors.
func (l *link) settle() {
	l.t.Helper()
	for range 50 {
		if err := l.toB(); err != nil {
			l.t.Fatalf("at b: %v\n%v", err, l.b.log.lines)
		}
		l.b.ProcessEvents()
		if err := l.toA(); err != nil {
			l.t.Fatalf("at a: %v\n%v", err, l.a.log.lines)
		}
		l.a.ProcessEvents()
		l.b.ProcessEvents()
		if len(l.x.sent)+len(l.y.sent) == 0 {
			return
		}
	}
	l.t.Fatal("never settles")
}

// connect dials and completes the handshake.
func connect(t *testing.T, a, b *node) *link {
	t.Helper()
	l := dial(t, a, b)
	l.settle()
	if !has(a, b) || !has(b, a) {
		t.Fatalf("not connected: %v %v", a.log.lines, b.log.lines)
	}
	a.h.taken()
	b.h.taken()
	return l
}

// has tells whether a node is connected to another.
func has(a, b *node) bool {
	for _, p := range a.GetPeerNodeIDs() {
		if p.NodeID == b.signer.id() {
			return true
		}
	}
	return false
}

// connOf returns the connection of a descriptor.
func (n *node) connOf(s *socket) *conn { return n.lookup(s) }

// inject sends a message from a as if a handler had asked for it.
func (l *link) inject(msgs ...lnwire.Message) {
	l.t.Helper()
	c := l.a.connOf(l.x)
	if c == nil {
		l.t.Fatal("no connection")
	}
	for _, m := range msgs {
		c.mu.Lock()
		err := c.queue(func(b []byte) ([]byte, error) { return lnwire.AppendMessage(b, m) })
		c.mu.Unlock()
		if err != nil {
			l.t.Fatal(err)
		}
	}
	l.a.flush(c, false)
}
