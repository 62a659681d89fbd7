package onionmsg

import (
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/lnwire"
	"golightning/lightning/tlv"
)

// FuzzPeel peels arbitrary packets, and packets around arbitrary payloads.
func FuzzPeel(f *testing.F) {
	receive := (&blinding.MessageReceiveTlvs{}).Write()
	f.Add(receive, tlv.AppendRecord(nil, 8888, []byte("x")))
	f.Add((&blinding.MessageForwardTlvs{}).Write(), []byte{})
	f.Add([]byte{}, []byte{2, 0})
	b := newNode(2)
	f.Fuzz(func(t *testing.T, control, rest []byte) {
		if len(control)+len(rest) > 1000 {
			return
		}
		_, _ = PeelOnionMessage(seal(t, b, control, rest), b.signer, nobody{}, b.h)
		m := &lnwire.OnionMessage{BlindingPoint: b.id, OnionRoutingPacket: lnwire.Packet{PublicKey: b.id, HopData: rest}}
		if _, err := PeelOnionMessage(m, b.signer, nobody{}, b.h); err == nil {
			t.Error("a forged packet was taken")
		}
	})
}

func BenchmarkSendAndReceive(bm *testing.B) {
	a, b := newNode(1), newNode(2)
	mesh(a, b)
	for bm.Loop() {
		_, _ = a.SendOnionMessage(note{8888, "x", nil}, Node{b.id}, nil)
		deliver(a, b)
	}
}
