package secp

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
	"github.com/btcsuite/btcd/btcec/v2/ecdsa"
	"github.com/btcsuite/btcd/btcec/v2/schnorr"
)

func arr32(s string) (a [32]byte) { b, _ := hex.DecodeString(s); copy(a[32-len(b):], b); return a }

func randScalar(r *rand.Rand) (a [32]byte) {
	for {
		r.Read(a[:])
		if ValidSecret(a) {
			return a
		}
	}
}

var order = arr32("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")

func TestSecretRange(t *testing.T) {
	one := arr32("01")
	nm1 := order
	nm1[31]--
	for _, c := range []struct {
		name string
		s    [32]byte
		ok   bool
	}{
		{"zero", [32]byte{}, false}, {"one", one, true}, {"order less one", nm1, true},
		{"order", order, false}, {"all ones", arr32(strings.Repeat("ff", 32)), false},
	} {
		if ValidSecret(c.s) != c.ok {
			t.Errorf("%s: ValidSecret is not %v", c.name, c.ok)
		}
		_, err := PubKeyFromSecret(c.s)
		if (err == nil) != c.ok {
			t.Errorf("%s: PubKeyFromSecret: %v", c.name, err)
		}
		_, err = Sign(c.s, one)
		if (err == nil) != c.ok {
			t.Errorf("%s: Sign: %v", c.name, err)
		}
	}
}

func TestParsePointNegative(t *testing.T) {
	g, _ := PubKeyFromSecret(arr32("01"))
	for name, f := range map[string]func(b *[33]byte){
		"prefix 0":     func(b *[33]byte) { b[0] = 0 },
		"prefix 4":     func(b *[33]byte) { b[0] = 4 },
		"prefix 6":     func(b *[33]byte) { b[0] = 6 },
		"x over prime": func(b *[33]byte) { copy(b[1:], bytes.Repeat([]byte{0xff}, 32)) },
		"x without y":  func(b *[33]byte) { *b = [33]byte{2}; b[32] = 5 },
		"all zero":     func(b *[33]byte) { *b = [33]byte{} },
	} {
		b := g
		f(&b)
		if _, err := ParsePoint(b); !errors.Is(err, ErrPoint) {
			t.Errorf("%s: got %v", name, err)
		}
		if ValidPubKey(b) || Verify(b, [32]byte{1}, [64]byte{1}) {
			t.Errorf("%s: accepted", name)
		}
	}
}

// Against btcec's own functions for the same standards.
func TestDifferentialBtcec(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for i := 0; i < 60; i++ {
		sk, digest := randScalar(r), randScalar(r)
		priv, pub := secp256k1.PrivKeyFromBytes(sk[:])
		pk, err := PubKeyFromSecret(sk)
		if err != nil || !bytes.Equal(pk[:], pub.SerializeCompressed()) {
			t.Fatalf("public key differs: %v", err)
		}
		sig, err := Sign(sk, digest)
		if err != nil {
			t.Fatal(err)
		}
		want := ecdsa.Sign(priv, digest[:]).Serialize()
		if !bytes.Equal(ToDER(sig), want) {
			t.Fatalf("signature %x, want %x", ToDER(sig), want)
		}
		if !Verify(pk, digest, sig) || !IsLowS(sig) {
			t.Fatal("own signature refused")
		}
		back, err := FromDER(want)
		if err != nil || back != sig {
			t.Fatalf("DER round trip: %v", err)
		}
		rs, id, err := SignRecoverable(sk, digest)
		if err != nil || rs != sig {
			t.Fatalf("recoverable differs: %v", err)
		}
		got, err := Recover(digest, rs, id)
		if err != nil || got != pk {
			t.Fatalf("recovered %x: %v", got, err)
		}
		low, err := SignLowR(sk, digest)
		if err != nil || low[0] >= 0x80 || !Verify(pk, digest, low) {
			t.Fatalf("low r: %v", err)
		}
		ss, err := SchnorrSign(sk, digest, [32]byte{})
		if err != nil {
			t.Fatal(err)
		}
		ws, err := schnorr.Sign(priv, digest[:], schnorr.CustomNonce([32]byte{}))
		if err != nil || !bytes.Equal(ws.Serialize(), ss[:]) {
			t.Fatalf("schnorr differs: %v", err)
		}
		x, _ := XOnlyFromSecret(sk)
		if !SchnorrVerify(x, digest[:], ss) {
			t.Fatal("own schnorr signature refused")
		}
		ss[40] ^= 1
		if SchnorrVerify(x, digest[:], ss) {
			t.Fatal("tampered schnorr signature accepted")
		}
	}
}

