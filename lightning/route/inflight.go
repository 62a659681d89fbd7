package route

import (
	"bytes"
	"cmp"
	"maps"
	"slices"

	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// InFlightHtlcs counts the liquidity that pending HTLCs of ours already use, by
// channel and direction. It is built by one goroutine and then only read.
type InFlightHtlcs struct {
	used map[inFlightKey]lntypes.Msat
}

// inFlightKey is a channel and a direction: from the node with the lesser key
// to the greater, or back.
type inFlightKey struct {
	scid lntypes.ShortChannelID
	up   bool
}

// NewInFlightHtlcs returns an empty count.
func NewInFlightHtlcs() *InFlightHtlcs {
	return &InFlightHtlcs{used: make(map[inFlightKey]lntypes.Msat)}
}

// Clone returns a copy.
func (f *InFlightHtlcs) Clone() *InFlightHtlcs { return &InFlightHtlcs{used: maps.Clone(f.used)} }

// ProcessPath adds the amounts of a pending path that starts at payerNodeID.
func (f *InFlightHtlcs) ProcessPath(path *Path, payerNodeID lntypes.PublicKey) {
	var amount lntypes.Msat
	if path.BlindedTail != nil {
		amount = path.BlindedTail.FinalValueMsat
	}
	// Backwards: what crosses a channel is all that is delivered and charged behind it.
	for i := len(path.Hops) - 1; i >= 0; i-- {
		hop := &path.Hops[i]
		amount = addSat(amount, hop.FeeMsat)
		from := payerNodeID
		if i > 0 {
			from = path.Hops[i-1].PubKey
		}
		f.add(lntypes.NodeID(from), lntypes.NodeID(hop.PubKey), hop.ShortChannelID, amount)
	}
}

// AddInflightHTLC adds one HTLC of usedMsat over channelSCID from source to target.
func (f *InFlightHtlcs) AddInflightHTLC(source, target *lntypes.NodeID, channelSCID lntypes.ShortChannelID, usedMsat lntypes.Msat) {
	f.add(*source, *target, channelSCID, usedMsat)
}

func (f *InFlightHtlcs) add(source, target lntypes.NodeID, scid lntypes.ShortChannelID, amount lntypes.Msat) {
	if f.used == nil {
		f.used = make(map[inFlightKey]lntypes.Msat)
	}
	k := inFlightKey{scid, bytes.Compare(source[:], target[:]) < 0}
	f.used[k] = addSat(f.used[k], amount)
}

// UsedLiquidityMsat returns what is in flight over channelSCID from source to
// target, or nil if nothing is.
func (f *InFlightHtlcs) UsedLiquidityMsat(source, target *lntypes.NodeID, channelSCID lntypes.ShortChannelID) *lntypes.Msat {
	if f == nil {
		return nil
	}
	v, ok := f.used[inFlightKey{channelSCID, bytes.Compare(source[:], target[:]) < 0}]
	if !ok {
		return nil
	}
	return &v
}

// Write returns the written form, sorted by channel and direction.
func (f *InFlightHtlcs) Write() []byte {
	keys := slices.SortedFunc(maps.Keys(f.used), func(a, b inFlightKey) int {
		if a.scid != b.scid {
			return cmp.Compare(a.scid, b.scid)
		}
		return bytes.Compare(tlv.AppendBool(nil, a.up), tlv.AppendBool(nil, b.up))
	})
	b := ser.AppendLen(nil, len(keys))
	for _, k := range keys {
		b = tlv.AppendU64(tlv.AppendBool(tlv.AppendU64(b, uint64(k.scid)), k.up), uint64(f.used[k]))
	}
	return b
}

// ReadInFlightHtlcs reads a count that fills b. It fails with DecodeError.
func ReadInFlightHtlcs(b []byte) (*InFlightHtlcs, error) {
	r := tlv.NewReader(b)
	f := NewInFlightHtlcs()
	for range ser.ReadLen(&r, 17) {
		k := inFlightKey{lntypes.ShortChannelID(r.U64()), r.Bool()}
		f.used[k] = lntypes.Msat(r.U64())
	}
	if err := r.Done(); err != nil {
		return nil, err
	}
	return f, nil
}
