package invoice

import (
	"strings"

	"github.com/btcsuite/btcd/address/v2/bech32"
)

// bech32Digits is what each character stands for; 0xff is none.
var bech32Digits = func() (t [256]byte) {
	for i := range t {
		t[i] = 0xff
	}
	for i, c := range []byte("qpzry9x8gf2tvdw0s3jn54khce6mua7l") {
		t[c] = byte(i)
	}
	return t
}()

// bech32Steps is what each value of the checksum's top five bits adds (BIP 173).
var bech32Steps = func() (t [32]uint32) {
	for i := range t {
		for bit, g := range [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if i>>bit&1 == 1 {
				t[i] ^= g
			}
		}
	}
	return t
}()

func bech32Step(sum uint32, word byte) uint32 {
	return (sum&0x1ffffff)<<5 ^ uint32(word) ^ bech32Steps[sum>>25]
}

const bech32ChecksumLen = 6

// decodeLower decodes what invoices are written in, bech32 of lower case with the
// checksum of BIP 173, several times as fast as btcutil does. ok is false for
// everything else, valid or not.
func decodeLower(s string) (hrp string, words []byte, ok bool) {
	at := strings.LastIndexByte(s, '1')
	if at < 1 || len(s)-at-1 < bech32ChecksumLen {
		return "", nil, false
	}
	hrp, data := s[:at], s[at+1:]
	sum := uint32(1)
	for i := range len(hrp) {
		c := hrp[i]
		if c < 33 || c > 126 || c >= 'A' && c <= 'Z' {
			return "", nil, false
		}
		sum = bech32Step(sum, c>>5)
	}
	sum = bech32Step(sum, 0)
	for i := range len(hrp) {
		sum = bech32Step(sum, hrp[i]&31)
	}
	words = make([]byte, len(data))
	for i := range words {
		w := bech32Digits[data[i]]
		if w == 0xff {
			return "", nil, false
		}
		words[i] = w
		sum = bech32Step(sum, w)
	}
	return hrp, words[:len(words)-bech32ChecksumLen], sum == 1
}

// decodeBech32 splits an invoice into its human readable part and its words.
func decodeBech32(s string) (hrp string, words []byte, err Bolt11ParseError) {
	if hrp, words, ok := decodeLower(s); ok {
		return hrp, words, nil
	}
	hrp, words, version, e := bech32.DecodeNoLimitWithVersion(s)
	if e != nil {
		return "", nil, bech32Error(s, e)
	}
	if version != bech32.Version0 {
		return "", nil, Bolt11ParseErrorBech32Error{InvalidChecksum{}}
	}
	return hrp, words, nil
}
