package blinding

import (
	"bytes"
	_ "embed"
	"encoding/hex"
	"strings"
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

//go:embed testdata/route_blinding.txt
var routeBlinding string

type vectorHop struct {
	name                  string
	node, pathKey, id     lntypes.PublicKey
	nodePriv              lntypes.SecretKey
	session               *lntypes.SecretKey
	tlvs, encrypted, next []byte
}

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func vectorHops(t *testing.T) (hops []vectorHop) {
	for line := range strings.Lines(routeBlinding) {
		f := strings.Fields(line)
		if f[0] == "#" {
			continue
		}
		h := vectorHop{
			name: f[0], node: lntypes.PublicKey(unhex(t, f[1])), nodePriv: lntypes.SecretKey(unhex(t, f[2])),
			pathKey: lntypes.PublicKey(unhex(t, f[4])), tlvs: unhex(t, f[5]), encrypted: unhex(t, f[6]),
			id: lntypes.PublicKey(unhex(t, f[7])),
		}
		if f[3] != "-" {
			s := lntypes.SecretKey(unhex(t, f[3]))
			h.session = &s
		}
		if f[8] != "-" {
			h.next = unhex(t, f[8])
		}
		hops = append(hops, h)
	}
	if len(hops) != 4 {
		t.Fatalf("%d hops", len(hops))
	}
	return hops
}

func TestBOLT4_RouteBlinding_Create(t *testing.T) {
	hops := vectorHops(t)
	// Two paths that were joined: Bob to Carol and Dave to Eve.
	for start := 0; start < 4; start += 2 {
		part := hops[start : start+2]
		nodes := []lntypes.PublicKey{part[0].node, part[1].node}
		got, err := BlindHops(nodes, [][]byte{part[0].tlvs, part[1].tlvs}, *part[0].session)
		if err != nil {
			t.Fatal(err)
		}
		for i := range part {
			want := BlindedHop{BlindedNodeID: part[i].id, EncryptedPayload: part[i].encrypted}
			if !got[i].Equal(want) {
				t.Errorf("%s: got %x, want %x", part[i].name, got[i], want)
			}
		}
	}
}

func TestBOLT4_RouteBlinding_Unblind(t *testing.T) {
	for _, h := range vectorHops(t) {
		ss, err := secp.ECDH(h.nodePriv, h.pathKey)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := Unblind(h.encrypted, ss)
		if err != nil || !bytes.Equal(plain, h.tlvs) {
			t.Errorf("%s: got %x, %v", h.name, plain, err)
		}
		next, err := NextBlindingPoint(h.pathKey, ss)
		if err != nil || h.next != nil && !bytes.Equal(next[:], h.next) {
			t.Errorf("%s: next point %s, %v, want %x", h.name, next, err, h.next)
		}
		// The node acts under its blinded id by tweaking its key.
		priv, err := secp.SecretTweakMul(h.nodePriv, NodeTweak(ss))
		if err != nil {
			t.Fatal(err)
		}
		if pub, _ := secp.PubKeyFromSecret(priv); pub != h.id {
			t.Errorf("%s: blinded id %x, want %s", h.name, pub, h.id)
		}
	}
}

func TestBOLT4_RouteBlinding_Payloads(t *testing.T) {
	hops := vectorHops(t)
	got, err := ReadPaymentTlvs(hops[0].tlvs)
	if err != nil {
		t.Fatal(err)
	}
	want := ForwardTlvs{ShortChannelID: 1729, PaymentRelay: PaymentRelay{36, 150, 10000}, PaymentConstraints: PaymentConstraints{748005, 1500}}
	if got != want {
		t.Errorf("Bob: got %+v, want %+v", got, want)
	}
	carol, err := ReadPaymentTlvs(hops[1].tlvs)
	if err != nil {
		t.Fatal(err)
	}
	fwd := carol.(ForwardTlvs)
	if over := NextOverride(&fwd); over == nil || *over != hops[2].pathKey {
		t.Errorf("Carol: override %v", over)
	}
	dave, err := ReadPaymentTlvs(hops[2].tlvs)
	if err != nil {
		t.Fatal(err)
	}
	if relay := dave.(ForwardTlvs).PaymentRelay; relay != (PaymentRelay{144, 250, 0}) {
		t.Errorf("Dave: %+v", relay)
	}
	// Eve's payload is of another implementation: it has no payment secret of ours.
	if got, err := ReadPaymentTlvs(hops[3].tlvs); err == nil {
		t.Errorf("Eve: got %+v", got)
	}
}
