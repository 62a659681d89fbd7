package channel

import (
	"encoding/hex"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

var updateGolden = flag.Bool("update", false, "write the golden files anew")

// busyPair stops in the middle of everything: HTLCs in all states, a feerate on
// its way, a full holding cell, blocked updates and updates in flight.
func busyPair(t testing.TB) *pair {
	p := newPair(t)
	p.alice.cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = true
	p.open(openArgs{value: 2_000_000, push: 800_000_000})
	a, b := p.alice, p.bob
	for i := range 6 {
		a.offer(p.htlc(lntypes.Msat(5_000_000 + i)))
		b.offer(p.htlc(lntypes.Msat(6_000_000 + i)))
	}
	b.policy = func(m *lnwire.UpdateAddHTLC) PendingHTLCStatus {
		if m.AmountMsat%2 == 0 {
			return PendingFail{Msg: lnwire.UpdateFailHTLC{HTLCID: m.HTLCID, Reason: lnwire.OnionErrorPacket{Data: []byte("x")}}}
		}
		return PendingFailMalformed{Msg: lnwire.UpdateFailMalformedHTLC{HTLCID: m.HTLCID, FailureCode: 0xc005}}
	}
	p.settle()
	h := p.htlc(7_000_000)
	h.SkimmedFeeMsat, h.BlindingPoint = ptr(lntypes.Msat(17)), ptr(b.nodeID)
	forward := h.PaymentHash
	failing := b.policy
	b.policy = func(m *lnwire.UpdateAddHTLC) PendingHTLCStatus {
		if m.PaymentHash == forward {
			amount := m.AmountMsat
			return PendingForward{Info: onion.PendingHTLCInfo{Routing: onion.PendingHTLCRoutingForward{ShortChannelID: 77},
				PaymentHash: m.PaymentHash, IncomingAmtMsat: &amount, OutgoingAmtMsat: amount, OutgoingCLTVValue: m.CltvExpiry}}
		}
		return failing(m)
	}
	for _, add := range []HTLCToSend{h, p.htlc(7_000_001), p.htlc(7_000_002)} {
		must(t, a.c.QueueAddHTLC(&a.env, add))
	}
	a.afterwards()
	for range 4 {
		a.deliver()
	}
	b.policy = nil
	must(t, a.c.QueueUpdateFee(&a.env, 1234))
	a.claim(a.accepted[0])
	must(t, a.c.QueueFailHTLC(a.accepted[1].HTLCID, lnwire.OnionErrorPacket{Data: []byte("later")}))
	must(t, a.c.QueueFailMalformedHTLC(a.accepted[2].HTLCID, 0xc004, [32]byte{3}))
	a.accepted = a.accepted[3:]
	must(t, a.c.QueueAddHTLC(&a.env, p.htlc(3_000_000)))
	b.slow, b.hold = true, true
	b.deliver()
	b.deliver()
	a.deliver()
	for a.deliver() || b.deliver() {
	}
	a.claim(a.accepted[0])
	must(t, a.c.QueueFailHTLC(a.accepted[1].HTLCID, lnwire.OnionErrorPacket{Data: []byte("last")}))
	must(t, a.c.QueueFailMalformedHTLC(a.accepted[2].HTLCID, 0xc006, [32]byte{4}))
	a.accepted = a.accepted[3:]
	must(t, a.c.QueueAddHTLC(&a.env, p.htlc(2_000_000)))
	must(t, a.c.QueueUpdateFee(&a.env, 1111))
	a.c.HandleChannelUpdate(&lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{FeeBaseMsat: 3}})
	a.c.targetCloseRate = ptr(uint32(777))
	return p
}

func golden(t *testing.T, name string, now []byte) []byte {
	t.Helper()
	path := filepath.Join("testdata", name+".hex")
	if *updateGolden {
		must(t, os.MkdirAll("testdata", 0o755))
		text := hex.EncodeToString(now)
		var lines []string
		for len(text) > 100 {
			lines, text = append(lines, text[:100]), text[100:]
		}
		must(t, os.WriteFile(path, []byte(strings.Join(append(lines, text), "\n")+"\n"), 0o644))
	}
	raw, err := os.ReadFile(path)
	must(t, err)
	b, err := hex.DecodeString(strings.Join(strings.Fields(string(raw)), ""))
	must(t, err)
	return b
}

