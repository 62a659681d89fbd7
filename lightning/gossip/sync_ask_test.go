package gossip

import (
	"fmt"
	"slices"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// asking is a sync that asks by queries, at testNow.
func asking(t testing.TB) (*world, *P2PGossipSync) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
	s.SetSyncMode(SyncByQueries)
	return w, s
}

// telling is a sync with channels to tell.
func telling(t testing.TB, blocks ...uint32) (*world, *P2PGossipSync) {
	w := newWorld(t)
	for _, b := range blocks {
		w.open(scid(b, 1))
	}
	if len(blocks) > 0 {
		w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, uint32(testNow), nil)))
	}
	return w, NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
}

// asked lists what a sync sends: q a range query, i a query for ids, f a filter,
// with the number of the peer.
func askedOf(s *P2PGossipSync, peers []*session) (out []string) {
	for _, ev := range s.GetAndClearPendingMsgEvents() {
		var id lntypes.PublicKey
		kind := "?"
		switch e := ev.(type) {
		case events.SendChannelRangeQuery:
			kind, id = "q", e.NodeID
		case events.SendShortIdsQuery:
			kind, id = "i", e.NodeID
		case events.SendGossipTimestampFilter:
			kind, id = "f", e.NodeID
		}
		out = append(out, fmt.Sprintf("%s%d", kind, slices.IndexFunc(peers, func(p *session) bool { return p.peer == id })))
	}
	return out
}

// peersOf opens sessions with n peers.
func peersOf(t testing.TB, s *P2PGossipSync, n int) (out []*session) {
	for i := range n {
		out = append(out, openSession(t, s, newNode(t, byte(40+i)).key, nil))
	}
	return out
}

