package lnwire

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// OpenChannel is open_channel (BOLT 2, channel establishment v1).
type OpenChannel struct {
	ChainHash                lntypes.ChainHash
	TemporaryChannelID       lntypes.ChannelID
	FundingSatoshis          lntypes.Sat
	PushMsat                 lntypes.Msat
	DustLimitSatoshis        lntypes.Sat
	MaxHTLCValueInFlightMsat lntypes.Msat
	ChannelReserveSatoshis   lntypes.Sat
	HTLCMinimumMsat          lntypes.Msat
	FeeratePerKw             uint32 // sat/kw
	ToSelfDelay              uint16 // blocks
	MaxAcceptedHTLCs         uint16
	FundingPubkey            lntypes.PublicKey
	RevocationBasepoint      lntypes.PublicKey
	PaymentPoint             lntypes.PublicKey
	DelayedPaymentBasepoint  lntypes.PublicKey
	HTLCBasepoint            lntypes.PublicKey
	FirstPerCommitmentPoint  lntypes.PublicKey
	ChannelFlags             uint8 // bit 0: announce the channel
	// ShutdownScriptpubkey is the upfront shutdown script: nil if the record is
	// absent, a pointer to nothing if the sender declines to commit to one.
	ShutdownScriptpubkey *[]byte
	// ChannelType is the type wanted; nil if the record is absent.
	ChannelType *features.ChannelTypeFeatures
}

// AcceptChannel is accept_channel (BOLT 2, channel establishment v1).
type AcceptChannel struct {
	TemporaryChannelID       lntypes.ChannelID
	DustLimitSatoshis        lntypes.Sat
	MaxHTLCValueInFlightMsat lntypes.Msat
	ChannelReserveSatoshis   lntypes.Sat
	HTLCMinimumMsat          lntypes.Msat
	MinimumDepth             uint32 // blocks
	ToSelfDelay              uint16 // blocks
	MaxAcceptedHTLCs         uint16
	FundingPubkey            lntypes.PublicKey
	RevocationBasepoint      lntypes.PublicKey
	PaymentPoint             lntypes.PublicKey
	DelayedPaymentBasepoint  lntypes.PublicKey
	HTLCBasepoint            lntypes.PublicKey
	FirstPerCommitmentPoint  lntypes.PublicKey
	// ShutdownScriptpubkey is as in OpenChannel.
	ShutdownScriptpubkey *[]byte
	// ChannelType repeats the type that was wanted; nil if absent.
	ChannelType *features.ChannelTypeFeatures
}

// FundingCreated is funding_created (BOLT 2).
type FundingCreated struct {
	TemporaryChannelID lntypes.ChannelID
	FundingTxid        lntypes.Txid
	FundingOutputIndex uint16
	// Signature is for the receiver's first commitment transaction.
	Signature lntypes.Signature
}

// FundingSigned is funding_signed (BOLT 2).
type FundingSigned struct {
	ChannelID lntypes.ChannelID
	// Signature is for the receiver's first commitment transaction.
	Signature lntypes.Signature
}

// ChannelReady is channel_ready (BOLT 2).
type ChannelReady struct {
	ChannelID              lntypes.ChannelID
	NextPerCommitmentPoint lntypes.PublicKey
	// ShortChannelIDAlias is the id by which the sender wants the channel to be
	// named in onions to it; nil if absent.
	ShortChannelIDAlias *lntypes.ShortChannelID
}

// OpenChannelV2 is open_channel2 (BOLT 2, channel establishment v2).
type OpenChannelV2 struct {
	ChainHash                         lntypes.ChainHash
	TemporaryChannelID                lntypes.ChannelID
	FundingFeerateSatPer1000Weight    uint32
	CommitmentFeerateSatPer1000Weight uint32
	FundingSatoshis                   lntypes.Sat
	DustLimitSatoshis                 lntypes.Sat
	MaxHTLCValueInFlightMsat          lntypes.Msat
	HTLCMinimumMsat                   lntypes.Msat
	ToSelfDelay                       uint16 // blocks
	MaxAcceptedHTLCs                  uint16
	Locktime                          uint32
	FundingPubkey                     lntypes.PublicKey
	RevocationBasepoint               lntypes.PublicKey
	PaymentBasepoint                  lntypes.PublicKey
	DelayedPaymentBasepoint           lntypes.PublicKey
	HTLCBasepoint                     lntypes.PublicKey
	FirstPerCommitmentPoint           lntypes.PublicKey
	SecondPerCommitmentPoint          lntypes.PublicKey
	ChannelFlags                      uint8 // bit 0: announce the channel
	// ShutdownScriptpubkey is as in OpenChannel.
	ShutdownScriptpubkey *[]byte
	// ChannelType is the type wanted; nil if the record is absent.
	ChannelType *features.ChannelTypeFeatures
	// RequireConfirmedInputs asks the receiver to contribute confirmed inputs only.
	RequireConfirmedInputs bool
}

// AcceptChannelV2 is accept_channel2 (BOLT 2, channel establishment v2).
type AcceptChannelV2 struct {
	TemporaryChannelID       lntypes.ChannelID
	FundingSatoshis          lntypes.Sat
	DustLimitSatoshis        lntypes.Sat
	MaxHTLCValueInFlightMsat lntypes.Msat
	HTLCMinimumMsat          lntypes.Msat
	MinimumDepth             uint32 // blocks
	ToSelfDelay              uint16 // blocks
	MaxAcceptedHTLCs         uint16
	FundingPubkey            lntypes.PublicKey
	RevocationBasepoint      lntypes.PublicKey
	PaymentBasepoint         lntypes.PublicKey
	DelayedPaymentBasepoint  lntypes.PublicKey
	HTLCBasepoint            lntypes.PublicKey
	FirstPerCommitmentPoint  lntypes.PublicKey
	SecondPerCommitmentPoint lntypes.PublicKey
	// ShutdownScriptpubkey is as in OpenChannel.
	ShutdownScriptpubkey *[]byte
	// ChannelType repeats the type that was wanted; nil if absent.
	ChannelType *features.ChannelTypeFeatures
	// RequireConfirmedInputs asks the receiver to contribute confirmed inputs only.
	RequireConfirmedInputs bool
}
