package ln_test

import (
	"errors"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golightning/lightning/events"
	"golightning/lightning/ln"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
	"golightning/lightning/route"
	"golightning/lightning/wakers"
)

// destructive are methods that would end the channels that a test still needs, move
// the tip, or take messages away.
var destructive = []string{
	"ForceCloseAllChannelsBroadcastingLatestTxn", "ForceCloseAllChannelsWithoutBroadcastingTxn",
	"BestBlockUpdated", "GetAndClearPendingMsgEvents",
}

type nobody struct{}

func (nobody) HandleEvent(events.Event) {}

// zeroArg is an argument that means nothing.
func zeroArg(t reflect.Type) reflect.Value {
	switch t {
	case reflect.TypeFor[events.EventHandler]():
		return reflect.ValueOf(nobody{})
	case reflect.TypeFor[ln.FailureCode]():
		return reflect.ValueOf(ln.FailureCodeTemporaryNodeFailure{})
	case reflect.TypeFor[lntypes.UnixTime]():
		return reflect.ValueOf(lntypes.UnixTime(1_700_000_000))
	}
	if t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct {
		return reflect.New(t.Elem())
	}
	return reflect.Zero(t)
}

// everything calls every exported method of a manager with arguments that mean
// nothing, except those named. Arguments of a type of which there is one in args
// are taken from there.
func everything(m *ln.ChannelManager, except []string, args ...any) {
	v := reflect.ValueOf(m)
	for i := range v.NumMethod() {
		if slices.Contains(except, v.Type().Method(i).Name) {
			continue
		}
		f := v.Method(i)
		in := make([]reflect.Value, f.Type().NumIn())
		for j := range in {
			in[j] = zeroArg(f.Type().In(j))
			for _, a := range args {
				if reflect.TypeOf(a) == f.Type().In(j) {
					in[j] = reflect.ValueOf(a)
				}
			}
		}
		f.Call(in)
	}
}

// within fails the test if f takes so long that it must be a deadlock.
func within(t *testing.T, d time.Duration, f func()) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	select {
	case <-done:
	case <-time.After(d):
		t.Fatal("deadlock")
	}
}

// Event handlers, broadcasters and futures may call every method, and the work goes
// on. known-attacks F6
func TestCallbacksMayCallEverything(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	calls := map[string]int{}
	for _, n := range net.Nodes {
		depth := 0
		reenter := func(who string) {
			if depth > 0 {
				return
			}
			depth++
			calls[who]++
			everything(n.Manager, destructive)
			depth--
		}
		n.OnEvent = func(events.Event) { reenter("event") }
		n.Broadcaster.OnBroadcast(func() { reenter("broadcast") })
		var again func()
		again = func() {
			n.Manager.GetEventOrPersistenceNeededFuture().RegisterCallbackFn(wakers.FutureCallbackFunc(func() {
				reenter("future")
				if calls["future"] < 100 { // each call of everything completes the next future
					again()
				}
			}))
		}
		again()
	}
	within(t, 2*time.Minute, func() {
		id := net.Open(a, b, 1_000_000, 0)
		net.Pay(100_000_000, a, b)
		if err := a.Manager.ForceCloseBroadcastingLatestTxn(id, b.ID()); err != nil {
			t.Error(err)
		}
		net.Settle()
	})
	for _, who := range []string{"event", "broadcast", "future"} {
		if calls[who] == 0 {
			t.Errorf("no callback of kind %s", who)
		}
	}
}

// No method panics or hangs over ids that it does not know and values that mean
// nothing. known-attacks F9
func TestMethodsTakeAnything(t *testing.T) {
	net := line(t, 2, nil)
	a := net.Nodes[0]
	d := a.Manager.ListChannels()[0]
	within(t, time.Minute, func() {
		everything(a.Manager, nil)
		everything(a.Manager, nil, lntypes.PublicKey{2, 5}, d.ChannelID)
	})
	// A live peer sends every message empty, about no channel and about its own.
	for _, id := range []lntypes.ChannelID{{}, d.ChannelID} {
		net = line(t, 2, nil)
		a, b := net.Nodes[0], net.Nodes[1]
		if id != (lntypes.ChannelID{}) {
			id = a.Manager.ListChannels()[0].ChannelID
		}
		args := append(emptyMessages(id), b.ID(), id)
		within(t, time.Minute, func() { everything(a.Manager, nil, args...) })
	}
}

