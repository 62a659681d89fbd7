package sign

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

func runScript(t testing.TB, tx *wire.MsgTx, input int, prevouts map[wire.OutPoint]*wire.TxOut) {
	t.Helper()
	prev := prevouts[tx.TxIn[input].PreviousOutPoint]
	if prev == nil {
		t.Fatal("input spends an unknown output")
		return
	}
	fetcher := txscript.NewMultiPrevOutFetcher(prevouts)
	vm, err := txscript.NewEngine(prev.PkScript, tx, input, txscript.StandardVerifyFlags, nil, txscript.NewTxSigHashes(tx, fetcher), prev.Value, fetcher)
	if err == nil {
		err = vm.Execute()
	}
	if err != nil {
		t.Fatalf("input %d: %v", input, err)
	}
}

// What a descriptor can spend runs through btcd's engine, and weighs no more than
// was promised.
func TestSpendSpendableOutputs(t *testing.T) {
	for _, anchors := range []bool{false, true} {
		p := newPair(t, anchors)
		d := p.descriptors(t)
		prevouts := map[wire.OutPoint]*wire.TxOut{}
		for i := range d {
			s := d[i].spend()
			prevouts[chanutil.WireOutPoint(s.outpoint)] = &wire.TxOut{Value: int64(s.output.Value), PkScript: s.output.ScriptPubkey}
		}
		for _, feerate := range []uint32{0, 253, 5000, 20_000} {
			spendable, err := SpendableOutputDescriptorCreateSpendableOutputsPsbt(d[:], nil, p2wpkhFill(3), feerate, nil)
			if err != nil {
				t.Fatal(err)
			}
			tx, err := p.m.SpendSpendableOutputs(d[:], nil, p2wpkhFill(3), feerate, nil)
			if err != nil {
				t.Fatal(err)
			}
			for i := range tx.TxIn {
				runScript(t, tx, i, prevouts)
			}
			weight := uint64(tx.SerializeSizeStripped()*3 + tx.SerializeSize())
			if weight > spendable.ExpectedMaxWeight || weight+4*3 < spendable.ExpectedMaxWeight {
				t.Errorf("weight %d, promised %d", weight, spendable.ExpectedMaxWeight)
			}
			if fee := 260_000 - tx.TxOut[0].Value; fee < int64(weight)*int64(feerate)/1000 {
				t.Errorf("fee %d for weight %d at %d", fee, weight, feerate)
			}
			signed, err := p.m.SignSpendableOutputsPsbt(d[:], spendable.Psbt)
			if err != nil || len(signed) <= len(spendable.Psbt) {
				t.Errorf("PSBT: %v", err)
			}
		}
	}
}

