package chanmon_test

import (
	"fmt"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

// kinds runs a test for both channel types.
func kinds(t *testing.T, f func(t *testing.T, anchors bool)) {
	for _, anchors := range []bool{false, true} {
		t.Run(fmt.Sprintf("anchors=%v", anchors), func(t *testing.T) { f(t, anchors) })
	}
}

// world is a channel with a wallet for fees at each side.
type world struct {
	*lntest.Pair
	t        *testing.T
	bumpA    *lntest.Bumper
	bumpB    *lntest.Bumper
	received map[*lntest.Side][]sign.SpendableOutputDescriptor
}

func newWorld(t *testing.T, anchors bool) *world {
	t.Helper()
	p := lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{Anchors: anchors})
	return &world{
		Pair: p, t: t, received: map[*lntest.Side][]sign.SpendableOutputDescriptor{},
		bumpA: lntest.NewBumper(t, p.Chain, p.A.Keys, 20), bumpB: lntest.NewBumper(t, p.Chain, p.B.Keys, 20),
	}
}

// mine mines n blocks one by one and lets the wallets answer in between. Every
// transaction that the monitors broadcast must be one that nodes take.
func (w *world) mine(n int) {
	w.t.Helper()
	for range n {
		w.answer()
		w.Chain.Mine(1)
	}
	w.answer()
}

func (w *world) answer() {
	w.t.Helper()
	for _, s := range []*lntest.Side{w.A, w.B} {
		bumper := w.bumpA
		if s == w.B {
			bumper = w.bumpB
		}
		for _, e := range s.Monitor.GetAndClearPendingEvents() {
			bumper.HandleEvent(e)
			if d := descriptorsOf(e); d != nil {
				w.received[s] = append(w.received[s], d...)
			}
		}
	}
}

// noRejects fails if a broadcast of s was refused for another reason than that
// somebody else's transaction was there first.
func (w *world) noRejects(s *lntest.Side) {
	w.t.Helper()
	for _, err := range s.Broadcaster.Rejected() {
		w.t.Errorf("%s broadcast a bad transaction: %v", s.Name, err)
	}
}

// confirm mines a transaction of a test's own.
func (w *world) confirm(tx *wire.MsgTx) {
	w.t.Helper()
	if _, err := w.Chain.MineTxs(tx); err != nil {
		w.t.Fatal(err)
	}
	w.answer()
}

// collected spends all that a side's monitor handed out and returns the sum.
func (w *world) collected(s *lntest.Side) lntypes.Sat {
	w.t.Helper()
	d := w.received[s]
	w.received[s] = nil
	return w.Collect(s, d)
}

// near fails unless got is within fees of want.
func near(t *testing.T, what string, got, want, fees lntypes.Sat) {
	t.Helper()
	if got > want || got+fees < want {
		t.Errorf("%s: %s, want %s less at most %s of fees", what, got, want, fees)
	}
}

func spentBy(w *world, tx *wire.MsgTx, index uint32) *wire.MsgTx {
	return w.Chain.SpentBy(wire.OutPoint{Hash: tx.TxHash(), Index: index})
}

func outcomes(t *testing.T, s *lntest.Side, want ...lntest.Outcome) {
	t.Helper()
	got := s.Outcomes()
	if len(got) != len(want) {
		t.Fatalf("%s reported %v, want %v", s.Name, got, want)
	}
	for _, x := range want {
		found := false
		for _, y := range got {
			found = found || x == y
		}
		if !found {
			t.Fatalf("%s reported %v, want %v", s.Name, got, want)
		}
	}
}

func fulfilled(h *lntest.HTLC) lntest.Outcome { return lntest.Outcome{ID: h.ID(), Fulfilled: true} }
func failed(h *lntest.HTLC) lntest.Outcome    { return lntest.Outcome{ID: h.ID()} }

// known-attacks M7: every channel type, broadcaster, direction and way to resolve
// an HTLC yields claims that confirm and keep the money.
func TestMatrixOfClaims(t *testing.T) {
	for _, anchors := range []bool{false, true} {
		for _, weBroadcast := range []bool{true, false} {
			for _, ours := range []bool{true, false} {
				for _, preimage := range []bool{true, false} {
					name := fmt.Sprintf("anchors=%v/weBroadcast=%v/ours=%v/preimage=%v", anchors, weBroadcast, ours, preimage)
					t.Run(name, func(t *testing.T) { matrixCase(t, anchors, weBroadcast, ours, preimage) })
				}
			}
		}
	}
}

