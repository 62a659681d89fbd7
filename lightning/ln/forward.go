package ln

import (
	"errors"

	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/payments"
	"golightning/lightning/route"
	"golightning/lightning/sign"
	"golightning/lightning/tlv"
)

// htlcForward is something to do with an HTLC once the user's delay is over. A
// sealed union.
type htlcForward interface{ isHTLCForward() }

// pendingAddHTLC is an inbound HTLC that is irrevocably committed and waits to be
// forwarded, received or decided about by the user.
type pendingAddHTLC struct {
	info onion.PendingHTLCInfo
	// prevSCID names the inbound channel, by its real id or our alias.
	prevSCID          lntypes.ShortChannelID
	prevHTLCID        uint64
	prevFunding       lntypes.OutPoint
	prevUserChannelID lntypes.U128
}

// failHTLC takes a failure to the inbound channel.
type failHTLC struct {
	id     uint64
	packet lnwire.OnionErrorPacket
}

// failMalformedHTLC is failHTLC where no reason may be shown.
type failMalformedHTLC struct {
	id     uint64
	code   uint16
	sha256 [32]byte
}

func (pendingAddHTLC) isHTLCForward()    {}
func (failHTLC) isHTLCForward()          {}
func (failMalformedHTLC) isHTLCForward() {}

// source is where the outcome of the HTLC goes. phantom is the shared secret of a
// phantom node that failed it.
func (a *pendingAddHTLC) source(phantom *route.SharedSecret) route.PreviousHopData {
	user := a.prevUserChannelID
	return route.PreviousHopData{
		ShortChannelID: a.prevSCID, UserChannelID: &user, HTLCID: a.prevHTLCID, Outpoint: a.prevFunding,
		IncomingPacketSharedSecret: a.info.IncomingSharedSecret, PhantomSharedSecret: phantom,
		BlindedFailure: a.info.BlindedFailure(), CltvExpiry: a.info.IncomingCLTVExpiry(),
	}
}

// ecdhAs lets the onion code use one of our node keys.
func (m *ChannelManager) ecdhAs(who sign.Recipient) onion.ECDH {
	return payments.ECDHOf(m.nodeSigner, who)
}

func (m *ChannelManager) onUpdateAddHTLC(peer lntypes.PublicKey, msg *lnwire.UpdateAddHTLC) *refusal {
	// The onion is read before the channel is looked at: it decides nothing yet.
	p, c, r := m.findFunded(peer, msg.ChannelID, "update_add_htlc")
	if r != nil {
		return r
	}
	status := m.decideAdd(c, msg)
	reject := func(code uint16) channel.PendingHTLCStatus { return m.rejectAdd(c, msg, status, onion.Code(code)) }
	if err := c.HandleUpdateAddHTLC(m.env(), msg, status, reject); err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	return nil
}

// decideAdd says what is to become of an HTLC once it is committed: forwarded or
// received as its onion says, or failed.
func (m *ChannelManager) decideAdd(c *channel.Channel, msg *lnwire.UpdateAddHTLC) channel.PendingHTLCStatus {
	log := m.logFor(c.CounterpartyNodeID(), msg.ChannelID)
	hop, secret, next, refusal := onion.DecodeIncomingHTLC(msg, m.ecdhAs(sign.RecipientNode))
	if refusal != nil {
		log.Infof("failing incoming HTLC: %s", refusal.Msg)
		if refusal.Malformed != nil {
			return channel.PendingFailMalformed{Msg: *refusal.Malformed}
		}
		return channel.PendingFail{Msg: *refusal.Relay}
	}
	var info onion.PendingHTLCInfo
	var bad *onion.InboundHTLCErr
	switch hop := hop.(type) {
	case onion.HopForward:
		if bad = m.checkForward(msg, next); bad == nil {
			info, bad = onion.CreateForwardInfo(msg, hop, secret, next.NextPacketPubKey)
		}
		if in, ok := hop.Payload.(onion.InboundBlindedForward); ok && bad != nil && in.IntroNodeBlindingPoint != nil {
			// Nothing inside a blinded path is told from elsewhere.
			bad = &onion.InboundHTLCErr{ErrCode: uint16(onion.InvalidOnionBlinding), ErrData: make([]byte, 32), Msg: bad.Msg}
		}
	case onion.HopReceive:
		cfg := c.Config()
		info, bad = onion.CreateReceiveInfo(hop.Payload, secret, &onion.ReceiveTerms{
			PaymentHash: msg.PaymentHash, AmountMsat: msg.AmountMsat, CLTVExpiry: msg.CltvExpiry,
			AllowUnderpay: cfg.AcceptUnderpayingHTLCs, SkimmedFeeMsat: msg.SkimmedFeeMsat,
			CurrentHeight: m.bestBlock.Height, AcceptMPPKeysend: m.config.AcceptMPPKeysend,
		})
	}
	if bad == nil {
		// A receipt is answered no sooner than a forward would be, so that nobody
		// sees that we are its end.
		return channel.PendingForward{Info: info}
	}
	log.Infof("failing incoming HTLC: %s", bad.Msg)
	return failAdd(msg, secret, onion.Code(bad.ErrCode), bad.ErrData)
}

