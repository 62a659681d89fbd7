package gossip

import (
	"slices"
	"sort"
)

// blockSize is how many entries a block of an order holds at most.
const blockSize = 256

// block is a run of entries in ascending order. Like a page it is copied before
// it is written to if a snapshot may share it.
type block struct {
	epoch uint64
	n     int
	keys  [blockSize]uint64
	at    [blockSize]uint32
}

// order holds record numbers in ascending order of their keys: for look-ups and
// to be walked. Keys may be equal; the caller then tells the order.
type order struct {
	first  []uint64 // first[i] is blocks[i].keys[0]
	blocks []*block // none is empty
	count  int
}

// place is a position in an order; i may be one behind the last of the block.
type place struct{ b, i int }

// search returns the place of the first entry that is not below key. Halving
// without branches that depend on keys is fast, as nothing can be foretold.
func (o *order) search(key uint64) place {
	last := len(o.blocks) - 1
	if last < 0 || key <= o.first[0] {
		return place{}
	}
	if b := o.blocks[last]; key > b.keys[b.n-1] {
		return place{last, b.n}
	}
	lo := 0
	for n := len(o.first); n > 1; {
		half := n / 2
		if o.first[lo+half] < key {
			lo += half
		}
		n -= half
	}
	b := o.blocks[lo]
	i := 0
	for n := b.n; n > 1; {
		half := n / 2
		if b.keys[(i+half)%blockSize] < key {
			i += half
		}
		n -= half
	}
	return place{lo, i + 1}
}

// among is search for one of several entries with the same key, whose order the
// caller knows: the first is returned for which before is false.
func (o *order) among(key uint64, before func(at uint32) bool) place {
	p := o.search(key)
	k, at, ok := o.entry(p)
	if !ok || k != key || !before(at) {
		return p
	}
	is := func(b, i int) bool { return o.blocks[b].keys[i] == key && before(o.blocks[b].at[i]) }
	if p.i == o.blocks[p.b].n {
		p = place{p.b + 1, 0}
	}
	if later := sort.Search(len(o.blocks)-p.b-1, func(n int) bool { return !is(p.b+1+n, 0) }); later > 0 {
		p = place{p.b + later, 0}
	}
	return place{p.b, p.i + sort.Search(o.blocks[p.b].n-p.i, func(n int) bool { return !is(p.b, p.i+n) })}
}

// entry returns the entry at p or the next one after it; ok is false at the end.
func (o *order) entry(p place) (key uint64, at uint32, ok bool) {
	if p.b < len(o.blocks) && p.i >= o.blocks[p.b].n {
		p = place{p.b + 1, 0}
	}
	if p.b >= len(o.blocks) {
		return 0, 0, false
	}
	b := o.blocks[p.b]
	return b.keys[p.i], b.at[p.i], true
}

// walk calls yield for each entry from p on until it returns false.
func (o *order) walk(p place, yield func(key uint64, at uint32) bool) {
	for ; p.b < len(o.blocks); p = (place{p.b + 1, 0}) {
		b := o.blocks[p.b]
		for ; p.i < b.n; p.i++ {
			if !yield(b.keys[p.i], b.at[p.i]) {
				return
			}
		}
	}
}

// mut returns a block to be written to.
func (o *order) mut(b int, epoch uint64) *block {
	if o.blocks[b].epoch != epoch {
		c := *o.blocks[b]
		c.epoch = epoch
		o.blocks[b] = &c
	}
	return o.blocks[b]
}

// insert puts an entry at the place that search has found for it.
func (o *order) insert(p place, key uint64, at uint32, epoch uint64) {
	o.count++
	if len(o.blocks) == 0 {
		o.addBlock(0, &block{epoch: epoch})
	}
	if o.mut(p.b, epoch).n == blockSize {
		p = o.split(p, epoch)
	}
	b := o.blocks[p.b]
	copy(b.keys[p.i+1:b.n+1], b.keys[p.i:b.n])
	copy(b.at[p.i+1:b.n+1], b.at[p.i:b.n])
	b.keys[p.i], b.at[p.i] = key, at
	b.n++
	o.first[p.b] = b.keys[0]
}

// split makes room in the full block of p and returns where p is then. A full
// block at the end stays full, so that keys that come in order fill all.
func (o *order) split(p place, epoch uint64) place {
	b := o.blocks[p.b]
	keep := blockSize / 2
	if p.b == len(o.blocks)-1 && p.i == b.n {
		keep = blockSize
	}
	next := &block{epoch: epoch, n: blockSize - keep}
	copy(next.keys[:], b.keys[keep:])
	copy(next.at[:], b.at[keep:])
	b.n = keep
	o.addBlock(p.b+1, next)
	if p.i >= keep {
		return place{p.b + 1, p.i - keep}
	}
	return p
}

func (o *order) addBlock(i int, b *block) {
	o.blocks = slices.Insert(o.blocks, i, b)
	o.first = slices.Insert(o.first, i, b.keys[0])
}

// remove takes out the entry at p, which must be there.
func (o *order) remove(p place, epoch uint64) {
	o.count--
	if p.i >= o.blocks[p.b].n {
		p = place{p.b + 1, 0}
	}
	b := o.mut(p.b, epoch)
	copy(b.keys[p.i:], b.keys[p.i+1:b.n])
	copy(b.at[p.i:], b.at[p.i+1:b.n])
	b.n--
	if p.b+1 < len(o.blocks) && b.n+o.blocks[p.b+1].n <= blockSize/2 {
		next := o.blocks[p.b+1]
		copy(b.keys[b.n:], next.keys[:next.n])
		copy(b.at[b.n:], next.at[:next.n])
		b.n += next.n
		o.dropBlock(p.b + 1)
	}
	if b.n == 0 {
		o.dropBlock(p.b)
		return
	}
	o.first[p.b] = b.keys[0]
}

func (o *order) dropBlock(i int) {
	o.blocks = slices.Delete(o.blocks, i, i+1)
	o.first = slices.Delete(o.first, i, i+1)
}

// snapshot returns the order as it is now, provided that the epoch ends now.
func (o *order) snapshot() order {
	return order{first: slices.Clone(o.first), blocks: slices.Clone(o.blocks), count: o.count}
}
