package invoice

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/address/v2"
	"github.com/btcsuite/btcd/address/v2/bech32"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// signer returns a signing function for BuildSigned.
func signer(t testing.TB, secret string) func([32]byte) (lntypes.RecoverableSignature, error) {
	key := [32]byte(unhex(t, secret))
	return func(hash [32]byte) (lntypes.RecoverableSignature, error) {
		sig, id, err := secp.SignRecoverable(key, hash)
		return lntypes.RecoverableSignature{Compact: sig, RecoveryID: id}, err
	}
}

func (e example) withDefaults() example {
	if e.timestamp == 0 {
		e.timestamp = exampleTimestamp
	}
	if e.paymentHash == "" {
		e.paymentHash = examplePaymentHash
	}
	if e.expiry == 0 {
		e.expiry = DefaultExpiryTime
	}
	if e.cltv == 0 {
		e.cltv = DefaultMinFinalCltvExpiryDelta
	}
	if e.features == nil {
		e.features = []uint{8, 14}
	}
	return e
}

func hintsOf(t testing.TB, hops []hop) []route.RouteHint {
	if hops == nil {
		return nil
	}
	var hint route.RouteHint
	for _, h := range hops {
		scid, _ := lntypes.NewShortChannelID(h.block, h.tx, h.out)
		hint.A = append(hint.A, route.RouteHintHop{
			SrcNodeID:       lntypes.PublicKey(unhex(t, h.node)),
			ShortChannelID:  scid,
			Fees:            route.RoutingFees{BaseMsat: h.base, ProportionalMillionths: h.prop},
			CLTVExpiryDelta: h.cltv,
		})
	}
	return []route.RouteHint{hint}
}

func TestBOLT11_Examples(t *testing.T) {
	for _, e := range validExamples {
		t.Run(e.name, func(t *testing.T) {
			e := e.withDefaults()
			i, err := Bolt11InvoiceFromStr(e.text)
			if err != nil {
				t.Fatal(err)
			}
			checkMeaning(t, e, i)
			checkSignature(t, e, i)
		})
	}
}

func checkMeaning(t *testing.T, e example, i Bolt11Invoice) {
	t.Helper()
	equal := func(what string, got, want any) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is %v, want %v", what, got, want)
		}
	}
	equal("network", i.Network(), e.network)
	equal("timestamp", i.Timestamp(), e.timestamp)
	equal("payment hash", i.PaymentHash().String(), e.paymentHash)
	equal("payment secret", i.PaymentSecret(), lntypes.PaymentSecret(bytes.Repeat([]byte{0x11}, 32)))
	equal("expiry", i.ExpiryTime(), e.expiry)
	equal("expiry delta", i.MinFinalCltvExpiryDelta(), e.cltv)
	if payee := i.RecoverPayeePubKey(); e.highS {
		// Another S recovers another key, under which it verifies.
		equal("verified", secp.VerifyAnyS(payee, i.SignableHash(), i.signed.signature.A.Compact), true)
	} else {
		equal("payee", payee.String(), examplePayee)
	}
	equal("hints", i.RouteHints(), hintsOf(t, e.hints))
	equal("named payee", i.PayeePubKey(), (*lntypes.PublicKey)(nil))
	if amount := i.AmountMilliSatoshis(); amount == nil {
		equal("amount", lntypes.Msat(0), e.amount)
	} else {
		equal("amount", *amount, e.amount)
	}
	switch d := i.Description().(type) {
	case Direct:
		equal("description", d.A.IntoInner().A, e.description)
	case Hash:
		equal("description hash", d.A.String(), e.descriptionHash)
	}
	var addresses []string
	if e.fallback != "" {
		addresses = []string{e.fallback}
	}
	equal("fallback", i.FallbackAddresses(), addresses)
	var bits []uint
	for bit := range uint(200) {
		if i.Features().HasBit(bit) {
			bits = append(bits, bit)
		}
	}
	equal("features", bits, e.features)
	if m := i.PaymentMetadata(); m == nil {
		equal("metadata", []byte(nil), e.metadata)
	} else {
		equal("metadata", *m, e.metadata)
	}
	skipped := 0
	for _, f := range i.signed.raw.Data.fields {
		if f.value == nil {
			skipped++
			continue
		}
		if again := newField(f.tag, f.value); !again.equal(f) {
			t.Errorf("field %d is written as %v, was %v", f.tag, again.words, f.words)
		}
	}
	if e.skipped == 9 { // BOLT 11 counts what it calls ignored
		e.skipped = 10
	}
	equal("skipped fields", skipped, e.skipped)
}

