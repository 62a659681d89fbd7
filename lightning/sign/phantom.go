package sign

import (
	"fmt"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/offers"
)

// PhantomKeysManager is a KeysManager for a node that shares a phantom node with
// others: an invoice in the phantom's name can be paid through any of them. The
// inbound payment key and the phantom's key derive from a seed that all of them
// have. It is safe for use from several threads and redacts itself.
type PhantomKeysManager struct {
	inner         *KeysManager
	inbound       KeyMaterial
	phantomSecret lntypes.SecretKey
	phantomNodeID lntypes.PublicKey
}

// NewPhantomKeysManager derives the keys; see NewKeysManager. crossNodeSeed must be
// the same on all nodes that share the phantom, and after a restart.
func NewPhantomKeysManager(seed [32]byte, startingTimeSecs uint64, startingTimeNanos uint32, crossNodeSeed [32]byte) *PhantomKeysManager {
	inbound, phantom := lncrypto.HKDFTwice([]byte("LDK Inbound and Phantom Payment Key Expansion"), crossNodeSeed[:])
	m := &PhantomKeysManager{
		inner: NewKeysManager(seed, startingTimeSecs, startingTimeNanos), inbound: inbound, phantomSecret: phantom,
	}
	// A hash that is no secret key has a probability of 2^-128; the id is then
	// zero and signing fails.
	m.phantomNodeID, _ = secp.PubKeyFromSecret(phantom)
	return m
}

// Format implements fmt.Formatter; it never prints a key.
func (*PhantomKeysManager) Format(s fmt.State, _ rune) { redact(s) }

// GetSecureRandomBytes implements lntypes.EntropySource.
func (m *PhantomKeysManager) GetSecureRandomBytes() [32]byte { return m.inner.GetSecureRandomBytes() }

// GetNodeSecretKey returns the secret of the node id.
func (m *PhantomKeysManager) GetNodeSecretKey() lntypes.SecretKey { return m.inner.nodeSecret }

// GetPhantomNodeSecretKey returns the secret of the phantom's node id.
func (m *PhantomKeysManager) GetPhantomNodeSecretKey() lntypes.SecretKey { return m.phantomSecret }

// secret returns the key of a recipient.
func (m *PhantomKeysManager) secret(recipient Recipient) (lntypes.SecretKey, error) {
	switch recipient {
	case RecipientNode:
		return m.inner.nodeSecret, nil
	case RecipientPhantomNode:
		return m.phantomSecret, nil
	}
	return lntypes.SecretKey{}, ErrRecipient
}

// GetInboundPaymentKeyMaterial implements NodeSigner.
func (m *PhantomKeysManager) GetInboundPaymentKeyMaterial() KeyMaterial { return m.inbound }

// GetNodeID implements NodeSigner.
func (m *PhantomKeysManager) GetNodeID(recipient Recipient) (lntypes.PublicKey, error) {
	switch recipient {
	case RecipientNode:
		return m.inner.nodeID, nil
	case RecipientPhantomNode:
		return m.phantomNodeID, nil
	}
	return lntypes.PublicKey{}, ErrRecipient
}

// Ecdh implements NodeSigner.
func (m *PhantomKeysManager) Ecdh(recipient Recipient, otherKey lntypes.PublicKey, tweak *lntypes.BigEndianScalar) ([32]byte, error) {
	secret, err := m.secret(recipient)
	if err != nil {
		return [32]byte{}, err
	}
	return ecdh(secret, otherKey, tweak)
}

// SignInvoice implements NodeSigner.
func (m *PhantomKeysManager) SignInvoice(hrpBytes []byte, invoiceData []lntypes.U5, recipient Recipient) (lntypes.RecoverableSignature, error) {
	secret, err := m.secret(recipient)
	if err != nil {
		return lntypes.RecoverableSignature{}, err
	}
	return signInvoice(secret, hrpBytes, invoiceData)
}

// SignBolt12InvoiceRequest implements NodeSigner.
func (m *PhantomKeysManager) SignBolt12InvoiceRequest(invoiceRequest *offers.UnsignedInvoiceRequest) (lntypes.SchnorrSignature, error) {
	return m.inner.SignBolt12InvoiceRequest(invoiceRequest)
}

// SignBolt12Invoice implements NodeSigner.
func (m *PhantomKeysManager) SignBolt12Invoice(invoice *offers.UnsignedBolt12Invoice) (lntypes.SchnorrSignature, error) {
	return m.inner.SignBolt12Invoice(invoice)
}

// SignGossipMessage implements NodeSigner.
func (m *PhantomKeysManager) SignGossipMessage(msg lnwire.UnsignedGossipMessage) (lntypes.Signature, error) {
	return m.inner.SignGossipMessage(msg)
}

// GenerateChannelKeysID implements SignerProvider.
func (m *PhantomKeysManager) GenerateChannelKeysID(inbound bool, channelValueSatoshis lntypes.Sat, userChannelID lntypes.U128) [32]byte {
	return m.inner.GenerateChannelKeysID(inbound, channelValueSatoshis, userChannelID)
}

// DeriveChannelKeys derives the signer of an id.
func (m *PhantomKeysManager) DeriveChannelKeys(channelValueSatoshis lntypes.Sat, params [32]byte) *InMemorySigner {
	return m.inner.DeriveChannelKeys(channelValueSatoshis, params)
}

// DeriveChannelSigner implements SignerProvider.
func (m *PhantomKeysManager) DeriveChannelSigner(channelValueSatoshis lntypes.Sat, channelKeysID [32]byte) WriteableEcdsaChannelSigner {
	return m.inner.DeriveChannelKeys(channelValueSatoshis, channelKeysID)
}

// ReadChanSigner implements SignerProvider.
func (m *PhantomKeysManager) ReadChanSigner(reader []byte) (WriteableEcdsaChannelSigner, error) {
	return m.inner.ReadChanSigner(reader)
}

// GetDestinationScript implements SignerProvider.
func (m *PhantomKeysManager) GetDestinationScript(channelKeysID [32]byte) ([]byte, error) {
	return m.inner.GetDestinationScript(channelKeysID)
}

// GetShutdownScriptpubkey implements SignerProvider.
func (m *PhantomKeysManager) GetShutdownScriptpubkey() (lntypes.ShutdownScript, error) {
	return m.inner.GetShutdownScriptpubkey()
}

// SpendSpendableOutputs is KeysManager.SpendSpendableOutputs.
func (m *PhantomKeysManager) SpendSpendableOutputs(descriptors []SpendableOutputDescriptor, outputs []lntypes.TxOut, changeDestinationScript []byte,
	feerateSatPer1000Weight uint32, locktime *uint32) (*wire.MsgTx, error) {
	return m.inner.SpendSpendableOutputs(descriptors, outputs, changeDestinationScript, feerateSatPer1000Weight, locktime)
}

var (
	_ NodeSigner            = (*PhantomKeysManager)(nil)
	_ SignerProvider        = (*PhantomKeysManager)(nil)
	_ lntypes.EntropySource = (*PhantomKeysManager)(nil)
)
