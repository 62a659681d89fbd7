package channel

import (
	"maps"
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// flipped is a signature of the right form that is wrong.
func flipped(s lntypes.Signature) lntypes.Signature {
	s[40] ^= 1
	return s
}

// highS is the other valid form of a signature, which no node relays.
func highS(s lntypes.Signature) lntypes.Signature {
	neg, err := secp.SecretNegate([32]byte(s[32:]))
	if err != nil {
		panic(err)
	}
	copy(s[32:], neg[:])
	return s
}

// snapshot is a pair at rest as both sides would write it. Going on from one takes
// less time than opening a channel.
type snapshot struct {
	states    [2][]byte
	accepted  [2][]AcceptedHTLC
	preimages map[lntypes.PaymentHash]lntypes.PaymentPreimage
	nextHash  uint64
}

func (p *pair) snapshot() snapshot {
	return snapshot{states: [2][]byte{p.alice.c.Write(), p.bob.c.Write()}, preimages: p.alice.preimages, nextHash: p.nextHash,
		accepted: [2][]AcceptedHTLC{p.alice.accepted, p.bob.accepted}}
}

// restore makes the pair again, connected, without monitors.
func (s *snapshot) restore(t testing.TB) *pair {
	t.Helper()
	p := newPair(t)
	maps.Copy(p.alice.preimages, s.preimages)
	p.nextHash = s.nextHash
	for i, n := range []*party{p.alice, p.bob} {
		c, err := ReadChannel(s.states[i], &n.env, supported())
		must(t, err)
		c.peerDisconnected = false
		n.c, n.accepted = c, append([]AcceptedHTLC(nil), s.accepted[i]...)
	}
	return p
}
