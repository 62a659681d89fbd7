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
	"strings"

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

// Gossipf logs routing gossip, the most frequent records.
func (c Context) Gossipf(format string, args ...any) { c.logf(LevelGossip, format, args) }

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
	if c.Logger == nil {
		return
	}
	if f, ok := c.Logger.(Filter); ok && !f.Enabled(level) {
		return
	}
	r := Record{Level: level, PeerID: c.PeerID, ChannelID: c.ChannelID, Args: fmt.Sprintf(format, args...)}
	r.ModulePath, r.File, r.Line = caller(3)
	c.Logger.Log(r)
}

// caller names the source position skip frames up. The package path is kept from
// "lightning/" on.
func caller(skip int) (module, file string, line uint32) {
	pc, path, n, ok := runtime.Caller(skip)
	if !ok {
		return "", "", 0
	}
	file = path[strings.LastIndexByte(path, '/')+1:]
	if fn := runtime.FuncForPC(pc); fn != nil {
		module = packageOf(fn.Name())
	}
	return module, file, uint32(n)
}

func packageOf(function string) string {
	slash := strings.LastIndexByte(function, '/') + 1
	if dot := strings.IndexByte(function[slash:], '.'); dot >= 0 {
		function = function[:slash+dot]
	}
	if i := strings.Index(function, "lightning/"); i >= 0 {
		if j := strings.Index(function[i+1:], "lightning/"); j >= 0 {
			i += 1 + j
		}
		function = function[i:]
	}
	return function
}
