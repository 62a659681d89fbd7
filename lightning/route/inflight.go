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
	// channels has a bit set for each channel in used, by a hash, so that a search
	// need not ask the map about channels that are not there.
	channels [inFlightBits / 64]uint64
}

const inFlightBits = 1024

// bit returns the word and the mask of a channel's bit.
func (f *InFlightHtlcs) bit(scid lntypes.ShortChannelID) (*uint64, uint64) {
	h := uint64(scid) * 0x9e3779b97f4a7c15 >> 54 // 10 bits
	return &f.channels[h/64], 1 << (h % 64)
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
func (f *InFlightHtlcs) Clone() *InFlightHtlcs {
	return &InFlightHtlcs{used: maps.Clone(f.used), channels: f.channels}
}

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
	f.set(inFlightKey{scid, bytes.Compare(source[:], target[:]) < 0}, amount)
}

func (f *InFlightHtlcs) set(k inFlightKey, amount lntypes.Msat) {
	f.used[k] = addSat(f.used[k], amount)
	word, mask := f.bit(k.scid)
	*word |= mask
}

// IsEmpty reports whether nothing is in flight.
func (f *InFlightHtlcs) IsEmpty() bool { return f == nil || len(f.used) == 0 }

// Used is UsedLiquidityMsat with 0 for nothing. It is quick for channels over
// which nothing is in flight.
func (f *InFlightHtlcs) Used(source, target *lntypes.NodeID, channelSCID lntypes.ShortChannelID) lntypes.Msat {
	if f.IsEmpty() {
		return 0
	}
	if word, mask := f.bit(channelSCID); *word&mask == 0 {
		return 0
	}
	return f.used[inFlightKey{channelSCID, bytes.Compare(source[:], target[:]) < 0}]
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
		delete(f.used, k) // the last of several counts
		f.set(k, lntypes.Msat(r.U64()))
	}
	if err := r.Done(); err != nil {
		return nil, err
	}
	return f, nil
}
