package route

import (
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// AppendTo appends the written form.
func (i *CounterpartyForwardingInfo) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.U32(2, i.FeeBaseMsat)
	f.U32(4, i.FeeProportionalMillionths)
	f.U16(6, i.CLTVExpiryDelta)
	return f.Append(b)
}

// Write returns the written form.
func (i *CounterpartyForwardingInfo) Write() []byte { return i.AppendTo(nil) }

// CounterpartyForwardingInfoFrom reads a peer's terms.
func CounterpartyForwardingInfoFrom(r *tlv.Reader) (i CounterpartyForwardingInfo) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 2:
			i.FeeBaseMsat = v.U32()
		case 4:
			i.FeeProportionalMillionths = v.U32()
		case 6:
			i.CLTVExpiryDelta = v.U16()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 2, 4, 6)
	return i
}

// ReadCounterpartyForwardingInfo reads terms that fill b. It fails with DecodeError.
func ReadCounterpartyForwardingInfo(b []byte) (CounterpartyForwardingInfo, error) {
	return readAll(b, CounterpartyForwardingInfoFrom)
}

// AppendTo appends the written form.
func (c *ChannelCounterparty) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(2, c.NodeID[:])
	f.Bytes(4, c.Features.Write())
	f.U64(6, uint64(c.UnspendablePunishmentReserve))
	if c.ForwardingInfo != nil {
		f.Bytes(8, c.ForwardingInfo.Write())
	}
	ser.OptU64(&f, 9, c.OutboundHTLCMinimumMsat)
	ser.OptU64(&f, 11, c.OutboundHTLCMaximumMsat)
	return f.Append(b)
}

// Write returns the written form.
func (c *ChannelCounterparty) Write() []byte { return c.AppendTo(nil) }

// ChannelCounterpartyFrom reads the other end of a channel.
func ChannelCounterpartyFrom(r *tlv.Reader) (c ChannelCounterparty) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 2:
			c.NodeID = keyFrom(v)
		case 4:
			c.Features = features.InitFeaturesFrom(v)
		case 6:
			c.UnspendablePunishmentReserve = lntypes.Sat(v.U64())
		case 8:
			i := CounterpartyForwardingInfoFrom(v)
			c.ForwardingInfo = &i
		case 9:
			c.OutboundHTLCMinimumMsat = ser.PtrU64[lntypes.Msat](v)
		case 11:
			c.OutboundHTLCMaximumMsat = ser.PtrU64[lntypes.Msat](v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 2, 4, 6)
	return c
}

// ReadChannelCounterparty reads an end that fills b. It fails with DecodeError.
func ReadChannelCounterparty(b []byte) (ChannelCounterparty, error) {
	return readAll(b, ChannelCounterpartyFrom)
}

// AppendTo appends the written form: twice the number, and no fields.
func (s ChannelShutdownState) AppendTo(b []byte) []byte { return append(b, 2*uint8(s), 0) }

// Write returns the written form.
func (s ChannelShutdownState) Write() []byte { return s.AppendTo(nil) }

// ChannelShutdownStateFrom reads a state.
func ChannelShutdownStateFrom(r *tlv.Reader) ChannelShutdownState {
	kind := r.U8()
	ser.Each(r, func(uint64, *tlv.Reader) bool { return false })
	if kind%2 != 0 || kind > 2*uint8(ChannelShutdownStateShutdownComplete) {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
		return 0
	}
	return ChannelShutdownState(kind / 2)
}

// ReadChannelShutdownState reads a state that fills b. It fails with DecodeError.
func ReadChannelShutdownState(b []byte) (ChannelShutdownState, error) {
	return readAll(b, ChannelShutdownStateFrom)
}

