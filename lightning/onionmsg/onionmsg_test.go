package onionmsg

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/offers"
	"golightning/lightning/onion"
	"golightning/lightning/sign"
	"golightning/lightning/tlv"
)

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// signer is a NodeSigner with a key in memory; only what onion messages use is
// implemented.
type signer struct {
	sign.NodeSigner
	secret [32]byte
	broken bool
}

func (s signer) GetNodeID(sign.Recipient) (lntypes.PublicKey, error) {
	if s.broken {
		return lntypes.PublicKey{}, errors.New("locked")
	}
	return secp.PubKeyFromSecret(s.secret)
}

func (s signer) Ecdh(_ sign.Recipient, other lntypes.PublicKey, tweak *lntypes.BigEndianScalar) ([32]byte, error) {
	secret := s.secret
	if tweak != nil {
		var err error
		if secret, err = secp.SecretTweakMul(secret, *tweak); err != nil {
			return [32]byte{}, err
		}
	}
	return secp.ECDH(secret, other)
}

// entropy counts up, and counts its draws.
type entropy struct{ draws int }

func (e *entropy) GetSecureRandomBytes() [32]byte {
	e.draws++
	return sha256.Sum256([]byte{byte(e.draws), byte(e.draws >> 8), 1})
}

type nobody struct{}

func (nobody) Log(logger.Record) {}

// router connects every two nodes: destinations are reached directly, or over
// the nodes of via.
type router struct{ via []lntypes.PublicKey }

func (r *router) FindPath(_ lntypes.PublicKey, peers []lntypes.PublicKey, d Destination) (OnionMessagePath, error) {
	if n, ok := d.(Node); ok && n.A == (lntypes.PublicKey{}) {
		return OnionMessagePath{}, errors.New("nowhere")
	}
	p := OnionMessagePath{IntermediateNodes: r.via, Destination: d}
	if !slices.Contains(peers, p.FirstNode()) {
		p.FirstNodeAddresses = &[]lnwire.SocketAddress{lnwire.TcpIpV4{Port: 9735}}
	}
	return p, nil
}

func (r *router) CreateBlindedPaths(lntypes.PublicKey, []lntypes.PublicKey) ([]blinding.BlindedPath, error) {
	return nil, errors.New("none")
}

// note is contents of the tests' own.
type note struct {
	typ      uint64
	text     string
	released *int
}

func (n note) TLVType() uint64  { return n.typ }
func (n note) Write() []byte    { return []byte(n.text) }
func (n note) DebugStr() string { return n.text }
func (n note) Release() {
	if n.released != nil {
		*n.released++
	}
}

// handler knows notes of type 8888 and 8889 and answers "ping" with "pong".
type handler struct {
	got      []string
	pending  []PendingOnionMessage
	offers   []PendingOffersMessage
	hook     func()
	released int
}

func (h *handler) HandleCustomMessage(m OnionMessageContents) OnionMessageContents {
	h.got = append(h.got, fmt.Sprintf("%d %s", m.TLVType(), m.Write()))
	if h.hook != nil {
		h.hook()
	}
	if string(m.Write()) == "ping" {
		return note{8888, "pong", &h.released}
	}
	return nil
}

func (h *handler) ReadCustomMessage(typ uint64, b []byte) (OnionMessageContents, error) {
	if typ != 8888 && typ != 8889 {
		return nil, nil
	}
	if string(b) == "bad" {
		return nil, lntypes.ErrInvalidValue
	}
	return note{typ, string(b), &h.released}, nil
}

func (h *handler) ReleasePendingCustomMessages() []PendingOnionMessage {
	p := h.pending
	h.pending = nil
	return p
}

func (h *handler) HandleMessage(m OffersMessage) OffersMessage {
	h.got = append(h.got, fmt.Sprintf("offers %d", m.TLVType()))
	if m.TLVType() == typeInvoiceRequest {
		return InvoiceError{offers.InvoiceError{Message: lnwire.UntrustedString{A: "no"}}}
	}
	return nil
}

