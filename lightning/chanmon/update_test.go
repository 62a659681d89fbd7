package chanmon_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
)

// TestUpdateOrder: ids count up by one, and what is refused changes nothing.
func TestUpdateOrder(t *testing.T) {
	w := newWorld(t, false)
	w.Commit()
	secret := w.B.Signer.ReleaseCommitmentSecret(chanutil.InitialCommitmentNumber - 1)
	wrong := w.A.Signer.ReleaseCommitmentSecret(chanutil.InitialCommitmentNumber - 1)
	next := w.A.Monitor.GetLatestUpdateID() + 1
	other := lntypes.PublicKey{2, 1}
	good := []chanmon.UpdateStep{chanmon.ShutdownScript{Scriptpubkey: []byte{0, 20, 1}}}
	for name, c := range map[string]struct {
		update *chanmon.ChannelMonitorUpdate
		want   error
	}{
		"repeated":   {&chanmon.ChannelMonitorUpdate{UpdateID: next - 1, Steps: good}, chanmon.ErrOutOfOrder},
		"skipped":    {&chanmon.ChannelMonitorUpdate{UpdateID: next + 1, Steps: good}, chanmon.ErrOutOfOrder},
		"zero":       {&chanmon.ChannelMonitorUpdate{Steps: good}, chanmon.ErrOutOfOrder},
		"other peer": {&chanmon.ChannelMonitorUpdate{UpdateID: next, Steps: good, CounterpartyNodeID: &other}, chanmon.ErrInvalidUpdate},
		"wrong secret": {&chanmon.ChannelMonitorUpdate{UpdateID: next, Steps: []chanmon.UpdateStep{
			good[0], chanmon.CommitmentSecret{Idx: chanutil.InitialCommitmentNumber - 1, Secret: wrong}}}, chanmon.ErrInvalidUpdate},
		"wrong secret number": {&chanmon.ChannelMonitorUpdate{UpdateID: next, Steps: []chanmon.UpdateStep{
			chanmon.CommitmentSecret{Idx: chanutil.InitialCommitmentNumber - 3, Secret: secret}}}, chanmon.ErrInvalidUpdate},
		"no commitment":      {&chanmon.ChannelMonitorUpdate{UpdateID: next, Steps: []chanmon.UpdateStep{chanmon.LatestHolderCommitmentTXInfo{}}}, chanmon.ErrInvalidUpdate},
		"nil step":           {&chanmon.ChannelMonitorUpdate{UpdateID: next, Steps: []chanmon.UpdateStep{nil}}, chanmon.ErrInvalidUpdate},
		"script after close": {&chanmon.ChannelMonitorUpdate{UpdateID: chanmon.ClosedChannelUpdateID, Steps: good}, chanmon.ErrInvalidUpdate},
		"two after close": {&chanmon.ChannelMonitorUpdate{UpdateID: chanmon.ClosedChannelUpdateID, Steps: []chanmon.UpdateStep{
			chanmon.ChannelForceClosed{}, chanmon.ChannelForceClosed{}}}, chanmon.ErrInvalidUpdate},
		"commitment after closing step": {&chanmon.ChannelMonitorUpdate{UpdateID: next, Steps: []chanmon.UpdateStep{
			chanmon.ChannelForceClosed{}, chanmon.LatestHolderCommitmentTXInfo{CommitmentTx: w.A.Own[0]}}}, chanmon.ErrInvalidUpdate},
	} {
		before := w.A.Monitor.Write()
		if err := w.A.Apply(c.update); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if string(w.A.Monitor.Write()) != string(before) {
			t.Errorf("%s: a refused update changed the monitor", name)
		}
	}
	w.Update(w.A, good[0])
	w.Update(w.A, good[0]) // the same again
	if err := w.TryUpdate(w.A, chanmon.ShutdownScript{Scriptpubkey: []byte{0, 20, 2}}); !errors.Is(err, chanmon.ErrInvalidUpdate) {
		t.Errorf("shutdown script replaced: %v", err)
	}
}

