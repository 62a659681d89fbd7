package events

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// MessageSendEvent is a message to send, or something to do to a peer. A sealed
// union; PeerManager consumes it.
type MessageSendEvent interface{ isMessageSendEvent() }

// MessageSendEventsProvider hands out what is to be sent.
type MessageSendEventsProvider interface {
	// GetAndClearPendingMsgEvents returns the pending events in order and forgets
	// them.
	GetAndClearPendingMsgEvents() []MessageSendEvent
}

// SendAcceptChannel sends a accept_channel to the peer.
type SendAcceptChannel struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.AcceptChannel
}

// SendAcceptChannelV2 sends a accept_channel_v2 to the peer.
type SendAcceptChannelV2 struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.AcceptChannelV2
}

// SendOpenChannel sends a open_channel to the peer.
type SendOpenChannel struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.OpenChannel
}

// SendOpenChannelV2 sends a open_channel_v2 to the peer.
type SendOpenChannelV2 struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.OpenChannelV2
}

// SendFundingCreated sends a funding_created to the peer.
type SendFundingCreated struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.FundingCreated
}

// SendFundingSigned sends a funding_signed to the peer.
type SendFundingSigned struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.FundingSigned
}

// SendStfu sends a stfu to the peer.
type SendStfu struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.Stfu
}

// SendSplice sends a splice to the peer.
type SendSplice struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.Splice
}

// SendSpliceAck sends a splice_ack to the peer.
type SendSpliceAck struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.SpliceAck
}

// SendSpliceLocked sends a splice_locked to the peer.
type SendSpliceLocked struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.SpliceLocked
}

// SendTxAddInput sends a tx_add_input to the peer.
type SendTxAddInput struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxAddInput
}

// SendTxAddOutput sends a tx_add_output to the peer.
type SendTxAddOutput struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxAddOutput
}

// SendTxRemoveInput sends a tx_remove_input to the peer.
type SendTxRemoveInput struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxRemoveInput
}

// SendTxRemoveOutput sends a tx_remove_output to the peer.
type SendTxRemoveOutput struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxRemoveOutput
}

// SendTxComplete sends a tx_complete to the peer.
type SendTxComplete struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxComplete
}

// SendTxSignatures sends a tx_signatures to the peer.
type SendTxSignatures struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxSignatures
}

// SendTxInitRbf sends a tx_init_rbf to the peer.
type SendTxInitRbf struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxInitRbf
}

// SendTxAckRbf sends a tx_ack_rbf to the peer.
type SendTxAckRbf struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxAckRbf
}

// SendTxAbort sends a tx_abort to the peer.
type SendTxAbort struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.TxAbort
}

// SendChannelReady sends a channel_ready to the peer.
type SendChannelReady struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.ChannelReady
}

// SendAnnouncementSignatures sends a announcement_signatures to the peer.
type SendAnnouncementSignatures struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.AnnouncementSignatures
}

// UpdateHTLCs sends a peer a batch of updates with the commitment that covers them.
type UpdateHTLCs struct {
	NodeID  lntypes.PublicKey
	Updates lnwire.CommitmentUpdate
}

// SendRevokeAndACK sends a revoke_and_ack to the peer.
type SendRevokeAndACK struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.RevokeAndACK
}

// SendClosingSigned sends a closing_signed to the peer.
type SendClosingSigned struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.ClosingSigned
}

// SendShutdown sends a shutdown to the peer.
type SendShutdown struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.Shutdown
}

// SendChannelReestablish sends a channel_reestablish to the peer.
type SendChannelReestablish struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.ChannelReestablish
}

// SendChannelAnnouncement sends a channel_announcement to the peer.
type SendChannelAnnouncement struct {
	NodeID    lntypes.PublicKey
	Msg       lnwire.ChannelAnnouncement
	UpdateMsg lnwire.ChannelUpdate
}

// BroadcastChannelAnnouncement sends a channel_announcement to every peer that wants gossip.
type BroadcastChannelAnnouncement struct {
	Msg       lnwire.ChannelAnnouncement
	UpdateMsg *lnwire.ChannelUpdate
}

// BroadcastChannelUpdate sends a channel_update to every peer that wants gossip.
type BroadcastChannelUpdate struct {
	Msg lnwire.ChannelUpdate
}

// BroadcastNodeAnnouncement sends a node_announcement to every peer that wants gossip.
type BroadcastNodeAnnouncement struct {
	Msg lnwire.NodeAnnouncement
}

// SendChannelUpdate sends a channel_update to the peer.
type SendChannelUpdate struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.ChannelUpdate
}

// HandleError does to the peer what the action says.
type HandleError struct {
	NodeID lntypes.PublicKey
	Action lnwire.ErrorAction
}

// SendChannelRangeQuery sends a query_channel_range to the peer.
type SendChannelRangeQuery struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.QueryChannelRange
}

// SendShortIdsQuery sends a query_short_channel_ids to the peer.
type SendShortIdsQuery struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.QueryShortChannelIds
}

// SendReplyChannelRange sends a reply_channel_range to the peer.
type SendReplyChannelRange struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.ReplyChannelRange
}

// SendGossipTimestampFilter sends a gossip_timestamp_filter to the peer.
type SendGossipTimestampFilter struct {
	NodeID lntypes.PublicKey
	Msg    lnwire.GossipTimestampFilter
}

func (SendAcceptChannel) isMessageSendEvent()            {}
func (SendAcceptChannelV2) isMessageSendEvent()          {}
func (SendOpenChannel) isMessageSendEvent()              {}
func (SendOpenChannelV2) isMessageSendEvent()            {}
func (SendFundingCreated) isMessageSendEvent()           {}
func (SendFundingSigned) isMessageSendEvent()            {}
func (SendStfu) isMessageSendEvent()                     {}
func (SendSplice) isMessageSendEvent()                   {}
func (SendSpliceAck) isMessageSendEvent()                {}
func (SendSpliceLocked) isMessageSendEvent()             {}
func (SendTxAddInput) isMessageSendEvent()               {}
func (SendTxAddOutput) isMessageSendEvent()              {}
func (SendTxRemoveInput) isMessageSendEvent()            {}
func (SendTxRemoveOutput) isMessageSendEvent()           {}
func (SendTxComplete) isMessageSendEvent()               {}
func (SendTxSignatures) isMessageSendEvent()             {}
func (SendTxInitRbf) isMessageSendEvent()                {}
func (SendTxAckRbf) isMessageSendEvent()                 {}
func (SendTxAbort) isMessageSendEvent()                  {}
func (SendChannelReady) isMessageSendEvent()             {}
func (SendAnnouncementSignatures) isMessageSendEvent()   {}
func (UpdateHTLCs) isMessageSendEvent()                  {}
func (SendRevokeAndACK) isMessageSendEvent()             {}
func (SendClosingSigned) isMessageSendEvent()            {}
func (SendShutdown) isMessageSendEvent()                 {}
func (SendChannelReestablish) isMessageSendEvent()       {}
func (SendChannelAnnouncement) isMessageSendEvent()      {}
func (BroadcastChannelAnnouncement) isMessageSendEvent() {}
func (BroadcastChannelUpdate) isMessageSendEvent()       {}
func (BroadcastNodeAnnouncement) isMessageSendEvent()    {}
func (SendChannelUpdate) isMessageSendEvent()            {}
func (HandleError) isMessageSendEvent()                  {}
func (SendChannelRangeQuery) isMessageSendEvent()        {}
func (SendShortIdsQuery) isMessageSendEvent()            {}
func (SendReplyChannelRange) isMessageSendEvent()        {}
func (SendGossipTimestampFilter) isMessageSendEvent()    {}
