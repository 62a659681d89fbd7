package chanutil_test

import (
	"fmt"

	"golightning/lightning/chanutil"
	"golightning/lightning/features"
)

// One predicate says whether an HTLC gets an output.
func ExampleIsHTLCTrimmed() {
	f := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	const dustLimit, feerate = 546, 5000
	limit := chanutil.HTLCTrimThreshold(true, feerate, dustLimit, &f)
	fmt.Println(limit)
	fmt.Println(chanutil.IsHTLCTrimmed(true, limit.Msat()-1, feerate, dustLimit, &f))
	fmt.Println(chanutil.IsHTLCTrimmed(true, limit.Msat(), feerate, dustLimit, &f))
	// Output:
	// 3861 sat
	// true
	// false
}

// The secrets of a channel's commitments grow from one seed; the peer keeps those
// it was told in 49 slots.
func ExampleCounterpartyCommitmentSecrets() {
	tree := chanutil.NewSecretTree([32]byte{7})
	store := chanutil.NewCounterpartyCommitmentSecrets()
	for n := uint64(0); n < 1000; n++ {
		number := chanutil.InitialCommitmentNumber - n
		if err := store.ProvideSecret(number, tree.Secret(number)); err != nil {
			fmt.Println(err)
		}
	}
	old := store.GetSecret(chanutil.InitialCommitmentNumber - 5)
	fmt.Println(*old == tree.Secret(chanutil.InitialCommitmentNumber-5))
	fmt.Println(store.GetSecret(chanutil.InitialCommitmentNumber-1000) == nil)
	// Output:
	// true
	// true
}
