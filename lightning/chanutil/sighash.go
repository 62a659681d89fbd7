package chanutil

import (
	"crypto/sha256"
	"encoding/binary"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
)

// SighashCache computes BIP 143 signature hashes of one transaction and keeps
// what they share. The transaction's inputs and outputs must not change while it
// is in use, witnesses may. It is not safe for concurrent use.
type SighashCache struct {
	tx                           *wire.MsgTx
	done                         bool
	prevouts, sequences, allOuts [32]byte
	buf                          []byte
}

// NewSighashCache returns a cache for tx.
func NewSighashCache(tx *wire.MsgTx) *SighashCache { return &SighashCache{tx: tx} }

func sha256d(b []byte) [32]byte {
	h := sha256.Sum256(b)
	return sha256.Sum256(h[:])
}

func appendOutpoint(b []byte, o *wire.OutPoint) []byte {
	return binary.LittleEndian.AppendUint32(append(b, o.Hash[:]...), o.Index)
}

func appendOutput(b []byte, value int64, script []byte) []byte {
	b = binary.LittleEndian.AppendUint64(b, uint64(value))
	return append(appendVarInt(b, uint64(len(script))), script...)
}

func appendVarInt(b []byte, v uint64) []byte {
	switch {
	case v < 0xfd:
		return append(b, byte(v))
	case v <= 0xffff:
		return binary.LittleEndian.AppendUint16(append(b, 0xfd), uint16(v))
	case v <= 0xffffffff:
		return binary.LittleEndian.AppendUint32(append(b, 0xfe), uint32(v))
	}
	return binary.LittleEndian.AppendUint64(append(b, 0xff), v)
}

func (c *SighashCache) common() {
	if c.done {
		return
	}
	c.done = true
	b := c.buf[:0]
	for _, in := range c.tx.TxIn {
		b = appendOutpoint(b, &in.PreviousOutPoint)
	}
	c.prevouts = sha256d(b)
	b = b[:0]
	for _, in := range c.tx.TxIn {
		b = binary.LittleEndian.AppendUint32(b, in.Sequence)
	}
	c.sequences = sha256d(b)
	b = b[:0]
	for _, out := range c.tx.TxOut {
		b = appendOutput(b, out.Value, out.PkScript)
	}
	c.allOuts = sha256d(b)
	c.buf = b
}

// SegwitV0 returns the hash that a signature for input spending value satoshis
// through witnessScript commits to (BIP 143). Supported types are
// [SighashAll] and [SighashSingleAnyoneCanPay]. ok is false if the transaction has
// no such input or the type is another.
func (c *SighashCache) SegwitV0(input int, witnessScript []byte, value lntypes.Sat, sighashType uint32) (hash [32]byte, ok bool) {
	if input < 0 || input >= len(c.tx.TxIn) {
		return hash, false
	}
	var prevouts, sequences, outs [32]byte
	switch sighashType {
	case SighashAll:
		c.common()
		prevouts, sequences, outs = c.prevouts, c.sequences, c.allOuts
	case SighashSingleAnyoneCanPay:
		if input < len(c.tx.TxOut) {
			out := c.tx.TxOut[input]
			c.buf = appendOutput(c.buf[:0], out.Value, out.PkScript)
			outs = sha256d(c.buf)
		}
	default:
		return hash, false
	}
	in := c.tx.TxIn[input]
	p := sighashParts{
		version: c.tx.Version, lockTime: c.tx.LockTime, outpoint: &in.PreviousOutPoint, sequence: in.Sequence,
		prevouts: &prevouts, sequences: &sequences, outputs: &outs,
	}
	c.buf = p.append(c.buf[:0], witnessScript, value, sighashType)
	return sha256d(c.buf), true
}

// sighashParts are the fields of the BIP 143 preimage.
type sighashParts struct {
	version                      int32
	lockTime, sequence           uint32
	outpoint                     *wire.OutPoint
	prevouts, sequences, outputs *[32]byte
}

func (p *sighashParts) append(b, script []byte, value lntypes.Sat, sighashType uint32) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(p.version))
	b = append(append(b, p.prevouts[:]...), p.sequences[:]...)
	b = appendOutpoint(b, p.outpoint)
	b = append(appendVarInt(b, uint64(len(script))), script...)
	b = binary.LittleEndian.AppendUint64(b, uint64(value))
	b = binary.LittleEndian.AppendUint32(b, p.sequence)
	b = append(b, p.outputs[:]...)
	b = binary.LittleEndian.AppendUint32(b, p.lockTime)
	return binary.LittleEndian.AppendUint32(b, sighashType)
}

// appendTx appends a transaction without witnesses.
func appendTx(b []byte, tx *wire.MsgTx) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(tx.Version))
	b = appendVarInt(b, uint64(len(tx.TxIn)))
	for _, in := range tx.TxIn {
		b = appendOutpoint(b, &in.PreviousOutPoint)
		b = append(appendVarInt(b, uint64(len(in.SignatureScript))), in.SignatureScript...)
		b = binary.LittleEndian.AppendUint32(b, in.Sequence)
	}
	b = appendVarInt(b, uint64(len(tx.TxOut)))
	for _, out := range tx.TxOut {
		b = appendOutput(b, out.Value, out.PkScript)
	}
	return binary.LittleEndian.AppendUint32(b, tx.LockTime)
}

// TxidOf returns a transaction's id with one buffer.
func TxidOf(tx *wire.MsgTx) lntypes.Txid {
	return sha256d(appendTx(make([]byte, 0, 64+44*len(tx.TxIn)+44*len(tx.TxOut)), tx))
}
