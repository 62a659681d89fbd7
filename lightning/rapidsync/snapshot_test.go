package rapidsync_test

import (
	"bytes"
	"testing"

	"golightning/lightning/features"
	"golightning/lightning/gossip"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/rapidsync"
	"golightning/lightning/tlv"
)

// made is when most snapshots here were made, counted what their content counts as.
const (
	week    = 7 * 24 * 60 * 60
	made    = 1_770_076_800
	counted = made - week
)

// snapshot is a snapshot to be encoded. Zero fields are what servers send.
type snapshot struct {
	version  byte
	chain    lntypes.ChainHash
	latest   uint32
	features []features.NodeFeatures
	nodes    []snapshotNode
	channels []snapshotChannel
	defaults gossip.ChannelUpdateInfo
	updates  []snapshotUpdate
}

// snapshotNode has no addresses if they are nil; marker is what the first byte says
// of features: an index of snapshot.features from 1, 7 for own.
type snapshotNode struct {
	id        lntypes.NodeID
	addresses [][]byte
	marker    byte
	own       features.NodeFeatures
	reminder  bool
	extra     []byte
}

type snapshotChannel struct {
	id       lntypes.ShortChannelID
	one, two uint64
	features features.ChannelFeatures
	extra    []byte
}

// snapshotUpdate is a full update, unless base is what it changes. extra makes it
// one that is to be skipped.
type snapshotUpdate struct {
	id        lntypes.ShortChannelID
	direction byte
	terms     gossip.ChannelUpdateInfo
	base      *gossip.ChannelUpdateInfo
	extra     []byte
}

func (s *snapshot) encode() []byte {
	b := append([]byte("LDK"), s.version)
	b = tlv.AppendU32(append(b, s.chain[:]...), s.latest)
	if s.version >= 2 {
		b = append(b, byte(len(s.features)))
		for _, f := range s.features {
			b = f.AppendTo(b)
		}
	}
	b = tlv.AppendU32(b, uint32(len(s.nodes)))
	for i := range s.nodes {
		b = s.nodes[i].appendTo(b)
	}
	b = tlv.AppendU32(b, uint32(len(s.channels)))
	var last lntypes.ShortChannelID
	for _, c := range s.channels {
		b = tlv.AppendBigSize(c.features.AppendTo(b), uint64(c.id-last))
		last = c.id
		two := c.two
		if c.extra != nil {
			two |= 1 << 63
		}
		b = tlv.AppendBigSize(tlv.AppendBigSize(b, c.one), two)
		if c.extra != nil {
			b = ser.AppendVec(b, c.extra)
		}
	}
	b = tlv.AppendU32(b, uint32(len(s.updates)))
	if len(s.updates) == 0 {
		return b
	}
	d := &s.defaults
	b = tlv.AppendU64(tlv.AppendU16(b, d.CltvExpiryDelta), uint64(d.HTLCMinimumMsat))
	b = tlv.AppendU32(tlv.AppendU32(b, d.Fees.BaseMsat), d.Fees.ProportionalMillionths)
	b = tlv.AppendU64(b, uint64(d.HTLCMaximumMsat))
	last = 0
	for i := range s.updates {
		u := &s.updates[i]
		b = s.appendUpdate(tlv.AppendBigSize(b, uint64(u.id-last)), u)
		last = u.id
	}
	return b
}

func (n *snapshotNode) appendTo(b []byte) []byte {
	at := len(b)
	b = append(b, n.id[:]...)
	b[at] |= n.marker << 3
	if n.reminder {
		b[at] |= 0x40
	}
	if n.addresses != nil {
		b[at] |= 0x04
		b = append(b, byte(len(n.addresses)))
		for _, a := range n.addresses {
			b = append(append(b, byte(len(a))), a...)
		}
	}
	if n.marker == 7 {
		b = n.own.AppendTo(b)
	}
	if n.extra != nil {
		b[at] |= 0x80
		b = ser.AppendVec(b, n.extra)
	}
	return b
}