// known-attacks C11
func TestHighSRefused(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	sk, digest := randScalar(r), randScalar(r)
	pk, _ := PubKeyFromSecret(sk)
	sig, _ := Sign(sk, digest)
	var s secp256k1.ModNScalar
	s.SetByteSlice(sig[32:])
	s.Negate()
	high := sig
	s.PutBytesUnchecked(high[32:])
	if Verify(pk, digest, high) || IsLowS(high) {
		t.Fatal("high s accepted")
	}
	if !VerifyAnyS(pk, digest, high) {
		t.Fatal("the negated signature is mathematically valid")
	}
	if n, changed := NormalizeS(high); !changed || n != sig {
		t.Fatal("NormalizeS does not give the low form")
	}
	if _, changed := NormalizeS(sig); changed {
		t.Fatal("NormalizeS changed a low s")
	}
}

func TestVerifyNegative(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	sk, digest := randScalar(r), randScalar(r)
	pk, _ := PubKeyFromSecret(sk)
	sig, _ := Sign(sk, digest)
	over := sig
	copy(over[:32], order[:])
	zeroS := sig
	clear(zeroS[32:])
	for name, bad := range map[string][64]byte{
		"zero": {}, "r is the order": over, "s zero": zeroS,
	} {
		if Verify(pk, digest, bad) || VerifyAnyS(pk, digest, bad) || ValidSignature(bad) {
			t.Errorf("%s accepted", name)
		}
		if _, err := Recover(digest, bad, 0); err == nil {
			t.Errorf("%s recovered", name)
		}
	}
	for i := 0; i < 64; i += 7 {
		bad := sig
		bad[i] ^= 4
		if Verify(pk, digest, bad) {
			t.Errorf("flip in byte %d accepted", i)
		}
	}
	for id := 4; id < 256; id++ {
		if _, err := Recover(digest, sig, uint8(id)); !errors.Is(err, ErrRecoveryID) {
			t.Fatalf("recovery id %d: %v", id, err)
		}
	}
}

func TestGroupLaws(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	a, b := randScalar(r), randScalar(r)
	A, _ := PubKeyFromSecret(a)
	B, _ := PubKeyFromSecret(b)
	sum, err := SecretTweakAdd(a, b)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := PubKeyFromSecret(sum)
	if got, err := addPubKeys(be, &A, &B); err != nil || got != want {
		t.Fatal("sum of keys", err)
	}
	if got, err := PubKeyTweakAdd(A, b); err != nil || got != want {
		t.Fatal("PubKeyTweakAdd", err)
	}
	prod, _ := SecretTweakMul(a, b)
	want, _ = PubKeyFromSecret(prod)
	if got, err := PubKeyTweakMul(A, b); err != nil || got != want {
		t.Fatal("PubKeyTweakMul", err)
	}
	e1, _ := ECDH(a, B)
	e2, _ := ECDH(b, A)
	if e1 != e2 || e1 == ([32]byte{}) {
		t.Fatal("ECDH is not symmetric")
	}
	x, _ := SecretTweakAdd(a, prod)
	want, _ = PubKeyFromSecret(x)
	if got, err := Combine(a, b, A); err != nil || got != want {
		t.Fatal("Combine", err)
	}
	neg, _ := SecretNegate(a)
	N, _ := PubKeyFromSecret(neg)
	if _, err := addPubKeys(be, &A, &N); !errors.Is(err, ErrInfinity) {
		t.Fatal("A - A gave", err)
	}
	if _, err := SecretTweakAdd(a, neg); !errors.Is(err, ErrTweak) {
		t.Fatal("a - a gave", err)
	}
	if _, err := PubKeyTweakAdd(A, neg); !errors.Is(err, ErrInfinity) {
		t.Fatal("A - aG gave", err)
	}
	if got, err := PubKeyTweakAdd(A, [32]byte{}); err != nil || got != A {
		t.Fatal("zero tweak", err)
	}
	if got, err := addPubKeys(be, &A, &A); err != nil {
		t.Fatal(err)
	} else if dbl, _ := PubKeyTweakMul(A, arr32("02")); got != dbl {
		t.Fatal("A + A is not 2A")
	}
}

