package chanmon_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/metrics"
	"strings"
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/chanutil"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

var update = flag.Bool("update", false, "write the golden files anew")

// richWorld is a channel whose monitor at A has something in every record.
func richWorld(t testing.TB) *lntest.Pair {
	t.Helper()
	p := lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{Seed: 7})
	expiry := p.Chain.Height() + 30
	p.Add(p.A, 50_000, expiry, 1)
	in := p.Add(p.B, 60_000, expiry, 2)
	p.Add(p.A, 100, expiry, 3)
	p.Commit()
	p.Commit()
	done := p.Add(p.A, 20_000, expiry, 4)
	late := p.Add(p.A, 30_000, expiry, 5)
	p.Commit()
	p.Update(p.A, chanmon.ShutdownScript{Scriptpubkey: []byte{0, 20, 1, 2, 3}})
	p.Update(p.A, chanmon.PaymentPreimage{PaymentPreimage: in.Preimage})
	p.Remove(done, true)
	p.Sign(p.A)
	p.Sign(p.B)
	p.B.Broadcaster.SetOffline(true)
	if _, err := p.Chain.MineTxs(p.Tx(p.B, -1)); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Chain.MineTxs(p.HTLCTx(p.B, -1, late)); err != nil {
		t.Fatal(err)
	}
	p.Chain.Mine(5)
	return p
}

// goldens are monitors in states that reach every kind of record.
func goldens(t testing.TB) map[string][]byte {
	out := map[string][]byte{}
	p := lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{Anchors: true, Seed: 9})
	out["new"] = p.A.Monitor.Write()
	out["closing"] = richWorld(t).A.Monitor.Write()

	p = lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{Seed: 8})
	h := p.Add(p.A, 50_000, p.Chain.Height()+30, 1)
	p.Commit()
	p.Commit()
	p.A.Broadcaster.SetOffline(true)
	if _, err := p.Chain.MineTxs(p.Tx(p.B, -2)); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Chain.MineTxs(p.HTLCTx(p.B, -2, h)); err != nil {
		t.Fatal(err)
	}
	p.Close(p.A, chanmon.ChannelForceClosed{ShouldBroadcast: true})
	out["revoked"] = p.A.Monitor.Write()
	return out
}

func goldenPath(name string) string { return filepath.Join("testdata", "monitor-v1-"+name+".hex") }

