package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"sync"
	"time"
	"unsafe"

	"golightning/cabi/abi"
	"golightning/lightning/lntypes"
)

func main() {}

// op is one entry into Go; frame is its C frame.
type op func(c *call, frame unsafe.Pointer)

// call is what one call into Go, or one callback out of it, keeps while it runs.
type call struct {
	arg      string   // the argument that is being converted
	move     bool     // it belongs to the library now
	lend     bool     // a trait is put for the length of a callback
	callback bool     // the conversion is for a callback
	name     string   // a callback's name
	held     []*entry // live objects in use
	owned    []*trait // traits that moved in
	words    []uint64 // a callback's frame
}

var callPool = sync.Pool{New: func() any { return new(call) }}

// misuse is panicked with to end a call with a fault.
type misuse struct{ arg, reason string }

func (c *call) fault(reason string) { panic(misuse{c.arg, reason}) }

func init() {
	abi.Entry.Call, abi.Entry.Drop, abi.Entry.Unbox, abi.Entry.Rebox = enterGo, drop, unbox, rebox
}

// enterGo is the guard of every call into Go.
func enterGo(n uint32, frame unsafe.Pointer) {
	c := callPool.Get().(*call)
	defer c.finish(n, frame)
	ops[n](c, frame)
}

// finish ends a call into Go. What was thrown becomes a fault, which is reported
// after everything that the call held was given back.
func (c *call) finish(n uint32, frame unsafe.Pointer) {
	r := recover()
	for i, e := range c.held {
		e.leave()
		c.held[i] = nil
	}
	owned, arg := c.owned, c.arg
	*c = call{held: c.held[:0], words: c.words}
	callPool.Put(c)
	releaseAll(owned)
	if r == nil {
		return
	}
	*(*uint8)(frame) = 1
	m := asMisuse(r)
	if m.arg == "" {
		m.arg = arg
	}
	abi.Fault(abi.OpName(n), m.arg, m.reason)
}

func asMisuse(r any) misuse {
	m, ok := r.(misuse)
	if !ok {
		if os.Getenv("LDK_BACKTRACE") != "" {
			fmt.Fprintf(os.Stderr, "lightning: %v\n%s", r, debug.Stack())
		}
		m = misuse{"", fmt.Sprintf("internal error: %v", r)}
	}
	return m
}

// keep gives the traits that moved in to the object that was called.
func (c *call) keep() {
	if len(c.held) > 0 && len(c.owned) > 0 {
		c.held[0].adopt(c.owned)
		c.owned = nil
	}
}

// now is the wall clock for the core, which has none.
func now() lntypes.UnixTime { return lntypes.UnixTime(time.Now().Unix()) }

func unmapped(union string, v any) string { return fmt.Sprintf("%T is no %s", v, union) }
