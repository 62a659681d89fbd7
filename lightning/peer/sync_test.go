package peer

import (
	"bytes"
	"crypto/sha256"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

const syncTime = 1_700_000_000

// gossiper is a node whose routing handler is a P2PGossipSync.
func newGossiper(seed byte, mode gossip.SyncMode) (*node, *gossip.P2PGossipSync) {
	n := newNode(seed)
	n.h.features.SetGossipQueriesOptional()
	s := gossip.NewP2PGossipSync(gossip.NewNetworkGraph(lntypes.NetworkRegtest, nil), nil, nil, func() lntypes.UnixTime { return syncTime })
	s.SetSyncMode(mode)
	n.PeerManager = NewPeerManager(MessageHandler{chanRole{n.h}, s, onionRole{n.h}, customRole{n.h}}, syncTime, [32]byte{seed}, n.log, n.signer)
	return n, s
}

// signedChannel makes the announcement and the two updates of a channel between the
// nodes of two secrets.
func signedChannel(t *testing.T, id lntypes.ShortChannelID, secrets [2][32]byte) (*lnwire.ChannelAnnouncement, [2]*lnwire.ChannelUpdate) {
	t.Helper()
	sign := func(secret [32]byte, contents []byte) lntypes.Signature {
		h := sha256.Sum256(contents)
		sig, err := secp.Sign(secret, sha256.Sum256(h[:]))
		if err != nil {
			t.Fatal(err)
		}
		return sig
	}
	public := func(secret [32]byte) lntypes.NodeID { return lntypes.NodeID(testSigner{secret}.id()) }
	a, b := public(secrets[0]), public(secrets[1])
	if bytes.Compare(a[:], b[:]) > 0 {
		secrets[0], secrets[1] = secrets[1], secrets[0]
	}
	funding := [2][32]byte{{1: 1}, {1: 2}}
	m := &lnwire.ChannelAnnouncement{Contents: lnwire.UnsignedChannelAnnouncement{ChainHash: lntypes.NetworkRegtest.ChainHash(), ShortChannelID: id,
		NodeID1: public(secrets[0]), NodeID2: public(secrets[1]), BitcoinKey1: public(funding[0]), BitcoinKey2: public(funding[1])}}
	signed := m.Contents.Write()
	m.NodeSignature1, m.NodeSignature2 = sign(secrets[0], signed), sign(secrets[1], signed)
	m.BitcoinSignature1, m.BitcoinSignature2 = sign(funding[0], signed), sign(funding[1], signed)
	var updates [2]*lnwire.ChannelUpdate
	for side := range updates {
		updates[side] = newUpdate(id, uint8(side), syncTime)
		updates[side].Signature = sign(secrets[side], updates[side].Contents.Write())
	}
	return m, updates
}

func newUpdate(id lntypes.ShortChannelID, flags uint8, at uint32) *lnwire.ChannelUpdate {
	return &lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{ChainHash: lntypes.NetworkRegtest.ChainHash(), ShortChannelID: id,
		Timestamp: at, Flags: flags, HTLCMaximumMsat: 1000}}
}

// fillGraph gives a node n channels to tell of.
func fillGraph(t *testing.T, s *gossip.P2PGossipSync, n int) {
	t.Helper()
	for i := range n {
		id, _ := lntypes.NewShortChannelID(uint32(100+i), 1, 0)
		m, updates := signedChannel(t, id, [2][32]byte{{2: 1, 31: byte(i % 7)}, {2: 2, 31: byte(i % 5)}})
		if _, err := s.HandleChannelAnnouncement(m); err != nil {
			t.Fatal(err)
		}
		for _, u := range updates {
			if _, err := s.HandleChannelUpdate(u); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// A new node learns a graph by queries from a node that it reads slowly, which
// holds next to nothing for it meanwhile. known-attacks G1
func TestSyncByQueries(t *testing.T) {
	const channels = 150
	teller, from := newGossiper(1, gossip.SyncByTimestampFilter)
	fillGraph(t, from, channels)
	asker, to := newGossiper(2, gossip.SyncByQueries)
	l := dial(t, asker, teller)
	most := 0
	for round := 0; !to.IsInitialSyncComplete(); round++ {
		if round == 5000 {
			t.Fatalf("never ends: %+v", to.SyncProgress())
		}
		if err := l.toB(); err != nil {
			t.Fatal(err, teller.log.lines)
		}
		l.y.mu.Lock()
		l.y.room = 700
		l.y.mu.Unlock()
		teller.ProcessEvents()
		_ = teller.WriteBufferSpaceAvail(l.y)
		if c := teller.connOf(l.y); c != nil {
			most = max(most, len(c.out)-c.outSent)
		}
		if err := l.toA(); err != nil {
			t.Fatal(err, asker.log.lines)
		}
		asker.ProcessEvents()
	}
	if got := to.NetworkGraph().ReadOnly().ListChannels(); len(got) != channels {
		t.Errorf("%d channels learned", len(got))
	}
	if want := (gossip.SyncProgress{Peers: 1, Syncs: 1, Told: channels, Wanted: channels, Asked: channels, Complete: true}); to.SyncProgress() != want {
		t.Errorf("progress %+v", to.SyncProgress())
	}
	if most > 8192 {
		t.Errorf("%d bytes waited for a slow reader", most)
	}
	l.y.room = -1
	_ = teller.WriteBufferSpaceAvail(l.y)
	l.settle()
	asker.SocketDisconnected(l.x)
	if p := to.SyncProgress(); p.Peers != 0 {
		t.Errorf("after the connection's end: %+v", p)
	}
}

// News that one peer sends reaches the others that have asked for it: a channel
// together with its first update, and not back to where it came from.
func TestRelayOfNews(t *testing.T) {
	hub, s := newGossiper(1, gossip.SyncByTimestampFilter)
	source, _ := newGossiper(2, gossip.SyncByTimestampFilter)
	near, nearSync := newGossiper(3, gossip.SyncByTimestampFilter)
	deaf, deafSync := newGossiper(4, gossip.SyncByTimestampFilter)
	l, m, n := connect(t, source, hub), connect(t, near, hub), connect(t, deaf, hub)
	settle := func() {
		for range 4 {
			l.settle()
			m.settle()
			n.settle()
		}
	}
	n.inject(&lnwire.GossipTimestampFilter{ChainHash: lntypes.NetworkRegtest.ChainHash(), FirstTimestamp: ^uint32(0)})
	settle()
	id, _ := lntypes.NewShortChannelID(100, 1, 0)
	ann, updates := signedChannel(t, id, [2][32]byte{{2: 1, 31: 1}, {2: 2, 31: 1}})
	l.inject(ann)
	settle()
	if s.NetworkGraph().ReadOnly().Channel(id) == nil || nearSync.NetworkGraph().ReadOnly().Channel(id) != nil {
		t.Error("a channel without updates is kept, and not told")
	}
	l.inject(updates[0])
	settle()
	if c := nearSync.NetworkGraph().ReadOnly().Channel(id); c == nil || c.OneToTwo == nil || c.TwoToOne != nil {
		t.Errorf("after its first update: %v", c)
	}
	l.inject(updates[1])
	settle()
	if c := nearSync.NetworkGraph().ReadOnly().Channel(id); c == nil || c.TwoToOne == nil {
		t.Errorf("after its second update: %v", c)
	}
	if deafSync.NetworkGraph().ReadOnly().Channel(id) != nil {
		t.Error("a peer whose filter passes nothing was told")
	}
	if got := source.h.taken(); len(got) != 0 {
		t.Errorf("gossip went back to where it came from: %v", got)
	}
}
