package lnwire

import "golightning/lightning/lntypes"

// Stfu is stfu: the sender will add no more updates (BOLT 2, quiescence).
type Stfu struct {
	ChannelID lntypes.ChannelID
	// Initiator is 1 when the sender began and 0 when it answers.
	Initiator uint8
}

// SpliceInit is splice_init, type 80 (BOLT 2).
type SpliceInit struct {
	ChannelID lntypes.ChannelID
	// FundingContributionSatoshis is what the sender adds to its balance; it
	// is negative for what it takes out.
	FundingContributionSatoshis int64
	FundingFeeratePerKw         uint32 // sat/kw
	Locktime                    uint32
	FundingPubkey               lntypes.PublicKey
	// RequireConfirmedInputs asks the receiver to contribute confirmed inputs only.
	RequireConfirmedInputs bool
}

// SpliceAckMessage is splice_ack, type 81, in the form of BOLT 2. The name
// SpliceAck belongs to the draft's object in the C API.
type SpliceAckMessage struct {
	ChannelID lntypes.ChannelID
	// FundingContributionSatoshis is as in SpliceInit.
	FundingContributionSatoshis int64
	FundingPubkey               lntypes.PublicKey
	// RequireConfirmedInputs asks the receiver to contribute confirmed inputs only.
	RequireConfirmedInputs bool
}

// SpliceLockedMessage is splice_locked, type 77, in the form of BOLT 2. The
// name SpliceLocked belongs to the draft's object in the C API.
type SpliceLockedMessage struct {
	ChannelID  lntypes.ChannelID
	SpliceTxid lntypes.Txid
}

// Splice is the splice message of the draft that the C API 0.0.121 has. It is
// an object of that API only: it is never sent, nor read off the wire.
type Splice struct {
	ChannelID           lntypes.ChannelID
	ChainHash           lntypes.ChainHash
	RelativeSatoshis    int64
	FundingFeeratePerkw uint32 // sat/kw
	Locktime            uint32
	FundingPubkey       lntypes.PublicKey
}

// SpliceAck is the draft's splice_ack; see Splice.
type SpliceAck struct {
	ChannelID        lntypes.ChannelID
	ChainHash        lntypes.ChainHash
	RelativeSatoshis int64
	FundingPubkey    lntypes.PublicKey
}

// SpliceLocked is the draft's splice_locked; see Splice.
type SpliceLocked struct {
	ChannelID lntypes.ChannelID
}
