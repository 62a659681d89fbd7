package channel

import (
	"golightning/lightning/chain"
	"golightning/lightning/chanutil"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// OutboundParams is what NewOutboundV1 needs beside its Env.
type OutboundParams struct {
	// Counterparty is the peer, TheirFeatures what its init message offered.
	Counterparty  lntypes.PublicKey
	TheirFeatures *features.InitFeatures
	// ValueSat is the channel's size, PushMsat what the peer gets of it at once.
	ValueSat lntypes.Sat
	PushMsat lntypes.Msat
	UserID   lntypes.U128
	Config   *config.UserConfig
	// OutboundSCIDAlias is the name that the peer shall use for the channel.
	OutboundSCIDAlias lntypes.ShortChannelID
	// TemporaryID is drawn if nil.
	TemporaryID *lntypes.ChannelID
}

// NewOutboundV1 starts a channel that we fund. It returns an lntypes.APIError.
//
// Draws: those of SignerProvider.DeriveChannelSigner, one of no use (the
// reference blinds its curve arithmetic with it; kept, as callers rely on the
// order), and the temporary id if none is given.
func NewOutboundV1(env *Env, p OutboundParams) (*Channel, error) {
	cfg := p.Config
	keysID := env.SignerProvider.GenerateChannelKeysID(false, p.ValueSat, p.UserID)
	signer := env.SignerProvider.DeriveChannelSigner(p.ValueSat, keysID)
	if err := checkOutbound(&p); err != nil {
		return nil, err
	}
	c := newChannel(cfg)
	c.state = StateOpenSent
	c.announced = cfg.ChannelHandshakeConfig.AnnouncedChannel
	limits := cfg.ChannelHandshakeLimits
	c.handshakeLimits = &limits
	c.params = &chanutil.ChannelTransactionParameters{
		HolderPubkeys:              *signer.Pubkeys(),
		HolderSelectedContestDelay: cfg.ChannelHandshakeConfig.OurToSelfDelay,
		IsOutboundFromHolder:       true,
	}
	c.setType(initialChannelType(cfg, p.TheirFeatures))
	c.signer, c.channelKeysID = signer, keysID
	c.userID, c.counterpartyNodeID = p.UserID, p.Counterparty
	c.value, c.valueToSelf = p.ValueSat, p.ValueSat.Msat()-p.PushMsat
	c.creationHeight, c.outboundSCIDAlias = env.BestBlock.Height, p.OutboundSCIDAlias
	c.feerate = openFeerate(env, c.anchors)
	c.limits = ourLimits(p.ValueSat, cfg)

	fee := c.commitFee(c.feerate, minAffordableHTLCs)
	if c.valueToSelf.SatSub(c.anchorCost().Msat()) < fee.Msat() {
		return nil, lntypes.Misusef("funding amount (%v) does not cover the fee of %v for the first commitment transaction",
			c.valueToSelf.Sat(), fee)
	}
	env.EntropySource.GetSecureRandomBytes()
	if err := c.makeScripts(env, p.TheirFeatures); err != nil {
		return nil, err
	}
	id := p.TemporaryID
	if id == nil {
		drawn := lntypes.TemporaryChannelIDFromEntropy(env.EntropySource)
		id = &drawn
	}
	c.id, c.temporaryID = *id, id
	return c, nil
}

func checkOutbound(p *OutboundParams) error {
	delay := p.Config.ChannelHandshakeConfig.OurToSelfDelay
	switch {
	case !p.TheirFeatures.SupportsWumbo() && p.ValueSat > config.MaxFundingSatoshisNoWumbo:
		return lntypes.Misusef("funding value must not exceed %d sat without option_support_large_channel, it was %d",
			config.MaxFundingSatoshisNoWumbo, p.ValueSat)
	case p.ValueSat >= lntypes.MaxValueSat:
		return lntypes.Misusef("funding value must be less than all bitcoin, it was %v", p.ValueSat)
	case p.PushMsat > p.ValueSat.Msat():
		return lntypes.Misusef("push value %v is more than the channel value %v", p.PushMsat, p.ValueSat)
	case delay < BreakdownTimeout:
		return lntypes.Misusef("our_to_self_delay of %d blocks is too short to be safe", delay)
	case holderSelectedReserve(p.ValueSat, p.Config) < MinChannelDustLimit:
		return lntypes.Misusef("the channel is too small for a reserve above dust")
	}
	return nil
}

// newChannel fills what all new channels have in common.
func newChannel(cfg *config.UserConfig) *Channel {
	return &Channel{
		config:             cfg.ChannelConfig,
		upfront:            cfg.ChannelHandshakeConfig.CommitUpfrontShutdownPubkey,
		holderNumber:       InitialCommitmentNumber,
		counterpartyNumber: InitialCommitmentNumber,
		secrets:            chanutil.NewCounterpartyCommitmentSecrets(),
		updateTimeCounter:  1,
	}
}

// ourLimits are the limits that we set for the peer.
func ourLimits(value lntypes.Sat, cfg *config.UserConfig) partyLimits {
	return partyLimits{
		holderDust:        MinChannelDustLimit,
		holderMaxInFlight: holderMaxInFlight(value, &cfg.ChannelHandshakeConfig),
		holderReserve:     holderSelectedReserve(value, cfg),
		holderHTLCMinimum: holderHTLCMinimum(&cfg.ChannelHandshakeConfig),
		holderMaxAccepted: min(cfg.ChannelHandshakeConfig.OurMaxAcceptedHTLCs, MaxHTLCs),
	}
}

// makeScripts gets the scripts that our funds go to. It returns an
// lntypes.APIError.
func (c *Channel) makeScripts(env *Env, their *features.InitFeatures) error {
	if c.upfront {
		script, err := env.SignerProvider.GetShutdownScriptpubkey()
		if err != nil {
			return lntypes.Unavailablef("no shutdown script: %v", err)
		}
		if !scriptAllowed(script.Bytes(), their) {
			return lntypes.IncompatibleShutdownScript{Script: script}
		}
		c.shutdownScript = &script
	}
	destination, err := env.SignerProvider.GetDestinationScript(c.channelKeysID)
	if err != nil {
		return lntypes.Unavailablef("no destination script: %v", err)
	}
	c.destination = destination
	return nil
}

// scriptAllowed reports whether a shutdown script is one that BOLT 2 allows
// between peers with these features (known-attacks C13).
func scriptAllowed(script []byte, their *features.InitFeatures) bool {
	return lntypes.IsValidShutdownScript(script, their.SupportsShutdownAnysegwit())
}

// initialChannelType is the type that we ask for first: everything that is
// configured and that the peer knows.
func initialChannelType(cfg *config.UserConfig, their *features.InitFeatures) features.ChannelTypeFeatures {
	t := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	h := &cfg.ChannelHandshakeConfig
	if !h.AnnouncedChannel && h.NegotiateSCIDPrivacy && their.SupportsScidPrivacy() {
		t.SetScidPrivacyRequired()
	}
	if h.NegotiateAnchorsZeroFeeHTLCTx && their.SupportsAnchorsZeroFeeHTLCTx() {
		t.SetAnchorsZeroFeeHTLCTxRequired()
	}
	return t
}

func openFeerate(env *Env, anchors bool) uint32 {
	if anchors {
		return chain.BoundedFeerate(env.FeeEstimator, chain.AnchorChannelFee)
	}
	return chain.BoundedFeerate(env.FeeEstimator, chain.NonAnchorChannelFee)
}

// GetOpenChannel makes our open_channel. It returns APIMisuseError once the peer
// answered.
func (c *Channel) GetOpenChannel(env *Env) (lnwire.OpenChannel, error) {
	if !c.IsOutbound() || c.state != StateOpenSent {
		return lnwire.OpenChannel{}, lntypes.Misusef("no open_channel in state %v", c.state)
	}
	keys := &c.params.HolderPubkeys
	var flags uint8
	if c.announced {
		flags = 1
	}
	channelType := c.channelType
	script := c.upfrontScript()
	return lnwire.OpenChannel{
		ChainHash:                env.ChainHash,
		TemporaryChannelID:       c.id,
		FundingSatoshis:          c.value,
		PushMsat:                 c.value.Msat() - c.valueToSelf,
		DustLimitSatoshis:        c.limits.holderDust,
		MaxHTLCValueInFlightMsat: c.limits.holderMaxInFlight,
		ChannelReserveSatoshis:   c.limits.holderReserve,
		HTLCMinimumMsat:          c.limits.holderHTLCMinimum,
		FeeratePerKw:             c.feerate,
		ToSelfDelay:              c.params.HolderSelectedContestDelay,
		MaxAcceptedHTLCs:         c.limits.holderMaxAccepted,
		FundingPubkey:            keys.FundingPubkey,
		RevocationBasepoint:      keys.RevocationBasepoint.A,
		PaymentPoint:             keys.PaymentPoint,
		DelayedPaymentBasepoint:  keys.DelayedPaymentBasepoint.A,
		HTLCBasepoint:            keys.HtlcBasepoint.A,
		FirstPerCommitmentPoint:  c.holderPoint(c.holderNumber),
		ChannelFlags:             flags,
		ShutdownScriptpubkey:     &script,
		ChannelType:              &channelType,
	}, nil
}

// upfrontScript is our upfront shutdown script; empty declines to commit to one.
func (c *Channel) upfrontScript() []byte {
	if c.shutdownScript == nil {
		return []byte{}
	}
	return c.shutdownScript.Bytes()
}

// RetryWithFallbackType is called when the peer answered open_channel with an
// error, which may have been about the channel type alone. It returns an
// open_channel with fewer features, or false if there is nothing left to give up.
func (c *Channel) RetryWithFallbackType(env *Env) (lnwire.OpenChannel, bool) {
	plain := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	if !c.IsOutbound() || c.state != StateOpenSent || c.channelType.Equal(plain) {
		return lnwire.OpenChannel{}, false
	}
	t := c.channelType
	switch {
	case t.SupportsAnchorsZeroFeeHTLCTx():
		t.ClearAnchorsZeroFeeHTLCTx()
		c.feerate = openFeerate(env, false)
	case t.SupportsScidPrivacy():
		t.ClearScidPrivacy()
	default:
		t = plain
	}
	c.setType(t)
	msg, err := c.GetOpenChannel(env)
	return msg, err == nil
}

// HandleAcceptChannel takes the peer's terms (BOLT 2, accept_channel). def are
// the limits for a channel that was made without its own.
func (c *Channel) HandleAcceptChannel(_ *Env, msg *lnwire.AcceptChannel, def *config.ChannelHandshakeLimits,
	their *features.InitFeatures) error {
	if !c.IsOutbound() {
		return closef("accept_channel for a channel that the peer opened")
	}
	if c.state != StateOpenSent {
		return closef("accept_channel in state %v", c.state)
	}
	limits := def
	if c.handshakeLimits != nil {
		limits = c.handshakeLimits
	}
	terms := acceptTerms(msg)
	if err := c.checkAcceptReserve(msg); err != nil {
		return err
	}
	if err := terms.check(limits); err != nil {
		return err
	}
	if msg.MinimumDepth > limits.MaxMinimumDepth {
		return closef("minimum_depth of %d blocks is above our limit of %d", msg.MinimumDepth, limits.MaxMinimumDepth)
	}
	if err := c.agreeType(msg.ChannelType, their); err != nil {
		return err
	}
	script, err := upfrontShutdown(msg.ShutdownScriptpubkey, their)
	if err != nil {
		return err
	}
	if err := c.become(StateNegotiated); err != nil {
		return err
	}
	c.theirShutdown = script
	depth := msg.MinimumDepth
	if !limits.TrustOwnFunding0Conf {
		depth = max(depth, 1)
	}
	c.minimumDepth = &depth
	c.handshakeLimits = nil
	return c.setTerms(&terms)
}

func (c *Channel) checkAcceptReserve(msg *lnwire.AcceptChannel) error {
	ours, theirs := c.limits.holderReserve, msg.ChannelReserveSatoshis
	switch {
	case theirs > c.value || theirs > c.value-ours:
		return closef("channel_reserve_satoshis %d leaves nothing of the channel", theirs)
	case msg.DustLimitSatoshis > ours:
		return closef("dust_limit_satoshis %d is more than the reserve of %d that we ask for", msg.DustLimitSatoshis, ours)
	case msg.HTLCMinimumMsat >= (c.value - theirs).Msat():
		return closef("htlc_minimum_msat %d is the whole channel", msg.HTLCMinimumMsat)
	}
	return nil
}

// agreeType checks the answer to our channel type (BOLT 2: it must be the same).
// A peer that knows of channel types and repeats none has agreed; for one that
// does not, the type follows from both sides' features.
func (c *Channel) agreeType(t *features.ChannelTypeFeatures, their *features.InitFeatures) error {
	switch {
	case t != nil:
		if !t.Equal(c.channelType) {
			return closef("channel_type in accept_channel is not the one that we asked for")
		}
	case their.SupportsChannelType():
	default:
		implied := features.ChannelTypeFeaturesFromInit(*their)
		if !implied.Equal(features.ChannelTypeFeaturesOnlyStaticRemoteKey()) {
			return closef("without channel_type only option_static_remotekey is supported")
		}
		c.setType(implied)
	}
	return nil
}

// peerTerms are what open_channel and accept_channel have in common.
type peerTerms struct {
	dustLimit   lntypes.Sat
	maxInFlight lntypes.Msat
	reserve     lntypes.Sat
	htlcMinimum lntypes.Msat
	toSelfDelay uint16
	maxAccepted uint16
	keys        chanutil.ChannelPublicKeys
	firstPoint  lntypes.PublicKey
}

func acceptTerms(m *lnwire.AcceptChannel) peerTerms {
	return peerTerms{
		dustLimit: m.DustLimitSatoshis, maxInFlight: m.MaxHTLCValueInFlightMsat, reserve: m.ChannelReserveSatoshis,
		htlcMinimum: m.HTLCMinimumMsat, toSelfDelay: m.ToSelfDelay, maxAccepted: m.MaxAcceptedHTLCs,
		keys: chanutil.ChannelPublicKeys{
			FundingPubkey:           m.FundingPubkey,
			RevocationBasepoint:     chanutil.RevocationBasepoint{A: m.RevocationBasepoint},
			PaymentPoint:            m.PaymentPoint,
			DelayedPaymentBasepoint: chanutil.DelayedPaymentBasepoint{A: m.DelayedPaymentBasepoint},
			HtlcBasepoint:           chanutil.HtlcBasepoint{A: m.HTLCBasepoint},
		},
		firstPoint: m.FirstPerCommitmentPoint,
	}
}

func openTerms(m *lnwire.OpenChannel) peerTerms {
	return peerTerms{
		dustLimit: m.DustLimitSatoshis, maxInFlight: m.MaxHTLCValueInFlightMsat, reserve: m.ChannelReserveSatoshis,
		htlcMinimum: m.HTLCMinimumMsat, toSelfDelay: m.ToSelfDelay, maxAccepted: m.MaxAcceptedHTLCs,
		keys: chanutil.ChannelPublicKeys{
			FundingPubkey:           m.FundingPubkey,
			RevocationBasepoint:     chanutil.RevocationBasepoint{A: m.RevocationBasepoint},
			PaymentPoint:            m.PaymentPoint,
			DelayedPaymentBasepoint: chanutil.DelayedPaymentBasepoint{A: m.DelayedPaymentBasepoint},
			HtlcBasepoint:           chanutil.HtlcBasepoint{A: m.HTLCBasepoint},
		},
		firstPoint: m.FirstPerCommitmentPoint,
	}
}

// check holds the peer's terms against the protocol and our limits.
func (t *peerTerms) check(l *config.ChannelHandshakeLimits) error {
	delay := min(l.TheirToSelfDelay, MaxLocalBreakdownTimeout)
	switch {
	case t.toSelfDelay > delay:
		return closef("to_self_delay of %d blocks is above our limit of %d", t.toSelfDelay, delay)
	case t.maxAccepted < 1:
		return closef("max_accepted_htlcs of 0 makes a useless channel")
	case t.maxAccepted > MaxHTLCs:
		return closef("max_accepted_htlcs of %d is more than %d", t.maxAccepted, MaxHTLCs)
	case t.htlcMinimum > l.MaxHTLCMinimumMsat:
		return closef("htlc_minimum_msat %d is above our limit of %d", t.htlcMinimum, l.MaxHTLCMinimumMsat)
	case t.maxInFlight < l.MinMaxHTLCValueInFlightMsat:
		return closef("max_htlc_value_in_flight_msat %d is under our limit of %d", t.maxInFlight, l.MinMaxHTLCValueInFlightMsat)
	case t.reserve > l.MaxChannelReserveSatoshis:
		return closef("channel_reserve_satoshis %d is above our limit of %d", t.reserve, l.MaxChannelReserveSatoshis)
	case t.maxAccepted < l.MinMaxAcceptedHTLCs:
		return closef("max_accepted_htlcs of %d is under our limit of %d", t.maxAccepted, l.MinMaxAcceptedHTLCs)
	case t.dustLimit < MinChannelDustLimit:
		return closef("dust_limit_satoshis %d is less than %d", t.dustLimit, MinChannelDustLimit)
	case t.dustLimit > MaxChannelDustLimit:
		return closef("dust_limit_satoshis %d is more than %d", t.dustLimit, MaxChannelDustLimit)
	case !t.keys.Valid() || !secp.ValidPubKey(t.firstPoint):
		return closef("a key is not a point of the curve")
	}
	return nil
}

// setTerms takes over the peer's terms.
func (c *Channel) setTerms(t *peerTerms) error {
	reserve := t.reserve
	c.limits.counterpartyDust = t.dustLimit
	c.limits.counterpartyMaxInFlight = min(t.maxInFlight, c.value.Msat())
	c.limits.counterpartyReserve = &reserve
	c.limits.counterpartyHTLCMinimum = t.htlcMinimum
	c.limits.counterpartyMaxAccepted = t.maxAccepted
	c.theirPoint = &peerPoint{key: t.firstPoint}
	c.params.CounterpartyParameters = &chanutil.CounterpartyChannelTransactionParameters{
		Pubkeys: t.keys, SelectedContestDelay: t.toSelfDelay,
	}
	return c.cacheFundingKeys()
}

// cacheFundingKeys fills what follows from both funding keys. It fails on a key
// that is no point, which terms were checked for.
func (c *Channel) cacheFundingKeys() error {
	theirs := c.params.CounterpartyParameters.Pubkeys.FundingPubkey
	point, err := secp.ParsePoint(theirs)
	if err != nil {
		return internalf("funding key: %v", err)
	}
	c.theirFunding = fundingKey{point: point}
	c.fundingRedeem = chanutil.MakeFundingRedeemscript(c.params.HolderPubkeys.FundingPubkey, theirs)
	c.fundingScript = chanutil.P2WSH(c.fundingRedeem)
	return nil
}

// upfrontShutdown checks the peer's upfront shutdown script. It must be there if
// the feature is offered; an empty one declines.
func upfrontShutdown(script *[]byte, their *features.InitFeatures) ([]byte, error) {
	switch {
	case !their.SupportsUpfrontShutdownScript():
		return nil, nil
	case script == nil:
		return nil, closef("option_upfront_shutdown_script without a script; an empty one declines")
	case len(*script) == 0:
		return nil, nil
	case !scriptAllowed(*script, their):
		return nil, closef("upfront shutdown script of a form that is not allowed")
	}
	return *script, nil
}
