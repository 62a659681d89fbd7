package ln_test

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golightning/lightning/chain"
	"golightning/lightning/chainmonitor"
	"golightning/lightning/chanmon"
	"golightning/lightning/channel"
	"golightning/lightning/chanutil"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/ln"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// instantStore says that everything is on disk: what a disk takes is not ours.
type instantStore struct{}

func (instantStore) PersistNewChannel(lntypes.OutPoint, *chanmon.ChannelMonitor, chainmonitor.MonitorUpdateID) chain.ChannelMonitorUpdateStatus {
	return chain.Completed
}

func (instantStore) UpdatePersistedChannel(lntypes.OutPoint, *chanmon.ChannelMonitorUpdate, *chanmon.ChannelMonitor, chainmonitor.MonitorUpdateID) chain.ChannelMonitorUpdateStatus {
	return chain.Completed
}

// quiet is a logger of the level that programs run with.
type quiet struct{}

func (quiet) Log(logger.Record)           {}
func (quiet) Enabled(l logger.Level) bool { return l >= logger.LevelInfo }

// benchFeerate, in sat/kw, is the least there is: 1,000,000 msat has an output then.
const benchFeerate = 253

// benchNetwork is two nodes with count channels between them, their store and
// logger without costs of their own.
func benchNetwork(tb testing.TB, count int) *lntest.Network {
	tb.Helper()
	c := lntest.NewChain()
	var nodes []*lntest.Node
	for _, name := range []string{"a", "b"} {
		cfg := lntest.TestConfig()
		cfg.ChannelHandshakeConfig.AnnouncedChannel = false
		cfg.ChannelHandshakeConfig.MinimumDepth = 1
		cfg.ChannelConfig.MaxDustHTLCExposure = config.FixedLimitMsat{A: 50_000_000} // the default goes with the feerate
		n := lntest.NewNode(tb, name, c, cfg)
		n.Fees.Set(benchFeerate)
		n.NewKeys = func(restarts uint64) lntest.Keys { return sign.NewKeysManager(n.Seed, 42+restarts, 42) } // no checks on top
		n.Start()
		n.ChainMonitor = chainmonitor.NewChainMonitor(nil, n.Broadcaster, quiet{}, n.Fees, instantStore{})
		n.Manager = ln.NewChannelManager(n.Fees, n.ChainMonitor, n.Broadcaster, n.Router, quiet{}, n.Keys, n.Keys, n.Keys,
			n.Config, ln.ChainParameters{Network: lntypes.NetworkRegtest, BestBlock: c.BestBlock()}, uint32(n.Now))
		nodes = append(nodes, n)
	}
	net := lntest.NetworkOf(tb, c, nodes...)
	net.Connect(nodes[0], nodes[1])
	openMany(net, count)
	return net
}

// openMany opens channels from the first node to the second, all at once.
func openMany(net *lntest.Network, count int) {
	net.TB.Helper()
	a, b := net.Nodes[0], net.Nodes[1]
	before := len(a.Manager.ListUsableChannels())
	for done := 0; done < count; {
		for range min(4, count-done) { // a peer may have only four unconfirmed ones
			if _, err := a.Manager.CreateChannel(b.ID(), 16_777_215, 1_000_000_000, lntypes.U128{Lo: uint64(done)}, nil, nil); err != nil {
				net.TB.Fatal(err)
			}
			net.Settle()
			done++
		}
		net.Chain.Mine(1)
		net.Settle()
	}
	for _, n := range net.Nodes {
		n.TakeEvents()
		n.Broadcaster.Take()
	}
	if usable := len(a.Manager.ListUsableChannels()); usable != before+count {
		net.TB.Fatalf("%d usable channels instead of %d; errors %v", usable, before+count, net.Errors)
	}
}

// payer pays from the first node to the second over one channel.
type payer struct {
	net   *lntest.Network
	route route.Route
}

func newPayer(net *lntest.Network, amount lntypes.Msat) *payer {
	a, b := net.Nodes[0], net.Nodes[1]
	return &payer{net: net, route: lntest.Route(b, lntest.Path(a, amount, lntest.Via(b)...))}
}

// send offers a payment and carries it until it is claimable.
func (p *payer) send(hash lntypes.PaymentHash, secret lntypes.PaymentSecret) {
	a := p.net.Nodes[0]
	err := a.Manager.SendPaymentWithRoute(&p.route, hash, route.RecipientOnionFieldsSecretOnly(secret), lntypes.PaymentID(hash), a.Now)
	if err != nil {
		p.net.TB.Fatal(err)
	}
	p.net.Settle()
}

// claim takes the payment that arrived last, and carries messages until nobody
// has anything to say.
func (p *payer) claim() {
	a, b := p.net.Nodes[0], p.net.Nodes[1]
	e := lntest.FindEvent[events.PaymentClaimable](b)
	b.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
	p.net.Settle()
	if lntest.CountEvents[events.PaymentSent](a) != 1 || lntest.CountEvents[events.PaymentClaimed](b) != 1 {
		p.net.TB.Fatal("the payment did not arrive")
	}
	a.TakeEvents()
	b.TakeEvents()
}

