package chainmonitor_test

import (
	"errors"
	"fmt"
	"testing"

	"golightning/lightning/chain"
	"golightning/lightning/chainmonitor"
	"golightning/lightning/chanmon"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/route"
	"golightning/lightning/wakers"
)

// node is A's side of a channel, with its monitor kept by a ChainMonitor.
type node struct {
	*lntest.Pair
	t    *testing.T
	cm   *chainmonitor.ChainMonitor
	disk *lntest.Persister
	feed bool
}

func newNode(t *testing.T) *node {
	t.Helper()
	return watch(t, lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{}), lntest.NewPersister(), nil)
}

// watch hands A's monitor over to a new ChainMonitor that follows the chain.
func watch(t *testing.T, p *lntest.Pair, disk *lntest.Persister, filter chain.Filter) *node {
	t.Helper()
	n := &node{Pair: p, t: t, disk: disk, feed: true}
	p.A.SetBlind(true)
	n.cm = chainmonitor.NewChainMonitor(filter, p.A.Broadcaster, p.A.Log, p.A.Fees, disk)
	if _, err := n.cm.WatchChannel(p.Funding, p.A.Monitor); err != nil {
		t.Fatal(err)
	}
	p.A.Apply = func(u *chanmon.ChannelMonitorUpdate) error {
		if s := n.cm.UpdateChannel(p.Funding, u); s == chain.UnrecoverableError {
			return errors.New(s.String())
		}
		return nil
	}
	p.Chain.OnBlock(func(b *lntest.Block) {
		if n.feed {
			n.cm.BlockConnected(b.Raw(), b.Height)
		}
	}, func(b *lntest.Block) {
		if n.feed {
			n.cm.BlockDisconnected(b.RawHeader(), b.Height)
		}
	})
	return n
}

// step makes the next update of A's monitor: it adds nothing that matters.
func (n *node) step() *chanmon.ChannelMonitorUpdate {
	return &chanmon.ChannelMonitorUpdate{
		UpdateID: n.A.Monitor.GetLatestUpdateID() + 1,
		Steps:    []chanmon.UpdateStep{chanmon.PaymentPreimage{PaymentPreimage: lntypes.PaymentPreimage{7}}},
	}
}

func (n *node) update() chain.ChannelMonitorUpdateStatus {
	return n.cm.UpdateChannel(n.Funding, n.step())
}

// completions takes the events and returns the ids that were completed.
func (n *node) completions() (ids []uint64) {
	n.t.Helper()
	for _, p := range n.cm.ReleasePendingMonitorEvents() {
		if p.FundingTxo != n.Funding || p.CounterpartyNodeID == nil {
			n.t.Errorf("events of %s", p.FundingTxo)
		}
		for _, e := range p.Events {
			if c, ok := e.(chanmon.Completed); ok {
				ids = append(ids, c.MonitorUpdateID)
			}
		}
	}
	return ids
}

func TestWatchAndQuery(t *testing.T) {
	n := newNode(t)
	if got := n.cm.ListMonitors(); len(got) != 1 || got[0] != n.Funding {
		t.Fatalf("monitors %v", got)
	}
	if _, err := n.cm.WatchChannel(n.Funding, n.A.Monitor); !errors.Is(err, chainmonitor.ErrKnown) {
		t.Errorf("watched twice: %v", err)
	}
	if m, err := n.cm.GetMonitor(n.Funding); err != nil || m.Monitor() != n.A.Monitor {
		t.Errorf("GetMonitor: %v", err)
	}
	if got := n.cm.GetClaimableBalances(nil); len(got) != 1 {
		t.Errorf("balances %v", got)
	}
	if got := n.cm.GetClaimableBalances([]route.ChannelDetails{{}, {FundingTxo: &n.Funding}}); len(got) != 0 {
		t.Errorf("ignored channel counted: %v", got)
	}
	if got := n.cm.ListPendingMonitorUpdates(); len(got) != 1 || len(got[0].UpdateIDs) != 0 {
		t.Errorf("pending %v", got)
	}
}

