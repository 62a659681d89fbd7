package peer_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/peer"
	"golightning/lightning/sign"
)

// silent is a logger that wants nothing, not even formatted.
type silent struct{ quiet }

func (silent) Enabled(logger.Level) bool { return false }

// target is a node that is flooded.
type target struct {
	*peer.PeerManager
	graph *gossip.NetworkGraph
	id    lntypes.PublicKey
	ids   atomic.Uint64
}

func newTarget(w *network) *target {
	keys := sign.NewKeysManager([32]byte{1}, 1, 2)
	t := &target{graph: gossip.NewNetworkGraph(lntypes.NetworkBitcoin, silent{})}
	clock := func() lntypes.UnixTime { return floodTime + 60 }
	ignore := peer.NewIgnoringMessageHandler()
	t.PeerManager = peer.NewPeerManager(peer.MessageHandler{
		ChanHandler:         peer.NewErroringMessageHandler(),
		RouteHandler:        gossip.NewP2PGossipSync(t.graph, w, silent{}, clock),
		OnionMessageHandler: ignore, CustomMessageHandler: ignore,
	}, floodTime, [32]byte{9}, silent{}, keys)
	t.id, _ = keys.GetNodeID(sign.RecipientNode)
	return t
}

// tell sends all frames, from a place of its own in the network on.
func (t *target) tell(w *network, seed byte, place float64) (*rawPeer, error) {
	p, err := connectRaw(t.PeerManager, t.id, [32]byte{seed, 1}, t.ids.Add(1))
	if err != nil {
		return nil, err
	}
	filter := lnwire.GossipTimestampFilter{ChainHash: lntypes.NetworkBitcoin.ChainHash(), FirstTimestamp: 1, TimestampRange: ^uint32(0)}
	if err := p.queue(&filter); err != nil {
		return nil, err
	}
	// A channel's three frames stay together. Nodes come last.
	start := 3 * int(place*float64(w.channels))
	for i := range w.frames {
		if i < 3*w.channels {
			i = (start + i) % (3 * w.channels)
		}
		if err := p.queueFrame(w.frames[i]); err != nil {
			return p, err
		}
		if len(p.out) > 60_000 || i == len(w.frames)-1 {
			if err := p.send(t.PeerManager); err != nil {
				return p, err
			}
		}
	}
	return p, p.send(t.PeerManager)
}

// garbage is what a peer sends that means harm.
func garbage(w *network, r *rand.Rand) []byte {
	real := bytes.Clone(w.frames[r.IntN(len(w.frames))])
	noise := func(n int) []byte {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		return b
	}
	types := []uint16{256, 257, 258, 261, 262, 263, 264, 265}
	switch r.IntN(12) {
	case 0: // forged
		real[2+r.IntN(64)] ^= 1 << r.IntN(8)
		return real
	case 1: // altered
		real[2+64+r.IntN(len(real)-2-64)] ^= 1 << r.IntN(8)
		return real
	case 2: // cut short
		return real[:2+r.IntN(len(real)-2)]
	case 3: // with much that is not signed
		return append(real, noise(r.IntN(60_000))...)
	case 4: // of any type
		typ := types[r.IntN(len(types))]
		return append([]byte{byte(typ >> 8), byte(typ)}, noise(r.IntN(2000))...)
	case 5, 6, 7: // an update of a channel that does not exist
		u := lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{ChainHash: lntypes.NetworkBitcoin.ChainHash(),
			ShortChannelID: lntypes.ShortChannelID(r.Uint64()), Timestamp: floodTime + r.Uint32N(1000)}}
		b, _ := lnwire.EncodeMessage(&u)
		return b
	case 8: // a reply without question
		m := lnwire.ReplyChannelRange{ChainHash: lntypes.NetworkBitcoin.ChainHash(), NumberOfBlocks: 1}
		for range 4000 {
			m.ShortChannelIDs = append(m.ShortChannelIDs, lntypes.ShortChannelID(r.Uint64()))
		}
		b, _ := lnwire.EncodeMessage(&m)
		return b
	case 9: // a question for everything
		b, _ := lnwire.EncodeMessage(&lnwire.QueryChannelRange{ChainHash: lntypes.NetworkBitcoin.ChainHash(), NumberOfBlocks: ^uint32(0)})
		return b
	case 10:
		f := lnwire.GossipTimestampFilter{ChainHash: lntypes.NetworkBitcoin.ChainHash(), FirstTimestamp: r.Uint32N(2), TimestampRange: ^uint32(0)}
		b, _ := lnwire.EncodeMessage(&f)
		return b
	}
	return real // true, but not in any order
}

