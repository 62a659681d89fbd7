package gossip

import (
	"fmt"
	"strings"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// The replies to a long query follow each other without gap, hold each channel
// once, split only blocks that do not fit, and pass our own checks.
func TestBOLT7_ReplyChannelRangeInParts(t *testing.T) {
	w := newWorld(t)
	total := 0
	for i := range uint32(3000) {
		w.fake(scid(1000+i/2, i%2), [2]uint32{uint32(testNow), 0})
		total++
	}
	for i := range uint32(9000) { // one block that fits no reply
		w.fake(scid(3000, i), [2]uint32{})
		total++
	}
	w.fake(scid(3001, 0), [2]uint32{1, 2})
	total++
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	p := openSession(t, s, w.b.key, nil)
	for _, options := range []uint64{0, optionTimestamps, optionChecksums, optionTimestamps | optionChecksums} {
		q := lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), FirstBlocknum: 900, NumberOfBlocks: 20000, QueryOption: &options}
		if options == 0 {
			q.QueryOption = nil
		}
		w.accept(p.HandleQueryChannelRange(&q))
		check := rangeReplies{query: q}
		told, splits := 0, 0
		replies := drain(t, p)
		for i, m := range replies {
			r := m.(*lnwire.ReplyChannelRange)
			if uint64(r.FirstBlocknum) == check.end-1 && i > 0 {
				splits++
			} else if i > 0 && uint64(r.FirstBlocknum) != check.end {
				t.Errorf("options %d: reply %d begins at %d, the last one ended before %d", options, i, r.FirstBlocknum, check.end)
			}
			done, err := check.take(r)
			if err != nil || done != (i == len(replies)-1) {
				t.Fatalf("options %d: reply %d of %d: done %v, %v", options, i, len(replies), done, err)
			}
			if (r.Timestamps != nil) != (options&optionTimestamps != 0) || (r.Checksums != nil) != (options&optionChecksums != 0) {
				t.Errorf("options %d: timestamps %v, checksums %v", options, r.Timestamps != nil, r.Checksums != nil)
			}
			told += len(r.ShortChannelIDs)
		}
		if told != total || check.end != 20900 {
			t.Errorf("options %d: %d of %d channels, end %d", options, told, total, check.end)
		}
		if want := (9000 - 1) / maxReplyIDs(options); splits != want {
			t.Errorf("options %d: %d replies begin in the block where the last one ended, want %d", options, splits, want)
		}
	}
}

// slowChecksum is CRC32C bit by bit (RFC 3720, appendix B.4).
func slowChecksum(b []byte) uint32 {
	sum := ^uint32(0)
	for _, c := range b {
		sum ^= uint32(c)
		for range 8 {
			if sum&1 != 0 {
				sum = sum>>1 ^ 0x82f63b78
			} else {
				sum >>= 1
			}
		}
	}
	return ^sum
}

func TestBOLT7_UpdateChecksum(t *testing.T) {
	if got := slowChecksum([]byte("123456789")); got != 0xe3069283 { // RFC 3720's test of the polynomial
		t.Fatalf("%x", got)
	}
	w := newWorld(t)
	w.open(scid(5, 5))
	later := w.update(scid(5, 5), 0, uint32(testNow)+1, func(m *lnwire.UnsignedChannelUpdate) { m.ExcessData = []byte{1, 2, 3} })
	w.accept(w.graph.UpdateChannel(later, testNow))
	contents := later.Contents.Write()
	const timestampAt = 32 + 8
	want := slowChecksum(append(contents[:timestampAt:timestampAt], contents[timestampAt+4:]...))
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	p := openSession(t, s, w.b.key, nil)
	options := uint64(optionChecksums | optionTimestamps)
	w.accept(p.HandleQueryChannelRange(&lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: 10, QueryOption: &options}))
	r := drain(t, p)[0].(*lnwire.ReplyChannelRange)
	if r.Checksums[0].NodeID1 != want || r.Checksums[0].NodeID2 == 0 || r.Checksums[0].NodeID2 == want {
		t.Errorf("checksums %x, want %x first", r.Checksums[0], want)
	}
	if r.Timestamps[0] != (lnwire.ChannelUpdateTimestamps{NodeID1: uint32(testNow) + 1, NodeID2: uint32(testNow)}) {
		t.Errorf("timestamps %v", r.Timestamps[0])
	}
}

