package chainmonitor

import (
	"slices"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
)

var (
	_ chanmon.Watch = (*ChainMonitor)(nil)
	_ chain.Listen  = (*ChainMonitor)(nil)
	_ chain.Confirm = (*ChainMonitor)(nil)
)

// blockStep is what one monitor does with a block; it returns new outputs to watch.
type blockStep func(m *chanmon.ChannelMonitor, b chain.BroadcasterInterface) []chanmon.TransactionOutputs

// eachMonitor runs step on every monitor and persists it. height is the new tip's,
// nil if the call says nothing about the tip.
func (c *ChainMonitor) eachMonitor(header [chain.HeaderSize]byte, height *uint32, step blockStep) {
	done := map[*holder]bool{}
	// A channel may be added while the others are at work.
	for more := true; more; {
		more = false
		for _, h := range c.all() {
			if done[h] {
				continue
			}
			done[h], more = true, true
			var out effects
			c.stepHolder(h, header, height, step, &out)
			c.deliver(h, &out)
		}
	}
	if height != nil {
		c.mu.Lock()
		c.highestHeight = max(c.highestHeight, *height)
		c.mu.Unlock()
	}
}

func (c *ChainMonitor) stepHolder(h *holder, header [chain.HeaderSize]byte, height *uint32, step blockStep, out *effects) {
	h.order.Lock()
	defer h.order.Unlock()
	c.mu.Lock()
	dead := h.dead
	id := MonitorUpdateID{chainSync: true, id: c.syncs}
	c.syncs++
	if height != nil && !h.hasPending(true) {
		h.syncedHeight = *height
	}
	if !dead {
		// From here on what the monitor finds is held back until it is durable.
		h.pending = append(h.pending, id)
	}
	c.mu.Unlock()
	outputs := step(h.monitor, out)
	if !dead {
		c.persisted(h, id, c.persister.UpdatePersistedChannel(h.funding, nil, h.monitor, id), out)
	}
	c.register(header, outputs)
}

// register tells the chain source of new outputs to watch, whose spends may be in
// the same block already.
func (c *ChainMonitor) register(header [chain.HeaderSize]byte, outputs []chanmon.TransactionOutputs) {
	if c.chainSource == nil {
		return
	}
	hash := chaindata.BlockHash(header)
	for _, tx := range outputs {
		for _, o := range tx.Outputs {
			if o.Index > 0xffff {
				continue // no block has room for such a transaction
			}
			c.chainSource.RegisterOutput(chain.WatchedOutput{
				BlockHash: &hash, Outpoint: lntypes.OutPoint{Txid: tx.Txid, Index: uint16(o.Index)},
				ScriptPubkey: o.TxOut.ScriptPubkey,
			})
		}
	}
}

func (c *ChainMonitor) parse(txdata []chain.IndexedTx) []chaindata.Tx {
	txs, bad := chaindata.Parse(txdata)
	if bad > 0 {
		logger.For(c.logger).Errorf("%d transactions of the chain source do not parse; they are ignored", bad)
	}
	return txs
}

// BlockConnected implements chain.Listen. A block that does not parse is ignored
// and logged.
func (c *ChainMonitor) BlockConnected(block []byte, height uint32) {
	header, txs, err := chaindata.ParseBlock(block)
	if err != nil {
		logger.For(c.logger).Errorf("Block at height %d: %v", height, err)
		return
	}
	c.connected(header, txs, height)
}

// FilteredBlockConnected implements chain.Listen.
func (c *ChainMonitor) FilteredBlockConnected(header [chain.HeaderSize]byte, txdata []chain.IndexedTx, height uint32) {
	c.connected(header, c.parse(txdata), height)
}

func (c *ChainMonitor) connected(header [chain.HeaderSize]byte, txs []chaindata.Tx, height uint32) {
	logger.For(c.logger).Debugf("New best block %s at height %d", chaindata.BlockHash(header), height)
	c.eachMonitor(header, &height, func(m *chanmon.ChannelMonitor, b chain.BroadcasterInterface) []chanmon.TransactionOutputs {
		return m.BlockConnectedParsed(header, txs, height, b, c.feeEstimator, c.logger)
	})
}

// BlockDisconnected implements chain.Listen.
func (c *ChainMonitor) BlockDisconnected(header [chain.HeaderSize]byte, height uint32) {
	logger.For(c.logger).Debugf("Block %s at height %d disconnected", chaindata.BlockHash(header), height)
	c.eachUnpersisted(func(m *chanmon.ChannelMonitor, b chain.BroadcasterInterface) {
		m.BlockDisconnected(header, height, b, c.feeEstimator, c.logger)
	})
}

// TransactionsConfirmed implements chain.Confirm.
func (c *ChainMonitor) TransactionsConfirmed(header [chain.HeaderSize]byte, txdata []chain.IndexedTx, height uint32) {
	txs := c.parse(txdata)
	logger.For(c.logger).Debugf("%d transactions confirmed at height %d", len(txs), height)
	c.eachMonitor(header, nil, func(m *chanmon.ChannelMonitor, b chain.BroadcasterInterface) []chanmon.TransactionOutputs {
		return m.TransactionsConfirmedParsed(header, txs, height, b, c.feeEstimator, c.logger)
	})
}

// TransactionUnconfirmed implements chain.Confirm.
func (c *ChainMonitor) TransactionUnconfirmed(txid lntypes.Txid) {
	logger.For(c.logger).Debugf("Transaction %s left the chain", txid)
	c.eachUnpersisted(func(m *chanmon.ChannelMonitor, b chain.BroadcasterInterface) {
		m.TransactionUnconfirmed(txid, b, c.feeEstimator, c.logger)
	})
}

// BestBlockUpdated implements chain.Confirm.
func (c *ChainMonitor) BestBlockUpdated(header [chain.HeaderSize]byte, height uint32) {
	logger.For(c.logger).Debugf("New best block %s at height %d", chaindata.BlockHash(header), height)
	c.eachMonitor(header, &height, func(m *chanmon.ChannelMonitor, b chain.BroadcasterInterface) []chanmon.TransactionOutputs {
		return m.BestBlockUpdated(header, height, b, c.feeEstimator, c.logger)
	})
}

// eachUnpersisted runs a step that takes things back. It is not persisted: a
// monitor read back is brought to the chain's state by its user anyway.
func (c *ChainMonitor) eachUnpersisted(step func(m *chanmon.ChannelMonitor, b chain.BroadcasterInterface)) {
	for _, h := range c.all() {
		var out effects
		h.order.Lock()
		step(h.monitor, &out)
		h.order.Unlock()
		c.deliver(h, &out)
	}
}

// GetRelevantTxids implements chain.Confirm: sorted, each transaction once.
func (c *ChainMonitor) GetRelevantTxids() []chain.ConfirmedTxid {
	var out []chain.ConfirmedTxid
	for _, h := range c.all() {
		out = append(out, h.monitor.GetRelevantTxids()...)
	}
	chanmon.SortConfirmedTxids(out)
	return slices.CompactFunc(out, func(a, b chain.ConfirmedTxid) bool { return a.Txid == b.Txid })
}
