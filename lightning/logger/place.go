package logger

import (
	"maps"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
)

// place is where in the source a record comes from.
type place struct {
	module, file string
	line         uint32
}

// places remembers the places that logged, of which there are no more than calls in
// the source: to find one anew costs as much as all the rest of a record. Readers
// have no lock: the table is replaced.
type places[K comparable] struct {
	mu    sync.Mutex
	known atomic.Pointer[map[K]*place]
}

var (
	counters places[uintptr] // by program counter
	formats  places[string]  // by format
)

// find returns the place of a key, which is skip frames up if it is not known.
func (p *places[K]) find(key K, skip int) *place {
	if known := p.known.Load(); known != nil {
		if v, ok := (*known)[key]; ok {
			return v
		}
	}
	v := caller(skip)
	p.mu.Lock()
	defer p.mu.Unlock()
	more := map[K]*place{key: v}
	if known := p.known.Load(); known != nil {
		maps.Copy(more, *known)
	}
	p.known.Store(&more)
	return v
}

// caller names the place skip frames up. The package path is kept from "lightning/"
// on.
func caller(skip int) *place {
	pc, path, n, ok := runtime.Caller(skip)
	if !ok {
		return &place{}
	}
	p := &place{file: path[strings.LastIndexByte(path, '/')+1:], line: uint32(n)}
	if fn := runtime.FuncForPC(pc); fn != nil {
		p.module = packageOf(fn.Name())
	}
	return p
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
