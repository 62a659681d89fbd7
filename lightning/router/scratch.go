package router

import (
	"sync"

	"golightning/lightning/lntypes"
)

// label is the best way known from a node towards the recipient.
type label struct {
	// cost is fees and penalty together, and what the search goes by.
	cost lntypes.Msat
	// fees is what the node must get beyond the amount: all that follows it on the
	// way charges, and the node's own price for its hop.
	fees lntypes.Msat
	// penalty is the scorer's for all hops from the node on.
	penalty lntypes.Msat
	// target is the node that the hop leads to, hop its position among the edges to
	// target, or specialHop and its position among the specials.
	target, hop uint32
	cltv        uint32 // blocks, without the recipient's
	round       uint32 // a label of another round says nothing
	length      uint8  // hops
	done        bool   // the node has been expanded or leads nowhere
}

const specialHop = 1 << 31

// scratch is the memory of a search, kept for the next one.
type scratch struct {
	labels []label
	round  uint32 // of the last search; all labels are of earlier rounds
	queue  queue
	// used is what paths found already take of each public channel's direction,
	// allocated when first needed; touched are the places that are not 0.
	used    []lntypes.Msat
	touched []uint32
	// marked has a bit for each node at which specials end.
	marked []uint64
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// newScratch returns memory for so many nodes, those that only hints name included.
func newScratch(nodes int) *scratch {
	m := scratches.Get().(*scratch)
	if len(m.labels) < nodes {
		m.labels = make([]label, nodes+nodes/8)
		m.round = 0
	}
	if words := nodes/64 + 1; len(m.marked) < words {
		m.marked = make([]uint64, words+words/8)
	}
	return m
}

// free gives the memory back.
func (m *scratch) free() {
	m.reset()
	clear(m.marked)
	scratches.Put(m)
}

// reset forgets what is used.
func (m *scratch) reset() {
	for _, i := range m.touched {
		m.used[i] = 0
	}
	m.touched = m.touched[:0]
}

// begin starts a round.
func (m *scratch) begin() {
	m.queue = m.queue[:0]
	m.round++
	if m.round == 0 {
		clear(m.labels)
		m.round = 1
	}
}

func (m *scratch) mark(node uint32)          { m.marked[node/64] |= 1 << (node % 64) }
func (m *scratch) isMarked(node uint32) bool { return m.marked[node/64]>>(node%64)&1 != 0 }

// usedAt returns the place that counts what is used of a direction, to be
// changed; places is how many there are.
func (m *scratch) usedAt(direction uint32, places int) *lntypes.Msat {
	if len(m.used) < places {
		used := make([]lntypes.Msat, places)
		copy(used, m.used)
		m.used = used
	}
	if m.used[direction] == 0 {
		m.touched = append(m.touched, direction)
	}
	return &m.used[direction]
}
