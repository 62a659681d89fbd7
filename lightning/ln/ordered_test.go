package ln

import (
	"slices"
	"testing"
)

func TestOrderedKeepsInsertionOrder(t *testing.T) {
	o := newOrdered[int, string]()
	for _, k := range []int{5, 1, 9, 3} {
		o.set(k, "x")
	}
	o.set(1, "y") // stays where it was
	if got := o.keys(); !slices.Equal(got, []int{5, 1, 9, 3}) {
		t.Fatalf("keys %v", got)
	}
	if v, ok := o.get(1); !ok || v != "y" {
		t.Fatalf("get: %q %v", v, ok)
	}
	for _, k := range []int{5, 3, 9} { // first, last, middle
		if _, ok := o.remove(k); !ok {
			t.Fatalf("remove %d failed", k)
		}
	}
	if _, ok := o.remove(5); ok {
		t.Fatal("removed twice")
	}
	o.set(5, "z")
	if got := o.values(); !slices.Equal(got, []string{"y", "z"}) || o.len() != 2 || o.has(9) {
		t.Fatalf("values %v", got)
	}
	o.retain(func(k int, _ string) bool { return k == 5 })
	if got := o.keys(); !slices.Equal(got, []int{5}) {
		t.Fatalf("after retain %v", got)
	}
	n := 0
	o.set(6, "q")
	o.each(func(int, string) bool { n++; return false })
	if n != 1 {
		t.Fatalf("each went on: %d", n)
	}
}

// A walk goes on when entries are removed under it, the next ones included.
func TestOrderedRemoveWhileWalking(t *testing.T) {
	o := newOrdered[int, string]()
	for k := range 6 {
		o.set(k, "x")
	}
	var seen []int
	o.each(func(k int, _ string) bool {
		if !o.has(k) {
			return true // removed before its turn
		}
		seen = append(seen, k)
		if k == 1 {
			for _, gone := range []int{0, 1, 2, 3} {
				o.remove(gone)
			}
			o.set(9, "new")
		}
		return true
	})
	if !slices.Equal(seen, []int{0, 1, 4, 5, 9}) {
		t.Fatalf("saw %v", seen)
	}
}
