package main

import (
	"maps"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"

	"golightning/cabi/abi"
	"golightning/lightning/logger"
)

// Enabled implements logger.Filter for loggers of C.
func (a *ad_Logger) Enabled(level logger.Level) bool { return uint32(level) >= abi.LogLevel() }

// logFrame mirrors struct log_frame (abi/log.c); the text stands behind it.
type logFrame struct {
	self   unsafe.Pointer
	record n_Record
}

// usualText is how long the text of a record is at most, as a rule.
const usualText = 256

// Log calls C's log.
func (a *ad_Logger) Log(r logger.Record) { a.LogFormat(r, "%s", []any{r.Args}) }

// LogFormat implements logger.Formatter: it calls C's log with a record that C makes
// from the frame.
func (a *ad_Logger) LogFormat(r logger.Record, format string, args []any) {
	c := a.t.enter("Logger.log")
	defer c.leave(nil)
	const size = unsafe.Sizeof(logFrame{})
	p := c.frame(size + usualText)
	text := logger.Append(unsafe.Slice((*byte)(unsafe.Add(p, size)), usualText)[:0], format, args)
	if len(text) > usualText {
		p = c.frame(size + uintptr(len(text)))
		copy(unsafe.Slice((*byte)(unsafe.Add(p, size)), len(text)), text)
	}
	f := (*logFrame)(p)
	f.self = a.p
	f.record.f_level = uint32(r.Level)
	if r.PeerID != nil {
		f.record.f_peer_id = *r.PeerID
	}
	f.record.f_channel_id.tag = 1
	if r.ChannelID != nil {
		f.record.f_channel_id = mOption[[32]byte]{some: *r.ChannelID}
	}
	f.record.f_args.n = uint64(len(text))
	putPlace(&f.record.f_module_path, r.ModulePath)
	putPlace(&f.record.f_file, r.File)
	f.record.f_line = r.Line
	c.tramp(tramp_Logger_log, p)
}

// placeNames are the modules and files that records name. C has each once, for good.
var placeNames struct {
	sync.Mutex
	known atomic.Pointer[map[string]unsafe.Pointer]
}

func init() { placeNames.known.Store(new(map[string]unsafe.Pointer)) }

// putPlace stores the name of a module or file.
func putPlace(p *mStr, name string) {
	if name == "" {
		return
	}
	known, ok := (*placeNames.known.Load())[name]
	if !ok {
		known = addPlace(name)
	}
	*p = mStr{data: known, n: uint64(len(name))}
}

// addPlace copies a name to C. Readers have no lock: the table is replaced.
func addPlace(name string) unsafe.Pointer {
	placeNames.Lock()
	defer placeNames.Unlock()
	known := *placeNames.known.Load()
	if p, ok := known[name]; ok {
		return p
	}
	more := maps.Clone(known)
	if more == nil {
		more = make(map[string]unsafe.Pointer)
	}
	p := abi.AllocLasting(uint64(len(name)))
	copy(unsafe.Slice((*byte)(p), len(name)), name)
	more[strings.Clone(name)] = p
	placeNames.known.Store(&more)
	return p
}