func TestBOLT7_QueryShortChannelIds(t *testing.T) {
	w := newWorld(t)
	for _, tx := range []uint32{1, 2, 3} {
		w.open(scid(7, tx))
	}
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(scid(7, 4), nil), testNow))
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, 5, nil)))
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	p := openSession(t, s, w.b.key, nil)
	id := func(tx ...uint32) (out []lntypes.ShortChannelID) {
		for _, n := range tx {
			out = append(out, scid(7, n))
		}
		return out
	}
	for _, c := range []struct {
		ids   []lntypes.ShortChannelID
		flags []uint64
		want  string
	}{
		{id(1), nil, "a01ne"},
		{id(1, 2, 3), nil, "a01na01a01e"}, // the node once
		{id(4), nil, "ane"},               // no updates
		{id(9), nil, "e"},                 // not known
		{id(0, 2, 9), nil, "a01ne"},
		{nil, nil, "e"},
		{id(1, 2, 3), []uint64{1, 2, 4}, "a01e"},
		{id(1, 2), []uint64{8, 16}, "ne"}, // node two has not announced itself
		{id(1, 2), []uint64{0, 1 << 40}, "e"},
		{id(2, 1, 2), []uint64{1, 1, 2}, "aa0e"}, // known-attacks G6: each id once, wishes joined
	} {
		q := &lnwire.QueryShortChannelIds{ChainHash: testChain.ChainHash(), ShortChannelIDs: c.ids, QueryFlags: c.flags}
		w.accept(p.HandleQueryShortChannelIds(q))
		got := drain(t, p)
		if kinds(got) != c.want {
			t.Errorf("%v %v: %s, want %s", c.ids, c.flags, kinds(got), c.want)
		}
		if end := got[len(got)-1].(*lnwire.ReplyShortChannelIdsEnd); !end.FullInformation || end.ChainHash != q.ChainHash {
			t.Errorf("end %+v", end)
		}
	}
	other := lntypes.ChainHash{1}
	w.accept(p.HandleQueryShortChannelIds(&lnwire.QueryShortChannelIds{ChainHash: other, ShortChannelIDs: id(1)}))
	got := drain(t, p)
	if end, ok := got[0].(*lnwire.ReplyShortChannelIdsEnd); len(got) != 1 || !ok || end.FullInformation || end.ChainHash != other {
		t.Errorf("another chain: %s", kinds(got))
	}
}

// known-attacks G1, G6: a query costs its own size, whatever it asks for; the
// next one has to wait for its answer; many of them wait for the next tick.
func TestQueriesAreRationed(t *testing.T) {
	w := newWorld(t)
	w.open(scid(5, 5))
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	p := openSession(t, s, w.b.key, nil)
	ids := make([]lntypes.ShortChannelID, 8000)
	for i := range ids {
		ids[i] = scid(5, 5)
	}
	q := &lnwire.QueryShortChannelIds{ChainHash: testChain.ChainHash(), ShortChannelIDs: ids}
	r := &lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: 1000}
	w.accept(p.HandleQueryShortChannelIds(q))
	w.accept(p.HandleQueryChannelRange(r))
	for range 100 {
		warned(t, p.HandleQueryShortChannelIds(q))
		warned(t, p.HandleQueryChannelRange(r))
	}
	if got := kinds(drain(t, p)); got != "a01er" {
		t.Errorf("answered %s", got)
	}
	p.HandleReplyShortChannelIdsEnd(&lnwire.ReplyShortChannelIdsEnd{}) // a stray one
	many := &lnwire.QueryShortChannelIds{ChainHash: testChain.ChainHash()}
	for i := range uint32(8000) {
		many.ShortChannelIDs = append(many.ShortChannelIDs, scid(9, i))
	}
	answered := 0
	for range 100 {
		_ = p.HandleQueryShortChannelIds(many)
		answered += len(drain(t, p))
	}
	if answered > maxServed/8000 {
		t.Errorf("%d queries for 8000 channels answered between two ticks", answered)
	}
	w.accept(p.HandleQueryChannelRange(r))
	if got := drain(t, p); len(got) != 0 {
		t.Errorf("more than the ration: %s", kinds(got))
	}
	s.TimerTickOccurred()
	if got := kinds(drain(t, p)); got != "er" {
		t.Errorf("after the tick: %s", got)
	}
}

