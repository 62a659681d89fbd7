package scoring

import (
	"bytes"
	"math"

	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
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
	return float64(secs) - float64(s.nanos)/1e9
}

// channelLiquidity is what is known of one channel. Minimum and maximum are those
// of the direction from the lesser node id to the greater; seen from the other
// end they swap.
type channelLiquidity struct {
	minOffset, maxOffset   lntypes.Msat // from empty and from full
	minHistory, maxHistory buckets
	lastUpdated            stamp
	historyLastUpdated     stamp
}

// directed is a channel's liquidity in one direction.
type directed struct {
	minOffset, maxOffset   *lntypes.Msat
	minHistory, maxHistory *buckets
	capacity               lntypes.Msat
	channel                *channelLiquidity
}

func (c *channelLiquidity) directed(source, target lntypes.NodeID, capacity lntypes.Msat) directed {
	d := directed{&c.minOffset, &c.maxOffset, &c.minHistory, &c.maxHistory, capacity, c}
	if bytes.Compare(source[:], target[:]) > 0 {
		d.minOffset, d.maxOffset = d.maxOffset, d.minOffset
		d.minHistory, d.maxHistory = d.maxHistory, d.minHistory
	}
	return d
}

// least and most bound what the channel can forward.
func (d *directed) least() lntypes.Msat { return *d.minOffset }

func (d *directed) most() lntypes.Msat { return d.capacity.SatSub(*d.maxOffset) }

// penaltyMsat returns the penalty for sending amount.
func (d *directed) penaltyMsat(amount lntypes.Msat, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	most := d.most()
	least := min(d.least(), most)
	var res lntypes.Msat
	switch {
	case amount <= least:
	case amount >= most:
		res = addSat(penalty(amount, maxNegativeLog, p.LiquidityPenaltyMultiplierMsat, p.LiquidityPenaltyAmountMultiplierMsat),
			lntypes.Msat(p.ConsideredImpossiblePenaltyMsat))
	default:
		num, den := successProbability(uint64(amount), uint64(least), uint64(most), uint64(d.capacity), p, false)
		if num < den && den-num >= den/precisionBound {
			res = penalty(amount, negativeLog(num, den), p.LiquidityPenaltyMultiplierMsat, p.LiquidityPenaltyAmountMultiplierMsat)
		}
	}
	if amount >= d.capacity {
		return addSat(res, d.historical(amount, maxNegativeLog, p))
	}
	if p.HistoricalLiquidityPenaltyMultiplierMsat == 0 && p.HistoricalLiquidityPenaltyAmountMultiplierMsat == 0 {
		return res
	}
	if chance, ok := historicalProbability(d.minHistory, d.maxHistory, p, amount, d.capacity); ok {
		return addSat(res, d.historical(amount, negativeLog(chance+1, billionish), p))
	}
	num, den := successProbability(uint64(amount), 0, uint64(d.capacity), uint64(d.capacity), p, true)
	return addSat(res, d.historical(amount, negativeLog(num, den), p))
}

func (d *directed) historical(amount lntypes.Msat, negLog uint64, p *ProbabilisticScoringFeeParameters) lntypes.Msat {
	return penalty(amount, negLog, p.HistoricalLiquidityPenaltyMultiplierMsat, p.HistoricalLiquidityPenaltyAmountMultiplierMsat)
}

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
}

// decay lets knowledge fade and reports whether any is left.
func (c *channelLiquidity) decay(now lntypes.UnixTime, p *ProbabilisticScoringDecayParameters) bool {
	c.minOffset = c.decayed(c.minOffset, now, p)
	c.maxOffset = c.decayed(c.maxOffset, now, p)
	if uint64(now) > c.lastUpdated.secs {
		c.lastUpdated = stamp{secs: uint64(now)}
	}
	elapsed, half := c.historyLastUpdated.since(now), float64(p.HistoricalNoUpdatesHalfLife)
	if half != 0 && elapsed > half {
		divisor := toUint64(math.Pow(2048, elapsed/half))
		c.minHistory.fade(divisor)
		c.maxHistory.fade(divisor)
		c.historyLastUpdated = stamp{secs: uint64(now)}
	}
	return c.minOffset != 0 || c.maxOffset != 0 || c.minHistory != buckets{} || c.maxHistory != buckets{}
}

func (c *channelLiquidity) decayed(offset lntypes.Msat, now lntypes.UnixTime, p *ProbabilisticScoringDecayParameters) lntypes.Msat {
	if p.LiquidityOffsetHalfLife == 0 {
		return 0
	}
	factor := math.Pow(0.5, c.lastUpdated.since(now)/float64(p.LiquidityOffsetHalfLife))
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

func (c *channelLiquidity) appendTo(b []byte) []byte {
	var f ser.Fields
	f.U64(0, uint64(c.minOffset))
	f.U64(2, uint64(c.maxOffset))
	f.Bytes(4, c.lastUpdated.write())
	f.Bytes(5, c.minHistory.write())
	f.Bytes(7, c.maxHistory.write())
	f.Bytes(9, c.historyLastUpdated.write())
	return f.Append(b)
}

func channelLiquidityFrom(r *tlv.Reader) *channelLiquidity {
	c := new(channelLiquidity)
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			c.minOffset = lntypes.Msat(v.U64())
		case 1:
			c.minHistory = legacyBucketsFrom(v)
		case 2:
			c.maxOffset = lntypes.Msat(v.U64())
		case 3:
			c.maxHistory = legacyBucketsFrom(v)
		case 4:
			c.lastUpdated = stampFrom(v)
		case 5:
			c.minHistory = bucketsFrom(v)
		case 7:
			c.maxHistory = bucketsFrom(v)
		case 9:
			c.historyLastUpdated = stampFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	if !seen.Has(9) {
		c.historyLastUpdated = c.lastUpdated
	}
	return c
}

func (s stamp) write() []byte { return tlv.AppendU32(tlv.AppendU64(nil, s.secs), s.nanos) }

func stampFrom(r *tlv.Reader) stamp { return stamp{r.U64(), r.U32()} }
