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

func verify(key lntypes.NodeID, hash [32]byte, sig lntypes.Signature, message string) error {
	p, err := secp.ParsePoint(key)
	if err != nil {
		return forged("public key", message)
	}
	if !secp.VerifyPoint(&p, hash, sig) {
		return forged("signature", message)
	}
	return nil
}

// VerifyNodeAnnouncement checks the signature. The error is of type
// *lnwire.LightningError.
func VerifyNodeAnnouncement(msg *lnwire.NodeAnnouncement) error {
	return verify(msg.Contents.NodeID, signedHash(msg.Contents.AppendTo(nil)), msg.Signature, "node_announcement")
}

// VerifyChannelAnnouncement checks the four signatures. The error is of type
// *lnwire.LightningError.
func VerifyChannelAnnouncement(msg *lnwire.ChannelAnnouncement) error {
	hash := signedHash(msg.Contents.AppendTo(nil))
	for _, s := range [4]struct {
		key lntypes.NodeID
		sig *lntypes.Signature
	}{
		{msg.Contents.NodeID1, &msg.NodeSignature1}, {msg.Contents.NodeID2, &msg.NodeSignature2},
		{msg.Contents.BitcoinKey1, &msg.BitcoinSignature1}, {msg.Contents.BitcoinKey2, &msg.BitcoinSignature2},
	} {
		if err := verify(s.key, hash, *s.sig, "channel_announcement"); err != nil {
			return err
		}
	}
	return nil
}

// verifyUpdate checks the signature of a channel_update by the node that its
// direction begins at.
func verifyUpdate(msg *lnwire.ChannelUpdate, source lntypes.NodeID) error {
	return verify(source, signedHash(msg.Contents.AppendTo(nil)), msg.Signature, "channel_update")
}
