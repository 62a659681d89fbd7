package lnwire

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

func TestEveryMessageRoundTrips(t *testing.T) {
	for seed := range uint64(20) {
		for _, m := range filled(t, seed, seed%4 == 3) {
			b, err := EncodeMessage(m)
			if err != nil {
				t.Fatalf("%T: %v", m, err)
			}
			back, err := DecodeMessage(b)
			if err != nil {
				t.Errorf("%T: %v\n%x", m, err, b)
				continue
			}
			if !reflect.DeepEqual(m, back) {
				t.Errorf("seed %d: %+v\nbecame %+v", seed, m, back)
			}
			again, _ := EncodeMessage(back)
			if !bytes.Equal(b, again) {
				t.Errorf("%T encodes as %x, then as %x", m, b, again)
			}
		}
	}
}

// A message must not keep its buffer alive, nor change with it.
func TestDecodedMessagesAreCopies(t *testing.T) {
	for _, m := range filled(t, 5, false) {
		b, _ := EncodeMessage(m)
		back, err := DecodeMessage(b)
		if err != nil {
			t.Fatalf("%T: %v", m, err)
		}
		for i := range b {
			b[i] ^= 0xff
		}
		if !reflect.DeepEqual(m, back) {
			t.Errorf("%T changed with its buffer", m)
		}
	}
}

// known-attacks W4: no known message that is cut short passes for a message.
func TestTruncatedMessagesFail(t *testing.T) {
	for _, m := range filled(t, 1, true) {
		b, _ := EncodeMessage(m)
		for n := range b {
			got, err := DecodeMessage(b[:n])
			var kind *lntypes.DecodeError
			if !errors.As(err, &kind) || got != nil {
				t.Errorf("%T: %d of %d bytes gave %v, %v", m, n, len(b), got, err)
			}
		}
	}
}

// hasExcess reports messages whose trailing bytes are not an extension.
func hasExcess(m Message) bool {
	switch m.(type) {
	case *ChannelAnnouncement, *NodeAnnouncement, *ChannelUpdate, *ErrorMessage, *WarningMessage, *Ping, *Pong:
		return true
	}
	return false
}

func TestBOLT1_Extensions(t *testing.T) {
	for _, m := range filled(t, 2, true) {
		if hasExcess(m) {
			continue
		}
		b, _ := EncodeMessage(m)
		odd := tlv.AppendRecord(bytes.Clone(b), 1_000_001, []byte("future"))
		back, err := DecodeMessage(odd)
		if err != nil || !reflect.DeepEqual(m, back) {
			t.Errorf("%T with an odd record: %v", m, err)
		}
		even := tlv.AppendRecord(bytes.Clone(b), 1_000_000, []byte("future"))
		if _, err := DecodeMessage(even); !errors.Is(err, lntypes.ErrUnknownRequiredFeature) {
			t.Errorf("%T with an even record: %v", m, err)
		}
		for _, junk := range [][]byte{{0xfd}, {0xfd, 0, 1, 0}, {101, 2, 0}, {103, 0, 101, 0}, {101, 0, 101, 0}} {
			if _, err := DecodeMessage(append(bytes.Clone(b), junk...)); err == nil {
				t.Errorf("%T with extension %x was accepted", m, junk)
			}
		}
	}
}

