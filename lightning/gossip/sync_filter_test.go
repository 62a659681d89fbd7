package gossip

import (
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

func filterOf(first, number uint32) *lnwire.GossipTimestampFilter {
	return &lnwire.GossipTimestampFilter{ChainHash: testChain.ChainHash(), FirstTimestamp: first, TimestampRange: number}
}

func TestBOLT7_TimestampFilterBacklog(t *testing.T) {
	w := newWorld(t)
	w.fake(scid(1, 0), [2]uint32{100, 200})
	w.fake(scid(2, 0), [2]uint32{300, 0})
	w.fake(scid(3, 0), [2]uint32{})
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.a, 150, nil)))
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.b, 250, nil)))
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	p := openSession(t, s, newNode(t, 9).key, nil)
	if got := drain(t, p); len(got) != 0 {
		t.Errorf("told without a filter: %s", kinds(got))
	}
	for _, c := range []struct {
		first, number uint32
		want          string
	}{
		{0, ^uint32(0), "a01a0nn"}, // a channel without updates is not told
		{100, 1, "a0"},
		{100, 100, "a0n"},
		{101, 150, "a1nn"},
		{200, 100, "a1n"},
		{200, 101, "a1a0n"},
		{^uint32(0), 0, ""},
		{^uint32(0), ^uint32(0), ""},
		{301, ^uint32(0), ""},
	} {
		s.TimerTickOccurred()
		p.HandleGossipTimestampFilter(filterOf(c.first, c.number))
		if got := kinds(drain(t, p)); got != c.want {
			t.Errorf("%d+%d: %q, want %q", c.first, c.number, got, c.want)
		}
	}
	// A filter for another chain changes nothing.
	p.HandleGossipTimestampFilter(&lnwire.GossipTimestampFilter{ChainHash: lntypes.ChainHash{1}, TimestampRange: ^uint32(0)})
	if got := drain(t, p); len(got) != 0 || p.backlog.filter.FirstTimestamp != 301 {
		t.Errorf("another chain's filter: %s", kinds(got))
	}
	// A new filter in the middle replaces the old one.
	s.TimerTickOccurred()
	p.HandleGossipTimestampFilter(filterOf(0, ^uint32(0)))
	p.NextGossipMessage()
	p.HandleGossipTimestampFilter(filterOf(300, 1))
	if got := kinds(drain(t, p)); got != "01a0" {
		t.Errorf("replaced: %q", got)
	}
}

// known-attacks G1, G6: filters that make us go through the graph are rationed;
// more of them hold for new gossip only.
func TestFiltersAreRationed(t *testing.T) {
	w := newWorld(t)
	w.fake(scid(1, 0), [2]uint32{100, 0})
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	p := openSession(t, s, newNode(t, 9).key, nil)
	told := 0
	for range 100 {
		p.HandleGossipTimestampFilter(filterOf(0, ^uint32(0)))
		told += len(drain(t, p))
	}
	if told != 2*maxRestarts {
		t.Errorf("%d messages", told)
	}
	if _, wants := p.WantsGossip(w.update(scid(1, 0), 0, 200, nil), false); !wants {
		t.Error("new gossip does not pass")
	}
	s.TimerTickOccurred()
	if got := kinds(drain(t, p)); got != "a0" {
		t.Errorf("after a tick: %s", got)
	}
}

