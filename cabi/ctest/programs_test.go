package ctest

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

func TestDataObjects(t *testing.T) { run(t, compile(t, "testdata/objects.c")) }

func TestContainers(t *testing.T) { run(t, compile(t, "testdata/containers.c")) }

func TestLiveObjectsAndTraits(t *testing.T) { run(t, compile(t, "testdata/traits.c")) }

// known-attacks F8, F10
func TestThreads(t *testing.T) { run(t, compile(t, "testdata/threads.c")) }

// TestLife drives two nodes through the C API: open, pay, close.
func TestLife(t *testing.T) { run(t, compile(t, "testdata/life.c")) }

// TestReentry does the same while callbacks and other threads call in.
//
// known-attacks F6, F7, F8
func TestReentry(t *testing.T) { run(t, compile(t, "testdata/reenter.c")) }

// TestCallCost builds and runs what make bench prints.
func TestCallCost(t *testing.T) {
	out := run(t, compile(t, "testdata/bench.c", "-O2"))
	if !strings.Contains(out, "trivial call into Go") {
		t.Errorf("bench printed %q", out)
	}
	t.Log("\n" + out)
}

// TestMisuse runs every case of misuse.c twice: with the default handler, which
// must print function and argument and abort, and with one that returns, where the
// call must return its error or nothing. The program checks the latter itself.
//
// known-attacks F2, F4, F9
func TestMisuse(t *testing.T) {
	bin := compile(t, "testdata/misuse.c")
	for line := range strings.Lines(run(t, bin, "list")) {
		f := strings.Fields(line)
		if len(f) < 3 {
			t.Fatalf("bad line %q", line)
		}
		name, function, argument := f[0], f[1], f[2]
		t.Run(name, func(t *testing.T) {
			out, err := exec.Command(bin, "abort", name).CombinedOutput()
			ee, ok := err.(*exec.ExitError)
			if !ok || ee.Sys().(syscall.WaitStatus).Signal() != syscall.SIGABRT && ee.ExitCode() != 2 {
				t.Errorf("default handler: %v, want an abort\n%s", err, tail(out))
			}
			first, _, _ := strings.Cut(string(out), "\n")
			if want := "lightning: " + function + ": " + argument + " "; !strings.HasPrefix(first, want) {
				t.Errorf("default handler printed %q, want %q...", first, want)
			}
			run(t, bin, "return", name)
		})
	}
}
