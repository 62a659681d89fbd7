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
//
//ldk:doc RapidGossipSync RapidGossipSync fills a NetworkGraph from snapshots of rapid gossip sync, both versions of the format, full or incremental. Create it with RapidGossipSync_new. It may be used from any thread.
//ldk:doc NewRapidGossipSync NewRapidGossipSync returns an object that fills network_graph, which is borrowed and has to outlive it. The logger moves in.
//ldk:doc RapidGossipSync.UpdateNetworkGraph UpdateNetworkGraph applies a snapshot and returns its timestamp in seconds since 1970, which is also recorded in the graph: the next snapshot to fetch is what is newer. update_data is borrowed. One of another chain or more than two weeks older than the clock is refused. After an error nothing has changed. Snapshots carry no signatures: whoever makes them is trusted.
//ldk:doc RapidGossipSync.UpdateNetworkGraphNoStd UpdateNetworkGraphNoStd is UpdateNetworkGraph at the given time in seconds since 1970; None leaves out all checks of age.
//ldk:doc RapidGossipSync.SyncNetworkGraphWithFilePath SyncNetworkGraphWithFilePath is UpdateNetworkGraph with the contents of a file. sync_path is UTF-8 and moves in. A file that cannot be read is a DecodeError.
