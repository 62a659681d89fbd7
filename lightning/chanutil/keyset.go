package chanutil

import (
	"sync/atomic"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// keyBase holds the constant points from which the keys of all commitments of
// one direction derive, parsed once.
type keyBase struct {
	delayed, revocation, broadcasterHTLC, countersignatoryHTLC lntypes.PublicKey

	delayedP, revocationP, broadcasterP, countersignatoryP secp.Point

	// revocationTable is of revocationP. It is made when the channel turns out to
	// be in use, so that idle ones do not pay its memory.
	revocationTable atomic.Pointer[secp.Table]
	derivations     atomic.Uint32
}

// tableAfter is how many derivations go without a table.
const tableAfter = 3

// revocationTerm is k times the revocation basepoint.
func (s *keyBase) revocationTerm(k *[32]byte) secp.Term {
	t := s.revocationTable.Load()
	if t == nil && s.derivations.Add(1) > tableAfter {
		// Two threads may both make it: it is the same. revocationP is a point, so
		// there is no error.
		t, _ = secp.NewTable(&s.revocationP)
		s.revocationTable.Store(t)
	}
	if t == nil {
		return secp.Term{P: &s.revocationP, K: k}
	}
	return secp.Term{T: t, K: k}
}

func (s *keyBase) parse() (err error) {
	if s.delayedP, err = secp.ParsePoint(s.delayed); err != nil {
		return err
	}
	if s.revocationP, err = secp.ParsePoint(s.revocation); err != nil {
		return err
	}
	return s.parseHTLC()
}

func (s *keyBase) parseHTLC() (err error) {
	if s.broadcasterP, err = secp.ParsePoint(s.broadcasterHTLC); err != nil {
		return err
	}
	s.countersignatoryP, err = secp.ParsePoint(s.countersignatoryHTLC)
	return err
}

// main derives the revocation and the delayed key of k.PerCommitmentPoint.
func (s *keyBase) main(k *TxCreationKeys) error {
	point, err := secp.ParsePoint(k.PerCommitmentPoint)
	if err != nil {
		return err
	}
	hb, hp := s.revocationHashes(k)
	rev := [2]secp.Term{{P: &s.revocationP, K: &hb}, {P: &point, K: &hp}}
	return s.finish(k, secp.Sum{Terms: rev[:]}, nil)
}

// revocationHashes returns what the revocation basepoint and the per-commitment
// point are multiplied by.
func (s *keyBase) revocationHashes(k *TxCreationKeys) (forBase, forPoint [32]byte) {
	return sha2(&s.revocation, &k.PerCommitmentPoint), sha2(&k.PerCommitmentPoint, &s.revocation)
}

// finish computes the revocation key as given and the delayed key, jointly. The
// latter takes an addition less with the secret of its basepoint.
func (s *keyBase) finish(k *TxCreationKeys, revocation secp.Sum, delayedSecret *lntypes.SecretKey) error {
	g := sha2(&k.PerCommitmentPoint, &s.delayed)
	del := []secp.Term{{P: &s.delayedP}}
	if delayedSecret != nil {
		sum, err := secp.SecretTweakAdd(*delayedSecret, g)
		if err != nil {
			return err
		}
		g, del = sum, nil
	}
	var out [2]secp.Point
	sums := [2]secp.Sum{revocation, {G: &g, Terms: del}}
	if err := secp.SumInto(out[:], sums[:]); err != nil {
		return err
	}
	k.RevocationKey.A = out[0].Bytes()
	k.BroadcasterDelayedPaymentKey.A = out[1].Bytes()
	return nil
}

// mainWithSecrets is main for the broadcaster, who knows the secrets of the point
// and of the delayed basepoint: a multiple of the generator takes the place of one
// of the point.
func (s *keyBase) mainWithSecrets(k *TxCreationKeys, secret, delayedSecret lntypes.SecretKey) error {
	hb, hp := s.revocationHashes(k)
	g, err := secp.SecretTweakMul(secret, hp)
	if err != nil {
		return err
	}
	rev := [1]secp.Term{s.revocationTerm(&hb)}
	return s.finish(k, secp.Sum{G: &g, Terms: rev[:]}, &delayedSecret)
}

// mainWithBaseSecret is main for the countersignatory, who knows the secret of the
// revocation basepoint. point is k.PerCommitmentPoint.
func (s *keyBase) mainWithBaseSecret(k *TxCreationKeys, point *secp.Point, baseSecret lntypes.SecretKey) error {
	hb, hp := s.revocationHashes(k)
	g, err := secp.SecretTweakMul(baseSecret, hb)
	if err != nil {
		return err
	}
	rev := [1]secp.Term{{P: point, K: &hp}}
	return s.finish(k, secp.Sum{G: &g, Terms: rev[:]}, nil)
}

// htlc derives both HTLC keys of k.PerCommitmentPoint.
func (s *keyBase) htlc(k *TxCreationKeys) error {
	hb := sha2(&k.PerCommitmentPoint, &s.broadcasterHTLC)
	hc := sha2(&k.PerCommitmentPoint, &s.countersignatoryHTLC)
	b := [1]secp.Term{{P: &s.broadcasterP}}
	c := [1]secp.Term{{P: &s.countersignatoryP}}
	var out [2]secp.Point
	sums := [2]secp.Sum{{G: &hb, Terms: b[:]}, {G: &hc, Terms: c[:]}}
	if err := secp.SumInto(out[:], sums[:]); err != nil {
		return err
	}
	k.BroadcasterHtlcKey.A = out[0].Bytes()
	k.CountersignatoryHtlcKey.A = out[1].Bytes()
	return nil
}

// CommitmentKeys are the keys of one commitment transaction, of which the HTLC
// keys are derived at first use: a commitment without HTLC outputs never needs
// them. It is safe for use from several threads.
type CommitmentKeys struct {
	base *keyBase       // nil when all keys were given
	main TxCreationKeys // HTLC keys zero
	full atomic.Pointer[TxCreationKeys]
}

// DeriveCommitmentKeys derives the revocation and delayed keys for the commitment
// of perCommitmentPoint. The error is one of package secp's: a key is no point.
func DeriveCommitmentKeys(perCommitmentPoint lntypes.PublicKey, params *DirectedChannelTransactionParameters) (*CommitmentKeys, error) {
	return deriveWith(perCommitmentPoint, params, (*keyBase).main)
}

func deriveWith(perCommitmentPoint lntypes.PublicKey, params *DirectedChannelTransactionParameters, derive func(*keyBase, *TxCreationKeys) error) (*CommitmentKeys, error) {
	base, err := params.keyBase()
	if err != nil {
		return nil, err
	}
	k := &CommitmentKeys{base: base, main: TxCreationKeys{PerCommitmentPoint: perCommitmentPoint}}
	if err := derive(base, &k.main); err != nil {
		return nil, err
	}
	return k, nil
}

// DeriveCommitmentKeysAsBroadcaster is [DeriveCommitmentKeys] for the broadcaster,
// in about half the time: perCommitmentSecret is the secret of perCommitmentPoint,
// delayedBaseSecret that of the broadcaster's delayed basepoint. Neither is checked.
func DeriveCommitmentKeysAsBroadcaster(perCommitmentPoint lntypes.PublicKey, perCommitmentSecret, delayedBaseSecret lntypes.SecretKey, params *DirectedChannelTransactionParameters) (*CommitmentKeys, error) {
	return deriveWith(perCommitmentPoint, params, func(base *keyBase, k *TxCreationKeys) error {
		return base.mainWithSecrets(k, perCommitmentSecret, delayedBaseSecret)
	})
}

// DeriveCommitmentKeysAsCountersignatory is [DeriveCommitmentKeys] for the
// countersignatory, a little faster: revocationBaseSecret is the secret of its
// revocation basepoint, which is not checked.
func DeriveCommitmentKeysAsCountersignatory(perCommitmentPoint *secp.Point, revocationBaseSecret lntypes.SecretKey, params *DirectedChannelTransactionParameters) (*CommitmentKeys, error) {
	return deriveWith(perCommitmentPoint.Bytes(), params, func(base *keyBase, k *TxCreationKeys) error {
		return base.mainWithBaseSecret(k, perCommitmentPoint, revocationBaseSecret)
	})
}

// CommitmentKeysFromCreationKeys wraps a complete set.
func CommitmentKeysFromCreationKeys(keys TxCreationKeys) *CommitmentKeys {
	k := &CommitmentKeys{main: keys}
	k.full.Store(&keys)
	return k
}

// PerCommitmentPoint returns the point that the keys derive from.
func (k *CommitmentKeys) PerCommitmentPoint() lntypes.PublicKey { return k.main.PerCommitmentPoint }

// RevocationKey returns the revocation key.
func (k *CommitmentKeys) RevocationKey() *RevocationKey { return &k.main.RevocationKey }

// DelayedPaymentKey returns the broadcaster's delayed key.
func (k *CommitmentKeys) DelayedPaymentKey() *DelayedPaymentKey {
	return &k.main.BroadcasterDelayedPaymentKey
}

// All returns the complete set, deriving the HTLC keys if that has not been done.
// An error has a probability of 2^-256.
func (k *CommitmentKeys) All() (*TxCreationKeys, error) {
	if full := k.full.Load(); full != nil {
		return full, nil
	}
	full := k.main
	if err := k.base.htlc(&full); err != nil {
		return nil, err
	}
	k.full.Store(&full) // two threads may both derive: the result is the same
	return &full, nil
}

// lazy reports whether the HTLC keys have not been derived.
func (k *CommitmentKeys) lazy() bool { return k.full.Load() == nil }

// equal compares the sets without deriving more than needed.
func (k *CommitmentKeys) equal(o *CommitmentKeys) bool {
	if k == o {
		return true
	}
	if k.main.PerCommitmentPoint != o.main.PerCommitmentPoint ||
		k.main.RevocationKey != o.main.RevocationKey ||
		k.main.BroadcasterDelayedPaymentKey != o.main.BroadcasterDelayedPaymentKey {
		return false
	}
	if k.base != nil && o.base != nil && k.base.broadcasterHTLC == o.base.broadcasterHTLC &&
		k.base.countersignatoryHTLC == o.base.countersignatoryHTLC {
		return true
	}
	a, errA := k.All()
	b, errB := o.All()
	return errA == nil && errB == nil && *a == *b
}
