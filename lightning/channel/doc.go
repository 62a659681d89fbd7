// Package channel is one payment channel's state machine: BOLT 2, version 1
// establishment, from open_channel to the closing transaction.
//
// A Channel is a plain struct. It takes no lock, starts nothing and reads no
// clock; its owner (package ln) calls it under a lock of its own and passes an
// Env with the providers that the call may use. Handlers return data: messages
// to send, a chanmon.ChannelMonitorUpdate to persist, HTLCs to fail, forward or
// claim. Nothing is kept of what the peer sent but what the protocol needs.
//
// # Life
//
//	NewOutboundV1 ── GetOpenChannel ──▶ StateOpenSent ── HandleAcceptChannel ──▶ StateNegotiated
//	NewInboundV1  ── AcceptInboundChannel ────────────────────────────────────▶ StateNegotiated
//	StateNegotiated ── FundingTransactionGenerated ──▶ StateFundingCreated ── HandleFundingSigned ──▶ StateAwaitingReady
//	StateNegotiated ── HandleFundingCreated ─────────────────────────────────▶ StateAwaitingReady
//	StateAwaitingReady ── channel_ready both ways ──▶ StateReady
//	any state ── ForceShutdown, or closing_signed agreed ──▶ StateClosed
//
// All transitions go through become, which refuses any other.
//
// # What may be sent, and when
//
// A channel never steps forward before its monitor update is on disk. A handler
// that changes what the monitor must know returns the update and only notes what
// has to be said afterwards; the messages exist in no returned value until the
// owner calls MonitorUpdatingRestored, whose Released holds them. While an update
// is pending (IsAwaitingMonitorUpdate) everything new goes to the holding cell.
// Updates whose release has to wait for another channel (a claimed forward) are
// queued inside the channel; UnblockNextMonitorUpdate hands them out in order.
// A received message yields at most one update: where a commitment_signed forces
// a commitment of ours, both are steps of the same one, and a claim joins its
// preimage with the new commitment.
//
// # Faults
//
// What the peer did wrong is a *Fault, whose Kind says whether to ignore it, warn
// or close. What our caller did wrong is an lntypes.APIError. A block that ends
// the channel gives a *CloseError. A state that must not exist is a Fault of kind
// FaultInternal: the channel is to be closed, the process goes on. When the peer
// proves that our state is outdated, the Fault is FaultStale and the channel will
// never again ask for its commitment transaction to be broadcast.
//
// # Soundness
//
// invariants.go says what a sound state is. A state that is read from disk must be
// one. With the build tag invariants every step is checked, and a contradiction is
// a FaultInternal.
//
// # What it does not do
//
// It knows no other channel, no peer connection and no payment; it decodes no
// onion, watches no chain beyond its funding transaction, and claims nothing on
// chain (chanmon does). It writes no events.
package channel
