package gossip

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"sync"

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

// points remembers the points of nodes whose signatures were checked of late:
// finding one takes a seventh of the time that checking a signature takes. The
// zero value is ready; nil remembers nothing.
type points struct {
	mu    sync.Mutex
	slots []pointSlot
}

// pointSlot holds the point of the last node that belongs here by its id.
type pointSlot struct {
	id    lntypes.NodeID
	point secp.Point
}

// pointSlots is how many points are remembered, some 200 kB.
const pointSlots = 2048

// get returns a key's point, and an error if there is none.
func (p *points) get(id *lntypes.NodeID) (point secp.Point, err error) {
	if p == nil {
		return secp.ParsePoint(*id)
	}
	at := binary.BigEndian.Uint16(id[1:]) % pointSlots
	p.mu.Lock()
	if p.slots == nil {
		p.slots = make([]pointSlot, pointSlots)
	}
	if s := &p.slots[at]; s.id == *id && *id != (lntypes.NodeID{}) {
		point = s.point
		p.mu.Unlock()
		return point, nil
	}
	p.mu.Unlock()
	if point, err = secp.ParsePoint(*id); err != nil {
		return point, err
	}
	p.mu.Lock()
	p.slots[at] = pointSlot{*id, point}
	p.mu.Unlock()
	return point, nil
}

// verify checks the signature of a hash by a node.
func (p *points) verify(key *lntypes.NodeID, hash [32]byte, sig lntypes.Signature, message string) error {
	point, err := p.get(key)
	if err != nil {
		return forged("public key", message)
	}
	switch {
	case secp.VerifyPoint(&point, hash, sig):
		return nil
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
	return (*points)(nil).verify(&msg.Contents.NodeID, signedHash(msg.Contents.AppendTo(nil)), msg.Signature, "node_announcement")
}

// VerifyChannelAnnouncement checks the four signatures. The error is of type
// *lnwire.LightningError.
func VerifyChannelAnnouncement(msg *lnwire.ChannelAnnouncement) error {
	return (*points)(nil).verifyChannel(msg, signedHash(msg.Contents.AppendTo(nil)))
}

// verifyChannel checks the four signatures of an announcement with the hash. The
// funding keys are not remembered: no other message is signed with them.
func (p *points) verifyChannel(msg *lnwire.ChannelAnnouncement, hash [32]byte) error {
	const name = "channel_announcement"
	m := &msg.Contents
	if err := p.verify(&m.NodeID1, hash, msg.NodeSignature1, name); err != nil {
		return err
	}
	if err := p.verify(&m.NodeID2, hash, msg.NodeSignature2, name); err != nil {
		return err
	}
	p = nil
	if err := p.verify(&m.BitcoinKey1, hash, msg.BitcoinSignature1, name); err != nil {
		return err
	}
	return p.verify(&m.BitcoinKey2, hash, msg.BitcoinSignature2, name)
}

// verifyUpdate checks the signature of a channel_update by the node that its
// direction begins at.
func verifyUpdate(msg *lnwire.ChannelUpdate, source lntypes.NodeID) error {
	return (*points)(nil).verify(&source, signedHash(msg.Contents.AppendTo(nil)), msg.Signature, "channel_update")
}
