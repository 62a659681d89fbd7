package channel

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// ShutdownStep is what a shutdown led to. Reply may be sent at once; it is nil
// where it has to wait for a monitor update and comes in Released.
type ShutdownStep struct {
	Reply         *lnwire.Shutdown
	MonitorUpdate *chanmon.ChannelMonitorUpdate
	// HTLCsToFail waited in the holding cell and will not be sent.
	HTLCsToFail []HTLCToFail
}

// OutboundShutdown makes our shutdown again, nil if we sent none.
func (c *Channel) OutboundShutdown() *lnwire.Shutdown {
	if !c.localShutdown || c.shutdownScript == nil {
		return nil
	}
	return &lnwire.Shutdown{ChannelID: c.id, Scriptpubkey: c.shutdownScript.Bytes()}
}

// shutdownNow makes our shutdown if it may be sent now. While HTLCs that we have
// committed to wait for the monitor it must not overtake them (BOLT 2: no
// update_add_htlc after shutdown); then it follows in Released.
func (c *Channel) shutdownNow() *lnwire.Shutdown {
	if c.monitorUpdating && c.waiting.commitmentSigned {
		for i := range c.outbound {
			if c.outbound[i].state == outAnnounced {
				c.waiting.shutdown = true
				return nil
			}
		}
	}
	return c.OutboundShutdown()
}

// BeginShutdown starts a cooperative close: no HTLC is added any more, and when
// all are gone the fee is agreed on (BOLT 2, shutdown). targetFeerate, in sat/kw,
// is what we would like to pay; override is where we want to be paid to, if that
// was not fixed before. It returns an lntypes.APIError, with nothing changed.
func (c *Channel) BeginShutdown(env *Env, their *features.InitFeatures, targetFeerate *uint32,
	override *lntypes.ShutdownScript) (ShutdownStep, error) {
	if err := c.checkBeginShutdown(override); err != nil {
		return ShutdownStep{}, err
	}
	u, err := c.fixShutdownScript(env, their, override)
	if err != nil {
		return ShutdownStep{}, err
	}
	c.targetCloseRate = targetFeerate
	c.localShutdown = true
	c.updateTimeCounter++
	step := ShutdownStep{Reply: c.OutboundShutdown(), HTLCsToFail: c.dropHeldAdds()}
	if u != nil {
		step.MonitorUpdate = c.releaseOrBlock(u, false)
	}
	return step, nil
}

func (c *Channel) checkBeginShutdown(override *lntypes.ShutdownScript) error {
	for i := range c.outbound {
		if c.outbound[i].state == outAnnounced {
			return lntypes.Misusef("cannot begin shutdown with HTLCs that are not committed yet; process events first")
		}
	}
	switch {
	case !c.isFundedState():
		return lntypes.Unavailablef("the channel is not funded or closed already")
	case c.localShutdown:
		return lntypes.Misusef("shutdown is in progress already")
	case c.remoteShutdown:
		return lntypes.Unavailablef("shutdown was begun by the peer")
	case c.shutdownScript != nil && override != nil:
		return lntypes.Misusef("the channel's shutdown script is fixed already")
	case c.peerDisconnected || c.monitorUpdating:
		return lntypes.Unavailablef("cannot begin shutdown while the peer is away or a monitor update is pending; force-close instead")
	}
	return nil
}

// fixShutdownScript makes sure that there is one and returns the monitor update
// if it is new. It returns an lntypes.APIError.
func (c *Channel) fixShutdownScript(env *Env, their *features.InitFeatures, override *lntypes.ShutdownScript) (*chanmon.ChannelMonitorUpdate, error) {
	if c.shutdownScript != nil {
		return nil, nil
	}
	script := override
	if script == nil {
		s, err := env.SignerProvider.GetShutdownScriptpubkey()
		if err != nil {
			return nil, lntypes.Unavailablef("no shutdown script: %v", err)
		}
		script = &s
	}
	if !scriptAllowed(script.Bytes(), their) {
		return nil, lntypes.IncompatibleShutdownScript{Script: *script}
	}
	c.shutdownScript = script
	u := c.newUpdate(chanmon.ShutdownScript{Scriptpubkey: script.Bytes()})
	c.pauseForMonitor(pauseFor{})
	return u, nil
}

// dropHeldAdds takes HTLCs and fee updates that were not sent yet out of the
// holding cell: nothing may be added after shutdown.
func (c *Channel) dropHeldAdds() (dropped []HTLCToFail) {
	c.heldFee = nil
	kept := c.held[:0]
	for _, u := range c.held {
		if add, ok := u.(*heldAdd); ok {
			dropped = append(dropped, HTLCToFail{Source: add.htlc.Source, PaymentHash: add.htlc.PaymentHash})
			continue
		}
		kept = append(kept, u)
	}
	clear(c.held[len(kept):])
	c.held = kept
	return dropped
}

// HandleShutdown takes the peer's shutdown (BOLT 2) and answers with ours.
func (c *Channel) HandleShutdown(env *Env, their *features.InitFeatures, msg *lnwire.Shutdown) (ShutdownStep, error) {
	if err := c.checkShutdown(their, msg); err != nil {
		return ShutdownStep{}, err
	}
	u, err := c.fixShutdownScript(env, their, nil)
	if err != nil {
		return ShutdownStep{}, closef("%v", err)
	}
	c.theirShutdown = msg.Scriptpubkey
	c.remoteShutdown = true
	c.updateTimeCounter++
	var step ShutdownStep
	if u != nil {
		step.MonitorUpdate = c.releaseOrBlock(u, false)
	}
	answer := !c.localShutdown
	c.localShutdown = true
	if answer {
		step.Reply = c.shutdownNow()
		c.updateTimeCounter++
	}
	step.HTLCsToFail = c.dropHeldAdds()
	return step, nil
}

