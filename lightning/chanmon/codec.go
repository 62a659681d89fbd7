package chanmon

import (
	"golightning/lightning/chanutil"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// Version of the persistent forms of this package, and the least that can read
// what this one writes.
const (
	formatVersion    = 1
	formatMinVersion = 1
)

// readAll decodes a buffer that one value fills. The error is a *lntypes.DecodeError.
func readAll[T any](b []byte, read func(*tlv.Reader) T) (T, error) {
	r := tlv.NewReader(b)
	v := read(&r)
	if err := r.Done(); err != nil {
		var zero T
		return zero, err
	}
	return v, nil
}

func appendSource(b []byte, source route.HTLCSource) []byte {
	if source == nil {
		return append(b, 0)
	}
	return route.AppendHTLCSource(append(b, 1), source)
}

func sourceFrom(r *tlv.Reader) route.HTLCSource {
	if !r.Bool() {
		return nil
	}
	return route.HTLCSourceFrom(r)
}

func appendOutputRef(b []byte, o outputRef) []byte {
	return tlv.AppendU64(tlv.AppendU32(b, o.index), uint64(o.valueSat))
}

func outputRefFrom(r *tlv.Reader) outputRef {
	return outputRef{index: r.U32(), valueSat: lntypes.Sat(r.U64())}
}

func appendHTLCsWithSource(b []byte, htlcs []HTLCWithSource) []byte {
	b = ser.AppendLen(b, len(htlcs))
	for i := range htlcs {
		b = appendSource(htlcs[i].HTLC.AppendTo(b), htlcs[i].Source)
	}
	return b
}

// minHTLCSize is less than any written HTLC takes, and bounds how many a length
// may promise.
const minHTLCSize = 32

func htlcsWithSourceFrom(r *tlv.Reader) []HTLCWithSource {
	n := ser.ReadLen(r, minHTLCSize)
	if n == 0 {
		return nil
	}
	out := make([]HTLCWithSource, 0, n)
	for range n {
		out = append(out, HTLCWithSource{HTLC: htlcFrom(r), Source: sourceFrom(r)})
		if r.Err() != nil {
			return nil
		}
	}
	return out
}

// htlcFrom reads an HTLC whose output, if it has one, is one of a transaction that
// fits into a block.
func htlcFrom(r *tlv.Reader) chanutil.HTLCOutputInCommitment {
	h := chanutil.HTLCOutputInCommitmentFrom(r)
	if h.TransactionOutputIndex != nil && *h.TransactionOutputIndex > 0xffff {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return h
}

func appendHolderHTLCs(b []byte, htlcs []HolderHTLC) []byte {
	b = ser.AppendLen(b, len(htlcs))
	for i := range htlcs {
		h := &htlcs[i]
		b = h.HTLC.AppendTo(b)
		b = tlv.AppendBool(b, h.CounterpartySig != nil)
		if h.CounterpartySig != nil {
			b = append(b, h.CounterpartySig[:]...)
		}
		b = appendSource(b, h.Source)
	}
	return b
}

func holderHTLCsFrom(r *tlv.Reader) []HolderHTLC {
	n := ser.ReadLen(r, minHTLCSize)
	if n == 0 {
		return nil
	}
	out := make([]HolderHTLC, 0, n)
	for range n {
		h := HolderHTLC{HTLC: htlcFrom(r)}
		if r.Bool() {
			h.CounterpartySig = new(lntypes.Signature)
			r.Into(h.CounterpartySig[:])
		}
		h.Source = sourceFrom(r)
		if r.Err() != nil {
			return nil
		}
		out = append(out, h)
	}
	return out
}

func appendSources(b []byte, sources []route.HTLCSource) []byte {
	b = ser.AppendLen(b, len(sources))
	for _, s := range sources {
		b = appendSource(b, s)
	}
	return b
}

func sourcesFrom(r *tlv.Reader) []route.HTLCSource {
	n := ser.ReadLen(r, 1)
	if n == 0 {
		return nil
	}
	out := make([]route.HTLCSource, 0, n)
	for range n {
		out = append(out, sourceFrom(r))
		if r.Err() != nil {
			return nil
		}
	}
	return out
}

// AppendTo appends the persistent form of an HTLC's outcome.
func (u *HTLCUpdate) AppendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, u.PaymentHash[:])
	ser.OptU64(&f, 1, u.HTLCValueSatoshis)
	f.Bytes(2, route.WriteHTLCSource(u.Source))
	if u.PaymentPreimage != nil {
		f.Bytes(4, u.PaymentPreimage[:])
	}
	return f.Append(b)
}

