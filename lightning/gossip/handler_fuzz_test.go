package gossip_test

import (
	"bytes"
	"crypto/sha256"
	"testing"

	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/tlv"
)

const fuzzStart lntypes.UnixTime = 1_700_000_000

// fuzzNode is a node whose key is known. It funds channels with the same key.
type fuzzNode struct {
	secret [32]byte
	id     lntypes.NodeID
}

// fuzzNodes are in the order of their ids.
var fuzzNodes = func() (list [4]fuzzNode) {
	for i := range list {
		list[i].secret = [32]byte{31: byte(i + 1)}
		id, err := secp.PubKeyFromSecret(list[i].secret)
		if err != nil {
			panic(err)
		}
		list[i].id = id
		for j := i; j > 0 && string(list[j-1].id[:]) > string(list[j].id[:]); j-- {
			list[j-1], list[j] = list[j], list[j-1]
		}
	}
	return list
}()

// script is what a fuzz input says, byte by byte; zeroes follow its end.
type script struct{ b []byte }

func (s *script) u8() byte {
	if len(s.b) == 0 {
		return 0
	}
	v := s.b[0]
	s.b = s.b[1:]
	return v
}

func (s *script) u64() (v uint64) {
	for range 8 {
		v = v<<8 | uint64(s.u8())
	}
	return v
}

func (s *script) take(n int) []byte {
	n = min(n, len(s.b))
	v := s.b[:n:n]
	s.b = s.b[n:]
	return v
}

// filler is up to 2,040 bytes, by which messages grow longer than what is kept.
func (s *script) filler() []byte { return bytes.Repeat([]byte{s.u8()}, 8*int(s.u8())) }

// handled is a P2PGossipSync that a fuzz input talks to, and its chain.
type handled struct {
	t     *testing.T
	in    *script
	graph *gossip.NetworkGraph
	sync  *gossip.P2PGossipSync
	now   lntypes.UnixTime
	mode  byte // how look-ups are answered
	ends  map[lntypes.ShortChannelID][2]lntypes.NodeID
	asked []asked
}

// asked is a look-up that was not answered at once.
type asked struct {
	future *gossip.UtxoFuture
	id     lntypes.ShortChannelID
}

type unlogged struct{}

func (unlogged) Log(logger.Record) {}

// result is a look-up's answer: the output of the channel last announced by that
// id, or something else.
func (h *handled) result(kind byte, id lntypes.ShortChannelID) gossip.TxOutResult {
	ends := h.ends[id]
	script := chanutil.P2WSH(chanutil.MakeFundingRedeemscript(lntypes.PublicKey(ends[0]), lntypes.PublicKey(ends[1])))
	switch kind % 8 {
	case 0:
		return gossip.TxOutResult{Err: gossip.UnknownTx}
	case 1:
		return gossip.TxOutResult{Err: gossip.UnknownChain}
	case 2:
		return gossip.TxOutResult{TxOut: &lntypes.TxOut{Value: 5, ScriptPubkey: script[1:]}}
	case 3:
		return gossip.TxOutResult{TxOut: &lntypes.TxOut{Value: 1 << 63, ScriptPubkey: script}}
	}
	return gossip.TxOutResult{TxOut: &lntypes.TxOut{Value: 1_000_000, ScriptPubkey: script}}
}

// GetUtxo implements gossip.UtxoLookup: now, later, never, or later but at once.
func (h *handled) GetUtxo(_ lntypes.ChainHash, id lntypes.ShortChannelID) gossip.UtxoResult {
	switch h.mode % 4 {
	case 0:
		return gossip.UtxoResultSync{A: h.result(h.mode>>2, id)}
	case 1:
		f := gossip.NewUtxoFuture()
		h.asked = append(h.asked, asked{f, id})
		return gossip.UtxoResultAsync{A: f.Clone()}
	case 2:
		f := gossip.NewUtxoFuture()
		if h.mode&4 != 0 {
			f.Free()
		}
		return gossip.UtxoResultAsync{A: f}
	}
	if n := len(h.asked); n > 0 && h.mode&4 != 0 { // known-attacks G8: the same one again
		return gossip.UtxoResultAsync{A: h.asked[n-1].future}
	}
	f := gossip.NewUtxoFuture()
	f.Resolve(h.graph, h.sync, h.result(h.mode>>2, id), h.now)
	return gossip.UtxoResultAsync{A: f}
}

