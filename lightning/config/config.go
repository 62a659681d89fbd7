package config

import "golightning/lightning/lntypes"

// ChannelHandshakeConfig is what we ask for when a channel is opened, by either
// side. It is fixed for the channel's life.
type ChannelHandshakeConfig struct {
	// MinimumDepth is how many confirmations an inbound channel's funding needs
	// before it is used. Blocks; default 6.
	MinimumDepth uint32
	// OurToSelfDelay is how long the peer has to wait for its own funds after it
	// closes unilaterally, our window to punish. Blocks; default 144, at least 144.
	OurToSelfDelay uint16
	// OurHTLCMinimumMsat is the smallest HTLC the peer may send us. msat; default 1.
	OurHTLCMinimumMsat lntypes.Msat
	// MaxInboundHTLCValueInFlightPercentOfChannel caps the sum of pending inbound
	// HTLCs. Percent of the channel value, 1 to 100; default 10.
	MaxInboundHTLCValueInFlightPercentOfChannel uint8
	// NegotiateSCIDPrivacy asks for option_scid_alias in the channel type: the
	// real short channel id is then never revealed. Default false.
	NegotiateSCIDPrivacy bool
	// AnnouncedChannel makes the channel public. Default false.
	AnnouncedChannel bool
	// CommitUpfrontShutdownPubkey fixes our close address when the channel opens.
	// Default true.
	CommitUpfrontShutdownPubkey bool
	// TheirChannelReserveProportionalMillionths is the balance that the peer must
	// keep. Millionths of the channel value, at least 1000 sat; default 10,000.
	TheirChannelReserveProportionalMillionths uint32
	// NegotiateAnchorsZeroFeeHTLCTx asks for option_anchors. Default false.
	NegotiateAnchorsZeroFeeHTLCTx bool
	// OurMaxAcceptedHTLCs caps how many HTLCs the peer may have pending. At most
	// 483; default 50.
	OurMaxAcceptedHTLCs uint16
}

// DefaultChannelHandshakeConfig returns the defaults.
func DefaultChannelHandshakeConfig() ChannelHandshakeConfig {
	return ChannelHandshakeConfig{
		MinimumDepth:       6,
		OurToSelfDelay:     6 * 24,
		OurHTLCMinimumMsat: 1,
		MaxInboundHTLCValueInFlightPercentOfChannel: 10,
		CommitUpfrontShutdownPubkey:                 true,
		TheirChannelReserveProportionalMillionths:   10_000,
		OurMaxAcceptedHTLCs:                         50,
	}
}

// ChannelHandshakeLimits is what we accept from a peer when a channel is opened.
type ChannelHandshakeLimits struct {
	// MinFundingSatoshis is the smallest inbound channel. sat; default 0.
	MinFundingSatoshis lntypes.Sat
	// MaxFundingSatoshis is the largest inbound channel. sat; default 2^24-1, the
	// limit without option_support_large_channel.
	MaxFundingSatoshis lntypes.Sat
	// MaxHTLCMinimumMsat bounds the smallest HTLC that the peer lets us send.
	// msat; default unlimited.
	MaxHTLCMinimumMsat lntypes.Msat
	// MinMaxHTLCValueInFlightMsat is the least sum of pending HTLCs that the peer
	// must allow us. msat; default 0.
	MinMaxHTLCValueInFlightMsat lntypes.Msat
	// MaxChannelReserveSatoshis bounds the balance that the peer makes us keep.
	// sat; default unlimited.
	MaxChannelReserveSatoshis lntypes.Sat
	// MinMaxAcceptedHTLCs is the least number of pending HTLCs that the peer must
	// allow us. Default 0.
	MinMaxAcceptedHTLCs uint16
	// MaxMinimumDepth bounds the confirmations that the peer asks for. Blocks;
	// default 144.
	MaxMinimumDepth uint32
	// TrustOwnFunding0Conf uses a channel that we funded before it confirms, when
	// the peer allows it. Default true.
	TrustOwnFunding0Conf bool
	// ForceAnnouncedChannelPreference refuses inbound channels whose announcement
	// bit differs from ours. Default true.
	ForceAnnouncedChannelPreference bool
	// TheirToSelfDelay bounds the delay that the peer puts on our own funds.
	// Blocks; default 2016.
	TheirToSelfDelay uint16
}

// MaxFundingSatoshisNoWumbo is the largest channel without
// option_support_large_channel (BOLT 2).
const MaxFundingSatoshisNoWumbo lntypes.Sat = 1<<24 - 1

// DefaultChannelHandshakeLimits returns the defaults.
func DefaultChannelHandshakeLimits() ChannelHandshakeLimits {
	return ChannelHandshakeLimits{
		MaxFundingSatoshis:              MaxFundingSatoshisNoWumbo,
		MaxHTLCMinimumMsat:              ^lntypes.Msat(0),
		MaxChannelReserveSatoshis:       ^lntypes.Sat(0),
		MaxMinimumDepth:                 144,
		TrustOwnFunding0Conf:            true,
		ForceAnnouncedChannelPreference: true,
		TheirToSelfDelay:                2016,
	}
}

// MaxDustHTLCExposure limits how much value may sit in HTLCs too small to have an
// output, which goes to miners if the channel closes. A sealed union.
type MaxDustHTLCExposure interface{ isMaxDustHTLCExposure() }

