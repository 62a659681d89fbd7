package ln_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golightning/lightning/chainmonitor"
	"golightning/lightning/chanmon"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/ln"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

var update = flag.Bool("update", false, "write golden files anew")

// busyNetwork is a network whose middle node has something in every queue: HTLCs to
// forward and to fail, one held for the user, one claimable, one being claimed, a
// disk that is late, events nobody has looked at.
func busyNetwork(t testing.TB) *lntest.Network {
	net := lntest.NewNetwork(t, 3, func(i int, cfg *config.UserConfig) { cfg.AcceptInterceptHTLCs = i == 1 })
	for i := 1; i < 3; i++ {
		net.Open(net.Nodes[i-1], net.Nodes[i], 1_000_000, 300_000_000)
	}
	a, b, c := net.Nodes[0], net.Nodes[1], net.Nodes[2]
	net.NoForwarding = true
	send := func(inv lntest.Invoice, path route.Path) {
		r := lntest.Route(c, path)
		if err := a.Manager.SendPaymentWithRoute(&r, inv.Hash, secretOnly(inv), inv.ID(), a.Now); err != nil {
			t.Fatal(err)
		}
	}
	process := func() {
		net.Settle()
		b.Manager.ProcessPendingHTLCForwards(b.Now)
		net.Settle()
	}
	// Being forwarded, and fulfilled at the far end while b does not look.
	inv := lntest.NewInvoice(c, 10_000_000)
	send(inv, lntest.Path(a, inv.Amount, lntest.Via(b, c)...))
	process()
	c.Manager.ProcessPendingHTLCForwards(c.Now)
	net.Settle()
	// For b: one claimable, one to be claimed.
	open, claimed := lntest.NewInvoice(b, 11_000_000), lntest.NewInvoice(b, 12_000_000)
	send(open, lntest.Path(a, open.Amount, lntest.Hop{To: b}))
	send(claimed, lntest.Path(a, claimed.Amount, lntest.Hop{To: b}))
	process()
	// Held.
	held := lntest.Path(a, 13_000_000, lntest.Via(b, c)...)
	held.Hops[1].ShortChannelID = b.Manager.GetInterceptSCID()
	send(lntest.NewInvoice(c, 13_000_000), held)
	// Waiting to be forwarded, and to be failed.
	send(lntest.NewInvoice(c, 14_000_000), lntest.Path(a, 14_000_000, lntest.Via(b, c)...))
	net.Settle()
	b.Manager.FailHTLCBackwards(open.Hash)
	// From here on b's disk is late.
	b.Store.SetLater(true)
	var preimage lntypes.PaymentPreimage
	for _, e := range b.Events {
		if e, ok := e.(events.PaymentClaimable); ok && e.PaymentHash == claimed.Hash {
			preimage = *e.Purpose.(events.InvoicePayment).PaymentPreimage
		}
	}
	b.Manager.ClaimFunds(preimage)
	e := lntest.FindEvent[events.PaymentClaimable](c)
	c.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
	net.Pump()
	return net
}

// The same state gives the same bytes, also after it was read; reading needs
// nothing but the bytes and the monitors.
func TestWriteIsStable(t *testing.T) {
	net := busyNetwork(t)
	b := net.Nodes[1]
	b.Save()
	if !bytes.Equal(b.Saved, b.Manager.Write()) {
		t.Fatal("two writes differ")
	}
	other := busyNetwork(t).Nodes[1]
	other.Save()
	if !bytes.Equal(b.Saved, other.Saved) {
		t.Fatal("two runs differ")
	}
	net.Crash(b)
	settleWithWrites(net)
	net.NoForwarding = false
	for _, n := range net.Nodes {
		n.Manager.ProcessPendingHTLCForwards(n.Now)
	}
	settleWithWrites(net)
	if lntest.CountEvents[events.PaymentForwarded](b) != 1 || lntest.CountEvents[events.PaymentClaimed](b) != 1 {
		t.Fatal("something was forgotten")
	}
	b.Store.SetLater(false)
	if got := lntest.CountEvents[events.PaymentFailed](net.Nodes[0]); got != 1 {
		t.Fatalf("%d failures", got)
	}
}

