// Package lntypes holds the small value types that every other package speaks:
// amounts, hashes, identifiers, keys, signatures, the error kinds that cross
// package borders and the EntropySource that all randomness comes from.
//
// Amounts in millisatoshi and in satoshi are different types, and so are the
// various 32-byte hashes and ids, so that the compiler finds a mix-up. A public
// key is 33 bytes until internal/secp computes with it. Types that hold secrets
// (SecretKey, PaymentPreimage, PaymentSecret) print as "<redacted>" under every
// formatting verb.
//
// What it does not do: no curve arithmetic (internal/secp), no wire encoding
// (tlv, lnwire), no policy. All types are plain values and safe to copy; none
// holds a lock.
package lntypes
