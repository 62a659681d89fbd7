package tlv

// Stream walks the records of a TLV stream (BOLT 1, "Type-Length-Value
// Format"):
//
//	s := tlv.NewStream(r.Rest())
//	for s.Next() {
//		switch s.Type() {
//		case 1:
//			amount = s.Value().TU64()
//		default:
//			s.Unknown()
//		}
//	}
//	return s.Err()
//
// A known type's value must be read to its last byte, no more and no less;
// Next checks this for the record before. A record that is neither read nor
// skipped is therefore an error unless it is empty.
type Stream struct {
	in    Reader
	val   Reader
	typ   uint64
	begun bool
	start []byte // the stream's bytes from the current record on
}

// NewStream returns a walker over b, all of which must be records. It
// borrows b.
func NewStream(b []byte) Stream { return Stream{in: NewReader(b)} }

// Next moves to the next record and reports whether there is one. It returns
// false at the end of the stream and after any failure.
func (s *Stream) Next() bool {
	if s.Err() != nil || s.in.Len() == 0 {
		return false
	}
	s.start = s.in.buf
	typ := s.in.BigSize()
	if s.in.Err() == nil && s.begun && typ <= s.typ {
		s.in.Fail(ErrInvalidValue)
	}
	s.val = s.in.Sub(s.in.BigSizeLen())
	s.typ, s.begun = typ, true
	return s.in.Err() == nil
}

// Type returns the current record's type.
func (s *Stream) Type() uint64 { return s.typ }

// Value returns the reader over the current record's value. It is valid
// until the next call of Next.
func (s *Stream) Value() *Reader { return &s.val }

// Raw returns the current record as it was encoded, type and length
// included. It aliases the stream's bytes.
func (s *Stream) Raw() []byte {
	n := len(s.start) - s.in.Len()
	if s.in.Err() != nil {
		return nil
	}
	return s.start[:n:n]
}

// Skip leaves the current record's value unread.
func (s *Stream) Skip() { s.val.Rest() }

// Unknown treats the current record as one of unknown type: odd is skipped,
// even fails the stream with ErrUnknownRequiredFeature.
func (s *Stream) Unknown() {
	if s.typ%2 == 0 {
		s.in.Fail(ErrUnknownRequiredFeature)
		return
	}
	s.Skip()
}

// Fail makes the stream fail with err unless it has failed already.
func (s *Stream) Fail(err error) { s.in.Fail(err) }

// Err returns the stream's first failure, also one of reading the current
// value. Bytes of the current value left over are a failure.
func (s *Stream) Err() error {
	if s.in.err == nil {
		if err := s.val.Done(); err != nil {
			s.in.Fail(err)
		}
	}
	return s.in.err
}

// SkipUnknown walks a stream of which no type is known and returns its
// failure: ErrUnknownRequiredFeature for an even type, else what is wrong
// with its form.
func SkipUnknown(b []byte) error {
	if len(b) == 0 {
		return nil
	}
	s := NewStream(b)
	for s.Next() {
		s.Unknown()
	}
	return s.Err()
}
