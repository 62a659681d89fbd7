package chanmon_test

import (
	"fmt"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
)

// known-attacks M1: an HTLC that the peer fulfilled off-chain is not failed back
// because the confirmed commitment lacks it, whoever's that is and however often
// we restart.
func TestKnownPreimageAlwaysWins(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		for _, who := range []string{"holder", "counterparty", "counterparty previous"} {
			t.Run(who, func(t *testing.T) {
				w := newWorld(t, anchors)
				h := w.Add(w.A, 70_000, w.Chain.Height()+60, 1)
				w.Commit()
				// B fulfils, and signs A's commitment without the HTLC; A signs B's, which
				// is not revoked: B withholds.
				w.Remove(h, true)
				w.Sign(w.A)
				w.Restart(w.A)
				w.Sign(w.B)
				switch who {
				case "holder":
					w.confirm(w.Tx(w.A, -1))
				case "counterparty":
					w.confirm(w.Tx(w.B, -1))
				case "counterparty previous":
					// The HTLC is on it, but B lets it expire.
					w.B.Broadcaster.SetOffline(true)
					w.confirm(w.Tx(w.B, -2))
				}
				for range 9 {
					w.mine(10)
					w.Restart(w.A)
				}
				w.noRejects(w.A)
				outcomes(t, w.A)
			})
		}
	})
}

// known-attacks M2: a preimage counts for an HTLC that our latest state no longer
// has but an older, unrevoked commitment of the peer does.
func TestPreimageOnOlderCommitment(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		h := w.Add(w.A, 70_000, w.Chain.Height()+60, 1)
		w.Commit()
		// B fails it: both sides get commitments without, and B revokes nothing.
		w.Remove(h, false)
		w.Sign(w.A)
		w.Sign(w.B)
		w.A.Broadcaster.SetOffline(true)
		w.confirm(w.Tx(w.B, -2))
		w.Close(w.B, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
		w.mine(3)
		outcomes(t, w.A, fulfilled(h))
		w.mine(80)
		outcomes(t, w.A)
	})
}

// known-attacks M3: a preimage that comes late claims only what is still unspent.
func TestLatePreimageClaimsOnlyUnspent(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		expiry := w.Chain.Height() + 60
		first := w.Add(w.B, 70_000, expiry, 1)
		twin := w.Add(w.B, 80_000, expiry, 1)
		second := w.Add(w.B, 90_000, expiry, 2)
		w.Commit()
		w.confirm(w.Tx(w.B, -1))
		w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: first.Preimage})
		w.mine(2)
		w.A.Broadcaster.Take()
		w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: second.Preimage})
		txs := w.A.Broadcaster.Take()
		if len(txs) != 1 {
			t.Fatalf("%d transactions for the second preimage, want 1", len(txs))
		}
		w.mine(20)
		w.noRejects(w.A)
		sum := first.Amount + twin.Amount + second.Amount
		near(t, "A", w.collected(w.A), w.A.BalanceMsat.Sat()+sum.Sat(), 8000)
	})
}

// known-attacks M5: of two HTLCs with the same hash, amount and expiry, one claimed
// and one expired, each ends as its own output did.
func TestTwinHTLCsAreToldApart(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		for claimed := range 2 {
			t.Run(fmt.Sprint(claimed), func(t *testing.T) {
				w := newWorld(t, anchors)
				expiry := w.Chain.Height() + 60
				twins := []*lntest.HTLC{w.Add(w.A, 70_000, expiry, 1), w.Add(w.A, 70_000, expiry, 1)}
				w.Commit()
				w.confirm(w.Tx(w.B, -1))
				claim := w.claimOutput(w.B, -1, twins[claimed], claimed)
				w.confirm(claim)
				outcomes(t, w.A, fulfilled(twins[claimed]))
				w.mine(80)
				w.noRejects(w.A)
				outcomes(t, w.A, failed(twins[1-claimed]))
			})
		}
	})
}

// claimOutput is the success transaction of the n-th of several equal HTLCs.
func (w *world) claimOutput(s *lntest.Side, i int, h *lntest.HTLC, n int) *wire.MsgTx {
	w.t.Helper()
	tx := w.HTLCTxAt(s, i, h, n)
	return tx
}

