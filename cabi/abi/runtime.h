// The hand-written part of the C ABI: slots, faults, memory, the way into Go.
#ifndef LDK_RUNTIME_H
#define LDK_RUNTIME_H

#include <stdlib.h>
#include <string.h>

#include "lightning.h"

// A slot is the head of every object that C holds a pointer to. Slots are never
// given back to malloc, so that reading a stale one is safe, and a freed one is
// reused as late as possible, so that it is found out.
struct ldk_slot {
   uint32_t type;           // index into ldk_types
   uint32_t state;          // LDK_LIVE or LDK_DEAD
   uint32_t kind;           // LDK_KIND_*
   uint32_t gen;            // how often the slot was used
   uint64_t handle;         // names the Go value
   struct ldk_attach *att;  // memory that dies with the object
   struct ldk_slot *next;   // in the queue of free slots; while alive, the object that holds it as a field
};

enum { LDK_LIVE = 0x6c697665, LDK_DEAD = 0x64656164 };
enum { LDK_KIND_DATA, LDK_KIND_LIVE, LDK_KIND_BOX, LDK_KIND_TRAIT };

struct ldk_type {
   const char *name;
   size_t size;
};

extern const struct ldk_type ldk_types[];
extern const uint32_t ldk_ntypes, ldk_nops;
extern const char *const ldk_op_names[];

// ldk_alloc is malloc that aborts when there is no memory.
void *ldk_alloc(size_t n);

// ldk_alloc_lasting is memory that stays for good.
void *ldk_alloc_lasting(size_t n);

// ldk_fault reports misuse by the caller to the handler, which may return.
void ldk_fault(const char *function, const char *argument, const char *reason);

// ldk_fault_text is the text of this thread's last fault, as an owned text.
struct LDKStr ldk_fault_text(void);

void *ldki_slot(uint32_t type);
void *ldki_slot_kind(uint32_t type, uint32_t kind, uint64_t handle);
void *ldki_bad(const void *inner, uint32_t type, const char *fn, const char *arg);
void *ldki_retire(void *inner, uint32_t type, const char *fn, const char *arg);
void ldki_recycle(struct ldk_slot *s);
void ldki_release_live(void *inner, uint32_t type, const char *fn, const char *arg);
bool ldki_freeable(const void *inner, bool is_owned, uint32_t type, const char *fn, const char *arg);
bool ldki_moved_slow(const void *inner, bool is_owned, uint32_t type, bool null_ok, const char *fn, const char *arg);
bool ldki_pubkey(const uint8_t key[33], bool null_ok, const char *fn, const char *arg);
bool ldki_seckey(const uint8_t key[32], const char *fn, const char *arg);
void *ldki_this(const void *this_arg, const char *fn);
void ldki_box_free(void *this_arg);
void *ldki_box_dup(void *this_arg);

static inline char *ldki_op_name(uint32_t op) { return (char *)ldk_op_names[op]; }

// ldki_call enters Go. It is false when the call faulted.
bool ldki_call(uint32_t op, void *frame);

// Memory that stays until the object dies, for pointers into it.
void *ldk_attach_bytes(void *slot, uint32_t key, const void *data, size_t len);
void *ldk_attach_value(void *slot, uint32_t key, const void *data, size_t len, void (*drop)(void *));
void *ldk_attach_once(void *slot, uint32_t key, const void *data, size_t len, void (*drop)(void *));
void ldk_attach_object(void *slot, void *inner, void (*release)(void *inner, const char *fn, const char *arg));

void ldki_trait_done(struct ldk_slot *s, bool call_free);
void ldki_swap(void *a, void *b);

// Generated tables.
void ldki_free_index(uint32_t i, void *p);
void ldki_release_type(uint32_t type, void *slot);
void ldki_tramp(uint32_t i, void *frame);
void ldki_trait_free(uint32_t type, void *p);
void ldki_trait_fill(uint32_t type, void *p, void *slot);
void *ldki_trait_probe(uint32_t type);

