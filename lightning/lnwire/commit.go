package lnwire

import "golightning/lightning/lntypes"

// CommitmentSigned is commitment_signed (BOLT 2).
type CommitmentSigned struct {
	ChannelID      lntypes.ChannelID
	Signature      lntypes.Signature
	HTLCSignatures []lntypes.Signature
	// FundingTxid names the funding transaction that is spent, when several
	// are pending; nil if the record is absent.
	FundingTxid *lntypes.Txid
}

// StartBatch is start_batch: the next messages belong together (BOLT 2).
type StartBatch struct {
	ChannelID lntypes.ChannelID
	BatchSize uint16
	// MessageType is the type of the messages to follow; nil if absent.
	MessageType *uint16
}

// RevokeAndACK is revoke_and_ack (BOLT 2).
type RevokeAndACK struct {
	ChannelID              lntypes.ChannelID
	PerCommitmentSecret    [32]byte
	NextPerCommitmentPoint lntypes.PublicKey
}

// UpdateFee is update_fee (BOLT 2).
type UpdateFee struct {
	ChannelID    lntypes.ChannelID
	FeeratePerKw uint32 // sat/kw
}

// ChannelReestablish is channel_reestablish (BOLT 2).
type ChannelReestablish struct {
	ChannelID lntypes.ChannelID
	// NextLocalCommitmentNumber is next_commitment_number: the commitment that
	// the sender expects to receive next.
	NextLocalCommitmentNumber uint64
	// NextRemoteCommitmentNumber is next_revocation_number: the revocation
	// that the sender expects to receive next.
	NextRemoteCommitmentNumber  uint64
	YourLastPerCommitmentSecret [32]byte
	MyCurrentPerCommitmentPoint lntypes.PublicKey
	// NextFundingTxid is the interactive transaction still to be signed, in
	// the draft's form (record 0) that release 0.0.121 knows; nil if absent.
	NextFundingTxid *lntypes.Txid
	// NextFunding is record 1, BOLT 2's form of the same; nil if absent.
	NextFunding *FundingRef
	// MyCurrentFundingLocked is record 5; nil if absent.
	MyCurrentFundingLocked *FundingRef
}

// FundingRef is a funding transaction in channel_reestablish, with the flags
// that say what is to be sent again.
type FundingRef struct {
	Txid            lntypes.Txid
	RetransmitFlags uint8
}

// AnnouncementSignatures is announcement_signatures (BOLT 7).
type AnnouncementSignatures struct {
	ChannelID        lntypes.ChannelID
	ShortChannelID   lntypes.ShortChannelID
	NodeSignature    lntypes.Signature
	BitcoinSignature lntypes.Signature
}

// CommitmentUpdate is a set of updates and the commitment_signed that commits
// them, to be sent in the order of the fields.
type CommitmentUpdate struct {
	UpdateAddHTLCs           []UpdateAddHTLC
	UpdateFulfillHTLCs       []UpdateFulfillHTLC
	UpdateFailHTLCs          []UpdateFailHTLC
	UpdateFailMalformedHTLCs []UpdateFailMalformedHTLC
	// UpdateFee is nil if the feerate does not change.
	UpdateFee        *UpdateFee
	CommitmentSigned CommitmentSigned
}