func checkSignature(t *testing.T, e example, i Bolt11Invoice) {
	t.Helper()
	sig := i.signed.signature.A
	if e.signature != "" && (hex.EncodeToString(sig.Compact[:]) != e.signature || sig.RecoveryID != e.recoveryID) {
		t.Errorf("signature %x %d", sig.Compact, sig.RecoveryID)
	}
	if hash := i.SignableHash(); e.hash != "" && hex.EncodeToString(hash[:]) != e.hash {
		t.Errorf("signed hash %x", hash)
	}
	raw := i.signed.RawInvoice()
	if raw.SignableHash() != i.SignableHash() {
		t.Error("the content hashes to something else")
	}
	if i.String() != strings.ToLower(e.text) {
		t.Errorf("written as %s", i)
	}
	if again, err := Bolt11InvoiceFromStr(i.String()); err != nil || !again.Equal(i) {
		t.Errorf("read again: %v", err)
	}
	if !i.IntoSignedRaw().CheckSignature() || i.CheckSignature() != nil {
		t.Error("a checked signature does not check")
	}
	signed, err := raw.Sign(signer(t, examplePrivateKey))
	if err != nil {
		t.Fatal(err)
	}
	if got := signed.String() == i.String(); got == e.highS {
		t.Errorf("signed again, same is %v", got)
	}
}

func TestBOLT11_InvalidExamples(t *testing.T) {
	for _, e := range invalidExamples {
		t.Run(e.name, func(t *testing.T) {
			if _, err := Bolt11InvoiceFromStr(e.text); err != e.want {
				t.Errorf("error %v, want %v", err, e.want)
			}
		})
	}
}

// testBuilder returns a builder with everything that is needed.
func testBuilder() *Builder {
	return NewBuilder(CurrencyRegtest).
		Description("coffee").
		PaymentHash(lntypes.PaymentHash{1}).
		PaymentSecret(lntypes.PaymentSecret{2}).
		Timestamp(1_700_000_000).
		MinFinalCltvExpiryDelta(24)
}

func build(t testing.TB, b *Builder) Bolt11Invoice {
	t.Helper()
	i, err := b.BuildSigned(signer(t, examplePrivateKey))
	if err != nil {
		t.Fatal(err)
	}
	again, err := Bolt11InvoiceFromStr(i.String())
	if err != nil || !again.Equal(i) || again.String() != i.String() {
		t.Fatalf("no round trip: %v\n%s", err, i)
	}
	return i
}

func TestBuilder_EveryField(t *testing.T) {
	payee := lntypes.PublicKey(unhex(t, examplePayee))
	hints := hintsOf(t, twoHops)
	hints = append(hints, hintsOf(t, oneHop)...)
	i := build(t, testBuilder().
		AmountMilliSatoshis(123_456).
		ExpiryTime(7200).
		PayeePubKey(payee).
		PaymentMetadata([]byte{1, 2, 3}).RequirePaymentMetadata().BasicMPP().
		Fallback(PubKeyHash{[20]byte{3}}).
		Fallback(ScriptHash{[20]byte{4}}).
		Fallback(SegWitProgram{Version: 0, Program: make([]byte, 32)}).
		Fallback(SegWitProgram{Version: 0, Program: make([]byte, 21)}).
		Fallback(SegWitProgram{Version: 16, Program: make([]byte, 2)}).
		PrivateRoute(hints[0]).PrivateRoute(hints[1]))
	if *i.AmountMilliSatoshis() != 123_456 || i.ExpiryTime() != 7200 || *i.PayeePubKey() != payee {
		t.Errorf("%v %v %v", i.AmountMilliSatoshis(), i.ExpiryTime(), i.PayeePubKey())
	}
	if !strings.HasPrefix(i.String(), "lnbcrt1234560p1") {
		t.Errorf("prefix of %s", i)
	}
	if !reflect.DeepEqual(i.RouteHints(), hints) || len(i.PrivateRoutes()) != 2 {
		t.Errorf("hints %v", i.RouteHints())
	}
	if got := *i.PaymentMetadata(); !bytes.Equal(got, []byte{1, 2, 3}) {
		t.Errorf("metadata %v", got)
	}
	f := i.Features()
	if !f.RequiresPaymentMetadata() || !f.SupportsBasicMPP() || !f.RequiresPaymentSecret() || !f.RequiresVariableLengthOnion() {
		t.Errorf("features %s", f)
	}
	if len(i.Fallbacks()) != 5 {
		t.Errorf("fallbacks %v", i.Fallbacks())
	}
	// No address stands for a version 0 program of 21 bytes.
	var kinds []string
	for _, a := range i.FallbackAddresses() {
		decoded, err := address.DecodeAddress(a, lntypes.NetworkRegtest.Params())
		if err != nil { // btcd knows no address of version 16
			kinds = append(kinds, a[:10])
			continue
		}
		kinds = append(kinds, fmt.Sprintf("%T %x", decoded, decoded.ScriptAddress()[:1]))
	}
	want := []string{"*address.AddressPubKeyHash 03", "*address.AddressScriptHash 04", "*address.AddressWitnessScriptHash 00", "bcrt1sqqqq"}
	if !reflect.DeepEqual(kinds, want) {
		t.Errorf("addresses %v are %v", i.FallbackAddresses(), kinds)
	}
}

