package lntest

import (
	"testing"

	"github.com/btcsuite/btcd/chainhash/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chainmonitor"
	"golightning/lightning/chanmon"
	"golightning/lightning/config"
	"golightning/lightning/events"
	"golightning/lightning/ln"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/router"
	"golightning/lightning/sign"
)

// Keys is what a node needs of a keys manager: KeysManager or PhantomKeysManager.
type Keys interface {
	sign.NodeSigner
	sign.SignerProvider
	lntypes.EntropySource
}

// Node is a whole node over a fake chain: manager, chain monitor, keys, store. It
// is driven by a [Network], or by hand.
type Node struct {
	TB    testing.TB
	Name  string
	Chain *Chain
	Seed  [32]byte
	Keys  Keys
	// NewKeys makes the keys again after a restart.
	NewKeys      func(restarts uint64) Keys
	Config       config.UserConfig
	Fees         *FeeEstimator
	Broadcaster  *Broadcaster
	Logger       *Logger
	Store        *Store
	Router       *Router
	ChainMonitor *chainmonitor.ChainMonitor
	Manager      *ln.ChannelManager
	// Now is the wall time that the node is told.
	Now lntypes.UnixTime

	// Saved is the manager as it was last written; see Save.
	Saved    []byte
	restarts uint64
	// Offline keeps blocks from the node until CatchUp.
	Offline bool
	// Style is how the node hears of blocks.
	Style  ConnectStyle
	synced *Block

	// Events are those that were polled, of manager and chain monitor.
	Events []events.Event
	// OnEvent sees each event while it is handled.
	OnEvent func(events.Event)
}

// NewNode makes a node that knows nothing yet.
func NewNode(tb testing.TB, name string, c *Chain, cfg config.UserConfig) *Node {
	n := &Node{TB: tb, Name: name, Chain: c, Config: cfg, Fees: NewFeeEstimator(1000), Store: NewStore(), Now: 1_700_000_000}
	copy(n.Seed[:], "lntest node "+name)
	ledger := NewLedger()
	n.NewKeys = func(restarts uint64) Keys {
		keys := sign.NewKeysManager(n.Seed, 42+restarts, 42)
		if _, ok := tb.(*testing.B); ok {
			return keys // a benchmark is not to measure the checks
		}
		return NewEnforcingKeys(keys, ledger, func(v string) { tb.Errorf("%s: signer: %s", name, v) })
	}
	n.Broadcaster = NewBroadcaster(c)
	n.Logger = NewLogger(tb, name)
	n.Router = &Router{}
	c.OnBlock(n.connect, n.disconnect)
	return n
}

// Start makes the manager. It is separate from NewNode so that a test can replace
// parts first.
func (n *Node) Start() *Node {
	n.Keys = n.NewKeys(0)
	n.synced = n.Chain.Tip()
	n.ChainMonitor = chainmonitor.NewChainMonitor(nil, n.Broadcaster, n.Logger, n.Fees, n.Store)
	n.Manager = ln.NewChannelManager(n.Fees, n.ChainMonitor, n.Broadcaster, n.router(), n.logger(), n.Keys, n.Keys, n.Keys,
		n.Config, ln.ChainParameters{Network: lntypes.NetworkRegtest, BestBlock: n.Chain.BestBlock()}, uint32(n.Now))
	n.Save()
	return n
}

func (n *Node) router() router.Router { return n.Router }
func (n *Node) logger() logger.Logger { return n.Logger }

// ID is the node's public key.
func (n *Node) ID() lntypes.PublicKey { return n.Manager.GetOurNodeID() }

// Save writes the manager to the node's disk.
func (n *Node) Save() { n.Saved = n.Manager.Write() }

func (n *Node) connect(b *Block) {
	if n.Offline || n.Manager == nil {
		return
	}
	n.Style.Connect(n.ChainMonitor, b)
	n.Style.Connect(n.Manager, b)
	n.synced = b
}

func (n *Node) disconnect(b *Block) {
	if n.Offline || n.Manager == nil {
		return
	}
	prev := n.Chain.BlockOf(b.Header.PrevBlock)
	n.Style.Disconnect(n.ChainMonitor, b, prev)
	n.Style.Disconnect(n.Manager, b, prev)
	n.synced = prev
}

// CatchUp connects the blocks that came while the node was offline. The chain must
// not have been reorganised meanwhile.
func (n *Node) CatchUp() {
	n.Offline = false
	for h := n.synced.Height + 1; h <= n.Chain.Height(); h++ {
		n.connect(n.Chain.BlockAt(h))
	}
}

// Crash loses everything but the disk and starts again from it. The manager is the
// one last saved, the monitors are those whose writes were finished.
func (n *Node) Crash() {
	n.TB.Helper()
	if err := n.TryCrash(); err != nil {
		n.TB.Fatalf("%s: restart: %v", n.Name, err)
	}
}

// Restart saves the manager and crashes.
func (n *Node) Restart() {
	n.TB.Helper()
	n.Save()
	n.Crash()
}

