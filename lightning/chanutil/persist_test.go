package chanutil

import (
	"bytes"
	"errors"
	"math/rand"
	"runtime"
	"testing"

	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
)

func randomTx(r *rand.Rand) *wire.MsgTx {
	blob := func(n int) []byte { b := make([]byte, r.Intn(n)); r.Read(b); return b }
	tx := &wire.MsgTx{Version: int32(r.Uint32()), LockTime: r.Uint32()}
	for range 1 + r.Intn(300) {
		in := &wire.TxIn{PreviousOutPoint: wire.OutPoint{Index: r.Uint32()}, Sequence: r.Uint32(), SignatureScript: blob(300)}
		r.Read(in.PreviousOutPoint.Hash[:])
		for range r.Intn(3) {
			in.Witness = append(in.Witness, blob(600))
		}
		tx.TxIn = append(tx.TxIn, in)
	}
	for range r.Intn(5) {
		tx.TxOut = append(tx.TxOut, &wire.TxOut{Value: r.Int63(), PkScript: blob(100)})
	}
	return tx
}

// Our codec, ids and hashes against btcd's.
func TestDifferentialTx(t *testing.T) {
	r := rand.New(rand.NewSource(11))
	for range 60 {
		tx := randomTx(r)
		var want bytes.Buffer
		if err := tx.Serialize(&want); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(EncodeTx(tx), want.Bytes()) {
			t.Fatal("encoding differs")
		}
		again, err := DecodeTx(want.Bytes())
		if err != nil || !bytes.Equal(EncodeTx(again), want.Bytes()) {
			t.Fatalf("decoding: %v", err)
		}
		if TxidOf(tx) != lntypes.Txid(tx.TxHash()) {
			t.Fatal("txid differs")
		}
		script := []byte{0x51, 0x52}
		input := r.Intn(len(tx.TxIn))
		cache := NewSighashCache(tx)
		for _, typ := range []uint32{SighashAll, SighashSingleAnyoneCanPay} {
			fetcher := txscript.NewCannedPrevOutputFetcher(script, 7)
			want, err := txscript.CalcWitnessSigHash(script, txscript.NewTxSigHashes(tx, fetcher), txscript.SigHashType(typ), tx, input, 7)
			if err != nil {
				t.Fatal(err)
			}
			if got, ok := cache.SegwitV0(input, script, 7, typ); !ok || !bytes.Equal(got[:], want) {
				t.Fatalf("type %x: hash differs", typ)
			}
		}
	}
}

// known-attacks S6: counts are never believed.
func TestDecodeTxHostile(t *testing.T) {
	good := EncodeTx(randomTx(rand.New(rand.NewSource(1))))
	for n := range min(len(good), 3000) {
		if _, err := DecodeTx(good[:n]); err == nil {
			t.Fatalf("prefix of %d bytes accepted", n)
		}
	}
	for name, b := range map[string][]byte{
		"huge input count":  {2, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff, 0x7f},
		"larger":            {2, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
		"not shortest":      {2, 0, 0, 0, 0xfd, 1, 0},
		"trailing":          append(bytes.Clone(good), 0),
		"marker, no inputs": {2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0},
		"unknown flag":      {2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := DecodeTx(b)
		runtime.ReadMemStats(&after)
		var de *lntypes.DecodeError
		if !errors.As(err, &de) {
			t.Errorf("%s: %v", name, err)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20 {
			t.Errorf("%s: %d bytes allocated", name, used)
		}
	}
}

func TestPersistRoundTrip(t *testing.T) {
	p := vecParams(true)
	again, err := ReadChannelTransactionParameters(p.Write())
	if err != nil || !again.Equal(p) || !bytes.Equal(again.Write(), p.Write()) {
		t.Fatalf("parameters: %v", err)
	}
	if c := p.Clone(); !c.Equal(p) || c.FundingOutpoint == p.FundingOutpoint || c.CounterpartyParameters == p.CounterpartyParameters {
		t.Error("Clone")
	}
	early := *p
	early.CounterpartyParameters, early.FundingOutpoint = nil, nil
	again, err = ReadChannelTransactionParameters(early.Write())
	if err != nil || !again.Equal(&early) || again.IsPopulated() || again.Equal(p) {
		t.Fatalf("unpopulated parameters: %v", err)
	}
	cp, err := ReadCounterpartyChannelTransactionParameters(p.CounterpartyParameters.Write())
	if err != nil || cp != *p.CounterpartyParameters {
		t.Fatalf("counterparty parameters: %v", err)
	}
	keys, err := ReadChannelPublicKeys(p.HolderPubkeys.Write())
	if err != nil || keys != p.HolderPubkeys {
		t.Fatalf("keys: %v", err)
	}
	c, _ := testCommitment(t, true)
	all := c.Trust().Keys()
	if k, err := ReadTxCreationKeys(all.Write()); err != nil || k != all {
		t.Fatalf("creation keys: %v", err)
	}
	if b, err := ReadBuiltCommitmentTransaction(c.built.Write()); err != nil || b.Txid != c.built.Txid {
		t.Fatalf("built transaction: %v", err)
	}
	for i := range c.Htlcs() {
		if h, err := ReadHTLCOutputInCommitment(c.Htlcs()[i].Write()); err != nil || !h.Equal(&c.Htlcs()[i]) {
			t.Fatalf("HTLC: %v", err)
		}
	}
	if k, err := ReadRevocationKey((&RevocationKey{vecPoint}).Write()); err != nil || k.ToPublicKey() != vecPoint {
		t.Fatalf("revocation key: %v", err)
	}
	if _, err := ReadHtlcKey(make([]byte, 33)); err == nil {
		t.Error("a zero key was read")
	}
}

// A commitment without HTLC outputs is written and read without deriving keys.
func TestPersistLazyKeys(t *testing.T) {
	dir := vecParams(false).AsHolderBroadcastable()
	keys, err := DeriveCommitmentKeys(vecPoint, dir)
	if err != nil {
		t.Fatal(err)
	}
	c, err := NewCommitmentTransaction(vecNumber, 5_000, 5_000, keys, 253, nil, dir)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ReadCommitmentTransaction(c.Write())
	if err != nil {
		t.Fatal(err)
	}
	if !keys.lazy() || !again.keys.lazy() {
		t.Error("writing or reading derived HTLC keys")
	}
	if !again.Equal(c) || again.Trust().Keys() != c.Trust().Keys() {
		t.Error("keys changed")
	}
	full, err := ReadCommitmentTransaction(c.Write()) // now with all keys
	if err != nil || full.keys.lazy() || !full.Equal(c) {
		t.Errorf("full form: %v", err)
	}
}

func TestPersistRefusesNonsense(t *testing.T) {
	c, _ := testCommitment(t, true)
	holder := NewHolderCommitmentTransaction(c, lntypes.Signature{1}, make([]lntypes.Signature, 4), vecPoint, vecPoint)
	if _, err := ReadHolderCommitmentTransaction(holder.Write()); err != nil {
		t.Fatal(err)
	}
	holder.CounterpartyHtlcSigs = holder.CounterpartyHtlcSigs[:3]
	if _, err := ReadHolderCommitmentTransaction(holder.Write()); !errors.Is(err, lntypes.ErrInvalidValue) {
		t.Errorf("a signature short: %v", err)
	}
	far := uint32(1000)
	c.htlcs[0].TransactionOutputIndex = &far
	if _, err := ReadCommitmentTransaction(c.Write()); !errors.Is(err, lntypes.ErrInvalidValue) {
		t.Errorf("index beyond the outputs: %v", err)
	}
	c.htlcs[0].TransactionOutputIndex = nil
	if _, err := ReadCommitmentTransaction(c.Write()); !errors.Is(err, lntypes.ErrInvalidValue) {
		t.Errorf("HTLC without output: %v", err)
	}
	p := vecParams(true)
	p.ChannelTypeFeatures.SetTaprootRequired()
	if _, err := ReadChannelTransactionParameters(p.Write()); !errors.Is(err, lntypes.ErrUnknownRequiredFeature) {
		t.Errorf("unknown channel type: %v", err)
	}
}

// fuzzRoundTrip reads, writes and reads again.
func fuzzRoundTrip[T interface{ Write() []byte }](f *testing.F, read func([]byte) (T, error), seeds ...[]byte) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := read(b)
		if err != nil {
			return
		}
		w := v.Write()
		again, err := read(w)
		if err != nil || !bytes.Equal(again.Write(), w) {
			t.Fatalf("what was read does not round trip: %v", err)
		}
	})
}

