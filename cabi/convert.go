package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"unsafe"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/cabi/abi"
	"golightning/lightning/keycheck"
	"golightning/lightning/lntypes"
)

// mStr mirrors LDKStr, LDKTransaction and LDKWitness.
type mStr struct {
	data  unsafe.Pointer
	n     uint64
	owned bool
}

// mVec mirrors every CVec and LDKu8slice.
type mVec struct {
	data unsafe.Pointer
	n    uint64
}

// mOption mirrors a COption.
type mOption[T any] struct {
	tag  uint32
	some T
}

// mResult mirrors a CResult.
type mResult struct {
	contents unsafe.Pointer
	ok       bool
}

type mTuple2[A, B any] struct {
	a A
	b B
}

type mTuple3[A, B, C any] struct {
	a A
	b B
	c C
}

// mTxOut mirrors LDKTxOut.
type mTxOut struct {
	script mVec
	value  uint64
}

// mError mirrors LDKError.
type mError struct{ dummy uint8 }

func addr[T any](v T) *T { return &v }

func zero[T any](p *T) { *p = *new(T) }

// malloc is C's malloc; a program without memory ends.
func malloc(n uint64) unsafe.Pointer { return abi.Alloc(n) }

// newC makes a zeroed value in C memory.
func newC[T any]() *T {
	p := (*T)(malloc(uint64(unsafe.Sizeof(*new(T)))))
	zero(p)
	return p
}

// bytesAt copies n bytes of C memory. A length without data is the caller's fault.
func bytesAt(data unsafe.Pointer, n uint64) []byte {
	if n == 0 {
		return nil
	}
	if data == nil || n > math.MaxInt32 {
		panic(misuse{"", "has a length but no data"})
	}
	return bytes.Clone(unsafe.Slice((*byte)(data), n))
}

func getStr(p *mStr) string         { return string(bytesAt(p.data, p.n)) }
func getVecBytes(p *mVec) []byte    { return bytesAt(p.data, p.n) }
func getTxBytes(p *mStr) []byte     { return bytesAt(p.data, p.n) }
func putVecBytes(p *mVec, b []byte) { *p = mVec{copyC(b), uint64(len(b))} }
func putTxBytes(p *mStr, b []byte)  { *p = mStr{copyC(b), uint64(len(b)), len(b) > 0} }

// putStr stores a text. An empty one has no memory.
func putStr(p *mStr, s string) {
	*p = mStr{n: uint64(len(s)), owned: len(s) > 0}
	if len(s) > 0 {
		p.data = malloc(p.n)
		copy(unsafe.Slice((*byte)(p.data), len(s)), s)
	}
}

func copyC(b []byte) unsafe.Pointer {
	if len(b) == 0 {
		return nil
	}
	p := malloc(uint64(len(b)))
	copy(unsafe.Slice((*byte)(p), len(b)), b)
	return p
}

// vecIn views the elements of a CVec.
func vecIn[T any](c *call, p *mVec) []T {
	if p.n == 0 {
		return nil
	}
	if p.data == nil || p.n > math.MaxInt32 {
		c.fault("has a length but no data")
	}
	return unsafe.Slice((*T)(p.data), p.n)
}

// vecNew makes room for n zeroed elements.
func vecNew[T any](p *mVec, n int) []T {
	*p = mVec{}
	if n == 0 {
		return nil
	}
	p.data, p.n = malloc(uint64(n)*uint64(unsafe.Sizeof(*new(T)))), uint64(n)
	els := unsafe.Slice((*T)(p.data), n)
	clear(els)
	return els
}

func vecPtr[T any](c *call, p unsafe.Pointer, get func(*call, *mVec) T) *T {
	if p == nil {
		return nil
	}
	v := get(c, (*mVec)(p))
	return &v
}

func vecPtrValue[T any](c *call, p unsafe.Pointer, get func(*call, *mVec) T) (z T) {
	if p == nil {
		return z
	}
	return get(c, (*mVec)(p))
}

// enumIn checks that a value is one of its enum's n constants.
func enumIn(c *call, v uint32, n int, name string) uint32 {
	if v >= uint32(n) {
		c.fault("is no value of the enum " + name)
	}
	return v
}

func nullBytes33[T ~[33]byte](p *[33]byte) *T {
	if *p == ([33]byte{}) {
		return nil
	}
	v := T(*p)
	return &v
}

func nullBytes64[T ~[64]byte](p *[64]byte) *T {
	if *p == ([64]byte{}) {
		return nil
	}
	v := T(*p)
	return &v
}

func getRecoverable(c *call, p *[68]byte) (s lntypes.RecoverableSignature) {
	copy(s.Compact[:], p[:64])
	id := binary.LittleEndian.Uint32(p[64:])
	if id > 3 {
		c.fault("has a recovery id above 3")
	}
	s.RecoveryID = uint8(id)
	return s
}

func putRecoverable(p *[68]byte, s lntypes.RecoverableSignature) {
	copy(p[:64], s.Compact[:])
	binary.LittleEndian.PutUint32(p[64:], uint32(s.RecoveryID))
}

