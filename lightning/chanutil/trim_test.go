package chanutil

import (
	"fmt"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

func channelTypes() map[string]features.ChannelTypeFeatures {
	legacy := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	zeroFee := features.ChannelTypeFeaturesAnchorsZeroHTLCFeeAndDependencies()
	nonzero := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	nonzero.SetAnchorsNonzeroFeeHTLCTxRequired()
	return map[string]features.ChannelTypeFeatures{"static_remotekey": legacy, "anchors_zero_fee": zeroFee, "anchors": nonzero}
}

// known-attacks C5: limit minus one, limit and plus one, on both directions and
// every type: what the predicate keeps is built, with at least the dust limit
// left in the HTLC transaction.
func TestBOLT3_TrimBoundary(t *testing.T) {
	for name, f := range channelTypes() {
		for _, feerate := range []uint32{0, 253, 2500, 15_000, 1_000_000} {
			for _, dust := range []lntypes.Sat{0, 354, 546, 10_000} {
				for _, offered := range []bool{true, false} {
					limit := HTLCTrimThreshold(offered, feerate, dust, &f)
					what := fmt.Sprintf("%s feerate %d dust %d offered %v", name, feerate, dust, offered)
					for d := lntypes.Sat(0); d < 3 && limit > 0; d++ {
						value := limit - 1 + d
						for _, msat := range []lntypes.Msat{value.Msat(), value.Msat() + 999} {
							if got := IsHTLCTrimmed(offered, msat, feerate, dust, &f); got != (d == 0) {
								t.Errorf("%s: %d msat trimmed %v", what, msat, got)
							}
							h := HTLCOutputInCommitment{Offered: offered, AmountMsat: msat}
							if out := htlcOutputValue(feerate, &h, &f); d > 0 && out < dust {
								t.Errorf("%s: untrimmed HTLC leaves %d", what, out)
							}
						}
					}
				}
			}
		}
	}
	if !IsTrimmed(545, 546) || IsTrimmed(546, 546) || IsTrimmed(547, 546) {
		t.Error("balances at the dust limit are kept, below it trimmed")
	}
}

// The expected weights and fees of BOLT 3, fee calculation and appendix A.
func TestBOLT3_Fees(t *testing.T) {
	types := channelTypes()
	legacy, zeroFee, nonzero := types["static_remotekey"], types["anchors_zero_fee"], types["anchors"]
	for _, c := range []struct {
		name      string
		got, want uint64
	}{
		{"commitment 0 HTLCs", uint64(CommitTxFeeSat(15_000, 0, &legacy)), 10_860},
		{"commitment 5 HTLCs", uint64(CommitTxFeeSat(647, 5, &legacy)), 1024},
		{"BOLT example", uint64(CommitTxFeeSat(5000, 2, &legacy)), 5340},
		{"anchors 0 HTLCs", uint64(CommitTxFeeSat(15_000, 0, &zeroFee)), 16_860},
		{"timeout", uint64(HTLCTxFeeSat(5000, true, &legacy)), 3315},
		{"success", uint64(HTLCTxFeeSat(5000, false, &legacy)), 3515},
		{"timeout anchors", uint64(HTLCTxFeeSat(5000, true, &nonzero)), 3330},
		{"success anchors", uint64(HTLCTxFeeSat(5000, false, &nonzero)), 3530},
		{"timeout zero fee", uint64(HTLCTxFeeSat(5000, true, &zeroFee)), 0},
		{"success zero fee", uint64(HTLCTxFeeSat(5000, false, &zeroFee)), 0},
		{"largest", uint64(CommitTxFeeSat(1<<32-1, 2*MaxHTLCs, &zeroFee)), (1<<32 - 1) * (1124 + 172*966) / 1000},
		{"round up", uint64(FeeForWeight(1, 1)), 1},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.name, c.got, c.want)
		}
	}
}