func (c *Channel) checkShutdown(their *features.InitFeatures, msg *lnwire.Shutdown) error {
	switch {
	case !c.isFundedState():
		return closef("shutdown in state %v", c.state)
	case c.peerDisconnected:
		return closef("shutdown before channel_reestablish")
	}
	for i := range c.inbound {
		if c.inbound[i].state == inAnnounced {
			return closef("shutdown with HTLCs that are not committed")
		}
	}
	if !scriptAllowed(msg.Scriptpubkey, their) {
		return warnf("shutdown with a script of a form that is not allowed")
	}
	if c.theirShutdown != nil && string(c.theirShutdown) != string(msg.Scriptpubkey) {
		return warnf("shutdown with another script than before")
	}
	return nil
}

// closingReady reports that nothing is left but to agree on the closing fee.
func (c *Channel) closingReady() bool {
	return c.isFundedState() && c.bothShutdown() && !c.monitorUpdating && !c.peerDisconnected && !c.awaitingRevoke &&
		len(c.inbound) == 0 && len(c.outbound) == 0 && c.fees == feeUpdates{}
}

// TimerCheckClosingNegotiation is called on every timer tick. It returns
// FaultClose when the peer lets a whole tick go by without agreeing on a fee.
func (c *Channel) TimerCheckClosingNegotiation() error {
	if !c.closingReady() {
		return nil
	}
	if c.closingInFlight {
		return closef("closing_signed negotiation did not finish in time")
	}
	c.closingInFlight = true
	return nil
}

// ClosingStep is what closing_signed led to.
type ClosingStep struct {
	Reply *lnwire.ClosingSigned
	// Tx is the signed closing transaction, to be broadcast.
	Tx *wire.MsgTx
	// Closed is set with Tx: the channel is over.
	Closed *ShutdownResult
}

// MayNegotiateClosing reports that MaybeProposeClosingSigned may have something to
// do. It costs next to nothing, so that an owner of many channels can ask each often.
func (c *Channel) MayNegotiateClosing() bool { return c.lastClosingFee == nil && c.closingReady() }

// MaybeProposeClosingSigned makes the first closing_signed when it is our turn,
// and handles one of the peer's that had to wait for a monitor update. Call it
// whenever the channel may have become ready to close.
func (c *Channel) MaybeProposeClosingSigned(env *Env) (ClosingStep, error) {
	if !c.MayNegotiateClosing() {
		return ClosingStep{}, nil
	}
	if !c.IsOutbound() {
		msg := c.pendingClosingSigned
		if msg == nil {
			return ClosingStep{}, nil
		}
		c.pendingClosingSigned = nil
		return c.HandleClosingSigned(env, msg)
	}
	if c.expectingCommitment {
		return ClosingStep{}, nil
	}
	limits := c.closingFeeLimits(env)
	return c.proposeFee(limits.min, limits, nil, nil)
}

// closingFeeLimits are the fees that we agree to. They stay the same until a
// reconnection.
func (c *Channel) closingFeeLimits(env *Env) feeRange {
	if c.closingLimits != nil {
		return *c.closingLimits
	}
	low := chain.BoundedFeerate(env.FeeEstimator, chain.ChannelCloseMinimum)
	normal := chain.BoundedFeerate(env.FeeEstimator, chain.NonAnchorChannelFee)
	high := normal
	if c.targetCloseRate != nil {
		target := *c.targetCloseRate
		if !c.IsOutbound() {
			target = min(target, c.feerate)
		}
		low, high = max(low, target), max(high, target)
	}
	weight := lntypes.Sat(c.closingWeight())
	limits := feeRange{min: lntypes.Sat(low) * weight / 1000}
	if c.IsOutbound() {
		// Paying more than usual beats paying for a unilateral close.
		extra := c.config.ForceCloseAvoidanceMaxFeeSatoshis
		limits.max = max(saturatingAdd(lntypes.Sat(normal)*weight/1000, extra), lntypes.Sat(high)*weight/1000)
	} else {
		// The peer pays, and may spend all it has.
		limits.max = c.value.SatSub(c.valueToSelf.SatCeil())
	}
	c.closingLimits = &limits
	return limits
}

func saturatingAdd(a, b lntypes.Sat) lntypes.Sat {
	if a+b < a {
		return ^lntypes.Sat(0)
	}
	return a + b
}

// closingWeight is the weight of a closing transaction with both outputs
// (BOLT 3, "Closing Transaction").
func (c *Channel) closingWeight() int {
	const (
		base      = (4 + 1 + 36 + 1 + 4 + 1 + 4) * 4
		witness   = 2 + 1 + 4 + 2*(1+71)
		perOutput = (8 + 1) * 4
	)
	var ours []byte
	if c.shutdownScript != nil {
		ours = c.shutdownScript.Bytes()
	}
	return base + witness + len(c.fundingRedeem) + 2*perOutput + (len(ours)+len(c.theirShutdown))*4
}
