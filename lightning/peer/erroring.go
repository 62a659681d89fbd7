package peer

import (
	"sync"

	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// ErroringMessageHandler is a channel message handler without channels: it
// answers every message about a channel with an error. It is for nodes that
// only want gossip or onion messages. Made by NewErroringMessageHandler, safe
// for use by several threads.
type ErroringMessageHandler struct {
	mu      sync.Mutex
	pending []events.MessageSendEvent
}

// NewErroringMessageHandler returns an ErroringMessageHandler.
func NewErroringMessageHandler() *ErroringMessageHandler { return &ErroringMessageHandler{} }

// maxPendingErrors bounds the answers that wait to be collected.
const maxPendingErrors = 1000

// refuse queues the answer to a message about a channel.
func (h *ErroringMessageHandler) refuse(node lntypes.PublicKey, id lntypes.ChannelID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.pending) >= maxPendingErrors {
		return
	}
	h.pending = append(h.pending, events.HandleError{
		NodeID: node,
		Action: lnwire.SendErrorMessage{Msg: lnwire.ErrorMessage{
			ChannelID: id,
			Data:      "We do not support channel messages, sorry.",
		}},
	})
}

// GetAndClearPendingMsgEvents returns the answers.
func (h *ErroringMessageHandler) GetAndClearPendingMsgEvents() []events.MessageSendEvent {
	h.mu.Lock()
	defer h.mu.Unlock()
	pending := h.pending
	h.pending = nil
	return pending
}

// PeerConnected accepts every peer.
func (h *ErroringMessageHandler) PeerConnected(lntypes.PublicKey, *lnwire.Init, bool) error {
	return nil
}

// PeerDisconnected forgets the answers to the peer.
func (h *ErroringMessageHandler) PeerDisconnected(node lntypes.PublicKey) {
	h.mu.Lock()
	defer h.mu.Unlock()
	var rest []events.MessageSendEvent
	for _, e := range h.pending {
		if e.(events.HandleError).NodeID != node {
			rest = append(rest, e)
		}
	}
	h.pending = rest
}

// HandleChannelUpdate ignores the message, which names no channel by its id.
func (h *ErroringMessageHandler) HandleChannelUpdate(lntypes.PublicKey, *lnwire.ChannelUpdate) {}

// HandleError ignores the message.
func (h *ErroringMessageHandler) HandleError(lntypes.PublicKey, *lnwire.ErrorMessage) {}

// ProvidedNodeFeatures returns no features.
func (h *ErroringMessageHandler) ProvidedNodeFeatures() features.NodeFeatures {
	return features.NodeFeatures{}
}

// ProvidedInitFeatures returns all features that some node might insist on, so
// that it stays connected. They cost nothing, as every channel is refused.
func (h *ErroringMessageHandler) ProvidedInitFeatures(lntypes.PublicKey) features.InitFeatures {
	var f features.InitFeatures
	f.SetDataLossProtectOptional()
	f.SetUpfrontShutdownScriptOptional()
	f.SetVariableLengthOnionOptional()
	f.SetStaticRemoteKeyOptional()
	f.SetPaymentSecretOptional()
	f.SetBasicMPPOptional()
	f.SetWumboOptional()
	f.SetShutdownAnySegwitOptional()
	f.SetChannelTypeOptional()
	f.SetScidPrivacyOptional()
	f.SetZeroConfOptional()
	f.SetRouteBlindingOptional()
	return f
}

// GetChainHashes returns nil: any chain will do.
func (h *ErroringMessageHandler) GetChainHashes() *[]lntypes.ChainHash { return nil }

// HandleOpenChannel answers with an error.
func (h *ErroringMessageHandler) HandleOpenChannel(node lntypes.PublicKey, msg *lnwire.OpenChannel) {
	h.refuse(node, msg.TemporaryChannelID)
}

// HandleOpenChannelV2 answers with an error.
func (h *ErroringMessageHandler) HandleOpenChannelV2(node lntypes.PublicKey, msg *lnwire.OpenChannelV2) {
	h.refuse(node, msg.TemporaryChannelID)
}

// HandleAcceptChannel answers with an error.
func (h *ErroringMessageHandler) HandleAcceptChannel(node lntypes.PublicKey, msg *lnwire.AcceptChannel) {
	h.refuse(node, msg.TemporaryChannelID)
}

// HandleAcceptChannelV2 answers with an error.
func (h *ErroringMessageHandler) HandleAcceptChannelV2(node lntypes.PublicKey, msg *lnwire.AcceptChannelV2) {
	h.refuse(node, msg.TemporaryChannelID)
}

// HandleFundingCreated answers with an error.
func (h *ErroringMessageHandler) HandleFundingCreated(node lntypes.PublicKey, msg *lnwire.FundingCreated) {
	h.refuse(node, msg.TemporaryChannelID)
}

// HandleFundingSigned answers with an error.
func (h *ErroringMessageHandler) HandleFundingSigned(node lntypes.PublicKey, msg *lnwire.FundingSigned) {
	h.refuse(node, msg.ChannelID)
}

// HandleChannelReady answers with an error.
func (h *ErroringMessageHandler) HandleChannelReady(node lntypes.PublicKey, msg *lnwire.ChannelReady) {
	h.refuse(node, msg.ChannelID)
}