func (h *handler) ReleasePendingMessages() []PendingOffersMessage {
	p := h.offers
	h.offers = nil
	return p
}

func (h *handler) taken() []string {
	g := h.got
	h.got = nil
	return g
}

type node struct {
	*OnionMessenger
	id      lntypes.PublicKey
	signer  signer
	entropy *entropy
	h       *handler
	router  *router
}

func newNode(seed byte) *node {
	n := &node{signer: signer{secret: [32]byte{31: seed}}, entropy: &entropy{draws: int(seed) << 8}, h: &handler{}, router: &router{}}
	n.id, _ = n.signer.GetNodeID(sign.RecipientNode)
	n.OnionMessenger = NewOnionMessenger(n.entropy, n.signer, nobody{}, n.router, n.h, n.h)
	return n
}

func withOnions() *lnwire.Init {
	var f features.InitFeatures
	f.SetOnionMessagesOptional()
	return &lnwire.Init{Features: f}
}

// mesh connects all nodes with each other.
func mesh(nodes ...*node) {
	for _, a := range nodes {
		for _, b := range nodes {
			if a != b {
				_ = a.PeerConnected(b.id, withOnions(), true)
			}
		}
	}
}

// deliver moves messages between nodes until there are none, and counts them.
func deliver(nodes ...*node) (moved int) {
	for again := true; again && moved < 100_000; {
		again = false
		for _, a := range nodes {
			for _, b := range nodes {
				for a != b {
					m := a.NextOnionMessageForPeer(b.id)
					if m == nil {
						break
					}
					// As on the wire.
					msg, err := lnwire.ReadOnionMessage(m.Write())
					if err != nil {
						panic(err)
					}
					b.HandleOnionMessage(a.id, &msg)
					moved++
					again = true
				}
			}
		}
	}
	return moved
}

func TestBOLT4_OnionMessageVector(t *testing.T) {
	raw := unhex(t, vectorMessage)
	for i, hop := range vectorHops {
		if h := sha256.Sum256(raw); hex.EncodeToString(h[:]) != hop.messageHash {
			t.Fatalf("%s gets another message: %x", hop.name, raw)
		}
		decoded, err := lnwire.DecodeMessage(raw)
		if err != nil {
			t.Fatal(err)
		}
		msg := decoded.(*lnwire.OnionMessage)
		s := signer{secret: [32]byte(unhex(t, hop.secret))}
		if i == len(vectorHops)-1 {
			checkVectorEnd(t, s, msg)
			break
		}
		peeled, err := PeelOnionMessage(msg, s, nobody{}, &handler{})
		if err != nil {
			t.Fatalf("%s: %v", hop.name, err)
		}
		fwd, ok := peeled.(Forward)
		if !ok || fwd.A.String() != hop.next {
			t.Fatalf("%s: %T to %v", hop.name, peeled, fwd.A)
		}
		if raw, err = lnwire.EncodeMessage(&fwd.B); err != nil {
			t.Fatal(err)
		}
	}
}

// checkVectorEnd looks at what the recipient gets. Its contents have type 1,
// which is below what contents may have, so that the message is dropped.
func checkVectorEnd(t *testing.T, s signer, msg *lnwire.OnionMessage) {
	t.Helper()
	if _, err := PeelOnionMessage(msg, s, nobody{}, &handler{}); err == nil {
		t.Error("a message without contents was taken")
	}
	ss, _ := s.Ecdh(0, msg.BlindingPoint, nil)
	tweak := lntypes.BigEndianScalar(blinding.NodeTweak(ss))
	onionSS, _ := s.Ecdh(0, msg.OnionRoutingPacket.PublicKey, &tweak)
	peeled, err := onion.Peel(msg.OnionRoutingPacket.HopData, msg.OnionRoutingPacket.HMAC, onionSS, nil)
	if err != nil || !peeled.Final {
		t.Fatalf("final %v, %v", peeled.Final, err)
	}
	want := tlv.AppendRecord(tlv.AppendRecord(nil, 1, []byte("hello")), 4, unhex(t, vectorEncrypted))
	if !bytes.Equal(peeled.Payload, want) {
		t.Errorf("payload %x", peeled.Payload)
	}
	hop, err := openHop(unhex(t, vectorEncrypted), ss)
	if err != nil || hex.EncodeToString(hop.(blinding.MessageReceiveTlvs).PathID) != vectorPathID {
		t.Errorf("hop %v, %v", hop, err)
	}
}

