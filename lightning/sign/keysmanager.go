package sign

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"sync/atomic"

	//lint:ignore SA1019 HASH160 is what Bitcoin uses
	"golang.org/x/crypto/ripemd160"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/offers"
)

// Hardened children of the master key.
const (
	childNode        = 0
	childDestination = 1
	childShutdown    = 2
	childChannels    = 3
	childInbound     = 5 // 4 is not used
)

// KeysManager derives all keys of a node from a 32 byte seed, as LDK does: it
// implements NodeSigner, SignerProvider and EntropySource. It is safe for use from
// several threads and redacts itself.
//
// The node id is the seed's hardened child 0; on-chain claims pay to child 1 and
// cooperative closes to child 2, both P2WPKH: a wallet that knows the seed finds
// them. Switching between this type and PhantomKeysManager invalidates invoices
// that are out.
type KeysManager struct {
	seed              [32]byte
	startSecs         uint64
	startNanos        uint32
	nodeSecret        lntypes.SecretKey
	nodeID            lntypes.PublicKey
	inbound           KeyMaterial
	destination       extendedKey
	destinationScript []byte
	shutdown          extendedKey
	shutdownPubkey    lntypes.PublicKey
	channels          extendedKey
	nextChild         atomic.Uint32
	rng               *counterRNG
}

// NewKeysManager derives the node's keys. The seed must come from good
// randomness and be backed up. startingTime (seconds and nanoseconds) must differ
// for each start with the same seed: it keys the randomness. One draw is made, to
// blind the curve's arithmetic.
func NewKeysManager(seed [32]byte, startingTimeSecs uint64, startingTimeNanos uint32) *KeysManager {
	master := masterKey(seed[:])
	node, inbound := master.hardened(childNode), master.hardened(childInbound)
	m := &KeysManager{
		seed: seed, startSecs: startingTimeSecs, startNanos: startingTimeNanos,
		nodeSecret: node.key, inbound: KeyMaterial(inbound.key),
		destination: master.hardened(childDestination), shutdown: master.hardened(childShutdown),
		channels: master.hardened(childChannels),
	}
	// An error means that a child does not exist (probability 2^-127); the keys
	// stay zero and refuse to sign.
	if pubs, err := secp.PubKeysFromSecrets([][32]byte{m.nodeSecret, m.destination.key, m.shutdown.key}); err == nil {
		m.nodeID, m.shutdownPubkey = pubs[0], pubs[2]
		m.destinationScript = chanutil.P2WPKH(pubs[1])
	}
	h := sha256.New()
	var start [12]byte
	binary.BigEndian.PutUint64(start[:8], startingTimeSecs)
	binary.BigEndian.PutUint32(start[8:], startingTimeNanos)
	h.Write(start[:])
	h.Write(seed[:])
	h.Write([]byte("LDK PRNG Seed"))
	m.rng = newCounterRNG([32]byte(h.Sum(nil)))
	secp.Blind(m.rng.GetSecureRandomBytes())
	return m
}

// Format implements fmt.Formatter; it never prints a key.
func (*KeysManager) Format(s fmt.State, _ rune) { redact(s) }

// GetSecureRandomBytes implements lntypes.EntropySource.
func (m *KeysManager) GetSecureRandomBytes() [32]byte { return m.rng.GetSecureRandomBytes() }

// GetNodeSecretKey returns the secret of the node id.
func (m *KeysManager) GetNodeSecretKey() lntypes.SecretKey { return m.nodeSecret }

// GenerateChannelKeysID implements SignerProvider: a counter, the starting time
// and the caller's id. The counter makes it unique until 2^32 channels.
func (m *KeysManager) GenerateChannelKeysID(_ bool, _ lntypes.Sat, userChannelID lntypes.U128) (id [32]byte) {
	binary.BigEndian.PutUint32(id[0:], m.nextChild.Add(1)-1)
	binary.BigEndian.PutUint32(id[4:], m.startNanos)
	binary.BigEndian.PutUint64(id[8:], m.startSecs)
	user := userChannelID.BigEndian()
	copy(id[16:], user[:])
	return id
}

// DeriveChannelKeys derives the signer of an id. One draw is made.
func (m *KeysManager) DeriveChannelKeys(channelValueSatoshis lntypes.Sat, params [32]byte) *InMemorySigner {
	// The child is chosen by bytes 4 to 8 of the id, which are the start's
	// nanoseconds: the id as a whole is hashed below.
	child := m.channels.hardened(binary.BigEndian.Uint32(params[4:]) & (1<<31 - 1))
	unique := hash256(params[:], m.seed[:], child.key[:])
	commitmentSeed := hash256(unique[:], []byte("commitment seed"))
	step := func(previous [32]byte, label string) lntypes.SecretKey {
		return hash256(unique[:], previous[:], []byte(label))
	}
	funding := step(commitmentSeed, "funding key")
	revocation := step(funding, "revocation base key")
	payment := step(revocation, "payment key")
	delayed := step(payment, "delayed payment base key")
	htlc := step(delayed, "HTLC base key")
	return NewInMemorySigner(funding, revocation, payment, delayed, htlc, commitmentSeed, channelValueSatoshis, params,
		m.GetSecureRandomBytes())
}

func hash256(parts ...[]byte) (out [32]byte) {
	h := sha256.New()
	for _, p := range parts {
		h.Write(p)
	}
	h.Sum(out[:0])
	return out
}

func hash160(b []byte) (out [20]byte) {
	sum := sha256.Sum256(b)
	h := ripemd160.New()
	h.Write(sum[:])
	h.Sum(out[:0])
	return out
}

