package channel

import (
	"golightning/lightning/chanutil"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// Each HTLC is a length-prefixed TLV stream of its own; lists are streams of
// such, to the end of their record. All records are even: a reader must know
// them.

const (
	statusForward byte = iota
	statusFail
	statusFailMalformed
)

func appendStatus(b []byte, s PendingHTLCStatus) []byte {
	switch s := s.(type) {
	case PendingForward:
		return s.Info.AppendTo(append(b, statusForward))
	case PendingFail:
		return s.Msg.AppendTo(append(b, statusFail))
	case PendingFailMalformed:
		return s.Msg.AppendTo(append(b, statusFailMalformed))
	}
	return b
}

func readStatus(r *tlv.Reader) PendingHTLCStatus {
	switch r.U8() {
	case statusForward:
		return PendingForward{Info: onion.PendingHTLCInfoFrom(r)}
	case statusFail:
		msg, err := lnwire.ReadUpdateFailHTLC(r.Rest())
		failIf(r, err)
		return PendingFail{Msg: msg}
	case statusFailMalformed:
		msg, err := lnwire.ReadUpdateFailMalformedHTLC(r.Rest())
		failIf(r, err)
		return PendingFailMalformed{Msg: msg}
	}
	r.Fail(lntypes.ErrInvalidValue)
	return nil
}

func failIf(r *tlv.Reader, err error) {
	if err != nil {
		r.Fail(err)
	}
}

const (
	removedFulfill byte = iota
	removedFail
	removedMalformed
)

func appendRemoval(b []byte, how removal) []byte {
	switch how := how.(type) {
	case removalFulfill:
		return append(append(b, removedFulfill), how.preimage[:]...)
	case removalFail:
		return append(append(b, removedFail), how.reason.Data...)
	case removalMalformed:
		return tlv.AppendU16(append(append(b, removedMalformed), how.sha256OfOnion[:]...), how.code)
	}
	return b
}

func readRemoval(r *tlv.Reader) removal {
	switch r.U8() {
	case removedFulfill:
		var how removalFulfill
		r.Into(how.preimage[:])
		return how
	case removedFail:
		return removalFail{reason: lnwire.OnionErrorPacket{Data: r.CopyRest()}}
	case removedMalformed:
		var how removalMalformed
		r.Into(how.sha256OfOnion[:])
		how.code = r.U16()
		return how
	}
	r.Fail(lntypes.ErrInvalidValue)
	return nil
}

// appendTo appends an inbound HTLC; f is scratch memory.
func (h *inboundHTLC) appendTo(b []byte, f *ser.Fields) []byte {
	f.Reset()
	f.U64(0, h.id)
	f.U64(2, uint64(h.amount))
	f.U32(4, h.expiry)
	f.Bytes(6, h.hash[:])
	f.U8(8, uint8(h.state))
	if h.pending != nil {
		f.Bytes(10, appendStatus(nil, h.pending))
	}
	if h.removed != nil {
		f.Bytes(12, appendRemoval(nil, h.removed))
	}
	return f.Append(b)
}

func readInbound(r *tlv.Reader) (h inboundHTLC) {
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			h.id = v.U64()
		case 2:
			h.amount = lntypes.Msat(v.U64())
		case 4:
			h.expiry = v.U32()
		case 6:
			v.Into(h.hash[:])
		case 8:
			h.state = inboundState(v.U8())
		case 10:
			h.pending = readStatus(v)
		case 12:
			h.removed = readRemoval(v)
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8)
	pending := h.state == inAwaitingRevokeToAnnounce || h.state == inAwaitingAnnouncedRevoke
	if h.state == inAnnounced || h.state > inLocalRemoved || pending != (h.pending != nil) ||
		(h.state == inLocalRemoved) != (h.removed != nil) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return h
}

// appendTerms adds what outbound HTLCs and held adds have in common.
func appendTerms(f *ser.Fields, h *HTLCToSend) {
	f.Bytes(10, route.WriteHTLCSource(h.Source))
	if h.Onion != nil {
		f.Bytes(12, h.Onion.Write())
	}
	ser.OptU64(f, 14, h.SkimmedFeeMsat)
	if h.BlindingPoint != nil {
		f.Bytes(16, h.BlindingPoint[:])
	}
}

