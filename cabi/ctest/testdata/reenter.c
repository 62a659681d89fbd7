// Callbacks call back into the library, while other threads call in as well: those
// that deliver effects into every object, providers into those that their caller
// does not lock (the keys, the graph, the other objects' reads). A watchdog ends the
// program if anything waits for itself.
//
// known-attacks F6, F7, F8
#include "nodes.h"

static struct node nodes[2];
static int stop;
static unsigned turn;
static __thread int depth;

static void read_only(struct node *n, unsigned i) {
   switch (i % 6) {
   case 0: {
      LDKCVec_u8Z w = NetworkGraph_write(&n->graph);
      CVec_u8Z_free(w);
      break;
   }
   case 1: {
      LDKReadOnlyNetworkGraph g = NetworkGraph_read_only(&n->graph);
      CVec_NodeIdZ_free(ReadOnlyNetworkGraph_list_nodes(&g));
      ReadOnlyNetworkGraph_free(g);
      break;
   }
   case 2: {
      LDKEntropySource e = KeysManager_as_EntropySource(&n->keys);
      e.get_secure_random_bytes(e.this_arg);
      break;
   }
   case 3: {
      LDKNodeSigner s = KeysManager_as_NodeSigner(&n->keys);
      CResult_PublicKeyNoneZ_free(s.get_node_id(s.this_arg, LDKRecipient_Node));
      break;
   }
   case 4: UserConfig_free(UserConfig_default()); break;
   case 5: COption_u32Z_free(NetworkGraph_get_last_rapid_gossip_sync_timestamp(&n->graph)); break;
   }
}

static void anything(struct node *n, unsigned i) {
   switch (i % 18) {
   case 0: CVec_ChannelDetailsZ_free(ChannelManager_list_channels(&n->manager)); break;
   case 1: CVec_ChannelDetailsZ_free(ChannelManager_list_usable_channels(&n->manager)); break;
   case 2: CVec_RecentPaymentDetailsZ_free(ChannelManager_list_recent_payments(&n->manager)); break;
   case 3: CVec_u8Z_free(ChannelManager_write(&n->manager)); break;
   case 4: BestBlock_free(ChannelManager_current_best_block(&n->manager)); break;
   case 5: CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ_free(PeerManager_get_peer_node_ids(&n->peers)); break;
   case 6: PeerManager_process_events(&n->peers); break;
   case 7: CVec_OutPointZ_free(ChainMonitor_list_monitors(&n->monitor)); break;
   case 8: CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ_free(ChainMonitor_list_pending_monitor_updates(&n->monitor)); break;
   case 9: CVec_BalanceZ_free(ChainMonitor_get_claimable_balances(&n->monitor, (LDKCVec_ChannelDetailsZ){ NULL, 0 })); break;
   case 10: ChannelManager_process_pending_htlc_forwards(&n->manager); break;
   case 11: {
      LDKFuture f = ChannelManager_get_event_or_persistence_needed_future(&n->manager);
      Future_free(f);
      break;
   }
   case 12: {
      LDKPublicKey nobody = key();
      CResult_NoneAPIErrorZ_free(ChannelManager_close_channel(&n->manager, (const uint8_t(*)[32]) "00000000000000000000000000000000", nobody));
      break;
   }
   case 13: ChannelManager_fail_htlc_backwards(&n->manager, (const uint8_t(*)[32]) "00000000000000000000000000000000"); break;
   case 14: CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ_free(ChannelManager_create_inbound_payment(&n->manager, COption_u64Z_none(), 3600, COption_u16Z_none())); break;
   case 15: InFlightHtlcs_free(ChannelManager_compute_inflight_htlcs(&n->manager)); break;
   case 16: ChannelManager_abandon_payment(&n->manager, bytes32(99)); break;
   case 17: poll_events(n); break;
   }
   read_only(n, i / 18);
}

static void from_effect(struct node *n) {
   if (depth)
      return;
   depth++;
   unsigned i = __atomic_fetch_add(&turn, 1, __ATOMIC_RELAXED);
   anything(n, i);
   anything(&nodes[2 - n->id], i / 3);
   depth--;
}

static void from_provider(struct node *n) {
   if (depth)
      return;
   depth++;
   unsigned i = __atomic_fetch_add(&turn, 1, __ATOMIC_RELAXED);
   read_only(&nodes[2 - n->id], i);
   if (i % 6 != 0 && i % 6 != 1 && i % 6 != 5) // the caller may be the graph
      read_only(n, i);
   depth--;
}

static void *caller(void *arg) {
   depth = 1; // calls from outside; their callbacks do not re-enter from here
   for (unsigned i = 0; !__atomic_load_n(&stop, __ATOMIC_RELAXED); i++) {
      unsigned k = i % 18;
      if (k != 17) // events belong to the story
         anything(&nodes[i & 1], i);
      usleep(200);
   }
   return NULL;
}

int main(void) {
   alarm(240);
   struct node *a = &nodes[0], *b = &nodes[1];
   node_start(a, 1);
   node_start(b, 2);
   on_effect = from_effect;
   on_provider = from_provider;
   connect(a, b);
   pump(a, b);
   pthread_t t[2];
   for (int i = 0; i < 2; i++)
      pthread_create(&t[i], NULL, caller, NULL);
   open_channel(a, b);
   for (int i = 0; i < 4; i++) {
      pay(a, b, 10000000);
      pay(b, a, 2000000);
   }
   close_channel(a, b);
   __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
   for (int i = 0; i < 2; i++)
      pthread_join(t[i], NULL);
   on_effect = on_provider = NULL;
   CHECK(turn > 200);
   node_stop(a);
   node_stop(b);
   no_objects();
   return 0;
}
