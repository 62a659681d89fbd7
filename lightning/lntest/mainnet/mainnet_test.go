package mainnet_test

import (
	"testing"

	"golightning/lightning/lntest/mainnet"
)

func TestGraph(t *testing.T) {
	d := mainnet.Load(t)
	if len(d.Nodes) != 17_324 || len(d.Channels) != 50_808 {
		t.Fatalf("%d nodes, %d channels", len(d.Nodes), len(d.Channels))
	}
	v := mainnet.GraphWithCapacities(t).ReadOnly()
	if n := len(v.ListChannels()); n != len(d.Channels) {
		t.Errorf("%d channels in the graph", n)
	}
	for _, i := range []int{0, 136, 50_807} {
		want := d.Channels[i]
		c := v.Channel(want.ShortChannelID)
		if c == nil || c.NodeOne != d.Nodes[want.Node1] || c.NodeTwo != d.Nodes[want.Node2] || *c.CapacitySats != want.CapacitySats {
			t.Fatalf("channel %d: %v", i, c)
		}
		if c.OneToTwo.Enabled != want.Directions[0].Enabled || c.TwoToOne.Fees.ProportionalMillionths != want.Directions[1].FeePPM {
			t.Errorf("channel %d: policies %v", i, c)
		}
	}
	if v := mainnet.Graph(t).ReadOnly(); v.Channel(d.Channels[0].ShortChannelID).CapacitySats != nil {
		t.Error("a capacity without a look-up")
	}
}

func TestReference(t *testing.T) {
	d, queries := mainnet.Load(t), mainnet.Reference(t)
	if len(queries) != 1440 {
		t.Fatalf("%d queries", len(queries))
	}
	for i, q := range queries {
		if q.Found != (len(q.Paths) > 0) || !q.MPP && len(q.Paths) > 1 {
			t.Errorf("row %d: %d paths", i, len(q.Paths))
		}
		for _, p := range q.Paths {
			at := q.Payer
			for _, c := range p {
				channel := &d.Channels[c]
				switch at {
				case channel.Node1:
					at = channel.Node2
				case channel.Node2:
					at = channel.Node1
				default:
					t.Fatalf("row %d: channel %d does not begin at node %d", i, c, at)
				}
			}
			if at != q.Payee {
				t.Errorf("row %d ends at node %d", i, at)
			}
		}
	}
}
