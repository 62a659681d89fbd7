package events

import (
	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// WriteAPIError returns the persistent form of an API error. It lives here because
// lntypes is below the codecs.
func WriteAPIError(err lntypes.APIError) []byte {
	var f ser.Fields
	num := byte(0xff) // nil reads as none
	switch e := err.(type) {
	case lntypes.APIMisuseError:
		num = 0
		f.Bytes(0, []byte(e.Err))
	case lntypes.FeeRateTooHigh:
		num = 2
		f.Bytes(0, []byte(e.Err))
		f.U32(2, e.Feerate)
	case lntypes.InvalidRoute:
		num = 4
		f.Bytes(0, []byte(e.Err))
	case lntypes.ChannelUnavailable:
		num = 6
		f.Bytes(0, []byte(e.Err))
	case lntypes.MonitorUpdateInProgress:
		num = 8
	case lntypes.IncompatibleShutdownScript:
		num = 10
		f.Bytes(0, e.Script.Bytes())
	}
	return appendVariant(nil, num, f)
}

// ReadAPIError reads an API error that fills b, nil for one of an unknown odd
// number. It fails with a DecodeError.
func ReadAPIError(b []byte) (lntypes.APIError, error) { return readAll(b, apiErrorFrom) }

func apiErrorFrom(r *tlv.Reader) lntypes.APIError {
	num := r.U8()
	if num > 10 || num%2 != 0 {
		skipUnknown(num, r)
		return nil
	}
	var text []byte
	var feerate uint32
	seen := ser.Each(r, func(typ uint64, v *tlv.Reader) bool {
		switch {
		case typ == 0 && num != 8:
			text = v.CopyRest()
		case typ == 2 && num == 2:
			feerate = v.U32()
		default:
			return false
		}
		return true
	})
	if num != 8 {
		ser.Require(r, seen, 0)
	}
	switch num {
	case 0:
		return lntypes.APIMisuseError{Err: string(text)}
	case 2:
		ser.Require(r, seen, 2)
		return lntypes.FeeRateTooHigh{Err: string(text), Feerate: feerate}
	case 4:
		return lntypes.InvalidRoute{Err: string(text)}
	case 6:
		return lntypes.ChannelUnavailable{Err: string(text)}
	case 8:
		return lntypes.MonitorUpdateInProgress{}
	}
	script, err := lntypes.ShutdownScriptFromBytes(text)
	if err != nil {
		r.Fail(err)
	}
	return lntypes.IncompatibleShutdownScript{Script: script}
}
