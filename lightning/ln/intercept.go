package ln

import (
	"crypto/sha256"

	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
)

// intercept holds a forward to an intercept id for the user. It returns the event
// that tells of it, nil if there is one with the same id: an onion that was sent
// twice.
func (m *ChannelManager) intercept(add pendingAddHTLC, scid lntypes.ShortChannelID) events.Event {
	id := lntypes.InterceptID(sha256.Sum256(add.info.IncomingSharedSecret[:]))
	if m.intercepted.has(id) {
		m.logContext.Infof("failing %v: it is intercepted already", add.info.PaymentHash)
		return nil
	}
	m.intercepted.set(id, add)
	return events.HTLCIntercepted{
		InterceptID: id, RequestedNextHopSCID: scid, PaymentHash: add.info.PaymentHash,
		InboundAmountMsat: *add.info.IncomingAmtMsat, ExpectedOutboundAmountMsat: add.info.OutgoingAmtMsat,
	}
}

// ForwardInterceptedHTLC sends an HTLC of an HTLCIntercepted event on over a channel
// of ours, with amtToForwardMsat. An amount below what the event expects is our fee,
// which the recipient must have agreed to. It returns an APIError if the channel is
// not ready or the HTLC is not (or no longer) held.
func (m *ChannelManager) ForwardInterceptedHTLC(interceptID lntypes.InterceptID, nextHopChannelID lntypes.ChannelID,
	nextNodeID lntypes.PublicKey, amtToForwardMsat lntypes.Msat) (err error) {
	m.act(func() change {
		err = m.forwardIntercepted(interceptID, nextHopChannelID, nextNodeID, amtToForwardMsat)
		return changeState
	})
	return err
}

func (m *ChannelManager) forwardIntercepted(id lntypes.InterceptID, channelID lntypes.ChannelID, peer lntypes.PublicKey, amount lntypes.Msat) error {
	_, c, err := m.lookUp(channelID, peer)
	if err != nil {
		return err
	}
	if c.Phase() != channel.PhaseFunded {
		return lntypes.Unavailablef("Channel with id %v for the passed counterparty node_id %v is still opening.", channelID, peer)
	}
	if !c.IsUsable() {
		return lntypes.Unavailablef("Channel with id %v not fully established", channelID)
	}
	add, ok := m.intercepted.remove(id)
	if !ok {
		return lntypes.Misusef("Payment with intercept id %v not found", id)
	}
	fwd, ok := add.info.Routing.(onion.PendingHTLCRoutingForward)
	if !ok {
		return lntypes.Misusef("Payment with intercept id %v is not a forward", id)
	}
	fwd.ShortChannelID = c.OutboundSCIDAlias()
	if scid := c.ShortChannelID(); scid != nil {
		fwd.ShortChannelID = *scid
	}
	add.info.Routing = fwd
	add.info.SkimmedFeeMsat = nil
	if skimmed := add.info.OutgoingAmtMsat.SatSub(amount); skimmed > 0 {
		add.info.SkimmedFeeMsat = &skimmed
	}
	add.info.OutgoingAmtMsat = amount
	m.queueForwards([]pendingAddHTLC{add})
	return nil
}

// FailInterceptedHTLC fails an HTLC of an HTLCIntercepted event back. It returns an
// APIError if the HTLC is not (or no longer) held.
func (m *ChannelManager) FailInterceptedHTLC(interceptID lntypes.InterceptID) (err error) {
	m.act(func() change {
		add, ok := m.intercepted.remove(interceptID)
		if !ok {
			err = lntypes.Misusef("Payment with intercept id %v not found", interceptID)
			return changeNone
		}
		var scid lntypes.ShortChannelID
		if fwd, ok := add.info.Routing.(onion.PendingHTLCRoutingForward); ok {
			scid = fwd.ShortChannelID
		}
		m.failBackwards(add.source(nil), add.info.PaymentHash, onion.FailReason(onion.UnknownNextPeer, nil),
			events.UnknownNextHop{RequestedForwardSCID: scid})
		return changeState
	})
	return err
}
