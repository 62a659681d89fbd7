package lntest

import (
	"errors"
	"fmt"
	"time"

	"github.com/btcsuite/btcd/chainhash/v2"
	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
)

// consensusFlags are what blocks are held to, without the policy of
// txscript.StandardVerifyFlags.
const consensusFlags = txscript.ScriptBip16 | txscript.ScriptVerifyDERSignatures |
	txscript.ScriptVerifyCheckLockTimeVerify | txscript.ScriptVerifyCheckSequenceVerify |
	txscript.ScriptVerifyWitness | txscript.ScriptStrictMultiSig | txscript.ScriptVerifyTaproot

// maxStandardWeight is the most that a relayed transaction may weigh.
const maxStandardWeight = 400_000

// pooled is a mempool entry.
type pooled struct {
	tx   *wire.MsgTx
	txid chainhash.Hash
	fee  int64
	size int64
}

// Weight returns the transaction's weight units (BIP 141).
func Weight(tx *wire.MsgTx) int64 {
	return int64(tx.SerializeSizeStripped()*3 + tx.SerializeSize())
}

func vsize(tx *wire.MsgTx) int64 { return (Weight(tx) + 3) / 4 }

// Accept puts a transaction into the mempool if nodes would.
func (c *Chain) Accept(tx *wire.MsgTx) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.accept(tx)
}

// AcceptRaw is Accept for a serialized transaction.
func (c *Chain) AcceptRaw(raw []byte) error {
	tx, err := chaindata.ParseTx(raw)
	if err != nil {
		return err
	}
	return c.Accept(tx)
}

// AcceptPackage accepts transactions of which the last pays for the others:
// feerates are judged together.
func (c *Chain) AcceptPackage(txs ...*wire.MsgTx) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	saved := append([]*pooled(nil), c.mempool...)
	var fee, size int64
	for _, tx := range txs {
		if c.inMempool(tx.TxHash()) || c.confirmedTx(tx.TxHash()) {
			continue
		}
		p, err := c.examine(tx, false)
		if err != nil {
			c.mempool = saved
			return err
		}
		fee, size = fee+p.fee, size+p.size
	}
	if fee < size {
		c.mempool = saved
		return fmt.Errorf("%w: package pays %d sat for %d vbytes", ErrPolicy, fee, size)
	}
	return nil
}

// Mempool returns the transactions waiting, in order of arrival.
func (c *Chain) Mempool() []*wire.MsgTx {
	c.mu.Lock()
	defer c.mu.Unlock()
	txs := make([]*wire.MsgTx, len(c.mempool))
	for i, p := range c.mempool {
		txs[i] = p.tx
	}
	return txs
}

// MempoolFee returns the fee of a waiting transaction.
func (c *Chain) MempoolFee(txid chainhash.Hash) (lntypes.Sat, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, p := range c.mempool {
		if p.txid == txid {
			return lntypes.Sat(p.fee), true
		}
	}
	return 0, false
}

// EvictMempool forgets everything unconfirmed, as an attacker who cycles
// replacements can arrange for.
func (c *Chain) EvictMempool() []*wire.MsgTx {
	txs := c.Mempool()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.mempool = nil
	return txs
}

func (c *Chain) inMempool(txid chainhash.Hash) bool {
	for _, p := range c.mempool {
		if p.txid == txid {
			return true
		}
	}
	return false
}

func (c *Chain) confirmedTx(txid chainhash.Hash) bool {
	_, ok := c.confirmed[txid]
	return ok
}

func (c *Chain) accept(tx *wire.MsgTx) error {
	txid := tx.TxHash()
	if c.inMempool(txid) || c.confirmedTx(txid) {
		return nil
	}
	_, err := c.examine(tx, true)
	return err
}

// examine checks tx and adds it to the mempool in place of what it replaces.
func (c *Chain) examine(tx *wire.MsgTx, feerate bool) (*pooled, error) {
	conflicts, direct := c.conflicts(tx)
	view := c.newView(true)
	for _, p := range conflicts {
		view.remove(p.tx)
	}
	fee, err := view.check(tx, txscript.StandardVerifyFlags)
	if err != nil {
		return nil, err
	}
	p := &pooled{tx: tx, txid: tx.TxHash(), fee: fee, size: vsize(tx)}
	if err := standard(tx); err != nil {
		return nil, err
	}
	if feerate && fee < p.size {
		return nil, fmt.Errorf("%w: fee %d sat for %d vbytes", ErrPolicy, fee, p.size)
	}
	if err := replaceable(p, conflicts, direct); err != nil {
		return nil, err
	}
	c.evict(conflicts)
	c.mempool = append(c.mempool, p)
	return p, nil
}

