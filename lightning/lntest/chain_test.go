package lntest_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
)

func out(value int64) *wire.TxOut { return wire.NewTxOut(value, lntest.TrueScript()) }

func spend(op wire.OutPoint, outputs ...*wire.TxOut) *wire.MsgTx {
	tx := wire.NewMsgTx(2)
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: op, Sequence: 0xfffffffd})
	for _, o := range outputs {
		tx.AddTxOut(o)
	}
	lntest.SignTrue(tx, 0)
	return tx
}

func TestChainMinesWhatItAccepts(t *testing.T) {
	c := lntest.NewChain()
	tx := c.Pay(1000, out(50_000))
	if err := c.Accept(tx); err != nil {
		t.Fatal(err)
	}
	child := spend(wire.OutPoint{Hash: tx.TxHash()}, out(49_000))
	if err := c.AcceptRaw(chaindata.Serialize(child)); err != nil {
		t.Fatal(err)
	}
	b := c.Mine(1)[0]
	if len(b.Txs) != 3 || c.Confirmations(child.TxHash()) != 1 {
		t.Fatalf("block of %d transactions", len(b.Txs))
	}
	header, txs, err := chaindata.ParseBlock(b.Raw())
	if err != nil || len(txs) != 3 || header != b.RawHeader() {
		t.Fatalf("block does not parse back: %v", err)
	}
	if c.SpentBy(wire.OutPoint{Hash: tx.TxHash()}).TxHash() != child.TxHash() {
		t.Fatal("SpentBy")
	}
}

