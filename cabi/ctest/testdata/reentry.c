// Two nodes in one process pay each other while several threads of each call
// everything, and every callback of C calls back into the library.
//
// Callbacks that deliver effects (events, broadcasts, socket calls, futures) call
// everything on their own node, the caller included. Providers (logger, fees,
// entropy, persistence, filter) are called under their caller's lock: they call what
// stands below it, in the order peers, manager, monitor, graph, keys and data.
//
// A watchdog ends the program when it does not get on. With the argument "destroy"
// the nodes are freed while all threads still run.
//
// known-attacks F6, F7, F8, F9, F10
#include "test.h"

#include <pthread.h>
#include <unistd.h>

enum { PAYMENTS = 8, WORKERS = 2, SECONDS = 200 };

enum level { LEVEL_KEYS, LEVEL_GRAPH, LEVEL_MONITOR, LEVEL_MANAGER, LEVEL_PEERS, LEVELS };

struct packet {
   struct packet *next;
   size_t n;
   uint8_t data[];
};

struct node {
   struct owner {
      struct node *node;
      enum level level;
   } owners[LEVELS];
   LDKKeysManager keys;
   LDKNetworkGraph graph;
   LDKP2PGossipSync gossip;
   LDKProbabilisticScorer scorer;
   LDKMultiThreadedLockableScore lockable;
   LDKDefaultRouter router;
   LDKChainMonitor monitor;
   LDKChannelManager manager;
   LDKIgnoringMessageHandler ignorer;
   LDKPeerManager peers;
   LDKPublicKey id;
   struct node *other;
   pthread_mutex_t lock, funding_lock;
   struct packet *in, **in_end;  // bytes from the other node
   bool funded;
   LDKTransaction funding;
   int claimed, sent, wanted, broadcasts, ready, closed;
};

static struct node nodes[2];
static int stop, faults, calls[16], expect_faults;

// refused is set when this thread's payment was a fault: what was passed to it still
// belongs to the caller.
static __thread bool refused;

static void on_fault(void *ctx, const char *function, const char *argument, const char *reason) {
   refused = refused || !strcmp(function, "ChannelManager_send_spontaneous_payment_with_retry");
   __atomic_add_fetch(&faults, 1, __ATOMIC_SEQ_CST);
   if (!__atomic_load_n(&expect_faults, __ATOMIC_SEQ_CST)) {
      fprintf(stderr, "fault: %s: %s %s\n", function, argument, reason);
      exit(1);
   }
}

static void *watchdog(void *arg) {
   for (int i = 0; i < SECONDS * 10; i++) {
      usleep(100000);
      if (__atomic_load_n(&stop, __ATOMIC_SEQ_CST))
         return NULL;
   }
   for (int i = 0; i < 2; i++)
      fprintf(stderr, "node %d: ready %d, sent %d, claimed %d, closed %d\n", i, nodes[i].ready, nodes[i].sent, nodes[i].claimed, nodes[i].closed);
   fputs("watchdog: no progress\n", stderr);
   abort();
}

// A callback that re-enters must not do so without end.
static __thread int depth;

static void call_keys(struct node *n) {
   LDKEntropySource e = KeysManager_as_EntropySource(&n->keys);
   if (e.get_secure_random_bytes)  // all zeroes when the keys were freed
      e.get_secure_random_bytes(e.this_arg);
   LDKNodeSigner s = KeysManager_as_NodeSigner(&n->keys);
   if (s.get_node_id) {
      LDKCResult_PublicKeyNoneZ id = s.get_node_id(s.this_arg, LDKRecipient_Node);
      CResult_PublicKeyNoneZ_free(id);
   }
   LDKUserConfig c = UserConfig_default(), d = UserConfig_clone(&c);
   UserConfig_free(c);
   UserConfig_free(d);
}

