// Package scoring guesses how likely channels are to forward a payment, from
// what earlier payments taught, and expresses it as fees that one would pay to
// avoid them.
//
// ProbabilisticScorer keeps for each public channel bounds of its liquidity in
// either direction, which every attempt narrows and time widens again, and a
// history of these bounds. FixedPenaltyScorer charges every channel the same.
// MultiThreadedLockableScore lets searches share a scorer while payments teach
// it: a search holds a read lock, learning a write lock.
//
// Time comes in with each call, as seconds since 1970; when it goes backwards
// nothing decays (known-attacks R4).
//
// Locks, in the order in which they may be taken: the lock of a
// MultiThreadedLockableScore, the graph's read lock, the scorer's own. A holder
// of a lock from ReadLock or WriteLock gives it back with Release.
//
// The scorer is written in the bytes of the reference implementation, sorted by
// channel. What the package does not do: it finds no routes and hears of no
// payments; whoever handles events passes their outcome on.
package scoring
