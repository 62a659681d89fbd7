// Package ln holds the ChannelManager: everything a node does with its channels
// taken together. It opens and closes them, sends, forwards, receives and
// intercepts payments, keeps the order between a channel's steps and the monitor
// updates that must be on disk first, turns blocks into channel events, and is
// written to and read from one blob.
//
// # A driver
//
// The manager acts only when called. A program feeds it messages (through
// peer.PeerManager, which knows it as msghandler.ChannelMessageHandler), blocks
// (chain.Listen or chain.Confirm) and a timer tick about once a minute; it takes
// out messages (GetAndClearPendingMsgEvents, again called by the PeerManager) and
// events (ProcessPendingEvents), and writes the manager to disk whenever
// GetAndClearNeedsPersistence says so. GetEventOrPersistenceNeededFuture wakes it.
//
// # Locks
//
// One mutex guards all state of a manager. It is held while providers run: the
// fee estimator, entropy source, node signer, signer provider, channel signers,
// router, logger and Watch. They may use every other object and must not call this
// manager. Effects are collected and delivered after the mutex is released, in
// order, before the call that caused them returns: broadcasts, event handler
// calls, and callbacks of futures. These may call anything, this manager included.
//
// Lock order, outermost first:
//
//	ChannelManager.mu
//	  chainmonitor / chanmon (through Watch)
//	  router, scorer, network graph (through Router)
//	  signers, entropy, fees, logger
//	wakers.Notifier (leaf)
//
// # Order and durability
//
// A channel hands out messages that depend on a monitor update only after the
// Watch has reported that update, and all before it, as Completed (S2). While an
// update is in progress the channel waits; others go on. A revocation that would
// let the downstream channel forget a preimage is held until the upstream channel's
// monitor durably has that preimage (S1), and the one that would make us forget
// a payment's outcome until the user has handled the event that tells it (S4).
//
// Nothing depends on the order of a Go map: peers, channels, forwards and payments
// are walked in the order in which they came.
//
// # Announcements
//
// A channel is public from its sixth confirmation on, when both ends have signed its
// announcement. It is then broadcast with our channel_update, every six blocks for a
// week. The update alone follows when the policy changes, when the peer has been gone
// for ten ticks or is back for five, when the channel closes, and else every ten days,
// for the network forgets what it has not heard of for two weeks. Before that, and for
// ever if the channel is private, updates go to the peer alone, with dont_forward set;
// with option_scid_alias they name the alias that the peer gave us.
//
// # What it does not do
//
// It does not read the clock (calls that need wall time take it), does not
// connect to anybody, does not watch the chain for its channels' funds (chanmon
// does), does not find routes (the Router does) and does not gossip beyond its
// own channels' announcements.
package ln
