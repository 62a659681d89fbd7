package channel

import (
	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// The persistent form: a version prefix (the version that wrote it, the lowest
// that can read it) and one TLV stream. Even records must be understood, odd ones
// may be dropped by a reader that does not know them. What the peer announced
// without signing it is not written: reading a channel is like reconnecting.
//
//	0 state                    24 their close script      48 inbound HTLCs
//	2 flags                    26 target close feerate    50 outbound HTLCs
//	4 config                   28 holder number           52 holding cell
//	6 user id                  30 counterparty number     54 waiting for monitor
//	8 channel id               32 their point             56 blocked updates
//	10 counterparty            34 their previous point    58 latest update id
//	12 value                   36 secrets                 60 funding confirmation
//	14 channel parameters      38 value to self           62 limits
//	16 funding transaction     40 feerate                 64 depth and creation height
//	18 channel keys id         42 fee updates             66 scid aliases
//	20 destination script      44 next HTLC ids           68 announcement
//	22 our close script        46 resend order            69 temporary id
//	                                                      71 update status and counter
//	                                                      73 counterparty's forwarding terms
//	                                                      75 timestamp of the update last told

const serializationVersion, minSerializationVersion = 1, 1

// flagBits are the persistent flags in the order of their bits.
func (c *Channel) flagBits() []*bool {
	return []*bool{&c.monitorUpdating, &c.localShutdown, &c.remoteShutdown, &c.ourReady, &c.theirReady,
		&c.waitingForBatch, &c.awaitingRevoke, &c.stale, &c.announced, &c.upfront, &c.batchFunding,
		&c.pendingEventEmitted, &c.readyEventEmitted, &c.expectingCommitment}
}

// Write returns the persistent form of a funded channel.
func (c *Channel) Write() []byte { return c.AppendTo(nil) }

// AppendTo appends the persistent form of a funded channel; ReadChannel reads no
// other.
func (c *Channel) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Grow(3500 + 200*len(c.inbound) + 1800*(len(c.outbound)+len(c.held)))
	f.U8(0, uint8(c.state))
	var bits uint32
	for i, flag := range c.flagBits() {
		if *flag {
			bits |= 1 << i
		}
	}
	f.U32(2, bits)
	f.Bytes(4, appendConfig(nil, &c.config))
	user := c.userID.BigEndian()
	f.Bytes(6, user[:])
	f.Bytes(8, c.id[:])
	f.Bytes(10, c.counterpartyNodeID[:])
	f.U64(12, uint64(c.value))
	f.Of(14, c.params.AppendTo)
	if c.fundingTx != nil {
		f.Bytes(16, chanutil.AppendTx(nil, c.fundingTx))
	}
	f.Bytes(18, c.channelKeysID[:])
	f.Bytes(20, c.destination)
	if c.shutdownScript != nil {
		f.Bytes(22, c.shutdownScript.Bytes())
	}
	f.NonEmpty(24, c.theirShutdown)
	f.OptU32(26, c.targetCloseRate)
	c.appendCommitments(&f)
	c.appendUpdates(&f)
	c.appendChain(&f)
	return f.Append(ser.AppendVersion(b, serializationVersion, minSerializationVersion))
}

func (c *Channel) appendCommitments(f *ser.Fields) {
	f.U64(28, c.holderNumber)
	f.U64(30, c.counterpartyNumber)
	if c.theirPoint != nil {
		f.Bytes(32, c.theirPoint.key[:])
	}
	if c.theirPrevPoint != nil {
		f.Bytes(34, c.theirPrevPoint[:])
	}
	f.Of(36, c.secrets.AppendTo)
	f.U64(38, uint64(c.valueToSelf))
	f.U32(40, c.feerate)
}

