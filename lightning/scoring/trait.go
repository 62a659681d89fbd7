package scoring

import (
	"sync"

	"golightning/lightning/internal/ser"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/tlv"
)

// ScoreLookUp says what a channel costs beyond its fees. It is called for every
// channel of a search, which works on a snapshot of the graph and holds no lock of
// it: it must be quick, and may use other objects.
type ScoreLookUp interface {
	// ChannelPenaltyMsat returns the fees that one would pay to avoid sending
	// usage.AmountMsat over candidate. The largest uint64 bans the channel.
	ChannelPenaltyMsat(candidate route.CandidateRouteHop, usage ChannelUsage, scoreParams *ProbabilisticScoringFeeParameters) lntypes.Msat
}

// ScoreUpdate learns from the outcome of payments.
type ScoreUpdate interface {
	// PaymentPathFailed: the channel shortChannelID of path could not forward.
	PaymentPathFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, durationSinceEpoch lntypes.UnixTime)
	// PaymentPathSuccessful: the amount has moved along path.
	PaymentPathSuccessful(path *route.Path, durationSinceEpoch lntypes.UnixTime)
	// ProbeFailed is PaymentPathFailed for a probe.
	ProbeFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, durationSinceEpoch lntypes.UnixTime)
	// ProbeSuccessful: path could have forwarded; nothing moved.
	ProbeSuccessful(path *route.Path, durationSinceEpoch lntypes.UnixTime)
	// TimePassed lets old knowledge fade. It is to be called regularly.
	TimePassed(durationSinceEpoch lntypes.UnixTime)
}

// Score is a whole scorer.
type Score interface {
	ScoreLookUp
	ScoreUpdate
	// Write returns the persistent form.
	Write() []byte
}

// LockableScore gives access to a scorer that is shared. What it returns is to
// be given back with Release.
type LockableScore interface {
	// ReadLock returns the scorer for a search; it may be held by many at a time.
	ReadLock() ScoreLookUp
	// WriteLock returns the scorer for learning; nobody else holds it then.
	WriteLock() ScoreUpdate
}

// WriteableScore is a LockableScore that can be persisted.
type WriteableScore interface {
	LockableScore
	// Write returns the scorer's persistent form.
	Write() []byte
}

// Release gives back a lock from ReadLock or WriteLock: it calls the method
// Free or Release, whichever the value has.
func Release(lock any) {
	switch l := lock.(type) {
	case interface{ Free() }:
		l.Free()
	case interface{ Release() }:
		l.Release()
	}
}

// ChannelUsage is what a payment would do to a channel.
type ChannelUsage struct {
	// AmountMsat is to be sent over it.
	AmountMsat lntypes.Msat
	// InflightHTLCMsat is pending on it already, by what we know.
	InflightHTLCMsat lntypes.Msat
	// EffectiveCapacity is what is known of its size.
	EffectiveCapacity route.EffectiveCapacity
}

// MultiThreadedLockableScore shares a scorer between goroutines.
type MultiThreadedLockableScore struct {
	mu    sync.RWMutex
	score Score
	// score again
	edges     EdgeScorer
	estimator LiquidityEstimator
}

// NewMultiThreadedLockableScore shares score, which must not be used otherwise
// from then on.
func NewMultiThreadedLockableScore(score Score) *MultiThreadedLockableScore {
	return &MultiThreadedLockableScore{score: score, edges: EdgeScorerFor(score), estimator: LiquidityEstimatorFor(score)}
}

// ReadLock implements LockableScore. It waits for a writer.
func (m *MultiThreadedLockableScore) ReadLock() ScoreLookUp { return m.Read() }

// WriteLock implements LockableScore. It waits for everybody else.
func (m *MultiThreadedLockableScore) WriteLock() ScoreUpdate { return m.WriteLocked() }

// Read is ReadLock with its concrete type.
func (m *MultiThreadedLockableScore) Read() *MultiThreadedScoreLockRead {
	m.mu.RLock()
	return &MultiThreadedScoreLockRead{owner: m}
}

// WriteLocked is WriteLock with its concrete type.
func (m *MultiThreadedLockableScore) WriteLocked() *MultiThreadedScoreLockWrite {
	m.mu.Lock()
	return &MultiThreadedScoreLockWrite{owner: m}
}

// Write implements WriteableScore.
func (m *MultiThreadedLockableScore) Write() []byte {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.score.Write()
}

// MultiThreadedScoreLockRead is a shared scorer locked for reading.
type MultiThreadedScoreLockRead struct {
	owner *MultiThreadedLockableScore
	once  sync.Once
}

// ChannelPenaltyMsat implements ScoreLookUp.
func (l *MultiThreadedScoreLockRead) ChannelPenaltyMsat(candidate route.CandidateRouteHop, usage ChannelUsage, scoreParams *ProbabilisticScoringFeeParameters) lntypes.Msat {
	return l.owner.score.ChannelPenaltyMsat(candidate, usage, scoreParams)
}

// Free gives the lock back. A second call does nothing.
func (l *MultiThreadedScoreLockRead) Free() { l.once.Do(l.owner.mu.RUnlock) }

// MultiThreadedScoreLockWrite is a shared scorer locked for learning.
type MultiThreadedScoreLockWrite struct {
	owner *MultiThreadedLockableScore
	once  sync.Once
}

// PaymentPathFailed implements ScoreUpdate.
func (l *MultiThreadedScoreLockWrite) PaymentPathFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, durationSinceEpoch lntypes.UnixTime) {
	l.owner.score.PaymentPathFailed(path, shortChannelID, durationSinceEpoch)
}

