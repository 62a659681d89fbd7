package events

import (
	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
	"golightning/lightning/sign"
)

// BumpTransactionEvent asks for fees in an anchor channel (BOLT 3,
// option_anchors). A sealed union.
type BumpTransactionEvent interface{ isBumpTransactionEvent() }

// ChannelClose asks for a child of a commitment transaction that spends our
// anchor and pays for both.
type ChannelClose struct {
	// ClaimID stays the same when the same claim is asked for again.
	ClaimID [32]byte
	// PackageTargetFeerateSatPer1000Weight is what both together are to pay. sat/kw.
	PackageTargetFeerateSatPer1000Weight uint32
	// CommitmentTx is the serialized, fully signed parent.
	CommitmentTx []byte
	// CommitmentTxFeeSatoshis is what the parent pays itself. sat.
	CommitmentTxFeeSatoshis lntypes.Sat
	// AnchorDescriptor is our anchor output.
	AnchorDescriptor AnchorDescriptor
	// PendingHTLCs are the HTLCs that depend on the commitment.
	PendingHTLCs []chanutil.HTLCOutputInCommitment
}

// HTLCResolution asks for a transaction that claims HTLCs of our own commitment,
// with inputs added for its fee.
type HTLCResolution struct {
	// ClaimID stays the same when the same claim is asked for again.
	ClaimID [32]byte
	// TargetFeerateSatPer1000Weight is what it is to pay. sat/kw.
	TargetFeerateSatPer1000Weight uint32
	// HTLCDescriptors are the HTLCs.
	HTLCDescriptors []sign.HTLCDescriptor
	// TxLockTime is the transaction's lock time.
	TxLockTime uint32
}

func (ChannelClose) isBumpTransactionEvent()   {}
func (HTLCResolution) isBumpTransactionEvent() {}

// AnchorDescriptor is our anchor output on a commitment transaction.
type AnchorDescriptor struct {
	// ChannelDerivationParameters find the signer.
	ChannelDerivationParameters sign.ChannelDerivationParameters
	// Outpoint is the anchor.
	Outpoint lntypes.OutPoint
}
