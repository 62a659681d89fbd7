package peer

import (
	"encoding/binary"
	"slices"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
)

// dispatched tells whether a message type has a handler of its own. The others,
// those that package lnwire can read but no handler takes included, are for the
// custom message handler.
func dispatched(typ uint16) bool {
	switch typ {
	case lnwire.MsgTypePeerStorage, lnwire.MsgTypePeerStorageRetrieval,
		lnwire.MsgTypeClosingComplete, lnwire.MsgTypeClosingSig,
		lnwire.MsgTypeSpliceInit, lnwire.MsgTypeSpliceAckMessage, lnwire.MsgTypeSpliceLockedMessage,
		lnwire.MsgTypeStartBatch:
		return false
	}
	_, known := typeNames[typ]
	return known
}

// typeNames are the names of the messages with handlers, for the log.
var typeNames = map[uint16]string{
	lnwire.MsgTypeWarningMessage: "warning", lnwire.MsgTypeStfu: "stfu", lnwire.MsgTypeInit: "init",
	lnwire.MsgTypeErrorMessage: "error", lnwire.MsgTypePing: "ping", lnwire.MsgTypePong: "pong",
	lnwire.MsgTypeOpenChannel: "open_channel", lnwire.MsgTypeAcceptChannel: "accept_channel",
	lnwire.MsgTypeFundingCreated: "funding_created", lnwire.MsgTypeFundingSigned: "funding_signed",
	lnwire.MsgTypeChannelReady: "channel_ready", lnwire.MsgTypeShutdown: "shutdown",
	lnwire.MsgTypeClosingSigned: "closing_signed", lnwire.MsgTypeOpenChannelV2: "open_channel2",
	lnwire.MsgTypeAcceptChannelV2: "accept_channel2", lnwire.MsgTypeTxAddInput: "tx_add_input",
	lnwire.MsgTypeTxAddOutput: "tx_add_output", lnwire.MsgTypeTxRemoveInput: "tx_remove_input",
	lnwire.MsgTypeTxRemoveOutput: "tx_remove_output", lnwire.MsgTypeTxComplete: "tx_complete",
	lnwire.MsgTypeTxSignatures: "tx_signatures", lnwire.MsgTypeTxInitRbf: "tx_init_rbf",
	lnwire.MsgTypeTxAckRbf: "tx_ack_rbf", lnwire.MsgTypeTxAbort: "tx_abort",
	lnwire.MsgTypeUpdateAddHTLC: "update_add_htlc", lnwire.MsgTypeUpdateFulfillHTLC: "update_fulfill_htlc",
	lnwire.MsgTypeUpdateFailHTLC: "update_fail_htlc", lnwire.MsgTypeCommitmentSigned: "commitment_signed",
	lnwire.MsgTypeRevokeAndACK: "revoke_and_ack", lnwire.MsgTypeUpdateFee: "update_fee",
	lnwire.MsgTypeUpdateFailMalformedHTLC: "update_fail_malformed_htlc",
	lnwire.MsgTypeChannelReestablish:      "channel_reestablish",
	lnwire.MsgTypeChannelAnnouncement:     "channel_announcement",
	lnwire.MsgTypeNodeAnnouncement:        "node_announcement",
	lnwire.MsgTypeChannelUpdate:           "channel_update",
	lnwire.MsgTypeAnnouncementSignatures:  "announcement_signatures",
	lnwire.MsgTypeQueryShortChannelIds:    "query_short_channel_ids",
	lnwire.MsgTypeReplyShortChannelIdsEnd: "reply_short_channel_ids_end",
	lnwire.MsgTypeQueryChannelRange:       "query_channel_range",
	lnwire.MsgTypeReplyChannelRange:       "reply_channel_range",
	lnwire.MsgTypeGossipTimestampFilter:   "gossip_timestamp_filter",
	lnwire.MsgTypeOnionMessage:            "onion_message",
}

func logAt(log logger.Context, level logger.Level, text string) {
	switch level {
	case logger.LevelGossip:
		log.Gossipf("%s", text)
	case logger.LevelTrace:
		log.Tracef("%s", text)
	case logger.LevelDebug:
		log.Debugf("%s", text)
	case logger.LevelInfo:
		log.Infof("%s", text)
	case logger.LevelWarn:
		log.Warnf("%s", text)
	default:
		log.Errorf("%s", text)
	}
}

// dispatch hands a message to its handler, with no lock held. The message
// returned, if any, is to be forwarded.
func (m *PeerManager) dispatch(c *conn, frame []byte, msg lnwire.Message, payload []byte) (lnwire.Message, error) {
	log := m.log.WithPeer(c.node)
	c.mu.Lock()
	c.heardSinceTick = true
	ready := c.phase == phaseReady
	c.mu.Unlock()

	if init, ok := msg.(*lnwire.Init); ok {
		if ready {
			log.Debugf("Peer sent init twice")
			return nil, errClose
		}
		return nil, m.handleInit(c, init)
	}
	if !ready {
		log.Debugf("Peer sent a first message that is not init")
		return nil, errClose
	}
	if msg == nil {
		return nil, m.handleCustom(c, binary.BigEndian.Uint16(frame), payload)
	}
	if typ := msg.MsgType(); isGossip(typ) {
		log.Gossipf("Received %s", typeNames[typ])
	} else {
		log.Tracef("Received %s", typeNames[typ])
	}
	if handled, err := m.handleControl(c, msg); handled {
		return nil, err
	}
	if m.handleChannel(c.node, msg) || m.handleFunding(c.node, msg) {
		return nil, nil
	}
	return m.handleGossip(c, msg)
}

