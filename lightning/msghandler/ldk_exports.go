package msghandler

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:trait ChannelMessageHandler
//ldk:method ChannelMessageHandler.HandleOpenChannel handle_open_channel(&self, their_node_id: PublicKey, msg: &OpenChannel)
//ldk:method ChannelMessageHandler.HandleOpenChannelV2 handle_open_channel_v2(&self, their_node_id: PublicKey, msg: &OpenChannelV2)
//ldk:method ChannelMessageHandler.HandleAcceptChannel handle_accept_channel(&self, their_node_id: PublicKey, msg: &AcceptChannel)
//ldk:method ChannelMessageHandler.HandleAcceptChannelV2 handle_accept_channel_v2(&self, their_node_id: PublicKey, msg: &AcceptChannelV2)
//ldk:method ChannelMessageHandler.HandleFundingCreated handle_funding_created(&self, their_node_id: PublicKey, msg: &FundingCreated)
//ldk:method ChannelMessageHandler.HandleFundingSigned handle_funding_signed(&self, their_node_id: PublicKey, msg: &FundingSigned)
//ldk:method ChannelMessageHandler.HandleChannelReady handle_channel_ready(&self, their_node_id: PublicKey, msg: &ChannelReady)
//ldk:method ChannelMessageHandler.HandleShutdown handle_shutdown(&self, their_node_id: PublicKey, msg: &Shutdown)
//ldk:method ChannelMessageHandler.HandleClosingSigned handle_closing_signed(&self, their_node_id: PublicKey, msg: &ClosingSigned)
//ldk:method ChannelMessageHandler.HandleStfu handle_stfu(&self, their_node_id: PublicKey, msg: &Stfu)
//ldk:method ChannelMessageHandler.HandleSplice handle_splice(&self, their_node_id: PublicKey, msg: &Splice)
//ldk:method ChannelMessageHandler.HandleSpliceAck handle_splice_ack(&self, their_node_id: PublicKey, msg: &SpliceAck)
//ldk:method ChannelMessageHandler.HandleSpliceLocked handle_splice_locked(&self, their_node_id: PublicKey, msg: &SpliceLocked)
//ldk:method ChannelMessageHandler.HandleTxAddInput handle_tx_add_input(&self, their_node_id: PublicKey, msg: &TxAddInput)
//ldk:method ChannelMessageHandler.HandleTxAddOutput handle_tx_add_output(&self, their_node_id: PublicKey, msg: &TxAddOutput)
//ldk:method ChannelMessageHandler.HandleTxRemoveInput handle_tx_remove_input(&self, their_node_id: PublicKey, msg: &TxRemoveInput)
//ldk:method ChannelMessageHandler.HandleTxRemoveOutput handle_tx_remove_output(&self, their_node_id: PublicKey, msg: &TxRemoveOutput)
//ldk:method ChannelMessageHandler.HandleTxComplete handle_tx_complete(&self, their_node_id: PublicKey, msg: &TxComplete)
//ldk:method ChannelMessageHandler.HandleTxSignatures handle_tx_signatures(&self, their_node_id: PublicKey, msg: &TxSignatures)
//ldk:method ChannelMessageHandler.HandleTxInitRbf handle_tx_init_rbf(&self, their_node_id: PublicKey, msg: &TxInitRbf)
//ldk:method ChannelMessageHandler.HandleTxAckRbf handle_tx_ack_rbf(&self, their_node_id: PublicKey, msg: &TxAckRbf)
//ldk:method ChannelMessageHandler.HandleTxAbort handle_tx_abort(&self, their_node_id: PublicKey, msg: &TxAbort)
//ldk:method ChannelMessageHandler.HandleUpdateAddHTLC handle_update_add_htlc(&self, their_node_id: PublicKey, msg: &UpdateAddHTLC)
//ldk:method ChannelMessageHandler.HandleUpdateFulfillHTLC handle_update_fulfill_htlc(&self, their_node_id: PublicKey, msg: &UpdateFulfillHTLC)
//ldk:method ChannelMessageHandler.HandleUpdateFailHTLC handle_update_fail_htlc(&self, their_node_id: PublicKey, msg: &UpdateFailHTLC)
//ldk:method ChannelMessageHandler.HandleUpdateFailMalformedHTLC handle_update_fail_malformed_htlc(&self, their_node_id: PublicKey, msg: &UpdateFailMalformedHTLC)
//ldk:method ChannelMessageHandler.HandleCommitmentSigned handle_commitment_signed(&self, their_node_id: PublicKey, msg: &CommitmentSigned)
//ldk:method ChannelMessageHandler.HandleRevokeAndACK handle_revoke_and_ack(&self, their_node_id: PublicKey, msg: &RevokeAndACK)
//ldk:method ChannelMessageHandler.HandleUpdateFee handle_update_fee(&self, their_node_id: PublicKey, msg: &UpdateFee)
//ldk:method ChannelMessageHandler.HandleAnnouncementSignatures handle_announcement_signatures(&self, their_node_id: PublicKey, msg: &AnnouncementSignatures)
//ldk:method ChannelMessageHandler.PeerDisconnected peer_disconnected(&self, their_node_id: PublicKey)
//ldk:method ChannelMessageHandler.PeerConnected peer_connected(&self, their_node_id: PublicKey, msg: &Init, inbound: bool) -> Result<None, None>
//ldk:method ChannelMessageHandler.HandleChannelReestablish handle_channel_reestablish(&self, their_node_id: PublicKey, msg: &ChannelReestablish)
//ldk:method ChannelMessageHandler.HandleChannelUpdate handle_channel_update(&self, their_node_id: PublicKey, msg: &ChannelUpdate)
//ldk:method ChannelMessageHandler.HandleError handle_error(&self, their_node_id: PublicKey, msg: &ErrorMessage)
//ldk:method ChannelMessageHandler.ProvidedNodeFeatures provided_node_features(&self) -> NodeFeatures
//ldk:method ChannelMessageHandler.ProvidedInitFeatures provided_init_features(&self, their_node_id: PublicKey) -> InitFeatures
//ldk:method ChannelMessageHandler.GetChainHashes get_chain_hashes(&self) -> Option<Vec<ThirtyTwoBytes>>
//ldk:embed ChannelMessageHandler.MessageSendEventsProvider
//ldk:trait CustomMessageHandler
//ldk:method CustomMessageHandler.HandleCustomMessage handle_custom_message(&self, msg: Type, sender_node_id: PublicKey) -> Result<None, LightningError>
//ldk:method CustomMessageHandler.GetAndClearPendingMsg get_and_clear_pending_msg(&self) -> Vec<(PublicKey, Type)>
//ldk:method CustomMessageHandler.ProvidedNodeFeatures provided_node_features(&self) -> NodeFeatures
//ldk:method CustomMessageHandler.ProvidedInitFeatures provided_init_features(&self, their_node_id: PublicKey) -> InitFeatures
//ldk:embed CustomMessageHandler.CustomMessageReader
//ldk:trait CustomMessageReader
//ldk:method CustomMessageReader.Read read(&self, message_type: u16, buffer: slice) -> Result<Option<Type>, DecodeError>
//ldk:trait OnionMessageHandler
//ldk:method OnionMessageHandler.GetAndClearConnectionsNeeded get_and_clear_connections_needed(&self) -> Vec<(PublicKey, Vec<SocketAddress>)>
//ldk:method OnionMessageHandler.HandleOnionMessage handle_onion_message(&self, peer_node_id: PublicKey, msg: &OnionMessage)
//ldk:method OnionMessageHandler.NextOnionMessageForPeer next_onion_message_for_peer(&self, peer_node_id: PublicKey) -> OnionMessage?
//ldk:method OnionMessageHandler.PeerConnected peer_connected(&self, their_node_id: PublicKey, init: &Init, inbound: bool) -> Result<None, None>
//ldk:method OnionMessageHandler.PeerDisconnected peer_disconnected(&self, their_node_id: PublicKey)
//ldk:method OnionMessageHandler.TimerTickOccurred timer_tick_occurred(&self)
//ldk:method OnionMessageHandler.ProvidedNodeFeatures provided_node_features(&self) -> NodeFeatures
//ldk:method OnionMessageHandler.ProvidedInitFeatures provided_init_features(&self, their_node_id: PublicKey) -> InitFeatures
//ldk:trait RoutingMessageHandler
//ldk:method RoutingMessageHandler.HandleNodeAnnouncement handle_node_announcement(&self, msg: &NodeAnnouncement) -> Result<bool, LightningError>
//ldk:method RoutingMessageHandler.HandleChannelAnnouncement handle_channel_announcement(&self, msg: &ChannelAnnouncement) -> Result<bool, LightningError>
//ldk:method RoutingMessageHandler.HandleChannelUpdate handle_channel_update(&self, msg: &ChannelUpdate) -> Result<bool, LightningError>
//ldk:method RoutingMessageHandler.GetNextChannelAnnouncement get_next_channel_announcement(&self, starting_point: u64) -> Option<(ChannelAnnouncement, ChannelUpdate, ChannelUpdate)>
//ldk:method RoutingMessageHandler.GetNextNodeAnnouncement get_next_node_announcement(&self, starting_point: NodeId?) -> NodeAnnouncement?
//ldk:method RoutingMessageHandler.PeerConnected peer_connected(&self, their_node_id: PublicKey, init: &Init, inbound: bool) -> Result<None, None>
//ldk:method RoutingMessageHandler.HandleReplyChannelRange handle_reply_channel_range(&self, their_node_id: PublicKey, msg: ReplyChannelRange) -> Result<None, LightningError>
//ldk:method RoutingMessageHandler.HandleReplyShortChannelIdsEnd handle_reply_short_channel_ids_end(&self, their_node_id: PublicKey, msg: ReplyShortChannelIdsEnd) -> Result<None, LightningError>
//ldk:method RoutingMessageHandler.HandleQueryChannelRange handle_query_channel_range(&self, their_node_id: PublicKey, msg: QueryChannelRange) -> Result<None, LightningError>
//ldk:method RoutingMessageHandler.HandleQueryShortChannelIds handle_query_short_channel_ids(&self, their_node_id: PublicKey, msg: QueryShortChannelIds) -> Result<None, LightningError>
//ldk:method RoutingMessageHandler.ProcessingQueueHigh processing_queue_high(&self) -> bool
//ldk:method RoutingMessageHandler.ProvidedNodeFeatures provided_node_features(&self) -> NodeFeatures
//ldk:method RoutingMessageHandler.ProvidedInitFeatures provided_init_features(&self, their_node_id: PublicKey) -> InitFeatures
//ldk:embed RoutingMessageHandler.MessageSendEventsProvider
//ldk:trait Type
//ldk:method Type.TypeID type_id(&self) -> u16
//ldk:method Type.DebugStr debug_str(&self) -> Str
//ldk:method Type.Write write(&self) -> Vec<u8>
//ldk:method Type.Clone cloned
