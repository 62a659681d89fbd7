package chanmon

import (
	"fmt"

	"golightning/lightning/lntypes"
)

// Balance is money in a channel that is ours or may become so on chain. A sealed
// union; the variants are passed by value. Amounts are before the fees that
// claiming costs. Heights are block heights.
type Balance interface {
	isBalance()
	// ClaimableAmountSatoshis returns what is surely ours: the amount, or 0
	// for an HTLC whose outcome is open. sat.
	ClaimableAmountSatoshis() lntypes.Sat
}

// ClaimableOnChannelClose is what a close now would bring us; the channel is open.
type ClaimableOnChannelClose struct {
	AmountSatoshis lntypes.Sat
}

// ClaimableAwaitingConfirmations is ours, in a confirmed transaction, and becomes
// a SpendableOutputs event at ConfirmationHeight.
type ClaimableAwaitingConfirmations struct {
	AmountSatoshis     lntypes.Sat
	ConfirmationHeight uint32
}

// ContentiousClaimable is an HTLC that we can claim with a preimage; from
// TimeoutHeight on the peer can take it too.
type ContentiousClaimable struct {
	AmountSatoshis  lntypes.Sat
	TimeoutHeight   uint32
	PaymentHash     lntypes.PaymentHash
	PaymentPreimage lntypes.PaymentPreimage
}

// MaybeTimeoutClaimableHTLC is an HTLC that we offered and can take back from
// ClaimableHeight on unless the peer has the preimage.
type MaybeTimeoutClaimableHTLC struct {
	AmountSatoshis  lntypes.Sat
	ClaimableHeight uint32
	PaymentHash     lntypes.PaymentHash
}

// MaybePreimageClaimableHTLC is an HTLC that the peer offered and that we can
// claim if we learn the preimage before ExpiryHeight.
type MaybePreimageClaimableHTLC struct {
	AmountSatoshis lntypes.Sat
	ExpiryHeight   uint32
	PaymentHash    lntypes.PaymentHash
}

// CounterpartyRevokedOutputClaimable is an output of a commitment that the peer
// had revoked: ours as penalty.
type CounterpartyRevokedOutputClaimable struct {
	AmountSatoshis lntypes.Sat
}

func (ClaimableOnChannelClose) isBalance()            {}
func (ClaimableAwaitingConfirmations) isBalance()     {}
func (ContentiousClaimable) isBalance()               {}
func (MaybeTimeoutClaimableHTLC) isBalance()          {}
func (MaybePreimageClaimableHTLC) isBalance()         {}
func (CounterpartyRevokedOutputClaimable) isBalance() {}

// ClaimableAmountSatoshis implements Balance.
func (b ClaimableOnChannelClose) ClaimableAmountSatoshis() lntypes.Sat { return b.AmountSatoshis }

// ClaimableAmountSatoshis implements Balance.
func (b ClaimableAwaitingConfirmations) ClaimableAmountSatoshis() lntypes.Sat {
	return b.AmountSatoshis
}

// ClaimableAmountSatoshis implements Balance.
func (b ContentiousClaimable) ClaimableAmountSatoshis() lntypes.Sat { return b.AmountSatoshis }

// ClaimableAmountSatoshis implements Balance: 0, the outcome is open.
func (MaybeTimeoutClaimableHTLC) ClaimableAmountSatoshis() lntypes.Sat { return 0 }

// ClaimableAmountSatoshis implements Balance: 0, the outcome is open.
func (MaybePreimageClaimableHTLC) ClaimableAmountSatoshis() lntypes.Sat { return 0 }

// ClaimableAmountSatoshis implements Balance.
func (b CounterpartyRevokedOutputClaimable) ClaimableAmountSatoshis() lntypes.Sat {
	return b.AmountSatoshis
}

// String renders the balance; the preimage redacts itself.
func (b ContentiousClaimable) String() string {
	return fmt.Sprintf("contentious %s until height %d, hash %s", b.AmountSatoshis, b.TimeoutHeight, b.PaymentHash)
}
