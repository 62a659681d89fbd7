package ln

import (
	"errors"

	"golightning/lightning/chain"
	"golightning/lightning/channel"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/onion"
)

var (
	_ chain.Listen  = (*ChannelManager)(nil)
	_ chain.Confirm = (*ChannelManager)(nil)
)

// Chain notifications may come before the Watch is ready, when a program brings
// what it has read from disk up to the tip: they never call the Watch. Whatever they
// have for it waits for the next other call.

// BlockConnected implements chain.Listen. A block that does not parse is logged
// and ignored.
func (m *ChannelManager) BlockConnected(block []byte, height uint32) {
	header, txs, err := chaindata.ParseBlock(block)
	if err != nil {
		m.logContext.Errorf("block at height %d does not parse: %v", height, err)
		return
	}
	m.blockConnected(header, txs, height)
}

// FilteredBlockConnected implements chain.Listen. Blocks must come in order; one
// that does not follow the last is logged and ignored.
func (m *ChannelManager) FilteredBlockConnected(header [chain.HeaderSize]byte, txdata []chain.IndexedTx, height uint32) {
	m.blockConnected(header, m.parseTxs(txdata), height)
}

func (m *ChannelManager) blockConnected(header [chain.HeaderSize]byte, txs []chaindata.Tx, height uint32) {
	m.actInInit(func() change {
		if chaindata.PrevBlockHash(header) != m.bestBlock.BlockHash || height != m.bestBlock.Height+1 {
			m.logContext.Errorf("block %v at height %d does not follow %v at height %d: ignored",
				chaindata.BlockHash(header), height, m.bestBlock.BlockHash, m.bestBlock.Height)
			return changeNone
		}
		m.transactionsConfirmed(header, txs, height)
		m.bestBlockUpdated(header, height)
		return changeState
	})
}

// BlockDisconnected implements chain.Listen. Only the last block can be taken back;
// any other is logged and ignored.
func (m *ChannelManager) BlockDisconnected(header [chain.HeaderSize]byte, height uint32) {
	m.actInInit(func() change {
		if chaindata.BlockHash(header) != m.bestBlock.BlockHash || height != m.bestBlock.Height || height == 0 {
			m.logContext.Errorf("block %v at height %d is not the tip: not disconnected", chaindata.BlockHash(header), height)
			return changeNone
		}
		m.bestBlock = lntypes.BestBlock{BlockHash: chaindata.PrevBlockHash(header), Height: height - 1}
		time := uint32(chaindata.Time(header))
		m.chainEvent(true, func(c *channel.Channel) (channel.ChainStep, error) {
			return c.BestBlockUpdated(m.env(), m.bestBlock.Height, time)
		})
		return changeState
	})
}

// TransactionsConfirmed implements chain.Confirm.
func (m *ChannelManager) TransactionsConfirmed(header [chain.HeaderSize]byte, txdata []chain.IndexedTx, height uint32) {
	txs := m.parseTxs(txdata)
	m.actInInit(func() change {
		m.transactionsConfirmed(header, txs, height)
		return changeState
	})
}

func (m *ChannelManager) transactionsConfirmed(header [chain.HeaderSize]byte, txs []chaindata.Tx, height uint32) {
	hash := chaindata.BlockHash(header)
	confirmed := make([]channel.ConfirmedTx, len(txs))
	for i, t := range txs {
		confirmed[i] = channel.ConfirmedTx{Index: t.Index, Tx: t.Msg, Txid: t.Txid}
	}
	m.chainEventAt(&height, func(c *channel.Channel) (channel.ChainStep, error) {
		return c.TransactionsConfirmed(m.env(), hash, height, confirmed)
	})
	if tip := m.bestBlock.Height; height < tip {
		// The confirmations are older than the tip: they count from there.
		m.chainEvent(true, func(c *channel.Channel) (channel.ChainStep, error) {
			return c.BestBlockUpdated(m.env(), tip, m.highestSeenTimestamp)
		})
	}
}

// parseTxs parses transactions once for all channels. One that does not parse can
// fund none of them.
func (m *ChannelManager) parseTxs(txdata []chain.IndexedTx) []chaindata.Tx {
	txs, bad := chaindata.Parse(txdata)
	if bad > 0 {
		m.logContext.Debugf("%d transactions of a block do not parse", bad)
	}
	return txs
}

// BestBlockUpdated implements chain.Confirm.
func (m *ChannelManager) BestBlockUpdated(header [chain.HeaderSize]byte, height uint32) {
	m.actInInit(func() change {
		m.bestBlockUpdated(header, height)
		return changeState
	})
}

func (m *ChannelManager) bestBlockUpdated(header [chain.HeaderSize]byte, height uint32) {
	time := uint32(chaindata.Time(header))
	m.bestBlock = lntypes.BestBlock{BlockHash: chaindata.BlockHash(header), Height: height}
	m.chainEvent(true, func(c *channel.Channel) (channel.ChainStep, error) {
		return c.BestBlockUpdated(m.env(), height, time)
	})
	m.highestSeenTimestamp = max(m.highestSeenTimestamp, time)
}

// TransactionUnconfirmed implements chain.Confirm.
func (m *ChannelManager) TransactionUnconfirmed(txid lntypes.Txid) {
	m.actInInit(func() change {
		m.chainEvent(false, func(c *channel.Channel) (channel.ChainStep, error) {
			if txo := c.FundingTxo(); txo != nil && txo.Txid == txid {
				return channel.ChainStep{}, c.FundingTransactionUnconfirmed(m.env())
			}
			return channel.ChainStep{}, nil
		})
		return changeState
	})
}

