package gossip_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"

	"golightning/lightning/gossip"
	"golightning/lightning/internal/secp"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntest/mainnet"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/tlv"
)

// fill gives all messages to a new graph.
func fill(tb testing.TB, announcements []lnwire.UnsignedChannelAnnouncement, updates []lnwire.UnsignedChannelUpdate) *gossip.NetworkGraph {
	g := gossip.NewNetworkGraph(lntypes.NetworkBitcoin, nil)
	for i := range announcements {
		if err := g.UpdateChannelFromUnsignedAnnouncement(&announcements[i], nil, mainnet.Timestamp); err != nil {
			tb.Fatal(err)
		}
	}
	for i := range updates {
		if err := g.UpdateChannelUnsigned(&updates[i], mainnet.Timestamp); err != nil {
			tb.Fatal(err)
		}
	}
	return g
}

// The real network goes through a file and comes out the same, and nothing is
// left when all of it is removed.
func TestMainnet(t *testing.T) {
	form := mainnet.GraphWithCapacities(t).Write()
	g, err := gossip.ReadNetworkGraph(form, nil)
	if err != nil || !bytes.Equal(g.Write(), form) {
		t.Fatalf("the graph read is another one: %v", err)
	}
	d := mainnet.Load(t)
	v := g.ReadOnly()
	for i := range d.Channels {
		c := &d.Channels[i]
		for side, source := range [2]int{c.Node1, c.Node2} {
			e, target, ok := v.EdgeOf(c.ShortChannelID, d.Nodes[source])
			p := &c.Directions[side]
			if !ok || *v.NodeIDAt(target) != d.Nodes[[2]int{c.Node2, c.Node1}[side]] || e.CapacityMsat != c.CapacitySats.Msat() ||
				e.HTLCMinimumMsat != p.HTLCMinimumMsat || e.HTLCMaximumMsat != p.HTLCMaximumMsat || e.FeeBaseMsat != p.FeeBaseMsat ||
				e.FeeProportionalMillionths != p.FeePPM || e.CLTVExpiryDelta != p.CLTVExpiryDelta || (e.Flags&gossip.EdgeEnabled != 0) != p.Enabled {
				t.Fatalf("channel %s is %+v, want %+v", c.ShortChannelID, e, p)
			}
		}
	}
	g.NodeFailedPermanent(lntypes.PublicKey(d.Nodes[d.Channels[0].Node1]), mainnet.Timestamp)
	g.RemoveStaleChannelsAndTracking(2 * mainnet.Timestamp)
	if nodes, channels := g.ReadOnly().Size(); nodes+channels != 0 {
		t.Errorf("%d nodes and %d channels are left", nodes, channels)
	}
	if nodes, channels := v.Size(); nodes != len(d.Nodes) || channels != len(d.Channels) {
		t.Errorf("the snapshot has %d nodes and %d channels", nodes, channels)
	}
}

// loop runs f b.N times and reports, beside the time that passed, that which the
// process was at work: it counts on a machine that has other work.
func loop(b *testing.B, f func()) {
	b.ReportAllocs()
	b.ResetTimer()
	before := cpuTime(b)
	for range b.N {
		f()
	}
	b.ReportMetric(float64(cpuTime(b)-before)/1e3/float64(b.N), "cpu-us/op")
}

func cpuTime(b *testing.B) int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}

// BenchmarkLoad takes all announcements and updates of the network, unsigned.
func BenchmarkLoad(b *testing.B) {
	d := mainnet.Load(b)
	announcements, updates := d.Announcements(), d.Updates()
	loop(b, func() { fill(b, announcements, updates) })
}

// BenchmarkSerialize writes the network's graph.
func BenchmarkSerialize(b *testing.B) {
	g := mainnet.Graph(b)
	b.SetBytes(int64(len(g.Write())))
	loop(b, func() { g.Write() })
}

// BenchmarkRead reads it back.
func BenchmarkRead(b *testing.B) {
	form := mainnet.Graph(b).Write()
	b.SetBytes(int64(len(form)))
	loop(b, func() {
		if _, err := gossip.ReadNetworkGraph(form, nil); err != nil {
			b.Fatal(err)
		}
	})
}