// known-attacks F9: unknown channels and ids, and calls out of order, are answered
// at once.
func TestMisuse(t *testing.T) {
	n := newNode(t)
	unknown := lntypes.OutPoint{Index: 9}
	if _, err := n.cm.GetMonitor(unknown); !errors.Is(err, chainmonitor.ErrUnknown) {
		t.Errorf("GetMonitor: %v", err)
	}
	if err := n.cm.ChannelMonitorUpdated(unknown, chainmonitor.MonitorUpdateID{}); !errors.As(err, new(lntypes.APIMisuseError)) {
		t.Errorf("ChannelMonitorUpdated: %v", err)
	}
	if s := n.cm.UpdateChannel(unknown, n.step()); s != chain.InProgress {
		t.Errorf("UpdateChannel: %s", s)
	}
	for range 2 {
		if err := n.cm.ChannelMonitorUpdated(n.Funding, chainmonitor.MonitorUpdateID{}); err != nil {
			t.Errorf("id that is not pending: %v", err)
		}
	}
	bad := n.step()
	bad.UpdateID += 5
	if s := n.cm.UpdateChannel(n.Funding, bad); s != chain.UnrecoverableError {
		t.Errorf("update out of order: %s", s)
	}
	if s := n.update(); s != chain.Completed {
		t.Errorf("the next good update: %s", s)
	}
	n.cm.BlockConnected([]byte{1, 2, 3}, 7)
	n.cm.FilteredBlockConnected([80]byte{}, []chain.IndexedTx{{Tx: []byte{1}}}, n.Chain.Height()+1)
	if ids := n.completions(); len(ids) != 0 {
		t.Errorf("completed %v", ids)
	}
}

// known-attacks S2: in whatever order updates complete, the manager hears of it once
// all before are durable, and exactly once.
func TestCompletionInEveryOrder(t *testing.T) {
	orders := [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}
	for _, order := range orders {
		t.Run(fmt.Sprint(order), func(t *testing.T) {
			n := newNode(t)
			n.disk.SetAnswer(chain.InProgress)
			for range 3 {
				if s := n.update(); s != chain.InProgress {
					t.Fatal(s)
				}
			}
			pending := n.disk.Pending()
			for i, which := range order {
				if err := n.disk.Finish(n.cm, pending[which]); err != nil {
					t.Fatal(err)
				}
				ids := n.completions()
				if i < 2 && len(ids) != 0 {
					t.Fatalf("%v reported after %d of 3", ids, i+1)
				}
				if i == 2 && (len(ids) != 1 || ids[0] != 3) {
					t.Fatalf("%v reported in the end", ids)
				}
			}
			// What a crash now leaves is the last state.
			blobs := n.disk.Crash()
			_, m, err := chanmon.ReadChannelMonitor(blobs[0], n.A.Keys, n.A.Keys)
			if err != nil || m.GetLatestUpdateID() != 3 {
				t.Fatalf("disk holds update %d, %v", m.GetLatestUpdateID(), err)
			}
		})
	}
}

// known-attacks S2: an update that is durable at once does not overtake one that is
// in progress.
func TestCompletedBehindInProgress(t *testing.T) {
	n := newNode(t)
	n.disk.SetAnswer(chain.InProgress)
	n.update()
	n.disk.SetAnswer(chain.Completed)
	if s := n.update(); s != chain.InProgress {
		t.Fatalf("the second update: %s", s)
	}
	if ids := n.completions(); len(ids) != 0 {
		t.Fatalf("%v reported", ids)
	}
	if err := n.disk.FinishAll(n.cm); err != nil {
		t.Fatal(err)
	}
	if ids := n.completions(); len(ids) != 1 || ids[0] != 2 {
		t.Fatalf("%v reported", ids)
	}
	if s := n.update(); s != chain.Completed {
		t.Fatalf("afterwards: %s", s)
	}
}

// A persister may be done before it has said that it will be later.
func TestCompletionWithinTheCall(t *testing.T) {
	n := newNode(t)
	n.disk.SetAnswer(chain.InProgress)
	n.disk.OnPersist(func(x *lntest.Persisting) {
		if err := n.disk.Finish(n.cm, x); err != nil {
			t.Error(err)
		}
	})
	if s := n.update(); s != chain.InProgress {
		t.Fatal(s)
	}
	if ids := n.completions(); len(ids) != 1 || ids[0] != 1 {
		t.Fatalf("%v reported", ids)
	}
	n.disk.SetAnswer(chain.Completed)
	n.disk.OnPersist(nil)
	if s := n.update(); s != chain.Completed {
		t.Fatalf("afterwards: %s", s)
	}
	if ids := n.completions(); len(ids) != 0 {
		t.Fatalf("%v reported", ids)
	}
}

