/* The smallest C program over lightning.h: it makes a node's keys and its
 * channel manager, prints the node id and gives everything back.
 *
 *   cc -Iinclude demo/demo.c -Lbuild -llightning -o demo-c
 */
#include <lightning.h>

#include <stdio.h>
#include <string.h>

static void log_record(const void *this_arg, LDKRecord record) {
	(void)this_arg;
	LDKStr text = Record_get_args(&record);
	printf("log: %.*s\n", (int)text.len, (const char *)text.chars);
	Str_free(text);
	Record_free(record);
}

static uint32_t feerate(const void *this_arg, LDKConfirmationTarget target) {
	(void)this_arg;
	(void)target;
	return 1000;
}

static void broadcast(const void *this_arg, LDKCVec_TransactionZ txs) {
	(void)this_arg;
	CVec_TransactionZ_free(txs);
}

static LDKChannelMonitorUpdateStatus persist_new(const void *this_arg, LDKOutPoint channel, const LDKChannelMonitor *monitor,
                                                 LDKMonitorUpdateId id) {
	(void)this_arg;
	(void)monitor;
	OutPoint_free(channel);
	MonitorUpdateId_free(id);
	return ChannelMonitorUpdateStatus_completed();
}

static LDKChannelMonitorUpdateStatus persist_update(const void *this_arg, LDKOutPoint channel, LDKChannelMonitorUpdate update,
                                                    const LDKChannelMonitor *monitor, LDKMonitorUpdateId id) {
	(void)this_arg;
	(void)monitor;
	OutPoint_free(channel);
	ChannelMonitorUpdate_free(update);
	MonitorUpdateId_free(id);
	return ChannelMonitorUpdateStatus_completed();
}

int main(void) {
	/* A trait is a struct of functions; what is not set is NULL. */
	LDKLogger logger;
	LDKFeeEstimator fees;
	LDKBroadcasterInterface broadcaster;
	LDKPersist persist;
	LDKRouter router;
	memset(&logger, 0, sizeof logger);
	memset(&fees, 0, sizeof fees);
	memset(&broadcaster, 0, sizeof broadcaster);
	memset(&persist, 0, sizeof persist);
	memset(&router, 0, sizeof router); /* asked only when a payment is sent */
	logger.log = log_record;
	fees.get_est_sat_per_1000_weight = feerate;
	broadcaster.broadcast_transactions = broadcast;
	persist.persist_new_channel = persist_new;
	persist.update_persisted_channel = persist_update;

	uint8_t seed[32];
	memset(seed, 7, sizeof seed); /* a real program has a secret one */
	LDKKeysManager keys = KeysManager_new((const uint8_t(*)[32])&seed, 1, 0);
	LDKChainMonitor monitor = ChainMonitor_new(COption_FilterZ_none(), broadcaster, logger, fees, persist);

	LDKThirtyTwoBytes genesis;
	memset(&genesis, 0, sizeof genesis);
	LDKChannelManager manager = ChannelManager_new(
		fees, ChainMonitor_as_Watch(&monitor), broadcaster, router, logger, KeysManager_as_EntropySource(&keys),
		KeysManager_as_NodeSigner(&keys), KeysManager_as_SignerProvider(&keys), UserConfig_default(),
		ChainParameters_new(LDKNetwork_Regtest, BestBlock_new(genesis, 0)), 1700000000);

	LDKPublicKey id = ChannelManager_get_our_node_id(&manager);
	printf("node id: ");
	for (size_t i = 0; i < sizeof id.compressed_form; i++) printf("%02x", id.compressed_form[i]);
	LDKCVec_ChannelDetailsZ channels = ChannelManager_list_channels(&manager);
	printf("\nchannels: %zu\n", (size_t)channels.datalen);
	CVec_ChannelDetailsZ_free(channels);

	/* What borrows goes before what it borrows from. */
	ChannelManager_free(manager);
	ChainMonitor_free(monitor);
	KeysManager_free(keys);
	if (ldk_live_objects() != 0) ldk_dump_live_objects();
	return ldk_live_objects() == 0 ? 0 : 1;
}
