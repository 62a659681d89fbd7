// Snapshots of rapid gossip sync in C: taken from memory and from a file, refused,
// and applied by several threads at once.
#include "graph.h"

struct bytes {
   uint8_t b[4096];
   size_t n;
};

static void put(struct bytes *s, uint64_t v, int size) {
   CHECK(s->n + (size_t)size <= sizeof s->b);
   while (size--)
      s->b[s->n++] = (uint8_t)(v >> 8 * size);
}

static void put_all(struct bytes *s, const void *b, size_t n) {
   CHECK(s->n + n <= sizeof s->b);
   memcpy(s->b + s->n, b, n);
   s->n += n;
}

// A channel of id 1 between nodes 0 and 1 of 700,000 sat, and its first direction with
// a base fee of its own.
static struct bytes snapshot(const struct town *t, uint32_t latest) {
   struct bytes s = { { 0 }, 0 };
   LDKThirtyTwoBytes chain = NetworkGraph_get_chain_hash(&t->graph);
   put_all(&s, "LDK\2", 4);
   put_all(&s, chain.data, 32);
   put(&s, latest, 4);
   put(&s, 0, 1); // default features
   put(&s, 2, 4); // nodes
   put_all(&s, t->node[0].compressed_form, 33);
   put_all(&s, t->node[1].compressed_form, 33);
   put(&s, 1, 4); // channels
   put(&s, 0, 2);
   put(&s, 1, 1);
   put(&s, 0, 1);
   put(&s, 0xff, 1);
   put(&s, 1ull << 63 | 1, 8);
   put(&s, 5, 2);
   put(&s, 0xfe, 1);
   put(&s, 700000, 4);
   put(&s, 1, 4); // updates
   put(&s, 40, 2);
   put(&s, 1000, 8);
   put(&s, 1000, 4);
   put(&s, 1, 4);
   put(&s, 600000000, 8);
   put(&s, 1, 1);
   put(&s, 0x10, 1);
   put(&s, 4321, 4);
   return s;
}

static LDKu8slice view(const struct bytes *s) { return (LDKu8slice){ s->b, s->n }; }

static uint32_t taken(LDKCResult_u32GraphSyncErrorZ r) {
   CHECK(r.result_ok);
   uint32_t t = *r.contents.result;
   CResult_u32GraphSyncErrorZ_free(r);
   return t;
}

static LDKGraphSyncError refused(LDKCResult_u32GraphSyncErrorZ r) {
   CHECK(!r.result_ok);
   LDKGraphSyncError e = GraphSyncError_clone(r.contents.err);
   CResult_u32GraphSyncErrorZ_free(r);
   return e;
}

static void check_graph(const struct town *t) {
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&t->graph);
   LDKChannelInfo c = ReadOnlyNetworkGraph_channel(&v, 1);
   CHECK(c.inner);
   LDKCOption_u64Z capacity = ChannelInfo_get_capacity_sats(&c);
   CHECK(capacity.tag == LDKCOption_u64Z_Some && capacity.some == 700000);
   LDKChannelUpdateInfo u = ChannelInfo_get_one_to_two(&c), none = ChannelInfo_get_two_to_one(&c);
   CHECK(u.inner && !none.inner);
   LDKRoutingFees fees = ChannelUpdateInfo_get_fees(&u);
   CHECK(RoutingFees_get_base_msat(&fees) == 4321 && RoutingFees_get_proportional_millionths(&fees) == 1);
   CHECK(ChannelUpdateInfo_get_cltv_expiry_delta(&u) == 40 && ChannelUpdateInfo_get_enabled(&u));
   RoutingFees_free(fees);
   ChannelUpdateInfo_free(u);
   ChannelInfo_free(c);
   ReadOnlyNetworkGraph_free(v);
}