// A disk that is gone stops the channel: nothing of it is accepted or released.
func TestUnrecoverableError(t *testing.T) {
	n := newNode(t)
	h := n.Add(n.A, 50_000, n.Chain.Height()+50, 1)
	n.Commit()
	n.disk.SetAnswer(chain.UnrecoverableError)
	if s := n.update(); s != chain.UnrecoverableError {
		t.Fatal(s)
	}
	n.disk.SetAnswer(chain.Completed)
	if s := n.update(); s != chain.UnrecoverableError {
		t.Fatal(s)
	}
	if _, err := n.Chain.MineTxs(n.Tx(n.B, -1)); err != nil {
		t.Fatal(err)
	}
	if _, err := n.Chain.MineTxs(n.HTLCTx(n.B, -1, h)); err != nil {
		t.Fatal(err)
	}
	if e := n.cm.ReleasePendingMonitorEvents(); len(e) != 0 {
		t.Fatalf("released %v", e)
	}
}

// An update that the monitor refuses stops the channel, however it is persisted,
// until the channel is closed.
func TestRefusedUpdateNeverCompletes(t *testing.T) {
	for _, answer := range []chain.ChannelMonitorUpdateStatus{chain.Completed, chain.InProgress} {
		n := newNode(t)
		if _, err := n.Chain.MineTxs(n.Tx(n.B, -1)); err != nil {
			t.Fatal(err)
		}
		n.disk.SetAnswer(answer)
		var whole bool
		n.disk.OnPersist(func(x *lntest.Persisting) { whole = x.Update == nil })
		if s := n.update(); s != chain.InProgress {
			t.Fatal(s)
		}
		if !whole {
			t.Error("the monitor has to be stored as a whole")
		}
		if err := n.disk.FinishAll(n.cm); err != nil {
			t.Fatal(err)
		}
		if ids := n.completions(); len(ids) != 0 {
			t.Fatalf("%v reported", ids)
		}
		s := n.cm.UpdateChannel(n.Funding, &chanmon.ChannelMonitorUpdate{
			UpdateID: chanmon.ClosedChannelUpdateID, Steps: []chanmon.UpdateStep{chanmon.ChannelForceClosed{}},
		})
		if s != answer {
			t.Fatalf("closing: %s", s)
		}
		if err := n.disk.FinishAll(n.cm); err != nil {
			t.Fatal(err)
		}
		if ids := n.completions(); answer == chain.InProgress && (len(ids) != 1 || ids[0] != chanmon.ClosedChannelUpdateID) {
			t.Fatalf("%v reported after closing", ids)
		}
	}
}

// known-attacks S4: what a monitor found in a block is told only when the monitor is
// durable after it, so that a crash in between repeats it.
func TestOutcomesWaitForTheDisk(t *testing.T) {
	n := newNode(t)
	h := n.Add(n.A, 50_000, n.Chain.Height()+50, 1)
	n.Commit()
	n.disk.SetAnswer(chain.InProgress)
	if _, err := n.Chain.MineTxs(n.Tx(n.B, -1)); err != nil {
		t.Fatal(err)
	}
	if _, err := n.Chain.MineTxs(n.HTLCTx(n.B, -1, h)); err != nil {
		t.Fatal(err)
	}
	if e := n.cm.ReleasePendingMonitorEvents(); len(e) != 0 {
		t.Fatalf("released %v", e)
	}
	future := n.cm.GetUpdateFuture()
	future.PollIsComplete()
	if err := n.disk.FinishAll(n.cm); err != nil {
		t.Fatal(err)
	}
	if !n.cm.GetUpdateFuture().PollIsComplete() {
		t.Error("nobody was told that there is something")
	}
	e := n.cm.ReleasePendingMonitorEvents()
	if len(e) != 1 || len(e[0].Events) != 1 {
		t.Fatalf("released %v", e)
	}
	if u, ok := e[0].Events[0].(chanmon.HTLCEvent); !ok || u.A.PaymentPreimage == nil || *u.A.PaymentPreimage != h.Preimage {
		t.Fatalf("released %v", e[0].Events)
	}
	// The disk never saw that they were taken: after a crash they come again.
	_, m, err := chanmon.ReadChannelMonitor(n.disk.Crash()[0], n.A.Keys, n.A.Keys)
	if err != nil || len(m.GetAndClearPendingMonitorEvents()) != 1 {
		t.Fatalf("lost by a crash: %v", err)
	}
}

