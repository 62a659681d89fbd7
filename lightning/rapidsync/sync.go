package rapidsync

import (
	"sync/atomic"

	"golightning/lightning/gossip"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/logger"
	"golightning/lightning/tlv"
)

const (
	// staleAfter is the age in seconds at which a snapshot is refused.
	staleAfter = 60 * 60 * 24 * 14
	// backdateBy is how much older, in seconds, its content counts.
	backdateBy = 60 * 60 * 24 * 7
	// maxFuture is how far ahead of us, in seconds, a snapshot may be: beyond that
	// the graph would take none of its updates.
	maxFuture = backdateBy + 60*60*24
)

// RapidGossipSync applies snapshots to a NetworkGraph. Create it with
// NewRapidGossipSync. Its methods may be called from any goroutine.
type RapidGossipSync struct {
	graph    *gossip.NetworkGraph
	log      logger.Context
	complete atomic.Bool
}

// NewRapidGossipSync returns a RapidGossipSync for graph, which it borrows.
func NewRapidGossipSync(networkGraph *gossip.NetworkGraph, log logger.Logger) *RapidGossipSync {
	return &RapidGossipSync{graph: networkGraph, log: logger.For(log)}
}

// NetworkGraph returns the graph.
func (s *RapidGossipSync) NetworkGraph() *gossip.NetworkGraph { return s.graph }

// IsInitialSyncComplete reports whether a snapshot has been applied.
func (s *RapidGossipSync) IsInitialSyncComplete() bool { return s.complete.Load() }

// UpdateNetworkGraph applies a snapshot and returns its timestamp, which is also
// recorded in the graph: the next snapshot has to be what is newer. A snapshot
// more than two weeks older than now is refused; 0 leaves out all checks of age.
// Errors are of type GraphSyncError and mean that nothing was changed.
func (s *RapidGossipSync) UpdateNetworkGraph(updateData []byte, now lntypes.UnixTime) (uint32, error) {
	s.log.Tracef("applying a snapshot of %d bytes", len(updateData))
	m, err := s.read(updateData, now)
	if err != nil {
		return 0, err
	}
	s.log.Debugf("snapshot of %d: %d nodes, %d channels, %d updates", m.latest, len(m.ids), m.channels.count, m.updates.count)
	s.apply(m, now)
	s.graph.SetLastRapidGossipSyncTimestamp(m.latest)
	if now != 0 {
		s.graph.RemoveStaleChannelsAndTracking(now)
	}
	s.complete.Store(true)
	return m.latest, nil
}

// UpdateNetworkGraphNoStd is UpdateNetworkGraph at a given time in seconds since
// 1970; nil leaves out all checks of age.
func (s *RapidGossipSync) UpdateNetworkGraphNoStd(updateData []byte, currentTimeUnix *uint64) (uint32, error) {
	var now lntypes.UnixTime
	if currentTimeUnix != nil {
		now = lntypes.UnixTime(*currentTimeUnix)
	}
	return s.UpdateNetworkGraph(updateData, now)
}

// read checks the snapshot as a whole.
func (s *RapidGossipSync) read(b []byte, now lntypes.UnixTime) (*snapshot, error) {
	m := new(snapshot)
	r := tlv.NewReader(b)
	if err := m.header(&r); err != nil {
		return nil, err
	}
	made := lntypes.UnixTime(m.latest)
	switch {
	case m.chain != s.graph.GetChainHash():
		return nil, refuse("the snapshot is of another chain than the network graph")
	case now == 0:
	case now.Since(made) > staleAfter:
		return nil, refuse("the snapshot is more than two weeks old")
	case made.Since(now) > maxFuture:
		return nil, refuse("the snapshot is from the future")
	}
	return m, m.content(&r)
}

// GraphSyncError says why a snapshot was not applied. The variants are
// GraphSyncErrorDecodeError and GraphSyncErrorLightningError.
type GraphSyncError interface {
	error
	isGraphSyncError()
}

// GraphSyncErrorDecodeError: the snapshot, or the file that has it, cannot be read.
type GraphSyncErrorDecodeError struct{ A lntypes.DecodeError }

// GraphSyncErrorLightningError: the snapshot can be read but not be applied.
type GraphSyncErrorLightningError struct{ A lnwire.LightningError }

func (GraphSyncErrorDecodeError) isGraphSyncError()    {}
func (GraphSyncErrorLightningError) isGraphSyncError() {}

// Error says it in words.
func (e GraphSyncErrorDecodeError) Error() string { return "rapid gossip sync: " + e.A.Error() }

// Error says it in words.
func (e GraphSyncErrorLightningError) Error() string { return "rapid gossip sync: " + e.A.Err }

// Unwrap returns the decoding error.
func (e GraphSyncErrorDecodeError) Unwrap() error { return &e.A }

// Unwrap returns the refusal.
func (e GraphSyncErrorLightningError) Unwrap() error { return &e.A }

func refuse(text string) error {
	return GraphSyncErrorLightningError{lnwire.LightningError{Err: text, Action: lnwire.IgnoreError{}}}
}
