package channel

import (
	"testing"

	"golightning/lightning/chain"
	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// TestCloseWithPendingHTLCs: HTLCs end first, in both directions and through a
// reconnection; then the fee is agreed on.
func TestCloseWithPendingHTLCs(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 400_000_000})
	p.alice.offer(p.htlc(20_000_000))
	p.bob.offer(p.htlc(10_000))
	p.settle()
	p.bob.shutdownStep(p.bob.c.BeginShutdown(&p.bob.env, &p.alice.feats, nil, nil))
	if p.bob.c.ShutdownState() != route.ChannelShutdownStateShutdownInitiated || p.bob.c.IsUsable() {
		t.Fatalf("state %v", p.bob.c.ShutdownState())
	}
	p.settle()
	if p.alice.c.ShutdownState() != route.ChannelShutdownStateResolvingHTLCs || !p.alice.c.ReceivedShutdown() || !p.alice.c.SentShutdown() {
		t.Fatalf("state %v", p.alice.c.ShutdownState())
	}
	_, err := p.alice.c.SendHTLCAndCommit(&p.alice.env, p.htlc(10_000))
	wantFault(t, err, FaultIgnore)
	p.bob.claimAll()
	p.disconnect()
	p.reconnect()
	p.settle()
	if p.alice.c.IsShutdown() {
		t.Fatal("closed with a pending HTLC")
	}
	p.alice.failAll()
	p.settle()
	for _, n := range []*party{p.alice, p.bob} {
		if !n.c.IsShutdown() || n.closed == nil || n.closed.ClosureReason != (events.CooperativeClosure{}) || n.closed.MonitorUpdate != nil {
			t.Fatalf("%s: state %v", n.name, n.c.State())
		}
		if n.c.ShutdownState() != route.ChannelShutdownStateShutdownComplete {
			t.Fatalf("state %v", n.c.ShutdownState())
		}
	}
	runEngine(t, p.alice.broadcast[1], p.alice.c.fundingScript, p.alice.c.value)
}

// TestAddAfterOurShutdown: an HTLC that crosses our shutdown is failed, not the
// channel.
func TestAddAfterOurShutdown(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.bob.shutdownStep(p.bob.c.BeginShutdown(&p.bob.env, &p.alice.feats, nil, nil))
	p.alice.offer(p.htlc(1_000_000))
	p.alice.deliver()
	if _, ok := p.bob.c.inbound[0].pending.(PendingFail); !ok {
		t.Fatalf("status %T", p.bob.c.inbound[0].pending)
	}
	p.settle()
	if !p.alice.c.IsShutdown() || len(p.alice.failed) != 1 {
		t.Fatalf("state %v, failed %d", p.alice.c.State(), len(p.alice.failed))
	}
}

// TestShutdownScripts: which scripts a close may pay to. known-attacks C13
func TestShutdownScripts(t *testing.T) {
	repeat := func(op, n byte) []byte { return append([]byte{op, n}, make([]byte, n)...) }
	p2pkh := append(append([]byte{0x76, 0xa9, 20}, make([]byte, 20)...), 0x88, 0xac)
	p2sh := append(append([]byte{0xa9, 20}, make([]byte, 20)...), 0x87)
	cases := []struct {
		name    string
		script  []byte
		without bool // allowed without option_shutdown_anysegwit
		with    bool
	}{
		{"p2wpkh", repeat(0, 20), true, true},
		{"p2wsh", repeat(0, 32), true, true},
		{"version 0 of 21 bytes", repeat(0, 21), false, false},
		{"taproot", repeat(0x51, 32), false, true},
		{"version 16, 2 bytes", repeat(0x60, 2), false, true},
		{"version 16, 40 bytes", repeat(0x60, 40), false, true},
		{"version 1, 41 bytes", repeat(0x51, 41), false, false},
		{"version 1, 1 byte", repeat(0x51, 1), false, false},
		{"empty", nil, false, false},
		{"p2pkh", p2pkh, false, false},
		{"p2sh", p2sh, false, false},
		{"op_return", []byte{0x6a, 2, 1, 1}, false, false},
		{"push too long", append(repeat(0, 20), 1), false, false},
		{"oversized", make([]byte, 10_000), false, false},
	}
	for _, tc := range cases {
		for _, any := range []bool{false, true} {
			their := features.InitFeaturesEmpty()
			if any {
				their.SetShutdownAnySegwitOptional()
			}
			want := tc.without || any && tc.with
			if got := scriptAllowed(tc.script, &their); got != want {
				t.Errorf("%s, anysegwit %v: allowed %v", tc.name, any, got)
			}
			p := newPair(t).open(openArgs{value: 100_000})
			p.bob.c.theirShutdown = nil
			_, err := p.bob.c.HandleShutdown(&p.bob.env, &their, &lnwire.Shutdown{Scriptpubkey: tc.script})
			if want {
				must(t, err)
				continue
			}
			wantFault(t, err, FaultWarn)
			if p.bob.c.remoteShutdown {
				t.Errorf("%s: shutdown counts", tc.name)
			}
		}
	}
}

