package onionmsg

import (
	"bytes"
	"slices"
	"sync"

	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/msghandler"
	"golightning/lightning/sign"
)

const (
	// maxPeerBytes and maxTotalBytes bound what waits to be sent, to one peer
	// and in all.
	maxPeerBytes  = 256 << 10
	maxTotalBytes = 128 << 20

	// maxPendingTicks is for how many ticks messages wait for a connection after
	// it was asked for.
	maxPendingTicks = 2

	// maxPeerMessages and maxMessages bound how many messages are handled
	// between two ticks, from one peer and in all. Each costs three point
	// multiplications.
	maxPeerMessages = 500
	maxMessages     = 5000
)

// OnionMessenger is the handler for onion messages; see the package comment. It
// is made by NewOnionMessenger and safe for use by several threads.
type OnionMessenger struct {
	entropy lntypes.EntropySource
	signer  sign.NodeSigner
	log     logger.Context
	rawLog  logger.Logger
	router  MessageRouter
	offers  OffersMessageHandler
	custom  CustomOnionMessageHandler

	mu         sync.Mutex
	recipients map[lntypes.PublicKey]*recipient
	total      int // bytes in all queues
	// handled counts the messages since the last tick. It limits nothing until
	// the first tick: a user who has no timer must not be cut off.
	handled int
	ticking bool
}

// recipient is a node that messages wait for.
type recipient struct {
	connected bool
	queue     []lnwire.OnionMessage
	bytes     int
	// addresses, while not nil, is to be handed out by
	// GetAndClearConnectionsNeeded; after that ticks counts.
	addresses *[]lnwire.SocketAddress
	ticks     int
	handled   int // messages from it since the last tick
}

// NewOnionMessenger returns a messenger without peers. It draws once from the
// entropy source.
func NewOnionMessenger(
	entropySource lntypes.EntropySource, nodeSigner sign.NodeSigner, log logger.Logger,
	messageRouter MessageRouter, offersHandler OffersMessageHandler, customHandler CustomOnionMessageHandler,
) *OnionMessenger {
	// The draw has no use here. Programs count on its place in the order of
	// draws, as channel keys depend on how many came before.
	_ = entropySource.GetSecureRandomBytes()
	return &OnionMessenger{
		entropy: entropySource, signer: nodeSigner, log: logger.For(log), rawLog: log,
		router: messageRouter, offers: offersHandler, custom: customHandler,
		recipients: make(map[lntypes.PublicKey]*recipient),
	}
}

// SendOnionMessage queues contents for a destination. An answer, if there is to
// be one, comes over the reply path. The error is a SendError.
func (m *OnionMessenger) SendOnionMessage(
	contents OnionMessageContents, destination Destination, replyPath *blinding.BlindedPath,
) (SendSuccess, error) {
	success, err := m.send(contents, destination, replyPath)
	switch s := success.(type) {
	case Buffered:
		m.log.Tracef("Buffered an onion message of type %d", contents.TLVType())
	case BufferedAwaitingConnection:
		m.log.Tracef("Buffered an onion message of type %d until %s is connected", contents.TLVType(), s.A)
	default:
		m.log.Tracef("Failed to send an onion message of type %d: %v", contents.TLVType(), err)
	}
	return success, err
}

func (m *OnionMessenger) send(
	contents OnionMessageContents, destination Destination, replyPath *blinding.BlindedPath,
) (SendSuccess, error) {
	if destination == nil {
		return nil, PathNotFound{}
	}
	us, err := m.signer.GetNodeID(sign.RecipientNode)
	if err != nil {
		return nil, GetNodeIDFailed{}
	}
	path, err := m.router.FindPath(us, m.peers(), destination)
	if err != nil {
		return nil, PathNotFound{}
	}
	out, err := CreateOnionMessage(m.entropy, m.signer, path, contents, replyPath)
	if err != nil {
		return nil, err
	}
	return m.enqueue(out)
}

// peers returns the connected peers in the order of their ids.
func (m *OnionMessenger) peers() []lntypes.PublicKey {
	m.mu.Lock()
	defer m.mu.Unlock()
	var peers []lntypes.PublicKey
	for id, r := range m.recipients { // order: sorted below
		if r.connected {
			peers = append(peers, id)
		}
	}
	slices.SortFunc(peers, compareKeys)
	return peers
}

