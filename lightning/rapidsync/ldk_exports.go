package rapidsync

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:union GraphSyncError ops=new,clone
//ldk:live RapidGossipSync ops=
//ldk:fn NewRapidGossipSync RapidGossipSync.new(network_graph: &NetworkGraph, logger: Logger) -> RapidGossipSync
//ldk:fn (*RapidGossipSync).SyncNetworkGraphWithFilePath sync_network_graph_with_file_path(&self, sync_path: Str) -> Result<u32, GraphSyncError>
//ldk:fn (*RapidGossipSync).UpdateNetworkGraph update_network_graph(&self, update_data: slice) -> Result<u32, GraphSyncError>
//ldk:fn (*RapidGossipSync).UpdateNetworkGraphNoStd update_network_graph_no_std(&self, update_data: slice, current_time_unix: Option<u64>) -> Result<u32, GraphSyncError>
//ldk:fn (*RapidGossipSync).IsInitialSyncComplete is_initial_sync_complete(&self) -> bool