static void call_graph(struct node *n) {
   LDKReadOnlyNetworkGraph ro = NetworkGraph_read_only(&n->graph);
   LDKCVec_u64Z chans = ReadOnlyNetworkGraph_list_channels(&ro);
   CVec_u64Z_free(chans);
   ReadOnlyNetworkGraph_free(ro);
   LDKCVec_u8Z w = NetworkGraph_write(&n->graph);
   CVec_u8Z_free(w);
   NetworkGraph_remove_stale_channels_and_tracking_with_time(&n->graph, 1700000000);
}

static void on_event(const void *this_arg, LDKEvent e);

static void call_monitor(struct node *n) {
   LDKCVec_OutPointZ list = ChainMonitor_list_monitors(&n->monitor);
   CVec_OutPointZ_free(list);
   LDKCVec_BalanceZ b = ChainMonitor_get_claimable_balances(&n->monitor, (LDKCVec_ChannelDetailsZ){ NULL, 0 });
   CVec_BalanceZ_free(b);
   LDKConfirm c = ChainMonitor_as_Confirm(&n->monitor);
   if (c.get_relevant_txids) {
      LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ ids = c.get_relevant_txids(c.this_arg);
      CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ_free(ids);
   }
}

static void call_manager(struct node *n) {
   LDKCVec_ChannelDetailsZ all = ChannelManager_list_channels(&n->manager), usable = ChannelManager_list_usable_channels(&n->manager);
   CVec_ChannelDetailsZ_free(all);
   CVec_ChannelDetailsZ_free(usable);
   LDKPublicKey id = ChannelManager_get_our_node_id(&n->manager);
   (void)id;
   LDKBestBlock best = ChannelManager_current_best_block(&n->manager);
   BestBlock_free(best);
   LDKCVec_u8Z w = ChannelManager_write(&n->manager);
   CVec_u8Z_free(w);
   LDKCVec_RecentPaymentDetailsZ p = ChannelManager_list_recent_payments(&n->manager);
   CVec_RecentPaymentDetailsZ_free(p);
   ChannelManager_process_pending_htlc_forwards(&n->manager);
   LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ s = ChannelManager_create_inbound_payment(&n->manager, COption_u64Z_none(), 3600, COption_u16Z_none());
   CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ_free(s);
}

static void call_peers(struct node *n) {
   LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ ids = PeerManager_get_peer_node_ids(&n->peers);
   CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ_free(ids);
   PeerManager_process_events(&n->peers);
}

static void take_events(struct node *n) {
   LDKEventHandler h = { .this_arg = n, .handle_event = on_event, .free = NULL };
   LDKEventsProvider from = ChannelManager_as_EventsProvider(&n->manager);
   if (from.process_pending_events)
      from.process_pending_events(from.this_arg, h);
   from = ChainMonitor_as_EventsProvider(&n->monitor);
   if (from.process_pending_events)
      from.process_pending_events(from.this_arg, h);
}

// below calls what a provider of an object of this level may call.
static void below(struct owner *o, int which) {
   __atomic_add_fetch(&calls[which], 1, __ATOMIC_RELAXED);
   if (depth)
      return;
   depth++;
   call_keys(o->node);
   if (o->level > LEVEL_GRAPH)
      call_graph(o->node);
   if (o->level > LEVEL_MONITOR && o->node->monitor.inner)
      call_monitor(o->node);
   depth--;
}

// everything calls all that a node has, as an effect may.
static void everything(struct node *n, int which) {
   __atomic_add_fetch(&calls[which], 1, __ATOMIC_RELAXED);
   if (depth)
      return;
   depth++;
   call_keys(n);
   call_graph(n);
   call_monitor(n);
   call_manager(n);
   call_peers(n);
   take_events(n);
   depth--;
}

// ---- providers ----

static void on_log(const void *this_arg, LDKRecord record) {
   below((struct owner *)this_arg, 0);
   Record_free(record);
}

static uint32_t on_fee(const void *this_arg, LDKConfirmationTarget target) {
   below((struct owner *)this_arg, 1);
   return 500;
}

