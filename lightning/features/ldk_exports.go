package features

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:data BlindedHopFeatures codec=BEBytes,BlindedHopFeaturesFromBEBytes ops=clone,eq,hash,write,read
//ldk:fn BlindedHopFeaturesEmpty BlindedHopFeatures.empty() -> BlindedHopFeatures
//ldk:fn (*BlindedHopFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &BlindedHopFeatures) -> bool
//ldk:fn (*BlindedHopFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*BlindedHopFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*BlindedHopFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*BlindedHopFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*BlindedHopFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:data Bolt11InvoiceFeatures codec=BEBytes,Bolt11InvoiceFeaturesFromBEBytes ops=clone,eq,hash,write,read
//ldk:fn Bolt11InvoiceFeaturesEmpty Bolt11InvoiceFeatures.empty() -> Bolt11InvoiceFeatures
//ldk:fn (*Bolt11InvoiceFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &Bolt11InvoiceFeatures) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*Bolt11InvoiceFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*Bolt11InvoiceFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*Bolt11InvoiceFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*Bolt11InvoiceFeatures).SetVariableLengthOnionOptional set_variable_length_onion_optional(&mut self)
//ldk:fn (*Bolt11InvoiceFeatures).SetVariableLengthOnionRequired set_variable_length_onion_required(&mut self)
//ldk:fn (*Bolt11InvoiceFeatures).SupportsVariableLengthOnion supports_variable_length_onion(&self) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).RequiresVariableLengthOnion requires_variable_length_onion(&self) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).SetPaymentSecretOptional set_payment_secret_optional(&mut self)
//ldk:fn (*Bolt11InvoiceFeatures).SetPaymentSecretRequired set_payment_secret_required(&mut self)
//ldk:fn (*Bolt11InvoiceFeatures).SupportsPaymentSecret supports_payment_secret(&self) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).RequiresPaymentSecret requires_payment_secret(&self) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).SetBasicMPPOptional set_basic_mpp_optional(&mut self)
//ldk:fn (*Bolt11InvoiceFeatures).SetBasicMPPRequired set_basic_mpp_required(&mut self)
//ldk:fn (*Bolt11InvoiceFeatures).SupportsBasicMPP supports_basic_mpp(&self) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).RequiresBasicMPP requires_basic_mpp(&self) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).SetPaymentMetadataOptional set_payment_metadata_optional(&mut self)
//ldk:fn (*Bolt11InvoiceFeatures).SetPaymentMetadataRequired set_payment_metadata_required(&mut self)
//ldk:fn (*Bolt11InvoiceFeatures).SupportsPaymentMetadata supports_payment_metadata(&self) -> bool
//ldk:fn (*Bolt11InvoiceFeatures).RequiresPaymentMetadata requires_payment_metadata(&self) -> bool
//ldk:data Bolt12InvoiceFeatures codec=BEBytes,Bolt12InvoiceFeaturesFromBEBytes ops=clone,eq,hash,write,read
//ldk:fn Bolt12InvoiceFeaturesEmpty Bolt12InvoiceFeatures.empty() -> Bolt12InvoiceFeatures
//ldk:fn (*Bolt12InvoiceFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &Bolt12InvoiceFeatures) -> bool
//ldk:fn (*Bolt12InvoiceFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*Bolt12InvoiceFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*Bolt12InvoiceFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*Bolt12InvoiceFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*Bolt12InvoiceFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*Bolt12InvoiceFeatures).SetBasicMPPOptional set_basic_mpp_optional(&mut self)
//ldk:fn (*Bolt12InvoiceFeatures).SetBasicMPPRequired set_basic_mpp_required(&mut self)
//ldk:fn (*Bolt12InvoiceFeatures).SupportsBasicMPP supports_basic_mpp(&self) -> bool
//ldk:fn (*Bolt12InvoiceFeatures).RequiresBasicMPP requires_basic_mpp(&self) -> bool
//ldk:data ChannelFeatures codec=BEBytes,ChannelFeaturesFromBEBytes ops=clone,eq,hash,write,read
//ldk:fn ChannelFeaturesEmpty ChannelFeatures.empty() -> ChannelFeatures
//ldk:fn (*ChannelFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &ChannelFeatures) -> bool
//ldk:fn (*ChannelFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*ChannelFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*ChannelFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*ChannelFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*ChannelFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:data ChannelTypeFeatures codec=BEBytes,ChannelTypeFeaturesFromBEBytes ops=clone,eq,hash,write,read
//ldk:fn ChannelTypeFeaturesEmpty ChannelTypeFeatures.empty() -> ChannelTypeFeatures
//ldk:fn (*ChannelTypeFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &ChannelTypeFeatures) -> bool
//ldk:fn (*ChannelTypeFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*ChannelTypeFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*ChannelTypeFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*ChannelTypeFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*ChannelTypeFeatures).SetStaticRemoteKeyOptional set_static_remote_key_optional(&mut self)
//ldk:fn (*ChannelTypeFeatures).SetStaticRemoteKeyRequired set_static_remote_key_required(&mut self)
//ldk:fn (*ChannelTypeFeatures).SupportsStaticRemoteKey supports_static_remote_key(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).RequiresStaticRemoteKey requires_static_remote_key(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).SetAnchorsNonzeroFeeHTLCTxOptional set_anchors_nonzero_fee_htlc_tx_optional(&mut self)
//ldk:fn (*ChannelTypeFeatures).SetAnchorsNonzeroFeeHTLCTxRequired set_anchors_nonzero_fee_htlc_tx_required(&mut self)
//ldk:fn (*ChannelTypeFeatures).SupportsAnchorsNonzeroFeeHTLCTx supports_anchors_nonzero_fee_htlc_tx(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).RequiresAnchorsNonzeroFeeHTLCTx requires_anchors_nonzero_fee_htlc_tx(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).SetAnchorsZeroFeeHTLCTxOptional set_anchors_zero_fee_htlc_tx_optional(&mut self)
//ldk:fn (*ChannelTypeFeatures).SetAnchorsZeroFeeHTLCTxRequired set_anchors_zero_fee_htlc_tx_required(&mut self)
//ldk:fn (*ChannelTypeFeatures).SupportsAnchorsZeroFeeHTLCTx supports_anchors_zero_fee_htlc_tx(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).RequiresAnchorsZeroFeeHTLCTx requires_anchors_zero_fee_htlc_tx(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).SetTaprootOptional set_taproot_optional(&mut self)
//ldk:fn (*ChannelTypeFeatures).SetTaprootRequired set_taproot_required(&mut self)
//ldk:fn (*ChannelTypeFeatures).SupportsTaproot supports_taproot(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).RequiresTaproot requires_taproot(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).SetScidPrivacyOptional set_scid_privacy_optional(&mut self)
//ldk:fn (*ChannelTypeFeatures).SetScidPrivacyRequired set_scid_privacy_required(&mut self)
//ldk:fn (*ChannelTypeFeatures).SupportsScidPrivacy supports_scid_privacy(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).RequiresScidPrivacy requires_scid_privacy(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).SetZeroConfOptional set_zero_conf_optional(&mut self)
//ldk:fn (*ChannelTypeFeatures).SetZeroConfRequired set_zero_conf_required(&mut self)
//ldk:fn (*ChannelTypeFeatures).SupportsZeroConf supports_zero_conf(&self) -> bool
//ldk:fn (*ChannelTypeFeatures).RequiresZeroConf requires_zero_conf(&self) -> bool
//ldk:data InitFeatures codec=BEBytes,InitFeaturesFromBEBytes ops=clone,eq,hash,write,read
//ldk:fn InitFeaturesEmpty InitFeatures.empty() -> InitFeatures
//ldk:fn (*InitFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &InitFeatures) -> bool
//ldk:fn (*InitFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*InitFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*InitFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*InitFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*InitFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*InitFeatures).SetDataLossProtectOptional set_data_loss_protect_optional(&mut self)
//ldk:fn (*InitFeatures).SetDataLossProtectRequired set_data_loss_protect_required(&mut self)
//ldk:fn (*InitFeatures).SupportsDataLossProtect supports_data_loss_protect(&self) -> bool
//ldk:fn (*InitFeatures).RequiresDataLossProtect requires_data_loss_protect(&self) -> bool
//ldk:fn (*InitFeatures).SetInitialRoutingSyncOptional set_initial_routing_sync_optional(&mut self)
//ldk:fn (*InitFeatures).SetInitialRoutingSyncRequired set_initial_routing_sync_required(&mut self)
//ldk:fn (*InitFeatures).InitialRoutingSync initial_routing_sync(&self) -> bool
//ldk:fn (*InitFeatures).SetUpfrontShutdownScriptOptional set_upfront_shutdown_script_optional(&mut self)
//ldk:fn (*InitFeatures).SetUpfrontShutdownScriptRequired set_upfront_shutdown_script_required(&mut self)
//ldk:fn (*InitFeatures).SupportsUpfrontShutdownScript supports_upfront_shutdown_script(&self) -> bool
//ldk:fn (*InitFeatures).RequiresUpfrontShutdownScript requires_upfront_shutdown_script(&self) -> bool
//ldk:fn (*InitFeatures).SetGossipQueriesOptional set_gossip_queries_optional(&mut self)
//ldk:fn (*InitFeatures).SetGossipQueriesRequired set_gossip_queries_required(&mut self)
//ldk:fn (*InitFeatures).SupportsGossipQueries supports_gossip_queries(&self) -> bool
//ldk:fn (*InitFeatures).RequiresGossipQueries requires_gossip_queries(&self) -> bool
//ldk:fn (*InitFeatures).SetVariableLengthOnionOptional set_variable_length_onion_optional(&mut self)
//ldk:fn (*InitFeatures).SetVariableLengthOnionRequired set_variable_length_onion_required(&mut self)
//ldk:fn (*InitFeatures).SupportsVariableLengthOnion supports_variable_length_onion(&self) -> bool
//ldk:fn (*InitFeatures).RequiresVariableLengthOnion requires_variable_length_onion(&self) -> bool
//ldk:fn (*InitFeatures).SetStaticRemoteKeyOptional set_static_remote_key_optional(&mut self)
//ldk:fn (*InitFeatures).SetStaticRemoteKeyRequired set_static_remote_key_required(&mut self)
//ldk:fn (*InitFeatures).SupportsStaticRemoteKey supports_static_remote_key(&self) -> bool
//ldk:fn (*InitFeatures).RequiresStaticRemoteKey requires_static_remote_key(&self) -> bool
//ldk:fn (*InitFeatures).SetPaymentSecretOptional set_payment_secret_optional(&mut self)
//ldk:fn (*InitFeatures).SetPaymentSecretRequired set_payment_secret_required(&mut self)
//ldk:fn (*InitFeatures).SupportsPaymentSecret supports_payment_secret(&self) -> bool
//ldk:fn (*InitFeatures).RequiresPaymentSecret requires_payment_secret(&self) -> bool
//ldk:fn (*InitFeatures).SetBasicMPPOptional set_basic_mpp_optional(&mut self)
//ldk:fn (*InitFeatures).SetBasicMPPRequired set_basic_mpp_required(&mut self)
//ldk:fn (*InitFeatures).SupportsBasicMPP supports_basic_mpp(&self) -> bool
//ldk:fn (*InitFeatures).RequiresBasicMPP requires_basic_mpp(&self) -> bool
//ldk:fn (*InitFeatures).SetWumboOptional set_wumbo_optional(&mut self)
//ldk:fn (*InitFeatures).SetWumboRequired set_wumbo_required(&mut self)
//ldk:fn (*InitFeatures).SupportsWumbo supports_wumbo(&self) -> bool
//ldk:fn (*InitFeatures).RequiresWumbo requires_wumbo(&self) -> bool
//ldk:fn (*InitFeatures).SetAnchorsNonzeroFeeHTLCTxOptional set_anchors_nonzero_fee_htlc_tx_optional(&mut self)
//ldk:fn (*InitFeatures).SetAnchorsNonzeroFeeHTLCTxRequired set_anchors_nonzero_fee_htlc_tx_required(&mut self)
//ldk:fn (*InitFeatures).SupportsAnchorsNonzeroFeeHTLCTx supports_anchors_nonzero_fee_htlc_tx(&self) -> bool
//ldk:fn (*InitFeatures).RequiresAnchorsNonzeroFeeHTLCTx requires_anchors_nonzero_fee_htlc_tx(&self) -> bool
//ldk:fn (*InitFeatures).SetAnchorsZeroFeeHTLCTxOptional set_anchors_zero_fee_htlc_tx_optional(&mut self)
//ldk:fn (*InitFeatures).SetAnchorsZeroFeeHTLCTxRequired set_anchors_zero_fee_htlc_tx_required(&mut self)
//ldk:fn (*InitFeatures).SupportsAnchorsZeroFeeHTLCTx supports_anchors_zero_fee_htlc_tx(&self) -> bool
//ldk:fn (*InitFeatures).RequiresAnchorsZeroFeeHTLCTx requires_anchors_zero_fee_htlc_tx(&self) -> bool
//ldk:fn (*InitFeatures).SetRouteBlindingOptional set_route_blinding_optional(&mut self)
//ldk:fn (*InitFeatures).SetRouteBlindingRequired set_route_blinding_required(&mut self)
//ldk:fn (*InitFeatures).SupportsRouteBlinding supports_route_blinding(&self) -> bool
//ldk:fn (*InitFeatures).RequiresRouteBlinding requires_route_blinding(&self) -> bool
//ldk:fn (*InitFeatures).SetShutdownAnySegwitOptional set_shutdown_any_segwit_optional(&mut self)
//ldk:fn (*InitFeatures).SetShutdownAnySegwitRequired set_shutdown_any_segwit_required(&mut self)
//ldk:fn (*InitFeatures).SupportsShutdownAnysegwit supports_shutdown_anysegwit(&self) -> bool
//ldk:fn (*InitFeatures).RequiresShutdownAnysegwit requires_shutdown_anysegwit(&self) -> bool
//ldk:fn (*InitFeatures).SetTaprootOptional set_taproot_optional(&mut self)
//ldk:fn (*InitFeatures).SetTaprootRequired set_taproot_required(&mut self)
//ldk:fn (*InitFeatures).SupportsTaproot supports_taproot(&self) -> bool
//ldk:fn (*InitFeatures).RequiresTaproot requires_taproot(&self) -> bool
//ldk:fn (*InitFeatures).SetOnionMessagesOptional set_onion_messages_optional(&mut self)
//ldk:fn (*InitFeatures).SetOnionMessagesRequired set_onion_messages_required(&mut self)
//ldk:fn (*InitFeatures).SupportsOnionMessages supports_onion_messages(&self) -> bool
//ldk:fn (*InitFeatures).RequiresOnionMessages requires_onion_messages(&self) -> bool
//ldk:fn (*InitFeatures).SetChannelTypeOptional set_channel_type_optional(&mut self)
//ldk:fn (*InitFeatures).SetChannelTypeRequired set_channel_type_required(&mut self)
//ldk:fn (*InitFeatures).SupportsChannelType supports_channel_type(&self) -> bool
//ldk:fn (*InitFeatures).RequiresChannelType requires_channel_type(&self) -> bool
//ldk:fn (*InitFeatures).SetScidPrivacyOptional set_scid_privacy_optional(&mut self)
//ldk:fn (*InitFeatures).SetScidPrivacyRequired set_scid_privacy_required(&mut self)
//ldk:fn (*InitFeatures).SupportsScidPrivacy supports_scid_privacy(&self) -> bool
//ldk:fn (*InitFeatures).RequiresScidPrivacy requires_scid_privacy(&self) -> bool
//ldk:fn (*InitFeatures).SetZeroConfOptional set_zero_conf_optional(&mut self)
//ldk:fn (*InitFeatures).SetZeroConfRequired set_zero_conf_required(&mut self)
//ldk:fn (*InitFeatures).SupportsZeroConf supports_zero_conf(&self) -> bool
//ldk:fn (*InitFeatures).RequiresZeroConf requires_zero_conf(&self) -> bool
//ldk:data InvoiceRequestFeatures codec=BEBytes,InvoiceRequestFeaturesFromBEBytes ops=clone,eq,hash
//ldk:fn InvoiceRequestFeaturesEmpty InvoiceRequestFeatures.empty() -> InvoiceRequestFeatures
//ldk:fn (*InvoiceRequestFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &InvoiceRequestFeatures) -> bool
//ldk:fn (*InvoiceRequestFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*InvoiceRequestFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*InvoiceRequestFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*InvoiceRequestFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*InvoiceRequestFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:data NodeFeatures codec=BEBytes,NodeFeaturesFromBEBytes ops=clone,eq,hash,write,read
//ldk:fn NodeFeaturesEmpty NodeFeatures.empty() -> NodeFeatures
//ldk:fn (*NodeFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &NodeFeatures) -> bool
//ldk:fn (*NodeFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*NodeFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*NodeFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*NodeFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*NodeFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*NodeFeatures).SetDataLossProtectOptional set_data_loss_protect_optional(&mut self)
//ldk:fn (*NodeFeatures).SetDataLossProtectRequired set_data_loss_protect_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsDataLossProtect supports_data_loss_protect(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresDataLossProtect requires_data_loss_protect(&self) -> bool
//ldk:fn (*NodeFeatures).SetUpfrontShutdownScriptOptional set_upfront_shutdown_script_optional(&mut self)
//ldk:fn (*NodeFeatures).SetUpfrontShutdownScriptRequired set_upfront_shutdown_script_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsUpfrontShutdownScript supports_upfront_shutdown_script(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresUpfrontShutdownScript requires_upfront_shutdown_script(&self) -> bool
//ldk:fn (*NodeFeatures).SetGossipQueriesOptional set_gossip_queries_optional(&mut self)
//ldk:fn (*NodeFeatures).SetGossipQueriesRequired set_gossip_queries_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsGossipQueries supports_gossip_queries(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresGossipQueries requires_gossip_queries(&self) -> bool
//ldk:fn (*NodeFeatures).SetVariableLengthOnionOptional set_variable_length_onion_optional(&mut self)
//ldk:fn (*NodeFeatures).SetVariableLengthOnionRequired set_variable_length_onion_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsVariableLengthOnion supports_variable_length_onion(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresVariableLengthOnion requires_variable_length_onion(&self) -> bool
//ldk:fn (*NodeFeatures).SetStaticRemoteKeyOptional set_static_remote_key_optional(&mut self)
//ldk:fn (*NodeFeatures).SetStaticRemoteKeyRequired set_static_remote_key_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsStaticRemoteKey supports_static_remote_key(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresStaticRemoteKey requires_static_remote_key(&self) -> bool
//ldk:fn (*NodeFeatures).SetPaymentSecretOptional set_payment_secret_optional(&mut self)
//ldk:fn (*NodeFeatures).SetPaymentSecretRequired set_payment_secret_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsPaymentSecret supports_payment_secret(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresPaymentSecret requires_payment_secret(&self) -> bool
//ldk:fn (*NodeFeatures).SetBasicMPPOptional set_basic_mpp_optional(&mut self)
//ldk:fn (*NodeFeatures).SetBasicMPPRequired set_basic_mpp_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsBasicMPP supports_basic_mpp(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresBasicMPP requires_basic_mpp(&self) -> bool
//ldk:fn (*NodeFeatures).SetWumboOptional set_wumbo_optional(&mut self)
//ldk:fn (*NodeFeatures).SetWumboRequired set_wumbo_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsWumbo supports_wumbo(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresWumbo requires_wumbo(&self) -> bool
//ldk:fn (*NodeFeatures).SetAnchorsNonzeroFeeHTLCTxOptional set_anchors_nonzero_fee_htlc_tx_optional(&mut self)
//ldk:fn (*NodeFeatures).SetAnchorsNonzeroFeeHTLCTxRequired set_anchors_nonzero_fee_htlc_tx_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsAnchorsNonzeroFeeHTLCTx supports_anchors_nonzero_fee_htlc_tx(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresAnchorsNonzeroFeeHTLCTx requires_anchors_nonzero_fee_htlc_tx(&self) -> bool
//ldk:fn (*NodeFeatures).SetAnchorsZeroFeeHTLCTxOptional set_anchors_zero_fee_htlc_tx_optional(&mut self)
//ldk:fn (*NodeFeatures).SetAnchorsZeroFeeHTLCTxRequired set_anchors_zero_fee_htlc_tx_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsAnchorsZeroFeeHTLCTx supports_anchors_zero_fee_htlc_tx(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresAnchorsZeroFeeHTLCTx requires_anchors_zero_fee_htlc_tx(&self) -> bool
//ldk:fn (*NodeFeatures).SetRouteBlindingOptional set_route_blinding_optional(&mut self)
//ldk:fn (*NodeFeatures).SetRouteBlindingRequired set_route_blinding_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsRouteBlinding supports_route_blinding(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresRouteBlinding requires_route_blinding(&self) -> bool
//ldk:fn (*NodeFeatures).SetShutdownAnySegwitOptional set_shutdown_any_segwit_optional(&mut self)
//ldk:fn (*NodeFeatures).SetShutdownAnySegwitRequired set_shutdown_any_segwit_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsShutdownAnysegwit supports_shutdown_anysegwit(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresShutdownAnysegwit requires_shutdown_anysegwit(&self) -> bool
//ldk:fn (*NodeFeatures).SetTaprootOptional set_taproot_optional(&mut self)
//ldk:fn (*NodeFeatures).SetTaprootRequired set_taproot_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsTaproot supports_taproot(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresTaproot requires_taproot(&self) -> bool
//ldk:fn (*NodeFeatures).SetOnionMessagesOptional set_onion_messages_optional(&mut self)
//ldk:fn (*NodeFeatures).SetOnionMessagesRequired set_onion_messages_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsOnionMessages supports_onion_messages(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresOnionMessages requires_onion_messages(&self) -> bool
//ldk:fn (*NodeFeatures).SetChannelTypeOptional set_channel_type_optional(&mut self)
//ldk:fn (*NodeFeatures).SetChannelTypeRequired set_channel_type_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsChannelType supports_channel_type(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresChannelType requires_channel_type(&self) -> bool
//ldk:fn (*NodeFeatures).SetScidPrivacyOptional set_scid_privacy_optional(&mut self)
//ldk:fn (*NodeFeatures).SetScidPrivacyRequired set_scid_privacy_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsScidPrivacy supports_scid_privacy(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresScidPrivacy requires_scid_privacy(&self) -> bool
//ldk:fn (*NodeFeatures).SetZeroConfOptional set_zero_conf_optional(&mut self)
//ldk:fn (*NodeFeatures).SetZeroConfRequired set_zero_conf_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsZeroConf supports_zero_conf(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresZeroConf requires_zero_conf(&self) -> bool
//ldk:fn (*NodeFeatures).SetKeysendOptional set_keysend_optional(&mut self)
//ldk:fn (*NodeFeatures).SetKeysendRequired set_keysend_required(&mut self)
//ldk:fn (*NodeFeatures).SupportsKeysend supports_keysend(&self) -> bool
//ldk:fn (*NodeFeatures).RequiresKeysend requires_keysend(&self) -> bool
//ldk:data OfferFeatures codec=BEBytes,OfferFeaturesFromBEBytes ops=clone,eq,hash
//ldk:fn OfferFeaturesEmpty OfferFeatures.empty() -> OfferFeatures
//ldk:fn (*OfferFeatures).RequiresUnknownBitsFrom requires_unknown_bits_from(&self, other: &OfferFeatures) -> bool
//ldk:fn (*OfferFeatures).RequiresUnknownBits requires_unknown_bits(&self) -> bool
//ldk:fn (*OfferFeatures).SetRequiredFeatureBit set_required_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*OfferFeatures).SetOptionalFeatureBit set_optional_feature_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*OfferFeatures).SetRequiredCustomBit set_required_custom_bit(&mut self, bit: usize) -> Result<None, None>
//ldk:fn (*OfferFeatures).SetOptionalCustomBit set_optional_custom_bit(&mut self, bit: usize) -> Result<None, None>
