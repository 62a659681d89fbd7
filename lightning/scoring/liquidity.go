package scoring

import (
	"bytes"
	"math"
	"sync/atomic"

	"golightning/lightning/lntypes"
)

// stamp is a time as the written form has it. We make only whole seconds.
type stamp struct {
	secs  uint64
	nanos uint32
}

// since returns the seconds from s to now, 0 if the clock went backwards.
func (s stamp) since(now lntypes.UnixTime) float64 {
	secs := now.Since(lntypes.UnixTime(s.secs))
	if secs == 0 {
		return 0
	}
	return max(0, float64(secs)-float64(s.nanos)/1e9)
}

// liquidityState is what is known of one channel, as it is written. Minimum and
// maximum are those of the direction from the lesser node id to the greater; seen
// from the other end they swap.
type liquidityState struct {
	minOffset, maxOffset   lntypes.Msat // from empty and from full
	minHistory, maxHistory buckets
	lastUpdated            stamp // of the offsets, by payments or time
	historyLastUpdated     stamp
	lastDatapoint          stamp // the last payment or probe
}

func newLiquidityState(now lntypes.UnixTime) liquidityState {
	at := stamp{secs: uint64(now)}
	return liquidityState{lastUpdated: at, historyLastUpdated: at, lastDatapoint: at}
}

// channelLiquidity is a liquidityState as searches use it, with sums over its
// history. It is not changed any more, its memory of answers aside.
type channelLiquidity struct {
	chances [2]atomic.Uint64 // the last answer of chance, towards the lesser and the greater node id
	historySums
	liquidityState // begins with the bounds: what most searches need lies together
}

// unknownChannel is what is known of a channel that is not.
var unknownChannel = new(channelLiquidity)

// isUp reports whether source's id is the lesser one.
func isUp(source, target *lntypes.NodeID) bool { return bytes.Compare(source[:], target[:]) <= 0 }

// bounds returns between what a direction's liquidity lies. The bounds are not
// in order if the capacity has shrunk.
func (s *liquidityState) bounds(up bool, capacity lntypes.Msat) (least, most lntypes.Msat) {
	if up {
		return s.minOffset, capacity.SatSub(s.maxOffset)
	}
	return s.maxOffset, capacity.SatSub(s.minOffset)
}

// histories returns the history of a direction's bounds: of the least from empty
// and of the most from full.
func (s *liquidityState) histories(up bool) (least, most *buckets) {
	if up {
		return &s.minHistory, &s.maxHistory
	}
	return &s.maxHistory, &s.minHistory
}

// directed is a channel's liquidity in one direction, to be changed.
type directed struct {
	minOffset, maxOffset   *lntypes.Msat
	minHistory, maxHistory *buckets
	capacity               lntypes.Msat
	channel                *liquidityState
}

func (s *liquidityState) directed(up bool, capacity lntypes.Msat) directed {
	d := directed{&s.minOffset, &s.maxOffset, &s.minHistory, &s.maxHistory, capacity, s}
	if !up {
		d.minOffset, d.maxOffset = d.maxOffset, d.minOffset
		d.minHistory, d.maxHistory = d.maxHistory, d.minHistory
	}
	return d
}

// least and most bound what the channel can forward.
func (d *directed) least() lntypes.Msat { return *d.minOffset }

func (d *directed) most() lntypes.Msat { return d.capacity.SatSub(*d.maxOffset) }

// failedAtChannel: it could not forward amount.
func (d *directed) failedAtChannel(amount lntypes.Msat, now lntypes.UnixTime) {
	if amount < d.most() {
		d.setMost(amount, now)
	}
	d.track(0, now)
}

// failedDownstream: it did forward amount, and got it back.
func (d *directed) failedDownstream(amount lntypes.Msat, now lntypes.UnixTime) {
	if amount > d.least() {
		*d.minOffset = amount
		if amount > d.most() {
			*d.maxOffset = 0
		}
		d.channel.lastUpdated = stamp{secs: uint64(now)}
	}
	d.track(0, now)
}

// successful: it forwarded amount for good.
func (d *directed) successful(amount lntypes.Msat, now lntypes.UnixTime) {
	d.setMost(d.most().SatSub(amount), now)
	d.track(amount, now)
}

func (d *directed) setMost(amount lntypes.Msat, now lntypes.UnixTime) {
	*d.maxOffset = d.capacity.SatSub(amount)
	if amount < *d.minOffset {
		*d.minOffset = 0
	}
	d.channel.lastUpdated = stamp{secs: uint64(now)}
}

// track notes the bounds, as they were before moved msat left.
func (d *directed) track(moved lntypes.Msat, now lntypes.UnixTime) {
	d.minHistory.track(addSat(*d.minOffset, moved), d.capacity)
	d.maxHistory.track(d.maxOffset.SatSub(moved), d.capacity)
	d.channel.historyLastUpdated = stamp{secs: uint64(now)}
	d.channel.lastDatapoint = d.channel.historyLastUpdated
}

// decay lets knowledge fade and reports whether any is left.
func (s *liquidityState) decay(now lntypes.UnixTime, p *ProbabilisticScoringDecayParameters) bool {
	factor := 0.0
	if p.LiquidityOffsetHalfLife != 0 {
		factor = math.Pow(0.5, s.lastUpdated.since(now)/float64(p.LiquidityOffsetHalfLife))
	}
	s.minOffset = scaled(s.minOffset, factor)
	s.maxOffset = scaled(s.maxOffset, factor)
	if uint64(now) > s.lastUpdated.secs {
		s.lastUpdated = stamp{secs: uint64(now)}
	}
	elapsed, half := s.historyLastUpdated.since(now), float64(p.HistoricalNoUpdatesHalfLife)
	if half != 0 && elapsed > half {
		s.minHistory.fade(elapsed/half, p.HistoryHalves)
		s.maxHistory.fade(elapsed/half, p.HistoryHalves)
		s.historyLastUpdated = stamp{secs: uint64(now)}
	}
	return s.minOffset != 0 || s.maxOffset != 0 || s.minHistory != buckets{} || s.maxHistory != buckets{}
}

func scaled(offset lntypes.Msat, factor float64) lntypes.Msat {
	if factor == 1 {
		return offset
	}
	return lntypes.Msat(toUint64(float64(float64(offset) * factor)))
}

// toUint64 converts with saturation.
func toUint64(f float64) uint64 {
	if f >= math.MaxUint64 {
		return math.MaxUint64
	}
	return uint64(f)
}

// merge takes the average of what s and other know. The times stay those of s.
func (s *liquidityState) merge(other *liquidityState) {
	s.minOffset = average(s.minOffset, other.minOffset)
	s.maxOffset = average(s.maxOffset, other.maxOffset)
	s.minHistory.merge(&other.minHistory)
	s.maxHistory.merge(&other.maxHistory)
}

// average rounds down and does not overflow.
func average(a, b lntypes.Msat) lntypes.Msat { return a&b + (a^b)>>1 }
