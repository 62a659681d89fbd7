package gossip

import "slices"

// index is a map that can also be walked in the order of its keys. Keys added
// are sorted in when the order is next asked for.
type index[K comparable, V any] struct {
	items   map[K]*V
	compare func(a, b K) int
	keys    []K // sorted; may hold keys that are gone
	fresh   []K // added since keys was made, in no order
	gone    int // keys removed since keys was made
}

func newIndex[K comparable, V any](compare func(a, b K) int) index[K, V] {
	return index[K, V]{items: make(map[K]*V), compare: compare}
}

func (x *index[K, V]) get(k K) *V { return x.items[k] }

// put adds or replaces the value of k.
func (x *index[K, V]) put(k K, v *V) {
	if _, ok := x.items[k]; !ok {
		x.fresh = append(x.fresh, k)
	}
	x.items[k] = v
}

func (x *index[K, V]) remove(k K) {
	if _, ok := x.items[k]; ok {
		delete(x.items, k)
		x.gone++
	}
}

// sorted returns all keys in order. The slice is not written to again: a later
// change makes a new one.
func (x *index[K, V]) sorted() []K {
	if len(x.fresh) == 0 && x.gone == 0 {
		return x.keys
	}
	slices.SortFunc(x.fresh, x.compare)
	merged := make([]K, 0, len(x.items))
	old, fresh := x.keys, x.fresh
	for len(old) > 0 || len(fresh) > 0 {
		var k K
		if len(fresh) == 0 || len(old) > 0 && x.compare(old[0], fresh[0]) <= 0 {
			k, old = old[0], old[1:]
		} else {
			k, fresh = fresh[0], fresh[1:]
		}
		_, present := x.items[k]
		if present && (len(merged) == 0 || merged[len(merged)-1] != k) {
			merged = append(merged, k)
		}
	}
	x.keys, x.fresh, x.gone = merged, nil, 0
	return merged
}

// from returns the keys that are not below k, in order.
func (x *index[K, V]) from(k K) []K {
	keys := x.sorted()
	i, _ := slices.BinarySearchFunc(keys, k, x.compare)
	return keys[i:]
}