// TestUpfrontScriptHonoured: the script fixed at the opening cannot change, and
// neither can one of an earlier shutdown. known-attacks C13
func TestUpfrontScriptHonoured(t *testing.T) {
	p := newPair(t).open(openArgs{value: 100_000})
	other := append([]byte{0, 20}, make([]byte, 20)...)
	wantFault(t, p.bob.receive(&lnwire.Shutdown{Scriptpubkey: other}), FaultWarn)
	override, err := lntypes.ShutdownScriptFromBytes(other)
	must(t, err)
	_, err = p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, nil, &override)
	wantAPIError(t, err)

	// Without an upfront script any may be chosen, once.
	p = newPair(t)
	p.alice.cfg.ChannelHandshakeConfig.CommitUpfrontShutdownPubkey = false
	p.open(openArgs{value: 100_000})
	if p.bob.c.theirShutdown != nil {
		t.Fatal("bob has a script")
	}
	p.alice.slow = true
	step, err := p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, nil, &override)
	must(t, err)
	if step.MonitorUpdate == nil || string(step.Reply.Scriptpubkey) != string(other) {
		t.Fatal("the monitor must know the script")
	}
	must(t, p.bob.receive(step.Reply))
	changed := *step.Reply
	changed.Scriptpubkey = append([]byte{0, 32}, make([]byte, 32)...)
	wantFault(t, p.bob.receive(&changed), FaultWarn)
	p.alice.slow = false
	p.alice.apply(step.MonitorUpdate)
	p.settle()
	if !p.alice.c.IsShutdown() {
		t.Fatalf("state %v", p.alice.c.State())
	}
	paid := false
	for _, out := range p.bob.broadcast[0].TxOut {
		paid = paid || string(out.PkScript) == string(other)
	}
	if !paid {
		t.Fatal("the closing transaction pays elsewhere")
	}
}

// TestIncompatibleScript: our script is not one that the peer can take.
func TestIncompatibleScript(t *testing.T) {
	p := newPair(t)
	p.alice.cfg.ChannelHandshakeConfig.CommitUpfrontShutdownPubkey = false
	p.open(openArgs{value: 100_000})
	taproot, err := lntypes.NewWitnessProgramShutdownScript(1, make([]byte, 32))
	must(t, err)
	plain := features.InitFeaturesEmpty()
	_, err = p.alice.c.BeginShutdown(&p.alice.env, &plain, nil, &taproot)
	if _, ok := err.(lntypes.IncompatibleShutdownScript); !ok {
		t.Fatalf("error %v", err)
	}
	if p.alice.c.SentShutdown() || p.alice.c.shutdownScript != nil {
		t.Fatal("the refused shutdown left traces")
	}
}

