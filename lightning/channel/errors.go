package channel

import (
	"fmt"

	"golightning/lightning/events"
)

// FaultKind says what the owner has to do about a Fault.
type FaultKind uint8

const (
	// FaultIgnore: nothing changed and the peer need not hear of it.
	FaultIgnore FaultKind = iota
	// FaultWarn: nothing changed; send the peer a warning.
	FaultWarn
	// FaultClose: send the peer an error and force-close the channel.
	FaultClose
	// FaultStale: the peer proved that our state is outdated. Send an error, so
	// that the peer closes, and force-close without broadcasting (BOLT 2,
	// "Message Retransmission").
	FaultStale
	// FaultInternal: the channel found its own state to be impossible. Treat as
	// FaultClose.
	FaultInternal
)

// String names the kind.
func (k FaultKind) String() string {
	names := [...]string{"ignore", "warn", "close", "stale", "internal"}
	if int(k) < len(names) {
		return names[k]
	}
	return fmt.Sprintf("FaultKind(%d)", uint8(k))
}

// Fault is why a message was refused or an HTLC was not taken. Its text may go
// to the peer: it holds no secret.
type Fault struct {
	Kind FaultKind
	Msg  string
}

// Error implements error.
func (f *Fault) Error() string { return f.Kind.String() + ": " + f.Msg }

func ignoref(format string, args ...any) *Fault {
	return &Fault{Kind: FaultIgnore, Msg: fmt.Sprintf(format, args...)}
}

func warnf(format string, args ...any) *Fault {
	return &Fault{Kind: FaultWarn, Msg: fmt.Sprintf(format, args...)}
}

func closef(format string, args ...any) *Fault {
	return &Fault{Kind: FaultClose, Msg: fmt.Sprintf(format, args...)}
}

func internalf(format string, args ...any) *Fault {
	return &Fault{Kind: FaultInternal, Msg: "internal error: " + fmt.Sprintf(format, args...)}
}

// CloseError is returned when a block ends the channel: force-close it for
// Reason.
type CloseError struct {
	Reason events.ClosureReason
}

// Error implements error.
func (e *CloseError) Error() string { return fmt.Sprintf("channel closed: %T", e.Reason) }

// ForwardRefusal says why an HTLC must not be forwarded over a channel, with the
// BOLT 4 failure code for its sender.
type ForwardRefusal struct {
	Msg  string
	Code uint16
}

// Error implements error.
func (r *ForwardRefusal) Error() string { return fmt.Sprintf("%s (failure code %#x)", r.Msg, r.Code) }
