package channel

import (
	"testing"

	"golightning/lightning/chain"
	"golightning/lightning/config"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// openMsg is a valid open_channel of Alice's.
func openMsg(t *testing.T, p *pair, a openArgs) lnwire.OpenChannel {
	t.Helper()
	var err error
	p.alice.c, err = NewOutboundV1(&p.alice.env, p.params(a))
	must(t, err)
	return got(p.alice.c.GetOpenChannel(&p.alice.env))(t)
}

// TestBOLT2_OpenChannelRefused: each change alone makes the channel unacceptable.
func TestBOLT2_OpenChannelRefused(t *testing.T) {
	optional := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	optional.SetScidPrivacyOptional()
	noStatic := features.ChannelTypeFeaturesEmpty()
	private := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	private.SetScidPrivacyRequired()
	unknown := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	unknown.SetTaprootRequired()
	op := []byte{0x51, 0x20}
	script := append(op, make([]byte, 31)...)
	cases := []struct {
		name   string
		change func(m *lnwire.OpenChannel, bob *party)
	}{
		{"type with optional bits", func(m *lnwire.OpenChannel, _ *party) { m.ChannelType = &optional }},
		{"type without static_remotekey", func(m *lnwire.OpenChannel, _ *party) { m.ChannelType = &noStatic }},
		{"type that we lack", func(m *lnwire.OpenChannel, _ *party) { m.ChannelType = &unknown }},
		{"scid privacy on a public channel", func(m *lnwire.OpenChannel, b *party) {
			m.ChannelType, m.ChannelFlags = &private, 1
			b.cfg.ChannelHandshakeConfig.AnnouncedChannel = true
		}},
		{"own delay unsafe", func(_ *lnwire.OpenChannel, b *party) { b.cfg.ChannelHandshakeConfig.OurToSelfDelay = 143 }},
		{"too large for us", func(m *lnwire.OpenChannel, b *party) {
			b.cfg.ChannelHandshakeLimits.MaxFundingSatoshis = m.FundingSatoshis - 1
		}},
		{"more than all bitcoin", func(m *lnwire.OpenChannel, b *party) {
			b.cfg.ChannelHandshakeLimits.MaxFundingSatoshis = ^lntypes.Sat(0)
			m.FundingSatoshis = lntypes.MaxValueSat
		}},
		{"too small for us", func(m *lnwire.OpenChannel, b *party) {
			b.cfg.ChannelHandshakeLimits.MinFundingSatoshis = m.FundingSatoshis + 1
		}},
		{"reserve above value", func(m *lnwire.OpenChannel, _ *party) { m.ChannelReserveSatoshis = m.FundingSatoshis + 1 }},
		{"reserves eat the channel", func(m *lnwire.OpenChannel, _ *party) { m.ChannelReserveSatoshis = m.FundingSatoshis - 500 }},
		{"push above value less reserve", func(m *lnwire.OpenChannel, _ *party) {
			m.PushMsat = (m.FundingSatoshis - m.ChannelReserveSatoshis).Msat() + 1
		}},
		{"dust limit above value", func(m *lnwire.OpenChannel, _ *party) { m.DustLimitSatoshis = m.FundingSatoshis + 1 }},
		{"minimum is everything", func(m *lnwire.OpenChannel, _ *party) {
			m.HTLCMinimumMsat = (m.FundingSatoshis - m.ChannelReserveSatoshis).Msat()
		}},
		{"feerate too low", func(m *lnwire.OpenChannel, _ *party) { m.FeeratePerKw = 252 }},
		{"delay too long for us", func(m *lnwire.OpenChannel, b *party) {
			m.ToSelfDelay = b.cfg.ChannelHandshakeLimits.TheirToSelfDelay + 1
		}},
		{"delay too long for anybody", func(m *lnwire.OpenChannel, b *party) {
			b.cfg.ChannelHandshakeLimits.TheirToSelfDelay = 0xffff
			m.ToSelfDelay = MaxLocalBreakdownTimeout + 1
		}},
		{"no HTLCs accepted", func(m *lnwire.OpenChannel, _ *party) { m.MaxAcceptedHTLCs = 0 }},
		{"484 HTLCs accepted", func(m *lnwire.OpenChannel, _ *party) { m.MaxAcceptedHTLCs = 484 }},
		{"minimum above our limit", func(m *lnwire.OpenChannel, b *party) {
			b.cfg.ChannelHandshakeLimits.MaxHTLCMinimumMsat = m.HTLCMinimumMsat - 1
		}},
		{"in flight under our limit", func(m *lnwire.OpenChannel, b *party) {
			b.cfg.ChannelHandshakeLimits.MinMaxHTLCValueInFlightMsat = m.MaxHTLCValueInFlightMsat + 1
		}},
		{"reserve above our limit", func(m *lnwire.OpenChannel, b *party) {
			b.cfg.ChannelHandshakeLimits.MaxChannelReserveSatoshis = m.ChannelReserveSatoshis - 1
		}},
		{"HTLCs under our limit", func(m *lnwire.OpenChannel, b *party) {
			b.cfg.ChannelHandshakeLimits.MinMaxAcceptedHTLCs = m.MaxAcceptedHTLCs + 1
		}},
		{"dust limit too low", func(m *lnwire.OpenChannel, _ *party) { m.DustLimitSatoshis = 353 }}, // known-attacks C3
		{"dust limit too high", func(m *lnwire.OpenChannel, _ *party) { m.DustLimitSatoshis = 547 }},
		{"announcement differs", func(m *lnwire.OpenChannel, _ *party) { m.ChannelFlags = 1 }},
		{"funder cannot pay fees", func(m *lnwire.OpenChannel, _ *party) {
			m.PushMsat = m.FundingSatoshis.Msat() - 1_410_000
			m.ChannelReserveSatoshis = 0
		}},
		{"funder cannot keep a reserve", func(m *lnwire.OpenChannel, _ *party) {
			m.PushMsat = m.FundingSatoshis.Msat() - 2_400_000
			m.ChannelReserveSatoshis = 0
		}},
		{"no upfront script", func(m *lnwire.OpenChannel, _ *party) { m.ShutdownScriptpubkey = nil }}, // known-attacks C9
		{"bad upfront script", func(m *lnwire.OpenChannel, _ *party) { m.ShutdownScriptpubkey = &script }},
		{"funding key no point", func(m *lnwire.OpenChannel, _ *party) { m.FundingPubkey = lntypes.PublicKey{5} }},
		{"zero revocation basepoint", func(m *lnwire.OpenChannel, _ *party) { m.RevocationBasepoint = lntypes.PublicKey{} }},
		{"payment point no point", func(m *lnwire.OpenChannel, _ *party) { m.PaymentPoint[0] = 7 }},
		{"delayed basepoint no point", func(m *lnwire.OpenChannel, _ *party) { m.DelayedPaymentBasepoint[0] = 4 }},
		{"htlc basepoint no point", func(m *lnwire.OpenChannel, _ *party) { m.HTLCBasepoint[0] = 0 }},
		{"first point no point", func(m *lnwire.OpenChannel, _ *party) { m.FirstPerCommitmentPoint[0] = 1 }},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			p := newPair(t)
			msg := openMsg(t, p, openArgs{value: 100_000})
			_, err := NewInboundV1(&p.bob.env, p.inParams(openArgs{}), &msg)
			must(t, err)
			tc.change(&msg, p.bob)
			_, err = NewInboundV1(&p.bob.env, p.inParams(openArgs{}), &msg)
			wantFault(t, err, FaultClose)
		})
	}
}