func matrixCase(t *testing.T, anchors, weBroadcast, ours, preimage bool) {
	w := newWorld(t, anchors)
	sender, receiver := w.A, w.B
	if !ours {
		sender, receiver = w.B, w.A
	}
	h := w.Add(sender, 100_000, w.Chain.Height()+60, 1)
	w.Commit()
	broadcaster := w.A
	if !weBroadcast {
		broadcaster = w.B
	}
	w.Close(broadcaster, chanmon.ChannelForceClosed{ShouldBroadcast: true})
	if preimage {
		w.Close(receiver, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
	}
	w.mine(100)
	w.noRejects(w.A)
	w.noRejects(w.B)
	winner, want := sender, []lntest.Outcome{failed(h)}
	if preimage {
		winner, want = receiver, []lntest.Outcome{fulfilled(h)}
	}
	outcomes(t, sender, want...)
	outcomes(t, receiver)
	for _, s := range []*lntest.Side{w.A, w.B} {
		// A paid the commitment's fee and, with anchors, both anchors.
		due, fees := s.BalanceMsat.Sat(), lntypes.Sat(4000)
		if s == winner {
			due += h.Amount.Sat()
		}
		near(t, s.Name, w.collected(s), due, fees)
		if b := s.Monitor.GetClaimableBalances(); len(b) != 0 {
			t.Errorf("%s still has balances %v", s.Name, b)
		}
	}
}

// TestRevokedCommitment: all outputs of a revoked commitment are taken, before or
// after the peer moved HTLCs on.
func TestRevokedCommitment(t *testing.T) {
	kinds(t, func(t *testing.T, anchors bool) {
		for _, second := range []bool{false, true} {
			t.Run(fmt.Sprintf("secondStage=%v", second), func(t *testing.T) { revokedCase(t, anchors, second) })
		}
	})
}

func revokedCase(t *testing.T, anchors, second bool) {
	w := newWorld(t, anchors)
	expiry := w.Chain.Height() + 80
	toB := w.Add(w.A, 50_000, expiry, 1)
	toA := w.Add(w.B, 60_000, expiry, 2)
	w.Commit()
	w.Remove(toB, false)
	w.Remove(toA, false)
	w.Commit()
	old := w.Tx(w.B, -2)
	w.A.Broadcaster.SetOffline(second)
	w.confirm(old)
	if second {
		// B is faster with its HTLC than A with the penalty.
		htlcTx := w.HTLCTx(w.B, -2, toB)
		w.confirm(htlcTx)
		w.A.Broadcaster.SetOffline(false)
	}
	if got := w.A.Monitor.GetClaimableBalances(); len(got) == 0 {
		t.Error("no balances on a revoked commitment")
	}
	w.mine(40)
	w.noRejects(w.A)
	outcomes(t, w.A)
	// Everything is A's: the channel less the commitment's fee and claims'.
	near(t, "penalty", w.collected(w.A), w.Value, 12_000)
	for i, out := range old.TxOut {
		if out.Value == int64(chanutil.AnchorOutputValueSatoshi) {
			continue
		}
		if spentBy(w, old, uint32(i)) == nil {
			t.Errorf("output %d of %d sat was not claimed", i, out.Value)
		}
	}
	if b := w.A.Monitor.GetClaimableBalances(); len(b) != 0 {
		t.Errorf("balances left: %v", b)
	}
}

// TestCooperativeClose: a closing transaction's output of ours is handed out.
func TestCooperativeClose(t *testing.T) {
	w := newWorld(t, false)
	script, err := w.A.Keys.GetShutdownScriptpubkey()
	if err != nil {
		t.Fatal(err)
	}
	w.Update(w.A, chanmon.ShutdownScript{Scriptpubkey: script.Bytes()})
	closing := wire.NewMsgTx(2)
	closing.AddTxIn(&wire.TxIn{PreviousOutPoint: chanutil.WireOutPoint(w.Funding), Sequence: 0xffffffff})
	closing.AddTxOut(wire.NewTxOut(400_000, script.Bytes()))
	closing.AddTxOut(wire.NewTxOut(500_000, lntest.TrueScript()))
	w.signFunding(closing)
	w.confirm(closing)
	got := w.A.Monitor.GetClaimableBalances()
	if len(got) != 1 || got[0] != (chanmon.ClaimableAwaitingConfirmations{AmountSatoshis: 400_000, ConfirmationHeight: w.Chain.Height() + 5}) {
		t.Fatalf("balances %v", got)
	}
	w.mine(4)
	if len(w.received[w.A]) != 0 {
		t.Fatal("handed out before it was deep enough")
	}
	w.mine(1)
	near(t, "closing output", w.collected(w.A), 400_000, 2000)
	if len(w.A.Broadcaster.Take()) != 0 {
		t.Error("a cooperative close leaves nothing to broadcast")
	}
	outcomes(t, w.A)
}

// signFunding signs the only input of a transaction that spends the funding output,
// for both sides.
func (w *world) signFunding(tx *wire.MsgTx) {
	w.t.Helper()
	a, b := w.A.Keys.DeriveChannelKeys(w.Value, w.A.Signer.ChannelKeysID()), w.B.Keys.DeriveChannelKeys(w.Value, w.B.Signer.ChannelKeysID())
	redeem := chanutil.MakeFundingRedeemscript(a.Pubkeys().FundingPubkey, b.Pubkeys().FundingPubkey)
	built := chanutil.BuiltCommitmentTransaction{Transaction: tx}
	sigA, errA := built.SignCounterpartyCommitment(a.FundingKey, redeem, w.Value)
	sigB, errB := built.SignCounterpartyCommitment(b.FundingKey, redeem, w.Value)
	if errA != nil || errB != nil {
		w.t.Fatal(errA, errB)
	}
	first, second := sigA, sigB
	if string(a.Pubkeys().FundingPubkey[:]) > string(b.Pubkeys().FundingPubkey[:]) {
		first, second = sigB, sigA
	}
	tx.TxIn[0].Witness = wire.TxWitness{nil, chanutil.BitcoinSignature(first, chanutil.SighashAll),
		chanutil.BitcoinSignature(second, chanutil.SighashAll), redeem}
}