func pathOf(t testing.TB, e *entropy, nodes ...*node) blinding.BlindedPath {
	t.Helper()
	var ids []lntypes.PublicKey
	for _, n := range nodes {
		ids = append(ids, n.id)
	}
	p, err := blinding.BlindedPathNewForMessage(ids, e)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDelivery(t *testing.T) {
	a, b, c, d := newNode(1), newNode(2), newNode(3), newNode(4)
	mesh(a, b, c, d)
	for _, test := range []struct {
		name  string
		via   []*node
		to    Destination
		end   *node
		moved int
	}{
		{"to a peer", nil, Node{b.id}, b, 1},
		{"over one node", []*node{b}, Node{c.id}, c, 2},
		{"over two nodes", []*node{b, c}, Node{d.id}, d, 3},
		{"blinded, one hop", nil, BlindedPath{pathOf(t, d.entropy, d)}, d, 1},
		{"blinded, three hops", nil, BlindedPath{pathOf(t, d.entropy, b, c, d)}, d, 3},
		{"over a node into a blinded path", []*node{b}, BlindedPath{pathOf(t, d.entropy, c, d)}, d, 3},
		{"blinded, we are the introduction", nil, BlindedPath{pathOf(t, d.entropy, a, b, d)}, d, 2},
		{"blinded, we are there twice", nil, BlindedPath{pathOf(t, d.entropy, a, a, d)}, d, 1},
		{"back to ourselves", []*node{b}, Node{a.id}, a, 2},
		{"blinded, with hops of its own", nil, BlindedPath{pathOf(t, d.entropy, d, d, d)}, d, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			a.router.via = nil
			for _, n := range test.via {
				a.router.via = append(a.router.via, n.id)
			}
			draws := a.entropy.draws
			got, err := a.SendOnionMessage(note{8888, "hello", nil}, test.to, nil)
			if err != nil || got != (Buffered{}) {
				t.Fatalf("%v %v", got, err)
			}
			if a.entropy.draws != draws+2 {
				t.Errorf("%d draws", a.entropy.draws-draws)
			}
			if moved := deliver(a, b, c, d); moved != test.moved {
				t.Errorf("%d messages moved, want %d", moved, test.moved)
			}
			for _, n := range []*node{a, b, c, d} {
				want := []string(nil)
				if n == test.end {
					want = []string{"8888 hello"} // exactly once
				}
				if got := n.h.taken(); !slices.Equal(got, want) {
					t.Errorf("%x got %v, want %v", n.id[1:3], got, want)
				}
			}
		})
	}
}

func TestReplies(t *testing.T) {
	a, b, c := newNode(1), newNode(2), newNode(3)
	mesh(a, b, c)
	for _, reply := range []blinding.BlindedPath{pathOf(t, a.entropy, a), pathOf(t, a.entropy, c, a), pathOf(t, a.entropy, b, c, a)} {
		if _, err := a.SendOnionMessage(note{8888, "ping", nil}, Node{b.id}, &reply); err != nil {
			t.Fatal(err)
		}
		deliver(a, b, c)
		if got := b.h.taken(); !slices.Equal(got, []string{"8888 ping"}) {
			t.Errorf("b got %v", got)
		}
		if got := a.h.taken(); !slices.Equal(got, []string{"8888 pong"}) {
			t.Errorf("a got %v", got)
		}
	}
	if b.h.released != 3 {
		t.Errorf("%d of 3 answers released", b.h.released)
	}
	// No reply path, no answer.
	if _, err := a.SendOnionMessage(note{8888, "ping", nil}, Node{b.id}, nil); err != nil {
		t.Fatal(err)
	}
	if moved := deliver(a, b, c); moved != 1 || len(a.h.taken()) != 0 || b.h.released != 4 {
		t.Errorf("%d messages moved, %d released", moved, b.h.released)
	}
}

