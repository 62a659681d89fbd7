// Routes through a graph that was built through C: one path, several, both ways to
// search, the search of the first generation, a way that the caller chose; and the
// same graph from a snapshot of rapid gossip sync, in memory and in a file.
#include "graph.h"

static LDKScoreLookUp no_penalty(LDKFixedPenaltyScorer *s) { return FixedPenaltyScorer_as_ScoreLookUp(s); }

// total checks that a route's paths deliver what they should, at this fee.
static void total(LDKCResult_RouteLightningErrorZ r, size_t paths, uint64_t msat, uint64_t fee) {
   CHECK(r.result_ok);
   LDKCVec_PathZ all = Route_get_paths(r.contents.result);
   CHECK(all.datalen == paths);
   uint64_t sum = 0, fees = 0;
   for (size_t i = 0; i < all.datalen; i++) {
      sum += Path_final_value_msat(&all.data[i]);
      fees += Path_fee_msat(&all.data[i]);
      LDKCOption_u32Z cltv = Path_final_cltv_expiry_delta(&all.data[i]);
      CHECK(cltv.tag == LDKCOption_u32Z_Some && cltv.some >= 42);
   }
   CHECK(sum == msat && Route_get_total_amount(r.contents.result) == msat);
   CHECK(fees == fee && Route_get_total_fees(r.contents.result) == fee);
   CVec_PathZ_free(all);
   CResult_RouteLightningErrorZ_free(r);
}

static LDKCResult_RouteLightningErrorZ search(const struct town *t, LDKRouteSearch how, int payee, uint64_t msat, const LDKScoreLookUp *l) {
   LDKRouteParameters p = payment(t, payee, msat, true);
   LDKProbabilisticScoringFeeParameters params = ProbabilisticScoringFeeParameters_newest();
   uint8_t seed[32] = { 1 };
   LDKCResult_RouteLightningErrorZ r = find_route_with_search(how, t->node[0], &p, &t->graph, NULL, quiet(), l, &params, (const uint8_t(*)[32]) & seed);
   ProbabilisticScoringFeeParameters_free(params);
   RouteParameters_free(p);
   return r;
}

static LDKCResult_RouteLightningErrorZ first_generation(const struct town *t, int payee, uint64_t msat, bool mpp) {
   LDKBolt11InvoiceFeatures f = Bolt11InvoiceFeatures_empty();
   Bolt11InvoiceFeatures_set_variable_length_onion_required(&f);
   Bolt11InvoiceFeatures_set_payment_secret_required(&f);
   if (mpp)
      Bolt11InvoiceFeatures_set_basic_mpp_optional(&f);
   return get_route(t->node[0], &t->graph, t->node[payee], f, NULL, (LDKCVec_RouteHintZ){ NULL, 0 }, msat, 42, quiet());
}

// chosen takes the way that the caller names.
static LDKCResult_RouteLightningErrorZ chosen(const struct town *t, const int *way, size_t hops, uint64_t msat) {
   LDKRouteParameters p = payment(t, way[hops - 1], msat, false);
   LDKCVec_PublicKeyZ keys = { malloc(hops * sizeof(LDKPublicKey)), hops };
   for (size_t i = 0; i < hops; i++)
      keys.data[i] = t->node[way[i]];
   uint8_t seed[32] = { 2 };
   LDKCResult_RouteLightningErrorZ r = build_route_from_hops(t->node[0], keys, &p, &t->graph, quiet(), (const uint8_t(*)[32]) & seed);
   RouteParameters_free(p);
   return r;
}

// Three ways from 0 to 4, over 1, 2 and 3; each carries a million msat, the last is dear.
static struct town three_ways(void) {
   struct town t = town_new();
   for (int i = 1; i <= 3; i++) {
      channel(&t, 10 + i, 0, i, 0, 1000000);
      channel(&t, 20 + i, i, 4, i == 3 ? 700 : 100, 1000000);
   }
   return t;
}

