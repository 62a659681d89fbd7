package channel

import (
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// ChannelID returns the channel's id: temporary until funding is known.
func (c *Channel) ChannelID() lntypes.ChannelID { return c.id }

// TemporaryChannelID returns the id that the channel started with.
func (c *Channel) TemporaryChannelID() *lntypes.ChannelID { return copyOf(c.temporaryID) }

// UserID returns the user's id of the channel.
func (c *Channel) UserID() lntypes.U128 { return c.userID }

// CounterpartyNodeID returns the peer.
func (c *Channel) CounterpartyNodeID() lntypes.PublicKey { return c.counterpartyNodeID }

// ValueSat returns the channel's size in sat.
func (c *Channel) ValueSat() lntypes.Sat { return c.value }

// ChannelType returns the type, negotiated or proposed.
func (c *Channel) ChannelType() features.ChannelTypeFeatures { return c.channelType }

// IsOutbound reports that we opened the channel.
func (c *Channel) IsOutbound() bool { return c.params.IsOutboundFromHolder }

// ShouldAnnounce reports that the channel is or will be public.
func (c *Channel) ShouldAnnounce() bool { return c.announced }

// HaveReceivedMessage reports that the peer has answered; its terms are known.
func (c *Channel) HaveReceivedMessage() bool { return c.state != StateOpenSent }

// IsUsable reports that the channel is established and not closing.
func (c *Channel) IsUsable() bool {
	return c.state == StateReady && !c.localShutdown && !c.remoteShutdown && !c.waiting.channelReady
}

// IsLive reports that the channel is usable and the peer is there.
func (c *Channel) IsLive() bool { return c.IsUsable() && !c.peerDisconnected }

// IsPeerDisconnected reports that channel_reestablish has to come first.
func (c *Channel) IsPeerDisconnected() bool { return c.peerDisconnected }

// IsShutdown reports that the channel is over and can be dropped.
func (c *Channel) IsShutdown() bool { return c.state == StateClosed }

// SentShutdown reports that we sent shutdown; ReceivedShutdown, that the peer did.
func (c *Channel) SentShutdown() bool { return c.isFundedState() && c.localShutdown }

// ReceivedShutdown reports that the peer sent shutdown.
func (c *Channel) ReceivedShutdown() bool { return c.isFundedState() && c.remoteShutdown }

// IsOurChannelReady reports that our channel_ready was sent.
func (c *Channel) IsOurChannelReady() bool {
	return c.state == StateReady || c.state == StateAwaitingReady && c.ourReady
}

// IsFundingBroadcast reports that the funding is signed by both sides and not
// held back for a batch.
func (c *Channel) IsFundingBroadcast() bool {
	return !c.isPreFunded() && !(c.state == StateAwaitingReady && c.waitingForBatch)
}

// IsBatchFunding reports that the funding transaction funds other channels, too.
func (c *Channel) IsBatchFunding() bool { return c.batchFunding }

// ShutdownState says how far a cooperative close has come.
func (c *Channel) ShutdownState() route.ChannelShutdownState {
	switch {
	case c.state == StateClosed:
		return route.ChannelShutdownStateShutdownComplete
	case !c.isFundedState() || !c.localShutdown && !c.remoteShutdown:
		return route.ChannelShutdownStateNotShuttingDown
	case c.localShutdown && !c.remoteShutdown:
		return route.ChannelShutdownStateShutdownInitiated
	case c.closingReady():
		return route.ChannelShutdownStateNegotiatingClosingFee
	}
	return route.ChannelShutdownStateResolvingHTLCs
}

// FundingTxo returns the funding outpoint, nil before it is known.
func (c *Channel) FundingTxo() *lntypes.OutPoint { return copyOf(c.params.FundingOutpoint) }

// FundingScript returns the scriptPubkey of the funding output, nil before the
// peer's key is known. It must not be changed.
func (c *Channel) FundingScript() []byte { return c.fundingScript }

// ShortChannelID returns the funding's place in the chain, nil before it confirms.
func (c *Channel) ShortChannelID() *lntypes.ShortChannelID { return copyOf(c.scid) }

// OutboundSCIDAlias returns the name that the peer knows the channel by, 0 if none.
func (c *Channel) OutboundSCIDAlias() lntypes.ShortChannelID { return c.outboundSCIDAlias }

// SetOutboundSCIDAlias gives the channel its alias, before it is announced to the
// peer in channel_ready.
func (c *Channel) SetOutboundSCIDAlias(alias lntypes.ShortChannelID) { c.outboundSCIDAlias = alias }

// LatestInboundSCIDAlias returns the peer's name for the channel.
func (c *Channel) LatestInboundSCIDAlias() *lntypes.ShortChannelID { return copyOf(c.inboundSCIDAlias) }

// FundingTxConfirmationHeight returns the height at which funding confirmed, nil
// if it has not.
func (c *Channel) FundingTxConfirmationHeight() *uint32 {
	if c.fundingHeight == 0 {
		return nil
	}
	return copyOf(&c.fundingHeight)
}

// FundingTxConfirmedIn returns the block in which funding confirmed.
func (c *Channel) FundingTxConfirmedIn() *lntypes.BlockHash { return copyOf(c.fundingConfirmedIn) }

// FundingTxConfirmations counts confirmations at a height.
func (c *Channel) FundingTxConfirmations(height uint32) uint32 {
	if c.fundingHeight == 0 || height < c.fundingHeight {
		return 0
	}
	return height - c.fundingHeight + 1
}

// MinimumDepth returns how many confirmations are needed, nil before it is known.
func (c *Channel) MinimumDepth() *uint32 { return copyOf(c.minimumDepth) }

// FeerateSatPer1000Weight returns the feerate of the commitment transactions.
func (c *Channel) FeerateSatPer1000Weight() uint32 { return c.feerate }

// CurHolderCommitmentNumber is the number of our latest commitment.
func (c *Channel) CurHolderCommitmentNumber() uint64 { return c.holderNumber + 1 }

// CurCounterpartyCommitmentNumber is the number of the peer's latest commitment,
// signed by us.
func (c *Channel) CurCounterpartyCommitmentNumber() uint64 {
	if c.awaitingRevoke {
		return c.counterpartyNumber
	}
	return c.counterpartyNumber + 1
}

// RevokedCounterpartyCommitmentNumber is the number of the commitment that the
// peer revoked last.
func (c *Channel) RevokedCounterpartyCommitmentNumber() uint64 { return c.counterpartyNumber + 2 }

// HolderHTLCMinimumMsat is the smallest HTLC that the peer may send. msat.
func (c *Channel) HolderHTLCMinimumMsat() lntypes.Msat { return c.limits.holderHTLCMinimum }

// HolderHTLCMaximumMsat is the largest that the peer may send, nil before its
// terms are known. msat.
func (c *Channel) HolderHTLCMaximumMsat() *lntypes.Msat {
	return c.htlcMaximum(c.limits.holderMaxInFlight)
}

// CounterpartyHTLCMinimumMsat is the smallest HTLC that we may send. msat.
func (c *Channel) CounterpartyHTLCMinimumMsat() lntypes.Msat { return c.limits.counterpartyHTLCMinimum }

// CounterpartyHTLCMaximumMsat is the largest that we may send. msat.
func (c *Channel) CounterpartyHTLCMaximumMsat() *lntypes.Msat {
	return c.htlcMaximum(c.limits.counterpartyMaxInFlight)
}

func (c *Channel) htlcMaximum(inFlight lntypes.Msat) *lntypes.Msat {
	if c.limits.counterpartyReserve == nil {
		return nil
	}
	most := min(inFlight, c.value.SatSub(*c.limits.counterpartyReserve).SatSub(c.limits.holderReserve).Msat())
	return &most
}

// AnnouncedHTLCMaxMsat is htlc_maximum_msat in our channel_update: nine tenths of
// the channel, as payments of all of it hardly ever succeed. msat.
func (c *Channel) AnnouncedHTLCMaxMsat() lntypes.Msat {
	return min(c.value.Msat()/10*9, c.limits.counterpartyMaxInFlight)
}

// Config returns the channel's current configuration.
func (c *Channel) Config() config.ChannelConfig { return c.config }

// CLTVExpiryDelta returns the difference of expiries that forwards must leave us,
// in blocks.
func (c *Channel) CLTVExpiryDelta() uint16 { return max(c.config.CLTVExpiryDelta, MinCLTVExpiryDelta) }

// UpdateConfig changes the configuration and reports whether the network has to
// be told. Forwards by the previous terms are accepted for some ticks.
func (c *Channel) UpdateConfig(cfg config.ChannelConfig) bool {
	old := c.config
	changed := old.ForwardingFeeProportionalMillionths != cfg.ForwardingFeeProportionalMillionths ||
		old.ForwardingFeeBaseMsat != cfg.ForwardingFeeBaseMsat || old.CLTVExpiryDelta != cfg.CLTVExpiryDelta
	if changed {
		c.prevConfig = &prevConfig{config: old}
		c.updateTimeCounter++
	}
	c.config = cfg
	return changed
}

// MaybeExpirePrevConfig counts a timer tick for the previous configuration.
func (c *Channel) MaybeExpirePrevConfig() {
	if c.prevConfig == nil {
		return
	}
	if c.prevConfig.ticks++; c.prevConfig.ticks >= ExpirePrevConfigTicks {
		c.prevConfig = nil
	}
}

// TimerTick counts a timer tick of a channel without funding and reports that it
// took too long (known-attacks C2).
func (c *Channel) TimerTick() (expired bool) {
	c.unfundedTicks++
	return c.unfundedTicks >= UnfundedChannelAgeLimitTicks
}

// HTLCSatisfiesConfig checks an HTLC that is to be forwarded over the channel
// against our terms, the previous ones included. It returns a *ForwardRefusal.
func (c *Channel) HTLCSatisfiesConfig(htlc *lnwire.UpdateAddHTLC, amtToForward lntypes.Msat, outgoingCltv uint32) error {
	err := satisfies(htlc, amtToForward, outgoingCltv, &c.config)
	if err != nil && c.prevConfig != nil {
		err = satisfies(htlc, amtToForward, outgoingCltv, &c.prevConfig.config)
	}
	if err != nil {
		return err
	}
	return nil
}

func satisfies(htlc *lnwire.UpdateAddHTLC, forward lntypes.Msat, outgoingCltv uint32, cfg *config.ChannelConfig) *ForwardRefusal {
	const feeInsufficient, incorrectExpiry uint16 = 0x1000 | 12, 0x1000 | 13
	rate := lntypes.Msat(cfg.ForwardingFeeProportionalMillionths)
	if rate != 0 && forward > ^lntypes.Msat(0)/rate {
		return &ForwardRefusal{Msg: "fee overflows", Code: feeInsufficient}
	}
	fee, ok := (forward * rate / 1_000_000).CheckedAdd(lntypes.Msat(cfg.ForwardingFeeBaseMsat))
	if !ok || htlc.AmountMsat < fee || htlc.AmountMsat-fee < forward {
		return &ForwardRefusal{Msg: "HTLC pays less than our fee", Code: feeInsufficient}
	}
	if uint64(htlc.CltvExpiry) < uint64(outgoingCltv)+uint64(cfg.CLTVExpiryDelta) {
		return &ForwardRefusal{Msg: "HTLC leaves less than our expiry delta", Code: incorrectExpiry}
	}
	return nil
}

// HandleChannelUpdate takes the peer's terms for forwarding to us and reports
// whether they are new. The caller has checked the signature.
func (c *Channel) HandleChannelUpdate(msg *lnwire.ChannelUpdate) bool {
	info := route.CounterpartyForwardingInfo{
		FeeBaseMsat:               msg.Contents.FeeBaseMsat,
		FeeProportionalMillionths: msg.Contents.FeeProportionalMillionths,
		CLTVExpiryDelta:           msg.Contents.CltvExpiryDelta,
	}
	if c.counterpartyForwarding != nil && *c.counterpartyForwarding == info {
		return false
	}
	c.counterpartyForwarding = &info
	return true
}

// UpdateTimeCounter is the timestamp for our next channel_update.
func (c *Channel) UpdateTimeCounter() uint32 { return c.updateTimeCounter }

// ChannelUpdateStatus returns what the network was told of the channel.
func (c *Channel) ChannelUpdateStatus() ChannelUpdateStatus { return c.updateStatus }

// SetChannelUpdateStatus remembers what the network was or will be told.
func (c *Channel) SetChannelUpdateStatus(s ChannelUpdateStatus) {
	c.updateTimeCounter++
	c.updateStatus = s
}

// ShouldEmitChannelPendingEvent reports that a ChannelPending event is due.
func (c *Channel) ShouldEmitChannelPendingEvent() bool {
	return c.IsFundingBroadcast() && !c.pendingEventEmitted
}

// ChannelPendingEventEmitted reports that it was emitted.
func (c *Channel) ChannelPendingEventEmitted() bool { return c.pendingEventEmitted }

// SetChannelPendingEventEmitted remembers it.
func (c *Channel) SetChannelPendingEventEmitted() { c.pendingEventEmitted = true }

// ShouldEmitChannelReadyEvent reports that a ChannelReady event is due.
func (c *Channel) ShouldEmitChannelReadyEvent() bool { return c.IsUsable() && !c.readyEventEmitted }

// SetChannelReadyEventEmitted remembers it.
func (c *Channel) SetChannelReadyEventEmitted() { c.readyEventEmitted = true }

// InflightHTLCSources lists the HTLCs that we offer or are about to.
func (c *Channel) InflightHTLCSources() []HTLCToFail {
	list := make([]HTLCToFail, 0, len(c.outbound))
	for _, u := range c.held {
		if add, ok := u.(*heldAdd); ok {
			list = append(list, HTLCToFail{Source: add.htlc.Source, PaymentHash: add.htlc.PaymentHash})
		}
	}
	for i := range c.outbound {
		list = append(list, HTLCToFail{Source: c.outbound[i].source, PaymentHash: c.outbound[i].hash})
	}
	return list
}

// Details makes a snapshot for the user. their are the features that the peer
// last told.
func (c *Channel) Details(env *Env, their *features.InitFeatures) route.ChannelDetails {
	b := c.AvailableBalances(env)
	feerate, confirmations := c.feerate, c.FundingTxConfirmations(env.BestBlock.Height)
	minimum, shutdown, cfg := c.limits.holderHTLCMinimum, c.ShutdownState(), c.config
	d := route.ChannelDetails{
		ChannelID: c.id,
		Counterparty: route.ChannelCounterparty{
			NodeID: c.counterpartyNodeID, Features: *their, UnspendablePunishmentReserve: c.limits.holderReserve,
			ForwardingInfo: copyOf(c.counterpartyForwarding), OutboundHTLCMaximumMsat: c.CounterpartyHTLCMaximumMsat(),
		},
		FundingTxo:                   c.FundingTxo(),
		ShortChannelID:               c.ShortChannelID(),
		InboundSCIDAlias:             c.LatestInboundSCIDAlias(),
		ChannelValueSatoshis:         c.value,
		UnspendablePunishmentReserve: copyOf(c.limits.counterpartyReserve),
		UserChannelID:                c.userID,
		FeerateSatPer1000Weight:      &feerate,
		BalanceMsat:                  b.BalanceMsat,
		OutboundCapacityMsat:         b.OutboundCapacityMsat,
		NextOutboundHTLCLimitMsat:    b.NextOutboundHTLCLimitMsat,
		NextOutboundHTLCMinimumMsat:  b.NextOutboundHTLCMinimumMsat,
		InboundCapacityMsat:          b.InboundCapacityMsat,
		ConfirmationsRequired:        c.MinimumDepth(),
		Confirmations:                &confirmations,
		IsOutbound:                   c.IsOutbound(),
		IsChannelReady:               c.IsUsable(),
		ChannelShutdownState:         &shutdown,
		IsUsable:                     c.IsLive(),
		IsPublic:                     c.announced,
		InboundHTLCMinimumMsat:       &minimum,
		InboundHTLCMaximumMsat:       c.HolderHTLCMaximumMsat(),
		Config:                       &cfg,
	}
	if c.HaveReceivedMessage() {
		t, m := c.channelType, c.limits.counterpartyHTLCMinimum
		d.ChannelType, d.Counterparty.OutboundHTLCMinimumMsat = &t, &m
	}
	if p := c.params.CounterpartyParameters; p != nil {
		delay := p.SelectedContestDelay
		d.ForceCloseSpendDelay = &delay
	}
	if c.IsUsable() {
		alias := c.outboundSCIDAlias
		d.OutboundSCIDAlias = &alias
	}
	return d
}

// copyOf lets nobody outside change the channel through a pointer.
func copyOf[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
