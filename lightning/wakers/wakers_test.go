package wakers

import (
	"sync"
	"testing"
)

func counter(n *int) FutureCallback { return FutureCallbackFunc(func() { *n++ }) }

func TestNotifyBeforeFutureIsRemembered(t *testing.T) {
	var n Notifier
	n.Notify()
	if !n.NotifyPending() {
		t.Fatal("a notification without a future must be kept")
	}
	if !n.GetFuture().PollIsComplete() {
		t.Fatal("the next future must be born complete")
	}
	if n.GetFuture().PollIsComplete() {
		t.Fatal("a delivered notification must not be delivered twice")
	}
}

func TestUnseenCompletionCarriesOver(t *testing.T) {
	var n Notifier
	dropped := n.GetFuture()
	_ = dropped
	n.Notify()
	// Nobody looked at the first future: whoever asks next is told.
	if !n.GetFuture().PollIsComplete() {
		t.Fatal("the completion reached nobody, so the next future must be complete")
	}
	if n.NotifyPending() {
		t.Fatal("delivered by the poll")
	}
}

func TestCallbackRunsOnceAndConsumes(t *testing.T) {
	var n Notifier
	calls := 0
	f := n.GetFuture()
	f.RegisterCallbackFn(counter(&calls))
	f.Clone().RegisterCallbackFn(counter(&calls))
	n.Notify()
	n.Notify()
	if calls != 2 {
		t.Fatalf("callbacks ran %d times, want once each", calls)
	}
	// The second notification came after the first was delivered.
	if !n.GetFuture().PollIsComplete() {
		t.Fatal("second notification lost")
	}
	// Late registration on a complete future calls at once.
	f.RegisterCallbackFn(counter(&calls))
	if calls != 3 {
		t.Fatal("registration on a complete future must call")
	}
}

// A notification that falls between the poll of a completed future and the
// request for the next one must not be swallowed by the old future.
func TestNotifyAfterPollIsNotSwallowed(t *testing.T) {
	var n Notifier
	f := n.GetFuture()
	n.Notify()
	if !f.PollIsComplete() {
		t.Fatal("not complete")
	}
	n.Notify()
	if !n.GetFuture().PollIsComplete() {
		t.Fatal("notification between poll and next future was lost")
	}
}

func TestWakerDoesNotCountAsDelivery(t *testing.T) {
	var n Notifier
	woken := 0
	f := n.GetFuture()
	cancel := f.RegisterWaker(func() { woken++ })
	cancelled := f.RegisterWaker(func() { t.Error("cancelled waker called") })
	cancelled()
	cancelled()
	n.Notify()
	cancel()
	if woken != 1 {
		t.Fatalf("woken %d times", woken)
	}
	if !n.NotifyPending() {
		t.Fatal("waking alone must not consume the notification")
	}
	if !f.PollIsComplete() || n.NotifyPending() {
		t.Fatal("the poll consumes")
	}
	if f.RegisterWaker(func() { woken++ }); woken != 2 {
		t.Fatal("a waker on a complete future is called at once")
	}
}

// known-attacks F6: a callback may call everything.
func TestCallbackMayReenter(t *testing.T) {
	var n Notifier
	depth := 0
	var reenter func()
	reenter = func() {
		if depth++; depth > 3 {
			return
		}
		n.GetFuture().RegisterCallbackFn(FutureCallbackFunc(reenter))
		n.NotifyPending()
		n.Notify()
	}
	n.GetFuture().RegisterCallbackFn(FutureCallbackFunc(reenter))
	n.Notify()
	if depth != 4 {
		t.Fatalf("depth %d, want 4", depth)
	}
}

func TestSleeperTakesFirstComplete(t *testing.T) {
	var a, b Notifier
	s := SleeperFromTwoFutures(a.GetFuture(), b.GetFuture())
	if s.PollIsComplete() {
		t.Fatal("nothing happened yet")
	}
	b.Notify()
	if !s.PollIsComplete() || len(s.Futures()) != 2 {
		t.Fatal("second future completed")
	}
	if !SleeperFromSingleFuture(s.Futures()[1]).PollIsComplete() {
		t.Fatal("single")
	}
}

// Every notification is followed by a delivery, whatever the interleaving.
func TestNoLostWakeupUnderConcurrency(t *testing.T) {
	var n Notifier
	var mu sync.Mutex
	work, done := 0, 0
	drain := func() {
		mu.Lock()
		done, work = done+work, 0
		mu.Unlock()
	}
	var wg sync.WaitGroup
	const producers, each = 4, 500
	for p := 0; p < producers; p++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < each; i++ {
				mu.Lock()
				work++
				mu.Unlock()
				n.Notify()
			}
		}()
	}
	finished := make(chan struct{})
	go func() { wg.Wait(); close(finished) }()
	for open := true; open; {
		wake := make(chan struct{}, 1)
		f := n.GetFuture()
		cancel := f.RegisterWaker(func() { wake <- struct{}{} })
		select {
		case <-wake:
		case <-finished:
			open = false
		}
		cancel()
		if f.PollIsComplete() {
			drain()
		}
	}
	for n.GetFuture().PollIsComplete() {
		drain()
	}
	if done != producers*each {
		t.Fatalf("%d of %d pieces of work were announced", done, producers*each)
	}
}