// Write returns the persistent form.
func (u *HTLCUpdate) Write() []byte { return u.AppendTo(nil) }

// HTLCUpdateFrom reads what AppendTo wrote; failures are recorded in r.
func HTLCUpdateFrom(r *tlv.Reader) (u HTLCUpdate) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(u.PaymentHash[:])
		case 1:
			u.HTLCValueSatoshis = ser.PtrU64[lntypes.Sat](v)
		case 2:
			u.Source = route.HTLCSourceFrom(v)
		case 4:
			u.PaymentPreimage = new(lntypes.PaymentPreimage)
			v.Into(u.PaymentPreimage[:])
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2)
	return u
}

// ReadHTLCUpdate reads what Write wrote; *lntypes.DecodeError otherwise.
func ReadHTLCUpdate(b []byte) (HTLCUpdate, error) { return readAll(b, HTLCUpdateFrom) }

// The written kinds of monitor events.
const (
	eventKindCompleted         = 0
	eventKindHTLC              = 2
	eventKindHolderForceClosed = 4
)

// AppendMonitorEvent appends the persistent form of an event: its kind, then its
// fields behind their length.
func AppendMonitorEvent(b []byte, e MonitorEvent) []byte {
	switch e := e.(type) {
	case HTLCEvent:
		return e.A.AppendTo(append(b, eventKindHTLC))
	case HolderForceClosed:
		var f ser.Fields
		f.Bytes(0, chanutil.AppendOutPoint(nil, e.A))
		return f.Append(append(b, eventKindHolderForceClosed))
	case Completed:
		var f ser.Fields
		f.Bytes(0, chanutil.AppendOutPoint(nil, e.FundingTxo))
		f.U64(2, e.MonitorUpdateID)
		return f.Append(append(b, eventKindCompleted))
	}
	return append(b, 0xfe, 0) // refused on reading
}

// MonitorEventFrom reads an event; nil for one of a kind that is unknown and may
// be skipped (odd). Failures are recorded in r.
func MonitorEventFrom(r *tlv.Reader) MonitorEvent {
	switch kind := r.U8(); kind {
	case eventKindHTLC:
		return HTLCEvent{A: HTLCUpdateFrom(r)}
	case eventKindHolderForceClosed:
		var e HolderForceClosed
		ser.Require(r, ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			if typ == 0 {
				e.A = chanutil.OutPointFrom(v)
			}
			return typ == 0
		}), 0)
		return e
	case eventKindCompleted:
		var e Completed
		ser.Require(r, ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				e.FundingTxo = chanutil.OutPointFrom(v)
			case 2:
				e.MonitorUpdateID = v.U64()
			}
			return typ == 0 || typ == 2
		}), 0, 2)
		return e
	default:
		r.Bytes(r.BigSizeLen())
		if kind%2 == 0 {
			r.Fail(lntypes.ErrUnknownRequiredFeature)
		}
		return nil
	}
}

// WriteMonitorEvent returns the persistent form of an event.
func WriteMonitorEvent(e MonitorEvent) []byte { return AppendMonitorEvent(nil, e) }

// ReadMonitorEvent reads what WriteMonitorEvent wrote; nil without error for an
// event of an unknown kind that may be skipped, *lntypes.DecodeError otherwise.
func ReadMonitorEvent(b []byte) (MonitorEvent, error) { return readAll(b, MonitorEventFrom) }
