package gossip

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live ChannelInfo props ops=clone,eq,write,read
//ldk:fn (*ChannelInfo).GetDirectionalInfo get_directional_info(&self, channel_flags: u8) -> ChannelUpdateInfo?
//ldk:data ChannelUpdateInfo ops=new,clone,eq,write,read
//ldk:live DirectedChannelInfo ops=clone
//ldk:fn (*DirectedChannelInfo).Channel channel(&self) -> ChannelInfo
//ldk:fn (*DirectedChannelInfo).EffectiveCapacity effective_capacity(&self) -> EffectiveCapacity
//ldk:live NetworkGraph ops=write
//ldk:fn (*NetworkGraph).HandleNetworkUpdate handle_network_update(&self, network_update: &NetworkUpdate)
//ldk:fn (*NetworkGraph).GetChainHash get_chain_hash(&self) -> ThirtyTwoBytes
//ldk:fn NewNetworkGraph NetworkGraph.new(network: Network, logger: Logger) -> NetworkGraph
//ldk:fn (*NetworkGraph).ReadOnly read_only(&self) -> ReadOnlyNetworkGraph
//ldk:fn (*NetworkGraph).GetLastRapidGossipSyncTimestamp get_last_rapid_gossip_sync_timestamp(&self) -> Option<u32>
//ldk:fn (*NetworkGraph).SetLastRapidGossipSyncTimestamp set_last_rapid_gossip_sync_timestamp(&self, last_rapid_gossip_sync_timestamp: u32)
//ldk:fn (*NetworkGraph).UpdateNodeFromAnnouncement update_node_from_announcement(&self, msg: &NodeAnnouncement) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).UpdateNodeFromUnsignedAnnouncement update_node_from_unsigned_announcement(&self, msg: &UnsignedNodeAnnouncement) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).UpdateChannelFromAnnouncement update_channel_from_announcement(&self, msg: &ChannelAnnouncement, utxo_lookup: Option<UtxoLookup>) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).UpdateChannelFromAnnouncementNoLookup update_channel_from_announcement_no_lookup(&self, msg: &ChannelAnnouncement) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).UpdateChannelFromUnsignedAnnouncement update_channel_from_unsigned_announcement(&self, msg: &UnsignedChannelAnnouncement, utxo_lookup: Option<UtxoLookup>) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).AddChannelFromPartialAnnouncement add_channel_from_partial_announcement(&self, short_channel_id: u64, timestamp: u64, features: ChannelFeatures, node_id_1: PublicKey, node_id_2: PublicKey) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).AddChannelFromPartialAnnouncementWithCapacity add_channel_from_partial_announcement_with_capacity(&self, short_channel_id: u64, capacity_sats: Option<u64>, timestamp: u64, features: ChannelFeatures, node_id_1: &NodeId, node_id_2: &NodeId) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).ChannelFailedPermanent channel_failed_permanent(&self, short_channel_id: u64)
//ldk:fn (*NetworkGraph).NodeFailedPermanent node_failed_permanent(&self, node_id: PublicKey)
//ldk:fn (*NetworkGraph).RemoveStaleChannelsAndTracking remove_stale_channels_and_tracking(&self)
//ldk:fn (*NetworkGraph).RemoveStaleChannelsAndTrackingWithTime remove_stale_channels_and_tracking_with_time(&self, current_time_unix: u64)
//ldk:fn (*NetworkGraph).UpdateChannel update_channel(&self, msg: &ChannelUpdate) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).UpdateChannelUnsigned update_channel_unsigned(&self, msg: &UnsignedChannelUpdate) -> Result<None, LightningError>
//ldk:fn (*NetworkGraph).VerifyChannelUpdate verify_channel_update(&self, msg: &ChannelUpdate) -> Result<None, LightningError>
//ldk:live NodeAnnouncementInfo props ops=clone,eq,write,read
//ldk:fn NewNodeAnnouncementInfo NodeAnnouncementInfo.new(features_arg: NodeFeatures, last_update_arg: u32, rgb_arg: ThreeBytes, alias_arg: NodeAlias, announcement_message_arg: NodeAnnouncement?) -> NodeAnnouncementInfo
//ldk:field NodeAnnouncementInfo.RGB type=ThreeBytes
//ldk:fn (*NodeAnnouncementInfo).Addresses addresses(&self) -> Vec<SocketAddress>
//ldk:data NodeInfo ops=new,clone,eq,write,read
//ldk:live P2PGossipSync ops=
//ldk:fn NewP2PGossipSync P2PGossipSync.new(network_graph: &NetworkGraph, utxo_lookup: Option<UtxoLookup>, logger: Logger) -> P2PGossipSync
//ldk:fn (*P2PGossipSync).AddUtxoLookup add_utxo_lookup(&self, utxo_lookup: Option<UtxoLookup>) keep
//ldk:as P2PGossipSync RoutingMessageHandler
//ldk:as P2PGossipSync MessageSendEventsProvider
//ldk:enum SyncMode ops=new,clone
//ldk:data SyncProgress ops=clone
//ldk:fn (*P2PGossipSync).SetSyncMode set_sync_mode(&self, mode: SyncMode)
//ldk:fn (*P2PGossipSync).IsInitialSyncComplete is_initial_sync_complete(&self) -> bool
//ldk:fn (*P2PGossipSync).SyncProgress sync_progress(&self) -> SyncProgress
//ldk:fn (*P2PGossipSync).TimerTickOccurred timer_tick_occurred(&self)
//ldk:live ReadOnlyNetworkGraph ops=
//ldk:fn (*ReadOnlyNetworkGraph).Channel channel(&self, short_channel_id: u64) -> ChannelInfo?
//ldk:fn (*ReadOnlyNetworkGraph).ListChannels list_channels(&self) -> Vec<u64>
//ldk:fn (*ReadOnlyNetworkGraph).Node node(&self, node_id: &NodeId) -> NodeInfo?
//ldk:fn (*ReadOnlyNetworkGraph).ListNodes list_nodes(&self) -> Vec<NodeId>
//ldk:fn (*ReadOnlyNetworkGraph).NodesByAlias nodes_by_alias(&self, alias: &NodeAlias) -> Vec<NodeId>
//ldk:fn (*ReadOnlyNetworkGraph).GetAddresses get_addresses(&self, pubkey: PublicKey) -> Option<Vec<SocketAddress>>
//ldk:live UtxoFuture ops=clone
//ldk:fn NewUtxoFuture UtxoFuture.new() -> UtxoFuture
//ldk:fn (*UtxoFuture).ResolveWithoutForwarding resolve_without_forwarding(&self, graph: &NetworkGraph, result: Result<TxOut, UtxoLookupError>)
//ldk:fn (*UtxoFuture).Resolve resolve(&self, graph: &NetworkGraph, gossip: &P2PGossipSync, result: Result<TxOut, UtxoLookupError>)
//ldk:trait UtxoLookup
//ldk:method UtxoLookup.GetUtxo get_utxo(&self, chain_hash: &[32], short_channel_id: u64) -> UtxoResult
//ldk:enum UtxoLookupError ops=new,clone
//ldk:union UtxoResult ops=new,clone
//ldk:field UtxoResultSync.A type=Result<TxOut,UtxoLookupError>
//ldk:fn VerifyNodeAnnouncement verify_node_announcement(msg: &NodeAnnouncement) -> Result<None, LightningError>
//ldk:fn VerifyChannelAnnouncement verify_channel_announcement(msg: &ChannelAnnouncement) -> Result<None, LightningError>
//ldk:fn ReadNetworkGraph NetworkGraph.read(ser: slice, arg: Logger) -> Result<NetworkGraph, DecodeError> unmarked
