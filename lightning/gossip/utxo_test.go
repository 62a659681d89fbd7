package gossip

import (
	"sync"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// known-attacks G7: an announced channel must have its output on the chain.
func TestUtxoLookupAtOnce(t *testing.T) {
	w := newWorld(t)
	wrong := w.found(1000)
	wrong.TxOut.ScriptPubkey = append([]byte(nil), wrong.TxOut.ScriptPubkey...)
	wrong.TxOut.ScriptPubkey[33] ^= 1
	for name, r := range map[string]UtxoResult{
		"spent":         UtxoResultSync{TxOutResult{Err: UnknownTx}},
		"other chain":   UtxoResultSync{TxOutResult{Err: UnknownChain}},
		"wrong script":  UtxoResultSync{wrong},
		"huge script":   UtxoResultSync{TxOutResult{TxOut: &lntypes.TxOut{ScriptPubkey: make([]byte, 1<<20)}}},
		"no result":     nil,
		"no future":     UtxoResultAsync{},
		"future failed": UtxoResultAsync{resolvedFuture(w.graph, TxOutResult{Err: UnknownTx})},
	} {
		refused(t, w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), &answer{result: r}, testNow), ignore)
		if w.graph.ReadOnly().Channel(1) != nil {
			t.Fatalf("%s: the channel was added", name)
		}
	}
	forged := w.announce(1, nil)
	forged.BitcoinSignature2[9] ^= 1
	a := &answer{result: UtxoResultSync{w.found(1000)}}
	refused(t, w.graph.UpdateChannelFromAnnouncement(forged, a, testNow), aWarning)
	if a.asked != 0 {
		t.Error("a forged announcement made a look-up")
	}
	w.accept(w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), a, testNow))
	if got := w.graph.ReadOnly().Channel(1).CapacitySats; got == nil || *got != 1000 {
		t.Errorf("capacity %v", got)
	}
	// Seen on the chain: not looked up again.
	refused(t, w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), a, testNow), duplicate)
	if a.asked != 1 {
		t.Errorf("%d look-ups", a.asked)
	}
	early := &answer{result: UtxoResultAsync{resolvedFuture(w.graph, w.found(5))}}
	w.accept(w.graph.UpdateChannelFromAnnouncement(w.announce(2, nil), early, testNow))
}

// resolvedFuture is one whose result is there before anybody waits for it.
func resolvedFuture(g *NetworkGraph, r TxOutResult) *UtxoFuture {
	f := NewUtxoFuture()
	f.ResolveWithoutForwarding(g, r, testNow)
	return f
}

// After a reorganisation another channel may have the id; it replaces the old
// one only when the chain says so.
func TestReplacedChannel(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	other := newWorld(t)
	other.graph, other.a = w.graph, newNode(t, 9)
	if compareNodes(other.a.id(), other.b.id()) > 0 {
		other.a, other.b = other.b, other.a
	}
	refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(other.announce(1, nil), testNow), duplicate)
	a := &answer{result: UtxoResultSync{w.found(77)}}
	w.accept(w.graph.UpdateChannelFromAnnouncement(other.announce(1, nil), a, testNow))
	v := w.graph.ReadOnly()
	c := v.Channel(1)
	if c.NodeOne != other.a.id() || c.NodeTwo != other.b.id() || c.OneToTwo != nil || c.CapacitySats == nil {
		t.Errorf("channel %v", c)
	}
	gone := w.a.id()
	if gone == other.a.id() || gone == other.b.id() {
		gone = w.b.id()
	}
	if v.Node(gone) != nil || v.Node(other.a.id()) == nil || len(v.ListNodes()) != 2 {
		t.Errorf("nodes %v", v.ListNodes())
	}
}

