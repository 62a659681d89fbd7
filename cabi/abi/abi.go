// Package abi is the C side of the library: slots, faults, data objects,
// containers and the generated C functions, compiled once and linked into package
// main above it. It knows nothing of the core; calls that need Go come out through
// the functions in Entry.
//
// What it does not do: it never looks into a Go value.
package abi

/*
#cgo CFLAGS: -I${SRCDIR}/../../include -std=gnu11 -Wall -Wextra -Wno-unused-parameter
#cgo nocallback ldki_slot_kind
#cgo noescape ldki_slot_kind
#cgo nocallback ldk_alloc
#cgo noescape ldk_alloc
#include "runtime.h"
*/
import "C"

import (
	"sync/atomic"
	"unsafe"
)

// Entry is how C gets into Go. Package main sets it before any C code can call.
var Entry struct {
	// Call runs an operation with its frame.
	Call func(op uint32, frame unsafe.Pointer)
	// Drop frees a live object.
	Drop func(handle uint64)
	// Unbox frees an owned trait object.
	Unbox func(handle uint64)
	// Rebox copies an owned trait object and returns the copy's slot.
	Rebox func(slot unsafe.Pointer) unsafe.Pointer
}

//export ldkgo_call
func ldkgo_call(op C.uint32_t, frame unsafe.Pointer) { Entry.Call(uint32(op), frame) }

//export ldkgo_drop
func ldkgo_drop(handle C.uint64_t) { Entry.Drop(uint64(handle)) }

//export ldkgo_unbox
func ldkgo_unbox(handle C.uint64_t) { Entry.Unbox(uint64(handle)) }

//export ldkgo_rebox
func ldkgo_rebox(slot unsafe.Pointer) unsafe.Pointer { return Entry.Rebox(slot) }

var logLevel atomic.Uint32

//export ldkgo_log_level
func ldkgo_log_level(least C.uint32_t) { logLevel.Store(uint32(least)) }

// LogLevel is the least level of the records that C wants.
func LogLevel() uint32 { return logLevel.Load() }

// Alloc is malloc; a program without memory ends.
func Alloc(n uint64) unsafe.Pointer { return C.ldk_alloc(C.size_t(n)) }

// AllocLasting is memory that is never freed, and that leak checkers can reach.
func AllocLasting(n uint64) unsafe.Pointer { return C.ldk_alloc_lasting(C.size_t(n)) }

// Slot makes a zeroed object of a type.
func Slot(typ, kind uint32, handle uint64) unsafe.Pointer {
	return C.ldki_slot_kind(C.uint32_t(typ), C.uint32_t(kind), C.uint64_t(handle))
}

// Release frees an object of C memory or a live one.
func Release(typ uint32, slot unsafe.Pointer) { C.ldki_release_type(C.uint32_t(typ), slot) }

// Swap exchanges the fields of two data objects of one type.
func Swap(a, b unsafe.Pointer) { C.ldki_swap(a, b) }

// FreeValue frees a value of the type with the index in the generated table.
func FreeValue(i uint32, p unsafe.Pointer) { C.ldki_free_index(C.uint32_t(i), p) }

// Callback calls a function of a trait through the generated trampoline i.
func Callback(i uint32, frame unsafe.Pointer) { C.ldki_tramp(C.uint32_t(i), frame) }

// TraitDone ends the slot of a trait, calling its free if asked to.
func TraitDone(slot unsafe.Pointer, free bool) {
	C.ldki_trait_done((*C.struct_ldk_slot)(slot), C.bool(free))
}

// TraitFill writes the library's vtable for a Go object to p.
func TraitFill(typ uint32, p, slot unsafe.Pointer) { C.ldki_trait_fill(C.uint32_t(typ), p, slot) }

// TraitProbe is the address of a function of the library's vtable for a trait.
func TraitProbe(typ uint32) unsafe.Pointer { return C.ldki_trait_probe(C.uint32_t(typ)) }

// BoxFree frees an owned trait object.
func BoxFree(slot unsafe.Pointer) { C.ldki_box_free(slot) }

// OnFault, if set, gets the faults that Go reports instead of C's handler. It is for
// tests in Go.
var OnFault func(function, argument, reason string)

// Fault reports misuse to the handler.
func Fault(function, argument, reason string) {
	if OnFault != nil {
		OnFault(function, argument, reason)
		return
	}
	f, a, r := C.CString(function), C.CString(argument), C.CString(reason)
	C.ldk_fault(f, a, r)
	C.free(unsafe.Pointer(f))
	C.free(unsafe.Pointer(a))
	C.free(unsafe.Pointer(r))
}

// OpName is the C function that an operation belongs to.
func OpName(op uint32) string { return C.GoString(C.ldki_op_name(C.uint32_t(op))) }