// failAdd is the status of an HTLC that is refused for a reason.
func failAdd(msg *lnwire.UpdateAddHTLC, secret route.SharedSecret, code onion.Code, data []byte) channel.PendingHTLCStatus {
	if msg.BlindingPoint != nil {
		return channel.PendingFailMalformed{Msg: lnwire.UpdateFailMalformedHTLC{
			ChannelID: msg.ChannelID, HTLCID: msg.HTLCID, FailureCode: uint16(onion.InvalidOnionBlinding)}}
	}
	return channel.PendingFail{Msg: lnwire.UpdateFailHTLC{
		ChannelID: msg.ChannelID, HTLCID: msg.HTLCID,
		Reason: onion.FailReason(code, data).GetEncryptedFailurePacket(secret, nil)}}
}

// rejectAdd is called by the channel when it cannot take an HTLC that we would
// have taken: it shuts down, or its limits are reached.
func (m *ChannelManager) rejectAdd(c *channel.Channel, msg *lnwire.UpdateAddHTLC, status channel.PendingHTLCStatus,
	code onion.Code) channel.PendingHTLCStatus {
	taken, ok := status.(channel.PendingForward)
	if !ok {
		return status
	}
	var data []byte
	switch {
	case taken.Info.BlindedFailure() != nil:
		code, data = onion.InvalidOnionBlinding, make([]byte, 32)
	case code.Has(onion.Update):
		code, data = m.inboundFailure(code, c)
	}
	return failAdd(msg, taken.Info.IncomingSharedSecret, code, data)
}

// checkForward checks what the onion asks for against the policy of the channel
// that it names (BOLT 4, BOLT 7). An unknown or private channel, real or not,
// gives one and the same answer.
func (m *ChannelManager) checkForward(msg *lnwire.UpdateAddHTLC, next *onion.NextPacketDetails) *onion.InboundHTLCErr {
	unknown := &onion.InboundHTLCErr{ErrCode: uint16(onion.UnknownNextPeer), Msg: "no such channel for forwarding"}
	ref, ours := m.shortToChannel[next.OutgoingSCID]
	if !ours && !m.acceptsFake(next.OutgoingSCID) {
		return unknown
	}
	var out *channel.Channel
	if ours {
		if _, out = m.funded(ref.peer, ref.channel); out == nil || !m.mayForwardOver(out, next.OutgoingSCID) {
			return unknown
		}
		if code, why := checkPolicy(out, msg, next); code != 0 {
			return m.policyFailure(code, why, out, msg, next.OutgoingSCID)
		}
	}
	code, why := onion.CheckIncomingCLTV(m.bestBlock.Height+1, next.OutgoingCLTVValue, msg.CltvExpiry)
	if code != 0 {
		return m.policyFailure(code, why, out, msg, next.OutgoingSCID)
	}
	return nil
}

// acceptsFake reports whether a forward to a made-up id is taken: one of an
// intercept, if the user wants those, or of a phantom node.
func (m *ChannelManager) acceptsFake(scid lntypes.ShortChannelID) bool {
	return m.config.AcceptInterceptHTLCs && isFakeSCID(namespaceIntercept, scid, m.chainHash, m.fakeSCIDSeed) ||
		isFakeSCID(namespacePhantom, scid, m.chainHash, m.fakeSCIDSeed)
}

// mayForwardOver reports whether a channel may be used under the id that the onion
// names it by.
func (m *ChannelManager) mayForwardOver(out *channel.Channel, scid lntypes.ShortChannelID) bool {
	if !out.ShouldAnnounce() && !m.config.AcceptForwardsToPrivChannels {
		return false
	}
	// option_scid_alias: the real id is nobody's business (BOLT 2).
	channelType := out.ChannelType()
	return !channelType.SupportsScidPrivacy() || scid == out.OutboundSCIDAlias()
}

