package main

import (
	"fmt"
	"sort"
	"strings"
)

// CFunc is one exported C function.
type CFunc struct {
	Name  string
	Decl  string // without the semicolon
	Must  bool
	Doc   string
	Notes []string
	Body  string
	File  string // which generated C file holds the body
}

// Gen collects everything that is written.
type Gen struct {
	words   *words
	m       *Model
	types   map[string]*T // containers by mangled name
	order   []*T          // types in dependency order
	funcs   []*CFunc
	helpers map[string]bool
	protos  []string
	bodies  map[string]*strings.Builder // C code per file
	frames  []string                    // C frame structs
	goOps   []goOp
	gocode  map[string]*strings.Builder // Go code per file
	goNames map[string]bool
	imports map[string]map[string]string // file -> path -> name
	tramps  []string
	conv    map[string]string
	convKey map[string]bool
	freeIdx map[string]int
	frees   []*T
	adapted map[string]bool
	vtables map[string]bool
	// visiting are the data objects that clonable is inside of.
	visiting map[string]bool
}

type goOp struct{ C, Go string }

func newGen(m *Model) *Gen {
	return &Gen{m: m, types: map[string]*T{}, helpers: map[string]bool{}, bodies: map[string]*strings.Builder{},
		gocode: map[string]*strings.Builder{}, goNames: map[string]bool{}, imports: map[string]map[string]string{},
		conv: map[string]string{}, convKey: map[string]bool{}, freeIdx: map[string]int{}, adapted: map[string]bool{}, vtables: map[string]bool{}, visiting: map[string]bool{}}
}

func (g *Gen) c(file string) *strings.Builder {
	if g.bodies[file] == nil {
		g.bodies[file] = &strings.Builder{}
	}
	return g.bodies[file]
}

func (g *Gen) addFunc(f *CFunc) { g.funcs = append(g.funcs, f) }

// allFns lists functions and trait methods of the model.
func (m *Model) allFns() []*Fn {
	var out []*Fn
	for _, d := range m.sorted() {
		out = append(out, d.Fns...)
		for _, mem := range d.Members {
			if mem.Fn != nil {
				out = append(out, mem.Fn)
			}
		}
	}
	return append(out, m.Free...)
}

// collect finds every container and orders all types so that each stands after
// those it is made of.
func (g *Gen) collect() {
	seen := map[string]bool{}
	var visit func(t *T)
	visit = func(t *T) {
		if t == nil {
			return
		}
		key := t.Mangle()
		switch t.K {
		case KRef, KRefMut, KVecPtr:
			visit(t.Elem[0])
			return
		case KNone, KPrim, KArrRef:
			return
		}
		if seen[key] {
			return
		}
		seen[key] = true
		for _, e := range t.Elem {
			visit(e)
		}
		if d := t.Decl; d != nil {
			for _, v := range d.Variants {
				for _, vt := range v.types() {
					visit(vt)
				}
			}
			for _, mem := range d.Members {
				switch {
				case mem.Embed != nil:
					visit(mem.Embed.T)
				case mem.Field != nil:
					visit(mem.Field.T)
				case mem.Fn != nil:
					g.visitFn(mem.Fn, visit)
				}
			}
		}
		if t.IsContainer() {
			g.types[key] = t
		}
		g.order = append(g.order, plain(t))
	}
	for _, d := range g.m.sorted() {
		visit(d.T)
		for _, f := range d.Fields {
			visit(f.T)
		}
		for _, r := range g.extraTypes(d) {
			visit(r)
		}
	}
	for _, f := range g.m.allFns() {
		g.visitFn(f, visit)
	}
	for _, t := range g.m.Needs {
		visit(t)
	}
}

// plain drops the nullable mark, which is no part of the type.
func plain(t *T) *T {
	if !t.Null {
		return t
	}
	return &T{K: t.K, Name: t.Name, Elem: t.Elem, N: t.N, Decl: t.Decl}
}

func (g *Gen) visitFn(f *Fn, visit func(*T)) {
	for _, p := range f.Params {
		visit(p.T)
	}
	visit(f.Ret)
}

// extraTypes are the types that a declaration's standard functions mention.
func (g *Gen) extraTypes(d *Decl) []*T {
	var out []*T
	if d.has("write") {
		out = append(out, vecU8)
	}
	if d.has("read") {
		out = append(out, g.readRet(d))
	}
	return out
}

var vecU8 = &T{K: KVec, Elem: []*T{{K: KPrim, Name: "u8"}}}

// readRet is what X_read returns. A union reads as an Option: odd unknown kinds
// are skipped.
func (g *Gen) readRet(d *Decl) *T {
	de := g.m.Decls["DecodeError"]
	if de == nil {
		panic("DecodeError is not declared")
	}
	ok := d.T
	if d.Ops["read"] == "option" {
		ok = &T{K: KOpt, Elem: []*T{d.T}}
	}
	return &T{K: KRes, Elem: []*T{ok, de.T}}
}