static LDKThirtyTwoBytes on_entropy(const void *this_arg) {
   struct owner *o = (struct owner *)this_arg;
   below(o, 2);
   LDKEntropySource e = KeysManager_as_EntropySource(&o->node->keys);
   return e.get_secure_random_bytes ? e.get_secure_random_bytes(e.this_arg) : bytes32(3);
}

static LDKChannelMonitorUpdateStatus on_persist(struct owner *o, const LDKChannelMonitor *monitor) {
   below(o, 3);
   LDKCVec_u8Z w = ChannelMonitor_write(monitor);
   CVec_u8Z_free(w);
   return ChannelMonitorUpdateStatus_completed();
}

static LDKChannelMonitorUpdateStatus on_new(const void *this_arg, LDKOutPoint channel, const LDKChannelMonitor *monitor, LDKMonitorUpdateId id) {
   OutPoint_free(channel);
   MonitorUpdateId_free(id);
   return on_persist((struct owner *)this_arg, monitor);
}

static LDKChannelMonitorUpdateStatus on_update(const void *this_arg, LDKOutPoint channel, LDKChannelMonitorUpdate update, const LDKChannelMonitor *monitor,
                                               LDKMonitorUpdateId id) {
   OutPoint_free(channel);
   ChannelMonitorUpdate_free(update);
   MonitorUpdateId_free(id);
   return on_persist((struct owner *)this_arg, monitor);
}

static void on_register_tx(const void *this_arg, const uint8_t (*txid)[32], LDKu8slice script) { below((struct owner *)this_arg, 4); }

static void on_register_output(const void *this_arg, LDKWatchedOutput output) {
   below((struct owner *)this_arg, 4);
   WatchedOutput_free(output);
}

// ---- effects ----

static void on_broadcast(const void *this_arg, LDKCVec_TransactionZ txs) {
   struct node *n = ((struct owner *)this_arg)->node;
   __atomic_add_fetch(&n->broadcasts, 1, __ATOMIC_SEQ_CST);
   CVec_TransactionZ_free(txs);
   everything(n, 5);
}

static void on_future(const void *this_arg) { everything((struct node *)this_arg, 6); }

static uintptr_t on_send(void *this_arg, LDKu8slice data, bool resume_read) {
   struct node *n = this_arg, *to = n->other;
   struct packet *p = malloc(sizeof *p + data.datalen);
   p->next = NULL;
   p->n = data.datalen;
   if (data.datalen)
      memcpy(p->data, data.data, data.datalen);
   pthread_mutex_lock(&to->lock);
   *to->in_end = p;
   to->in_end = &p->next;
   pthread_mutex_unlock(&to->lock);
   everything(n, 7);
   return data.datalen;
}

static void on_disconnect(void *this_arg) { everything(this_arg, 8); }

static bool same_socket(const void *this_arg, const LDKSocketDescriptor *other) { return this_arg == other->this_arg; }

static uint64_t hash_socket(const void *this_arg) { return (uint64_t)(uintptr_t)this_arg; }

static LDKSocketDescriptor socket_of(struct node *n) {
   return (LDKSocketDescriptor){ .this_arg = n, .send_data = on_send, .disconnect_socket = on_disconnect, .eq = same_socket, .hash = hash_socket };
}

// The funding transaction: one input with an empty witness element, one output.
static LDKTransaction funding_tx(LDKCVec_u8Z script, uint64_t value) {
   size_t len = 4 + 2 + 1 + 36 + 1 + 4 + 1 + 8 + 1 + script.datalen + 2 + 4;
   uint8_t *b = malloc(len), *w = b;
   static const uint8_t head[] = { 2, 0, 0, 0, 0, 1, 1 };
   memcpy(w, head, sizeof head), w += sizeof head;
   memset(w, 0x11, 36), w += 36;
   *w++ = 0;
   memset(w, 0xff, 4), w += 4;
   *w++ = 1;
   for (int i = 0; i < 8; i++)
      *w++ = (uint8_t)(value >> 8 * i);
   *w++ = (uint8_t)script.datalen;
   memcpy(w, script.data, script.datalen), w += script.datalen;
   *w++ = 1, *w++ = 0;
   memset(w, 0, 4), w += 4;
   CHECK((size_t)(w - b) == len);
   return (LDKTransaction){ b, len, true };
}

