package ctest

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

func TestDataObjects(t *testing.T) { run(t, compile(t, "testdata/objects.c")) }

// known-attacks F1
func TestContainers(t *testing.T) { run(t, compile(t, "testdata/containers.c")) }

func TestLiveObjectsAndTraits(t *testing.T) { run(t, compile(t, "testdata/traits.c")) }

// TestRecords looks at what a logger in C gets, from several threads.
//
// known-attacks F1
func TestRecords(t *testing.T) { run(t, compile(t, "testdata/records.c")) }

// known-attacks F8, F10
func TestThreads(t *testing.T) { run(t, compile(t, "testdata/threads.c")) }

// TestLife drives two nodes through the C API: open, pay, close; once with a
// collection at nearly every allocation, so that whatever Go might lose while C has
// it is lost (known-attacks F3).
func TestLife(t *testing.T) {
	bin := compile(t, "testdata/life.c")
	run(t, bin)
	t.Setenv("GOGC", "1")
	run(t, bin)
	run(t, compile(t, "testdata/traits.c"))
}

// TestCustomMessages counts what C and the library give each other for custom and
// onion messages: each is freed once.
//
// known-attacks F1
func TestCustomMessages(t *testing.T) { run(t, compile(t, "testdata/custom.c")) }

// TestReentry lets two nodes pay each other while callbacks call back in: in
// reenter.c driven from one place, in reentry.c while several threads of each node
// call everything, and again with all of it being freed at the same time.
//
// known-attacks F6, F7, F8, F9
func TestReentry(t *testing.T) {
	run(t, compile(t, "testdata/reenter.c"))
	bin := compile(t, "testdata/reentry.c")
	run(t, bin)
	run(t, bin, "destroy")
}

// TestCallCost runs the program that measures calls.
func TestCallCost(t *testing.T) {
	out := run(t, compile(t, "testdata/bench.c", "-O2"))
	if !strings.Contains(out, "trivial call into Go") {
		t.Errorf("bench printed %q", out)
	}
	t.Log("\n" + out)
}

// TestLoadCost runs the program that measures graphs.
func TestLoadCost(t *testing.T) {
	out := run(t, compile(t, "testdata/load.c", "-O2"))
	if !strings.Contains(out, "updates into the graph") {
		t.Errorf("load printed %q", out)
	}
	t.Log("\n" + out)
}

// TestCollection does it with a collection at nearly every allocation: what C holds or
// is inside of must not go.
//
// known-attacks F3
func TestCollection(t *testing.T) {
	t.Setenv("GOGC", "1")
	run(t, compile(t, "testdata/traits.c"))
	run(t, compile(t, "testdata/utxo.c"))
	run(t, compile(t, "testdata/reentry.c"))
}

// TestReentryRace does the same with a library that has the race detector, which
// ends the program at the first race.
func TestReentryRace(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the library again")
	}
	dir, err := raceLib()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GORACE", "halt_on_error=1")
	run(t, compileWith(t, dir, "testdata/threads.c"))
	run(t, compileWith(t, dir, "testdata/reenter.c"))
	run(t, compileWith(t, dir, "testdata/scorer.c"))
	run(t, compileWith(t, dir, "testdata/utxo.c"))
	run(t, compileWith(t, dir, "testdata/routes.c"))
	run(t, compileWith(t, dir, "testdata/router.c"))
	run(t, compileWith(t, dir, "testdata/records.c"))
	run(t, compileWith(t, dir, "testdata/meddle.c"))
	bin := compileWith(t, dir, "testdata/reentry.c")
	run(t, bin)
	run(t, bin, "destroy")
}

// TestScorers lets scorers written in C decide the way: they read the graph that is
// being searched, from several threads, while gossip changes it.
//
// known-attacks F6, F7
func TestScorers(t *testing.T) { run(t, compile(t, "testdata/scorer.c")) }

// TestRouters pays with a router written in C, and with its refusals and faults.
//
// known-attacks F6
func TestRouters(t *testing.T) { run(t, compile(t, "testdata/router.c")) }

// TestRoutes searches, chooses, writes, reads and downloads a graph through C.
func TestRoutes(t *testing.T) { run(t, compile(t, "testdata/routes.c")) }

// TestPayees finds ways to recipients that are not in the graph, and random ones.
func TestPayees(t *testing.T) { run(t, compile(t, "testdata/payees.c")) }

// TestSpoiledBuffers reads graphs, scorers and snapshots of which something is wrong.
//
// known-attacks F2
func TestSpoiledBuffers(t *testing.T) { run(t, compile(t, "testdata/buffers.c")) }

// TestMeddling has callbacks call, resolve and free what called them.
//
// known-attacks F6, F7, F8
func TestMeddling(t *testing.T) { run(t, compile(t, "testdata/meddle.c")) }

// TestUtxoLookups answers for funding outputs in C, at once, later and never.
//
// known-attacks F6, G8
func TestUtxoLookups(t *testing.T) { run(t, compile(t, "testdata/utxo.c")) }

// TestRapidGossipSync applies snapshots from C.
func TestRapidGossipSync(t *testing.T) { run(t, compile(t, "testdata/rapid.c")) }

// TestFork shows that a child process is told, and that exec helps.
func TestFork(t *testing.T) {
	bin := compile(t, "testdata/fork.c")
	if out := run(t, bin, "abort"); !strings.Contains(out, "lightning: KeysManager_new: was called after fork") {
		t.Errorf("default handler printed %q", out)
	}
	run(t, bin, "return")
	run(t, bin, "exec")
}

// TestSignals runs a host with signal handlers of its own.
//
// known-attacks F10
func TestSignals(t *testing.T) { run(t, compile(t, "testdata/signals.c")) }

// TestLayout looks that the layout of what C and Go share is asserted when the library
// is built (cabi/abi/zz_asserts.c), so that no field can be elsewhere, for the word of
// the machine: a library for 32 bits does not compile.
//
// known-attacks F11
func TestLayout(t *testing.T) {
	text, err := os.ReadFile("../abi/zz_asserts.c")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), "_Static_assert"); n < 300 {
		t.Errorf("only %d assertions", n)
	}
}

// TestMisuse runs every case of misuse.c twice: with the default handler, which
// must print function and argument and abort, and with one that returns, where the
// call must return its error or nothing. The program checks the latter itself.
//
// known-attacks F2, F4, F5, F9
func TestMisuse(t *testing.T) {
	bin := compile(t, "testdata/misuse.c")
	for line := range strings.Lines(run(t, bin, "list")) {
		f := strings.Fields(line)
		if len(f) != 3 {
			t.Fatalf("bad line %q", line)
		}
		name, function, argument := f[0], f[1], f[2]
		t.Run(name, func(t *testing.T) {
			out, err := exec.Command(bin, "abort", name).CombinedOutput()
			ee, ok := err.(*exec.ExitError)
			if !ok || ee.Sys().(syscall.WaitStatus).Signal() != syscall.SIGABRT {
				t.Errorf("default handler: %v, want an abort\n%s", err, tail(out))
			}
			first, _, _ := strings.Cut(string(out), "\n")
			want := "lightning: " + function + ": "
			if argument != "-" {
				want += argument + " "
			}
			if !strings.HasPrefix(first, want) {
				t.Errorf("default handler printed %q, want %q...", first, want)
			}
			run(t, bin, "return", name)
		})
	}
}
