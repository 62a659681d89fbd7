package onion

import (
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
)

// known-attacks R3: whatever the recipient is told, a path as long as the limit
// fits into the onion, and a limit is only lowered where it has to be.
func TestSetMaxPathLength(t *testing.T) {
	keysend := lntypes.PaymentPreimage{1}
	const height = 900_000
	previous := uint8(0)
	for size := 1400; size >= 0; size-- {
		metadata := make([]byte, size)
		recipient := route.RecipientOnionFieldsSecretOnly(lntypes.PaymentSecret{2})
		recipient.PaymentMetadata = &metadata
		var preimage *lntypes.PaymentPreimage
		if size%2 == 0 {
			preimage = &keysend
			recipient, _ = recipient.WithCustomTlvs([]route.CustomTLV{{Type: 70000, Value: metadata[:size/2]}})
			metadata = metadata[size/2:]
		}
		params := route.RouteParametersFromPaymentParamsAndValue(route.PaymentParametersFromNodeID(lntypes.PublicKey{2}, 40), 1_000_000)
		ok := SetMaxPathLength(&params, &recipient, preimage, height)
		n := params.PaymentParams.MaxPathLength
		if !ok {
			if size < 1000 {
				t.Fatalf("%d bytes are too many", size)
			}
			continue
		}
		if n == 0 {
			n = route.MaxPathLengthEstimate
		}
		path := route.Path{Hops: make([]route.RouteHop, n)}
		for i := range path.Hops {
			path.Hops[i] = route.RouteHop{ShortChannelID: ^lntypes.ShortChannelID(0), CLTVExpiryDelta: 50, FeeMsat: lntypes.MaxValueMsat / 30}
		}
		payloads, _, _, err := BuildPayloads(&path, lntypes.MaxValueMsat, &recipient, height, preimage)
		if err != nil {
			t.Fatal(err)
		}
		var encoded [][]byte
		for _, p := range payloads {
			encoded = append(encoded, p.Encode())
		}
		if need := PayloadsLen(encoded); need > lnwire.OnionPacketHopDataLen || n < route.MaxPathLengthEstimate && need < lnwire.OnionPacketHopDataLen-80 {
			t.Fatalf("%d bytes for the recipient: %d hops need %d bytes", size, n, need)
		}
		previous = n
	}
	if previous != route.MaxPathLengthEstimate {
		t.Errorf("%d hops with little to tell", previous)
	}
	params := route.RouteParametersFromPaymentParamsAndValue(route.PaymentParametersFromNodeID(lntypes.PublicKey{2}, 40), 1_000_000)
	params.PaymentParams.MaxPathLength = 3
	empty := route.RecipientOnionFieldsSpontaneousEmpty()
	if !SetMaxPathLength(&params, &empty, nil, height) || params.PaymentParams.MaxPathLength != 3 {
		t.Errorf("a limit of 3 became %d", params.PaymentParams.MaxPathLength)
	}
}
