package gossip

import (
	"crypto/sha256"
	"fmt"

	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
)

// refuse makes an error with an action that leaves the peer alone.
func refuse(action lnwire.ErrorAction, format string, args ...any) error {
	return &lnwire.LightningError{Err: fmt.Sprintf(format, args...), Action: action}
}

// The actions of refuse.
var (
	ignore    lnwire.ErrorAction = lnwire.IgnoreError{}
	duplicate lnwire.ErrorAction = lnwire.IgnoreDuplicateGossip{}
	debugLog  lnwire.ErrorAction = lnwire.IgnoreAndLog{A: logger.LevelDebug}
	gossipLog lnwire.ErrorAction = lnwire.IgnoreAndLog{A: logger.LevelGossip}
)

// forged makes the error for a message that its signer cannot have made.
func forged(what, message string) error {
	text := fmt.Sprintf("Invalid %s on %s message", what, message)
	return &lnwire.LightningError{Err: text, Action: lnwire.SendWarningMessage{
		Msg: lnwire.WarningMessage{Data: text}, LogLevel: logger.LevelTrace,
	}}
}

// signedHash is what a gossip message's signatures sign: the double SHA256 of
// the contents (BOLT 7).
func signedHash(contents []byte) [32]byte {
	h := sha256.Sum256(contents)
	return sha256.Sum256(h[:])
}

// nodeKey is the key of a node, with its point if that is known.
type nodeKey struct {
	id    lntypes.NodeID
	point secp.Point
	fresh bool // the point is not remembered yet
}

// key returns the key of a node. The graph remembers the points of its nodes that
// have signed something: finding one takes a seventh of the time that checking a
// signature takes. A place may still hold the point of a node that is gone.
func (g *NetworkGraph) key(id *lntypes.NodeID) nodeKey {
	k := nodeKey{id: *id}
	g.mu.RLock()
	defer g.mu.RUnlock()
	if i, ok := g.store.node(id); ok {
		if p := g.points.get(i); p != nil && p.Bytes() == *id {
			k.point = *p
		}
	}
	return k
}

// remember keeps the point of a key that has signed something, if the graph has the
// node.
func (g *NetworkGraph) remember(k *nodeKey) {
	if !k.fresh {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if i, ok := g.store.node(&k.id); ok {
		*g.points.mut(i, 0) = k.point
	}
}

// verify checks the signature of a hash by a node of the graph.
func (g *NetworkGraph) verify(id *lntypes.NodeID, hash [32]byte, sig lntypes.Signature, message string) error {
	k := g.key(id)
	if err := k.verify(hash, sig, message); err != nil {
		return err
	}
	g.remember(&k)
	return nil
}

// verify checks the signature of a hash.
func (k *nodeKey) verify(hash [32]byte, sig lntypes.Signature, message string) error {
	if k.point.IsZero() {
		point, err := secp.ParsePoint(k.id)
		if err != nil {
			return forged("public key", message)
		}
		k.point, k.fresh = point, true
	}
	if !secp.VerifyPoint(&k.point, hash, sig) {
		return unverified(&k.id, hash, sig, message)
	}
	return nil
}

// verify checks the signature of a hash by a key of which nothing is remembered.
func verify(key *lntypes.NodeID, hash [32]byte, sig lntypes.Signature, message string) error {
	if !secp.Verify(*key, hash, sig) {
		return unverified(key, hash, sig, message)
	}
	return nil
}

// unverified makes the error for a signature that was not verified.
func unverified(key *lntypes.NodeID, hash [32]byte, sig lntypes.Signature, message string) error {
	switch {
	case !secp.ValidPubKey(*key):
		return forged("public key", message)
	case !secp.IsLowS(sig) && secp.VerifyAnyS(*key, hash, sig):
		// Some implementations take it and pass it on, so that it is not the fault
		// of whom it comes from.
		return refuse(ignore, "Signature with high s on %s message", message)
	}
	return forged("signature", message)
}

// VerifyNodeAnnouncement checks the signature. The error is of type
// *lnwire.LightningError.
func VerifyNodeAnnouncement(msg *lnwire.NodeAnnouncement) error {
	return verify(&msg.Contents.NodeID, signedHash(msg.Contents.AppendTo(nil)), msg.Signature, "node_announcement")
}

// VerifyChannelAnnouncement checks the four signatures. The error is of type
// *lnwire.LightningError.
func VerifyChannelAnnouncement(msg *lnwire.ChannelAnnouncement) error {
	keys := [2]nodeKey{{id: msg.Contents.NodeID1}, {id: msg.Contents.NodeID2}}
	return verifyChannel(msg, signedHash(msg.Contents.AppendTo(nil)), &keys)
}

// verifyChannel checks the four signatures of an announcement with the hash; keys are
// those of its nodes. The funding keys sign no other message.
func verifyChannel(msg *lnwire.ChannelAnnouncement, hash [32]byte, keys *[2]nodeKey) error {
	const name = "channel_announcement"
	if err := keys[0].verify(hash, msg.NodeSignature1, name); err != nil {
		return err
	}
	if err := keys[1].verify(hash, msg.NodeSignature2, name); err != nil {
		return err
	}
	if err := verify(&msg.Contents.BitcoinKey1, hash, msg.BitcoinSignature1, name); err != nil {
		return err
	}
	return verify(&msg.Contents.BitcoinKey2, hash, msg.BitcoinSignature2, name)
}

// verifyUpdate checks the signature of a channel_update by the node that its
// direction begins at.
func verifyUpdate(msg *lnwire.ChannelUpdate, source lntypes.NodeID) error {
	return verify(&source, signedHash(msg.Contents.AppendTo(nil)), msg.Signature, "channel_update")
}