// known-attacks W3: every record of fixed size with length zero, one short and
// one long.
func TestFixedSizeRecords(t *testing.T) {
	sizes := []struct {
		m    Message
		typ  uint64
		size int
	}{
		{&ChannelReady{}, 1, 8}, {&OpenChannelV2{}, 2, 0}, {&AcceptChannelV2{}, 2, 0}, {&TxAddInput{}, 0, 32},
		{&TxSignatures{}, 0, 64}, {&TxInitRbf{}, 0, 8}, {&TxInitRbf{}, 2, 0}, {&TxAckRbf{}, 0, 8}, {&TxAckRbf{}, 2, 0},
		{&SpliceInit{}, 2, 0}, {&SpliceAckMessage{}, 2, 0}, {&ClosingSigned{}, 1, 16}, {&ClosingComplete{}, 1, 64},
		{&ClosingComplete{}, 2, 64}, {&ClosingComplete{}, 3, 64}, {&ClosingSig{}, 1, 64}, {&ClosingSig{}, 2, 64},
		{&ClosingSig{}, 3, 64}, {&UpdateAddHTLC{}, 0, 33}, {&UpdateAddHTLC{}, 65537, 8}, {&UpdateFulfillHTLC{}, 1, 920},
		{&UpdateFailHTLC{}, 1, 920}, {&CommitmentSigned{}, 1, 32}, {&StartBatch{}, 1, 2}, {&ChannelReestablish{}, 0, 32},
		{&ChannelReestablish{}, 1, 33}, {&ChannelReestablish{}, 5, 33}, {&Init{}, 1, 32},
		{&QueryChannelRange{}, 1, 1}, {&ReplyChannelRange{}, 3, 0}, {&ReplyChannelRange{}, 1, 1}, {&QueryShortChannelIds{}, 1, 1},
	}
	f := newFiller(t, 3, true)
	for _, c := range sizes {
		f.fill(reflect.ValueOf(c.m).Elem())
		b, _ := EncodeMessage(c.m)
		value := make([]byte, c.size+1)
		if c.size == 33 {
			copy(value, f.keys[0][:])
		}
		try := func(n int) error {
			_, err := DecodeMessage(tlv.AppendRecord(bytes.Clone(b), c.typ, value[:n]))
			return err
		}
		if err := try(c.size); err != nil {
			t.Errorf("%T record %d of %d bytes: %v", c.m, c.typ, c.size, err)
		}
		for _, n := range []int{0, c.size - 1, c.size + 1} {
			if n >= 0 && n != c.size && (c.size != 32 || n != 0 || c.m.MsgType() != MsgTypeInit) && try(n) == nil {
				t.Errorf("%T record %d accepted with %d bytes", c.m, c.typ, n)
			}
		}
	}
}

// Fields that must be points are refused when they are none.
func TestInvalidPointsFail(t *testing.T) {
	notOnCurve := lntypes.PublicKey{0: 2, 32: 5}
	var points int
	for _, m := range filled(t, 4, false) {
		v := reflect.ValueOf(m).Elem()
		for i := range v.NumField() {
			k, ok := v.Field(i).Addr().Interface().(*lntypes.PublicKey)
			if p, isPtr := v.Field(i).Interface().(*lntypes.PublicKey); isPtr {
				k, ok = p, true
			}
			if !ok {
				continue
			}
			points++
			for _, bad := range []lntypes.PublicKey{{}, notOnCurve, {0: 4, 32: 1}} {
				good := *k
				*k = bad
				b, _ := EncodeMessage(m)
				if _, err := DecodeMessage(b); err == nil {
					t.Errorf("%T accepts %v as %s", m, bad, v.Type().Field(i).Name)
				}
				*k = good
			}
		}
	}
	if points < 25 {
		t.Errorf("only %d points looked at", points)
	}
	// The onion's own key is for the onion's handler to judge (BOLT 4, invalid_onion_key).
	add := &UpdateAddHTLC{}
	b, _ := EncodeMessage(add)
	if _, err := DecodeMessage(b); err != nil {
		t.Errorf("update_add_htlc with an invalid onion key: %v", err)
	}
}

// known-attacks W1: what does not fit into a frame is refused, not cut.
func TestOversizedMessages(t *testing.T) {
	big := make([]byte, 70000)
	cases := []Message{
		&Shutdown{Scriptpubkey: big}, &UpdateFailHTLC{Reason: OnionErrorPacket{Data: big}}, &PeerStorage{Data: big},
		&TxAddInput{Prevtx: TransactionU16LenLimited{raw: big}}, &TxAbort{Data: big}, &ErrorMessage{Data: string(big)},
		&CommitmentSigned{HTLCSignatures: make([]lntypes.Signature, 1024)},
		&QueryShortChannelIds{ShortChannelIDs: make([]lntypes.ShortChannelID, 8192)},
		&OnionMessage{OnionRoutingPacket: Packet{HopData: big}}, &Ping{Byteslen: 65532}, &Unknown{Type: 40001, Payload: big},
		&NodeAnnouncement{Contents: UnsignedNodeAnnouncement{excessData: big}},
		&ClosingComplete{CloserScriptpubkey: big[:40000], CloseeScriptpubkey: big[:40000]},
	}
	for _, m := range cases {
		prefix := []byte("kept")
		b, err := AppendMessage(prefix, m)
		var long ErrTooLong
		if !errors.As(err, &long) || long.Type != m.MsgType() || !bytes.Equal(b, prefix) {
			t.Errorf("%T: %v, %d bytes", m, err, len(b))
		}
		if b, err := EncodeMessage(m); err == nil || b != nil {
			t.Errorf("%T: encoded to %d bytes", m, len(b))
		}
	}
	largest := &PeerStorage{Data: big[:MaxPeerStorage]}
	if b, err := EncodeMessage(largest); err != nil || len(b) != MaxMessageLen {
		t.Errorf("largest peer_storage: %d bytes, %v", len(b), err)
	}
}

