package logger

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golightning/lightning/lntypes"
)

func TestPlaces(t *testing.T) {
	s := &sink{}
	c := For(s)
	for range 2 {
		c.Gossipf("the first place")
		c.Gossipf("the second place")
		c.Debugf("the same words")
		c.Debugf("the same words")
		func() { c.Infof("in a literal") }()
	}
	r := s.records
	for i := range r[:5] {
		if r[i].Line != r[0].Line+uint32(i) || r[i].File != "place_test.go" || r[i].ModulePath != "lightning/logger" {
			t.Errorf("record %d is from %s %s:%d, the first from line %d", i, r[i].ModulePath, r[i].File, r[i].Line, r[0].Line)
		}
		if a, b := r[i], r[i+5]; a.ModulePath != b.ModulePath || a.File != b.File || a.Line != b.Line {
			t.Errorf("record %d is from %s %s:%d, then from %s %s:%d", i, a.ModulePath, a.File, a.Line, b.ModulePath, b.File, b.Line)
		}
	}
}

func TestPlacesOfManyThreads(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			s := &sink{}
			for range 100 {
				For(s).Gossipf("from many threads")
				For(s).Warnf("from many threads")
			}
			for i, r := range s.records {
				if r.Line != s.records[i%2].Line || r.Line == 0 {
					t.Errorf("record %d is from line %d", i, r.Line)
				}
			}
		})
	}
	wg.Wait()
}

// TestGossipFormatsAreUnique looks through the core: Gossipf remembers its place by the
// format.
func TestGossipFormatsAreUnique(t *testing.T) {
	seen := make(map[string]token.Position)
	files := token.NewFileSet()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "Gossipf" {
				return true
			}
			at := files.Position(call.Pos())
			format, ok := call.Args[0].(*ast.BasicLit)
			if !ok {
				t.Errorf("%v: the format is no literal", at)
				return true
			}
			if other, ok := seen[format.Value]; ok {
				t.Errorf("%v: has the format of %v", at, other)
			}
			seen[format.Value] = at
			return true
		})
		return nil
	})
	if err != nil || len(seen) == 0 {
		t.Fatalf("%d formats, %v", len(seen), err)
	}
}

type drop struct{}

func (drop) Log(Record) {}

func BenchmarkGossip(b *testing.B) {
	c := For(drop{})
	id, node := lntypes.ShortChannelID(700000<<40|1999<<16), lntypes.NodeID{2, 3}
	b.ReportAllocs()
	for b.Loop() {
		c.Gossipf("a benchmark of channel %s between %s and %s", id, node, node)
	}
}