func TestSpendRefusals(t *testing.T) {
	p := newPair(t, true)
	d := p.descriptors(t)
	spend := func(m *KeysManager, d []SpendableOutputDescriptor, outputs []lntypes.TxOut, feerate uint32) error {
		_, err := m.SpendSpendableOutputs(d, outputs, p2wpkhFill(3), feerate, nil)
		return err
	}
	out := func(v lntypes.Sat) []lntypes.TxOut { return []lntypes.TxOut{{Value: v, ScriptPubkey: p2wpkhFill(1)}} }
	rich := d[2].(StaticOutput)
	rich.Output.Value = lntypes.MaxValueSat + 1
	foreign := d[2].(StaticOutput)
	foreign.Output.ScriptPubkey = p2wpkhFill(9)
	wrongScript := d[0].(DelayedPaymentOutput)
	wrongScript.A.Output.ScriptPubkey = p2wpkhFill(9)
	wrongStatic := d[1].(StaticPaymentOutput)
	wrongStatic.A.ChannelKeysID[5] ^= 1
	for _, c := range []struct {
		name string
		err  error
		want error
	}{
		{"twice the same", spend(p.m, []SpendableOutputDescriptor{d[0], d[0]}, nil, 253), ErrSpend},
		{"nil descriptor", spend(p.m, []SpendableOutputDescriptor{nil}, nil, 253), ErrSpend},
		{"nothing", spend(p.m, nil, nil, 253), ErrSpend},
		{"outputs equal inputs", spend(p.m, d[:1], out(50_000), 0), ErrSpend},
		{"outputs exceed inputs", spend(p.m, d[:1], out(50_001), 253), ErrSpend},
		{"fee exceeds the rest", spend(p.m, d[:1], out(49_900), 253), ErrSpend},
		{"absurd feerate", spend(p.m, d[:], nil, 1<<32-1), ErrSpend},
		{"absurd output", spend(p.m, d[:], out(1<<64-1), 253), ErrSpend},
		{"more than all bitcoins", spend(p.m, []SpendableOutputDescriptor{rich}, nil, 253), ErrSpend},
		{"foreign static output", spend(p.m, []SpendableOutputDescriptor{foreign}, nil, 253), ErrScript},
		{"foreign delayed output", spend(p.m, []SpendableOutputDescriptor{wrongScript}, nil, 253), ErrScript},
		{"foreign payment output", spend(p.m, []SpendableOutputDescriptor{wrongStatic}, nil, 253), ErrScript},
		{"another manager", spend(p.m2, d[2:], nil, 253), ErrScript},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, c.err, c.want)
		}
	}
	spendable, err := SpendableOutputDescriptorCreateSpendableOutputsPsbt(d[:2], nil, p2wpkhFill(3), 253, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{"empty": nil, "cut": spendable.Psbt[:40], "no PSBT": []byte("psbt")} {
		if _, err := p.m.SignSpendableOutputsPsbt(d[:2], b); !errors.Is(err, ErrPsbt) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := p.m.SignSpendableOutputsPsbt(d[2:], spendable.Psbt); !errors.Is(err, ErrPsbt) {
		t.Errorf("missing input: %v", err)
	}
	dust := int64(294) // what P2WPKH change must at least be worth
	tx, err := p.m.SpendSpendableOutputs(d[:1], out(50_000-lntypes.Sat(dust)), p2wpkhFill(3), 0, nil)
	if err != nil || len(tx.TxOut) != 2 {
		t.Errorf("change at the dust limit: %v", err)
	}
	tx, err = p.m.SpendSpendableOutputs(d[:1], out(50_000-lntypes.Sat(dust)+1), p2wpkhFill(3), 0, nil)
	if err != nil || len(tx.TxOut) != 1 {
		t.Errorf("change below the dust limit: %v", err)
	}
}

// Both sides of a channel sign, and every transaction runs through btcd's engine.
func TestSignersMeetOnChain(t *testing.T) {
	for _, anchors := range []bool{false, true} {
		p := newPair(t, anchors)
		sig, htlcSigs, err := p.s.SignCounterpartyCommitment(p.commitment, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		holder := chanutil.NewHolderCommitmentTransaction(p.commitment, sig, htlcSigs, p.s2.Pubkeys().FundingPubkey, p.s.Pubkeys().FundingPubkey)
		own, err := p.s2.SignHolderCommitment(holder)
		if err != nil {
			t.Fatal(err)
		}
		funding := chanutil.MakeFundingRedeemscript(p.s.Pubkeys().FundingPubkey, p.s2.Pubkeys().FundingPubkey)
		tx := holder.AddHolderSig(funding, own)
		prevouts := map[wire.OutPoint]*wire.TxOut{
			chanutil.WireOutPoint(p.funding): {Value: 3_000_000, PkScript: chanutil.P2WSH(funding)},
		}
		runScript(t, tx, 0, prevouts)
		for i, out := range tx.TxOut {
			prevouts[wire.OutPoint{Hash: tx.TxHash(), Index: uint32(i)}] = out
		}
		p.claimHTLCs(t, holder, prevouts)
		p.claimAsCounterparty(t, prevouts)
	}
}

// claimHTLCs runs the HTLC transactions of s2's own commitment.
func (p *pair) claimHTLCs(t *testing.T, holder *chanutil.HolderCommitmentTransaction, prevouts map[wire.OutPoint]*wire.TxOut) {
	t.Helper()
	for i, h := range holder.Htlcs() {
		if !h.Offered {
			continue // the preimages of the figures are unknown
		}
		d := HTLCDescriptor{
			ChannelDerivationParameters: ChannelDerivationParameters{3_000_000, p.id2, p.params2},
			CommitmentTxid:              holder.Trust().Txid(), PerCommitmentNumber: p.number, PerCommitmentPoint: p.point2,
			FeeratePerKw: 2500, Htlc: h, CounterpartySig: holder.CounterpartyHtlcSigs[i],
		}
		out := d.TxOutput()
		tx := &wire.MsgTx{Version: 2, LockTime: h.CltvExpiry, TxIn: []*wire.TxIn{d.UnsignedTxInput()},
			TxOut: []*wire.TxOut{{Value: int64(out.Value), PkScript: out.ScriptPubkey}}}
		signer := d.DeriveChannelSigner(p.m2)
		sig, err := signer.SignHolderHTLCTransaction(tx, 0, &d)
		if err != nil {
			t.Fatal(err)
		}
		tx.TxIn[0].Witness = d.TxInputWitness(sig, d.WitnessScript())
		prev := d.PreviousUtxo()
		on := prevouts[tx.TxIn[0].PreviousOutPoint]
		if on == nil || !bytes.Equal(prev.ScriptPubkey, on.PkScript) || int64(prev.Value) != on.Value {
			t.Fatal("PreviousUtxo is not the output")
		}
		runScript(t, tx, 0, prevouts)
		if o := d.Outpoint(); chanutil.WireOutPoint(o) != tx.TxIn[0].PreviousOutPoint {
			t.Error("Outpoint")
		}
	}
}

// claimAsCounterparty punishes s2's commitment as if revoked, and claims its HTLCs
// directly.
func (p *pair) claimAsCounterparty(t *testing.T, prevouts map[wire.OutPoint]*wire.TxOut) {
	t.Helper()
	trusted := p.commitment.Trust()
	secret := lntypes.SecretKey(p.s2.ReleaseCommitmentSecret(p.number))
	keys := trusted.Keys()
	spend := func(index, lockTime uint32) (*wire.MsgTx, *wire.TxOut) {
		o := wire.OutPoint{Hash: [32]byte(trusted.Txid()), Index: index}
		return &wire.MsgTx{Version: 2, LockTime: lockTime, TxIn: []*wire.TxIn{{PreviousOutPoint: o, Sequence: 1}},
			TxOut: []*wire.TxOut{{Value: 500, PkScript: p2wpkhFill(1)}}}, prevouts[o]
	}
	tx, out := spend(*trusted.RevokeableOutputIndex(), 0)
	sig, err := p.s.SignJusticeRevokedOutput(tx, 0, lntypes.Sat(out.Value), secret)
	if err != nil {
		t.Fatal(err)
	}
	script := chanutil.GetRevokeableRedeemscript(&keys.RevocationKey, 144, &keys.BroadcasterDelayedPaymentKey)
	tx.TxIn[0].Witness = wire.TxWitness{chanutil.BitcoinSignature(sig, chanutil.SighashAll), {1}, script}
	runScript(t, tx, 0, prevouts)
	for _, h := range p.commitment.Htlcs() {
		script := chanutil.GetHtlcRedeemscript(&h, trusted.ChannelTypeFeatures(), &keys)
		tx, out := spend(*h.TransactionOutputIndex, 0)
		sig, err := p.s.SignJusticeRevokedHTLC(tx, 0, lntypes.Sat(out.Value), secret, &h)
		if err != nil {
			t.Fatal(err)
		}
		tx.TxIn[0].Witness = wire.TxWitness{chanutil.BitcoinSignature(sig, chanutil.SighashAll), keys.RevocationKey.A[:], script}
		runScript(t, tx, 0, prevouts)
		if h.Offered {
			continue // needs a preimage
		}
		tx, out = spend(*h.TransactionOutputIndex, h.CltvExpiry)
		if sig, err = p.s.SignCounterpartyHTLCTransaction(tx, 0, lntypes.Sat(out.Value), p.point2, &h); err != nil {
			t.Fatal(err)
		}
		tx.TxIn[0].Witness = wire.TxWitness{chanutil.BitcoinSignature(sig, chanutil.SighashAll), nil, script}
		runScript(t, tx, 0, prevouts)
	}
}

// Keys derived with a secret are those derived without.
func TestCommitmentKeyDeriver(t *testing.T) {
	p := newPair(t, true)
	holder, counterparty := p.params.AsHolderBroadcastable(), p.params.AsCounterpartyBroadcastable()
	for n := range uint64(20) {
		idx := chanutil.InitialCommitmentNumber - n*n
		fast, err := p.s.HolderCommitmentKeys(idx)
		if err != nil {
			t.Fatal(err)
		}
		slow := ok[*chanutil.CommitmentKeys](t)(chanutil.DeriveCommitmentKeys(p.s.GetPerCommitmentPoint(idx), holder))
		same(t, fast, slow)
		point := p.s2.GetPerCommitmentPoint(idx)
		parsed := ok[secp.Point](t)(secp.ParsePoint(point))
		if fast, err = p.s.CounterpartyCommitmentKeys(&parsed); err != nil {
			t.Fatal(err)
		}
		same(t, fast, ok[*chanutil.CommitmentKeys](t)(chanutil.DeriveCommitmentKeys(point, counterparty)))
	}
	if _, err := p.s.CounterpartyCommitmentKeys(&secp.Point{}); !errors.Is(err, secp.ErrPoint) {
		t.Error(err)
	}
	fresh := p.m.DeriveChannelKeys(1, p.id)
	if _, err := fresh.HolderCommitmentKeys(1); !errors.Is(err, ErrNoParameters) {
		t.Error(err)
	}
	point := ok[secp.Point](t)(secp.ParsePoint(p.point2))
	if _, err := fresh.CounterpartyCommitmentKeys(&point); !errors.Is(err, ErrNoParameters) {
		t.Error(err)
	}
	if fresh.GetPerCommitmentPoint(0) != p.s.GetPerCommitmentPoint(0) || fresh.GetPerCommitmentPoint(0).IsZero() {
		t.Error("commitment 0")
	}
}

func same(t *testing.T, a, b *chanutil.CommitmentKeys) {
	t.Helper()
	x, y := ok[*chanutil.TxCreationKeys](t)(a.All()), ok[*chanutil.TxCreationKeys](t)(b.All())
	if *x != *y || *a.RevocationKey() != *b.RevocationKey() || *a.DelayedPaymentKey() != *b.DelayedPaymentKey() {
		t.Fatal("keys differ")
	}
}

// known-attacks C11, F9: all signatures have low s and low r where the reference's
// have; missing parameters and inputs out of range are errors, never a panic.
func TestSignerMisuse(t *testing.T) {
	p := newPair(t, true)
	fresh := p.m.DeriveChannelKeys(3_000_000, p.id)
	tx := dummyTx(2)
	holder := chanutil.NewHolderCommitmentTransaction(p.commitment, lntypes.Signature{}, nil, p.point2, p.point2)
	h := p.commitment.Htlcs()[0]
	closing := chanutil.NewClosingTransaction(1, 1, nil, nil, p.funding)
	calls := map[string]func(s *InMemorySigner, input int) (lntypes.Signature, error){
		"holder commitment": func(s *InMemorySigner, _ int) (lntypes.Signature, error) { return s.SignHolderCommitment(holder) },
		"counterparty commitment": func(s *InMemorySigner, _ int) (lntypes.Signature, error) {
			sig, _, err := s.SignCounterpartyCommitment(p.commitment, nil, nil)
			return sig, err
		},
		"closing": func(s *InMemorySigner, _ int) (lntypes.Signature, error) { return s.SignClosingTransaction(closing) },
		"justice output": func(s *InMemorySigner, i int) (lntypes.Signature, error) {
			return s.SignJusticeRevokedOutput(tx, i, 1, fill(1))
		},
		"justice htlc": func(s *InMemorySigner, i int) (lntypes.Signature, error) {
			return s.SignJusticeRevokedHTLC(tx, i, 1, fill(1), &h)
		},
		"counterparty htlc": func(s *InMemorySigner, i int) (lntypes.Signature, error) {
			return s.SignCounterpartyHTLCTransaction(tx, i, 1, p.point2, &h)
		},
	}
	for name, call := range calls {
		if _, err := call(fresh, 0); !errors.Is(err, ErrNoParameters) {
			t.Errorf("%s without parameters: %v", name, err)
		}
		sig, err := call(p.s, 0)
		if err != nil || !secp.IsLowS(sig) || sig[0] >= 0x80 {
			t.Errorf("%s: %v, s or r high", name, err)
		}
		for _, i := range []int{-1, 2, 1 << 40} {
			if strings.HasPrefix(name, "justice") || name == "counterparty htlc" {
				if _, err := call(p.s, i); !errors.Is(err, ErrInput) {
					t.Errorf("%s, input %d: %v", name, i, err)
				}
			}
		}
	}
	if _, err := p.s.SignHolderAnchorInput(tx, 2); !errors.Is(err, ErrInput) {
		t.Errorf("anchor: %v", err)
	}
	if _, err := p.s.SignHolderHTLCTransaction(tx, 0, &HTLCDescriptor{}); !errors.Is(err, ErrNoParameters) {
		t.Errorf("empty descriptor: %v", err)
	}
	for _, secret := range []lntypes.SecretKey{{}, lntypes.SecretKey(bytes.Repeat([]byte{0xff}, 32))} {
		if _, err := p.s.SignJusticeRevokedOutput(tx, 0, 1, secret); !errors.Is(err, secp.ErrSecret) {
			t.Errorf("bad secret: %v", err)
		}
	}
	if _, err := p.s.SignCounterpartyHTLCTransaction(tx, 0, 1, lntypes.PublicKey{}, &h); !errors.Is(err, secp.ErrPoint) {
		t.Errorf("bad point: %v", err)
	}
}

// The parameters of a channel are set once.
func TestProvideChannelParametersOnce(t *testing.T) {
	p := newPair(t, true)
	other := p.params
	other.HolderSelectedContestDelay = 1
	p.s.ProvideChannelParameters(&other)
	p.s.ProvideChannelParameters(nil)
	if got := p.s.HolderSelectedContestDelay(); got == nil || *got != 144 {
		t.Error("parameters were replaced")
	}
	p.params.CounterpartyParameters.SelectedContestDelay = 9 // the caller's copy
	if got := p.s.CounterpartySelectedContestDelay(); got == nil || *got != 300 {
		t.Error("the signer shares the caller's parameters")
	}
	fresh := p.m.DeriveChannelKeys(1, p.id)
	fresh.ProvideChannelParameters(&chanutil.ChannelTransactionParameters{HolderSelectedContestDelay: 5})
	if fresh.GetChannelParameters() != nil || fresh.IsOutbound() != nil || fresh.FundingOutpoint() != nil ||
		fresh.CounterpartyPubkeys() != nil || fresh.ChannelTypeFeatures() != nil || fresh.CounterpartySelectedContestDelay() != nil {
		t.Error("incomplete parameters were taken")
	}
	if o := p.s.IsOutbound(); o == nil || !*o || *p.s.FundingOutpoint() != p.funding || *p.s.CounterpartyPubkeys() != *p.s2.Pubkeys() {
		t.Error("getters")
	}
}

func TestNodeSignerRefusals(t *testing.T) {
	m := NewKeysManager(fill(1), 1, 1)
	other, _ := secp.PubKeyFromSecret(fill(3))
	if _, err := m.GetNodeID(RecipientPhantomNode); !errors.Is(err, ErrRecipient) {
		t.Error(err)
	}
	if _, err := m.Ecdh(RecipientPhantomNode, other, nil); !errors.Is(err, ErrRecipient) {
		t.Error(err)
	}
	if _, err := m.SignInvoice(nil, nil, RecipientPhantomNode); !errors.Is(err, ErrRecipient) {
		t.Error(err)
	}
	ph := NewPhantomKeysManager(fill(1), 1, 1, fill(2))
	for _, r := range []Recipient{2, 255} {
		if _, err := ph.GetNodeID(r); !errors.Is(err, ErrRecipient) {
			t.Error(err)
		}
		if _, err := ph.Ecdh(r, other, nil); !errors.Is(err, ErrRecipient) {
			t.Error(err)
		}
		if _, err := ph.SignInvoice(nil, nil, r); !errors.Is(err, ErrRecipient) {
			t.Error(err)
		}
	}
	if _, err := m.Ecdh(RecipientNode, lntypes.PublicKey{2}, nil); err == nil {
		t.Error("invalid key accepted")
	}
	zero := lntypes.BigEndianScalar{}
	if _, err := m.Ecdh(RecipientNode, other, &zero); err == nil {
		t.Error("zero tweak accepted")
	}
	if _, err := m.SignInvoice(nil, []lntypes.U5{32}, RecipientNode); err == nil {
		t.Error("a number above 31 accepted")
	}
}

// Draws never repeat, also past 2^32 of them, and when drawn at once.
func TestEntropyNeverRepeats(t *testing.T) {
	r := newCounterRNG(fill(1))
	seen := map[[32]byte]bool{}
	var mu sync.Mutex
	draw := func(n int) {
		for range n {
			d := r.GetSecureRandomBytes()
			mu.Lock()
			if seen[d] {
				t.Error("repeated")
			}
			seen[d] = true
			mu.Unlock()
		}
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() { defer wg.Done(); draw(100) }()
	}
	wg.Wait()
	r.next.Store(1<<32 - 50)
	draw(200)
}

// known-attacks N4
func TestSecretsRedact(t *testing.T) {
	p := newPair(t, false)
	ph := NewPhantomKeysManager(fill(0xab), 1, 1, fill(0xcd))
	secrets := []lntypes.SecretKey{p.s.FundingKey, p.s.HtlcBaseKey, lntypes.SecretKey(p.s.CommitmentSeed), p.m.nodeSecret, ph.phantomSecret, lntypes.SecretKey(ph.inbound)}
	values := []any{p.s, *p.s.GetChannelParameters(), p.m, ph, p.m.inbound, p.m.GetNodeSecretKey(), struct{ S *InMemorySigner }{p.s},
		ErrNoParameters, WriteableEcdsaChannelSigner(p.s), NodeSigner(ph)}
	for _, f := range []string{"%v", "%+v", "%#v", "%x", "%s", "%d"} {
		for _, v := range values {
			s := fmt.Sprintf(f, v)
			for _, k := range secrets {
				dec := strings.Trim(fmt.Sprint(k[:4]), "[]")
				if strings.Contains(s, hex.EncodeToString(k[:4])) || strings.Contains(s, dec) {
					t.Errorf("%s of %T prints a secret", f, v)
				}
			}
		}
	}
}

func TestReadSignerHostile(t *testing.T) {
	p := newPair(t, true)
	good := p.s.Write()
	again, err := ReadInMemorySigner(good, p.m)
	if err != nil || !bytes.Equal(again.Write(), good) || *again.Pubkeys() != *p.s.Pubkeys() {
		t.Fatalf("round trip: %v", err)
	}
	before := p.m.rng.next.Load()
	for n := range len(good) {
		if _, err := ReadInMemorySigner(good[:n], p.m); err == nil {
			t.Fatalf("%d bytes accepted", n)
		}
	}
	change := func(at int, v byte) []byte { b := bytes.Clone(good); b[at] = v; return b }
	for name, c := range map[string]struct {
		b    []byte
		want error
	}{
		"newer version": {change(1, 2), lntypes.ErrUnknownVersion},
		"trailing":      {append(bytes.Clone(good), 0), nil},
		"zero key":      {append(append(bytes.Clone(good[:2]), make([]byte, 32)...), good[34:]...), lntypes.ErrInvalidValue},
	} {
		if s, err := p.m.ReadChanSigner(c.b); err == nil || s != nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if p.m.rng.next.Load() != before {
		t.Error("a failed read drew randomness")
	}
}

func TestDescriptorRoundTrip(t *testing.T) {
	p := newPair(t, true)
	for _, d := range p.descriptors(t) {
		b := WriteSpendableOutputDescriptor(d)
		again, err := ReadSpendableOutputDescriptor(b)
		if err != nil || !bytes.Equal(again.Write(), b) {
			t.Errorf("%T: %v", d, err)
		}
		for n := range len(b) {
			if _, err := ReadSpendableOutputDescriptor(b[:n]); err == nil {
				t.Fatalf("%T: %d bytes accepted", d, n)
			}
		}
	}
	if _, err := ReadSpendableOutputDescriptor([]byte{3, 0}); !errors.Is(err, lntypes.ErrUnknownRequiredFeature) {
		t.Errorf("unknown variant: %v", err)
	}
	if WriteSpendableOutputDescriptor(nil) != nil {
		t.Error("nil has a form")
	}
	d := p.descriptors(t)
	delayed, static := d[0].(DelayedPaymentOutput).A, d[1].(StaticPaymentOutput).A
	if x, err := ReadDelayedPaymentOutputDescriptor(delayed.Write()); err != nil || !bytes.Equal(x.Write(), delayed.Write()) {
		t.Error(err)
	}
	if x, err := ReadStaticPaymentOutputDescriptor(static.Write()); err != nil || !bytes.Equal(x.Write(), static.Write()) {
		t.Error(err)
	}
	if static.WitnessScript() == nil || static.MaxWitnessLength() != 113 {
		t.Errorf("anchors: %d", static.MaxWitnessLength())
	}
	static.ChannelTransactionParameters = nil
	if static.WitnessScript() != nil || static.MaxWitnessLength() != P2WPKHWitnessWeight {
		t.Error("no anchors")
	}
	dp := ChannelDerivationParameters{3, p.id, p.params}
	if x, err := ReadChannelDerivationParameters(dp.Write()); err != nil || !bytes.Equal(x.Write(), dp.Write()) {
		t.Error(err)
	}
	preimage := lntypes.PaymentPreimage(fill(4))
	hd := HTLCDescriptor{ChannelDerivationParameters: dp, PerCommitmentPoint: p.point2, Htlc: p.htlcs[0], Preimage: &preimage}
	if x, err := ReadHTLCDescriptor(hd.Write()); err != nil || !bytes.Equal(x.Write(), hd.Write()) || *x.Preimage != preimage {
		t.Error(err)
	}
}

// A clone is independent but has the same keys; signers may be used at once.
func TestConcurrentUse(t *testing.T) {
	p := newPair(t, true)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			s := p.s.Clone()
			for n := range uint64(20) {
				idx := chanutil.InitialCommitmentNumber - n*uint64(i+1)
				if p.s.ReleaseCommitmentSecret(idx) != s.ReleaseCommitmentSecret(idx) {
					t.Error("secrets differ")
				}
			}
			if *s.Pubkeys() != *p.s.Pubkeys() || s.ChannelKeysID() != p.id {
				t.Error("keys differ")
			}
			if _, _, err := s.SignCounterpartyCommitment(p.commitment, nil, nil); err != nil {
				t.Error(err)
			}
			p.m.GenerateChannelKeysID(true, 0, lntypes.U128{})
		}()
	}
	wg.Wait()
}

func FuzzReadInMemorySigner(f *testing.F) {
	p := newPair(f, true)
	f.Add(p.s.Write())
	f.Add(p.m.DeriveChannelKeys(1, p.id).Write())
	m := NewKeysManager(fill(1), 0, 0)
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := ReadInMemorySigner(b, m)
		if err != nil {
			return
		}
		again, err := ReadInMemorySigner(s.Write(), m)
		if err != nil || !bytes.Equal(again.Write(), s.Write()) {
			t.Fatalf("does not round trip: %v", err)
		}
		_, _ = s.SignHolderAnchorInput(dummyTx(1), 0)
	})
}

