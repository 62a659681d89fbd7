package channel

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// isCoinbase reports a transaction that spends nothing.
func isCoinbase(tx *wire.MsgTx) bool {
	return len(tx.TxIn) == 1 && tx.TxIn[0].PreviousOutPoint.Index == wire.MaxPrevOutIndex &&
		tx.TxIn[0].PreviousOutPoint.Hash == [32]byte{}
}

// raiseDepthForCoinbase makes a channel wait until a coinbase funding output can
// be spent, unless it waits for nothing (known-attacks C8).
func (c *Channel) raiseDepthForCoinbase(tx *wire.MsgTx) {
	if isCoinbase(tx) && c.minimumDepth != nil && *c.minimumDepth > 0 && *c.minimumDepth < CoinbaseMaturity {
		depth := CoinbaseMaturity
		c.minimumDepth = &depth
	}
}

// FundingTransactionGenerated takes the funding transaction and makes
// funding_created. The transaction must not be broadcast: it comes back in
// Released when the peer has signed. The message is nil if the signer is not
// ready (see SignerUnblocked). The channel's id changes.
//
// It returns APIMisuseError, with the channel unchanged, if it is not the
// channel's turn or if output txo.Index is not the one that was asked for.
func (c *Channel) FundingTransactionGenerated(env *Env, tx *wire.MsgTx, txo lntypes.OutPoint, isBatch bool) (*lnwire.FundingCreated, error) {
	if !c.IsOutbound() || c.state != StateNegotiated {
		return nil, lntypes.Misusef("the channel is not waiting for its funding transaction")
	}
	if tx == nil || int(txo.Index) >= len(tx.TxOut) || chanutil.TxidOf(tx) != txo.Txid {
		return nil, lntypes.Misusef("the funding outpoint is not an output of the transaction")
	}
	if wrong := c.checkFundingOutput(tx, txo); wrong != "" {
		return nil, lntypes.Misusef("%s", wrong)
	}
	if err := c.become(StateFundingCreated); err != nil {
		return nil, err
	}
	c.setFundingOutpoint(&txo)
	c.id = txo.ToChannelID()
	c.raiseDepthForCoinbase(tx)
	c.fundingTx, c.batchFunding = tx, isBatch
	return c.fundingCreatedMsg(env)
}

// setFundingOutpoint completes the parameters, or takes the outpoint back.
func (c *Channel) setFundingOutpoint(txo *lntypes.OutPoint) {
	params := *c.params
	params.FundingOutpoint = txo
	c.params = &params
	c.holderSide, c.theirSide = params.AsHolderBroadcastable(), params.AsCounterpartyBroadcastable()
	if txo != nil {
		c.signer.ProvideChannelParameters(c.params)
	}
}

func (c *Channel) fundingCreatedMsg(env *Env) (*lnwire.FundingCreated, error) {
	k, err := c.build(counterparty, c.counterpartyNumber, false)
	if err != nil {
		return nil, err
	}
	sig, _, err := c.signer.SignCounterpartyCommitment(k.tx, nil, nil)
	if c.signerPendingFunding = err != nil; err != nil {
		c.log(env).Warnf("signer gave no signature for funding_created: %v", err)
		return nil, nil
	}
	return &lnwire.FundingCreated{
		TemporaryChannelID: *c.temporaryID,
		FundingTxid:        c.params.FundingOutpoint.Txid,
		FundingOutputIndex: c.params.FundingOutpoint.Index,
		Signature:          sig,
	}, nil
}

// checkInitialCommitment verifies the peer's signature for our first commitment.
func (c *Channel) checkInitialCommitment(sig lntypes.Signature) (*chanutil.HolderCommitmentTransaction, error) {
	k, err := c.build(holder, c.holderNumber, false)
	if err != nil {
		return nil, err
	}
	digest := k.tx.Trust().BuiltTransaction().GetSighashAll(c.fundingRedeem, c.value)
	if !c.theirFunding.verify(digest, sig) {
		return nil, closef("invalid signature for our first commitment transaction")
	}
	signed := chanutil.NewHolderCommitmentTransaction(k.tx, sig, nil,
		c.params.HolderPubkeys.FundingPubkey, c.params.CounterpartyParameters.Pubkeys.FundingPubkey)
	if err := c.signer.ValidateHolderCommitment(signed, nil); err != nil {
		return nil, closef("our signer refuses the commitment")
	}
	return signed, nil
}

// newMonitor makes the channel's monitor from both first commitments.
func (c *Channel) newMonitor(env *Env, ours *chanutil.HolderCommitmentTransaction, theirs *commitment) (*chanmon.ChannelMonitor, error) {
	signer := env.SignerProvider.DeriveChannelSigner(c.value, c.channelKeysID)
	signer.ProvideChannelParameters(c.params)
	var shutdown []byte
	if c.shutdownScript != nil {
		shutdown = c.shutdownScript.Bytes()
	}
	monitor := chanmon.NewChannelMonitor(signer, shutdown, c.params.HolderSelectedContestDelay, c.destination,
		*c.params.FundingOutpoint, c.fundingScript, c.params, c.fundingRedeem, c.value, c.holderSide.ObscureFactor(),
		ours, env.BestBlock, c.counterpartyNodeID)
	if monitor == nil {
		return nil, internalf("no monitor for the channel's parameters")
	}
	monitor.ProvideInitialCounterpartyCommitmentTx(theirs.tx.Trust().Txid(), nil, theirs.number, c.theirPoint.key,
		theirs.feerate, theirs.tx.ToBroadcasterValueSat(), theirs.tx.ToCountersignatoryValueSat(), env.Logger)
	return monitor, nil
}