// A disk that hangs does not cost the money of other channels.
func TestOutcomesAreReleasedInTheEnd(t *testing.T) {
	n := newNode(t)
	h := n.Add(n.A, 50_000, n.Chain.Height()+50, 1)
	n.Commit()
	n.disk.SetAnswer(chain.InProgress)
	if _, err := n.Chain.MineTxs(n.Tx(n.B, -1)); err != nil {
		t.Fatal(err)
	}
	if _, err := n.Chain.MineTxs(n.HTLCTx(n.B, -1, h)); err != nil {
		t.Fatal(err)
	}
	n.Chain.Mine(chanmon.LatencyGracePeriodBlocks - 2)
	if e := n.cm.ReleasePendingMonitorEvents(); len(e) != 0 {
		t.Fatalf("released %v", e)
	}
	n.Chain.Mine(1)
	if e := n.cm.ReleasePendingMonitorEvents(); len(e) != 1 {
		t.Fatalf("released %v", e)
	}
}

// filter records what a chain source is asked for.
type filter struct {
	cm      *chainmonitor.ChainMonitor
	txs     []lntypes.Txid
	outputs []chain.WatchedOutput
}

func (f *filter) RegisterTx(txid lntypes.Txid, _ []byte) { f.txs = append(f.txs, txid); f.reenter() }
func (f *filter) RegisterOutput(o chain.WatchedOutput)   { f.outputs = append(f.outputs, o); f.reenter() }
func (f *filter) reenter() {
	if f.cm != nil {
		f.cm.ListMonitors()
		f.cm.ListPendingMonitorUpdates()
		f.cm.GetUpdateFuture()
	}
}

// TestConfirm drives a ChainMonitor as an Electrum-like source does, which looks
// only for what it was asked for.
func TestConfirm(t *testing.T) {
	f := &filter{}
	n := watch(t, lntest.NewPair(t, lntest.NewChain(), lntest.PairOptions{}), lntest.NewPersister(), f)
	f.cm = n.cm
	n.feed = false
	if len(f.txs) != 1 || f.txs[0] != n.Funding.Txid || len(f.outputs) != 1 || f.outputs[0].Outpoint != n.Funding {
		t.Fatalf("asked for %v, %v", f.txs, f.outputs)
	}
	tx := n.Tx(n.B, -1)
	b, err := n.Chain.MineTxs(tx)
	if err != nil {
		t.Fatal(err)
	}
	n.cm.TransactionsConfirmed(b.RawHeader(), b.Indexed()[1:], b.Height)
	n.cm.BestBlockUpdated(b.RawHeader(), b.Height)
	if got := len(f.outputs) - 1; got != len(tx.TxOut) {
		t.Errorf("asked for %d outputs of the commitment, want %d", got, len(tx.TxOut))
	}
	for _, o := range f.outputs[1:] {
		if o.BlockHash == nil || *o.BlockHash != lntypes.BlockHash(b.Hash) {
			t.Error("the block that may hold the spend is not named")
		}
	}
	ids := n.cm.GetRelevantTxids()
	if len(ids) != 1 || ids[0].Txid != lntypes.Txid(tx.TxHash()) || ids[0].Height != b.Height || *ids[0].BlockHash != lntypes.BlockHash(b.Hash) {
		t.Fatalf("relevant %v", ids)
	}
	n.cm.TransactionUnconfirmed(ids[0].Txid)
	if ids := n.cm.GetRelevantTxids(); len(ids) != 0 {
		t.Errorf("relevant after unconfirmation: %v", ids)
	}
	n.cm.TransactionsConfirmed(b.RawHeader(), b.Indexed()[1:], b.Height)
	last := n.Chain.Mine(5)[4]
	n.cm.BestBlockUpdated(last.RawHeader(), last.Height)
	var got []events.Event
	n.cm.ProcessPendingEvents(handlerFunc(func(e events.Event) { got = append(got, e) }))
	if len(got) != 1 {
		t.Errorf("events %v", got)
	}
	if ids := n.cm.GetRelevantTxids(); len(ids) != 0 {
		t.Errorf("relevant when all is settled: %v", ids)
	}
}

type handlerFunc func(events.Event)

func (f handlerFunc) HandleEvent(e events.Event) { f(e) }

