package blinding

import (
	"crypto/sha256"

	"golang.org/x/crypto/chacha20poly1305"

	"golightning/lightning/internal/lncrypto"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
)

// BlindHops disguises nodes and encrypts a payload to each. secret is the
// private key of the path's blinding point. nodes and payloads must be of equal
// length. It fails if the secret or a node's key is invalid.
func BlindHops(nodes []lntypes.PublicKey, payloads [][]byte, secret lntypes.SecretKey) ([]BlindedHop, error) {
	if len(nodes) != len(payloads) {
		return nil, lntypes.Misusef("%d payloads for %d nodes", len(payloads), len(nodes))
	}
	hops := make([]BlindedHop, len(nodes))
	for i := range nodes {
		if i > 0 {
			next, err := nextSecret(secret, nodes[i-1])
			if err != nil {
				return nil, err
			}
			secret = next
		}
		ss, err := secp.ECDH(secret, nodes[i])
		if err != nil {
			return nil, err
		}
		id, err := secp.PubKeyTweakMul(nodes[i], NodeTweak(ss))
		if err != nil {
			return nil, err
		}
		hops[i] = BlindedHop{BlindedNodeID: id, EncryptedPayload: seal(ss, payloads[i])}
	}
	return hops, nil
}

// nextSecret steps the blinding secret over node.
func nextSecret(secret lntypes.SecretKey, node lntypes.PublicKey) (lntypes.SecretKey, error) {
	ss, err := secp.ECDH(secret, node)
	if err != nil {
		return secret, err
	}
	point, err := secp.PubKeyFromSecret(secret)
	if err != nil {
		return secret, err
	}
	return secp.SecretTweakMul(secret, stepFactor(point, ss))
}

func stepFactor(point lntypes.PublicKey, ss [32]byte) [32]byte {
	var buf [65]byte
	copy(buf[:33], point[:])
	copy(buf[33:], ss[:])
	return sha256.Sum256(buf[:])
}

// NodeTweak returns what a node multiplies its key by to act under its blinded
// id. ss is the secret it shares with the blinding point (BOLT 4: b_i).
func NodeTweak(ss [32]byte) [32]byte { return lncrypto.HMAC256([]byte("blinded_node_id"), ss[:]) }

// NextBlindingPoint returns the point that the next hop gets; ss is the secret
// shared with point.
func NextBlindingPoint(point lntypes.PublicKey, ss [32]byte) (lntypes.PublicKey, error) {
	return secp.PubKeyTweakMul(point, stepFactor(point, ss))
}

// rho is the key of the encrypted payload.
func rho(ss [32]byte) [32]byte { return lncrypto.HMAC256([]byte("rho"), ss[:]) }

func seal(ss [32]byte, payload []byte) []byte {
	key := rho(ss)
	aead, err := chacha20poly1305.New(key[:])
	if err != nil {
		return nil // the key has the right length; cannot happen
	}
	return aead.Seal(nil, make([]byte, chacha20poly1305.NonceSize), payload, nil)
}

// Unblind opens a hop's encrypted payload. ss is the secret that the node shares
// with the blinding point. It fails with ErrInvalidValue if the payload was not
// made for this node and point.
func Unblind(encrypted []byte, ss [32]byte) ([]byte, error) {
	key := rho(ss)
	aead, err := chacha20poly1305.New(key[:])
	if err != nil {
		return nil, lntypes.ErrInvalidValue
	}
	plain, err := aead.Open(nil, make([]byte, chacha20poly1305.NonceSize), encrypted, nil)
	if err != nil {
		return nil, lntypes.ErrInvalidValue
	}
	return plain, nil
}
