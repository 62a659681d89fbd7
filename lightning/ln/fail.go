package ln

import (
	"golightning/lightning/blinding"
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// FailureCode is why the user fails a payment, as the payer will see it. A sealed
// union.
type FailureCode interface{ isFailureCode() }

// FailureCodeTemporaryNodeFailure: try again later.
type FailureCodeTemporaryNodeFailure struct{}

// FailureCodeRequiredNodeFeatureMissing: the payer lacks a feature.
type FailureCodeRequiredNodeFeatureMissing struct{}

// FailureCodeIncorrectOrUnknownPaymentDetails: amount, hash or secret are wrong, or
// the recipient does not want the payment.
type FailureCodeIncorrectOrUnknownPaymentDetails struct{}

// FailureCodeInvalidOnionPayload: a record in the payer's onion is not understood.
type FailureCodeInvalidOnionPayload struct {
	// A names the record and its position in the payload, if known.
	A *OnionPayloadFault
}

// OnionPayloadFault is a record of an onion payload that is not understood.
type OnionPayloadFault struct {
	// Type is the record's type.
	Type uint64
	// Offset is its position in the payload. Bytes.
	Offset uint16
}

func (FailureCodeTemporaryNodeFailure) isFailureCode()             {}
func (FailureCodeRequiredNodeFeatureMissing) isFailureCode()       {}
func (FailureCodeIncorrectOrUnknownPaymentDetails) isFailureCode() {}
func (FailureCodeInvalidOnionPayload) isFailureCode()              {}

// FailHTLCBackwards refuses the payment of a PaymentClaimable event. It does nothing
// if there is no such payment (any more).
func (m *ChannelManager) FailHTLCBackwards(paymentHash lntypes.PaymentHash) {
	m.FailHTLCBackwardsWithReason(paymentHash, FailureCodeIncorrectOrUnknownPaymentDetails{})
}

// FailHTLCBackwardsWithReason is FailHTLCBackwards with a reason for the payer.
func (m *ChannelManager) FailHTLCBackwardsWithReason(paymentHash lntypes.PaymentHash, failureCode FailureCode) {
	m.act(func() change {
		if payment, ok := m.claimable.remove(paymentHash); ok {
			m.failParts(paymentHash, payment.htlcs, failureCode)
		}
		return changeState
	})
}

func (m *ChannelManager) failParts(hash lntypes.PaymentHash, htlcs []claimableHTLC, code FailureCode) {
	for i := range htlcs {
		m.failBackwards(htlcs[i].prev, hash, m.reasonOf(code, &htlcs[i]), events.FailedPayment{PaymentHash: hash})
	}
}

func (m *ChannelManager) reasonOf(code FailureCode, htlc *claimableHTLC) onion.HTLCFailReason {
	switch c := code.(type) {
	case FailureCodeTemporaryNodeFailure:
		return onion.FailReason(onion.TemporaryNodeFailure, nil)
	case FailureCodeRequiredNodeFeatureMissing:
		return onion.FailReason(onion.RequiredNodeFeatureMissing, nil)
	case FailureCodeInvalidOnionPayload:
		var data []byte
		if c.A != nil {
			data = tlv.AppendU16(tlv.AppendBigSize(nil, c.A.Type), c.A.Offset)
		}
		return onion.FailReason(onion.InvalidOnionPayload, data)
	}
	return unknownDetails(htlc.value, m.bestBlock.Height)
}

// unknownDetails is the one answer to everything that is wrong with a payment: what
// the HTLC brought and our height (BOLT 4).
func unknownDetails(value lntypes.Msat, height uint32) onion.HTLCFailReason {
	data := tlv.AppendU32(tlv.AppendU64(nil, uint64(value)), height)
	return onion.FailReason(onion.IncorrectOrUnknownPaymentDetails, data)
}

// channelClosedReason hands an HTLC back because its channel closed.
func channelClosedReason() onion.HTLCFailReason {
	return onion.FailReason(onion.PermanentChannelFailure, nil)
}

// channelFailure is a failure of a channel, named by scid, whose code calls for our
// channel_update.
func (m *ChannelManager) channelFailure(code onion.Code, scid lntypes.ShortChannelID, c *channel.Channel) (onion.Code, []byte) {
	update := m.updateFor(c, scid)
	if update == nil {
		return onion.UnknownNextPeer, nil
	}
	var data []byte
	if code == onion.ChannelDisabled {
		data = tlv.AppendU16(nil, 0) // no flag is defined
	}
	return code, appendUpdate(data, update)
}

// inboundFailure is a failure of the channel that an HTLC came over. We do not know
// by which of its ids the payer knows it: the real one is no secret if the channel
// is public, otherwise the alias that the peer gave us comes first.
func (m *ChannelManager) inboundFailure(code onion.Code, c *channel.Channel) (onion.Code, []byte) {
	scid, other := c.LatestInboundSCIDAlias(), c.ShortChannelID()
	if c.ShouldAnnounce() {
		scid, other = other, scid
	}
	if scid == nil {
		scid = other
	}
	if scid == nil {
		return onion.UnknownNextPeer, nil
	}
	return m.channelFailure(code, *scid, c)
}

// failHeld fails HTLCs that a channel could not take out of its holding cell.
func (m *ChannelManager) failHeld(peer lntypes.PublicKey, id lntypes.ChannelID, htlcs []channel.HTLCToFail) {
	if len(htlcs) == 0 {
		return
	}
	code, data := onion.UnknownNextPeer, []byte(nil)
	if _, c := m.funded(peer, id); c != nil {
		code, data = m.inboundFailure(onion.TemporaryChannelFailure, c)
	}
	for _, h := range htlcs {
		m.failBackwards(h.Source, h.PaymentHash, onion.FailReason(code, data), nextHop(peer, id))
	}
}

// failBackwards takes the failure of an HTLC that we offered, or did not offer on,
// where it came from: to the payment it is part of, or to the inbound channel, where
// it leaves with the next forwards. It never calls the Watch.
func (m *ChannelManager) failBackwards(source route.HTLCSource, hash lntypes.PaymentHash, reason onion.HTLCFailReason,
	destination events.HTLCDestination) {
	switch s := source.(type) {
	case route.OutboundRoute:
		m.failOwnPayment(&s, hash, reason)
	case route.PreviousHopData:
		m.queueFailure(&s, reason)
		m.push(events.HTLCHandlingFailed{
			PrevChannelID: s.Outpoint.ToChannelID(), FailedNextDestination: destination,
		})
	}
}

func (m *ChannelManager) queueFailure(prev *route.PreviousHopData, reason onion.HTLCFailReason) {
	var failure htlcForward
	switch {
	case prev.BlindedFailure == nil:
		failure = failHTLC{id: prev.HTLCID, packet: reason.GetEncryptedFailurePacket(prev.IncomingPacketSharedSecret, prev.PhantomSharedSecret)}
	case *prev.BlindedFailure == blinding.BlindedFailureFromIntroductionNode:
		reason = onion.FailReason(onion.InvalidOnionBlinding, make([]byte, 32))
		failure = failHTLC{id: prev.HTLCID, packet: reason.GetEncryptedFailurePacket(prev.IncomingPacketSharedSecret, prev.PhantomSharedSecret)}
	default:
		failure = failMalformedHTLC{id: prev.HTLCID, code: uint16(onion.InvalidOnionBlinding)}
	}
	askUser := m.forwards.len() == 0
	queued, _ := m.forwards.get(prev.ShortChannelID)
	m.forwards.set(prev.ShortChannelID, append(queued, failure))
	if askUser {
		m.pushForwardable()
	}
}
