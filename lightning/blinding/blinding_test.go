package blinding

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

type counter byte

func (c *counter) GetSecureRandomBytes() (b [32]byte) {
	*c++
	b[31] = byte(*c)
	return b
}

func node(t testing.TB, n byte) (lntypes.SecretKey, lntypes.PublicKey) {
	t.Helper()
	priv := lntypes.SecretKey{31: n}
	pub, err := secp.PubKeyFromSecret(priv)
	if err != nil {
		t.Fatal(err)
	}
	return priv, pub
}

func terms(base, prop uint32, delta uint16, least lntypes.Msat) ForwardTlvs {
	return ForwardTlvs{PaymentRelay: PaymentRelay{delta, prop, base}, PaymentConstraints: PaymentConstraints{HTLCMinimumMsat: least}}
}

func TestBOLT4_AggregatedTerms(t *testing.T) {
	payee := ReceiveTlvs{PaymentConstraints: PaymentConstraints{HTLCMinimumMsat: 1}}
	two := []ForwardNode{
		{Tlvs: terms(100, 500, 144, 100), HTLCMaximumMsat: math.MaxUint64},
		{Tlvs: terms(100, 500, 144, 1000), HTLCMaximumMsat: math.MaxUint64},
	}
	for _, tt := range []struct {
		name  string
		nodes []ForwardNode
		max   lntypes.Msat
		want  BlindedPayInfo
	}{
		{"the specification's example", two, 100_000, BlindedPayInfo{201, 1001, 288, 900, 100_000, features.BlindedHopFeatures{}}},
		{"no nodes", nil, 4242, BlindedPayInfo{0, 0, 0, 1, 4242, features.BlindedHopFeatures{}}},
		{"free, so the greatest minimum counts", []ForwardNode{
			{Tlvs: terms(0, 0, 0, 1), HTLCMaximumMsat: math.MaxUint64},
			{Tlvs: terms(0, 0, 0, 2000), HTLCMaximumMsat: math.MaxUint64},
		}, 9999, BlindedPayInfo{0, 0, 0, 2000, 9999, features.BlindedHopFeatures{}}},
	} {
		got, ok := aggregate(tt.nodes, &payee, tt.max)
		if !ok || got != tt.want {
			t.Errorf("%s: got %+v, %v", tt.name, got, ok)
		}
	}
}

func TestAggregateRefuses(t *testing.T) {
	var unknown features.BlindedHopFeatures
	if err := unknown.SetRequiredCustomBit(300); err != nil {
		t.Fatal(err)
	}
	demanding := terms(0, 0, 0, 0)
	demanding.Features = unknown
	many := make([]ForwardNode, 2)
	for i := range many {
		many[i] = ForwardNode{Tlvs: terms(math.MaxUint32, math.MaxUint32, 40_000, 0), HTLCMaximumMsat: math.MaxUint64}
	}
	for name, nodes := range map[string][]ForwardNode{
		"unknown features": {{Tlvs: demanding, HTLCMaximumMsat: 1000}},
		"overflow":         many,
		"long expiry":      {{Tlvs: terms(0, 0, 65535, 0), HTLCMaximumMsat: 1000}, {Tlvs: terms(0, 0, 1, 0), HTLCMaximumMsat: 1000}},
		"fee above max":    {{Tlvs: terms(2000, 0, 1, 0), HTLCMaximumMsat: 1000}},
		"min above max":    {{Tlvs: terms(0, 0, 1, 5000), HTLCMaximumMsat: 1000}},
	} {
		if info, ok := aggregate(nodes, &ReceiveTlvs{}, 1_000_000); ok {
			t.Errorf("%s: got %+v", name, info)
		}
	}
}

// known-attacks O7: no fee rate makes a forward cost us money or wrap around.
func TestAmountToForward_NeverAtALoss(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	rates := []uint32{0, 1, 499_999, 1_000_000, 1_999_999, 2_000_000, 2_000_001, 3_000_000, math.MaxUint32}
	bases := []uint32{0, 1, 1000, math.MaxUint32}
	for _, prop := range rates {
		for _, base := range bases {
			relay := PaymentRelay{FeeProportionalMillionths: prop, FeeBaseMsat: base}
			for n := range 400 {
				in := lntypes.Msat(n)
				if n >= 200 {
					in = lntypes.Msat(rng.Uint64() >> (rng.UintN(64)))
				}
				out, ok := AmountToForward(in, &relay)
				if ok != (uint64(in) >= uint64(base)) {
					t.Fatalf("%d msat at %d+%dppm: ok %v", in, base, prop, ok)
				}
				if !ok {
					continue
				}
				fee := feeOf(uint64(out), uint64(base), uint64(prop))
				if out > in || fee > uint64(in-out) {
					t.Fatalf("%d msat at %d+%dppm: forwards %d, fee %d", in, base, prop, out, fee)
				}
			}
		}
	}
}