func TestBuilder_Minimal(t *testing.T) {
	i := build(t, testBuilder())
	if i.AmountMilliSatoshis() != nil || i.PaymentMetadata() != nil || i.RouteHints() != nil || i.FallbackAddresses() != nil {
		t.Error("fields from nowhere")
	}
	if i.RecoverPayeePubKey().String() != examplePayee {
		t.Errorf("payee %s", i.RecoverPayeePubKey())
	}
	if got := i.Description().(Direct).String(); got != "coffee" {
		t.Errorf("description %q", got)
	}
	h := build(t, NewBuilder(CurrencySignet).InvoiceDescription(Hash{Sha256FromBytes(&[32]byte{9})}).
		PaymentHash(lntypes.PaymentHash{1}).PaymentSecret(lntypes.PaymentSecret{2}).
		Timestamp(0).MinFinalCltvExpiryDelta(0))
	if got := h.Description().(Hash).A.Bytes(); got != [32]byte{9} || !strings.HasPrefix(h.String(), "lntbs1") {
		t.Errorf("description hash %x of %s", got, h)
	}
}

func TestBuilder_Errors(t *testing.T) {
	long := strings.Repeat("x", MaxDescriptionLen+1)
	tests := []struct {
		name string
		b    *Builder
		want error
	}{
		{"description", NewBuilder(CurrencyBitcoin).Description(long), CreationErrorDescriptionTooLong},
		{"metadata", testBuilder().PaymentMetadata([]byte(long)), CreationErrorDescriptionTooLong},
		{"route", testBuilder().PrivateRoute(route.RouteHint{A: make([]route.RouteHintHop, 13)}), CreationErrorRouteTooLong},
		{"time", testBuilder().Timestamp(MaxTimestamp + 1), CreationErrorTimestampOutOfBounds},
		{"no time", NewBuilder(CurrencyBitcoin), CreationErrorTimestampOutOfBounds},
		{"amount", testBuilder().AmountMilliSatoshis(1<<64/10 + 1), CreationErrorInvalidAmount},
	}
	for _, test := range tests {
		if _, err := test.b.BuildSigned(signer(t, examplePrivateKey)); err != (SignOrCreationErrorCreationError{test.want.(CreationError)}) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
		if _, err := test.b.BuildRaw(); err != test.want {
			t.Errorf("%s raw: %v, want %v", test.name, err, test.want)
		}
	}
	refuse := func([32]byte) (lntypes.RecoverableSignature, error) {
		return lntypes.RecoverableSignature{}, errors.New("no")
	}
	if _, err := testBuilder().BuildSigned(refuse); err != (SignError{}) {
		t.Errorf("refusing signer: %v", err)
	}
	nonsense := func([32]byte) (lntypes.RecoverableSignature, error) { return lntypes.RecoverableSignature{}, nil }
	if _, err := testBuilder().BuildSigned(nonsense); err != Bolt11SemanticErrorInvalidSignature {
		t.Errorf("signer of nonsense: %v", err)
	}
	if _, err := testBuilder().PaymentHash(lntypes.PaymentHash{3}).BuildSigned(signer(t, examplePrivateKey)); err != Bolt11SemanticErrorMultiplePaymentHashes {
		t.Errorf("two hashes: %v", err)
	}
	// The longest that fit do fit.
	build(t, NewBuilder(CurrencyBitcoin).Description(long[1:]).PaymentHash(lntypes.PaymentHash{1}).
		PaymentSecret(lntypes.PaymentSecret{2}).Timestamp(MaxTimestamp).MinFinalCltvExpiryDelta(1<<64-1).
		ExpiryTime(1<<64-1).PaymentMetadata([]byte(long[1:])).AmountMilliSatoshis((1<<64-1)/10))
}

