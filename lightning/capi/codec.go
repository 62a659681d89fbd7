package capi

import (
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

func all[T any](b []byte, read func(*tlv.Reader) T) (v T, err error) {
	r := tlv.NewReader(b)
	got := read(&r)
	if err := r.Done(); err != nil {
		return v, err
	}
	return got, nil
}

// WriteOutPoint returns the txid and the index, 2 bytes.
func WriteOutPoint(o *lntypes.OutPoint) []byte {
	return tlv.AppendU16(append([]byte(nil), o.Txid[:]...), o.Index)
}

// ReadOutPoint reads what WriteOutPoint makes.
func ReadOutPoint(b []byte) (lntypes.OutPoint, error) {
	return all(b, func(r *tlv.Reader) (o lntypes.OutPoint) {
		copy(o.Txid[:], r.Bytes(32))
		o.Index = r.U16()
		return o
	})
}

// WriteNodeID returns the 33 bytes.
func WriteNodeID(id *lntypes.NodeID) []byte { return append([]byte(nil), id[:]...) }

// ReadNodeID reads 33 bytes, whatever they are.
func ReadNodeID(b []byte) (lntypes.NodeID, error) {
	return all(b, func(r *tlv.Reader) (id lntypes.NodeID) {
		copy(id[:], r.Bytes(33))
		return id
	})
}

// WriteShutdownScript returns the script behind its length, 2 bytes.
func WriteShutdownScript(s *lntypes.ShutdownScript) []byte {
	return append(tlv.AppendU16(nil, uint16(len(s.Bytes()))), s.Bytes()...)
}

// ReadShutdownScript reads what WriteShutdownScript makes and checks that it is one
// of the forms that BOLT 2 allows.
func ReadShutdownScript(b []byte) (lntypes.ShutdownScript, error) {
	script, err := all(b, func(r *tlv.Reader) []byte { return r.Copy(int(r.U16())) })
	if err != nil {
		return lntypes.ShutdownScript{}, err
	}
	return lntypes.ShutdownScriptFromBytes(script)
}

// WriteAPIError returns a number that names the error and its fields.
func WriteAPIError(e lntypes.APIError) []byte {
	var f ser.Fields
	var num byte
	text := func(n byte, s string) { num = n; f.Bytes(0, ser.AppendVec(nil, []byte(s))) }
	switch e := e.(type) {
	case lntypes.APIMisuseError:
		text(0, e.Err)
	case lntypes.FeeRateTooHigh:
		text(2, e.Err)
		f.U32(2, e.Feerate)
	case lntypes.InvalidRoute:
		text(4, e.Err)
	case lntypes.ChannelUnavailable:
		text(6, e.Err)
	case lntypes.MonitorUpdateInProgress:
		num = 8
	case lntypes.IncompatibleShutdownScript:
		num = 10
		f.Bytes(0, WriteShutdownScript(&e.Script))
	}
	return f.Append([]byte{num})
}

// ReadAPIError reads what WriteAPIError makes. It returns nil for an odd number that
// it does not know.
func ReadAPIError(b []byte) (lntypes.APIError, error) {
	return all(b, func(r *tlv.Reader) lntypes.APIError {
		num := r.U8()
		var text string
		var feerate uint32
		var script lntypes.ShutdownScript
		seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
			switch {
			case typ == 0 && num == 10:
				s, err := ReadShutdownScript(v.Rest())
				if err != nil {
					v.Fail(lntypes.ErrInvalidValue)
				}
				script = s
			case typ == 0:
				text = string(ser.ReadVec(v))
			case typ == 2 && num == 2:
				feerate = v.U32()
			default:
				return false
			}
			return true
		})
		if num%2 == 1 {
			return nil
		}
		if num != 8 {
			ser.Require(r, seen, 0)
		}
		return apiError(r, num, text, feerate, script)
	})
}

func apiError(r *tlv.Reader, num uint8, text string, feerate uint32, script lntypes.ShutdownScript) lntypes.APIError {
	switch num {
	case 0:
		return lntypes.APIMisuseError{Err: text}
	case 2:
		return lntypes.FeeRateTooHigh{Err: text, Feerate: feerate}
	case 4:
		return lntypes.InvalidRoute{Err: text}
	case 6:
		return lntypes.ChannelUnavailable{Err: text}
	case 8:
		return lntypes.MonitorUpdateInProgress{}
	case 10:
		return lntypes.IncompatibleShutdownScript{Script: script}
	}
	r.Fail(lntypes.ErrUnknownRequiredFeature)
	return nil
}
