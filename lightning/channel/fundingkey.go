package channel

import (
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// tableAfter is how many signatures of a channel's peer are verified before a table
// is made for its key: a channel that nobody uses does not pay the memory.
const tableAfter = 3

// fundingKey verifies the counterparty's signatures of commitments. A channel that
// is in use gets a table that makes it nearly twice as fast.
type fundingKey struct {
	point secp.Point
	table *secp.Table
	uses  uint8
}

// verify reports whether sig is a signature of digest with a low S.
func (k *fundingKey) verify(digest [32]byte, sig lntypes.Signature) bool {
	if k.table != nil {
		return k.table.Verify(digest, sig)
	}
	if k.uses++; k.uses > tableAfter {
		// Without a point there is no table, and nothing verifies.
		k.table, _ = secp.NewTable(&k.point)
		k.uses = 0
	}
	return secp.VerifyPoint(&k.point, digest, sig)
}
