package channel

import (
	"errors"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

func wantClose(t *testing.T, err error, reason events.ClosureReason) {
	t.Helper()
	var c *CloseError
	if !errors.As(err, &c) {
		t.Fatalf("got error %v, want a CloseError", err)
	}
	if _, processing := reason.(events.ProcessingError); processing {
		if _, ok := c.Reason.(events.ProcessingError); !ok {
			t.Fatalf("reason %T", c.Reason)
		}
		return
	}
	if c.Reason != reason {
		t.Fatalf("reason %#v, want %#v", c.Reason, reason)
	}
}

// unconfirmed is a pair whose funding is signed.
func unconfirmed(t *testing.T, a openArgs) *pair {
	p := newPair(t)
	p.negotiate(a)
	p.fund()
	return p
}

func (p *pair) confirmFor(n *party, tx *wire.MsgTx, txid lntypes.Txid, height uint32) (ChainStep, error) {
	return n.c.TransactionsConfirmed(&n.env, lntypes.BlockHash{1}, height, []ConfirmedTx{{Index: 4, Tx: tx, Txid: txid}})
}

// TestFundingOutputVerified: the fundee looks at script, amount and index of the
// funding output before it counts confirmations. known-attacks C1
func TestFundingOutputVerified(t *testing.T) {
	cases := []struct {
		name   string
		change func(tx *wire.MsgTx)
	}{
		{"amount", func(tx *wire.MsgTx) { tx.TxOut[1].Value-- }},
		{"negative amount", func(tx *wire.MsgTx) { tx.TxOut[1].Value = -tx.TxOut[1].Value }},
		{"script", func(tx *wire.MsgTx) { tx.TxOut[1].PkScript = tx.TxOut[0].PkScript }},
		{"missing output", func(tx *wire.MsgTx) { tx.TxOut = tx.TxOut[:1] }},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			p := unconfirmed(t, openArgs{value: 100_000})
			fake := p.fundingTx.Copy()
			tc.change(fake)
			_, err := p.confirmFor(p.bob, fake, chanutil.TxidOf(p.fundingTx), 101)
			wantClose(t, err, events.ProcessingError{})
			if p.bob.c.IsOurChannelReady() || p.bob.c.ShortChannelID() != nil {
				t.Fatal("the false funding counts")
			}
		})
	}
	// Our own transaction is checked when it is handed over.
	p := newPair(t)
	p.negotiate(openArgs{value: 100_000})
	tx, txo := p.funding()
	for _, bad := range []lntypes.OutPoint{{Txid: txo.Txid, Index: 0}, {Txid: txo.Txid, Index: 2}, {Index: 1}} {
		_, err := p.alice.c.FundingTransactionGenerated(&p.alice.env, tx, bad, false)
		wantAPIError(t, err)
	}
	if p.alice.c.State() != StateNegotiated {
		t.Fatalf("state %v", p.alice.c.State())
	}
}

// TestCoinbaseFunding: a channel funded by a coinbase waits for its maturity.
// known-attacks C8
func TestCoinbaseFunding(t *testing.T) {
	p := newPair(t)
	p.negotiate(openArgs{value: 100_000})
	tx, _ := p.funding()
	tx.TxIn[0].PreviousOutPoint = wire.OutPoint{Index: wire.MaxPrevOutIndex}
	txo := lntypes.OutPoint{Txid: chanutil.TxidOf(tx), Index: 1}
	created := got(p.alice.c.FundingTransactionGenerated(&p.alice.env, tx, txo, false))(t)
	if *p.alice.c.MinimumDepth() != 100 {
		t.Fatalf("funder waits for %d blocks", *p.alice.c.MinimumDepth())
	}
	_, monitor, err := p.bob.c.HandleFundingCreated(&p.bob.env, created)
	must(t, err)
	p.bob.monitor, p.bob.inFlight = monitor, 1
	p.bob.persisted()
	step := got(p.confirmFor(p.bob, tx, txo.Txid, 101))(t)
	for h := uint32(101); h < 201; h++ {
		if step.ChannelReady != nil {
			t.Fatalf("channel_ready at height %d", h)
		}
		step = got(p.bob.c.BestBlockUpdated(&p.bob.env, h, 0))(t)
	}
	if step.ChannelReady == nil {
		t.Fatal("no channel_ready after 100 blocks")
	}
}

