package peer

import (
	"encoding/binary"
	"errors"
	"fmt"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/noise"
)

// errClose is what ends a connection from within.
var errClose = &PeerHandleError{}

// ReadEvent takes bytes that arrived on a connection and hands the messages in
// it to the handlers. Data should come in pieces of some 4 KiB, so that no peer
// occupies the caller for long.
//
// If it returns true, reading from the socket should stop until a SendData has
// resumeRead set. It never calls the descriptor to send: call ProcessEvents
// next. The error is *PeerHandleError: close the socket.
func (m *PeerManager) ReadEvent(peerDescriptor SocketDescriptor, data []byte) (bool, error) {
	c := m.lookup(peerDescriptor)
	if c == nil {
		return false, &PeerHandleError{} // closed a moment ago, perhaps
	}
	c.mu.Lock()
	if c.closed {
		c.mu.Unlock()
		return false, &PeerHandleError{}
	}
	if c.reading {
		if len(c.inbox)+len(data) > maxInboxBytes {
			c.mu.Unlock()
			m.close(c, false, "too much input during a read")
			return false, &PeerHandleError{}
		}
		c.inbox = append(c.inbox, data...)
		c.owedResume = true
		c.mu.Unlock()
		return true, nil
	}
	c.reading = true
	c.calls++
	c.mu.Unlock()
	return m.read(c, data, false)
}

// read goes through input until it is used up. The caller has set c.reading
// and counted a call, which read ends.
func (m *PeerManager) read(c *conn, data []byte, hangUp bool) (pause bool, err error) {
	defer m.leave(c)
	var forward []lnwire.Message
	for {
		var again bool
		if data, pause, again = m.nextFrame(c, data); !again {
			break
		}
		var f lnwire.Message
		f, err = m.handleFrame(c)
		if f != nil {
			forward = append(forward, f)
		}
		if err == nil && c.init != nil {
			var deferred bool
			if deferred, err = m.beginSession(c, data); deferred {
				return true, nil
			}
		}
		if err != nil {
			m.close(c, hangUp, "the peer broke the rules, or is connected already")
			break
		}
	}
	for _, f := range forward {
		m.forward(f, &c.node, false)
	}
	if err == nil {
		c.mu.Lock()
		if c.closed {
			err = &PeerHandleError{}
		}
		c.mu.Unlock()
	}
	if err != nil {
		return false, &PeerHandleError{}
	}
	return pause, nil
}

// nextFrame fills the frame being read. It returns again if the frame is
// complete, and otherwise ends the read.
func (m *PeerManager) nextFrame(c *conn, data []byte) (rest []byte, pause, again bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for !c.closed {
		var complete bool
		if data, complete = c.fill(data); complete {
			return data, false, true
		}
		if len(c.inbox) == 0 {
			c.reading = false
			return nil, !c.shouldRead(m.backlogged.Load()), false
		}
		data, c.inbox = c.inbox, nil
	}
	return nil, true, false
}

// handleFrame deals with one complete frame. The message returned, if any, is
// to be forwarded to other peers.
func (m *PeerManager) handleFrame(c *conn) (lnwire.Message, error) {
	if c.handshake != nil {
		return nil, m.handleAct(c)
	}
	if c.inHeader {
		c.mu.Lock()
		defer c.mu.Unlock()
		n, err := c.transport.OpenHeader(c.in)
		if err != nil || n < 2 { // a message has at least a type
			return nil, errClose
		}
		c.inHeader = false
		c.expect(int(n) + noise.Overhead - noise.HeaderLen)
		return nil, nil
	}
	c.mu.Lock()
	frame, err := c.transport.OpenBody(c.in)
	c.mu.Unlock()
	if err != nil {
		return nil, errClose
	}
	msg, payload, err := m.decode(c, frame)
	var forward lnwire.Message
	if err == nil && (msg != nil || payload != nil) {
		forward, err = m.dispatch(c, frame, msg, payload)
	}
	c.mu.Lock()
	c.inHeader = true
	c.expect(noise.HeaderLen)
	c.mu.Unlock()
	return forward, m.applyError(c, err)
}

// handleAct takes a step of the handshake.
func (m *PeerManager) handleAct(c *conn) error {
	c.mu.Lock()
	h := c.handshake
	var err error
	switch h.Step() {
	case noise.AwaitActOne:
		var act [noise.ActTwoLen]byte
		if act, err = h.ReadActOne(c.in, m.ephemeralKey()); err == nil {
			c.queueRaw(act[:])
			c.expect(noise.ActThreeLen)
		}
		c.mu.Unlock()
		return asClose(err)
	case noise.AwaitActTwo:
		var act [noise.ActThreeLen]byte
		if act, c.transport, err = h.ReadActTwo(c.in); err == nil {
			c.queueRaw(act[:])
			c.node, _ = h.RemoteKey()
		}
	default:
		c.node, c.transport, err = h.ReadActThree(c.in)
	}
	if err != nil {
		c.mu.Unlock()
		return asClose(err)
	}
	c.handshake = nil
	c.inHeader = true
	c.expect(noise.HeaderLen)
	node := c.node
	c.mu.Unlock()
	return m.introduce(c, node)
}

