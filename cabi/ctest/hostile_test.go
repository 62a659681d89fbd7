package ctest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A proto is one function of lightning.h.
type proto struct {
	name   string
	params []param
}

type param struct{ typ, name string } // typ as in C, with * for pointers

var arrayPointer = regexp.MustCompile(`\(\*(\w+)\)\[\d+\]$`)

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

// parseProto reads a declaration. Pointers to arrays get the type "*".
func parseProto(line string) proto {
	p := proto{name: protoName.FindStringSubmatch(line)[1]}
	at := strings.Index(line, p.name+"(") + len(p.name)
	depth, end := 0, at
	for ; end < len(line); end++ {
		if line[end] == '(' {
			depth++
		}
		if line[end] == ')' {
			if depth--; depth == 0 {
				break
			}
		}
	}
	for _, s := range splitParams(line[at+1 : end]) {
		s = strings.ReplaceAll(s, "NONNULL_PTR ", "")
		if m := arrayPointer.FindStringSubmatch(s); m != nil {
			p.params = append(p.params, param{"*", m[1]})
			continue
		}
		i := strings.LastIndexAny(s, " *") + 1
		p.params = append(p.params, param{strings.TrimSpace(s[:i]), s[i:]})
	}
	return p
}

// shapes says for each struct of the header what is inside: "object", "union",
// "trait" or "" for the others.
func shapes(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("../../include/lightning.h")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	body := regexp.MustCompile(`(?ms)^typedef struct (?:MUST_USE_STRUCT )?(LDK\w+) \{\n(.*?)^\} LDK\w+;`)
	for _, m := range body.FindAllStringSubmatch(string(text), -1) {
		switch name := m[1]; {
		case strings.Contains(m[2], " LDKnative"+name[3:]+" *inner;"):
			out[name] = "object"
		case strings.Contains(m[2], "   "+name+"_Tag tag;") || strings.Contains(m[2], "   enum "+name+"_Tag tag;"):
			out[name] = "union"
		case strings.Contains(m[2], "void *this_arg;"):
			out[name] = "trait"
		}
	}
	return out
}

// fill is C that gives the variable v of a type by value an odd value.
func fill(shape map[string]string, typ, v string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(typ, "const "), "struct ")
	switch {
	case shape[name] == "object":
		return fmt.Sprintf("   if (mode < STALE) memset(&%s, 0, sizeof %s); else odd_object(&%s, \"%s\");\n", v, v, v, name)
	case shape[name] == "union":
		return fmt.Sprintf("   memset(&%s, 0, sizeof %s);\n   if (mode >= STALE) *(unsigned *)&%s = 200;\n", v, v, v)
	case strings.HasPrefix(name, "LDKCVec_") || name == "LDKu8slice" || name == "LDKTransaction" || name == "LDKWitness":
		return fmt.Sprintf("   memset(&%s, 0, sizeof %s);\n   if (mode >= STALE) %s.datalen = 7;\n", v, v, v)
	case name == "LDKStr":
		return fmt.Sprintf("   memset(&%s, 0, sizeof %s);\n   if (mode >= STALE) %s.len = 7;\n", v, v, v)
	case shape[name] == "trait" || strings.HasPrefix(name, "LDKCResult_") || strings.HasPrefix(name, "LDKC2Tuple_") || strings.HasPrefix(name, "LDKC3Tuple_") || name == "bool":
		return fmt.Sprintf("   memset(&%s, 0, sizeof %s);\n", v, v)
	case name == "LDKTxOut":
		return fmt.Sprintf("   memset(&%s, 0, sizeof %s);\n   if (mode >= STALE) %s.script_pubkey.datalen = 7;\n", v, v, v)
	case name == "LDKWitnessProgram":
		return fmt.Sprintf("   memset(&%s, 0, sizeof %s);\n   if (mode >= STALE) %s.program.datalen = 7;\n", v, v, v)
	case name == "LDKTxIn":
		return fmt.Sprintf("   memset(&%s, 0, sizeof %s);\n   if (mode >= STALE) %s.script_sig.datalen = %s.witness.datalen = 7;\n", v, v, v, v)
	}
	return fmt.Sprintf("   memset(&%s, mode < STALE ? 0 : 0xff, sizeof %s);\n", v, v)
}