func TestBeginShutdownMisuse(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	begin := func(n *party) error {
		_, err := n.c.BeginShutdown(&n.env, &n.other.feats, nil, nil)
		return err
	}
	p.alice.offer(p.htlc(10_000))
	wantAPIError(t, begin(p.alice)) // not committed yet
	p.settle()
	p.alice.c.peerDisconnected = true
	wantAPIError(t, begin(p.alice))
	p.alice.c.peerDisconnected, p.alice.c.monitorUpdating = false, true
	wantAPIError(t, begin(p.alice))
	p.alice.c.monitorUpdating = false
	p.alice.shutdownStep(p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, nil, nil))
	wantAPIError(t, begin(p.alice))
	p.settle()
	wantAPIError(t, begin(p.bob))
}

// closingPair is a pair that has exchanged shutdown, before closing_signed.
func closingPair(t *testing.T, setup func(p *pair)) (*pair, *lnwire.ClosingSigned) {
	t.Helper()
	p := newPair(t)
	if setup != nil {
		setup(p)
	}
	p.open(openArgs{value: 1_000_000, push: 300_000_000})
	p.bob.shutdownStep(p.bob.c.BeginShutdown(&p.bob.env, &p.alice.feats, nil, nil))
	p.bob.deliver()
	p.alice.deliver()
	msg, ok := p.alice.out[0].(*lnwire.ClosingSigned)
	if !ok {
		t.Fatalf("alice sends %T", p.alice.out[0])
	}
	p.alice.out = p.alice.out[1:]
	return p, msg
}

// signedOffer makes a closing_signed of n's with a fee.
func signedOffer(t testing.TB, n *party, fee lntypes.Sat, r *lnwire.ClosingSignedFeeRange) *lnwire.ClosingSigned {
	t.Helper()
	tx, _, err := n.c.buildClosing(fee, false)
	must(t, err)
	sig, err := n.c.signer.SignClosingTransaction(tx)
	must(t, err)
	return &lnwire.ClosingSigned{ChannelID: n.c.ChannelID(), FeeSatoshis: fee, Signature: sig, FeeRange: r}
}

// TestBOLT2_ClosingFeeRange: the payee picks the highest fee of both ranges, and
// the funder takes whatever is in its own.
func TestBOLT2_ClosingFeeRange(t *testing.T) {
	p, first := closingPair(t, func(p *pair) {
		p.alice.fees.target = map[chain.ConfirmationTarget]uint32{chain.ChannelCloseMinimum: 500, chain.NonAnchorChannelFee: 2000}
	})
	r := first.FeeRange
	weight := lntypes.Sat(p.alice.c.closingWeight())
	if first.FeeSatoshis != 500*weight/1000 || r.MinFeeSatoshis != first.FeeSatoshis || r.MaxFeeSatoshis != 2000*weight/1000+1000 {
		t.Fatalf("first offer %v of %+v, weight %d", first.FeeSatoshis, *r, weight)
	}
	must(t, p.bob.receive(first))
	answer := p.bob.out[0].(*lnwire.ClosingSigned)
	if answer.FeeSatoshis != r.MaxFeeSatoshis {
		t.Fatalf("bob picks %v of %+v", answer.FeeSatoshis, *r)
	}
	p.settle()
	if !p.alice.c.IsShutdown() || !p.bob.c.IsShutdown() {
		t.Fatal("not closed")
	}
	tx := p.alice.broadcast[1]
	if got := int(weight) - 8; chanutil.TxidOf(tx) != chanutil.TxidOf(p.bob.broadcast[0]) || got < 600 {
		t.Fatalf("transactions differ, or weight %d", got)
	}
}

