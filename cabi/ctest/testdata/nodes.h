// Two nodes in one process, joined by sockets in memory, on a chain of hand-made
// blocks. Every trait that a program has to bring is implemented here.
#ifndef CTEST_NODES_H
#define CTEST_NODES_H

#include "test.h"

#include <pthread.h>
#include <unistd.h>

enum { MAX_EVENTS = 64, BUFFER = 1 << 20 };

struct node;

// One side of a connection: what the other side sent waits in data.
struct conn {
   struct node *owner;
   struct conn *peer;
   pthread_mutex_t lock;
   uint8_t *data;
   size_t len;
   bool closed;
};

struct node {
   int id;
   LDKKeysManager keys;
   LDKNetworkGraph graph;
   LDKMultiThreadedLockableScore score;
   LDKDefaultRouter router;
   LDKChainMonitor monitor;
   LDKChannelManager manager;
   LDKP2PGossipSync gossip;
   LDKIgnoringMessageHandler ignore;
   LDKPeerManager peers;
   struct conn conn;
   pthread_mutex_t lock;
   LDKEvent events[MAX_EVENTS];
   int n_events;
   LDKTransaction broadcast[16];
   int n_broadcast, n_persisted, freed, logs_of_peer, logs_of_channel;
};

// Handlers of custom messages and of onion messages and a router, where a test has
// its own.
static LDKCustomMessageHandler (*custom_handler)(struct node *n);
static LDKOnionMessageHandler (*onion_handler)(struct node *n);
static LDKRouter (*own_router)(struct node *n);

// Called at the end of every callback that delivers an effect, and of every
// provider, where set.
static void (*on_effect)(struct node *n);
static void (*on_provider)(struct node *n);

static inline void effect(struct node *n) {
   if (on_effect)
      on_effect(n);
}

static inline void provider(struct node *n) {
   if (on_provider)
      on_provider(n);
}

static inline void node_log(const void *this_arg, LDKRecord record) {
   struct node *n = (struct node *)this_arg;
   if (getenv("CTEST_LOG")) {
      LDKStr s = Record_get_args(&record), m = Record_get_module_path(&record);
      fprintf(stderr, "%d %.*s: %.*s\n", n->id, (int)m.len, m.chars, (int)s.len, s.chars);
   }
   LDKPublicKey peer = Record_get_peer_id(&record);
   LDKCOption_ThirtyTwoBytesZ channel = Record_get_channel_id(&record);
   if (peer.compressed_form[0] == 2 || peer.compressed_form[0] == 3)
      __atomic_add_fetch(&n->logs_of_peer, 1, __ATOMIC_RELAXED);
   if (channel.tag == LDKCOption_ThirtyTwoBytesZ_Some && memcmp(channel.some.data, bytes32(0).data, 32))
      __atomic_add_fetch(&n->logs_of_channel, 1, __ATOMIC_RELAXED);
   Record_free(record);
   provider(n);
}

static inline uint32_t node_fee(const void *this_arg, LDKConfirmationTarget t) {
   provider((struct node *)this_arg);
   return t == LDKConfirmationTarget_MinAllowedAnchorChannelRemoteFee || t == LDKConfirmationTarget_AnchorChannelFee ? 253 : 507;
}

static inline void node_broadcast(const void *this_arg, LDKCVec_TransactionZ txs) {
   struct node *n = (struct node *)this_arg;
   pthread_mutex_lock(&n->lock);
   for (uintptr_t i = 0; i < txs.datalen && n->n_broadcast < 16; i++) {
      n->broadcast[n->n_broadcast] = txs.data[i];
      memset(&txs.data[i], 0, sizeof txs.data[i]);
      n->n_broadcast++;
   }
   pthread_mutex_unlock(&n->lock);
   CVec_TransactionZ_free(txs);
   effect(n);
}

static inline LDKChannelMonitorUpdateStatus node_persist(const void *this_arg, LDKOutPoint id, const LDKChannelMonitor *data, LDKMonitorUpdateId update) {
   struct node *n = (struct node *)this_arg;
   LDKCVec_u8Z w = ChannelMonitor_write(data);
   CHECK(w.datalen > 100);
   CVec_u8Z_free(w);
   OutPoint_free(id);
   MonitorUpdateId_free(update);
   __atomic_add_fetch(&n->n_persisted, 1, __ATOMIC_RELAXED);
   provider(n);
   return LDKChannelMonitorUpdateStatus_Completed;
}

