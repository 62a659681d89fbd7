// Prints what it costs to fill a graph through the C API, in processor time: messages
// read from bytes, given to the graph (with a logger that ignores what it gets, and
// with none of it logged), the graph written and read back, all channels
// read out, and routes.
//
//    load                      a made-up network of 5,000 channels
//    load NODES.csv CHANNELS.csv   tables as in ../shared/data, unpacked
#include "graph.h"

struct channel {
   uint64_t scid;
   uint32_t node[2];
   struct {
      bool on;
      uint64_t min, max;
      uint32_t base, ppm, cltv;
   } side[2];
};

static LDKPublicKey *nodes;
static struct channel *channels;
static size_t n_nodes, n_channels;

static double used(void) {
   struct timespec t;
   clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
   return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double start;
static void show(const char *what, size_t n) {
   double took = used() - start;
   printf("%-46s %8.1f ms %9.0f ns each\n", what, took * 1e3, took * 1e9 / (double)n);
   start = used();
}

static void *grown(void *p, size_t have, size_t size) {
   if (have & (have - 1))
      return p;
   p = realloc(p, (have ? 2 * have : 1) * size);
   CHECK(p);
   return p;
}

static void read_tables(const char *node_path, const char *channel_path) {
   char line[512], key[80];
   FILE *f = fopen(node_path, "r");
   CHECK(f && fgets(line, sizeof line, f));
   while (fgets(line, sizeof line, f)) {
      nodes = grown(nodes, n_nodes, sizeof *nodes);
      CHECK(sscanf(line, "%*u,%66s", key) == 1);
      for (int i = 0; i < 33; i++) {
         unsigned b;
         CHECK(sscanf(key + 2 * i, "%2x", &b) == 1);
         nodes[n_nodes].compressed_form[i] = (uint8_t)b;
      }
      n_nodes++;
   }
   fclose(f);
   f = fopen(channel_path, "r");
   CHECK(f && fgets(line, sizeof line, f));
   while (fgets(line, sizeof line, f)) {
      channels = grown(channels, n_channels, sizeof *channels);
      struct channel *c = &channels[n_channels++];
      unsigned long long v[16];
      CHECK(sscanf(line, "%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu,%llu", &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6], &v[7], &v[8], &v[9], &v[10], &v[11], &v[12], &v[13], &v[14], &v[15]) == 16);
      c->scid = (700000 + v[0] / 2000) << 40 | v[0] % 2000 << 16;
      for (int i = 0; i < 2; i++) {
         c->node[i] = (uint32_t)v[1 + i];
         unsigned long long *s = v + 4 + 6 * i;
         c->side[i].on = s[0] != 0;
         c->side[i].min = s[1];
         c->side[i].max = s[2];
         c->side[i].base = (uint32_t)s[3];
         c->side[i].ppm = (uint32_t)s[4];
         c->side[i].cltv = (uint32_t)s[5];
      }
   }
   fclose(f);
}

// make_up makes a ring of nodes with chords, whose keys are those of a few seeds.
static void make_up(size_t n) {
   struct town t = town_new();
   n_nodes = MAX_NODES;
   nodes = malloc(sizeof t.node);
   memcpy(nodes, t.node, sizeof t.node);
   NetworkGraph_free(t.graph);
   channels = calloc(n, sizeof *channels);
   n_channels = n;
   for (size_t i = 0; i < n; i++) {
      struct channel *c = &channels[i];
      c->scid = (uint64_t)(i + 1) << 40;
      c->node[0] = (uint32_t)(i % (MAX_NODES - 1));
      c->node[1] = c->node[0] + 1 + (uint32_t)(i / MAX_NODES) % (MAX_NODES - 1 - c->node[0]);
      for (int s = 0; s < 2; s++) {
         c->side[s].on = true;
         c->side[s].min = 1;
         c->side[s].max = 1000000000;
         c->side[s].ppm = (uint32_t)i % 1000;
         c->side[s].cltv = 40;
      }
   }
}

static size_t put(uint8_t *b, size_t at, uint64_t v, int bytes) {
   for (int i = bytes - 1; i >= 0; i--)
      b[at++] = (uint8_t)(v >> 8 * i);
   return at;
}

