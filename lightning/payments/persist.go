package payments

import (
	"golightning/lightning/events"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// The written form is a count, then for each payment in the order in which they
// were started its id, its state's number and TLV fields:
//
//	AwaitingInvoice 5   0 expiration, 2 retry, 4 fee limit
//	InvoiceReceived 7   0 hash, 2 retry, 4 fee limit
//	Retryable       2   0 parts, 1 pending fee, 2 hash, 3 parameters, 4 secret, 5 preimage, 6 total, 7 metadata,
//	                    8 pending amount, 9 custom TLVs, 10 height, 11 fee limit left, 13 probe
//	Fulfilled       1   0 parts, 1 hash, 3 ticks, 13 probe
//	Abandoned       3   0 parts, 1 reason, 2 hash, 13 probe
//
// The retry strategy of a payment that was sent is not written: after a restart
// nothing is sent again on its own, because the memory may be older than the
// channels and what looks failed may be in flight (known-attacks B4).
const (
	kindFulfilled       = 1
	kindRetryable       = 2
	kindAbandoned       = 3
	kindAwaitingInvoice = 5
	kindInvoiceReceived = 7

	fieldProbe = 13
)

// AppendTo appends the written form.
func (o *OutboundPayments) AppendTo(b []byte) []byte {
	ids := sorted(o.payments)
	b = tlv.AppendU64(b, uint64(len(ids)))
	for _, id := range ids {
		b = append(b, id[:]...)
		b = o.payments[id].appendTo(b)
	}
	return b
}

// Write returns the written form.
func (o *OutboundPayments) Write() []byte { return o.AppendTo(nil) }

func (p *payment) appendTo(b []byte) []byte {
	var f ser.Fields
	kind := byte(0)
	switch p.state {
	case StateAwaitingInvoice:
		kind = kindAwaitingInvoice
		f.Bytes(0, appendExpiration(nil, p.expiration))
		f.Bytes(2, route.AppendRetry(nil, p.retry))
		ser.OptU64(&f, 4, p.maxFee)
	case StateInvoiceReceived:
		kind = kindInvoiceReceived
		f.Bytes(0, p.hash[:])
		f.Bytes(2, route.AppendRetry(nil, p.retry))
		ser.OptU64(&f, 4, p.maxFee)
	case StateRetryable:
		kind = kindRetryable
		p.appendRetryable(&f)
	case StateFulfilled:
		kind = kindFulfilled
		f.Bytes(0, appendPrivs(p.sessionPrivs))
		if p.hash != nil {
			f.Bytes(1, p.hash[:])
		}
		f.U8(3, p.ticksWithoutHTLCs)
	case StateAbandoned:
		kind = kindAbandoned
		f.Bytes(0, appendPrivs(p.sessionPrivs))
		if p.reason != nil {
			f.U8(1, uint8(*p.reason))
		}
		f.Bytes(2, p.hash[:])
	}
	if p.probe {
		f.Bool(fieldProbe, true)
	}
	return f.Append(append(b, kind))
}

func (p *payment) appendRetryable(f *ser.Fields) {
	f.Bytes(0, appendPrivs(p.sessionPrivs))
	ser.OptU64(f, 1, p.pendingFee)
	f.Bytes(2, p.hash[:])
	if p.params != nil {
		f.Bytes(3, p.params.Write())
	}
	if p.recipient.PaymentSecret != nil {
		f.Bytes(4, p.recipient.PaymentSecret[:])
	}
	if p.keysendPreimage != nil {
		f.Bytes(5, p.keysendPreimage[:])
	}
	f.U64(6, uint64(p.total))
	if p.recipient.PaymentMetadata != nil {
		f.Bytes(7, ser.AppendVec(nil, *p.recipient.PaymentMetadata))
	}
	f.U64(8, uint64(p.pendingAmount))
	f.NonEmpty(9, route.AppendCustomTlvs(nil, p.recipient.CustomTlvs()))
	f.U32(10, p.startHeight)
	ser.OptU64(f, 11, p.remainingMaxFee)
}

func appendPrivs(privs []lntypes.SecretKey) []byte {
	b := ser.AppendLen(nil, len(privs))
	for i := range privs {
		b = append(b, privs[i][:]...)
	}
	return b
}

func privsFrom(r *tlv.Reader) []lntypes.SecretKey {
	privs := make([]lntypes.SecretKey, ser.ReadLen(r, 32))
	for i := range privs {
		r.Into(privs[i][:])
	}
	return privs
}

func appendExpiration(b []byte, e StaleExpiration) []byte {
	switch e := e.(type) {
	case StaleAbsoluteTimeout:
		return tlv.AppendU64(append(b, 2), uint64(e.A))
	case StaleTimerTicks:
		return tlv.AppendU64(append(b, 0), e.A)
	}
	return tlv.AppendU64(append(b, 0), 0)
}

func expirationFrom(r *tlv.Reader) StaleExpiration {
	switch kind, v := r.U8(), r.U64(); kind {
	case 0:
		return StaleTimerTicks{A: v}
	case 2:
		return StaleAbsoluteTimeout{A: lntypes.UnixTime(v)}
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return nil
}

// OutboundPaymentsFrom reads what AppendTo has written. An id that stands twice
// is an error.
func OutboundPaymentsFrom(r *tlv.Reader) *OutboundPayments {
	o := NewOutboundPayments()
	for n := r.U64(); n > 0 && r.Err() == nil; n-- {
		var id lntypes.PaymentID
		r.Into(id[:])
		p := paymentFrom(r)
		if o.payments[id] != nil {
			r.Fail(lntypes.ErrInvalidValue)
		}
		if r.Err() == nil {
			o.add(id, p)
		}
	}
	return o
}

// ReadOutboundPayments reads a memory that fills b. It fails with DecodeError.
func ReadOutboundPayments(b []byte) (*OutboundPayments, error) {
	r := tlv.NewReader(b)
	o := OutboundPaymentsFrom(&r)
	if err := r.Done(); err != nil {
		return nil, err
	}
	return o, nil
}

func paymentFrom(r *tlv.Reader) *payment {
	p := new(payment)
	required := []uint64{0}
	var read func(typ uint64, v *tlv.Reader) bool
	switch r.U8() {
	case kindAwaitingInvoice:
		p.state, read, required = StateAwaitingInvoice, p.readAwaiting, []uint64{0, 2}
	case kindInvoiceReceived:
		p.state, read, required = StateInvoiceReceived, p.readInvoiceReceived, []uint64{0, 2}
	case kindRetryable:
		p.state, read, required = StateRetryable, p.readRetryable, []uint64{0, 2, 6, 8, 10}
	case kindFulfilled:
		p.state, read = StateFulfilled, p.readFulfilled
	case kindAbandoned:
		p.state, read, required = StateAbandoned, p.readAbandoned, []uint64{0, 2}
	default:
		r.Fail(lntypes.ErrUnknownRequiredFeature)
		return p
	}
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		if typ == fieldProbe {
			p.probe = v.Bool()
			return true
		}
		return read(typ, v)
	})
	ser.Require(r, seen, required...)
	return p
}

