package lnwire

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// Keys and signatures of the figures below: keys of the secrets 01..01 to
// 06..06, and what they sign.
const (
	hexKey1 = "031b84c5567b126440995d3ed5aaba0565d71e1834604819ff9c17f5e9d5dd078f"
	hexKeys = hexKey1 + "024d4b6cd1361032ca9bd2aeb9d900aa4d45d9ead80ac9423374c451a7254d0766" +
		"02531fe6068134503d2723133227c867ac8fa6c83c537e9a44c3c5bdbdcb1fe337" +
		"03462779ad4aad39514614751a71085f2f10e1c7a593e4e030efb5b8721ce55b0b"
	hexKey5 = "0362c0a046dacce86ddd0343c6d3c7c79c2208ba0d9c9cf24a6d046d21d21f90f7"
	hexKey6 = "03f006a18d5653c4edf5391ff23a61f03ff83d237e880ee61187fa9f379a028e0a"
	hexSig1 = "d977cb9b53d93a6ff64bb5f1e158b4094b66e798fb12911168a3ccdf80a83096340a6a95da0ae8d9f776528eecdbb747eb6b545495a4319ed5378e35b21e073a"
	hexSigs = "1735b6a427e80d5fe7cd90a2f4ee08dc9c27cda7c35a4172e5d85b12c49d4232537e98f9b1f3c5e6989a8b9644e90e8918127680dbd0d4043510840fc0f1e11a" +
		"216c280b5395a2546e7e4b2663e04f811622f15a4f91e83aa2e92ba2a573c139142c54ae63072a1ec1ee7dc0c04bde5c847806172aa05c92c22ae8e308d1d269" +
		"2b12cc195ce0a2d1bda6a88befa19fa07f51caa75ce83837f28965600b8aacab0855ffb0e741ec5f7c41421e9829a9d48611c8c831f71be5ea73e66594977ffd"
	hexMainnet = "6fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000"
	hexTxid    = "6e96fe9f8b0ddcd729ba03cfafa5a27b050b39d354dd980814268dfa9a44d4c2"
	hexP2PKH   = "76a91479b000887626b294a914501a4cd226b58b23598388ac"
)

// figures builds the messages of the reference's own encoding tests.
type figures struct{ testing.TB }

func (f figures) key(b byte) lntypes.PublicKey { return key(f, b) }
func (f figures) node(b byte) lntypes.NodeID   { return lntypes.NodeID(key(f, b)) }
func (f figures) sig(i int) lntypes.Signature {
	return lntypes.Signature(unhex(f, (hexSig1 + hexSigs)[128*(i-1):128*i]))
}