func expect(t testing.TB, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// A node without graph learns all of a peer's, and news after that.
func TestSyncByQueries(t *testing.T) {
	_, s := asking(t)
	_, from := telling(t, 10, 20, 30)
	p := connectPair(t, s, from)
	if s.IsInitialSyncComplete() || s.SyncProgress().Peers != 1 {
		t.Errorf("at first: %+v", s.SyncProgress())
	}
	p.run()
	v := s.graph.ReadOnly()
	if got := v.ListChannels(); len(got) != 3 || len(v.ListNodes()) != 2 {
		t.Errorf("learned %v, %v", got, v.ListNodes())
	}
	for _, id := range v.ListChannels() {
		if c := v.Channel(id); c.OneToTwo == nil || c.TwoToOne == nil {
			t.Errorf("channel %v lacks updates", id)
		}
	}
	if want := (SyncProgress{Peers: 1, Syncs: 1, Told: 3, Wanted: 3, Asked: 3, Complete: true}); s.SyncProgress() != want || !s.IsInitialSyncComplete() {
		t.Errorf("progress %+v, want %+v", s.SyncProgress(), want)
	}
	f := p.sent[0][len(p.sent[0])-1].(*lnwire.GossipTimestampFilter)
	if f.FirstTimestamp != uint32(testNow)-secondsBackShort || f.TimestampRange != ^uint32(0) {
		t.Errorf("the filter for news: %+v", f)
	}
	if init, node := s.ProvidedInitFeatures(p.known[1]), s.ProvidedNodeFeatures(); !init.SupportsGossipQueriesEx() || !node.SupportsGossipQueriesEx() {
		t.Error("features without gossip_queries_ex")
	}
}

// Of what a node has already it asks only for what is newer and says something
// else, and it does not ask for what is gone or not worth having.
func TestSyncAsksOnlyForNews(t *testing.T) {
	to, s := asking(t)
	from, teller := telling(t)
	both := func(change func(w *world)) { change(to); change(from) }
	set := func(w *world, id lntypes.ShortChannelID, flags uint8, at uint32, fee uint32) {
		w.accept(w.graph.UpdateChannel(w.update(id, flags, at, func(m *lnwire.UnsignedChannelUpdate) { m.FeeBaseMsat = fee }), 0))
	}
	now := uint32(testNow)
	for block := uint32(1); block <= 9; block++ {
		from.accept(from.graph.UpdateChannelFromAnnouncementNoLookup(from.announce(scid(block, 0), nil), testNow))
	}
	for _, block := range []uint32{1, 2, 3, 4, 5} {
		to.accept(to.graph.UpdateChannelFromAnnouncementNoLookup(to.announce(scid(block, 0), nil), testNow))
	}
	both(func(w *world) { set(w, scid(1, 0), 0, now-100, 1) }) // the same
	both(func(w *world) { set(w, scid(2, 0), 0, now-100, 1) }) // newer, says the same
	set(from, scid(2, 0), 0, now-50, 1)
	both(func(w *world) { set(w, scid(3, 0), 1, now-100, 1) }) // newer and different
	set(from, scid(3, 0), 1, now-50, 2)
	both(func(w *world) { set(w, scid(4, 0), 0, now-freshenAfter-10, 1) }) // the same, but ours will soon be stale
	set(from, scid(4, 0), 0, now-50, 1)
	set(to, scid(5, 0), 0, now-50, 1) // ours is newer
	set(from, scid(5, 0), 0, now-100, 2)
	set(from, scid(6, 0), 0, now-100, 1) // not known
	for _, flags := range []uint8{0, 1} {
		set(from, scid(7, 0), flags, now-staleAfter-10, 1) // not known, and stale
		set(from, scid(8, 0), flags, now-100, 1)           // was removed
		set(from, scid(9, 0), flags, now-100, 1)           // was removed as stale, is in use again
	}
	to.accept(to.graph.UpdateChannelFromAnnouncementNoLookup(to.announce(scid(8, 0), nil), testNow))
	to.graph.ChannelFailedPermanent(scid(8, 0), testNow)
	to.accept(to.graph.UpdateChannelFromAnnouncementNoLookup(to.announce(scid(9, 0), nil), testNow-staleAfter-10))
	to.graph.RemoveStaleChannelsAndTracking(testNow)

	p := connectPair(t, s, teller)
	p.run()
	var query *lnwire.QueryShortChannelIds
	for _, m := range p.sent[0] {
		if q, ok := m.(*lnwire.QueryShortChannelIds); ok && query == nil {
			query = q
		}
	}
	wantIDs := []lntypes.ShortChannelID{scid(3, 0), scid(4, 0), scid(6, 0), scid(9, 0)}
	wantFlags := []uint64{flagUpdateTwo, flagUpdateOne, flagsAll, flagsAll}
	if query == nil || !slices.Equal(query.ShortChannelIDs, wantIDs) || !slices.Equal(query.QueryFlags, wantFlags) {
		t.Fatalf("asked %+v, want %v %v", query, wantIDs, wantFlags)
	}
	v := to.graph.ReadOnly()
	if c := v.Channel(scid(3, 0)); c.TwoToOne.Fees.BaseMsat != 2 {
		t.Error("the newer update was not taken")
	}
	if v.Channel(scid(6, 0)) == nil || v.Channel(scid(7, 0)) != nil || v.Channel(scid(8, 0)) != nil || v.Channel(scid(9, 0)) == nil {
		t.Errorf("channels %v", v.ListChannels())
	}
}

// A peer that knows no timestamps is asked for unknown channels only, and one that
// knows no flags without them.
func TestSyncWithPlainPeer(t *testing.T) {
	w, s := asking(t)
	w.open(scid(1, 1))
	p := openSession(t, s, newNode(t, 40).key, func(init *lnwire.Init) { init.Features.ClearGossipQueriesEx() })
	expect(t, "at first", askedOf(s, []*session{p}), "q0")
	w.accept(p.HandleReplyChannelRange(&lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), SyncComplete: true,
		ShortChannelIDs: []lntypes.ShortChannelID{scid(1, 1), scid(2, 1)}}))
	q := s.GetAndClearPendingMsgEvents()[0].(events.SendShortIdsQuery)
	if !slices.Equal(q.Msg.ShortChannelIDs, []lntypes.ShortChannelID{scid(2, 1)}) || q.Msg.QueryFlags != nil {
		t.Errorf("asked %+v", q.Msg)
	}
}