func TestExpiry(t *testing.T) {
	i := build(t, testBuilder().ExpiryTime(100))
	const made = 1_700_000_000
	if at := i.ExpiresAt(); at == nil || *at != made+100 {
		t.Errorf("expires at %v", at)
	}
	for _, test := range []struct {
		now     uint64
		left    uint64
		expired bool
	}{{0, made + 100, false}, {made, 100, false}, {made + 99, 1, false}, {made + 100, 0, false}, {made + 101, 0, true}, {1<<64 - 1, 0, true}} {
		if got := i.ExpirationRemainingFromEpoch(test.now); got != test.left {
			t.Errorf("at %d: %d s left, want %d", test.now, got, test.left)
		}
		if got := i.DurationUntilExpiry(lntypes.UnixTime(test.now)); got != test.left {
			t.Errorf("at %d: %d s until expiry, want %d", test.now, got, test.left)
		}
		if i.WouldExpire(test.now) != test.expired || i.IsExpired(lntypes.UnixTime(test.now)) != test.expired {
			t.Errorf("at %d: expired %v, want %v", test.now, !test.expired, test.expired)
		}
	}
	never := build(t, testBuilder().ExpiryTime(1<<64-1))
	if never.ExpiresAt() != nil || never.WouldExpire(1<<64-1) || never.ExpirationRemainingFromEpoch(0) != 0 {
		t.Error("an expiry beyond 64 bits")
	}
}

// respell builds an invoice string out of a prefix and words, signed by the
// examples' key, checksum included.
func respell(t testing.TB, hrp string, words []byte) string {
	t.Helper()
	sig, err := signer(t, examplePrivateKey)(signableHash(hrp, words))
	if err != nil {
		t.Fatal(err)
	}
	return spell(t, hrp, words, sig)
}