// TestBOLT2_AcceptChannelRefused: each change alone makes the answer unacceptable.
func TestBOLT2_AcceptChannelRefused(t *testing.T) {
	other := features.ChannelTypeFeaturesOnlyStaticRemoteKey()
	other.SetScidPrivacyRequired()
	bad := []byte{0x6a, 0x01, 0x01}
	cases := []struct {
		name   string
		change func(m *lnwire.AcceptChannel, l *config.ChannelHandshakeLimits)
	}{
		{"reserve above value", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.ChannelReserveSatoshis = 100_001 }},
		{"reserves eat the channel", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.ChannelReserveSatoshis = 99_001 }},
		{"dust limit above reserve", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.DustLimitSatoshis = 1001 }},
		{"dust limit absurd", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.DustLimitSatoshis = ^lntypes.Sat(0) }},
		{"dust limit too low", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.DustLimitSatoshis = 353 }},
		{"dust limit too high", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.DustLimitSatoshis = 547 }},
		{"minimum is everything", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.HTLCMinimumMsat = 99_000_000 }},
		{"delay too long", func(m *lnwire.AcceptChannel, l *config.ChannelHandshakeLimits) {
			l.TheirToSelfDelay = m.ToSelfDelay - 1
		}},
		{"no HTLCs accepted", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.MaxAcceptedHTLCs = 0 }},
		{"484 HTLCs accepted", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.MaxAcceptedHTLCs = 484 }},
		{"depth too large", func(m *lnwire.AcceptChannel, l *config.ChannelHandshakeLimits) {
			m.MinimumDepth = l.MaxMinimumDepth + 1
		}},
		{"minimum above our limit", func(m *lnwire.AcceptChannel, l *config.ChannelHandshakeLimits) {
			l.MaxHTLCMinimumMsat = m.HTLCMinimumMsat - 1
		}},
		{"in flight under our limit", func(m *lnwire.AcceptChannel, l *config.ChannelHandshakeLimits) {
			l.MinMaxHTLCValueInFlightMsat = m.MaxHTLCValueInFlightMsat + 1
		}},
		{"reserve above our limit", func(m *lnwire.AcceptChannel, l *config.ChannelHandshakeLimits) { l.MaxChannelReserveSatoshis = 999 }},
		{"HTLCs under our limit", func(m *lnwire.AcceptChannel, l *config.ChannelHandshakeLimits) { l.MinMaxAcceptedHTLCs = 51 }},
		{"another type", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.ChannelType = &other }},
		{"no upfront script", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.ShutdownScriptpubkey = nil }},
		{"bad upfront script", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.ShutdownScriptpubkey = &bad }},
		{"key no point", func(m *lnwire.AcceptChannel, _ *config.ChannelHandshakeLimits) { m.HTLCBasepoint = lntypes.PublicKey{} }},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			p := newPair(t)
			msg := openMsg(t, p, openArgs{value: 100_000})
			bob, err := NewInboundV1(&p.bob.env, p.inParams(openArgs{}), &msg)
			must(t, err)
			accept := got(bob.AcceptInboundChannel())(t)
			limits := p.alice.cfg.ChannelHandshakeLimits
			p.alice.c.handshakeLimits = &limits
			tc.change(&accept, &limits)
			wantFault(t, p.alice.c.HandleAcceptChannel(&p.alice.env, &accept, &limits, &p.bob.feats), FaultClose)
			if p.alice.c.State() != StateOpenSent {
				t.Fatalf("state %v after a refused accept_channel", p.alice.c.State())
			}
		})
	}
}