// AppendTo appends the written form.
func (d *ChannelDetails) AppendTo(b []byte) []byte {
	var f ser.Fields
	ser.OptU64(&f, 1, d.InboundSCIDAlias)
	f.Bytes(2, d.ChannelID[:])
	if d.ChannelType != nil {
		f.Bytes(3, d.ChannelType.Write())
	}
	f.Bytes(4, d.Counterparty.Write())
	ser.OptU64(&f, 5, d.OutboundSCIDAlias)
	if d.FundingTxo != nil {
		f.Bytes(6, tlv.AppendU16(append([]byte(nil), d.FundingTxo.Txid[:]...), d.FundingTxo.Index))
	}
	if d.Config != nil {
		f.Bytes(7, WriteChannelConfig(d.Config))
	}
	ser.OptU64(&f, 8, d.ShortChannelID)
	f.OptU32(9, d.Confirmations)
	f.U64(10, uint64(d.ChannelValueSatoshis))
	ser.OptU64(&f, 12, d.UnspendablePunishmentReserve)
	f.U64(14, d.UserChannelID.Lo)
	f.U64(16, uint64(d.BalanceMsat))
	f.U64(18, uint64(d.OutboundCapacityMsat))
	f.U64(19, uint64(d.NextOutboundHTLCLimitMsat))
	f.U64(20, uint64(d.InboundCapacityMsat))
	f.U64(21, uint64(d.NextOutboundHTLCMinimumMsat))
	f.OptU32(22, d.ConfirmationsRequired)
	f.OptU16(24, d.ForceCloseSpendDelay)
	f.Bool(26, d.IsOutbound)
	f.Bool(28, d.IsChannelReady)
	f.Bool(30, d.IsUsable)
	f.Bool(32, d.IsPublic)
	ser.OptU64(&f, 33, d.InboundHTLCMinimumMsat)
	ser.OptU64(&f, 35, d.InboundHTLCMaximumMsat)
	f.U64(37, d.UserChannelID.Hi)
	f.OptU32(39, d.FeerateSatPer1000Weight)
	if d.ChannelShutdownState != nil {
		f.Bytes(41, d.ChannelShutdownState.Write())
	}
	return f.Append(b)
}

// Write returns the written form.
func (d *ChannelDetails) Write() []byte { return d.AppendTo(nil) }

// ChannelDetailsFrom reads the snapshot of a channel.
func ChannelDetailsFrom(r *tlv.Reader) (d ChannelDetails) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		return d.readIdentity(typ, v) || d.readAmounts(typ, v) || d.readState(typ, v)
	})
	ser.Require(r, seen, 2, 4, 10, 14, 16, 18, 20, 26, 28, 30, 32)
	if !seen.Has(19) {
		d.NextOutboundHTLCLimitMsat = d.OutboundCapacityMsat
	}
	return d
}

func (d *ChannelDetails) readIdentity(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 1:
		d.InboundSCIDAlias = ser.PtrU64[lntypes.ShortChannelID](v)
	case 2:
		v.Into(d.ChannelID[:])
	case 3:
		f := features.ChannelTypeFeaturesFrom(v)
		d.ChannelType = &f
	case 4:
		d.Counterparty = ChannelCounterpartyFrom(v)
	case 5:
		d.OutboundSCIDAlias = ser.PtrU64[lntypes.ShortChannelID](v)
	case 6:
		d.FundingTxo = new(lntypes.OutPoint)
		v.Into(d.FundingTxo.Txid[:])
		d.FundingTxo.Index = v.U16()
	case 7:
		c := ChannelConfigFrom(v)
		d.Config = &c
	case 8:
		d.ShortChannelID = ser.PtrU64[lntypes.ShortChannelID](v)
	case 14:
		d.UserChannelID.Lo = v.U64()
	case 37:
		d.UserChannelID.Hi = v.U64()
	default:
		return false
	}
	return true
}

func (d *ChannelDetails) readAmounts(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 10:
		d.ChannelValueSatoshis = lntypes.Sat(v.U64())
	case 12:
		d.UnspendablePunishmentReserve = ser.PtrU64[lntypes.Sat](v)
	case 16:
		d.BalanceMsat = lntypes.Msat(v.U64())
	case 18:
		d.OutboundCapacityMsat = lntypes.Msat(v.U64())
	case 19:
		d.NextOutboundHTLCLimitMsat = lntypes.Msat(v.U64())
	case 20:
		d.InboundCapacityMsat = lntypes.Msat(v.U64())
	case 21:
		d.NextOutboundHTLCMinimumMsat = lntypes.Msat(v.U64())
	case 33:
		d.InboundHTLCMinimumMsat = ser.PtrU64[lntypes.Msat](v)
	case 35:
		d.InboundHTLCMaximumMsat = ser.PtrU64[lntypes.Msat](v)
	default:
		return false
	}
	return true
}

