package ln

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/msghandler"
)

var _ msghandler.ChannelMessageHandler = (*ChannelManager)(nil)

// handle runs a message handler. A message that succeeds changes the manager as
// far as ok says, one that is refused as far as refused does; closing a channel
// always is a change of state.
func (m *ChannelManager) handle(peer lntypes.PublicKey, ok, refused change, f func() *refusal) {
	m.act(func() change {
		r := f()
		m.settle(r, peer)
		switch {
		case r.closes():
			return changeState
		case r != nil:
			return refused
		}
		return ok
	})
}

// HandleOpenChannel handles open_channel (BOLT 2). Channels that are not funded
// are never written, so it changes nothing on disk.
func (m *ChannelManager) HandleOpenChannel(theirNodeID lntypes.PublicKey, msg *lnwire.OpenChannel) {
	m.handle(theirNodeID, changeEvents, changeEvents, func() *refusal { return m.onOpenChannel(theirNodeID, msg) })
}

// HandleAcceptChannel handles accept_channel (BOLT 2).
func (m *ChannelManager) HandleAcceptChannel(theirNodeID lntypes.PublicKey, msg *lnwire.AcceptChannel) {
	m.handle(theirNodeID, changeEvents, changeEvents, func() *refusal { return m.onAcceptChannel(theirNodeID, msg) })
}

// HandleFundingCreated handles funding_created (BOLT 2).
func (m *ChannelManager) HandleFundingCreated(theirNodeID lntypes.PublicKey, msg *lnwire.FundingCreated) {
	m.handle(theirNodeID, changeState, changeState, func() *refusal { return m.onFundingCreated(theirNodeID, msg) })
}

// HandleFundingSigned handles funding_signed (BOLT 2).
func (m *ChannelManager) HandleFundingSigned(theirNodeID lntypes.PublicKey, msg *lnwire.FundingSigned) {
	m.handle(theirNodeID, changeState, changeState, func() *refusal { return m.onFundingSigned(theirNodeID, msg) })
}

// HandleChannelReady handles channel_ready (BOLT 2). The peer repeats it after a
// restart, so it need not be written.
func (m *ChannelManager) HandleChannelReady(theirNodeID lntypes.PublicKey, msg *lnwire.ChannelReady) {
	m.handle(theirNodeID, changeEvents, changeEvents, func() *refusal { return m.onChannelReady(theirNodeID, msg) })
}

// HandleShutdown handles shutdown (BOLT 2).
func (m *ChannelManager) HandleShutdown(theirNodeID lntypes.PublicKey, msg *lnwire.Shutdown) {
	m.handle(theirNodeID, changeState, changeState, func() *refusal { return m.onShutdown(theirNodeID, msg) })
}

// HandleClosingSigned handles closing_signed (BOLT 2).
func (m *ChannelManager) HandleClosingSigned(theirNodeID lntypes.PublicKey, msg *lnwire.ClosingSigned) {
	m.handle(theirNodeID, changeState, changeState, func() *refusal { return m.onClosingSigned(theirNodeID, msg) })
}

// HandleUpdateAddHTLC handles update_add_htlc (BOLT 2). Updates bind nobody until
// the peer signs them, so none is written by itself.
func (m *ChannelManager) HandleUpdateAddHTLC(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateAddHTLC) {
	m.handle(theirNodeID, changeNone, changeEvents, func() *refusal { return m.onUpdateAddHTLC(theirNodeID, msg) })
}

// HandleUpdateFulfillHTLC handles update_fulfill_htlc (BOLT 2).
func (m *ChannelManager) HandleUpdateFulfillHTLC(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateFulfillHTLC) {
	m.handle(theirNodeID, changeState, changeState, func() *refusal { return m.onUpdateFulfillHTLC(theirNodeID, msg) })
}

// HandleUpdateFailHTLC handles update_fail_htlc (BOLT 2).
func (m *ChannelManager) HandleUpdateFailHTLC(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateFailHTLC) {
	m.handle(theirNodeID, changeNone, changeEvents, func() *refusal { return m.onUpdateFailHTLC(theirNodeID, msg) })
}

// HandleUpdateFailMalformedHTLC handles update_fail_malformed_htlc (BOLT 2).
func (m *ChannelManager) HandleUpdateFailMalformedHTLC(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateFailMalformedHTLC) {
	m.handle(theirNodeID, changeNone, changeEvents, func() *refusal { return m.onUpdateFailMalformedHTLC(theirNodeID, msg) })
}

// HandleCommitmentSigned handles commitment_signed (BOLT 2).
func (m *ChannelManager) HandleCommitmentSigned(theirNodeID lntypes.PublicKey, msg *lnwire.CommitmentSigned) {
	m.handle(theirNodeID, changeState, changeState, func() *refusal { return m.onCommitmentSigned(theirNodeID, msg) })
}

// HandleRevokeAndACK handles revoke_and_ack (BOLT 2).
func (m *ChannelManager) HandleRevokeAndACK(theirNodeID lntypes.PublicKey, msg *lnwire.RevokeAndACK) {
	m.handle(theirNodeID, changeState, changeState, func() *refusal { return m.onRevokeAndACK(theirNodeID, msg) })
}

