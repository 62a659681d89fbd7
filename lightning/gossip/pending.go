package gossip

import (
	"bytes"
	"encoding/hex"
	"slices"
	"sync"

	"golightning/lightning/chanutil"
	"golightning/lightning/lntypes"
	"golightning/lightning/lnwire"
)

const (
	// maxPendingLookups is how many look-ups may be under way before peers are
	// asked to slow down.
	maxPendingLookups = 32
	// maxPending and maxPendingBytes are how many announcements may wait at all,
	// and how long they and what is held with them may be together: there are
	// callers who cannot be asked to slow down.
	maxPending      = 1024
	maxPendingBytes = 4 << 20
)

// pendingChannel is an announcement whose funding output is being looked up,
// with the latest messages that depend on it. Full messages are nil where the
// message came without signature.
type pendingChannel struct {
	msg   *lnwire.UnsignedChannelAnnouncement
	full  *lnwire.ChannelAnnouncement
	on    *lookup
	size  int // of all messages, in bytes
	nodes [2]struct {
		msg  *lnwire.UnsignedNodeAnnouncement
		full *lnwire.NodeAnnouncement
	}
	updates [2]struct {
		msg  *lnwire.UnsignedChannelUpdate
		full *lnwire.ChannelUpdate
	}
}

// pendingChecks are the look-ups that are under way. Each holds one
// announcement and at most two messages of each kind, whatever peers send.
type pendingChecks struct {
	mu sync.Mutex
	// all are all announcements that wait, of size bytes together.
	all  []*pendingChannel
	size int
	// channels has the latest announcement per channel id.
	channels map[lntypes.ShortChannelID]*pendingChannel
	// nodes has the announcements in which a node takes part.
	nodes map[lntypes.NodeID][]*pendingChannel
}

func newPendingChecks() pendingChecks {
	return pendingChecks{
		channels: make(map[lntypes.ShortChannelID]*pendingChannel),
		nodes:    make(map[lntypes.NodeID][]*pendingChannel),
	}
}

// alive reports whether the look-up may still be resolved.
func (p *pendingChannel) alive() bool {
	p.on.mu.Lock()
	defer p.on.mu.Unlock()
	return p.on.holds > 0
}

// same reports whether p is for the very same announcement.
func (p *pendingChannel) same(msg *lnwire.UnsignedChannelAnnouncement, full *lnwire.ChannelAnnouncement) bool {
	if (full == nil) != (p.full == nil) {
		return false
	}
	if full != nil {
		return bytes.Equal(full.Write(), p.full.Write())
	}
	return bytes.Equal(msg.Write(), p.msg.Write())
}

// find returns the pending announcement of a channel. The caller holds mu.
func (c *pendingChecks) find(id lntypes.ShortChannelID) *pendingChannel {
	p := c.channels[id]
	if p != nil && !p.alive() {
		c.drop(p)
		return nil
	}
	return p
}

// sweep drops what waits for nobody. The caller holds mu.
func (c *pendingChecks) sweep() {
	for _, p := range slices.Clone(c.all) {
		if !p.alive() {
			c.drop(p)
		}
	}
}

// room reports whether n more bytes may wait. The caller holds mu.
func (c *pendingChecks) room(n int) bool { return c.size+n <= maxPendingBytes }

// grow counts the bytes that p has more than before. The caller holds mu.
func (c *pendingChecks) grow(p *pendingChannel, n int) {
	p.size += n
	c.size += n
}

// drop forgets p. The caller holds mu.
func (c *pendingChecks) drop(p *pendingChannel) {
	if i := slices.Index(c.all, p); i >= 0 {
		c.all = slices.Delete(c.all, i, i+1)
		c.size -= p.size
	}
	if c.channels[p.msg.ShortChannelID] == p {
		delete(c.channels, p.msg.ShortChannelID)
	}
	for _, id := range [2]lntypes.NodeID{p.msg.NodeID1, p.msg.NodeID2} {
		rest := slices.DeleteFunc(slices.Clone(c.nodes[id]), func(o *pendingChannel) bool { return o == p })
		if len(rest) == 0 {
			delete(c.nodes, id)
		} else {
			c.nodes[id] = rest
		}
	}
}

