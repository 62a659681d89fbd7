package ctest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// lib builds the shared library once, as scripts/build.sh does but with symbols.
var lib = sync.OnceValues(func() (string, error) {
	script, err := filepath.Abs("../zz_exports.map")
	if err != nil {
		return "", err
	}
	return buildLib("liblightning.so", "-buildmode=c-shared", "-ldflags=-extldflags=-Wl,--version-script="+script+",-soname,liblightning.so,-z,nodelete")
})

// raceLib builds it with the race detector, as an archive: ThreadSanitizer needs its
// memory at fixed addresses, which a shared library cannot promise.
var raceLib = sync.OnceValues(func() (string, error) {
	return buildLib("liblightning.a", "-race", "-buildmode=c-archive")
})

// built are the folders to remove at the end.
var built []string

// buildLib builds a library into a folder of its own.
func buildLib(name string, flags ...string) (string, error) {
	dir, err := os.MkdirTemp("", "lightning-ctest")
	if err != nil {
		return "", err
	}
	built = append(built, dir)
	args := append([]string{"build", "-trimpath", "-o", filepath.Join(dir, name)}, flags...)
	out, err := exec.Command("go", append(args, "golightning/cabi")...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("building the library: %v\n%s", err, out)
	}
	return dir, nil
}

func TestMain(m *testing.M) {
	code := m.Run()
	for _, dir := range built {
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
	return compileWith(t, dir, source, flags...)
}

func compileWith(t *testing.T, dir, source string, flags ...string) string {
	t.Helper()
	cc, std := "cc", "-std=c11"
	if strings.HasSuffix(source, ".cpp") {
		cc, std = "c++", "-std=c++11"
	}
	bin := filepath.Join(t.TempDir(), strings.TrimSuffix(filepath.Base(source), filepath.Ext(source)))
	args := append([]string{std, "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-g", "-I../../include", "-o", bin, source}, flags...)
	if archive := filepath.Join(dir, "liblightning.a"); exists(archive) {
		args = append(args, "-no-pie", archive, "-lpthread", "-lm")
	} else {
		args = append(args, "-L"+dir, "-llightning", "-lpthread", "-Wl,-rpath,"+dir)
	}
	if out, err := exec.Command(cc, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", source, err, out)
	}
	return bin
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// watchdog is how long a program may take: one that waits for itself does not end.
const watchdog = 4 * time.Minute

// run runs a program that must succeed.
func run(t *testing.T, bin string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), watchdog)
	defer cancel()
	out, err := exec.CommandContext(ctx, bin, args...).CombinedOutput()
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		err = errors.New("it hangs")
	}
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
