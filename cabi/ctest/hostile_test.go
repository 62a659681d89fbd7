package ctest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// splitParams splits a parameter list at its top level.
func splitParams(s string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == ',' && depth == 0 {
			if p := strings.TrimSpace(s[start:i]); p != "" && p != "void" {
				out = append(out, p)
			}
			start = i + 1
			continue
		}
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		}
	}
	return out
}

var arrayPointer = regexp.MustCompile(`\(\*(\w+)\)\[\d+\]$`)

// callWithZeroes writes C that calls the function with NULL pointers and zeroed
// structs; byte fills what is passed by value.
func callWithZeroes(b *strings.Builder, proto string, skip *regexp.Regexp) bool {
	name := protoName.FindStringSubmatch(proto)[1]
	if skip.MatchString(name) {
		return false
	}
	at := strings.Index(proto, name+"(") + len(name)
	depth, end := 0, at
	for end = at; end < len(proto); end++ {
		if proto[end] == '(' {
			depth++
		}
		if proto[end] == ')' {
			if depth--; depth == 0 {
				break
			}
		}
	}
	fmt.Fprintf(b, "static void call_%s(void) {\n", name)
	var args []string
	for i, p := range splitParams(proto[at+1 : end]) {
		switch {
		case strings.Contains(p, "*") || arrayPointer.MatchString(p):
			args = append(args, "NULL")
		default:
			typ := p[:strings.LastIndexByte(p, ' ')]
			fmt.Fprintf(b, "   %s a%d;\n   memset(&a%d, 0, sizeof a%d);\n", typ, i, i, i)
			args = append(args, fmt.Sprintf("a%d", i))
		}
	}
	fmt.Fprintf(b, "   (void)%s(%s);\n}\n", name, strings.Join(args, ", "))
	return true
}

// TestEveryFunctionWithZeroes calls every function with NULL for each pointer and
// zeroes for each value, under a handler that returns: none may crash or hang, and
// every X_free must take the zeroes without a fault.
//
// known-attacks F4, F9
func TestEveryFunctionWithZeroes(t *testing.T) {
	var b strings.Builder
	b.WriteString("#pragma GCC diagnostic ignored \"-Wunused-result\"\n#include \"" + mustAbs(t, "testdata/test.h") + "\"\n" +
		"static int faults;\nstatic void on_fault(void *c, const char *f, const char *a, const char *r) { faults++; if (!*f || !*r) exit(4); }\n")
	skip := regexp.MustCompile(`^(ldk_set_fault_handler|ldk_dump_live_objects|Future_wait|Sleeper_wait)$`)
	var calls, frees []string
	for _, p := range prototypes(t) {
		if !callWithZeroes(&b, p, skip) {
			continue
		}
		name := protoName.FindStringSubmatch(p)[1]
		if strings.HasSuffix(name, "_free") {
			frees = append(frees, name)
		} else {
			calls = append(calls, name)
		}
	}
	b.WriteString("int main(int argc, char **argv) {\n   ldk_set_fault_handler(on_fault, NULL);\n")
	for _, f := range frees {
		fmt.Fprintf(&b, "   call_%s();\n   if (faults) { puts(\"%s\"); return 1; }\n", f, f)
	}
	for _, f := range calls {
		fmt.Fprintf(&b, "   if (argc > 1) { puts(\"%s\"); fflush(stdout); }\n   call_%s();\n", f, f)
	}
	b.WriteString("   return faults < 1000;\n}\n")
	src := filepath.Join(t.TempDir(), "zeroes.c")
	if err := os.WriteFile(src, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, compile(t, src, "-O0", "-Wno-nonnull", "-Wno-enum-conversion"), "verbose")
}

func mustAbs(t *testing.T, p string) string {
	t.Helper()
	a, err := filepath.Abs(p)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
