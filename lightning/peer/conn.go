package peer

import (
	"sync"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/msghandler"
	"golightning/lightning/noise"
)

const (
	// readPauseMessages is the number of waiting messages from which on no more
	// input is asked for.
	readPauseMessages = 12

	// dropGossipMessages is the number of waiting messages above which gossip
	// is not forwarded to a peer.
	dropGossipMessages = 2 * readPauseMessages

	// dropOwnGossipMessages is the same for gossip of our own, which nobody else
	// tells.
	dropOwnGossipMessages = 8 * dropGossipMessages

	// drainMessages is how many messages a peer is expected to handle between
	// two timer ticks. After that many without a pong only what has to be sent
	// is sent, and a ping, so that a pong tells when the peer has caught up.
	drainMessages = 32

	// maxOutboundBytes is how much may wait to be sent. Only a peer that makes
	// us answer without reading gets there.
	maxOutboundBytes = 16 << 20

	// maxInboxBytes is how much a ReadEvent that collides with another one for
	// the same connection may leave to it.
	maxInboxBytes = 256 << 10

	// keptBuffer is the capacity in bytes that an empty buffer keeps.
	keptBuffer = 16 << 10
)

// phase is where a connection is in its life; see the package comment.
type phase uint8

const (
	phaseHandshake phase = iota
	phaseAwaitInit
	phaseConnecting
	phaseReady
)

// String returns the phase's name.
func (p phase) String() string {
	return [...]string{"handshake", "awaitInit", "connecting", "ready"}[p]
}

// conn is one connection. All fields after mu are guarded by it, except that
// node, init and the connected flags are written only by the thread that reads
// the connection, and read by others only after it is ready or wound up.
type conn struct {
	desc    SocketDescriptor
	hash    uint64
	inbound bool
	address lnwire.SocketAddress // as the caller gave it, or nil

	mu     sync.Mutex
	phase  phase
	node   lntypes.PublicKey
	closed bool
	// calls is the number of calls out of the manager for this connection that
	// have not returned; a closed connection is wound up when it is 0.
	calls      int
	finishing  bool
	hangUp     bool // call DisconnectSocket when winding up
	registered bool // node is in PeerManager.byNode
	// session is the value of PeerManager.sessions at the start of connecting.
	session uint64
	// chanConnected and onionConnected say which handlers accepted the peer and
	// are owed a PeerDisconnected.
	chanConnected  bool
	onionConnected bool
	features       features.InitFeatures // the peer's, from phaseConnecting on

	handshake *noise.Handshake
	transport *noise.Transport

	reading  bool
	inbox    []byte       // left by colliding ReadEvents
	init     *lnwire.Init // accepted, the session has not begun; the reader's own
	in       []byte       // the frame being read; its length is what is needed
	inFilled int
	inHeader bool

	writing     bool
	writeAgain  bool
	forceAgain  bool
	spaceSignal bool // WriteBufferSpaceAvail came during a SendData
	blocked     bool // SendData took less than all
	owedResume  bool // a ReadEvent asked for a pause that the buffers do not explain
	out         []byte
	outSent     int   // bytes of out that were sent
	outLens     []int // lengths of the messages in out
	outDone     int   // messages of outLens that were sent
	firstSent   int   // bytes of the first message that were sent
	pongAt      int   // index in outLens of an unsent pong, or -1
	gossip      [][]byte

	// gossiper is set while connecting, before the connection is ready, and not
	// changed after that.
	gossiper msghandler.GossipSession
	// forged and badUpdates count gossip since the last tick that the peer was
	// warned for: badUpdates what was channel_update.
	forged, badUpdates int

	handshakeTicks int
	sinceWrite     int // messages sent since the last pong
	// pongTicks is the number of ticks since a ping that has not been answered,
	// 0 if there is none, extraPing if one was sent between ticks.
	pongTicks         int
	heardSinceTick    bool
	heardAnnouncement bool // a channel_announcement since gossip was last up to date
}

const extraPing = -1

func newConn(desc SocketDescriptor, address lnwire.SocketAddress, inbound bool) *conn {
	return &conn{desc: desc, hash: desc.Hash(), address: address, inbound: inbound, pongAt: -1}
}