// TestBOLT2_ClosingSignedRefused: offers that cannot be agreed to.
func TestBOLT2_ClosingSignedRefused(t *testing.T) {
	cases := []struct {
		name string
		kind FaultKind
		msg  func(p *pair, first *lnwire.ClosingSigned) *lnwire.ClosingSigned
	}{
		{"wrong signature", FaultClose, func(_ *pair, m *lnwire.ClosingSigned) *lnwire.ClosingSigned {
			m.Signature = flipped(m.Signature)
			return m
		}},
		{"high S", FaultClose, func(_ *pair, m *lnwire.ClosingSigned) *lnwire.ClosingSigned {
			m.Signature = highS(m.Signature)
			return m
		}},
		{"fee of all bitcoin", FaultClose, func(_ *pair, m *lnwire.ClosingSigned) *lnwire.ClosingSigned {
			m.FeeSatoshis = lntypes.MaxValueSat + 1
			return m
		}},
		{"fee overflowing", FaultClose, func(_ *pair, m *lnwire.ClosingSigned) *lnwire.ClosingSigned {
			m.FeeSatoshis = ^lntypes.Sat(0)
			return m
		}},
		{"fee above balance", FaultClose, func(p *pair, m *lnwire.ClosingSigned) *lnwire.ClosingSigned {
			m.FeeSatoshis = p.alice.c.valueToSelf.Sat() + 1
			return m
		}},
		{"outside of its own range", FaultClose, func(p *pair, m *lnwire.ClosingSigned) *lnwire.ClosingSigned {
			return signedOffer(p.t, p.alice, m.FeeRange.MaxFeeSatoshis+1, m.FeeRange)
		}},
		{"highest under our lowest", FaultWarn, func(p *pair, m *lnwire.ClosingSigned) *lnwire.ClosingSigned {
			return signedOffer(p.t, p.alice, 100, &lnwire.ClosingSignedFeeRange{MinFeeSatoshis: 1, MaxFeeSatoshis: 100})
		}},
		{"lowest above our highest", FaultWarn, func(p *pair, m *lnwire.ClosingSigned) *lnwire.ClosingSigned {
			p.bob.c.closingLimits = &feeRange{min: 1, max: 2}
			return m
		}},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			p, first := closingPair(t, nil)
			wantFault(t, p.bob.receive(tc.msg(p, first)), tc.kind)
			if p.bob.c.IsShutdown() || len(p.bob.broadcast) != 0 {
				t.Fatal("closed")
			}
		})
	}
	p, first := closingPair(t, nil)
	out := *first.FeeRange
	bad := signedOffer(t, p.bob, out.MaxFeeSatoshis+5, &lnwire.ClosingSignedFeeRange{MinFeeSatoshis: 1, MaxFeeSatoshis: 1 << 40})
	wantFault(t, p.alice.receive(bad), FaultClose) // after we told our range
	p, _ = closingPair(t, nil)
	p.alice.c.lastClosingFee = nil
	wantFault(t, p.alice.receive(signedOffer(t, p.bob, 500, nil)), FaultClose) // we make the first offer
	p = newPair(t).open(openArgs{value: 1_000_000})
	wantFault(t, p.alice.receive(&lnwire.ClosingSigned{}), FaultClose) // no shutdown yet
	for _, msg := range []lnwire.Message{&lnwire.CommitmentSigned{}, &lnwire.RevokeAndACK{}} {
		p, _ = closingPair(t, nil)
		wantFault(t, p.alice.receive(msg), FaultClose) // closing_signed has been sent
	}
}

