package lntest

import (
	"fmt"
	"sync"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chanutil"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

// EnforcingKeys hands out channel signers that watch what a channel may ask of its
// signer, and report what would lose money: signing or keeping a revoked commitment
// of ours, revoking the last one that the counterparty signed, giving the
// counterparty a third commitment to choose from, signing a transaction that is not
// what its terms say, or accepting a signature that does not verify. What a signer
// did is remembered across clones, re-derivation and, when the same Ledger is used
// again, restarts.
type EnforcingKeys struct {
	Keys
	ledger *Ledger
	report func(string)
}

// Ledger is the memory of EnforcingKeys: how far each channel got. It is safe for
// use from several threads.
type Ledger struct {
	mu       sync.Mutex
	channels map[[32]byte]*channelRecord
}

// channelRecord holds commitment numbers, which count down.
type channelRecord struct {
	holder, holderRevoked             uint64
	counterparty, counterpartyRevoked uint64
}

// NewLedger returns an empty one.
func NewLedger() *Ledger { return &Ledger{channels: map[[32]byte]*channelRecord{}} }

// NewEnforcingKeys wraps keys. report is called with each violation, under a lock of
// the ledger, and must not call back.
func NewEnforcingKeys(keys Keys, ledger *Ledger, report func(string)) *EnforcingKeys {
	return &EnforcingKeys{keys, ledger, report}
}

// DeriveChannelSigner implements sign.SignerProvider.
func (k *EnforcingKeys) DeriveChannelSigner(value lntypes.Sat, id [32]byte) sign.WriteableEcdsaChannelSigner {
	return k.wrap(k.Keys.DeriveChannelSigner(value, id))
}

// ReadChanSigner implements sign.SignerProvider.
func (k *EnforcingKeys) ReadChanSigner(b []byte) (sign.WriteableEcdsaChannelSigner, error) {
	s, err := k.Keys.ReadChanSigner(b)
	if err != nil {
		return nil, err
	}
	return k.wrap(s), nil
}

func (k *EnforcingKeys) wrap(s sign.WriteableEcdsaChannelSigner) sign.WriteableEcdsaChannelSigner {
	inner, ok := s.(*sign.InMemorySigner)
	if !ok {
		return s
	}
	return &enforcingSigner{InMemorySigner: inner, keys: k}
}

// enforcingSigner checks before it lets the signer below act.
type enforcingSigner struct {
	*sign.InMemorySigner
	keys *EnforcingKeys
}

// with runs f on the channel's record.
func (s *enforcingSigner) with(f func(r *channelRecord)) {
	l := s.keys.ledger
	l.mu.Lock()
	defer l.mu.Unlock()
	id := s.ChannelKeysID()
	r := l.channels[id]
	if r == nil {
		const first = chanutil.InitialCommitmentNumber + 1
		r = &channelRecord{first, first, first, first}
		l.channels[id] = r
	}
	f(r)
}

func (s *enforcingSigner) fail(format string, args ...any) {
	id := s.ChannelKeysID()
	s.keys.report(fmt.Sprintf("channel %x: ", id[:4]) + fmt.Sprintf(format, args...))
}

// Clone implements sign.WriteableEcdsaChannelSigner.
func (s *enforcingSigner) Clone() sign.WriteableEcdsaChannelSigner {
	return s.keys.wrap(s.InMemorySigner.Clone())
}

// next reports whether number is last or the one after it.
func next(number, last uint64) bool { return number == last || number+1 == last }

// ReleaseCommitmentSecret implements sign.ChannelSigner.
func (s *enforcingSigner) ReleaseCommitmentSecret(idx uint64) [32]byte {
	s.with(func(r *channelRecord) {
		if !next(idx, r.holderRevoked) {
			s.fail("revokes commitment %d of ours after %d", idx, r.holderRevoked)
		}
		if idx <= r.holder {
			s.fail("revokes commitment %d, the last that is signed is %d", idx, r.holder)
		}
		r.holderRevoked = min(r.holderRevoked, idx)
	})
	return s.InMemorySigner.ReleaseCommitmentSecret(idx)
}

// ValidateHolderCommitment implements sign.ChannelSigner.
func (s *enforcingSigner) ValidateHolderCommitment(tx *chanutil.HolderCommitmentTransaction, preimages []lntypes.PaymentPreimage) error {
	s.with(func(r *channelRecord) {
		if n := tx.CommitmentNumber(); !next(n, r.holder) {
			s.fail("takes commitment %d of ours after %d", n, r.holder)
		} else {
			r.holder = n
		}
	})
	s.checkHolder(tx)
	return s.InMemorySigner.ValidateHolderCommitment(tx, preimages)
}

// checkHolder rebuilds our commitment and verifies the counterparty's signatures.
func (s *enforcingSigner) checkHolder(tx *chanutil.HolderCommitmentTransaction) {
	params := s.GetChannelParameters()
	if params == nil || !params.IsPopulated() {
		s.fail("has no parameters")
		return
	}
	dir := params.AsHolderBroadcastable()
	trusted, err := tx.Commitment().Verify(dir, dir.BroadcasterPubkeys(), dir.CountersignatoryPubkeys())
	if err != nil {
		s.fail("takes commitment %d of ours: %v", tx.CommitmentNumber(), err)
		return
	}
	theirs := dir.CountersignatoryPubkeys()
	funding := chanutil.MakeFundingRedeemscript(s.Pubkeys().FundingPubkey, theirs.FundingPubkey)
	hash := trusted.BuiltTransaction().GetSighashAll(funding, s.ChannelValueSatoshis())
	if !secp.Verify(theirs.FundingPubkey, hash, tx.CounterpartySig) {
		s.fail("takes commitment %d with a bad signature", tx.CommitmentNumber())
	}
	if len(tx.CounterpartyHtlcSigs) != len(tx.Htlcs()) {
		s.fail("takes commitment %d with %d signatures for %d HTLCs", tx.CommitmentNumber(), len(tx.CounterpartyHtlcSigs), len(tx.Htlcs()))
		return
	}
	if len(tx.Htlcs()) == 0 {
		return
	}
	hasher, err := trusted.NewHTLCSighasher(dir.ContestDelay())
	if err != nil {
		s.fail("%v", err)
		return
	}
	key := trusted.Keys().CountersignatoryHtlcKey.A
	for i, sig := range tx.CounterpartyHtlcSigs {
		if !secp.Verify(key, hasher.Sighash(i, chanutil.CounterpartySighashType(dir.ChannelTypeFeatures())), sig) {
			s.fail("takes commitment %d with a bad signature for HTLC %d", tx.CommitmentNumber(), i)
		}
	}
}

// ValidateCounterpartyRevocation implements sign.ChannelSigner.
func (s *enforcingSigner) ValidateCounterpartyRevocation(idx uint64, secret lntypes.SecretKey) error {
	s.with(func(r *channelRecord) {
		if !next(idx, r.counterpartyRevoked) {
			s.fail("takes the revocation of %d after %d", idx, r.counterpartyRevoked)
		}
		r.counterpartyRevoked = min(r.counterpartyRevoked, idx)
	})
	return s.InMemorySigner.ValidateCounterpartyRevocation(idx, secret)
}

// SignCounterpartyCommitment implements sign.EcdsaChannelSigner.
func (s *enforcingSigner) SignCounterpartyCommitment(tx *chanutil.CommitmentTransaction, in, out []lntypes.PaymentPreimage) (lntypes.Signature, []lntypes.Signature, error) {
	n := tx.CommitmentNumber()
	s.with(func(r *channelRecord) {
		if !next(n, r.counterparty) {
			s.fail("signs commitment %d of theirs after %d", n, r.counterparty)
		}
		if n+2 < r.counterpartyRevoked {
			s.fail("signs commitment %d of theirs, revoked only up to %d", n, r.counterpartyRevoked)
		}
		r.counterparty = min(r.counterparty, n)
	})
	if params := s.GetChannelParameters(); params != nil && params.IsPopulated() {
		dir := params.AsCounterpartyBroadcastable()
		if _, err := tx.Verify(dir, dir.BroadcasterPubkeys(), dir.CountersignatoryPubkeys()); err != nil {
			s.fail("signs commitment %d of theirs: %v", n, err)
		}
	}
	return s.InMemorySigner.SignCounterpartyCommitment(tx, in, out)
}

// mayBroadcast checks that a commitment of ours is not revoked.
func (s *enforcingSigner) mayBroadcast(n uint64) {
	s.with(func(r *channelRecord) {
		if n >= r.holderRevoked {
			s.fail("signs commitment %d of ours for broadcast, revoked up to %d", n, r.holderRevoked)
		}
	})
}

// SignHolderCommitment implements sign.EcdsaChannelSigner.
func (s *enforcingSigner) SignHolderCommitment(tx *chanutil.HolderCommitmentTransaction) (lntypes.Signature, error) {
	s.mayBroadcast(tx.CommitmentNumber())
	s.checkHolder(tx)
	return s.InMemorySigner.SignHolderCommitment(tx)
}

// SignHolderHTLCTransaction implements sign.EcdsaChannelSigner.
func (s *enforcingSigner) SignHolderHTLCTransaction(tx *wire.MsgTx, input int, d *sign.HTLCDescriptor) (lntypes.Signature, error) {
	s.mayBroadcast(d.PerCommitmentNumber)
	return s.InMemorySigner.SignHolderHTLCTransaction(tx, input, d)
}

// SignJusticeRevokedOutput implements sign.EcdsaChannelSigner.
func (s *enforcingSigner) SignJusticeRevokedOutput(tx *wire.MsgTx, input int, amount lntypes.Sat, key lntypes.SecretKey) (lntypes.Signature, error) {
	if !secp.ValidSecret(key) {
		s.fail("punishes without a secret")
	}
	return s.InMemorySigner.SignJusticeRevokedOutput(tx, input, amount, key)
}