// Channels are asked for some at a time, one query after the other; what another
// peer has told meanwhile is left out.
func TestSyncInBatches(t *testing.T) {
	w, s := asking(t)
	peers := peersOf(t, s, 1)
	expect(t, "at first", askedOf(s, peers), "q0")
	reply := &lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), SyncComplete: true}
	for i := range uint32(2*idsPerQuery + 10) {
		reply.ShortChannelIDs = append(reply.ShortChannelIDs, scid(100+i, 0))
	}
	w.accept(peers[0].HandleReplyChannelRange(reply))
	var sizes []int
	for range 10 {
		evs := s.GetAndClearPendingMsgEvents()
		if len(evs) != 1 {
			t.Fatalf("%d events", len(evs))
		}
		q, ok := evs[0].(events.SendShortIdsQuery)
		if !ok {
			break
		}
		sizes = append(sizes, len(q.Msg.ShortChannelIDs))
		w.fake(q.Msg.ShortChannelIDs[0], [2]uint32{})
		if len(sizes) == 1 {
			for i := range uint32(50) { // of the second batch
				w.fake(scid(100+idsPerQuery+i, 0), [2]uint32{})
			}
		}
		w.accept(peers[0].HandleReplyShortChannelIdsEnd(&lnwire.ReplyShortChannelIdsEnd{ChainHash: testChain.ChainHash(), FullInformation: true}))
	}
	if want := []int{idsPerQuery, idsPerQuery - 40 + 0}; !slices.Equal(sizes, want) {
		t.Errorf("sizes %v, want %v", sizes, want)
	}
	if !s.IsInitialSyncComplete() {
		t.Error("not complete")
	}
}

// Some peers are asked one after the other, the others only get a filter.
func TestSyncAsksOnePeerAtATime(t *testing.T) {
	w, s := asking(t)
	peers := peersOf(t, s, 6)
	expect(t, "at first", askedOf(s, peers), "q0", "f3", "f4", "f5")
	whole := &lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), SyncComplete: true}
	w.fake(scid(1, 1), [2]uint32{})
	whole.ShortChannelIDs = []lntypes.ShortChannelID{scid(1, 1)}
	refused(t, peers[1].HandleReplyChannelRange(whole), debugLog)
	w.accept(peers[0].HandleReplyChannelRange(whole))
	expect(t, "after the first", askedOf(s, peers), "q1", "f0")
	refused(t, peers[0].HandleReplyChannelRange(whole), debugLog)
	w.accept(peers[1].HandleReplyChannelRange(whole))
	w.accept(peers[2].HandleReplyChannelRange(whole))
	expect(t, "after the third", askedOf(s, peers), "q2", "f1", "f2")
	for range resyncTicks {
		s.TimerTickOccurred()
	}
	expect(t, "an hour later", askedOf(s, peers), "q0")
	w.accept(peers[0].HandleReplyChannelRange(whole))
	for range resyncTicks {
		s.TimerTickOccurred()
	}
	expect(t, "two hours later", askedOf(s, peers), "q1")
	if p := s.SyncProgress(); p.Syncs != 4 || p.Failed != 0 || p.Peers != 6 {
		t.Errorf("%+v", p)
	}
}

// A peer that knows nothing has not told us all.
func TestSyncWithEmptyPeer(t *testing.T) {
	w, s := asking(t)
	peers := peersOf(t, s, 2)
	expect(t, "at first", askedOf(s, peers), "q0")
	w.accept(peers[0].HandleReplyChannelRange(&lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), SyncComplete: true}))
	expect(t, "then", askedOf(s, peers), "q1", "f0")
	if p := s.SyncProgress(); p.Complete || p.Failed != 0 {
		t.Errorf("%+v", p)
	}
}

