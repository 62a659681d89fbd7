package chanutil

import (
	"crypto/sha256"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// RevocationBasepoint is the point from which, with the other side's
// per-commitment point, a commitment's revocation key derives (BOLT 3).
type RevocationBasepoint struct{ A lntypes.PublicKey }

// HtlcBasepoint is the point from which a commitment's HTLC key of its owner
// derives (BOLT 3).
type HtlcBasepoint struct{ A lntypes.PublicKey }

// DelayedPaymentBasepoint is the point from which the broadcaster's delayed key
// derives (BOLT 3).
type DelayedPaymentBasepoint struct{ A lntypes.PublicKey }

// RevocationKey lets the countersignatory punish the broadcast of a revoked
// commitment.
type RevocationKey struct{ A lntypes.PublicKey }

// HtlcKey is one side's key in the HTLC outputs of one commitment.
type HtlcKey struct{ A lntypes.PublicKey }

// DelayedPaymentKey is the broadcaster's key in outputs that pay it after the
// contest delay.
type DelayedPaymentKey struct{ A lntypes.PublicKey }

// ToPublicKey returns the key itself.
func (k RevocationBasepoint) ToPublicKey() lntypes.PublicKey { return k.A }

// ToPublicKey returns the key itself.
func (k HtlcBasepoint) ToPublicKey() lntypes.PublicKey { return k.A }

// ToPublicKey returns the key itself.
func (k DelayedPaymentBasepoint) ToPublicKey() lntypes.PublicKey { return k.A }

// ToPublicKey returns the key itself.
func (k RevocationKey) ToPublicKey() lntypes.PublicKey { return k.A }

// ToPublicKey returns the key itself.
func (k HtlcKey) ToPublicKey() lntypes.PublicKey { return k.A }

// ToPublicKey returns the key itself.
func (k DelayedPaymentKey) ToPublicKey() lntypes.PublicKey { return k.A }

// HtlcKeyFromBasepoint derives the HTLC key of the basepoint's owner for the
// commitment of perCommitmentPoint. Invalid points give the zero key.
func HtlcKeyFromBasepoint(countersignatoryBasepoint *HtlcBasepoint, perCommitmentPoint lntypes.PublicKey) HtlcKey {
	k, _ := DerivePublicKey(perCommitmentPoint, countersignatoryBasepoint.A)
	return HtlcKey{k}
}

// DelayedPaymentKeyFromBasepoint derives the delayed key for the commitment of
// perCommitmentPoint. Invalid points give the zero key.
func DelayedPaymentKeyFromBasepoint(countersignatoryBasepoint *DelayedPaymentBasepoint, perCommitmentPoint lntypes.PublicKey) DelayedPaymentKey {
	k, _ := DerivePublicKey(perCommitmentPoint, countersignatoryBasepoint.A)
	return DelayedPaymentKey{k}
}

// HtlcKeyFromSecretKey returns the key of an already derived secret; the zero key
// if sk is none.
func HtlcKeyFromSecretKey(sk lntypes.SecretKey) HtlcKey {
	k, _ := secp.PubKeyFromSecret(sk)
	return HtlcKey{k}
}

// DelayedPaymentKeyFromSecretKey returns the key of an already derived secret;
// the zero key if sk is none.
func DelayedPaymentKeyFromSecretKey(sk lntypes.SecretKey) DelayedPaymentKey {
	k, _ := secp.PubKeyFromSecret(sk)
	return DelayedPaymentKey{k}
}

// RevocationKeyFromBasepoint derives the revocation key of a commitment from the
// countersignatory's basepoint and the broadcaster's perCommitmentPoint. Invalid
// points give the zero key.
func RevocationKeyFromBasepoint(countersignatoryBasepoint *RevocationBasepoint, perCommitmentPoint lntypes.PublicKey) RevocationKey {
	k, _ := DerivePublicRevocationKey(perCommitmentPoint, countersignatoryBasepoint.A)
	return RevocationKey{k}
}

// sha2 is SHA256 of two keys in a row.
func sha2(a, b *lntypes.PublicKey) [32]byte {
	var buf [66]byte
	copy(buf[:33], a[:])
	copy(buf[33:], b[:])
	return sha256.Sum256(buf[:])
}

// DerivePublicKey returns basepoint + SHA256(point || basepoint)*G, the public
// key derivation of BOLT 3 for HTLC and delayed keys. The error is one of package
// secp's and only says that a key is no point.
func DerivePublicKey(perCommitmentPoint, basepoint lntypes.PublicKey) (lntypes.PublicKey, error) {
	tweak := sha2(&perCommitmentPoint, &basepoint)
	return secp.PubKeyTweakAdd(basepoint, tweak)
}

// DerivePublicRevocationKey returns base*SHA256(base || point) +
// point*SHA256(point || base), the revocation key of BOLT 3.
func DerivePublicRevocationKey(perCommitmentPoint, revocationBasepoint lntypes.PublicKey) (lntypes.PublicKey, error) {
	base, err := secp.ParsePoint(revocationBasepoint)
	if err != nil {
		return lntypes.PublicKey{}, err
	}
	point, err := secp.ParsePoint(perCommitmentPoint)
	if err != nil {
		return lntypes.PublicKey{}, err
	}
	hb := sha2(&revocationBasepoint, &perCommitmentPoint)
	hp := sha2(&perCommitmentPoint, &revocationBasepoint)
	var out [1]secp.Point
	err = secp.SumInto(out[:], []secp.Sum{{Terms: []secp.Term{{P: &base, K: &hb}, {P: &point, K: &hp}}}})
	if err != nil {
		return lntypes.PublicKey{}, err
	}
	return out[0].Bytes(), nil
}

// DerivePrivateKey derives the secret of a per-commitment key (HTLC or delayed)
// from its base secret. The error is one of package secp's: baseSecret is none.
func DerivePrivateKey(perCommitmentPoint lntypes.PublicKey, baseSecret lntypes.SecretKey) (lntypes.SecretKey, error) {
	base, err := secp.PubKeyFromSecret(baseSecret)
	if err != nil {
		return lntypes.SecretKey{}, err
	}
	return DerivePrivateKeyWithBasepoint(perCommitmentPoint, base, baseSecret)
}

// DerivePrivateKeyWithBasepoint is [DerivePrivateKey] for a caller that knows the
// base secret's public key, which saves a curve multiplication.
func DerivePrivateKeyWithBasepoint(perCommitmentPoint, basepoint lntypes.PublicKey, baseSecret lntypes.SecretKey) (lntypes.SecretKey, error) {
	return secp.SecretTweakAdd(baseSecret, sha2(&perCommitmentPoint, &basepoint))
}

// DerivePrivateRevocationKey derives the secret of a revocation key once the
// broadcaster has revealed its per-commitment secret.
func DerivePrivateRevocationKey(perCommitmentSecret, countersignatoryRevocationBaseSecret lntypes.SecretKey) (lntypes.SecretKey, error) {
	pubs, err := secp.PubKeysFromSecrets([][32]byte{perCommitmentSecret, countersignatoryRevocationBaseSecret})
	if err != nil {
		return lntypes.SecretKey{}, err
	}
	point, base := lntypes.PublicKey(pubs[0]), lntypes.PublicKey(pubs[1])
	ours, err := secp.SecretTweakMul(countersignatoryRevocationBaseSecret, sha2(&base, &point))
	if err != nil {
		return lntypes.SecretKey{}, err
	}
	theirs, err := secp.SecretTweakMul(perCommitmentSecret, sha2(&point, &base))
	if err != nil {
		return lntypes.SecretKey{}, err
	}
	return secp.SecretTweakAdd(ours, theirs)
}

// ChannelPublicKeys are one side's keys that stay the same for a channel's life.
type ChannelPublicKeys struct {
	// FundingPubkey is this side's key in the 2-of-2 funding output.
	FundingPubkey lntypes.PublicKey
	// RevocationBasepoint derives revocation keys of the other side's commitments.
	RevocationBasepoint RevocationBasepoint
	// PaymentPoint receives this side's balance on the other side's commitment.
	PaymentPoint lntypes.PublicKey
	// DelayedPaymentBasepoint derives this side's delayed keys.
	DelayedPaymentBasepoint DelayedPaymentBasepoint
	// HtlcBasepoint derives this side's HTLC keys.
	HtlcBasepoint HtlcBasepoint
}

// Valid reports whether all five keys are points of the curve.
func (k *ChannelPublicKeys) Valid() bool {
	return secp.ValidPubKey(k.FundingPubkey) && secp.ValidPubKey(k.RevocationBasepoint.A) &&
		secp.ValidPubKey(k.PaymentPoint) && secp.ValidPubKey(k.DelayedPaymentBasepoint.A) &&
		secp.ValidPubKey(k.HtlcBasepoint.A)
}

// TxCreationKeys are the keys in one commitment transaction.
type TxCreationKeys struct {
	// PerCommitmentPoint is the broadcaster's point that the others derive from.
	PerCommitmentPoint lntypes.PublicKey
	// RevocationKey punishes the broadcaster for an old state.
	RevocationKey RevocationKey
	// BroadcasterHtlcKey is the broadcaster's HTLC key.
	BroadcasterHtlcKey HtlcKey
	// CountersignatoryHtlcKey is the countersignatory's HTLC key.
	CountersignatoryHtlcKey HtlcKey
	// BroadcasterDelayedPaymentKey pays the broadcaster after the contest delay.
	BroadcasterDelayedPaymentKey DelayedPaymentKey
}

// TxCreationKeysDeriveNew derives all keys of a commitment jointly. Invalid
// points give zero keys; check basepoints with [ChannelPublicKeys.Valid] when
// they arrive.
func TxCreationKeysDeriveNew(perCommitmentPoint lntypes.PublicKey, broadcasterDelayedPaymentBase *DelayedPaymentBasepoint,
	broadcasterHtlcBase *HtlcBasepoint, countersignatoryRevocationBase *RevocationBasepoint,
	countersignatoryHtlcBase *HtlcBasepoint) TxCreationKeys {
	s := keyBase{
		delayed: broadcasterDelayedPaymentBase.A, revocation: countersignatoryRevocationBase.A,
		broadcasterHTLC: broadcasterHtlcBase.A, countersignatoryHTLC: countersignatoryHtlcBase.A,
	}
	k := TxCreationKeys{PerCommitmentPoint: perCommitmentPoint}
	if s.parse() == nil && s.main(&k) == nil {
		_ = s.htlc(&k)
	}
	return k
}

// TxCreationKeysFromChannelStaticKeys is [TxCreationKeysDeriveNew] with the keys
// of both sides.
func TxCreationKeysFromChannelStaticKeys(perCommitmentPoint lntypes.PublicKey, broadcasterKeys, countersignatoryKeys *ChannelPublicKeys) TxCreationKeys {
	return TxCreationKeysDeriveNew(perCommitmentPoint, &broadcasterKeys.DelayedPaymentBasepoint,
		&broadcasterKeys.HtlcBasepoint, &countersignatoryKeys.RevocationBasepoint, &countersignatoryKeys.HtlcBasepoint)
}