func TestOffersMessages(t *testing.T) {
	a, b := newNode(1), newNode(2)
	mesh(a, b)
	request, err := offers.ReadInvoiceRequest([]byte{0, 1, 7})
	if err != nil {
		t.Fatal(err)
	}
	reply := pathOf(t, a.entropy, a)
	a.h.offers = []PendingOffersMessage{{Contents: InvoiceRequest{request}, Destination: Node{b.id}, ReplyPath: &reply}}
	deliver(a, b)
	if got := b.h.taken(); !slices.Equal(got, []string{"offers 64"}) {
		t.Errorf("b got %v", got)
	}
	if got := a.h.taken(); !slices.Equal(got, []string{"offers 68"}) {
		t.Errorf("a got %v", got)
	}
	for typ := range uint64(100) {
		if OffersMessageIsKnownType(typ) != (typ == 64 || typ == 66 || typ == 68) {
			t.Errorf("type %d", typ)
		}
	}
}

func TestPendingMessages(t *testing.T) {
	a, b := newNode(1), newNode(2)
	mesh(a, b)
	var released int
	a.h.pending = []PendingOnionMessage{{Contents: note{8889, "pending", &released}, Destination: Node{b.id}}, {Destination: Node{b.id}}, {Contents: note{8889, "nowhere", &released}}}
	deliver(a, b)
	if got := b.h.taken(); !slices.Equal(got, []string{"8889 pending"}) || released != 2 {
		t.Errorf("b got %v, %d released", got, released)
	}
}

