package sign

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"os"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// figures reads testdata/figures.txt: "# section" lines and "name = value" lines.
func figures(t testing.TB) map[string]map[string]string {
	t.Helper()
	f, err := os.Open("testdata/figures.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all := map[string]map[string]string{}
	var section map[string]string
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		line := sc.Text()
		if name, ok := strings.CutPrefix(line, "# "); ok {
			section = map[string]string{}
			all[name] = section
			continue
		}
		k, v, _ := strings.Cut(line, " = ")
		section[k] = v
	}
	return all
}

// checker compares values with one section.
type checker struct {
	t    *testing.T
	want map[string]string
	used int
}

func section(t *testing.T, name string) *checker {
	t.Helper()
	want := figures(t)[name]
	if len(want) == 0 {
		t.Fatalf("no section %q", name)
	}
	return &checker{t: t, want: want}
}

func (c *checker) is(name string, got []byte) {
	c.t.Helper()
	c.used++
	want, ok := c.want[name]
	if !ok {
		c.t.Errorf("%s: no figure", name)
	} else if h := hex.EncodeToString(got); h != want {
		c.t.Errorf("%s:\n got %s\nwant %s", name, h, want)
	}
}

// done fails if a figure of the section was not looked at.
func (c *checker) done() {
	c.t.Helper()
	if c.used != len(c.want) {
		c.t.Errorf("%d of %d figures compared", c.used, len(c.want))
	}
}

func fill(v byte) (a [32]byte) {
	for i := range a {
		a[i] = v
	}
	return a
}

func ok[T any](t testing.TB) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func arr[A ~[32]byte | ~[33]byte | ~[64]byte](a A) []byte {
	switch v := any(a).(type) {
	case [32]byte:
		return v[:]
	case [33]byte:
		return v[:]
	case lntypes.PublicKey:
		return v[:]
	case lntypes.SecretKey:
		return v[:]
	case lntypes.Signature:
		return v[:]
	case lntypes.Txid:
		return v[:]
	case KeyMaterial:
		return v[:]
	}
	panic("type missing in test helper")
}

// Derivation from a seed: section by section the figures of the reference.
func TestKeysManagerFigures(t *testing.T) {
	for _, c := range []struct {
		section string
		seed    byte
		secs    uint64
		nanos   uint32
	}{
		{"seed 0 0 0", 0, 0, 0}, {"seed 1 0 0", 1, 0, 0},
		{"seed 42 1700000000 123456789", 42, 1_700_000_000, 123_456_789},
		{"seed 7 3 2147483653", 7, 3, 0x80000005},
	} {
		t.Run(c.section, func(t *testing.T) { checkSeed(t, section(t, c.section), NewKeysManager(fill(c.seed), c.secs, c.nanos)) })
	}
}