// The encodings are figures of the reference 0.0.121.
func TestReferenceEncodings(t *testing.T) {
	f := figures{t}
	id, tx := rep(2), lntypes.Txid(unhex(t, hexTxid))
	hexID, hex1 := strings.Repeat("02", 32), strings.Repeat("01", 32)
	mainnet := lntypes.NetworkBitcoin.ChainHash()
	script := unhex(t, hexP2PKH)
	empty := features.ChannelTypeFeaturesEmpty()
	contribution := int64(1311768467284833366)
	cases := []struct {
		m    Message
		want string
	}{
		{&Init{Features: features.InitFeaturesFromLEBytes([]byte{255, 255, 255}), Networks: &[]lntypes.ChainHash{mainnet}},
			"00023fff0003ffffff0120" + hexMainnet},
		{&Init{Features: features.InitFeaturesFromLEBytes([]byte{255})}, "0001ff0001ff"},
		{&Init{Networks: &[]lntypes.ChainHash{rep(1), rep(2)}}, "00000000" + "0140" + hex1 + hexID},
		{&Init{Networks: &[]lntypes.ChainHash{mainnet}, RemoteNetworkAddress: TcpIpV4{Addr: [4]byte{127, 0, 0, 1}, Port: 1000}},
			"000000000120" + hexMainnet + "0307017f00000103e8"},
		{&ErrorMessage{id, "rust-lightning"}, hexID + "000e727573742d6c696768746e696e67"},
		{&WarningMessage{id, "rust-lightning"}, hexID + "000e727573742d6c696768746e696e67"},
		{&Ping{64, 64}, "00400040" + strings.Repeat("00", 64)},
		{&Pong{64}, "0040" + strings.Repeat("00", 64)},
		{&OpenChannel{mainnet, id, 1311768467284833366, 2536655962884945560, 3608586615801332854, 8517154655701053848,
			8665828695742877976, 2316138423780173, 821716, 49340, 49340, f.key(1), f.key(2), f.key(3), f.key(4), f.key(5), f.key(6),
			1 << 5, &script, &empty},
			hexMainnet + hexID + "1234567890123456" + "2334032891223698" + "3214466870114476" + "7633030896203198" +
				"7843354906241118" + "00083a840000034d" + "000c89d4c0bcc0bc" + hexKeys + hexKey5 + hexKey6 + "20" +
				"0019" + hexP2PKH + "0100"},
		{&AcceptChannel{id, 1311768467284833366, 2536655962884945560, 3608586615801332854, 2316138423780173, 821716,
			49340, 49340, f.key(1), f.key(2), f.key(3), f.key(4), f.key(5), f.key(6), nil, nil},
			hexID + "1234567890123456" + "2334032891223698" + "3214466870114476" + "00083a840000034d" + "000c89d4c0bcc0bc" +
				hexKeys + hexKey5 + hexKey6},
		{&FundingCreated{id, tx, 255, f.sig(1)}, hexID + hexTxid + "00ff" + hexSig1},
		{&FundingSigned{id, f.sig(1)}, hexID + hexSig1},
		{&ChannelReady{id, f.key(1), nil}, hexID + hexKey1},
		{&Stfu{id, 1}, hexID + "01"},
		{&TxAddOutput{id, 4886718345, 4886718345, unhex(t, "001436ec78d514df462da95e6a00c24daa8915362d42")},
			hexID + "0000000123456789" + "0000000123456789" + "0016" + "001436ec78d514df462da95e6a00c24daa8915362d42"},
		{&TxRemoveInput{id, 4886718345}, hexID + "0000000123456789"},
		{&TxRemoveOutput{id, 4886718345}, hexID + "0000000123456789"},
		{&TxComplete{id}, hexID},
		{&TxInitRbf{id, 305419896, 20190119, &contribution, false}, hexID + "12345678" + "013413a7" + "00081234567890123456"},
		{&TxAckRbf{id, &contribution, false}, hexID + "00081234567890123456"},
		{&TxAbort{id, []byte("The quick")}, hexID + "000954686520717569636b"},
		{&Shutdown{id, script}, hexID + "0019" + hexP2PKH},
		{&ClosingSigned{id, 2316138423780173, f.sig(1), nil}, hexID + "00083a840000034d" + hexSig1},
		{&ClosingSigned{id, 2316138423780173, f.sig(1), &ClosingSignedFeeRange{0xdeadbeef, 0x1badcafe01234567}},
			hexID + "00083a840000034d" + hexSig1 + "0110" + "00000000deadbeef1badcafe01234567"},
		{&UpdateFulfillHTLC{id, 2316138423780173, rep(1), nil}, hexID + "00083a840000034d" + hex1},
		{&UpdateFailHTLC{id, 2316138423780173, OnionErrorPacket{unhex(t, hex1)}, nil}, hexID + "00083a840000034d" + "0020" + hex1},
		{&UpdateFailMalformedHTLC{id, 2316138423780173, rep(1), 255}, hexID + "00083a840000034d" + hex1 + "00ff"},
		{&CommitmentSigned{id, f.sig(1), []lntypes.Signature{f.sig(2), f.sig(3), f.sig(4)}, nil}, hexID + hexSig1 + "0003" + hexSigs},
		{&CommitmentSigned{id, f.sig(1), nil, nil}, hexID + hexSig1 + "0000"},
		{&RevokeAndACK{id, rep(1), f.key(1)}, hexID + hex1 + hexKey1},
		{&UpdateFee{id, 20190119}, hexID + "013413a7"},
		{&ChannelReestablish{id, 3, 4, rep(9), f.key(1), &tx, nil, nil},
			hexID + "0000000000000003" + "0000000000000004" + strings.Repeat("09", 32) + hexKey1 + "0020" + hexTxid},
		{&AnnouncementSignatures{rep(4), 2316138423780173, f.sig(1), f.sig(2)},
			strings.Repeat("04", 32) + "00083a840000034d" + hexSig1 + hexSigs[:128]},
		{&ChannelAnnouncement{f.sig(1), f.sig(2), f.sig(3), f.sig(4), UnsignedChannelAnnouncement{
			features.ChannelFeaturesFromLEBytes([]byte{255, 255}), mainnet, 2316138423780173,
			f.node(1), f.node(2), f.node(3), f.node(4), unhex(t, "0a00001400001e000028")}},
			hexSig1 + hexSigs + "0002ffff" + hexMainnet + "00083a840000034d" + hexKeys + "0a00001400001e000028"},
		{&ChannelUpdate{f.sig(1), UnsignedChannelUpdate{mainnet, 2316138423780173, 20190119, 3, 144, 1000000, 131355275467161,
			10000, 20, unhex(t, "000000003b9aca00"), 0}},
			hexSig1 + hexMainnet + "00083a840000034d" + "013413a7" + "0103" + "0090" + "00000000000f4240" + "00002710" + "00000014" +
				"0000777788889999" + "000000003b9aca00"},
	}
	for _, c := range cases {
		if got := c.m.AppendTo(nil); !bytes.Equal(got, unhex(t, c.want)) {
			t.Errorf("%T: wrote %x\nwant %s", c.m, got, c.want)
		}
		frame := append(tlv.AppendU16(nil, c.m.MsgType()), unhex(t, c.want)...)
		if back, err := DecodeMessage(frame); err != nil || !reflect.DeepEqual(back, c.m) {
			t.Errorf("%T: read %+v, %v", c.m, back, err)
		}
	}
}

