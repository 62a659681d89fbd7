package chanmon_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
)

// balances fails unless a monitor's balances are exactly these, in any order.
func balances(t *testing.T, s *lntest.Side, when string, want ...chanmon.Balance) {
	t.Helper()
	got := s.Monitor.GetClaimableBalances()
	left := append([]chanmon.Balance(nil), got...)
	for _, x := range want {
		found := false
		for i, y := range left {
			if x == y {
				left, found = append(left[:i], left[i+1:]...), true
				break
			}
		}
		if !found {
			t.Errorf("%s: no %T%+v in %+v", when, x, x, got)
		}
	}
	if len(left) != 0 {
		t.Errorf("%s: also %+v", when, left)
	}
}

// TestBalancesOfOurCommitment follows the balances from the open channel to the end.
func TestBalancesOfOurCommitment(t *testing.T) {
	w := newWorld(t, false)
	expiry := w.Chain.Height() + 30
	out := w.Add(w.A, 50_000, expiry, 1)
	in := w.Add(w.B, 60_000, expiry+40, 2)
	unknown := w.Add(w.B, 70_000, expiry+20, 3)
	w.Commit()
	fee := chanutil.CommitTxFeeSat(1000, 3, w.A.Own[0].Trust().ChannelTypeFeatures())
	own := w.A.BalanceMsat.Sat() - fee
	timeout := chanmon.MaybeTimeoutClaimableHTLC{AmountSatoshis: 50_000, ClaimableHeight: expiry, PaymentHash: out.Hash()}
	maybe := chanmon.MaybePreimageClaimableHTLC{AmountSatoshis: 70_000, ExpiryHeight: expiry + 20, PaymentHash: unknown.Hash()}
	balances(t, w.A, "open, without preimage", timeout, maybe,
		chanmon.MaybePreimageClaimableHTLC{AmountSatoshis: 60_000, ExpiryHeight: expiry + 40, PaymentHash: in.Hash()},
		chanmon.ClaimableOnChannelClose{AmountSatoshis: own})
	w.Update(w.A, chanmon.PaymentPreimage{PaymentPreimage: in.Preimage})
	balances(t, w.A, "open", timeout, maybe, chanmon.ClaimableOnChannelClose{AmountSatoshis: own + 60_000})

	w.A.Broadcaster.SetOffline(true)
	w.confirm(w.Tx(w.A, -1))
	delay := uint32(w.A.Params.CounterpartyParameters.SelectedContestDelay)
	awaiting := chanmon.ClaimableAwaitingConfirmations{AmountSatoshis: own, ConfirmationHeight: w.Chain.Height() + delay - 1}
	contentious := chanmon.ContentiousClaimable{AmountSatoshis: 60_000, TimeoutHeight: expiry + 40, PaymentHash: in.Hash(), PaymentPreimage: in.Preimage}
	balances(t, w.A, "confirmed", timeout, maybe, awaiting, contentious)
	w.mine(int(delay) - 1)
	balances(t, w.A, "own output spendable", timeout, maybe, contentious)

	w.A.Broadcaster.SetOffline(false)
	w.A.Monitor.RebroadcastPendingClaims(w.A.Broadcaster, w.A.Fees, w.A.Log)
	w.mine(1)
	fee = chanutil.HTLCTxFeeSat(1000, false, w.A.Own[0].Trust().ChannelTypeFeatures())
	claimed := chanmon.ClaimableAwaitingConfirmations{AmountSatoshis: 60_000 - fee, ConfirmationHeight: w.Chain.Height() + delay - 1}
	balances(t, w.A, "success transaction confirmed", timeout, maybe, claimed)
	w.mine(90)
	balances(t, w.A, "the end")
	for _, b := range []chanmon.Balance{timeout, maybe} {
		if b.ClaimableAmountSatoshis() != 0 {
			t.Errorf("%T counts as ours", b)
		}
	}
	for _, b := range []chanmon.Balance{awaiting, contentious, claimed} {
		if b.ClaimableAmountSatoshis() == 0 {
			t.Errorf("%T does not count", b)
		}
	}
}