func spell(t testing.TB, hrp string, words []byte, sig lntypes.RecoverableSignature) string {
	t.Helper()
	all := appendBytesAsWords(bytes.Clone(words), append(sig.Compact[:], sig.RecoveryID)...)
	s, err := bech32.Encode(hrp, all)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// minimalWords are the words of testBuilder's invoice.
func minimalWords(t testing.TB) []byte {
	raw, err := testBuilder().BuildRaw()
	if err != nil {
		t.Fatal(err)
	}
	return raw.Data.appendTo(nil)
}

// known-attacks I1: multibyte characters at every offset of the prefix, and
// descriptions that are no UTF-8 or hostile to a terminal.
func TestTextHandling(t *testing.T) {
	text := build(t, testBuilder().AmountMilliSatoshis(1000)).String()
	prefix := strings.LastIndexByte(text, '1') + 2
	for at := range prefix {
		for _, r := range []string{"é", "\u0661", "\U0001F4A9", "\x80", "\x00", "\u0131"} {
			for _, s := range []string{text[:at] + r + text[at:], text[:at] + r + text[at+1:]} {
				var want Bolt11ParseErrorBech32Error
				if _, err := Bolt11InvoiceFromStr(s); !errors.As(err, &want) {
					t.Errorf("%q at %d: %v", r, at, err)
				}
			}
		}
	}
	words := field{tag: tagDescription, words: appendBytesAsWords(nil, 0xff, 0xfe)}.appendTo(minimalWords(t))
	if _, err := Bolt11InvoiceFromStr(respell(t, "lnbcrt", words)); err != (ParseError{DescriptionDecodeError{}}) {
		t.Errorf("no UTF-8: %v", err)
	}
	d, err := NewDescription("a\x1b[31mb\u202ec\x00\xffd")
	if err != nil {
		t.Fatal(err)
	}
	if got := d.String(); strings.ContainsAny(got, "\x1b\u202e\x00") {
		t.Errorf("printed as %q", got)
	}
	if got := (Direct{d}).String(); strings.ContainsAny(got, "\x1b\u202e\x00") {
		t.Errorf("printed as %q", got)
	}
	if got := d.IntoInner().A; got != "a\x1b[31mb\u202ec\x00\uFFFDd" {
		t.Errorf("kept as %q", got)
	}
}

// known-attacks I2: an explicit key is preferred, with a low S; recovery ids
// out of range are refused.
func TestKeyRecovery(t *testing.T) {
	payee := lntypes.PublicKey(unhex(t, examplePayee))
	raw, err := testBuilder().PayeePubKey(payee).BuildRaw()
	if err != nil {
		t.Fatal(err)
	}
	sig, _ := signer(t, examplePrivateKey)(raw.SignableHash())
	with := func(change func(*lntypes.RecoverableSignature)) error {
		s := sig
		change(&s)
		i, err := Bolt11InvoiceFromStr(spell(t, raw.hrp.text(), raw.Data.appendTo(nil), s))
		if err == nil && i.RecoverPayeePubKey() != payee {
			t.Error("another key than the explicit one")
		}
		return err
	}
	if err := with(func(*lntypes.RecoverableSignature) {}); err != nil {
		t.Errorf("explicit key: %v", err)
	}
	if err := with(func(s *lntypes.RecoverableSignature) { s.RecoveryID ^= 3 }); err != nil {
		t.Errorf("explicit key, id of no use: %v", err)
	}
	if err := with(func(s *lntypes.RecoverableSignature) { s.Compact = highS(t, s.Compact) }); err != (SemanticError{Bolt11SemanticErrorInvalidSignature}) {
		t.Errorf("explicit key, high S: %v", err)
	}
	if err := with(func(s *lntypes.RecoverableSignature) { s.Compact[40] ^= 1 }); err != (SemanticError{Bolt11SemanticErrorInvalidSignature}) {
		t.Errorf("explicit key, wrong signature: %v", err)
	}
	other, err := testBuilder().PayeePubKey(lntypes.PublicKey(unhex(t, oneHop[0].node))).BuildRaw()
	if err != nil {
		t.Fatal(err)
	}
	if _, err = Bolt11InvoiceFromStr(respell(t, "lnbcrt", other.Data.appendTo(nil))); err != (SemanticError{Bolt11SemanticErrorInvalidSignature}) {
		t.Errorf("another's explicit key: %v", err)
	}

	for id := range 256 {
		err := with(func(s *lntypes.RecoverableSignature) { s.RecoveryID = byte(id) })
		if id > 3 && err != (ParseError{MalformedSignature{lntypes.Secp256k1ErrorInvalidRecoveryID}}) || id <= 3 && err != nil {
			t.Errorf("explicit key, recovery id %d: %v", id, err)
		}
		s := sig
		s.RecoveryID = byte(id)
		text := spell(t, "lnbcrt", minimalWords(t), s)
		if i, err := Bolt11InvoiceFromStr(text); id > 3 && err == nil || err == nil && i.RecoverPayeePubKey().IsZero() {
			t.Errorf("recovery id %d accepted", id)
		}
		signed := SignedRawBolt11Invoice{raw: raw, hash: raw.SignableHash(), signature: Bolt11InvoiceSignature{s}}
		if _, err := signed.RecoverPayeePubKey(); id > 3 && err != lntypes.Secp256k1ErrorInvalidRecoveryID {
			t.Errorf("recovery id %d: %v", id, err)
		}
	}
	for _, bad := range [][64]byte{{}, [64]byte(bytes.Repeat([]byte{0xff}, 64)), {31: 1}, {63: 1}} {
		if err := with(func(s *lntypes.RecoverableSignature) { s.Compact = bad }); err == nil {
			t.Errorf("signature %x accepted", bad)
		}
	}
}

// highS negates s, which leaves the signature valid but malleated.
func highS(t testing.TB, sig [64]byte) [64]byte {
	t.Helper()
	s, err := secp.SecretNegate([32]byte(sig[32:]))
	if err != nil {
		t.Fatal(err)
	}
	copy(sig[32:], s[:])
	return sig
}

// known-attacks I3: malformed fields of every kind, under a valid checksum and
// signature.
func TestMalformedFields(t *testing.T) {
	zero := func(n int) []byte { return make([]byte, n) }
	goodKey := appendBytesAsWords(nil, unhex(t, examplePayee)...)
	badHop := appendBytesAsWords(nil, make([]byte, 51)...)
	tests := []struct {
		name  string
		tag   byte
		words []byte
		want  error // nil: accepted
	}{
		{"p empty", tagPaymentHash, nil, nil},
		{"p short", tagPaymentHash, zero(51), nil},
		{"p padding", tagPaymentHash, append(zero(51), 1), ParseError{PaddingError{}}},
		{"p second", tagPaymentHash, zero(52), SemanticError{Bolt11SemanticErrorMultiplePaymentHashes}},
		{"s second", tagPaymentSecret, zero(52), SemanticError{Bolt11SemanticErrorMultiplePaymentSecrets}},
		{"h beside d", tagDescriptionHash, zero(52), SemanticError{Bolt11SemanticErrorMultipleDescriptions}},
		{"d second, empty", tagDescription, nil, SemanticError{Bolt11SemanticErrorMultipleDescriptions}},
		{"d one word", tagDescription, zero(1), ParseError{PaddingError{}}},
		{"d padding", tagDescription, []byte{0, 1}, ParseError{PaddingError{}}},
		{"n empty", tagPayeePubKey, nil, nil},
		{"n zeroes", tagPayeePubKey, zero(53), ParseError{MalformedSignature{lntypes.Secp256k1ErrorInvalidPublicKey}}},
		{"n good", tagPayeePubKey, goodKey, nil},
		{"x empty", tagExpiryTime, nil, nil},
		{"x largest", tagExpiryTime, append([]byte{15}, bytes.Repeat([]byte{31}, 12)...), nil},
		{"x overflow", tagExpiryTime, append([]byte{16}, zero(12)...), ParseError{IntegerOverflowError{}}},
		{"x leading zeroes", tagExpiryTime, append(zero(1000), 1), nil},
		{"c overflow", tagMinFinalCltvExpiryDelta, append([]byte{1}, zero(13)...), ParseError{IntegerOverflowError{}}},
		{"f empty", tagFallback, nil, ParseError{UnexpectedEndOfTaggedFields{}}},
		{"f version alone", tagFallback, []byte{0}, ParseError{InvalidSegWitProgramLength{}}},
		{"f 41 bytes", tagFallback, zero(1 + 66), ParseError{InvalidSegWitProgramLength{}}},
		{"f 40 bytes", tagFallback, zero(1 + 64), nil},
		{"f short key hash", tagFallback, append([]byte{17}, zero(8)...), ParseError{InvalidPubKeyHashLength{}}},
		{"f long script hash", tagFallback, append([]byte{18}, zero(40)...), ParseError{InvalidScriptHashLength{}}},
		{"f padding", tagFallback, append(append([]byte{17}, zero(32)...), 1), ParseError{PaddingError{}}},
		{"f unknown version", tagFallback, []byte{19, 31}, nil},
		{"f version 31", tagFallback, []byte{31}, nil},
		{"r empty", tagPrivateRoute, nil, nil},
		{"r part of a hop", tagPrivateRoute, zero(80), ParseError{UnexpectedEndOfTaggedFields{}}},
		{"r no point", tagPrivateRoute, badHop, ParseError{MalformedSignature{lntypes.Secp256k1ErrorInvalidPublicKey}}},
		{"m empty", tagPaymentMetadata, nil, nil},
		{"m longest", tagPaymentMetadata, zero(1023), nil},
		{"m padding", tagPaymentMetadata, zero(1), ParseError{PaddingError{}}},
		{"9 second, empty", tagFeatures, nil, nil},
		{"unknown tag", 0, zero(1023), nil},
		{"unknown tag, empty", 31, nil, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			words := field{tag: test.tag, words: test.words}.appendTo(minimalWords(t))
			text := respell(t, "lnbcrt", words)
			i, err := Bolt11InvoiceFromStr(text)
			if err != test.want {
				t.Fatalf("error %v, want %v", err, test.want)
			}
			if err == nil && i.String() != text {
				t.Errorf("written as %s, was %s", i, text)
			}
		})
	}
	full := minimalWords(t)
	withoutExpiryDelta := len(full) - 4 // the last field, which may be missing
	for n := range full {
		_, err := Bolt11InvoiceFromStr(respell(t, "lnbcrt", full[:n]))
		if err == nil && n != withoutExpiryDelta {
			t.Errorf("cut after %d words and still valid", n)
		}
	}
}

