package peer_test

import (
	"crypto/sha256"
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"golightning/lightning/chanutil"
	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntest/mainnet"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

const floodTime = mainnet.Timestamp

// network is a signed public graph: for each channel its announcement and two
// updates, then the nodes' announcements, as frames of BOLT 1. It is the chain, too:
// it has the funding outputs of these channels and of no other.
type network struct {
	keys     [][32]byte
	ids      []lntypes.NodeID
	frames   [][]byte
	channels int
	outputs  map[lntypes.ShortChannelID][2]int
}

// newNetwork signs a graph of n channels: part of the public network, or one made up
// where its data is missing.
func newNetwork(tb testing.TB, n int, real bool) *network {
	tb.Helper()
	channels, nodes := madeUp(n)
	if real {
		d := mainnet.Load(tb)
		channels, nodes = d.Channels[:min(n, len(d.Channels))], len(d.Nodes)
	}
	w := &network{channels: len(channels), outputs: make(map[lntypes.ShortChannelID][2]int)}
	for i := range nodes {
		key := sha256.Sum256(binary.BigEndian.AppendUint32([]byte("flood"), uint32(i)))
		id, err := secp.PubKeyFromSecret(key)
		if err != nil {
			tb.Fatal(err)
		}
		w.keys, w.ids = append(w.keys, key), append(w.ids, id)
	}
	used := make([]bool, nodes)
	for i := range channels {
		w.announce(tb, &channels[i])
		used[channels[i].Node1], used[channels[i].Node2] = true, true
	}
	for i, has := range used {
		if has {
			w.announceNode(tb, i)
		}
	}
	return w
}

func madeUp(n int) (channels []mainnet.Channel, nodes int) {
	r := rand.New(rand.NewPCG(1, 2))
	nodes = n/3 + 2
	for i := range n {
		c := mainnet.Channel{Node1: r.IntN(nodes), CapacitySats: lntypes.Sat(20_000 + r.IntN(1_000_000))}
		c.Node2 = (c.Node1 + 1 + r.IntN(nodes-1)) % nodes
		c.ShortChannelID, _ = lntypes.NewShortChannelID(uint32(700_000+i/20), uint32(i%20), 0)
		for side := range c.Directions {
			c.Directions[side] = mainnet.Policy{Enabled: r.IntN(5) > 0, HTLCMinimumMsat: 1, FeeBaseMsat: r.Uint32N(2000),
				HTLCMaximumMsat: c.CapacitySats.Msat(), FeePPM: r.Uint32N(1000), CLTVExpiryDelta: uint16(18 + r.IntN(100))}
		}
		channels = append(channels, c)
	}
	return channels, nodes
}

func (w *network) sign(tb testing.TB, node int, contents []byte) lntypes.Signature {
	h := sha256.Sum256(contents)
	sig, err := secp.Sign(w.keys[node], sha256.Sum256(h[:]))
	if err != nil {
		tb.Fatal(err)
	}
	return sig
}

func (w *network) frame(tb testing.TB, m lnwire.Message) {
	b, err := lnwire.EncodeMessage(m)
	if err != nil {
		tb.Fatal(err)
	}
	w.frames = append(w.frames, b)
}

// announce signs a channel. The keys of the funding output are the nodes' own.
func (w *network) announce(tb testing.TB, c *mainnet.Channel) {
	ends, policies := [2]int{c.Node1, c.Node2}, c.Directions
	if string(w.ids[ends[0]][:]) > string(w.ids[ends[1]][:]) {
		ends[0], ends[1], policies[0], policies[1] = ends[1], ends[0], policies[1], policies[0]
	}
	w.outputs[c.ShortChannelID] = ends
	one, two := w.ids[ends[0]], w.ids[ends[1]]
	a := lnwire.ChannelAnnouncement{Contents: lnwire.UnsignedChannelAnnouncement{
		ChainHash: lntypes.NetworkBitcoin.ChainHash(), ShortChannelID: c.ShortChannelID,
		NodeID1: one, NodeID2: two, BitcoinKey1: one, BitcoinKey2: two,
	}}
	contents := a.Contents.AppendTo(nil)
	a.NodeSignature1, a.NodeSignature2 = w.sign(tb, ends[0], contents), w.sign(tb, ends[1], contents)
	a.BitcoinSignature1, a.BitcoinSignature2 = a.NodeSignature1, a.NodeSignature2
	w.frame(tb, &a)
	for side, p := range policies {
		u := lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{
			ChainHash: lntypes.NetworkBitcoin.ChainHash(), ShortChannelID: c.ShortChannelID, Timestamp: floodTime,
			Flags: uint8(side), CltvExpiryDelta: p.CLTVExpiryDelta, HTLCMinimumMsat: p.HTLCMinimumMsat,
			HTLCMaximumMsat: min(p.HTLCMaximumMsat, capacity.Msat()), FeeBaseMsat: p.FeeBaseMsat, FeeProportionalMillionths: p.FeePPM,
		}}
		if !p.Enabled {
			u.Contents.Flags |= 2
		}
		u.Signature = w.sign(tb, ends[side], u.Contents.AppendTo(nil))
		w.frame(tb, &u)
	}
}

func (w *network) announceNode(tb testing.TB, i int) {
	n := lnwire.NodeAnnouncement{Contents: lnwire.UnsignedNodeAnnouncement{
		Timestamp: floodTime, NodeID: w.ids[i], RGB: [3]byte(w.ids[i][1:]),
		Addresses: []lnwire.SocketAddress{lnwire.TcpIpV4{Addr: [4]byte(w.ids[i][4:]), Port: 9735}},
	}}
	copy(n.Contents.Alias.A[:], w.ids[i].String())
	n.Contents.Features.SetBasicMPPOptional()
	n.Signature = w.sign(tb, i, n.Contents.AppendTo(nil))
	w.frame(tb, &n)
}

// capacity is that of every funding output.
const capacity lntypes.Sat = 10_000_000_000

// GetUtxo implements gossip.UtxoLookup.
func (w *network) GetUtxo(_ lntypes.ChainHash, id lntypes.ShortChannelID) gossip.UtxoResult {
	ends, ok := w.outputs[id]
	if !ok {
		return gossip.UtxoResultSync{A: gossip.TxOutResult{Err: gossip.UnknownTx}}
	}
	script := chanutil.MakeFundingRedeemscript(lntypes.PublicKey(w.ids[ends[0]]), lntypes.PublicKey(w.ids[ends[1]]))
	out := lntypes.TxOut{Value: capacity, ScriptPubkey: chanutil.P2WSH(script)}
	return gossip.UtxoResultSync{A: gossip.TxOutResult{TxOut: &out}}
}