// checkPolicy checks an HTLC against the outgoing channel.
func checkPolicy(out *channel.Channel, msg *lnwire.UpdateAddHTLC, next *onion.NextPacketDetails) (onion.Code, string) {
	if !out.IsLive() {
		if !announcedEnabled(out) {
			return onion.ChannelDisabled, "the forwarding channel has been disconnected for some time"
		}
		return onion.TemporaryChannelFailure, "the forwarding channel is not ready"
	}
	if next.OutgoingAmtMsat < out.CounterpartyHTLCMinimumMsat() {
		return onion.AmountBelowMinimum, "the amount is below htlc_minimum_msat"
	}
	if err := out.HTLCSatisfiesConfig(msg, next.OutgoingAmtMsat, next.OutgoingCLTVValue); err != nil {
		var refusal *channel.ForwardRefusal
		if errors.As(err, &refusal) {
			return onion.Code(refusal.Code), refusal.Msg
		}
		return onion.TemporaryChannelFailure, err.Error()
	}
	return 0, ""
}

// policyFailure is a failure whose code may call for our channel_update of the
// outgoing channel. Where there is none to give, it says no more than that the node
// failed.
func (m *ChannelManager) policyFailure(code onion.Code, why string, out *channel.Channel, msg *lnwire.UpdateAddHTLC,
	scid lntypes.ShortChannelID) *onion.InboundHTLCErr {
	if !code.Has(onion.Update) {
		return &onion.InboundHTLCErr{ErrCode: uint16(code), Msg: why}
	}
	var update *lnwire.ChannelUpdate
	if out != nil {
		update = m.updateFor(out, scid)
	}
	if update == nil {
		return &onion.InboundHTLCErr{ErrCode: uint16(onion.TemporaryNodeFailure), Msg: why}
	}
	var data []byte
	switch code {
	case onion.AmountBelowMinimum, onion.FeeInsufficient:
		data = tlv.AppendU64(data, uint64(msg.AmountMsat))
	case onion.IncorrectCLTVExpiry:
		data = tlv.AppendU32(data, msg.CltvExpiry)
	case onion.ChannelDisabled:
		data = tlv.AppendU16(data, 0)
	}
	return &onion.InboundHTLCErr{ErrCode: uint16(code), ErrData: appendUpdate(data, update), Msg: why}
}

// appendUpdate appends a channel_update as failures carry it: its length, its
// message type, itself.
func appendUpdate(b []byte, update *lnwire.ChannelUpdate) []byte {
	encoded := update.AppendTo(nil)
	b = tlv.AppendU16(b, uint16(len(encoded)+2))
	b = tlv.AppendU16(b, update.MsgType())
	return append(b, encoded...)
}

// queueForwards takes up committed HTLCs: those for an intercept id wait for the
// user, all others for ProcessPendingHTLCForwards.
func (m *ChannelManager) queueForwards(adds []pendingAddHTLC) {
	var failed []pendingAddHTLC
	var intercepts []events.Event
	askUser := false
	for _, add := range adds {
		var scid lntypes.ShortChannelID // 0: received here
		if fwd, ok := add.info.Routing.(onion.PendingHTLCRoutingForward); ok {
			scid = fwd.ShortChannelID
		}
		if queued, ok := m.forwards.get(scid); ok {
			m.forwards.set(scid, append(queued, add))
			continue
		}
		if _, ours := m.shortToChannel[scid]; !ours && scid != 0 && add.info.IncomingAmtMsat != nil &&
			isFakeSCID(namespaceIntercept, scid, m.chainHash, m.fakeSCIDSeed) {
			if event := m.intercept(add, scid); event != nil {
				intercepts = append(intercepts, event)
			} else {
				failed = append(failed, add)
			}
			continue
		}
		askUser = askUser || m.forwards.len() == 0
		m.forwards.set(scid, []htlcForward{add})
	}
	for i := range failed {
		fwd := failed[i].info.Routing.(onion.PendingHTLCRoutingForward)
		m.failBackwards(failed[i].source(nil), failed[i].info.PaymentHash, onion.FailReason(onion.UnknownNextPeer, nil),
			events.InvalidForward{RequestedForwardSCID: fwd.ShortChannelID})
	}
	for _, e := range intercepts {
		m.push(e)
	}
	if askUser {
		m.pushForwardable()
	}
}

// ProcessPendingHTLCForwards forwards and receives the HTLCs that a
// PendingHTLCsForwardable event told of, and retries payments. Call it some random
// time after the event.
func (m *ChannelManager) ProcessPendingHTLCForwards(now lntypes.UnixTime) {
	m.act(func() change {
		m.processForwards(now)
		return changeState
	})
}

// failedForward is an HTLC to fail when all are through.
type failedForward struct {
	source      route.HTLCSource
	hash        lntypes.PaymentHash
	reason      onion.HTLCFailReason
	destination events.HTLCDestination
}

// forwardRun collects what one run through the queue leads to.
type forwardRun struct {
	failed  []failedForward
	phantom []pendingAddHTLC
	events  []events.Event
}

func (run *forwardRun) fail(source route.PreviousHopData, hash lntypes.PaymentHash, reason onion.HTLCFailReason, d events.HTLCDestination) {
	run.failed = append(run.failed, failedForward{source: source, hash: hash, reason: reason, destination: d})
}

