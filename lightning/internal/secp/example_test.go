package secp_test

import (
	"crypto/sha256"
	"fmt"

	"golightning/lightning/internal/secp"
)

// The joint computation of several keys costs little more than that of one.
func ExampleSumInto() {
	base, _ := secp.PointFromSecret([32]byte{31: 3})
	five, seven := [32]byte{31: 5}, [32]byte{31: 7}
	var out [2]secp.Point
	err := secp.SumInto(out[:], []secp.Sum{
		{G: &five, Terms: []secp.Term{{P: &base}}},  // 5*G + 3*G
		{Terms: []secp.Term{{P: &base, K: &seven}}}, // 7 * 3*G
	})
	eight, _ := secp.PubKeyFromSecret([32]byte{31: 8})
	twentyOne, _ := secp.PubKeyFromSecret([32]byte{31: 21})
	fmt.Println(err, out[0].Bytes() == eight, out[1].Bytes() == twentyOne)
	// Output: <nil> true true
}

func ExampleVerify() {
	secret := sha256.Sum256([]byte("for this example only"))
	digest := sha256.Sum256([]byte("message"))
	pub, _ := secp.PubKeyFromSecret(secret)
	sig, _ := secp.SignLowR(secret, digest)
	fmt.Println(secp.Verify(pub, digest, sig), len(secp.ToDER(sig)) <= 70)
	// Output: true true
}