// FixedLimitMsat is a limit in msat.
type FixedLimitMsat struct{ A lntypes.Msat }

// FeeRateMultiplier is a limit in msat that grows with fees: the multiplier times
// the estimated feerate (sat/kw).
type FeeRateMultiplier struct{ A uint64 }

func (FixedLimitMsat) isMaxDustHTLCExposure()    {}
func (FeeRateMultiplier) isMaxDustHTLCExposure() {}

// ChannelConfig is the part of a channel's configuration that may change while it
// lives.
type ChannelConfig struct {
	// ForwardingFeeProportionalMillionths is charged on payments forwarded over
	// the channel, on top of the base. Millionths; default 0.
	ForwardingFeeProportionalMillionths uint32
	// ForwardingFeeBaseMsat is charged per forwarded payment. msat; default 1000.
	ForwardingFeeBaseMsat uint32
	// CLTVExpiryDelta is the difference in expiry that a forward must leave us.
	// Blocks, at least 42 (the reference's MIN_CLTV_EXPIRY_DELTA); default 72.
	CLTVExpiryDelta uint16
	// MaxDustHTLCExposure bounds dust; default FeeRateMultiplier 5000.
	MaxDustHTLCExposure MaxDustHTLCExposure
	// ForceCloseAvoidanceMaxFeeSatoshis is what we pay extra for a cooperative
	// close rather than force-close. sat; default 1000.
	ForceCloseAvoidanceMaxFeeSatoshis lntypes.Sat
	// AcceptUnderpayingHTLCs lets a counterparty that is our liquidity provider
	// deliver less than the onion says and reports the skimmed fee. Default false.
	AcceptUnderpayingHTLCs bool
}

// DefaultChannelConfig returns the defaults.
func DefaultChannelConfig() ChannelConfig {
	return ChannelConfig{
		ForwardingFeeBaseMsat:             1000,
		CLTVExpiryDelta:                   6 * 12,
		MaxDustHTLCExposure:               FeeRateMultiplier{A: 5000},
		ForceCloseAvoidanceMaxFeeSatoshis: 1000,
	}
}

// Apply changes the fields that update sets and leaves the others.
func (c *ChannelConfig) Apply(update *ChannelConfigUpdate) {
	if v := update.ForwardingFeeProportionalMillionths; v != nil {
		c.ForwardingFeeProportionalMillionths = *v
	}
	if v := update.ForwardingFeeBaseMsat; v != nil {
		c.ForwardingFeeBaseMsat = *v
	}
	if v := update.CLTVExpiryDelta; v != nil {
		c.CLTVExpiryDelta = *v
	}
	if v := update.MaxDustHTLCExposureMsat; v != nil {
		c.MaxDustHTLCExposure = v
	}
	if v := update.ForceCloseAvoidanceMaxFeeSatoshis; v != nil {
		c.ForceCloseAvoidanceMaxFeeSatoshis = *v
	}
}

// ChannelConfigUpdate changes some fields of a ChannelConfig; nil leaves one as
// it is.
type ChannelConfigUpdate struct {
	// ForwardingFeeProportionalMillionths as in ChannelConfig.
	ForwardingFeeProportionalMillionths *uint32
	// ForwardingFeeBaseMsat as in ChannelConfig. msat.
	ForwardingFeeBaseMsat *uint32
	// CLTVExpiryDelta as in ChannelConfig. Blocks.
	CLTVExpiryDelta *uint16
	// MaxDustHTLCExposureMsat as MaxDustHTLCExposure in ChannelConfig; nil
	// leaves it.
	MaxDustHTLCExposureMsat MaxDustHTLCExposure
	// ForceCloseAvoidanceMaxFeeSatoshis as in ChannelConfig. sat.
	ForceCloseAvoidanceMaxFeeSatoshis *lntypes.Sat
}

// UserConfig is the whole configuration of a ChannelManager.
type UserConfig struct {
	// ChannelHandshakeConfig is what we ask for in new channels.
	ChannelHandshakeConfig ChannelHandshakeConfig
	// ChannelHandshakeLimits is what we accept in new channels.
	ChannelHandshakeLimits ChannelHandshakeLimits
	// ChannelConfig is what new channels start with.
	ChannelConfig ChannelConfig
	// AcceptForwardsToPrivChannels forwards payments into unannounced channels.
	// Default false.
	AcceptForwardsToPrivChannels bool
	// AcceptInboundChannels lets peers open channels to us. Default true.
	AcceptInboundChannels bool
	// ManuallyAcceptInboundChannels asks with an OpenChannelRequest event first.
	// Default false.
	ManuallyAcceptInboundChannels bool
	// AcceptInterceptHTLCs reports forwards to intercept ids as HTLCIntercepted
	// events. Default false.
	AcceptInterceptHTLCs bool
	// AcceptMPPKeysend accepts spontaneous payments in several parts. Default
	// false.
	AcceptMPPKeysend bool
}

// DefaultUserConfig returns the defaults.
func DefaultUserConfig() UserConfig {
	return UserConfig{
		ChannelHandshakeConfig: DefaultChannelHandshakeConfig(),
		ChannelHandshakeLimits: DefaultChannelHandshakeLimits(),
		ChannelConfig:          DefaultChannelConfig(),
		AcceptInboundChannels:  true,
	}
}
