package noise

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// known-attacks N3: keys rotate, so that many messages pass in each direction,
// both interleaved; and every key is used a thousand times at most.
func TestBOLT8_KeyRotation_BothWays(t *testing.T) {
	a, b := vectorTransports(t)
	rng := rand.New(rand.NewSource(8))
	keys := map[[32]byte]int{}
	var frame []byte
	send := func(from, to *Transport, i int) {
		msg := make([]byte, rng.Intn(300))
		rng.Read(msg)
		frame = append(append(frame[:0], make([]byte, HeaderLen)...), msg...)
		sealed, err := from.SealFrame(frame)
		if err != nil {
			t.Fatal(err)
		}
		keys[from.send.key] += 2
		got, err := openMessage(to, sealed)
		if err != nil || !bytes.Equal(got, msg) {
			t.Fatalf("message %d: %v", i, err)
		}
	}
	for i := range 2500 {
		send(a, b, i)
		if i%3 == 0 { // the directions must not share a counter
			send(b, a, i)
			send(b, a, i)
		}
	}
	for i := range 2500 - 1668 {
		send(b, a, i)
	}
	if len(keys) != 10 {
		t.Errorf("%d keys for 2 times 2500 messages, want 10", len(keys))
	}
	for _, uses := range keys {
		if uses != 1000 {
			t.Errorf("a key served %d times", uses)
		}
	}
}

// known-attacks N3: a single flipped bit anywhere ends the direction.
func TestBOLT8_FlippedBits(t *testing.T) {
	sealer, _ := vectorTransports(t)
	sealed, err := sealer.AppendMessage(nil, []byte("to be tampered with"))
	if err != nil {
		t.Fatal(err)
	}
	for bit := range len(sealed) * 8 {
		_, tr := vectorTransportsCached(t)
		bad := bytes.Clone(sealed)
		bad[bit/8] ^= 1 << (bit % 8)
		_, err := openMessage(tr, bad)
		if !errors.Is(err, ErrBadTag) {
			t.Fatalf("bit %d flipped: %v", bit, err)
		}
		if _, err = openMessage(tr, bytes.Clone(sealed)); !errors.Is(err, ErrBroken) {
			t.Fatalf("bit %d flipped: the direction goes on: %v", bit, err)
		}
	}
}

// vectorTransportsCached avoids the curve work where only the keys matter.
func vectorTransportsCached(t testing.TB) (initiator, responder *Transport) {
	to := [32]byte(unhex(t, vectorToResponder))
	from := [32]byte(unhex(t, vectorToInitiator))
	chain := [32]byte(unhex(t, vectorChain))
	return newTransport(to, from, chain), newTransport(from, to, chain)
}

// known-attacks N3: a replayed, reordered or truncated message is refused.
func TestBOLT8_ReplayAndReorder(t *testing.T) {
	for _, name := range []string{"replay", "reorder", "truncate", "header as body", "short header"} {
		t.Run(name, func(t *testing.T) {
			a, b := vectorTransportsCached(t)
			one, _ := a.AppendMessage(nil, []byte("one"))
			two, _ := a.AppendMessage(nil, []byte("two"))
			var err error
			switch name {
			case "replay":
				if _, err = openMessage(b, bytes.Clone(one)); err != nil {
					t.Fatal(err)
				}
				_, err = b.OpenHeader(one[:HeaderLen])
			case "reorder":
				_, err = b.OpenHeader(two[:HeaderLen])
			case "truncate":
				if _, err = b.OpenHeader(one[:HeaderLen]); err != nil {
					t.Fatal(err)
				}
				_, err = b.OpenBody(one[HeaderLen : len(one)-1])
			case "header as body":
				_, err = b.OpenBody(one[HeaderLen:])
			case "short header":
				_, err = b.OpenHeader(one[:HeaderLen-1])
			}
			if err == nil {
				t.Fatal("accepted")
			}
			if _, err = b.OpenHeader(two[:HeaderLen]); !errors.Is(err, ErrBroken) {
				t.Fatalf("the direction goes on: %v", err)
			}
			if _, err = b.OpenBody(two[HeaderLen:]); !errors.Is(err, ErrBroken) {
				t.Fatalf("the direction goes on: %v", err)
			}
		})
	}
}

func TestMessageLengthLimits(t *testing.T) {
	a, b := vectorTransportsCached(t)
	for _, n := range []int{0, 1, MaxMessageLen} {
		sealed, err := a.AppendMessage([]byte("kept"), make([]byte, n))
		if err != nil || string(sealed[:4]) != "kept" {
			t.Fatalf("%d bytes: %v", n, err)
		}
		plain, err := openMessage(b, sealed[4:])
		if err != nil || len(plain) != n {
			t.Fatalf("%d bytes open to %d: %v", n, len(plain), err)
		}
	}
	// Refusing must not use up a nonce. // known-attacks W1
	if _, err := a.AppendMessage(nil, make([]byte, MaxMessageLen+1)); !errors.Is(err, ErrMessageTooLong) {
		t.Fatalf("too long: %v", err)
	}
	if _, err := a.SealFrame(make([]byte, HeaderLen+MaxMessageLen+1)); !errors.Is(err, ErrMessageTooLong) {
		t.Fatalf("too long: %v", err)
	}
	if _, err := a.SealFrame(make([]byte, HeaderLen-1)); !errors.Is(err, ErrMessageTooLong) {
		t.Fatalf("no room: %v", err)
	}
	sealed, _ := a.AppendMessage(nil, []byte("still in step"))
	if plain, err := openMessage(b, sealed); err != nil || string(plain) != "still in step" {
		t.Fatalf("%q %v", plain, err)
	}
}

