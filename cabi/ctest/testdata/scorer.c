// Scorers in C: every trait of scoring implemented here, what the library asks them,
// what it gives them and when it frees them; and several threads that search with
// one while gossip changes the graph.
#include "graph.h"

// Two ways from node 0 to node 3, both over one node in between: the one over 1 costs
// less, the one over 2 more.
enum { PAYER, CHEAP, DEAR, PAYEE };
static const uint64_t cheap[2] = { 101, 102 }, dear[2] = { 201, 202 };

static struct town diamond(void) {
   struct town t = town_new();
   channel(&t, cheap[0], PAYER, CHEAP, 10, 1000000000);
   channel(&t, cheap[1], CHEAP, PAYEE, 10, 1000000000);
   channel(&t, dear[0], PAYER, DEAR, 500, 1000000000);
   channel(&t, dear[1], DEAR, PAYEE, 500, 1000000000);
   return t;
}

struct scorer {
   const struct town *town;
   int avoid; // the node that costs a penalty, or none
   uint64_t penalty;
   uint64_t least_amount; // every channel has to carry this
   bool look;             // at the graph, while it is being searched
   int asked, frees;
   uint64_t inflight;
   int failed, succeeded, probes_failed, probes_succeeded, passed;
};

static bool is_node(const struct scorer *s, LDKNodeId id, int node) {
   bool same = id.inner && !memcmp(NodeId_as_array(&id), s->town->node[node].compressed_form, 33);
   NodeId_free(id);
   return same;
}

// look_around uses the graph that is being searched: it must not wait for itself.
static void look_around(const struct town *t) {
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&t->graph);
   LDKCVec_u64Z list = ReadOnlyNetworkGraph_list_channels(&v);
   CHECK(list.datalen >= 4);
   LDKChannelInfo info = ReadOnlyNetworkGraph_channel(&v, list.data[0]);
   CHECK(info.inner);
   LDKNodeId one = ChannelInfo_get_node_one(&info);
   LDKNodeInfo node = ReadOnlyNetworkGraph_node(&v, &one);
   CHECK(node.inner);
   NodeInfo_free(node);
   NodeId_free(one);
   ChannelInfo_free(info);
   CVec_u64Z_free(list);
   ReadOnlyNetworkGraph_free(v);
   COption_u32Z_free(NetworkGraph_get_last_rapid_gossip_sync_timestamp(&t->graph));
}

static uint64_t penalty(const void *this_arg, const LDKCandidateRouteHop *hop, LDKChannelUsage usage, const LDKProbabilisticScoringFeeParameters *params) {
   struct scorer *s = (struct scorer *)this_arg;
   __atomic_add_fetch(&s->asked, 1, __ATOMIC_RELAXED);
   CHECK(params->inner && hop->tag == LDKCandidateRouteHop_PublicHop);
   CHECK(ChannelUsage_get_amount_msat(&usage) >= s->least_amount);
   if (ChannelUsage_get_inflight_htlc_msat(&usage))
      __atomic_store_n(&s->inflight, ChannelUsage_get_inflight_htlc_msat(&usage), __ATOMIC_RELAXED);
   LDKEffectiveCapacity capacity = ChannelUsage_get_effective_capacity(&usage);
   CHECK(EffectiveCapacity_as_msat(&capacity) >= s->least_amount);
   EffectiveCapacity_free(capacity);
   ChannelUsage_free(usage);
   CHECK(CandidateRouteHop_cltv_expiry_delta(hop) == 40 && CandidateRouteHop_htlc_minimum_msat(hop) == 1);
   LDKCOption_u64Z scid = CandidateRouteHop_globally_unique_short_channel_id(hop);
   CHECK(scid.tag == LDKCOption_u64Z_Some && scid.some > 0);
   LDKRoutingFees fees = CandidateRouteHop_fees(hop);
   CHECK(RoutingFees_get_proportional_millionths(&fees) == 0);
   RoutingFees_free(fees);
   if (s->look)
      look_around(s->town);
   return s->avoid && is_node(s, CandidateRouteHop_target(hop), s->avoid) && !is_node(s, CandidateRouteHop_source(hop), PAYEE) ? s->penalty : 0;
}