// readArgs are what a manager is read with, its monitors read from the store.
func readArgs(t testing.TB, n *lntest.Node, monitors [][]byte) ln.ChannelManagerReadArgs {
	t.Helper()
	keys := n.NewKeys(1)
	var list []*chanmon.ChannelMonitor
	for _, blob := range monitors {
		_, m, err := chanmon.ReadChannelMonitor(blob, keys, keys)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, m)
	}
	quiet := lntest.NewBroadcaster(nil)
	watch := chainmonitor.NewChainMonitor(nil, quiet, nil, n.Fees, lntest.NewStore())
	return ln.NewChannelManagerReadArgs(keys, keys, keys, n.Fees, watch, quiet, n.Router, nil, n.Config, list)
}

// Damaged managers fail to decode or decode to something harmless; they cost no more
// memory than their size calls for. known-attacks S6
func TestCorruptManager(t *testing.T) {
	net := busyNetwork(t)
	b := net.Nodes[1]
	b.Save()
	monitors := b.Store.Durable()
	stride := len(b.Saved)/100 + 1
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	tries := 0
	for i := 0; i < len(b.Saved); i += stride {
		for _, flip := range []byte{0xff, 0x01} {
			damaged := bytes.Clone(b.Saved)
			damaged[i] ^= flip
			args := readArgs(t, b, monitors)
			_, m, err := ln.ReadChannelManager(damaged, args)
			tries++
			if err != nil {
				var decode *lntypes.DecodeError
				if !errors.As(err, &decode) {
					t.Fatalf("byte %d: %v", i, err)
				}
				continue
			}
			m.ListChannels()
		}
	}
	runtime.ReadMemStats(&after)
	if per := (after.TotalAlloc - before.TotalAlloc) / uint64(tries); per > 8<<20 {
		t.Fatalf("%d bytes allocated per try", per)
	}
	for n := 0; n < len(b.Saved); n += stride {
		if _, _, err := ln.ReadChannelManager(b.Saved[:n], readArgs(t, b, monitors)); err == nil {
			t.Fatalf("accepted the first %d bytes", n)
		}
	}
}

func FuzzReadChannelManager(f *testing.F) {
	net := busyNetwork(f)
	b := net.Nodes[1]
	b.Save()
	f.Add(b.Saved)
	idle := lntest.NewNetwork(f, 1, nil).Nodes[0]
	f.Add(idle.Saved)
	args := readArgs(f, b, b.Store.Durable()) // once: monitors take longer than managers
	f.Fuzz(func(t *testing.T, blob []byte) {
		_, m, err := ln.ReadChannelManager(blob, args)
		if err != nil {
			return
		}
		m.Write()
		m.GetAndClearPendingMsgEvents()
	})
}

// Managers and monitors that were written once load for ever, and the channel goes on
// as if nothing had happened. known-attacks S8
func TestGoldenState(t *testing.T) {
	net := line(t, 2, nil)
	for _, n := range net.Nodes {
		n.Save()
		golden(t, n.Name+".manager.hex", &n.Saved)
		blobs := n.Store.Durable()
		for i := range blobs {
			golden(t, n.Name+".monitor.hex", &blobs[i])
		}
		n.Store.Replace(blobs)
	}
	for _, n := range net.Nodes {
		net.Crash(n)
	}
	net.Settle()
	a, b := net.Nodes[0], net.Nodes[1]
	net.Pay(10_000_000, a, b)
	net.Pay(10_000_000, b, a)
}

// golden replaces b by what is in a file, or writes the file with -update.
func golden(t *testing.T, name string, b *[]byte) {
	t.Helper()
	path := filepath.Join("testdata", "v1", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		var lines strings.Builder
		for text := hex.EncodeToString(*b); text != ""; {
			n := min(len(text), 120)
			lines.WriteString(text[:n] + "\n")
			text = text[n:]
		}
		if err := os.WriteFile(path, []byte(lines.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if *b, err = hex.DecodeString(strings.ReplaceAll(string(text), "\n", "")); err != nil {
		t.Fatal(err)
	}
}