// TryCrash is Crash for restarts that are to be refused.
func (n *Node) TryCrash() error {
	n.TB.Helper()
	n.restarts++
	keys := n.NewKeys(n.restarts)
	var monitors []*chanmon.ChannelMonitor
	for _, blob := range n.Store.crash() {
		_, monitor, err := chanmon.ReadChannelMonitor(blob, keys, keys)
		if err != nil {
			n.TB.Fatalf("%s: monitor: %v", n.Name, err)
		}
		monitors = append(monitors, monitor)
	}
	chainMonitor := chainmonitor.NewChainMonitor(nil, n.Broadcaster, n.Logger, n.Fees, n.Store)
	args := ln.NewChannelManagerReadArgs(keys, keys, keys, n.Fees, chainMonitor, n.Broadcaster, n.router(), n.logger(), n.Config, monitors)
	hash, manager, err := ln.ReadChannelManager(n.Saved, args)
	if err != nil {
		return err
	}
	n.Keys, n.ChainMonitor, n.Manager = keys, chainMonitor, manager
	n.sync(hash, monitors)
	for _, monitor := range monitors {
		txo, _ := monitor.GetFundingTxo()
		status, err := chainMonitor.WatchChannel(txo, monitor)
		if err != nil || status == chain.UnrecoverableError {
			n.TB.Fatalf("%s: watching %v: %v, %v", n.Name, txo, status, err)
		}
	}
	return nil
}

// sync brings what was read up to the tip, each from its own last block, which a
// reorganisation may have removed.
func (n *Node) sync(manager lntypes.BlockHash, monitors []*chanmon.ChannelMonitor) {
	n.syncFrom(manager,
		func(b, prev *Block) { n.Style.Disconnect(n.Manager, b, prev) },
		func(b *Block) { n.Style.Connect(n.Manager, b) })
	for _, m := range monitors {
		n.syncFrom(m.CurrentBestBlock().BlockHash,
			func(b, _ *Block) { m.BlockDisconnected(b.RawHeader(), b.Height, n.Broadcaster, n.Fees, n.Logger) },
			func(b *Block) {
				m.BlockConnected(b.RawHeader(), b.Indexed(), b.Height, n.Broadcaster, n.Fees, n.Logger)
			})
	}
	n.synced = n.Chain.Tip()
}

func (n *Node) syncFrom(hash lntypes.BlockHash, disconnect func(b, prev *Block), connect func(b *Block)) {
	n.TB.Helper()
	at := n.Chain.BlockOf(chainhash.Hash(hash))
	if at == nil {
		n.TB.Fatalf("%s: there never was a block %v", n.Name, hash)
	}
	for at.Height > n.Chain.Height() || n.Chain.BlockAt(at.Height).Hash != at.Hash {
		prev := n.Chain.BlockOf(at.Header.PrevBlock)
		disconnect(at, prev)
		at = prev
	}
	for h := at.Height + 1; h <= n.Chain.Height(); h++ {
		connect(n.Chain.BlockAt(h))
	}
}

// Finish makes pending writes of the store durable and says so: all of them, or
// those given.
func (n *Node) Finish(writes ...*PendingWrite) {
	n.TB.Helper()
	if len(writes) == 0 {
		writes = n.Store.Pending()
	}
	for _, w := range writes {
		if err := n.Store.finish(w); err != nil {
			n.TB.Fatal(err)
		}
		if err := n.ChainMonitor.ChannelMonitorUpdated(w.Funding, w.UpdateID); err != nil {
			n.TB.Fatalf("%s: %v", n.Name, err)
		}
	}
}

// Poll handles the pending events of the manager and of the chain monitor, keeps
// them in n.Events and returns the new ones.
func (n *Node) Poll() []events.Event {
	before := len(n.Events)
	n.Manager.ProcessPendingEvents(n)
	n.ChainMonitor.ProcessPendingEvents(n)
	return n.Events[before:]
}

// HandleEvent implements events.EventHandler.
func (n *Node) HandleEvent(e events.Event) {
	n.Events = append(n.Events, e)
	if n.OnEvent != nil {
		n.OnEvent(e)
	}
}

// TakeEvents returns the events polled so far and forgets them.
func (n *Node) TakeEvents() []events.Event {
	e := n.Events
	n.Events = nil
	return e
}

// Tick lets a minute pass.
func (n *Node) Tick() {
	n.Now += 60
	n.Manager.TimerTickOccurred(n.Now)
}

// FindEvent returns the last event of type E that the node has seen, and fails the
// test if there is none.
func FindEvent[E events.Event](n *Node) E {
	n.TB.Helper()
	for i := len(n.Events) - 1; i >= 0; i-- {
		if e, ok := n.Events[i].(E); ok {
			return e
		}
	}
	var none E
	n.TB.Fatalf("%s: no event %T among %d", n.Name, none, len(n.Events))
	return none
}

// CountEvents returns how many events of type E the node has seen.
func CountEvents[E events.Event](n *Node) (count int) {
	for _, e := range n.Events {
		if _, ok := e.(E); ok {
			count++
		}
	}
	return count
}