// signedForm is the form of the network's graph with a message for each channel
// and direction, of which the signatures are made up: reading does not check them.
func signedForm(tb testing.TB) []byte {
	g := mainnet.Graph(tb)
	v := g.ReadOnly()
	announcements := mainnet.Load(tb).Announcements()
	_, channels := v.Size()
	chain := g.GetChainHash()
	b := append([]byte{1, 1}, chain[:]...)
	b = tlv.AppendU64(b, uint64(channels))
	for i := range announcements {
		a := &announcements[i]
		c := v.Channel(a.ShortChannelID)
		c.AnnouncementMessage = &lnwire.ChannelAnnouncement{Contents: *a}
		for flags, u := range []*gossip.ChannelUpdateInfo{c.OneToTwo, c.TwoToOne} {
			if !u.Enabled {
				flags |= 2
			}
			u.LastUpdateMessage = &lnwire.ChannelUpdate{Signature: lntypes.Signature{1, 2, 3}, Contents: lnwire.UnsignedChannelUpdate{
				ChainHash: chain, ShortChannelID: a.ShortChannelID, Timestamp: u.LastUpdate, Flags: uint8(flags), CltvExpiryDelta: u.CltvExpiryDelta,
				HTLCMinimumMsat: u.HTLCMinimumMsat, HTLCMaximumMsat: u.HTLCMaximumMsat, FeeBaseMsat: u.Fees.BaseMsat,
				FeeProportionalMillionths: u.Fees.ProportionalMillionths}}
		}
		b = c.AppendTo(tlv.AppendU64(b, uint64(a.ShortChannelID)))
	}
	nodes := v.ListNodes()
	b = tlv.AppendU64(b, uint64(len(nodes)))
	for _, id := range nodes {
		b = v.Node(id).AppendTo(append(b, id[:]...))
	}
	return append(b, 0)
}