// HandleUpdateFee handles update_fee (BOLT 2).
func (m *ChannelManager) HandleUpdateFee(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateFee) {
	m.handle(theirNodeID, changeNone, changeEvents, func() *refusal { return m.onUpdateFee(theirNodeID, msg) })
}

// HandleAnnouncementSignatures handles announcement_signatures (BOLT 7).
func (m *ChannelManager) HandleAnnouncementSignatures(theirNodeID lntypes.PublicKey, msg *lnwire.AnnouncementSignatures) {
	m.handle(theirNodeID, changeState, changeState, func() *refusal { return m.onAnnouncementSignatures(theirNodeID, msg) })
}

// HandleChannelUpdate takes a peer's policy for a channel of ours (BOLT 7); all
// others are the gossip handler's.
func (m *ChannelManager) HandleChannelUpdate(theirNodeID lntypes.PublicKey, msg *lnwire.ChannelUpdate) {
	m.act(func() change {
		c, r := m.onChannelUpdate(theirNodeID, msg)
		m.settle(r, theirNodeID)
		if r != nil {
			return changeState
		}
		return c
	})
}

// HandleChannelReestablish handles channel_reestablish (BOLT 2, message
// retransmission).
func (m *ChannelManager) HandleChannelReestablish(theirNodeID lntypes.PublicKey, msg *lnwire.ChannelReestablish) {
	m.handle(theirNodeID, changeEvents, changeEvents, func() *refusal { return m.onChannelReestablish(theirNodeID, msg) })
}

// unsupported answers a message of a protocol part that is not negotiated.
func (m *ChannelManager) unsupported(peer lntypes.PublicKey, id lntypes.ChannelID, what string) {
	m.handle(peer, changeEvents, changeEvents, func() *refusal { return refuse(id, what+" not supported") })
}

const (
	dualFunding = "Dual-funded channels"
	quiescence  = "Quiescence"
	splicing    = "Splicing"
)

// HandleOpenChannelV2 refuses open_channel2.
func (m *ChannelManager) HandleOpenChannelV2(theirNodeID lntypes.PublicKey, msg *lnwire.OpenChannelV2) {
	m.unsupported(theirNodeID, msg.TemporaryChannelID, dualFunding)
}

// HandleAcceptChannelV2 refuses accept_channel2.
func (m *ChannelManager) HandleAcceptChannelV2(theirNodeID lntypes.PublicKey, msg *lnwire.AcceptChannelV2) {
	m.unsupported(theirNodeID, msg.TemporaryChannelID, dualFunding)
}

// HandleStfu refuses stfu.
func (m *ChannelManager) HandleStfu(theirNodeID lntypes.PublicKey, msg *lnwire.Stfu) {
	m.unsupported(theirNodeID, msg.ChannelID, quiescence)
}

// HandleSplice refuses splice.
func (m *ChannelManager) HandleSplice(theirNodeID lntypes.PublicKey, msg *lnwire.Splice) {
	m.unsupported(theirNodeID, msg.ChannelID, splicing)
}

// HandleSpliceAck refuses splice_ack.
func (m *ChannelManager) HandleSpliceAck(theirNodeID lntypes.PublicKey, msg *lnwire.SpliceAck) {
	m.unsupported(theirNodeID, msg.ChannelID, splicing)
}

// HandleSpliceLocked refuses splice_locked.
func (m *ChannelManager) HandleSpliceLocked(theirNodeID lntypes.PublicKey, msg *lnwire.SpliceLocked) {
	m.unsupported(theirNodeID, msg.ChannelID, splicing)
}

// HandleTxAddInput refuses tx_add_input.
func (m *ChannelManager) HandleTxAddInput(theirNodeID lntypes.PublicKey, msg *lnwire.TxAddInput) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}

// HandleTxAddOutput refuses tx_add_output.
func (m *ChannelManager) HandleTxAddOutput(theirNodeID lntypes.PublicKey, msg *lnwire.TxAddOutput) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}

// HandleTxRemoveInput refuses tx_remove_input.
func (m *ChannelManager) HandleTxRemoveInput(theirNodeID lntypes.PublicKey, msg *lnwire.TxRemoveInput) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}

// HandleTxRemoveOutput refuses tx_remove_output.
func (m *ChannelManager) HandleTxRemoveOutput(theirNodeID lntypes.PublicKey, msg *lnwire.TxRemoveOutput) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}

// HandleTxComplete refuses tx_complete.
func (m *ChannelManager) HandleTxComplete(theirNodeID lntypes.PublicKey, msg *lnwire.TxComplete) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}

// HandleTxSignatures refuses tx_signatures.
func (m *ChannelManager) HandleTxSignatures(theirNodeID lntypes.PublicKey, msg *lnwire.TxSignatures) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}

// HandleTxInitRbf refuses tx_init_rbf.
func (m *ChannelManager) HandleTxInitRbf(theirNodeID lntypes.PublicKey, msg *lnwire.TxInitRbf) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}

// HandleTxAckRbf refuses tx_ack_rbf.
func (m *ChannelManager) HandleTxAckRbf(theirNodeID lntypes.PublicKey, msg *lnwire.TxAckRbf) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}

// HandleTxAbort refuses tx_abort.
func (m *ChannelManager) HandleTxAbort(theirNodeID lntypes.PublicKey, msg *lnwire.TxAbort) {
	m.unsupported(theirNodeID, msg.ChannelID, dualFunding)
}
