package sign

import (
	"fmt"
	"testing"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// A commitment of the counterparty, derived, built and signed, with n HTLCs.
func BenchmarkCommitmentBuildAndSign(b *testing.B) {
	for _, n := range []int{0, 10, chanutil.MaxHTLCs} {
		b.Run(fmt.Sprintf("htlcs=%d", n), func(b *testing.B) {
			p := newPair(b, true)
			dir := p.params.AsCounterpartyBroadcastable()
			htlcs := make([]chanutil.HTLCOutputInCommitment, n)
			for i := range htlcs {
				htlcs[i] = chanutil.HTLCOutputInCommitment{
					Offered: i%2 == 0, AmountMsat: lntypes.Msat(1_000_000 + i*1000), CltvExpiry: 500_000 + uint32(i),
					PaymentHash: fill(byte(i)),
				}
			}
			b.ReportAllocs()
			number := uint64(chanutil.InitialCommitmentNumber)
			point := ok[secp.Point](b)(secp.ParsePoint(p.point2))
			for b.Loop() {
				number--
				keys, err := p.s.CounterpartyCommitmentKeys(&point) // as a channel does
				if err != nil {
					b.Fatal(err)
				}
				c, err := chanutil.NewCommitmentTransaction(number, 1_000_000, 1_000_000, keys, 253, htlcs, dir)
				if err != nil {
					b.Fatal(err)
				}
				if _, _, err := p.s.SignCounterpartyCommitment(c, nil, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDeriveChannelSigner(b *testing.B) {
	m := NewKeysManager(fill(1), 0, 0)
	b.ReportAllocs()
	for b.Loop() {
		m.DeriveChannelKeys(1, [32]byte{}).Pubkeys()
	}
}

func BenchmarkGetPerCommitmentPoint(b *testing.B) {
	s := NewKeysManager(fill(1), 0, 0).DeriveChannelKeys(1, [32]byte{})
	b.ReportAllocs()
	for idx := uint64(chanutil.InitialCommitmentNumber); b.Loop(); idx-- {
		s.GetPerCommitmentPoint(idx)
	}
}

func BenchmarkSignerWrite(b *testing.B) {
	p := newPair(b, true)
	b.ReportAllocs()
	for b.Loop() {
		p.s.Write()
	}
}