// TestZeroConf: both sides have to want it. known-attacks C8
func TestZeroConf(t *testing.T) {
	p := newPair(t)
	a := openArgs{value: 1_000_000, zeroConf: true}
	p.negotiate(a)
	p.fund()
	p.settle()
	if p.alice.c.State() != StateReady || p.bob.c.State() != StateReady {
		t.Fatalf("states %v and %v without confirmation", p.alice.c.State(), p.bob.c.State())
	}
	if len(p.alice.broadcast) != 1 {
		t.Fatal("funding was not broadcast")
	}
	p.alice.offer(p.htlc(1_000_000))
	p.settle()
	p.bob.claimAll()
	p.settle()
	p.checkAgreement()
	p.mine(7)
	if p.alice.c.ShortChannelID() == nil {
		t.Fatal("no short channel id after confirmation")
	}

	// The funder does not trust even itself: one confirmation.
	p = newPair(t)
	p.alice.cfg.ChannelHandshakeLimits.TrustOwnFunding0Conf = false
	p.negotiate(a)
	p.fund()
	p.settle()
	if *p.alice.c.MinimumDepth() != 1 || p.alice.c.IsOurChannelReady() {
		t.Fatal("alice does not wait")
	}
}

// TestZeroConfSlowPersist: channel_ready waits for the monitor.
func TestZeroConfSlowPersist(t *testing.T) {
	p := newPair(t)
	p.alice.slow, p.bob.slow = true, true
	p.negotiate(openArgs{value: 1_000_000, zeroConf: true})
	p.fund()
	for _, n := range []*party{p.alice, p.bob} {
		if len(n.out) != 0 || len(n.broadcast) != 0 || !n.c.IsAwaitingInitialMonitorPersist() || n.c.IsUsable() {
			t.Fatalf("%s does not wait for its monitor", n.name)
		}
		if n == p.alice && n.c.UnbroadcastedFunding() == nil {
			t.Fatal("no funding transaction to give back")
		}
	}
	p.alice.slow, p.bob.slow = false, false
	p.bob.persisted()
	p.settle()
	if p.alice.c.IsUsable() {
		t.Fatal("alice is usable before her monitor is on disk")
	}
	p.alice.persisted()
	p.settle()
	if !p.alice.c.IsLive() || !p.bob.c.IsLive() || len(p.alice.broadcast) != 1 {
		t.Fatal("channel did not come up")
	}
	if p.alice.c.IsAwaitingInitialMonitorPersist() || p.alice.c.UnbroadcastedFunding() != nil {
		t.Fatal("still waiting")
	}
}

// TestFundingTimeout: an inbound channel whose funding never comes is forgotten;
// ours is not.
func TestFundingTimeout(t *testing.T) {
	p := unconfirmed(t, openArgs{value: 100_000})
	_, err := p.bob.c.BestBlockUpdated(&p.bob.env, 100+2015, 0)
	must(t, err)
	_, err = p.bob.c.BestBlockUpdated(&p.bob.env, 100+2016, 0)
	wantClose(t, err, events.FundingTimedOut{})
	_, err = p.alice.c.BestBlockUpdated(&p.alice.env, 100+5000, 0)
	must(t, err)
}

// TestFundingReorg: before channel_ready a reorganisation is harmless, after it
// the channel closes.
func TestFundingReorg(t *testing.T) {
	p := unconfirmed(t, openArgs{value: 100_000})
	b := p.bob
	txid := chanutil.TxidOf(p.fundingTx)
	if step := got(p.confirmFor(b, p.fundingTx, txid, 101))(t); step.ChannelReady != nil {
		t.Fatal("channel_ready after one of two confirmations")
	}
	must(t, b.c.FundingTransactionUnconfirmed(&b.env))
	if b.c.FundingTxConfirmationHeight() != nil || b.c.FundingTxConfirmedIn() != nil || b.c.ShortChannelID() != nil {
		t.Fatal("the reorganisation left traces")
	}
	must(t, b.c.FundingTransactionUnconfirmed(&b.env))
	got(p.confirmFor(b, p.fundingTx, txid, 102))(t)
	step := got(b.c.BestBlockUpdated(&b.env, 103, 0))(t)
	if step.ChannelReady == nil || *b.c.ShortChannelID() != 102<<40|4<<16|1 || b.c.FundingTxConfirmations(103) != 2 {
		t.Fatalf("not ready after the second confirmation: %v", b.c.ShortChannelID())
	}
	err := b.c.FundingTransactionUnconfirmed(&b.env)
	wantClose(t, err, events.ProcessingError{})
}