// appendUpdates adds HTLCs, fees and everything that waits.
func (c *Channel) appendUpdates(f *ser.Fields) {
	var fees ser.Fields
	fees.OptU32(0, c.fees.signed)
	fees.OptU32(2, c.fees.outgoing)
	fees.OptU32(4, c.heldFee)
	f.Bytes(42, fees.Append(nil))
	var one ser.Fields // for one HTLC after the other
	if len(c.inbound)+len(c.outbound)+len(c.held) != 0 {
		one.Grow(2048)
	}
	theirNext := c.nextCounterpartyHTLCID
	inbound := make([]byte, 0, 200*len(c.inbound))
	for i := range c.inbound {
		if c.inbound[i].state == inAnnounced {
			theirNext--
			continue
		}
		inbound = c.inbound[i].appendTo(inbound, &one)
	}
	f.Bytes(44, tlv.AppendU64(tlv.AppendU64(nil, c.nextHolderHTLCID), theirNext))
	f.U8(46, uint8(c.resendOrder))
	outbound := make([]byte, 0, 300*len(c.outbound))
	for i := range c.outbound {
		outbound = c.outbound[i].appendTo(outbound, &one)
	}
	held := make([]byte, 0, 1700*len(c.held))
	for _, u := range c.held {
		held = appendHeld(held, u, &one)
	}
	var blocked []byte
	for _, u := range c.blocked {
		blocked = appendBlob(blocked, u.Write())
	}
	f.NonEmpty(48, inbound)
	f.NonEmpty(50, outbound)
	f.NonEmpty(52, held)
	f.Bytes(54, c.waiting.appendTo(nil))
	f.NonEmpty(56, blocked)
	f.U64(58, c.latestUpdateID)
}

// appendChain adds what the chain and the network know of the channel.
func (c *Channel) appendChain(f *ser.Fields) {
	if c.fundingConfirmedIn != nil {
		place := tlv.AppendU32(append([]byte(nil), c.fundingConfirmedIn[:]...), c.fundingHeight)
		var scid lntypes.ShortChannelID
		if c.scid != nil {
			scid = *c.scid
		}
		f.Bytes(60, tlv.AppendU64(place, uint64(scid)))
	}
	f.Bytes(62, c.limits.appendTo(nil))
	var heights ser.Fields
	heights.OptU32(0, c.minimumDepth)
	heights.U32(2, c.creationHeight)
	f.Bytes(64, heights.Append(nil))
	var aliases ser.Fields
	aliases.U64(0, uint64(c.outboundSCIDAlias))
	ser.OptU64(&aliases, 2, c.inboundSCIDAlias)
	f.Bytes(66, aliases.Append(nil))
	announcement := []byte{0}
	if c.announcement == announceReceived {
		announcement[0] = 1
	}
	if a := c.theirAnnouncement; a != nil {
		announcement = append(append(announcement, a.node[:]...), a.bitcoin[:]...)
	}
	f.Bytes(68, announcement)
	if c.temporaryID != nil {
		f.Bytes(69, c.temporaryID[:])
	}
	// Staged statuses were not told to the network yet.
	enabled := c.updateStatus.Kind == UpdateEnabled || c.updateStatus.Kind == UpdateDisabledStaged
	f.Bytes(71, tlv.AppendU32(tlv.AppendBool(nil, enabled), c.updateTimeCounter))
	if t := c.counterpartyForwarding; t != nil {
		f.Bytes(73, tlv.AppendU16(tlv.AppendU32(tlv.AppendU32(nil, t.FeeBaseMsat), t.FeeProportionalMillionths), t.CLTVExpiryDelta))
	}
	if c.updateTold != 0 {
		f.U32(75, c.updateTold)
	}
}

func appendConfig(b []byte, cfg *config.ChannelConfig) []byte {
	var f ser.Fields
	f.U32(0, cfg.ForwardingFeeProportionalMillionths)
	f.U32(2, cfg.ForwardingFeeBaseMsat)
	f.U16(4, cfg.CLTVExpiryDelta)
	switch limit := cfg.MaxDustHTLCExposure.(type) {
	case config.FixedLimitMsat:
		f.U64(6, uint64(limit.A))
	case config.FeeRateMultiplier:
		f.U64(8, limit.A)
	}
	f.U64(10, uint64(cfg.ForceCloseAvoidanceMaxFeeSatoshis))
	f.Bool(12, cfg.AcceptUnderpayingHTLCs)
	return f.Append(b)
}

func readConfig(r *tlv.Reader) (cfg config.ChannelConfig) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			cfg.ForwardingFeeProportionalMillionths = v.U32()
		case 2:
			cfg.ForwardingFeeBaseMsat = v.U32()
		case 4:
			cfg.CLTVExpiryDelta = v.U16()
		case 6:
			cfg.MaxDustHTLCExposure = config.FixedLimitMsat{A: lntypes.Msat(v.U64())}
		case 8:
			cfg.MaxDustHTLCExposure = config.FeeRateMultiplier{A: v.U64()}
		case 10:
			cfg.ForceCloseAvoidanceMaxFeeSatoshis = lntypes.Sat(v.U64())
		case 12:
			cfg.AcceptUnderpayingHTLCs = v.Bool()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 10, 12)
	if seen.Has(6) == seen.Has(8) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return cfg
}

