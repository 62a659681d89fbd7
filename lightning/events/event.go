package events

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/sign"
)

// Event is something that the user must act on or wants to know. It is a sealed
// union; switch on the variant structs of this package.
type Event interface{ isEvent() }

// FundingGenerationReady asks for a funding transaction: build one that pays
// ChannelValueSatoshis to OutputScript, do NOT broadcast it, and give it to
// ChannelManager.FundingTransactionGenerated.
type FundingGenerationReady struct {
	// TemporaryChannelID names the channel until it is funded.
	TemporaryChannelID lntypes.ChannelID
	// CounterpartyNodeID is the peer.
	CounterpartyNodeID lntypes.PublicKey
	// ChannelValueSatoshis is the output's value. sat.
	ChannelValueSatoshis lntypes.Sat
	// OutputScript is the output's script, P2WSH (BOLT 3, Funding Transaction Output).
	OutputScript []byte
	// UserChannelID is what the user passed to CreateChannel.
	UserChannelID lntypes.U128
}

// PaymentClaimable says that a payment has arrived in full and waits for
// ClaimFunds or FailHTLCBackwards. Check the amount.
type PaymentClaimable struct {
	// ReceiverNodeID is which of our node ids was paid (phantom or real).
	ReceiverNodeID *lntypes.PublicKey
	// PaymentHash is the payment's hash.
	PaymentHash lntypes.PaymentHash
	// OnionFields is what the payer sent along.
	OnionFields *route.RecipientOnionFields
	// AmountMsat is what claiming brings. msat.
	AmountMsat lntypes.Msat
	// CounterpartySkimmedFeeMsat is what our peer kept of it. msat.
	CounterpartySkimmedFeeMsat lntypes.Msat
	// Purpose says what the payment answers.
	Purpose PaymentPurpose
	// ViaChannelID is a channel that it came over.
	ViaChannelID *lntypes.ChannelID
	// ViaUserChannelID is the user's id of that channel.
	ViaUserChannelID *lntypes.U128
	// ClaimDeadline is the height by which to claim: after it the payment is
	// failed back on its own. Blocks.
	ClaimDeadline *uint32
}

// PaymentClaimed confirms that ClaimFunds took effect: the money is ours.
type PaymentClaimed struct {
	// ReceiverNodeID is which of our node ids was paid.
	ReceiverNodeID *lntypes.PublicKey
	// PaymentHash is the payment's hash.
	PaymentHash lntypes.PaymentHash
	// AmountMsat is what was claimed. msat.
	AmountMsat lntypes.Msat
	// Purpose says what the payment answers.
	Purpose PaymentPurpose
	// HTLCs are the parts.
	HTLCs []ClaimedHTLC
	// SenderIntendedTotalMsat is what the payer meant to deliver. msat.
	SenderIntendedTotalMsat *lntypes.Msat
}

// ConnectionNeeded asks for a connection, to send an onion message.
type ConnectionNeeded struct {
	// NodeID is whom to connect.
	NodeID lntypes.PublicKey
	// Addresses are where the node may be reached.
	Addresses []lnwire.SocketAddress
}

// InvoiceRequestFailed says that no invoice came for an offer.
type InvoiceRequestFailed struct {
	// PaymentID is the id given when the payment was asked for.
	PaymentID lntypes.PaymentID
}

// PaymentSent says that an outbound payment is fulfilled. The preimage is the
// proof of payment.
type PaymentSent struct {
	// PaymentID is the caller's id.
	PaymentID *lntypes.PaymentID
	// PaymentPreimage is the proof.
	PaymentPreimage lntypes.PaymentPreimage
	// PaymentHash is its hash.
	PaymentHash lntypes.PaymentHash
	// FeePaidMsat is the sum of fees over all parts. msat.
	FeePaidMsat *lntypes.Msat
}

// PaymentFailed says that an outbound payment has failed for good; no part is
// pending.
type PaymentFailed struct {
	// PaymentID is the caller's id.
	PaymentID lntypes.PaymentID
	// PaymentHash is the payment's hash.
	PaymentHash lntypes.PaymentHash
	// Reason says why.
	Reason *PaymentFailureReason
}