static void ways(const struct town *t) {
   LDKFixedPenaltyScorer zero = FixedPenaltyScorer_with_penalty(0);
   LDKScoreLookUp l = no_penalty(&zero);
   total(route(t, 0, 4, 400000, false, &l), 1, 400000, 100);
   total(route(t, 0, 4, 1800000, true, &l), 2, 1800000, 200);
   total(route(t, 0, 4, 2500000, true, &l), 3, 2500000, 900);
   LDKCResult_RouteLightningErrorZ r = route(t, 0, 4, 1800000, false, &l);
   CHECK(!r.result_ok);
   LDKStr why = LightningError_get_err(r.contents.err);
   CHECK(why.len > 10);
   Str_free(why);
   CResult_RouteLightningErrorZ_free(r);
   total(search(t, RouteSearch_cheapest_paths(), 4, 1800000, &l), 2, 1800000, 200);
   r = search(t, RouteSearch_min_cost_flow(), 4, 1800000, &l);
   CHECK(r.result_ok && Route_get_total_amount(r.contents.result) == 1800000 && Route_get_total_fees(r.contents.result) <= 900);
   CResult_RouteLightningErrorZ_free(r);
   total(first_generation(t, 4, 400000, false), 1, 400000, 100);
   total(first_generation(t, 4, 1800000, true), 2, 1800000, 200);
   static const int dear[] = { 3, 4 }, none[] = { 3, 2, 4 };
   total(chosen(t, dear, 2, 400000), 1, 400000, 700);
   r = chosen(t, none, 3, 400000);
   CHECK(!r.result_ok);
   CResult_RouteLightningErrorZ_free(r);
   FixedPenaltyScorer_free(zero);
}

// What the scorer thinks: likely for a small part of a channel, never for more than it has.
static void chances(const struct town *t) {
   LDKProbabilisticScoringFeeParameters p = ProbabilisticScoringFeeParameters_newest();
   LDKProbabilisticScorer s = ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_newest(), &t->graph, quiet());
   LDKNodeId to = NodeId_from_pubkey(t->node[4]);
   LDKCOption_f64Z little = ProbabilisticScorer_estimated_payment_success_probability(&s, 21, &to, 1000, &p);
   LDKCOption_f64Z much = ProbabilisticScorer_estimated_payment_success_probability(&s, 21, &to, 900000, &p);
   LDKCOption_f64Z unknown = ProbabilisticScorer_estimated_payment_success_probability(&s, 99, &to, 1000, &p);
   CHECK(little.tag == LDKCOption_f64Z_Some && much.tag == LDKCOption_f64Z_Some && unknown.tag == LDKCOption_f64Z_None);
   CHECK(little.some > 0.5 && little.some <= 1 && much.some < little.some && much.some >= 0);
   // What one scorer has learned moves to another.
   LDKScoreLookUp l = ProbabilisticScorer_as_ScoreLookUp(&s);
   LDKCResult_RouteLightningErrorZ r = route(t, 0, 4, 400000, false, &l);
   CHECK(r.result_ok);
   LDKCVec_PathZ paths = Route_get_paths(r.contents.result);
   LDKScoreUpdate u = ProbabilisticScorer_as_ScoreUpdate(&s);
   uint64_t got[2];
   CHECK(scids(r.contents.result, 0, got, 2) == 2);
   u.payment_path_failed(u.this_arg, &paths.data[0], got[1], (uint64_t)time(NULL));
   LDKCOption_f64Z after = ProbabilisticScorer_estimated_payment_success_probability(&s, got[1], &to, 400000, &p);
   LDKProbabilisticScorer other = ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_newest(), &t->graph, quiet());
   LDKCOption_f64Z before = ProbabilisticScorer_estimated_payment_success_probability(&other, got[1], &to, 400000, &p);
   CHECK(after.some < before.some);
   ProbabilisticScorer_set_scores(&other, ProbabilisticScorer_scores(&s));
   LDKCOption_f64Z moved = ProbabilisticScorer_estimated_payment_success_probability(&other, got[1], &to, 400000, &p);
   CHECK(moved.some == after.some);
   CVec_PathZ_free(paths);
   CResult_RouteLightningErrorZ_free(r);
   NodeId_free(to);
   ProbabilisticScorer_free(other);
   ProbabilisticScorer_free(s);
   ProbabilisticScoringFeeParameters_free(p);
}

// Written and read back it is the same graph, byte for byte and way for way.
static void written(const struct town *t) {
   LDKCVec_u8Z bytes = NetworkGraph_write(&t->graph);
   LDKCResult_NetworkGraphDecodeErrorZ r = NetworkGraph_read((LDKu8slice){ bytes.data, bytes.datalen }, quiet());
   CHECK(r.result_ok);
   LDKCVec_u8Z again = NetworkGraph_write(r.contents.result);
   CHECK(again.datalen == bytes.datalen && !memcmp(again.data, bytes.data, bytes.datalen));
   struct town copy = *t;
   copy.graph = *r.contents.result;
   ways(&copy);
   for (size_t cut = 0; cut < bytes.datalen; cut += 7) {
      LDKCResult_NetworkGraphDecodeErrorZ bad = NetworkGraph_read((LDKu8slice){ bytes.data, cut }, quiet());
      CHECK(!bad.result_ok);
      CResult_NetworkGraphDecodeErrorZ_free(bad);
   }
   CVec_u8Z_free(again);
   CVec_u8Z_free(bytes);
   CResult_NetworkGraphDecodeErrorZ_free(r);
}

