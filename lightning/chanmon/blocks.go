package chanmon

import (
	"bytes"
	"sort"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanutil"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
)

// IndexedTxOut is an output with its index.
type IndexedTxOut struct {
	Index uint32
	TxOut lntypes.TxOut
}

// TransactionOutputs are outputs of a transaction whose spending a monitor has to
// learn of.
type TransactionOutputs struct {
	Txid    lntypes.Txid
	Outputs []IndexedTxOut
}

// BlockConnected tells of the next block: its header, those of its transactions
// that matter (all, or those that a filter let through, in block order) and its
// height. It returns the outputs to watch that are new. Transactions are
// broadcast before it returns, with no lock held.
func (m *ChannelMonitor) BlockConnected(header [chain.HeaderSize]byte, txdata []chain.IndexedTx, height uint32,
	broadcaster chain.BroadcasterInterface, feeEstimator chain.FeeEstimator, log logger.Logger) []TransactionOutputs {
	return m.BlockConnectedParsed(header, m.parse(txdata, log), height, broadcaster, feeEstimator, log)
}

// BlockConnectedParsed is BlockConnected for a caller that has parsed the
// transactions, to share the work between monitors.
func (m *ChannelMonitor) BlockConnectedParsed(header [chain.HeaderSize]byte, txs []chaindata.Tx, height uint32,
	broadcaster chain.BroadcasterInterface, feeEstimator chain.FeeEstimator, log logger.Logger) []TransactionOutputs {
	at := position{height, chaindata.BlockHash(header)}
	m.mu.Lock()
	m.s.best = lntypes.BestBlock{BlockHash: at.hash, Height: height}
	outs, raw := m.s.confirmed(at, txs, feeEstimator, m.s.log(log))
	m.mu.Unlock()
	broadcast(broadcaster, raw)
	return outs
}

// BlockDisconnected takes the block at height, the tip, back.
func (m *ChannelMonitor) BlockDisconnected(header [chain.HeaderSize]byte, height uint32,
	broadcaster chain.BroadcasterInterface, feeEstimator chain.FeeEstimator, log logger.Logger) {
	m.mu.Lock()
	ctx := m.s.log(log)
	m.s.rollback(height, ctx)
	m.s.best = lntypes.BestBlock{BlockHash: chaindata.PrevBlockHash(header), Height: height - min(height, 1)}
	raw := m.s.refreshClaims(feeEstimator, ctx)
	m.mu.Unlock()
	broadcast(broadcaster, raw)
}

// TransactionsConfirmed tells of transactions in a block that need not be the tip;
// see chain.Confirm. It returns the outputs to watch that are new.
func (m *ChannelMonitor) TransactionsConfirmed(header [chain.HeaderSize]byte, txdata []chain.IndexedTx, height uint32,
	broadcaster chain.BroadcasterInterface, feeEstimator chain.FeeEstimator, log logger.Logger) []TransactionOutputs {
	return m.TransactionsConfirmedParsed(header, m.parse(txdata, log), height, broadcaster, feeEstimator, log)
}

// TransactionsConfirmedParsed is TransactionsConfirmed for a caller that has
// parsed the transactions.
func (m *ChannelMonitor) TransactionsConfirmedParsed(header [chain.HeaderSize]byte, txs []chaindata.Tx, height uint32,
	broadcaster chain.BroadcasterInterface, feeEstimator chain.FeeEstimator, log logger.Logger) []TransactionOutputs {
	at := position{height, chaindata.BlockHash(header)}
	m.mu.Lock()
	if height > m.s.best.Height {
		m.s.best = lntypes.BestBlock{BlockHash: at.hash, Height: height}
	}
	outs, raw := m.s.confirmed(at, txs, feeEstimator, m.s.log(log))
	m.mu.Unlock()
	broadcast(broadcaster, raw)
	return outs
}

// TransactionUnconfirmed tells that a transaction is no longer in the chain. All
// that was confirmed at its height or above is taken back with it.
func (m *ChannelMonitor) TransactionUnconfirmed(txid lntypes.Txid,
	broadcaster chain.BroadcasterInterface, feeEstimator chain.FeeEstimator, log logger.Logger) {
	m.mu.Lock()
	ctx := m.s.log(log)
	m.s.unconfirm(txid, ctx)
	raw := m.s.refreshClaims(feeEstimator, ctx)
	m.mu.Unlock()
	broadcast(broadcaster, raw)
}