// known-attacks M6: a revoked commitment with one of several equal HTLCs keeps none
// of the others from being failed back, once it is buried.
func TestRevokedCommitmentFailsAllTwins(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		expiry := w.Chain.Height() + 200
		one := w.Add(w.A, 20_000, expiry, 1)
		w.Commit()
		want := []lntest.Outcome{failed(one)}
		for range 5 {
			want = append(want, failed(w.Add(w.A, 20_000, expiry, 1)))
		}
		w.Commit()
		w.confirm(w.Tx(w.B, -2))
		w.mine(4)
		outcomes(t, w.A)
		w.mine(1)
		outcomes(t, w.A, want...)
		w.mine(20)
		outcomes(t, w.A)
	})
}

// A preimage revealed on a revoked commitment is not lost.
func TestPreimageOnRevokedCommitment(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		h := w.Add(w.A, 50_000, w.Chain.Height()+100, 1)
		w.Commit()
		w.Commit()
		w.A.Broadcaster.SetOffline(true)
		w.confirm(w.Tx(w.B, -2))
		w.confirm(w.HTLCTx(w.B, -2, h))
		outcomes(t, w.A, fulfilled(h))
		w.A.Broadcaster.SetOffline(false)
		w.mine(20)
		w.noRejects(w.A)
		outcomes(t, w.A)
		near(t, "penalty", w.collected(w.A), w.Value, 10_000)
	})
}

// known-attacks M8: after a reorganisation to another valid commitment, claims are
// those of the one that is confirmed, and a later preimage finds it.
func TestReorgToAnotherCommitment(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		expiry := w.Chain.Height() + 80
		in := w.Add(w.B, 70_000, expiry, 1)
		out := w.Add(w.A, 60_000, expiry, 2)
		w.Commit()
		w.confirm(w.Tx(w.A, -1))
		w.mine(2)
		w.Chain.Disconnect(3, false)
		w.confirm(w.Tx(w.B, -1))
		w.A.Broadcaster.Take()
		w.A.Broadcaster.Rejected()
		w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: in.Preimage})
		if txs := w.A.Broadcaster.Take(); len(txs) != 1 || spentBy(w, w.Tx(w.B, -1), 0) != nil {
			t.Fatalf("%d claims after the reorganisation, want 1", len(txs))
		}
		w.mine(90)
		w.noRejects(w.A)
		outcomes(t, w.A, failed(out))
		near(t, "A", w.collected(w.A), w.A.BalanceMsat.Sat()+in.Amount.Sat()+out.Amount.Sat(), 8000)
	})
}

// known-attacks M8: a chain source that reports the new block before it takes the
// old one back, or not at all, does not confuse commitments.
func TestConflictingConfirmations(t *testing.T) {
	w := newWorld(t, false)
	h := w.Add(w.A, 60_000, w.Chain.Height()+30, 1)
	w.Commit()
	ours, theirs := w.Tx(w.A, -1), w.Tx(w.B, -1)
	w.A.SetBlind(true)
	for i, tx := range []*wire.MsgTx{ours, theirs, theirs, ours, theirs} {
		if i > 0 {
			w.Chain.Disconnect(1, false)
		}
		b, err := w.Chain.MineTxs(tx)
		if err != nil {
			t.Fatal(err)
		}
		w.A.Monitor.TransactionsConfirmed(b.RawHeader(), b.Indexed(), b.Height, w.A.Broadcaster, w.A.Fees, w.A.Log)
		w.A.Monitor.TransactionsConfirmed(b.RawHeader(), b.Indexed(), b.Height, w.A.Broadcaster, w.A.Fees, w.A.Log)
		ids := w.A.Monitor.GetRelevantTxids()
		if len(ids) != 1 || ids[0].Txid != lntypes.Txid(tx.TxHash()) || *ids[0].BlockHash != lntypes.BlockHash(b.Hash) {
			t.Fatalf("%d: relevant are %v", i, ids)
		}
	}
	w.A.SetBlind(false)
	w.mine(50)
	w.noRejects(w.A)
	outcomes(t, w.A, failed(h))
	near(t, "A", w.collected(w.A), w.A.BalanceMsat.Sat()+h.Amount.Sat(), 4000)
}