// HandleShutdown answers with an error.
func (h *ErroringMessageHandler) HandleShutdown(node lntypes.PublicKey, msg *lnwire.Shutdown) {
	h.refuse(node, msg.ChannelID)
}

// HandleClosingSigned answers with an error.
func (h *ErroringMessageHandler) HandleClosingSigned(node lntypes.PublicKey, msg *lnwire.ClosingSigned) {
	h.refuse(node, msg.ChannelID)
}

// HandleStfu answers with an error.
func (h *ErroringMessageHandler) HandleStfu(node lntypes.PublicKey, msg *lnwire.Stfu) {
	h.refuse(node, msg.ChannelID)
}

// HandleSplice answers with an error.
func (h *ErroringMessageHandler) HandleSplice(node lntypes.PublicKey, msg *lnwire.Splice) {
	h.refuse(node, msg.ChannelID)
}

// HandleSpliceAck answers with an error.
func (h *ErroringMessageHandler) HandleSpliceAck(node lntypes.PublicKey, msg *lnwire.SpliceAck) {
	h.refuse(node, msg.ChannelID)
}

// HandleSpliceLocked answers with an error.
func (h *ErroringMessageHandler) HandleSpliceLocked(node lntypes.PublicKey, msg *lnwire.SpliceLocked) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxAddInput answers with an error.
func (h *ErroringMessageHandler) HandleTxAddInput(node lntypes.PublicKey, msg *lnwire.TxAddInput) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxAddOutput answers with an error.
func (h *ErroringMessageHandler) HandleTxAddOutput(node lntypes.PublicKey, msg *lnwire.TxAddOutput) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxRemoveInput answers with an error.
func (h *ErroringMessageHandler) HandleTxRemoveInput(node lntypes.PublicKey, msg *lnwire.TxRemoveInput) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxRemoveOutput answers with an error.
func (h *ErroringMessageHandler) HandleTxRemoveOutput(node lntypes.PublicKey, msg *lnwire.TxRemoveOutput) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxComplete answers with an error.
func (h *ErroringMessageHandler) HandleTxComplete(node lntypes.PublicKey, msg *lnwire.TxComplete) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxSignatures answers with an error.
func (h *ErroringMessageHandler) HandleTxSignatures(node lntypes.PublicKey, msg *lnwire.TxSignatures) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxInitRbf answers with an error.
func (h *ErroringMessageHandler) HandleTxInitRbf(node lntypes.PublicKey, msg *lnwire.TxInitRbf) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxAckRbf answers with an error.
func (h *ErroringMessageHandler) HandleTxAckRbf(node lntypes.PublicKey, msg *lnwire.TxAckRbf) {
	h.refuse(node, msg.ChannelID)
}

// HandleTxAbort answers with an error.
func (h *ErroringMessageHandler) HandleTxAbort(node lntypes.PublicKey, msg *lnwire.TxAbort) {
	h.refuse(node, msg.ChannelID)
}

// HandleUpdateAddHTLC answers with an error.
func (h *ErroringMessageHandler) HandleUpdateAddHTLC(node lntypes.PublicKey, msg *lnwire.UpdateAddHTLC) {
	h.refuse(node, msg.ChannelID)
}

// HandleUpdateFulfillHTLC answers with an error.
func (h *ErroringMessageHandler) HandleUpdateFulfillHTLC(node lntypes.PublicKey, msg *lnwire.UpdateFulfillHTLC) {
	h.refuse(node, msg.ChannelID)
}

// HandleUpdateFailHTLC answers with an error.
func (h *ErroringMessageHandler) HandleUpdateFailHTLC(node lntypes.PublicKey, msg *lnwire.UpdateFailHTLC) {
	h.refuse(node, msg.ChannelID)
}

// HandleUpdateFailMalformedHTLC answers with an error.
func (h *ErroringMessageHandler) HandleUpdateFailMalformedHTLC(node lntypes.PublicKey, msg *lnwire.UpdateFailMalformedHTLC) {
	h.refuse(node, msg.ChannelID)
}

// HandleCommitmentSigned answers with an error.
func (h *ErroringMessageHandler) HandleCommitmentSigned(node lntypes.PublicKey, msg *lnwire.CommitmentSigned) {
	h.refuse(node, msg.ChannelID)
}

// HandleRevokeAndACK answers with an error.
func (h *ErroringMessageHandler) HandleRevokeAndACK(node lntypes.PublicKey, msg *lnwire.RevokeAndACK) {
	h.refuse(node, msg.ChannelID)
}

// HandleUpdateFee answers with an error.
func (h *ErroringMessageHandler) HandleUpdateFee(node lntypes.PublicKey, msg *lnwire.UpdateFee) {
	h.refuse(node, msg.ChannelID)
}

// HandleAnnouncementSignatures answers with an error.
func (h *ErroringMessageHandler) HandleAnnouncementSignatures(node lntypes.PublicKey, msg *lnwire.AnnouncementSignatures) {
	h.refuse(node, msg.ChannelID)
}

// HandleChannelReestablish answers with an error.
func (h *ErroringMessageHandler) HandleChannelReestablish(node lntypes.PublicKey, msg *lnwire.ChannelReestablish) {
	h.refuse(node, msg.ChannelID)
}