// BestBlockUpdated tells of a new tip; blocks in between may be skipped, and a tip
// that is not higher than the last means a reorganisation.
func (m *ChannelMonitor) BestBlockUpdated(header [chain.HeaderSize]byte, height uint32,
	broadcaster chain.BroadcasterInterface, feeEstimator chain.FeeEstimator, log logger.Logger) []TransactionOutputs {
	hash := chaindata.BlockHash(header)
	m.mu.Lock()
	ctx := m.s.log(log)
	var outs []TransactionOutputs
	var raw [][]byte
	switch best := m.s.best; {
	case height > best.Height:
		m.s.best = lntypes.BestBlock{BlockHash: hash, Height: height}
		outs, raw = m.s.confirmed(position{height, hash}, nil, feeEstimator, ctx)
	case hash != best.BlockHash:
		m.s.best = lntypes.BestBlock{BlockHash: hash, Height: height}
		m.s.rollback(height+1, ctx)
		raw = m.s.refreshClaims(feeEstimator, ctx)
	}
	m.mu.Unlock()
	broadcast(broadcaster, raw)
	return outs
}

// RebroadcastPendingClaims broadcasts again what is not confirmed, at a higher fee
// where the estimator says so. To be called every half minute or so, to recover
// from lost broadcasts and evictions.
func (m *ChannelMonitor) RebroadcastPendingClaims(broadcaster chain.BroadcasterInterface, feeEstimator chain.FeeEstimator, log logger.Logger) {
	m.mu.Lock()
	raw := m.s.rebroadcast(feeEstimator, m.s.log(log))
	m.mu.Unlock()
	broadcast(broadcaster, raw)
}

func (m *ChannelMonitor) parse(txdata []chain.IndexedTx, log logger.Logger) []chaindata.Tx {
	txs, bad := chaindata.Parse(txdata)
	if bad > 0 {
		m.mu.Lock()
		ctx := m.s.log(log)
		m.mu.Unlock()
		ctx.Errorf("%d transactions of the chain source do not parse; they are ignored", bad)
	}
	return txs
}

// confirmed works through a block and returns new outputs to watch and what to
// broadcast. The best block has been updated.
func (s *state) confirmed(at position, txs []chaindata.Tx, fees chain.FeeEstimator, log logger.Context) ([]TransactionOutputs, [][]byte) {
	var outs []TransactionOutputs
	relevant := s.relevant(txs)
	s.takeBackConflicts(relevant, at, log)
	for _, tx := range relevant {
		if s.knows(tx.Txid) {
			log.Debugf("Transaction %s was processed before", tx.Txid)
			continue
		}
		if e := s.conflict(tx, at); e != nil {
			log.Errorf("Transaction %s contradicts %s in the same block; ignoring it", tx.Txid, e.txid)
			continue
		}
		s.fundingSpendIn(tx, at, log)
		s.spendsIn(tx, at, log)
		s.spendableIn(tx, at, log)
		if out := s.newOutputs(tx); out != nil {
			outs = append(outs, *out)
		}
	}
	if s.mustCloseForHTLC(log) {
		s.startHolderBroadcast(log)
	}
	s.failBackExpiring(log)
	s.settle(log)
	return outs, s.refreshClaims(fees, log)
}

// takeBackConflicts takes facts back that cannot be true together with a block: a
// transaction that it confirms was confirmed in another one, or another spent what
// it spends. The chain source forgot to say so first. What is settled stays.
func (s *state) takeBackConflicts(txs []chaindata.Tx, at position, log logger.Context) {
	for _, tx := range txs {
		for e := s.conflict(tx, at); e != nil; e = s.conflict(tx, at) {
			log.Errorf("Transaction %s at height %d contradicts %s in block %s; taking it back", e.txid, e.height, tx.Txid, at.hash)
			s.rollback(e.height, log)
		}
	}
}

// conflict returns an entry that is not settled and contradicts tx in the block.
func (s *state) conflict(tx chaindata.Tx, at position) *ledgerEntry {
	for i := range s.ledger {
		e := &s.ledger[i]
		if e.settled {
			continue
		}
		if e.txid == tx.Txid {
			if e.blockHash != at.hash {
				return e
			}
			continue
		}
		var op wire.OutPoint
		switch f := e.fact.(type) {
		case fundingSpent:
			op = chanutil.WireOutPoint(s.funding)
		case htlcSpent:
			op = f.outpoint
		case outputSpent:
			op = f.outpoint
		default:
			continue
		}
		if spends(tx.Msg, op) {
			return e
		}
	}
	return nil
}

// relevant returns the transactions that spend a watched output, or one of
// another relevant transaction of the block.
func (s *state) relevant(txs []chaindata.Tx) []chaindata.Tx {
	var out []chaindata.Tx
	matched := map[lntypes.Txid]bool{}
	for _, tx := range txs {
		for _, in := range tx.Msg.TxIn {
			if matched[lntypes.Txid(in.PreviousOutPoint.Hash)] || s.isWatched(in.PreviousOutPoint) {
				matched[tx.Txid] = true
				out = append(out, tx)
				break
			}
		}
	}
	return out
}

