package ln

// ordered is a map that remembers the order of insertion, so that nothing the
// manager produces depends on Go's map order. Looking up, adding and removing
// take constant time; walking tolerates removal of any entry on the way.
type ordered[K comparable, V any] struct {
	byKey      map[K]*orderedNode[K, V]
	head, tail *orderedNode[K, V]
}

type orderedNode[K comparable, V any] struct {
	key        K
	value      V
	prev, next *orderedNode[K, V]
}

func newOrdered[K comparable, V any]() *ordered[K, V] {
	return &ordered[K, V]{byKey: make(map[K]*orderedNode[K, V])}
}

// len returns the number of entries.
func (o *ordered[K, V]) len() int { return len(o.byKey) }

// get returns the value of key and whether there is one.
func (o *ordered[K, V]) get(key K) (v V, ok bool) {
	if n := o.byKey[key]; n != nil {
		return n.value, true
	}
	return v, false
}

// has reports whether key has an entry.
func (o *ordered[K, V]) has(key K) bool { return o.byKey[key] != nil }

// set adds an entry at the end, or changes the value of an existing one in place.
func (o *ordered[K, V]) set(key K, value V) {
	if n := o.byKey[key]; n != nil {
		n.value = value
		return
	}
	n := &orderedNode[K, V]{key: key, value: value, prev: o.tail}
	if o.tail == nil {
		o.head = n
	} else {
		o.tail.next = n
	}
	o.tail = n
	o.byKey[key] = n
}

// remove takes an entry out and returns it.
func (o *ordered[K, V]) remove(key K) (v V, ok bool) {
	n := o.byKey[key]
	if n == nil {
		return v, false
	}
	delete(o.byKey, key)
	if n.prev == nil {
		o.head = n.next
	} else {
		n.prev.next = n.next
	}
	if n.next == nil {
		o.tail = n.prev
	} else {
		n.next.prev = n.prev
	}
	return n.value, true
}

// keys returns all keys in order.
func (o *ordered[K, V]) keys() []K {
	ks := make([]K, 0, len(o.byKey))
	for n := o.head; n != nil; n = n.next {
		ks = append(ks, n.key)
	}
	return ks
}

// values returns all values in order.
func (o *ordered[K, V]) values() []V {
	vs := make([]V, 0, len(o.byKey))
	for n := o.head; n != nil; n = n.next {
		vs = append(vs, n.value)
	}
	return vs
}

// each calls f for every entry in order until it returns false. f may remove
// entries, also the next ones, of which it may then still be told; what it adds comes
// last.
func (o *ordered[K, V]) each(f func(K, V) bool) {
	for n := o.head; n != nil; n = n.next {
		if !f(n.key, n.value) {
			return
		}
	}
}

// retain removes the entries for which keep returns false. keep must not change
// the map.
func (o *ordered[K, V]) retain(keep func(K, V) bool) {
	for n := o.head; n != nil; {
		next := n.next
		if !keep(n.key, n.value) {
			o.remove(n.key)
		}
		n = next
	}
}
