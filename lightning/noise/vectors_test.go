package noise

import (
	"bytes"
	"encoding/hex"
	"errors"
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// memoryKey is a StaticKey for tests.
type memoryKey lntypes.SecretKey

func (k memoryKey) PublicKey() (lntypes.PublicKey, error) {
	pub, err := secp.PubKeyFromSecret(k)
	return pub, err
}

func (k memoryKey) ECDH(their lntypes.PublicKey) ([32]byte, error) { return secp.ECDH(k, their) }

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func fill(b byte) (out [32]byte) {
	for i := range out {
		out[i] = b
	}
	return out
}

// The fixed values of BOLT 8, Appendix A.
const (
	vectorResponderKey = "028d7500dd4c12685d1f568b4c2b5048e8534b873319f3a8daa612b469132ec7f7"
	vectorInitiatorKey = "034f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa"
	vectorActOne       = "00036360e856310ce5d294e8be33fc807077dc56ac80d95d9cd4ddbd21325eff73f70df6086551151f58b8afe6c195782c6a"
	vectorActTwo       = "0002466d7fcae563e5cb09a0d1870bb580344804617879a14949cf22285f1bae3f276e2470b93aac583c9ef6eafca3f730ae"
	vectorActThree     = "00b9e3a702e93e3a9948c2ed6e5fd7590a6e1c3a0344cfc9d5b57357049aa22355361aa02e55a8fc28fef5bd6d71ad0c38228dc68b1c466263b47fdf31e560e139ba"
	vectorChain        = "919219dbb2920afa8db80f9a51787a840bcf111ed8d588caf9ab4be716e42b01"
	vectorToResponder  = "969ab31b4d288cedf6218839b27a3e2140827047f2c0f01bf5c04435d43511a9"
	vectorToInitiator  = "bb9020b8965f4df047e07f955f3c4b88418984aadc5cdb35096b9ea8fa5c3442"
)

var (
	vectorInitiatorStatic = memoryKey(fill(0x11))
	vectorInitiatorEphem  = lntypes.SecretKey(fill(0x12))
	vectorResponderStatic = memoryKey(fill(0x21))
	vectorResponderEphem  = lntypes.SecretKey(fill(0x22))
)

func vectorInitiator(t testing.TB) *Handshake {
	t.Helper()
	h, err := NewInitiator(vectorInitiatorStatic, lntypes.PublicKey(unhex(t, vectorResponderKey)), vectorInitiatorEphem)
	if err != nil {
		t.Fatal(err)
	}
	act, err := h.ActOne()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(act[:], unhex(t, vectorActOne)) {
		t.Fatalf("act one %x", act)
	}
	return h
}

// vectorResponder returns a responder that has answered act one.
func vectorResponder(t testing.TB) *Handshake {
	t.Helper()
	h, err := NewResponder(vectorResponderStatic)
	if err != nil {
		t.Fatal(err)
	}
	act, err := h.ReadActOne(unhex(t, vectorActOne), vectorResponderEphem)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(act[:], unhex(t, vectorActTwo)) {
		t.Fatalf("act two %x", act)
	}
	return h
}

// vectorTransports runs the handshake of the vectors on both sides.
func vectorTransports(t testing.TB) (initiator, responder *Transport) {
	t.Helper()
	_, initiator, err := vectorInitiator(t).ReadActTwo(unhex(t, vectorActTwo))
	if err != nil {
		t.Fatal(err)
	}
	_, responder, err = vectorResponder(t).ReadActThree(unhex(t, vectorActThree))
	if err != nil {
		t.Fatal(err)
	}
	return initiator, responder
}

func checkKeys(t *testing.T, tr *Transport, send, recv string) {
	t.Helper()
	for _, c := range []struct {
		name, want string
		got        [32]byte
	}{
		{"sending key", send, tr.send.key}, {"receiving key", recv, tr.recv.key},
		{"sending chain", vectorChain, tr.send.chain}, {"receiving chain", vectorChain, tr.recv.chain},
	} {
		if hex.EncodeToString(c.got[:]) != c.want {
			t.Errorf("%s is %x, want %s", c.name, c.got, c.want)
		}
	}
}

func TestBOLT8_AppendixA_InitiatorSuccess(t *testing.T) {
	h := vectorInitiator(t)
	act, tr, err := h.ReadActTwo(unhex(t, vectorActTwo))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(act[:], unhex(t, vectorActThree)) {
		t.Errorf("act three %x", act)
	}
	checkKeys(t, tr, vectorToResponder, vectorToInitiator)
	if h.Step() != Done {
		t.Errorf("step %s after the last act", h.Step())
	}
}

func TestBOLT8_AppendixA_ResponderSuccess(t *testing.T) {
	h := vectorResponder(t)
	if _, known := h.RemoteKey(); known {
		t.Error("the responder cannot know its peer before act three")
	}
	remote, tr, err := h.ReadActThree(unhex(t, vectorActThree))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(remote[:], unhex(t, vectorInitiatorKey)) {
		t.Errorf("node id %x", remote)
	}
	if key, known := h.RemoteKey(); !known || key != remote {
		t.Errorf("RemoteKey %x %v", key, known)
	}
	checkKeys(t, tr, vectorToInitiator, vectorToResponder)
}

func TestBOLT8_AppendixA_InitiatorErrors(t *testing.T) {
	tests := []struct {
		name, act string
		want      ErrorKind
	}{
		{"act2 short read", vectorActTwo[:98], ErrReadFailed},
		{"act2 long", vectorActTwo + "00", ErrReadFailed},
		{"act2 empty", "", ErrReadFailed},
		{"act2 bad version", "01" + vectorActTwo[2:], ErrBadVersion},
		{"act2 bad key serialization", "0004" + vectorActTwo[4:], ErrBadPubkey},
		{"act2 bad MAC", vectorActTwo[:98] + "af", ErrBadTag},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			h := vectorInitiator(t)
			_, tr, err := h.ReadActTwo(unhex(t, test.act))
			if !errors.Is(err, test.want) || tr != nil {
				t.Fatalf("transport %v, error %v, want %v", tr != nil, err, test.want)
			}
			if h.Step() != Failed {
				t.Errorf("step %s after a failure", h.Step())
			}
			if _, _, err = h.ReadActTwo(unhex(t, vectorActTwo)); !errors.Is(err, ErrOutOfOrder) {
				t.Errorf("a failed handshake goes on: %v", err)
			}
		})
	}
}