// GetRelevantTxids implements chain.Confirm: the funding transactions of our
// channels.
func (m *ChannelManager) GetRelevantTxids() (txids []chain.ConfirmedTxid) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.eachFunded(func(_ *peerState, c *channel.Channel) {
		txo, hash, height := c.FundingTxo(), c.FundingTxConfirmedIn(), c.FundingTxConfirmationHeight()
		if txo != nil && hash != nil && height != nil {
			txids = append(txids, chain.ConfirmedTxid{Txid: txo.Txid, Height: *height, BlockHash: hash})
		}
	})
	return txids
}

// chainEvent tells every funded channel of a block at the tip; with timeouts it
// then fails back what has come too close to its expiry.
func (m *ChannelManager) chainEvent(timeouts bool, f func(*channel.Channel) (channel.ChainStep, error)) {
	if !timeouts {
		m.chainEventAt(nil, f)
		return
	}
	height := m.bestBlock.Height
	m.chainEventAt(&height, f)
}

func (m *ChannelManager) chainEventAt(height *uint32, f func(*channel.Channel) (channel.ChainStep, error)) {
	m.inChainEvent = true
	defer func() { m.inChainEvent = false }()
	var run forwardRun
	m.eachFunded(func(p *peerState, c *channel.Channel) {
		step, err := f(c)
		if err != nil {
			m.closeOnChain(p, c, err)
			return
		}
		m.chainStep(&run, p, c, step, height != nil)
	})
	if height != nil {
		m.timeOutClaimable(&run, *height)
		m.timeOutIntercepted(&run, *height)
	}
	for _, t := range run.failed {
		m.failBackwards(t.source, t.hash, t.reason, t.destination)
	}
}

// chainStep does what a block has moved in a channel.
func (m *ChannelManager) chainStep(run *forwardRun, p *peerState, c *channel.Channel, step channel.ChainStep, atTip bool) {
	for _, h := range step.TimedOutHTLCs {
		code, data := m.inboundFailure(onion.ExpiryTooSoon, c)
		run.failed = append(run.failed, failedForward{source: h.Source, hash: h.PaymentHash,
			reason: onion.FailReason(code, data), destination: nextHop(p.id, c.ChannelID())})
	}
	if step.ChannelReady != nil {
		m.sendChannelReady(p, c, *step.ChannelReady)
		if c.IsUsable() {
			m.sendUpdate(p, c)
		}
	}
	m.emitReady(c)
	if step.AnnouncementSigs != nil {
		p.send(events.SendAnnouncementSignatures{NodeID: p.id, Msg: *step.AnnouncementSigs})
	}
	if atTip {
		if step.AnnouncementSigs != nil || step.RepeatAnnouncement {
			if announcement := c.GetSignedChannelAnnouncement(m.env()); announcement != nil {
				p.send(events.BroadcastChannelAnnouncement{Msg: *announcement, UpdateMsg: m.updateForBroadcast(c)})
			}
		}
	}
	if scid := c.ShortChannelID(); scid != nil && c.IsOurChannelReady() {
		// A channel that was used before it confirmed has its real id only now.
		m.mapSCID(c, *scid)
	}
}

// closeOnChain closes a channel because of what is in the chain: its commitment
// transaction, or no longer its funding.
func (m *ChannelManager) closeOnChain(p *peerState, c *channel.Channel, err error) {
	var reason events.ClosureReason = events.ProcessingError{Err: faultText(err)}
	text := faultText(err)
	var closed *channel.CloseError
	if errors.As(err, &closed) {
		reason = closed.Reason
		text = reasonText(reason)
	}
	m.dropChannel(p, c, true, reason, text)
}

// reasonText is a closure reason for the peer.
func reasonText(reason events.ClosureReason) string {
	switch r := reason.(type) {
	case events.CommitmentTxConfirmed:
		return "commitment or closing transaction was confirmed on chain."
	case events.FundingTimedOut:
		return "funding transaction failed to confirm within 2016 blocks"
	case events.ProcessingError:
		return r.Err
	}
	return "Channel force-closed"
}

// timeOutClaimable gives payments up that the user has not claimed in time: beyond
// this a commitment of ours might not confirm before the HTLC expires.
func (m *ChannelManager) timeOutClaimable(run *forwardRun, height uint32) {
	m.claimable.retain(func(hash lntypes.PaymentHash, payment *claimablePayment) bool {
		var kept []claimableHTLC
		for _, h := range payment.htlcs {
			if !tooClose(height, h.cltvExpiry) {
				kept = append(kept, h)
				continue
			}
			run.fail(h.prev, hash, unknownDetails(h.value, height), events.FailedPayment{PaymentHash: hash})
		}
		payment.htlcs = kept
		return len(kept) > 0
	})
}

func tooClose(height, expiry uint32) bool {
	return uint64(height)+uint64(onion.HTLCFailBackBuffer) >= uint64(expiry)
}

// timeOutIntercepted gives forwards up that the user has not decided about.
func (m *ChannelManager) timeOutIntercepted(run *forwardRun, height uint32) {
	m.intercepted.retain(func(_ lntypes.InterceptID, add pendingAddHTLC) bool {
		if !tooClose(height, add.info.OutgoingCLTVValue) {
			return true
		}
		var scid lntypes.ShortChannelID
		if fwd, ok := add.info.Routing.(onion.PendingHTLCRoutingForward); ok {
			scid = fwd.ShortChannelID
		}
		run.fail(add.source(nil), add.info.PaymentHash, onion.FailReason(onion.TemporaryNodeFailure, nil),
			events.InvalidForward{RequestedForwardSCID: scid})
		return false
	})
}
