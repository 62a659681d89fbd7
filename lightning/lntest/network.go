package lntest

import (
	"fmt"
	"testing"

	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

// Network connects nodes with one another and carries their messages, encoded and
// decoded like on a wire, one at a time and in a fixed order.
type Network struct {
	TB    testing.TB
	Chain *Chain
	Nodes []*Node
	links map[[2]int]*link
	// OnMessage may drop a message by returning false. It sees each before it is
	// delivered.
	OnMessage func(from, to *Node, msg lnwire.Message) bool
	// Gossip are the messages that nodes broadcast.
	Gossip []events.MessageSendEvent
	// Warnings and Errors are what peers complained about.
	Warnings, Errors []string
	// Accept accepts the inbound channels that a node asks its user about.
	Accept bool
	// NoFunding leaves FundingGenerationReady to the test.
	NoFunding bool
	// NoForwarding leaves PendingHTLCsForwardable to the test.
	NoForwarding bool
	// Delivered counts messages.
	Delivered int
}

// link is a connection from one node to another; the way back is another one.
type link struct {
	queue [][]byte
}

// NewNetwork makes nodes named a, b, c and so on, started and with the default
// configuration as edit (which may be nil) changes it, all connected in a row.
func NewNetwork(tb testing.TB, count int, edit func(i int, cfg *config.UserConfig)) *Network {
	tb.Helper()
	net := NetworkOf(tb, NewChain())
	for i := range count {
		cfg := TestConfig()
		if edit != nil {
			edit(i, &cfg)
		}
		net.Nodes = append(net.Nodes, NewNode(tb, string(rune('a'+i)), net.Chain, cfg).Start())
	}
	for i := 1; i < count; i++ {
		net.Connect(net.Nodes[i-1], net.Nodes[i])
	}
	return net
}

// NetworkOf makes a network of nodes that the test has made, not connected.
func NetworkOf(tb testing.TB, c *Chain, nodes ...*Node) *Network {
	return &Network{TB: tb, Chain: c, Nodes: nodes, links: map[[2]int]*link{}}
}

// TestConfig is the default configuration with quick channels.
func TestConfig() config.UserConfig {
	cfg := config.DefaultUserConfig()
	cfg.ChannelHandshakeConfig.MinimumDepth = 3
	cfg.ChannelHandshakeConfig.AnnouncedChannel = true
	cfg.ChannelHandshakeConfig.MaxInboundHTLCValueInFlightPercentOfChannel = 100
	return cfg
}

func (net *Network) index(n *Node) int {
	for i, o := range net.Nodes {
		if o == n {
			return i
		}
	}
	net.TB.Fatalf("node %s is not of this network", n.Name)
	return -1
}

// Connected reports whether a link exists.
func (net *Network) Connected(a, b *Node) bool {
	return net.links[[2]int{net.index(a), net.index(b)}] != nil
}

// Connect connects two nodes, a being the one that dials.
func (net *Network) Connect(a, b *Node) {
	net.TB.Helper()
	i, j := net.index(a), net.index(b)
	net.links[[2]int{i, j}], net.links[[2]int{j, i}] = &link{}, &link{}
	toB := lnwire.Init{Features: a.Manager.ProvidedInitFeatures(b.ID())}
	toA := lnwire.Init{Features: b.Manager.ProvidedInitFeatures(a.ID())}
	if err := a.Manager.PeerConnected(b.ID(), &toA, false); err != nil {
		net.TB.Fatalf("%s refuses %s: %v", a.Name, b.Name, err)
	}
	if err := b.Manager.PeerConnected(a.ID(), &toB, true); err != nil {
		net.TB.Fatalf("%s refuses %s: %v", b.Name, a.Name, err)
	}
}

// Disconnect cuts the link between two nodes; messages on their way are lost.
func (net *Network) Disconnect(a, b *Node) {
	if !net.Connected(a, b) {
		return
	}
	i, j := net.index(a), net.index(b)
	delete(net.links, [2]int{i, j})
	delete(net.links, [2]int{j, i})
	a.Manager.PeerDisconnected(b.ID())
	b.Manager.PeerDisconnected(a.ID())
}

// Reconnect cuts the link and connects again.
func (net *Network) Reconnect(a, b *Node) {
	net.TB.Helper()
	net.Disconnect(a, b)
	net.Connect(a, b)
}

// Restart restarts a node from its current state, with its links cut and made again.
func (net *Network) Restart(n *Node) {
	net.TB.Helper()
	n.Save()
	net.Crash(n)
}

// Crash restarts a node from its disk; see [Node.Crash]. Its links are made again.
func (net *Network) Crash(n *Node) {
	net.TB.Helper()
	peers := net.cut(n)
	n.Crash()
	for _, p := range peers {
		net.Connect(p, n)
	}
}

// cut takes a node off the network: its peers see it go, it sees nothing.
func (net *Network) cut(n *Node) (peers []*Node) {
	i := net.index(n)
	for j, p := range net.Nodes {
		if net.links[[2]int{i, j}] == nil {
			continue
		}
		delete(net.links, [2]int{i, j})
		delete(net.links, [2]int{j, i})
		p.Manager.PeerDisconnected(n.ID())
		peers = append(peers, p)
	}
	return peers
}

// Pump carries messages until none is left. Events are not handled.
func (net *Network) Pump() {
	net.TB.Helper()
	for rounds := 0; ; rounds++ {
		net.collect()
		if !net.deliverOne() {
			return
		}
		if rounds > 100_000 {
			net.TB.Fatal("the nodes do not stop talking")
		}
	}
}

// Step is Pump for a single message. It reports whether there was one.
func (net *Network) Step() bool {
	net.TB.Helper()
	net.collect()
	return net.deliverOne()
}

// collect takes what the nodes want sent.
func (net *Network) collect() {
	for _, n := range net.Nodes {
		for _, e := range n.Manager.GetAndClearPendingMsgEvents() {
			net.route(n, e)
		}
	}
}

func (net *Network) send(from *Node, to lntypes.PublicKey, msgs ...lnwire.Message) {
	for j, n := range net.Nodes {
		if n.ID() != to {
			continue
		}
		l := net.links[[2]int{net.index(from), j}]
		if l == nil {
			return // the peer is gone
		}
		for _, m := range msgs {
			b, err := lnwire.EncodeMessage(m)
			if err != nil {
				net.TB.Fatalf("%s: %T: %v", from.Name, m, err)
			}
			l.queue = append(l.queue, b)
		}
	}
}

func (net *Network) route(n *Node, e events.MessageSendEvent) {
	switch e := e.(type) {
	case events.UpdateHTLCs:
		net.send(n, e.NodeID, updateMessages(&e.Updates)...)
	case events.HandleError:
		net.handleError(n, e)
	case events.BroadcastChannelAnnouncement, events.BroadcastChannelUpdate:
		net.Gossip = append(net.Gossip, e)
	default:
		if to, msg := singleMessage(e); msg != nil {
			net.send(n, to, msg)
			return
		}
		net.TB.Fatalf("%s: unexpected message event %T", n.Name, e)
	}
}

func updateMessages(u *lnwire.CommitmentUpdate) (msgs []lnwire.Message) {
	for i := range u.UpdateAddHTLCs {
		msgs = append(msgs, &u.UpdateAddHTLCs[i])
	}
	for i := range u.UpdateFulfillHTLCs {
		msgs = append(msgs, &u.UpdateFulfillHTLCs[i])
	}
	for i := range u.UpdateFailHTLCs {
		msgs = append(msgs, &u.UpdateFailHTLCs[i])
	}
	for i := range u.UpdateFailMalformedHTLCs {
		msgs = append(msgs, &u.UpdateFailMalformedHTLCs[i])
	}
	if u.UpdateFee != nil {
		msgs = append(msgs, u.UpdateFee)
	}
	return append(msgs, &u.CommitmentSigned)
}

func singleMessage(e events.MessageSendEvent) (lntypes.PublicKey, lnwire.Message) {
	switch e := e.(type) {
	case events.SendOpenChannel:
		return e.NodeID, &e.Msg
	case events.SendAcceptChannel:
		return e.NodeID, &e.Msg
	case events.SendFundingCreated:
		return e.NodeID, &e.Msg
	case events.SendFundingSigned:
		return e.NodeID, &e.Msg
	case events.SendChannelReady:
		return e.NodeID, &e.Msg
	case events.SendAnnouncementSignatures:
		return e.NodeID, &e.Msg
	case events.SendRevokeAndACK:
		return e.NodeID, &e.Msg
	case events.SendClosingSigned:
		return e.NodeID, &e.Msg
	case events.SendShutdown:
		return e.NodeID, &e.Msg
	case events.SendChannelReestablish:
		return e.NodeID, &e.Msg
	case events.SendChannelUpdate:
		return e.NodeID, &e.Msg
	}
	return lntypes.PublicKey{}, nil
}

func (net *Network) handleError(n *Node, e events.HandleError) {
	note := func(list *[]string, msg *lnwire.ErrorMessage) { *list = append(*list, n.Name+": "+msg.Data) }
	switch a := e.Action.(type) {
	case lnwire.SendErrorMessage:
		note(&net.Errors, &a.Msg)
		net.send(n, e.NodeID, &a.Msg)
	case lnwire.SendWarningMessage:
		net.Warnings = append(net.Warnings, n.Name+": "+a.Msg.Data)
	case lnwire.DisconnectPeerWithWarning:
		net.Warnings = append(net.Warnings, n.Name+": "+a.Msg.Data)
		net.disconnectID(n, e.NodeID)
	case lnwire.DisconnectPeer:
		if a.Msg != nil {
			note(&net.Errors, a.Msg)
			net.send(n, e.NodeID, a.Msg)
			net.flush(n, e.NodeID)
		}
		net.disconnectID(n, e.NodeID)
	}
}

// flush delivers what is under way from n to a peer before their link is cut.
func (net *Network) flush(n *Node, id lntypes.PublicKey) {
	for j, p := range net.Nodes {
		if p.ID() != id {
			continue
		}
		for l := net.links[[2]int{net.index(n), j}]; l != nil && len(l.queue) > 0; l = net.links[[2]int{net.index(n), j}] {
			b := l.queue[0]
			l.queue = l.queue[1:]
			net.deliver(n, p, b)
		}
	}
}

func (net *Network) disconnectID(n *Node, id lntypes.PublicKey) {
	for _, p := range net.Nodes {
		if p.ID() == id {
			net.Disconnect(n, p)
		}
	}
}

// deliverOne delivers the first message that is under way, in the order of links.
func (net *Network) deliverOne() bool {
	for i, from := range net.Nodes {
		for j, to := range net.Nodes {
			l := net.links[[2]int{i, j}]
			if l == nil || len(l.queue) == 0 {
				continue
			}
			b := l.queue[0]
			l.queue = l.queue[1:]
			net.deliver(from, to, b)
			return true
		}
	}
	return false
}

func (net *Network) deliver(from, to *Node, b []byte) {
	msg, err := lnwire.DecodeMessage(b)
	if err != nil {
		net.TB.Fatalf("%s to %s: %v", from.Name, to.Name, err)
	}
	if net.OnMessage != nil && !net.OnMessage(from, to, msg) {
		return
	}
	net.Delivered++
	Deliver(net.TB, to, from.ID(), msg)
}

// Deliver hands a message of a peer to a node's manager.
func Deliver(tb testing.TB, to *Node, from lntypes.PublicKey, msg lnwire.Message) {
	m := to.Manager
	switch msg := msg.(type) {
	case *lnwire.OpenChannel:
		m.HandleOpenChannel(from, msg)
	case *lnwire.AcceptChannel:
		m.HandleAcceptChannel(from, msg)
	case *lnwire.FundingCreated:
		m.HandleFundingCreated(from, msg)
	case *lnwire.FundingSigned:
		m.HandleFundingSigned(from, msg)
	case *lnwire.ChannelReady:
		m.HandleChannelReady(from, msg)
	case *lnwire.Shutdown:
		m.HandleShutdown(from, msg)
	case *lnwire.ClosingSigned:
		m.HandleClosingSigned(from, msg)
	case *lnwire.UpdateAddHTLC:
		m.HandleUpdateAddHTLC(from, msg)
	case *lnwire.UpdateFulfillHTLC:
		m.HandleUpdateFulfillHTLC(from, msg)
	case *lnwire.UpdateFailHTLC:
		m.HandleUpdateFailHTLC(from, msg)
	case *lnwire.UpdateFailMalformedHTLC:
		m.HandleUpdateFailMalformedHTLC(from, msg)
	case *lnwire.CommitmentSigned:
		m.HandleCommitmentSigned(from, msg)
	case *lnwire.RevokeAndACK:
		m.HandleRevokeAndACK(from, msg)
	case *lnwire.UpdateFee:
		m.HandleUpdateFee(from, msg)
	case *lnwire.AnnouncementSignatures:
		m.HandleAnnouncementSignatures(from, msg)
	case *lnwire.ChannelReestablish:
		m.HandleChannelReestablish(from, msg)
	case *lnwire.ChannelUpdate:
		m.HandleChannelUpdate(from, msg)
	case *lnwire.ErrorMessage:
		m.HandleError(from, msg)
	default:
		tb.Fatalf("%s: unexpected message %T", to.Name, msg)
	}
}

// Settle carries messages and handles events until nothing happens any more:
// funding transactions are made, forwards processed.
func (net *Network) Settle() {
	net.TB.Helper()
	for rounds := 0; ; rounds++ {
		net.Pump()
		busy := false
		for _, n := range net.Nodes {
			for _, e := range n.Poll() {
				busy = true
				net.react(n, e)
			}
		}
		if !busy {
			return
		}
		if rounds > 1000 {
			net.TB.Fatal("the nodes do not settle")
		}
	}
}

func (net *Network) react(n *Node, e events.Event) {
	switch e := e.(type) {
	case events.FundingGenerationReady:
		if !net.NoFunding {
			net.Fund(n, e)
		}
	case events.OpenChannelRequest:
		if net.Accept {
			if err := n.Manager.AcceptInboundChannel(e.TemporaryChannelID, e.CounterpartyNodeID, lntypes.U128{}); err != nil {
				net.TB.Fatalf("%s: accept: %v", n.Name, err)
			}
		}
	case events.PendingHTLCsForwardable:
		if !net.NoForwarding {
			n.Manager.ProcessPendingHTLCForwards(n.Now)
		}
	}
}

// Fund makes and hands over a funding transaction.
func (net *Network) Fund(n *Node, e events.FundingGenerationReady) *wire.MsgTx {
	net.TB.Helper()
	tx := net.Chain.Pay(1000, wire.NewTxOut(int64(e.ChannelValueSatoshis), e.OutputScript))
	if err := n.Manager.FundingTransactionGenerated(e.TemporaryChannelID, e.CounterpartyNodeID, chaindata.Serialize(tx)); err != nil {
		net.TB.Fatalf("%s: funding: %v", n.Name, err)
	}
	return tx
}

// Open opens a channel from a to b, confirms it and returns its final id.
func (net *Network) Open(a, b *Node, value lntypes.Sat, push lntypes.Msat) lntypes.ChannelID {
	net.TB.Helper()
	before := len(a.Manager.ListUsableChannels())
	if _, err := a.Manager.CreateChannel(b.ID(), value, push, lntypes.U128{Lo: uint64(len(a.Events))}, nil, nil); err != nil {
		net.TB.Fatalf("open: %v", err)
	}
	net.Settle()
	for range 6 {
		net.Chain.Mine(1)
		net.Settle()
	}
	usable := a.Manager.ListUsableChannels()
	if len(usable) != before+1 {
		net.TB.Fatalf("%d usable channels instead of %d; errors %v", len(usable), before+1, net.Errors)
	}
	return FindEvent[events.ChannelReady](a).ChannelID
}

// String names the nodes.
func (net *Network) String() string { return fmt.Sprintf("network of %d nodes", len(net.Nodes)) }
