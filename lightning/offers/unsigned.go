package offers

import "bytes"

// UnsignedInvoiceRequest is a BOLT 12 invoice request that awaits its signature.
type UnsignedInvoiceRequest struct {
	stream []byte
	hash   TaggedHash
}

// NewUnsignedInvoiceRequest takes the TLV stream of a request without its
// signature record. The error is a *lntypes.DecodeError.
func NewUnsignedInvoiceRequest(stream []byte) (*UnsignedInvoiceRequest, error) {
	h, err := TaggedHashFromTLVStream("lightninginvoice_requestsignature", stream)
	if err != nil {
		return nil, err
	}
	return &UnsignedInvoiceRequest{bytes.Clone(stream), h}, nil
}

// TaggedHash returns what the payer's key signs.
func (r *UnsignedInvoiceRequest) TaggedHash() TaggedHash { return r.hash }

// Write returns the TLV stream.
func (r *UnsignedInvoiceRequest) Write() []byte { return bytes.Clone(r.stream) }

// UnsignedBolt12Invoice is a BOLT 12 invoice that awaits its signature.
type UnsignedBolt12Invoice struct {
	stream []byte
	hash   TaggedHash
}

// NewUnsignedBolt12Invoice takes the TLV stream of an invoice without its
// signature record. The error is a *lntypes.DecodeError.
func NewUnsignedBolt12Invoice(stream []byte) (*UnsignedBolt12Invoice, error) {
	h, err := TaggedHashFromTLVStream("lightninginvoicesignature", stream)
	if err != nil {
		return nil, err
	}
	return &UnsignedBolt12Invoice{bytes.Clone(stream), h}, nil
}

// TaggedHash returns what the issuer's key signs.
func (r *UnsignedBolt12Invoice) TaggedHash() TaggedHash { return r.hash }

// Write returns the TLV stream.
func (r *UnsignedBolt12Invoice) Write() []byte { return bytes.Clone(r.stream) }