// TestUpdatesAfterClose: only preimages and closing again.
func TestUpdatesAfterClose(t *testing.T) {
	w := newWorld(t, false)
	h := w.Add(w.B, 50_000, w.Chain.Height()+100, 1)
	w.Commit()
	w.Close(w.A, chanmon.ChannelForceClosed{ShouldBroadcast: true})
	if got := w.A.Monitor.GetLatestUpdateID(); got != chanmon.ClosedChannelUpdateID {
		t.Fatalf("update id %d after close", got)
	}
	for range 2 {
		w.Close(w.A, chanmon.ChannelForceClosed{ShouldBroadcast: true})
		w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
	}
	if err := w.TryUpdate(w.A, chanmon.ShutdownScript{}); !errors.Is(err, chanmon.ErrOutOfOrder) {
		t.Errorf("update of a closed channel: %v", err)
	}
	closes := 0
	for _, e := range w.A.Monitor.GetAndClearPendingMonitorEvents() {
		if e == (chanmon.HolderForceClosed{A: w.Funding}) {
			closes++
		}
	}
	if closes != 1 {
		t.Errorf("told %d times that the channel was closed", closes)
	}
}

// TestUpdatesAfterSpend: once the funding output is spent, or our commitment is
// signed, the channel must stop, but what it said is kept.
func TestUpdatesAfterSpend(t *testing.T) {
	w := newWorld(t, false)
	w.confirm(w.Tx(w.B, -1))
	if err := w.TryUpdate(w.A, chanmon.PaymentPreimage{}); !errors.Is(err, chanmon.ErrRefused) {
		t.Errorf("after a spend: %v", err)
	}
	if got := len(w.A.Monitor.GetStoredPreimages()); got != 1 {
		t.Errorf("%d preimages kept", got)
	}
	w = newWorld(t, false)
	if len(w.A.Monitor.GetLatestHolderCommitmentTxn(w.A.Log)) != 1 {
		t.Fatal("no commitment")
	}
	tx := w.OwnStep(w.A)
	if err := w.TryUpdate(w.A, tx); !errors.Is(err, chanmon.ErrRefused) {
		t.Errorf("after signing: %v", err)
	}
	if got := w.A.Monitor.GetCurHolderCommitmentNumber(); got != chanutil.InitialCommitmentNumber-1 {
		t.Errorf("the commitment was not kept: at number %d", got)
	}
	w = newWorld(t, false)
	w.A.Monitor.UnsafeGetLatestHolderCommitmentTxn(w.A.Log)
	w.Commit()
}

// known-attacks C12: after a close without broadcast nothing makes the monitor
// broadcast our commitment, as it may be revoked, but the user can have it.
func TestForbiddenBroadcast(t *testing.T) {
	w := newWorld(t, false)
	w.Add(w.A, 50_000, w.Chain.Height()+10, 1)
	h := w.Add(w.B, 50_000, w.Chain.Height()+10, 2)
	w.Commit()
	w.Close(w.A, chanmon.ChannelForceClosed{})
	w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
	w.B.SetBlind(true)
	w.mine(40)
	w.Restart(w.A)
	w.Close(w.A, chanmon.ChannelForceClosed{ShouldBroadcast: true})
	w.mine(5)
	w.A.Monitor.RebroadcastPendingClaims(w.A.Broadcaster, w.A.Fees, w.A.Log)
	if txs := w.A.Broadcaster.Take(); len(txs) != 0 {
		t.Fatalf("%d transactions broadcast", len(txs))
	}
	txs := w.A.Monitor.GetLatestHolderCommitmentTxn(w.A.Log)
	if len(txs) != 3 {
		t.Fatalf("%d transactions given to the user, want the commitment and two for HTLCs", len(txs))
	}
	for _, raw := range txs {
		if err := w.Chain.AcceptRaw(raw); err != nil {
			t.Error(err)
		}
	}
}

