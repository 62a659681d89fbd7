package ln_test

import (
	"testing"

	"golightning/lightning/channel"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/lntest"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// A peer that still has a channel that we have closed is made to close it, too:
// it is told something that looks as if we had lost our state.
func TestPeerReestablishesClosedChannel(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	id := a.Manager.ListChannels()[0].ChannelID
	net.Disconnect(a, b)
	if err := a.Manager.ForceCloseWithoutBroadcastingTxn(id, b.ID()); err != nil {
		t.Fatal(err)
	}
	net.Connect(a, b)
	net.Settle()
	closed := lntest.FindEvent[events.ChannelClosed](b)
	if len(b.Manager.ListChannels()) != 0 {
		t.Fatalf("b keeps the channel; closed because %+v", closed.Reason)
	}
	if len(b.Broadcaster.Take()) == 0 {
		t.Fatal("nobody goes on chain")
	}
}

// Peers that answer shutdown with an error while HTLCs are pending get it again,
// and keep their channel.
func TestShutdownRepeatedForBrokenPeers(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	id := a.Manager.ListChannels()[0].ChannelID
	lntest.SendAlong(a, lntest.NewInvoice(b, 5_000_000), lntest.Via(b)...)
	net.Settle()
	if err := a.Manager.CloseChannel(id, b.ID()); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	for _, text := range []string{"cannot co-op close channel w/ active htlcs", "link failed to shutdown"} {
		a.Manager.HandleError(b.ID(), &lnwire.ErrorMessage{ChannelID: id, Data: text})
		shutdowns, warnings := 0, 0
		for _, e := range a.Manager.GetAndClearPendingMsgEvents() {
			switch e := e.(type) {
			case events.SendShutdown:
				shutdowns++
			case events.HandleError:
				if _, ok := e.Action.(lnwire.SendWarningMessage); ok {
					warnings++
				}
			}
		}
		if shutdowns != 1 || warnings != 1 || len(a.Manager.ListChannels()) != 1 {
			t.Errorf("%q: %d shutdowns, %d warnings, %d channels", text, shutdowns, warnings, len(a.Manager.ListChannels()))
		}
		a.Manager.HandleError(b.ID(), &lnwire.ErrorMessage{Data: text}) // names no channel
		a.Manager.HandleError(b.ID(), &lnwire.ErrorMessage{ChannelID: lntypes.ChannelID{1}, Data: text})
		if len(a.Manager.ListChannels()) != 1 {
			t.Fatal("the channel is gone")
		}
	}
}

// Messages of protocols that were not negotiated are refused and harm no channel.
func TestUnsupportedMessages(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	m, peer, id := a.Manager, b.ID(), a.Manager.ListChannels()[0].ChannelID
	for _, send := range []func(){
		func() { m.HandleOpenChannelV2(peer, &lnwire.OpenChannelV2{TemporaryChannelID: id}) },
		func() { m.HandleAcceptChannelV2(peer, &lnwire.AcceptChannelV2{TemporaryChannelID: id}) },
		func() { m.HandleStfu(peer, &lnwire.Stfu{ChannelID: id}) },
		func() { m.HandleSplice(peer, &lnwire.Splice{ChannelID: id}) },
		func() { m.HandleSpliceAck(peer, &lnwire.SpliceAck{ChannelID: id}) },
		func() { m.HandleSpliceLocked(peer, &lnwire.SpliceLocked{ChannelID: id}) },
		func() { m.HandleTxAddInput(peer, &lnwire.TxAddInput{ChannelID: id}) },
		func() { m.HandleTxAddOutput(peer, &lnwire.TxAddOutput{ChannelID: id}) },
		func() { m.HandleTxRemoveInput(peer, &lnwire.TxRemoveInput{ChannelID: id}) },
		func() { m.HandleTxRemoveOutput(peer, &lnwire.TxRemoveOutput{ChannelID: id}) },
		func() { m.HandleTxComplete(peer, &lnwire.TxComplete{ChannelID: id}) },
		func() { m.HandleTxSignatures(peer, &lnwire.TxSignatures{ChannelID: id}) },
		func() { m.HandleTxInitRbf(peer, &lnwire.TxInitRbf{ChannelID: id}) },
		func() { m.HandleTxAckRbf(peer, &lnwire.TxAckRbf{ChannelID: id}) },
		func() { m.HandleTxAbort(peer, &lnwire.TxAbort{ChannelID: id}) },
	} {
		send()
		if texts := sentErrors(a); len(texts) != 1 {
			t.Errorf("answered with %q", texts)
		}
	}
	net.Pay(5_000_000, a, b)
}

// What a manager says about itself to peers.
func TestFeatures(t *testing.T) {
	net := lntest.NewNetwork(t, 1, func(_ int, cfg *config.UserConfig) { cfg.ChannelHandshakeConfig.NegotiateAnchorsZeroFeeHTLCTx = true })
	m := net.Nodes[0].Manager
	init, node := m.InitFeatures(), m.ProvidedNodeFeatures()
	if !init.SupportsAnchorsZeroFeeHTLCTx() || !init.SupportsStaticRemoteKey() || !init.SupportsChannelType() || !node.SupportsKeysend() {
		t.Errorf("init %v, node %v", init, node)
	}
	if hashes := m.GetChainHashes(); hashes == nil || len(*hashes) != 1 || (*hashes)[0] != lntypes.NetworkRegtest.ChainHash() {
		t.Errorf("chains %v", hashes)
	}
	if got := m.GetCurrentDefaultConfiguration(); got.ChannelHandshakeConfig.MinimumDepth != 3 {
		t.Errorf("configuration %+v", got)
	}
	f := m.ChannelFeatures()
	if len(f.BEBytes()) != 0 {
		t.Errorf("channel features %v", f)
	}
}

// A peer without static_remotekey is of no use.
func TestPeerTooOld(t *testing.T) {
	m := lntest.NewNetwork(t, 1, nil).Nodes[0].Manager
	if m.PeerConnected(peerID(1), &lnwire.Init{}, true) == nil {
		t.Fatal("accepted")
	}
	m.PeerDisconnected(peerID(1)) // harmless
}

// A peer that does not answer is disconnected, so that the connection starts
// afresh.
func TestSilentPeerIsDisconnected(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	net.OnMessage = func(from, _ *lntest.Node, _ lnwire.Message) bool { return from == a }
	lntest.SendAlong(a, lntest.NewInvoice(b, 5_000_000), lntest.Via(b)...)
	net.Settle()
	ticks := 0
	for net.Connected(a, b) && ticks < 10 {
		a.Tick()
		net.Settle()
		ticks++
	}
	if ticks != channel.DisconnectPeerAwaitingResponseTicks {
		t.Fatalf("disconnected after %d ticks", ticks)
	}
	net.OnMessage = nil
	net.Connect(a, b)
	net.Settle()
	if lntest.CountEvents[events.PaymentClaimable](b) != 1 {
		t.Fatal("the payment is not there after the connection was made again")
	}
}

// A channel that is not opened within some minutes is given up by both.
func TestOpeningTimesOut(t *testing.T) {
	net := lntest.NewNetwork(t, 2, nil)
	net.NoFunding = true
	a, b := net.Nodes[0], net.Nodes[1]
	if _, err := a.Manager.CreateChannel(b.ID(), 500_000, 0, lntypes.U128{}, nil, nil); err != nil {
		t.Fatal(err)
	}
	net.Settle()
	for range channel.UnfundedChannelAgeLimitTicks - 1 {
		a.Tick()
		b.Tick()
	}
	net.Settle()
	if len(a.Manager.ListChannels()) != 1 || len(b.Manager.ListChannels()) != 1 {
		t.Fatal("given up early")
	}
	b.Tick()
	net.Settle()
	for _, n := range net.Nodes {
		if len(n.Manager.ListChannels()) != 0 || lntest.CountEvents[events.ChannelClosed](n) != 1 {
			t.Errorf("%s: %d channels", n.Name, len(n.Manager.ListChannels()))
		}
	}
}

// Fees are followed up at once and down only when they have halved, by the funder
// alone.
func TestFeesAreFollowed(t *testing.T) {
	net := line(t, 2, nil)
	a, b := net.Nodes[0], net.Nodes[1]
	rate := func() uint32 { return *b.Manager.ListChannels()[0].FeerateSatPer1000Weight }
	for _, step := range []struct{ set, want uint32 }{{1500, 1500}, {1501, 1501}, {1400, 1501}, {751, 1501}, {750, 750}, {750, 750}} {
		a.Fees.Set(step.set)
		b.Fees.Set(step.set)
		b.Tick()
		a.Tick()
		net.Settle()
		if got := rate(); got != step.want {
			t.Fatalf("at %d sat/kw the channel uses %d", step.set, got)
		}
		net.Pay(1_000_000, a, b)
	}
	a.Fees.Set(3000)
	net.Disconnect(a, b)
	a.Tick()
	net.Connect(a, b)
	net.Settle()
	if got := rate(); got != 750 {
		t.Fatalf("changed to %d without the peer", got)
	}
	if len(net.Errors)+len(net.Warnings) != 0 {
		t.Fatalf("errors %v, warnings %v", net.Errors, net.Warnings)
	}
}
