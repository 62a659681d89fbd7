package channel

import (
	"golightning/lightning/chanutil"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// announceFlag is the bit of channel_flags that makes a channel public.
const announceFlag uint8 = 1

// ChannelTypeFromOpenChannel determines the type of a channel that a peer offers
// (BOLT 2, open_channel): the one it names, which must be one of ours, or the one
// that follows from features.
func ChannelTypeFromOpenChannel(msg *lnwire.OpenChannel, their *features.InitFeatures,
	ours *features.ChannelTypeFeatures) (features.ChannelTypeFeatures, error) {
	if msg.ChannelType == nil {
		t := features.ChannelTypeFeaturesFromInit(*their)
		if !t.Equal(features.ChannelTypeFeaturesOnlyStaticRemoteKey()) {
			return t, closef("without channel_type only option_static_remotekey is supported")
		}
		return t, nil
	}
	t := *msg.ChannelType
	switch {
	case t.SupportsAnyOptionalBits():
		return t, closef("channel_type has optional bits")
	case !t.RequiresStaticRemoteKey():
		return t, closef("channel_type without option_static_remotekey")
	case !t.IsSubset(*ours):
		return t, closef("channel_type has features that are not supported")
	case t.RequiresScidPrivacy() && msg.ChannelFlags&announceFlag != 0:
		return t, closef("channel_type option_scid_alias on a public channel")
	}
	return t, nil
}

// InboundParams is what NewInboundV1 needs beside its Env and the message.
type InboundParams struct {
	Counterparty  lntypes.PublicKey
	TheirFeatures *features.InitFeatures
	// OurTypes is the union of the channel types that we support.
	OurTypes *features.ChannelTypeFeatures
	UserID   lntypes.U128
	Config   *config.UserConfig
	// ZeroConf uses the channel before its funding confirms: only for a peer
	// that is trusted not to double-spend it (known-attacks C8).
	ZeroConf bool
}

// NewInboundV1 starts a channel that a peer offers (BOLT 2, open_channel). The
// caller has checked the chain hash. It returns a *Fault.
//
// Draws: those of SignerProvider.DeriveChannelSigner and one of no use, see
// NewOutboundV1.
func NewInboundV1(env *Env, p InboundParams, msg *lnwire.OpenChannel) (*Channel, error) {
	cfg := p.Config
	channelType, err := ChannelTypeFromOpenChannel(msg, p.TheirFeatures, p.OurTypes)
	if err != nil {
		return nil, err
	}
	keysID := env.SignerProvider.GenerateChannelKeysID(true, msg.FundingSatoshis, p.UserID)
	signer := env.SignerProvider.DeriveChannelSigner(msg.FundingSatoshis, keysID)
	terms := openTerms(msg)
	announced := msg.ChannelFlags&announceFlag != 0
	if err := checkOpenValues(env, msg, &channelType, cfg); err != nil {
		return nil, err
	}
	if err := terms.check(&cfg.ChannelHandshakeLimits); err != nil {
		return nil, err
	}
	if cfg.ChannelHandshakeLimits.ForceAnnouncedChannelPreference &&
		cfg.ChannelHandshakeConfig.AnnouncedChannel != announced {
		return nil, closef("the peer's wish to announce the channel differs from ours")
	}
	c := newChannel(cfg)
	c.state, c.announced = StateNegotiated, announced
	c.params = &chanutil.ChannelTransactionParameters{
		HolderPubkeys:              *signer.Pubkeys(),
		HolderSelectedContestDelay: cfg.ChannelHandshakeConfig.OurToSelfDelay,
	}
	c.setType(channelType)
	c.signer, c.channelKeysID = signer, keysID
	c.userID, c.counterpartyNodeID = p.UserID, p.Counterparty
	c.value, c.valueToSelf = msg.FundingSatoshis, msg.PushMsat
	c.creationHeight, c.feerate = env.BestBlock.Height, msg.FeeratePerKw
	c.limits = ourLimits(c.value, cfg)
	if err := c.checkOpenFunds(msg); err != nil {
		return nil, err
	}
	if c.theirShutdown, err = upfrontShutdown(msg.ShutdownScriptpubkey, p.TheirFeatures); err != nil {
		return nil, err
	}
	if err := c.makeScripts(env, p.TheirFeatures); err != nil {
		return nil, closef("%v", err)
	}
	env.EntropySource.GetSecureRandomBytes()
	var depth uint32
	if !p.ZeroConf {
		depth = max(cfg.ChannelHandshakeConfig.MinimumDepth, 1)
	}
	c.minimumDepth = &depth
	temporary := msg.TemporaryChannelID
	c.id, c.temporaryID = temporary, &temporary
	if err := c.setTerms(&terms); err != nil {
		return nil, err
	}
	return c, nil
}

// checkOpenValues checks the amounts of open_channel that need no channel.
func checkOpenValues(env *Env, msg *lnwire.OpenChannel, t *features.ChannelTypeFeatures, cfg *config.UserConfig) error {
	limits := &cfg.ChannelHandshakeLimits
	value := msg.FundingSatoshis
	switch {
	case cfg.ChannelHandshakeConfig.OurToSelfDelay < BreakdownTimeout:
		return closef("our own to_self_delay of %d blocks is too short to be safe", cfg.ChannelHandshakeConfig.OurToSelfDelay)
	case value > limits.MaxFundingSatoshis:
		return closef("funding_satoshis %d is above our limit of %d", value, limits.MaxFundingSatoshis)
	case value >= lntypes.MaxValueSat:
		return closef("funding_satoshis %d is more than all bitcoin", value)
	case value < limits.MinFundingSatoshis:
		return closef("funding_satoshis %d is under our limit of %d", value, limits.MinFundingSatoshis)
	case msg.ChannelReserveSatoshis > value:
		return closef("channel_reserve_satoshis %d is more than the channel", msg.ChannelReserveSatoshis)
	}
	most := (value - msg.ChannelReserveSatoshis).Msat()
	switch {
	case msg.PushMsat > most:
		return closef("push_msat %d is more than the channel less its reserve", msg.PushMsat)
	case msg.DustLimitSatoshis > value:
		return closef("dust_limit_satoshis %d is more than the channel", msg.DustLimitSatoshis)
	case msg.HTLCMinimumMsat >= most:
		return closef("htlc_minimum_msat %d is the whole channel", msg.HTLCMinimumMsat)
	}
	return checkRemoteFeerate(env, t.SupportsAnchorsZeroFeeHTLCTx(), msg.FeeratePerKw, nil)
}

// checkOpenFunds checks that the funder can pay for the first commitments and
// keeps our reserve.
func (c *Channel) checkOpenFunds(msg *lnwire.OpenChannel) error {
	reserve := c.limits.holderReserve
	switch {
	case reserve < MinChannelDustLimit || reserve < msg.DustLimitSatoshis:
		return closef("no reserve found above the dust limits of %d and %d", MinChannelDustLimit, msg.DustLimitSatoshis)
	case reserve >= c.value-msg.ChannelReserveSatoshis:
		return closef("the channel is too small for a reserve of %d on our side", reserve)
	}
	funder := (c.value.Msat() - msg.PushMsat).Sat().SatSub(c.anchorCost())
	fee := c.commitFee(msg.FeeratePerKw, minAffordableHTLCs)
	if funder < fee {
		return closef("funding amount (%d sat) does not cover the fee of %d sat for the first commitment transaction", funder, fee)
	}
	if funder-fee < reserve {
		return closef("funding amount does not cover the funder's reserve")
	}
	return nil
}

// AcceptInboundChannel makes our accept_channel. It returns APIMisuseError if the
// channel is not one that waits for it.
func (c *Channel) AcceptInboundChannel() (lnwire.AcceptChannel, error) {
	if c.IsOutbound() || c.state != StateNegotiated {
		return lnwire.AcceptChannel{}, lntypes.Misusef("no accept_channel in state %v", c.state)
	}
	keys := &c.params.HolderPubkeys
	channelType := c.channelType
	script := c.upfrontScript()
	return lnwire.AcceptChannel{
		TemporaryChannelID:       c.id,
		DustLimitSatoshis:        c.limits.holderDust,
		MaxHTLCValueInFlightMsat: c.limits.holderMaxInFlight,
		ChannelReserveSatoshis:   c.limits.holderReserve,
		HTLCMinimumMsat:          c.limits.holderHTLCMinimum,
		MinimumDepth:             *c.minimumDepth,
		ToSelfDelay:              c.params.HolderSelectedContestDelay,
		MaxAcceptedHTLCs:         c.limits.holderMaxAccepted,
		FundingPubkey:            keys.FundingPubkey,
		RevocationBasepoint:      keys.RevocationBasepoint.A,
		PaymentPoint:             keys.PaymentPoint,
		DelayedPaymentBasepoint:  keys.DelayedPaymentBasepoint.A,
		HTLCBasepoint:            keys.HtlcBasepoint.A,
		FirstPerCommitmentPoint:  c.holderPoint(c.holderNumber),
		ShutdownScriptpubkey:     &script,
		ChannelType:              &channelType,
	}, nil
}
