package chanmon

import (
	"sort"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/events"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
	"golightning/lightning/tlv"
)

// The written kinds of facts.
const (
	factFundingSpent = iota
	factHTLCMissing
	factHTLCSpent
	factOutputSpent
	factMaturing
	factSecondStage
)

func (s *state) appendOnchain(f *ser.Fields) {
	var b []byte
	for i := range s.ledger {
		b = s.ledger[i].appendTo(b)
	}
	f.NonEmpty(recLedger, b)
	b = nil
	for _, txid := range sortedTxids(s.watched) {
		outs := append([]watchedOutput(nil), s.watched[txid]...)
		sort.Slice(outs, func(i, j int) bool { return outs[i].index < outs[j].index })
		b = ser.AppendLen(append(b, txid[:]...), len(outs))
		for _, o := range outs {
			b = ser.AppendVec(tlv.AppendU32(b, o.index), o.script)
		}
	}
	f.NonEmpty(recWatched, b)
	b = nil
	ops := make([]wire.OutPoint, 0, len(s.claims))
	// order: sorted below.
	for op := range s.claims {
		ops = append(ops, op)
	}
	sort.Slice(ops, func(i, j int) bool { return compareOutpoints(ops[i], ops[j]) < 0 })
	for _, op := range ops {
		c := s.claims[op]
		b = tlv.AppendU32(tlv.AppendU32(appendOutpoint(b, op), c.feerate), c.timer)
	}
	f.NonEmpty(recClaims, b)
	s.appendEvents(f)
}

func (s *state) readOnchain(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case recLedger:
		for v.Len() > 0 {
			s.ledger = append(s.ledger, ledgerEntryFrom(v))
		}
	case recWatched:
		for v.Len() > 0 {
			var txid lntypes.Txid
			v.Into(txid[:])
			var outs []watchedOutput
			for range ser.ReadLen(v, 6) {
				outs = append(outs, watchedOutput{v.U32(), ser.ReadVec(v)})
			}
			if s.watched == nil {
				s.watched = map[lntypes.Txid][]watchedOutput{}
			}
			s.watched[txid] = outs
		}
	case recClaims:
		s.claims = map[wire.OutPoint]*claim{}
		for v.Len() > 0 {
			op := outpointFrom(v)
			s.claims[op] = &claim{feerate: v.U32(), timer: v.U32()}
		}
	case recMonitorEvents:
		for v.Len() > 0 {
			if e := MonitorEventFrom(v); e != nil {
				s.monitorEvents = append(s.monitorEvents, e)
			}
		}
	case recEvents:
		for v.Len() > 0 {
			d := sign.SpendableOutputDescriptorFrom(v)
			if v.Err() != nil {
				break
			}
			id := s.funding.ToChannelID()
			s.events = append(s.events, events.SpendableOutputs{
				Outputs: []sign.SpendableOutputDescriptor{d}, ChannelID: &id,
			})
		}
	default:
		return false
	}
	return true
}

func appendOutpoint(b []byte, op wire.OutPoint) []byte {
	return tlv.AppendU32(append(b, op.Hash[:]...), op.Index)
}

func outpointFrom(r *tlv.Reader) (op wire.OutPoint) {
	r.Into(op.Hash[:])
	op.Index = r.U32()
	return op
}

func (e *ledgerEntry) appendTo(b []byte) []byte {
	var f ser.Fields
	f.Bytes(0, e.txid[:])
	f.U32(2, e.height)
	f.Bytes(4, e.blockHash[:])
	f.Bool(6, e.settled)
	f.Bytes(8, appendFact(nil, e.fact))
	return f.Append(b)
}

func ledgerEntryFrom(r *tlv.Reader) (e ledgerEntry) {
	ser.Require(r, ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(e.txid[:])
		case 2:
			e.height = v.U32()
			// Heights are added to; no chain is that long.
			if e.height > 1<<31 {
				v.Fail(lntypes.ErrInvalidValue)
			}
		case 4:
			v.Into(e.blockHash[:])
		case 6:
			e.settled = v.Bool()
		case 8:
			e.fact = factFrom(v)
		default:
			return false
		}
		return true
	}), 0, 2, 4, 6, 8)
	return e
}

func appendFact(b []byte, f fact) []byte {
	switch f := f.(type) {
	case fundingSpent:
		b = append(b, factFundingSpent, byte(f.kind))
		b = tlv.AppendBool(tlv.AppendU64(b, f.number), f.toLocal != nil)
		if f.toLocal != nil {
			b = appendOutputRef(b, *f.toLocal)
		}
	case htlcMissing:
		b = appendSource(append(b, factHTLCMissing), f.source)
		b = tlv.AppendU64(append(b, f.paymentHash[:]...), uint64(f.valueSat))
	case htlcSpent:
		b = appendOutpoint(append(b, factHTLCSpent), f.outpoint)
		b = tlv.AppendBool(b, f.preimage != nil)
		if f.preimage != nil {
			b = append(b, f.preimage[:]...)
		}
		b = appendSource(b, f.source)
		b = tlv.AppendU64(append(b, f.paymentHash[:]...), uint64(f.valueSat))
	case outputSpent:
		b = appendOutpoint(append(b, factOutputSpent), f.outpoint)
	case maturing:
		b = f.descriptor.AppendTo(append(b, factMaturing))
	case secondStage:
		b = tlv.AppendU64(appendOutputRef(append(b, factSecondStage), f.output), f.number)
	}
	return b
}

// factFrom reads a fact; it never returns nil without failing r.
func factFrom(r *tlv.Reader) fact {
	switch r.U8() {
	case factFundingSpent:
		f := fundingSpent{kind: spendKind(r.U8()), number: r.U64()}
		if r.Bool() {
			o := outputRefFrom(r)
			f.toLocal = &o
		}
		if f.kind > spendRevoked || f.number > chanutil.InitialCommitmentNumber {
			r.Fail(lntypes.ErrInvalidValue)
		}
		return f
	case factHTLCMissing:
		f := htlcMissing{source: sourceFrom(r)}
		r.Into(f.paymentHash[:])
		f.valueSat = lntypes.Sat(r.U64())
		if f.source == nil {
			r.Fail(lntypes.ErrInvalidValue)
		}
		return f
	case factHTLCSpent:
		f := htlcSpent{outpoint: outpointFrom(r)}
		if r.Bool() {
			f.preimage = new(lntypes.PaymentPreimage)
			r.Into(f.preimage[:])
		}
		f.source = sourceFrom(r)
		r.Into(f.paymentHash[:])
		f.valueSat = lntypes.Sat(r.U64())
		return f
	case factOutputSpent:
		return outputSpent{outpoint: outpointFrom(r)}
	case factMaturing:
		return maturing{sign.SpendableOutputDescriptorFrom(r)}
	case factSecondStage:
		return secondStage{output: outputRefFrom(r), number: r.U64()}
	}
	r.Fail(lntypes.ErrInvalidValue)
	return nil
}
