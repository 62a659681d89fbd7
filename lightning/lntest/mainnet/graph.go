package mainnet

import (
	"fmt"
	"sync"
	"testing"

	"golightning/lightning/chanutil"
	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
)

// quiet drops all records.
type quiet struct{}

func (quiet) Log(logger.Record) {}

// Enabled says that no record need be made.
func (quiet) Enabled(logger.Level) bool { return false }

// Graph returns the graph without capacities, as from a trusted source without a
// look at the chain. All callers get the same one and must not change it. It
// skips the test if the data is not there.
func Graph(tb testing.TB) *gossip.NetworkGraph {
	tb.Helper()
	return graph(tb, plain)
}

// GraphWithCapacities is Graph with each channel's capacity, as from a node that
// looks at the chain.
func GraphWithCapacities(tb testing.TB) *gossip.NetworkGraph {
	tb.Helper()
	return graph(tb, sized)
}

var (
	plain = sync.OnceValues(func() (*gossip.NetworkGraph, error) { return build(false) })
	sized = sync.OnceValues(func() (*gossip.NetworkGraph, error) { return build(true) })
)

func build(capacities bool) (*gossip.NetworkGraph, error) {
	d, err := load()
	if err != nil {
		return nil, err
	}
	if capacities {
		return d.Build(newOutputs(d))
	}
	return d.Build(nil)
}

func graph(tb testing.TB, get func() (*gossip.NetworkGraph, error)) *gossip.NetworkGraph {
	tb.Helper()
	need(tb)
	g, err := get()
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

// Build returns a new graph of all announcements and updates. lookup may be nil.
func (d *Data) Build(lookup gossip.UtxoLookup) (*gossip.NetworkGraph, error) {
	g := gossip.NewNetworkGraph(lntypes.NetworkBitcoin, quiet{})
	for _, a := range d.Announcements() {
		if err := g.UpdateChannelFromUnsignedAnnouncement(&a, lookup, Timestamp); err != nil {
			return nil, fmt.Errorf("channel %s: %w", a.ShortChannelID, err)
		}
	}
	for _, u := range d.Updates() {
		if err := g.UpdateChannelUnsigned(&u, Timestamp); err != nil {
			return nil, fmt.Errorf("update of %s: %w", u.ShortChannelID, err)
		}
	}
	return g, nil
}

// outputs is a UtxoLookup that has the funding output of every channel.
type outputs map[lntypes.ShortChannelID]lntypes.TxOut

func newOutputs(d *Data) outputs {
	o := make(outputs, len(d.Channels))
	for i := range d.Channels {
		c := &d.Channels[i]
		script := chanutil.MakeFundingRedeemscript(lntypes.PublicKey(d.Nodes[c.Node1]), lntypes.PublicKey(d.Nodes[c.Node2]))
		o[c.ShortChannelID] = lntypes.TxOut{Value: c.CapacitySats, ScriptPubkey: chanutil.P2WSH(script)}
	}
	return o
}

// GetUtxo implements gossip.UtxoLookup.
func (o outputs) GetUtxo(_ lntypes.ChainHash, id lntypes.ShortChannelID) gossip.UtxoResult {
	if out, ok := o[id]; ok {
		return gossip.UtxoResultSync{A: gossip.TxOutResult{TxOut: &out}}
	}
	return gossip.UtxoResultSync{A: gossip.TxOutResult{Err: gossip.UnknownTx}}
}
