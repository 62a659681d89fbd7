package gossip

import (
	"bytes"
	"sync"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// handmade are three messages with all that we do not understand: odd and
// unknown bits, features with zero bytes in front, flags without meaning, unknown
// addresses, and records behind the fields. They are signed properly.
func handmade(w *world) (announcement, update, name []byte) {
	announcement = make([]byte, 256)
	announcement = append(announcement, 0, 36, 0, 0, 0x80) // features: two bytes too many, bit 279
	announcement = append(announcement, make([]byte, 32)...)
	announcement = append(announcement, 0x02)
	chain := testChain.ChainHash()
	announcement = append(announcement, chain[:]...)
	announcement = append(announcement, 0, 0, 9, 0, 0, 1, 0, 0)
	for _, n := range []node{w.a, w.b, w.ka, w.kb} {
		announcement = append(announcement, n.key[:]...)
	}
	announcement = append(announcement, 0xfd, 0xff, 0xff, 3, 'a', 'b', 'c')
	for i, n := range []node{w.a, w.b, w.ka, w.kb} {
		sig := n.sign(w, announcement[256:])
		copy(announcement[64*i:], sig[:])
	}
	update = make([]byte, 64)
	update = append(update, chain[:]...)
	update = append(update, 0, 0, 9, 0, 0, 1, 0, 0)
	update = append(update, 0x65, 0x53, 0xf1, 0x00)        // 1,700,000,000
	update = append(update, 0xf1|0x04, 0xf8)               // message_flags, channel_flags
	update = append(update, 0, 40, 0, 0, 0, 0, 0, 0, 0, 1) // cltv_expiry_delta, htlc_minimum_msat
	update = append(update, 0, 0, 0, 1, 0, 0, 0, 2)        // fees
	update = append(update, 0, 0, 0, 0, 0, 0, 0x10, 0)     // htlc_maximum_msat
	update = append(update, 0xfd, 0xd9, 0x03, 8, 0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff)
	sig := w.a.sign(w, update[64:])
	copy(update, sig[:])
	name = make([]byte, 64)
	name = append(name, 0, 3, 0, 0x08, 0) // bit 11
	name = append(name, 0, 0, 0, 7)
	name = append(name, w.a.key[:]...)
	name = append(name, 1, 2, 3)
	name = append(name, bytes.Repeat([]byte{0xfe}, 32)...)
	name = append(name, 0, 7+5, 1, 1, 2, 3, 4, 0x26, 0x07, 99, 1, 2, 3, 4)
	name = append(name, 1, 2, 3, 4)
	sig = w.a.sign(w, name[64:])
	copy(name, sig[:])
	return announcement, update, name
}

// Whatever is not understood is sent on byte for byte: at once, from the graph, and
// from a graph that was written and read.
func TestRelayByteForByte(t *testing.T) {
	w := newWorld(t)
	a, u, n := handmade(w)
	s := NewP2PGossipSync(w.graph, nil, nil, func() lntypes.UnixTime { return testNow })
	am, err := lnwire.ReadChannelAnnouncement(a)
	w.accept(err)
	um, err := lnwire.ReadChannelUpdate(u)
	w.accept(err)
	nm, err := lnwire.ReadNodeAnnouncement(n)
	w.accept(err)
	if forward, err := s.HandleChannelAnnouncement(&am); err != nil || !forward || !bytes.Equal(am.Write(), a) {
		t.Errorf("channel_announcement: forward %v, %v, %x", forward, err, am.Write())
	}
	if forward, err := s.HandleChannelUpdate(&um); err != nil || !forward || !bytes.Equal(um.Write(), u) {
		t.Errorf("channel_update: forward %v, %v, %x", forward, err, um.Write())
	}
	if forward, err := s.HandleNodeAnnouncement(&nm); err != nil || !forward || !bytes.Equal(nm.Write(), n) {
		t.Errorf("node_announcement: forward %v, %v, %x", forward, err, nm.Write())
	}
	read, err := ReadNetworkGraph(w.graph.Write(), nil)
	w.accept(err)
	for name, g := range map[string]*NetworkGraph{"graph": w.graph, "graph read": read} {
		v := g.ReadOnly()
		c, _ := v.ChannelIndex(am.Contents.ShortChannelID)
		i, _ := v.NodeIndex(w.a.id())
		if got := v.ChannelAnnouncementAt(c); got == nil || !bytes.Equal(got.Write(), a) {
			t.Errorf("%s: channel_announcement %v", name, got)
		}
		if got := v.ChannelUpdateAt(c, 0); got == nil || !bytes.Equal(got.Write(), u) || !bytes.Equal(v.AppendChannelUpdate(nil, c, 0), u) {
			t.Errorf("%s: channel_update %v", name, got)
		}
		if v.ChannelUpdateAt(c, 1) != nil {
			t.Errorf("%s: an update that never was", name)
		}
		if got := v.NodeAnnouncementAt(i); got == nil || !bytes.Equal(got.Write(), n) {
			t.Errorf("%s: node_announcement %v", name, got)
		}
		if x := v.s.extras.at(uint32(c)); x.announcement[0] != formShort || x.updates[0][0] != formShort {
			t.Errorf("%s: messages are kept in full", name)
		}
		if info := v.Channel(am.Contents.ShortChannelID); !bytes.Equal(info.AnnouncementMessage.Write(), a) || !bytes.Equal(info.OneToTwo.LastUpdateMessage.Write(), u) {
			t.Errorf("%s: channel %v", name, info)
		}
	}
}

// A message in a file that says other things than the record beside it is kept as
// it is.
func TestMessagesThatDisagree(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	w.open(2)
	v := w.graph.ReadOnly()
	odd := *v.Channel(1)
	odd.AnnouncementMessage = v.Channel(2).AnnouncementMessage
	up := *odd.OneToTwo
	up.LastUpdateMessage = w.update(7, 2, 5, nil)
	odd.OneToTwo = &up
	b := w.graph.Write()
	old := v.Channel(1).Write()
	if bytes.Count(b, old) != 1 {
		t.Fatal("the channel's form is not in that of the graph")
	}
	b = bytes.Replace(b, old, odd.Write(), 1)
	g, err := ReadNetworkGraph(b, nil)
	w.accept(err)
	if got := g.ReadOnly().Channel(1); !bytes.Equal(got.Write(), odd.Write()) || !bytes.Equal(g.Write(), b) {
		t.Errorf("channel %v, want %v", got, &odd)
	}
}

// BOLT 7: an update with dont_forward is of a channel that is not public.
func TestBOLT7_DontForward(t *testing.T) {
	w := newWorld(t)
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), testNow))
	raw := w.update(1, 0, uint32(testNow), nil).Write()
	raw[updateFlags] |= 2
	m, err := lnwire.ReadChannelUpdate(raw)
	w.accept(err)
	m.Signature = w.a.sign(t, m.Contents.Write())
	refused(t, w.graph.UpdateChannel(&m, testNow), debugLog)
	refused(t, w.graph.VerifyChannelUpdate(&m, testNow), debugLog)
	if w.graph.ReadOnly().Channel(1).OneToTwo != nil {
		t.Error("it was taken")
	}
}