// The scripts are as long as the weights say.
func TestBOLT3_ScriptLengths(t *testing.T) {
	keys := TxCreationKeys{}
	for name, f := range channelTypes() {
		offered := len(GetHtlcRedeemscript(&HTLCOutputInCommitment{Offered: true, CltvExpiry: 500_000}, &f, &keys))
		want := OfferedHTLCScriptWeight
		if anchors(&f) {
			want = OfferedHTLCScriptWeightAnchors
		}
		if offered != want {
			t.Errorf("%s: offered script of %d bytes", name, offered)
		}
		for _, expiry := range []uint32{1, 16, 17, 127, 128, 1 << 15, 1<<15 - 1, 500_000, 499_999_999, 1 << 31, 1<<32 - 1} {
			n := len(GetHtlcRedeemscript(&HTLCOutputInCommitment{CltvExpiry: expiry}, &f, &keys))
			if n > MaxAcceptedHTLCScriptWeight+1 || (expiry >= 128 && expiry < 500_000_000 && n > MaxAcceptedHTLCScriptWeight) {
				t.Errorf("%s: received script of %d bytes at expiry %d", name, n, expiry)
			}
		}
	}
	for _, delay := range []uint16{0, 1, 16, 17, 144, 2016, 1 << 15, 1<<16 - 1} {
		if n := len(GetRevokeableRedeemscript(&RevocationKey{}, delay, &DelayedPaymentKey{})); n > RevokeableRedeemscriptMaxLength {
			t.Errorf("delay %d: %d bytes", delay, n)
		}
	}
}

// Script numbers, the shortest form (BIP 62).
func TestScriptNumbers(t *testing.T) {
	for v, want := range map[uint32]string{
		0: "\x00", 1: "\x51", 16: "\x60", 17: "\x01\x11", 127: "\x01\x7f", 128: "\x02\x80\x00", 255: "\x02\xff\x00",
		256: "\x02\x00\x01", 32767: "\x02\xff\x7f", 32768: "\x03\x00\x80\x00", 500_000: "\x03\x20\xa1\x07",
		1<<31 - 1: "\x04\xff\xff\xff\x7f", 1 << 31: "\x05\x00\x00\x00\x80\x00",
	} {
		if got := string(appendNum(nil, v)); got != want {
			t.Errorf("%d: %x, want %x", v, got, want)
		}
	}
}

func TestHTLCClaimFromWitness(t *testing.T) {
	w := func(n, second, script int) [][]byte {
		out := make([][]byte, n)
		if n > 0 {
			out[n-1] = make([]byte, script)
		}
		if n > 1 {
			out[n-2] = make([]byte, second)
		}
		return out
	}
	none := HTLCClaim(99)
	for _, c := range []struct {
		n, second, script int
		want              HTLCClaim
	}{
		{3, 33, 133, HTLCClaimRevocation}, {3, 33, 136, HTLCClaimRevocation}, {3, 33, 139, HTLCClaimRevocation},
		{3, 32, 133, HTLCClaimOfferedPreimage}, {3, 32, 136, HTLCClaimOfferedPreimage}, {3, 32, 139, none},
		{5, 0, 133, HTLCClaimOfferedTimeout}, {5, 0, 136, HTLCClaimOfferedTimeout}, {5, 0, 140, none},
		{3, 0, 136, HTLCClaimAcceptedTimeout}, {3, 0, 143, HTLCClaimAcceptedTimeout}, {3, 0, 133, none},
		{5, 32, 136, HTLCClaimAcceptedPreimage}, {5, 32, 143, HTLCClaimAcceptedPreimage}, {5, 32, 133, none},
		{3, 33, 144, none}, {3, 33, 132, none}, {3, 33, 134, none}, {4, 32, 133, none}, {0, 0, 0, none}, {1, 0, 133, none}, {2, 33, 133, none},
	} {
		got := HTLCClaimFromWitness(w(c.n, c.second, c.script))
		if (got == nil) != (c.want == none) || got != nil && *got != c.want {
			t.Errorf("%d items, %d, %d: %v, want %v", c.n, c.second, c.script, got, c.want)
		}
	}
}
