package chainmonitor

import (
	"bytes"
	"errors"
	"slices"
	"sync"

	"golightning/lightning/chain"
	"golightning/lightning/chanmon"
	"golightning/lightning/events"
	"golightning/lightning/lntypes"
	"golightning/lightning/logger"
	"golightning/lightning/route"
	"golightning/lightning/wakers"
)

// ErrKnown: there is a monitor for the funding output already.
var ErrKnown = errors.New("chainmonitor: channel is watched already")

// ErrUnknown: there is no monitor for the funding output.
var ErrUnknown = errors.New("chainmonitor: channel is not watched")

// ChainMonitor implements chanmon.Watch, chain.Listen, chain.Confirm and
// events.EventsProvider. See the package's doc.
type ChainMonitor struct {
	chainSource  chain.Filter // may be nil
	broadcaster  chain.BroadcasterInterface
	logger       logger.Logger
	feeEstimator chain.FeeEstimator
	persister    Persist
	notifier     wakers.Notifier

	// mu guards what follows, and the fields of holders that say so.
	mu            sync.Mutex
	holders       []*holder // sorted by funding output
	completed     []chanmon.PendingMonitorEvents
	syncs         uint64
	highestHeight uint32
}

// holder is a channel's monitor with its book-keeping.
type holder struct {
	funding lntypes.OutPoint
	peer    *lntypes.PublicKey
	monitor *chanmon.ChannelMonitor

	// order is held while the monitor is changed and persisted, so that a
	// channel's persists come in the order of its changes.
	order sync.Mutex

	// The rest is guarded by ChainMonitor.mu.

	// pending are the persists that are not durable, in order.
	pending []MonitorUpdateID
	// latest is the id of the last update that was applied.
	latest uint64
	// owed: the manager was told InProgress and waits for Completed.
	owed bool
	// syncedHeight is the height of the last block before the oldest pending
	// persist after a block, or the highest if there is none.
	syncedHeight uint32
	// refused: the monitor refused an update, so the channel must not go on.
	refused bool
	// dead: the persister gave up.
	dead bool
}

// hasPending reports whether persists of the kind are in progress. ChainMonitor.mu
// is held.
func (h *holder) hasPending(chainSync bool) bool {
	return slices.ContainsFunc(h.pending, func(u MonitorUpdateID) bool { return u.chainSync == chainSync })
}

// NewChainMonitor returns a monitor of no channels. chainSource, which is told what
// to look for in the chain, may be nil for a user who feeds whole blocks.
func NewChainMonitor(chainSource chain.Filter, broadcaster chain.BroadcasterInterface, logger logger.Logger,
	feeest chain.FeeEstimator, persister Persist) *ChainMonitor {
	return &ChainMonitor{
		chainSource: chainSource, broadcaster: broadcaster, logger: logger,
		feeEstimator: feeest, persister: persister,
	}
}

func compareFunding(h *holder, o lntypes.OutPoint) int {
	if c := bytes.Compare(h.funding.Txid[:], o.Txid[:]); c != 0 {
		return c
	}
	return int(h.funding.Index) - int(o.Index)
}

// find returns the holder of a funding output, or nil, and where it is or belongs.
// c.mu is held.
func (c *ChainMonitor) find(o lntypes.OutPoint) (*holder, int) {
	i, ok := slices.BinarySearchFunc(c.holders, o, compareFunding)
	if !ok {
		return nil, i
	}
	return c.holders[i], i
}

func (c *ChainMonitor) holder(o lntypes.OutPoint) *holder {
	c.mu.Lock()
	defer c.mu.Unlock()
	h, _ := c.find(o)
	return h
}

// all returns the holders at this moment, sorted.
func (c *ChainMonitor) all() []*holder {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.holders)
}

func (c *ChainMonitor) log(h *holder) logger.Context {
	ctx := logger.For(c.logger).WithChannel(h.funding.ToChannelID())
	if h.peer != nil {
		ctx = ctx.WithPeer(*h.peer)
	}
	return ctx
}

// ListMonitors returns the funding outputs of all channels, sorted.
func (c *ChainMonitor) ListMonitors() []lntypes.OutPoint {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := make([]lntypes.OutPoint, len(c.holders))
	for i, h := range c.holders {
		out[i] = h.funding
	}
	return out
}

// ListPendingMonitorUpdates returns the persists in progress of every channel,
// sorted; an empty list for a channel without.
func (c *ChainMonitor) ListPendingMonitorUpdates() []PendingMonitorUpdates {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := make([]PendingMonitorUpdates, len(c.holders))
	for i, h := range c.holders {
		out[i] = PendingMonitorUpdates{h.funding, slices.Clone(h.pending)}
	}
	return out
}

// GetMonitor returns the monitor of a channel, or ErrUnknown.
func (c *ChainMonitor) GetMonitor(fundingTxo lntypes.OutPoint) (*LockedChannelMonitor, error) {
	h := c.holder(fundingTxo)
	if h == nil {
		return nil, ErrUnknown
	}
	return &LockedChannelMonitor{h.monitor}, nil
}