// A monitor that broadcast by itself goes on when the channel then closes without
// asking for it.
func TestOwnBroadcastGoesOn(t *testing.T) {
	w := newWorld(t, false)
	w.Add(w.A, 50_000, w.Chain.Height()+10, 1)
	w.Commit()
	w.A.Broadcaster.SetOffline(true)
	w.B.SetBlind(true)
	w.mine(10 + chanmon.LatencyGracePeriodBlocks)
	if n := len(w.A.Broadcaster.Take()); n != 2 {
		t.Fatalf("%d transactions, want the commitment and the timeout", n)
	}
	w.Close(w.A, chanmon.ChannelForceClosed{})
	w.A.Broadcaster.SetOffline(false)
	w.Restart(w.A)
	w.mine(1)
	if w.Chain.SpentBy(chanutil.WireOutPoint(w.Funding)) != nil {
		t.Fatal("too early to be in a block")
	}
	w.mine(1)
	if tx := w.Chain.SpentBy(chanutil.WireOutPoint(w.Funding)); tx == nil || tx.TxHash() != w.Tx(w.A, -1).TxHash() {
		t.Fatal("the commitment did not confirm")
	}
}

// TestClosesForHTLCDeadlines: at which height a monitor goes on chain.
func TestClosesForHTLCDeadlines(t *testing.T) {
	for _, c := range []struct {
		name            string
		ours, preimage  bool
		dust            bool
		blocksToTheEdge int64 // from expiry
	}{
		{"ours expired", true, false, false, chanmon.LatencyGracePeriodBlocks},
		{"ours expired, dust", true, false, true, chanmon.LatencyGracePeriodBlocks},
		{"theirs with preimage", false, true, false, -chanmon.CltvClaimBuffer},
		{"theirs without", false, false, false, 100},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, false)
			from, amount := w.A, lntypes.Sat(50_000)
			if !c.ours {
				from = w.B
			}
			if c.dust {
				amount = 100
			}
			expiry := w.Chain.Height() + 40
			h := w.Add(from, amount, expiry, 1)
			w.Commit()
			w.B.SetBlind(true)
			if c.preimage {
				w.Update(w.A, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
			}
			edge := int64(expiry) + c.blocksToTheEdge
			for int64(w.Chain.Height()) < edge-1 && w.Chain.Height() < expiry+50 {
				w.mine(1)
				if n := len(w.A.Broadcaster.Take()); n != 0 {
					t.Fatalf("closed at %d, expiry %d", w.Chain.Height(), expiry)
				}
			}
			w.mine(1)
			if n, want := len(w.A.Broadcaster.Take()), c.blocksToTheEdge < 100; (n != 0) != want {
				t.Fatalf("%d transactions at %d, expiry %d", n, w.Chain.Height(), expiry)
			}
		})
	}
}

// TestHolderCommitmentSources: both ways of giving HTLCs are understood, and what
// does not fit is refused.
func TestHolderCommitmentSources(t *testing.T) {
	w := newWorld(t, false)
	expiry := w.Chain.Height() + 50
	a := w.Add(w.A, 50_000, expiry, 1)
	w.Add(w.A, 100, expiry, 2)
	w.Add(w.B, 60_000, expiry, 3)
	step := w.OwnStep(w.A)
	full := chanmon.LatestHolderCommitmentTXInfo{CommitmentTx: step.CommitmentTx, HTLCOutputs: append([]chanmon.HolderHTLC(nil), step.HTLCOutputs...)}
	for i, h := range step.CommitmentTx.Htlcs() {
		out := chanmon.HolderHTLC{HTLC: h, CounterpartySig: &step.CommitmentTx.CounterpartyHtlcSigs[i]}
		if h.Offered {
			out.Source = a.Source
		}
		full.HTLCOutputs = append(full.HTLCOutputs, out)
	}
	bad := map[string]func() chanmon.LatestHolderCommitmentTXInfo{
		"source missing": func() chanmon.LatestHolderCommitmentTXInfo { s := step; s.NondustHTLCSources = nil; return s },
		"source too many": func() chanmon.LatestHolderCommitmentTXInfo {
			s := full
			s.NondustHTLCSources = step.NondustHTLCSources
			return s
		},
		"nil source": func() chanmon.LatestHolderCommitmentTXInfo {
			s := step
			s.NondustHTLCSources = append(step.NondustHTLCSources[:0:0], nil)
			return s
		},
		"HTLC not given": func() chanmon.LatestHolderCommitmentTXInfo {
			s := full
			s.HTLCOutputs = full.HTLCOutputs[:len(full.HTLCOutputs)-1]
			return s
		},
		"signature of one": func() chanmon.LatestHolderCommitmentTXInfo {
			s := step
			c := *s.CommitmentTx
			c.CounterpartyHtlcSigs = c.CounterpartyHtlcSigs[:1]
			s.CommitmentTx = &c
			return s
		},
	}
	for name, f := range bad {
		if err := w.TryUpdate(w.A, f()); !errors.Is(err, chanmon.ErrInvalidUpdate) {
			t.Errorf("%s: %v", name, err)
		}
	}
	one := w.A.Monitor.Clone()
	w.Update(w.A, step)
	two := w.A.Monitor
	w.A.Monitor = one
	w.Update(w.A, full)
	if !one.Equal(two) {
		t.Error("the two ways lead to different states")
	}
}

