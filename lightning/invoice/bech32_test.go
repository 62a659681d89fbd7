package invoice

import (
	"bytes"
	"math/rand"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/address/v2/bech32"
)

// What the fast decoder takes is what btcutil takes of lower case, with the same
// result; one changed character is taken by neither.
func TestDecodeLower(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	taken := 0
	check := func(s string) {
		t.Helper()
		hrp, words, ok := decodeLower(s)
		wantHRP, wantWords, version, err := bech32.DecodeNoLimitWithVersion(s)
		want := err == nil && version == bech32.Version0 && s == strings.ToLower(s)
		if ok != want {
			t.Fatalf("%q: taken %v, want %v (%v)", s, ok, want, err)
		}
		if ok && (hrp != wantHRP || !bytes.Equal(words, wantWords)) {
			t.Fatalf("%q: %q %x, want %q %x", s, hrp, words, wantHRP, wantWords)
		}
		if ok {
			taken++
		}
	}
	const chars = "qpzry9x8gf2tvdw0s3jn54khce6mua7l1bioABZ \x7f\x80"
	for range 2000 {
		words := make([]byte, r.Intn(300))
		for i := range words {
			words[i] = byte(r.Intn(32))
		}
		hrp := []string{"lnbc", "lnbcrt25m", "x", "a1b", "ln~!"}[r.Intn(5)]
		s, err := bech32.Encode(hrp, words)
		if err != nil {
			t.Fatal(err)
		}
		m, err := bech32.EncodeM(hrp, words)
		if err != nil {
			t.Fatal(err)
		}
		b := []byte(s)
		b[r.Intn(len(b))] = chars[r.Intn(len(chars))]
		for _, c := range []string{s, m, strings.ToUpper(s), string(b), s[:r.Intn(len(s))], s + "q"} {
			check(c)
		}
	}
	if taken < 2000 {
		t.Errorf("only %d taken", taken)
	}
	for _, s := range []string{"", "1", "1qqqqqq", "a1", "a1qqqqq", "11qqqqqq"} {
		check(s)
	}
}
