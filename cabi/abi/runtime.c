// Faults, key checks, the primitive types and the way into Go.
#include "runtime.h"

#include <pthread.h>
#include <stdio.h>

#include "_cgo_export.h"

static pthread_mutex_t handler_lock = PTHREAD_MUTEX_INITIALIZER;
static ldk_fault_handler handler;
static void *handler_ctx;
static __thread char last_fault[256];
static int forked;

void ldk_set_fault_handler(ldk_fault_handler h, void *ctx) {
   pthread_mutex_lock(&handler_lock);
   handler = h;
   handler_ctx = ctx;
   pthread_mutex_unlock(&handler_lock);
}

void ldk_set_log_level(enum LDKLevel least) {
   if ((unsigned)least > LDKLevel_Error) {
      ldk_fault("ldk_set_log_level", "least", "is no level");
      return;
   }
   ldkgo_log_level(least);
}

void ldk_fault(const char *function, const char *argument, const char *reason) {
   snprintf(last_fault, sizeof last_fault, "%s: %s%s%s", function, argument, *argument ? " " : "", reason);
   pthread_mutex_lock(&handler_lock);
   ldk_fault_handler h = handler;
   void *ctx = handler_ctx;
   pthread_mutex_unlock(&handler_lock);
   if (h) {
      h(ctx, function, argument, reason);
      return;
   }
   fprintf(stderr, "lightning: %s\n", last_fault);
   fflush(stderr);
   abort();
}

struct LDKStr ldk_fault_text(void) {
   size_t n = strlen(last_fault);
   uint8_t *p = ldk_alloc(n);
   memcpy(p, last_fault, n);
   return (struct LDKStr){ p, n, true };
}

static void in_child(void) { forked = 1; }

__attribute__((constructor)) static void watch_fork(void) { pthread_atfork(NULL, NULL, in_child); }

bool ldki_call(uint32_t op, void *frame) {
   if (__builtin_expect(forked, 0)) {
      ldk_fault(ldk_op_names[op], "", "was called after fork: the Go runtime does not survive it; call exec first");
      return false;
   }
   ldkgo_call(op, frame);
   return !*(uint8_t *)frame;
}

void ldki_release_live(void *inner, uint32_t type, const char *fn, const char *arg) {
   struct ldk_slot *s = ldki_retire(inner, type, fn, arg);
   if (!s)
      return;
   if (!forked)
      ldkgo_drop(s->handle);
   ldki_recycle(s);
}

void ldki_box_free(void *this_arg) {
   struct ldk_slot *s = ldki_this(this_arg, "free");
   if (!s || !(s = ldki_retire(s, s->type, "free", "this_arg")))
      return;
   if (!forked)
      ldkgo_unbox(s->handle);
   ldki_recycle(s);
}

void *ldki_box_dup(void *this_arg) {
   struct ldk_slot *s = ldki_this(this_arg, "cloned");
   return s && !forked ? ldkgo_rebox(s) : NULL;
}

bool ldki_pubkey(const uint8_t key[33], bool null_ok, const char *fn, const char *arg) {
   if (__builtin_expect(key[0] == 2 || key[0] == 3, 1))
      return true;
   bool zero = true;
   for (int i = 0; i < 33; i++)
      zero = zero && !key[i];
   if (zero && null_ok)
      return true;
   ldk_fault(fn, arg, zero ? "is missing" : "is not a valid public key");
   return false;
}

bool ldki_seckey(const uint8_t key[32], const char *fn, const char *arg) {
   static const uint8_t order[32] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe,
                                      0xba, 0xae, 0xdc, 0xe6, 0xaf, 0x48, 0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36, 0x41, 0x41 };
   uint8_t any = 0;
   for (int i = 0; i < 32; i++)
      any |= key[i];
   if (any && memcmp(key, order, 32) < 0)
      return true;
   ldk_fault(fn, arg, "is not a valid secret key");
   return false;
}

