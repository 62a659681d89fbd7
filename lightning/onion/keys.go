package onion

import (
	"crypto/sha256"

	"golang.org/x/crypto/chacha20"

	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// HopKeys are the secrets of one hop of an onion, as its sender knows them.
type HopKeys struct {
	// SharedSecret is what the sender shares with the hop.
	SharedSecret route.SharedSecret
	// EphemeralPubKey is the key in the packet that the hop gets.
	EphemeralPubKey lntypes.PublicKey
}

// HopKeysFor derives the keys of an onion over hops (BOLT 4, "Packet
// Construction"). sessionPriv must be new for each onion. It fails if it or a
// hop's key is invalid.
func HopKeysFor(hops []lntypes.PublicKey, sessionPriv lntypes.SecretKey) ([]HopKeys, error) {
	keys := make([]HopKeys, len(hops))
	priv := sessionPriv
	for i, hop := range hops {
		pub, err := secp.PubKeyFromSecret(priv)
		if err != nil {
			return nil, err
		}
		ss, err := secp.ECDH(priv, hop)
		if err != nil {
			return nil, err
		}
		keys[i] = HopKeys{SharedSecret: ss, EphemeralPubKey: pub}
		if i+1 == len(hops) {
			break
		}
		if priv, err = secp.SecretTweakMul(priv, blindingFactor(pub, ss)); err != nil {
			return nil, err
		}
	}
	return keys, nil
}

// blindingFactor is what the ephemeral key is multiplied by at each hop.
func blindingFactor(pub lntypes.PublicKey, ss [32]byte) [32]byte {
	var buf [65]byte
	copy(buf[:33], pub[:])
	copy(buf[33:], ss[:])
	return sha256.Sum256(buf[:])
}

// NextHopPubKey returns the ephemeral key of the packet that is passed on; ss is
// the secret shared through pub. It is one point multiplication.
func NextHopPubKey(pub lntypes.PublicKey, ss route.SharedSecret) (lntypes.PublicKey, error) {
	return secp.PubKeyTweakMul(pub, blindingFactor(pub, ss))
}

// nextHopPubKey is NextHopPubKey for a key that is parsed.
func nextHopPubKey(point *secp.Point, pub lntypes.PublicKey, ss route.SharedSecret) (lntypes.PublicKey, error) {
	next, err := secp.MulPublic(point, blindingFactor(pub, ss))
	if err != nil {
		return lntypes.PublicKey{}, err
	}
	return next.Bytes(), nil
}

// keyType names a key that is derived from a shared secret (BOLT 4, "Key
// Generation").
type keyType string

const (
	keyRho   keyType = "rho"   // stream of the packet
	keyMu    keyType = "mu"    // HMAC of the packet
	keyUm    keyType = "um"    // HMAC of a failure
	keyAmmag keyType = "ammag" // stream of a failure
)

func (t keyType) from(ss route.SharedSecret) [32]byte { return lncrypto.HMAC256([]byte(t), ss[:]) }

// stream returns the key's cipher stream, whose nonce is always zero.
func stream(key [32]byte) *chacha20.Cipher { return lncrypto.NewChaCha20(key, make([]byte, 8)) }
