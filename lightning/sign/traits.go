package sign

import (
	"fmt"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/offers"
)

// ChannelSigner handles a channel's key material.
//
// Commitment numbers start at 1<<48 - 1 and count down.
type ChannelSigner interface {
	// GetPerCommitmentPoint returns our point for commitment idx.
	GetPerCommitmentPoint(idx uint64) lntypes.PublicKey
	// ReleaseCommitmentSecret returns the secret that revokes commitment idx. A
	// signer with a policy must afterwards never sign that commitment. It may be
	// asked again for the same number.
	ReleaseCommitmentSecret(idx uint64) [32]byte
	// ValidateHolderCommitment is told of our next commitment, with the
	// counterparty's signatures, before the one before is revoked.
	// outboundHTLCPreimages are those of HTLCs that it no longer contains. An
	// error keeps the channel from advancing.
	ValidateHolderCommitment(holderTx *chanutil.HolderCommitmentTransaction, outboundHTLCPreimages []lntypes.PaymentPreimage) error
	// ValidateCounterpartyRevocation is told of a secret that the counterparty
	// revealed. An error keeps the channel from advancing.
	ValidateCounterpartyRevocation(idx uint64, secret lntypes.SecretKey) error
	// Pubkeys returns our keys. The result must not be changed.
	Pubkeys() *chanutil.ChannelPublicKeys
	// ChannelKeysID returns the id from which SignerProvider derives this signer.
	ChannelKeysID() [32]byte
	// ProvideChannelParameters gives the signer the rest of what it needs; it is
	// called once, with populated parameters, before the first signature.
	ProvideChannelParameters(channelParameters *chanutil.ChannelTransactionParameters)
}

// EcdsaChannelSigner signs a channel's transactions. An error means that the
// signer refuses; the channel then closes or does not advance.
type EcdsaChannelSigner interface {
	ChannelSigner
	// SignCounterpartyCommitment signs the counterparty's commitment and, in
	// output order, its HTLC transactions. The preimages are those of HTLCs that
	// it no longer contains.
	SignCounterpartyCommitment(commitmentTx *chanutil.CommitmentTransaction, inboundHTLCPreimages, outboundHTLCPreimages []lntypes.PaymentPreimage) (lntypes.Signature, []lntypes.Signature, error)
	// SignHolderCommitment signs our commitment because it is to be broadcast. A
	// signer with a policy refuses a revoked one.
	SignHolderCommitment(commitmentTx *chanutil.HolderCommitmentTransaction) (lntypes.Signature, error)
	// SignJusticeRevokedOutput signs input of justiceTx, which claims to_local of
	// a revoked commitment whose secret is perCommitmentKey. amount is in satoshis.
	SignJusticeRevokedOutput(justiceTx *wire.MsgTx, input int, amount lntypes.Sat, perCommitmentKey lntypes.SecretKey) (lntypes.Signature, error)
	// SignJusticeRevokedHTLC does the same for an HTLC output.
	SignJusticeRevokedHTLC(justiceTx *wire.MsgTx, input int, amount lntypes.Sat, perCommitmentKey lntypes.SecretKey, htlc *chanutil.HTLCOutputInCommitment) (lntypes.Signature, error)
	// SignHolderHTLCTransaction signs input of htlcTx, which claims an HTLC output
	// of our own commitment.
	SignHolderHTLCTransaction(htlcTx *wire.MsgTx, input int, htlcDescriptor *HTLCDescriptor) (lntypes.Signature, error)
	// SignCounterpartyHTLCTransaction signs input of htlcTx, which claims an HTLC
	// output of the counterparty's commitment directly.
	SignCounterpartyHTLCTransaction(htlcTx *wire.MsgTx, input int, amount lntypes.Sat, perCommitmentPoint lntypes.PublicKey, htlc *chanutil.HTLCOutputInCommitment) (lntypes.Signature, error)
	// SignClosingTransaction signs a cooperative close.
	SignClosingTransaction(closingTx *chanutil.ClosingTransaction) (lntypes.Signature, error)
	// SignHolderAnchorInput signs input of anchorTx, which spends our anchor.
	SignHolderAnchorInput(anchorTx *wire.MsgTx, input int) (lntypes.Signature, error)
	// SignChannelAnnouncementWithFundingKey signs the announcement with the key of
	// the funding output (BOLT 7).
	SignChannelAnnouncementWithFundingKey(msg *lnwire.UnsignedChannelAnnouncement) (lntypes.Signature, error)
}

// PointSigner may be implemented by a NodeSigner that takes a parsed key: parsing it
// costs a square root, and the handshake with a peer has done that.
type PointSigner interface {
	// EcdhPoint is Ecdh without a tweak.
	EcdhPoint(recipient Recipient, otherKey *secp.Point) ([32]byte, error)
}