// fund steps to StateAwaitingReady once both first commitments are signed. The
// monitor has to be persisted before anything else.
func (c *Channel) fund(env *Env) error {
	if err := c.become(StateAwaitingReady); err != nil {
		return err
	}
	c.funded = true
	c.waitingForBatch = c.batchFunding
	c.holderNumber--
	c.counterpartyNumber--
	ready := c.checkReady(0)
	c.pauseForMonitor(pauseFor{channelReady: ready})
	c.log(env).Infof("channel is funded by %v", c.params.FundingOutpoint)
	return nil
}

// HandleFundingCreated takes the funder's transaction id and signature (BOLT 2,
// funding_created). It returns our answer, which is to be sent when the monitor
// is persisted (nil if the signer is not ready), and the monitor. The channel's
// id changes.
func (c *Channel) HandleFundingCreated(env *Env, msg *lnwire.FundingCreated) (*lnwire.FundingSigned, *chanmon.ChannelMonitor, error) {
	if c.IsOutbound() {
		return nil, nil, closef("funding_created for a channel that we fund")
	}
	if c.state != StateNegotiated {
		return nil, nil, closef("funding_created in state %v", c.state)
	}
	txo := lntypes.OutPoint{Txid: msg.FundingTxid, Index: msg.FundingOutputIndex}
	c.setFundingOutpoint(&txo)
	signed, err := c.checkInitialCommitment(msg.Signature)
	if err != nil {
		c.setFundingOutpoint(nil)
		return nil, nil, err
	}
	theirs, err := c.build(counterparty, c.counterpartyNumber, false)
	if err != nil {
		return nil, nil, err
	}
	c.id = txo.ToChannelID()
	answer := c.signFundingSigned(env, theirs)
	monitor, err := c.newMonitor(env, signed, theirs)
	if err != nil {
		return nil, nil, err
	}
	if err := c.fund(env); err != nil {
		return nil, nil, err
	}
	return answer, monitor, nil
}

func (c *Channel) signFundingSigned(env *Env, theirs *commitment) *lnwire.FundingSigned {
	sig, _, err := c.signer.SignCounterpartyCommitment(theirs.tx, nil, nil)
	if c.signerPendingFunding = err != nil; err != nil {
		c.log(env).Warnf("signer gave no signature for funding_signed: %v", err)
		return nil
	}
	return &lnwire.FundingSigned{ChannelID: c.id, Signature: sig}
}

// HandleFundingSigned takes the peer's signature for our first commitment (BOLT 2,
// funding_signed) and returns the channel's monitor. The funding transaction is
// in Released once the monitor is persisted.
func (c *Channel) HandleFundingSigned(env *Env, msg *lnwire.FundingSigned) (*chanmon.ChannelMonitor, error) {
	if !c.IsOutbound() {
		return nil, closef("funding_signed for a channel that the peer funds")
	}
	if c.state != StateFundingCreated {
		return nil, closef("funding_signed in state %v", c.state)
	}
	signed, err := c.checkInitialCommitment(msg.Signature)
	if err != nil {
		return nil, err
	}
	theirs, err := c.build(counterparty, c.counterpartyNumber, false)
	if err != nil {
		return nil, err
	}
	monitor, err := c.newMonitor(env, signed, theirs)
	if err != nil {
		return nil, err
	}
	return monitor, c.fund(env)
}

// SignerResumed is what could be signed at last.
type SignerResumed struct {
	CommitmentUpdate *lnwire.CommitmentUpdate
	FundingCreated   *lnwire.FundingCreated
	FundingSigned    *lnwire.FundingSigned
	ChannelReady     *lnwire.ChannelReady
}

// SignerUnblocked asks the signer again for what it refused before.
func (c *Channel) SignerUnblocked(env *Env) (r SignerResumed, err error) {
	if c.signerPendingCommitment && !c.monitorUpdating && !c.peerDisconnected {
		if r.CommitmentUpdate, err = c.lastCommitmentUpdate(env); err != nil {
			return r, err
		}
	}
	if !c.signerPendingFunding {
		return r, nil
	}
	if c.IsOutbound() {
		r.FundingCreated, err = c.fundingCreatedMsg(env)
		return r, err
	}
	theirs, err := c.build(counterparty, c.counterpartyNumber+1, false)
	if err != nil {
		return r, err
	}
	if r.FundingSigned = c.signFundingSigned(env, theirs); r.FundingSigned != nil {
		if c.checkReady(0) && !c.monitorUpdating && !c.peerDisconnected {
			r.ChannelReady = c.channelReadyMsg()
		}
	}
	return r, nil
}

// SetBatchReady tells that all channels of the funding transaction are ready for
// its broadcast.
func (c *Channel) SetBatchReady() { c.batchFunding, c.waitingForBatch = false, false }

// UnsetFundingInfo undoes funding when the channel must be given up before it was
// used, because its outpoint is taken already, say (known-attacks C10).
// ForceShutdown has to follow at once; it then names the temporary id and no
// outpoint.
func (c *Channel) UnsetFundingInfo() {
	c.setFundingOutpoint(nil)
	if c.temporaryID != nil {
		c.id = *c.temporaryID
	}
}
