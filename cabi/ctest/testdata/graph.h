// Graphs built through the C API from unsigned announcements and updates.
#ifndef CTEST_GRAPH_H
#define CTEST_GRAPH_H

#include "test.h"

#include <pthread.h>
#include <time.h>
#include <unistd.h>

enum { MAX_NODES = 16 };

// A town is a graph whose nodes have real keys, sorted.
struct town {
   LDKNetworkGraph graph;
   LDKPublicKey node[MAX_NODES];
};

// update_time moves by one second for every update, so that each replaces the one before.
static uint32_t update_time;

static inline int by_key(const void *a, const void *b) { return memcmp(a, b, sizeof(LDKPublicKey)); }

static inline struct town town_new(void) {
   struct town t;
   t.graph = NetworkGraph_new(LDKNetwork_Testnet, quiet());
   for (int i = 0; i < MAX_NODES; i++) {
      uint8_t seed[32] = { (uint8_t)(i + 1) };
      LDKKeysManager k = KeysManager_new(&seed, 1, 1);
      LDKNodeSigner s = KeysManager_as_NodeSigner(&k);
      LDKCResult_PublicKeyNoneZ id = s.get_node_id(s.this_arg, LDKRecipient_Node);
      CHECK(id.result_ok);
      t.node[i] = *id.contents.result;
      CResult_PublicKeyNoneZ_free(id);
      KeysManager_free(k);
   }
   qsort(t.node, MAX_NODES, sizeof *t.node, by_key);
   if (!update_time)
      update_time = (uint32_t)time(NULL) - 100000;
   return t;
}

static inline LDKUnsignedChannelAnnouncement announcement(const struct town *t, uint64_t scid, int a, int b) {
   CHECK(a < b);
   return UnsignedChannelAnnouncement_new(ChannelFeatures_empty(), NetworkGraph_get_chain_hash(&t->graph), scid, NodeId_from_pubkey(t->node[a]), NodeId_from_pubkey(t->node[b]),
                                          NodeId_from_pubkey(t->node[a]), NodeId_from_pubkey(t->node[b]), (LDKCVec_u8Z){ NULL, 0 });
}

// terms sets what one direction asks for: from the first node if direction is 0.
static inline bool terms(const struct town *t, uint64_t scid, int direction, uint32_t base, uint32_t ppm, uint64_t max_msat) {
   LDKUnsignedChannelUpdate u = UnsignedChannelUpdate_new(NetworkGraph_get_chain_hash(&t->graph), scid, __atomic_add_fetch(&update_time, 1, __ATOMIC_RELAXED), (uint8_t)direction, 40, 1, max_msat, base, ppm, (LDKCVec_u8Z){ NULL, 0 });
   LDKCResult_NoneLightningErrorZ r = NetworkGraph_update_channel_unsigned(&t->graph, &u);
   bool ok = r.result_ok;
   CResult_NoneLightningErrorZ_free(r);
   UnsignedChannelUpdate_free(u);
   return ok;
}

// channel opens a channel between a and b that asks for base msat in both directions.
static inline void channel(const struct town *t, uint64_t scid, int a, int b, uint32_t base, uint64_t max_msat) {
   LDKUnsignedChannelAnnouncement m = announcement(t, scid, a, b);
   LDKCResult_NoneLightningErrorZ r = NetworkGraph_update_channel_from_unsigned_announcement(&t->graph, &m, COption_UtxoLookupZ_none());
   CHECK(r.result_ok);
   CResult_NoneLightningErrorZ_free(r);
   UnsignedChannelAnnouncement_free(m);
   CHECK(terms(t, scid, 0, base, 0, max_msat) && terms(t, scid, 1, base, 0, max_msat));
}

// payment asks for a route to a node; with mpp the payee takes several paths.
static inline LDKRouteParameters payment(const struct town *t, int payee, uint64_t msat, bool mpp) {
   LDKBolt11InvoiceFeatures f = Bolt11InvoiceFeatures_empty();
   Bolt11InvoiceFeatures_set_variable_length_onion_required(&f);
   Bolt11InvoiceFeatures_set_payment_secret_required(&f);
   if (mpp)
      Bolt11InvoiceFeatures_set_basic_mpp_optional(&f);
   LDKPaymentParameters p = PaymentParameters_from_node_id(t->node[payee], 42);
   PaymentParameters_set_payee(&p, Payee_clear(t->node[payee], (LDKCVec_RouteHintZ){ NULL, 0 }, f, 42));
   return RouteParameters_from_payment_params_and_value(p, msat);
}

