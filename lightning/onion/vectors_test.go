package onion

import (
	"bytes"
	_ "embed"
	"encoding/hex"
	"strings"
	"testing"

	"golightning/lightning/blinding"
	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/route"
)

var (
	//go:embed testdata/onion.txt
	onionVector string
	//go:embed testdata/error.txt
	errorVector string
	//go:embed testdata/blinded_payment.txt
	blindedVector string
)

// vector is a file of lines: a word, then its values in hex.
type vector map[string][][]string

func parse(t testing.TB, file string) vector {
	t.Helper()
	v := vector{}
	for line := range strings.Lines(file) {
		if f := strings.Fields(line); f[0] != "#" {
			v[f[0]] = append(v[f[0]], f[1:])
		}
	}
	return v
}

func (v vector) bytes(t testing.TB, word string) []byte { return unhex(t, v[word][0][0]) }

func (v vector) b32(t testing.TB, word string) [32]byte { return [32]byte(v.bytes(t, word)) }

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func pubkey(t testing.TB, s string) lntypes.PublicKey { return lntypes.PublicKey(unhex(t, s)) }

// specPadding is the padding that the vectors use: a stream keyed by the session.
func specPadding(session [32]byte) [32]byte { return lncrypto.HMAC256([]byte("pad"), session[:]) }

func packetFrom(t testing.TB, b []byte) (p lnwire.OnionPacket) {
	t.Helper()
	if len(b) != 1366 {
		t.Fatalf("packet of %d bytes", len(b))
	}
	p.Version = b[0]
	copy(p.PublicKey[:], b[1:])
	copy(p.HopData[:], b[34:])
	copy(p.HMAC[:], b[1334:])
	return p
}

func nodeECDH(priv lntypes.SecretKey) ECDH {
	return func(pub *secp.Point, tweak *[32]byte) ([32]byte, error) {
		key := [32]byte(priv)
		if tweak != nil {
			var err error
			if key, err = secp.SecretTweakMul(priv, *tweak); err != nil {
				return key, err
			}
		}
		return secp.ECDHPoint(key, pub)
	}
}

func (v vector) hops(t testing.TB) (keys []lntypes.PublicKey, payloads [][]byte) {
	for _, h := range v["hop"] {
		keys = append(keys, pubkey(t, h[0]))
		payloads = append(payloads, unhex(t, h[1]))
	}
	return keys, payloads
}

