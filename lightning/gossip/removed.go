package gossip

import "golightning/lightning/lntypes"

const (
	// maxRemovedChannels and maxRemovedNodes are how many removed things are
	// remembered at most; the first ones are forgotten first.
	maxRemovedChannels = 1 << 16
	maxRemovedNodes    = 1 << 13
)

// removal says when and why something was removed.
type removal struct {
	// at is 0 if the time was not known.
	at lntypes.UnixTime
	// stale: it was not updated for long, which may change.
	stale bool
	// number is the removal's place in the order of removals.
	number int
}

// removedSet remembers what was removed, for a while and up to a number.
type removedSet[K comparable] struct {
	most int
	all  map[K]removal
	// order has the removals from number base on. An entry of which all knows
	// another number, or none, is void.
	order []K
	base  int
}

func newRemovedSet[K comparable](most int) removedSet[K] {
	return removedSet[K]{most: most, all: make(map[K]removal)}
}

func (r *removedSet[K]) has(k K) bool {
	_, ok := r.all[k]
	return ok
}

// add remembers k, as the last one.
func (r *removedSet[K]) add(k K, at lntypes.UnixTime, stale bool) {
	r.all[k] = removal{at, stale, r.base + len(r.order)}
	r.order = append(r.order, k)
	for len(r.all) > r.most {
		if first := r.order[0]; r.all[first].number == r.base {
			delete(r.all, first)
		}
		r.order = r.order[1:]
		r.base++
	}
	if len(r.order) > 2*len(r.all)+16 {
		r.keep(func(K, removal) bool { return true })
	}
}

func (r *removedSet[K]) remove(k K) { delete(r.all, k) }

// forget drops what was removed a week ago. What was removed at a time that was
// not known counts from now on.
func (r *removedSet[K]) forget(now lntypes.UnixTime) {
	r.keep(func(k K, v removal) bool {
		if v.at == 0 {
			v.at = now
			r.all[k] = v
		}
		return now.Since(v.at) < trackRemovedFor
	})
}

// keep drops the void entries and those that keep does not want, and numbers the
// others anew.
func (r *removedSet[K]) keep(keep func(K, removal) bool) {
	kept := make([]K, 0, len(r.all))
	for i, k := range r.order {
		v, ok := r.all[k]
		if !ok || v.number != r.base+i {
			continue
		}
		if !keep(k, v) {
			delete(r.all, k)
			continue
		}
		v = r.all[k]
		v.number = len(kept)
		r.all[k] = v
		kept = append(kept, k)
	}
	r.order, r.base = kept, 0
}