// known-attacks M9: an output of ours is handed out again until it was handled, over
// crashes, and found again after a reorganisation.
func TestSpendableOutputsPersist(t *testing.T) {
	w := newWorld(t, false)
	w.confirm(w.Tx(w.B, -1))
	w.Chain.Mine(5)
	for range 3 {
		w.Restart(w.A) // a crash before handling
	}
	if got := len(w.A.Spendable()); got != 1 {
		t.Fatalf("%d outputs after crashes, want 1", got)
	}
	if got := len(w.A.Spendable()); got != 0 {
		t.Fatalf("%d outputs after handling, want none", got)
	}
	raw := chaindata.Serialize(w.Tx(w.B, -1))
	if got := w.A.Monitor.GetSpendableOutputs(raw, w.Chain.Height()-5); len(got) != 1 {
		t.Fatalf("%d outputs found again, want 1", len(got))
	}
	if got := w.A.Monitor.GetSpendableOutputs(raw, w.Chain.Height()-4); len(got) != 0 {
		t.Fatal("an output that is not deep enough")
	}
	if w.A.Monitor.GetSpendableOutputs(raw[:20], 1) != nil {
		t.Fatal("outputs of a transaction that does not parse")
	}
}

// known-attacks M9: a reorganisation takes a maturing output back and it is handed
// out once, after it confirmed again.
func TestSpendableOutputsSurviveReorg(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		w.confirm(w.Tx(w.B, -1))
		w.mine(4)
		w.Chain.Disconnect(5, false)
		if b := w.A.Monitor.GetClaimableBalances(); len(b) != 1 {
			t.Fatalf("balances after the reorganisation: %v", b)
		}
		w.mine(3)
		w.confirm(w.Tx(w.B, -1))
		w.mine(10)
		if n := len(w.received[w.A]); n != 1 {
			t.Fatalf("%d outputs, want 1", n)
		}
		near(t, "A", w.collected(w.A), w.A.BalanceMsat.Sat(), 5000)
	})
}

// known-attacks M10: an HTLC that stays undecided on chain is failed back before
// the one that it forwards expires, and not before.
func TestStuckHTLCFailsBackInTime(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		h := w.Add(w.A, 70_000, w.Chain.Height()+20, 1)
		upstream := w.Chain.Height() + 60
		w.SetUpstreamExpiry(h, upstream)
		w.Commit()
		w.confirm(w.Tx(w.B, -1))
		w.A.Broadcaster.SetOffline(true) // A's claim does not confirm
		for w.Chain.Height() < upstream-chanmon.LatencyGracePeriodBlocks-1 {
			w.mine(1)
			outcomes(t, w.A)
			w.Restart(w.A)
		}
		w.mine(1)
		outcomes(t, w.A, failed(h))
		w.A.Broadcaster.SetOffline(false)
		w.mine(20)
		outcomes(t, w.A)
	})
}

// known-attacks M11, M14 and M20: a claim that is evicted, refused or stuck is
// broadcast again in every block, at a fee that rises, until it confirms.
func TestClaimsAreRepeatedAtRisingFees(t *testing.T) {
	w := newWorld(t, false)
	h := w.Add(w.B, 300_000, w.Chain.Height()+10, 1)
	w.Commit()
	w.confirm(w.Tx(w.B, -1))
	w.B.SetBlind(true)
	w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
	var last lntypes.Sat
	for {
		txs := w.A.Broadcaster.Take()
		if len(txs) == 0 {
			t.Fatalf("nothing broadcast at height %d", w.Chain.Height())
		}
		fee, ok := w.Chain.MempoolFee(txs[len(txs)-1].TxHash())
		if !ok || fee <= last {
			t.Fatalf("fee %s after %s at height %d: %v", fee, last, w.Chain.Height(), w.A.Broadcaster.Rejected())
		}
		if last = fee; last > h.Amount.Sat()/4 {
			break
		}
		w.Chain.EvictMempool() // an attacker replaces us and takes its own back
		// The timer is coarse while the deadline is far.
		for range 3 {
			w.Chain.MineEmpty(1)
		}
	}
	w.noRejects(w.A)
	w.A.Broadcaster.Take()
	w.Chain.EvictMempool()
	w.A.Monitor.RebroadcastPendingClaims(w.A.Broadcaster, w.A.Fees, w.A.Log)
	if got := w.A.Broadcaster.Take(); len(got) != 1 || len(w.Chain.Mempool()) != 1 {
		t.Fatalf("%d transactions rebroadcast, want 1", len(got))
	}
}

