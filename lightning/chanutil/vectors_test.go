package chanutil

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

func unhex(s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		panic(err)
	}
	return b
}

func key32(s string) lntypes.SecretKey { return lntypes.SecretKey(unhex(s)) }
func pub(s string) lntypes.PublicKey   { return lntypes.PublicKey(unhex(s)) }
func pubOf(sk lntypes.SecretKey) lntypes.PublicKey {
	p, err := secp.PubKeyFromSecret(sk)
	if err != nil {
		panic(err)
	}
	return p
}

func fill(v byte) (a [32]byte) {
	for i := range a {
		a[i] = v
	}
	return a
}

// runScript runs an input through btcd's engine under the relay rules.
func runScript(t testing.TB, tx *wire.MsgTx, input int, prevScript []byte, value lntypes.Sat) {
	t.Helper()
	prevouts := txscript.NewCannedPrevOutputFetcher(prevScript, int64(value))
	hashes := txscript.NewTxSigHashes(tx, prevouts)
	vm, err := txscript.NewEngine(prevScript, tx, input, txscript.StandardVerifyFlags, nil, hashes, int64(value), prevouts)
	if err == nil {
		err = vm.Execute()
	}
	if err != nil {
		t.Fatalf("script engine refuses the transaction: %v", err)
	}
}

// vectorCase is one case of testdata/appendix_*.txt.
type vectorCase struct {
	name          string
	local, remote lntypes.Msat
	feerate       uint32
	dust          lntypes.Sat
	htlcs         []int
	remoteSig     lntypes.Signature
	tx            string
	htlcTxs       []struct {
		sig lntypes.Signature
		tx  string
	}
}

func vectorCases(t testing.TB, file string) (cases []*vectorCase) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	num := func(s string) uint64 {
		v, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	der := func(s string) lntypes.Signature {
		sig, err := secp.FromDER(unhex(s))
		if err != nil {
			t.Fatal(err)
		}
		return sig
	}
	var c *vectorCase
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		word, rest, _ := strings.Cut(sc.Text(), " ")
		f := strings.Fields(rest)
		switch word {
		case "case":
			c = &vectorCase{name: rest}
			cases = append(cases, c)
		case "terms":
			c.local, c.remote = lntypes.Msat(num(f[0])), lntypes.Msat(num(f[1]))
			c.feerate, c.dust = uint32(num(f[2])), lntypes.Sat(num(f[3]))
		case "htlcs":
			for _, s := range f {
				c.htlcs = append(c.htlcs, int(num(s)))
			}
		case "remote":
			c.remoteSig = der(rest)
		case "tx":
			c.tx = rest
		case "htlc":
			c.htlcTxs = append(c.htlcTxs, struct {
				sig lntypes.Signature
				tx  string
			}{der(f[0]), f[1]})
		}
	}
	return cases
}

// The channel of BOLT 3 appendices C and F, seen from its local side, which opened
// it and whose commitment is built.
var (
	vecLocalFundingSecret  = key32("30ff4956bbdd3222d44cc5e8a1261dab1e07957bdac5ae88fe3261ef321f3749")
	vecRemoteFundingSecret = key32("1552dfba4f6cf29a62a0af13c8d6981d36d0ef8d61ba10fb0fe90da7634d7e13")
	vecLocalHTLCSecret     = lntypes.SecretKey(fill(0x11))
	vecRemoteHTLCSecret    = lntypes.SecretKey(fill(0x44))
	vecPoint               = pubOf(key32("1f1e1d1c1b1a191817161514131211100f0e0d0c0b0a09080706050403020100"))
)

const (
	vecNumber       = InitialCommitmentNumber - 42
	vecChannelValue = 10_000_000
)

