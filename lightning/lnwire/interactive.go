package lnwire

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
)

// TxAddInput is tx_add_input (BOLT 2, interactive transaction construction).
type TxAddInput struct {
	ChannelID lntypes.ChannelID
	SerialID  uint64
	// Prevtx is the whole transaction that has the output spent; the zero
	// value if SharedInputTxid names it instead.
	Prevtx    TransactionU16LenLimited
	PrevtxOut uint32
	Sequence  uint32
	// SharedInputTxid names the channel's current funding transaction, when a
	// splice spends it; nil otherwise.
	SharedInputTxid *lntypes.Txid
}

// TxAddOutput is tx_add_output (BOLT 2).
type TxAddOutput struct {
	ChannelID lntypes.ChannelID
	SerialID  uint64
	Sats      lntypes.Sat
	Script    []byte
}

// TxRemoveInput is tx_remove_input (BOLT 2).
type TxRemoveInput struct {
	ChannelID lntypes.ChannelID
	SerialID  uint64
}

// TxRemoveOutput is tx_remove_output (BOLT 2).
type TxRemoveOutput struct {
	ChannelID lntypes.ChannelID
	SerialID  uint64
}

// TxComplete is tx_complete (BOLT 2).
type TxComplete struct {
	ChannelID lntypes.ChannelID
}

// TxSignatures is tx_signatures (BOLT 2).
type TxSignatures struct {
	ChannelID lntypes.ChannelID
	TxHash    lntypes.Txid
	// Witnesses are those of the sender's inputs, in the transaction's order.
	Witnesses []wire.TxWitness
	// SharedInputSignature signs the current funding output, when a splice
	// spends it; nil otherwise.
	SharedInputSignature *lntypes.Signature
}

// TxInitRbf is tx_init_rbf (BOLT 2).
type TxInitRbf struct {
	ChannelID               lntypes.ChannelID
	Locktime                uint32
	FeerateSatPer1000Weight uint32
	// FundingOutputContribution is what the sender adds to the funding output,
	// in satoshi; nil for nothing.
	FundingOutputContribution *int64
	// RequireConfirmedInputs asks the receiver to contribute confirmed inputs only.
	RequireConfirmedInputs bool
}

// TxAckRbf is tx_ack_rbf (BOLT 2).
type TxAckRbf struct {
	ChannelID lntypes.ChannelID
	// FundingOutputContribution is what the sender adds to the funding output,
	// in satoshi; nil for nothing.
	FundingOutputContribution *int64
	// RequireConfirmedInputs asks the receiver to contribute confirmed inputs only.
	RequireConfirmedInputs bool
}

// TxAbort is tx_abort (BOLT 2).
type TxAbort struct {
	ChannelID lntypes.ChannelID
	// Data is for people. It comes from the peer: show it as UntrustedString.
	Data []byte
}