uint64_t ldk_mix_bytes(uint64_t h, const void *p, size_t n) {
   const uint8_t *b = p;
   if (!p)
      return h;
   for (; n >= 8; n -= 8, b += 8) {
      uint64_t v;
      memcpy(&v, b, 8);
      h = ldk_mix(h, v);
   }
   for (; n; n--)
      h = ldk_mix(h, *b++);
   return h;
}

static void *copy(const void *p, size_t n) {
   return n && p ? memcpy(ldk_alloc(n), p, n) : NULL;
}

// copied is the length of what copy made.
static size_t copied(const void *p, size_t n) { return p ? n : 0; }

static bool same(const void *a, size_t na, const void *b, size_t nb) { return na == nb && (!na || (a && b && !memcmp(a, b, na))); }

static bool has_data(const void *data, size_t n, const char *fn, const char *arg) {
   if (n && !data)
      ldk_fault(fn, arg, "has a length but no data");
   return !n || data;
}

void ldki_free_Str(struct LDKStr v) {
   if (v.chars_is_owned)
      free((void *)v.chars);
}
struct LDKStr ldki_clone_Str(const struct LDKStr *v) { return (struct LDKStr){ copy(v->chars, v->len), copied(v->chars, v->len), v->len > 0 }; }
bool ldki_eq_Str(const struct LDKStr *a, const struct LDKStr *b) { return same(a->chars, a->len, b->chars, b->len); }
uint64_t ldki_hash_Str(uint64_t h, const struct LDKStr *v) { return ldk_mix_bytes(ldk_mix(h, v->len), v->chars, v->len); }

void ldki_free_Transaction(struct LDKTransaction v) {
   if (v.data_is_owned)
      free(v.data);
}
struct LDKTransaction ldki_clone_Transaction(const struct LDKTransaction *v) { return (struct LDKTransaction){ copy(v->data, v->datalen), copied(v->data, v->datalen), v->datalen > 0 }; }
bool ldki_eq_Transaction(const struct LDKTransaction *a, const struct LDKTransaction *b) { return same(a->data, a->datalen, b->data, b->datalen); }
uint64_t ldki_hash_Transaction(uint64_t h, const struct LDKTransaction *v) { return ldk_mix_bytes(ldk_mix(h, v->datalen), v->data, v->datalen); }

void ldki_free_Witness(struct LDKWitness v) {
   if (v.data_is_owned)
      free(v.data);
}
struct LDKWitness ldki_clone_Witness(const struct LDKWitness *v) { return (struct LDKWitness){ copy(v->data, v->datalen), copied(v->data, v->datalen), v->datalen > 0 }; }
bool ldki_eq_Witness(const struct LDKWitness *a, const struct LDKWitness *b) { return same(a->data, a->datalen, b->data, b->datalen); }
uint64_t ldki_hash_Witness(uint64_t h, const struct LDKWitness *v) { return ldk_mix_bytes(ldk_mix(h, v->datalen), v->data, v->datalen); }

void ldki_free_TxOut(struct LDKTxOut v) {
   if (v.script_pubkey.datalen)
      free(v.script_pubkey.data);
}
struct LDKTxOut ldki_clone_TxOut(const struct LDKTxOut *v) {
   return (struct LDKTxOut){ { copy(v->script_pubkey.data, v->script_pubkey.datalen), copied(v->script_pubkey.data, v->script_pubkey.datalen) }, v->value };
}
bool ldki_eq_TxOut(const struct LDKTxOut *a, const struct LDKTxOut *b) {
   return a->value == b->value && same(a->script_pubkey.data, a->script_pubkey.datalen, b->script_pubkey.data, b->script_pubkey.datalen);
}
uint64_t ldki_hash_TxOut(uint64_t h, const struct LDKTxOut *v) {
   return ldk_mix_bytes(ldk_mix(h, v->value), v->script_pubkey.data, v->script_pubkey.datalen);
}

static struct LDKStr literal(const char *s) { return (struct LDKStr){ (const uint8_t *)s, strlen(s), false }; }

