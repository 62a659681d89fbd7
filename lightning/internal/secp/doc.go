// Package secp is the only door from this library to elliptic curve
// arithmetic on secp256k1.  No other package of the core may import btcec or
// dcrec, so that the arithmetic behind this door can be replaced by another
// backend (libsecp256k1) at build time without touching a caller.
//
// Keys and signatures at rest are plain byte arrays: a secret key or scalar is
// [32]byte big endian, a public key is the 33 byte compressed form, an ECDSA
// signature is the 64 byte compact form (r then s, big endian), a BIP 340
// signature is 64 bytes.  Because Go lets an array value be assigned to any
// named type of the same shape, the named types of lntypes pass in and out
// without conversions.  [Point] is a parsed public key for callers that
// compute with the same key more than once, since parsing costs a square root.
//
// # Errors
//
// Every input is checked.  Nothing in this package panics on hostile input;
// invalid encodings, zero or overflowing scalars and sums at infinity come back
// as the sentinel errors of this package, never with secret bytes in the text.
//
// # Arithmetic
//
// All arithmetic is btcec's.  What is added here saves work: [SumInto] computes
// several points with one field inversion, a [Table] makes the multiplication of a
// point that stays the same, like a channel's keys, about three times as fast, and
// [SignLowRBatch] signs many digests jointly.
//
// # Constant time
//
// btcec multiplies points with variable-time algorithms, for secret scalars too, and
// so does Table: somebody who can measure precisely on the same machine may learn
// from it.  Field arithmetic and most of that modulo the group order is constant
// time.  Deployments for which this matters use a backend that is constant time
// throughout.
//
// # What it does not do
//
// It draws no randomness (callers pass nonce data), hashes nothing except where
// a standard demands it (RFC 6979, BIP 340, the BOLT 8 form of ECDH), knows no
// transaction or script, and keeps no state: every function may be called from
// any thread.
package secp
