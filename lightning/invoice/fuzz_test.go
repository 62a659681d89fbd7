package invoice

import (
	"reflect"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/address/v2/bech32"
)

// FuzzInvoice parses arbitrary strings. What parses is written back the same.
func FuzzInvoice(f *testing.F) {
	for _, e := range validExamples {
		f.Add(e.text)
	}
	for _, e := range invalidExamples {
		f.Add(e.text)
	}
	f.Fuzz(checkRoundTrip)
}

// FuzzInvoiceWords repairs checksum and signature, so that the fuzzer reaches
// what lies behind them. // known-attacks I3
func FuzzInvoiceWords(f *testing.F) {
	for _, e := range validExamples {
		s, err := SignedRawBolt11InvoiceFromStr(e.text)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(s.raw.hrp.text(), s.raw.Data.appendTo(nil))
	}
	f.Fuzz(func(t *testing.T, hrp string, words []byte) {
		for i := range words {
			words[i] &= 31
		}
		sig, err := signer(t, examplePrivateKey)(signableHash(hrp, words))
		if err != nil {
			t.Fatal(err)
		}
		text, err := bech32.Encode(hrp, appendBytesAsWords(words, append(sig.Compact[:], sig.RecoveryID)...))
		if err != nil {
			return
		}
		checkRoundTrip(t, text)
	})
}

func checkRoundTrip(t *testing.T, text string) {
	i, err := Bolt11InvoiceFromStr(text)
	if err != nil {
		if _, ok := err.(ParseOrSemanticError); !ok {
			t.Fatalf("error of type %T", err)
		}
		return
	}
	if i.String() != strings.ToLower(text) {
		t.Fatalf("%s is written as %s", text, i)
	}
	if i.IntoSignedRaw().RawInvoice().SignableHash() != i.SignableHash() {
		t.Fatal("the content hashes to something else")
	}
	_, _, _ = i.RouteHints(), i.FallbackAddresses(), i.AmountMilliSatoshis()
	for _, f := range i.signed.raw.Data.fields {
		if f.value == nil {
			continue
		}
		again, err := readField(f.tag, newField(f.tag, f.value).words)
		if err != nil || !reflect.DeepEqual(again.value, f.value) {
			t.Fatalf("field %d: %v became %v, %v", f.tag, f.value, again.value, err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Bolt11InvoiceFromStr(validExamples[1].text); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSign(b *testing.B) {
	raw, err := testBuilder().AmountMilliSatoshis(1000).BuildRaw()
	if err != nil {
		b.Fatal(err)
	}
	sign := signer(b, examplePrivateKey)
	b.ReportAllocs()
	for b.Loop() {
		s, err := raw.Sign(sign)
		if err != nil || s.String() == "" {
			b.Fatal(err)
		}
	}
}