func TestReferenceEncodings_NodeAnnouncement(t *testing.T) {
	f := figures{t}
	name, err := NewHostname("host")
	if err != nil {
		t.Fatal(err)
	}
	onion := OnionV3{Checksum: 32, Version: 16, Port: 9735}
	for i := range onion.Ed25519Pubkey {
		onion.Ed25519Pubkey[i] = byte(255 - i)
	}
	m := &NodeAnnouncement{Signature: f.sig(1), Contents: UnsignedNodeAnnouncement{
		Features: features.NodeFeaturesFromLEBytes([]byte{255, 255}), Timestamp: 20190119, NodeID: f.node(1),
		RGB: [3]byte{32, 32, 32}, Alias: NodeAlias{[32]byte(bytes.Repeat([]byte{16}, 32))},
		Addresses: []SocketAddress{
			TcpIpV4{[4]byte{255, 254, 253, 252}, 9735},
			TcpIpV6{[16]byte(unhex(t, "fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0")), 9735},
			OnionV2{[12]byte(unhex(t, "fffefdfcfbfaf9f8f7f62607"))},
			onion, SocketAddressHostname{name, 9735},
		},
		excessAddressData: unhex(t, hexSigs[128:256]), excessData: unhex(t, hexSigs[256:]),
	}}
	addrs := "01fffefdfc2607" + "02fffefdfcfbfaf9f8f7f6f5f4f3f2f1f02607" + "03fffefdfcfbfaf9f8f7f62607" +
		"04fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0efeeedecebeae9e8e7e6e5e4e3e2e1e00020102607" + "0504686f73742607" + hexSigs[128:256]
	want := hexSig1 + "0002ffff" + "013413a7" + hexKey1 + "202020" + strings.Repeat("10", 32)
	enc := append(tlv.AppendU16(unhex(t, want), uint16(len(addrs)/2)), unhex(t, addrs+hexSigs[256:])...)
	if got := m.Write(); !bytes.Equal(got, enc) {
		t.Errorf("wrote %x\nwant  %x", got, enc)
	}
	if back, err := ReadNodeAnnouncement(enc); err != nil || !reflect.DeepEqual(&back, m) {
		t.Errorf("read %+v, %v", back, err)
	}
}

func TestReferenceEncodings_Transactions(t *testing.T) {
	const hexTx = "02000000000101779ced6c148293f86b60cb222108553d22c89207326bb7b6b897e23e64ab5b300200000000fdffffff0236dbc1000000000016001417d29e4dd454bac3b1cde50d1926da80cfc5287b9cbd03000000000016001436ec78d514df462da95e6a00c24daa8915362d420247304402206af85b7dd67450ad12c979302fac49dfacbc6a8620f49c5da2b5721cf9565ca502207002b32fed9ce1bf095f57aeb10c36928ac60b12e723d97d2964a54640ceefa701210301ab7dc16488303549bfcdd80f6ae5ee4c20bf97ab5410bbd6b1bfa85dcd694400000000"
	prevtx, err := NewTransactionU16LenLimited(unhex(t, hexTx))
	if err != nil {
		t.Fatal(err)
	}
	m := &TxAddInput{ChannelID: rep(2), SerialID: 4886718345, Prevtx: prevtx, PrevtxOut: 305419896, Sequence: 305419896}
	want := strings.Repeat("02", 32) + "0000000123456789" + "00de" + hexTx + "12345678" + "12345678"
	if got := m.Write(); !bytes.Equal(got, unhex(t, want)) {
		t.Errorf("wrote %x\nwant  %s", got, want)
	}
	tx, err := prevtx.MsgTx()
	if err != nil || len(tx.TxIn) != 1 || len(tx.TxOut) != 2 || tx.TxOut[1].Value != 245148 || len(tx.TxIn[0].Witness) != 2 {
		t.Errorf("transaction %+v, %v", tx, err)
	}
	sigs := &TxSignatures{ChannelID: rep(2), TxHash: lntypes.Txid(unhex(t, hexTxid))}
	sigs.Witnesses = append(sigs.Witnesses, tx.TxIn[0].Witness, tx.TxIn[0].Witness)
	item := "006b" + hexTx[len(hexTx)-8-2*0x6b:len(hexTx)-8]
	want = strings.Repeat("02", 32) + hexTxid + "0002" + item + item
	if got := sigs.Write(); !bytes.Equal(got, unhex(t, want)) {
		t.Errorf("wrote %x\nwant  %s", got, want)
	}
}

