package scoring

import (
	"cmp"
	"math/bits"
	"slices"
	"sync"
	"sync/atomic"

	"golightning/lightning/lntypes"
)

// ChannelLiquidities is what a ProbabilisticScorer knows of channels. It may be
// used from any goroutine: readers never wait, as what is known of a channel is
// replaced as a whole and never changed in place.
type ChannelLiquidities struct {
	mu    sync.Mutex // held by who changes it
	table atomic.Pointer[liquidityTable]
}

// liquidityTable is a hash table with open addressing, at most half full.
// Channels are added and replaced in place, under ChannelLiquidities.mu; to
// remove some, or to grow, another table is made.
type liquidityTable struct {
	slots []liquiditySlot // a power of two
	shift uint8           // of the hash, to an index of slots
	used  int
}

type liquiditySlot struct {
	key     atomic.Uint64 // keyOf the channel, 0 if the slot is free; set after channel
	channel atomic.Pointer[channelLiquidity]
}

const minSlots = 16

// keyOf returns 0, for no channel, for the largest scid, which no channel has.
func keyOf(scid lntypes.ShortChannelID) uint64 { return uint64(scid) + 1 }

func newLiquidityTable(channels int) *liquidityTable {
	n := bits.Len(uint(max(2*channels, minSlots) - 1))
	return &liquidityTable{slots: make([]liquiditySlot, 1<<n), shift: uint8(64 - n)}
}

// slot returns the slot of key, or the free one where it belongs.
func (t *liquidityTable) slot(key uint64) (s *liquiditySlot, found bool) {
	for i := key * 0x9e3779b97f4a7c15 >> t.shift; ; i++ {
		s = &t.slots[i&uint64(len(t.slots)-1)]
		if k := s.key.Load(); k == key || k == 0 {
			return s, k != 0
		}
	}
}

// get returns what is known of a channel, or nil. t may be nil.
func (t *liquidityTable) get(scid lntypes.ShortChannelID) *channelLiquidity {
	if t == nil {
		return nil
	}
	if s, found := t.slot(keyOf(scid)); found {
		return s.channel.Load()
	}
	return nil
}

// put adds or replaces a channel and reports whether it was added. The table must
// have room, see roomFor.
func (t *liquidityTable) put(scid lntypes.ShortChannelID, c *channelLiquidity) bool {
	key := keyOf(scid)
	if key == 0 {
		return false
	}
	s, found := t.slot(key)
	s.channel.Store(c)
	if !found {
		t.used++
		s.key.Store(key)
	}
	return !found
}

// roomFor returns t, or a larger copy of it if more channels would fill it more
// than half.
func (t *liquidityTable) roomFor(more int) *liquidityTable {
	if t == nil {
		return newLiquidityTable(more)
	}
	if 2*(t.used+more) <= len(t.slots) {
		return t
	}
	return t.copyWith(more)
}

func (t *liquidityTable) copyWith(more int) *liquidityTable {
	next := newLiquidityTable(t.used + more)
	t.each(func(scid lntypes.ShortChannelID, c *channelLiquidity) { next.put(scid, c) })
	return next
}

// each calls f for all channels, in no meaningful order.
func (t *liquidityTable) each(f func(lntypes.ShortChannelID, *channelLiquidity)) {
	if t == nil {
		return
	}
	for i := range t.slots {
		if key := t.slots[i].key.Load(); key != 0 {
			f(lntypes.ShortChannelID(key-1), t.slots[i].channel.Load())
		}
	}
}

// knownChannel is a channel of a table.
type knownChannel struct {
	scid lntypes.ShortChannelID
	*channelLiquidity
}

// sorted returns the channels in the order of their ids.
func (t *liquidityTable) sorted() []knownChannel {
	if t == nil {
		return nil
	}
	known := make([]knownChannel, 0, t.used)
	t.each(func(scid lntypes.ShortChannelID, c *channelLiquidity) { known = append(known, knownChannel{scid, c}) })
	slices.SortFunc(known, func(a, b knownChannel) int { return cmp.Compare(a.scid, b.scid) })
	return known
}

// get returns what is known of a channel, nil if nothing is.
func (l *ChannelLiquidities) get(scid lntypes.ShortChannelID) *channelLiquidity {
	return l.table.Load().get(scid)
}

// update replaces what is known of a channel by what f makes of it. A channel
// that was not known starts with nothing known at time now.
func (l *ChannelLiquidities) update(scid lntypes.ShortChannelID, now lntypes.UnixTime, f func(*liquidityState)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.table.Load().roomFor(1)
	next := new(channelLiquidity)
	if old := t.get(scid); old != nil {
		next.liquidityState = old.liquidityState
	} else {
		next.liquidityState = newLiquidityState(now)
	}
	f(&next.liquidityState)
	next.sum()
	t.put(scid, next)
	l.table.Store(t)
}

// timePassed lets all that is known fade; channels of which nothing is left are
// forgotten.
func (l *ChannelLiquidities) timePassed(now lntypes.UnixTime, p *ProbabilisticScoringDecayParameters) {
	l.mu.Lock()
	defer l.mu.Unlock()
	old := l.table.Load()
	if old == nil || old.used == 0 {
		return
	}
	next := newLiquidityTable(old.used)
	block := make([]channelLiquidity, old.used) // one allocation: nearly all of them live until the next time
	old.each(func(scid lntypes.ShortChannelID, c *channelLiquidity) {
		block[0].liquidityState = c.liquidityState
		if block[0].decay(now, p) {
			block[0].sum()
			next.put(scid, &block[0])
			block = block[1:]
		}
	})
	l.table.Store(next)
}

// Clone returns a copy.
func (l *ChannelLiquidities) Clone() *ChannelLiquidities {
	c := new(ChannelLiquidities)
	c.set(l)
	return c
}

// set makes l equal to from.
func (l *ChannelLiquidities) set(from *ChannelLiquidities) {
	from.mu.Lock()
	t := from.table.Load()
	if t != nil {
		t = t.copyWith(0)
	}
	from.mu.Unlock()
	l.mu.Lock()
	l.table.Store(t)
	l.mu.Unlock()
}
