package wakers

// Sleeper bundles several futures so that one wait covers them all. It only
// holds them: the waiting itself is done at the edge, which registers a waker
// on each of [Sleeper.Futures].
type Sleeper struct {
	futures []*Future
}

// SleeperFromSingleFuture returns a sleeper on one future.
func SleeperFromSingleFuture(future *Future) *Sleeper {
	return NewSleeper([]*Future{future})
}

// SleeperFromTwoFutures returns a sleeper on two futures: the usual case, a
// channel manager and a chain monitor.
func SleeperFromTwoFutures(futA, futB *Future) *Sleeper {
	return NewSleeper([]*Future{futA, futB})
}

// NewSleeper returns a sleeper on any number of futures.
func NewSleeper(futures []*Future) *Sleeper {
	return &Sleeper{futures: append([]*Future(nil), futures...)}
}

// Futures returns the futures in the order given. The slice is the caller's.
func (s *Sleeper) Futures() []*Future {
	return append([]*Future(nil), s.futures...)
}

// PollIsComplete reports whether any of the futures has completed and counts
// as delivery for the first of them that has.
func (s *Sleeper) PollIsComplete() bool {
	for _, f := range s.futures {
		if f.PollIsComplete() {
			return true
		}
	}
	return false
}