static void on_event(const void *this_arg, LDKEvent e) {
   struct node *n = (struct node *)this_arg;
   switch (e.tag) {
   case LDKEvent_FundingGenerationReady: {
      LDKTransaction tx = funding_tx(e.funding_generation_ready.output_script, e.funding_generation_ready.channel_value_satoshis), copy = tx;
      copy.data = malloc(tx.datalen);
      memcpy(copy.data, tx.data, tx.datalen);
      LDKCResult_NoneAPIErrorZ r = ChannelManager_funding_transaction_generated(&n->manager, &e.funding_generation_ready.temporary_channel_id.data,
                                                                                e.funding_generation_ready.counterparty_node_id, tx);
      CHECK(r.result_ok);
      CResult_NoneAPIErrorZ_free(r);
      pthread_mutex_lock(&n->funding_lock);
      n->funding = copy;
      n->funded = true;
      pthread_mutex_unlock(&n->funding_lock);
      break;
   }
   case LDKEvent_ChannelReady:
      __atomic_add_fetch(&n->ready, 1, __ATOMIC_SEQ_CST);
      break;
   case LDKEvent_PaymentClaimable: {
      LDKPaymentPurpose *p = &e.payment_claimable.purpose;
      CHECK(p->tag == LDKPaymentPurpose_SpontaneousPayment);
      ChannelManager_claim_funds(&n->manager, p->spontaneous_payment);
      break;
   }
   case LDKEvent_PaymentClaimed:
      __atomic_add_fetch(&n->claimed, 1, __ATOMIC_SEQ_CST);
      break;
   case LDKEvent_PaymentSent:
      __atomic_add_fetch(&n->sent, 1, __ATOMIC_SEQ_CST);
      break;
   case LDKEvent_ChannelClosed:
      __atomic_add_fetch(&n->closed, 1, __ATOMIC_SEQ_CST);
      break;
   default:
      break;
   }
   Event_free(e);
   everything(n, 9);
}

// ---- the nodes ----

static LDKLogger log_of(struct node *n, enum level l) { return (LDKLogger){ .this_arg = &n->owners[l], .log = on_log }; }

static LDKFeeEstimator fees_of(struct node *n, enum level l) {
   return (LDKFeeEstimator){ .this_arg = &n->owners[l], .get_est_sat_per_1000_weight = on_fee };
}

static LDKEntropySource entropy_of(struct node *n, enum level l) { return (LDKEntropySource){ .this_arg = &n->owners[l], .get_secure_random_bytes = on_entropy }; }

static LDKBroadcasterInterface broadcaster_of(struct node *n) {
   return (LDKBroadcasterInterface){ .this_arg = &n->owners[LEVEL_MANAGER], .broadcast_transactions = on_broadcast };
}

