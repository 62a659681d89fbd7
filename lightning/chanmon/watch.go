package chanmon

import (
	"golightning/lightning/chain"
	"golightning/lightning/lntypes"
)

// PendingMonitorEvents are the events of one channel's monitor.
type PendingMonitorEvents struct {
	// FundingTxo names the channel.
	FundingTxo lntypes.OutPoint
	// Events are in order.
	Events []MonitorEvent
	// CounterpartyNodeID is the channel's peer.
	CounterpartyNodeID *lntypes.PublicKey
}

// Watch keeps monitors, durable and fed with blocks, for the manager.
//
// It is a provider: the manager calls it under its own locks, so an
// implementation must not call the manager back. Broadcasts caused by an update
// are delivered within the call.
type Watch interface {
	// WatchChannel takes charge of a new channel's monitor. An error means that
	// there is one for fundingTxo already; the channel must then be dropped.
	WatchChannel(fundingTxo lntypes.OutPoint, monitor *ChannelMonitor) (chain.ChannelMonitorUpdateStatus, error)
	// UpdateChannel applies an update and persists it. Updates come in order;
	// after InProgress more may follow before the first completes. A monitor
	// that refuses an update answers InProgress and never completes it.
	UpdateChannel(fundingTxo lntypes.OutPoint, update *ChannelMonitorUpdate) chain.ChannelMonitorUpdateStatus
	// ReleasePendingMonitorEvents hands over what happened since the last call.
	// Events that depend on state that is not durable yet are held back.
	ReleasePendingMonitorEvents() []PendingMonitorEvents
}
