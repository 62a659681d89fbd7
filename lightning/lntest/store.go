package lntest

import (
	"fmt"
	"slices"
	"sync"

	"golightning/lightning/chain"
	"golightning/lightning/chainmonitor"
	"golightning/lightning/chanmon"
	"golightning/lightning/lntypes"
)

// Store is a persister of monitors in memory. It can be told to finish writes
// later, in any order, or never, so that a test decides what a crash would leave.
type Store struct {
	mu      sync.Mutex
	durable map[lntypes.OutPoint][]byte
	newest  map[lntypes.OutPoint]int // number of the write that is durable
	order   []lntypes.OutPoint
	pending []*PendingWrite
	later   bool
	broken  bool
	writes  int
	updates map[lntypes.OutPoint]int
	history map[lntypes.OutPoint][][]byte
}

// PendingWrite is a write that was answered with InProgress.
type PendingWrite struct {
	Funding  lntypes.OutPoint
	UpdateID chainmonitor.MonitorUpdateID
	data     []byte
	number   int
}

// NewStore returns an empty store that writes at once.
func NewStore() *Store {
	return &Store{durable: map[lntypes.OutPoint][]byte{}, newest: map[lntypes.OutPoint]int{}, updates: map[lntypes.OutPoint]int{}, history: map[lntypes.OutPoint][][]byte{}}
}

// SetLater makes writes wait for [Store.Pending] and [Node.Finish].
func (s *Store) SetLater(later bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.later = later
}

// SetBroken makes writes fail for good.
func (s *Store) SetBroken(broken bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.broken = broken
}

// Updates returns how many writes of a channel there were.
func (s *Store) Updates(funding lntypes.OutPoint) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.updates[funding]
}

// Writes returns how many writes there were.
func (s *Store) Writes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.writes
}

// Pending returns the writes in progress, in the order in which they began.
func (s *Store) Pending() []*PendingWrite {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.pending)
}

// PersistNewChannel implements chainmonitor.Persist.
func (s *Store) PersistNewChannel(funding lntypes.OutPoint, data *chanmon.ChannelMonitor, id chainmonitor.MonitorUpdateID) chain.ChannelMonitorUpdateStatus {
	return s.write(funding, data, id)
}

// UpdatePersistedChannel implements chainmonitor.Persist.
func (s *Store) UpdatePersistedChannel(funding lntypes.OutPoint, _ *chanmon.ChannelMonitorUpdate, data *chanmon.ChannelMonitor,
	id chainmonitor.MonitorUpdateID) chain.ChannelMonitorUpdateStatus {
	return s.write(funding, data, id)
}

func (s *Store) write(funding lntypes.OutPoint, data *chanmon.ChannelMonitor, id chainmonitor.MonitorUpdateID) chain.ChannelMonitorUpdateStatus {
	b := data.Write()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.writes++
	s.updates[funding]++
	if s.broken {
		return chain.UnrecoverableError
	}
	if s.later {
		s.pending = append(s.pending, &PendingWrite{Funding: funding, UpdateID: id, data: b, number: s.writes})
		return chain.InProgress
	}
	s.store(funding, b, s.writes)
	return chain.Completed
}

// store replaces a monitor on disk, as a whole, unless a newer one is there.
func (s *Store) store(funding lntypes.OutPoint, b []byte, number int) {
	if _, ok := s.durable[funding]; !ok {
		s.order = append(s.order, funding)
	}
	if number < s.newest[funding] {
		return
	}
	s.durable[funding], s.newest[funding] = b, number
	s.history[funding] = append(s.history[funding], b)
}

// Forget makes a disk that lied: of each monitor the last n writes are gone. A
// monitor with no earlier write is missing altogether.
func (s *Store) Forget(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var order []lntypes.OutPoint
	for _, o := range s.order {
		h := s.history[o]
		h = h[:max(len(h)-n, 0)]
		s.history[o] = h
		if len(h) == 0 {
			delete(s.durable, o)
			continue
		}
		s.durable[o] = h[len(h)-1]
		order = append(order, o)
	}
	s.order = order
}

// finish makes a pending write durable.
func (s *Store) finish(w *PendingWrite) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.Index(s.pending, w)
	if i < 0 {
		return fmt.Errorf("write %v of %v is not pending", w.UpdateID, w.Funding)
	}
	s.pending = slices.Delete(s.pending, i, i+1)
	s.store(w.Funding, w.data, w.number)
	return nil
}

// Durable returns the monitors on disk, in the order in which channels were made.
func (s *Store) Durable() (blobs [][]byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, o := range s.order {
		blobs = append(blobs, s.durable[o])
	}
	return blobs
}

// Replace changes the monitors on disk, given in the order of Durable.
func (s *Store) Replace(blobs [][]byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, o := range s.order {
		s.durable[o] = blobs[i]
	}
}

// crash drops everything that is not durable and returns what is.
func (s *Store) crash() (blobs [][]byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = nil
	s.mu.Unlock()
	defer s.mu.Lock()
	return s.Durable()
}
