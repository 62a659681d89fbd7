// Package scoring guesses how likely channels are to forward a payment, from
// what earlier payments taught, and expresses it as fees that one would pay to
// avoid them.
//
// ProbabilisticScorer keeps for each public channel bounds of its liquidity in
// either direction, which every attempt narrows and time widens again, and a
// history of these bounds. ProbabilisticScoringFeeParameters say what that is
// worth, and by which formulas: those of the reference's release 0.0.121, or those
// of its newest code. FixedPenaltyScorer charges every channel the same.
// CombinedScorer adds what others have learned to what we have.
//
// A search asks for a price a hundred thousand times, so EdgeScorer prices the
// graph's edges as they lie; EdgeScorerFor makes one of any ScoreLookUp, a user's
// own included. LiquidityEstimator tells the bounds themselves.
// MultiThreadedLockableScore lets searches share a scorer while payments teach
// it: a search holds a read lock, learning a write lock.
// ScorerAccountingForInFlightHtlcs adds what pending payments use.
//
// Time comes in with each call, as seconds since 1970; when it goes backwards
// nothing decays (known-attacks R4). A channel is forgotten, whether it is still
// in the graph or not, when time has left nothing of what was known of it; only
// channels that a payment of ours went through, and those of scores that the user
// brings, take memory: about 300 bytes each.
//
// Locks: that of a MultiThreadedLockableScore is taken before all others. Reading
// a ProbabilisticScorer takes none: what is known of a channel is replaced as a
// whole. Changing it takes the scorer's own lock, under which nothing else is
// called. A holder of a lock from ReadLock or WriteLock gives it back with Release.
//
// Scores are written in the bytes of the reference implementation, sorted by
// channel. What the package does not do: it finds no routes and hears of no
// payments; whoever handles events passes their outcome on. It knows no probing
// service; the user brings the scores of one.
package scoring