static inline LDKChannelMonitorUpdateStatus node_persist_update(const void *this_arg, LDKOutPoint id, LDKChannelMonitorUpdate u, const LDKChannelMonitor *data, LDKMonitorUpdateId update) {
   ChannelMonitorUpdate_free(u);
   return node_persist(this_arg, id, data, update);
}

static inline void node_event(const void *this_arg, LDKEvent e) {
   struct node *n = (struct node *)this_arg;
   pthread_mutex_lock(&n->lock);
   CHECK(n->n_events < MAX_EVENTS);
   n->events[n->n_events++] = e;
   pthread_mutex_unlock(&n->lock);
   effect(n);
}

static inline void node_freed(void *this_arg) { __atomic_add_fetch(&((struct node *)this_arg)->freed, 1, __ATOMIC_RELAXED); }

static inline uintptr_t conn_send(void *this_arg, LDKu8slice data, bool resume_read) {
   struct conn *c = this_arg, *p = c->peer;
   pthread_mutex_lock(&p->lock);
   CHECK(p->len + data.datalen <= BUFFER);
   if (data.datalen)
      memcpy(p->data + p->len, data.data, data.datalen);
   p->len += data.datalen;
   pthread_mutex_unlock(&p->lock);
   effect(c->owner);
   return data.datalen;
}

static inline void conn_close(void *this_arg) {
   struct conn *c = this_arg;
   __atomic_store_n(&c->closed, true, __ATOMIC_RELAXED);
   __atomic_store_n(&c->peer->closed, true, __ATOMIC_RELAXED);
   effect(c->owner);
}

static inline bool conn_eq(const void *this_arg, const LDKSocketDescriptor *other) { return this_arg == other->this_arg; }
static inline uint64_t conn_hash(const void *this_arg) { return (uint64_t)(uintptr_t)this_arg; }

static inline LDKSocketDescriptor descriptor(struct conn *c) {
   return (LDKSocketDescriptor){ .this_arg = c, .send_data = conn_send, .disconnect_socket = conn_close, .eq = conn_eq, .hash = conn_hash, .cloned = NULL, .free = NULL };
}

static inline LDKLogger node_logger(struct node *n) { return (LDKLogger){ .this_arg = n, .log = node_log, .free = node_freed }; }

static inline LDKBroadcasterInterface broadcaster(struct node *n) {
   return (LDKBroadcasterInterface){ .this_arg = n, .broadcast_transactions = node_broadcast, .free = node_freed };
}

static inline LDKFeeEstimator fees(struct node *n) {
   return (LDKFeeEstimator){ .this_arg = n, .get_est_sat_per_1000_weight = node_fee, .free = node_freed };
}

static inline LDKUserConfig node_config(void) {
   LDKUserConfig c = UserConfig_default();
   LDKChannelHandshakeConfig h = UserConfig_get_channel_handshake_config(&c);
   ChannelHandshakeConfig_set_minimum_depth(&h, 2);
   ChannelHandshakeConfig_free(h);
   return c;
}