// sign puts one signature per signer, which the script may spoil, before contents.
func (h *handled) sign(typ uint16, contents []byte, signers ...*fuzzNode) []byte {
	d := sha256.Sum256(contents)
	d = sha256.Sum256(d[:])
	b := tlv.AppendU16(nil, typ)
	for _, n := range signers {
		sig, err := secp.Sign(n.secret, d)
		if err != nil {
			h.t.Fatal(err)
		}
		b = append(b, sig[:]...)
	}
	if spoil := h.in.u8(); spoil > 200 {
		b[2+int(h.in.u8())%(64*len(signers))] ^= spoil
	}
	return append(b, contents...)
}

func (h *handled) chain(b []byte) []byte {
	c := lntypes.NetworkRegtest.ChainHash()
	if h.in.u8() > 240 {
		c[3]++
	}
	return append(b, c[:]...)
}

func (h *handled) scid() lntypes.ShortChannelID {
	return lntypes.ShortChannelID(h.in.u8()%8) << 40
}

// features are any bits, known or not, even or odd, with zeroes in front.
func (h *handled) features(b []byte) []byte {
	f := h.in.take(int(h.in.u8() % 12))
	return append(tlv.AppendU16(b, uint16(len(f))), f...)
}

func (h *handled) announcement() []byte {
	pair := h.in.u8()
	one, two := &fuzzNodes[pair%4], &fuzzNodes[(pair>>2)%4]
	if pair < 200 && string(one.id[:]) > string(two.id[:]) {
		one, two = two, one
	}
	b := h.features(nil)
	b = h.chain(b)
	id := h.scid()
	h.ends[id] = [2]lntypes.NodeID{one.id, two.id}
	b = append(tlv.AppendU64(b, uint64(id)), one.id[:]...)
	b = append(append(append(b, two.id[:]...), one.id[:]...), two.id[:]...)
	b = append(b, h.in.filler()...)
	return h.sign(lnwire.MsgTypeChannelAnnouncement, b, one, two, one, two)
}

func (h *handled) update() []byte {
	b := h.chain(nil)
	id := h.scid()
	b = tlv.AppendU64(b, uint64(id))
	b = tlv.AppendU32(b, uint32(h.now)+uint32(h.in.u8())-uint32(h.in.u8())*8192)
	flags := h.in.u8()
	b = append(b, h.in.u8(), flags)
	b = tlv.AppendU16(b, uint16(h.in.u8()))
	b = tlv.AppendU64(b, h.in.u64())
	b = tlv.AppendU32(b, uint32(h.in.u8()))
	b = tlv.AppendU32(b, uint32(h.in.u8()))
	most := uint64(h.in.u8()) << 20
	if most > 1<<27 {
		most = h.in.u64()
	}
	b = append(tlv.AppendU64(b, most), h.in.filler()...)
	signer := &fuzzNodes[h.in.u8()%4]
	if c := h.graph.ReadOnly().Channel(id); c != nil {
		for i := range fuzzNodes {
			if n := &fuzzNodes[i]; flags&1 == 0 && n.id == c.NodeOne || flags&1 == 1 && n.id == c.NodeTwo {
				signer = n
			}
		}
	}
	return h.sign(lnwire.MsgTypeChannelUpdate, b, signer)
}

func (h *handled) nodeAnnouncement() []byte {
	n := &fuzzNodes[h.in.u8()%4]
	b := h.features(nil)
	b = tlv.AppendU32(b, uint32(h.now)+uint32(h.in.u8()))
	b = append(append(b, n.id[:]...), h.in.u8(), 1, 2)
	alias := [32]byte{}
	copy(alias[:], h.in.take(int(h.in.u8()%33)))
	b = append(b, alias[:]...)
	addresses := h.in.take(int(h.in.u8()))
	b = append(tlv.AppendU16(b, uint16(len(addresses))), addresses...)
	return h.sign(lnwire.MsgTypeNodeAnnouncement, append(b, h.in.filler()...), n)
}

