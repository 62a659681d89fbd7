package chanmon_test

import (
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
)

// Our own revoked commitment, broadcast by an old backup, is not taken for one of
// the peer's: nothing is claimed and no HTLC reported.
func TestOwnRevokedCommitmentConfirms(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		h := w.Add(w.A, 50_000, w.Chain.Height()+20, 1)
		w.Commit()
		w.Remove(h, false)
		w.Commit()
		w.Commit()
		w.B.SetBlind(true)
		w.A.Broadcaster.Take()
		w.confirm(w.Tx(w.A, -3))
		w.mine(30)
		if txs := w.A.Broadcaster.Take(); len(txs) != 0 {
			t.Errorf("%d transactions broadcast", len(txs))
		}
		outcomes(t, w.A)
	})
}

// known-attacks C12: a commitment of the peer's that is newer than all we know of
// pays us our balance, and nothing else is touched.
func TestFutureCommitmentConfirms(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		w.Commit()
		w.A.Broadcaster.Take()
		stale := w.A.Monitor.Clone()
		w.Commit()
		w.Commit()
		w.A.Monitor = stale
		w.Close(w.A, chanmon.ChannelForceClosed{})
		w.confirm(w.Tx(w.B, -1))
		w.mine(10)
		if txs := w.A.Broadcaster.Take(); len(txs) != 0 {
			t.Errorf("%d transactions broadcast", len(txs))
		}
		near(t, "A", w.collected(w.A), w.A.BalanceMsat.Sat(), 4000)
	})
}

// A commitment that the peer revokes after it has confirmed is punished all the same.
func TestRevokedAfterConfirmation(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		h := w.Add(w.A, 50_000, w.Chain.Height()+100, 1)
		w.Add(w.B, 40_000, w.Chain.Height()+100, 2)
		w.Commit()
		w.Sign(w.B)
		w.confirm(w.Tx(w.B, -2))
		number := w.B.Own[len(w.B.Own)-2].CommitmentNumber()
		if err := w.TryUpdate(w.A, chanmon.CommitmentSecret{Idx: number, Secret: w.B.Signer.ReleaseCommitmentSecret(number)}); err == nil {
			t.Fatal("the channel must not go on")
		}
		w.mine(20)
		w.noRejects(w.A)
		outcomes(t, w.A, failed(h))
		near(t, "penalty", w.collected(w.A), w.Value, 12_000)
	})
}

// A revoked commitment without HTLCs and without an output for the peer is still
// recognised, by ours.
func TestRevokedCommitmentOfOneSide(t *testing.T) {
	w := newWorld(t, false)
	w.B.BalanceMsat, w.A.BalanceMsat = 0, w.Value.Msat()
	w.Commit()
	h := w.Add(w.A, 100, w.Chain.Height()+500, 1) // below dust
	w.Commit()
	late := w.Add(w.A, 50_000, w.Chain.Height()+500, 2)
	w.Commit()
	w.confirm(w.Tx(w.B, -2))
	w.mine(5)
	outcomes(t, w.A, failed(h), failed(late))
	near(t, "A", w.collected(w.A), w.Value, 3000)
}

// An earlier, unrevoked commitment of ours may confirm: its HTLCs are enforced.
func TestOurPreviousCommitmentConfirms(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		expiry := w.Chain.Height() + 20
		out := w.Add(w.A, 50_000, expiry, 1)
		in := w.Add(w.B, 60_000, expiry+100, 2)
		w.Commit()
		w.Sign(w.A)
		w.Update(w.A, chanmon.PaymentPreimage{PaymentPreimage: in.Preimage})
		w.B.SetBlind(true)
		w.confirm(w.Tx(w.A, -2))
		// The channel learns of the block only after another round.
		if err := w.TryUpdate(w.A, w.OwnStep(w.A)); err == nil {
			t.Error("the channel must not go on")
		}
		w.mine(60)
		w.noRejects(w.A)
		outcomes(t, w.A, failed(out))
		near(t, "A", w.collected(w.A), w.A.BalanceMsat.Sat()+out.Amount.Sat()+in.Amount.Sat(), 4000)
	})
}

