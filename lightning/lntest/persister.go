package lntest

import (
	"bytes"
	"slices"
	"sync"

	"golightning/lightning/chain"
	"golightning/lightning/chainmonitor"
	"golightning/lightning/chanmon"
	"golightning/lightning/lntypes"
)

// Persister is a disk for monitors that can be slow, can fail and can crash. It
// stores whole monitors.
type Persister struct {
	mu      sync.Mutex
	answer  chain.ChannelMonitorUpdateStatus
	hook    func(*Persisting)
	seq     int
	durable map[lntypes.OutPoint]stored
	pending []*Persisting
}

type stored struct {
	seq  int
	blob []byte
}

// Persisting is one call of a [Persister].
type Persisting struct {
	Channel lntypes.OutPoint
	ID      chainmonitor.MonitorUpdateID
	// New is set for a channel's first.
	New bool
	// Update is what came with the call, nil if the whole monitor was to be stored.
	Update *chanmon.ChannelMonitorUpdate
	seq    int
	blob   []byte
}

// NewPersister returns a disk that completes at once.
func NewPersister() *Persister { return &Persister{durable: map[lntypes.OutPoint]stored{}} }

// SetAnswer sets what calls are answered from now on.
func (p *Persister) SetAnswer(s chain.ChannelMonitorUpdateStatus) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.answer = s
}

// OnPersist arranges for f to be called within each call, to try what a re-entering
// user would do.
func (p *Persister) OnPersist(f func(*Persisting)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.hook = f
}

// PersistNewChannel implements chainmonitor.Persist.
func (p *Persister) PersistNewChannel(channel lntypes.OutPoint, data *chanmon.ChannelMonitor, id chainmonitor.MonitorUpdateID) chain.ChannelMonitorUpdateStatus {
	return p.persist(&Persisting{Channel: channel, ID: id, New: true, blob: data.Write()})
}

// UpdatePersistedChannel implements chainmonitor.Persist.
func (p *Persister) UpdatePersistedChannel(channel lntypes.OutPoint, update *chanmon.ChannelMonitorUpdate, data *chanmon.ChannelMonitor, id chainmonitor.MonitorUpdateID) chain.ChannelMonitorUpdateStatus {
	return p.persist(&Persisting{Channel: channel, ID: id, Update: update, blob: data.Write()})
}

func (p *Persister) persist(x *Persisting) chain.ChannelMonitorUpdateStatus {
	p.mu.Lock()
	p.seq++
	x.seq = p.seq
	answer, hook := p.answer, p.hook
	switch answer {
	case chain.Completed:
		p.store(x)
	case chain.InProgress:
		p.pending = append(p.pending, x)
	}
	p.mu.Unlock()
	if hook != nil {
		hook(x)
	}
	return answer
}

// store makes a call durable unless a later one is.
func (p *Persister) store(x *Persisting) {
	if p.durable[x.Channel].seq < x.seq {
		p.durable[x.Channel] = stored{x.seq, x.blob}
	}
}

// Pending returns the calls in progress, oldest first.
func (p *Persister) Pending() []*Persisting {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.pending)
}

// Finish makes a call in progress durable and tells the chain monitor.
func (p *Persister) Finish(c *chainmonitor.ChainMonitor, x *Persisting) error {
	p.mu.Lock()
	if i := slices.Index(p.pending, x); i >= 0 {
		p.pending = slices.Delete(p.pending, i, i+1)
		p.store(x)
	}
	p.mu.Unlock()
	return c.ChannelMonitorUpdated(x.Channel, x.ID)
}

// FinishAll finishes all calls in progress, oldest first.
func (p *Persister) FinishAll(c *chainmonitor.ChainMonitor) error {
	for _, x := range p.Pending() {
		if err := p.Finish(c, x); err != nil {
			return err
		}
	}
	return nil
}

// Crash forgets what is in progress and returns what the disk holds, in the order
// of funding outputs.
func (p *Persister) Crash() [][]byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.pending = nil
	var keys []lntypes.OutPoint
	for k := range p.durable {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b lntypes.OutPoint) int { return bytes.Compare(a.Txid[:], b.Txid[:]) })
	var out [][]byte
	for _, k := range keys {
		out = append(out, p.durable[k].blob)
	}
	return out
}