func TestOutboundMisuse(t *testing.T) {
	cases := []struct {
		name   string
		change func(o *OutboundParams)
	}{
		{"too large without wumbo", func(o *OutboundParams) { f := features.InitFeaturesEmpty(); o.TheirFeatures, o.ValueSat = &f, 1<<24 }},
		{"more than all bitcoin", func(o *OutboundParams) { o.ValueSat = lntypes.MaxValueSat }},
		{"push more than value", func(o *OutboundParams) { o.PushMsat = o.ValueSat.Msat() + 1 }},
		{"delay unsafe", func(o *OutboundParams) { o.Config.ChannelHandshakeConfig.OurToSelfDelay = 1 }},
		{"no money for fees", func(o *OutboundParams) { o.PushMsat = o.ValueSat.Msat() - 1_000_000 }},
		{"value of zero", func(o *OutboundParams) { o.ValueSat = 0 }},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			p := newPair(t)
			params := p.params(openArgs{value: 100_000})
			tc.change(&params)
			_, err := NewOutboundV1(&p.alice.env, params)
			wantAPIError(t, err)
		})
	}
}

// TestWumbo: more than 2^24-1 sat are possible when the peer says so.
func TestWumbo(t *testing.T) {
	p := newPair(t)
	p.bob.cfg.ChannelHandshakeLimits.MaxFundingSatoshis = 1 << 30
	p.open(openArgs{value: 1 << 29})
	p.alice.offer(p.htlc(1 << 38))
	p.settle()
	p.bob.claimAll()
	p.settle()
	p.checkAgreement()
}

