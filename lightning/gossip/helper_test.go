package gossip

import (
	"bytes"
	"encoding/hex"
	"errors"
	"reflect"
	"sync"
	"testing"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
)

// testNow is the time at which the tests play.
const testNow lntypes.UnixTime = 1_700_000_000

const testChain = lntypes.NetworkTestnet

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// node is somebody with a key.
type node struct {
	secret lntypes.SecretKey
	key    lntypes.PublicKey
}

func (n node) id() lntypes.NodeID { return lntypes.NodeID(n.key) }

func newNode(t testing.TB, number byte) node {
	t.Helper()
	var n node
	for i := range n.secret {
		n.secret[i] = number
	}
	var err error
	if n.key, err = secp.PubKeyFromSecret(n.secret); err != nil {
		t.Fatal(err)
	}
	return n
}

func (n node) sign(t testing.TB, contents []byte) lntypes.Signature {
	t.Helper()
	sig, err := secp.Sign(n.secret, signedHash(contents))
	if err != nil {
		t.Fatal(err)
	}
	return sig
}

// world is a graph with two nodes, in the order of their ids, and the keys of
// the funding output between them.
type world struct {
	testing.TB
	graph        *NetworkGraph
	a, b, ka, kb node
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{TB: t, graph: NewNetworkGraph(testChain, &records{}), a: newNode(t, 1), b: newNode(t, 2), ka: newNode(t, 3), kb: newNode(t, 4)}
	if bytes.Compare(w.a.key[:], w.b.key[:]) > 0 {
		w.a, w.b = w.b, w.a
	}
	return w
}

// announce makes the announcement of channel id between a and b, after change.
func (w *world) announce(id lntypes.ShortChannelID, change func(m *lnwire.UnsignedChannelAnnouncement)) *lnwire.ChannelAnnouncement {
	m := &lnwire.ChannelAnnouncement{Contents: lnwire.UnsignedChannelAnnouncement{
		ChainHash: testChain.ChainHash(), ShortChannelID: id, NodeID1: w.a.id(), NodeID2: w.b.id(),
		BitcoinKey1: w.ka.id(), BitcoinKey2: w.kb.id(),
	}}
	if change != nil {
		change(&m.Contents)
	}
	signed := m.Contents.Write()
	m.NodeSignature1, m.NodeSignature2 = w.a.sign(w, signed), w.b.sign(w, signed)
	m.BitcoinSignature1, m.BitcoinSignature2 = w.ka.sign(w, signed), w.kb.sign(w, signed)
	return m
}

// update makes an update of channel id by a (flags bit 0 clear) or b.
func (w *world) update(id lntypes.ShortChannelID, flags uint8, timestamp uint32, change func(m *lnwire.UnsignedChannelUpdate)) *lnwire.ChannelUpdate {
	m := &lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{
		ChainHash: testChain.ChainHash(), ShortChannelID: id, Timestamp: timestamp, Flags: flags, CltvExpiryDelta: 144,
		HTLCMinimumMsat: 1000, HTLCMaximumMsat: 900_000, FeeBaseMsat: 10, FeeProportionalMillionths: 20,
	}}
	if change != nil {
		change(&m.Contents)
	}
	signer := w.a
	if flags&1 == 1 {
		signer = w.b
	}
	m.Signature = signer.sign(w, m.Contents.Write())
	return m
}

func (w *world) nodeAnnouncement(by node, timestamp uint32, change func(m *lnwire.UnsignedNodeAnnouncement)) *lnwire.NodeAnnouncement {
	m := &lnwire.NodeAnnouncement{Contents: lnwire.UnsignedNodeAnnouncement{
		NodeID: by.id(), Timestamp: timestamp, Addresses: []lnwire.SocketAddress{lnwire.TcpIpV4{Addr: [4]byte{127, 0, 0, 1}, Port: 9735}},
	}}
	if change != nil {
		change(&m.Contents)
	}
	m.Signature = by.sign(w, m.Contents.Write())
	return m
}

// open announces channel id to the graph and updates both directions.
func (w *world) open(id lntypes.ShortChannelID) {
	w.Helper()
	w.accept(w.graph.UpdateChannelFromAnnouncementNoLookup(w.announce(id, nil), testNow))
	for flags := range uint8(2) {
		w.accept(w.graph.UpdateChannel(w.update(id, flags, uint32(testNow), nil), testNow))
	}
}

func (w *world) accept(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// refused checks that err is a LightningError with the action.
func refused(t testing.TB, err error, action lnwire.ErrorAction) {
	t.Helper()
	var e *lnwire.LightningError
	if !errors.As(err, &e) {
		t.Errorf("not refused: %v", err)
	} else if _, warns := action.(lnwire.SendWarningMessage); warns {
		if got, ok := e.Action.(lnwire.SendWarningMessage); !ok || got.LogLevel != logger.LevelTrace || got.Msg.Data == "" {
			t.Errorf("%q: action %#v", e.Err, e.Action)
		}
	} else if !reflect.DeepEqual(e.Action, action) {
		t.Errorf("%q: action %#v, want %#v", e.Err, e.Action, action)
	}
}

// aWarning stands for the action that follows a forged message.
var aWarning lnwire.ErrorAction = lnwire.SendWarningMessage{}

// fundingScript is the script of the funding output of announced channels.
func (w *world) fundingScript() []byte {
	return chanutil.P2WSH(chanutil.MakeFundingRedeemscript(w.ka.key, w.kb.key))
}

// found is the answer of a look-up that found the funding output.
func (w *world) found(value lntypes.Sat) TxOutResult {
	return TxOutResult{TxOut: &lntypes.TxOut{ScriptPubkey: w.fundingScript(), Value: value}}
}

// answer is a look-up that always answers the same.
type answer struct {
	result UtxoResult
	asked  int
}

func (a *answer) GetUtxo(lntypes.ChainHash, lntypes.ShortChannelID) UtxoResult {
	a.asked++
	return a.result
}

// records is a Logger that keeps what it is told.
type records struct {
	mu  sync.Mutex
	all []logger.Record
}

func (r *records) Log(rec logger.Record) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.all = append(r.all, rec)
}

func ptr[T any](v T) *T { return &v }
