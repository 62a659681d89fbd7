package onion

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// maxCLTV is the first value that is not a block height.
const maxCLTV = 500_000_000

// PathPubKeys returns the keys that an onion over path is made for: those of
// the clear hops, then the blinded ones behind the introduction node.
func PathPubKeys(path *route.Path) []lntypes.PublicKey {
	keys := make([]lntypes.PublicKey, 0, 20)
	for i := range path.Hops {
		keys = append(keys, path.Hops[i].PubKey)
	}
	if path.BlindedTail != nil {
		for i := 1; i < len(path.BlindedTail.Hops); i++ {
			keys = append(keys, path.BlindedTail.Hops[i].BlindedNodeID)
		}
	}
	return keys
}

// BuildPayloads returns what each hop is told, and amount and expiry of the HTLC
// that we offer to the first. totalMsat is the sum over all parts, startHeight
// the height to count expiries from. It fails with InvalidRoute if the path is
// empty or its amounts or expiries are beyond what exists.
func BuildPayloads(path *route.Path, totalMsat lntypes.Msat, recipient *route.RecipientOnionFields, startHeight uint32,
	keysendPreimage *lntypes.PaymentPreimage) (payloads []OutboundPayload, htlcMsat lntypes.Msat, htlcCLTV uint32, err error) {
	if len(path.Hops) == 0 || path.BlindedTail != nil && len(path.BlindedTail.Hops) == 0 {
		return nil, 0, 0, lntypes.InvalidRoute{Err: "the path has no hops"}
	}
	// Backwards: what a hop is told to pass on is what all hops behind it need.
	amount, cltv := lntypes.Msat(0), uint64(startHeight)
	last := len(path.Hops) - 1
	payloads = make([]OutboundPayload, len(path.Hops))
	for i := last; i >= 0; i-- {
		hop := &path.Hops[i]
		if i < last {
			payloads[i] = OutboundForward{ShortChannelID: path.Hops[i+1].ShortChannelID, AmtToForward: amount, OutgoingCLTVValue: uint32(cltv)}
		} else if path.BlindedTail != nil {
			amount = path.BlindedTail.FinalValueMsat
			blinded, fits := blindedPayloads(path.BlindedTail, totalMsat, cltv)
			if !fits {
				return nil, 0, 0, lntypes.InvalidRoute{Err: "the path's expiry is beyond all block heights"}
			}
			payloads = append(payloads[:last], blinded...)
		}
		cltv += uint64(hop.CLTVExpiryDelta)
		var ok bool
		if amount, ok = amount.CheckedAdd(hop.FeeMsat); !ok || amount >= lntypes.MaxValueMsat {
			return nil, 0, 0, lntypes.InvalidRoute{Err: "the path's fees are beyond all the money there is"}
		}
		if cltv >= maxCLTV {
			return nil, 0, 0, lntypes.InvalidRoute{Err: "the path's expiry is beyond all block heights"}
		}
		if i == last && path.BlindedTail == nil {
			payloads[i] = receivePayload(recipient, keysendPreimage, totalMsat, amount, uint32(cltv))
		}
	}
	return payloads, amount, uint32(cltv), nil
}

func receivePayload(recipient *route.RecipientOnionFields, preimage *lntypes.PaymentPreimage, total, amount lntypes.Msat, cltv uint32) OutboundReceive {
	p := OutboundReceive{PaymentMetadata: recipient.PaymentMetadata, KeysendPreimage: preimage,
		CustomTlvs: recipient.CustomTlvs(), SenderIntendedHTLCAmtMsat: amount, CLTVExpiryHeight: cltv}
	if recipient.PaymentSecret != nil {
		p.PaymentData = &FinalOnionHopData{PaymentSecret: *recipient.PaymentSecret, TotalMsat: total}
	}
	return p
}

func blindedPayloads(tail *route.BlindedTail, total lntypes.Msat, cltv uint64) (payloads []OutboundPayload, ok bool) {
	point := &tail.BlindingPoint
	for i := range tail.Hops {
		hop := &tail.Hops[i]
		if i+1 < len(tail.Hops) {
			payloads = append(payloads, OutboundBlindedForward{EncryptedTlvs: hop.EncryptedPayload, IntroNodeBlindingPoint: point})
		} else {
			payloads = append(payloads, OutboundBlindedReceive{
				SenderIntendedHTLCAmtMsat: tail.FinalValueMsat, TotalMsat: total,
				CLTVExpiryHeight: uint32(cltv) + tail.ExcessFinalCLTVExpiryDelta,
				EncryptedTlvs:    hop.EncryptedPayload, IntroNodeBlindingPoint: point,
			})
		}
		point = nil
	}
	return payloads, cltv+uint64(tail.ExcessFinalCLTVExpiryDelta) < maxCLTV
}

// CreatePaymentOnion builds the onion of a payment over path, and returns it
// with amount and expiry of the HTLC that carries it. totalMsat is the sum over
// all parts of the payment. curBlockHeight is the height of the next block.
// prngSeed seeds the padding. It fails with InvalidRoute if a key is no point,
// the path is too long for the onion (known-attacks R3), or amounts or expiries
// overflow.
func CreatePaymentOnion(path *route.Path, sessionPriv lntypes.SecretKey, totalMsat lntypes.Msat,
	recipientOnion *route.RecipientOnionFields, curBlockHeight uint32, paymentHash lntypes.PaymentHash,
	keysendPreimage *lntypes.PaymentPreimage, prngSeed [32]byte) (packet lnwire.OnionPacket, htlcMsat lntypes.Msat, htlcCLTV uint32, err error) {
	payloads, htlcMsat, htlcCLTV, err := BuildPayloads(path, totalMsat, recipientOnion, curBlockHeight, keysendPreimage)
	if err != nil {
		return packet, 0, 0, err
	}
	encoded := make([][]byte, len(payloads))
	for i := range payloads {
		encoded[i] = payloads[i].Encode()
	}
	if PayloadsLen(encoded) > lnwire.OnionPacketHopDataLen {
		return packet, 0, 0, ErrTooLong
	}
	keys, err := HopKeysFor(PathPubKeys(path), sessionPriv)
	if err != nil {
		return packet, 0, 0, lntypes.InvalidRoute{Err: "a hop's key is not a point"}
	}
	if packet, err = BuildPaymentPacket(encoded, keys, prngSeed, paymentHash); err != nil {
		return packet, 0, 0, err
	}
	return packet, htlcMsat, htlcCLTV, nil
}
