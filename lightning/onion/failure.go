package onion

import (
	"crypto/hmac"

	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// minFailureLen is the length to which failures are padded, so that their kind
// does not show (BOLT 4, "Returning Errors").
const minFailureLen = 256

// HTLCFailReason is why an HTLC fails: a code of our own, or the encrypted
// reason that the next hop gave.
type HTLCFailReason struct {
	relayed *lnwire.OnionErrorPacket
	code    Code
	data    []byte
}

// FailReason is a reason of our own; data is what BOLT 4 asks for with the code.
func FailReason(code Code, data []byte) HTLCFailReason { return HTLCFailReason{code: code, data: data} }

// FailReasonFromCode is a reason of our own without data.
func FailReasonFromCode(code Code) HTLCFailReason { return FailReason(code, nil) }

// FailReasonFromMsg takes the next hop's reason.
func FailReasonFromMsg(msg *lnwire.UpdateFailHTLC) HTLCFailReason {
	return FailReasonFromPacket(msg.Reason)
}

// FailReasonFromPacket takes the next hop's reason.
func FailReasonFromPacket(p lnwire.OnionErrorPacket) HTLCFailReason {
	return HTLCFailReason{relayed: &p}
}

// Code returns our own code and its data; ok is false for a relayed reason, which
// only the sender can read.
func (r *HTLCFailReason) Code() (code Code, data []byte, ok bool) {
	return r.code, r.data, r.relayed == nil
}

// String describes the reason.
func (r HTLCFailReason) String() string {
	if r.relayed != nil {
		return "relayed failure"
	}
	return r.code.String()
}

// GetEncryptedFailurePacket returns the reason for update_fail_htlc. ss is what
// we share with the sender; phantom is set if the HTLC had passed our node and
// was failed by a phantom node behind it.
func (r HTLCFailReason) GetEncryptedFailurePacket(ss route.SharedSecret, phantom *route.SharedSecret) lnwire.OnionErrorPacket {
	if r.relayed != nil {
		return EncryptFailure(ss, r.relayed.Data)
	}
	if phantom != nil {
		return EncryptFailure(ss, EncryptFailure(*phantom, BuildFailure(*phantom, r.code, r.data)).Data)
	}
	return EncryptFailure(ss, BuildFailure(ss, r.code, r.data))
}

// BuildFailure returns a failure in the clear, authenticated for the sender
// through ss. Data that would not fit is cut off.
func BuildFailure(ss route.SharedSecret, code Code, data []byte) []byte {
	const maxData = lnwire.MaxMessageLen / 2 // leaves room for the message around it
	data = data[:min(len(data), maxData)]
	padding := max(minFailureLen-2-len(data), 0)
	b := make([]byte, 32, 32+2+2+len(data)+2+padding)
	b = tlv.AppendU16(tlv.AppendU16(b, uint16(2+len(data))), uint16(code))
	b = tlv.AppendU16(append(b, data...), uint16(padding))
	b = append(b, make([]byte, padding)...)
	um := keyUm.from(ss)
	mac := lncrypto.HMAC256(um[:], b[32:])
	copy(b, mac[:])
	return b
}

// EncryptFailure adds a layer to a failure on its way back.
func EncryptFailure(ss route.SharedSecret, packet []byte) lnwire.OnionErrorPacket {
	out := make([]byte, len(packet))
	stream(keyAmmag.from(ss)).XORKeyStream(out, packet)
	return lnwire.OnionErrorPacket{Data: out}
}

// openFailure checks whether the decrypted packet was made by the holder of ss,
// and returns its message: code and data.
func openFailure(ss route.SharedSecret, packet []byte) (message []byte, ok bool) {
	if len(packet) < 32 {
		return nil, false
	}
	um := keyUm.from(ss)
	want := lncrypto.HMAC256(um[:], packet[32:])
	if !hmac.Equal(want[:], packet[:32]) {
		return nil, false
	}
	r := tlv.NewReader(packet[32:])
	message = r.Bytes(int(r.U16()))
	r.Bytes(int(r.U16()))
	return message, r.Err() == nil
}

// AppendTo appends the written form.
func (r *HTLCFailReason) AppendTo(b []byte) []byte {
	var f ser.Fields
	if r.relayed != nil {
		f.Bytes(0, ser.AppendVec(nil, r.relayed.Data))
		return f.Append(append(b, 0))
	}
	f.U16(0, uint16(r.code))
	f.Bytes(2, r.data)
	return f.Append(append(b, 1))
}

// Write returns the written form.
func (r *HTLCFailReason) Write() []byte { return r.AppendTo(nil) }

// HTLCFailReasonFrom reads a reason.
func HTLCFailReasonFrom(r *tlv.Reader) (f HTLCFailReason) {
	kind := r.U8()
	if kind > 1 {
		r.Fail(lntypes.ErrUnknownRequiredFeature)
	}
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch {
		case typ == 0 && kind == 0:
			f.relayed = &lnwire.OnionErrorPacket{Data: ser.ReadVec(v)}
		case typ == 0:
			f.code = Code(v.U16())
		case typ == 2 && kind == 1:
			f.data = v.CopyRest()
		default:
			return false
		}
		return true
	})
	ser.Require(r, seen, 0)
	if kind == 1 {
		ser.Require(r, seen, 2)
	}
	return f
}

// ReadHTLCFailReason reads a reason that fills b. It fails with DecodeError.
func ReadHTLCFailReason(b []byte) (HTLCFailReason, error) { return readAll(b, HTLCFailReasonFrom) }
