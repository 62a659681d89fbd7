package sign

import (
	"encoding/hex"
	"testing"

	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
)

// The reference demo hard-codes its funding output: two seeds, the second channel
// of node 1, the first of node 2 whose user id is the draw after six earlier ones.
func TestReferenceDemoFundingScript(t *testing.T) {
	m1, m2 := NewKeysManager(fill(0), 0, 0), NewKeysManager(fill(1), 0, 0)
	user := lntypes.U128FromLittleEndian([16]byte{45, 0, 0, 0, 0, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0})
	m1.GenerateChannelKeysID(false, 0, lntypes.U128{})
	id1 := m1.GenerateChannelKeysID(false, 40_000, user)
	for range 5 { // NewKeysManager made the first of the six
		m2.GetSecureRandomBytes()
	}
	draw := m2.GetSecureRandomBytes()
	id2 := m2.GenerateChannelKeysID(true, 40_000, lntypes.U128FromBigEndian([16]byte(draw[:16])))
	a := m1.DeriveChannelSigner(40_000, id1).Pubkeys().FundingPubkey
	b := m2.DeriveChannelSigner(40_000, id2).Pubkeys().FundingPubkey
	got := hex.EncodeToString(chanutil.P2WSH(chanutil.MakeFundingRedeemscript(a, b)))
	const want = "0020c51cad5e5111b011a114f4da023dbcc1443c6731ec6f102f89c10580fefcd6c7"
	if got != want {
		t.Fatalf("funding script %s", got)
	}
}