func buildVector(t testing.TB, v vector) lnwire.OnionPacket {
	t.Helper()
	session := v.b32(t, "session")
	pubs, payloads := v.hops(t)
	keys, err := HopKeysFor(pubs, session)
	if err != nil {
		t.Fatal(err)
	}
	p, err := BuildPaymentPacket(payloads, keys, specPadding(session), v.b32(t, "assoc"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestBOLT4_OnionTest(t *testing.T) {
	v := parse(t, onionVector)
	packet := buildVector(t, v)
	if want := v.bytes(t, "onion"); !bytes.Equal(packet.AppendTo(nil), want) {
		t.Fatalf("got %x\nwant %x", packet.AppendTo(nil), want)
	}
	assoc := v.b32(t, "assoc")
	_, payloads := v.hops(t)
	for i, k := range v["key"] {
		ss, err := secp.ECDH([32]byte(unhex(t, k[0])), packet.PublicKey)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Peel(packet.HopData[:], packet.HMAC, ss, assoc[:])
		if err != nil {
			t.Fatalf("hop %d: %v", i, err)
		}
		if got := withLength(p.Payload); !bytes.Equal(got, payloads[i]) {
			t.Fatalf("hop %d: got %x, want %x", i, got, payloads[i])
		}
		if p.Final != (i == len(payloads)-1) {
			t.Fatalf("hop %d: final %v", i, p.Final)
		}
		if !p.Final {
			packet.HMAC = p.NextHMAC
			copy(packet.HopData[:], p.NextHopData)
			if packet.PublicKey, err = NextHopPubKey(packet.PublicKey, ss); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestBOLT4_BlindedPayment(t *testing.T) {
	v := parse(t, blindedVector)
	packet := buildVector(t, v)
	if want := v.bytes(t, "onion"); !bytes.Equal(packet.AppendTo(nil), want) {
		t.Fatalf("got %x\nwant %x", packet.AppendTo(nil), want)
	}
	msg := lnwire.UpdateAddHTLC{PaymentHash: v.b32(t, "assoc"), AmountMsat: 110_125, CltvExpiry: 749_150}
	for i, n := range v["node"] {
		name, priv := n[0], lntypes.SecretKey(unhex(t, n[1]))
		msg.OnionRoutingPacket = packetFrom(t, unhex(t, v["packet"][i][0]))
		hop, ss, next, refusal := DecodeIncomingHTLC(&msg, nodeECDH(priv))
		if name == "Eve" {
			// The recipient's own data is its own business; ours has another form.
			if refusal == nil || refusal.Malformed == nil || refusal.Code != InvalidOnionBlinding {
				t.Fatalf("Eve: %v, %+v", hop, refusal)
			}
			continue
		}
		if refusal != nil {
			t.Fatalf("%s: %v", name, refusal)
		}
		info, fail := CreateForwardInfo(&msg, hop.(HopForward), ss, next.NextPacketPubKey)
		if fail != nil {
			t.Fatalf("%s: %v", name, fail)
		}
		fwd := info.Routing.(PendingHTLCRoutingForward)
		if want := unhex(t, v["packet"][i+1][0]); !bytes.Equal(fwd.OnionPacket.AppendTo(nil), want) {
			t.Fatalf("%s: next packet %x\nwant %x", name, fwd.OnionPacket.AppendTo(nil), want)
		}
		msg.AmountMsat, msg.CltvExpiry = info.OutgoingAmtMsat, info.OutgoingCLTVValue
		if fwd.Blinded != nil {
			bss, _ := secp.ECDH(priv, fwd.Blinded.InboundBlindingPoint)
			point, err := fwd.Blinded.NextBlindingPoint(bss)
			if err != nil || point != pubkey(t, n[3]) {
				t.Fatalf("%s: next point %s, %v, want %s", name, point, err, n[3])
			}
			msg.BlindingPoint = &point
		}
	}
	if msg.AmountMsat != 100_000 || msg.CltvExpiry != 749_000 {
		t.Fatalf("%d msat until %d arrive", msg.AmountMsat, msg.CltvExpiry)
	}
}

func TestBOLT4_ReturningErrors(t *testing.T) {
	v := parse(t, errorVector)
	session := v.b32(t, "session")
	var pubs []lntypes.PublicKey
	path := route.Path{}
	for _, h := range v["hop"] {
		pubs = append(pubs, pubkey(t, h[0]))
		path.Hops = append(path.Hops, route.RouteHop{PubKey: pubkey(t, h[0]), ShortChannelID: lntypes.ShortChannelID(len(pubs)), FeeMsat: 10})
	}
	keys, err := HopKeysFor(pubs, session)
	if err != nil {
		t.Fatal(err)
	}
	for i, h := range v["hop"] {
		if ss := [32]byte(unhex(t, h[1])); keys[i].SharedSecret != ss {
			t.Fatalf("hop %d: shared secret", i)
		}
		if ammag := keyAmmag.from(keys[i].SharedSecret); ammag != [32]byte(unhex(t, h[2])) {
			t.Fatalf("hop %d: ammag", i)
		}
	}
	last := keys[len(keys)-1].SharedSecret
	if um := keyUm.from(last); um != v.b32(t, "um") {
		t.Fatal("um")
	}
	clear := BuildFailure(last, TemporaryNodeFailure, nil)
	if want := v.bytes(t, "payload"); !bytes.Equal(clear[32:], want) {
		t.Fatalf("got %x, want %x", clear[32:], want)
	}
	packet := FailReasonFromCode(TemporaryNodeFailure).GetEncryptedFailurePacket(last, nil)
	for i := len(keys) - 2; i >= 0; i-- {
		packet = FailReasonFromPacket(packet).GetEncryptedFailurePacket(keys[i].SharedSecret, nil)
	}
	if want := v.bytes(t, "packet"); !bytes.Equal(packet.Data, want) {
		t.Fatalf("got %x\nwant %x", packet.Data, want)
	}
	d := ProcessOnionFailure(&path, session, 50, packet.Data, logger.Context{})
	if d.HopIndex != 4 || d.Code == nil || *d.Code != TemporaryNodeFailure || d.PaymentFailedPermanently {
		t.Fatalf("%+v", d)
	}
	if d.NetworkUpdate != (lnwire.NodeFailure{NodeID: pubs[4]}) {
		t.Fatalf("%+v", d.NetworkUpdate)
	}
}

func TestBOLT4_BlindedReceiveOfOurOwn(t *testing.T) {
	priv, pub := testNode(t, 5)
	recv := blinding.ReceiveTlvs{PaymentSecret: lntypes.PaymentSecret{7}, PaymentConstraints: blinding.PaymentConstraints{MaxCLTVExpiry: 900_000, HTLCMinimumMsat: 5}}
	paths, err := blinding.BlindedPathOneHopForPayment(pub, recv, new(draws))
	if err != nil {
		t.Fatal(err)
	}
	path := route.Path{
		Hops: []route.RouteHop{{PubKey: pub, ShortChannelID: 1, CLTVExpiryDelta: 40}},
		BlindedTail: &route.BlindedTail{Hops: paths.Path.BlindedHops, BlindingPoint: paths.Path.BlindingPoint,
			ExcessFinalCLTVExpiryDelta: 8, FinalValueMsat: 1000},
	}
	hash := lntypes.PaymentHash{1}
	packet, amount, cltv, err := CreatePaymentOnion(&path, lntypes.SecretKey{31: 9}, 1500, &route.RecipientOnionFields{}, 800_000, hash, nil, [32]byte{})
	if err != nil || amount != 1000 || cltv != 800_040 {
		t.Fatal(err, amount, cltv)
	}
	msg := &lnwire.UpdateAddHTLC{PaymentHash: hash, AmountMsat: amount, CltvExpiry: cltv, OnionRoutingPacket: packet}
	info, fail := PeelPaymentOnion(msg, nodeECDH(priv), 800_000, false, false)
	if fail != nil {
		t.Fatal(fail)
	}
	got := info.Routing.(PendingHTLCRoutingReceive)
	want := FinalOnionHopData{PaymentSecret: recv.PaymentSecret, TotalMsat: 1500}
	if got.PaymentData != want || got.RequiresBlindedError {
		t.Fatalf("%+v", got)
	}
	msg.CltvExpiry = 900_001
	if _, fail = PeelPaymentOnion(msg, nodeECDH(priv), 800_000, false, false); fail == nil || Code(fail.ErrCode) != InvalidOnionBlinding {
		t.Fatalf("beyond the path's expiry: %v", fail)
	}
}
