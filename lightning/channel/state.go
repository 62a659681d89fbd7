package channel

import "fmt"

// State is where a channel stands in its life. What comes on top of it (the peer
// being away, a monitor write pending, shutdown sent) is in separate flags.
type State uint8

const (
	// StateOpenSent: we offer a channel and wait for accept_channel.
	StateOpenSent State = iota
	// StateNegotiated: parameters are agreed; the funder makes the transaction.
	StateNegotiated
	// StateFundingCreated: we sent funding_created and wait for funding_signed.
	StateFundingCreated
	// StateAwaitingReady: both sides hold a signed commitment; funding confirms.
	StateAwaitingReady
	// StateReady: channel_ready went both ways; HTLCs may flow.
	StateReady
	// StateClosed: the channel is over. The object answers getters only.
	StateClosed
)

// String names the state.
func (s State) String() string {
	names := [...]string{"OpenSent", "Negotiated", "FundingCreated", "AwaitingReady", "Ready", "Closed"}
	if int(s) < len(names) {
		return names[s]
	}
	return fmt.Sprintf("State(%d)", uint8(s))
}

// next lists the states that may follow each state.
var next = [...][]State{
	StateOpenSent:       {StateNegotiated, StateClosed},
	StateNegotiated:     {StateFundingCreated, StateAwaitingReady, StateClosed},
	StateFundingCreated: {StateAwaitingReady, StateClosed},
	StateAwaitingReady:  {StateReady, StateClosed},
	StateReady:          {StateClosed},
	StateClosed:         nil,
}

// become is the only place where a channel's state changes.
func (c *Channel) become(s State) error {
	for _, allowed := range next[c.state] {
		if s == allowed {
			c.state = s
			if s == StateReady || s == StateClosed {
				c.updateTimeCounter++
			}
			return nil
		}
	}
	return internalf("no way from %v to %v", c.state, s)
}

// flags qualify StateAwaitingReady and StateReady.
type flags struct {
	// peerDisconnected: no channel_reestablish was exchanged yet.
	peerDisconnected bool
	// monitorUpdating: an update is not on disk yet; nothing new is sent.
	monitorUpdating bool
	// localShutdown, remoteShutdown: who sent shutdown.
	localShutdown, remoteShutdown bool
	// ourReady, theirReady: who sent channel_ready (StateAwaitingReady only).
	ourReady, theirReady bool
	// waitingForBatch: the funding transaction funds other channels, too, and is
	// held back until all are ready for it.
	waitingForBatch bool
	// awaitingRevoke: we sent commitment_signed and wait for revoke_and_ack.
	awaitingRevoke bool
}

// Phase is the coarse view of State that the owner sorts channels by.
type Phase uint8

const (
	// PhaseUnfundedOutbound: we opened it and hold no funding_signed yet.
	PhaseUnfundedOutbound Phase = iota
	// PhaseUnfundedInbound: the peer opened it and sent no funding_created yet.
	PhaseUnfundedInbound
	// PhaseFunded: it has a monitor.
	PhaseFunded
)

// String names the phase.
func (p Phase) String() string {
	switch p {
	case PhaseUnfundedOutbound:
		return "unfunded outbound"
	case PhaseUnfundedInbound:
		return "unfunded inbound"
	case PhaseFunded:
		return "funded"
	}
	return fmt.Sprintf("Phase(%d)", uint8(p))
}

// Phase returns the channel's phase. A closed channel counts as funded when it
// ever was.
func (c *Channel) Phase() Phase {
	switch {
	case c.funded:
		return PhaseFunded
	case c.IsOutbound():
		return PhaseUnfundedOutbound
	}
	return PhaseUnfundedInbound
}

// State returns where the channel stands.
func (c *Channel) State() State { return c.state }

// isPreFunded reports that no commitment transaction is signed by both sides.
func (c *Channel) isPreFunded() bool { return c.state < StateAwaitingReady }

// isFundedState reports a state in which the funded flags have a meaning.
func (c *Channel) isFundedState() bool {
	return c.state == StateAwaitingReady || c.state == StateReady
}

func (c *Channel) bothShutdown() bool { return c.localShutdown && c.remoteShutdown }

// mustHold reports that a new update may not go out now and belongs in the
// holding cell.
func (c *Channel) mustHold() bool {
	return c.awaitingRevoke || c.monitorUpdating || c.peerDisconnected
}

// ChannelUpdateStatus is what the network was last told about the channel being
// usable. Changes are staged, so that a flapping connection makes no noise.
type ChannelUpdateStatus struct {
	// Kind is the status.
	Kind ChannelUpdateKind
	// Ticks counts timer ticks in a staged status.
	Ticks uint8
}

// ChannelUpdateKind is the status without its counter.
type ChannelUpdateKind uint8

const (
	// UpdateEnabled: announced as enabled.
	UpdateEnabled ChannelUpdateKind = iota
	// UpdateDisabledStaged: announced as enabled, but unusable for some ticks.
	UpdateDisabledStaged
	// UpdateEnabledStaged: announced as disabled, but usable for some ticks.
	UpdateEnabledStaged
	// UpdateDisabled: announced as disabled.
	UpdateDisabled
)

// String names the status.
func (k ChannelUpdateKind) String() string {
	names := [...]string{"Enabled", "DisabledStaged", "EnabledStaged", "Disabled"}
	if int(k) < len(names) {
		return names[k]
	}
	return fmt.Sprintf("ChannelUpdateKind(%d)", uint8(k))
}

// RAACommitmentOrder says which of revoke_and_ack and commitment_signed was made
// first: they are sent, and sent again, in that order.
type RAACommitmentOrder uint8

const (
	// CommitmentFirst: the commitment update goes first.
	CommitmentFirst RAACommitmentOrder = iota
	// RevokeAndACKFirst: the revocation goes first.
	RevokeAndACKFirst
)

// String names the order.
func (o RAACommitmentOrder) String() string {
	if o == CommitmentFirst {
		return "commitment first"
	}
	return "revocation first"
}

// announcementState tracks whether the peer has our announcement_signatures.
type announcementState uint8

const (
	announceNotSent announcementState = iota
	announceSent
	// announceCommitted: a commitment_signed followed; its revocation proves
	// that the signatures arrived.
	announceCommitted
	announceReceived
)
