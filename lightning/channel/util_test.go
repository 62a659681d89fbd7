package channel

import (
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