static size_t put(uint8_t *b, size_t at, uint64_t v, int bytes) {
   for (int i = bytes - 1; i >= 0; i--)
      b[at++] = (uint8_t)(v >> 8 * i);
   return at;
}

// snapshot writes the graph of three_ways as a version 1 snapshot; all updates have
// the terms that the channels over 1 and 2 have, but for one fee.
static size_t snapshot(const struct town *t, uint8_t *b, uint32_t made) {
   LDKThirtyTwoBytes chain = NetworkGraph_get_chain_hash(&t->graph);
   size_t n = 0;
   memcpy(b, "LDK\1", 4);
   memcpy(b + 4, chain.data, 32);
   n = put(b, 36, made, 4);
   n = put(b, n, 5, 4);
   for (int i = 0; i < 5; i++, n += 33)
      memcpy(b + n, t->node[i].compressed_form, 33);
   n = put(b, n, 6, 4);
   for (int i = 0; i < 6; i++) {
      n = put(b, n, 0, 2);                           // no features
      n = put(b, n, i == 0 ? 11 : i == 3 ? 8 : 1, 1); // 11, 12, 13, 21, 22, 23
      n = put(b, n, i < 3 ? 0 : (uint64_t)i - 2, 1);
      n = put(b, n, i < 3 ? (uint64_t)i + 1 : 4, 1);
   }
   n = put(b, n, 6, 4);
   n = put(b, n, 40, 2);
   n = put(b, n, 1, 8);
   n = put(b, n, 0, 4);
   n = put(b, n, 0, 4);
   n = put(b, n, 1000000, 8);
   for (int i = 0; i < 6; i++) {
      n = put(b, n, i == 0 ? 11 : i == 3 ? 8 : 1, 1);
      n = put(b, n, i < 3 ? 0 : 0x10, 1); // 0x10: a base fee follows
      if (i >= 3)
         n = put(b, n, i == 5 ? 700 : 100, 4);
   }
   return n;
}

static void rapid(void) {
   uint32_t made = (uint32_t)time(NULL) - 3600;
   uint8_t bytes[1024];
   struct town t = town_new();
   size_t len = snapshot(&t, bytes, made);
   LDKRapidGossipSync s = RapidGossipSync_new(&t.graph, quiet());
   CHECK(!RapidGossipSync_is_initial_sync_complete(&s));
   for (size_t cut = 0; cut < len; cut++) {
      LDKCResult_u32GraphSyncErrorZ bad = RapidGossipSync_update_network_graph(&s, (LDKu8slice){ bytes, cut });
      CHECK(!bad.result_ok && bad.contents.err->tag <= LDKGraphSyncError_LightningError);
      CResult_u32GraphSyncErrorZ_free(bad);
   }
   LDKCResult_u32GraphSyncErrorZ r = RapidGossipSync_update_network_graph(&s, (LDKu8slice){ bytes, len });
   CHECK(r.result_ok && *r.contents.result == made);
   CResult_u32GraphSyncErrorZ_free(r);
   CHECK(RapidGossipSync_is_initial_sync_complete(&s));
   LDKCOption_u32Z last = NetworkGraph_get_last_rapid_gossip_sync_timestamp(&t.graph);
   CHECK(last.tag == LDKCOption_u32Z_Some && last.some == made);
   ways(&t);
   RapidGossipSync_free(s);
   NetworkGraph_free(t.graph);

   // The same from a file, and at a time that the caller gives.
   char path[] = "/tmp/lightning-rapidXXXXXX";
   int fd = mkstemp(path);
   CHECK(fd >= 0 && write(fd, bytes, len) == (ssize_t)len && close(fd) == 0);
   t = town_new();
   s = RapidGossipSync_new(&t.graph, quiet());
   r = RapidGossipSync_sync_network_graph_with_file_path(&s, str("/nowhere/at/all"));
   CHECK(!r.result_ok);
   CResult_u32GraphSyncErrorZ_free(r);
   r = RapidGossipSync_sync_network_graph_with_file_path(&s, str(path));
   CHECK(r.result_ok && *r.contents.result == made);
   CResult_u32GraphSyncErrorZ_free(r);
   CHECK(unlink(path) == 0);
   ways(&t);
   RapidGossipSync_free(s);
   NetworkGraph_free(t.graph);
   t = town_new();
   s = RapidGossipSync_new(&t.graph, quiet());
   r = RapidGossipSync_update_network_graph_no_std(&s, (LDKu8slice){ bytes, len }, COption_u64Z_some((uint64_t)made + 3 * 7 * 24 * 3600));
   CHECK(!r.result_ok && r.contents.err->tag == LDKGraphSyncError_LightningError); // too old
   CResult_u32GraphSyncErrorZ_free(r);
   r = RapidGossipSync_update_network_graph_no_std(&s, (LDKu8slice){ bytes, len }, COption_u64Z_none());
   CHECK(r.result_ok);
   CResult_u32GraphSyncErrorZ_free(r);
   ways(&t);
   RapidGossipSync_free(s);
   NetworkGraph_free(t.graph);
}

