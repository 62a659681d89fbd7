package channel

import (
	"golightning/lightning/chain"
	"golightning/lightning/chanutil"
	"golightning/lightning/config"
	"golightning/lightning/lntypes"
)

// side says whose commitment transaction is meant: the one that this side may
// broadcast.
type side uint8

const (
	holder side = iota
	counterparty
)

// candidate is an HTLC that is being considered.
type candidate struct {
	amount   lntypes.Msat
	outbound bool
}

// commitFee is the fee of a commitment transaction with n HTLC outputs (BOLT 3,
// "Fee Calculation").
func (c *Channel) commitFee(feerate uint32, n int) lntypes.Sat {
	return chanutil.CommitTxFeeSat(feerate, n, &c.channelType)
}

// threshold is the least amount with which an HTLC gets an output on on's
// commitment transaction at a feerate. Building, budgeting and exposure all ask
// it, and it asks BOLT 3's one trimming rule (known-attacks C5).
func (c *Channel) threshold(on side, outbound bool, feerate uint32) lntypes.Sat {
	dust := c.limits.holderDust
	if on == counterparty {
		dust = c.limits.counterpartyDust
	}
	return chanutil.HTLCTrimThreshold(outbound == (on == holder), feerate, dust, &c.channelType)
}

// isDust reports that an HTLC has no output on on's commitment transaction.
func (c *Channel) isDust(on side, outbound bool, amount lntypes.Msat, feerate uint32) bool {
	return amount.Sat() < c.threshold(on, outbound, feerate)
}

// thresholds are both directions' thresholds on one commitment transaction.
type thresholds struct{ in, out lntypes.Sat }

func (c *Channel) thresholds(on side, feerate uint32) thresholds {
	return thresholds{in: c.threshold(on, false, feerate), out: c.threshold(on, true, feerate)}
}

func (t thresholds) dust(outbound bool, amount lntypes.Msat) bool {
	if outbound {
		return amount.Sat() < t.out
	}
	return amount.Sat() < t.in
}

// eachPending calls f for every HTLC that may get into a commitment
// transaction, those in the holding cell included.
func (c *Channel) eachPending(f func(outbound bool, amount lntypes.Msat)) {
	for i := range c.inbound {
		f(false, c.inbound[i].amount)
	}
	for i := range c.outbound {
		f(true, c.outbound[i].amount)
	}
	for _, u := range c.held {
		if add, ok := u.(*heldAdd); ok {
			f(true, add.htlc.AmountMsat)
		}
	}
}

func (c *Channel) inboundTotal() (sum lntypes.Msat) {
	for i := range c.inbound {
		sum += c.inbound[i].amount
	}
	return sum
}

func (c *Channel) heldTotal() (sum lntypes.Msat, count int) {
	for _, u := range c.held {
		if add, ok := u.(*heldAdd); ok {
			sum += add.htlc.AmountMsat
			count++
		}
	}
	return sum, count
}

// outboundTotal sums outbound HTLCs, those in the holding cell included.
func (c *Channel) outboundTotal() (sum lntypes.Msat, count int) {
	sum, count = c.heldTotal()
	for i := range c.outbound {
		sum += c.outbound[i].amount
	}
	return sum, count + len(c.outbound)
}

// dustBufferFeerate is the feerate at which dust exposure is judged: a rise by
// 25 %, at least to 10 sat/vB, must not turn live HTLCs into too much dust.
func (c *Channel) dustBufferFeerate(update *uint32) uint32 {
	rate := uint64(c.highestFeerate(update))
	return uint32(min(max(2530, rate*1250/1000), 1<<32-1))
}

// highestFeerate is the largest of the feerates that may soon apply.
func (c *Channel) highestFeerate(update *uint32) uint32 {
	rate := c.feerate
	for _, f := range [...]*uint32{c.fees.announced, c.fees.signed, c.fees.outgoing, update} {
		if f != nil {
			rate = max(rate, *f)
		}
	}
	return rate
}

// latestFeerate is the feerate that applies once all pending updates do.
func (c *Channel) latestFeerate() uint32 {
	for _, f := range [...]*uint32{c.fees.announced, c.fees.signed, c.fees.outgoing} {
		if f != nil {
			return *f
		}
	}
	return c.feerate
}