static void start(struct node *n, uint8_t seed_byte) {
   uint8_t seed[32];
   memset(seed, seed_byte, 32);
   for (int l = 0; l < LEVELS; l++)
      n->owners[l] = (struct owner){ n, l };
   pthread_mutex_init(&n->lock, NULL);
   pthread_mutex_init(&n->funding_lock, NULL);
   n->in_end = &n->in;
   n->keys = KeysManager_new(&seed, 1, seed_byte);
   n->graph = NetworkGraph_new(LDKNetwork_Regtest, log_of(n, LEVEL_KEYS));
   n->gossip = P2PGossipSync_new(&n->graph, COption_UtxoLookupZ_none(), log_of(n, LEVEL_GRAPH));
   n->scorer = ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_default(), &n->graph, log_of(n, LEVEL_KEYS));
   n->lockable = MultiThreadedLockableScore_new(ProbabilisticScorer_as_Score(&n->scorer));
   n->router = DefaultRouter_new(&n->graph, log_of(n, LEVEL_KEYS), entropy_of(n, LEVEL_KEYS), MultiThreadedLockableScore_as_LockableScore(&n->lockable),
                                 ProbabilisticScoringFeeParameters_default());
   LDKPersist persist = { .this_arg = &n->owners[LEVEL_MONITOR], .persist_new_channel = on_new, .update_persisted_channel = on_update };
   LDKFilter filter = { .this_arg = &n->owners[LEVEL_MONITOR], .register_tx = on_register_tx, .register_output = on_register_output };
   n->monitor = ChainMonitor_new(COption_FilterZ_some(filter), broadcaster_of(n), log_of(n, LEVEL_MONITOR), fees_of(n, LEVEL_MONITOR), persist);
   LDKUserConfig config = UserConfig_default();
   LDKChannelHandshakeConfig shake = ChannelHandshakeConfig_default();
   ChannelHandshakeConfig_set_minimum_depth(&shake, 1);
   UserConfig_set_channel_handshake_config(&config, shake);
   n->manager = ChannelManager_new(fees_of(n, LEVEL_MANAGER), ChainMonitor_as_Watch(&n->monitor), broadcaster_of(n), DefaultRouter_as_Router(&n->router),
                                   log_of(n, LEVEL_MANAGER), entropy_of(n, LEVEL_MANAGER), KeysManager_as_NodeSigner(&n->keys),
                                   KeysManager_as_SignerProvider(&n->keys), config,
                                   ChainParameters_new(LDKNetwork_Regtest, BestBlock_new(bytes32(0), 0)), 1700000000);
   CHECK(n->manager.inner);
   n->id = ChannelManager_get_our_node_id(&n->manager);
   n->ignorer = IgnoringMessageHandler_new();
   LDKMessageHandler m = MessageHandler_new(ChannelManager_as_ChannelMessageHandler(&n->manager), P2PGossipSync_as_RoutingMessageHandler(&n->gossip),
                                            IgnoringMessageHandler_as_OnionMessageHandler(&n->ignorer),
                                            IgnoringMessageHandler_as_CustomMessageHandler(&n->ignorer));
   uint8_t ephemeral[32];
   memset(ephemeral, seed_byte + 1, 32);
   n->peers = PeerManager_new(m, 1700000000, &ephemeral, log_of(n, LEVEL_PEERS), KeysManager_as_NodeSigner(&n->keys));
   CHECK(n->peers.inner);
   LDKFuture f = ChannelManager_get_event_or_persistence_needed_future(&n->manager);
   Future_register_callback_fn(&f, (LDKFutureCallback){ .this_arg = n, .call = on_future, .free = NULL });
   Future_free(f);
}

// deliver hands what came in to the peer manager, which must be done by one thread.
static void deliver(struct node *n) {
   pthread_mutex_lock(&n->lock);
   struct packet *p = n->in;
   n->in = NULL;
   n->in_end = &n->in;
   pthread_mutex_unlock(&n->lock);
   while (p) {
      struct packet *next = p->next;
      LDKSocketDescriptor s = socket_of(n);
      LDKCResult_boolPeerHandleErrorZ r = PeerManager_read_event(&n->peers, &s, (LDKu8slice){ p->data, p->n });
      CHECK(r.result_ok || __atomic_load_n(&expect_faults, __ATOMIC_SEQ_CST));
      CResult_boolPeerHandleErrorZ_free(r);
      free(p);
      p = next;
   }
   PeerManager_process_events(&n->peers);
}

static void *reader(void *arg) {
   while (!__atomic_load_n(&stop, __ATOMIC_SEQ_CST)) {
      deliver(arg);
      usleep(500);
   }
   return NULL;
}

static void *worker(void *arg) {
   for (int i = 0; !__atomic_load_n(&stop, __ATOMIC_SEQ_CST); i++) {
      everything(arg, 10);
      if (i % 50 == 49)
         NetworkGraph_remove_stale_channels_and_tracking_with_time(&((struct node *)arg)->graph, 1700000001);
      usleep(1000);
   }
   return NULL;
}