func FuzzReadChannelTransactionParameters(f *testing.F) {
	fuzzRoundTrip(f, ReadChannelTransactionParameters, vecParams(true).Write(), vecParams(false).Write(), nil)
}

func FuzzReadHolderCommitmentTransaction(f *testing.F) {
	c, dir := testCommitment(f, true)
	full := NewHolderCommitmentTransaction(c, lntypes.Signature{1}, make([]lntypes.Signature, 4), vecPoint, vecPoint)
	keys, _ := DeriveCommitmentKeys(vecPoint, dir)
	lazy, _ := NewCommitmentTransaction(vecNumber, 5_000, 5_000, keys, 253, nil, dir)
	empty := NewHolderCommitmentTransaction(lazy, lntypes.Signature{1}, nil, vecPoint, vecPoint)
	f.Add(full.Write())
	f.Add(empty.Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := ReadHolderCommitmentTransaction(b)
		if err != nil {
			return
		}
		h.AddHolderSig(nil, lntypes.Signature{})
		h.Trust().RevokeableOutputIndex()
		if hasher, err := h.Trust().NewHTLCSighasher(1); err == nil {
			for i := range h.Htlcs() {
				hasher.Sighash(i, SighashAll)
			}
		}
		if again, err := ReadHolderCommitmentTransaction(h.Write()); err != nil || !bytes.Equal(again.Write(), h.Write()) {
			t.Fatalf("does not round trip: %v", err)
		}
	})
}

func FuzzDecodeTx(f *testing.F) {
	c, _ := testCommitment(f, true)
	f.Add(EncodeTx(c.built.Transaction))
	signed := c.built.Transaction.Copy()
	signed.TxIn[0].Witness = wire.TxWitness{nil, {1, 2}}
	f.Add(EncodeTx(signed))
	f.Add([]byte{2, 0, 0, 0, 0, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		tx, err := DecodeTx(b)
		var want wire.MsgTx
		btcdErr := want.Deserialize(bytes.NewReader(b))
		if err != nil {
			return
		}
		if !bytes.Equal(EncodeTx(tx), b) {
			t.Fatal("does not round trip")
		}
		if btcdErr == nil && want.TxHash() != tx.TxHash() {
			t.Fatal("btcd reads something else")
		}
	})
}

func FuzzHTLCClaimFromWitness(f *testing.F) {
	f.Add([]byte{1, 2, 3}, uint8(3), uint8(133))
	f.Fuzz(func(t *testing.T, b []byte, n, script uint8) {
		w := make([][]byte, n)
		for i := range w {
			w[i] = b
		}
		if n > 0 {
			w[n-1] = make([]byte, script)
		}
		if c := HTLCClaimFromWitness(w); c != nil && *c > HTLCClaimRevocation {
			t.Fatal("no such claim")
		}
	})
}
