package route

import (
	"golightning/lightning/blinding"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// CounterpartyForwardingInfo is what the peer charges to forward over a channel
// to us, from its channel_update.
type CounterpartyForwardingInfo struct {
	FeeBaseMsat               uint32
	FeeProportionalMillionths uint32
	// CLTVExpiryDelta is in blocks.
	CLTVExpiryDelta uint16
}

// PaymentRelay turns the peer's terms into those of a blinded hop, with the
// expiry delta rounded up to a common value so that it does not betray the
// peer. ok is false for a delta above all of them.
func (i *CounterpartyForwardingInfo) PaymentRelay() (relay blinding.PaymentRelay, ok bool) {
	for _, common := range [...]uint16{40, 80, 144, 216} {
		if i.CLTVExpiryDelta <= common {
			return blinding.PaymentRelay{
				CLTVExpiryDelta:           common,
				FeeProportionalMillionths: i.FeeProportionalMillionths,
				FeeBaseMsat:               i.FeeBaseMsat,
			}, true
		}
	}
	return relay, false
}

// ChannelCounterparty is the other end of one of our channels.
type ChannelCounterparty struct {
	NodeID   lntypes.PublicKey
	Features features.InitFeatures
	// UnspendablePunishmentReserve is what the peer must keep, in sat.
	UnspendablePunishmentReserve lntypes.Sat
	// ForwardingInfo is nil until the peer sent a channel_update.
	ForwardingInfo *CounterpartyForwardingInfo
	// OutboundHTLCMinimumMsat is the least HTLC the peer takes, nil until its
	// first message about the channel.
	OutboundHTLCMinimumMsat *lntypes.Msat
	// OutboundHTLCMaximumMsat is the most the peer takes in one HTLC.
	OutboundHTLCMaximumMsat *lntypes.Msat
}

// ChannelShutdownState is how far a cooperative close has come.
type ChannelShutdownState uint8

// The states, in order.
const (
	ChannelShutdownStateNotShuttingDown ChannelShutdownState = iota
	ChannelShutdownStateShutdownInitiated
	ChannelShutdownStateResolvingHTLCs
	ChannelShutdownStateNegotiatingClosingFee
	ChannelShutdownStateShutdownComplete
)

// String names the state.
func (s ChannelShutdownState) String() string {
	names := [...]string{"NotShuttingDown", "ShutdownInitiated", "ResolvingHTLCs", "NegotiatingClosingFee", "ShutdownComplete"}
	if int(s) < len(names) {
		return names[s]
	}
	return "invalid"
}

// ChannelDetails is a snapshot of one of our channels.
type ChannelDetails struct {
	ChannelID    lntypes.ChannelID
	Counterparty ChannelCounterparty
	// FundingTxo is nil before the funding transaction is known.
	FundingTxo *lntypes.OutPoint
	// ChannelType is nil until it is negotiated.
	ChannelType *features.ChannelTypeFeatures
	// ShortChannelID is the place of the funding output in the chain, nil until
	// it is confirmed.
	ShortChannelID *lntypes.ShortChannelID
	// OutboundSCIDAlias is our own name for the channel, to be used in routes of ours.
	OutboundSCIDAlias *lntypes.ShortChannelID
	// InboundSCIDAlias is the peer's name for the channel, to be used in invoices.
	InboundSCIDAlias     *lntypes.ShortChannelID
	ChannelValueSatoshis lntypes.Sat
	// UnspendablePunishmentReserve is what we must keep, in sat; nil until the peer said so.
	UnspendablePunishmentReserve *lntypes.Sat
	// UserChannelID is the caller's own id.
	UserChannelID lntypes.U128
	// FeerateSatPer1000Weight is the commitment transaction's feerate.
	FeerateSatPer1000Weight *uint32
	// BalanceMsat is ours, without reserve and fees taken off.
	BalanceMsat lntypes.Msat
	// OutboundCapacityMsat is what we could send in all, reserve taken off, commitment fee not.
	OutboundCapacityMsat lntypes.Msat
	// NextOutboundHTLCLimitMsat and NextOutboundHTLCMinimumMsat bound the next HTLC we send.
	NextOutboundHTLCLimitMsat   lntypes.Msat
	NextOutboundHTLCMinimumMsat lntypes.Msat
	// InboundCapacityMsat is what the peer could send in all.
	InboundCapacityMsat lntypes.Msat
	// ConfirmationsRequired until the channel is used, nil if not yet known.
	ConfirmationsRequired *uint32
	// Confirmations that the funding transaction has.
	Confirmations *uint32
	// ForceCloseSpendDelay is how many blocks we wait for our funds after a unilateral close of ours.
	ForceCloseSpendDelay *uint16
	// IsOutbound: we opened the channel.
	IsOutbound bool
	// IsChannelReady: funding is confirmed and both sides said channel_ready.
	IsChannelReady       bool
	ChannelShutdownState *ChannelShutdownState
	// IsUsable: ready, the peer is connected, and no shutdown is going on.
	IsUsable bool
	// IsPublic: the channel is or will be announced.
	IsPublic bool
	// InboundHTLCMinimumMsat and InboundHTLCMaximumMsat bound an HTLC to us.
	InboundHTLCMinimumMsat *lntypes.Msat
	InboundHTLCMaximumMsat *lntypes.Msat
	Config                 *config.ChannelConfig
}

// GetInboundPaymentSCID returns the name of the channel for route hints: the
// peer's alias, else the real one. It is nil if there is neither.
func (d *ChannelDetails) GetInboundPaymentSCID() *lntypes.ShortChannelID {
	if d.InboundSCIDAlias != nil {
		return d.InboundSCIDAlias
	}
	return d.ShortChannelID
}

// GetOutboundPaymentSCID returns the name of the channel for routes that start
// with it: the real one, else our alias. It is nil if there is neither.
func (d *ChannelDetails) GetOutboundPaymentSCID() *lntypes.ShortChannelID {
	if d.ShortChannelID != nil {
		return d.ShortChannelID
	}
	return d.OutboundSCIDAlias
}
