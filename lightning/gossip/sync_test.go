package gossip

import (
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

func TestPeerConnectedAsksForGossip(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
	plain := &lnwire.Init{}
	w.accept(s.PeerConnected(w.a.key, plain, true))
	if evs := s.GetAndClearPendingMsgEvents(); len(evs) != 0 {
		t.Errorf("a peer without gossip_queries is sent %v", evs)
	}
	querying := &lnwire.Init{}
	querying.Features.SetGossipQueriesOptional()
	for i := range fullSyncs + 2 {
		w.accept(s.PeerConnected(w.a.key, querying, i%2 == 0))
		evs := s.GetAndClearPendingMsgEvents()
		if len(evs) != 1 {
			t.Fatalf("%d events", len(evs))
		}
		want := uint32(testNow) - 60*60
		if i < fullSyncs {
			want = uint32(testNow) - 60*60*24*14
		}
		f, ok := evs[0].(events.SendGossipTimestampFilter)
		if !ok || f.NodeID != w.a.key || f.Msg != (lnwire.GossipTimestampFilter{ChainHash: testChain.ChainHash(), FirstTimestamp: want, TimestampRange: ^uint32(0)}) {
			t.Errorf("peer %d: %+v", i, evs[0])
		}
	}
	timeless := NewP2PGossipSync(w.graph, nil, nil, nil)
	w.accept(timeless.PeerConnected(w.a.key, querying, true))
	if f := timeless.GetAndClearPendingMsgEvents()[0].(events.SendGossipTimestampFilter); f.Msg.FirstTimestamp != 0 {
		t.Errorf("without a clock: %+v", f)
	}
	if init, node := s.ProvidedInitFeatures(w.a.key), s.ProvidedNodeFeatures(); !init.SupportsGossipQueries() || !node.SupportsGossipQueries() {
		t.Error("features without gossip_queries")
	}
}

func TestGetNextAnnouncements(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	if s.GetNextChannelAnnouncement(0) != nil || s.GetNextNodeAnnouncement(nil) != nil {
		t.Fatal("announcements of an empty graph")
	}
	w.open(30)
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(10, nil), testNow))
	unsigned := w.announce(20, nil).Contents
	w.accept(w.graph.UpdateChannelFromUnsignedAnnouncement(&unsigned, nil, testNow))
	first := s.GetNextChannelAnnouncement(0)
	if first.Announcement.Contents.ShortChannelID != 10 || first.UpdateA != nil || first.UpdateB != nil {
		t.Errorf("first %+v", first)
	}
	second := s.GetNextChannelAnnouncement(11)
	if second.Announcement.Contents.ShortChannelID != 30 || second.UpdateA == nil || second.UpdateB == nil || second.UpdateB.Contents.Flags != 1 {
		t.Errorf("second %+v", second)
	}
	if s.GetNextChannelAnnouncement(31) != nil {
		t.Error("a channel after the last")
	}
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.b, 5, nil)))
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, 5, nil)))
	m := s.GetNextNodeAnnouncement(nil)
	if m.Contents.NodeID != w.a.id() {
		t.Errorf("first node %v", m.Contents.NodeID)
	}
	if m = s.GetNextNodeAnnouncement(ptr(w.a.id())); m == nil || m.Contents.NodeID != w.b.id() {
		t.Errorf("second node %v", m)
	}
	if s.GetNextNodeAnnouncement(ptr(w.b.id())) != nil {
		t.Error("a node after the last")
	}
	if m = s.GetNextNodeAnnouncement(&lntypes.NodeID{}); m == nil || m.Contents.NodeID != w.a.id() {
		t.Error("an id that is no node's is no starting point")
	}
}

func query(t *testing.T, w *world, s *P2PGossipSync, first, number uint32) []lnwire.ReplyChannelRange {
	t.Helper()
	w.accept(s.HandleQueryChannelRange(w.a.key, lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), FirstBlocknum: first, NumberOfBlocks: number}))
	var out []lnwire.ReplyChannelRange
	for _, ev := range s.GetAndClearPendingMsgEvents() {
		r, ok := ev.(events.SendReplyChannelRange)
		if !ok || r.NodeID != w.a.key {
			t.Fatalf("event %+v", ev)
		}
		out = append(out, r.Msg)
	}
	return out
}

func scid(block, tx uint32) lntypes.ShortChannelID {
	id, _ := lntypes.NewShortChannelID(block, tx, 0)
	return id
}

// maxBlock is the highest block that a short channel id can name.
const maxBlock = 1<<24 - 1

