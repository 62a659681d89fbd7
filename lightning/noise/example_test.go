package noise_test

import (
	"fmt"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/noise"
)

type nodeKey lntypes.SecretKey

func (k nodeKey) PublicKey() (lntypes.PublicKey, error) {
	pub, err := secp.PubKeyFromSecret(k)
	return pub, err
}

func (k nodeKey) ECDH(their lntypes.PublicKey) ([32]byte, error) { return secp.ECDH(k, their) }

func Example() {
	alice, bob := nodeKey{1}, nodeKey{2}
	bobID, _ := bob.PublicKey()

	// Alice connects to Bob. Ephemeral keys are random in earnest.
	initiator, _ := noise.NewInitiator(alice, bobID, lntypes.SecretKey{3})
	responder, _ := noise.NewResponder(bob)
	one, _ := initiator.ActOne()
	two, _ := responder.ReadActOne(one[:], lntypes.SecretKey{4})
	three, toBob, _ := initiator.ReadActTwo(two[:])
	_, fromAlice, _ := responder.ReadActThree(three[:])

	sealed, _ := toBob.AppendMessage(nil, []byte("hello"))
	length, _ := fromAlice.OpenHeader(sealed[:noise.HeaderLen])
	plain, _ := fromAlice.OpenBody(sealed[noise.HeaderLen:])
	fmt.Println(length, string(plain), toBob)
	// Output: 5 hello noise.Transport{redacted}
}
