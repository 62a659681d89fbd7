package channel

import (
	"testing"

	"golightning/lightning/internal/secp"
)

// A key answers the same with and without its table.
func TestFundingKey(t *testing.T) {
	secret, other, digest := [32]byte{31: 7}, [32]byte{31: 8}, [32]byte{9}
	point, err := secp.PointFromSecret(secret)
	if err != nil {
		t.Fatal(err)
	}
	good, _ := secp.Sign(secret, digest)
	foreign, _ := secp.Sign(other, digest)
	key := fundingKey{point: point}
	for i := range tableAfter + 3 {
		if !key.verify(digest, good) {
			t.Fatalf("use %d: signature refused", i)
		}
		for name, bad := range map[string][64]byte{"flipped": flipped(good), "high S": highS(good), "of another key": foreign, "empty": {}} {
			if key.verify(digest, bad) {
				t.Fatalf("use %d: accepted a signature that is %s", i, name)
			}
		}
	}
	if key.table == nil {
		t.Fatal("no table was made")
	}
	var none fundingKey
	for range 2 * tableAfter {
		if none.verify(digest, good) {
			t.Fatal("no key verifies a signature")
		}
	}
}
