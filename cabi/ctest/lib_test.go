package ctest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// lib builds the shared library once. With the race detector it builds the archive:
// ThreadSanitizer cannot map a library that is loaded where the kernel likes.
var lib = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "lightning-ctest")
	if err != nil {
		return "", err
	}
	script, err := filepath.Abs("../zz_exports.map")
	if err != nil {
		return "", err
	}
	args := []string{"build", "-trimpath", "-buildmode=c-shared", "-ldflags=-extldflags=-Wl,--version-script=" + script, "-o", filepath.Join(dir, "liblightning.so")}
	if raceEnabled {
		args = []string{"build", "-trimpath", "-race", "-buildmode=c-archive", "-o", filepath.Join(dir, "liblightning.a")}
	}
	out, err := exec.Command("go", append(args, "golightning/cabi")...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("building the library: %v\n%s", err, out)
	}
	return dir, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, err := lib(); err == nil {
		_ = os.RemoveAll(dir)
	}
	os.Exit(code)
}

// compile builds a program from C or C++ source against the library.
func compile(t *testing.T, source string, flags ...string) string {
	t.Helper()
	dir, err := lib()
	if err != nil {
		t.Fatal(err)
	}
	cc, std := "cc", "-std=c11"
	if strings.HasSuffix(source, ".cpp") {
		cc, std = "c++", "-std=c++11"
	}
	if _, err := exec.LookPath(cc); err != nil {
		t.Skip("no compiler:", err)
	}
	bin := filepath.Join(t.TempDir(), strings.TrimSuffix(filepath.Base(source), filepath.Ext(source)))
	args := append([]string{std, "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Wno-unused-parameter", "-g", "-I../../include", "-o", bin, source}, flags...)
	if raceEnabled {
		args = append(args, "-no-pie", filepath.Join(dir, "liblightning.a"), "-lpthread", "-lm")
	} else {
		args = append(args, "-L"+dir, "-llightning", "-lpthread", "-Wl,-rpath,"+dir)
	}
	if out, err := exec.Command(cc, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", source, err, out)
	}
	return bin
}

// run runs a program that must succeed.
func run(t *testing.T, bin string, args ...string) string {
	t.Helper()
	out, err := exec.Command(bin, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", filepath.Base(bin), args, err, tail(out))
	}
	return string(out)
}

func tail(b []byte) string {
	if len(b) > 8000 {
		b = b[len(b)-8000:]
	}
	return string(b)
}