func TestChainRefuses(t *testing.T) {
	c := lntest.NewChain()
	op := c.Coin(100_000)
	wrongScript := spend(op, out(99_000))
	wrongScript.TxIn[0].Witness = [][]byte{{txscript.OP_FALSE}}
	early := spend(op, out(99_000))
	early.LockTime = c.Height() + 1
	locked := spend(op, out(99_000))
	locked.TxIn[0].Sequence = 10
	twice := spend(op, out(199_000))
	twice.AddTxIn(twice.TxIn[0])
	for name, tx := range map[string]*wire.MsgTx{
		"script":        wrongScript,
		"lock time":     early,
		"sequence":      locked,
		"inflation":     spend(op, out(100_001)),
		"no such input": spend(wire.OutPoint{Index: 1}, out(1000)),
		"input twice":   twice,
		"no outputs":    spend(op),
	} {
		if err := c.Accept(tx); err == nil || errors.Is(err, lntest.ErrPolicy) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := c.MineTxs(tx); err == nil {
			t.Errorf("%s: mined", name)
		}
	}
	for name, tx := range map[string]*wire.MsgTx{
		"no fee":       spend(op, out(100_000)),
		"dust":         spend(op, out(329), out(90_000)),
		"odd output":   spend(op, wire.NewTxOut(90_000, []byte{txscript.OP_NOP})),
		"strange form": func() *wire.MsgTx { tx := spend(op, out(90_000)); tx.Version = 9; return tx }(),
	} {
		if err := c.Accept(tx); !errors.Is(err, lntest.ErrPolicy) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := c.MineTxs(spend(op, out(100_000))); err != nil {
		t.Errorf("policy must not bind blocks: %v", err)
	}
}

func TestChainLocksOpenInTime(t *testing.T) {
	c := lntest.NewChain()
	op := c.Coin(100_000)
	locked := spend(op, out(99_000))
	locked.TxIn[0].Sequence = 3
	absolute := spend(op, out(99_500))
	absolute.LockTime = c.Height() + 2
	if c.Accept(locked) == nil || c.Accept(absolute) == nil {
		t.Fatal("too early")
	}
	c.MineEmpty(2)
	if err := c.Accept(absolute); err != nil {
		t.Fatal(err)
	}
	if err := c.Accept(locked); err != nil {
		t.Fatal(err)
	}
}

func TestChainReplacement(t *testing.T) {
	c := lntest.NewChain()
	op := c.Coin(100_000)
	first := spend(op, out(99_000))
	child := spend(wire.OutPoint{Hash: first.TxHash()}, out(98_000))
	for _, tx := range []*wire.MsgTx{first, child} {
		if err := c.Accept(tx); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Accept(spend(op, out(98_950))); !errors.Is(err, lntest.ErrPolicy) {
		t.Fatalf("must pay for the child too: %v", err)
	}
	better := spend(op, out(97_000))
	if err := c.Accept(better); err != nil {
		t.Fatal(err)
	}
	if pool := c.Mempool(); len(pool) != 1 || pool[0].TxHash() != better.TxHash() {
		t.Fatal("replacement must evict the descendants")
	}
	if fee, ok := c.MempoolFee(better.TxHash()); !ok || fee != 3000 {
		t.Fatalf("fee %d", fee)
	}
	if len(c.EvictMempool()) != 1 || len(c.Mempool()) != 0 {
		t.Fatal("evict")
	}
}

func TestChainPackage(t *testing.T) {
	c := lntest.NewChain()
	parent := spend(c.Coin(100_000), out(100_000))
	child := spend(wire.OutPoint{Hash: parent.TxHash()}, out(99_000))
	if err := c.AcceptPackage(parent); !errors.Is(err, lntest.ErrPolicy) || len(c.Mempool()) != 0 {
		t.Fatalf("feeless alone: %v", err)
	}
	if err := c.AcceptPackage(parent, child); err != nil || len(c.Mempool()) != 2 {
		t.Fatal(err)
	}
}

func TestChainReorg(t *testing.T) {
	c := lntest.NewChain()
	var connected, disconnected int
	c.OnBlock(func(*lntest.Block) { connected++ }, func(*lntest.Block) { disconnected++ })
	tx := c.Pay(1000, out(50_000))
	coin := tx.TxIn[0].PreviousOutPoint
	if err := c.Accept(tx); err != nil {
		t.Fatal(err)
	}
	before := c.Mine(1)[0].Hash
	c.Reorg(1, true)
	if connected != 4 || disconnected != 1 {
		t.Fatalf("%d connected, %d disconnected", connected, disconnected)
	}
	if c.Confirmations(tx.TxHash()) != 0 || len(c.Mempool()) != 1 {
		t.Fatal("the transaction must be back in the mempool")
	}
	if _, ok := c.Unspent(coin); !ok {
		t.Fatal("its input must be unspent again")
	}
	if c.BlockAt(c.Height()-1).Hash == before {
		t.Fatal("a fork has other hashes")
	}
	c.Mine(1)
	c.Reorg(1, false)
	if len(c.Mempool()) != 0 {
		t.Fatal("forgotten transactions must not come back")
	}
}

// recorder notes how it was told of blocks.
type recorder struct {
	calls    []string
	relevant []chain.ConfirmedTxid
}

func (r *recorder) note(s string)                                              { r.calls = append(r.calls, s) }
func (r *recorder) FilteredBlockConnected([80]byte, []chain.IndexedTx, uint32) { r.note("filtered") }
func (r *recorder) BlockConnected([]byte, uint32)                              { r.note("block") }
func (r *recorder) BlockDisconnected([80]byte, uint32)                         { r.note("gone") }
func (r *recorder) TransactionsConfirmed([80]byte, []chain.IndexedTx, uint32)  { r.note("txs") }
func (r *recorder) TransactionUnconfirmed(lntypes.Txid)                        { r.note("unconfirmed") }
func (r *recorder) BestBlockUpdated([80]byte, uint32)                          { r.note("best") }
func (r *recorder) GetRelevantTxids() []chain.ConfirmedTxid                    { return r.relevant }

func TestConnectStyles(t *testing.T) {
	c := lntest.NewChain()
	b := c.Tip()
	prev := c.BlockOf(b.Header.PrevBlock)
	hash := lntypes.BlockHash(b.Hash)
	seen := map[string]bool{}
	for style := range lntest.NumConnectStyles {
		r := &recorder{relevant: []chain.ConfirmedTxid{{BlockHash: &hash}, {BlockHash: &lntypes.BlockHash{}}}}
		style.Connect(r, b)
		style.Disconnect(r, b, prev)
		got := strings.Join(r.calls, " ")
		if seen[got] || style.String() == "" {
			t.Errorf("%s: %q is what another style does", style, got)
		}
		seen[got] = true
		if strings.Count(got, "unconfirmed") > 1 {
			t.Errorf("%s: unconfirmed what was in another block", style)
		}
	}
}
