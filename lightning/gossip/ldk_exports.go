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
//
//ldk:doc NetworkGraph NetworkGraph is the graph of the public channels of one chain (BOLT 7). Create it with NetworkGraph_new or NetworkGraph_read. It may be used from any thread: searches read snapshots of it and never make gossip wait.
//ldk:doc NewNetworkGraph NewNetworkGraph returns an empty graph of the network's chain. The logger moves in.
//ldk:doc ReadNetworkGraph ReadNetworkGraph reads what NetworkGraph_write made, here or by LDK. ser is borrowed, the logger moves in. Bytes that are no graph give an error and never take more memory than a few times their length.
//ldk:doc NetworkGraph.ReadOnly ReadOnly returns the graph as it is now: a snapshot that the caller owns and frees. Taking one costs little, and nothing while the graph does not change; whoever reads it makes nobody wait and sees no later change. It stays valid when the graph is freed. Callbacks during a search may take one, too.
//ldk:doc ReadOnlyNetworkGraph ReadOnlyNetworkGraph is the graph as it was at some time; see NetworkGraph_read_only. It may be used from any thread. The objects that it returns are copies that the caller owns.
//ldk:doc NetworkGraph.UpdateChannelFromAnnouncement UpdateChannelFromAnnouncement takes a channel_announcement (BOLT 7). With a look-up, which moves in and is freed when the call is over, the funding output must exist and have the announced keys; without one the announcement is taken at its word. If the answer is to come later, an error says so, and the channel is added when the UtxoFuture is resolved. What the error's action says is meant for the peer that the message came from.
//ldk:doc NetworkGraph.UpdateChannelFromUnsignedAnnouncement UpdateChannelFromUnsignedAnnouncement takes a channel_announcement from a source that is trusted: no signature is checked. The look-up is as for NetworkGraph_update_channel_from_announcement.
//ldk:doc P2PGossipSync P2PGossipSync feeds a NetworkGraph with what peers say and lets them read it (BOLT 7). Create it with P2PGossipSync_new and give PeerManager its P2PGossipSync_as_RoutingMessageHandler. It may be used from any thread.
//ldk:doc P2PGossipSync How it learns the graph is a SyncMode. Whatever the mode, it answers all queries of BOLT 7 and honours timestamp filters, if whoever calls it opens sessions, as PeerManager does; to others it is what the reference 0.0.121 is.
//ldk:doc NewP2PGossipSync NewP2PGossipSync returns a handler that feeds network_graph, which is borrowed and has to outlive it. utxo_lookup may be None: announcements are then taken at their word, and anybody can make up channels. It and the logger move in and are freed with the object.
//ldk:doc P2PGossipSync.AddUtxoLookup AddUtxoLookup replaces the look-up for announcements to come; None is for none. It moves in and is freed with the object, as is the one before it.
//ldk:doc P2PGossipSync.SetSyncMode SetSyncMode changes how peers are asked that connect from now on. The default is SyncByTimestampFilter. SyncByQueries has an effect only if whoever calls the object opens sessions, as PeerManager does.
//ldk:doc UtxoLookup UtxoLookup knows the unspent outputs of a chain.
//ldk:doc UtxoLookup.GetUtxo GetUtxo returns the output that short_channel_id names (block height << 40 | transaction index << 16 | output index), if it is unspent. chain_hash, the genesis block's hash, is borrowed. It is called with no lock held and may call anything. The peer that announced the channel waits for it, so what takes long is better answered by a future.
//ldk:doc UtxoResultAsync UtxoResultAsync promises an answer: keep a UtxoFuture_clone of the future that moves in here, and resolve that once the answer is known, from whichever thread.
//ldk:doc UtxoFuture UtxoFuture is a look-up that is under way. Clones stand for the same look-up. Messages that depend on it wait, within bounds, until one of them is resolved; when all have been freed and none was, the wait is given up.
//ldk:doc UtxoFuture.ResolveWithoutForwarding ResolveWithoutForwarding gives the look-up's result, which moves in, to the graph. What waited for it is applied to the graph and goes to no peer. Only the first answer counts. It may be called from any thread, also before the look-up that returned the future has ended.
//ldk:doc UtxoFuture.Resolve Resolve is UtxoFuture_resolve_without_forwarding, and has gossip, which must be of the same graph, send on what waited. Call PeerManager_process_events afterwards.
//ldk:doc SyncProgress.Peers Peers is how many peers can be asked.
//ldk:doc SyncProgress.Failed Failed is how many of the peers did not answer, or against the rules.
//ldk:doc SyncProgress.Told Told is how many channels the peer that is being asked, or was last, has named.
//ldk:doc SyncProgress.Wanted Wanted is how many of the channels told we lack or have in an older form.
//ldk:doc SyncProgress.Asked Asked is how many of the channels wanted have been answered.
//ldk:doc SyncProgress.Complete Complete says that a peer has been asked to the end, so that syncs is not 0.
//ldk:doc ChannelInfo.Features Features are those of the channel_announcement (BOLT 9); many announce none.
//ldk:doc ChannelInfo.NodeTwo NodeTwo is the end whose id is second in the announcement: the larger one.
//ldk:doc ChannelUpdateInfo.HTLCMinimumMsat HTLCMinimumMsat is the least HTLC that the direction takes, in msat.
//ldk:doc ChannelUpdateInfo.HTLCMaximumMsat HTLCMaximumMsat is the largest HTLC that the direction takes, in msat.
//ldk:doc ChannelUpdateInfo.Fees Fees is what the direction's source charges to forward.
//ldk:doc NodeAnnouncementInfo.Features Features are those of the node_announcement (BOLT 9).
//ldk:doc NodeAnnouncementInfo.RGB RGB is the colour that the node gave itself: red, green, blue.