// TestGoldenState: both sides of a channel as version 1 wrote them, in the middle
// of everything, load and finish what they were doing. known-attacks S8
func TestGoldenState(t *testing.T) {
	p := busyPair(t)
	rawAlice, rawBob := golden(t, "alice_v1", p.alice.c.Write()), golden(t, "bob_v1", p.bob.c.Write())
	if string(rawAlice) != string(p.alice.c.Write()) || string(rawBob) != string(p.bob.c.Write()) {
		t.Fatal("version 1 is written differently now")
	}
	for _, n := range []struct {
		*party
		raw []byte
	}{{p.alice, rawAlice}, {p.bob, rawBob}} {
		c, err := ReadChannel(n.raw, &n.env, supported())
		must(t, err)
		if string(c.Write()) != string(n.raw) {
			t.Fatalf("%s is written differently after reading", n.name)
		}
		n.c, n.out, n.slow, n.hold = c, nil, false, false
	}
	s := &simulator{pair: p, offered: map[uint64]string{}, apart: true}
	for i := range p.nextHash {
		s.offered[i+1] = ""
	}
	s.finish()
	p.alice.offer(p.htlc(1_000_000))
	p.settle()
	p.bob.claimAll()
	p.settle()
	p.checkAgreement()
}

// TestRoundTripValues: fields that the golden state does not vary.
func TestRoundTripValues(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	c := p.alice.c
	c.config.MaxDustHTLCExposure = config.FeeRateMultiplier{A: 77}
	c.config.AcceptUnderpayingHTLCs = true
	c.config.ForceCloseAvoidanceMaxFeeSatoshis = 5
	c.SetChannelUpdateStatus(ChannelUpdateStatus{Kind: UpdateEnabledStaged, Ticks: 3})
	c.waiting = waitingForMonitor{revokeAndACK: true,
		forwards: []AcceptedHTLC{{HTLCID: 9, Info: p.alice.statusFor(&lnwire.UpdateAddHTLC{AmountMsat: 5}).(PendingForward).Info}},
		failures: []FailedHTLC{{Source: route.PreviousHopData{HTLCID: 4}, PaymentHash: lntypes.PaymentHash{4},
			Reason: onion.FailReasonFromPacket(lnwire.OnionErrorPacket{Data: []byte{1}})}},
		finalizedClaims: []route.HTLCSource{route.PreviousHopData{HTLCID: 5}, route.OutboundRoute{SessionPriv: lntypes.SecretKey{31: 1},
			Path: route.Path{Hops: []route.RouteHop{{PubKey: p.bob.nodeID, FeeMsat: 5}}}}},
	}
	c.monitorUpdating = true
	c.fundingTx = p.fundingTx
	again, err := ReadChannel(c.Write(), &p.alice.env, supported())
	must(t, err)
	if again.updateStatus != (ChannelUpdateStatus{Kind: UpdateDisabled}) {
		t.Fatalf("status %+v", again.updateStatus)
	}
	if again.config != c.config || !again.waiting.revokeAndACK || len(again.waiting.forwards) != 1 ||
		again.waiting.forwards[0].HTLCID != 9 || len(again.waiting.failures) != 1 || len(again.waiting.finalizedClaims) != 2 {
		t.Fatalf("read %+v", again.waiting)
	}
	if again.fundingTx == nil || again.fundingTx.TxHash() != c.fundingTx.TxHash() {
		t.Fatal("the funding transaction is lost")
	}
	if string(again.Write()) != string(c.Write()) {
		t.Fatal("written differently")
	}
}

