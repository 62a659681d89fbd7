package sign_test

import (
	"fmt"

	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

// A node's keys follow from its seed alone; the starting time only keys the
// randomness of this run.
func ExampleNewKeysManager() {
	seed := [32]byte{1} // from good randomness, and backed up
	first := sign.NewKeysManager(seed, 1_700_000_000, 0)
	again := sign.NewKeysManager(seed, 1_800_000_000, 0)
	a, _ := first.GetNodeID(sign.RecipientNode)
	b, _ := again.GetNodeID(sign.RecipientNode)
	fmt.Println(a == b, first.GetSecureRandomBytes() == again.GetSecureRandomBytes())

	id := first.GenerateChannelKeysID(false, 100_000, lntypes.U128{Lo: 42})
	signer := first.DeriveChannelSigner(100_000, id)
	fmt.Println(*signer.Pubkeys() == *again.DeriveChannelSigner(100_000, id).Pubkeys())
	fmt.Println(first, signer)
	// Output:
	// true false
	// true
	// <redacted> <redacted>
}