// conflicts returns the mempool entries that spend the same outputs as tx, and
// among all those also their descendants. direct counts the former, which come first.
func (c *Chain) conflicts(tx *wire.MsgTx) (all []*pooled, direct int) {
	spends := map[wire.OutPoint]bool{}
	for _, in := range tx.TxIn {
		spends[in.PreviousOutPoint] = true
	}
	gone := map[chainhash.Hash]bool{}
	for _, p := range c.mempool {
		for _, in := range p.tx.TxIn {
			if spends[in.PreviousOutPoint] && !gone[p.txid] {
				gone[p.txid] = true
				all = append(all, p)
			}
		}
	}
	direct = len(all)
	for _, p := range c.mempool {
		for _, in := range p.tx.TxIn {
			if gone[in.PreviousOutPoint.Hash] && !gone[p.txid] {
				gone[p.txid] = true
				all = append(all, p)
			}
		}
	}
	return all, direct
}

// replaceable applies BIP 125 rules 3 and 4 and the feerate rule.
func replaceable(p *pooled, conflicts []*pooled, direct int) error {
	var fees int64
	for i, old := range conflicts {
		fees += old.fee
		if i < direct && p.fee*old.size <= old.fee*p.size {
			return fmt.Errorf("%w: replacement has no higher feerate", ErrPolicy)
		}
	}
	if len(conflicts) > 0 && p.fee < fees+p.size {
		return fmt.Errorf("%w: replacement pays %d sat, needs %d", ErrPolicy, p.fee, fees+p.size)
	}
	return nil
}

func (c *Chain) evict(gone []*pooled) {
	if len(gone) == 0 {
		return
	}
	kept := c.mempool[:0:0]
next:
	for _, p := range c.mempool {
		for _, g := range gone {
			if p == g {
				continue next
			}
		}
		kept = append(kept, p)
	}
	c.mempool = kept
}

// dropConflicts re-examines the mempool after a block.
func (c *Chain) dropConflicts() {
	old := c.mempool
	c.mempool = nil
	for _, p := range old {
		if !c.confirmedTx(p.txid) {
			if _, err := c.newView(true).check(p.tx, txscript.StandardVerifyFlags); err == nil {
				c.mempool = append(c.mempool, p)
			}
		}
	}
}

func (c *Chain) takeMineable() []*wire.MsgTx {
	txs := make([]*wire.MsgTx, len(c.mempool))
	for i, p := range c.mempool {
		txs[i] = p.tx
	}
	c.mempool = nil
	return txs
}

// view is the set of spendable outputs that a transaction is checked against.
type view struct {
	c     *Chain
	extra map[wire.OutPoint]coin
	spent map[wire.OutPoint]bool
}

// newView looks at the chain, and with pool set at the mempool too.
func (c *Chain) newView(pool bool) *view {
	v := &view{c: c, extra: map[wire.OutPoint]coin{}, spent: map[wire.OutPoint]bool{}}
	if pool {
		for _, p := range c.mempool {
			v.add(p.tx)
		}
	}
	return v
}

func (v *view) add(tx *wire.MsgTx) {
	txid := tx.TxHash()
	for _, in := range tx.TxIn {
		v.spent[in.PreviousOutPoint] = true
	}
	for i, out := range tx.TxOut {
		v.extra[wire.OutPoint{Hash: txid, Index: uint32(i)}] = coin{out: out, height: v.c.height() + 1}
	}
}

func (v *view) remove(tx *wire.MsgTx) {
	txid := tx.TxHash()
	for _, in := range tx.TxIn {
		delete(v.spent, in.PreviousOutPoint)
	}
	for i := range tx.TxOut {
		delete(v.extra, wire.OutPoint{Hash: txid, Index: uint32(i)})
	}
}

func (v *view) coin(op wire.OutPoint) (coin, error) {
	if v.spent[op] {
		return coin{}, fmt.Errorf("input %s is spent already", op)
	}
	if k, ok := v.extra[op]; ok {
		return k, nil
	}
	if k, ok := v.c.coins[op]; ok {
		return k, nil
	}
	return coin{}, fmt.Errorf("input %s does not exist", op)
}

