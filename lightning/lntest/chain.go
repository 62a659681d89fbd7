package lntest

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
	"sync"

	"github.com/btcsuite/btcd/chainhash/v2"
	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
)

// blockInterval is the time between blocks in seconds, start the genesis time.
const (
	blockInterval = 600
	genesisTime   = 1_600_000_000
)

// coinbaseMaturity is the number of blocks before a block reward may be spent.
const coinbaseMaturity = 100

// Block is one block of the fake chain.
type Block struct {
	Height uint32
	Header wire.BlockHeader
	Hash   chainhash.Hash
	Txs    []*wire.MsgTx
	spent  []spentCoin
}

// RawHeader returns the 80 bytes of the header.
func (b *Block) RawHeader() [chain.HeaderSize]byte {
	var raw rawWriter
	_ = b.Header.Serialize(&raw)
	var out [chain.HeaderSize]byte
	copy(out[:], raw)
	return out
}

// Raw returns the serialized block.
func (b *Block) Raw() []byte {
	msg := wire.NewMsgBlock(&b.Header)
	msg.Transactions = b.Txs
	var raw rawWriter
	_ = msg.Serialize(&raw)
	return raw
}

// Indexed returns the block's transactions in the form of the chain traits.
func (b *Block) Indexed() []chain.IndexedTx {
	out := make([]chain.IndexedTx, len(b.Txs))
	for i, tx := range b.Txs {
		out[i] = chain.IndexedTx{Index: uint(i), Tx: chaindata.Serialize(tx)}
	}
	return out
}

type rawWriter []byte

func (w *rawWriter) Write(p []byte) (int, error) { *w = append(*w, p...); return len(p), nil }

// coin is an unspent output.
type coin struct {
	out      *wire.TxOut
	height   uint32
	coinbase bool
}

type spentCoin struct {
	op   wire.OutPoint
	coin coin
}

// Chain is a block chain with a mempool. All methods may be called from any
// thread; listeners are called with no lock held.
type Chain struct {
	mu        sync.Mutex
	blocks    []*Block
	coins     map[wire.OutPoint]coin
	confirmed map[chainhash.Hash]uint32
	known     map[chainhash.Hash]*Block
	mempool   []*pooled
	forks     uint32
	coinCount uint32
	listeners []listener
}

// listener is told of tip changes.
type listener struct {
	connected    func(*Block)
	disconnected func(*Block)
}

// NewChain returns a chain of 101 blocks, so that the first reward is mature.
func NewChain() *Chain {
	c := &Chain{coins: map[wire.OutPoint]coin{}, confirmed: map[chainhash.Hash]uint32{}, known: map[chainhash.Hash]*Block{}}
	genesis := &Block{Header: wire.BlockHeader{Version: 4, Timestamp: blockTime(0)}}
	genesis.Hash = genesis.Header.BlockHash()
	c.blocks = []*Block{genesis}
	c.known[genesis.Hash] = genesis
	c.Mine(100)
	return c
}

// Height returns the height of the tip.
func (c *Chain) Height() uint32 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.height()
}

func (c *Chain) height() uint32 { return uint32(len(c.blocks) - 1) }

// BestBlock returns the tip as the library's objects want it.
func (c *Chain) BestBlock() lntypes.BestBlock {
	b := c.Tip()
	return lntypes.BestBlock{BlockHash: lntypes.BlockHash(b.Hash), Height: b.Height}
}

// Tip returns the highest block.
func (c *Chain) Tip() *Block {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.blocks[len(c.blocks)-1]
}

// BlockAt returns the block at a height, nil if there is none.
func (c *Chain) BlockAt(height uint32) *Block {
	c.mu.Lock()
	defer c.mu.Unlock()
	if height > c.height() {
		return nil
	}
	return c.blocks[height]
}

// BlockOf returns the block with a hash, of those that ever were in the chain.
func (c *Chain) BlockOf(hash chainhash.Hash) *Block {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.known[hash]
}

// OnBlock calls the functions for each block that comes or goes from now on.
func (c *Chain) OnBlock(connected, disconnected func(*Block)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.listeners = append(c.listeners, listener{connected, disconnected})
}

// Coin mines a block with a spendable output of the given value: P2WSH of
// OP_TRUE, spent with [Chain.SignTrue].
func (c *Chain) Coin(value lntypes.Sat) wire.OutPoint {
	c.mu.Lock()
	c.coinCount++
	tx := wire.NewMsgTx(2)
	tag := binary.BigEndian.AppendUint32([]byte{0x51, 4}, c.coinCount)
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Index: 0xffffffff}, SignatureScript: tag, Sequence: 0xffffffff})
	tx.AddTxOut(wire.NewTxOut(int64(value), TrueScript()))
	b := c.appendBlock([]*wire.MsgTx{tx}, true)
	op := wire.OutPoint{Hash: tx.TxHash()}
	// A minted coin is spendable at once: tests have no use for waiting.
	k := c.coins[op]
	k.coinbase = false
	c.coins[op] = k
	c.mu.Unlock()
	c.tell([]*Block{b}, nil)
	return op
}

