package chanutil

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// Weights and limits of BOLT 3, in weight units unless said otherwise.
const (
	// MaxHTLCs is how many HTLCs one side may have in flight (BOLT 2).
	MaxHTLCs = 483
	// OfferedHTLCScriptWeight is an offered HTLC's witness script in bytes.
	OfferedHTLCScriptWeight = 133
	// OfferedHTLCScriptWeightAnchors is the same with anchors.
	OfferedHTLCScriptWeightAnchors = 136
	// MinAcceptedHTLCScriptWeight is the shortest received HTLC script, in bytes.
	MinAcceptedHTLCScriptWeight = 136
	// MaxAcceptedHTLCScriptWeight is the longest, with anchors.
	MaxAcceptedHTLCScriptWeight = 143
	// AnchorInputWitnessWeight bounds the witness of an anchor input.
	AnchorInputWitnessWeight = 116
	// HTLCTimeoutInputAnchorWitnessWeight bounds the witness of an HTLC-timeout
	// input with anchors.
	HTLCTimeoutInputAnchorWitnessWeight = 288
	// HTLCSuccessInputAnchorWitnessWeight bounds the witness of an HTLC-success
	// input with anchors.
	HTLCSuccessInputAnchorWitnessWeight = 327
	// AnchorOutputValueSatoshi is the value of each anchor output.
	AnchorOutputValueSatoshi lntypes.Sat = 330
	// CommitmentTxWeightPerHTLC is what each HTLC output adds.
	CommitmentTxWeightPerHTLC = 172
	// RevokedOutputWeight bounds the witness that claims a revoked to_local.
	RevokedOutputWeight = 1 + 1 + 73 + 1 + 1 + 1 + 77

	commitmentTxBaseWeight        = 724
	commitmentTxBaseAnchorsWeight = 1124
)

// HTLCSuccessTxWeight returns the weight of an HTLC-success transaction.
func HTLCSuccessTxWeight(channelTypeFeatures *features.ChannelTypeFeatures) uint64 {
	if anchors(channelTypeFeatures) {
		return 706
	}
	return 703
}

// HTLCTimeoutTxWeight returns the weight of an HTLC-timeout transaction.
func HTLCTimeoutTxWeight(channelTypeFeatures *features.ChannelTypeFeatures) uint64 {
	if anchors(channelTypeFeatures) {
		return 666
	}
	return 663
}

// CommitmentTxBaseWeight returns the weight of a commitment without HTLCs.
func CommitmentTxBaseWeight(channelTypeFeatures *features.ChannelTypeFeatures) uint64 {
	if anchors(channelTypeFeatures) {
		return commitmentTxBaseAnchorsWeight
	}
	return commitmentTxBaseWeight
}

// CommitTxFeeSat returns the fee of a commitment with numHTLCs untrimmed HTLCs at
// a feerate in sat per 1000 weight, rounded down as BOLT 3 says. The cost of
// anchors is not part of it.
func CommitTxFeeSat(feeratePerKw uint32, numHTLCs int, channelTypeFeatures *features.ChannelTypeFeatures) lntypes.Sat {
	weight := CommitmentTxBaseWeight(channelTypeFeatures) + uint64(numHTLCs)*CommitmentTxWeightPerHTLC
	return lntypes.Sat(uint64(feeratePerKw) * weight / 1000)
}

// HTLCTxFeeSat returns the fee that an HTLC transaction pays by itself: zero with
// zero-fee anchors. offered is from the broadcaster's view.
func HTLCTxFeeSat(feeratePerKw uint32, offered bool, channelTypeFeatures *features.ChannelTypeFeatures) lntypes.Sat {
	if zeroFeeHTLC(channelTypeFeatures) {
		return 0
	}
	weight := HTLCSuccessTxWeight(channelTypeFeatures)
	if offered {
		weight = HTLCTimeoutTxWeight(channelTypeFeatures)
	}
	return lntypes.Sat(uint64(feeratePerKw) * weight / 1000)
}

// HTLCTrimThreshold returns the value in satoshis from which an HTLC gets an
// output: the dust limit of the commitment's broadcaster plus the fee of the
// HTLC's second transaction (BOLT 3, trimmed outputs).
func HTLCTrimThreshold(offered bool, feeratePerKw uint32, dustLimit lntypes.Sat, channelTypeFeatures *features.ChannelTypeFeatures) lntypes.Sat {
	return dustLimit + HTLCTxFeeSat(feeratePerKw, offered, channelTypeFeatures)
}

// IsHTLCTrimmed reports whether an HTLC has no output in a commitment: its value
// in whole satoshis is below [HTLCTrimThreshold]. offered is from the
// broadcaster's view. It is the one predicate for validation and construction.
func IsHTLCTrimmed(offered bool, amount lntypes.Msat, feeratePerKw uint32, dustLimit lntypes.Sat, channelTypeFeatures *features.ChannelTypeFeatures) bool {
	return amount.Sat() < HTLCTrimThreshold(offered, feeratePerKw, dustLimit, channelTypeFeatures)
}

// IsTrimmed reports whether to_local or to_remote with this value has no output:
// it is below the dust limit of the commitment's broadcaster (BOLT 3).
func IsTrimmed(value, dustLimit lntypes.Sat) bool { return value < dustLimit }

// FeeForWeight returns the fee for a weight, rounded up.
func FeeForWeight(feeratePerKw uint32, weight uint64) lntypes.Sat {
	return lntypes.Sat((uint64(feeratePerKw)*weight + 999) / 1000)
}
