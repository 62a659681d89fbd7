package scoring

import (
	"math"
	"math/bits"

	"golightning/lightning/lntypes"
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

// fade lets the numbers shrink after that many half-lives without news: each
// halves them, or, unless halves, the first does and each further one divides
// them by 2048.
func (b *buckets) fade(halfLives float64, halves bool) {
	if halves {
		factor := uint64(1024 * math.Pow(0.5, halfLives))
		for i := range b {
			b[i] = uint16(uint64(b[i]) * factor / 1024)
		}
		return
	}
	divisor := toUint64(math.Pow(2048, halfLives))
	for i := range b {
		b[i] = uint16(uint64(b[i]) * 1024 / divisor)
	}
}

// merge takes the average of b and other.
func (b *buckets) merge(other *buckets) {
	for i := range b {
		b[i] = uint16((uint32(b[i]) + uint32(other[i])) / 2)
	}
}

// mask has a bit set for each bucket that is not 0.
func (b *buckets) mask() (m uint32) {
	for i, v := range b {
		if v != 0 {
			m |= 1 << i
		}
	}
	return m
}

// historySums are sums over the histories of a channel that searches would take
// again and again. A pair of buckets, one of either history, weighs their product;
// where the least would lie above the most it is not valid.
type historySums struct {
	weight           uint64  // of all valid pairs
	steepWeight      float64 // the sum of their weights' squares
	minMask, maxMask uint32
}

// below has a bit set for each bucket of the other history that makes a valid
// pair with bucket i.
func below(i int) uint32 { return math.MaxUint32 >> i }

// sum brings the sums up to date.
func (c *channelLiquidity) sum() {
	c.minMask, c.maxMask = c.minHistory.mask(), c.maxHistory.mask()
	c.weight = 0
	var steep wide
	for left := c.minMask; left != 0; left &= left - 1 {
		i := bits.TrailingZeros32(left)
		for right := c.maxMask & below(i); right != 0; right &= right - 1 {
			w := uint64(c.minHistory[i]) * uint64(c.maxHistory[bits.TrailingZeros32(right)])
			c.weight += w
			steep.addSquare(w)
		}
	}
	c.steepWeight = steep.float()
}

// wide is a number of 128 bits.
type wide struct{ hi, lo uint64 }

func (w *wide) addSquare(x uint64) {
	hi, lo := bits.Mul64(x, x)
	var carry uint64
	w.lo, carry = bits.Add64(w.lo, lo, 0)
	w.hi += hi + carry
}

// float rounds to the nearest float.
func (w *wide) float() float64 {
	if w.hi == 0 {
		return float64(w.lo)
	}
	n := bits.Len64(w.hi)
	top := w.hi<<(64-n) | w.lo>>n
	if w.lo&(1<<n-1) != 0 {
		top |= 1 // it only has to be on the right side of a tie
	}
	return math.Ldexp(float64(top), n)
}

// chance returns the probability, in 2^-30, that a channel with such a history
// of bounds forwards amount. ok is false if there is too little history.
func (c *channelLiquidity) chance(up bool, p *ProbabilisticScoringFeeParameters, amount, capacity lntypes.Msat) (chance uint64, ok bool) {
	if c.weight < pointOne*pointOne || p.NewestFormulas && c.steepWeight < pointOne*pointOne*pointOne*pointOne {
		return 0, false
	}
	pos := position(amount, capacity)
	if pos >= positionTicks {
		return 0, false
	}
	// A search asks for nearly the same amount again and again.
	question := pos<<2 | 1<<20
	if p.NewestFormulas {
		question |= 1
	}
	if p.LinearSuccessProbability {
		question |= 2
	}
	memory := &c.chances[0]
	if up {
		memory = &c.chances[1]
	}
	if answer := memory.Load(); answer>>40 == question {
		return answer & (1<<40 - 1), true
	}
	h := c.pairs(up)
	if p.NewestFormulas {
		chance = h.steepChance(p, pos)
	} else {
		chance = h.flatChance(p, pos)
	}
	memory.Store(question<<40 | min(chance, 1<<40-1))
	return chance, true
}

// historyPairs is a channel's history in one direction.
type historyPairs struct {
	*historySums
	least, most         *buckets
	leastMask, mostMask uint32
}

func (c *channelLiquidity) pairs(up bool) historyPairs {
	least, most := c.histories(up)
	h := historyPairs{&c.historySums, least, most, c.minMask, c.maxMask}
	if !up {
		h.leastMask, h.mostMask = c.maxMask, c.minMask
	}
	return h
}

// bucketEnd returns the highest position that a most in bucket j, from full,
// allows.
func bucketEnd(j int) uint64 { return uint64(bucketStart[bucketCount-j]) - 1 }

// flatChance weighs each valid pair by its weight.
func (h *historyPairs) flatChance(p *ProbabilisticScoringFeeParameters, pos uint64) (chance uint64) {
	if empty := h.least[0]; empty != 0 {
		// Where nothing was known to be there, mostly a payment failed: only the
		// highest most counts, lest a row of failures of falling amounts looks like a
		// choice of bounds.
		var points uint64
		highest := 0
		for right := h.mostMask; right != 0; right &= right - 1 {
			j := bits.TrailingZeros32(right)
			points += uint64(h.most[j])
			if h.most[j] >= pointOne {
				highest = j
			}
		}
		if end := bucketEnd(highest); pos < end {
			num, den := successProbability(pos, 0, end, positionTicks-1, p, true)
			hi, lo := bits.Mul64(uint64(empty)*points, billionish) // no more than the weight in all
			weight, _ := bits.Div64(hi, lo, h.weight)
			chance = weight * num / den
		}
	}
	for left := h.leastMask &^ 1; left != 0; left &= left - 1 {
		i := bits.TrailingZeros32(left)
		start := uint64(bucketStart[i])
		for right := h.mostMask & below(i); right != 0; right &= right - 1 {
			j := bits.TrailingZeros32(right)
			end := bucketEnd(j)
			if pos >= end {
				break // more than the most that there was, and so for all further j
			}
			weight := uint64(h.least[i]) * uint64(h.most[j]) * billionish / h.weight
			if pos >= start {
				num, den := successProbability(pos, start, end, positionTicks-1, p, true)
				weight = weight * num / den
			}
			chance += weight
		}
	}
	return chance
}

// steepChance weighs each valid pair by its weight's square.
func (h *historyPairs) steepChance(p *ProbabilisticScoringFeeParameters, pos uint64) uint64 {
	var chance float64
	if empty := h.least[0]; empty != 0 {
		var total wide
		highest, highestFull := 0, -1
		for right := h.mostMask; right != 0; right &= right - 1 {
			highest = bits.TrailingZeros32(right)
			if h.most[highest] >= pointOne {
				highestFull = highest
			}
			total.addSquare(uint64(empty) * uint64(h.most[highest]))
		}
		if highestFull >= 0 { // see flatChance; old history may have no full point left
			highest = highestFull
		}
		if end := bucketEnd(highest); pos < end {
			num, den := successProbabilityFloat(pos, 0, end, positionTicks-1, p, true)
			chance = float64(float64(total.float()/h.steepWeight)*num) / den
		}
	}
	for left := h.leastMask &^ 1; left != 0; left &= left - 1 {
		i := bits.TrailingZeros32(left)
		start := uint64(bucketStart[i])
		for right := h.mostMask & below(i); right != 0; right &= right - 1 {
			j := bits.TrailingZeros32(right)
			end := bucketEnd(j)
			if pos >= end {
				break
			}
			w := uint64(h.least[i]) * uint64(h.most[j])
			share := float64(w*w) / h.steepWeight
			if pos >= start {
				num, den := successProbabilityFloat(pos, start, end, positionTicks-1, p, true)
				share = float64(share*num) / den
			}
			chance += share
		}
	}
	return toUint64(float64(chance * billionish))
}