func compareKeys(a, b lntypes.PublicKey) int { return bytes.Compare(a[:], b[:]) }

// enqueue queues a message of our own. The error is a SendError.
func (m *OnionMessenger) enqueue(out OutboundOnionMessage) (SendSuccess, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	r := m.recipients[out.FirstNodeID]
	if m.full(r) {
		return nil, BufferFull{}
	}
	if r == nil {
		if out.Addresses == nil {
			return nil, InvalidFirstHop{out.FirstNodeID}
		}
		addresses := slices.Clone(*out.Addresses)
		r = &recipient{addresses: &addresses}
		m.recipients[out.FirstNodeID] = r
	}
	m.push(r, out.Message)
	if r.connected {
		return Buffered{}, nil
	}
	return BufferedAwaitingConnection{out.FirstNodeID}, nil
}

// full tells whether no more may be queued, for a recipient (which may be nil)
// or at all.
func (m *OnionMessenger) full(r *recipient) bool {
	return m.total >= maxTotalBytes || r != nil && r.bytes >= maxPeerBytes
}

// messageSize is a message's size on the wire without its type: point, length,
// version, key, hop data and HMAC.
func messageSize(msg *lnwire.OnionMessage) int {
	return 33 + 2 + 1 + 33 + len(msg.OnionRoutingPacket.HopData) + 32
}

func (m *OnionMessenger) push(r *recipient, msg lnwire.OnionMessage) {
	r.queue = append(r.queue, msg)
	r.bytes += messageSize(&msg)
	m.total += messageSize(&msg)
}

// forget drops a recipient and what waits for it.
func (m *OnionMessenger) forget(id lntypes.PublicKey) {
	if r := m.recipients[id]; r != nil {
		m.total -= r.bytes
		delete(m.recipients, id)
	}
}

// GetAndClearConnectionsNeeded returns the nodes that have to be connected
// before messages can leave, in the order of their ids, each once.
func (m *OnionMessenger) GetAndClearConnectionsNeeded() []msghandler.PeerAddresses {
	m.mu.Lock()
	defer m.mu.Unlock()
	var needed []msghandler.PeerAddresses
	for id, r := range m.recipients { // order: sorted below
		if !r.connected && r.addresses != nil {
			needed = append(needed, msghandler.PeerAddresses{NodeID: id, Addresses: *r.addresses})
			r.addresses = nil
		}
	}
	slices.SortFunc(needed, func(a, b msghandler.PeerAddresses) int { return compareKeys(a.NodeID, b.NodeID) })
	return needed
}

// overBudget counts a message from a peer and tells whether it is one too many.
func (m *OnionMessenger) overBudget(peer lntypes.PublicKey) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.ticking {
		return false
	}
	r := m.recipients[peer]
	if m.handled >= maxMessages || r != nil && r.handled >= maxPeerMessages {
		return true
	}
	m.handled++
	if r != nil {
		r.handled++
	}
	return false
}

// HandleOnionMessage peels a message and delivers it, or queues it for the next
// node. What cannot be peeled is dropped without an answer.
func (m *OnionMessenger) HandleOnionMessage(peerNodeID lntypes.PublicKey, msg *lnwire.OnionMessage) {
	if m.overBudget(peerNodeID) {
		m.log.WithPeer(peerNodeID).Tracef("Dropping an onion message, the peer sends too many")
		return
	}
	us, err := m.signer.GetNodeID(sign.RecipientNode)
	if err != nil {
		m.log.Errorf("Failed to process an onion message: no node id")
		return
	}
	for range 1 + maxSelfHops {
		peeled, err := PeelOnionMessage(msg, m.signer, m.rawLog, m.custom)
		if err != nil {
			m.log.WithPeer(peerNodeID).Debugf("Failed to process an onion message")
			return
		}
		switch p := peeled.(type) {
		case Receive:
			m.receive(p)
			return
		case Forward:
			if p.A != us {
				m.forward(p)
				return
			}
			msg = &p.B
		}
	}
	m.log.WithPeer(peerNodeID).Debugf("Dropping an onion message that goes in circles")
}

