// Package chanmon watches the chain for one channel and gets its money out.
//
// A [ChannelMonitor] knows everything that is needed to enforce a channel
// without the peer: both sides' latest commitments, the HTLCs on them and where
// they came from, the peer's revealed secrets, known preimages. The channel
// feeds it through [ChannelMonitorUpdate]s, the user feeds it blocks.
//
//	channel ──ChannelMonitorUpdate──▶ ChannelMonitor ◀──blocks── chain
//	                                    │
//	              MonitorEvent (outcomes of HTLCs, for the manager)
//	              Event (SpendableOutputs, BumpTransaction, for the user)
//	              transactions (for the broadcaster)
//
// # How it works
//
// Three parts, each with one job:
//
//   - the off-chain state (state.go, apply.go): what the updates said;
//   - the ledger (ledger.go): what the chain said. One entry per fact: the
//     funding output was spent, an HTLC output was spent, an output of ours is
//     maturing, an HTLC is missing from the confirmed commitment. An entry is
//     taken back when its block goes, and is settled, for good, at
//     [AntiReorgDelay] confirmations. Settling produces events.
//   - the claims (claims.go): what to broadcast. The set of outputs to claim is
//     computed anew from the other two after every change, and compared with
//     the claims at work: so a late preimage, a reorganisation, a peer's spend
//     or a restart cannot leave a claim behind on something spent or gone, and
//     none is forgotten. Each output has a transaction of its own.
//
// A preimage always wins: an HTLC whose preimage is known, from the peer or from
// the chain, is never reported as failed.
//
// # What it does not do
//
// It does not aggregate claims, split or merge packages, or add inputs for fees
// (anchor channels ask the user through BumpTransaction events). It believes the
// chain that it is shown, down to [AntiReorgDelay] blocks. It persists nothing
// itself (package chainmonitor and the user's Persist do), and it never decides
// about off-chain state.
//
// # Locks
//
// A monitor has one mutex and may be used from any thread. Signer, fee estimator,
// logger and filter are called under it and must not call the monitor back;
// broadcaster and event handler are called with no lock held and may.
//
// # Persistent form
//
// [ChannelMonitor.Write] gives a versioned form of our own: the version that
// wrote it and the least that can read it, one byte each, then a length-prefixed
// TLV stream in which an unknown even type refuses the whole and an unknown odd
// one is skipped. The types are listed in serialize.go. Everything that comes
// from a map is sorted, so equal state gives equal bytes. The signer is not
// part of it: it is derived again from the channel's keys id.
package chanmon
