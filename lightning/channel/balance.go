package channel

import (
	"golightning/lightning/lntypes"
)

// AvailableBalances is what can be moved over a channel now. All in msat.
type AvailableBalances struct {
	// BalanceMsat is ours if the channel closed, before on-chain fees.
	BalanceMsat lntypes.Msat
	// InboundCapacityMsat is what the peer can send us.
	InboundCapacityMsat lntypes.Msat
	// OutboundCapacityMsat is what we can send, before commitment fees and limits.
	OutboundCapacityMsat lntypes.Msat
	// NextOutboundHTLCLimitMsat is the largest next HTLC.
	NextOutboundHTLCLimitMsat lntypes.Msat
	// NextOutboundHTLCMinimumMsat is the smallest next HTLC.
	NextOutboundHTLCMinimumMsat lntypes.Msat
}

// AvailableBalances computes the balances from the pending HTLCs, the holding
// cell included.
func (c *Channel) AvailableBalances(env *Env) AvailableBalances {
	outTotal, outCount := c.outboundTotal()
	inTotal := c.inboundTotal()
	balance := c.valueToSelf
	for i := range c.inbound {
		if _, ok := c.inbound[i].fulfilled(); ok {
			balance += c.inbound[i].amount
		}
	}
	theirs := c.value.Msat().SatSub(c.valueToSelf).SatSub(inTotal)
	outbound := c.valueToSelf.SatSub(outTotal).SatSub(c.limits.reserveOfOurs().Msat())

	available := c.capacityAfterFees(outbound, theirs)
	available, minimum := c.capacityUnderExposure(env, available)
	available = min(available, c.limits.counterpartyMaxInFlight.SatSub(outTotal))
	if outCount+1 > int(c.limits.counterpartyMaxAccepted) {
		available = 0
	}
	return AvailableBalances{
		BalanceMsat:                 balance.SatSub(outTotal),
		InboundCapacityMsat:         theirs.SatSub(c.limits.holderReserve.Msat()),
		OutboundCapacityMsat:        outbound,
		NextOutboundHTLCLimitMsat:   available,
		NextOutboundHTLCMinimumMsat: minimum,
	}
}

// capacityAfterFees limits the next HTLC so that the funder can still pay the
// fees of both commitment transactions with it. Whether it costs a fee depends
// on its being dust, so each transaction gives one of two limits.
func (c *Channel) capacityAfterFees(outbound, theirs lntypes.Msat) lntypes.Msat {
	available := outbound
	for _, on := range [...]side{holder, counterparty} {
		dustBelow := c.threshold(on, true, c.feerate).Msat()
		n := c.nonDust(on)
		if c.IsOutbound() {
			available = min(available, c.funderCapacity(outbound, dustBelow, n))
			continue
		}
		need := c.commitFee(c.feerate, n+1) + c.limits.holderReserve + c.anchorCost()
		if theirs < need.Msat() {
			// Our HTLC's output would push the peer under its reserve; an HTLC
			// without output costs nothing.
			available = min(available, dustBelow-1)
		}
	}
	return available
}

// funderCapacity is the largest HTLC that we, as the funder, can add to a
// transaction with n HTLC outputs and still pay for one more of the peer's, at
// twice the feerate where fees are not negotiable later (known-attacks C15).
func (c *Channel) funderCapacity(outbound, dustBelow lntypes.Msat, n int) lntypes.Msat {
	multiple := lntypes.Msat(feeSpikeMultiple)
	if c.anchors {
		multiple = 1
	}
	anchors := c.anchorCost().Msat()
	withOutput := outbound.SatSub(multiple * c.commitFee(c.feerate, n+2).Msat()).SatSub(anchors)
	if withOutput >= dustBelow {
		return withOutput
	}
	withoutOutput := outbound.SatSub(multiple * c.commitFee(c.feerate, n+1).Msat()).SatSub(anchors)
	return min(dustBelow-1, withoutOutput)
}

// capacityUnderExposure limits the next HTLC by dust exposure. Close to the
// limit only small rests and amounts above dust can be sent; since one range
// cannot say both, the larger amounts win where there is capacity for them.
func (c *Channel) capacityUnderExposure(env *Env, available lntypes.Msat) (limit, minimum lntypes.Msat) {
	minimum = c.limits.counterpartyHTLCMinimum
	most := c.maxDustExposure(env)
	now := c.dustExposure(env, nil, nil)
	buffered := c.dustBufferFeerate(nil)
	theirDust := c.threshold(counterparty, true, buffered).Msat()
	ourDust := c.threshold(holder, true, buffered).Msat()

	if now.extraFees > now.counterparty && now.extraFees > most {
		available = min(available, theirDust-1)
	}
	rest, dustBelow, tight := most, lntypes.Msat(0), false
	if exceeds(now.counterparty, theirDust-1, most) {
		rest, dustBelow, tight = min(rest, most.SatSub(now.counterparty)), theirDust, true
	}
	if exceeds(now.holder, ourDust-1, most) {
		rest, dustBelow, tight = min(rest, most.SatSub(now.holder)), max(dustBelow, ourDust), true
	}
	switch {
	case !tight:
	case available < dustBelow:
		available = min(available, rest)
	default:
		minimum = max(minimum, dustBelow)
	}
	return available, minimum
}

// exceeds reports a + b > limit without overflow.
func exceeds(a, b, limit lntypes.Msat) bool {
	sum, ok := a.CheckedAdd(b)
	return !ok || sum > limit
}