// TestFundingSpent: a spend of the funding output ends the channel.
func TestFundingSpent(t *testing.T) {
	p := newPair(t).open(openArgs{value: 100_000})
	spend := wire.NewMsgTx(2)
	spend.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: [32]byte{4}}})
	spend.AddTxIn(&wire.TxIn{PreviousOutPoint: chanutil.WireOutPoint(*p.alice.c.FundingTxo())})
	_, err := p.confirmFor(p.alice, spend, chanutil.TxidOf(spend), 120)
	wantClose(t, err, events.CommitmentTxConfirmed{})
	other := wire.NewMsgTx(2)
	other.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: [32]byte(p.alice.c.FundingTxo().Txid), Index: 0}})
	_, err = p.confirmFor(p.alice, other, chanutil.TxidOf(other), 121)
	must(t, err)
}

// TestFundingBeyondIDs: a height that no short channel id can hold.
func TestFundingBeyondIDs(t *testing.T) {
	p := unconfirmed(t, openArgs{value: 100_000})
	_, err := p.confirmFor(p.bob, p.fundingTx, chanutil.TxidOf(p.fundingTx), 1<<24)
	wantClose(t, err, events.ProcessingError{})
}

// TestFundingSignatures: a wrong or high-S signature of the first commitment.
// known-attacks C11
func TestFundingSignatures(t *testing.T) {
	for _, change := range []struct {
		name string
		f    func(lntypes.Signature) lntypes.Signature
	}{{"wrong", flipped}, {"high S", highS}, {"zero", func(lntypes.Signature) (s lntypes.Signature) { return s }}} {
		t.Run(change.name, func(t *testing.T) {
			p := newPair(t)
			p.negotiate(openArgs{value: 100_000})
			tx, txo := p.funding()
			created := got(p.alice.c.FundingTransactionGenerated(&p.alice.env, tx, txo, false))(t)
			bad := *created
			bad.Signature = change.f(bad.Signature)
			before := p.bob.c.ChannelID()
			_, _, err := p.bob.c.HandleFundingCreated(&p.bob.env, &bad)
			wantFault(t, err, FaultClose)
			if p.bob.c.ChannelID() != before || p.bob.c.FundingTxo() != nil || p.bob.c.Phase() != PhaseUnfundedInbound {
				t.Fatal("a refused funding_created left traces")
			}
			signed, _, err := p.bob.c.HandleFundingCreated(&p.bob.env, created)
			must(t, err)
			signed.Signature = change.f(signed.Signature)
			_, err = p.alice.c.HandleFundingSigned(&p.alice.env, signed)
			wantFault(t, err, FaultClose)
			if p.alice.c.UnbroadcastedFunding() == nil {
				t.Fatal("funding transaction is lost")
			}
			r := p.alice.c.ForceShutdown(true, events.ProcessingError{})
			if r.MonitorUpdate != nil || r.UnbroadcastedFundingTx == nil {
				t.Fatal("a channel without monitor has an update, or no transaction to discard")
			}
		})
	}
}

// TestChannelReadyRepeated: any number of times, with a new alias, but always with
// the same point. known-attacks C9
func TestChannelReadyRepeated(t *testing.T) {
	p := unconfirmed(t, openArgs{value: 1_000_000})
	p.mine(2)
	ready := *p.alice.out[0].(*lnwire.ChannelReady)
	p.settle()
	repeat := func(when string) {
		t.Helper()
		alias := *ready.ShortChannelIDAlias + 1
		ready.ShortChannelIDAlias = &alias
		_, err := p.bob.c.HandleChannelReady(&p.bob.env, &ready)
		must(t, err)
		if *p.bob.c.LatestInboundSCIDAlias() != alias {
			t.Fatalf("%s: alias %v", when, p.bob.c.LatestInboundSCIDAlias())
		}
		bad := ready
		bad.NextPerCommitmentPoint = p.bob.nodeID
		_, err = p.bob.c.HandleChannelReady(&p.bob.env, &bad)
		wantFault(t, err, FaultClose)
	}
	repeat("at once")
	for _, when := range []string{"after one payment", "after two", "after three"} {
		p.alice.offer(p.htlc(1_000_000))
		p.settle()
		p.bob.claimAll()
		p.settle()
		repeat(when)
	}
	p = unconfirmed(t, openArgs{value: 1_000_000})
	p.mine(2)
	ready = *p.alice.out[0].(*lnwire.ChannelReady)
	ready.NextPerCommitmentPoint = lntypes.PublicKey{}
	_, err := p.bob.c.HandleChannelReady(&p.bob.env, &ready)
	wantFault(t, err, FaultClose)
}