func TestUtxoLookupLater(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
	f := NewUtxoFuture()
	s.AddUtxoLookup(&answer{result: UtxoResultAsync{f}})
	now := uint32(testNow)
	announcement := w.announce(1, nil)
	_, err := s.HandleChannelAnnouncement(announcement)
	refused(t, err, gossipLog)
	_, err = s.HandleChannelAnnouncement(announcement)
	refused(t, err, duplicate)
	// What depends on the channel waits with it, the newest of each kind.
	for _, m := range []*lnwire.ChannelUpdate{w.update(1, 0, now, nil), w.update(1, 0, now+2, nil), w.update(1, 0, now+1, nil), w.update(1, 1, now, nil)} {
		_, err = s.HandleChannelUpdate(m)
		refused(t, err, gossipLog)
	}
	// known-attacks G3: a forged update of a later time does not displace the true one.
	forged := w.update(1, 0, now+50, nil)
	forged.Contents.FeeBaseMsat++
	_, err = s.HandleChannelUpdate(forged)
	refused(t, err, ignore)
	for _, m := range []*lnwire.NodeAnnouncement{w.nodeAnnouncement(w.a, 7, nil), w.nodeAnnouncement(w.a, 6, nil), w.nodeAnnouncement(w.b, 5, nil)} {
		_, err = s.HandleNodeAnnouncement(m)
		refused(t, err, gossipLog)
	}
	badNode := w.nodeAnnouncement(w.a, 100, nil)
	badNode.Contents.RGB[0]++
	_, err = s.HandleNodeAnnouncement(badNode)
	refused(t, err, aWarning)
	if len(w.graph.ReadOnly().ListChannels()) != 0 || len(s.GetAndClearPendingMsgEvents()) != 0 {
		t.Fatal("something happened before the result")
	}
	f.Resolve(w.graph, s, w.found(1000), testNow)
	c := w.graph.ReadOnly().Channel(1)
	if c == nil || *c.CapacitySats != 1000 || c.OneToTwo.LastUpdate != now+2 || c.TwoToOne.LastUpdate != now {
		t.Errorf("channel %v", c)
	}
	if a, b := w.graph.ReadOnly().Node(w.a.id()), w.graph.ReadOnly().Node(w.b.id()); a.AnnouncementInfo.LastUpdate != 7 || b.AnnouncementInfo.LastUpdate != 5 {
		t.Errorf("nodes %v and %v", a, b)
	}
	evs := s.GetAndClearPendingMsgEvents()
	if len(evs) != 5 {
		t.Fatalf("%d events", len(evs))
	}
	if _, ok := evs[0].(events.BroadcastChannelAnnouncement); !ok {
		t.Errorf("first event %T", evs[0])
	}
	if n, ok := evs[1].(events.BroadcastNodeAnnouncement); !ok || n.Msg.Contents.NodeID != w.a.id() {
		t.Errorf("second event %T", evs[1])
	}
	if u, ok := evs[4].(events.BroadcastChannelUpdate); !ok || u.Msg.Contents.Flags != 1 {
		t.Errorf("last event %T", evs[4])
	}
	if p := &w.graph.pending; len(p.channels)+len(p.nodes) != 0 {
		t.Error("pending look-ups were left")
	}
	f.Resolve(w.graph, s, w.found(1000), testNow)
	if len(s.GetAndClearPendingMsgEvents()) != 0 {
		t.Error("the second result had an effect")
	}
}

func TestUtxoLookupFailsLater(t *testing.T) {
	for _, r := range []TxOutResult{{Err: UnknownTx}, {Err: UnknownChain}, {TxOut: &lntypes.TxOut{Value: 5}}} {
		w := newWorld(t)
		s := NewP2PGossipSync(w.graph, nil, nil, nil)
		f := NewUtxoFuture()
		err := w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), &answer{result: UtxoResultAsync{f}}, testNow)
		refused(t, err, gossipLog)
		refused(t, w.graph.UpdateChannel(w.update(1, 0, 5, nil), 0), gossipLog)
		f.Resolve(w.graph, s, r, testNow)
		if len(w.graph.ReadOnly().ListChannels()) != 0 || len(s.GetAndClearPendingMsgEvents()) != 0 {
			t.Errorf("%v had an effect", r)
		}
		refused(t, w.graph.UpdateChannel(w.update(1, 0, 5, nil), 0), ignore)
	}
}