// emptyMessages are messages of every kind about a channel.
func emptyMessages(id lntypes.ChannelID) (msgs []any) {
	for _, msg := range []any{
		&lnwire.FundingSigned{}, &lnwire.ChannelReady{}, &lnwire.Shutdown{}, &lnwire.ClosingSigned{}, &lnwire.UpdateAddHTLC{},
		&lnwire.UpdateFulfillHTLC{}, &lnwire.UpdateFailHTLC{}, &lnwire.UpdateFailMalformedHTLC{}, &lnwire.CommitmentSigned{},
		&lnwire.RevokeAndACK{}, &lnwire.UpdateFee{}, &lnwire.AnnouncementSignatures{}, &lnwire.ChannelReestablish{},
	} {
		reflect.ValueOf(msg).Elem().FieldByName("ChannelID").Set(reflect.ValueOf(id))
		msgs = append(msgs, msg)
	}
	return msgs
}

// The future completes when there is something to do, and persistence is asked
// for only when the manager has changed.
func TestFutureAndPersistence(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	a.Manager.GetAndClearNeedsPersistence()
	if f := a.Manager.GetEventOrPersistenceNeededFuture(); f.PollIsComplete() {
		f = a.Manager.GetEventOrPersistenceNeededFuture()
		if f.PollIsComplete() {
			t.Fatal("complete again and again")
		}
	}
	idle := func() bool {
		complete := a.Manager.GetEventOrPersistenceNeededFuture().PollIsComplete()
		changed := a.Manager.GetAndClearNeedsPersistence()
		return !complete && !changed
	}
	for name, look := range map[string]func(){
		"ListChannels":                func() { a.Manager.ListChannels() },
		"GetAndClearPendingMsgEvents": func() { a.Manager.GetAndClearPendingMsgEvents() },
		"ProcessPendingEvents":        func() { a.Manager.ProcessPendingEvents(nobody{}) },
		"TimerTickOccurred":           func() { a.Manager.TimerTickOccurred(a.Now) },
		"ClaimFunds":                  func() { a.Manager.ClaimFunds(lntypes.PaymentPreimage{1}) },
	} {
		if look(); !idle() {
			t.Errorf("%s changes something", name)
		}
	}
	future := a.Manager.GetEventOrPersistenceNeededFuture()
	inv := lntest.NewInvoice(b, 1_000_000)
	lntest.SendAlong(a, inv, lntest.Via(b)...)
	if !future.PollIsComplete() || !a.Manager.GetAndClearNeedsPersistence() || a.Manager.GetAndClearNeedsPersistence() {
		t.Error("sending a payment is not told, or told twice")
	}
	net.Settle()
	a.Manager.GetEventOrPersistenceNeededFuture().PollIsComplete()
	a.Manager.GetAndClearNeedsPersistence()
	net.Chain.Mine(1)
	if !a.Manager.GetAndClearNeedsPersistence() {
		t.Error("a block is not worth writing")
	}
}

// Threads may do everything at the same time. Run with -race.
func TestManyThreads(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	before := a.Balance() + b.Balance()
	var stop atomic.Bool
	var group sync.WaitGroup
	spawn := func(f func()) {
		group.Add(1)
		go func() {
			defer group.Done()
			for !stop.Load() {
				f()
				time.Sleep(time.Millisecond)
			}
		}()
	}
	// These would take events from the network that handles them, and let minutes pass.
	except := append([]string{"ProcessPendingEvents", "TimerTickOccurred"}, destructive...)
	for _, n := range net.Nodes {
		spawn(func() { everything(n.Manager, except) })
		spawn(func() { n.Manager.ListChannels(); n.Manager.Write() })
	}
	paths := []route.Path{lntest.Path(a, 2_000_000, lntest.Via(b)...), lntest.Path(b, 3_000_000, lntest.Via(a)...)}
	var failed atomic.Pointer[error]
	for i, from := range net.Nodes {
		to := net.Nodes[1-i]
		spawn(func() {
			inv := lntest.NewInvoice(to, paths[i].FinalValueMsat())
			r := lntest.Route(to, paths[i])
			err := from.Manager.SendPaymentWithRoute(&r, inv.Hash, secretOnly(inv), inv.ID(), 1_700_000_000)
			var misuse lntypes.APIMisuseError
			if errors.As(err, &misuse) {
				failed.Store(&err)
			}
		})
	}
	claimed := 0
	claim := func(n *lntest.Node) {
		for _, e := range n.TakeEvents() {
			if e, ok := e.(events.PaymentClaimable); ok {
				claimed++
				n.Manager.ClaimFunds(*e.Purpose.(events.InvoicePayment).PaymentPreimage)
			}
		}
	}
	within(t, 2*time.Minute, func() {
		for claimed < 30 {
			net.Settle()
			claim(a)
			claim(b)
		}
		stop.Store(true)
		group.Wait()
		for range 3 {
			net.Settle()
			claim(a)
			claim(b)
		}
	})
	if err := failed.Load(); err != nil {
		t.Error(*err)
	}
	if after := a.Balance() + b.Balance(); after != before || len(net.Errors) != 0 {
		t.Errorf("%v before, %v after, errors %v", before, after, net.Errors)
	}
}