func readGolden(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(goldenPath(name))
	if err != nil {
		t.Fatal(err)
	}
	b, err := hex.DecodeString(strings.Join(strings.Fields(string(text)), ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// known-attacks S8: monitors written by every version so far are read, and written
// back the same. Run with -update after a deliberate change of the format, under a
// new version's name.
func TestGoldenMonitors(t *testing.T) {
	keys := sign.NewKeysManager([32]byte{1}, 1, 1)
	for name, blob := range goldens(t) {
		if *update {
			text := hex.EncodeToString(blob)
			var lines []string
			for len(text) > 100 {
				lines, text = append(lines, text[:100]), text[100:]
			}
			if err := os.WriteFile(goldenPath(name), []byte(strings.Join(append(lines, text), "\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		golden := readGolden(t, name)
		hash, m, err := chanmon.ReadChannelMonitor(golden, keys, keys)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if hash != m.CurrentBestBlock().BlockHash || hash == (lntypes.BlockHash{}) {
			t.Errorf("%s: block %s", name, hash)
		}
		if !bytes.Equal(m.Write(), golden) {
			t.Errorf("%s: written back differently", name)
		}
		if !bytes.Equal(blob, golden) {
			t.Errorf("%s: the same channel is written differently now", name)
		}
	}
}

// TestRestartInTheMiddle: a monitor read back goes on as the one that was written.
func TestRestartInTheMiddle(t *testing.T) {
	p := richWorld(t)
	keep := p.A.Monitor.Clone()
	if !keep.Equal(p.A.Monitor) {
		t.Fatal("a clone differs")
	}
	p.Restart(p.A)
	p.Chain.Mine(60)
	if keep.Equal(p.A.Monitor) {
		t.Fatal("a clone must not share state")
	}
	got := p.A.Outcomes()
	if len(got) != 3 {
		t.Fatalf("outcomes %v", got)
	}
	descriptors := p.A.Spendable()
	if sum := p.Collect(p.A, descriptors); sum < 500_000 {
		t.Fatalf("only %s came back", sum)
	}
}

// known-attacks S6: a monitor with any byte changed is refused or read, within
// bounds; what was read is used without a crash.
func TestMutatedMonitors(t *testing.T) {
	keys := sign.NewKeysManager([32]byte{1}, 1, 1)
	chain := lntest.NewChain()
	log, fees, sink := lntest.NewLogger(nil, ""), lntest.NewFeeEstimator(253), lntest.NewBroadcaster(nil)
	for name, step := range map[string]int{"closing": 1, "new": 5, "revoked": 5} {
		golden := readGolden(t, name)
		accepted := 0
		for i := 0; i < len(golden); i += step {
			b := append([]byte(nil), golden...)
			b[i] ^= [...]byte{0xff, 1 << (i % 8), 0x80}[i%3]
			m := boundedRead(t, b, keys)
			if m == nil {
				continue
			}
			if accepted++; accepted%7 != 0 { // all of them would take long
				continue
			}
			m.GetClaimableBalances()
			m.GetRelevantTxids()
			m.GetLatestHolderCommitmentTxn(log)
			tip := chain.Tip()
			m.BlockConnected(tip.RawHeader(), tip.Indexed(), m.CurrentBestBlock().Height+1, sink, fees, log)
			m.BlockDisconnected(tip.RawHeader(), tip.Height, sink, fees, log)
			m.Write()
		}
		if accepted == 0 {
			t.Errorf("%s: no change was accepted, so nothing was tried", name)
		}
		for i := 0; i < len(golden); i += 13 {
			if m := boundedRead(t, golden[:i], keys); m != nil {
				t.Fatalf("%s: cut to %d bytes and accepted", name, i)
			}
		}
		if m := boundedRead(t, append(golden, 0), keys); m != nil {
			t.Errorf("%s: a byte too many was accepted", name)
		}
	}
}

// boundedRead reads a monitor and fails if that allocates out of proportion.
func boundedRead(t testing.TB, b []byte, keys *sign.KeysManager) *chanmon.ChannelMonitor {
	t.Helper()
	before := allocated()
	_, m, err := chanmon.ReadChannelMonitor(b, keys, keys)
	used := allocated() - before
	if err != nil && !errors.As(err, new(*lntypes.DecodeError)) {
		t.Fatalf("error %T", err)
	}
	if used > 1<<20+uint64(len(b))*64 {
		t.Fatalf("%d bytes of input allocated %d", len(b), used)
	}
	return m
}

// allocated returns how many bytes this process has allocated so far.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// TestMonitorVersions: newer forms that say so are refused, others read.
func TestMonitorVersions(t *testing.T) {
	keys := sign.NewKeysManager([32]byte{1}, 1, 1)
	b := readGolden(t, "new")
	b[0] = 9
	if _, _, err := chanmon.ReadChannelMonitor(b, keys, keys); err != nil {
		t.Errorf("newer but readable: %v", err)
	}
	b[1] = 2
	if _, _, err := chanmon.ReadChannelMonitor(b, keys, keys); !errors.Is(err, lntypes.ErrUnknownVersion) {
		t.Errorf("unreadable: %v", err)
	}
}

// TestReadDrawsOnce: reading takes one draw from the entropy source.
func TestReadDrawsOnce(t *testing.T) {
	keys := sign.NewKeysManager([32]byte{1}, 1, 1)
	e := lntest.NewEntropy(1)
	if _, _, err := chanmon.ReadChannelMonitor(readGolden(t, "new"), e, keys); err != nil || e.Draws() != 1 {
		t.Errorf("%d draws, %v", e.Draws(), err)
	}
}

// someUpdates are updates with every kind of step.
func someUpdates(t testing.TB) []*chanmon.ChannelMonitorUpdate {
	p := lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{})
	h := p.Add(p.A, 50_000, 500, 1)
	p.Add(p.A, 100, 500, 2)
	p.Add(p.B, 60_000, 500, 3)
	var out []*chanmon.ChannelMonitorUpdate
	apply := p.A.Apply
	p.A.Apply = func(u *chanmon.ChannelMonitorUpdate) error { out = append(out, u); return apply(u) }
	p.Commit()
	p.Remove(h, true)
	p.Commit()
	id := lntypes.PublicKey(p.B.Signer.Pubkeys().FundingPubkey)
	return append(out,
		&chanmon.ChannelMonitorUpdate{UpdateID: 3, CounterpartyNodeID: &id},
		&chanmon.ChannelMonitorUpdate{UpdateID: chanmon.ClosedChannelUpdateID, Steps: []chanmon.UpdateStep{
			chanmon.ChannelForceClosed{ShouldBroadcast: true}, chanmon.ShutdownScript{Scriptpubkey: []byte{1}},
			chanmon.PaymentPreimage{PaymentPreimage: lntypes.PaymentPreimage{4}},
		}})
}

func TestUpdateRoundTrip(t *testing.T) {
	kinds := map[string]bool{}
	for i, u := range someUpdates(t) {
		b := u.Write()
		got, err := chanmon.ReadChannelMonitorUpdate(b)
		if err != nil {
			t.Fatalf("%d: %v", i, err)
		}
		if !got.Equal(u) || !got.Clone().Equal(u) || got.UpdateID != u.UpdateID || len(got.Steps) != len(u.Steps) {
			t.Errorf("%d: came back differently", i)
		}
		for _, s := range got.Steps {
			kinds[fmt.Sprintf("%T", s)] = true
		}
		for n := 0; n < len(b); n += 7 {
			if _, err := chanmon.ReadChannelMonitorUpdate(b[:n]); !errors.As(err, new(*lntypes.DecodeError)) {
				t.Fatalf("%d: cut to %d bytes: %v", i, n, err)
			}
		}
	}
	if len(kinds) != 6 {
		t.Errorf("only %v were tried", kinds)
	}
}

func TestMonitorEventRoundTrip(t *testing.T) {
	value, preimage := lntypes.Sat(7), lntypes.PaymentPreimage{9}
	source := route.PreviousHopData{ShortChannelID: 1, HTLCID: 2}
	for i, e := range []chanmon.MonitorEvent{
		chanmon.HTLCEvent{A: chanmon.HTLCUpdate{PaymentHash: preimage.Hash(), PaymentPreimage: &preimage, Source: source, HTLCValueSatoshis: &value}},
		chanmon.HTLCEvent{A: chanmon.HTLCUpdate{Source: source}},
		chanmon.HolderForceClosed{A: lntypes.OutPoint{Txid: lntypes.Txid{1}, Index: 3}},
		chanmon.Completed{FundingTxo: lntypes.OutPoint{Index: 4}, MonitorUpdateID: 5},
	} {
		b := chanmon.WriteMonitorEvent(e)
		got, err := chanmon.ReadMonitorEvent(b)
		if err != nil || !bytes.Equal(chanmon.WriteMonitorEvent(got), b) {
			t.Errorf("%d: %v, %v", i, got, err)
		}
		if h, ok := e.(chanmon.HTLCEvent); ok {
			u, err := chanmon.ReadHTLCUpdate(h.A.Write())
			if err != nil || !u.Equal(&h.A) || !u.Clone().Equal(&h.A) {
				t.Errorf("%d: HTLC update: %v", i, err)
			}
		}
	}
	if e, err := chanmon.ReadMonitorEvent([]byte{9, 1, 0}); e != nil || err != nil {
		t.Errorf("unknown odd kind: %v, %v", e, err)
	}
	for name, b := range map[string][]byte{"unknown even kind": {8, 0}, "empty": nil, "no fields": {4, 0}, "cut": {4, 34, 0}} {
		if _, err := chanmon.ReadMonitorEvent(b); !errors.As(err, new(*lntypes.DecodeError)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzReadChannelMonitor(f *testing.F) {
	keys := sign.NewKeysManager([32]byte{1}, 1, 1)
	f.Add(readGolden(f, "new"))
	f.Add(readGolden(f, "revoked"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, m, err := chanmon.ReadChannelMonitor(b, keys, keys); err == nil {
			again := m.Write()
			if _, n, err := chanmon.ReadChannelMonitor(again, keys, keys); err != nil || !bytes.Equal(n.Write(), again) {
				t.Fatalf("what was written is not read back: %v", err)
			}
			m.GetClaimableBalances()
		}
	})
}

func FuzzReadChannelMonitorUpdate(f *testing.F) {
	for _, u := range someUpdates(f)[:3] {
		f.Add(u.Write())
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if u, err := chanmon.ReadChannelMonitorUpdate(b); err == nil {
			if again, err := chanmon.ReadChannelMonitorUpdate(u.Write()); err != nil || !again.Equal(u) {
				t.Fatalf("what was written is not read back: %v", err)
			}
		}
	})
}

func FuzzReadMonitorEvent(f *testing.F) {
	f.Add(chanmon.WriteMonitorEvent(chanmon.Completed{MonitorUpdateID: 5}))
	f.Fuzz(func(t *testing.T, b []byte) {
		if e, err := chanmon.ReadMonitorEvent(b); err == nil && e != nil {
			if _, err := chanmon.ReadMonitorEvent(chanmon.WriteMonitorEvent(e)); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestWatchtower: rebuilt commitments are the peer's, and justice can be signed once
// they are revoked.
func TestWatchtower(t *testing.T) {
	p := lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{})
	if got := p.A.Monitor.InitialCounterpartyCommitmentTx(); got == nil || got.Trust().Txid() != p.B.Own[0].Trust().Txid() {
		t.Fatal("first commitment")
	}
	p.Add(p.A, 50_000, 500, 1)
	p.Add(p.B, 60_000, 500, 2)
	var rebuilt []*chanutil.CommitmentTransaction
	apply := p.A.Apply
	p.A.Apply = func(u *chanmon.ChannelMonitorUpdate) error {
		rebuilt = append(rebuilt, p.A.Monitor.CounterpartyCommitmentTxsFromUpdate(u)...)
		return apply(u)
	}
	p.Commit()
	if len(rebuilt) != 1 || rebuilt[0].Trust().Txid() != p.B.Own[1].Trust().Txid() {
		t.Fatalf("%d commitments rebuilt", len(rebuilt))
	}
	justice, err := rebuilt[0].Trust().BuildToLocalJusticeTx(1000, lntest.TrueScript())
	if err != nil {
		t.Fatal(err)
	}
	value := rebuilt[0].ToBroadcasterValueSat()
	raw := chanutil.EncodeTx(justice)
	if _, err := p.A.Monitor.SignToLocalJusticeTx(raw, 0, value, rebuilt[0].CommitmentNumber()); !errors.Is(err, chanmon.ErrNoSecret) {
		t.Fatalf("not revoked: %v", err)
	}
	p.Commit()
	if _, err := p.A.Monitor.SignToLocalJusticeTx(raw, 1, value, rebuilt[0].CommitmentNumber()); !errors.Is(err, chanmon.ErrNoSecret) {
		t.Fatalf("no such input: %v", err)
	}
	if _, err := p.A.Monitor.SignToLocalJusticeTx(raw[:9], 0, value, rebuilt[0].CommitmentNumber()); !errors.As(err, new(*lntypes.DecodeError)) {
		t.Fatalf("not a transaction: %v", err)
	}
	signed, err := p.A.Monitor.SignToLocalJusticeTx(raw, 0, value, rebuilt[0].CommitmentNumber())
	if err != nil {
		t.Fatal(err)
	}
	p.A.SetBlind(true)
	if _, err := p.Chain.MineTxs(p.Tx(p.B, 1)); err != nil {
		t.Fatal(err)
	}
	if err := p.Chain.AcceptRaw(signed); err != nil {
		t.Fatal(err)
	}
}
