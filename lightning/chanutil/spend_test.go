package chanutil

import (
	"errors"
	"slices"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// testCommitment is a commitment of our own with two HTLCs of each direction.
func testCommitment(t testing.TB, anchors bool) (*CommitmentTransaction, *DirectedChannelTransactionParameters) {
	t.Helper()
	p := vecParams(anchors)
	dir := p.AsHolderBroadcastable()
	keys, err := DeriveCommitmentKeys(vecPoint, dir)
	if err != nil {
		t.Fatal(err)
	}
	var htlcs []HTLCOutputInCommitment
	for i := range 4 {
		htlcs = append(htlcs, HTLCOutputInCommitment{
			Offered: i%2 == 0, AmountMsat: lntypes.Msat(20_000_000 + i*1000), CltvExpiry: 500_000 + uint32(i),
			PaymentHash: lntypes.PaymentPreimage(fill(byte(i))).Hash(),
		})
	}
	c, err := NewCommitmentTransaction(vecNumber, 5_000_000, 4_000_000, keys, 253, htlcs, dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range htlcs {
		j := slices.IndexFunc(c.Htlcs(), func(h HTLCOutputInCommitment) bool { return h.sameTerms(&htlcs[i]) })
		if j < 0 || *htlcs[i].TransactionOutputIndex != *c.Htlcs()[j].TransactionOutputIndex {
			t.Fatalf("HTLC %d has no index", i)
		}
		out := c.built.Transaction.TxOut[*htlcs[i].TransactionOutputIndex]
		if lntypes.Sat(out.Value) != htlcs[i].AmountMsat.Sat() {
			t.Fatalf("HTLC %d points at another output", i)
		}
	}
	return c, dir
}

// spendTx spends output index of c; version 2, the given sequence and lock time.
func spendTx(c *CommitmentTransaction, index, sequence, lockTime uint32) *wire.MsgTx {
	return &wire.MsgTx{
		Version: 2, LockTime: lockTime,
		TxIn:  []*wire.TxIn{{PreviousOutPoint: wire.OutPoint{Hash: [32]byte(c.built.Txid), Index: index}, Sequence: sequence}},
		TxOut: []*wire.TxOut{{Value: 1000, PkScript: P2WPKH(vecPoint)}},
	}
}

func (c *CommitmentTransaction) output(i uint32) *wire.TxOut { return c.built.Transaction.TxOut[i] }

func signFor(t testing.TB, tx *wire.MsgTx, script []byte, value int64, key lntypes.SecretKey) []byte {
	t.Helper()
	hash, ok := NewSighashCache(tx).SegwitV0(0, script, lntypes.Sat(value), SighashAll)
	if !ok {
		t.Fatal("no such input")
	}
	sig, err := secp.SignLowR(key, hash)
	if err != nil {
		t.Fatal(err)
	}
	return BitcoinSignature(sig, SighashAll)
}

// Every way to spend every output of a commitment runs through btcd's engine.
func TestBOLT3_EverySpend(t *testing.T) {
	for _, anchored := range []bool{false, true} {
		c, dir := testCommitment(t, anchored)
		keys := c.Trust().Keys()
		secret := key32("1f1e1d1c1b1a191817161514131211100f0e0d0c0b0a09080706050403020100")
		revocation, err := DerivePrivateRevocationKey(secret, fill(0x22))
		if err != nil {
			t.Fatal(err)
		}
		spendToLocal(t, c, dir, &keys, revocation)
		for i := range c.Htlcs() {
			spendHTLC(t, c, i, &keys, revocation)
		}
		if anchored {
			spendAnchored(t, c, dir)
		}
	}
}

func spendToLocal(t *testing.T, c *CommitmentTransaction, dir *DirectedChannelTransactionParameters, keys *TxCreationKeys, revocation lntypes.SecretKey) {
	t.Helper()
	index := c.Trust().RevokeableOutputIndex()
	if index == nil {
		t.Fatal("no to_local")
	}
	out := c.output(*index)
	script := GetRevokeableRedeemscript(&keys.RevocationKey, dir.ContestDelay(), &keys.BroadcasterDelayedPaymentKey)
	tx := spendTx(c, *index, uint32(dir.ContestDelay()), 0)
	tx.TxIn[0].Witness = wire.TxWitness{signFor(t, tx, script, out.Value, mustDerive(t, vecPoint, fill(0x33))), nil, script}
	runScript(t, tx, 0, out.PkScript, lntypes.Sat(out.Value))

	justice, err := c.Trust().BuildToLocalJusticeTx(1000, P2WPKH(vecPoint))
	if err != nil {
		t.Fatal(err)
	}
	justice.TxIn[0].Witness = wire.TxWitness{signFor(t, justice, script, out.Value, revocation), {1}, script}
	runScript(t, justice, 0, out.PkScript, lntypes.Sat(out.Value))
	weight := uint64(justice.SerializeSizeStripped()*3 + justice.SerializeSize())
	if fee := lntypes.Sat(out.Value - justice.TxOut[0].Value); fee < FeeForWeight(1000, weight) || fee > FeeForWeight(1000, weight+10) {
		t.Errorf("justice fee %d for weight %d", fee, weight)
	}
	for _, feerate := range []uint64{1 << 31, 1 << 32, 1<<64 - 1} {
		if _, err := c.Trust().BuildToLocalJusticeTx(feerate, nil); !errors.Is(err, ErrNoOutput) {
			t.Errorf("feerate %d: %v", feerate, err)
		}
	}
}

func spendHTLC(t *testing.T, c *CommitmentTransaction, i int, keys *TxCreationKeys, revocation lntypes.SecretKey) {
	t.Helper()
	h := &c.Htlcs()[i]
	f := c.Trust().ChannelTypeFeatures()
	out := c.output(*h.TransactionOutputIndex)
	script := GetHtlcRedeemscript(h, f, keys)
	remote := mustDerive(t, vecPoint, vecRemoteHTLCSecret)
	// The countersignatory punishes.
	tx := spendTx(c, *h.TransactionOutputIndex, 1, 0)
	tx.TxIn[0].Witness = wire.TxWitness{signFor(t, tx, script, out.Value, revocation), keys.RevocationKey.A[:], script}
	runScript(t, tx, 0, out.PkScript, lntypes.Sat(out.Value))
	wantClaim(t, tx, HTLCClaimRevocation)
	// The countersignatory claims directly.
	if h.Offered {
		preimage := fill(byte(h.CltvExpiry - 500_000))
		tx = spendTx(c, *h.TransactionOutputIndex, 1, 0)
		tx.TxIn[0].Witness = wire.TxWitness{signFor(t, tx, script, out.Value, remote), preimage[:], script}
		wantClaim(t, tx, HTLCClaimOfferedPreimage)
	} else {
		tx = spendTx(c, *h.TransactionOutputIndex, 1, h.CltvExpiry)
		tx.TxIn[0].Witness = wire.TxWitness{signFor(t, tx, script, out.Value, remote), nil, script}
		wantClaim(t, tx, HTLCClaimAcceptedTimeout)
	}
	runScript(t, tx, 0, out.PkScript, lntypes.Sat(out.Value))
}

func wantClaim(t *testing.T, tx *wire.MsgTx, want HTLCClaim) {
	t.Helper()
	if got := HTLCClaimFromWitness(tx.TxIn[0].Witness); got == nil || *got != want {
		t.Errorf("claim %v, want %v", got, want)
	}
}

func spendAnchored(t *testing.T, c *CommitmentTransaction, dir *DirectedChannelTransactionParameters) {
	t.Helper()
	funding := dir.BroadcasterPubkeys().FundingPubkey
	index, ok := GetAnchorOutput(c.built.Transaction, funding)
	if !ok {
		t.Fatal("no anchor")
	}
	out := c.output(index)
	script := GetAnchorRedeemscript(funding)
	tx := spendTx(c, index, 0xfffffffd, 0)
	hash, _ := NewSighashCache(tx).SegwitV0(0, script, AnchorOutputValueSatoshi, SighashAll)
	sig, err := secp.SignLowR(vecLocalFundingSecret, hash)
	if err != nil {
		t.Fatal(err)
	}
	tx.TxIn[0].Witness = BuildAnchorInputWitness(funding, sig)
	runScript(t, tx, 0, out.PkScript, lntypes.Sat(out.Value))
	tx = spendTx(c, index, 16, 0) // anybody, after 16 blocks
	tx.TxIn[0].Witness = wire.TxWitness{nil, script}
	runScript(t, tx, 0, out.PkScript, lntypes.Sat(out.Value))
	if _, ok := GetAnchorOutput(c.built.Transaction, vecPoint); ok {
		t.Error("found an anchor of nobody")
	}
	// to_remote
	payment := dir.CountersignatoryPubkeys().PaymentPoint
	toRemote := string(GetCounterpartyPaymentScript(c.Trust().ChannelTypeFeatures(), payment))
	i := slices.IndexFunc(c.built.Transaction.TxOut, func(o *wire.TxOut) bool { return string(o.PkScript) == toRemote })
	if i < 0 {
		t.Fatal("no to_remote")
	}
	out = c.output(uint32(i))
	script = GetToCountersignatoryWithAnchorsRedeemscript(payment)
	tx = spendTx(c, uint32(i), 1, 0)
	tx.TxIn[0].Witness = wire.TxWitness{signFor(t, tx, script, out.Value, vecRemoteHTLCSecret), script}
	runScript(t, tx, 0, out.PkScript, lntypes.Sat(out.Value))
}

func TestClosingTransaction(t *testing.T) {
	funding := MakeFundingRedeemscript(pubOf(vecLocalFundingSecret), pubOf(vecRemoteFundingSecret))
	outpoint := lntypes.OutPoint{Txid: fill(1), Index: 3}
	a, b := P2WPKH(vecPoint), P2WSH(funding)
	c := NewClosingTransaction(7_000, 3_000, a, b, outpoint)
	local, err := c.Trust().Sign(vecLocalFundingSecret, funding, 10_500)
	if err != nil {
		t.Fatal(err)
	}
	remote, err := c.Trust().Sign(vecRemoteFundingSecret, funding, 10_500)
	if err != nil {
		t.Fatal(err)
	}
	tx := c.Trust().BuiltTransaction().Copy()
	tx.TxIn[0].Witness = wire.TxWitness{nil, BitcoinSignature(local, SighashAll), BitcoinSignature(remote, SighashAll), funding}
	runScript(t, tx, 0, P2WSH(funding), 10_500)
	if tx.TxOut[0].Value != 3_000 || tx.TxOut[1].Value != 7_000 || tx.LockTime != 0 || tx.TxIn[0].Sequence != 0xffffffff {
		t.Error("not BOLT 3's form")
	}
	if _, err := c.Verify(outpoint); err != nil {
		t.Error(err)
	}
	if _, err := c.Verify(lntypes.OutPoint{Txid: fill(1), Index: 4}); !errors.Is(err, ErrMismatch) {
		t.Errorf("another funding output: %v", err)
	}
	if n := len(NewClosingTransaction(1, 0, a, b, outpoint).built.TxOut); n != 1 {
		t.Errorf("%d outputs for one balance", n)
	}
	same := NewClosingTransaction(5, 5, a, a, outpoint).built.TxOut
	if string(same[0].PkScript) != string(a) || len(same) != 2 {
		t.Error("equal outputs")
	}
	if !c.Equal(NewClosingTransaction(7_000, 3_000, a, b, outpoint)) || c.Equal(NewClosingTransaction(7_000, 3_000, b, a, outpoint)) {
		t.Error("Equal")
	}
}

// A commitment that was tampered with does not verify.
func TestVerifyRefusesTampering(t *testing.T) {
	for name, change := range map[string]func(c *CommitmentTransaction){
		"value":      func(c *CommitmentTransaction) { c.toBroadcasterValue++ },
		"number":     func(c *CommitmentTransaction) { c.commitmentNumber-- },
		"output":     func(c *CommitmentTransaction) { c.built.Transaction.TxOut[0].Value++ },
		"txid":       func(c *CommitmentTransaction) { c.built.Txid[0] ^= 1 },
		"htlc":       func(c *CommitmentTransaction) { c.htlcs[0].PaymentHash[0] ^= 1 },
		"htlc index": func(c *CommitmentTransaction) { *c.htlcs[0].TransactionOutputIndex ^= 1 },
		"keys": func(c *CommitmentTransaction) {
			k, _ := c.keys.All()
			other := *k
			other.RevocationKey.A = vecPoint
			c.keys = CommitmentKeysFromCreationKeys(other)
		},
	} {
		c, dir := testCommitment(t, true)
		if _, err := c.Verify(dir, dir.BroadcasterPubkeys(), dir.CountersignatoryPubkeys()); err != nil {
			t.Fatal(err)
		}
		change(c)
		if _, err := c.Verify(dir, dir.BroadcasterPubkeys(), dir.CountersignatoryPubkeys()); !errors.Is(err, ErrMismatch) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Twins, equal in value and script, stay apart: by expiry, then as given.
func TestBOLT3_EqualHTLCs(t *testing.T) {
	dir := vecParams(false).AsHolderBroadcastable()
	keys, err := DeriveCommitmentKeys(vecPoint, dir)
	if err != nil {
		t.Fatal(err)
	}
	hash := lntypes.PaymentPreimage(fill(5)).Hash()
	htlcs := []HTLCOutputInCommitment{
		{Offered: true, AmountMsat: 5_000_000, CltvExpiry: 506, PaymentHash: hash},
		{Offered: true, AmountMsat: 5_000_001, CltvExpiry: 505, PaymentHash: hash},
		{Offered: true, AmountMsat: 5_000_002, CltvExpiry: 505, PaymentHash: hash},
	}
	c, err := NewCommitmentTransaction(vecNumber, 0, 0, keys, 0, htlcs, dir)
	if err != nil {
		t.Fatal(err)
	}
	if *htlcs[0].TransactionOutputIndex != 2 || *htlcs[1].TransactionOutputIndex != 0 || *htlcs[2].TransactionOutputIndex != 1 {
		t.Errorf("indexes %d %d %d", *htlcs[0].TransactionOutputIndex, *htlcs[1].TransactionOutputIndex, *htlcs[2].TransactionOutputIndex)
	}
	*htlcs[0].TransactionOutputIndex = 77
	if *c.Htlcs()[2].TransactionOutputIndex != 2 {
		t.Error("the caller's list and the commitment share indexes")
	}
}

func TestNoHTLCTransactionWithoutOutput(t *testing.T) {
	c, dir := testCommitment(t, true)
	f := dir.ChannelTypeFeatures()
	trimmed := HTLCOutputInCommitment{AmountMsat: 1}
	if BuildHTLCInput(c.built.Txid, &trimmed, f) != nil || BuildHTLCTransaction(c.built.Txid, 1, 1, &trimmed, f, &DelayedPaymentKey{}, &RevocationKey{}) != nil {
		t.Error("built a transaction for a trimmed HTLC")
	}
	preimage := lntypes.PaymentPreimage{}
	for i := range c.Htlcs() {
		wrong := &preimage
		if !c.Htlcs()[i].Offered {
			wrong = nil
		}
		if c.Trust().BuildUnsignedHTLCTx(dir, i, wrong) != nil {
			t.Errorf("HTLC %d: built with the wrong preimage", i)
		}
	}
	for _, i := range []int{-1, 4, 1 << 30} {
		if c.Trust().BuildUnsignedHTLCTx(dir, i, nil) != nil || c.Trust().BuildHTLCInputWitness(i, lntypes.Signature{}, lntypes.Signature{}, nil) != nil {
			t.Errorf("index %d accepted", i)
		}
	}
	if _, ok := NewSighashCache(c.built.Transaction).SegwitV0(1, nil, 0, SighashAll); ok {
		t.Error("hash for an input that does not exist")
	}
	if _, ok := NewSighashCache(c.built.Transaction).SegwitV0(0, nil, 0, 2); ok {
		t.Error("hash for an unknown type")
	}
}