// BOLT 7: an announcement with several host names is used without the later ones,
// and not sent on.
func TestBOLT7_TwoHostnames(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	s := NewP2PGossipSync(w.graph, nil, nil, nil)
	name := func(n string) lnwire.SocketAddress {
		h, err := lnwire.NewHostname(n)
		w.accept(err)
		return lnwire.SocketAddressHostname{Hostname: h, Port: 1}
	}
	ip := lnwire.TcpIpV4{Port: 2}
	for i, addresses := range [][]lnwire.SocketAddress{{ip, name("a"), ip}, {name("a"), name("b"), ip}} {
		m := w.nodeAnnouncement(w.a, uint32(i+1), func(m *lnwire.UnsignedNodeAnnouncement) { m.Addresses = addresses })
		forward, err := s.HandleNodeAnnouncement(m)
		if err != nil || forward != (i == 0) {
			t.Errorf("forward %v, %v", forward, err)
		}
		if got := w.graph.ReadOnly().Node(w.a.id()).AnnouncementInfo; (got.AnnouncementMessage != nil) != (i == 0) || len(got.Addresses()) != 3-i || got.LastUpdate != uint32(i+1) {
			t.Errorf("kept %+v", got)
		}
	}
}

// A channel that was dropped for want of updates is not asked for again, unless a
// peer tells of new ones.
func TestRevive(t *testing.T) {
	w := newWorld(t)
	w.open(1)
	w.open(2)
	w.graph.ChannelFailedPermanent(2, testNow)
	asks := func(id lntypes.ShortChannelID) bool { return w.graph.knows(id) == channelKnowledge{} }
	if asks(1) || asks(2) || !asks(3) || w.graph.Revive(1) || w.graph.Revive(2) {
		t.Error("before it was dropped")
	}
	later := testNow + staleAfter + 1
	w.graph.RemoveStaleChannelsAndTracking(later)
	if asks(1) {
		t.Error("a dropped channel would be asked for")
	}
	refused(t, w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), later), gossipLog)
	if !w.graph.Revive(1) || w.graph.Revive(1) || !asks(1) {
		t.Error("revived")
	}
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(1, nil), later))
}