static void load(LDKNetworkGraph *g, LDKUnsignedChannelAnnouncement *announcements, LDKUnsignedChannelUpdate *updates) {
   for (size_t i = 0; i < n_channels; i++) {
      LDKCResult_NoneLightningErrorZ r = NetworkGraph_update_channel_from_unsigned_announcement(g, &announcements[i], COption_UtxoLookupZ_none());
      CHECK(r.result_ok);
      CResult_NoneLightningErrorZ_free(r);
   }
   show("announcements into the graph", n_channels);
   for (size_t i = 0; i < 2 * n_channels; i++) {
      LDKCResult_NoneLightningErrorZ r = NetworkGraph_update_channel_unsigned(g, &updates[i]);
      CHECK(r.result_ok);
      CResult_NoneLightningErrorZ_free(r);
   }
   show("updates into the graph", 2 * n_channels);
}

static void read_out(const LDKNetworkGraph *g) {
   LDKReadOnlyNetworkGraph v = NetworkGraph_read_only(g);
   LDKCVec_u64Z ids = ReadOnlyNetworkGraph_list_channels(&v);
   CHECK(ids.datalen == n_channels);
   uint64_t fees = 0;
   for (size_t i = 0; i < ids.datalen; i++) {
      LDKChannelInfo c = ReadOnlyNetworkGraph_channel(&v, ids.data[i]);
      LDKChannelUpdateInfo u = ChannelInfo_get_one_to_two(&c);
      LDKRoutingFees f = ChannelUpdateInfo_get_fees(&u);
      fees += RoutingFees_get_proportional_millionths(&f);
      RoutingFees_free(f);
      ChannelUpdateInfo_free(u);
      ChannelInfo_free(c);
   }
   CHECK(fees > 0);
   CVec_u64Z_free(ids);
   ReadOnlyNetworkGraph_free(v);
   show("channels read out, one direction's fee each", n_channels);
}

static void routes(const LDKNetworkGraph *g, const char *what, const LDKScoreLookUp *l) {
   LDKProbabilisticScoringFeeParameters params = ProbabilisticScoringFeeParameters_default();
   uint8_t seed[32] = { 1 };
   size_t found = 0, asked = 40;
   for (size_t i = 0; i < asked; i++) {
      // Nodes with the most channels come first in the tables.
      LDKPaymentParameters p = PaymentParameters_from_node_id(nodes[(7 * i + 5) % n_nodes % 400], 42);
      LDKRouteParameters rp = RouteParameters_from_payment_params_and_value(p, 1000000);
      LDKCResult_RouteLightningErrorZ r = find_route(nodes[(3 * i + 1) % n_nodes % 400], &rp, g, NULL, quiet(), l, &params, (const uint8_t(*)[32]) & seed);
      found += r.result_ok;
      CResult_RouteLightningErrorZ_free(r);
      RouteParameters_free(rp);
   }
   CHECK(found > asked / 4);
   ProbabilisticScoringFeeParameters_free(params);
   show(what, asked);
}

static uint64_t asked;
static uint64_t indifferent(const void *this_arg, const LDKCandidateRouteHop *hop, LDKChannelUsage usage, const LDKProbabilisticScoringFeeParameters *params) {
   asked++;
   ChannelUsage_free(usage);
   return 0;
}