// callOddly writes C that calls the function. In mode NULLS pointers are NULL, in
// the others they point to an odd value.
func callOddly(b *strings.Builder, p proto, shape map[string]string) {
	fmt.Fprintf(b, "static void call_%s(void) {\n", p.name)
	var args []string
	for i, a := range p.params {
		v := fmt.Sprintf("a%d", i)
		switch {
		case a.typ == "*":
			args = append(args, "mode == NULLS ? NULL : (void *)junk")
		case strings.HasSuffix(a.typ, "*"):
			elem := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(a.typ, "const "), "*"))
			if elem == "void" || elem == "char" {
				args = append(args, "NULL")
				continue
			}
			fmt.Fprintf(b, "   static %s %s;\n%s", elem, v, fill(shape, elem, v))
			args = append(args, "mode == NULLS ? NULL : &"+v)
		default:
			fmt.Fprintf(b, "   %s %s;\n%s", a.typ, v, fill(shape, a.typ, v))
			args = append(args, v)
		}
	}
	fmt.Fprintf(b, "   (void)%s(%s);\n}\n", p.name, strings.Join(args, ", "))
}

// object tells whether the function needs an object, so that odd ones are a fault.
func (p proto) object(shape map[string]string) bool {
	if strings.HasPrefix(p.name, "C") && regexp.MustCompile(`^(CVec|CResult|COption|C2Tuple|C3Tuple)_`).MatchString(p.name) {
		return false
	}
	for _, a := range p.params {
		if shape[strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(a.typ, "const "), "struct "), " *")] == "object" {
			return true
		}
	}
	return false
}

// The program calls the functions from the number in its second argument on, and
// says before each one which it is. Faults are printed as they come.
const oddProgram = `
enum { NULLS, ZEROES, STALE, WRONG, MODES } mode;
static uint8_t junk[4096];
static LDKOutPoint stale, point;
static LDKUserConfig config;
static void say(const char *what, const char *a, const char *b) {
   char line[400];
   int n = snprintf(line, sizeof line, "%s %s %s\n", what, a, b);
   if (write(1, line, (size_t)n) != n)
      exit(5);
}
static void on_fault(void *c, const char *f, const char *a, const char *r) {
   if (!*f || !*r)
      exit(4);
   say("fault", f, *a ? a : "-");
}
static void odd_object(void *o, const char *type) {
   memset(o, 0, sizeof point);
   void *inner = stale.inner;
   if (mode == WRONG)
      inner = strcmp(type, "LDKOutPoint") ? (void *)point.inner : (void *)config.inner;
   memcpy(o, &inner, sizeof inner);
   ((LDKOutPoint *)o)->is_owned = true;
}
`

const oddMain = `
int main(int argc, char **argv) {
   if (argc != 3)
      return 6;
   mode = atoi(argv[1]);
   ldk_set_fault_handler(on_fault, NULL);
   memset(junk, 0xff, sizeof junk);
   stale = OutPoint_new(bytes32(1), 1);
   OutPoint_free(stale);
   point = OutPoint_new(bytes32(2), 2);
   config = UserConfig_default();
   for (unsigned i = (unsigned)atoi(argv[2]); i < sizeof calls / sizeof *calls; i++) {
      say("call", calls[i].name, "-");
      alarm(20);
      calls[i].run();
   }
   alarm(0);
   if (OutPoint_get_index(&point) != 2)
      return 7;
   OutPoint_free(point);
   UserConfig_free(config);
   say("end", "-", "-");
   return 0;
}
`