func (m *ChannelManager) processForwards(now lntypes.UnixTime) {
	queue := m.forwards
	m.forwards = newOrdered[lntypes.ShortChannelID, []htlcForward]()
	var run forwardRun
	queue.each(func(scid lntypes.ShortChannelID, pending []htlcForward) bool {
		if scid == 0 {
			m.receiveAll(&run, pending)
		} else {
			m.forwardOver(&run, scid, pending)
		}
		return true
	})
	m.retryPayments(now)
	for _, f := range run.failed {
		m.failBackwards(f.source, f.hash, f.reason, f.destination)
	}
	m.queueForwards(run.phantom)
	m.freeHoldingCells()
	for _, e := range run.events {
		m.push(e)
	}
}

// forwardOver queues HTLCs and failures in the channel that they go over. They
// leave with its next commitment.
func (m *ChannelManager) forwardOver(run *forwardRun, scid lntypes.ShortChannelID, pending []htlcForward) {
	ref, ok := m.shortToChannel[scid]
	var c *channel.Channel
	if ok {
		_, c = m.funded(ref.peer, ref.channel)
	}
	for _, f := range pending {
		switch f := f.(type) {
		case pendingAddHTLC:
			if c == nil {
				m.forwardNowhere(run, scid, f)
			} else {
				m.forwardAdd(run, c, scid, f)
			}
		case failHTLC:
			if c == nil {
				continue // on chain, where the peer takes it back by itself
			}
			if err := c.QueueFailHTLC(f.id, f.packet); err != nil {
				m.logFor(ref.peer, ref.channel).Tracef("HTLC %d is not failed again: %v", f.id, err)
			}
		case failMalformedHTLC:
			if c == nil {
				continue
			}
			if err := c.QueueFailMalformedHTLC(f.id, f.code, f.sha256); err != nil {
				m.logFor(ref.peer, ref.channel).Tracef("HTLC %d is not failed again: %v", f.id, err)
			}
		}
	}
}

func (m *ChannelManager) forwardAdd(run *forwardRun, c *channel.Channel, scid lntypes.ShortChannelID, add pendingAddHTLC) {
	fwd, ok := add.info.Routing.(onion.PendingHTLCRoutingForward)
	if !ok {
		run.fail(add.source(nil), add.info.PaymentHash, onion.FailReason(onion.TemporaryNodeFailure, nil),
			events.UnknownNextHop{RequestedForwardSCID: scid})
		return
	}
	source := add.source(nil)
	h := channel.HTLCToSend{
		AmountMsat: add.info.OutgoingAmtMsat, PaymentHash: add.info.PaymentHash, CltvExpiry: add.info.OutgoingCLTVValue,
		Source: source, Onion: &fwd.OnionPacket, SkimmedFeeMsat: add.info.SkimmedFeeMsat,
		BlindingPoint: m.nextBlindingPoint(fwd.Blinded),
	}
	if err := c.QueueAddHTLC(m.env(), h); err != nil {
		m.logFor(c.CounterpartyNodeID(), c.ChannelID()).Tracef("not forwarding %v: %v", add.info.PaymentHash, err)
		code, data := m.channelFailure(onion.TemporaryChannelFailure, scid, c)
		run.fail(source, add.info.PaymentHash, onion.FailReason(code, data), nextHop(c.CounterpartyNodeID(), c.ChannelID()))
	}
}

// nextBlindingPoint is the point for the next hop of a blinded path.
func (m *ChannelManager) nextBlindingPoint(b *onion.BlindedForward) *lntypes.PublicKey {
	if b == nil {
		return nil
	}
	secret, err := m.nodeSigner.Ecdh(sign.RecipientNode, b.InboundBlindingPoint, nil)
	if err != nil {
		return nil
	}
	next, err := b.NextBlindingPoint(secret)
	if err != nil {
		return nil
	}
	return &next
}

// forwardNowhere handles a forward whose channel is not there: a phantom's, or one
// that has closed meanwhile.
func (m *ChannelManager) forwardNowhere(run *forwardRun, scid lntypes.ShortChannelID, add pendingAddHTLC) {
	fwd, ok := add.info.Routing.(onion.PendingHTLCRoutingForward)
	if ok && isFakeSCID(namespacePhantom, scid, m.chainHash, m.fakeSCIDSeed) {
		if _, err := m.nodeSigner.GetNodeID(sign.RecipientPhantomNode); err == nil {
			m.receiveAsPhantom(run, add, &fwd)
			return
		}
	}
	run.fail(add.source(nil), add.info.PaymentHash, onion.FailReason(onion.UnknownNextPeer, nil),
		events.UnknownNextHop{RequestedForwardSCID: scid})
}
