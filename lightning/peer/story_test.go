package peer_test

import (
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/gossip"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/peer"
)

// chainLookup finds funding outputs in the fake chain.
type chainLookup struct{ chain *lntest.Chain }

// GetUtxo implements gossip.UtxoLookup.
func (l chainLookup) GetUtxo(_ lntypes.ChainHash, id lntypes.ShortChannelID) gossip.UtxoResult {
	if id.Block() > l.chain.Height() {
		return gossip.UtxoResultSync{A: gossip.TxOutResult{Err: gossip.UnknownTx}}
	}
	txs := l.chain.BlockAt(id.Block()).Txs
	if int(id.TxIndex()) >= len(txs) || int(id.Vout()) >= len(txs[id.TxIndex()].TxOut) {
		return gossip.UtxoResultSync{A: gossip.TxOutResult{Err: gossip.UnknownTx}}
	}
	out := txs[id.TxIndex()].TxOut[id.Vout()]
	return gossip.UtxoResultSync{A: gossip.TxOutResult{TxOut: &lntypes.TxOut{Value: lntypes.Sat(out.Value), ScriptPubkey: out.PkScript}}}
}

// whole is a node with everything: channels, peers and a graph.
type whole struct {
	*lntest.Node
	peers *peer.PeerManager
	graph *gossip.NetworkGraph
}

// street is a row of whole nodes that talk over encrypted connections.
type street struct {
	t     *testing.T
	net   *lntest.Network
	nodes []*whole
	ends  [][2]*pipe // between node i and i+1
}

func newStreet(t *testing.T, count int, edit func(cfg *config.UserConfig)) *street {
	chain := lntest.NewChain()
	s := &street{t: t, net: lntest.NetworkOf(t, chain)}
	for i := range count {
		cfg := lntest.TestConfig()
		if edit != nil {
			edit(&cfg)
		}
		n := &whole{Node: lntest.NewNode(t, string(rune('a'+i)), chain, cfg).Start()}
		n.graph = gossip.NewNetworkGraph(lntypes.NetworkRegtest, silent{})
		ignore := peer.NewIgnoringMessageHandler()
		n.peers = peer.NewPeerManager(peer.MessageHandler{
			ChanHandler: n.Manager, RouteHandler: gossip.NewP2PGossipSync(n.graph, chainLookup{chain}, silent{}, nil),
			OnionMessageHandler: ignore, CustomMessageHandler: ignore,
		}, 1_700_000_000, [32]byte{byte(i)}, silent{}, n.Keys)
		s.nodes = append(s.nodes, n)
		s.net.Nodes = append(s.net.Nodes, n.Node)
	}
	s.ends = make([][2]*pipe, count-1)
	for i := range s.ends {
		s.connect(i)
	}
	return s
}

// connect connects node i with the next one.
func (s *street) connect(i int) {
	s.t.Helper()
	a, b := s.nodes[i], s.nodes[i+1]
	x, y := &pipe{id: uint64(2 * i)}, &pipe{id: uint64(2*i + 1)}
	act, err := a.peers.NewOutboundConnection(b.ID(), x, nil)
	if err == nil {
		x.out = act
		err = b.peers.NewInboundConnection(y, nil)
	}
	if err != nil {
		s.t.Fatal(err)
	}
	s.ends[i] = [2]*pipe{x, y}
	s.settle()
}

// disconnect cuts the connection of node i with the next one.
func (s *street) disconnect(i int) {
	s.nodes[i].peers.SocketDisconnected(s.ends[i][0])
	s.nodes[i+1].peers.SocketDisconnected(s.ends[i][1])
	s.ends[i] = [2]*pipe{}
	s.settle()
}

// settle moves bytes and handles events until nothing happens any more.
func (s *street) settle() {
	s.t.Helper()
	for busy, rounds := true, 0; busy; rounds++ {
		if busy = false; rounds > 1000 {
			s.t.Fatal("the nodes do not settle")
		}
		for _, n := range s.nodes {
			n.peers.ProcessEvents()
			for _, e := range n.Poll() {
				busy = true
				if e, ok := e.(events.FundingGenerationReady); ok {
					s.net.Fund(n.Node, e)
				}
			}
		}
		for i, ends := range s.ends {
			for side, from := range ends {
				if from == nil || len(from.out) == 0 {
					continue
				}
				busy = true
				b := from.out
				from.out = nil
				if _, err := s.nodes[i+1-side].peers.ReadEvent(ends[1-side], b); err != nil {
					s.t.Fatal(err)
				}
			}
		}
	}
}

func (s *street) mine(blocks int) {
	s.t.Helper()
	for range blocks {
		s.net.Chain.Mine(1)
		s.settle()
	}
}

// tick lets minutes pass.
func (s *street) tick(minutes int) {
	s.t.Helper()
	for range minutes {
		for _, n := range s.nodes {
			n.Tick()
		}
		s.settle()
	}
}

// open opens a channel of node i with the next one, and mines so many blocks.
func (s *street) open(i, blocks int) {
	s.t.Helper()
	if _, err := s.nodes[i].Manager.CreateChannel(s.nodes[i+1].ID(), 1_000_000, 0, lntypes.U128{}, nil, nil); err != nil {
		s.t.Fatal(err)
	}
	s.settle()
	s.mine(blocks)
}

// only returns the one channel that node i's graph has, nil if there is none.
func (s *street) only(i int) *gossip.ChannelInfo {
	s.t.Helper()
	v := s.nodes[i].graph.ReadOnly()
	ids := v.ListChannels()
	if len(ids) > 1 {
		s.t.Fatalf("%s knows %d channels", s.nodes[i].Name, len(ids))
	}
	if len(ids) == 0 {
		return nil
	}
	return v.Channel(ids[0])
}

