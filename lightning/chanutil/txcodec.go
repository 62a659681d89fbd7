package chanutil

import (
	"encoding/binary"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// EncodeTx returns a transaction in consensus encoding with witnesses.
func EncodeTx(tx *wire.MsgTx) []byte {
	return AppendTx(make([]byte, 0, tx.SerializeSize()), tx)
}

// AppendTx appends a transaction in consensus encoding with witnesses.
func AppendTx(b []byte, tx *wire.MsgTx) []byte {
	if !tx.HasWitness() {
		return appendTx(b, tx)
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(tx.Version))
	at := len(b)
	b = append(b, 0, 1)
	b = appendTx(b, tx)
	copy(b[at+2:], b[at+6:]) // drop the second version
	b = b[:len(b)-8]         // and the lock time, which follows the witnesses
	for _, in := range tx.TxIn {
		b = appendVarInt(b, uint64(len(in.Witness)))
		for _, item := range in.Witness {
			b = append(appendVarInt(b, uint64(len(item))), item...)
		}
	}
	return binary.LittleEndian.AppendUint32(b, tx.LockTime)
}

// DecodeTx reads a transaction in consensus encoding from all of b;
// *lntypes.DecodeError otherwise. It allocates in proportion to b only.
func DecodeTx(b []byte) (*wire.MsgTx, error) {
	r := tlv.NewReader(b)
	tx := TxFrom(&r)
	if err := r.Done(); err != nil {
		return nil, err
	}
	return tx, nil
}

// TxFrom reads a transaction at r; failures are recorded in r.
func TxFrom(r *tlv.Reader) *wire.MsgTx {
	tx := &wire.MsgTx{Version: int32(le32(r))}
	n := count(r, 41)
	segwit := n == 0
	if segwit {
		if r.U8() != 1 {
			r.Fail(lntypes.ErrInvalidValue)
		}
		n = count(r, 41)
	}
	ins := make([]wire.TxIn, n)
	tx.TxIn = make([]*wire.TxIn, n)
	for i := range ins {
		r.Into(ins[i].PreviousOutPoint.Hash[:])
		ins[i].PreviousOutPoint.Index = le32(r)
		ins[i].SignatureScript = r.Copy(count(r, 1))
		ins[i].Sequence = le32(r)
		tx.TxIn[i] = &ins[i]
	}
	n = count(r, 9)
	outs := make([]wire.TxOut, n)
	tx.TxOut = make([]*wire.TxOut, n)
	for i := range outs {
		outs[i].Value = int64(le64(r))
		outs[i].PkScript = r.Copy(count(r, 1))
		tx.TxOut[i] = &outs[i]
	}
	if segwit {
		for i := range ins {
			ins[i].Witness = make(wire.TxWitness, count(r, 1))
			for j := range ins[i].Witness {
				ins[i].Witness[j] = r.Copy(count(r, 1))
			}
		}
		if r.Err() == nil && !tx.HasWitness() { // a superfluous witness part
			r.Fail(lntypes.ErrInvalidValue)
		}
	}
	tx.LockTime = le32(r)
	return tx
}

func le32(r *tlv.Reader) uint32 {
	var b [4]byte
	r.Into(b[:])
	return binary.LittleEndian.Uint32(b[:])
}

func le64(r *tlv.Reader) uint64 {
	var b [8]byte
	r.Into(b[:])
	return binary.LittleEndian.Uint64(b[:])
}

// count reads Bitcoin's variable length number and fails r unless that many
// elements of at least size bytes can follow. It refuses encodings that are not
// the shortest.
func count(r *tlv.Reader, size int) int {
	var v, least uint64
	switch first := r.U8(); first {
	case 0xfd:
		var b [2]byte
		r.Into(b[:])
		v, least = uint64(binary.LittleEndian.Uint16(b[:])), 0xfd
	case 0xfe:
		v, least = uint64(le32(r)), 0x10000
	case 0xff:
		v, least = le64(r), 1<<32
	default:
		v = uint64(first)
	}
	if v < least {
		r.Fail(lntypes.ErrInvalidValue)
		return 0
	}
	if v > uint64(r.Len()/size) {
		r.Fail(lntypes.ErrShortRead)
		return 0
	}
	return int(v)
}

// AppendTxOut appends an output in consensus encoding.
func AppendTxOut(b []byte, out *lntypes.TxOut) []byte {
	return appendOutput(b, int64(out.Value), out.ScriptPubkey)
}

// TxOutFrom reads an output at r; failures are recorded in r.
func TxOutFrom(r *tlv.Reader) (out lntypes.TxOut) {
	out.Value = lntypes.Sat(le64(r))
	out.ScriptPubkey = r.Copy(count(r, 1))
	return out
}