// known-attacks M4, M12 and M13: each output has a claim of its own, so a spend by
// the peer ends the claims of what it spends and touches no other, whose fees stay
// where they were.
func TestEachOutputIsClaimedAlone(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		expiry := w.Chain.Height() + 100
		for i := range 4 {
			w.Add(w.A, lntypes.Sat(20_000+i), expiry, byte(i))
		}
		w.Commit()
		w.Commit()
		commitment := w.Tx(w.B, -2)
		var htlcs []uint32
		for i, out := range commitment.TxOut {
			if out.Value >= 20_000 && out.Value < 20_004 {
				htlcs = append(htlcs, uint32(i))
			}
		}
		w.A.Broadcaster.SetOffline(true)
		w.confirm(commitment)
		claims := func() map[wire.OutPoint]int64 {
			w.A.Broadcaster.Take()
			w.A.Monitor.RebroadcastPendingClaims(w.A.Broadcaster, w.A.Fees, w.A.Log)
			values := map[wire.OutPoint]int64{}
			for _, tx := range w.A.Broadcaster.Take() {
				if len(tx.TxIn) != 1 || len(tx.TxOut) != 1 {
					t.Fatalf("a claim of %d inputs", len(tx.TxIn))
				}
				values[tx.TxIn[0].PreviousOutPoint] = tx.TxOut[0].Value
			}
			return values
		}
		before := claims()
		if len(before) != 5 {
			t.Fatalf("%d claims, want four HTLCs and the peer's balance", len(before))
		}
		theft := wire.NewMsgTx(2)
		for _, i := range htlcs[:2] {
			theft.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: commitment.TxHash(), Index: i}})
		}
		feed(w.A, w.Chain, theft)
		after := claims()
		if len(after) != 3 {
			t.Fatalf("%d claims after two outputs were spent, want 3", len(after))
		}
		for op, value := range after {
			if before[op] < value {
				t.Errorf("%s: fee fell, output from %d to %d", op, before[op], value)
			}
		}
	})
}

// known-attacks M19: blocks that were missed are made up for in any order that
// chain.Confirm allows, and blocks seen twice change nothing.
func TestMissedAndRepeatedBlocks(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		w := newWorld(t, anchors)
		h := w.Add(w.A, 70_000, w.Chain.Height()+60, 1)
		w.Commit()
		w.A.SetBlind(true)
		from := w.Chain.Height() + 1
		w.confirm(w.Tx(w.B, -1))
		w.Close(w.B, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
		w.mine(8)
		w.Restart(w.A)
		for range 2 {
			// The tip first, then the transactions, all of it twice.
			tip := w.Chain.Tip()
			w.A.Monitor.BestBlockUpdated(tip.RawHeader(), tip.Height, w.A.Broadcaster, w.A.Fees, w.A.Log)
			for height := from; height <= tip.Height; height++ {
				b := w.Chain.BlockAt(height)
				w.A.Monitor.TransactionsConfirmed(b.RawHeader(), b.Indexed(), height, w.A.Broadcaster, w.A.Fees, w.A.Log)
			}
		}
		outcomes(t, w.A, fulfilled(h))
		if n := len(w.A.Spendable()); n != 1 {
			t.Fatalf("%d outputs, want 1", n)
		}
		for height := from; height <= w.Chain.Height(); height++ {
			b := w.Chain.BlockAt(height)
			w.A.Monitor.BlockConnected(b.RawHeader(), b.Indexed(), height, w.A.Broadcaster, w.A.Fees, w.A.Log)
		}
		outcomes(t, w.A)
		if n := len(w.A.Spendable()); n != 0 {
			t.Fatalf("%d outputs from blocks seen before", n)
		}
	})
}

