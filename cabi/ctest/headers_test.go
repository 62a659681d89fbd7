package ctest

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestHeadersAlone compiles each header by itself, twice in one file, and in C and
// C++ with all warnings as errors.
func TestHeadersAlone(t *testing.T) {
	for _, c := range []struct{ name, cc, std, ext, text string }{
		{"C11", "cc", "-std=c11", ".c", "#include <lightning.h>\n#include <lightning.h>\nint x;\n"},
		{"C99", "cc", "-std=gnu99", ".c", "#include <lightning.h>\nint x;\n"},
		{"rust types", "cc", "-std=c11", ".c", "#include <ldk_rust_types.h>\n#include <ldk_rust_types.h>\nint x;\n"},
		{"C++11", "c++", "-std=c++11", ".cpp", "#include <lightning.h>\n#include <lightning.h>\n"},
		{"C++11 in extern C", "c++", "-std=c++11", ".cpp", "extern \"C\" {\n#include <lightning.h>\n}\n#include <lightningpp.hpp>\n"},
		{"C++17 classes", "c++", "-std=c++17", ".cpp", "#include <lightning.h>\n#include <lightningpp.hpp>\nint main() { LDK::Str s(LDKStr{}); (void)s; }\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := exec.LookPath(c.cc); err != nil {
				t.Skip(err)
			}
			src := filepath.Join(t.TempDir(), "x"+c.ext)
			if err := os.WriteFile(src, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			args := []string{c.std, "-Wall", "-Wextra", "-Werror", "-I../../include", "-fsyntax-only", src}
			if c.std == "-std=c11" {
				args = append(args, "-pedantic")
			}
			if out, err := exec.Command(c.cc, args...).CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, tail(out))
			}
		})
	}
}

// TestWarnings compiles every C and C++ file of ours with all warnings as errors.
func TestWarnings(t *testing.T) {
	var files []string
	for _, pattern := range []string{"../abi/*.c", "../../demo/*.c", "../../demo/*.cpp", "../../scripts/bench/*.c", "testdata/*.c"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 15 {
		t.Fatalf("only %d files found", len(files))
	}
	for _, file := range files {
		if filepath.Base(file) == "runtime.c" {
			continue // includes what cgo makes
		}
		cc, std := "cc", "-std=gnu11"
		if strings.HasSuffix(file, ".cpp") {
			cc, std = "c++", "-std=c++17"
		}
		out, err := exec.Command(cc, std, "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-I../../include", "-I../..", "-fsyntax-only", file).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", file, err, tail(out))
		}
	}
}

// prototypes are the functions that lightning.h declares, one on each line.
func prototypes(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("../../include/lightning.h")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		if protoLine.MatchString(line) && !strings.HasPrefix(line, "typedef") {
			out = append(out, strings.TrimPrefix(line, "MUST_USE_RES "))
		}
	}
	if len(out) < 3000 {
		t.Fatalf("only %d functions found", len(out))
	}
	return out
}

var protoLine = regexp.MustCompile(`^[A-Za-z].*\(.*\).*;$`)

var protoName = regexp.MustCompile(`\(?\*?\b(\w+)\(`)

// TestSymbols compares what the library exports with what the header declares.
func TestSymbols(t *testing.T) {
	dir, err := lib()
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("nm", "-D", "--defined-only", filepath.Join(dir, "liblightning.so")).Output()
	if err != nil {
		t.Skip(err)
	}
	var have []string
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		have = append(have, f[len(f)-1])
	}
	var want []string
	for _, p := range prototypes(t) {
		want = append(want, protoName.FindStringSubmatch(p)[1])
	}
	text, err := os.ReadFile("../../include/lightning.h")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?m)^extern const \w+ (\w+);`).FindAllStringSubmatch(string(text), -1) {
		want = append(want, m[1])
	}
	for _, w := range want {
		if !slices.Contains(have, w) {
			t.Errorf("declared but not exported: %s", w)
		}
	}
	for _, h := range have {
		if !slices.Contains(want, h) {
			t.Errorf("exported but not declared: %s", h)
		}
	}
}