// TestOutboundHTLCQueries: what a manager that restarts is told.
func TestOutboundHTLCQueries(t *testing.T) {
	w := newWorld(t, false)
	expiry := w.Chain.Height() + 30
	kept := w.Add(w.A, 50_000, expiry, 1)
	dust := w.Add(w.A, 100, expiry, 2)
	done := w.Add(w.A, 60_000, expiry, 3)
	w.Add(w.B, 60_000, expiry, 4)
	w.Commit()
	w.Remove(done, true)
	w.Sign(w.A)
	list := func(htlcs []chanmon.OutboundHTLC) string {
		var out []string
		for _, h := range htlcs {
			out = append(out, fmt.Sprintf("%d/%v", h.HTLC.AmountMsat.Sat(), h.PaymentPreimage != nil))
		}
		return strings.Join(out, " ")
	}
	const all = "50000/false 100/false 60000/true"
	if got := list(w.A.Monitor.GetAllCurrentOutboundHTLCs()); got != all {
		t.Errorf("current: %s", got)
	}
	if got := list(w.A.Monitor.GetPendingOrResolvedOutboundHTLCs()); got != all {
		t.Errorf("pending: %s", got)
	}
	w.confirm(w.Tx(w.B, -1))
	w.mine(5)
	outcomes(t, w.A, failed(dust))
	if got := list(w.A.Monitor.GetPendingOrResolvedOutboundHTLCs()); got != "50000/false 60000/true" {
		t.Errorf("pending after the dust HTLC failed: %s", got)
	}
	w.mine(60)
	outcomes(t, w.A, failed(kept))
	if got := list(w.A.Monitor.GetPendingOrResolvedOutboundHTLCs()); got != "60000/true" {
		t.Errorf("pending in the end: %s", got)
	}
}

// TestPreimagesArePruned: what no live commitment needs is forgotten.
func TestPreimagesArePruned(t *testing.T) {
	w := newWorld(t, false)
	h := w.Add(w.B, 50_000, w.Chain.Height()+100, 1)
	w.Commit()
	w.Update(w.A, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
	w.Remove(h, true)
	w.Sign(w.A)
	w.Sign(w.B)
	if n := len(w.A.Monitor.GetStoredPreimages()); n != 1 {
		t.Fatalf("%d preimages while the HTLC is on an unrevoked commitment", n)
	}
	w.Revoke(w.B)
	w.Revoke(w.A)
	w.Commit()
	w.Commit()
	if n := len(w.A.Monitor.GetStoredPreimages()); n != 0 {
		t.Fatalf("%d preimages of HTLCs that are gone", n)
	}
}

// known-attacks N4: no secret in the logs of a channel's whole life.
func TestNoSecretsInLogs(t *testing.T) {
	w := newWorld(t, true)
	h := w.Add(w.B, 50_000, w.Chain.Height()+60, 1)
	w.Commit()
	w.Commit()
	w.confirm(w.Tx(w.B, -2))
	w.Close(w.A, chanmon.PaymentPreimage{PaymentPreimage: h.Preimage})
	w.mine(30)
	secrets := [][32]byte{h.Preimage}
	for i := range uint64(3) {
		secrets = append(secrets, w.B.Signer.ReleaseCommitmentSecret(chanutil.InitialCommitmentNumber-i))
	}
	if line := w.A.Log.FindSecret(secrets...); line != "" {
		t.Errorf("secret logged: %s", line)
	}
	if w.A.Log.Count("") == 0 {
		t.Error("nothing logged at all")
	}
}
