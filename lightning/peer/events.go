package peer

import (
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/msghandler"
)

// ProcessEvents collects what the handlers want sent, and sends it and what
// else waits. Call it after each ReadEvent and whenever a handler may have
// something new.
//
// If another thread is in it, or it is called from within a callback, it
// returns at once and the call in progress goes round once more.
func (m *PeerManager) ProcessEvents() {
	if m.eventRuns.Add(1) > 1 {
		return
	}
	for idle := 0; ; {
		before := m.writes.Load()
		if m.processOnce() || m.writes.Load() != before {
			idle = 0
		} else if idle++; idle >= maxIdleRounds {
			m.eventRuns.Store(0)
			return
		}
		if m.eventRuns.Add(-1) == 0 {
			return
		}
		m.eventRuns.Store(1) // once more for all that have called meanwhile
	}
}

// maxIdleRounds is after how many rounds in a row with nothing to do
// ProcessEvents returns although it was called again meanwhile. Without it a
// handler that calls ProcessEvents whenever it is asked for messages would never
// let it end. Whoever causes that many rounds calls again anyway.
const maxIdleRounds = 16

// farewell is a connection to be closed after all else, and what to say first.
type farewell struct {
	c   *conn
	msg lnwire.Message // or nil
}

// round is one pass of ProcessEvents.
type round struct {
	m *PeerManager
	// sessions is the number of the youngest session that the events can be
	// for.
	sessions  uint64
	farewells []farewell
	leaving   map[lntypes.PublicKey]bool
	// own: the event is the channel handler's, and gossip in it is about us.
	own bool
}

// processOnce is one pass. It reports whether there was something to do, beside
// sending what waited.
func (m *PeerManager) processOnce() (busy bool) {
	m.updateBacklogged()
	lifted := m.lifted.Swap(false)

	m.mu.Lock()
	m.fetching = true
	r := &round{m: m, sessions: m.sessions, leaving: make(map[lntypes.PublicKey]bool)}
	m.mu.Unlock()
	pending := m.handlers.ChanHandler.GetAndClearPendingMsgEvents()
	own := len(pending)
	pending = append(pending, m.handlers.RouteHandler.GetAndClearPendingMsgEvents()...)
	m.mu.Lock()
	m.fetching = false
	waiting := m.deferred
	m.deferred = nil
	m.mu.Unlock()

	for i, e := range pending {
		r.own = i < own
		r.handle(e)
	}
	customs := m.handlers.CustomMessageHandler.GetAndClearPendingMsg()
	for _, p := range customs {
		r.sendCustom(p)
	}
	if len(waiting) > 0 {
		m.eventRuns.Add(1) // their first messages are for another round
	}
	for _, c := range waiting {
		m.resume(c)
	}
	for _, c := range m.snapshot() {
		if lifted {
			c.mu.Lock()
			c.heardAnnouncement = false
			c.mu.Unlock()
		}
		m.flush(c, lifted)
	}
	for _, f := range r.farewells {
		if f.msg != nil {
			// If there is room in the socket it arrives, if not, not.
			_ = m.enqueue(f.c, f.msg)
			m.flush(f.c, false)
		}
		m.close(f.c, true, "a handler wants it")
	}
	return len(pending)+len(waiting) > 0
}

// target returns the connection to a node if the events can be meant for it:
// it is there, was when they were collected, and is not about to be closed.
func (r *round) target(node lntypes.PublicKey) *conn {
	if r.leaving[node] {
		return nil
	}
	r.m.mu.Lock()
	c := r.m.byNode[node]
	r.m.mu.Unlock()
	if c == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed || c.phase < phaseConnecting || c.session > r.sessions {
		return nil
	}
	return c
}

// send queues messages for a node. A connection that cannot take one is closed.
func (r *round) send(node lntypes.PublicKey, msgs ...lnwire.Message) {
	c := r.target(node)
	if c == nil {
		return
	}
	for _, msg := range msgs {
		if r.m.enqueue(c, msg) != nil {
			r.bidFarewell(node, nil)
			return
		}
	}
}

// sendCustom sends a message of the user's own. One that fits no frame is the
// user's mistake and dropped.
func (r *round) sendCustom(p msghandler.PendingCustomMessage) {
	if p.Message == nil {
		return
	}
	msg := &lnwire.Unknown{Type: p.Message.TypeID(), Payload: p.Message.Write()}
	release(p.Message)
	const typeLen = 2
	if len(msg.Payload)+typeLen > lnwire.MaxMessageLen {
		r.m.log.WithPeer(p.NodeID).Errorf("A custom message of type %d is too long, dropping it", msg.Type)
		return
	}
	r.send(p.NodeID, msg)
}

// bidFarewell has a connection closed at the end of the round.
func (r *round) bidFarewell(node lntypes.PublicKey, msg lnwire.Message) {
	c := r.target(node)
	if c == nil {
		return
	}
	r.leaving[node] = true
	r.farewells = append(r.farewells, farewell{c, msg})
}