func (d *ChannelDetails) readState(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 9:
		d.Confirmations = ser.PtrU32[uint32](v)
	case 22:
		d.ConfirmationsRequired = ser.PtrU32[uint32](v)
	case 24:
		d.ForceCloseSpendDelay = ser.PtrU16[uint16](v)
	case 26:
		d.IsOutbound = v.Bool()
	case 28:
		d.IsChannelReady = v.Bool()
	case 30:
		d.IsUsable = v.Bool()
	case 32:
		d.IsPublic = v.Bool()
	case 39:
		d.FeerateSatPer1000Weight = ser.PtrU32[uint32](v)
	case 41:
		s := ChannelShutdownStateFrom(v)
		d.ChannelShutdownState = &s
	default:
		return false
	}
	return true
}

// ReadChannelDetails reads a snapshot that fills b. It fails with DecodeError.
func ReadChannelDetails(b []byte) (ChannelDetails, error) { return readAll(b, ChannelDetailsFrom) }

// defaultMaxDustMsat stands in the written form where an old reader wants a
// fixed limit of dust.
const defaultMaxDustMsat = 5_000_000

// WriteMaxDustHTLCExposure returns the written form of a limit of dust.
func WriteMaxDustHTLCExposure(e config.MaxDustHTLCExposure) []byte {
	switch e := e.(type) {
	case config.FeeRateMultiplier:
		return tlv.AppendU64([]byte{3}, e.A)
	case config.FixedLimitMsat:
		return tlv.AppendU64([]byte{1}, uint64(e.A))
	}
	return tlv.AppendU64([]byte{1}, defaultMaxDustMsat)
}

func maxDustHTLCExposureFrom(r *tlv.Reader) config.MaxDustHTLCExposure {
	switch kind, v := r.U8(), r.U64(); kind {
	case 1:
		return config.FixedLimitMsat{A: lntypes.Msat(v)}
	case 3:
		return config.FeeRateMultiplier{A: v}
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return nil
}

// ReadMaxDustHTLCExposure reads a limit that fills b. It fails with DecodeError.
func ReadMaxDustHTLCExposure(b []byte) (config.MaxDustHTLCExposure, error) {
	return readAll(b, maxDustHTLCExposureFrom)
}

// WriteChannelConfig returns the written form of a channel's configuration. It
// stands here because package config lies below the codecs.
func WriteChannelConfig(c *config.ChannelConfig) []byte {
	fixed := lntypes.Msat(defaultMaxDustMsat)
	if limit, ok := c.MaxDustHTLCExposure.(config.FixedLimitMsat); ok {
		fixed = limit.A
	}
	var f ser.Fields
	f.U32(0, c.ForwardingFeeProportionalMillionths)
	f.Bool(1, c.AcceptUnderpayingHTLCs)
	f.U32(2, c.ForwardingFeeBaseMsat)
	f.Bytes(3, WriteMaxDustHTLCExposure(c.MaxDustHTLCExposure))
	f.U16(4, c.CLTVExpiryDelta)
	f.U64(6, uint64(fixed))
	f.U64(10, uint64(c.ForceCloseAvoidanceMaxFeeSatoshis))
	return f.Append(nil)
}

// ChannelConfigFrom reads a channel's configuration.
func ChannelConfigFrom(r *tlv.Reader) (c config.ChannelConfig) {
	fixed := lntypes.Msat(defaultMaxDustMsat)
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			c.ForwardingFeeProportionalMillionths = v.U32()
		case 1:
			c.AcceptUnderpayingHTLCs = v.Bool()
		case 2:
			c.ForwardingFeeBaseMsat = v.U32()
		case 3:
			c.MaxDustHTLCExposure = maxDustHTLCExposureFrom(v)
		case 4:
			c.CLTVExpiryDelta = v.U16()
		case 6:
			fixed = lntypes.Msat(v.U64())
		case 10:
			c.ForceCloseAvoidanceMaxFeeSatoshis = lntypes.Sat(v.U64())
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 10)
	if c.MaxDustHTLCExposure == nil {
		c.MaxDustHTLCExposure = config.FixedLimitMsat{A: fixed}
	}
	return c
}

// ReadChannelConfig reads a configuration that fills b. It fails with DecodeError.
func ReadChannelConfig(b []byte) (config.ChannelConfig, error) { return readAll(b, ChannelConfigFrom) }