// BenchmarkReadSigned reads the graph of a node that keeps all messages.
func BenchmarkReadSigned(b *testing.B) {
	form := signedForm(b)
	b.SetBytes(int64(len(form)))
	loop(b, func() {
		if _, err := gossip.ReadNetworkGraph(form, nil); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkSerializeSigned writes it.
func BenchmarkSerializeSigned(b *testing.B) {
	form := signedForm(b)
	g, err := gossip.ReadNetworkGraph(form, nil)
	if err != nil || !bytes.Equal(g.Write(), form) {
		b.Fatalf("the form is not read as it should be: %v", err)
	}
	b.SetBytes(int64(len(form)))
	loop(b, func() { g.Write() })
}

// BenchmarkSnapshot takes a snapshot after each update of a channel.
func BenchmarkSnapshot(b *testing.B) {
	d := mainnet.Load(b)
	updates := d.Updates()
	g := fill(b, d.Announcements(), updates)
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		u := updates[i*7919%len(updates)]
		u.Timestamp += 1 + uint32(i/len(updates))
		if err := g.UpdateChannelUnsigned(&u, 0); err != nil {
			b.Fatal(err)
		}
		g.ReadOnly()
	}
}

// signer is somebody with a key.
type signer struct {
	secret lntypes.SecretKey
	id     lntypes.NodeID
}

func newSigner(tb testing.TB, number uint32) (s signer) {
	binary.BigEndian.PutUint32(s.secret[:], number+1)
	key, err := secp.PubKeyFromSecret(s.secret)
	if err != nil {
		tb.Fatal(err)
	}
	s.id = lntypes.NodeID(key)
	return s
}

func (s signer) sign(tb testing.TB, contents []byte) lntypes.Signature {
	sig, err := secp.Sign(s.secret, gossip.SignedHash(contents))
	if err != nil {
		tb.Fatal(err)
	}
	return sig
}

// signedMessages are payloads that a graph takes one after the other, all with keys
// of their own.
const signedMessages = 4096

type signedForms [signedMessages][]byte

// signedGossip makes announcements of two channels between the same nodes, many
// times, and for each an update of the first and an announcement of one node.
func signedGossip(b *testing.B) (channels, second, updates, nodes *signedForms) {
	channels, second, updates, nodes = new(signedForms), new(signedForms), new(signedForms), new(signedForms)
	for i := range uint32(signedMessages) {
		var keys [4]signer
		for k := range keys {
			keys[k] = newSigner(b, 4*i+uint32(k))
		}
		if bytes.Compare(keys[0].id[:], keys[1].id[:]) > 0 {
			keys[0], keys[1] = keys[1], keys[0]
		}
		ca := lnwire.ChannelAnnouncement{Contents: lnwire.UnsignedChannelAnnouncement{ChainHash: lntypes.NetworkTestnet.ChainHash(),
			NodeID1: keys[0].id, NodeID2: keys[1].id, BitcoinKey1: keys[2].id, BitcoinKey2: keys[3].id}}
		for k, forms := range []*signedForms{second, channels} {
			ca.Contents.ShortChannelID = lntypes.ShortChannelID(signedMessages*(1-uint32(k)) + i)
			contents := ca.Contents.Write()
			ca.NodeSignature1, ca.NodeSignature2 = keys[0].sign(b, contents), keys[1].sign(b, contents)
			ca.BitcoinSignature1, ca.BitcoinSignature2 = keys[2].sign(b, contents), keys[3].sign(b, contents)
			forms[i] = ca.Write()
		}
		cu := lnwire.ChannelUpdate{Contents: lnwire.UnsignedChannelUpdate{ChainHash: ca.Contents.ChainHash,
			ShortChannelID: ca.Contents.ShortChannelID, Timestamp: 5, HTLCMaximumMsat: 5000}}
		cu.Signature = keys[0].sign(b, cu.Contents.Write())
		updates[i] = cu.Write()
		na := lnwire.NodeAnnouncement{Contents: lnwire.UnsignedNodeAnnouncement{NodeID: keys[0].id, Timestamp: 5,
			Addresses: []lnwire.SocketAddress{lnwire.TcpIpV4{Addr: [4]byte{1, 2, 3, 4}, Port: 9735}}}}
		na.Signature = keys[0].sign(b, na.Contents.Write())
		nodes[i] = na.Write()
	}
	return channels, second, updates, nodes
}

// BenchmarkSigned takes signed messages from bytes to the graph: of nodes that are
// new to it or were read from a file, and of nodes that have signed something before.
func BenchmarkSigned(b *testing.B) {
	channels, second, updates, nodes := signedGossip(b)
	empty := func() *gossip.NetworkGraph { return gossip.NewNetworkGraph(lntypes.NetworkTestnet, nil) }
	takeChannel := func(g *gossip.NetworkGraph, form []byte) error {
		m, err := lnwire.ReadChannelAnnouncement(form)
		if err != nil {
			return err
		}
		return g.UpdateChannelFromAnnouncementNoLookup(&m, 0)
	}
	takeUpdate := func(g *gossip.NetworkGraph, form []byte) error {
		m, err := lnwire.ReadChannelUpdate(form)
		if err != nil {
			return err
		}
		return g.UpdateChannel(&m, 0)
	}
	takeNode := func(g *gossip.NetworkGraph, form []byte) error {
		m, err := lnwire.ReadNodeAnnouncement(form)
		if err != nil {
			return err
		}
		return g.UpdateNodeFromAnnouncement(&m)
	}
	signed := func() *gossip.NetworkGraph {
		g := empty()
		for _, form := range channels {
			if err := takeChannel(g, form); err != nil {
				b.Fatal(err)
			}
		}
		return g
	}
	file := signed().Write()
	fromFile := func() *gossip.NetworkGraph {
		g, err := gossip.ReadNetworkGraph(file, nil)
		if err != nil {
			b.Fatal(err)
		}
		return g
	}
	for _, c := range []struct {
		name  string
		forms *signedForms
		new   func() *gossip.NetworkGraph
		take  func(g *gossip.NetworkGraph, form []byte) error
	}{
		{"channel_announcement", channels, empty, takeChannel},
		{"channel_update", updates, fromFile, takeUpdate},
		{"node_announcement", nodes, fromFile, takeNode},
		{"channel_announcement,known_nodes", second, signed, takeChannel},
		{"channel_update,known_node", updates, signed, takeUpdate},
		{"node_announcement,known_node", nodes, signed, takeNode},
	} {
		b.Run(c.name, func(b *testing.B) {
			graphs := make([]*gossip.NetworkGraph, b.N/signedMessages+1)
			for i := range graphs {
				graphs[i] = c.new()
			}
			i := 0
			loop(b, func() {
				if err := c.take(graphs[i/signedMessages], c.forms[i%signedMessages]); err != nil {
					b.Fatal(err)
				}
				i++
			})
		})
	}
}

// residentEnv names the file of messages for the test binary that measures.
const residentEnv = "GOSSIP_RESIDENT_MEMORY"

// TestResidentMemory prints the resident memory of a process that has read the
// network's messages and holds nothing but the graph.
func TestResidentMemory(t *testing.T) {
	if file := os.Getenv(residentEnv); file != "" {
		measureResident(t, file)
		return
	}
	d := mainnet.Load(t)
	var b []byte
	for _, m := range d.Announcements() {
		b = ser.AppendVecOf(b, m.AppendTo)
	}
	for _, m := range d.Updates() {
		b = ser.AppendVecOf(b, m.AppendTo)
	}
	t.Log(childResident(t, b))
	t.Log("with all messages kept: " + childResident(t, append([]byte{0, 0}, signedForm(t)...)))
}

// childResident has a process of its own load what is in b, and returns its report.
func childResident(t *testing.T, b []byte) string {
	file := filepath.Join(t.TempDir(), "messages")
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestResidentMemory$", "-test.v")
	cmd.Env = append(os.Environ(), residentEnv+"="+file)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, line := range strings.Split(string(out), "\n") {
		if at := strings.Index(line, "resident memory"); at >= 0 {
			return line[at:]
		}
	}
	t.Skipf("nothing measured:\n%s", out)
	return ""
}

// measureResident reads the messages of a file one by one into a graph, or a whole
// graph if it begins with an empty message.
func measureResident(t *testing.T, file string) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	before, most := resident(t), 30_000
	in := bufio.NewReader(f)
	g := gossip.NewNetworkGraph(lntypes.NetworkBitcoin, nil)
	var buf [1 << 16]byte
	for {
		if _, err := io.ReadFull(in, buf[:2]); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		m := buf[:int(buf[0])<<8|int(buf[1])]
		if len(m) == 0 {
			rest, err := io.ReadAll(in)
			if err != nil {
				t.Fatal(err)
			}
			if g, err = gossip.ReadNetworkGraph(rest, nil); err != nil {
				t.Fatal(err)
			}
			most = 2 * most
			break
		}
		if _, err := io.ReadFull(in, m); err != nil {
			t.Fatal(err)
		}
		if err := takeUnsigned(g, m); err != nil {
			t.Fatal(err)
		}
	}
	with := resident(t)
	nodes, channels := g.ReadOnly().Size()
	t.Logf("resident memory %d kB with the graph of %d nodes and %d channels, %d kB before", with, nodes, channels, before)
	if with-before > most && before < 16_000 { // the race detector takes much for itself
		t.Errorf("more than %d kB", most)
	}
}

// takeUnsigned gives a channel_update, which is the shorter, or a
// channel_announcement to the graph.
func takeUnsigned(g *gossip.NetworkGraph, m []byte) error {
	if len(m) < 100 {
		u, err := lnwire.ReadUnsignedChannelUpdate(m)
		if err != nil {
			return err
		}
		return g.UpdateChannelUnsigned(&u, mainnet.Timestamp)
	}
	a, err := lnwire.ReadUnsignedChannelAnnouncement(m)
	if err != nil {
		return err
	}
	return g.UpdateChannelFromUnsignedAnnouncement(&a, nil, mainnet.Timestamp)
}

// resident forces a collection and returns VmRSS in kB.
func resident(t *testing.T) (kB int) {
	debug.FreeOSMemory()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Skip("needs /proc")
	}
	for _, line := range strings.Split(string(status), "\n") {
		if n, _ := fmt.Sscanf(line, "VmRSS: %d kB", &kB); n == 1 {
			return kB
		}
	}
	t.Fatal("no VmRSS")
	return 0
}