// known-attacks W2: whatever consensus accepts is read, here a tapscript spend
// with nearly a thousand witness items and another with tens of thousands.
func TestUnusualTransactions(t *testing.T) {
	for _, items := range []int{999, 60000} {
		b := []byte{2, 0, 0, 0, 0, 1, 1}
		b = append(b, make([]byte, 36)...)
		b = append(b, 0, 0xff, 0xff, 0xff, 0xff, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)
		b = append(b, 0xfd, byte(items), byte(items>>8))
		b = append(b, make([]byte, items)...) // empty items
		tx, err := NewTransactionU16LenLimited(append(b, 0, 0, 0, 0))
		if err != nil {
			t.Fatalf("%d items: %v", items, err)
		}
		if parsed, err := tx.MsgTx(); err != nil || len(parsed.TxIn[0].Witness) != items {
			t.Errorf("%d items: %v", items, err)
		}
		m := &TxAddInput{Prevtx: tx}
		back, err := ReadTxAddInput(m.Write())
		if err != nil || !back.Prevtx.Equal(tx) {
			t.Errorf("%d items: %v", items, err)
		}
	}
}

func TestTransactionU16LenLimited(t *testing.T) {
	for _, witness := range []bool{false, true} {
		raw := sampleTx(witness)
		tx, err := NewTransactionU16LenLimited(raw)
		if err != nil || !bytes.Equal(tx.IntoTransaction(), raw) || tx.IsEmpty() {
			t.Fatalf("witness %v: %v", witness, err)
		}
		if _, err := tx.MsgTx(); err != nil {
			t.Errorf("btcd does not read it: %v", err)
		}
		for n := range raw {
			if _, err := NewTransactionU16LenLimited(raw[:n]); err == nil {
				t.Errorf("witness %v: %d of %d bytes accepted", witness, n, len(raw))
			}
		}
		if _, err := NewTransactionU16LenLimited(append(bytes.Clone(raw), 0)); err == nil {
			t.Error("a byte too many accepted")
		}
	}
	var misuse lntypes.APIMisuseError
	if _, err := NewTransactionU16LenLimited(make([]byte, 65536)); !errors.As(err, &misuse) {
		t.Errorf("65536 bytes: %v", err)
	}
	for _, bad := range []string{"", "02000000" + "ffffffffffffffffff", "02000000" + "0002", "02000000" + "fd0100", "02000000" + "0001" + "fe00000001"} {
		if _, err := NewTransactionU16LenLimited(unhex(t, bad)); err == nil {
			t.Errorf("%q accepted", bad)
		}
	}
}

