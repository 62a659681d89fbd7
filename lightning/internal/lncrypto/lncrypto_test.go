package lncrypto

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// RFC 5869 test case 3: empty salt and info.
func TestRFC5869_Case3(t *testing.T) {
	ikm := bytes.Repeat([]byte{0x0b}, 22)
	k1, k2 := HKDFTwice(nil, ikm)
	want := unhex(t, "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
	if got := append(k1[:], k2[:]...); !bytes.Equal(got[:42], want) {
		t.Fatalf("got %x", got)
	}
	five := HKDF5x(nil, ikm)
	if five[0] != k1 || five[1] != k2 || five[2] == five[1] || five[4] == five[3] {
		t.Fatal("five blocks do not continue two")
	}
}

// draft-agl-tls-chacha20poly1305-04 section 7: 8 byte nonces.
func TestChaCha20_EightByteNonce(t *testing.T) {
	for _, c := range []struct{ key, nonce, stream string }{
		{"0000000000000000000000000000000000000000000000000000000000000000", "0000000000000000",
			"76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586"},
		{"0000000000000000000000000000000000000000000000000000000000000001", "0000000000000000",
			"4540f05a9f1fb296d7736e7b208e3c96eb4fe1834688d2604f450952ed432d41bbe2a0b6ea7566d2a5d1e7e20d42af2c53d792b1c43fea817e9ad275ae546963"},
		{"0000000000000000000000000000000000000000000000000000000000000000", "0100000000000000",
			"ef3fdfd6c61578fbf5cf35bd3dd33b8009631634d21e42ac33960bd138e50d32"},
	} {
		var key [32]byte
		copy(key[:], unhex(t, c.key))
		want := unhex(t, c.stream)
		got := make([]byte, len(want))
		NewChaCha20(key, unhex(t, c.nonce)).XORKeyStream(got, got)
		if !bytes.Equal(got, want) {
			t.Errorf("nonce %s: got %x", c.nonce, got)
		}
	}
}

// RFC 8439 section 2.3.2: counter and nonce fill words 12 to 15.
func TestRFC8439_Block(t *testing.T) {
	var key [32]byte
	for i := range key {
		key[i] = byte(i)
	}
	var nonce [16]byte
	copy(nonce[:], unhex(t, "01000000"+"000000090000004a00000000"))
	want := unhex(t, "10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e")
	if got := ChaCha20Block(key, nonce); !bytes.Equal(got[:], want) {
		t.Fatalf("got %x", got)
	}
	for i := range nonce[:4] {
		nonce[i] = 0xff // the last counter value is usable for one block
	}
	if ChaCha20Block(key, nonce) == ([32]byte{}) {
		t.Fatal("no key stream")
	}
}

func TestChaCha20Misuse(t *testing.T) {
	for _, n := range []int{0, 7, 9, 11, 13, 16} {
		if NewChaCha20([32]byte{}, make([]byte, n)) != nil {
			t.Errorf("nonce of %d bytes accepted", n)
		}
	}
	data := make([]byte, 40)
	ChaCha20XORBlock([32]byte{1}, [16]byte{2}, data)
	if bytes.Equal(data[:32], make([]byte, 32)) || !bytes.Equal(data[32:], make([]byte, 8)) {
		t.Error("wrong range encrypted")
	}
	ChaCha20XORBlock([32]byte{1}, [16]byte{2}, data)
	if !bytes.Equal(data, make([]byte, 40)) {
		t.Error("does not invert itself")
	}
}

func TestExpandedKey(t *testing.T) {
	a, b := NewExpandedKey([32]byte{1}), NewExpandedKey([32]byte{2})
	if *a == *b || a.MetadataKey == a.LDKPaymentHashKey {
		t.Fatal("keys repeat")
	}
	data := [32]byte{9}
	enc := a.CryptForOffer(data, [16]byte{3})
	if enc == data || a.CryptForOffer(enc, [16]byte{3}) != data {
		t.Fatal("offer encryption does not invert itself")
	}
	if a.HMACForOffer([16]byte{1}, [16]byte{2}, []byte("x")) == a.HMACForOffer([16]byte{1}, [16]byte{2}, []byte("y")) {
		t.Fatal("the data does not reach the MAC")
	}
}

// known-attacks N4
func TestExpandedKeyRedacts(t *testing.T) {
	k := NewExpandedKey([32]byte{1})
	for _, f := range []string{"%v", "%+v", "%#v", "%x", "%s", "%d"} {
		for _, s := range []string{fmt.Sprintf(f, k), fmt.Sprintf(f, *k)} {
			if !strings.Contains(s, "redacted") || len(s) > 30 {
				t.Errorf("%s prints %q", f, s)
			}
		}
	}
}

// HMAC against crypto/hmac, with keys and messages around the block length.
func TestHMAC256(t *testing.T) {
	b := make([]byte, 300)
	for i := range b {
		b[i] = byte(i)
	}
	for _, key := range []int{0, 1, 32, 63, 64, 65, 200} {
		for _, n := range []int{0, 1, 31, 55, 56, 63, 64, 65, 300} {
			h := hmac.New(sha256.New, b[:key])
			h.Write(b[:n])
			want := h.Sum(nil)
			for cut := range 3 {
				at := cut * n / 2
				if got := HMAC256(b[:key], b[:at], b[at:n]); !bytes.Equal(got[:], want) {
					t.Fatalf("key of %d, message of %d bytes: %x, want %x", key, n, got, want)
				}
			}
		}
	}
}

// The fast stream is the stream, at every length, and stays within its room.
func TestChaCha20Apply(t *testing.T) {
	key := [32]byte{7, 31: 9}
	for _, n := range []int{0, 1, 63, 64, 65, 127, 128, 129, 192, 1300, 2600, 32768} {
		plain := make([]byte, n+ChaCha20Room+5)
		for i := range plain {
			plain[i] = byte(i * 7)
		}
		want := bytes.Clone(plain[:n])
		NewChaCha20(key, make([]byte, 8)).XORKeyStream(want, want)
		got := bytes.Clone(plain)
		ChaCha20Apply(key, got[:n+ChaCha20Room])
		if !bytes.Equal(got[:n], want) {
			t.Fatalf("%d bytes differ", n)
		}
		if !bytes.Equal(got[n+ChaCha20Room:], plain[n+ChaCha20Room:]) {
			t.Fatalf("%d bytes: written beyond the room", n)
		}
	}
}