// TestChannelTypeFallback: an error of the peer's may be about the type alone, so
// fewer features are tried.
func TestChannelTypeFallback(t *testing.T) {
	p := newPair(t)
	h := &p.alice.cfg.ChannelHandshakeConfig
	h.NegotiateAnchorsZeroFeeHTLCTx, h.NegotiateSCIDPrivacy = true, true
	p.alice.fees.target = map[chain.ConfirmationTarget]uint32{chain.AnchorChannelFee: 253, chain.NonAnchorChannelFee: 2000}
	first := openMsg(t, p, openArgs{value: 100_000})
	if !first.ChannelType.RequiresAnchorsZeroFeeHTLCTx() || !first.ChannelType.RequiresScidPrivacy() || first.FeeratePerKw != 253 {
		t.Fatal("first try lacks features")
	}
	second, ok := p.alice.c.RetryWithFallbackType(&p.alice.env)
	if !ok || second.ChannelType.SupportsAnchorsZeroFeeHTLCTx() || !second.ChannelType.RequiresScidPrivacy() || second.FeeratePerKw != 2000 {
		t.Fatal("second try is not without anchors")
	}
	third, ok := p.alice.c.RetryWithFallbackType(&p.alice.env)
	if !ok || !third.ChannelType.Equal(features.ChannelTypeFeaturesOnlyStaticRemoteKey()) {
		t.Fatal("third try is not the plain type")
	}
	if third.TemporaryChannelID != first.TemporaryChannelID {
		t.Fatal("the temporary id changed")
	}
	if _, ok := p.alice.c.RetryWithFallbackType(&p.alice.env); ok {
		t.Fatal("a fourth try")
	}
	bob, err := NewInboundV1(&p.bob.env, p.inParams(openArgs{}), &third)
	must(t, err)
	accept := got(bob.AcceptInboundChannel())(t)
	must(t, p.alice.c.HandleAcceptChannel(&p.alice.env, &accept, nil, &p.bob.feats))
	if _, ok := p.alice.c.RetryWithFallbackType(&p.alice.env); ok {
		t.Fatal("a try after the channel was accepted")
	}
}

// TestImplicitChannelType: without channel_type it follows from the features.
// known-attacks C9
func TestImplicitChannelType(t *testing.T) {
	p := newPair(t)
	msg := openMsg(t, p, openArgs{value: 100_000})
	msg.ChannelType = nil
	plain := features.InitFeaturesEmpty()
	plain.SetStaticRemoteKeyRequired()
	params := p.inParams(openArgs{})
	params.TheirFeatures = &plain
	bob, err := NewInboundV1(&p.bob.env, params, &msg)
	must(t, err)
	if !bob.ChannelType().Equal(features.ChannelTypeFeaturesOnlyStaticRemoteKey()) {
		t.Fatal("implicit type is another")
	}
	accept := got(bob.AcceptInboundChannel())(t)
	accept.ChannelType = nil
	must(t, p.alice.c.HandleAcceptChannel(&p.alice.env, &accept, &p.alice.cfg.ChannelHandshakeLimits, &plain))

	// A peer that only knows anchors with fees offers something that we lack.
	simple := plain
	simple.SetAnchorsNonzeroFeeHTLCTxRequired()
	params.TheirFeatures = &simple
	_, err = NewInboundV1(&p.bob.env, params, &msg)
	wantFault(t, err, FaultClose)
}