static void scorer_free(void *this_arg) { __atomic_add_fetch(&((struct scorer *)this_arg)->frees, 1, __ATOMIC_RELAXED); }

static LDKScoreLookUp look_up(struct scorer *s, bool owned) {
   return (LDKScoreLookUp){ .this_arg = s, .channel_penalty_msat = penalty, .free = owned ? scorer_free : NULL };
}

// expect finds a route and looks which way it takes and what it costs.
static void expect(const struct town *t, const LDKScoreLookUp *l, const uint64_t *way, uint64_t fee) {
   LDKCResult_RouteLightningErrorZ r = route(t, PAYER, PAYEE, 1000000, false, l);
   CHECK(r.result_ok);
   uint64_t got[8];
   CHECK(scids(r.contents.result, 0, got, 8) == 2 && got[0] == way[0] && got[1] == way[1]);
   CHECK(Route_get_total_fees(r.contents.result) == fee && Route_get_total_amount(r.contents.result) == 1000000);
   CResult_RouteLightningErrorZ_free(r);
}

// Penalties drive the route: none, one that outweighs the fees, one that does not, and bans.
static void drives(void) {
   struct town t = diamond();
   struct scorer s = { .town = &t, .least_amount = 1000000 };
   LDKScoreLookUp l = look_up(&s, false);
   expect(&t, &l, cheap, 10);
   CHECK(s.asked > 0);
   s.avoid = CHEAP;
   s.penalty = 491;
   expect(&t, &l, dear, 500);
   s.penalty = 489;
   expect(&t, &l, cheap, 10);
   s.penalty = UINT64_MAX;
   expect(&t, &l, dear, 500);
   s.look = true;
   expect(&t, &l, dear, 500);
   // The payee itself is banned: there is no way left.
   s.avoid = PAYEE;
   LDKCResult_RouteLightningErrorZ r = route(&t, PAYER, PAYEE, 1000000, false, &l);
   CHECK(!r.result_ok);
   CResult_RouteLightningErrorZ_free(r);
   CHECK(s.frees == 0);
   NetworkGraph_free(t.graph);
}

// What pending payments use is added before C is asked.
static void in_flight(void) {
   struct town t = diamond();
   struct scorer s = { .town = &t, .least_amount = 1000000 };
   LDKInFlightHtlcs pending = InFlightHtlcs_new();
   LDKNodeId from = NodeId_from_pubkey(t.node[PAYER]), to = NodeId_from_pubkey(t.node[CHEAP]);
   InFlightHtlcs_add_inflight_htlc(&pending, &from, &to, cheap[0], 77000);
   NodeId_free(from);
   NodeId_free(to);
   LDKScorerAccountingForInFlightHtlcs a = ScorerAccountingForInFlightHtlcs_new(look_up(&s, true), &pending);
   LDKScoreLookUp l = ScorerAccountingForInFlightHtlcs_as_ScoreLookUp(&a);
   expect(&t, &l, cheap, 10);
   CHECK(s.inflight == 77000);
   ScorerAccountingForInFlightHtlcs_free(a);
   CHECK(s.frees == 1);
   InFlightHtlcs_free(pending);
   NetworkGraph_free(t.graph);
}

// A score with everything: it learns, and it is written.
static void path_failed(void *this_arg, const LDKPath *path, uint64_t scid, uint64_t now) {
   CHECK(Path_final_value_msat(path) == 1000000 && scid == cheap[1] && now == 1000);
   ((struct scorer *)this_arg)->failed++;
}
static void path_successful(void *this_arg, const LDKPath *path, uint64_t now) {
   CHECK(Path_fee_msat(path) == 10 && now == 1001);
   ((struct scorer *)this_arg)->succeeded++;
}
static void probe_failed(void *this_arg, const LDKPath *path, uint64_t scid, uint64_t now) {
   CHECK(path->inner && scid == cheap[0] && now == 1002);
   ((struct scorer *)this_arg)->probes_failed++;
}
static void probe_successful(void *this_arg, const LDKPath *path, uint64_t now) {
   CHECK(path->inner && now == 1003);
   ((struct scorer *)this_arg)->probes_succeeded++;
}
static void time_passed(void *this_arg, uint64_t now) {
   CHECK(now == 1004);
   ((struct scorer *)this_arg)->passed++;
}