struct LDKStr _ldk_get_compiled_version(void) { return literal(_LDK_HEADER_VER); }
struct LDKStr _ldk_c_bindings_get_compiled_version(void) { return literal(_LDK_C_BINDINGS_HEADER_VER); }

struct LDKSixteenBytes U128_le_bytes(struct LDKU128 val) {
   struct LDKSixteenBytes r;
   memcpy(r.data, val.le_bytes, 16);
   return r;
}

struct LDKU128 U128_new(struct LDKSixteenBytes le_bytes) {
   struct LDKU128 r;
   memcpy(r.le_bytes, le_bytes.data, 16);
   return r;
}

struct LDKBigEndianScalar BigEndianScalar_new(struct LDKThirtyTwoBytes big_endian_bytes) {
   struct LDKBigEndianScalar r;
   memcpy(r.big_endian_bytes, big_endian_bytes.data, 32);
   return r;
}

void Str_free(struct LDKStr _res) { ldki_free_Str(_res); }
void Transaction_free(struct LDKTransaction _res) { ldki_free_Transaction(_res); }
void Witness_free(struct LDKWitness _res) { ldki_free_Witness(_res); }
struct LDKWitness Witness_clone(const struct LDKWitness *orig) {
   if (!orig) {
      ldk_fault("Witness_clone", "orig", "is NULL");
      return (struct LDKWitness){ 0 };
   }
   return ldki_clone_Witness(orig);
}
void TxOut_free(struct LDKTxOut _res) { ldki_free_TxOut(_res); }
struct LDKTxOut TxOut_clone(const struct LDKTxOut *orig) {
   if (!orig) {
      ldk_fault("TxOut_clone", "orig", "is NULL");
      return (struct LDKTxOut){ 0 };
   }
   return ldki_clone_TxOut(orig);
}
struct LDKTxOut TxOut_new(struct LDKCVec_u8Z script_pubkey, uint64_t value) {
   if (!has_data(script_pubkey.data, script_pubkey.datalen, "TxOut_new", "script_pubkey"))
      return (struct LDKTxOut){ 0 };
   return (struct LDKTxOut){ script_pubkey, value };
}
struct LDKu8slice TxOut_get_script_pubkey(const struct LDKTxOut *txout) {
   if (!txout) {
      ldk_fault("TxOut_get_script_pubkey", "txout", "is NULL");
      return (struct LDKu8slice){ 0 };
   }
   return (struct LDKu8slice){ txout->script_pubkey.data, txout->script_pubkey.datalen };
}
uint64_t TxOut_get_value(const struct LDKTxOut *txout) {
   if (!txout) {
      ldk_fault("TxOut_get_value", "txout", "is NULL");
      return 0;
   }
   return txout->value;
}

struct LDKTxIn TxIn_new(struct LDKWitness witness, struct LDKCVec_u8Z script_sig, uint32_t sequence, struct LDKThirtyTwoBytes previous_txid, uint32_t previous_vout) {
   if (!has_data(witness.data, witness.datalen, "TxIn_new", "witness") || !has_data(script_sig.data, script_sig.datalen, "TxIn_new", "script_sig"))
      return (struct LDKTxIn){ 0 };
   return (struct LDKTxIn){ witness, script_sig, sequence, previous_txid, previous_vout };
}
struct LDKWitness TxIn_get_witness(const struct LDKTxIn *txin) {
   if (!txin) {
      ldk_fault("TxIn_get_witness", "txin", "is NULL");
      return (struct LDKWitness){ 0 };
   }
   return (struct LDKWitness){ txin->witness.data, txin->witness.datalen, false };
}
struct LDKu8slice TxIn_get_script_sig(const struct LDKTxIn *txin) {
   if (!txin) {
      ldk_fault("TxIn_get_script_sig", "txin", "is NULL");
      return (struct LDKu8slice){ 0 };
   }
   return (struct LDKu8slice){ txin->script_sig.data, txin->script_sig.datalen };
}
uint32_t TxIn_get_sequence(const struct LDKTxIn *txin) {
   if (!txin) {
      ldk_fault("TxIn_get_sequence", "txin", "is NULL");
      return 0;
   }
   return txin->sequence;
}
struct LDKThirtyTwoBytes TxIn_get_previous_txid(const struct LDKTxIn *txin) {
   if (!txin) {
      ldk_fault("TxIn_get_previous_txid", "txin", "is NULL");
      return (struct LDKThirtyTwoBytes){ 0 };
   }
   return txin->previous_txid;
}
uint32_t TxIn_get_previous_vout(const struct LDKTxIn *txin) {
   if (!txin) {
      ldk_fault("TxIn_get_previous_vout", "txin", "is NULL");
      return 0;
   }
   return txin->previous_vout;
}

