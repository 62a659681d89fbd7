// Package lncrypto holds the symmetric building blocks that several parts share
// and that must agree with LDK byte for byte: HKDF-SHA256 with empty info,
// the ChaCha20 stream with the nonce widths that LDK uses, and [ExpandedKey], the
// five keys behind stateless payment secrets and offers.
//
// What it does not do: no curves (internal/secp), no authenticated encryption
// (the packages that need it take golang.org/x/crypto/chacha20poly1305; here it
// only lends its fast stream), no
// randomness. Functions are pure and may be called from any thread.
package lncrypto
