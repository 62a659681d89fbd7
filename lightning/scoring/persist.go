package scoring

import (
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// The written form is the reference's: the number of channels, and for each its
// scid and the fields of channelLiquidity. Field 11 is newer than 0.0.121, which
// skips it.

// legacyBuckets are the buckets that the eight of an older form became.
var legacyBuckets = [9]int{0, 12, 14, 15, 16, 17, 18, 20, 32}

// Sizes in the written form.
const (
	bucketBytes   = 2 * bucketCount
	historyBytes  = 1 + 2 + bucketBytes // a stream of one record
	stampBytes    = 8 + 4
	boundsBytes   = 2*(2+8) + 2 + stampBytes
	fieldsBytes   = boundsBytes + 2*(2+historyBytes) + 2 + stampBytes
	datapointSize = 2 + stampBytes
)

// Write returns the written form, sorted by channel.
func (l *ChannelLiquidities) Write() []byte {
	known := l.table.Load().sorted()
	const most = 8 + 1 + fieldsBytes + datapointSize
	const before = 9 + 1 + 9 // two lengths and a type
	b := make([]byte, before, before+10+len(known)*most)
	b = ser.AppendLen(b, len(known))
	for _, c := range known {
		b = c.appendTo(tlv.AppendU64(b, uint64(c.scid)))
	}
	// One record of type 0 fills the stream. Its length was not known before.
	record := tlv.AppendHeader(nil, 0, len(b)-before)
	head := append(tlv.AppendBigSize(nil, uint64(len(record)+len(b)-before)), record...)
	b = b[before-len(head):]
	copy(b, head)
	return b
}

// ReadChannelLiquidities reads what a scorer knew that was written to b, which it
// fills. It fails with DecodeError.
func ReadChannelLiquidities(b []byte) (*ChannelLiquidities, error) {
	l := new(ChannelLiquidities)
	if err := l.read(b); err != nil {
		return nil, err
	}
	return l, nil
}

func (l *ChannelLiquidities) read(b []byte) error {
	r := tlv.NewReader(b)
	seen := ser.Each(&r, func(typ uint64, v *tlv.Reader) bool {
		if typ == 0 {
			l.table.Store(readLiquidityTable(v))
		}
		return typ == 0
	})
	ser.Require(&r, seen, 0)
	return r.Done()
}

func readLiquidityTable(r *tlv.Reader) *liquidityTable {
	n := ser.ReadLen(r, 8+1+boundsBytes)
	t := newLiquidityTable(n)
	block := make([]channelLiquidity, n)
	for i := range block {
		scid := lntypes.ShortChannelID(r.U64())
		block[i].read(r)
		block[i].sum()
		if !t.put(scid, &block[i]) {
			r.Fail(lntypes.ErrInvalidValue)
		}
		if r.Err() != nil {
			return nil
		}
	}
	return t
}

func (s *liquidityState) appendTo(b []byte) []byte {
	news := s.lastDatapoint != s.lastUpdated // the default
	size := fieldsBytes
	if news {
		size += datapointSize
	}
	b = tlv.AppendBigSize(b, uint64(size))
	b = tlv.AppendRecordU64(b, 0, uint64(s.minOffset))
	b = tlv.AppendRecordU64(b, 2, uint64(s.maxOffset))
	b = s.lastUpdated.appendTo(tlv.AppendHeader(b, 4, stampBytes))
	b = s.minHistory.appendTo(tlv.AppendHeader(b, 5, historyBytes))
	b = s.maxHistory.appendTo(tlv.AppendHeader(b, 7, historyBytes))
	b = s.historyLastUpdated.appendTo(tlv.AppendHeader(b, 9, stampBytes))
	if news {
		b = s.lastDatapoint.appendTo(tlv.AppendHeader(b, 11, stampBytes))
	}
	return b
}

func (s *liquidityState) read(r *tlv.Reader) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			s.minOffset = lntypes.Msat(v.U64())
		case 1:
			s.minHistory = legacyBucketsFrom(v)
		case 2:
			s.maxOffset = lntypes.Msat(v.U64())
		case 3:
			s.maxHistory = legacyBucketsFrom(v)
		case 4:
			s.lastUpdated = stampFrom(v)
		case 5:
			s.minHistory = bucketsFrom(v)
		case 7:
			s.maxHistory = bucketsFrom(v)
		case 9:
			s.historyLastUpdated = stampFrom(v)
		case 11:
			s.lastDatapoint = stampFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	if !seen.Has(9) {
		s.historyLastUpdated = s.lastUpdated
	}
	if !seen.Has(11) {
		s.lastDatapoint = s.lastUpdated
	}
}

func (s *stamp) appendTo(b []byte) []byte { return tlv.AppendU32(tlv.AppendU64(b, s.secs), s.nanos) }

func stampFrom(r *tlv.Reader) stamp { return stamp{r.U64(), r.U32()} }

func (b *buckets) appendTo(to []byte) []byte {
	to = tlv.AppendHeader(tlv.AppendBigSize(to, historyBytes-1), 0, bucketBytes)
	for _, v := range b {
		to = tlv.AppendU16(to, v)
	}
	return to
}

func bucketsFrom(r *tlv.Reader) (b buckets) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		if typ == 0 {
			if raw := v.Bytes(bucketBytes); v.Err() == nil {
				for i := range b {
					b[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
				}
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
