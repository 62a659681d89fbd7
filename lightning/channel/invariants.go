package channel

import "golightning/lightning/lntypes"

// unsound looks for a contradiction in the channel's state and names it; empty if
// there is none. It is the definition of a sound state: what is read from disk
// must fulfil it, and with the build tag invariants every step is checked.
func (c *Channel) unsound() string {
	for _, find := range [...]func() string{c.unsoundDance, c.unsoundIDs, c.unsoundHeld, c.unsoundMonitor, c.unsoundBalance} {
		if why := find(); why != "" {
			return why
		}
	}
	return ""
}

// unsoundDance: HTLCs and feerates between states imply a revocation to come.
func (c *Channel) unsoundDance() string {
	between := c.fees.signed != nil || c.fees.outgoing != nil || c.unsigned != nil
	for i := range c.inbound {
		s := c.inbound[i].state
		between = between || s != inAnnounced && s != inCommitted
	}
	for i := range c.outbound {
		s := c.outbound[i].state
		between = between || s != outCommitted && s != outRemoteRemoved
	}
	switch {
	case between && !c.awaitingRevoke:
		return "a step is pending but no revocation is awaited"
	case c.awaitingRevoke && c.state != StateReady:
		return "a revocation is awaited before the channel is ready"
	case c.unsigned != nil && c.unsigned.number != c.counterpartyNumber:
		return "the cached commitment is an old one"
	case c.fees.outgoing != nil && !c.IsOutbound(), (c.fees.signed != nil || c.fees.announced != nil) && c.IsOutbound():
		return "a feerate of the wrong side"
	case c.peerDisconnected && c.fees.announced != nil:
		return "an unsigned feerate of a lost connection"
	}
	return ""
}

// unsoundIDs: HTLC ids grow within each list and are below the next one.
func (c *Channel) unsoundIDs() string {
	for i := range c.inbound {
		if id := c.inbound[i].id; id >= c.nextCounterpartyHTLCID || i > 0 && id <= c.inbound[i-1].id {
			return "inbound HTLC ids out of order"
		}
	}
	for i := range c.outbound {
		if id := c.outbound[i].id; id >= c.nextHolderHTLCID || i > 0 && id <= c.outbound[i-1].id {
			return "outbound HTLC ids out of order"
		}
	}
	if len(c.inbound) > int(MaxHTLCs) || len(c.outbound) > int(MaxHTLCs) {
		return "too many HTLCs"
	}
	return ""
}

// unsoundHeld: what the holding cell removes is there to be removed, once.
func (c *Channel) unsoundHeld() string {
	seen := make([]uint64, 0, len(c.held))
	for _, u := range c.held {
		var id uint64
		switch u := u.(type) {
		case *heldAdd:
			if u.htlc.AmountMsat == 0 || u.htlc.AmountMsat > c.value.Msat() || u.htlc.Onion == nil || u.htlc.Source == nil {
				return "a held HTLC that cannot be sent"
			}
			continue
		case *heldClaim:
			id = u.id
			if h := c.findInbound(id); h == nil || u.preimage.Hash() != h.hash {
				return "a held claim without its HTLC"
			}
		case *heldFail:
			id = u.id
		case *heldFailMalformed:
			id = u.id
		}
		if h := c.findInbound(id); h == nil || h.state != inCommitted {
			return "a held removal of an HTLC that is not committed"
		}
		for _, other := range seen {
			if other == id {
				return "two held removals of one HTLC"
			}
		}
		seen = append(seen, id)
	}
	return ""
}

// unsoundMonitor: what waits for a monitor update implies one.
func (c *Channel) unsoundMonitor() string {
	w := &c.waiting
	idle := !w.channelReady && !w.revokeAndACK && !w.commitmentSigned && !w.shutdown &&
		len(w.forwards)+len(w.failures)+len(w.finalizedClaims) == 0
	switch {
	case !c.monitorUpdating && (!idle || len(c.blocked) != 0):
		return "something waits for no monitor update"
	case c.waitingForBatch && !c.batchFunding:
		return "a batch is awaited that there is not"
	}
	for i, u := range c.blocked {
		if u == nil || u.UpdateID != c.blocked[0].UpdateID+uint64(i) || len(u.Steps) == 0 {
			return "blocked updates with gaps"
		}
	}
	if n := len(c.blocked); n != 0 && c.blocked[n-1].UpdateID != c.latestUpdateID {
		return "blocked updates are not the latest"
	}
	return ""
}

// unsoundBalance: no view of any commitment has a negative balance.
func (c *Channel) unsoundBalance() string {
	total := c.value.Msat()
	ok := c.valueToSelf <= total
	c.eachPending(func(_ bool, amount lntypes.Msat) { ok = ok && amount <= total })
	for _, byUs := range [...]bool{true, false} {
		if !ok {
			break
		}
		_, err := c.collect(holder, byUs)
		ok = err == nil
	}
	if !ok {
		return "HTLCs exceed the balances"
	}
	return ""
}

// checkInvariants is called at the end of every step.
func (c *Channel) checkInvariants() error {
	if !invariants {
		return nil
	}
	if why := c.unsound(); why != "" {
		return internalf("%s", why)
	}
	return nil
}