// sameChannel reports whether this very announcement is being looked up.
func (c *pendingChecks) sameChannel(msg *lnwire.UnsignedChannelAnnouncement, full *lnwire.ChannelAnnouncement) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.all) == 0 {
		return false
	}
	p := c.find(msg.ShortChannelID)
	return p != nil && p.same(msg, full)
}

// lookUp asks for the funding output of a verified announcement and returns its
// value, or nil if there is nobody to ask.
func (c *pendingChecks) lookUp(utxo UtxoLookup, msg *lnwire.UnsignedChannelAnnouncement,
	full *lnwire.ChannelAnnouncement) (*lntypes.Sat, error) {
	if utxo == nil {
		return nil, nil
	}
	switch r := utxo.GetUtxo(msg.ChainHash, msg.ShortChannelID).(type) {
	case UtxoResultSync:
		return checkOutput(msg, r.A)
	case UtxoResultAsync:
		result, err := c.wait(r.A, msg, full)
		if err != nil {
			return nil, err
		}
		return checkOutput(msg, *result)
	}
	return nil, refuse(ignore, "Channel look-up gave no result")
}

// wait records the announcement with the future, or returns the result if it is
// there already.
func (c *pendingChecks) wait(f *UtxoFuture, msg *lnwire.UnsignedChannelAnnouncement,
	full *lnwire.ChannelAnnouncement) (*TxOutResult, error) {
	if f == nil {
		return nil, refuse(ignore, "Channel look-up gave no result")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	old := c.find(msg.ShortChannelID)
	size := len(msg.Write())
	if len(c.all) >= maxPending || !c.room(size) {
		c.sweep()
	}
	crowded := len(c.all) >= maxPending || !c.room(size)
	f.state.mu.Lock()
	defer f.state.mu.Unlock()
	if f.state.result != nil {
		r := *f.state.result
		return &r, nil
	}
	if old != nil && old.same(msg, full) {
		return nil, refuse(duplicate, "Channel announcement is already being checked")
	}
	if len(f.state.waiting) == maxWaiting {
		return nil, refuse(ignore, "Too many announcements of a channel that is being checked")
	}
	if crowded {
		return nil, refuse(ignore, "Too many channels are being checked")
	}
	p := &pendingChannel{msg: clone(msg), on: f.state}
	if full != nil {
		p.full = clone(full)
		p.msg = &p.full.Contents
	}
	f.state.waiting = append(f.state.waiting, p)
	c.all = append(c.all, p)
	c.grow(p, size)
	c.channels[msg.ShortChannelID] = p
	c.nodes[msg.NodeID1] = append(c.nodes[msg.NodeID1], p)
	c.nodes[msg.NodeID2] = append(c.nodes[msg.NodeID2], p)
	return nil, refuse(gossipLog, "Channel being checked async")
}

func clone[T any](v *T) *T {
	c := *v
	return &c
}

// resolved records a look-up's result and returns what waited for it.
func (c *pendingChecks) resolved(l *lookup, result TxOutResult) []*pendingChannel {
	c.mu.Lock()
	defer c.mu.Unlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.result == nil {
		r := result
		l.result = &r
	}
	waiting := l.waiting
	l.waiting = nil
	for _, p := range waiting {
		c.drop(p)
	}
	return waiting
}

// awaitsNode reports whether an announcement with the node is being looked up, and
// whether one of these has no message of the node's that is as new as the timestamp.
func (c *pendingChecks) awaitsNode(id lntypes.NodeID, timestamp uint32) (awaits, news bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, p := range slices.Clone(c.nodes[id]) {
		if !p.alive() {
			c.drop(p)
			continue
		}
		held := p.nodes[p.side(id)].msg
		awaits, news = true, news || held == nil || held.Timestamp < timestamp
	}
	return awaits, news
}

// side returns which of the announced nodes id is.
func (p *pendingChannel) side(id lntypes.NodeID) int {
	if p.msg.NodeID2 == id {
		return 1
	}
	return 0
}

// heldSize is how much memory a node's announcement takes.
func heldSize(msg *lnwire.UnsignedNodeAnnouncement) int {
	const each = 48 // bytes for an address, that of a host name without name
	return len(msg.Write()) + each*len(msg.Addresses)
}

// holdNode keeps a verified node announcement until the look-ups of the node's
// channels are done, if there are any and it is the newest.
func (c *pendingChecks) holdNode(msg *lnwire.UnsignedNodeAnnouncement, full *lnwire.NodeAnnouncement) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	held := false
	for _, p := range c.nodes[msg.NodeID] {
		n := &p.nodes[p.side(msg.NodeID)]
		if n.msg != nil && n.msg.Timestamp >= msg.Timestamp {
			held = true
			continue
		}
		size := heldSize(msg)
		if n.msg != nil {
			size -= heldSize(n.msg)
		}
		if !c.room(size) {
			continue
		}
		c.grow(p, size)
		held = true
		n.msg, n.full = clone(msg), nil
		if full != nil {
			n.full = clone(full)
		}
	}
	return held
}

