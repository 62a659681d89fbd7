// Gossip between two peer managers: told by the library's own routing handler, and
// by one of the program's own, in C, which sees every call and passes it on. The
// learner asks by timestamp filter, then by queries.
#include "graph.h"

#include <time.h>

enum { CHANNELS = 5, BUFFER = 1 << 18 };

struct side {
   LDKKeysManager keys;
   LDKNetworkGraph graph;
   LDKP2PGossipSync gossip;
   LDKErroringMessageHandler channels;
   LDKIgnoringMessageHandler ignore;
   LDKPeerManager peers;
   struct side *peer;
   uint8_t data[BUFFER]; // what the other side sent
   size_t len;
   // What the handler of the program's own was called for.
   LDKRoutingMessageHandler inner;
   int announcements, connected, next, ranges, ids, fetched, freed;
};

static LDKCResult_boolLightningErrorZ own_node(const void *p, const LDKNodeAnnouncement *m) {
   const struct side *s = p;
   return s->inner.handle_node_announcement(s->inner.this_arg, m);
}

static LDKCResult_boolLightningErrorZ own_channel(const void *p, const LDKChannelAnnouncement *m) {
   struct side *s = (struct side *)p;
   s->announcements++;
   return s->inner.handle_channel_announcement(s->inner.this_arg, m);
}

static LDKCResult_boolLightningErrorZ own_update(const void *p, const LDKChannelUpdate *m) {
   const struct side *s = p;
   return s->inner.handle_channel_update(s->inner.this_arg, m);
}

static LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ own_next(const void *p, uint64_t from) {
   struct side *s = (struct side *)p;
   s->next++;
   return s->inner.get_next_channel_announcement(s->inner.this_arg, from);
}

static LDKNodeAnnouncement own_next_node(const void *p, LDKNodeId from) {
   const struct side *s = p;
   return s->inner.get_next_node_announcement(s->inner.this_arg, from);
}

static LDKCResult_NoneNoneZ own_connected(const void *p, LDKPublicKey them, const LDKInit *init, bool inbound) {
   struct side *s = (struct side *)p;
   s->connected++;
   return s->inner.peer_connected(s->inner.this_arg, them, init, inbound);
}

static LDKCResult_NoneLightningErrorZ own_range_reply(const void *p, LDKPublicKey them, LDKReplyChannelRange m) {
   const struct side *s = p;
   return s->inner.handle_reply_channel_range(s->inner.this_arg, them, m);
}

static LDKCResult_NoneLightningErrorZ own_ids_reply(const void *p, LDKPublicKey them, LDKReplyShortChannelIdsEnd m) {
   const struct side *s = p;
   return s->inner.handle_reply_short_channel_ids_end(s->inner.this_arg, them, m);
}

static LDKCResult_NoneLightningErrorZ own_range(const void *p, LDKPublicKey them, LDKQueryChannelRange m) {
   struct side *s = (struct side *)p;
   s->ranges++;
   return s->inner.handle_query_channel_range(s->inner.this_arg, them, m);
}

static LDKCResult_NoneLightningErrorZ own_ids(const void *p, LDKPublicKey them, LDKQueryShortChannelIds m) {
   struct side *s = (struct side *)p;
   s->ids++;
   return s->inner.handle_query_short_channel_ids(s->inner.this_arg, them, m);
}

static bool own_high(const void *p) {
   const struct side *s = p;
   return s->inner.processing_queue_high(s->inner.this_arg);
}

static LDKNodeFeatures own_node_features(const void *p) {
   const struct side *s = p;
   return s->inner.provided_node_features(s->inner.this_arg);
}

static LDKInitFeatures own_init_features(const void *p, LDKPublicKey them) {
   const struct side *s = p;
   return s->inner.provided_init_features(s->inner.this_arg, them);
}

static LDKCVec_MessageSendEventZ own_fetch(const void *p) {
   struct side *s = (struct side *)p;
   s->fetched++;
   return s->inner.MessageSendEventsProvider.get_and_clear_pending_msg_events(s->inner.MessageSendEventsProvider.this_arg);
}

static void own_free(void *p) { ((struct side *)p)->freed++; }

