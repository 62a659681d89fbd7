package payments

import (
	"errors"
	"testing"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

func TestPeelPaymentOnion(t *testing.T) {
	keys := sign.NewKeysManager([32]byte{1}, 42, 42)
	us, err := keys.GetNodeID(sign.RecipientNode)
	if err != nil {
		t.Fatal(err)
	}
	p := route.Path{Hops: []route.RouteHop{{PubKey: us, ShortChannelID: 1, FeeMsat: 1000, CLTVExpiryDelta: 50}}}
	packet, amount, expiry, err := onion.CreatePaymentOnion(&p, lntypes.SecretKey{31: 3}, 1000, &secret, 101, hash, nil, [32]byte{})
	if err != nil {
		t.Fatal(err)
	}
	msg := &lnwire.UpdateAddHTLC{PaymentHash: hash, AmountMsat: amount, CltvExpiry: expiry, OnionRoutingPacket: packet}
	info, err := PeelPaymentOnion(msg, keys, nil, 100, false, false)
	if err != nil {
		t.Fatal(err)
	}
	if r, ok := info.Routing.(onion.PendingHTLCRoutingReceive); !ok || r.PaymentData.PaymentSecret != *secret.PaymentSecret {
		t.Errorf("%+v", info.Routing)
	}
	msg.PaymentHash[0] ^= 1
	_, err = PeelPaymentOnion(msg, keys, nil, 100, false, false)
	var fail *onion.InboundHTLCErr
	if !errors.As(err, &fail) || onion.Code(fail.ErrCode) != onion.InvalidOnionHMAC {
		t.Errorf("another hash: %v", err)
	}
}
