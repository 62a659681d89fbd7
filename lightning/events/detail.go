package events

import (
	"fmt"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// PaymentPurpose says what an inbound payment answers. A sealed union.
type PaymentPurpose interface{ isPaymentPurpose() }

// InvoicePayment pays an invoice of ours.
type InvoicePayment struct {
	// PaymentPreimage is to be passed to ClaimFunds; nil when the user made the
	// hash and holds the preimage.
	PaymentPreimage *lntypes.PaymentPreimage
	// PaymentSecret is the invoice's.
	PaymentSecret lntypes.PaymentSecret
}

// SpontaneousPayment is a keysend payment; the payer chose the preimage.
type SpontaneousPayment struct{ A lntypes.PaymentPreimage }

func (InvoicePayment) isPaymentPurpose()     {}
func (SpontaneousPayment) isPaymentPurpose() {}

// ClaimedHTLC is one part of a claimed payment.
type ClaimedHTLC struct {
	// ChannelID is the channel that it came over.
	ChannelID lntypes.ChannelID
	// UserChannelID is the user's id of it.
	UserChannelID lntypes.U128
	// CLTVExpiry is the height at which the HTLC would have expired. Blocks.
	CLTVExpiry uint32
	// ValueMsat is its value. msat.
	ValueMsat lntypes.Msat
	// CounterpartySkimmedFeeMsat is what our peer kept. msat.
	CounterpartySkimmedFeeMsat lntypes.Msat
}

// PathFailure says where a payment's path failed. A sealed union.
type PathFailure interface{ isPathFailure() }

// InitialSend: it never left us.
type InitialSend struct{ Err lntypes.APIError }

// OnPath: a hop returned it.
type OnPath struct {
	// NetworkUpdate is what the failure says about the graph, if anything.
	NetworkUpdate lnwire.NetworkUpdate
}

func (InitialSend) isPathFailure() {}
func (OnPath) isPathFailure()      {}

// ClosureReason says why a channel closed. A sealed union.
type ClosureReason interface{ isClosureReason() }

// CounterpartyForceClosed: the peer sent an error.
type CounterpartyForceClosed struct {
	// PeerMsg is the peer's text; it prints escaped.
	PeerMsg lnwire.UntrustedString
}

// HolderForceClosed: we called a force-close function.
type HolderForceClosed struct{}

// CooperativeClosure: both sides signed the closing transaction.
type CooperativeClosure struct{}

// CommitmentTxConfirmed: a commitment transaction is in the chain.
type CommitmentTxConfirmed struct{}

// FundingTimedOut: the funding did not confirm in time.
type FundingTimedOut struct{}

// ProcessingError: the peer or the channel's state was at fault.
type ProcessingError struct{ Err string }

// DisconnectedPeer: the peer left before the channel was funded.
type DisconnectedPeer struct{}

// OutdatedChannelManager: the manager read back is older than the monitor.
type OutdatedChannelManager struct{}

// CounterpartyCoopClosedUnfundedChannel: the peer closed before funding.
type CounterpartyCoopClosedUnfundedChannel struct{}

// FundingBatchClosure: another channel of the same funding transaction closed.
type FundingBatchClosure struct{}

func (CounterpartyForceClosed) isClosureReason()               {}
func (HolderForceClosed) isClosureReason()                     {}
func (CooperativeClosure) isClosureReason()                    {}
func (CommitmentTxConfirmed) isClosureReason()                 {}
func (FundingTimedOut) isClosureReason()                       {}
func (ProcessingError) isClosureReason()                       {}
func (DisconnectedPeer) isClosureReason()                      {}
func (OutdatedChannelManager) isClosureReason()                {}
func (CounterpartyCoopClosedUnfundedChannel) isClosureReason() {}
func (FundingBatchClosure) isClosureReason()                   {}

// HTLCDestination is where an HTLC that failed was to go. A sealed union.
type HTLCDestination interface{ isHTLCDestination() }

// NextHopChannel: onwards over a channel of ours.
type NextHopChannel struct {
	// NodeID is the channel's peer.
	NodeID *lntypes.PublicKey
	// ChannelID is the channel.
	ChannelID lntypes.ChannelID
}

// UnknownNextHop: onwards over a channel that we do not have.
type UnknownNextHop struct{ RequestedForwardSCID lntypes.ShortChannelID }

// InvalidForward: an intercepted or phantom forward that cannot be.
type InvalidForward struct{ RequestedForwardSCID lntypes.ShortChannelID }

// FailedPayment: to us.
type FailedPayment struct{ PaymentHash lntypes.PaymentHash }

func (NextHopChannel) isHTLCDestination() {}
func (UnknownNextHop) isHTLCDestination() {}
func (InvalidForward) isHTLCDestination() {}
func (FailedPayment) isHTLCDestination()  {}

// PaymentFailureReason says why a payment was given up.
type PaymentFailureReason uint8

// The reasons, in the order of the C enum.
const (
	// RecipientRejected: the recipient failed it.
	RecipientRejected PaymentFailureReason = iota
	// UserAbandoned: AbandonPayment was called.
	UserAbandoned
	// RetriesExhausted: the retry strategy is used up.
	RetriesExhausted
	// PaymentExpired: the invoice expired before it succeeded.
	PaymentExpired
	// RouteNotFound: no (further) route.
	RouteNotFound
	// UnexpectedError: anything else.
	UnexpectedError
)

// String names the reason.
func (r PaymentFailureReason) String() string {
	names := [...]string{"RecipientRejected", "UserAbandoned", "RetriesExhausted",
		"PaymentExpired", "RouteNotFound", "UnexpectedError"}
	if int(r) < len(names) {
		return names[r]
	}
	return fmt.Sprintf("PaymentFailureReason(%d)", uint8(r))
}
