package sign

import (
	"errors"
	"testing"

	"golightning/lightning/internal/secp"
)

// A parsed key gives the same secret.
func TestEcdhPoint(t *testing.T) {
	m := NewKeysManager([32]byte{5}, 1, 2)
	their, err := secp.PointFromSecret([32]byte{31: 7})
	if err != nil {
		t.Fatal(err)
	}
	got, err := m.EcdhPoint(RecipientNode, &their)
	want, err2 := m.Ecdh(RecipientNode, their.Bytes(), nil)
	if err != nil || err2 != nil || got != want {
		t.Fatalf("%x, %v; %x, %v", got, err, want, err2)
	}
	if _, err := m.EcdhPoint(RecipientPhantomNode, &their); !errors.Is(err, ErrRecipient) {
		t.Error(err)
	}
}
