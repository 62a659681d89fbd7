package sign

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:data ChannelDerivationParameters ops=new,clone,eq,write,read
//ldk:trait ChannelSigner
//ldk:method ChannelSigner.GetPerCommitmentPoint get_per_commitment_point(&self, idx: u64) -> PublicKey
//ldk:method ChannelSigner.ReleaseCommitmentSecret release_commitment_secret(&self, idx: u64) -> ThirtyTwoBytes
//ldk:method ChannelSigner.ValidateHolderCommitment validate_holder_commitment(&self, holder_tx: &HolderCommitmentTransaction, outbound_htlc_preimages: Vec<ThirtyTwoBytes>) -> Result<None, None>
//ldk:method ChannelSigner.ValidateCounterpartyRevocation validate_counterparty_revocation(&self, idx: u64, secret: &[32]) -> Result<None, None>
//ldk:traitfield ChannelSigner.Pubkeys pubkeys ChannelPublicKeys
//ldk:method ChannelSigner.ChannelKeysID channel_keys_id(&self) -> ThirtyTwoBytes
//ldk:method ChannelSigner.ProvideChannelParameters provide_channel_parameters(&mut self, channel_parameters: &ChannelTransactionParameters)
//ldk:data DelayedPaymentOutputDescriptor ops=new,clone,eq,hash,write,read
//ldk:trait EcdsaChannelSigner
//ldk:method EcdsaChannelSigner.SignCounterpartyCommitment sign_counterparty_commitment(&self, commitment_tx: &CommitmentTransaction, inbound_htlc_preimages: Vec<ThirtyTwoBytes>, outbound_htlc_preimages: Vec<ThirtyTwoBytes>) -> Result<(ECDSASignature, Vec<ECDSASignature>), None>
//ldk:method EcdsaChannelSigner.SignHolderCommitment sign_holder_commitment(&self, commitment_tx: &HolderCommitmentTransaction) -> Result<ECDSASignature, None>
//ldk:method EcdsaChannelSigner.SignJusticeRevokedOutput sign_justice_revoked_output(&self, justice_tx: Transaction, input: usize, amount: u64, per_commitment_key: &[32]) -> Result<ECDSASignature, None>
//ldk:method EcdsaChannelSigner.SignJusticeRevokedHTLC sign_justice_revoked_htlc(&self, justice_tx: Transaction, input: usize, amount: u64, per_commitment_key: &[32], htlc: &HTLCOutputInCommitment) -> Result<ECDSASignature, None>
//ldk:method EcdsaChannelSigner.SignHolderHTLCTransaction sign_holder_htlc_transaction(&self, htlc_tx: Transaction, input: usize, htlc_descriptor: &HTLCDescriptor) -> Result<ECDSASignature, None>
//ldk:method EcdsaChannelSigner.SignCounterpartyHTLCTransaction sign_counterparty_htlc_transaction(&self, htlc_tx: Transaction, input: usize, amount: u64, per_commitment_point: PublicKey, htlc: &HTLCOutputInCommitment) -> Result<ECDSASignature, None>
//ldk:method EcdsaChannelSigner.SignClosingTransaction sign_closing_transaction(&self, closing_tx: &ClosingTransaction) -> Result<ECDSASignature, None>
//ldk:method EcdsaChannelSigner.SignHolderAnchorInput sign_holder_anchor_input(&self, anchor_tx: Transaction, input: usize) -> Result<ECDSASignature, None>
//ldk:method EcdsaChannelSigner.SignChannelAnnouncementWithFundingKey sign_channel_announcement_with_funding_key(&self, msg: &UnsignedChannelAnnouncement) -> Result<ECDSASignature, None>
//ldk:embed EcdsaChannelSigner.ChannelSigner
//ldk:data HTLCDescriptor ops=clone,eq,write,read
//ldk:field HTLCDescriptor.CommitmentTxid hide
//ldk:fn (*HTLCDescriptor).Outpoint outpoint(&self) -> OutPoint
//ldk:fn (*HTLCDescriptor).PreviousUtxo previous_utxo(&self) -> TxOut
//ldk:fn (*HTLCDescriptor).UnsignedTxInput unsigned_tx_input(&self) -> TxIn
//ldk:fn (*HTLCDescriptor).TxOutput tx_output(&self) -> TxOut
//ldk:fn (*HTLCDescriptor).WitnessScript witness_script(&self) -> Vec<u8>
//ldk:fn (*HTLCDescriptor).TxInputWitness tx_input_witness(&self, signature: ECDSASignature, witness_script: slice) -> Witness
//ldk:fn (*HTLCDescriptor).DeriveChannelSigner derive_channel_signer(&self, signer_provider: &SignerProvider) -> WriteableEcdsaChannelSigner
//ldk:live InMemorySigner props ops=clone,write
//ldk:fn NewInMemorySigner InMemorySigner.new(funding_key: SecretKey, revocation_base_key: SecretKey, payment_key: SecretKey, delayed_payment_base_key: SecretKey, htlc_base_key: SecretKey, commitment_seed: ThirtyTwoBytes, channel_value_satoshis: u64, channel_keys_id: ThirtyTwoBytes, rand_bytes_unique_start: ThirtyTwoBytes) -> InMemorySigner
//ldk:fn (*InMemorySigner).CounterpartyPubkeys counterparty_pubkeys(&self) -> ChannelPublicKeys?
//ldk:fn (*InMemorySigner).CounterpartySelectedContestDelay counterparty_selected_contest_delay(&self) -> Option<u16>
//ldk:fn (*InMemorySigner).HolderSelectedContestDelay holder_selected_contest_delay(&self) -> Option<u16>
//ldk:fn (*InMemorySigner).IsOutbound is_outbound(&self) -> Option<bool>
//ldk:fn (*InMemorySigner).FundingOutpoint funding_outpoint(&self) -> OutPoint?
//ldk:fn (*InMemorySigner).GetChannelParameters get_channel_parameters(&self) -> ChannelTransactionParameters?
//ldk:fn (*InMemorySigner).ChannelTypeFeatures channel_type_features(&self) -> ChannelTypeFeatures?
//ldk:fn (*InMemorySigner).SignCounterpartyPaymentInput sign_counterparty_payment_input(&self, spend_tx: Transaction, input_idx: usize, descriptor: &StaticPaymentOutputDescriptor) -> Result<Witness, None>
//ldk:fn (*InMemorySigner).SignDynamicP2wshInput sign_dynamic_p2wsh_input(&self, spend_tx: Transaction, input_idx: usize, descriptor: &DelayedPaymentOutputDescriptor) -> Result<Witness, None>
//ldk:as InMemorySigner EntropySource
//ldk:as InMemorySigner ChannelSigner
//ldk:as InMemorySigner EcdsaChannelSigner
//ldk:as InMemorySigner WriteableEcdsaChannelSigner
//ldk:live KeysManager ops=
//ldk:fn NewKeysManager KeysManager.new(seed: &[32], starting_time_secs: u64, starting_time_nanos: u32) -> KeysManager
//ldk:fn (*KeysManager).GetNodeSecretKey get_node_secret_key(&self) -> SecretKey
//ldk:fn (*KeysManager).DeriveChannelKeys derive_channel_keys(&self, channel_value_satoshis: u64, params: &[32]) -> InMemorySigner
//ldk:fn (*KeysManager).SignSpendableOutputsPsbt sign_spendable_outputs_psbt(&self, descriptors: Vec<SpendableOutputDescriptor>, psbt: Vec<u8>) -> Result<Vec<u8>, None>
//ldk:fn (*KeysManager).SpendSpendableOutputs spend_spendable_outputs(&self, descriptors: Vec<SpendableOutputDescriptor>, outputs: Vec<TxOut>, change_destination_script: Vec<u8>, feerate_sat_per_1000_weight: u32, locktime: Option<u32>) -> Result<Transaction, None>
//ldk:as KeysManager EntropySource
//ldk:as KeysManager NodeSigner
//ldk:as KeysManager SignerProvider
//ldk:trait NodeSigner
//ldk:method NodeSigner.GetInboundPaymentKeyMaterial get_inbound_payment_key_material(&self) -> ThirtyTwoBytes
//ldk:method NodeSigner.GetNodeID get_node_id(&self, recipient: Recipient) -> Result<PublicKey, None>
//ldk:method NodeSigner.Ecdh ecdh(&self, recipient: Recipient, other_key: PublicKey, tweak: Option<BigEndianScalar>) -> Result<ThirtyTwoBytes, None>
//ldk:method NodeSigner.SignInvoice sign_invoice(&self, hrp_bytes: slice, invoice_data: Vec<U5>, recipient: Recipient) -> Result<RecoverableSignature, None>
//ldk:method NodeSigner.SignBolt12InvoiceRequest sign_bolt12_invoice_request(&self, invoice_request: &UnsignedInvoiceRequest) -> Result<SchnorrSignature, None>
//ldk:method NodeSigner.SignBolt12Invoice sign_bolt12_invoice(&self, invoice: &UnsignedBolt12Invoice) -> Result<SchnorrSignature, None>
//ldk:method NodeSigner.SignGossipMessage sign_gossip_message(&self, msg: UnsignedGossipMessage) -> Result<ECDSASignature, None>
//ldk:live PhantomKeysManager ops=
//ldk:as PhantomKeysManager EntropySource
//ldk:as PhantomKeysManager NodeSigner
//ldk:as PhantomKeysManager SignerProvider
//ldk:fn NewPhantomKeysManager PhantomKeysManager.new(seed: &[32], starting_time_secs: u64, starting_time_nanos: u32, cross_node_seed: &[32]) -> PhantomKeysManager
//ldk:fn (*PhantomKeysManager).SpendSpendableOutputs spend_spendable_outputs(&self, descriptors: Vec<SpendableOutputDescriptor>, outputs: Vec<TxOut>, change_destination_script: Vec<u8>, feerate_sat_per_1000_weight: u32, locktime: Option<u32>) -> Result<Transaction, None>
//ldk:fn (*PhantomKeysManager).DeriveChannelKeys derive_channel_keys(&self, channel_value_satoshis: u64, params: &[32]) -> InMemorySigner
//ldk:fn (*PhantomKeysManager).GetNodeSecretKey get_node_secret_key(&self) -> SecretKey
//ldk:fn (*PhantomKeysManager).GetPhantomNodeSecretKey get_phantom_node_secret_key(&self) -> SecretKey
//ldk:enum Recipient ops=new,clone
//ldk:trait SignerProvider
//ldk:method SignerProvider.GenerateChannelKeysID generate_channel_keys_id(&self, inbound: bool, channel_value_satoshis: u64, user_channel_id: U128) -> ThirtyTwoBytes
//ldk:method SignerProvider.DeriveChannelSigner derive_channel_signer(&self, channel_value_satoshis: u64, channel_keys_id: ThirtyTwoBytes) -> WriteableEcdsaChannelSigner
//ldk:method SignerProvider.ReadChanSigner read_chan_signer(&self, reader: slice) -> Result<WriteableEcdsaChannelSigner, DecodeError>
//ldk:method SignerProvider.GetDestinationScript get_destination_script(&self, channel_keys_id: ThirtyTwoBytes) -> Result<Vec<u8>, None>
//ldk:method SignerProvider.GetShutdownScriptpubkey get_shutdown_scriptpubkey(&self) -> Result<ShutdownScript, None>
//ldk:union SpendableOutputDescriptor ops=new,clone,eq,hash,write,read
//ldk:field StaticOutput.ChannelKeysID type=ThirtyTwoBytes
//ldk:fn SpendableOutputDescriptorCreateSpendableOutputsPsbt SpendableOutputDescriptor.create_spendable_outputs_psbt(descriptors: Vec<SpendableOutputDescriptor>, outputs: Vec<TxOut>, change_destination_script: Vec<u8>, feerate_sat_per_1000_weight: u32, locktime: Option<u32>) -> Result<(Vec<u8>, u64), None>
//ldk:data StaticPaymentOutputDescriptor ops=new,clone,eq,hash,write,read
//ldk:fn (*StaticPaymentOutputDescriptor).WitnessScript witness_script(&self) -> Option<Vec<u8>>
//ldk:fn (*StaticPaymentOutputDescriptor).MaxWitnessLength max_witness_length(&self) -> u64
//ldk:trait WriteableEcdsaChannelSigner
//ldk:embed WriteableEcdsaChannelSigner.EcdsaChannelSigner
//ldk:method WriteableEcdsaChannelSigner.Write write(&self) -> Vec<u8>
//ldk:method WriteableEcdsaChannelSigner.Clone cloned
//ldk:fn ReadInMemorySigner InMemorySigner.read(ser: slice, arg: EntropySource) -> Result<InMemorySigner, DecodeError> unmarked
