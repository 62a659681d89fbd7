package gossip

import "slices"

const (
	pageBits = 7
	pageSize = 1 << pageBits
	pageMask = pageSize - 1
)

// page is a run of records. It belongs to the graph alone as long as its epoch
// is the graph's; before that a snapshot may share it, and it is not written to.
type page[T any] struct {
	epoch uint64
	items [pageSize]T
}

// pages is an array in pages. A snapshot copies the table only; the graph then
// copies each page before it first writes to it again.
type pages[T any] struct{ table []*page[T] }

// at returns an item to be read. The item must be there.
func (p *pages[T]) at(i uint32) *T { return &p.table[i>>pageBits].items[i&pageMask] }

// get returns an item to be read, nil if its page was never written to.
func (p *pages[T]) get(i uint32) *T {
	if n := i >> pageBits; n < uint32(len(p.table)) && p.table[n] != nil {
		return &p.table[n].items[i&pageMask]
	}
	return nil
}

// mut returns an item to be written to, and makes room for it if need be.
func (p *pages[T]) mut(i uint32, epoch uint64) *T {
	n := int(i >> pageBits)
	for len(p.table) <= n {
		p.table = append(p.table, nil)
	}
	switch old := p.table[n]; {
	case old == nil:
		p.table[n] = &page[T]{epoch: epoch}
	case old.epoch != epoch:
		c := *old
		c.epoch = epoch
		p.table[n] = &c
	}
	return &p.table[n].items[i&pageMask]
}

// snapshot returns the array as it is now, provided that the epoch ends now.
func (p *pages[T]) snapshot() pages[T] { return pages[T]{slices.Clone(p.table)} }
