package onionmsg

import (
	"crypto/sha256"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// addChannel puts a channel between two nodes into the graph.
func addChannel(t *testing.T, g *gossip.NetworkGraph, scid lntypes.ShortChannelID, a, b *node) {
	t.Helper()
	n1, n2 := a.id, b.id
	if compareKeys(n1, n2) > 0 {
		n1, n2 = n2, n1
	}
	if err := g.AddChannelFromPartialAnnouncement(scid, 1, features.ChannelFeatures{}, n1, n2); err != nil {
		t.Fatal(err)
	}
}

// announce puts a node's announcement into the graph.
func announce(t *testing.T, g *gossip.NetworkGraph, n *node, onions bool) {
	t.Helper()
	contents := lnwire.UnsignedNodeAnnouncement{
		NodeID: lntypes.NodeID(n.id), Timestamp: 2,
		Addresses: []lnwire.SocketAddress{lnwire.TcpIpV4{Addr: [4]byte{8, 8, 8, 8}, Port: 9735}},
	}
	if onions {
		contents.Features.SetOnionMessagesOptional()
	}
	once := sha256.Sum256(contents.Write())
	sig, err := secp.Sign(n.signer.secret, sha256.Sum256(once[:]))
	if err != nil {
		t.Fatal(err)
	}
	if err := g.UpdateNodeFromAnnouncement(&lnwire.NodeAnnouncement{Signature: sig, Contents: contents}); err != nil {
		t.Fatal(err)
	}
}

func TestDefaultMessageRouter_FindPath(t *testing.T) {
	g := gossip.NewNetworkGraph(lntypes.NetworkRegtest, nobody{})
	e := &entropy{}
	r := NewDefaultMessageRouter(g, e)
	us, peer, public, mute, stranger := newNode(1), newNode(2), newNode(3), newNode(4), newNode(5)
	addChannel(t, g, 1, public, mute)
	announce(t, g, public, true)
	announce(t, g, mute, false)
	peers := []lntypes.PublicKey{peer.id}
	for _, test := range []struct {
		name      string
		to        *node
		ok        bool
		addresses int // -1: none needed
	}{{"a peer", peer, true, -1}, {"a public node", public, true, 1}, {"a node without onion messages", mute, false, 0}, {"a stranger", stranger, false, 0}} {
		for _, d := range []Destination{Node{test.to.id}, BlindedPath{pathOf(t, us.entropy, test.to, us)}} {
			p, err := r.FindPath(us.id, peers, d)
			if (err == nil) != test.ok {
				t.Errorf("%s: %v", test.name, err)
				continue
			}
			if !test.ok {
				continue
			}
			if p.FirstNode() != test.to.id || len(p.IntermediateNodes) != 0 {
				t.Errorf("%s: %+v", test.name, p)
			}
			if test.addresses < 0 != (p.FirstNodeAddresses == nil) || p.FirstNodeAddresses != nil && len(*p.FirstNodeAddresses) != test.addresses {
				t.Errorf("%s: addresses %v", test.name, p.FirstNodeAddresses)
			}
		}
	}
	if _, err := r.FindPath(us.id, peers, nil); err == nil {
		t.Error("a path to nobody")
	}
	if e.draws != 0 {
		t.Errorf("%d draws", e.draws)
	}
}

func TestDefaultMessageRouter_CreateBlindedPaths(t *testing.T) {
	g := gossip.NewNetworkGraph(lntypes.NetworkRegtest, nobody{})
	us := newNode(1)
	r := NewDefaultMessageRouter(g, us.entropy)
	var nodes []*node
	var peers []lntypes.PublicKey
	for i := range 6 {
		nodes = append(nodes, newNode(byte(10+i)))
		peers = append(peers, nodes[i].id)
	}
	if _, err := r.CreateBlindedPaths(us.id, peers); err == nil {
		t.Error("paths to an unknown node over unknown peers")
	}
	addChannel(t, g, 1, us, nodes[0])
	paths, err := r.CreateBlindedPaths(us.id, peers)
	if err != nil || len(paths) != 1 || len(paths[0].BlindedHops) != 1 || paths[0].IntroductionNodeID != us.id {
		t.Errorf("one hop: %v %v", paths, err)
	}
	// Everybody but the first has three channels.
	scid := lntypes.ShortChannelID(2)
	for i, a := range nodes[1:] {
		for _, b := range nodes[2+i:] {
			addChannel(t, g, scid, a, b)
			scid++
		}
	}
	draws := us.entropy.draws
	paths, err = r.CreateBlindedPaths(us.id, peers)
	if err != nil || len(paths) != maxBlindedPaths || us.entropy.draws != draws+maxBlindedPaths {
		t.Fatalf("%d paths, %v", len(paths), err)
	}
	for i, p := range paths {
		if p.IntroductionNodeID != nodes[i+1].id || len(p.BlindedHops) != 2 {
			t.Errorf("path %d: %+v", i, p)
		}
	}
	// A message over such a path arrives.
	sender := newNode(40)
	mesh(sender, us, nodes[1])
	if _, err := sender.SendOnionMessage(note{8888, "x", nil}, BlindedPath{paths[0]}, nil); err != nil {
		t.Fatal(err)
	}
	deliver(sender, us, nodes[1])
	if got := us.h.taken(); len(got) != 1 {
		t.Errorf("arrived: %v", got)
	}
}
