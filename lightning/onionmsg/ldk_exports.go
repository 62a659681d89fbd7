package onionmsg

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:trait CustomOnionMessageHandler
//ldk:method CustomOnionMessageHandler.HandleCustomMessage handle_custom_message(&self, msg: OnionMessageContents) -> Option<OnionMessageContents>
//ldk:method CustomOnionMessageHandler.ReadCustomMessage read_custom_message(&self, message_type: u64, buffer: slice) -> Result<Option<OnionMessageContents>, DecodeError>
//ldk:method CustomOnionMessageHandler.ReleasePendingCustomMessages release_pending_custom_messages(&self) -> Vec<(OnionMessageContents, Destination, BlindedPath)>
//ldk:union Destination ops=new,clone
//ldk:trait MessageRouter
//ldk:method MessageRouter.FindPath find_path(&self, sender: PublicKey, peers: Vec<PublicKey>, destination: Destination) -> Result<OnionMessagePath, None>
//ldk:method MessageRouter.CreateBlindedPaths create_blinded_paths(&self, recipient: PublicKey, peers: Vec<PublicKey>) -> Result<Vec<BlindedPath>, None>
//ldk:union OffersMessage ops=new,clone,write
//ldk:fn OffersMessageIsKnownType OffersMessage.is_known_type(tlv_type: u64) -> bool
//ldk:as OffersMessage OnionMessageContents
//ldk:trait OffersMessageHandler
//ldk:method OffersMessageHandler.HandleMessage handle_message(&self, message: OffersMessage) -> Option<OffersMessage>
//ldk:method OffersMessageHandler.ReleasePendingMessages release_pending_messages(&self) -> Vec<(OffersMessage, Destination, BlindedPath)>
//ldk:trait OnionMessageContents
//ldk:method OnionMessageContents.TLVType tlv_type(&self) -> u64
//ldk:method OnionMessageContents.Write write(&self) -> Vec<u8>
//ldk:method OnionMessageContents.DebugStr debug_str(&self) -> Str
//ldk:method OnionMessageContents.Clone cloned
//ldk:data OnionMessagePath ops=new,clone
//ldk:fn (*OnionMessagePath).FirstNode first_node(&self) -> PublicKey
//ldk:union ParsedOnionMessageContents ops=new,clone,write
//ldk:as ParsedOnionMessageContents OnionMessageContents
//ldk:union PeeledOnion ops=new,clone
//ldk:field Forward.A name=_0
//ldk:field Forward.B name=_1
//ldk:variant Forward body
//ldk:field Receive.A name=_0
//ldk:field Receive.B name=_1 type=ThirtyTwoBytes
//ldk:field Receive.C name=_2
//ldk:variant Receive body
//ldk:union SendError ops=new,clone,eq
//ldk:union SendSuccess ops=new,clone,eq
//ldk:variant GetNodeIDFailed name=GetNodeIdFailed
//ldk:live DefaultMessageRouter ops=
//ldk:fn NewDefaultMessageRouter DefaultMessageRouter.new(network_graph: &NetworkGraph, entropy_source: EntropySource) -> DefaultMessageRouter
//ldk:as DefaultMessageRouter MessageRouter
//ldk:live OnionMessenger ops=
//ldk:fn NewOnionMessenger OnionMessenger.new(entropy_source: EntropySource, node_signer: NodeSigner, logger: Logger, message_router: MessageRouter, offers_handler: OffersMessageHandler, custom_handler: CustomOnionMessageHandler) -> OnionMessenger
//ldk:fn (*OnionMessenger).SendOnionMessage send_onion_message(&self, contents: OnionMessageContents, destination: Destination, reply_path: BlindedPath?) -> Result<SendSuccess, SendError>
//ldk:as OnionMessenger OnionMessageHandler
//ldk:fn CreateOnionMessage create_onion_message(entropy_source: &EntropySource, node_signer: &NodeSigner, path: OnionMessagePath, contents: OnionMessageContents, reply_path: BlindedPath?) -> Result<(PublicKey, OnionMessage, Option<Vec<SocketAddress>>), SendError>
//ldk:fn PeelOnionMessage peel_onion_message(msg: &OnionMessage, node_signer: NodeSigner, logger: Logger, custom_handler: CustomOnionMessageHandler) -> Result<PeeledOnion, None>
//
//ldk:doc OnionMessenger OnionMessenger is the handler for onion messages (BOLT 4). Make it with OnionMessenger_new; it may be used from any thread.
