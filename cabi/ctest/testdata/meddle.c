// Callbacks that meddle: a look-up that calls into the P2PGossipSync that asks it,
// resolves before it has answered, or frees what it was called from; a scorer that
// changes and frees the graph that is being searched; a lock that is held for ever.
#include "graph.h"

enum { CAPACITY = 1000000 };

static LDKKeysManager keys[4];

// What a look-up does besides answering.
enum deed { CALL, REPLACE, RESOLVE_FIRST, FREE_ALL };

struct meddler {
   LDKNetworkGraph graph;
   LDKP2PGossipSync gossip;
   LDKRoutingMessageHandler handler;
   enum deed deed;
   int asked, frees, depth;
};

static bool tell(struct meddler *m, uint64_t scid) {
   LDKChannelAnnouncement a = signed_announcement(&m->graph, keys, scid);
   LDKCResult_boolLightningErrorZ r = m->handler.handle_channel_announcement(m->handler.this_arg, &a);
   bool ok = r.result_ok;
   CResult_boolLightningErrorZ_free(r);
   ChannelAnnouncement_free(a);
   return ok;
}

static size_t channels(const struct meddler *m) {
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&m->graph);
   LDKCVec_u64Z ids = ReadOnlyNetworkGraph_list_channels(&v);
   size_t n = ids.datalen;
   CVec_u64Z_free(ids);
   ReadOnlyNetworkGraph_free(v);
   return n;
}

// call uses everything of the object that waits for the answer, itself included.
static void call(struct meddler *m, uint64_t scid) {
   SyncProgress_free(P2PGossipSync_sync_progress(&m->gossip));
   P2PGossipSync_set_sync_mode(&m->gossip, LDKSyncMode_SyncByQueries);
   P2PGossipSync_timer_tick_occurred(&m->gossip);
   CVec_MessageSendEventZ_free(m->handler.MessageSendEventsProvider.get_and_clear_pending_msg_events(m->handler.MessageSendEventsProvider.this_arg));
   COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ_free(m->handler.get_next_channel_announcement(m->handler.this_arg, 0));
   NetworkGraph_remove_stale_channels_and_tracking(&m->graph);
   NetworkGraph_channel_failed_permanent(&m->graph, 77);
   CVec_u8Z_free(NetworkGraph_write(&m->graph));
   if (m->depth++ < 3) {
      tell(m, scid + 1);
      tell(m, scid); // the one that is being looked up
   }
   m->depth--;
}

static LDKUtxoResult unknown(void) { return UtxoResult_sync(CResult_TxOutUtxoLookupErrorZ_err(LDKUtxoLookupError_UnknownTx)); }

static void meddler_free(void *p) { ((struct meddler *)p)->frees++; }

static LDKUtxoResult get_utxo(const void *p, const uint8_t (*chain_hash)[32], uint64_t scid);

static LDKUtxoLookup lookup(struct meddler *m) { return (LDKUtxoLookup){ .this_arg = m, .get_utxo = get_utxo, .free = meddler_free }; }

static LDKUtxoResult get_utxo(const void *p, const uint8_t (*chain_hash)[32], uint64_t scid) {
   struct meddler *m = (struct meddler *)p;
   m->asked++;
   switch (m->deed) {
   case CALL:
      call(m, scid);
      return unknown();
   case REPLACE:
      for (int i = 0; i < 10; i++)
         P2PGossipSync_add_utxo_lookup(&m->gossip, COption_UtxoLookupZ_some(lookup(m)));
      P2PGossipSync_add_utxo_lookup(&m->gossip, COption_UtxoLookupZ_none());
      return unknown();
   case RESOLVE_FIRST: {
      LDKUtxoFuture f = UtxoFuture_new(), ours = UtxoFuture_clone(&f);
      for (int i = 0; i < 3; i++)
         UtxoFuture_resolve(&ours, &m->graph, &m->gossip, CResult_TxOutUtxoLookupErrorZ_err(LDKUtxoLookupError_UnknownTx));
      UtxoFuture_free(ours);
      return UtxoResult_async(f);
   }
   default:
      P2PGossipSync_free(m->gossip);
      NetworkGraph_free(m->graph);
      return unknown();
   }
}