// extended-queries.json of BOLT 7. zlib, the encoding type 1 of old, must no
// longer be used and is refused.
func TestBOLT7_ExtendedQueries(t *testing.T) {
	const chain = "0f9188f13cb7b2c71f2a335e3a4fc328bf5beb436012afca590b1a11466e2206"
	hash := lntypes.ChainHash(unhex(t, chain))
	ids := func(v ...uint64) (out []lntypes.ShortChannelID) {
		for _, id := range v {
			out = append(out, lntypes.ShortChannelID(id))
		}
		return out
	}
	three := uint64(3)
	cases := []struct {
		hex  string
		want Message
	}{
		{"0107" + chain + "000186a0000005dc", &QueryChannelRange{hash, 100000, 1500, nil}},
		{"0107" + chain + "000088b800000064010103", &QueryChannelRange{hash, 35000, 100, &three}},
		{"0108" + chain + "000b8a06000005dc01001900000000000000008e0000000000003c69000000000045a6c4",
			&ReplyChannelRange{hash, 756230, 1500, true, ids(142, 15465, 69<<16|42692), nil, nil}},
		{"0108" + chain + "0001ddde000005dc01001900000000000000304300000000000778d6000000000046e1c1" +
			"011900000282c1000e77c5000778ad00490ab00000b57800955bff" + "031800000457000008ae00000d050000115c000015b300001a0a",
			&ReplyChannelRange{hash, 122334, 1500, true, ids(12355, 7<<16|30934, 70<<16|57793),
				[]ChannelUpdateTimestamps{{164545, 948165}, {489645, 4786864}, {46456, 9788415}},
				[]ChannelUpdateChecksums{{1111, 2222}, {3333, 4444}, {5555, 6666}}}},
		{"0105" + chain + "001900000000000000008e0000000000003c69000000000045a6c4",
			&QueryShortChannelIds{hash, ids(142, 15465, 69<<16|42692), nil}},
		// the two of the file's raw form that have flags in zlib, here with raw ones
		{"0105" + chain + "0019000000000000002fc80000000000003cc4000000000045a6c4" + "010400010204",
			&QueryShortChannelIds{hash, ids(12232, 15556, 69<<16|42692), []uint64{1, 2, 4}}},
	}
	for _, c := range cases {
		m, err := DecodeMessage(unhex(t, c.hex))
		if err != nil || !reflect.DeepEqual(m, c.want) {
			t.Errorf("%s: %+v, %v", c.hex, m, err)
			continue
		}
		if b, _ := EncodeMessage(m); !bytes.Equal(b, unhex(t, c.hex)) {
			t.Errorf("wrote %x, want %s", b, c.hex)
		}
	}
	zlib := []string{
		"0108" + chain + "000006400000006e01001601789c636000833e08659309a65878be010010a9023a",
		"0108" + chain + "0001ddde000005dc01001801789c63600001036730c55e710d4cbb3d3c080017c303b1012201789c63606a3ac8c0577e9481bd622d8327d7060686ad150c53a3ff0300554707db031800000457000008ae00000d050000115c000015b300001a0a",
		"0105" + chain + "001801789c63600001c12b608a69e73e30edbaec0800203b040e",
		"0105" + chain + "0019000000000000002fc80000000000003cc4000000000045a6c4010c01789c6364620100000e0008",
		"0105" + chain + "001801789c63600001f30a30c5b0cd144cb92e3b020017c6034a010c01789c6364620100000e0008",
	}
	for _, s := range zlib { // known-attacks G5
		if m, err := DecodeMessage(unhex(t, s)); !errors.Is(err, lntypes.ErrUnsupportedCompression) {
			t.Errorf("%s: %v, %v", s, m, err)
		}
	}
}

func TestBOLT7_BadQueries(t *testing.T) {
	chain := strings.Repeat("11", 32)
	bad := map[string]string{
		"empty list":              "0105" + chain + "0000",
		"no whole number of ids":  "0105" + chain + "000800" + "00000000000001",
		"unknown encoding":        "0105" + chain + "000902" + "0000000000000001",
		"one flag for two ids":    "0105" + chain + "001100" + "0000000000000001" + "0000000000000002" + "01020001",
		"two flags for one id":    "0105" + chain + "000900" + "0000000000000001" + "0103000101",
		"flag not minimal":        "0105" + chain + "000900" + "0000000000000001" + "010400fd0001",
		"one timestamp of two":    "0108" + chain + "00000000" + "00000001" + "01" + "000900" + "0000000000000001" + "01050000000001",
		"checksum without an id":  "0108" + chain + "00000000" + "00000001" + "01" + "000100" + "03080000000100000002",
		"sync_complete of 2":      "0108" + chain + "00000000" + "00000001" + "02" + "000100",
		"full_information of 2":   "0106" + chain + "02",
		"query option with space": "0107" + chain + "00000000" + "00000001" + "01020100",
	}
	for name, s := range bad {
		if m, err := DecodeMessage(unhex(t, s)); err == nil {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

// known-attacks G4: the end of a range does not wrap.
func TestEndBlocknum(t *testing.T) {
	for _, c := range []struct{ first, number, want uint32 }{
		{0, 0, 0}, {1000, 500, 1500}, {0, 0xffffffff, 0xffffffff}, {1, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff, 0xffffffff},
	} {
		q := QueryChannelRange{FirstBlocknum: c.first, NumberOfBlocks: c.number}
		if got := q.EndBlocknum(); got != c.want {
			t.Errorf("%d + %d ends at %d, want %d", c.first, c.number, got, c.want)
		}
	}
}
