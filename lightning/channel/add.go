package channel

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// BOLT 4 failure codes that the channel itself answers with.
const (
	failTemporaryChannelFailure uint16 = 0x1000 | 7
	failPermanentChannelFailure uint16 = 0x4000 | 8
)

// operational checks what holds for every update message (BOLT 2, "Normal
// Operation").
func (c *Channel) operational(name string) error {
	if c.state != StateReady {
		return closef("got %s when the channel was not operational", name)
	}
	if c.peerDisconnected {
		return closef("got %s before channel_reestablish", name)
	}
	return nil
}

// HandleUpdateAddHTLC takes an HTLC that the peer offers (BOLT 2,
// update_add_htlc). status is what the owner found in its onion; where the
// channel has a reason of its own not to take the HTLC, it asks reject for a
// failing status with a BOLT 4 code, once, and only when status forwards.
func (c *Channel) HandleUpdateAddHTLC(env *Env, msg *lnwire.UpdateAddHTLC, status PendingHTLCStatus,
	reject func(code uint16) PendingHTLCStatus) error {
	if err := c.operational("update_add_htlc"); err != nil {
		return err
	}
	if c.remoteShutdown {
		return closef("update_add_htlc after shutdown")
	}
	if err := c.checkAddLimits(msg); err != nil {
		return err
	}
	code, err := c.checkAddFunds(env, msg)
	if err != nil {
		return err
	}
	if c.localShutdown {
		code = failPermanentChannelFailure
	}
	if _, forwards := status.(PendingForward); forwards && code != 0 {
		status = reject(code)
		if _, still := status.(PendingForward); still || status == nil {
			return internalf("no failure for an HTLC that cannot be taken")
		}
	}
	c.nextCounterpartyHTLCID++
	c.inbound = append(c.inbound, inboundHTLC{
		id: msg.HTLCID, amount: msg.AmountMsat, expiry: msg.CltvExpiry, hash: msg.PaymentHash,
		state: inAnnounced, pending: status,
	})
	return nil
}

// checkAddLimits checks what needs no look at balances.
func (c *Channel) checkAddLimits(msg *lnwire.UpdateAddHTLC) error {
	switch {
	case msg.AmountMsat > c.value.Msat():
		return closef("HTLC of %v is more than the channel's value", msg.AmountMsat)
	case msg.AmountMsat == 0:
		return closef("HTLC of 0 msat")
	case msg.AmountMsat < c.limits.holderHTLCMinimum:
		return closef("HTLC of %v is less than our minimum of %v", msg.AmountMsat, c.limits.holderHTLCMinimum)
	case len(c.inbound)+1 > int(c.limits.holderMaxAccepted):
		return closef("more HTLCs than our limit of %d", c.limits.holderMaxAccepted)
	case c.inboundTotal()+msg.AmountMsat > c.limits.holderMaxInFlight:
		return closef("HTLCs of more than our limit of %v in flight", c.limits.holderMaxInFlight)
	case msg.HTLCID != c.nextCounterpartyHTLCID:
		return closef("HTLC id %d instead of %d", msg.HTLCID, c.nextCounterpartyHTLCID)
	case msg.CltvExpiry >= cltvHeightLimit:
		return closef("HTLC expiry is a time instead of a block height")
	}
	return nil
}

// checkAddFunds checks that whoever pays the commitment fee still can with the
// new HTLC. A peer that cannot is faulty; a code is returned where the HTLC is
// valid but unwelcome: it would leave the peer without a fee buffer or us with
// too much dust.
func (c *Channel) checkAddFunds(env *Env, msg *lnwire.UpdateAddHTLC) (code uint16, err error) {
	// Outbound HTLCs that the peer has claimed and that its next commitment will
	// not contain are its money already.
	var claimed lntypes.Msat
	for i := range c.outbound {
		h := &c.outbound[i]
		if h.state >= outAwaitingRevokeToRemove && h.succeeded() {
			claimed += h.amount
		}
	}
	theirs := (c.value.Msat() + claimed).SatSub(c.valueToSelf).SatSub(c.inboundTotal())
	if theirs < msg.AmountMsat {
		return 0, closef("HTLC of %v is more than the peer has", msg.AmountMsat)
	}
	theirs -= msg.AmountMsat
	cand := candidate{amount: msg.AmountMsat}
	anchors := c.anchorCost().Msat()
	if c.IsOutbound() {
		if theirs < c.limits.holderReserve.Msat() {
			return 0, closef("HTLC leaves the peer under its reserve")
		}
		need := c.limits.reserveOfOurs().Msat() + c.nextFee(holder, cand, c.nonDustAcked(holder)) + anchors
		if c.valueToSelf < need {
			return 0, closef("HTLC would take us under the reserve that the peer requires")
		}
	} else {
		code, err = c.checkFunderAdd(theirs, cand)
		if err != nil {
			return 0, err
		}
	}
	if c.overExposed(env, cand) {
		code = failTemporaryChannelFailure
	}
	return code, nil
}

// checkFunderAdd is for an HTLC from the peer that also pays the fees; theirs is
// what it has left. The fee buffer is only demanded of senders by BOLT 2, so a
// peer without one has its HTLC failed, not its channel.
func (c *Channel) checkFunderAdd(theirs lntypes.Msat, cand candidate) (code uint16, err error) {
	anchors, reserve := c.anchorCost().Msat(), c.limits.holderReserve.Msat()
	fee := c.nextFee(counterparty, cand, c.nonDustAcked(counterparty))
	if theirs.SatSub(anchors) < fee {
		return 0, closef("HTLC leaves not enough to pay for fees")
	}
	if theirs-fee-anchors < reserve {
		return 0, closef("HTLC leaves the peer under its reserve")
	}
	buffered := c.nextFee(counterparty, cand, c.nonDust(counterparty)+1)
	if !c.anchors {
		buffered *= feeSpikeMultiple
	}
	if theirs.SatSub(reserve).SatSub(anchors) < buffered {
		return failTemporaryChannelFailure, nil
	}
	return 0, nil
}

// overExposed reports that an inbound HTLC takes the dust exposure of a
// transaction over the limit (known-attacks C3, C4).
func (c *Channel) overExposed(env *Env, cand candidate) bool {
	most := c.maxDustExposure(env)
	buffered := c.dustBufferFeerate(nil)
	e := c.dustExposure(env, nil, &cand)
	if c.isDust(holder, cand.outbound, cand.amount, buffered) && e.holder > most {
		return true
	}
	countsOnTheirs := e.extraFees > e.counterparty || c.isDust(counterparty, cand.outbound, cand.amount, buffered)
	return countsOnTheirs && e.counterparty > most
}