// deliver hands a message to the handler. What is taken is told again byte for byte,
// unless too much of it is not understood; what is refused changes nothing.
func (h *handled) deliver(frame []byte) {
	h.t.Helper()
	msg, err := lnwire.DecodeMessage(frame)
	if err != nil {
		return
	}
	before := h.graph.Write()
	var excess int
	var again func() []byte
	var forward, unfit bool
	switch m := msg.(type) {
	case *lnwire.ChannelAnnouncement:
		if h.sync.ProcessingQueueHigh() {
			return // as PeerManager does
		}
		excess = len(m.Contents.ExcessData)
		again = func() []byte { return h.toldChannel(m.Contents.ShortChannelID, nil) }
		forward, err = h.sync.HandleChannelAnnouncement(m)
	case *lnwire.ChannelUpdate:
		excess = len(m.Contents.ExcessData)
		again = func() []byte { return h.toldChannel(m.Contents.ShortChannelID, &m.Contents.Flags) }
		forward, err = h.sync.HandleChannelUpdate(m)
	case *lnwire.NodeAnnouncement:
		excess = m.Contents.ExcessLen()
		again = func() []byte { return h.toldNode(m.Contents.NodeID) }
		unfit = hostnames(m.Contents.Addresses) > 1
		forward, err = h.sync.HandleNodeAnnouncement(m)
	default:
		return
	}
	if err != nil {
		if _, ok := err.(*lnwire.LightningError); !ok || forward {
			h.t.Fatalf("refused with %T %v, to be forwarded: %v", err, err, forward)
		}
		if h.mode%4 != 3 && !bytes.Equal(before, h.graph.Write()) {
			h.t.Fatalf("%x was refused (%v) but changed the graph", frame, err)
		}
		return
	}
	if forward && excess > 1024 {
		h.t.Fatalf("%d bytes that are not understood are to be forwarded", excess)
	}
	told := again()
	if unfit && (forward || told != nil) {
		h.t.Fatalf("an announcement with two host names is told: %x", frame)
	}
	if excess > 1024 && told != nil && bytes.Equal(told, frame) {
		h.t.Fatalf("%d bytes that are not understood are kept", excess)
	}
	if excess <= 1024 && told != nil && !bytes.Equal(told, frame) {
		h.t.Fatalf("took\n%x\ntells\n%x", frame, told)
	}
	if _, isUpdate := msg.(*lnwire.ChannelUpdate); told == nil && excess <= 1024 && !isUpdate && !unfit {
		h.t.Fatalf("%x was taken and is not told", frame)
	}
}

// hostnames counts the host names among addresses: with more than one an announcement
// is not to be forwarded (BOLT 7).
func hostnames(addresses []lnwire.SocketAddress) (n int) {
	for _, a := range addresses {
		if _, ok := a.(lnwire.SocketAddressHostname); ok {
			n++
		}
	}
	return n
}