static void meddle(enum deed deed) {
   struct meddler m = { .deed = deed };
   m.graph = NetworkGraph_new(LDKNetwork_Testnet, quiet());
   m.gossip = P2PGossipSync_new(&m.graph, COption_UtxoLookupZ_some(lookup(&m)), quiet());
   m.handler = P2PGossipSync_as_RoutingMessageHandler(&m.gossip);
   CHECK(!tell(&m, 1ull << 40) && m.asked > 0);
   if (deed == FREE_ALL) {
      CHECK(m.frees == 1);
      return;
   }
   CHECK(channels(&m) == 0);
   if (deed == REPLACE)
      CHECK(tell(&m, 2ull << 40) && channels(&m) == 1);
   P2PGossipSync_free(m.gossip);
   CHECK(m.frees == (deed == REPLACE ? 11 : 1));
   NetworkGraph_free(m.graph);
}

// A scorer that closes the channels of the search, then frees its graph.
static struct town town;
static int asked;

static uint64_t destroyer(const void *p, const LDKCandidateRouteHop *hop, LDKChannelUsage usage, const LDKProbabilisticScoringFeeParameters *params) {
   ChannelUsage_free(usage);
   COption_u64Z_free(CandidateRouteHop_globally_unique_short_channel_id(hop));
   if (++asked == 1) {
      for (uint64_t i = 1; i <= 5; i++)
         NetworkGraph_channel_failed_permanent(&town.graph, i);
      NetworkGraph_node_failed_permanent(&town.graph, town.node[5]);
   }
   if (asked == 2)
      NetworkGraph_free(town.graph);
   RoutingFees_free(CandidateRouteHop_fees(hop));
   return 5;
}

static void searches(void) {
   town = town_new();
   for (int i = 0; i < 5; i++)
      channel(&town, (uint64_t)i + 1, i, i + 1, 1, 1000000000);
   LDKScoreLookUp l = { .this_arg = NULL, .channel_penalty_msat = destroyer, .free = NULL };
   LDKCResult_RouteLightningErrorZ r = route(&town, 0, 5, 1000, true, &l);
   CHECK(r.result_ok && asked >= 2);
   uint64_t way[5];
   CHECK(scids(r.contents.result, 0, way, 5) == 5);
   CResult_RouteLightningErrorZ_free(r);
}

// A read lock that nobody gives back: searches go on, and it outlives what it locks.
static void held(void) {
   struct town t = town_new();
   channel(&t, 1, 0, 1, 1, 1000000000);
   LDKProbabilisticScorer s = ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_default(), &t.graph, quiet());
   LDKMultiThreadedLockableScore shared = MultiThreadedLockableScore_new(ProbabilisticScorer_as_Score(&s));
   LDKLockableScore lock = MultiThreadedLockableScore_as_LockableScore(&shared);
   LDKScoreLookUp kept = lock.read_lock(lock.this_arg);
   uint8_t seed[32] = { 5 };
   LDKKeysManager k = KeysManager_new(&seed, 1, 1);
   LDKDefaultRouter router = DefaultRouter_new(&t.graph, quiet(), KeysManager_as_EntropySource(&k), lock, ProbabilisticScoringFeeParameters_default());
   LDKRouter r = DefaultRouter_as_Router(&router);
   for (int i = 0; i < 3; i++) {
      LDKRouteParameters p = payment(&t, 1, 1000, true);
      LDKCResult_RouteLightningErrorZ found = r.find_route(r.this_arg, t.node[0], &p, NULL, InFlightHtlcs_new());
      CHECK(found.result_ok);
      CResult_RouteLightningErrorZ_free(found);
      RouteParameters_free(p);
   }
   DefaultRouter_free(router);
   MultiThreadedLockableScore_free(shared);
   LDKCResult_RouteLightningErrorZ found = route(&t, 0, 1, 1000, true, &kept);
   CHECK(found.result_ok);
   CResult_RouteLightningErrorZ_free(found);
   ProbabilisticScorer_free(s);
   CHECK(ldk_live_objects_of("MultiThreadedLockableScore") == 0 && ldk_live_objects() > 0);
   ScoreLookUp_free(kept);
   KeysManager_free(k);
   NetworkGraph_free(t.graph);
}

int main(void) {
   alarm(240);
   signers(keys);
   for (int deed = CALL; deed <= FREE_ALL; deed++)
      meddle((enum deed)deed);
   for (int i = 0; i < 4; i++)
      KeysManager_free(keys[i]);
   searches();
   held();
   no_objects();
   return 0;
}