func (s *snapshot) appendUpdate(b []byte, u *snapshotUpdate) []byte {
	if u.extra != nil {
		return ser.AppendVec(append(b, u.direction), u.extra)
	}
	flags, base := u.direction, &s.defaults
	if u.base != nil {
		flags, base = flags|0x80, u.base
	}
	if !u.terms.Enabled {
		flags |= 0x02
	}
	var fields []byte
	t := &u.terms
	if t.CltvExpiryDelta != base.CltvExpiryDelta {
		flags, fields = flags|0x40, tlv.AppendU16(fields, t.CltvExpiryDelta)
	}
	if t.HTLCMinimumMsat != base.HTLCMinimumMsat {
		flags, fields = flags|0x20, tlv.AppendU64(fields, uint64(t.HTLCMinimumMsat))
	}
	if t.Fees.BaseMsat != base.Fees.BaseMsat {
		flags, fields = flags|0x10, tlv.AppendU32(fields, t.Fees.BaseMsat)
	}
	if t.Fees.ProportionalMillionths != base.Fees.ProportionalMillionths {
		flags, fields = flags|0x08, tlv.AppendU32(fields, t.Fees.ProportionalMillionths)
	}
	if t.HTLCMaximumMsat != base.HTLCMaximumMsat {
		flags, fields = flags|0x04, tlv.AppendU64(fields, uint64(t.HTLCMaximumMsat))
	}
	return append(append(b, flags), fields...)
}

// someone is a node id, in the order of n.
func someone(n byte) lntypes.NodeID {
	id := lntypes.NodeID(bytes.Repeat([]byte{n + 1}, 33))
	id[0] = 2
	return id
}

func terms(delta uint16, least lntypes.Msat, base, ppm uint32, most lntypes.Msat, enabled bool) (t gossip.ChannelUpdateInfo) {
	t.LastUpdate, t.Enabled, t.CltvExpiryDelta, t.HTLCMinimumMsat, t.HTLCMaximumMsat = counted, enabled, delta, least, most
	t.Fees.BaseMsat, t.Fees.ProportionalMillionths = base, ppm
	return t
}

// small is a full snapshot of four nodes and two channels, one of them with an
// update in each direction.
func small(version byte) *snapshot {
	return &snapshot{
		version: version, chain: lntypes.NetworkBitcoin.ChainHash(), latest: made,
		nodes:    []snapshotNode{{id: someone(0)}, {id: someone(1)}, {id: someone(2)}, {id: someone(3)}},
		channels: []snapshotChannel{{id: 619737530008010752, one: 0, two: 1}, {id: 783241506229452801, one: 2, two: 3}},
		defaults: terms(40, 1000, 1000, 1, 990_000_000, false),
		updates: []snapshotUpdate{
			{id: 619737530008010752, direction: 0, terms: terms(40, 1000, 1000, 1, 990_000_000, true)},
			{id: 619737530008010752, direction: 1, terms: terms(0, 1, 100, 125, 495_000_000, false)},
			{id: 783241506229452801, direction: 1, terms: terms(144, 1000, 1000, 1, 42, true)},
		},
	}
}

type quiet struct{}

func (quiet) Log(logger.Record)         {}
func (quiet) Enabled(logger.Level) bool { return false }

func newSync() (*gossip.NetworkGraph, *rapidsync.RapidGossipSync) {
	g := gossip.NewNetworkGraph(lntypes.NetworkBitcoin, quiet{})
	return g, rapidsync.NewRapidGossipSync(g, quiet{})
}

func apply(t testing.TB, s *rapidsync.RapidGossipSync, snapshot []byte, now lntypes.UnixTime) {
	t.Helper()
	latest, err := s.UpdateNetworkGraph(snapshot, now)
	if err != nil {
		t.Fatal(err)
	}
	if kept := s.NetworkGraph().GetLastRapidGossipSyncTimestamp(); kept == nil || *kept != latest {
		t.Fatalf("last timestamp %v after %d", kept, latest)
	}
}

func wantTerms(t testing.TB, got *gossip.ChannelUpdateInfo, want gossip.ChannelUpdateInfo) {
	t.Helper()
	if got == nil || *got != want {
		t.Errorf("terms %v, want %v", got, want)
	}
}

// ipv4 is an address descriptor.
func ipv4(last byte) []byte {
	return lnwire.TcpIpV4{Addr: [4]byte{127, 0, 0, last}, Port: 9735}.AppendTo(nil)
}
