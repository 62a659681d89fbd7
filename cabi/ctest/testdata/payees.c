// Recipients that are not in the graph: behind route hints and behind blinded paths;
// probes that lead nowhere in particular; a scorer that takes others' knowledge in; and
// a snapshot that outlives its graph.
#include "graph.h"

enum { MSAT = 500000, HINT = 900 };

static LDKRoutingFees fees(uint32_t base) { return RoutingFees_new(base, 0); }

// line is a graph 0 - 1 - 2 with 1000 msat base fee; the channel after node i has id i + 1.
static struct town line(int n) {
   struct town t = town_new();
   for (int i = 0; i + 1 < n; i++)
      channel(&t, (uint64_t)i + 1, i, i + 1, 1000, 1000000000);
   return t;
}

static LDKRouteParameters to(LDKPayee payee) {
   LDKPaymentParameters p = PaymentParameters_new(payee, COption_u64Z_none(), 1008, 10, 2, (LDKCVec_u64Z){ NULL, 0 }, (LDKCVec_u64Z){ NULL, 0 });
   return RouteParameters_from_payment_params_and_value(p, MSAT);
}

static LDKCResult_RouteLightningErrorZ search(LDKRouteSearch how, const struct town *t, const LDKRouteParameters *p) {
   LDKFixedPenaltyScorer zero = FixedPenaltyScorer_with_penalty(0);
   LDKScoreLookUp l = FixedPenaltyScorer_as_ScoreLookUp(&zero);
   LDKProbabilisticScoringFeeParameters params = ProbabilisticScoringFeeParameters_default();
   uint8_t seed[32] = { 9 };
   LDKCResult_RouteLightningErrorZ r = find_route_with_search(how, t->node[0], p, &t->graph, NULL, quiet(), &l, &params, (const uint8_t(*)[32]) & seed);
   ProbabilisticScoringFeeParameters_free(params);
   FixedPenaltyScorer_free(zero);
   return r;
}

static LDKRouteHint hint(const struct town *t, uint64_t msat_max) {
   LDKCVec_RouteHintHopZ hops = { calloc(2, sizeof(LDKRouteHintHop)), 2 };
   hops.data[0] = RouteHintHop_new(t->node[2], HINT, fees(300), 50, COption_u64Z_none(), COption_u64Z_some(msat_max));
   hops.data[1] = RouteHintHop_new(t->node[4], HINT + 1, fees(200), 60, COption_u64Z_some(1), COption_u64Z_none());
   return RouteHint_new(hops);
}

// A recipient behind two private channels, the second hint of which is too narrow.
static void hints(LDKRouteSearch how) {
   struct town t = line(3);
   LDKCVec_RouteHintZ all = { calloc(2, sizeof(LDKRouteHint)), 2 };
   all.data[0] = hint(&t, MSAT - 1);
   all.data[1] = hint(&t, 2 * MSAT);
   LDKRouteParameters p = to(Payee_clear(t.node[5], all, Bolt11InvoiceFeatures_empty(), 42));
   LDKCResult_RouteLightningErrorZ r = search(how, &t, &p);
   CHECK(r.result_ok);
   uint64_t way[4];
   CHECK(scids(r.contents.result, 0, way, 4) == 4 && way[0] == 1 && way[1] == 2 && way[2] == HINT && way[3] == HINT + 1);
   CHECK(Route_get_total_amount(r.contents.result) == MSAT && Route_get_total_fees(r.contents.result) == 1000 + 300 + 200);
   LDKCVec_PathZ paths = Route_get_paths(r.contents.result);
   LDKCVec_RouteHopZ hops = Path_get_hops(&paths.data[0]);
   CHECK(RouteHop_get_cltv_expiry_delta(&hops.data[1]) == 50 && RouteHop_get_cltv_expiry_delta(&hops.data[2]) == 60);
   CHECK(RouteHop_get_maybe_announced_channel(&hops.data[1]) && !RouteHop_get_maybe_announced_channel(&hops.data[3]));
   CVec_RouteHopZ_free(hops);
   CVec_PathZ_free(paths);
   CResult_RouteLightningErrorZ_free(r);
   RouteParameters_free(p);
   NetworkGraph_free(t.graph);
}

static LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ one(LDKBlindedPayInfo info, LDKBlindedPath path) {
   LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ v = { malloc(sizeof(LDKC2Tuple_BlindedPayInfoBlindedPathZ)), 1 };
   v.data[0] = C2Tuple_BlindedPayInfoBlindedPathZ_new(info, path);
   return v;
}

// A recipient behind a blinded path of two hops that begins at node 2.
static void blinded(LDKRouteSearch how) {
   struct town t = line(3);
   LDKCVec_BlindedHopZ secret = { calloc(2, sizeof(LDKBlindedHop)), 2 };
   for (int i = 0; i < 2; i++)
      secret.data[i] = BlindedHop_new(t.node[6 + i], (LDKCVec_u8Z){ calloc(1, 20), 20 });
   LDKBlindedPath path = BlindedPath_new(t.node[2], key(), secret);
   LDKBlindedPayInfo info = BlindedPayInfo_new(700, 0, 100, 1, 10 * MSAT, BlindedHopFeatures_empty());
   LDKRouteParameters p = to(Payee_blinded(one(info, path), Bolt12InvoiceFeatures_empty()));
   LDKCResult_RouteLightningErrorZ r = search(how, &t, &p);
   CHECK(r.result_ok);
   uint64_t way[4];
   CHECK(scids(r.contents.result, 0, way, 4) == 2 && way[0] == 1 && way[1] == 2);
   CHECK(Route_get_total_amount(r.contents.result) == MSAT && Route_get_total_fees(r.contents.result) == 1000 + 700);
   LDKCVec_PathZ paths = Route_get_paths(r.contents.result);
   LDKBlindedTail tail = Path_get_blinded_tail(&paths.data[0]);
   CHECK(tail.inner && !tail.is_owned && BlindedTail_get_final_value_msat(&tail) == MSAT);
   LDKCVec_BlindedHopZ hops = BlindedTail_get_hops(&tail);
   CHECK(hops.datalen == 2);
   CVec_BlindedHopZ_free(hops);
   CHECK(!memcmp(BlindedTail_get_blinding_point(&tail).compressed_form, key().compressed_form, 33));
   CVec_PathZ_free(paths);
   CResult_RouteLightningErrorZ_free(r);
   RouteParameters_free(p);
   NetworkGraph_free(t.graph);
}

// The same with paths that the library blinds: over node 2, and of the recipient alone.
static void blinded_here(void) {
   struct town t = line(4);
   uint8_t seed[32] = { 7 };
   LDKKeysManager k = KeysManager_new(&seed, 1, 1);
   LDKEntropySource e = KeysManager_as_EntropySource(&k);
   for (int over = 0; over < 2; over++) {
      LDKReceiveTlvs tlvs = ReceiveTlvs_new(bytes32(3), PaymentConstraints_new(1000000, 1));
      LDKCVec_ForwardNodeZ nodes = { NULL, 0 };
      if (over) {
         nodes = (LDKCVec_ForwardNodeZ){ malloc(sizeof(LDKForwardNode)), 1 };
         LDKForwardTlvs f = ForwardTlvs_new(3, PaymentRelay_new(40, 0, 1000), PaymentConstraints_new(1000000, 1), BlindedHopFeatures_empty());
         nodes.data[0] = ForwardNode_new(f, t.node[2], 1000000000);
      }
      LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ made = BlindedPath_new_for_payment(nodes, t.node[3], tlvs, 1000000000, &e);
      CHECK(made.result_ok);
      LDKBlindedPayInfo info = BlindedPayInfo_clone(&made.contents.result->a);
      LDKBlindedPath path = BlindedPath_clone(&made.contents.result->b);
      CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ_free(made);
      LDKRouteParameters p = to(Payee_blinded(one(info, path), Bolt12InvoiceFeatures_empty()));
      LDKCResult_RouteLightningErrorZ r = search(LDKRouteSearch_CheapestPaths, &t, &p);
      CHECK(r.result_ok && Route_get_total_fees(r.contents.result) == 2000);
      uint64_t way[4];
      CHECK(scids(r.contents.result, 0, way, 4) == (over ? 2u : 3u));
      CResult_RouteLightningErrorZ_free(r);
      RouteParameters_free(p);
   }
   KeysManager_free(k);
   NetworkGraph_free(t.graph);
}