// expect sets how many bytes the next frame has.
func (c *conn) expect(n int) {
	if cap(c.in) < n || cap(c.in) > keptBuffer && n <= keptBuffer {
		c.in = make([]byte, n)
	}
	c.in = c.in[:n]
	c.inFilled = 0
}

// fill takes bytes from data until the frame is complete.
func (c *conn) fill(data []byte) (rest []byte, complete bool) {
	n := copy(c.in[c.inFilled:], data)
	c.inFilled += n
	return data[n:], c.inFilled == len(c.in)
}

// waiting is the number of messages that wait to be sent.
func (c *conn) waiting() int { return len(c.outLens) - c.outDone }

// queueRaw appends bytes that are not to be encrypted: an act.
func (c *conn) queueRaw(b []byte) {
	c.out = append(c.out, b...)
	c.outLens = append(c.outLens, len(b))
}

var frameRoom [noise.HeaderLen]byte

// queue encrypts a message and appends it. It fails, leaving everything as it
// was, if the message is too long, and is a no-op before the handshake is done.
func (c *conn) queue(appendMessage func([]byte) ([]byte, error)) error {
	if c.closed || c.transport == nil {
		return nil
	}
	start := len(c.out)
	out := append(c.out, frameRoom[:]...)
	out, err := appendMessage(out)
	if err != nil {
		return err
	}
	// The tag's room, so that sealing stays in this slice.
	out = append(out, frameRoom[:noise.Overhead-noise.HeaderLen]...)
	frame := out[start : len(out)-(noise.Overhead-noise.HeaderLen)]
	if _, err = c.transport.SealFrame(frame); err != nil {
		return err
	}
	c.out = out
	c.outLens = append(c.outLens, len(out)-start)
	return nil
}

// queueGossip is queue for gossip that is encoded; what is too long is lost, no more.
func (c *conn) queueGossip(frame []byte) {
	_ = c.queue(func(b []byte) ([]byte, error) { return append(b, frame...), nil })
}

// send queues a message and counts it.
func (c *conn) send(m lnwire.Message) error {
	c.sinceWrite++
	return c.queue(func(b []byte) ([]byte, error) { return lnwire.AppendMessage(b, m) })
}

// overfull reports whether the peer lets too much wait.
func (c *conn) overfull() bool { return len(c.out)-c.outSent > maxOutboundBytes }

// nextChunk returns what is left of the first waiting message.
func (c *conn) nextChunk() []byte {
	if c.waiting() == 0 {
		return nil
	}
	return c.out[c.outSent : c.outSent+c.outLens[c.outDone]-c.firstSent]
}

// sent accounts for n bytes of the first waiting message.
func (c *conn) sent(n int) {
	c.outSent += n
	c.firstSent += n
	if c.firstSent < c.outLens[c.outDone] {
		return
	}
	c.firstSent = 0
	c.outDone++
	if c.pongAt < c.outDone {
		c.pongAt = -1
	}
	if c.waiting() == 0 {
		c.out, c.outLens = c.out[:0], c.outLens[:0]
		c.outSent, c.outDone = 0, 0
		if cap(c.out) > keptBuffer {
			c.out = nil
		}
		return
	}
	// Move what is left to the front once most of the buffer is sent.
	if c.outSent > keptBuffer && c.outSent > len(c.out)/2 {
		c.out = append([]byte(nil), c.out[c.outSent:]...)
		c.outLens = append([]int(nil), c.outLens[c.outDone:]...)
		if c.pongAt >= 0 {
			c.pongAt -= c.outDone
		}
		c.outSent, c.outDone = 0, 0
	}
}

// shouldRead tells whether more input is welcome.
func (c *conn) shouldRead(backlogged bool) bool {
	if !backlogged {
		c.heardAnnouncement = false
	}
	return c.waiting() < readPauseMessages && (!backlogged || !c.heardAnnouncement)
}

// idle tells whether there is room for messages that can wait.
func (c *conn) idle() bool {
	return !c.closed && c.phase == phaseReady && c.waiting() == 0 && c.sinceWrite < drainMessages
}

// dropsGossip tells whether gossip is to pass the peer by. Our own has more room.
func (c *conn) dropsGossip(own bool) bool {
	waiting := len(c.gossip) + c.waiting()
	if own {
		return waiting > dropOwnGossipMessages
	}
	return waiting > dropGossipMessages || c.sinceWrite > 2*drainMessages
}