func vecParams(anchors bool) *ChannelTransactionParameters {
	f := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	if anchors {
		f = features.ChannelTypeFeaturesAnchorsZeroHTLCFeeAndDependencies()
	}
	fundingTxid := unhex("bef67e4e2fb9ddeeb3461973cd4c62abb35050b1add772995b820b584a488489")
	return &ChannelTransactionParameters{
		HolderPubkeys: ChannelPublicKeys{
			FundingPubkey: pubOf(vecLocalFundingSecret), PaymentPoint: pubOf(vecLocalHTLCSecret),
			RevocationBasepoint:     RevocationBasepoint{pubOf(fill(0x77))}, // not part of the local commitment
			DelayedPaymentBasepoint: DelayedPaymentBasepoint{pubOf(fill(0x33))},
			HtlcBasepoint:           HtlcBasepoint{pubOf(vecLocalHTLCSecret)},
		},
		HolderSelectedContestDelay: 99, // binds the remote commitment only
		IsOutboundFromHolder:       true,
		CounterpartyParameters: &CounterpartyChannelTransactionParameters{
			Pubkeys: ChannelPublicKeys{
				FundingPubkey: pubOf(vecRemoteFundingSecret), PaymentPoint: pubOf(vecRemoteHTLCSecret),
				RevocationBasepoint:     RevocationBasepoint{pubOf(fill(0x22))},
				DelayedPaymentBasepoint: DelayedPaymentBasepoint{pubOf(fill(0x78))},
				HtlcBasepoint:           HtlcBasepoint{pubOf(vecRemoteHTLCSecret)},
			},
			SelectedContestDelay: 144,
		},
		FundingOutpoint:     &lntypes.OutPoint{Txid: lntypes.Txid(fundingTxid)},
		ChannelTypeFeatures: f,
	}
}

// vecHTLCs are the HTLCs that the appendices number 0 to 6.
var vecHTLCs = []struct {
	offered  bool
	amount   lntypes.Msat
	expiry   uint32
	preimage byte
}{
	{false, 1_000_000, 500, 0}, {false, 2_000_000, 501, 1}, {true, 2_000_000, 502, 2}, {true, 3_000_000, 503, 3},
	{false, 4_000_000, 504, 4}, {true, 5_000_000, 506, 5}, {true, 5_000_001, 505, 5},
}

func vecPreimage(h *HTLCOutputInCommitment) *lntypes.PaymentPreimage {
	for _, v := range vecHTLCs {
		if p := lntypes.PaymentPreimage(fill(v.preimage)); p.Hash() == h.PaymentHash && !h.Offered {
			return &p
		}
	}
	return nil
}

// build makes the case's commitment the way a channel does: trim, take the fee
// and the anchors from the opener, trim the balances.
func (c *vectorCase) build(t testing.TB, p *ChannelTransactionParameters, dir *DirectedChannelTransactionParameters) *CommitmentTransaction {
	t.Helper()
	f := &p.ChannelTypeFeatures
	var htlcs []HTLCOutputInCommitment
	for _, n := range c.htlcs {
		v := vecHTLCs[n]
		if !IsHTLCTrimmed(v.offered, v.amount, c.feerate, c.dust, f) {
			htlcs = append(htlcs, HTLCOutputInCommitment{
				Offered: v.offered, AmountMsat: v.amount, CltvExpiry: v.expiry,
				PaymentHash: lntypes.PaymentPreimage(fill(v.preimage)).Hash(),
			})
		}
	}
	cost := CommitTxFeeSat(c.feerate, len(htlcs), f)
	if anchors(f) {
		cost += 2 * AnchorOutputValueSatoshi
	}
	local, remote := c.local.Sat().SatSub(cost), c.remote.Sat()
	if IsTrimmed(local, c.dust) {
		local = 0
	}
	if IsTrimmed(remote, c.dust) {
		remote = 0
	}
	keys, err := DeriveCommitmentKeys(vecPoint, dir)
	if err != nil {
		t.Fatal(err)
	}
	tx, err := NewCommitmentTransaction(vecNumber, local, remote, keys, c.feerate, htlcs, dir)
	if err != nil {
		t.Fatal(err)
	}
	return tx
}

func TestBOLT3_AppendixC(t *testing.T) { runVectors(t, "testdata/appendix_c.txt", false, 16) }
func TestBOLT3_AppendixF(t *testing.T) { runVectors(t, "testdata/appendix_f.txt", true, 9) }