// holdUpdate keeps an update until the look-up of its channel is done, if there
// is one. The signature is verified first, so that a forged update cannot take
// the place of a true one.
func (c *pendingChecks) holdUpdate(msg *lnwire.UnsignedChannelUpdate, full *lnwire.ChannelUpdate) (bool, error) {
	side := int(msg.Flags & directionFlag)
	c.mu.Lock()
	p := c.find(msg.ShortChannelID)
	older := p != nil && p.updates[side].msg != nil && p.updates[side].msg.Timestamp >= msg.Timestamp
	c.mu.Unlock()
	if p == nil || older {
		return p != nil, nil
	}
	if full != nil {
		source := p.msg.NodeID1
		if side == 1 {
			source = p.msg.NodeID2
		}
		if err := verifyUpdate(full, source); err != nil {
			return false, err
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.find(msg.ShortChannelID) != p {
		return false, nil
	}
	u := &p.updates[side]
	if u.msg != nil && u.msg.Timestamp >= msg.Timestamp {
		return true, nil
	}
	size := len(msg.Write())
	if u.msg != nil {
		size -= len(u.msg.Write())
	}
	if !c.room(size) {
		return false, nil
	}
	c.grow(p, size)
	u.msg, u.full = clone(msg), nil
	if full != nil {
		u.full = clone(full)
	}
	return true, nil
}

// tooMany reports whether more look-ups are under way than should be.
func (c *pendingChecks) tooMany() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.all) > maxPendingLookups {
		c.sweep()
	}
	return len(c.all) > maxPendingLookups
}

// checkOutput returns the value of the output found if it is the announced
// channel's: a 2-of-2 of its two bitcoin keys (BOLT 3).
func checkOutput(msg *lnwire.UnsignedChannelAnnouncement, r TxOutResult) (*lntypes.Sat, error) {
	if r.TxOut == nil {
		if r.Err == UnknownChain {
			return nil, refuse(ignore, "Channel announced on an unknown chain (%s)", msg.ChainHash)
		}
		return nil, refuse(ignore, "Channel announced without corresponding UTXO entry")
	}
	want := chanutil.P2WSH(chanutil.MakeFundingRedeemscript(lntypes.PublicKey(msg.BitcoinKey1), lntypes.PublicKey(msg.BitcoinKey2)))
	if !bytes.Equal(want, r.TxOut.ScriptPubkey) {
		return nil, refuse(ignore, "Channel announcement key (%x) didn't match on-chain script (%s)", want, shown(r.TxOut.ScriptPubkey))
	}
	value := r.TxOut.Value
	return &value, nil
}

// shown renders the beginning of a script, which may be of any length.
func shown(script []byte) string {
	const most = 64
	if len(script) > most {
		return hex.EncodeToString(script[:most]) + "..."
	}
	return hex.EncodeToString(script)
}