// known-attacks M9: events are passed on until a handler has returned.
func TestEventsStayUntilHandled(t *testing.T) {
	n := newNode(t)
	if _, err := n.Chain.MineTxs(n.Tx(n.B, -1)); err != nil {
		t.Fatal(err)
	}
	n.Chain.Mine(5)
	func() {
		defer func() { _ = recover() }()
		n.cm.ProcessPendingEvents(handlerFunc(func(events.Event) { panic("handler dies") }))
	}()
	count := 0
	inner := 0
	n.cm.ProcessPendingEvents(handlerFunc(func(events.Event) {
		count++
		// known-attacks F6: a handler may call everything, processing included.
		n.cm.ProcessPendingEvents(handlerFunc(func(events.Event) { inner++ }))
		n.cm.ListMonitors()
		n.cm.ReleasePendingMonitorEvents()
		n.cm.RebroadcastPendingClaims()
		n.Chain.Mine(1)
	}))
	if count != 1 || inner != 0 {
		t.Errorf("handled %d times, %d while handling", count, inner)
	}
	n.cm.ProcessPendingEvents(handlerFunc(func(events.Event) { t.Error("handled again") }))
}

// known-attacks F6: every callback calls all that its doc allows.
func TestCallbacksReenter(t *testing.T) {
	n := newNode(t)
	n.Add(n.A, 50_000, n.Chain.Height()+20, 1)
	n.Commit()
	queries := func() {
		n.cm.ListMonitors()
		n.cm.ListPendingMonitorUpdates()
		n.cm.GetUpdateFuture()
		if _, err := n.cm.GetMonitor(n.Funding); err != nil {
			t.Error(err)
		}
	}
	everything := func() {
		queries()
		n.cm.GetClaimableBalances(nil)
		n.cm.GetRelevantTxids()
		n.cm.ReleasePendingMonitorEvents()
		n.cm.ProcessPendingEvents(handlerFunc(func(events.Event) {}))
	}
	broadcasts, persists, wakes := 0, 0, 0
	busy := false
	n.A.Broadcaster.OnBroadcast(func() {
		broadcasts++
		if busy {
			return
		}
		busy = true
		everything()
		n.update()
		n.Chain.Mine(1)
		busy = false
	})
	n.disk.OnPersist(func(x *lntest.Persisting) {
		persists++
		queries()
		if m, err := n.cm.GetMonitor(x.Channel); err == nil {
			m.Monitor().GetClaimableBalances()
			m.Monitor().Write()
		}
	})
	var again func()
	again = func() {
		wakes++
		everything()
		if wakes < 50 {
			n.cm.GetUpdateFuture().RegisterCallbackFn(wakers.FutureCallbackFunc(again))
		}
	}
	n.cm.GetUpdateFuture().RegisterCallbackFn(wakers.FutureCallbackFunc(again))
	n.cm.UpdateChannel(n.Funding, &chanmon.ChannelMonitorUpdate{
		UpdateID: chanmon.ClosedChannelUpdateID, Steps: []chanmon.UpdateStep{chanmon.ChannelForceClosed{ShouldBroadcast: true}},
	})
	n.Chain.Mine(40)
	if broadcasts == 0 || persists == 0 || wakes == 0 {
		t.Errorf("%d broadcasts, %d persists, %d wakes", broadcasts, persists, wakes)
	}
}

// Taking the events away while they are handled is odd but harmless.
func TestEventsTakenWhileHandled(t *testing.T) {
	n := newNode(t)
	if _, err := n.Chain.MineTxs(n.Tx(n.B, -1)); err != nil {
		t.Fatal(err)
	}
	n.Chain.Mine(5)
	count := 0
	n.cm.ProcessPendingEvents(handlerFunc(func(events.Event) {
		count++
		n.A.Monitor.GetAndClearPendingEvents()
	}))
	if count != 1 || n.A.Monitor.HasPendingEvents() {
		t.Errorf("handled %d times", count)
	}
}

// A reorganisation through Listen reaches the monitors.
func TestListenReorg(t *testing.T) {
	n := newNode(t)
	if _, err := n.Chain.MineTxs(n.Tx(n.B, -1)); err != nil {
		t.Fatal(err)
	}
	if ids := n.cm.GetRelevantTxids(); len(ids) != 1 {
		t.Fatalf("relevant %v", ids)
	}
	n.Chain.Disconnect(1, false)
	if ids := n.cm.GetRelevantTxids(); len(ids) != 0 {
		t.Errorf("relevant after the reorganisation: %v", ids)
	}
	if got := n.A.Monitor.CurrentBestBlock(); got != n.Chain.BestBlock() {
		t.Errorf("best block %v", got)
	}
	if a, b := (chainmonitor.MonitorUpdateID{}), (chainmonitor.MonitorUpdateID{}); !a.Equal(b) || a.String() == "" {
		t.Error("ids")
	}
}