func hashFrom(r *tlv.Reader) *lntypes.PaymentHash {
	h := new(lntypes.PaymentHash)
	r.Into(h[:])
	return h
}

func (p *payment) readAwaiting(typ uint64, v *tlv.Reader) bool {
	if typ == 0 {
		p.expiration = expirationFrom(v)
		return true
	}
	return p.readRetry(typ, v)
}

func (p *payment) readInvoiceReceived(typ uint64, v *tlv.Reader) bool {
	if typ == 0 {
		p.hash = hashFrom(v)
		return true
	}
	return p.readRetry(typ, v)
}

func (p *payment) readRetry(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 2:
		p.retry = route.RetryFrom(v)
	case 4:
		p.maxFee = ser.PtrU64[lntypes.Msat](v)
	default:
		return false
	}
	return true
}

func (p *payment) readFulfilled(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 0:
		p.sessionPrivs = privsFrom(v)
	case 1:
		p.hash = hashFrom(v)
	case 3:
		p.ticksWithoutHTLCs = v.U8()
	default:
		return false
	}
	return true
}

func (p *payment) readAbandoned(typ uint64, v *tlv.Reader) bool {
	switch typ {
	case 0:
		p.sessionPrivs = privsFrom(v)
	case 1:
		reason := events.PaymentFailureReason(v.U8())
		if reason > events.UnexpectedError {
			v.Fail(lntypes.ErrInvalidValue)
		}
		p.reason = &reason
	case 2:
		p.hash = hashFrom(v)
	default:
		return false
	}
	return true
}

func (p *payment) readRetryable(typ uint64, v *tlv.Reader) bool {
	secret, metadata, custom := p.recipient.PaymentSecret, p.recipient.PaymentMetadata, p.recipient.CustomTlvs()
	switch typ {
	case 0:
		p.sessionPrivs = privsFrom(v)
	case 1:
		p.pendingFee = ser.PtrU64[lntypes.Msat](v)
	case 2:
		p.hash = hashFrom(v)
	case 3:
		params := route.PaymentParametersFrom(v, 0)
		p.params = &params
	case 4:
		secret = new(lntypes.PaymentSecret)
		v.Into(secret[:])
	case 5:
		p.keysendPreimage = new(lntypes.PaymentPreimage)
		v.Into(p.keysendPreimage[:])
	case 6:
		p.total = lntypes.Msat(v.U64())
	case 7:
		m := ser.ReadVec(v)
		metadata = &m
	case 8:
		p.pendingAmount = lntypes.Msat(v.U64())
	case 9:
		custom = route.CustomTlvsFrom(v)
	case 10:
		p.startHeight = v.U32()
	case 11:
		p.remainingMaxFee = ser.PtrU64[lntypes.Msat](v)
	default:
		return false
	}
	p.recipient = route.RecipientOnionFieldsReceived(secret, metadata, custom)
	return true
}
