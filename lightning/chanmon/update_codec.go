package chanmon

import (
	"golightning/lightning/chanutil"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// The persistent form of an update is the version pair, the id, the number of
// steps, the steps (kind, then fields behind their length) and a TLV stream:
//
//	1  counterparty node id
//
// The kinds of steps and their fields:
//
//	0  LatestHolderCommitmentTXInfo: 0 commitment, 1 claimed HTLCs, 2 HTLC outputs, 4 sources
//	1  LatestCounterpartyCommitmentTXInfo: 0 txid, 1 feerate, 2 number, 3 to broadcaster, 4 point,
//	   5 to countersignatory, 6 HTLCs
//	2  PaymentPreimage: 0 preimage
//	3  CommitmentSecret: 0 number, 2 secret
//	4  ChannelForceClosed: 0 should broadcast
//	5  ShutdownScript: 0 script
const (
	stepHolderCommitment       = 0
	stepCounterpartyCommitment = 1
	stepPreimage               = 2
	stepSecret                 = 3
	stepForceClosed            = 4
	stepShutdownScript         = 5
)

// AppendTo appends the persistent form.
func (u *ChannelMonitorUpdate) AppendTo(b []byte) []byte {
	b = ser.AppendVersion(b, formatVersion, formatMinVersion)
	b = tlv.AppendU64(b, u.UpdateID)
	b = ser.AppendLen(b, len(u.Steps))
	for _, s := range u.Steps {
		b = appendStep(b, s)
	}
	var f ser.Fields
	if u.CounterpartyNodeID != nil {
		f.Bytes(1, u.CounterpartyNodeID[:])
	}
	return f.Append(b)
}

// Write returns the persistent form.
func (u *ChannelMonitorUpdate) Write() []byte { return u.AppendTo(nil) }

// ChannelMonitorUpdateFrom reads what AppendTo wrote; failures are recorded in r.
func ChannelMonitorUpdateFrom(r *tlv.Reader) *ChannelMonitorUpdate {
	u := &ChannelMonitorUpdate{}
	ser.ReadVersion(r, formatVersion)
	u.UpdateID = r.U64()
	n := ser.ReadLen(r, 2)
	for range n {
		s := stepFrom(r)
		if r.Err() != nil {
			break
		}
		u.Steps = append(u.Steps, s)
	}
	ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		if typ == 1 {
			k := chanutil.PublicKeyFrom(v)
			u.CounterpartyNodeID = &k
		}
		return typ == 1
	})
	return u
}

// ReadChannelMonitorUpdate reads what Write wrote; *lntypes.DecodeError otherwise.
func ReadChannelMonitorUpdate(b []byte) (*ChannelMonitorUpdate, error) {
	return readAll(b, ChannelMonitorUpdateFrom)
}

func appendStep(b []byte, step UpdateStep) []byte {
	var f ser.Fields
	switch s := step.(type) {
	case LatestHolderCommitmentTXInfo:
		f.Bytes(0, s.CommitmentTx.Write())
		if len(s.ClaimedHTLCs) > 0 {
			f.Bytes(1, appendClaimed(nil, s.ClaimedHTLCs))
		}
		f.Bytes(2, appendHolderHTLCs(nil, s.HTLCOutputs))
		f.Bytes(4, appendSources(nil, s.NondustHTLCSources))
		return f.Append(append(b, stepHolderCommitment))
	case LatestCounterpartyCommitmentTXInfo:
		f.Bytes(0, s.CommitmentTxid[:])
		f.OptU32(1, s.FeeratePerKw)
		f.U64(2, s.CommitmentNumber)
		ser.OptU64(&f, 3, s.ToBroadcasterValueSat)
		f.Bytes(4, s.TheirPerCommitmentPoint[:])
		ser.OptU64(&f, 5, s.ToCountersignatoryValueSat)
		f.Bytes(6, appendHTLCsWithSource(nil, s.HTLCOutputs))
		return f.Append(append(b, stepCounterpartyCommitment))
	case PaymentPreimage:
		f.Bytes(0, s.PaymentPreimage[:])
		return f.Append(append(b, stepPreimage))
	case CommitmentSecret:
		f.U64(0, s.Idx)
		f.Bytes(2, s.Secret[:])
		return f.Append(append(b, stepSecret))
	case ChannelForceClosed:
		f.Bool(0, s.ShouldBroadcast)
		return f.Append(append(b, stepForceClosed))
	case ShutdownScript:
		f.Bytes(0, s.Scriptpubkey)
		return f.Append(append(b, stepShutdownScript))
	}
	return append(b, 0xfe, 0) // refused on reading
}

