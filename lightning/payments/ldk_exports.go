package payments

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live ExpandedKey ops=
//ldk:fn NewExpandedKey ExpandedKey.new(key_material: &[32]) -> ExpandedKey
//ldk:union PaymentSendFailure ops=new,clone,eq
//ldk:field PaymentSendFailurePathParameterError.A type=Vec<Result<None,APIError>>
//ldk:field PaymentSendFailurePartialFailure.Results type=Vec<Result<None,APIError>>
//ldk:union ProbeSendFailure ops=new,clone,eq
//ldk:union RecentPaymentDetails ops=new,clone
//ldk:enum RetryableSendFailure ops=new,clone,eq
//ldk:fn Create create(keys: &ExpandedKey, min_value_msat: Option<u64>, invoice_expiry_delta_secs: u32, entropy_source: &EntropySource, current_time: u64, min_final_cltv_expiry_delta: Option<u16>) -> Result<(ThirtyTwoBytes, ThirtyTwoBytes), None>
//ldk:fn CreateFromHash create_from_hash(keys: &ExpandedKey, min_value_msat: Option<u64>, payment_hash: ThirtyTwoBytes, invoice_expiry_delta_secs: u32, current_time: u64, min_final_cltv_expiry_delta: Option<u16>) -> Result<ThirtyTwoBytes, None>
//ldk:fn PeelPaymentOnion peel_payment_onion(msg: &UpdateAddHTLC, node_signer: &NodeSigner, logger: &Logger, cur_height: u32, accept_mpp_keysend: bool, allow_skimmed_fees: bool) -> Result<PendingHTLCInfo, InboundHTLCErr>
