package invoice

import (
	"bytes"

	"github.com/btcsuite/btcd/address/v2"
	"github.com/btcsuite/btcd/address/v2/bech32"

	"golightning/lightning/lntypes"
)

// WitnessVersion is the version of a witness program, 0 to 16.
type WitnessVersion uint8

// Fallback is the value of an f field: where to pay on chain if the payment
// cannot be made otherwise.
type Fallback interface{ isFallback() }

// SegWitProgram is a witness version and program.
type SegWitProgram struct {
	Version WitnessVersion
	Program []byte
}

// PubKeyHash is the hash of a P2PKH output.
type PubKeyHash struct{ A [20]byte }

// ScriptHash is the hash of a P2SH output.
type ScriptHash struct{ A [20]byte }

func (SegWitProgram) isFallback() {}
func (PubKeyHash) isFallback()    {}
func (ScriptHash) isFallback()    {}

// The words that stand for the kinds of fallback beside witness versions.
const (
	fallbackPubKeyHash  = 17
	fallbackScriptHash  = 18
	maxWitnessVersion   = 16
	minWitnessProgram   = 2
	maxWitnessProgram   = 40
	hash160Len          = 20
	witnessV0ScriptHash = 32
)

// fallbackFromWords reads an f field.
func fallbackFromWords(words []byte) (Fallback, Bolt11ParseError) {
	if len(words) == 0 {
		return nil, UnexpectedEndOfTaggedFields{}
	}
	data, ok := wordsToBytes(words[1:])
	switch version := words[0]; {
	case version > fallbackScriptHash:
		return nil, Skip{}
	case !ok:
		return nil, PaddingError{}
	case version <= maxWitnessVersion:
		if len(data) < minWitnessProgram || len(data) > maxWitnessProgram {
			return nil, InvalidSegWitProgramLength{}
		}
		return SegWitProgram{Version: WitnessVersion(version), Program: data}, nil
	case version == fallbackPubKeyHash:
		if len(data) != hash160Len {
			return nil, InvalidPubKeyHashLength{}
		}
		return PubKeyHash{[20]byte(data)}, nil
	default:
		if len(data) != hash160Len {
			return nil, InvalidScriptHashLength{}
		}
		return ScriptHash{[20]byte(data)}, nil
	}
}

// fallbackToWords writes an f field. Whatever the caller has put into the
// variants, the result fits a field: a program is cut at its maximum.
func fallbackToWords(f Fallback) []byte {
	switch f := f.(type) {
	case SegWitProgram:
		program := f.Program[:min(len(f.Program), maxWitnessProgram)]
		return appendBytesAsWords([]byte{byte(min(f.Version, maxWitnessVersion))}, program...)
	case PubKeyHash:
		return appendBytesAsWords([]byte{fallbackPubKeyHash}, f.A[:]...)
	case ScriptHash:
		return appendBytesAsWords([]byte{fallbackScriptHash}, f.A[:]...)
	}
	return nil
}

// cloneFallback copies the program, so that callers share no memory.
func cloneFallback(f Fallback) Fallback {
	if s, ok := f.(SegWitProgram); ok {
		s.Program = bytes.Clone(s.Program)
		return s
	}
	return f
}

// fallbackAddress returns the address, or "" for a program that no address
// stands for.
func fallbackAddress(f Fallback, network lntypes.Network) string {
	params := network.Params()
	if params == nil {
		return ""
	}
	switch f := f.(type) {
	case SegWitProgram:
		words := appendBytesAsWords([]byte{byte(f.Version)}, f.Program...)
		encode := bech32.EncodeM
		if f.Version == 0 {
			if n := len(f.Program); n != hash160Len && n != witnessV0ScriptHash {
				return ""
			}
			encode = bech32.Encode
		}
		text, err := encode(params.Bech32HRPSegwit, words)
		if err != nil {
			return ""
		}
		return text
	case PubKeyHash:
		a, err := address.NewAddressPubKeyHash(f.A[:], params)
		if err != nil {
			return ""
		}
		return a.EncodeAddress()
	case ScriptHash:
		a, err := address.NewAddressScriptHashFromHash(f.A[:], params)
		if err != nil {
			return ""
		}
		return a.EncodeAddress()
	}
	return ""
}