// readTerm reads a record of appendTerms.
func readTerm(typ uint64, v *tlv.Reader, h *HTLCToSend) bool {
	switch typ {
	case 10:
		h.Source = route.HTLCSourceFrom(v)
	case 12:
		packet, err := lnwire.ReadOnionPacket(v.Rest())
		failIf(v, err)
		h.Onion = &packet
	case 14:
		h.SkimmedFeeMsat = ser.PtrU64[lntypes.Msat](v)
	case 16:
		key := chanutil.PublicKeyFrom(v)
		h.BlindingPoint = &key
	default:
		return false
	}
	return true
}

// appendTo appends an outbound HTLC; f is scratch memory.
func (h *outboundHTLC) appendTo(b []byte, f *ser.Fields) []byte {
	f.Reset()
	state, out := h.state, h.outcome
	if state == outRemoteRemoved {
		// The peer signed nothing yet and will remove it again.
		state, out = outCommitted, nil
	}
	f.U64(0, h.id)
	f.U64(2, uint64(h.amount))
	f.U32(4, h.expiry)
	f.Bytes(6, h.hash[:])
	f.U8(8, uint8(state))
	appendTerms(f, &HTLCToSend{Source: h.source, Onion: h.onion, SkimmedFeeMsat: h.skimmed, BlindingPoint: h.blinding})
	switch {
	case out == nil:
	case out.success:
		f.Bytes(18, out.preimage[:])
	default:
		f.Bytes(20, out.failure.Write())
	}
	return f.Append(b)
}

func readOutbound(r *tlv.Reader) (h outboundHTLC) {
	var t HTLCToSend
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			h.id = v.U64()
		case 2:
			h.amount = lntypes.Msat(v.U64())
		case 4:
			h.expiry = v.U32()
		case 6:
			v.Into(h.hash[:])
		case 8:
			h.state = outboundState(v.U8())
		case 18:
			h.outcome = &outcome{success: true}
			v.Into(h.outcome.preimage[:])
		case 20:
			h.outcome = &outcome{failure: onion.HTLCFailReasonFrom(v)}
		default:
			return readTerm(typ, v, &t)
		}
		return true
	})
	ser.Require(r, seen, 0, 2, 4, 6, 8, 10)
	h.source, h.onion, h.skimmed, h.blinding = t.Source, t.Onion, t.SkimmedFeeMsat, t.BlindingPoint
	removed := h.state == outAwaitingRevokeToRemove || h.state == outAwaitingRemovedRevoke
	if h.state == outRemoteRemoved || h.state > outAwaitingRemovedRevoke || removed != (h.outcome != nil) ||
		(h.state == outAnnounced) != (h.onion != nil) || seen.Has(18) && seen.Has(20) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	return h
}

const (
	heldKindAdd uint8 = iota
	heldKindClaim
	heldKindFail
	heldKindFailMalformed
)

// appendHeld appends an entry of the holding cell; f is scratch memory.
func appendHeld(b []byte, u heldUpdate, f *ser.Fields) []byte {
	f.Reset()
	switch u := u.(type) {
	case *heldAdd:
		f.U8(0, heldKindAdd)
		f.U64(2, uint64(u.htlc.AmountMsat))
		f.U32(4, u.htlc.CltvExpiry)
		f.Bytes(6, u.htlc.PaymentHash[:])
		appendTerms(f, &u.htlc)
	case *heldClaim:
		f.U8(0, heldKindClaim)
		f.U64(18, u.id)
		f.Bytes(20, u.preimage[:])
	case *heldFail:
		f.U8(0, heldKindFail)
		f.U64(18, u.id)
		f.Bytes(22, u.reason.Data)
	case *heldFailMalformed:
		f.U8(0, heldKindFailMalformed)
		f.U64(18, u.id)
		f.U16(24, u.code)
		f.Bytes(26, u.sha256OfOnion[:])
	}
	return f.Append(b)
}

