package main

import (
	"sync"
	"sync/atomic"
	"unsafe"

	pointer "github.com/mattn/go-pointer"

	"golightning/cabi/abi"
)

// mSlot mirrors struct ldk_slot.
type mSlot struct {
	typ, state, kind, gen uint32
	handle                uint64
	att, next             unsafe.Pointer
}

const (
	slotLive = 0x6c697665
	slotDead = 0x64656164

	kindData  = 0
	kindLive  = 1
	kindBox   = 2
	kindTrait = 3
)

// mObj mirrors {inner, is_owned}.
type mObj struct {
	inner unsafe.Pointer
	owned bool
}

// entry is a live object's place in the table. state is the generation (31 bits),
// whether it was freed (1 bit), and how many calls are inside (32 bits).
type entry struct {
	state atomic.Uint64
	obj   any
	mu    sync.Mutex
	owned []*trait
	index uint32
	taken bool // moved into the library: its object lives on
}

// letGo tells an object that C freed it, if it wants to know: a lock, say.
func letGo(obj any) {
	if f, ok := obj.(interface{ Free() }); ok {
		f.Free()
	}
}

// handOver tells an object that C gave it to the library, if it wants to know.
func handOver(obj any) {
	if h, ok := obj.(interface{ HandOver() }); ok {
		h.HandOver()
	}
}

const (
	chunkBits = 10
	freedBit  = 1 << 32
	callsMask = freedBit - 1
)

type chunk [1 << chunkBits]entry

// table finds entries without a lock; only making and destroying takes one.
// Indices of destroyed entries are reused oldest first.
var table struct {
	chunks [1 << 16]atomic.Pointer[chunk]
	mu     sync.Mutex
	free   []uint32
	next   uint32
}

func entryAt(i uint32) *entry {
	ch := table.chunks[i>>chunkBits].Load()
	if ch == nil {
		return nil
	}
	return &ch[i&(1<<chunkBits-1)]
}

// register puts an object into the table and returns its handle.
func register(obj any, owned []*trait) uint64 {
	table.mu.Lock()
	var i uint32
	if len(table.free) > 256 {
		i = table.free[0]
		table.free = table.free[1:]
	} else {
		i = table.next
		table.next++
		if table.chunks[i>>chunkBits].Load() == nil {
			table.chunks[i>>chunkBits].Store(new(chunk))
		}
	}
	table.mu.Unlock()
	e := entryAt(i)
	e.index, e.obj, e.owned, e.taken = i, obj, owned, false
	gen := e.state.Load()>>33 + 1
	e.state.Store(gen << 33)
	return gen<<32 | uint64(i)
}

// enter counts a call in; nil if the object is gone.
func enter(handle uint64) *entry {
	e := entryAt(uint32(handle))
	if e == nil {
		return nil
	}
	for {
		s := e.state.Load()
		if s>>33 != handle>>32 || s&freedBit != 0 {
			return nil
		}
		if e.state.CompareAndSwap(s, s+1) {
			return e
		}
	}
}

// leave counts a call out; the last one destroys an object that was freed.
func (e *entry) leave() {
	if s := e.state.Add(^uint64(0)); s&freedBit != 0 && s&callsMask == 0 {
		e.destroy()
	}
}

// drop frees an object: it is destroyed when no call is inside.
func drop(handle uint64) {
	e := entryAt(uint32(handle))
	if e == nil {
		return
	}
	for {
		s := e.state.Load()
		if s>>33 != handle>>32 || s&freedBit != 0 {
			return
		}
		if e.state.CompareAndSwap(s, s|freedBit) {
			if s&callsMask == 0 {
				e.destroy()
			}
			return
		}
	}
}

func (e *entry) destroy() {
	owned := e.disown()
	if !e.taken {
		letGo(e.obj)
	}
	e.obj = nil
	table.mu.Lock()
	table.free = append(table.free, e.index)
	table.mu.Unlock()
	releaseAll(owned)
}

// adopt makes traits die with the object. Those that were released since are
// forgotten, so that the list does not grow with every connection.
func (e *entry) adopt(ts []*trait) {
	e.mu.Lock()
	defer e.mu.Unlock()
	kept := e.owned[:0]
	for _, t := range e.owned {
		if !t.gone.Load() {
			kept = append(kept, t)
		}
	}
	e.owned = append(kept, ts...)
}

func (e *entry) disown() []*trait {
	e.mu.Lock()
	defer e.mu.Unlock()
	ts := e.owned
	e.owned = nil
	return ts
}

// box is what go-pointer keeps for an owned trait object. Copies that cloned made
// share it.
type box struct {
	obj   any
	count atomic.Int32
}

// unbox gives an owned trait object back: C freed it.
func unbox(handle uint64) {
	p := boxPointer(handle)
	b, _ := pointer.Restore(p).(*box)
	pointer.Unref(p)
	if b != nil && b.count.Add(-1) == 0 {
		letGo(b.obj)
	}
}

func rebox(slot unsafe.Pointer) unsafe.Pointer {
	s := (*mSlot)(slot)
	b, ok := pointer.Restore(boxPointer(s.handle)).(*box)
	if !ok {
		return nil
	}
	b.count.Add(1)
	return abi.Slot(s.typ, kindBox, uint64(uintptr(pointer.Save(b))))
}

