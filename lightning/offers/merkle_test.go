package offers

import (
	"encoding/hex"
	"errors"
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// BOLT 12, signature calculation.
func TestBOLT12_SignatureVectors(t *testing.T) {
	const (
		tlv1 = "010203e8"
		tlv2 = "02080000010000020003"
		tlv3 = "03310266e4598d1d3c415f572a8488830b60f7e744ed9235eb0b1ba93283b315c0351800000000000000010000000000000002"
		sig  = "f00102" // a signature record is not hashed
	)
	for _, c := range []struct{ name, stream, root string }{
		{"one record", tlv1, "b013756c8fee86503a0b4abdab4cddeb1af5d344ca6fc2fa8b6c08938caa6f93"},
		{"two", tlv1 + tlv2, "c3774abbf4815aa54ccaa026bff6581f01f3be5fe814c620a252534f434bc0d1"},
		{"three", tlv1 + tlv2 + tlv3, "ab2e79b1283b0b31e0b035258de23782df6b89a38cfa7237bde69aed1a658c5d"},
		{"signed", tlv1 + tlv2 + sig, "c3774abbf4815aa54ccaa026bff6581f01f3be5fe814c620a252534f434bc0d1"},
	} {
		b, _ := hex.DecodeString(c.stream)
		h, err := TaggedHashFromTLVStream("t", b)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if root := h.MerkleRoot(); hex.EncodeToString(root[:]) != c.root {
			t.Errorf("%s: root %x", c.name, root)
		}
	}
}

const requestStream = "00080000000000000000" + "0603555344" + "080164" +
	"0a1741204d617468656d61746963616c205472656174697365" +
	"162102eec7245d6b7d2ccb30380bfbe2a3648cd7a942653f5aa340edcea1f283686619" +
	"58210324653eac434488002cc06bbfb7f10fe18991e35f9fe4302dbea6d2353dc0ab1c"

func TestBOLT12_InvoiceRequestVector(t *testing.T) {
	b, _ := hex.DecodeString(requestStream)
	r, err := NewUnsignedInvoiceRequest(b)
	if err != nil {
		t.Fatal(err)
	}
	root, digest := r.TaggedHash().MerkleRoot(), r.TaggedHash().AsDigest()
	if got := hex.EncodeToString(root[:]); got != "608407c18ad9a94d9ea2bcdbe170b6c20c462a7833a197621c916f78cf18e624" {
		t.Errorf("root %s", got)
	}
	var key, payer [32]byte
	for i := range key {
		key[i] = 0x42
	}
	payer, _ = secp.XOnlyFromSecret(key)
	sig, _ := secp.SchnorrSign(key, digest, [32]byte{})
	const want = "b8f83ea3288cfd6ea510cdb481472575141e8d8744157f98562d162cc1c472526fdb24befefbdebab4dbb726bbd1b7d8aec057f8fa805187e5950d2bbe0e5642"
	if got := hex.EncodeToString(sig[:]); got != want || !secp.SchnorrVerify(payer, digest[:], sig) {
		t.Errorf("signature %s", got)
	}
	if string(r.Write()) != string(b) {
		t.Error("stream changed")
	}
}

func TestMalformedStream(t *testing.T) {
	for name, b := range map[string][]byte{
		"empty": {}, "only a signature": {0xf0, 1, 0}, "cut": {1, 4, 0}, "order": {2, 0, 1, 0}, "twice": {1, 0, 1, 0},
	} {
		var de *lntypes.DecodeError
		if _, err := NewUnsignedInvoiceRequest(b); !errors.As(err, &de) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := NewUnsignedBolt12Invoice(b); !errors.As(err, &de) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzTaggedHash(f *testing.F) {
	b, _ := hex.DecodeString(requestStream)
	f.Add(b)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := TaggedHashFromTLVStream("t", b)
		if err == nil && h.AsDigest() == ([32]byte{}) {
			t.Fatal("no digest")
		}
	})
}