func checkSeed(t *testing.T, f *checker, m *KeysManager) {
	f.is("node_id", arr(ok[lntypes.PublicKey](t)(m.GetNodeID(RecipientNode))))
	f.is("node_secret", arr(m.GetNodeSecretKey()))
	f.is("inbound", arr(m.GetInboundPaymentKeyMaterial()))
	f.is("destination", ok[[]byte](t)(m.GetDestinationScript([32]byte{})))
	f.is("shutdown", ok[lntypes.ShutdownScript](t)(m.GetShutdownScriptpubkey()).Bytes())
	f.is("draw1", arr(m.GetSecureRandomBytes()))
	f.is("draw2", arr(m.GetSecureRandomBytes()))
	id0 := m.GenerateChannelKeysID(false, 1_000_000, lntypes.U128{Hi: 0x0102030405060708, Lo: 0x090a0b0c0d0e0f10})
	id1 := m.GenerateChannelKeysID(true, 1_000_000, lntypes.U128{Hi: 1<<64 - 1, Lo: 1<<64 - 1})
	f.is("id0", arr(id0))
	f.is("id1", arr(id1))
	s := m.DeriveChannelKeys(1_000_000, id1)
	f.is("signer", s.Write())
	keys := s.Pubkeys()
	f.is("funding", arr(keys.FundingPubkey))
	f.is("revocation", arr(keys.RevocationBasepoint.A))
	f.is("payment", arr(keys.PaymentPoint))
	f.is("delayed", arr(keys.DelayedPaymentBasepoint.A))
	f.is("htlc", arr(keys.HtlcBasepoint.A))
	f.is("signer_draw0", arr(s.GetSecureRandomBytes()))
	f.is("signer_draw1", arr(s.GetSecureRandomBytes()))
	f.is("clone_draw0", arr(s.CloneInMemory().GetSecureRandomBytes()))
	f.is("point0", arr(s.GetPerCommitmentPoint(chanutil.InitialCommitmentNumber)))
	f.is("point5", arr(s.GetPerCommitmentPoint(chanutil.InitialCommitmentNumber-5)))
	f.is("secret5", arr(s.ReleaseCommitmentSecret(chanutil.InitialCommitmentNumber-5)))
	read := ok[WriteableEcdsaChannelSigner](t)(m.ReadChanSigner(s.Write()))
	f.is("read_draw0", arr(read.(*InMemorySigner).GetSecureRandomBytes()))
	data := make([]lntypes.U5, 21)
	for i := range data {
		data[i] = lntypes.U5(i * 7 % 32)
	}
	sig := ok[lntypes.RecoverableSignature](t)(m.SignInvoice([]byte("lnbc20m"), data, RecipientNode))
	f.used++
	if f.want["invoice_id"] != string('0'+rune(sig.RecoveryID)) {
		t.Errorf("recovery id %d", sig.RecoveryID)
	}
	f.is("invoice_sig", sig.Compact[:])
	other, _ := secp.PubKeyFromSecret(fill(3))
	f.is("ecdh", arr(ok[[32]byte](t)(m.Ecdh(RecipientNode, other, nil))))
	tweak := lntypes.BigEndianScalar(fill(5))
	f.is("ecdh_tweak", arr(ok[[32]byte](t)(m.Ecdh(RecipientNode, other, &tweak))))
	update := lnwire.UnsignedChannelUpdate{
		ChainHash: lntypes.NetworkRegtest.ChainHash(), ShortChannelID: 42, Timestamp: 1, CltvExpiryDelta: 40,
		HTLCMinimumMsat: 1, HTLCMaximumMsat: 2, FeeBaseMsat: 3, FeeProportionalMillionths: 4,
	}
	f.is("gossip", arr(ok[lntypes.Signature](t)(m.SignGossipMessage(lnwire.UnsignedGossipMessageChannelUpdate{A: update}))))
	f.is("draw_after", arr(m.GetSecureRandomBytes()))
	f.done()
}

func TestPhantomKeysManagerFigures(t *testing.T) {
	for _, c := range []struct {
		section     string
		seed, cross byte
	}{{"phantom 0 9", 0, 9}, {"phantom 42 43", 42, 43}} {
		f := section(t, c.section)
		m := NewPhantomKeysManager(fill(c.seed), 5, 6, fill(c.cross))
		f.is("node_id", arr(ok[lntypes.PublicKey](t)(m.GetNodeID(RecipientNode))))
		f.is("phantom_id", arr(ok[lntypes.PublicKey](t)(m.GetNodeID(RecipientPhantomNode))))
		f.is("phantom_secret", arr(m.GetPhantomNodeSecretKey()))
		f.is("inbound", arr(m.GetInboundPaymentKeyMaterial()))
		f.is("draw1", arr(m.GetSecureRandomBytes()))
		other, _ := secp.PubKeyFromSecret(fill(3))
		f.is("ecdh", arr(ok[[32]byte](t)(m.Ecdh(RecipientPhantomNode, other, nil))))
		f.done()
	}
}