func (g *Gen) sortedContainers() []*T {
	var keys []string
	for k := range g.types {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var out []*T
	for _, k := range keys {
		out = append(out, plain(g.types[k]))
	}
	return out
}

// needsFree reports that a value of t owns memory.
func needsFree(t *T) bool {
	switch t.K {
	case KStr, KTx, KVec, KRes, KData, KLive, KTrait:
		return true
	case KPlain:
		return t.Name != "Error" && t.Name != "ThirtyTwoU16s"
	case KOpt, KTup:
		for _, e := range t.Elem {
			if needsFree(e) {
				return true
			}
		}
	case KUnion:
		for _, v := range t.Decl.Variants {
			for _, e := range v.types() {
				if needsFree(e) {
					return true
				}
			}
		}
	}
	return false
}

// clonable reports that t can be copied deeply, publicly if pub is set.
func (g *Gen) clonable(t *T, pub bool) bool {
	switch t.K {
	case KData:
		if pub {
			return t.Decl.has("clone")
		}
		if g.visiting[t.Name] {
			return true // an object that can hold one of its own kind
		}
		g.visiting[t.Name] = true
		defer delete(g.visiting, t.Name)
		for _, f := range t.Decl.Fields {
			if !g.clonable(f.T, false) {
				return false
			}
		}
		return true
	case KLive:
		return t.Decl.has("clone")
	case KTrait:
		for _, m := range t.Decl.Members {
			if m.Name == "cloned" || m.Embed != nil && !pub && g.clonable(m.Embed.T, false) {
				return true
			}
		}
		return false
	case KUnion:
		if pub {
			return t.Decl.has("clone")
		}
		for _, v := range t.Decl.Variants {
			for _, e := range v.types() {
				if !g.clonable(e, false) {
					return false
				}
			}
		}
		return true
	case KEnum:
		return !pub || t.Decl.has("clone")
	case KVec, KOpt, KRes, KTup:
		for _, e := range t.Elem {
			if e.K != KNone && !g.clonable(e, pub) {
				return false
			}
		}
	}
	return true
}

// ind indents C code by levels of three spaces.
func ind(n int, s string) string {
	if s == "" {
		return ""
	}
	p := strings.Repeat("   ", n)
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = p + l
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

func (g *Gen) proto(format string, a ...any) { g.protos = append(g.protos, fmt.Sprintf(format, a...)) }

// free is a statement that frees the value of expr, empty if there is nothing to do.
func (g *Gen) free(t *T, expr string) string {
	if !needsFree(t) {
		return ""
	}
	g.freeHelper(t)
	return fmt.Sprintf("ldki_free_%s(%s);", t.Mangle(), expr)
}

func (g *Gen) helper(kind string, t *T) bool {
	key := kind + t.Mangle()
	if g.helpers[key] {
		return false
	}
	g.helpers[key] = true
	return true
}

func (g *Gen) freeHelper(t *T) {
	if t.K == KStr || t.K == KTx || t.K == KPlain {
		return // in the runtime
	}
	if !g.helper("free", t) {
		return
	}
	g.proto("void ldki_free_%s(%s v);", t.Mangle(), t.C())
	var b string
	switch t.K {
	case KVec:
		if f := g.free(t.Elem[0], "v.data[i]"); f != "" {
			b = "for (uintptr_t i = 0; v.data && i < v.datalen; i++)\n   " + f + "\n"
		}
		b += "if (v.datalen) free(v.data);\n"
	case KOpt:
		b = fmt.Sprintf("if (v.tag == LDK%s_Some)\n   %s\n", t.Mangle(), g.free(t.Elem[0], "v.some"))
	case KRes:
		b = g.freeRes(t)
	case KTup:
		for i, e := range t.Elem {
			if f := g.free(e, "v."+tupField(i)); f != "" {
				b += f + "\n"
			}
		}
	case KData, KLive:
		b = fmt.Sprintf("if (v.inner && v.is_owned)\n   ldki_release_%s(v.inner, \"%s_free\", \"this_obj\");\n", t.Name, t.Name)
	case KTrait:
		b = g.freeTrait(t.Decl)
	case KUnion:
		b = g.freeUnion(t.Decl)
	}
	fmt.Fprintf(g.c("types"), "void ldki_free_%s(%s v) {\n%s}\n", t.Mangle(), t.C(), ind(1, b))
}

func tupField(i int) string { return string(rune('a' + i)) }

func (g *Gen) freeRes(t *T) string {
	side := func(e *T, f string) string {
		if e.K == KNone {
			return ""
		}
		s := fmt.Sprintf("if (v.contents.%s) {\n", f)
		if fr := g.free(e, "*v.contents."+f); fr != "" {
			s += "   " + fr + "\n"
		}
		return s + fmt.Sprintf("   free(v.contents.%s);\n}\n", f)
	}
	ok, er := side(t.Elem[0], "result"), side(t.Elem[1], "err")
	s := ""
	if ok != "" {
		s += "if (v.result_ok) {\n" + ind(1, ok) + "}\n"
	}
	if er != "" {
		s += "if (!v.result_ok) {\n" + ind(1, er) + "}\n"
	}
	if s == "" {
		s = "(void)v;\n"
	}
	return s
}

func (g *Gen) freeTrait(d *Decl) string {
	s := ""
	for _, m := range d.Members {
		if m.Embed != nil {
			s += g.free(m.Embed.T, "v."+m.Name) + "\n"
		}
		if m.Field != nil {
			s += g.free(m.Field.T, "v."+m.Name) + "\n"
		}
	}
	return s + "if (v.free)\n   v.free(v.this_arg);\n"
}

func (g *Gen) freeUnion(d *Decl) string {
	s := "switch (v.tag) {\n"
	for _, v := range d.Variants {
		body := ""
		for _, f := range v.Fields {
			if fr := g.free(f.T, "v."+v.path(f)); fr != "" {
				body += fr + "\n"
			}
		}
		if body != "" {
			s += fmt.Sprintf("case LDK%s_%s:\n%s   break;\n", d.Name, v.C, ind(1, body))
		}
	}
	return s + "default:\n   break;\n}\n"
}

// path is where a variant's field stands in the C union.
func (v *Variant) path(f *Field) string {
	if v.Tuple {
		return v.tupleField(f)
	}
	return variantMember(v.C) + "." + f.C
}

// tupleField names the member of a tuple variant.
func (v *Variant) tupleField(f *Field) string {
	if len(v.Fields) == 1 {
		return variantMember(v.C)
	}
	return variantMember(v.C) + "_" + f.C
}
