package onion

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

type draws byte

func (d *draws) GetSecureRandomBytes() (b [32]byte) {
	*d++
	b[31] = byte(*d)
	return b
}

func testNode(t testing.TB, n byte) (lntypes.SecretKey, lntypes.PublicKey) {
	t.Helper()
	priv := lntypes.SecretKey{30: 1, 31: n}
	pub, err := secp.PubKeyFromSecret(priv)
	if err != nil {
		t.Fatal(err)
	}
	return priv, pub
}

// testPath has n hops that charge 10 msat and 45 blocks each; the last gets
// 1000 msat with a delta of 50.
func testPath(t testing.TB, n int) route.Path {
	var p route.Path
	for i := range n {
		_, pub := testNode(t, byte(i+1))
		h := route.RouteHop{PubKey: pub, ShortChannelID: lntypes.ShortChannelID(100 + i), FeeMsat: 10, CLTVExpiryDelta: 45}
		if i == n-1 {
			h.FeeMsat, h.CLTVExpiryDelta = 1000, 50
		}
		p.Hops = append(p.Hops, h)
	}
	return p
}

var session = lntypes.SecretKey{31: 77}

const testHeight = 600_000

func onionOver(t testing.TB, path *route.Path, recipient *route.RecipientOnionFields) *lnwire.UpdateAddHTLC {
	t.Helper()
	hash := lntypes.PaymentHash{42}
	packet, amount, cltv, err := CreatePaymentOnion(path, session, 1000, recipient, testHeight+1, hash, nil, [32]byte{1})
	if err != nil {
		t.Fatal(err)
	}
	return &lnwire.UpdateAddHTLC{PaymentHash: hash, AmountMsat: amount, CltvExpiry: cltv, OnionRoutingPacket: packet}
}

func withSecret() *route.RecipientOnionFields {
	f := route.RecipientOnionFieldsSecretOnly(lntypes.PaymentSecret{3})
	return &f
}

func TestOnionAllTheWay(t *testing.T) {
	path := testPath(t, 4)
	msg := onionOver(t, &path, withSecret())
	if msg.AmountMsat != 1030 || msg.CltvExpiry != testHeight+1+50+3*45 {
		t.Fatalf("first HTLC: %d msat until %d", msg.AmountMsat, msg.CltvExpiry)
	}
	for i := range path.Hops {
		priv, _ := testNode(t, byte(i+1))
		info, fail := PeelPaymentOnion(msg, nodeECDH(priv), testHeight, false, false)
		if fail != nil {
			t.Fatalf("hop %d: %v", i, fail)
		}
		if i == len(path.Hops)-1 {
			r := info.Routing.(PendingHTLCRoutingReceive)
			if r.PaymentData != (FinalOnionHopData{lntypes.PaymentSecret{3}, 1000}) || info.OutgoingAmtMsat != 1000 {
				t.Fatalf("%+v", info)
			}
			continue
		}
		fwd := info.Routing.(PendingHTLCRoutingForward)
		if got := info.IncomingCLTVExpiry(); got == nil || *got != msg.CltvExpiry {
			t.Fatalf("hop %d: incoming expiry %v", i, got)
		}
		if fwd.ShortChannelID != path.Hops[i+1].ShortChannelID {
			t.Fatalf("hop %d forwards over %s", i, fwd.ShortChannelID)
		}
		msg.AmountMsat, msg.CltvExpiry, msg.OnionRoutingPacket = info.OutgoingAmtMsat, info.OutgoingCLTVValue, fwd.OnionPacket
	}
}

