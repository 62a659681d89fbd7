package chaindata

import (
	"bytes"
	"errors"
	"testing"

	"github.com/btcsuite/btcd/chainhash/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/lntypes"
)

func sample(witnessItems int) *wire.MsgTx {
	tx := wire.NewMsgTx(2)
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Index: 3}, Sequence: 7})
	tx.TxIn[0].Witness = make([][]byte, witnessItems)
	tx.AddTxOut(wire.NewTxOut(1000, []byte{0x51}))
	return tx
}

func block(t *testing.T, txs ...*wire.MsgTx) []byte {
	t.Helper()
	b := wire.NewMsgBlock(wire.NewBlockHeader(1, &chainhash.Hash{9}, &chainhash.Hash{}, 0, 4))
	for _, tx := range txs {
		b.AddTransaction(tx)
	}
	var buf bytes.Buffer
	if err := b.Serialize(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestParseBlockRoundTrip(t *testing.T) {
	a, b := sample(1), sample(2)
	b.LockTime = 5
	raw := block(t, a, b)
	header, txs, err := ParseBlock(raw)
	if err != nil || len(txs) != 2 {
		t.Fatalf("%d transactions, %v", len(txs), err)
	}
	if txs[1].Index != 1 || txs[1].Txid != lntypes.Txid(b.TxHash()) {
		t.Fatal("index or txid wrong")
	}
	if PrevBlockHash(header) != (lntypes.BlockHash{9}) {
		t.Fatal("previous hash")
	}
	if BlockHash(header) != lntypes.BlockHash(chainhash.DoubleHashH(raw[:80])) {
		t.Fatal("hash")
	}
	again, bad := Parse(Indexed(txs))
	if bad != 0 || again[0].Txid != txs[0].Txid || again[1].Index != 1 {
		t.Fatal("Indexed is not the inverse of Parse")
	}
}

// known-attacks W2: blocks that consensus accepts are readable, however odd.
func TestParseBlockAcceptsManyWitnessItems(t *testing.T) {
	raw := block(t, sample(500_000))
	_, txs, err := ParseBlock(raw)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(txs[0].Msg.TxIn[0].Witness); n != 500_000 {
		t.Fatalf("%d witness items", n)
	}
}

func TestParseBlockErrors(t *testing.T) {
	good := block(t, sample(1))
	huge := append(append([]byte{}, good[:80]...), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)
	for name, b := range map[string][]byte{
		"empty":        nil,
		"short header": good[:79],
		"no count":     good[:80],
		"huge count":   huge,
		"truncated":    good[:len(good)-1],
		"trailing":     append(append([]byte{}, good...), 0),
	} {
		if _, _, err := ParseBlock(b); !errors.As(err, new(*lntypes.DecodeError)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestParseLeavesOutDamaged(t *testing.T) {
	ok := Serialize(sample(1))
	txs, bad := Parse([]chain.IndexedTx{{Index: 1, Tx: ok[:10]}, {Index: 2, Tx: ok}, {Index: 3, Tx: append(ok, 1)}})
	if bad != 2 || len(txs) != 1 || txs[0].Index != 2 {
		t.Fatalf("%d good, %d bad", len(txs), bad)
	}
}

// known-attacks S6: counts are not believed.
func TestParseTxAllocatesNoMoreThanTheInput(t *testing.T) {
	raw := Serialize(sample(1))
	for _, at := range []int{4, 6, 4 + 2 + 1 + 41} {
		b := append(append(append([]byte{}, raw[:at]...), 0xfe, 0xff, 0xff, 0x0b, 0), raw[at+1:]...)
		n := testing.AllocsPerRun(1, func() {
			if _, err := ParseTx(b); err == nil {
				t.Errorf("count at %d believed", at)
			}
		})
		if n > 2 {
			t.Errorf("count at %d: %v allocations", at, n)
		}
	}
}

func FuzzParseTx(f *testing.F) {
	f.Add(Serialize(sample(2)))
	f.Fuzz(func(t *testing.T, b []byte) {
		if tx, err := ParseTx(b); err == nil && !bytes.Equal(Serialize(tx), b) {
			// Only a witness flag with nothing behind it has two forms.
			if tx.HasWitness() {
				t.Fatalf("%x came back as %x", b, Serialize(tx))
			}
		}
	})
}

func FuzzParseBlock(f *testing.F) {
	f.Add(append(make([]byte, 80), 0))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, txs, err := ParseBlock(b); err == nil {
			Indexed(txs)
		}
	})
}
