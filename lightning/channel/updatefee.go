package channel

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// HandleUpdateFee takes a new feerate from the peer that funded the channel
// (BOLT 2, update_fee). Whether the peer can pay it is checked when it signs.
func (c *Channel) HandleUpdateFee(env *Env, msg *lnwire.UpdateFee) error {
	if c.IsOutbound() {
		return closef("update_fee from the peer that does not pay fees")
	}
	if err := c.operational("update_fee"); err != nil {
		return err
	}
	if err := checkRemoteFeerate(env, c.anchors, msg.FeeratePerKw, &c.feerate); err != nil {
		return err
	}
	feerate := msg.FeeratePerKw
	c.fees.announced = &feerate
	c.updateTimeCounter++
	// A higher feerate takes outputs from HTLCs that are pending (known-attacks C4).
	most := c.maxDustExposure(env)
	e := c.dustExposure(env, nil, nil)
	if e.holder > most || e.counterparty > most {
		return closef("feerate %d sat/kw would expose too much to dust: %v on our, %v on your transactions, the limit is %v",
			feerate, e.holder, e.counterparty, most)
	}
	return nil
}

// QueueUpdateFee asks for a new feerate (sat/kw) on a channel that we fund. It
// waits in the holding cell, replacing an earlier one there; FreeHoldingCell
// sends it. It is dropped when we cannot afford it or when it would expose us to
// too much dust. It returns APIMisuseError on a channel that is not ours to set
// fees for, or that is not in use.
func (c *Channel) QueueUpdateFee(env *Env, feerate uint32) error {
	if !c.IsOutbound() {
		return lntypes.Misusef("the peer sets this channel's feerate")
	}
	if !c.IsLive() {
		return lntypes.Misusef("the channel is not in use")
	}
	if c.affordsFeerate(env, feerate) {
		c.heldFee = &feerate
	}
	return nil
}

// affordsFeerate reports whether we can pay a feerate on both commitments with
// all pending HTLCs and some that the peer may be adding right now, keep our
// reserve, and stay under the dust limit (known-attacks C4, C6).
func (c *Channel) affordsFeerate(env *Env, feerate uint32) bool {
	if !c.IsOutbound() || !c.IsLive() {
		return false
	}
	k, err := c.collect(holder, true)
	if err != nil {
		return false
	}
	heldTotal, _ := c.heldTotal()
	n := max(c.nonDustAt(holder, feerate), c.nonDustAt(counterparty, feerate), len(k.nonDust))
	need := c.commitFee(feerate, n+concurrentHTLCBuffer) + c.anchorCost() + c.limits.reserveOfOurs()
	if k.ours.SatSub(heldTotal) < need.Msat() {
		c.log(env).Debugf("cannot afford a feerate of %d sat/kw", feerate)
		return false
	}
	most := c.maxDustExposure(env)
	e := c.dustExposure(env, &feerate, nil)
	if e.holder > most || e.counterparty > most {
		c.log(env).Debugf("a feerate of %d sat/kw would expose too much to dust", feerate)
		return false
	}
	return true
}

// nonDustAt counts all pending HTLCs, the holding cell's included, that have an
// output at a feerate.
func (c *Channel) nonDustAt(on side, feerate uint32) (n int) {
	t := c.thresholds(on, feerate)
	c.eachPending(func(outbound bool, amount lntypes.Msat) {
		if !t.dust(outbound, amount) {
			n++
		}
	})
	return n
}