func (l *partyLimits) appendTo(b []byte) []byte {
	for _, v := range [...]uint64{uint64(l.holderDust), uint64(l.counterpartyDust), uint64(l.holderMaxInFlight),
		uint64(l.counterpartyMaxInFlight), uint64(l.holderReserve), uint64(l.reserveOfOurs()),
		uint64(l.holderHTLCMinimum), uint64(l.counterpartyHTLCMinimum)} {
		b = tlv.AppendU64(b, v)
	}
	return tlv.AppendU16(tlv.AppendU16(b, l.holderMaxAccepted), l.counterpartyMaxAccepted)
}

func readLimits(r *tlv.Reader) (l partyLimits) {
	l.holderDust, l.counterpartyDust = lntypes.Sat(r.U64()), lntypes.Sat(r.U64())
	l.holderMaxInFlight, l.counterpartyMaxInFlight = lntypes.Msat(r.U64()), lntypes.Msat(r.U64())
	reserve := lntypes.Sat(0)
	l.holderReserve, reserve = lntypes.Sat(r.U64()), lntypes.Sat(r.U64())
	l.counterpartyReserve = &reserve
	l.holderHTLCMinimum, l.counterpartyHTLCMinimum = lntypes.Msat(r.U64()), lntypes.Msat(r.U64())
	l.holderMaxAccepted, l.counterpartyMaxAccepted = r.U16(), r.U16()
	return l
}

// ReadChannel reads a channel that AppendTo wrote, all of b. ours is the union of
// the channel types that this version supports. It returns an
// *lntypes.DecodeError.
//
// Draws: those of SignerProvider.DeriveChannelSigner and one of no use, see
// NewOutboundV1.
func ReadChannel(b []byte, env *Env, ours *features.ChannelTypeFeatures) (*Channel, error) {
	r := tlv.NewReader(b)
	c := ReadChannelFrom(&r, env, ours)
	if err := r.Done(); err != nil {
		return nil, err
	}
	return c, nil
}

// ReadChannelFrom is ReadChannel from a reader with more to come, whose error is
// to be looked at.
func ReadChannelFrom(r *tlv.Reader, env *Env, ours *features.ChannelTypeFeatures) *Channel {
	ser.ReadVersion(r, serializationVersion)
	c := &Channel{}
	c.peerDisconnected, c.funded = true, true
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		return c.readIdentity(typ, v) || c.readCommitment(typ, v) || c.readUpdate(typ, v) || c.readChain(typ, v)
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8, 10, 12, 14, 18, 20, 28, 30, 32, 36, 38, 40, 42, 44, 46, 54, 58, 62)
	if r.Err() == nil && !c.consistent() {
		r.Fail(lntypes.ErrInvalidValue)
	}
	if r.Err() == nil && !c.channelType.IsSubset(*ours) {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
	}
	if r.Err() != nil {
		return nil
	}
	c.signer = env.SignerProvider.DeriveChannelSigner(c.value, c.channelKeysID)
	c.signer.ProvideChannelParameters(c.params)
	env.EntropySource.GetSecureRandomBytes()
	return c
}

func (c *Channel) readIdentity(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 0:
		c.state = State(v.U8())
	case 2:
		bits := v.U32()
		all := c.flagBits()
		for i, flag := range all {
			*flag = bits>>i&1 == 1
		}
		if bits>>len(all) != 0 {
			v.Fail(lntypes.ErrUnknownRequiredFeature)
		}
	case 4:
		c.config = readConfig(v)
	case 6:
		var b [16]byte
		v.Into(b[:])
		c.userID = lntypes.U128FromBigEndian(b)
	case 8:
		v.Into(c.id[:])
	case 10:
		c.counterpartyNodeID = chanutil.PublicKeyFrom(v)
	case 12:
		c.value = lntypes.Sat(v.U64())
	case 14:
		if params := chanutil.ChannelTransactionParametersFrom(v); params != nil {
			c.params = params
			c.setType(params.ChannelTypeFeatures)
		}
	case 16:
		c.fundingTx = chanutil.TxFrom(v)
	case 18:
		v.Into(c.channelKeysID[:])
	case 20:
		c.destination = v.CopyRest()
	case 22:
		script, err := lntypes.ShutdownScriptFromBytes(v.CopyRest())
		failIf(v, err)
		c.shutdownScript = &script
	case 24:
		c.theirShutdown = v.CopyRest()
	case 26:
		c.targetCloseRate = ser.PtrU32[uint32](v)
	default:
		return false
	}
	return true
}

