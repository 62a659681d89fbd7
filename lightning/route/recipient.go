package route

import (
	"bytes"
	"slices"
	"strconv"

	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// KeysendTLVType is the onion record that carries a keysend preimage (bLIP 3).
const KeysendTLVType = 5482373484

// CustomTLV is an onion record of the caller's own, of type 65536 or above.
type CustomTLV struct {
	Type  uint64
	Value []byte
}

// Equal compares type and value.
func (t CustomTLV) Equal(o CustomTLV) bool { return t.Type == o.Type && bytes.Equal(t.Value, o.Value) }

// RecipientOnionFields is what a payer tells the recipient inside the onion,
// mostly things that came from the recipient's invoice.
type RecipientOnionFields struct {
	// PaymentSecret proves that the payer has the invoice, and ties the parts of
	// a payment together. Without it only a spontaneous payment in one part can work.
	PaymentSecret *lntypes.PaymentSecret
	// PaymentMetadata is repeated from the invoice (BOLT 11 field m).
	PaymentMetadata *[]byte

	customTlvs []CustomTLV
}

// RecipientOnionFieldsSecretOnly is what most invoices ask for.
func RecipientOnionFieldsSecretOnly(paymentSecret lntypes.PaymentSecret) RecipientOnionFields {
	return RecipientOnionFields{PaymentSecret: &paymentSecret}
}

// RecipientOnionFieldsSpontaneousEmpty has no fields; it serves spontaneous
// payments in one part.
func RecipientOnionFieldsSpontaneousEmpty() RecipientOnionFields { return RecipientOnionFields{} }

// RecipientOnionFieldsReceived takes fields as they were decoded from an onion,
// whose records are known to be in order.
func RecipientOnionFieldsReceived(secret *lntypes.PaymentSecret, metadata *[]byte, tlvs []CustomTLV) RecipientOnionFields {
	return RecipientOnionFields{PaymentSecret: secret, PaymentMetadata: metadata, customTlvs: tlvs}
}

// WithCustomTlvs returns the fields with these records instead of any before.
// It fails with APIMisuseError if types repeat, are below 65536 or belong to
// the protocol (keysend).
func (f RecipientOnionFields) WithCustomTlvs(customTlvs []CustomTLV) (RecipientOnionFields, error) {
	sorted := slices.Clone(customTlvs)
	slices.SortStableFunc(sorted, func(a, b CustomTLV) int {
		if a.Type < b.Type {
			return -1
		} else if a.Type > b.Type {
			return 1
		}
		return 0
	})
	for i := range sorted {
		switch {
		case sorted[i].Type < 1<<16, sorted[i].Type == KeysendTLVType:
			return f, lntypes.Misusef("custom TLV type %d is reserved", sorted[i].Type)
		case i > 0 && sorted[i].Type == sorted[i-1].Type:
			return f, lntypes.Misusef("custom TLV type %d repeats", sorted[i].Type)
		}
	}
	f.customTlvs = sorted
	return f, nil
}

// CustomTlvs returns the caller's own records, in increasing order of type. The
// slice must not be changed.
func (f *RecipientOnionFields) CustomTlvs() []CustomTLV { return f.customTlvs }

// Equal compares all fields.
func (f RecipientOnionFields) Equal(o RecipientOnionFields) bool {
	return equalPtr(f.PaymentSecret, o.PaymentSecret) && equalMetadata(f.PaymentMetadata, o.PaymentMetadata) &&
		slices.EqualFunc(f.customTlvs, o.customTlvs, CustomTLV.Equal)
}

// CheckMerge compares the fields of two parts of one payment. Secret, metadata
// and the records that must be understood (even types) have to agree, otherwise
// it fails with ErrInvalidValue and changes nothing. Odd records that differ are
// dropped from both, so that a reader sees nothing that depends on the order of
// arrival.
func (f *RecipientOnionFields) CheckMerge(further *RecipientOnionFields) error {
	if !equalPtr(f.PaymentSecret, further.PaymentSecret) || !equalMetadata(f.PaymentMetadata, further.PaymentMetadata) ||
		!slices.EqualFunc(evenOnly(f.customTlvs), evenOnly(further.customTlvs), CustomTLV.Equal) {
		return lntypes.ErrInvalidValue
	}
	common := slices.DeleteFunc(slices.Clone(f.customTlvs), func(t CustomTLV) bool {
		return !slices.ContainsFunc(further.customTlvs, t.Equal)
	})
	f.customTlvs, further.customTlvs = common, slices.Clone(common)
	return nil
}

func evenOnly(tlvs []CustomTLV) []CustomTLV {
	return slices.DeleteFunc(slices.Clone(tlvs), func(t CustomTLV) bool { return t.Type%2 != 0 })
}

func equalMetadata(a, b *[]byte) bool {
	if a == nil || b == nil {
		return a == b
	}
	return bytes.Equal(*a, *b)
}

// AppendTo appends the written form.
func (f *RecipientOnionFields) AppendTo(b []byte) []byte {
	var fields ser.Fields
	if f.PaymentSecret != nil {
		fields.Bytes(0, f.PaymentSecret[:])
	}
	fields.NonEmpty(1, AppendCustomTlvs(nil, f.customTlvs))
	if f.PaymentMetadata != nil {
		fields.Bytes(2, ser.AppendVec(nil, *f.PaymentMetadata))
	}
	return fields.Append(b)
}

// Write returns the written form.
func (f *RecipientOnionFields) Write() []byte { return f.AppendTo(nil) }

// RecipientOnionFieldsFrom reads fields.
func RecipientOnionFieldsFrom(r *tlv.Reader) (f RecipientOnionFields) {
	ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 0:
			f.PaymentSecret = new(lntypes.PaymentSecret)
			v.Into(f.PaymentSecret[:])
		case 1:
			f.customTlvs = CustomTlvsFrom(v)
		case 2:
			m := ser.ReadVec(v)
			f.PaymentMetadata = &m
		default:
			return false
		}
		return true
	})
	return f
}