// CommitmentKeyDeriver may be implemented by a channel signer that can derive a
// commitment's keys faster than from public keys alone, because it knows a secret.
// The results are those of chanutil.DeriveCommitmentKeys. Errors mean that the
// parameters have not been provided or a key is no point.
type CommitmentKeyDeriver interface {
	// HolderCommitmentKeys derives the keys of our commitment idx.
	HolderCommitmentKeys(idx uint64) (*chanutil.CommitmentKeys, error)
	// CounterpartyCommitmentKeys derives the keys of the counterparty's commitment
	// with this point.
	CounterpartyCommitmentKeys(perCommitmentPoint *secp.Point) (*chanutil.CommitmentKeys, error)
}

// WriteableEcdsaChannelSigner can be stored and copied.
type WriteableEcdsaChannelSigner interface {
	EcdsaChannelSigner
	// Write returns what SignerProvider.ReadChanSigner reads.
	Write() []byte
	// Clone returns an independent signer with the same keys.
	Clone() WriteableEcdsaChannelSigner
}

// Recipient says whose key a node-level operation uses.
type Recipient uint8

// The recipients, in the order of the C enum.
const (
	// RecipientNode is the node itself.
	RecipientNode Recipient = iota
	// RecipientPhantomNode is the phantom node that several nodes share.
	RecipientPhantomNode
)

// String names the recipient.
func (r Recipient) String() string {
	switch r {
	case RecipientNode:
		return "Node"
	case RecipientPhantomNode:
		return "PhantomNode"
	}
	return fmt.Sprintf("Recipient(%d)", uint8(r))
}

// KeyMaterial is secret input to a key derivation. It redacts itself.
type KeyMaterial [32]byte

// Format implements fmt.Formatter; it never prints the material.
func (KeyMaterial) Format(s fmt.State, _ rune) { redact(s) }

func redact(s fmt.State) { _, _ = s.Write([]byte("<redacted>")) }

// NodeSigner does what takes a node's own key.
type NodeSigner interface {
	// GetInboundPaymentKeyMaterial returns what inbound payment secrets derive
	// from: always the same, and the same on all nodes that share a phantom node.
	GetInboundPaymentKeyMaterial() KeyMaterial
	// GetNodeID returns the public key, always the same. An error means that the
	// recipient is not supported.
	GetNodeID(recipient Recipient) (lntypes.PublicKey, error)
	// Ecdh returns SHA256 of the compressed point otherKey*secret*tweak; a nil
	// tweak is 1.
	Ecdh(recipient Recipient, otherKey lntypes.PublicKey, tweak *lntypes.BigEndianScalar) ([32]byte, error)
	// SignInvoice signs a BOLT 11 invoice: the human readable part and the data
	// part without signature.
	SignInvoice(hrpBytes []byte, invoiceData []lntypes.U5, recipient Recipient) (lntypes.RecoverableSignature, error)
	// SignBolt12InvoiceRequest signs a BOLT 12 invoice request.
	SignBolt12InvoiceRequest(invoiceRequest *offers.UnsignedInvoiceRequest) (lntypes.SchnorrSignature, error)
	// SignBolt12Invoice signs a BOLT 12 invoice.
	SignBolt12Invoice(invoice *offers.UnsignedBolt12Invoice) (lntypes.SchnorrSignature, error)
	// SignGossipMessage signs a gossip message with the node's key (BOLT 7).
	SignGossipMessage(msg lnwire.UnsignedGossipMessage) (lntypes.Signature, error)
}

// SignerProvider hands out channel signers and on-chain destinations.
type SignerProvider interface {
	// GenerateChannelKeysID returns a new id each time.
	GenerateChannelKeysID(inbound bool, channelValueSatoshis lntypes.Sat, userChannelID lntypes.U128) [32]byte
	// DeriveChannelSigner returns the signer of an id, new or known.
	DeriveChannelSigner(channelValueSatoshis lntypes.Sat, channelKeysID [32]byte) WriteableEcdsaChannelSigner
	// ReadChanSigner reads what a signer's Write wrote; *lntypes.DecodeError
	// otherwise.
	ReadChanSigner(reader []byte) (WriteableEcdsaChannelSigner, error)
	// GetDestinationScript returns where on-chain claims of a channel pay to. An
	// error fails the channel's opening.
	GetDestinationScript(channelKeysID [32]byte) ([]byte, error)
	// GetShutdownScriptpubkey returns where a cooperative close pays to. An error
	// fails opening or closing.
	GetShutdownScriptpubkey() (lntypes.ShutdownScript, error)
}
