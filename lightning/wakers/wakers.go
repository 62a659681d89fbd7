package wakers

import "sync"

// FutureCallback is told when a [Future] completes. It is called at most once
// per registration, with no lock held by this package. The notifying object may
// be in the middle of a call on the same thread, so an implementation should
// only schedule work, as for every callback of that kind.
type FutureCallback interface {
	// Call is invoked upon completion.
	Call()
}

// FutureCallbackFunc adapts a function to [FutureCallback].
type FutureCallbackFunc func()

// Call implements [FutureCallback].
func (f FutureCallbackFunc) Call() { f() }

// waiter is one registration: told counts as having reached the user's code.
type waiter struct {
	id       uint64
	callback func()
	told     bool
}

// futureState is what all copies of one future share.
type futureState struct {
	mu       sync.Mutex
	nextID   uint64
	waiters  []waiter
	complete bool
	// consumed is set once the completion has reached the user's code.
	consumed bool
}

// Future completes at most once. Copies made with [Future.Clone] complete
// together.
type Future struct {
	state *futureState
}

// Clone returns another handle on the same future.
func (f *Future) Clone() *Future { return &Future{state: f.state} }

// RegisterCallbackFn arranges for callback to be called when the future
// completes, or calls it before returning if that has happened already. Either
// way the notification counts as delivered.
func (f *Future) RegisterCallbackFn(callback FutureCallback) {
	s := f.state
	s.mu.Lock()
	if !s.complete {
		s.nextID++
		s.waiters = append(s.waiters, waiter{id: s.nextID, callback: callback.Call, told: true})
		s.mu.Unlock()
		return
	}
	s.consumed = true
	s.mu.Unlock()
	callback.Call()
}

// RegisterWaker is [Future.RegisterCallbackFn] for code that waits on behalf
// of somebody: wake only says "look again", and the notification counts as
// delivered when [Future.PollIsComplete] then answers true. The returned
// function withdraws the registration; it may be called any number of times and
// must be called by a waiter that gives up, or the registration stays until
// the future completes.
func (f *Future) RegisterWaker(wake func()) (cancel func()) {
	s := f.state
	s.mu.Lock()
	if s.complete {
		s.mu.Unlock()
		wake()
		return func() {}
	}
	s.nextID++
	id := s.nextID
	s.waiters = append(s.waiters, waiter{id: id, callback: wake})
	s.mu.Unlock()
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		for i, w := range s.waiters {
			if w.id == id {
				s.waiters = append(s.waiters[:i], s.waiters[i+1:]...)
				return
			}
		}
	}
}

// PollIsComplete reports whether the future has completed. An answer of true
// counts as delivery of the notification.
func (f *Future) PollIsComplete() bool {
	s := f.state
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.complete {
		s.consumed = true
	}
	return s.complete
}

// Notifier is the sending side. The zero value is ready for use; it must not
// be copied after its first use.
type Notifier struct {
	mu      sync.Mutex
	pending bool
	current *futureState
}

// Notify completes the current future, if there is one, and remembers the
// notification for the next if that reached nobody. Callbacks run before it
// returns.
func (n *Notifier) Notify() {
	for _, w := range n.complete() {
		w.callback()
	}
}

// complete does the book-keeping of Notify and returns what is to be called
// once no lock is held.
func (n *Notifier) complete() []waiter {
	n.mu.Lock()
	defer n.mu.Unlock()
	s := n.current
	if s == nil {
		n.pending = true
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.complete {
		// An earlier notification completed it. If that one has been seen,
		// this one is news and needs a future of its own.
		if s.consumed {
			n.current = nil
		}
		n.pending = true
		return nil
	}
	waiters := s.waiters
	s.waiters = nil
	s.complete = true
	for _, w := range waiters {
		s.consumed = s.consumed || w.told
	}
	n.pending = !s.consumed
	if s.consumed {
		n.current = nil
	}
	return waiters
}

// GetFuture returns the future that the next notification completes, already
// complete if there is an undelivered one.
func (n *Notifier) GetFuture() *Future {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.current != nil {
		n.current.mu.Lock()
		consumed := n.current.complete && n.current.consumed
		n.current.mu.Unlock()
		if consumed {
			n.current = nil
			n.pending = false
		}
	}
	if n.current == nil {
		n.current = &futureState{complete: n.pending}
	}
	return &Future{state: n.current}
}

// NotifyPending reports whether a notification has reached nobody so far.
func (n *Notifier) NotifyPending() bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if !n.pending || n.current == nil {
		return n.pending
	}
	n.current.mu.Lock()
	defer n.current.mu.Unlock()
	return !(n.current.complete && n.current.consumed)
}