// TestConfiguredLimits: what is configured shows in the messages, bounded.
func TestConfiguredLimits(t *testing.T) {
	cases := []struct {
		percent  uint8
		inFlight lntypes.Msat
	}{{0, 1_000_000}, {1, 1_000_000}, {10, 10_000_000}, {100, 100_000_000}, {101, 100_000_000}, {255, 100_000_000}}
	for _, tc := range cases {
		p := newPair(t)
		p.alice.cfg.ChannelHandshakeConfig.MaxInboundHTLCValueInFlightPercentOfChannel = tc.percent
		if msg := openMsg(t, p, openArgs{value: 100_000}); msg.MaxHTLCValueInFlightMsat != tc.inFlight {
			t.Errorf("%d %%: %v in flight, want %v", tc.percent, msg.MaxHTLCValueInFlightMsat, tc.inFlight)
		}
	}
	reserves := []struct {
		millionths uint32
		reserve    lntypes.Sat
	}{{0, 1000}, {10_000, 1000}, {20_000, 2000}, {500_000, 50_000}, {4_000_000_000, 100_000}}
	for _, tc := range reserves {
		p := newPair(t)
		p.alice.cfg.ChannelHandshakeConfig.TheirChannelReserveProportionalMillionths = tc.millionths
		if msg := openMsg(t, p, openArgs{value: 100_000}); msg.ChannelReserveSatoshis != tc.reserve {
			t.Errorf("%d millionths: reserve %v, want %v", tc.millionths, msg.ChannelReserveSatoshis, tc.reserve)
		}
	}
	p := newPair(t)
	p.alice.cfg.ChannelHandshakeConfig.OurHTLCMinimumMsat = 0
	p.alice.cfg.ChannelHandshakeConfig.OurMaxAcceptedHTLCs = 1000
	msg := openMsg(t, p, openArgs{value: 100_000, push: 1234})
	if msg.HTLCMinimumMsat != 1 || msg.MaxAcceptedHTLCs != 483 || msg.PushMsat != 1234 {
		t.Fatalf("minimum %v, HTLCs %d, push %v", msg.HTLCMinimumMsat, msg.MaxAcceptedHTLCs, msg.PushMsat)
	}
}

// TestOutOfTurn: messages and calls of the opening at the wrong time.
// known-attacks C9
func TestOutOfTurn(t *testing.T) {
	p := newPair(t)
	p.negotiate(openArgs{value: 100_000})
	a, b := p.alice, p.bob
	accept := got(b.c.AcceptInboundChannel())(t)
	wantFault(t, a.c.HandleAcceptChannel(&a.env, &accept, &a.cfg.ChannelHandshakeLimits, &b.feats), FaultClose)
	wantFault(t, b.c.HandleAcceptChannel(&b.env, &accept, &a.cfg.ChannelHandshakeLimits, &b.feats), FaultClose)
	_, err := a.c.GetOpenChannel(&a.env)
	wantAPIError(t, err)
	_, err = a.c.AcceptInboundChannel()
	wantAPIError(t, err)
	_, err = a.c.HandleFundingSigned(&a.env, &lnwire.FundingSigned{})
	wantFault(t, err, FaultClose)
	_, err = b.c.HandleFundingSigned(&b.env, &lnwire.FundingSigned{})
	wantFault(t, err, FaultClose)
	_, _, err = a.c.HandleFundingCreated(&a.env, &lnwire.FundingCreated{})
	wantFault(t, err, FaultClose)
	tx, txo := p.funding()
	_, err = b.c.FundingTransactionGenerated(&b.env, tx, txo, false)
	wantAPIError(t, err)
	for _, n := range []*party{a, b} {
		for _, msg := range []lnwire.Message{&lnwire.ChannelReady{}, &lnwire.UpdateAddHTLC{}, &lnwire.UpdateFulfillHTLC{},
			&lnwire.UpdateFailHTLC{}, &lnwire.UpdateFailMalformedHTLC{}, &lnwire.CommitmentSigned{}, &lnwire.RevokeAndACK{},
			&lnwire.Shutdown{}, &lnwire.ClosingSigned{}, &lnwire.ChannelReestablish{}} {
			wantFault(t, n.receive(msg), FaultClose)
		}
		if n.c.PeerDisconnected() == nil {
			t.Fatal("an unfunded channel survives a disconnection")
		}
		_, err := n.c.GetChannelReestablish()
		wantAPIError(t, err)
		_, err = n.c.BeginShutdown(&n.env, &n.other.feats, nil, nil)
		wantAPIError(t, err)
		_, err = n.c.SendHTLCAndCommit(&n.env, p.htlc(10_000))
		wantFault(t, err, FaultIgnore)
		if n.c.State() != StateNegotiated {
			t.Fatalf("%s moved to %v", n.name, n.c.State())
		}
	}
}