func getTx(c *call, p *mStr) *wire.MsgTx {
	b := bytesAt(p.data, p.n)
	tx := new(wire.MsgTx)
	r := bytes.NewReader(b)
	if err := tx.Deserialize(r); err != nil || r.Len() != 0 {
		c.fault("is not a serialized transaction")
	}
	return tx
}

func putTx(p *mStr, tx *wire.MsgTx) {
	*p = mStr{}
	if tx == nil {
		return
	}
	var b bytes.Buffer
	b.Grow(tx.SerializeSize())
	_ = tx.Serialize(&b) // a bytes.Buffer does not fail
	putTxBytes(p, b.Bytes())
}

func putTxValue(p *mStr, tx wire.MsgTx) { putTx(p, &tx) }

func getWitness(c *call, p *mStr) [][]byte {
	b := bytesAt(p.data, p.n)
	if len(b) == 0 {
		return nil
	}
	r := bytes.NewReader(b)
	n, err := wire.ReadVarInt(r, 0)
	if err != nil || n > uint64(len(b)) {
		c.fault("is not a serialized witness")
	}
	out := make([][]byte, n)
	for i := range out {
		if out[i], err = wire.ReadVarBytes(r, 0, uint32(len(b)), "witness"); err != nil {
			c.fault("is not a serialized witness")
		}
	}
	return out
}

func putWitness(p *mStr, w [][]byte) {
	var b bytes.Buffer
	_ = wire.WriteVarInt(&b, 0, uint64(len(w)))
	for _, e := range w {
		_ = wire.WriteVarBytes(&b, 0, e)
	}
	putTxBytes(p, b.Bytes())
}

func getTxOut(p *mTxOut) lntypes.TxOut {
	return lntypes.TxOut{ScriptPubkey: getVecBytes(&p.script), Value: lntypes.Sat(p.value)}
}

func putTxOut(p *mTxOut, o lntypes.TxOut) {
	putVecBytes(&p.script, o.ScriptPubkey)
	p.value = uint64(o.Value)
}

func getWireTxOut(p *mTxOut) *wire.TxOut {
	return &wire.TxOut{PkScript: getVecBytes(&p.script), Value: int64(p.value)}
}

func putWireTxOut(p *mTxOut, o *wire.TxOut) {
	putVecBytes(&p.script, o.PkScript)
	p.value = uint64(o.Value)
}

// digest is the hash of an object's bytes for C's hash tables (FNV-1a).
func digest(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// asErr finds the error type that C knows in err; other makes one of any other.
func asErr[E any](err error, other func() E) E {
	var e E
	if errors.As(err, &e) {
		return e
	}
	return other()
}

// errCallback stands for an error without contents that a callback returned.
var errCallback = errors.New("the callback failed")

// resIn is what a result that C returned points to.
func resIn[T any](c *call, r *mResult) *T {
	if r.contents == nil {
		c.fault("the callback returned a result without contents")
	}
	return (*T)(r.contents)
}

func getVecArray(p *mVec, out []byte) []byte {
	copy(out, getVecBytes(p))
	return out
}

func putVecArray(p *mVec, b []byte) { putVecBytes(p, b) }

// getKeyResult reads a result that holds a key, or none if it was invalid.
func getKeyResult(p *mResult) (k [33]byte) {
	if p.ok && p.contents != nil {
		k = *(*[33]byte)(p.contents)
	}
	return k
}

// putKeyResult stores a key, or the error that says that it is none.
func putKeyResult(p *mResult, k [33]byte) {
	if keycheck.ValidPublicKey(k) {
		x := newC[[33]byte]()
		*x = k
		*p = mResult{contents: unsafe.Pointer(x), ok: true}
		return
	}
	x := newC[uint32]()
	*x = uint32(lntypes.Secp256k1ErrorInvalidPublicKey)
	*p = mResult{contents: unsafe.Pointer(x)}
}

// mTxIn mirrors LDKTxIn.
type mTxIn struct {
	witness  mStr
	script   mVec
	sequence uint32
	txid     [32]byte
	vout     uint32
}

func getTxIn(c *call, p *mTxIn) *wire.TxIn {
	return &wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: p.txid, Index: p.vout}, SignatureScript: getVecBytes(&p.script),
		Sequence: p.sequence, Witness: getWitness(c, &p.witness)}
}

func putTxIn(p *mTxIn, in *wire.TxIn) {
	*p = mTxIn{sequence: in.Sequence, txid: in.PreviousOutPoint.Hash, vout: in.PreviousOutPoint.Index}
	putWitness(&p.witness, in.Witness)
	putVecBytes(&p.script, in.SignatureScript)
}

// mThirtyTwoU16s mirrors LDKThirtyTwoU16s.
type mThirtyTwoU16s = [32]uint16

// mWitnessProgram mirrors LDKWitnessProgram.
type mWitnessProgram struct {
	version uint8
	program mVec
}