func TestBOLT8_AppendixA_ResponderActOneErrors(t *testing.T) {
	tests := []struct {
		name, act string
		want      ErrorKind
	}{
		{"act1 short read", vectorActOne[:98], ErrReadFailed},
		{"act1 bad version", "01" + vectorActOne[2:], ErrBadVersion},
		{"act1 bad key serialization", "0004" + vectorActOne[4:], ErrBadPubkey},
		{"act1 bad MAC", vectorActOne[:98] + "6b", ErrBadTag},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			h, err := NewResponder(vectorResponderStatic)
			if err != nil {
				t.Fatal(err)
			}
			if _, err = h.ReadActOne(unhex(t, test.act), vectorResponderEphem); !errors.Is(err, test.want) {
				t.Fatalf("error %v, want %v", err, test.want)
			}
		})
	}
}

func TestBOLT8_AppendixA_ResponderActThreeErrors(t *testing.T) {
	tests := []struct {
		name, act string
		want      ErrorKind
	}{
		{"act3 bad version", "01" + vectorActThree[2:], ErrBadVersion},
		{"act3 short read", vectorActThree[:130], ErrReadFailed},
		{"act3 bad MAC for ciphertext", "00c9" + vectorActThree[4:], ErrBadCiphertext},
		{
			"act3 bad rs",
			"00bfe3a702e93e3a9948c2ed6e5fd7590a6e1c3a0344cfc9d5b57357049aa2235536ad09a8ee351870c2bb7f78b754a26c6cef79a98d25139c856d7efd252c2ae73c",
			ErrBadPubkey,
		},
		{"act3 bad MAC", vectorActThree[:130] + "bb", ErrBadTag},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			h := vectorResponder(t)
			_, tr, err := h.ReadActThree(unhex(t, test.act))
			if !errors.Is(err, test.want) || tr != nil {
				t.Fatalf("transport %v, error %v, want %v", tr != nil, err, test.want)
			}
			if _, known := h.RemoteKey(); known {
				t.Error("a failed handshake names a peer")
			}
		})
	}
}

func TestBOLT8_AppendixA_MessageEncryption(t *testing.T) {
	want := map[int]string{
		0:    "cf2b30ddf0cf3f80e7c35a6e6730b59fe802473180f396d88a8fb0db8cbcf25d2f214cf9ea1d95",
		1:    "72887022101f0b6753e0c7de21657d35a4cb2a1f5cde2650528bbc8f837d0f0d7ad833b1a256a1",
		500:  "178cb9d7387190fa34db9c2d50027d21793c9bc2d40b1e14dcf30ebeeeb220f48364f7a4c68bf8",
		501:  "1b186c57d44eb6de4c057c49940d79bb838a145cb528d6e8fd26dbe50a60ca2c104b56b60e45bd",
		1000: "4a2f3cc3b5e78ddb83dcb426d9863d9d9a723b0337c89dd0b005d89f8d3c05c52b76b29b740f09",
		1001: "2ecd8c8a5629d0d02ab457a0fdd0f7b90a192cd46be5ecb6ca570bfc5e268338b1a16cf4ef2d36",
	}
	initiator, responder := vectorTransports(t)
	seen := 0
	for i := range 1002 {
		sealed, err := initiator.AppendMessage(nil, []byte("hello"))
		if err != nil {
			t.Fatal(err)
		}
		if w, ok := want[i]; ok {
			seen++
			if hex.EncodeToString(sealed) != w {
				t.Fatalf("message %d is %x, want %s", i, sealed, w)
			}
		}
		plain, err := openMessage(responder, sealed)
		if err != nil || string(plain) != "hello" {
			t.Fatalf("message %d opens to %q, %v", i, plain, err)
		}
	}
	if seen != len(want) {
		t.Fatalf("%d of %d vectors compared", seen, len(want))
	}
}

// openMessage decrypts one whole message.
func openMessage(tr *Transport, sealed []byte) ([]byte, error) {
	n, err := tr.OpenHeader(sealed[:HeaderLen])
	if err != nil {
		return nil, err
	}
	if int(n)+Overhead != len(sealed) {
		return nil, errors.New("the header names another length")
	}
	return tr.OpenBody(sealed[HeaderLen:])
}
