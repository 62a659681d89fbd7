package chainmonitor

import (
	"fmt"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/lntypes"
)

// MonitorUpdateID names one call of a [Persist]. It is comparable; ids of one
// channel are unique while they are pending.
type MonitorUpdateID struct {
	// chainSync tells the persists after a block from those of updates.
	chainSync bool
	id        uint64
}

// String renders the id for records.
func (u MonitorUpdateID) String() string {
	if u.chainSync {
		return fmt.Sprintf("sync %d", u.id)
	}
	return fmt.Sprintf("update %d", u.id)
}

// Equal compares two ids.
func (u MonitorUpdateID) Equal(o MonitorUpdateID) bool { return u == o }

// Persist is implemented by the user: it stores monitors.
//
// A method answers Completed when the monitor (or the update, if the persister
// stores those) is durable; InProgress if it will be later, and then it is to call
// [ChainMonitor.ChannelMonitorUpdated] with the same id, which may happen before
// the method returns; UnrecoverableError if it never will be.
//
// A crash must leave either the old or the new state. The monitor must be
// serialized before the method returns, or at a time when no later call for the
// channel has been made: it goes on changing. See the package's doc for what may
// be called from within.
type Persist interface {
	// PersistNewChannel stores the monitor of a new channel; also at start-up, for
	// every monitor that was read back.
	PersistNewChannel(channelID lntypes.OutPoint, data *chanmon.ChannelMonitor, updateID MonitorUpdateID) chain.ChannelMonitorUpdateStatus
	// UpdatePersistedChannel stores a change. With update nil the whole monitor
	// has to be stored.
	UpdatePersistedChannel(channelID lntypes.OutPoint, update *chanmon.ChannelMonitorUpdate, data *chanmon.ChannelMonitor, updateID MonitorUpdateID) chain.ChannelMonitorUpdateStatus
}

// LockedChannelMonitor gives access to a monitor that a ChainMonitor keeps. It
// holds no lock and needs no release; the name is that of the C API.
type LockedChannelMonitor struct {
	monitor *chanmon.ChannelMonitor
}

// Monitor returns the monitor. It is shared with the ChainMonitor and stays valid.
// Feeding it by hand would bypass persistence.
func (l *LockedChannelMonitor) Monitor() *chanmon.ChannelMonitor { return l.monitor }

// PendingMonitorUpdates are the persists of one channel that are in progress.
type PendingMonitorUpdates struct {
	FundingTxo lntypes.OutPoint
	UpdateIDs  []MonitorUpdateID
}