static inline bool ldki_ok(const void *inner, uint32_t type) {
   const struct ldk_slot *s = inner;
   uintptr_t a = (uintptr_t)inner;
   return a >= 4096 && !(a & 7) && !(a >> 47) && __atomic_load_n(&s->state, __ATOMIC_ACQUIRE) == LDK_LIVE && s->type == type;
}

// ldki_in checks an object that is borrowed. It returns NULL after a fault.
static inline void *ldki_in(const void *inner, uint32_t type, const char *fn, const char *arg) {
   if (__builtin_expect(ldki_ok(inner, type), 1))
      return (void *)inner;
   return ldki_bad(inner, type, fn, arg);
}

// ldki_hold makes an object a field of another one: the caller's own struct may look at
// it, but no longer move or free it.
static inline void ldki_hold(void *inner, void *holder) {
   if (inner)
      __atomic_store_n(&((struct ldk_slot *)inner)->next, holder, __ATOMIC_RELAXED);
}

static inline bool ldki_held(const void *inner) { return __atomic_load_n(&((const struct ldk_slot *)inner)->next, __ATOMIC_RELAXED) != NULL; }

// ldki_moved checks an object that moves in.
static inline bool ldki_moved(const void *inner, bool is_owned, uint32_t type, bool null_ok, const char *fn, const char *arg) {
   if (__builtin_expect(is_owned && ldki_ok(inner, type) && !ldki_held(inner), 1))
      return true;
   return ldki_moved_slow(inner, is_owned, type, null_ok, fn, arg);
}

#define LDK_HASH_SEED 0x9e3779b97f4a7c15ull

static inline uint64_t ldk_mix(uint64_t h, uint64_t v) {
   h ^= v + 0x9e3779b97f4a7c15ull + (h << 6) + (h >> 2);
   h *= 0xff51afd7ed558ccdull;
   return h ^ (h >> 32);
}

uint64_t ldk_mix_bytes(uint64_t h, const void *p, size_t n);

// Helpers of the types that are not generated.
void ldki_free_Str(struct LDKStr v);
struct LDKStr ldki_clone_Str(const struct LDKStr *v);
bool ldki_eq_Str(const struct LDKStr *a, const struct LDKStr *b);
uint64_t ldki_hash_Str(uint64_t h, const struct LDKStr *v);
void ldki_free_Transaction(struct LDKTransaction v);
struct LDKTransaction ldki_clone_Transaction(const struct LDKTransaction *v);
bool ldki_eq_Transaction(const struct LDKTransaction *a, const struct LDKTransaction *b);
uint64_t ldki_hash_Transaction(uint64_t h, const struct LDKTransaction *v);
void ldki_free_Witness(struct LDKWitness v);
struct LDKWitness ldki_clone_Witness(const struct LDKWitness *v);
bool ldki_eq_Witness(const struct LDKWitness *a, const struct LDKWitness *b);
uint64_t ldki_hash_Witness(uint64_t h, const struct LDKWitness *v);
void ldki_free_TxOut(struct LDKTxOut v);
struct LDKTxOut ldki_clone_TxOut(const struct LDKTxOut *v);
bool ldki_eq_TxOut(const struct LDKTxOut *a, const struct LDKTxOut *b);
uint64_t ldki_hash_TxOut(uint64_t h, const struct LDKTxOut *v);
void ldki_free_WitnessProgram(struct LDKWitnessProgram v);
struct LDKWitnessProgram ldki_clone_WitnessProgram(const struct LDKWitnessProgram *v);
void ldki_free_TxIn(struct LDKTxIn v);
struct LDKTxIn ldki_clone_TxIn(const struct LDKTxIn *v);
bool ldki_eq_TxIn(const struct LDKTxIn *a, const struct LDKTxIn *b);
uint64_t ldki_hash_TxIn(uint64_t h, const struct LDKTxIn *v);
static inline bool ldki_eq_Error(const struct LDKError *a, const struct LDKError *b) { return a && b; }
static inline uint64_t ldki_hash_Error(uint64_t h, const struct LDKError *v) { return v ? h : 0; }

#endif