func asClose(err error) error {
	if err != nil {
		return errClose
	}
	return nil
}

// introduce claims the node id, which only one connection can have, and queues
// our init.
func (m *PeerManager) introduce(c *conn, node lntypes.PublicKey) error {
	log := m.log.WithPeer(node)
	m.mu.Lock()
	if m.byNode[node] != nil {
		m.mu.Unlock()
		log.Tracef("Got a second connection, closing it")
		return errClose
	}
	m.byNode[node] = c
	m.mu.Unlock()
	log.Debugf("Finished the handshake")

	init := &lnwire.Init{
		Features:             m.initFeatures(node),
		Networks:             m.handlers.ChanHandler.GetChainHashes(),
		RemoteNetworkAddress: publicAddress(c.address),
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.registered = true
	c.phase = phaseAwaitInit
	return asClose(c.send(init))
}

// isGossip tells whether a message may be unreadable without consequences.
func isGossip(typ uint16) bool {
	switch typ {
	case lnwire.MsgTypeChannelAnnouncement, lnwire.MsgTypeChannelUpdate, lnwire.MsgTypeNodeAnnouncement,
		lnwire.MsgTypeQueryChannelRange, lnwire.MsgTypeReplyChannelRange,
		lnwire.MsgTypeQueryShortChannelIds, lnwire.MsgTypeReplyShortChannelIdsEnd:
		return true
	}
	return false
}

// decode reads a message. For one of a type that no handler takes it returns
// the payload instead; for one that is to be passed over, neither.
func (m *PeerManager) decode(c *conn, frame []byte) (lnwire.Message, []byte, error) {
	typ := binary.BigEndian.Uint16(frame)
	if !dispatched(typ) {
		return nil, frame[2:], nil
	}
	msg, err := lnwire.DecodeMessage(frame)
	if err == nil {
		return msg, nil, nil
	}
	log := m.log.WithPeer(c.node)
	switch gossip := isGossip(typ); {
	case gossip && errors.Is(err, lntypes.ErrUnknownRequiredFeature):
		log.Gossipf("Got an announcement with an unknown required feature flag, you may want to update!")
		return nil, nil, nil
	case errors.Is(err, lntypes.ErrUnsupportedCompression):
		log.Gossipf("We don't support zlib-compressed message fields, sending a warning and ignoring message")
		return nil, nil, m.warn(c, typ, "Unsupported message compression: zlib")
	case gossip:
		log.Gossipf("Got a gossip message that cannot be read: %v", err)
		return nil, nil, m.warn(c, typ, fmt.Sprintf("Unreadable/bogus gossip message of type %d", typ))
	}
	log.Debugf("Cannot read a message of type %d: %v", typ, err)
	return nil, nil, errClose
}

// warn queues a warning about gossip that cannot be read. Much of that ends the
// connection.
func (m *PeerManager) warn(c *conn, typ uint16, text string) error {
	if typ != lnwire.MsgTypeNodeAnnouncement && m.forged(c) {
		return errClose
	}
	return m.enqueue(c, &lnwire.WarningMessage{Data: text})
}

// enqueue queues a message. It returns errClose if the connection has to be
// closed: the message cannot be sent, or too many wait.
func (m *PeerManager) enqueue(c *conn, msg lnwire.Message) error {
	c.mu.Lock()
	err := c.send(msg)
	over := c.overfull()
	c.mu.Unlock()
	log := m.log.WithPeer(c.node)
	switch {
	case err != nil:
		log.Errorf("Cannot send a message of type %d: %v", msg.MsgType(), err)
		return errClose
	case over:
		log.Debugf("The peer reads nothing of what it makes us send")
		return errClose
	case isGossip(msg.MsgType()):
		log.Gossipf("Enqueued a message of type %d", msg.MsgType())
	default:
		log.Tracef("Enqueued a message of type %d", msg.MsgType())
	}
	return nil
}

// applyError does what an error from a handler asks for. A result that is not
// nil ends the connection.
func (m *PeerManager) applyError(c *conn, err error) error {
	if err == nil {
		return nil
	}
	var le *lnwire.LightningError
	if !errors.As(err, &le) {
		return errClose
	}
	log := m.log.WithPeer(c.node)
	switch action := le.Action.(type) {
	case lnwire.IgnoreAndLog:
		logAt(log, action.A, "Error handling a message, ignoring it: "+le.Err)
	case lnwire.IgnoreDuplicateGossip:
	case lnwire.IgnoreError:
		log.Debugf("Error handling a message, ignoring it: %s", le.Err)
	case lnwire.SendErrorMessage:
		log.Debugf("Error handling a message, telling the peer: %s", le.Err)
		return m.enqueue(c, &action.Msg)
	case lnwire.SendWarningMessage:
		logAt(log, action.LogLevel, "Error handling a message, telling the peer: "+le.Err)
		return m.enqueue(c, &action.Msg)
	default:
		// What there is to say to the peer is not sent: this call must not
		// write, and after it the socket is closed.
		log.Debugf("Error handling a message, disconnecting: %s", le.Err)
		return errClose
	}
	return nil
}
