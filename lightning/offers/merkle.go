package offers

import (
	"bytes"
	"crypto/sha256"

	"golightning/lightning/lntypes"
	"golightning/lightning/tlv"
)

// Signature records have types in this range and are not part of what is signed
// (BOLT 12, signature calculation).
const (
	firstSignatureType = 240
	lastSignatureType  = 1000
)

// TaggedHash is what a BOLT 12 signature signs: the Merkle root of a TLV stream,
// hashed under a tag that names message and field.
type TaggedHash struct {
	tag          string
	root, digest [32]byte
}

// TaggedHashFromTLVStream computes the hash of a TLV stream, of which signature
// records are left out. The error is a *lntypes.DecodeError: the stream is empty
// or malformed.
func TaggedHashFromTLVStream(tag string, stream []byte) (TaggedHash, error) {
	root, err := merkleRoot(stream)
	if err != nil {
		return TaggedHash{}, err
	}
	return TaggedHash{tag: tag, root: root, digest: tagged([]byte(tag), root[:])}, nil
}

// AsDigest returns the 32 bytes to sign (BIP 340).
func (h TaggedHash) AsDigest() [32]byte { return h.digest }

// MerkleRoot returns the root of the stream's Merkle tree.
func (h TaggedHash) MerkleRoot() [32]byte { return h.root }

// Tag returns the tag.
func (h TaggedHash) Tag() string { return h.tag }

func tagged(tag []byte, parts ...[]byte) (out [32]byte) {
	t := sha256.Sum256(tag)
	h := sha256.New()
	h.Write(t[:])
	h.Write(t[:])
	for _, p := range parts {
		h.Write(p)
	}
	h.Sum(out[:0])
	return out
}

// branch hashes two nodes, the lesser first.
func branch(a, b [32]byte) [32]byte {
	if bytes.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	return tagged([]byte("LnBranch"), a[:], b[:])
}

// merkleRoot pairs each record with a nonce leaf and folds neighbours level by
// level; a node without a neighbour moves up as it is.
func merkleRoot(stream []byte) ([32]byte, error) {
	var nodes [][32]byte
	var nonceTag []byte
	s := tlv.NewStream(stream)
	for s.Next() {
		record := s.Raw()
		if nonceTag == nil {
			nonceTag = append([]byte("LnNonce"), record...)
		}
		typ := s.Type()
		s.Skip()
		if typ >= firstSignatureType && typ <= lastSignatureType {
			continue
		}
		leaf := tagged([]byte("LnLeaf"), record)
		nonce := tagged(nonceTag, tlv.AppendBigSize(nil, typ))
		nodes = append(nodes, branch(leaf, nonce))
	}
	if err := s.Err(); err != nil {
		return [32]byte{}, err
	}
	if len(nodes) == 0 {
		return [32]byte{}, lntypes.ErrShortRead
	}
	for len(nodes) > 1 {
		next := nodes[:0]
		for i := 0; i < len(nodes); i += 2 {
			if i+1 == len(nodes) {
				next = append(next, nodes[i])
			} else {
				next = append(next, branch(nodes[i], nodes[i+1]))
			}
		}
		nodes = next
	}
	return nodes[0], nil
}
