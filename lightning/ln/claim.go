package ln

import (
	"golightning/lightning/chanmon"
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// claimingPayment is an inbound payment whose preimage is on its way into the
// monitors of all channels that its parts came over. It is kept with its preimage
// so that a claim that was interrupted is taken up again (S1).
type claimingPayment struct {
	amount   lntypes.Msat
	purpose  events.PaymentPurpose
	receiver lntypes.PublicKey
	htlcs    []events.ClaimedHTLC
	intended *lntypes.Msat
	preimage lntypes.PaymentPreimage
	parts    []claimPart
}

// claimPart is one HTLC of a payment that is being claimed.
type claimPart struct {
	prev route.PreviousHopData
	// durable is set once the channel's monitor has the preimage on disk.
	durable bool
}

func (c *claimingPayment) claimedEvent(hash lntypes.PaymentHash) events.Event {
	receiver := c.receiver
	return events.PaymentClaimed{
		ReceiverNodeID: &receiver, PaymentHash: hash, AmountMsat: c.amount, Purpose: c.purpose,
		HTLCs: c.htlcs, SenderIntendedTotalMsat: c.intended,
	}
}

// ClaimFunds takes the payment that paymentPreimage opens, after a PaymentClaimable
// event. PaymentClaimed confirms it. It does nothing if there is no such payment
// (any more), or if that carries custom records that its recipient must
// understand; see ClaimFundsWithKnownCustomTlvs.
func (m *ChannelManager) ClaimFunds(paymentPreimage lntypes.PaymentPreimage) {
	m.act(func() change { return m.claimPayment(paymentPreimage, false) })
}

// ClaimFundsWithKnownCustomTlvs is ClaimFunds for a caller that has understood all
// custom records of even type in the event's onion fields.
func (m *ChannelManager) ClaimFundsWithKnownCustomTlvs(paymentPreimage lntypes.PaymentPreimage) {
	m.act(func() change { return m.claimPayment(paymentPreimage, true) })
}

func (m *ChannelManager) claimPayment(preimage lntypes.PaymentPreimage, tlvsKnown bool) change {
	hash := preimage.Hash()
	payment, ok := m.claimable.remove(hash)
	if !ok {
		return changeNone
	}
	if !tlvsKnown && payment.fields != nil && hasEven(payment.fields.CustomTlvs()) {
		m.logContext.Infof("rejecting %v: it has custom records that must be understood", hash)
		m.failParts(hash, payment.htlcs, FailureCodeInvalidOnionPayload{})
		return changeState
	}
	var sum lntypes.Msat
	told := payment.htlcs[0].totalReceived
	for i := range payment.htlcs {
		sum += payment.htlcs[i].value
	}
	if told == nil || *told != sum {
		// Parts are missing, or one timed out since the user was told: what is left
		// is not what was agreed to. It fails back on its own.
		m.logContext.Infof("not claiming %v: it is not complete", hash)
		m.claimable.set(hash, payment)
		return changeNone
	}
	m.claimParts(hash, preimage, payment, sum)
	return changeState
}

func hasEven(tlvs []route.CustomTLV) bool {
	for i := range tlvs {
		if tlvs[i].Type%2 == 0 {
			return true
		}
	}
	return false
}

func (m *ChannelManager) claimParts(hash lntypes.PaymentHash, preimage lntypes.PaymentPreimage, payment *claimablePayment, sum lntypes.Msat) {
	total := payment.htlcs[0].total
	claiming := &claimingPayment{
		amount: sum, purpose: payment.purpose, receiver: m.receiver(payment.htlcs), intended: &total, preimage: preimage,
	}
	for i := range payment.htlcs {
		claiming.htlcs = append(claiming.htlcs, payment.htlcs[i].claimed())
		claiming.parts = append(claiming.parts, claimPart{prev: payment.htlcs[i].prev})
	}
	m.claiming.set(hash, claiming)
	m.holdRevocations(hash, claiming)
	for _, part := range claiming.parts {
		m.claimPart(hash, preimage, part.prev)
	}
}

func (h *claimableHTLC) claimed() events.ClaimedHTLC {
	c := events.ClaimedHTLC{ChannelID: h.prev.Outpoint.ToChannelID(), CLTVExpiry: h.cltvExpiry, ValueMsat: h.value}
	if h.prev.UserChannelID != nil {
		c.UserChannelID = *h.prev.UserChannelID
	}
	if h.skimmed != nil {
		c.CounterpartySkimmedFeeMsat = *h.skimmed
	}
	return c
}

// holdRevocations keeps every channel of a payment in several parts from storing
// its next revocation, after which its monitor may forget the preimage, before all
// the others have it (S1).
func (m *ChannelManager) holdRevocations(hash lntypes.PaymentHash, claiming *claimingPayment) {
	if len(claiming.parts) < 2 {
		return
	}
	for _, part := range claiming.parts {
		id := part.prev.Outpoint.ToChannelID()
		if p, c := m.byFunding(part.prev.Outpoint); c != nil {
			blockers, _ := p.raaBlockers.get(id)
			p.raaBlockers.set(id, append(blockers, raaBlocker{claim: &hash}))
		}
	}
}

func (m *ChannelManager) claimPart(hash lntypes.PaymentHash, preimage lntypes.PaymentPreimage, prev route.PreviousHopData) {
	m.claimFromHop(prev, preimage, func(_ *lntypes.Msat, duplicate bool) completionAction {
		if duplicate && !m.backgroundDone {
			// Reading again: the update that carries the preimage is replayed, and
			// what waits for it was written with the manager.
			return nil
		}
		return claimedAction{hash: hash, funding: prev.Outpoint, htlcID: prev.HTLCID}
	})
}

// partDurable notes that one part's preimage is safe. After the last one the user
// is told and the channels go on.
func (m *ChannelManager) partDurable(a claimedAction) {
	claiming, ok := m.claiming.get(a.hash)
	if !ok {
		return
	}
	all := true
	for i := range claiming.parts {
		part := &claiming.parts[i]
		if part.prev.Outpoint == a.funding && part.prev.HTLCID == a.htlcID {
			part.durable = true
		}
		all = all && part.durable
	}
	if !all {
		return
	}
	m.claiming.remove(a.hash)
	m.push(claiming.claimedEvent(a.hash))
	if len(claiming.parts) < 2 {
		return
	}
	for _, part := range claiming.parts {
		if peer, ok := m.outpointToPeer[part.prev.Outpoint]; ok {
			m.release(peer, part.prev.Outpoint, &raaBlocker{claim: &a.hash})
		}
	}
}

// byFunding finds a funded channel by its funding output.
func (m *ChannelManager) byFunding(txo lntypes.OutPoint) (*peerState, *channel.Channel) {
	peer, ok := m.outpointToPeer[txo]
	if !ok {
		return nil, nil
	}
	return m.funded(peer, txo.ToChannelID())
}

// claimFromHop takes an inbound HTLC with its preimage: in its channel, or on chain
// if that is closed. then makes what is to happen once the channel's monitor
// durably has the preimage, from the HTLC's value (when known) and whether it was
// claimed before; nil is nothing.
func (m *ChannelManager) claimFromHop(prev route.PreviousHopData, preimage lntypes.PaymentPreimage,
	then func(value *lntypes.Msat, duplicate bool) completionAction) {
	p, c := m.byFunding(prev.Outpoint)
	if c != nil {
		result, err := c.ClaimHTLC(m.env(), prev.HTLCID, preimage)
		if err == nil {
			m.claimedInChannel(p, c, result, then)
			return
		}
		m.settle(m.fault(p, c, c.ChannelID(), err), p.id)
	}
	m.claimOnChain(prev.Outpoint, preimage, then(nil, false))
}

func (m *ChannelManager) claimedInChannel(p *peerState, c *channel.Channel, result channel.FulfillResult,
	then func(*lntypes.Msat, bool) completionAction) {
	if !result.New {
		// Claimed before: the preimage is in the monitor or on its way, and whoever
		// made that claim waits for it.
		if action := then(nil, true); action != nil {
			m.runCompletionActions([]completionAction{action})
		}
		return
	}
	value := result.HTLCValueMsat
	if action := then(&value, false); action != nil {
		actions, _ := p.completionActions.get(c.ChannelID())
		p.completionActions.set(c.ChannelID(), append(actions, action))
	}
	if result.MonitorUpdate == nil {
		return
	}
	if m.backgroundDone {
		m.applyUpdate(p, c, result.MonitorUpdate)
		return
	}
	// The Watch may not have its monitors yet.
	if txo := c.FundingTxo(); txo != nil {
		peer := p.id
		m.background = append(m.background, replayUpdate{peer: &peer, funding: *txo, update: result.MonitorUpdate})
	}
}

// claimOnChain gives the preimage to the monitor of a closed channel.
func (m *ChannelManager) claimOnChain(txo lntypes.OutPoint, preimage lntypes.PaymentPreimage, action completionAction) {
	update := &chanmon.ChannelMonitorUpdate{
		UpdateID: chanmon.ClosedChannelUpdateID,
		Steps:    []chanmon.UpdateStep{chanmon.PaymentPreimage{PaymentPreimage: preimage}},
	}
	peer, known := m.outpointToPeer[txo]
	if !known {
		m.logContext.WithChannel(txo.ToChannelID()).Errorf("claiming from a channel that nobody knows")
		if action != nil {
			m.runCompletionActions([]completionAction{action})
		}
		return
	}
	p, ok := m.peers.get(peer)
	if !ok {
		p = newPeerState(peer)
		m.peers.set(peer, p)
	}
	inFlight, _ := p.inFlight.get(txo)
	p.inFlight.set(txo, append(inFlight, update))
	if action != nil {
		actions, _ := p.completionActions.get(txo.ToChannelID())
		p.completionActions.set(txo.ToChannelID(), append(actions, action))
	}
	replay := replayUpdate{peer: &peer, funding: txo, update: update}
	if m.backgroundDone {
		m.replay(replay)
		return
	}
	m.background = append(m.background, replay)
}

// outboundClaim says how the preimage of an HTLC that we offered came.
type outboundClaim struct {
	// value is what we had offered, if known.
	value *lntypes.Msat
	// onChain: the preimage was found on chain.
	onChain bool
	// replay: found again while reading the manager.
	replay bool
	// peer and funding are the channel that it came over. A monitor may not know
	// its peer; then the channel is closed and nothing waits in it.
	peer    *lntypes.PublicKey
	funding lntypes.OutPoint
}

// claimOutbound takes a preimage where the HTLC came from: upstream, or to the user.
func (m *ChannelManager) claimOutbound(source route.HTLCSource, preimage lntypes.PaymentPreimage, how outboundClaim) {
	switch s := source.(type) {
	case route.OutboundRoute:
		m.claimOwnPayment(&s, preimage, how)
	case route.PreviousHopData:
		m.claimFromHop(s, preimage, func(value *lntypes.Msat, duplicate bool) completionAction {
			var downstream *blockedChannel
			if how.peer != nil {
				downstream = &blockedChannel{peer: *how.peer, funding: how.funding, blocker: blockerOf(&s)}
			}
			switch {
			case duplicate && (how.replay || downstream == nil):
				return nil
			case duplicate:
				return releaseAction{downstream: *downstream}
			}
			return forwardedAction{event: forwardedEvent(&s, value, how), downstream: downstream}
		})
	}
}

func forwardedEvent(prev *route.PreviousHopData, claimed *lntypes.Msat, how outboundClaim) events.PaymentForwarded {
	from, to := prev.Outpoint.ToChannelID(), how.funding.ToChannelID()
	e := events.PaymentForwarded{
		PrevChannelID: &from, NextChannelID: &to, ClaimFromOnchainTx: how.onChain, OutboundAmountForwardedMsat: how.value,
	}
	if claimed != nil && how.value != nil {
		fee := claimed.SatSub(*how.value)
		e.FeeEarnedMsat = &fee
	}
	return e
}
