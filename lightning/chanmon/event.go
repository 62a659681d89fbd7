package chanmon

import (
	"bytes"

	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// HTLCUpdate is the outcome of an HTLC of ours, found on chain.
type HTLCUpdate struct {
	PaymentHash lntypes.PaymentHash
	// PaymentPreimage is set if the HTLC was fulfilled; nil means that it failed
	// for good.
	PaymentPreimage *lntypes.PaymentPreimage
	// Source says who is to be told.
	Source route.HTLCSource
	// HTLCValueSatoshis is the HTLC's value. sat.
	HTLCValueSatoshis *lntypes.Sat
}

// Clone returns a copy that shares nothing that changes.
func (u *HTLCUpdate) Clone() *HTLCUpdate {
	c := *u
	return &c
}

// Equal compares contents.
func (u *HTLCUpdate) Equal(o *HTLCUpdate) bool {
	return u == o || bytes.Equal(u.Write(), o.Write())
}

// MonitorEvent is what a monitor tells the manager. A sealed union; the variants
// are passed by value.
type MonitorEvent interface{ isMonitorEvent() }

// HTLCEvent reports the outcome of an HTLC. A preimage must be passed on, or money
// is lost. The same outcome may be reported again after a restart.
type HTLCEvent struct{ A HTLCUpdate }

// HolderForceClosed says that the monitor has broadcast our commitment: the
// channel is over.
type HolderForceClosed struct{ A lntypes.OutPoint }

// Completed says that all updates up to MonitorUpdateID are durable. It is made
// by the chain monitor, never by a monitor.
type Completed struct {
	FundingTxo      lntypes.OutPoint
	MonitorUpdateID uint64
}

func (HTLCEvent) isMonitorEvent()         {}
func (HolderForceClosed) isMonitorEvent() {}
func (Completed) isMonitorEvent()         {}