// DeriveChannelSigner implements SignerProvider.
func (m *KeysManager) DeriveChannelSigner(channelValueSatoshis lntypes.Sat, channelKeysID [32]byte) WriteableEcdsaChannelSigner {
	return m.DeriveChannelKeys(channelValueSatoshis, channelKeysID)
}

// ReadChanSigner implements SignerProvider.
func (m *KeysManager) ReadChanSigner(reader []byte) (WriteableEcdsaChannelSigner, error) {
	s, err := ReadInMemorySigner(reader, m)
	if err != nil {
		return nil, err // not a nil *InMemorySigner in a non-nil interface
	}
	return s, nil
}

// GetDestinationScript implements SignerProvider: the same script for every
// channel.
func (m *KeysManager) GetDestinationScript([32]byte) ([]byte, error) {
	if m.destinationScript == nil {
		return nil, secp.ErrSecret
	}
	return append([]byte(nil), m.destinationScript...), nil
}

// GetShutdownScriptpubkey implements SignerProvider: the same script for every
// channel.
func (m *KeysManager) GetShutdownScriptpubkey() (lntypes.ShutdownScript, error) {
	if m.shutdownPubkey.IsZero() {
		return lntypes.ShutdownScript{}, secp.ErrSecret
	}
	return lntypes.NewP2WPKHShutdownScriptFromPubkey(m.shutdownPubkey, hash160(m.shutdownPubkey[:])), nil
}

// GetInboundPaymentKeyMaterial implements NodeSigner.
func (m *KeysManager) GetInboundPaymentKeyMaterial() KeyMaterial { return m.inbound }

// GetNodeID implements NodeSigner; ErrRecipient for the phantom node.
func (m *KeysManager) GetNodeID(recipient Recipient) (lntypes.PublicKey, error) {
	if recipient != RecipientNode {
		return lntypes.PublicKey{}, ErrRecipient
	}
	return m.nodeID, nil
}

// Ecdh implements NodeSigner; ErrRecipient for the phantom node.
func (m *KeysManager) Ecdh(recipient Recipient, otherKey lntypes.PublicKey, tweak *lntypes.BigEndianScalar) ([32]byte, error) {
	if recipient != RecipientNode {
		return [32]byte{}, ErrRecipient
	}
	return ecdh(m.nodeSecret, otherKey, tweak)
}

// EcdhPoint implements PointSigner.
func (m *KeysManager) EcdhPoint(recipient Recipient, otherKey *secp.Point) ([32]byte, error) {
	if recipient != RecipientNode {
		return [32]byte{}, ErrRecipient
	}
	return secp.ECDHPoint(m.nodeSecret, otherKey)
}

func ecdh(secret lntypes.SecretKey, otherKey lntypes.PublicKey, tweak *lntypes.BigEndianScalar) ([32]byte, error) {
	if tweak != nil {
		tweaked, err := secp.SecretTweakMul(secret, *tweak)
		if err != nil {
			return [32]byte{}, err
		}
		secret = tweaked
	}
	return secp.ECDH(secret, otherKey)
}

// SignInvoice implements NodeSigner; ErrRecipient for the phantom node.
func (m *KeysManager) SignInvoice(hrpBytes []byte, invoiceData []lntypes.U5, recipient Recipient) (lntypes.RecoverableSignature, error) {
	if recipient != RecipientNode {
		return lntypes.RecoverableSignature{}, ErrRecipient
	}
	return signInvoice(m.nodeSecret, hrpBytes, invoiceData)
}

// signInvoice signs SHA256 of the human readable part and the data packed into
// bytes, the last one filled up with zero bits (BOLT 11).
func signInvoice(secret lntypes.SecretKey, hrp []byte, data []lntypes.U5) (out lntypes.RecoverableSignature, err error) {
	h := sha256.New()
	h.Write(hrp)
	packed := make([]byte, 0, (len(data)*5+7)/8)
	var acc, bits uint
	for _, v := range data {
		if v > 31 {
			return out, lntypes.ErrInvalidValue
		}
		acc, bits = acc<<5|uint(v), bits+5
		if bits >= 8 {
			bits -= 8
			packed = append(packed, byte(acc>>bits))
		}
	}
	if bits > 0 {
		packed = append(packed, byte(acc<<(8-bits)))
	}
	h.Write(packed)
	out.Compact, out.RecoveryID, err = secp.SignRecoverable(secret, [32]byte(h.Sum(nil)))
	return out, err
}

// SignBolt12InvoiceRequest implements NodeSigner. One draw is made.
func (m *KeysManager) SignBolt12InvoiceRequest(invoiceRequest *offers.UnsignedInvoiceRequest) (lntypes.SchnorrSignature, error) {
	return secp.SchnorrSign(m.nodeSecret, invoiceRequest.TaggedHash().AsDigest(), m.GetSecureRandomBytes())
}

// SignBolt12Invoice implements NodeSigner. One draw is made.
func (m *KeysManager) SignBolt12Invoice(invoice *offers.UnsignedBolt12Invoice) (lntypes.SchnorrSignature, error) {
	return secp.SchnorrSign(m.nodeSecret, invoice.TaggedHash().AsDigest(), m.GetSecureRandomBytes())
}

// SignGossipMessage implements NodeSigner.
func (m *KeysManager) SignGossipMessage(msg lnwire.UnsignedGossipMessage) (lntypes.Signature, error) {
	return secp.Sign(m.nodeSecret, sha256d(msg.AppendTo(nil)))
}

var (
	_ NodeSigner            = (*KeysManager)(nil)
	_ SignerProvider        = (*KeysManager)(nil)
	_ lntypes.EntropySource = (*KeysManager)(nil)
)