// TestUnsignedIsForgotten: what the peer announced without signing is not stored;
// it will repeat it.
func TestUnsignedIsForgotten(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 100_000_000})
	p.bob.offer(p.htlc(9_000_000))
	p.settle()
	p.alice.claimAll()
	p.alice.deliver() // fulfil, not signed yet
	p.alice.out = nil
	must(t, p.bob.receive(addMsg(p, p.bob, 1_000_000)))
	p.bob.c.fees.announced = ptr(uint32(4000))
	c, err := ReadChannel(p.bob.c.Write(), &p.bob.env, supported())
	must(t, err)
	if len(c.inbound) != 0 || c.nextCounterpartyHTLCID != 0 || c.fees.announced != nil || c.outbound[0].state != outCommitted || c.outbound[0].outcome != nil {
		t.Fatal("something unsigned was stored")
	}
	if !c.IsPeerDisconnected() {
		t.Fatal("a channel that was read is connected")
	}
}

// TestDamagedState: every byte changed, every truncation: an error or a state that
// is sound, never a panic. known-attacks S6
func TestDamagedState(t *testing.T) {
	p := busyPair(t)
	raw := p.alice.c.Write()
	check := func(b []byte) {
		c, err := ReadChannel(b, &p.alice.env, supported())
		if err != nil {
			return
		}
		for _, byUs := range []bool{true, false} {
			for _, on := range []side{holder, counterparty} {
				if _, err := c.collect(on, byUs); err != nil {
					t.Fatalf("unsound state: %v", err)
				}
			}
		}
		c.AvailableBalances(&p.alice.env)
		_, _ = c.GetChannelReestablish()
	}
	step := 3
	if testing.Short() {
		step = 37
	}
	for i := 0; i < len(raw); i += step {
		b := append([]byte(nil), raw...)
		for _, x := range []byte{0x01, 0x80, 0xff} {
			b[i] = raw[i] ^ x
			check(b)
		}
		if _, err := ReadChannel(raw[:i], &p.alice.env, supported()); err == nil {
			t.Fatalf("%d of %d bytes are enough", i, len(raw))
		}
	}
	if _, err := ReadChannel(append(raw, 0), &p.alice.env, supported()); err == nil {
		t.Fatal("a byte too many is ignored")
	}
}

// TestUnknownTypeRefused: a channel of a type that this version lacks is not read.
func TestUnknownTypeRefused(t *testing.T) {
	p := busyPair(t) // with anchors
	plain := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	_, err := ReadChannel(p.alice.c.Write(), &p.alice.env, &plain)
	if err != lntypes.ErrUnknownRequiredFeature {
		t.Fatalf("error %v", err)
	}
}

// TestReadDraws: reading draws once for the signer and once more, always.
func TestReadDraws(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	raw := p.alice.c.Write()
	counted := &countingEntropy{inner: p.alice.keys}
	env := p.alice.env
	env.EntropySource = counted
	_, err := ReadChannel(raw, &env, supported())
	must(t, err)
	if counted.n != 1 {
		t.Fatalf("%d draws", counted.n)
	}
	counted.n = 0
	_, err = NewOutboundV1(&env, p.params(openArgs{value: 100_000}))
	must(t, err)
	if counted.n != 2 {
		t.Fatalf("%d draws of a new channel", counted.n)
	}
	counted.n = 0
	params := p.params(openArgs{value: 100_000})
	params.TemporaryID = &lntypes.ChannelID{7}
	c, err := NewOutboundV1(&env, params)
	must(t, err)
	if counted.n != 1 || c.ChannelID() != (lntypes.ChannelID{7}) {
		t.Fatalf("%d draws with a given id", counted.n)
	}
}

type countingEntropy struct {
	inner lntypes.EntropySource
	n     int
}

func (c *countingEntropy) GetSecureRandomBytes() [32]byte {
	c.n++
	return c.inner.GetSecureRandomBytes()
}

// BenchmarkWrite is writing a busy channel.
func BenchmarkWrite(b *testing.B) {
	c := busyPair(b).alice.c
	b.ReportAllocs()
	var out []byte
	for b.Loop() {
		out = c.AppendTo(out[:0])
	}
	b.SetBytes(int64(len(out)))
}
