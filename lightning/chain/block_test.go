package chain

import (
	"bytes"
	"errors"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
)

func testTx(n int, witness ...[]byte) *wire.MsgTx {
	tx := wire.NewMsgTx(2)
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Index: uint32(n)}, SignatureScript: bytes.Repeat([]byte{1}, n), Witness: witness})
	tx.AddTxOut(wire.NewTxOut(int64(n), bytes.Repeat([]byte{2}, n*3)))
	return tx
}

func testBlock(t testing.TB, txs ...*wire.MsgTx) []byte {
	t.Helper()
	var buf bytes.Buffer
	buf.Write(bytes.Repeat([]byte{7}, HeaderSize))
	if err := wire.WriteVarInt(&buf, 0, uint64(len(txs))); err != nil {
		t.Fatal(err)
	}
	for _, tx := range txs {
		if err := tx.Serialize(&buf); err != nil {
			t.Fatal(err)
		}
	}
	return buf.Bytes()
}

func TestParseBlock(t *testing.T) {
	txs := []*wire.MsgTx{testTx(1), testTx(100, []byte{}, bytes.Repeat([]byte{9}, 70_000)), testTx(2, nil)}
	header, got, err := ParseBlock(testBlock(t, txs...))
	if err != nil || header[0] != 7 || len(got) != len(txs) {
		t.Fatalf("%v, %d transactions", err, len(got))
	}
	for i, tx := range got {
		var back wire.MsgTx
		if err := back.Deserialize(bytes.NewReader(tx.Tx)); err != nil || tx.Index != uint(i) {
			t.Fatalf("transaction %d: index %d, %v", i, tx.Index, err)
		}
		if back.TxHash() != txs[i].TxHash() {
			t.Fatalf("transaction %d changed", i)
		}
	}
	if _, got, err = ParseBlock(testBlock(t)); err != nil || len(got) != 0 {
		t.Fatalf("empty block: %d, %v", len(got), err)
	}
}

// Consensus limits neither the items of a witness nor the size of one beyond the
// block's weight. // known-attacks W2
func TestParseBlockLargeWitness(t *testing.T) {
	items := make([][]byte, 500_000)
	script := bytes.Repeat([]byte{0xac}, 3_000_000)
	for _, tx := range []*wire.MsgTx{testTx(1, items...), testTx(1, script)} {
		if _, got, err := ParseBlock(testBlock(t, tx)); err != nil || len(got) != 1 {
			t.Fatalf("%d transactions, %v", len(got), err)
		}
	}
}

func TestParseBlockRefusals(t *testing.T) {
	block := testBlock(t, testTx(3, []byte{1, 2}), testTx(4))
	for n := range block {
		if _, _, err := ParseBlock(block[:n]); !errors.Is(err, lntypes.ErrShortRead) {
			t.Fatalf("cut at %d: %v", n, err)
		}
	}
	if _, _, err := ParseBlock(append(bytes.Clone(block), 0)); !errors.Is(err, lntypes.ErrInvalidValue) {
		t.Fatalf("a byte too many: %v", err)
	}
	huge := append(make([]byte, HeaderSize), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)
	if _, _, err := ParseBlock(huge); !errors.Is(err, lntypes.ErrShortRead) {
		t.Fatalf("huge count: %v", err)
	}
}

func FuzzParseBlock(f *testing.F) {
	f.Add(testBlock(f, testTx(1), testTx(5, []byte{3})))
	f.Fuzz(func(t *testing.T, b []byte) {
		_, txs, err := ParseBlock(b)
		if err != nil {
			return
		}
		n := 0
		for _, tx := range txs {
			n += len(tx.Tx)
		}
		if n+HeaderSize > len(b) {
			t.Fatal("more transactions than block")
		}
	})
}
