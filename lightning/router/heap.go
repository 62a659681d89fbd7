package router

import "golightning/lightning/lntypes"

// entry is a node that waits to be expanded, with the key that it had when it was
// queued. 16 bytes, so that four children fill a cache line.
type entry struct {
	cost   lntypes.Msat
	node   uint32
	length uint32
}

// before orders by cost, then by hops. Every hop makes the pair larger, so nodes
// with the same key do not lead to each other, and their order changes nothing.
func (e *entry) before(o *entry) bool {
	return e.cost < o.cost || e.cost == o.cost && e.length < o.length
}

// queue is a heap of entries, the cheapest on top; each has up to four children.
type queue []entry

func (q *queue) push(e entry) {
	h := append(*q, e)
	*q = h
	i := len(h) - 1
	for i > 0 {
		up := (i - 1) / 4
		if !e.before(&h[up]) {
			break
		}
		h[i] = h[up]
		i = up
	}
	h[i] = e
}

func (q *queue) pop() entry {
	h := *q
	top := h[0]
	n := len(h) - 1
	e := h[n]
	h = h[:n]
	*q = h
	if n == 0 {
		return top
	}
	i := 0
	for {
		down := 4*i + 1
		if down >= n {
			break
		}
		least := down
		for next := down + 1; next < min(down+4, n); next++ {
			if h[next].before(&h[least]) {
				least = next
			}
		}
		if !h[least].before(&e) {
			break
		}
		h[i] = h[least]
		i = least
	}
	h[i] = e
	return top
}