// known-attacks G6: channels that may not be told cost a peer, too: they have to be
// looked at.
func TestQueriesForNothingAreRationed(t *testing.T) {
	w := newWorld(t)
	const untold = 2000
	for i := range uint32(untold) {
		m := w.announceUnsigned(scid(5, i))
		w.accept(w.graph.UpdateChannelFromUnsignedAnnouncement(&m, nil, testNow))
	}
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	p := openSession(t, s, w.b.key, nil)
	answered := 0
	for range 10_000 {
		_ = p.HandleQueryChannelRange(&lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: 1000})
		answered += len(drain(t, p))
	}
	if most := maxServed * lookedPerServed / untold; answered > most+1 || answered < most/2 {
		t.Errorf("%d queries answered between two ticks, should be some %d", answered, most)
	}
}

// A slow reader costs a position in the graph: nothing is made before it is
// asked for. known-attacks G1
func TestAnswersAreMadeLazily(t *testing.T) {
	w := newWorld(t)
	for i := range uint32(500) {
		w.fake(scid(100+i, 0), [2]uint32{uint32(testNow), uint32(testNow)})
	}
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	var sessions []*session
	for i := range 50 {
		p := openSession(t, s, newNode(t, byte(30+i)).key, nil)
		options := uint64(3)
		w.accept(p.HandleQueryChannelRange(&lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), QueryOption: &options}))
		ids := make([]lntypes.ShortChannelID, 500)
		for i := range ids {
			ids[i] = scid(100+uint32(i), 0)
		}
		w.accept(p.HandleQueryShortChannelIds(&lnwire.QueryShortChannelIds{ChainHash: testChain.ChainHash(), ShortChannelIDs: ids}))
		for range 50 {
			p.HandleGossipTimestampFilter(&lnwire.GossipTimestampFilter{ChainHash: testChain.ChainHash(), TimestampRange: ^uint32(0)})
		}
		p.NextGossipMessage()
		sessions = append(sessions, p)
	}
	for _, p := range sessions {
		held := 0
		for _, b := range p.out {
			held += cap(b)
		}
		if held > 2048 {
			t.Fatalf("%d bytes wait for a peer that does not read", held)
		}
	}
	got := kinds(drain(t, sessions[0]))
	s.TimerTickOccurred()
	got += kinds(drain(t, sessions[0]))
	if want := "01" + strings.Repeat("a01", 499) + "er" + strings.Repeat("a01", 500); got != want {
		t.Errorf("in the end %d messages, want %d", len(got), len(want))
	}
	if s.GetAndClearPendingMsgEvents(); len(s.sessions) != 50 {
		t.Errorf("%d sessions", len(s.sessions))
	}
	for _, p := range sessions {
		p.Close()
	}
	if len(s.sessions) != 0 {
		t.Errorf("%d sessions after their end", len(s.sessions))
	}
}

func TestSyncModeNames(t *testing.T) {
	if got := fmt.Sprint(SyncByTimestampFilter, SyncByQueries, askRanges, askFailed); got != "SyncByTimestampFilter SyncByQueries ranges failed" {
		t.Error(got)
	}
}
