package main

import (
	"sync"
	"time"

	"golightning/lightning/wakers"
)

// waiter blocks the calling thread until one of several futures completes. The core
// has no blocking calls; this is where the C API's wait.
type waiter struct {
	once   sync.Once
	done   chan struct{}
	cancel []func()
}

func newWaiter(futures []*wakers.Future) *waiter {
	w := &waiter{done: make(chan struct{})}
	for _, f := range futures {
		w.cancel = append(w.cancel, f.RegisterWaker(func() { w.once.Do(func() { close(w.done) }) }))
	}
	return w
}

// wait returns whether a future completed before the time was over; nil is for ever.
func (w *waiter) wait(limit <-chan time.Time) bool {
	defer func() {
		for _, c := range w.cancel {
			c()
		}
	}()
	select {
	case <-w.done:
		return true
	case <-limit:
		return false
	}
}

// after is a timer for a number of seconds, bounded so that it does not overflow.
func after(seconds uint64) (limit <-chan time.Time, stop func() bool) {
	const year = 365 * 24 * 3600
	t := time.NewTimer(time.Duration(min(seconds, 100*year)) * time.Second)
	return t.C, t.Stop
}

// waitFuture blocks the calling thread until the future completes. Other threads
// must go on working for the object that it came from.
func waitFuture(f *wakers.Future) { newWaiter([]*wakers.Future{f}).wait(nil) }

// waitFutureTimeout blocks until the future completes, at most maxWait seconds, and
// returns whether it completed.
func waitFutureTimeout(f *wakers.Future, maxWait uint64) bool {
	limit, stop := after(maxWait)
	defer stop()
	return newWaiter([]*wakers.Future{f}).wait(limit)
}

// waitSleeper blocks the calling thread until one of the sleeper's futures completes.
func waitSleeper(s *wakers.Sleeper) { newWaiter(s.Futures()).wait(nil) }

// waitSleeperTimeout blocks until one of the futures completes, at most maxWait
// seconds, and returns whether one did.
func waitSleeperTimeout(s *wakers.Sleeper, maxWait uint64) bool {
	limit, stop := after(maxWait)
	defer stop()
	return newWaiter(s.Futures()).wait(limit)
}
