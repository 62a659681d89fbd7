package capi

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/features"
	"golightning/lightning/keycheck"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

// anchorValue is the value of an anchor output (BOLT 3). sat.
const anchorValue = 330

// NodeIDFromPubkey is the key's 33 bytes.
func NodeIDFromPubkey(pubkey lntypes.PublicKey) lntypes.NodeID { return lntypes.NodeID(pubkey) }

// NodeIDAsSlice returns the 33 bytes.
func NodeIDAsSlice(id *lntypes.NodeID) []byte { return id[:] }

// NodeIDAsArray returns the 33 bytes.
func NodeIDAsArray(id *lntypes.NodeID) [33]byte { return *id }

// NodeIDAsPubkey returns the key, or Secp256k1ErrorInvalidPublicKey if the id is no
// point of the curve.
func NodeIDAsPubkey(id *lntypes.NodeID) (lntypes.PublicKey, error) {
	if !keycheck.ValidPublicKey(*id) {
		return lntypes.PublicKey{}, lntypes.Secp256k1ErrorInvalidPublicKey
	}
	return lntypes.PublicKey(*id), nil
}

// ShutdownScriptIntoInner returns the script.
func ShutdownScriptIntoInner(s *lntypes.ShutdownScript) []byte { return s.Bytes() }

// ShutdownScriptIsCompatible reports whether a peer with these features accepts the
// script: P2WPKH and P2WSH always, others with option_shutdown_anysegwit (BOLT 2).
func ShutdownScriptIsCompatible(s *lntypes.ShutdownScript, f *features.InitFeatures) bool {
	return lntypes.IsValidShutdownScript(s.Bytes(), f.SupportsShutdownAnysegwit())
}

// DefaultChannelConfigUpdate changes nothing.
func DefaultChannelConfigUpdate() config.ChannelConfigUpdate { return config.ChannelConfigUpdate{} }

// PaymentPurposePreimage returns the preimage, if the library knows it.
func PaymentPurposePreimage(p events.PaymentPurpose) *lntypes.PaymentPreimage {
	switch p := p.(type) {
	case events.InvoicePayment:
		return p.PaymentPreimage
	case events.SpontaneousPayment:
		return &p.A
	}
	return nil
}

// AnchorDescriptorPreviousUtxo returns the anchor output that is spent.
func AnchorDescriptorPreviousUtxo(d *events.AnchorDescriptor) lntypes.TxOut {
	return lntypes.TxOut{ScriptPubkey: chanutil.P2WSH(AnchorDescriptorWitnessScript(d)), Value: anchorValue}
}

// AnchorDescriptorUnsignedTxInput returns the input that spends the anchor.
func AnchorDescriptorUnsignedTxInput(d *events.AnchorDescriptor) *wire.TxIn {
	return &wire.TxIn{
		PreviousOutPoint: wire.OutPoint{Hash: [32]byte(d.Outpoint.Txid), Index: uint32(d.Outpoint.Index)},
		Sequence:         0xfffffffd, // it may be replaced
	}
}

// AnchorDescriptorWitnessScript returns the script that the witness reveals.
func AnchorDescriptorWitnessScript(d *events.AnchorDescriptor) []byte {
	return chanutil.GetAnchorRedeemscript(d.ChannelDerivationParameters.TransactionParameters.HolderPubkeys.FundingPubkey)
}

// AnchorDescriptorTxInputWitness returns the witness with a signature.
func AnchorDescriptorTxInputWitness(d *events.AnchorDescriptor, signature lntypes.Signature) wire.TxWitness {
	return chanutil.BuildAnchorInputWitness(d.ChannelDerivationParameters.TransactionParameters.HolderPubkeys.FundingPubkey, signature)
}

// AnchorDescriptorDeriveChannelSigner returns the channel's signer with its parameters.
func AnchorDescriptorDeriveChannelSigner(d *events.AnchorDescriptor, signerProvider sign.SignerProvider) sign.WriteableEcdsaChannelSigner {
	p := &d.ChannelDerivationParameters
	signer := signerProvider.DeriveChannelSigner(p.ValueSatoshis, p.KeysID)
	signer.ProvideChannelParameters(&p.TransactionParameters)
	return signer
}