func TestResolveWithoutForwarding(t *testing.T) {
	w := newWorld(t)
	f := NewUtxoFuture()
	m := w.announce(1, nil).Contents
	refused(t, w.graph.UpdateChannelFromUnsignedAnnouncement(&m, &answer{result: UtxoResultAsync{f}}, testNow), gossipLog)
	refused(t, w.graph.UpdateChannelFromUnsignedAnnouncement(&m, &answer{result: UtxoResultAsync{f}}, testNow), duplicate)
	u := w.update(1, 1, 9, nil).Contents
	refused(t, w.graph.UpdateChannelUnsigned(&u, 0), gossipLog)
	n := w.nodeAnnouncement(w.b, 3, nil).Contents
	refused(t, w.graph.UpdateNodeFromUnsignedAnnouncement(&n), gossipLog)
	f.ResolveWithoutForwarding(w.graph, w.found(1000), 0)
	c := w.graph.ReadOnly().Channel(1)
	if c == nil || c.TwoToOne == nil || c.AnnouncementMessage != nil || w.graph.ReadOnly().Node(w.b.id()).AnnouncementInfo == nil {
		t.Errorf("channel %v", c)
	}
}

// known-attacks G8: several announcements of a channel hang on the same future,
// the same one comes again, and nothing locks up; each gets the result.
func TestSameFutureTwice(t *testing.T) {
	w := newWorld(t)
	f := NewUtxoFuture()
	a := &answer{result: UtxoResultAsync{f}}
	for i := range 2 * maxWaiting {
		bogus := w.announce(1, func(m *lnwire.UnsignedChannelAnnouncement) {
			m.BitcoinKey1 = w.kb.id() // signed properly, but not what is on the chain
			m.BitcoinKey2 = w.ka.id()
			m.ExcessData = []byte{byte(i)}
		})
		signed := bogus.Contents.Write()
		bogus.BitcoinSignature1, bogus.BitcoinSignature2 = w.kb.sign(t, signed), w.ka.sign(t, signed)
		if i == 1 { // the true one comes second
			refused(t, w.graph.UpdateChannelFromAnnouncement(w.announce(1, nil), a, testNow), gossipLog)
			continue
		}
		err := w.graph.UpdateChannelFromAnnouncement(bogus, a, testNow)
		if i < maxWaiting {
			refused(t, err, gossipLog)
			refused(t, w.graph.UpdateChannelFromAnnouncement(bogus, a, testNow), duplicate)
		} else {
			refused(t, err, ignore)
		}
	}
	f.ResolveWithoutForwarding(w.graph, w.found(10), testNow)
	if c := w.graph.ReadOnly().Channel(1); c == nil || c.CapacitySats == nil {
		t.Errorf("channel %v", c)
	}
	if p := &w.graph.pending; len(p.channels)+len(p.nodes) != 0 {
		t.Error("pending look-ups were left")
	}
}

func TestProcessingQueueHigh(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	var futures []*UtxoFuture
	for id := range lntypes.ShortChannelID(maxPendingLookups + 1) {
		if s.ProcessingQueueHigh() {
			t.Fatalf("high with %d look-ups", id)
		}
		f := NewUtxoFuture()
		futures = append(futures, f)
		refused(t, w.graph.UpdateChannelFromAnnouncement(w.announce(id, nil), &answer{result: UtxoResultAsync{f}}, testNow), gossipLog)
	}
	if !s.ProcessingQueueHigh() {
		t.Error("not high")
	}
	// A future of which no copy is left will never be resolved.
	c := futures[0].Clone()
	futures[0].Free()
	futures[0].Free()
	if !s.ProcessingQueueHigh() {
		t.Error("a future of which there is a copy was given up")
	}
	c.Free()
	if s.ProcessingQueueHigh() {
		t.Error("an abandoned look-up still counts")
	}
	refused(t, w.graph.UpdateChannel(w.update(0, 0, 5, nil), 0), ignore)
}