static inline void node_start(struct node *n, int id) {
   memset(n, 0, sizeof *n);
   n->id = id;
   pthread_mutex_init(&n->lock, NULL);
   uint8_t seed[32];
   memset(seed, id, 32);
   n->keys = KeysManager_new(&seed, 42, 43);
   n->graph = NetworkGraph_new(LDKNetwork_Regtest, node_logger(n));
   LDKProbabilisticScorer scorer = ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_default(), &n->graph, node_logger(n));
   n->score = MultiThreadedLockableScore_new(ProbabilisticScorer_as_Score(&scorer));
   LDKEntropySource entropy = KeysManager_as_EntropySource(&n->keys);
   n->router = DefaultRouter_new(&n->graph, node_logger(n), entropy, MultiThreadedLockableScore_as_LockableScore(&n->score), ProbabilisticScoringFeeParameters_default());
   ProbabilisticScorer_free(scorer);
   LDKPersist persist = { .this_arg = n, .persist_new_channel = node_persist, .update_persisted_channel = node_persist_update, .free = node_freed };
   n->monitor = ChainMonitor_new(COption_FilterZ_none(), broadcaster(n), node_logger(n), fees(n), persist);
   n->manager = ChannelManager_new(fees(n), ChainMonitor_as_Watch(&n->monitor), broadcaster(n),
                                   own_router ? own_router(n) : DefaultRouter_as_Router(&n->router), node_logger(n),
                                   entropy, KeysManager_as_NodeSigner(&n->keys), KeysManager_as_SignerProvider(&n->keys),
                                   node_config(), ChainParameters_new(LDKNetwork_Regtest, BestBlock_new(bytes32(0), 0)), 42);
   n->gossip = P2PGossipSync_new(&n->graph, COption_UtxoLookupZ_none(), node_logger(n));
   n->ignore = IgnoringMessageHandler_new();
   LDKMessageHandler handlers = MessageHandler_new(ChannelManager_as_ChannelMessageHandler(&n->manager), P2PGossipSync_as_RoutingMessageHandler(&n->gossip),
                                                   onion_handler ? onion_handler(n) : IgnoringMessageHandler_as_OnionMessageHandler(&n->ignore),
                                                   custom_handler ? custom_handler(n) : IgnoringMessageHandler_as_CustomMessageHandler(&n->ignore));
   n->peers = PeerManager_new(handlers, 1, (const uint8_t(*)[32]) & seed, node_logger(n), KeysManager_as_NodeSigner(&n->keys));
}

static inline void node_stop(struct node *n) {
   PeerManager_free(n->peers);
   IgnoringMessageHandler_free(n->ignore);
   P2PGossipSync_free(n->gossip);
   ChannelManager_free(n->manager);
   ChainMonitor_free(n->monitor);
   DefaultRouter_free(n->router);
   MultiThreadedLockableScore_free(n->score);
   NetworkGraph_free(n->graph);
   KeysManager_free(n->keys);
   for (int i = 0; i < n->n_events; i++)
      Event_free(n->events[i]);
   for (int i = 0; i < n->n_broadcast; i++)
      Transaction_free(n->broadcast[i]);
   free(n->conn.data);
   // graph, scorer, router, chain monitor 4 (with persist), manager 3, gossip, peers.
   CHECK(n->freed == 12);
}

static inline void connect(struct node *a, struct node *b) {
   struct node *n[2] = { a, b };
   for (int i = 0; i < 2; i++) {
      struct conn *c = &n[i]->conn;
      c->owner = n[i];
      c->peer = &n[1 - i]->conn;
      pthread_mutex_init(&c->lock, NULL);
      c->data = malloc(BUFFER);
      c->len = 0;
      c->closed = false;
   }
   LDKCResult_NonePeerHandleErrorZ in = PeerManager_new_inbound_connection(&b->peers, descriptor(&b->conn), COption_SocketAddressZ_none());
   CHECK(in.result_ok);
   CResult_NonePeerHandleErrorZ_free(in);
   LDKCResult_CVec_u8ZPeerHandleErrorZ out = PeerManager_new_outbound_connection(&a->peers, ChannelManager_get_our_node_id(&b->manager), descriptor(&a->conn), COption_SocketAddressZ_none());
   CHECK(out.result_ok);
   LDKu8slice first = { out.contents.result->data, out.contents.result->datalen };
   conn_send(&a->conn, first, false);
   CResult_CVec_u8ZPeerHandleErrorZ_free(out);
}

// Reads what came in and sends what is to be sent; true if anything happened.
static inline bool node_pump(struct node *n) {
   struct conn *c = &n->conn;
   pthread_mutex_lock(&c->lock);
   size_t len = c->len;
   uint8_t *copy = len ? malloc(len) : NULL;
   if (len)
      memcpy(copy, c->data, len);
   c->len = 0;
   pthread_mutex_unlock(&c->lock);
   if (len) {
      LDKSocketDescriptor d = descriptor(c);
      LDKCResult_boolPeerHandleErrorZ r = PeerManager_read_event(&n->peers, &d, (LDKu8slice){ copy, len });
      CHECK(r.result_ok);
      CResult_boolPeerHandleErrorZ_free(r);
      free(copy);
   }
   PeerManager_process_events(&n->peers);
   return len > 0;
}

