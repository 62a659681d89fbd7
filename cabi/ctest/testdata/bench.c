// Prints what calls cost, in nanoseconds: one that stays in C, one that enters Go,
// one that enters Go with a key to check, and one callback out of Go and back.
#include "test.h"

#include <time.h>

static double now(void) {
   struct timespec t;
   clock_gettime(CLOCK_MONOTONIC, &t);
   return t.tv_sec * 1e9 + t.tv_nsec;
}

static LDKThirtyTwoBytes entropy(const void *this_arg) { return bytes32(1); }

#define BENCH(name, n, call) \
   do { \
      double start = now(); \
      for (int i = 0; i < n; i++) \
         call; \
      printf("%-40s %8.1f ns\n", name, (now() - start) / n); \
   } while (0)

int main(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 7);
   volatile uint64_t sum = 0;
   BENCH("getter of a data object", 20000000, sum += OutPoint_get_index(&o));
   BENCH("new and free of a data object", 2000000, OutPoint_free(OutPoint_new(bytes32(1), 7)));
   LDKNetworkGraph g = NetworkGraph_new(LDKNetwork_Regtest, quiet());
   BENCH("trivial call into Go", 3000000, COption_u32Z_free(NetworkGraph_get_last_rapid_gossip_sync_timestamp(&g)));
   LDKThirtyTwoBytes t = bytes32(0);
   (void)t;
   LDKRouteHop h = RouteHop_new(key(), NodeFeatures_empty(), 1, ChannelFeatures_empty(), 1, 1, true);
   BENCH("getter that returns a view", 10000000, sum += RouteHop_get_node_features(&h).is_owned);
   uint8_t seed[32] = { 1 };
   LDKKeysManager k = KeysManager_new(&seed, 1, 1);
   LDKEntropySource ks = KeysManager_as_EntropySource(&k);
   BENCH("library trait method (one ChaCha block)", 1000000, sum += ks.get_secure_random_bytes(ks.this_arg).data[0]);
   LDKEntropySource e = { .this_arg = NULL, .get_secure_random_bytes = entropy, .free = NULL };
   LDKThirtyTwoBytes hash = bytes32(3);
   LDKExpandedKey ek = ExpandedKey_new((const uint8_t(*)[32]) & hash.data);
   BENCH("call into Go with one callback (payment secret)", 300000, CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ_free(create(&ek, COption_u64Z_none(), 3600, &e, 1, COption_u16Z_none())));
   BENCH("the same with the library's entropy source", 300000, CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ_free(create(&ek, COption_u64Z_none(), 3600, &ks, 1, COption_u16Z_none())));
   ExpandedKey_free(ek);
   KeysManager_free(k);
   RouteHop_free(h);
   NetworkGraph_free(g);
   OutPoint_free(o);
   no_objects();
   return 0;
}