// PaymentPathSuccessful reports one part that was fulfilled.
type PaymentPathSuccessful struct {
	// PaymentID is the caller's id.
	PaymentID lntypes.PaymentID
	// PaymentHash is the payment's hash.
	PaymentHash *lntypes.PaymentHash
	// Path is the way that it took.
	Path route.Path
}

// PaymentPathFailed reports one part that failed. Retries happen on their own;
// PaymentFailed tells when they are over.
type PaymentPathFailed struct {
	// PaymentID is the caller's id.
	PaymentID *lntypes.PaymentID
	// PaymentHash is the payment's hash.
	PaymentHash lntypes.PaymentHash
	// PaymentFailedPermanently says that the recipient refused it.
	PaymentFailedPermanently bool
	// Failure is where it failed.
	Failure PathFailure
	// Path is the way that it took.
	Path route.Path
	// ShortChannelID is the channel to blame, when one is.
	ShortChannelID *lntypes.ShortChannelID
}

// ProbeSuccessful says that a probe reached its destination.
type ProbeSuccessful struct {
	// PaymentID is the probe's id.
	PaymentID lntypes.PaymentID
	// PaymentHash is the probe's made-up hash.
	PaymentHash lntypes.PaymentHash
	// Path is the way that it took.
	Path route.Path
}

// ProbeFailed says that a probe failed on its way.
type ProbeFailed struct {
	// PaymentID is the probe's id.
	PaymentID lntypes.PaymentID
	// PaymentHash is the probe's made-up hash.
	PaymentHash lntypes.PaymentHash
	// Path is the way that it took.
	Path route.Path
	// ShortChannelID is the channel to blame, when one is.
	ShortChannelID *lntypes.ShortChannelID
}

// PendingHTLCsForwardable asks for ProcessPendingHTLCForwards after a delay.
type PendingHTLCsForwardable struct {
	// TimeForwardable is the least delay; wait a random time up to five times
	// that, for privacy. Seconds in Go; C sees seconds too.
	TimeForwardable uint64
}

// HTLCIntercepted asks what to do with a payment to an intercept id:
// ForwardInterceptedHTLC or FailInterceptedHTLC.
type HTLCIntercepted struct {
	// InterceptID names the held HTLC.
	InterceptID lntypes.InterceptID
	// RequestedNextHopSCID is the id that the payer named.
	RequestedNextHopSCID lntypes.ShortChannelID
	// PaymentHash is the payment's hash.
	PaymentHash lntypes.PaymentHash
	// InboundAmountMsat is what we got. msat.
	InboundAmountMsat lntypes.Msat
	// ExpectedOutboundAmountMsat is what the next hop expects. msat.
	ExpectedOutboundAmountMsat lntypes.Msat
}

// SpendableOutputs reports on-chain outputs that are ours and that the wallet
// does not know how to spend: keep the descriptors and spend them with
// KeysManager.SpendSpendableOutputs.
type SpendableOutputs struct {
	// Outputs are the descriptors.
	Outputs []sign.SpendableOutputDescriptor
	// ChannelID is the channel that they come from.
	ChannelID *lntypes.ChannelID
}

// PaymentForwarded reports a forward that was fulfilled.
type PaymentForwarded struct {
	// PrevChannelID is where it came in.
	PrevChannelID *lntypes.ChannelID
	// NextChannelID is where it went out.
	NextChannelID *lntypes.ChannelID
	// FeeEarnedMsat is what we earned. msat; nil when not known.
	FeeEarnedMsat *lntypes.Msat
	// ClaimFromOnchainTx says that the preimage came from the chain.
	ClaimFromOnchainTx bool
	// OutboundAmountForwardedMsat is what went out. msat.
	OutboundAmountForwardedMsat *lntypes.Msat
}

// ChannelPending says that a channel's funding is negotiated and waits to confirm.
type ChannelPending struct {
	// ChannelID is the final id.
	ChannelID lntypes.ChannelID
	// UserChannelID is the user's id.
	UserChannelID lntypes.U128
	// FormerTemporaryChannelID is the id until now.
	FormerTemporaryChannelID *lntypes.ChannelID
	// CounterpartyNodeID is the peer.
	CounterpartyNodeID lntypes.PublicKey
	// FundingTxo is the funding output.
	FundingTxo lntypes.OutPoint
}