// known-attacks O1: a payload's length is bounded by the packet, whatever it says.
func TestPeelHostileLength(t *testing.T) {
	priv, pub := testNode(t, 1)
	keys, err := HopKeysFor([]lntypes.PublicKey{pub}, session)
	if err != nil {
		t.Fatal(err)
	}
	for name, start := range map[string][]byte{
		"2^32-1":            {0xfe, 0xff, 0xff, 0xff, 0xff},
		"2^64-1":            {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
		"whole packet":      {0xfd, 0x05, 0x11},
		"all but the HMAC":  {0xfd, 0x05, 0x0f},
		"not minimal":       {0xfd, 0x00, 0x05},
		"legacy realm 0":    {0},
		"length of nothing": {1, 0},
	} {
		packet, err := BuildPaymentPacket([][]byte{start}, keys, [32]byte{}, lntypes.PaymentHash{})
		if err != nil {
			t.Fatal(err)
		}
		msg := &lnwire.UpdateAddHTLC{OnionRoutingPacket: packet}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _ = Peel(packet.HopData[:], packet.HMAC, keys[0].SharedSecret, msg.PaymentHash[:])
		if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > 64<<10 {
			t.Errorf("%s: %d bytes allocated", name, after.TotalAlloc-before.TotalAlloc)
		}
		_, _, _, refusal := DecodeIncomingHTLC(msg, nodeECDH(priv))
		if refusal == nil || refusal.Relay == nil || refusal.Code != InvalidOnionPayload {
			t.Errorf("%s: %+v", name, refusal)
		}
	}
}

// known-attacks R3: a path longer than the onion is refused, not cut.
func TestCreateRefuses(t *testing.T) {
	long := testPath(t, 3)
	for len(long.Hops) < 40 {
		long.Hops = append(long.Hops, long.Hops...)
	}
	dear := testPath(t, 2)
	dear.Hops[0].FeeMsat = math.MaxUint64
	dearer := testPath(t, 2)
	dearer.Hops[0].FeeMsat = lntypes.MaxValueMsat
	late := testPath(t, 2)
	late.Hops[0].CLTVExpiryDelta = math.MaxUint32
	badKey := testPath(t, 2)
	badKey.Hops[1].PubKey = lntypes.PublicKey{2}
	emptyTail := testPath(t, 1)
	emptyTail.BlindedTail = &route.BlindedTail{}
	for name, p := range map[string]route.Path{
		"no hops": {}, "too long": long, "fees wrap": dear, "fees beyond all money": dearer, "late expiry": late,
		"key is no point": badKey, "empty blinded tail": emptyTail,
	} {
		_, _, _, err := CreatePaymentOnion(&p, session, 1000, withSecret(), testHeight, lntypes.PaymentHash{}, nil, [32]byte{})
		if _, ok := err.(lntypes.InvalidRoute); !ok {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Growing metadata: refused exactly when it no longer fits.
	path := testPath(t, 10)
	fits := 0
	for n := 0; n < 1400; n += 7 {
		meta := make([]byte, n)
		f := route.RecipientOnionFields{PaymentSecret: &lntypes.PaymentSecret{}, PaymentMetadata: &meta}
		_, _, _, err := CreatePaymentOnion(&path, session, 1000, &f, testHeight, lntypes.PaymentHash{}, nil, [32]byte{})
		if err == nil {
			if fits++; fits != n/7+1 {
				t.Fatalf("%d bytes fit though fewer did not", n)
			}
		}
	}
	if fits == 0 || fits > 150 {
		t.Fatalf("%d sizes fit", fits)
	}
}

func TestMalformedOnions(t *testing.T) {
	priv, _ := testNode(t, 1)
	other, _ := testNode(t, 9)
	path := testPath(t, 2)
	good := onionOver(t, &path, withSecret())
	for name, tt := range map[string]struct {
		change func(*lnwire.UpdateAddHTLC)
		priv   lntypes.SecretKey
		code   Code
	}{
		"version":        {func(m *lnwire.UpdateAddHTLC) { m.OnionRoutingPacket.Version = 1 }, priv, InvalidOnionVersion},
		"key":            {func(m *lnwire.UpdateAddHTLC) { m.OnionRoutingPacket.PublicKey[0] = 5 }, priv, InvalidOnionKey},
		"hop data":       {func(m *lnwire.UpdateAddHTLC) { m.OnionRoutingPacket.HopData[1299] ^= 1 }, priv, InvalidOnionHMAC},
		"hmac":           {func(m *lnwire.UpdateAddHTLC) { m.OnionRoutingPacket.HMAC[0] ^= 1 }, priv, InvalidOnionHMAC},
		"payment hash":   {func(m *lnwire.UpdateAddHTLC) { m.PaymentHash[5] ^= 1 }, priv, InvalidOnionHMAC},
		"other node":     {func(m *lnwire.UpdateAddHTLC) {}, other, InvalidOnionHMAC},
		"in a blind one": {func(m *lnwire.UpdateAddHTLC) { m.BlindingPoint = &path.Hops[0].PubKey }, priv, InvalidOnionBlinding},
		"bad path key":   {func(m *lnwire.UpdateAddHTLC) { m.BlindingPoint = &lntypes.PublicKey{} }, priv, InvalidOnionBlinding},
	} {
		m := *good
		tt.change(&m)
		_, _, _, refusal := DecodeIncomingHTLC(&m, nodeECDH(tt.priv))
		if refusal == nil || refusal.Malformed == nil || refusal.Malformed.FailureCode != uint16(tt.code) {
			t.Errorf("%s: %+v", name, refusal)
			continue
		}
		want := Sha256OfOnion(&m.OnionRoutingPacket)
		if tt.code == InvalidOnionBlinding {
			want = [32]byte{}
		}
		if refusal.Malformed.Sha256OfOnion != want {
			t.Errorf("%s: hash", name)
		}
	}
}

// known-attacks O2: what the last forwarder changed is found.
func TestFinalHopTampering(t *testing.T) {
	path := testPath(t, 1)
	priv, _ := testNode(t, 1)
	good := onionOver(t, &path, withSecret())
	fee := lntypes.Msat(1)
	for name, tt := range map[string]struct {
		change func(*lnwire.UpdateAddHTLC)
		skim   bool
		code   Code
	}{
		"as sent":             {func(*lnwire.UpdateAddHTLC) {}, false, 0},
		"more":                {func(m *lnwire.UpdateAddHTLC) { m.AmountMsat++ }, false, 0},
		"later":               {func(m *lnwire.UpdateAddHTLC) { m.CltvExpiry++ }, false, 0},
		"less":                {func(m *lnwire.UpdateAddHTLC) { m.AmountMsat-- }, false, FinalIncorrectHTLCAmount},
		"earlier":             {func(m *lnwire.UpdateAddHTLC) { m.CltvExpiry-- }, false, FinalIncorrectCLTVExpiry},
		"skimmed, unasked":    {func(m *lnwire.UpdateAddHTLC) { m.AmountMsat--; m.SkimmedFeeMsat = &fee }, false, FinalIncorrectHTLCAmount},
		"skimmed, agreed":     {func(m *lnwire.UpdateAddHTLC) { m.AmountMsat--; m.SkimmedFeeMsat = &fee }, true, 0},
		"skimmed too much":    {func(m *lnwire.UpdateAddHTLC) { m.AmountMsat -= 2; m.SkimmedFeeMsat = &fee }, true, FinalIncorrectHTLCAmount},
		"skimmed, not said":   {func(m *lnwire.UpdateAddHTLC) { m.AmountMsat-- }, true, FinalIncorrectHTLCAmount},
		"skim says too much":  {func(m *lnwire.UpdateAddHTLC) { all := ^lntypes.Msat(0); m.SkimmedFeeMsat = &all }, true, 0},
		"everything vanished": {func(m *lnwire.UpdateAddHTLC) { m.AmountMsat = 0 }, true, FinalIncorrectHTLCAmount},
	} {
		m := *good
		tt.change(&m)
		_, fail := PeelPaymentOnion(&m, nodeECDH(priv), testHeight, false, tt.skim)
		if (fail == nil) != (tt.code == 0) || fail != nil && Code(fail.ErrCode) != tt.code {
			t.Errorf("%s: %+v", name, fail)
		}
	}
	// The expiry must leave time to claim.
	if _, fail := PeelPaymentOnion(good, nodeECDH(priv), good.CltvExpiry-HTLCFailBackBuffer-1, false, false); fail == nil || Code(fail.ErrCode) != IncorrectOrUnknownPaymentDetails {
		t.Errorf("too soon: %+v", fail)
	}
	if _, fail := PeelPaymentOnion(good, nodeECDH(priv), good.CltvExpiry-HTLCFailBackBuffer-2, false, false); fail != nil {
		t.Errorf("just in time: %+v", fail)
	}
	if _, fail := PeelPaymentOnion(good, nodeECDH(priv), math.MaxUint32, false, false); fail == nil {
		t.Error("height wraps")
	}
}

// known-attacks O3, O4: a payment that lacks its secret fails with the same bytes
// as one that is not known at all.
func TestFinalFailuresLookAlike(t *testing.T) {
	preimage := lntypes.PaymentPreimage{1}
	terms := ReceiveTerms{PaymentHash: lntypes.PaymentHash{9}, AmountMsat: 1000, CLTVExpiry: testHeight + 100, CurrentHeight: testHeight}
	base := InboundReceive{SenderIntendedHTLCAmtMsat: 1000, CLTVExpiryHeight: testHeight + 100}
	keysend := base
	keysend.KeysendPreimage = &preimage
	mpp := keysend
	mpp.PaymentData = &FinalOnionHopData{TotalMsat: 2000}
	mppTerms := terms
	mppTerms.PaymentHash = preimage.Hash()
	soon := terms
	soon.CLTVExpiry = testHeight + 5
	early := base
	early.CLTVExpiryHeight = 0
	want := unknownPaymentData(1000, testHeight)
	for name, tt := range map[string]struct {
		p InboundReceive
		t ReceiveTerms
	}{"no secret": {base, terms}, "preimage of another hash": {keysend, terms}, "multi-part keysend": {mpp, mppTerms}, "too soon": {early, soon}} {
		_, fail := CreateReceiveInfo(tt.p, route.SharedSecret{}, &tt.t)
		if fail == nil || Code(fail.ErrCode) != IncorrectOrUnknownPaymentDetails || !bytes.Equal(fail.ErrData, want) {
			t.Errorf("%s: %+v", name, fail)
		}
	}
	mppTerms.AcceptMPPKeysend = true
	if info, fail := CreateReceiveInfo(mpp, route.SharedSecret{}, &mppTerms); fail != nil || info.Routing.(PendingHTLCRoutingReceiveKeysend).PaymentPreimage != preimage {
		t.Errorf("multi-part keysend, wanted: %+v", fail)
	}
}

func TestWrongPositionOfPayload(t *testing.T) {
	terms := &ReceiveTerms{CLTVExpiry: testHeight + 100, CurrentHeight: testHeight}
	if _, fail := CreateReceiveInfo(InboundForward{}, route.SharedSecret{}, terms); fail == nil || Code(fail.ErrCode) != InvalidOnionPayload {
		t.Errorf("forward at the end: %+v", fail)
	}
	if _, fail := CreateReceiveInfo(InboundBlindedForward{}, route.SharedSecret{}, terms); fail == nil || Code(fail.ErrCode) != InvalidOnionBlinding {
		t.Errorf("blinded forward at the end: %+v", fail)
	}
	for _, p := range []InboundPayload{InboundReceive{}, InboundBlindedReceive{}} {
		if _, fail := CreateForwardInfo(&lnwire.UpdateAddHTLC{}, HopForward{Payload: p}, route.SharedSecret{}, lntypes.PublicKey{}); fail == nil {
			t.Errorf("%T in the middle", p)
		}
	}
}

func TestCheckIncomingCLTV(t *testing.T) {
	const h = 1000
	for _, tt := range []struct {
		out, in uint32
		want    Code
	}{
		{h + 58, h + 100, 0},
		{h + 59, h + 100, IncorrectCLTVExpiry},
		{math.MaxUint32, math.MaxUint32, IncorrectCLTVExpiry},
		{0, h + HTLCFailBackBuffer, ExpiryTooSoon},
		{h + 3, h + 100, ExpiryTooSoon},
		{h + 4, h + 100, 0},
		{h + 100, h + CLTVFarFarAway, 0},
		{h + 100, h + CLTVFarFarAway + 1, ExpiryTooFar},
	} {
		if got, _ := CheckIncomingCLTV(h, tt.out, tt.in); got != tt.want {
			t.Errorf("out %d in %d: %s, want %s", tt.out, tt.in, got, tt.want)
		}
	}
}

func TestBOLT4_PayloadRules(t *testing.T) {
	_, pub := testNode(t, 8)
	amount, cltv := "0201ff", "040105"
	scid := "06080000000000000001"
	data := "0821" + strings.Repeat("01", 32) + "09"
	secretOnly := "0820" + strings.Repeat("01", 32)
	enc, key := "0a0100", "0c21"+pub.String()
	keysend := "ff0000000146c6616c" + "20" + strings.Repeat("02", 32)
	custom := "fe00010001" + "0101"
	for name, tt := range map[string]struct {
		hex  string
		want InboundPayload
	}{
		"forward":                {amount + cltv + scid, InboundForward{}},
		"receive":                {amount + cltv + data, InboundReceive{}},
		"receive, no total":      {amount + cltv + secretOnly, InboundReceive{}},
		"keysend":                {amount + cltv + keysend, InboundReceive{}},
		"metadata":               {amount + cltv + data + "1003010203", InboundReceive{}},
		"custom record":          {amount + cltv + data + custom, InboundReceive{}},
		"odd unknown":            {amount + cltv + "0701aa" + data, InboundReceive{}},
		"even unknown":           {amount + cltv + data + "1400", nil},
		"no amount":              {cltv + scid, nil},
		"no expiry":              {amount + scid, nil},
		"nothing":                {"", nil},
		"forward with secret":    {amount + cltv + scid + data, nil},
		"forward with metadata":  {amount + cltv + scid + "1000", nil},
		"total without blinding": {amount + cltv + "1201ff", nil},
		"hidden data, no key":    {amount + cltv + enc, nil},
		"hidden data is garbage": {enc + key, nil},
		"key without data":       {key, nil},
		"key is no point":        {enc + "0c21" + strings.Repeat("05", 33), nil},
		"unsorted":               {cltv + amount + scid, nil},
		"twice":                  {amount + amount + cltv + scid, nil},
		"amount not minimal":     {"020200ff" + cltv + scid, nil},
		"amount beyond money":    {"0208ffffffffffffffff" + cltv + scid, nil},
		"total beyond money":     {amount + cltv + "0828" + strings.Repeat("01", 32) + "ffffffffffffffff", nil},
		"short secret":           {amount + cltv + "081f" + strings.Repeat("01", 31), nil},
		"short scid":             {amount + cltv + "060100", nil},
		"short preimage":         {amount + cltv + "ff0000000146c6616c" + "1f" + strings.Repeat("02", 31), nil},
		"value beyond the end":   {amount + cltv + "0608" + "00", nil},
	} {
		got, err := ReadInboundPayload(unhex(t, tt.hex), nil, nodeECDH(session))
		if tt.want == nil && err == nil || tt.want != nil && fmt.Sprintf("%T", got) != fmt.Sprintf("%T", tt.want) {
			t.Errorf("%s: got %T %v", name, got, err)
		}
	}
	if _, err := ReadInboundPayload(unhex(t, amount+cltv+scid), &pub, nodeECDH(session)); err == nil {
		t.Error("a clear payload inside a blinded path")
	}
	if _, err := ReadInboundPayload(unhex(t, enc+key), &pub, nodeECDH(session)); err == nil {
		t.Error("two path keys")
	}
}

// In a blinded path every failure is the same, from the introduction node too.
func TestBlindedFailureOfIntroductionNode(t *testing.T) {
	priv, pub := testNode(t, 1)
	_, bob := testNode(t, 2)
	fwd := blinding.ForwardTlvs{ShortChannelID: 5, PaymentConstraints: blinding.PaymentConstraints{MaxCLTVExpiry: 1}}
	bp, err := blinding.BlindedPathNewForPayment([]blinding.ForwardNode{{Tlvs: fwd, NodeID: pub, HTLCMaximumMsat: 1e6}}, bob, blinding.ReceiveTlvs{}, 1e6, new(draws))
	if err != nil {
		t.Fatal(err)
	}
	path := route.Path{Hops: testPath(t, 1).Hops, BlindedTail: &route.BlindedTail{Hops: bp.Path.BlindedHops, BlindingPoint: bp.Path.BlindingPoint, FinalValueMsat: 500}}
	msg := onionOver(t, &path, &route.RecipientOnionFields{})
	_, _, _, refusal := DecodeIncomingHTLC(msg, nodeECDH(priv))
	if refusal == nil || refusal.Relay == nil || refusal.Code != InvalidOnionBlinding {
		t.Fatalf("%+v", refusal)
	}
	path.BlindedTail.Hops[0].EncryptedPayload[3] ^= 1
	msg = onionOver(t, &path, &route.RecipientOnionFields{})
	_, _, _, refusal = DecodeIncomingHTLC(msg, nodeECDH(priv))
	if refusal == nil || refusal.Relay == nil || refusal.Code != InvalidOnionBlinding {
		t.Fatalf("damaged: %+v", refusal)
	}
}

func channelUpdate(scid lntypes.ShortChannelID, typed bool) []byte {
	u := lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{ShortChannelID: scid, CltvExpiryDelta: 99, HTLCMinimumMsat: 1e9, FeeBaseMsat: 1e6, HTLCMaximumMsat: 1e12}}
	b := u.Write()
	if typed {
		b = append(binary.BigEndian.AppendUint16(nil, u.MsgType()), b...)
	}
	return append(binary.BigEndian.AppendUint16(nil, uint16(len(b))), b...)
}

// failFrom returns the failure that the sender sees when hop i fails.
func failFrom(t testing.TB, path *route.Path, i int, code Code, data []byte) []byte {
	keys, err := HopKeysFor(PathPubKeys(path), session)
	if err != nil {
		t.Fatal(err)
	}
	packet := FailReason(code, data).GetEncryptedFailurePacket(keys[i].SharedSecret, nil)
	for i--; i >= 0; i-- {
		packet = EncryptFailure(keys[i].SharedSecret, packet.Data)
	}
	return packet.Data
}

func TestAttribution(t *testing.T) {
	path := testPath(t, 3)
	scid := func(i int) *lntypes.ShortChannelID { return &path.Hops[i].ShortChannelID }
	node := func(i int, perm bool) lnwire.NetworkUpdate {
		return lnwire.NodeFailure{NodeID: path.Hops[i].PubKey, IsPermanent: perm}
	}
	channel := func(i int, perm bool) lnwire.NetworkUpdate {
		return lnwire.ChannelFailure{ShortChannelID: path.Hops[i].ShortChannelID, IsPermanent: perm}
	}
	amount8 := make([]byte, 8)
	for name, tt := range map[string]struct {
		hop    int
		code   Code
		data   []byte
		update lnwire.NetworkUpdate
		scid   *lntypes.ShortChannelID
		perm   bool
	}{
		"temporary node":            {1, TemporaryNodeFailure, nil, node(1, false), scid(1), false},
		"permanent node":            {1, PermanentNodeFailure, nil, node(1, true), scid(1), false},
		"permanent node, final":     {2, PermanentNodeFailure, nil, node(2, true), scid(2), true},
		"next peer unknown":         {0, UnknownNextPeer, nil, channel(1, true), scid(1), false},
		"permanent channel":         {1, PermanentChannelFailure, nil, channel(2, true), scid(2), false},
		"bad onion":                 {0, InvalidOnionHMAC, make([]byte, 32), channel(1, true), nil, false},
		"temporary channel, bare":   {1, TemporaryChannelFailure, []byte{0, 0}, channel(2, false), scid(2), false},
		"temporary channel, no len": {1, TemporaryChannelFailure, nil, node(1, true), scid(1), false},
		"update cut":                {1, TemporaryChannelFailure, []byte{0, 9, 1}, node(1, true), scid(1), false},
		"update garbage":            {1, TemporaryChannelFailure, []byte{0, 3, 1, 2, 3}, node(1, true), scid(1), false},
		"disabled, bare":            {1, ChannelDisabled, []byte{0, 0, 0, 0}, channel(2, false), scid(2), false},
		"disabled but enabled":      {1, ChannelDisabled, append([]byte{0, 0}, channelUpdate(102, true)...), channel(1, true), scid(1), false},
		"fee of hop is too low":     {1, FeeInsufficient, append(amount8, channelUpdate(102, true)...), lnwire.ChannelUpdateMessage{}, scid(2), false},
		"minimum is above":          {0, AmountBelowMinimum, append(amount8, channelUpdate(101, false)...), lnwire.ChannelUpdateMessage{}, scid(1), false},
		"expiry delta is too low":   {1, IncorrectCLTVExpiry, append(make([]byte, 4), channelUpdate(102, true)...), lnwire.ChannelUpdateMessage{}, scid(2), false},
		"update of another channel": {1, TemporaryChannelFailure, channelUpdate(999, true), lnwire.ChannelUpdateMessage{}, scid(1), false},
		"unknown details":           {2, IncorrectOrUnknownPaymentDetails, make([]byte, 12), nil, nil, true},
		"unknown details, not last": {1, IncorrectOrUnknownPaymentDetails, make([]byte, 12), channel(2, true), scid(2), false},
		"final amount":              {2, FinalIncorrectHTLCAmount, amount8, nil, scid(2), false},
		"final expiry":              {2, FinalIncorrectCLTVExpiry, make([]byte, 4), nil, scid(2), false},
		"parts timed out":           {2, MPPTimeout, nil, nil, nil, false},
		"unknown code":              {1, 0x0077, nil, node(1, true), scid(1), false},
		"expiry too far":            {1, ExpiryTooFar, nil, node(1, true), scid(1), false},
	} {
		d := ProcessOnionFailure(&path, session, 1020, failFrom(t, &path, tt.hop, tt.code, tt.data), logger.Context{})
		if d.HopIndex != tt.hop || d.Code == nil || *d.Code != tt.code || !bytes.Equal(d.Data, tt.data) {
			t.Errorf("%s: %+v", name, d)
		}
		gotKind, wantKind := fmt.Sprintf("%T", d.NetworkUpdate), fmt.Sprintf("%T", tt.update)
		_, carries := tt.update.(lnwire.ChannelUpdateMessage)
		if gotKind != wantKind || !carries && d.NetworkUpdate != tt.update {
			t.Errorf("%s: update %+v", name, d.NetworkUpdate)
		}
		if (d.ShortChannelID == nil) != (tt.scid == nil) || tt.scid != nil && *d.ShortChannelID != *tt.scid {
			t.Errorf("%s: channel %v", name, d.ShortChannelID)
		}
		if d.PaymentFailedPermanently != tt.perm || d.FailedWithinBlindedPath {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// known-attacks O6: whatever comes from whomever, nothing outside the path is
// touched.
func TestAttributionNeverOutOfRange(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for n := 1; n <= 4; n++ {
		path := testPath(t, n)
		for range 60 {
			data := make([]byte, rng.UintN(300))
			for i := range data {
				data[i] = byte(rng.Uint32())
			}
			hop := rng.IntN(n)
			d := ProcessOnionFailure(&path, session, lntypes.Msat(rng.Uint64N(2000)), failFrom(t, &path, hop, Code(rng.Uint32()), data), logger.Context{})
			if d.HopIndex != hop {
				t.Fatalf("hop %d of %d: %+v", hop, n, d)
			}
			if d = ProcessOnionFailure(&path, session, 0, data, logger.Context{}); d.HopIndex != -1 || d.NetworkUpdate != nil {
				t.Fatalf("garbage: %+v", d)
			}
			if !d.PaymentFailedPermanently {
				t.Fatal("garbage must end the payment: only the recipient can be behind it")
			}
		}
		// An HMAC for a packet without any message.
		keys, err := HopKeysFor(PathPubKeys(&path), session)
		if err != nil {
			t.Fatal(err)
		}
		b := BuildFailure(keys[0].SharedSecret, 0, nil)
		for _, cut := range []int{0, 31, 32, 33, 35} {
			ProcessOnionFailure(&path, session, 0, EncryptFailure(keys[0].SharedSecret, b[:cut]).Data, logger.Context{})
		}
	}
}

func TestFailureInsideBlindedPath(t *testing.T) {
	path := testPath(t, 2)
	_, hidden := testNode(t, 7)
	path.BlindedTail = &route.BlindedTail{Hops: []blinding.BlindedHop{{BlindedNodeID: path.Hops[1].PubKey}, {BlindedNodeID: hidden}}}
	for _, packet := range [][]byte{nil, make([]byte, 300), failFrom(t, &path, 1, TemporaryNodeFailure, nil)} {
		d := ProcessOnionFailure(&path, session, 0, packet, logger.Context{})
		if !d.FailedWithinBlindedPath || d.ShortChannelID != nil || d.NetworkUpdate != nil || d.PaymentFailedPermanently {
			t.Errorf("%+v", d)
		}
	}
	d := ProcessOnionFailure(&path, session, 0, failFrom(t, &path, 0, UnknownNextPeer, nil), logger.Context{})
	if d.FailedWithinBlindedPath || d.HopIndex != 0 {
		t.Errorf("before the path: %+v", d)
	}
	path.BlindedTail.Hops = path.BlindedTail.Hops[:1]
	d = ProcessOnionFailure(&path, session, 0, failFrom(t, &path, 1, IncorrectOrUnknownPaymentDetails, make([]byte, 12)), logger.Context{})
	if !d.PaymentFailedPermanently || d.HopIndex != 1 {
		t.Errorf("recipient is the introduction node: %+v", d)
	}
}

func TestFirstHopMalformed(t *testing.T) {
	path := testPath(t, 2)
	r := FailReason(InvalidOnionHMAC, make([]byte, 32))
	d := r.DecodeOnionFailure(&route.OutboundRoute{Path: path, SessionPriv: session}, logger.Context{})
	if d.ShortChannelID == nil || *d.ShortChannelID != 100 || d.PaymentFailedPermanently {
		t.Errorf("%+v", d)
	}
}

func TestPhantomFailure(t *testing.T) {
	// A phantom node's failure looks as if it came from behind the real node.
	path := testPath(t, 2)
	keys, err := HopKeysFor(PathPubKeys(&path), session)
	if err != nil {
		t.Fatal(err)
	}
	packet := FailReasonFromCode(MPPTimeout).GetEncryptedFailurePacket(keys[0].SharedSecret, &keys[1].SharedSecret)
	if d := ProcessOnionFailure(&path, session, 0, packet.Data, logger.Context{}); d.HopIndex != 1 || *d.Code != MPPTimeout {
		t.Errorf("%+v", d)
	}
}

func TestStoredForms(t *testing.T) {
	_, pub := testNode(t, 1)
	amount, skim := lntypes.Msat(5), lntypes.Msat(1)
	meta := []byte{1, 2}
	ss := route.SharedSecret{4}
	custom := []route.CustomTLV{{Type: 65537, Value: []byte{9}}}
	override := BlindedForward{InboundBlindingPoint: pub, Failure: blinding.BlindedFailureFromBlindedNode, nextOverride: &pub}
	for _, routing := range []PendingHTLCRouting{
		PendingHTLCRoutingForward{ShortChannelID: 3, Blinded: &override, OnionPacket: lnwire.OnionPacket{PublicKey: pub}},
		PendingHTLCRoutingForward{ShortChannelID: 3},
		PendingHTLCRoutingReceive{PaymentData: FinalOnionHopData{lntypes.PaymentSecret{1}, 7}, PaymentMetadata: &meta, IncomingCLTVExpiry: 9, PhantomSharedSecret: &ss, CustomTlvs: custom, RequiresBlindedError: true},
		PendingHTLCRoutingReceiveKeysend{PaymentPreimage: lntypes.PaymentPreimage{8}, PaymentData: &FinalOnionHopData{TotalMsat: 1}, CustomTlvs: custom, IncomingCLTVExpiry: 4},
	} {
		info := PendingHTLCInfo{Routing: routing, IncomingSharedSecret: ss, PaymentHash: lntypes.PaymentHash{2}, IncomingAmtMsat: &amount, OutgoingAmtMsat: 4, OutgoingCLTVValue: 6, SkimmedFeeMsat: &skim, incomingCLTV: new(uint32)}
		b := info.Write()
		back, err := ReadPendingHTLCInfo(b)
		if err != nil || !bytes.Equal(back.Write(), b) || fmt.Sprintf("%T", back.Routing) != fmt.Sprintf("%T", routing) {
			t.Fatalf("%T: %v", routing, err)
		}
		for n := range b {
			if _, err := ReadPendingHTLCInfo(b[:n]); err == nil {
				t.Fatalf("%T: %d of %d bytes suffice", routing, n, len(b))
			}
		}
	}
	if back, err := ReadBlindedForward(override.Write()); err != nil || *back.nextOverride != pub || back.Failure != override.Failure {
		t.Errorf("%+v, %v", back, err)
	}
	data := FinalOnionHopData{lntypes.PaymentSecret{1}, 7}
	if back, err := ReadFinalOnionHopData(data.Write()); err != nil || back != data {
		t.Errorf("%+v, %v", back, err)
	}
	for _, b := range [][]byte{{}, {3, 0}, {0, 0}, WritePendingHTLCRouting(nil)} {
		if _, err := ReadPendingHTLCRouting(b); err == nil {
			t.Errorf("%x is read as a routing", b)
		}
	}
	for _, r := range []HTLCFailReason{FailReason(FeeInsufficient, []byte{1}), FailReasonFromPacket(lnwire.OnionErrorPacket{Data: []byte{2, 3}})} {
		back, err := ReadHTLCFailReason(r.Write())
		if err != nil || !bytes.Equal(back.Write(), r.Write()) {
			t.Fatalf("%v: %v", r, err)
		}
	}
	for _, b := range [][]byte{nil, {2, 0}, {0, 0}, {1, 4, 0, 2, 0, 1}} {
		if _, err := ReadHTLCFailReason(b); err == nil {
			t.Errorf("%x is read", b)
		}
	}
}

// known-attacks W1: a failure that is relayed keeps its length; one of our own
// stays far below a message's limit.
func TestFailureLengths(t *testing.T) {
	ss := route.SharedSecret{1}
	if n := len(BuildFailure(ss, MPPTimeout, nil)); n != 32+2+256+2 {
		t.Errorf("padded to %d", n)
	}
	if n := len(BuildFailure(ss, TemporaryChannelFailure, make([]byte, 100_000))); n > lnwire.MaxMessageLen-1000 {
		t.Errorf("grew to %d", n)
	}
	if n := len(EncryptFailure(ss, make([]byte, 60_000)).Data); n != 60_000 {
		t.Errorf("relayed as %d", n)
	}
}

// known-attacks N4: secrets do not print.
func TestSecretsRedact(t *testing.T) {
	keys, err := HopKeysFor(PathPubKeys(&route.Path{Hops: testPath(t, 1).Hops}), session)
	if err != nil {
		t.Fatal(err)
	}
	printed := fmt.Sprintf("%v %+v %x %s", keys, PendingHTLCInfo{IncomingSharedSecret: keys[0].SharedSecret}, keys[0].SharedSecret, keys[0].SharedSecret)
	if bytes.Contains([]byte(printed), fmt.Appendf(nil, "%x", keys[0].SharedSecret[:])) || !bytes.Contains([]byte(printed), []byte("<redacted>")) {
		t.Error(printed)
	}
}

func TestMessagePacket(t *testing.T) {
	for _, size := range []int{SmallMessageHopDataLen, BigMessageHopDataLen} {
		privs := make([]lntypes.SecretKey, 3)
		pubs := make([]lntypes.PublicKey, 3)
		for i := range privs {
			privs[i], pubs[i] = testNode(t, byte(i+1))
		}
		keys, err := HopKeysFor(pubs, session)
		if err != nil {
			t.Fatal(err)
		}
		payloads := [][]byte{withLength([]byte("one")), withLength(make([]byte, size/2)), withLength(nil)}
		packet, err := BuildMessagePacket(payloads, keys, [32]byte{2}, size)
		if err != nil {
			t.Fatal(err)
		}
		data, mac, pub := packet.HopData, packet.HMAC, packet.PublicKey
		for i := range privs {
			ss, _ := secp.ECDH(privs[i], pub)
			p, err := Peel(data, mac, ss, nil)
			if err != nil || !bytes.Equal(withLength(p.Payload), payloads[i]) || p.Final != (i == 2) {
				t.Fatalf("hop %d: %+v, %v", i, p, err)
			}
			if !p.Final {
				data, mac = p.NextHopData, p.NextHMAC
				if len(data) != size {
					t.Fatalf("hop %d passes on %d bytes", i, len(data))
				}
				pub, _ = NextHopPubKey(pub, ss)
			}
		}
		if _, err := BuildMessagePacket([][]byte{make([]byte, size-31)}, keys[:1], [32]byte{}, size); err == nil {
			t.Error("one byte too long")
		}
		if _, err := BuildMessagePacket([][]byte{make([]byte, size-32)}, keys[:1], [32]byte{}, size); err != nil {
			t.Error(err)
		}
	}
}

func FuzzReadInboundPayload(f *testing.F) {
	f.Add(OutboundForward{ShortChannelID: 1, AmtToForward: 2, OutgoingCLTVValue: 3}.Encode()[1:])
	f.Add(OutboundReceive{PaymentData: &FinalOnionHopData{TotalMsat: 4}}.Encode()[1:])
	ecdh := nodeECDH(session)
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := ReadInboundPayload(b, nil, ecdh)
		if (p == nil) == (err == nil) {
			t.Fatal(p, err)
		}
	})
}

func FuzzPeel(f *testing.F) {
	f.Add(make([]byte, 1300), []byte{5})
	f.Fuzz(func(t *testing.T, hopData, plainStart []byte) {
		if len(hopData) == 0 || len(hopData) > 40_000 {
			return
		}
		ss := route.SharedSecret{1}
		// Encrypt what the fuzzer wants to be read, and authenticate it.
		copy(hopData, plainStart)
		stream(keyRho.from(ss)).XORKeyStream(hopData, hopData)
		mu := keyMu.from(ss)
		p, err := Peel(hopData, macOf(mu, hopData), ss, nil)
		if err == nil && !p.Final && len(p.NextHopData) != len(hopData) {
			t.Fatal("length changed")
		}
	})
}

func macOf(mu [32]byte, data []byte) [32]byte { return lncrypto.HMAC256(mu[:], data) }

func FuzzProcessOnionFailure(f *testing.F) {
	f.Add([]byte{1, 2}, uint16(0x1007), 1)
	path := testPath(f, 3)
	f.Fuzz(func(t *testing.T, data []byte, code uint16, hop int) {
		if hop < 0 || hop > 2 {
			return
		}
		d := ProcessOnionFailure(&path, session, 1020, failFrom(t, &path, hop, Code(code), data), logger.Context{})
		if d.HopIndex != hop {
			t.Fatalf("%+v", d)
		}
	})
}

func FuzzReadStoredForms(f *testing.F) {
	info := PendingHTLCInfo{Routing: PendingHTLCRoutingReceive{}}
	f.Add(info.Write())
	r := FailReason(MPPTimeout, nil)
	f.Add(r.Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		if p, err := ReadPendingHTLCInfo(b); err == nil {
			if again, err := ReadPendingHTLCInfo(p.Write()); err != nil || !bytes.Equal(again.Write(), p.Write()) {
				t.Fatal(err)
			}
		}
		_, _ = ReadHTLCFailReason(b)
		rd := tlv.NewReader(b)
		_ = FinalOnionHopDataFrom(&rd)
	})
}