// handle does what one event says.
func (r *round) handle(event events.MessageSendEvent) {
	if r.handleFunding(event) || r.handleChannel(event) {
		return
	}
	switch e := event.(type) {
	case events.BroadcastChannelAnnouncement:
		if r.accepts(r.m.handlers.RouteHandler.HandleChannelAnnouncement(&e.Msg)) {
			r.m.forward(&e.Msg, nil, r.own)
		}
		if e.UpdateMsg != nil && r.accepts(r.m.handlers.RouteHandler.HandleChannelUpdate(e.UpdateMsg)) {
			r.m.forward(e.UpdateMsg, nil, r.own)
		}
	case events.BroadcastChannelUpdate:
		if r.accepts(r.m.handlers.RouteHandler.HandleChannelUpdate(&e.Msg)) {
			r.m.forward(&e.Msg, nil, r.own)
		}
	case events.BroadcastNodeAnnouncement:
		if r.accepts(r.m.handlers.RouteHandler.HandleNodeAnnouncement(&e.Msg)) {
			r.m.forward(&e.Msg, nil, r.own)
		}
	case events.SendChannelAnnouncement:
		r.send(e.NodeID, &e.Msg, &e.UpdateMsg)
	case events.SendChannelUpdate:
		r.send(e.NodeID, &e.Msg)
	case events.HandleError:
		r.handleError(e)
	case events.SendChannelRangeQuery:
		r.send(e.NodeID, &e.Msg)
	case events.SendShortIdsQuery:
		r.send(e.NodeID, &e.Msg)
	case events.SendReplyChannelRange:
		r.send(e.NodeID, &e.Msg)
	case events.SendGossipTimestampFilter:
		r.send(e.NodeID, &e.Msg)
	}
}

// accepts tells whether gossip may be sent after our routing handler has seen it:
// if it is news or known already, and our own unless it is forged. What the handler
// knows of our channels may be wrong, or not yet looked up.
func (r *round) accepts(_ bool, err error) bool {
	if err == nil {
		return true
	}
	le, ok := err.(*lnwire.LightningError)
	if !ok {
		return false
	}
	switch le.Action.(type) {
	case lnwire.IgnoreDuplicateGossip:
		return true
	case lnwire.IgnoreError, lnwire.IgnoreAndLog:
		return r.own
	}
	return false
}

// handleFunding sends messages about channels to be and their funding.
func (r *round) handleFunding(event events.MessageSendEvent) bool {
	switch e := event.(type) {
	case events.SendAcceptChannel:
		r.send(e.NodeID, &e.Msg)
	case events.SendAcceptChannelV2:
		r.send(e.NodeID, &e.Msg)
	case events.SendOpenChannel:
		r.send(e.NodeID, &e.Msg)
	case events.SendOpenChannelV2:
		r.send(e.NodeID, &e.Msg)
	case events.SendFundingCreated:
		r.send(e.NodeID, &e.Msg)
	case events.SendFundingSigned:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxAddInput:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxAddOutput:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxRemoveInput:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxRemoveOutput:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxComplete:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxSignatures:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxInitRbf:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxAckRbf:
		r.send(e.NodeID, &e.Msg)
	case events.SendTxAbort:
		r.send(e.NodeID, &e.Msg)
	default:
		return false
	}
	return true
}

// handleChannel sends messages about channels that exist.
func (r *round) handleChannel(event events.MessageSendEvent) bool {
	switch e := event.(type) {
	case events.SendStfu:
		r.send(e.NodeID, &e.Msg)
	case events.SendSplice, events.SendSpliceAck, events.SendSpliceLocked:
		// These are of the draft before splicing had its message types; there is
		// nothing on the wire that they could be.
	case events.SendChannelReady:
		r.send(e.NodeID, &e.Msg)
	case events.SendAnnouncementSignatures:
		r.send(e.NodeID, &e.Msg)
	case events.UpdateHTLCs:
		r.send(e.NodeID, updateMessages(&e.Updates)...)
	case events.SendRevokeAndACK:
		r.send(e.NodeID, &e.Msg)
	case events.SendClosingSigned:
		r.send(e.NodeID, &e.Msg)
	case events.SendShutdown:
		r.send(e.NodeID, &e.Msg)
	case events.SendChannelReestablish:
		r.send(e.NodeID, &e.Msg)
	default:
		return false
	}
	return true
}

// updateMessages lists a commitment's updates in the order in which they go
// out: adds, fulfils, fails, malformed fails, fee, signature.
func updateMessages(u *lnwire.CommitmentUpdate) []lnwire.Message {
	var msgs []lnwire.Message
	for i := range u.UpdateAddHTLCs {
		msgs = append(msgs, &u.UpdateAddHTLCs[i])
	}
	for i := range u.UpdateFulfillHTLCs {
		msgs = append(msgs, &u.UpdateFulfillHTLCs[i])
	}
	for i := range u.UpdateFailHTLCs {
		msgs = append(msgs, &u.UpdateFailHTLCs[i])
	}
	for i := range u.UpdateFailMalformedHTLCs {
		msgs = append(msgs, &u.UpdateFailMalformedHTLCs[i])
	}
	if u.UpdateFee != nil {
		msgs = append(msgs, u.UpdateFee)
	}
	return append(msgs, &u.CommitmentSigned)
}

// handleError does to a peer what a handler asks for.
func (r *round) handleError(e events.HandleError) {
	log := r.m.log.WithPeer(e.NodeID)
	switch action := e.Action.(type) {
	case lnwire.DisconnectPeer:
		log.Tracef("A handler wants the peer disconnected")
		if action.Msg != nil {
			r.bidFarewell(e.NodeID, action.Msg)
		} else {
			r.bidFarewell(e.NodeID, nil)
		}
	case lnwire.DisconnectPeerWithWarning:
		log.Tracef("A handler wants the peer disconnected, with a warning: %s", action.Msg.Data)
		r.bidFarewell(e.NodeID, &action.Msg)
	case lnwire.IgnoreAndLog:
		logAt(log, action.A, "A handler found an error of the peer's to be ignored")
	case lnwire.IgnoreError:
		log.Debugf("A handler found an error of the peer's to be ignored")
	case lnwire.SendErrorMessage:
		log.Tracef("A handler sends an error: %s", action.Msg.Data)
		r.send(e.NodeID, &action.Msg)
	case lnwire.SendWarningMessage:
		logAt(log, min(action.LogLevel, logger.MaxLevel()), "A handler sends a warning: "+action.Msg.Data)
		r.send(e.NodeID, &action.Msg)
	}
}
