// Slots: the memory of every object that C holds, and what is attached to it.
#include "runtime.h"

#include <pthread.h>
#include <stdio.h>

enum {
   MAX_TYPES = 2048,
   CHUNK = 32,         // slots per malloc
   QUARANTINE = 1024,  // freed slots of a type that wait before the first is reused
};

struct pool {
   pthread_mutex_t lock;
   struct ldk_slot *head, *tail;  // freed slots, oldest first
   size_t nfree, nlive;
   char *fresh;
   size_t left;
};

static struct pool pools[MAX_TYPES];

// Lasting memory stays reachable from here, so that leak checkers see that it is no leak.
static struct chunk {
   struct chunk *next;
   uint64_t data[];
} *chunks;

struct ldk_attach {
   struct ldk_attach *next;
   uint32_t key;
   size_t len;
   void (*drop)(void *);
   void *inner;
   void (*release)(void *, const char *, const char *);
   uint64_t data[];
};

// Cleared: Go must not overwrite what happens to look like one of its pointers.
void *ldk_alloc(size_t n) {
   void *p = calloc(1, n ? n : 1);
   if (!p) {
      fputs("lightning: out of memory\n", stderr);
      abort();
   }
   return p;
}

void *ldk_alloc_lasting(size_t n) {
   struct chunk *c = ldk_alloc(sizeof *c + n);
   c->next = __atomic_load_n(&chunks, __ATOMIC_RELAXED);
   while (!__atomic_compare_exchange_n(&chunks, &c->next, c, false, __ATOMIC_RELEASE, __ATOMIC_RELAXED))
      ;
   return c->data;
}

static struct ldk_slot *fresh_slot(struct pool *p, size_t size) {
   if (!p->left) {
      p->fresh = ldk_alloc_lasting(8 + CHUNK * size);
      p->fresh += 8; // slots stand at multiples of 16, behind the link of the chunk
      p->left = CHUNK;
   }
   struct ldk_slot *s = (struct ldk_slot *)p->fresh;
   p->fresh += size;
   p->left--;
   s->gen = 0;
   return s;
}

void *ldki_slot_kind(uint32_t type, uint32_t kind, uint64_t handle) {
   struct pool *p = &pools[type];
   size_t size = (ldk_types[type].size + 15) & ~(size_t)15;
   pthread_mutex_lock(&p->lock);
   struct ldk_slot *s;
   if (p->nfree > QUARANTINE) {
      s = p->head;
      p->head = s->next;
      p->nfree--;
   } else {
      s = fresh_slot(p, size);
   }
   p->nlive++;
   uint32_t gen = s->gen + 1;
   memset(s, 0, size);
   s->type = type;
   s->gen = gen;
   s->kind = kind;
   s->handle = handle;
   __atomic_store_n(&s->state, LDK_LIVE, __ATOMIC_RELEASE);
   pthread_mutex_unlock(&p->lock);
   return s;
}

void *ldki_slot(uint32_t type) { return ldki_slot_kind(type, LDK_KIND_DATA, 0); }

static const char *slot_fault(const void *inner, uint32_t type) {
   const struct ldk_slot *s = inner;
   uintptr_t a = (uintptr_t)inner;
   if (!inner)
      return "is NULL";
   if (a < 4096 || a & 7 || a >> 47)
      return "is not an object";
   switch (s->state) {
   case LDK_DEAD:
      return "was freed or moved before";
   case LDK_LIVE:
      return s->type == type ? "was used by another thread at the same time" : "is an object of another type";
   }
   return "is not an object";
}

void *ldki_bad(const void *inner, uint32_t type, const char *fn, const char *arg) {
   ldk_fault(fn, arg, slot_fault(inner, type));
   return NULL;
}

bool ldki_moved_slow(const void *inner, bool is_owned, uint32_t type, bool null_ok, const char *fn, const char *arg) {
   if (!inner && null_ok)
      return true;
   if (!ldki_ok(inner, type))
      ldk_fault(fn, arg, slot_fault(inner, type));
   else if (!is_owned)
      ldk_fault(fn, arg, "is not owned, so it cannot move");
   else if (ldki_held(inner))
      ldk_fault(fn, arg, "was freed or moved before");
   else
      return true;
   return false;
}

// ldki_freeable is false, after a fault, for an object that moved into another one,
// which frees it.
bool ldki_freeable(const void *inner, bool is_owned, uint32_t type, const char *fn, const char *arg) {
   if (!inner || !is_owned || !ldki_ok(inner, type) || !ldki_held(inner))
      return true;
   ldk_fault(fn, arg, "was freed or moved before");
   return false;
}

void *ldki_this(const void *this_arg, const char *fn) {
   const struct ldk_slot *s = this_arg;
   if (this_arg && !((uintptr_t)this_arg & 7) && __atomic_load_n(&s->state, __ATOMIC_ACQUIRE) == LDK_LIVE)
      return (void *)this_arg;
   return ldki_bad(this_arg, 0, fn, "this_arg");
}