// GetClaimableBalances returns the balances of all channels but the ignored ones,
// which are those that the manager still lists and counts itself.
func (c *ChainMonitor) GetClaimableBalances(ignoredChannels []route.ChannelDetails) []chanmon.Balance {
	ignored := map[lntypes.OutPoint]bool{}
	for i := range ignoredChannels {
		if o := ignoredChannels[i].FundingTxo; o != nil {
			ignored[*o] = true
		}
	}
	var out []chanmon.Balance
	for _, h := range c.all() {
		if !ignored[h.funding] {
			out = append(out, h.monitor.GetClaimableBalances()...)
		}
	}
	return out
}

// GetUpdateFuture returns a future that completes when there is something for
// ReleasePendingMonitorEvents or ProcessPendingEvents to give.
func (c *ChainMonitor) GetUpdateFuture() *wakers.Future { return c.notifier.GetFuture() }

// RebroadcastPendingClaims has every monitor repeat its claims; to be called every
// half minute or so.
func (c *ChainMonitor) RebroadcastPendingClaims() {
	for _, h := range c.all() {
		var out effects
		h.monitor.RebroadcastPendingClaims(&out, c.feeEstimator, c.logger)
		c.deliver(h, &out)
	}
}

// ProcessPendingEvents implements events.EventsProvider: it passes the events of
// all monitors to the handler, with no lock held.
func (c *ChainMonitor) ProcessPendingEvents(handler events.EventHandler) {
	for _, h := range c.all() {
		h.monitor.ProcessPendingEvents(handler)
	}
}

// WatchChannel implements chanmon.Watch. The error is ErrKnown.
func (c *ChainMonitor) WatchChannel(fundingTxo lntypes.OutPoint, monitor *chanmon.ChannelMonitor) (chain.ChannelMonitorUpdateStatus, error) {
	h := &holder{funding: fundingTxo, monitor: monitor, peer: monitor.GetCounterpartyNodeID(), latest: monitor.GetLatestUpdateID()}
	var out effects
	status, err := c.addHolder(h, &out)
	c.deliver(h, &out)
	return status, err
}

func (c *ChainMonitor) addHolder(h *holder, out *effects) (chain.ChannelMonitorUpdateStatus, error) {
	id := MonitorUpdateID{id: h.latest}
	h.order.Lock()
	defer h.order.Unlock()
	c.mu.Lock()
	known, at := c.find(h.funding)
	if known == nil {
		h.syncedHeight = c.highestHeight
		h.pending = append(h.pending, id)
		c.holders = slices.Insert(c.holders, at, h)
	}
	c.mu.Unlock()
	if known != nil {
		c.log(h).Errorf("Channel is watched already")
		return chain.UnrecoverableError, ErrKnown
	}
	status := c.persisted(h, id, c.persister.PersistNewChannel(h.funding, h.monitor, id), out)
	if c.chainSource != nil {
		h.monitor.LoadOutputsToWatch(c.chainSource, c.logger)
	}
	return status, nil
}

// UpdateChannel implements chanmon.Watch.
func (c *ChainMonitor) UpdateChannel(fundingTxo lntypes.OutPoint, update *chanmon.ChannelMonitorUpdate) chain.ChannelMonitorUpdateStatus {
	h := c.holder(fundingTxo)
	if h == nil {
		logger.For(c.logger).WithChannel(fundingTxo.ToChannelID()).Errorf("Update of a channel that is not watched")
		return chain.InProgress
	}
	var out effects
	status := c.updateHolder(h, update, &out)
	c.deliver(h, &out)
	return status
}

func (c *ChainMonitor) updateHolder(h *holder, update *chanmon.ChannelMonitorUpdate, out *effects) chain.ChannelMonitorUpdateStatus {
	h.order.Lock()
	defer h.order.Unlock()
	if c.isDead(h) {
		return chain.UnrecoverableError
	}
	err := h.monitor.UpdateMonitor(update, out, c.feeEstimator, c.logger)
	if err != nil && !errors.Is(err, chanmon.ErrRefused) {
		// A fault of the channel's: nothing changed, and it cannot go on.
		return chain.UnrecoverableError
	}
	id := MonitorUpdateID{id: update.UpdateID}
	c.mu.Lock()
	h.refused = h.refused || err != nil
	h.latest = update.UpdateID
	h.pending = append(h.pending, id)
	c.mu.Unlock()
	stored := update
	if err != nil {
		// Applied again to a monitor that is read back, it would be refused
		// again: the whole has to be stored.
		stored = nil
	}
	status := c.persisted(h, id, c.persister.UpdatePersistedChannel(h.funding, stored, h.monitor, id), out)
	if err != nil && status == chain.Completed {
		return chain.InProgress
	}
	return status
}

func (c *ChainMonitor) isDead(h *holder) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return h.dead
}

