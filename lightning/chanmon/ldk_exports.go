package chanmon

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:union Balance ops=new,clone,eq
//ldk:fn (*Balance).ClaimableAmountSatoshis claimable_amount_satoshis(&self) -> u64
//ldk:live ChannelMonitor ops=clone,write
//ldk:fn (*ChannelMonitor).UpdateMonitor update_monitor(&self, updates: &ChannelMonitorUpdate, broadcaster: &BroadcasterInterface, fee_estimator: &FeeEstimator, logger: &Logger) -> Result<None, None>
//ldk:fn (*ChannelMonitor).GetLatestUpdateID get_latest_update_id(&self) -> u64
//ldk:fn (*ChannelMonitor).GetFundingTxo get_funding_txo(&self) -> (OutPoint, Vec<u8>)
//ldk:fn (*ChannelMonitor).GetOutputsToWatch get_outputs_to_watch(&self) -> Vec<(ThirtyTwoBytes, Vec<(u32, Vec<u8>)>)>
//ldk:fn (*ChannelMonitor).LoadOutputsToWatch load_outputs_to_watch(&self, filter: &Filter, logger: &Logger)
//ldk:fn (*ChannelMonitor).GetAndClearPendingMonitorEvents get_and_clear_pending_monitor_events(&self) -> Vec<MonitorEvent>
//ldk:fn (*ChannelMonitor).ProcessPendingEvents process_pending_events(&self, handler: &EventHandler)
//ldk:fn (*ChannelMonitor).InitialCounterpartyCommitmentTx initial_counterparty_commitment_tx(&self) -> CommitmentTransaction?
//ldk:fn (*ChannelMonitor).CounterpartyCommitmentTxsFromUpdate counterparty_commitment_txs_from_update(&self, update: &ChannelMonitorUpdate) -> Vec<CommitmentTransaction>
//ldk:fn (*ChannelMonitor).SignToLocalJusticeTx sign_to_local_justice_tx(&self, justice_tx: Transaction, input_idx: usize, value: u64, commitment_number: u64) -> Result<Transaction, None>
//ldk:fn (*ChannelMonitor).GetCounterpartyNodeID get_counterparty_node_id(&self) -> PublicKey?
//ldk:fn (*ChannelMonitor).GetLatestHolderCommitmentTxn get_latest_holder_commitment_txn(&self, logger: &Logger) -> Vec<Transaction>
//ldk:fn (*ChannelMonitor).BlockConnected block_connected(&self, header: &[80], txdata: Vec<(usize, Transaction)>, height: u32, broadcaster: BroadcasterInterface, fee_estimator: FeeEstimator, logger: &Logger) -> Vec<(ThirtyTwoBytes, Vec<(u32, TxOut)>)>
//ldk:fn (*ChannelMonitor).BlockDisconnected block_disconnected(&self, header: &[80], height: u32, broadcaster: BroadcasterInterface, fee_estimator: FeeEstimator, logger: &Logger)
//ldk:fn (*ChannelMonitor).TransactionsConfirmed transactions_confirmed(&self, header: &[80], txdata: Vec<(usize, Transaction)>, height: u32, broadcaster: BroadcasterInterface, fee_estimator: FeeEstimator, logger: &Logger) -> Vec<(ThirtyTwoBytes, Vec<(u32, TxOut)>)>
//ldk:fn (*ChannelMonitor).TransactionUnconfirmed transaction_unconfirmed(&self, txid: &[32], broadcaster: BroadcasterInterface, fee_estimator: FeeEstimator, logger: &Logger)
//ldk:fn (*ChannelMonitor).BestBlockUpdated best_block_updated(&self, header: &[80], height: u32, broadcaster: BroadcasterInterface, fee_estimator: FeeEstimator, logger: &Logger) -> Vec<(ThirtyTwoBytes, Vec<(u32, TxOut)>)>
//ldk:fn (*ChannelMonitor).GetRelevantTxids get_relevant_txids(&self) -> Vec<(ThirtyTwoBytes, u32, Option<ThirtyTwoBytes>)>
//ldk:fn (*ChannelMonitor).CurrentBestBlock current_best_block(&self) -> BestBlock
//ldk:fn (*ChannelMonitor).RebroadcastPendingClaims rebroadcast_pending_claims(&self, broadcaster: BroadcasterInterface, fee_estimator: FeeEstimator, logger: &Logger)
//ldk:fn (*ChannelMonitor).GetSpendableOutputs get_spendable_outputs(&self, tx: Transaction, confirmation_height: u32) -> Vec<SpendableOutputDescriptor>
//ldk:fn (*ChannelMonitor).GetClaimableBalances get_claimable_balances(&self) -> Vec<Balance>
//ldk:live ChannelMonitorUpdate props ops=clone,eq,write,read
//ldk:field ChannelMonitorUpdate.Steps skip
//ldk:field ChannelMonitorUpdate.CounterpartyNodeID skip
//ldk:live HTLCUpdate props ops=clone,eq,write,read
//ldk:field HTLCUpdate.PaymentHash hide
//ldk:field HTLCUpdate.PaymentPreimage hide
//ldk:field HTLCUpdate.Source skip
//ldk:field HTLCUpdate.HTLCValueSatoshis hide
//ldk:union MonitorEvent ops=new,clone,eq,write,read:option
//ldk:trait Watch
//ldk:method Watch.WatchChannel watch_channel(&self, funding_txo: OutPoint, monitor: ChannelMonitor) -> Result<ChannelMonitorUpdateStatus, None>
//ldk:method Watch.UpdateChannel update_channel(&self, funding_txo: OutPoint, update: &ChannelMonitorUpdate) -> ChannelMonitorUpdateStatus
//ldk:method Watch.ReleasePendingMonitorEvents release_pending_monitor_events(&self) -> Vec<(OutPoint, Vec<MonitorEvent>, PublicKey)>
//ldk:fn ReadChannelMonitor C2Tuple_ThirtyTwoBytesChannelMonitorZ_read(ser: slice, arg_a: &EntropySource, arg_b: &SignerProvider) -> Result<(ThirtyTwoBytes, ChannelMonitor), DecodeError>
//ldk:const ClosedChannelUpdateID CLOSED_CHANNEL_UPDATE_ID u64
//ldk:const AntiReorgDelay ANTI_REORG_DELAY u32
//
//ldk:doc ChannelMonitor ChannelMonitor enforces one channel on chain (BOLT 5): it holds what is needed to punish an old state and to claim what is ours. It may be used from any thread.