// TestProvidePreimageAtStartup: a preimage given outside of updates is claimed with.
func TestProvidePreimageAtStartup(t *testing.T) {
	w := newWorld(t, false)
	h := w.Add(w.B, 60_000, w.Chain.Height()+60, 1)
	w.Commit()
	w.confirm(w.Tx(w.B, -1))
	w.A.Broadcaster.Take()
	w.A.Monitor.ProvidePaymentPreimage(h.Preimage, w.A.Broadcaster, w.A.Fees, w.A.Log)
	if n := len(w.A.Broadcaster.Take()); n != 1 {
		t.Fatalf("%d claims", n)
	}
	if p := w.A.Monitor.GetStoredPreimages(); len(p) != 1 || p[0] != h.Preimage {
		t.Error("preimage not stored")
	}
	w.noRejects(w.A)
}

// TestOutputsToWatch: what has to be watched, at first and after a commitment.
func TestOutputsToWatch(t *testing.T) {
	w := newWorld(t, false)
	w.Add(w.A, 50_000, w.Chain.Height()+100, 1)
	w.Add(w.B, 60_000, w.Chain.Height()+100, 2)
	w.Commit()
	script := func() []byte { _, s := w.A.Monitor.GetFundingTxo(); return s }()
	got := w.A.Monitor.GetOutputsToWatch()
	if len(got) != 1 || got[0].Txid != w.Funding.Txid || len(got[0].Outputs) != 1 || string(got[0].Outputs[0].ScriptPubkey) != string(script) {
		t.Fatalf("at first: %v", got)
	}
	for _, c := range []struct {
		side *lntest.Side
		want int
	}{{w.A, 2}, {w.B, 4}} {
		tx := w.Tx(c.side, -1)
		m := w.A.Monitor.Clone()
		header := w.Chain.Tip().RawHeader()
		outs := m.BlockConnected(header, []chain.IndexedTx{{Index: 1, Tx: chaindata.Serialize(tx)}}, w.Chain.Height()+1, w.A.Broadcaster, w.A.Fees, w.A.Log)
		if len(outs) != 1 || outs[0].Txid != lntypes.Txid(tx.TxHash()) || len(outs[0].Outputs) != c.want {
			t.Errorf("%s's commitment: %v", c.side.Name, outs)
		}
		for _, o := range outs[0].Outputs {
			if string(o.TxOut.ScriptPubkey) != string(tx.TxOut[o.Index].PkScript) || o.TxOut.Value != lntypes.Sat(tx.TxOut[o.Index].Value) {
				t.Errorf("output %d is another", o.Index)
			}
		}
		if n := len(m.GetOutputsToWatch()); n != 2 {
			t.Errorf("%d transactions watched", n)
		}
	}
}

// TestBumpEventsRepeat: a request for fees comes again, with a fee that does not
// fall, until the claim confirms; and for nothing that is over.
func TestBumpEventsRepeat(t *testing.T) {
	w := newWorld(t, true)
	w.Commit()
	w.Close(w.A, chanmon.ChannelForceClosed{ShouldBroadcast: true})
	var last uint32
	for range 5 {
		got := w.A.Monitor.GetAndClearPendingEvents()
		if len(got) != 1 {
			t.Fatalf("events %v", got)
		}
		e := got[0].(events.BumpTransaction).A.(events.ChannelClose)
		if e.PackageTargetFeerateSatPer1000Weight < last {
			t.Errorf("feerate fell from %d to %d", last, e.PackageTargetFeerateSatPer1000Weight)
		}
		last = e.PackageTargetFeerateSatPer1000Weight
		tx, err := chaindata.ParseTx(e.CommitmentTx)
		if err != nil || tx.TxHash() != w.Tx(w.A, -1).TxHash() || lntypes.Txid(e.ClaimID) != lntypes.Txid(tx.TxHash()) {
			t.Errorf("another transaction: %v", err)
		}
		w.Chain.MineEmpty(1)
	}
	w.A.Monitor.RebroadcastPendingClaims(w.A.Broadcaster, w.A.Fees, w.A.Log)
	w.A.Monitor.RebroadcastPendingClaims(w.A.Broadcaster, w.A.Fees, w.A.Log)
	w.confirm(w.Tx(w.A, -1))
	if got := w.A.Monitor.GetAndClearPendingEvents(); len(got) != 0 {
		t.Errorf("requests after confirmation: %v", got)
	}
	if txs := w.A.Broadcaster.Take(); len(txs) != 0 {
		t.Errorf("%d transactions broadcast without fees", len(txs))
	}
}