static LDKScoreUpdate learner(struct scorer *s, bool owned) {
   return (LDKScoreUpdate){ .this_arg = s, .payment_path_failed = path_failed, .payment_path_successful = path_successful, .probe_failed = probe_failed,
                            .probe_successful = probe_successful, .time_passed = time_passed, .free = owned ? scorer_free : NULL };
}

static LDKCVec_u8Z written(const void *this_arg) {
   LDKCVec_u8Z v = { malloc(5), 5 };
   memcpy(v.data, "score", 5);
   return v;
}

static void teach(const LDKScoreUpdate *u, const struct town *t) {
   struct scorer none = { .town = t };
   LDKScoreLookUp l = look_up(&none, false);
   LDKCResult_RouteLightningErrorZ r = route(t, PAYER, PAYEE, 1000000, false, &l);
   CHECK(r.result_ok);
   LDKCVec_PathZ paths = Route_get_paths(r.contents.result);
   u->payment_path_failed(u->this_arg, &paths.data[0], cheap[1], 1000);
   u->payment_path_successful(u->this_arg, &paths.data[0], 1001);
   u->probe_failed(u->this_arg, &paths.data[0], cheap[0], 1002);
   u->probe_successful(u->this_arg, &paths.data[0], 1003);
   u->time_passed(u->this_arg, 1004);
   CVec_PathZ_free(paths);
   CResult_RouteLightningErrorZ_free(r);
}

// The library's lock around a score from C: C is asked through it, taught through it,
// written through it, and freed with it, once.
static void library_lock(void) {
   struct town t = diamond();
   struct scorer s = { .town = &t, .avoid = CHEAP, .penalty = 1000 };
   LDKScore score = { .this_arg = &s, .ScoreLookUp = look_up(&s, false), .ScoreUpdate = learner(&s, false), .write = written, .free = scorer_free };
   LDKMultiThreadedLockableScore lock = MultiThreadedLockableScore_new(score);
   LDKLockableScore lockable = MultiThreadedLockableScore_as_LockableScore(&lock);
   LDKScoreLookUp l = lockable.read_lock(lockable.this_arg);
   expect(&t, &l, dear, 500);
   CHECK(s.asked > 0);
   ScoreLookUp_free(l);
   LDKScoreUpdate u = lockable.write_lock(lockable.this_arg);
   teach(&u, &t);
   ScoreUpdate_free(u);
   CHECK(s.failed == 1 && s.succeeded == 1 && s.probes_failed == 1 && s.probes_succeeded == 1 && s.passed == 1);
   LDKWriteableScore w = MultiThreadedLockableScore_as_WriteableScore(&lock);
   LDKCVec_u8Z bytes = w.write(w.this_arg);
   CHECK(bytes.datalen == 5 && !memcmp(bytes.data, "score", 5));
   CVec_u8Z_free(bytes);
   CHECK(s.frees == 0);
   MultiThreadedLockableScore_free(lock);
   CHECK(s.frees == 1);
   NetworkGraph_free(t.graph);
}

// A lock from C under the library's router: taken for every search, and what it
// hands out is freed each time.
struct lock {
   struct scorer s;
   pthread_mutex_t mutex;
   int reads, frees;
};

static void unlock(void *this_arg) {
   struct lock *l = this_arg;
   l->s.frees++;
   pthread_mutex_unlock(&l->mutex);
}

static LDKScoreLookUp read_lock(const void *this_arg) {
   struct lock *l = (struct lock *)this_arg;
   pthread_mutex_lock(&l->mutex);
   l->reads++;
   return (LDKScoreLookUp){ .this_arg = l, .channel_penalty_msat = penalty, .free = unlock };
}

static LDKScoreUpdate write_lock(const void *this_arg) {
   struct lock *l = (struct lock *)this_arg;
   return learner(&l->s, false);
}

static void lock_free(void *this_arg) { ((struct lock *)this_arg)->frees++; }

