package gossip

import "testing"

// Nodes of which the ids begin alike are found by halving, too: a snapshot or a
// file may have as many of them as it likes.
func TestOrderOfEqualKeys(t *testing.T) {
	const equal = 5000
	var o order
	add := func(key uint64, at uint32) {
		o.insert(o.among(key, func(other uint32) bool { return other < at }), key, at, 0)
	}
	add(6, equal)
	add(8, equal+1)
	for i := range uint32(equal) {
		add(7, i*7919%equal)
	}
	for i := range uint32(equal) {
		asked := 0
		key, at, ok := o.entry(o.among(7, func(other uint32) bool { asked++; return other < i }))
		if !ok || key != 7 || at != i || asked > 20 {
			t.Fatalf("entry %d is (%d, %d, %t), asked %d times", i, key, at, ok, asked)
		}
	}
	for _, tt := range []struct {
		key, next uint64
		found     bool
	}{{5, 6, true}, {7, 8, true}, {8, 0, false}} {
		key, _, ok := o.entry(o.among(tt.key, func(uint32) bool { return true }))
		if key != tt.next || ok != tt.found {
			t.Errorf("behind all of %d comes (%d, %t)", tt.key, key, ok)
		}
	}
}
