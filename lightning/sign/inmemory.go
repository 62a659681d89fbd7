package sign

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"golightning/lightning/chanutil"
	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// Errors of signers. They name no key.
var (
	// ErrNoParameters: ProvideChannelParameters must come before signing.
	ErrNoParameters = errors.New("sign: channel parameters have not been provided")
	// ErrInput: the transaction's input is not the one to be signed.
	ErrInput = errors.New("sign: input does not match what is to be spent")
	// ErrScript: the output's script is not one that this signer can spend.
	ErrScript = errors.New("sign: script is not spendable with these keys")
	// ErrRecipient: this signer has no key for the recipient.
	ErrRecipient = errors.New("sign: recipient not supported")
)

// InMemorySigner is a channel signer that keeps its keys in memory. It applies no
// policy: it signs what it is asked to sign. It is safe for use from several
// threads as long as nobody changes the exported keys, and it redacts itself.
type InMemorySigner struct {
	// FundingKey signs in the 2-of-2 funding output and our anchor.
	FundingKey lntypes.SecretKey
	// RevocationBaseKey derives keys that punish the counterparty.
	RevocationBaseKey lntypes.SecretKey
	// PaymentKey receives our balance on the counterparty's commitments.
	PaymentKey lntypes.SecretKey
	// DelayedPaymentBaseKey derives keys of our own commitments' outputs.
	DelayedPaymentBaseKey lntypes.SecretKey
	// HtlcBaseKey derives keys of HTLC outputs.
	HtlcBaseKey lntypes.SecretKey
	// CommitmentSeed is the root of our per-commitment secrets.
	CommitmentSeed [32]byte

	channelValue lntypes.Sat
	keysID       [32]byte
	rng          *counterRNG

	pubkeysOnce sync.Once
	pubkeys     chanutil.ChannelPublicKeys

	params atomic.Pointer[signerParams]

	treeMu sync.Mutex
	tree   *chanutil.SecretTree // made at first use
	points [4]knownPoint        // of the last commitments asked for
	oldest int
}

// knownPoint is a per-commitment point; the zero value, of commitment 0, is none.
type knownPoint struct {
	idx   uint64
	point lntypes.PublicKey
}

// signerParams is what follows from the channel parameters, computed once.
type signerParams struct {
	params              *chanutil.ChannelTransactionParameters
	holder, counterpart *chanutil.DirectedChannelTransactionParameters
	fundingScript       []byte
}

// NewInMemorySigner makes a signer. randBytesUniqueStart keys its randomness and
// must never be used for two signers.
func NewInMemorySigner(fundingKey, revocationBaseKey, paymentKey, delayedPaymentBaseKey, htlcBaseKey lntypes.SecretKey,
	commitmentSeed [32]byte, channelValueSatoshis lntypes.Sat, channelKeysID, randBytesUniqueStart [32]byte) *InMemorySigner {
	return &InMemorySigner{
		FundingKey: fundingKey, RevocationBaseKey: revocationBaseKey, PaymentKey: paymentKey,
		DelayedPaymentBaseKey: delayedPaymentBaseKey, HtlcBaseKey: htlcBaseKey, CommitmentSeed: commitmentSeed,
		channelValue: channelValueSatoshis, keysID: channelKeysID, rng: newCounterRNG(randBytesUniqueStart),
	}
}

// Format implements fmt.Formatter; it never prints a key.
func (*InMemorySigner) Format(s fmt.State, _ rune) { redact(s) }

// Clone returns an independent signer with the same keys. Its randomness is keyed
// by one draw from this one.
func (s *InMemorySigner) Clone() WriteableEcdsaChannelSigner { return s.CloneInMemory() }

// CloneInMemory is Clone with the concrete type.
func (s *InMemorySigner) CloneInMemory() *InMemorySigner {
	c := NewInMemorySigner(s.FundingKey, s.RevocationBaseKey, s.PaymentKey, s.DelayedPaymentBaseKey, s.HtlcBaseKey,
		s.CommitmentSeed, s.channelValue, s.keysID, s.GetSecureRandomBytes())
	keys := *s.Pubkeys()
	c.pubkeysOnce.Do(func() { c.pubkeys = keys })
	c.params.Store(s.params.Load()) // immutable, may be shared
	return c
}

