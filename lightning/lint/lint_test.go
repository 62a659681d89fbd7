package lint

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
)

const (
	module       = "golightning"
	maxFileLines = 850
	maxFuncLines = 100
)

// layers is the import order: a package may import packages of its own or an
// earlier layer's line, never of a later one.
var layers = []string{
	"lntypes logger config",
	"internal/secp internal/lncrypto internal/invariants keycheck",
	"tlv internal/ser features lnwire",
	"noise wakers",
	"route blinding onion offers",
	"chanutil sign",
	"internal/chaindata chain",
	"invoice",
	"events msghandler",
	"chanmon chainmonitor",
	"channel",
	"gossip scoring onionmsg router rapidsync",
	"payments",
	"ln invoiceutil messagesign capi",
	"peer",
	"persist chainsync netdriver background",
	"lntest lntest/mainnet lint",
}

// edge packages may do IO, read the clock and start goroutines.
var edge = regexp.MustCompile(`^(persist|chainsync|netdriver|background|lntest|lint)(/|$)`)

type listed struct {
	ImportPath, Dir, Export string
	GoFiles, Imports        []string
	DepOnly                 bool
}

type source struct {
	rel   string
	fset  *token.FileSet
	files []*ast.File
	info  *types.Info
	pkg   listed
}

// load parses and type-checks every package under lightning/ with export data of
// the build cache.
func load(t *testing.T) []*source {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Imports,DepOnly", module+"/lightning/...")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0") // the core; a curve in C is a choice of the build
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	exports := map[string]string{}
	var pkgs []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		exports[p.ImportPath] = p.Export
		if !p.DepOnly {
			pkgs = append(pkgs, p)
		}
	}
	fset := token.NewFileSet()
	imp := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	var all []*source
	for _, p := range pkgs {
		s := &source{rel: strings.TrimPrefix(p.ImportPath, module+"/lightning/"), fset: fset, pkg: p}
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			s.files = append(s.files, f)
		}
		s.info = &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
		conf := types.Config{Importer: imp}
		if _, err := conf.Check(p.ImportPath, fset, s.files, s.info); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

func TestCoreRules(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command: the rules need the sources' export data")
	}
	for _, s := range load(t) {
		var found []string
		report := func(pos token.Pos, format string, args ...any) {
			p := s.fset.Position(pos)
			found = append(found, fmt.Sprintf("%s/%s:%d: %s", s.rel, filepath.Base(p.Filename), p.Line, fmt.Sprintf(format, args...)))
		}
		checkImports(s, report)
		for _, f := range s.files {
			checkShape(s, f, report)
			if !edge.MatchString(s.rel) {
				checkActs(s, f, report)
			}
		}
		sort.Strings(found)
		for _, line := range found {
			t.Error(line)
		}
	}
}

type reporter func(pos token.Pos, format string, args ...any)

var bannedImports = regexp.MustCompile(`^(os|os/.*|net|net/.*|syscall|crypto/rand|math/rand|math/rand/v2|unsafe|C)$`)

// bannedCalls read the clock or wait for it.
var bannedCalls = regexp.MustCompile(`^time\.(Now|Since|Until|After|AfterFunc|Sleep|Tick|NewTimer|NewTicker)$`)

func checkActs(s *source, f *ast.File, report reporter) {
	for _, imp := range f.Imports {
		path := strings.Trim(imp.Path.Value, `"`)
		pure := path == "net/netip" // address values and their text, no IO
		if bannedImports.MatchString(path) && !pure && !(s.rel == "internal/secp" && (path == "C" || path == "unsafe")) &&
			!(s.rel == "rapidsync" && path == "os") { // one function reads a file that the caller names
			report(imp.Pos(), "the core may not import %s", path)
		}
	}
	comments := commentLines(s.fset, f)
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			report(n.Pos(), "the core may not start a goroutine")
		case *ast.SelectStmt, *ast.SendStmt, *ast.ChanType:
			report(n.Pos(), "the core may not use channels")
		case *ast.CallExpr:
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && bannedCalls.MatchString(x.Name+"."+sel.Sel.Name) {
					report(n.Pos(), "the core may not call %s.%s", x.Name, sel.Sel.Name)
				}
			}
		case *ast.RangeStmt:
			tv, ok := s.info.Types[n.X]
			if !ok {
				return true
			}
			line := s.fset.Position(n.Pos()).Line
			if _, isMap := tv.Type.Underlying().(*types.Map); isMap && !orderSaid(comments, line) {
				report(n.Pos(), "range over a map without an \"order:\" comment")
			}
		}
		return true
	})
}

