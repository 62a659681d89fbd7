package chainmonitor

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live ChainMonitor ops=
//ldk:fn NewChainMonitor ChainMonitor.new(chain_source: Option<Filter>, broadcaster: BroadcasterInterface, logger: Logger, feeest: FeeEstimator, persister: Persist) -> ChainMonitor
//ldk:fn (*ChainMonitor).GetClaimableBalances get_claimable_balances(&self, ignored_channels: Vec<ChannelDetails>) -> Vec<Balance>
//ldk:fn (*ChainMonitor).GetMonitor get_monitor(&self, funding_txo: OutPoint) -> Result<LockedChannelMonitor, None>
//ldk:fn (*ChainMonitor).ListMonitors list_monitors(&self) -> Vec<OutPoint>
//ldk:fn (*ChainMonitor).ListPendingMonitorUpdates list_pending_monitor_updates(&self) -> Vec<(OutPoint, Vec<MonitorUpdateId>)>
//ldk:fn (*ChainMonitor).ChannelMonitorUpdated channel_monitor_updated(&self, funding_txo: OutPoint, completed_update_id: MonitorUpdateId) -> Result<None, APIError>
//ldk:fn (*ChainMonitor).GetUpdateFuture get_update_future(&self) -> Future
//ldk:fn (*ChainMonitor).RebroadcastPendingClaims rebroadcast_pending_claims(&self)
//ldk:as ChainMonitor Listen
//ldk:as ChainMonitor Confirm
//ldk:as ChainMonitor Watch
//ldk:as ChainMonitor EventsProvider
//ldk:live LockedChannelMonitor ops=
//ldk:live MonitorUpdateID name=MonitorUpdateId ops=clone,eq,hash
//ldk:trait Persist
//ldk:method Persist.PersistNewChannel persist_new_channel(&self, channel_id: OutPoint, data: &ChannelMonitor, update_id: MonitorUpdateId) -> ChannelMonitorUpdateStatus
//ldk:method Persist.UpdatePersistedChannel update_persisted_channel(&self, channel_id: OutPoint, update: ChannelMonitorUpdate?, data: &ChannelMonitor, update_id: MonitorUpdateId) -> ChannelMonitorUpdateStatus
//
//ldk:doc ChainMonitor ChainMonitor keeps the monitors of a node's channels: it feeds them with blocks, has their updates persisted, and gathers their events. It may be used from any thread.
