package route

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

func key(n byte) lntypes.PublicKey {
	pub, err := secp.PubKeyFromSecret([32]byte{31: n})
	if err != nil {
		panic(err)
	}
	return pub
}

func ptr[T any](v T) *T { return &v }

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.ReplaceAll(s, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func hop(n byte, fee lntypes.Msat) RouteHop {
	return RouteHop{PubKey: key(n), ShortChannelID: lntypes.ShortChannelID(n), FeeMsat: fee, CLTVExpiryDelta: 40}
}

func tail() *BlindedTail {
	return &BlindedTail{Hops: []blinding.BlindedHop{{BlindedNodeID: key(8), EncryptedPayload: []byte{1, 2}}},
		BlindingPoint: key(9), ExcessFinalCLTVExpiryDelta: 3, FinalValueMsat: 500}
}

func fullParams() PaymentParameters {
	p := PaymentParametersForKeysend(key(5), 18, true).WithExpiryTime(99).WithMaxPathCount(3).
		WithMaxTotalCLTVExpiryDelta(700).WithMaxChannelSaturationPowerOfHalf(1)
	p, err := p.WithRouteHints([]RouteHint{{}, {A: []RouteHintHop{
		{SrcNodeID: key(6), ShortChannelID: 66, Fees: RoutingFees{1, 2}, CLTVExpiryDelta: 3, HTLCMinimumMsat: ptr[lntypes.Msat](4)},
		{SrcNodeID: key(7), ShortChannelID: 77, HTLCMaximumMsat: ptr[lntypes.Msat](5)},
	}}})
	if err != nil {
		panic(err)
	}
	p.PreviouslyFailedChannels = []lntypes.ShortChannelID{1, 2}
	p.PreviouslyFailedBlindedPathIdxs = []uint64{3}
	return p
}

func blindedParams() PaymentParameters {
	p := PaymentParametersBlinded([]blinding.PaymentPath{{
		PayInfo: blinding.BlindedPayInfo{FeeBaseMsat: 1, FeeProportionalMillionths: 2, CLTVExpiryDelta: 3, HTLCMinimumMsat: 4, HTLCMaximumMsat: 5},
		Path:    blinding.BlindedPath{IntroductionNodeID: key(3), BlindingPoint: key(9), BlindedHops: tail().Hops},
	}})
	var f features.Bolt12InvoiceFeatures
	f.SetBasicMPPOptional()
	p, err := p.WithBolt12Features(f)
	if err != nil {
		panic(err)
	}
	return p
}

func fullRoute() Route {
	rp := RouteParametersFromPaymentParamsAndValue(fullParams(), 1500)
	return Route{RouteParams: &rp, Paths: []Path{
		{Hops: []RouteHop{hop(1, 10), hop(2, 1000)}},
		{Hops: []RouteHop{hop(3, 20), hop(4, 30)}, BlindedTail: tail()},
	}}
}

func TestAmounts(t *testing.T) {
	r := fullRoute()
	clear, blind := &r.Paths[0], &r.Paths[1]
	if clear.FeeMsat() != 10 || clear.FinalValueMsat() != 1000 || *clear.FinalCLTVExpiryDelta() != 40 {
		t.Error("clear path")
	}
	if blind.FeeMsat() != 50 || blind.FinalValueMsat() != 500 || blind.FinalCLTVExpiryDelta() != nil {
		t.Error("blinded path")
	}
	if r.GetTotalAmount() != 1500 || r.GetTotalFees() != 60 {
		t.Error("route")
	}
	r.RouteParams.FinalValueMsat = 1400
	if r.GetTotalFees() != 160 {
		t.Error("what is delivered too much is a fee")
	}
	r.RouteParams = nil
	if r.GetTotalFees() != 60 {
		t.Error("without parameters")
	}
	var empty Path
	if empty.FeeMsat() != 0 || empty.FinalValueMsat() != 0 || empty.FinalCLTVExpiryDelta() != nil {
		t.Error("empty path")
	}
	// known-attacks R1: sums saturate.
	absurd := Route{Paths: []Path{{Hops: []RouteHop{hop(1, math.MaxUint64), hop(2, 5), hop(3, math.MaxUint64)}}, {Hops: []RouteHop{hop(4, 9)}}}}
	if absurd.GetTotalFees() != math.MaxUint64 || absurd.GetTotalAmount() != math.MaxUint64 {
		t.Error("wrapped")
	}
}

func TestRoundTrips(t *testing.T) {
	r := fullRoute()
	clearParams, blind := fullParams(), blindedParams()
	hint := clearParams.ClearRouteHints()[1]
	h := hop(1, 5)
	h.NodeFeatures.SetBasicMPPOptional()
	for name, tt := range map[string]struct {
		b    []byte
		read func([]byte) (interface{ Write() []byte }, error)
	}{
		"route": {r.Write(), func(b []byte) (interface{ Write() []byte }, error) { v, err := ReadRoute(b); return &v, err }},
		"parameters": {r.RouteParams.Write(), func(b []byte) (interface{ Write() []byte }, error) {
			v, err := ReadRouteParameters(b)
			return &v, err
		}},
		"payment": {clearParams.Write(), func(b []byte) (interface{ Write() []byte }, error) {
			v, err := ReadPaymentParameters(b, 0)
			return &v, err
		}},
		"blinded payment": {blind.Write(), func(b []byte) (interface{ Write() []byte }, error) {
			v, err := ReadPaymentParameters(b, 0)
			return &v, err
		}},
		"hop":  {h.Write(), func(b []byte) (interface{ Write() []byte }, error) { v, err := ReadRouteHop(b); return &v, err }},
		"tail": {tail().Write(), func(b []byte) (interface{ Write() []byte }, error) { v, err := ReadBlindedTail(b); return &v, err }},
		"hint": {hint.Write(), func(b []byte) (interface{ Write() []byte }, error) { v, err := ReadRouteHint(b); return &v, err }},
	} {
		v, err := tt.read(tt.b)
		if err != nil || !bytes.Equal(v.Write(), tt.b) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for n := range tt.b {
			if _, err := tt.read(tt.b[:n]); err == nil {
				t.Errorf("%s: %d of %d bytes suffice", name, n, len(tt.b))
			}
		}
		if _, err := tt.read(append(bytes.Clone(tt.b), 0)); err == nil {
			t.Errorf("%s: a byte too many", name)
		}
	}
	back, _ := ReadRoute(r.Write())
	if !back.RouteParams.Equal(*r.RouteParams) || !back.Paths[0].Equal(r.Paths[0]) || !back.Paths[1].Equal(r.Paths[1]) || back.Paths[0].Equal(back.Paths[1]) {
		t.Errorf("%+v", back)
	}
}

// The reference's bytes of a hop, put together by hand from its field list.
func TestRouteHop_ReferenceBytes(t *testing.T) {
	h := RouteHop{PubKey: key(1), ShortChannelID: 7, FeeMsat: 9, CLTVExpiryDelta: 11}
	h.ChannelFeatures = features.ChannelFeaturesFromBEBytes([]byte{0x12, 0x34})
	pub := key(1)
	want := unhex(t, "48 0021"+hex.EncodeToString(pub[:])+"010100 02020000 04080000000000000007 0604 0002 1234 08080000000000000009 0a040000000b")
	want[0] = byte(len(want) - 1)
	if got := h.Write(); !bytes.Equal(got, want) {
		t.Errorf("%x\n%x", got, want)
	}
	// A hop of before 0.0.116 does not say whether it is announced.
	old := append(bytes.Clone(want[:1+35]), want[1+35+3:]...)
	old[0] -= 3
	if got, err := ReadRouteHop(old); err != nil || !got.MaybeAnnouncedChannel {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestReadRefuses(t *testing.T) {
	good := fullRoute()
	noHops := Route{Paths: []Path{{}}}
	for name, b := range map[string][]byte{
		"no paths": (&Route{}).Write(), "no hops": noHops.Write(), "too new": append([]byte{3, 2}, good.Write()[2:]...),
		"count beyond the bytes": {1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
	} {
		if _, err := ReadRoute(b); err == nil {
			t.Errorf("%s is read", name)
		}
	}
	if _, err := ReadRouteHint([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}); err == nil {
		t.Error("a hint with more hops than bytes")
	}
	both := blindedParams()
	mixed := fullParams()
	b := append(both.Write()[1:], mixed.Write()[1:]...)
	if _, err := ReadPaymentParameters(append([]byte{byte(len(b))}, b...), 1); err == nil {
		t.Error("two recipients in one")
	}
	noDelta := RouteParameters{PaymentParams: PaymentParametersFromNodeID(key(1), 0)}
	if got, err := ReadRouteParameters(noDelta.Write()); err != nil {
		t.Errorf("an expiry of 0 that stands there: %+v %v", got, err)
	}
	badKey := hop(1, 1)
	badKey.PubKey = lntypes.PublicKey{5}
	if _, err := ReadRouteHop(badKey.Write()); err == nil {
		t.Error("a key that is no point")
	}
}

func TestPayeeKinds(t *testing.T) {
	clear, blind := fullParams(), blindedParams()
	if clear.PayeeNodeID() == nil || clear.BlindedRouteHints() != nil || !clear.SupportsBasicMPP() || blind.PayeeNodeID() != nil || blind.ClearRouteHints() != nil || !blind.SupportsBasicMPP() {
		t.Error("wrong kind")
	}
	if _, err := clear.WithBolt12Features(features.Bolt12InvoiceFeatures{}); err == nil {
		t.Error("BOLT 12 features in the clear")
	}
	if _, err := blind.WithBolt11Features(features.Bolt11InvoiceFeatures{}); err == nil {
		t.Error("BOLT 11 features of a blinded recipient")
	}
	if _, err := blind.WithRouteHints(nil); err == nil {
		t.Error("hints to a blinded recipient")
	}
	var none PaymentParameters
	if none.SupportsBasicMPP() || none.PayeeNodeID() != nil || !none.Equal(PaymentParameters{}) {
		t.Error("no recipient")
	}
	p := blindedParams()
	p.InsertPreviouslyFailedBlindedPath(&BlindedTail{Hops: tail().Hops, BlindingPoint: key(9)})
	p.InsertPreviouslyFailedBlindedPath(&BlindedTail{Hops: tail().Hops, BlindingPoint: key(8)})
	if !reflect.DeepEqual(p.PreviouslyFailedBlindedPathIdxs, []uint64{0}) {
		t.Errorf("%v", p.PreviouslyFailedBlindedPathIdxs)
	}
}

func TestCloneIsIndependent(t *testing.T) {
	p := RouteParametersFromPaymentParamsAndValue(fullParams(), 100)
	c := p.Clone()
	if !c.Equal(p) {
		t.Fatal("not equal")
	}
	*c.MaxTotalRoutingFeeMsat = 1
	c.PaymentParams.PreviouslyFailedChannels[0] = 99
	if *p.MaxTotalRoutingFeeMsat == 1 || p.PaymentParams.PreviouslyFailedChannels[0] == 99 || c.Equal(p) {
		t.Error("shared")
	}
}

func TestDefaultFeeLimit(t *testing.T) {
	for amount, want := range map[lntypes.Msat]lntypes.Msat{0: 50_000, 99: 50_000, 1_000_000: 60_000} {
		if p := RouteParametersFromPaymentParamsAndValue(fullParams(), amount); *p.MaxTotalRoutingFeeMsat != want {
			t.Errorf("%d: %d", amount, *p.MaxTotalRoutingFeeMsat)
		}
	}
}

func sources() []HTLCSource {
	u := lntypes.U128{Hi: 1, Lo: 2}
	ss := SharedSecret{7}
	bf := blinding.BlindedFailureFromBlindedNode
	return []HTLCSource{
		PreviousHopData{ShortChannelID: 1, HTLCID: 2, IncomingPacketSharedSecret: SharedSecret{3}, Outpoint: lntypes.OutPoint{Txid: lntypes.Txid{4}, Index: 5}},
		PreviousHopData{ShortChannelID: 1, HTLCID: 2, UserChannelID: &u, PhantomSharedSecret: &ss, BlindedFailure: &bf, CltvExpiry: ptr[uint32](9)},
		OutboundRoute{Path: fullRoute().Paths[0], SessionPriv: lntypes.SecretKey{1}, FirstHopHTLCMsat: 3, PaymentID: lntypes.PaymentID{4}},
		OutboundRoute{Path: fullRoute().Paths[1], SessionPriv: lntypes.SecretKey{2}},
	}
}

func TestHTLCSources(t *testing.T) {
	for i, s := range sources() {
		b := WriteHTLCSource(s)
		back, err := ReadHTLCSource(b)
		if err != nil || !HTLCSourceEqual(s, back) || !bytes.Equal(WriteHTLCSource(back), b) {
			t.Fatalf("%d: %v", i, err)
		}
		for n := range b {
			if _, err := ReadHTLCSource(b[:n]); err == nil {
				t.Fatalf("%d: %d of %d bytes suffice", i, n, len(b))
			}
		}
		for j, o := range sources() {
			if HTLCSourceEqual(s, o) != (i == j) {
				t.Errorf("%d and %d", i, j)
			}
		}
		sid := SentHTLCIDFromSource(s)
		r := tlv.NewReader(sid.AppendTo(nil))
		if got := SentHTLCIDFrom(&r); r.Done() != nil || got != sid || sid == (SentHTLCID{}) {
			t.Errorf("%d: id %+v", i, got)
		}
	}
	if !HTLCSourceEqual(nil, nil) || HTLCSourceEqual(nil, sources()[0]) || HTLCSourceEqual(sources()[0], nil) {
		t.Error("nil")
	}
	for _, b := range [][]byte{{}, {2}, {0xff}, WriteHTLCSource(nil), WriteHTLCSource(OutboundRoute{})} {
		if s, err := ReadHTLCSource(b); err == nil {
			t.Errorf("%x: %+v", b, s)
		}
	}
	r := tlv.NewReader([]byte{1, 0})
	if SentHTLCIDFrom(&r); r.Err() == nil {
		t.Error("an unknown kind of id")
	}
}

// known-attacks N4: secrets do not print.
func TestSecretsRedact(t *testing.T) {
	ss := SharedSecret{0xde, 0xad, 0xbe, 0xef}
	for _, s := range []any{ss, &ss, PreviousHopData{IncomingPacketSharedSecret: ss, PhantomSharedSecret: &ss}, OutboundRoute{SessionPriv: lntypes.SecretKey(ss)}} {
		for _, verb := range []string{"%v", "%+v", "%x", "%s"} {
			if got := fmt.Sprintf(verb, s); strings.Contains(got, "deadbeef") || strings.Contains(got, "222 173") {
				t.Errorf("%s", got)
			}
		}
	}
}

func TestRecipientFields(t *testing.T) {
	f := RecipientOnionFieldsSecretOnly(lntypes.PaymentSecret{1})
	for name, bad := range map[string][]CustomTLV{
		"low type": {{Type: 65535}}, "keysend": {{Type: KeysendTLVType}}, "twice": {{Type: 70000}, {Type: 70001}, {Type: 70000}},
	} {
		if _, err := f.WithCustomTlvs(bad); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	f, err := f.WithCustomTlvs([]CustomTLV{{Type: 70001, Value: []byte{2}}, {Type: 70000, Value: []byte{1}}})
	if err != nil || f.CustomTlvs()[0].Type != 70000 {
		t.Fatal(f.CustomTlvs(), err)
	}
	f.PaymentMetadata = &[]byte{}
	back, err := ReadRecipientOnionFields(f.Write())
	if err != nil || !back.Equal(f) || back.PaymentMetadata == nil {
		t.Errorf("%+v %v", back, err)
	}
	if f.Equal(RecipientOnionFieldsSpontaneousEmpty()) {
		t.Error("equal to nothing")
	}
}

// known-attacks O3: parts whose secret, metadata or required records differ are
// not one payment.
func TestCheckMerge(t *testing.T) {
	make := func(secret byte, meta []byte, tlvs ...CustomTLV) RecipientOnionFields {
		return RecipientOnionFieldsReceived(&lntypes.PaymentSecret{secret}, &meta, tlvs)
	}
	even, odd, odd2 := CustomTLV{70000, []byte{1}}, CustomTLV{70001, []byte{1}}, CustomTLV{70003, []byte{1}}
	for name, pair := range map[string][2]RecipientOnionFields{
		"secret":   {make(1, nil), make(2, nil)},
		"metadata": {make(1, []byte{1}), make(1, nil)},
		"even":     {make(1, nil, even), make(1, nil)},
		"value":    {make(1, nil, even), make(1, nil, CustomTLV{70000, []byte{2}})},
		"none":     {make(1, nil), RecipientOnionFieldsSpontaneousEmpty()},
	} {
		a, b := pair[0], pair[1]
		if a.CheckMerge(&b) == nil || !a.Equal(pair[0]) || !b.Equal(pair[1]) {
			t.Errorf("%s: merged or changed", name)
		}
	}
	a, b := make(1, nil, even, odd), make(1, nil, even, odd2)
	if err := a.CheckMerge(&b); err != nil || len(a.CustomTlvs()) != 1 || !a.Equal(b) {
		t.Errorf("%v %v %v", a.CustomTlvs(), b.CustomTlvs(), err)
	}
}

func TestRetry(t *testing.T) {
	for _, r := range []Retry{RetryAttempts{3}, RetryTimeout{1 << 40}} {
		if back, err := ReadRetry(WriteRetry(r)); err != nil || back != r {
			t.Errorf("%v %v", back, err)
		}
	}
	if got := WriteRetry(RetryTimeout{5}); !bytes.Equal(got, []byte{2, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0}) {
		t.Errorf("%x", got)
	}
	for _, b := range [][]byte{{}, {1, 0, 0, 0, 0}, {0, 0}, {2, 0, 0, 0, 0}} {
		if _, err := ReadRetry(b); err == nil {
			t.Errorf("%x is read", b)
		}
	}
}

func TestInFlight(t *testing.T) {
	f := NewInFlightHtlcs()
	r := fullRoute()
	f.ProcessPath(&r.Paths[0], key(20))
	f.ProcessPath(&r.Paths[1], key(20))
	f.ProcessPath(&Path{}, key(20))
	used := func(from, to lntypes.PublicKey, scid lntypes.ShortChannelID) string {
		a, b := lntypes.NodeID(from), lntypes.NodeID(to)
		v := f.UsedLiquidityMsat(&a, &b, scid)
		if v == nil {
			return "none"
		}
		return v.String()
	}
	for name, tt := range map[string][2]string{
		"first":   {used(key(20), key(1), 1), "1010 msat"},
		"last":    {used(key(1), key(2), 2), "1000 msat"},
		"back":    {used(key(2), key(1), 2), "none"},
		"blinded": {used(key(3), key(4), 4), "530 msat"},
		"before":  {used(key(20), key(3), 3), "550 msat"},
		"unknown": {used(key(1), key(2), 9), "none"},
	} {
		if tt[0] != tt[1] {
			t.Errorf("%s: %s, want %s", name, tt[0], tt[1])
		}
	}
	a, b := lntypes.NodeID(key(1)), lntypes.NodeID(key(2))
	c := f.Clone()
	f.AddInflightHTLC(&a, &b, 2, math.MaxUint64)
	if used(key(1), key(2), 2) != lntypes.Msat(math.MaxUint64).String() || *c.UsedLiquidityMsat(&a, &b, 2) != 1000 {
		t.Error("adding wraps, or reaches the copy")
	}
	back, err := ReadInFlightHtlcs(f.Write())
	if err != nil || !bytes.Equal(back.Write(), f.Write()) {
		t.Error(err)
	}
	if (*InFlightHtlcs)(nil).UsedLiquidityMsat(&a, &b, 2) != nil {
		t.Error("nil")
	}
	if _, err := ReadInFlightHtlcs([]byte{0, 2, 0}); err == nil {
		t.Error("a count without content is read")
	}
}

func details() ChannelDetails {
	state := ChannelShutdownStateResolvingHTLCs
	typ := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	cfg := config.DefaultChannelConfig()
	return ChannelDetails{
		ChannelID: lntypes.ChannelID{1},
		Counterparty: ChannelCounterparty{NodeID: key(2), UnspendablePunishmentReserve: 3, OutboundHTLCMinimumMsat: ptr[lntypes.Msat](4),
			OutboundHTLCMaximumMsat: ptr[lntypes.Msat](5), ForwardingInfo: &CounterpartyForwardingInfo{6, 7, 8}},
		FundingTxo: &lntypes.OutPoint{Txid: lntypes.Txid{9}, Index: 10}, ChannelType: &typ, ShortChannelID: ptr[lntypes.ShortChannelID](11),
		OutboundSCIDAlias: ptr[lntypes.ShortChannelID](12), InboundSCIDAlias: ptr[lntypes.ShortChannelID](13), ChannelValueSatoshis: 14,
		UnspendablePunishmentReserve: ptr[lntypes.Sat](15), UserChannelID: lntypes.U128{Hi: 16, Lo: 17}, FeerateSatPer1000Weight: ptr[uint32](18),
		BalanceMsat: 19, OutboundCapacityMsat: 20, NextOutboundHTLCLimitMsat: 21, NextOutboundHTLCMinimumMsat: 22, InboundCapacityMsat: 23,
		ConfirmationsRequired: ptr[uint32](24), Confirmations: ptr[uint32](25), ForceCloseSpendDelay: ptr[uint16](26), IsOutbound: true,
		IsChannelReady: true, ChannelShutdownState: &state, IsUsable: true, IsPublic: true, InboundHTLCMinimumMsat: ptr[lntypes.Msat](27),
		InboundHTLCMaximumMsat: ptr[lntypes.Msat](28), Config: &cfg,
	}
}

func TestChannelDetails(t *testing.T) {
	least := ChannelDetails{Counterparty: ChannelCounterparty{NodeID: key(2)}}
	for _, d := range []ChannelDetails{details(), least} {
		back, err := ReadChannelDetails(d.Write())
		if err != nil || !reflect.DeepEqual(back, d) {
			t.Errorf("%v\n%+v\n%+v", err, back, d)
		}
	}
	d := details()
	if *d.GetOutboundPaymentSCID() != 11 || *d.GetInboundPaymentSCID() != 13 {
		t.Error("names")
	}
	d.ShortChannelID, d.InboundSCIDAlias = nil, nil
	if *d.GetOutboundPaymentSCID() != 12 || d.GetInboundPaymentSCID() != nil {
		t.Error("names without the real one")
	}
	b := d.Write()
	for n := range b {
		if _, err := ReadChannelDetails(b[:n]); err == nil {
			t.Fatalf("%d of %d bytes suffice", n, len(b))
		}
	}
	for s := range ChannelShutdownState(5) {
		if back, err := ReadChannelShutdownState(s.Write()); err != nil || back != s || s.String() == "invalid" {
			t.Errorf("%v %v", back, err)
		}
	}
	for _, b := range [][]byte{{}, {1, 0}, {10, 0}, {0}} {
		if _, err := ReadChannelShutdownState(b); err == nil {
			t.Errorf("%x is read", b)
		}
	}
}

func TestChannelConfigForm(t *testing.T) {
	fixed := config.DefaultChannelConfig()
	fixed.MaxDustHTLCExposure = config.FixedLimitMsat{A: 77}
	for _, c := range []config.ChannelConfig{config.DefaultChannelConfig(), fixed} {
		if back, err := ReadChannelConfig(WriteChannelConfig(&c)); err != nil || back != c {
			t.Errorf("%+v %v", back, err)
		}
	}
	for _, e := range []config.MaxDustHTLCExposure{config.FixedLimitMsat{A: 1}, config.FeeRateMultiplier{A: 2}} {
		if back, err := ReadMaxDustHTLCExposure(WriteMaxDustHTLCExposure(e)); err != nil || back != e {
			t.Errorf("%v %v", back, err)
		}
	}
	if _, err := ReadMaxDustHTLCExposure([]byte{2, 0, 0, 0, 0, 0, 0, 0, 1}); err == nil {
		t.Error("an unknown kind is read")
	}
	// An old form has only the fixed limit.
	old := unhex(t, "29 0004 00000001 0101 00 0204 00000002 0402 0003 0608 0000000000000009 0a08 0000000000000005")
	old[0] = byte(len(old) - 1)
	if c, err := ReadChannelConfig(old); err != nil || c.MaxDustHTLCExposure != (config.FixedLimitMsat{A: 9}) {
		t.Errorf("%+v %v", c, err)
	}
}

func TestPaymentRelayOfPeer(t *testing.T) {
	for in, want := range map[uint16]uint16{0: 40, 40: 40, 41: 80, 80: 80, 81: 144, 145: 216, 216: 216} {
		i := CounterpartyForwardingInfo{1, 2, in}
		if got, ok := i.PaymentRelay(); !ok || got != (blinding.PaymentRelay{CLTVExpiryDelta: want, FeeProportionalMillionths: 2, FeeBaseMsat: 1}) {
			t.Errorf("%d: %+v", in, got)
		}
	}
	i := CounterpartyForwardingInfo{1, 2, 217}
	if _, ok := i.PaymentRelay(); ok {
		t.Error("an expiry that gives the peer away")
	}
}

func TestCandidates(t *testing.T) {
	d := details()
	us, peer := lntypes.NodeID(key(1)), lntypes.NodeID(key(2))
	hint := RouteHintHop{SrcNodeID: key(3), ShortChannelID: 5, Fees: RoutingFees{1, 2}, CLTVExpiryDelta: 6}
	channel := DirectedChannel{Source: us, Target: peer, Fees: RoutingFees{3, 4}, CLTVExpiryDelta: 7, HTLCMinimumMsat: 8, Capacity: EffectiveCapacityTotal{9, 9}}
	blind := blindedParams()
	bp := blind.BlindedRouteHints()[0]
	for _, tt := range []struct {
		c             CandidateRouteHop
		scid, unique  string
		delta         uint32
		min, capacity lntypes.Msat
		fees          RoutingFees
		source        lntypes.NodeID
		target        *lntypes.NodeID
	}{
		{CandidateRouteHopFirstHop{NewFirstHopCandidate(&d, us)}, "0x0x11", "0x0x11", 0, 22, 21, RoutingFees{}, us, &peer},
		{CandidateRouteHopPublicHop{NewPublicHopCandidate(&channel, 4)}, "0x0x4", "0x0x4", 7, 8, 9, RoutingFees{3, 4}, us, &peer},
		{CandidateRouteHopPrivateHop{NewPrivateHopCandidate(&hint, peer)}, "0x0x5", "none", 6, 0, math.MaxUint64, RoutingFees{1, 2}, lntypes.NodeID(key(3)), &peer},
		{CandidateRouteHopBlinded{NewBlindedPathCandidate(&bp, 0)}, "none", "none", 3, 4, 5, RoutingFees{1, 2}, lntypes.NodeID(key(3)), nil},
		{CandidateRouteHopOneHopBlinded{NewOneHopBlindedPathCandidate(&bp, 0)}, "none", "none", 0, 0, math.MaxUint64, RoutingFees{}, lntypes.NodeID(key(3)), nil},
	} {
		name := func(s *lntypes.ShortChannelID) string {
			if s == nil {
				return "none"
			}
			return s.String()
		}
		if name(tt.c.ShortChannelID()) != tt.scid || name(tt.c.GloballyUniqueShortChannelID()) != tt.unique || tt.c.CLTVExpiryDelta() != tt.delta ||
			tt.c.HTLCMinimumMsat() != tt.min || tt.c.EffectiveCapacity().AsMsat() != tt.capacity || tt.c.Fees() != tt.fees || tt.c.Source() != tt.source ||
			!equalPtr(tt.c.Target(), tt.target) {
			t.Errorf("%T", tt.c)
		}
	}
	d.IsPublic = false
	if (CandidateRouteHopFirstHop{NewFirstHopCandidate(&d, us)}).GloballyUniqueShortChannelID() != nil {
		t.Error("a private channel has no name that is known to all")
	}
}

func FuzzReadRoute(f *testing.F) {
	r := fullRoute()
	f.Add(r.Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := ReadRoute(b)
		if err != nil {
			return
		}
		if again, err := ReadRoute(r.Write()); err != nil || !bytes.Equal(again.Write(), r.Write()) {
			t.Fatal(err)
		}
	})
}

func FuzzReadOthers(f *testing.F) {
	p, d, fields := fullParams(), details(), RecipientOnionFieldsSecretOnly(lntypes.PaymentSecret{1})
	f.Add(p.Write())
	f.Add(d.Write())
	f.Add(fields.Write())
	f.Add(WriteHTLCSource(sources()[0]))
	f.Add(WriteHTLCSource(sources()[3]))
	f.Fuzz(func(t *testing.T, b []byte) {
		if p, err := ReadPaymentParameters(b, 5); err == nil {
			if again, err := ReadPaymentParameters(p.Write(), 5); err != nil || !again.Equal(p) {
				t.Fatal(err)
			}
		}
		if s, err := ReadHTLCSource(b); err == nil {
			if again, err := ReadHTLCSource(WriteHTLCSource(s)); err != nil || !HTLCSourceEqual(again, s) {
				t.Fatal(err)
			}
		}
		_, _ = ReadRouteParameters(b)
		_, _ = ReadChannelDetails(b)
		_, _ = ReadRecipientOnionFields(b)
		_, _ = ReadInFlightHtlcs(b)
		_, _ = ReadRouteHint(b)
		_, _ = ReadBlindedTail(b)
	})
}