static inline void pump(struct node *a, struct node *b) {
   for (int quiet = 0; quiet < 3;)
      quiet = node_pump(a) | node_pump(b) ? 0 : quiet + 1;
}

static inline void poll_events(struct node *n) {
   LDKEventsProvider p = ChannelManager_as_EventsProvider(&n->manager);
   p.process_pending_events(p.this_arg, (LDKEventHandler){ .this_arg = n, .handle_event = node_event, .free = NULL });
}

// Waits for an event of a kind, throwing others away. The caller frees it.
static inline LDKEvent wait_event(struct node *n, struct node *other, LDKEvent_Tag tag) {
   for (int i = 0; i < 1000; i++) {
      pump(n, other);
      poll_events(n);
      pthread_mutex_lock(&n->lock);
      while (n->n_events) {
         LDKEvent e = n->events[0];
         memmove(n->events, n->events + 1, --n->n_events * sizeof *n->events);
         if (e.tag == tag) {
            pthread_mutex_unlock(&n->lock);
            return e;
         }
         Event_free(e);
      }
      pthread_mutex_unlock(&n->lock);
      usleep(1000);
   }
   fprintf(stderr, "node %d: event %d did not come\n", n->id, tag);
   exit(1);
}

static uint8_t tip[32];
static uint32_t height;

// double SHA256 is not at hand in C: the chain hashes its blocks with the id that a
// channel monitor would use, the library itself, by asking it for its best block.
static inline void mine(struct node *a, struct node *b, const LDKTransaction *tx) {
   uint8_t block[2000];
   memset(block, 0, 80);
   memcpy(block + 4, tip, 32);
   block[68] = (uint8_t)++height;
   size_t len = 80;
   block[len++] = tx ? 1 : 0;
   if (tx) {
      memcpy(block + len, tx->data, tx->datalen);
      len += tx->datalen;
   }
   struct node *n[2] = { a, b };
   for (int i = 0; i < 2; i++) {
      LDKListen l = ChannelManager_as_Listen(&n[i]->manager), m = ChainMonitor_as_Listen(&n[i]->monitor);
      l.block_connected(l.this_arg, (LDKu8slice){ block, len }, height);
      m.block_connected(m.this_arg, (LDKu8slice){ block, len }, height);
   }
   LDKBestBlock best = ChannelManager_current_best_block(&a->manager);
   LDKThirtyTwoBytes hash = BestBlock_block_hash(&best);
   memcpy(tip, hash.data, 32);
   CHECK(BestBlock_height(&best) == height);
   BestBlock_free(best);
}

static inline bool usable(struct node *n) {
   LDKCVec_ChannelDetailsZ c = ChannelManager_list_usable_channels(&n->manager);
   bool yes = c.datalen == 1;
   CVec_ChannelDetailsZ_free(c);
   return yes;
}

static inline void open_channel(struct node *a, struct node *b) {
   LDKUserConfig none = { NULL, true };
   LDKCResult_ThirtyTwoBytesAPIErrorZ r = ChannelManager_create_channel(&a->manager, ChannelManager_get_our_node_id(&b->manager), 200000, 1000, U128_new((LDKSixteenBytes){ { 1 } }), COption_ThirtyTwoBytesZ_none(), none);
   CHECK(r.result_ok);
   CResult_ThirtyTwoBytesAPIErrorZ_free(r);
   LDKEvent e = wait_event(a, b, LDKEvent_FundingGenerationReady);
   CHECK(e.funding_generation_ready.output_script.datalen == 34);
   uint8_t tx[200] = { 2, 0, 0, 0, 0, 1, 1 };
   size_t n = 7 + 36;
   memset(tx + 7, 0x11, 32);
   tx[n++] = 0;
   memset(tx + n, 0xff, 4);
   n += 4;
   tx[n++] = 1;
   uint64_t value = e.funding_generation_ready.channel_value_satoshis;
   for (int i = 0; i < 8; i++)
      tx[n++] = (uint8_t)(value >> 8 * i);
   tx[n++] = 34;
   memcpy(tx + n, e.funding_generation_ready.output_script.data, 34);
   n += 34;
   tx[n++] = 1;
   tx[n++] = 1;
   tx[n++] = 0xff;
   n += 4;
   LDKCResult_NoneAPIErrorZ f = ChannelManager_funding_transaction_generated(&a->manager, (const uint8_t(*)[32])e.funding_generation_ready.temporary_channel_id.data, e.funding_generation_ready.counterparty_node_id, (LDKTransaction){ tx, n, false });
   CHECK(f.result_ok);
   CResult_NoneAPIErrorZ_free(f);
   Event_free(e);
   Event_free(wait_event(a, b, LDKEvent_ChannelPending));
   CHECK(a->n_broadcast == 1);
   mine(a, b, &a->broadcast[0]);
   for (int i = 0; i < 3; i++)
      mine(a, b, NULL);
   for (int i = 0; i < 1000 && !(usable(a) && usable(b)); i++)
      pump(a, b);
   CHECK(usable(a) && usable(b));
}