func runVectors(t *testing.T, file string, anchors bool, want int) {
	cases := vectorCases(t, file)
	if len(cases) != want {
		t.Fatalf("%d cases, want %d", len(cases), want)
	}
	p := vecParams(anchors)
	dir := p.AsHolderBroadcastable()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { c.check(t, p, dir) })
	}
}

func (c *vectorCase) check(t *testing.T, p *ChannelTransactionParameters, dir *DirectedChannelTransactionParameters) {
	commitment := c.build(t, p, dir)
	built := commitment.Trust().BuiltTransaction()
	funding := MakeFundingRedeemscript(pubOf(vecLocalFundingSecret), pubOf(vecRemoteFundingSecret))
	hash := built.GetSighashAll(funding, vecChannelValue)
	if sig, err := secp.Sign(vecRemoteFundingSecret, hash); err != nil || sig != c.remoteSig {
		t.Fatalf("remote signature %x, want %x (%v)", sig, c.remoteSig, err)
	}
	localSig, err := secp.Sign(vecLocalFundingSecret, hash)
	if err != nil {
		t.Fatal(err)
	}
	if len(commitment.Htlcs()) != len(c.htlcTxs) {
		t.Fatalf("%d HTLC outputs, want %d", len(commitment.Htlcs()), len(c.htlcTxs))
	}
	remoteSigs := c.checkHTLCs(t, commitment, dir)
	holder := NewHolderCommitmentTransaction(commitment, c.remoteSig, remoteSigs, pubOf(vecLocalFundingSecret), pubOf(vecRemoteFundingSecret))
	signed := holder.AddHolderSig(funding, localSig)
	if got := hex.EncodeToString(EncodeTx(signed)); got != c.tx {
		t.Fatalf("commitment\n got %s\nwant %s", got, c.tx)
	}
	runScript(t, signed, 0, P2WSH(funding), vecChannelValue)
	if _, err := commitment.Verify(dir, dir.BroadcasterPubkeys(), dir.CountersignatoryPubkeys()); err != nil {
		t.Fatal(err)
	}
	roundTrip(t, holder)
}

// checkHTLCs compares every HTLC transaction and returns the remote signatures.
func (c *vectorCase) checkHTLCs(t *testing.T, commitment *CommitmentTransaction, dir *DirectedChannelTransactionParameters) (sigs []lntypes.Signature) {
	trusted := commitment.Trust()
	f := trusted.ChannelTypeFeatures()
	hasher, err := trusted.NewHTLCSighasher(dir.ContestDelay())
	if err != nil {
		t.Fatal(err)
	}
	remoteKey, err := DerivePrivateKey(vecPoint, vecRemoteHTLCSecret)
	if err != nil {
		t.Fatal(err)
	}
	localKey, err := DerivePrivateKey(vecPoint, vecLocalHTLCSecret)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range c.htlcTxs {
		h := commitment.Htlcs()[i]
		if sig, err := secp.Sign(remoteKey, hasher.Sighash(i, CounterpartySighashType(f))); err != nil || sig != want.sig {
			t.Fatalf("HTLC %d: remote signature %x, want %x (%v)", i, sig, want.sig, err)
		}
		localSig, err := secp.Sign(localKey, hasher.Sighash(i, SighashAll))
		if err != nil {
			t.Fatal(err)
		}
		preimage := vecPreimage(&h)
		tx := trusted.BuildUnsignedHTLCTx(dir, i, preimage)
		keys := trusted.Keys()
		script := GetHtlcRedeemscript(&h, f, &keys)
		if hash, ok := NewSighashCache(tx).SegwitV0(0, script, h.AmountMsat.Sat(), SighashAll); !ok || hash != hasher.Sighash(i, SighashAll) {
			t.Fatalf("HTLC %d: the two ways to hash differ", i)
		}
		tx.TxIn[0].Witness = trusted.BuildHTLCInputWitness(i, want.sig, localSig, preimage)
		if got := hex.EncodeToString(EncodeTx(tx)); got != want.tx {
			t.Fatalf("HTLC %d\n got %s\nwant %s", i, got, want.tx)
		}
		out := trusted.BuiltTransaction().Transaction.TxOut[*h.TransactionOutputIndex]
		runScript(t, tx, 0, out.PkScript, lntypes.Sat(out.Value))
		claim := HTLCClaimFromWitness(tx.TxIn[0].Witness)
		if expected := HTLCClaimAcceptedPreimage; claim == nil || h.Offered && *claim != HTLCClaimOfferedTimeout || !h.Offered && *claim != expected {
			t.Fatalf("HTLC %d: claim %v", i, claim)
		}
		sigs = append(sigs, want.sig)
	}
	return sigs
}