func (c *Channel) readCommitment(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 28:
		c.holderNumber = v.U64()
	case 30:
		c.counterpartyNumber = v.U64()
	case 32:
		c.theirPoint = &peerPoint{key: chanutil.PublicKeyFrom(v)}
	case 34:
		key := chanutil.PublicKeyFrom(v)
		c.theirPrevPoint = &key
	case 36:
		c.secrets = chanutil.CounterpartyCommitmentSecretsFrom(v)
	case 38:
		c.valueToSelf = lntypes.Msat(v.U64())
	case 40:
		c.feerate = v.U32()
	default:
		return false
	}
	return true
}

func (c *Channel) readUpdate(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 42:
		ser.Each(v, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				c.fees.signed = ser.PtrU32[uint32](v)
			case 2:
				c.fees.outgoing = ser.PtrU32[uint32](v)
			case 4:
				c.heldFee = ser.PtrU32[uint32](v)
			default:
				return false
			}
			return true
		})
	case 44:
		c.nextHolderHTLCID, c.nextCounterpartyHTLCID = v.U64(), v.U64()
	case 46:
		c.resendOrder = RAACommitmentOrder(v.U8())
	case 48:
		c.inbound = readList(v, readInbound)
	case 50:
		c.outbound = readList(v, readOutbound)
	case 52:
		c.held = readList(v, readHeld)
	case 54:
		c.waiting = readWaiting(v)
	case 56:
		c.blocked = readList(v, func(v *tlv.Reader) *chanmon.ChannelMonitorUpdate {
			blob := readBlob(v)
			u, err := chanmon.ReadChannelMonitorUpdate(blob.Rest())
			failIf(v, err)
			return u
		})
	case 58:
		c.latestUpdateID = v.U64()
	default:
		return false
	}
	return true
}

func (c *Channel) readChain(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 60:
		var hash lntypes.BlockHash
		v.Into(hash[:])
		c.fundingConfirmedIn, c.fundingHeight = &hash, v.U32()
		if scid := lntypes.ShortChannelID(v.U64()); scid != 0 {
			c.scid = &scid
		}
	case 62:
		c.limits = readLimits(v)
	case 64:
		ser.Each(v, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				c.minimumDepth = ser.PtrU32[uint32](v)
			case 2:
				c.creationHeight = v.U32()
			default:
				return false
			}
			return true
		})
	case 66:
		ser.Each(v, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				c.outboundSCIDAlias = lntypes.ShortChannelID(v.U64())
			case 2:
				c.inboundSCIDAlias = ser.PtrU64[lntypes.ShortChannelID](v)
			default:
				return false
			}
			return true
		})
	case 68:
		received := v.Bool()
		if v.Len() > 0 {
			if received {
				c.announcement = announceReceived
			}
			c.theirAnnouncement = &announcementSigs{}
			v.Into(c.theirAnnouncement.node[:])
			v.Into(c.theirAnnouncement.bitcoin[:])
		}
	case 69:
		var id lntypes.ChannelID
		v.Into(id[:])
		c.temporaryID = &id
	case 71:
		if !v.Bool() {
			c.updateStatus.Kind = UpdateDisabled
		}
		c.updateTimeCounter = v.U32()
	case 73:
		c.counterpartyForwarding = &route.CounterpartyForwardingInfo{
			FeeBaseMsat: v.U32(), FeeProportionalMillionths: v.U32(), CLTVExpiryDelta: v.U16()}
	case 75:
		c.updateTold = v.U32()
	default:
		return false
	}
	return true
}

// consistent checks what the arithmetic relies on, so that a damaged file gives
// an error and not a wrong balance (known-attacks S6). It also fills what is
// derived.
func (c *Channel) consistent() bool {
	if !c.isFundedState() || c.params == nil || !c.params.IsPopulated() || c.secrets == nil ||
		c.value >= lntypes.MaxValueSat || c.valueToSelf > c.value.Msat() || c.resendOrder > RevokeAndACKFirst ||
		c.limits.holderDust > c.value || c.limits.counterpartyDust > MaxChannelDustLimit ||
		c.limits.holderReserve > c.value || c.limits.reserveOfOurs() > c.value {
		return false
	}
	for _, number := range [...]uint64{c.holderNumber, c.counterpartyNumber} {
		if number >= InitialCommitmentNumber || number < 2 {
			return false
		}
	}
	if c.cacheFundingKeys() != nil || c.unsound() != "" {
		return false
	}
	c.holderSide, c.theirSide = c.params.AsHolderBroadcastable(), c.params.AsCounterpartyBroadcastable()
	return true
}