// pair is a channel between two managers, as in the figures.
type pair struct {
	m, m2           *KeysManager
	id, id2         [32]byte
	s, s2           *InMemorySigner
	params, params2 chanutil.ChannelTransactionParameters
	funding         lntypes.OutPoint
	htlcs           []chanutil.HTLCOutputInCommitment
	number          uint64
	point2          lntypes.PublicKey
	commitment      *chanutil.CommitmentTransaction // of s2's side
}

func newPair(t testing.TB, anchors bool) *pair {
	p := &pair{m: NewKeysManager(fill(11), 100, 7), m2: NewKeysManager(fill(12), 100, 7)}
	p.id = p.m.GenerateChannelKeysID(false, 3_000_000, lntypes.U128{Lo: 1})
	p.id2 = p.m2.GenerateChannelKeysID(true, 3_000_000, lntypes.U128{Lo: 2})
	p.s, p.s2 = p.m.DeriveChannelKeys(3_000_000, p.id), p.m2.DeriveChannelKeys(3_000_000, p.id2)
	f := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	if anchors {
		f = features.ChannelTypeFeaturesAnchorsZeroHTLCFeeAndDependencies()
	}
	p.funding = lntypes.OutPoint{Txid: fill(9), Index: 1}
	p.params = chanutil.ChannelTransactionParameters{
		HolderPubkeys: *p.s.Pubkeys(), HolderSelectedContestDelay: 144, IsOutboundFromHolder: true,
		CounterpartyParameters: &chanutil.CounterpartyChannelTransactionParameters{Pubkeys: *p.s2.Pubkeys(), SelectedContestDelay: 300},
		FundingOutpoint:        &p.funding, ChannelTypeFeatures: f,
	}
	p.params2 = chanutil.ChannelTransactionParameters{
		HolderPubkeys: *p.s2.Pubkeys(), HolderSelectedContestDelay: 300,
		CounterpartyParameters: &chanutil.CounterpartyChannelTransactionParameters{Pubkeys: *p.s.Pubkeys(), SelectedContestDelay: 144},
		FundingOutpoint:        &p.funding, ChannelTypeFeatures: f,
	}
	p.s.ProvideChannelParameters(&p.params)
	p.s2.ProvideChannelParameters(&p.params2)
	p.number = chanutil.InitialCommitmentNumber - 41
	p.point2 = p.s2.GetPerCommitmentPoint(p.number)
	for i := range 4 {
		p.htlcs = append(p.htlcs, chanutil.HTLCOutputInCommitment{
			Offered: i%2 == 0, AmountMsat: 5_000_000 + lntypes.Msat(3-i)*1_000_500, CltvExpiry: 500_000 + uint32(i),
			PaymentHash: fill(byte(i + 1)),
		})
	}
	dir := p.params.AsCounterpartyBroadcastable()
	keys, err := chanutil.DeriveCommitmentKeys(p.point2, dir)
	if err != nil {
		t.Fatal(err)
	}
	p.commitment, err = chanutil.NewCommitmentTransaction(p.number, 1_000_000, 1_900_000, keys, 2500, p.htlcs, dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func dummyTx(n int) *wire.MsgTx {
	tx := &wire.MsgTx{Version: 2, LockTime: 500_000, TxOut: []*wire.TxOut{{Value: 1234, PkScript: []byte{0x51}}}}
	for i := range n {
		tx.TxIn = append(tx.TxIn, &wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: fill(7), Index: uint32(i)}, Sequence: 0xfffffffd})
	}
	return tx
}

func p2wpkhFill(v byte) []byte { h := fill(v); return append([]byte{0, 20}, h[:20]...) }

// Signatures, transactions and stored forms of a channel between two seeds.
func TestSignerFigures(t *testing.T) {
	for _, anchors := range []bool{false, true} {
		name := "signatures anchors=false"
		if anchors {
			name = "signatures anchors=true"
		}
		t.Run(name, func(t *testing.T) {
			f := section(t, name)
			p := newPair(t, anchors)
			checkSignatures(t, f, p)
			checkDescriptors(t, f, p)
			f.done()
		})
	}
}

