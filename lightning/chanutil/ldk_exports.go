package chanutil

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:data BuiltCommitmentTransaction ops=new,clone,write,read
//ldk:fn (*BuiltCommitmentTransaction).GetSighashAll get_sighash_all(&self, funding_redeemscript: slice, channel_value_satoshis: u64) -> ThirtyTwoBytes
//ldk:fn (*BuiltCommitmentTransaction).SignCounterpartyCommitment sign_counterparty_commitment(&self, funding_key: &[32], funding_redeemscript: slice, channel_value_satoshis: u64) -> ECDSASignature
//ldk:fn (*BuiltCommitmentTransaction).SignHolderCommitment sign_holder_commitment(&self, funding_key: &[32], funding_redeemscript: slice, channel_value_satoshis: u64, entropy_source: &EntropySource) -> ECDSASignature
//ldk:data ChannelPublicKeys ops=new,clone,eq,hash,write,read
//ldk:data ChannelTransactionParameters ops=new,clone,eq,hash,write,read
//ldk:fn (*ChannelTransactionParameters).IsPopulated is_populated(&self) -> bool
//ldk:fn (*ChannelTransactionParameters).AsHolderBroadcastable as_holder_broadcastable(&self) -> DirectedChannelTransactionParameters
//ldk:fn (*ChannelTransactionParameters).AsCounterpartyBroadcastable as_counterparty_broadcastable(&self) -> DirectedChannelTransactionParameters
//ldk:live ClosingTransaction ops=clone,eq,hash
//ldk:fn NewClosingTransaction ClosingTransaction.new(to_holder_value_sat: u64, to_counterparty_value_sat: u64, to_holder_script: Vec<u8>, to_counterparty_script: Vec<u8>, funding_outpoint: OutPoint) -> ClosingTransaction
//ldk:fn (*ClosingTransaction).Trust trust(&self) -> TrustedClosingTransaction
//ldk:fn (*ClosingTransaction).Verify verify(&self, funding_outpoint: OutPoint) -> Result<TrustedClosingTransaction, None>
//ldk:fn (*ClosingTransaction).ToHolderValueSat to_holder_value_sat(&self) -> u64
//ldk:fn (*ClosingTransaction).ToCounterpartyValueSat to_counterparty_value_sat(&self) -> u64
//ldk:fn (*ClosingTransaction).ToHolderScript to_holder_script(&self) -> slice
//ldk:fn (*ClosingTransaction).ToCounterpartyScript to_counterparty_script(&self) -> slice
//ldk:live CommitmentTransaction ops=clone,write,read
//ldk:fn (*CommitmentTransaction).CommitmentNumber commitment_number(&self) -> u64
//ldk:fn (*CommitmentTransaction).PerCommitmentPoint per_commitment_point(&self) -> PublicKey
//ldk:fn (*CommitmentTransaction).ToBroadcasterValueSat to_broadcaster_value_sat(&self) -> u64
//ldk:fn (*CommitmentTransaction).ToCountersignatoryValueSat to_countersignatory_value_sat(&self) -> u64
//ldk:fn (*CommitmentTransaction).FeeratePerKw feerate_per_kw(&self) -> u32
//ldk:fn (*CommitmentTransaction).Trust trust(&self) -> TrustedCommitmentTransaction
//ldk:fn (*CommitmentTransaction).Verify verify(&self, channel_parameters: &DirectedChannelTransactionParameters, broadcaster_keys: &ChannelPublicKeys, countersignatory_keys: &ChannelPublicKeys) -> Result<TrustedCommitmentTransaction, None>
//ldk:data CounterpartyChannelTransactionParameters ops=new,clone,eq,hash,write,read
//ldk:live CounterpartyCommitmentSecrets ops=clone,write,read
//ldk:fn NewCounterpartyCommitmentSecrets CounterpartyCommitmentSecrets.new() -> CounterpartyCommitmentSecrets
//ldk:fn (*CounterpartyCommitmentSecrets).GetMinSeenSecret get_min_seen_secret(&self) -> u64
//ldk:fn (*CounterpartyCommitmentSecrets).ProvideSecret provide_secret(&mut self, idx: u64, secret: ThirtyTwoBytes) -> Result<None, None>
//ldk:fn (*CounterpartyCommitmentSecrets).GetSecret get_secret(&self, idx: u64) -> ThirtyTwoBytes?
//ldk:data DelayedPaymentBasepoint ops=new,clone,eq,hash,write,read
//ldk:fn (*DelayedPaymentBasepoint).ToPublicKey to_public_key(&self) -> PublicKey
//ldk:data DelayedPaymentKey ops=new,clone,eq,write,read
//ldk:fn DelayedPaymentKeyFromBasepoint DelayedPaymentKey.from_basepoint(countersignatory_basepoint: &DelayedPaymentBasepoint, per_commitment_point: PublicKey) -> DelayedPaymentKey
//ldk:fn DelayedPaymentKeyFromSecretKey DelayedPaymentKey.from_secret_key(sk: &[32]) -> DelayedPaymentKey
//ldk:fn (*DelayedPaymentKey).ToPublicKey to_public_key(&self) -> PublicKey
//ldk:live DirectedChannelTransactionParameters ops=
//ldk:fn (*DirectedChannelTransactionParameters).BroadcasterPubkeys broadcaster_pubkeys(&self) -> ChannelPublicKeys
//ldk:fn (*DirectedChannelTransactionParameters).CountersignatoryPubkeys countersignatory_pubkeys(&self) -> ChannelPublicKeys
//ldk:fn (*DirectedChannelTransactionParameters).ContestDelay contest_delay(&self) -> u16
//ldk:fn (*DirectedChannelTransactionParameters).IsOutbound is_outbound(&self) -> bool
//ldk:fn (*DirectedChannelTransactionParameters).FundingOutpoint funding_outpoint(&self) -> OutPoint
//ldk:fn (*DirectedChannelTransactionParameters).ChannelTypeFeatures channel_type_features(&self) -> ChannelTypeFeatures
//ldk:enum HTLCClaim ops=new,clone,eq
//ldk:fn HTLCClaimFromWitness HTLCClaim.from_witness(witness: Witness) -> Option<HTLCClaim>
//ldk:data HTLCOutputInCommitment ops=new,clone,eq,write,read
//ldk:live HolderCommitmentTransaction props ops=clone,write,read
//ldk:fn NewHolderCommitmentTransaction HolderCommitmentTransaction.new(commitment_tx: CommitmentTransaction, counterparty_sig: ECDSASignature, counterparty_htlc_sigs: Vec<ECDSASignature>, holder_funding_key: PublicKey, counterparty_funding_key: PublicKey) -> HolderCommitmentTransaction
//ldk:data HtlcBasepoint ops=new,clone,eq,hash,write,read
//ldk:fn (*HtlcBasepoint).ToPublicKey to_public_key(&self) -> PublicKey
//ldk:data HtlcKey ops=new,clone,eq,write,read
//ldk:fn HtlcKeyFromBasepoint HtlcKey.from_basepoint(countersignatory_basepoint: &HtlcBasepoint, per_commitment_point: PublicKey) -> HtlcKey
//ldk:fn HtlcKeyFromSecretKey HtlcKey.from_secret_key(sk: &[32]) -> HtlcKey
//ldk:fn (*HtlcKey).ToPublicKey to_public_key(&self) -> PublicKey
//ldk:data RevocationBasepoint ops=new,clone,eq,hash,write,read
//ldk:fn (*RevocationBasepoint).ToPublicKey to_public_key(&self) -> PublicKey
//ldk:data RevocationKey ops=new,clone,eq,hash,write,read
//ldk:fn RevocationKeyFromBasepoint RevocationKey.from_basepoint(countersignatory_basepoint: &RevocationBasepoint, per_commitment_point: PublicKey) -> RevocationKey
//ldk:fn (*RevocationKey).ToPublicKey to_public_key(&self) -> PublicKey
//ldk:live TrustedClosingTransaction ops=
//ldk:fn (*TrustedClosingTransaction).BuiltTransaction built_transaction(&self) -> Transaction
//ldk:fn (*TrustedClosingTransaction).GetSighashAll get_sighash_all(&self, funding_redeemscript: slice, channel_value_satoshis: u64) -> ThirtyTwoBytes
//ldk:fn (*TrustedClosingTransaction).Sign sign(&self, funding_key: &[32], funding_redeemscript: slice, channel_value_satoshis: u64) -> ECDSASignature
//ldk:live TrustedCommitmentTransaction ops=
//ldk:fn (*TrustedCommitmentTransaction).Txid txid(&self) -> ThirtyTwoBytes
//ldk:fn (*TrustedCommitmentTransaction).BuiltTransaction built_transaction(&self) -> BuiltCommitmentTransaction
//ldk:fn (*TrustedCommitmentTransaction).Keys keys(&self) -> TxCreationKeys
//ldk:fn (*TrustedCommitmentTransaction).ChannelTypeFeatures channel_type_features(&self) -> ChannelTypeFeatures
//ldk:fn (*TrustedCommitmentTransaction).GetHtlcSigs get_htlc_sigs(&self, htlc_base_key: &[32], channel_parameters: &DirectedChannelTransactionParameters, entropy_source: &EntropySource) -> Result<Vec<ECDSASignature>, None>
//ldk:fn (*TrustedCommitmentTransaction).RevokeableOutputIndex revokeable_output_index(&self) -> Option<usize>
//ldk:fn (*TrustedCommitmentTransaction).BuildToLocalJusticeTx build_to_local_justice_tx(&self, feerate_per_kw: u64, destination_script: Vec<u8>) -> Result<Transaction, None>
//ldk:data TxCreationKeys ops=new,clone,eq,write,read
//ldk:fn TxCreationKeysDeriveNew TxCreationKeys.derive_new(per_commitment_point: PublicKey, broadcaster_delayed_payment_base: &DelayedPaymentBasepoint, broadcaster_htlc_base: &HtlcBasepoint, countersignatory_revocation_base: &RevocationBasepoint, countersignatory_htlc_base: &HtlcBasepoint) -> TxCreationKeys
//ldk:fn TxCreationKeysFromChannelStaticKeys TxCreationKeys.from_channel_static_keys(per_commitment_point: PublicKey, broadcaster_keys: &ChannelPublicKeys, countersignatory_keys: &ChannelPublicKeys) -> TxCreationKeys
//ldk:fn HTLCSuccessTxWeight htlc_success_tx_weight(channel_type_features: &ChannelTypeFeatures) -> u64
//ldk:fn HTLCTimeoutTxWeight htlc_timeout_tx_weight(channel_type_features: &ChannelTypeFeatures) -> u64
//ldk:fn BuildCommitmentSecret build_commitment_secret(commitment_seed: &[32], idx: u64) -> ThirtyTwoBytes
//ldk:fn BuildClosingTransaction build_closing_transaction(to_holder_value_sat: u64, to_counterparty_value_sat: u64, to_holder_script: Vec<u8>, to_counterparty_script: Vec<u8>, funding_outpoint: OutPoint) -> Transaction
//ldk:fn DerivePrivateKey derive_private_key(per_commitment_point: PublicKey, base_secret: &[32]) -> SecretKey
//ldk:fn DerivePrivateRevocationKey derive_private_revocation_key(per_commitment_secret: &[32], countersignatory_revocation_base_secret: &[32]) -> SecretKey
//ldk:fn GetRevokeableRedeemscript get_revokeable_redeemscript(revocation_key: &RevocationKey, contest_delay: u16, broadcaster_delayed_payment_key: &DelayedPaymentKey) -> Vec<u8>
//ldk:fn GetCounterpartyPaymentScript get_counterparty_payment_script(channel_type_features: &ChannelTypeFeatures, payment_key: PublicKey) -> Vec<u8>
//ldk:fn GetHtlcRedeemscript get_htlc_redeemscript(htlc: &HTLCOutputInCommitment, channel_type_features: &ChannelTypeFeatures, keys: &TxCreationKeys) -> Vec<u8>
//ldk:fn MakeFundingRedeemscript make_funding_redeemscript(broadcaster: PublicKey, countersignatory: PublicKey) -> Vec<u8>
//ldk:fn BuildHTLCTransaction build_htlc_transaction(commitment_txid: &[32], feerate_per_kw: u32, contest_delay: u16, htlc: &HTLCOutputInCommitment, channel_type_features: &ChannelTypeFeatures, broadcaster_delayed_payment_key: &DelayedPaymentKey, revocation_key: &RevocationKey) -> Transaction
//ldk:fn BuildHTLCInputWitness build_htlc_input_witness(local_sig: ECDSASignature, remote_sig: ECDSASignature, preimage: Option<ThirtyTwoBytes>, redeem_script: slice, channel_type_features: &ChannelTypeFeatures) -> Witness
//ldk:fn GetToCountersignatoryWithAnchorsRedeemscript get_to_countersignatory_with_anchors_redeemscript(payment_point: PublicKey) -> Vec<u8>
//ldk:fn GetAnchorRedeemscript get_anchor_redeemscript(funding_pubkey: PublicKey) -> Vec<u8>
//ldk:fn BuildAnchorInputWitness build_anchor_input_witness(funding_key: PublicKey, funding_sig: ECDSASignature) -> Witness
//ldk:fn GetCommitmentTransactionNumberObscureFactor get_commitment_transaction_number_obscure_factor(broadcaster_payment_basepoint: PublicKey, countersignatory_payment_basepoint: PublicKey, outbound_from_broadcaster: bool) -> u64
//ldk:const MaxHTLCs MAX_HTLCS u16
//ldk:const OfferedHTLCScriptWeight OFFERED_HTLC_SCRIPT_WEIGHT usize
//ldk:const OfferedHTLCScriptWeightAnchors OFFERED_HTLC_SCRIPT_WEIGHT_ANCHORS usize
//ldk:const MaxAcceptedHTLCScriptWeight MAX_ACCEPTED_HTLC_SCRIPT_WEIGHT usize
//ldk:const AnchorInputWitnessWeight ANCHOR_INPUT_WITNESS_WEIGHT u64
//ldk:const HTLCTimeoutInputAnchorWitnessWeight HTLC_TIMEOUT_INPUT_ANCHOR_WITNESS_WEIGHT u64
//ldk:const HTLCSuccessInputAnchorWitnessWeight HTLC_SUCCESS_INPUT_ANCHOR_WITNESS_WEIGHT u64
//ldk:const RevokeableRedeemscriptMaxLength REVOKEABLE_REDEEMSCRIPT_MAX_LENGTH usize