// pester sends garbage until the others are done, and comes back when it is thrown
// out. It returns how often that was, and how many frames it got rid of.
func (t *target) pester(w *network, others *atomic.Int32) (thrown, sent int, err error) {
	r := rand.New(rand.NewPCG(3, 4))
	for others.Load() > 0 {
		p, err := connectRaw(t.PeerManager, t.id, [32]byte{200, 1}, t.ids.Add(1))
		if err != nil {
			return thrown, sent, err
		}
		for others.Load() > 0 && err == nil {
			if err = p.queueFrame(garbage(w, r)); err == nil {
				err = p.send(t.PeerManager)
				sent++
			}
		}
		if err != nil {
			thrown++
		}
		t.SocketDisconnected(p.socket)
	}
	return thrown, sent, nil
}

// flood is what ten peers did to a node.
type flood struct {
	graph         *gossip.NetworkGraph
	thrown, sent  int
	relayed       int
	peak, settled uint64 // bytes of heap in use: the most seen, and in the end
	took          time.Duration
}

// run lets nine peers send the whole network at once, each from another place on, one
// of them without reading what it gets, and a tenth that sends garbage.
func (w *network) run(tb testing.TB) (f flood) {
	tb.Helper()
	t := newTarget(w)
	const good = 9
	var others atomic.Int32
	others.Store(good)
	errs := make([]error, good+1)
	peers := make([]*rawPeer, good)
	start := time.Now()
	watch := watchHeap()
	var wg sync.WaitGroup
	for i := range good {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer others.Add(-1)
			peers[i], errs[i] = t.tell(w, byte(i+1), float64(i)/good)
		}()
	}
	deaf := make(chan error, 1)
	go func() { deaf <- t.deaf(w) }()
	wg.Add(1)
	go func() {
		defer wg.Done()
		f.thrown, f.sent, errs[good] = t.pester(w, &others)
	}()
	done := make(chan struct{})
	go func() { wg.Wait(); close(done) }()
	for ticking := true; ticking; {
		select {
		case <-done:
			ticking = false
		case <-time.After(10 * time.Second):
			t.TimerTickOccurred()
		}
	}
	f.took = time.Since(start)
	for i, err := range errs {
		if err != nil {
			tb.Errorf("peer %d: %v", i, err)
		}
	}
	for _, p := range peers {
		if p != nil {
			f.relayed += p.gossip
		}
	}
	t.DisconnectAllPeers()
	if err := <-deaf; err != nil {
		tb.Error(err)
	}
	f.peak = watch()
	f.settled = heapInUse()
	f.graph = t.graph
	return f
}

// deaf asks for everything, reads nothing and goes on sending until it is cut off.
func (t *target) deaf(w *network) error {
	p, err := connectRaw(t.PeerManager, t.id, [32]byte{201, 1}, t.ids.Add(1))
	if err != nil {
		return err
	}
	filter := lnwire.GossipTimestampFilter{ChainHash: lntypes.NetworkBitcoin.ChainHash(), TimestampRange: ^uint32(0)}
	if err := p.queue(&filter); err != nil {
		return err
	}
	p.socket.mu.Lock()
	p.socket.full = true
	p.socket.mu.Unlock()
	for err = nil; err == nil; {
		for _, f := range w.frames[:300] {
			if err := p.queueFrame(f); err != nil {
				return err
			}
		}
		err = p.send(t.PeerManager)
	}
	if err != errGone {
		return err
	}
	return nil
}

func heapInUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}

// watchHeap returns a function that returns the most heap that was in use meanwhile.
func watchHeap() (stop func() uint64) {
	quit, most := make(chan struct{}), make(chan uint64)
	go func() {
		var peak uint64
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse)
			select {
			case <-quit:
				most <- peak
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(quit); return <-most }
}

// sameGraph compares two graphs but for the order in which nodes' channels came.
func sameGraph(tb testing.TB, got, want *gossip.NetworkGraph, channels int) {
	tb.Helper()
	g, v := got.ReadOnly(), want.ReadOnly()
	ids, nodes := v.ListChannels(), v.ListNodes()
	if len(ids) != channels || len(g.ListChannels()) != len(ids) || len(g.ListNodes()) != len(nodes) {
		tb.Fatalf("%d channels and %d nodes, want %d (of %d) and %d", len(g.ListChannels()), len(g.ListNodes()), len(ids), channels, len(nodes))
	}
	for _, id := range ids {
		if a, b := g.Channel(id), v.Channel(id); a == nil || !bytes.Equal(a.Write(), b.Write()) || a.OneToTwo == nil || a.TwoToOne == nil {
			tb.Fatalf("channel %v, want %v", a, b)
		}
	}
	for _, id := range nodes {
		a, b := g.Node(id), v.Node(id)
		if a == nil || len(a.Channels) != len(b.Channels) || a.AnnouncementInfo == nil ||
			!bytes.Equal(a.AnnouncementInfo.Write(), b.AnnouncementInfo.Write()) {
			tb.Fatalf("node %v, want %v", a, b)
		}
	}
}

