package ln

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:data ChainParameters ops=new,clone
//ldk:live ChannelManager ops=write
//ldk:fn NewChannelManager ChannelManager.new(fee_est: FeeEstimator, chain_monitor: Watch, tx_broadcaster: BroadcasterInterface, router: Router, logger: Logger, entropy_source: EntropySource, node_signer: NodeSigner, signer_provider: SignerProvider, config: UserConfig, params: ChainParameters, current_timestamp: u32) -> ChannelManager
//ldk:fn (*ChannelManager).GetCurrentDefaultConfiguration get_current_default_configuration(&self) -> UserConfig
//ldk:fn (*ChannelManager).CreateChannel create_channel(&self, their_network_key: PublicKey, channel_value_satoshis: u64, push_msat: u64, user_channel_id: U128, temporary_channel_id: Option<ThirtyTwoBytes>, override_config: UserConfig?) -> Result<ThirtyTwoBytes, APIError>
//ldk:fn (*ChannelManager).ListChannels list_channels(&self) -> Vec<ChannelDetails>
//ldk:fn (*ChannelManager).ListUsableChannels list_usable_channels(&self) -> Vec<ChannelDetails>
//ldk:fn (*ChannelManager).ListChannelsWithCounterparty list_channels_with_counterparty(&self, counterparty_node_id: PublicKey) -> Vec<ChannelDetails>
//ldk:fn (*ChannelManager).ListRecentPayments list_recent_payments(&self) -> Vec<RecentPaymentDetails>
//ldk:fn (*ChannelManager).CloseChannel close_channel(&self, channel_id: &[32], counterparty_node_id: PublicKey) -> Result<None, APIError>
//ldk:fn (*ChannelManager).CloseChannelWithFeerateAndScript close_channel_with_feerate_and_script(&self, channel_id: &[32], counterparty_node_id: PublicKey, target_feerate_sats_per_1000_weight: Option<u32>, shutdown_script: ShutdownScript?) -> Result<None, APIError>
//ldk:fn (*ChannelManager).ForceCloseBroadcastingLatestTxn force_close_broadcasting_latest_txn(&self, channel_id: &[32], counterparty_node_id: PublicKey) -> Result<None, APIError>
//ldk:fn (*ChannelManager).ForceCloseWithoutBroadcastingTxn force_close_without_broadcasting_txn(&self, channel_id: &[32], counterparty_node_id: PublicKey) -> Result<None, APIError>
//ldk:fn (*ChannelManager).ForceCloseAllChannelsBroadcastingLatestTxn force_close_all_channels_broadcasting_latest_txn(&self)
//ldk:fn (*ChannelManager).ForceCloseAllChannelsWithoutBroadcastingTxn force_close_all_channels_without_broadcasting_txn(&self)
//ldk:fn (*ChannelManager).SendPaymentWithRoute send_payment_with_route(&self, route: &Route, payment_hash: ThirtyTwoBytes, recipient_onion: RecipientOnionFields, payment_id: ThirtyTwoBytes) -> Result<None, PaymentSendFailure>
//ldk:fn (*ChannelManager).SendPayment send_payment(&self, payment_hash: ThirtyTwoBytes, recipient_onion: RecipientOnionFields, payment_id: ThirtyTwoBytes, route_params: RouteParameters, retry_strategy: Retry) -> Result<None, RetryableSendFailure>
//ldk:fn (*ChannelManager).AbandonPayment abandon_payment(&self, payment_id: ThirtyTwoBytes)
//ldk:fn (*ChannelManager).SendSpontaneousPayment send_spontaneous_payment(&self, route: &Route, payment_preimage: Option<ThirtyTwoBytes>, recipient_onion: RecipientOnionFields, payment_id: ThirtyTwoBytes) -> Result<ThirtyTwoBytes, PaymentSendFailure>
//ldk:fn (*ChannelManager).SendSpontaneousPaymentWithRetry send_spontaneous_payment_with_retry(&self, payment_preimage: Option<ThirtyTwoBytes>, recipient_onion: RecipientOnionFields, payment_id: ThirtyTwoBytes, route_params: RouteParameters, retry_strategy: Retry) -> Result<ThirtyTwoBytes, RetryableSendFailure>
//ldk:fn (*ChannelManager).SendProbe send_probe(&self, path: Path) -> Result<(ThirtyTwoBytes, ThirtyTwoBytes), PaymentSendFailure>
//ldk:fn (*ChannelManager).SendSpontaneousPreflightProbes send_spontaneous_preflight_probes(&self, node_id: PublicKey, amount_msat: u64, final_cltv_expiry_delta: u32, liquidity_limit_multiplier: Option<u64>) -> Result<Vec<(ThirtyTwoBytes, ThirtyTwoBytes)>, ProbeSendFailure>
//ldk:fn (*ChannelManager).SendPreflightProbes send_preflight_probes(&self, route_params: RouteParameters, liquidity_limit_multiplier: Option<u64>) -> Result<Vec<(ThirtyTwoBytes, ThirtyTwoBytes)>, ProbeSendFailure>
//ldk:fn (*ChannelManager).FundingTransactionGenerated funding_transaction_generated(&self, temporary_channel_id: &[32], counterparty_node_id: PublicKey, funding_transaction: Transaction) -> Result<None, APIError>
//ldk:fn (*ChannelManager).BatchFundingTransactionGenerated batch_funding_transaction_generated(&self, temporary_channels: Vec<(ThirtyTwoBytes, PublicKey)>, funding_transaction: Transaction) -> Result<None, APIError>
//ldk:fn (*ChannelManager).UpdatePartialChannelConfig update_partial_channel_config(&self, counterparty_node_id: PublicKey, channel_ids: Vec<ThirtyTwoBytes>, config_update: &ChannelConfigUpdate) -> Result<None, APIError>
//ldk:fn (*ChannelManager).UpdateChannelConfig update_channel_config(&self, counterparty_node_id: PublicKey, channel_ids: Vec<ThirtyTwoBytes>, config: &ChannelConfig) -> Result<None, APIError>
//ldk:fn (*ChannelManager).ForwardInterceptedHTLC forward_intercepted_htlc(&self, intercept_id: ThirtyTwoBytes, next_hop_channel_id: &[32], next_node_id: PublicKey, amt_to_forward_msat: u64) -> Result<None, APIError>
//ldk:fn (*ChannelManager).FailInterceptedHTLC fail_intercepted_htlc(&self, intercept_id: ThirtyTwoBytes) -> Result<None, APIError>
//ldk:fn (*ChannelManager).ProcessPendingHTLCForwards process_pending_htlc_forwards(&self)
//ldk:fn (*ChannelManager).TimerTickOccurred timer_tick_occurred(&self)
//ldk:fn (*ChannelManager).FailHTLCBackwards fail_htlc_backwards(&self, payment_hash: &[32])
//ldk:fn (*ChannelManager).FailHTLCBackwardsWithReason fail_htlc_backwards_with_reason(&self, payment_hash: &[32], failure_code: FailureCode)
//ldk:fn (*ChannelManager).ClaimFunds claim_funds(&self, payment_preimage: ThirtyTwoBytes)
//ldk:fn (*ChannelManager).ClaimFundsWithKnownCustomTlvs claim_funds_with_known_custom_tlvs(&self, payment_preimage: ThirtyTwoBytes)
//ldk:fn (*ChannelManager).GetOurNodeID get_our_node_id(&self) -> PublicKey
//ldk:fn (*ChannelManager).AcceptInboundChannel accept_inbound_channel(&self, temporary_channel_id: &[32], counterparty_node_id: PublicKey, user_channel_id: U128) -> Result<None, APIError>
//ldk:fn (*ChannelManager).AcceptInboundChannelFromTrustedPeer0conf accept_inbound_channel_from_trusted_peer_0conf(&self, temporary_channel_id: &[32], counterparty_node_id: PublicKey, user_channel_id: U128) -> Result<None, APIError>
//ldk:fn (*ChannelManager).CreateInboundPayment create_inbound_payment(&self, min_value_msat: Option<u64>, invoice_expiry_delta_secs: u32, min_final_cltv_expiry_delta: Option<u16>) -> Result<(ThirtyTwoBytes, ThirtyTwoBytes), None>
//ldk:fn (*ChannelManager).CreateInboundPaymentForHash create_inbound_payment_for_hash(&self, payment_hash: ThirtyTwoBytes, min_value_msat: Option<u64>, invoice_expiry_delta_secs: u32, min_final_cltv_expiry: Option<u16>) -> Result<ThirtyTwoBytes, None>
//ldk:fn (*ChannelManager).GetPaymentPreimage get_payment_preimage(&self, payment_hash: ThirtyTwoBytes, payment_secret: ThirtyTwoBytes) -> Result<ThirtyTwoBytes, APIError>
//ldk:fn (*ChannelManager).GetPhantomSCID get_phantom_scid(&self) -> u64
//ldk:fn (*ChannelManager).GetPhantomRouteHints get_phantom_route_hints(&self) -> PhantomRouteHints
//ldk:fn (*ChannelManager).GetInterceptSCID get_intercept_scid(&self) -> u64
//ldk:fn (*ChannelManager).ComputeInflightHTLCs compute_inflight_htlcs(&self) -> InFlightHtlcs
//ldk:as ChannelManager MessageSendEventsProvider
//ldk:as ChannelManager EventsProvider
//ldk:as ChannelManager Listen
//ldk:as ChannelManager Confirm
//ldk:fn (*ChannelManager).GetEventOrPersistenceNeededFuture get_event_or_persistence_needed_future(&self) -> Future
//ldk:fn (*ChannelManager).GetAndClearNeedsPersistence get_and_clear_needs_persistence(&self) -> bool
//ldk:fn (*ChannelManager).CurrentBestBlock current_best_block(&self) -> BestBlock
//ldk:fn (*ChannelManager).NodeFeatures node_features(&self) -> NodeFeatures
//ldk:fn (*ChannelManager).ChannelFeatures channel_features(&self) -> ChannelFeatures
//ldk:fn (*ChannelManager).ChannelTypeFeatures channel_type_features(&self) -> ChannelTypeFeatures
//ldk:fn (*ChannelManager).InitFeatures init_features(&self) -> InitFeatures
//ldk:as ChannelManager ChannelMessageHandler
//ldk:live ChannelManagerReadArgs props ops=
//ldk:fn NewChannelManagerReadArgs ChannelManagerReadArgs.new(entropy_source: EntropySource, node_signer: NodeSigner, signer_provider: SignerProvider, fee_estimator: FeeEstimator, chain_monitor: Watch, tx_broadcaster: BroadcasterInterface, router: Router, logger: Logger, default_config: UserConfig, channel_monitors: Vec<ChannelMonitor>) -> ChannelManagerReadArgs
//ldk:union FailureCode ops=new,clone
//ldk:field FailureCodeInvalidOnionPayload.A type=Option<(u64,u16)>
//ldk:data PhantomRouteHints ops=new,clone
//ldk:fn ProvidedInitFeatures provided_init_features(config: &UserConfig) -> InitFeatures
//ldk:fn ReadChannelManager C2Tuple_ThirtyTwoBytesChannelManagerZ_read(ser: slice, arg: ChannelManagerReadArgs) -> Result<(ThirtyTwoBytes, ChannelManager), DecodeError>
//
//ldk:doc ChannelManager ChannelManager runs a node's channels. Make one with ChannelManager_new or read it back with C2Tuple_ThirtyTwoBytesChannelManagerZ_read. It may be used from any thread.
