package blinding

import (
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// MessageForwardTlvs tells a node where an onion message goes next: to a node,
// or if ShortChannelID is set to the peer of that channel.
type MessageForwardTlvs struct {
	NextNodeID     lntypes.PublicKey
	ShortChannelID *lntypes.ShortChannelID
	// NextBlindingOverride replaces the blinding point for the next node: two
	// blinded paths were joined there.
	NextBlindingOverride *lntypes.PublicKey
}

// MessageReceiveTlvs is what the recipient of an onion message reads.
type MessageReceiveTlvs struct {
	// PathID tells the recipient which of its paths the message came over; nil if
	// the path was made for anybody.
	PathID []byte
}

// MessageTlvs is an opened hop of a path for onion messages.
type MessageTlvs interface{ isMessageTlvs() }

func (MessageForwardTlvs) isMessageTlvs() {}
func (MessageReceiveTlvs) isMessageTlvs() {}

// Write returns the TLV stream that is encrypted to a forwarding node.
func (t *MessageForwardTlvs) Write() []byte {
	var f ser.Fields
	if t.ShortChannelID != nil {
		f.U64(2, uint64(*t.ShortChannelID))
	} else {
		f.Bytes(4, t.NextNodeID[:])
	}
	if t.NextBlindingOverride != nil {
		f.Bytes(8, t.NextBlindingOverride[:])
	}
	return f.Raw()
}

// Write returns the TLV stream that is encrypted to the recipient.
func (t *MessageReceiveTlvs) Write() []byte {
	var f ser.Fields
	f.OptBytes(6, t.PathID)
	return f.Raw()
}

// ReadMessageTlvs reads an opened payload. A hop with a next node or channel is
// MessageForwardTlvs; it must not have both, and no path id. Anything else that
// has no override is MessageReceiveTlvs. It fails with DecodeError.
func ReadMessageTlvs(b []byte) (MessageTlvs, error) {
	var fwd MessageForwardTlvs
	var recv MessageReceiveTlvs
	r := tlv.NewReader(b)
	seen := ser.EachRaw(&r, r.Rest(), func(typ uint64, v *tlv.Reader) bool {
		switch typ {
		case 1: // padding
			v.Rest()
		case 2:
			fwd.ShortChannelID = ser.PtrU64[lntypes.ShortChannelID](v)
		case 4:
			fwd.NextNodeID = keyFrom(v)
		case 6:
			recv.PathID = append([]byte{}, v.Rest()...)
		case 8:
			k := keyFrom(v)
			fwd.NextBlindingOverride = &k
		default:
			return false
		}
		return true
	})
	forward := seen.Has(2) || seen.Has(4)
	if seen.Has(2) && seen.Has(4) || forward && seen.Has(6) || !forward && seen.Has(8) {
		r.Fail(lntypes.ErrInvalidValue)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	if forward {
		return fwd, nil
	}
	return recv, nil
}