// TestBOLT2_ClosingWithoutRange: the older negotiation still ends.
func TestBOLT2_ClosingWithoutRange(t *testing.T) {
	cases := []struct {
		name  string
		fee   func(l feeRange) lntypes.Sat
		reply func(l feeRange) lntypes.Sat
		close bool
	}{
		{"acceptable", func(l feeRange) lntypes.Sat { return l.min + 7 }, func(l feeRange) lntypes.Sat { return l.min + 7 }, true},
		{"too high", func(l feeRange) lntypes.Sat { return l.max + 7 }, func(l feeRange) lntypes.Sat { return l.max }, false},
		{"too low", func(l feeRange) lntypes.Sat { return l.min - 7 }, func(l feeRange) lntypes.Sat { return l.min }, false},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			p, first := closingPair(t, nil)
			p.bob.c.closingLimits = &feeRange{min: first.FeeSatoshis, max: first.FeeSatoshis + 1000}
			l := *p.bob.c.closingLimits
			must(t, p.bob.receive(signedOffer(t, p.alice, tc.fee(l), nil)))
			reply := p.bob.out[len(p.bob.out)-1].(*lnwire.ClosingSigned)
			if reply.FeeSatoshis != tc.reply(l) || p.bob.c.IsShutdown() != tc.close {
				t.Fatalf("reply %v, closed %v", reply.FeeSatoshis, p.bob.c.IsShutdown())
			}
			if tc.close {
				return
			}
			// The next offer meets ours.
			must(t, p.bob.receive(signedOffer(t, p.alice, reply.FeeSatoshis, nil)))
			if !p.bob.c.IsShutdown() {
				t.Fatal("not closed at our own fee")
			}
		})
	}
	table := []struct {
		last, fee lntypes.Sat
		want      lntypes.Sat // 0: no agreement
	}{{500, 600, 600}, {500, 400, 400}, {500, 2000, 1000}, {500, 50, 100}, {1000, 2000, 0}, {100, 50, 0}}
	c := &Channel{}
	for _, tc := range table {
		c.lastClosingFee = &closingOffer{fee: tc.last}
		fee, err := c.answerWithoutRange(tc.fee, feeRange{min: 100, max: 1000})
		if tc.want == 0 {
			wantFault(t, err, FaultClose)
		} else if fee != tc.want || err != nil {
			t.Errorf("last %v, offer %v: %v, %v", tc.last, tc.fee, fee, err)
		}
	}
}

// TestClosingDust: outputs under dust disappear, and a peer may give its own up.
func TestClosingDust(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000, push: 300_000})
	p.alice.shutdownStep(p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, nil, nil))
	p.settle()
	tx := p.bob.broadcast[0]
	if len(tx.TxOut) != 1 {
		t.Fatalf("%d outputs", len(tx.TxOut))
	}
	runEngine(t, tx, p.bob.c.fundingScript, p.bob.c.value)

	p, first := closingPair(t, nil)
	without, _, err := p.alice.c.buildClosing(first.FeeSatoshis, false)
	must(t, err)
	only := chanutil.NewClosingTransaction(0, without.ToCounterpartyValueSat(), without.ToHolderScript(), without.ToCounterpartyScript(), *p.alice.c.FundingTxo())
	first.Signature, err = p.alice.c.signer.SignClosingTransaction(only)
	must(t, err)
	first.FeeRange = &lnwire.ClosingSignedFeeRange{MinFeeSatoshis: first.FeeSatoshis, MaxFeeSatoshis: first.FeeSatoshis}
	must(t, p.bob.receive(first))
	if !p.bob.c.IsShutdown() || len(p.bob.broadcast[0].TxOut) != 1 {
		t.Fatal("the peer may not give up its output")
	}
	runEngine(t, p.bob.broadcast[0], p.bob.c.fundingScript, p.bob.c.value)
}

// TestClosingTargetFeerate: the user's wish raises what we offer.
func TestClosingTargetFeerate(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.shutdownStep(p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, ptr(uint32(5000)), nil))
	p.alice.deliver()
	p.bob.deliver()
	first := p.alice.out[0].(*lnwire.ClosingSigned)
	if want := 5000 * lntypes.Sat(p.alice.c.closingWeight()) / 1000; first.FeeSatoshis != want {
		t.Fatalf("offer %v, want %v", first.FeeSatoshis, want)
	}
	// As the payee we never ask for more than the channel's feerate.
	p = newPair(t).open(openArgs{value: 1_000_000})
	p.bob.shutdownStep(p.bob.c.BeginShutdown(&p.bob.env, &p.alice.feats, ptr(uint32(5000)), nil))
	p.bob.deliver()
	l := p.bob.c.closingFeeLimits(&p.bob.env)
	if want := 1000 * lntypes.Sat(p.bob.c.closingWeight()) / 1000; l.min != want {
		t.Fatalf("lowest %v, want %v", l.min, want)
	}
}