// A peer that goes, stays silent or breaks the rules is followed by the next one.
func TestSyncRotation(t *testing.T) {
	w, s := asking(t)
	peers := peersOf(t, s, 5)
	askedOf(s, peers)
	peers[0].Close()
	expect(t, "gone", askedOf(s, peers), "q1")
	for range patienceTicks {
		s.TimerTickOccurred()
	}
	if got := askedOf(s, peers); len(got) != 0 {
		t.Errorf("no patience: %v", got)
	}
	s.TimerTickOccurred()
	evs := slices.Clone(s.pending)
	expect(t, "silent", askedOf(s, peers), "q2", "f1")
	if f := evs[1].(events.SendGossipTimestampFilter).Msg; f.FirstTimestamp != uint32(testNow)-secondsBackFull {
		t.Errorf("a peer that does not answer is asked for gossip from %d on", f.FirstTimestamp)
	}
	warned(t, peers[2].HandleReplyChannelRange(&lnwire.ReplyChannelRange{NumberOfBlocks: ^uint32(0), SyncComplete: true}))
	expect(t, "wrong chain", askedOf(s, peers), "q3")
	id := []lntypes.ShortChannelID{scid(1, 1)}
	w.accept(peers[3].HandleReplyChannelRange(&lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), SyncComplete: true, ShortChannelIDs: id}))
	expect(t, "ids", askedOf(s, peers), "i3")
	refused(t, peers[3].HandleReplyShortChannelIdsEnd(&lnwire.ReplyShortChannelIdsEnd{ChainHash: testChain.ChainHash()}), debugLog)
	expect(t, "no full information", askedOf(s, peers), "q4")
	for range patienceTicks + 1 {
		s.TimerTickOccurred()
	}
	if p := s.SyncProgress(); p.Failed != 4 || p.Complete {
		t.Errorf("%+v", p)
	}
	for range retryTicks {
		s.TimerTickOccurred()
	}
	expect(t, "all failed", askedOf(s, peers), "q1") // not 2, which broke the rules
}

// A peer that always answers, but little at a time, does not keep us from asking
// others for long.
func TestSyncWithDraggingPeer(t *testing.T) {
	w, s := asking(t)
	peers := peersOf(t, s, 2)
	expect(t, "at first", askedOf(s, peers), "q0")
	ticks := 0
	for block := uint32(0); s.asker.active.session == peers[0] && ticks < 2*maxAskTicks; block++ {
		w.accept(peers[0].HandleReplyChannelRange(&lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), FirstBlocknum: block, NumberOfBlocks: 1,
			ShortChannelIDs: []lntypes.ShortChannelID{scid(block, 1)}}))
		for range patienceTicks {
			s.TimerTickOccurred()
			ticks++
		}
	}
	if ticks < maxAskTicks || ticks > maxAskTicks+patienceTicks {
		t.Errorf("given up after %d ticks", ticks)
	}
	expect(t, "then", askedOf(s, peers), "q1", "f0")
	if p := s.SyncProgress(); p.Failed != 1 {
		t.Errorf("%+v", p)
	}
}

// known-attacks G5: replies that break the rules, or never end, end the asking,
// and nothing of them is kept.
func TestRangeRepliesAreChecked(t *testing.T) {
	ids := func(blocks ...uint32) (out []lntypes.ShortChannelID) {
		for _, b := range blocks {
			out = append(out, scid(b, 0))
		}
		return out
	}
	type reply struct {
		first, number uint32
		complete      bool
		ids           []lntypes.ShortChannelID
	}
	all := ^uint32(0)
	for name, c := range map[string]struct {
		replies []reply
		ok      bool
	}{ // order: each case stands for itself
		"one":                  {[]reply{{0, all, true, ids(1, 5)}}, true},
		"empty":                {[]reply{{0, all, true, nil}}, true},
		"two":                  {[]reply{{0, 5, false, ids(1, 4)}, {5, all, true, ids(5)}}, true},
		"a block split":        {[]reply{{0, 5, false, ids(4)}, {4, all, true, []lntypes.ShortChannelID{scid(4, 7)}}}, true},
		"old form":             {[]reply{{0, all, false, ids(1)}, {0, all, true, ids(7)}}, true},
		"begins late":          {[]reply{{1, all, true, nil}}, false},
		"no blocks":            {[]reply{{0, 0, false, nil}}, false},
		"ends early":           {[]reply{{0, 100, true, nil}}, false},
		"a gap":                {[]reply{{0, 5, false, nil}, {6, all, true, nil}}, false},
		"goes back":            {[]reply{{0, 5, false, nil}, {5, 5, false, nil}, {4, all, true, nil}}, false},
		"ids out of order":     {[]reply{{0, all, true, ids(5, 1)}}, false},
		"an id twice":          {[]reply{{0, all, true, ids(5, 5)}}, false},
		"an id again":          {[]reply{{0, 6, false, ids(5)}, {5, all, true, ids(5)}}, false},
		"an id beyond":         {[]reply{{0, 5, false, ids(5)}}, false},
		"an id before":         {[]reply{{0, 5, false, nil}, {5, all, true, ids(4)}}, false},
		"the end of the world": {[]reply{{all, all, true, nil}}, false},
	} {
		_, s := asking(t)
		peers := peersOf(t, s, 2)
		askedOf(s, peers)
		var err error
		for _, r := range c.replies {
			if err == nil {
				err = peers[0].HandleReplyChannelRange(&lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), FirstBlocknum: r.first, NumberOfBlocks: r.number,
					SyncComplete: r.complete, ShortChannelIDs: r.ids})
			}
		}
		if c.ok && err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !c.ok {
			warned(t, err)
			if got := askedOf(s, peers); !slices.Equal(got, []string{"q1"}) {
				t.Errorf("%s: then %v", name, got)
			}
			if p := s.asker.peers[0]; p.state != askFailed || p.wanted != nil || !p.barred {
				t.Errorf("%s: %+v", name, p)
			}
		}
	}
}