func TestAmountToForward_IsTheSendersAmount(t *testing.T) {
	// What a sender adds up forwards is what the hop takes off.
	relay := PaymentRelay{FeeProportionalMillionths: 150, FeeBaseMsat: 100}
	for _, want := range []lntypes.Msat{1, 999, 100_000, 123_456_789} {
		in := want + lntypes.Msat(feeOf(uint64(want), 100, 150))
		if got, ok := AmountToForward(in, &relay); !ok || got != want {
			t.Errorf("%d: got %d, %v", want, got, ok)
		}
	}
}

func TestPathForPayment(t *testing.T) {
	alicePriv, alice := node(t, 1)
	bobPriv, bob := node(t, 2)
	var draws counter
	recv := ReceiveTlvs{PaymentSecret: lntypes.PaymentSecret{9}, PaymentConstraints: PaymentConstraints{700_000, 5}}
	fwd := terms(10, 20, 40, 1)
	fwd.ShortChannelID = 77
	got, err := BlindedPathNewForPayment([]ForwardNode{{Tlvs: fwd, NodeID: alice, HTLCMaximumMsat: 1e9}}, bob, recv, 1e9, &draws)
	if err != nil || draws != 1 {
		t.Fatal(err, draws)
	}
	if got.Path.IntroductionNodeID != alice || len(got.Path.BlindedHops) != 2 || got.PayInfo.CLTVExpiryDelta != 40 {
		t.Fatalf("%+v", got)
	}
	point := got.Path.BlindingPoint
	for i, step := range []struct {
		priv lntypes.SecretKey
		want PaymentTlvs
	}{{alicePriv, fwd}, {bobPriv, recv}} {
		ss, err := secp.ECDH(step.priv, point)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := Unblind(got.Path.BlindedHops[i].EncryptedPayload, ss)
		if err != nil {
			t.Fatal(err)
		}
		tlvs, err := ReadPaymentTlvs(plain)
		if err != nil || tlvs != step.want {
			t.Fatalf("hop %d: %+v, %v", i, tlvs, err)
		}
		if _, err := Unblind(got.Path.BlindedHops[1-i].EncryptedPayload, ss); !errors.Is(err, lntypes.ErrInvalidValue) {
			t.Fatalf("hop %d opens the other's payload: %v", i, err)
		}
		if point, err = NextBlindingPoint(point, ss); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPathRefusesBadKeys(t *testing.T) {
	var draws counter
	bad := lntypes.PublicKey{2}
	if _, err := BlindedPathNewForMessage(nil, &draws); err == nil {
		t.Error("a path without nodes")
	}
	if _, err := BlindedPathOneHopForMessage(bad, &draws); err == nil {
		t.Error("a key that is no point")
	}
	if _, err := BlindedPathOneHopForPayment(bad, ReceiveTlvs{}, &draws); err == nil {
		t.Error("a key that is no point")
	}
}

func TestPathForMessage(t *testing.T) {
	alicePriv, alice := node(t, 1)
	_, bob := node(t, 2)
	var draws counter
	path, err := BlindedPathNewForMessage([]lntypes.PublicKey{alice, bob}, &draws)
	if err != nil || draws != 1 {
		t.Fatal(err, draws)
	}
	ss, _ := secp.ECDH(alicePriv, path.BlindingPoint)
	plain, err := Unblind(path.BlindedHops[0].EncryptedPayload, ss)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := ReadMessageTlvs(plain); err != nil || got.(MessageForwardTlvs).NextNodeID != bob {
		t.Fatalf("%+v, %v", got, err)
	}
	back, err := ReadBlindedPath(path.Write())
	if err != nil || !back.Equal(path) {
		t.Fatalf("%+v, %v", back, err)
	}
}

func TestPayloadErrors(t *testing.T) {
	_, pub := node(t, 3)
	scid := "0208" + "0000000000000001"
	relay := "0a06" + "000a" + "00000001"
	constraints := "0c04" + "000b0000"
	secret := "fe00010000" + "20" + "0101010101010101010101010101010101010101010101010101010101010101"
	for name, tt := range map[string]struct {
		hex string
		ok  bool
	}{
		"forward":                   {scid + relay + constraints, true},
		"receive":                   {constraints + secret, true},
		"empty":                     {"", false},
		"forward without relay":     {scid + constraints, false},
		"forward without limits":    {scid + relay, false},
		"forward with secret":       {scid + relay + constraints + secret, false},
		"receive with relay":        {relay + constraints + secret, false},
		"receive with features":     {constraints + "0e00" + secret, false},
		"receive without limits":    {secret, false},
		"limits, no kind":           {constraints, false},
		"unknown even type":         {scid + relay + constraints + "1000", false},
		"unknown odd type":          {scid + relay + constraints + "1100", true},
		"wrong order":               {relay + scid + constraints, false},
		"short scid":                {"020101" + relay + constraints, false},
		"number with leading zero":  {scid + "0a07" + "000a" + "0000000100" + constraints, false},
		"length beyond the payload": {"01ff" + "ffffffffffffffff", false},
		"override that is no point": {scid + "0821" + "02" + "0000000000000000000000000000000000000000000000000000000000000000" + relay + constraints, false},
	} {
		got, err := ReadPaymentTlvs(unhex(t, tt.hex))
		if (err == nil) != tt.ok {
			t.Errorf("%s: got %+v, %v", name, got, err)
		}
	}
	recv := MessageReceiveTlvs{PathID: []byte{1}}
	fwd := MessageForwardTlvs{NextNodeID: pub}
	if _, err := ReadMessageTlvs(append(fwd.Write(), recv.Write()...)); err == nil {
		t.Error("a message hop that forwards and receives")
	}
}

func TestPathCodecErrors(t *testing.T) {
	_, a := node(t, 1)
	path := BlindedPath{IntroductionNodeID: a, BlindingPoint: a, BlindedHops: []BlindedHop{{a, []byte{1, 2}}}}
	good := path.Write()
	for n := range good {
		if _, err := ReadBlindedPath(good[:n]); err == nil {
			t.Fatalf("%d of %d bytes suffice", n, len(good))
		}
	}
	none := append(append([]byte{}, good[:66]...), 0)
	if _, err := ReadBlindedPath(none); !errors.Is(err, lntypes.ErrInvalidValue) {
		t.Errorf("no hops: %v", err)
	}
	relay, limits := PaymentRelay{1, 2, 0}, PaymentConstraints{3, 400}
	if back, err := ReadPaymentRelay(relay.Write()); err != nil || back != relay {
		t.Errorf("%+v, %v", back, err)
	}
	if back, err := ReadPaymentConstraints(limits.Write()); err != nil || back != limits {
		t.Errorf("%+v, %v", back, err)
	}
	for _, f := range []BlindedFailure{BlindedFailureFromIntroductionNode, BlindedFailureFromBlindedNode} {
		if back, err := ReadBlindedFailure(f.Write()); err != nil || back != f {
			t.Errorf("%v, %v", back, err)
		}
	}
	for _, b := range [][]byte{{}, {1, 0}, {4, 0}, {0}, {0, 0, 0}} {
		if _, err := ReadBlindedFailure(b); err == nil {
			t.Errorf("%x is read as a way of failing", b)
		}
	}
	info := BlindedPayInfo{1, 2, 3, 4, 5, features.BlindedHopFeatures{}}
	if back, err := ReadBlindedPayInfo(info.Write()); err != nil || back != info {
		t.Errorf("%+v, %v", back, err)
	}
}

func FuzzReadPaymentTlvs(f *testing.F) {
	f.Add((&ForwardTlvs{ShortChannelID: 5}).Write())
	f.Add((&ReceiveTlvs{}).Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		_, _ = ReadPaymentTlvs(b)
		_, _ = ReadMessageTlvs(b)
	})
}

func FuzzReadBlindedPath(f *testing.F) {
	_, a := node(f, 1)
	f.Add((&BlindedPath{a, a, []BlindedHop{{a, []byte{1}}}}).Write())
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := ReadBlindedPath(b)
		if err != nil {
			return
		}
		if back, err := ReadBlindedPath(p.Write()); err != nil || !back.Equal(p) {
			t.Fatalf("%+v, %v", back, err)
		}
	})
}