static LDKRoutingMessageHandler own(struct side *s) {
   s->inner = P2PGossipSync_as_RoutingMessageHandler(&s->gossip);
   return (LDKRoutingMessageHandler){
      .this_arg = s, .handle_node_announcement = own_node, .handle_channel_announcement = own_channel, .handle_channel_update = own_update,
      .get_next_channel_announcement = own_next, .get_next_node_announcement = own_next_node, .peer_connected = own_connected,
      .handle_reply_channel_range = own_range_reply, .handle_reply_short_channel_ids_end = own_ids_reply, .handle_query_channel_range = own_range,
      .handle_query_short_channel_ids = own_ids, .processing_queue_high = own_high, .provided_node_features = own_node_features,
      .provided_init_features = own_init_features,
      .MessageSendEventsProvider = { .this_arg = s, .get_and_clear_pending_msg_events = own_fetch, .free = NULL }, .free = own_free,
   };
}

static void side_start(struct side *s, uint8_t id, LDKSyncMode mode, bool own_handler) {
   memset(s, 0, sizeof *s);
   uint8_t seed[32] = { id };
   s->keys = KeysManager_new(&seed, 1, 1);
   s->graph = NetworkGraph_new(LDKNetwork_Regtest, quiet());
   s->gossip = P2PGossipSync_new(&s->graph, COption_UtxoLookupZ_none(), quiet());
   P2PGossipSync_set_sync_mode(&s->gossip, mode);
   s->channels = ErroringMessageHandler_new();
   s->ignore = IgnoringMessageHandler_new();
   LDKMessageHandler handlers = MessageHandler_new(ErroringMessageHandler_as_ChannelMessageHandler(&s->channels),
                                                   own_handler ? own(s) : P2PGossipSync_as_RoutingMessageHandler(&s->gossip),
                                                   IgnoringMessageHandler_as_OnionMessageHandler(&s->ignore), IgnoringMessageHandler_as_CustomMessageHandler(&s->ignore));
   s->peers = PeerManager_new(handlers, 1, (const uint8_t(*)[32]) & seed, quiet(), KeysManager_as_NodeSigner(&s->keys));
}

static void side_stop(struct side *s) {
   PeerManager_free(s->peers);
   IgnoringMessageHandler_free(s->ignore);
   ErroringMessageHandler_free(s->channels);
   P2PGossipSync_free(s->gossip);
   NetworkGraph_free(s->graph);
   KeysManager_free(s->keys);
}

// fill announces channels with two updates each, all signed.
static void fill(struct side *s) {
   LDKKeysManager k[4];
   signers(k);
   for (uint64_t scid = 1; scid <= CHANNELS; scid++) {
      LDKChannelAnnouncement a = signed_announcement(&s->graph, k, scid << 40);
      LDKCResult_NoneLightningErrorZ r = NetworkGraph_update_channel_from_announcement_no_lookup(&s->graph, &a);
      CHECK(r.result_ok);
      CResult_NoneLightningErrorZ_free(r);
      ChannelAnnouncement_free(a);
      for (uint8_t side = 0; side < 2; side++) {
         LDKUnsignedChannelUpdate t = UnsignedChannelUpdate_new(NetworkGraph_get_chain_hash(&s->graph), scid << 40, (uint32_t)time(NULL) - 60, side, 40, 1, 1000000, 1, 1,
                                                                (LDKCVec_u8Z){ NULL, 0 });
         LDKECDSASignature by = signature(&k[side], UnsignedGossipMessage_channel_update(UnsignedChannelUpdate_clone(&t)));
         LDKChannelUpdate m = ChannelUpdate_new(by, t);
         r = NetworkGraph_update_channel(&s->graph, &m);
         CHECK(r.result_ok);
         CResult_NoneLightningErrorZ_free(r);
         ChannelUpdate_free(m);
      }
   }
   for (int i = 0; i < 4; i++)
      KeysManager_free(k[i]);
}

static uintptr_t send_data(void *p, LDKu8slice data, bool resume_read) {
   struct side *to = ((struct side *)p)->peer;
   CHECK(to->len + data.datalen <= BUFFER);
   if (data.datalen)
      memcpy(to->data + to->len, data.data, data.datalen);
   to->len += data.datalen;
   return data.datalen;
}

static void hang_up(void *p) { CHECK(!"disconnected"); }
static bool same(const void *p, const LDKSocketDescriptor *o) { return p == o->this_arg; }
static uint64_t hash(const void *p) { return (uint64_t)(uintptr_t)p; }