// check validates tx for the next block and returns its fee.
func (v *view) check(tx *wire.MsgTx, flags txscript.ScriptFlags) (int64, error) {
	next := v.c.height() + 1
	if len(tx.TxIn) == 0 || len(tx.TxOut) == 0 {
		return 0, errors.New("no inputs or outputs")
	}
	if !final(tx, next) {
		return 0, fmt.Errorf("lock time %d not reached at height %d", tx.LockTime, next)
	}
	fetcher := txscript.NewMultiPrevOutFetcher(nil)
	var in, out int64
	for i, txin := range tx.TxIn {
		k, err := v.coin(txin.PreviousOutPoint)
		if err != nil {
			return 0, err
		}
		if k.coinbase && next < k.height+coinbaseMaturity {
			return 0, fmt.Errorf("input %d spends an immature reward", i)
		}
		if !sequenceReached(tx, txin, k.height, next) {
			return 0, fmt.Errorf("input %d: relative lock %d not reached at height %d", i, txin.Sequence&0xffff, next)
		}
		for _, other := range tx.TxIn[:i] {
			if other.PreviousOutPoint == txin.PreviousOutPoint {
				return 0, errors.New("input given twice")
			}
		}
		fetcher.AddPrevOut(txin.PreviousOutPoint, k.out)
		in += k.out.Value
	}
	for _, o := range tx.TxOut {
		if o.Value < 0 || o.Value > int64(lntypes.MaxValueSat) {
			return 0, errors.New("output value out of range")
		}
		out += o.Value
	}
	if out > in {
		return 0, fmt.Errorf("outputs of %d sat from inputs of %d sat", out, in)
	}
	hashes := txscript.NewTxSigHashes(tx, fetcher)
	for i, txin := range tx.TxIn {
		prev := fetcher.FetchPrevOutput(txin.PreviousOutPoint)
		vm, err := txscript.NewEngine(prev.PkScript, tx, i, flags, nil, hashes, prev.Value, fetcher)
		if err == nil {
			err = vm.Execute()
		}
		if err != nil {
			return 0, fmt.Errorf("input %d: script: %w", i, err)
		}
	}
	return in - out, nil
}

// final applies nLockTime at the next height. Times count as reached when the
// chain's clock is past them.
func final(tx *wire.MsgTx, next uint32) bool {
	if tx.LockTime == 0 {
		return true
	}
	limit := uint64(next)
	if tx.LockTime >= txscript.LockTimeThreshold {
		limit = uint64(genesisTime) + uint64(next)*blockInterval
	}
	if uint64(tx.LockTime) < limit {
		return true
	}
	for _, in := range tx.TxIn {
		if in.Sequence != wire.MaxTxInSequenceNum {
			return false
		}
	}
	return true
}

// sequenceReached applies BIP 68.
func sequenceReached(tx *wire.MsgTx, in *wire.TxIn, height, next uint32) bool {
	if tx.Version < 2 || in.Sequence&wire.SequenceLockTimeDisabled != 0 {
		return true
	}
	delay := in.Sequence & wire.SequenceLockTimeMask
	if in.Sequence&wire.SequenceLockTimeIsSeconds != 0 {
		return (next-height)*blockInterval >= delay<<wire.SequenceLockTimeGranularity
	}
	return next >= height+delay
}

// standard applies the relay policy that is not about scripts of inputs.
func standard(tx *wire.MsgTx) error {
	if tx.Version < 1 || tx.Version > 3 {
		return fmt.Errorf("%w: version %d", ErrPolicy, tx.Version)
	}
	if Weight(tx) > maxStandardWeight {
		return fmt.Errorf("%w: weight %d", ErrPolicy, Weight(tx))
	}
	for i, out := range tx.TxOut {
		if txscript.GetScriptClass(out.PkScript) == txscript.NonStandardTy {
			return fmt.Errorf("%w: output %d has a non-standard script", ErrPolicy, i)
		}
		if limit := DustLimit(out.PkScript); out.Value < limit {
			return fmt.Errorf("%w: output %d of %d sat is dust under %d", ErrPolicy, i, out.Value, limit)
		}
	}
	return nil
}

// DustLimit returns the least value in satoshi that an output with the script
// may have to be relayed, at the usual 3 sat/vB.
func DustLimit(script []byte) int64 {
	if len(script) > 0 && script[0] == txscript.OP_RETURN {
		return 0
	}
	spend := int64(148)
	if txscript.IsWitnessProgram(script) {
		spend = 67
	}
	return (int64(wire.NewTxOut(0, script).SerializeSize()) + spend) * 3
}

func blockTime(height uint32) time.Time {
	return time.Unix(genesisTime+int64(height)*blockInterval, 0)
}