func TestSendErrors(t *testing.T) {
	a, b := newNode(1), newNode(2)
	mesh(a, b)
	bad := pathOf(t, b.entropy, b)
	bad.BlindedHops[0].BlindedNodeID = lntypes.PublicKey{2, 1}
	badIntro := pathOf(t, b.entropy, newNode(3), b)
	for _, test := range []struct {
		name     string
		contents OnionMessageContents
		to       Destination
		want     error
	}{
		{"type below 64", note{63, "", nil}, Node{b.id}, InvalidMessage{}},
		{"nobody", note{64, "", nil}, nil, PathNotFound{}},
		{"no path", note{64, "", nil}, Node{}, PathNotFound{}},
		{"no hops", note{64, "", nil}, BlindedPath{blinding.BlindedPath{IntroductionNodeID: b.id}}, TooFewBlindedHops{}},
		{"too big", note{64, string(make([]byte, 33_000)), nil}, Node{b.id}, TooBigPacket{}},
		{"no point", note{64, "", nil}, Node{lntypes.PublicKey{5}}, Secp256k1{lntypes.Secp256k1ErrorInvalidPublicKey}},
		{"blinded id no point", note{64, "", nil}, BlindedPath{bad}, Secp256k1{lntypes.Secp256k1ErrorInvalidPublicKey}},
	} {
		if _, err := a.SendOnionMessage(test.contents, test.to, nil); err != test.want {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
	// A message as large as possible arrives.
	if _, err := a.SendOnionMessage(note{8888, string(make([]byte, 32_000)), nil}, Node{b.id}, nil); err != nil {
		t.Error(err)
	}
	deliver(a, b)
	if got := b.h.taken(); len(got) != 1 {
		t.Error("a large message does not arrive")
	}
	a.signer.broken = true
	a.OnionMessenger.signer = a.signer
	if _, err := a.SendOnionMessage(note{64, "", nil}, Node{b.id}, nil); err != (GetNodeIDFailed{}) {
		t.Errorf("no node id: %v", err)
	}
	a.signer.broken = false
	a.OnionMessenger.signer = a.signer
	got, err := a.SendOnionMessage(note{64, "", nil}, BlindedPath{badIntro}, nil)
	if err != nil || got != (BufferedAwaitingConnection{badIntro.IntroductionNodeID}) {
		t.Errorf("stranger: %v %v", got, err)
	}
	c := newNode(5)
	out := OutboundOnionMessage{FirstNodeID: c.id}
	if _, err := a.enqueue(out); err != (InvalidFirstHop{c.id}) {
		t.Errorf("no address: %v", err)
	}
}

// known-attacks O5: reply paths that start at us and lead nowhere.
func TestReplyPathToOurselves(t *testing.T) {
	a, b := newNode(1), newNode(2)
	mesh(a, b)
	secret := lntypes.SecretKey{31: 9}
	point, err := secp.PubKeyFromSecret(secret)
	if err != nil {
		t.Fatal(err)
	}
	scid := lntypes.ShortChannelID(5)
	hop := func(payloads ...[]byte) blinding.BlindedPath {
		ids := make([]lntypes.PublicKey, len(payloads))
		for i := range ids {
			ids[i] = b.id
		}
		hops, err := blinding.BlindHops(ids, payloads, secret)
		if err != nil {
			t.Fatal(err)
		}
		return blinding.BlindedPath{IntroductionNodeID: b.id, BlindingPoint: point, BlindedHops: hops}
	}
	forward := (&blinding.MessageForwardTlvs{NextNodeID: a.id}).Write()
	toUs := (&blinding.MessageForwardTlvs{NextNodeID: b.id}).Write()
	receive := (&blinding.MessageReceiveTlvs{}).Write()
	garbled := hop(forward, receive)
	garbled.BlindedHops[0].EncryptedPayload = []byte{1, 2, 3}
	noPoint := hop(forward, receive)
	noPoint.BlindingPoint = lntypes.PublicKey{2, 9, 9}
	circle := make([][]byte, 30)
	for i := range circle {
		circle[i] = toUs
	}
	for name, path := range map[string]blinding.BlindedPath{
		"one hop that forwards":        hop(forward),
		"one hop that receives":        hop(receive),
		"one hop that forwards to us":  hop(toUs),
		"first hop receives":           hop(receive, receive),
		"by channel":                   hop((&blinding.MessageForwardTlvs{ShortChannelID: &scid}).Write(), receive),
		"not for us":                   garbled,
		"no point":                     noPoint,
		"in circles":                   hop(circle...),
		"no payload":                   hop(nil, receive),
		"hop that is no TLV":           hop([]byte{4}, receive),
		"two hops, the last only us":   hop(toUs, toUs),
		"next node that is no point":   hop(tlv.AppendRecord(nil, 4, make([]byte, 33)), receive),
		"blinding override no point":   hop(append(bytes.Clone(forward), tlv.AppendRecord(nil, 8, make([]byte, 33))...), receive),
		"introduction that is nothing": {BlindedHops: hop(receive).BlindedHops},
	} {
		if _, err := a.SendOnionMessage(note{8888, "ping", nil}, Node{b.id}, &path); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		m := a.NextOnionMessageForPeer(b.id)
		b.HandleOnionMessage(a.id, m)
		if n := b.NextOnionMessageForPeer(a.id); n != nil {
			t.Errorf("%s: an answer leaves", name)
		}
		b.h.taken()
		if name == "introduction that is nothing" {
			continue
		}
		if _, err := CreateOnionMessage(b.entropy, b.signer, OnionMessagePath{Destination: BlindedPath{path}}, note{8888, "x", nil}, nil); err != (BlindedPathAdvanceFailed{}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// seal builds a message for a node out of a raw payload, without its length.
func seal(t testing.TB, to *node, control, rest []byte) *lnwire.OnionMessage {
	t.Helper()
	secret := lntypes.SecretKey{31: 77}
	hops, err := blinding.BlindHops([]lntypes.PublicKey{to.id}, [][]byte{control}, secret)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := onion.HopKeysFor([]lntypes.PublicKey{hops[0].BlindedNodeID}, secret)
	if err != nil {
		t.Fatal(err)
	}
	p := rest
	if control != nil {
		p = insertRecord(rest, hops[0].EncryptedPayload)
	}
	p = append(tlv.AppendBigSize(nil, uint64(len(p))), p...)
	packet, err := onion.BuildMessagePacket([][]byte{p}, keys, [32]byte{}, onion.SmallMessageHopDataLen)
	if err != nil {
		t.Fatal(err)
	}
	point, _ := secp.PubKeyFromSecret(secret)
	return &lnwire.OnionMessage{BlindingPoint: point, OnionRoutingPacket: packet}
}

// insertRecord puts the encrypted data between records below and above its type.
func insertRecord(rest, encrypted []byte) []byte {
	at := 0
	if len(rest) > 1 && rest[0] < 4 {
		at = min(2+int(rest[1]), len(rest))
	}
	return append(append(bytes.Clone(rest[:at]), tlv.AppendRecord(nil, 4, encrypted)...), rest[at:]...)
}

func TestPayloadRules(t *testing.T) {
	b := newNode(2)
	receive := (&blinding.MessageReceiveTlvs{PathID: bytes.Repeat([]byte{7}, 32)}).Write()
	record := func(typ uint64, v string) []byte { return tlv.AppendRecord(nil, typ, []byte(v)) }
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	tests := []struct {
		name     string
		control  []byte
		rest     []byte
		ok       bool
		released int
	}{
		{"good", receive, record(8888, "x"), true, 0},
		{"odd type that is known", receive, record(8889, "x"), true, 0},
		{"no contents", receive, nil, false, 0},
		{"two contents", receive, join(record(8888, "x"), record(8889, "y")), false, 1},
		{"unknown even contents", receive, record(8890, "x"), false, 0},
		{"unknown odd contents", receive, record(8891, "x"), false, 0},
		{"known, then unknown odd", receive, join(record(8888, "x"), record(8891, "y")), false, 1},
		{"bad contents", receive, record(8888, "bad"), false, 0},
		{"bad offers contents", receive, record(64, "\x05"), false, 0},
		{"unknown even record", receive, join(record(10, ""), record(8888, "x")), false, 0},
		{"unknown odd record", receive, join(record(11, ""), record(8888, "x")), true, 0},
		{"bad reply path", receive, join(record(2, "short"), record(8888, "x")), false, 0},
		{"no encrypted data", nil, record(8888, "x"), false, 1},
		{"told to forward", (&blinding.MessageForwardTlvs{NextNodeID: b.id}).Write(), nil, false, 0},
		{"told to forward, with contents", (&blinding.MessageForwardTlvs{NextNodeID: b.id}).Write(), record(8888, "x"), false, 1},
		{"path id of another length", (&blinding.MessageReceiveTlvs{PathID: []byte{1}}).Write(), record(8888, "x"), false, 1},
		{"no TLV", []byte{1}, record(8888, "x"), false, 1},
	}
	for _, test := range tests {
		h := &handler{}
		peeled, err := PeelOnionMessage(seal(t, b, test.control, test.rest), b.signer, nobody{}, h)
		if (err == nil) != test.ok {
			t.Errorf("%s: %v", test.name, err)
		}
		if h.released != test.released {
			t.Errorf("%s: %d released, want %d", test.name, h.released, test.released)
		}
		if test.ok {
			r := peeled.(Receive)
			if r.B == nil || *r.B != [32]byte(bytes.Repeat([]byte{7}, 32)) || string(r.A.Write()) != "x" || r.C != nil {
				t.Errorf("%s: %+v", test.name, r)
			}
		}
	}
	msg := seal(t, b, receive, record(8888, "x"))
	for name, change := range map[string]func(*lnwire.OnionMessage){
		"other point":   func(m *lnwire.OnionMessage) { m.BlindingPoint = b.id },
		"no point":      func(m *lnwire.OnionMessage) { m.BlindingPoint = lntypes.PublicKey{} },
		"no packet key": func(m *lnwire.OnionMessage) { m.OnionRoutingPacket.PublicKey = lntypes.PublicKey{4} },
		"hop data":      func(m *lnwire.OnionMessage) { m.OnionRoutingPacket.HopData[700] ^= 1 },
		"no hop data":   func(m *lnwire.OnionMessage) { m.OnionRoutingPacket.HopData = nil },
		"hmac":          func(m *lnwire.OnionMessage) { m.OnionRoutingPacket.HMAC[0] ^= 1 },
	} {
		m, err := lnwire.ReadOnionMessage(msg.Write())
		if err != nil {
			t.Fatal(err)
		}
		change(&m)
		if _, err := PeelOnionMessage(&m, b.signer, nobody{}, &handler{}); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// known-attacks O9: a flood is cut off, and so are long chains of self-hops.
func TestFlood(t *testing.T) {
	a, b, c := newNode(1), newNode(2), newNode(3)
	mesh(a, b, c)
	if _, err := a.SendOnionMessage(note{8888, "x", nil}, Node{b.id}, nil); err != nil {
		t.Fatal(err)
	}
	msg := a.NextOnionMessageForPeer(b.id)
	b.TimerTickOccurred()
	for range 10_000 {
		b.HandleOnionMessage(a.id, msg)
	}
	if n := len(b.h.taken()); n != maxPeerMessages {
		t.Errorf("%d messages of a flood were handled", n)
	}
	b.HandleOnionMessage(c.id, msg) // another peer is not cut off
	if n := len(b.h.taken()); n != 1 {
		t.Errorf("%d messages of another peer were handled", n)
	}
	b.TimerTickOccurred()
	b.HandleOnionMessage(a.id, msg)
	if n := len(b.h.taken()); n != 1 {
		t.Errorf("%d messages after a tick", n)
	}

	// Queues for one peer are bounded.
	a.router.via = []lntypes.PublicKey{b.id}
	if _, err := a.SendOnionMessage(note{8888, "x", nil}, Node{c.id}, nil); err != nil {
		t.Fatal(err)
	}
	msg = a.NextOnionMessageForPeer(b.id)
	for range 400 {
		b.HandleOnionMessage(a.id, msg)
	}
	if r := b.recipients[c.id]; r.bytes > maxPeerBytes+40_000 || len(r.queue) == 400 || b.total != r.bytes {
		t.Errorf("%d messages, %d bytes wait", len(r.queue), r.bytes)
	}
	a.router.via = nil
	full := 0
	for range 300 {
		if _, err := a.SendOnionMessage(note{8888, "x", nil}, Node{b.id}, nil); err == (BufferFull{}) {
			full++
		}
	}
	if full == 0 {
		t.Error("the own queue is not bounded")
	}

	for _, n := range []int{maxSelfHops, 20} {
		d := newNode(4)
		e := newNode(5)
		mesh(d, e)
		nodes := []*node{}
		for range n + 1 {
			nodes = append(nodes, e)
		}
		if _, err := d.SendOnionMessage(note{8888, "x", nil}, BlindedPath{pathOf(t, e.entropy, nodes...)}, nil); err != nil {
			t.Fatal(err)
		}
		deliver(d, e)
		if got := len(e.h.taken()); got != map[int]int{maxSelfHops: 1, 20: 0}[n] {
			t.Errorf("%d self-hops: %d messages handled", n, got)
		}
	}
}

func TestConnections(t *testing.T) {
	a, b, c := newNode(1), newNode(2), newNode(3)
	send := func(to *node) SendSuccess {
		s, err := a.SendOnionMessage(note{8888, "x", nil}, Node{to.id}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, n := range []*node{c, b, b} {
		if s := send(n); s != (BufferedAwaitingConnection{n.id}) {
			t.Errorf("%v", s)
		}
	}
	if a.NextOnionMessageForPeer(b.id) != nil {
		t.Error("a message leaves for nobody")
	}
	needed := a.GetAndClearConnectionsNeeded()
	want := []lntypes.PublicKey{b.id, c.id}
	slices.SortFunc(want, compareKeys)
	if len(needed) != 2 || needed[0].NodeID != want[0] || needed[1].NodeID != want[1] || len(needed[0].Addresses) != 1 {
		t.Errorf("needed %v", needed)
	}
	if len(a.GetAndClearConnectionsNeeded()) != 0 {
		t.Error("needed twice")
	}
	mesh(a, b)
	if moved := deliver(a, b); moved != 2 || len(b.h.taken()) != 2 {
		t.Errorf("%d messages moved", moved)
	}
	if s := send(b); s != (Buffered{}) {
		t.Errorf("%v", s)
	}
	a.PeerDisconnected(b.id)
	mesh(a, b)
	if a.NextOnionMessageForPeer(b.id) != nil { // known-attacks P4
		t.Error("a message survives its session")
	}
	for i := range 4 {
		if got := a.recipients[c.id] != nil; got != (i <= maxPendingTicks) {
			t.Errorf("after %d ticks, waiting: %v", i, got)
		}
		a.TimerTickOccurred()
	}
	if a.total != 0 {
		t.Errorf("%d bytes wait for nobody", a.total)
	}
	// A peer that does not know onion messages gets none.
	send(c)
	_ = a.PeerConnected(c.id, &lnwire.Init{}, true)
	if a.recipients[c.id] != nil || a.total != 0 {
		t.Error("messages for a peer that does not know them")
	}
}

// A handler may use the messenger from within a callback.
func TestReentrancy(t *testing.T) {
	a, b := newNode(1), newNode(2)
	mesh(a, b)
	b.h.hook = func() {
		b.h.hook = nil
		if _, err := b.SendOnionMessage(note{8889, "from the callback", nil}, Node{a.id}, nil); err != nil {
			t.Error(err)
		}
		b.TimerTickOccurred()
		_ = b.NextOnionMessageForPeer(b.id)
		_ = b.GetAndClearConnectionsNeeded()
	}
	if _, err := a.SendOnionMessage(note{8888, "x", nil}, Node{b.id}, nil); err != nil {
		t.Fatal(err)
	}
	deliver(a, b)
	if got := a.h.taken(); !slices.Equal(got, []string{"8889 from the callback"}) {
		t.Errorf("a got %v", got)
	}
}

func TestConstructorDrawsOnce(t *testing.T) {
	e := &entropy{}
	m := NewOnionMessenger(e, signer{}, nobody{}, &router{}, &handler{}, &handler{})
	if e.draws != 1 {
		t.Errorf("%d draws", e.draws)
	}
	if node, init := m.ProvidedNodeFeatures(), m.ProvidedInitFeatures(lntypes.PublicKey{}); !node.SupportsOnionMessages() || !init.SupportsOnionMessages() {
		t.Error("features are missing")
	}
}

func TestUnions(t *testing.T) {
	if (OnionMessagePath{}).FirstNode() != (lntypes.PublicKey{}) {
		t.Error("a path without destination has a first node")
	}
	parsed := []ParsedOnionMessageContents{Custom{note{70, "x", nil}}, Offers{InvoiceError{}}}
	if parsed[0].TLVType() != 70 || parsed[1].TLVType() != 68 || string(parsed[0].Write()) != "x" || parsed[0].DebugStr() != "x" || parsed[1].DebugStr() == "" {
		t.Errorf("%v", parsed)
	}
	for _, e := range []SendError{Secp256k1{}, TooBigPacket{}, TooFewBlindedHops{}, InvalidFirstHop{}, PathNotFound{}, InvalidMessage{}, BufferFull{}, GetNodeIDFailed{}, BlindedPathAdvanceFailed{}} {
		if e.Error() == "" {
			t.Errorf("%v", reflect.TypeOf(e))
		}
	}
}