// TestEveryFunction calls every function with NULL for each pointer, with pointers
// to zeroes, with freed objects and with objects of another type; the values beside
// them are enum values and tags that do not exist, lengths without data and bytes
// that are no key. The handler returns. No call may crash, hang or touch an object of
// another type. X_free takes zeroes without a fault; a function that is given a
// freed or a wrong object reports a fault that names it and one of its arguments.
//
// known-attacks F2, F4, F9
func TestEveryFunction(t *testing.T) {
	shape := shapes(t)
	skip := regexp.MustCompile(`^(ldk_set_fault_handler|ldk_dump_live_objects|Future_wait|Sleeper_wait)$`)
	var b, table strings.Builder
	b.WriteString("#pragma GCC diagnostic ignored \"-Wunused-result\"\n#include \"" + mustAbs(t, "testdata/test.h") + "\"\n#include <unistd.h>\n" + oddProgram)
	protos := map[string]proto{}
	index := map[string]int{}
	for _, line := range prototypes(t) {
		p := parseProto(line)
		if skip.MatchString(p.name) {
			continue
		}
		index[p.name], protos[p.name] = len(protos), p
		callOddly(&b, p, shape)
		fmt.Fprintf(&table, "   { \"%s\", call_%s },\n", p.name, p.name)
	}
	b.WriteString("static const struct {\n   const char *name;\n   void (*run)(void);\n} calls[] = {\n" + table.String() + "};\n" + oddMain)
	src := filepath.Join(t.TempDir(), "every.c")
	if err := os.WriteFile(src, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	bin := compile(t, src, "-O0", "-Wno-nonnull", "-Wno-enum-conversion")
	for mode, name := range []string{"NULL", "zeroes", "freed", "wrong"} {
		t.Run(name, func(t *testing.T) { runOddly(t, bin, mode, protos, index, shape) })
	}
}

// runOddly runs the program, again from the next function after each crash.
func runOddly(t *testing.T, bin string, mode int, protos map[string]proto, index map[string]int, shape map[string]string) {
	crashes := 0
	for at := 0; at < len(protos) && crashes < 200; {
		cmd := exec.Command(bin, strconv.Itoa(mode), strconv.Itoa(at))
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		err := cmd.Run()
		last := checkOdd(t, out.String(), mode, protos, shape)
		if err == nil && last == "" {
			return
		}
		crashes++
		t.Errorf("%s: %v\n%.2000s", last, err, errs.String())
		if last == "" {
			return
		}
		at = index[last] + 1
	}
}

// checkOdd looks at what the calls printed. It returns the last call, or "" if the
// program came to its end.
func checkOdd(t *testing.T, out string, mode int, protos map[string]proto, shape map[string]string) string {
	var p proto
	var first [2]string
	faults := 0
	done := func() {
		switch {
		case p.name == "":
		case strings.HasSuffix(p.name, "_free") && mode < 2:
			if faults > 0 {
				t.Errorf("%s does not take zeroes", p.name)
			}
		case mode >= 2 && p.object(shape):
			if faults == 0 {
				t.Errorf("%s reports no fault", p.name)
			} else if first[0] != p.name || !p.has(first[1]) {
				t.Errorf("%s reports a fault of %s, %s", p.name, first[0], first[1])
			}
		}
	}
	for line := range strings.Lines(out) {
		f := strings.Fields(line)
		switch f[0] {
		case "call":
			done()
			p, faults = protos[f[1]], 0
		case "fault":
			if faults++; faults == 1 {
				first = [2]string{f[1], f[2]}
			}
		case "end":
			done()
			return ""
		}
	}
	return p.name
}

func (p proto) has(arg string) bool {
	for _, a := range p.params {
		if a.name == arg {
			return true
		}
	}
	return false
}

func mustAbs(t *testing.T, p string) string {
	t.Helper()
	a, err := filepath.Abs(p)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
