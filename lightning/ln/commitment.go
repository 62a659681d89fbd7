package ln

import (
	"golightning/lightning/channel"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

func (m *ChannelManager) onCommitmentSigned(peer lntypes.PublicKey, msg *lnwire.CommitmentSigned) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "commitment_signed")
	if r != nil {
		return r
	}
	update, err := c.HandleCommitmentSigned(m.env(), msg)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	if update != nil {
		m.applyUpdate(p, c, update)
	}
	return nil
}

func (m *ChannelManager) onRevokeAndACK(peer lntypes.PublicKey, msg *lnwire.RevokeAndACK) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "revoke_and_ack")
	if r != nil {
		return r
	}
	txo := c.FundingTxo()
	hold := txo != nil && m.revocationHeld(p, *txo)
	toFail, update, err := c.HandleRevokeAndACK(m.env(), msg, hold)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	if update != nil {
		m.applyUpdate(p, c, update)
	}
	m.failHeld(peer, msg.ChannelID, toFail)
	return nil
}

func (m *ChannelManager) onUpdateFee(peer lntypes.PublicKey, msg *lnwire.UpdateFee) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "update_fee")
	if r != nil {
		return r
	}
	if err := c.HandleUpdateFee(m.env(), msg); err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	return nil
}

func (m *ChannelManager) onUpdateFulfillHTLC(peer lntypes.PublicKey, msg *lnwire.UpdateFulfillHTLC) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "update_fulfill_htlc")
	if r != nil {
		return r
	}
	source, value, err := c.HandleUpdateFulfillHTLC(msg)
	if err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	txo := c.FundingTxo()
	if txo == nil {
		return m.fault(p, c, msg.ChannelID, &channel.Fault{Kind: channel.FaultInternal, Msg: "no funding outpoint"})
	}
	if prev, ok := source.(route.PreviousHopData); ok {
		// The peer's next revocation would let this channel's monitor forget the
		// preimage: it waits until the upstream monitor has it (S1). For our own
		// payments the event that tells the preimage holds it in the same way.
		blockers, _ := p.raaBlockers.get(msg.ChannelID)
		p.raaBlockers.set(msg.ChannelID, append(blockers, blockerOf(&prev)))
	}
	m.claimOutbound(source, msg.PaymentPreimage, outboundClaim{value: &value, peer: &peer, funding: *txo})
	return nil
}

func (m *ChannelManager) onUpdateFailHTLC(peer lntypes.PublicKey, msg *lnwire.UpdateFailHTLC) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "update_fail_htlc")
	if r != nil {
		return r
	}
	if err := c.HandleUpdateFailHTLC(msg); err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	return nil
}

func (m *ChannelManager) onUpdateFailMalformedHTLC(peer lntypes.PublicKey, msg *lnwire.UpdateFailMalformedHTLC) *refusal {
	p, c, r := m.findFunded(peer, msg.ChannelID, "update_fail_malformed_htlc")
	if r != nil {
		return r
	}
	if err := c.HandleUpdateFailMalformedHTLC(msg); err != nil {
		return m.fault(p, c, msg.ChannelID, err)
	}
	return nil
}