func TestFeatureRules(t *testing.T) {
	none, err := NewBuilder(CurrencyRegtest).Description("").PaymentHash(lntypes.PaymentHash{1}).
		Timestamp(1).BuildRaw()
	if err != nil {
		t.Fatal(err)
	}
	none.Data.fields = append(none.Data.fields, newField(tagPaymentSecret, lntypes.PaymentSecret{2}))
	try := func(set ...features.Bolt11InvoiceFeatures) error {
		raw := none
		for _, f := range set {
			raw.Data.fields = append(raw.Data.fields[:len(raw.Data.fields):len(raw.Data.fields)], newField(tagFeatures, f))
		}
		_, err := Bolt11InvoiceFromStr(respell(t, "lnbcrt", raw.Data.appendTo(nil)))
		return err
	}
	bad := SemanticError{Bolt11SemanticErrorInvalidFeatures}
	if err := try(); err != bad {
		t.Errorf("no features: %v", err)
	}
	var f features.Bolt11InvoiceFeatures
	f.SetVariableLengthOnionRequired()
	if err := try(f); err != bad {
		t.Errorf("no payment secret: %v", err)
	}
	f.SetPaymentSecretOptional()
	if err := try(f); err != nil {
		t.Errorf("optional payment secret: %v", err)
	}
	if err := f.SetOptionalCustomBit(301); err != nil {
		t.Fatal(err)
	}
	if err := try(f); err != nil {
		t.Errorf("unknown odd bit: %v", err)
	}
	if err := f.SetRequiredCustomBit(300); err != nil {
		t.Fatal(err)
	}
	if err := try(f); err != bad {
		t.Errorf("unknown even bit: %v", err)
	}
}

