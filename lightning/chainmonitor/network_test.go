package chainmonitor_test

import (
	"fmt"
	"testing"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
)

// forward is a payment a → b → c that c holds.
type forward struct {
	*lntest.Network
	t       *testing.T
	a, b, c *lntest.Node
	inv     lntest.Invoice
	bumpers []*lntest.Bumper
	seen    [3]int // events that the wallets have seen
	stuck   bool   // the wallets pay for no HTLC
}

func newForward(t *testing.T, anchors bool) *forward {
	t.Helper()
	net := lntest.NewNetwork(t, 3, func(_ int, cfg *config.UserConfig) {
		cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = anchors
		cfg.ManuallyAcceptInboundChannels = anchors // anchors ask for it: fees have to be at hand
	})
	for _, n := range net.Nodes {
		n.OnEvent = func(e events.Event) {
			if e, ok := e.(events.OpenChannelRequest); ok {
				if err := n.Manager.AcceptInboundChannel(e.TemporaryChannelID, e.CounterpartyNodeID, lntypes.U128{}); err != nil {
					t.Error(err)
				}
			}
		}
	}
	f := &forward{Network: net, t: t, a: net.Nodes[0], b: net.Nodes[1], c: net.Nodes[2]}
	f.Open(f.a, f.b, 1_000_000, 0)
	f.Open(f.b, f.c, 1_000_000, 0)
	for _, n := range net.Nodes {
		f.bumpers = append(f.bumpers, lntest.NewBumper(t, net.Chain, n.Keys, 20))
	}
	f.Settle()
	f.inv = lntest.NewInvoice(f.c, lntest.Msat(100_000))
	lntest.SendAlong(f.a, f.inv, lntest.Via(f.b, f.c)...)
	f.Settle()
	return f
}

// mine mines n blocks; after each the nodes talk, and wallets pay fees.
func (f *forward) mine(n int) {
	f.t.Helper()
	for range n {
		f.Chain.Mine(1)
		f.Settle()
		for i, node := range f.Nodes {
			for ; f.seen[i] < len(node.Events); f.seen[i]++ {
				if bump, ok := node.Events[f.seen[i]].(events.BumpTransaction); ok && f.stuck {
					if _, htlc := bump.A.(events.HTLCResolution); htlc {
						continue
					}
				}
				f.bumpers[i].HandleEvent(node.Events[f.seen[i]])
			}
		}
	}
}

func (f *forward) preimage() lntypes.PaymentPreimage {
	f.t.Helper()
	return *lntest.FindEvent[events.PaymentClaimable](f.c).Purpose.(events.InvoicePayment).PaymentPreimage
}

// TestPreimageTravelsThroughTheChain: c claims on chain, b finds the preimage there
// and claims from a off-chain.
func TestPreimageTravelsThroughTheChain(t *testing.T) {
	for _, anchors := range []bool{false, true} {
		for _, closer := range []string{"b", "c"} {
			t.Run(fmt.Sprintf("anchors=%v/closer=%s", anchors, closer), func(t *testing.T) {
				f := newForward(t, anchors)
				f.Disconnect(f.b, f.c)
				preimage := f.preimage()
				f.c.Manager.ClaimFunds(preimage)
				node, peer := f.c, f.b
				if closer == "b" {
					node, peer = f.b, f.c
				}
				channel := node.Manager.ListChannelsWithCounterparty(peer.ID())[0].ChannelID
				if err := node.Manager.ForceCloseBroadcastingLatestTxn(channel, peer.ID()); err != nil {
					t.Fatal(err)
				}
				f.mine(8)
				if sent := lntest.FindEvent[events.PaymentSent](f.a); sent.PaymentPreimage != preimage {
					t.Error("a got another preimage")
				}
				forwarded := lntest.FindEvent[events.PaymentForwarded](f.b)
				if !forwarded.ClaimFromOnchainTx {
					t.Error("b does not say that it claimed on chain")
				}
				if len(f.a.Manager.ListUsableChannels()) != 1 {
					t.Error("the channel a–b must survive")
				}
			})
		}
	}
}

// TestTimeoutOnChainFailsBack: c does nothing, so b goes on chain after the expiry,
// takes the HTLC back, and fails it to a before a's own HTLC expires.
func TestTimeoutOnChainFailsBack(t *testing.T) {
	for _, anchors := range []bool{false, true} {
		t.Run(fmt.Sprintf("anchors=%v", anchors), func(t *testing.T) {
			f := newForward(t, anchors)
			f.Disconnect(f.b, f.c)
			f.c.Offline = true
			f.mine(300)
			if lntest.CountEvents[events.PaymentFailed](f.a) != 1 || lntest.CountEvents[events.PaymentSent](f.a) != 0 {
				t.Errorf("%d failures, %d successes", lntest.CountEvents[events.PaymentFailed](f.a), lntest.CountEvents[events.PaymentSent](f.a))
			}
			if n := len(f.a.Manager.ListUsableChannels()); n != 1 {
				t.Errorf("a has %d channels: the one with b must survive", n)
			}
			if n := len(f.b.Manager.ListChannels()); n != 1 {
				t.Errorf("b has %d channels, want only the one with a", n)
			}
			spendable := lntest.CountEvents[events.SpendableOutputs](f.b)
			if spendable < 2 {
				t.Errorf("%d outputs for b, want its balance and the HTLC", spendable)
			}
			if b := f.b.ChainMonitor.GetClaimableBalances(f.b.Manager.ListChannels()); len(b) != 0 {
				t.Errorf("b still has balances on chain: %+v", b)
			}
		})
	}
}

// known-attacks S4: a crash of b between the chain and its memory loses nothing.
func TestCrashWhileTheChainDecides(t *testing.T) {
	f := newForward(t, false)
	f.Disconnect(f.b, f.c)
	preimage := f.preimage()
	f.c.Manager.ClaimFunds(preimage)
	channel := f.c.Manager.ListChannelsWithCounterparty(f.b.ID())[0].ChannelID
	if err := f.c.Manager.ForceCloseBroadcastingLatestTxn(channel, f.b.ID()); err != nil {
		t.Fatal(err)
	}
	f.b.Save()
	for range 8 {
		f.Chain.Mine(1)
		f.Crash(f.b)
		f.Settle()
	}
	if sent := lntest.FindEvent[events.PaymentSent](f.a); sent.PaymentPreimage != preimage {
		t.Error("a got another preimage")
	}
	if n := lntest.CountEvents[events.PaymentSent](f.a); n != 1 {
		t.Errorf("a paid %d times", n)
	}
}

// known-attacks M10: while b's claim on chain is stuck, the HTLC is failed back to a
// in time, so that a need not close the channel with b.
func TestStuckClaimDoesNotCostTheInboundChannel(t *testing.T) {
	f := newForward(t, true)
	f.stuck = true
	f.Disconnect(f.b, f.c)
	f.c.Offline = true
	f.mine(200)
	if n := lntest.CountEvents[events.PaymentFailed](f.a); n != 1 {
		t.Errorf("%d failures at a", n)
	}
	if n := len(f.a.Manager.ListUsableChannels()); n != 1 {
		t.Errorf("a has %d channels: the one with b must survive", n)
	}
}
