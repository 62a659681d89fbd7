package chain

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:trait BroadcasterInterface
//ldk:method BroadcasterInterface.BroadcastTransactions broadcast_transactions(&self, txs: Vec<Transaction>)
//ldk:enum ChannelMonitorUpdateStatus ops=new,clone,eq
//ldk:trait Confirm
//ldk:method Confirm.TransactionsConfirmed transactions_confirmed(&self, header: &[80], txdata: Vec<(usize, Transaction)>, height: u32)
//ldk:method Confirm.TransactionUnconfirmed transaction_unconfirmed(&self, txid: &[32])
//ldk:method Confirm.BestBlockUpdated best_block_updated(&self, header: &[80], height: u32)
//ldk:method Confirm.GetRelevantTxids get_relevant_txids(&self) -> Vec<(ThirtyTwoBytes, u32, Option<ThirtyTwoBytes>)>
//ldk:enum ConfirmationTarget ops=new,clone,eq,hash
//ldk:trait FeeEstimator
//ldk:method FeeEstimator.GetEstSatPer1000Weight get_est_sat_per_1000_weight(&self, confirmation_target: ConfirmationTarget) -> u32
//ldk:trait Filter
//ldk:method Filter.RegisterTx register_tx(&self, txid: &[32], script_pubkey: slice)
//ldk:method Filter.RegisterOutput register_output(&self, output: WatchedOutput)
//ldk:trait Listen
//ldk:method Listen.FilteredBlockConnected filtered_block_connected(&self, header: &[80], txdata: Vec<(usize, Transaction)>, height: u32)
//ldk:method Listen.BlockConnected block_connected(&self, block: slice, height: u32)
//ldk:method Listen.BlockDisconnected block_disconnected(&self, header: &[80], height: u32)
//ldk:data WatchedOutput ops=new,clone,eq,hash
//ldk:const FeerateFloorSatPerKW FEERATE_FLOOR_SATS_PER_KW u32
//ldk:const MinRelayFeeSatPer1000Weight MIN_RELAY_FEE_SAT_PER_1000_WEIGHT u64

// MinRelayFeeSatPer1000Weight is the feerate by which a replacement of a
// transaction has to pay more than what it replaces. sat per 1000 bytes.
const MinRelayFeeSatPer1000Weight = 4000
