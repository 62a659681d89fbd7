// A host with signal handlers of its own: they have SA_ONSTACK and an alternate stack,
// and chain to what was there before. Signals come while raw threads are in Go, in C
// and in callbacks. A fault of the host's own C code reaches the host.
//
// known-attacks F10
#include "test.h"

#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

enum { THREADS = 3, STACK = 1 << 16, ROUNDS = 400 };

static struct sigaction before;
static int signals, on_other_stack, callbacks, ready, stop;
static __thread char *stack;
static __thread sigjmp_buf back;
static __thread volatile sig_atomic_t expecting;

static void own_stack(void) {
   stack = malloc(STACK);
   stack_t s = { .ss_sp = stack, .ss_size = STACK };
   CHECK(!sigaltstack(&s, NULL));
}

static void no_stack(void) {
   stack_t s = { .ss_flags = SS_DISABLE };
   CHECK(!sigaltstack(&s, NULL));
   free(stack);
}

static void on_signal(int sig, siginfo_t *info, void *context) {
   char here;
   __atomic_add_fetch(&signals, 1, __ATOMIC_SEQ_CST);
   if (!stack || &here < stack || &here >= stack + STACK)
      __atomic_add_fetch(&on_other_stack, 1, __ATOMIC_SEQ_CST);
}

static void on_segv(int sig, siginfo_t *info, void *context) {
   if (expecting)
      siglongjmp(back, 1);
   before.sa_sigaction(sig, info, context);  // Go's
}

static LDKThirtyTwoBytes entropy(const void *this_arg) {
   __atomic_add_fetch(&callbacks, 1, __ATOMIC_SEQ_CST);
   LDKEntropySource e = KeysManager_as_EntropySource(this_arg);
   return e.get_secure_random_bytes(e.this_arg);
}

static void *work(void *arg) {
   own_stack();
   __atomic_add_fetch(&ready, 1, __ATOMIC_SEQ_CST);
   LDKEntropySource e = { .this_arg = arg, .get_secure_random_bytes = entropy, .free = NULL };
   while (!__atomic_load_n(&stop, __ATOMIC_SEQ_CST)) {
      LDKCResult_BlindedPathNoneZ r = BlindedPath_one_hop_for_message(key(), &e);
      CHECK(r.result_ok);
      CResult_BlindedPathNoneZ_free(r);
   }
   no_stack();
   return NULL;
}

// A fault of the host, between calls and within a callback.
static volatile int *nowhere;

static void own_fault(void) {
   expecting = 1;
   if (!sigsetjmp(back, 1))
      *nowhere = 1;
   CHECK(expecting);
   expecting = 0;
}

static LDKThirtyTwoBytes faulting_entropy(const void *this_arg) {
   own_fault();
   return bytes32(7);
}

static void handle(int sig, void (*f)(int, siginfo_t *, void *), struct sigaction *old) {
   struct sigaction s;
   memset(&s, 0, sizeof s);
   s.sa_sigaction = f;
   s.sa_flags = SA_ONSTACK | SA_SIGINFO | SA_RESTART;
   CHECK(!sigaction(sig, &s, old));
}

int main(void) {
   alarm(200);
   own_stack();
   uint8_t seed[32] = { 9 };
   LDKKeysManager keys = KeysManager_new(&seed, 1, 1);
   handle(SIGUSR1, on_signal, NULL);
   handle(SIGPROF, on_signal, NULL);
   handle(SIGSEGV, on_segv, &before);
   CHECK(before.sa_flags & SA_SIGINFO);

   own_fault();
   LDKEntropySource e = { .this_arg = NULL, .get_secure_random_bytes = faulting_entropy, .free = NULL };
   LDKCResult_BlindedPathNoneZ r = BlindedPath_one_hop_for_message(key(), &e);
   CHECK(r.result_ok);
   CResult_BlindedPathNoneZ_free(r);

   pthread_t t[THREADS];
   for (int i = 0; i < THREADS; i++)
      pthread_create(&t[i], NULL, work, &keys);
   while (__atomic_load_n(&ready, __ATOMIC_SEQ_CST) < THREADS || !__atomic_load_n(&callbacks, __ATOMIC_SEQ_CST))
      usleep(1000);
   for (int i = 0; i < ROUNDS; i++) {
      pthread_kill(t[i % THREADS], i & 1 ? SIGUSR1 : SIGPROF);
      usleep(200);
   }
   __atomic_store_n(&stop, 1, __ATOMIC_SEQ_CST);
   for (int i = 0; i < THREADS; i++)
      pthread_join(t[i], NULL);
   CHECK(signals > 0 && !on_other_stack);
   own_fault();
   KeysManager_free(keys);
   no_stack();
   no_objects();
   return 0;
}
