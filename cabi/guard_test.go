package main

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"golightning/cabi/abi"
)

type fault struct{ function, argument, reason string }

// faults collects what a test makes Go report.
func faults(t *testing.T) *[]fault {
	t.Helper()
	var mu sync.Mutex
	got := new([]fault)
	abi.OnFault = func(f, a, r string) {
		mu.Lock()
		defer mu.Unlock()
		*got = append(*got, fault{f, a, r})
	}
	t.Cleanup(func() { abi.OnFault = nil })
	return got
}

// runOp runs an operation as C would, in place of the first one.
func runOp(t *testing.T, f op) (faulted bool) {
	t.Helper()
	old := ops[0]
	ops[0] = f
	defer func() { ops[0] = old }()
	frame := new(uint64)
	enterGo(0, unsafe.Pointer(frame))
	return *frame != 0
}

// TestGuardRecovers: whatever is thrown in an operation becomes a fault, and what
// the call held is given back.
//
// known-attacks F5
func TestGuardRecovers(t *testing.T) {
	h := register(new(int), nil)
	for name, c := range map[string]struct {
		run  op
		want string
	}{
		"misuse":          {func(c *call, _ unsafe.Pointer) { c.arg = "x"; c.fault("is wrong") }, "is wrong"},
		"panic":           {func(*call, unsafe.Pointer) { panic("broken") }, "internal error: broken"},
		"error":           {func(*call, unsafe.Pointer) { panic(errors.New("e")) }, "internal error: e"},
		"nil pointer":     {func(*call, unsafe.Pointer) { var p *entry; p.mu.Lock() }, "nil pointer"},
		"index":           {func(c *call, _ unsafe.Pointer) { _ = c.held[len(c.held)] }, "index out of range"},
		"type assertion":  {func(*call, unsafe.Pointer) { var v any = 1; _ = v.(string) }, "interface conversion"},
		"while in a call": {func(c *call, _ unsafe.Pointer) { c.held = append(c.held, enter(h)); panic("late") }, "late"},
	} {
		t.Run(name, func(t *testing.T) {
			got := faults(t)
			if !runOp(t, c.run) {
				t.Error("the frame does not say that the call faulted")
			}
			if len(*got) != 1 || !strings.Contains((*got)[0].reason, c.want) || (*got)[0].function == "" {
				t.Errorf("faults %v, want one about %q", *got, c.want)
			}
		})
	}
	if s := entryAt(uint32(h)).state.Load(); s&callsMask != 0 {
		t.Errorf("%d calls are still inside", s&callsMask)
	}
	if runOp(t, func(*call, unsafe.Pointer) {}) {
		t.Error("a good call faulted")
	}
	drop(h)
}

// TestCallsAreClean: nothing of one call is left for the next.
func TestCallsAreClean(t *testing.T) {
	faults(t)
	runOp(t, func(c *call, _ unsafe.Pointer) { c.arg, c.move, c.name = "a", true, "n"; panic("x") })
	for range 100 {
		runOp(t, func(c *call, _ unsafe.Pointer) {
			if c.arg != "" || c.move || c.lend || c.callback || c.name != "" || len(c.held)+len(c.owned) != 0 {
				t.Errorf("call %+v", c)
			}
		})
	}
}
