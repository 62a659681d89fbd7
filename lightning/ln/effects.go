package ln

import (
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/internal/chaindata"
	"golightning/lightning/lntypes"
)

// change says how far a call went, in increasing order.
type change uint8

const (
	// changeNone: nothing that anybody waits for.
	changeNone change = iota
	// changeEvents: messages or events are waiting, but the manager on disk is as
	// good as before.
	changeEvents
	// changeState: the manager should be written again.
	changeState
)

// effects is what a call leaves to be done once the lock is released.
type effects struct {
	closed     []closedUpdate
	broadcasts [][][]byte
	notify     bool
}

// closedUpdate is a monitor update of a channel that is closed. The monitor may
// broadcast because of it, which must not happen under our lock.
type closedUpdate struct {
	funding lntypes.OutPoint
	update  *chanmon.ChannelMonitorUpdate
	// peer is set if something waits for the update.
	peer *lntypes.PublicKey
}

// act runs f under the lock, after any work left over from reading the manager,
// and delivers what it caused.
func (m *ChannelManager) act(f func() change) {
	m.deliver(m.locked(true, f))
}

// actInInit is act for calls that may come before the Watch is ready for
// updates: chain notifications during start-up. Such work stays queued.
func (m *ChannelManager) actInInit(f func() change) {
	m.deliver(m.locked(false, f))
}

func (m *ChannelManager) locked(background bool, f func() change) effects {
	m.mu.Lock()
	defer m.mu.Unlock()
	c := changeNone
	if background {
		c = m.processBackgroundEvents()
	}
	c = max(c, f())
	return m.takeEffects(c)
}

// takeEffects hands over what has been collected. The lock must be held.
func (m *ChannelManager) takeEffects(c change) effects {
	fx := effects{closed: m.closedUpdates, broadcasts: m.broadcasts, notify: c != changeNone}
	m.closedUpdates, m.broadcasts = nil, nil
	if c == changeState {
		m.needsPersist = true
	}
	return fx
}

// deliver carries out effects. The lock must not be held.
func (m *ChannelManager) deliver(fx effects) {
	for _, u := range fx.closed {
		m.deliverClosed(u)
	}
	for _, txs := range fx.broadcasts {
		m.broadcaster.BroadcastTransactions(txs)
	}
	if fx.notify {
		m.notifier.Notify()
	}
}

// deliverClosed hands an update for a closed channel to the Watch. If it is not
// stored and nobody waits for it, the monitor in memory has it, and reading the
// manager again makes it again.
func (m *ChannelManager) deliverClosed(u closedUpdate) {
	status := m.watch.UpdateChannel(u.funding, u.update)
	if status != chain.Completed {
		m.logContext.WithChannel(u.funding.ToChannelID()).Debugf("update of a closed channel's monitor: %v", status)
		return
	}
	if u.peer != nil {
		m.act(func() change {
			if p, ok := m.peers.get(*u.peer); ok {
				p.settleUpdates(u.funding, func(o *chanmon.ChannelMonitorUpdate) bool { return o == u.update })
				m.closedUpdatesDone(p, u.funding)
			}
			return changeState
		})
	}
}

// broadcast queues a transaction for the end of the call.
func (m *ChannelManager) broadcast(tx *wire.MsgTx) {
	m.broadcasts = append(m.broadcasts, [][]byte{chaindata.Serialize(tx)})
}
