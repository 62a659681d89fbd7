package main

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"
)

// words are what Go comments call things and C calls otherwise.
type words struct {
	own map[*Decl]map[string]string // members by their owner
	all map[string]string           // names that are the same everywhere
}

var (
	memberWord = regexp.MustCompile(`\b([A-Z][A-Za-z0-9]*)(?:'s |\.)([A-Z][A-Za-z0-9]*)\b`)
	camelWord  = regexp.MustCompile(`\b[A-Za-z0-9]*[a-z0-9][A-Z][A-Za-z0-9]*\b`)
	plainWord  = regexp.MustCompile(`([a-z,;] )([A-Z][a-z0-9]+)\b`)
	linkWord   = regexp.MustCompile(`\[([A-Za-z]\w*(?:\.\w+)?)\]`)
)

// goWords are words of Go that C has no use for.
var goWords = []struct {
	re *regexp.Regexp
	c  string
}{
	{regexp.MustCompile(`\*?\b[a-z]+[0-9]?\.([A-Z][A-Za-z0-9]*)\b`), "$1"},
	{regexp.MustCompile(`The error is Err[A-Z]\w*`), "The error has no contents"},
	{regexp.MustCompile(`\bErr[A-Z]\w*`), "an error"},
	{regexp.MustCompile(`\s*The\s+slice\s+must\s+not\s+be\s+changed\.`), ""},
	{regexp.MustCompile(`\bthe slice\b`), "the bytes"},
	{regexp.MustCompile(`\bthis package\b`), "the library"},
	{regexp.MustCompile(`\bsealed(\s+)union\b`), "tagged${1}union"},
	{regexp.MustCompile(`\s*See\s+the\s+package's\s+doc\b[^.]*\.`), ""},
	{regexp.MustCompile(`\ba nil\b`), "no"},
	{regexp.MustCompile(`\bA nil\b`), "No"},
	{regexp.MustCompile(`\bnil\b`), "none"},
	{regexp.MustCompile(`\bgoroutine(s?)\b`), "thread$1"},
	{regexp.MustCompile(`\b(u?int(?:8|16|32|64))\b`), "${1}_t"},
}

// docs puts the comments that are for C only in the place of Go's.
func (m *Model) docs(dirs []*Directive) {
	type key struct {
		pkg  *Pkg
		name string
	}
	seen := map[key]bool{}
	for _, d := range dirs {
		if d.Verb != "doc" {
			continue
		}
		name, text, _ := strings.Cut(d.Args, " ")
		if of, _, _ := strings.Cut(name, "."); d.Pkg.Types.Scope().Lookup(of) == nil {
			m.errorf(d.Pos, "package %s has no %s", d.Pkg.Name, name)
			continue
		}
		if k := (key{d.Pkg, name}); seen[k] {
			text = d.Pkg.Docs[name] + "\n\n" + text
		} else {
			seen[k] = true
		}
		d.Pkg.Docs[name] = text
	}
}

// words collects the names of everything that is exported.
func (m *Model) words() *words {
	w := &words{map[*Decl]map[string]string{}, map[string]string{}}
	for _, d := range m.sorted() {
		w.own[d] = map[string]string{}
		for i, c := range d.Consts {
			if i < len(d.GoConsts) {
				w.add(nil, d.GoConsts[i], "LDK"+d.Name+"_"+c)
			}
		}
		w.addFields(d, d.Fields)
		for _, v := range d.Variants {
			if v.Go != v.C {
				w.add(nil, v.Go, "LDK"+d.Name+"_"+v.C)
			}
			w.addFields(d, v.Fields)
		}
		for _, f := range d.Fns {
			w.add(d, f.Go, f.C)
			if f.Recv == nil {
				w.add(nil, f.Go, f.C)
			}
		}
		for _, t := range d.Members {
			if t.Fn != nil {
				w.add(d, t.Fn.Go, t.Fn.C)
			}
		}
	}
	for _, f := range m.Free {
		w.add(nil, f.Go, f.C)
	}
	for _, c := range m.Consts {
		w.add(nil, c.Go, c.C)
	}
	return w
}

func (w *words) addFields(d *Decl, fields []*Field) {
	for _, f := range fields {
		if f.Go != "" {
			w.add(d, f.Go, f.C)
		}
	}
}

// add notes a name, of one type or of all. What a type calls its own is known
// elsewhere, too, by the name alone.
func (w *words) add(d *Decl, goName, c string) {
	goName = goName[strings.LastIndexByte(goName, '.')+1:]
	if d == nil {
		w.all[goName] = c
		return
	}
	w.own[d][goName] = c
	if _, ok := w.all[goName]; !ok {
		w.all[goName] = fieldName(goName)
	}
}

// inC puts C's names into a Go comment on d, which may be nil. Types have the same name
// in both.
func (g *Gen) inC(d *Decl, doc string) string {
	if g.words == nil {
		g.words = g.m.words()
	}
	doc = linkWord.ReplaceAllString(doc, "$1")
	doc = memberWord.ReplaceAllStringFunc(doc, func(s string) string {
		m := memberWord.FindStringSubmatch(s)
		of := g.m.Decls[m[1]]
		c := g.words.own[of][m[2]]
		if c == "" || strings.HasPrefix(c, m[1]+"_") {
			return cmp.Or(c, s)
		}
		return m[1] + "." + c
	})
	doc = camelWord.ReplaceAllStringFunc(doc, func(s string) string { return g.wordInC(d, s) })
	doc = plainWord.ReplaceAllStringFunc(doc, func(s string) string {
		word := s[2:]
		if g.m.Decls[word] != nil {
			return s
		}
		return s[:2] + cmp.Or(g.words.own[d][word], word)
	})
	for _, w := range goWords {
		doc = w.re.ReplaceAllString(doc, w.c)
	}
	return doc
}

// wordInC is what C calls a name of several words. One in lower case is a parameter.
func (g *Gen) wordInC(d *Decl, s string) string {
	switch c := cmp.Or(g.words.own[d][s], g.words.all[s]); {
	case g.m.Decls[s] != nil:
		return s
	case c != "":
		return c
	case unicode.IsLower(rune(s[0])) && unicode.IsLower(rune(s[1])):
		return fieldName(s)
	}
	return s
}