// PaymentPathSuccessful implements ScoreUpdate.
func (l *MultiThreadedScoreLockWrite) PaymentPathSuccessful(path *route.Path, durationSinceEpoch lntypes.UnixTime) {
	l.owner.score.PaymentPathSuccessful(path, durationSinceEpoch)
}

// ProbeFailed implements ScoreUpdate.
func (l *MultiThreadedScoreLockWrite) ProbeFailed(path *route.Path, shortChannelID lntypes.ShortChannelID, durationSinceEpoch lntypes.UnixTime) {
	l.owner.score.ProbeFailed(path, shortChannelID, durationSinceEpoch)
}

// ProbeSuccessful implements ScoreUpdate.
func (l *MultiThreadedScoreLockWrite) ProbeSuccessful(path *route.Path, durationSinceEpoch lntypes.UnixTime) {
	l.owner.score.ProbeSuccessful(path, durationSinceEpoch)
}

// TimePassed implements ScoreUpdate.
func (l *MultiThreadedScoreLockWrite) TimePassed(durationSinceEpoch lntypes.UnixTime) {
	l.owner.score.TimePassed(durationSinceEpoch)
}

// Write returns the scorer's persistent form.
func (l *MultiThreadedScoreLockWrite) Write() []byte { return l.owner.score.Write() }

// Free gives the lock back. A second call does nothing.
func (l *MultiThreadedScoreLockWrite) Free() { l.once.Do(l.owner.mu.Unlock) }

// FixedPenaltyScorer charges every channel the same and learns nothing.
type FixedPenaltyScorer struct{ penaltyMsat lntypes.Msat }

// FixedPenaltyScorerWithPenalty charges penaltyMsat.
func FixedPenaltyScorerWithPenalty(penaltyMsat lntypes.Msat) *FixedPenaltyScorer {
	return &FixedPenaltyScorer{penaltyMsat}
}

// Clone returns a copy.
func (s *FixedPenaltyScorer) Clone() *FixedPenaltyScorer { return &FixedPenaltyScorer{s.penaltyMsat} }

// ChannelPenaltyMsat implements ScoreLookUp.
func (s *FixedPenaltyScorer) ChannelPenaltyMsat(route.CandidateRouteHop, ChannelUsage, *ProbabilisticScoringFeeParameters) lntypes.Msat {
	return s.penaltyMsat
}

// PaymentPathFailed implements ScoreUpdate.
func (s *FixedPenaltyScorer) PaymentPathFailed(*route.Path, lntypes.ShortChannelID, lntypes.UnixTime) {
}

// PaymentPathSuccessful implements ScoreUpdate.
func (s *FixedPenaltyScorer) PaymentPathSuccessful(*route.Path, lntypes.UnixTime) {}

// ProbeFailed implements ScoreUpdate.
func (s *FixedPenaltyScorer) ProbeFailed(*route.Path, lntypes.ShortChannelID, lntypes.UnixTime) {}

// ProbeSuccessful implements ScoreUpdate.
func (s *FixedPenaltyScorer) ProbeSuccessful(*route.Path, lntypes.UnixTime) {}

// TimePassed implements ScoreUpdate.
func (s *FixedPenaltyScorer) TimePassed(lntypes.UnixTime) {}

// Write implements Score. The penalty is not part of the form.
func (s *FixedPenaltyScorer) Write() []byte { return new(ser.Fields).Append(nil) }

// ReadFixedPenaltyScorer reads a scorer that fills b and charges penaltyMsat. It
// fails with DecodeError.
func ReadFixedPenaltyScorer(b []byte, penaltyMsat lntypes.Msat) (*FixedPenaltyScorer, error) {
	r := tlv.NewReader(b)
	ser.Each(&r, func(uint64, *tlv.Reader) bool { return false })
	if err := r.Done(); err != nil {
		return nil, err
	}
	return &FixedPenaltyScorer{penaltyMsat}, nil
}

// ScorerAccountingForInFlightHtlcs adds what pending payments use to each usage before it asks
// another scorer.
type ScorerAccountingForInFlightHtlcs struct {
	scorer   ScoreLookUp
	inflight *route.InFlightHtlcs
	// scorer again
	edges     EdgeScorer
	estimator LiquidityEstimator
}

// NewScorerAccountingForInFlightHtlcs wraps scorer. Both are borrowed.
func NewScorerAccountingForInFlightHtlcs(scorer ScoreLookUp, inflightHtlcs *route.InFlightHtlcs) *ScorerAccountingForInFlightHtlcs {
	return &ScorerAccountingForInFlightHtlcs{scorer, inflightHtlcs, EdgeScorerFor(scorer), LiquidityEstimatorFor(scorer)}
}

// ChannelPenaltyMsat implements ScoreLookUp.
func (s *ScorerAccountingForInFlightHtlcs) ChannelPenaltyMsat(candidate route.CandidateRouteHop, usage ChannelUsage, scoreParams *ProbabilisticScoringFeeParameters) lntypes.Msat {
	target, scid := candidate.Target(), candidate.ShortChannelID()
	if target != nil && scid != nil {
		source := candidate.Source()
		usage.InflightHTLCMsat = addSat(usage.InflightHTLCMsat, s.inflight.Used(&source, target, *scid))
	}
	return s.scorer.ChannelPenaltyMsat(candidate, usage, scoreParams)
}