// handleInit checks the first message. If it is in order c.init is set and the
// session may begin.
func (m *PeerManager) handleInit(c *conn, init *lnwire.Init) error {
	log := m.log.WithPeer(c.node)
	if chains := m.handlers.ChanHandler.GetChainHashes(); init.Networks != nil && chains != nil {
		if !slices.ContainsFunc(*chains, func(h lntypes.ChainHash) bool { return slices.Contains(*init.Networks, h) }) {
			log.Debugf("Peer does not support any of our supported chains")
			return errClose
		}
	}
	ours := m.initFeatures(c.node)
	if init.Features.RequiresUnknownBitsFrom(&ours) {
		log.Debugf("Peer requires features unknown to us")
		return errClose
	}
	if ours.RequiresUnknownBitsFrom(&init.Features) {
		log.Debugf("We require features unknown to our peer")
		return errClose
	}
	log.Infof("Received init: %s", init.Features)

	c.init = init
	return nil
}

// beginSession goes on after init. While the handlers' messages are being
// collected it may not; then the connection waits, with the rest of its input,
// for the collecting thread to go on with it.
func (m *PeerManager) beginSession(c *conn, data []byte) (deferred bool, err error) {
	m.mu.Lock()
	if m.fetching {
		c.mu.Lock()
		c.inbox = append(append([]byte(nil), data...), c.inbox...)
		c.owedResume = true
		c.calls++ // for resume
		c.mu.Unlock()
		m.deferred = append(m.deferred, c)
		m.mu.Unlock()
		return true, nil
	}
	m.sessions++
	session := m.sessions
	m.mu.Unlock()
	init := c.init
	c.init = nil
	return false, m.connect(c, init, session)
}

// resume goes on with a connection that waited in beginSession. The call that
// beginSession counted passes to read.
func (m *PeerManager) resume(c *conn) {
	deferred, err := m.beginSession(c, nil)
	switch {
	case deferred:
		m.leave(c)
	case err != nil:
		m.close(c, true, "refused by a handler")
		m.leave(c)
	default:
		_, _ = m.read(c, nil, true) // it closes the connection on errors
	}
}

// connect tells the handlers of the peer. Each that accepts is owed a
// PeerDisconnected, whatever the next one says.
func (m *PeerManager) connect(c *conn, init *lnwire.Init, session uint64) error {
	c.mu.Lock()
	if c.closed {
		c.mu.Unlock()
		return errClose
	}
	c.session = session
	c.features = init.Features
	c.phase = phaseConnecting
	c.mu.Unlock()

	log := m.log.WithPeer(c.node)
	gossiper, err := m.openGossip(c, init)
	if err != nil {
		log.Debugf("The routing handler refuses the peer: %v", err)
		return errClose
	}
	c.mu.Lock()
	c.gossiper = gossiper
	c.mu.Unlock()
	if err := m.handlers.ChanHandler.PeerConnected(c.node, init, c.inbound); err != nil {
		log.Debugf("The channel handler refuses the peer: %v", err)
		return errClose
	}
	c.chanConnected = true
	if err := m.handlers.OnionMessageHandler.PeerConnected(c.node, init, c.inbound); err != nil {
		log.Debugf("The onion message handler refuses the peer: %v", err)
		return errClose
	}
	c.onionConnected = true

	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return errClose
	}
	c.phase = phaseReady
	c.handshakeTicks, c.pongTicks = 0, 0
	return nil
}

// handleCustom offers a message of unknown type to the user. Nobody's message
// ends the connection if its type is even (BOLT 1).
func (m *PeerManager) handleCustom(c *conn, typ uint16, payload []byte) error {
	log := m.log.WithPeer(c.node)
	msg, err := m.handlers.CustomMessageHandler.Read(typ, payload)
	switch {
	case err != nil:
		log.Debugf("Cannot read a custom message of type %d: %v", typ, err)
		return errClose
	case msg != nil:
		log.Tracef("Received a custom message of type %d", typ)
		return m.handlers.CustomMessageHandler.HandleCustomMessage(msg, c.node)
	case lnwire.IsEven(typ):
		log.Debugf("Received a message of unknown even type %d, disconnecting", typ)
		return errClose
	}
	log.Tracef("Received a message of unknown odd type %d, ignoring it", typ)
	return nil
}

// maxPonglen is the largest answer that a ping can ask for (BOLT 1).
const maxPonglen = 65531