// known-attacks I4: conversions of amounts neither overflow nor round.
func TestAmounts(t *testing.T) {
	const most uint64 = 1<<64 - 1
	tests := []struct {
		amount string
		msat   uint64
		want   error
	}{
		{"1m", 100_000_000, nil}, {"1u", 100_000, nil}, {"1n", 100, nil}, {"10p", 1, nil}, {"1", 100_000_000_000, nil},
		{"0", 0, nil}, {"007m", 700_000_000, nil},
		{"1p", 0, SemanticError{Bolt11SemanticErrorImpreciseAmount}},
		{"9p", 0, SemanticError{Bolt11SemanticErrorImpreciseAmount}},
		{"15p", 0, SemanticError{Bolt11SemanticErrorImpreciseAmount}},
		{fmt.Sprint(uint64(most)) + "p", 0, SemanticError{Bolt11SemanticErrorImpreciseAmount}},
		{fmt.Sprint(uint64(most/10*10)) + "p", most / 10, nil},
		{fmt.Sprint(uint64(most)), 0, ParseError{IntegerOverflowError{}}},
		{fmt.Sprint(uint64(most)) + "m", 0, ParseError{IntegerOverflowError{}}},
		{fmt.Sprint(uint64(most)) + "u", 0, ParseError{IntegerOverflowError{}}},
		{fmt.Sprint(uint64(most)) + "n", 0, ParseError{IntegerOverflowError{}}},
		{fmt.Sprint(most / 1_000_000_000_000), most / 1_000_000_000_000 * 100_000_000_000, nil},
		{fmt.Sprint(most/1_000_000_000_000 + 1), 0, ParseError{IntegerOverflowError{}}},
		{fmt.Sprint(uint64(most/1e9+1)) + "m", 0, ParseError{IntegerOverflowError{}}},
		{"18446744073709551616p", 0, ParseError{ParseAmountError{}}},
		{strings.Repeat("9", 80), 0, ParseError{ParseAmountError{}}},
		{"1x", 0, ParseError{UnknownSiPrefix{}}}, {"1mm", 0, ParseError{MalformedHRP{}}}, {"1m1", 0, ParseError{MalformedHRP{}}},
		{"m", 0, ParseError{UnknownCurrency{}}}, {"-1m", 0, ParseError{UnknownCurrency{}}},
		{"1.5m", 0, ParseError{UnknownSiPrefix{}}}, {"+1", 0, ParseError{UnknownCurrency{}}}, {"1_0m", 0, ParseError{UnknownSiPrefix{}}},
	}
	for _, test := range tests {
		text := respell(t, "lnbc"+test.amount, minimalWords(t))
		i, err := Bolt11InvoiceFromStr(text)
		if err != test.want {
			t.Errorf("%s: error %v, want %v", test.amount, err, test.want)
			continue
		}
		if err == nil && uint64(*i.AmountMilliSatoshis()) != test.msat {
			t.Errorf("%s is %d msat, want %d", test.amount, *i.AmountMilliSatoshis(), test.msat)
		}
		if err == nil && i.String() != text {
			t.Errorf("%s is written as %s", text, i)
		}
	}
	for _, msat := range []lntypes.Msat{0, 1, 10, 99, 100, 1e5, 123_456_789, 1e8, 1e11, lntypes.Msat(most / 10)} {
		i := build(t, testBuilder().AmountMilliSatoshis(msat))
		if *i.AmountMilliSatoshis() != msat {
			t.Errorf("%d became %d", msat, *i.AmountMilliSatoshis())
		}
	}
}

func TestPrefixes(t *testing.T) {
	words := minimalWords(t)
	for c, network := range []lntypes.Network{lntypes.NetworkBitcoin, lntypes.NetworkTestnet, lntypes.NetworkRegtest, lntypes.NetworkRegtest, lntypes.NetworkSignet} {
		currency := Currency(c)
		i, err := Bolt11InvoiceFromStr(respell(t, "ln"+currency.String()+"5m", words))
		if err != nil || i.Currency() != currency || i.Network() != network {
			t.Errorf("%s: %v %v %v", currency, i.Currency(), i.Network(), err)
		}
		if currency != CurrencySimnet && CurrencyFromNetwork(network) != currency {
			t.Errorf("currency of %s", network)
		}
	}
	for hrp, want := range map[string]Bolt11ParseError{
		"bc": MalformedHRP{}, "l": MalformedHRP{}, "ln": UnknownCurrency{}, "lnxx": UnknownCurrency{}, "lnbcr": UnknownCurrency{},
		"lnb": UnknownCurrency{}, "nlbc": MalformedHRP{}, "lntbx": UnknownCurrency{}, "lno": UnknownCurrency{},
	} {
		if _, err := Bolt11InvoiceFromStr(respell(t, hrp, words)); err != (ParseError{want}) {
			t.Errorf("%s: %v, want %v", hrp, err, want)
		}
	}
	hash := signableHash("lnbc", words)
	sig, _ := signer(t, examplePrivateKey)(hash)
	m, err := bech32.EncodeM("lnbc", appendBytesAsWords(words, append(sig.Compact[:], sig.RecoveryID)...))
	if err != nil {
		t.Fatal(err)
	}
	if _, err = Bolt11InvoiceFromStr(m); err != (ParseError{Bolt11ParseErrorBech32Error{InvalidChecksum{}}}) {
		t.Errorf("bech32m: %v", err)
	}
	for _, s := range []string{"", "1", "ln", "lnbc", "lnbc1", "1qqqqqq", "lnbc1qqqqqq"} {
		if _, err := Bolt11InvoiceFromStr(s); err == nil {
			t.Errorf("%q accepted", s)
		}
	}
}