// known-attacks W5: unknown flags, feature bits, addresses and trailing bytes
// of signed gossip are the same after decoding and encoding.
func TestSignedGossipKeepsItsBytes(t *testing.T) {
	var msgs [][]byte
	f := newFiller(t, 6, false)
	update := &ChannelUpdate{}
	f.fill(reflect.ValueOf(update).Elem())
	b, _ := EncodeMessage(update)
	for flags := range 256 { // message_flags is the byte before channel_flags
		c := bytes.Clone(b)
		c[2+64+32+8+4] = byte(flags)
		msgs = append(msgs, c, append(c, 0, 1, 2, 0xff))
	}
	node := &NodeAnnouncement{}
	f.fill(reflect.ValueOf(node).Elem())
	node.Contents.excessAddressData = []byte{6, 1, 2, 3}
	node.Contents.excessData = []byte{0xff, 0, 4}
	b, _ = EncodeMessage(node)
	msgs = append(msgs, b)
	channel := &ChannelAnnouncement{}
	f.fill(reflect.ValueOf(channel).Elem())
	channel.Contents.ExcessData = []byte{0, 0, 0}
	b, _ = EncodeMessage(channel)
	msgs = append(msgs, b)
	for _, in := range msgs {
		m, err := DecodeMessage(in)
		if err != nil {
			t.Fatalf("%x: %v", in, err)
		}
		if out, _ := EncodeMessage(m); !bytes.Equal(in, out) {
			t.Errorf("%T changed:\n%x\n%x", m, in, out)
		}
	}
	m, _ := DecodeMessage(msgs[len(msgs)-2])
	if n := m.(*NodeAnnouncement).Contents.ExcessLen(); n != 7 {
		t.Errorf("excess of %d bytes, want 7", n)
	}
	if len(m.(*NodeAnnouncement).Contents.Addresses) != 3 {
		t.Error("addresses before the unknown one are lost")
	}
}

func TestNodeAnnouncementAddresses(t *testing.T) {
	head := append([]byte{0, 0, 0, 0, 0, 1}, make([]byte, 33+3+32)...)
	cases := []struct {
		name, addrs string
		want        int
		bad         bool
	}{
		{"none", "0000", 0, false},
		{"two", "000e" + "017f0000012607" + "010a0000012607", 2, false},
		{"unknown after one", "0009" + "017f0000012607" + "0900", 1, false},
		{"hostname", "0008" + "0504686f73742607", 1, false},
		{"hostname with a low line", "0008" + "0504685f73742607", 1, false},
		{"hostname with a bad character", "000f" + "017f0000012607" + "0504686f20742607", 1, false},
		{"address after a bad hostname", "000f" + "0504686f20742607" + "017f0000012607", 0, false},
		{"cut in the hostname", "0004" + "0504686f", 0, true},
		{"cut in the address", "0003" + "017f0000012607", 0, true},
		{"cut in the second address", "0009" + "017f0000012607" + "020000000000000000000000000000000000000000", 0, true},
		{"length beyond the message", "ffff" + "017f0000012607", 0, true},
	}
	for _, c := range cases {
		got, err := ReadUnsignedNodeAnnouncement(append(bytes.Clone(head), unhex(t, c.addrs)...))
		if (err != nil) != c.bad || err == nil && len(got.Addresses) != c.want {
			t.Errorf("%s: %d addresses, %v", c.name, len(got.Addresses), err)
		}
		if whole := append(bytes.Clone(head), unhex(t, c.addrs)...); err == nil && !bytes.Equal(got.Write(), whole) {
			t.Errorf("%s: written as %x, want %x", c.name, got.Write(), whole)
		}
	}
}

