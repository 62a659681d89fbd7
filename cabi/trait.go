package main

import (
	"sync/atomic"
	"unsafe"

	"golightning/cabi/abi"
)

// trait is a struct of function pointers that C filled in. One that moved in has
// its own slot, which keeps the copy; a borrowed one is read where C has it.
type trait struct {
	p    unsafe.Pointer // the struct
	slot unsafe.Pointer // nil for a borrowed one
	gone atomic.Bool
}

// takeTrait takes the struct at p over, if the argument moves, or borrows it.
func (c *call) takeTrait(p unsafe.Pointer, words int, typ uint32) *trait {
	if !c.move {
		return &trait{p: p}
	}
	slot := abi.Slot(typ, kindTrait, 0)
	t := &trait{p: unsafe.Add(slot, unsafe.Sizeof(mSlot{})), slot: slot}
	src, dst := unsafe.Slice((*unsafe.Pointer)(p), words), unsafe.Slice((*unsafe.Pointer)(t.p), words)
	copy(dst, src)
	clear(src)
	if !c.callback {
		c.owned = append(c.owned, t)
	}
	return t
}

// release calls the trait's free and gives its slot back, once.
func (t *trait) release() {
	if t.slot == nil || !t.gone.CompareAndSwap(false, true) {
		return
	}
	abi.TraitDone(t.slot, true)
}

func releaseAll(ts []*trait) {
	for _, t := range ts {
		t.release()
	}
}

// enter starts a callback. Its values are converted as the library's own.
func (t *trait) enter(name string) *call {
	c := callPool.Get().(*call)
	c.callback, c.move, c.name = true, true, name
	if t.gone.Load() {
		c.arg = "this_arg"
		c.name += "\x00"
	}
	return c
}

// frame returns a callback's cleared frame. The collector takes it for numbers: C may
// leave there whatever it likes, such as what was on its stack in the unused part of a
// union, and that must never be taken for a pointer. Nothing in it keeps Go's memory
// alive.
func (c *call) frame(size uintptr) unsafe.Pointer {
	n := int(size+7) / 8
	if cap(c.words) < n {
		c.words = make([]uint64, n)
	}
	w := c.words[:n]
	clear(w)
	return unsafe.Pointer(unsafe.SliceData(w))
}

// reported is panicked with after a fault that C has reported.
type reported struct{}

// tramp calls C. A trampoline that had no function to call clears the frame's self.
func (c *call) tramp(i uint32, frame unsafe.Pointer) {
	if n := len(c.name); n > 0 && c.name[n-1] == 0 {
		c.name = c.name[:n-1]
		*(*unsafe.Pointer)(frame) = nil // the trampoline only frees the arguments
		abi.Callback(i, frame)
		c.fault("the trait was used after it was freed")
	}
	c.arg = ""
	abi.Callback(i, frame)
	if *(*unsafe.Pointer)(frame) == nil {
		panic(reported{})
	}
}

// leave ends a callback. A fault in what C returned is reported; the caller gets
// zero values, and an error where it can.
func (c *call) leave(err *error) {
	r := recover()
	name := c.name
	for i, e := range c.held {
		e.leave()
		c.held[i] = nil
	}
	*c = call{held: c.held[:0], words: c.words}
	callPool.Put(c)
	if r == nil {
		return
	}
	if err != nil {
		*err = errCallback
	}
	if _, ok := r.(reported); ok {
		return
	}
	m := asMisuse(r)
	abi.Fault(name, m.arg, m.reason)
}

func freeC(i uint32, p unsafe.Pointer) { abi.FreeValue(i, p) }

// give stores the trait at dst. A trait that the library owns moves out; one that
// is only lent goes without free.
func (t *trait) give(c *call, dst, src unsafe.Pointer, words int, free []int) {
	d := unsafe.Slice((*unsafe.Pointer)(dst), words)
	copy(d, unsafe.Slice((*unsafe.Pointer)(src), words))
	if !c.lend && t.slot != nil && src == t.p && t.gone.CompareAndSwap(false, true) {
		abi.TraitDone(t.slot, false)
		return
	}
	for _, w := range free {
		d[w] = nil
	}
}

// fillTrait stores a Go value as an owned trait object.
func fillTrait(typ uint32, dst unsafe.Pointer, v any) {
	if v == nil {
		panic("nil trait object")
	}
	abi.TraitFill(typ, dst, boxSlot(typ, v))
}

// probes hold, per trait, the address of one function of the library's vtable.
var probes [numTypes]unsafe.Pointer

func init() {
	for i := range probes {
		probes[i] = abi.TraitProbe(uint32(i))
	}
}

// unwrap recognises the library's own vtable at p and returns the object behind it.
func unwrap[T any](c *call, p unsafe.Pointer, typ uint32, word, words int) (v T, ok bool) {
	w := unsafe.Slice((*unsafe.Pointer)(p), words)
	if probes[typ] == nil || w[word] != probes[typ] {
		return v, false
	}
	v = traitSelf[T](c, w[0])
	if c.move && w[words-1] != nil {
		keepBox((*mSlot)(w[0]))
		abi.BoxFree(w[0])
		clear(w)
	}
	return v, true
}

// traitSelf is the Go object behind a slot that a vtable points to.
func traitSelf[T any](c *call, slot unsafe.Pointer) T {
	if bad := slotState(slot, 0); bad != "" {
		c.fault(bad)
	}
	s := (*mSlot)(slot)
	var obj any
	switch s.kind {
	case kindLive:
		e := enter(s.handle)
		if e == nil {
			c.fault("was freed or moved before")
		}
		c.held = append(c.held, e)
		obj = e.obj
	case kindBox:
		obj = boxValue(s)
	}
	v, ok := obj.(T)
	if !ok {
		c.fault("is an object of another type")
	}
	return v
}