// A box is an owned trait object that the library handed out. Its Go value is kept
// by go-pointer until C frees it.
func boxSlot(typ uint32, v any) unsafe.Pointer {
	b := &box{obj: v}
	b.count.Store(1)
	p := pointer.Save(b)
	return abi.Slot(typ, kindBox, uint64(uintptr(p)))
}

func boxPointer(handle uint64) unsafe.Pointer {
	p := uintptr(handle)
	return *(*unsafe.Pointer)(unsafe.Pointer(&p))
}

func boxValue(s *mSlot) any {
	if b, ok := pointer.Restore(boxPointer(s.handle)).(*box); ok {
		return b.obj
	}
	return nil
}

// keepBox makes an owned trait object that moved back in survive its slot.
func keepBox(s *mSlot) {
	if b, ok := pointer.Restore(boxPointer(s.handle)).(*box); ok {
		b.count.Add(1)
	}
}

func slotNew(typ uint32) unsafe.Pointer { return abi.Slot(typ, kindData, 0) }

// slotState says why a pointer is not a live object of the type; "" if it is one.
func slotState(p unsafe.Pointer, typ uint32) string {
	a := uintptr(p)
	if a == 0 {
		return "is NULL"
	}
	if a < 4096 || a&7 != 0 || a>>47 != 0 {
		return "is not an object"
	}
	s := (*mSlot)(p)
	switch atomic.LoadUint32(&s.state) {
	case slotLive:
		if typ != 0 && s.typ != typ {
			return "is an object of another type"
		}
		return ""
	case slotDead:
		return "was freed or moved before"
	}
	return "is not an object"
}

// liveSlot makes a slot for a Go object. It takes over the traits that moved in
// with the call.
func liveSlot(c *call, typ uint32, v any) unsafe.Pointer {
	h := register(v, c.owned)
	c.owned = nil
	return abi.Slot(typ, kindLive, h)
}

func liveNew[T any](c *call, typ uint32, v *T) unsafe.Pointer { return liveSlot(c, typ, v) }

func putLive[T any](c *call, p *mObj, typ uint32, v *T) {
	*p = mObj{}
	if v != nil {
		*p = mObj{inner: liveSlot(c, typ, v), owned: true}
	}
}

func putLiveAny(c *call, p *mObj, typ uint32, v any) {
	*p = mObj{}
	if v != nil {
		*p = mObj{inner: liveSlot(c, typ, v), owned: true}
	}
}

// liveRef borrows a live object for the call.
func liveRef[T any](c *call, slot unsafe.Pointer) T {
	s := (*mSlot)(slot)
	e := enter(s.handle)
	if e == nil {
		c.fault("was freed or moved before")
	}
	c.held = append(c.held, e)
	v, ok := e.obj.(T)
	if !ok {
		c.fault("is an object of another type")
	}
	return v
}

func liveRefNull[T any](c *call, slot unsafe.Pointer) (z T) {
	if slot == nil {
		return z
	}
	return liveRef[T](c, slot)
}

// liveIn reads a live object passed by value: an owned one moves in, with the
// traits that it owns; others are borrowed.
func liveIn[T any](c *call, p *mObj, typ uint32) T {
	if bad := slotState(p.inner, typ); bad != "" {
		c.fault(bad)
	}
	v := liveRef[T](c, p.inner)
	if c.move && p.owned {
		e := c.held[len(c.held)-1]
		e.taken = true
		handOver(v)
		c.owned = append(c.owned, e.disown()...)
		abi.Release(typ, p.inner)
		p.inner = nil
	}
	return v
}

func liveNull[T any](c *call, p *mObj, typ uint32) (z T) {
	if p.inner == nil {
		return z
	}
	return liveIn[T](c, p, typ)
}

func liveZero[T any](c *call, p *mObj, typ uint32) (z T) {
	if p.inner == nil {
		return z
	}
	return *liveIn[*T](c, p, typ)
}

// objIn checks a data object and returns its C memory.
func objIn(c *call, p *mObj, typ uint32) unsafe.Pointer {
	if bad := slotState(p.inner, typ); bad != "" {
		c.fault(bad)
	}
	return p.inner
}

func objNull[T any](c *call, p *mObj, typ uint32, get func(*call, unsafe.Pointer) T) *T {
	if p.inner == nil {
		return nil
	}
	v := get(c, objIn(c, p, typ))
	return &v
}

func objZero[T any](c *call, p *mObj, typ uint32, get func(*call, unsafe.Pointer) T) (z T) {
	if p.inner == nil {
		return z
	}
	return get(c, objIn(c, p, typ))
}

func refNull[T any](c *call, slot unsafe.Pointer, get func(*call, unsafe.Pointer) T) *T {
	if slot == nil {
		return nil
	}
	v := get(c, slot)
	return &v
}

// replaceObj gives the object at slot the contents of fresh and frees the old ones.
func replaceObj(slot, fresh unsafe.Pointer, typ uint32) {
	abi.Swap(slot, fresh)
	abi.Release(typ, fresh)
}
