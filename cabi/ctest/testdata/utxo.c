// Look-ups of funding outputs in C: answered at once, later from another thread,
// never, wrongly, and many at a time.
#include "graph.h"

static const uint32_t round_keys[64] = {
   0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74,
   0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d,
   0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e,
   0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5,
   0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
};

static uint32_t rot(uint32_t x, int n) { return x >> n | x << (32 - n); }

// SHA-256 of a short message, as FIPS 180-4 has it.
static void sha256(const uint8_t *in, size_t len, uint8_t out[32]) {
   uint32_t h[8] = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };
   uint8_t m[192] = { 0 };
   size_t blocks = (len + 8) / 64 + 1;
   CHECK(blocks <= 3);
   memcpy(m, in, len);
   m[len] = 0x80;
   for (int i = 0; i < 8; i++)
      m[64 * blocks - 1 - i] = (uint8_t)((uint64_t)len * 8 >> 8 * i);
   for (size_t b = 0; b < blocks; b++) {
      uint32_t w[64], s[8];
      for (size_t i = 0; i < 16; i++)
         w[i] = (uint32_t)m[64 * b + 4 * i] << 24 | (uint32_t)m[64 * b + 4 * i + 1] << 16 | (uint32_t)m[64 * b + 4 * i + 2] << 8 | m[64 * b + 4 * i + 3];
      for (int i = 16; i < 64; i++)
         w[i] = w[i - 16] + (rot(w[i - 15], 7) ^ rot(w[i - 15], 18) ^ w[i - 15] >> 3) + w[i - 7] + (rot(w[i - 2], 17) ^ rot(w[i - 2], 19) ^ w[i - 2] >> 10);
      memcpy(s, h, sizeof s);
      for (int i = 0; i < 64; i++) {
         uint32_t t1 = s[7] + (rot(s[4], 6) ^ rot(s[4], 11) ^ rot(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + round_keys[i] + w[i];
         uint32_t t2 = (rot(s[0], 2) ^ rot(s[0], 13) ^ rot(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
         memmove(s + 1, s, 28);
         s[4] += t1;
         s[0] = t1 + t2;
      }
      for (int i = 0; i < 8; i++)
         h[i] += s[i];
   }
   for (int i = 0; i < 32; i++)
      out[i] = (uint8_t)(h[i / 4] >> (24 - 8 * (i % 4)));
}

enum { CAPACITY = 700000, LATER = 64 };

// A chain answers in one of these ways.
enum answer { RIGHT, WRONG_SCRIPT, UNKNOWN, WAIT, NOTHING };

struct chain {
   const struct town *town;
   enum answer answer;
   int asked, frees;
   uint64_t last;
   LDKUtxoFuture futures[LATER];
   int n_futures;
};

// output is the funding output of a channel between the nodes a and b.
static LDKCResult_TxOutUtxoLookupErrorZ output(const struct town *t, int a, int b, bool right) {
   LDKCVec_u8Z redeem = make_funding_redeemscript(t->node[a], t->node[b]);
   LDKCVec_u8Z script = { malloc(34), 34 };
   script.data[0] = 0;
   script.data[1] = 32;
   sha256(redeem.data, redeem.datalen, script.data + 2);
   script.data[33] ^= right ? 0 : 1;
   CVec_u8Z_free(redeem);
   return CResult_TxOutUtxoLookupErrorZ_ok(TxOut_new(script, CAPACITY));
}

static LDKUtxoResult get_utxo(const void *this_arg, const uint8_t (*chain_hash)[32], uint64_t scid) {
   struct chain *c = (struct chain *)this_arg;
   LDKThirtyTwoBytes genesis = NetworkGraph_get_chain_hash(&c->town->graph);
   CHECK(!memcmp(genesis.data, *chain_hash, 32));
   c->asked++;
   c->last = scid;
   // The graph is not locked while it waits for this.
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&c->town->graph);
   CVec_u64Z_free(ReadOnlyNetworkGraph_list_channels(&v));
   ReadOnlyNetworkGraph_free(v);
   switch (c->answer) {
   case RIGHT:
   case WRONG_SCRIPT:
      return UtxoResult_sync(output(c->town, 0, 1, c->answer == RIGHT));
   case UNKNOWN:
      return UtxoResult_sync(CResult_TxOutUtxoLookupErrorZ_err(LDKUtxoLookupError_UnknownTx));
   case NOTHING: {
      // The rest of the union is what C's stack had there, such as where Go's heap is.
      LDKUtxoResult r;
      for (size_t i = 0; i + sizeof chain_hash <= sizeof r; i += sizeof chain_hash)
         memcpy((char *)&r + i, &chain_hash, sizeof chain_hash);
      r.tag = LDKUtxoResult_Async;
      r.async.inner = NULL;
      return r;
   }
   default:
      CHECK(c->n_futures < LATER);
      c->futures[c->n_futures] = UtxoFuture_new();
      return UtxoResult_async(UtxoFuture_clone(&c->futures[c->n_futures++]));
   }
}

static void chain_free(void *this_arg) { ((struct chain *)this_arg)->frees++; }

static LDKCOption_UtxoLookupZ lookup(struct chain *c) {
   return COption_UtxoLookupZ_some((LDKUtxoLookup){ .this_arg = c, .get_utxo = get_utxo, .free = chain_free });
}

// announce tells the graph of a channel between nodes 0 and 1.
static bool announce(const struct town *t, uint64_t scid, struct chain *c) {
   LDKUnsignedChannelAnnouncement m = announcement(t, scid, 0, 1);
   LDKCResult_NoneLightningErrorZ r = NetworkGraph_update_channel_from_unsigned_announcement(&t->graph, &m, lookup(c));
   bool ok = r.result_ok;
   CResult_NoneLightningErrorZ_free(r);
   UnsignedChannelAnnouncement_free(m);
   return ok;
}

// capacity of a channel, or -1 if the graph does not have it.
static int64_t capacity(const struct town *t, uint64_t scid) {
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&t->graph);
   LDKChannelInfo info = ReadOnlyNetworkGraph_channel(&v, scid);
   int64_t got = -1;
   if (info.inner) {
      LDKCOption_u64Z sats = ChannelInfo_get_capacity_sats(&info);
      got = sats.tag == LDKCOption_u64Z_Some ? (int64_t)sats.some : 0;
   }
   ChannelInfo_free(info);
   ReadOnlyNetworkGraph_free(v);
   return got;
}

static bool has_terms(const struct town *t, uint64_t scid) {
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(&t->graph);
   LDKChannelInfo info = ReadOnlyNetworkGraph_channel(&v, scid);
   LDKChannelUpdateInfo u = ChannelInfo_get_one_to_two(&info);
   bool yes = u.inner != NULL;
   ChannelUpdateInfo_free(u);
   ChannelInfo_free(info);
   ReadOnlyNetworkGraph_free(v);
   return yes;
}

static void at_once(void) {
   struct town t = town_new();
   struct chain c = { .town = &t };
   CHECK(announce(&t, 1, &c) && c.asked == 1 && c.last == 1 && c.frees == 1);
   CHECK(capacity(&t, 1) == CAPACITY);
   c.answer = WRONG_SCRIPT;
   CHECK(!announce(&t, 2, &c) && capacity(&t, 2) == -1);
   c.answer = UNKNOWN;
   CHECK(!announce(&t, 3, &c) && capacity(&t, 3) == -1);
   c.answer = NOTHING;
   CHECK(!announce(&t, 3, &c) && capacity(&t, 3) == -1);
   CHECK(c.asked == 4 && c.frees == 4);
   // No look-up, no capacity.
   channel(&t, 4, 0, 1, 1, 1000);
   CHECK(capacity(&t, 4) == 0);
   NetworkGraph_free(t.graph);
}

static void *resolve(void *arg) {
   struct chain *c = arg;
   usleep(2000);
   for (int i = 0; i < c->n_futures; i++) {
      UtxoFuture_resolve_without_forwarding(&c->futures[i], &c->town->graph, output(c->town, 0, 1, true));
      UtxoFuture_free(c->futures[i]);
   }
   return NULL;
}

static void in_another_thread(struct chain *c) {
   pthread_t thread;
   CHECK(!pthread_create(&thread, NULL, resolve, c));
   pthread_join(thread, NULL);
   c->n_futures = 0;
}

// A channel that is being looked up is not there; what was said of it meanwhile is
// applied when it comes.
static void later(void) {
   struct town t = town_new();
   struct chain c = { .town = &t, .answer = WAIT };
   CHECK(!announce(&t, 1, &c) && c.n_futures == 1 && capacity(&t, 1) == -1);
   CHECK(!terms(&t, 1, 0, 5, 0, 1000)); // it waits, too
   in_another_thread(&c);
   CHECK(capacity(&t, 1) == CAPACITY && has_terms(&t, 1));
   // The same announcement again is not looked up again.
   CHECK(!announce(&t, 2, &c) && !announce(&t, 2, &c) && c.n_futures == 1);
   in_another_thread(&c);
   CHECK(capacity(&t, 2) == CAPACITY);
   // A look-up that fails leaves nothing, and may be tried again.
   CHECK(!announce(&t, 3, &c));
   UtxoFuture_resolve_without_forwarding(&c.futures[0], &t.graph, CResult_TxOutUtxoLookupErrorZ_err(LDKUtxoLookupError_UnknownTx));
   UtxoFuture_free(c.futures[0]);
   c.n_futures = 0;
   CHECK(capacity(&t, 3) == -1);
   c.answer = RIGHT;
   CHECK(announce(&t, 3, &c) && capacity(&t, 3) == CAPACITY);
   NetworkGraph_free(t.graph);
}

// A future that is freed without an answer stops the wait.
static void never(void) {
   struct town t = town_new();
   struct chain c = { .town = &t, .answer = WAIT };
   CHECK(!announce(&t, 1, &c));
   UtxoFuture_free(c.futures[0]);
   c.n_futures = 0;
   c.answer = RIGHT;
   CHECK(announce(&t, 1, &c) && capacity(&t, 1) == CAPACITY);
   NetworkGraph_free(t.graph);
}

// Resolved through the gossip of a peer manager; the look-up belongs to the gossip
// and is freed with it.
static void with_gossip(void) {
   struct town t = town_new();
   struct chain c = { .town = &t, .answer = WAIT };
   LDKP2PGossipSync g = P2PGossipSync_new(&t.graph, lookup(&c), quiet());
   CHECK(!announce(&t, 1, &c) && c.frees == 1);
   UtxoFuture_resolve(&c.futures[0], &t.graph, &g, output(&t, 0, 1, true));
   UtxoFuture_free(c.futures[0]);
   CHECK(capacity(&t, 1) == CAPACITY);
   P2PGossipSync_add_utxo_lookup(&g, COption_UtxoLookupZ_none());
   P2PGossipSync_free(g);
   CHECK(c.frees == 2);
   NetworkGraph_free(t.graph);
}

// Many wait at once, and are resolved from several threads at once.
static void *resolve_one(void *arg) {
   struct chain *c = ((void **)arg)[0];
   LDKUtxoFuture *f = ((void **)arg)[1];
   UtxoFuture_resolve_without_forwarding(f, &c->town->graph, output(c->town, 0, 1, true));
   UtxoFuture_free(*f);
   return NULL;
}

static void many(void) {
   struct town t = town_new();
   struct chain c = { .town = &t, .answer = WAIT };
   for (uint64_t i = 0; i < LATER; i++)
      CHECK(!announce(&t, 100 + i, &c));
   CHECK(c.n_futures == LATER);
   pthread_t threads[LATER];
   void *args[LATER][2];
   for (int i = 0; i < LATER; i++) {
      args[i][0] = &c;
      args[i][1] = &c.futures[i];
      CHECK(!pthread_create(&threads[i], NULL, resolve_one, args[i]));
   }
   for (int i = 0; i < LATER; i++)
      pthread_join(threads[i], NULL);
   for (uint64_t i = 0; i < LATER; i++)
      CHECK(capacity(&t, 100 + i) == CAPACITY);
   NetworkGraph_free(t.graph);
}

int main(void) {
   uint8_t abc[32];
   sha256((const uint8_t *)"abc", 3, abc);
   CHECK(abc[0] == 0xba && abc[1] == 0x78 && abc[31] == 0xad);
   at_once();
   later();
   never();
   with_gossip();
   many();
   no_objects();
   return 0;
}
