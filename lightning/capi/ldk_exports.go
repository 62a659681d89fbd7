package capi

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:fn WriteOutPoint OutPoint.write(&self) -> Vec<u8> unmarked selfname=obj
//ldk:fn ReadOutPoint OutPoint.read(ser: slice) -> Result<OutPoint, DecodeError> unmarked
//ldk:fn WriteNodeID NodeId.write(&self) -> Vec<u8> unmarked selfname=obj
//ldk:fn ReadNodeID NodeId.read(ser: slice) -> Result<NodeId, DecodeError> unmarked
//ldk:fn WriteShutdownScript ShutdownScript.write(&self) -> Vec<u8> unmarked selfname=obj
//ldk:fn ReadShutdownScript ShutdownScript.read(ser: slice) -> Result<ShutdownScript, DecodeError> unmarked
//ldk:fn WriteAPIError APIError.write(&self) -> Vec<u8> unmarked selfname=obj
//ldk:fn ReadAPIError APIError.read(ser: slice) -> Result<Option<APIError>, DecodeError> unmarked
//ldk:fn NodeIDFromPubkey NodeId.from_pubkey(pubkey: PublicKey) -> NodeId
//ldk:fn NodeIDAsSlice NodeId.as_slice(&self) -> slice
//ldk:fn NodeIDAsArray NodeId.as_array(&self) -> &[33]
//ldk:fn NodeIDAsPubkey NodeId.as_pubkey(&self) -> Result<PublicKey, Secp256k1Error>
//ldk:fn ShutdownScriptIntoInner ShutdownScript.into_inner(self) -> Vec<u8>
//ldk:fn ShutdownScriptIsCompatible ShutdownScript.is_compatible(&self, features: &InitFeatures) -> bool
//ldk:fn DefaultChannelConfigUpdate ChannelConfigUpdate.default() -> ChannelConfigUpdate
//ldk:fn PaymentPurposePreimage PaymentPurpose.preimage(&self) -> Option<ThirtyTwoBytes>
//ldk:fn AnchorDescriptorPreviousUtxo AnchorDescriptor.previous_utxo(&self) -> TxOut
//ldk:fn AnchorDescriptorUnsignedTxInput AnchorDescriptor.unsigned_tx_input(&self) -> TxIn
//ldk:fn AnchorDescriptorWitnessScript AnchorDescriptor.witness_script(&self) -> Vec<u8>
//ldk:fn AnchorDescriptorTxInputWitness AnchorDescriptor.tx_input_witness(&self, signature: ECDSASignature) -> Witness
//ldk:fn AnchorDescriptorDeriveChannelSigner AnchorDescriptor.derive_channel_signer(&self, signer_provider: &SignerProvider) -> WriteableEcdsaChannelSigner
//ldk:data BigSize ops=new,clone,hash,eq,write,read
//ldk:data InvalidShutdownScript ops=new,clone
//ldk:fn ShutdownScriptFromWitnessProgram ShutdownScript.new_witness_program(witness_program: WitnessProgram) -> Result<ShutdownScript, InvalidShutdownScript>
//ldk:fn WriteUnsignedGossipMessage UnsignedGossipMessage.write(&self) -> Vec<u8> unmarked selfname=obj
//ldk:fn WritePhantomRouteHints PhantomRouteHints.write(&self) -> Vec<u8> unmarked selfname=obj
//ldk:fn ReadPhantomRouteHints PhantomRouteHints.read(ser: slice) -> Result<PhantomRouteHints, DecodeError> unmarked
//ldk:const MaxBufSize MAX_BUF_SIZE usize
//ldk:const MinFinalCLTVExpiryDelta MIN_FINAL_CLTV_EXPIRY_DELTA u16
//ldk:need Option<WriteableScore>
//ldk:need Option<Str>
//ldk:need Option<SecretKey>
//ldk:need Option<TxOut>
//ldk:need Result<None, IOError>
//ldk:need Result<Vec<u8>, IOError>
//ldk:need Result<Vec<Str>, IOError>
