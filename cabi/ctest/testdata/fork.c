// A child process after fork has no Go runtime. Calls that need Go are a fault there;
// what is plain C works, and so does exec.
//
//    fork abort     the child calls with the default handler
//    fork return    it calls with a handler that returns
//    fork exec      the child becomes this program again, which then works
#include "test.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static int faults;

static void on_fault(void *ctx, const char *function, const char *argument, const char *reason) {
   faults += !strcmp(function, "KeysManager_new") && strstr(reason, "fork") != NULL;
}

static void plain_c(void) {
   LDKOutPoint o = OutPoint_new(bytes32(1), 4), c = OutPoint_clone(&o);
   CHECK(OutPoint_get_index(&c) == 4);
   OutPoint_free(o);
   OutPoint_free(c);
}

static LDKKeysManager keys(void) {
   uint8_t seed[32] = { 3 };
   return KeysManager_new(&seed, 1, 2);
}

static int child(const char *what, char **argv) {
   alarm(30);
   plain_c();
   if (!strcmp(what, "exec")) {
      execl(argv[0], argv[0], "plain", (char *)NULL);
      return 9;
   }
   if (!strcmp(what, "return"))
      ldk_set_fault_handler(on_fault, NULL);
   LDKKeysManager k = keys();
   CHECK(!k.inner && faults == 1);
   return 0;
}

int main(int argc, char **argv) {
   CHECK(argc == 2);
   LDKKeysManager k = keys();
   CHECK(k.inner);
   if (strcmp(argv[1], "plain")) {
      pid_t pid = fork();
      CHECK(pid >= 0);
      if (!pid)
         _exit(child(argv[1], argv));
      int status;
      CHECK(waitpid(pid, &status, 0) == pid);
      if (!strcmp(argv[1], "abort"))
         CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
      else
         CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
   }
   LDKKeysManager other = keys();  // the parent is as before
   CHECK(other.inner);
   KeysManager_free(other);
   KeysManager_free(k);
   no_objects();
   return 0;
}
