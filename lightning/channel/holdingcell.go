package channel

import (
	"golightning/lightning/chanmon"
)

// sendable checks whether an HTLC may be added now or soon.
func (c *Channel) sendable(env *Env, h *HTLCToSend) error {
	switch {
	case c.state != StateReady || c.localShutdown || c.remoteShutdown:
		return ignoref("the channel is not ready for HTLCs or is closing")
	case h.AmountMsat > c.value.Msat():
		return ignoref("cannot send %v, more than the channel's value", h.AmountMsat)
	case h.AmountMsat == 0:
		return ignoref("cannot send an HTLC of 0 msat")
	case h.Onion == nil || h.Source == nil:
		return ignoref("HTLC without onion or source")
	}
	b := c.AvailableBalances(env)
	if h.AmountMsat < b.NextOutboundHTLCMinimumMsat {
		return ignoref("cannot send less than the next HTLC's minimum of %v", b.NextOutboundHTLCMinimumMsat)
	}
	if h.AmountMsat > b.NextOutboundHTLCLimitMsat {
		return ignoref("cannot send more than the next HTLC's limit of %v", b.NextOutboundHTLCLimitMsat)
	}
	if c.peerDisconnected {
		return ignoref("cannot send an HTLC while the peer is disconnected")
	}
	return nil
}

// add puts an HTLC into our next commitment_signed.
func (c *Channel) add(h *HTLCToSend) {
	c.outbound = append(c.outbound, outboundHTLC{
		id: c.nextHolderHTLCID, amount: h.AmountMsat, expiry: h.CltvExpiry, hash: h.PaymentHash,
		state: outAnnounced, source: h.Source, blinding: h.BlindingPoint, skimmed: h.SkimmedFeeMsat, onion: h.Onion,
	})
	c.nextHolderHTLCID++
}

// SendHTLCAndCommit offers an HTLC to the peer and commits to it, or holds it
// back if nothing new may be committed to now (then there is no update). Its
// fault is always FaultIgnore: the HTLC was not taken, the channel is unchanged.
func (c *Channel) SendHTLCAndCommit(env *Env, h HTLCToSend) (*chanmon.ChannelMonitorUpdate, error) {
	if err := c.sendable(env, &h); err != nil {
		return nil, err
	}
	if c.mustHold() {
		c.held = append(c.held, &heldAdd{htlc: h})
		return nil, nil
	}
	c.add(&h)
	u := c.newUpdate()
	if err := c.commit(u); err != nil {
		return nil, err
	}
	c.pauseForMonitor(pauseFor{commitmentSigned: true})
	return c.releaseOrBlock(u, false), c.checkInvariants()
}

// QueueAddHTLC puts an HTLC into the holding cell; FreeHoldingCell offers it,
// together with whatever else is there.
func (c *Channel) QueueAddHTLC(env *Env, h HTLCToSend) error {
	if err := c.sendable(env, &h); err != nil {
		return err
	}
	c.held = append(c.held, &heldAdd{htlc: h})
	return nil
}

// HoldsReadyUpdates reports that FreeHoldingCell has something to send. It costs
// next to nothing, so that an owner of many channels can ask each often.
func (c *Channel) HoldsReadyUpdates() bool {
	return (len(c.held) != 0 || c.heldFee != nil) && c.state == StateReady && !c.mustHold()
}

// FreeHoldingCell commits to everything in the holding cell, if that may be done
// now. The HTLCs returned could not be sent after all.
func (c *Channel) FreeHoldingCell(env *Env) (*chanmon.ChannelMonitorUpdate, []HTLCToFail, error) {
	if !c.HoldsReadyUpdates() {
		return nil, nil, nil
	}
	u := c.newUpdate()
	freed, toFail, err := c.freeInto(env, u)
	if err != nil {
		return nil, toFail, err
	}
	if !freed {
		c.latestUpdateID--
		return nil, toFail, nil
	}
	c.pauseForMonitor(pauseFor{commitmentSigned: true})
	return c.releaseOrBlock(u, false), toFail, c.checkInvariants()
}

// freeInto empties the holding cell into a new commitment, which becomes part of
// u. It reports false, with u unchanged, when there was nothing to commit to.
func (c *Channel) freeInto(env *Env, u *chanmon.ChannelMonitorUpdate) (freed bool, toFail []HTLCToFail, err error) {
	if len(c.held) == 0 && c.heldFee == nil {
		return false, nil, nil
	}
	held := c.held
	c.held = nil
	for _, update := range held {
		switch h := update.(type) {
		case *heldAdd:
			// The limits are checked again: fees and other HTLCs have moved.
			if err := c.sendable(env, &h.htlc); err != nil {
				c.log(env).Infof("HTLC from the holding cell not sent: %v", err)
				toFail = append(toFail, HTLCToFail{Source: h.htlc.Source, PaymentHash: h.htlc.PaymentHash})
				continue
			}
			c.add(&h.htlc)
			freed = true
		case *heldClaim:
			if step, _ := c.claim(h.id, h.preimage); step != claimRemoved {
				return freed, toFail, internalf("held claim of HTLC %d cannot be made", h.id)
			}
			u.Steps = append(u.Steps, chanmon.PaymentPreimage{PaymentPreimage: h.preimage})
			freed = true
		case *heldFail:
			freed = c.failNow(h.id, removalFail{reason: h.reason}) || freed
		case *heldFailMalformed:
			freed = c.failNow(h.id, removalMalformed{sha256OfOnion: h.sha256OfOnion, code: h.code}) || freed
		}
	}
	if c.heldFee != nil {
		feerate := c.heldFee
		c.heldFee = nil
		if c.affordsFeerate(env, *feerate) {
			c.fees.outgoing, freed = feerate, true
		}
	}
	if !freed {
		return false, toFail, nil
	}
	return true, toFail, c.commit(u)
}
