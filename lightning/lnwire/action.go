package lnwire

import (
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
)

// ErrorAction is what is to be done to a peer after an error. It is a sealed
// union.
type ErrorAction interface{ isErrorAction() }

// DisconnectPeer: close the connection, after sending Msg unless it is nil.
type DisconnectPeer struct{ Msg *ErrorMessage }

// DisconnectPeerWithWarning: close the connection after sending Msg.
type DisconnectPeerWithWarning struct{ Msg WarningMessage }

// IgnoreError: do nothing. IgnoreAndLog says at which level to log.
type IgnoreError struct{}

// IgnoreAndLog: do nothing but log the error at the level.
type IgnoreAndLog struct{ A logger.Level }

// IgnoreDuplicateGossip: the message was known already; do nothing, and do not
// hold it against the peer.
type IgnoreDuplicateGossip struct{}

// SendErrorMessage: send Msg and keep the connection.
type SendErrorMessage struct{ Msg ErrorMessage }

// SendWarningMessage: send Msg, keep the connection and log at LogLevel.
type SendWarningMessage struct {
	Msg      WarningMessage
	LogLevel logger.Level
}

func (DisconnectPeer) isErrorAction()            {}
func (DisconnectPeerWithWarning) isErrorAction() {}
func (IgnoreError) isErrorAction()               {}
func (IgnoreAndLog) isErrorAction()              {}
func (IgnoreDuplicateGossip) isErrorAction()     {}
func (SendErrorMessage) isErrorAction()          {}
func (SendWarningMessage) isErrorAction()        {}

// LightningError is a peer's fault: what went wrong and what to do about it.
// It is returned as *LightningError by the message handlers.
type LightningError struct {
	Err    string
	Action ErrorAction
}

// Error implements error.
func (e *LightningError) Error() string { return e.Err }

// NetworkUpdate is what a failed payment teaches about the network. It is a
// sealed union.
type NetworkUpdate interface {
	// AppendTo appends the persistent form.
	AppendTo(b []byte) []byte
	isNetworkUpdate()
}

// ChannelUpdateMessage: a channel_update came with the failure. Its signature
// has not been checked.
type ChannelUpdateMessage struct{ Msg ChannelUpdate }

// ChannelFailure: a channel refused to forward.
type ChannelFailure struct {
	ShortChannelID lntypes.ShortChannelID
	// IsPermanent: the channel is gone and is to be removed from the graph.
	IsPermanent bool
}

// NodeFailure: a node refused to forward.
type NodeFailure struct {
	NodeID lntypes.PublicKey
	// IsPermanent: the node is gone and is to be removed from the graph.
	IsPermanent bool
}

func (ChannelUpdateMessage) isNetworkUpdate() {}
func (ChannelFailure) isNetworkUpdate()       {}
func (NodeFailure) isNetworkUpdate()          {}
