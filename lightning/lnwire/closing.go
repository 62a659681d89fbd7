package lnwire

import "golightning/lightning/lntypes"

// Shutdown is shutdown (BOLT 2, channel close).
type Shutdown struct {
	ChannelID    lntypes.ChannelID
	Scriptpubkey []byte
}

// ClosingSignedFeeRange is the fee_range record of closing_signed (BOLT 2).
type ClosingSignedFeeRange struct {
	MinFeeSatoshis lntypes.Sat
	MaxFeeSatoshis lntypes.Sat
}

// ClosingSigned is closing_signed (BOLT 2).
type ClosingSigned struct {
	ChannelID   lntypes.ChannelID
	FeeSatoshis lntypes.Sat
	Signature   lntypes.Signature
	// FeeRange is nil if the record is absent.
	FeeRange *ClosingSignedFeeRange
}

// ClosingComplete is closing_complete (BOLT 2, option_simple_close).
type ClosingComplete struct {
	ChannelID          lntypes.ChannelID
	CloserScriptpubkey []byte
	CloseeScriptpubkey []byte
	FeeSatoshis        lntypes.Sat
	Locktime           uint32
	// The signatures of closing_tlvs, one for each set of outputs; nil if
	// the record is absent.
	CloserOutputOnly       *lntypes.Signature
	CloseeOutputOnly       *lntypes.Signature
	CloserAndCloseeOutputs *lntypes.Signature
}

// ClosingSig is closing_sig (BOLT 2, option_simple_close), with the fields of
// ClosingComplete.
type ClosingSig struct {
	ChannelID              lntypes.ChannelID
	CloserScriptpubkey     []byte
	CloseeScriptpubkey     []byte
	FeeSatoshis            lntypes.Sat
	Locktime               uint32
	CloserOutputOnly       *lntypes.Signature
	CloseeOutputOnly       *lntypes.Signature
	CloserAndCloseeOutputs *lntypes.Signature
}