int main(int argc, char **argv) {
   if (argc == 3)
      read_tables(argv[1], argv[2]);
   else
      make_up(5000);
   LDKNetworkGraph g = NetworkGraph_new(LDKNetwork_Bitcoin, quiet());
   LDKThirtyTwoBytes chain = NetworkGraph_get_chain_hash(&g);
   LDKUnsignedChannelAnnouncement *announcements = calloc(n_channels, sizeof *announcements);
   LDKUnsignedChannelUpdate *updates = calloc(2 * n_channels, sizeof *updates);
   uint32_t now = (uint32_t)time(NULL);
   start = used();
   for (size_t i = 0; i < n_channels; i++) {
      struct channel *c = &channels[i];
      uint8_t b[256] = { 0 };
      memcpy(b + 2, chain.data, 32);
      size_t n = put(b, 34, c->scid, 8);
      for (int k = 0; k < 4; k++, n += 33)
         memcpy(b + n, nodes[c->node[k % 2]].compressed_form, 33);
      LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ a = UnsignedChannelAnnouncement_read((LDKu8slice){ b, n });
      CHECK(a.result_ok);
      announcements[i] = *a.contents.result;
      memset(a.contents.result, 0, sizeof *a.contents.result);
      CResult_UnsignedChannelAnnouncementDecodeErrorZ_free(a);
   }
   show("announcements from bytes", n_channels);
   for (size_t i = 0; i < 2 * n_channels; i++) {
      struct channel *c = &channels[i / 2];
      int s = (int)(i % 2);
      uint8_t b[256];
      memcpy(b, chain.data, 32);
      size_t n = put(b, 32, c->scid, 8);
      n = put(b, n, now, 4);
      n = put(b, n, 1, 1);
      n = put(b, n, (uint64_t)s | (c->side[s].on ? 0 : 2), 1);
      n = put(b, n, c->side[s].cltv, 2);
      n = put(b, n, c->side[s].min, 8);
      n = put(b, n, c->side[s].base, 4);
      n = put(b, n, c->side[s].ppm, 4);
      n = put(b, n, c->side[s].max, 8);
      LDKCResult_UnsignedChannelUpdateDecodeErrorZ u = UnsignedChannelUpdate_read((LDKu8slice){ b, n });
      CHECK(u.result_ok);
      updates[i] = *u.contents.result;
      memset(u.contents.result, 0, sizeof *u.contents.result);
      CResult_UnsignedChannelUpdateDecodeErrorZ_free(u);
   }
   show("updates from bytes", 2 * n_channels);
   load(&g, announcements, updates);
   // Once more without a record of every one of them.
   LDKNetworkGraph silent = NetworkGraph_new(LDKNetwork_Bitcoin, quiet());
   ldk_set_log_level(LDKLevel_Info);
   start = used();
   puts("with ldk_set_log_level(LDKLevel_Info):");
   load(&silent, announcements, updates);
   NetworkGraph_free(silent);
   start = used();
   LDKCVec_u8Z w = NetworkGraph_write(&g);
   show("graph written, per byte", w.datalen);
   LDKCResult_NetworkGraphDecodeErrorZ r = NetworkGraph_read((LDKu8slice){ w.data, w.datalen }, quiet());
   CHECK(r.result_ok);
   show("graph read back, per byte", w.datalen);
   CResult_NetworkGraphDecodeErrorZ_free(r);
   CVec_u8Z_free(w);
   start = used();
   read_out(&g);
   LDKFixedPenaltyScorer zero = FixedPenaltyScorer_with_penalty(0);
   LDKScoreLookUp none = FixedPenaltyScorer_as_ScoreLookUp(&zero);
   routes(&g, "route of 1,000,000 msat, zero penalty", &none);
   routes(&g, "the same again", &none);
   LDKProbabilisticScorer s = ProbabilisticScorer_new(ProbabilisticScoringDecayParameters_default(), &g, quiet());
   LDKScoreLookUp p = ProbabilisticScorer_as_ScoreLookUp(&s);
   routes(&g, "with the probabilistic scorer", &p);
   LDKScoreLookUp own = { .this_arg = NULL, .channel_penalty_msat = indifferent, .free = NULL };
   routes(&g, "with a scorer in C", &own);
   printf("%-46s %8.0f calls of it per route\n", "", (double)asked / 40);
   ProbabilisticScorer_free(s);
   FixedPenaltyScorer_free(zero);
   for (size_t i = 0; i < n_channels; i++)
      UnsignedChannelAnnouncement_free(announcements[i]);
   for (size_t i = 0; i < 2 * n_channels; i++)
      UnsignedChannelUpdate_free(updates[i]);
   free(announcements);
   free(updates);
   free(nodes);
   free(channels);
   NetworkGraph_free(g);
   no_objects();
   return 0;
}