// Two nodes open a channel, a third watches. Everybody, the two included, learns of
// it when it has six confirmations, of both nodes, of a new fee, of a peer that is
// lost and found, and of the channel's end.
func TestOwnAnnouncementsReachEverybody(t *testing.T) {
	s := newStreet(t, 3, nil)
	a, b := s.nodes[0], s.nodes[1]
	s.open(0, 5)
	for i := range s.nodes {
		if c := s.only(i); c != nil {
			t.Fatalf("%s knows of a channel with five confirmations: %v", s.nodes[i].Name, c)
		}
	}
	a.peers.BroadcastNodeAnnouncement([3]byte{}, [32]byte{'a'}, nil) // too early: nobody keeps it
	s.settle()
	s.mine(1)
	everybody := func(what string, check func(c *gossip.ChannelInfo) bool) {
		t.Helper()
		for i := range s.nodes {
			if c := s.only(i); c == nil || c.CapacitySats == nil || *c.CapacitySats != 1_000_000 || c.AnnouncementMessage == nil || !check(c) {
				t.Fatalf("%s: %s knows %v", what, s.nodes[i].Name, c)
			}
		}
	}
	// ofA is what a asks for the channel.
	ofA := func(c *gossip.ChannelInfo) *gossip.ChannelUpdateInfo {
		if c.NodeOne == lntypes.NodeID(a.ID()) {
			return c.OneToTwo
		}
		return c.TwoToOne
	}
	everybody("announced", func(c *gossip.ChannelInfo) bool {
		return c.OneToTwo != nil && c.OneToTwo.Enabled && c.TwoToOne != nil && c.TwoToOne.Enabled
	})

	address := lnwire.TcpIpV4{Addr: [4]byte{8, 8, 8, 8}, Port: 9735}
	a.peers.BroadcastNodeAnnouncement([3]byte{}, [32]byte{'A'}, []lnwire.SocketAddress{address})
	b.peers.BroadcastNodeAnnouncement([3]byte{}, [32]byte{'B'}, nil)
	s.settle()
	for _, n := range s.nodes {
		v := n.graph.ReadOnly()
		node := v.Node(lntypes.NodeID(a.ID()))
		if node == nil || node.AnnouncementInfo == nil || node.AnnouncementInfo.Alias.A[0] != 'A' || len(*v.GetAddresses(a.ID())) != 1 {
			t.Fatalf("%s knows of a: %v", n.Name, node)
		}
		// Features are those of channels and of gossip together.
		if f := node.AnnouncementInfo.Features; !f.SupportsGossipQueries() || !f.SupportsStaticRemoteKey() {
			t.Errorf("a announces %v", f)
		}
		if b := v.Node(lntypes.NodeID(b.ID())); b == nil || b.AnnouncementInfo == nil || b.AnnouncementInfo.Alias.A[0] != 'B' {
			t.Fatalf("%s knows of b: %v", n.Name, b)
		}
	}

	d := a.Manager.ListChannels()[0]
	fee := uint32(4321)
	if err := a.Manager.UpdatePartialChannelConfig(b.ID(), []lntypes.ChannelID{d.ChannelID},
		&config.ChannelConfigUpdate{ForwardingFeeBaseMsat: &fee}); err != nil {
		t.Fatal(err)
	}
	s.settle()
	everybody("a new fee", func(c *gossip.ChannelInfo) bool { return ofA(c).Fees.BaseMsat == fee })

	// b is lost: it tells c so, a has nobody to tell but itself, until b is back.
	s.disconnect(0)
	s.tick(12)
	if c := s.only(2); c.OneToTwo.Enabled && c.TwoToOne.Enabled {
		t.Fatal("c does not hear that the channel is of no use")
	}
	if ofA(s.only(0)).Enabled {
		t.Fatal("a does not know its own channel is of no use")
	}
	s.connect(0)
	s.tick(8)
	everybody("back again", func(c *gossip.ChannelInfo) bool { return c.OneToTwo.Enabled && c.TwoToOne.Enabled })

	if err := a.Manager.CloseChannel(d.ChannelID, b.ID()); err != nil {
		t.Fatal(err)
	}
	s.settle()
	everybody("closed", func(c *gossip.ChannelInfo) bool { return !c.OneToTwo.Enabled && !c.TwoToOne.Enabled })
}

// A channel that is private never gets into anybody's graph, and neither do its
// nodes, even if they announce themselves.
func TestPrivateChannelIsNobodysBusiness(t *testing.T) {
	s := newStreet(t, 3, func(cfg *config.UserConfig) { cfg.ChannelHandshakeConfig.AnnouncedChannel = false })
	s.open(0, 20)
	a, b := s.nodes[0], s.nodes[1]
	if len(a.Manager.ListUsableChannels()) != 1 {
		t.Fatal("the channel does not work")
	}
	a.peers.BroadcastNodeAnnouncement([3]byte{}, [32]byte{'A'}, nil)
	fee := uint32(4321)
	if err := a.Manager.UpdatePartialChannelConfig(b.ID(), []lntypes.ChannelID{a.Manager.ListChannels()[0].ChannelID},
		&config.ChannelConfigUpdate{ForwardingFeeBaseMsat: &fee}); err != nil {
		t.Fatal(err)
	}
	s.settle()
	if info := b.Manager.ListChannels()[0].Counterparty.ForwardingInfo; info == nil || info.FeeBaseMsat != fee {
		t.Errorf("the peer knows %+v", info)
	}
	s.disconnect(0)
	s.tick(12)
	s.connect(0)
	s.tick(12)
	for i, n := range s.nodes {
		if c := s.only(i); c != nil || len(n.graph.ReadOnly().ListNodes()) != 0 {
			t.Errorf("%s knows %v", n.Name, c)
		}
	}
}
