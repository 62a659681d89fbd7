package gossip

import (
	"sync"

	"golightning/lightning/events"
	"golightning/lightning/lntypes"
)

// UtxoLookupError says why a funding output was not found.
type UtxoLookupError uint8

// The kinds of UtxoLookupError.
const (
	// UnknownChain: the look-up does not serve the chain.
	UnknownChain UtxoLookupError = iota
	// UnknownTx: the output does not exist or is spent.
	UnknownTx
)

// Error implements error.
func (e UtxoLookupError) Error() string {
	if e == UnknownChain {
		return "unknown chain"
	}
	return "no such unspent output"
}

// String names the kind.
func (e UtxoLookupError) String() string {
	if e == UnknownChain {
		return "UnknownChain"
	}
	return "UnknownTx"
}

// TxOutResult is an output, or why there is none.
type TxOutResult struct {
	// TxOut is the output found, nil if Err says why there is none.
	TxOut *lntypes.TxOut
	// Err counts only if TxOut is nil.
	Err UtxoLookupError
}

// UtxoResult is a look-up's answer: UtxoResultSync or UtxoResultAsync.
type UtxoResult interface{ isUtxoResult() }

// UtxoResultSync is an answer at once.
type UtxoResultSync struct{ A TxOutResult }

// UtxoResultAsync promises an answer: the future's Resolve is to be called once
// it is known, from whichever thread.
type UtxoResultAsync struct{ A *UtxoFuture }

func (UtxoResultSync) isUtxoResult()  {}
func (UtxoResultAsync) isUtxoResult() {}

// UtxoLookup knows the unspent outputs of a chain.
//
// GetUtxo returns the output that shortChannelID names, if it is unspent. It is
// called without any lock of this package held; it should not take long, as
// the peer that announced the channel waits for it, and should rather return a
// future.
type UtxoLookup interface {
	GetUtxo(chainHash lntypes.ChainHash, shortChannelID lntypes.ShortChannelID) UtxoResult
}

// UtxoFuture is a look-up that is under way. Copies made with Clone stand for
// the same look-up. Whoever holds the graph's side gives up waiting when each
// one has been freed without having been resolved.
type UtxoFuture struct {
	state *lookup
	freed bool // under state.mu
}

// lookup is what the clones of a future share.
type lookup struct {
	mu     sync.Mutex
	holds  int // futures that are not freed
	result *TxOutResult
	// waiting are the announcements whose fate hangs on the result. The
	// graph's pending lock guards what they point to.
	waiting []*pendingChannel
}

// maxWaiting is how many different announcements may wait for one look-up.
const maxWaiting = 8

// NewUtxoFuture returns a future that is not resolved.
func NewUtxoFuture() *UtxoFuture { return &UtxoFuture{state: &lookup{holds: 1}} }

// Clone returns another future for the same look-up.
func (f *UtxoFuture) Clone() *UtxoFuture {
	f.state.mu.Lock()
	defer f.state.mu.Unlock()
	f.state.holds++
	return &UtxoFuture{state: f.state}
}

// Free says that this future will not be used any more. A program in Go need
// not call it for a future that it resolves.
func (f *UtxoFuture) Free() {
	f.state.mu.Lock()
	defer f.state.mu.Unlock()
	if !f.freed {
		f.freed = true
		f.state.holds--
	}
}

// HandOver says that the graph has this future now, and that nobody will resolve
// it: the C interface calls it for the one that moves in with a UtxoResultAsync.
func (f *UtxoFuture) HandOver() { f.Free() }

// ResolveWithoutForwarding gives the look-up's result to the graph. What waited
// for it is applied to graph and goes to no peer.
func (f *UtxoFuture) ResolveWithoutForwarding(graph *NetworkGraph, result TxOutResult, now lntypes.UnixTime) {
	f.resolve(graph, result, now)
}

// Resolve gives the look-up's result to the graph, and has gossip, which must
// be of the same graph, send on what waited for it. PeerManager's
// ProcessEvents is to be called afterwards.
func (f *UtxoFuture) Resolve(graph *NetworkGraph, gossip *P2PGossipSync, result TxOutResult, now lntypes.UnixTime) {
	for _, ev := range f.resolve(graph, result, now) {
		gossip.forward(ev)
	}
}

// resolve applies all that waited and returns what is to be sent on.
func (f *UtxoFuture) resolve(g *NetworkGraph, result TxOutResult, now lntypes.UnixTime) (out []events.MessageSendEvent) {
	for _, p := range g.pending.resolved(f.state, result) {
		out = append(out, g.applyPending(p, result, now)...)
	}
	return out
}

// applyPending applies an announcement and what was held with it, now that the
// look-up has its result. All signatures have been verified before.
func (g *NetworkGraph) applyPending(p *pendingChannel, result TxOutResult, now lntypes.UnixTime) (out []events.MessageSendEvent) {
	value, err := checkOutput(p.msg, result)
	if err != nil {
		return nil
	}
	var payload []byte
	if p.full != nil {
		payload = p.full.Write()
	}
	if g.checkChannel(p.msg, true, now) != nil || g.addAnnounced(p.msg, payload, value, now) != nil {
		return nil
	}
	if p.full != nil {
		out = append(out, events.BroadcastChannelAnnouncement{Msg: *p.full})
	}
	for _, n := range p.nodes {
		if n.msg != nil && g.takeNode(n.msg, n.full, true) == nil && n.full != nil {
			out = append(out, events.BroadcastNodeAnnouncement{Msg: *n.full})
		}
	}
	for _, u := range p.updates {
		if u.msg == nil || checkTime(u.msg.Timestamp, now) != nil {
			continue
		}
		var payload []byte
		if u.full != nil {
			payload = u.full.Write()
		}
		source := [2]lntypes.NodeID{p.msg.NodeID1, p.msg.NodeID2}[u.msg.Flags&directionFlag]
		if known, err := g.applyUpdate(u.msg, payload, &source); known && err == nil && u.full != nil {
			out = append(out, events.BroadcastChannelUpdate{Msg: *u.full})
		}
	}
	return out
}
