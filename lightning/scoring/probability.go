package scoring

import (
	"math"
	"math/bits"

	"golightning/lightning/lntypes"
)

// Logarithms are taken from a table: of the highest set bit and the lowerBits
// behind it, times 2048.
const (
	lowerBits = 6
	logOne    = 2048
	// maxNegativeLog is what a hopeless channel is charged for: 1 %.
	maxNegativeLog = 2 * logOne
	// precisionBound: a failure less likely than one in this is not told from 0.
	precisionBound = 1 << lowerBits
	// billionish is the denominator of probabilities from history.
	billionish = 1 << 30
)

var logTable = newLogTable()

func newLogTable() (t [64][1 << lowerBits]uint16) {
	for msb := range t {
		for low := range t[msb] {
			x := uint64(1<<lowerBits+low) << (63 - lowerBits) >> (63 - msb)
			t[msb][low] = uint16(math.Round(math.Log10(float64(x)) * logOne))
		}
	}
	return t
}

func log10Times2048(x uint64) uint16 {
	if x == 0 {
		return 0
	}
	msb := (bits.Len64(x) - 1) & 63
	return logTable[msb][x>>uint(max(msb-lowerBits, 0))&(1<<lowerBits-1)]
}

// negativeLog returns -log10(numerator/denominator) times 2048.
func negativeLog(numerator, denominator uint64) uint64 {
	if numerator >= denominator {
		return 0
	}
	return uint64(log10Times2048(denominator) - log10Times2048(numerator))
}

// cubic is the integral of the distribution of balances by default: the density
// is (x - 1/2)^2, x being the part of the capacity less a half.
func cubic(x float64) float64 { return float64(float64(x*x) * x) }

// steep is the integral of the newest formulas: the density is 1/256 + 9 (x - 1/2)^8.
// Products are rounded one by one, so that all machines agree.
func steep(x float64) float64 {
	x2 := float64(x * x)
	x4 := float64(x2 * x2)
	return float64(float64(x*x4)*x4) + float64(x/256)
}

const (
	// cubicUnit and steepUnit make integers of differences of the integrals, at
	// most 2^28 and 2^29.
	cubicUnit = billionish
	steepUnit = billionish * 64
	// The integrals over all of a channel's balances, and the same where nothing has
	// succeeded yet, which makes success less likely.
	cubicAll     = cubicUnit/4 + 1
	cubicUntried = cubicAll * 21 / 16
	steepAll     = steepUnit/128 + 1
	steepUntried = steepUnit/128*78/64 + 1
)

// successProbability returns the probability, as a fraction, that a channel with
// liquidity between least and most has amount. least <= amount < most <= capacity.
// scaleUnknown lowers it where nothing has ever succeeded.
func successProbability(amount, least, most, capacity uint64, p *ProbabilisticScoringFeeParameters, scaleUnknown bool) (numerator, denominator uint64) {
	switch {
	case p.LinearSuccessProbability:
		return linearProbability(amount, least, most, p, scaleUnknown)
	case p.NewestFormulas:
		num, den := successProbabilityFloat(amount, least, most, capacity, p, scaleUnknown)
		return uint64(int64(float64(num*steepUnit))) + 1, uint64(int64(float64(den*steepUnit))) + 1
	}
	c := float64(capacity)
	top := cubic(float64(most)/c - 0.5)
	numerator = uint64(int64(float64((top-cubic(float64(amount)/c-0.5))*cubicUnit))) + 1
	denominator = uint64(int64(float64((top-cubic(float64(least)/c-0.5))*cubicUnit))) + 1
	if scaleUnknown && least == 0 {
		denominator = denominator * 21 / 16
	}
	return numerator, denominator
}

// linearProbability is successProbability if every balance is equally likely.
func linearProbability(amount, least, most uint64, p *ProbabilisticScoringFeeParameters, scaleUnknown bool) (numerator, denominator uint64) {
	numerator, denominator = most-amount, most-least
	if denominator != math.MaxUint64 {
		denominator++
	}
	times, by := uint64(21), uint64(16)
	if p.NewestFormulas {
		times, by = 78, 64
	}
	if scaleUnknown && least == 0 && denominator < math.MaxUint64/times {
		denominator = denominator * times / by
	}
	return numerator, denominator
}

// successProbabilityFloat is successProbability by the newest formulas, with
// less rounding.
func successProbabilityFloat(amount, least, most, capacity uint64, p *ProbabilisticScoringFeeParameters, scaleUnknown bool) (numerator, denominator float64) {
	if p.LinearSuccessProbability {
		num, den := linearProbability(amount, least, most, p, scaleUnknown)
		return float64(num), float64(den)
	}
	c := float64(capacity)
	top := steep(float64(most)/c - 0.5)
	denominator = top - steep(float64(least)/c-0.5)
	numerator = top - steep(float64(amount)/c-0.5)
	if scaleUnknown && least == 0 {
		denominator = float64(denominator*78) / 64
	}
	return numerator, denominator
}

// untriedProbability is successProbability of a channel of which nothing is
// known. But for linear probabilities, the denominator is a constant.
func untriedProbability(amount, capacity uint64, p *ProbabilisticScoringFeeParameters) (numerator, denominator uint64) {
	if p.LinearSuccessProbability {
		return linearProbability(amount, 0, capacity, p, true)
	}
	x := float64(amount)/float64(capacity) - 0.5
	if p.NewestFormulas {
		return uint64(int64(float64((1.0/256-steep(x))*steepUnit))) + 1, steepUntried
	}
	return uint64(int64(float64((0.125-cubic(x))*cubicUnit))) + 1, cubicUntried
}

// combined adds up the two ways of charging for unlikeliness.
func combined(amount lntypes.Msat, negLog, multiplier, amountMultiplier uint64) lntypes.Msat {
	negLog = min(negLog, maxNegativeLog)
	flat := mulSat(negLog, multiplier) / logOne
	byAmount := mulSat(mulSat(negLog, amountMultiplier), uint64(amount)) / logOne >> 20
	return addSat(lntypes.Msat(flat), lntypes.Msat(byAmount))
}

func mulSat(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	if hi != 0 {
		return math.MaxUint64
	}
	return lo
}

func addSat(a, b lntypes.Msat) lntypes.Msat {
	sum, ok := a.CheckedAdd(b)
	if !ok {
		return ^lntypes.Msat(0)
	}
	return sum
}
