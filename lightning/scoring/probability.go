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

func newLogTable() *[64][1 << lowerBits]uint16 {
	t := new([64][1 << lowerBits]uint16)
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
	msb := bits.Len64(x) - 1
	return logTable[msb][x>>max(msb-lowerBits, 0)&(1<<lowerBits-1)]
}

// negativeLog returns -log10(numerator/denominator) times 2048.
func negativeLog(numerator, denominator uint64) uint64 {
	if numerator >= denominator {
		return 0
	}
	return uint64(log10Times2048(denominator) - log10Times2048(numerator))
}

// cube avoids fused multiplication, so that all machines agree.
func cube(x float64) float64 { return float64(float64(x*x) * x) }

// successProbability returns the probability, as a fraction, that a channel with
// liquidity between least and most has amount. least <= amount < most <= capacity.
// scaleUnknown lowers it where nothing has ever succeeded.
func successProbability(amount, least, most, capacity uint64, p *ProbabilisticScoringFeeParameters, scaleUnknown bool) (numerator, denominator uint64) {
	if p.LinearSuccessProbability {
		numerator, denominator = most-amount, most-least
		if denominator != math.MaxUint64 {
			denominator++
		}
	} else {
		// Balances are distributed as (x - 1/2)^2: the integral is a difference of cubes.
		c := float64(capacity)
		top := cube(float64(most)/c - 0.5)
		numerator = uint64(float64((top-cube(float64(amount)/c-0.5))*billionish)) + 1
		denominator = uint64(float64((top-cube(float64(least)/c-0.5))*billionish)) + 1
	}
	if scaleUnknown && least == 0 && denominator < math.MaxUint64/21 {
		denominator = denominator * 21 / 16
	}
	return numerator, denominator
}

// penalty combines the two ways of charging for unlikeliness.
func penalty(amount lntypes.Msat, negLog, multiplier, amountMultiplier uint64) lntypes.Msat {
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
