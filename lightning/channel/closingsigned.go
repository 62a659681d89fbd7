package channel

import (
	"bytes"

	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// buildClosing makes the closing transaction that pays a fee. Outputs under dust
// are left out, and the peer's too if it gave it up. fee is what is really paid:
// more than asked for where the funder has not enough.
func (c *Channel) buildClosing(fee lntypes.Sat, dropTheirs bool) (tx *chanutil.ClosingTransaction, paid lntypes.Sat, err error) {
	if c.shutdownScript == nil || len(c.theirShutdown) == 0 || c.params.FundingOutpoint == nil {
		return nil, 0, internalf("closing without scripts")
	}
	ours, theirs := c.valueToSelf.Sat(), (c.value.Msat() - c.valueToSelf).Sat()
	payer := &theirs
	if c.IsOutbound() {
		payer = &ours
	}
	paid = fee
	if fee > *payer {
		// The reference reports the fee that was asked for plus what is missing,
		// which can never equal what the peer named.
		paid = fee + (fee - *payer)
	}
	*payer = payer.SatSub(fee)
	if dropTheirs || theirs <= c.limits.holderDust {
		theirs = 0
	}
	if ours <= c.limits.holderDust {
		ours = 0
	}
	return chanutil.NewClosingTransaction(ours, theirs, c.shutdownScript.Bytes(), c.theirShutdown,
		*c.params.FundingOutpoint), paid, nil
}

// HandleClosingSigned takes the peer's offer for the closing fee (BOLT 2,
// closing_signed) and agrees, makes another offer or gives up.
func (c *Channel) HandleClosingSigned(env *Env, msg *lnwire.ClosingSigned) (ClosingStep, error) {
	if err := c.checkClosingSigned(msg); err != nil {
		return ClosingStep{}, err
	}
	if c.monitorUpdating {
		later := *msg
		c.pendingClosingSigned = &later
		return ClosingStep{}, nil
	}
	tx, err := c.verifyClosing(msg)
	if err != nil {
		return ClosingStep{}, err
	}
	if c.lastClosingFee != nil && c.lastClosingFee.fee == msg.FeeSatoshis {
		return c.closed(ClosingStep{}, tx, msg.Signature, c.lastClosingFee.sig)
	}
	limits := c.closingFeeLimits(env)
	fee, err := c.answerFee(msg, limits)
	if err != nil {
		return ClosingStep{}, err
	}
	return c.proposeFee(fee, limits, msg, tx)
}

func (c *Channel) checkClosingSigned(msg *lnwire.ClosingSigned) error {
	switch {
	case !c.isFundedState() || !c.bothShutdown():
		return closef("closing_signed before both sides sent shutdown")
	case c.peerDisconnected:
		return closef("closing_signed before channel_reestablish")
	case len(c.inbound) != 0 || len(c.outbound) != 0:
		return closef("closing_signed with pending HTLCs")
	case msg.FeeSatoshis > lntypes.MaxValueSat:
		return closef("closing_signed with a fee of more than all bitcoin")
	case c.IsOutbound() && c.lastClosingFee == nil:
		return closef("closing_signed although it is for us to make the first offer")
	}
	return nil
}

// verifyClosing finds the transaction that the peer signed: with both outputs or,
// if it considers its own as dust, without it.
func (c *Channel) verifyClosing(msg *lnwire.ClosingSigned) (*chanutil.ClosingTransaction, error) {
	tx, paid, err := c.buildClosing(msg.FeeSatoshis, false)
	if err != nil {
		return nil, err
	}
	if paid != msg.FeeSatoshis {
		return nil, closef("closing_signed with a fee of %v that the funder does not have", msg.FeeSatoshis)
	}
	if !c.closingSigValid(tx, msg.Signature) {
		if tx, _, err = c.buildClosing(msg.FeeSatoshis, true); err != nil {
			return nil, err
		}
		if !c.closingSigValid(tx, msg.Signature) {
			return nil, closef("invalid signature for the closing transaction")
		}
	}
	built := tx.Trust().BuiltTransaction()
	if len(built.TxOut) == 0 {
		return nil, closef("closing transaction without outputs")
	}
	for _, out := range built.TxOut {
		if !txscript.IsWitnessProgram(out.PkScript) && lntypes.Sat(out.Value) < MaxChannelDustLimit {
			return nil, closef("closing transaction with a dust output; use segwit scripts")
		}
	}
	return tx, nil
}

func (c *Channel) closingSigValid(tx *chanutil.ClosingTransaction, sig lntypes.Signature) bool {
	return c.theirFunding.verify(tx.Trust().GetSighashAll(c.fundingRedeem, c.value), sig)
}

// answerFee decides which fee to offer next.
func (c *Channel) answerFee(msg *lnwire.ClosingSigned, ours feeRange) (lntypes.Sat, error) {
	fee := msg.FeeSatoshis
	if msg.FeeRange == nil {
		return c.answerWithoutRange(fee, ours)
	}
	theirs := feeRange{min: msg.FeeRange.MinFeeSatoshis, max: msg.FeeRange.MaxFeeSatoshis}
	switch {
	case fee < theirs.min || fee > theirs.max:
		return 0, closef("closing_signed with a fee of %v outside of its own range", fee)
	case theirs.max < ours.min:
		return 0, warnf("no closing fee possible: your highest of %v is under our lowest of %v", theirs.max, ours.min)
	case theirs.min > ours.max:
		return 0, warnf("no closing fee possible: your lowest of %v is above our highest of %v", theirs.min, ours.max)
	case !c.IsOutbound():
		// The peer pays: the highest fee of both ranges confirms soonest.
		return min(theirs.max, ours.max), nil
	case fee < ours.min || fee > ours.max:
		return 0, closef("closing_signed with a fee of %v outside of the range that we told", fee)
	}
	return fee, nil
}

// answerWithoutRange is the older negotiation: offers approach each other. We do
// not insist on progress, only on our limits.
func (c *Channel) answerWithoutRange(fee lntypes.Sat, ours feeRange) (lntypes.Sat, error) {
	if c.lastClosingFee == nil {
		return min(max(fee, ours.min), ours.max), nil
	}
	last := c.lastClosingFee.fee
	switch {
	case fee > last && fee < ours.max, fee <= last && fee > ours.min:
		return fee, nil
	case fee > last && last < ours.max:
		return ours.max, nil
	case fee <= last && last > ours.min:
		return ours.min, nil
	}
	return 0, closef("no closing fee possible: %v is outside of %v to %v", fee, ours.min, ours.max)
}

// proposeFee signs a closing transaction and offers it. If the fee is the one
// that the peer offered in msg, for tx, the channel is closed.
func (c *Channel) proposeFee(fee lntypes.Sat, limits feeRange, msg *lnwire.ClosingSigned,
	tx *chanutil.ClosingTransaction) (ClosingStep, error) {
	agreed := msg != nil && msg.FeeSatoshis == fee
	paid := fee
	if !agreed {
		var err error
		if tx, paid, err = c.buildClosing(fee, false); err != nil {
			return ClosingStep{}, err
		}
	}
	sig, err := c.signer.SignClosingTransaction(tx)
	if err != nil {
		return ClosingStep{}, closef("our signer refuses the closing transaction")
	}
	c.lastClosingFee = &closingOffer{fee: paid, sig: sig}
	step := ClosingStep{Reply: &lnwire.ClosingSigned{
		ChannelID: c.id, FeeSatoshis: paid, Signature: sig,
		FeeRange: &lnwire.ClosingSignedFeeRange{MinFeeSatoshis: limits.min, MaxFeeSatoshis: limits.max},
	}}
	if !agreed {
		return step, nil
	}
	return c.closed(step, tx, msg.Signature, sig)
}

// closed ends the channel with a fully signed transaction.
func (c *Channel) closed(step ClosingStep, tx *chanutil.ClosingTransaction, theirs, ours lntypes.Signature) (ClosingStep, error) {
	result := c.shutdownResult(events.CooperativeClosure{})
	if err := c.become(StateClosed); err != nil {
		return ClosingStep{}, err
	}
	step.Tx, step.Closed = c.witnessed(tx, theirs, ours), &result
	return step, nil
}

// witnessed adds both signatures in the order of the funding keys.
func (c *Channel) witnessed(tx *chanutil.ClosingTransaction, theirs, ours lntypes.Signature) *wire.MsgTx {
	signed := tx.Trust().BuiltTransaction().Copy()
	first, second := ours, theirs
	if bytes.Compare(c.params.HolderPubkeys.FundingPubkey[:], c.params.CounterpartyParameters.Pubkeys.FundingPubkey[:]) > 0 {
		first, second = second, first
	}
	signed.TxIn[0].Witness = wire.TxWitness{nil,
		chanutil.BitcoinSignature(first, chanutil.SighashAll), chanutil.BitcoinSignature(second, chanutil.SighashAll), c.fundingRedeem}
	return signed
}
