package peer

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live ErroringMessageHandler ops=
//ldk:fn NewErroringMessageHandler ErroringMessageHandler.new() -> ErroringMessageHandler
//ldk:as ErroringMessageHandler MessageSendEventsProvider
//ldk:as ErroringMessageHandler ChannelMessageHandler
//ldk:live IgnoringMessageHandler props ops=new
//ldk:as IgnoringMessageHandler EventsProvider
//ldk:as IgnoringMessageHandler MessageSendEventsProvider
//ldk:as IgnoringMessageHandler RoutingMessageHandler
//ldk:as IgnoringMessageHandler OnionMessageHandler
//ldk:as IgnoringMessageHandler OffersMessageHandler
//ldk:as IgnoringMessageHandler CustomOnionMessageHandler AsCustomOnionMessageHandler
//ldk:as IgnoringMessageHandler CustomMessageReader
//ldk:as IgnoringMessageHandler CustomMessageHandler
//ldk:data MessageHandler ops=new
//ldk:data PeerHandleError ops=new,clone
//ldk:live PeerManager ops=
//ldk:fn NewPeerManager PeerManager.new(message_handler: MessageHandler, current_time: u32, ephemeral_random_data: &[32], logger: Logger, node_signer: NodeSigner) -> PeerManager
//ldk:fn (*PeerManager).GetPeerNodeIDs get_peer_node_ids(&self) -> Vec<(PublicKey, Option<SocketAddress>)>
//ldk:fn (*PeerManager).NewOutboundConnection new_outbound_connection(&self, their_node_id: PublicKey, descriptor: SocketDescriptor, remote_network_address: Option<SocketAddress>) -> Result<Vec<u8>, PeerHandleError> keep
//ldk:fn (*PeerManager).NewInboundConnection new_inbound_connection(&self, descriptor: SocketDescriptor, remote_network_address: Option<SocketAddress>) -> Result<None, PeerHandleError> keep
//ldk:fn (*PeerManager).WriteBufferSpaceAvail write_buffer_space_avail(&self, descriptor: &mut SocketDescriptor) -> Result<None, PeerHandleError>
//ldk:fn (*PeerManager).ReadEvent read_event(&self, peer_descriptor: &mut SocketDescriptor, data: slice) -> Result<bool, PeerHandleError>
//ldk:fn (*PeerManager).ProcessEvents process_events(&self)
//ldk:fn (*PeerManager).SocketDisconnected socket_disconnected(&self, descriptor: &SocketDescriptor)
//ldk:fn (*PeerManager).DisconnectByNodeID disconnect_by_node_id(&self, node_id: PublicKey)
//ldk:fn (*PeerManager).DisconnectAllPeers disconnect_all_peers(&self)
//ldk:fn (*PeerManager).TimerTickOccurred timer_tick_occurred(&self)
//ldk:fn (*PeerManager).BroadcastNodeAnnouncement broadcast_node_announcement(&self, rgb: ThreeBytes, alias: ThirtyTwoBytes, addresses: Vec<SocketAddress>)
//ldk:trait SocketDescriptor
//ldk:method SocketDescriptor.SendData send_data(&mut self, data: slice, resume_read: bool) -> usize
//ldk:method SocketDescriptor.DisconnectSocket disconnect_socket(&mut self)
//ldk:method SocketDescriptor.Eq eq
//ldk:method SocketDescriptor.Hash hash
//ldk:method SocketDescriptor.Clone cloned
//
//ldk:doc PeerManager PeerManager holds the connections to peers: it takes bytes that came in, hands messages to their handlers, and gives bytes to send to SocketDescriptors (BOLT 1, 8). Make it with PeerManager_new; it may be used from any thread.
