// Package mainnet gives tests and benchmarks the public Lightning graph of
// 3 February 2026: 17,324 nodes and 50,808 channels with their real keys,
// capacities and policies, and what two versions of LDK found on it. The data
// lies beside the checkout, in ../shared/data; tests that need it are skipped
// without it.
//
// What the package does not do: it signs nothing. The data has neither
// signatures nor short channel ids nor features; the ids are made up as the
// data's description says, bitcoin keys are the nodes' own.
package mainnet

import (
	"bytes"
	"encoding/csv"
	"encoding/hex"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

const (
	channelsFile  = "mainnet-channels-2026-02-03.csv.xz"
	nodesFile     = "mainnet-nodes-2026-02-03.csv.xz"
	referenceFile = "routes-reference.csv"

	// Timestamp is that of all updates: 3 February 2026, 0:00 UTC.
	Timestamp = 1_770_076_800
)

// Policy is what one end of a channel asks for.
type Policy struct {
	Enabled                          bool
	HTLCMinimumMsat, HTLCMaximumMsat lntypes.Msat
	FeeBaseMsat, FeePPM              uint32
	CLTVExpiryDelta                  uint16
}

// Channel is a row of the data. Node1 and Node2 are indexes of Data.Nodes.
type Channel struct {
	ShortChannelID lntypes.ShortChannelID
	Node1, Node2   int
	CapacitySats   lntypes.Sat
	// Directions holds what Node1 asks, then what Node2 does.
	Directions [2]Policy
}

// Data is the whole graph.
type Data struct {
	Nodes    []lntypes.NodeID
	Channels []Channel
}

// Query is one search of the reference and its result.
type Query struct {
	Version            string // "0.0.121" or "main"
	Probabilistic, MPP bool
	AmountMsat         lntypes.Msat
	Pair               int
	Payer, Payee       int // indexes of Data.Nodes
	// Found is false if the reference found no route; the rest is then zero.
	Found        bool
	TotalFeeMsat lntypes.Msat
	// Paths are the channels of each path in order, as indexes of Data.Channels.
	Paths [][]int
}

var load = sync.OnceValues(func() (*Data, error) {
	nodes, err := rows(nodesFile)
	if err != nil {
		return nil, err
	}
	channels, err := rows(channelsFile)
	if err != nil {
		return nil, err
	}
	d := &Data{Nodes: make([]lntypes.NodeID, len(nodes)), Channels: make([]Channel, len(channels))}
	for i, r := range nodes {
		if _, err := hex.Decode(d.Nodes[i][:], []byte(r[1])); err != nil {
			return nil, err
		}
	}
	for i, r := range channels {
		if d.Channels[i], err = channel(i, r); err != nil {
			return nil, err
		}
	}
	return d, nil
})

// Load returns the graph, the same for all callers, who must not change it. It
// skips the test if the data is not there.
func Load(tb testing.TB) *Data {
	tb.Helper()
	need(tb)
	d, err := load()
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// Announcements returns a channel_announcement of each channel, by ascending id.
func (d *Data) Announcements() []lnwire.UnsignedChannelAnnouncement {
	list := make([]lnwire.UnsignedChannelAnnouncement, len(d.Channels))
	for i := range d.Channels {
		c := &d.Channels[i]
		one, two := d.Nodes[c.Node1], d.Nodes[c.Node2]
		list[i] = lnwire.UnsignedChannelAnnouncement{
			ChainHash: lntypes.NetworkBitcoin.ChainHash(), ShortChannelID: c.ShortChannelID,
			NodeID1: one, NodeID2: two, BitcoinKey1: one, BitcoinKey2: two,
		}
	}
	return list
}

// Updates returns both channel_updates of each channel, by ascending id.
func (d *Data) Updates() []lnwire.UnsignedChannelUpdate {
	list := make([]lnwire.UnsignedChannelUpdate, 0, 2*len(d.Channels))
	for i := range d.Channels {
		c := &d.Channels[i]
		for side := range c.Directions {
			p := &c.Directions[side]
			flags := uint8(side)
			if !p.Enabled {
				flags |= 2
			}
			list = append(list, lnwire.UnsignedChannelUpdate{
				ChainHash: lntypes.NetworkBitcoin.ChainHash(), ShortChannelID: c.ShortChannelID,
				Timestamp: Timestamp, Flags: flags, CltvExpiryDelta: p.CLTVExpiryDelta,
				HTLCMinimumMsat: p.HTLCMinimumMsat, HTLCMaximumMsat: p.HTLCMaximumMsat,
				FeeBaseMsat: p.FeeBaseMsat, FeeProportionalMillionths: p.FeePPM,
			})
		}
	}
	return list
}

// Reference returns what two versions of LDK found. It skips the test if the
// data is not there.
func Reference(tb testing.TB) []Query {
	tb.Helper()
	need(tb)
	list, err := rows(referenceFile)
	if err != nil {
		tb.Fatal(err)
	}
	queries := make([]Query, len(list))
	for i, r := range list {
		f := fields{row: r}
		q := Query{Version: r[0], Probabilistic: r[1] == "probabilistic", MPP: r[2] == "1",
			AmountMsat: lntypes.Msat(f.uint(3)), Pair: int(f.uint(4)), Payer: int(f.uint(5)), Payee: int(f.uint(6)), Found: r[7] == "1"}
		if q.Found {
			q.TotalFeeMsat = lntypes.Msat(f.uint(8))
			q.Paths = f.paths(12)
		}
		if f.err != nil {
			tb.Fatal(f.err)
		}
		queries[i] = q
	}
	return queries
}

func channel(i int, r []string) (Channel, error) {
	id, _ := lntypes.NewShortChannelID(uint32(700000+i/2000), uint32(i%2000), 0)
	f := fields{row: r}
	c := Channel{ShortChannelID: id, Node1: int(f.uint(1)), Node2: int(f.uint(2)), CapacitySats: lntypes.Sat(f.uint(3))}
	for side, at := range [2]int{4, 10} {
		c.Directions[side] = Policy{
			Enabled: r[at] == "1", HTLCMinimumMsat: lntypes.Msat(f.uint(at + 1)), HTLCMaximumMsat: lntypes.Msat(f.uint(at + 2)),
			FeeBaseMsat: uint32(f.uint(at + 3)), FeePPM: uint32(f.uint(at + 4)), CLTVExpiryDelta: uint16(f.uint(at + 5)),
		}
	}
	return c, f.err
}

// fields reads numbers of a row and keeps the first error.
type fields struct {
	row []string
	err error
}

func (f *fields) uint(i int) uint64 {
	v, err := strconv.ParseUint(f.row[i], 10, 64)
	if f.err == nil {
		f.err = err
	}
	return v
}

func (f *fields) paths(i int) (paths [][]int) {
	for _, p := range strings.Split(f.row[i], "|") {
		var channels []int
		for _, c := range strings.Split(p, "/") {
			v, err := strconv.Atoi(c)
			if f.err == nil {
				f.err = err
			}
			channels = append(channels, v)
		}
		paths = append(paths, channels)
	}
	return paths
}

// folder returns ../shared/data of the checkout, "" if there is none.
func folder() string {
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			data := filepath.Join(dir, "..", "shared", "data")
			if _, missing := os.Stat(filepath.Join(data, channelsFile)); missing == nil {
				return data
			}
			return ""
		}
		dir = filepath.Dir(dir)
	}
	return ""
}

func need(tb testing.TB) {
	tb.Helper()
	if folder() == "" {
		tb.Skip("needs the mainnet graph in ../shared/data")
	}
	if _, err := exec.LookPath("xz"); err != nil {
		tb.Skip("needs the program xz to unpack the mainnet graph")
	}
}

// rows returns the rows of a table without its heading.
func rows(name string) ([][]string, error) {
	b, err := os.ReadFile(filepath.Join(folder(), name))
	if err != nil {
		return nil, err
	}
	var r io.Reader = bytes.NewReader(b)
	if strings.HasSuffix(name, ".xz") {
		cmd := exec.Command("xz", "-dc")
		cmd.Stdin = r
		plain, err := cmd.Output()
		if err != nil {
			return nil, err
		}
		r = bytes.NewReader(plain)
	}
	list, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return nil, err
	}
	return list[1:], nil
}
