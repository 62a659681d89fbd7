// Package chainmonitor keeps the monitors of all channels: it feeds them with
// blocks, has every change persisted, and tells the manager and the user what
// they found.
//
// # Persistence
//
// A [Persist] answers Completed, or InProgress and later
// [ChainMonitor.ChannelMonitorUpdated]. Updates may complete in any order. The
// manager hears of it once all updates of a channel so far are durable, never
// before: while one is in progress, later ones count as in progress too,
// whatever the persister said about them. Outcomes that a monitor found in a
// block are held back until the monitor is persisted after that block, so that a
// crash repeats them instead of losing them; if that takes more than a few blocks
// they are released all the same, because by then waiting costs more.
//
// After UnrecoverableError the channel stops for good: no further update of it is
// accepted and none of its outcomes released.
//
// # Locks
//
// One mutex guards the tables, and one per channel orders what happens to that
// channel, which is taken first. Neither a monitor nor anything of the user's is
// ever called with the tables' mutex held.
//
// Persist, Filter, FeeEstimator and Logger are called with the channel's mutex
// held: they may call ListMonitors, ListPendingMonitorUpdates, GetMonitor,
// GetUpdateFuture and ChannelMonitorUpdated, but must not start another update or
// block of the same channel. Persist may use the monitor that it is given in any
// way that does not change it; the others may not, as they are called under its
// mutex too. BroadcasterInterface, event handlers and the callbacks of futures are
// called with no lock held.
//
// # What it does not do
//
// It writes nothing to disk, removes no monitor, starts no goroutine and reads no
// clock. Archiving monitors that have nothing left to do is a later matter.
package chainmonitor