// known-attacks G4: ranges that are empty or would wrap.
func TestBOLT7_QueryChannelRange(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	for _, id := range []lntypes.ShortChannelID{scid(999, 0xffffff), scid(1000, 0), scid(1000, 5), scid(1499, 0), scid(1500, 0), scid(maxBlock-1, 0), scid(maxBlock, 1)} {
		w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(id, nil), testNow))
	}
	unsigned := w.announce(scid(1001, 0), nil).Contents
	w.accept(w.graph.UpdateChannelFromUnsignedAnnouncement(&unsigned, nil, testNow))
	for _, c := range []struct {
		first, number uint32
		want          []lntypes.ShortChannelID
	}{
		{1000, 500, []lntypes.ShortChannelID{scid(1000, 0), scid(1000, 5), scid(1499, 0)}},
		{1001, 1, nil},
		{maxBlock - 1, 1, []lntypes.ShortChannelID{scid(maxBlock-1, 0)}},
		{maxBlock - 1, ^uint32(0), []lntypes.ShortChannelID{scid(maxBlock-1, 0), scid(maxBlock, 1)}},
		{maxBlock, ^uint32(0), []lntypes.ShortChannelID{scid(maxBlock, 1)}},
	} {
		got := query(t, w, s, c.first, c.number)
		q := lnwire.QueryChannelRange{FirstBlocknum: c.first, NumberOfBlocks: c.number}
		if len(got) != 1 || len(got[0].ShortChannelIDs) != len(c.want) || got[0].FirstBlocknum != c.first || !got[0].SyncComplete ||
			got[0].FirstBlocknum+got[0].NumberOfBlocks != q.EndBlocknum() {
			t.Errorf("%d+%d: %+v", c.first, c.number, got)
			continue
		}
		for i := range c.want {
			if got[0].ShortChannelIDs[i] != c.want[i] {
				t.Errorf("%d+%d: %v, want %v", c.first, c.number, got[0].ShortChannelIDs, c.want)
			}
		}
	}
	for _, q := range []lnwire.QueryChannelRange{
		{ChainHash: lntypes.ChainHash{1}, FirstBlocknum: 5, NumberOfBlocks: 6},
		{ChainHash: testChain.ChainHash(), FirstBlocknum: 5},
		{ChainHash: testChain.ChainHash(), FirstBlocknum: maxBlock + 1, NumberOfBlocks: 10},
		{ChainHash: testChain.ChainHash(), FirstBlocknum: ^uint32(0), NumberOfBlocks: ^uint32(0)},
	} {
		refused(t, s.HandleQueryChannelRange(w.a.key, q), ignore)
		evs := s.GetAndClearPendingMsgEvents()
		r, ok := evs[0].(events.SendReplyChannelRange)
		if len(evs) != 1 || !ok || r.Msg.ChainHash != q.ChainHash || r.Msg.FirstBlocknum != q.FirstBlocknum ||
			r.Msg.NumberOfBlocks != q.NumberOfBlocks || !r.Msg.SyncComplete || len(r.Msg.ShortChannelIDs) != 0 {
			t.Errorf("%+v is answered by %+v", q, evs)
		}
	}
}

// known-attacks G1, G6: without sessions there is one set of replies per peer at a
// time, and queries of single channels are not answered.
func TestQueriesWithoutSessions(t *testing.T) {
	w := newWorld(t)
	w.open(scid(5, 5))
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	q := lnwire.QueryChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: 1000}
	w.accept(s.HandleQueryChannelRange(w.a.key, q))
	for range 1000 {
		refused(t, s.HandleQueryChannelRange(w.a.key, q), debugLog)
	}
	w.accept(s.HandleQueryChannelRange(w.b.key, q))
	if n := len(s.GetAndClearPendingMsgEvents()); n != 2 {
		t.Errorf("%d events", n)
	}
	w.accept(s.HandleQueryChannelRange(w.a.key, q))
	s.GetAndClearPendingMsgEvents()
	ids := make([]lntypes.ShortChannelID, 8000)
	for i := range ids {
		ids[i] = scid(5, 5)
	}
	refused(t, s.HandleQueryShortChannelIds(w.a.key, lnwire.QueryShortChannelIds{ChainHash: testChain.ChainHash(), ShortChannelIDs: ids}), ignore)
	w.accept(s.HandleReplyChannelRange(w.a.key, lnwire.ReplyChannelRange{ShortChannelIDs: ids})) // known-attacks G5: nothing is kept
	w.accept(s.HandleReplyShortChannelIdsEnd(w.a.key, lnwire.ReplyShortChannelIdsEnd{}))
	if n := len(s.GetAndClearPendingMsgEvents()); n != 0 {
		t.Errorf("%d events", n)
	}
}

func TestForward(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	long := make([]byte, maxExcess+1)
	node, err := lnwire.ReadNodeAnnouncement(append(w.nodeAnnouncement(w.a, 1, nil).Write(), long...))
	w.accept(err)
	update := w.update(1, 0, 1, func(m *lnwire.UnsignedChannelUpdate) { m.ExcessData = long })
	s.forward(events.BroadcastChannelAnnouncement{Msg: *w.announce(1, func(m *lnwire.UnsignedChannelAnnouncement) { m.ExcessData = long })})
	s.forward(events.BroadcastChannelUpdate{Msg: *update})
	s.forward(events.BroadcastNodeAnnouncement{Msg: node})
	s.forward(events.SendShortIdsQuery{})
	if evs := s.GetAndClearPendingMsgEvents(); len(evs) != 0 {
		t.Errorf("forwarded %v", evs)
	}
	s.forward(events.BroadcastChannelAnnouncement{Msg: *w.announce(1, nil), UpdateMsg: update})
	evs := s.GetAndClearPendingMsgEvents()
	if m, ok := evs[0].(events.BroadcastChannelAnnouncement); len(evs) != 1 || !ok || m.UpdateMsg != nil {
		t.Errorf("forwarded %v", evs)
	}
}
