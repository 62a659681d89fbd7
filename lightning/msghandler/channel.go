package msghandler

import (
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// ChannelMessageHandler takes all messages that belong to channels (BOLT 2 and
// the channel part of BOLT 7) and hands out those that are to be sent.
//
// Most methods return nothing: what a message provokes, an error included,
// comes out of GetAndClearPendingMsgEvents.
type ChannelMessageHandler interface {
	// HandleOpenChannel handles open_channel.
	HandleOpenChannel(theirNodeID lntypes.PublicKey, msg *lnwire.OpenChannel)
	// HandleOpenChannelV2 handles open_channel2.
	HandleOpenChannelV2(theirNodeID lntypes.PublicKey, msg *lnwire.OpenChannelV2)
	// HandleAcceptChannel handles accept_channel.
	HandleAcceptChannel(theirNodeID lntypes.PublicKey, msg *lnwire.AcceptChannel)
	// HandleAcceptChannelV2 handles accept_channel2.
	HandleAcceptChannelV2(theirNodeID lntypes.PublicKey, msg *lnwire.AcceptChannelV2)
	// HandleFundingCreated handles funding_created.
	HandleFundingCreated(theirNodeID lntypes.PublicKey, msg *lnwire.FundingCreated)
	// HandleFundingSigned handles funding_signed.
	HandleFundingSigned(theirNodeID lntypes.PublicKey, msg *lnwire.FundingSigned)
	// HandleChannelReady handles channel_ready.
	HandleChannelReady(theirNodeID lntypes.PublicKey, msg *lnwire.ChannelReady)
	// HandleShutdown handles shutdown.
	HandleShutdown(theirNodeID lntypes.PublicKey, msg *lnwire.Shutdown)
	// HandleClosingSigned handles closing_signed.
	HandleClosingSigned(theirNodeID lntypes.PublicKey, msg *lnwire.ClosingSigned)
	// HandleStfu handles stfu.
	HandleStfu(theirNodeID lntypes.PublicKey, msg *lnwire.Stfu)
	// HandleSplice handles splice, the draft form of splice_init.
	HandleSplice(theirNodeID lntypes.PublicKey, msg *lnwire.Splice)
	// HandleSpliceAck handles splice_ack.
	HandleSpliceAck(theirNodeID lntypes.PublicKey, msg *lnwire.SpliceAck)
	// HandleSpliceLocked handles splice_locked.
	HandleSpliceLocked(theirNodeID lntypes.PublicKey, msg *lnwire.SpliceLocked)
	// HandleTxAddInput handles tx_add_input.
	HandleTxAddInput(theirNodeID lntypes.PublicKey, msg *lnwire.TxAddInput)
	// HandleTxAddOutput handles tx_add_output.
	HandleTxAddOutput(theirNodeID lntypes.PublicKey, msg *lnwire.TxAddOutput)
	// HandleTxRemoveInput handles tx_remove_input.
	HandleTxRemoveInput(theirNodeID lntypes.PublicKey, msg *lnwire.TxRemoveInput)
	// HandleTxRemoveOutput handles tx_remove_output.
	HandleTxRemoveOutput(theirNodeID lntypes.PublicKey, msg *lnwire.TxRemoveOutput)
	// HandleTxComplete handles tx_complete.
	HandleTxComplete(theirNodeID lntypes.PublicKey, msg *lnwire.TxComplete)
	// HandleTxSignatures handles tx_signatures.
	HandleTxSignatures(theirNodeID lntypes.PublicKey, msg *lnwire.TxSignatures)
	// HandleTxInitRbf handles tx_init_rbf.
	HandleTxInitRbf(theirNodeID lntypes.PublicKey, msg *lnwire.TxInitRbf)
	// HandleTxAckRbf handles tx_ack_rbf.
	HandleTxAckRbf(theirNodeID lntypes.PublicKey, msg *lnwire.TxAckRbf)
	// HandleTxAbort handles tx_abort.
	HandleTxAbort(theirNodeID lntypes.PublicKey, msg *lnwire.TxAbort)
	// HandleUpdateAddHTLC handles update_add_htlc.
	HandleUpdateAddHTLC(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateAddHTLC)
	// HandleUpdateFulfillHTLC handles update_fulfill_htlc.
	HandleUpdateFulfillHTLC(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateFulfillHTLC)
	// HandleUpdateFailHTLC handles update_fail_htlc.
	HandleUpdateFailHTLC(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateFailHTLC)
	// HandleUpdateFailMalformedHTLC handles update_fail_malformed_htlc.
	HandleUpdateFailMalformedHTLC(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateFailMalformedHTLC)
	// HandleCommitmentSigned handles commitment_signed.
	HandleCommitmentSigned(theirNodeID lntypes.PublicKey, msg *lnwire.CommitmentSigned)
	// HandleRevokeAndACK handles revoke_and_ack.
	HandleRevokeAndACK(theirNodeID lntypes.PublicKey, msg *lnwire.RevokeAndACK)
	// HandleUpdateFee handles update_fee.
	HandleUpdateFee(theirNodeID lntypes.PublicKey, msg *lnwire.UpdateFee)
	// HandleAnnouncementSignatures handles announcement_signatures.
	HandleAnnouncementSignatures(theirNodeID lntypes.PublicKey, msg *lnwire.AnnouncementSignatures)

	// PeerDisconnected says that the connection is gone. It comes exactly once
	// for each PeerConnected that returned nil.
	PeerDisconnected(theirNodeID lntypes.PublicKey)
	// PeerConnected says that a peer has completed its init exchange. An error
	// refuses the peer, for all handlers; be sparing with it, since other
	// handlers may have use for the peer. After an error no PeerDisconnected
	// follows.
	PeerConnected(theirNodeID lntypes.PublicKey, msg *lnwire.Init, inbound bool) error
	// HandleChannelReestablish handles channel_reestablish.
	HandleChannelReestablish(theirNodeID lntypes.PublicKey, msg *lnwire.ChannelReestablish)
	// HandleChannelUpdate handles channel_update, which the routing handler
	// gets as well: a peer tells its policy of a private channel this way.
	HandleChannelUpdate(theirNodeID lntypes.PublicKey, msg *lnwire.ChannelUpdate)
	// HandleError handles error. An all-zero channel id means every channel.
	HandleError(theirNodeID lntypes.PublicKey, msg *lnwire.ErrorMessage)

	// ProvidedNodeFeatures returns the features that this handler adds to our
	// node_announcement; those of all handlers are joined.
	ProvidedNodeFeatures() features.NodeFeatures
	// ProvidedInitFeatures returns the features that this handler adds to our
	// init for a peer; those of all handlers are joined. It is called before
	// PeerConnected.
	ProvidedInitFeatures(theirNodeID lntypes.PublicKey) features.InitFeatures
	// GetChainHashes returns the chains that this handler has channels on, or
	// nil (not empty) if it does not care. A peer that names chains of its own
	// in init and has none of ours is disconnected.
	GetChainHashes() *[]lntypes.ChainHash

	events.MessageSendEventsProvider
}
