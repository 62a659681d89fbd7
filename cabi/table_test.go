package main

import (
	"sync"
	"sync/atomic"
	"testing"
)

type freed struct{ n atomic.Int32 }

func (f *freed) Free() { f.n.Add(1) }

func TestTable(t *testing.T) {
	obj := new(freed)
	h := register(obj, nil)
	e := enter(h)
	if e == nil || e.obj != obj {
		t.Fatal("a fresh object is not found")
	}
	drop(h)
	if obj.n.Load() != 0 {
		t.Error("destroyed while a call was inside")
	}
	if enter(h) != nil {
		t.Error("a freed object was entered")
	}
	e.leave()
	if obj.n.Load() != 1 {
		t.Error("the last call did not destroy it")
	}
	drop(h)
	if obj.n.Load() != 1 {
		t.Error("destroyed twice")
	}
}

// TestTableReuse: a handle stays stale however often its place is used again.
//
// known-attacks F2
func TestTableReuse(t *testing.T) {
	old := register(new(int), nil)
	drop(old)
	seen := map[uint64]bool{old: true}
	reused := false
	for range 2000 {
		h := register(new(int), nil)
		if seen[h] {
			t.Fatal("a handle came twice")
		}
		seen[h] = true
		reused = reused || uint32(h) == uint32(old)
		if enter(old) != nil {
			t.Fatal("a stale handle was entered")
		}
		drop(h)
	}
	if !reused {
		t.Error("the place was never used again: the test shows nothing")
	}
}

// TestTableRace frees objects while calls go in and out.
//
// known-attacks F8
func TestTableRace(t *testing.T) {
	var wg sync.WaitGroup
	for range 50 {
		obj := new(freed)
		h := register(obj, nil)
		for range 4 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for {
					e := enter(h)
					if e == nil {
						return
					}
					if e.obj.(*freed).n.Load() != 0 {
						t.Error("destroyed while a call was inside")
					}
					e.leave()
				}
			}()
		}
		drop(h)
		wg.Wait()
		if obj.n.Load() != 1 {
			t.Errorf("destroyed %d times", obj.n.Load())
		}
	}
}

func TestDeepHash(t *testing.T) {
	type inner struct {
		a []int
		b *string
	}
	s1, s2 := "x", "x"
	x, y := inner{[]int{1, 2}, &s1}, inner{[]int{1, 2}, &s2}
	if deepHash(&x) != deepHash(&y) || !deepEqual(&x, &y) {
		t.Error("equal values differ")
	}
	y.a[1] = 3
	if deepHash(&x) == deepHash(&y) || deepEqual(&x, &y) {
		t.Error("different values are equal")
	}
	type loop struct{ next *loop }
	l := new(loop)
	l.next = l
	deepHash(l) // ends
}
