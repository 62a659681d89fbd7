package lntypes

import "strconv"

// Msat is an amount in millisatoshi, the unit of HTLCs and invoices (BOLT 2).
type Msat uint64

// Sat is an amount in satoshi, the unit of on-chain outputs.
type Sat uint64

// MaxValueSat is the number of satoshis that will ever exist; amounts above it
// are invalid in every message.
const MaxValueSat Sat = 21_000_000 * 100_000_000

// MaxValueMsat is MaxValueSat in millisatoshi.
const MaxValueMsat Msat = Msat(MaxValueSat) * 1000

// Sat rounds down to whole satoshis.
func (m Msat) Sat() Sat { return Sat(m / 1000) }

// SatCeil rounds up to whole satoshis.
func (m Msat) SatCeil() Sat { return Sat(m/1000) + Sat((m%1000+999)/1000) }

// String renders the amount with its unit.
func (m Msat) String() string { return strconv.FormatUint(uint64(m), 10) + " msat" }

// Msat converts to millisatoshi. It saturates at the largest Msat, so that an
// absurd amount stays absurd instead of wrapping to a small one.
func (s Sat) Msat() Msat {
	if s > Sat(^uint64(0)/1000) {
		return Msat(^uint64(0))
	}
	return Msat(s) * 1000
}

// String renders the amount with its unit.
func (s Sat) String() string { return strconv.FormatUint(uint64(s), 10) + " sat" }

// SatSub returns a - b, or 0 where b is larger.
func (m Msat) SatSub(b Msat) Msat {
	if b > m {
		return 0
	}
	return m - b
}

// CheckedAdd returns a + b and false when the sum does not fit.
func (m Msat) CheckedAdd(b Msat) (Msat, bool) {
	s := m + b
	return s, s >= m
}

// SatSub returns s - b, or 0 where b is larger.
func (s Sat) SatSub(b Sat) Sat {
	if b > s {
		return 0
	}
	return s - b
}

// UnixTime is a wall-clock time in whole seconds since 1970-01-01 UTC. The core
// never reads a clock; callers pass it in.
type UnixTime uint64

// Since returns the seconds from earlier to t, 0 when the clock went backwards.
func (t UnixTime) Since(earlier UnixTime) uint64 {
	if earlier > t {
		return 0
	}
	return uint64(t - earlier)
}