func TestPartialAnnouncementWithCapacity(t *testing.T) {
	w := newWorld(t)
	add := func(id lntypes.ShortChannelID, v *lntypes.Sat) error {
		return w.graph.AddChannelFromPartialAnnouncementWithCapacity(id, v, 42, features.ChannelFeatures{}, w.a.id(), w.b.id())
	}
	w.accept(add(1, ptr(lntypes.Sat(5))))
	refused(t, add(1, ptr(lntypes.Sat(6))), duplicate)
	huge := ^lntypes.Sat(0)
	w.accept(add(2, &huge))
	w.accept(add(3, nil))
	v := w.graph.ReadOnly()
	for id, want := range map[lntypes.ShortChannelID]lntypes.Msat{1: 5000, 2: ^lntypes.Msat(0) / 1000 * 1000, 3: 0} {
		if e, _, ok := v.EdgeOf(id, w.a.id()); !ok || e.CapacityMsat != want {
			t.Errorf("channel %d has %d", id, e.CapacityMsat)
		}
	}
	if *v.Channel(2).CapacitySats != huge || v.Channel(3).CapacitySats != nil {
		t.Error("capacities are not exact")
	}
	if _, ok := w.graph.ChannelTerms(1, 0); ok {
		t.Error("terms without an update")
	}
	u := w.update(1, 1, uint32(testNow), func(m *lnwire.UnsignedChannelUpdate) { m.HTLCMaximumMsat = 4000 })
	w.accept(w.graph.UpdateChannel(u, testNow))
	if got, ok := w.graph.ChannelTerms(1, 1); !ok || got.HTLCMaximumMsat != 4000 || got.LastUpdateMessage != nil {
		t.Errorf("terms %v", got)
	}
}

// Readers see whole states while a writer changes everything, and never wait; to
// be run with -race.
func TestReadersDuringWrites(t *testing.T) {
	w := newWorld(t)
	var announcements []lnwire.UnsignedChannelAnnouncement
	for id := range lntypes.ShortChannelID(400) {
		c := w.announceUnsigned(id)
		c.NodeID1[32], c.NodeID2[32] = byte(id%7), byte(id%11)
		announcements = append(announcements, c)
	}
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var last uint64
			for {
				select {
				case <-stop:
					return
				default:
				}
				v := w.graph.ReadOnly()
				if v.Generation() < last {
					t.Error("the graph went back")
				}
				last = v.Generation()
				checkView(t, v)
				if before := said(v); before != said(v) {
					t.Error("a snapshot changed")
				}
			}
		}()
	}
	for round := range uint32(6) {
		for i := range announcements {
			_ = w.graph.UpdateChannelFromUnsignedAnnouncement(&announcements[i], nil, testNow)
			u := w.update(announcements[i].ShortChannelID, uint8(i%2), round*1000+uint32(i)+1, nil).Contents
			_ = w.graph.UpdateChannelUnsigned(&u, 0)
			if i%5 == 0 {
				w.graph.ChannelFailedPermanent(announcements[(i*13)%len(announcements)].ShortChannelID, testNow)
			}
		}
		w.graph.NodeFailedPermanent(lntypes.PublicKey(announcements[round].NodeID1), testNow)
		w.graph.RemoveStaleChannelsAndTracking(testNow + trackRemovedFor)
	}
	close(stop)
	wg.Wait()
}

func (w *world) announceUnsigned(id lntypes.ShortChannelID) lnwire.UnsignedChannelAnnouncement {
	return lnwire.UnsignedChannelAnnouncement{ChainHash: testChain.ChainHash(), ShortChannelID: id, NodeID1: w.a.id(), NodeID2: w.b.id(),
		BitcoinKey1: w.ka.id(), BitcoinKey2: w.kb.id()}
}
