package channel

import (
	"bytes"
	"crypto/sha256"

	"golightning/lightning/features"
	"golightning/lightning/internal/secp"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/sign"
)

// announceable reports that the funding is deep enough for announcement (BOLT 7:
// six confirmations).
func (c *Channel) announceable(height uint32) bool {
	return c.fundingHeight != 0 && uint64(c.fundingHeight)+uint64(announcementDepth)-1 <= uint64(height)
}

// IsAnnounced reports that the network may know the channel: both ends' signatures
// are there and the funding is deep enough. Before that, and for ever if the
// channel is private, nobody but the peer may hear of it.
func (c *Channel) IsAnnounced(height uint32) bool {
	return c.announced && c.scid != nil && c.theirAnnouncement != nil && c.announceable(height)
}

// The announcement of a young channel is repeated, in case peers missed it. Blocks.
const (
	repeatAnnouncementFor   = 1008
	repeatAnnouncementEvery = 6
)

// repeatsAnnouncement reports that the announcement is to be broadcast once more
// with the block at height.
func (c *Channel) repeatsAnnouncement(height uint32) bool {
	if !c.IsAnnounced(height) || !c.IsUsable() {
		return false
	}
	age := height - c.fundingHeight
	return age < repeatAnnouncementFor && age%repeatAnnouncementEvery == 0
}

// refreshUpdateAfter is the age in seconds at which our last channel_update is
// made anew. The network forgets channels whose updates are two weeks old.
const refreshUpdateAfter = 10 * 24 * 60 * 60

// ShouldRefreshUpdate reports that the network has not heard of the channel for
// long. Time is that of the chain.
func (c *Channel) ShouldRefreshUpdate() bool {
	return uint64(c.updateTimeCounter) >= uint64(c.updateTold)+refreshUpdateAfter
}

// SetUpdateTold remembers that the network is told our present channel_update.
func (c *Channel) SetUpdateTold() { c.updateTold = c.updateTimeCounter }

// unsignedAnnouncement makes the channel_announcement that both sides sign.
func (c *Channel) unsignedAnnouncement(env *Env) (lnwire.UnsignedChannelAnnouncement, error) {
	var msg lnwire.UnsignedChannelAnnouncement
	switch {
	case !c.announced:
		return msg, ignoref("the channel is not public")
	case !c.IsUsable():
		return msg, ignoref("the channel is not usable")
	case c.scid == nil:
		return msg, ignoref("the channel is not confirmed")
	}
	node, err := env.NodeSigner.GetNodeID(sign.RecipientNode)
	if err != nil {
		return msg, ignoref("no node id")
	}
	ours, theirs := c.params.HolderPubkeys.FundingPubkey, c.params.CounterpartyParameters.Pubkeys.FundingPubkey
	msg = lnwire.UnsignedChannelAnnouncement{
		Features:       features.ChannelFeaturesEmpty(),
		ChainHash:      env.ChainHash,
		ShortChannelID: *c.scid,
		NodeID1:        lntypes.NodeID(node),
		NodeID2:        lntypes.NodeID(c.counterpartyNodeID),
		BitcoinKey1:    lntypes.NodeID(ours),
		BitcoinKey2:    lntypes.NodeID(theirs),
	}
	if bytes.Compare(node[:], c.counterpartyNodeID[:]) > 0 {
		msg.NodeID1, msg.NodeID2 = msg.NodeID2, msg.NodeID1
		msg.BitcoinKey1, msg.BitcoinKey2 = msg.BitcoinKey2, msg.BitcoinKey1
	}
	return msg, nil
}

// signAnnouncement makes our two signatures.
func (c *Channel) signAnnouncement(env *Env, msg *lnwire.UnsignedChannelAnnouncement) (sigs announcementSigs, err error) {
	sigs.node, err = env.NodeSigner.SignGossipMessage(lnwire.UnsignedGossipMessageChannelAnnouncement{A: *msg})
	if err != nil {
		return sigs, ignoref("no node signature for channel_announcement")
	}
	sigs.bitcoin, err = c.signer.SignChannelAnnouncementWithFundingKey(msg)
	if err != nil {
		return sigs, ignoref("no funding signature for channel_announcement")
	}
	return sigs, nil
}

