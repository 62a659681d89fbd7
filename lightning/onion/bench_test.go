package onion

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// benchKey is the secret of node n, as large as real ones: multiplying by a small
// number is cheap.
func benchKey(n int) lntypes.SecretKey { return sha256.Sum256([]byte{byte(n)}) }

func benchPath(b *testing.B, n int) route.Path {
	p := testPath(b, n)
	for i := range p.Hops {
		pub, err := secp.PubKeyFromSecret(benchKey(i))
		if err != nil {
			b.Fatal(err)
		}
		p.Hops[i].PubKey = pub
	}
	return p
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1, 3, 20} {
		b.Run(fmt.Sprintf("%dhops", n), func(b *testing.B) {
			path := benchPath(b, n)
			fields := withSecret()
			if n == 20 {
				fields = &route.RecipientOnionFields{} // twenty hops just fit
			}
			for b.Loop() {
				if _, _, _, err := CreatePaymentOnion(&path, benchKey(99), 1000, fields, testHeight, lntypes.PaymentHash{}, nil, [32]byte{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkPeel is the first node's work: with one hop it is the last, too.
func BenchmarkPeel(b *testing.B) {
	for _, n := range []int{1, 3, 20} {
		b.Run(fmt.Sprintf("%dhops", n), func(b *testing.B) {
			path := benchPath(b, n)
			packet, amount, cltv, err := CreatePaymentOnion(&path, benchKey(99), 1000, &route.RecipientOnionFields{}, testHeight, lntypes.PaymentHash{}, nil, [32]byte{})
			if err != nil {
				b.Fatal(err)
			}
			msg := &lnwire.UpdateAddHTLC{AmountMsat: amount, CltvExpiry: cltv, OnionRoutingPacket: packet}
			ecdh := nodeECDH(benchKey(0))
			for b.Loop() {
				if _, _, _, refusal := DecodeIncomingHTLC(msg, ecdh); refusal != nil {
					b.Fatal(refusal)
				}
			}
		})
	}
}
