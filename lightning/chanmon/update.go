package chanmon

import (
	"bytes"

	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// ClosedChannelUpdateID is the id of updates after the end of a channel's
// off-chain life: closing it, and preimages learnt later. All of them share it.
const ClosedChannelUpdateID = ^uint64(0)

// ChannelMonitorUpdate is what a channel tells its monitor in one go: it must be
// durable before anything that depends on it is sent (design rule 4).
//
// An update is immutable from the moment that it is handed over: monitors and
// persisters keep references into it.
type ChannelMonitorUpdate struct {
	// UpdateID counts up by one from the monitor's, or is ClosedChannelUpdateID.
	UpdateID uint64

	// Steps are applied in order.
	Steps []UpdateStep
	// CounterpartyNodeID is the channel's peer.
	CounterpartyNodeID *lntypes.PublicKey
}

// Clone returns a copy. As updates are immutable it shares what they refer to.
func (u *ChannelMonitorUpdate) Clone() *ChannelMonitorUpdate {
	c := *u
	c.Steps = append([]UpdateStep(nil), u.Steps...)
	return &c
}

// Equal compares contents.
func (u *ChannelMonitorUpdate) Equal(o *ChannelMonitorUpdate) bool {
	return u == o || bytes.Equal(u.Write(), o.Write())
}

// UpdateStep is one change of a ChannelMonitorUpdate. A sealed union; the
// variants are passed by value.
type UpdateStep interface{ isUpdateStep() }

// HTLCWithSource is an HTLC of a commitment and, if we offered it, where it
// came from.
type HTLCWithSource struct {
	HTLC chanutil.HTLCOutputInCommitment
	// Source is nil for an HTLC that the peer offered.
	Source route.HTLCSource
}

// HolderHTLC is an HTLC of our own commitment. CounterpartySig is the peer's
// signature of its second transaction, nil if the HTLC has no output.
type HolderHTLC struct {
	HTLC            chanutil.HTLCOutputInCommitment
	CounterpartySig *lntypes.Signature
	// Source is nil for an HTLC that the peer offered.
	Source route.HTLCSource
}

// ClaimedHTLC is an HTLC of ours that the peer has fulfilled.
type ClaimedHTLC struct {
	ID              route.SentHTLCID
	PaymentPreimage lntypes.PaymentPreimage
}

// LatestHolderCommitmentTXInfo brings a new commitment of ours.
type LatestHolderCommitmentTXInfo struct {
	// CommitmentTx is signed by the peer.
	CommitmentTx *chanutil.HolderCommitmentTransaction
	// HTLCOutputs are the HTLCs without output; or all of them, and then those
	// with an output have their signature and NondustHTLCSources is empty.
	HTLCOutputs []HolderHTLC
	// ClaimedHTLCs are those that the peer fulfilled since the last one.
	ClaimedHTLCs []ClaimedHTLC
	// NondustHTLCSources are the sources of the HTLCs with output that we
	// offered, in the order of CommitmentTx.
	NondustHTLCSources []route.HTLCSource
}

// LatestCounterpartyCommitmentTXInfo brings a new commitment of the peer.
type LatestCounterpartyCommitmentTXInfo struct {
	CommitmentTxid lntypes.Txid
	// HTLCOutputs are all HTLCs, also those without output.
	HTLCOutputs []HTLCWithSource
	// CommitmentNumber counts down from chanutil.InitialCommitmentNumber.
	CommitmentNumber        uint64
	TheirPerCommitmentPoint lntypes.PublicKey
	// FeeratePerKw and the balances let a watchtower rebuild the transaction.
	FeeratePerKw               *uint32
	ToBroadcasterValueSat      *lntypes.Sat
	ToCountersignatoryValueSat *lntypes.Sat
}

// PaymentPreimage opens HTLCs that the peer offered.
type PaymentPreimage struct {
	PaymentPreimage lntypes.PaymentPreimage
}

// CommitmentSecret revokes a commitment of the peer.
type CommitmentSecret struct {
	// Idx is the commitment's number.
	Idx    uint64
	Secret lntypes.SecretKey
}

// ChannelForceClosed ends the off-chain life of the channel.
//
// Without ShouldBroadcast the monitor will not broadcast our commitment on its
// own account from then on, not even for an HTLC that expires: the channel may be
// closed already, or our state may be stale and its broadcast punished.
type ChannelForceClosed struct {
	ShouldBroadcast bool
}

// ShutdownScript sets where a cooperative close pays us.
type ShutdownScript struct {
	Scriptpubkey []byte
}

func (LatestHolderCommitmentTXInfo) isUpdateStep()       {}
func (LatestCounterpartyCommitmentTXInfo) isUpdateStep() {}
func (PaymentPreimage) isUpdateStep()                    {}
func (CommitmentSecret) isUpdateStep()                   {}
func (ChannelForceClosed) isUpdateStep()                 {}
func (ShutdownScript) isUpdateStep()                     {}

// stepName names a step in records.
func stepName(step UpdateStep) string {
	switch step.(type) {
	case LatestHolderCommitmentTXInfo:
		return "LatestHolderCommitmentTXInfo"
	case LatestCounterpartyCommitmentTXInfo:
		return "LatestCounterpartyCommitmentTXInfo"
	case PaymentPreimage:
		return "PaymentPreimage"
	case CommitmentSecret:
		return "CommitmentSecret"
	case ChannelForceClosed:
		return "ChannelForceClosed"
	case ShutdownScript:
		return "ShutdownScript"
	}
	return "unknown step"
}