func TestHandshakeOrder(t *testing.T) {
	calls := map[string]func(*Handshake) error{
		"ActOne": func(h *Handshake) error { _, err := h.ActOne(); return err },
		"ReadActOne": func(h *Handshake) error {
			_, err := h.ReadActOne(unhex(t, vectorActOne), vectorResponderEphem)
			return err
		},
		"ReadActTwo":   func(h *Handshake) error { _, _, err := h.ReadActTwo(unhex(t, vectorActTwo)); return err },
		"ReadActThree": func(h *Handshake) error { _, _, err := h.ReadActThree(unhex(t, vectorActThree)); return err },
	}
	initiator := func() *Handshake {
		h, err := NewInitiator(vectorInitiatorStatic, lntypes.PublicKey(unhex(t, vectorResponderKey)), vectorInitiatorEphem)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	responder := func() *Handshake {
		h, err := NewResponder(vectorResponderStatic)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	for _, path := range []struct {
		make  func() *Handshake
		steps []string
	}{
		{initiator, []string{"ActOne", "ReadActTwo"}},
		{responder, []string{"ReadActOne", "ReadActThree"}},
	} {
		for done := 0; done <= len(path.steps); done++ {
			for name, call := range calls {
				h := path.make()
				for _, s := range path.steps[:done] {
					if err := calls[s](h); err != nil {
						t.Fatal(err)
					}
				}
				legal := done < len(path.steps) && path.steps[done] == name
				err := call(h)
				if legal && err != nil || !legal && !errors.Is(err, ErrOutOfOrder) {
					t.Errorf("%s after %v: %v", name, path.steps[:done], err)
				}
			}
		}
	}
}

func TestBadKeys(t *testing.T) {
	if _, err := NewInitiator(vectorInitiatorStatic, lntypes.PublicKey{4}, vectorInitiatorEphem); !errors.Is(err, ErrBadPubkey) {
		t.Errorf("bad node id: %v", err)
	}
	if _, err := NewResponder(memoryKey{}); !errors.Is(err, ErrLocalKey) {
		t.Errorf("zero static key: %v", err)
	}
	h, err := NewInitiator(vectorInitiatorStatic, lntypes.PublicKey(unhex(t, vectorResponderKey)), lntypes.SecretKey{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = h.ActOne(); !errors.Is(err, ErrLocalKey) {
		t.Errorf("zero ephemeral key: %v", err)
	}
}

// known-attacks N4: no formatting verb shows a secret.
func TestSecretsAreRedacted(t *testing.T) {
	h := vectorResponder(t)
	half := *h
	a, _ := vectorTransports(t)
	secrets := [][]byte{
		half.ephemeral[:], half.chain[:], half.tempKey[:], half.hash[:],
		a.send.key[:], a.send.chain[:], a.recv.key[:],
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%T %v"} {
		for _, value := range []any{h, half, a, *a, a.send, &a.recv, []any{h, a}, struct{ T *Transport }{a}, struct{ T Transport }{*a}} {
			text := fmt.Sprintf(verb, value)
			for i, s := range secrets {
				if strings.Contains(strings.ToLower(text), hex.EncodeToString(s[:8])) ||
					strings.Contains(text, fmt.Sprint(s[:8])[1:20]) || bytes.Contains([]byte(text), s[:8]) {
					t.Errorf("%s of %T shows secret %d", verb, value, i)
				}
			}
		}
	}
	if got := a.send.key; got == [32]byte{} {
		t.Fatal("the test looks for nothing")
	}
}

func TestFinishedHandshakeHoldsNoSecrets(t *testing.T) {
	h := vectorInitiator(t)
	if _, _, err := h.ReadActTwo(unhex(t, vectorActTwo)); err != nil {
		t.Fatal(err)
	}
	if h.ephemeral != (lntypes.SecretKey{}) || h.chain != [32]byte{} || h.tempKey != [32]byte{} {
		t.Error("secrets outlive the handshake")
	}
}

func TestTransportAllocatesNothing(t *testing.T) {
	a, b := vectorTransportsCached(t)
	frame := make([]byte, HeaderLen+1024, HeaderLen+1024+16)
	other := make([]byte, 0, 1024+Overhead)
	cycle := func() {
		sealed, err := a.SealFrame(frame)
		if err != nil {
			t.Fatal(err)
		}
		if _, err = openMessage(b, sealed); err != nil {
			t.Fatal(err)
		}
		if other, err = b.AppendMessage(other[:0], frame[:100]); err != nil {
			t.Fatal(err)
		}
		if _, err = openMessage(a, other); err != nil {
			t.Fatal(err)
		}
	}
	// 400 messages stay below the first rotation.
	if n := testing.AllocsPerRun(400, cycle); n != 0 {
		t.Errorf("%v allocations per message", n)
	}
}

// FuzzHandshake feeds every act of each role with arbitrary bytes: they must be
// refused without a panic unless they are the expected ones.
func FuzzHandshake(f *testing.F) {
	f.Add(unhex(f, vectorActOne))
	f.Add(unhex(f, vectorActTwo))
	f.Add(unhex(f, vectorActThree))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, act []byte) {
		h, err := NewResponder(vectorResponderStatic)
		if err != nil {
			t.Fatal(err)
		}
		// A peer can make valid first acts of its own, but no third one without
		// knowing what the vectors' initiator knew.
		_, _ = h.ReadActOne(act, vectorResponderEphem)
		if _, _, err = vectorResponder(t).ReadActThree(act); err == nil && !bytes.Equal(act, unhex(t, vectorActThree)) {
			t.Errorf("act three %x accepted", act)
		}
		if _, _, err = vectorInitiator(t).ReadActTwo(act); err == nil && !bytes.Equal(act, unhex(t, vectorActTwo)) {
			t.Errorf("act two %x accepted", act)
		}
	})
}

// FuzzTransport feeds a receiving transport arbitrary bytes.
func FuzzTransport(f *testing.F) {
	a, _ := vectorTransportsCached(f)
	good, _ := a.AppendMessage(nil, []byte("hello"))
	f.Add(good)
	f.Add(bytes.Repeat([]byte{0}, 40))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, tr := vectorTransportsCached(t)
		if len(data) < HeaderLen {
			if _, err := tr.OpenHeader(data); err == nil {
				t.Error("short header accepted")
			}
			return
		}
		if _, err := tr.OpenHeader(data[:HeaderLen]); err == nil && !bytes.Equal(data[:HeaderLen], good[:HeaderLen]) {
			t.Errorf("forged header %x accepted", data[:HeaderLen])
		}
		if _, err := tr.OpenBody(data[HeaderLen:]); err == nil && !bytes.HasPrefix(good, data[:HeaderLen]) {
			t.Error("forged body accepted")
		}
	})
}