// However many announcements wait, there is a bound on them and their bytes.
func TestPendingIsBounded(t *testing.T) {
	w := newWorld(t)
	p := &w.graph.pending
	var futures []*UtxoFuture
	send := func(id lntypes.ShortChannelID, excess int) error {
		m := w.announceUnsigned(id)
		m.ExcessData = make([]byte, excess)
		m.BitcoinKey1[31] = byte(len(futures)) // each is another one
		f := NewUtxoFuture()
		futures = append(futures, f)
		return w.graph.UpdateChannelFromUnsignedAnnouncement(&m, &answer{result: UtxoResultAsync{f}}, testNow)
	}
	for i := range maxPending {
		refused(t, send(lntypes.ShortChannelID(i/2), 0), gossipLog)
	}
	if len(p.all) != maxPending || len(p.channels) != maxPending/2 {
		t.Errorf("%d wait", len(p.all))
	}
	refused(t, send(5, 0), ignore)
	// What nobody will resolve makes room.
	for _, f := range futures {
		f.Free()
	}
	refused(t, send(1, 0), gossipLog)
	if p.tooMany() || len(p.all) != 1 {
		t.Errorf("%d wait", len(p.all))
	}
	for i := range 2 * maxPendingBytes / 60000 {
		_ = send(lntypes.ShortChannelID(i+10), 60000)
		if p.size > maxPendingBytes {
			t.Fatalf("%d bytes wait", p.size)
		}
	}
	u := w.update(1, 0, 9, func(m *lnwire.UnsignedChannelUpdate) { m.ExcessData = make([]byte, 60000) }).Contents
	refused(t, w.graph.UpdateChannelUnsigned(&u, 0), ignore)
	for _, f := range futures {
		f.ResolveWithoutForwarding(w.graph, TxOutResult{Err: UnknownTx}, testNow)
	}
	if p.size != 0 || len(p.all)+len(p.channels)+len(p.nodes) != 0 {
		t.Errorf("%d bytes of %d are left", p.size, len(p.all))
	}
}

// Every callback re-enters the graph from other goroutines meanwhile; to be run
// with -race.
func TestConcurrentUse(t *testing.T) {
	w := newWorld(t)
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	reenter := lookupFunc(func(_ lntypes.ChainHash, id lntypes.ShortChannelID) UtxoResult {
		_ = w.graph.ReadOnly().ListChannels()
		s.AddUtxoLookup(nil)
		f := NewUtxoFuture()
		go func() { f.Resolve(w.graph, s, w.found(10), testNow) }()
		return UtxoResultAsync{f}
	})
	var announcements []*lnwire.ChannelAnnouncement
	for id := range lntypes.ShortChannelID(8) {
		announcements = append(announcements, w.announce(id, nil))
	}
	var wg sync.WaitGroup
	for part := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i, m := range announcements {
				_ = w.graph.UpdateChannelFromAnnouncement(m, reenter, testNow)
				_ = w.graph.UpdateChannelUnsigned(&w.update(lntypes.ShortChannelID(i), uint8(part%2), uint32(part+1), nil).Contents, 0)
				_ = w.graph.ReadOnly().ListNodes()
				_ = w.graph.Write()
				_ = s.GetNextChannelAnnouncement(0)
				_ = s.ProcessingQueueHigh()
				_ = s.GetAndClearPendingMsgEvents()
			}
		}()
	}
	wg.Wait()
	for i := range announcements {
		w.graph.ChannelFailedPermanent(lntypes.ShortChannelID(i), testNow)
	}
}

type lookupFunc func(lntypes.ChainHash, lntypes.ShortChannelID) UtxoResult

func (f lookupFunc) GetUtxo(c lntypes.ChainHash, id lntypes.ShortChannelID) UtxoResult {
	return f(c, id)
}
