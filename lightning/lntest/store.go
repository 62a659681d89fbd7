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
}

// NewStore returns an empty store that writes at once.
func NewStore() *Store {
	return &Store{durable: map[lntypes.OutPoint][]byte{}, updates: map[lntypes.OutPoint]int{}, history: map[lntypes.OutPoint][][]byte{}}
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
		s.pending = append(s.pending, &PendingWrite{Funding: funding, UpdateID: id, data: b})
		return chain.InProgress
	}
	s.store(funding, b)
	return chain.Completed
}

func (s *Store) store(funding lntypes.OutPoint, b []byte) {
	if _, ok := s.durable[funding]; !ok {
		s.order = append(s.order, funding)
	}
	s.durable[funding] = b
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

// finish makes a pending write durable. A later state of the monitor that is on disk
// already stays.
func (s *Store) finish(w *PendingWrite) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.Index(s.pending, w)
	if i < 0 {
		return fmt.Errorf("write %v of %v is not pending", w.UpdateID, w.Funding)
	}
	newer := false
	for _, o := range s.pending[:i] {
		newer = newer || o.Funding == w.Funding
	}
	s.pending = slices.Delete(s.pending, i, i+1)
	if newer {
		// An earlier write of the same channel is still under way and carries less:
		// files are replaced as a whole, so this one is what a reader finds.
		for _, o := range s.pending {
			if o.Funding == w.Funding {
				o.data = w.data
			}
		}
	}
	s.store(w.Funding, w.data)
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