func readHeld(r *tlv.Reader) heldUpdate {
	var (
		kind     uint8
		id       uint64
		t        HTLCToSend
		preimage lntypes.PaymentPreimage
		reason   lnwire.OnionErrorPacket
		code     uint16
		hash     [32]byte
	)
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			kind = v.U8()
		case 2:
			t.AmountMsat = lntypes.Msat(v.U64())
		case 4:
			t.CltvExpiry = v.U32()
		case 6:
			v.Into(t.PaymentHash[:])
		case 18:
			id = v.U64()
		case 20:
			v.Into(preimage[:])
		case 22:
			reason.Data = v.CopyRest()
		case 24:
			code = v.U16()
		case 26:
			v.Into(hash[:])
		default:
			return readTerm(typ, v, &t)
		}
		return true
	})
	switch kind {
	case heldKindAdd:
		ser.Require(r, seen, 0, 2, 4, 6, 10, 12)
		return &heldAdd{htlc: t}
	case heldKindClaim:
		ser.Require(r, seen, 18, 20)
		return &heldClaim{id: id, preimage: preimage}
	case heldKindFail:
		ser.Require(r, seen, 18, 22)
		return &heldFail{id: id, reason: reason}
	case heldKindFailMalformed:
		ser.Require(r, seen, 18, 24, 26)
		return &heldFailMalformed{id: id, code: code, sha256OfOnion: hash}
	}
	r.Fail(lntypes.ErrInvalidValue)
	return nil
}

// appendBlob appends bytes behind their length.
func appendBlob(b, v []byte) []byte { return append(tlv.AppendBigSize(b, uint64(len(v))), v...) }

func readBlob(r *tlv.Reader) tlv.Reader { return r.Sub(r.BigSizeLen()) }

// readList reads elements to the end of v. Each takes at least one byte, which
// bounds what is allocated.
func readList[T any](v *tlv.Reader, read func(*tlv.Reader) T) (list []T) {
	for v.Err() == nil && v.Len() > 0 {
		list = append(list, read(v))
	}
	return list
}

func (w *waitingForMonitor) appendTo(b []byte) []byte {
	var f ser.Fields
	var bits uint8
	for i, set := range [...]bool{w.channelReady, w.revokeAndACK, w.commitmentSigned} {
		if set {
			bits |= 1 << i
		}
	}
	f.U8(0, bits)
	var forwards, failures, claims []byte
	for i := range w.forwards {
		forwards = tlv.AppendU64(appendBlob(forwards, w.forwards[i].Info.Write()), w.forwards[i].HTLCID)
	}
	for i := range w.failures {
		x := &w.failures[i]
		failures = append(appendBlob(failures, route.WriteHTLCSource(x.Source)), x.PaymentHash[:]...)
		failures = appendBlob(failures, x.Reason.Write())
	}
	for _, s := range w.finalizedClaims {
		claims = appendBlob(claims, route.WriteHTLCSource(s))
	}
	f.NonEmpty(2, forwards)
	f.NonEmpty(4, failures)
	f.NonEmpty(6, claims)
	return f.Append(b)
}

func readWaiting(r *tlv.Reader) (w waitingForMonitor) {
	ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			bits := v.U8()
			w.channelReady, w.revokeAndACK, w.commitmentSigned = bits&1 != 0, bits&2 != 0, bits&4 != 0
		case 2:
			w.forwards = readList(v, func(v *tlv.Reader) (a AcceptedHTLC) {
				info := readBlob(v)
				a.Info = onion.PendingHTLCInfoFrom(&info)
				failIf(v, info.Done())
				a.HTLCID = v.U64()
				return a
			})
		case 4:
			w.failures = readList(v, func(v *tlv.Reader) (x FailedHTLC) {
				x.Source = readSource(v)
				v.Into(x.PaymentHash[:])
				reason := readBlob(v)
				x.Reason = onion.HTLCFailReasonFrom(&reason)
				failIf(v, reason.Done())
				return x
			})
		case 6:
			w.finalizedClaims = readList(v, readSource)
		default:
			return false
		}
		return true
	})
	return w
}

func readSource(v *tlv.Reader) route.HTLCSource {
	blob := readBlob(v)
	source := route.HTLCSourceFrom(&blob)
	failIf(v, blob.Done())
	return source
}
