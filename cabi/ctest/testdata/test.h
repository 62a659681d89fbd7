// What the test programs share.
#ifndef CTEST_H
#define CTEST_H

// A callback need not use all its arguments.
#pragma GCC diagnostic ignored "-Wunused-parameter"

#include <lightning.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(x) \
   do { \
      if (!(x)) { \
         fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #x); \
         exit(1); \
      } \
   } while (0)

// The generator point, a valid key, and another one.
static inline LDKPublicKey key(void) {
   static const uint8_t g[33] = { 0x02, 0x79, 0xbe, 0x66, 0x7e, 0xf9, 0xdc, 0xbb, 0xac, 0x55, 0xa0, 0x62, 0x95, 0xce, 0x87, 0x0b, 0x07,
                                  0x02, 0x9b, 0xfc, 0xdb, 0x2d, 0xce, 0x28, 0xd9, 0x59, 0xf2, 0x81, 0x5b, 0x16, 0xf8, 0x17, 0x98 };
   LDKPublicKey k;
   memcpy(k.compressed_form, g, 33);
   return k;
}

static inline LDKThirtyTwoBytes bytes32(uint8_t b) {
   LDKThirtyTwoBytes r;
   memset(r.data, b, 32);
   return r;
}

static inline LDKStr str(const char *s) {
   LDKStr r = { (const uint8_t *)s, strlen(s), false };
   return r;
}

static inline void no_objects(void) {
   if (ldk_live_objects()) {
      ldk_dump_live_objects();
      exit(1);
   }
}

// peak_mib is the most memory that the process has had, in MiB.
static inline long peak_mib(void) {
   char line[256];
   long kib = 0;
   FILE *f = fopen("/proc/self/status", "r");
   while (f && fgets(line, sizeof line, f))
      sscanf(line, "VmHWM: %ld", &kib);
   CHECK(f && kib);
   fclose(f);
   return kib / 1024;
}

static inline void drop_log(const void *this_arg, LDKRecord record) { Record_free(record); }

static inline LDKLogger quiet(void) {
   LDKLogger l = { .this_arg = NULL, .log = drop_log, .free = NULL };
   return l;
}

#endif