// maybeAnnouncementSigs makes announcement_signatures as soon as the channel may
// be announced, until the peer is known to have them.
func (c *Channel) maybeAnnouncementSigs(env *Env, height uint32) *lnwire.AnnouncementSignatures {
	if !c.announceable(height) || c.peerDisconnected || c.announcement != announceNotSent || !c.announced {
		return nil
	}
	msg, err := c.unsignedAnnouncement(env)
	if err != nil {
		return nil
	}
	sigs, err := c.signAnnouncement(env, &msg)
	if err != nil {
		c.log(env).Errorf("channel will not be announced: %v", err)
		return nil
	}
	c.announcement = announceSent
	c.announcementAnswered = true
	return &lnwire.AnnouncementSignatures{ChannelID: c.id, ShortChannelID: *c.scid,
		NodeSignature: sigs.node, BitcoinSignature: sigs.bitcoin}
}

// HandleAnnouncementSignatures takes the peer's signatures (BOLT 7) and makes the
// complete announcement. Signatures that come before the sixth confirmation are
// kept (FaultIgnore): the peer may have seen a block that we have not.
func (c *Channel) HandleAnnouncementSignatures(env *Env, msg *lnwire.AnnouncementSignatures) (lnwire.ChannelAnnouncement, error) {
	unsigned, err := c.unsignedAnnouncement(env)
	if err != nil {
		return lnwire.ChannelAnnouncement{}, err
	}
	if msg.ShortChannelID != unsigned.ShortChannelID {
		return lnwire.ChannelAnnouncement{}, warnf("announcement_signatures for %s, not for %s", msg.ShortChannelID, unsigned.ShortChannelID)
	}
	first := sha256.Sum256(unsigned.AppendTo(nil))
	digest := sha256.Sum256(first[:])
	if !secp.Verify(c.counterpartyNodeID, digest, msg.NodeSignature) {
		return lnwire.ChannelAnnouncement{}, closef("bad node signature in announcement_signatures")
	}
	if !c.theirFunding.verify(digest, msg.BitcoinSignature) {
		return lnwire.ChannelAnnouncement{}, closef("bad bitcoin signature in announcement_signatures")
	}
	if c.theirAnnouncement == nil {
		// The network's first update must be newer than those that the peer had.
		c.updateTimeCounter++
	}
	c.theirAnnouncement = &announcementSigs{node: msg.NodeSignature, bitcoin: msg.BitcoinSignature}
	if !c.announceable(env.BestBlock.Height) {
		return lnwire.ChannelAnnouncement{}, ignoref("announcement_signatures before six confirmations")
	}
	return c.completeAnnouncement(env, unsigned)
}

// AnswerAnnouncementSigs makes announcement_signatures for a peer that sent its own
// although it has had ours: it must have lost them (BOLT 7). It does so once per
// connection.
func (c *Channel) AnswerAnnouncementSigs(env *Env) *lnwire.AnnouncementSignatures {
	if c.announcement != announceReceived || c.announcementAnswered {
		return nil
	}
	c.announcement = announceNotSent
	return c.maybeAnnouncementSigs(env, env.BestBlock.Height)
}

func (c *Channel) completeAnnouncement(env *Env, unsigned lnwire.UnsignedChannelAnnouncement) (lnwire.ChannelAnnouncement, error) {
	if c.theirAnnouncement == nil {
		return lnwire.ChannelAnnouncement{}, ignoref("no announcement_signatures of the peer's")
	}
	ours, err := c.signAnnouncement(env, &unsigned)
	if err != nil {
		return lnwire.ChannelAnnouncement{}, err
	}
	one, two := ours, *c.theirAnnouncement
	if unsigned.NodeID1 == lntypes.NodeID(c.counterpartyNodeID) {
		one, two = two, one
	}
	return lnwire.ChannelAnnouncement{
		NodeSignature1: one.node, NodeSignature2: two.node,
		BitcoinSignature1: one.bitcoin, BitcoinSignature2: two.bitcoin,
		Contents: unsigned,
	}, nil
}

// GetSignedChannelAnnouncement makes the complete announcement again, nil if the
// channel cannot be announced (yet).
func (c *Channel) GetSignedChannelAnnouncement(env *Env) *lnwire.ChannelAnnouncement {
	if !c.announceable(env.BestBlock.Height) || c.theirAnnouncement == nil {
		return nil
	}
	unsigned, err := c.unsignedAnnouncement(env)
	if err != nil {
		return nil
	}
	msg, err := c.completeAnnouncement(env, unsigned)
	if err != nil {
		return nil
	}
	return &msg
}
