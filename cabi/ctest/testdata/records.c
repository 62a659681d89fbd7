// The records that a logger gets: what they say, who owns what, how long they last.
#include "graph.h"

enum { THREADS = 4, ROUNDS = 200, KEPT = 64 };

static LDKRecord kept[KEPT];
static int n_kept, freed, wrong;

static bool same(LDKStr a, LDKStr b) { return a.len == b.len && !memcmp(a.chars, b.chars, a.len); }

static bool starts(LDKStr s, const char *with) { return s.len >= strlen(with) && !memcmp(s.chars, with, strlen(with)); }

static bool ends(LDKStr s, const char *with) { return s.len >= strlen(with) && !memcmp(s.chars + s.len - strlen(with), with, strlen(with)); }

static void keep_log(const void *this_arg, LDKRecord record) {
   CHECK(n_kept < KEPT && record.is_owned);
   kept[n_kept++] = record;
}

static void count_free(void *this_arg) { freed++; }

// Records outlive their logger and the graph; what their getters return is a view.
static void records_last(void) {
   struct town t = town_new();
   NetworkGraph_free(t.graph);
   t.graph = NetworkGraph_new(LDKNetwork_Testnet, (LDKLogger){ .this_arg = NULL, .log = keep_log, .free = count_free });
   channel(&t, 700000ull << 40 | 12ull << 16 | 3, 0, 1, 1, 1000);
   CHECK(n_kept == 3);
   NetworkGraph_free(t.graph);
   CHECK(freed == 1);
   for (int i = 0; i < 3; i++) {
      LDKRecord *r = &kept[i];
      LDKStr args = Record_get_args(r), module = Record_get_module_path(r), file = Record_get_file(r);
      CHECK(!args.chars_is_owned && !module.chars_is_owned && !file.chars_is_owned);
      CHECK(starts(args, i ? "updated channel 700000x12x3 in direction " : "added channel 700000x12x3 between nodes 0"));
      CHECK(starts(module, "lightning/gossip") && module.len == 16 && ends(file, ".go") && Record_get_line(r) > 0);
      CHECK(Record_get_level(r) == LDKLevel_Gossip);
      CHECK(Record_get_channel_id(r).tag == LDKCOption_ThirtyTwoBytesZ_None && Record_get_peer_id(r).compressed_form[0] == 0);
      Str_free(module);
   }
   // Both updates come from one place, the announcement from another.
   CHECK(Record_get_line(&kept[1]) == Record_get_line(&kept[2]) && same(Record_get_file(&kept[1]), Record_get_file(&kept[2])));
   CHECK(!same(Record_get_file(&kept[0]), Record_get_file(&kept[1])) || Record_get_line(&kept[0]) != Record_get_line(&kept[1]));
   // A copy, and a record whose texts are replaced, are their own.
   LDKRecord copy = Record_clone(&kept[0]);
   Record_set_file(&kept[0], str("elsewhere.c"));
   Record_set_module_path(&kept[0], str("host"));
   Record_set_args(&kept[0], str(""));
   CHECK(Record_get_args(&kept[0]).len == 0 && ends(Record_get_file(&kept[0]), "elsewhere.c"));
   CHECK(ends(Record_get_file(&copy), ".go") && starts(Record_get_module_path(&copy), "lightning/gossip"));
   for (int i = 0; i < 3; i++)
      Record_free(kept[i]);
   CHECK(starts(Record_get_args(&copy), "added channel 700000x12x3"));
   Record_free(copy);
   n_kept = 0;
}

static void check_log(const void *this_arg, LDKRecord record) {
   LDKStr args = Record_get_args(&record), module = Record_get_module_path(&record);
   bool ok = (starts(args, "added") || starts(args, "updated")) && starts(module, "lightning/gossip") && module.len == 16;
   if (!ok)
      __atomic_add_fetch(&wrong, 1, __ATOMIC_SEQ_CST);
   Record_free(record);
}

static void *work(void *arg) {
   struct town t = town_new();
   NetworkGraph_free(t.graph);
   t.graph = NetworkGraph_new(LDKNetwork_Testnet, (LDKLogger){ .this_arg = NULL, .log = check_log, .free = NULL });
   for (uint64_t i = 1; i <= ROUNDS; i++)
      channel(&t, i << 40, (int)(i % 7), (int)(i % 7 + 1 + i % 5), 1, 1000);
   NetworkGraph_free(t.graph);
   return NULL;
}

int main(void) {
   alarm(240);
   pthread_t th[THREADS];
   for (int i = 0; i < THREADS; i++)
      CHECK(!pthread_create(&th[i], NULL, work, NULL));
   for (int i = 0; i < THREADS; i++)
      pthread_join(th[i], NULL);
   CHECK(!wrong);
   records_last();
   no_objects();
   return 0;
}
