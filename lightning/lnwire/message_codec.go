package lnwire

import (
	"fmt"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// MsgType returns the message's type number.
func (m *Unknown) MsgType() uint16 { return m.Type }

// AppendTo appends the payload.
func (m *Unknown) AppendTo(b []byte) []byte { return append(b, m.Payload...) }

// IsEven reports whether a receiver that does not know the type must close the
// connection (BOLT 1: it's OK to be odd).
func IsEven(typ uint16) bool { return typ%2 == 0 }

// DecodeMessage reads a message: two bytes of type, then the payload. A type
// that is not known gives *Unknown and no error. Errors are of type
// *lntypes.DecodeError and mean that the sender is at fault. The message
// holds no reference to b.
func DecodeMessage(b []byte) (Message, error) {
	r := tlv.NewReader(b)
	typ := r.U16()
	if r.Err() != nil {
		return nil, r.Err()
	}
	m := decodePayload(typ, &r)
	if m == nil {
		return &Unknown{Type: typ, Payload: r.CopyRest()}, nil
	}
	if err := r.Done(); err != nil {
		return nil, err
	}
	return m, nil
}

// ErrTooLong is returned for a message that does not fit into a transport
// frame. It is an internal fault or the caller's, never a peer's.
type ErrTooLong struct {
	Type uint16
	Len  int // bytes, with the type
}

// Error implements error.
func (e ErrTooLong) Error() string {
	return fmt.Sprintf("message of type %d has %d bytes, more than %d", e.Type, e.Len, MaxMessageLen)
}

// AppendMessage appends type and payload of m. If they are longer than
// MaxMessageLen it returns b unchanged and ErrTooLong: such a message must be
// cut or given up by whoever made it.
func AppendMessage(b []byte, m Message) ([]byte, error) {
	out := m.AppendTo(tlv.AppendU16(b, m.MsgType()))
	if n := len(out) - len(b); n > MaxMessageLen {
		return b, ErrTooLong{Type: m.MsgType(), Len: n}
	}
	return out, nil
}

// EncodeMessage returns type and payload of m, or ErrTooLong.
func EncodeMessage(m Message) ([]byte, error) {
	b, err := AppendMessage(nil, m)
	if err != nil {
		return nil, err
	}
	return b, nil
}

// The persistent form of NetworkUpdate is the reference's: the variant's
// number, the length of its fields, and these as a TLV stream.
const (
	variantChannelUpdate  = 0
	variantChannelFailure = 2
	variantNodeFailure    = 4
)

// AppendTo appends the persistent form.
func (u ChannelUpdateMessage) AppendTo(b []byte) []byte {
	return appendVariant(b, variantChannelUpdate, tlv.AppendRecord(nil, 0, u.Msg.Write()))
}

// AppendTo appends the persistent form.
func (u ChannelFailure) AppendTo(b []byte) []byte {
	f := tlv.AppendRecordU64(nil, 0, uint64(u.ShortChannelID))
	return appendVariant(b, variantChannelFailure, tlv.AppendBool(tlv.AppendHeader(f, 2, 1), u.IsPermanent))
}

// AppendTo appends the persistent form.
func (u NodeFailure) AppendTo(b []byte) []byte {
	f := tlv.AppendRecord(nil, 0, u.NodeID[:])
	return appendVariant(b, variantNodeFailure, tlv.AppendBool(tlv.AppendHeader(f, 2, 1), u.IsPermanent))
}

func appendVariant(b []byte, variant byte, fields []byte) []byte {
	return append(tlv.AppendBigSize(append(b, variant), uint64(len(fields))), fields...)
}

// WriteNetworkUpdate returns the persistent form.
func WriteNetworkUpdate(u NetworkUpdate) []byte { return u.AppendTo(nil) }

// ReadNetworkUpdate reads the persistent form. It returns nil and no error for
// a variant that is not known and may be ignored. Errors are of type
// *lntypes.DecodeError.
func ReadNetworkUpdate(b []byte) (NetworkUpdate, error) {
	r := tlv.NewReader(b)
	u := NetworkUpdateFrom(&r)
	if err := r.Done(); err != nil {
		return nil, err
	}
	return u, nil
}

// NetworkUpdateFrom reads the persistent form from r; see ReadNetworkUpdate.
func NetworkUpdateFrom(r *tlv.Reader) NetworkUpdate {
	variant := r.U8()
	fields := r.Bytes(r.BigSizeLen())
	if r.Err() == nil && variant%2 == 1 {
		return nil
	}
	var msg ChannelUpdate
	var scid lntypes.ShortChannelID
	var node lntypes.PublicKey
	var permanent bool
	var seen [3]bool
	s := tlv.NewStream(fields)
	for s.Next() {
		v := s.Value()
		switch {
		case s.Type() == 0 && variant == variantChannelUpdate:
			msg.decode(v)
		case s.Type() == 0 && variant == variantChannelFailure:
			scid = lntypes.ShortChannelID(v.U64())
		case s.Type() == 0 && variant == variantNodeFailure:
			node = point(v)
		case s.Type() == 2 && variant != variantChannelUpdate:
			permanent = v.Bool()
		default:
			s.Unknown()
			continue
		}
		seen[s.Type()] = true
	}
	ended(r, &s)
	switch {
	case r.Err() != nil:
	case variant == variantChannelUpdate && seen[0]:
		return ChannelUpdateMessage{Msg: msg}
	case variant == variantChannelFailure && seen[0] && seen[2]:
		return ChannelFailure{ShortChannelID: scid, IsPermanent: permanent}
	case variant == variantNodeFailure && seen[0] && seen[2]:
		return NodeFailure{NodeID: node, IsPermanent: permanent}
	default:
		r.Fail(lntypes.ErrInvalidValue)
	}
	return nil
}
