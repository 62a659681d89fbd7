package channel

import (
	"bytes"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// ConfirmedTx is a transaction of a block, parsed once for all channels.
type ConfirmedTx struct {
	// Index is the position in the block.
	Index uint
	Tx    *wire.MsgTx
	Txid  lntypes.Txid
}

// ChainStep is what a block led to.
type ChainStep struct {
	ChannelReady     *lnwire.ChannelReady
	AnnouncementSigs *lnwire.AnnouncementSignatures
	// RepeatAnnouncement: the announcement is to be broadcast once more.
	RepeatAnnouncement bool
	// TimedOutHTLCs waited in the holding cell until it was too late.
	TimedOutHTLCs []HTLCToFail
}

func processingError(text string) *CloseError {
	return &CloseError{Reason: events.ProcessingError{Err: text}}
}

// checkFundingOutput checks that a transaction has the output that the channel
// is about: the right one, with the agreed amount and script (known-attacks C1).
// It returns what is wrong, or nothing.
func (c *Channel) checkFundingOutput(tx *wire.MsgTx, txo lntypes.OutPoint) string {
	if int(txo.Index) >= len(tx.TxOut) {
		return "the funding transaction lacks the funding output"
	}
	out := tx.TxOut[txo.Index]
	if out.Value < 0 || lntypes.Sat(out.Value) != c.value || !bytes.Equal(out.PkScript, c.fundingScript) {
		return "the funding output has the wrong amount or script"
	}
	return ""
}

// TransactionsConfirmed looks for the funding transaction and for spends of its
// output in a block. A *CloseError ends the channel: the funding is not what was
// agreed, or it was spent.
func (c *Channel) TransactionsConfirmed(env *Env, block lntypes.BlockHash, height uint32, txs []ConfirmedTx) (ChainStep, error) {
	var step ChainStep
	if c.params.FundingOutpoint == nil || c.state == StateClosed {
		return step, nil
	}
	txo := *c.params.FundingOutpoint
	spent := chanutil.WireOutPoint(txo)
	for i := range txs {
		t := &txs[i]
		if c.fundingHeight == 0 && t.Txid == txo.Txid {
			if err := c.fundingConfirmed(env, block, height, t); err != nil {
				return step, err
			}
			if ready := c.sayReady(c.checkReady(height)); ready != nil {
				step.ChannelReady = ready
				step.AnnouncementSigs = c.maybeAnnouncementSigs(env, height)
			}
		}
		for _, in := range t.Tx.TxIn {
			if in.PreviousOutPoint == spent {
				c.log(env).Infof("transaction %v spends the funding output", t.Txid)
				return step, &CloseError{Reason: events.CommitmentTxConfirmed{}}
			}
		}
	}
	return step, nil
}

func (c *Channel) fundingConfirmed(env *Env, block lntypes.BlockHash, height uint32, t *ConfirmedTx) error {
	txo := *c.params.FundingOutpoint
	if wrong := c.checkFundingOutput(t.Tx, txo); wrong != "" {
		c.updateTimeCounter++
		return processingError(wrong)
	}
	scid, ok := lntypes.NewShortChannelID(height, uint32(min(t.Index, 1<<32-1)), txo.Index)
	if !ok {
		return processingError("the funding transaction's place in the chain has no short channel id")
	}
	if c.isPreFunded() {
		return processingError("the funding transaction was broadcast before the peer signed a commitment")
	}
	c.fundingHeight, c.fundingConfirmedIn, c.scid = height, &block, &scid
	c.raiseDepthForCoinbase(t.Tx)
	c.log(env).Infof("funding confirmed at height %d", height)
	return nil
}

// BestBlockUpdated tells of a new tip. headerTime is its timestamp, which keeps
// ours for channel_update near the real time. A *CloseError ends the channel.
func (c *Channel) BestBlockUpdated(env *Env, height, headerTime uint32) (ChainStep, error) {
	step := ChainStep{TimedOutHTLCs: c.expireHeld(height)}
	if c.state == StateClosed {
		return step, nil
	}
	c.updateTimeCounter = max(c.updateTimeCounter, headerTime)
	if ready := c.sayReady(c.checkReady(height)); ready != nil {
		step.ChannelReady = ready
		step.AnnouncementSigs = c.maybeAnnouncementSigs(env, height)
		return step, nil
	}
	if err := c.checkFundingDepth(height); err != nil {
		return step, err
	}
	step.AnnouncementSigs = c.maybeAnnouncementSigs(env, height)
	step.RepeatAnnouncement = c.repeatsAnnouncement(height)
	return step, nil
}

// checkFundingDepth closes a channel whose funding left the chain after it was
// used, and one whose funding never comes.
func (c *Channel) checkFundingDepth(height uint32) error {
	inUse := c.state == StateReady || c.ourReady
	lost := c.fundingConfirmedIn != nil && (c.fundingHeight == 0 || height < c.fundingHeight)
	switch {
	case lost && inUse:
		return processingError("the funding transaction was unconfirmed after the channel was in use")
	case lost:
		c.fundingHeight, c.fundingConfirmedIn, c.scid = 0, nil, nil
	case !inUse && !c.IsOutbound() && c.fundingConfirmedIn == nil &&
		uint64(height) >= uint64(c.creationHeight)+uint64(FundingConfirmationDeadline):
		return &CloseError{Reason: events.FundingTimedOut{}}
	}
	return nil
}

// expireHeld gives up HTLCs in the holding cell that the next hop would fail for
// expiring too soon.
func (c *Channel) expireHeld(height uint32) (expired []HTLCToFail) {
	limit := uint64(height) + chanmon.LatencyGracePeriodBlocks
	kept := c.held[:0]
	for _, u := range c.held {
		if add, ok := u.(*heldAdd); ok && uint64(add.htlc.CltvExpiry) <= limit {
			expired = append(expired, HTLCToFail{Source: add.htlc.Source, PaymentHash: add.htlc.PaymentHash})
			continue
		}
		kept = append(kept, u)
	}
	clear(c.held[len(kept):])
	c.held = kept
	return expired
}

// FundingTransactionUnconfirmed tells that a reorganisation took the funding
// transaction out of the chain. It is as if the tip were the block before it.
func (c *Channel) FundingTransactionUnconfirmed(env *Env) error {
	if c.fundingHeight == 0 {
		return nil
	}
	_, err := c.BestBlockUpdated(env, c.fundingHeight-1, c.updateTimeCounter)
	return err
}