void *ldki_retire(void *inner, uint32_t type, const char *fn, const char *arg) {
   struct ldk_slot *s = inner;
   uint32_t live = LDK_LIVE;
   if (!ldki_ok(inner, type) || !__atomic_compare_exchange_n(&s->state, &live, LDK_DEAD, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
      return ldki_bad(inner, type, fn, arg);
   return s;
}

void ldki_recycle(struct ldk_slot *s) {
   struct ldk_attach *a = s->att;
   s->att = NULL;
   while (a) {
      struct ldk_attach *next = a->next;
      if (a->drop)
         a->drop(a->data);
      if (a->release)
         a->release(a->inner, "free", "view");
      free(a);
      a = next;
   }
   struct pool *p = &pools[s->type];
   pthread_mutex_lock(&p->lock);
   s->next = NULL;
   if (p->nfree++)
      p->tail->next = s;
   else
      p->head = s;
   p->tail = s;
   p->nlive--;
   pthread_mutex_unlock(&p->lock);
}

static struct ldk_attach *attach(struct ldk_slot *s, uint32_t key, const void *data, size_t len, bool *found) {
   struct pool *p = &pools[s->type];
   pthread_mutex_lock(&p->lock);
   struct ldk_attach *a;
   for (a = s->att; a && found; a = a->next)
      if (a->key == key && a->len == len && len && !memcmp(a->data, data, len))
         break;
   if (found)
      *found = a != NULL;
   if (!found || !a) {
      a = ldk_alloc(sizeof *a + len);
      memset(a, 0, sizeof *a);
      a->key = key;
      a->len = len;
      if (len)
         memcpy(a->data, data, len);
      a->next = s->att;
      s->att = a;
   }
   pthread_mutex_unlock(&p->lock);
   return a;
}

void *ldk_attach_bytes(void *slot, uint32_t key, const void *data, size_t len) {
   bool found;
   return len ? attach(slot, key, data, len, &found)->data : NULL;
}

void *ldk_attach_value(void *slot, uint32_t key, const void *data, size_t len, void (*drop)(void *)) {
   bool found = false;
   struct ldk_attach *a = attach(slot, key, data, len, &found);
   if (!found)
      a->drop = drop;
   return a->data;
}

// ldk_attach_once keeps the first value that comes with the key; later ones are
// dropped.
void *ldk_attach_once(void *slot, uint32_t key, const void *data, size_t len, void (*drop)(void *)) {
   struct ldk_slot *s = slot;
   struct pool *p = &pools[s->type];
   struct ldk_attach *fresh = ldk_alloc(sizeof *fresh + len), *a;
   memset(fresh, 0, sizeof *fresh);
   fresh->key = key;
   fresh->len = len;
   fresh->drop = drop;
   memcpy(fresh->data, data, len);
   pthread_mutex_lock(&p->lock);
   for (a = s->att; a; a = a->next)
      if (a->key == key)
         break;
   if (!a) {
      fresh->next = s->att;
      s->att = fresh;
   }
   pthread_mutex_unlock(&p->lock);
   if (!a)
      return fresh->data;
   drop(fresh->data);
   free(fresh);
   return a->data;
}

void ldk_attach_object(void *slot, void *inner, void (*release)(void *, const char *, const char *)) {
   struct ldk_attach *a = attach(slot, 0, NULL, 0, NULL);
   a->inner = inner;
   a->release = release;
}

uintptr_t ldk_live_objects(void) {
   uintptr_t n = 0;
   for (uint32_t i = 0; i < ldk_ntypes; i++)
      n += __atomic_load_n(&pools[i].nlive, __ATOMIC_RELAXED);
   return n;
}

uintptr_t ldk_live_objects_of(const char *type_name) {
   for (uint32_t i = 1; type_name && i < ldk_ntypes; i++)
      if (!strcmp(ldk_types[i].name, type_name))
         return __atomic_load_n(&pools[i].nlive, __ATOMIC_RELAXED);
   return 0;
}

void ldk_dump_live_objects(void) {
   for (uint32_t i = 1; i < ldk_ntypes; i++)
      if (pools[i].nlive)
         fprintf(stderr, "lightning: %zu %s alive\n", pools[i].nlive, ldk_types[i].name);
}

// ldki_swap exchanges the fields of two data objects of one type.
void ldki_swap(void *a, void *b) {
   size_t head = sizeof(struct ldk_slot), n = ldk_types[((struct ldk_slot *)a)->type].size - head;
   char *x = (char *)a + head, *y = (char *)b + head;
   for (size_t i = 0; i < n; i++) {
      char t = x[i];
      x[i] = y[i];
      y[i] = t;
   }
}

// ldki_trait_done ends a trait's slot, after calling its free if asked to.
void ldki_trait_done(struct ldk_slot *s, bool call_free) {
   uint32_t type = s->type;
   if (!ldki_retire(s, type, "free", "trait"))
      return;
   if (call_free)
      ldki_trait_free(type, s + 1);
   ldki_recycle(s);
}