// maxDustExposure is the configured limit.
func (c *Channel) maxDustExposure(env *Env) lntypes.Msat {
	switch limit := c.config.MaxDustHTLCExposure.(type) {
	case config.FixedLimitMsat:
		return limit.A
	case config.FeeRateMultiplier:
		rate := uint64(chain.BoundedFeerate(env.FeeEstimator, chain.OnChainSweep))
		if limit.A > ^uint64(0)/rate {
			return ^lntypes.Msat(0)
		}
		return lntypes.Msat(rate * limit.A)
	}
	return 0
}

// exposure is what would go to miners if a commitment transaction confirmed:
// HTLCs without output and, on the counterparty's, fees beyond a reasonable
// feerate (known-attacks C4). extraFees is counterparty with one more HTLC output.
type exposure struct{ holder, counterparty, extraFees lntypes.Msat }

// dustExposure computes the exposure at the buffered feerate, with a feerate
// that is about to be proposed (or nil) and an HTLC that is being considered (or
// nil).
func (c *Channel) dustExposure(env *Env, update *uint32, extra *candidate) (e exposure) {
	buffered := c.dustBufferFeerate(update)
	onHolder, onTheirs := c.thresholds(holder, buffered), c.thresholds(counterparty, buffered)
	var successes, timeouts int
	add := func(outbound bool, amount lntypes.Msat) {
		if onHolder.dust(outbound, amount) {
			e.holder += amount
		}
		switch {
		case onTheirs.dust(outbound, amount):
			e.counterparty += amount
		case outbound:
			successes++
		default:
			timeouts++
		}
	}
	c.eachPending(add)
	if extra != nil {
		add(extra.outbound, extra.amount)
	}
	e.extraFees = e.counterparty
	rate := c.latestFeerate()
	if update != nil {
		rate = *update
	}
	if sane := chain.BoundedFeerate(env.FeeEstimator, chain.OnChainSweep); rate > sane {
		e.counterparty += c.closingFees(rate-sane, successes, timeouts)
		e.extraFees += c.closingFees(rate-sane, successes+1, timeouts)
	}
	return e
}

// closingFees is what the counterparty's commitment transaction and its HTLC
// transactions cost at a feerate.
func (c *Channel) closingFees(feerate uint32, successes, timeouts int) lntypes.Msat {
	fee := c.commitFee(feerate, successes+timeouts) +
		lntypes.Sat(successes)*chanutil.HTLCTxFeeSat(feerate, false, &c.channelType) +
		lntypes.Sat(timeouts)*chanutil.HTLCTxFeeSat(feerate, true, &c.channelType)
	return fee.Msat()
}

// nonDust counts the HTLCs that will have an output on on's next commitment
// transaction. HTLCs on their way out count as long as a transaction with them
// may have to be used.
func (c *Channel) nonDust(on side) (n int) {
	n = c.nonDustAcked(on)
	t := c.thresholds(on, c.feerate)
	for i := range c.outbound {
		if h := &c.outbound[i]; h.state == outAnnounced && !t.dust(true, h.amount) {
			n++
		}
	}
	if on == counterparty {
		return n
	}
	for _, u := range c.held {
		if add, ok := u.(*heldAdd); ok && !t.dust(true, add.htlc.AmountMsat) {
			n++
		}
	}
	return n
}

// nonDustAcked is nonDust without HTLCs of ours that the peer may not know of
// yet. It must not be blamed for not leaving room for them.
func (c *Channel) nonDustAcked(on side) (n int) {
	t := c.thresholds(on, c.feerate)
	for i := range c.inbound {
		if !t.dust(false, c.inbound[i].amount) {
			n++
		}
	}
	for i := range c.outbound {
		h := &c.outbound[i]
		if (h.state == outCommitted || h.state == outRemoteRemoved) && !t.dust(true, h.amount) {
			n++
		}
	}
	return n
}

// nextFee is the fee of on's next commitment transaction with n HTLC outputs and
// one for an HTLC under consideration, if it gets one.
func (c *Channel) nextFee(on side, extra candidate, n int) lntypes.Msat {
	if !c.isDust(on, extra.outbound, extra.amount, c.feerate) {
		n++
	}
	return c.commitFee(c.feerate, n).Msat()
}
