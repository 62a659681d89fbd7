package scoring

import (
	"math/bits"

	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// Liquidity is noted in buckets, whose borders are in 2^-14 of the capacity and
// lie closer together near both ends of a channel, where most balances are.
const (
	bucketCount   = 32
	positionTicks = 1 << 14
	// pointOne is one point in a bucket: buckets have 5 fractional bits.
	pointOne = 32
)

var bucketStart = [bucketCount + 1]uint16{
	0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3072, 4096, 6144, 8192, 10240, 12288,
	13312, 14336, 15360, 15872, 16128, 16256, 16320, 16352, 16368, 16376, 16380, 16382, 16383, 16384,
}

// legacyBuckets are the buckets that the eight of an older form became.
var legacyBuckets = [9]int{0, 12, 14, 15, 16, 17, 18, 20, 32}

// buckets counts, with decay, how often a bound of liquidity was where.
type buckets [bucketCount]uint16

// position returns where amount lies in a channel; positionTicks or more is
// outside.
func position(amount, capacity lntypes.Msat) uint64 {
	hi, lo := bits.Mul64(uint64(amount), positionTicks)
	divisor := uint64(capacity)
	if divisor != ^uint64(0) {
		divisor++
	}
	if hi >= divisor {
		return positionTicks
	}
	q, _ := bits.Div64(hi, lo, divisor)
	return min(q, positionTicks)
}

func bucketOf(pos uint64) int {
	for i := range bucketCount {
		if pos < uint64(bucketStart[i+1]) {
			return i
		}
	}
	return bucketCount - 1
}

// track adds a point at offset. All others fade a little, which also keeps the
// numbers below 2^16.
func (b *buckets) track(offset, capacity lntypes.Msat) {
	pos := position(offset, capacity)
	if pos >= positionTicks {
		return
	}
	for i := range b {
		b[i] = uint16(uint32(b[i]) * 2047 / 2048)
	}
	b[bucketOf(pos)] += min(pointOne, ^b[bucketOf(pos)])
}

// fade divides all numbers by divisor/1024.
func (b *buckets) fade(divisor uint64) {
	for i := range b {
		b[i] = uint16(uint64(b[i]) * 1024 / divisor)
	}
}

// historicalProbability returns the chance, in 2^-30, that a channel with such a
// history of bounds forwards amount. least counts from empty, most from full. ok
// is false if there is too little history.
func historicalProbability(least, most *buckets, p *ProbabilisticScoringFeeParameters, amount, capacity lntypes.Msat) (chance uint64, ok bool) {
	pos := position(amount, capacity)
	if pos >= positionTicks {
		return 0, false
	}
	var total uint64
	for i := range least {
		for _, m := range most[:bucketCount-i] {
			total += uint64(least[i]) * uint64(m)
		}
	}
	if total < pointOne*pointOne {
		return 0, false
	}
	chance = chanceFromEmpty(least[0], most, p, pos, total)
	for i := 1; i < bucketCount; i++ {
		start := uint64(bucketStart[i])
		for j, m := range most[:bucketCount-i] {
			end := uint64(bucketStart[bucketCount-j]) - 1
			if pos >= end {
				break // more than the most that there was
			}
			weight := uint64(least[i]) * uint64(m) * billionish / total
			if pos >= start {
				num, den := successProbability(pos, start, end, positionTicks-1, p, true)
				weight = weight * num / den
			}
			chance += weight
		}
	}
	return chance, true
}

// chanceFromEmpty treats the points where nothing was known to be there. Mostly
// they mean failures: only the highest bound of liquidity among them counts, lest
// a row of failures of falling amounts looks like a choice of bounds.
func chanceFromEmpty(empty uint16, most *buckets, p *ProbabilisticScoringFeeParameters, pos, total uint64) uint64 {
	if empty == 0 {
		return 0
	}
	var points uint64
	highest := 0
	for j, m := range most {
		if m >= pointOne {
			highest = j
		}
		points += uint64(m)
	}
	end := uint64(bucketStart[bucketCount-highest]) - 1
	if pos >= end {
		return 0
	}
	num, den := successProbability(pos, 0, end, positionTicks-1, p, true)
	return uint64(empty) * points * billionish / total * num / den
}

func (b *buckets) write() []byte {
	var f ser.Fields
	raw := make([]byte, 0, 2*bucketCount)
	for _, v := range b {
		raw = tlv.AppendU16(raw, v)
	}
	f.Bytes(0, raw)
	return f.Append(nil)
}

func bucketsFrom(r *tlv.Reader) (b buckets) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		for i := range b {
			if typ == 0 {
				b[i] = v.U16()
			}
		}
		return typ == 0
	})
	ser.Require(r, seen, 0)
	return b
}

// legacyBucketsFrom reads the older form and spreads its eight buckets.
func legacyBucketsFrom(r *tlv.Reader) (b buckets) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		if typ != 0 {
			return false
		}
		for i := range len(legacyBuckets) - 1 {
			start, end := legacyBuckets[i], legacyBuckets[i+1]
			share := v.U16() / uint16(end-start)
			for j := start; j < end; j++ {
				b[j] = share
			}
		}
		return true
	})
	ser.Require(r, seen, 0)
	return b
}
