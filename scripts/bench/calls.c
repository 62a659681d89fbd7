/* Measures what crossing the border between C and Go costs:
 *
 *   trivial   a call that needs no Go
 *   getter    a getter of a data object, which needs none either but checks its argument
 *   enter     a call of a method of a live object, which enters Go
 *   callback  a call from Go back into C, on top of the call that entered Go
 *
 * The output has the form of Go's benchmarks. */

#define _POSIX_C_SOURCE 200809L

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lightning.h>

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* best runs a loop some times and returns the nanoseconds of one round in the
 * fastest: on a machine with other work the rest says nothing. */
enum { RUNS = 400 };

#define BEST(result, rounds, body)                            \
	do {                                                  \
		result = 1e18;                                \
		for (int run = 0; run < RUNS; run++) {        \
			double start = now();                 \
			for (long i = 0; i < (rounds); i++) { \
				body;                         \
			}                                     \
			double took = (now() - start) / (double)(rounds); \
			if (took < result) {                  \
				result = took;                \
			}                                     \
		}                                             \
	} while (0)

static void print(const char *name, long rounds, double ns) {
	printf("calls %s %ld %.2f ns/op\n", name, rounds * RUNS, ns);
}

static void drop_record(const void *this_arg, LDKRecord record) {
	(void)this_arg;
	Record_free(record);
}

static long callbacks;

static LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ no_offers(const void *this_arg) {
	LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ none = {NULL, 0};
	(void)this_arg;
	callbacks++;
	return none;
}

static LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ no_contents(const void *this_arg) {
	LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ none = {NULL, 0};
	(void)this_arg;
	callbacks++;
	return none;
}

/* callback_cost times asking a messenger for a message, of which it has none: it asks
 * both of its handlers first. What the rest takes is measured with a method that asks
 * nobody. */
static double callback_cost(const LDKKeysManager *keys, const LDKNetworkGraph *graph, LDKLogger logger, long rounds) {
	LDKOffersMessageHandler offers;
	LDKCustomOnionMessageHandler custom;
	memset(&offers, 0, sizeof offers);
	memset(&custom, 0, sizeof custom);
	offers.release_pending_messages = no_offers;
	custom.release_pending_custom_messages = no_contents;
	LDKDefaultMessageRouter router = DefaultMessageRouter_new(graph, KeysManager_as_EntropySource(keys));
	LDKOnionMessenger messenger = OnionMessenger_new(KeysManager_as_EntropySource(keys), KeysManager_as_NodeSigner(keys), logger,
							 DefaultMessageRouter_as_MessageRouter(&router), offers, custom);
	LDKOnionMessageHandler handler = OnionMessenger_as_OnionMessageHandler(&messenger);
	/* Any valid key will do: the generator. */
	LDKPublicKey peer = {{0x02, 0x79, 0xbe, 0x66, 0x7e, 0xf9, 0xdc, 0xbb, 0xac, 0x55, 0xa0, 0x62, 0x95, 0xce, 0x87, 0x0b, 0x07,
			      0x02, 0x9b, 0xfc, 0xdb, 0x2d, 0xce, 0x28, 0xd9, 0x59, 0xf2, 0x81, 0x5b, 0x16, 0xf8, 0x17, 0x98}};
	double without, with;
	BEST(without, rounds, handler.peer_disconnected(handler.this_arg, peer));
	BEST(with, rounds, OnionMessage_free(handler.next_onion_message_for_peer(handler.this_arg, peer)));
	OnionMessenger_free(messenger);
	DefaultMessageRouter_free(router);
	if (callbacks != 2L * rounds * RUNS) {
		fprintf(stderr, "bench: %ld callbacks instead of %ld\n", callbacks, 2L * rounds * RUNS);
		exit(1);
	}
	return (with - without) / 2;
}

int main(void) {
	uint8_t seed[32];
	double ns;
	long sum = 0;
	memset(seed, 7, sizeof seed);
	LDKLogger logger = {NULL, drop_record, NULL};
	LDKKeysManager keys = KeysManager_new((const uint8_t(*)[32])&seed, 1, 1);
	LDKNetworkGraph graph = NetworkGraph_new(LDKNetwork_Regtest, logger);
	LDKChannelConfig config = ChannelConfig_default();

	const long many = 50000, some = 5000, few = 500;
	BEST(ns, many, sum += (long)Level_trace());
	print("trivial", many, ns);
	BEST(ns, many, sum += ChannelConfig_get_cltv_expiry_delta(&config));
	print("getter", many, ns);
	BEST(ns, some, sum += (long)NetworkGraph_get_last_rapid_gossip_sync_timestamp(&graph).tag);
	print("enter", some, ns);

	print("callback", few, callback_cost(&keys, &graph, logger, few));
	ChannelConfig_free(config);
	NetworkGraph_free(graph);
	KeysManager_free(keys);
	return sum < 0;
}
