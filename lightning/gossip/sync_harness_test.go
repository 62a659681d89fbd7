package gossip

import (
	"errors"
	"testing"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/msghandler"
)

// fake puts a channel into the graph as if its messages had been verified. A
// timestamp of 0 leaves the direction without update.
func (w *world) fake(id lntypes.ShortChannelID, updated [2]uint32) {
	w.Helper()
	m := &lnwire.ChannelAnnouncement{Contents: lnwire.UnsignedChannelAnnouncement{ChainHash: testChain.ChainHash(), ShortChannelID: id,
		NodeID1: w.a.id(), NodeID2: w.b.id(), BitcoinKey1: w.ka.id(), BitcoinKey2: w.kb.id()}}
	w.accept(w.graph.addAnnounced(&m.Contents, m.Write(), nil, testNow))
	for side, source := range [2]lntypes.NodeID{w.a.id(), w.b.id()} {
		if updated[side] == 0 {
			continue
		}
		u := &lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{ChainHash: testChain.ChainHash(), ShortChannelID: id,
			Timestamp: updated[side], Flags: uint8(side), HTLCMaximumMsat: lntypes.Msat(id % 1000)}}
		_, err := w.graph.applyUpdate(&u.Contents, u.Write(), &source)
		w.accept(err)
	}
}

// open is the session of a peer that has the features.
func openSession(t testing.TB, s *P2PGossipSync, peer lntypes.PublicKey, change func(init *lnwire.Init)) *session {
	t.Helper()
	init := &lnwire.Init{}
	init.Features.SetGossipQueriesOptional()
	init.Features.SetGossipQueriesExOptional()
	if change != nil {
		change(init)
	}
	p, err := s.OpenGossipSession(peer, init, true)
	if err != nil {
		t.Fatal(err)
	}
	return p.(*session)
}

// drain returns all that a session has to send.
func drain(t testing.TB, p msghandler.GossipSession) (out []lnwire.Message) {
	t.Helper()
	for b := p.NextGossipMessage(); b != nil; b = p.NextGossipMessage() {
		m, err := lnwire.DecodeMessage(b)
		if err != nil {
			t.Fatal(err)
		}
		if len(b) > lnwire.MaxMessageLen {
			t.Fatalf("%d bytes", len(b)) // known-attacks W1
		}
		out = append(out, m)
	}
	return out
}

// kinds names messages by a letter: a channel, 0 and 1 its updates, n a node, r
// and e the replies.
func kinds(msgs []lnwire.Message) (s string) {
	for _, m := range msgs {
		switch m := m.(type) {
		case *lnwire.ChannelAnnouncement:
			s += "a"
		case *lnwire.ChannelUpdate:
			s += string('0' + rune(m.Contents.Flags&directionFlag))
		case *lnwire.NodeAnnouncement:
			s += "n"
		case *lnwire.ReplyChannelRange:
			s += "r"
		case *lnwire.ReplyShortChannelIdsEnd:
			s += "e"
		default:
			s += "?"
		}
	}
	return s
}

// pair is two P2PGossipSyncs and the connection between them, without transport.
type pair struct {
	testing.TB
	sync  [2]*P2PGossipSync
	ends  [2]*session // ends[0] is the session that sync[0] has with sync[1]
	sent  [2][]lnwire.Message
	known [2]lntypes.PublicKey
}

// connectPair connects two worlds that are somebody to each other.
func connectPair(t testing.TB, one, two *P2PGossipSync) *pair {
	t.Helper()
	p := &pair{TB: t, sync: [2]*P2PGossipSync{one, two}, known: [2]lntypes.PublicKey{newNode(t, 21).key, newNode(t, 22).key}}
	p.ends[0] = openSession(t, one, p.known[1], nil)
	p.ends[1] = openSession(t, two, p.known[0], nil)
	return p
}

// run carries messages to and fro until there are none.
func (p *pair) run() {
	p.Helper()
	for range 1000 {
		moved := false
		for i := range 2 {
			msgs := p.ours(i)
			msgs = append(msgs, drain(p, p.ends[i])...)
			p.sent[i] = append(p.sent[i], msgs...)
			for _, m := range msgs {
				moved = true
				p.deliver(1-i, m)
			}
		}
		if !moved {
			return
		}
	}
	p.Fatal("never settles")
}

// ours returns the messages that a side has queued as events.
func (p *pair) ours(i int) (out []lnwire.Message) {
	for _, ev := range p.sync[i].GetAndClearPendingMsgEvents() {
		switch e := ev.(type) {
		case events.SendChannelRangeQuery:
			out = append(out, &e.Msg)
		case events.SendShortIdsQuery:
			out = append(out, &e.Msg)
		case events.SendGossipTimestampFilter:
			out = append(out, &e.Msg)
		default:
			p.Fatalf("event %T", ev)
		}
	}
	return out
}

// handOver hands a message about syncing to a session; known is false if it is none.
func handOver(s *session, m lnwire.Message) (known bool, err error) {
	switch m := m.(type) {
	case *lnwire.QueryChannelRange:
		err = s.HandleQueryChannelRange(m)
	case *lnwire.QueryShortChannelIds:
		err = s.HandleQueryShortChannelIds(m)
	case *lnwire.ReplyChannelRange:
		err = s.HandleReplyChannelRange(m)
	case *lnwire.ReplyShortChannelIdsEnd:
		err = s.HandleReplyShortChannelIdsEnd(m)
	case *lnwire.GossipTimestampFilter:
		s.HandleGossipTimestampFilter(m)
	default:
		return false, nil
	}
	return true, err
}

// deliver hands a message to a side as PeerManager does.
func (p *pair) deliver(to int, m lnwire.Message) {
	p.Helper()
	s, end := p.sync[to], p.ends[to]
	var err error
	switch m := m.(type) {
	case *lnwire.ChannelAnnouncement:
		_, err = s.HandleChannelAnnouncement(m)
	case *lnwire.ChannelUpdate:
		_, err = s.HandleChannelUpdate(m)
	case *lnwire.NodeAnnouncement:
		_, err = s.HandleNodeAnnouncement(m)
	default:
		var known bool
		if known, err = handOver(end, m); !known {
			p.Fatalf("%T", m)
		}
	}
	var e *lnwire.LightningError
	if errors.As(err, &e) && (e.Action == duplicate || e.Action == gossipLog || e.Action == ignore) {
		return // the filter after the queries brings some gossip again, or what is not wanted
	}
	if err != nil {
		p.Errorf("%T: %v", m, err)
	}
}

// warned checks that err makes PeerManager send a warning.
func warned(t testing.TB, err error) {
	t.Helper()
	var e *lnwire.LightningError
	if !errors.As(err, &e) {
		t.Errorf("not refused: %v", err)
	} else if w, ok := e.Action.(lnwire.SendWarningMessage); !ok || w.Msg.Data == "" {
		t.Errorf("%q: action %#v", e.Err, e.Action)
	}
}