// TestBalancesOfPeersCommitment: an HTLC that the peer claimed counts as open until
// that is final, and a revoked commitment is ours altogether.
func TestBalancesOfPeersCommitment(t *testing.T) {
	w := newWorld(t, false)
	expiry := w.Chain.Height() + 60
	out := w.Add(w.A, 50_000, expiry, 1)
	w.Commit()
	w.confirm(w.Tx(w.B, -1))
	timeout := chanmon.MaybeTimeoutClaimableHTLC{AmountSatoshis: 50_000, ClaimableHeight: expiry, PaymentHash: out.Hash()}
	fee := chanutil.CommitTxFeeSat(1000, 1, w.A.Own[0].Trust().ChannelTypeFeatures())
	own := chanmon.ClaimableAwaitingConfirmations{AmountSatoshis: w.A.BalanceMsat.Sat() - fee, ConfirmationHeight: w.Chain.Height() + 5}
	balances(t, w.A, "confirmed", timeout, own)
	w.confirm(w.HTLCTx(w.B, -1, out))
	balances(t, w.A, "claimed by the peer", timeout, own)
	w.mine(5)
	balances(t, w.A, "final")

	w = newWorld(t, false)
	out = w.Add(w.A, 50_000, w.Chain.Height()+60, 1)
	w.Commit()
	w.Commit()
	w.A.Broadcaster.SetOffline(true)
	w.confirm(w.Tx(w.B, -2))
	own = chanmon.ClaimableAwaitingConfirmations{AmountSatoshis: w.A.BalanceMsat.Sat() - fee, ConfirmationHeight: w.Chain.Height() + 5}
	theirs := chanmon.CounterpartyRevokedOutputClaimable{AmountSatoshis: w.B.BalanceMsat.Sat()}
	balances(t, w.A, "revoked", own, theirs, chanmon.CounterpartyRevokedOutputClaimable{AmountSatoshis: 50_000})
	w.confirm(w.HTLCTx(w.B, -2, out))
	fee = chanutil.HTLCTxFeeSat(1000, false, w.A.Own[0].Trust().ChannelTypeFeatures())
	balances(t, w.A, "HTLC moved on", own, theirs, chanmon.CounterpartyRevokedOutputClaimable{AmountSatoshis: 50_000 - fee})
}

// TestIdleMonitorIsSmall: what a channel that does nothing costs in memory, after
// it was busy.
func TestIdleMonitorIsSmall(t *testing.T) {
	const channels, limit = 20, 30 << 10
	p := lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{})
	for i := range 200 {
		// Payments below the dust limit, which commitments have no outputs for.
		h := p.Add(p.A, 50, 10_000, byte(i))
		p.Commit()
		p.Remove(h, true)
		p.Commit()
	}
	blob := p.A.Monitor.Write()
	if len(blob) > 8<<10 {
		t.Errorf("an idle monitor takes %d bytes on disk", len(blob))
	}
	monitors := make([]*chanmon.ChannelMonitor, channels)
	// The first one pays for what all share.
	if _, _, err := chanmon.ReadChannelMonitor(blob, p.A.Keys, p.A.Keys); err != nil {
		t.Fatal(err)
	}
	before := heap()
	for i := range monitors {
		_, m, err := chanmon.ReadChannelMonitor(blob, p.A.Keys, p.A.Keys)
		if err != nil {
			t.Fatal(err)
		}
		monitors[i] = m
	}
	per := (heap() - before) / channels
	t.Logf("%d bytes of memory, %d on disk", per, len(blob))
	if per > limit {
		t.Errorf("an idle monitor takes %d bytes of memory, more than %d", per, limit)
	}
	runtime.KeepAlive(monitors)
	runtime.KeepAlive(p)
}

func heap() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// TestContentiousBalanceRedacts: a balance printed shows no preimage.
func TestContentiousBalanceRedacts(t *testing.T) {
	b := chanmon.ContentiousClaimable{PaymentPreimage: lntypes.PaymentPreimage{0xab, 0xcd}}
	for _, s := range []string{b.String(), fmt.Sprintf("%v", b), fmt.Sprintf("%+v", b), fmt.Sprintf("%#v", b)} {
		if strings.Contains(s, "abcd") || strings.Contains(s, "171, 205") || strings.Contains(s, "171 205") {
			t.Errorf("printed as %q", s)
		}
	}
}
