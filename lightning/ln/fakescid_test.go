package ln

import (
	"testing"

	"golightning/lightning/lntypes"
)

type fixedEntropy [32]byte

func (e *fixedEntropy) GetSecureRandomBytes() [32]byte {
	for i := range e {
		e[i] += byte(i)*7 + 13
	}
	return *e
}

func TestFakeSCIDNamespaces(t *testing.T) {
	entropy := &fixedEntropy{}
	mainnet := lntypes.NetworkBitcoin.ChainHash()
	seed := [32]byte{1: 1, 7: 9}
	for range 200 {
		for _, ns := range []scidNamespace{namespacePhantom, namespaceOutboundAlias, namespaceIntercept} {
			id := newFakeSCID(ns, 500_000, mainnet, seed, entropy)
			if id.Block() < segwitHeightMainnet || id.Block() > 500_000-fakeBlocksBehind {
				t.Fatalf("block %d out of range", id.Block())
			}
			if id.TxIndex() >= maxFakeTxIndex || id.Vout() > namespaceMask {
				t.Fatalf("implausible id %v", id)
			}
			for other := namespacePhantom; other <= namespaceIntercept; other++ {
				if isFakeSCID(other, id, mainnet, seed) != (other == ns) {
					t.Fatalf("id %v of namespace %d taken for %d", id, ns, other)
				}
			}
		}
	}
}

// An early block and another seed are recognised as not ours.
func TestFakeSCIDRefusals(t *testing.T) {
	chain := lntypes.NetworkRegtest.ChainHash()
	seed := [32]byte{3}
	id := newFakeSCID(namespaceIntercept, 10, chain, seed, &fixedEntropy{})
	if id.Block() != segwitHeightOther {
		t.Fatalf("a young chain has only its first block to offer, got %d", id.Block())
	}
	genesis, _ := lntypes.NewShortChannelID(0, id.TxIndex(), uint16(namespaceVout(namespaceIntercept, 0, id.TxIndex(), seed)))
	if isFakeSCID(namespaceIntercept, genesis, chain, seed) {
		t.Fatal("accepted a block before segwit")
	}
	if isFakeSCID(namespaceIntercept, id, chain, [32]byte{4, 4, 4}) && isFakeSCID(namespaceIntercept, id, chain, [32]byte{5, 5}) &&
		isFakeSCID(namespaceIntercept, id, chain, [32]byte{6}) && isFakeSCID(namespaceIntercept, id, chain, [32]byte{7}) {
		t.Fatal("the seed does not matter")
	}
}
