// Package keycheck tells callers outside of the core whether bytes are a valid
// secp256k1 public key, so that they can refuse a bad one before it moves in.
//
// What it does not do: no arithmetic, no parsing into another form; internal/secp
// does that for the core.
package keycheck

import "golightning/lightning/internal/secp"

// ValidPublicKey reports whether key is the compressed form of a point of the curve.
func ValidPublicKey(key [33]byte) bool { return secp.ValidPubKey(key) }