// own is a usable channel of node 0 with node 1.
static LDKChannelDetails own(const struct town *t, uint64_t msat) {
   LDKChannelCounterparty peer = ChannelCounterparty_new(t->node[1], InitFeatures_empty(), 0, (LDKCounterpartyForwardingInfo){ NULL, true }, COption_u64Z_none(), COption_u64Z_none());
   return ChannelDetails_new(bytes32(1), peer, (LDKOutPoint){ NULL, true }, (LDKChannelTypeFeatures){ NULL, true }, COption_u64Z_some(77), COption_u64Z_none(), COption_u64Z_none(), msat / 1000,
                             COption_u64Z_none(), U128_new((LDKSixteenBytes){ { 0 } }), COption_u32Z_none(), msat, msat, msat, 1, msat, COption_u32Z_none(), COption_u32Z_none(), COption_u16Z_none(),
                             true, true, COption_ChannelShutdownStateZ_none(), true, false, COption_u64Z_none(), COption_u64Z_none(), (LDKChannelConfig){ NULL, true });
}

// A walk has the hops asked for, if the graph goes so far; else it ends with an error.
static void walks(void) {
   struct town t = line(8);
   uint8_t seed[32] = { 7 };
   LDKKeysManager k = KeysManager_new(&seed, 1, 1);
   LDKEntropySource e = KeysManager_as_EntropySource(&k);
   for (uint8_t hops = 2; hops < 20; hops++) {
      LDKCVec_ChannelDetailsZ first = { malloc(sizeof(LDKChannelDetails)), 1 };
      first.data[0] = own(&t, 100 * MSAT);
      LDKCResult_PathLightningErrorZ r = build_random_walk_probe_path(&t.graph, &e, quiet(), t.node[0], first, MSAT, hops);
      CHECK(r.result_ok == (hops <= 7));
      if (r.result_ok) {
         LDKCVec_RouteHopZ h = Path_get_hops(r.contents.result);
         CHECK(h.datalen == hops && RouteHop_get_short_channel_id(&h.data[0]) == 77 && RouteHop_get_fee_msat(&h.data[hops - 1]) == MSAT);
         CVec_RouteHopZ_free(h);
      }
      CResult_PathLightningErrorZ_free(r);
   }
   KeysManager_free(k);
   NetworkGraph_free(t.graph);
}

static LDKProbabilisticScorer fresh(const struct town *t) { return ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_default(), &t->graph, quiet()); }

