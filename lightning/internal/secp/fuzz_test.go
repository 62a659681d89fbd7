package secp

import (
	"bytes"
	"testing"

	secp256k1 "github.com/btcsuite/btcd/btcec/v2"
	"github.com/btcsuite/btcd/btcec/v2/ecdsa"
)

// The fuzz targets compare what is built here from btcec's parts with its own
// functions, and sums of points with sums of scalars.

func FuzzParsePoint(f *testing.F) {
	g, _ := PubKeyFromSecret(arr32("01"))
	f.Add(g[:])
	f.Add(make([]byte, 33))
	f.Add(append([]byte{2}, bytes.Repeat([]byte{0xff}, 32)...))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) != 33 {
			return
		}
		p, err := ParsePoint([33]byte(b))
		want, wantErr := secp256k1.ParsePubKey(b)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("%x: %v, btcec %v", b, err, wantErr)
		}
		if err != nil {
			return
		}
		if got := p.Bytes(); !bytes.Equal(got[:], b) {
			t.Fatalf("%x comes back as %x", b, got)
		}
		if u := p.Uncompressed(); !bytes.Equal(u[:], want.SerializeUncompressed()) {
			t.Fatalf("%x: y differs", b)
		}
	})
}

func FuzzMultiples(f *testing.F) {
	for _, k := range edgeScalars()[:12] {
		f.Add(k[:], k[:])
	}
	f.Fuzz(func(t *testing.T, a, b []byte) {
		if len(a) != 32 || len(b) != 32 || !ValidSecret([32]byte(a)) || !ValidSecret([32]byte(b)) {
			return
		}
		ka, kb := [32]byte(a), [32]byte(b)
		A, err := PubKeyFromSecret(ka)
		if err != nil || A != btcecBase(ka) {
			t.Fatalf("%x*G: %x, %v", a, A, err)
		}
		if got, err := PubKeyTweakMul(A, kb); err != nil || got != btcecMul(A, kb) {
			t.Fatalf("%x*%x*G: %x, %v", b, a, got, err)
		}
		B := btcecBase(kb)
		// a*G + b*A + a*B, jointly, against scalars
		p, _ := ParsePoint(A)
		q, _ := ParsePoint(B)
		var out [1]Point
		err = SumInto(out[:], []Sum{{G: &ka, Terms: []Term{{P: &p, K: &kb}, {P: &q, K: &ka}}}})
		ab := mulMod(ka, kb)
		two, err2 := SecretTweakAdd(ab, ab)
		if err2 != nil {
			return
		}
		total, err2 := SecretTweakAdd(ka, two)
		if (err == nil) != (err2 == nil) {
			t.Fatalf("%v, scalars %v", err, err2)
		}
		if err == nil && out[0].Bytes() != btcecBase(total) {
			t.Fatal("joint sum differs")
		}
	})
}

func FuzzSignVerify(f *testing.F) {
	one := arr32("01")
	f.Add(one[:], one[:], one[:])
	f.Fuzz(func(t *testing.T, sk, digest, extra []byte) {
		if len(sk) != 32 || len(digest) != 32 || len(extra) != 32 || !ValidSecret([32]byte(sk)) {
			return
		}
		key, d := [32]byte(sk), reduce([32]byte(digest)) // btcec does not reduce it
		digest = d[:]
		priv, pub := secp256k1.PrivKeyFromBytes(sk)
		sig, id, err := SignRecoverable(key, d)
		if err != nil {
			t.Fatal(err)
		}
		if want := ecdsa.Sign(priv, digest); !bytes.Equal(ToDER(sig), want.Serialize()) {
			t.Fatalf("signature %x", sig)
		}
		pk, err := Recover(d, sig, id)
		if err != nil || !bytes.Equal(pk[:], pub.SerializeCompressed()) {
			t.Fatalf("recovered %x, %v", pk, err)
		}
		with, err := SignWithNonceData(key, d, [32]byte(extra))
		if err != nil || !Verify(pk, d, with) {
			t.Fatal("signature with nonce data does not verify")
		}
		low, err := SignLowR(key, d)
		if err != nil || low[0] >= 0x80 || !Verify(pk, d, low) {
			t.Fatal("signature with low r does not verify")
		}
		// A changed signature verifies here exactly if it does in btcec.
		bad := sig
		bad[extra[0]%64] ^= extra[1]
		r, s := new(secp256k1.ModNScalar), new(secp256k1.ModNScalar)
		over := r.SetByteSlice(bad[:32])
		over = s.SetByteSlice(bad[32:]) || over
		want := !over && ecdsa.NewSignature(r, s).Verify(digest, pub)
		if VerifyAnyS(pk, d, bad) != want {
			t.Fatalf("%x verifies %v, btcec %v", bad, !want, want)
		}
		if Verify(pk, d, bad) != (want && !s.IsOverHalfOrder()) {
			t.Fatal("low s rule")
		}
	})
}

func FuzzFromDER(f *testing.F) {
	sig, _ := Sign(arr32("07"), arr32("09"))
	f.Add(ToDER(sig))
	f.Add([]byte{0x30, 6, 2, 1, 1, 2, 1, 2})
	f.Add([]byte{0x30, 6, 2, 1, 0, 2, 1, 2})
	f.Fuzz(func(t *testing.T, b []byte) {
		sig, err := FromDER(b)
		want, wantErr := ecdsa.ParseDERSignature(b)
		if err == nil && wantErr != nil {
			t.Fatalf("%x: accepted, btcec: %v", b, wantErr)
		}
		if err != nil {
			// btcec tolerates bytes after the sequence; we do not.
			if wantErr == nil && len(b) == int(b[1])+2 {
				t.Fatalf("%x: refused, btcec accepts", b)
			}
			return
		}
		if !bytes.Equal(ToDER(sig), b) {
			t.Fatalf("%x comes back as %x", b, ToDER(sig))
		}
		r, s := want.R(), want.S()
		rb, sb := r.Bytes(), s.Bytes()
		if !bytes.Equal(sig[:32], rb[:]) || !bytes.Equal(sig[32:], sb[:]) {
			t.Fatal("numbers differ")
		}
	})
}
