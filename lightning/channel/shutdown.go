package channel

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanmon"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// MonitorUpdateFor is a monitor update of a channel that is no more.
type MonitorUpdateFor struct {
	CounterpartyNodeID lntypes.PublicKey
	FundingTxo         lntypes.OutPoint
	Update             *chanmon.ChannelMonitorUpdate
}

// ShutdownResult is what has to be done about a channel that is over.
type ShutdownResult struct {
	ClosureReason events.ClosureReason
	// MonitorUpdate tells the monitor; nil if there is none or it knows.
	MonitorUpdate *MonitorUpdateFor
	// DroppedOutboundHTLCs are in no commitment transaction: they can be failed
	// backwards at once (known-attacks S3).
	DroppedOutboundHTLCs []HTLCToFail
	// PendingForwards became irrevocable but were not handed out, as a monitor
	// update was pending. They are in commitment transactions, so the monitor
	// and the peer resolve them; they must not be forwarded any more.
	PendingForwards []AcceptedHTLC
	// PendingFailures were irrevocably failed by the peer, but not handed out
	// yet. They must be failed backwards.
	PendingFailures []FailedHTLC
	// PendingFinalizedClaims are claims that became irrevocable, not handed out yet.
	PendingFinalizedClaims []route.HTLCSource
	// UnbroadcastedBatchFundingTxid names a funding transaction that was not
	// broadcast: the other channels of the batch have to go, too.
	UnbroadcastedBatchFundingTxid *lntypes.Txid
	ChannelID                     lntypes.ChannelID
	UserChannelID                 lntypes.U128
	ChannelCapacitySatoshis       lntypes.Sat
	CounterpartyNodeID            lntypes.PublicKey
	// UnbroadcastedFundingTx can be spent otherwise.
	UnbroadcastedFundingTx *wire.MsgTx
	ChannelFundingTxo      *lntypes.OutPoint
}

// ForceShutdown ends the channel from any state. shouldBroadcast asks the monitor
// to broadcast our commitment transaction, which it is never asked once the peer
// proved our state to be outdated (known-attacks C12). On a closed channel it
// changes nothing and returns a result without anything to do.
func (c *Channel) ForceShutdown(shouldBroadcast bool, reason events.ClosureReason) ShutdownResult {
	result := c.shutdownResult(reason)
	if c.state == StateClosed {
		return result
	}
	result.DroppedOutboundHTLCs = c.dropHeldAdds()
	c.dropWaiting(&result)
	// Before both sides signed there is no monitor to tell.
	if c.isFundedState() && c.params.FundingOutpoint != nil {
		c.latestUpdateID = chanmon.ClosedChannelUpdateID
		node := c.counterpartyNodeID
		result.MonitorUpdate = &MonitorUpdateFor{
			CounterpartyNodeID: c.counterpartyNodeID,
			FundingTxo:         *c.params.FundingOutpoint,
			Update: &chanmon.ChannelMonitorUpdate{
				UpdateID:           chanmon.ClosedChannelUpdateID,
				Steps:              []chanmon.UpdateStep{chanmon.ChannelForceClosed{ShouldBroadcast: shouldBroadcast && !c.stale}},
				CounterpartyNodeID: &node,
			},
		}
	}
	// Every state may end.
	_ = c.become(StateClosed)
	return result
}

// dropWaiting sorts out what waited for monitor updates. Those that the owner
// held back are dropped: nothing in them was acted upon, so the monitor is right
// without them. HTLCs that only they would have told it of are in no commitment.
// Where they contain the peer's last revocation, HTLCs removed by it can still be
// claimed from the commitment before, and the monitor has to see them out.
func (c *Channel) dropWaiting(result *ShutdownResult) {
	var revocation, commitment bool
	for _, u := range c.blocked {
		for _, step := range u.Steps {
			switch step.(type) {
			case chanmon.CommitmentSecret:
				revocation = true
			case chanmon.LatestCounterpartyCommitmentTXInfo:
				commitment = true
			}
		}
	}
	if commitment {
		for i := range c.outbound {
			if h := &c.outbound[i]; h.state == outAnnounced {
				result.DroppedOutboundHTLCs = append(result.DroppedOutboundHTLCs,
					HTLCToFail{Source: h.source, PaymentHash: h.hash})
			}
		}
	}
	result.PendingForwards = c.waiting.forwards
	if !revocation {
		result.PendingFailures = c.waiting.failures
		result.PendingFinalizedClaims = c.waiting.finalizedClaims
	}
	c.held, c.blocked, c.unsigned, c.waiting = nil, nil, nil, waitingForMonitor{}
}

func (c *Channel) shutdownResult(reason events.ClosureReason) ShutdownResult {
	return ShutdownResult{
		ClosureReason:                 reason,
		UnbroadcastedBatchFundingTxid: c.UnbroadcastedBatchFundingTxid(),
		ChannelID:                     c.id,
		UserChannelID:                 c.userID,
		ChannelCapacitySatoshis:       c.value,
		CounterpartyNodeID:            c.counterpartyNodeID,
		UnbroadcastedFundingTx:        c.UnbroadcastedFunding(),
		ChannelFundingTxo:             c.FundingTxo(),
	}
}

// IsStale reports that the peer proved our state to be outdated.
func (c *Channel) IsStale() bool { return c.stale }

// fundingHeldBack reports a funding transaction that was not broadcast yet.
func (c *Channel) fundingHeldBack() bool {
	return c.state == StateFundingCreated ||
		c.state == StateAwaitingReady && (c.waitingForBatch || c.monitorUpdating)
}

// UnbroadcastedFunding returns the funding transaction while it is held back.
func (c *Channel) UnbroadcastedFunding() *wire.MsgTx {
	if !c.fundingHeldBack() {
		return nil
	}
	return c.fundingTx
}

// UnbroadcastedFundingTxid returns its id while it is held back.
func (c *Channel) UnbroadcastedFundingTxid() *lntypes.Txid {
	if !c.fundingHeldBack() || c.params.FundingOutpoint == nil {
		return nil
	}
	id := c.params.FundingOutpoint.Txid
	return &id
}

// UnbroadcastedBatchFundingTxid is UnbroadcastedFundingTxid for channels that
// were funded with others.
func (c *Channel) UnbroadcastedBatchFundingTxid() *lntypes.Txid {
	if !c.batchFunding {
		return nil
	}
	return c.UnbroadcastedFundingTxid()
}
