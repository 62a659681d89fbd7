// Package wakers tells a waiting program that an object has work for it.
//
// An object that produces events or state worth saving owns a [Notifier]. A
// program asks it for a [Future], which completes once: either because
// something already happened that nobody has been told of, or when the next
// thing happens. Completion runs the callbacks registered on the future.
//
// The rule that makes this lossless: a notification is remembered until it has
// reached somebody. A callback that ran, or a poll that answered true, is
// somebody; a future that completed without anyone looking is not, and the
// next future is then born complete.
//
// What this package does not do: it never blocks, starts no goroutine, holds
// no channel and knows no clock. Waiting with a timeout is built on top of it,
// at the edge (cabi), from [Future.RegisterWaker] and [Future.PollIsComplete].
//
// Locks: every method may be called from any thread. Callbacks run with no
// lock of this package held, on the thread that notified or registered, and
// may call anything here.
package wakers
