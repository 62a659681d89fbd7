package offers

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/tlv"
)

// InvoiceRequest is an invoice_request as it came in an onion message: a TLV
// stream whose form has been checked. Fields and signature have not.
type InvoiceRequest struct{ stream []byte }

// ReadInvoiceRequest checks the form of a stream. The error is a
// *lntypes.DecodeError.
func ReadInvoiceRequest(b []byte) (InvoiceRequest, error) {
	return InvoiceRequest{bytes.Clone(b)}, checkStream(b)
}

// Write returns the TLV stream.
func (r *InvoiceRequest) Write() []byte { return bytes.Clone(r.stream) }

// Bolt12Invoice is an invoice as it came in an onion message: a TLV stream
// whose form has been checked. Fields and signature have not.
type Bolt12Invoice struct{ stream []byte }

// ReadBolt12Invoice checks the form of a stream. The error is a
// *lntypes.DecodeError.
func ReadBolt12Invoice(b []byte) (Bolt12Invoice, error) {
	return Bolt12Invoice{bytes.Clone(b)}, checkStream(b)
}

// Write returns the TLV stream.
func (i *Bolt12Invoice) Write() []byte { return bytes.Clone(i.stream) }

// checkStream checks that b is at least one record and all are in order.
func checkStream(b []byte) error {
	if len(b) == 0 {
		return lntypes.ErrInvalidValue
	}
	s := tlv.NewStream(b)
	for s.Next() {
		s.Skip()
	}
	return s.Err()
}

// ErroneousField is the field that an InvoiceError is about.
type ErroneousField struct {
	// TLVFieldNum is the field's TLV type.
	TLVFieldNum uint64
	// SuggestedValue is a value of the field that would do, or nil.
	SuggestedValue *[]byte
}

// InvoiceError is invoice_error (BOLT 12): why a request gets no invoice, or
// why an invoice is not paid.
type InvoiceError struct {
	// ErroneousField is the field to blame, or nil.
	ErroneousField *ErroneousField
	// Message is for people; it comes from a stranger.
	Message lnwire.UntrustedString
}

// The TLV types of invoice_error.
const (
	typeErroneousField = 1
	typeSuggestedValue = 3
	typeErrorMessage   = 5
)

// ReadInvoiceError decodes the stream. The error is a *lntypes.DecodeError.
func ReadInvoiceError(b []byte) (InvoiceError, error) {
	var e InvoiceError
	var field ErroneousField
	var blamed, told bool
	s := tlv.NewStream(b)
	for s.Next() {
		switch s.Type() {
		case typeErroneousField:
			field.TLVFieldNum, blamed = s.Value().TU64(), true
		case typeSuggestedValue:
			v := append([]byte{}, s.Value().Rest()...)
			field.SuggestedValue = &v
		case typeErrorMessage:
			text := s.Value().Rest()
			if !utf8.Valid(text) {
				s.Fail(lntypes.ErrInvalidValue)
			}
			e.Message.A, told = string(text), true
		default:
			s.Unknown()
		}
	}
	if err := s.Err(); err != nil {
		return InvoiceError{}, err
	}
	if !told || field.SuggestedValue != nil && !blamed {
		return InvoiceError{}, lntypes.ErrInvalidValue
	}
	if blamed {
		e.ErroneousField = &field
	}
	return e, nil
}

// Write returns the TLV stream.
func (e *InvoiceError) Write() []byte {
	var b []byte
	if f := e.ErroneousField; f != nil {
		b = tlv.AppendRecordTU(b, typeErroneousField, f.TLVFieldNum)
		if f.SuggestedValue != nil {
			b = tlv.AppendRecord(b, typeSuggestedValue, *f.SuggestedValue)
		}
	}
	return tlv.AppendRecord(b, typeErrorMessage, []byte(e.Message.A))
}

// String returns the message, fit for a log, and the field.
func (e InvoiceError) String() string {
	s := e.Message.String()
	if f := e.ErroneousField; f != nil {
		s += " (field " + strconv.FormatUint(f.TLVFieldNum, 10) + ")"
	}
	return s
}