// The last payment may not be settled yet on this side when both know that it succeeded.
static inline bool can_send(struct node *n, uint64_t msat) {
   LDKCVec_ChannelDetailsZ c = ChannelManager_list_usable_channels(&n->manager);
   bool ok = c.datalen && ChannelDetails_get_next_outbound_htlc_limit_msat(&c.data[0]) >= msat;
   CVec_ChannelDetailsZ_free(c);
   return ok;
}

// Pays an invoice of b from a.
static inline void pay(struct node *a, struct node *b, uint64_t msat) {
   LDKCResult_Bolt11InvoiceSignOrCreationErrorZ inv = create_invoice_from_channelmanager(&b->manager, KeysManager_as_NodeSigner(&b->keys), node_logger(b), LDKCurrency_Regtest, COption_u64Z_some(msat), str("a test"), 3600, COption_u16Z_none());
   CHECK(inv.result_ok);
   __atomic_sub_fetch(&b->freed, 1, __ATOMIC_RELAXED); // the logger above was freed with the call
   LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ p = payment_parameters_from_invoice(inv.contents.result);
   CHECK(p.result_ok);
   for (int i = 0; i < 1000 && !can_send(a, msat); i++)
      pump(a, b);
   LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ *t = p.contents.result;
   LDKCResult_NoneRetryableSendFailureZ sent = ChannelManager_send_payment(&a->manager, t->a, t->b, t->a, t->c, Retry_attempts(2));
   CHECK(sent.result_ok);
   memset(&t->b, 0, sizeof t->b);
   memset(&t->c, 0, sizeof t->c);
   CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ_free(p);
   CResult_Bolt11InvoiceSignOrCreationErrorZ_free(inv);
   Event_free(wait_event(b, a, LDKEvent_PendingHTLCsForwardable));
   ChannelManager_process_pending_htlc_forwards(&b->manager);
   LDKEvent e = wait_event(b, a, LDKEvent_PaymentClaimable);
   CHECK(e.payment_claimable.amount_msat == msat && e.payment_claimable.purpose.tag == LDKPaymentPurpose_InvoicePayment);
   CHECK(e.payment_claimable.purpose.invoice_payment.payment_preimage.tag == LDKCOption_ThirtyTwoBytesZ_Some);
   ChannelManager_claim_funds(&b->manager, e.payment_claimable.purpose.invoice_payment.payment_preimage.some);
   Event_free(e);
   Event_free(wait_event(b, a, LDKEvent_PaymentClaimed));
   Event_free(wait_event(a, b, LDKEvent_PaymentSent));
   pump(a, b);
}

static inline void close_channel(struct node *a, struct node *b) {
   LDKCVec_ChannelDetailsZ c = ChannelManager_list_channels(&a->manager);
   CHECK(c.datalen == 1);
   LDKCResult_NoneAPIErrorZ r = ChannelManager_close_channel(&a->manager, ChannelDetails_get_channel_id(&c.data[0]), ChannelManager_get_our_node_id(&b->manager));
   CHECK(r.result_ok);
   CResult_NoneAPIErrorZ_free(r);
   CVec_ChannelDetailsZ_free(c);
   Event_free(wait_event(a, b, LDKEvent_ChannelClosed));
   Event_free(wait_event(b, a, LDKEvent_ChannelClosed));
   c = ChannelManager_list_channels(&b->manager);
   CHECK(c.datalen == 0);
   CVec_ChannelDetailsZ_free(c);
}

#endif