// TestReadyInAnyOrder: channel_ready before the receiver saw the block.
// known-attacks C9
func TestReadyInAnyOrder(t *testing.T) {
	p := unconfirmed(t, openArgs{value: 1_000_000})
	txid := chanutil.TxidOf(p.fundingTx)
	p.alice.chainStep(got(p.confirmFor(p.alice, p.fundingTx, txid, 101))(t))
	p.alice.chainStep(got(p.alice.c.BestBlockUpdated(&p.alice.env, 102, 0))(t))
	p.settle()
	if p.bob.c.State() != StateAwaitingReady || !p.bob.c.theirReady {
		t.Fatalf("bob is in state %v", p.bob.c.State())
	}
	// The block may be told before its transactions.
	p.bob.chainStep(got(p.bob.c.BestBlockUpdated(&p.bob.env, 102, 0))(t))
	p.bob.chainStep(got(p.confirmFor(p.bob, p.fundingTx, txid, 101))(t))
	if len(p.bob.out) != 0 {
		t.Fatal("ready with one confirmation")
	}
	p.bob.chainStep(got(p.bob.c.BestBlockUpdated(&p.bob.env, 102, 0))(t))
	p.settle()
	if !p.alice.c.IsLive() || !p.bob.c.IsLive() {
		t.Fatal("not usable")
	}
}

// TestOutpointCollision: a channel whose outpoint is taken is undone and has no
// monitor update. known-attacks C10
func TestOutpointCollision(t *testing.T) {
	p := newPair(t)
	p.bob.slow = true
	p.negotiate(openArgs{value: 100_000})
	temporary := p.bob.c.ChannelID()
	tx, txo := p.funding()
	created := got(p.alice.c.FundingTransactionGenerated(&p.alice.env, tx, txo, false))(t)
	_, _, err := p.bob.c.HandleFundingCreated(&p.bob.env, created)
	must(t, err)
	if p.bob.c.ChannelID() != txo.ToChannelID() {
		t.Fatal("id does not follow from the outpoint")
	}
	p.bob.c.UnsetFundingInfo()
	r := p.bob.c.ForceShutdown(false, events.ProcessingError{Err: "outpoint in use"})
	if r.MonitorUpdate != nil || r.ChannelFundingTxo != nil || r.ChannelID != temporary {
		t.Fatalf("result touches the other channel: %+v", r)
	}
}

// TestBatchFunding: nothing is broadcast and no channel_ready is sent until the
// whole batch is ready.
func TestBatchFunding(t *testing.T) {
	p := newPair(t)
	p.negotiate(openArgs{value: 1_000_000, zeroConf: true})
	tx, txo := p.funding()
	created := got(p.alice.c.FundingTransactionGenerated(&p.alice.env, tx, txo, true))(t)
	signed, monitor, err := p.bob.c.HandleFundingCreated(&p.bob.env, created)
	must(t, err)
	p.bob.monitor, p.bob.inFlight = monitor, 1
	p.bob.persisted()
	p.alice.monitor = got(p.alice.c.HandleFundingSigned(&p.alice.env, signed))(t)
	p.alice.inFlight = 1
	p.alice.persisted()
	p.settle()
	if len(p.alice.broadcast) != 0 || p.alice.c.IsFundingBroadcast() || p.alice.c.IsOurChannelReady() ||
		*p.alice.c.UnbroadcastedBatchFundingTxid() != txo.Txid {
		t.Fatal("the batch was not awaited")
	}
	raw := p.alice.c.Write()
	c, err := ReadChannel(raw, &p.alice.env, supported())
	must(t, err)
	if r := c.ForceShutdown(true, events.FundingBatchClosure{}); *r.UnbroadcastedBatchFundingTxid != txo.Txid {
		t.Fatal("closing does not name the batch")
	}
	p.alice.c.SetBatchReady()
	if p.alice.c.takeFundingTx() == nil || p.alice.c.UnbroadcastedBatchFundingTxid() != nil {
		t.Fatal("the batch is not released")
	}
}

// TestUnfundedExpiry: channels without funding do not live for ever. known-attacks C2
func TestUnfundedExpiry(t *testing.T) {
	p := newPair(t)
	p.negotiate(openArgs{value: 100_000})
	for i := 1; i < UnfundedChannelAgeLimitTicks; i++ {
		if p.bob.c.TimerTick() {
			t.Fatalf("expired at tick %d", i)
		}
	}
	if !p.bob.c.TimerTick() {
		t.Fatal("not expired")
	}
}