func checkSignatures(t *testing.T, f *checker, p *pair) {
	sig := ok[lntypes.Signature](t)
	f.is("signer_with_params", p.s.Write())
	f.is("commitment", p.commitment.Write())
	f.is("commitment_txid", arr(p.commitment.Trust().Txid()))
	cs, hs, err := p.s.SignCounterpartyCommitment(p.commitment, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	f.is("counterparty_sig", cs[:])
	for i := range hs {
		f.is("counterparty_htlc_sig"+string('0'+rune(i)), hs[i][:])
	}
	holder := chanutil.NewHolderCommitmentTransaction(p.commitment, cs, hs, p.s2.Pubkeys().FundingPubkey, p.s.Pubkeys().FundingPubkey)
	f.is("holder", holder.Write())
	f.is("holder_sig", arr(sig(p.s2.SignHolderCommitment(holder))))
	tx := dummyTx(3)
	secret2 := lntypes.SecretKey(p.s2.ReleaseCommitmentSecret(p.number))
	f.is("justice_output", arr(sig(p.s.SignJusticeRevokedOutput(tx, 1, 77_777, secret2))))
	f.is("justice_htlc", arr(sig(p.s.SignJusticeRevokedHTLC(tx, 2, 77_778, secret2, &p.htlcs[1]))))
	f.is("counterparty_htlc", arr(sig(p.s.SignCounterpartyHTLCTransaction(tx, 0, 5_000, p.point2, &p.htlcs[0]))))
	f.is("anchor", arr(sig(p.s.SignHolderAnchorInput(tx, 0))))
	closing := chanutil.NewClosingTransaction(1_000_000, 1_999_000, p2wpkhFill(1), p2wpkhFill(2), p.funding)
	f.is("closing", arr(sig(p.s.SignClosingTransaction(closing))))
	ann := lnwire.UnsignedChannelAnnouncement{ChainHash: fill(6), ShortChannelID: 42}
	for i, k := range []*lntypes.NodeID{&ann.NodeID1, &ann.NodeID2, &ann.BitcoinKey1, &ann.BitcoinKey2} {
		*k, _ = secp.PubKeyFromSecret(fill(byte(i + 1)))
	}
	f.is("announcement", arr(sig(p.s.SignChannelAnnouncementWithFundingKey(&ann))))

	hd := HTLCDescriptor{
		ChannelDerivationParameters: ChannelDerivationParameters{3_000_000, p.id2, p.params2},
		CommitmentTxid:              p.commitment.Trust().Txid(), PerCommitmentNumber: p.number, PerCommitmentPoint: p.point2,
		FeeratePerKw: 2500, Htlc: p.commitment.Htlcs()[1], CounterpartySig: hs[1],
	}
	f.is("htlc_descriptor", hd.Write())
	f.is("htlc_witness_script", hd.WitnessScript())
	out := hd.TxOutput()
	f.is("htlc_tx_output", chanutil.AppendTxOut(nil, &out))
	f.is("holder_htlc", arr(sig(p.s2.SignHolderHTLCTransaction(tx, 0, &hd))))
	all := ok[[]lntypes.Signature](t)(p.commitment.Trust().GetHtlcSigs(fill(21), p.params2.AsHolderBroadcastable(), p.m2))
	f.is("get_htlc_sig0", all[0][:])
	justice, err := p.commitment.Trust().BuildToLocalJusticeTx(300, []byte{0x51})
	if err != nil {
		t.Fatal(err)
	}
	f.is("justice_tx", chanutil.EncodeTx(justice))
	point := p.s.GetPerCommitmentPoint(p.number)
	f.is("derived", arr(ok[lntypes.SecretKey](t)(chanutil.DerivePrivateKey(point, fill(21)))))
	f.is("derived_rev", arr(ok[lntypes.SecretKey](t)(chanutil.DerivePrivateRevocationKey(fill(21), secret2))))
}

// descriptors are the four of the figures.
func (p *pair) descriptors(t testing.TB) [4]SpendableOutputDescriptor {
	point := p.s.GetPerCommitmentPoint(p.number)
	rev := chanutil.RevocationKeyFromBasepoint(&p.s2.Pubkeys().RevocationBasepoint, point)
	del := chanutil.DelayedPaymentKeyFromBasepoint(&p.s.Pubkeys().DelayedPaymentBasepoint, point)
	destination, err := p.m.GetDestinationScript(p.id)
	if err != nil {
		t.Fatal(err)
	}
	shutdown, err := p.m.GetShutdownScriptpubkey()
	if err != nil {
		t.Fatal(err)
	}
	return [4]SpendableOutputDescriptor{
		DelayedPaymentOutput{DelayedPaymentOutputDescriptor{
			Outpoint: lntypes.OutPoint{Txid: fill(8), Index: 2}, PerCommitmentPoint: point, ToSelfDelay: 300,
			Output:           lntypes.TxOut{Value: 50_000, ScriptPubkey: chanutil.P2WSH(chanutil.GetRevokeableRedeemscript(&rev, 300, &del))},
			RevocationPubkey: rev, ChannelKeysID: p.id, ChannelValueSatoshis: 3_000_000,
		}},
		StaticPaymentOutput{StaticPaymentOutputDescriptor{
			Outpoint: lntypes.OutPoint{Txid: fill(5)},
			Output: lntypes.TxOut{Value: 60_000, ScriptPubkey: chanutil.GetCounterpartyPaymentScript(
				&p.params.ChannelTypeFeatures, p.s.Pubkeys().PaymentPoint)},
			ChannelKeysID: p.id, ChannelValueSatoshis: 3_000_000, ChannelTransactionParameters: &p.params,
		}},
		StaticOutput{lntypes.OutPoint{Txid: fill(4), Index: 7}, lntypes.TxOut{Value: 70_000, ScriptPubkey: destination}, &p.id},
		StaticOutput{lntypes.OutPoint{Txid: fill(3), Index: 6}, lntypes.TxOut{Value: 80_000, ScriptPubkey: shutdown.Bytes()}, nil},
	}
}

func checkDescriptors(t *testing.T, f *checker, p *pair) {
	d := p.descriptors(t)
	for i := range d {
		f.is("descriptor"+string('1'+rune(i)), d[i].Write())
	}
	d[0], d[1] = d[1], d[0] // the figures were taken with the second one first
	outputs := []lntypes.TxOut{{Value: 100_000, ScriptPubkey: p2wpkhFill(2)}}
	locktime := uint32(600_000)
	spendable, err := SpendableOutputDescriptorCreateSpendableOutputsPsbt(d[:], outputs, p2wpkhFill(3), 253, &locktime)
	if err != nil {
		t.Fatal(err)
	}
	f.is("psbt", spendable.Psbt)
	f.used++
	if got := f.want["psbt_weight"]; got != itoa(spendable.ExpectedMaxWeight) {
		t.Errorf("weight %d, want %s", spendable.ExpectedMaxWeight, got)
	}
	f.is("draw_before_spend", arr(p.m.GetSecureRandomBytes()))
	tx, err := p.m.SpendSpendableOutputs(d[:], outputs, p2wpkhFill(3), 253, &locktime)
	if err != nil {
		t.Fatal(err)
	}
	f.is("spend", chanutil.EncodeTx(tx))
	f.is("draw_after_spend", arr(p.m.GetSecureRandomBytes()))
	var b bytes.Buffer
	if err := tx.Serialize(&b); err != nil || !bytes.Equal(b.Bytes(), chanutil.EncodeTx(tx)) {
		t.Error("EncodeTx differs from btcd")
	}
}

func itoa(v uint64) string {
	var b []byte
	for ; v > 0; v /= 10 {
		b = append([]byte{byte('0' + v%10)}, b...)
	}
	return string(b)
}