// TrueScript is the script of coins: P2WSH of OP_TRUE.
func TrueScript() []byte { return WitnessScriptHash([]byte{txscript.OP_TRUE}) }

// WitnessScriptHash returns the P2WSH script of a witness script.
func WitnessScriptHash(script []byte) []byte {
	h := chainhash.HashB(script)
	return append([]byte{txscript.OP_0, txscript.OP_DATA_32}, h...)
}

// SignTrue fills in the witness that spends a [TrueScript] output.
func SignTrue(tx *wire.MsgTx, input int) { tx.TxIn[input].Witness = [][]byte{{txscript.OP_TRUE}} }

// Pay returns a transaction that spends a fresh coin to outputs and pays fee.
// It is neither broadcast nor mined.
func (c *Chain) Pay(fee lntypes.Sat, outputs ...*wire.TxOut) *wire.MsgTx {
	total := fee
	for _, o := range outputs {
		total += lntypes.Sat(o.Value)
	}
	op := c.Coin(total)
	tx := wire.NewMsgTx(2)
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: op, Sequence: 0xfffffffd})
	for _, o := range outputs {
		tx.AddTxOut(o)
	}
	SignTrue(tx, 0)
	return tx
}

// Mine mines n blocks, each with all of the mempool. Listeners hear of one block
// before the next is made.
func (c *Chain) Mine(n int) []*Block { return c.mine(n, true) }

// MineEmpty mines n blocks and leaves the mempool alone.
func (c *Chain) MineEmpty(n int) []*Block { return c.mine(n, false) }

func (c *Chain) mine(n int, fill bool) (mined []*Block) {
	for range n {
		c.mu.Lock()
		var txs []*wire.MsgTx
		if fill {
			txs = c.takeMineable()
		}
		b := c.appendBlock(txs, false)
		c.mu.Unlock()
		c.tell([]*Block{b}, nil)
		mined = append(mined, b)
	}
	return mined
}

// MineTxs mines a block with exactly these transactions, checked against
// consensus but not policy. Mempool transactions that conflict are evicted.
func (c *Chain) MineTxs(txs ...*wire.MsgTx) (*Block, error) {
	c.mu.Lock()
	view := c.newView(false)
	for _, tx := range txs {
		if _, err := view.check(tx, consensusFlags); err != nil {
			c.mu.Unlock()
			return nil, fmt.Errorf("%s: %w", tx.TxHash(), err)
		}
		view.add(tx)
	}
	b := c.appendBlock(txs, false)
	c.dropConflicts()
	c.mu.Unlock()
	c.tell([]*Block{b}, nil)
	return b, nil
}

// Confirmations returns how deep a transaction is, 0 if unconfirmed.
func (c *Chain) Confirmations(txid chainhash.Hash) uint32 {
	c.mu.Lock()
	defer c.mu.Unlock()
	h, ok := c.confirmed[txid]
	if !ok {
		return 0
	}
	return c.height() - h + 1
}

// Unspent returns an output of the chain that is not spent by the chain.
func (c *Chain) Unspent(op wire.OutPoint) (*wire.TxOut, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k, ok := c.coins[op]
	return k.out, ok
}

// Disconnect takes the n highest blocks back. Their transactions return to the
// mempool where it still takes them if keep is set, and are forgotten otherwise.
func (c *Chain) Disconnect(n int, keep bool) []*Block {
	c.mu.Lock()
	c.forks++
	var gone []*Block
	var back []*wire.MsgTx
	for range n {
		b := c.blocks[len(c.blocks)-1]
		c.blocks = c.blocks[:len(c.blocks)-1]
		c.undo(b)
		gone = append(gone, b)
		back = append(append([]*wire.MsgTx{}, b.Txs...), back...)
	}
	pool := c.mempool
	c.mempool = nil
	if !keep {
		back = nil
	}
	for _, p := range pool {
		back = append(back, p.tx)
	}
	for _, tx := range back {
		if !isCoinbase(tx) {
			_ = c.accept(tx)
		}
	}
	c.mu.Unlock()
	c.tell(nil, gone)
	return gone
}

// Reorg replaces the n highest blocks by n+1 empty ones.
func (c *Chain) Reorg(n int, keep bool) {
	c.Disconnect(n, keep)
	c.MineEmpty(n + 1)
}