func TestBOLT1_UnknownTypes(t *testing.T) {
	for _, typ := range []uint16{0, 3, 75, 76, 137, 260, 32768, 65535} {
		m, err := DecodeMessage([]byte{byte(typ >> 8), byte(typ), 1, 2})
		u, ok := m.(*Unknown)
		if err != nil || !ok || u.Type != typ || !bytes.Equal(u.Payload, []byte{1, 2}) || IsEven(typ) != (typ%2 == 0) {
			t.Errorf("type %d: %#v, %v", typ, m, err)
		}
		if b, _ := EncodeMessage(m); !bytes.Equal(b, []byte{byte(typ >> 8), byte(typ), 1, 2}) {
			t.Errorf("type %d written as %x", typ, b)
		}
	}
	for _, b := range [][]byte{nil, {1}} {
		if m, err := DecodeMessage(b); err == nil || m != nil {
			t.Errorf("%x gave %v", b, m)
		}
	}
}

// Errors must be obeyed whatever their text, and whatever follows it.
func TestBOLT1_ErrorText(t *testing.T) {
	b := append([]byte{0, 17}, make([]byte, 32)...)
	b = append(b, 0, 3, 'a', 0xff, 'b', 2, 0)
	m, err := DecodeMessage(b)
	if err != nil || m.(*ErrorMessage).Data != "a\uFFFDb" {
		t.Errorf("%v, %v", m, err)
	}
}

func TestInitWithUnknownAddress(t *testing.T) {
	m, err := DecodeMessage(unhex(t, "0010"+"0000"+"0000"+"03020900"))
	if err != nil || m.(*Init).RemoteNetworkAddress != nil {
		t.Errorf("address of unknown type: %v, %v", m, err)
	}
	for _, bad := range []string{"0300", "0302017f", "030801" + "7f0000010000" + "00", "0121" + strings.Repeat("00", 33)} {
		if m, err := DecodeMessage(unhex(t, "0010"+"0000"+"0000"+bad)); err == nil {
			t.Errorf("%s gave %+v", bad, m)
		}
	}
}

// Lengths and counts that are not backed by bytes must not cost memory.
func TestClaimedLengthsDoNotAllocate(t *testing.T) {
	z := func(n int) string { return strings.Repeat("00", n) }
	cases := []string{
		"0084" + z(96) + "ffff",                                 // commitment_signed: signatures
		"0047" + z(64) + "ffff",                                 // tx_signatures: witnesses
		"0047" + z(64) + "0001" + "0009" + "ffffffffffffffffff", // items of a witness
		"0042" + z(40) + "000e" + z(4) + "ffffffffffffffffff00", // tx_add_input: inputs
		"0105" + z(32) + "ffff00",                               // query_short_channel_ids
		"0011" + z(32) + "ffff",                                 // error
		"0201" + "02" + z(31) + "01" + "ffff",                   // onion_message
		"0026" + z(32) + "ffff", "0028" + z(32) + "ffff", "0007" + "ffff",
	}
	for _, c := range cases {
		b := unhex(t, c)
		var err error
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range 100 {
			_, err = DecodeMessage(b)
		}
		runtime.ReadMemStats(&after)
		bytesPer := (after.TotalAlloc - before.TotalAlloc) / 100
		if err == nil || bytesPer > 8192 {
			t.Errorf("%.12s…: %v, %d bytes allocated", c, err, bytesPer)
		}
	}
}

