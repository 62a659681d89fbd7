// Graphs, scorers and snapshots of rapid gossip sync in bytes that are cut off, changed
// or promise too much. None may crash, hang, take much memory or leave anything, and a
// snapshot that is refused changes nothing.
#include "graph.h"

enum { CHANNELS = 6 };

static struct town t;

static bool graph_in(LDKu8slice s) {
   LDKCResult_NetworkGraphDecodeErrorZ r = NetworkGraph_read(s, quiet());
   if (r.result_ok) {
      // Whatever was taken can be read and written.
      LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(r.contents.result);
      LDKCVec_u64Z ids = ReadOnlyNetworkGraph_list_channels(&v);
      for (size_t i = 0; i < ids.datalen; i++)
         ChannelInfo_free(ReadOnlyNetworkGraph_channel(&v, ids.data[i]));
      CVec_u64Z_free(ids);
      CVec_NodeIdZ_free(ReadOnlyNetworkGraph_list_nodes(&v));
      ReadOnlyNetworkGraph_free(v);
      CVec_u8Z_free(NetworkGraph_write(r.contents.result));
   }
   bool ok = r.result_ok;
   CResult_NetworkGraphDecodeErrorZ_free(r);
   return ok;
}

static bool scorer_in(LDKu8slice s) {
   LDKCResult_ProbabilisticScorerDecodeErrorZ r = ProbabilisticScorer_read(s, ProbabilisticScoringDecayParameters_default(), &t.graph, quiet());
   if (r.result_ok)
      CVec_u8Z_free(ProbabilisticScorer_write(r.contents.result));
   bool ok = r.result_ok;
   CResult_ProbabilisticScorerDecodeErrorZ_free(r);
   return ok;
}

static bool fixed_in(LDKu8slice s) {
   LDKCResult_FixedPenaltyScorerDecodeErrorZ r = FixedPenaltyScorer_read(s, 7);
   bool ok = r.result_ok;
   CResult_FixedPenaltyScorerDecodeErrorZ_free(r);
   return ok;
}

static bool snapshot_in(LDKu8slice s) {
   LDKNetworkGraph g = NetworkGraph_new(LDKNetwork_Testnet, quiet());
   LDKRapidGossipSync sync = RapidGossipSync_new(&g, quiet());
   LDKCResult_u32GraphSyncErrorZ r = RapidGossipSync_update_network_graph_no_std(&sync, s, COption_u64Z_none());
   if (!r.result_ok) {
      LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&g);
      LDKCVec_u64Z ids = ReadOnlyNetworkGraph_list_channels(&v);
      CHECK(ids.datalen == 0 && NetworkGraph_get_last_rapid_gossip_sync_timestamp(&g).tag == LDKCOption_u32Z_None);
      CVec_u64Z_free(ids);
      ReadOnlyNetworkGraph_free(v);
   }
   bool ok = r.result_ok;
   CResult_u32GraphSyncErrorZ_free(r);
   RapidGossipSync_free(sync);
   NetworkGraph_free(g);
   return ok;
}

// feed gives the bytes in memory of exactly their length.
static bool feed(bool (*in)(LDKu8slice), const uint8_t *b, size_t n) {
   uint8_t *own = malloc(n ? n : 1);
   memcpy(own, b, n);
   bool ok = in((LDKu8slice){ own, n });
   free(own);
   return ok;
}

