package chanmon_test

import (
	"testing"

	"golightning/lightning/chanmon"
	"golightning/lightning/lntest"
)

// recorded are the updates of one payment below the dust limit after another, and a
// monitor that takes them.
func recorded(b *testing.B, payments int) (*chanmon.ChannelMonitor, []*chanmon.ChannelMonitorUpdate, *lntest.Pair) {
	p := lntest.NewPair(b, lntest.NewChain(), lntest.PairOptions{})
	m := p.A.Monitor.Clone()
	var updates []*chanmon.ChannelMonitorUpdate
	apply := p.A.Apply
	p.A.Apply = func(u *chanmon.ChannelMonitorUpdate) error { updates = append(updates, u); return apply(u) }
	for i := range payments {
		h := p.Add(p.A, 10, 10_000, byte(i))
		p.Commit()
		p.Remove(h, true)
		p.Commit()
	}
	return m, updates, p
}

// BenchmarkUpdateMonitor is the cost of one update, of which a payment makes about six.
func BenchmarkUpdateMonitor(b *testing.B) {
	m, updates, p := recorded(b, 50)
	b.ReportAllocs()
	left := updates
	for b.Loop() {
		if len(left) == 0 {
			b.StopTimer()
			m, updates, p = recorded(b, 50)
			left = updates
			b.StartTimer()
		}
		if err := m.UpdateMonitor(left[0], p.A.Broadcaster, p.A.Fees, p.A.Log); err != nil {
			b.Fatal(err)
		}
		left = left[1:]
	}
}

// BenchmarkWriteMonitor is the cost of writing an idle monitor.
func BenchmarkWriteMonitor(b *testing.B) {
	_, _, p := recorded(b, 5)
	b.ReportAllocs()
	for b.Loop() {
		b.ReportMetric(float64(len(p.A.Monitor.Write())), "bytes")
	}
}

// BenchmarkBlock is the cost of a block that has nothing for a monitor.
func BenchmarkBlock(b *testing.B) {
	_, _, p := recorded(b, 1)
	tip := p.Chain.Tip()
	header, txs := tip.RawHeader(), tip.Indexed()
	b.ReportAllocs()
	height := tip.Height
	for b.Loop() {
		height++
		p.A.Monitor.BlockConnected(header, txs, height, p.A.Broadcaster, p.A.Fees, p.A.Log)
	}
}
