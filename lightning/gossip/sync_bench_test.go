package gossip

import (
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// teller is a graph of many channels and a peer that may ask for them.
func teller(b *testing.B, channels uint32) *session {
	w := newWorld(b)
	for i := range channels {
		w.fake(scid(700_000+i/2000, i%2000), [2]uint32{uint32(testNow), uint32(testNow)})
	}
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	b.ReportAllocs()
	b.ResetTimer()
	return openSession(b, s, newNode(b, 40).key, nil)
}

// take reads all that there is and returns how many messages and bytes it was.
func take(p *session) (n, size int) {
	for m := p.NextGossipMessage(); m != nil; m = p.NextGossipMessage() {
		n++
		size += len(m)
	}
	return n, size
}

// BenchmarkBacklog tells a peer a graph of 10,000 channels under a filter that all
// of it passes; BenchmarkBacklogNothing under one that nothing passes.
func BenchmarkBacklog(b *testing.B) {
	p := teller(b, 10_000)
	for range b.N {
		p.backlog.restarts = 0
		p.HandleGossipTimestampFilter(filterOf(0, ^uint32(0)))
		if n, size := take(p); n != 30_000 {
			b.Fatalf("%d messages, %d bytes", n, size)
		}
	}
}

func BenchmarkBacklogNothing(b *testing.B) {
	p := teller(b, 10_000)
	for range b.N {
		p.backlog.restarts = 0
		p.HandleGossipTimestampFilter(filterOf(0, 1000))
		if n, _ := take(p); n != 0 {
			b.Fatalf("%d messages", n)
		}
	}
}

// BenchmarkRangeQuery answers a query for 10,000 channels with timestamps and
// checksums.
func BenchmarkRangeQuery(b *testing.B) {
	p := teller(b, 10_000)
	options := uint64(optionTimestamps | optionChecksums)
	for range b.N {
		p.served = 0
		if err := p.HandleQueryChannelRange(&lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), QueryOption: &options}); err != nil {
			b.Fatal(err)
		}
		if n, size := take(p); n != 5 || size < 240_000 {
			b.Fatalf("%d messages, %d bytes", n, size)
		}
	}
}

// BenchmarkIDsQuery answers a query for 8,000 channels.
func BenchmarkIDsQuery(b *testing.B) {
	p := teller(b, 8_000)
	var ids []lntypes.ShortChannelID
	for i := range uint32(8000) {
		ids = append(ids, scid(700_000+i/2000, i%2000))
	}
	for range b.N {
		p.served = 0
		if err := p.HandleQueryShortChannelIds(&lnwire.QueryShortChannelIds{ChainHash: testChain.ChainHash(), ShortChannelIDs: ids}); err != nil {
			b.Fatal(err)
		}
		if n, _ := take(p); n != 24_001 {
			b.Fatalf("%d messages", n)
		}
	}
}