// knownKey is a StaticKey that works as the keys manager's does.
type knownKey struct {
	memoryKey
	pub lntypes.PublicKey
}

func (k *knownKey) PublicKey() (lntypes.PublicKey, error) { return k.pub, nil }

func (k *knownKey) ECDHPoint(their *secp.Point) ([32]byte, error) {
	return secp.ECDHPoint(k.memoryKey, their)
}

func newKnownKey(k memoryKey) *knownKey {
	pub, _ := k.PublicKey()
	return &knownKey{k, pub}
}

// A static key that takes parsed keys gives the same messages.
func TestPointKey(t *testing.T) {
	i, _ := NewInitiator(newKnownKey(vectorInitiatorStatic), lntypes.PublicKey(unhex(t, vectorResponderKey)), vectorInitiatorEphem)
	r, _ := NewResponder(newKnownKey(vectorResponderStatic))
	one, _ := i.ActOne()
	two, err := r.ReadActOne(one[:], vectorResponderEphem)
	if err != nil || hex.EncodeToString(two[:]) != vectorActTwo {
		t.Fatalf("act two %x, %v", two, err)
	}
	three, _, err := i.ReadActTwo(two[:])
	if err != nil || hex.EncodeToString(three[:]) != vectorActThree {
		t.Fatalf("act three %x, %v", three, err)
	}
	if _, _, err := r.ReadActThree(three[:]); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkHandshake(b *testing.B) {
	initiator, responder := newKnownKey(vectorInitiatorStatic), newKnownKey(vectorResponderStatic)
	responderKey := responder.pub
	b.ReportAllocs()
	for b.Loop() {
		i, _ := NewInitiator(initiator, responderKey, vectorInitiatorEphem)
		r, _ := NewResponder(responder)
		one, _ := i.ActOne()
		two, _ := r.ReadActOne(one[:], vectorResponderEphem)
		three, _, _ := i.ReadActTwo(two[:])
		if _, _, err := r.ReadActThree(three[:]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTransport measures one 1 KiB message encrypted and decrypted.
func BenchmarkTransport(b *testing.B) {
	for _, size := range []int{64, 1024, MaxMessageLen} {
		b.Run(fmt.Sprintf("%dB", size), func(b *testing.B) {
			from, to := vectorTransportsCached(b)
			frame := make([]byte, HeaderLen+size, Overhead+size)
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				sealed, _ := from.SealFrame(frame)
				if _, err := openMessage(to, sealed); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