func TestBOLT7_TimestampFilterRelay(t *testing.T) {
	w := newWorld(t)
	for i := range uint32(3) {
		w.fake(scid(1+i, 0), [2]uint32{100, 100})
	}
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	p := openSession(t, s, newNode(t, 9).key, nil)
	wants := func(m lnwire.Message) bool {
		_, yes := p.WantsGossip(m, false)
		return yes
	}
	update := func(block, at uint32) *lnwire.ChannelUpdate { return w.update(scid(block, 0), 0, at, nil) }
	if wants(update(1, 200)) {
		t.Error("wanted before a filter was sent")
	}
	if _, own := p.WantsGossip(update(1, 200), true); own {
		t.Error("own gossip is sent before a filter was")
	}
	p.HandleGossipTimestampFilter(filterOf(100, 100))
	p.NextGossipMessage()
	p.NextGossipMessage()
	p.NextGossipMessage() // all of the first channel
	if !wants(update(1, 150)) || wants(update(2, 150)) || wants(w.nodeAnnouncement(w.a, 150, nil)) {
		t.Error("in the middle of the backlog")
	}
	drain(t, p)
	if !wants(update(2, 199)) || wants(update(2, 200)) || wants(update(2, 99)) || !wants(w.nodeAnnouncement(w.a, 150, nil)) || wants(w.nodeAnnouncement(w.a, 200, nil)) {
		t.Error("after the backlog")
	}
	if _, own := p.WantsGossip(update(2, 500), true); !own {
		t.Error("own gossip is held back")
	}
	plain := openSession(t, s, newNode(t, 10).key, func(init *lnwire.Init) { *init = lnwire.Init{} })
	if _, yes := plain.WantsGossip(update(2, 500), false); yes {
		t.Error("a peer that has not asked gets news")
	}
	if _, yes := plain.WantsGossip(update(2, 500), true); !yes {
		t.Error("a peer without filters does not get our own gossip")
	}
	if got := drain(t, plain); len(got) != 0 {
		t.Errorf("it gets the graph: %s", kinds(got))
	}
	plain.HandleGossipTimestampFilter(filterOf(400, 1000))
	drain(t, plain)
	if _, yes := plain.WantsGossip(update(2, 500), false); !yes {
		t.Error("a peer that is not worth being asked may not ask")
	}
	routing := openSession(t, s, newNode(t, 11).key, func(init *lnwire.Init) {
		*init = lnwire.Init{}
		init.Features.SetInitialRoutingSyncOptional()
	})
	if got := kinds(drain(t, routing)); got != "a01a01a01" {
		t.Errorf("initial_routing_sync: %s", got)
	}
	if _, yes := routing.WantsGossip(update(2, 500), false); !yes {
		t.Error("no news after initial_routing_sync")
	}
	foreign := openSession(t, s, newNode(t, 13).key, func(init *lnwire.Init) {
		*init = lnwire.Init{Networks: &[]lntypes.ChainHash{{1}}}
		init.Features.SetInitialRoutingSyncOptional()
	})
	if got := kinds(drain(t, foreign)); got != "" {
		t.Errorf("initial_routing_sync for another chain: %s", got)
	}
	elsewhere := openSession(t, s, newNode(t, 12).key, func(init *lnwire.Init) { init.Networks = &[]lntypes.ChainHash{{1}} })
	elsewhere.HandleGossipTimestampFilter(filterOf(0, ^uint32(0)))
	if _, yes := elsewhere.WantsGossip(update(2, 500), true); yes {
		t.Error("gossip goes to a peer of another chain")
	}
}

// A channel is told to others with its first update, not before (BOLT 7).
func TestBOLT7_AnnouncementWaitsForUpdate(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
	p := openSession(t, s, newNode(t, 9).key, nil)
	p.HandleGossipTimestampFilter(filterOf(uint32(testNow), 1000))
	drain(t, p)
	ann := w.announce(scid(1, 1), nil)
	if forward, err := s.HandleChannelAnnouncement(ann); !forward || err != nil {
		t.Fatal(forward, err)
	}
	if _, wants := p.WantsGossip(ann, false); wants {
		t.Error("told without an update")
	}
	if _, wants := p.WantsGossip(ann, true); !wants {
		t.Error("our own waits")
	}
	for i, c := range []struct {
		flags uint8
		first bool
	}{{1, true}, {0, false}, {1, false}} {
		u := w.update(scid(1, 1), c.flags, uint32(testNow)+uint32(i), nil)
		if forward, err := s.HandleChannelUpdate(u); !forward || err != nil {
			t.Fatal(forward, err)
		}
		first, wants := p.WantsGossip(u, false)
		if !wants || (first != nil) != c.first {
			t.Errorf("update %d: wanted %v, first %x", i, wants, first)
		}
		if first != nil {
			if m, err := lnwire.DecodeMessage(first); err != nil || m.(*lnwire.ChannelAnnouncement).Contents.ShortChannelID != scid(1, 1) {
				t.Errorf("%v %v", m, err)
			}
		}
	}
	if _, wants := p.WantsGossip(ann, false); !wants {
		t.Error("not told though there are updates")
	}
}

// known-attacks G3: updates are counted once they are verified, and only against
// their own direction.
func TestRelayLimits(t *testing.T) {
	w := newWorld(t)
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), testNow))
	now := testNow - testNow%relayWindow
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return now })
	at := uint32(now)
	for range 1000 {
		forged := w.update(1, 0, at+1, nil)
		forged.Signature[5] ^= 1
		refused(t, func() error { _, err := s.HandleChannelUpdate(forged); return err }(), ignore)
	}
	passed := 0
	for range 2 * maxRelays {
		at++
		forward, err := s.HandleChannelUpdate(w.update(1, 0, at, nil))
		w.accept(err)
		if forward {
			passed++
		}
	}
	if passed != 1+maxRelays {
		t.Errorf("%d updates of one direction passed on", passed)
	}
	if c := w.graph.ReadOnly().Channel(1); c.OneToTwo.LastUpdate != at {
		t.Error("an update that is not passed on is not taken either")
	}
	if forward, err := s.HandleChannelUpdate(w.update(1, 1, at, nil)); !forward || err != nil {
		t.Errorf("the other direction: %v %v", forward, err)
	}
	passed = 0
	for i := range uint32(2 * maxRelays) {
		forward, err := s.HandleNodeAnnouncement(w.nodeAnnouncement(w.a, 1+i, nil))
		w.accept(err)
		if forward {
			passed++
		}
	}
	if passed != 1+maxRelays {
		t.Errorf("%d announcements of one node passed on", passed)
	}
	now += relayWindow
	if forward, err := s.HandleChannelUpdate(w.update(1, 0, at+1, nil)); !forward || err != nil {
		t.Errorf("later: %v %v", forward, err)
	}
}