func encode(t *testing.T, m lnwire.Message) []byte {
	b, err := lnwire.EncodeMessage(m)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// toldChannel is what peers are told of a channel: its announcement, or the update
// of the direction that flags name; nil for nothing.
func (h *handled) toldChannel(id lntypes.ShortChannelID, flags *uint8) []byte {
	c := h.sync.GetNextChannelAnnouncement(id)
	switch {
	case c == nil || c.Announcement.Contents.ShortChannelID != id:
		return nil
	case flags == nil:
		return encode(h.t, &c.Announcement)
	case *flags&1 == 0 && c.UpdateA != nil:
		return encode(h.t, c.UpdateA)
	case *flags&1 == 1 && c.UpdateB != nil:
		return encode(h.t, c.UpdateB)
	}
	return nil
}

func (h *handled) toldNode(id lntypes.NodeID) []byte {
	for n := h.sync.GetNextNodeAnnouncement(nil); n != nil; n = h.sync.GetNextNodeAnnouncement(&n.Contents.NodeID) {
		if n.Contents.NodeID == id {
			return encode(h.t, n)
		}
	}
	return nil
}

// step does one thing that the script says.
func (h *handled) step() {
	switch op := h.in.u8(); op % 10 {
	case 0:
		typ := []uint16{256, 257, 258}[h.in.u8()%3]
		h.deliver(append(tlv.AppendU16(nil, typ), h.in.take(2*int(h.in.u8()))...))
	case 1, 2:
		h.deliver(h.announcement())
	case 3, 4:
		h.deliver(h.update())
	case 5:
		h.deliver(h.nodeAnnouncement())
	case 6:
		if len(h.asked) == 0 {
			return
		}
		a := h.asked[int(h.in.u8())%len(h.asked)] // perhaps once more
		if result := h.result(h.in.u8(), a.id); op < 128 {
			a.future.Resolve(h.graph, h.sync, result, h.now)
		} else {
			a.future.ResolveWithoutForwarding(h.graph, result, h.now)
		}
	case 7:
		h.mode = h.in.u8()
	case 8:
		h.now += lntypes.UnixTime(h.in.u8()) * 8192
		h.graph.RemoveStaleChannelsAndTracking(h.now)
	default:
		if op < 128 {
			h.graph.ChannelFailedPermanent(h.scid(), h.now)
		} else {
			h.graph.NodeFailedPermanent(lntypes.PublicKey(fuzzNodes[h.in.u8()%4].id), h.now)
		}
	}
}

// check is what holds at any time: the graph fits together, what is told is signed,
// and the form on disk is read back as it was.
func (h *handled) check() {
	h.t.Helper()
	v := h.graph.ReadOnly()
	ends := 0
	for _, id := range v.ListChannels() {
		c := v.Channel(id)
		if v.Node(c.NodeOne) == nil || v.Node(c.NodeTwo) == nil {
			h.t.Fatalf("channel %v without its nodes", c)
		}
	}
	for _, id := range v.ListNodes() {
		n := v.Node(id)
		ends += len(n.Channels)
		if len(n.Channels) == 0 || n.AnnouncementInfo != nil && n.AnnouncementInfo.AnnouncementMessage != nil &&
			gossip.VerifyNodeAnnouncement(n.AnnouncementInfo.AnnouncementMessage) != nil {
			h.t.Fatalf("node %s: %v", id, n)
		}
	}
	if ends != 2*len(v.ListChannels()) {
		h.t.Fatalf("%d ends of %d channels", ends, len(v.ListChannels()))
	}
	b := h.graph.Write()
	if again, err := gossip.ReadNetworkGraph(b, unlogged{}); err != nil || !bytes.Equal(again.Write(), b) {
		h.t.Fatalf("does not round trip: %v", err)
	}
	for _, e := range h.sync.GetAndClearPendingMsgEvents() {
		switch e := e.(type) {
		case events.BroadcastChannelAnnouncement:
			if gossip.VerifyChannelAnnouncement(&e.Msg) != nil || len(e.Msg.Contents.ExcessData) > 1024 {
				h.t.Fatalf("to be sent on: %+v", e.Msg)
			}
		case events.BroadcastNodeAnnouncement:
			if gossip.VerifyNodeAnnouncement(&e.Msg) != nil || e.Msg.Contents.ExcessLen() > 1024 {
				h.t.Fatalf("to be sent on: %+v", e.Msg)
			}
		}
	}
}

// FuzzGossipHandler lets peers announce what they like, well signed or not, while
// look-ups are answered at once, later, in the middle or never.
// known-attacks G2, G3, G7, G8, W5
func FuzzGossipHandler(f *testing.F) {
	open := "\x01\x04\x00\x00\x01\x00\x00\x00"                                                               // announce channel 1 of two nodes
	update := "\x03\x00\x01\x05\x00\x00\x01\x28\x00\x00\x00\x00\x00\x00\x00\x01\x0a\x0a\x01\x00\x00\x00\x00" // its first direction
	node := "\x05\x00\x02\x80\x01\x07\x09\x05alias\x07\x01\x7f\x00\x00\x01\x26\x07\x00\x00\x00"
	later := "\x07\x01"
	f.Add([]byte(open + update + node))
	f.Add([]byte(later + open + update + node + open + "\x06\x00\x05" + update + node))
	f.Add([]byte("\x07\x02" + open + open + "\x07\x03" + open + "\x07\x13" + open + update))
	f.Add([]byte("\x07\x10" + open + update + "\x08\xff" + open + "\x09\x01" + open + update))
	f.Add([]byte("\x01\x04\x02\x80\x01\x00\x01\xaa\xff\x00" + update))
	f.Fuzz(func(t *testing.T, b []byte) {
		h := &handled{t: t, in: &script{b}, graph: gossip.NewNetworkGraph(lntypes.NetworkRegtest, unlogged{}), now: fuzzStart,
			mode: 16, ends: make(map[lntypes.ShortChannelID][2]lntypes.NodeID)}
		h.sync = gossip.NewP2PGossipSync(h.graph, h, unlogged{}, func() lntypes.UnixTime { return h.now })
		for steps := 0; len(h.in.b) > 0 && steps < 60; steps++ {
			h.step()
		}
		h.check()
	})
}