// GetSecureRandomBytes draws from the signer's own randomness.
func (s *InMemorySigner) GetSecureRandomBytes() [32]byte { return s.rng.GetSecureRandomBytes() }

// Pubkeys returns our keys, computed jointly at first use.
func (s *InMemorySigner) Pubkeys() *chanutil.ChannelPublicKeys {
	s.pubkeysOnce.Do(func() {
		pubs, err := secp.PubKeysFromSecrets([][32]byte{s.FundingKey, s.RevocationBaseKey, s.PaymentKey, s.DelayedPaymentBaseKey, s.HtlcBaseKey})
		if err != nil { // a secret is none: all keys stay zero and nothing verifies
			return
		}
		s.pubkeys.FundingPubkey = pubs[0]
		s.pubkeys.RevocationBasepoint.A = pubs[1]
		s.pubkeys.PaymentPoint = pubs[2]
		s.pubkeys.DelayedPaymentBasepoint.A = pubs[3]
		s.pubkeys.HtlcBasepoint.A = pubs[4]
	})
	return &s.pubkeys
}

// ChannelKeysID returns the id that the keys derive from.
func (s *InMemorySigner) ChannelKeysID() [32]byte { return s.keysID }

// ChannelValueSatoshis returns the value of the funding output.
func (s *InMemorySigner) ChannelValueSatoshis() lntypes.Sat { return s.channelValue }

// ProvideChannelParameters sets the parameters. Only the first, populated ones
// count: later or incomplete ones are ignored, so that nobody can make the signer
// switch to another channel.
func (s *InMemorySigner) ProvideChannelParameters(channelParameters *chanutil.ChannelTransactionParameters) {
	if channelParameters == nil || !channelParameters.IsPopulated() {
		return
	}
	s.setParams(channelParameters.Clone())
}

// setParams takes params over. Unpopulated ones come from the persistent form.
func (s *InMemorySigner) setParams(params *chanutil.ChannelTransactionParameters) {
	p := &signerParams{params: params, holder: params.AsHolderBroadcastable(), counterpart: params.AsCounterpartyBroadcastable()}
	if params.CounterpartyParameters != nil {
		p.fundingScript = chanutil.MakeFundingRedeemscript(s.Pubkeys().FundingPubkey, params.CounterpartyParameters.Pubkeys.FundingPubkey)
	}
	s.params.CompareAndSwap(nil, p)
}

// populated returns complete parameters.
func (s *InMemorySigner) populated() (*signerParams, error) {
	p := s.params.Load()
	if p == nil || !p.params.IsPopulated() {
		return nil, ErrNoParameters
	}
	return p, nil
}

// GetChannelParameters returns the parameters, nil if they have not been provided.
// They must not be changed.
func (s *InMemorySigner) GetChannelParameters() *chanutil.ChannelTransactionParameters {
	if p := s.params.Load(); p != nil {
		return p.params
	}
	return nil
}

// CounterpartyPubkeys returns the counterparty's keys, nil if not yet known. They
// must not be changed.
func (s *InMemorySigner) CounterpartyPubkeys() *chanutil.ChannelPublicKeys {
	if p := s.GetChannelParameters(); p != nil && p.CounterpartyParameters != nil {
		return &p.CounterpartyParameters.Pubkeys
	}
	return nil
}

// CounterpartySelectedContestDelay returns the delay in blocks on our commitments,
// nil if not yet known.
func (s *InMemorySigner) CounterpartySelectedContestDelay() *uint16 {
	if p := s.GetChannelParameters(); p != nil && p.CounterpartyParameters != nil {
		delay := p.CounterpartyParameters.SelectedContestDelay
		return &delay
	}
	return nil
}

// HolderSelectedContestDelay returns the delay in blocks on the counterparty's
// commitments, nil if not yet known.
func (s *InMemorySigner) HolderSelectedContestDelay() *uint16 {
	if p := s.GetChannelParameters(); p != nil {
		delay := p.HolderSelectedContestDelay
		return &delay
	}
	return nil
}

