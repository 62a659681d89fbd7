package lntypes

import "bytes"

// ShutdownScript is where a cooperative close pays to: one of the forms that
// BOLT 2 allows in shutdown. The constructors and IsValidShutdownScript are the
// only ways to make one that the library accepts; the zero value is not valid.
//
// Legacy holds the public key of a P2WPKH script made by
// NewP2WPKHShutdownScriptFromPubkey, nil otherwise.
type ShutdownScript struct {
	script []byte
	legacy *PublicKey
}

// Bytes returns the scriptPubkey. The slice must not be changed.
func (s ShutdownScript) Bytes() []byte { return s.script }

// AsLegacyPubkey returns the key behind a P2WPKH script made from one, or nil.
func (s ShutdownScript) AsLegacyPubkey() *PublicKey {
	if s.legacy == nil {
		return nil
	}
	k := *s.legacy
	return &k
}

// Equal compares the scripts.
func (s ShutdownScript) Equal(o ShutdownScript) bool { return bytes.Equal(s.script, o.script) }

// NewP2WPKHShutdownScript pays to a 20-byte public key hash (OP_0 <20>).
func NewP2WPKHShutdownScript(hash [20]byte) ShutdownScript {
	return ShutdownScript{script: append([]byte{0x00, 20}, hash[:]...)}
}

// NewP2WPKHShutdownScriptFromPubkey pays to hash, the HASH160 of key, and
// remembers the key.
func NewP2WPKHShutdownScriptFromPubkey(key PublicKey, hash [20]byte) ShutdownScript {
	s := NewP2WPKHShutdownScript(hash)
	s.legacy = &key
	return s
}

// NewP2WSHShutdownScript pays to a 32-byte script hash (OP_0 <32>).
func NewP2WSHShutdownScript(hash [32]byte) ShutdownScript {
	return ShutdownScript{script: append([]byte{0x00, 32}, hash[:]...)}
}

// NewWitnessProgramShutdownScript pays to a witness program of version 1 to 16
// with 2 to 40 bytes. It returns APIMisuseError otherwise. Peers accept it only
// with option_shutdown_anysegwit (BOLT 2).
func NewWitnessProgramShutdownScript(version uint8, program []byte) (ShutdownScript, error) {
	if version < 1 || version > 16 || len(program) < 2 || len(program) > 40 {
		return ShutdownScript{}, APIMisuseError{Err: "not a witness program of version 1 to 16"}
	}
	script := append([]byte{0x50 + version, byte(len(program))}, program...)
	return ShutdownScript{script: script}, nil
}

// ShutdownScriptFromBytes checks script against the forms of BOLT 2 (anysegwit
// included) and returns ErrInvalidValue for any other.
func ShutdownScriptFromBytes(script []byte) (ShutdownScript, error) {
	if !IsValidShutdownScript(script, true) {
		return ShutdownScript{}, ErrInvalidValue
	}
	return ShutdownScript{script: bytes.Clone(script)}, nil
}

// IsValidShutdownScript reports whether BOLT 2 allows script in shutdown. The
// forms are P2WPKH and P2WSH, and with anySegwit also versions 1 to 16. P2PKH and
// P2SH, once allowed, are not: their dust limits differ.
func IsValidShutdownScript(script []byte, anySegwit bool) bool {
	n := len(script)
	if n < 4 || int(script[1]) != n-2 {
		return false
	}
	if script[0] == 0x00 {
		return n == 22 || n == 34
	}
	return anySegwit && script[0] >= 0x51 && script[0] <= 0x60 && n <= 42
}
