package chaindata

import (
	"bytes"
	"encoding/binary"

	"github.com/btcsuite/btcd/chainhash/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/lntypes"
)

// minTxSize is the least number of bytes that any serialized transaction takes:
// version, two counts, one input, one output and the lock time.
const minTxSize = 4 + 1 + 41 + 1 + 9 + 4

// Tx is a parsed transaction of a block. It is shared between objects and must
// not be changed.
type Tx struct {
	// Index is the position in the block.
	Index uint
	// Txid is computed once, here.
	Txid lntypes.Txid
	// Msg is the transaction.
	Msg *wire.MsgTx
}

// ParseTx parses a serialized transaction, which must fill b exactly. The
// error is a *lntypes.DecodeError.
func ParseTx(b []byte) (*wire.MsgTx, error) {
	tx, n, err := parseTx(b)
	if err == nil && n != len(b) {
		err = &lntypes.DecodeError{Kind: lntypes.DecodeBadLengthDescriptor, What: "transaction"}
	}
	if err != nil {
		return nil, err
	}
	return tx, nil
}

// parseTx parses the transaction at the start of b and returns its length.
func parseTx(b []byte) (*wire.MsgTx, int, error) {
	n := scanTx(b)
	if n == 0 {
		return nil, 0, &lntypes.DecodeError{Kind: lntypes.DecodeShortRead, What: "transaction"}
	}
	tx := new(wire.MsgTx)
	if err := tx.Deserialize(bytes.NewReader(b[:n])); err != nil {
		return nil, 0, &lntypes.DecodeError{Kind: lntypes.DecodeInvalidValue, What: "transaction"}
	}
	return tx, n, nil
}

// Serialize returns tx as it goes on the wire, witness included.
func Serialize(tx *wire.MsgTx) []byte {
	var b bytes.Buffer
	b.Grow(tx.SerializeSize())
	// A bytes.Buffer never fails and Serialize has no other error.
	_ = tx.Serialize(&b)
	return b.Bytes()
}

// Parse parses the transactions that a chain trait was given. Those that do not
// parse are left out and counted in bad: one damaged entry must not hide the
// others.
func Parse(txdata []chain.IndexedTx) (txs []Tx, bad int) {
	txs = make([]Tx, 0, len(txdata))
	for _, d := range txdata {
		tx, err := ParseTx(d.Tx)
		if err != nil {
			bad++
			continue
		}
		txs = append(txs, Tx{Index: d.Index, Txid: lntypes.Txid(tx.TxHash()), Msg: tx})
	}
	return txs, bad
}

// ParseBlock parses a whole serialized block. The error is a
// *lntypes.DecodeError.
func ParseBlock(block []byte) (header [chain.HeaderSize]byte, txs []Tx, err error) {
	if len(block) < chain.HeaderSize {
		return header, nil, lntypes.ErrShortRead
	}
	copy(header[:], block)
	rest := scanner{b: block, at: chain.HeaderSize}
	count := rest.count(minTxSize)
	if rest.failed {
		return header, nil, lntypes.ErrBadLengthDescriptor
	}
	txs = make([]Tx, 0, count)
	for i := range count {
		tx, n, err := parseTx(block[rest.at:])
		if err != nil {
			return header, nil, err
		}
		rest.skip(n)
		txs = append(txs, Tx{Index: uint(i), Txid: lntypes.Txid(tx.TxHash()), Msg: tx})
	}
	if rest.at != len(block) {
		return header, nil, lntypes.ErrBadLengthDescriptor
	}
	return header, txs, nil
}

// Indexed is the inverse of Parse.
func Indexed(txs []Tx) []chain.IndexedTx {
	out := make([]chain.IndexedTx, len(txs))
	for i, tx := range txs {
		out[i] = chain.IndexedTx{Index: tx.Index, Tx: Serialize(tx.Msg)}
	}
	return out
}

// BlockHash returns the double SHA256 of a serialized header.
func BlockHash(header [chain.HeaderSize]byte) lntypes.BlockHash {
	return lntypes.BlockHash(chainhash.DoubleHashH(header[:]))
}

// PrevBlockHash returns the hash of the block before header's.
func PrevBlockHash(header [chain.HeaderSize]byte) lntypes.BlockHash {
	return lntypes.BlockHash(header[4:36])
}

// Time returns a header's timestamp.
func Time(header [chain.HeaderSize]byte) lntypes.UnixTime {
	return lntypes.UnixTime(binary.LittleEndian.Uint32(header[68:72]))
}