void ldki_free_TxIn(struct LDKTxIn v) {
   ldki_free_Witness(v.witness);
   if (v.script_sig.datalen)
      free(v.script_sig.data);
}
struct LDKTxIn ldki_clone_TxIn(const struct LDKTxIn *v) {
   struct LDKTxIn r = *v;
   r.witness = ldki_clone_Witness(&v->witness);
   r.script_sig.data = copy(v->script_sig.data, v->script_sig.datalen);
   r.script_sig.datalen = copied(v->script_sig.data, v->script_sig.datalen);
   return r;
}
bool ldki_eq_TxIn(const struct LDKTxIn *a, const struct LDKTxIn *b) {
   return ldki_eq_Witness(&a->witness, &b->witness) && same(a->script_sig.data, a->script_sig.datalen, b->script_sig.data, b->script_sig.datalen) &&
          a->sequence == b->sequence && !memcmp(&a->previous_txid, &b->previous_txid, 32) && a->previous_vout == b->previous_vout;
}
uint64_t ldki_hash_TxIn(uint64_t h, const struct LDKTxIn *v) {
   return ldk_mix(ldk_mix_bytes(ldki_hash_Witness(h, &v->witness), &v->previous_txid, 32), v->previous_vout);
}
void TxIn_free(struct LDKTxIn _res) { ldki_free_TxIn(_res); }

void ldki_free_WitnessProgram(struct LDKWitnessProgram v) {
   if (v.program.datalen)
      free(v.program.data);
}
struct LDKWitnessProgram ldki_clone_WitnessProgram(const struct LDKWitnessProgram *v) {
   return (struct LDKWitnessProgram){ v->version, { copy(v->program.data, v->program.datalen), copied(v->program.data, v->program.datalen) } };
}

struct LDKWitnessProgram WitnessProgram_new(struct LDKWitnessVersion version, struct LDKCVec_u8Z program) {
   if (program.datalen && !program.data) {
      ldk_fault("WitnessProgram_new", "program", "has a length but no data");
      return (struct LDKWitnessProgram){ 0 };
   }
   return (struct LDKWitnessProgram){ version, program };
}
struct LDKWitnessVersion WitnessProgram_get_version(const struct LDKWitnessProgram *prog) {
   if (!prog) {
      ldk_fault("WitnessProgram_get_version", "prog", "is NULL");
      return (struct LDKWitnessVersion){ 0 };
   }
   return prog->version;
}
struct LDKu8slice WitnessProgram_get_program(const struct LDKWitnessProgram *prog) {
   if (!prog) {
      ldk_fault("WitnessProgram_get_program", "prog", "is NULL");
      return (struct LDKu8slice){ 0 };
   }
   return (struct LDKu8slice){ prog->program.data, prog->program.datalen };
}
struct LDKWitnessProgram WitnessProgram_clone(const struct LDKWitnessProgram *orig) {
   if (!orig) {
      ldk_fault("WitnessProgram_clone", "orig", "is NULL");
      return (struct LDKWitnessProgram){ 0 };
   }
   return ldki_clone_WitnessProgram(orig);
}
void WitnessProgram_free(struct LDKWitnessProgram o) { ldki_free_WitnessProgram(o); }
