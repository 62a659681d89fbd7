package route

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live BlindedPathCandidate ops=clone
//ldk:data BlindedTail ops=new,clone,eq,hash,write,read
//ldk:union CandidateRouteHop ops=new,clone
//ldk:fn (*CandidateRouteHop).GloballyUniqueShortChannelID globally_unique_short_channel_id(&self) -> Option<u64>
//ldk:fn (*CandidateRouteHop).CLTVExpiryDelta cltv_expiry_delta(&self) -> u32
//ldk:fn (*CandidateRouteHop).HTLCMinimumMsat htlc_minimum_msat(&self) -> u64
//ldk:fn (*CandidateRouteHop).Fees fees(&self) -> RoutingFees
//ldk:fn (*CandidateRouteHop).Source source(&self) -> NodeId
//ldk:fn (*CandidateRouteHop).Target target(&self) -> NodeId?
//ldk:data ChannelCounterparty ops=new,clone,write,read
//ldk:data ChannelDetails ops=new,clone,write,read
//ldk:field ChannelDetails.FeerateSatPer1000Weight name=feerate_sat_per_1000_weight
//ldk:fn (*ChannelDetails).GetInboundPaymentSCID get_inbound_payment_scid(&self) -> Option<u64>
//ldk:fn (*ChannelDetails).GetOutboundPaymentSCID get_outbound_payment_scid(&self) -> Option<u64>
//ldk:enum ChannelShutdownState ops=new,clone,eq,write,read
//ldk:data CounterpartyForwardingInfo ops=new,clone,write,read
//ldk:union EffectiveCapacity ops=new,clone
//ldk:fn (*EffectiveCapacity).AsMsat as_msat(&self) -> u64
//ldk:live FirstHopCandidate ops=clone
//ldk:live InFlightHtlcs ops=clone,write,read
//ldk:fn NewInFlightHtlcs InFlightHtlcs.new() -> InFlightHtlcs
//ldk:fn (*InFlightHtlcs).ProcessPath process_path(&mut self, path: &Path, payer_node_id: PublicKey)
//ldk:fn (*InFlightHtlcs).AddInflightHTLC add_inflight_htlc(&mut self, source: &NodeId, target: &NodeId, channel_scid: u64, used_msat: u64)
//ldk:fn (*InFlightHtlcs).UsedLiquidityMsat used_liquidity_msat(&self, source: &NodeId, target: &NodeId, channel_scid: u64) -> Option<u64>
//ldk:live OneHopBlindedPathCandidate ops=clone
//ldk:data Path ops=new,clone,eq,hash
//ldk:fn (*Path).FeeMsat fee_msat(&self) -> u64
//ldk:fn (*Path).FinalValueMsat final_value_msat(&self) -> u64
//ldk:fn (*Path).FinalCLTVExpiryDelta final_cltv_expiry_delta(&self) -> Option<u32>
//ldk:union Payee ops=new,clone,eq,hash
//ldk:field PayeeBlinded.RouteHints type=Vec<(BlindedPayInfo,BlindedPath)>
//ldk:data PaymentParameters ops=new,clone,eq,hash,write
//ldk:field PaymentParameters.MaxPathLength nonew
//ldk:fn PaymentParametersFromNodeID PaymentParameters.from_node_id(payee_pubkey: PublicKey, final_cltv_expiry_delta: u32) -> PaymentParameters
//ldk:fn PaymentParametersForKeysend PaymentParameters.for_keysend(payee_pubkey: PublicKey, final_cltv_expiry_delta: u32, allow_mpp: bool) -> PaymentParameters
//ldk:fn PaymentParametersBlinded PaymentParameters.blinded(blinded_route_hints: Vec<(BlindedPayInfo, BlindedPath)>) -> PaymentParameters
//ldk:live PrivateHopCandidate ops=clone
//ldk:live PublicHopCandidate props ops=clone
//ldk:live RecipientOnionFields props ops=clone,eq,write,read
//ldk:fn RecipientOnionFieldsSecretOnly RecipientOnionFields.secret_only(payment_secret: ThirtyTwoBytes) -> RecipientOnionFields
//ldk:fn RecipientOnionFieldsSpontaneousEmpty RecipientOnionFields.spontaneous_empty() -> RecipientOnionFields
//ldk:fn (*RecipientOnionFields).WithCustomTlvs with_custom_tlvs(self, custom_tlvs: Vec<(u64, Vec<u8>)>) -> Result<RecipientOnionFields, None>
//ldk:fn (*RecipientOnionFields).CustomTlvs custom_tlvs(&self) -> Vec<(u64, Vec<u8>)>
//ldk:union Retry ops=new,clone,eq,hash,write,read
//ldk:data Route ops=new,clone,eq,hash,write,read
//ldk:fn (*Route).GetTotalFees get_total_fees(&self) -> u64
//ldk:fn (*Route).GetTotalAmount get_total_amount(&self) -> u64
//ldk:data RouteHint ops=new,clone,eq,hash,write,read
//ldk:data RouteHintHop ops=new,clone,eq,hash,write,read
//ldk:data RouteHop ops=new,clone,eq,hash,write,read
//ldk:field RouteHop.PubKey name=pubkey
//ldk:data RouteParameters ops=new,clone,eq,hash,write,read
//ldk:fn RouteParametersFromPaymentParamsAndValue RouteParameters.from_payment_params_and_value(payment_params: PaymentParameters, final_value_msat: u64) -> RouteParameters
//ldk:data RoutingFees ops=new,clone,eq,hash,write,read
//ldk:fn ReadPaymentParameters PaymentParameters.read(ser: slice, arg: u32) -> Result<PaymentParameters, DecodeError> unmarked
//ldk:const UnknownChannelCapacityMsat UNKNOWN_CHANNEL_CAPACITY_MSAT u64
//ldk:const DefaultMaxTotalCLTVExpiryDelta DEFAULT_MAX_TOTAL_CLTV_EXPIRY_DELTA u32
//ldk:const DefaultMaxPathCount DEFAULT_MAX_PATH_COUNT u8
//ldk:fn WriteChannelConfig ChannelConfig.write(&self) -> Vec<u8> unmarked selfname=obj
//ldk:fn ReadChannelConfig ChannelConfig.read(ser: slice) -> Result<ChannelConfig, DecodeError> unmarked
//ldk:fn WriteMaxDustHTLCExposure MaxDustHTLCExposure.write(&self) -> Vec<u8> unmarked selfname=obj
//ldk:fn ReadMaxDustHTLCExposure MaxDustHTLCExposure.read(ser: slice) -> Result<MaxDustHTLCExposure, DecodeError> unmarked
//
//ldk:doc RouteParameters.PaymentParams PaymentParams says who is paid, and by which ways.
//ldk:doc PaymentParameters.Payee Payee is the recipient: by its key, with hints, or behind blinded paths.
//ldk:doc Path.Hops Hops are the channels from the payer on, with the node at the end of each; the payer is not among them.
//ldk:doc Path.BlindedTail BlindedTail is the blinded path (BOLT 4) that follows the last hop, if the recipient is behind one.
//ldk:doc Route.Paths Paths are the ways of the parts; what they deliver adds up to the amount.
//ldk:doc RouteHintHop.Fees Fees is what src_node_id charges to forward over the channel.
//ldk:doc RouteHintHop.HTLCMinimumMsat HTLCMinimumMsat is the least HTLC that the channel takes, in msat; BOLT 11 has no field for it.
//ldk:doc RouteHintHop.HTLCMaximumMsat HTLCMaximumMsat is the largest HTLC that the channel takes, in msat; BOLT 11 has no field for it.
//ldk:doc PublicHopCandidate.ShortChannelID ShortChannelID is the channel's, as announced.