// known-attacks M21: events that nobody reads stay, and so does what they need.
func TestUnreadEventsStay(t *testing.T) {
	w := newWorld(t, false)
	h := w.Add(w.A, 70_000, w.Chain.Height()+60, 1)
	w.Commit()
	w.confirm(w.Tx(w.B, -1))
	w.Close(w.B, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
	w.Chain.Mine(2)
	w.B.SetBlind(true)
	w.Chain.MineEmpty(4100)
	w.Restart(w.A)
	outcomes(t, w.A, fulfilled(h))
	if n := len(w.A.Spendable()); n != 1 {
		t.Fatalf("%d outputs, want 1", n)
	}
}

// known-attacks M22: whatever spends the outputs that we watch, with whatever
// witness, neither crashes a monitor nor makes it believe in claims.
func TestHostileSpendShapes(t *testing.T) {
	witnesses := []wire.TxWitness{
		nil, {}, {{}}, {nil, nil}, {{1}, {2}, {3}}, {make([]byte, 32)}, {make([]byte, 33), make([]byte, 136)},
		{nil, nil, nil, make([]byte, 32), make([]byte, 136)}, {nil, make([]byte, 32), make([]byte, 133)},
		{nil, nil, nil, nil, make([]byte, 143)}, make(wire.TxWitness, 300),
	}
	kinds(t, func(t *testing.T, anchors bool) {
		for which := range 3 {
			for i, witness := range witnesses {
				w := newWorld(t, anchors)
				expiry := w.Chain.Height() + 60
				w.Add(w.A, 70_000, expiry, 1)
				w.Add(w.B, 60_000, expiry, 2)
				w.Commit()
				w.Commit()
				commitment := []*wire.MsgTx{w.Tx(w.A, -1), w.Tx(w.B, -1), w.Tx(w.B, -2)}[which]
				txs := []*wire.MsgTx{commitment}
				for o := range commitment.TxOut {
					spend := wire.NewMsgTx(2)
					if i%2 == 0 {
						spend.AddTxIn(&wire.TxIn{}) // the outputs are then not at the input's index
					}
					spend.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: commitment.TxHash(), Index: uint32(o)}, Witness: witness})
					if i%3 != 0 {
						spend.AddTxOut(wire.NewTxOut(1, nil))
					}
					txs = append(txs, spend)
				}
				// And one of an output that does not exist.
				bogus := wire.NewMsgTx(2)
				bogus.AddTxIn(&wire.TxIn{PreviousOutPoint: wire.OutPoint{Hash: commitment.TxHash(), Index: 0xffffffff}, Witness: witness})
				feed(w.A, w.Chain, append(txs, bogus)...)
				for _, o := range w.A.Outcomes() {
					t.Errorf("commitment %d, witness %d: %v at once", which, i, o)
				}
				w.A.Monitor.GetClaimableBalances()
				w.Restart(w.A)
			}
		}
	})
}

// feed gives a monitor a block that no node would take.
func feed(s *lntest.Side, c *lntest.Chain, txs ...*wire.MsgTx) {
	var data []chain.IndexedTx
	for i, tx := range txs {
		data = append(data, chain.IndexedTx{Index: uint(i + 1), Tx: chaindata.Serialize(tx)})
	}
	tip := c.Tip()
	s.Monitor.BlockConnected(tip.RawHeader(), data, tip.Height+1, s.Broadcaster, s.Fees, s.Log)
}

// known-attacks I5: the preimage of an invoice of ours is used for HTLCs only once
// the payment was claimed, not because an HTLC with its hash is on chain.
func TestNoPreimageWithoutClaim(t *testing.T) {
	w := newWorld(t, false)
	h := w.Add(w.B, 70_000, w.Chain.Height()+60, 1)
	w.Commit()
	w.confirm(w.Tx(w.B, -1))
	w.A.Broadcaster.Take()
	w.mine(80)
	for _, tx := range w.A.Broadcaster.Take() {
		for _, in := range tx.TxIn {
			for _, item := range in.Witness {
				if string(item) == string(h.Preimage[:]) {
					t.Fatal("preimage revealed")
				}
			}
		}
	}
	outcomes(t, w.A)
	outcomes(t, w.B, failed(h))
}

// known-attacks S3: an HTLC that reaches the monitor only after the channel is on
// chain was never the peer's, and fails.
func TestHTLCAddedAfterSpendFails(t *testing.T) {
	w := newWorld(t, false)
	w.confirm(w.Tx(w.B, -1))
	h := w.Add(w.A, 50_000, w.Chain.Height()+100, 1)
	update := w.CounterpartyStep(w.B)
	if err := w.TryUpdate(w.A, update); err == nil {
		t.Fatal("a channel that is on chain must not go on")
	}
	w.mine(4)
	outcomes(t, w.A)
	w.mine(1)
	outcomes(t, w.A, failed(h))
}