// orderSaid looks for "order:" on the statement's line or in the comment block
// that ends on the line above.
func orderSaid(comments map[int]string, line int) bool {
	for at := line; at == line || comments[at] != ""; at-- {
		if strings.Contains(comments[at], "order:") {
			return true
		}
	}
	return false
}

func commentLines(fset *token.FileSet, f *ast.File) map[int]string {
	lines := map[int]string{}
	for _, group := range f.Comments {
		for _, c := range group.List {
			lines[fset.Position(c.Pos()).Line] = c.Text
		}
	}
	return lines
}

// The words are put together here so that this file does not hold them.
var promises = regexp.MustCompile(`\b(` + "TO" + "DO|FIX" + "ME|X" + "XX" + `)\b|not ` + `implemented|un` + `implemented`)

func checkShape(s *source, f *ast.File, report reporter) {
	file := s.fset.File(f.Pos())
	generated := strings.HasPrefix(filepath.Base(file.Name()), "zz_")
	if n := file.LineCount(); n > maxFileLines && !generated {
		report(f.Pos(), "%d lines: split the file by concern", n)
	}
	for _, group := range f.Comments {
		for _, c := range group.List {
			if promises.MatchString(c.Text) {
				report(c.Pos(), "a promise is left in the code")
			}
		}
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			lines := s.fset.Position(d.End()).Line - s.fset.Position(d.Pos()).Line
			if lines > maxFuncLines && !generated {
				report(d.Pos(), "%s has %d lines", d.Name.Name, lines)
			}
			if d.Name.IsExported() && d.Doc == nil && receiverExported(d) {
				report(d.Pos(), "%s is exported without a comment", d.Name.Name)
			}
		case *ast.GenDecl:
			checkDocs(d, report)
		}
	}
}

func checkDocs(d *ast.GenDecl, report reporter) {
	for _, spec := range d.Specs {
		if ts, ok := spec.(*ast.TypeSpec); ok && ts.Name.IsExported() && ts.Doc == nil && d.Doc == nil {
			report(ts.Pos(), "type %s is exported without a comment", ts.Name.Name)
		}
		vs, ok := spec.(*ast.ValueSpec)
		if !ok || vs.Doc != nil || vs.Comment != nil || d.Doc != nil {
			continue
		}
		if vs.Names[0].IsExported() {
			report(vs.Pos(), "%s is exported without a comment", vs.Names[0].Name)
		}
	}
}

func receiverExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	expr := d.Recv.List[0].Type
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	if index, ok := expr.(*ast.IndexExpr); ok {
		expr = index.X
	}
	id, ok := expr.(*ast.Ident)
	return ok && id.IsExported()
}

func layerOf(rel string) int {
	for i, line := range layers {
		for _, name := range strings.Fields(line) {
			if rel == name {
				return i
			}
		}
	}
	return -1
}

func checkImports(s *source, report reporter) {
	if len(s.files) == 0 {
		return
	}
	mine := layerOf(s.rel)
	if mine < 0 {
		report(s.files[0].Pos(), "package %s has no place in the layers of the lint test", s.rel)
		return
	}
	documented := false
	for _, f := range s.files {
		documented = documented || f.Doc != nil
	}
	if !documented {
		report(s.files[0].Pos(), "package %s has no package comment", s.rel)
	}
	for _, path := range s.pkg.Imports {
		rel, ok := strings.CutPrefix(path, module+"/lightning/")
		if theirs := layerOf(rel); ok && theirs > mine {
			report(s.files[0].Pos(), "package %s imports %s, which stands above it", s.rel, rel)
		}
	}
}
