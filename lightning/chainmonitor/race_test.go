package chainmonitor_test

import (
	"sync"
	"testing"
	"time"

	"golightning/lightning/chain"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
)

// known-attacks F7: writers, completions, event polling and blocks at the same time
// neither hang nor lose a completion.
func TestConcurrentUse(t *testing.T) {
	n := newNode(t)
	n.disk.SetAnswer(chain.InProgress)
	done := make(chan struct{})
	go func() {
		defer close(done)
		n.hammer()
	}()
	select {
	case <-done:
	case <-time.After(2 * time.Minute):
		t.Fatal("hangs")
	}
	if err := n.disk.FinishAll(n.cm); err != nil {
		t.Fatal(err)
	}
	if p := n.cm.ListPendingMonitorUpdates(); len(p[0].UpdateIDs) != 0 {
		t.Fatalf("still pending: %v", p)
	}
}

func (n *node) hammer() {
	const updates = 150
	stop := make(chan struct{})
	var workers, writer sync.WaitGroup
	loop := func(f func()) {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for {
				select {
				case <-stop:
					return
				default:
					f()
				}
			}
		}()
	}
	var mu sync.Mutex
	var last uint64
	loop(func() {
		for _, id := range n.completions() {
			mu.Lock()
			if id < last {
				n.t.Errorf("completion of %d after %d", id, last)
			}
			last = id
			mu.Unlock()
		}
	})
	for range 2 {
		loop(func() {
			for _, x := range n.disk.Pending() {
				if err := n.disk.Finish(n.cm, x); err != nil {
					n.t.Error(err)
				}
			}
		})
	}
	loop(func() { n.Chain.Mine(1); time.Sleep(time.Millisecond) })
	loop(func() {
		n.cm.ProcessPendingEvents(handlerFunc(func(events.Event) {}))
		n.cm.ListPendingMonitorUpdates()
		n.cm.GetClaimableBalances(nil)
		n.cm.GetRelevantTxids()
		n.cm.RebroadcastPendingClaims()
		n.cm.GetUpdateFuture().PollIsComplete()
	})
	writer.Add(1)
	go func() {
		defer writer.Done()
		for range updates {
			n.update()
		}
	}()
	writer.Wait()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		mu.Lock()
		ready := last == updates
		mu.Unlock()
		if ready {
			break
		}
	}
	close(stop)
	workers.Wait()
	if last != updates {
		n.t.Errorf("completed up to %d of %d", last, updates)
	}
}

// What is returned is sorted, whatever the order in which channels were added.
func TestOrderIsStable(t *testing.T) {
	c := lntest.NewChain()
	n := watch(t, lntest.NewPair(t, c, lntest.PairOptions{Seed: 3}), lntest.NewPersister(), nil)
	for seed := range byte(5) {
		other := lntest.NewPair(t, c, lntest.PairOptions{Seed: 10 + seed})
		if _, err := n.cm.WatchChannel(other.Funding, other.A.Monitor); err != nil {
			t.Fatal(err)
		}
	}
	list := n.cm.ListMonitors()
	for i := 1; i < len(list); i++ {
		if string(list[i-1].Txid[:]) >= string(list[i].Txid[:]) {
			t.Errorf("monitor %d is not in order", i)
		}
	}
	for i, p := range n.cm.ListPendingMonitorUpdates() {
		if p.FundingTxo != list[i] {
			t.Errorf("pending updates %d are not in order", i)
		}
	}
	if len(list) != 6 {
		t.Errorf("%d monitors", len(list))
	}
}
