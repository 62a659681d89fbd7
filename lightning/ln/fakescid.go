package ln

import (
	"encoding/binary"

	"golang.org/x/crypto/chacha20"

	"golightning/lightning/lntypes"
)

// scidNamespace tells apart the short channel ids that we make up. They look like
// real ones to everybody else; only the holder of the seed can tell which
// namespace one belongs to.
type scidNamespace uint8

// The numbers are part of ids that were handed out and must not change.
const (
	namespacePhantom scidNamespace = iota
	namespaceOutboundAlias
	namespaceIntercept
)

const (
	segwitHeightMainnet = 481_824
	segwitHeightOther   = 1
	// maxFakeTxIndex keeps the transaction index plausible.
	maxFakeTxIndex = 2_500
	// namespaceMask is the part of the output index that carries the namespace:
	// real channels rarely have an output index above 7.
	namespaceMask = 0b111
	// fakeBlocksBehind is how far behind the tip made-up ids stay, so that they
	// never meet a real channel that we have not heard of. Blocks.
	fakeBlocksBehind = 144 * 30
)

func segwitHeight(chainHash lntypes.ChainHash) uint32 {
	if chainHash == lntypes.NetworkBitcoin.ChainHash() {
		return segwitHeightMainnet
	}
	return segwitHeightOther
}

// newFakeSCID makes up an id of namespace ns with one draw from entropy. height
// is our tip.
func newFakeSCID(ns scidNamespace, height uint32, chainHash lntypes.ChainHash, seed [32]byte,
	entropy lntypes.EntropySource) lntypes.ShortChannelID {
	random := entropy.GetSecureRandomBytes()
	first := segwitHeight(chainHash)
	var span uint32
	if height > first {
		span = height - first
	}
	if span > fakeBlocksBehind {
		span -= fakeBlocksBehind
	} else {
		span = 0
	}
	block := first + binary.BigEndian.Uint32(random[:4])%(span+1)
	txIndex := binary.BigEndian.Uint32(random[4:8]) % maxFakeTxIndex
	vout := namespaceVout(ns, block, txIndex, seed)
	// block is at most our tip and both others are small: they fit.
	id, _ := lntypes.NewShortChannelID(block&0xffffff, txIndex, uint16(vout))
	return id
}

// namespaceVout hides ns in an output index with a key stream that depends on the
// other two parts.
func namespaceVout(ns scidNamespace, block, txIndex uint32, seed [32]byte) uint8 {
	// The original ChaCha20 with an 8-byte nonce: the first four bytes of the
	// 12-byte form are the upper half of its counter.
	var nonce [chacha20.NonceSize]byte
	binary.BigEndian.PutUint32(nonce[4:8], block)
	binary.BigEndian.PutUint32(nonce[8:12], txIndex)
	cipher, err := chacha20.NewUnauthenticatedCipher(seed[:], nonce[:])
	if err != nil {
		return uint8(ns) // key and nonce have the right sizes
	}
	b := [1]byte{uint8(ns)}
	cipher.XORKeyStream(b[:], b[:])
	return b[0] & namespaceMask
}

// isFakeSCID reports whether id may be one that we made up in namespace ns. One
// real id in eight passes as well, so ids of our channels are looked up first.
func isFakeSCID(ns scidNamespace, id lntypes.ShortChannelID, chainHash lntypes.ChainHash, seed [32]byte) bool {
	return id.Block() >= segwitHeight(chainHash) &&
		namespaceVout(ns, id.Block(), id.TxIndex(), seed) == uint8(id.Vout())
}
