package payments

import (
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/onion"
	"golightning/lightning/sign"
)

// ECDHOf lets onions be peeled with the node key of signer, or with that of its
// phantom node.
func ECDHOf(signer sign.NodeSigner, recipient sign.Recipient) onion.ECDH {
	points, _ := signer.(sign.PointSigner)
	return func(pub *secp.Point, tweak *[32]byte) ([32]byte, error) {
		if points != nil && tweak == nil {
			return points.EcdhPoint(recipient, pub)
		}
		return signer.Ecdh(recipient, pub.Bytes(), (*lntypes.BigEndianScalar)(tweak))
	}
}

// PeelPaymentOnion decodes and checks the onion of an HTLC as far as that is
// possible without knowing the channel: the way to learn where an HTLC would go,
// or what it would pay for, without having it in a channel. It fails with
// *onion.InboundHTLCErr.
func PeelPaymentOnion(msg *lnwire.UpdateAddHTLC, nodeSigner sign.NodeSigner, log logger.Logger, curHeight uint32,
	acceptMPPKeysend, allowSkimmedFees bool) (onion.PendingHTLCInfo, error) {
	info, fail := onion.PeelPaymentOnion(msg, ECDHOf(nodeSigner, sign.RecipientNode), curHeight, acceptMPPKeysend, allowSkimmedFees)
	if fail != nil {
		logger.For(log).Infof("onion not accepted: %s", fail.Msg)
		return onion.PendingHTLCInfo{}, fail
	}
	return info, nil
}