// TestClosingTimer: a peer that does not negotiate is closed on.
func TestClosingTimer(t *testing.T) {
	p, _ := closingPair(t, nil)
	must(t, p.alice.c.TimerCheckClosingNegotiation())
	wantFault(t, p.alice.c.TimerCheckClosingNegotiation(), FaultClose)
	p = newPair(t).open(openArgs{value: 1_000_000})
	for range 3 {
		must(t, p.alice.c.TimerCheckClosingNegotiation())
	}
}

// TestClosingWhilePersisting: an offer that comes too early is answered later.
func TestClosingWhilePersisting(t *testing.T) {
	p := newPair(t)
	p.bob.cfg.ChannelHandshakeConfig.CommitUpfrontShutdownPubkey = false
	p.open(openArgs{value: 1_000_000})
	p.bob.slow = true
	p.alice.shutdownStep(p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, nil, nil))
	p.settle()
	if p.bob.c.pendingClosingSigned == nil || p.bob.c.IsShutdown() {
		t.Fatal("the offer is not kept")
	}
	p.bob.persisted()
	p.settle()
	if !p.bob.c.IsShutdown() || !p.alice.c.IsShutdown() {
		t.Fatal("not closed")
	}
}

// TestShutdownRefused: shutdown that comes at the wrong time.
func TestShutdownRefused(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.offer(p.htlc(10_000))
	p.alice.deliver()
	script := p.alice.c.shutdownScript.Bytes()
	wantFault(t, p.bob.receive(&lnwire.Shutdown{Scriptpubkey: script}), FaultClose)
}

// TestShutdownDropsHeld: what was not sent yet is not sent any more.
func TestShutdownDropsHeld(t *testing.T) {
	p := newPair(t).open(openArgs{value: 1_000_000})
	p.alice.offer(p.htlc(10_000))
	p.alice.offer(p.htlc(20_000))
	must(t, p.alice.c.QueueUpdateFee(&p.alice.env, 1500))
	p.bob.shutdownStep(p.bob.c.BeginShutdown(&p.bob.env, &p.alice.feats, nil, nil))
	p.bob.deliver()
	if len(p.alice.toFail) != 1 || len(p.alice.c.held) != 0 || p.alice.c.heldFee != nil {
		t.Fatalf("failed %d, held %d", len(p.alice.toFail), len(p.alice.c.held))
	}
	p.settle()
	p.bob.claimAll()
	p.settle()
	if !p.alice.c.IsShutdown() {
		t.Fatalf("state %v", p.alice.c.State())
	}
}

// TestShutdownDoesNotOvertake: our answer to shutdown waits for HTLCs that wait
// for the monitor, also through a reconnection.
func TestShutdownDoesNotOvertake(t *testing.T) {
	for _, reconnect := range []bool{false, true} {
		p := newPair(t).open(openArgs{value: 1_000_000, push: 300_000_000})
		p.bob.slow = true
		p.bob.offer(p.htlc(5_000_000))
		p.alice.shutdownStep(p.alice.c.BeginShutdown(&p.alice.env, &p.bob.feats, nil, nil))
		p.settle()
		if reconnect {
			p.disconnect()
			p.reconnect()
			p.settle()
		}
		if !p.bob.c.SentShutdown() || p.alice.c.ReceivedShutdown() {
			t.Fatal("shutdown overtakes update_add_htlc")
		}
		p.bob.slow = false
		p.bob.persisted()
		p.settle()
		if len(p.bob.failed) != 1 || !p.alice.c.IsShutdown() || !p.bob.c.IsShutdown() {
			t.Fatalf("failed %d, state %v", len(p.bob.failed), p.alice.c.State())
		}
	}
}
