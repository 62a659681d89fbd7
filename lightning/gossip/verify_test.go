package gossip

import (
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// remembered is the point that the graph remembers of a node.
func (w *world) remembered(n node) secp.Point {
	id := n.id()
	k := w.graph.key(&id)
	return k.point
}

// The graph remembers the points of its nodes when they have signed something, and
// takes none for that of another node.
func TestRememberedPoints(t *testing.T) {
	w := newWorld(t)
	point := func(n node) secp.Point {
		p, err := secp.ParsePoint(n.key)
		w.accept(err)
		return p
	}
	forged := w.announce(1, nil)
	forged.BitcoinSignature2[40]++
	if w.graph.UpdateChannelFromAnnouncementNoLookup(forged, testNow) == nil {
		t.Fatal("a forged announcement was taken")
	}
	w.accept(w.graph.UpdateChannelFromUnsignedAnnouncement(&w.announce(1, nil).Contents, nil, testNow))
	if w.remembered(w.a) != (secp.Point{}) || w.remembered(w.b) != (secp.Point{}) {
		t.Error("points of nodes that have signed nothing")
	}
	w.accept(w.graph.UpdateChannel(w.update(1, 1, uint32(testNow), nil), testNow))
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(2, func(m *lnwire.UnsignedChannelAnnouncement) { m.ExcessData = []byte{1} }), testNow))
	if w.remembered(w.a) != point(w.a) || w.remembered(w.b) != point(w.b) || w.remembered(w.ka) != (secp.Point{}) {
		t.Error("wrong points")
	}
	bad := w.update(1, 0, uint32(testNow), nil)
	bad.Signature[40]++
	if w.graph.UpdateChannel(bad, testNow) == nil {
		t.Error("a known node's forged update was taken")
	}

	// Other nodes take their numbers.
	w.graph.ChannelFailedPermanent(1, testNow)
	w.graph.ChannelFailedPermanent(2, testNow)
	w.a, w.b = newNode(t, 5), newNode(t, 6)
	if compareNodes(w.a.id(), w.b.id()) > 0 {
		w.a, w.b = w.b, w.a
	}
	w.accept(w.graph.UpdateChannelFromUnsignedAnnouncement(&w.announce(3, nil).Contents, nil, testNow))
	if _, known := w.graph.store.node(ptr(w.a.id())); !known || w.remembered(w.a) != (secp.Point{}) || w.remembered(w.b) != (secp.Point{}) {
		t.Error("points of nodes that are gone")
	}
	w.accept(w.graph.UpdateChannel(w.update(3, 0, uint32(testNow), nil), testNow))
	w.accept(w.graph.UpdateNodeFromAnnouncement(w.nodeAnnouncement(w.b, uint32(testNow), nil)))
	if w.remembered(w.a) != point(w.a) || w.remembered(w.b) != point(w.b) {
		t.Error("wrong points after others")
	}
	if n := len(w.graph.points.table); n > 1 {
		t.Errorf("%d pages", n)
	}
}

// A node whose id is no point is refused, also if the graph has taken it unsigned.
func TestNodeWithoutPoint(t *testing.T) {
	w := newWorld(t)
	m := w.announce(1, func(m *lnwire.UnsignedChannelAnnouncement) { m.NodeID1 = lntypes.NodeID{0: 2, 32: 5} })
	w.accept(w.graph.UpdateChannelFromUnsignedAnnouncement(&m.Contents, nil, testNow))
	for range 2 {
		if w.graph.UpdateChannel(w.update(1, 0, uint32(testNow), nil), testNow) == nil {
			t.Fatal("an update by no point was taken")
		}
	}
}