func TestSiPrefix(t *testing.T) {
	for i, letter := range strings.Split("munp", "") {
		p, err := SiPrefixFromStr(letter)
		if err != nil || p != SiPrefix(i) || p.String() != letter || p.Multiplier() == 0 {
			t.Errorf("%s: %v %v", letter, p, err)
		}
	}
	for _, s := range []string{"", "x", "mu", "M", "\u00b5"} {
		if _, err := SiPrefixFromStr(s); err != (UnknownSiPrefix{}) {
			t.Errorf("%q: %v", s, err)
		}
	}
	if SiPrefix(4).Multiplier() != 0 || !strings.Contains(SiPrefix(4).String(), "4") {
		t.Error("a multiplier that does not exist")
	}
}

func TestZeroValuesDoNotPanic(t *testing.T) {
	var i Bolt11Invoice
	_ = i.Description()
	_, _, _, _, _ = i.PaymentHash(), i.PaymentSecret(), i.Features(), i.RouteHints(), i.FallbackAddresses()
	_, _ = i.String(), i.CheckSignature()
	if i.AmountMilliSatoshis() != nil || i.PayeePubKey() != nil {
		t.Error("content from nowhere")
	}
	if parts := i.IntoSignedRaw().IntoParts(); parts.Hash != [32]byte{} {
		t.Error("hash from nowhere")
	}
	b := NewBuilder(CurrencyBitcoin).InvoiceDescription(nil).Fallback(nil).Timestamp(1)
	if _, err := b.BuildSigned(signer(t, examplePrivateKey)); err == nil {
		t.Error("an invoice of nothing")
	}
}

// Getters hand out copies: changing them leaves the invoice as it was.
func TestGettersCopy(t *testing.T) {
	i := build(t, testBuilder().PaymentMetadata([]byte{1}).PrivateRoute(hintsOf(t, oneHop)[0]).
		Fallback(SegWitProgram{Version: 1, Program: make([]byte, 32)}))
	before := i.String()
	(*i.PaymentMetadata())[0] = 9
	i.RouteHints()[0].A[0].CLTVExpiryDelta = 9
	i.Fallbacks()[0].(SegWitProgram).Program[0] = 9
	if i.String() != before || (*i.PaymentMetadata())[0] != 1 || i.RouteHints()[0].A[0].CLTVExpiryDelta != 40 ||
		i.Fallbacks()[0].(SegWitProgram).Program[0] != 0 {
		t.Error("a getter lends what is inside")
	}
}

func TestWords(t *testing.T) {
	for _, v := range []uint64{0, 1, 31, 32, 33764, 1<<59 - 1, 1 << 60, 1<<64 - 1} {
		words := uintToWords(v)
		if got, ok := wordsToUint(words); !ok || got != v || len(words) > 0 && words[0] == 0 {
			t.Errorf("%d: %v %d %v", v, words, got, ok)
		}
	}
	if got := uintToWords(33764); !bytes.Equal(got, []byte{1, 0, 31, 4}) {
		t.Errorf("33764 is %v", got)
	}
	for n := range 40 {
		data := make([]byte, n)
		for i := range data {
			data[i] = byte(i*37 + 200)
		}
		words := appendBytesAsWords(nil, data...)
		if got, ok := wordsToBytes(words); !ok || !bytes.Equal(got, data) {
			t.Errorf("%d bytes: %x %v", n, got, ok)
		}
		le := wordsToLEBytes(beBytesToWords(data))
		for i, j := 0, len(le)-1; i < j; i, j = i+1, j-1 {
			le[i], le[j] = le[j], le[i]
		}
		if !bytes.Equal(le, data) {
			t.Errorf("%d bytes of features: %x, want %x", n, le, data)
		}
	}
}