func FuzzReadSpendableOutputDescriptor(f *testing.F) {
	for _, anchors := range []bool{false, true} {
		for _, d := range newPair(f, anchors).descriptors(f) {
			f.Add(d.Write())
		}
	}
	m := NewKeysManager(fill(1), 0, 0)
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := ReadSpendableOutputDescriptor(b)
		if err != nil {
			return
		}
		if again, err := ReadSpendableOutputDescriptor(d.Write()); err != nil || !bytes.Equal(again.Write(), d.Write()) {
			t.Fatalf("does not round trip: %v", err)
		}
		_, _ = m.SpendSpendableOutputs([]SpendableOutputDescriptor{d}, nil, nil, 253, nil)
	})
}

func FuzzReadHTLCDescriptor(f *testing.F) {
	p := newPair(f, true)
	hd := HTLCDescriptor{ChannelDerivationParameters: ChannelDerivationParameters{3, p.id, p.params}, PerCommitmentPoint: p.point2, Htlc: p.htlcs[0]}
	f.Add(hd.Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := ReadHTLCDescriptor(b)
		if err != nil {
			return
		}
		d.WitnessScript()
		d.TxOutput()
		d.UnsignedTxInput()
		d.Outpoint()
		if again, err := ReadHTLCDescriptor(d.Write()); err != nil || !bytes.Equal(again.Write(), d.Write()) {
			t.Fatalf("does not round trip: %v", err)
		}
	})
}
