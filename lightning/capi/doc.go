// Package capi holds small functions that the C API has and that Go code writes
// otherwise: the bytes of identifiers, conversions, what is derived from a
// descriptor. It stands above all packages whose types it is about.
//
// What it does not do: nothing in the core calls it.
package capi
