package gossip

import (
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// FuzzQueries lets a peer send any queries, replies and filters, as the fuzzer
// spells them, while it reads more or less of what it has asked for. What is held
// for it stays small, whatever it sends; what it is sent can be read and fits a
// frame; and it never ends the sync with other peers.
func FuzzQueries(f *testing.F) {
	chain := testChain.ChainHash()
	for _, m := range []lnwire.Message{
		&lnwire.QueryChannelRange{ChainHash: chain, FirstBlocknum: 1, NumberOfBlocks: ^uint32(0)},
		&lnwire.QueryShortChannelIds{ChainHash: chain, ShortChannelIDs: []lntypes.ShortChannelID{scid(1, 0), scid(1, 0), scid(2, 0)}},
		&lnwire.ReplyChannelRange{ChainHash: chain, NumberOfBlocks: ^uint32(0), SyncComplete: true, ShortChannelIDs: []lntypes.ShortChannelID{scid(9, 0)}},
		&lnwire.ReplyShortChannelIdsEnd{ChainHash: chain, FullInformation: true},
		&lnwire.GossipTimestampFilter{ChainHash: chain, TimestampRange: ^uint32(0)},
	} {
		b, err := lnwire.EncodeMessage(m)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(append(append([]byte{byte(len(b) >> 8), byte(len(b)), 3}, b...), 0, 0, 255))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		w, s := asking(t)
		for i := range uint32(40) {
			w.fake(scid(1+i/8, i%8), [2]uint32{uint32(testNow) - i, i})
		}
		p := openSession(t, s, newNode(t, 40).key, nil)
		openSession(t, s, newNode(t, 41).key, nil)
		s.GetAndClearPendingMsgEvents()
		for len(data) > 3 {
			n, reads := int(data[0])<<8|int(data[1]), int(data[2])
			if data = data[3:]; n > len(data) {
				n = len(data)
			}
			fuzzMessage(p, data[:n])
			data = data[n:]
			for range reads {
				b := p.NextGossipMessage()
				if b == nil {
					break
				}
				if _, err := lnwire.DecodeMessage(b); err != nil || len(b) > lnwire.MaxMessageLen {
					t.Fatalf("sent %d bytes: %v", len(b), err)
				}
			}
			if reads == 255 {
				s.TimerTickOccurred()
			}
			checkHeld(t, p)
		}
		p.Close()
		if len(s.sessions) != 1 || len(s.asker.peers) != 1 || s.asker.active == nil {
			t.Fatalf("%d sessions, %d peers, asking %v", len(s.sessions), len(s.asker.peers), s.asker.active)
		}
	})
}

// fuzzMessage hands a message over if it can be read.
func fuzzMessage(p *session, b []byte) {
	msg, err := lnwire.DecodeMessage(b)
	if err != nil {
		return
	}
	if known, _ := handOver(p, msg); known { // a refusal is right, too
		return
	}
	switch msg.(type) {
	case *lnwire.ChannelAnnouncement, *lnwire.ChannelUpdate, *lnwire.NodeAnnouncement:
		p.WantsGossip(msg, false)
	}
}

// checkHeld checks what is held for a peer, and that it is asked one thing at a
// time.
func checkHeld(t *testing.T, p *session) {
	held := 0
	for _, b := range p.out {
		held += cap(b)
	}
	if p.ids != nil {
		held += 16*cap(p.ids.asked) + 80*len(p.ids.nodes)
	}
	if held > 400_000 {
		t.Fatalf("%d bytes held for one peer", held)
	}
	queries := 0
	for _, ev := range p.sync.GetAndClearPendingMsgEvents() {
		switch e := ev.(type) {
		case events.SendChannelRangeQuery:
			if e.NodeID == p.peer {
				queries++
			}
		case events.SendShortIdsQuery:
			if e.NodeID == p.peer {
				queries++
			}
		}
	}
	if queries > 1 {
		t.Fatalf("%d queries at a time", queries)
	}
}
