package onion

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// SetMaxPathLength lowers the limit on path length in params to what leaves room
// in the onion for what recipient, and keysendPreimage if there is one, tell the
// recipient. height is the best block's. Limits that need not be lower than
// usual stay as they are, and so do those of blinded recipients, who are told
// nothing more. ok is false if not even one hop fits (known-attacks R3).
func SetMaxPathLength(params *route.RouteParameters, recipient *route.RecipientOnionFields, keysendPreimage *lntypes.PaymentPreimage, height uint32) (ok bool) {
	p := &params.PaymentParams
	if _, clear := p.Payee.(route.PayeeClear); !clear {
		return true
	}
	// The largest numbers that may have to be told.
	total := lntypes.MaxValueMsat
	expiry := height + min(p.MaxTotalCLTVExpiryDelta, maxCLTV)
	forward := OutboundForward{ShortChannelID: ^lntypes.ShortChannelID(0), AmtToForward: total, OutgoingCLTVValue: expiry}
	room := lnwire.OnionPacketHopDataLen - PayloadsLen([][]byte{receivePayload(recipient, keysendPreimage, total, total, expiry).Encode()})
	if room < 0 {
		return false
	}
	limit := p.MaxPathLength
	if limit == 0 {
		limit = route.MaxPathLengthEstimate
	}
	if n := 1 + room/PayloadsLen([][]byte{forward.Encode()}); n < int(limit) {
		p.MaxPathLength = uint8(n)
	}
	return true
}
