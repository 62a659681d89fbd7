package ln_test

import (
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
	"golightning/lightning/sign"
)

// ecdhOf lets a test read onions for a node.
func ecdhOf(n *lntest.Node) onion.ECDH {
	return func(pub lntypes.PublicKey, tweak *[32]byte) ([32]byte, error) {
		return n.Keys.Ecdh(sign.RecipientNode, pub, (*lntypes.BigEndianScalar)(tweak))
	}
}
