// Package logger defines the Logger trait and the Record that it receives.
//
// The library never prints: whatever it has to say goes to the Logger that the
// user passed in, at one of six levels. Records never contain secrets, and text
// that came from a peer is escaped and shortened before it gets here.
//
// What it does not do: no output, no filtering by module, no timestamps (the
// library has no clock; the user's Logger adds them).
package logger

import (
	"fmt"
	"runtime"

	"golightning/lightning/lntypes"
)

// Level is a record's severity.
type Level uint8

// The levels, in the order of the C enum.
const (
	LevelGossip Level = iota
	LevelTrace
	LevelDebug
	LevelInfo
	LevelWarn
	LevelError
)

// String returns the level in capitals, as log lines show it.
func (l Level) String() string {
	names := [...]string{"GOSSIP", "TRACE", "DEBUG", "INFO", "WARN", "ERROR"}
	if int(l) < len(names) {
		return names[l]
	}
	return fmt.Sprintf("Level(%d)", uint8(l))
}

// MaxLevel returns the most severe level.
func MaxLevel() Level { return LevelError }

// Record is one log entry.
type Record struct {
	// Level is the severity.
	Level Level
	// PeerID is the peer that the record is about, if one is.
	PeerID *lntypes.PublicKey
	// ChannelID is the channel that the record is about, if one is.
	ChannelID *lntypes.ChannelID
	// Args is the formatted message.
	Args string
	// ModulePath is the import path of the package that logs, below the module.
	ModulePath string
	// File is the source file's base name.
	File string
	// Line is the source line.
	Line uint32
}

// Logger receives the library's records.
//
// Log may be called from any thread that calls into the library and under the
// calling object's lock: it must not call that object back.
type Logger interface {
	Log(record Record)
}

// Filter is an extra that a Logger may implement to spare the library the work
// of formatting records that would be dropped.
type Filter interface {
	// Enabled reports whether records of the level are wanted.
	Enabled(level Level) bool
}

// Formatter is an extra that a Logger may implement to put the text of a record where
// it needs it, with Append, and spare the library the making of a string.
type Formatter interface {
	// LogFormat gets a record without Args, and what its Args are made of.
	LogFormat(record Record, format string, args []any)
}

// Context is a Logger with the peer and channel that its records are about. The
// zero Context drops everything.
type Context struct {
	Logger    Logger
	PeerID    *lntypes.PublicKey
	ChannelID *lntypes.ChannelID
}

// For returns a Context about nothing in particular.
func For(l Logger) Context { return Context{Logger: l} }

// WithPeer returns c about a peer.
func (c Context) WithPeer(id lntypes.PublicKey) Context { c.PeerID = &id; return c }

// WithChannel returns c about a channel.
func (c Context) WithChannel(id lntypes.ChannelID) Context { c.ChannelID = &id; return c }

// Gossipf logs routing gossip, by far the most frequent records. Its format is what
// its place is remembered by, so that nobody looks at the stack for it: no two calls
// have the same one, and it is a literal.
func (c Context) Gossipf(format string, args ...any) {
	if c.enabled(LevelGossip) {
		c.log(LevelGossip, formats.find(format, 3), format, args)
	}
}

// Tracef logs steps that matter only when following one message.
func (c Context) Tracef(format string, args ...any) { c.logf(LevelTrace, format, args) }

// Debugf logs what a developer wants when something went wrong.
func (c Context) Debugf(format string, args ...any) { c.logf(LevelDebug, format, args) }

// Infof logs what an operator wants to see happen.
func (c Context) Infof(format string, args ...any) { c.logf(LevelInfo, format, args) }

// Warnf logs what an operator should look at.
func (c Context) Warnf(format string, args ...any) { c.logf(LevelWarn, format, args) }

// Errorf logs what an operator must look at.
func (c Context) Errorf(format string, args ...any) { c.logf(LevelError, format, args) }

func (c Context) logf(level Level, format string, args []any) {
	if c.enabled(level) {
		var pc [1]uintptr
		runtime.Callers(3, pc[:])
		c.log(level, counters.find(pc[0], 4), format, args)
	}
}

func (c Context) enabled(level Level) bool {
	if c.Logger == nil {
		return false
	}
	f, ok := c.Logger.(Filter)
	return !ok || f.Enabled(level)
}

func (c Context) log(level Level, p *place, format string, args []any) {
	r := Record{Level: level, PeerID: c.PeerID, ChannelID: c.ChannelID, ModulePath: p.module, File: p.file, Line: p.line}
	if f, ok := c.Logger.(Formatter); ok {
		f.LogFormat(r, format, args)
		return
	}
	r.Args = string(Append(nil, format, args))
	c.Logger.Log(r)
}