// A node is found by the name that it gave itself; several may have the same.
static void names(void) {
   struct town t = three_ways();
   uint8_t b[128] = { 0 };
   for (int i = 1; i <= 2; i++) {
      size_t n = put(b, 2, (uint64_t)time(NULL), 4);
      memcpy(b + n, t.node[i].compressed_form, 33);
      memcpy(b + n + 36, "twins", 5);
      LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ m = UnsignedNodeAnnouncement_read((LDKu8slice){ b, n + 36 + 32 + 2 });
      CHECK(m.result_ok);
      LDKCResult_NoneLightningErrorZ ok = NetworkGraph_update_node_from_unsigned_announcement(&t.graph, m.contents.result);
      CHECK(ok.result_ok);
      CResult_NoneLightningErrorZ_free(ok);
      CResult_UnsignedNodeAnnouncementDecodeErrorZ_free(m);
   }
   LDKThirtyTwoBytes name = bytes32(0), nobody = bytes32(7);
   memcpy(name.data, "twins", 5);
   LDKNodeAlias alias = NodeAlias_new(name), none = NodeAlias_new(nobody);
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&t.graph);
   LDKCVec_NodeIdZ found = ReadOnlyNetworkGraph_nodes_by_alias(&v, &alias);
   CHECK(found.datalen == 2);
   for (int i = 0; i < 2; i++)
      CHECK(!memcmp(NodeId_as_array(&found.data[i]), t.node[1 + i].compressed_form, 33));
   CVec_NodeIdZ_free(found);
   found = ReadOnlyNetworkGraph_nodes_by_alias(&v, &none);
   CHECK(found.datalen == 0);
   CVec_NodeIdZ_free(found);
   ReadOnlyNetworkGraph_free(v);
   NodeAlias_free(alias);
   NodeAlias_free(none);
   NetworkGraph_free(t.graph);
}

// Gossip can be asked how far it is; without peers it is nowhere.
static void sync_mode(void) {
   struct town t = town_new();
   LDKP2PGossipSync g = P2PGossipSync_new(&t.graph, COption_UtxoLookupZ_none(), quiet());
   P2PGossipSync_set_sync_mode(&g, LDKSyncMode_SyncByQueries);
   LDKSyncProgress p = P2PGossipSync_sync_progress(&g);
   CHECK(SyncProgress_get_peers(&p) == 0 && SyncProgress_get_told(&p) == 0 && !SyncProgress_get_complete(&p));
   SyncProgress_free(p);
   CHECK(!P2PGossipSync_is_initial_sync_complete(&g));
   P2PGossipSync_timer_tick_occurred(&g);
   P2PGossipSync_free(g);
   NetworkGraph_free(t.graph);
}

static void count_log(const void *this_arg, LDKRecord record) {
   CHECK(Record_get_level(&record) == LDKLevel_Gossip);
   Record_free(record);
   ++*(int *)this_arg;
}

// Records below the level that was set do not come.
static void log_level(void) {
   int logged = 0;
   struct town t = town_new();
   NetworkGraph_free(t.graph);
   t.graph = NetworkGraph_new(LDKNetwork_Testnet, (LDKLogger){ .this_arg = &logged, .log = count_log, .free = NULL });
   channel(&t, 1, 0, 1, 1, 1000);
   CHECK(logged == 3);
   ldk_set_log_level(LDKLevel_Trace);
   channel(&t, 2, 0, 1, 1, 1000);
   CHECK(logged == 3);
   ldk_set_log_level(LDKLevel_Gossip);
   channel(&t, 3, 0, 1, 1, 1000);
   CHECK(logged == 6);
   NetworkGraph_free(t.graph);
}

int main(void) {
   struct town t = three_ways();
   ways(&t);
   chances(&t);
   written(&t);
   NetworkGraph_free(t.graph);
   rapid();
   names();
   sync_mode();
   log_level();
   no_objects();
   return 0;
}