func TestBatchMatchesSingle(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	for _, n := range []int{0, 1, 2, 8, 9, 40} {
		ks := make([][32]byte, n)
		for i := range ks {
			ks[i] = randScalar(r)
		}
		got, err := PubKeysFromSecrets(ks)
		if err != nil {
			t.Fatal(err)
		}
		for i := range ks {
			want, _ := PubKeyFromSecret(ks[i])
			if got[i] != want {
				t.Fatalf("n=%d: key %d differs", n, i)
			}
		}
	}
	if _, err := PubKeysFromSecrets([][32]byte{arr32("01"), {}}); !errors.Is(err, ErrSecret) {
		t.Fatal(err)
	}
	var p Point
	if err := SumInto(make([]Point, 1), []Sum{{Terms: []Term{{P: &p}}}}); !errors.Is(err, ErrPoint) {
		t.Fatal(err)
	}
	if err := SumInto(make([]Point, 1), []Sum{{}}); !errors.Is(err, ErrInfinity) {
		t.Fatal(err)
	}
}

// known-attacks N4: errors never carry input bytes.
func TestErrorsCarryNoSecret(t *testing.T) {
	bad := order
	_, err := PubKeyFromSecret(bad)
	if s := fmt.Sprintf("%v %+v %#v", err, err, err); strings.Contains(s, hex.EncodeToString(bad[:4])) {
		t.Fatal("error shows the key: " + s)
	}
}

func TestFromDERNegative(t *testing.T) {
	sig, _ := Sign(arr32("07"), arr32("09"))
	der := ToDER(sig)
	mut := func(f func(b []byte) []byte) []byte { return f(bytes.Clone(der)) }
	for name, b := range map[string][]byte{
		"empty":         nil,
		"trailing":      append(bytes.Clone(der), 1),
		"short":         der[:len(der)-1],
		"sequence tag":  mut(func(b []byte) []byte { b[0] = 0x31; return b }),
		"length":        mut(func(b []byte) []byte { b[1]++; return b }),
		"integer tag":   mut(func(b []byte) []byte { b[2] = 3; return b }),
		"negative":      {0x30, 6, 2, 1, 0x81, 2, 1, 1},
		"padded":        {0x30, 7, 2, 2, 0, 1, 2, 1, 1},
		"zero r":        {0x30, 6, 2, 1, 0, 2, 1, 1},
		"zero length":   {0x30, 6, 2, 0, 2, 2, 1, 1},
		"r length long": mut(func(b []byte) []byte { b[3] = 0x7f; return b }),
	} {
		if _, err := FromDER(b); !errors.Is(err, ErrSignature) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got, err := FromDER([]byte{0x30, 6, 2, 1, 1, 2, 1, 2}); err != nil || got[31] != 1 || got[63] != 2 {
		t.Errorf("smallest form: %v", err)
	}
}

func TestSignLowRBatch(t *testing.T) {
	r := rand.New(rand.NewSource(8))
	sk := randScalar(r)
	for _, n := range []int{0, 1, 2, 50} {
		digests := make([][32]byte, n)
		for i := range digests {
			digests[i] = randScalar(r)
		}
		sigs, err := SignLowRBatch(sk, digests)
		if err != nil || len(sigs) != n {
			t.Fatal(err)
		}
		for i := range sigs {
			if want, err := SignLowR(sk, digests[i]); err != nil || sigs[i] != want {
				t.Fatalf("signature %d of %d differs", i, n)
			}
		}
	}
	if _, err := SignLowRBatch([32]byte{}, nil); !errors.Is(err, ErrSecret) {
		t.Fatal(err)
	}
}

// addPubKeys returns a + b in compressed form.
func addPubKeys[C curve](c C, a, b *[33]byte) ([33]byte, error) {
	p, err := c.parsePoint(a)
	if err != nil {
		return [33]byte{}, err
	}
	q, err := c.parsePoint(b)
	if err != nil {
		return [33]byte{}, err
	}
	return compressed(c.add(&p, &q))
}