// receive delivers a message for us and sends the answer.
func (m *OnionMessenger) receive(r Receive) {
	m.log.Tracef("Received an onion message of type %d, reply path: %v", r.A.TLVType(), r.C != nil)
	var answer OnionMessageContents
	switch c := r.A.(type) {
	case Offers:
		if a := m.offers.HandleMessage(c.A); a != nil {
			answer = a
		}
	case Custom:
		answer = m.custom.HandleCustomMessage(c.A)
	}
	if answer == nil {
		return
	}
	if r.C == nil {
		m.log.Tracef("No reply path for the answer to an onion message")
	} else {
		_, _ = m.SendOnionMessage(answer, BlindedPath{*r.C}, nil) // what went wrong is in the log
	}
	release(answer)
}

// forward queues a message for the next node, if that is a connected peer.
func (m *OnionMessenger) forward(f Forward) {
	m.mu.Lock()
	defer m.mu.Unlock()
	r := m.recipients[f.A]
	switch {
	case r == nil || !r.connected:
		m.log.Tracef("Dropping an onion message to %s, which is not connected", f.A)
	case m.full(r):
		m.log.Tracef("Dropping an onion message to %s, whose queue is full", f.A)
	default:
		m.push(r, f.B)
		m.log.Tracef("Forwarding an onion message to %s", f.A)
	}
}

// PeerConnected notes a peer that knows onion messages. Messages that waited
// for it can leave now.
func (m *OnionMessenger) PeerConnected(theirNodeID lntypes.PublicKey, init *lnwire.Init, inbound bool) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !init.Features.SupportsOnionMessages() {
		m.forget(theirNodeID)
		return nil
	}
	r := m.recipients[theirNodeID]
	if r == nil {
		r = &recipient{}
		m.recipients[theirNodeID] = r
	}
	r.connected, r.addresses = true, nil
	return nil
}

// PeerDisconnected drops what waited for a peer.
func (m *OnionMessenger) PeerDisconnected(theirNodeID lntypes.PublicKey) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.forget(theirNodeID)
}

// TimerTickOccurred is to be called about every ten seconds. Messages for nodes
// that nobody has connected to after two ticks are dropped, and every peer gets
// a new budget.
func (m *OnionMessenger) TimerTickOccurred() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.ticking = true
	m.handled = 0
	for id, r := range m.recipients { // order: each on its own
		r.handled = 0
		if r.connected || r.addresses != nil {
			continue
		}
		if r.ticks >= maxPendingTicks {
			m.forget(id)
			continue
		}
		r.ticks++
	}
}

// NextOnionMessageForPeer queues what the handlers want sent, and takes the
// next message for a peer out of the queue.
func (m *OnionMessenger) NextOnionMessageForPeer(peerNodeID lntypes.PublicKey) *lnwire.OnionMessage {
	for _, p := range m.offers.ReleasePendingMessages() {
		if p.Contents != nil {
			_, _ = m.SendOnionMessage(p.Contents, p.Destination, p.ReplyPath)
		}
	}
	for _, p := range m.custom.ReleasePendingCustomMessages() {
		if p.Contents != nil {
			_, _ = m.SendOnionMessage(p.Contents, p.Destination, p.ReplyPath)
			release(p.Contents)
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	r := m.recipients[peerNodeID]
	if r == nil || !r.connected || len(r.queue) == 0 {
		return nil
	}
	msg := r.queue[0]
	r.queue = r.queue[1:]
	if len(r.queue) == 0 {
		r.queue = nil
	}
	r.bytes -= messageSize(&msg)
	m.total -= messageSize(&msg)
	return &msg
}

// ProvidedNodeFeatures says that we know onion messages.
func (m *OnionMessenger) ProvidedNodeFeatures() features.NodeFeatures {
	var f features.NodeFeatures
	f.SetOnionMessagesOptional()
	return f
}

// ProvidedInitFeatures says that we know onion messages.
func (m *OnionMessenger) ProvidedInitFeatures(lntypes.PublicKey) features.InitFeatures {
	var f features.InitFeatures
	f.SetOnionMessagesOptional()
	return f
}