func roundTrip(t *testing.T, holder *HolderCommitmentTransaction) {
	t.Helper()
	again, err := ReadHolderCommitmentTransaction(holder.Write())
	if err != nil {
		t.Fatal(err)
	}
	if !again.Equal(holder) || again.CounterpartySig != holder.CounterpartySig || !bytes.Equal(again.Write(), holder.Write()) {
		t.Fatal("stored form does not round trip")
	}
	if again.Trust().Keys() != holder.Trust().Keys() {
		t.Fatal("keys changed in the stored form")
	}
}

// The funding output of appendix B.
func TestBOLT3_AppendixB(t *testing.T) {
	script := MakeFundingRedeemscript(pubOf(vecRemoteFundingSecret), pubOf(vecLocalFundingSecret))
	const want = "5221023da092f6980e58d2c037173180e9a465476026ee50f96695963e8efe436f54eb21030e9f7b623d2ccc7c9bd44d66d5ce21ce504c0acf6385a132cec6d3c39fa711c152ae"
	if got := hex.EncodeToString(script); got != want {
		t.Fatalf("script %s", got)
	}
	const tx = "0200000001adbb20ea41a8423ea937e76e8151636bf6093b70eaff942930d20576600521fd000000006b48304502210090587b6201e166ad6af0227d3036a9454223d49a1f11839c1a362184340ef0240220577f7cd5cca78719405cbf1de7414ac027f0239ef6e214c90fcaab0454d84b3b012103535b32d5eb0a6ed0982a0479bbadc9868d9836f6ba94dd5a63be16d875069184ffffffff028096980000000000220020c015c4a6be010e21657068fc2e6a9d02b27ebe4d490a25846f7237f104d1a3cd20256d29010000001600143ca33c2e4446f4a305f23c80df8ad1afdcf652f900000000"
	funding, err := DecodeTx(unhex(tx))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(funding.TxOut[0].PkScript, P2WSH(script)) || funding.TxOut[0].Value != vecChannelValue {
		t.Error("output 0 is not the funding output")
	}
	if got := TxidOf(funding).String(); got != "8984484a580b825b9972d7adb15050b3ab624ccd731946b3eeddb92f4e7ef6be" {
		t.Errorf("txid %s", got)
	}
	if hex.EncodeToString(EncodeTx(funding)) != tx {
		t.Error("transaction does not round trip")
	}
}

// The points and keys that appendix C gives.
func TestBOLT3_AppendixC_Keys(t *testing.T) {
	dir := vecParams(false).AsHolderBroadcastable()
	if f := dir.ObscureFactor(); f != 0x2bb038521914 {
		t.Errorf("obscure factor %x", f)
	}
	keys, err := DeriveCommitmentKeys(vecPoint, dir)
	if err != nil {
		t.Fatal(err)
	}
	if !keys.lazy() {
		t.Error("HTLC keys derived before they are needed")
	}
	all, err := keys.All()
	if err != nil {
		t.Fatal(err)
	}
	if keys.lazy() {
		t.Error("HTLC keys not kept")
	}
	want := TxCreationKeys{
		PerCommitmentPoint:           pub("025f7117a78150fe2ef97db7cfc83bd57b2e2c0d0dd25eaf467a4a1c2a45ce1486"),
		RevocationKey:                RevocationKey{pub("0212a140cd0c6539d07cd08dfe09984dec3251ea808b892efeac3ede9402bf2b19")},
		BroadcasterHtlcKey:           HtlcKey{pub("030d417a46946384f88d5f3337267c5e579765875dc4daca813e21734b140639e7")},
		CountersignatoryHtlcKey:      HtlcKey{pub("0394854aa6eab5b2a8122cc726e9dded053a2184d88256816826d6231c068d4a5b")},
		BroadcasterDelayedPaymentKey: DelayedPaymentKey{pub("03fd5960528dc152014952efdb702a88f71e3c1653b2314431701ec77e57fde83c")},
	}
	if *all != want {
		t.Errorf("got %v\nwant %v", *all, want)
	}
	if got := TxCreationKeysFromChannelStaticKeys(vecPoint, dir.BroadcasterPubkeys(), dir.CountersignatoryPubkeys()); got != want {
		t.Errorf("joint derivation: %v", got)
	}
}

