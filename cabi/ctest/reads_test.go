package ctest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var readProto = regexp.MustCompile(`^struct (LDK(CResult_\w+)) (\w+_read)\(struct LDKu8slice ser\);$`)

const readsMain = `
// feed gives the bytes in memory of exactly their length.
static void feed(int i, const uint8_t *b, size_t n) {
   uint8_t *own = malloc(n ? n : 1);
   memcpy(own, b, n);
   reads[i].run((LDKu8slice){ own, n });
   free(own);
}

static uint64_t state = 88172645463325252ull;
static uint8_t some(void) {
   state ^= state << 13;
   state ^= state >> 7;
   state ^= state << 17;
   return (uint8_t)(state >> 32);
}

int main(void) {
   enum { MANY = 1 << 20 };
   static uint8_t b[MANY];
   static const uint8_t same[] = { 0, 1, 2, 0x7f, 0xfd, 0xfe, 0xff };
   alarm(240);
   for (int i = 0; i < (int)(sizeof reads / sizeof *reads); i++) {
      printf("%s\n", reads[i].name);
      fflush(stdout);
      for (size_t k = 0; k < sizeof same; k++) {
         memset(b, same[k], sizeof b);
         for (size_t n = 0; n < 200; n += 1 + n / 40)
            feed(i, b, n);
         feed(i, b, 65536);
         feed(i, b, MANY);
         // A length as BigSize and as two bytes, and nothing of what it promises.
         for (size_t at = 0; at < 48; at += 4) {
            memset(b, 0, 64);
            memset(b + at, 0xff, 9);
            feed(i, b, at + 9 + k);
         }
      }
      for (int k = 0; k < 300; k++) {
         size_t n = some() * (k % 3 ? 1 : 8);
         for (size_t j = 0; j < n; j++)
            b[j] = k % 2 ? some() : some() & 3;
         feed(i, b, n);
      }
   }
   CHECK(accepted > 0);
   long mib = peak_mib();
   printf("peak %ld MiB\n", mib);
   CHECK(mib < 512);
   no_objects();
   return 0;
}
`

// TestEveryRead gives every function that reads an object from bytes what is none: cut
// off, of one byte over and over, with lengths that promise what does not come, random,
// long. It may refuse or not; it must not crash, hang, take memory for what is only
// promised, or leave anything.
//
// known-attacks F2, F9
func TestEveryRead(t *testing.T) {
	var b, table strings.Builder
	b.WriteString("#include \"" + mustAbs(t, "testdata/test.h") + "\"\n#include <unistd.h>\nstatic unsigned long accepted;\n")
	n := 0
	for _, line := range prototypes(t) {
		m := readProto.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		n++
		fmt.Fprintf(&b, "static void f_%s(LDKu8slice s) {\n   %s r = %s(s);\n   accepted += r.result_ok;\n   %s_free(r);\n}\n", m[3], m[1], m[3], m[2])
		fmt.Fprintf(&table, "   { \"%s\", f_%s },\n", m[3], m[3])
	}
	if n < 130 {
		t.Fatalf("only %d functions that read", n)
	}
	b.WriteString("static const struct {\n   const char *name;\n   void (*run)(LDKu8slice);\n} reads[] = {\n" + table.String() + "};\n" + readsMain)
	src := filepath.Join(t.TempDir(), "reads.c")
	if err := os.WriteFile(src, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	out := run(t, compile(t, src, "-O1"))
	t.Log(out[strings.LastIndex(out, "peak"):])
}