// clean is the graph of a node that one honest peer told everything.
func (w *network) clean(tb testing.TB) *gossip.NetworkGraph {
	tb.Helper()
	t := newTarget(w)
	if _, err := t.tell(w, 1, 0); err != nil {
		tb.Fatal(err)
	}
	return t.graph
}

// Ten peers send the whole network at once, one of them garbage, while one reads
// nothing: the graph is that which a single honest peer would have given, and the
// memory for it is bounded. known-attacks G1, G2, G3, G7
func TestFlood(t *testing.T) {
	w := newNetwork(t, 400, false)
	want := w.clean(t)
	base := heapInUse()
	f := w.run(t)
	sameGraph(t, f.graph, want, w.channels)
	if f.thrown == 0 {
		t.Errorf("whoever sends garbage was never thrown out, in %d frames", f.sent)
	}
	if f.relayed == 0 {
		t.Error("nothing was passed on")
	}
	if grown := f.peak - min(f.peak, base); grown > 64<<20 {
		t.Errorf("the heap grew by %d bytes", grown)
	}
}

// status returns a line of /proc/self/status in bytes, 0 where there is none.
func status(name string) uint64 {
	b, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(b), "\n") {
		var kb uint64
		if _, err := fmt.Sscanf(line, name+": %d kB", &kb); err == nil {
			return kb << 10
		}
	}
	return 0
}

// digest is of all that sameGraph compares.
func digest(g *gossip.NetworkGraph) (sum [32]byte, channels int) {
	v, h := g.ReadOnly(), sha256.New()
	for _, id := range v.ListChannels() {
		h.Write(v.Channel(id).Write())
		channels++
	}
	for _, id := range v.ListNodes() {
		n := *v.Node(id)
		n.Channels = slices.Sorted(slices.Values(n.Channels))
		h.Write(n.Write())
	}
	return [32]byte(h.Sum(nil)), channels
}

// cpu is the processor time that the process has had.
func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// offHeap moves the frames out of the heap, where the collector would leave as much
// room again for them.
func (w *network) offHeap(tb testing.TB) {
	size := 0
	for _, f := range w.frames {
		size += len(f)
	}
	whole, err := syscall.Mmap(-1, 0, size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = syscall.Munmap(whole) })
	b := whole
	for i, f := range w.frames {
		n := copy(b, f)
		w.frames[i], b = b[:n:n], b[n:]
	}
}

// BenchmarkFlood is TestFlood at the size that FLOOD_CHANNELS says (5,000), with real
// topology. It reports processor time, for one honest peer and for the flood, both
// ends of all connections included, and the whole process's resident memory: what it
// was before, with all messages prepared, its peak, and in the end.
func BenchmarkFlood(b *testing.B) {
	n, err := strconv.Atoi(os.Getenv("FLOOD_CHANNELS"))
	if err != nil {
		n = 5000
	}
	w := newNetwork(b, n, true)
	w.offHeap(b)
	start := cpu()
	want, channels := digest(w.clean(b))
	single := cpu() - start
	for b.Loop() {
		debug.FreeOSMemory()
		_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // resets the peak, where it can
		before := status("VmRSS")
		start := cpu()
		f := w.run(b)
		took := cpu() - start
		peak := status("VmHWM")
		debug.FreeOSMemory()
		after := status("VmRSS")
		if got, n := digest(f.graph); got != want || n != channels || n != w.channels {
			b.Fatalf("%d channels of %d, or not the same", n, w.channels)
		}
		const mb = 1 << 20
		b.ReportMetric(float64(before)/mb, "before-MB")
		b.ReportMetric(float64(peak)/mb, "peak-MB")
		b.ReportMetric(float64(after)/mb, "after-MB")
		b.ReportMetric(float64(f.peak)/mb, "heap-peak-MB")
		b.ReportMetric(f.took.Seconds(), "s/flood")
		b.ReportMetric(took.Seconds(), "cpu-s/flood")
		b.ReportMetric(single.Seconds(), "cpu-s/single")
		b.ReportMetric(float64(f.sent), "garbage")
		b.ReportMetric(float64(f.thrown), "thrown-out")
		b.ReportMetric(float64(f.relayed), "relayed")
	}
}