// known-attacks G5: the channels and replies of one answer are bounded.
func TestRangeRepliesEnd(t *testing.T) {
	r := rangeReplies{query: lnwire.QueryChannelRange{NumberOfBlocks: ^uint32(0)}}
	var err error
	n := 0
	for ; err == nil; n++ {
		_, err = r.take(&lnwire.ReplyChannelRange{NumberOfBlocks: ^uint32(0)})
	}
	if n != maxReplies+1 {
		t.Errorf("%d replies", n)
	}
	r = rangeReplies{query: lnwire.QueryChannelRange{NumberOfBlocks: ^uint32(0)}}
	m := &lnwire.ReplyChannelRange{NumberOfBlocks: ^uint32(0), ShortChannelIDs: make([]lntypes.ShortChannelID, 8000)}
	err = nil
	for n = 0; err == nil; n++ {
		for i := range m.ShortChannelIDs {
			m.ShortChannelIDs[i] = scid(uint32(n), uint32(i+1))
		}
		_, err = r.take(m)
	}
	if n != maxTold/8000+1 {
		t.Errorf("%d replies of 8000 channels", n)
	}
}

// known-attacks G6, G7: a peer that names channels of which it has no announcement
// is not asked for long.
func TestMadeUpChannels(t *testing.T) {
	w, s := asking(t)
	peers := peersOf(t, s, 2)
	askedOf(s, peers)
	reply := &lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), SyncComplete: true}
	for i := range uint32(8000) {
		reply.ShortChannelIDs = append(reply.ShortChannelIDs, scid(i+1, 0))
	}
	w.accept(peers[0].HandleReplyChannelRange(reply))
	end := &lnwire.ReplyShortChannelIdsEnd{ChainHash: testChain.ChainHash(), FullInformation: true}
	for range maxBarren - 1 {
		w.accept(peers[0].HandleReplyShortChannelIdsEnd(end))
	}
	askedOf(s, peers)
	warned(t, peers[0].HandleReplyShortChannelIdsEnd(end))
	expect(t, "next", askedOf(s, peers), "q1")
}

// An announcement whose funding is being looked up counts as told.
func TestSyncAwaitsLookUps(t *testing.T) {
	w, s := asking(t)
	future := NewUtxoFuture()
	s.AddUtxoLookup(&answer{result: UtxoResultAsync{future}})
	peers := peersOf(t, s, 1)
	reply := &lnwire.ReplyChannelRange{ChainHash: testChain.ChainHash(), NumberOfBlocks: ^uint32(0), SyncComplete: true, ShortChannelIDs: []lntypes.ShortChannelID{scid(1, 0)}}
	w.accept(peers[0].HandleReplyChannelRange(reply))
	a := s.asker.active
	a.barren = maxBarren - 1
	_, err := s.HandleChannelAnnouncement(w.announce(scid(1, 0), nil))
	refused(t, err, gossipLog)
	w.accept(peers[0].HandleReplyShortChannelIdsEnd(&lnwire.ReplyShortChannelIdsEnd{ChainHash: testChain.ChainHash(), FullInformation: true}))
	if !s.IsInitialSyncComplete() || a.barren != 0 {
		t.Error("a channel being looked up counts as made up")
	}
	future.Resolve(s.graph, s, w.found(1_000_000), testNow)
	if s.graph.ReadOnly().Channel(scid(1, 0)) == nil {
		t.Error("not added")
	}
}