static void own_lock(void) {
   struct town t = diamond();
   struct lock lock = { .s = { .town = &t, .avoid = CHEAP, .penalty = 1000, .look = true } };
   pthread_mutex_init(&lock.mutex, NULL);
   uint8_t seed[32] = { 5 };
   LDKKeysManager keys = KeysManager_new(&seed, 1, 1);
   LDKLockableScore l = { .this_arg = &lock, .read_lock = read_lock, .write_lock = write_lock, .free = lock_free };
   LDKDefaultRouter router = DefaultRouter_new(&t.graph, quiet(), KeysManager_as_EntropySource(&keys), l, ProbabilisticScoringFeeParameters_default());
   LDKRouter r = DefaultRouter_as_Router(&router);
   for (int i = 1; i <= 3; i++) {
      LDKRouteParameters p = payment(&t, PAYEE, 1000000, true);
      LDKCResult_RouteLightningErrorZ found = r.find_route(r.this_arg, t.node[PAYER], &p, NULL, InFlightHtlcs_new());
      CHECK(found.result_ok && Route_get_total_fees(found.contents.result) == 500);
      CResult_RouteLightningErrorZ_free(found);
      RouteParameters_free(p);
      CHECK(lock.reads == i && lock.s.frees == i);
   }
   CHECK(lock.s.asked > 0 && lock.frees == 0);
   DefaultRouter_free(router);
   CHECK(lock.frees == 1);
   KeysManager_free(keys);
   pthread_mutex_destroy(&lock.mutex);
   NetworkGraph_free(t.graph);
}

// Several threads search with one scorer from C, which reads the graph, while another
// thread changes the fees and opens and closes channels.
static struct town shared;
static struct scorer common;
static int stop, routes;

static void *searcher(void *arg) {
   LDKScoreLookUp l = look_up(&common, false);
   for (int i = 0; i < 150; i++) {
      LDKCResult_RouteLightningErrorZ r = route(&shared, PAYER, PAYEE, 1000000, i % 2, &l);
      CHECK(r.result_ok);
      uint64_t got[8], fee = Route_get_total_fees(r.contents.result);
      CHECK(scids(r.contents.result, 0, got, 8) == 2);
      // The fee is one that was announced for this way at some time, whole.
      if (got[0] == cheap[0])
         CHECK(got[1] == cheap[1] && fee >= 10 && fee < 20);
      else
         CHECK(got[0] == dear[0] && got[1] == dear[1] && fee >= 500 && fee < 520);
      CResult_RouteLightningErrorZ_free(r);
      __atomic_add_fetch(&routes, 1, __ATOMIC_RELAXED);
   }
   return arg;
}

static void *gossip(void *arg) {
   for (uint32_t i = 0; !__atomic_load_n(&stop, __ATOMIC_RELAXED); i++) {
      CHECK(terms(&shared, cheap[1], 0, 10 + i % 10, 0, 1000000000));
      CHECK(terms(&shared, dear[1], 0, 500 + i % 20, 0, 1000000000));
      channel(&shared, 1000 + i, 4 + (int)(i % 3), 8 + (int)(i % 5), 1, 1000);
      if (i >= 8)
         NetworkGraph_channel_failed_permanent(&shared.graph, 1000 + i - 8);
      usleep(200);
   }
   return arg;
}

static void threads(void) {
   shared = diamond();
   common = (struct scorer){ .town = &shared, .avoid = DEAR, .penalty = 3, .look = true };
   pthread_t searchers[4], writer;
   CHECK(!pthread_create(&writer, NULL, gossip, NULL));
   for (int i = 0; i < 4; i++)
      CHECK(!pthread_create(&searchers[i], NULL, searcher, NULL));
   for (int i = 0; i < 4; i++)
      pthread_join(searchers[i], NULL);
   __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
   pthread_join(writer, NULL);
   CHECK(routes == 600 && common.asked >= 600);
   NetworkGraph_free(shared.graph);
}

int main(void) {
   drives();
   in_flight();
   library_lock();
   own_lock();
   threads();
   no_objects();
   return 0;
}
