// Objects used from many threads that the library did not make, and freed while
// calls are inside.
#include "test.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

enum { THREADS = 4, ROUNDS = 300 };

static LDKKeysManager keys;
static LDKNetworkGraph graph;
static int freed;

static void count_free(void *this_arg) { __atomic_add_fetch(&freed, 1, __ATOMIC_SEQ_CST); }

// The callback calls back into the library, other objects included.
static void log_and_reenter(const void *this_arg, LDKRecord record) {
   LDKEntropySource e = KeysManager_as_EntropySource(&keys);
   e.get_secure_random_bytes(e.this_arg);
   Record_free(record);
}

static void *work(void *arg) {
   LDKEntropySource e = KeysManager_as_EntropySource(&keys);
   for (int i = 0; i < ROUNDS; i++) {
      e.get_secure_random_bytes(e.this_arg);
      LDKOutPoint o = OutPoint_new(bytes32((uint8_t)i), (uint16_t)i), c = OutPoint_clone(&o);
      OutPoint_free(o);
      CHECK(OutPoint_get_index(&c) == (uint16_t)i);
      OutPoint_free(c);
      LDKReadOnlyNetworkGraph ro = NetworkGraph_read_only(&graph);
      LDKCVec_u64Z chans = ReadOnlyNetworkGraph_list_channels(&ro);
      CVec_u64Z_free(chans);
      ReadOnlyNetworkGraph_free(ro);
      LDKLogger l = { .this_arg = NULL, .log = log_and_reenter, .free = count_free };
      LDKNetworkGraph own = NetworkGraph_new(LDKNetwork_Regtest, l);
      NetworkGraph_free(own);
   }
   return NULL;
}

// Freed while another thread is inside: nobody reads freed memory, and free of the
// trait comes when the last call has left.
static LDKNetworkGraph victim;
static int faults;

static void on_fault(void *ctx, const char *function, const char *argument, const char *reason) { __atomic_add_fetch(&faults, 1, __ATOMIC_SEQ_CST); }

static void *use_victim(void *arg) {
   while (!__atomic_load_n(&faults, __ATOMIC_SEQ_CST)) {
      LDKCVec_u8Z w = NetworkGraph_write(&victim);
      CVec_u8Z_free(w);
   }
   return NULL;
}

int main(void) {
   alarm(240);
   // A host with its own handler for faults on an alternate stack (known-attacks F10).
   stack_t ss = { .ss_sp = malloc(65536), .ss_size = 65536 };
   sigaltstack(&ss, NULL);

   uint8_t seed[32] = { 9 };
   keys = KeysManager_new(&seed, 1, 1);
   graph = NetworkGraph_new(LDKNetwork_Regtest, quiet());
   pthread_t t[THREADS];
   for (int i = 0; i < THREADS; i++)
      pthread_create(&t[i], NULL, work, NULL);
   for (int i = 0; i < THREADS; i++)
      pthread_join(t[i], NULL);
   CHECK(freed == THREADS * ROUNDS);

   ldk_set_fault_handler(on_fault, NULL);
   freed = 0;
   LDKLogger l = { .this_arg = NULL, .log = drop_log, .free = count_free };
   victim = NetworkGraph_new(LDKNetwork_Regtest, l);
   for (int i = 0; i < THREADS; i++)
      pthread_create(&t[i], NULL, use_victim, NULL);
   usleep(20000);
   NetworkGraph_free(victim);
   for (int i = 0; i < THREADS; i++)
      pthread_join(t[i], NULL);
   CHECK(freed == 1 && faults > 0);
   NetworkGraph_free(graph);
   KeysManager_free(keys);
   ss.ss_flags = SS_DISABLE;
   sigaltstack(&ss, NULL);
   free(ss.ss_sp);
   no_objects();
   return 0;
}