// cpuTime is what the process has computed so far. On a machine with other work
// it says more than a clock.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// invoices are made before the clock runs: they are the recipient's own affair.
func invoices(tb testing.TB, n *lntest.Node, count int, amount lntypes.Msat) []ln.InboundPayment {
	out := make([]ln.InboundPayment, count)
	for i := range out {
		p, err := n.Manager.CreateInboundPayment(&amount, 7200, nil)
		if err != nil {
			tb.Fatal(err)
		}
		out[i] = p
	}
	return out
}

// hasOutput reports whether an HTLC of the amount has an output in both sides'
// commitments.
func hasOutput(net *lntest.Network, amount lntypes.Msat) bool {
	d := net.Nodes[0].Manager.ListChannels()[0]
	trimmed := func(offered bool) bool {
		return chanutil.IsHTLCTrimmed(offered, amount, *d.FeerateSatPer1000Weight, channel.MinChannelDustLimit, d.ChannelType)
	}
	return !trimmed(true) && !trimmed(false)
}

// BenchmarkPayment is one payment in one direction between two nodes in memory:
// from SendPayment until its HTLC is claimed and irrevocably gone on both sides.
// Messages are encoded and decoded; the chain monitors see every update. Small is
// dust, which has no output in commitments; large has one, and an HTLC signature
// with every commitment.
func BenchmarkPayment(b *testing.B) {
	for _, c := range []struct {
		name      string
		amount    lntypes.Msat
		hasOutput bool
	}{{"10000msat", 10_000, false}, {"1000000msat", 1_000_000, true}} {
		b.Run(c.name, func(b *testing.B) {
			net := benchNetwork(b, 1)
			p := newPayer(net, c.amount)
			if hasOutput(net, c.amount) != c.hasOutput {
				b.Fatal("the HTLC is dust, or is not, against this benchmark's intention")
			}
			const warmUp = 50
			paid := invoices(b, net.Nodes[1], b.N+warmUp, c.amount)
			for _, i := range paid[:warmUp] {
				p.send(i.PaymentHash, i.PaymentSecret)
				p.claim()
			}
			net.Delivered = 0
			b.ReportAllocs()
			runtime.GC()
			cpu := cpuTime()
			b.ResetTimer()
			for _, i := range paid[warmUp:] {
				p.send(i.PaymentHash, i.PaymentSecret)
				p.claim()
			}
			b.StopTimer()
			cpu = cpuTime() - cpu
			b.ReportMetric(float64(cpu.Microseconds())/float64(b.N), "cpu-us/op")
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "payments/s")
			b.ReportMetric(float64(net.Delivered)/float64(b.N), "messages/op")
		})
	}
}

// BenchmarkSerialize writes and reads a manager of 100 channels, each with an HTLC
// pending, and the monitor of one of them.
func BenchmarkSerialize(b *testing.B) {
	net := benchNetwork(b, 100)
	busy(net)
	a := net.Nodes[0]
	locked, err := a.ChainMonitor.GetMonitor(a.ChainMonitor.ListMonitors()[0])
	if err != nil {
		b.Fatal(err)
	}
	monitor := locked.Monitor()
	b.Run("manager=100channels", func(b *testing.B) { benchWrite(b, a.Manager) })
	b.Run("monitor", func(b *testing.B) { benchWrite(b, monitor) })
}

func benchWrite(b *testing.B, w interface{ Write() []byte }) {
	size := 0
	for b.Loop() {
		size = len(w.Write())
	}
	b.ReportMetric(float64(size), "bytes")
}

// busy leaves an HTLC pending in every channel.
func busy(net *lntest.Network) {
	a, b := net.Nodes[0], net.Nodes[1]
	p := newPayer(net, 5_000_000)
	for i, d := range a.Manager.ListChannels() {
		inv := invoices(net.TB, b, 1, 5_000_000)[0]
		hop := lntest.Hop{To: b, SCID: d.GetOutboundPaymentSCID()}
		p.route = lntest.Route(b, lntest.Path(a, 5_000_000, hop))
		p.send(inv.PaymentHash, inv.PaymentSecret)
		if got := lntest.CountEvents[events.PaymentClaimable](b); got != i+1 {
			net.TB.Fatalf("%d payments arrived instead of %d", got, i+1)
		}
	}
}

// TestMemoryPerIdleChannel prints what the process needs for each end of an idle
// channel, by the resident memory that the kernel counts. It runs for the bench
// script only, since it takes a while.
func TestMemoryPerIdleChannel(t *testing.T) {
	count, err := strconv.Atoi(os.Getenv("BENCH_CHANNELS"))
	if err != nil || count <= 0 {
		t.Skip("BENCH_CHANNELS is not set")
	}
	net := benchNetwork(t, 100) // what is needed once is there
	before := resident(t)
	openMany(net, count)
	after := resident(t)
	ends := 2 * count
	t.Logf("resident per idle channel end: %.1f KiB (%d channels with both ends in this process: %d KiB)",
		float64(after-before)/float64(ends), count, after-before)
	runtime.KeepAlive(net)
}

// resident returns VmRSS after a forced collection. KiB.
func resident(t *testing.T) int {
	t.Helper()
	runtime.GC()
	debug.FreeOSMemory()
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip(err)
	}
	for _, line := range strings.Split(string(b), "\n") {
		var kib int
		if _, err := fmt.Sscanf(line, "VmRSS: %d kB", &kib); err == nil {
			return kib
		}
	}
	t.Skip("no VmRSS")
	return 0
}
