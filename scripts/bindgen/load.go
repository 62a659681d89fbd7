package main

import (
	"bytes"
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
	"sort"
	"strings"
)

const modulePath = "golightning"

// Directive is one //ldk: line.
type Directive struct {
	Pos  string // file:line
	Pkg  *Pkg
	Verb string
	Args string
}

// Pkg is a package with directives: its types and its documentation.
type Pkg struct {
	Path, Name string
	Types      *types.Package
	Docs       map[string]string // Type, Type.Member, Func, (Type).Method as Type.Method
	Order      map[string]int    // position of type declarations
}

// load finds every package under dir that has directives, in path order.
func load(root string) ([]*Pkg, []*Directive, error) {
	var pkgs []*Pkg
	var dirs []*Directive
	byDir := map[string][]string{}
	err := filepath.WalkDir(filepath.Join(root, "lightning"), func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "testdata" {
			return filepath.SkipDir
		}
		if !d.IsDir() && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			byDir[filepath.Dir(path)] = append(byDir[filepath.Dir(path)], path)
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	var names []string
	for d := range byDir {
		names = append(names, d)
	}
	sort.Strings(names)
	for _, d := range names {
		p, ds, err := parseDir(root, d, byDir[d])
		if err != nil {
			return nil, nil, err
		}
		if len(ds) > 0 {
			pkgs = append(pkgs, p)
			dirs = append(dirs, ds...)
		}
	}
	return pkgs, dirs, typeCheck(root, pkgs)
}

func parseDir(root, dir string, files []string) (*Pkg, []*Directive, error) {
	rel, err := filepath.Rel(root, dir)
	if err != nil {
		return nil, nil, err
	}
	p := &Pkg{Path: modulePath + "/" + filepath.ToSlash(rel), Docs: map[string]string{}, Order: map[string]int{}}
	var out []*Directive
	sort.Strings(files)
	fset := token.NewFileSet()
	for _, name := range files {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return nil, nil, err
		}
		out = append(out, p.readFile(fset, root, f)...)
	}
	return p, out, nil
}

// readFile takes a file's directives and comments in.
func (p *Pkg) readFile(fset *token.FileSet, root string, f *ast.File) []*Directive {
	var out []*Directive
	p.Name = f.Name.Name
	for _, group := range f.Comments {
		for _, c := range group.List {
			if text, ok := strings.CutPrefix(c.Text, "//ldk:"); ok {
				verb, args, _ := strings.Cut(text, " ")
				pos := fset.Position(c.Pos())
				name := pos.Filename
				if rel, err := filepath.Rel(root, pos.Filename); err == nil {
					name = rel
				}
				out = append(out, &Directive{Pos: fmt.Sprintf("%s:%d", name, pos.Line), Pkg: p, Verb: verb, Args: strings.TrimSpace(args)})
			}
		}
	}
	p.collectDocs(f)
	return out
}

func (p *Pkg) collectDocs(f *ast.File) {
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			name := d.Name.Name
			if d.Recv != nil && len(d.Recv.List) == 1 {
				name = recvName(d.Recv.List[0].Type) + "." + name
			}
			p.Docs[name] = docText(d.Doc)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.TypeSpec:
					doc := s.Doc
					if doc == nil {
						doc = d.Doc
					}
					p.Docs[s.Name.Name] = docText(doc)
					p.Order[s.Name.Name] = len(p.Order)
					p.collectMembers(s.Name.Name, s.Type)
				case *ast.ValueSpec:
					doc := s.Doc
					if doc == nil {
						doc = s.Comment
					}
					if doc == nil && !d.Lparen.IsValid() {
						doc = d.Doc
					}
					for _, n := range s.Names {
						p.Docs[n.Name] = docText(doc)
						p.Order[n.Name] = len(p.Order)
					}
				}
			}
		}
	}
}

func (p *Pkg) collectMembers(name string, expr ast.Expr) {
	var list *ast.FieldList
	switch t := expr.(type) {
	case *ast.StructType:
		list = t.Fields
	case *ast.InterfaceType:
		list = t.Methods
	default:
		return
	}
	for _, f := range list.List {
		doc := f.Doc
		if doc == nil {
			doc = f.Comment
		}
		for _, n := range f.Names {
			p.Docs[name+"."+n.Name] = docText(doc)
		}
	}
}

func recvName(e ast.Expr) string {
	switch t := e.(type) {
	case *ast.StarExpr:
		return recvName(t.X)
	case *ast.Ident:
		return t.Name
	case *ast.IndexExpr:
		return recvName(t.X)
	}
	return ""
}

func docText(g *ast.CommentGroup) string {
	if g == nil {
		return ""
	}
	return strings.TrimSpace(g.Text())
}

// typeCheck reads the packages' types from the compiler's export data, which go
// list builds where it is stale.
func typeCheck(root string, pkgs []*Pkg) error {
	args := []string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}"}
	for _, p := range pkgs {
		args = append(args, p.Path)
	}
	if len(pkgs) == 0 {
		return fmt.Errorf("no //ldk: directive found")
	}
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("go list: %v\n%s", err, errs.String())
	}
	exports := map[string]string{}
	for line := range strings.Lines(out.String()) {
		path, file, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok {
			exports[path] = file
		}
	}
	imp := importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) {
		file := exports[path]
		if file == "" {
			return nil, fmt.Errorf("no export data for %s", path)
		}
		return os.Open(file)
	})
	for _, p := range pkgs {
		t, err := imp.Import(p.Path)
		if err != nil {
			return err
		}
		p.Types = t
	}
	return nil
}

// handDocs reads the comments of the hand-written functions of package cabi.
func handDocs(root string) (map[string]string, error) {
	dir := filepath.Join(root, "cabi")
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		if n := e.Name(); strings.HasSuffix(n, ".go") && !strings.HasPrefix(n, "zz_") && !strings.HasSuffix(n, "_test.go") {
			files = append(files, filepath.Join(dir, n))
		}
	}
	p, _, err := parseDir(root, dir, files)
	if err != nil {
		return nil, err
	}
	return p.Docs, nil
}