// ReadRecipientOnionFields reads fields that fill b. It fails with DecodeError.
func ReadRecipientOnionFields(b []byte) (RecipientOnionFields, error) {
	return readAll(b, RecipientOnionFieldsFrom)
}

// AppendCustomTlvs appends records one after the other.
func AppendCustomTlvs(b []byte, tlvs []CustomTLV) []byte {
	for i := range tlvs {
		b = ser.AppendVec(tlv.AppendU64(b, tlvs[i].Type), tlvs[i].Value)
	}
	return b
}

// CustomTlvsFrom reads records to the end of r.
func CustomTlvsFrom(r *tlv.Reader) (tlvs []CustomTLV) {
	for r.Len() > 0 {
		tlvs = append(tlvs, CustomTLV{Type: r.U64(), Value: ser.ReadVec(r)})
	}
	return tlvs
}

// Retry says how long a payment is tried again over other ways: RetryAttempts
// or RetryTimeout.
type Retry interface{ isRetry() }

// RetryAttempts gives up after that many retries.
type RetryAttempts struct{ A uint32 }

// RetryTimeout gives up that many seconds after the first attempt.
type RetryTimeout struct{ A uint64 }

func (RetryAttempts) isRetry() {}
func (RetryTimeout) isRetry()  {}

// String describes the strategy.
func (r RetryAttempts) String() string { return strconv.FormatUint(uint64(r.A), 10) + " attempts" }

// String describes the strategy.
func (r RetryTimeout) String() string { return strconv.FormatUint(r.A, 10) + " s" }

// AppendRetry appends the written form; nil is written as no retry at all.
func AppendRetry(b []byte, r Retry) []byte {
	switch r := r.(type) {
	case RetryTimeout: // seconds and nanoseconds
		return tlv.AppendU32(tlv.AppendU64(append(b, 2), r.A), 0)
	case RetryAttempts:
		return tlv.AppendU32(append(b, 0), r.A)
	}
	return tlv.AppendU32(append(b, 0), 0)
}

// RetryFrom reads a strategy.
func RetryFrom(r *tlv.Reader) Retry {
	switch r.U8() {
	case 0:
		return RetryAttempts{A: r.U32()}
	case 2:
		t := RetryTimeout{A: r.U64()}
		r.U32() // nanoseconds
		return t
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return RetryAttempts{}
}

// WriteRetry returns the written form of a strategy.
func WriteRetry(r Retry) []byte { return AppendRetry(nil, r) }

// ReadRetry reads a strategy that fills b. It fails with DecodeError.
func ReadRetry(b []byte) (Retry, error) { return readAll(b, RetryFrom) }