// IsOutbound returns whether we opened the channel, nil if not yet known.
func (s *InMemorySigner) IsOutbound() *bool {
	if p := s.GetChannelParameters(); p != nil {
		outbound := p.IsOutboundFromHolder
		return &outbound
	}
	return nil
}

// FundingOutpoint returns the funding output, nil if not yet known.
func (s *InMemorySigner) FundingOutpoint() *lntypes.OutPoint {
	if p := s.GetChannelParameters(); p != nil && p.FundingOutpoint != nil {
		o := *p.FundingOutpoint
		return &o
	}
	return nil
}

// ChannelTypeFeatures returns the channel type, nil if not yet known.
func (s *InMemorySigner) ChannelTypeFeatures() *features.ChannelTypeFeatures {
	if p := s.GetChannelParameters(); p != nil {
		f := p.ChannelTypeFeatures
		return &f
	}
	return nil
}

// ReleaseCommitmentSecret returns the secret of commitment idx.
func (s *InMemorySigner) ReleaseCommitmentSecret(idx uint64) [32]byte {
	s.treeMu.Lock()
	defer s.treeMu.Unlock()
	return s.secret(idx)
}

// secret needs treeMu.
func (s *InMemorySigner) secret(idx uint64) [32]byte {
	if s.tree == nil {
		s.tree = chanutil.NewSecretTree(s.CommitmentSeed)
	}
	return s.tree.Secret(idx)
}

// GetPerCommitmentPoint returns the point of commitment idx. The last few are kept.
func (s *InMemorySigner) GetPerCommitmentPoint(idx uint64) lntypes.PublicKey {
	s.treeMu.Lock()
	defer s.treeMu.Unlock()
	return s.point(idx)
}

// point needs treeMu.
func (s *InMemorySigner) point(idx uint64) lntypes.PublicKey {
	for i := range s.points {
		if s.points[i].idx == idx && !s.points[i].point.IsZero() {
			return s.points[i].point
		}
	}
	// A hash that is no secret key has a probability of 2^-128; the zero key that
	// it would give verifies nothing.
	point, _ := secp.PubKeyFromSecret(s.secret(idx))
	s.points[s.oldest] = knownPoint{idx, point}
	s.oldest = (s.oldest + 1) % len(s.points)
	return point
}

// HolderCommitmentKeys implements CommitmentKeyDeriver.
func (s *InMemorySigner) HolderCommitmentKeys(idx uint64) (*chanutil.CommitmentKeys, error) {
	p, err := s.populated()
	if err != nil {
		return nil, err
	}
	s.treeMu.Lock()
	secret, point := s.secret(idx), s.point(idx)
	s.treeMu.Unlock()
	return chanutil.DeriveCommitmentKeysAsBroadcaster(point, secret, s.DelayedPaymentBaseKey, p.holder)
}

// CounterpartyCommitmentKeys implements CommitmentKeyDeriver.
func (s *InMemorySigner) CounterpartyCommitmentKeys(perCommitmentPoint *secp.Point) (*chanutil.CommitmentKeys, error) {
	p, err := s.populated()
	if err != nil {
		return nil, err
	}
	return chanutil.DeriveCommitmentKeysAsCountersignatory(perCommitmentPoint, s.RevocationBaseKey, p.counterpart)
}

// ValidateHolderCommitment accepts everything: this signer has no policy.
func (s *InMemorySigner) ValidateHolderCommitment(*chanutil.HolderCommitmentTransaction, []lntypes.PaymentPreimage) error {
	return nil
}

// ValidateCounterpartyRevocation accepts everything: this signer has no policy.
func (s *InMemorySigner) ValidateCounterpartyRevocation(uint64, lntypes.SecretKey) error { return nil }

var (
	_ WriteableEcdsaChannelSigner = (*InMemorySigner)(nil)
	_ CommitmentKeyDeriver        = (*InMemorySigner)(nil)
)
