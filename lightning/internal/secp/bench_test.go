package secp

import (
	"math/rand"
	"testing"
)

func benchKey() (sk, digest [32]byte, pk [33]byte) {
	r := rand.New(rand.NewSource(9))
	sk, digest = randScalar(r), randScalar(r)
	pk, _ = PubKeyFromSecret(sk)
	return sk, digest, pk
}

func BenchmarkParsePoint(b *testing.B) {
	_, _, pk := benchKey()
	b.ReportAllocs()
	for b.Loop() {
		_, _ = ParsePoint(pk)
	}
}

func BenchmarkPubKeyFromSecret(b *testing.B) {
	sk, _, _ := benchKey()
	b.ReportAllocs()
	for b.Loop() {
		_, _ = PubKeyFromSecret(sk)
	}
}

func BenchmarkSign(b *testing.B) {
	sk, digest, _ := benchKey()
	b.ReportAllocs()
	for b.Loop() {
		digest[0]++
		_, _ = Sign(sk, digest)
	}
}

func BenchmarkSignLowR(b *testing.B) {
	sk, digest, _ := benchKey()
	b.ReportAllocs()
	for b.Loop() {
		digest[0]++
		_, _ = SignLowR(sk, digest)
	}
}

func BenchmarkVerifyPoint(b *testing.B) {
	sk, digest, pk := benchKey()
	sig, _ := Sign(sk, digest)
	p, _ := ParsePoint(pk)
	b.ReportAllocs()
	for b.Loop() {
		if !VerifyPoint(&p, digest, sig) {
			b.Fatal("refused")
		}
	}
}

func BenchmarkECDHPoint(b *testing.B) {
	sk, _, pk := benchKey()
	p, _ := ParsePoint(pk)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = ECDHPoint(sk, &p)
	}
}

// The sums of one commitment's revocation and delayed keys.
func BenchmarkCommitmentKeys(b *testing.B) {
	sk, digest, pk := benchKey()
	p, _ := ParsePoint(pk)
	q, _ := Mul(&p, digest)
	out := make([]Point, 2)
	sums := []Sum{{Terms: []Term{{P: &p, K: &sk}, {P: &q, K: &digest}}}, {G: &sk, Terms: []Term{{P: &p}}}}
	b.ReportAllocs()
	for b.Loop() {
		_ = SumInto(out, sums)
	}
}

// The same where one scalar and the table of the constant point are known.
func BenchmarkCommitmentKeysKnownSecret(b *testing.B) {
	sk, digest, pk := benchKey()
	p, _ := ParsePoint(pk)
	table, _ := NewTable(&p)
	out := make([]Point, 2)
	sums := []Sum{{G: &digest, Terms: []Term{{T: table, K: &sk}}}, {G: &sk, Terms: []Term{{P: &p}}}}
	b.ReportAllocs()
	for b.Loop() {
		_ = SumInto(out, sums)
	}
}

func BenchmarkTableVerify(b *testing.B) {
	sk, digest, pk := benchKey()
	sig, _ := Sign(sk, digest)
	p, _ := ParsePoint(pk)
	table, _ := NewTable(&p)
	b.ReportAllocs()
	for b.Loop() {
		if !table.Verify(digest, sig) {
			b.Fatal("refused")
		}
	}
}

func BenchmarkNewTable(b *testing.B) {
	_, _, pk := benchKey()
	p, _ := ParsePoint(pk)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = NewTable(&p)
	}
}