// unconfirm takes back all that is not settled from the height of txid on.
func (s *state) unconfirm(txid lntypes.Txid, log logger.Context) {
	for i := range s.ledger {
		if e := &s.ledger[i]; e.txid == txid && !e.settled {
			s.rollback(e.height, log)
			return
		}
	}
}

// newOutputs watches the outputs of tx that matter and returns those not watched
// before.
func (s *state) newOutputs(tx chaindata.Tx) *TransactionOutputs {
	var out TransactionOutputs
	for _, index := range s.outputsThatMatter(tx) {
		txout := tx.Msg.TxOut[index]
		if s.watch(tx.Txid, watchedOutput{index, txout.PkScript}) {
			out.Outputs = append(out.Outputs, IndexedTxOut{index, lntypes.TxOut{
				ScriptPubkey: txout.PkScript, Value: lntypes.Sat(txout.Value),
			}})
		}
	}
	if out.Outputs == nil {
		return nil
	}
	out.Txid = tx.Txid
	return &out
}

// outputsThatMatter returns the indexes of the outputs of tx whose spending has
// to be seen: all of the peer's commitment, HTLCs of ours, and what the peer made
// out of a revoked commitment's HTLCs.
func (s *state) outputsThatMatter(tx chaindata.Tx) (indexes []uint32) {
	for i := range s.ledger {
		e := &s.ledger[i]
		if e.txid != tx.Txid {
			continue
		}
		switch f := e.fact.(type) {
		case fundingSpent:
			switch f.kind {
			case spendCounterparty, spendCounterpartyPrevious, spendRevoked:
				for n := range tx.Msg.TxOut {
					indexes = append(indexes, uint32(n))
				}
			case spendHolder, spendHolderPrevious:
				for _, h := range s.htlcsOn(e) {
					indexes = append(indexes, *h.htlc.TransactionOutputIndex)
				}
			}
		case secondStage:
			indexes = append(indexes, f.output.index)
		}
	}
	return indexes
}

// GetOutputsToWatch returns all outputs whose spending the monitor must be told
// of, sorted by transaction.
func (m *ChannelMonitor) GetOutputsToWatch() []WatchedOutputs {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.s.outputsToWatch()
}

// WatchedOutputs are outputs of one transaction, by index and script.
type WatchedOutputs struct {
	Txid    lntypes.Txid
	Outputs []WatchedScript
}

// WatchedScript is an output's index and script. The script must not be changed.
type WatchedScript struct {
	Index        uint32
	ScriptPubkey []byte
}

func (s *state) outputsToWatch() []WatchedOutputs {
	var out []WatchedOutputs
	for _, txid := range sortedTxids(s.watched) {
		w := WatchedOutputs{Txid: txid}
		for _, o := range s.watched[txid] {
			w.Outputs = append(w.Outputs, WatchedScript{o.index, o.script})
		}
		sort.Slice(w.Outputs, func(i, j int) bool { return w.Outputs[i].Index < w.Outputs[j].Index })
		out = append(out, w)
	}
	return out
}

// LoadOutputsToWatch registers the funding transaction and all outputs to watch
// with a filter.
func (m *ChannelMonitor) LoadOutputsToWatch(filter chain.Filter, log logger.Logger) {
	m.mu.Lock()
	defer m.mu.Unlock()
	ctx := m.s.log(log)
	filter.RegisterTx(m.s.funding.Txid, m.s.fundingScript)
	for _, tx := range m.s.outputsToWatch() {
		for _, o := range tx.Outputs {
			if o.Index > 0xffff {
				continue // no block has room for such a transaction
			}
			ctx.Tracef("Registering %s:%d with the filter", tx.Txid, o.Index)
			filter.RegisterOutput(chain.WatchedOutput{
				Outpoint:     lntypes.OutPoint{Txid: tx.Txid, Index: uint16(o.Index)},
				ScriptPubkey: o.ScriptPubkey,
			})
		}
	}
}

// SortConfirmedTxids orders by transaction, keeping the highest entry of each:
// what every implementation of chain.Confirm owes.
func SortConfirmedTxids(txids []chain.ConfirmedTxid) {
	sort.SliceStable(txids, func(i, j int) bool {
		if c := bytes.Compare(txids[i].Txid[:], txids[j].Txid[:]); c != 0 {
			return c < 0
		}
		return txids[i].Height > txids[j].Height
	})
}

func outpoint(txid lntypes.Txid, index uint32) wire.OutPoint {
	return wire.OutPoint{Hash: [32]byte(txid), Index: index}
}