static void memory(uint32_t now) {
   struct town t = town_new();
   LDKRapidGossipSync sync = RapidGossipSync_new(&t.graph, quiet());
   struct bytes s = snapshot(&t, now), old = snapshot(&t, now - 15 * 24 * 3600);
   CHECK(!RapidGossipSync_is_initial_sync_complete(&sync));

   LDKGraphSyncError e = refused(RapidGossipSync_update_network_graph(&sync, (LDKu8slice){ s.b, s.n - 1 }));
   CHECK(e.tag == LDKGraphSyncError_DecodeError && e.decode_error.tag == LDKDecodeError_ShortRead);
   GraphSyncError_free(e);
   e = refused(RapidGossipSync_update_network_graph(&sync, (LDKu8slice){ NULL, 0 }));
   CHECK(e.tag == LDKGraphSyncError_DecodeError);
   GraphSyncError_free(e);
   e = refused(RapidGossipSync_update_network_graph(&sync, view(&old)));
   CHECK(e.tag == LDKGraphSyncError_LightningError);
   LDKStr text = LightningError_get_err(&e.lightning_error);
   CHECK(text.len > 0);
   Str_free(text);
   GraphSyncError_free(e);
   LDKCOption_u32Z last = NetworkGraph_get_last_rapid_gossip_sync_timestamp(&t.graph);
   CHECK(last.tag == LDKCOption_u32Z_None && !RapidGossipSync_is_initial_sync_complete(&sync));

   CHECK(taken(RapidGossipSync_update_network_graph(&sync, view(&s))) == now);
   CHECK(RapidGossipSync_is_initial_sync_complete(&sync));
   last = NetworkGraph_get_last_rapid_gossip_sync_timestamp(&t.graph);
   CHECK(last.tag == LDKCOption_u32Z_Some && last.some == now);
   check_graph(&t);
   // At another time, or none, whatever the clock says.
   CHECK(taken(RapidGossipSync_update_network_graph_no_std(&sync, view(&old), COption_u64Z_none())) == now - 15 * 24 * 3600);
   CHECK(taken(RapidGossipSync_update_network_graph_no_std(&sync, view(&old), COption_u64Z_some(now - 15 * 24 * 3600))) == now - 15 * 24 * 3600);
   check_graph(&t);
   RapidGossipSync_free(sync);
   NetworkGraph_free(t.graph);
}

static void file(uint32_t now) {
   struct town t = town_new();
   LDKRapidGossipSync sync = RapidGossipSync_new(&t.graph, quiet());
   char path[] = P_tmpdir "/rapidXXXXXX";
   int fd = mkstemp(path);
   struct bytes s = snapshot(&t, now);
   CHECK(fd >= 0 && write(fd, s.b, s.n) == (ssize_t)s.n && !close(fd));
   CHECK(taken(RapidGossipSync_sync_network_graph_with_file_path(&sync, str(path))) == now);
   check_graph(&t);
   CHECK(!unlink(path));
   LDKGraphSyncError e = refused(RapidGossipSync_sync_network_graph_with_file_path(&sync, str(path)));
   CHECK(e.tag == LDKGraphSyncError_DecodeError && e.decode_error.tag == LDKDecodeError_Io && e.decode_error.io == LDKIOError_NotFound);
   GraphSyncError_free(e);
   RapidGossipSync_free(sync);
   NetworkGraph_free(t.graph);
}

struct job {
   const LDKRapidGossipSync *sync;
   const struct bytes *snapshot;
};

static void *apply(void *arg) {
   struct job *j = (struct job *)arg;
   for (int i = 0; i < 50; i++)
      taken(RapidGossipSync_update_network_graph(j->sync, view(j->snapshot)));
   return NULL;
}

static void threads(uint32_t now) {
   struct town t = town_new();
   LDKRapidGossipSync sync = RapidGossipSync_new(&t.graph, quiet());
   struct bytes s = snapshot(&t, now);
   struct job j = { &sync, &s };
   pthread_t thread[4];
   for (int i = 0; i < 4; i++)
      CHECK(!pthread_create(thread + i, NULL, apply, &j));
   for (int i = 0; i < 4; i++)
      CHECK(!pthread_join(thread[i], NULL));
   check_graph(&t);
   RapidGossipSync_free(sync);
   NetworkGraph_free(t.graph);
}

int main(void) {
   uint32_t now = (uint32_t)time(NULL);
   memory(now);
   file(now);
   threads(now);
   no_objects();
   return 0;
}