// stepFrom reads a step. Unknown ones are refused whatever their number: an update
// that was not applied in full must not pass for applied.
func stepFrom(r *tlv.Reader) UpdateStep {
	switch r.U8() {
	case stepHolderCommitment:
		return holderCommitmentStepFrom(r)
	case stepCounterpartyCommitment:
		return counterpartyCommitmentStepFrom(r)
	case stepPreimage:
		var s PaymentPreimage
		ser.Require(r, ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			if typ == 0 {
				v.Into(s.PaymentPreimage[:])
			}
			return typ == 0
		}), 0)
		return s
	case stepSecret:
		var s CommitmentSecret
		ser.Require(r, ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch typ {
			case 0:
				s.Idx = v.U64()
			case 2:
				v.Into(s.Secret[:])
			}
			return typ == 0 || typ == 2
		}), 0, 2)
		return s
	case stepForceClosed:
		var s ChannelForceClosed
		ser.Require(r, ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			if typ == 0 {
				s.ShouldBroadcast = v.Bool()
			}
			return typ == 0
		}), 0)
		return s
	case stepShutdownScript:
		var s ShutdownScript
		ser.Require(r, ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			if typ == 0 {
				s.Scriptpubkey = v.CopyRest()
			}
			return typ == 0
		}), 0)
		return s
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return nil
}

func holderCommitmentStepFrom(r *tlv.Reader) (s LatestHolderCommitmentTXInfo) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			s.CommitmentTx = chanutil.HolderCommitmentTransactionFrom(v)
		case 1:
			s.ClaimedHTLCs = claimedFrom(v)
		case 2:
			s.HTLCOutputs = holderHTLCsFrom(v)
		case 4:
			s.NondustHTLCSources = sourcesFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4)
	return s
}

func counterpartyCommitmentStepFrom(r *tlv.Reader) (s LatestCounterpartyCommitmentTXInfo) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			v.Into(s.CommitmentTxid[:])
		case 1:
			s.FeeratePerKw = ser.PtrU32[uint32](v)
		case 2:
			s.CommitmentNumber = v.U64()
		case 3:
			s.ToBroadcasterValueSat = ser.PtrU64[lntypes.Sat](v)
		case 4:
			s.TheirPerCommitmentPoint = chanutil.PublicKeyFrom(v)
		case 5:
			s.ToCountersignatoryValueSat = ser.PtrU64[lntypes.Sat](v)
		case 6:
			s.HTLCOutputs = htlcsWithSourceFrom(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6)
	return s
}

func appendClaimed(b []byte, claimed []ClaimedHTLC) []byte {
	b = ser.AppendLen(b, len(claimed))
	for i := range claimed {
		b = claimed[i].ID.AppendTo(b)
		b = append(b, claimed[i].PaymentPreimage[:]...)
	}
	return b
}

func claimedFrom(r *tlv.Reader) []ClaimedHTLC {
	n := ser.ReadLen(r, 32)
	if n == 0 {
		return nil
	}
	out := make([]ClaimedHTLC, 0, n)
	for range n {
		c := ClaimedHTLC{ID: route.SentHTLCIDFrom(r)}
		r.Into(c.PaymentPreimage[:])
		if r.Err() != nil {
			return nil
		}
		out = append(out, c)
	}
	return out
}