static void pay(struct node *n, int i) {
   LDKRouteParameters r = RouteParameters_from_payment_params_and_value(PaymentParameters_for_keysend(n->other->id, 40, false), 10000 + (uint64_t)i);
   LDKRecipientOnionFields fields = RecipientOnionFields_spontaneous_empty();
   refused = false;
   LDKCResult_ThirtyTwoBytesRetryableSendFailureZ s = ChannelManager_send_spontaneous_payment_with_retry(
      &n->manager, COption_ThirtyTwoBytesZ_some(bytes32((uint8_t)(i + 1))), fields, bytes32((uint8_t)(i + 1)), r, Retry_attempts(3));
   if (refused) {
      RecipientOnionFields_free(fields);
      RouteParameters_free(r);
   }
   CHECK(s.result_ok || __atomic_load_n(&expect_faults, __ATOMIC_SEQ_CST));
   CResult_ThirtyTwoBytesRetryableSendFailureZ_free(s);
}

static void *payer(void *arg) {
   struct node *n = arg;
   for (int i = 0; i < PAYMENTS; i++) {
      pay(n, i + (n == nodes ? 0 : 100));
      while (__atomic_load_n(&n->sent, __ATOMIC_SEQ_CST) + 2 < i)
         usleep(1000);
   }
   return NULL;
}

static void wait_for(const int *value, int at_least) {
   while (__atomic_load_n(value, __ATOMIC_SEQ_CST) < at_least)
      usleep(1000);
}

// block tells a node of a block with the transaction, if there is one.
static void block(struct node *n, LDKTransaction *tx, uint32_t height) {
   uint8_t header[80];
   memset(header, (int)height, sizeof header);
   LDKConfirm to[2] = { ChannelManager_as_Confirm(&n->manager), ChainMonitor_as_Confirm(&n->monitor) };
   for (int i = 0; i < 2; i++) {
      LDKCVec_C2Tuple_usizeTransactionZZ txs = { NULL, 0 };
      if (tx) {
         txs = (LDKCVec_C2Tuple_usizeTransactionZZ){ malloc(sizeof *txs.data), 1 };
         LDKTransaction borrowed = *tx;
         borrowed.data_is_owned = false;
         txs.data[0] = C2Tuple_usizeTransactionZ_new(1, borrowed);
      }
      to[i].transactions_confirmed(to[i].this_arg, &header, txs, height);
      to[i].best_block_updated(to[i].this_arg, &header, height);
   }
}

static void connect_nodes(void) {
   LDKCResult_CVec_u8ZPeerHandleErrorZ out = PeerManager_new_outbound_connection(&nodes[0].peers, nodes[1].id, socket_of(&nodes[0]), COption_SocketAddressZ_none());
   CHECK(out.result_ok);
   LDKCResult_NonePeerHandleErrorZ in = PeerManager_new_inbound_connection(&nodes[1].peers, socket_of(&nodes[1]), COption_SocketAddressZ_none());
   CHECK(in.result_ok);
   CResult_NonePeerHandleErrorZ_free(in);
   LDKu8slice first = { out.contents.result->data, out.contents.result->datalen };
   depth++;
   on_send(&nodes[0], first, true);
   depth--;
   CResult_CVec_u8ZPeerHandleErrorZ_free(out);
}

static void open_channel(void) {
   LDKUserConfig none = { NULL, true };
   for (;;) {
      LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ ids = PeerManager_get_peer_node_ids(&nodes[0].peers);
      size_t peers = ids.datalen;
      CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ_free(ids);
      if (peers)
         break;
      usleep(1000);
   }
   LDKCResult_ThirtyTwoBytesAPIErrorZ r = ChannelManager_create_channel(&nodes[0].manager, nodes[1].id, 1000000, 400000000, U128_new((LDKSixteenBytes){ { 7 } }),
                                                                       COption_ThirtyTwoBytesZ_none(), none);
   CHECK(r.result_ok);
   CResult_ThirtyTwoBytesAPIErrorZ_free(r);
   wait_for(&nodes[0].broadcasts, 1);
   for (int i = 0; i < 2; i++)
      for (uint32_t h = 1; h < 8; h++)
         block(&nodes[i], h == 1 ? &nodes[0].funding : NULL, h);
   wait_for(&nodes[0].ready, 1);
   wait_for(&nodes[1].ready, 1);
}

