package channel

import (
	"golightning/lightning/chanmon"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

// badOnion marks failure codes that only update_fail_malformed_htlc may carry.
const badOnion uint16 = 0x8000

// removable finds an outbound HTLC that the peer may remove now.
func (c *Channel) removable(id uint64) (*outboundHTLC, error) {
	for i := range c.outbound {
		h := &c.outbound[i]
		if h.id != id {
			continue
		}
		switch h.state {
		case outCommitted:
			return h, nil
		case outAnnounced:
			return nil, closef("HTLC %d removed before it was committed", id)
		default:
			return nil, closef("HTLC %d removed twice", id)
		}
	}
	return nil, closef("removal of unknown HTLC %d", id)
}

// HandleUpdateFulfillHTLC takes the preimage for one of our HTLCs. The claim may
// be passed on backwards at once; the peer cannot take it back. It returns the
// HTLC's source and amount.
func (c *Channel) HandleUpdateFulfillHTLC(msg *lnwire.UpdateFulfillHTLC) (route.HTLCSource, lntypes.Msat, error) {
	if err := c.operational("update_fulfill_htlc"); err != nil {
		return nil, 0, err
	}
	h, err := c.removable(msg.HTLCID)
	if err != nil {
		return nil, 0, err
	}
	if msg.PaymentPreimage.Hash() != h.hash {
		return nil, 0, closef("wrong preimage for HTLC %d", msg.HTLCID)
	}
	h.state, h.outcome = outRemoteRemoved, &outcome{success: true, preimage: msg.PaymentPreimage}
	return h.source, h.amount, nil
}

// HandleUpdateFailHTLC takes the failure of one of our HTLCs. It is acted on when
// it is irrevocable.
func (c *Channel) HandleUpdateFailHTLC(msg *lnwire.UpdateFailHTLC) error {
	if err := c.operational("update_fail_htlc"); err != nil {
		return err
	}
	return c.remoteFailed(msg.HTLCID, failReasonOf(msg))
}

// HandleUpdateFailMalformedHTLC takes the failure of one of our HTLCs whose onion
// the peer could not read.
func (c *Channel) HandleUpdateFailMalformedHTLC(msg *lnwire.UpdateFailMalformedHTLC) error {
	if err := c.operational("update_fail_malformed_htlc"); err != nil {
		return err
	}
	if msg.FailureCode&badOnion == 0 {
		return closef("update_fail_malformed_htlc without BADONION in its code %#x", msg.FailureCode)
	}
	return c.remoteFailed(msg.HTLCID, onion.FailReason(onion.Code(msg.FailureCode), msg.Sha256OfOnion[:]))
}

func (c *Channel) remoteFailed(id uint64, reason onion.HTLCFailReason) error {
	h, err := c.removable(id)
	if err != nil {
		return err
	}
	h.state, h.outcome = outRemoteRemoved, &outcome{failure: reason}
	return nil
}

// FulfillResult is what ClaimHTLC did.
type FulfillResult struct {
	// New is false when the HTLC was claimed before or is gone.
	New bool
	// MonitorUpdate holds the preimage and, if the channel can commit to the
	// removal at once, the new commitment. Set if New.
	MonitorUpdate *chanmon.ChannelMonitorUpdate
	// HTLCValueMsat is the claimed amount. msat.
	HTLCValueMsat lntypes.Msat
}

// findInbound returns the inbound HTLC with an id, or nil.
func (c *Channel) findInbound(id uint64) *inboundHTLC {
	for i := range c.inbound {
		if c.inbound[i].id == id {
			return &c.inbound[i]
		}
	}
	return nil
}

// heldRemoval returns the holding cell's claim or failure of an inbound HTLC.
func (c *Channel) heldRemoval(id uint64) (claim, fail bool) {
	for _, u := range c.held {
		switch u := u.(type) {
		case *heldClaim:
			claim = claim || u.id == id
		case *heldFail:
			fail = fail || u.id == id
		case *heldFailMalformed:
			fail = fail || u.id == id
		}
	}
	return claim, fail
}

// claimStep is what one claim changed.
type claimStep uint8

const (
	claimDuplicate claimStep = iota
	// claimHeld: the preimage must reach the monitor; the removal waits.
	claimHeld
	// claimRemoved: the HTLC is removed with the next commitment_signed.
	claimRemoved
)

// claim marks an inbound HTLC as fulfilled. The owner may repeat claims and may
// claim what it also saw fail on chain; the first removal stands.
func (c *Channel) claim(id uint64, preimage lntypes.PaymentPreimage) (claimStep, lntypes.Msat) {
	h := c.findInbound(id)
	if c.state != StateReady || h == nil || h.state == inLocalRemoved || preimage.Hash() != h.hash {
		return claimDuplicate, 0
	}
	if c.mustHold() || h.state != inCommitted {
		claimed, failed := c.heldRemoval(id)
		if claimed {
			return claimDuplicate, 0
		}
		if !failed && h.state == inCommitted {
			c.held = append(c.held, &heldClaim{id: id, preimage: preimage})
		}
		// After a failure in the holding cell the monitor still gets the
		// preimage, in case the channel goes on chain first.
		return claimHeld, h.amount
	}
	h.state, h.removed = inLocalRemoved, removalFulfill{preimage: preimage}
	return claimRemoved, h.amount
}

// ClaimHTLC fulfills an inbound HTLC. The preimage goes to the monitor before
// anything that waits in the queue of blocked updates: it must be there whatever
// happens to the channel (known-attacks S1).
func (c *Channel) ClaimHTLC(env *Env, id uint64, preimage lntypes.PaymentPreimage) (FulfillResult, error) {
	step, value := c.claim(id, preimage)
	if step == claimDuplicate {
		return FulfillResult{}, nil
	}
	u := c.newUpdate(chanmon.PaymentPreimage{PaymentPreimage: preimage})
	if step == claimRemoved && len(c.blocked) == 0 {
		if err := c.commit(u); err != nil {
			return FulfillResult{}, err
		}
	} else {
		c.insertBeforeBlocked(u)
	}
	if step == claimRemoved && len(c.blocked) != 0 {
		later := c.newUpdate()
		if err := c.commit(later); err != nil {
			return FulfillResult{}, err
		}
		c.blocked = append(c.blocked, later)
	}
	c.pauseForMonitor(pauseFor{commitmentSigned: step == claimRemoved})
	return FulfillResult{New: true, MonitorUpdate: u, HTLCValueMsat: value}, c.checkInvariants()
}

// ClaimHTLCWhileDisconnectedDroppingMonUpdate fulfills an inbound HTLC of a
// channel that is offline, when the caller brings the preimage to the monitor in
// another way (on startup). The claim lands in the holding cell.
func (c *Channel) ClaimHTLCWhileDisconnectedDroppingMonUpdate(id uint64, preimage lntypes.PaymentPreimage) {
	if c.mustHold() {
		c.claim(id, preimage)
	}
}

// QueueFailHTLC puts the failure of an inbound HTLC into the holding cell;
// FreeHoldingCell sends it. Nothing happens if the HTLC was claimed or failed
// before.
func (c *Channel) QueueFailHTLC(id uint64, reason lnwire.OnionErrorPacket) error {
	return c.queueFail(id, &heldFail{id: id, reason: reason})
}

// QueueFailMalformedHTLC is QueueFailHTLC with update_fail_malformed_htlc.
func (c *Channel) QueueFailMalformedHTLC(id uint64, code uint16, sha256OfOnion [32]byte) error {
	return c.queueFail(id, &heldFailMalformed{id: id, code: code, sha256OfOnion: sha256OfOnion})
}

func (c *Channel) queueFail(id uint64, u heldUpdate) error {
	if c.state != StateReady {
		return ignoref("HTLC %d cannot be failed in state %v", id, c.state)
	}
	h := c.findInbound(id)
	if h == nil || h.state == inLocalRemoved {
		return nil
	}
	if h.state != inCommitted {
		return ignoref("HTLC %d cannot be failed before it is committed", id)
	}
	claimed, failed := c.heldRemoval(id)
	if failed {
		return ignoref("HTLC %d is being failed already", id)
	}
	if !claimed {
		c.held = append(c.held, u)
	}
	return nil
}

// failNow applies a failure out of the holding cell.
func (c *Channel) failNow(id uint64, how removal) bool {
	h := c.findInbound(id)
	if h == nil || h.state != inCommitted {
		return false
	}
	h.state, h.removed = inLocalRemoved, how
	return true
}
