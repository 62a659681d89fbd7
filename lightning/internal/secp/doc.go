// Package secp is the only door from this library to elliptic curve
// arithmetic on secp256k1.  No other package of the core may import btcec, dcrec or
// libsecp256k1, so that the arithmetic behind this door is chosen at build time
// without touching a caller.
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
// # Backends
//
// Two backends do the arithmetic, with the same results and the same errors; tests
// and a fuzz target run every operation on both.
//
//   - libsecp256k1, Bitcoin Core's library in C, is the default wherever there is
//     cgo. Its current source comes with the Go module go-ethereum, whose package
//     crypto/secp256k1 (BSD licence; libsecp256k1 itself: MIT) compiles it into the
//     program; nothing else of that module is linked. cgo's own -O2 does; the
//     scripts of this project build it with CGO_CFLAGS=-O3.
//   - btcec, in plain Go, where CGO_ENABLED=0, or with the build tag btcec.
//
// With btcec three things save work: [SumInto] computes several points with one field
// inversion, a [Table] makes the multiplication of a point that stays the same, like
// a channel's keys, about three times as fast, and [SignLowRBatch] signs many digests
// jointly. libsecp256k1 is faster without.
//
// Comparing and negating scalars of public signatures, and the x coordinate of a
// nonce on the way to an error of [Recover], are btcec's in both builds: a call into
// C costs more. BIP 340 signatures, which are not in that build of libsecp256k1, are
// put together here from the backend's operations.
//
// # Constant time
//
// libsecp256k1 takes the same time for every secret: public key from secret, ECDH,
// [Mul], signing, tweaks of secrets, and the multiple of the generator in a [Sum].
// [Blind] hides them from measurements of power, too. Multiples of points by what
// both ends of a channel or of an onion's hop know ([PubKeyTweakMul], [Term]) are
// computed with its faster, variable-time functions.
//
// btcec multiplies points with variable-time algorithms, for secret scalars too:
// somebody who can measure precisely on the same machine may learn from it. Field
// arithmetic and most of that modulo the group order is constant time. Deployments
// for which this matters use libsecp256k1.
//
// # What it does not do
//
// It draws no randomness (callers pass nonce data), hashes nothing except where
// a standard demands it (RFC 6979, BIP 340, the BOLT 8 form of ECDH), knows no
// transaction or script, and keeps no state but what Blind gave it: every function
// may be called from any thread. With libsecp256k1 some calls yield to Go's scheduler.
package secp
