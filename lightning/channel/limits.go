package channel

import (
	"golightning/lightning/chain"
	"golightning/lightning/config"
	"golightning/lightning/lntypes"
)

const (
	// InitialCommitmentNumber is the number of each side's first commitment
	// transaction; numbers count down from it (BOLT 3).
	InitialCommitmentNumber uint64 = 1<<48 - 1

	// BreakdownTimeout is the least delay, in blocks, that we put on the peer's
	// funds: the time we need to notice and punish an old commitment.
	BreakdownTimeout uint16 = 6 * 24
	// MaxLocalBreakdownTimeout is the longest delay, in blocks, that a peer may
	// put on ours.
	MaxLocalBreakdownTimeout uint16 = 2 * 6 * 24 * 7
	// MinCLTVExpiryDelta is the least difference of expiries, in blocks, that a
	// forward may leave us: two confirmations' worth of claiming and a reserve.
	MinCLTVExpiryDelta uint16 = 6 * 7
	// MaxHTLCs is the most HTLCs that one side may have pending (BOLT 2).
	MaxHTLCs uint16 = 483
	// DefaultMaxHTLCs is what we allow a peer unless configured otherwise.
	DefaultMaxHTLCs uint16 = 50
	// MaxChannelDustLimit is the highest dust limit, in satoshi, that we accept
	// from a peer: the dust threshold of the largest standard output script.
	MaxChannelDustLimit lntypes.Sat = 546
	// MinChannelDustLimit is the lowest, in satoshi: every segwit output above
	// it is standard (BOLT 3). It is also the limit that we set.
	MinChannelDustLimit lntypes.Sat = 354
	// MinTheirChannelReserve is the least reserve, in satoshi, that we require.
	MinTheirChannelReserve lntypes.Sat = 1000
	// AnchorOutputValue is the value of each anchor output, in satoshi (BOLT 3).
	AnchorOutputValue lntypes.Sat = 330
	// FundingConfirmationDeadline is how many blocks an inbound channel's funding
	// may stay unconfirmed before we forget the channel (BOLT 2).
	FundingConfirmationDeadline uint32 = 2016
	// CoinbaseMaturity is how many blocks must be on a coinbase output before it
	// can be spent.
	CoinbaseMaturity uint32 = 100
	// ExpirePrevConfigTicks is for how many timer ticks forwards that satisfy
	// the channel's previous config are still accepted.
	ExpirePrevConfigTicks = 5
	// DisconnectPeerAwaitingResponseTicks is how many timer ticks a peer may take
	// for revoke_and_ack or channel_reestablish.
	DisconnectPeerAwaitingResponseTicks = 2
	// UnfundedChannelAgeLimitTicks is how many timer ticks a channel may stay
	// without funding.
	UnfundedChannelAgeLimitTicks = 60

	// minAffordableHTLCs is how many HTLC outputs the funder must be able to pay
	// fees for at the start; with fewer a channel would be of no use.
	minAffordableHTLCs = 4
	// feeSpikeMultiple is the rise of the feerate that the funder keeps a buffer
	// for before it sends an HTLC, so that the channel does not get stuck.
	feeSpikeMultiple = 2
	// concurrentHTLCBuffer is how many HTLCs of the peer may cross an update_fee
	// of ours without making us unable to pay.
	concurrentHTLCBuffer = 2
	// announcementDepth is how many confirmations announcement_signatures need.
	announcementDepth uint32 = 6
	// cltvHeightLimit separates block heights from times in nLockTime.
	cltvHeightLimit uint32 = 500_000_000
)

// holderMaxInFlight is the sum of HTLCs that we allow the peer: the configured
// percentage, forced into 1 to 100, of the channel value.
func holderMaxInFlight(value lntypes.Sat, cfg *config.ChannelHandshakeConfig) lntypes.Msat {
	percent := min(max(cfg.MaxInboundHTLCValueInFlightPercentOfChannel, 1), 100)
	return lntypes.Msat(value) * 10 * lntypes.Msat(percent)
}

// holderSelectedReserve is the balance that the peer must keep, never more than
// the channel value.
func holderSelectedReserve(value lntypes.Sat, cfg *config.UserConfig) lntypes.Sat {
	share := lntypes.Sat(cfg.ChannelHandshakeConfig.TheirChannelReserveProportionalMillionths)
	return min(value, max(mulSat(value, share)/1_000_000, MinTheirChannelReserve))
}

// mulSat multiplies and saturates.
func mulSat(a, b lntypes.Sat) lntypes.Sat {
	if b != 0 && a > ^lntypes.Sat(0)/b {
		return ^lntypes.Sat(0)
	}
	return a * b
}

// holderHTLCMinimum is the smallest HTLC that the peer may send us; zero is not
// one that can be paid.
func holderHTLCMinimum(cfg *config.ChannelHandshakeConfig) lntypes.Msat {
	return max(cfg.OurHTLCMinimumMsat, 1)
}

// checkRemoteFeerate refuses a feerate so low that the peer's and our commitment
// transactions would not confirm (BOLT 2, update_fee). There is no upper bound:
// the peer pays. A rise is taken even when it does not reach the limit.
func checkRemoteFeerate(env *Env, anchors bool, feerate uint32, current *uint32) error {
	target := chain.MinAllowedNonAnchorChannelRemoteFee
	if anchors {
		target = chain.MinAllowedAnchorChannelRemoteFee
	}
	limit := chain.BoundedFeerate(env.FeeEstimator, target)
	if feerate >= limit || (current != nil && feerate > *current) {
		return nil
	}
	return closef("feerate %d sat/kw is much too low, the lower limit is %d", feerate, limit)
}