// ChannelReady says that a channel can be used.
type ChannelReady struct {
	// ChannelID is the channel.
	ChannelID lntypes.ChannelID
	// UserChannelID is the user's id.
	UserChannelID lntypes.U128
	// CounterpartyNodeID is the peer.
	CounterpartyNodeID lntypes.PublicKey
	// ChannelType is what was negotiated.
	ChannelType features.ChannelTypeFeatures
}

// ChannelClosed says that a channel is gone; what is left to claim on chain is the
// monitor's business.
type ChannelClosed struct {
	// ChannelID is the channel.
	ChannelID lntypes.ChannelID
	// UserChannelID is the user's id.
	UserChannelID lntypes.U128
	// Reason says why.
	Reason ClosureReason
	// CounterpartyNodeID is the peer.
	CounterpartyNodeID *lntypes.PublicKey
	// ChannelCapacitySats is the channel's value. sat.
	ChannelCapacitySats *lntypes.Sat
	// ChannelFundingTxo is the funding output, when there was one.
	ChannelFundingTxo *lntypes.OutPoint
}

// DiscardFunding says that a funding transaction will not be used: its inputs may
// be spent elsewhere.
type DiscardFunding struct {
	// ChannelID is the channel.
	ChannelID lntypes.ChannelID
	// Transaction is the serialized funding transaction.
	Transaction []byte
}

// OpenChannelRequest asks whether to accept a channel (only with
// ManuallyAcceptInboundChannels): AcceptInboundChannel or
// ForceCloseWithoutBroadcastingTxn.
type OpenChannelRequest struct {
	// TemporaryChannelID names the request.
	TemporaryChannelID lntypes.ChannelID
	// CounterpartyNodeID is the peer.
	CounterpartyNodeID lntypes.PublicKey
	// FundingSatoshis is the channel's value. sat.
	FundingSatoshis lntypes.Sat
	// PushMsat is what we start with. msat.
	PushMsat lntypes.Msat
	// ChannelType is what the peer asks for.
	ChannelType features.ChannelTypeFeatures
}

// HTLCHandlingFailed says that an HTLC was failed back.
type HTLCHandlingFailed struct {
	// PrevChannelID is where it came in.
	PrevChannelID lntypes.ChannelID
	// FailedNextDestination is where it was to go.
	FailedNextDestination HTLCDestination
}

// BumpTransaction asks for fees to be added to a transaction of an anchor channel.
type BumpTransaction struct {
	// A is what to do.
	A BumpTransactionEvent
}

func (FundingGenerationReady) isEvent()  {}
func (PaymentClaimable) isEvent()        {}
func (PaymentClaimed) isEvent()          {}
func (ConnectionNeeded) isEvent()        {}
func (InvoiceRequestFailed) isEvent()    {}
func (PaymentSent) isEvent()             {}
func (PaymentFailed) isEvent()           {}
func (PaymentPathSuccessful) isEvent()   {}
func (PaymentPathFailed) isEvent()       {}
func (ProbeSuccessful) isEvent()         {}
func (ProbeFailed) isEvent()             {}
func (PendingHTLCsForwardable) isEvent() {}
func (HTLCIntercepted) isEvent()         {}
func (SpendableOutputs) isEvent()        {}
func (PaymentForwarded) isEvent()        {}
func (ChannelPending) isEvent()          {}
func (ChannelReady) isEvent()            {}
func (ChannelClosed) isEvent()           {}
func (DiscardFunding) isEvent()          {}
func (OpenChannelRequest) isEvent()      {}
func (HTLCHandlingFailed) isEvent()      {}
func (BumpTransaction) isEvent()         {}

// EventHandler is implemented by the user. HandleEvent runs with no lock held and
// may call anything. The event counts as handled when it returns.
type EventHandler interface {
	HandleEvent(event Event)
}

// EventsProvider hands its pending events to a handler.
type EventsProvider interface {
	// ProcessPendingEvents calls the handler for each pending event, in order.
	// Only one call per object processes events at a time; a second one returns
	// at once.
	ProcessPendingEvents(handler EventHandler)
}