static void close_channel(void) {
   LDKCVec_ChannelDetailsZ list = ChannelManager_list_channels(&nodes[0].manager);
   CHECK(list.datalen == 1);
   LDKThirtyTwoBytes id;
   memcpy(id.data, ChannelDetails_get_channel_id(&list.data[0]), 32);
   CVec_ChannelDetailsZ_free(list);
   LDKCResult_NoneAPIErrorZ r = ChannelManager_close_channel(&nodes[0].manager, &id.data, nodes[1].id);
   CHECK(r.result_ok);
   CResult_NoneAPIErrorZ_free(r);
   wait_for(&nodes[0].closed, 1);
   wait_for(&nodes[1].closed, 1);
}

static void end(struct node *n) {
   PeerManager_free(n->peers);
   ChannelManager_free(n->manager);
   ChainMonitor_free(n->monitor);
   DefaultRouter_free(n->router);
   MultiThreadedLockableScore_free(n->lockable);
   ProbabilisticScorer_free(n->scorer);
   P2PGossipSync_free(n->gossip);
   NetworkGraph_free(n->graph);
   IgnoringMessageHandler_free(n->ignorer);
   KeysManager_free(n->keys);
}

int main(int argc, char **argv) {
   bool destroy = argc > 1 && !strcmp(argv[1], "destroy");
   ldk_set_fault_handler(on_fault, NULL);
   for (int i = 0; i < 2; i++) {
      start(&nodes[i], (uint8_t)(i + 1));
      nodes[i].other = &nodes[1 - i];
   }
   pthread_t dog, threads[2][WORKERS + 1], payers[2];
   pthread_create(&dog, NULL, watchdog, NULL);
   connect_nodes();
   for (int i = 0; i < 2; i++) {
      pthread_create(&threads[i][0], NULL, reader, &nodes[i]);
      for (int k = 1; k <= WORKERS; k++)
         pthread_create(&threads[i][k], NULL, worker, &nodes[i]);
   }
   open_channel();
   for (int i = 0; i < 2; i++)
      pthread_create(&payers[i], NULL, payer, &nodes[i]);
   if (!destroy) {
      for (int i = 0; i < 2; i++) {
         pthread_join(payers[i], NULL);
         wait_for(&nodes[i].sent, PAYMENTS);
         wait_for(&nodes[i].claimed, PAYMENTS);
      }
      close_channel();
   } else {
      wait_for(&nodes[0].claimed, 1);
      __atomic_store_n(&expect_faults, 1, __ATOMIC_SEQ_CST);
      for (int i = 0; i < 2; i++)
         __atomic_store_n(&nodes[i].sent, PAYMENTS, __ATOMIC_SEQ_CST);  // the payers need not wait
      for (int i = 0; i < 2; i++)
         end(&nodes[i]);
      usleep(100000);
   }
   __atomic_store_n(&stop, 1, __ATOMIC_SEQ_CST);
   for (int i = 0; i < 2; i++) {
      for (int k = 0; k <= WORKERS; k++)
         pthread_join(threads[i][k], NULL);
      if (destroy)
         pthread_join(payers[i], NULL);
   }
   pthread_join(dog, NULL);
   for (int i = 0; i < 2; i++) {
      if (!destroy)
         end(&nodes[i]);
      for (struct packet *p = nodes[i].in, *next; p; p = next) {
         next = p->next;
         free(p);
      }
   }
   free(nodes[0].funding.data);
   CHECK(destroy ? faults > 0 : !faults);
   for (int i = 0; i < 11; i++)
      if (i != 4 && i != 8)
         CHECK(calls[i] > 0);
   no_objects();
   return 0;
}
