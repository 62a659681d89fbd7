package lnwire

import (
	"encoding/hex"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func rep(b byte) (out [32]byte) {
	for i := range out {
		out[i] = b
	}
	return out
}

// key returns the public key of the secret whose bytes are all b.
func key(t testing.TB, b byte) lntypes.PublicKey {
	t.Helper()
	k, err := secp.PubKeyFromSecret(rep(b))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// messages has one value of every message type that goes over the wire.
func messages() []Message {
	return []Message{
		&WarningMessage{}, &Stfu{}, &PeerStorage{}, &PeerStorageRetrieval{}, &Init{}, &ErrorMessage{}, &Ping{}, &Pong{},
		&OpenChannel{}, &AcceptChannel{}, &FundingCreated{}, &FundingSigned{}, &ChannelReady{}, &Shutdown{}, &ClosingSigned{},
		&ClosingComplete{}, &ClosingSig{}, &OpenChannelV2{}, &AcceptChannelV2{}, &TxAddInput{}, &TxAddOutput{},
		&TxRemoveInput{}, &TxRemoveOutput{}, &TxComplete{}, &TxSignatures{}, &TxInitRbf{}, &TxAckRbf{}, &TxAbort{},
		&SpliceLockedMessage{}, &SpliceInit{}, &SpliceAckMessage{}, &StartBatch{}, &UpdateAddHTLC{}, &UpdateFulfillHTLC{},
		&UpdateFailHTLC{}, &CommitmentSigned{}, &RevokeAndACK{}, &UpdateFee{}, &UpdateFailMalformedHTLC{},
		&ChannelReestablish{}, &ChannelAnnouncement{}, &NodeAnnouncement{}, &ChannelUpdate{}, &AnnouncementSignatures{},
		&QueryShortChannelIds{}, &ReplyShortChannelIdsEnd{}, &QueryChannelRange{}, &ReplyChannelRange{},
		&GossipTimestampFilter{}, &OnionMessage{},
	}
}

// filler fills messages with arbitrary content from a seed. With bare set, all
// optional parts and lists stay empty.
type filler struct {
	*rand.Rand
	keys []lntypes.PublicKey
	bare bool
}

func newFiller(t testing.TB, seed uint64, bare bool) *filler {
	f := &filler{Rand: rand.New(rand.NewPCG(seed, 1)), bare: bare}
	for b := byte(1); b < 9; b++ {
		f.keys = append(f.keys, key(t, b))
	}
	return f
}

func (f *filler) bytes(n int) []byte {
	if n == 0 {
		return nil
	}
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(f.Uint32())
	}
	return b
}

func (f *filler) address() SocketAddress {
	port := uint16(f.Uint32())
	switch f.IntN(5) {
	case 0:
		return TcpIpV4{Addr: [4]byte(f.bytes(4)), Port: port}
	case 1:
		return TcpIpV6{Addr: [16]byte(f.bytes(16)), Port: port}
	case 2:
		return OnionV2{A: [12]byte(f.bytes(12))}
	case 3:
		return OnionV3{Ed25519Pubkey: [32]byte(f.bytes(32)), Checksum: port, Version: 3, Port: port}
	}
	name, _ := NewHostname("node-" + strings.Repeat("a", f.IntN(20)) + ".example")
	return SocketAddressHostname{Hostname: name, Port: port}
}

// fill sets every exported field.
func (f *filler) fill(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *lntypes.PublicKey:
		*x = f.keys[f.IntN(len(f.keys))]
		return
	case *features.InitFeatures:
		*x = features.InitFeaturesFromBEBytes(f.bytes(f.IntN(10)))
		return
	case *features.NodeFeatures:
		*x = features.NodeFeaturesFromBEBytes(f.bytes(f.IntN(10)))
		return
	case *features.ChannelFeatures:
		*x = features.ChannelFeaturesFromBEBytes(f.bytes(f.IntN(10)))
		return
	case *features.ChannelTypeFeatures:
		*x = features.ChannelTypeFeaturesFromBEBytes(f.bytes(f.IntN(10)))
		return
	case *TransactionU16LenLimited:
		x.raw = sampleTx(f.IntN(2) == 0)
		return
	case *SocketAddress:
		if !f.bare {
			*x = f.address()
		}
		return
	case *wire.TxWitness:
		*x = wire.TxWitness{f.bytes(1 + f.IntN(300)), nil, f.bytes(33)}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				f.fill(v.Field(i))
			}
		}
	case reflect.Pointer:
		if !f.bare {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem())
		}
	case reflect.Slice:
		if !f.bare {
			v.Set(reflect.MakeSlice(v.Type(), 3, 3))
			for i := range 3 {
				f.fill(v.Index(i))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i))
		}
	case reflect.Bool:
		v.SetBool(!f.bare)
	case reflect.String:
		v.SetString("text \u26a1")
	case reflect.Int64:
		v.SetInt(int64(f.Uint64()))
	default:
		v.SetUint(f.Uint64() >> (64 - v.Type().Bits()))
	}
	if p, ok := v.Addr().Interface().(*Ping); ok {
		p.Byteslen %= 100
	}
}

// filled returns every message with content.
func filled(t testing.TB, seed uint64, bare bool) []Message {
	f := newFiller(t, seed, bare)
	all := messages()
	for _, m := range all {
		f.fill(reflect.ValueOf(m).Elem())
		switch m := m.(type) {
		case *Ping:
			m.Byteslen %= 200
		case *Pong:
			m.Byteslen %= 200
		}
	}
	return all
}

// sampleTx is a serialized transaction with one input and one output.
func sampleTx(witness bool) []byte {
	b := []byte{2, 0, 0, 0}
	if witness {
		b = append(b, 0, 1)
	}
	b = append(b, 1)
	b = append(b, make([]byte, 36)...)
	b = append(b, 0, 0xfd, 0xff, 0xff, 0xff)
	b = append(b, 1, 9, 0, 0, 0, 0, 0, 0, 0, 2, 0x51, 0x51)
	if witness {
		b = append(b, 2, 0, 3, 1, 2, 3)
	}
	return append(b, 0, 0, 0, 0)
}