// route finds one with a scorer.
static inline LDKCResult_RouteLightningErrorZ route(const struct town *t, int payer, int payee, uint64_t msat, bool mpp, const LDKScoreLookUp *scorer) {
   LDKRouteParameters p = payment(t, payee, msat, mpp);
   LDKProbabilisticScoringFeeParameters params = ProbabilisticScoringFeeParameters_default();
   uint8_t seed[32] = { 9 };
   LDKCResult_RouteLightningErrorZ r = find_route(t->node[payer], &p, &t->graph, NULL, quiet(), scorer, &params, (const uint8_t(*)[32]) & seed);
   ProbabilisticScoringFeeParameters_free(params);
   RouteParameters_free(p);
   return r;
}

// scids writes the channels of a route's path, and returns how many there are.
static inline size_t scids(const LDKRoute *r, size_t path, uint64_t *out, size_t room) {
   LDKCVec_PathZ paths = Route_get_paths(r);
   CHECK(path < paths.datalen);
   LDKCVec_RouteHopZ hops = Path_get_hops(&paths.data[path]);
   size_t n = hops.datalen;
   CHECK(n <= room);
   for (size_t i = 0; i < n; i++)
      out[i] = RouteHop_get_short_channel_id(&hops.data[i]);
   CVec_RouteHopZ_free(hops);
   CVec_PathZ_free(paths);
   return n;
}

static inline LDKPublicKey id_of(const LDKKeysManager *keys) {
   LDKNodeSigner s = KeysManager_as_NodeSigner(keys);
   LDKCResult_PublicKeyNoneZ r = s.get_node_id(s.this_arg, LDKRecipient_Node);
   CHECK(r.result_ok);
   LDKPublicKey k = *r.contents.result;
   CResult_PublicKeyNoneZ_free(r);
   return k;
}

static inline LDKECDSASignature signature(const LDKKeysManager *keys, LDKUnsignedGossipMessage m) {
   LDKNodeSigner s = KeysManager_as_NodeSigner(keys);
   LDKCResult_ECDSASignatureNoneZ r = s.sign_gossip_message(s.this_arg, m);
   CHECK(r.result_ok);
   LDKECDSASignature sig = *r.contents.result;
   CResult_ECDSASignatureNoneZ_free(r);
   return sig;
}

// signers makes the keys of two nodes, in order, and of two funding keys.
static inline void signers(LDKKeysManager k[4]) {
   for (int i = 0; i < 4; i++) {
      uint8_t seed[32] = { (uint8_t)(200 + i) };
      k[i] = KeysManager_new(&seed, 1, 1);
   }
   if (memcmp(id_of(&k[0]).compressed_form, id_of(&k[1]).compressed_form, 33) > 0) {
      LDKKeysManager swap = k[0];
      k[0] = k[1];
      k[1] = swap;
   }
}

static inline LDKChannelAnnouncement signed_announcement(const LDKNetworkGraph *g, const LDKKeysManager k[4], uint64_t scid) {
   LDKUnsignedChannelAnnouncement u = UnsignedChannelAnnouncement_new(ChannelFeatures_empty(), NetworkGraph_get_chain_hash(g), scid, NodeId_from_pubkey(id_of(&k[0])), NodeId_from_pubkey(id_of(&k[1])),
                                                                      NodeId_from_pubkey(id_of(&k[2])), NodeId_from_pubkey(id_of(&k[3])), (LDKCVec_u8Z){ NULL, 0 });
   LDKECDSASignature sig[4];
   for (int i = 0; i < 4; i++)
      sig[i] = signature(&k[i], UnsignedGossipMessage_channel_announcement(UnsignedChannelAnnouncement_clone(&u)));
   return ChannelAnnouncement_new(sig[0], sig[1], sig[2], sig[3], u);
}

static inline double seconds(void) {
   struct timespec t;
   clock_gettime(CLOCK_MONOTONIC, &t);
   return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

#endif