// appendBlock builds a block on the tip. With mint set the transactions include
// their own reward; otherwise an empty reward is put in front.
func (c *Chain) appendBlock(txs []*wire.MsgTx, mint bool) *Block {
	height := c.height() + 1
	if !mint {
		reward := wire.NewMsgTx(2)
		tag := binary.BigEndian.AppendUint32([]byte{8}, height)
		tag = binary.BigEndian.AppendUint32(tag, c.forks)
		reward.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Index: 0xffffffff}, SignatureScript: tag, Sequence: 0xffffffff})
		reward.AddTxOut(wire.NewTxOut(0, TrueScript()))
		txs = append([]*wire.MsgTx{reward}, txs...)
	}
	prev := c.blocks[len(c.blocks)-1]
	b := &Block{Height: height, Txs: txs, Header: wire.BlockHeader{
		Version: 4, PrevBlock: prev.Hash, MerkleRoot: merkleRoot(txs), Timestamp: blockTime(height), Nonce: c.forks,
	}}
	b.Hash = b.Header.BlockHash()
	for _, tx := range txs {
		c.apply(b, tx)
	}
	c.blocks = append(c.blocks, b)
	c.known[b.Hash] = b
	return b
}

func (c *Chain) apply(b *Block, tx *wire.MsgTx) {
	txid := tx.TxHash()
	cb := isCoinbase(tx)
	if !cb {
		for _, in := range tx.TxIn {
			b.spent = append(b.spent, spentCoin{in.PreviousOutPoint, c.coins[in.PreviousOutPoint]})
			delete(c.coins, in.PreviousOutPoint)
		}
	}
	for i, out := range tx.TxOut {
		c.coins[wire.OutPoint{Hash: txid, Index: uint32(i)}] = coin{out, b.Height, cb}
	}
	c.confirmed[txid] = b.Height
}

func (c *Chain) undo(b *Block) {
	for i := len(b.Txs) - 1; i >= 0; i-- {
		txid := b.Txs[i].TxHash()
		for j := range b.Txs[i].TxOut {
			delete(c.coins, wire.OutPoint{Hash: txid, Index: uint32(j)})
		}
		delete(c.confirmed, txid)
	}
	for i := len(b.spent) - 1; i >= 0; i-- {
		// An output made and spent in the same block is gone with it.
		if _, ok := c.confirmed[b.spent[i].op.Hash]; ok {
			c.coins[b.spent[i].op] = b.spent[i].coin
		}
	}
}

func (c *Chain) tell(connected, disconnected []*Block) {
	c.mu.Lock()
	listeners := append([]listener(nil), c.listeners...)
	c.mu.Unlock()
	for _, l := range listeners {
		for _, b := range disconnected {
			if l.disconnected != nil {
				l.disconnected(b)
			}
		}
		for _, b := range connected {
			if l.connected != nil {
				l.connected(b)
			}
		}
	}
}

// SpentBy returns the confirmed transaction that spends op, if any.
func (c *Chain) SpentBy(op wire.OutPoint) *wire.MsgTx {
	c.mu.Lock()
	defer c.mu.Unlock()
	for i := len(c.blocks) - 1; i >= 0; i-- {
		for _, tx := range c.blocks[i].Txs {
			for _, in := range tx.TxIn {
				if in.PreviousOutPoint == op {
					return tx
				}
			}
		}
	}
	return nil
}

func isCoinbase(tx *wire.MsgTx) bool {
	return len(tx.TxIn) == 1 && tx.TxIn[0].PreviousOutPoint.Index == 0xffffffff
}

func merkleRoot(txs []*wire.MsgTx) chainhash.Hash {
	level := make([]chainhash.Hash, len(txs))
	for i, tx := range txs {
		level[i] = tx.TxHash()
	}
	for len(level) > 1 {
		if len(level)%2 == 1 {
			level = append(level, level[len(level)-1])
		}
		for i := 0; i < len(level); i += 2 {
			level[i/2] = chainhash.DoubleHashH(append(level[i][:], level[i+1][:]...))
		}
		level = level[:len(level)/2]
	}
	if len(level) == 0 {
		return chainhash.Hash{}
	}
	return level[0]
}

// sortedOutpoints makes iteration over coins reproducible.
func sortedOutpoints(m map[wire.OutPoint]coin) []wire.OutPoint {
	ops := make([]wire.OutPoint, 0, len(m))
	for op := range m {
		ops = append(ops, op)
	}
	sort.Slice(ops, func(i, j int) bool { return ops[i].String() < ops[j].String() })
	return ops
}

// FindUnspent returns the unspent confirmed outputs with a script, in a fixed order.
func (c *Chain) FindUnspent(script []byte) []wire.OutPoint {
	c.mu.Lock()
	defer c.mu.Unlock()
	var found []wire.OutPoint
	for _, op := range sortedOutpoints(c.coins) {
		if string(c.coins[op].out.PkScript) == string(script) {
			found = append(found, op)
		}
	}
	return found
}

// ErrPolicy is what a transaction fails with that blocks may contain but
// mempools refuse.
var ErrPolicy = errors.New("policy")

// mustParse takes a block of a Chain apart; it cannot fail for one.
func mustParse(raw []byte) ([chain.HeaderSize]byte, []chain.IndexedTx) {
	header, txs, err := chaindata.ParseBlock(raw)
	if err != nil {
		panic(err)
	}
	return header, chaindata.Indexed(txs)
}