// What one scorer learnt, another one takes in, by itself or from bytes.
static void combined(void) {
   struct town t = line(3);
   LDKProbabilisticScorer teacher = fresh(&t);
   LDKRouteParameters p = payment(&t, 2, MSAT, false);
   LDKCResult_RouteLightningErrorZ r = search(LDKRouteSearch_CheapestPaths, &t, &p);
   CHECK(r.result_ok);
   LDKCVec_PathZ paths = Route_get_paths(r.contents.result);
   LDKScoreUpdate learn = ProbabilisticScorer_as_ScoreUpdate(&teacher);
   learn.payment_path_failed(learn.this_arg, &paths.data[0], 2, (uint64_t)time(NULL));
   LDKNodeId target = NodeId_from_pubkey(t.node[2]);
   LDKCVec_u8Z bytes;
   {
      LDKChannelLiquidities known = ProbabilisticScorer_scores(&teacher);
      bytes = ChannelLiquidities_write(&known);
      ChannelLiquidities_free(known);
   }
   ProbabilisticScorer_free(teacher);
   LDKCombinedScorer c = CombinedScorer_new(fresh(&t));
   LDKCResult_ChannelLiquiditiesDecodeErrorZ read = ChannelLiquidities_read((LDKu8slice){ bytes.data, bytes.datalen });
   CHECK(read.result_ok);
   CombinedScorer_merge(&c, *read.contents.result, (uint64_t)time(NULL));
   *read.contents.result = (LDKChannelLiquidities){ NULL, false };
   CResult_ChannelLiquiditiesDecodeErrorZ_free(read);
   LDKProbabilisticScorer all = CombinedScorer_scorer(&c), local = CombinedScorer_local_only_scorer(&c);
   CHECK(!all.is_owned && !local.is_owned);
   CHECK(ProbabilisticScorer_estimated_channel_liquidity_range(&all, 2, &target).tag == LDKCOption_C2Tuple_u64u64ZZ_Some);
   CHECK(ProbabilisticScorer_estimated_channel_liquidity_range(&local, 2, &target).tag == LDKCOption_C2Tuple_u64u64ZZ_None);
   for (size_t i = 0; i < bytes.datalen; i++) {
      read = ChannelLiquidities_read((LDKu8slice){ bytes.data, i });
      CHECK(!read.result_ok);
      CResult_ChannelLiquiditiesDecodeErrorZ_free(read);
   }
   CVec_u8Z_free(bytes);
   LDKMultiThreadedLockableScore shared = MultiThreadedLockableScore_new(CombinedScorer_as_Score(&c));
   LDKLockableScore lock = MultiThreadedLockableScore_as_LockableScore(&shared);
   LDKScoreLookUp l = lock.read_lock(lock.this_arg);
   LDKCResult_RouteLightningErrorZ again = route(&t, 0, 2, MSAT, false, &l);
   CHECK(again.result_ok);
   ScoreLookUp_free(l);
   CResult_RouteLightningErrorZ_free(again);
   MultiThreadedLockableScore_free(shared);
   CombinedScorer_free(c);
   NodeId_free(target);
   CVec_PathZ_free(paths);
   CResult_RouteLightningErrorZ_free(r);
   RouteParameters_free(p);
   NetworkGraph_free(t.graph);
}

// A snapshot, and what came out of it, stays when the graph has gone.
static void outlives(void) {
   struct town t = line(6);
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&t.graph);
   LDKChannelInfo c = ReadOnlyNetworkGraph_channel(&v, 3);
   NetworkGraph_free(t.graph);
   LDKCVec_u64Z ids = ReadOnlyNetworkGraph_list_channels(&v);
   CHECK(ids.datalen == 5);
   LDKNodeId id = NodeId_from_pubkey(t.node[2]);
   LDKNodeInfo n = ReadOnlyNetworkGraph_node(&v, &id);
   ReadOnlyNetworkGraph_free(v);
   LDKCVec_u64Z of = NodeInfo_get_channels(&n);
   CHECK(of.datalen == 2);
   LDKChannelUpdateInfo u = ChannelInfo_get_one_to_two(&c);
   CHECK(ChannelUpdateInfo_get_cltv_expiry_delta(&u) == 40);
   ChannelUpdateInfo_free(u);
   CVec_u64Z_free(of);
   CVec_u64Z_free(ids);
   NodeInfo_free(n);
   NodeId_free(id);
   ChannelInfo_free(c);
}

int main(void) {
   alarm(240);
   for (int how = 0; how < LDKRouteSearch_Sentinel; how++) {
      hints((LDKRouteSearch)how);
      blinded((LDKRouteSearch)how);
   }
   blinded_here();
   walks();
   combined();
   outlives();
   no_objects();
   return 0;
}