// A commitment of an anchor channel that pays enough itself is simply broadcast.
func TestAnchorCommitmentThatPaysEnough(t *testing.T) {
	w := newWorld(t, true)
	w.Commit()
	w.A.Fees.Set(253)
	w.Close(w.A, chanmon.ChannelForceClosed{ShouldBroadcast: true})
	if txs := w.A.Broadcaster.Take(); len(txs) != 1 || w.A.Monitor.HasPendingEvents() && len(w.A.Spendable()) != 0 {
		t.Errorf("%d transactions", len(txs))
	}
	w.noRejects(w.A)
}

// TestReorgEachDepth disconnects a whole closing, block by block, at every depth
// short of final, and lets it happen again.
func TestReorgEachDepth(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		for depth := 1; depth < chanmon.AntiReorgDelay; depth++ {
			w := newWorld(t, anchors)
			expiry := w.Chain.Height() + 30
			h := w.Add(w.A, 70_000, expiry, 1)
			in := w.Add(w.B, 60_000, expiry, 2)
			w.Commit()
			w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: in.Preimage})
			w.confirm(w.Tx(w.B, -1))
			w.mine(depth - 1)
			before := w.Chain.Height()
			w.Chain.Disconnect(depth, true)
			w.Restart(w.A)
			for w.Chain.Height() < before {
				w.mine(1)
			}
			w.mine(60)
			outcomes(t, w.A, failed(h))
			near(t, "A", w.collected(w.A), w.A.BalanceMsat.Sat()+h.Amount.Sat()+in.Amount.Sat(), 8000)
		}
	})
}

// A monitor cannot be made without the other side's parameters.
func TestNewMonitorNeedsParameters(t *testing.T) {
	w := newWorld(t, false)
	p := w.A.Params.Clone()
	p.CounterpartyParameters = nil
	make := func(p *chanutil.ChannelTransactionParameters, factor uint64) *chanmon.ChannelMonitor {
		return chanmon.NewChannelMonitor(w.A.Signer, nil, 6, nil, w.Funding, nil, p, nil, w.Value, factor, w.A.Own[0], w.Chain.BestBlock(), lntypes.PublicKey{})
	}
	if make(p, 0) != nil || make(w.A.Params, 1<<48) != nil || make(w.A.Params, 1<<48-1) == nil {
		t.Error("parameters are not checked")
	}
}

// A transaction that spends the funding output together with others, which only
// leaked keys or a splice could make, is noted and harms nothing.
func TestFundingSpentWithOthers(t *testing.T) {
	w := newWorld(t, false)
	tx := wire.NewMsgTx(2)
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Index: 5}})
	tx.AddTxIn(&wire.TxIn{PreviousOutPoint: chanutil.WireOutPoint(w.Funding)})
	feed(w.A, w.Chain, tx)
	if err := w.TryUpdate(w.A, chanmon.PaymentPreimage{}); err == nil {
		t.Error("the channel must not go on")
	}
	balances(t, w.A, "spent by something unknown")
}

// A claim that a reorganisation takes out of the chain is broadcast again at once,
// at no lower fee.
func TestReorgedClaimIsRepeated(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		h := w.Add(w.B, 60_000, w.Chain.Height()+200, 1)
		w.Commit()
		w.confirm(w.Tx(w.B, -1))
		w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
		first := w.A.Broadcaster.Take()
		w.mine(2)
		if spent := w.Chain.SpentBy(first[len(first)-1].TxIn[0].PreviousOutPoint); spent == nil {
			t.Fatal("the claim did not confirm")
		}
		w.A.Broadcaster.Take()
		w.Chain.Disconnect(2, false)
		again := w.A.Broadcaster.Take()
		if len(again) != 1 || again[0].TxIn[0].PreviousOutPoint != first[len(first)-1].TxIn[0].PreviousOutPoint {
			t.Fatalf("%d transactions after the reorganisation", len(again))
		}
		if again[0].TxOut[0].Value > first[len(first)-1].TxOut[0].Value {
			t.Error("the fee fell")
		}
		w.noRejects(w.A)
	})
}
