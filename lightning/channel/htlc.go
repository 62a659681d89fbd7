package channel

import (
	"fmt"

	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/onion"
	"golightning/lightning/route"
)

// PendingHTLCStatus is what shall become of an inbound HTLC once it is
// irrevocably committed. A sealed union.
type PendingHTLCStatus interface{ isPendingHTLCStatus() }

// PendingForward hands the HTLC to the owner, to forward or to receive.
type PendingForward struct{ Info onion.PendingHTLCInfo }

// PendingFail answers the HTLC with an update_fail_htlc.
type PendingFail struct{ Msg lnwire.UpdateFailHTLC }

// PendingFailMalformed answers the HTLC with an update_fail_malformed_htlc.
type PendingFailMalformed struct {
	Msg lnwire.UpdateFailMalformedHTLC
}

func (PendingForward) isPendingHTLCStatus()       {}
func (PendingFail) isPendingHTLCStatus()          {}
func (PendingFailMalformed) isPendingHTLCStatus() {}

// inboundState is how far an HTLC that the peer offers has got.
type inboundState uint8

const (
	// inAnnounced: update_add_htlc arrived; in our next commitment only.
	inAnnounced inboundState = iota
	// inAwaitingRevokeToAnnounce: in a commitment of ours that the peer signed,
	// while a commitment_signed of ours is still unanswered: it is in no
	// commitment of the peer's yet.
	inAwaitingRevokeToAnnounce
	// inAwaitingAnnouncedRevoke: in the commitment_signed that we sent last.
	inAwaitingAnnouncedRevoke
	// inCommitted: irrevocably in both commitments.
	inCommitted
	// inLocalRemoved: we removed it and signed a commitment without it. The
	// peer's revocation lets us forget it.
	inLocalRemoved
)

// String names the state.
func (s inboundState) String() string {
	names := [...]string{"announced", "awaiting revoke to announce", "awaiting announced revoke",
		"committed", "local removed"}
	if int(s) < len(names) {
		return names[s]
	}
	return fmt.Sprintf("inboundState(%d)", uint8(s))
}

// removal is how we removed an inbound HTLC. A sealed union.
type removal interface{ isRemoval() }

type removalFail struct{ reason lnwire.OnionErrorPacket }

type removalMalformed struct {
	sha256OfOnion [32]byte
	code          uint16
}

type removalFulfill struct{ preimage lntypes.PaymentPreimage }

func (removalFail) isRemoval()      {}
func (removalMalformed) isRemoval() {}
func (removalFulfill) isRemoval()   {}

// inboundHTLC is an HTLC that the peer offers.
type inboundHTLC struct {
	id     uint64
	amount lntypes.Msat
	expiry uint32
	hash   lntypes.PaymentHash
	state  inboundState
	// pending is set up to inAwaitingAnnouncedRevoke.
	pending PendingHTLCStatus
	// removed is set in inLocalRemoved.
	removed removal
}

func (h *inboundHTLC) fulfilled() (preimage lntypes.PaymentPreimage, ok bool) {
	if h.state != inLocalRemoved {
		return preimage, false
	}
	f, ok := h.removed.(removalFulfill)
	return f.preimage, ok
}

// outboundState is how far an HTLC that we offer has got.
type outboundState uint8

const (
	// outAnnounced: in the commitment_signed that we sent (or are about to).
	outAnnounced outboundState = iota
	// outCommitted: the peer revoked its last state without it.
	outCommitted
	// outRemoteRemoved: update_fulfill or update_fail arrived, not yet signed.
	outRemoteRemoved
	// outAwaitingRevokeToRemove: gone from our commitment, while a
	// commitment_signed of ours is unanswered: still in the peer's.
	outAwaitingRevokeToRemove
	// outAwaitingRemovedRevoke: gone from the commitment_signed we sent last. The
	// peer's revocation lets us forget it and act on its outcome.
	outAwaitingRemovedRevoke
)

// String names the state.
func (s outboundState) String() string {
	names := [...]string{"announced", "committed", "remote removed", "awaiting revoke to remove",
		"awaiting removed revoke"}
	if int(s) < len(names) {
		return names[s]
	}
	return fmt.Sprintf("outboundState(%d)", uint8(s))
}

// outcome is how the peer removed an outbound HTLC.
type outcome struct {
	success  bool
	preimage lntypes.PaymentPreimage
	failure  onion.HTLCFailReason
}

// outboundHTLC is an HTLC that we offer.
type outboundHTLC struct {
	id       uint64
	amount   lntypes.Msat
	expiry   uint32
	hash     lntypes.PaymentHash
	state    outboundState
	source   route.HTLCSource
	blinding *lntypes.PublicKey
	skimmed  *lntypes.Msat
	// onion is kept while the HTLC may have to be announced again.
	onion *lnwire.OnionPacket
	// outcome is set from outRemoteRemoved on.
	outcome *outcome
}

func (h *outboundHTLC) succeeded() bool { return h.outcome != nil && h.outcome.success }

// HTLCToSend is an HTLC that the owner wants to offer.
type HTLCToSend struct {
	// AmountMsat is the amount that the peer gets. msat.
	AmountMsat lntypes.Msat
	// PaymentHash locks it.
	PaymentHash lntypes.PaymentHash
	// CltvExpiry is the block height at which it times out.
	CltvExpiry uint32
	// Source is where it comes from; given back when the HTLC is resolved.
	Source route.HTLCSource
	// Onion is the packet for the next hop. The channel keeps it.
	Onion *lnwire.OnionPacket
	// SkimmedFeeMsat is what we take beyond the fee the sender knows of.
	SkimmedFeeMsat *lntypes.Msat
	// BlindingPoint is for hops inside a blinded path.
	BlindingPoint *lntypes.PublicKey
}

// HTLCToFail is an outbound HTLC that the peer never committed to, or of which no
// trace is left: it can be failed backwards at once.
type HTLCToFail struct {
	Source      route.HTLCSource
	PaymentHash lntypes.PaymentHash
}

// FailedHTLC is an outbound HTLC that the peer failed irrevocably.
type FailedHTLC struct {
	Source      route.HTLCSource
	PaymentHash lntypes.PaymentHash
	Reason      onion.HTLCFailReason
}

// AcceptedHTLC is an inbound HTLC that became irrevocable.
type AcceptedHTLC struct {
	Info   onion.PendingHTLCInfo
	HTLCID uint64
}

// heldUpdate is an update in the holding cell. A sealed union.
type heldUpdate interface{ isHeldUpdate() }

type heldAdd struct{ htlc HTLCToSend }

type heldClaim struct {
	id       uint64
	preimage lntypes.PaymentPreimage
}

type heldFail struct {
	id     uint64
	reason lnwire.OnionErrorPacket
}

type heldFailMalformed struct {
	id            uint64
	code          uint16
	sha256OfOnion [32]byte
}

func (*heldAdd) isHeldUpdate()           {}
func (*heldClaim) isHeldUpdate()         {}
func (*heldFail) isHeldUpdate()          {}
func (*heldFailMalformed) isHeldUpdate() {}

// feeUpdates are feerates on their way into both commitments; nil where there is
// none. They move along like HTLCs.
type feeUpdates struct {
	// announced: update_fee arrived; in our next commitment only.
	announced *uint32
	// signed: in a commitment of ours, while a commitment_signed of ours is
	// unanswered: not in the peer's yet.
	signed *uint32
	// outgoing: ours, in the commitment_signed that is unanswered.
	outgoing *uint32
}