static LDKSocketDescriptor descriptor(struct side *s) {
   return (LDKSocketDescriptor){ .this_arg = s, .send_data = send_data, .disconnect_socket = hang_up, .eq = same, .hash = hash, .cloned = NULL, .free = NULL };
}

static bool step(struct side *s) {
   static uint8_t copy[BUFFER];
   size_t len = s->len;
   memcpy(copy, s->data, len);
   s->len = 0;
   if (len) {
      LDKSocketDescriptor d = descriptor(s);
      LDKCResult_boolPeerHandleErrorZ r = PeerManager_read_event(&s->peers, &d, (LDKu8slice){ copy, len });
      CHECK(r.result_ok);
      CResult_boolPeerHandleErrorZ_free(r);
   }
   PeerManager_process_events(&s->peers);
   return len > 0;
}

static size_t channels(const struct side *s) {
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&s->graph);
   LDKCVec_u64Z list = ReadOnlyNetworkGraph_list_channels(&v);
   size_t n = list.datalen;
   CVec_u64Z_free(list);
   ReadOnlyNetworkGraph_free(v);
   return n;
}

// talk connects the two and lets them say all that they have to.
static void talk(struct side *a, struct side *b) {
   a->peer = b;
   b->peer = a;
   LDKCResult_NonePeerHandleErrorZ in = PeerManager_new_inbound_connection(&b->peers, descriptor(b), COption_SocketAddressZ_none());
   CHECK(in.result_ok);
   CResult_NonePeerHandleErrorZ_free(in);
   LDKCResult_CVec_u8ZPeerHandleErrorZ out = PeerManager_new_outbound_connection(&a->peers, id_of(&b->keys), descriptor(a), COption_SocketAddressZ_none());
   CHECK(out.result_ok);
   send_data(a, (LDKu8slice){ out.contents.result->data, out.contents.result->datalen }, false);
   CResult_CVec_u8ZPeerHandleErrorZ_free(out);
   for (int quiet = 0; quiet < 4;)
      quiet = step(a) | step(b) ? 0 : quiet + 1;
}

static void run(LDKSyncMode mode, bool own_handler) {
   static struct side teller, learner;
   side_start(&teller, 1, LDKSyncMode_SyncByTimestampFilter, own_handler);
   side_start(&learner, 2, mode, false);
   fill(&teller);
   talk(&learner, &teller);
   LDKSyncProgress p = P2PGossipSync_sync_progress(&learner.gossip);
   if (mode == LDKSyncMode_SyncByTimestampFilter) {
      CHECK(channels(&learner) == CHANNELS && !P2PGossipSync_is_initial_sync_complete(&learner.gossip) && SyncProgress_get_peers(&p) == 0);
   } else if (!own_handler) {
      CHECK(channels(&learner) == CHANNELS && P2PGossipSync_is_initial_sync_complete(&learner.gossip));
      CHECK(SyncProgress_get_told(&p) == CHANNELS && SyncProgress_get_wanted(&p) == CHANNELS && SyncProgress_get_asked(&p) == CHANNELS && SyncProgress_get_complete(&p));
   } else {
      // Such a handler cannot answer a query for ids, as in the reference 0.0.121:
      // there is no event for the end of the answer. The learner gives up and filters.
      CHECK(SyncProgress_get_told(&p) == CHANNELS && channels(&learner) == 0 && !SyncProgress_get_complete(&p));
      for (int i = 0; i < 8; i++) {
         PeerManager_timer_tick_occurred(&learner.peers);
         PeerManager_timer_tick_occurred(&teller.peers);
         for (int quiet = 0; quiet < 4;)
            quiet = step(&learner) | step(&teller) ? 0 : quiet + 1;
      }
      CHECK(channels(&learner) == CHANNELS);
      CHECK(teller.ranges == 1 && teller.ids == 1);
   }
   SyncProgress_free(p);
   if (own_handler)
      CHECK(teller.connected == 1 && teller.next == CHANNELS + 1 && teller.fetched > 0 && teller.announcements == 0);
   side_stop(&learner);
   side_stop(&teller);
   CHECK(teller.freed == own_handler);
}

int main(void) {
   run(LDKSyncMode_SyncByTimestampFilter, false);
   run(LDKSyncMode_SyncByTimestampFilter, true);
   run(LDKSyncMode_SyncByQueries, false);
   run(LDKSyncMode_SyncByQueries, true);
   no_objects();
   return 0;
}
