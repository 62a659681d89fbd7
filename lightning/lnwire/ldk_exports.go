package lnwire

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:data AcceptChannel ops=new,clone,eq,hash,write,read
//ldk:data AcceptChannelV2 ops=new,clone,eq,hash,write,read
//ldk:field AcceptChannelV2.RequireConfirmedInputs type=Option<None>
//ldk:data AnnouncementSignatures ops=new,clone,eq,hash,write,read
//ldk:data ChannelAnnouncement ops=new,clone,eq,hash,write,read
//ldk:field ChannelAnnouncement.NodeSignature1 name=node_signature_1
//ldk:field ChannelAnnouncement.NodeSignature2 name=node_signature_2
//ldk:field ChannelAnnouncement.BitcoinSignature1 name=bitcoin_signature_1
//ldk:field ChannelAnnouncement.BitcoinSignature2 name=bitcoin_signature_2
//ldk:data ChannelReady ops=new,clone,eq,hash,write,read
//ldk:data ChannelReestablish ops=new,clone,eq,hash,write,read
//ldk:field ChannelReestablish.NextFunding nonew
//ldk:field ChannelReestablish.MyCurrentFundingLocked nonew
//ldk:data ChannelUpdate ops=new,clone,eq,hash,write,read
//ldk:data ClosingSigned ops=new,clone,eq,hash,write,read
//ldk:data ClosingSignedFeeRange ops=new,clone,eq,hash,write,read
//ldk:data CommitmentSigned ops=new,clone,eq,hash,write,read
//ldk:field CommitmentSigned.FundingTxid nonew
//ldk:data CommitmentUpdate ops=new,clone,eq,hash
//ldk:union ErrorAction ops=new,clone,hash
//ldk:data ErrorMessage ops=new,clone,eq,hash,write,read
//ldk:data FundingCreated ops=new,clone,eq,hash,write,read
//ldk:data FundingSigned ops=new,clone,eq,hash,write,read
//ldk:data GossipTimestampFilter ops=new,clone,eq,hash,write,read
//ldk:live Hostname ops=clone,eq,hash,write,read
//ldk:fn (*Hostname).Len len(&self) -> u8
//ldk:data Init ops=new,clone,eq,hash,write,read
//ldk:field Init.RemoteNetworkAddress type=Option<SocketAddress>
//ldk:data LightningError ops=new,clone
//ldk:union NetworkUpdate ops=new,clone,eq,write,read:option
//ldk:data NodeAlias ops=new,clone,eq,hash,write,read
//ldk:data NodeAnnouncement ops=new,clone,eq,hash,write,read
//ldk:data OnionMessage ops=new,clone,eq,hash,write,read
//ldk:data OnionPacket ops=clone,eq,hash,write,read
//ldk:field OnionPacket.PublicKey type=Result<PublicKey,Secp256k1Error>
//ldk:field OnionPacket.HopData hide type=Vec<u8>
//ldk:data OpenChannel ops=new,clone,eq,hash,write,read
//ldk:data OpenChannelV2 ops=new,clone,eq,hash,write,read
//ldk:field OpenChannelV2.FundingFeerateSatPer1000Weight name=funding_feerate_sat_per_1000_weight
//ldk:field OpenChannelV2.CommitmentFeerateSatPer1000Weight name=commitment_feerate_sat_per_1000_weight
//ldk:field OpenChannelV2.RequireConfirmedInputs type=Option<None>
//ldk:data Packet ops=new,clone,eq,hash,write
//ldk:data Ping ops=new,clone,eq,hash,write,read
//ldk:data Pong ops=new,clone,eq,hash,write,read
//ldk:data PrintableString ops=new
//ldk:data QueryChannelRange ops=new,clone,eq,hash,write,read
//ldk:field QueryChannelRange.QueryOption nonew
//ldk:fn (*QueryChannelRange).EndBlocknum end_blocknum(&self) -> u32
//ldk:data QueryShortChannelIds ops=new,clone,eq,hash,write,read
//ldk:field QueryShortChannelIds.QueryFlags nonew
//ldk:data ReplyChannelRange ops=new,clone,eq,hash,write,read
//ldk:field ReplyChannelRange.Timestamps nonew
//ldk:field ReplyChannelRange.Checksums nonew
//ldk:data ReplyShortChannelIdsEnd ops=new,clone,eq,hash,write,read
//ldk:data RevokeAndACK ops=new,clone,eq,hash,write,read
//ldk:data Shutdown ops=new,clone,eq,hash,write,read
//ldk:union SocketAddress ops=new,clone,eq,hash,write,read
//ldk:fn SocketAddressFromStr SocketAddress.from_str(s: Str) -> Result<SocketAddress, SocketAddressParseError> unmarked
//ldk:enum SocketAddressParseError ops=new,clone,eq,hash
//ldk:data Splice ops=new,clone,eq,write,read
//ldk:data SpliceAck ops=new,clone,eq,write,read
//ldk:data SpliceLocked ops=new,clone,eq,write,read
//ldk:data Stfu ops=new,clone,eq,write,read
//ldk:live TransactionU16LenLimited ops=clone,eq,hash,write,read
//ldk:fn NewTransactionU16LenLimited TransactionU16LenLimited.new(transaction: Transaction) -> Result<TransactionU16LenLimited, None>
//ldk:fn (*TransactionU16LenLimited).IntoTransaction into_transaction(self) -> Transaction
//ldk:data TxAbort ops=new,clone,eq,hash,write,read
//ldk:data TxAckRbf ops=new,clone,eq,hash,write,read
//ldk:field TxAckRbf.RequireConfirmedInputs nonew
//ldk:data TxAddInput ops=new,clone,eq,hash,write,read
//ldk:field TxAddInput.SharedInputTxid nonew
//ldk:data TxAddOutput ops=new,clone,eq,hash,write,read
//ldk:data TxComplete ops=new,clone,eq,hash,write,read
//ldk:data TxInitRbf ops=new,clone,eq,hash,write,read
//ldk:field TxInitRbf.FeerateSatPer1000Weight name=feerate_sat_per_1000_weight
//ldk:field TxInitRbf.RequireConfirmedInputs nonew
//ldk:data TxRemoveInput ops=new,clone,eq,hash,write,read
//ldk:data TxRemoveOutput ops=new,clone,eq,hash,write,read
//ldk:data TxSignatures ops=new,clone,eq,hash,write,read
//ldk:field TxSignatures.Witnesses type=Vec<Witness>
//ldk:field TxSignatures.SharedInputSignature nonew
//ldk:data UnsignedChannelAnnouncement ops=new,clone,eq,hash,write,read
//ldk:field UnsignedChannelAnnouncement.NodeID1 name=node_id_1
//ldk:field UnsignedChannelAnnouncement.NodeID2 name=node_id_2
//ldk:field UnsignedChannelAnnouncement.BitcoinKey1 name=bitcoin_key_1
//ldk:field UnsignedChannelAnnouncement.BitcoinKey2 name=bitcoin_key_2
//ldk:live UnsignedChannelUpdate props ops=new,clone,eq,hash,write,read
//ldk:union UnsignedGossipMessage ops=new,clone
//ldk:field UnsignedNodeAnnouncement.RGB type=ThreeBytes
//ldk:live UnsignedNodeAnnouncement props ops=clone,eq,hash,write,read
//ldk:data UntrustedString ops=new,clone,eq,hash,write,read
//ldk:data UpdateAddHTLC ops=new,clone,eq,hash,write,read
//ldk:field UpdateAddHTLC.HTLCID name=htlc_id
//ldk:data UpdateFailHTLC ops=clone,eq,hash,write,read
//ldk:field UpdateFailHTLC.HTLCID name=htlc_id
//ldk:field UpdateFailHTLC.Reason nonew
//ldk:field UpdateFailHTLC.AttributionData nonew
//ldk:data UpdateFailMalformedHTLC ops=clone,eq,hash,write,read
//ldk:field UpdateFailMalformedHTLC.HTLCID name=htlc_id
//ldk:field UpdateFailMalformedHTLC.Sha256OfOnion hide
//ldk:data UpdateFee ops=new,clone,eq,hash,write,read
//ldk:data UpdateFulfillHTLC ops=new,clone,eq,hash,write,read
//ldk:field UpdateFulfillHTLC.HTLCID name=htlc_id
//ldk:field UpdateFulfillHTLC.AttributionData nonew
//ldk:data WarningMessage ops=new,clone,eq,hash,write,read
//ldk:fn ParseOnionAddress parse_onion_address(host: Str, port: u16) -> Result<SocketAddress, SocketAddressParseError>
//ldk:data FundingRef ops=new,clone,eq,hash
//ldk:data OnionErrorPacket ops=new,clone,eq,hash
//ldk:data ChannelUpdateTimestamps ops=new,clone,eq,hash
//ldk:data ChannelUpdateChecksums ops=new,clone,eq,hash
//ldk:data AttributionData ops=new,clone,eq,hash
//ldk:field AttributionData.HoldTimes type=Vec<u8>
//ldk:field AttributionData.HMACs type=Vec<u8>
//ldk:fn (*SocketAddress).String to_str(&self) -> Str unmarked selfname=o