// persisted notes what the persister answered about id, which is pending or was
// completed in the meantime, and returns what the channel is told.
func (c *ChainMonitor) persisted(h *holder, id MonitorUpdateID, status chain.ChannelMonitorUpdateStatus, out *effects) chain.ChannelMonitorUpdateStatus {
	log := c.log(h)
	switch status {
	case chain.Completed:
	case chain.InProgress:
		log.Debugf("Persisting %s is in progress", id)
	default:
		log.Errorf("Persisting %s failed for good; the channel stops", id)
	}
	answer, notify := c.note(h, id, status)
	out.notify = out.notify || notify
	return answer
}

// note does the book-keeping of persisted.
func (c *ChainMonitor) note(h *holder, id MonitorUpdateID, status chain.ChannelMonitorUpdateStatus) (answer chain.ChannelMonitorUpdateStatus, notify bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch status {
	case chain.Completed:
		h.remove(id)
		if id.chainSync || !h.owed {
			return chain.Completed, false
		}
		// It is durable, but the manager still waits for what came before; it
		// hears of all together, now or when the last is durable.
		return chain.InProgress, c.completeLocked(h)
	case chain.InProgress:
		if !id.chainSync && slices.Contains(h.pending, id) {
			h.owed = true
		}
		return chain.InProgress, false
	}
	h.dead = true
	return chain.UnrecoverableError, false
}

// remove takes one entry for id off the pending list and reports whether there was
// one. Updates of a closed channel share an id, so there may be more.
func (h *holder) remove(id MonitorUpdateID) bool {
	i := slices.Index(h.pending, id)
	if i < 0 {
		return false
	}
	h.pending = slices.Delete(h.pending, i, i+1)
	if len(h.pending) == 0 {
		h.pending = nil
	}
	return true
}

// ChannelMonitorUpdated tells that a persist which was in progress is durable. An
// id that is not pending is ignored. The error is lntypes.APIMisuseError if the
// channel is not watched.
func (c *ChainMonitor) ChannelMonitorUpdated(fundingTxo lntypes.OutPoint, completedUpdateID MonitorUpdateID) error {
	c.mu.Lock()
	h, _ := c.find(fundingTxo)
	if h == nil {
		c.mu.Unlock()
		return lntypes.Misusef("no monitor for funding output %s", fundingTxo)
	}
	notify := false
	if h.remove(completedUpdateID) && !h.dead {
		if completedUpdateID.chainSync {
			if notify = !h.hasPending(true); notify {
				h.syncedHeight = c.highestHeight
			}
		} else {
			notify = c.completeLocked(h)
		}
	}
	c.mu.Unlock()
	if notify {
		c.notifier.Notify()
	}
	return nil
}

// completeLocked tells the manager that all updates are durable, if they are, and
// reports whether it did. c.mu is held.
func (c *ChainMonitor) completeLocked(h *holder) bool {
	if h.hasPending(false) {
		return false
	}
	if h.refused && h.latest != chanmon.ClosedChannelUpdateID {
		// The monitor knows that the channel is over; it must not resume.
		return false
	}
	h.owed = false
	c.completed = append(c.completed, chanmon.PendingMonitorEvents{
		FundingTxo:         h.funding,
		Events:             []chanmon.MonitorEvent{chanmon.Completed{FundingTxo: h.funding, MonitorUpdateID: h.latest}},
		CounterpartyNodeID: h.peer,
	})
	return true
}

// ReleasePendingMonitorEvents implements chanmon.Watch.
func (c *ChainMonitor) ReleasePendingMonitorEvents() []chanmon.PendingMonitorEvents {
	c.mu.Lock()
	out := c.completed
	c.completed = nil
	ready := make([]*holder, 0, len(c.holders))
	var overdue []*holder
	for _, h := range c.holders {
		switch {
		case h.dead:
		case !h.hasPending(true):
			ready = append(ready, h)
		case c.highestHeight >= h.syncedHeight+chanmon.LatencyGracePeriodBlocks:
			ready = append(ready, h)
			overdue = append(overdue, h)
		}
	}
	c.mu.Unlock()
	for _, h := range overdue {
		c.log(h).Errorf("Persisting takes more than %d blocks; releasing events that a crash would repeat", chanmon.LatencyGracePeriodBlocks)
	}
	for _, h := range ready {
		if found := h.monitor.GetAndClearPendingMonitorEvents(); len(found) > 0 {
			out = append(out, chanmon.PendingMonitorEvents{
				FundingTxo: h.funding, Events: found, CounterpartyNodeID: h.peer,
			})
		}
	}
	return out
}

// effects are what reaches the user when no lock is held any more. It stands in as
// a monitor's broadcaster.
type effects struct {
	packages [][][]byte
	notify   bool
}

// BroadcastTransactions implements chain.BroadcasterInterface.
func (e *effects) BroadcastTransactions(txs [][]byte) { e.packages = append(e.packages, txs) }

// deliver is called with no lock held.
func (c *ChainMonitor) deliver(h *holder, e *effects) {
	for _, txs := range e.packages {
		c.broadcaster.BroadcastTransactions(txs)
	}
	if e.notify || h.monitor.HasPendingEvents() {
		c.notifier.Notify()
	}
}