static void spoil(bool (*in)(LDKu8slice), const uint8_t *b, size_t n) {
   uint8_t *own = malloc(n + 64);
   CHECK(feed(in, b, n));
   for (size_t i = 0; i < n; i++)
      feed(in, b, i);
   for (size_t i = 0; i < n; i++) {
      static const uint8_t with[] = { 0, 1, 0x80, 0xfd, 0xff };
      for (size_t k = 0; k < sizeof with; k++) {
         memcpy(own, b, n);
         own[i] ^= with[k] ? with[k] : own[i];
         feed(in, own, n);
      }
      // A number that is as large as can be, here.
      memcpy(own, b, n);
      memset(own + i, 0xff, n - i < 8 ? n - i : 8);
      feed(in, own, n);
   }
   memcpy(own, b, n);
   memset(own + n, 0, 64);
   feed(in, own, n + 64);
   free(own);
   own = malloc(4 << 20);
   for (int k = 0; k < 2; k++) {
      memset(own, k ? 0xff : 0, 4 << 20);
      feed(in, own, 4 << 20);
      memcpy(own, b, n < 80 ? n : 80);
      feed(in, own, 4 << 20);
   }
   free(own);
}

static size_t put(uint8_t *b, size_t at, uint64_t v, int bytes) {
   for (int i = bytes - 1; i >= 0; i--)
      b[at++] = (uint8_t)(v >> 8 * i);
   return at;
}

// snapshot has one channel with one update, in version 1.
static size_t snapshot(uint8_t *b) {
   LDKThirtyTwoBytes chain = NetworkGraph_get_chain_hash(&t.graph);
   memcpy(b, "LDK\1", 4);
   memcpy(b + 4, chain.data, 32);
   size_t n = put(b, 36, 1700000000, 4);
   n = put(b, n, 2, 4);
   for (int i = 0; i < 2; i++, n += 33)
      memcpy(b + n, t.node[i].compressed_form, 33);
   n = put(b, n, 1, 4); // channels: features, id, nodes
   n = put(b, n, 0, 2);
   n = put(b, n, 9, 1);
   n = put(b, n, 0, 1);
   n = put(b, n, 1, 1);
   n = put(b, n, 1, 4); // updates: what is usual, then one that is
   n = put(b, n, 40, 2);
   n = put(b, n, 1, 8);
   n = put(b, n, 1000, 4);
   n = put(b, n, 1, 4);
   n = put(b, n, 1000000, 8);
   n = put(b, n, 9, 1);
   return put(b, n, 0, 1);
}

int main(void) {
   alarm(240);
   ldk_set_log_level(LDKLevel_Info);
   t = town_new();
   for (uint64_t i = 0; i < CHANNELS; i++)
      channel(&t, i + 1, (int)i, (int)i + 1, 1000, 1000000);
   LDKCVec_u8Z g = NetworkGraph_write(&t.graph);
   LDKProbabilisticScorer s = ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_default(), &t.graph, quiet());
   LDKScoreLookUp l = ProbabilisticScorer_as_ScoreLookUp(&s);
   LDKScoreUpdate u = ProbabilisticScorer_as_ScoreUpdate(&s);
   LDKCResult_RouteLightningErrorZ r = route(&t, 0, 4, 1000, false, &l);
   CHECK(r.result_ok);
   LDKCVec_PathZ paths = Route_get_paths(r.contents.result);
   u.payment_path_failed(u.this_arg, &paths.data[0], 3, (uint64_t)time(NULL));
   CVec_PathZ_free(paths);
   CResult_RouteLightningErrorZ_free(r);
   LDKCVec_u8Z learnt = ProbabilisticScorer_write(&s);
   LDKFixedPenaltyScorer f = FixedPenaltyScorer_with_penalty(7);
   LDKCVec_u8Z fixed = FixedPenaltyScorer_write(&f);
   uint8_t rapid[256];
   size_t n = snapshot(rapid);
   spoil(graph_in, g.data, g.datalen);
   spoil(scorer_in, learnt.data, learnt.datalen);
   spoil(fixed_in, fixed.data, fixed.datalen);
   spoil(snapshot_in, rapid, n);
   CVec_u8Z_free(g);
   CVec_u8Z_free(learnt);
   CVec_u8Z_free(fixed);
   FixedPenaltyScorer_free(f);
   ProbabilisticScorer_free(s);
   NetworkGraph_free(t.graph);
   CHECK(peak_mib() < 2048); // some 50, but valgrind runs it without a collection
   no_objects();
   return 0;
}