func TestReadWritePairs(t *testing.T) {
	f := newFiller(t, 8, false)
	splice, ack, locked := &Splice{}, &SpliceAck{}, &SpliceLocked{}
	for _, v := range []any{splice, ack, locked} {
		f.fill(reflect.ValueOf(v).Elem())
	}
	if got, err := ReadSplice(splice.Write()); err != nil || got != *splice {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := ReadSpliceAck(ack.Write()); err != nil || got != *ack {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := ReadSpliceLocked(locked.Write()); err != nil || got != *locked {
		t.Errorf("%+v, %v", got, err)
	}
	onion := &OnionPacket{}
	f.fill(reflect.ValueOf(onion).Elem())
	if got, err := ReadOnionPacket(onion.Write()); err != nil || got != *onion || len(onion.Write()) != 1366 {
		t.Errorf("onion packet: %v", err)
	}
	if _, err := ReadOnionPacket(append(onion.Write(), 0)); err == nil {
		t.Error("a byte behind the onion packet was accepted")
	}
}

func TestNetworkUpdateRoundTrip(t *testing.T) {
	f := newFiller(t, 9, false)
	msg := ChannelUpdate{}
	f.fill(reflect.ValueOf(&msg).Elem())
	for _, u := range []NetworkUpdate{ChannelUpdateMessage{Msg: msg}, ChannelFailure{ShortChannelID: 42, IsPermanent: true},
		NodeFailure{NodeID: f.keys[0]}} {
		b := WriteNetworkUpdate(u)
		got, err := ReadNetworkUpdate(b)
		if err != nil || !reflect.DeepEqual(u, got) {
			t.Errorf("%+v became %+v, %v", u, got, err)
		}
		for n := range b {
			if got, err := ReadNetworkUpdate(b[:n]); err == nil {
				t.Errorf("%x gave %+v", b[:n], got)
			}
		}
	}
	want := unhex(t, "02"+"0d"+"0008000000000000002a"+"020101")
	if b := WriteNetworkUpdate(ChannelFailure{ShortChannelID: 42, IsPermanent: true}); !bytes.Equal(b, want) {
		t.Errorf("wrote %x, want %x", b, want)
	}
	if u, err := ReadNetworkUpdate([]byte{1, 0}); u != nil || err != nil {
		t.Errorf("odd variant: %v, %v", u, err)
	}
	for _, bad := range []string{"0600", "0200", "020a0008000000000000002a", "0203020101"} {
		if u, err := ReadNetworkUpdate(unhex(t, bad)); err == nil {
			t.Errorf("%s gave %v", bad, u)
		}
	}
}

func TestSecretsRedact(t *testing.T) {
	m := UpdateFulfillHTLC{PaymentPreimage: lntypes.PaymentPreimage(rep(0xab))}
	if s := fmt.Sprintf("%v %+v", m, m); strings.Contains(s, "abab") || strings.Contains(s, "171 171") {
		t.Errorf("preimage in %s", s)
	}
}

func FuzzDecodeMessage(f *testing.F) {
	for _, m := range filled(f, 10, false) {
		b, _ := EncodeMessage(m)
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		m, err := DecodeMessage(in)
		if err != nil {
			return
		}
		out := m.AppendTo([]byte{in[0], in[1]})
		back, err := DecodeMessage(out)
		if err != nil {
			t.Fatalf("%T: %x was written as %x, which does not decode: %v", m, in, out, err)
		}
		if !reflect.DeepEqual(m, back) {
			t.Errorf("%T: %x became %x", m, in, out)
		}
		switch m.(type) {
		case *ChannelAnnouncement, *NodeAnnouncement, *ChannelUpdate, *Unknown:
			if !bytes.Equal(in, out) {
				t.Errorf("%T: %x became %x", m, in, out)
			}
		}
	})
}

func FuzzReadNetworkUpdate(f *testing.F) {
	f.Add(WriteNetworkUpdate(ChannelFailure{ShortChannelID: 1}))
	f.Fuzz(func(t *testing.T, in []byte) {
		u, err := ReadNetworkUpdate(in)
		if err != nil || u == nil {
			return
		}
		if back, err := ReadNetworkUpdate(WriteNetworkUpdate(u)); err != nil || !reflect.DeepEqual(u, back) {
			t.Errorf("%v became %v, %v", u, back, err)
		}
	})
}

func BenchmarkDecodeCommitmentSigned(b *testing.B) {
	enc, _ := EncodeMessage(&CommitmentSigned{HTLCSignatures: make([]lntypes.Signature, 10)})
	b.ReportAllocs()
	for range b.N {
		if _, err := DecodeMessage(enc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeUpdateAddHTLC(b *testing.B) {
	enc, _ := EncodeMessage(&UpdateAddHTLC{})
	b.ReportAllocs()
	for range b.N {
		if _, err := DecodeMessage(enc); err != nil {
			b.Fatal(err)
		}
	}
}