func TestBOLT3_AppendixE(t *testing.T) {
	base := key32("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
	secret := key32("1f1e1d1c1b1a191817161514131211100f0e0d0c0b0a09080706050403020100")
	point, basepoint := pubOf(secret), pubOf(base)
	check := func(name string, got []byte, err error, want string) {
		t.Helper()
		if err != nil || hex.EncodeToString(got) != want {
			t.Errorf("%s: %x, %v", name, got, err)
		}
	}
	k, err := DerivePublicKey(point, basepoint)
	check("public", k[:], err, "0235f2dbfaa89b57ec7b055afe29849ef7ddfeb1cefdb9ebdc43f5494984db29e5")
	s, err := DerivePrivateKey(point, base)
	check("private", s[:], err, "cbced912d3b21bf196a766651e436aff192362621ce317704ea2f75d87e7be0f")
	k, err = DerivePublicRevocationKey(point, basepoint)
	check("revocation public", k[:], err, "02916e326636d19c33f13e8c0c3a03dd157f332f3e99c317c141dd865eb01f8ff0")
	s, err = DerivePrivateRevocationKey(secret, base)
	check("revocation private", s[:], err, "d09ffff62ddb2297ab000cc85bcb4283fdeb6aa052affbc9dddcf33b61078110")
	if h := HtlcKeyFromBasepoint(&HtlcBasepoint{basepoint}, point); h != HtlcKeyFromSecretKey(mustDerive(t, point, base)) {
		t.Error("HTLC key and secret do not match")
	}
	if d := DelayedPaymentKeyFromBasepoint(&DelayedPaymentBasepoint{basepoint}, point); d != DelayedPaymentKeyFromSecretKey(mustDerive(t, point, base)) {
		t.Error("delayed key and secret do not match")
	}
	if r := RevocationKeyFromBasepoint(&RevocationBasepoint{basepoint}, point); r.A != k {
		t.Error("revocation key differs")
	}
}

func mustDerive(t *testing.T, point lntypes.PublicKey, base lntypes.SecretKey) lntypes.SecretKey {
	t.Helper()
	s, err := DerivePrivateKey(point, base)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A key that is no point gives an error, never a transaction that nobody can
// spend.
func TestInvalidKeys(t *testing.T) {
	bad := lntypes.PublicKey{0: 2, 32: 5} // no point has this x
	p := vecParams(true)
	if _, err := DeriveCommitmentKeys(bad, p.AsHolderBroadcastable()); err == nil {
		t.Error("invalid per-commitment point accepted")
	}
	for name, set := range map[string]func(*ChannelPublicKeys){
		"revocation": func(k *ChannelPublicKeys) { k.RevocationBasepoint.A = bad },
		"htlc":       func(k *ChannelPublicKeys) { k.HtlcBasepoint.A = bad },
	} {
		p := vecParams(true)
		set(&p.CounterpartyParameters.Pubkeys)
		if p.CounterpartyParameters.Pubkeys.Valid() {
			t.Errorf("%s: Valid", name)
		}
		if _, err := DeriveCommitmentKeys(vecPoint, p.AsHolderBroadcastable()); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
	if !p.HolderPubkeys.Valid() {
		t.Error("good keys are not Valid")
	}
	var zero ChannelTransactionParameters
	if zero.AsHolderBroadcastable() != nil || zero.AsCounterpartyBroadcastable() != nil {
		t.Error("unpopulated parameters accepted")
	}
}