// handleControl deals with the messages that the manager itself is meant by.
func (m *PeerManager) handleControl(c *conn, msg lnwire.Message) (handled bool, err error) {
	log := m.log.WithPeer(c.node)
	switch msg := msg.(type) {
	case *lnwire.ErrorMessage:
		log.Debugf("Got an error: %s", lnwire.UntrustedString{A: msg.Data})
		m.handlers.ChanHandler.HandleError(c.node, msg)
		if msg.ChannelID.IsZero() {
			return true, errClose
		}
	case *lnwire.WarningMessage:
		log.Debugf("Got a warning: %s", lnwire.UntrustedString{A: msg.Data})
	case *lnwire.Ping:
		return true, m.answerPing(c, msg)
	case *lnwire.Pong:
		c.mu.Lock()
		c.pongTicks, c.sinceWrite = 0, 0
		c.mu.Unlock()
	case *lnwire.GossipTimestampFilter:
		c.gossiper.HandleGossipTimestampFilter(msg)
	case *lnwire.OnionMessage:
		m.handlers.OnionMessageHandler.HandleOnionMessage(c.node, msg)
	default:
		return false, nil
	}
	return true, nil
}

// answerPing queues a pong, unless the peer has not even taken the one before:
// a burst of pings is answered once.
func (m *PeerManager) answerPing(c *conn, ping *lnwire.Ping) error {
	if ping.Ponglen > maxPonglen {
		return nil
	}
	c.mu.Lock()
	if c.pongAt >= 0 || c.closed {
		c.mu.Unlock()
		return nil
	}
	err := c.send(&lnwire.Pong{Byteslen: ping.Ponglen})
	c.pongAt = len(c.outLens) - 1
	c.mu.Unlock()
	return asClose(err)
}

// handleChannel passes on messages about channels that exist.
func (m *PeerManager) handleChannel(node lntypes.PublicKey, msg lnwire.Message) bool {
	h := m.handlers.ChanHandler
	switch msg := msg.(type) {
	case *lnwire.ChannelReady:
		h.HandleChannelReady(node, msg)
	case *lnwire.Stfu:
		h.HandleStfu(node, msg)
	case *lnwire.Shutdown:
		h.HandleShutdown(node, msg)
	case *lnwire.ClosingSigned:
		h.HandleClosingSigned(node, msg)
	case *lnwire.UpdateAddHTLC:
		h.HandleUpdateAddHTLC(node, msg)
	case *lnwire.UpdateFulfillHTLC:
		h.HandleUpdateFulfillHTLC(node, msg)
	case *lnwire.UpdateFailHTLC:
		h.HandleUpdateFailHTLC(node, msg)
	case *lnwire.UpdateFailMalformedHTLC:
		h.HandleUpdateFailMalformedHTLC(node, msg)
	case *lnwire.CommitmentSigned:
		h.HandleCommitmentSigned(node, msg)
	case *lnwire.RevokeAndACK:
		h.HandleRevokeAndACK(node, msg)
	case *lnwire.UpdateFee:
		h.HandleUpdateFee(node, msg)
	case *lnwire.ChannelReestablish:
		h.HandleChannelReestablish(node, msg)
	case *lnwire.AnnouncementSignatures:
		h.HandleAnnouncementSignatures(node, msg)
	default:
		return false
	}
	return true
}

// handleFunding passes on messages about channels to be and their funding.
func (m *PeerManager) handleFunding(node lntypes.PublicKey, msg lnwire.Message) bool {
	h := m.handlers.ChanHandler
	switch msg := msg.(type) {
	case *lnwire.OpenChannel:
		h.HandleOpenChannel(node, msg)
	case *lnwire.OpenChannelV2:
		h.HandleOpenChannelV2(node, msg)
	case *lnwire.AcceptChannel:
		h.HandleAcceptChannel(node, msg)
	case *lnwire.AcceptChannelV2:
		h.HandleAcceptChannelV2(node, msg)
	case *lnwire.FundingCreated:
		h.HandleFundingCreated(node, msg)
	case *lnwire.FundingSigned:
		h.HandleFundingSigned(node, msg)
	case *lnwire.TxAddInput:
		h.HandleTxAddInput(node, msg)
	case *lnwire.TxAddOutput:
		h.HandleTxAddOutput(node, msg)
	case *lnwire.TxRemoveInput:
		h.HandleTxRemoveInput(node, msg)
	case *lnwire.TxRemoveOutput:
		h.HandleTxRemoveOutput(node, msg)
	case *lnwire.TxComplete:
		h.HandleTxComplete(node, msg)
	case *lnwire.TxSignatures:
		h.HandleTxSignatures(node, msg)
	case *lnwire.TxInitRbf:
		h.HandleTxInitRbf(node, msg)
	case *lnwire.TxAckRbf:
		h.HandleTxAckRbf(node, msg)
	case *lnwire.TxAbort:
		h.HandleTxAbort(node, msg)
	default:
		return false
	}
	return true
}
